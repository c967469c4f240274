/** Where the phrases of a query stand in a text as it is shown. */

import { respaced } from "./fold.mjs";

/** @typedef {[number, number]} Range half-open, in UTF-16 units of the text */

/**
 * A text as shown, folded: where each folded unit stands in the text, and names in the other spacing.
 * @typedef {{folded: string, starts: number[], ends: number[], names: object[]}} Folded
 */

/**
 * @param {string} text as shown
 * @param {string[]} phrases folded
 * @param {import("./fold.mjs").Folder} folder
 * @returns {Range[]} ascending, without overlaps
 */
export function marks(text, phrases, folder) {
  return marksIn(foldWithOrigin(text, folder), phrases);
}

/** @param {Folded} text @param {string[]} phrases folded @returns {Range[]} as above */
export function marksIn({ folded, starts, ends, names }, phrases) {
  const found = phrases.flatMap((phrase) => [
    ...occurrences(folded, phrase).map((at) => [starts[at], ends[at + phrase.length - 1]]),
    ...names.filter(({ form }) => form.includes(phrase)).map(({ start, end }) => [start, end]),
  ]);
  return merged(found);
}

/**
 * Fold piece by piece, so that each folded unit knows which part of the text it stands for.
 * @param {string} text as shown
 * @param {import("./fold.mjs").Folder} folder
 * @returns {Folded}
 */
export function foldWithOrigin(text, folder) {
  let [folded, starts, ends] = ["", [], []];
  let place = 0;
  for (const [piece, made] of folder.pieces(text)) {
    for (let unit = 0; unit < made.length; unit++) {
      starts.push(place);
      ends.push(place + piece.length);
    }
    folded += made;
    place += piece.length;
  }
  const kept = folder.kept(folded);
  const keep = (values) => values.filter((_, unit) => kept[unit]);
  return { folded: folder.squeeze(folded), starts: keep(starts), ends: keep(ends), names: respaced(text) };
}

function occurrences(folded, phrase) {
  const found = [];
  for (let at = folded.indexOf(phrase); at >= 0; at = folded.indexOf(phrase, at + 1)) found.push(at);
  return found;
}

/** @param {Range[]} ranges @returns {Range[]} the same stretches, ascending, touching ones joined */
function merged(ranges) {
  const result = [];
  for (const [start, end] of ranges.sort((a, b) => a[0] - b[0])) {
    const last = result[result.length - 1];
    if (last && start <= last[1]) last[1] = Math.max(last[1], end);
    else result.push([start, end]);
  }
  return result;
}
