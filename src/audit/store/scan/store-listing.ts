import { AssetRegister } from '../../../backbone/asset-register.ts';
import { type AssetTable, bars, barsRevisions, exchangeSessions } from '../../../backbone/datasets.ts';
import { epochDayOf } from '../../../calendar/date.ts';
import { asOfSession } from '../../../calendar/sessions.ts';
import { exchangeKey } from '../../../ingest/backbone/exchange-sessions.ts';
import { canonicalJson, sha256Hex } from '../../../lake/canonical-json.ts';
import type { Lake } from '../../../lake/lake.ts';
import type { SoundPartitions } from './sound-partitions.ts';
import type { ScannedAsset } from './year-scan.ts';

/** Sessions of an exchange, epoch days, ascending. */
export interface Sessions {
  readonly days: Int32Array;
  /** Whether a calendar says so, and not the bars themselves. */
  readonly isCalendar: boolean;
}

const none: Sessions = { days: new Int32Array(), isCalendar: false };

/** What a scan of the bars is told of the assets, their exchanges and which partitions there are. */
export class StoreListing {
  readonly #register: AssetRegister;
  readonly #sessions: ReadonlyMap<string, Sessions>;
  readonly #years: ReadonlyMap<number, readonly number[]>;
  readonly #digests = new Map<number, string>();

  /** @param sessions by the key of their exchange @param years those of each bucket that has bars or revisions, ascending */
  constructor(
    assets: AssetTable,
    sessions: ReadonlyMap<string, Sessions>,
    years: ReadonlyMap<number, readonly number[]>,
  ) {
    this.#register = new AssetRegister(assets);
    this.#sessions = sessions;
    this.#years = years;
  }

  isIn(bucket: number, asset: number): boolean {
    return this.#register.idOf(asset) !== undefined && this.#register.buckets[asset] === bucket;
  }

  /** The exchange on which an asset is traded, or was last. */
  exchangeOf(asset: number): string {
    return this.#register.exchangeOf(asset) ?? '';
  }

  /** The exchanges of an asset, one after the other, with the day from which it was traded on each. */
  exchangesInWords(asset: number): string {
    return this.#register
      .exchangesOf(asset)
      .map(({ exchange, from }) => `${exchange} ${from}`)
      .join(', ');
  }

  /** Where an asset was traded, and on which sessions. */
  tradingOf(asset: number): Pick<ScannedAsset, 'exchanges' | 'sessions'> {
    const spans = this.#register.exchangesOf(asset);
    const exchanges = spans.map((span) => ({ ...span, isCalendar: this.sessionsOf(span.exchange).isCalendar }));
    const [only] = spans;
    if (only !== undefined && spans.length === 1) return { exchanges, sessions: this.sessionsOf(only.exchange).days };
    const parts = spans.map(({ exchange, from }, place) => {
      const { days } = this.sessionsOf(exchange);
      const until = spans[place + 1]?.from ?? Number.POSITIVE_INFINITY;
      return Array.from(days).filter((day) => (place === 0 || day >= from) && day < until);
    });
    return { exchanges, sessions: Int32Array.from(parts.flat()) };
  }

  idOf(asset: number): string | undefined {
    return this.#register.idOf(asset);
  }

  sessionsOf(exchange: string): Sessions {
    return this.#sessions.get(exchangeKey(exchange)) ?? none;
  }

  yearsOf(bucket: number): readonly number[] {
    return this.#years.get(bucket) ?? [];
  }

  /** Of the sessions of all exchanges in a year. */
  sessionsDigest(year: number): string {
    const known = this.#digests.get(year);
    if (known !== undefined) return known;
    const ofYear = [...this.#sessions].map(([exchange, { days, isCalendar }]) => [
      exchange,
      isCalendar,
      Array.from(days.subarray(placeFrom(days, year), placeFrom(days, year + 1))),
    ]);
    const digest = sha256Hex(canonicalJson(ofYear));
    this.#digests.set(year, digest);
    return digest;
  }
}

/** The place of the first day of a year or of a later one. */
function placeFrom(days: Int32Array, year: number): number {
  return asOfSession(days, epochDayOf(year, 1, 1) - 1) + 1;
}

export async function readListing(lake: Lake, sound: SoundPartitions, assets: AssetTable): Promise<StoreListing> {
  const sessions = new Map<string, Sessions>();
  for (const keys of await lake.list(exchangeSessions)) {
    const table = await sound.whole(exchangeSessions, keys);
    if (table === undefined) continue;
    const { date, basis } = table.columns;
    sessions.set(keys.exchange as string, { days: date, isCalendar: basis.at(-1) === 'calendar' });
  }
  const years = new Map<number, Set<number>>();
  for (const dataset of [bars, barsRevisions] as const) {
    for (const { asset_bucket: bucket, year } of await lake.list(dataset)) {
      const own = years.get(Number(bucket)) ?? new Set<number>();
      years.set(Number(bucket), own.add(Number(year)));
    }
  }
  const ascending = [...years].map(([bucket, own]) => [bucket, [...own].sort((a, b) => a - b)] as const);
  return new StoreListing(assets, sessions, new Map(ascending));
}
