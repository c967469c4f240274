/** Long work in slices, between which the browser can paint and listen to the reader. */

const SLICE = 20; // milliseconds
const PATIENCE = 100; // milliseconds; a page in the background gets no frames

/** @returns {Promise<void>} when the browser has painted, so that each slice makes it lay out little */
export function breath() {
  return new Promise((done) => {
    requestAnimationFrame(() => setTimeout(done));
    setTimeout(done, PATIENCE);
  });
}

/**
 * @template T
 * @param {Iterable<T>} items
 * @param {(item: T) => void} act
 * @param {() => boolean} [isWanted] whether to go on after a breath
 * @returns {Promise<boolean>} whether all was done
 */
export async function inSlices(items, act, isWanted = () => true) {
  let start = performance.now();
  for (const item of items) {
    if (performance.now() - start > SLICE) {
      await breath();
      if (!isWanted()) return false;
      start = performance.now();
    }
    act(item);
  }
  return true;
}
