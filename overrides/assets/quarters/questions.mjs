/** Mounts the filters on a page of questions. */

import { mountFilters } from "./filters.mjs";

document.querySelectorAll("article table").forEach(mountFilters);
