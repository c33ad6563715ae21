import type { QuarantinedRow } from '../../sources/quarantine.ts';

/** What became of the rows of a file that was tried. */
export interface TriedRows {
  readonly header: readonly string[];
  /** The first rows as Regimen reads them. */
  readonly first: readonly (readonly string[])[];
  readonly outcomes: readonly TriedOutcome[];
  /** How many symbols it has, and of which time. */
  readonly span: string;
  /** What the file lacks. */
  readonly lacks: readonly string[];
}

export interface TriedOutcome {
  readonly outcome: string;
  readonly rows: number;
  /** Of refused rows what was found in one of them, and that row. */
  readonly example: string;
}

/** How many rows had which outcome. */
export function outcomesOf(
  taken: number,
  skipped: Readonly<Record<string, number>>,
  quarantined: readonly QuarantinedRow[],
): TriedOutcome[] {
  const refused = [...Map.groupBy(quarantined, ({ reason }) => reason)];
  return [
    { outcome: 'taken', rows: taken, example: '' },
    ...Object.entries(skipped).map(([outcome, rows]) => ({ outcome, rows, example: '' })),
    ...refused.map(([outcome, rows]) => ({ outcome, rows: rows.length, example: exampleOf(rows[0]) })),
  ];
}

function exampleOf(row: QuarantinedRow | undefined): string {
  return row === undefined ? '' : `row ${row.row}: ${row.detail}: ${row.record}`;
}
