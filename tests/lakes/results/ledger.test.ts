import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { auditFindings } from '../../../src/audit/datasets.ts';
import { parseIsoDate } from '../../../src/calendar/date.ts';
import { weeksBetween } from '../../../src/calendar/weeks.ts';
import { ledger as ledgerDataset } from '../../../src/comparison/datasets.ts';
import { weeklyReturns } from '../../../src/evaluation/datasets.ts';
import { repEnriched } from '../../../src/news/datasets.ts';
import { featuresWeekly, scoresWeekly } from '../../../src/scoring/datasets.ts';
import { LedgerLake, singleReport } from '../../support/comparison/ledger-lake.ts';

const weeks = weeksBetween(parseIsoDate('2014-01-03'), parseIsoDate('2014-05-02')).map(({ weekEnding }) => weekEnding);
const [first, second] = ['2014-04-04', '2014-04-11'] as const;
/** The week that a ledger is mostly made for; Good Friday makes it end on a Thursday. */
const asOf = '2014-04-17';

/** News since January; three weeks of April scored under `strict` and `open`. */
const april = new LedgerLake();
let place: LedgerLake;

beforeAll(async () => {
  for (const week of weeks.filter((one) => one <= asOf)) await april.putNews(week);
  for (const week of [first, second, asOf]) for (const regime of ['strict', 'open']) await april.score(week, regime);
});
afterAll(() => april.remove());
beforeEach(() => {
  place = april.copy();
});
afterEach(() => place.remove());

describe('the ledger', () => {
  test('has a row for every week × regime since the first scored one, Thursdays included', async () => {
    await place.forget(second, 'strict');
    const { outputs } = await place.run({ 'week-ending': asOf });
    const { table } = await place.lake.require(ledgerDataset, { as_of: asOf });
    const rows = place.text(asOf, 'ledger.csv').split('\n').slice(1, -1);
    expect(rows.map((row) => row.split(',').slice(0, 3).join(' '))).toEqual([
      '2014-04-04 open true',
      '2014-04-04 strict true',
      '2014-04-11 open true',
      '2014-04-11 strict false',
      '2014-04-17 open true',
      '2014-04-17 strict true',
    ]);
    const decided = (as: string) => table.columns.decision.filter((one) => one === as).length;
    expect(outputs).toMatchObject({ rows: 6, traded: decided('TRADE'), skipped: decided('SKIP'), missing: 1 });
    expect(decided('TRADE')).toBeGreaterThan(0);
  });

  test('names the digests, the schema and the highest ranked symbols of the scores', async () => {
    await place.run({ 'week-ending': asOf });
    const { table } = await place.lake.require(ledgerDataset, { as_of: asOf });
    const keys = { regime: 'open', week_ending: asOf };
    const scores = await place.lake.require(scoresWeekly, keys);
    const features = await place.lake.manifest(featuresWeekly, keys);
    const ranked = [...scores.table.columns.rank_UPS.keys()]
      .filter((row) => (scores.table.columns.rank_UPS[row] ?? Number.NaN) <= 5)
      .sort((a, b) => (scores.table.columns.rank_UPS[a] ?? 0) - (scores.table.columns.rank_UPS[b] ?? 0));
    expect(ranked).toHaveLength(5);
    const { columns } = table;
    const row = 4;
    expect([columns.regime[row], columns.scores_digest[row], columns.features_digest[row]]).toEqual([
      'open',
      scores.manifest.digest,
      features?.digest,
    ]);
    expect(columns.top_symbols[row]).toBe(ranked.map((one) => scores.table.columns.symbol[one]).join(';'));
    expect([columns.schema_id[row], columns.schema_hash[row]]).toEqual([
      'open',
      scores.manifest.recipe.parameters.schema_hash,
    ]);
  });

  test('begins with the first week of each regime', async () => {
    await place.score(second, 'late', 'open');
    const { outputs } = await place.run({ 'week-ending': second });
    expect(outputs).toMatchObject({ rows: 5, missing: 0 });
    expect(place.text(second, 'ledger_wide.csv').split('\n')[1]).toMatch(/^2014-04-04,False,,,,,,True,/);
  });

  test('does not miss a retired regime after its last week, and asks a live one for every week', async () => {
    for (const regime of ['strict', 'open']) await place.forget(asOf, regime);
    place.configure('strict', 'strict', 'retired');
    const { outputs } = await place.run({ 'week-ending': asOf });
    expect(outputs).toMatchObject({ rows: 5, missing: 1 });
  });

  test('leaves out a regime that ended before the ledger begins, unless it is asked for', async () => {
    for (const week of [second, asOf]) await place.forget(week, 'strict');
    place.configure('strict', 'strict', 'retired');
    place.setEvaluation('{ history_weeks: 2 }');
    await place.run({ 'week-ending': asOf });
    expect(place.comparison(asOf).rates.map(({ regime }) => regime)).toEqual(['open']);
    await place.run({ 'week-ending': asOf, regimes: 'open,strict' });
    expect(place.comparison(asOf).rates).toMatchObject([{ regime: 'open' }, { regime: 'strict', weeks: 0 }]);
  });

  test('takes a configured regime that was never scored as one without weeks', async () => {
    place.configure('new', 'open', 'shadow');
    const { outputs, presented } = await place.run({ 'week-ending': asOf });
    expect(outputs).toMatchObject({ rows: 6, missing: 0 });
    expect(presented).toContain('| new | never scored |');
    expect(place.text(asOf, 'ledger_wide.csv')).toContain('new_exists');
  });

  test('has only the regimes that were asked for', async () => {
    await place.run({ 'week-ending': asOf, regimes: 'open' });
    const { rates, pairs } = place.comparison(asOf);
    expect([rates.map(({ regime }) => regime), pairs]).toEqual([['open'], []]);
  });

  test('looks back on so many weeks at most', async () => {
    place.setEvaluation('{ history_weeks: 2 }');
    expect((await place.run({ 'week-ending': asOf })).outputs).toMatchObject({ rows: 4, missing: 0 });
    await place.forget(second, 'open');
    expect((await place.run({ 'week-ending': asOf })).outputs).toMatchObject({ rows: 4, missing: 1 });
  });

  test('is of the last selected week', async () => {
    await place.run({ 'week-ending': `2014-04-04..${asOf}` });
    expect(await place.lake.list(ledgerDataset)).toEqual([{ as_of: asOf }]);
  });

  test('writes its CSV files where it is told, and says where', async () => {
    const folder = join(place.folder, 'out', 'csv');
    const { outputs } = await place.run({ 'week-ending': first, csv: folder });
    expect(outputs).toMatchObject({ csv: join(folder, 'ledger.csv'), wideCsv: join(folder, 'ledger_wide.csv') });
    for (const name of ['ledger.csv', 'ledger_wide.csv']) {
      expect(readFileSync(join(folder, name), 'utf8')).toBe(place.text(first, name));
    }
    const again = await place.run({ 'week-ending': first });
    expect(existsSync(String(again.outputs.csv))).toBe(true);
  });

  test('presents what was asked', async () => {
    const { presented } = await place.run({ 'week-ending': asOf });
    for (const question of ['How often did each trade?', 'What did it pick?', 'When did only one trade?']) {
      expect(presented).toContain(question);
    }
  });
});

