import { isoDate, utcDay } from '../calendar/date.ts';
import type { TableStore } from '../lake/lake-draft.ts';
import { readActions } from '../market/known-actions.ts';
import type { QuarantinedRow } from '../sources/quarantine.ts';
import type { RowCounts } from '../sources/row-counts.ts';
import { byCodeUnits } from '../text/order.ts';
import { adjustableCandidates } from './actions/adjust-candidates.ts';
import { checkAdjusted } from './actions/check-adjusted.ts';
import { type ActionStore, ingestActions, ingestAdjustments } from './actions/corporate-actions.ts';
import type { BarCandidates } from './bars/bar-candidates.ts';
import { type CrossCheckReport, crossCheck } from './bars/cross-check.ts';
import type { IngestContext } from './ingest-context.ts';
import type { Sources } from './ingest-sources.ts';
import { spanOfBars, spanOfNews } from './live/fetch-plan.ts';
import { barKind } from './live/live-plan.ts';
import type { LiveAnswers } from './live/live-sources.ts';
import { newsWeeksOf } from './live/news-weeks.ts';
import { failedSymbols, type LiveActions, type LiveIngest } from './live-summary.ts';
import { ingestMacro } from './macro/ingest-macro.ts';
import { storeAskedSpans } from './marks/asked-spans.ts';
import type { KnownWeeks } from './marks/known-weeks.ts';
import type { IngestSettings } from './settings.ts';

/** The rows of one dataset that providers gave. */
interface LiveRows {
  /** Undefined where nobody was asked. */
  readonly counts: RowCounts | undefined;
  readonly quarantined: readonly QuarantinedRow[];
}

interface StoredActions extends LiveRows {
  /** The bars that may be stored. */
  readonly candidates: BarCandidates;
  /** What the ingest has to say of the providers; undefined where nobody was asked. */
  readonly live: LiveIngest | undefined;
}

/** What is told of the prices that were fetched. */
interface CheckedMarket {
  readonly actions: LiveActions;
  readonly crossCheck: CrossCheckReport | undefined;
}

const nothingAsked: LiveRows = { counts: undefined, quarantined: [] };

/**
 * Stores splits and dividends, and leaves out the bars that must not be stored: on an unknown scale, or denied by a second provider. Bars of files alone
 * stay as they are.
 */
export async function storeActions(
  sources: Sources,
  known: KnownWeeks,
  lake: TableStore,
  config: IngestContext['config'],
): Promise<StoredActions> {
  const { weeks, window, bars, now, live } = sources;
  if (live === undefined) return { ...nothingAsked, candidates: bars, live };
  const { plan, market: fetched } = live.answers;
  const { market } = config.pipeline;
  const store: ActionStore = { lake, weeks, known, tolerance: market.revision_tolerance };
  const { symbols } = bars;
  const preference = market.providers.filter((name) => name !== 'files');
  const ingested = await ingestActions({ ...store, parts: fetched.actions, symbols, preference });
  const [from, until] = [isoDate(window.sessions[0] ?? window.firstDay), isoDate(window.lastDay)];
  const everKnown = await readActions(lake, { symbols, from, until, knownUntil: Number.POSITIVE_INFINITY });
  const adjusted = checkAdjusted({ parts: fetched.adjusted, candidates: bars, window, actions: everKnown });
  await ingestAdjustments(store, adjusted.found);
  const answered = fetched.actions.flatMap((part) => part.answered);
  const { candidates, unadjustable } = adjustableCandidates(bars, answered);
  const checked =
    fetched.second &&
    market.cross_check &&
    (await crossCheck({
      candidates,
      second: fetched.second,
      days: plan.check,
      window,
      today: utcDay(now),
      market,
      tolerance: market.cross_check.tolerance,
    }));
  const { fresh, changed, takenBack, counts, quarantined } = ingested;
  const actions = { fresh, changed, takenBack, adjustments: adjusted.found, unadjustable };
  return {
    candidates: checked?.candidates ?? candidates,
    quarantined,
    counts,
    live: liveIngest(live.answers, { actions, crossCheck: checked?.report }, newsBegin(sources, config)),
  };
}

