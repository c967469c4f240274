/** The page's end of the search worker. */

import { Ahead } from "./ahead.mjs";
import { SearchFailure } from "./failure.mjs";

export class Client {
  constructor() {
    this.waiting = new Map();
    this.worker = null;
    this.ahead = null;
    this.opened = null;
    this.last = 0;
  }

  /** Start the worker, before the first question where that is foreseen. */
  start() {
    if (this.worker) return;
    this.worker = new Worker(new URL("worker.mjs", import.meta.url), { type: "module" });
    this.worker.addEventListener("message", ({ data }) => this.receive(data));
    this.worker.addEventListener("error", (event) => this.giveUp(event));
    this.ahead = new Ahead(new URL("../../search/", import.meta.url));
    this.opened = null;
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
      this.post({ id, method, args });
    });
  }

  /** Send a question, after what the first one needs; a worker that failed meanwhile has answered. */
  async post(question) {
    const { worker } = this;
    this.opened ??= this.open(question);
    await this.opened;
    worker.postMessage(question);
  }

  /** Hand the worker the files that its first question needs, as they come. */
  async open(question) {
    const { worker } = this;
    for (const [path, file] of await this.ahead.files(question)) {
      worker.postMessage({ path });
      file.then((packed) => worker.postMessage({ path, packed }));
    }
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
