import { appendFileSync, existsSync, readFileSync } from 'node:fs';

/**
 * What was measured, round by round. With a file each finished round is kept there, so that a long measurement that was stopped goes on where
 * it was: on the same machine, in the same circumstances, or the median is of nothing.
 */
export class Rounds {
  readonly #file: string | undefined;
  readonly #kept = new Map<string, unknown>();

  constructor(file: string | undefined) {
    this.#file = file;
    if (file === undefined || !existsSync(file)) return;
    for (const line of readFileSync(file, 'utf8').split('\n')) {
      if (line === '') continue;
      const { key, figures } = JSON.parse(line) as { readonly key: string; readonly figures: unknown };
      this.#kept.set(key, figures);
    }
  }

  /**
   * The figures of each round of a measurement.
   *
   * @param what tells it from all others, its sizes included
   */
  async of<T>(what: string, count: number, measure: (round: number) => Promise<T>): Promise<readonly T[]> {
    const all: T[] = [];
    for (let round = 0; round < count; round++) {
      const key = `${what}, round ${round}`;
      const kept = this.#kept.get(key) as T | undefined;
      all.push(kept ?? this.#keep(key, await measure(round)));
    }
    return all;
  }

  #keep<T>(key: string, figures: T): T {
    console.log(`  ${key}: ${JSON.stringify(figures)}`);
    this.#kept.set(key, figures);
    if (this.#file !== undefined) appendFileSync(this.#file, `${JSON.stringify({ key, figures })}\n`);
    return figures;
  }
}
