import { epochDay, parseIsoDate } from '../calendar/date.ts';
import { regimeColumn, returnColumn, weekEndingColumn } from '../evaluation/datasets.ts';
import { dataset, type TableOf, times } from '../lake/dataset.ts';
import { columnOf, specsOf } from '../lake/row-columns.ts';
import type { Decision } from '../scoring/decision.ts';
import type { LedgerEntry } from './ledger-entry.ts';

/** Codes of the skip reasons, joined by ";". */
export function reasonCodes({ reasons }: Pick<Decision, 'reasons'>): string {
  return reasons.map(({ code }) => code).join(';');
}

/** An entry of the ledger, and how many of the highest ranked symbols are named. */
export type LedgerRow = LedgerEntry & { readonly top: number };
const column = columnOf<LedgerRow>();

/** The columns of the ledger, each with what fills it. */
export const ledgerColumns = {
  week_ending: column(weekEndingColumn, ({ weekEnding }) => epochDay(parseIsoDate(weekEnding))),
  regime: column(regimeColumn, ({ regime }) => regime),
  exists: column(
    { type: 'bool', nullable: false, description: 'Whether the week was scored under the regime' },
    ({ scored }) => scored !== undefined,
  ),
  decision: column(
    { type: 'string', nullable: true, description: 'TRADE, SKIP or UNDECIDED' },
    ({ scored }) => scored?.decision.decision ?? null,
  ),
  reasons: column(
    { type: 'string', nullable: true, description: 'Codes of the skip reasons, joined by ";"' },
    ({ scored }) => (scored ? reasonCodes(scored.decision) : null),
  ),
  candidates: column(
    { type: 'int32', nullable: true, description: 'Eligible symbols' },
    ({ scored }) => scored?.diagnostics.universe.scored ?? null,
  ),
  symbols: column(
    { type: 'int32', nullable: true, description: 'Symbols of the universe' },
    ({ scored }) => scored?.diagnostics.universe.symbols ?? null,
  ),
  top_symbols: column(
    { type: 'string', nullable: true, description: 'The highest ranked symbols in order, joined by ";"' },
    ({ scored, top }) => scored?.ranking.slice(0, top).join(';') ?? null,
  ),
  schema_id: column(
    { type: 'string', nullable: true, description: 'Id of the scoring schema' },
    ({ scored }) => scored?.schemaId ?? null,
  ),
  schema_hash: column(
    { type: 'string', nullable: true, description: 'SHA-256 of its canonical JSON' },
    ({ scored }) => scored?.schemaHash ?? null,
  ),
  scores_digest: column(
    { type: 'string', nullable: true, description: 'Digest of the partition scores_weekly' },
    ({ scored }) => scored?.scoresDigest ?? null,
  ),
  features_digest: column(
    { type: 'string', nullable: true, description: 'Digest of the partition features_weekly' },
    ({ scored }) => scored?.featuresDigest ?? null,
  ),
  audit: column(
    { type: 'string', nullable: true, description: 'passed, failed, or null when not audited' },
    ({ scored }) => scored?.audit?.verdict ?? null,
  ),
  audit_digest: column(
    { type: 'string', nullable: true, description: 'Digest of the partition audit_findings' },
    ({ scored }) => scored?.audit?.digest ?? null,
  ),
  gross_return: column(
    returnColumn('Of the basket, or of what it would have been; null while not known'),
    ({ result }) => result.gross_return,
  ),
  net_return: column(
    returnColumn('Result of the decision, 0 where not traded; null while not known'),
    ({ result }) => result.net_return,
  ),
  active_return: column(
    returnColumn('Against the benchmark, where traded; null while not known'),
    ({ result }) => result.active_return,
  ),
  status: column(
    {
      type: 'string',
      nullable: true,
      addedLater: 2,
      description:
        'Status of the regime when the week was scored: live, shadow (would trade, is not traded) or retired; null where the scores do not say',
    },
    ({ scored }) => scored?.status ?? null,
  ),
};

export const ledger = dataset({
  name: 'ledger',
  description:
    'One row per week and regime: what was decided, why, what came of it; attachments ledger.csv, ledger_wide.csv, comparison.json',
  partitionKeys: ['as_of'],
  time: times.asOf,
  rowKey: ['week_ending', 'regime'],
  publication: 'latest',
  columns: specsOf(ledgerColumns),
});

export type LedgerTable = TableOf<typeof ledger>;
