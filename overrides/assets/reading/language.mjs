/** The choice of the language of the interface. It is kept, and the page comes anew in it. */

import { h } from "../search/dom.mjs";
import { keep, recall } from "./kept.mjs";
import { translatePage } from "./translate.mjs";

const NAMES = { hans: "简", hant: "繁", en: "EN" }; // each in its own language
const TAGS = { hans: "zh-Hans", hant: "zh-Hant", en: "en" };

/** @param {HTMLSelectElement} select */
export function mountLanguage(select) {
  const known = Object.keys(NAMES);
  select.append(...known.map((one) => h("option", { value: one, lang: TAGS[one] }, NAMES[one])));
  const language = known.includes(recall("language")) ? recall("language") : known[0];
  select.value = language;
  select.hidden = false;
  select.addEventListener("change", () => {
    keep("language", select.value === known[0] ? null : select.value);
    location.reload();
  });
  if (language !== known[0]) translatePage(TAGS[language]);
  delete document.documentElement.dataset.interface;
}
