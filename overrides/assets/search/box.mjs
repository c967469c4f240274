/** The search box in the header: it leads to the search page; `/` jumps into it. */

import { Combobox } from "./combobox.mjs";
import { h } from "./dom.mjs";

export class SearchBox {
  /**
   * @param {HTMLElement} element
   * @param {import("./client.mjs").Client} client
   * @param {URL} site
   */
  constructor(element, client, site) {
    const combobox = new Combobox(
      { placeholder: "检索", "aria-keyshortcuts": "/", onfocus: () => client.start() },
      (typed) => client.ask("suggest", typed),
      () => this.form.requestSubmit(),
    );
    this.input = combobox.input;
    const action = new URL(site.protocol === "file:" ? "search/index.html" : "search/", site).href;
    this.form = h("form", { role: "search", class: "search-box", action }, combobox.element);
    element.replaceChildren(this.form);
    addEventListener("keydown", (event) => this.shortcut(event));
  }

  shortcut(event) {
    if (event.key !== "/" || isTyping(event) || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    this.input.focus();
    this.input.select();
  }
}

/** @param {KeyboardEvent} event @returns {boolean} whether a key belongs to a field */
export function isTyping(event) {
  return Boolean(event.target.closest?.("input, textarea, select, [contenteditable]"));
}
