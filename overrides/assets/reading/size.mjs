/** The size of the speech, in steps. */

import { h } from "../search/dom.mjs";
import { keep, recall } from "./kept.mjs";
import { t } from "./words.mjs";

const SIZES = ["small", "normal", "large", "larger"]; // bar.css says how large

/** @returns {HTMLElement} */
export function makeSize() {
  let chosen = Math.max(SIZES.indexOf(recall("size") ?? "normal"), 0);
  const smaller = h("button", { type: "button", class: "smaller", "aria-label": t("缩小字号"), onclick: () => set(chosen - 1) }, t("字"));
  const larger = h("button", { type: "button", class: "larger", "aria-label": t("放大字号"), onclick: () => set(chosen + 1) }, t("字"));
  show();
  return h("span", { class: "tool-size", role: "group", "aria-label": t("字号") }, smaller, larger);

  function set(wanted) {
    chosen = Math.max(0, Math.min(wanted, SIZES.length - 1));
    const normal = SIZES[chosen] === "normal";
    keep("size", normal ? null : SIZES[chosen]);
    if (normal) delete document.documentElement.dataset.size;
    else document.documentElement.dataset.size = SIZES[chosen];
    show();
  }

  function show() {
    smaller.setAttribute("aria-disabled", String(chosen === 0));
    larger.setAttribute("aria-disabled", String(chosen === SIZES.length - 1));
  }
}
