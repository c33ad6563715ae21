import { cboe } from '../../../src/providers/cboe.ts';
import type { LoopbackReply, LoopbackRequest } from '../../loopback/loopback-server.ts';
import type { ProviderDouble, World } from '../double.ts';

const path = /^\/api\/global\/us_indices\/daily_prices\/([A-Z0-9]+)_History\.csv$/;
/** Files with a closing value only. */
const closeOnly = new Set(['VVIX', 'SKEW', 'GVZ', 'OVX']);

/** Serves the history files: oldest day first, at least six decimals, each line ended by a line feed. */
export const cboeDouble: ProviderDouble = { provider: cboe, secrets: {}, respond };

function respond({ url }: LoopbackRequest, { observations }: World): LoopbackReply {
  const name = path.exec(url.pathname)?.[1];
  const days = observations.filter(({ series }) => series === name);
  if (name === undefined || days.length === 0) return { status: 404, body: 'Not Found' };
  const header = closeOnly.has(name) ? `DATE,${name}` : 'DATE,OPEN,HIGH,LOW,CLOSE';
  const lines = days
    .toSorted((a, b) => (a.observed < b.observed ? -1 : 1))
    .map(({ observed, value }) => `${americanDate(observed)},${cells(name, value)}`);
  return { headers: { 'content-type': 'text/csv' }, body: [header, ...lines, ''].join('\n') };
}

function cells(name: string, close: number | undefined): string {
  if (closeOnly.has(name)) return text(close);
  const [open, high, low] = [1.01, 1.02, 0.98].map((factor) => (close === undefined ? undefined : close * factor));
  return [open, high, low, close].map(text).join(',');
}

/** At least six decimals, and no digit lost. What is no number in a world that has something wrong is passed on as it is. */
function text(value: number | undefined): string {
  if (typeof value !== 'number') return value ?? '';
  const written = value.toFixed(6);
  return Number(written) === value ? written : String(value);
}

/** `2014-03-28` as `03/28/2014`. */
export function americanDate(date: string): string {
  return date.replace(/^(\d{4})-(\d{2})-(\d{2})$/, '$2/$3/$1');
}
