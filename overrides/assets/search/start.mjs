/** Starts the search on the page that loads this module. */

import { Client } from "./client.mjs";
import { mount } from "./ui.mjs";

const site = new URL("../../", import.meta.url);
mount(site, new Client(new URL("search/", site)));
