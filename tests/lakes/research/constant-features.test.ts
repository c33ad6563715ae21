import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { rowAt } from '../../../src/lake/table.ts';
import { panel } from '../../../src/panel/datasets.ts';
import { features } from '../../../src/panel/features.ts';
import { icByDate } from '../../../src/research/datasets.ts';
import { PanelPlace } from '../../support/research/panel-lake.ts';
import { barOf, sessions, writeStore } from '../../support/research/research-lake.ts';
import { runPanel, tablesOf } from '../../support/research/run-panel.ts';

const names = features.map(({ name }) => name);

it('whichever feature is constant on a date gives no rank IC on it, and every other date keeps its own', async () => {
  const place = new PanelPlace();
  onTestFinished(() => place.remove());
  const candidates = names.map((name) => ({
    id: name,
    family: 'OWN',
    kind: 'blend',
    weights: { [name]: 1 },
  }));
  place.write('candidates/each.yaml', { id: 'each', description: 'every feature alone', candidates });
  // A tenth is no binary fraction: its mean over many names may be another number.
  const constant = (date: number, asset: number) => (date === 50 ? 0.1 : 1.5 + Math.sin(3 * asset + date));
  await place.putPanel({ names: 60, dates: 60, put: Object.fromEntries(names.map((name) => [name, constant])) });
  const { snapshot, run } = await place.run({ candidates: 'each' });
  const { table } = await place.lake.require(icByDate, { snapshot: String(snapshot), run: String(run) });
  const rows = Array.from({ length: table.rows }, (_, row) => rowAt(table, row));
  const byCandidate = Map.groupBy(rows, ({ candidate }) => candidate);
  expect(byCandidate.size).toBe(names.length);
  for (const own of byCandidate.values()) {
    const without = own.filter(({ ic }) => ic === null);
    expect(without).toHaveLength(1);
    expect(own.length).toBeGreaterThan(20);
  }
});

it('a price that never moves has features that are numbers or null, none of them infinite', async () => {
  const root = mkdtempSync(join(tmpdir(), 'regimen-flat-'));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  const flat = { open: 5, high: 5, low: 5, close: 5, volume: 0 };
  const bars = sessions(270).map((day) => ({ ...barOf(1, day), ...flat }));
  await writeStore(root, { bars, revisions: [], actions: [], delistings: [] });
  await runPanel(root, { 'as-of': 'sessions:1' });
  const [table] = [...(await tablesOf(root, panel)).values()];
  const row = rowAt(table as NonNullable<typeof table>, 0);
  const found = Object.fromEntries(names.map((name) => [name, (row as Record<string, unknown>)[name]]));
  expect(found).toMatchObject({
    ret_20d: 0,
    sma_200: 5,
    macd_hist: 0,
    rsi_14: 100,
    boll_z_20: null,
    dist_vwap_20: null,
  });
  expect(found).toMatchObject({
    atr_14: 0,
    ewma_vol_20: 0,
    vov_20: 0,
    turnover_ratio: null,
    range_pct: 0,
    mom_12_1: 0,
  });
  expect(Object.values(found).every((value) => value === null || Number.isFinite(value))).toBe(true);
});
