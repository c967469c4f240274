/** A paragraph of speech, or the heading of a turn, that can be shown in another writing. */

const MARGIN = ".original, .permalink, .note-ref, .doubt, .alias"; // behind the text, not part of it
const SPACE = /\s/u;

export class Passage {
  /** @param {HTMLElement} element the blocks that continue it belong to it */
  constructor(element) {
    this.element = element;
    this.language = element.lang;
    this.kept = null;
  }

  get blocks() {
    return (this.found ??= blocksOf(this.element));
  }

  /** The text as it came; looked up late, for a long call has hundreds of passages. */
  get text() {
    return (this.came ??= this.shown());
  }

  /** @param {string} [text] the same words in another script; without it, the text as it came */
  showRead(text = this.text, language = this.language) {
    this.restore();
    this.came ??= this.shown();
    const characters = [...text].filter((character) => !SPACE.test(character));
    if (characters.length === this.characters().length) this.fill(characters);
    else this.showPlain(text, language);
    this.setLanguage(language);
  }

  /** @param {string} text shown in place of the paragraph's own, without marks */
  showPlain(text, language) {
    this.restore();
    this.came ??= this.shown();
    const [first, ...more] = this.blocks;
    this.kept = document.createDocumentFragment();
    this.kept.append(...content(first));
    first.prepend(text);
    for (const block of more) block.hidden = true;
    first.classList.add("as-published");
    this.setLanguage(language);
  }

  /** Put the paragraph's own content back. @param {string} [language] of what will be written in it */
  restore(language = this.language) {
    this.setLanguage(language);
    if (!this.kept) return;
    const [first, ...more] = this.blocks;
    for (const node of content(first)) node.remove();
    first.prepend(this.kept);
    for (const block of more) block.hidden = false;
    first.classList.remove("as-published");
    this.kept = null;
  }

  /** @param {string} language a language tag, or empty for that of the page */
  setLanguage(language) {
    for (const block of this.blocks) {
      if (language) block.lang = language;
      else block.removeAttribute("lang");
    }
  }

  /** @returns {string} what is shown now, white space too */
  shown() {
    return this.nodes().map((node) => node.data).join("");
  }

  /** @returns {boolean} whether what is shown has a character for every one of the reading text */
  isAsRead() {
    return this.kept === null;
  }

  /** @returns {string[]} the characters that are shown, without white space */
  characters() {
    return this.nodes().flatMap((node) => [...node.data].filter((one) => !SPACE.test(one)));
  }

  /** Put characters in the places of those that are shown; white space stays where it is. */
  fill(characters) {
    let next = 0;
    for (const node of this.nodes()) {
      const filled = [...node.data].map((one) => (SPACE.test(one) ? one : characters[next++])).join("");
      if (filled !== node.data) node.data = filled;
    }
  }

  /** @returns {Text[]} */
  nodes() {
    return this.blocks.flatMap((block) => content(block)).flatMap(textNodes);
  }
}

/** @param {Node} node @returns {Text[]} the text in it, in order */
export function textNodes(node) {
  if (node.nodeType === Node.TEXT_NODE) return [node];
  return [...node.childNodes].flatMap(textNodes);
}

/** @returns {ChildNode[]} the nodes of a block before its margin */
function content(block) {
  const nodes = [...block.childNodes];
  const margin = nodes.findIndex((node) => node instanceof Element && node.matches(MARGIN));
  return margin < 0 ? nodes : nodes.slice(0, margin);
}

/** @param {HTMLElement} element @returns {HTMLElement[]} it, and the blocks that a very long paragraph goes on in */
export function blocksOf(element) {
  const next = element.nextElementSibling;
  return [element, ...(next?.classList.contains("continued") ? blocksOf(next) : [])];
}
