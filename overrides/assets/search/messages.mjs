/** What a reader is told: how many there are, or why there is no answer. */

const LONGEST = 60; // characters of a query that a message repeats

const FAILURES = {
  offline: "检索需要网络，现在似乎没有连上。",
  missing: "检索索引的一个文件取不到；网站可能刚刚更新，请重试或刷新本页。",
  corrupt: "检索索引的一个文件已损坏。",
  broken: "检索出错了。",
};

/** @param {import("./failure.mjs").SearchFailure} failure @returns {string} */
export function failureMessage(failure) {
  return FAILURES[failure.kind];
}

/**
 * @param {import("./engine.mjs").Answer} found
 * @param {import("./state.mjs").State} state
 * @returns {string}
 */
export function countMessage({ total, listed, partial }, { query, byCall }) {
  if (partial && listed > 0) return `没有段落含有全部词语；以下${byCall ? "会议" : ` ${listed} 段`}含有其中大部分。`;
  if (total === 0) return query.trim() ? `没有段落含有“${shortened(query.trim())}”。` : "没有符合条件的段落。";
  return byCall ? `共 ${total} 段，分布在 ${listed} 场会议` : `共 ${total} 段`;
}

/** @returns {string} the query, or where it is as long as a passage its beginning */
function shortened(query) {
  const characters = Array.from(query);
  return characters.length > LONGEST ? `${characters.slice(0, LONGEST).join("")}…` : query;
}
