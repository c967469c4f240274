/**
 * Addresses of what is quoted. A paragraph has its anchor. Words of it are named by a text fragment,
 * which browsers know, and once more in the query (`?quote=`), for the fragment is hidden from
 * scripts and fails where the reader has another script than the one who quotes.
 */

const LONG = 24; // characters from which only beginning and end are named
const ENDS = 8;

/**
 * @param {Location|URL} page
 * @param {string} anchor
 * @param {string[]} [texts] what is quoted of each paragraph's reading text, from that anchor on
 * @returns {string}
 */
export function addressOf(page, anchor, texts = []) {
  const address = new URL(page.pathname, page.href);
  if (texts.length === 0) return `${address}#${anchor}`;
  const named = ends(texts).map(encode).join(",");
  return `${address}?quote=${named}#${anchor}:~:text=${named}`;
}

/** @param {string} query of an address @returns {string[]} the words it names: all, or beginning and end */
export function quotedIn(query) {
  const found = /[?&]quote=([^&]*)/.exec(query);
  return found ? found[1].split(",").map(decode).filter(Boolean) : [];
}

/** @param {string[]} texts @returns {string[]} all of one short text, else beginning and end */
function ends(texts) {
  const [first, last] = [[...texts[0]], [...texts.at(-1)]];
  if (texts.length === 1 && first.length <= LONG) return texts;
  return [first.slice(0, ENDS).join("").trim(), last.slice(-ENDS).join("").trim()];
}

/** A hyphen and a comma have a meaning in text fragments. */
function encode(text) {
  return encodeURIComponent(text).replaceAll("-", "%2D");
}

function decode(text) {
  try {
    return decodeURIComponent(text);
  } catch {
    return ""; // somebody has cut the address
  }
}
