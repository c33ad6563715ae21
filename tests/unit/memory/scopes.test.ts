import { describe, expect, it } from 'vitest';
import { parseIsoDate } from '../../../src/calendar/date.ts';
import { weekEndingOn, weeksBetween } from '../../../src/calendar/weeks.ts';
import { datasets } from '../../../src/datasets.ts';
import { keysOfPath } from '../../../src/lake/dataset.ts';
import { scopeFilter } from '../../../src/memory/publication/publication-scope.ts';
import type { PublishedPartition } from '../../../src/memory/published.ts';
import { type RestoreOptions, selectPartitions } from '../../../src/memory/restore-selection.ts';

function partition(path: string): PublishedPartition {
  for (const dataset of datasets) {
    const keys = keysOfPath(dataset, path);
    if (keys) return { dataset, keys, path };
  }
  throw new Error(`${path} is none`);
}

const pathsOf = (partitions: readonly PublishedPartition[]) => partitions.map(({ path }) => path);

describe('what is published with a week', () => {
  const isInScope = scopeFilter({ passed: [{ week_ending: '2014-03-28', regime: 'a' }], historyWeeks: 12 });
  const published = (...paths: string[]) =>
    pathsOf(paths.map(partition).filter(({ dataset, keys }) => isInScope(dataset, keys)));

  it('are the results of the week under its regime alone', () => {
    const results = (regime: string, week: string) =>
      ['features_weekly', 'scores_weekly', 'audit_findings'].map(
        (name) => `${name}/regime=${regime}/week_ending=${week}`,
      );
    expect(published(...results('a', '2014-03-28'))).toEqual(results('a', '2014-03-28'));
    expect(published(...results('b', '2014-03-28'), ...results('a', '2014-03-21'))).toEqual([]);
  });

  it('are the inputs of the week and of the twelve before it', () => {
    const names = [
      'universe',
      'company_news',
      'model_answers',
      'news_clusters',
      'rep_enriched',
      'cluster_vectors',
      'coverage',
    ];
    for (const name of names) {
      expect(published(`${name}/week_ending=2014-03-28`)).toHaveLength(1);
      expect(published(`${name}/week_ending=2014-01-03`)).toHaveLength(1);
      expect(published(`${name}/week_ending=2013-12-27`, `${name}/week_ending=2014-04-04`)).toEqual([]);
    }
  });

  it('is what is known as of the week', () => {
    expect(published('ledger/as_of=2014-03-28', 'pick_returns/as_of=2014-03-21')).toEqual(['ledger/as_of=2014-03-28']);
  });

  it('is everything of no single week, but not what is never published', () => {
    const always = [
      'market_daily/month=2009-01',
      'macro_daily/series=VIX',
      'fetched_spans/provider=x/kind=bars',
      'quarantine/dataset=x/period=2001-01-05',
    ];
    expect(published(...always, 'raw/week_ending=2014-03-28/run=1/provider=x')).toEqual(always);
  });

  it('is nothing when no week passed', () => {
    const isNothing = scopeFilter({ passed: [], historyWeeks: 12 });
    const { dataset, keys } = partition('market_daily/month=2014-03');
    expect(isNothing(dataset, keys)).toBe(false);
  });
});

describe('what is restored', () => {
  const weeks = weeksBetween(parseIsoDate('2014-03-28'), parseIsoDate('2014-04-04'));
  const options: RestoreOptions = {
    purpose: 'week',
    weeks,
    reach: 13,
    historySessions: 90,
    evaluatedWeeks: 10,
    datasets: [],
  };
  const restored = (paths: readonly string[], change: Partial<RestoreOptions> = {}) =>
    pathsOf(selectPartitions(paths.map(partition), { ...options, ...change }));

  it('for a week: inputs and scores of the weeks around, from thirteen before to thirteen after', () => {
    for (const name of [
      'universe',
      'company_news',
      'rep_enriched',
      'scores_weekly/regime=a',
      'features_weekly/regime=a',
    ]) {
      const of = (week: string) => `${name}/week_ending=${week}`;
      const inside = [of('2013-12-27'), of('2014-03-28'), of('2014-07-03')];
      expect(restored([of('2013-12-20'), ...inside, of('2014-07-11')])).toEqual(inside);
    }
  });

  it('for a week: the coverage of all weeks, and what is of no week', () => {
    const all = [
      'coverage/week_ending=2001-01-05',
      'coverage/week_ending=2020-01-03',
      'macro_daily/series=VIX',
      'fetched_spans/provider=x/kind=bars',
      'quarantine/dataset=x/period=2001-01-05',
    ];
    expect(restored(all)).toEqual(all);
  });

  it('for a week: months from the first that its history needs', () => {
    const of = (month: string) => `market_daily/month=${month}`;
    const months = ['2013-09', '2013-10', '2013-11', '2014-03', '2014-07', '2014-08'].map(of);
    // 90 sessions before 2014-03-24 begin in November 2013.
    expect(restored(months)).toEqual(months.slice(2, 5));
    expect(restored(months, { historySessions: 'all' })).toEqual(months.slice(0, 5));
  });

  it('for a week: neither findings nor what is known as of a week', () => {
    const others = [
      'audit_findings/regime=a/week_ending=2014-03-28',
      'ledger/as_of=2014-03-28',
      'pick_returns/as_of=2014-03-28',
    ];
    expect(restored(others)).toEqual([]);
  });

  it('for the history: results of the weeks that are evaluated, and the months from then on', () => {
    const of = (name: string, week: string) => `${name}/week_ending=${week}`;
    for (const name of [
      'scores_weekly/regime=a',
      'features_weekly/regime=a',
      'audit_findings/regime=a',
      'rep_enriched',
      'universe',
    ]) {
      const inside = [of(name, '2014-01-31'), of(name, '2014-04-04')];
      const all = [of(name, '2014-01-24'), ...inside, of(name, '2014-04-11')];
      expect(restored(all, { purpose: 'history' })).toEqual(inside);
    }
    const months = ['2013-12', '2014-01', '2014-04', '2020-01'].map((month) => `market_daily/month=${month}`);
    expect(restored(months, { purpose: 'history' })).toEqual(months.slice(1));
    const others = ['company_news/week_ending=2014-03-28', 'coverage/week_ending=2014-03-28', 'macro_daily/series=VIX'];
    expect(restored(others, { purpose: 'history' })).toEqual([]);
  });

  it('for all: everything', () => {
    const all = ['universe/week_ending=2001-01-05', 'ledger/as_of=2014-03-28', 'market_daily/month=1999-01'];
    expect(restored(all, { purpose: 'all' })).toEqual(all);
  });

  it('may be some datasets only', () => {
    const all = ['universe/week_ending=2014-03-28', 'company_news/week_ending=2014-03-28'];
    expect(restored(all, { datasets: ['company_news'] })).toEqual(all.slice(1));
  });

  it('ends where the calendar does', () => {
    const first = weekEndingOn(
      weeksBetween(parseIsoDate('1990-01-02'), parseIsoDate('1990-03-30'))[1]?.weekEnding ?? '',
    );
    const paths = [`universe/week_ending=${first.weekEnding}`];
    expect(restored(paths, { weeks: [first] })).toEqual(paths);
  });
});
