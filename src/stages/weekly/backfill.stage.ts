import type { FailedWeek } from '../../backfill/progress.ts';
import { flagInput, integerInput, textInput } from '../../platform/input.ts';
import { defineStage, output } from '../../platform/stage.ts';
import { weekStateReads } from '../read-together.ts';
import { evaluate } from '../results/evaluate.stage.ts';
import { ledger } from '../results/ledger.stage.ts';
import { report } from '../results/report.stage.ts';
import { regimeInput, weekEndingInput, weekKey } from '../stage-inputs.ts';
import { audit } from './audit.stage.ts';
import { enrich } from './enrich.stage.ts';
import { ingest } from './ingest.stage.ts';
import { score } from './score.stage.ts';

export const backfill = defineStage({
  name: 'backfill',
  group: 'weekly',
  position: 8,
  summary: 'Score and audit many past weeks, each with what was known at its cutoff',
  description:
    'Ingests and enriches the weeks from start to end, scores and audits each under each regime, oldest first, then evaluates them, writes the ' +
    'ledger and the report site. A week that fails is reported and leaves the others alone. What is scored and audited as it would be ' +
    'now is left as it is, so that an interrupted backfill goes on where it was; what was made before the configuration was edited is made again, and ' +
    'refused where it is published. Nothing later than a week’s cutoff enters it.',
  inputs: {
    start: textInput('First day: weeks whose last session is on or after it', { placeholder: 'DATE' }),
    end: textInput('Last day; empty: the last finished week', { placeholder: 'DATE' }),
    weekEnding: { ...weekEndingInput, description: 'Instead of start and end: weeks by name, several, or a range' },
    regimes: regimeInput,
    chunkSize: integerInput('Weeks per entry of the output "chunks", of which there can be 256', {
      minimum: 1,
      default: '13',
    }),
    dryRun: flagInput('Say what would be done, and do nothing'),
    prepared: flagInput(
      'The weeks are ingested and enriched: only score and audit them, without evaluation, ledger and site',
    ),
    report: report.inputs.output,
    auditReport: { ...audit.inputs.report, description: 'Folder for audit.sarif and audit-junit.xml' },
  },
  outputs: {
    weekEnding: output<string>('The last week'),
    weeks: output<readonly string[]>('The weeks, oldest first, as JSON'),
    regimes: output<readonly string[]>('Ids of the regimes, as JSON'),
    chunks: output<readonly string[]>('The weeks in groups for a matrix, as JSON: a list of texts for week-ending'),
    todo: output<number>(
      'Weeks × regimes that are not scored and audited, or were by another configuration or version',
    ),
    done: output<number>('Weeks × regimes that were scored and audited now'),
    failed: output<readonly FailedWeek[]>(
      'Weeks × regimes that failed, as JSON: a list of {week_ending, regime, step, message}',
    ),
    site: output<string>('Path of the site; empty where none was made'),
  },
  reads: weekStateReads,
  writes: [],
  calls: [ingest, enrich, score, audit, evaluate, ledger, report],
  examples: [
    'backfill --start 2014-03-28 --end 2014-12-26 --dry-run',
    'backfill --start 2014-03-28 --end 2014-12-26 --regimes news-novelty-v1,news-novelty-v1b',
  ],
  artifactKeys: ({ start, end, weekEnding }) => weekKey(weekEnding || [start, end].filter(Boolean).join('..')),
});
