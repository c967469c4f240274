/** Mounts the reading tools on the page that loads this module. */

import { mountSwitch } from "./switch.mjs";
import { mountTips } from "./tips.mjs";

const article = document.querySelector("article");
mountTips(article);
if (article.classList.contains("page-call")) mountSwitch(article);
