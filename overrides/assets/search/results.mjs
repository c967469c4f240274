/** How one hit looks in a list of results. */

import { h, marked } from "./dom.mjs";
import { KINDS, ROLES, UNNAMED } from "./names.mjs";

const PASSAGE = 160; // characters shown of a paragraph
const BEFORE = 40; // of these, before the first hit

/** @typedef {import("./engine.mjs").Hit} Hit */

/** @param {Hit} hit @param {string} query @param {URL} site @returns {URL} the paragraph's place */
export function address(hit, query, site) {
  const page = site.protocol === "file:" ? "index.html" : "";
  const url = new URL(`calls/${hit.call}/${page}`, site);
  url.searchParams.set("q", query);
  url.hash = hit.anchor;
  return url;
}

/**
 * @param {Hit} hit
 * @param {string} query
 * @param {URL} site
 * @param {(call: string) => void} onlyCall shows all hits of one call
 * @returns {HTMLElement}
 */
export function result(hit, query, site, onlyCall) {
  const heading = h(
    "a",
    { class: "result-link", href: address(hit, query, site).href },
    h("span", { class: "result-speaker" }, ...speaker(hit)),
    " ",
    h("span", { class: "result-call" }, callLine(hit)),
  );
  const rest = [];
  if (hit.topics.length > 0) rest.push(h("p", { class: "result-topics" }, hit.topics.join("、")));
  if (hit.inCall > 1) {
    const more = { type: "button", class: "result-more", onclick: () => onlyCall(hit.call) };
    rest.push(h("button", more, `这场会议共 ${hit.inCall} 段`));
  }
  return h("li", { class: "result" }, heading, h("p", { class: "result-passage" }, ...passage(hit)), ...rest);
}

/** @returns {(Node|string)[]} who speaks, and as what */
function speaker(hit) {
  if (hit.kind === "introduction") return [KINDS.introduction];
  const role = ROLES[hit.role];
  const [name, ...office] = hit.speaker.map((part, place) => marked(part, hit.speakerMarks[place]));
  const known = office.filter((_, place) => !["", role].includes(hit.speaker[place + 1]));
  return [
    h("span", { class: "result-name" }, ...(hit.speaker[0] ? name : [UNNAMED[hit.role] ?? role])),
    " ",
    h("span", { class: `role role-${hit.role}` }, role),
    " ",
    h("span", { class: "office" }, ...known.flatMap((part) => [" · ", ...part]).slice(1)),
  ];
}

function callLine(hit) {
  return [hit.title || hit.call, hit.date].filter(Boolean).join(" · ");
}

/** @returns {(Node|string)[]} the part of the text around the first hit */
function passage({ text, marks }) {
  const first = marks.length > 0 ? marks[0][0] : 0;
  let start = Math.max(0, Math.min(first - BEFORE, text.length - PASSAGE));
  if (start < 10) start = 0;
  const cut = start + PASSAGE;
  const [, whole] = marks.find(([from, to]) => from < cut && cut < to) ?? [0, cut];
  const end = Math.min(text.length, whole);
  return [start > 0 ? "…" : "", ...marked(text, marks, [start, end]), end < text.length ? "…" : ""];
}
