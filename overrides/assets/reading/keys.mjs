/** Keys for reading, and the list of all keys. */

import { h } from "../search/dom.mjs";
import { t } from "./words.mjs";

/**
 * @param {Object<string, () => void>} actions by key
 */
export function mountKeys(actions) {
  addEventListener("keydown", (event) => {
    const action = actions[event.key];
    if (!action || belongsToField(event) || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    action();
  });
}

/** @returns {{button: HTMLElement, open: () => void}} the list of keys, and what opens it */
export function makeHelp() {
  const keys = [
    ["j", t("下一轮问答")],
    ["k", t("上一轮问答")],
    ["/", t("检索")],
    ["n p", t("下一处、上一处命中（从检索结果进来时）")],
    ["← →", t("在全场概览里移动")],
    ["?", t("这张表")],
  ];
  const rows = keys.flatMap(([key, meaning]) => [h("dt", {}, ...key.split(" ").map((one) => h("kbd", {}, one))), h("dd", {}, meaning)]);
  const close = h("button", { type: "submit" }, t("关闭"));
  const dialog = h("dialog", { class: "sheet help", "aria-label": t("按键") }, h("h2", {}, t("按键")), h("dl", {}, ...rows), h("form", { method: "dialog" }, close));
  const open = () => {
    if (!dialog.isConnected) document.body.append(dialog);
    if (!dialog.open) dialog.showModal();
  };
  return { button: h("button", { type: "button", "aria-label": t("按键"), title: `${t("按键")} (?)`, onclick: open }, "?"), open };
}

/** @param {KeyboardEvent} event @returns {boolean} whether a key belongs to what has the focus */
function belongsToField(event) {
  return Boolean(event.target.closest?.("input, textarea, select, dialog, [contenteditable]"));
}
