/** Lets the reader switch the editors' notes of a call off; the choice holds for all calls. */

const KEY = "shilu-notes";
const list = document.querySelector("a.notes-list");
if (list) mount(list);

/** @param {Element} place behind which the switch is put */
function mount(place) {
  const article = place.closest("article");
  const button = document.createElement("button");
  button.type = "button";
  button.className = "notes-switch";
  const show = (/** @type {boolean} */ visible) => {
    article.classList.toggle("notes-off", !visible);
    button.textContent = visible ? "隐藏编者注" : "显示编者注";
  };
  button.addEventListener("click", () => {
    const visible = article.classList.contains("notes-off");
    show(visible);
    remember(visible);
  });
  // Who follows a link to a note wants to see it.
  addEventListener("hashchange", () => show(isWanted() || !article.classList.contains("notes-off")));
  show(isWanted() || recall());
  place.after(button);
}

/** @returns {boolean} whether the address is that of a note */
function isWanted() {
  // Not by :target, which the browser sets only after this script has run.
  return document.getElementById(location.hash.slice(1))?.classList.contains("note") ?? false;
}

/** @param {boolean} visible */
function remember(visible) {
  try {
    localStorage.setItem(KEY, visible ? "on" : "off");
  } catch {
    // A browser that stores nothing forgets the choice with the page.
  }
}

/** @returns {boolean} what the reader chose last */
function recall() {
  try {
    return localStorage.getItem(KEY) !== "off";
  } catch {
    return true;
  }
}
