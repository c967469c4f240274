/** Who comes by a link to quoted words sees them highlighted, in whatever script; or a paragraph alone. */

import { h } from "../search/dom.mjs";
import { quotedIn } from "./address.mjs";
import { rangeOf } from "./selected.mjs";
import { t } from "./words.mjs";

const HIGHLIGHT = "quoted"; // as in ::highlight(quoted)
const FAR = 30; // paragraphs that a quotation may go on for

/**
 * @param {Map<string, import("./passage.mjs").Passage>} passages by anchor
 * @returns {() => void} highlights the quotation again, after the text has changed its script
 */
export function mountArrival(passages) {
  const anchors = [...passages.keys()];
  const place = anchors.indexOf(location.hash.slice(1));
  const found = place < 0 ? null : find(quotedIn(location.search), anchors.slice(place, place + FAR), passages);
  if (!found) return () => {};
  const highlight = () => {
    const marked = found.filter(({ anchor }) => passages.get(anchor).isAsRead()).map(({ anchor, start, end }) => rangeOf(passages.get(anchor), start, end));
    for (const { anchor } of found) document.getElementById(anchor).classList.toggle("quoted", marked.length === 0);
    globalThis.CSS?.highlights?.set(HIGHLIGHT, new Highlight(...marked));
    return marked;
  };
  document.getElementById(found[0].anchor).classList.add("quoted-within");
  const [first] = highlight();
  (first?.startContainer.parentElement ?? document.getElementById(found[0].anchor)).scrollIntoView({ block: "center" });
  return highlight;
}

/**
 * @param {string[]} words all, or beginning and end
 * @param {string[]} anchors where they can stand
 * @returns {{anchor: string, start: number, end: number}[]|null} in characters of the reading text
 */
function find([head, tail = ""], anchors, passages) {
  if (!head) return null;
  const texts = anchors.map((anchor) => passages.get(anchor).text);
  const start = texts[0].indexOf(head);
  if (start < 0) return null;
  const last = tail ? texts.findIndex((text, place) => text.indexOf(tail, place ? 0 : start + 1) >= 0) : 0;
  if (last < 0) return null;
  const end = tail ? texts[last].indexOf(tail, last ? 0 : start + 1) + tail.length : start + head.length;
  return texts.slice(0, last + 1).map((text, place) => ({
    anchor: anchors[place],
    start: characters(text, place ? 0 : start),
    end: characters(text, place === last ? end : text.length),
  }));
}

/** @returns {number} how many characters a text has before a place in it */
function characters(text, place) {
  return [...text.slice(0, place)].length;
}

/**
 * A paragraph alone (`?alone`), with its exchange and speaker above, or in its context.
 * @param {import("./outline.mjs").Turn[]} turns
 */
export function mountAlone(turns) {
  const paragraph = document.getElementById(location.hash.slice(1));
  const turn = turns.find((one) => one.paragraphs.includes(paragraph));
  if (!turn || !new URL(location.href).searchParams.has("alone")) return;
  const kept = [turn.group.heading, turn.heading, paragraph];
  for (let next = paragraph.nextElementSibling; next?.matches(".continued, .note"); next = next.nextElementSibling) kept.push(next);
  for (const one of kept) one.classList.add("kept");
  document.body.classList.add("alone");
  const back = h("a", { href: `${location.pathname}#${paragraph.id}`, class: "button" }, t("在上下文中看"));
  kept.at(-1).after(h("p", { class: "kept in-context" }, back));
}
