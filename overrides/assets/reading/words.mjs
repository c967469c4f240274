/** The words of the interface in the language that the reader has chosen. */

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

/** @returns {(text: string) => string} writes what pages have in simplified Chinese in the language */
export function translator() {
  const patterns = Object.entries(words).filter(([text]) => text.includes("{")).map(([text, written]) => [patternOf(text), written]);
  return (text) => {
    const own = text.trim();
    if (own in words) return text.replace(own, () => words[own]);
    for (const [pattern, written] of patterns) {
      const found = pattern.exec(own);
      if (found) return filled(written, found.groups);
    }
    return text;
  };
}

function filled(text, values) {
  return text.replace(/\{(\w+)\}/g, (_, name) => String(values[name]));
}

/** @param {string} text with places in braces @returns {RegExp} with a group for each */
function patternOf(text) {
  const literal = text.replace(/[\\^$.*+?()[\]|]/g, "\\$&");
  return new RegExp(`^${literal.replace(/\{(\w+)\}/g, "(?<$1>.+?)")}$`, "u");
}
