import { cellPlace, tablePlace, type Violation } from '../../engine/finding.ts';
import { notEvaluated } from '../../engine/rule.ts';
import { weekRule } from '../sections/week-rule.ts';

export const rankColumns = ['rank_UPS', 'rank_DPS'] as const;
const scoreOfRank = { rank_UPS: 'UPS_adj', rank_DPS: 'DPS_adj' } as const;

export const ranks = weekRule({
  id: 'RG014',
  name: 'ranks',
  severity: 'error',
  description:
    'The ranks are 1 … n without gap or tie: the rank of a symbol is 1 + the symbols with a higher score + those with the same score and a name before its own; no score, no rank.',
  why: 'Counted here by the definition, not by the code that made them: a wrong sort would repeat itself.',
  since: 1,
  reads: ['scores', 'derivation'],
  check: ({ scores, derivation }, earlier) => {
    if (!scores.table) return notEvaluated('the scores cannot be read');
    const place = tablePlace(scores.dataset, scores.keys);
    if (earlier.inFile(place) === 'RG007') return notEvaluated('rows with the same key cannot be matched');
    // From the scores as they should be: a tampered score is RG012's, and its rank may still be right.
    const source = derivation.scores ?? scores.table;
    const found: Violation[] = [];
    for (const rank of rankColumns) {
      const expected = countedRanks(source.columns[scoreOfRank[rank]], source.columns.symbol);
      for (const [row, symbol] of scores.table.columns.symbol.entries()) {
        const is = scores.table.columns[rank][row] as number;
        const should = expected.get(symbol) ?? Number.NaN;
        if (!expected.has(symbol) || Object.is(is, should)) continue;
        found.push({
          subject: cellPlace(place, `symbol=${symbol}`, rank),
          message: `expected ${shown(should)}, found ${shown(is)}`,
        });
      }
    }
    return found;
  },
});

/** The rank of every symbol, by counting; NaN for one without a score. */
function countedRanks(values: Float64Array, symbols: readonly string[]): Map<string, number> {
  const ranked = new Map<string, number>();
  for (const [row, symbol] of symbols.entries()) {
    const own = values[row] as number;
    let before = 0;
    for (let other = 0; other < symbols.length; other += 1) {
      const value = values[other] as number;
      if (value > own || (value === own && (symbols[other] as string) < symbol)) before += 1;
    }
    ranked.set(symbol, Number.isNaN(own) ? Number.NaN : before + 1);
  }
  return ranked;
}

function shown(rank: number): string {
  return Number.isNaN(rank) ? 'none' : String(rank);
}
