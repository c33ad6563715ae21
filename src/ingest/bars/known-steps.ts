import { epochDay, isoDate, parseIsoDate, type WeekEnding } from '../../calendar/date.ts';
import { type SessionWindow, weekEnds } from '../../calendar/session-window.ts';
import { sessionsBetween } from '../../calendar/sessions.ts';
import { nextWeek, type Week, weekOf } from '../../calendar/weeks.ts';
import { UserError } from '../../errors.ts';
import type { Lake } from '../../lake/lake.ts';
import type { TableStore } from '../../lake/lake-draft.ts';
import type { SourceFile } from '../../lake/manifest.ts';
import { concatTables, emptyTable, takeRows } from '../../lake/table.ts';
import { neutralValue } from '../../market/actions-in-force.ts';
import type { KnownStepKind } from '../../market/adjusted-close.ts';
import type { StoredMonth } from '../../market/bar-history.ts';
import { type ActionTable, corporateActions } from '../../market/datasets.ts';
import { actionKey, latestActions, type StoredAction } from '../../market/known-actions.ts';
import { readMarketWindow } from '../../market/market-view.ts';
import type { MarketWindow } from '../../market/market-window.ts';
import { type ImpliedSplit, impliedSplits, takesSplit } from '../../market/steps/implied-splits.ts';
import { ingestRecipe } from '../datasets.ts';
import { type KnownWeeks, ownWeek, readKnownWeeks } from '../marks/known-weeks.ts';
import { type KnownDividend, knownDividends, listedDividends } from './known-dividends.ts';
import type { KnownStep } from './known-step-settings.ts';

export interface KnownStepOptions {
  readonly lake: Lake;
  /** What is to be written to it. */
  readonly draft: TableStore;
  /** The selected weeks, oldest first. */
  readonly weeks: readonly Week[];
  /** The weeks, by their week_ending, whose scores are published. */
  readonly publishedWeeks: () => Promise<ReadonlySet<string>>;
  readonly window: SessionWindow;
  readonly months: ReadonlyMap<string, StoredMonth>;
  /** Every symbol whose bars are stored. */
  readonly symbols: readonly string[];
  /** `market.known_steps`. */
  readonly configured: readonly KnownStep[];
  /** `market.volume`; undefined where the volumes are to say it. */
  readonly volumeUnit: 'as_traded' | 'adjusted' | undefined;
  /** Of the bars, and the file with the configuration. */
  readonly sources: readonly SourceFile[];
  readonly viewSessions: number;
  readonly historyWeeks: number;
}

/** A split whose volumes were placed, or could not be. */
export interface PlacedSplit extends Pick<ImpliedSplit, 'ratio' | 'volumes' | 'is'> {
  readonly symbol: string;
  readonly exDay: number;
}

export interface KnownStepIngest {
  /** Lines of the configuration, and splits of volumes, that are new, changed or taken back. */
  readonly changed: number;
  /** Symbols of lines that nobody asks for. */
  readonly unknown: readonly string[];
  readonly splits: readonly PlacedSplit[];
}

interface WantedStep {
  readonly symbol: string;
  readonly exDay: number;
  readonly kind: KnownStepKind;
  readonly value: number;
  readonly source: typeof byConfiguration | typeof byFiles;
}

const byConfiguration = 'configuration';
const byFiles = 'files';

/**
 * Stores what is known of steps of prices: the lines of the configuration, and the splits that files adjust their closes for and not their
 * volumes. A row is known from its own week on, or from the first one after every ingested week that stays as it is: one that is not
 * selected now, or is published. No bar changes. The same again changes nothing; a line that is gone is taken back.
 */
