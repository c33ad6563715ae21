import type { IssueDeed } from '../../github/keep-issue.ts';
import { runOutcomes } from '../../github/run-outcome.ts';
import { choiceInput, flagInput, textInput } from '../../platform/input.ts';
import { defineStage, output } from '../../platform/stage.ts';
import { weekEndingInput } from '../stage-inputs.ts';

/** What was done with an issue. */
export interface DoneDeed {
  readonly week_ending: string | null;
  readonly action: IssueDeed['action'];
  readonly number: number | null;
  readonly url: string | null;
}

export const issue = defineStage({
  name: 'issue',
  group: 'weekly',
  position: 10,
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
    issues: output<readonly DoneDeed[]>(
      'What was done, as JSON: a list of {week_ending, action, number, url}; week_ending is null for the run itself, action create, update, reopen, close or close-duplicate',
    ),
  },
  reads: [],
  writes: [],
  examples: [
    'issue --outcome failure --week-ending 2026-07-02',
    'issue --outcome success --week-ending 2026-07-02 --repository someone/scores --dry-run',
  ],
  artifactKeys: () => ({}),
});
