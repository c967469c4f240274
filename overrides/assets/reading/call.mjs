/** The tools on the page of a call. */

import { mountAlone, mountArrival } from "./arrival.mjs";
import { Bar } from "./bar.mjs";
import { inSlices } from "./breath.mjs";
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

/** On a long call the bar and its tools take a while. @param {HTMLElement} article */
export function mountCall(article) {
  const outline = readOutline(article);
  const facts = readFacts();
  const writings = new Writings(article);
  const help = makeHelp();
  let highlight = () => {};
  let bar;
  mountKeys({ j: () => bar?.go(1), k: () => bar?.go(-1), "?": help.open });
  new Quoter(article, outline.turns, facts, writings);
  mountAlone(outline.turns);
  const offer = mountResume(facts.id, outline.turns);
  const makeTools = () => [
    makeSwitch(article, writings, () => [highlight(), bar.show()]),
    makeSize(),
    makeFilter(outline, facts.topics, bar.strip),
    makeQuestionsFirst(outline.groups),
    makeNotesSwitch(article),
    help.button,
  ];
  const steps = [
    () => (bar = new Bar(article, outline.groups)),
    () => bar.tools.append(...makeTools().filter(Boolean)),
    () => (highlight = mountArrival(writings.paragraphs)),
    () => bar.element.append(offer),
  ];
  inSlices(steps, (step) => step());
}
