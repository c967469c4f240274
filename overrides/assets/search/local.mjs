/** Search without a server: the files are at hand, and the small archive needs no worker. */

import { Engine } from "./engine.mjs";
import { SearchFailure } from "./failure.mjs";
import { Store } from "./store.mjs";
import { mount } from "./ui.mjs";

/** @param {Object<string, string>} files path below `search/` and content in base 64 */
export function startLocally(files) {
  const site = new URL("../", document.currentScript.src);
  const read = async (path) => {
    if (!(path in files)) throw new SearchFailure("missing", path);
    return Uint8Array.from(atob(files[path]), (character) => character.charCodeAt(0)).buffer;
  };
  mount(site, new LocalClient(new Engine(new Store(read))));
}

/** What `Client` is elsewhere. */
class LocalClient {
  constructor(engine) {
    this.engine = engine;
  }

  start() {}

  ask(method, ...args) {
    return this.engine[method](...args);
  }
}
