import { bucketKey, yearKey } from '../../../backbone/asset-bucket.ts';
import { bars, exchangeSessions } from '../../../backbone/datasets.ts';
import { isoDate, yearOf } from '../../../calendar/date.ts';
import { exchangeKey } from '../../../ingest/backbone/exchange-sessions.ts';
import { partitionPath } from '../../../lake/dataset.ts';
import { nameList } from '../../../text/name-list.ts';
import { tablePlace, type Violation } from '../../engine/finding.ts';
import type { AssetCoverage } from '../scan/store-coverage.ts';
import { faultViolations, idInWords, rowPlace } from '../sections/fault-violations.ts';
import { type OfStore, storeRule } from '../sections/store-rule.ts';

/** Assets of an exchange of which none has a bar on a session: fewer may have been halted together. */
const enoughAssets = 5;

export const calendarGaps = storeRule({
  id: 'RG114',
  of: 'store',
  name: 'calendar gaps',
  severity: 'warning',
  description:
    'Each session of an exchange, by exchange_sessions, has a bar of one of its assets; an error where five assets or more should have had one. No asset misses as many sessions in a row as audit.gap_sessions says, between two of its bars. No bar lies on a day that is no session of the calendar.',
  why: 'A pack that never came shortens every window that reaches over it, and no row says so.',
  cure: 'Feed the pack of the missing sessions. Where the exchange held none that day its sessions are derived wrongly: see backbone.session_share and nyse_calendar.',
  since: 1,
  reads: ['coverage', 'listing', 'settings'],
  check: (sections) => [
    ...emptySessions(sections),
    ...longGaps(sections),
    ...faultViolations(sections.coverage.faults, ['no-session'], sections.listing),
  ],
});

function emptySessions({ coverage, listing }: OfStore<'coverage' | 'listing'>): Violation[] {
  const byExchange = Map.groupBy(coverage.assets.values(), ({ asset }) => listing.exchangeOf(asset));
  return [...byExchange].flatMap(([exchange, assets]) => {
    const traded = coverage.daysOf(exchange);
    const [first, last] = spanOf(traded);
    const empty = Array.from(listing.sessionsOf(exchange).days).filter(
      (day) => day >= first && day <= last && !traded.has(day),
    );
    return [true, false].flatMap((isError) => {
      const days = empty.filter((day) => liveOn(assets, day) >= enoughAssets === isError);
      if (days.length === 0) return [];
      const subject = tablePlace(exchangeSessions, { exchange: exchangeKey(exchange) });
      const message = `${exchange} held sessions on ${nameList(days.map(isoDate), 5)}, and none of its assets has a bar: a pack is missing`;
      return [{ subject, message, severity: isError ? ('error' as const) : ('warning' as const) }];
    });
  });
}

function spanOf(days: ReadonlySet<number>): readonly [first: number, last: number] {
  let [first, last] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const day of days) [first, last] = [Math.min(first, day), Math.max(last, day)];
  return [first, last];
}

function liveOn(assets: readonly AssetCoverage[], day: number): number {
  return assets.reduce((count, { first, last }) => count + (first <= day && day <= last ? 1 : 0), 0);
}

function longGaps({ coverage, listing, settings }: OfStore<'coverage' | 'listing' | 'settings'>): Violation[] {
  return [...coverage.assets.values()]
    .filter(({ longestGap }) => longestGap >= settings.gap_sessions)
    .map(({ asset, bucket, longestGap, gapAfter }) => {
      const keys = { asset_bucket: bucketKey(bucket), year: yearKey(yearOf(gapAfter)) };
      const message = `${idInWords(listing, asset)} has no bar on the ${longestGap} sessions of ${listing.exchangeOf(asset)} that follow`;
      return { subject: rowPlace(partitionPath(bars, keys), asset, gapAfter), message };
    });
}
