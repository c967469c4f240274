/** The files of the index by their names: the manifest first, which says how the others are called. */

import { Folder } from "./fold.mjs";
import { readPack } from "./packs.mjs";
import { unpack } from "./store.mjs";

/** @typedef {Map<string, import("./packs.mjs").Posting>} Terms */

export class Files {
  /** @param {import("./store.mjs").Store} store */
  constructor(store) {
    this.store = store;
  }

  /** @returns {Promise<object>} what is written down in generator/search/build.py */
  manifest() {
    return this.store.get("index.bin", readManifest);
  }

  /**
   * @template T
   * @param {string} name without the version, such as `packs/12`
   * @param {(packed: ArrayBuffer) => Promise<T>} decode
   * @returns {Promise<T>}
   */
  async get(name, decode = readJson) {
    const { version } = await this.manifest();
    return this.store.get(`${name}.${version}.bin`, decode);
  }

  /**
   * @param {"packs"|"facets"} kind
   * @param {number[]} shards
   * @returns {Promise<Terms>} all terms of the packs in which the shard numbers lie
   */
  async terms(kind, shards) {
    const boundaries = (await this.manifest())[kind];
    const numbers = new Set(shards.map((shard) => findPack(boundaries, shard)));
    const decode = async (packed) => readPack(await unpack([packed]));
    const packs = await Promise.all([...numbers].map((number) => this.get(`${kind}/${number}`, decode)));
    return new Map(packs.flatMap((pack) => [...pack]));
  }
}

/** @returns {number} which pack holds the shard number, given the first one of each */
function findPack(boundaries, wanted) {
  let [low, high] = [0, boundaries.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (boundaries[middle] <= wanted) low = middle + 1;
    else high = middle;
  }
  return Math.max(0, low - 1);
}

async function readJson(packed) {
  return JSON.parse(new TextDecoder().decode(await unpack([packed])));
}

async function readManifest(packed) {
  const manifest = await readJson(packed);
  for (const gaps of [manifest.packs, manifest.facets]) {
    gaps.forEach((gap, place) => (gaps[place] += place > 0 ? gaps[place - 1] : 0));
  }
  return { ...manifest, folder: new Folder(manifest.script) };
}
