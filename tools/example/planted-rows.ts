/** What the example does wrong on purpose. */
export const plantedKinds = [
  'duplicate-bar',
  'null-close',
  'high-below-low',
  'non-session-day',
  'future-bar',
  'negative-volume',
  'unknown-symbol',
  'lagging-symbol',
  'missing-headline',
  'unreadable-time',
  'duplicate-news',
  'hostile-headline',
] as const;
export type PlantedKind = (typeof plantedKinds)[number];

/**
 * What ingest must do with it: put the row into quarantine, list the symbol as lagging and fetch it again, or keep the
 * row, whose text must do no harm wherever it is shown.
 */
export type Expectation = 'quarantine' | 'list' | 'keep';

/** One thing planted, and where. */
export interface PlantedRow {
  readonly kind: PlantedKind;
  readonly expectation: Expectation;
  readonly file: string;
  /** Line of the file, 1 for the first; null for rows that are absent. */
  readonly line: number | null;
  readonly symbol: string;
  /** The date of the bar or the id of the article. */
  readonly key: string;
  /** What is wrong, for people. */
  readonly detail: string;
}

/** What is known about a row before the file is put together. */
export interface Plant {
  readonly kind: PlantedKind;
  readonly expectation: Expectation;
  readonly detail: string;
}

/** One row of a file: its text, the symbol and key it is found by, and what is wrong with it, if anything. */
export interface Row {
  readonly text: string;
  readonly symbol: string;
  readonly key: string;
  readonly plant?: Plant;
}

/** Puts rows together to a file, each ended by a line feed, and says on which lines the planted ones are. */
export function assemble(
  file: string,
  header: string | null,
  rows: readonly Row[],
): { text: string; planted: PlantedRow[] } {
  const lines = header === null ? [] : [header];
  const planted: PlantedRow[] = [];
  for (const { text, symbol, key, plant } of rows) {
    lines.push(text);
    if (plant !== undefined) planted.push({ ...plant, file, line: lines.length, symbol, key });
  }
  return { text: `${lines.join('\n')}\n`, planted };
}
