import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { universe } from '../../../../src/ingest/datasets.ts';
import { ingestUniverse } from '../../../../src/ingest/universe/ingest-universe.ts';
import type { Member, Universe } from '../../../../src/ingest/universe/universe-source.ts';
import { LiveLake, week } from '../../../support/ingest/live-lake.ts';

let live: LiveLake;
beforeEach(() => {
  live = new LiveLake();
});
afterEach(() => live.remove());

const member = (symbol: string, change: Partial<Member> = {}): Member => ({
  symbol,
  sector: 'Tech',
  name: `${symbol} Inc`,
  from: Number.NEGATIVE_INFINITY,
  to: Number.POSITIVE_INFINITY,
  ...change,
});

function source(...members: Member[]): Universe {
  return {
    members,
    symbols: members.map(({ symbol }) => symbol),
    sources: [],
    warnings: [],
    quarantined: [],
    counts: { read: members.length, stored: members.length, unchanged: 0, revised: 0, quarantined: {}, skipped: {} },
  };
}

const ingest = async (given: Universe, weeks = ['2014-04-04']) => {
  const { counts } = await ingestUniverse(live.lake, weeks.map(week), given);
  return [counts.stored, counts.unchanged];
};

describe('the universe', () => {
  it('is new once', async () => {
    const both = source(member('AAA'), member('BBB', { sector: null, name: null }));
    expect(await ingest(both)).toEqual([2, 0]);
    live.lake.written.length = 0;
    expect(await ingest(both)).toEqual([0, 2]);
    expect(live.lake.written).toEqual([]);
    expect(await ingest(both, ['2014-03-28', '2014-04-04'])).toEqual([2, 0]);
  });

  it('has a member anew that a week lacked, or had with another sector or name', async () => {
    await ingest(source(member('AAA'), member('BBB'), member('CCC')));
    const changed = source(
      member('AAA'),
      member('BBB', { name: 'New Inc' }),
      member('CCC', { sector: null }),
      member('DDD'),
    );
    expect(await ingest(changed)).toEqual([3, 1]);
    expect((await live.rows(universe)).map(({ symbol }) => symbol)).toEqual(['AAA', 'BBB', 'CCC', 'DDD']);
  });

  it('must not be empty', async () => {
    await expect(ingest(source(member('AAA', { to: 0 })))).rejects.toThrow(
      'The universe files give no symbol for the week ending 2014-04-04.',
    );
    expect(await live.lake.list(universe)).toEqual([]);
  });
});
