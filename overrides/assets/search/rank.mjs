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
 * @property {import("./files.mjs").Terms} own the postings of those phrases that have one
 *
 * @typedef {import("./files.mjs").Terms} Words the words of the query, with their weights
 */

// lunr builds its index from objects: a long list is first cut down to the best few.
const SHORT_LIST = 50;
const DOCUMENTS = 2 ** 24; // more than any archive has
const PHRASES = 2 ** 6;

/**
 * @param {object} lunr the library
 * @param {Found} found
 * @param {Words} words
 * @param {number} wanted
 * @returns {Ranked[]} the best hits, best first
 */
export function rank(lunr, found, words, wanted) {
  const { columns, keys } = weighed(found, words);
  const shortList = largest(keys, Math.max(wanted, SHORT_LIST));
  const scores = lunrScores(lunr, columns, shortList);
  return shortList
    .map((place, number) => ({ document: found.documents[place], score: scores[number] }))
    .sort((a, b) => b.score - a.score) // stable: among equals the order of the keys stays
    .slice(0, wanted);
}

/**
 * @param {object} lunr the library
 * @param {Found} found
 * @param {number} wanted
 * @returns {Ranked[]|null} the best hits of a single phrase; null where the best that came with
 *   its posting are too few
 */
export function rankAtHand(lunr, { documents, phrases, own }, wanted) {
  const best = phrases.length === 1 ? own.get(phrases[0])?.best : null;
  if (!best) return null;
  const passes = new Set(common([documents, best.document.slice().sort()])); // the filters
  const places = Array.from(best.document.keys()).filter((place) => passes.has(best.document[place]));
  if (places.length < Math.min(wanted, documents.length)) return null;
  const weight = Float64Array.from(best.weight, (sum) => sum / Math.sqrt(best.words || 1));
  const shown = places.slice(0, wanted);
  const scores = lunrScores(lunr, [weight], shown);
  return shown.map((place, number) => ({ document: best.document[place], score: scores[number] }));
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

/** @returns {{columns: Uint32Array[], keys: Float64Array}} weights by word, and what orders hits */
function weighed({ documents, phrases }, words) {
  const columns = [...words.values()].map((posting) => weightsIn(posting, documents));
  const exact = exactness(documents, phrases, words);
  const keys = new Float64Array(documents.length);
  for (let place = 0; place < documents.length; place++) {
    let sum = 0;
    for (const column of columns) sum += column[place];
    keys[place] = sortKey(sum, exact[place], documents[place]);
  }
  return { columns, keys };
}

/** @returns {number} a number whose order is the order of the hits; exact below 2^53 */
function sortKey(sum, exact, document) {
  return (sum * PHRASES + Math.min(exact, PHRASES - 1)) * DOCUMENTS + (DOCUMENTS - 1 - document);
}

/** @returns {Uint8Array} how many of the phrases stand in each document as words */
function exactness(documents, phrases, words) {
  const exact = new Uint8Array(documents.length);
  for (const phrase of phrases) {
    const posting = words.get(phrase);
    if (!posting) continue;
    weightsIn(posting, documents).forEach((weight, place) => (exact[place] += weight > 0 ? 1 : 0));
  }
  return exact;
}

/** @returns {number[]} the places of the `wanted` largest keys, largest first */
function largest(keys, wanted) {
  const threshold = keys.length > wanted ? keys.slice().sort()[keys.length - wanted] : -Infinity;
  const places = [];
  keys.forEach((key, place) => key >= threshold && places.push(place));
  return places.sort((a, b) => keys[b] - keys[a]);
}

/**
 * lunr's score is a dot product over the query's terms, so an index of just these terms and just
 * these documents ranks the same as the whole.
 * @param {Uint32Array[]} columns for each word its weights, in thousandths
 * @param {number[]} places of the documents in the columns
 * @returns {number[]} lunr's score of each document
 */
function lunrScores(lunr, columns, places) {
  const scores = places.map(() => 0);
  if (columns.length === 0) return scores;
  // Words and documents go by number, so that no word can be taken for query syntax.
  const names = columns.map((_, number) => `w${number}`);
  const index = new lunr.Index({
    invertedIndex: Object.fromEntries(names.map((name, number) => [name, posting(columns[number], number)])),
    fieldVectors: Object.fromEntries(places.map((place, number) => [`all/${number}`, vector(place)])),
    tokenSet: lunr.TokenSet.fromArray([...names].sort()),
    fields: ["all"],
    pipeline: new lunr.Pipeline(),
  });
  const found = index.query((query) => names.forEach((name) => query.term(name, {})));
  for (const { ref, score } of found) scores[Number(ref)] = Math.round(score * 1e6) / 1e6;
  return scores;

  function posting(column, number) {
    const holding = places.flatMap((place, document) => (column[place] > 0 ? [[document, {}]] : []));
    return { _index: number, all: Object.fromEntries(holding) };
  }

  function vector(place) {
    const held = columns.flatMap((column, number) => (column[place] > 0 ? [number, column[place] / 1000] : []));
    return new lunr.Vector(held);
  }
}
