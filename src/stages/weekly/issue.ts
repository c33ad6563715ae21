import { UserError } from '../../errors.ts';
import { GitHubClient } from '../../github/github-client.ts';
import { GitHubRefusal } from '../../github/github-refusal.ts';
import { type IssueDeed, keepIssue } from '../../github/keep-issue.ts';
import { type RunOutcome, runOutcomes } from '../../github/sticky-issue.ts';
import { workflowRun } from '../../github/workflow-run.ts';
import { choiceInput, flagInput, textInput } from '../../platform/input.ts';
import { defineStage, type StageContext } from '../../platform/stage.ts';
import { selectedWeeks, weekEndingInput } from '../selected-weeks.ts';

/** Who writes with the token of a workflow. */
const workflowAccount = 'github-actions[bot]';
/** More is a backfill, which reports on its own. */
const mostWeeks = 52;

export const issue = defineStage({
  name: 'issue',
  summary: 'Keep one issue per failing week',
  description:
    'Opens an issue for a week that its run did not do, says in the same issue when it fails again, and closes it when the week is done. ' +
    'A run that failed without a week to blame, because it could not be planned or all its weeks are done, has an issue of its own. ' +
    'Touches only issues that its own account has written. Needs a token in GITHUB_TOKEN with the permission "issues: write"; ' +
    'without it, or when GitHub refuses, there is a warning and nothing else: an issue never fails a week.',
  inputs: {
    weekEnding: {
      ...weekEndingInput,
      description: 'The weeks of the run. Empty: it has none, because it could not be planned; none is named then',
    },
    done: textInput('Those of the weeks that are done although the run failed; the others have its outcome', {
      placeholder: 'DATES',
    }),
    outcome: choiceInput(
      'What the run came to, as `needs.<job>.result` tells. skipped does nothing',
      ['', ...runOutcomes],
      { default: '' },
    ),
    details: textInput('Markdown that is added to the issue; mentions and links in it are broken on purpose'),
    repository: textInput('Repository of the issues; empty: that of the workflow', { placeholder: 'OWNER/NAME' }),
    label: textInput('Label that the issues have', { default: 'regimen' }),
    dryRun: flagInput('Say what would be done, and do nothing'),
  },
  outputs: {
    issues: {
      description:
        'What was done, as JSON: a list of {week_ending, action, number, url}; week_ending is null for the run itself, action create, update, reopen, close or close-duplicate',
    },
  },
  examples: [
    'issue --outcome failure --week-ending 2026-07-02',
    'issue --outcome success --week-ending 2026-07-02 --repository someone/scores --dry-run',
  ],
  artifactKeys: () => ({}),
  run: async ({ weekEnding, done: doneWeeks, outcome, details, repository, label, dryRun }, context) => {
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
  },
});

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

interface DoneDeed {
  readonly week_ending: string | null;
  readonly action: IssueDeed['action'];
  readonly number: number | null;
  readonly url: string | null;
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
