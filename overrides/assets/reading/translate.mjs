/** Pages are made in simplified Chinese; here their interface is put into the reader's language. */

import { translator } from "./words.mjs";

const SAID = ".paragraph, .continued, .line, .note, blockquote, .result-passage, .description, textarea, script";
const TOLD = ["title", "aria-label", "placeholder", "data-tip", "alt"];

/** Now, and whatever scripts add later. @param {string} tag of the language */
export function translatePage(tag) {
  const write = translator();
  document.title = document.title.split(" - ").map(write).join(" - ");
  translate(document.body, write, tag);
  new MutationObserver((changes) => {
    for (const { target, addedNodes } of changes) {
      for (const node of addedNodes) translate(node.nodeType === Node.TEXT_NODE ? target : node, write, tag);
    }
  }).observe(document.body, { childList: true, subtree: true });
}

/** @param {Node} root @param {(text: string) => string} write @param {string} tag of the language */
function translate(root, write, tag) {
  if (!(root instanceof Element)) return;
  translateLabels(root, write);
  if (root.closest(SAID)) return;
  const unsaid = (node) => (node instanceof Element ? (node.matches(SAID) ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_SKIP) : NodeFilter.FILTER_ACCEPT);
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT, unsaid);
  while (walker.nextNode()) {
    const node = walker.currentNode;
    const owner = node.parentElement;
    const written = write(node.data);
    if (written === node.data) continue;
    node.data = written;
    if (owner.childNodes.length === 1) owner.lang = tag;
  }
}

function translateLabels(root, write) {
  const labelled = [root, ...root.querySelectorAll(TOLD.map((name) => `[${name}]`).join())];
  for (const element of labelled) {
    for (const name of TOLD) {
      const text = element.getAttribute(name);
      if (text === null) continue;
      const written = write(text);
      if (written !== text) element.setAttribute(name, written);
    }
  }
}
