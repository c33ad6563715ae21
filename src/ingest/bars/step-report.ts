import { epochDay, type IsoDate, isoDate, type WeekEnding } from '../../calendar/date.ts';
import type { TableReader } from '../../lake/lake-draft.ts';
import type { PriceAction } from '../../market/adjusted-close.ts';
import type { StoredMonth } from '../../market/bar-history.ts';
import { type KnownActions, readActions, withActions } from '../../market/known-actions.ts';
import { readMarketWindow } from '../../market/market-view.ts';
import type { MarketWindow } from '../../market/market-window.ts';
import { returnSessions } from '../../market/returns.ts';
import { likelyCause } from '../../market/steps/likely-cause.ts';
import { type PriceStep, priceSteps } from '../../market/steps/price-steps.ts';
import { outcomeOf, type StepOutcome, type StepSettings } from '../../market/steps/settings.ts';
import { unexplainedSteps, usedPrices } from '../../market/steps/unexplained-steps.ts';
import { type VolumeStep, volumeSteps } from '../../market/steps/volume-steps.ts';
import { markdownCell, markdownTable } from '../../text/markdown.ts';
import { andMore, counted, nameList } from '../../text/name-list.ts';
import { byCodeUnits } from '../../text/order.ts';
import { knownStepLine } from './known-step-line.ts';

/** A step of a symbol's closes, or of the prices that its returns are made of. */
export interface ReportedStep extends Pick<PriceStep, 'ratio' | 'deviations' | 'kind'> {
  /** What follows from it where nothing explains it. */
  readonly outcome: StepOutcome;
  readonly symbol: string;
  readonly date: IsoDate;
  /** What accounts for it; undefined where nothing does. */
  readonly explanation: string | undefined;
}

export interface ReportedVolumeStep extends Pick<VolumeStep, 'ratio' | 'kind'> {
  readonly symbol: string;
  readonly date: IsoDate;
  /** The last session of a few bars in another unit. */
  readonly last: IsoDate;
}

export interface StepReport {
  /** Unexplained ones first, then by symbol and date. */
  readonly steps: readonly ReportedStep[];
  /** Those of the benchmark that take the return over it from every symbol of the week; where a benchmark is named. */
  readonly ofBenchmark?: readonly ReportedStep[];
  /** Volumes in another unit, by symbol and date. */
  readonly volumes: readonly ReportedVolumeStep[];
  /** Whether they keep a symbol out. */
  readonly doVolumesExclude: boolean;
}

export interface StepOptions {
  readonly lake: TableReader;
  readonly symbols: readonly string[];
  readonly benchmark: string;
  /** The last selected week: it is asked what it knows. */
  readonly until: WeekEnding;
  /** The days of the window's sessions. */
  readonly sessions: Int32Array;
  readonly months: ReadonlyMap<string, StoredMonth>;
  readonly settings: StepSettings;
}

/** The steps in the bars of an ingested window, as its last week knows them. */
export async function readSteps(options: StepOptions): Promise<StepReport> {
  const { lake, symbols, benchmark, until, sessions, months, settings } = options;
  const none: StoredMonth = { daily: undefined, revisions: undefined };
  const traded = await readMarketWindow(
    { symbols, until, sessions: sessions.length },
    async (month) => months.get(month) ?? none,
  );
  const from = isoDate(traded.sessions[0] ?? epochDay(until));
  const actions = await readActions(lake, { symbols, from, until });
  return stepReport(withActions(traded, actions), actions, settings, benchmark);
}

