import type { Network } from '../../http/network.ts';
import type { Lake } from '../../lake/lake.ts';
import type { Progress } from '../../log/log.ts';
import type { BackboneSettings } from './settings.ts';

/** What taking packs takes, of any kind. */
export interface PackLoading {
  readonly lake: Lake;
  readonly network: Network;
  readonly settings: BackboneSettings;
  /** Epoch day (UTC) of the run. */
  readonly today: number;
  /** Whether it is a first load, whose history counts as known on its own day. */
  readonly isHistory: boolean;
  /** Whether packs without rows are taken where the store has rows of their kind. */
  readonly forceEmpty: boolean;
  /** Ends the run between two packs, pieces or buckets. */
  readonly signal: AbortSignal;
  progress(label: string, total: number): Progress;
}
