/** Which packs a question needs, as shard numbers of its phrases. */

import { isGram, nameShard, phraseGrams, shard } from "./terms.mjs";

// In a large archive (documents) short phrases (characters) often have a posting of their own.
const LARGE = 100_000;
const SHORT = 4;

/** @param {string[]} phrases @returns {number[]} where the phrases lie that are terms themselves */
export function termShards(phrases) {
  return phrases.map((phrase) => shard(phraseGrams(phrase)[0].term));
}

/** @param {string[]} phrases @returns {number[]} where all their grams lie */
export function gramShards(phrases) {
  return phrases.flatMap((phrase) => phraseGrams(phrase).map(({ term }) => shard(term)));
}

/** @param {string[]} phrases @returns {number[]} where those lie that many documents hold */
export function frequentShards(phrases) {
  return phrases.filter((phrase) => !isGram(phrase)).map(nameShard);
}

/**
 * The first question waits for so much already that it asks for all it may need at once.
 * @param {string[]} phrases
 * @param {import("./manifest.mjs").Manifest} manifest
 * @returns {number[]}
 */
export function firstShards(phrases, { documents }) {
  return gramShards(documents > LARGE ? phrases.filter(isLong) : phrases);
}

function isLong(phrase) {
  return Array.from(phrase).length > SHORT;
}
