import { storeDatasets, universePit } from '../../backbone/datasets.ts';
import { macroDaily } from '../../market/datasets.ts';
import { defineStage, output } from '../../platform/stage.ts';
import { asOfInputs } from './as-of-inputs.ts';

export const universe = defineStage({
  name: 'universe',
  group: 'research',
  position: 4,
  summary: 'Which assets could be bought on each as-of date, and how liquid they were, by what that date knew',
  description:
    'Ranks the assets of the research store on each as-of date by the mean value that was traded in the 20 bars up to it, in US dollars at the rate of that date, and says of each whether it could be bought ' +
    'and why not. Nothing that came after a date changes its universe. A date whose inputs are unchanged is left alone.',
  inputs: asOfInputs,
  outputs: {
    asOfDates: output<number>('Number of as-of dates'),
    made: output<number>('Number of them that were made'),
    rows: output<number>('Number of rows that were made'),
    eligible: output<number>('Number of assets that could be bought on the last date'),
    digest: output<string>('Digest of the universes of all as-of dates'),
  },
  reads: [...storeDatasets, macroDaily],
  writes: [universePit],
  examples: ['universe --as-of weekly:522', 'universe --as-of monthly --exchanges XNYS,XNAS'],
  artifactKeys: () => ({}),
});
