import { refuseKeptInputs } from '../../backfill/kept-inputs.ts';
import { WeekStates } from '../../backfill/week-state.ts';
import { weekEndingOn } from '../../calendar/weeks.ts';
import { UnreadableError } from '../../errors.ts';
import type { Run, StageContext } from '../../platform/stage.ts';
import { PublishedResults } from '../../scoring/published-results.ts';
import { publish } from '../memory/publish.stage.ts';
import { restore } from '../memory/restore.stage.ts';
import { presentRecipe } from '../present-recipe.ts';
import { evaluate } from '../results/evaluate.stage.ts';
import { ledger } from '../results/ledger.stage.ts';
import { report } from '../results/report.stage.ts';
import { brokenRegimes, type FoundRegimes, findRegimes } from '../selected-regimes.ts';
import { audit } from './audit.stage.ts';
import { enrich } from './enrich.stage.ts';
import { ingest } from './ingest.stage.ts';
import { plan } from './plan.stage.ts';
import { score } from './score.stage.ts';
import { withoutEdited } from './score.ts';
import { summary } from './summary.stage.ts';
import type { week } from './week.stage.ts';

export const run: Run<typeof week> = async (
  { weekEnding, regimes, failOn, marketFiles, newsFiles, report: folder, memory, remote },
  context,
) => {
  const { call } = context;
  const planned = await call(plan, { weekEnding, regimes, catchUp: memory, remote });
  // From here on the week is the planned one, however long the stages take.
  const selection = planned.weeks.join(',');
  // A regime that cannot be scored must not keep the others from audit, summary and publication.
  const found = findRegimes(planned.regimes, context.config);
  const { regimes: sound, broken } = found;
  const ids = sound.map(({ id }) => id as string);
  const open = memory ? await restored(selection, remote, context) : selection;
  await refuseIfAllEdited(found, context);
  if (!memory) await refuseEditedInputs(planned.weeks, context);
  if (open !== '') {
    await call(ingest, { weekEnding: open, marketFiles, newsFiles });
    await call(enrich, { weekEnding: open });
  }
  await call(score, { weekEnding: selection, regime: ids });
  // The summary is wanted most when the audit fails; the audit's refusal comes after it.
  const refusal = await call(audit, { weekEnding: selection, regime: ids, failOn })
    .then(() => undefined)
    .catch((error: unknown) => {
      if (error instanceof UnreadableError) throw error;
      return error;
    });
  const { decisions, audit: verdict } = await call(summary, { weekEnding: selection, regimes: ids });
  const site = folder === '' ? '' : await results(planned.weekEnding, folder, context);
  // What passed is published, whatever else was refused; why something was not, the audit has said first.
  const published = memory
    ? await call(publish, { weekEnding: selection, regimes: ids, remote }).catch((error: unknown) => {
        throw refusal ?? error;
      })
    : undefined;
  if (refusal) throw refusal;
  if (broken.length > 0) throw brokenRegimes(broken);
  const commit = published?.commit ?? '';
  return { weekEnding: planned.weekEnding, regimes: ids, decisions, audit: verdict, site, commit };
};

/**
 * Where no regime can be scored, because weeks were published under each before it was edited, the inputs of those weeks stay as they are too.
 *
 * @throws UserError for each regime, what changed and what to do
 */
async function refuseIfAllEdited(found: FoundRegimes, { lake, config }: StageContext): Promise<void> {
  const { regimes, broken } = await withoutEdited(found, await PublishedResults.of(lake), config);
  if (found.regimes.length > 0 && regimes.length === 0) throw brokenRegimes(broken);
}

/**
 * Without a memory every selected week was named for being done: a published one whose universe or settings were edited is refused, before
 * anything is written. With one, published weeks are left as they are.
 *
 * @throws UserError
 */
async function refuseEditedInputs(weeks: readonly string[], context: StageContext): Promise<void> {
  const states = await WeekStates.of(context.lake, presentRecipe(context));
  await refuseKeptInputs(
    weeks.map((weekEnding) => weekEndingOn(weekEnding)),
    states,
  );
}

/** Brings back what was published. @returns the weeks that are still to be ingested; the inputs of the others are on the branch */
async function restored(selection: string, remote: string, context: StageContext): Promise<string> {
  const { open } = await context.call(restore, { weekEnding: selection, for: 'week', remote });
  await context.call(restore, { weekEnding: selection, for: 'history', remote });
  return open.join(',');
}

/** What came of all weeks up to this one. @returns the path of the site */
async function results(weekEnding: string, folder: string, { call }: StageContext): Promise<string> {
  await call(evaluate, { weekEnding });
  await call(ledger, { weekEnding });
  const { site } = await call(report, { weekEnding, output: folder });
  return site;
}
