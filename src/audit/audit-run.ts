import type { Week } from '../calendar/weeks.ts';
import type { Lake } from '../lake/lake.ts';
import type { LakeReader } from '../lake/lake-reader.ts';
import type { InputReference } from '../lake/manifest.ts';
import type { StepSettings } from '../market/steps/settings.ts';
import type { EnrichmentSettings } from '../news/settings.ts';
import type { Judge } from '../news/types.ts';
import type { WeekInputs } from '../scoring/features.ts';
import type { Regime } from '../scoring/regime.ts';
import type { LoadedSchema, ScoringSchema } from '../scoring/schema.ts';
import type { InspectedPartition } from './inspected-partition.ts';
import { PartitionInspector } from './partition-inspector.ts';

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

/** What an audit run has at hand. */
export interface AuditRun {
  readonly lake: Lake;
  readonly config: AuditConfiguration;
  readonly judge: Judge;
  readonly readInputs: ReadInputs;
  /** Of the score stage. */
  readonly scoreVersion: number;
  /** Of the enrichment. */
  readonly enrichVersion: number;
  /** Time of the audit, ms since 1970. */
  readonly now: number;
  readonly inspector: PartitionInspector;
  readonly remembered: Map<string, Promise<unknown>>;
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

export function auditRun(given: Omit<AuditRun, 'inspector' | 'remembered' | 'reading'>): AuditRun {
  const inspector = new PartitionInspector(given.lake);
  return { ...given, inspector, remembered: new Map(), reading: { last: undefined } };
}

/** What was worked out once in this run under a key that says from what. */
export function remember<T>({ remembered }: AuditRun, key: string, make: () => Promise<T>): Promise<T> {
  const known = remembered.get(key) as Promise<T> | undefined;
  const made = known ?? make();
  remembered.set(key, made);
  return made;
}
