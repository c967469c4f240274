/** Facets: which documents have a value, and how many hits have each. */

import { common, union } from "./match.mjs";
import { nameShard } from "./terms.mjs";

/** @typedef {Object<string, string[]>} Filters facet to values, of which one must hold */

const NOTHING = new Uint32Array(0);

export class Facets {
  /** @param {import("./files.mjs").Files} files */
  constructor(files) {
    this.files = files;
  }

  /** @returns {Promise<Object<string, [string, string, number][]>>} value, label, paragraphs */
  values() {
    return this.files.get("values");
  }

  /** @param {string} facet @param {string[]} values @returns {Promise<Uint32Array[]>} */
  async documents(facet, values) {
    const names = values.map((value) => `${facet}=${value}`);
    const postings = await this.files.terms("facets", names.map(nameShard));
    return names.map((name) => postings.get(name)?.document ?? NOTHING);
  }

  /**
   * @param {Filters} filters
   * @returns {Promise<Uint32Array|null>} the documents that pass all filters; null: there is none
   */
  async allowed(filters) {
    const chosen = Object.entries(filters).filter(([, values]) => values.length > 0);
    if (chosen.length === 0) return null;
    const sets = chosen.map(([facet, values]) => this.either(facet, values));
    return common(await Promise.all(sets));
  }

  /** @returns {Promise<Uint32Array>} the documents that have one of the values */
  async either(facet, values) {
    return facet === "call" ? this.inCalls(values) : union(await this.documents(facet, values));
  }

  /** @returns {Promise<Uint32Array>} the documents of some calls */
  async inCalls(ids) {
    const [calls, { documents }] = await Promise.all([this.files.get("calls"), this.files.manifest()]);
    const ranges = calls.map(([id, first], place) => ({ id, first, end: calls[place + 1]?.[1] ?? documents }));
    const chosen = ranges.filter(({ id }) => ids.includes(id));
    return Uint32Array.from(chosen.flatMap(({ first, end }) => Array.from({ length: end - first }, (_, place) => first + place)));
  }
}
