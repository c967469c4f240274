/** The filter: what is not on the chosen topic fades. The choice is in the address (`?topic=`). */

import { h } from "../search/dom.mjs";
import { topicsOf } from "./outline.mjs";
import { blocksOf } from "./passage.mjs";
import { t } from "./words.mjs";

/**
 * @param {ReturnType<import("./outline.mjs").readOutline>} outline
 * @param {Object<string, string>} titles of the topics by id
 * @param {(topic: string) => void} chosen is told every choice
 * @returns {HTMLElement}
 */
export function makeFilter({ groups, turns }, titles, chosen) {
  const counts = count(turns.flatMap((turn) => turn.paragraphs));
  const known = Object.keys(titles).filter((topic) => counts.has(topic)).sort((a, b) => counts.get(b) - counts.get(a));
  const options = known.map((topic) => h("option", { value: topic }, `${titles[topic]} ${counts.get(topic)}`));
  const select = h("select", { class: "tool-topic", "aria-label": t("主题"), onchange: () => choose(select.value) }, h("option", { value: "" }, t("全部主题")), ...options);
  const wanted = new URL(location.href).searchParams.get("topic");
  if (known.includes(wanted)) apply((select.value = wanted));
  return select;

  function choose(topic) {
    apply(topic);
    const address = new URL(location.href);
    if (topic) address.searchParams.set("topic", topic);
    else address.searchParams.delete("topic");
    history.replaceState(history.state, "", address);
    if (topic) bringIntoView(turns, topic);
  }

  function apply(topic) {
    const off = (paragraph) => topic !== "" && !topicsOf(paragraph).includes(topic);
    const fade = (element, faded) => element.classList.toggle("faded", faded);
    for (const turn of turns) {
      for (const paragraph of turn.paragraphs) blocksOf(paragraph).forEach((block) => fade(block, off(paragraph)));
      fade(turn.heading, topic !== "" && turn.paragraphs.every(off));
    }
    for (const group of groups) fade(group.heading, topic !== "" && group.turns.every((turn) => turn.paragraphs.every(off)));
    chosen(topic);
  }
}

function count(paragraphs) {
  const counts = new Map();
  for (const topic of paragraphs.flatMap(topicsOf)) counts.set(topic, (counts.get(topic) ?? 0) + 1);
  return counts;
}

/** Go to the first paragraph on the topic, unless one is on the screen already. */
function bringIntoView(turns, topic) {
  const found = turns.flatMap((turn) => turn.paragraphs).filter((paragraph) => topicsOf(paragraph).includes(topic));
  const seen = found.some((one) => one.getBoundingClientRect().bottom > 0 && one.getBoundingClientRect().top < innerHeight);
  if (!seen) found[0].scrollIntoView({ block: "center" });
}
