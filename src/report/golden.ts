import { z } from 'zod';
import type { Decision } from '../scoring/decision.ts';
import { rounded } from '../scoring/decision-line.ts';
import type { ScoreTable } from '../scoring/scores.ts';

const cell = z.number().nullable();

/** A scored week as a file that is committed and read in a diff: one line per symbol. */
export const goldenSchema = z.strictObject({
  regime: z.string(),
  week_ending: z.string(),
  schema_hash: z.string(),
  decision: z.string(),
  reasons: z.array(z.string()),
  scores: z.array(z.strictObject({ symbol: z.string(), rank_UPS: cell, UPS_adj: cell, rank_DPS: cell, DPS_adj: cell })),
});

export type Golden = z.infer<typeof goldenSchema>;

export function goldenOf(
  identity: Pick<Golden, 'regime' | 'week_ending' | 'schema_hash'>,
  { decision, reasons }: Pick<Decision, 'decision' | 'reasons'>,
  { rows, columns }: ScoreTable,
): Golden {
  const value = (values: ArrayLike<number>, row: number) => {
    const number = values[row] as number;
    return Number.isNaN(number) ? null : number;
  };
  return {
    ...identity,
    decision,
    reasons: reasons.map(({ code }) => code),
    scores: Array.from({ length: rows }, (_, row) => ({
      symbol: columns.symbol[row] as string,
      rank_UPS: value(columns.rank_UPS, row),
      UPS_adj: value(columns.UPS_adj, row),
      rank_DPS: value(columns.rank_DPS, row),
      DPS_adj: value(columns.DPS_adj, row),
    })),
  };
}

/** The file's text: small fields first, then one line per symbol. */
export function goldenText({ scores, ...head }: Golden): string {
  const lines = scores.map((score) => `    ${JSON.stringify(score)}`);
  const opening = JSON.stringify(head, null, 2).slice(0, -2);
  return `${opening},\n  "scores": [\n${lines.join(',\n')}\n  ]\n}\n`;
}

/** One thing that is not as it was: symbol or field, before, after. */
export type Difference = readonly [subject: string, before: string, after: string];

/** What differs between two golden weeks, in file order; a number differs when one bit of it does. */
export function goldenDifferences(before: Golden, after: Golden): Difference[] {
  const head = (['week_ending', 'schema_hash', 'decision', 'reasons'] as const)
    .map((field): Difference => [field, String(before[field]) || 'none', String(after[field]) || 'none'])
    .filter(([, a, b]) => a !== b);
  const beforeBySymbol = new Map(before.scores.map((score) => [score.symbol, score]));
  const afterBySymbol = new Map(after.scores.map((score) => [score.symbol, score]));
  const symbols = [...new Set([...beforeBySymbol.keys(), ...afterBySymbol.keys()])].sort();
  const rows = symbols.flatMap((symbol): Difference[] => {
    const was = beforeBySymbol.get(symbol);
    const is = afterBySymbol.get(symbol);
    return JSON.stringify(was) === JSON.stringify(is) ? [] : [[symbol, scoreText(was), scoreText(is)]];
  });
  return [...head, ...rows];
}

function scoreText(score: Golden['scores'][number] | undefined): string {
  if (!score) return 'absent';
  const { rank_UPS, UPS_adj, rank_DPS, DPS_adj } = score;
  if (rank_UPS === null || UPS_adj === null) return 'not eligible';
  const down = rank_DPS === null || DPS_adj === null ? '' : `, DPS #${rank_DPS} ${rounded(DPS_adj)}`;
  return `UPS #${rank_UPS} ${rounded(UPS_adj)}${down}`;
}
