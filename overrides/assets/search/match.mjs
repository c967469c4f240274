/** Which documents hold a phrase, and what the ranking says of them: pure functions on postings. */

/** @typedef {import("./packs.mjs").Posting} Posting */

const NOTHING = new Uint32Array(0);

/** @typedef {{offset: number, posting: Posting}} Placed a gram of a phrase */

/**
 * @param {Placed[]} grams that together cover a phrase
 * @returns {Uint32Array} the documents that hold all of them, wherever
 */
export function candidates(grams) {
  return common(grams.map(({ posting }) => posting.document));
}

/**
 * @param {Placed[]} grams with their positions
 * @returns {Uint32Array} the documents in which the phrase stands in one piece, ascending
 */
export function standing(grams) {
  const rarestFirst = [...grams].sort((a, b) => a.posting.document.length - b.posting.document.length);
  const found = candidates(rarestFirst);
  const places = rarestFirst.map(({ posting }) => indexes(found, posting.document));
  return found.filter((_, place) => standsTogether(rarestFirst, places.map((own) => own[place])));
}

/**
 * @param {Placed[]} grams
 * @param {number[]} places where the document stands in each gram's posting
 * @returns {boolean} whether all grams stand at their offsets from one start
 */
function standsTogether(grams, places) {
  const [{ offset, posting }] = grams;
  for (let at = posting.first[places[0]]; at < posting.first[places[0] + 1]; at++) {
    const start = posting.position[at] - offset;
    if (grams.every((gram, number) => hasPosition(gram.posting, places[number], start + gram.offset))) {
      return true;
    }
  }
  return false;
}

function hasPosition(posting, place, position) {
  for (let at = posting.first[place]; at < posting.first[place + 1]; at++) {
    if (posting.position[at] >= position) return posting.position[at] === position;
  }
  return false;
}

/** @param {Uint32Array[]} sets ascending @returns {Uint32Array} what is in all of them */
export function common(sets) {
  const [smallest = NOTHING, ...others] = [...sets].sort((a, b) => a.length - b.length);
  return others.reduce((left, right) => {
    let place = 0;
    return left.filter((value) => {
      while (place < right.length && right[place] < value) place++;
      return right[place] === value;
    });
  }, smallest);
}

/** @param {Uint32Array[]} sets ascending @returns {Uint32Array} what is in any of them */
export function union(sets) {
  if (sets.length === 1) return sets[0];
  return Uint32Array.from(new Set(sets.flatMap((set) => [...set]))).sort();
}

/**
 * @param {Uint32Array[]} sets ascending
 * @param {Uint32Array[]} limits of which all must hold too
 * @returns {Uint32Array} what is in as many of the sets as anything is, and at least in one
 */
export function holdingMost(sets, limits) {
  const counts = new Map();
  for (const set of sets) {
    for (const value of common([set, ...limits])) counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  const most = Math.max(0, ...new Set(counts.values()));
  const holding = [...counts].filter(([, count]) => count === most).map(([value]) => value);
  return Uint32Array.from(holding).sort();
}

/**
 * @param {Uint32Array} some ascending
 * @param {Uint32Array} all ascending
 * @returns {Int32Array} where each of `some` stands in `all`, -1 where it does not
 */
export function indexes(some, all) {
  let place = 0;
  return Int32Array.from(some, (value) => {
    while (place < all.length && all[place] < value) place++;
    return all[place] === value ? place : -1;
  });
}

/**
 * @param {Posting} posting of a word
 * @param {Uint32Array} documents
 * @returns {Uint32Array} lunr's weight of the word in each document, in thousandths
 */
export function weightsIn(posting, documents) {
  const places = indexes(documents, posting.document);
  return Uint32Array.from(places, (place) => (place < 0 ? 0 : posting.weight[place] ?? 0));
}
