/** What is no speech, such as headings and rows: names and titles in it are written word by word. */

import { textNodes } from "./passage.mjs";

const SPECIAL = /[\\^$.*+?()[\]{}|/-]/g;

export class Names {
  /** @param {Element} element */
  constructor(element) {
    this.element = element;
  }

  /** @param {(text: string) => string} write */
  show(write) {
    this.came ??= textNodes(this.element).map((node) => [node, node.data]);
    for (const [node, text] of this.came) {
      const written = write(text);
      if (written !== node.data) node.data = written;
    }
  }
}

/** @param {Object<string, string>} words @returns {(text: string) => string} puts them in the places of their keys */
export function rewriter(words) {
  const longestFirst = Object.keys(words).sort((a, b) => b.length - a.length);
  const known = new RegExp(longestFirst.map((word) => word.replace(SPECIAL, "\\$&")).join("|") || "(?!)", "gu");
  return (text) => text.replace(known, (word) => words[word]);
}
