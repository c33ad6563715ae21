import { assetRuns } from '../../../backbone/asset-runs.ts';
import { placeBefore } from '../../../backbone/total-return.ts';
import { epochDayOf } from '../../../calendar/date.ts';
import { asOfSession } from '../../../calendar/sessions.ts';
import { exDateFactors } from '../../../market/adjusted-close.ts';
import type { AssetEvents } from './asset-facts.ts';
import { type FaultKind, FaultTally } from './faults.ts';

/** Bars of one bucket and year, as they are stored: by asset and date. */
export interface YearOfBars {
  readonly asset: Int32Array;
  readonly date: Int32Array;
  readonly open: Float64Array;
  readonly high: Float64Array;
  readonly low: Float64Array;
  readonly close: Float64Array;
  readonly volume: Float64Array;
  readonly first_seen: Int32Array;
}

/** An exchange on which an asset was traded from a day on. */
export interface TradedExchange {
  readonly exchange: string;
  /** Epoch day. */
  readonly from: number;
  /** Whether its sessions are those of a calendar, so that a bar on another day is a fault. */
  readonly isCalendar: boolean;
}

/** An asset, as far as its bars can be held against it. */
export interface ScannedAsset {
  /** The exchanges on which it was traded, one after the other; one at least. */
  readonly exchanges: readonly TradedExchange[];
  /** Sessions of the exchange of each day, epoch days, ascending. */
  readonly sessions: Int32Array;
  readonly events: AssetEvents | undefined;
  /** Closes that are others now, by day. */
  readonly revised: ReadonlyMap<number, number> | undefined;
  /** First day without trading; Infinity where none is known. */
  readonly delistedOn: number;
}

/** The last bar of an asset up to some year. */
export interface LastBar {
  readonly date: number;
  /** NaN where it is marked as wrong. */
  readonly close: number;
}

/** What bars there are of an asset in a year. */
export interface YearCoverage {
  readonly asset: number;
  readonly year: number;
  bars: number;
  first: number;
  last: number;
  lastKnown: number;
  lastClose: number;
  missing: number;
  longestGap: number;
  /** Last bar before the longest gap; NaN without any. */
  gapAfter: number;
  afterDelisting: number;
}

/** What a scan sees in the bars of one bucket and year. */
export interface YearScan {
  readonly coverage: readonly YearCoverage[];
  readonly faults: FaultTally;
  /** Ex-dates whose factor is large enough for prices to contradict it. */
  readonly tested: number;
  /** 1 for each day of the year on which an asset of the exchange has a bar. */
  readonly days: ReadonlyMap<string, Uint8Array>;
}

/** The sign of a step that an action should have made, and prices did not: this part of what is left unexplained is the action's own factor. */
const ownPart = 0.4;

/**
 * Looks at the bars of one bucket and year, each once.
 *
 * A step is |C_t / C_{t−1} − 1| above `jump` between one bar and the next. With the factor f of the splits and dividends whose ex-dates lie between the
 * two (`exDateFactors`), C_t / (C_{t−1} f) has to be none. Where it is one, the action is contradicted if without it the prices would be nearer to none, and f makes up a good part
 * of what is left; else the step is a jump that nothing explains.
 *
 * @param partition path of the partition, for the places of faults
 * @param assetOf undefined where the asset is none of the bucket's
 * @param last the last bar of each asset before; brought up to the end of the year
 */
export function scanYear(
  bars: YearOfBars,
  { year, partition, jump }: { readonly year: number; readonly partition: string; readonly jump: number },
  assetOf: (asset: number) => ScannedAsset | undefined,
  last: Map<number, LastBar>,
): YearScan {
  const scanner = new YearScanner(bars, year, partition, jump);
  for (const { asset: number, from, to } of assetRuns(bars.asset)) {
    const scanned = assetOf(number);
    if (scanned === undefined)
      scanner.fault('stranger', from, 'its asset is none of this bucket by the dataset "assets"');
    else last.set(number, scanner.scan(from, to, scanned, last.get(number)));
  }
  return scanner;
}