export async function ingestKnownSteps(options: KnownStepOptions): Promise<KnownStepIngest> {
  const { draft, configured, symbols } = options;
  const splits = await splitsOfFiles(options);
  const wanted = new Map<string, WantedStep>();
  for (const split of splits.found) {
    const { symbol, exDay, ratio: value } = split;
    if (isPlaced(split, options.volumeUnit))
      put(wanted, { symbol, exDay, kind: 'volume_split', value, source: byFiles });
  }
  for (const step of configured.flatMap((line) => stepsOfLine(line, options, splits))) put(wanted, step);
  for (const step of await stepsOfDividends(draft, splits.dividends)) put(wanted, step);
  const fixed = await weeksThatStay(options);
  let changed = 0;
  for (const { month } of options.window.months) {
    const stored = (await draft.read(corporateActions, { month }))?.table ?? emptyTable(corporateActions.columns);
    const ofMonth = [...wanted.values()].filter(({ exDay }) => isoDate(exDay).startsWith(month));
    const changes = changesOf(stored, ofMonth, splits);
    if (changes.length === 0) continue;
    changed += changes.length;
    const table = await changedTable(stored, changes, fixed);
    await draft.write(corporateActions, { month }, { recipe: ingestRecipe, table, sources: options.sources });
  }
  const known = new Set(symbols);
  const unknown = [...new Set(configured.map(({ symbol }) => symbol))].filter((symbol) => !known.has(symbol)).sort();
  // What a line says needs no note, unless the line was not followed.
  const isOfConfiguration = ({ symbol, exDay }: PlacedSplit) =>
    wanted.get(actionKey({ symbol, exDay, kind: 'volume_split' }))?.source === byConfiguration;
  return { changed, unknown, splits: splits.found.filter((split) => !isOfConfiguration(split)) };
}

/**
 * Whether the volumes before a split are multiplied. Where a dividend may be all there is, only if the volumes take the step; or, where they are
 * said to be as traded, do not deny it.
 */
export function isPlaced(
  { is, ratio, volumes }: Pick<PlacedSplit, 'is' | 'ratio' | 'volumes'>,
  volumeUnit: KnownStepOptions['volumeUnit'],
): boolean {
  if (is === 'unit' || is === 'unit_or_split' || is === 'small' || volumeUnit === 'adjusted') return false;
  if (is === 'split') return volumeUnit === 'as_traded' || volumes !== 'adjusted';
  // Half as much trade again is no evidence.
  if (ratio < 2) return volumeUnit === 'as_traded' && volumes === 'as_traded';
  return volumes === 'as_traded' || (volumeUnit === 'as_traded' && volumes === 'unclear');
}

function put(steps: Map<string, WantedStep>, step: WantedStep): void {
  const same = steps.get(actionKey(step));
  // A split and a dividend of one day.
  const isBoth = step.kind === 'price_factor' && same !== undefined;
  steps.set(actionKey(step), isBoth ? { ...step, value: step.value * same.value } : step);
}

/** @throws UserError for a date that is no session */
function stepsOfLine(
  line: KnownStep,
  { volumeUnit, window, symbols }: KnownStepOptions,
  splits: SplitsOfFiles,
): WantedStep[] {
  const { symbol } = line;
  const days = daysOf(line).filter((day) => day >= window.firstDay && day <= window.lastDay);
  if (!symbols.includes(symbol)) return [];
  return days.flatMap((exDay) =>
    meaningOf(line, volumeUnit)
      .filter(([kind]) => line.is !== 'split' || !isTakenAlready(kind, { ...line, exDay }, splits, volumeUnit))
      .map(([kind, value]) => ({ symbol, exDay, kind, value, source: byConfiguration })),
  );
}

/** What the dividends of lines change: the prices before them, unless the adjusted closes or a provider's dividend of the same day do. */
async function stepsOfDividends(draft: TableStore, dividends: readonly KnownDividend[]): Promise<WantedStep[]> {
  const steps: WantedStep[] = [];
  for (const { symbol, exDay, factor: value, isTaken } of dividends) {
    const listed = await listedDividends(draft, isoDate(exDay).slice(0, 7));
    if (isTaken || listed.has(`${symbol} ${exDay}`)) continue;
    steps.push({ symbol, exDay, kind: 'price_factor', value, source: byConfiguration });
  }
  return steps;
}

