import { epochDay, parseIsoDate } from '../../../src/calendar/date.ts';
import { nextWeek, type Week, weeksBack } from '../../../src/calendar/weeks.ts';
import { ledger } from '../../../src/comparison/datasets.ts';
import { pickReturns, weeklyReturns } from '../../../src/evaluation/datasets.ts';
import { type AnyColumn, type Columns, emptyTable, type Table } from '../../../src/lake/table.ts';
import type {
  LedgerRow,
  PickReturn,
  ScoredRegime,
  SiteAudit,
  SiteSubject,
  SiteWeek,
  WeeklyReturn,
} from '../../../src/report/site/site-subject.ts';
import type { RowOf } from '../../../src/report/site/table-rows.ts';
import { rowsOf } from '../../../src/report/site/table-rows.ts';
import type { TopHeadline } from '../../../src/report/top-headlines.ts';
import type { Position } from '../../../src/scoring/basket.ts';
import { Random } from '../../../src/statistics/random.ts';
import { hostileAddresses, hostileTexts } from './hostile-text.ts';
import { samplePartitions } from './sample-partitions.ts';
import { sampleRegimes, sampleTerms, sampleWeek } from './sample-regimes.ts';
import { sampleComparison, sampleEvaluation } from './sample-results.ts';

/** A site's subject with everything that a page can show, made of a seed and of hostile text. */
export function sampleSubject(options: { readonly weeks?: number; readonly seed?: number } = {}): SiteSubject {
  const random = Random.seeded(options.seed ?? 5);
  const calendar = weeksBack(sampleWeek, options.weeks ?? 16);
  const weeks = calendar.map((week, i) => siteWeek(week, i, random.stream(week.weekEnding)));
  const weekly = weeks.flatMap((week) => weeklyRows(week, random.stream(`weekly/${week.week.weekEnding}`)));
  const rows = weeks.flatMap((week) => ledgerRows(week, weekly));
  const table = tableOf(ledger.columns, rows);
  return {
    week: sampleWeek,
    benchmark: 'SPY',
    regimes: [
      { id: sampleRegimes[0], status: 'live', description: `Conservative. ${hostileTexts[0]}` },
      { id: sampleRegimes[1], status: 'shadow', description: 'Leans on the divergence between price and news.' },
    ],
    weeks,
    results: { evaluation: sampleEvaluation(calendar), weekly, picks: weeks.flatMap(pickRows) },
    ledger: { comparison: sampleComparison(calendar, random), table, rows: rowsOf(ledger.columns, table) },
    partitions: samplePartitions(calendar),
    sheets: sampleRegimes.map((regime) => ({
      regime,
      csv: 'symbol\n',
      pdf: new TextEncoder().encode('%PDF-1.3'),
    })),
  };
}

const symbols = Array.from({ length: 26 }, (_, i) => `S${String.fromCharCode(65 + i)}${i % 3 === 0 ? '.B' : ''}`);

function siteWeek(week: Week, position: number, random: Random): SiteWeek {
  const scored = sampleRegimes.map((regime, i) => scoredRegime(regime, position, random.stream(regime), i));
  // The second regime was not scored in the first week.
  return { week, scored: position === 0 ? scored.slice(0, 1) : scored };
}

function scoredRegime(regime: string, position: number, random: Random, regimePosition: number): ScoredRegime {
  const kind = position % 5 === 2 + regimePosition ? 'SKIP' : position === 1 ? 'UNDECIDED' : 'TRADE';
  const intensity = kind === 'SKIP' ? 0.74991 : kind === 'UNDECIDED' ? null : 0.8 + random.uniform();
  const picks = random
    .shuffle([...symbols])
    .slice(0, position === 3 ? 0 : 10)
    .map((symbol, i) => pick(symbol, i + 1, random));
  return {
    regime,
    status: regimePosition === 0 ? 'live' : 'shadow',
    decision: {
      decision: kind,
      reasons: kind === 'SKIP' ? [{ code: 'EVENT_INTENSITY_TOO_LOW', value: 0.74991, threshold: 0.75 }] : [],
      measures: {
        event_intensity: { value: intensity, n: intensity === null ? null : 40 },
        price_action_recap_share: { value: intensity === null ? null : 0.25, n: intensity === null ? null : 90 },
        high_severity_clusters: { value: intensity === null ? null : 7, n: intensity === null ? null : 40 },
        candidates: { value: picks.length, n: symbols.length },
      },
    },
    thresholds: { minEventIntensity: 0.75, maxRecapShare: 0.8, minSevereClusters: 2, minCandidates: 1 },
    diagnostics: {
      universe: { symbols: symbols.length, scored: 20, excluded: { NO_NEWS: 6 } },
      nulls: {},
      news: null,
      would_be: picks,
    },
    schemaId: regime,
    schemaHash: 'a'.repeat(64),
    headlines: new Map(picks.map(({ symbol }, i) => [symbol, headline(i)])),
    audit: position === 4 ? undefined : audit(position === 5),
  };
}

function pick(symbol: string, rank: number, random: Random): Position {
  const drivers = sampleTerms.map((term) => {
    const contribution = random.normal() / 3;
    return { term, weight: 0.25, value: 4 * contribution, contribution };
  });
  return {
    symbol,
    sector: rank === 2 ? null : rank === 3 ? (hostileTexts[1] as string) : 'Consumer Discretionary',
    weight: 0.1,
    rank_UPS: rank,
    UPS_adj: drivers.reduce((sum, { contribution }) => sum + contribution, 0),
    conviction: 'Moderate',
    signal_state: rank === 4 ? null : 'Early',
    drivers: rank === 5 ? drivers.slice(0, 2) : drivers,
  };
}

