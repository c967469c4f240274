/** What the reader has before the eyes. */

/** @returns {number} how far down, in pixels, the page is covered by what sticks to its top */
export function coveredHeight() {
  const bar = document.querySelector(".call-bar") ?? document.querySelector(".md-header");
  return Math.max(0, bar.getBoundingClientRect().bottom);
}

/**
 * @template {Element} E
 * @param {E[]} elements in the order of the page
 * @returns {E|undefined} the last one that starts above the reader's line
 */
export function lastAbove(elements, line = readingLine()) {
  let [low, high] = [0, elements.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (elements[middle].getBoundingClientRect().top <= line) low = middle + 1;
    else high = middle;
  }
  return elements[low - 1];
}

/** @param {Element} element @returns {boolean} whether it is on the screen, or nearer than `margin` to it; nothing hidden is */
export function isSeen(element, margin = 0) {
  const { top, bottom } = element.getBoundingClientRect();
  return bottom > top && bottom > -margin && top < innerHeight + margin;
}

function readingLine() {
  return coveredHeight() + innerHeight / 5;
}

/** @param {() => void} act now, and once a frame while the page is scrolled or changes its size */
export function whenMoved(act) {
  let asked = false;
  const ask = () => {
    if (asked) return;
    asked = true;
    requestAnimationFrame(() => {
      asked = false;
      act();
    });
  };
  addEventListener("scroll", ask, { passive: true });
  addEventListener("resize", ask);
  ask();
}
