/** How phrases are cut into the terms of the index, the same as generator/search/tokens.py. */

const LATIN = /^[a-z0-9]$/;
const LATIN_TRIPLE = /^[a-z0-9]{1,3}$/;
const LONGEST_WORD = 16;
const PARTS = 4; // of the shard numbers, by the first character of terms
const PART = 1 << 22;
const SINGLE = PARTS * PART; // single characters lie behind all others

/** @typedef {{offset: number, term: string}} Gram offset in code points */

/**
 * @param {string} phrase folded
 * @returns {Gram[]} grams that together cover the phrase: their positions in a document prove
 *   that the phrase stands there
 */
export function phraseGrams(phrase) {
  const characters = Array.from(phrase);
  if (characters.length === 1) return [{ offset: 0, term: phrase }];
  const grams = new Map();
  for (let { start, end, latin } of runs(characters)) {
    const size = latin && end - start > 2 ? 3 : 2;
    if (end - start < size) {
      start = Math.min(start, characters.length - 2); // one character: together with a neighbour
      end = start + size;
    }
    for (let place = start; place < end - size; place += size) add(place, size);
    add(end - size, size);
  }
  return [...grams].map(([offset, term]) => ({ offset, term }));

  function add(place, size) {
    grams.set(place, characters.slice(place, place + size).join(""));
  }
}

/** @returns {{start: number, end: number, latin: boolean}[]} stretches of Latin and of the rest */
function runs(characters) {
  const found = [];
  characters.forEach((character, place) => {
    const latin = LATIN.test(character);
    const last = found[found.length - 1];
    if (last && last.latin === latin) last.end = place + 1;
    else found.push({ start: place, end: place + 1, latin });
  });
  return found;
}

/**
 * Cut a phrase into words of the index: from left to right, at each place the longest.
 * @param {string} phrase folded
 * @param {(term: string) => boolean} isWord
 * @returns {string[]}
 */
export function phraseWords(phrase, isWord) {
  const characters = Array.from(phrase);
  if (characters.length === 1) return isWord(phrase) ? [phrase] : [];
  const starts = new Set(phraseGrams(phrase).map((gram) => gram.offset));
  const found = new Set();
  for (let place = 0; place < characters.length - 1; ) {
    const word = starts.has(place) ? longestWord(characters, place, isWord) : null;
    if (word) found.add(word.join(""));
    place += word ? word.length : 1;
  }
  return [...found];
}

/** @returns {string[]|null} the characters of the longest word that starts at `place` */
function longestWord(characters, place, isWord) {
  for (let end = Math.min(characters.length, place + LONGEST_WORD); end > place + 1; end--) {
    const word = characters.slice(place, end);
    if (isWord(word.join(""))) return word;
  }
  return null;
}

/** @param {string} term @returns {string} the gram that a term begins with */
function key(term) {
  const three = Array.from(term).slice(0, 3).join("");
  return LATIN_TRIPLE.test(three) ? three : Array.from(three).slice(0, 2).join("");
}

/** @param {string} term @returns {boolean} whether it is as short as a gram */
export function isGram(term) {
  const { length } = Array.from(term);
  return length < 3 || (length === 3 && LATIN_TRIPLE.test(term));
}

/** @param {string} term @returns {number} the number by which terms are distributed */
export function shard(term) {
  const single = Array.from(term).length === 1;
  return number(term, key(term)) + (single ? SINGLE : 0);
}

/** @param {string} name of what nothing else lies near, such as `role=analyst` @returns {number} */
export function nameShard(name) {
  return number(name, name);
}

function number(term, together) {
  return (term.codePointAt(0) % PARTS) * PART + (hash(together) >>> 10);
}

/** @param {string} text @returns {number} the CRC-32 that zlib computes */
function hash(text) {
  let crc = ~0;
  for (const byte of new TextEncoder().encode(text)) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return ~crc >>> 0;
}