/** Whether prices, or volumes, are in new shares already before a split of a line: by the adjusted closes, and by what the volumes themselves say. */
function isTakenAlready(
  kind: KnownStepKind,
  { symbol, exDay, ratio }: Pick<PlacedSplit, 'symbol' | 'exDay' | 'ratio'>,
  splits: SplitsOfFiles,
  volumeUnit: KnownStepOptions['volumeUnit'],
): boolean {
  if (!splits.isTaken(symbol, exDay, ratio)) return false;
  if (kind === 'price_factor') return true;
  const seen = splits.found.find((split) => split.symbol === symbol && split.exDay === exDay);
  return volumeUnit === undefined && seen?.volumes === 'adjusted';
}

function meaningOf(
  line: KnownStep,
  volumeUnit: KnownStepOptions['volumeUnit'],
): (readonly [kind: KnownStepKind, value: number])[] {
  if (line.is === 'unit') return [['bar_factor', line.factor]];
  if (line.is === 'volume') return [['volume_split', line.factor]];
  // What a dividend changes follows from the close before it.
  if (line.is === 'dividend') return [];
  if (line.is !== 'split') return [[line.is, 1]];
  const price = ['price_factor', 1 / line.ratio] as const;
  return volumeUnit === 'adjusted' ? [price] : [price, ['volume_split', line.ratio]];
}

function daysOf(line: KnownStep): number[] {
  const first = parseIsoDate(line.date);
  const last = 'until' in line && line.until !== undefined ? parseIsoDate(line.until) : first;
  const sessions = sessionsBetween(first, last).map(({ date }) => date);
  if (sessions[0] === first && (first === last || sessions.at(-1) === last)) return sessions.map(epochDay);
  throw new UserError(
    `market.known_steps: ${line.symbol} on ${line.date}${last === first ? '' : ` until ${last}`}: the exchange held no session on that day, or the days are in the wrong order.`,
    { hint: 'Name the first session after the step.' },
  );
}

interface SplitsOfFiles {
  readonly found: readonly PlacedSplit[];
  /** Of the configuration. */
  readonly dividends: readonly KnownDividend[];
  /** Whether a split on a day would have been found. */
  couldBeSeen(symbol: string, day: number): boolean;
  /** Whether the adjusted closes take a split on a day already. */
  isTaken(symbol: string, day: number, ratio: number): boolean;
  /** Whether the window has no session before a day: nothing in it is adjusted for that day. */
  isFirst(day: number): boolean;
}

/** The splits that the closes of the window take and the adjusted closes beside them do not, as the last selected week knows them. */
async function splitsOfFiles({ symbols, weeks, window, months, configured }: KnownStepOptions): Promise<SplitsOfFiles> {
  const until = (weeks.at(-1) as Week).weekEnding as WeekEnding;
  const none: StoredMonth = { daily: undefined, revisions: undefined };
  const market: MarketWindow = await readMarketWindow(
    { symbols, until, sessions: window.sessions.length },
    async (month) => months.get(month) ?? none,
  );
  const ends = weekEnds(market.sessions);
  const dividends = knownDividends(configured, market);
  const takenOf = (symbol: string) =>
    new Map(
      dividends.filter((one) => one.symbol === symbol && one.isTaken).map(({ place, factor }) => [place, factor]),
    );
  const found = [...market.bars].flatMap(([symbol, bars]) =>
    impliedSplits(bars, (place) => ends[place] as number, takenOf(symbol)).map(({ place, ...split }) => ({
      ...split,
      symbol,
      exDay: market.sessions[place] as number,
    })),
  );
  const couldBeSeen = (symbol: string, day: number) => {
    const adjusted = market.bars.get(symbol)?.adjClose;
    const place = market.sessions.indexOf(day);
    if (adjusted === undefined || place <= 0) return false;
    return !Number.isNaN(adjusted[place]) && !Number.isNaN(adjusted[place - 1]);
  };
  const isTaken = (symbol: string, day: number, ratio: number) => {
    const bars = market.bars.get(symbol);
    const place = market.sessions.indexOf(day);
    return bars !== undefined && takesSplit(bars, place, ratio, takenOf(symbol).get(place)) === true;
  };
  return { found, dividends, couldBeSeen, isTaken, isFirst: (day) => day <= (market.sessions[0] ?? day) };
}

