import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { quarantine } from '../../../src/sources/datasets.ts';
import {
  assetsHeader,
  barsHeader,
  closesOf,
  feed,
  putPacks,
  type ResearchPlace,
  researchPlace,
  rowsOf,
} from '../../support/backbone/research-lake.ts';
import { noHearing } from '../../support/silent-platform.ts';

// Packs that end too early. Where nothing but the end of the file ends a line, "…,101.3" may have been cut to "…,10".

const assets = { 'assets.csv': `${assetsHeader}\nA1,AAA,US,stock,USD,,\n` };
/** The close comes last, so that a cut leaves a number of it. */
const header = 'asset,date,open,high,low,volume,close';
const days = ['A1,2016-01-04,100,102,10,500,101.5', 'A1,2016-01-05,100,102,10,500,101.3'];
const whole = `${[header, ...days].join('\n')}\n`;
/** Without the line end and the last two characters: the close of 101.3 reads 101, a price that can be. */
const cut = whole.slice(0, -3);

const setAside = async (place: ResearchPlace) =>
  (await rowsOf(place, quarantine)).map(({ source, row, reason, record }) => [source, row, reason, record]);

const packs =
  (lastLine?: string) =>
  (folder: string): object[] => [
    { kind: 'assets', files: [join(folder, 'assets*')] },
    {
      kind: 'bars',
      files: [join(folder, 'bars*')],
      columns: { asset: 'asset' },
      ...(lastLine === undefined ? {} : { last_line: lastLine }),
    },
  ];

describe('the last line of a CSV that no line end ends', () => {
  it('is set aside with its text, and the pack is named; fetched again, the file is taken whole', async () => {
    const place = researchPlace({ ...assets, 'bars.csv': cut }, packs());
    const heard = noHearing();
    expect(await feed(place, {}, heard)).toMatchObject({ rows: 3, emitted: 2, quarantined: 1 });
    expect(await closesOf(place, 'A1')).toEqual([101.5]);
    expect(await setAside(place)).toEqual([
      [expect.stringMatching(/^bars\.csv@/), 2, 'LAST_LINE_NOT_ENDED', '{"text":"A1,2016-01-05,100,102,10,500,101"}'],
    ]);
    expect(heard.annotations.map(({ message }) => message)).toEqual([
      expect.stringMatching(/^The last line of bars\.csv has no line end.*last_line: any/),
    ]);
    putPacks(place, { 'bars.csv': whole });
    expect(await feed(place, { mode: 'auto' })).toMatchObject({ emitted: 1, old: 1, quarantined: 0 });
    expect(await closesOf(place, 'A1')).toEqual([101.5, 101.3]);
  });

  it('is taken where the settings say that the files end so', async () => {
    const place = researchPlace({ ...assets, 'bars.csv': whole.slice(0, -1) }, packs('any'));
    const heard = noHearing();
    expect(await feed(place, {}, heard)).toMatchObject({ rows: 3, emitted: 3, quarantined: 0 });
    expect(await closesOf(place, 'A1')).toEqual([101.5, 101.3]);
    expect(heard.annotations).toEqual([]);
  });

  it('is whole where its last field is the word of the line before, as a ticker is', async () => {
    const lines = ['date,open,high,low,close,volume,asset', '2016-01-04,100,102,10,101.5,500,A1'];
    const last = '2016-01-05,100,102,10,101.3,500,A1';
    const place = researchPlace({ ...assets, 'bars.csv': [...lines, last].join('\n') }, packs());
    expect(await feed(place)).toMatchObject({ rows: 3, emitted: 3, quarantined: 0 });
    expect(await closesOf(place, 'A1')).toEqual([101.5, 101.3]);
    const other = researchPlace({ ...assets, 'bars.csv': [...lines, last.slice(0, -1)].join('\n') }, packs());
    expect(await feed(other)).toMatchObject({ rows: 3, emitted: 2, quarantined: 1 });
    expect((await setAside(other)).map(([, , reason]) => reason)).toEqual(['LAST_LINE_NOT_ENDED']);
  });

  it('is whole where half of a line end of two characters is there', async () => {
    const place = researchPlace({ ...assets, 'bars.csv': whole.replaceAll('\n', '\r\n').slice(0, -1) }, packs());
    expect(await feed(place)).toMatchObject({ emitted: 3, quarantined: 0 });
    expect(await closesOf(place, 'A1')).toEqual([101.5, 101.3]);
  });

  it.each([
    ['lacks fields', whole.slice(0, -8)],
    ['ends within a quoted field', whole.replace('A1,2016-01-05', '"A1,2016-01-05').slice(0, -3)],
  ])('is told as cut, too, where it %s', async (_, text) => {
    const place = researchPlace({ ...assets, 'bars.csv': text }, packs());
    const heard = noHearing();
    expect(await feed(place, {}, heard)).toMatchObject({ emitted: 2, quarantined: 1 });
    expect((await setAside(place)).map(([, , reason]) => reason)).toEqual(['LAST_LINE_NOT_ENDED']);
    expect(heard.annotations.map(({ title }) => title)).toEqual(['A pack that may be cut short']);
  });

  it('is malformed where a line end shows that it is whole', async () => {
    const place = researchPlace({ ...assets, 'bars.csv': `${whole.slice(0, -8)}\n` }, packs());
    const heard = noHearing();
    expect(await feed(place, {}, heard)).toMatchObject({ quarantined: 1 });
    expect((await setAside(place)).map(([, , reason]) => reason)).toEqual(['MALFORMED_ROW']);
    expect(heard.annotations).toEqual([]);
  });
});

describe('other formats show by themselves that they were cut', () => {
  const lines = days.map((line) => {
    const cells = line.split(',');
    return JSON.stringify(Object.fromEntries(header.split(',').map((name, i) => [name, cells[i]])));
  });

  it.each([
    ['NDJSON without a last line end is whole: its last object is closed', lines.join('\n'), 2, []],
    ['NDJSON that was cut loses the object that is not closed', lines.join('\n').slice(0, -2), 1, ['MALFORMED_ROW']],
  ])('%s', async (_, text, stored, reasons) => {
    const place = researchPlace({ ...assets, 'bars.ndjson': text }, packs());
    expect(await feed(place)).toMatchObject({ emitted: 1 + stored, quarantined: reasons.length });
    expect((await setAside(place)).map(([, , reason]) => reason)).toEqual(reasons);
  });

  const members = [gzipSync(`${barsHeader}\n`), gzipSync('A1,2016-01-04,10,11,9,10,100\n')] as const;
  const joined = Buffer.concat(members);
  it.each([
    ['within its only member', members[0].subarray(0, -5)],
    ['within its second member', joined.subarray(0, -5)],
    ['within the head of its second member', joined.subarray(0, members[0].length + 4)],
    ['behind the first byte of its second member', joined.subarray(0, members[0].length + 1)],
  ])('gzip data that was cut %s fails as a whole, and the others are stored', async (_, bytes) => {
    const place = researchPlace({ ...assets, 'bars.csv.gz': bytes });
    const heard = noHearing();
    await expect(feed(place, {}, heard)).rejects.toMatchObject({ outputs: { done: 1, failed: 1, emitted: 1 } });
    expect(heard.annotations.map(({ message }) => message)).toContainEqual(
      expect.stringMatching(/^bars\.csv\.gz (ends too early: its gzip data is cut off|holds damaged gzip data)/),
    );
  });
});