describe('audits and results', () => {
  test('are beside the decisions where they are known', async () => {
    await place.audit(first, 'open');
    await place.audit(first, 'strict', 'failed');
    await place.evaluate(second, [{ weekEnding: first, regime: 'open', net: 0.02, active: 0.005 }]);
    await place.run({ 'week-ending': second });
    const { columns } = (await place.lake.require(ledgerDataset, { as_of: second })).table;
    const audit = await place.lake.manifest(auditFindings, { regime: 'open', week_ending: first });
    expect(columns.audit).toEqual(['passed', 'failed', null, null]);
    expect(columns.audit_digest[0]).toBe(audit?.digest);
    expect([...columns.net_return]).toEqual([0.02, Number.NaN, Number.NaN, Number.NaN]);
    expect([...columns.active_return]).toEqual([0.005, Number.NaN, Number.NaN, Number.NaN]);
    expect(columns.gross_return[0]).toBeCloseTo(0.023, 12);
  });

  test('are not known without the stage evaluate, and the log says so', async () => {
    await place.evaluate(second, [{ weekEnding: first, regime: 'open', net: 0.02, active: 0.005 }]);
    const { log } = await place.run({ 'week-ending': asOf });
    expect(log).toContain(`No results: the stage evaluate was not run as of ${asOf}`);
    const { columns } = (await place.lake.require(ledgerDataset, { as_of: asOf })).table;
    expect([...columns.net_return].every(Number.isNaN)).toBe(true);
  });

  test('of other scores are none of these', async () => {
    await place.audit(first, 'open');
    await place.evaluate(second, [{ weekEnding: first, regime: 'open', net: 0.02, active: 0.005 }]);
    await place.putNews(first, singleReport);
    await place.score(first, 'open');
    const { log } = await place.run({ 'week-ending': second });
    expect(log).toContain('2014-04-04/open: scored anew since it was evaluated, so no result');
    const { columns } = (await place.lake.require(ledgerDataset, { as_of: second })).table;
    expect([columns.audit[0], columns.audit_digest[0], columns.net_return[0]]).toEqual([null, null, Number.NaN]);
  });
});

