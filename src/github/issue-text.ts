import { cutMarkdown } from '../report/cut-markdown.ts';
import { harmlessMarkdown } from './harmless-markdown.ts';
import { weekMarker } from './issue-marker.ts';

export interface IssueFacts {
  /** week_ending */
  readonly week: string;
  /** Page of the run; undefined outside of a workflow. */
  readonly runUrl: string | undefined;
  /** Markdown of the workflow, as it was given. */
  readonly details: string;
}

/** GitHub takes 65,536 characters; bytes are never fewer. */
const longestDetails = 60_000;

export function issueTitle({ week }: IssueFacts): string {
  return `The week ending ${week} is not done`;
}

/** The body of the issue of a week whose run did not do it: at most 65,536 characters. */
export function failureBody(outcome: 'failure' | 'cancelled', facts: IssueFacts): string {
  const { week, runUrl } = facts;
  const run = runUrl === undefined ? 'Its run' : `[Its run](${runUrl})`;
  return [
    `${weekMarker(week)}\n`,
    `The week ending **${week}** is not done. ${run} ${endings[outcome]}.\n`,
    '**What to do**\n',
    '1. Open the run: its summary and its annotations say what is wrong, and what to do about it.',
    '2. Mend it: configuration, a source file, a secret, or the service of a provider.',
    `3. Choose "Re-run failed jobs" there, or start the workflow by hand with \`${week}\` as the week.\n`,
    'Nothing is lost meanwhile: what was done stays done, and each scheduled run starts with the oldest week that is missing. The run that does this week closes this issue.',
    ...detailsOf(facts),
    '',
  ].join('\n');
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
  return `The week ending ${week} is done${runUrl === undefined ? '' : `, by [this run](${runUrl})`}.\n`;
}

/** Without the marker: from then on it is the issue of no week. */
export function duplicateBody(of: number): string {
  return `Duplicate of #${of}: two runs found the same failure at the same time.\n`;
}
