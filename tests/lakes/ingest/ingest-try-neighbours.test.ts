import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { terminalText } from '../../../src/text/terminal.ts';
import { candles, csv } from '../../support/ingest/ingest-run.ts';
import { shapesOf } from '../../support/ingest/shapes.ts';
import { TriedFiles } from '../../support/ingest/tried-files.ts';

let tried: TriedFiles;
beforeEach(() => {
  tried = new TriedFiles();
});
afterEach(() => tried.remove());

const bars = candles(['AAA', 'BBB', 'CCC', 'SPY'], '2026-03-30', '2026-06-30');
const yahoo = (symbol: string) => shapesOf.yahoo(bars)[`yahoo/${symbol}.csv`] ?? '';
const european = (text: string) => text.replaceAll(/^(\d{4})-(\d\d)-(\d\d)/gm, '$3/$2/$1');
/** The header and the days on which day and month can be told from each other by nobody. */
const early = (text: string) =>
  text
    .split('\n')
    .filter((line) => /^(Date|0\d)/.test(line))
    .join('\n');
const put = (files: Readonly<Record<string, string>>) =>
  Object.entries(files).map(([name, text]) => tried.put(name, text));

describe('the pattern that is printed has been looked at:', () => {
  const mixed = () =>
    put({ 'data/AAA.csv': european(yahoo('AAA')), 'data/BBB.csv': yahoo('BBB'), 'data/SPY.csv': yahoo('SPY') });
  const expected = () => ({
    files: [
      { path: `${tried.folder}/data/*.csv`, format: 'yahoo' },
      { path: `${tried.folder}/data/AAA.csv`, format: 'yahoo', date_format: 'DD/MM/YYYY' },
    ],
  });

  it('a file with other dates is named with its own, whether it is the one that is tried', async () => {
    mixed();
    await tried.attempt(`${tried.folder}/data/AAA.csv`);
    expect(tried.settings().market).toEqual(expected());
  });

  it('or one beside it, which is said', async () => {
    mixed();
    await tried.attempt(`${tried.folder}/data/BBB.csv`);
    expect(tried.settings().market).toEqual(expected());
    expect(terminalText(tried.shown)).toContain(
      'AAA.csv is written otherwise: named below with settings of their own.',
    );
  });

  it('a file for each day, whose symbols are in a column, gives a pattern of all days', async () => {
    const days = Map.groupBy(bars, ({ date }) => String(date));
    put(Object.fromEntries([...days].slice(0, 5).map(([date, rows]) => [`flat/${date}.csv`, csv(rows)])));
    await tried.attempt(`${tried.folder}/flat/2026-04-01.csv`);
    expect(tried.settings().market).toMatchObject({ files: [`${tried.folder}/flat/*.csv`] });
    await tried.attempt(`${tried.folder}/flat/*.csv`);
    expect(terminalText(tried.shown)).toContain('4 symbols from 2026-03-30 to 2026-04-06');
  });

  it('a file for each year likewise, but not one of something else beside it', async () => {
    const [older, newer] = ['2026-03-31', '2026-06-30'].map((date) => csv(bars.filter((bar) => bar.date === date)));
    put({
      'years/bars_2025.csv': older ?? '',
      'years/bars_2026.csv': newer ?? '',
      'years/news_2026.csv': 'a,b\n1,2\n',
    });
    await tried.attempt(`${tried.folder}/years/bars_2026.csv`);
    expect(tried.settings().market).toMatchObject({ files: [`${tried.folder}/years/bars_*.csv`] });
  });

  it('dates that can be read in two ways are read as those beside them', async () => {
    put({
      'data/AAA.csv': early(european(yahoo('AAA'))),
      'data/BBB.csv': european(yahoo('BBB')),
      'data/SPY.csv': european(yahoo('SPY')),
    });
    await tried.attempt(`${tried.folder}/data/SPY.csv`);
    expect(tried.settings().market).toEqual({
      files: [`${tried.folder}/data/*.csv`],
      format: 'yahoo',
      date_format: 'DD/MM/YYYY',
    });
  });

  it('a file without a row does not change how the others are read', async () => {
    put({
      'data/AAA.csv': yahoo('AAA'),
      'data/SPY.csv': yahoo('SPY'),
      'data/BBB.csv': `${yahoo('BBB').split('\n')[0]}\n`,
    });
    await tried.attempt(`${tried.folder}/data/AAA.csv`);
    expect(tried.settings().market).toMatchObject({ files: [`${tried.folder}/data/*.csv`] });
  });
});

it('files alike among others are to be put into a folder', async () => {
  put({
    'AAA.csv': yahoo('AAA'),
    'BBB.csv': yahoo('BBB'),
    'SPY.csv': yahoo('SPY'),
    'universe.csv': csv([{ symbol: 'AAA' }]),
  });
  await tried.attempt(`${tried.folder}/AAA.csv`);
  expect(tried.settings().market).toEqual({ files: [`${tried.folder}/AAA.csv`], format: 'yahoo' });
  expect(terminalText(tried.shown)).toContain('2 more files beside it look the same');
  expect(terminalText(tried.shown)).toContain('(universe.csv): put them into a folder of their own');
});
