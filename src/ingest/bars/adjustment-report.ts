import type { StoredMonth } from '../../market/bar-history.ts';
import { counted, nameList } from '../../text/name-list.ts';
import { byCodeUnits } from '../../text/order.ts';
import type { BarCandidates } from './bar-candidates.ts';
import { isAsTradedRow } from './bar-origins.ts';

/** How far the bars of files are adjusted for splits and dividends by their source. Symbols are sorted. */
export interface AdjustmentReport {
  /** Symbols with bars of files. */
  readonly symbols: number;
  /** Without any adjusted close. */
  readonly without: readonly string[];
  /** With some, but not for every bar. */
  readonly partial: readonly { readonly symbol: string; readonly bars: number; readonly missing: number }[];
  /** Whose stored bars end without an adjusted close, and those that come now have one. */
  readonly starting: readonly string[];
  /** The other way round. */
  readonly stopping: readonly string[];
}

/** Whether the last stored bar of each symbol has an adjusted close, by symbol. */
export type StoredAdjustment = ReadonlyMap<string, boolean>;

/** Looks at the stored bars month by month, in ascending order. */
export class StoredAdjustments {
  readonly #last = new Map<string, { readonly day: number; readonly isAdjusted: boolean }>();

  add({ daily, revisions }: StoredMonth): void {
    // Revisions are stored in the order in which they became known: of one bar the last one counts.
    for (const table of [daily, revisions]) {
      const { symbol, date, adj_close: adjusted } = table?.columns ?? noColumns;
      for (let row = 0; row < symbol.length; row++) {
        const name = symbol[row] as string;
        const day = date[row] as number;
        if (day < (this.#last.get(name)?.day ?? Number.NEGATIVE_INFINITY)) continue;
        this.#last.set(name, { day, isAdjusted: !Number.isNaN(adjusted[row]) });
      }
    }
  }

  get bySymbol(): StoredAdjustment {
    return new Map([...this.#last].map(([symbol, { isAdjusted }]) => [symbol, isAdjusted]));
  }
}

const noColumns = { symbol: [] as string[], date: new Int32Array(0), adj_close: new Float64Array(0) };

/** Counts the adjusted closes among the bars that files give. Bars as traded are left out: they need none. */
export function adjustmentReport(candidates: BarCandidates, stored: StoredAdjustment): AdjustmentReport {
  const { bars, cells, symbols } = candidates;
  const without: string[] = [];
  const partial: { symbol: string; bars: number; missing: number }[] = [];
  const starting: string[] = [];
  const stopping: string[] = [];
  let counted = 0;
  for (const [place, symbol] of symbols.entries()) {
    const held = cells.cells.subarray(place * cells.sessions, (place + 1) * cells.sessions);
    const rows = Array.from(
      held.filter((cell) => cell > 0 && !isAsTradedRow(candidates, cell - 1)),
      (cell) => cell - 1,
    );
    const last = rows.at(-1);
    if (last === undefined) continue;
    counted += 1;
    const missing = rows.filter((row) => Number.isNaN(bars.adj_close[row])).length;
    if (missing === rows.length) without.push(symbol);
    else if (missing > 0) partial.push({ symbol, bars: rows.length, missing });
    const [was, is] = [stored.get(symbol), !Number.isNaN(bars.adj_close[last])];
    if (was === false && is) starting.push(symbol);
    if (was === true && !is) stopping.push(symbol);
  }
  const order = (a: string, b: string) => byCodeUnits(a, b);
  return {
    symbols: counted,
    without: without.sort(order),
    partial: partial.sort((a, b) => byCodeUnits(a.symbol, b.symbol)),
    starting: starting.sort(order),
    stopping: stopping.sort(order),
  };
}

/** That symbols have no adjusted close. @param symbols how many have bars at all */
export function withoutAdjustedNote(without: readonly string[], symbols: number): string {
  const whose = without.length === symbols ? 'the files' : `${without.length} of ${symbols} symbols`;
  const names = without.length === symbols ? '' : ` (${nameList(without)})`;
  return `No adjusted close in ${whose}${names}: returns come from closes, in which a dividend is a loss and a split a step, unless they are adjusted already (yfinance's are unless auto_adjust is False): name them under columns.adj_close then.`;
}

/** What is to be said of it, one line each. */
export function adjustmentNotes({ symbols, without, partial, starting, stopping }: AdjustmentReport): string[] {
  const notes: string[] = [];
  if (without.length > 0) notes.push(withoutAdjustedNote(without, symbols));
  if (partial.length > 0) {
    const missing = partial.reduce((sum, one) => sum + one.missing, 0);
    const bars = partial.reduce((sum, one) => sum + one.bars, 0);
    notes.push(
      `The adjusted close is empty in ${missing} of ${counted(bars, 'bar')} of ${nameList(partial.map(({ symbol }) => symbol))}: ` +
        'those bars count as missing. "columns: { adj_close: none }" under "market" uses closes alone.',
    );
  }
  if (starting.length > 0) {
    notes.push(
      `Adjusted closes are taken now, and the stored bars have none: ${nameList(starting)}. The source has begun to give them, or market.columns.adj_close was "none" before. ` +
        'The weeks selected now are made again with them; other weeks that were ingested keep their returns of closes.',
    );
  }
  if (stopping.length > 0) {
    notes.push(
      `No adjusted close is taken any more, and the stored bars have one: ${nameList(stopping)}. The source gives none any more, or market.columns.adj_close is "none" now. ` +
        'Returns come from closes again, in which a split is a step.',
    );
  }
  return notes;
}
