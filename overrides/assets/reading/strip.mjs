/**
 * The strip: the whole call as a line on which every turn is as long as what is said in it. A turn
 * is a link; the arrow keys go from one to the next.
 */

import { h } from "../search/dom.mjs";
import { blocksOf } from "./passage.mjs";
import { t } from "./words.mjs";

/** @param {import("./outline.mjs").Group[]} groups */
export function makeStrip(groups) {
  const links = new Map(groups.flatMap((group) => group.turns).map((turn) => [turn, turnLink(turn)]));
  const items = groups.map((group) => {
    const turns = group.turns.map((turn) => grown(h("li", {}, links.get(turn)), sizeOf(turn)));
    const title = h("a", { class: "strip-title", href: `#${group.heading.id}`, tabindex: "-1" }, group.title);
    return grown(h("li", {}, h("ol", {}, ...turns), title), group.turns.reduce((sum, turn) => sum + sizeOf(turn), 0));
  });
  const element = h("nav", { class: "strip", "aria-label": t("全场概览") }, h("ol", {}, ...items));
  const order = [...links.values()];
  order[0]?.removeAttribute("tabindex");
  element.addEventListener("keydown", (event) => walk(event, order));
  let current;

  return {
    element,

    /** @param {import("./outline.mjs").Turn|undefined} turn that is being read */
    show(turn) {
      const link = links.get(turn);
      if (link === current) return;
      current?.removeAttribute("aria-current");
      current = link;
      current?.setAttribute("aria-current", "true");
      if (current && !element.contains(document.activeElement)) reachable(order, current);
    },

    /** @param {import("./outline.mjs").Turn} turn @param {boolean} faded whether it is not on the topic */
    fade(turn, faded) {
      links.get(turn).classList.toggle("faded", faded);
    },
  };
}

function turnLink(turn) {
  const { group, speaker, kind, heading } = turn;
  const name = [group.number, `${speaker.name} ${t(speaker.role)}`, group.title].filter(Boolean).join(" · ");
  return h("a", { href: `#${heading.id}`, class: kind, title: name, "aria-label": name, tabindex: "-1" });
}

/** @returns {number} characters, at least so many that a short turn can be seen */
function sizeOf(turn) {
  const blocks = turn.paragraphs.flatMap(blocksOf);
  return Math.max(40, blocks.reduce((sum, block) => sum + block.textContent.length, 0));
}

function grown(element, share) {
  element.style.flexGrow = String(share);
  return element;
}

/** Only one link of the strip is in the order of Tab. */
function reachable(order, link) {
  for (const one of order) one.tabIndex = one === link ? 0 : -1;
}

function walk(event, order) {
  const here = order.indexOf(event.target);
  const goal = { ArrowRight: here + 1, ArrowLeft: here - 1, Home: 0, End: order.length - 1 }[event.key];
  if (here < 0 || !order[goal]) return;
  event.preventDefault();
  reachable(order, order[goal]);
  order[goal].focus();
}
