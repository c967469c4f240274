/**
 * A text field that suggests (the combobox pattern of WAI-ARIA): arrows choose, Enter takes,
 * Escape closes; the field works the same with no suggestion at hand.
 */

import { h } from "./dom.mjs";

const KINDS = { company: "公司", speaker: "发言人", topic: "主题", term: "术语", phrase: "短语" };
const PAUSE = 60; // milliseconds without a key before suggestions are asked for

let boxes = 0;

export class Combobox {
  /**
   * @param {Object<string, any>} attributes of the input
   * @param {(typed: string) => Promise<import("./suggest.mjs").Suggestion[]>} suggest
   * @param {(query: string) => void} choose what to do with a suggestion
   */
  constructor(attributes, suggest, choose) {
    this.suggest = suggest;
    this.choose = choose;
    this.asked = 0;
    const id = `suggestions-${++boxes}`;
    this.list = h("ul", { id, class: "suggestions", role: "listbox", "aria-label": "建议", hidden: true });
    this.input = h("input", {
      type: "search",
      name: "q",
      role: "combobox",
      autocomplete: "off",
      spellcheck: "false",
      "aria-label": "检索",
      "aria-autocomplete": "list",
      "aria-controls": id,
      "aria-expanded": "false",
      oninput: () => this.typed(),
      onkeydown: (event) => this.key(event),
      onblur: () => this.close(),
      ...attributes,
    });
    this.element = h("div", { class: "combobox" }, this.input, this.list);
  }

  typed() {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.ask(), PAUSE);
  }

  async ask() {
    const asked = ++this.asked;
    const found = await this.suggest(this.input.value).catch(() => []); // a convenience: no message
    if (asked === this.asked && document.activeElement === this.input) this.open(found);
  }

  open(found) {
    const options = found.map((suggestion, place) => this.option(suggestion, place));
    this.list.replaceChildren(...options);
    this.found = found;
    this.list.hidden = found.length === 0;
    this.input.setAttribute("aria-expanded", String(found.length > 0));
    this.activate(-1);
  }

  close() {
    this.settle();
    this.open([]);
  }

  /** Leave the list as it is, whatever is still asked for. */
  settle() {
    this.asked++;
    clearTimeout(this.timer);
  }

  option({ text, kind }, place) {
    const attributes = {
      id: `${this.list.id}-${place}`,
      role: "option",
      "aria-selected": "false",
      onmousedown: (event) => event.preventDefault(), // the field keeps the focus
      onclick: () => this.take(place),
    };
    return h("li", attributes, h("span", {}, text), h("span", { class: "suggestion-kind" }, KINDS[kind]));
  }

  /** @param {number} place of the suggestion that the next Enter takes; -1: none */
  activate(place) {
    this.active = place;
    [...this.list.children].forEach((option, number) => option.setAttribute("aria-selected", String(number === place)));
    if (place < 0) this.input.removeAttribute("aria-activedescendant");
    else this.input.setAttribute("aria-activedescendant", this.list.children[place].id);
  }

  take(place) {
    const { query } = this.found[place];
    this.input.value = query;
    this.close();
    this.choose(query);
  }

  key(event) {
    const size = this.list.children.length;
    if (event.isComposing || size === 0) return; // an input method uses these keys itself
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step) {
      this.settle(); // a list through which a reader walks stays
      this.activate(((this.active + 1 + step + size + 1) % (size + 1)) - 1);
    } else if (event.key === "Escape") this.close();
    else if (event.key === "Enter" && this.active >= 0) this.take(this.active);
    else return;
    event.preventDefault();
  }
}
