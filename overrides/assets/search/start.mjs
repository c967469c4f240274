/** Starts the search on the page that loads this module. */

import { Client } from "./client.mjs";
import { mount } from "./ui.mjs";

mount(new URL("../../", import.meta.url), new Client());
