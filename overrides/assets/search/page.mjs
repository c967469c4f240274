/** The search page: a box, a line that says how many, and the results. */

import { SearchFailure } from "./client.mjs";
import { h } from "./dom.mjs";
import { failureMessage } from "./messages.mjs";
import { result } from "./results.mjs";

const PAGE = 10;
const PAUSE = 120; // milliseconds without a key before a search starts

export class SearchPage {
  /**
   * @param {HTMLElement} element
   * @param {import("./client.mjs").Client} client
   * @param {URL} site
   */
  constructor(element, client, site) {
    this.client = client;
    this.site = site;
    this.shown = 0;
    this.asked = 0;
    this.input = h("input", { type: "search", name: "q", "aria-label": "检索", autocomplete: "off", placeholder: "词语、短语、人名；短语可加引号", oninput: () => this.typed() });
    this.form = h("form", { role: "search", class: "search-form", onsubmit: (event) => this.submitted(event) }, this.input, h("button", {}, "检索"));
    this.status = h("p", { class: "search-status", role: "status", "aria-live": "polite" });
    this.list = h("ol", { class: "results" });
    this.more = h("button", { type: "button", class: "search-more", hidden: true, onclick: () => this.search(this.shown) }, "更多结果");
    element.replaceChildren(this.form, this.status, this.list, this.more);
    addEventListener("popstate", () => this.fromAddress());
    this.fromAddress();
  }

  fromAddress() {
    this.input.value = new URL(location.href).searchParams.get("q") ?? "";
    this.search(0);
  }

  typed() {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.changed("replaceState"), PAUSE);
  }

  submitted(event) {
    event.preventDefault();
    clearTimeout(this.timer);
    this.changed("pushState");
  }

  changed(how) {
    const url = new URL(location.href);
    url.search = this.input.value ? new URLSearchParams({ q: this.input.value }) : "";
    history[how](null, "", url);
    this.search(0);
  }

  /** @param {number} from show the hits from here on, after those that are shown */
  async search(from) {
    const query = this.input.value.trim();
    const asked = ++this.asked;
    if (query === "") return this.show({ total: 0, hits: [] }, query, 0);
    try {
      const found = await this.client.ask("search", { query, from, size: PAGE });
      if (asked === this.asked) this.show(found, query, from);
    } catch (error) {
      if (!(error instanceof SearchFailure)) throw error;
      if (asked === this.asked) this.failed(error, from);
    }
  }

  show({ total, hits }, query, from) {
    const results = hits.map((hit) => result(hit, query, this.site));
    if (from === 0) this.list.replaceChildren(...results);
    else this.list.append(...results);
    this.shown = from + hits.length;
    this.more.hidden = this.shown >= total;
    this.status.textContent = query === "" ? "" : total > 0 ? `共 ${total} 段` : `没有段落含有“${query}”`;
  }

  failed(failure, from) {
    const retry = h("button", { type: "button", onclick: () => this.search(from) }, "重试");
    this.status.replaceChildren(failureMessage(failure), " ", retry);
  }
}
