import { UnreadableError } from '../../errors.ts';
import { choiceInput, flagInput, textInput } from '../../platform/input.ts';
import { defineStage, type StageContext } from '../../platform/stage.ts';
import { PublishedResults } from '../../scoring/published-results.ts';
import { publish } from '../memory/publish.ts';
import { remoteInput } from '../memory/remote-input.ts';
import { restore } from '../memory/restore.ts';
import { evaluate } from '../results/evaluate.ts';
import { ledger } from '../results/ledger.ts';
import { report } from '../results/report.ts';
import { brokenRegimes, type FoundRegimes, findRegimes, regimeInput } from '../selected-regimes.ts';
import { weekEndingInput, weekKey } from '../selected-weeks.ts';
import { audit } from './audit.ts';
import { enrich } from './enrich.ts';
import { ingest } from './ingest.ts';
import { plan } from './plan.ts';
import { score, withoutEdited } from './score.ts';
import { summary } from './summary.ts';

/** Weeks with a page of their own. */
const weeksShown = 52;

export const week = defineStage({
  name: 'week',
  summary: 'Score the stock universe of a week under every regime, audit it and summarise it',
  description:
    'The whole week in one step, for people who want one action: plan, ingest, enrich, score, audit and summary; with report also evaluate, ' +
    'ledger and the site; with memory it restores what was published before, does missed weeks as well, and publishes in the end. ' +
    'pipeline.yml runs the same stages as jobs of their own, the regimes side by side.',
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
    report: textInput('Folder of the site, for example site; empty: no evaluation, ledger and site', {
      placeholder: 'DIR',
    }),
    memory: flagInput('Take what was published before from the state branch, do missed weeks, and publish'),
    remote: remoteInput,
  },
  outputs: {
    weekEnding: { description: 'The last selected week' },
    regimes: { description: 'Ids of the regimes, as JSON' },
    decisions: {
      description: 'Decision per week and regime, as JSON: a list of {week_ending, regime, status, decision}',
    },
    audit: { description: 'passed, or failed' },
    site: { description: 'Path of the site; empty where none was made' },
    commit: { description: 'Commit of the state branch that holds the week; empty without memory' },
  },
  examples: ['week', 'week --week-ending 2026-07-02', 'week --memory --report site'],
  artifactKeys: ({ weekEnding }) => weekKey(weekEnding),
  run: async ({ weekEnding, regimes, failOn, marketFiles, newsFiles, report: folder, memory, remote }, context) => {
    const planned = await plan.run({ weekEnding, regimes, catchUp: memory, remote }, context);
    // From here on the week is the planned one, however long the stages take.
    const selection = (planned.weeks as string[]).join(',');
    // A regime that cannot be scored must not keep the others from audit, summary and publication.
    const found = findRegimes(planned.regimes as string[], context.config);
    const { regimes: sound, broken } = found;
    const ids = sound.map(({ id }) => id as string);
    const open = memory ? await restored(selection, remote, context) : selection;
    await refuseIfAllEdited(found, context);
    if (open !== '') {
      await ingest.run({ weekEnding: open, marketFiles, newsFiles, fromRaw: false, try: '' }, context);
      await enrich.run({ weekEnding: open }, context);
    }
    await score.run({ weekEnding: selection, regime: ids, features: '' }, context);
    // The summary is wanted most when the audit fails; the audit's refusal comes after it.
    const refusal = await audit
      .run({ weekEnding: selection, regime: ids, failOn, report: 'audit-report' }, context)
      .then(() => undefined)
      .catch((error: unknown) => {
        if (error instanceof UnreadableError) throw error;
        return error;
      });
    const { decisions, audit: verdict } = await summary.run({ weekEnding: selection, regimes: ids }, context);
    const last = { weekEnding: planned.weekEnding as string, regimes: [] };
    const site = folder === '' ? '' : await results(last, folder, context);
    // What passed is published, whatever else was refused; why something was not, the audit has said first.
    const publication = { weekEnding: selection, regimes: ids, remote, dryRun: false };
    const published = memory
      ? await publish.run(publication, context).catch((error: unknown) => {
          throw refusal ?? error;
        })
      : undefined;
    if (refusal) throw refusal;
    if (broken.length > 0) throw brokenRegimes(broken);
    const commit = published?.commit ?? '';
    return { weekEnding: planned.weekEnding, regimes: ids, decisions, audit: verdict, site, commit };
  },
});

/**
 * Where no regime can be scored, because weeks were published under each before it was edited, the inputs of those weeks stay as they are too.
 *
 * @throws UserError for each regime, what changed and what to do
 */
async function refuseIfAllEdited(found: FoundRegimes, { lake, config }: StageContext): Promise<void> {
  const { regimes, broken } = await withoutEdited(found, await PublishedResults.of(lake), config);
  if (found.regimes.length > 0 && regimes.length === 0) throw brokenRegimes(broken);
}

/** Brings back what was published. @returns the weeks that are still to be ingested; the inputs of the others are on the branch */
async function restored(selection: string, remote: string, context: StageContext): Promise<string> {
  const { open } = await restore.run({ weekEnding: selection, for: 'week', datasets: [], remote }, context);
  await restore.run({ weekEnding: selection, for: 'history', datasets: [], remote }, context);
  return (open as string[]).join(',');
}

/** What came of all weeks up to this one. @returns the path of the site */
async function results(
  about: { readonly weekEnding: string; readonly regimes: readonly string[] },
  folder: string,
  context: StageContext,
): Promise<string> {
  await evaluate.run(about, context);
  await ledger.run({ ...about, csv: '' }, context);
  const { site } = await report.run({ ...about, output: folder, weeks: weeksShown }, context);
  return site as string;
}
