import { expect, it } from 'vitest';
import { isoDate, parseIsoDate } from '../../src/calendar/date.ts';
import type { ProviderDouble } from './double.ts';
import { outcomeOf } from './outcome.ts';
import { probeOf, worldBar, worldNews } from './probe.ts';

/** Days at which clocks change, years begin and sessions end early. */
export function describeTimeZones(double: ProviderDouble): void {
  const probe = probeOf(double);
  const name = probe.names(1)[0] ?? '';
  const { world } = probe.world([name], 1);
  if (probe.kind === 'news') {
    it.each([
      ['in summer', '2024-06-03T00:00:00-04:00', '2024-06-28T23:59:59-04:00'],
      ['in winter', '2024-01-02T00:00:00-05:00', '2024-01-31T23:59:59-05:00'],
      ['when clocks go forward', '2024-03-09T12:00:00-05:00', '2024-03-11T23:59:59-04:00'],
    ])('delivers news up to the last second in New York %s', async (_when, start, end) => {
      const instants = [Date.parse(start), Date.parse(end)] as const;
      const [from, to] = instants;
      const published = [from - 1000, from, from + 60_000, to - 60_000, to, to + 1000];
      const news = published.map((instant, k) => worldNews(name, instant, k));
      const day = (instant: number) => isoDate(Math.floor(instant / 86_400_000));
      const question = { names: [name], from: day(from), to: day(to), instants };
      const outcome = await outcomeOf(double, { ...world, news }, question);
      expect(outcome.rows).toEqual(probe.expected({ ...world, news }, question));
      expect(outcome.rows).toHaveLength(4);
    });
    return;
  }
  const dates = ['2023-12-29', '2024-01-02', '2024-03-08', '2024-03-11', '2024-07-03', '2024-11-01', '2024-11-04'];
  const bars = dates.map((date, k) => worldBar(name, date, k));
  const observations = dates.map((observed, k) => ({ series: name, observed, value: k + 0.5 }));
  const edges = { ...world, bars, observations };
  it.each(dates)('delivers %s under its date in New York, and no other day', async (date) => {
    const day = parseIsoDate(date);
    const outcome = await outcomeOf(double, edges, { names: [name], from: day, to: day });
    expect(outcome.rows).toEqual(probe.expected(edges, { names: [name], from: day, to: day }));
    expect(outcome.rows).toHaveLength(1);
  });
}
