/** What stands side by side: a topic with its rows, on a phone one below the other. */

import { t } from "../reading/words.mjs";
import { h } from "../search/dom.mjs";

const OTHER = t("其他");
const SHOWN = 300; // characters that are shown at once where no paragraph is about the topic

/**
 * @param {import("./align.mjs").Group[]} groups
 * @param {Object<string, string>} titles of the topics
 * @returns {HTMLElement} the ways to the topics of both calls
 */
export function contents(groups, titles) {
  const both = groups.filter((each) => each.both);
  return h("nav", { class: "topics", "aria-label": t("主题") }, ...both.flatMap(({ left }) => [h("a", { class: "topic", href: `#${identity(left)}` }, titles[left] ?? OTHER), " "]));
}

/**
 * @param {import("./align.mjs").Group} found
 * @param {boolean} brief topics of one call only are told by their titles
 * @param {{company: string, period: string, id: string}[]} calls left and right
 * @param {Object<string, string>} titles of the topics
 * @param {URL} site
 * @returns {HTMLElement}
 */
export function group({ left, right, rows, both }, brief, calls, titles, site) {
  const topics = [left, right];
  const own = [...new Set(topics)];
  const title = own.map((topic) => titles[topic] ?? OTHER).join(` ${t("与")} `);
  const pages = own.filter(Boolean).map((topic) => h("a", { href: new URL(`topics/${topic}/`, site).href }, t("{topic}的各季", { topic: titles[topic] })));
  const contents = both || !brief ? rows.map((row) => pair(row)) : [h("ul", {}, ...rows.map((row) => mention(row)))];
  const summary = h("summary", {}, h("h2", { id: identity(left) }, title), h("span", { class: "counts" }, counts(rows)));
  const more = pages.length > 0 ? [h("p", { class: "pages" }, ...pages.flatMap((page) => [page, " "]))] : [];
  return h("section", {}, h("details", { "data-topic": left || "other" }, summary, ...more, ...contents));

  function mention(row) {
    const { period, company, id } = calls[row.left ? 0 : 1];
    const { anchor, number, title } = row.left ?? row.right;
    return h("li", {}, t("只在{call}谈到：", { call: `${company} ${period}` }), h("a", { href: new URL(`calls/${id}/#${anchor}`, site).href }, name(number, title)));
  }

  function pair(row) {
    return h("div", { class: "pair" }, side(row.left, 0), side(row.right, 1));
  }

  function side(exchange, place) {
    const { company, period, id } = calls[place];
    const head = h("p", { class: "when" }, `${company} ${period}`);
    if (exchange) return h("div", { class: "side" }, head, ...told(exchange, new URL(`calls/${id}/`, site), topics[place]));
    const other = rows.some((row) => (place === 0 ? row.left : row.right));
    return h("div", { class: "side empty" }, head, h("p", { class: "none" }, other ? t("没有另一个对应的问答。") : t("没有谈到。")));
  }
}

/** How many stand side by side, and how many alone. */
function counts(rows) {
  const pairs = rows.filter((row) => row.left && row.right).length;
  const parts = [pairs > 0 && t("{pairs}组对应", { pairs }), rows.length > pairs && t("{count}轮只在一边", { count: rows.length - pairs })];
  return parts.filter(Boolean).join(" · ");
}

/** Title, who asks and answers, question and answer of an exchange. */
function* told({ number, title, anchor, asking, answering, asked, answered }, page, topic) {
  yield h("h3", {}, h("a", { href: `${page}#${anchor}` }, name(number, title)));
  const answerers = answering.join("、") || "—";
  yield h("p", { class: "who" }, number === 0 ? answerers : t("{asking} 问，{answering} 答", { asking: asking.join("、"), answering: answerers }));
  if (asked.length > 0) yield block(t("问"), "question", asked, page, topic);
  if (answered.length > 0) yield block(number === 0 ? t("言") : t("答"), "answer", answered, page, topic);
}

/** Paragraphs about the topic, else the first ones; the others on request. */
function block(sign, style, paragraphs, page, topic) {
  const about = paragraphs.filter(({ topics }) => topics.includes(topic));
  const chosen = about.length > 0 ? about : beginning(paragraphs);
  const rest = paragraphs.filter((each) => !chosen.includes(each));
  const more = rest.length > 0 ? [h("details", {}, h("summary", {}, t("其余{count}段", { count: rest.length })), ...rest.map((each) => paragraph(each, page)))] : [];
  return h("div", { class: `said ${style}` }, h("span", { class: "sign" }, sign), ...chosen.map((each) => paragraph(each, page)), ...more);
}

function beginning(paragraphs) {
  let length = 0;
  const last = paragraphs.findIndex(({ text }) => (length += text.length) >= SHOWN);
  return last < 0 ? paragraphs : paragraphs.slice(0, last + 1);
}

function paragraph({ anchor, text }, page) {
  return h("p", {}, text, " ", h("a", { class: "source", href: `${page}#${anchor}` }, t("原文")));
}

function name(number, title) {
  return number === 0 ? title : t("第{number}轮 {title}", { number, title });
}

function identity(topic) {
  return `topic-${topic || "other"}`;
}
