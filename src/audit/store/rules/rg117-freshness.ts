import { bars } from '../../../backbone/datasets.ts';
import { counted } from '../../../text/name-list.ts';
import { byCodeUnits } from '../../../text/order.ts';
import type { Violation } from '../../engine/finding.ts';
import { type FreshnessLimits, freshnessOf } from '../../settings.ts';
import { lastListings } from '../sections/classes.ts';
import { SessionAges } from '../sections/session-age.ts';
import { type OfStore, storeRule } from '../sections/store-rule.ts';

export const freshness = storeRule({
  id: 'RG117',
  of: 'store',
  name: 'freshness',
  severity: 'error',
  description:
    'Of the assets of a class that are traded still, no more than audit.freshness_share (half) have had no bar for as many sessions of their exchange as audit.freshness allows the class: a warning from `warn` sessions on (10), an error from `fail` on.',
  why: 'A source that stopped leaves a store that is right in everything and of last week; and one asset that goes on must not hide ten thousand that do not.',
  cure: 'Feed what came since, or the delistings of what is traded no more; or set other limits in audit.freshness of research.yaml.',
  since: 3,
  reads: ['coverage', 'listing', 'assets', 'settings', 'day'],
  check: (sections) => {
    const ages = agesByClass(sections);
    const { freshness: limits, freshness_share: share } = sections.settings;
    const asked = new Set([...ages.keys(), ...Object.keys(limits).filter((name) => name !== '*')]);
    return [...asked].sort(byCodeUnits).flatMap((name) => {
      return staleness(name, ages.get(name), freshnessOf(name, limits), share);
    });
  },
});

/** How many sessions ago the last bar was of an asset that is traded still. */
interface AssetAge {
  readonly exchange: string;
  readonly sessions: number;
}

type Audited = OfStore<'coverage' | 'listing' | 'assets' | 'day'>;

/** The ages of each class that has bars; of one whose assets have all ended there is none. */
function agesByClass({ coverage, listing, assets, day }: Audited): ReadonlyMap<string, readonly AssetAge[]> {
  const listings = lastListings(assets);
  const exchanges = new Map<string, SessionAges>();
  const ages = new Map<string, AssetAge[]>();
  for (const { asset, last } of coverage.assets.values()) {
    const listed = listings.get(asset);
    if (listed === undefined) continue;
    const ofClass = ages.get(listed.class) ?? [];
    ages.set(listed.class, ofClass);
    if (Math.min(listed.to, coverage.delisted.get(asset) ?? listed.to) <= day) continue;
    const exchange = listing.exchangeOf(asset);
    const ofExchange = exchanges.get(exchange) ?? new SessionAges(listing.sessionsOf(exchange), day);
    exchanges.set(exchange, ofExchange);
    ofClass.push({ exchange, sessions: ofExchange.ageOf(last) });
  }
  return ages;
}

function staleness(
  name: string,
  live: readonly AssetAge[] | undefined,
  { warn, fail }: FreshnessLimits,
  share: number,
): Violation[] {
  if (live === undefined) return [{ subject: bars.name, message: `no asset of the class ${name} has a bar` }];
  for (const [limit, severity] of [[fail, 'error'] as const, [warn, 'warning'] as const]) {
    if (limit === undefined) continue;
    const stale = live.filter(({ sessions }) => sessions >= limit);
    if (stale.length <= share * live.length) continue;
    // How old they are by now would be another message every day.
    const message = `${stale.length} of ${counted(live.length, 'asset')} of the class ${name} that are traded still have no bar of the last ${counted(limit, 'session')} or more (${byExchange(stale)})`;
    return [{ subject: bars.name, message, severity }];
  }
  return [];
}

function byExchange(stale: readonly AssetAge[]): string {
  const groups = [...Map.groupBy(stale, ({ exchange }) => exchange)].sort(([a], [b]) => byCodeUnits(a, b));
  return groups.map(([exchange, own]) => `${exchange} ${own.length}`).join(', ');
}
