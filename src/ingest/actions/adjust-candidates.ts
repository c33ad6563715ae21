import type { BarDemand } from '../../http/provider.ts';
import { byCodeUnits } from '../../text/order.ts';
import type { BarCandidates } from '../bars/bar-candidates.ts';
import { originOf } from '../bars/bar-origins.ts';

/** Bars that can be adjusted, and the symbols whose bars cannot. */
export interface AdjustableCandidates {
  readonly candidates: BarCandidates;
  /** Symbols with fetched bars whose splits and dividends nobody could say, sorted. */
  readonly unadjustable: readonly string[];
}

/** Why rows are not stored, as the counts name it. */
const unknownActions = 'splits and dividends unknown';

/**
 * Leaves out the fetched bars of symbols whose splits and dividends could not be had: without a split that came with them they would be
 * on another scale than their neighbours, and look like a crash. Such a symbol has no bar on the week_ending and counts as late; it is
 * asked for again next time. Bars of files stay: no provider could be asked about a symbol that only files have.
 *
 * Bars are stored as traded. What adjusts them is applied when a week reads them, as far as that week knew it: see `readMarketView`.
 *
 * @param answered demands for splits and dividends that a provider answered
 */
export function adjustableCandidates(candidates: BarCandidates, answered: readonly BarDemand[]): AdjustableCandidates {
  const known = new Set(answered.flatMap(({ symbols }) => symbols));
  const { cells } = candidates;
  const kept = cells.cells.slice();
  const left = new Set<string>();
  let rows = 0;
  for (const [cell, held] of kept.entries()) {
    if (held === 0) continue;
    const symbol = candidates.symbols[Math.floor(cell / cells.sessions)] as string;
    if (known.has(symbol) || originOf(candidates, held - 1).provider === undefined) continue;
    kept[cell] = 0;
    rows += 1;
    left.add(symbol);
  }
  if (rows === 0) return { candidates, unadjustable: [] };
  return {
    candidates: {
      ...candidates,
      cells: { ...cells, cells: kept },
      skipped: { ...candidates.skipped, [unknownActions]: (candidates.skipped[unknownActions] ?? 0) + rows },
    },
    unadjustable: [...left].sort(byCodeUnits),
  };
}
