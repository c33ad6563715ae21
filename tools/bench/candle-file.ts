import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { parseIsoDate } from '../../src/calendar/date.ts';
import { sessionsBetween } from '../../src/calendar/sessions.ts';
import { Random } from '../../src/statistics/random.ts';

/** Writes daily bars of `symbols` symbols over five years as CSV. @returns rows */
export async function writeCandleFile(path: string, symbols: readonly string[], lastDay: string): Promise<number> {
  const first = parseIsoDate(`${Number(lastDay.slice(0, 4)) - 5}${lastDay.slice(4)}`);
  const days = sessionsBetween(first, parseIsoDate(lastDay));
  const random = Random.seeded(2);
  const file = createWriteStream(path);
  file.write('symbol,date,open,high,low,close,adj_close,volume\n');
  for (const symbol of symbols) {
    let close = 50 + random.uniform() * 100;
    let text = '';
    for (const { date } of days) {
      const open = close;
      close *= Math.exp(0.02 * random.normal());
      const [high, low] = [Math.max(open, close) * 1.01, Math.min(open, close) * 0.99];
      const [o, h, l, c] = [open, high, low, close].map((price) => price.toFixed(4));
      text += `${symbol},${date},${o},${h},${l},${c},${c},${1_000_000 + random.integer(1_000_000)}\n`;
    }
    if (!file.write(text)) await once(file, 'drain');
  }
  file.end();
  await once(file, 'finish');
  return symbols.length * days.length;
}
