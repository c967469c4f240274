/** What the reader chose last, as the browser keeps it; early.js reads some of it too. */

/** @param {string} key @returns {string|null} */
export function recall(key) {
  try {
    return localStorage.getItem(`shilu-${key}`);
  } catch {
    return null;
  }
}

/** @param {string} key @param {string|null} value nothing to forget it */
export function keep(key, value) {
  try {
    if (value === null) localStorage.removeItem(`shilu-${key}`);
    else localStorage.setItem(`shilu-${key}`, value);
  } catch {
    // A browser that stores nothing forgets the choice with the page.
  }
}
