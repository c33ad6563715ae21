import type { WeekEnding } from '../../calendar/date.ts';
import { pickReturns, weeklyReturns } from '../../evaluation/datasets.ts';
import { defineStage, output } from '../../platform/stage.ts';
import { weekStateReads } from '../read-together.ts';
import { regimeInput, weekEndingInput, weekKey } from '../stage-inputs.ts';

export const evaluate = defineStage({
  name: 'evaluate',
  group: 'results',
  position: 1,
  summary: 'What the decisions of each regime returned, and how sure that is',
  description:
    'Prices the basket of every scored week, up to the last selected one, in the week after it: gross, net of costs and against the benchmark; ' +
    'rank correlations and returns of buckets over the configured horizons, each term of the score left out in turn, and every pair of regimes. ' +
    'Writes pick_returns and weekly_returns with evaluation.json, as known as of that week; nothing later counts. Does nothing when it did ' +
    'the same before.',
  inputs: {
    weekEnding: { ...weekEndingInput, description: `${weekEndingInput.description} Results count up to the last one.` },
    regimes: { ...regimeInput, description: 'Regimes, by id. Empty: every one that has scores.' },
  },
  outputs: {
    asOf: output<WeekEnding>('The week up to which results count'),
    weeks: output<number>('Scored weeks, over all regimes'),
    realised: output<number>(
      'Weeks of these that decided to trade, live or not, and whose result is known, over all regimes',
    ),
    results: output<readonly { readonly regime: string; readonly result: string }[]>(
      'One line per regime, as JSON: a list of {regime, result}',
    ),
  },
  reads: [...weekStateReads],
  writes: [pickReturns, weeklyReturns],
  examples: ['evaluate', 'evaluate --week-ending 2014-12-26 --regimes news-novelty-v1,news-novelty-v1b'],
  artifactKeys: ({ weekEnding }) => weekKey(weekEnding),
});
