import { backboneRuns } from '../../backbone/datasets.ts';
import { joinedRuns, ledgerFile } from '../../ingest/backbone/run-ledger.ts';
import type { PartitionContent, WholePartition } from '../../lake/partition.ts';
import type { Columns, Table } from '../../lake/table.ts';
import { promotionDecisions } from '../../promotion/datasets.ts';
import { joinedPromotionTables, ownPromotionsBehind, promotionLock } from '../../promotion/decision-store.ts';
import { trials } from '../../research/datasets.ts';
import { holdout } from '../../research/stage-b/datasets.ts';
import { holdoutStore } from '../../research/stage-b/holdout-store.ts';
import { trialStore } from '../../research/trial-store.ts';

/** A ledger in a partition, and what it is called in messages. */
export interface PlacedLedger {
  readonly partition: WholePartition<Columns>;
  readonly place: string;
}

interface LedgerKind {
  /** Under which everybody adds lines to it. */
  readonly lock: string;
  /**
   * The lines of both, those of the first as they are.
   *
   * @returns undefined where the first has every line of the second
   * @throws UserError where one of them is not what was written
   */
  join(first: PlacedLedger, second: PlacedLedger): PartitionContent<Columns> | undefined;
  /**
   * What a lake's own ledger becomes by what others published, where that is not its own lines first.
   *
   * @returns undefined where it stays as it is
   */
  intoLake?(own: PlacedLedger, published: PlacedLedger): PartitionContent<Columns> | undefined;
}

/** By the name of the dataset. */
const kinds: Readonly<Record<string, LedgerKind>> = {
  [trials.name]: ofStore(trialStore),
  [holdout.name]: ofStore(holdoutStore),
  [promotionDecisions.name]: {
    lock: promotionLock,
    join: (first, second) => {
      const joined = joinedPromotionTables(promotionsIn(first), promotionsIn(second), [first.place, second.place]);
      return joined as PartitionContent<Columns> | undefined;
    },
    // A decision holds on those before it alone: what was published is first everywhere.
    intoLake: (own, published) => {
      const places = [own.place, published.place] as const;
      const joined = ownPromotionsBehind(promotionsIn(own), promotionsIn(published), places);
      return joined as PartitionContent<Columns> | undefined;
    },
  },
  [backboneRuns.name]: {
    lock: 'backbone',
    join: (first, second) => {
      const chainOf = ({ partition }: PlacedLedger) => partition.files.get(ledgerFile) ?? Buffer.alloc(0);
      return joinedRuns(chainOf(first), chainOf(second)) as PartitionContent<Columns> | undefined;
    },
  },
};

/** A ledger that is lines and nothing else. */
function ofStore(store: Pick<typeof trialStore, 'lock' | 'joined'>): LedgerKind {
  const tableOf = ({ partition }: PlacedLedger) => partition.table as unknown as Table<typeof trials.columns>;
  return {
    lock: store.lock,
    join: (first, second) => {
      const joined = store.joined(tableOf(first), tableOf(second), [first.place, second.place]);
      return joined as PartitionContent<Columns> | undefined;
    },
  };
}

function promotionsIn({ partition }: PlacedLedger): Table<typeof promotionDecisions.columns> {
  return partition.table as unknown as Table<typeof promotionDecisions.columns>;
}

/** How ledgers of a dataset are joined. @throws Error where nobody knows */
export function ledgerKind({ name }: { readonly name: string }): LedgerKind {
  const kind = kinds[name];
  if (kind === undefined) throw new Error(`nobody knows how the ledger ${name} is joined`);
  return kind;
}
