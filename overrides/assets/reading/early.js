/**
 * Runs before the first paint: nothing is shown first in a way that the reader has not chosen.
 * Pages opened from a disk get the reading tools as one plain script, for there browsers load no
 * modules.
 */
{
  const root = document.documentElement;
  const kept = (key) => {
    try {
      return localStorage.getItem(`shilu-${key}`);
    } catch {
      return null; // a browser that stores nothing
    }
  };
  if (["hant", "raw"].includes(kept("script"))) root.dataset.script = "waiting";
  if (kept("scheme")) root.dataset.scheme = kept("scheme");
  if (kept("size")) root.dataset.size = kept("size");
  const beside = (name) => {
    const script = document.createElement("script");
    script.src = new URL(name, document.currentScript.src).href;
    return script;
  };
  if (["hant", "en"].includes(kept("language"))) {
    root.dataset.interface = "waiting";
    const words = beside(`words-${kept("language")}.js`);
    globalThis.shiluWanted = new Promise((resolve) => {
      globalThis.shiluWords = resolve;
      words.onerror = () => resolve({}); // then it stays in simplified Chinese
    });
    document.head.append(words);
  }
  if (location.protocol === "file:") {
    const offline = beside("offline.js");
    addEventListener("DOMContentLoaded", () => document.head.append(offline));
  }
}
