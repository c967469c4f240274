/** The files of the index by their names. */

import { filePath, packNames, readJson, readManifest } from "./manifest.mjs";
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

  /** @returns {Promise<import("./manifest.mjs").Manifest>} */
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
    const path = filePath(await this.manifest(), name);
    try {
      return await this.store.get(path, decode);
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
    const names = packNames(await this.manifest(), kind, shards);
    const decode = async (packed) => readPack(await unpack([packed]));
    return new Terms(await Promise.all(names.map((name) => this.get(name, decode))));
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
