/** Tables: wide ones are scrolled; those of figures a reader can sort by any column and narrow to a metric or a period. */

import { h } from "../search/dom.mjs";
import { t } from "./words.mjs";

const ALL = "";
const WRAP = "md-typeset__scrollwrap";

/** Put a table into a frame of its own, in which a wide one is scrolled. @param {HTMLTableElement} table */
export function wrapTable(table) {
  const wrap = h("div", { class: WRAP });
  table.replaceWith(wrap);
  wrap.append(table);
  // Without a place in the order of Tab the keyboard could not scroll it.
  new ResizeObserver(() => {
    if (wrap.scrollWidth > wrap.clientWidth) wrap.tabIndex = 0;
    else wrap.removeAttribute("tabindex");
  }).observe(wrap);
}

/** @param {HTMLTableElement} table with a head; columns with the class `filter` can be narrowed */
export function mountTable(table) {
  const body = table.tBodies[0];
  const heads = [...table.tHead.rows[0].cells];
  const rows = [...body.rows];
  const count = h("span", { role: "status", class: "count" });
  const filters = heads.flatMap((head, column) => (head.matches(".filter") ? [filter(head, column)] : []));
  const tools = h("form", { class: "table-tools", onsubmit: (event) => event.preventDefault() }, ...filters.map(({ element }) => element), count);
  table.closest(`.${WRAP}`).before(tools);
  heads.forEach((head, column) => makeSortable(head, column));
  narrow();

  function filter(head, column) {
    const names = new Map(rows.map((row) => [text(row, column), key(row, column)]));
    const options = [...names].sort((a, b) => compare(a[1], b[1])).map(([name]) => h("option", { value: name }, name));
    const select = h("select", { onchange: narrow }, h("option", { value: ALL }, t("全部")), ...options);
    return { column, select, element: h("label", {}, head.textContent.trim(), " ", select) };
  }

  function narrow() {
    const wanted = filters.filter(({ select }) => select.value !== ALL);
    for (const row of rows) row.hidden = !wanted.every(({ column, select }) => text(row, column) === select.value);
    count.textContent = t("{count}条", { count: rows.filter((row) => !row.hidden).length });
  }

  function makeSortable(head, column) {
    const button = h("button", { type: "button", onclick: () => sort(head, column) }, ...head.childNodes);
    head.replaceChildren(button);
    head.setAttribute("aria-sort", "none");
  }

  /** The first time upwards, then the other way round; equal rows keep the order of the text. */
  function sort(head, column) {
    const up = head.getAttribute("aria-sort") !== "ascending";
    for (const other of heads) other.setAttribute("aria-sort", "none");
    head.setAttribute("aria-sort", up ? "ascending" : "descending");
    const sign = up ? 1 : -1;
    const keyed = rows.map((row) => [row, key(row, column)]);
    keyed.sort(([, a], [, b]) => sign * compare(a, b));
    body.append(...keyed.map(([row]) => row));
  }
}

/** @returns {string} what a cell shows */
function text(row, column) {
  return row.cells[column].textContent.trim();
}

/** @returns {string} what a cell is sorted by */
function key(row, column) {
  return row.cells[column].dataset.value ?? text(row, column);
}

/** Numbers by value, words as in a Chinese dictionary; nothing (—) comes last. */
function compare(a, b) {
  if (a === "—" || b === "—") return (a === "—") - (b === "—");
  const difference = Number(a) - Number(b);
  return Number.isNaN(difference) ? a.localeCompare(b, "zh") : difference;
}
