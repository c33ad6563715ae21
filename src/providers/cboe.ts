import {
  type FetchedObservation,
  type MacroProvider,
  type ProviderAccess,
  ProviderFailure,
  type SeriesDemand,
} from '../http/provider.ts';
import { csvAnswer, shown } from './shared/csv-answer.ts';
import { fetchEach } from './shared/fetch-each.ts';
import { observedDay, withinSpan } from './shared/observation-days.ts';

/** The files whose values are in the column CLOSE, and those that name the only column after the index. */
const series = {
  VIX: { description: 'Volatility expected of the S&P 500, 30 days', unit: 'percent, annualised' },
  VIX1D: { description: 'Volatility expected of the S&P 500, 1 day', unit: 'percent, annualised' },
  VIX9D: { description: 'Volatility expected of the S&P 500, 9 days', unit: 'percent, annualised' },
  VIX3M: { description: 'Volatility expected of the S&P 500, 3 months', unit: 'percent, annualised' },
  VIX6M: { description: 'Volatility expected of the S&P 500, 6 months', unit: 'percent, annualised' },
  VIX1Y: { description: 'Volatility expected of the S&P 500, 1 year', unit: 'percent, annualised' },
  VVIX: { description: 'Volatility expected of the VIX, 30 days', unit: 'percent, annualised' },
  VXN: { description: 'Volatility expected of the Nasdaq-100, 30 days', unit: 'percent, annualised' },
  GVZ: { description: 'Volatility expected of gold (GLD), 30 days', unit: 'percent, annualised' },
  OVX: { description: 'Volatility expected of crude oil (USO), 30 days', unit: 'percent, annualised' },
  SKEW: { description: 'Tail risk of the S&P 500 that option prices hold', unit: 'index, 100 = no skew' },
} as const satisfies NonNullable<MacroProvider['macro']['series']>;

/**
 * Volatility indices of Cboe, one file per index with its whole history: `DATE,OPEN,HIGH,LOW,CLOSE`, or `DATE,<INDEX>` where only
 * a closing value is published (VVIX, SKEW, GVZ, OVX). Dates are MM/DD/YYYY.
 *
 * Source: https://www.cboe.com/tradable_products/vix/vix_historical_data/
 */
export const cboe: MacroProvider = {
  name: 'cboe',
  title: 'Cboe Global Markets',
  gives: 'VIX and other volatility indices',
  costs: 'nothing',
  bases: { files: 'https://cdn.cboe.com' },
  secrets: [],
  // No limit is published; a run asks for one file per index.
  rate: { requests: 60, perSeconds: 60, concurrency: 2 },
  licence: {
    summary: 'Personal, non-commercial use; passing the data on needs the consent of Cboe.',
    url: 'https://www.cboe.com/terms',
    isOpen: false,
  },
  authorise: () => ({}),
  macro: {
    series,
    // The last value of a session is from 16:15 New York, after its close, and the file follows in the evening: on 2026-04-23 at 20:32.
    availableAfterSessions: 1,
    fetch: (demand, access) =>
      fetchEach(
        demand.series,
        (name) => [name],
        async (name) => {
          if (!Object.hasOwn(series, name)) return undefined;
          const { source, value } = await askHistory(name, access);
          return value && [{ source, rows: withinSpan(value, demand) }];
        },
      ),
  },
};

function askHistory(name: SeriesDemand['series'][number], access: ProviderAccess) {
  return access.ask({
    about: `history of ${name}`,
    path: `/api/global/us_indices/daily_prices/${name}_History.csv`,
    absent: [404],
    read: (text) => readHistory(name, text),
  });
}

function readHistory(name: string, text: string): FetchedObservation[] {
  const { header, lines, isEnded } = csvAnswer(text);
  const column = header.findIndex((column) => ['CLOSE', name].includes(column.toUpperCase()));
  if (column < 1) {
    throw new ProviderFailure('shape', `expected a column CLOSE or ${name}, found ${shown(header.join(','))}`);
  }
  // Every line ends in a line feed, the last one too: without it a number could be cut off unnoticed.
  if (!isEnded) throw new ProviderFailure('shape', 'the answer is cut off in its last line');
  return lines.map((fields) => ({
    series: name,
    observed: observedDay(fields[0] ?? '', 'M/D/YYYY'),
    // Of a line with another number of fields nobody can say which one is the value.
    value: fields.length === header.length ? fields[column] || undefined : fields.join(','),
  }));
}
