import type { Position } from '../../scoring/basket.ts';
import type { Decision } from '../../scoring/decision.ts';
import type { RegimeStatus } from '../../scoring/regime.ts';

/** What someone who trades needs of one regime and week: what to buy when, or why nothing. */
export interface TraderSheet {
  readonly regime: string;
  /** By which to act today. */
  readonly status: RegimeStatus;
  /** When the week was scored. */
  readonly scoredAs: RegimeStatus;
  readonly weekEnding: string;
  readonly cutoffUtc: number;
  readonly decision: Decision;
  /** The basket; empty unless the decision is TRADE. */
  readonly positions: readonly Position[];
  /** The most severe headline of each name. */
  readonly headlines: ReadonlyMap<string, string>;
  /** First and last session of the next week: bought at the open of the one, sold at the close of the other. */
  readonly buyOn: string;
  readonly sellOn: string;
  /** Last close of each name as of the week, USD; NaN where there is none. */
  readonly lastClose: ReadonlyMap<string, number>;
  readonly audit: 'passed' | 'failed' | 'not audited';
  /** Digest of the scores, so that the paper can be traced. */
  readonly digest: string;
  readonly schemaId: string;
  readonly schemaHash: string;
}
