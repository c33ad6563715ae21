import { assetActions, assets, bars, barsRevisions, delistings, exchangeSessions } from '../../backbone/datasets.ts';
import { choiceInput, listInput } from '../../platform/input.ts';
import { defineStage, output } from '../../platform/stage.ts';
import { quarantine } from '../../sources/datasets.ts';

export const backbone = defineStage({
  name: 'backbone',
  group: 'research',
  position: 1,
  summary: 'Feed the research store from packs: assets and their daily bars',
  description:
    'Reads the packs that configs/research.yaml names (CSV, NDJSON or Parquet, columns as they are mapped there) and stores their assets and bars, by ' +
    'bucket and year, sorted by asset and date. What is stored stays as it was first seen: a later value goes to bars_revisions. A row that ' +
    'breaks a rule goes to quarantine with its reason; a pack that cannot be read stops none of the others.',
  inputs: {
    mode: choiceInput(
      'bulk: a first load, whose history counts as known on its own day; delta: what came since, known from the day of its pack where it is late',
      ['bulk', 'delta'],
      { default: 'delta' },
    ),
    packs: listInput('Names of packs, or patterns of names. Empty: every pack of the configuration'),
  },
  outputs: {
    selected: output<number>('Number of packs that were selected'),
    done: output<number>('Number of packs that were taken'),
    failed: output<number>('Number of packs that could not be read'),
    rows: output<number>('Number of rows of the packs'),
    emitted: output<number>('Number of rows that are new or have new values'),
    old: output<number>('Number of rows that were stored already'),
    duplicate: output<number>('Number of rows that another pack of the run had given'),
    quarantined: output<number>('Number of rows that were set aside'),
    assets: output<number>('Number of assets of which a bar is new'),
    partitions: output<number>('Number of partitions of bars that were written'),
  },
  reads: [],
  writes: [assets, bars, barsRevisions, assetActions, delistings, exchangeSessions, quarantine],
  examples: ['backbone --mode bulk', 'backbone --mode delta --packs "bars_2015-12-*.parquet"'],
  artifactKeys: ({ mode }) => ({ mode }),
});
