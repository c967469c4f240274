/**
 * What the first question needs: the page asks for it while the worker is still coming up.
 * Whatever fails here the worker reads again, and says why.
 */

import { filePath, packNames, readManifest } from "./manifest.mjs";
import { firstShards, frequentShards, termShards } from "./needs.mjs";
import { MANIFEST } from "./store.mjs";

/** @typedef {[string, Promise<ArrayBuffer|null>]} File path below `search/` and content */

export class Ahead {
  /** @param {URL} base address of `search/` */
  constructor(base) {
    this.base = base;
    this.manifest = this.read(MANIFEST);
  }

  /** @param {{method: string, args: any[]}} question @returns {Promise<File[]>} */
  async files({ method, args }) {
    const paths = method === "search" ? await this.needed(args[0]).catch(() => []) : [];
    return [[MANIFEST, this.manifest], ...paths.map((path) => [path, this.read(path)])];
  }

  /** @param {import("./engine.mjs").Request} request @returns {Promise<string[]>} */
  async needed({ query }) {
    const manifest = await readManifest(await this.manifest);
    const phrases = manifest.folder.phrases(query);
    const terms = [...termShards(phrases), ...firstShards(phrases, manifest)];
    const packs = packNames(manifest, "packs", terms);
    const frequent = packNames(manifest, "frequent", frequentShards(phrases));
    return [...packs, ...frequent, "phrases"].map((name) => filePath(manifest, name));
  }

  async read(path) {
    try {
      const response = await fetch(new URL(path, this.base));
      return response.ok ? await response.arrayBuffer() : null;
    } catch {
      return null;
    }
  }
}
