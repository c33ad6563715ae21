import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { stringify } from 'yaml';
import { datasets } from '../../../src/datasets.ts';
import type { ScoredWeek } from '../../../src/evaluation/scored-week.ts';
import { Lake } from '../../../src/lake/lake.ts';
import type { Recipe } from '../../../src/lake/manifest.ts';
import { emptyTable } from '../../../src/lake/table.ts';
import { corporateActions, marketDaily, marketRevisions } from '../../../src/market/datasets.ts';
import { scoresWeekly } from '../../../src/scoring/datasets.ts';
import { type Bar, dayOf } from './evaluated-example.ts';

const recipe: Recipe = { stage: 'test', version: 1, parameters: {}, inputs: [] };

/** What a lake is to hold. */
export interface Holdings {
  readonly weeks: readonly ScoredWeek[];
  readonly bars: Readonly<Record<string, Readonly<Record<string, Bar>>>>;
  readonly revisions?: readonly { symbol: string; date: string; bar: Bar; knownFrom: string }[];
  readonly actions?: readonly { symbol: string; date: string; kind: string; value: number; knownFrom: string }[];
}

export function lakeIn(folder: string, name = 'lake'): Lake {
  return new Lake({ datasets, root: join(folder, name), clock: () => 0, software: 'test' });
}

/** A configuration beside the lake; the sources that it names are never read. */
export function writeConfiguration(folder: string, evaluation: Readonly<Record<string, unknown>> = {}): string {
  const file = join(folder, 'configs', 'pipeline.yaml');
  mkdirSync(join(folder, 'configs'), { recursive: true });
  const files = { files: ['nowhere.csv'] };
  const settings = { horizons: [5], resamples: 200, ...evaluation };
  writeFileSync(file, stringify({ universe: files, market: files, news: files, evaluation: settings }));
  return file;
}

export async function fillLake(lake: Lake, { weeks, bars, revisions = [], actions = [] }: Holdings): Promise<void> {
  for (const week of weeks) await writeScores(lake, week);
  const rows = Object.entries(bars).flatMap(([symbol, own]) =>
    Object.entries(own).map(([date, bar]) => ({ symbol, date, bar })),
  );
  for (const [month, own] of byMonth(rows)) {
    const table = emptyTable(marketDaily.columns, own.length);
    for (const [row, one] of own.entries()) putBar(table, row, one);
    await lake.write(marketDaily, { month }, { recipe, table });
  }
  for (const [month, own] of byMonth(revisions)) {
    const table = emptyTable(marketRevisions.columns, own.length);
    for (const [row, one] of own.entries()) {
      putBar(table, row, one);
      table.columns.known_from[row] = dayOf(one.knownFrom);
    }
    await lake.write(marketRevisions, { month }, { recipe, table });
  }
  for (const [month, own] of byMonth(actions)) {
    const table = emptyTable(corporateActions.columns, own.length);
    for (const [row, { symbol, date, kind, value, knownFrom }] of own.entries()) {
      table.columns.symbol[row] = symbol;
      table.columns.ex_date[row] = dayOf(date);
      table.columns.kind[row] = kind;
      table.columns.value[row] = value;
      table.columns.source[row] = 'test';
      table.columns.known_from[row] = dayOf(knownFrom);
    }
    await lake.write(corporateActions, { month }, { recipe, table });
  }
}

const unknown = { value: null, n: null };
const sampleMeta = {
  regime_id: 'a',
  schema_id: 'a',
  schema_hash: 'a',
  week_end: 'a',
  cutoff_utc: 'a',
  n_features: 0,
  n_scores: 0,
  reasons: [],
  measures: {
    event_intensity: unknown,
    price_action_recap_share: unknown,
    high_severity_clusters: unknown,
    candidates: unknown,
  },
};
const sampleDiagnostics = { universe: { symbols: 0, scored: 0, excluded: {} }, news: null, nulls: {} };

/** Stores a scored week as the score stage does, without the files that nobody reads. */
export async function writeScores(
  lake: Lake,
  { regime, weekEnding, decision, wouldBe, scores, schema }: ScoredWeek,
): Promise<void> {
  await lake.write(
    scoresWeekly,
    { regime, week_ending: weekEnding },
    {
      recipe,
      table: scores,
      attachments: {
        'schema_used.yaml': stringify(schema),
        'report_meta.json': JSON.stringify({ ...sampleMeta, decision }),
        'diagnostics.json': JSON.stringify({ ...sampleDiagnostics, would_be: wouldBe }),
      },
    },
  );
}

function byMonth<T extends { readonly date: string }>(rows: readonly T[]): Map<string, T[]> {
  return Map.groupBy(rows, ({ date }) => date.slice(0, 7));
}

type BarColumns = ReturnType<typeof emptyTable<typeof marketDaily.columns>>['columns'];

function putBar(
  { columns }: { readonly columns: BarColumns },
  row: number,
  { symbol, date, bar: [open, close, adjusted = close] }: { symbol: string; date: string; bar: Bar },
): void {
  columns.symbol[row] = symbol;
  columns.date[row] = dayOf(date);
  columns.open[row] = open;
  columns.high[row] = Math.max(open, close);
  columns.low[row] = Math.min(open, close);
  columns.close[row] = close;
  columns.adj_close[row] = adjusted;
  columns.volume[row] = 1000;
}
