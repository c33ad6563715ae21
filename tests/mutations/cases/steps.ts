import { readFileSync, writeFileSync } from 'node:fs';
import { epochDay, parseIsoDate } from '../../../src/calendar/date.ts';
import { Configuration } from '../../../src/configuration/configuration.ts';
import { marketDaily } from '../../../src/market/datasets.ts';
import { featuresWeekly, scoresWeekly } from '../../../src/scoring/datasets.ts';
import { scoreFiles } from '../../../src/scoring/score-files.ts';
import { scoreRecipe } from '../../../src/scoring/score-recipe.ts';
import { scoreWeek } from '../../../src/scoring/score-week.ts';
import { readWeekInputs } from '../../../src/stages/weekly/week-inputs.ts';
import { auditedRegime, auditedWeek, type Laboratory, lakeOf, rescore } from '../../support/audit/good-lake.ts';
import { editTable } from '../../support/audit/tampering.ts';
import { type Mutation, scored } from './mutation.ts';

/** Symbols that are ranked although their price takes a step. */
export const stepMutations: readonly Mutation[] = [
  {
    rule: 'RG023',
    name: 'a price falls to a quarter, and the configuration lets it in',
    apply: async (laboratory) => {
      await fallToAQuarter(laboratory);
      putSteps(laboratory, '{ unexplained: warn }');
      await rescore(laboratory);
    },
  },
  {
    rule: 'RG023',
    name: 'a price falls to a quarter, and was ranked all the same',
    apply: async (laboratory) => {
      await fallToAQuarter(laboratory);
      await rescore(laboratory);
      await scoreWithoutLooking(laboratory);
    },
  },
  {
    rule: 'RG023',
    name: 'a price falls to a quarter, like a split, and was ranked where splits keep out and other steps do not',
    apply: async (laboratory) => {
      await fallToAQuarter(laboratory);
      putSteps(laboratory, '{ unexplained: warn, split: exclude }');
      await rescore(laboratory);
      await scoreWithoutLooking(laboratory);
    },
  },
  {
    rule: 'RG023',
    name: 'a volume is a hundred times the usual one, and was ranked where that keeps out',
    apply: async (laboratory) => {
      await tradeAHundredfold(laboratory);
      putSteps(laboratory, '{ volume: exclude }');
      await rescore(laboratory);
      await scoreWithoutLooking(laboratory);
    },
  },
];

function putSteps({ configFile }: Laboratory, steps: string): void {
  const text = readFileSync(configFile, 'utf8');
  writeFileSync(configFile, text.replace('candles.csv] }', `candles.csv], steps: ${steps} }`));
}

/** On 2024-03-20 the volume of BBB is in another unit. */
async function tradeAHundredfold(laboratory: Laboratory): Promise<void> {
  const day = epochDay(parseIsoDate('2024-03-20'));
  await editTable(laboratory, marketDaily, { month: '2024-03' }, ({ rows, columns }) => {
    for (let row = 0; row < rows; row += 1) {
      if (columns.symbol[row] === 'BBB' && columns.date[row] === day)
        columns.volume[row] = (columns.volume[row] as number) * 100;
    }
    return undefined;
  });
}

/** From 2024-03-20 on the prices of BBB are a quarter, as after a split that nobody told. */
async function fallToAQuarter(laboratory: Laboratory): Promise<void> {
  const from = epochDay(parseIsoDate('2024-03-20'));
  for (const month of ['2024-03', '2024-04']) {
    await editTable(laboratory, marketDaily, { month }, ({ rows, columns }) => {
      for (let row = 0; row < rows; row += 1) {
        if (columns.symbol[row] !== 'BBB' || (columns.date[row] as number) < from) continue;
        for (const name of ['open', 'high', 'low', 'close', 'adj_close'] as const) {
          columns[name][row] = (columns[name][row] as number) / 4;
        }
      }
      return undefined;
    });
  }
}

/** The week as a stage would score it that takes the recipe of this one and does not look for steps. */
async function scoreWithoutLooking(laboratory: Laboratory): Promise<void> {
  const lake = lakeOf(laboratory);
  const config = new Configuration(laboratory.configFile);
  const { benchmark, market } = config.pipeline;
  const regime = config.regime(auditedRegime);
  const schema = config.schemaOf(regime);
  const steps = market.steps;
  const { inputs, references } = await readWeekInputs(lake, auditedWeek, benchmark, schema.schema, steps);
  const bySymbol = new Map(
    [...inputs.market.bySymbol].map(([symbol, { adjClose, volume }]) => [symbol, { adjClose, volume }]),
  );
  const result = scoreWeek({ ...inputs, market: { ...inputs.market, bySymbol } });
  const recipe = scoreRecipe({ regime, schema, benchmark, steps }, references);
  const { weekEnding, cutoffUtc } = auditedWeek;
  const { id, status } = regime;
  const identity = { regime: id, status, schemaId: regime.schema, schemaHash: schema.hash, weekEnding, cutoffUtc };
  await lake.write(featuresWeekly, scored, { recipe, table: result.features });
  const attachments = { 'schema_used.yaml': schema.text, ...scoreFiles(identity, result) };
  await lake.write(scoresWeekly, scored, { recipe, table: result.scores, attachments });
}
