/** Which questions of two calls stand beside each other, topic by topic. */

/**
 * @typedef {object} Exchange as in compare/<call>.json
 * @property {number} number 0 for the prepared remarks
 * @property {string[]} topics the main one first
 * @property {{topics: string[]}[]} answered paragraphs
 * @property {[string, number, number][]} links call, exchange and score
 *
 * @typedef {object} Call
 * @property {string} id
 * @property {Exchange[]} exchanges
 *
 * @typedef {{left?: Exchange, right?: Exchange}} Row two that belong together, or one alone
 * @typedef {object} Group
 * @property {string} left the topic on the left, empty for exchanges without any
 * @property {string} right
 * @property {Row[]} rows
 * @property {boolean} both whether both calls are about it
 */

/**
 * @param {Call} left @param {Call} right
 * @param {string} leftTopic @param {string} rightTopic what was chosen; one alone holds for both
 * @returns {Group[]} topics of both calls first, then those of one; what has none comes last
 */
export function align(left, right, leftTopic, rightTopic) {
  const [one, other] = [leftTopic || rightTopic, rightTopic || leftTopic];
  if (one) return [group(left, right, one, other)];
  const topics = new Set([left, right].flatMap(({ exchanges }) => exchanges.flatMap((each) => each.topics)));
  const groups = [...topics, ""].map((topic) => group(left, right, topic, topic));
  return groups.filter(({ rows }) => rows.length > 0).sort((a, b) => rank(a) - rank(b));
}

function rank({ left, both }) {
  return left === "" ? 2 : both ? 0 : 1;
}

function group(left, right, leftTopic, rightTopic) {
  const lefts = left.exchanges.filter((each) => isAbout(each, leftTopic));
  const rights = right.exchanges.filter((each) => isAbout(each, rightTopic));
  const both = lefts.length > 0 && rights.length > 0;
  return { left: leftTopic, right: rightTopic, rows: matched(lefts, rights, right.id), both };
}

/** An exchange is about its main topic, and about what an answer carries. */
function isAbout({ topics, answered }, topic) {
  if (topic === "") return topics.length === 0;
  return topics[0] === topic || (topics.includes(topic) && answered.some((each) => each.topics.includes(topic)));
}

/** The best linked first; of what is left, remarks with remarks and questions in their order. */
function matched(lefts, rights, rightCall) {
  const rated = lefts.flatMap((left) => rights.filter((right) => isRemarks(left) === isRemarks(right)).map((right) => [left, right, score(left, right, rightCall)]));
  const free = new Set([...lefts, ...rights]);
  const rows = [];
  for (const [left, right] of rated.sort((a, b) => b[2] - a[2])) {
    if (!free.has(left) || !free.has(right)) continue;
    free.delete(left);
    free.delete(right);
    rows.push({ left, right });
  }
  const alone = (exchanges, side) => exchanges.filter((each) => free.has(each)).map((each) => ({ [side]: each }));
  return [...rows, ...alone(lefts, "left"), ...alone(rights, "right")];
}

/** @returns {number} of the link from the left exchange to the right one, 0 where there is none */
function score(left, right, rightCall) {
  return left.links.find(([call, number]) => call === rightCall && number === right.number)?.[2] ?? 0;
}

function isRemarks({ number }) {
  return number === 0;
}
