/**
 * Questions first: the answers are folded, each exchange unfolds on its own. What is folded can
 * still be found with the browser's search and by links, which unfold it.
 */

import { h } from "../search/dom.mjs";
import { inSlices } from "./breath.mjs";
import { lastAbove } from "./view.mjs";
import { t } from "./words.mjs";

const FOLDED = "until-found";
const MOST = 2; // exchanges that are folded at a time

/** @param {import("./outline.mjs").Group[]} groups @returns {HTMLElement} */
export function makeQuestionsFirst(groups) {
  const headings = groups.map((group) => group.heading);
  const folds = new Map(); // made when the reader first asks for them
  const button = h("button", { type: "button", "aria-pressed": "false", onclick: () => set(button.getAttribute("aria-pressed") === "false") }, t("只看问题"));
  addEventListener("hashchange", unfoldTarget);
  return button;

  async function set(wanted) {
    const pressed = String(wanted);
    const isWanted = () => button.getAttribute("aria-pressed") === pressed;
    button.setAttribute("aria-pressed", pressed);
    const here = Math.max(0, headings.indexOf(lastAbove(headings)));
    const fromHere = [...groups.slice(here), ...groups.slice(0, here)];
    if (await inSlices(fromHere, (group) => foldOf(group)?.show(wanted), isWanted, MOST)) unfoldTarget();
  }

  function foldOf(group) {
    if (!folds.has(group)) folds.set(group, makeFold(group));
    return folds.get(group);
  }

  function unfoldTarget() {
    const target = document.getElementById(location.hash.slice(1));
    const fold = target && [...folds.values()].find((one) => one?.folded.includes(target));
    if (!fold?.isFolded()) return;
    fold.unfold();
    target.scrollIntoView();
  }
}

/** @param {import("./outline.mjs").Group} group */
function makeFold({ turns }) {
  const first = turns.findIndex((turn) => turn.kind !== "question");
  if (first < 0 || turns.every((turn) => turn.kind !== "question")) return null;
  const folded = blocks(turns.slice(first).filter((turn) => turn.kind !== "question"));
  const said = new Set(turns.filter((turn) => turn.kind === "answer").map((turn) => turn.speaker.name));
  const paragraphs = folded.filter((one) => one.matches(".paragraph")).length;
  const name = t("展开回答：{who}，{count}段", { who: [...said].join("、"), count: paragraphs });
  const button = h("button", { type: "button", class: "unfold", hidden: true, onclick: () => unfold() }, name);
  turns[first].heading.before(button);
  for (const one of folded) one.addEventListener("beforematch", unfold);
  return { folded, show, unfold, isFolded: () => !button.hidden };

  function show(wanted) {
    button.hidden = !wanted;
    for (const one of folded) {
      // A heading without its words would still be one for a screen reader.
      if (wanted) one.setAttribute("hidden", one.matches("h3") ? "" : FOLDED);
      else one.removeAttribute("hidden");
    }
  }

  function unfold() {
    const hadFocus = document.activeElement === button;
    show(false);
    if (!hadFocus) return;
    folded[0].tabIndex = -1;
    folded[0].focus();
  }
}

/** @returns {HTMLElement[]} the headings of turns with all that stands below them */
function blocks(turns) {
  return turns.flatMap(({ heading }) => {
    const found = [heading];
    for (let next = heading.nextElementSibling; next?.matches(".paragraph, .continued, .note"); next = next.nextElementSibling) found.push(next);
    return found;
  });
}
