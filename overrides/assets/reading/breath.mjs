/** Long work in slices, between which the browser can paint and listen to the reader. */

const SLICE = 20; // milliseconds
const MOST = 40; // items in a slice, for after it the browser lays out and paints what each changed
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
 * @param {number} [most] items in a slice, fewer where each changes much
 * @returns {Promise<boolean>} whether all was done
 */
export async function inSlices(items, act, isWanted = () => true, most = MOST) {
  let [start, count] = [performance.now(), 0];
  for (const item of items) {
    if (count === most || performance.now() - start > SLICE) {
      await breath();
      if (!isWanted()) return false;
      [start, count] = [performance.now(), 0];
    }
    act(item);
    count += 1;
  }
  return true;
}
