/** The bar that stays on top of a call: the current exchange, the tools, and the strip below. */

import { h } from "../search/dom.mjs";
import { titleOf } from "./outline.mjs";
import { makeStrip } from "./strip.mjs";
import { lastAbove, whenMoved } from "./view.mjs";
import { t } from "./words.mjs";

export class Bar {
  /**
   * @param {HTMLElement} article of a call
   * @param {import("./outline.mjs").Group[]} groups
   */
  constructor(article, groups) {
    this.groups = groups;
    this.headings = groups.map((group) => group.heading);
    this.turns = new Map(groups.flatMap((group) => group.turns).map((turn) => [turn.heading, turn]));
    this.place = h("a", { class: "bar-place" });
    this.speaker = h("span", { class: "bar-speaker" });
    this.tools = h("div", { class: "bar-tools", id: "call-tools" });
    this.strip = makeStrip(groups);
    const before = step("↑", t("上一轮"), "k", () => this.go(-1));
    const after = step("↓", t("下一轮"), "j", () => this.go(1));
    const head = h("div", { class: "bar-head" }, before, after, h("p", { class: "bar-now" }, this.place, this.speaker), this.toolsButton(), this.tools);
    this.element = article.querySelector(".call-bar");
    this.element.setAttribute("role", "region");
    this.element.setAttribute("aria-label", t("阅读工具"));
    this.element.append(head, this.strip.element);
    whenMoved(() => this.show());
  }

  /** On a phone the tools open from this button; elsewhere they stand in the bar. */
  toolsButton() {
    const button = h("button", { type: "button", class: "bar-more", "aria-expanded": "false", "aria-controls": "call-tools", onclick: () => open(this.tools.dataset.open === undefined) }, t("工具"));
    const open = (wanted) => {
      this.tools.toggleAttribute("data-open", wanted);
      button.setAttribute("aria-expanded", String(wanted));
    };
    document.addEventListener("click", (event) => this.element.contains(event.target) || open(false));
    document.addEventListener("keydown", (event) => event.key === "Escape" && open(false));
    return button;
  }

  /** @param {1|-1} direction to the next or the previous exchange */
  go(direction) {
    const current = this.headings.indexOf(lastAbove(this.headings));
    const at = this.headings[current]?.getBoundingClientRect().top;
    // Back from within an exchange leads to its beginning first.
    const inside = direction < 0 && at < -innerHeight / 4;
    const goal = this.headings[inside ? current : current + direction];
    if (!goal) return;
    goal.scrollIntoView();
    goal.tabIndex = -1;
    goal.focus({ preventScroll: true });
  }

  show() {
    const heading = lastAbove([...this.turns.keys()]);
    const turn = this.turns.get(heading);
    const group = this.groups.findLast((one) => one.heading === lastAbove(this.headings)) ?? turn?.group;
    this.strip.show(turn);
    if (!group) {
      this.place.textContent = t("全场概览");
      this.place.href = "#top";
      this.speaker.textContent = "";
      return;
    }
    this.place.textContent = numbered(group);
    this.place.href = `#${group.heading.id}`;
    this.speaker.textContent = turn?.group === group ? `${turn.speaker.name} ${t(turn.speaker.role)}` : "";
  }
}

/** @param {import("./outline.mjs").Group} group @returns {string} 第3轮 云计算 */
function numbered({ number, heading }) {
  const title = titleOf(heading); // in the script that is shown now
  return number ? t("第{number}轮 {title}", { number: /\d+/.exec(number)[0], title }) : t(title);
}

function step(sign, name, key, onclick) {
  return h("button", { type: "button", class: "bar-step", title: `${name} (${key})`, "aria-label": name, "aria-keyshortcuts": key, onclick }, sign);
}
