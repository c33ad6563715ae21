// Generated from src/audit/store/rules/ by "npm run generate".
import { partitionsWhole } from './rules/rg101-partitions-whole.ts';
import { snapshotRows } from './rules/rg102-snapshot-rows.ts';
import { noDuplicates } from './rules/rg103-no-duplicates.ts';
import { noFutureDates } from './rules/rg104-no-future-dates.ts';
import { storedCandles } from './rules/rg105-candles.ts';
import { accounting } from './rules/rg106-accounting.ts';
import { rowsScanned } from './rules/rg107-rows-scanned.ts';
import { emittedKeys } from './rules/rg108-emitted-keys.ts';
import { emittedNonzero } from './rules/rg109-emitted-nonzero.ts';
import { assetsNonzero } from './rules/rg110-assets-nonzero.ts';
import { featureAssets } from './rules/rg111-feature-assets.ts';
import { featureReconciliation } from './rules/rg112-feature-reconciliation.ts';
import { runChain } from './rules/rg113-run-chain.ts';
import { calendarGaps } from './rules/rg114-calendar-gaps.ts';
import { unexplainedJumps } from './rules/rg115-unexplained-jumps.ts';
import { contradictedActions } from './rules/rg116-contradicted-actions.ts';
import { freshness } from './rules/rg117-freshness.ts';
import { barsAfterDelisting } from './rules/rg118-bars-after-delisting.ts';
import { totalReturnAgain } from './rules/rg119-total-return.ts';
import { assetIdentity } from './rules/rg120-asset-identity.ts';
import { panelPartitionsWhole } from './rules/rg121-panel-partitions-whole.ts';
import type { StoreRule } from './sections/store-rule.ts';

/**
 * Every rule of the research store, in the order in which they look.
 *
 * One fault is one finding: of a partition that is damaged (RG101) nothing is read, and a row that has no business where it lies, or lies there
 * twice, is left out of everything else that a scan of the bars says.
 */
export const rules: readonly StoreRule[] = [
  partitionsWhole,
  snapshotRows,
  noDuplicates,
  noFutureDates,
  storedCandles,
  accounting,
  rowsScanned,
  emittedKeys,
  emittedNonzero,
  assetsNonzero,
  panelPartitionsWhole,
  featureAssets,
  featureReconciliation,
  runChain,
  calendarGaps,
  unexplainedJumps,
  contradictedActions,
  freshness,
  barsAfterDelisting,
  totalReturnAgain,
  assetIdentity,
];
