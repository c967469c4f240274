/** What the reader has selected, in terms of paragraphs; and the other way, from words to places. */

/**
 * @typedef {object} Piece a stretch of one paragraph
 * @property {HTMLElement} paragraph
 * @property {string} shown as the page shows it now
 * @property {string} read the same in the reading text; empty where that cannot be told
 */

const BLOCKS = ".paragraph, .continued";

/**
 * @param {Range} range
 * @param {Map<string, import("./passage.mjs").Passage>} passages by anchor
 * @returns {Piece[]}
 */
export function piecesOf(range, passages) {
  const found = [];
  for (const [anchor, passage] of passages) {
    const paragraph = document.getElementById(anchor);
    if (!passage.blocks.some((block) => range.intersectsNode(block))) continue;
    const [start, end] = offsets(passage.nodes(), range);
    const shown = [...passage.shown()].slice(start, end).join("");
    const read = passage.isAsRead() ? [...passage.text].slice(start, end).join("") : passage.text.includes(shown.trim()) ? shown : "";
    if (shown.trim()) found.push({ paragraph, shown: shown.trim(), read: read.trim() });
  }
  return found;
}

/** @returns {boolean} whether all of a selection lies in speech */
export function isSpeech(range) {
  const inSpeech = (node) => Boolean((node instanceof Element ? node : node.parentElement)?.closest(BLOCKS));
  return !range.collapsed && (inSpeech(range.startContainer) || inSpeech(range.endContainer));
}

/** @returns {[number, number]} characters of the nodes' text before the range, and before its end */
function offsets(nodes, range) {
  let [place, start, end] = [0, null, 0];
  for (const node of nodes) {
    const length = [...node.data].length;
    if (range.intersectsNode(node)) {
      const from = node === range.startContainer ? [...node.data.slice(0, range.startOffset)].length : 0;
      const to = node === range.endContainer ? [...node.data.slice(0, range.endOffset)].length : length;
      start ??= place + from;
      end = place + to;
    }
    place += length;
  }
  return [start ?? 0, end];
}

/**
 * @param {import("./passage.mjs").Passage} passage
 * @param {number} start of its characters
 * @param {number} end
 * @returns {Range}
 */
export function rangeOf(passage, start, end) {
  const range = document.createRange();
  let place = 0;
  for (const node of passage.nodes()) {
    const length = [...node.data].length;
    const unit = (offset) => [...node.data].slice(0, offset - place).join("").length;
    if (start >= place && start < place + length) range.setStart(node, unit(start));
    if (end > place && end <= place + length) range.setEnd(node, unit(end));
    place += length;
  }
  return range;
}
