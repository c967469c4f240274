/** A table that can be narrowed by several of its columns; what is chosen stands in the address. */

import { t } from "../reading/words.mjs";
import { h } from "../search/dom.mjs";

const NOTHING = ["", "—", ","]; // a comma stands between names in another language

/**
 * @typedef {object} Entry a row, with the values of each cell that the row had when the page came
 * @property {HTMLTableRowElement} row
 * @property {[string, string][][]} cells each value with what it is sorted by
 *
 * @typedef {object} Filter a column whose head has `data-filter`
 * @property {string} name in the address
 * @property {number} column
 * @property {HTMLSelectElement} select
 */

/** @param {HTMLTableElement} table */
export function mountFilters(table) {
  const entries = [...table.tBodies[0].rows].map((row) => ({ row, cells: [...row.cells].map(valuesOf) }));
  const heads = [...table.tHead.rows[0].cells];
  const filters = heads.flatMap((head, column) => ("filter" in head.dataset ? [filter(head, column)] : []));
  const status = h("span", { role: "status", class: "count" });
  const clear = h("button", { type: "button", class: "clear", onclick: clearAll }, t("清除"));
  const fields = filters.map(({ head, select }) => h("label", {}, head, select));
  const form = { class: "table-tools filters", onsubmit: (event) => event.preventDefault() };
  (table.closest(".md-typeset__scrollwrap") ?? table).before(h("form", form, ...fields, clear, status));
  addEventListener("popstate", readAddress);
  readAddress();

  function filter(head, column) {
    const values = new Map(entries.flatMap(({ cells }) => cells[column]));
    const sorted = [...values].sort((a, b) => compare(a, b)).map(([value]) => value);
    const select = h("select", { onchange: changed }, h("option", { value: "" }, t("全部")), ...sorted.map((value) => h("option", { value }, value)));
    return { name: head.dataset.filter, column, select, head: head.textContent.trim() };
  }

  function readAddress() {
    const wanted = new URLSearchParams(location.search);
    for (const { name, select } of filters) {
      select.value = wanted.get(name) ?? "";
      if (select.selectedIndex < 0) select.value = "";
    }
    show();
  }

  function changed() {
    const url = new URL(location.href);
    for (const { name, select } of filters) {
      url.searchParams.delete(name);
      if (select.value) url.searchParams.set(name, select.value);
    }
    history.pushState(null, "", url);
    show();
  }

  function clearAll() {
    for (const { select } of filters) select.value = "";
    changed();
    filters[0].select.focus();
  }

  function show() {
    for (const entry of entries) entry.row.hidden = !passes(entry, filters);
    filters.forEach(count);
    const shown = entries.filter(({ row }) => !row.hidden).length;
    status.textContent = shown ? t("{count}个提问", { count: shown }) : t("没有符合的提问");
    clear.hidden = filters.every(({ select }) => !select.value);
  }

  /** How many rows each choice would leave, given all the other filters; none cannot be chosen. */
  function count(one) {
    const others = filters.filter((other) => other !== one);
    const counts = new Map();
    for (const { cells } of entries.filter((entry) => passes(entry, others))) {
      for (const [value] of cells[one.column]) counts.set(value, (counts.get(value) ?? 0) + 1);
    }
    for (const option of [...one.select.options].slice(1)) {
      const found = counts.get(option.value) ?? 0;
      option.textContent = `${option.value}（${found}）`;
      option.disabled = found === 0 && !option.selected;
    }
  }
}

/** @param {Entry} entry @param {Filter[]} filters @returns {boolean} */
function passes({ cells }, filters) {
  return filters.every(({ column, select }) => !select.value || cells[column].some(([value]) => value === select.value));
}

/**
 * @param {HTMLTableCellElement} cell names one after another, as links or not
 * @returns {[string, string][]} what the cell says, one by one, each with what it is sorted by
 */
function valuesOf(cell) {
  const values = [...cell.childNodes].flatMap((node) => (node instanceof Element ? [node.textContent] : node.data.split("、")));
  return values.map((value) => value.trim()).filter((value) => !NOTHING.includes(value)).map((value) => [value, cell.dataset.value ?? ""]);
}

/** What has a date: the newest first. Other words: as in a Chinese dictionary. */
function compare([one, oneKey], [other, otherKey]) {
  return otherKey.localeCompare(oneKey) || one.localeCompare(other, "zh");
}
