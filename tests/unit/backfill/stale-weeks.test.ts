import { describe, expect, it } from 'vitest';
import { staleLines } from '../../../src/backfill/stale-weeks.ts';

const weeks = (count: number) => Array.from({ length: count }, (_, i) => `2014-01-${String(i + 1).padStart(2, '0')}`);

describe('weeks that would be made otherwise', () => {
  it('are named once per regime and reason, with the command that makes them again', () => {
    const stale = ['a', 'b'].flatMap((regime) =>
      weeks(2).map((week_ending) => ({ week_ending, regime, why: 'schema changed' })),
    );
    expect(staleLines(stale)).toEqual([
      'To do again: a: schema changed. Weeks: 2014-01-01, 2014-01-02. Make them again: regimen backfill --start 2014-01-01 --end 2014-01-02 --regimes a',
      'To do again: b: schema changed. Weeks: 2014-01-01, 2014-01-02. Make them again: regimen backfill --start 2014-01-01 --end 2014-01-02 --regimes b',
    ]);
  });

  it('tell two reasons of one regime apart', () => {
    const [first = '', second = ''] = weeks(2);
    const lines = staleLines([
      { week_ending: first, regime: 'a', why: 'judge changed' },
      { week_ending: second, regime: 'a', why: 'universe changed' },
    ]);
    expect(lines).toHaveLength(2);
  });

  it('have the cure of published ones once, and six of their weeks', () => {
    const cure = 'Put it back.';
    const stale = weeks(9).map((week_ending) => ({ week_ending, regime: 'a', why: 'It is published.', cure }));
    expect(staleLines(stale)).toEqual([
      'Refused: a: It is published. Weeks: 2014-01-01, 2014-01-02, 2014-01-03, 2014-01-04, 2014-01-05, 2014-01-06 and 3 more. Put it back.',
    ]);
  });
});
