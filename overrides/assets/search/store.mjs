/** The files of the index: fetched once, unpacked, kept. */

import { SearchFailure } from "./failure.mjs";

export const MANIFEST = "index.bin"; // the one file that has the same name in every build

export class Store {
  /** @param {(path: string) => Promise<ArrayBuffer>} read gives a file below `search/` */
  constructor(read) {
    this.read = read;
    this.kept = new Map();
    this.offered = new Map();
  }

  /** @param {string} path @param {Promise<ArrayBuffer|null>} packed what somebody else reads */
  offer(path, packed) {
    this.offered.set(path, packed);
  }

  /** @param {string} path to be read again when it is asked for */
  forget(path) {
    this.kept.delete(path);
  }

  /**
   * @template T
   * @param {string} path
   * @param {(packed: ArrayBuffer) => Promise<T>} decode
   * @returns {Promise<T>} the decoded file; a failure is not kept, so asking again tries again
   */
  get(path, decode) {
    if (!this.kept.has(path)) {
      const loading = this.load(path, decode);
      loading.catch(() => this.kept.delete(path));
      this.kept.set(path, loading);
    }
    return this.kept.get(path);
  }

  async load(path, decode) {
    const packed = (await this.offered.get(path)) ?? (await this.read(path));
    this.offered.delete(path);
    try {
      return await decode(packed);
    } catch {
      throw new SearchFailure("corrupt", path);
    }
  }
}

/** @param {URL} base address of `search/` @returns {(path: string) => Promise<ArrayBuffer>} */
export function reader(base) {
  return async (path) => {
    let response;
    try {
      response = await fetch(new URL(path, base), { cache: path === MANIFEST ? "no-cache" : "default" });
    } catch {
      throw new SearchFailure("offline", path);
    }
    if (!response.ok) throw new SearchFailure("missing", path);
    return response.arrayBuffer();
  };
}

/**
 * @param {BufferSource[]} parts that together are one stream
 * @param {"gzip"|"deflate-raw"} format
 * @returns {Promise<Uint8Array>}
 */
export async function unpack(parts, format = "gzip") {
  const stream = new DecompressionStream(format);
  const writer = stream.writable.getWriter();
  // What fails here makes the reading fail too, which says so.
  for (const part of parts) writer.write(part).catch(() => {});
  writer.close().catch(() => {});
  return new Uint8Array(await new Response(stream.readable).arrayBuffer());
}
