/** Mounts the reading tools on the page that loads this module. */

import { mountSwitch } from "./switch.mjs";
import { mountTable } from "./tables.mjs";
import { mountTips } from "./tips.mjs";

const article = document.querySelector("article");
mountTips(article);
if (article.matches(".page-call")) mountSwitch(article);
if (article.matches(".page-figures")) article.querySelectorAll("table").forEach(mountTable);
