import { withLines } from '../../lake/hash-chain.ts';
import { ChainStore } from '../chain-store.ts';
import { holdout } from './datasets.ts';
import { type HoldoutLedger, type HoldoutLine, readHoldouts } from './holdout-ledger.ts';

/** The ledger of holdouts in a lake. */
export const holdoutStore = new ChainStore<HoldoutLine, HoldoutLedger>({
  dataset: holdout,
  lock: 'holdout',
  title: 'ledger of holdouts',
  hint: 'Take the ledger back from the state branch or a backup; a ledger that was edited says nothing about what was opened.',
  reference: 'opened',
  read: readHoldouts,
  withLines,
});
