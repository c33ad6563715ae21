import { describe, expect, it } from 'vitest';
import { treasury } from '../../../src/providers/treasury.ts';
import { failuresOf, fetchFrom, type Reply, rowsOf, scriptedAccess } from '../../support/providers/scripted-access.ts';

const header =
  'Date,"1 Mo","1.5 Month","2 Mo","3 Mo","4 Mo","6 Mo","1 Yr","2 Yr","3 Yr","5 Yr","7 Yr","10 Yr","20 Yr","30 Yr"';
const december = '12/30/2025,3.71,3.70,3.71,3.65,3.68,3.58,3.45,3.45,3.53,3.68,3.90,4.14,4.76,4.81';
const november = '11/28/2025,4.05,4.00,3.95,3.88,3.83,3.74,3.61,3.47,3.49,3.59,3.78,4.02,4.62,4.67';
const of2025 = [header, december, november].join('\n');
const span = ['2025-01-01', '2025-12-31'] as const;

const fetchCurve = (body: Reply, series = ['BC_10YEAR'], days: readonly [string, string] = span) =>
  fetchFrom(
    treasury,
    scriptedAccess(() => body),
    series,
    days,
  );

describe('treasury', () => {
  it('reads the maturities that were asked for', async () => {
    expect(rowsOf(await fetchCurve(of2025, ['BC_10YEAR', 'BC_1_5MONTH']))).toEqual([
      'BC_1_5MONTH 2025-12-30 3.70',
      'BC_10YEAR 2025-12-30 4.14',
      'BC_1_5MONTH 2025-11-28 4.00',
      'BC_10YEAR 2025-11-28 4.02',
    ]);
  });

  it('knows every maturity of the file by its name in the XML', async () => {
    const names = Object.keys(treasury.macro.series ?? {});
    expect(rowsOf(await fetchCurve([header, december].join('\n'), names)).map((row) => row.split(' ')[0])).toEqual(
      names,
    );
    expect(names).toHaveLength(14);
  });

  it('asks for one file per year', async () => {
    const access = scriptedAccess(() => header);
    await fetchFrom(treasury, access, ['BC_10YEAR', 'BC_2YEAR'], ['2024-12-31', '2026-01-02']);
    const folder = '/resource-center/data-chart-center/interest-rates/daily-treasury-rates.csv';
    expect(access.asked).toEqual(
      [2024, 2025, 2026].map(
        (year) =>
          `${folder}/${year}/all?type=daily_treasury_yield_curve&field_tdr_date_value=${year}&page=&_format=csv`,
      ),
    );
  });

  it('asks once for all years of the archive, from 1990 on', async () => {
    const access = scriptedAccess((path) =>
      path.includes('archives') ? 'date,"10 yr"\n12/29/2023,3.88\n01/02/90,7.94' : header,
    );
    const delivery = await fetchFrom(treasury, access, ['BC_10YEAR'], ['1962-01-01', '2024-02-01']);
    expect(rowsOf(delivery)).toEqual(['BC_10YEAR 2023-12-29 3.88', 'BC_10YEAR 1990-01-02 7.94']);
    expect(access.asked.map((address) => address.replace(/\?.*/, '').replace(/^.*interest-rates/, ''))).toEqual([
      '/daily-treasury-rate-archives/par-yield-curve-rates-1990-2023.csv',
      '/daily-treasury-rates.csv/2024/all',
    ]);
  });

  it('asks for the single years where the archive has moved', async () => {
    const access = scriptedAccess((path) => (path.includes('archives') ? 404 : 'Date,"10 Yr"\n01/03/2023,3.79'));
    const delivery = await fetchFrom(treasury, access, ['BC_10YEAR'], ['2022-06-01', '2023-02-01']);
    expect(access.asked).toHaveLength(3);
    expect(new Set(rowsOf(delivery))).toEqual(new Set(['BC_10YEAR 2023-01-03 3.79']));
  });

  it('takes N/A for a missing value, and a blank for none that there could be', async () => {
    const body = 'Date,"1 Mo","30 Yr"\n03/21/2024,N/A,\n03/20/2024,5.51,4.45';
    expect(rowsOf(await fetchCurve(body, ['BC_1MONTH', 'BC_30YEAR'], ['2024-01-01', '2024-12-31']))).toEqual([
      'BC_1MONTH 2024-03-21 undefined',
      'BC_1MONTH 2024-03-20 5.51',
      'BC_30YEAR 2024-03-20 4.45',
    ]);
  });

  it.each(['10 YR', '10 Year', '10 Years', '10yr'])('understands the heading %s', async (heading) => {
    expect(rowsOf(await fetchCurve(`Date,${heading}\n03/21/2025,4.25`))).toEqual(['BC_10YEAR 2025-03-21 4.25']);
  });

  it('gives what cannot be read as it is written', async () => {
    const body = 'Date,"10 Yr","30 Yr"\n2025/03/21,4.25,4.60\n03/20/2025,4.2\n03/19/2025,x,4.55';
    expect(rowsOf(await fetchCurve(body))).toEqual([
      'BC_10YEAR 2025/03/21 4.25',
      'BC_10YEAR 2025-03-20 03/20/2025,4.2',
      'BC_10YEAR 2025-03-19 x',
    ]);
  });

  it('gives the days that were asked for', async () => {
    expect(rowsOf(await fetchCurve(of2025, ['BC_10YEAR'], ['2025-12-01', '2025-12-31']))).toHaveLength(1);
    expect(rowsOf(await fetchCurve(header))).toEqual([]);
  });

  it('asks nothing for series that it does not have, or days before its first', async () => {
    const access = scriptedAccess(() => of2025);
    expect((await fetchFrom(treasury, access, ['DGS10', 'constructor'], span)).unknown).toEqual([
      'DGS10',
      'constructor',
    ]);
    expect(await fetchFrom(treasury, access, ['BC_2YEAR'], ['1980-01-01', '1989-12-31'])).toEqual({
      answers: [],
      failures: [],
      unknown: [],
    });
    expect(access.asked).toEqual([]);
  });

  it('gives the other years when one cannot be had', async () => {
    const access = scriptedAccess((path) => (path.includes('/2024/') ? 500 : of2025));
    const delivery = await fetchFrom(treasury, access, ['BC_10YEAR', 'NOPE'], ['2024-06-01', '2025-12-31']);
    expect(failuresOf(delivery)).toEqual(['BC_10YEAR outage: yield curve of 2024: status 500']);
    expect(rowsOf(delivery)).toHaveLength(2);
    expect(delivery.unknown).toEqual(['NOPE']);
  });

  it('says which series it may not ask for', async () => {
    expect(failuresOf(await fetchCurve(403))).toEqual([expect.stringMatching(/^BC_10YEAR access: /)]);
  });

  it.each([
    ['a web page', '<!DOCTYPE html>\n<html></html>'],
    ['JSON', '[]'],
    ['a file without a maturity', 'Date,Coupon,10\n03/21/2025,1,2'],
    ['a line that is cut off', of2025.slice(0, -10)],
    ['a yield that is cut off', of2025.slice(0, -1)],
    ['a yield that is cut off at the point', of2025.slice(0, -2)],
  ])('is not content with %s', async (_what, body) => {
    expect(failuresOf(await fetchCurve(body))).toEqual([expect.stringMatching(/^BC_10YEAR shape: /)]);
  });
});
