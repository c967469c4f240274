/** On a page that a result led to: the hits are marked, `n` and `p` go to the next and previous. */

import { isTyping } from "./box.mjs";
import { marked } from "./dom.mjs";

const LEFT_OUT = "a.original, a.permalink, a.note-ref"; // links in the margin of a paragraph, not its text

/**
 * @param {string} query
 * @param {HTMLElement[]} elements that hold paragraphs
 * @param {import("./client.mjs").Client} client
 */
export async function markHits(query, elements, client) {
  const texts = elements.map((element) => textNodes(element));
  const strings = texts.map((nodes) => nodes.map((node) => node.data).join(""));
  const marks = await client.ask("mark", query, strings);
  texts.forEach((nodes, place) => markNodes(nodes, marks[place]));
  walkWithKeys();
}

/** @returns {Text[]} the text of a paragraph */
function textNodes(element) {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  const nodes = [];
  while (walker.nextNode()) {
    if (!walker.currentNode.parentElement.closest(LEFT_OUT)) nodes.push(walker.currentNode);
  }
  return nodes;
}

/** Put `<mark>` around stretches of the text that the nodes hold together. */
function markNodes(nodes, marks) {
  let start = 0;
  for (const node of nodes) {
    const inNode = marks.map(([from, to]) => [from - start, to - start]).filter(([from, to]) => to > 0 && from < node.length);
    start += node.length;
    if (inNode.length > 0) node.replaceWith(...marked(node.data, inNode));
  }
}

function walkWithKeys() {
  const hits = [...document.querySelectorAll("article mark")];
  if (hits.length === 0) return;
  const step = { n: 1, p: -1 };
  let current = -1;
  addEventListener("keydown", (event) => {
    if (!(event.key in step) || isTyping(event) || event.ctrlKey || event.metaKey || event.altKey) return;
    hits[current]?.classList.remove("current");
    current = current < 0 ? fromView(hits, step[event.key]) : (current + step[event.key] + hits.length) % hits.length;
    hits[current].classList.add("current");
    hits[current].scrollIntoView({ block: "center" });
  });
}

/** @returns {number} the first hit in the direction, seen from what the reader sees now */
function fromView(hits, direction) {
  const middle = innerHeight / 2;
  const tops = hits.map((hit) => hit.getBoundingClientRect().top);
  const next = direction > 0 ? tops.findIndex((top) => top >= 0) : tops.findLastIndex((top) => top < middle);
  return next >= 0 ? next : direction > 0 ? 0 : hits.length - 1;
}