describe('a skipped week', () => {
  const last = first;
  const skippedUnder = (regime: string) => place.comparison(last).skipped.find((one) => one.regime === regime);

  async function scoreLast(clusters: typeof singleReport): Promise<void> {
    await place.putNews(last, clusters);
    for (const regime of ['strict', 'open']) await place.score(last, regime);
  }

  test('that would have traded without the filters was not without a signal', async () => {
    await scoreLast(singleReport);
    await place.run({ 'week-ending': last });
    expect(skippedUnder('strict')).toEqual({
      week_ending: last,
      regime: 'strict',
      reasons: ['HIGH_SEVERITY_CLUSTERS_TOO_LOW', 'NO_CANDIDATES'],
      candidates: 0,
      clusters: 0,
      unfiltered: { decision: 'TRADE', reasons: [], candidates: 3, symbols_with_news: 3, clusters: 3 },
      verdict: 'filtered',
    });
    expect(place.comparison(last).lone_trades).toMatchObject([{ week_ending: last, traded: 'open', other: 'strict' }]);
  });

  test('without news had no signal', async () => {
    await scoreLast([]);
    await place.run({ 'week-ending': last });
    expect(skippedUnder('strict')?.verdict).toBe('absent');
    expect(skippedUnder('open')?.verdict).toBe('absent');
  });

  test('is not known to have had one when its clusters are gone', async () => {
    await scoreLast(singleReport);
    await place.lake.remove(repEnriched, { week_ending: last });
    await place.run({ 'week-ending': last });
    expect(skippedUnder('strict')).toMatchObject({ clusters: 0, unfiltered: null, verdict: 'unknown' });
  });

  test('is not known to have had one when the lake holds other clusters by now', async () => {
    await scoreLast(singleReport);
    await place.putNews(last, []);
    await place.run({ 'week-ending': last });
    expect(skippedUnder('strict')?.verdict).toBe('unknown');
  });

  test('is not known to have had one when its features were made from something else', async () => {
    await scoreLast(singleReport);
    const keys = { regime: 'strict', week_ending: last };
    const { table, manifest } = await place.lake.require(featuresWeekly, keys);
    await place.lake.write(featuresWeekly, keys, { recipe: { ...manifest.recipe, version: 2 }, table });
    await place.run({ 'week-ending': last });
    expect(skippedUnder('strict')?.verdict).toBe('unknown');
    const { columns } = (await place.lake.require(ledgerDataset, { as_of: last })).table;
    expect([columns.regime[1], columns.features_digest[1]]).toEqual(['strict', null]);
  });

  test('is not known to have had one when its features are gone', async () => {
    await scoreLast(singleReport);
    await place.lake.remove(featuresWeekly, { regime: 'strict', week_ending: last });
    await place.run({ 'week-ending': last });
    expect(skippedUnder('strict')?.verdict).toBe('unknown');
  });
});

