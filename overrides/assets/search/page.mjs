/** The search page: the field, a line that says how many, the facets and the results. */

import { Combobox } from "./combobox.mjs";
import { h } from "./dom.mjs";
import { SearchFailure } from "./failure.mjs";
import { countMessage, failureMessage } from "./messages.mjs";
import { Panel } from "./panel.mjs";
import { result } from "./results.mjs";
import { isEmpty, readState, request, writeState } from "./state.mjs";

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
    this.state = readState(location.search);
    const suggest = (typed) => client.ask("suggest", typed);
    this.combobox = new Combobox({ placeholder: "词语、短语、人名；短语可加引号" }, suggest, () => this.submitted());
    this.combobox.input.addEventListener("input", () => this.typed());
    const onsubmit = (event) => {
      event.preventDefault();
      this.submitted();
    };
    const form = h("form", { role: "search", class: "search-form", onsubmit }, this.combobox.element, h("button", {}, "检索"));
    this.panel = new Panel(client, () => this.state, (change) => this.change(change));
    this.status = h("p", { class: "search-status", role: "status" });
    this.sort = toggle("按日期", () => this.change({ sort: this.state.sort === "date" ? "relevance" : "date" }));
    this.byCall = toggle("按会议归并", () => this.change({ byCall: !this.state.byCall }));
    this.tools = h("div", { class: "search-tools" }, this.panel.element, this.sort, this.byCall);
    this.list = h("ol", { class: "results" });
    const more = { type: "button", class: "search-more", hidden: true, onclick: () => this.search(this.shown) };
    this.more = h("button", more, "更多结果");
    element.replaceChildren(form, this.tools, this.panel.chips, this.status, this.list, this.more);
    addEventListener("popstate", () => this.show(readState(location.search)));
    this.show(this.state);
  }

  typed() {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.change({}, "replaceState"), PAUSE);
  }

  submitted() {
    this.combobox.close();
    this.change({});
  }

  /** What has been typed counts with it. @param {object} change of the state @param {"pushState"|"replaceState"} [how] */
  change(change, how = "pushState") {
    clearTimeout(this.timer);
    const state = { ...this.state, query: this.combobox.input.value, ...change };
    const url = new URL(location.href);
    url.search = writeState(state);
    if (url.href !== location.href) history[how](null, "", url);
    this.show(state);
  }

  show(state) {
    this.state = state;
    if (this.combobox.input.value !== state.query) this.combobox.input.value = state.query;
    this.sort.setAttribute("aria-pressed", String(state.sort === "date"));
    this.byCall.setAttribute("aria-pressed", String(state.byCall));
    this.search(0);
  }

  /** @param {number} from show the hits from here on, after those that are shown */
  async search(from) {
    const asked = ++this.asked;
    const state = this.state;
    try {
      const found = isEmpty(state) ? null : await this.ask(state, from);
      if (asked === this.asked) this.render(found, state, from);
      await this.panel.update();
    } catch (error) {
      if (!(error instanceof SearchFailure)) throw error;
      if (asked === this.asked) this.failed(error, from);
    }
  }

  async ask(state, from) {
    const values = state.from || state.to ? await this.panel.values() : null;
    return this.client.ask("search", { ...request(state, values), from, size: PAGE });
  }

  /** @param {import("./engine.mjs").Answer|null} found @param {number} from */
  render(found, state, from) {
    const onlyCall = (call) => this.change({ filters: { ...state.filters, call: [call] }, byCall: false });
    const results = (found?.hits ?? []).map((hit) => result(hit, state.query, this.site, onlyCall));
    if (from === 0) this.list.replaceChildren(...results);
    else this.list.append(...results);
    if (from > 0) results[0]?.querySelector("a").focus();
    this.shown = from + results.length;
    this.more.hidden = this.shown >= (found?.listed ?? 0);
    this.status.textContent = found ? countMessage(found, state) : "";
  }

  failed(failure, from) {
    const retry = h("button", { type: "button", onclick: () => this.search(from) }, "重试");
    this.status.replaceChildren(failureMessage(failure), " ", retry);
  }
}

/** @returns {HTMLElement} a button that is on or off */
function toggle(text, onclick) {
  return h("button", { type: "button", "aria-pressed": "false", onclick }, text);
}
