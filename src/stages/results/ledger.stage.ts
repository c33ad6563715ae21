import { ledger as ledgerDataset } from '../../comparison/datasets.ts';
import { weeklyReturns } from '../../evaluation/datasets.ts';
import { listInput, textInput } from '../../platform/input.ts';
import { defineStage, output } from '../../platform/stage.ts';
import { weekStateReads } from '../read-together.ts';
import { weekEndingInput, weekKey } from '../stage-inputs.ts';

export const ledger = defineStage({
  name: 'ledger',
  group: 'results',
  position: 2,
  summary: 'Every week × regime in one table, and how the regimes differ beside what chance gives',
  description:
    'Writes the ledger as of the last selected week: what was decided in every week since the first scored one, why, what it picked and what ' +
    'came of it, as Parquet and CSV; and comparison.json: trade rates, overlap of the picks, weeks in which only one regime traded, skipped weeks ' +
    'without the filters, coverage, and drift of the inputs. Results come from the stage evaluate of the same week. A ledger whose inputs are unchanged is ' +
    'left alone.',
  inputs: {
    weekEnding: weekEndingInput,
    regimes: listInput('Regimes, by id. Empty: every one that was scored, and all live and shadow ones.'),
    csv: textInput('Folder that gets ledger.csv and ledger_wide.csv as well', { placeholder: 'DIR' }),
  },
  outputs: {
    rows: output<number>('Weeks × regimes in the ledger'),
    traded: output<number>('Rows that decided to trade, live or not'),
    wouldTrade: output<number>(
      'Those of them whose regime was not live when the week was scored: they would have traded',
    ),
    skipped: output<number>('Rows that were skipped'),
    missing: output<number>('Rows of weeks that were not scored'),
    csv: output<string>('Path of ledger.csv'),
    wideCsv: output<string>('Path of ledger_wide.csv'),
  },
  reads: [weeklyReturns, ...weekStateReads],
  writes: [ledgerDataset],
  examples: ['ledger', 'ledger --week-ending 2014-12-26 --regimes news-novelty-v1,news-novelty-v1b --csv ledger'],
  artifactKeys: ({ weekEnding }) => weekKey(weekEnding),
});
