import { isoDate } from '../calendar/date.ts';
import type { FailureKind } from '../http/provider.ts';
import { markdownCell, markdownTable } from '../text/markdown.ts';
import { counted, nameList } from '../text/name-list.ts';
import { byCodeUnits } from '../text/order.ts';
import type { ActionChanges, FoundAdjustment } from './actions/corporate-actions.ts';
import type { CrossCheckReport } from './bars/cross-check.ts';

/** What an ingest knows about the live providers it asked. */
export interface LiveIngest {
  readonly usage: readonly ProviderUse[];
  readonly failed: readonly FailedSymbols[];
  /** Symbols that no provider of bars, and of news, knows. */
  readonly unknown?: { readonly bars: readonly string[]; readonly news: readonly string[] };
  /** Symbols whose bars could not be had or not be stored, though a provider may know them; sorted. */
  readonly unfetched?: readonly string[];
  readonly actions?: LiveActions;
  readonly crossCheck?: CrossCheckReport;
  readonly news?: LiveNews;
}

export interface ProviderUse {
  readonly provider: string;
  readonly requests: number;
  readonly retries: number;
  /** Questions whose answer was there already: from another question of the run, or from the run that this one resumes. */
  readonly resumed: number;
  readonly bytes: number;
}

/** Symbols that a provider did not answer for, with one reason for all. */
export interface FailedSymbols {
  readonly provider: string;
  /** What it was asked for: `bars`, `actions`, `news` … */
  readonly kind: string;
  readonly failure: FailureKind;
  /** Sorted, each once. */
  readonly symbols: readonly string[];
  /** The first message. */
  readonly reason: string;
  /** Who gave it instead, and for how many of the symbols. */
  readonly standIns: readonly { readonly provider: string; readonly symbols: number }[];
}

export interface LiveActions extends ActionChanges {
  readonly adjustments: readonly FoundAdjustment[];
  /** Symbols whose bars were not stored, because nobody could say their splits and dividends. */
  readonly unadjustable: readonly string[];
}

export interface LiveNews {
  /** Companies whose news was asked for. */
  readonly asked: number;
  /**
   * Companies whose news no provider could give, those included that one knew before and none knows any more; of those that one of several could give
   * the rest is missing.
   */
  readonly unanswered: readonly string[];
  /** Whether a provider knows a company at all; of a list of companies that came empty none does. */
  readonly isAnyKnown: boolean;
}

interface FailedRequest {
  readonly provider: string;
  readonly kind: string;
  readonly symbols: readonly string[];
  readonly failure: { readonly kind: FailureKind; readonly message: string };
}

/**
 * Failed requests put together by provider, what was asked for and kind of failure, in the order in which they came.
 *
 * @param answered who answered what for which symbols
 */
export function failedSymbols(
  failed: readonly FailedRequest[],
  answered: readonly { readonly provider: string; readonly kind: string; readonly symbols: readonly string[] }[],
): FailedSymbols[] {
  const groups = Map.groupBy(failed, ({ provider, kind, failure }) => [provider, kind, failure.kind].join(' '));
  return [...groups.values()].flatMap((requests) => {
    const [first] = requests;
    if (first === undefined) return [];
    const { provider, kind, failure } = first;
    const symbols = [...new Set(requests.flatMap((request) => request.symbols))].sort(byCodeUnits);
    const wanted = new Set(symbols);
    const counts = new Map<string, Set<string>>();
    for (const part of answered) {
      if (part.kind !== kind || part.provider === provider) continue;
      const given = counts.get(part.provider) ?? new Set<string>();
      for (const symbol of part.symbols) if (wanted.has(symbol)) given.add(symbol);
      if (given.size > 0) counts.set(part.provider, given);
    }
    const standIns = [...counts].map(([name, given]) => ({ provider: name, symbols: given.size }));
    return [{ provider, kind, failure: failure.kind, symbols, reason: failure.message, standIns }];
  });
}

const whole = new Intl.NumberFormat('en-US');

