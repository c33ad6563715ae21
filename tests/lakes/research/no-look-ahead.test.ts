import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { AssetHistories } from '../../../src/backbone/asset-histories.ts';
import { Listings } from '../../../src/backbone/listings.ts';
import { RankCorrelator } from '../../../src/research/rank-ics.ts';
import { lowerBound } from '../../../src/statistics/lower-bound.ts';
import { Random } from '../../../src/statistics/random.ts';
import { exchangeOf } from '../../../tools/example/research/exchanges.ts';
import { isExhaustive, isWholeSample } from '../../support/exhaustive.ts';
import { knownOn, type MarketOfDays, marketOfDays, placeMarket } from '../../support/research/market-of-days.ts';
import { runStep, type StepPlace } from '../../support/research/research-steps.ts';
import { differences, differencesOf, type NamedRows, RowsOfLake } from '../../support/research/rows-of-lake.ts';

/*
 * The whole way of research, from packs to a screening, on a market of which everything is known, and on the same market as it was known on a day: packs that
 * came later are not there, nor are bars, actions, delistings, rates and assets of later days. What is said of dates up to that day must be the same, bit for bit.
 */

const market = marketOfDays({ seed: 11, firstDay: '2023-06-01', lastDay: '2025-08-29' }, [0.72, 0.92]);
const sessions: readonly string[] = exchangeOf(market.world.exchanges, 'XNYS').sessions;
/** The first as-of date: before it hardly an asset has the bars that it takes to be bought. */
const from = sessions[190] as string;
const folder = mkdtempSync(join(tmpdir(), 'regimen-no-look-ahead-'));
/** The store of the whole market, and what is said of every week by those who know all of it. */
let fed: StepPlace;
let ranked: StepPlace;
let knowing: Looked;

beforeAll(async () => {
  fed = placeMarket(join(folder, 'whole'), market);
  await feed(fed, market);
  ranked = copied(fed, 'ranked');
  knowing = await look(ranked);
});
afterEach(() => vi.restoreAllMocks());
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A first load, and the late packs day after day. */
async function feed(place: StepPlace, { late }: MarketOfDays): Promise<void> {
  const first = 'assets*,bars*,actions*,delistings*,rates*';
  await runStep(place, { stage: 'backbone', inputs: { mode: 'bulk', packs: first } });
  for (const { day } of late) {
    await runStep(place, { stage: 'backbone', inputs: { mode: 'delta', packs: `late_*_${day}*` } });
  }
}

/** The market as it was known on a day, in a lake of its own. */
async function fedOn(day: string): Promise<StepPlace> {
  const known = knownOn(market, day);
  const place = placeMarket(mkdtempSync(join(folder, `${day}-`)), known);
  await feed(place, known);
  return place;
}

function copied(place: StepPlace, name: string): StepPlace {
  const lakeFolder = mkdtempSync(join(folder, `${name}-`));
  cpSync(place.lakeFolder, lakeFolder, { recursive: true });
  return { ...place, lakeFolder };
}

/** What sessions, universes and panel say. */
interface Looked {
  readonly sessions: NamedRows;
  readonly universes: NamedRows;
  readonly panel: NamedRows;
  readonly factors: NamedRows;
}

/** @param day the last as-of date that may be; '' for all of them */
async function look(place: StepPlace, day = ''): Promise<Looked> {
  await runStep(place, { stage: 'universe', inputs: { from, until: day } });
  await runStep(place, { stage: 'panel', inputs: { from, until: day, threads: '1' } });
  const rows = await RowsOfLake.of(place.lakeFolder);
  const panel = await rows.panel();
  const dates = new Set([...panel.keys()].map(dateOf));
  return {
    sessions: await rows.sessions(),
    universes: await rows.universes([...dates]),
    panel,
    factors: await rows.factors(),
  };
}

interface Screened extends Looked {
  readonly folds: Awaited<ReturnType<RowsOfLake['folds']>>;
  readonly measures: NamedRows;
  /** One per name, in the order in which candidates are scored: by universe, tested date and candidate. */
  readonly scores: readonly Float64Array[];
}

