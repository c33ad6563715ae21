import { UserError } from '../../../errors.ts';
import { partitionPath } from '../../../lake/dataset.ts';
import type { Manifest } from '../../../lake/manifest.ts';
import { DamagedPartitionError, readManifest } from '../../../lake/partition-files.ts';
import { type PublishedPartitions, readPublishedPartitions } from '../../../lake/published-partitions.ts';
import { featuresWeekly, scoresWeekly } from '../../../scoring/datasets.ts';
import type { Regime } from '../../../scoring/regime.ts';
import type { ScoringSchema } from '../../../scoring/schema.ts';
import { remember } from '../../engine/audit-run.ts';
import type { InspectedPartition } from '../../engine/inspected-partition.ts';
import type { Loaders } from '../../engine/sections.ts';
import type { WeekAuditRun } from '../inspected/week-run.ts';
import type { ResultSections } from './results.ts';

/** What a partition in the folder of a regime says of itself. */
export interface RegimeClaim {
  readonly path: string;
  /** As its manifest and its recipe say. */
  readonly regimes: readonly unknown[];
  /** SHA-256 of the schema, as its recipe says. */
  readonly schemaHash: unknown;
  /** Whether it is on the state branch: what is not can be made again. */
  readonly isPublished: boolean;
}

/** What there is beside the week: other weeks of the regime, other regimes, the state branch. */
export interface RegimeSections {
  /** Whether the scores are on the state branch, as the lake knows it. */
  readonly isPublished: boolean;
  /** The other regimes of the configuration that are scored, with their schemas. */
  readonly otherRegimes: readonly { readonly id: string; readonly schema: ScoringSchema }[];
  /** Of every partition in the folders of this regime. */
  readonly claims: readonly RegimeClaim[];
}

export function regimeLoaders(
  run: WeekAuditRun,
  { id }: Regime,
): Loaders<RegimeSections, RegimeSections & ResultSections> {
  return {
    isPublished: async ({ scores }) => {
      const { dataset, manifest } = await scores;
      const branch = await branchOf(run);
      return manifest !== undefined && branch?.holds(dataset, manifest) === true;
    },
    otherRegimes: () => remember(run, `regimes beside ${id}`, async () => otherRegimes(run, id)),
    claims: async ({ features, scores }) => currentClaims(run, id, [await features, await scores]),
  };
}

/** The other regimes that are scored, each with its schema; what was scored under them does not matter, so that the order of the work does not. */
function otherRegimes({ config }: WeekAuditRun, own: string): RegimeSections['otherRegimes'] {
  return config.regimeIds().flatMap((id) => {
    try {
      const regime = config.regime(id);
      return id === own || regime.status === 'retired' ? [] : [{ id, schema: config.schemaOf(regime).schema }];
    } catch (error) {
      // Who scores that regime says what is wrong with it.
      if (error instanceof UserError) return [];
      throw error;
    }
  });
}

/** Of all partitions in the folders of a regime, as they were at its first audit of this run, and of this week's as they are. */
async function currentClaims(
  run: WeekAuditRun,
  regime: string,
  ofWeek: readonly Pick<InspectedPartition, 'path' | 'manifest'>[],
): Promise<RegimeClaim[]> {
  const all = await remember(run, `claims of ${regime}`, () => claimsOf(run, regime));
  const own = new Set(ofWeek.map(({ path }) => path));
  return [
    ...all.filter(({ path }) => !own.has(path)),
    ...ofWeek.flatMap(({ path, manifest }) => (manifest ? [claimOf(path, manifest, false)] : [])),
  ];
}

async function claimsOf(run: WeekAuditRun, regime: string): Promise<RegimeClaim[]> {
  const { lake } = run;
  const claims: RegimeClaim[] = [];
  const branch = await branchOf(run);
  for (const dataset of [featuresWeekly, scoresWeekly]) {
    for (const keys of await lake.list(dataset, { regime })) {
      // A damaged manifest is a finding of its own week's audit.
      const manifest = await readManifest(lake.folder(dataset, keys)).catch(nothingWhereDamaged);
      if (manifest === undefined) continue;
      claims.push(claimOf(partitionPath(dataset, keys), manifest, branch?.holds(dataset, manifest) ?? false));
    }
  }
  return claims;
}

function claimOf(path: string, { keys, recipe }: Manifest, isPublished: boolean): RegimeClaim {
  const { regime: made, schema_hash: schemaHash } = recipe.parameters;
  return { path, regimes: [keys.regime, made], schemaHash, isPublished };
}

/** A damaged note of what is on the branch is a finding, too; until it is mended nothing counts as published. */
function branchOf(run: WeekAuditRun): Promise<PublishedPartitions | undefined> {
  return remember(run, 'published', () => readPublishedPartitions(run.lake).catch(nothingWhereDamaged));
}

function nothingWhereDamaged(error: unknown): undefined {
  if (!(error instanceof DamagedPartitionError)) throw error;
}
