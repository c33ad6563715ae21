import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { assetBucket } from '../../../src/backbone/asset-bucket.ts';
import { dayAfter, exchangeOf } from '../../../tools/example/research/exchanges.ts';
import { type Asset, simulateWorld, type World } from '../../../tools/example/research/world.ts';
import type { StepPlace } from './research-steps.ts';

/** A row of a pack, by column. */
type Row = Readonly<Record<string, string | number | null>>;

/** A pack, and the day from which the world has it. */
interface DatedPack {
  readonly name: string;
  /** ISO 8601; '' for packs of the first load, whose rows are there from their own day on. */
  readonly day: string;
  readonly rows: readonly Row[];
}

/** What one late day changes: rows of its packs are of days before it, and nobody knew them until then. */
export interface LateDay {
  readonly day: string;
  /** First day that one of its rows is of. */
  readonly since: string;
  /** Assets of which something became known. */
  readonly assets: readonly string[];
}

export interface MarketOfDays {
  readonly world: World;
  readonly packs: readonly DatedPack[];
  readonly late: readonly LateDay[];
}

const barValues = ['open', 'high', 'low', 'close', 'volume'] as const;
const root = join(import.meta.dirname, '../../..');

/**
 * The invented market of "npm run research", smaller, whose packs of the first load lack what became known late: on some days packs come that revise bars,
 * bring bars of weeks before, splits and dividends of ex-dates long past, a delisting that nobody told in time, and other rates.
 *
 * @param lateAfter the days on which late packs come, as shares of the sessions
 */
export function marketOfDays(
  options: { readonly seed: number; readonly firstDay: string; readonly lastDay: string },
  lateAfter: readonly number[],
): MarketOfDays {
  const world = inFewBuckets(simulateWorld({ assets: 40, ...options }));
  const { sessions } = exchangeOf(world.exchanges, 'XNYS');
  const lates = lateAfter.map((share, turn) => lateFacts(world, sessions, Math.floor(share * sessions.length), turn));
  const isLate = (id: string, day: string) => lates.some(({ missing }) => missing.id === id && missing.days.has(day));
  const first = { day: '' };
  return {
    world,
    packs: [
      { ...first, name: 'assets.csv', rows: world.assets.flatMap((asset) => assetRows(world, asset)) },
      {
        ...first,
        name: 'bars.csv',
        rows: world.assets.flatMap(barRows).filter(({ id, date }) => !isLate(`${id}`, `${date}`)),
      },
      {
        ...first,
        name: 'actions.csv',
        rows: world.assets.flatMap(({ id, actions }) =>
          actions.map(({ exDate, kind, value }) => ({ id, ex_date: exDate, kind, value })),
        ),
      },
      {
        ...first,
        name: 'delistings.csv',
        rows: world.assets.flatMap(({ id, delisting }) =>
          delisting === undefined
            ? []
            : [{ id, date: dayAfter(delisting.date), code: delisting.code, return: delisting.return }],
        ),
      },
      { ...first, name: 'rates.csv', rows: world.euro.map(({ date, rate }) => ({ currency: 'EUR', date, usd: rate })) },
      ...lates.flatMap(({ packs }) => packs),
    ],
    late: lates.map(({ late }) => late),
  };
}

/** The same assets under ids that lie in four buckets: a lake of few partitions is made sooner. */
function inFewBuckets(world: World): World {
  const idIn = (bucket: number, id: string) => {
    for (let turn = 0; ; turn++) if (assetBucket(`${id}.${turn}`) === bucket) return `${id}.${turn}`;
  };
  return { ...world, assets: world.assets.map((asset, i) => ({ ...asset, id: idIn(32 * (i % 4), asset.id) })) };
}

