/** The filter: what is not on the chosen topic fades. The choice is in the address (`?topic=`). */

import { h } from "../search/dom.mjs";
import { inSlices } from "./breath.mjs";
import { topicsOf } from "./outline.mjs";
import { blocksOf } from "./passage.mjs";
import { isSeen } from "./view.mjs";
import { t } from "./words.mjs";

const MOST = 10; // turns that fade at a time

/**
 * @param {ReturnType<import("./outline.mjs").readOutline>} outline
 * @param {Object<string, string>} titles of the topics by id
 * @param {ReturnType<import("./strip.mjs").makeStrip>} strip on which the turns fade too
 * @returns {HTMLElement}
 */
export function makeFilter({ turns }, titles, strip) {
  const counts = count(turns.flatMap((turn) => turn.paragraphs));
  const known = Object.keys(titles).filter((topic) => counts.has(topic)).sort((a, b) => counts.get(b) - counts.get(a));
  const options = known.map((topic) => h("option", { value: topic }, `${titles[topic]} ${counts.get(topic)}`));
  const select = h("select", { class: "tool-topic", "aria-label": t("主题"), onchange: () => choose(select.value) }, h("option", { value: "" }, t("全部主题")), ...options);
  let wanted = new URL(location.href).searchParams.get("topic");
  if (known.includes(wanted)) apply((select.value = wanted));
  return select;

  async function choose(topic) {
    if (!(await apply(topic))) return;
    const address = new URL(location.href);
    if (topic) address.searchParams.set("topic", topic);
    else address.searchParams.delete("topic");
    history.replaceState(history.state, "", address);
    if (topic) bringIntoView(turns, topic);
  }

  /** @returns {Promise<boolean>} false if the reader has chosen again meanwhile */
  function apply(topic) {
    const off = (paragraph) => topic !== "" && !topicsOf(paragraph).includes(topic);
    const offTurn = (turn) => topic !== "" && turn.paragraphs.every(off);
    const fade = (element, faded) => element.classList.toggle("faded", faded);
    wanted = topic;
    const fadeTurn = (turn) => {
      const { heading, turns: together } = turn.group;
      if (turn === together[0]) fade(heading, together.every(offTurn));
      fade(turn.heading, offTurn(turn));
      strip.fade(turn, offTurn(turn));
      for (const paragraph of turn.paragraphs) blocksOf(paragraph).forEach((block) => fade(block, off(paragraph)));
    };
    turns.filter(({ heading }) => isSeen(heading, innerHeight)).forEach(fadeTurn);
    return inSlices(turns, fadeTurn, () => wanted === topic, MOST);
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
  if (!found.some((one) => isSeen(one))) found[0].scrollIntoView({ block: "center" });
}
