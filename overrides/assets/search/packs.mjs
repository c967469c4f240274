/** Reading packs; their form is written down in generator/search/packs.py. */

const WEIGHED = 1;
const TABLED = 2;
const PLACED = 4;

/**
 * One term: the arrays are parallel, except `position`, which holds `count[i]` offsets for each
 * document. An empty `weight` stands for zeros; `first[i]` is where the positions of `i` start.
 * @typedef {{document: Uint32Array, weight: Uint32Array, count: Uint32Array,
 *            first: Uint32Array, position: Uint32Array}} Posting
 */

/** @param {Uint8Array} data uncompressed @returns {Map<string, Posting>} */
export function readPack(data) {
  const size = new DataView(data.buffer, data.byteOffset).getUint32(0);
  const names = new TextDecoder().decode(data.subarray(4, 4 + size)).split("\n");
  const values = numbers(data.subarray(4 + size));
  if (values[0] !== names.length) throw new RangeError("names and terms do not agree");
  return new Map(readColumns(values).map((posting, place) => [names[place], posting]));
}

/** @returns {Posting[]} */
function readColumns(values) {
  const terms = values[0];
  const frequency = (term) => values[1 + 2 * term];
  const flags = (term) => values[2 + 2 * term];
  let place = 1 + 2 * terms;
  const take = (size) => values.subarray(place, (place += size));
  const all = Array.from({ length: terms }, (_, term) => term);
  const documents = all.map((term) => running(take(frequency(term))));
  const weights = all.map((term) => readWeights(take, frequency(term), flags(term)));
  const counts = all.map((term) => take(flags(term) & PLACED ? frequency(term) : 0));
  const postings = all.map((term) => {
    const first = starts(counts[term]);
    const gaps = take(first[first.length - 1]);
    const position = runningAnew(gaps, first);
    return { document: documents[term], weight: weights[term], count: counts[term], first, position };
  });
  if (place !== values.length) throw new RangeError("the pack has another length than it says");
  return postings;
}

/** @returns {Uint32Array} as they are, or from a table of different ones and places in it */
function readWeights(take, size, flags) {
  if (!(flags & TABLED)) return take(flags & WEIGHED ? size : 0);
  const table = running(take(take(1)[0]));
  return take(size).map((place) => table[place]);
}

/** @param {Uint8Array} data @returns {Uint32Array} seven bits a byte, the lowest first */
export function numbers(data) {
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

/** @returns {Uint32Array} where the positions of each document start, and the end of all */
function starts(counts) {
  const first = new Uint32Array(counts.length + 1);
  for (let place = 0; place < counts.length; place++) first[place + 1] = first[place] + counts[place];
  return first;
}

/** Turn gaps into numbers, in place, beginning anew at each of `first`. */
function runningAnew(gaps, first) {
  for (let place = 0; place + 1 < first.length; place++) running(gaps.subarray(first[place], first[place + 1]));
  return gaps;
}