/** @param window with the actions applied */
export function stepReport(
  window: MarketWindow,
  actions: KnownActions,
  settings: StepSettings,
  benchmark?: string,
): StepReport {
  const steps = [...window.bars.keys()].flatMap((symbol) =>
    stepsOf(window, symbol, actions.get(symbol) ?? [], settings),
  );
  steps.sort(
    (a, b) =>
      Number(a.explanation !== undefined) - Number(b.explanation !== undefined) ||
      byCodeUnits(a.symbol, b.symbol) ||
      byCodeUnits(a.date, b.date),
  );
  return {
    steps,
    ...(benchmark === undefined ? {} : { ofBenchmark: stepsOfBenchmark(steps, benchmark, window.sessions) }),
    volumes: volumeStepsOf(window),
    doVolumesExclude: outcomeOf('volume', settings) !== 'warn',
  };
}

function volumeStepsOf({ bars, sessions }: MarketWindow): ReportedVolumeStep[] {
  return [...bars]
    .sort(([a], [b]) => byCodeUnits(a, b))
    .flatMap(([symbol, own]) =>
      volumeSteps(own.volume, usedPrices(own)).map(({ place, last, ratio, kind }) => {
        const [date, until] = [isoDate(sessions[place] as number), isoDate(sessions[last] as number)];
        return { symbol, date, last: until, ratio, kind };
      }),
    );
}

function stepsOf(
  window: MarketWindow,
  symbol: string,
  actions: readonly PriceAction[],
  settings: StepSettings,
): ReportedStep[] {
  const unexplained = unexplainedSteps(window, symbol, settings);
  const open = new Set(unexplained.map(({ place }) => place));
  const bars = window.bars.get(symbol);
  const ofCloses = bars ? priceSteps({ prices: bars.close, volumes: bars.volume }, settings) : [];
  const explained = ofCloses.filter(({ place }) => !open.has(place));
  return [
    ...unexplained.map((step) => ({ step, outcome: step.outcome, explanation: undefined })),
    ...explained.map((step) => ({
      step,
      outcome: 'warn' as const,
      explanation: explanationOf(step, window, symbol, actions),
    })),
  ].map(({ step: { place, ratio, deviations, kind }, outcome, explanation }) => {
    const date = isoDate(window.sessions[place] as number);
    return { symbol, date, ratio, deviations, kind, outcome, explanation };
  });
}

function explanationOf(
  { before, place }: PriceStep,
  { sessions, confirmed }: MarketWindow,
  symbol: string,
  actions: readonly PriceAction[],
): string {
  const [last, day] = [sessions[before] as number, sessions[place] as number];
  if (confirmed?.get(symbol)?.has(day) || confirmed?.get(symbol)?.has(last)) return 'known to be real';
  const known = actions
    .filter(({ exDay, kind }) => exDay > last && exDay <= day && kind !== 'volume_split')
    .map(({ kind }) => (kind === 'price_factor' ? 'split or dividend, by configuration' : kind));
  return known.length > 0 ? `a known ${[...new Set(known)].join(' and ')}` : 'the adjusted close';
}

/** Those of the benchmark that keep out, in the sessions of the last week's return over it. */
function stepsOfBenchmark(steps: readonly ReportedStep[], benchmark: string, sessions: Int32Array): ReportedStep[] {
  const days = new Set<string>(Array.from(sessions.subarray(-returnSessions), (day) => isoDate(day)));
  return steps.filter(
    ({ symbol, date, explanation, outcome }) =>
      symbol === benchmark && explanation === undefined && outcome !== 'warn' && days.has(date),
  );
}

/** What is to be said of the benchmark; undefined where nothing is. */
export function benchmarkWarning({ ofBenchmark = [] }: StepReport): string | undefined {
  const [first] = ofBenchmark;
  if (first === undefined) return undefined;
  const shown = ofBenchmark.map((step) => `${step.date} (${shownRatio(step)}, ${likelyCause(step)})`);
  return (
    `The price of the benchmark ${first.symbol} takes a step that nothing explains on ${nameList(shown)}: AR5, the return over the benchmark, is missing for every symbol. ` +
    'Say what it is under market.known_steps.'
  );
}

