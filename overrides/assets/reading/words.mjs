/** The words of the interface in the language that the reader has chosen. */

// Places that hold words, and not a number.
const TEXTS = new Set(["answering", "asking", "call", "code", "from", "name", "other", "title", "to", "where", "who", "words"]);

/** @type {Object<string, string>} the words of that language by the simplified Chinese ones */
let words = {};

/**
 * The words come as a script that early.js has asked for, if the reader has chosen a language.
 * @param {() => void} act when they are there, at once where none are needed
 */
export function withWords(act) {
  if (!globalThis.shiluWanted) return act();
  globalThis.shiluWanted.then((found) => {
    words = found;
    act();
  });
}

/**
 * @param {string} text in simplified Chinese, as content/vocabulary/interface.yml has it
 * @param {Object<string, string|number>} [values] for the places in braces
 * @returns {string}
 */
export function t(text, values = {}) {
  return filled(words[text] ?? text, values);
}

/**
 * What stands between the words of a label; a sentence has other signs too, and stays whole, for it
 * may be somebody's.
 */
const BETWEEN = /([\s·：；、（）]+)/;
const SENTENCE = /[，。？！“”]/;
const HAN = /[\u3400-\u9fff]/;

/** @returns {(text: string) => string} writes what pages have in simplified Chinese in the language */
export function translator() {
  const patterns = Object.entries(words).filter(([text]) => text.includes("{")).map(([text, written]) => [longestOf(text), patternOf(text), written]);
  const known = new Map(); // pages say the same many times
  return (text) => {
    if (!HAN.test(text)) return text;
    const own = text.trim();
    if (!known.has(own)) known.set(own, whole(own) ?? pieces(own));
    return text.replace(own, () => known.get(own));
  };

  /** @returns {string|undefined} the translation of words that are an entry as they are */
  function whole(own) {
    if (Object.hasOwn(words, own)) return words[own];
    for (const [literal, pattern, written] of patterns) {
      const found = own.includes(literal) && pattern.exec(own);
      if (found) return filled(written, Object.fromEntries(Object.entries(found.groups).map(([name, value]) => [name, whole(value) ?? pieces(value)])));
    }
    return undefined;
  }

  /** @returns {string} a label with the translations of its words, names as they are */
  function pieces(own) {
    const parts = own.split(BETWEEN);
    if (parts.length === 1 || SENTENCE.test(own)) return own;
    const written = parts.map((part, place) => (place % 2 ? part : whole(part)));
    if (!written.some((part, place) => place % 2 === 0 && part !== undefined)) return own;
    return written.map((part, place) => (place % 2 ? [...part].map((sign) => words[sign] ?? sign).join("") : part ?? parts[place])).join("");
  }
}

/** @param {string} text with places in braces, and `{count:call|calls}` for a word that goes with a number */
function filled(text, values) {
  return text
    .replace(/\{(\w+):([^|}]*)\|([^}]*)\}/g, (_, name, one, more) => (String(values[name]) === "1" ? one : more))
    .replace(/\{(\w+)\}/g, (_, name) => String(values[name]));
}

/** @param {string} text with places in braces @returns {string} the longest stretch between them */
function longestOf(text) {
  return text.split(/\{\w+\}/).reduce((longest, one) => (one.length > longest.length ? one : longest));
}

/**
 * @param {string} text with places in braces
 * @returns {RegExp} with a group for each: words or a name (`{name}`, `{who}`, …), a month, or else a number
 */
function patternOf(text) {
  const literal = text.replace(/[\\^$.*+?()[\]|]/g, "\\$&");
  const group = (name) => (TEXTS.has(name) ? ".+?" : name.startsWith("month") ? "\\d+月" : "[\\d.,]+");
  return new RegExp(`^${literal.replace(/\{(\w+)\}/g, (_, name) => `(?<${name}>${group(name)})`)}$`, "u");
}
