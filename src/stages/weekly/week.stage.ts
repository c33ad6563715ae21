import type { WeekEnding } from '../../calendar/date.ts';
import { flagInput, textInput } from '../../platform/input.ts';
import { defineStage, output } from '../../platform/stage.ts';
import { publish } from '../memory/publish.stage.ts';
import { restore } from '../memory/restore.stage.ts';
import { weekStateReads } from '../read-together.ts';
import { evaluate } from '../results/evaluate.stage.ts';
import { ledger } from '../results/ledger.stage.ts';
import { report } from '../results/report.stage.ts';
import { regimeInput, remoteInput, weekEndingInput, weekKey } from '../stage-inputs.ts';
import { audit } from './audit.stage.ts';
import { enrich } from './enrich.stage.ts';
import { ingest } from './ingest.stage.ts';
import { plan } from './plan.stage.ts';
import { score } from './score.stage.ts';
import type { RegimeDecision } from './summary.stage.ts';
import { summary } from './summary.stage.ts';

export const week = defineStage({
  name: 'week',
  group: 'weekly',
  position: 7,
  summary: 'Score the stock universe of a week under every regime, audit it and summarise it',
  description:
    'The whole week in one step, for people who want one action: plan, ingest, enrich, score, audit and summary; with report also evaluate, ' +
    'ledger and the site; with memory it restores what was published before, does missed weeks as well, and publishes in the end. ' +
    'pipeline.yml runs the same stages as jobs of their own, the regimes side by side.',
  inputs: {
    weekEnding: weekEndingInput,
    regimes: regimeInput,
    failOn: {
      ...audit.inputs.failOn,
      description: 'Least severity of an audit finding that fails the run; empty: audit.fail_on of the configuration',
    },
    marketFiles: ingest.inputs.marketFiles,
    newsFiles: ingest.inputs.newsFiles,
    report: textInput('Folder of the site, for example site; empty: no evaluation, ledger and site', {
      placeholder: 'DIR',
    }),
    memory: flagInput('Take what was published before from the state branch, do missed weeks, and publish'),
    remote: remoteInput,
  },
  outputs: {
    weekEnding: output<WeekEnding>('The last selected week'),
    regimes: output<readonly string[]>('Ids of the regimes, as JSON'),
    decisions: output<readonly RegimeDecision[]>(
      'Decision per week and regime, as JSON: a list of {week_ending, regime, status, decision}',
    ),
    audit: output<'passed' | 'failed'>('passed, or failed'),
    site: output<string>('Path of the site; empty where none was made'),
    commit: output<string>('Commit of the state branch that holds the week; empty without memory'),
  },
  reads: weekStateReads,
  writes: [],
  calls: [plan, restore, ingest, enrich, score, audit, summary, evaluate, ledger, report, publish],
  examples: ['week', 'week --week-ending 2026-07-02', 'week --memory --report site'],
  artifactKeys: ({ weekEnding }) => weekKey(weekEnding),
});
