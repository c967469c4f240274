// Runs before the first paint: text that is about to change its script is not shown before.
try {
  const kept = localStorage.getItem("shilu-script");
  if (kept === "hant" || kept === "raw") document.documentElement.dataset.script = "waiting";
} catch {
  // A browser that stores nothing has nothing to wait for.
}
