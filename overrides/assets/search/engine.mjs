/** Asking the index: which paragraphs hold every phrase of a query, best first. */

import { readBlock, readDictionary } from "./blocks.mjs";
import { Facets } from "./facets.mjs";
import { Files } from "./files.mjs";
import { Finder } from "./find.mjs";
import { foldWithOrigin, marks, marksIn } from "./highlight.mjs";
import { common } from "./match.mjs";
import { bestOfEachCall, newestFirst, rank, rankAtHand } from "./rank.mjs";
import { suggest } from "./suggest.mjs";

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
 * @property {string[]} speaker name, title, organization; empty where not known
 * @property {string} role
 * @property {string} kind
 * @property {number|null} exchange
 * @property {string[]} topics
 * @property {string} text
 * @property {[number, number][]} marks where the phrases stand in the text
 * @property {[number, number][][]} speakerMarks where they stand in each part of the speaker line
 * @property {number} [inCall] with `byCall`: how many hits its call has
 *
 * @typedef {object} Request
 * @property {string} query
 * @property {import("./facets.mjs").Filters} [filters]
 * @property {"relevance"|"date"} [sort]
 * @property {boolean} [byCall] only the best hit of each call
 * @property {number} [from] which of the hits, counted from 0
 * @property {number} [size]
 *
 * @typedef {object} Answer
 * @property {number} total paragraphs that hold all phrases and pass the filters
 * @property {number} listed hits in the list: calls with `byCall`, others where `partial`
 * @property {boolean} partial no paragraph holds all phrases: the hits hold most of them
 * @property {Hit[]} hits
 */

export class Engine {
  /** @param {import("./store.mjs").Store} store */
  constructor(store) {
    this.files = new Files(store);
    this.facets = new Facets(this.files);
    this.finder = new Finder(this.files, this.facets);
    this.folded = new WeakMap(); // what is shown again as a reader types on is folded once
  }

  /** @param {Request} request @returns {Promise<Answer>} */
  async search(request) {
    const { sort = "relevance", byCall = false, from = 0, size = 10 } = request;
    this.dictionary().catch(() => {}); // needed for every hit: on its way while we look for them
    const found = await this.finder.find(request);
    const groups = byCall ? await this.groups(found, sort) : null;
    const documents = groups ? groups.documents : found.documents;
    const byDate = sort === "date" || found.phrases.length === 0;
    const order = byDate ? newestFirst : (...list) => this.ranked(...list);
    const shown = (await order({ ...found, documents }, from + size)).slice(from);
    const hits = await Promise.all(shown.map((hit) => this.hit(hit, found.phrases)));
    for (const hit of groups ? hits : []) hit.inCall = groups.counts.get(hit.document);
    const total = found.partial ? 0 : found.documents.length;
    return { total, listed: documents.length, partial: found.partial, hits };
  }

  /** @returns {Promise<import("./rank.mjs").Ranked[]>} the best of what was found */
  async ranked(found, wanted) {
    return rankAtHand(found, wanted) ?? rank(found, await this.finder.words(found), wanted);
  }

  /** @returns {Promise<object>} the best hit of each call, and how many each call has */
  async groups(found, sort) {
    const words = sort === "date" ? new Map() : await this.finder.words(found);
    return bestOfEachCall(found, words, sort, await this.files.get("calls"));
  }

  /** @returns {Promise<Hit>} */
  async hit({ document, score }, phrases) {
    const { blockSize, folder } = await this.files.manifest();
    const block = await this.block(Math.floor(document / blockSize));
    const found = block[document % blockSize];
    const [inText, ...inSpeaker] = this.lines(found, folder).map((line) => marksIn(line, phrases));
    return { ...found, document, score, marks: inText, speakerMarks: inSpeaker };
  }

  /** @returns {import("./highlight.mjs").Folded[]} the text and the parts of the speaker line */
  lines(found, folder) {
    if (!this.folded.has(found)) {
      this.folded.set(found, [found.text, ...found.speaker].map((line) => foldWithOrigin(line, folder)));
    }
    return this.folded.get(found);
  }

  /** @returns {Promise<object[]>} what is shown of neighbouring documents */
  block(number) {
    const decode = async (packed) => readBlock(packed, await this.dictionary());
    return this.files.get(`blocks/${number}`, decode);
  }

  /** @returns {Promise<import("./blocks.mjs").Dictionary>} the stock phrases */
  dictionary() {
    return this.files.get("phrases", readDictionary);
  }

  /** @returns {Promise<Object<string, [string, string, number][]>>} the values of each facet */
  values() {
    return this.facets.values();
  }

  /**
   * @param {Request} request
   * @param {string} facet
   * @param {string[]} values
   * @returns {Promise<number[]>} how many hits have each value, the facet's own filter left out
   */
  async counts(request, facet, values) {
    const filters = { ...request.filters, [facet]: [] };
    const [{ phrases, documents }, sets] = await Promise.all([
      this.finder.find({ ...request, filters }),
      this.facets.documents(facet, values),
    ]);
    const everything = phrases.length === 0 && Object.values(filters).flat().length === 0;
    return sets.map((set) => (everything ? set : common([set, documents])).length);
  }

  /** @param {string} typed @returns {Promise<import("./suggest.mjs").Suggestion[]>} */
  async suggest(typed) {
    const [{ folder }, listed] = await Promise.all([this.files.manifest(), this.files.get("suggestions")]);
    return suggest(typed, listed, folder);
  }

  /**
   * @param {string} query
   * @param {string[]} texts
   * @returns {Promise<[number, number][][]>} where the phrases stand in each text
   */
  async mark(query, texts) {
    const { folder } = await this.files.manifest();
    const phrases = folder.phrases(query);
    return texts.map((text) => marks(text, phrases, folder));
  }
}
