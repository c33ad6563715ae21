import { emptyChain } from '../../../src/lake/hash-chain.ts';
import type { HoldoutLedger } from '../../../src/research/stage-b/holdout-ledger.ts';

/** A ledger of holdouts in which nothing is set aside yet. */
export const emptyHoldouts: HoldoutLedger = { text: '', lines: [], head: emptyChain };
