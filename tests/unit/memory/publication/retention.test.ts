import { describe, expect, it } from 'vitest';
import { datasets } from '../../../../src/datasets.ts';
import { weeklyReturns } from '../../../../src/evaluation/datasets.ts';
import { companyNews } from '../../../../src/ingest/datasets.ts';
import { macroDaily, marketDaily } from '../../../../src/market/datasets.ts';
import { isExpired, timelessDatasets } from '../../../../src/memory/publication/retention.ts';
import { quarantine } from '../../../../src/sources/datasets.ts';

const latest = '2014-06-27';

describe('a partition of a week', () => {
  const retention = { company_news: 4 };
  const isOld = (week: string) => isExpired(retention, latest, companyNews, { week_ending: week });

  it('is kept for so many weeks before the latest one', () => {
    expect(isOld('2014-06-27')).toBe(false);
    expect(isOld('2014-05-30')).toBe(false);
    expect(isOld('2014-05-23')).toBe(true);
  });

  it('counts weeks, not days: one that ends on a Thursday is as old as its week', () => {
    expect(isExpired({ company_news: 1 }, '2014-04-25', companyNews, { week_ending: '2014-04-17' })).toBe(false);
    expect(isExpired({ company_news: 1 }, '2014-04-25', companyNews, { week_ending: '2014-04-11' })).toBe(true);
  });

  it('is kept when it is newer than the latest scores', () => {
    expect(isOld('2015-01-02')).toBe(false);
  });

  it('is kept for good when the dataset is not named, or no scores are published', () => {
    expect(isExpired({}, latest, companyNews, { week_ending: '2001-01-05' })).toBe(false);
    expect(isExpired(retention, undefined, companyNews, { week_ending: '2001-01-05' })).toBe(false);
  });

  it('may also be one as of a week', () => {
    expect(isExpired({ weekly_returns: 2 }, latest, weeklyReturns, { as_of: '2014-06-13' })).toBe(false);
    expect(isExpired({ weekly_returns: 2 }, latest, weeklyReturns, { as_of: '2014-06-06' })).toBe(true);
  });
});

describe('a partition of a month', () => {
  it('is as old as its last day', () => {
    const isOld = (month: string) => isExpired({ market_daily: 4 }, latest, marketDaily, { month });
    expect(isOld('2014-06')).toBe(false);
    // 2014-05-31 lies in the week that is four before the latest.
    expect(isOld('2014-05')).toBe(false);
    expect(isOld('2014-04')).toBe(true);
    expect(isOld('2013-12')).toBe(true);
  });
});

describe('a partition of no week', () => {
  it('is kept', () => {
    expect(isExpired({ macro_daily: 1 }, latest, macroDaily, { series: 'VIX' })).toBe(false);
    expect(isExpired({ quarantine: 1 }, latest, quarantine, { dataset: 'x', period: '2001-01-05' })).toBe(false);
    expect(isExpired({ company_news: 1 }, latest, companyNews, { week_ending: 'never' })).toBe(false);
  });

  it('makes the setting one without effect', () => {
    const retention = { macro_daily: 1, quarantine: 1, company_news: 1, market_daily: 1, weekly_returns: 1 };
    expect(timelessDatasets(retention, datasets)).toEqual(['macro_daily', 'quarantine']);
  });
});
