import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { World } from '../../conformance/double.ts';
import { liveWorld } from '../../support/live/live-ingest-run.ts';
import { LiveStage } from '../../support/live/live-stage.ts';

// SC was called SOLD up to a day in the middle of the window.

const week = '2026-07-02';
const lastDay = '2026-05-29';
const world = liveWorld('2025-12-01', week);
const isOld = (symbol: string, date: string) => symbol === 'SC' && date <= lastDay;
const dateOf = (published: number) => new Date(published).toISOString().slice(0, 10);

/** What services know that name a company by what it was called on the day. */
const renamed = (known: World): World => ({
  ...known,
  bars: known.bars.map((bar) => (isOld(bar.symbol, bar.date) ? { ...bar, symbol: 'SOLD' } : bar)),
  actions: known.actions.map((action) =>
    isOld(action.symbol, action.exDate) ? { ...action, symbol: 'SOLD' } : action,
  ),
  news: known.news.map((item) => (isOld(item.symbol, dateOf(item.published)) ? { ...item, symbol: 'SOLD' } : item)),
});
/** … and where somebody else was called SC then. */
const withNamesake = (known: World): World => {
  const others = known.bars.filter(({ symbol, date }) => symbol === 'SD' && date <= lastDay);
  return { ...renamed(known), bars: [...renamed(known).bars, ...others.map((bar) => ({ ...bar, symbol: 'SC' }))] };
};

let stage: LiveStage;
beforeEach(async () => {
  stage = await LiveStage.start(world, '2026-07-04T11:23:00Z');
});
afterEach(() => stage.stop());

const market = /^(market_daily|market_revisions|corporate_actions|company_news|coverage) /;

/** What the ingest stores of bars, actions and news, by its digests. */
async function storedOf(lake: string, change: (world: World) => World, aliases: readonly object[], provider: string) {
  stage.change = change;
  stage.settings = {
    universe: { aliases },
    market: { providers: [provider] },
    news: { providers: ['finnhub'] },
  };
  await stage.run(week, { lake });
  return Object.fromEntries(Object.entries(await stage.digests(lake)).filter(([name]) => market.test(name)));
}

const alias = { symbol: 'SC', alias: 'SOLD', to: lastDay };

describe.each(['alpaca', 'tiingo', 'massive'])('%s', (provider) => {
  it('is asked for a company under the name that it had on the day, and all is as if it had never been renamed', async () => {
    const plain = await storedOf('plain', (known) => known, [], provider);
    expect(await storedOf('renamed', renamed, [alias], provider)).toEqual(plain);
    expect(await storedOf('namesake', withNamesake, [alias], provider)).toEqual(plain);
    // Services that give the whole history under the present name know no other.
    expect(await storedOf('present', (known) => known, [alias], provider)).toEqual(plain);
    // Without the alias the first half of the year is missing.
    expect(await storedOf('without', renamed, [], provider)).not.toEqual(plain);
  });
});

it('asks for the days of the alias alone, and makes the week again from its answers', async () => {
  const stored = await storedOf('lake', renamed, [alias], 'tiingo');
  const asked = stage.requests('tiingo').filter(({ url }) => url.pathname.includes('/SOLD/'));
  expect(asked.map(({ url }) => url.searchParams.get('endDate'))).toEqual(asked.map(() => lastDay));
  expect(asked.length).toBeGreaterThan(0);
  const before = stage.requests('tiingo').length;
  stage.copy('lake', 'again', 'raw');
  await stage.run(week, { lake: 'again', fromRaw: true });
  const again = Object.entries(await stage.digests('again')).filter(([name]) => market.test(name));
  expect(Object.fromEntries(again)).toEqual(stored);
  expect(stage.requests('tiingo')).toHaveLength(before);
});

it('leaves the questions of a week after the alias as they are', async () => {
  stage.settings = { universe: { aliases: [{ ...alias, to: '2020-01-31' }] } };
  await stage.run(week);
  expect(stage.requests('alpaca').filter(({ url }) => url.search.includes('SOLD'))).toEqual([]);
});
