/** Where the reader left a call, offered again on the next visit. */

import { h } from "../search/dom.mjs";
import { keep, recall } from "./kept.mjs";
import { lastAbove } from "./view.mjs";
import { t } from "./words.mjs";

const PAUSE = 400; // milliseconds without scrolling before a place counts as read

/**
 * @param {string} call its id
 * @param {import("./outline.mjs").Turn[]} turns
 * @param {Element} bar behind which the offer is put
 */
export function mountResume(call, turns, bar) {
  const key = `place-${call}`;
  const paragraphs = turns.flatMap((turn) => turn.paragraphs);
  const left = document.getElementById(recall(key) ?? "");
  const owner = left && turns.find((turn) => turn.paragraphs.includes(left));
  if (owner && !location.hash && !location.search) bar.append(offer(left, owner));
  let timer;
  addEventListener("scroll", () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      const read = lastAbove(paragraphs);
      keep(key, read && read !== paragraphs.at(-1) ? read.id : null);
    }, PAUSE);
  }, { passive: true });
}

function offer(paragraph, { group, speaker }) {
  const name = t("上次读到{where}，{who}", { where: group.number || group.title, who: speaker.name });
  const link = h("a", { href: `#${paragraph.id}` }, name);
  const element = h("p", { class: "resume", role: "status" }, link, h("button", { type: "button", "aria-label": t("关闭"), onclick: () => element.remove() }, "×"));
  link.addEventListener("click", () => element.remove());
  return element;
}
