import type { Dataset } from './dataset.ts';
import type { PartitionReference, Tier } from './tier.ts';

export interface LakeOptions {
  /** The local folder. */
  readonly root: string;
  readonly tiers?: readonly Tier[];
  /** What it can hold. */
  readonly datasets: readonly Dataset[];
  readonly clock: () => number;
  /** Of the repository that holds the configuration. */
  readonly commit?: string | undefined;
  /** SHA-256 of the configuration where that commit does not have it so. */
  readonly uncommitted?: string | undefined;
  readonly run?: string | undefined;
  readonly software: string;
  /** How much memory tables may take that are kept for a further read of the same bytes. */
  readonly keptTableBytes?: number;
  /** Ledgers that are kept in the lake of another folder: of which datasets, by name. */
  readonly ledgers?: { readonly root: string; readonly datasets: readonly string[] } | undefined;
  /** The stage that makes each dataset, by name, for hints. */
  readonly writtenBy?: Readonly<Record<string, string>>;
}

/** How partitions are taken over. */
export interface AdoptOptions {
  readonly atOnce?: number;
  readonly replaced?: readonly PartitionReference[];
}
