import { isoDate, parseIsoDate } from '../../../src/calendar/date.ts';
import type { AnswerRows, FetchedObservation, SymbolFailure } from '../../../src/http/provider.ts';
import { ingestMacro, type MacroDelivery, type MacroIngest } from '../../../src/ingest/macro/ingest-macro.ts';
import { sha256Hex } from '../../../src/lake/canonical-json.ts';
import type { Lake } from '../../../src/lake/lake.ts';
import { macroDaily } from '../../../src/market/datasets.ts';

export const config = {
  series: {
    vix: { provider: 'cboe', series: 'VIX' },
    ten_years: { provider: 'treasury', series: 'BC_10YEAR' },
    hy_oas: { provider: 'fred', series: 'BAMLH0A0HYM2' },
  },
} as const;

export const noon = (date: string) => Date.parse(`${date}T12:00:00Z`);

export function row(observed: unknown, value: unknown, series = 'VIX'): FetchedObservation {
  return { series, observed, value };
}

/** An answer whose name and digest say what it holds, so that another content is another file. */
export function answer(rows: readonly FetchedObservation[], time?: string): AnswerRows<FetchedObservation> {
  const body = JSON.stringify(rows);
  const source = { name: 'cboe/history', bytes: body.length, sha256: sha256Hex(body), ...(time ? { time } : {}) };
  return { source, rows };
}

export interface CboeDelivery {
  readonly from?: string;
  readonly to?: string;
  readonly series?: readonly string[];
  readonly sessions?: number;
  readonly failures?: readonly SymbolFailure[];
  readonly unknown?: readonly string[];
}

/** What a provider by the name of cboe gave. */
export function delivery(
  answers: readonly AnswerRows<FetchedObservation>[],
  {
    from = '2024-01-01',
    to = '2024-03-28',
    series = ['VIX'],
    sessions = 1,
    failures = [],
    unknown = [],
  }: CboeDelivery = {},
): MacroDelivery {
  return {
    provider: {
      name: 'cboe',
      macro: {
        series: undefined,
        availableAfterSessions: sessions,
        fetch: async () => ({ answers: [], failures: [], unknown: [] }),
      },
    },
    demand: { series, from: parseIsoDate(from), to: parseIsoDate(to) },
    delivery: { answers, failures, unknown },
  };
}

/** Ingests rows of VIX that a run sees at noon of a day. */
export function ingestVix(lake: Lake, day: string, rows: readonly FetchedObservation[]): Promise<MacroIngest> {
  return ingestMacro({ lake, config, deliveries: [delivery([answer(rows)])], now: noon(day) });
}

/** The stored rows as `observed available value`. */
export async function storedRows(lake: Lake, series = 'vix'): Promise<string[]> {
  const partition = await lake.read(macroDaily, { series });
  const { rows, columns } = partition?.table ?? { rows: 0, columns: undefined };
  return Array.from({ length: rows }, (_, k) => {
    const [observed = 0, available = 0] = [columns?.observed[k], columns?.available[k]];
    return `${isoDate(observed)} ${isoDate(available)} ${columns?.value[k]}`;
  });
}
