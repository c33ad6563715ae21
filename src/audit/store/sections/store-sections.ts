import type { AssetTable, PackTable, RunTable } from '../../../backbone/datasets.ts';
import type { ReadChain } from '../../../lake/hash-chain.ts';
import type { StoreAuditSettings } from '../../settings.ts';
import type { Damage } from '../scan/sound-partitions.ts';
import type { StoreCoverage } from '../scan/store-coverage.ts';
import type { StoreListing } from '../scan/store-listing.ts';
import type { PanelState } from './panels.ts';
import type { PinnedStore } from './pinned.ts';
import type { FactorCheck } from './total-return.ts';

/** What is audited: the research store, or what was made of it. */
export type AuditedPart = 'store' | 'panel';

/** The ledger of operations. */
export interface RunLedger {
  readonly table: RunTable;
  /** Its lines; undefined where the file is not there. */
  readonly chain: ReadChain | undefined;
}

/** The research store, and what was made of it, as the rules see them. Nothing that is missing or damaged stops the loading of a section. */
export interface StoreSections {
  /** Day of the audit, as an epoch day. */
  readonly day: number;
  readonly settings: StoreAuditSettings;
  /** What is damaged of the store, as far as it is looked at: every section of it is loaded before. */
  readonly damage: readonly Damage[];
  /** The same of what was made of it. */
  readonly panelDamage: readonly Damage[];
  readonly assets: AssetTable;
  readonly listing: StoreListing;
  readonly coverage: StoreCoverage;
  /** Undefined where no run left a line. */
  readonly runs: RunLedger | undefined;
  /** Packs that were taken, by kind. */
  readonly packs: ReadonlyMap<string, PackTable>;
  readonly pinned: PinnedStore;
  readonly panels: readonly PanelState[];
  readonly factors: FactorCheck;
}