function changesOf(
  stored: ActionTable,
  wanted: readonly WantedStep[],
  { couldBeSeen, isFirst }: SplitsOfFiles,
): WantedStep[] {
  const ours = latestActions(stored, Number.POSITIVE_INFINITY).filter(isKnownStep);
  const latest = new Map(ours.map((step) => [actionKey(step), step]));
  const keys = new Set(wanted.map(actionKey));
  const fresh = wanted.filter((step) => {
    const before = latest.get(actionKey(step));
    // Whether the adjusted close takes it cannot be seen there, and a longer window may have seen that it does.
    if (before === undefined && isFirst(step.exDay) && isOfSplit(step)) return false;
    return before?.value !== step.value || (before.source === byConfiguration) !== (step.source === byConfiguration);
  });
  const gone = ours.filter((step) => {
    if (keys.has(actionKey(step)) || step.value === neutralValue(step.kind)) return false;
    // What a dividend there is a share of cannot be seen.
    if (step.kind === 'price_factor' && isFirst(step.exDay)) return false;
    return step.source === byConfiguration || couldBeSeen(step.symbol, step.exDay);
  });
  return [...fresh, ...gone.map((step) => ({ ...step, value: neutralValue(step.kind) }))];
}

function isOfSplit({ kind }: WantedStep): boolean {
  return kind === 'price_factor' || kind === 'volume_split';
}

type StoredStep = StoredAction & Pick<WantedStep, 'kind' | 'source'>;

function isKnownStep(action: StoredAction): action is StoredStep {
  return action.source === byConfiguration || action.source === byFiles;
}

/** The table with the changes, each from the week on that it can be known to; what no week that stays has seen makes way. */
async function changedTable(
  stored: ActionTable,
  changes: readonly WantedStep[],
  fixed: KnownWeeks,
): Promise<ActionTable> {
  const from = new Map<string, number>();
  for (const step of changes) {
    const own = ownWeek(step.exDay);
    const isSeen = await fixed.lookedFor(step.symbol, step.exDay);
    const open = isSeen ? epochDay(nextWeek(weekOf(isoDate(fixed.latest))).weekEnding) : own;
    from.set(actionKey(step), Math.max(own, open));
  }
  const { symbol, ex_date: exDate, kind, known_from: knownFrom } = stored.columns;
  const kept = Array.from({ length: stored.rows }, (_, row) => row).filter((row) => {
    const key = actionKey({ symbol: symbol[row], exDay: exDate[row], kind: kind[row] } as StoredAction);
    return (knownFrom[row] as number) < (from.get(key) ?? Number.POSITIVE_INFINITY);
  });
  const before = new Set(
    latestActions(takeRows(stored, Int32Array.from(kept)), Number.POSITIVE_INFINITY).map(actionKey),
  );
  // What was never known to a week that stays leaves nothing behind when it is taken back.
  const rows = changes.filter((step) => step.value !== neutralValue(step.kind) || before.has(actionKey(step)));
  const added: ActionTable = {
    rows: rows.length,
    columns: {
      symbol: rows.map((step) => step.symbol),
      ex_date: Int32Array.from(rows, ({ exDay }) => exDay),
      kind: rows.map((step) => step.kind),
      value: Float64Array.from(rows, ({ value }) => value),
      source: rows.map(({ source }) => source),
      known_from: Int32Array.from(rows, (step) => from.get(actionKey(step)) as number),
    },
  };
  return concatTables(corporateActions.columns, [takeRows(stored, Int32Array.from(kept)), added]);
}

/** The ingested weeks that are not made again now, or are published: what they knew stays. */
async function weeksThatStay({
  lake,
  weeks,
  publishedWeeks,
  viewSessions,
  historyWeeks,
}: KnownStepOptions): Promise<KnownWeeks> {
  const selected = new Set<string>(weeks.map(({ weekEnding }) => weekEnding));
  const onBranch = await publishedWeeks();
  const counts = (week: string) => !selected.has(week) || onBranch.has(week);
  return readKnownWeeks(lake, { selected: weeks, viewSessions, historyWeeks, counts });
}
