import { isoDate } from '../calendar/date.ts';
import { recordedStatus } from '../scoring/regime.ts';
import type { DecidedWeek } from '../scoring/trade-note.ts';
import type { LedgerTable } from './datasets.ts';

/** A row of the ledger, as far as it is about who decided what, as what. */
export interface LedgerWeek extends DecidedWeek {
  readonly weekEnding: string;
}

/** The rows of a ledger. */
export function ledgerWeeks({ rows, columns }: Pick<LedgerTable, 'rows' | 'columns'>): LedgerWeek[] {
  return Array.from({ length: rows }, (_, row) => ({
    weekEnding: isoDate(columns.week_ending[row] as number),
    regime: columns.regime[row] as string,
    decision: columns.exists[row] === 1 ? (columns.decision[row] ?? null) : null,
    status: recordedStatus(columns.status[row]),
  }));
}
