/** The order of the hits: lunr's score, then exact words before pieces, then newer before older. */

import { common, weightsIn } from "./match.mjs";

/**
 * @typedef {{document: number, score: number}} Ranked
 *
 * @typedef {object} Found
 * @property {Uint32Array} documents all hits, ascending, which is newer before older
 * @property {string[]} phrases of the query
 * @property {boolean} partial
 * @property {import("./files.mjs").Terms} terms that have been loaded
 * @property {Words} own the postings of those phrases that have one
 *
 * @typedef {Map<string, import("./packs.mjs").Posting>} Words the words of the query, with their weights
 */

const DOCUMENTS = 2 ** 24; // more than any archive has
const PHRASES = 2 ** 6;

/**
 * @param {Found} found
 * @param {Words} words
 * @param {number} wanted
 * @returns {Ranked[]} the best hits, best first
 */
export function rank(found, words, wanted) {
  const { sums, keys } = weighed(found, words);
  return largest(keys, wanted).map((place) => ({
    document: found.documents[place],
    score: score(sums[place], words.size),
  }));
}

/**
 * @param {Found} found
 * @param {number} wanted
 * @returns {Ranked[]|null} the best hits of a single phrase; null where the best that came with
 *   its posting are too few
 */
export function rankAtHand({ documents, phrases, own }, wanted) {
  const best = phrases.length === 1 ? own.get(phrases[0])?.best : null;
  if (!best) return null;
  const passes = new Set(common([documents, best.document.slice().sort()])); // the filters
  const places = Array.from(best.document.keys()).filter((place) => passes.has(best.document[place]));
  if (places.length < Math.min(wanted, documents.length)) return null;
  return places.slice(0, wanted).map((place) => ({
    document: best.document[place],
    score: score(best.weight[place], best.words),
  }));
}

/**
 * lunr's score is a dot product over the query's words, divided by the length of the query's
 * vector, in which each word counts 1.
 * @param {number} sum of the words' weights in a document, in thousandths
 * @param {number} words in the query
 * @returns {number}
 */
function score(sum, words) {
  return Math.round((sum / Math.sqrt(words || 1)) * 1e3) / 1e6;
}

/** @param {Found} found @param {number} wanted @returns {Ranked[]} */
export function newestFirst({ documents }, wanted) {
  return Array.from(documents.subarray(0, wanted), (document) => ({ document, score: 0 }));
}

/**
 * @param {Found} found
 * @param {Words} words
 * @param {"relevance"|"date"} sort what the best hit is: the one with most weight, or the first
 * @param {[string, number][]} calls id and first document of each
 * @returns {{documents: Uint32Array, counts: Map<number, number>}} the best hit of each call that
 *   has any, and for each how many hits its call has
 */
export function bestOfEachCall(found, words, sort, calls) {
  const { keys } = weighed(found, words);
  const best = new Map(); // call to place
  const sizes = new Map();
  let call = 0;
  found.documents.forEach((document, place) => {
    while (call + 1 < calls.length && calls[call + 1][1] <= document) call++;
    sizes.set(call, (sizes.get(call) ?? 0) + 1);
    const better = sort === "relevance" && keys[place] > keys[best.get(call)];
    if (!best.has(call) || better) best.set(call, place);
  });
  const documents = [...best].map(([call, place]) => [found.documents[place], sizes.get(call)]);
  return { documents: Uint32Array.from(documents, ([document]) => document), counts: new Map(documents) };
}

/** @returns {{sums: Float64Array, keys: Float64Array}} of the hits: weights, and what orders them */
function weighed({ documents, phrases }, words) {
  const sums = new Float64Array(documents.length);
  const exact = new Uint8Array(documents.length); // how many of the phrases stand there as words
  for (const [word, posting] of words) {
    const counts = phrases.includes(word) ? 1 : 0;
    weightsIn(posting, documents).forEach((weight, place) => {
      sums[place] += weight;
      if (weight > 0) exact[place] += counts;
    });
  }
  return { sums, keys: sums.map((sum, place) => sortKey(sum, exact[place], documents[place])) };
}

/** @returns {number} a number whose order is the order of the hits; exact below 2^53 */
function sortKey(sum, exact, document) {
  return (sum * PHRASES + Math.min(exact, PHRASES - 1)) * DOCUMENTS + (DOCUMENTS - 1 - document);
}

/** @returns {number[]} the places of the `wanted` largest keys, largest first */
function largest(keys, wanted) {
  const threshold = keys.length > wanted ? keys.slice().sort()[keys.length - wanted] : -Infinity;
  const places = [];
  keys.forEach((key, place) => key >= threshold && places.push(place));
  return places.sort((a, b) => keys[b] - keys[a]);
}
