/** The facets beside the results. What a facet needs is loaded when a reader opens it. */

import { h } from "./dom.mjs";
import { failureMessage } from "./messages.mjs";
import { KINDS, ROLES } from "./names.mjs";
import { FACETS, request } from "./state.mjs";

const SHOWN = 30; // values of a facet; others follow when asked for, or are found by their name
const LABELS = { role: ROLES, kind: KINDS };

export class Panel {
  /**
   * @param {import("./client.mjs").Client} client
   * @param {() => import("./state.mjs").State} state
   * @param {(change: object) => void} changed takes what a reader has changed of the state
   */
  constructor(client, state, changed) {
    this.client = client;
    this.state = state;
    this.changed = changed;
    this.asked = 0;
    this.groups = Object.entries(FACETS).map(([facet, name]) => new Group(this, facet, name));
    this.periods = new Periods(this);
    this.chips = h("p", { class: "chips" });
    const groups = [this.groups[0].element, this.periods.element, ...this.groups.slice(1).map(({ element }) => element)];
    this.element = h("div", { class: "facets" }, ...groups);
  }

  /** @returns {Promise<object>} the values of all facets */
  values() {
    return this.client.ask("values");
  }

  /** Show what the state says. @returns {Promise<void>} rejects with SearchFailure */
  async update() {
    const open = [...this.groups, this.periods].filter(({ element }) => element.open);
    await Promise.all([this.updateChips(), ...open.map((group) => group.fill())]);
  }

  async updateChips() {
    const asked = ++this.asked;
    const { filters, from, to } = this.state();
    const chosen = Object.entries(filters).flatMap(([facet, values]) => values.map((value) => [facet, value]));
    const values = chosen.length > 0 ? await this.values() : {};
    if (asked !== this.asked) return;
    const chips = chosen.map(([facet, value]) =>
      this.chip(label(facet, value, values[facet]), { filters: without(filters, facet, value) }),
    );
    if (from || to) chips.push(this.chip(`${from || "最早"} 至 ${to || "最新"}`, { from: "", to: "" }));
    this.chips.replaceChildren(...chips);
  }

  chip(text, change) {
    const attributes = { type: "button", class: "chip", "aria-label": `取消筛选：${text}`, onclick: () => this.changed(change) };
    return h("button", attributes, text, h("span", { "aria-hidden": "true" }, " ×"));
  }
}

/** One facet: its values with how many hits have each. */
class Group {
  constructor(panel, facet, name) {
    this.panel = panel;
    this.facet = facet;
    this.asked = 0;
    this.narrowed = "";
    this.shown = SHOWN;
    this.list = h("ul", { class: "facet-values" });
    const onclick = () => this.show(this.shown + SHOWN);
    this.more = h("button", { type: "button", class: "facet-more", hidden: true, onclick }, "更多");
    this.body = h("div", {}, this.list, this.more);
    [this.element, this.load] = fold(name, this.body, () => this.fill());
  }

  async fill() {
    const asked = ++this.asked;
    const all = (await this.panel.values())[this.facet];
    if (all.length > SHOWN && !this.narrow) this.offerNarrowing();
    const chosen = this.panel.state().filters[this.facet];
    const fitting = all.filter(([value, text]) => !chosen.includes(value) && text.toLowerCase().includes(this.narrowed));
    const shown = [...all.filter(([value]) => chosen.includes(value)), ...fitting.slice(0, this.shown)];
    const wanted = request(this.panel.state(), await this.panel.values());
    const counts = await this.panel.client.ask("counts", wanted, this.facet, shown.map(([value]) => value));
    if (asked !== this.asked) return; // another answer is awaited by now, and may have come before
    const rows = shown.map(([value], place) => ({ value, count: counts[place], text: label(this.facet, value, all) }));
    const useful = rows.filter(({ value, count }) => count > 0 || chosen.includes(value));
    this.more.hidden = fitting.length <= this.shown;
    this.list.replaceChildren(...useful.sort((a, b) => b.count - a.count).map((row) => this.row(row, chosen)));
  }

  offerNarrowing() {
    const oninput = () => {
      this.narrowed = this.narrow.value.trim().toLowerCase();
      this.show(SHOWN);
    };
    this.narrow = h("input", { type: "search", "aria-label": "在名单中找", placeholder: "在名单中找", oninput });
    this.body.prepend(this.narrow);
  }

  /** @param {number} most of the values, besides those that are chosen */
  show(most) {
    this.shown = most;
    this.load();
  }

  row({ value, count, text }, chosen) {
    const { filters } = this.panel.state();
    const change = (event) => {
      const without_ = without(filters, this.facet, value);
      const values = event.target.checked ? [...filters[this.facet], value] : without_[this.facet];
      this.panel.changed({ filters: { ...filters, [this.facet]: values } });
    };
    const box = h("input", { type: "checkbox", checked: chosen.includes(value), onchange: change });
    return h("li", {}, h("label", {}, box, " ", text, " ", h("span", { class: "count" }, String(count))));
  }
}

/** The range of fiscal periods. */
class Periods {
  constructor(panel) {
    this.panel = panel;
    this.from = h("select", { "aria-label": "从", onchange: () => panel.changed({ from: this.from.value }) });
    this.to = h("select", { "aria-label": "到", onchange: () => panel.changed({ to: this.to.value }) });
    const range = h("div", { class: "periods" }, this.from, " 至 ", this.to);
    [this.element] = fold("报告期", range, () => this.fill());
  }

  async fill() {
    const { period } = await this.panel.values();
    const state = this.panel.state();
    for (const [select, chosen, none] of [[this.from, state.from, "最早"], [this.to, state.to, "最新"]]) {
      const options = period.map(([value]) => h("option", { value, selected: value === chosen }, value));
      select.replaceChildren(h("option", { value: "" }, none), ...options);
    }
  }
}

/**
 * @param {string} name
 * @param {HTMLElement} body
 * @param {() => Promise<void>} fill what to do when it is opened
 * @returns {[HTMLElement, () => Promise<void>]} what opens and closes, one at a time; and what
 *   fills it, or says why it cannot
 */
function fold(name, body, fill) {
  const note = h("p", { class: "facet-note", role: "status" });
  const load = async () => {
    note.textContent = "";
    await fill().catch((failure) => (note.textContent = failureMessage(failure)));
  };
  const ontoggle = ({ target }) => target.open && load();
  const inside = h("div", {}, note, body);
  return [h("details", { class: "facet", name: "facet", ontoggle }, h("summary", {}, name), inside), load];
}

function without(filters, facet, value) {
  return { ...filters, [facet]: filters[facet].filter((other) => other !== value) };
}

/** @returns {string} what a reader sees of a value */
function label(facet, value, all = []) {
  return LABELS[facet]?.[value] ?? all.find(([other]) => other === value)?.[1] ?? value;
}
