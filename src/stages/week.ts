import { choiceInput } from '../platform/input.ts';
import { defineStage } from '../platform/stage.ts';
import { audit } from './audit.ts';
import { enrich } from './enrich.ts';
import { ingest } from './ingest.ts';
import { plan } from './plan.ts';
import { score } from './score.ts';
import { regimeInput } from './selected-regimes.ts';
import { weekEndingInput, weekKey } from './selected-weeks.ts';
import { summary } from './summary.ts';

export const week = defineStage({
  name: 'week',
  summary: 'Score the stock universe of a week under every regime, audit it and summarise it',
  description:
    'The whole week in one step: plan, ingest, enrich, score, audit and summary, for people who want one action. pipeline.yml runs ' +
    'the same stages as jobs of their own, the regimes side by side.',
  inputs: {
    weekEnding: weekEndingInput,
    regimes: regimeInput,
    failOn: choiceInput(
      'Least severity of an audit finding that fails the run; empty: audit.fail_on of the configuration',
      ['', 'error', 'warning', 'never'],
      {
        default: '',
      },
    ),
    marketFiles: ingest.inputs.marketFiles,
    newsFiles: ingest.inputs.newsFiles,
  },
  outputs: {
    weekEnding: { description: 'The last selected week' },
    regimes: { description: 'Ids of the regimes, as JSON' },
    decisions: { description: 'Decision per week and regime, as JSON: a list of {week_ending, regime, decision}' },
    audit: { description: 'passed, or failed' },
  },
  examples: ['week', 'week --week-ending 2026-07-02'],
  artifactKeys: ({ weekEnding }) => weekKey(weekEnding),
  run: async ({ weekEnding, regimes, failOn, marketFiles, newsFiles }, context) => {
    const planned = await plan.run({ weekEnding, regimes }, context);
    // From here on the week is the planned one, however long the stages take.
    const selection = (planned.weeks as string[]).join(',');
    const ids = planned.regimes as string[];
    await ingest.run({ weekEnding: selection, marketFiles, newsFiles, fromRaw: false }, context);
    await enrich.run({ weekEnding: selection }, context);
    await score.run({ weekEnding: selection, regime: ids, features: '' }, context);
    // The summary is wanted most when the audit fails; the audit's refusal comes after it.
    const refusal = await audit
      .run({ weekEnding: selection, regime: ids, failOn, report: 'audit-report' }, context)
      .then(() => undefined)
      .catch((error: unknown) => error);
    const { decisions, audit: verdict } = await summary.run({ weekEnding: selection, regimes: ids }, context);
    if (refusal) throw refusal;
    return { weekEnding: planned.weekEnding, regimes: ids, decisions, audit: verdict };
  },
});