function headline(i: number): TopHeadline {
  return {
    headline: hostileTexts[i % hostileTexts.length] as string,
    url: hostileAddresses[i % hostileAddresses.length] as string,
    source: i === 1 ? (hostileTexts[2] as string) : 'The Wire',
    publishedUtc: Date.UTC(2024, 6, 1),
  };
}

function audit(hasFailed: boolean): SiteAudit {
  const listed = hasFailed
    ? [{ rule: 'RG004', severity: 'error', subject: hostileTexts[0] as string, message: hostileTexts[4] as string }]
    : [];
  return {
    verdict: hasFailed ? 'failed' : 'passed',
    rules: 3,
    findings: listed.length,
    errors: listed.length,
    warnings: 0,
    failedRules: listed.map(({ rule }) => rule),
    outcomes: [
      { rule: 'RG001', name: 'identity', status: 'passed', findings: 0 },
      { rule: 'RG004', name: 'file digests', status: hasFailed ? 'failed' : 'passed', findings: listed.length },
      { rule: 'RG022', name: 'one judge', status: 'not-applicable', findings: 0, because: hostileTexts[1] as string },
    ],
    listed,
  };
}

function weeklyRows({ week, scored }: SiteWeek, random: Random): WeeklyReturn[] {
  const { sessions } = nextWeek(week);
  const isKnown = week.weekEnding !== sampleWeek.weekEnding;
  return scored.map(({ regime, decision: { decision } }) => {
    const gross = 0.02 * random.normal();
    const isTraded = decision === 'TRADE';
    return {
      ...emptyRow(weeklyReturns.columns),
      week_ending: week.weekEnding,
      regime,
      decision,
      held_from: isKnown ? (sessions[0]?.date ?? null) : null,
      held_to: isKnown ? (sessions.at(-1)?.date ?? null) : null,
      positions: 10,
      priced: 10,
      gross_return: isKnown ? gross : null,
      benchmark_return: isKnown ? 0.004 : null,
      turnover: isTraded ? 0.6 : null,
      cost: isTraded ? 0.003 : 0,
      net_return: isKnown ? (isTraded ? gross - 0.003 : 0) : null,
      active_return: isKnown && isTraded ? gross - 0.007 : null,
    };
  });
}

function pickRows({ week, scored }: SiteWeek): PickReturn[] {
  const isKnown = week.weekEnding !== sampleWeek.weekEnding;
  return scored.flatMap(({ regime, diagnostics }) =>
    diagnostics.would_be.map(({ symbol, weight, rank_UPS }) => ({
      ...emptyRow(pickReturns.columns),
      week_ending: week.weekEnding,
      regime,
      symbol,
      held: true,
      weight,
      rank_UPS,
      entry_date: null,
      entry_price: null,
      exit_date: null,
      exit_price: null,
      return: isKnown && rank_UPS !== 6 ? 0.01 * rank_UPS : null,
      reason: !isKnown ? 'NOT_YET' : rank_UPS === 6 ? 'NO_BAR' : '',
    })),
  );
}

function ledgerRows({ week, scored }: SiteWeek, weekly: readonly WeeklyReturn[]): LedgerRow[] {
  return sampleRegimes.map((regime) => {
    const one = scored.find((candidate) => candidate.regime === regime);
    const result = weekly.find((row) => row.week_ending === week.weekEnding && row.regime === regime);
    return {
      ...emptyRow(ledger.columns),
      week_ending: week.weekEnding,
      regime,
      exists: one !== undefined,
      decision: one?.decision.decision ?? null,
      reasons: one?.decision.reasons.map(({ code }) => code).join(';') ?? null,
      candidates: one?.decision.measures.candidates.value ?? null,
      symbols: one ? symbols.length : null,
      top_symbols: one?.diagnostics.would_be.map(({ symbol }) => symbol).join(';') ?? null,
      schema_id: one?.schemaId ?? null,
      schema_hash: one?.schemaHash ?? null,
      scores_digest: null,
      features_digest: null,
      audit: one?.audit?.verdict ?? null,
      audit_digest: null,
      gross_return: result?.gross_return ?? null,
      net_return: result?.net_return ?? null,
      active_return: result?.active_return ?? null,
      status: one?.status ?? null,
    };
  });
}

/** A row of which nothing is known, so that a column that is added needs no word here. */
function emptyRow<C extends Columns>(columns: C): RowOf<C> {
  return rowsOf(columns, emptyTable(columns, 1))[0] as RowOf<C>;
}

/** A table of rows as they are read. */
function tableOf<C extends Columns>(columns: C, rows: readonly RowOf<C>[]): Table<C> {
  const table = emptyTable(columns, rows.length);
  for (const [name, { type }] of Object.entries(columns)) {
    const values = table.columns[name] as AnyColumn as unknown[];
    for (const [row, cells] of rows.entries()) {
      const cell = cells[name] as string | number | boolean | null;
      if (type === 'date' && typeof cell === 'string') values[row] = epochDay(parseIsoDate(cell));
      else
        values[row] = cell === null && type !== 'string' ? Number.NaN : typeof cell === 'boolean' ? Number(cell) : cell;
    }
  }
  return table;
}