class YearScanner implements YearScan {
  readonly faults = new FaultTally();
  readonly days = new Map<string, Uint8Array>();
  tested = 0;
  readonly #bars: YearOfBars;
  readonly #year: number;
  readonly #first: number;
  readonly #after: number;
  readonly #partition: string;
  readonly #jump: number;
  readonly #coverage = new Map<number, YearCoverage>();

  constructor(bars: YearOfBars, year: number, partition: string, jump: number) {
    this.#bars = bars;
    this.#year = year;
    this.#first = epochDayOf(year, 1, 1);
    this.#after = epochDayOf(year + 1, 1, 1);
    this.#partition = partition;
    this.#jump = jump;
  }

  get coverage(): readonly YearCoverage[] {
    return [...this.#coverage.values()].sort((a, b) => a.asset - b.asset);
  }

  fault(kind: FaultKind, row: number, detail: string): void {
    const { asset, date } = this.#bars;
    const place = { asset: asset[row] as number, date: date[row] as number };
    this.faults.add({ kind, partition: this.#partition, ...place, detail });
  }

  /** The bars of one asset that lie together. @returns the last one */
  scan(from: number, to: number, asset: ScannedAsset, before: LastBar | undefined): LastBar {
    const { date, close, first_seen: firstSeen } = this.#bars;
    const { sessions, events, revised, delistedOn, exchanges } = asset;
    let place = 0;
    let days = this.#daysOf(exchanges[0]);
    const [least, most] = [1 - this.#jump, 1 + this.#jump];
    const covered = this.#coverageOf(from);
    let previous = before?.date ?? Number.NEGATIVE_INFINITY;
    let price = before?.close ?? Number.NaN;
    let session = asOfSession(sessions, before?.date ?? (date[from] as number) - 1) + 1;
    for (let row = from; row < to; row++) {
      const day = date[row] as number;
      if (day < this.#first || day >= this.#after) {
        this.fault('other-year', row, `it lies in another year than ${this.#year}`);
        continue;
      }
      if (day <= previous) {
        const [kind, detail] =
          day === previous
            ? (['duplicate', 'there is another bar of that day'] as const)
            : (['disorder', 'the bar before it is of a later day'] as const);
        this.fault(kind, row, detail);
        continue;
      }
      if (!this.#isCandle(row)) this.fault('candle', row, this.#candleInWords(row));
      for (; day >= (exchanges[place + 1]?.from ?? Number.POSITIVE_INFINITY); place++)
        days = this.#daysOf(exchanges[place + 1]);
      days[day - this.#first] = 1;
      let skipped = 0;
      for (; session < sessions.length && (sessions[session] as number) < day; session++) skipped += 1;
      if (sessions[session] === day) session += 1;
      else if (exchanges[place]?.isCalendar)
        this.fault('no-session', row, `the calendar of ${exchanges[place]?.exchange} has no session on that day`);
      if (skipped > 0 && previous > Number.NEGATIVE_INFINITY) addGap(covered, skipped, previous);
      let value = revised?.get(day) ?? (close[row] as number);
      if (events !== undefined) value = this.#judged(events, row, value, previous, price);
      else if (value > most * price || value < least * price) this.#jumped(row, price, value, 1);
      price = value;
      previous = day;
      if (covered.bars === 0) covered.first = day;
      covered.bars += 1;
      covered.last = day;
      covered.lastClose = value;
      if ((firstSeen[row] as number) > covered.lastKnown) covered.lastKnown = firstSeen[row] as number;
      if (day >= delistedOn) covered.afterDelisting += 1;
    }
    if (covered.bars > 0) this.#coverage.set(covered.asset, covered);
    return { date: previous, close: price };
  }

  #daysOf(traded: TradedExchange | undefined): Uint8Array {
    const exchange = traded?.exchange ?? '';
    const known = this.days.get(exchange);
    if (known !== undefined) return known;
    const days = new Uint8Array(366);
    this.days.set(exchange, days);
    return days;
  }

  #coverageOf(row: number): YearCoverage {
    const asset = this.#bars.asset[row] as number;
    return (
      this.#coverage.get(asset) ?? {
        asset,
        year: this.#year,
        bars: 0,
        first: Number.NaN,
        last: Number.NaN,
        lastKnown: Number.NEGATIVE_INFINITY,
        lastClose: Number.NaN,
        missing: 0,
        longestGap: 0,
        gapAfter: Number.NaN,
        afterDelisting: 0,
      }
    );
  }

  /** Whether low ≤ open, close ≤ high, all above 0, and volume ≥ 0, all finite. */
  #isCandle(row: number): boolean {
    const bars = this.#bars;
    const [open, high, low] = [bars.open[row] as number, bars.high[row] as number, bars.low[row] as number];
    const [close, volume] = [bars.close[row] as number, bars.volume[row] as number];
    // With NaN no comparison holds.
    return isCandle(open, high, low, close, volume);
  }

  #candleInWords(row: number): string {
    const { open, high, low, close, volume } = this.#bars;
    return candleInWords([open[row], high[row], low[row], close[row], volume[row]] as number[]);
  }

  /** Holds a step of an asset against what is known to have happened to it. @returns the close that the next one is held against */
  #judged(events: AssetEvents, row: number, found: number, previous: number, price: number): number {
    const day = this.#bars.date[row] as number;
    if (events.wrong.has(day)) return Number.NaN;
    const value = found * (events.factors.get(day) ?? 1);
    let factor = 1;
    for (let place = placeBefore(events.exDays, previous + 1) + 1; place < events.exDays.length; place++) {
      if ((events.exDays[place] as number) > day) break;
      factor *= exDateFactors(events.events[place] ?? [], price).price;
    }
    if (!(price > 0)) return value;
    if (Math.abs(Math.log(factor)) > Math.log(1 + this.#jump)) this.tested += 1;
    const left = value / (price * factor);
    if (events.real.has(day) || Math.abs(left - 1) <= this.#jump) return value;
    const [rest, raw] = [Math.abs(Math.log(left)), Math.abs(Math.log(value / price))];
    if (raw < rest && Math.abs(Math.log(factor)) > ownPart * rest) {
      const detail = `the close was ${price} before and ${value} then, a factor of ${rounded(value / price)}; the actions that are stored say ${rounded(factor)}`;
      this.fault('contradicted', row, detail);
    } else this.#jumped(row, price, value, factor);
    return value;
  }

  #jumped(row: number, price: number, value: number, factor: number): void {
    const step = value / (price * factor) - 1;
    const beyond = factor === 1 ? '' : `, beyond the factor ${rounded(factor)} of the actions that are stored`;
    const percent = `${step > 0 ? '+' : '−'}${rounded(Math.abs(step) * 100)} %`;
    this.fault('jump', row, `the close went from ${price} to ${value} (${percent}${beyond})`);
  }
}

function addGap(covered: YearCoverage, sessions: number, after: number): void {
  covered.missing += sessions;
  if (sessions <= covered.longestGap) return;
  covered.longestGap = sessions;
  covered.gapAfter = after;
}

function rounded(value: number): number {
  return Number(value.toPrecision(4));
}

/** Whether low ≤ open, close ≤ high, all above 0, and volume ≥ 0, all finite. */
export function isCandle(open: number, high: number, low: number, close: number, volume: number): boolean {
  // With NaN no comparison holds.
  return (
    low > 0 &&
    low <= open &&
    low <= close &&
    open <= high &&
    close <= high &&
    high < Number.POSITIVE_INFINITY &&
    volume >= 0 &&
    volume < Number.POSITIVE_INFINITY
  );
}

/** What is wrong with values that are no candle. */
export function candleInWords([open, high, low, close, volume]: readonly number[]): string {
  return `open ${open}, high ${high}, low ${low}, close ${close}, volume ${volume}; expected 0 < low ≤ open, close ≤ high and a volume of 0 or more`;
}