/** What is to be said of volumes, one line each. */
export function volumeWarnings({ volumes, doVolumesExclude }: StepReport): string[] {
  const levels = volumes.filter(({ kind }) => kind === 'level');
  const bars = volumes.filter(({ kind }) => kind === 'bars');
  const days = ({ date, last }: ReportedVolumeStep) => (date === last ? `on ${date}` : `from ${date} to ${last}`);
  const effect = doVolumesExclude
    ? 'They keep the symbols out of ranks and basket'
    : 'They go into the volume shift as they are';
  const warnings: string[] = [];
  if (levels.length > 0) {
    const shown = levels.map((step) => `${step.symbol} from ${step.date} on (${shownRatio(step)} times)`);
    warnings.push(
      `The level of volumes changes as no week of trade explains, perhaps to another unit: ${nameList(shown)}. ` +
        `${effect}; "is: volume" under market.known_steps puts those before into one unit.`,
    );
  }
  if (bars.length > 0) {
    const shown = bars.map((step) => `${step.symbol} ${days(step)} (${shownRatio(step)} times)`);
    warnings.push(
      `Volumes about a hundred or a thousand times the usual ones, or the other way round, while prices hardly move, look like another unit: ${nameList(shown)}. ` +
        `${effect}; "is: wrong" under market.known_steps leaves such bars out, and two lines "is: volume" put them into one unit.`,
    );
  }
  return warnings;
}

/** What is to be said of the unexplained ones; undefined where there is none. */
export function stepWarning({ steps }: StepReport): string | undefined {
  const open = steps.filter(({ explanation }) => explanation === undefined);
  if (open.length === 0) return undefined;
  const shown = open.map((step) => `${step.symbol} on ${step.date} (${shownRatio(step)}, ${likelyCause(step)})`);
  const symbols = new Set(open.map(({ symbol }) => symbol)).size;
  return (
    `${counted(open.length, 'step')} of ${counted(symbols, 'price')} that no split, adjusted close or known step explains: ${nameList(shown)}. ` +
    `${effectOf(open)} Say what it is under market.known_steps.`
  );
}

function effectOf(open: readonly ReportedStep[]): string {
  const keptOut = new Set(open.filter(({ outcome }) => outcome !== 'warn').map(({ symbol }) => symbol));
  const letIn = [...new Set(open.map(({ symbol }) => symbol))].filter((symbol) => !keptOut.has(symbol));
  if (keptOut.size === 0) return 'They are scored all the same: market.steps says "warn" of such steps.';
  const but = letIn.length === 0 ? '' : `, but for ${nameList(letIn)}, as market.steps says "warn" of such a step`;
  return `They stay out of ranks and basket while the step lies in the sessions that features look at${but}.`;
}

/** A table for the job summary; empty without any step. */
export function stepTable({ steps }: StepReport): string {
  if (steps.length === 0) return '';
  const rows = steps
    .slice(0, listedSteps)
    .map((step) => [
      markdownCell(step.symbol),
      step.date,
      shownRatio(step),
      likelyCause(step),
      step.explanation === undefined ? '**nothing**' : step.explanation,
    ]);
  const more = steps.length > listedSteps ? `\n\n… ${andMore(steps.length, listedSteps)}.` : '';
  return `### Steps of prices\n\n${markdownTable(['symbol', 'session', 'ratio', 'looks like', 'explained by'], rows, ['ratio'])}${more}${remedy(steps)}`;
}

/** What to do about steps that nothing explains, with a line for the first of them. */
function remedy(steps: readonly ReportedStep[]): string {
  const open = steps.find(({ explanation }) => explanation === undefined);
  if (open === undefined) return '';
  const line = markdownCell(knownStepLine(open), 200);
  return `\n\nWhat nothing explains is said under market.known_steps, a line each, such as "- ${line}"; "is: real" lets a step stand.`;
}

const listedSteps = 30;

function shownRatio({ ratio }: { readonly ratio: number }): string {
  return ratio.toPrecision(3);
}
