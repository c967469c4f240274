/** The Web Worker: answers `{id, method, args}` with `{id, result}` or `{id, error}`. */

import { Engine } from "./engine.mjs";
import { SearchFailure } from "./failure.mjs";
import { lunr } from "../../search/lunr.mjs";
import { Store, reader } from "./store.mjs";

const METHODS = new Set(["search", "mark", "suggest", "values", "counts"]);
const base = new URLSearchParams(self.location.search).get("index");
const engine = new Engine(new Store(reader(base)), lunr);

self.addEventListener("message", async ({ data: { id, method, args } }) => {
  try {
    if (!METHODS.has(method)) throw new TypeError(`no such method: ${method}`);
    self.postMessage({ id, result: await engine[method](...args) });
  } catch (error) {
    const kind = error instanceof SearchFailure ? error.kind : "broken";
    self.postMessage({ id, error: { kind, message: String(error) } });
  }
});
