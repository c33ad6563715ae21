import { textInput } from '../../platform/input.ts';
import { defineStage, output } from '../../platform/stage.ts';

export const status = defineStage({
  name: 'status',
  group: 'research',
  position: 90,
  summary: 'What became of every step of a run of research.yml',
  description:
    'Writes one JSON file, and a table into the job summary: each step of research.yml with its result, why it did not run, its counts, the ids and digests of what it made, and where ' +
    'its log and artifact are. Reads what GitHub knows of the jobs before it and nothing of the lake, so it can say the same of a run whose store is gone.',
  inputs: {
    jobs: textInput('How the jobs before it ended, as `toJSON(needs)` tells', { placeholder: 'JSON', default: '{}' }),
    inputs: textInput(
      'The inputs of the workflow, as `toJSON(inputs)` tells: a step whose switch is false was not asked for',
      {
        placeholder: 'JSON',
        default: '{}',
      },
    ),
    file: textInput('The file', { default: 'status.json', placeholder: 'FILE' }),
  },
  outputs: {
    file: output<string>('Path of the file'),
    result: output<'success' | 'failure' | 'cancelled'>('success where every step that was asked for succeeded'),
  },
  reads: [],
  writes: [],
  examples: [`status --jobs '{"store": {"result": "failure", "outputs": {}}}'`],
  artifactKeys: () => ({}),
});
