/** Topics are folded, but for the first one; which are open stands in the address. */

import { t } from "../reading/words.mjs";
import { h } from "../search/dom.mjs";

const OPEN = "open"; // in the address: the open topics, none where it is empty

/**
 * Fold what a comparison shows, as the address says.
 * @param {HTMLElement} result with a `details` for each topic, and links to their headings
 * @returns {HTMLElement} the button that opens and folds all
 */
export function fold(result) {
  const all = [...result.querySelectorAll("section > details")];
  const wanted = new URLSearchParams(location.search).get(OPEN)?.split(" ");
  all.forEach((each, place) => (each.open = wanted ? wanted.includes(each.dataset.topic) : place === 0));
  unfold(all, location.hash);
  const button = h("button", { type: "button", class: "fold-all", onclick: () => all.forEach((each) => (each.open = button.value === OPEN)) });
  const told = () => {
    button.value = all.every((each) => each.open) ? "" : OPEN;
    button.textContent = button.value ? t("全部展开") : t("全部折起");
  };
  told();
  let known = openTopics(all);
  const toggled = () => {
    if (openTopics(all) === known) return; // also what was set above is told of, later
    known = openTopics(all);
    told();
    keep(known);
  };
  all.forEach((each) => each.addEventListener("toggle", toggled));
  result.querySelectorAll("nav a").forEach((link) => link.addEventListener("click", () => unfold(all, link.hash)));
  return button;
}

function unfold(all, hash) {
  const named = hash && all.find((each) => each.querySelector("h2").id === hash.slice(1));
  if (named) named.open = true;
}

function openTopics(all) {
  return all.filter((each) => each.open).map((each) => each.dataset.topic).join(" ");
}

function keep(topics) {
  const url = new URL(location.href);
  url.searchParams.set(OPEN, topics);
  history.replaceState(null, "", url);
}
