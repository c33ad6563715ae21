import { z } from 'zod';
import type { Evidence } from '../../promotion/evidence.ts';
import type { PromotionLedger } from '../../promotion/ledger.ts';
import type { PromotionSettings } from '../../promotion/settings.ts';
import type { ProfileGate } from '../../research/stage-b/gate-profile-settings.ts';
import type { TrialState } from '../../research/trials.ts';
import type { InvalidationGroup } from './invalidation-summary.ts';

/** What could be read, or in words why it could not. */
export type ReadOrBroken<T> = { readonly sound: T } | { readonly broken: string };

/** The status file of a run of research.yml, as the stage "status" writes it. */
export const runStatusFile = z.object({
  format: z.literal(1),
  run: z.string().nullable(),
  time: z.string(),
  result: z.string(),
  steps: z.array(
    z.object({ step: z.string(), result: z.string(), note: z.string(), counts: z.record(z.string(), z.number()) }),
  ),
});

/** The last snapshot of the store. */
export interface PinnedStore {
  readonly id: string;
  /** Last day from which a bar is known. */
  readonly known: string;
  /** Rows by dataset, and assets by class. */
  readonly rows: Readonly<Record<string, number>>;
  readonly assets: Readonly<Record<string, number>>;
  readonly digest: string;
}

/** The panel as its index says that it is. */
export interface IndexedPanel {
  readonly featureSet: string;
  readonly rows: number;
  /** As-of dates, ascending. */
  readonly asOf: readonly string[];
  /** The most liquid of each date; 0: every asset. */
  readonly universe: number;
  /** Empty where it is of none. */
  readonly snapshot: string;
  readonly digest: string;
}

/** How old the bars of a class of assets are. */
export interface ClassFreshness {
  readonly name: string;
  readonly assets: number;
  readonly withBars: number;
  readonly lastBar: string | null;
  /** Sessions of New York from then to the last one of the store; null without a bar. */
  readonly sessions: number | null;
  /** From how many sessions on it is warned of, and an error; undefined: never. */
  readonly warn: number | undefined;
  readonly fail: number | undefined;
}

/** What the last audit of the store found. */
export interface AuditedStore {
  readonly errors: number;
  readonly warnings: number;
  /** The first of them, as rule and message. */
  readonly first: readonly string[];
}

export interface TrialCounts {
  readonly lines: number;
  readonly trials: number;
  readonly byState: Readonly<Record<TrialState, number>>;
  /** Trials by the stage that tried them last. */
  readonly byStage: ReadonlyMap<string, number>;
  readonly head: string;
}

export interface HoldoutCounts {
  readonly lines: number;
  readonly openings: number;
  readonly head: string;
}

/** What the run of Stage B that is looked at says: the last one. */
export interface ShownValidation {
  readonly evidence: Evidence;
  /** Whether its results are there; else it is what the ledger of promotions says of it. */
  readonly isThere: boolean;
  /** Gates of "final" as it was judged by; none where its recipe does not say. */
  readonly gates: readonly ProfileGate[];
  /** What those gates look at, by trial and metric. */
  readonly numbers: ReadonlyMap<string, ReadonlyMap<string, number>>;
  /** Codes of gates that do not apply, by trial. */
  readonly notApplied: ReadonlyMap<string, ReadonlySet<string>>;
  /** Trials that were made since it was judged, which its hurdles do not know. */
  readonly trialsSince: number;
  /** N of the deflated Sharpe ratio, and of how many trials those are clusters; null where it is not known. */
  readonly clusters: number | null;
  readonly clustered: number | null;
}

/** All that the status page is made of. */
export interface StatusSubject {
  /** The last session of the store, and its number; undefined where it has none. */
  readonly session: { readonly date: string; readonly number: number } | undefined;
  readonly store: PinnedStore | undefined;
  readonly panel: IndexedPanel | undefined;
  /** Runs of Stage A and of Stage B whose results are there. */
  readonly runs: { readonly a: number; readonly b: number };
  readonly classes: readonly ClassFreshness[];
  readonly audit: AuditedStore | undefined;
  readonly trials: ReadOrBroken<TrialCounts>;
  readonly holdout: ReadOrBroken<HoldoutCounts>;
  readonly promotions: ReadOrBroken<PromotionLedger>;
  readonly settings: PromotionSettings;
  readonly validation: ShownValidation | undefined;
  /** Sessions of New York between the end of its panel and the last session; undefined where one is not known. */
  readonly evidenceAge: number | undefined;
  /** What rests on a changed input. */
  readonly stale: ReadOrBroken<readonly InvalidationGroup[]>;
  readonly run: z.infer<typeof runStatusFile> | undefined;
  /** Further pages beside this one: address and name. */
  readonly pages: readonly (readonly [address: string, name: string])[];
}
