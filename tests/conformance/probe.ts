import { epochDay, type IsoDate, isoDate, parseIsoDate } from '../../src/calendar/date.ts';
import { sessionsBetween } from '../../src/calendar/sessions.ts';
import type { BarProvider, Delivery, MacroProvider, NewsProvider, ProviderAccess } from '../../src/http/provider.ts';
import type { ProviderDouble, World, WorldBar, WorldNews, WorldObservation } from './double.ts';

/** What a provider can be asked for: symbols or series, and the time, both ends included. Dates for bars and series, ms for news. */
export interface Question {
  readonly names: readonly string[];
  readonly from: IsoDate;
  readonly to: IsoDate;
  /** For news: narrower than the days. */
  readonly instants?: readonly [from: number, to: number];
}

/**
 * The three kinds of provider seen as one, so that the same tests can be put to all of them. A row is written as text: its name, its
 * time and, where every provider of the kind gives them alike, its values.
 */
export interface Probe {
  readonly kind: 'bars' | 'news' | 'macro';
  /** Up to `count` names that the provider can be asked for; fewer when it has no more. */
  names(count: number): readonly string[];
  /** A world with `each` rows per name, and the question that asks for all of it. */
  world(names: readonly string[], each: number): { readonly world: World; readonly question: Question };
  /** Rows of the world as text, sorted, within the question's time and names. */
  expected(world: World, question: Question): string[];
  /** The world without what the question asks for. */
  without(world: World, question: Question): World;
  ask(question: Question, access: ProviderAccess): Promise<Delivery<string>>;
  /** The world with text in place of the number in its first row, or a number in place of the headline. */
  withWrongCell(world: World): World;
  /** The world with its first row twice. */
  withDuplicate(world: World): World;
  /** The world with another value in its first row. */
  revised(world: World): World;
}

export const emptyWorld: World = { bars: [], actions: [], news: [], observations: [], pageRows: 10_000 };

export function probeOf({ provider }: Pick<ProviderDouble, 'provider'>): Probe {
  if ('bars' in provider) return barProbe(provider);
  if ('news' in provider) return newsProbe(provider);
  return macroProbe(provider);
}

/** `QAAA`, `QAAB`, …: tickers that nobody has. */
export function tickers(count: number): string[] {
  return Array.from({ length: count }, (_, k) => {
    const letter = (place: number) => String.fromCharCode(65 + (Math.floor(k / 26 ** place) % 26));
    return `Q${letter(2)}${letter(1)}${letter(0)}`;
  });
}

/** The company of a ticker, for services that are asked by name: `Qaaa Corporation` for `QAAA`. */
export function companyName(symbol: string): string {
  return `${symbol.slice(0, 1)}${symbol.slice(1).toLowerCase()} Corporation`;
}

function barProbe(provider: BarProvider): Probe {
  const text = (bar: { readonly [K in keyof WorldBar]: unknown }) =>
    `${bar.symbol} ${bar.date} ${cell(bar.open)} ${cell(bar.high)} ${cell(bar.low)} ${cell(bar.close)} ${cell(bar.volume)}`;
  const isAsked = ({ names, from, to }: Question) => {
    const asked = new Set(names);
    return ({ symbol, date }: WorldBar) => asked.has(symbol) && date >= from && date <= to;
  };
  return {
    kind: 'bars',
    names: tickers,
    world: (names, each) => {
      const dates = sessions(each);
      const bars = names.flatMap((symbol, i) => dates.map((date, k) => worldBar(symbol, date, i * each + k)));
      return { world: { ...emptyWorld, bars }, question: { names, ...ends(dates) } };
    },
    expected: (world, question) => sorted(world.bars.filter(isAsked(question)).map(text)),
    without: (world, question) => ({ ...world, bars: unlike(world.bars, isAsked(question)) }),
    ask: async ({ names, from, to }, access) =>
      asText(await provider.bars.fetch({ symbols: names, from, to }, access), text),
    withWrongCell: (world) => ({ ...world, bars: replaceFirst(world.bars, (bar) => ({ ...bar, close: wrongNumber })) }),
    withDuplicate: (world) => ({ ...world, bars: twice(world.bars) }),
    revised: (world) => ({ ...world, bars: replaceFirst(world.bars, (bar) => ({ ...bar, volume: bar.volume + 7 })) }),
  };
}

function newsProbe(provider: NewsProvider): Probe {
  const text = ({ symbol, published }: { symbol: string; published: unknown }) => `${symbol} ${seconds(published)}`;
  const instantsOf = ({ from, to, instants }: Question): readonly [number, number] =>
    instants ?? [epochDay(from) * dayMs, (epochDay(to) + 1) * dayMs - 1];
  const isAsked = (question: Question) => {
    const asked = new Set(question.names);
    const [from, to] = instantsOf(question);
    return ({ symbol, published }: WorldNews) => asked.has(symbol) && published >= from && published <= to;
  };
  return {
    kind: 'news',
    names: tickers,
    world: (names, each) => {
      const [from, to] = [parseIsoDate('2024-04-08'), parseIsoDate('2024-06-28')];
      const step = Math.floor(((epochDay(to) - epochDay(from)) * 86_400) / each);
      const news = names.flatMap((symbol, i) =>
        Array.from({ length: each }, (_, k) =>
          worldNews(symbol, epochDay(from) * dayMs + (i % step) * 1000 + k * step * 1000, i * each + k),
        ),
      );
      return { world: { ...emptyWorld, news }, question: { names, from, to } };
    },
    expected: (world, question) => sorted(world.news.filter(isAsked(question)).map(text)),
    without: (world, question) => ({ ...world, news: unlike(world.news, isAsked(question)) }),
    ask: async (question, access) => {
      const [from, to] = instantsOf(question);
      const subjects = question.names.map((symbol) => ({ symbol, name: companyName(symbol) }));
      return asText(await provider.news.fetch({ subjects, from, to }, access), text);
    },
    withWrongCell: (world) => ({
      ...world,
      news: replaceFirst(world.news, (item) => ({ ...item, headline: wrongText })),
    }),
    withDuplicate: (world) => ({ ...world, news: twice(world.news) }),
    revised: (world) => ({
      ...world,
      news: replaceFirst(world.news, (item) => ({ ...item, published: item.published + 1000 })),
    }),
  };
}

