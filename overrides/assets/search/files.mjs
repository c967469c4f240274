/** The files of the index by their names: the manifest first, which says how the others are called. */

import { Folder } from "./fold.mjs";
import { readPack, readPlacesFile, readWeightsFile } from "./packs.mjs";
import { MANIFEST, unpack } from "./store.mjs";

/** @typedef {import("./packs.mjs").Posting} Posting */

/** What has been loaded: the terms of some packs. */
export class Terms {
  /** @param {Map<string, Posting>[]} packs */
  constructor(packs) {
    this.packs = packs;
  }

  /** @param {string} term @returns {Posting|undefined} */
  get(term) {
    return this.packs.find((pack) => pack.has(term))?.get(term);
  }

  /** @param {string} term @returns {boolean} */
  has(term) {
    return this.packs.some((pack) => pack.has(term));
  }

  /** @param {Terms} others @returns {Terms} these and others */
  and(others) {
    return new Terms([...this.packs, ...others.packs]);
  }
}

export class Files {
  /** @param {import("./store.mjs").Store} store */
  constructor(store) {
    this.store = store;
  }

  /** @returns {Promise<object>} what is written down in generator/search/build.py */
  manifest() {
    return this.store.get(MANIFEST, readManifest);
  }

  /**
   * @template T
   * @param {string} name without the version, such as `packs/12`
   * @param {(packed: ArrayBuffer) => Promise<T>} decode
   * @returns {Promise<T>}
   */
  async get(name, decode = readJson) {
    const { versions } = await this.manifest();
    try {
      return await this.store.get(`${name}.${versions[name.split("/")[0]]}.bin`, decode);
    } catch (failure) {
      // Perhaps the site was renewed while a reader had it open: asking again starts anew.
      if (failure.kind === "missing") this.store.forget(MANIFEST);
      throw failure;
    }
  }

  /**
   * @param {"packs"|"frequent"|"facets"} kind
   * @param {number[]} shards
   * @returns {Promise<Terms>} all terms of the packs in which the shard numbers lie
   */
  async terms(kind, shards) {
    const boundaries = (await this.manifest())[kind];
    const numbers = new Set(boundaries.length > 0 ? shards.map((shard) => findPack(boundaries, shard)) : []);
    const decode = async (packed) => readPack(await unpack([packed]));
    return new Terms(await Promise.all([...numbers].map((number) => this.get(`${kind}/${number}`, decode))));
  }

  /** @param {string} term @param {Posting} posting @returns {Promise<Posting>} with all weights */
  async withWeights(term, posting) {
    if (!posting.best) return posting;
    const decode = async (packed) => readWeightsFile(await unpack([packed]), posting);
    return { ...posting, weight: await this.get(`weights/${hex(term)}`, decode) };
  }

  /** @param {string} term @param {Posting} posting @returns {Promise<Posting>} with all positions */
  async withPlaces(term, posting) {
    if (!posting.best) return posting;
    const decode = async (packed) => readPlacesFile(await unpack([packed]), posting);
    return { ...posting, ...(await this.get(`places/${hex(term)}`, decode)) };
  }
}

/** @returns {string} of the bytes of a term, as the names of its files have them */
function hex(term) {
  return Array.from(new TextEncoder().encode(term), (byte) => byte.toString(16).padStart(2, "0")).join("");
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
  for (const gaps of [manifest.packs, manifest.frequent, manifest.facets]) {
    gaps.forEach((gap, place) => (gaps[place] += place > 0 ? gaps[place - 1] : 0));
  }
  return { ...manifest, folder: new Folder(manifest.script) };
}