/** What becomes known on one session of things that happened up to thirty sessions before. */
function lateFacts({ assets, euro }: World, sessions: readonly string[], at: number, turn: number) {
  const day = sessions[at] as string;
  const [since, middle, until] = [sessions[at - 30], sessions[at - 20], sessions[at - 10]] as [string, string, string];
  const alive = assets.filter(({ bars }) => (bars.dates[0] as string) < since && (bars.dates.at(-1) as string) > day);
  const chosen = (place: number) => alive[(7 * turn + 3 * place) % alive.length] as Asset;
  const [revised, missing, split, paid, gone] = [chosen(0), chosen(1), chosen(2), chosen(3), chosen(4)];
  const within = (date: string) => date >= middle && date <= until;
  const bars = [
    ...barRows(revised)
      .filter(({ date }) => within(`${date}`))
      .map((bar) => ({
        ...bar,
        high: Number(bar.high) * 1.5,
        close: Number(bar.high) * 1.2,
        volume: Number(bar.volume) * 3,
      })),
    ...barRows(missing).filter(({ date }) => within(`${date}`)),
  ];
  const facts = {
    bars,
    actions: [
      { id: split.id, ex_date: middle, kind: 'split', value: 2 },
      { id: paid.id, ex_date: since, kind: 'dividend', value: 0.25 },
    ],
    delistings: [{ id: gone.id, date: until, code: 'merger', return: 0.1 }],
    rates: euro.filter(({ date }) => within(date)).map(({ date, rate }) => ({ currency: 'EUR', date, usd: 2 * rate })),
  };
  return {
    late: { day, since, assets: [revised, missing, split, paid, gone].map(({ id }) => id) },
    missing: {
      id: missing.id,
      days: new Set(
        barRows(missing)
          .map(({ date }) => `${date}`)
          .filter(within),
      ),
    },
    packs: Object.entries(facts).map(([kind, rows]): DatedPack => ({ name: `late_${kind}_${day}.csv`, day, rows })),
  };
}

function barRows({ id, bars }: Asset): Row[] {
  return bars.dates.map((date, i) => ({
    id,
    date,
    ...Object.fromEntries(barValues.map((name) => [name, bars[name][i] as number])),
  }));
}

function assetRows({ exchanges }: World, asset: Asset): Row[] {
  const { currency, country } = exchangeOf(exchanges, asset.exchange);
  const { id, exchange, sector, class: kind, listed, delisting, renamed, symbol } = asset;
  const fixed = { id, exchange, sector, class: kind, currency, country };
  const end = delisting === undefined ? null : dayAfter(delisting.date);
  if (renamed === undefined) return [{ ...fixed, symbol, valid_from: listed, valid_to: end }];
  return [
    { ...fixed, symbol, valid_from: listed, valid_to: renamed.date },
    { ...fixed, symbol: renamed.symbol, valid_from: renamed.date, valid_to: end },
  ];
}

/** The columns that say of which day a row is. */
const dayColumns = ['date', 'ex_date', 'valid_from'];

/** The market as it was known on a day: without packs that came later, rows of later days, and ends that lay ahead. */
export function knownOn({ world, packs, late }: MarketOfDays, day: string): MarketOfDays {
  const isKnown = (row: Row) => dayColumns.every((name) => row[name] === undefined || `${row[name]}` <= day);
  return {
    world,
    packs: packs
      .filter((pack) => pack.day <= day)
      .map((pack) => ({
        ...pack,
        rows: pack.rows
          .filter(isKnown)
          .map((row) => (row.valid_to != null && `${row.valid_to}` > day ? { ...row, valid_to: null } : row)),
      })),
    late: late.filter((one) => one.day <= day),
  };
}

/** Writes the packs of a market and a configuration that feeds a lake from them and screens them with every kind of candidate. */
export function placeMarket(folder: string, { packs }: MarketOfDays): StepPlace {
  mkdirSync(join(folder, 'packs'), { recursive: true });
  for (const { name, rows } of packs) {
    const [first] = rows;
    if (first === undefined) continue;
    const columns = Object.keys(first);
    const lines = [columns, ...rows.map((row) => columns.map((column) => row[column] ?? ''))];
    writeFileSync(join(folder, 'packs', name), `${lines.map((cells) => cells.join(',')).join('\n')}\n`);
  }
  const kinds = ['assets', 'bars', 'actions', 'delistings', 'rates'].flatMap((kind) => {
    const columns = kind === 'assets' ? {} : { columns: kind === 'rates' ? { rate: 'usd' } : { asset: 'id' } };
    const usual = { kind, files: [join(folder, 'packs', `${kind}*`)], ...columns };
    const late = { ...usual, files: [join(folder, 'packs', `late_${kind}_*`)], pack_date: `late_${kind}_{date}` };
    return packs.some(({ name }) => name.startsWith(`late_${kind}`)) ? [usual, late] : [usual];
  });
  const research = {
    backbone: { packs: kinds, delisting_returns: { '*': -0.5 } },
    stage_a: {
      candidates: ['core8', 'fitted'],
      universe_sizes: [15, 30],
      horizon: 20,
      min_names: 5,
      quantiles: 3,
      folds: { count: 3, test_dates: 6, min_train_dates: 10 },
    },
  };
  writeFileSync(join(folder, 'research.yaml'), JSON.stringify(research));
  for (const name of ['candidates', 'gates'])
    cpSync(join(root, 'configs', name), join(folder, name), { recursive: true });
  return { lakeFolder: join(folder, 'lake'), configFile: join(folder, 'pipeline.yaml') };
}