function macroProbe(provider: MacroProvider): Probe {
  const text = ({ series, observed, value }: { series: string; observed: unknown; value: unknown }) =>
    `${series} ${observed} ${value === undefined || value === null ? 'missing' : cell(value)}`;
  const isAsked = ({ names, from, to }: Question) => {
    const asked = new Set(names);
    return ({ series, observed }: WorldObservation) => asked.has(series) && observed >= from && observed <= to;
  };
  const listed = provider.macro.series && Object.keys(provider.macro.series);
  return {
    kind: 'macro',
    names: (count) => listed?.slice(0, count) ?? tickers(count),
    world: (names, each) => {
      const first = epochDay(parseIsoDate('2020-01-01'));
      const dates = Array.from({ length: each }, (_, k) => isoDate(first + k));
      const observations = names.flatMap((series, i) =>
        dates.map((observed, k) => ({ series, observed, value: ((i * each + k) % 977) / 100 + 1 })),
      );
      return { world: { ...emptyWorld, observations }, question: { names, ...ends(dates) } };
    },
    expected: (world, question) => sorted(world.observations.filter(isAsked(question)).map(text)),
    without: (world, question) => ({
      ...world,
      observations: unlike(world.observations, isAsked(question)),
    }),
    ask: async ({ names, from, to }, access) =>
      asText(await provider.macro.fetch({ series: names, from, to }, access), text),
    withWrongCell: (world) => ({
      ...world,
      observations: replaceFirst(world.observations, (row) => ({ ...row, value: wrongNumber })),
    }),
    withDuplicate: (world) => ({ ...world, observations: twice(world.observations) }),
    revised: (world) => ({
      ...world,
      observations: replaceFirst(world.observations, (row: WorldObservation) => ({
        ...row,
        value: (row.value ?? 0) + 0.25,
      })),
    }),
  };
}

const dayMs = 86_400_000;

/** What no price, value or headline can be; the doubles pass it on. */
const wrongNumber = 'not-a-value' as never;
const wrongText = 404 as never;

/** A bar in cents, another one for each number. */
export function worldBar(symbol: string, date: string, number: number): WorldBar {
  const cents = 1000 + (number % 9973);
  const [open, high, low, close] = [cents, cents + 120, cents - 80, cents + 45].map((price) => price / 100);
  return {
    symbol,
    date,
    open: open as number,
    high: high as number,
    low: low as number,
    close: close as number,
    volume: 100_000 + number,
  };
}

export function worldNews(symbol: string, published: number, number: number): WorldNews {
  return {
    symbol,
    id: `${10_000_000 + number}`,
    published,
    headline: `${companyName(symbol)} reports item ${number}`,
    summary: `Summary of item ${number}`,
    url: `https://news.example.com/${symbol}/${number}`,
    source: 'Example Wire',
  };
}

function sessions(count: number): IsoDate[] {
  const found = sessionsBetween(parseIsoDate('2022-01-03'), parseIsoDate('2024-12-31')).slice(0, count);
  if (found.length < count) throw new Error(`the calendar of the tests has fewer than ${count} sessions`);
  return found.map(({ date }) => date);
}

function ends(dates: readonly IsoDate[]): { from: IsoDate; to: IsoDate } {
  return { from: dates[0] as IsoDate, to: dates.at(-1) as IsoDate };
}

function cell(value: unknown): string {
  return typeof value === 'string' && value.trim() !== '' && Number.isFinite(Number(value))
    ? String(Number(value))
    : String(value);
}

function seconds(published: unknown): number {
  const instant = typeof published === 'string' ? Date.parse(published) : Number(published);
  return Math.floor(instant < 1e11 ? instant : instant / 1000);
}

function asText<R>(delivery: Delivery<R>, text: (row: R) => string): Delivery<string> {
  return { ...delivery, answers: delivery.answers.map(({ source, rows }) => ({ source, rows: rows.map(text) })) };
}

function sorted(rows: string[]): string[] {
  return rows.sort();
}

function unlike<T>(rows: readonly T[], isAsked: (row: T) => boolean): T[] {
  return rows.filter((row) => !isAsked(row));
}

function replaceFirst<T>(rows: readonly T[], change: (row: T) => T): T[] {
  return rows.map((row, k) => (k === 0 ? change(row) : row));
}

function twice<T>(rows: readonly T[]): T[] {
  return [...rows.slice(0, 1), ...rows];
}
