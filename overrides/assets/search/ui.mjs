/**
 * What pages use of the search.
 *
 * A page has an empty element for the box (`#shilu-search`), the search page another for the
 * results (`#shilu-search-page`); `start.mjs` mounts both. Paragraphs that can be landed on are
 * `article .paragraph`.
 *
 * @typedef {object} Options
 * @property {URL} index address of the folder with the search index, ending in a slash
 * @property {URL} site address of the site, ending in a slash
 */

import { SearchBox } from "./box.mjs";
import { Client } from "./client.mjs";
import { markHits } from "./landing.mjs";
import { SearchPage } from "./page.mjs";

const clients = new Map();

/** @param {URL} index @returns {Client} one worker for each index */
function client(index) {
  if (!clients.has(index.href)) clients.set(index.href, new Client(index));
  return clients.get(index.href);
}

/** @param {HTMLElement} element @param {Options} options */
export function mountBox(element, { index, site }) {
  return new SearchBox(element, client(index), site);
}

/** @param {HTMLElement} element @param {Options} options */
export function mountPage(element, { index, site }) {
  return new SearchPage(element, client(index), site);
}

/**
 * Mark the hits of the query in the address (`?q=`), if there is one.
 * @param {HTMLElement[]} paragraphs @param {Options} options
 */
export function mountLanding(paragraphs, { index }) {
  const query = new URL(location.href).searchParams.get("q");
  if (query && paragraphs.length > 0) return markHits(query, paragraphs, client(index));
}
