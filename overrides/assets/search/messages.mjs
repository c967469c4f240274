/** What a reader is told when there is no answer. */

const MESSAGES = {
  offline: "检索需要网络，现在似乎没有连上。",
  missing: "检索索引的一个文件取不到；网站可能刚刚更新，请重试或刷新本页。",
  corrupt: "检索索引的一个文件已损坏。",
  broken: "检索出错了。",
};

/** @param {import("./client.mjs").SearchFailure} failure @returns {string} */
export function failureMessage(failure) {
  return MESSAGES[failure.kind];
}
