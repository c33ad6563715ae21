import { epochDay, isoDate, parseIsoDate, type WeekEnding } from '../../calendar/date.ts';
import { type SessionWindow, weekEnds } from '../../calendar/session-window.ts';
import { type Week, weekOf } from '../../calendar/weeks.ts';
import type { Lake } from '../../lake/lake.ts';
import type { TableReader } from '../../lake/lake-draft.ts';
import { differs, type StoredMonth } from '../../market/bar-history.ts';
import { priceColumns } from '../../market/bar-rows.ts';
import { marketDaily } from '../../market/datasets.ts';
import { readActions, withActions } from '../../market/known-actions.ts';
import { barColumns, readMarketWindow, readStoredMonth } from '../../market/market-view.ts';
import type { MarketWindow } from '../../market/market-window.ts';
import { type BarApart, barsApart } from '../../market/steps/bars-apart.ts';
import { likelyCause } from '../../market/steps/likely-cause.ts';
import { outcomeOf, priceLooks, type StepSettings } from '../../market/steps/settings.ts';
import { usedPrices } from '../../market/steps/unexplained-steps.ts';
import { type QuarantinedRow, readQuarantine, type StoredRow, sourceName } from '../../sources/quarantine.ts';
import type { BarCandidates } from './bar-candidates.ts';
import { originOf } from './bar-origins.ts';
import type { KnownStep } from './known-step-settings.ts';

export interface WithholdOptions {
  readonly lake: Pick<Lake, 'list' | 'read'>;
  /** What is stored, and the actions that are to be. */
  readonly draft: TableReader;
  readonly candidates: BarCandidates;
  readonly weeks: readonly Week[];
  readonly window: SessionWindow;
  /** `market.steps` and `market.known_steps`. */
  readonly steps: StepSettings;
  readonly configured: readonly KnownStep[];
  /** Relative difference from which a stored bar counts as another. */
  readonly tolerance: number;
}

export interface WithheldBars {
  /** Without the bars that are withheld, which are in quarantine. */
  readonly candidates: BarCandidates;
  /** Rows that were withheld in their own week and are confirmed by a later one: the week_ending (epoch day) from which they are known. */
  readonly confirmed: ReadonlyMap<number, number>;
  /** As the quarantine has them, or is to have them: they count no more there. */
  readonly taken: readonly StoredRow[];
}

const reason = 'UNEXPLAINED_STEP';

/**
 * Leaves out the bars that stand apart, where `market.steps` says "quarantine" of what they look like. What is stored stays, and so does a bar that a line of
 * the configuration names. A bar that was withheld as the last one of its week, and that a later week confirms, is stored as one that arrived then.
 */
export async function withholdBars(options: WithholdOptions): Promise<WithheldBars> {
  const { candidates, steps } = options;
  if (!priceLooks.some((look) => outcomeOf(look, steps) === 'quarantine'))
    return { candidates, confirmed: new Map(), taken: [] };
  const { market, isStored } = await mergedWindow(options);
  const ends = weekEnds(market.sessions);
  const before = await withheldBefore(options.lake);
  const cells = candidates.cells.cells.slice();
  const confirmed = new Map<number, number>();
  const taken: StoredRow[] = [];
  const quarantined: QuarantinedRow[] = [];
  for (const [place, symbol] of candidates.symbols.entries()) {
    const bars = market.bars.get(symbol);
    if (bars === undefined) continue;
    const prices = usedPrices(bars);
    const cellOf = (session: number) => place * candidates.cells.sessions + session;
    const isNamed = (session: number) => namesDay(options.configured, symbol, market.sessions[session] as number);
    const isFixed = (session: number) => cells[cellOf(session)] === 0 || isStored(symbol, session) || isNamed(session);
    const first = prices.findIndex((price) => price > 0);
    // Nothing before it tells what it is any more.
    if (first >= 0 && !isFixed(first) && before.has(keyOf(symbol, market.sessions[first] as number)))
      cells[cellOf(first)] = 0;
    const around = { weekEnd: (session: number) => ends[session] as number, isFixed };
    for (const apart of barsApart({ prices, volumes: bars.volume }, steps, around)) {
      const cell = cellOf(apart.place);
      const row = (cells[cell] as number) - 1;
      const known = before.get(keyOf(symbol, market.sessions[apart.place] as number));
      const fresh = setAside(candidates, row, apart);
      if (known === undefined || apart.confirmedAt === undefined) quarantined.push(fresh);
      if (apart.confirmedAt === undefined) {
        cells[cell] = 0;
      } else {
        taken.push(known ?? { ...fresh, source: sourceName(fresh.file) });
        confirmed.set(row, weekEndingOf(market.sessions[apart.confirmedAt] as number));
      }
    }
  }
  return {
    candidates: {
      ...candidates,
      cells: { ...candidates.cells, cells },
      quarantined: [...candidates.quarantined, ...quarantined],
    },
    confirmed,
    taken,
  };
}

