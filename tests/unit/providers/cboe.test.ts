import { describe, expect, it } from 'vitest';
import { cboe } from '../../../src/providers/cboe.ts';
import { failuresOf, fetchFrom, rowsOf, scriptedAccess } from '../../support/providers/scripted-access.ts';

const header = 'DATE,OPEN,HIGH,LOW,CLOSE\n';
const vix = `${header}03/21/2024,12.950000,13.060000,12.580000,12.920000\n03/22/2024,12.920000,13.150000,12.580000,13.060000\n`;
const fetchVix = (body: string | number, span?: readonly [string, string]) =>
  fetchFrom(
    cboe,
    scriptedAccess(() => body),
    ['VIX'],
    span,
  );

describe('cboe', () => {
  it('reads the close of an index', async () => {
    const access = scriptedAccess(() => vix);
    expect(rowsOf(await fetchFrom(cboe, access, ['VIX']))).toEqual([
      'VIX 2024-03-21 12.920000',
      'VIX 2024-03-22 13.060000',
    ]);
    expect(access.asked).toEqual(['/api/global/us_indices/daily_prices/VIX_History.csv?']);
  });

  it.each(['VVIX', 'SKEW', 'GVZ', 'OVX'])('reads the only column of %s', async (name) => {
    const access = scriptedAccess(() => `DATE,${name}\n03/06/2006,71.730000\n`);
    expect(rowsOf(await fetchFrom(cboe, access, [name]))).toEqual([`${name} 2006-03-06 71.730000`]);
  });

  it('finds the close wherever the column stands', async () => {
    expect(rowsOf(await fetchVix('Date,"Close",Open\n3/1/2024,13.5,14\n'))).toEqual(['VIX 2024-03-01 13.5']);
  });

  it('reads lines that end in CRLF behind a byte-order mark', async () => {
    expect(rowsOf(await fetchVix(`\uFEFF${vix.replaceAll('\n', '\r\n')}`))).toHaveLength(2);
  });

  it('gives the days that were asked for', async () => {
    expect(rowsOf(await fetchVix(vix, ['2024-03-22', '2024-03-28']))).toEqual(['VIX 2024-03-22 13.060000']);
    expect(rowsOf(await fetchVix(vix, ['2024-03-23', '2024-03-28']))).toEqual([]);
    expect(rowsOf(await fetchVix(header))).toEqual([]);
  });

  it('gives what cannot be read as it is written', async () => {
    const body = `${header}02/30/2024,1,1,1,1\n03/21/2024,1,1\n03/22/2024,1,1,1,\n`;
    expect(rowsOf(await fetchVix(body))).toEqual([
      'VIX 02/30/2024 1',
      'VIX 2024-03-21 03/21/2024,1,1',
      'VIX 2024-03-22 undefined',
    ]);
  });

  it('asks nothing for an index that it does not have', async () => {
    const access = scriptedAccess(() => vix);
    const delivery = await fetchFrom(cboe, access, ['VIX', 'NOPE', 'toString', 'VIX']);
    expect(delivery.unknown).toEqual(['NOPE', 'toString']);
    expect(rowsOf(delivery)).toHaveLength(2);
    expect(access.asked).toHaveLength(1);
  });

  it('does not know an index whose file is gone', async () => {
    expect(await fetchVix(404)).toEqual({ answers: [], failures: [], unknown: ['VIX'] });
  });

  it('lets one index fail alone', async () => {
    const access = scriptedAccess((path) => (path.includes('VIX9D') ? 500 : vix));
    const delivery = await fetchFrom(cboe, access, ['VIX9D', 'VIX']);
    expect(failuresOf(delivery)).toEqual(['VIX9D outage: history of VIX9D: status 500']);
    expect(rowsOf(delivery)).toHaveLength(2);
  });

  it('ends at once where it may not ask', async () => {
    await expect(fetchVix(403)).rejects.toMatchObject({ kind: 'access' });
  });

  it.each([
    ['a web page', '<html><body>maintenance</body></html>\n'],
    ['JSON', '{"message":"no"}\n'],
    ['other columns', 'DATE,OPEN,HIGH,LOW\n03/21/2024,1,1,1\n'],
    ['a date in place of the value', 'CLOSE,DATE\n1,03/21/2024\n'],
    ['an answer without its last line feed', vix.slice(0, -1)],
    ['half an answer', vix.slice(0, vix.length / 2)],
  ])('is not content with %s', async (_what, body) => {
    expect(failuresOf(await fetchVix(body))).toEqual([expect.stringMatching(/^VIX shape: /)]);
  });
});
