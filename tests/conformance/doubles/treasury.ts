import { treasury } from '../../../src/providers/treasury.ts';
import type { LoopbackReply, LoopbackRequest } from '../../loopback/loopback-server.ts';
import type { ProviderDouble, World, WorldObservation } from '../double.ts';
import { americanDate } from './cboe.ts';

const folder = '/resource-center/data-chart-center/interest-rates';
const yearPath = /^\/daily-treasury-rates\.csv\/(\d{4})\/all$/;
const archivePath = '/daily-treasury-rate-archives/par-yield-curve-rates-1990-2023.csv';

/** Headings with the names of the XML, in the order of the file. */
const headings: Readonly<Record<string, string>> = {
  BC_1MONTH: '1 Mo',
  BC_1_5MONTH: '1.5 Month',
  BC_2MONTH: '2 Mo',
  BC_3MONTH: '3 Mo',
  BC_4MONTH: '4 Mo',
  BC_6MONTH: '6 Mo',
  BC_1YEAR: '1 Yr',
  BC_2YEAR: '2 Yr',
  BC_3YEAR: '3 Yr',
  BC_5YEAR: '5 Yr',
  BC_7YEAR: '7 Yr',
  BC_10YEAR: '10 Yr',
  BC_20YEAR: '20 Yr',
  BC_30YEAR: '30 Yr',
};

/**
 * Serves the archive and the files of single years: newest day first, yields with at least two decimals, the last line without a line
 * feed; the column of 1.5 months only from 2025 on, unless the world has values before. A day that the world gives twice has two lines.
 */
export const treasuryDouble: ProviderDouble = { provider: treasury, secrets: {}, respond };

function respond({ url }: LoopbackRequest, { observations }: World): LoopbackReply {
  const path = url.pathname.replace(folder, '');
  if (path === archivePath) return csv(curve(observations.filter(({ observed }) => observed < '2024')).toLowerCase());
  const year = yearPath.exec(path)?.[1];
  const asked = Object.fromEntries(url.searchParams);
  const isAsked = asked.type === 'daily_treasury_yield_curve' && asked.field_tdr_date_value === year;
  if (year === undefined || !isAsked || asked._format !== 'csv') return { status: 404, body: 'Not Found' };
  return csv(curve(observations.filter(({ observed }) => observed.startsWith(`${year}-`))));
}

function csv(body: string): LoopbackReply {
  return { headers: { 'content-type': 'text/csv; charset=utf-8' }, body };
}

function curve(observations: readonly WorldObservation[]): string {
  const served = new Set(observations.map(({ series }) => series));
  const isNew = observations.some(({ observed }) => observed >= '2025');
  const names = Object.keys(headings).filter((name) => name !== 'BC_1_5MONTH' || isNew || served.has(name));
  const header = ['Date', ...names.map((name) => `"${headings[name]}"`)].join(',');
  const lines = linesOf(observations).map(([observed, values]) =>
    [americanDate(observed), ...names.map((name) => values.get(name) ?? '')].join(','),
  );
  return [header, ...lines].join('\n');
}

function linesOf(observations: readonly WorldObservation[]): [observed: string, values: Map<string, string>][] {
  const lines: [string, Map<string, string>][] = [];
  const open = new Map<string, Map<string, string>[]>();
  for (const { series, observed, value } of observations) {
    if (!Object.hasOwn(headings, series)) continue;
    const ofDay = open.get(observed) ?? [];
    open.set(observed, ofDay);
    const free = ofDay.find((values) => !values.has(series));
    const values = free ?? new Map<string, string>();
    values.set(series, value === undefined ? 'N/A' : yieldText(value));
    if (free !== undefined) continue;
    ofDay.push(values);
    lines.push([observed, values]);
  }
  return lines.sort(([a], [b]) => (a < b ? 1 : a > b ? -1 : 0));
}

function yieldText(value: number): string {
  if (typeof value !== 'number') return value;
  const short = value.toFixed(2);
  return Number(short) === value ? short : String(value);
}
