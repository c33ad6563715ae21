import { describe, expect, it } from 'vitest';
import { isoDate } from '../../../../src/calendar/date.ts';
import type { AnswerRows, FetchedObservation } from '../../../../src/http/provider.ts';
import { judgeObservations } from '../../../../src/ingest/macro/judge-observations.ts';
import { total } from '../../../../src/sources/row-counts.ts';
import { answer, noon, row } from '../../../support/ingest/macro-deliveries.ts';

const today = '2024-03-28';
const judge = (...answers: AnswerRows<FetchedObservation>[]) =>
  judgeObservations(answers, new Set(['VIX', 'VVIX']), noon(today));
const taken = (...answers: AnswerRows<FetchedObservation>[]) =>
  [...judge(...answers).observations].flatMap(([series, list]) =>
    list.map(({ observed, value }) => `${series} ${isoDate(observed)} ${value}`),
  );
const reasons = (...answers: AnswerRows<FetchedObservation>[]) =>
  judge(...answers).quarantined.map(({ row, reason }) => `${row} ${reason}`);

describe('the rows of a provider', () => {
  it('are taken by series and day', () => {
    const rows = [row('2024-03-27', '13.5'), row('2024-03-26', 13), row('2024-03-26', ' 80.25 ', 'VVIX')];
    expect(taken(answer(rows))).toEqual(['VIX 2024-03-26 13', 'VIX 2024-03-27 13.5', 'VVIX 2024-03-26 80.25']);
  });

  it('may be none', () => {
    expect(judge()).toEqual({ observations: new Map(), read: 0, quarantined: [], skipped: {} });
    expect(judge(answer([])).read).toBe(0);
  });

  it.each([
    '',
    ' ',
    'abc',
    '1,234.5',
    '0x1f',
    '1e999',
    'NaN',
    'Infinity',
    '--1',
    '.',
    '1.2.3',
    null,
    true,
    [],
    {},
    Number.NaN,
    Number.POSITIVE_INFINITY,
  ])('with the value %j are set aside', (value) => {
    expect(reasons(answer([row('2024-03-27', value)]))).toEqual(['1 UNREADABLE_VALUE']);
  });

  it.each(['5', '-0.75', '+1', '.5', '5.', '1e2', 0, -3])('with the value %j are taken', (value) => {
    expect(taken(answer([row('2024-03-27', value)]))).toEqual([`VIX 2024-03-27 ${Number(value)}`]);
  });

  it('have one form of zero', () => {
    const list = judge(answer([row('2024-03-27', '-0'), row('2024-03-26', -0)])).observations.get('VIX') ?? [];
    expect(list.map(({ value }) => Object.is(value, 0))).toEqual([true, true]);
  });

  it.each([undefined, null, '', '03/27/2024', '2024-02-30', '2024-3-7', 20240327, 1711497600, {}, '27 March'])(
    'of the day %j are set aside',
    (observed) => {
      const judged = judge(answer([row(observed, '1')]));
      expect(judged.quarantined.map(({ reason, period }) => [reason, period])).toEqual([
        ['UNREADABLE_DATE', 'undated'],
      ]);
    },
  );

  it('of a day after their answer are set aside, whenever it is read again', () => {
    const rows = [row('2024-03-28', '1'), row('2024-03-29', '2')];
    expect(reasons(answer(rows))).toEqual(['2 FUTURE_DATE']);
    expect(reasons(answer(rows, '2024-03-27T23:00:00.000Z'))).toEqual(['1 FUTURE_DATE', '2 FUTURE_DATE']);
  });

  it('without a value are nothing to store', () => {
    const judged = judge(answer([row('2024-03-27', undefined), row('2024-03-26', '1')]));
    expect([judged.skipped, judged.quarantined, judged.observations.get('VIX')?.length]).toEqual([
      { 'no value': 1 },
      [],
      1,
    ]);
  });

  it('that nobody asked for are left out', () => {
    const judged = judge(answer([row('no date', 'no value', 'SKEW')]));
    expect([judged.skipped, judged.quarantined]).toEqual([{ 'not asked for': 1 }, []]);
  });

  it('that repeat a day of their answer are set aside, the first counts', () => {
    const rows = [row('2024-03-27', '1'), row('2024-03-27', '1.0'), row('2024-03-27', 1)];
    expect(taken(answer(rows))).toEqual(['VIX 2024-03-27 1']);
    expect(reasons(answer(rows))).toEqual(['2 DUPLICATE_VALUE', '3 DUPLICATE_VALUE']);
  });

  it('that another answer has as well are no errors', () => {
    const [first, second] = [
      answer([row('2024-03-27', '1')]),
      answer([row('2024-03-27', '1'), row('2024-03-26', '2')]),
    ];
    expect(taken(first, second)).toEqual(['VIX 2024-03-26 2', 'VIX 2024-03-27 1']);
    expect(judge(first, second).skipped).toEqual({ 'given by an earlier answer': 1 });
  });

  it('that contradict each other are all set aside', () => {
    const rows = [row('2024-03-27', '1'), row('2024-03-26', '2'), row('2024-03-27', '3'), row('2024-03-27', '1')];
    expect(taken(answer(rows))).toEqual(['VIX 2024-03-26 2']);
    expect(reasons(answer(rows))).toEqual(['1 CONFLICTING_VALUES', '3 CONFLICTING_VALUES', '4 CONFLICTING_VALUES']);
    expect(taken(answer([row('2024-03-27', '1')]), answer([row('2024-03-27', '2')]))).toEqual([]);
  });

  it('are kept with their place, their month and what they said', () => {
    const [found] = judge(answer([row('2024-03-26', '1'), row('2024-03-27', '\ud800x')])).quarantined;
    expect(found).toMatchObject({ row: 2, symbol: 'VIX', reason: 'UNREADABLE_VALUE', period: '2024-03' });
    expect(JSON.parse(found?.record ?? '')).toEqual({ series: 'VIX', observed: '2024-03-27', value: '\ufffdx' });
    expect(found?.detail).toBe('value "\ufffdx" is no finite number');
  });

  it('are kept short however long they are', () => {
    const long = 'x'.repeat(1_000_000);
    const judged = judgeObservations([answer([row(long, [long], long)])], new Set([long]), noon(today));
    const [found] = judged.quarantined;
    expect(found?.symbol).toHaveLength(100);
    expect(found?.detail.length).toBeLessThan(200);
    expect(JSON.parse(found?.record ?? '')).toMatchObject({ observed: 'x'.repeat(2000) });
  });

  it('are all accounted for', () => {
    const rows = [
      row('2024-03-27', '1'),
      row('2024-03-27', '1'),
      row('x', '1'),
      row('2024-03-20', undefined),
      row('2024-03-21', 'y'),
    ];
    const judged = judge(answer(rows));
    const stored = judged.observations.get('VIX')?.length ?? 0;
    expect(stored + judged.quarantined.length + total(judged.skipped)).toBe(judged.read);
  });
});
