/** A call in another writing: its speech, its labels, and the names in its headings and tables. */

import { breath, inSlices } from "./breath.mjs";
import { Names, rewriter } from "./names.mjs";
import { Passage } from "./passage.mjs";
import { isSeen } from "./view.mjs";

const HEADINGS = "h1, h2.exchange, h3.turn, dl, tr, .topics, .follow, .related + ul, .strip-title";
const CONTENTS = ".md-nav--secondary .md-nav__list a";

/** @typedef {"hans"|"hant"|"raw"} Writing as read, in traditional script, as published */

/**
 * @typedef {object} Scripts what generator/exports/scripts.py writes
 * @property {string} language of the text as published
 * @property {Object<string, {raw: string, hant: string}>} paragraphs
 * @property {Object<string, string>} labels
 * @property {Object<string, string>} words
 * @property {Object<string, string>} quoting
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
    /** @type {(text: string) => string} puts what stands around quoted words into the writing that is shown */
    this.quote = rewriter({});
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
    this.quote = rewriter(writing === "hant" ? { ...scripts.words, ...scripts.quoting } : {});
    const isWanted = () => this.writing === writing;
    const all = [...this.pieces(scripts)];
    const near = new Set(all.filter(([{ element }]) => isSeen(element, innerHeight / 4)));
    const rest = all.filter((piece) => !near.has(piece));
    await breath(); // to look at all of a long call has taken a while
    if (!isWanted()) return false;
    around(() => near.forEach(([, change]) => change()));
    await breath();
    return isWanted() && inSlices(rest, ([, change]) => change(), isWanted);
  }

  /** @returns {Generator<[Passage|Names, () => void]>} every piece of the page, and what shows it as wanted */
  *pieces(scripts) {
    const { writing } = this;
    for (const [anchor, turn] of this.turns) yield [turn, () => showLabel(turn, writing, scripts?.labels[anchor], scripts?.language)];
    for (const [anchor, passage] of this.paragraphs) yield [passage, () => showParagraph(passage, writing, scripts?.paragraphs[anchor], scripts?.language)];
    const write = rewriter(writing === "hant" ? scripts.words : {});
    this.names ??= [...this.article.querySelectorAll(HEADINGS), ...document.querySelectorAll(CONTENTS)].map((one) => new Names(one));
    for (const names of this.names) yield [names, () => names.show(write)];
  }
}

/** @param {Passage} turn @param {Writing} writing @param {string} [label] @param {string} [published] the language of the original */
function showLabel(turn, writing, label, published) {
  if (writing === "raw") turn.showPlain(label, published);
  else turn.restore(writing === "hant" ? "zh-Hant" : undefined); // its words are names, written below
}

/** @param {Passage} passage @param {Writing} writing @param {{raw: string, hant: string}} [texts] @param {string} [published] the language of the original */
function showParagraph(passage, writing, texts, published) {
  if (writing === "raw") passage.showPlain(texts.raw, published);
  else if (writing === "hant") passage.showRead(texts.hant, "zh-Hant");
  else passage.showRead();
}
