import { assetActions } from '../../../backbone/datasets.ts';
import type { Violation } from '../../engine/finding.ts';
import { faultViolations } from '../sections/fault-violations.ts';
import { type OfStore, storeRule } from '../sections/store-rule.ts';

/** Contradictions from which on their share says something. */
const enoughActions = 3;

export const contradictedActions = storeRule({
  id: 'RG116',
  of: 'store',
  name: 'contradicted actions',
  severity: 'warning',
  description:
    'Where splits and dividends of an ex-date change the price by more than audit.jump the close moves as they say. An error where prices contradict more than audit.contradicted_share of them, and three or more.',
  why: 'A split that is entered wrongly, or the wrong way round, makes a return of what nobody earned; many of them are a mapping that means something else.',
  cure: 'Give the right value for the ex-date in a pack of actions (a split of 1 or a dividend of 0 takes it back), or mend how the pack is mapped and run "backbone --again".',
  since: 1,
  reads: ['coverage', 'listing', 'settings'],
  check: (sections) => [
    ...faultViolations(sections.coverage.faults, ['contradicted'], sections.listing),
    ...tooMany(sections),
  ],
});

function tooMany({ coverage, settings }: OfStore<'coverage' | 'settings'>): Violation[] {
  const count = coverage.faults.count('contradicted');
  if (count < enoughActions || count <= settings.contradicted_share * coverage.tested) return [];
  const message = `prices contradict ${count} of ${coverage.tested} actions that they could contradict: see how the packs of actions are mapped, above all the direction of splits`;
  return [{ subject: assetActions.name, message, severity: 'error' }];
}
