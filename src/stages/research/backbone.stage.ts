import {
  assetActions,
  assets,
  backbonePacks,
  backboneRuns,
  bars,
  barsRevisions,
  delistings,
  exchangeSessions,
} from '../../backbone/datasets.ts';
import { universe } from '../../ingest/datasets.ts';
import { corporateActions, macroDaily, marketDaily, marketRevisions } from '../../market/datasets.ts';
import { choiceInput, flagInput, integerInput, listInput } from '../../platform/input.ts';
import { defineStage, output } from '../../platform/stage.ts';
import { quarantine } from '../../sources/datasets.ts';

export const backbone = defineStage({
  name: 'backbone',
  group: 'research',
  position: 1,
  summary: 'Feed the research store from packs: assets, bars, actions, delistings, rates',
  description:
    'Reads the packs that configs/research.yaml names (CSV, NDJSON or Parquet, columns as they are mapped there) and stores their assets and bars, by ' +
    'bucket and year, sorted by asset and date, their splits, dividends, delistings and rates. What is stored stays as it was first seen: a later value goes to bars_revisions, or is ' +
    'a further row known from the day of its pack. A row that breaks a rule goes to quarantine with its reason; a pack that cannot be read stops none of the others. A pack whose rows ' +
    'are on the disk is not taken again while it stays as it is, so that running twice does nothing. Each run that found something to do is a line of the ledger of operations.',
  inputs: {
    mode: choiceInput(
      'auto: bulk until a first load ended with every pack read, then delta; bulk: a first load, whose history counts as known on its own day, refused where a first load has ended and further packs come; delta: what came since, known from the day of its pack where it is late, refused where there are no bars; lake: the bars, revisions and actions of the weeks in this lake, without any pack',
      ['auto', 'bulk', 'delta', 'lake'],
      { default: 'auto' },
    ),
    packs: listInput('Names of packs, or patterns of names. Empty: every pack of the configuration'),
    again: flagInput(
      'Take packs again that were taken as they are: for rows that were set aside before and are known now',
    ),
    moreHistory: flagInput(
      'With --mode bulk, where a first load has ended: take further packs as history all the same, known on its own days, such as that of another exchange',
    ),
    expectMinRows: integerInput('Rows that must be new at least; below it the stage fails. 0: any', {
      minimum: 0,
      default: '0',
    }),
    expectMaxRows: integerInput('Rows that may be new at most; above it the stage fails. 0: any', {
      minimum: 0,
      default: '0',
    }),
    forceEmpty: flagInput('Take packs without any row; without it they fail where the store has rows of their kind'),
  },
  outputs: {
    selected: output<number>('Number of packs that were to be taken'),
    done: output<number>('Number of packs that were taken'),
    failed: output<number>('Number of packs that could not be read'),
    unchanged: output<number>('Number of packs that were taken before as they are'),
    rows: output<number>('Number of rows of the packs: emitted + old + duplicate + quarantined'),
    emitted: output<number>('Number of rows that are new or have new values'),
    old: output<number>('Number of rows that were stored already'),
    duplicate: output<number>('Number of rows that another pack of the run had given'),
    quarantined: output<number>('Number of rows that were set aside'),
    assets: output<number>('Number of assets of which a bar or a value is new'),
    partitions: output<number>('Number of partitions of bars that were written'),
    verdict: output<'ok' | 'warn' | 'fail'>('How the run looks beside those before it'),
    reasons: output<readonly string[]>('JSON array of the codes of what is remarkable, such as WARN_MIN_DELTA_ROWS'),
    ledger: output<string>('Hash of the last line of the ledger of operations'),
  },
  reads: [marketDaily, marketRevisions, corporateActions, universe],
  writes: [
    assets,
    bars,
    barsRevisions,
    assetActions,
    delistings,
    macroDaily,
    exchangeSessions,
    quarantine,
    backbonePacks,
    backboneRuns,
  ],
  examples: [
    'backbone --mode lake',
    'backbone --mode bulk',
    'backbone --mode delta --packs "bars_2015-12-*.parquet" --expect-min-rows 1000',
  ],
  artifactKeys: ({ mode }) => ({ mode }),
});
