/** The page's end of the search worker. */

import { SearchFailure } from "./failure.mjs";

export class Client {
  constructor() {
    this.waiting = new Map();
    this.worker = null;
    this.manifest = null;
    this.last = 0;
  }

  /** Start the worker, before the first question where that is foreseen. */
  start() {
    if (this.worker) return;
    this.worker = new Worker(new URL("worker.mjs", import.meta.url), { type: "module" });
    this.worker.addEventListener("message", ({ data }) => this.receive(data));
    this.worker.addEventListener("error", (event) => this.giveUp(event));
    this.manifest = this.fetchManifest();
  }

  /**
   * Load the first file of the index while the worker's code is still on its way.
   * @returns {Promise<ArrayBuffer|null>} null where it fails; the worker then says why
   */
  async fetchManifest() {
    try {
      const response = await fetch(new URL("../../search/index.bin", import.meta.url));
      return response.ok ? await response.arrayBuffer() : null;
    } catch {
      return null;
    }
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

  /** Send a question once the first file is there; a worker that failed meanwhile has answered. */
  async post(question) {
    const { worker } = this;
    const manifest = await this.manifest;
    worker.postMessage({ ...question, manifest });
    this.manifest = null;
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
