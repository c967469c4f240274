/** Mounts the reading tools on the page that loads this module. */

import { mountCall } from "./call.mjs";
import { mountContents } from "./contents.mjs";
import { nameIndexPages } from "./disk.mjs";
import { mountLanguage } from "./language.mjs";
import { mountScheme } from "./scheme.mjs";
import { mountTable, wrapTable } from "./tables.mjs";
import { mountTips } from "./tips.mjs";
import { withWords } from "./words.mjs";

withWords(() => {
  const article = document.querySelector("article");
  const contents = document.querySelector(".md-nav--secondary .md-nav__list");
  if (location.protocol === "file:") nameIndexPages();
  mountScheme(document.getElementById("scheme"));
  if (!article.matches(".page-call")) article.querySelectorAll("table").forEach(wrapTable); // there it never is wide
  mountTips(article);
  if (contents) mountContents(contents);
  if (article.matches(".page-figures")) article.querySelectorAll("table").forEach(mountTable);
  mountLanguage(document.getElementById("language"));
  if (article.matches(".page-call")) mountCall(article);
});
