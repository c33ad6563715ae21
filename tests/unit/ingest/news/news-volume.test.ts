import { describe, expect, it } from 'vitest';
import { parseIsoDate, type WeekEnding } from '../../../../src/calendar/date.ts';
import { weekOf, weeksBack } from '../../../../src/calendar/weeks.ts';
import type { NewsTable, UniverseTable } from '../../../../src/ingest/datasets.ts';
import { holeNotes, newsHoles, newsVolumes } from '../../../../src/ingest/news/news-volume.ts';

const weeks = weeksBack(weekOf(parseIsoDate('2014-12-26')), 14).map(({ weekEnding }) => weekEnding);
const week = weeks.at(-1) as WeekEnding;

function items(counts: Readonly<Record<string, number>>): NewsTable {
  const symbol = Object.entries(counts).flatMap(([name, count]) => new Array<string>(count).fill(name));
  return { rows: symbol.length, columns: { symbol } } as unknown as NewsTable;
}
const universe = (...symbol: string[]): UniverseTable => ({
  rows: symbol.length,
  columns: { symbol, sector: symbol.map(() => null), name: symbol.map(() => null) },
});

/** The last week's volume after weeks with these numbers of items; undefined is a week that is not known. */
function volume(before: readonly (number | undefined)[], own: number) {
  const table = new Map<WeekEnding, NewsTable>([[week, items({ AAA: own })]]);
  for (const [back, count] of before.toReversed().entries()) {
    if (count !== undefined) table.set(weeks.at(-2 - back) as WeekEnding, items({ AAA: count }));
  }
  return newsVolumes(new Map([[week, universe('AAA')]]), table);
}
const holes = (before: readonly (number | undefined)[], own: number) => newsHoles(volume(before, own), 0.2).length;
const steady = new Array<number>(12).fill(50);

describe('a week', () => {
  it('without news has a hole where the weeks before have some', () => {
    expect(holes(steady, 0)).toBe(1);
    expect(volume(steady, 0)).toMatchObject([{ weekEnding: '2014-12-26', items: 0, usual: 50 }]);
  });

  it('has one below the least share, and none at it', () => {
    expect([holes(steady, 9), holes(steady, 10)]).toEqual([1, 0]);
  });

  it('over a holiday has none', () => {
    expect(holes([70, 61, 55, 80, 66, 58, 72, 30, 64, 77, 59, 68], 24)).toBe(0);
  });

  it('has one beside a single loud week and beside an earlier hole', () => {
    expect(holes([50, 50, 5000, 50, 50, 50, 50, 50, 50, 50, 50, 0], 3)).toBe(1);
  });

  it.each<[string, (number | undefined)[]]>([
    ['too few weeks before it are known', [...new Array(5).fill(undefined), ...new Array(7).fill(50)]],
    ['the weeks before it have few items', new Array(12).fill(9)],
    ['the weeks before it are as empty', new Array(12).fill(0)],
  ])('says nothing where %s', (_, before) => {
    expect(holes(before, 0)).toBe(0);
  });

  it('looks back twelve weeks and no further, whatever is known before', () => {
    const [early, ...late] = [...volume([900, ...steady], 0), ...volume(steady, 0)];
    expect(early).toEqual(late[0]);
  });

  it('is compared by its own members, so that a universe that shrinks is no hole', () => {
    const news = new Map(weeks.map((date) => [date, items(date === week ? { AAA: 12 } : { AAA: 12, BBB: 100 })]));
    expect(newsHoles(newsVolumes(new Map([[week, universe('AAA')]]), news), 0.2)).toEqual([]);
    expect(newsHoles(newsVolumes(new Map([[week, universe('AAA', 'BBB')]]), news), 0.2)).toHaveLength(1);
  });

  it('does not depend on what comes after it', () => {
    const past = weeks[12] as WeekEnding;
    const known = (count: number) => new Map(weeks.map((date) => [date, items({ AAA: date === week ? count : 40 })]));
    const of = (news: ReadonlyMap<WeekEnding, NewsTable>) => newsVolumes(new Map([[past, universe('AAA')]]), news);
    expect(of(known(0))).toEqual(of(known(4000)));
  });
});

describe('a note', () => {
  it('names the week, and the weeks with a hole that it looks back on', () => {
    expect(holeNotes(volume([...steady.slice(0, 11), 1], 2), 0.2)).toEqual([
      '2014-12-26 has 2 news items, where the weeks before have 50 (median).',
      '2014-12-26 looks back on weeks with hardly any news: 2014-12-19 (1). Those that are noted as holes (dataset news_holes) are left out of its baselines.',
    ]);
  });

  it('is not made where nothing is wrong, or where no share is set', () => {
    expect(holeNotes(volume(steady, 40), 0.2)).toEqual([]);
    expect(holeNotes(volume(steady, 0), 0)).toEqual([]);
  });
});
