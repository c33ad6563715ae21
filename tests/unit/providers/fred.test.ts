import { describe, expect, it } from 'vitest';
import { fred } from '../../../src/providers/fred.ts';
import { failuresOf, fetchFrom, type Reply, rowsOf, scriptedAccess } from '../../support/providers/scripted-access.ts';

type Script = Partial<Record<'releases' | 'series' | 'series/observations', Reply>>;

const daily = JSON.stringify({ seriess: [{ id: 'X', frequency: 'Daily, Close', frequency_short: 'D' }] });
const page = (rows: readonly unknown[], count = rows.length, offset = 0) =>
  JSON.stringify({ realtime_start: '2024-03-28', count, offset, limit: 100_000, observations: rows });
const row = (date: unknown, value: unknown) => ({
  realtime_start: '2024-03-28',
  realtime_end: '2024-03-28',
  date,
  value,
});

const access = (script: Script = {}) =>
  scriptedAccess((path) => {
    const name = path.replace('/fred/', '') as keyof Script;
    return { releases: '{"releases":[]}', series: daily, 'series/observations': page([]), ...script }[name];
  });

describe('fred', () => {
  it('asks whether the key is good, what the series is, and for its observations', async () => {
    const script = access({ 'series/observations': page([row('2024-03-21', '3.12'), row('2024-03-22', '3.15')]) });
    const delivery = await fetchFrom(fred, script, ['BAMLH0A0HYM2'], ['2024-03-01', '2024-03-28']);
    expect(rowsOf(delivery)).toEqual(['BAMLH0A0HYM2 2024-03-21 3.12', 'BAMLH0A0HYM2 2024-03-22 3.15']);
    expect(script.asked).toEqual([
      '/fred/releases?file_type=json&limit=1',
      '/fred/series?series_id=BAMLH0A0HYM2&file_type=json',
      '/fred/series/observations?series_id=BAMLH0A0HYM2&file_type=json&observation_start=2024-03-01&observation_end=2024-03-28&limit=100000&offset=0',
    ]);
  });

  it('takes a point or nothing for a missing value', async () => {
    const rows = [row('2024-03-20', '.'), row('2024-03-21', ''), row('2024-03-22', ' . '), row('2024-03-25', '0')];
    const delivery = await fetchFrom(fred, access({ 'series/observations': page(rows) }), ['DGS10']);
    expect(rowsOf(delivery).map((text) => text.split(' ')[2])).toEqual(['undefined', 'undefined', 'undefined', '0']);
  });

  it('reads page after page', async () => {
    const all = Array.from({ length: 7 }, (_, k) => row(`2024-03-0${k + 1}`, String(k)));
    const script = scriptedAccess((path, query) => {
      if (path === '/fred/releases') return '{"releases":[]}';
      if (path === '/fred/series') return daily;
      const offset = Number(query.get('offset'));
      return page(all.slice(offset, offset + 3), all.length, offset);
    });
    const delivery = await fetchFrom(fred, script, ['DGS10']);
    expect(rowsOf(delivery)).toHaveLength(7);
    expect(delivery.answers).toHaveLength(3);
    expect(script.asked.map((address) => /offset=(\d+)/.exec(address)?.[1]).filter(Boolean)).toEqual(['0', '3', '6']);
  });

  it('does not go round in circles where pages are missing', async () => {
    const delivery = await fetchFrom(fred, access({ 'series/observations': page([], 5) }), ['DGS10']);
    expect(failuresOf(delivery)).toEqual([expect.stringContaining('DGS10 has 5 observations, of which 0 came')]);
  });

  it('gives an empty series without rows', async () => {
    const delivery = await fetchFrom(fred, access(), ['DGS10']);
    expect([rowsOf(delivery), delivery.failures, delivery.unknown]).toEqual([[], [], []]);
  });

  it('gives cells of any type as they are, but no day that was not asked for', async () => {
    const rows = [row(null, '1'), row('2024-03-21', 4.5), row('2024-03-22', null), row('2024-04-02', '9')];
    const delivery = await fetchFrom(
      fred,
      access({ 'series/observations': page(rows) }),
      ['DGS10'],
      ['2024-03-01', '2024-03-28'],
    );
    expect(rowsOf(delivery)).toEqual(['DGS10 null 1', 'DGS10 2024-03-21 4.5', 'DGS10 2024-03-22 null']);
  });

  it('does not know a series for which FRED says 400', async () => {
    const script = scriptedAccess((path, query) => {
      if (path === '/fred/releases') return '{"releases":[]}';
      if (query.get('series_id') === 'NOPE') return 400;
      return path === '/fred/series' ? daily : page([row('2024-03-21', '1')]);
    });
    const delivery = await fetchFrom(fred, script, ['NOPE', 'DGS10']);
    expect([delivery.unknown, rowsOf(delivery), delivery.failures]).toEqual([['NOPE'], ['DGS10 2024-03-21 1'], []]);
  });

  it('takes 400 for a right question for a refused key, and asks nothing else', async () => {
    const script = access({ releases: 400, series: 400 });
    const fetched = fetchFrom(fred, script, ['DGS10']);
    await expect(fetched).rejects.toMatchObject({
      kind: 'access',
      message: expect.stringContaining('FRED_API_KEY is refused'),
    });
    expect(script.asked).toHaveLength(1);
  });

  it.each([500, 429, 403])('ends at once when the first question fails with %i', async (status) => {
    await expect(fetchFrom(fred, access({ releases: status }), ['DGS10'])).rejects.toThrow(`status ${status}`);
  });

  it.each(['M', 'W', 'Q', 'A', 'BW', 'SA', 'NA'])('refuses a series of frequency %s', async (frequency) => {
    const series = JSON.stringify({ seriess: [{ frequency_short: frequency }] });
    const delivery = await fetchFrom(fred, access({ series }), ['CPIAUCSL']);
    expect(failuresOf(delivery)).toEqual([expect.stringMatching(/^CPIAUCSL refused: .*is no daily series/)]);
    expect(delivery.failures[0]?.failure.hint).toContain('macro.series');
  });

  it('does not take a refused page for a series that does not exist', async () => {
    const delivery = await fetchFrom(fred, access({ 'series/observations': 400 }), ['DGS10']);
    expect([delivery.unknown, failuresOf(delivery)]).toEqual([[], [expect.stringMatching(/^DGS10 refused/)]]);
  });

  it('puts the key into the query only', () => {
    expect(fred.authorise(() => 'k'.repeat(32))).toEqual({ query: { api_key: 'k'.repeat(32) } });
  });
});
