import { z } from 'zod';
import type { IsoDate } from '../../calendar/date.ts';
import { sessionsBetween } from '../../calendar/sessions.ts';
import {
  type AnswerRows,
  type BarDemand,
  type Delivery,
  type FetchedBar,
  type ProviderAccess,
  ProviderFailure,
} from '../../http/provider.ts';
import { readJson } from '../../http/read-answer.ts';
import { cell } from '../shared/cell.ts';
import { newYorkDate } from '../shared/new-york-date.ts';
import type { Tickers } from '../shared/tickers.ts';
import { massiveTickers } from './massive-tickers.ts';

/** `t` is the end of the session, in ms since 1970. */
const daySchema = z.object({
  status: z.string(),
  results: z
    .array(
      z.object({
        T: z.string(),
        o: cell,
        h: cell,
        l: cell,
        c: cell,
        v: cell,
        t: cell,
      }),
    )
    .optional(),
});

/** What an answer without bars says of itself when there are none; plans with delayed data say DELAYED. */
const goodStatus: ReadonlySet<string> = new Set(['OK', 'DELAYED']);

/** What came of the question for one session. */
interface MarketDay {
  readonly date: IsoDate;
  /** Bars of all tickers, whoever asked for them. */
  readonly marketRows: number;
  readonly answer?: AnswerRows<FetchedBar>;
  readonly failure?: ProviderFailure;
  /** Massive has no bars of the day, or none for this key. */
  readonly absence?: 'empty' | 'refused';
}

/**
 * Bars of the demand's sessions, one request each; bars of others stay here.
 *
 * A session that could not be had is missing for every symbol, so that all of them are listed as failed; the bars of the other sessions are
 * delivered. A session without a single bar is no failure when a later one has some: then the exchange was closed that day, or the plan does
 * not reach back so far, and asking again would not help. Without a later one it is: the day's bars are not ready yet.
 *
 * A symbol is unknown when not one of the sessions has a bar of it.
 */
export async function fetchMarketDays(demand: BarDemand, access: ProviderAccess): Promise<Delivery<FetchedBar>> {
  const tickers = massiveTickers(demand.symbols);
  if (tickers.tickers.length === 0) return { answers: [], failures: [], unknown: tickers.unwritable };
  const sessions = sessionsBetween(demand.from, demand.to);
  const days = await Promise.all(sessions.map(({ date }) => marketDay(date, tickers, access)));
  const last = days.findLastIndex(({ marketRows }) => marketRows > 0);
  const absent = days.filter(({ absence }) => absence !== undefined);
  const late = days.slice(last + 1).find(({ absence }) => absence !== undefined);
  warnOfGaps(
    absent.filter(({ date }) => date < (days[last]?.date ?? '')).map(({ date }) => date),
    access,
  );
  const failures = [...days.flatMap(({ failure }) => failure ?? []), ...(late ? [notReady(late)] : [])];
  const symbols = tickers.tickers.flatMap(tickers.symbolsOf);
  const answers = days.flatMap(({ answer }) => answer ?? []);
  const seen = new Set(answers.flatMap(({ rows }) => rows.map(({ symbol }) => symbol)));
  const isAnswered = failures.length === 0 && sessions.length > 0;
  return {
    answers,
    failures: firstOfEachKind(failures).map((failure) => ({ symbols, failure })),
    unknown: [...tickers.unwritable, ...(isAnswered ? symbols.filter((symbol) => !seen.has(symbol)) : [])],
  };
}

/** Each failure concerns all symbols: one of a kind says as much as a hundred. */
function firstOfEachKind(failures: readonly ProviderFailure[]): ProviderFailure[] {
  const kinds = new Set(failures.map(({ kind }) => kind));
  return [...kinds].flatMap((kind) => failures.find((failure) => failure.kind === kind) ?? []);
}

/** Status 403 says that the plan does not have the day: a wrong key is answered with 401. */
async function marketDay(date: IsoDate, { symbolsOf }: Tickers, access: ProviderAccess): Promise<MarketDay> {
  try {
    const { value, source } = await access.ask({
      about: `bars of ${date}`,
      path: `/v2/aggs/grouped/locale/us/market/stocks/${date}`,
      query: { adjusted: 'false' },
      absent: [403],
      read: readDay,
    });
    if (value === undefined) return { date, marketRows: 0, absence: 'refused' };
    const rows = value.flatMap(({ T, o, h, l, c, v, t }) =>
      symbolsOf(T).map((symbol) => ({ symbol, date: newYorkDate(t), open: o, high: h, low: l, close: c, volume: v })),
    );
    return {
      date,
      marketRows: value.length,
      answer: { source, rows },
      ...(value.length === 0 && { absence: 'empty' }),
    };
  } catch (failure) {
    if (!(failure instanceof ProviderFailure)) throw failure;
    return { date, marketRows: 0, failure };
  }
}

/** Anything else than a day without bars must not look like one: a refusal with status 200 would be taken for a holiday. */
function readDay(text: string) {
  const { status, results } = readJson(text, daySchema, 'bars of a day');
  if (results === undefined && !goodStatus.has(status)) {
    throw new ProviderFailure(
      'shape',
      `bars of a day: there are none, with status ${JSON.stringify(status.slice(0, 40))}`,
    );
  }
  return results ?? [];
}

function warnOfGaps(dates: readonly IsoDate[], { log }: ProviderAccess): void {
  const [first] = dates;
  if (first === undefined) return;
  const span = dates.length === 1 ? first : `${dates.length} sessions from ${first} to ${dates.at(-1)}`;
  log.warning(`Massive has no bars of ${span}: the exchange was closed, or the plan does not reach back so far`);
}

function notReady({ date, absence }: MarketDay): ProviderFailure {
  if (absence === 'refused') {
    return new ProviderFailure('access', `Massive: the plan has no bars of ${date}.`, {
      hint: 'The free plan has the last two years, and a day only after it has ended. Check MASSIVE_API_KEY if it has older days neither.',
    });
  }
  return new ProviderFailure('absent', `Massive: there are no bars of ${date} yet.`, {
    hint: 'Run this later: the bars of a day are there some hours after its close.',
  });
}
