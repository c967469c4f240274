/** The search box in the header: it leads to the search page; `/` jumps into it. */

import { h } from "./dom.mjs";

export class SearchBox {
  /**
   * @param {HTMLElement} element
   * @param {import("./client.mjs").Client} client
   * @param {URL} site
   */
  constructor(element, client, site) {
    this.input = h("input", { type: "search", name: "q", "aria-label": "检索", autocomplete: "off", placeholder: "检索  /", onfocus: () => client.start() });
    element.replaceChildren(h("form", { role: "search", class: "search-box", action: new URL("search/", site).href }, this.input));
    addEventListener("keydown", (event) => this.shortcut(event));
  }

  shortcut(event) {
    const typing = event.target.closest?.("input, textarea, select, [contenteditable]");
    if (event.key !== "/" || typing || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    this.input.focus();
    this.input.select();
  }
}
