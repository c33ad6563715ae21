import { existsSync, globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { polars } from '../../src/lake/polars.ts';
import { featureTableFrom, type LooseColumns } from '../../src/scoring/features-file.ts';
import { loadScoringSchema } from '../../src/scoring/schema.ts';
import { scoreFeaturesOffline, type WeekResult } from '../../src/scoring/score-week.ts';

const weeks = fileURLToPath(new URL('../../../shared/data/weeks', import.meta.url));
const schemaPath = fileURLToPath(new URL('../../configs/scoring_schemas/market-pressure-v0.yaml', import.meta.url));

/** A run of the reference system and what it stored, by symbol. */
interface StoredScores {
  readonly symbols: readonly string[];
  readonly column: (name: string) => readonly number[];
}

async function readColumns(run: string, dataset: string): Promise<LooseColumns> {
  const [path] = globSync(`${weeks}/${run}/${dataset}/**/${dataset}.parquet`);
  if (path === undefined) throw new Error(`${run} has no ${dataset}`);
  const pl = await polars();
  const frame = pl.readParquet(readFileSync(path));
  return Object.fromEntries(frame.columns.map((name) => [name, frame.getColumn(name).toArray()]));
}

async function readScores(run: string): Promise<StoredScores> {
  const columns = await readColumns(run, 'scores_weekly');
  return {
    symbols: columns.symbol as readonly string[],
    column: (name) => columns[name] as readonly number[],
  };
}

async function rescore(run: string): Promise<WeekResult> {
  const { schema } = loadScoringSchema(readFileSync(schemaPath, 'utf8'), schemaPath);
  return scoreFeaturesOffline(featureTableFrom(await readColumns(run, 'features_weekly'), 'SPY', run), schema);
}

function top20(stored: StoredScores): string[] {
  const rank = stored.column('rank_UPS');
  const score = stored.column('UPS_adj');
  const order = [...stored.symbols.keys()].sort((a, b) => (score[b] as number) - (score[a] as number));
  const top = order.slice(0, 20);
  expect(top.map((row) => rank[row])).toEqual(top.map((_, i) => i + 1));
  return top.map((row) => stored.symbols[row] as string);
}

const runs = existsSync(weeks) ? globSync('week_*', { cwd: weeks }).sort() : [];

describe.skipIf(runs.length === 0)('the weeks of the reference system (skipped without ../shared/data/weeks)', () => {
  it('are four runs', () => {
    expect(runs).toHaveLength(4);
  });

  it.each(runs)('%s: the same 20 names, at least 14 of them in the same place', async (run) => {
    const expected = top20(await readScores(run));
    const { decision, diagnostics } = await rescore(run);
    const found = diagnostics.would_be.map(({ symbol }) => symbol);
    const samePlace = found.filter((symbol, i) => symbol === expected[i]).length;
    console.log(`${run}: ${samePlace} of 20 in the same place`);
    expect([...found].sort()).toEqual([...expected].sort());
    expect(samePlace).toBeGreaterThanOrEqual(14);
    expect(decision.decision).toBe('UNDECIDED');
  });

  it.each(runs)('%s: EVS, SS and NS to 1e-9', async (run) => {
    const stored = await readScores(run);
    const { columns } = (await rescore(run)).scores;
    expect([...stored.symbols].sort()).toEqual(columns.symbol);
    for (const name of ['EVS', 'SS', 'NS'] as const) {
      const expected = new Map(stored.symbols.map((symbol, row) => [symbol, stored.column(name)[row]]));
      const worst = Math.max(
        ...columns.symbol.map((symbol, row) =>
          Math.abs((columns[name][row] as number) - (expected.get(symbol) as number)),
        ),
      );
      expect(worst, name).toBeLessThan(1e-9);
    }
  });

  it.each(runs)('%s: NV and NA, constant in the file, are 0 and no rounding noise', async (run) => {
    const { columns } = (await rescore(run)).scores;
    expect(new Set([...columns.NV, ...columns.NA])).toEqual(new Set([0]));
    expect(Math.abs((await readScores(run)).column('NA')[0] as number)).toBe(1);
  });

  it.each(runs)('%s: symbols without market data are excluded with a reason', async (run) => {
    const { universe, nulls } = (await rescore(run)).diagnostics;
    expect(universe.excluded).toEqual({ 'AR5:MISSING': nulls.AR5 });
    expect(universe.scored + (nulls.AR5 ?? 0)).toBe(universe.symbols);
  });
});
