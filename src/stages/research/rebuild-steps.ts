import { isoDate } from '../../calendar/date.ts';
import { partitionPath } from '../../lake/dataset.ts';
import { panel, panelIndex, panelLatest, totalReturn } from '../../panel/datasets.ts';
import { candidateResults } from '../../research/datasets.ts';
import type { Findings } from './find-invalidated.ts';

/** A stage that makes something again, and what it is told. */
export type RebuildStep =
  | { readonly stage: 'snapshot' }
  | { readonly stage: 'universe'; readonly asOf: string }
  | {
      readonly stage: 'panel';
      readonly asOf: string;
      readonly universe: number;
      readonly shard: string;
      readonly isPinned: boolean;
    }
  | { readonly stage: 'latest'; readonly until: string; readonly universe: number; readonly isPinned: boolean }
  | { readonly stage: 'merge'; readonly shards: number }
  | {
      readonly stage: 'stage-a';
      readonly candidates: readonly string[];
      readonly universeSizes: readonly string[];
      readonly isPinned: boolean;
    };

/**
 * The steps that make everything again that can be, in their order. Where the panel or a run names a snapshot, the store as it is is pinned first and what is
 * made names that one; partitions whose inputs are the same are reused.
 */
export function rebuildSteps({ stale, standing, latest, runs }: Findings): RebuildStep[] {
  const feasible = stale.filter(({ obstacle }) => obstacle === undefined);
  const has = (name: string) => feasible.some(({ dataset }) => dataset === name);
  const names = new Set(feasible.map(({ name }) => name));
  const staleRuns = runs.filter(({ keys }) => names.has(partitionPath(candidateResults, keys)));
  const isPinned = (standing?.snapshot ?? '') !== '' || staleRuns.some(({ keys }) => keys.snapshot !== 'unpinned');
  const isNamed = isPinned && (staleRuns.length > 0 || has(panelIndex.name));
  // Shards that name what has no place any more have to be noted anew.
  const isFewer = has(panelIndex.name) && stale.some(({ dataset, isDropped }) => dataset === panel.name && isDropped);
  const isPanelMade = standing !== undefined && (has(panel.name) || has(totalReturn.name) || isNamed || isFewer);
  const isLatestMade = latest !== undefined && (has(panelLatest.name) || (has(totalReturn.name) && !isPanelMade));
  const isLatestPinned = (latest?.snapshot ?? '') !== '';
  const steps: RebuildStep[] = [];
  if ((isPinned && isPanelMade) || (isLatestPinned && isLatestMade)) steps.push({ stage: 'snapshot' });
  const universes = feasible.filter(({ dataset }) => dataset === 'universe_pit').map(({ name }) => name.slice(-10));
  if (universes.length > 0) steps.push({ stage: 'universe', asOf: universes.join(',') });
  if (isPanelMade) {
    const asOf = Array.from(standing.asOf, isoDate).join(',');
    const { universe, shards } = standing;
    // All of them: shards of one panel are of one version and one snapshot.
    for (let shard = 1; shard <= shards; shard++)
      steps.push({ stage: 'panel', asOf, universe, shard: `${shard}/${shards}`, isPinned });
  }
  if (isLatestMade)
    steps.push({ stage: 'latest', until: isoDate(latest.day), universe: latest.universe, isPinned: isLatestPinned });
  if (standing?.isMerged && (isPanelMade || has(panelIndex.name)))
    steps.push({ stage: 'merge', shards: standing.shards });
  for (const { sets, universeSizes } of staleRuns) {
    steps.push({ stage: 'stage-a', candidates: sets, universeSizes: universeSizes.map(String), isPinned });
  }
  return steps;
}

/** The command of a step. */
export function commandOf(step: RebuildStep): string {
  const pin = 'isPinned' in step && step.isPinned ? ['--snapshot', 'ID'] : [];
  const universe = 'universe' in step && step.universe > 0 ? ['--universe', String(step.universe)] : [];
  const parts = (() => {
    switch (step.stage) {
      case 'snapshot':
        return ['snapshot'];
      case 'universe':
        return ['universe', '--as-of', step.asOf];
      case 'panel':
        return ['panel', '--as-of', step.asOf, ...(step.shard === '1/1' ? [] : ['--shard', step.shard])];
      case 'latest':
        return ['panel', '--latest', '--until', step.until];
      case 'merge':
        return ['merge', '--shards', String(step.shards)];
      case 'stage-a':
        return ['stage-a', '--candidates', step.candidates.join(','), '--universe-sizes', step.universeSizes.join(',')];
    }
  })();
  return ['regimen', ...parts, ...universe, ...pin].join(' ');
}