/** Stores the observations of macroeconomic series, where any were asked for. */
export async function storeMacro(
  { live, now }: Sources,
  known: KnownWeeks,
  lake: TableStore,
  { pipeline }: IngestContext['config'],
): Promise<LiveRows> {
  if (live === undefined) return nothingAsked;
  const deliveries = live.answers.macro;
  const request = { lake, config: pipeline.macro, deliveries, now, latestIngested: known.latest };
  const { counts, quarantined } = await ingestMacro(request);
  return { counts: counts.read > 0 ? counts : undefined, quarantined };
}

/** Notes of which spans who was asked. */
export async function storeSpans({ live }: Sources, lake: TableStore, pipeline: IngestSettings): Promise<void> {
  if (live === undefined) return;
  const { market, news } = live.answers;
  for (const { provider, answered } of market.bars) {
    const spans = answered.flatMap((demand) => demand.symbols.map((symbol) => [symbol, spanOfBars(demand)] as const));
    await storeAskedSpans(lake, provider, barKind(provider, pipeline), spans);
  }
  for (const { provider, answered } of news.parts) {
    const spans = answered.flatMap((demand) =>
      demand.subjects.map(({ symbol }) => [symbol, spanOfNews(demand)] as const),
    );
    await storeAskedSpans(lake, provider, 'news', spans);
  }
}

/** The instant from which the news of a company is wanted that was never asked for. */
function newsBegin({ weeks }: Sources, { pipeline }: IngestContext['config']): number {
  const [first] = newsWeeksOf(weeks, pipeline.news.history_weeks);
  return (first?.previousCutoffUtc ?? 0) + 1;
}

function liveIngest(answers: LiveAnswers, { actions, crossCheck }: CheckedMarket, newsFrom: number): LiveIngest {
  const { market, news, failed, usage } = answers;
  const demands = Object.values(answers.plan.news).flat();
  const asked = new Set(subjectsOf(demands));
  const answered = new Set(news.parts.flatMap((part) => subjectsOf(part.answered)));
  // Who knew a company before and does not any more has not answered: perhaps its list was cut off.
  const knownBefore = new Set(subjectsOf(demands.filter(({ from }) => from > newsFrom)));
  const unknown = new Set(news.unknown.filter((symbol) => !knownBefore.has(symbol)));
  const unknownBars = new Set(market.unknown);
  return {
    usage: [...usage].map(([provider, { requests, retries, resumed, bytes }]) => ({
      provider,
      requests,
      retries,
      resumed,
      bytes,
    })),
    failed: failedSymbols(failed, [
      ...market.bars.map(({ provider, answered: demands }) => ({
        provider,
        kind: 'bars',
        symbols: demands.flatMap(({ symbols }) => symbols),
      })),
      ...market.actions.map(({ provider, answered: demands }) => ({
        provider,
        kind: 'actions',
        symbols: demands.flatMap(({ symbols }) => symbols),
      })),
      ...news.parts.map((part) => ({ provider: part.provider, kind: 'news', symbols: subjectsOf(part.answered) })),
    ]),
    unknown: { bars: market.unknown, news: [...unknown] },
    unfetched: [...market.missing.filter((symbol) => !unknownBars.has(symbol)), ...actions.unadjustable].sort(
      byCodeUnits,
    ),
    actions,
    ...(crossCheck ? { crossCheck } : {}),
    ...(asked.size === 0
      ? {}
      : {
          news: {
            asked: asked.size,
            unanswered: [...asked].filter((symbol) => !answered.has(symbol) && !unknown.has(symbol)).sort(byCodeUnits),
            isAnyKnown: unknown.size < asked.size,
          },
        }),
  };
}

function subjectsOf(demands: LiveAnswers['plan']['news'][string]): string[] {
  return demands.flatMap(({ subjects }) => subjects.map(({ symbol }) => symbol));
}
