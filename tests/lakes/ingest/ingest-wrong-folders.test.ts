import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { candles, IngestRun } from '../../support/ingest/ingest-run.ts';
import { shapesOf } from '../../support/ingest/shapes.ts';

let run: IngestRun;
beforeEach(() => {
  run = new IngestRun();
  run.putDefaults();
  mkdirSync(join(run.folder, 'yahoo'));
  for (const [path, text] of Object.entries(shapesOf.yahoo(bars))) run.put(path, text);
  run.settings.market = { format: 'yahoo', columns: {}, files: [join(run.folder, 'yahoo', '*.csv')] };
});
afterEach(() => run.remove());

const bars = candles(['AAA', 'BBB', 'CCC', 'SPY'], '2013-11-01', '2014-03-28');

/** What the ingest says of the folder, without the path of the test. */
async function refusal(): Promise<{ message: string; hint: string }> {
  const error = await run.run().then(
    () => new Error('it was not refused'),
    (reason: Error & { hint?: string }) => reason,
  );
  const plain = (text = '') => text.replaceAll(`${run.folder}/`, '');
  return { message: plain(error.message), hint: plain('hint' in error ? error.hint : undefined) };
}

describe('a file that a pattern names and that does not belong there', () => {
  it.each<[string, string | Buffer, string]>([
    ['README.csv', 'about,these files\nsource,Yahoo\n', 'README.csv has no column "Date", "Open"'],
    ['0-index.csv', 'symbol,name\nAAA,A Inc\n', '0-index.csv has no column "Date"'],
    ['BBB-news.csv', 'symbol,published,headline\nBBB,2014-03-28,B\n', 'BBB-news.csv has no column "Date"'],
    ['book.csv', Buffer.from('PK\x03\x04….'), 'an Excel workbook'],
    ['summary of 2014 (all).csv', 'Date,Open,High,Low,Close,Adj Close,Volume\n', 'which is no ticker'],
    ['zz.csv', 'Datum;Kurs\n1.1.2014;3\n', 'zz.csv has no column "Date"'],
  ])('%s is named, with what to do', async (name, content, cause) => {
    writeFileSync(join(run.folder, 'yahoo', name), content);
    const { message, hint } = await refusal();
    expect(message).toContain(`${name} does not belong to the 5 files that yahoo/*.csv names: `);
    expect(message).toContain(cause);
    expect(hint).toBe(
      'Move it out of the folder, or narrow the pattern so that it names the others alone. If it does belong, name it on its own, with settings ' +
        `of its own: { path: yahoo/${name}, … }.`,
    );
  });
});

describe('a file of a pattern that was not fetched whole', () => {
  it.each<[string, string | Buffer, string]>([
    ['empty.csv', '', 'empty.csv is empty.'],
    ['blank.csv', '\n\n', 'blank.csv has no header line: it holds blank lines alone.'],
    ['page.csv', '<!DOCTYPE html><html>', 'page.csv holds an HTML or XML page, expected a table.'],
    [
      'limit.csv',
      'Exceeded the daily hits limit',
      'limit.csv holds no table, but a message: "Exceeded the daily hits limit".',
    ],
  ])('%s is to be fetched again', async (name, content, message) => {
    writeFileSync(join(run.folder, 'yahoo', name), content);
    const refused = await refusal();
    expect(refused.message).toBe(`${message} It is one of the 5 files that yahoo/*.csv names.`);
    expect(refused.hint).toMatch(/[Ff]etch.* again/);
    expect(refused.hint).not.toContain('settings of its own');
  });
});

it('a file whose dates are written otherwise than those beside it is told with the line that reads it', async () => {
  const days = (text: string) => text.replaceAll(/^(\d{4})-(\d\d)-(\d\d)/gm, '$3/$2/$1');
  run.put('yahoo/BBB.csv', days(shapesOf.yahoo(bars)['yahoo/BBB.csv'] ?? ''));
  const { message, hint } = await refusal();
  expect(message).toMatch(
    /^BBB\.csv: no date in the column "Date" is written YYYY-MM-DD; one is "(1[3-9]|[23]\d)\/\d\d\/\d{4}", which is DD\/MM\/YYYY\.$/,
  );
  expect(hint).toContain('{ path: …/BBB.csv, date_format: DD/MM/YYYY }');
  expect(hint).toContain('ingest --try FILE');
});

it('a folder of which no file is as the settings say is told by its columns', async () => {
  run.settings.market = { format: 'stooq', columns: {}, files: [join(run.folder, 'yahoo', '*.csv')] };
  const { message, hint } = await refusal();
  expect(message).toContain('AAA.csv has no column "<TICKER>"');
  expect(message).not.toContain('does not belong');
  expect(hint).toContain('ingest --try FILE');
});

it('a folder with a single file, which is another one, is told by its columns', async () => {
  mkdirSync(join(run.folder, 'one'));
  run.put('one/README.csv', 'about\nnothing\n');
  run.settings.market = { format: 'yahoo', columns: {}, files: [join(run.folder, 'one', '*.csv')] };
  expect((await refusal()).message).toMatch(/^README\.csv has no column/);
});
