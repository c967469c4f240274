/** The words of the interface in the language that the reader has chosen. */

/** @type {Object<string, string>} the words of that language by the simplified Chinese ones */
const words = {};

/**
 * @param {string} text in simplified Chinese, as overrides/interface.yml has it
 * @param {Object<string, string|number>} [values] for the places in braces
 * @returns {string}
 */
export function t(text, values = {}) {
  return (words[text] ?? text).replace(/\{(\w+)\}/g, (_, name) => String(values[name]));
}
