/**
 * Folding for search, the same as generator/search/folding.py: simplified script, one width,
 * lower case; of spaces only those between two words in other scripts than Chinese stay.
 */

/** @typedef {{characters: [string, string], phrases: Object<string, string>}} ScriptTable */

const WORD = "(?![\\u2e80-\\u9fff\\uf900-\\ufaff\\u{20000}-\\u{3ffff}])[\\p{L}\\p{N}]";
const WORD_BEFORE = "(?<=[\\p{L}\\p{N}])(?<![\\u2e80-\\u9fff\\uf900-\\ufaff\\u{20000}-\\u{3ffff}])";
const SPACE = "[\\t-\\r \\u0085\\u200b\\u2028\\u2029\\ufeff]+";
const SPACES = new RegExp(`(${WORD_BEFORE}${SPACE}(?=${WORD}))|${SPACE}`, "gu");
const CLUSTER = /\P{M}\p{M}*|\p{M}/gsu; // a character with the marks on it
const NAME = /[A-Z][a-z]+(?: ?[A-Z][a-z]*)+/g;
const QUOTES = /[“”„‟＂「」『』«»]/g;
const PHRASE = /"([^"]*)"?|([^\s"]+)/g;

export class Folder {
  /** @param {ScriptTable} table what turns traditional into simplified script */
  constructor(table) {
    const [from, to] = table.characters.map((characters) => Array.from(characters));
    this.simplified = new Map(from.map((character, place) => [character, to[place]]));
    for (const [phrase, made] of Object.entries(table.phrases)) this.simplified.set(phrase, made);
    const longestFirst = Object.keys(table.phrases).sort((a, b) => b.length - a.length);
    this.conversion = new RegExp([...longestFirst, `[${from.join("")}]`].join("|"), "gu");
    this.known = new Map(); // a few thousand characters make all texts
  }

  /** @param {string} text @returns {string} in simplified script, each character for one */
  simplify(text) {
    return text.replace(this.conversion, (piece) => this.simplified.get(piece) ?? piece);
  }

  /** @param {string} text @returns {string} the text as it is compared */
  fold(text) {
    return this.squeeze(compared(this.simplify(text)));
  }

  /** @param {string} folded @returns {string} without the spaces that do not count */
  squeeze(folded) {
    return folded.replace(SPACES, (_, between) => (between ? " " : ""));
  }

  /**
   * @param {string} text
   * @returns {[string, string][]} the smallest pieces that can be folded by themselves, each
   *   with what becomes of it; spaces are left for `squeeze`
   */
  pieces(text) {
    const simplified = Array.from(this.simplify(text));
    let place = 0;
    return (text.match(CLUSTER) ?? []).map((cluster) => {
      const size = cluster.length === 1 ? 1 : Array.from(cluster).length;
      const made = simplified.slice(place, (place += size)).join("");
      return [cluster, this.known.get(made) ?? this.learn(made)];
    });
  }

  /** @returns {string} what a piece becomes, from now on without computing it */
  learn(piece) {
    this.known.set(piece, compared(piece));
    return this.known.get(piece);
  }

  /** @param {string} folded @returns {boolean[]} for each unit whether `squeeze` leaves it */
  kept(folded) {
    const kept = new Array(folded.length).fill(true);
    for (const { 0: space, 1: between, index } of folded.matchAll(SPACES)) {
      kept.fill(false, index + (between ? 1 : 0), index + space.length);
    }
    return kept;
  }

  /** @param {string} query @returns {string[]} what stands in quotes, else each word by itself */
  phrases(query) {
    const straight = query.replace(QUOTES, '"');
    const found = [...straight.matchAll(PHRASE)].map((match) => this.fold(match[1] ?? match[2]));
    return [...new Set(found.filter((phrase) => phrase !== ""))];
  }
}

/** @param {string} simplified @returns {string} in one width and lower case */
function compared(simplified) {
  return simplified.normalize("NFKC").toLowerCase();
}

/**
 * English names in the other spacing: `AmyChen` for `Amy Chen`.
 * @param {string} text
 * @returns {{start: number, end: number, form: string}[]}
 */
export function respaced(text) {
  const found = [];
  for (const match of text.matchAll(NAME)) {
    const joined = match[0].replaceAll(" ", "");
    const spaced = joined.replace(/(?<=[a-z])(?=[A-Z])/g, " ");
    for (const form of [joined, spaced]) {
      if (form !== match[0]) {
        const start = match.index;
        found.push({ start, end: start + match[0].length, form: form.toLowerCase() });
      }
    }
  }
  return found;
}
