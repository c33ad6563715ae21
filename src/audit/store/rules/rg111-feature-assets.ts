import { yearOf } from '../../../calendar/date.ts';
import type { Violation } from '../../engine/finding.ts';
import { notApplicable } from '../../engine/rule.ts';
import type { StoreCoverage } from '../scan/store-coverage.ts';
import type { PanelState } from '../sections/panels.ts';
import { storeRule } from '../sections/store-rule.ts';

export const featureAssets = storeRule({
  id: 'RG111',
  of: 'panel',
  name: 'feature_changed_assets_not_exceed_snapshot_changed',
  severity: 'error',
  description:
    'No bucket and year of a merged panel has more rows than its as-of dates have assets with a bar of the bucket up to them.',
  why: 'Features of assets that have no bars were made from something else.',
  cure: 'Run "panel" and "merge" again on the store as it is.',
  since: 1,
  reads: ['panels', 'coverage', 'damage'],
  check: ({ panels, coverage, damage }) => {
    if (damage.length > 0) return notApplicable('the store is damaged, which its own audit says');
    return panels.flatMap((state) => tooManyRows(state, coverage));
  },
});

function tooManyRows({ indexed, asOf }: PanelState, { assets }: StoreCoverage): Violation[] {
  const byBucket = Map.groupBy(assets.values(), ({ bucket }) => bucket);
  const dates = Map.groupBy(asOf, yearOf);
  return indexed.flatMap(({ path, bucket, year, rows }) => {
    const firsts = (byBucket.get(bucket) ?? []).map(({ first }) => first);
    const most = (dates.get(year) ?? []).reduce((sum, day) => sum + firsts.filter((first) => first <= day).length, 0);
    if (rows <= most) return [];
    return [{ subject: path, message: `${rows} rows, and the assets with bars give at most ${most}` }];
  });
}
