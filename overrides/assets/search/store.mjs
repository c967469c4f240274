/** The files of the index: fetched once, unpacked, kept. */

/** What went wrong, for a message: the reader is offline, or a file is missing or corrupt. */
export class StoreError extends Error {
  /** @param {"offline"|"missing"|"corrupt"} kind @param {string} path */
  constructor(kind, path) {
    super(`${kind}: ${path}`);
    this.kind = kind;
    this.path = path;
  }
}

export class Store {
  /** @param {(path: string) => Promise<ArrayBuffer>} read gives a file below `search/` */
  constructor(read) {
    this.read = read;
    this.kept = new Map();
  }

  /**
   * @template T
   * @param {string} path
   * @param {(data: Uint8Array) => T} decode
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
    const packed = await this.read(path);
    try {
      return decode(await unzip(packed));
    } catch {
      throw new StoreError("corrupt", path);
    }
  }

  /** @param {string} path @returns {Promise<any>} a file that is JSON */
  json(path) {
    return this.get(path, (data) => JSON.parse(new TextDecoder().decode(data)));
  }
}

/** @param {string} base address of `search/` @returns {(path: string) => Promise<ArrayBuffer>} */
export function reader(base) {
  return async (path) => {
    let response;
    try {
      response = await fetch(new URL(path, base));
    } catch {
      throw new StoreError("offline", path);
    }
    if (!response.ok) throw new StoreError("missing", path);
    return response.arrayBuffer();
  };
}

async function unzip(packed) {
  const stream = new Blob([packed]).stream().pipeThrough(new DecompressionStream("gzip"));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}
