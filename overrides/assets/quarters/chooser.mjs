/** Two calls to choose, of each one topic or all; a button changes the sides. */

import { t } from "../reading/words.mjs";
import { h } from "../search/dom.mjs";

const SIDES = [
  { name: t("左边"), call: "a", topic: "ta" },
  { name: t("右边"), call: "b", topic: "tb" },
];

export class Chooser {
  /**
   * @param {{calls: {id: string, company: string, period: string}[], topics: Object<string, string>}} index
   * @param {() => void} onchange
   */
  constructor(index, onchange) {
    this.index = index;
    this.calls = SIDES.map(() => h("select", { onchange }, ...this.companies()));
    this.topics = SIDES.map(() => h("select", { onchange }));
    const fields = SIDES.map(({ name }, side) => h("fieldset", {}, h("legend", {}, name), h("label", {}, t("会议"), this.calls[side]), h("label", {}, t("主题"), this.topics[side])));
    const swap = () => {
      const [one, other] = this.sides;
      this.sides = [other, one];
      onchange();
    };
    const button = h("button", { type: "button", onclick: swap }, t("左右对调"));
    this.element = h("form", { class: "chooser", onsubmit: (event) => event.preventDefault() }, ...fields, button);
  }

  companies() {
    const names = [...new Set(this.index.calls.map(({ company }) => company))];
    return names.map((name) => h("optgroup", { label: name }, ...this.index.calls.filter(({ company }) => company === name).map(({ id, period }) => h("option", { value: id }, `${name} ${period}`))));
  }

  /** @returns {{call: string, topic: string}[]} left and right */
  get sides() {
    return SIDES.map((_, side) => ({ call: this.calls[side].value, topic: this.topics[side].value }));
  }

  set sides(sides) {
    sides.forEach(({ call, topic }, side) => {
      this.calls[side].value = call;
      this.keepTopic(side, topic);
    });
  }

  /** @returns {URLSearchParams} as it stands in the address; all topics are left out */
  get state() {
    const found = new URLSearchParams();
    this.sides.forEach(({ call, topic }, side) => {
      found.set(SIDES[side].call, call);
      if (topic) found.set(SIDES[side].topic, topic);
    });
    return found;
  }

  /** What is missing or unknown is the newest call, on the left the one of its company before. */
  set state(wanted) {
    const known = (name) => this.index.calls.find(({ id }) => id === wanted.get(name));
    const right = known("b") ?? this.index.calls[0];
    const left = known("a") ?? this.before(right) ?? this.index.calls[0];
    this.sides = [left, right].map(({ id }, side) => ({ call: id, topic: wanted.get(SIDES[side].topic) ?? "" }));
  }

  before({ id, company }) {
    const own = this.index.calls.filter((call) => call.company === company);
    return own[own.findIndex((call) => call.id === id) + 1];
  }

  /** Offer on each side the topics of its call. @param {import("./align.mjs").Call[]} calls */
  offerTopics(calls) {
    calls.forEach(({ exchanges }, side) => {
      const chosen = this.topics[side].value;
      const there = new Set(exchanges.flatMap(({ topics }) => topics));
      const offered = Object.keys(this.index.topics).filter((topic) => there.has(topic));
      this.topics[side].replaceChildren(...["", ...offered].map((topic) => this.option(topic)));
      this.keepTopic(side, chosen);
    });
  }

  /** A topic that the call does not have stays chosen: then nothing stands on that side. */
  keepTopic(side, topic) {
    const known = topic === "" || topic in this.index.topics ? topic : "";
    const select = this.topics[side];
    if (![...select.options].some(({ value }) => value === known)) select.append(this.option(known));
    select.value = known;
  }

  option(topic) {
    return h("option", { value: topic }, topic ? this.index.topics[topic] : t("全部主题"));
  }
}
