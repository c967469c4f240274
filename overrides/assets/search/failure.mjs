/** What goes wrong, and that there is therefore no answer. */

/** @typedef {"offline"|"missing"|"corrupt"|"broken"} FailureKind */

export class SearchFailure extends Error {
  /** @param {FailureKind} kind @param {string} message */
  constructor(kind, message) {
    super(message);
    this.kind = kind;
  }
}
