/** The switch for the editors' notes; the choice holds for all calls. */

import { h } from "../search/dom.mjs";
import { keep, recall } from "./kept.mjs";
import { t } from "./words.mjs";

/** @param {HTMLElement} article @returns {HTMLElement|null} nothing where there are no notes */
export function makeNotesSwitch(article) {
  if (!article.querySelector(".note")) return null;
  const button = h("button", { type: "button", class: "notes-switch", onclick: () => {
    const visible = article.dataset.notes === "off";
    show(visible);
    keep("notes", visible ? null : "off");
  } });
  const show = (/** @type {boolean} */ visible) => {
    // Not a class: the theme's selectors would have the browser look at every element again.
    article.dataset.notes = visible ? "on" : "off";
    button.textContent = visible ? t("隐藏编者注") : t("显示编者注");
  };
  // Who follows a link to a note wants to see it.
  addEventListener("hashchange", () => isWanted() && show(true));
  show(isWanted() || recall("notes") !== "off");
  return button;
}

/** @returns {boolean} whether the address is that of a note */
function isWanted() {
  // Not by :target, which the browser sets only after this script has run.
  return document.getElementById(location.hash.slice(1))?.classList.contains("note") ?? false;
}
