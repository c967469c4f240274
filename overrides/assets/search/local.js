/**
 * Search on pages opened from a disk. There browsers load neither modules nor data, only plain
 * scripts such as this one: a small archive also comes whole as another, search/offline.js. On a
 * web server this script does nothing.
 */
if (location.protocol === "file:") {
  const script = document.createElement("script");
  script.src = new URL("../../search/offline.js", document.currentScript.src).href;
  document.head.append(script);
}
