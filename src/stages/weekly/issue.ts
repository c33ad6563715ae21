import { UserError } from '../../errors.ts';
import { GitHubClient } from '../../github/github-client.ts';
import { GitHubRefusal } from '../../github/github-refusal.ts';
import { type IssueDeed, keepIssue } from '../../github/keep-issue.ts';
import { type RunOutcome, runOutcomes } from '../../github/run-outcome.ts';
import { workflowRun } from '../../github/workflow-run.ts';
import type { Run, StageContext } from '../../platform/stage.ts';
import { selectedWeeks } from '../selected-weeks.ts';
import type { DoneDeed, issue } from './issue.stage.ts';

/** Who writes with the token of a workflow. */
const workflowAccount = 'github-actions[bot]';
/** More is a backfill, which reports on its own. */
const mostWeeks = 52;

export const run: Run<typeof issue> = async (
  { weekEnding, done: doneWeeks, outcome, details, repository, label, dryRun },
  context,
) => {
  if (outcome === '') {
    throw new UserError('The input outcome is missing.', { hint: `Give one of ${runOutcomes.join(', ')}.` });
  }
  const weeks = weekEnding === '' ? [] : checkedWeeks(weekEnding, context.clock());
  const subjects = outcomesOf(outcome, weeks, doneWeeks === '' ? [] : checkedWeeks(doneWeeks, context.clock()));
  const run = workflowRun(process.env, repository);
  const name = checkedLabel(label);
  const token = context.secret('GITHUB_TOKEN');
  const done: DoneDeed[] = [];
  if (outcome === 'skipped') return { issues: done };
  if (token === undefined) {
    warn(context, 'GITHUB_TOKEN is not set: no issue was looked at. Give the step github.token.');
    return { issues: done };
  }
  const { fetch, signal, clock, log } = context;
  const client = new GitHubClient({ ...run, token, fetch, signal, clock });
  try {
    const account = (await client.account()) ?? workflowAccount;
    const listed = await client.issues(name);
    const keeping = { client, account, label: name, isDryRun: dryRun };
    for (const { week, end } of subjects) {
      const facts = { week, done: weeks, runUrl: run.url, details: details.replaceAll(token, '***') };
      const deeds = await keepIssue(end, facts, listed, keeping);
      for (const deed of deeds) tell(deed, week, { label: name, isDryRun: dryRun }, context);
      done.push(...deeds.map((deed) => doneDeed(week, deed)));
    }
  } catch (error) {
    if (!(error instanceof GitHubRefusal)) throw error;
    warn(context, `${error.message} ${error.hint}`);
  }
  if (done.length === 0) log.info('No issue was changed.');
  return { issues: done };
};

interface Subject {
  /** Undefined for the run itself. */
  readonly week: string | undefined;
  readonly end: RunOutcome;
}

/** What each week of a run came to; and the run itself, which fails where no week of it is to blame, and is well when all is. */
function outcomesOf(outcome: RunOutcome, weeks: readonly string[], done: readonly string[]): readonly Subject[] {
  const ends = weeks.map((week): Subject => ({ week, end: done.includes(week) ? 'success' : outcome }));
  const isToBlame = ends.some(({ end }) => end !== 'success');
  const run: Subject[] = outcome === 'success' || !isToBlame ? [{ week: undefined, end: outcome }] : [];
  return [...ends, ...run];
}

function doneDeed(week: string | undefined, { action, issue }: IssueDeed): DoneDeed {
  return { week_ending: week ?? null, action, number: issue?.number ?? null, url: issue?.url ?? null };
}

function checkedWeeks(weekEnding: string, now: number): readonly string[] {
  const weeks = selectedWeeks(weekEnding, now);
  if (weeks.length <= mostWeeks) return weeks.map((week) => week.weekEnding);
  throw new UserError(`${weeks.length} weeks are selected: at most ${mostWeeks} can have issues at once.`, {
    hint: 'Give the weeks that the run was about; a backfill reports its failures on its own.',
  });
}

function checkedLabel(label: string): string {
  if (/^[^\p{Cc},]{1,50}$/u.test(label)) return label;
  throw new UserError(`"${label}" cannot be a label.`, { hint: 'Give 1 to 50 characters, without a comma.' });
}

function tell(
  { action, issue }: IssueDeed,
  week: string | undefined,
  { label, isDryRun }: { readonly label: string; readonly isDryRun: boolean },
  context: Pick<StageContext, 'log' | 'annotate'>,
): void {
  const which = issue === undefined ? 'an issue' : `the issue #${issue.number}`;
  context.log.info(`${week === undefined ? 'The run' : `Week ${week}`}: ${isDryRun ? 'would ' : ''}${action} ${which}`);
  if (action !== 'create' || issue === undefined) return;
  if (issue.labels.some((name) => name.toLowerCase() === label.toLowerCase())) return;
  warn(
    context,
    `The issue #${issue.number} did not get the label "${label}", by which the next run looks for it. Add it by hand.`,
  );
}

function warn({ annotate }: Pick<StageContext, 'annotate'>, message: string): void {
  annotate({ level: 'warning', title: 'The issue of the week', message });
}