/** What the log says about the live providers, a line each. */
export function liveLines({ usage, failed, unknown, actions, crossCheck, news }: LiveIngest): string[] {
  return [
    ...usage.map(usageLine),
    ...failed.map(failureLine),
    ...(unknown && unknown.bars.length > 0 ? [`No provider knows bars of ${nameList(unknown.bars)}.`] : []),
    ...(unknown && unknown.news.length > 0 ? [`No provider knows news of ${nameList(unknown.news)}.`] : []),
    ...(actions ? actionLines(actions) : []),
    ...(crossCheck ? [crossCheckLine(crossCheck)] : []),
    ...(news && news.unanswered.length > 0
      ? [`News of ${news.unanswered.length} of ${news.asked} companies is not known: ${nameList(news.unanswered)}.`]
      : []),
  ];
}

/** The part of the job summary about the live providers. */
export function liveSummary(live: LiveIngest): string {
  const numbers = ['requests', 'repeated', 'there before', 'MB'];
  const rows = live.usage.map(({ provider, requests, retries, resumed, bytes }) => [
    markdownCell(provider),
    ...[requests, retries, resumed].map((count) => whole.format(count)),
    megabytes(bytes),
  ]);
  const notes = liveLines({ ...live, usage: [] }).map((line) => `- ${markdownCell(line, 1000)}`);
  return ['### Live providers', markdownTable(['provider', ...numbers], rows, numbers), ...notes].join('\n\n');
}

function usageLine({ provider, requests, retries, resumed, bytes }: ProviderUse): string {
  const parts = [counted(requests, 'request')];
  if (retries > 0) parts.push(`${whole.format(retries)} of them repeated`);
  if (resumed > 0) parts.push(`${counted(resumed, 'answer')} that ${resumed === 1 ? 'was' : 'were'} there before`);
  return `${provider}: ${parts.join(', ')}, ${megabytes(bytes)} MB`;
}

function megabytes(bytes: number): string {
  return (bytes / 1e6).toFixed(1);
}

/** What was asked for, in words. */
const askedFor: Readonly<Record<string, string>> = {
  actions: 'splits and dividends',
  adjusted: 'adjusted closes',
  check: 'bars for the cross-check',
  macro: 'values',
};

function failureLine({ provider, kind, failure, symbols, reason, standIns }: FailedSymbols): string {
  const instead = standIns.map((by) => `${by.provider} stood in for ${whole.format(by.symbols)}`);
  const rest = instead.length === 0 ? '' : ` ${instead.join(', ')}.`;
  const names = `${counted(symbols.length, kind === 'macro' ? 'series' : 'symbol')} (${nameList(symbols)})`;
  return `${provider} gave no ${askedFor[kind] ?? kind} for ${names}, ${failure}: ${sentence(reason)}${rest}`;
}

/** A message as a sentence, so that another one can follow. */
function sentence(text: string): string {
  return /[.!?]$/.test(text) ? text : `${text}.`;
}

function actionLines({ fresh, changed, takenBack, adjustments, unadjustable }: LiveActions): string[] {
  const lines: string[] = [];
  if (fresh + changed + takenBack > 0) {
    lines.push(`Splits and dividends: ${fresh} new, ${changed} changed, ${takenBack} taken back.`);
  }
  if (adjustments.length > 0) {
    const found = adjustments.map(
      ({ symbol, exDay, factor, provider }) => `${symbol} ${isoDate(exDay)} × ${factor.toPrecision(4)} (${provider})`,
    );
    lines.push(`Adjustments that no split or dividend explains: ${nameList(found)}.`);
  }
  if (unadjustable.length > 0) {
    lines.push(`Bars not stored, as their splits and dividends are not known: ${nameList(unadjustable)}.`);
  }
  return lines;
}

function crossCheckLine({ provider, compared, disagreeing, unchecked, symbols }: CrossCheckReport): string {
  const counts = [
    `${whole.format(compared)} bars compared with ${provider}`,
    `${whole.format(disagreeing)} set aside${disagreeing > 0 ? ` (${nameList(symbols)})` : ''}`,
    `${whole.format(unchecked)} that it lacks`,
  ];
  return `Cross-check: ${counts.join(', ')}.`;
}
