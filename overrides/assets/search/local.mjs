/** Search without a server: the files are at hand, and the small archive needs no worker. */

import { SearchFailure } from "./client.mjs";
import { Engine } from "./engine.mjs";
import { Store, StoreError } from "./store.mjs";
import { mount } from "./ui.mjs";

/**
 * @param {URL} site
 * @param {Object<string, string>} files path below `search/` and content in base 64
 * @param {string} lunr address of the library
 */
export function startLocally(site, files, lunr) {
  const read = async (path) => {
    if (!(path in files)) throw new StoreError("missing", path);
    return Uint8Array.from(atob(files[path]), (character) => character.charCodeAt(0)).buffer;
  };
  const engine = new Engine(new Store(read), async () => (await import(lunr)).default);
  mount(site, new LocalClient(engine));
}

/** What `Client` is elsewhere. */
class LocalClient {
  constructor(engine) {
    this.engine = engine;
  }

  start() {}

  async ask(method, ...args) {
    try {
      return await this.engine[method](...args);
    } catch (error) {
      throw new SearchFailure({ kind: error.kind ?? "broken", message: String(error) });
    }
  }
}
