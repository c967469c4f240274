/** What a reader has asked for, as it stands in the address. */

/** Facets in the order in which they are offered. */
export const FACETS = {
  company: "公司",
  speaker: "发言人",
  role: "角色",
  kind: "问答",
  topic: "主题",
};
const FILTERS = [...Object.keys(FACETS), "call"];

/**
 * @typedef {object} State
 * @property {string} query
 * @property {Object<string, string[]>} filters facet to values, without the period
 * @property {string} from first period, or empty
 * @property {string} to last period, or empty
 * @property {"relevance"|"date"} sort
 * @property {boolean} byCall
 */

/** @param {string} search of an address @returns {State} */
export function readState(search) {
  const parameters = new URLSearchParams(search);
  return {
    query: parameters.get("q") ?? "",
    filters: Object.fromEntries(FILTERS.map((facet) => [facet, parameters.getAll(facet)])),
    from: parameters.get("from") ?? "",
    to: parameters.get("to") ?? "",
    sort: parameters.get("sort") === "date" ? "date" : "relevance",
    byCall: parameters.get("group") === "call",
  };
}

/** @param {State} state @returns {string} of an address; what is as usual is left out */
export function writeState({ query, filters, from, to, sort, byCall }) {
  const parameters = new URLSearchParams();
  if (query) parameters.set("q", query);
  for (const facet of FILTERS) filters[facet].forEach((value) => parameters.append(facet, value));
  if (from) parameters.set("from", from);
  if (to) parameters.set("to", to);
  if (sort !== "relevance") parameters.set("sort", sort);
  if (byCall) parameters.set("group", "call");
  return parameters.toString();
}

/** @param {State} state @returns {boolean} whether there is anything to look for */
export function isEmpty({ query, filters, from, to }) {
  return query.trim() === "" && !from && !to && Object.values(filters).flat().length === 0;
}

/**
 * @param {State} state
 * @param {Object<string, [string, string, number][]>|null} values of the facets, for the periods
 * @returns {import("./engine.mjs").Request}
 */
export function request({ query, filters, from, to, sort, byCall }, values) {
  const within = (period) => (!from || period >= from) && (!to || period <= to);
  const periods = from || to ? values.period.map(([period]) => period).filter(within) : [];
  // A range without any period must let nothing through.
  const period = (from || to) && periods.length === 0 ? [""] : periods;
  return { query, filters: { ...filters, period }, sort, byCall };
}
