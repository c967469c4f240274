/** A call in another writing: its speech, its labels, and the names in its headings and tables. */

import { Passage, textNodes } from "./passage.mjs";

const HEADINGS = "h1, h2.exchange, h3.turn, dl, table, .topics, .related + ul";
const CONTENTS = ".md-nav--secondary .md-nav__list a";
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

  /** @param {Writing} writing @param {Scripts} [scripts] needed for all but `hans` */
  show(writing, scripts) {
    this.writing = writing;
    for (const [anchor, paragraph] of this.paragraphs) {
      if (writing === "raw") paragraph.showPlain(scripts.paragraphs[anchor].raw, scripts.language);
      else if (writing === "hant") paragraph.showRead(scripts.paragraphs[anchor].hant, "zh-Hant");
      else paragraph.showRead();
    }
    for (const [anchor, turn] of this.turns) {
      if (writing === "raw") turn.showPlain(scripts.labels[anchor], scripts.language);
      else turn.restore();
    }
    this.showWords(writing === "hant" ? scripts.words : {});
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
