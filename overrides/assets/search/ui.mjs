/**
 * What pages use of the search.
 *
 * A page has an empty element for the box (`#shilu-search`), the search page another for the
 * results (`#shilu-search-page`). On other pages the hits of the query in the address (`?q=`) are
 * marked in `article .paragraph`.
 */

import { SearchBox } from "./box.mjs";
import { markHits } from "./landing.mjs";
import { SearchPage } from "./page.mjs";

/** @typedef {{start: () => void, ask: (method: string, ...args: any) => Promise<any>}} Client */

/** @param {HTMLElement} element @param {Client} client @param {URL} site */
export function mountBox(element, client, site) {
  return new SearchBox(element, client, site);
}

/** @param {HTMLElement} element @param {Client} client @param {URL} site */
export function mountPage(element, client, site) {
  client.start(); // a worker takes a while to come up
  return new SearchPage(element, client, site);
}

/** @param {HTMLElement[]} paragraphs @param {Client} client */
export async function mountLanding(paragraphs, client) {
  const query = new URL(location.href).searchParams.get("q");
  if (query && paragraphs.length > 0) await markHits(query, paragraphs, client);
}

/**
 * Mount everything that the page has a place for.
 * @param {URL} site address of the site, ending in a slash
 * @param {Client} client
 */
export function mount(site, client) {
  const box = document.getElementById("shilu-search");
  const page = document.getElementById("shilu-search-page");
  if (box) mountBox(box, client, site);
  if (page) mountPage(page, client, site);
  // Without marks the paragraph is still there to read: a failure is not worth a message.
  else mountLanding([...document.querySelectorAll("article .paragraph")], client).catch(() => {});
}