async function screen(place: StepPlace, day: string): Promise<Screened> {
  const looked = await look(place, day);
  await runStep(place, { stage: 'merge', inputs: {} });
  const scores: Float64Array[] = [];
  const { correlate } = RankCorrelator.prototype;
  const listening = vi.spyOn(RankCorrelator.prototype, 'correlate').mockImplementation(function (
    this: RankCorrelator,
    ...given
  ) {
    scores.push(given[0].slice());
    return correlate.apply(this, given);
  });
  const { run } = await runStep(place, { stage: 'stage-a', inputs: { again: 'true' } });
  listening.mockRestore();
  const rows = await RowsOfLake.of(place.lakeFolder);
  return { ...looked, folds: await rows.folds(String(run)), measures: await rows.measures(String(run)), scores };
}

// Rows are named by dataset, date, asset or candidate, and what else there is.
const dateOf = (row: string) => row.split(' ')[1] as string;
const subjectOf = (row: string) => row.split(' ')[2] as string;
const datesOf = ({ panel }: Looked) => new Set([...panel.keys()].map(dateOf));
const isOutcome = (column: string) => column.startsWith('fwd_');

const barDates = new Map(market.world.assets.map(({ id, bars }) => [id, bars.dates as readonly string[]]));

/** Bars of the asset of a row after its date, up to a day. */
function barsAfter(row: string, day: string): number {
  const dates = barDates.get(subjectOf(row)) ?? [];
  const upTo = (last: string) => lowerBound(dates.length, (place) => (dates[place] as string) <= last);
  return upTo(day) - upTo(dateOf(row));
}

/** Bars that an outcome is told by. */
function barsOf(column: string): number {
  const [, lag = '0', held = ''] = /^fwd_(?:ret|bars)_(?:lag(\d)_)?(\d+)d$/.exec(column) ?? [];
  return Number(lag) + Number(held);
}

/** Assets of which something had happened by a day that nobody knew yet. */
function openAssets(day: string): ReadonlySet<string> {
  return new Set(market.late.filter((late) => late.since <= day && day < late.day).flatMap(({ assets }) => assets));
}

/** What sessions, universes and panel say otherwise where later days are known. */
function changedLooks(all: Looked, then: Looked, day: string) {
  // A week that is not over has another as-of date later.
  const dates = datesOf(all).intersection(datesOf(then));
  const isPast = (row: string) => dates.has(dateOf(row));
  const open = openAssets(day);
  // What followed is told by all that is known now: a correction that came later may change it.
  const isOver = (row: string, column: string) =>
    isOutcome(column) && !open.has(subjectOf(row)) && barsAfter(row, day) >= barsOf(column);
  return {
    sessions: differences(all.sessions, then.sessions, (row) => dateOf(row) <= day),
    universes: differences(all.universes, then.universes, isPast),
    features: differences(all.panel, then.panel, (row, column) => isPast(row) && !isOutcome(column)),
    outcomes: differences(all.panel, then.panel, (row, column) => isPast(row) && isOver(row, column)),
    factors: differences(all.factors, then.factors, (row, column) => dateOf(row) <= day && column === 'signal'),
  };
}

const noLooks = { sessions: [], universes: [], features: [], outcomes: [], factors: [] };

/** Candidates of core8, which are formulas, and with those of fitted, which learn from what followed. */
const [formulas, candidates] = [8, 10];
/** What is measured of a date by what it knew; the others are measured by what followed. */
const ofThePast = ['turnover', 'cost', 'capacity_usd'];

/** What a screening says otherwise, and how much could be compared. */
function changedScreening(all: Screened, then: Screened) {
  const isReturn = (_: string, column: string) => column.startsWith('fwd_ret_lag1_');
  const open = new Set(differencesOf(all.panel, then.panel, isReturn).map(({ row }) => dateOf(row)));
  const lastTrained = new Map(all.folds.windows.map(({ fold, train_end }) => [fold, train_end]));
  const isTrainingOver = (fold: string) => ![...open].some((date) => date <= (lastTrained.get(fold) as string));
  const fitted = [...all.folds.fitted.entries()].filter(([, { weights }]) => weights !== '{}');
  const fits = fitted.filter(([, { fold }]) => isTrainingOver(fold));
  const areAllOver = fits.length === fitted.length;
  const scored = [...all.scores.keys()].filter((i) => areAllOver || i % candidates < formulas);
  const isMeasured = (row: string, column: string) =>
    (areAllOver || !/^(ridge|rank_average)_/.test(subjectOf(row))) &&
    (ofThePast.includes(column) || !open.has(dateOf(row)));
  return {
    windows: JSON.stringify(all.folds.windows) === JSON.stringify(then.folds.windows),
    fits: fits.filter(([i, one]) => JSON.stringify(one) !== JSON.stringify(then.folds.fitted[i])),
    scores: scored.filter((i) => !areSameBits(all.scores[i], then.scores[i])),
    measures: differences(all.measures, then.measures, isMeasured),
    compared: {
      fits: fits.length,
      scores: scored.length,
      ics: [...all.measures].filter(([row, { ic }]) => isMeasured(row, 'ic') && !Number.isNaN(ic)).length,
    },
  };
}

