import { flagInput, textInput } from '../../platform/input.ts';
import { defineStage, output } from '../../platform/stage.ts';
import { scoresWeekly } from '../../scoring/datasets.ts';
import { regimeInput, weekEndingInput } from '../stage-inputs.ts';

export const golden = defineStage({
  name: 'golden',
  group: 'weekly',
  position: 9,
  summary: 'Compare a scored week with its committed golden result',
  description:
    'Compares the scores of a week under each regime with the golden files <regime>.json, bit for bit, and fails when they differ. With ' +
    '--base the table shows what changed since those files instead, so that a review sees the effect of a change that brings its golden ' +
    'files along. With --update it writes the golden files.',
  inputs: {
    weekEnding: weekEndingInput,
    regimes: regimeInput,
    golden: textInput('Folder of the golden files', { default: 'examples/fixture/golden', placeholder: 'DIR' }),
    base: textInput('Folder of the golden files before the change; empty: the same', { placeholder: 'DIR' }),
    update: flagInput('Write the golden files instead of comparing'),
  },
  outputs: {
    differs: output<boolean>('true when the result is not the golden one'),
    changed: output<boolean>('true when the result is not the one of the base'),
    comment: output<string>('The differences as Markdown'),
  },
  reads: [scoresWeekly],
  writes: [],
  examples: ['golden --week-ending 2026-07-02', 'golden --week-ending 2026-07-02 --update'],
  artifactKeys: () => ({}),
});
