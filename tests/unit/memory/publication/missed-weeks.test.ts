import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseWeekSelection } from '../../../../src/calendar/week-selection.ts';
import { type Week, weekEndingOn } from '../../../../src/calendar/weeks.ts';
import { missedWeeks, type PublishedWeek } from '../../../../src/memory/publication/missed-weeks.ts';

const weeks = parseWeekSelection('2014-03-28..2014-06-27');
const names = (list: readonly Week[]) => list.map(({ weekEnding }) => weekEnding);
const published = (regime: string, ...places: number[]): PublishedWeek[] =>
  places.map((place) => ({ regime, weekEnding: at(place).weekEnding }));

function at(place: number): Week {
  const week = weeks[place];
  if (week === undefined) throw new Error(`no week ${place}`);
  return week;
}

describe('missed weeks', () => {
  it('are the target alone where nothing was ever published', () => {
    expect(missedWeeks([], ['a'], at(5), 8)).toEqual({ weeks: [at(5)], postponed: [] });
  });

  it('are those since the latest published one, oldest first', () => {
    expect(names(missedWeeks(published('a', 0, 1), ['a'], at(4), 8).weeks)).toEqual(names([at(2), at(3), at(4)]));
  });

  it('are holes of a regime since its own first week', () => {
    expect(names(missedWeeks(published('a', 0, 2, 3), ['a'], at(4), 8).weeks)).toEqual(names([at(1), at(4)]));
  });

  it('are not the years after a backfilled stretch of old weeks', () => {
    const old = weekEndingOn('2010-01-08').weekEnding;
    const history = [...published('a', 0, 2), { regime: 'a', weekEnding: old }];
    expect(names(missedWeeks(history, ['a'], at(3), 8).weeks)).toEqual(names([at(1), at(3)]));
  });

  it('are no past of a regime that begins now', () => {
    const { weeks: owed } = missedWeeks(published('a', 0, 1, 2), ['a', 'new'], at(3), 8);
    expect(names(owed)).toEqual([at(3).weekEnding]);
  });

  it('are none of a regime that is not asked for', () => {
    expect(names(missedWeeks([...published('a', 0, 1, 2), ...published('b', 0)], ['a'], at(3), 8).weeks)).toEqual([
      at(3).weekEnding,
    ]);
  });

  it('hold the target also when it was published: the run then finds nothing to do', () => {
    expect(names(missedWeeks(published('a', 0, 1, 2), ['a'], at(2), 8).weeks)).toEqual([at(2).weekEnding]);
  });

  it('leave aside what was published after the target', () => {
    expect(names(missedWeeks(published('a', 0, 6), ['a'], at(2), 8).weeks)).toEqual(names([at(1), at(2)]));
  });

  it('stop at the limit and say what is left; the target is always among them', () => {
    const { weeks: owed, postponed } = missedWeeks(published('a', 0), ['a'], at(5), 3);
    expect(names(owed)).toEqual(names([at(1), at(2), at(5)]));
    expect(names(postponed)).toEqual(names([at(3), at(4)]));
    expect(names(missedWeeks(published('a', 0), ['a'], at(5), 1).weeks)).toEqual(names([at(5)]));
  });

  it('are none of the years between an old backfill and now', () => {
    const { weeks: owed, postponed } = missedWeeks(published('a', 0), ['a'], weekEndingOn('2026-07-02'), 8);
    expect(names(owed)).toEqual(['2026-07-02']);
    expect(postponed).toEqual([]);
  });

  it('pass over a holiday week-end as the calendar does', () => {
    const thursday = weekEndingOn('2014-04-17');
    expect(names(missedWeeks(published('a', 0), ['a'], thursday, 8).weeks)).toContain('2014-04-17');
  });

  it('are done after enough runs, whatever was published before', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.integer({ min: 0, max: 12 })), fc.integer({ min: 2, max: 5 }), (places, limit) => {
        const target = at(13);
        let known = published('a', ...places);
        for (let run = 0; run < 20; run++) {
          const { weeks: owed } = missedWeeks(known, ['a'], target, limit);
          known = [...known, ...owed.map(({ weekEnding }) => ({ regime: 'a', weekEnding }))];
        }
        const first = [...known].map(({ weekEnding }) => weekEnding).sort()[0];
        const lacking = weeks.filter(
          ({ weekEnding }) =>
            weekEnding >= (first ?? '') &&
            weekEnding <= target.weekEnding &&
            !known.some((one) => one.weekEnding === weekEnding),
        );
        expect(lacking).toEqual([]);
      }),
    );
  });
});
