/** The switch between simplified, traditional, and the text as published. The choice is kept. */

import { h } from "../search/dom.mjs";
import { breath } from "./breath.mjs";
import { keep, recall } from "./kept.mjs";
import { lastAbove } from "./view.mjs";
import { t } from "./words.mjs";

const KEY = "script"; // early.js reads it too
const CHOICES = [
  ["hans", "简体", "zh-Hans"],
  ["hant", "繁體", "zh-Hant"],
  ["raw", "原文", "zh-Hans"],
];

const ACTS = ["wheel", "touchmove", "pointerdown", "keydown"]; // with which a reader goes elsewhere

/**
 * @param {HTMLElement} article of a call
 * @param {import("./writings.mjs").Writings} writings
 * @param {() => void} changed is told when another writing is shown: on the screen, then everywhere
 * @returns {HTMLElement}
 */
export function makeSwitch(article, writings, changed) {
  const status = h("span", { role: "status", class: "script-status" });
  const buttons = CHOICES.map(([writing, name, lang]) => {
    const input = h("input", { type: "radio", name: "script", value: writing, onchange: () => choose(writing) });
    return h("label", { lang }, input, h("span", {}, name));
  });
  const box = h("fieldset", { class: "script-switch" }, h("legend", {}, t("文字")), ...buttons, status);

  let wanted = known(recall(KEY));
  /** @type {Promise<import("./writings.mjs").Scripts>|null} */
  let loading = null;

  async function show(writing) {
    wanted = writing;
    const scripts = writing === "hans" ? null : await (loading ??= load());
    await breath(); // to read a long file has taken a while
    if (writing !== wanted) return; // the reader has chosen again meanwhile
    check(writing);
    status.textContent = "";
    const first = (change) => [keepPlace(article, change), changed()];
    if (await writings.show(writing, scripts, first)) changed();
  }

  async function choose(writing) {
    article.setAttribute("aria-busy", "true");
    try {
      await show(writing);
      if (writing === wanted) keep(KEY, writing);
    } catch {
      loading = null;
      wanted = "hans";
      check("hans");
      status.textContent = t("取不到另一种文字，仍显示简体。请联网后再试。");
    } finally {
      if (writing === wanted || wanted === "hans") article.removeAttribute("aria-busy");
      delete document.documentElement.dataset.script;
    }
  }

  function check(writing) {
    box.querySelector(`[value="${writing}"]`).checked = true;
  }

  check(wanted);
  if (wanted !== "hans") {
    let isReading = false;
    for (const act of ACTS) addEventListener(act, () => (isReading = true), { once: true, passive: true });
    choose(wanted).then(() => isReading || toTarget());
  }
  return box;
}

/**
 * The other writings come as a script, for that is what browsers also load for pages from a disk.
 * @returns {Promise<import("./writings.mjs").Scripts>}
 */
function load() {
  return new Promise((resolve, reject) => {
    globalThis.shiluScripts = resolve;
    const script = h("script", { src: new URL("scripts.js", location.href).href, onerror: () => reject(new Error("scripts.js")) });
    document.head.append(script);
  });
}

/** Change the text so that what the reader looks at stays where it is on the screen. */
function keepPlace(article, change) {
  const places = [...article.querySelectorAll("[id]")];
  const inView = lastAbove(places, innerHeight / 4) ?? places[0];
  const before = inView.getBoundingClientRect().top;
  change();
  scrollBy({ top: inView.getBoundingClientRect().top - before, behavior: "instant" });
}

/** Texts of other lengths move the place that the address names, where a reader has not left it. */
function toTarget() {
  document.querySelector(":target")?.scrollIntoView({ behavior: "instant" });
}

/** @param {string|null} kept @returns {import("./writings.mjs").Writing} */
function known(kept) {
  return CHOICES.some(([writing]) => writing === kept) ? kept : "hans";
}
