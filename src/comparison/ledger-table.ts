import { isoDate } from '../calendar/date.ts';
import { tableOfRows } from '../lake/row-columns.ts';
import { rowAt } from '../lake/table.ts';
import { csv } from '../text/csv.ts';
import { type LedgerTable, ledger, ledgerColumns } from './datasets.ts';
import type { LedgerEntry } from './ledger-entry.ts';

/**
 * The ledger as a table, one row per entry.
 *
 * @param top how many of the highest ranked symbols are named
 */
export function ledgerTable(entries: readonly LedgerEntry[], top: number): LedgerTable {
  return tableOfRows(
    ledgerColumns,
    entries.map((entry) => ({ ...entry, top })),
  );
}

/** `ledger.csv`: the table as it is, dates as ISO 8601, truth as true and false. */
export function ledgerCsv(table: LedgerTable): string {
  const rows = Array.from({ length: table.rows }, (_, row) => {
    const cells = {
      ...rowAt(table, row),
      week_ending: dateAt(table, row),
      exists: String(table.columns.exists[row] === 1),
    };
    return Object.values(cells) as (string | number | null)[];
  });
  return csv(Object.keys(ledger.columns), rows);
}

/** Hexadecimal digits of the schema hash that the reference system wrote. */
const shortHash = 16;

/**
 * `ledger_wide.csv`: one row per week and six columns per regime, as the reference system wrote them, True and False spelled its way. is_skip
 * is what the skip rules said: empty where they could not be evaluated, and where the week is missing. Behind all of them one column per regime
 * with its status when the week was scored.
 *
 * @param weeks week_endings, ascending
 */
export function wideLedgerCsv(weeks: readonly string[], regimes: readonly string[], table: LedgerTable): string {
  const header = regimes.flatMap((regime) =>
    ['exists', 'is_skip', 'skip_reasons', 'n_candidates', 'top_symbols', 'hash'].map((name) => `${regime}_${name}`),
  );
  const rowOf = new Map(
    Array.from(
      { length: table.rows },
      (_, row) => [`${dateAt(table, row)}/${table.columns.regime[row]}`, row] as const,
    ),
  );
  const rows = weeks.map((week) => [
    week,
    ...regimes.flatMap((regime) => wideCells(table, rowOf.get(`${week}/${regime}`))),
    ...regimes.map((regime) => statusAt(table, rowOf.get(`${week}/${regime}`))),
  ]);
  return csv(['week_end', ...header, ...regimes.map((regime) => `${regime}_status`)], rows);
}

function wideCells({ columns }: LedgerTable, row: number | undefined): (string | number | null)[] {
  if (row === undefined || columns.exists[row] === 0) return ['False', null, null, null, null, null];
  const decision = columns.decision[row];
  return [
    'True',
    decision === 'SKIP' ? 'True' : decision === 'TRADE' ? 'False' : null,
    columns.reasons[row] as string,
    columns.candidates[row] as number,
    columns.top_symbols[row] as string,
    (columns.schema_hash[row] as string).slice(0, shortHash),
  ];
}

function statusAt({ columns }: LedgerTable, row: number | undefined): string | null {
  return row === undefined ? null : (columns.status[row] ?? null);
}

function dateAt({ columns }: LedgerTable, row: number): string {
  return isoDate(columns.week_ending[row] as number);
}
