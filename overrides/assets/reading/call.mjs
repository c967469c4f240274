/** The tools on the page of a call. */

import { mountAlone, mountArrival } from "./arrival.mjs";
import { Bar } from "./bar.mjs";
import { makeFilter } from "./filter.mjs";
import { makeHelp, mountKeys } from "./keys.mjs";
import { makeNotesSwitch } from "./notes.mjs";
import { readFacts, readOutline } from "./outline.mjs";
import { makeQuestionsFirst } from "./questions.mjs";
import { Quoter } from "./quote.mjs";
import { mountResume } from "./resume.mjs";
import { makeSize } from "./size.mjs";
import { makeSwitch } from "./switch.mjs";
import { Writings } from "./writings.mjs";

/** @param {HTMLElement} article */
export function mountCall(article) {
  const outline = readOutline(article);
  const facts = readFacts();
  const writings = new Writings(article);
  const bar = new Bar(article, outline.groups);
  const help = makeHelp();
  mountAlone(outline.turns);
  let highlight = () => {};
  const tools = [
    makeSwitch(article, writings, () => highlight()),
    makeSize(),
    makeFilter(outline, facts.topics, (topic) => bar.strip.mark(topic)),
    makeQuestionsFirst(outline.groups),
    makeNotesSwitch(article),
    help.button,
  ];
  bar.tools.append(...tools.filter(Boolean));
  highlight = mountArrival(writings.paragraphs);
  new Quoter(article, outline.turns, facts, writings);
  mountResume(facts.id, outline.turns, bar.element);
  mountKeys({ j: () => bar.go(1), k: () => bar.go(-1), "?": help.open });
}
