import { mayTrade, type RegimeStatus, recordedStatus } from '../../scoring/regime.ts';
import { type StatusThen, tradeStatuses } from '../../scoring/trade-note.ts';
import type { SiteRegime, SiteSubject } from './site-subject.ts';

/** How a week ended that was traded; `would-…` where the regime was not live. */
export type Traded = 'ahead' | 'behind' | 'open';

/** What became of a week: the kinds that the calendar tells apart by shape, and by whether it is filled. */
export type Outcome = Traded | `would-${Traded}` | 'skipped' | 'undecided' | 'missing';

/** One week under one regime, as the history shows it. */
export interface HistoryRow {
  readonly weekEnding: string;
  /** Of the regime when the week was scored; where nothing says so, as configured now. */
  readonly status: RegimeStatus;
  /** Null where the week was not scored. */
  readonly decision: string | null;
  /** Codes of the skip reasons. */
  readonly reasons: readonly string[];
  readonly candidates: number | null;
  readonly net: number | null;
  readonly active: number | null;
  readonly audit: string | null;
}

/** The rows of a regime, oldest first: from the ledger, or without one from the weeks that have pages. */
export function historyOf(subject: SiteSubject, regime: SiteRegime): HistoryRow[] {
  return subject.ledger === undefined ? scoredHistory(subject, regime) : ledgerHistory(subject.ledger.rows, regime);
}

function ledgerHistory(rows: NonNullable<SiteSubject['ledger']>['rows'], { id, status }: SiteRegime): HistoryRow[] {
  return rows
    .filter((row) => row.regime === id)
    .map((row) => ({
      weekEnding: row.week_ending,
      status: recordedStatus(row.status) ?? status,
      decision: row.exists ? row.decision : null,
      reasons: (row.reasons ?? '').split(';').filter((code) => code !== ''),
      candidates: row.candidates,
      net: row.net_return,
      active: row.active_return,
      audit: row.audit,
    }));
}

function scoredHistory({ weeks, results }: SiteSubject, { id, status }: SiteRegime): HistoryRow[] {
  return weeks.map(({ week: { weekEnding }, scored }) => {
    const one = scored.find((candidate) => candidate.regime === id);
    const result = results?.weekly.find((row) => row.week_ending === weekEnding && row.regime === id);
    return {
      weekEnding,
      status: one?.status ?? status,
      decision: one?.decision.decision ?? null,
      reasons: one?.decision.reasons.map(({ code }) => code) ?? [],
      candidates: one?.decision.measures.candidates.value ?? null,
      net: result?.net_return ?? null,
      active: result?.active_return ?? null,
      audit: one?.audit?.verdict ?? null,
    };
  });
}

/** What the calendar shows of a week. */
export function outcomeOf({ decision, status, active }: HistoryRow): Outcome {
  if (decision === null) return 'missing';
  if (decision === 'SKIP') return 'skipped';
  if (decision !== 'TRADE') return 'undecided';
  const traded = active === null ? 'open' : active > 0 ? 'ahead' : 'behind';
  return mayTrade(status) ? traded : `would-${traded}`;
}

/** The statuses of the weeks in which each regime decided to trade, by regime: what a number of such weeks has to be read beside. */
export function tradeStatusesOf(subject: SiteSubject): ReadonlyMap<string, readonly StatusThen[]> {
  const decided = subject.regimes.flatMap((regime) =>
    historyOf(subject, regime).map(({ decision, status }) => ({ regime: regime.id, decision, status })),
  );
  return tradeStatuses(decided);
}
