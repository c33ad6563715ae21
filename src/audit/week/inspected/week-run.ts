import type { Week } from '../../../calendar/weeks.ts';
import type { Lake } from '../../../lake/lake.ts';
import type { LakeReader } from '../../../lake/lake-reader.ts';
import type { InputReference } from '../../../lake/manifest.ts';
import type { StepSettings } from '../../../market/steps/settings.ts';
import type { EnrichmentSettings } from '../../../news/settings.ts';
import type { Judge } from '../../../news/types.ts';
import type { WeekInputs } from '../../../scoring/features.ts';
import type { Regime } from '../../../scoring/regime.ts';
import type { LoadedSchema, ScoringSchema } from '../../../scoring/schema.ts';
import { type AuditRun, auditRun } from '../../engine/audit-run.ts';
import type { InspectedPartition } from '../../engine/inspected-partition.ts';

/** Reads what a week is scored from, the way the score stage does. The schema is passed on: what is read does not depend on it. */
export type ReadInputs = (
  lake: LakeReader,
  week: Week,
  benchmark: string,
  schema: ScoringSchema,
  steps: StepSettings,
) => Promise<{ readonly inputs: WeekInputs; readonly references: readonly InputReference[] }>;

/** What the audit asks of the configuration. */
export interface AuditConfiguration {
  readonly pipeline: { readonly benchmark: string; readonly enrichment: EnrichmentSettings };
  regimeIds(): string[];
  regime(id: string): Regime;
  schemaOf(regime: Regime): LoadedSchema;
}

/** What the audits of weeks need beside the lake. */
export interface WeekAuditSettings {
  readonly config: AuditConfiguration;
  /** The rules of configs/. */
  readonly judge: Judge;
  readonly readInputs: ReadInputs;
  /** Of the score stage. */
  readonly scoreVersion: number;
  /** Of the enrichment. */
  readonly enrichVersion: number;
}

/** What the audits of the weeks of one run share. */
export interface WeekAuditRun extends AuditRun, WeekAuditSettings {
  /** The last week that was read. */
  readonly reading: { last: Reading | undefined };
}

/** What a week is scored from, and what was seen when it was read. */
interface Reading {
  readonly weekEnding: string;
  readonly benchmark: string;
  readonly steps: StepSettings;
  readonly seen: readonly InspectedPartition[];
  readonly read: Awaited<ReturnType<ReadInputs>>;
}

/** @param now time of the audit, ms since 1970 */
export function weekAuditRun(lake: Lake, now: number, settings: WeekAuditSettings): WeekAuditRun {
  return { ...auditRun({ lake, now }), ...settings, reading: { last: undefined } };
}
