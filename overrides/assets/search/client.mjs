/** The page's end of the search worker. */

import { SearchFailure } from "./failure.mjs";

export class Client {
  /** @param {URL} index address of the folder with the search index */
  constructor(index) {
    this.index = index;
    this.waiting = new Map();
    this.worker = null;
    this.last = 0;
  }

  /** Start the worker, before the first question where that is foreseen. */
  start() {
    if (this.worker) return;
    const address = new URL("worker.mjs", import.meta.url);
    address.searchParams.set("index", this.index.href);
    this.worker = new Worker(address, { type: "module" });
    this.worker.addEventListener("message", ({ data }) => this.receive(data));
    this.worker.addEventListener("error", (event) => this.giveUp(event));
  }

  /**
   * @param {string} method of `Engine`
   * @param {...any} args
   * @returns {Promise<any>} its result; rejects with SearchFailure
   */
  ask(method, ...args) {
    this.start();
    return new Promise((resolve, reject) => {
      const id = ++this.last;
      this.waiting.set(id, { resolve, reject });
      this.worker.postMessage({ id, method, args });
    });
  }

  receive({ id, result, error }) {
    const { resolve, reject } = this.waiting.get(id);
    this.waiting.delete(id);
    if (error) reject(new SearchFailure(error.kind, error.message));
    else resolve(result);
  }

  /** The worker itself could not be loaded: all questions fail, and the next one starts anew. */
  giveUp(event) {
    event.preventDefault();
    const failure = new SearchFailure(navigator.onLine ? "missing" : "offline", "worker.mjs");
    for (const { reject } of this.waiting.values()) reject(failure);
    this.waiting.clear();
    this.worker.terminate();
    this.worker = null;
  }
}
