/**
 * The Web Worker: answers `{id, method, args}` with `{id, result}` or `{id, error}`. With the first
 * question may come the manifest, which the page has loaded meanwhile.
 */

import { Engine } from "./engine.mjs";
import { SearchFailure } from "./failure.mjs";
import { MANIFEST, Store, reader } from "./store.mjs";

const METHODS = new Set(["search", "mark", "suggest", "values", "counts"]);
const store = new Store(reader(new URL("../../search/", import.meta.url)));
const engine = new Engine(store);

self.addEventListener("message", async ({ data: { id, method, args, manifest } }) => {
  try {
    if (manifest) store.offer(MANIFEST, manifest);
    if (!METHODS.has(method)) throw new TypeError(`no such method: ${method}`);
    self.postMessage({ id, result: await engine[method](...args) });
  } catch (error) {
    const kind = error instanceof SearchFailure ? error.kind : "broken";
    self.postMessage({ id, error: { kind, message: String(error) } });
  }
});
