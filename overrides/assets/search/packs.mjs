/** Reading packs; their form is written down in generator/search/packs.py and apart.py. */

const WEIGHED = 1;
const TABLED = 2;
const PLACED = 4;
const APART = 8;

/**
 * One term: the arrays are parallel, except `position`, which holds `count[i]` offsets for each
 * document. An empty `weight` stands for zeros; `first[i]` is where the positions of `i` start.
 * With `best` the weights and positions are not here but in files of their own.
 * @typedef {{document: Uint32Array, weighed: boolean, weight: Uint32Array, first: Uint32Array,
 *            position: Uint32Array, best: Best|null}} Posting
 *
 * The documents that weigh most, heaviest first; each weight is the sum of so many words'.
 * @typedef {{document: Uint32Array, weight: Uint32Array, words: number}} Best
 */

/** @param {Uint8Array} data uncompressed @returns {Map<string, Posting>} */
export function readPack(data) {
  const size = new DataView(data.buffer, data.byteOffset).getUint32(0);
  const names = new TextDecoder().decode(data.subarray(4, 4 + size)).split("\n");
  const take = taker(data.subarray(4 + size));
  if (take(1)[0] !== names.length) throw new RangeError("names and terms do not agree");
  return new Map(readColumns(take, names.length).map((posting, place) => [names[place], posting]));
}

/** @returns {Posting[]} */
function readColumns(take, terms) {
  const heads = take(2 * terms);
  const postings = Array.from({ length: terms }, (_, term) => {
    const [frequency, flags] = heads.subarray(2 * term);
    return { flags, frequency, weighed: Boolean(flags & WEIGHED), apart: Boolean(flags & APART) };
  });
  for (const posting of postings) posting.document = running(take(posting.frequency));
  for (const posting of postings) posting.weight = readWeights(take, posting.frequency, posting.apart ? 0 : posting.flags);
  for (const posting of postings) posting.first = starts(take(posting.flags & PLACED ? posting.frequency : 0));
  for (const posting of postings) posting.position = readPositions(take, posting.first);
  for (const posting of postings) posting.best = posting.apart ? readBest(take, posting.document) : null;
  take.end();
  return postings.map(({ document, weighed, weight, first, position, best }) => ({ document, weighed, weight, first, position, best }));
}

/** @param {Uint8Array} data uncompressed @param {Posting} posting @returns {Uint32Array} */
export function readWeightsFile(data, { document }) {
  const take = taker(data);
  const weight = readWeights(take, document.length, take(1)[0]);
  take.end();
  return weight;
}

/**
 * @param {Uint8Array} data uncompressed
 * @param {Posting} posting
 * @returns {{first: Uint32Array, position: Uint32Array}}
 */
export function readPlacesFile(data, { document }) {
  const take = taker(data);
  const first = starts(take(document.length));
  const position = readPositions(take, first);
  take.end();
  return { first, position };
}

/** @returns {Best} */
function readBest(take, document) {
  const [size, words] = take(2);
  const best = take(size).map((place) => document[place]);
  const weight = take(size);
  for (let place = 1; place < size; place++) weight[place] = weight[place - 1] - weight[place];
  return { document: best, weight, words };
}

/**
 * @param {Uint8Array} data
 * @returns {(size: number) => Uint32Array} hands out the numbers that the data holds, from the left
 */
function taker(data) {
  const values = numbers(data);
  let place = 0;
  const take = (size) => values.subarray(place, (place += size));
  take.end = () => {
    if (place !== values.length) throw new RangeError("the file has another length than it says");
  };
  return take;
}

/** @returns {Uint32Array} as they are, or from a table of different ones and places in it */
function readWeights(take, size, flags) {
  if (!(flags & TABLED)) return take(flags & WEIGHED ? size : 0);
  const table = running(take(take(1)[0]));
  return take(size).map((place) => table[place]);
}

/** @param {Uint8Array} data @returns {Uint32Array} seven bits a byte, the lowest first */
function numbers(data) {
  const values = new Uint32Array(data.length);
  let length = 0;
  let value = 0;
  let shift = 0;
  for (const byte of data) {
    value |= (byte & 127) << shift;
    shift += 7;
    if (byte < 128) {
      values[length++] = value;
      value = shift = 0;
    }
  }
  return values.slice(0, length);
}

/** Turn gaps into numbers, in place. */
function running(gaps) {
  for (let place = 1; place < gaps.length; place++) gaps[place] += gaps[place - 1];
  return gaps;
}

/** @returns {Uint32Array} offsets; those of each document begin anew at its `first` */
function readPositions(take, first) {
  const position = take(first[first.length - 1]);
  for (let place = 0; place + 1 < first.length; place++) running(position.subarray(first[place], first[place + 1]));
  return position;
}

/** @returns {Uint32Array} where the positions of each document start, and the end of all */
function starts(counts) {
  const first = new Uint32Array(counts.length + 1);
  for (let place = 0; place < counts.length; place++) first[place + 1] = first[place] + counts[place];
  return first;
}
