import { afterEach, beforeEach, expect, it } from 'vitest';
import { EnrichRun } from '../../support/news/enrich-run.ts';

let run: EnrichRun;
beforeEach(() => {
  run = new EnrichRun();
});
afterEach(() => run.remove());

it('says how many headlines hold nothing to read, in the log, the warnings and the summary', async () => {
  await run.putNews('2024-04-19', [
    { symbol: 'AAA', headline: '<b>\u200b</b>&nbsp;' },
    { symbol: 'AAA', headline: '\u200b' },
    { symbol: 'BBB', headline: 'B wins an order' },
  ]);
  await run.run('2024-04-19');
  const [warning] = run.annotations;
  expect(warning?.message).toContain('2 news items have headlines of which nothing is left to read');
  expect(warning?.message).toContain('AAA "2024-04-19-');
  expect(run.summary).toContain('nothing is left to read');
});

it('says nothing where every headline can be read', async () => {
  await run.putNews('2024-04-19', [{ symbol: 'BBB', headline: 'B <b>wins</b> an order' }]);
  await run.run('2024-04-19');
  expect(run.annotations).toEqual([]);
});
