import { cutMarkdown } from '../text/cut-markdown.ts';
import { harmlessMarkdown } from './harmless-markdown.ts';
import { issueMarker } from './issue-marker.ts';

export interface IssueFacts {
  /** week_ending; undefined where the run failed and no week of it is to blame. */
  readonly week: string | undefined;
  /** The weeks of the run that are done; none where it could not be planned. */
  readonly done: readonly string[];
  /** Page of the run; undefined outside of a workflow. */
  readonly runUrl: string | undefined;
  /** Markdown of the workflow, as it was given. */
  readonly details: string;
}

/** GitHub takes 65,536 characters; bytes are never fewer. */
const longestDetails = 60_000;

export function issueTitle({ week }: IssueFacts): string {
  return week === undefined ? 'A weekly run failed' : `The week ending ${week} is not done`;
}

/** The body of the issue of a week that its run did not do, or of the run itself: at most 65,536 characters. */
export function failureBody(outcome: 'failure' | 'cancelled', facts: IssueFacts): string {
  const { week } = facts;
  return [
    `${issueMarker(week)}\n`,
    `${whatHappened(outcome, facts)}\n`,
    '**What to do**\n',
    '1. Open the run: its summary and its annotations say what is wrong, and what to do about it.',
    '2. Mend it: configuration, a source file, a secret, or the service of a provider.',
    `3. Choose "Re-run failed jobs" there, or start the workflow by hand${week === undefined ? '' : ` with \`${week}\` as the week`}.\n`,
    'Nothing is lost meanwhile: what was done stays done, and each scheduled run starts with the oldest week that is missing. ' +
      `The run that ${week === undefined ? 'succeeds' : 'does this week'} closes this issue.`,
    ...detailsOf(facts),
    '',
  ].join('\n');
}

function whatHappened(outcome: 'failure' | 'cancelled', { week, runUrl, done }: IssueFacts): string {
  const run = (text: string) => (runUrl === undefined ? text : `[${text}](${runUrl})`);
  if (week !== undefined) return `The week ending **${week}** is not done. ${run('Its run')} ${endings[outcome]}.`;
  if (done.length === 0)
    return `${run('A run')} ${endings[outcome]} before it knew its weeks: it could not be planned.`;
  const weeks =
    done.length === 1
      ? `The week of ${run('a run')}, ${done[0]}, is`
      : `The weeks of ${run('a run')}, ${done.join(', ')}, are`;
  return `${weeks} done, and still it ${endings[outcome]}: what comes of all weeks is not, such as evaluation, ledger or site.`;
}

const endings = {
  failure: 'failed',
  cancelled: 'was cancelled, by hand or because it took too long',
} as const;

function detailsOf({ details }: IssueFacts): string[] {
  const text = harmlessMarkdown(details).trim();
  if (text === '') return [];
  const cut = cutMarkdown(text, longestDetails);
  const ending = cut === text ? [] : ['', '_Cut here: the details are too long. The run has them all._'];
  return ['', '**Details**', '', cut.trimEnd(), ...ending];
}

export function reopeningComment(outcome: 'failure' | 'cancelled', { runUrl }: IssueFacts): string {
  return `${runUrl === undefined ? 'Another run' : `[Another run](${runUrl})`} ${endings[outcome]}: opened again.\n`;
}

export function closingComment({ week, runUrl }: IssueFacts): string {
  const by = runUrl === undefined ? '' : `, by [this run](${runUrl})`;
  return week === undefined
    ? `A later run succeeded${by.replace(', by', ':')}.\n`
    : `The week ending ${week} is done${by}.\n`;
}

/** Without the marker: from then on it is about nothing. */
export function duplicateBody(of: number): string {
  return `Duplicate of #${of}: two runs found the same failure at the same time.\n`;
}
