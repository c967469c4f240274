/** The button for light, dark, or as the system has it. */

import { keep, recall } from "./kept.mjs";
import { t } from "./words.mjs";

const SCHEMES = ["auto", "light", "dark"];

/** @param {HTMLButtonElement} button */
export function mountScheme(button) {
  const names = [t("外观：跟随系统"), t("外观：浅色"), t("外观：深色")];
  let chosen = Math.max(0, SCHEMES.indexOf(recall("scheme")));

  function show() {
    const scheme = SCHEMES[chosen];
    if (scheme === "auto") delete document.documentElement.dataset.scheme;
    else document.documentElement.dataset.scheme = scheme;
    button.title = names[chosen];
    button.setAttribute("aria-label", names[chosen]);
    [...button.children].forEach((icon, place) => icon.toggleAttribute("hidden", place !== chosen));
  }

  button.addEventListener("click", () => {
    chosen = (chosen + 1) % SCHEMES.length;
    keep("scheme", chosen > 0 ? SCHEMES[chosen] : null);
    show();
  });
  show();
  button.hidden = false;
}
