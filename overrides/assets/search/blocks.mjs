/** Reading blocks; their form is written down in generator/search/blocks.py. */

import { unpack } from "./store.mjs";

const COLUMNS = ["call", "anchor", "role", "kind", "speaker", "exchange", "topics", "text"];
const END = new Uint8Array([3, 0]); // an empty last piece, which makes a stream of its start

/** @typedef {{packed: ArrayBuffer, size: number}} Dictionary the start of every block's stream */

/** @param {ArrayBuffer} packed @returns {Promise<Dictionary>} */
export async function readDictionary(packed) {
  const unpacked = await unpack([packed, END], "deflate-raw");
  return { packed, size: unpacked.length };
}

/**
 * @param {ArrayBuffer} packed
 * @param {Dictionary} dictionary
 * @returns {Promise<Object<string, any>[]>} the documents, each with what its call has
 */
export async function readBlock(packed, dictionary) {
  const unpacked = await unpack([dictionary.packed, packed], "deflate-raw");
  const block = JSON.parse(new TextDecoder("gbk").decode(unpacked.subarray(dictionary.size)));
  const named = (row) => Object.fromEntries(COLUMNS.map((name, place) => [name, row[place]]));
  return block.documents.map((row) => ({ ...block.calls[row[0]], ...named(row) }));
}
