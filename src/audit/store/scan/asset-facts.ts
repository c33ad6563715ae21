import { AssetHistories } from '../../../backbone/asset-histories.ts';
import { actionsKnown } from '../../../backbone/asset-history.ts';
import {
  type ActionRows,
  type BarRevisionTable,
  barsRevisions,
  type DelistingTable,
} from '../../../backbone/datasets.ts';
import { standingDelisting } from '../../../backbone/standing-delisting.ts';
import { emptyTable } from '../../../lake/table.ts';
import type { PriceAction } from '../../../market/adjusted-close.ts';

/** The splits, dividends and known steps of an asset that are in force now. */
export interface AssetEvents {
  /** Ex-dates, epoch days, ascending, each with what happens on it. */
  readonly exDays: readonly number[];
  readonly events: readonly (readonly PriceAction[])[];
  /** Days whose step is known to be real, whose bar is known to be wrong, or whose prices are multiplied. */
  readonly real: ReadonlySet<number>;
  readonly wrong: ReadonlySet<number>;
  readonly factors: ReadonlyMap<number, number>;
}

/** What is stored of the assets of a bucket beside their bars, as it is known now. */
export class AssetFacts {
  readonly #histories: AssetHistories;
  readonly #acting: ReadonlySet<number>;

  constructor(actions: ActionRows, delistings: DelistingTable) {
    const none = new Int32Array();
    this.#histories = new AssetHistories(
      {
        actions: actions.columns,
        delistings: delistings.columns,
        revisions: emptyTable(barsRevisions.columns).columns,
      },
      { asset: none, date: none, knownFrom: none },
    );
    this.#acting = new Set(actions.columns.asset);
  }

  /** Undefined where nothing is known to have happened to the asset. */
  eventsOf(asset: number): AssetEvents | undefined {
    if (!this.#acting.has(asset)) return undefined;
    const history = this.#histories.historyOf(asset, noBars);
    const known = actionsKnown(history, Number.POSITIVE_INFINITY);
    const days = (kind: PriceAction['kind']) =>
      new Set(known.filter((action) => action.kind === kind).map(({ exDay }) => exDay));
    const steps = known.filter(({ kind }) => kind !== 'real' && kind !== 'wrong' && kind !== 'bar_factor');
    const due = [...Map.groupBy(steps, ({ exDay }) => exDay)].sort(([a], [b]) => a - b);
    return {
      exDays: due.map(([exDay]) => exDay),
      events: due.map(([, events]) => events),
      real: days('real'),
      wrong: days('wrong'),
      factors: new Map(known.filter(({ kind }) => kind === 'bar_factor').map(({ exDay, value }) => [exDay, value])),
    };
  }

  /** The first day on which the asset is traded no more: the last that was said and not taken back; Infinity where there is none. */
  delistedOn(asset: number): number {
    const said = this.#histories.delistingsOf(asset);
    return standingDelisting(said, Number.POSITIVE_INFINITY)?.date ?? Number.POSITIVE_INFINITY;
  }
}

const noPrices = new Float64Array();
const noBars = {
  dates: new Int32Array(),
  open: noPrices,
  high: noPrices,
  low: noPrices,
  close: noPrices,
  volume: noPrices,
};

/** The closes of some bars as they are known now, by asset and day, where that is another one than at first. */
export function revisedCloses({ rows, columns }: BarRevisionTable): ReadonlyMap<number, ReadonlyMap<number, number>> {
  const closes = new Map<number, Map<number, number>>();
  for (let row = 0; row < rows; row++) {
    const asset = columns.asset[row] as number;
    const own = closes.get(asset) ?? new Map<number, number>();
    // Rows come in the order in which they became known: the last one of a day counts.
    own.set(columns.date[row] as number, columns.close[row] as number);
    closes.set(asset, own);
  }
  return closes;
}
