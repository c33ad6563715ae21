import { snapshot, storeDatasets, universePit } from '../../backbone/datasets.ts';
import { panel as panelDataset, panelLatest, panelShards, totalReturn } from '../../panel/datasets.ts';
import { flagInput, integerInput, textInput } from '../../platform/input.ts';
import { defineStage, output } from '../../platform/stage.ts';
import { asOfInputs } from './as-of-inputs.ts';

export const panel = defineStage({
  name: 'panel',
  group: 'research',
  position: 5,
  summary: 'Features of every asset on the as-of dates, and what followed',
  description:
    'Computes the columns of docs/features.md from the bars of the research store, on prices after the splits and dividends that each as-of date knew, and writes them ' +
    'by bucket and year with the cumulative factors. A partition whose inputs are unchanged is left alone; the others are made again, and the dataset panel_shards says why. Partitions of ' +
    'years without an as-of date are removed. Bytes depend neither on the number of threads nor on that of shards; "merge" brings shards together.',
  inputs: {
    ...asOfInputs,
    universe: integerInput(
      'How many assets of each as-of date: the most liquid that could be bought then, by universe_pit. 0: every one that has a bar',
      { minimum: 0, default: '0' },
    ),
    latest: flagInput('The last session alone, into panel_latest: what a champion ranks. The panel is left as it is'),
    shard: textInput('Which buckets: i/n takes every n-th', { default: '1/1', placeholder: 'i/n' }),
    threads: integerInput(
      'Threads that compute, beside the one that reads. 0: as many as there are processors, at most 4',
      {
        minimum: 0,
        default: '0',
      },
    ),
    snapshot: textInput(
      'Id of the snapshot that the store must be as it pinned it, and that the recipes name. Empty: the store as it is',
      { placeholder: 'ID' },
    ),
  },
  outputs: {
    featureSet: output<string>('Feature set: the hash of the definitions'),
    asOfDates: output<number>('Number of as-of dates'),
    lastAsOf: output<string>('Last as-of date'),
    rows: output<number>('Number of rows of the partitions'),
    partitions: output<number>('Number of partitions of the panel'),
    made: output<number>('Number of them that were made'),
    reused: output<number>('Number of them that were there already'),
  },
  reads: [...storeDatasets, universePit, snapshot],
  writes: [panelDataset, panelLatest, panelShards, totalReturn],
  examples: ['panel --as-of weekly --from 2016-01-01', 'panel --as-of sessions:46 --shard 3/16', 'panel --latest'],
  artifactKeys: ({ shard, latest }) => ({ shard: shard.replace('/', '-of-'), of: latest ? 'latest' : 'panel' }),
});
