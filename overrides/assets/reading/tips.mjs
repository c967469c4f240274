/**
 * What marked words mean, in a tip: on hover, on focus, and on a tap. It can be pointed at, and Esc
 * closes it. Without scripts the words keep their `title`.
 */

import { h } from "../search/dom.mjs";

const MARKED = "em.repaired, em.figure, a.term";
const FOCUSABLE = "em.repaired"; // links are, and figures are many; they have a page of their own
const PAUSE = 150; // milliseconds to get from the word to its tip
const GAP = 6; // pixels between the two
const ID = "tip";

/** @param {HTMLElement} article */
export function mountTips(article) {
  const tip = new Tip();
  article.append(tip.element);
  for (const word of article.querySelectorAll(FOCUSABLE)) word.tabIndex = 0;
  const wordAt = (event) => explained(event.target.closest?.(MARKED));
  for (const [kind, act] of Object.entries({
    pointerover: (event) => event.pointerType !== "touch" && tip.show(wordAt(event)),
    pointerout: () => tip.hideSoon(),
    focusin: (event) => event.target.matches(":focus-visible") && tip.show(wordAt(event)),
    focusout: () => tip.hide(),
  })) {
    article.addEventListener(kind, (event) => wordAt(event) && act(event));
  }
  // The first tap on a word that is a link explains it, the second one follows the link.
  article.addEventListener("click", (event) => {
    const word = wordAt(event);
    if (!word || event.pointerType !== "touch" || tip.word === word) return;
    event.preventDefault();
    tip.show(word);
  });
  document.addEventListener("click", (event) => event.target.closest(`${MARKED}, #tip`) || tip.hide());
  document.addEventListener("keydown", (event) => event.key === "Escape" && tip.hide());
}

/** Take over what the browser would show in its own way. @param {HTMLElement|null} word */
function explained(word) {
  if (word?.title) {
    word.dataset.tip = word.title;
    word.removeAttribute("title");
  }
  return word?.dataset.tip ? word : null;
}

class Tip {
  constructor() {
    this.word = null;
    this.element = h("div", { id: ID, class: "tip", role: "tooltip", hidden: true, onpointerover: () => this.stay(), onpointerout: () => this.hideSoon() });
  }

  /** @param {HTMLElement} word */
  show(word) {
    this.hide();
    this.word = word;
    this.element.textContent = word.dataset.tip;
    this.element.hidden = false;
    word.setAttribute("aria-describedby", ID);
    this.place();
  }

  /** Stand below the first line of the word, or above where there is no room, inside the page. */
  place() {
    const [line] = this.word.getClientRects();
    const { offsetWidth: width, offsetHeight: height } = this.element;
    const room = document.documentElement.clientWidth - width - GAP;
    const origin = this.element.offsetParent.getBoundingClientRect();
    const below = line.bottom + GAP + height <= innerHeight;
    const top = below ? line.bottom + GAP : line.top - GAP - height;
    this.element.style.left = `${Math.max(GAP, Math.min(line.left, room)) - origin.left}px`;
    this.element.style.top = `${top - origin.top}px`;
  }

  stay() {
    clearTimeout(this.leaving);
  }

  hideSoon() {
    this.stay();
    this.leaving = setTimeout(() => this.hide(), PAUSE);
  }

  hide() {
    this.stay();
    this.word?.removeAttribute("aria-describedby");
    this.word = null;
    this.element.hidden = true;
  }
}
