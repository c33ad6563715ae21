import { AssetHistories, type BucketKnowledge } from '../backbone/asset-histories.ts';
import { type AssetHistory, actionsKnown, barsKnown, turningDays } from '../backbone/asset-history.ts';
import { type BucketBars, barsOfAsset } from '../backbone/bucket-bars.ts';
import { cumulativeFactors, placeBefore, type ReturnFactor, returnFactors } from '../backbone/total-return.ts';
import { keepShape } from '../lake/kept-shapes.ts';
import { SeriesRoom } from './adjusted-series.ts';
import { assetFeatures, assetOutcomes, nullWhereNotFinite, type PanelColumns } from './asset-features.ts';
import type { AssetSeries, Wanted } from './kernels/asset-series.ts';
import type { Ending } from './kernels/forward-returns.ts';

/** The panel of one bucket: what it is made of and where it goes. */
export interface BucketWork {
  readonly bars: BucketBars;
  readonly knowledge: BucketKnowledge;
  /** As-of dates, epoch days, ascending. */
  readonly asOf: Int32Array;
  /** The last session of the store, an epoch day: delistings that are announced for a later day have not come about. */
  readonly lastSession: number;
  /** The row of `columns` for each asset and as-of date, `asset · dates + date`; −1 where none is wanted. */
  readonly rows: Int32Array;
  readonly columns: PanelColumns;
  /** 1 in the rows that were filled: where the asset has a bar on the date. */
  readonly filled: Uint8Array;
}

/** The cumulative factors of one asset. */
export interface AssetFactors {
  readonly asset: number;
  readonly factors: readonly ReturnFactor[];
}

/**
 * Fills the rows of the assets of a bucket, each as its as-of date knew its bars and actions.
 *
 * @returns the cumulative factors of those that have any, in the order of the assets
 */
export function fillPanel(work: BucketWork): AssetFactors[] {
  const { bars, knowledge } = work;
  const histories = new AssetHistories(knowledge, bars.late);
  const filler = new RowFiller(work, new SeriesRoom(longest(bars)));
  keepShape('filler of rows', filler);
  const found: AssetFactors[] = [];
  for (const [index, asset] of bars.assets.entries()) {
    const history = histories.historyOf(asset, barsOfAsset(bars, index));
    const ending = histories.endingOf(asset);
    keepShape('history of an asset', history);
    filler.fill(index, history, ending !== undefined && ending.date <= work.lastSession ? [ending] : []);
    const factors = returnFactors(history);
    if (factors.length > 0) found.push({ asset, factors });
  }
  return found;
}

function longest({ assets, starts }: BucketBars): number {
  return assets.reduce((most, _, i) => Math.max(most, (starts[i + 1] as number) - (starts[i] as number)), 0);
}

/** Fills the rows of one asset after the other. */
class RowFiller {
  readonly #work: BucketWork;
  readonly #room: SeriesRoom;
  readonly #wanted: WantedBars;

  constructor(work: BucketWork, room: SeriesRoom) {
    this.#work = work;
    this.#room = room;
    this.#wanted = new WantedBars(work.asOf.length);
  }

  /** One look at the history for each span of days that knew the same of its past, and one by all that is known now for what came after. */
  fill(index: number, history: AssetHistory, endings: readonly Ending[]): void {
    const { asOf, columns, filled } = this.#work;
    const turns = turningDays(history);
    for (let turn = 0; turn <= turns.length; turn++) {
      const [day, until] = [turns[turn - 1] ?? Number.NEGATIVE_INFINITY, turns[turn] ?? Number.POSITIVE_INFINITY];
      if (!asOf.some((date) => date >= day && date < until)) continue;
      const series = this.#seriesAsOf(history, day);
      const wanted = this.#wanted.find(this.#work, index, series.dates, day, until);
      if (wanted.count === 0) continue;
      keepShape(series.factor === undefined ? 'series as traded' : 'adjusted series', series);
      assetFeatures(series, wanted, columns, this.#room.scratch);
      for (let w = 0; w < wanted.count; w++) filled[wanted.rows[w] as number] = 1;
      if (turns.length === 0) assetOutcomes(series, wanted, endings, columns);
      nullWhereNotFinite(columns, wanted.rows, wanted.count);
    }
    if (turns.length === 0) return;
    const [day, until] = [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY];
    const series = this.#seriesAsOf(history, until);
    const wanted = this.#wanted.find(this.#work, index, series.dates, day, until);
    assetOutcomes(series, wanted, endings, columns);
    nullWhereNotFinite(columns, wanted.rows, wanted.count);
  }

  #seriesAsOf(history: AssetHistory, day: number): AssetSeries {
    const actions = actionsKnown(history, day);
    const known = barsKnown(history, actions, day);
    return this.#room.seriesOf(known, cumulativeFactors(known, actions));
  }
}

/** The bars of an asset that lie on as-of dates; the arrays are used again for the next one. */
class WantedBars implements Wanted {
  readonly positions: Int32Array;
  readonly rows: Int32Array;
  count = 0;

  constructor(dates: number) {
    this.positions = new Int32Array(dates);
    this.rows = new Int32Array(dates);
  }

  /** Those of the as-of dates from one day up to another, the latter not included. */
  find({ asOf, rows }: BucketWork, index: number, dates: Int32Array, from: number, until: number): this {
    this.count = 0;
    for (let i = 0; i < asOf.length; i++) {
      const [day, row] = [asOf[i] as number, rows[index * asOf.length + i] as number];
      if (row < 0 || day < from || day >= until) continue;
      const place = placeBefore(dates, day) + 1;
      if (dates[place] !== day) continue;
      this.positions[this.count] = place;
      this.rows[this.count] = row;
      this.count += 1;
    }
    return this;
  }
}
