/**
 * The Web Worker: answers `{id, method, args}` with `{id, result}` or `{id, error}`. Before the
 * first question the page names the files that it is reading already, `{path}`; each then follows
 * as `{path, packed}`, null where it could not be read.
 */

import { Engine } from "./engine.mjs";
import { SearchFailure } from "./failure.mjs";
import { Store, reader } from "./store.mjs";

const METHODS = new Set(["search", "mark", "suggest", "values", "counts"]);
const store = new Store(reader(new URL("../../search/", import.meta.url)));
const engine = new Engine(store);

const arrivals = new Map(); // path to what takes the file

self.addEventListener("message", ({ data }) => {
  if (!("path" in data)) answer(data);
  else if ("packed" in data) arrivals.get(data.path)(data.packed);
  else store.offer(data.path, new Promise((arrive) => arrivals.set(data.path, arrive)));
});

async function answer({ id, method, args }) {
  try {
    if (!METHODS.has(method)) throw new TypeError(`no such method: ${method}`);
    self.postMessage({ id, result: await engine[method](...args) });
  } catch (error) {
    const kind = error instanceof SearchFailure ? error.kind : "broken";
    self.postMessage({ id, error: { kind, message: String(error) } });
  }
}
