/** The switch between simplified, traditional, and the text as published. The choice is kept. */

import { h } from "../search/dom.mjs";
import { Writings } from "./writings.mjs";

const KEY = "shilu-script"; // early.js reads it too
const CHOICES = [
  ["hans", "简体", "zh-Hans"],
  ["hant", "繁體", "zh-Hant"],
  ["raw", "原文", "zh-Hans"],
];
const FAILED = "取不到另一种文字，仍显示简体。请联网后再试。";

/** @param {HTMLElement} article of a call */
export function mountSwitch(article) {
  const writings = new Writings(article);
  const status = h("span", { role: "status", class: "script-status" });
  const buttons = CHOICES.map(([writing, name, lang]) => {
    const input = h("input", { type: "radio", name: "script", value: writing, onchange: () => choose(writing) });
    return h("label", { lang }, input, h("span", {}, name));
  });
  const box = h("fieldset", { class: "script-switch" }, h("legend", {}, "文字"), ...buttons, status);
  article.querySelector("dl").after(box);

  let wanted = recall();
  let scripts;

  async function show(writing) {
    wanted = writing;
    if (writing !== "hans") scripts ??= await load();
    if (writing !== wanted) return; // the reader has chosen again meanwhile
    keepPlace(article, () => writings.show(writing, scripts));
    status.textContent = "";
    check(writing);
  }

  async function choose(writing) {
    try {
      await show(writing);
      remember(writing);
    } catch {
      check("hans");
      status.textContent = FAILED;
    } finally {
      delete document.documentElement.dataset.script;
    }
  }

  function check(writing) {
    box.querySelector(`[value="${writing}"]`).checked = true;
  }

  check(wanted);
  if (wanted !== "hans") choose(wanted).then(toTarget);
}

/** @returns {Promise<import("./writings.mjs").Scripts>} */
async function load() {
  const answer = await fetch(new URL("scripts.json", location.href));
  if (!answer.ok) throw new Error(`scripts.json: ${answer.status}`);
  return answer.json();
}

/** Change the text so that what the reader looks at stays where it is on the screen. */
function keepPlace(article, change) {
  const inView = [...article.querySelectorAll("[id]")].find((one) => one.getBoundingClientRect().bottom > innerHeight / 4);
  const before = inView.getBoundingClientRect().top;
  change();
  scrollBy({ top: inView.getBoundingClientRect().top - before, behavior: "instant" });
}

/** Texts of other lengths move the place that the address names. */
function toTarget() {
  document.querySelector(":target")?.scrollIntoView({ behavior: "instant" });
}

function recall() {
  try {
    const kept = localStorage.getItem(KEY);
    return CHOICES.some(([writing]) => writing === kept) ? kept : "hans";
  } catch {
    return "hans";
  }
}

function remember(writing) {
  try {
    localStorage.setItem(KEY, writing);
  } catch {
    // A browser that stores nothing forgets the choice with the page.
  }
}