function weekEndingOf(day: number): number {
  return epochDay(weekOf(isoDate(day)).weekEnding);
}

interface MergedWindow {
  /** The bars that are stored, overlaid by those that the sources give, with what is known of splits and dividends applied. */
  readonly market: MarketWindow;
  /** Whether the bar that the sources give is stored already. */
  isStored(symbol: string, session: number): boolean;
}

async function mergedWindow({
  draft: lake,
  candidates,
  weeks,
  window,
  tolerance,
}: WithholdOptions): Promise<MergedWindow> {
  const { symbols, cells, bars: rows } = candidates;
  const until = (weeks.at(-1) as Week).weekEnding as WeekEnding;
  const months = new Map<string, StoredMonth>();
  for (const { month } of window.months) months.set(month, await readStoredMonth(lake, month));
  const none: StoredMonth = { daily: undefined, revisions: undefined };
  const stored = await readMarketWindow(
    { symbols, until, sessions: window.sessions.length },
    async (month) => months.get(month) ?? none,
  );
  const storedCells = new Set<number>();
  for (const [cell, held] of cells.cells.entries()) {
    const bars = stored.bars.get(symbols[Math.floor(cell / cells.sessions)] as string);
    if (held === 0 || bars === undefined) continue;
    const session = cell % cells.sessions;
    const isSame = priceColumns.every(
      (column) => !differs(bars[barColumns[column]][session] as number, rows[column][held - 1] as number, tolerance),
    );
    if (isSame) storedCells.add(cell);
    for (const column of priceColumns) bars[barColumns[column]][session] = rows[column][held - 1] as number;
  }
  const places = new Map(symbols.map((symbol, place) => [symbol, place]));
  const from = isoDate(stored.sessions[0] ?? epochDay(until));
  return {
    market: withActions(stored, await readActions(lake, { symbols, from, until })),
    isStored: (symbol, session) => storedCells.has((places.get(symbol) ?? 0) * cells.sessions + session),
  };
}

/** The rows that are in quarantine for that, and count, by symbol and day. */
async function withheldBefore(lake: WithholdOptions['lake']): Promise<ReadonlyMap<string, StoredRow>> {
  const rows = (await readQuarantine(lake, marketDaily.name)).filter((row) => row.reason === reason);
  return new Map(
    rows.map((row) => {
      const { date } = JSON.parse(row.record) as { readonly date: string };
      return [keyOf(row.symbol ?? '', epochDay(parseIsoDate(date))), row];
    }),
  );
}

function keyOf(symbol: string, day: number): string {
  return `${symbol} ${day}`;
}

function namesDay(lines: readonly KnownStep[], symbol: string, day: number): boolean {
  const date = isoDate(day);
  return lines.some((line) => {
    const until = 'until' in line && line.until !== undefined ? line.until : line.date;
    return line.symbol === symbol && line.date <= date && date <= until;
  });
}

function setAside(candidates: BarCandidates, row: number, { ratio, looks }: BarApart): QuarantinedRow {
  const { bars, symbols } = candidates;
  const { file, start } = originOf(candidates, row);
  const symbol = symbols[bars.symbol[row] as number] as string;
  const day = bars.day[row] as number;
  const date = isoDate(day);
  const values = priceColumns.map((column) => [column, Number.isNaN(bars[column][row]) ? null : bars[column][row]]);
  const follows = looks === 'single_bar' ? 'the next bar takes it back' : 'no later bar of its week confirms it';
  return {
    file,
    row: row - start + 1,
    symbol,
    reason,
    detail: `the price is ${ratio.toPrecision(3)} times the one before, ${likelyCause({ ratio, kind: 'level' })}; ${follows}`,
    record: JSON.stringify({ symbol, date, ...Object.fromEntries(values) }),
    period: date.slice(0, 7),
    day,
  };
}
