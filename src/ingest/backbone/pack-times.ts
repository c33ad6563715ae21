import type { AssetRegister } from '../../backbone/asset-register.ts';
import { epochDay, isoDate, isoWeekday } from '../../calendar/date.ts';
import { firstSessionOnOrAfter, isCovered, sessionsBetween } from '../../calendar/sessions.ts';
import type { PackLoading } from './loading.ts';
import type { BarTimes } from './merge-bars.ts';
import type { TakenSpan } from './pack-day.ts';
import type { PacksBefore } from './pack-state.ts';

/** Which days an exchange holds sessions, as far as that is known without its bars. */
export type SessionRule = 'nyse' | 'weekdays';

/** How the times of packs are told. */
export interface PackTimesOptions {
  /** Epoch day of each pack, by its number; undefined for one of which nothing is stored. */
  readonly days: readonly (number | undefined)[];
  /** History of a first load counts as known on its own day, however late it came. */
  readonly isHistory: boolean;
  /** Sessions after its date up to which a row counts as known on its own day. */
  readonly lateSessions: number;
  ruleOf(asset: number): SessionRule;
  /** Of packs that were taken before. */
  readonly taken?: readonly TakenSpan[];
  /** Of the assets that they told of. */
  readonly register?: Pick<AssetRegister, 'buckets' | 'exchangeOf'>;
  /** Names of the packs, by their numbers. */
  readonly names?: readonly string[];
  /** Numbers of the packs of which another content was taken before, or the same by other settings. */
  readonly changed?: ReadonlySet<number>;
}

/** From when the rows of packs are known, by the day of the pack and never by the clock. */
export class PackTimes implements BarTimes {
  readonly #options: PackTimesOptions;
  readonly #sessions: Readonly<Record<SessionRule, readonly number[]>>;
  readonly #timelyFrom: Readonly<Record<SessionRule, readonly number[]>>;

  constructor(options: PackTimesOptions) {
    const { lateSessions } = options;
    const days = options.days.map((day) => day ?? 0);
    const sessions = (rule: SessionRule) => days.map((day) => sessionOnOrAfter(rule, day));
    const timely = (rule: SessionRule) =>
      days.map((day) => sessionsBefore(rule, sessionOnOrAfter(rule, day), lateSessions));
    this.#options = options;
    this.#sessions = { nyse: sessions('nyse'), weekdays: sessions('weekdays') };
    this.#timelyFrom = { nyse: timely('nyse'), weekdays: timely('weekdays') };
  }

  /**
   * Whether another pack of a later day told of this day before. Of a pack is kept from when to when it told, of which buckets of assets and of which exchanges: one that told of none of
   * the asset can have told nothing of it.
   */
  isSuperseded(pack: number, asset: number, day: number): boolean {
    const own = this.#options.days[pack] ?? 0;
    return this.#othersTelling(pack, asset, day).some((other) => other.day > own);
  }

  /** Whether the pack takes the place of another content of its name, and no other pack of its session may have told of the day. */
  isLastWord(pack: number, asset: number, day: number): boolean {
    if (!this.#options.changed?.has(pack)) return false;
    const rule = this.#options.ruleOf(asset);
    const session = this.session(pack, asset);
    return this.#othersTelling(pack, asset, day).every((other) => sessionOnOrAfter(rule, other.day) !== session);
  }

  /** The packs of other names that were taken before and may have told of an asset on a day. */
  #othersTelling(pack: number, asset: number, day: number): TakenSpan[] {
    const { taken = [], names = [], register } = this.#options;
    const isTold = ({ told }: TakenSpan) =>
      told === undefined ||
      register === undefined ||
      (told.buckets.has(register.buckets[asset] as number) && told.exchanges.has(register.exchangeOf(asset) ?? ''));
    return taken.filter(
      (other) => other.first <= day && day <= other.last && other.name !== names[pack] && isTold(other),
    );
  }

  /** The session of a pack: its day, or the first session after it. */
  session(pack: number, asset: number): number {
    return this.#sessions[this.#options.ruleOf(asset)][pack] as number;
  }

  /**
   * The session on a day, or the first one after it, where a calendar says so: a corporate action of a Saturday is known from Monday on. Of an exchange without one, which may trade at
   * weekends, it is the day itself.
   */
  ownSession(asset: number, day: number): number {
    return this.#options.ruleOf(asset) === 'nyse' ? sessionOnOrAfter('nyse', day) : day;
  }

  /** The day itself, or, of a row that came later than `late_sessions` after it, the session of its pack. */
  firstSeen(pack: number, asset: number, day: number): number {
    if (this.#options.isHistory) return day;
    const rule = this.#options.ruleOf(asset);
    return day >= (this.#timelyFrom[rule][pack] as number) ? day : (this.#sessions[rule][pack] as number);
  }
}

/** From when the rows of some packs are known, by the exchange of each asset. */
export function timesOfPacks(
  packs: readonly { readonly day: number | undefined; readonly pack: { readonly name: string } }[],
  register: AssetRegister,
  { settings, isHistory }: Pick<PackLoading, 'settings' | 'isHistory'>,
  { taken, changed }: PacksBefore,
): PackTimes {
  const exchanges = new Set(settings.nyse_calendar);
  return new PackTimes({
    days: packs.map(({ day }) => day),
    names: packs.map(({ pack }) => pack.name),
    taken,
    changed,
    register,
    isHistory,
    lateSessions: settings.late_sessions,
    ruleOf: (asset) => (exchanges.has(register.exchangeOf(asset) ?? '') ? 'nyse' : 'weekdays'),
  });
}

/** The session on a day, or the first one after it. Where no calendar is known every weekday counts as one. */
export function sessionOnOrAfter(rule: SessionRule, day: number): number {
  if (rule === 'nyse' && isCovered(day) && isCovered(day + 10))
    return epochDay(firstSessionOnOrAfter(isoDate(day)).date);
  const weekday = isoWeekday(day);
  return weekday <= 5 ? day : day + 8 - weekday;
}

/** The session that lies `count` sessions before one. */
export function sessionsBefore(rule: SessionRule, session: number, count: number): number {
  // Of ten days in a row at least five are sessions.
  const reach = session - 2 * count - 10;
  if (rule === 'nyse' && isCovered(session) && isCovered(reach)) {
    const before = sessionsBetween(isoDate(reach), isoDate(session));
    const found = before[before.length - 1 - count];
    if (found !== undefined) return epochDay(found.date);
  }
  const position = isoWeekday(session) - 1;
  const weeks = Math.floor(count / 5);
  const rest = count % 5;
  return session - 7 * weeks - rest - (rest > position ? 2 : 0);
}
