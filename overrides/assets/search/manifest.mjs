/** The manifest, which says how the other files are called: see generator/search/build.py. */

import { Folder } from "./fold.mjs";
import { unpack } from "./store.mjs";

/**
 * @typedef {object} Manifest
 * @property {Object<string, string>} versions of each kind of files
 * @property {number} documents
 * @property {number} blockSize documents in a block
 * @property {number[]} packs the first shard number of each
 * @property {number[]} frequent
 * @property {number[]} facets
 * @property {Folder} folder
 */

/** @param {ArrayBuffer} packed @returns {Promise<any>} */
export async function readJson(packed) {
  return JSON.parse(new TextDecoder().decode(await unpack([packed])));
}

/** @param {ArrayBuffer} packed @returns {Promise<Manifest>} */
export async function readManifest(packed) {
  const manifest = await readJson(packed);
  for (const gaps of [manifest.packs, manifest.frequent, manifest.facets]) {
    gaps.forEach((gap, place) => (gaps[place] += place > 0 ? gaps[place - 1] : 0));
  }
  return { ...manifest, folder: new Folder(manifest.script) };
}

/**
 * @param {Manifest} manifest
 * @param {string} name without the version, such as `packs/12`
 * @returns {string} path below `search/`
 */
export function filePath({ versions }, name) {
  return `${name}.${versions[name.split("/")[0]]}.bin`;
}

/**
 * @param {Manifest} manifest
 * @param {"packs"|"frequent"|"facets"} kind
 * @param {number[]} shards
 * @returns {string[]} names of the packs in which the shard numbers lie
 */
export function packNames(manifest, kind, shards) {
  const boundaries = manifest[kind];
  const numbers = new Set(boundaries.length > 0 ? shards.map((shard) => findPack(boundaries, shard)) : []);
  return [...numbers].map((number) => `${kind}/${number}`);
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
