/** A call in another writing: its speech, its labels, and the names in its headings and tables. */

import { Passage, textNodes } from "./passage.mjs";

const HEADINGS = "h1, h2.exchange, h3.turn, dl, table, .topics, .related + ul";
const CONTENTS = ".md-nav--secondary .md-nav__list a";
const SLICE = 20; // milliseconds of work before the browser gets its turn
const SPECIAL = /[\\^$.*+?()[\]{}|/-]/g;

/** @typedef {"hans"|"hant"|"raw"} Writing as read, in traditional script, as published */

/**
 * @typedef {object} Scripts what generator/exports/scripts.py writes
 * @property {string} language of the text as published
 * @property {Object<string, {raw: string, hant: string}>} paragraphs
 * @property {Object<string, string>} labels
 * @property {Object<string, string>} words
 */

export class Writings {
  /** @param {HTMLElement} article */
  constructor(article) {
    const passages = (selector) => [...article.querySelectorAll(selector)].map((one) => [one.id, new Passage(one)]);
    this.paragraphs = new Map(passages(".paragraph"));
    this.turns = new Map(passages("h3.turn"));
    this.article = article;
    /** @type {Writing} */
    this.writing = "hans";
  }

  /**
   * What is on the screen comes first; the rest follows in slices, so that the page stays at hand.
   * @param {Writing} writing
   * @param {Scripts} [scripts] needed for all but `hans`
   * @param {(change: () => void) => void} around is given the first change, to keep the place
   * @returns {Promise<boolean>} false if the reader has chosen again meanwhile
   */
  async show(writing, scripts, around) {
    this.writing = writing;
    const all = [...this.turns, ...this.paragraphs];
    const near = all.filter(([, passage]) => isNear(passage.element));
    around(() => {
      for (const one of near) this.showOne(one, scripts);
      this.showWords(writing === "hant" ? scripts.words : {});
    });
    let start = performance.now();
    for (const one of all) {
      if (performance.now() - start > SLICE) {
        await new Promise((done) => setTimeout(done));
        if (this.writing !== writing) return false;
        start = performance.now();
      }
      this.showOne(one, scripts);
    }
    return true;
  }

  /** @param {[string, Passage]} one a paragraph, or the heading of a turn, by its anchor */
  showOne([anchor, passage], scripts) {
    const isTurn = this.turns.has(anchor);
    if (this.writing === "raw") passage.showPlain(isTurn ? scripts.labels[anchor] : scripts.paragraphs[anchor].raw, scripts.language);
    else if (isTurn) passage.restore();
    else if (this.writing === "hant") passage.showRead(scripts.paragraphs[anchor].hant, "zh-Hant");
    else passage.showRead();
  }

  /** @returns {Map<Text, string>} the texts of headings, tables and contents as they came */
  findWords() {
    const headings = [...this.article.querySelectorAll(HEADINGS), ...document.querySelectorAll(CONTENTS)];
    return new Map(headings.flatMap(textNodes).map((node) => [node, node.data]));
  }

  /** Write names and titles in headings, tables and contents as `words` has them. */
  showWords(words) {
    const longestFirst = Object.keys(words).sort((a, b) => b.length - a.length);
    this.words ??= this.findWords();
    const patterns = longestFirst.map((word) => word.replace(SPECIAL, "\\$&"));
    const known = new RegExp(patterns.join("|") || "(?!)", "gu");
    for (const [node, text] of this.words) {
      const written = text.replace(known, (word) => words[word]);
      if (written !== node.data) node.data = written;
    }
  }
}

/** @returns {boolean} whether an element is on the screen or next to it */
function isNear(element) {
  const { top, bottom } = element.getBoundingClientRect();
  return bottom > -innerHeight && top < 2 * innerHeight;
}
