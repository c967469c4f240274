/** The page that puts two calls, or two of their topics, side by side. */

import { align } from "./align.mjs";
import { Chooser } from "./chooser.mjs";
import { t } from "../reading/words.mjs";
import { h } from "../search/dom.mjs";
import { fold } from "./folds.mjs";
import { contents, group } from "./pairs.mjs";

const SITE = new URL("../../", import.meta.url);
const files = new Map();
const status = h("p", { class: "compare-status", role: "status" });
const result = h("div", { class: "compare-result" });
const index = await load("calls");
const chooser = new Chooser(index, changed);
if (index.calls.length > 0) await start();

async function start() {
  document.querySelector(".until-script").replaceWith(chooser.element, status, result);
  addEventListener("popstate", readAddress);
  await readAddress();
}

/** @param {string} name @returns {Promise<object>} a file that the build has made, loaded once */
function load(name) {
  if (!files.has(name)) files.set(name, read(name));
  files.get(name).catch(() => files.delete(name)); // asking again tries again
  return files.get(name);
}

async function read(name) {
  const answer = await fetch(new URL(`compare/${name}.json`, SITE));
  if (!answer.ok) throw new Error(`compare/${name}.json: ${answer.status}`);
  return answer.json();
}

function readAddress() {
  chooser.state = new URLSearchParams(location.search);
  return show();
}

function changed() {
  const url = new URL(location.href);
  url.search = chooser.state.toString();
  if (url.href !== location.href) history.pushState(null, "", url);
  return show();
}

/** Show what is chosen, unless the reader has chosen something else meanwhile. */
async function show() {
  const asked = chooser.state.toString();
  status.textContent = t("读取中……");
  try {
    const found = await Promise.all(chooser.sides.map(({ call }) => load(call)));
    if (chooser.state.toString() === asked) render(found);
  } catch {
    if (chooser.state.toString() !== asked) return;
    const retry = h("button", { type: "button", onclick: show }, t("重试"));
    status.replaceChildren(t("没有读到这两场会议的文字。"), " ", retry);
  }
}

/** @param {import("./align.mjs").Call[]} found left and right */
function render([left, right]) {
  chooser.offerTopics([left, right]);
  const [one, other] = chooser.sides;
  const groups = align(left, right, one.topic, other.topic);
  const brief = !one.topic && !other.topic;
  status.textContent = summary(groups, brief);
  const calls = [left, right].map(({ id }) => index.calls.find((each) => each.id === id));
  const sections = groups.filter((each) => each.rows.length > 0).map((each) => group(each, brief, calls, index.topics, SITE));
  result.replaceChildren(...(brief ? [contents(groups, index.topics)] : []), ...sections);
  const button = fold(result);
  if (sections.length > 1) status.append(" ", button);
}

/** @param {import("./align.mjs").Group[]} groups @param {boolean} all whether no topic was chosen */
function summary(groups, all) {
  const rows = groups.flatMap((each) => each.rows);
  const pairs = rows.filter((row) => row.left && row.right).length;
  if (rows.length === 0) return t("两边都没有谈到所选的主题。");
  if (!all) return t("{pairs}组对应的问答", { pairs });
  const topics = groups.filter((each) => each.both && each.left).length;
  return t("{topics}个主题两边都谈到，{pairs}组对应的问答", { topics, pairs });
}
