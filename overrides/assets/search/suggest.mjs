/** What a reader may be about to type, also when it is pinyin or its initials. */

/** @typedef {{text: string, kind: string, count: number, query: string}} Suggestion */

const MOST = 8;

/**
 * @param {string} typed
 * @param {[string, string, number, string][]} listed text, kind, count, pinyin by syllable
 * @param {import("./fold.mjs").Folder} folder
 * @returns {Suggestion[]} for the last word of what was typed, the best first
 */
export function suggest(typed, listed, folder) {
  const last = typed.match(/[^\s"]*$/)[0];
  const wanted = folder.fold(last);
  if (wanted === "") return [];
  const before = typed.slice(0, typed.length - last.length);
  return listed
    .map(([text, kind, count, pinyin]) => ({ text, kind, count, level: level(wanted, folder.fold(text), pinyin) }))
    .filter(({ level }) => level > 0)
    .sort((a, b) => b.level - a.level || b.count - a.count)
    .slice(0, MOST)
    .map(({ text, kind, count }) => ({ text, kind, count, query: before + quoted(text) }));
}

/** @returns {number} how well a suggestion continues what was typed; 0: not at all */
function level(wanted, folded, pinyin) {
  if (folded.startsWith(wanted)) return 4;
  const syllables = pinyin.split(" ");
  const starts = (letters) => letters.startsWith(wanted);
  if (starts(syllables.map((syllable) => syllable[0]).join(""))) return 3;
  if (starts(syllables.join(""))) return 3;
  return folded.includes(wanted) ? 1 : 0;
}

function quoted(text) {
  return /\s/.test(text) ? `"${text}"` : text;
}
