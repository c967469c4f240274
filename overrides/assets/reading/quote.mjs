/** Quoting: a paragraph from the sign beside it, or words from a button at the selection. */

import { h } from "../search/dom.mjs";
import { addressOf } from "./address.mjs";
import { FORMS } from "./citation.mjs";
import { keep, recall } from "./kept.mjs";
import { isSpeech, piecesOf } from "./selected.mjs";
import { t } from "./words.mjs";

const PAUSE = 200; // milliseconds in which a selection does not change before the button shows

export class Quoter {
  /**
   * @param {HTMLElement} article
   * @param {import("./outline.mjs").Turn[]} turns
   * @param {import("./outline.mjs").Facts} facts
   * @param {import("./writings.mjs").Writings} writings
   */
  constructor(article, turns, facts, writings) {
    this.owners = new Map(turns.flatMap((turn) => turn.paragraphs.map((paragraph) => [paragraph, turn])));
    this.facts = facts;
    this.writings = writings;
    this.makeDialog();
    this.button = h("button", { type: "button", class: "quote-button", hidden: true, onclick: () => this.quoteSelection() }, t("引用"));
    article.append(this.button);
    new ResizeObserver(() => this.place()).observe(article);
    article.addEventListener("click", (event) => this.clicked(event));
    document.addEventListener("selectionchange", () => {
      clearTimeout(this.timer);
      this.timer = setTimeout(() => this.offer(), PAUSE);
    });
  }

  makeDialog() {
    const known = Object.hasOwn(FORMS, recall("form") ?? "") ? recall("form") : "plain";
    const options = Object.entries(FORMS).map(([id, { name }]) => h("option", { value: id, selected: id === known }, name));
    this.form = h("select", { onchange: () => this.write() }, ...options);
    this.text = h("textarea", { readonly: true, rows: "9", "aria-label": t("引文") });
    this.status = h("span", { role: "status" });
    this.alone = h("a", { class: "button" }, t("单看这一段"));
    const copy = (name, text) => h("button", { type: "button", onclick: async () => (this.status.textContent = (await copied(text(), this.text)) ? t("已复制") : t("请按 Ctrl+C 复制")) }, name);
    const actions = h("div", { class: "sheet-actions" }, copy(t("复制引文"), () => this.text.value), copy(t("复制链接"), () => this.url), this.alone, h("button", { type: "button", onclick: () => this.dialog.close() }, t("关闭")), this.status);
    this.dialog = h("dialog", { class: "sheet", "aria-label": t("引用") }, h("h2", {}, t("引用")), h("label", {}, t("格式"), " ", this.form), this.text, actions);
  }

  clicked(event) {
    const link = event.target.closest(".paragraph > .permalink");
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const paragraph = link.parentElement;
    const passage = this.writings.paragraphs.get(paragraph.id);
    this.open([{ paragraph, shown: passage.shown().trim(), read: passage.text }], []);
  }

  /** Show the button at the end of the selection, if it is one of speech. */
  offer() {
    const selection = getSelection();
    this.range = selection.rangeCount > 0 ? selection.getRangeAt(0) : null;
    this.pieces = this.range && isSpeech(this.range) ? piecesOf(this.range, this.writings.paragraphs) : [];
    this.button.hidden = this.pieces.length === 0;
    this.place();
  }

  /** Again when what stands above changes its height, as paragraphs do that come near the screen. */
  place() {
    if (this.button.hidden) return;
    const margin = this.pieces.at(-1).paragraph.getBoundingClientRect().right;
    const last = [...this.range.getClientRects()].findLast((line) => line.left < margin);
    if (!last) return; // folded, or words that another script has replaced
    const origin = this.button.offsetParent.getBoundingClientRect();
    this.button.style.left = `${Math.min(last.right, document.documentElement.clientWidth - this.button.offsetWidth - 8) - origin.left}px`;
    this.button.style.top = `${last.bottom + 6 - origin.top}px`;
  }

  quoteSelection() {
    const reads = this.pieces.map(({ read }) => read);
    this.open(this.pieces, reads.every(Boolean) ? reads : []);
  }

  /** @param {import("./selected.mjs").Piece[]} pieces @param {string[]} texts that the link names */
  open(pieces, texts) {
    const anchor = pieces[0].paragraph.id;
    this.url = addressOf(location, anchor, texts);
    this.quotation = {
      pieces: pieces.map(({ paragraph, shown }) => ({ ...this.speakerOf(paragraph), text: shown })),
      call: this.facts,
      site: this.facts.site,
      url: this.url,
      today: today(),
      repairs: this.repairsOf(pieces),
    };
    this.alone.href = `${location.pathname}?alone#${anchor}`;
    this.alone.hidden = pieces.length > 1;
    this.status.textContent = "";
    this.write();
    if (!this.dialog.isConnected) document.body.append(this.dialog);
    this.dialog.showModal();
    this.text.focus();
  }

  write() {
    keep("form", this.form.value);
    this.text.value = this.writings.quote(FORMS[this.form.value].write(this.quotation));
    this.text.scrollTop = 0;
  }

  speakerOf(paragraph) {
    return this.owners.get(paragraph)?.speaker ?? { name: this.facts.introduction, role: "", office: "" };
  }

  /** @returns {string[]} what the program did to the text that is shown */
  repairsOf(pieces) {
    if (this.writings.writing === "raw") return [];
    const rules = pieces.flatMap(({ paragraph }) => paragraph.dataset.repairs?.split(" ") ?? []);
    return [...new Set(rules)].map((rule) => this.facts.repairs[rule]);
  }
}

/** @param {string} text @param {HTMLTextAreaElement} field selected where the browser does not let us copy */
async function copied(text, field) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    field.value = text;
    field.select();
    return document.execCommand("copy");
  }
}

/** @returns {string} the day of the reader's clock, as 2026-11-22 */
function today() {
  const now = new Date();
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((one) => String(one).padStart(2, "0")).join("-");
}
