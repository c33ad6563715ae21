import { afterEach, beforeEach, expect, test } from 'vitest';
import { parseIsoDate, type WeekEnding } from '../../../src/calendar/date.ts';
import { stepTable } from '../../../src/ingest/bars/step-report.ts';
import { readWeekPrices, weekPriceNotes } from '../../../src/ingest/bars/week-prices.ts';
import { defaultSteps } from '../../../src/market/steps/settings.ts';
import { terminalText } from '../../../src/text/terminal.ts';
import { type Cells, IngestRun } from '../../support/ingest/ingest-run.ts';

let run: IngestRun;
beforeEach(() => {
  run = new IngestRun();
});
afterEach(() => run.remove());

const prices = ['open', 'high', 'low', 'close', 'adj_close'];
/** The prices of a symbol from a session on, as a share of what they were. */
const from = (symbol: string, date: string, factor: number, columns: readonly string[]) => (rows: Cells[]) =>
  rows.map((row) =>
    row.symbol === symbol && String(row.date) >= date
      ? { ...row, ...Object.fromEntries(columns.map((name) => [name, Number(row[name]) * factor])) }
      : row,
  );

async function weekOf(until = '2014-03-28') {
  return readWeekPrices({
    lake: run.lake,
    symbols: ['AAA', 'BBB', 'CCC', 'SPY'],
    benchmark: 'SPY',
    until: parseIsoDate(until) as WeekEnding,
    settings: defaultSteps,
  });
}

test('a step of the benchmark within the week takes the return over it from all, which both summaries say', async () => {
  run.putDefaults({ bars: from('SPY', '2014-03-26', 1 / 4, prices) });
  await run.run();
  const said = 'The price of the benchmark SPY takes a step that nothing explains on 2014-03-26';
  expect(weekPriceNotes(await weekOf())).toEqual([expect.stringContaining(said)]);
  expect(run.summary.replaceAll('\\', '')).toContain(said);
  expect(run.annotations.join('\n')).toContain(`Step of the benchmark: ${said}`);
});

test('an earlier step of the benchmark takes it from nobody', async () => {
  run.putDefaults({ bars: from('SPY', '2014-03-12', 1 / 4, prices) });
  await run.run();
  expect(weekPriceNotes(await weekOf())).toEqual([]);
  const table = stepTable((await weekOf()).steps);
  expect(table).toContain('| SPY | 2014-03-12 |');
  expect(terminalText(table)).toContain('"- { symbol: SPY, date: 2014-03-12, is: split, ratio: 4 }"');
});

test('symbols without an adjusted close are named, and steps stand with what explains them', async () => {
  const split = from('AAA', '2014-03-19', 1 / 4, prices.slice(0, 4));
  const bars = (rows: Cells[]) => split(rows).map((row) => (row.symbol === 'BBB' ? { ...row, adj_close: null } : row));
  run.putDefaults({ bars });
  await run.run();
  const week = await weekOf();
  expect(weekPriceNotes(week)).toEqual([expect.stringMatching(/^No adjusted close in 1 of 4 symbols \(BBB\)/)]);
  expect(stepTable(week.steps)).toContain('| AAA | 2014-03-19 | 0.255 | a split of 4 for 1 | the adjusted close |');
});

test('nothing is said of sound prices', async () => {
  run.putDefaults();
  await run.run();
  const week = await weekOf();
  expect([weekPriceNotes(week), stepTable(week.steps)]).toEqual([[], '']);
});
