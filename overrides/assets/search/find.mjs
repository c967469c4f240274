/** Finding: which documents hold every phrase of a query, and what their ranking needs. */

import { candidates, common, holdingMost, standing } from "./match.mjs";
import { firstShards, frequentShards, gramShards, termShards } from "./needs.mjs";
import { phraseGrams, phraseWords } from "./terms.mjs";

export class Finder {
  /** @param {import("./files.mjs").Files} files @param {import("./facets.mjs").Facets} facets */
  constructor(files, facets) {
    this.files = files;
    this.facets = facets;
    this.asked = false;
  }

  /**
   * @param {import("./engine.mjs").Request} request
   * @returns {Promise<import("./rank.mjs").Found>} the documents that hold all phrases, or where
   *   none does, those that hold most
   */
  async find({ query, filters = {}, sort }) {
    const manifest = await this.files.manifest();
    const phrases = manifest.folder.phrases(query);
    if (!this.asked) this.files.terms("packs", firstShards(phrases, manifest)).catch(() => {});
    this.asked = true;
    const [terms, frequent, allowed] = await Promise.all([
      this.files.terms("packs", termShards(phrases)),
      this.frequent(phrases),
      this.facets.allowed(filters),
    ]);
    const words = phrases.filter((phrase) => terms.has(phrase)).map((phrase) => [phrase, terms.get(phrase)]);
    const own = new Map([...frequent, ...words]);
    const rest = phrases.filter((phrase) => !own.has(phrase));
    const all = await this.withGrams(terms, rest);
    // Positions are needed first, weights later: they are on their way together.
    if (rest.length > 0 && sort !== "date") this.words({ phrases, terms: all }).catch(() => {});
    const sets = await Promise.all(phrases.map((phrase) => own.get(phrase)?.document ?? this.documentsWith(phrase, all)));
    const limits = allowed ? [allowed] : [];
    const holding = common([...sets, ...limits]);
    const partial = holding.length === 0 && phrases.length > 1;
    const documents = partial ? common([holdingMost(sets, limits), ...limits]) : holding;
    return { phrases, terms: all, own, documents, partial };
  }

  /** @returns {Promise<Array>} those of the phrases that many documents hold, with their postings */
  async frequent(phrases) {
    const found = await this.files.terms("frequent", frequentShards(phrases));
    return phrases.filter((phrase) => found.has(phrase)).map((phrase) => [phrase, found.get(phrase)]);
  }

  /** @returns {Promise<Terms>} with those of all grams of the phrases */
  async withGrams(terms, phrases) {
    return terms.and(await this.files.terms("packs", gramShards(phrases)));
  }

  /** @returns {Promise<Uint32Array>} the documents that hold a phrase which has no posting */
  async documentsWith(phrase, terms) {
    const grams = phraseGrams(phrase).map(({ offset, term }) => ({ offset, term, posting: terms.get(term) }));
    if (grams.some(({ posting }) => posting === undefined)) return new Uint32Array(0);
    if (candidates(grams).length === 0) return new Uint32Array(0);
    const place = async ({ offset, term, posting }) => ({ offset, posting: await this.files.withPlaces(term, posting) });
    return standing(await Promise.all(grams.map(place)));
  }

  /**
   * @param {import("./rank.mjs").Found} found
   * @returns {Promise<import("./rank.mjs").Words>} the words of the index that stand in the phrases
   */
  async words({ phrases, terms }) {
    const all = await this.withGrams(terms, phrases.filter((phrase) => !terms.has(phrase)));
    const isWord = (term) => all.get(term)?.weighed ?? false;
    const words = [...new Set(phrases.flatMap((phrase) => phraseWords(phrase, isWord)))];
    const weighed = async (word) => [word, await this.files.withWeights(word, all.get(word))];
    return new Map(await Promise.all(words.map(weighed)));
  }
}
