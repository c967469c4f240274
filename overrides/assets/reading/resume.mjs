/** Where the reader left a call, offered again on the next visit. */

import { h } from "../search/dom.mjs";
import { keep, recall } from "./kept.mjs";
import { lastAbove } from "./view.mjs";
import { t } from "./words.mjs";

const PAUSE = 400; // milliseconds without scrolling before a place counts as read

/**
 * Keep the place from now on.
 * @param {string} call its id
 * @param {import("./outline.mjs").Turn[]} turns
 * @returns {HTMLElement|""} the offer of the place that was kept before, for the bar
 */
export function mountResume(call, turns) {
  const key = `place-${call}`;
  const paragraphs = turns.flatMap((turn) => turn.paragraphs);
  const left = document.getElementById(recall(key) ?? "");
  const owner = left && turns.find((turn) => turn.paragraphs.includes(left));
  let timer;
  addEventListener("scroll", () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      const read = lastAbove(paragraphs);
      keep(key, read && read !== paragraphs.at(-1) ? read.id : null);
    }, PAUSE);
  }, { passive: true });
  return owner && !location.hash && !location.search ? offer(left, owner) : "";
}

function offer(paragraph, { group, speaker }) {
  const name = t("上次读到{where}，{who}", { where: group.number || group.title, who: speaker.name });
  const link = h("a", { href: `#${paragraph.id}` }, name);
  const element = h("p", { class: "resume", role: "status" }, link, h("button", { type: "button", "aria-label": t("关闭"), onclick: () => element.remove() }, "×"));
  link.addEventListener("click", () => element.remove());
  return element;
}
