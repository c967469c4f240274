/** Asking the index: which paragraphs hold every phrase of a query, best first. */

import { Folder } from "./fold.mjs";
import { readBlock, readDictionary } from "./blocks.mjs";
import { marks } from "./highlight.mjs";
import { common, documentsWith } from "./match.mjs";
import { readPack } from "./packs.mjs";
import { rank } from "./rank.mjs";
import { unpack } from "./store.mjs";
import { phraseGrams, phraseWords, shard } from "./terms.mjs";

/**
 * @typedef {object} Hit what a result shows
 * @property {number} document
 * @property {number} score
 * @property {string} call
 * @property {string} anchor
 * @property {string} title of the call
 * @property {string} company
 * @property {string} period
 * @property {string} date
 * @property {string[]} speaker name, organization, title
 * @property {string} role
 * @property {string} kind
 * @property {number|null} exchange
 * @property {string[]} topics
 * @property {string} text
 * @property {[number, number][]} marks where the phrases stand in the text
 * @property {[number, number][][]} speakerMarks where they stand in each part of the speaker line
 */

export class Engine {
  /** @param {import("./store.mjs").Store} store @param {() => Promise<object>} lunr loads it */
  constructor(store, lunr) {
    this.store = store;
    this.loadLunr = lunr;
    this.folder = null;
  }

  async manifest() {
    const manifest = await this.store.get("index.bin", readManifest);
    this.folder ??= new Folder(manifest.script);
    return manifest;
  }

  /**
   * @param {string} query
   * @param {{from?: number, size?: number}} [page] which of the hits, counted from 0
   * @returns {Promise<{total: number, phrases: string[], hits: Hit[]}>}
   */
  async search(query, { from = 0, size = 10 } = {}) {
    const manifest = await this.manifest();
    const phrases = this.folder.phrases(query);
    const [lunr, terms] = await Promise.all([this.loadLunr(), this.terms(manifest, phrases)]);
    const documents = common(phrases.map((phrase) => documentsWith(phrase, terms)));
    const isWord = (term) => (terms.get(term)?.weight.length ?? 0) > 0;
    const words = [...new Set(phrases.flatMap((phrase) => phraseWords(phrase, isWord)))];
    const ranked = rank(lunr, documents, words, phrases, terms, from + size);
    const shown = ranked.slice(from);
    const hits = await Promise.all(shown.map((found) => this.hit(manifest, found, phrases)));
    return { total: documents.length, phrases, hits };
  }

  /**
   * The first gram of a phrase brings all words that begin with it; only a phrase that is no word
   * needs the others.
   * @returns {Promise<Map<string, import("./packs.mjs").Posting>>}
   */
  async terms(manifest, phrases) {
    const grams = new Map(phrases.map((phrase) => [phrase, phraseGrams(phrase).map(({ term }) => term)]));
    const terms = await this.load(manifest, [...grams.values()].map(([first]) => first));
    const rest = phrases.filter((phrase) => !terms.has(phrase)).flatMap((phrase) => grams.get(phrase));
    return new Map([...terms, ...(await this.load(manifest, rest))]);
  }

  /** @returns {Promise<Map>} all terms that lie together with the grams */
  async load(manifest, grams) {
    const numbers = new Set(grams.map((gram) => findPack(manifest.packs, gram)));
    const paths = [...numbers].map((number) => `packs/${number}.${manifest.version}.bin`);
    const decode = async (packed) => readPack(await unpack([packed]));
    const packs = await Promise.all(paths.map((path) => this.store.get(path, decode)));
    return new Map(packs.flatMap((pack) => [...pack]));
  }

  async hit(manifest, { document, score }, phrases) {
    const block = await this.block(manifest, Math.floor(document / manifest.blockSize));
    const found = block[document % manifest.blockSize];
    return {
      ...found,
      document,
      score,
      marks: marks(found.text, phrases, this.folder),
      speakerMarks: found.speaker.map((part) => marks(part, phrases, this.folder)),
    };
  }

  /** @returns {Promise<object[]>} what is shown of neighbouring documents */
  async block(manifest, number) {
    const phrases = this.store.get(`phrases.${manifest.version}.bin`, readDictionary);
    const path = `blocks/${number}.${manifest.version}.bin`;
    return this.store.get(path, async (packed) => readBlock(packed, await phrases));
  }

  /**
   * @param {string} query
   * @param {string[]} texts
   * @returns {Promise<[number, number][][]>} where the phrases stand in each text
   */
  async mark(query, texts) {
    await this.manifest();
    const phrases = this.folder.phrases(query);
    return texts.map((text) => marks(text, phrases, this.folder));
  }
}

/** @returns {number} which pack holds the term, given the first shard number of each */
function findPack(boundaries, term) {
  const wanted = shard(term);
  let [low, high] = [0, boundaries.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (boundaries[middle] <= wanted) low = middle + 1;
    else high = middle;
  }
  return Math.max(0, low - 1);
}

async function readManifest(packed) {
  const manifest = JSON.parse(new TextDecoder().decode(await unpack([packed])));
  manifest.packs.forEach((gap, place, packs) => (packs[place] += place > 0 ? packs[place - 1] : 0));
  return manifest;
}