describe('made again', () => {
  test('from the same inputs it is left alone, and gives the same outputs', async () => {
    const first = await place.run({ 'week-ending': asOf });
    const before = await place.bytes(asOf);
    const again = await place.run({ 'week-ending': asOf });
    expect(again.log.join()).toContain('nothing to do');
    expect(first.log.join()).not.toContain('nothing to do');
    expect([again.outputs, again.presented]).toEqual([first.outputs, first.presented]);
    expect(await place.bytes(asOf)).toEqual(before);
  });

  test.each([
    ['an audit', () => place.audit(asOf, 'open')],
    ['results', () => place.evaluate(asOf, [{ weekEnding: first, regime: 'open', net: 0.1, active: 0.1 }])],
    ['a regime', () => place.score(asOf, 'another', 'open')],
  ])('it is another one after %s came', async (_, change) => {
    await place.run({ 'week-ending': asOf });
    const before = await place.bytes(asOf);
    await change();
    const { log } = await place.run({ 'week-ending': asOf });
    expect(log.join()).not.toContain('nothing to do');
    expect((await place.bytes(asOf)).digest).not.toBe(before.digest);
  });

  test('it names the digest of scores that were made anew and came out the same', async () => {
    await place.run({ 'week-ending': asOf });
    const keys = { regime: 'open', week_ending: asOf };
    const before = await place.lake.manifest(scoresWeekly, keys);
    await place.score(asOf, 'open', 'open', 2);
    const made = await place.lake.manifest(scoresWeekly, keys);
    expect([made?.content, made?.digest === before?.digest]).toEqual([before?.content, false]);
    await place.run({ 'week-ending': asOf });
    const { columns } = (await place.lake.require(ledgerDataset, { as_of: asOf })).table;
    expect(columns.scores_digest[4]).toBe(made?.digest);
  });

  test('by two runs at once it is the same', async () => {
    const runs = await Promise.all([1, 2].map(() => place.run({ 'week-ending': asOf })));
    expect(runs[1]?.outputs).toEqual(runs[0]?.outputs);
    const both = await place.bytes(asOf);
    await place.lake.remove(ledgerDataset, { as_of: asOf });
    await place.run({ 'week-ending': asOf });
    expect(await place.bytes(asOf)).toEqual(both);
  });

  test('from a lake that holds later weeks it is, byte for byte, what it was before they came', async () => {
    const audited = async (last: string) => {
      for (const week of weeks.filter((one) => one >= first && one <= last)) await place.audit(week, 'open');
    };
    await place.forget(second, 'strict');
    await audited(asOf);
    await place.evaluate(asOf, [{ weekEnding: first, regime: 'open', net: 0.02, active: 0.005 }]);
    await place.run({ 'week-ending': asOf });
    const before = await place.bytes(asOf);
    await place.lake.remove(ledgerDataset, { as_of: asOf });

    const last = weeks.at(-1) ?? '';
    for (const week of weeks.filter((one) => one > asOf)) {
      await place.putNews(week);
      for (const regime of ['strict', 'open', 'later']) {
        await place.score(week, regime, regime === 'later' ? 'open' : undefined);
      }
    }
    await audited(last);
    await place.evaluate(last, [{ weekEnding: asOf, regime: 'open', net: 0.03, active: 0.01 }]);
    await place.run({ 'week-ending': last });
    await place.run({ 'week-ending': asOf });
    expect(await place.bytes(asOf)).toEqual(before);
    expect((await place.bytes(last)).digest).not.toBe(before.digest);
  });
});

describe('it refuses', () => {
  test('a lake in which nothing was scored up to the week, and says what to do', async () => {
    await expect(place.run({ 'week-ending': '2014-03-28' })).rejects.toMatchObject({
      name: 'UserError',
      message: expect.stringContaining('Nothing was scored up to 2014-03-28 under open, strict'),
      hint: expect.stringContaining('"score"'),
    });
  });

  test('a regime that nobody knows, naming those there are', async () => {
    await expect(place.run({ 'week-ending': first, regimes: 'open,nope' })).rejects.toMatchObject({
      name: 'UserError',
      hint: expect.stringContaining('open, strict'),
    });
  });

  test('a week that has not finished', async () => {
    await expect(place.run({ 'week-ending': '2030-01-04' })).rejects.toMatchObject({ name: 'UserError' });
  });

  test('scores without the files of the score stage', async () => {
    const keys = { regime: 'open', week_ending: first };
    const { table, manifest } = await place.lake.require(scoresWeekly, keys);
    await place.lake.write(scoresWeekly, keys, { recipe: manifest.recipe, table });
    await expect(place.run({ 'week-ending': first })).rejects.toMatchObject({
      name: 'DamagedPartitionError',
      message: expect.stringContaining(`week_ending=${first}: it has no report_meta.json`),
    });
  });

  test.each([
    ['scores', () => place.lake.folder(scoresWeekly, { regime: 'open', week_ending: first }), 'scores_weekly.parquet'],
    ['results', () => place.lake.folder(weeklyReturns, { as_of: first }), 'weekly_returns.parquet'],
  ])('damaged %s, and leaves no ledger', async (_, folder, file) => {
    await place.evaluate(first, [{ weekEnding: first, regime: 'open', net: 0, active: 0 }]);
    writeFileSync(join(folder(), file), 'damaged');
    await expect(place.run({ 'week-ending': first })).rejects.toThrow(file);
    expect(await place.lake.list(ledgerDataset)).toEqual([]);
  });

  test('a ledger that is damaged, and says how to mend it', async () => {
    await place.run({ 'week-ending': first });
    const folder = place.lake.folder(ledgerDataset, { as_of: first });
    rmSync(join(folder, 'comparison.json'));
    await expect(place.run({ 'week-ending': first })).rejects.toThrow(/comparison\.json.*Restore it/);
    rmSync(folder, { recursive: true });
    await expect(place.run({ 'week-ending': first })).resolves.toBeDefined();
  });
});
