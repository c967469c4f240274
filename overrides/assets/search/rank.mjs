/** The order of the hits: lunr's score, then exact words before pieces, then newer before older. */

import { weightsIn } from "./match.mjs";

/** @typedef {import("./match.mjs").Terms} Terms */
/** @typedef {{document: number, score: number}} Ranked */

// lunr builds its index from objects: a long list is first cut down to the best few.
const SHORT_LIST = 50;
const DOCUMENTS = 2 ** 24; // more than any archive has
const PHRASES = 2 ** 6;

/**
 * @param {object} lunr the library
 * @param {Uint32Array} documents all hits
 * @param {string[]} words of the query
 * @param {string[]} phrases of the query
 * @param {Terms} terms
 * @param {number} wanted how many of the best
 * @returns {Ranked[]} the best hits, best first
 */
export function rank(lunr, documents, words, phrases, terms, wanted) {
  const columns = words.map((word) => weightsIn(terms.get(word), documents));
  const exact = exactness(documents, phrases, terms);
  const keys = Float64Array.from(documents, (document, place) => {
    const sum = columns.reduce((total, column) => total + column[place], 0);
    return sortKey(sum, exact[place], document);
  });
  const shortList = largest(keys, Math.max(wanted, SHORT_LIST));
  const scores = lunrScores(lunr, columns, shortList);
  return shortList
    .map((place, number) => ({ document: documents[place], score: scores[number] }))
    .sort((a, b) => b.score - a.score) // stable: among equals the order of the keys stays
    .slice(0, wanted);
}

/** @returns {number} a number whose order is the order of the hits; exact below 2^53 */
function sortKey(sum, exact, document) {
  return (sum * PHRASES + Math.min(exact, PHRASES - 1)) * DOCUMENTS + (DOCUMENTS - 1 - document);
}

/** @returns {Uint8Array} how many of the phrases stand in each document as words */
function exactness(documents, phrases, terms) {
  const exact = new Uint8Array(documents.length);
  for (const phrase of phrases) {
    const posting = terms.get(phrase);
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