function areSameBits(a: Float64Array | undefined, b: Float64Array | undefined): boolean {
  if (a === undefined || b === undefined) return false;
  return Buffer.from(a.buffer, a.byteOffset, a.byteLength).equals(Buffer.from(b.buffer, b.byteOffset, b.byteLength));
}

/** Twelve sessions before the late packs came: most of what they tell had happened. */
const pendingDays = market.late.map(({ day }) => sessions[sessions.indexOf(day) - 12] as string);

describe('what is said of the past on a day, and by those who know what came after', () => {
  const random = Random.seeded(5);
  const enough = 395;
  const drawn = Array.from(
    { length: isWholeSample ? 48 : isExhaustive ? 12 : 1 },
    () => sessions[enough + random.integer(sessions.length - enough)] as string,
  );

  it.each([...pendingDays, ...drawn])(
    'on %s: no session, universe, feature, fold, fit, score or measure differs',
    async (day) => {
      const then = await screen(await fedOn(day), day);
      expect(changedLooks(knowing, then, day)).toEqual(noLooks);
      const all = await screen(copied(ranked, `whole-${day}`), day);
      expect(datesOf(all)).toEqual(datesOf(then));
      expect(changedLooks(all, then, day)).toEqual(noLooks);
      const { compared, ...changed } = changedScreening(all, then);
      expect(changed).toEqual({ windows: true, fits: [], scores: [], measures: [] });
      expect(compared.scores).toBeGreaterThanOrEqual(2 * 18 * formulas);
      expect(compared.ics).toBeGreaterThan(100);
    },
  );
});

describe('a look ahead is found', () => {
  const day = pendingDays[0] as string;
  const { historyOf } = AssetHistories.prototype;
  const { usdRatesOf } = Listings.prototype;

  let then: StepPlace;
  beforeAll(async () => {
    then = await fedOn(day);
  });

  /** What those who know all of the market say otherwise, with a fault in the code. */
  async function foundBy(plant: () => void) {
    plant();
    return changedLooks(await look(copied(fed, 'planted')), await look(copied(then, 'planted'), day), day);
  }

  it('where bars are read a session too early', async () => {
    const found = await foundBy(() =>
      vi.spyOn(AssetHistories.prototype, 'historyOf').mockImplementation(function (this: AssetHistories, ...given) {
        const { bars, ...others } = historyOf.apply(this, given);
        const dates = bars.dates.map((date, i) => bars.dates[i - 1] ?? date - 1);
        return { ...others, bars: { ...bars, dates } };
      }),
    );
    expect(found.universes).not.toEqual([]);
  });

  it('where an action counts before it was known', async () => {
    const found = await foundBy(() =>
      vi.spyOn(AssetHistories.prototype, 'historyOf').mockImplementation(function (this: AssetHistories, ...given) {
        const history = historyOf.apply(this, given);
        return { ...history, actions: history.actions.map((action) => ({ ...action, knownFrom: action.exDay })) };
      }),
    );
    expect(found).toMatchObject({ universes: [], features: expect.arrayContaining([expect.anything()]) });
  });

  it('where dollars are taken at the rate of the next date', async () => {
    const found = await foundBy(() =>
      vi.spyOn(Listings.prototype, 'usdRatesOf').mockImplementation(function (this: Listings, ...given) {
        const rates = usdRatesOf.apply(this, given);
        return rates.map((rate, i) => rates[i + 1] ?? rate);
      }),
    );
    expect(found).toMatchObject({ universes: expect.arrayContaining([expect.anything()]), features: [] });
  });
});
