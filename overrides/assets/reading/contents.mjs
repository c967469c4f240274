/** The table of contents shows where the reader is. */

import { lastAbove, whenMoved } from "./view.mjs";

/** @param {HTMLElement} list holds the links of the table of contents */
export function mountContents(list) {
  const links = new Map();
  for (const link of list.querySelectorAll("a[href^='#']")) {
    const heading = document.getElementById(decodeURIComponent(link.hash.slice(1)));
    if (heading) links.set(heading, link);
  }
  const headings = [...links.keys()];
  const frame = list.closest(".md-sidebar__scrollwrap");
  let current;
  whenMoved(() => {
    if (frame.offsetParent === null) return; // not shown on a phone
    const now = links.get(lastAbove(headings));
    if (now === current) return;
    current?.removeAttribute("aria-current");
    current = now;
    current?.setAttribute("aria-current", "true");
    if (current) follow(frame, current);
  });
}

/** Scroll the contents alone, so that the link is seen in them. */
function follow(frame, link) {
  const [outer, inner] = [frame.getBoundingClientRect(), link.getBoundingClientRect()];
  if (inner.top >= outer.top && inner.bottom <= outer.bottom) return;
  frame.scrollTop += inner.top - outer.top - outer.height / 3;
}
