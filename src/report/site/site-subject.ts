import type { Week } from '../../calendar/weeks.ts';
import type { Comparison } from '../../comparison/comparison.ts';
import type { LedgerTable, ledger } from '../../comparison/datasets.ts';
import type { pickReturns, weeklyReturns } from '../../evaluation/datasets.ts';
import type { Evaluation } from '../../evaluation/evaluation.ts';
import type { Manifest } from '../../lake/manifest.ts';
import type { Decision } from '../../scoring/decision.ts';
import type { Diagnostics } from '../../scoring/diagnostics.ts';
import type { RegimeStatus } from '../../scoring/regime.ts';
import type { TopHeadline } from '../top-headlines.ts';
import type { AuditVerdict } from '../week-report.ts';
import type { RowOf } from './table-rows.ts';

/** Everything that the site says, read from the lake as of one week. */
export interface SiteSubject {
  /** The selected week: all else is as of it. */
  readonly week: Week;
  readonly benchmark: string;
  readonly regimes: readonly SiteRegime[];
  /** The weeks that have a page, oldest first; each was scored under at least one of the regimes. */
  readonly weeks: readonly SiteWeek[];
  /** Undefined when the lake has no evaluation as of the week. */
  readonly results: SiteResults | undefined;
  /** Undefined when the lake has no ledger as of the week. */
  readonly ledger: SiteLedger | undefined;
  /** Every partition that something on the site comes from, and their inputs as far as the lake has them; by path. */
  readonly partitions: ReadonlyMap<string, Manifest>;
  /** Of the selected week. */
  readonly sheets: readonly SheetFiles[];
}

export interface SiteRegime {
  readonly id: string;
  /** As configured now. */
  readonly status: RegimeStatus;
  readonly description: string;
}

export interface SiteWeek {
  readonly week: Week;
  /** In the order of the site's regimes; one that was not scored is left out. */
  readonly scored: readonly ScoredRegime[];
}

/** A week under a regime. */
export interface ScoredRegime {
  readonly regime: string;
  /** When the week was scored. */
  readonly status: RegimeStatus;
  readonly decision: Decision;
  readonly thresholds: DecisionThresholds;
  readonly diagnostics: Diagnostics;
  readonly schemaId: string;
  /** SHA-256 of the schema document's canonical JSON. */
  readonly schemaHash: string;
  /** Of the picks, by symbol. */
  readonly headlines: ReadonlyMap<string, TopHeadline>;
  readonly audit: SiteAudit | undefined;
}

export interface DecisionThresholds {
  readonly minEventIntensity: number;
  readonly maxRecapShare: number;
  readonly minSevereClusters: number;
  readonly minCandidates: number;
}

/** `audit.json`, as far as the site shows it, and the findings. */
export interface SiteAudit extends AuditVerdict {
  readonly errors: number;
  readonly warnings: number;
  readonly outcomes: readonly {
    readonly rule: string;
    readonly name: string;
    readonly status: 'passed' | 'failed' | 'not-applicable' | 'not-evaluated';
    readonly findings: number;
    readonly because?: string;
  }[];
  readonly listed: readonly AuditFinding[];
}

export interface AuditFinding {
  readonly rule: string;
  readonly severity: string;
  readonly subject: string;
  readonly message: string;
}

export type WeeklyReturn = RowOf<typeof weeklyReturns.columns>;
export type PickReturn = RowOf<typeof pickReturns.columns>;
export type LedgerRow = RowOf<typeof ledger.columns>;

export interface SiteResults {
  readonly evaluation: Evaluation;
  readonly weekly: readonly WeeklyReturn[];
  readonly picks: readonly PickReturn[];
}

export interface SiteLedger {
  readonly comparison: Comparison;
  readonly table: LedgerTable;
  /** The rows of the table. */
  readonly rows: readonly LedgerRow[];
}

export interface SheetFiles {
  readonly regime: string;
  readonly csv: string;
  readonly pdf: Uint8Array;
}
