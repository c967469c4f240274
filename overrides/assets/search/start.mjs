/** Mounts the search on the page that loads this module. */

import { mountBox, mountLanding, mountPage } from "./ui.mjs";

const site = new URL("../../", import.meta.url);
const options = { site, index: new URL("search/", site) };
const box = document.getElementById("shilu-search");
const page = document.getElementById("shilu-search-page");

if (box) mountBox(box, options);
if (page) mountPage(page, options);
else mountLanding([...document.querySelectorAll("article .paragraph")], options);
