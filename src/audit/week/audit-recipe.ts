import type { Recipe } from '../../lake/manifest.ts';
import { judgeName } from '../../news/enrich-week.ts';
import { type InspectedPartition, inspectedReference, isSound } from '../engine/inspected-partition.ts';
import { type Sections, sectionsNamed } from '../engine/sections.ts';
import { rulesVersion } from './rules-version.ts';
import type { WeekSections } from './sections/week-sections.ts';

/**
 * What an audit looked at, as it was, and against which configuration. What a run fails on is no part of it. What is of no week (months of
 * bars, the quarantine) grows after it: of that, where it is sound, the rows count that the week sees, and what other regimes
 * made of the week is no part of it: so the same audit has the same digest whenever and in whatever order it is made.
 */
export async function auditRecipe(sections: Sections<WeekSections>): Promise<Recipe> {
  const names = ['partitions', 'regime', 'configured', 'judge', 'inputsNow'] as const;
  const { partitions, regime, configured, judge, inputsNow } = await sectionsNamed(sections, names);
  const views = inputsNow.problem === undefined ? inputsNow.references.filter(({ slice }) => slice !== undefined) : [];
  const whole = partitions.filter((one) => views.length === 0 || isOfWeek(one) || !isSound(one));
  return {
    stage: 'audit',
    version: 3,
    parameters: {
      regime: regime.id,
      rules_version: rulesVersion,
      schema_hash: configured.hash,
      judge: judgeName(judge),
    },
    inputs: [...whole.map(inspectedReference), ...views],
  };
}

function isOfWeek({ dataset }: InspectedPartition): boolean {
  return dataset.partitionKeys.includes('week_ending');
}
