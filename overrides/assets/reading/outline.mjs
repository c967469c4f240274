/** The order of a call as its page has it: groups of turns, turns, paragraphs. */

/** @typedef {{company: string, period: string, date: string, title: string, language: string, topics: Object<string, string>, repairs: Object<string, string>}} Facts */

/**
 * @typedef {object} Turn
 * @property {HTMLElement} heading
 * @property {{name: string, role: string, office: string}} speaker
 * @property {string} kind question, answer, remarks, operator or interpreter
 * @property {HTMLElement[]} paragraphs
 * @property {Group} group
 */

/**
 * @typedef {object} Group an exchange, the remarks, or turns that stand before both
 * @property {HTMLElement} heading
 * @property {string} number 第3轮, or empty
 * @property {string} title
 * @property {Turn[]} turns
 */

const KINDS = ["question", "answer", "remarks", "operator", "interpreter"];

/** @param {HTMLElement} article @returns {{groups: Group[], turns: Turn[]}} */
export function readOutline(article) {
  /** @type {Group[]} */
  const groups = [];
  let group = null;
  for (const element of article.children) {
    if (element.matches("h2")) group = element.matches(".exchange, #remarks") ? opened(element) : null;
    else if (element.matches("h3.turn")) (group ??= opened(element)).turns.push(turn(element, group));
    else if (element.matches(".paragraph")) group?.turns.at(-1)?.paragraphs.push(element);
  }
  return { groups, turns: groups.flatMap((one) => one.turns) };

  function opened(heading) {
    const number = heading.querySelector(".number")?.textContent ?? "";
    const made = { heading, number, title: titleOf(heading), turns: [] };
    groups.push(made);
    return made;
  }
}

/** @returns {Facts} what the page says of its call for scripts */
export function readFacts() {
  return JSON.parse(document.getElementById("call-facts").textContent);
}

/** @param {HTMLElement} paragraph @returns {string[]} the ids of its topics */
export function topicsOf(paragraph) {
  return paragraph.dataset.topics?.split(" ") ?? [];
}

/** @returns {Turn} */
function turn(heading, group) {
  const part = (selector) => heading.querySelector(selector)?.textContent.trim() ?? "";
  const speaker = { name: titleOf(heading), role: part(".role"), office: part(".office") };
  return { heading, speaker, kind: KINDS.find((kind) => heading.classList.contains(kind)), paragraphs: [], group };
}

/** @param {HTMLElement} heading @returns {string} the words of a heading without its number, badges and permanent link */
export function titleOf(heading) {
  const own = [...heading.childNodes].filter((node) => !(node instanceof Element && node.matches(".number, .role, .office, .permalink, .alias")));
  return own.map((node) => node.textContent).join("").trim();
}
