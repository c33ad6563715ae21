import type { PriceAction } from '../market/adjusted-close.ts';
import type { AssetBars, AssetHistory, BarRevision, DatedAction, LateBar } from './asset-history.ts';
import type { LateBars } from './bucket-bars.ts';
import type { ActionColumns, DelistingColumns, RevisionColumns } from './datasets.ts';
import { type SaidDelisting, saidDelisting, standingDelisting } from './standing-delisting.ts';

/** What is stored of the assets of one bucket beside their bars. Nothing but arrays, so that it can go to another thread. */
export interface BucketKnowledge {
  readonly actions: ActionColumns;
  readonly revisions: RevisionColumns;
  readonly delistings: DelistingColumns;
}

/** A delisting as it is known. */
interface AssetEnding {
  /** First day without trading, as an epoch day. */
  readonly date: number;
  readonly delistingReturn: number;
}

/** Rows by asset: those of each lie one after the other. */
type Spans = ReadonlyMap<number, readonly [from: number, to: number]>;

/** The histories of the assets of one bucket. */
export class AssetHistories {
  readonly #knowledge: BucketKnowledge;
  readonly #late: LateBars;
  readonly #spans: { readonly [K in keyof BucketKnowledge | 'late']: Spans };

  /** @param late bars that came late, by asset */
  constructor(knowledge: BucketKnowledge, late: LateBars) {
    this.#knowledge = knowledge;
    this.#late = late;
    const { actions, revisions, delistings } = knowledge;
    this.#spans = {
      actions: spansOf(actions.asset),
      revisions: spansOf(revisions.asset),
      delistings: spansOf(delistings.asset),
      late: spansOf(late.asset),
    };
  }

  historyOf(asset: number, bars: AssetBars): AssetHistory {
    return {
      bars,
      late: rowsOf(this.#spans.late, asset, (row) => this.#lateBar(row)),
      revisions: rowsOf(this.#spans.revisions, asset, (row) => this.#revision(row)),
      actions: rowsOf(this.#spans.actions, asset, (row) => this.#action(row)),
    };
  }

  /** How an asset ended as it is known now: by the last said delisting that was not taken back; its return is NaN where nobody knows what the holder got. */
  endingOf(asset: number): AssetEnding | undefined {
    const last = standingDelisting(this.delistingsOf(asset), Number.POSITIVE_INFINITY);
    const { return: returned } = this.#knowledge.delistings;
    return last && { date: last.date, delistingReturn: returned[last.row] as number };
  }

  /** From which days an asset is traded no more, each time that it was said, and from which days that was known. */
  delistingsOf(asset: number): readonly SaidDelisting[] {
    return rowsOf(this.#spans.delistings, asset, (row) => saidDelisting(this.#knowledge.delistings, row));
  }

  #lateBar(row: number): LateBar {
    const { date, knownFrom } = this.#late;
    return { date: date[row] as number, knownFrom: knownFrom[row] as number };
  }

  #revision(row: number): BarRevision {
    const { date, known_from: knownFrom, open, high, low, close, volume } = this.#knowledge.revisions;
    const values = [open, high, low, close, volume].map((column) => column[row] as number);
    return { date: date[row] as number, knownFrom: knownFrom[row] as number, values };
  }

  #action(row: number): DatedAction {
    const { ex_date: exDate, kind, value, known_from: knownFrom, revision } = this.#knowledge.actions;
    return {
      exDay: exDate[row] as number,
      kind: kind[row] as PriceAction['kind'],
      value: value[row] as number,
      knownFrom: knownFrom[row] as number,
      revision: revision[row] as number,
    };
  }
}

function spansOf(asset: Int32Array): Spans {
  const spans = new Map<number, readonly [number, number]>();
  for (let from = 0, to = 0; from < asset.length; from = to) {
    while (to < asset.length && asset[to] === asset[from]) to += 1;
    spans.set(asset[from] as number, [from, to]);
  }
  return spans;
}

const none: readonly never[] = [];

function rowsOf<T>(spans: Spans, asset: number, rowAt: (row: number) => T): readonly T[] {
  const span = spans.get(asset);
  if (span === undefined) return none;
  return Array.from({ length: span[1] - span[0] }, (_, i) => rowAt(span[0] + i));
}
