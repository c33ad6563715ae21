import { defineStage, output } from '../../platform/stage.ts';
import type { RegimeStatus } from '../../scoring/regime.ts';
import { quarantine } from '../../sources/datasets.ts';
import { weekStateReads } from '../read-together.ts';
import { regimeInput, weekEndingInput } from '../stage-inputs.ts';

/** What the scores of a week under a regime say. */
export interface RegimeDecision {
  readonly week_ending: string;
  readonly regime: string;
  readonly status: RegimeStatus;
  readonly decision: string;
}

export const summary = defineStage({
  name: 'summary',
  group: 'weekly',
  position: 6,
  summary: 'What a person wants to read about a week',
  description:
    'Checks that every regime was scored and audited, as the configuration is now, then says: the decision per regime and why, the top names with their drivers and ' +
    'headlines, where the regimes differ beside what chance would give, the audit, late symbols, steps of prices and what explains them, quarantined rows, and where the files are.',
  inputs: { weekEnding: weekEndingInput, regimes: regimeInput },
  outputs: {
    decisions: output<readonly RegimeDecision[]>(
      'Decision per week and regime, as JSON: a list of {week_ending, regime, status, decision}',
    ),
    audit: output<'passed' | 'failed'>('passed, or failed when one of the audits failed'),
    done: output<string>('The weeks that are scored under every regime with an audit that passed, separated by commas'),
  },
  reads: [quarantine, ...weekStateReads],
  writes: [],
  examples: ['summary', 'summary --week-ending 2026-07-02'],
  artifactKeys: () => ({}),
});
