import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseIsoDate } from '../../src/calendar/date.ts';
import { sessionsBetween } from '../../src/calendar/sessions.ts';

const reference = new URL('../../../shared/data/calendar/xnys.csv', import.meta.url);
const sessionsExpected = 8_324;

interface ReferenceSession {
  readonly date: string;
  readonly open: string;
  readonly close: string;
}

function readReference(): ReferenceSession[] {
  const [header, ...lines] = readFileSync(reference, 'utf8').trimEnd().split(/\r?\n/);
  expect(header).toBe(',open,close,break_start,break_end');
  return lines.map((line) => {
    const [day = '', open = '', close = ''] = line.split(',');
    return { date: day.slice(0, 10), open, close };
  });
}

const instant = (utc: number) => new Date(utc).toISOString().replace('.000Z', 'Z');

describe('the NYSE calendar against xnys.csv of exchange_calendars', () => {
  it('has the same sessions, opens and closes, none more and none less', ({ skip }) => {
    skip(!existsSync(reference), `the reference is absent: ${reference.pathname}`);
    const expected = readReference();
    expect(expected).toHaveLength(sessionsExpected);
    const from = parseIsoDate(expected.at(0)?.date ?? '');
    const to = parseIsoDate(expected.at(-1)?.date ?? '');
    const found = sessionsBetween(from, to).map(({ date, openUtc, closeUtc }) => ({
      date,
      open: instant(openUtc),
      close: instant(closeUtc),
    }));
    expect(found).toEqual(expected);
  });
});
