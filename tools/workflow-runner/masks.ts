/** Secrets that must not be seen: replaces each by `***` in everything that is written. */
export class Masks {
  readonly #secrets: Set<string>;
  #pattern: RegExp | undefined;

  constructor(secrets: Iterable<string> = []) {
    this.#secrets = new Set();
    for (const secret of secrets) this.add(secret);
  }

  /** Hides `secret` from now on: as a whole, each of its lines, and in the usual encodings. */
  add(secret: string): void {
    for (const part of [secret, ...secret.split(/\r?\n/)].filter((text) => text.trim() !== '')) {
      this.#secrets.add(part);
      this.#secrets.add(JSON.stringify(part).slice(1, -1));
      this.#secrets.add(encodeURIComponent(part));
      // Behind one or two other bytes the same bytes look different in Base64.
      for (const skipped of [0, 1, 2]) this.#secrets.add(Buffer.from(part).subarray(skipped).toString('base64'));
    }
    this.#secrets.delete('');
    this.#pattern = undefined;
  }

  /** A set that also hides what is added to it later, without telling this one. */
  extend(): Masks {
    const extended = new Masks();
    for (const secret of this.#secrets) extended.#secrets.add(secret);
    return extended;
  }

  apply(text: string): string {
    if (this.#secrets.size === 0) return text;
    // The longest first, so that no rest of a secret stays when another is its beginning.
    this.#pattern ??= new RegExp(
      [...this.#secrets]
        .sort((a, b) => b.length - a.length)
        .map((secret) => secret.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&'))
        .join('|'),
      'g',
    );
    return text.replace(this.#pattern, '***');
  }
}
