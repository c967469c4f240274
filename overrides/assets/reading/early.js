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
  if (location.protocol === "file:") {
    const offline = document.createElement("script");
    offline.src = new URL("offline.js", document.currentScript.src).href;
    addEventListener("DOMContentLoaded", () => document.head.append(offline));
  }
}
