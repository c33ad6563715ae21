import { z } from 'zod';
import {
  type AnswerRows,
  type FetchedObservation,
  type MacroProvider,
  type ProviderAccess,
  ProviderFailure,
  type SeriesDemand,
} from '../http/provider.ts';
import { readJson } from '../http/read-answer.ts';
import { fetchEach } from './shared/fetch-each.ts';
import { withinSpan } from './shared/observation-days.ts';

/** Observations per answer: as many as FRED allows. */
const pageRows = 100_000;

/**
 * Sessions from the observed day to the first whose close comes after the publication, by the series' names. FRED publishes nothing
 * on holidays of the banks, on some of which the exchange trades: each count has one session in reserve for that.
 */
const publication: readonly (readonly [names: RegExp, sessions: number])[] = [
  // ICE BofA indices: the next business day in the morning.
  [/^BAML/, 2],
  // The Board's release H.15 and what FRED makes of it: the next business day at 16:15, after the close.
  [/^(DGS|DTB|DFII|DCPN|DCPF|DFF$|DPRIME$|DPCREDIT$|T\d+Y)/, 3],
];

/** Some daily series come in one piece once a week, such as exchange rates (release H.10) and oil prices. */
const weeklyPublication = 10;

/**
 * FRED of the Federal Reserve Bank of St. Louis: any daily series, as it is now. Series of other frequencies are refused: they are
 * published weeks after the day they are dated, and FRED's plain answer does not say when.
 *
 * Sources: https://fred.stlouisfed.org/docs/api/fred/series_observations.html,
 * https://fred.stlouisfed.org/docs/api/fred/series.html, https://fred.stlouisfed.org/docs/api/fred/errors.html
 */
export const fred: MacroProvider = {
  name: 'fred',
  title: 'FRED, Federal Reserve Bank of St. Louis',
  gives: 'any daily series of FRED: credit spreads, interest rates',
  costs: 'nothing',
  bases: { api: 'https://api.stlouisfed.org' },
  secrets: [
    {
      variable: 'FRED_API_KEY',
      description: 'A free key of 32 characters from https://fredaccount.stlouisfed.org/apikeys.',
    },
  ],
  rate: { requests: 120, perSeconds: 60, concurrency: 2 },
  licence: {
    summary:
      'Terms by series, many copyrighted by third parties (ICE BofA indices among them); the notices of FRED forbid to pass on, and to archive, its content.',
    url: 'https://fred.stlouisfed.org/legal/',
    isOpen: false,
  },
  authorise: (secret) => ({ query: { api_key: secret('FRED_API_KEY') ?? '' } }),
  macro: {
    series: undefined,
    availableAfterSessions: weeklyPublication,
    availableAfterSessionsOf: (series) => publication.find(([names]) => names.test(series))?.[1] ?? weeklyPublication,
    async fetch(demand, access) {
      await assertKeyAccepted(access);
      return fetchEach(
        demand.series,
        (name) => [name],
        async (name) => {
          const frequency = await frequencyOf(name, access);
          if (frequency === undefined) return undefined;
          if (frequency !== 'D') throw notDaily(name);
          return fetchObservations(name, demand, access);
        },
      );
    },
  },
};

/**
 * FRED says 400 for a key that it does not know, as it does for a series that does not exist. A question that is right in itself tells
 * the two apart, before an answer about a series could be taken for the wrong one and kept.
 *
 * @throws ProviderFailure
 */
async function assertKeyAccepted(access: ProviderAccess): Promise<void> {
  try {
    await access.ask({
      about: 'whether the key is accepted',
      path: '/fred/releases',
      query: { file_type: 'json', limit: 1 },
      read: (text) => readJson(text, z.object({ releases: z.array(z.unknown()) })),
    });
  } catch (failure) {
    if (!(failure instanceof ProviderFailure) || failure.kind !== 'refused') throw failure;
    throw new ProviderFailure('access', `${fred.title}: the key in FRED_API_KEY is refused.`, {
      hint: 'Make one on https://fredaccount.stlouisfed.org/apikeys: 32 lower-case letters and digits.',
      cause: failure,
    });
  }
}

const seriesAnswer = z.object({ seriess: z.array(z.object({ frequency_short: z.string() })).min(1) });

/** How often a series has a value: `D` is daily. undefined when there is no such series, which FRED says with 400. */
async function frequencyOf(name: string, access: ProviderAccess): Promise<string | undefined> {
  const { value } = await access.ask({
    about: `what ${name} is`,
    path: '/fred/series',
    query: { series_id: name, file_type: 'json' },
    absent: [400],
    read: (text) => readJson(text, seriesAnswer),
  });
  return value?.seriess[0]?.frequency_short;
}

function notDaily(name: string): ProviderFailure {
  return new ProviderFailure(
    'refused',
    `${fred.title}: ${name} is no daily series, so that nobody could say on which day a value became public.`,
    { hint: 'Name a daily series under macro.series, or take this one out.' },
  );
}

const observationsAnswer = z.object({
  count: z.number().int().min(0),
  observations: z.array(z.object({ date: z.unknown(), value: z.unknown() })),
});

async function fetchObservations(
  name: string,
  demand: SeriesDemand,
  access: ProviderAccess,
): Promise<AnswerRows<FetchedObservation>[]> {
  const pages: AnswerRows<FetchedObservation>[] = [];
  for (let offset = 0, count = 1; offset < count; ) {
    const { value, source } = await askPage(name, demand, offset, access);
    const observations = value?.observations ?? [];
    count = value?.count ?? 0;
    if (observations.length === 0 && offset < count) {
      throw new ProviderFailure('shape', `${fred.title}: ${name} has ${count} observations, of which ${offset} came.`);
    }
    offset += observations.length;
    const rows = observations.map(({ date, value }) => ({ series: name, observed: date, value: present(value) }));
    pages.push({ source, rows: withinSpan(rows, demand) });
  }
  return pages;
}

function askPage(name: string, { from, to }: SeriesDemand, offset: number, access: ProviderAccess) {
  const about = `observations of ${name}${offset === 0 ? '' : ` from number ${offset + 1} on`}`;
  return access.ask({
    about,
    path: '/fred/series/observations',
    query: {
      series_id: name,
      file_type: 'json',
      observation_start: from,
      observation_end: to,
      limit: pageRows,
      offset,
    },
    read: (text) => readJson(text, observationsAnswer),
  });
}

function present(value: unknown): unknown {
  return typeof value === 'string' && ['', '.'].includes(value.trim()) ? undefined : value;
}
