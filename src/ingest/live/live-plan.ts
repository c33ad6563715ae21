import { epochDay, isoDate } from '../../calendar/date.ts';
import type { SessionWindow } from '../../calendar/session-window.ts';
import { UserError } from '../../errors.ts';
import type { NewsDemand, NewsSubject } from '../../http/provider.ts';
import type { Lake } from '../../lake/lake.ts';
import { readStoredMonth } from '../../market/market-view.ts';
import { aliasesOf } from '../../sources/settings.ts';
import { planMacro } from '../macro/plan-macro.ts';
import { type AskedSpans, readAskedSpans, withSpan } from '../marks/asked-spans.ts';
import { askedAliases } from './asked-aliases.ts';
import { planBars, planNews } from './fetch-plan.ts';
import { lakeState, type PlannedLake } from './lake-state.ts';
import type { LivePlan } from './live-plan-schema.ts';
import { lastOf, newsWeeksOf } from './news-weeks.ts';
import type { LiveSettings } from './settings.ts';

export interface PlanOptions extends PlannedLake {
  /** Members of the universe at any time. */
  readonly subjects: readonly NewsSubject[];
}

/** What is missing in the lake for the weeks, or may have changed there. */
export async function makeLivePlan(options: PlanOptions): Promise<LivePlan> {
  const { lake, pipeline, weeks, window } = options;
  const bars = await barPlan(options);
  const aliases = askedAliases(aliasesOf(pipeline.universe.aliases), new Set(symbolsOf(options)));
  return {
    weeks: weeks.map(({ weekEnding }) => weekEnding),
    before: await lakeState(options),
    bars,
    adjusted: bars.filter(({ from }) => epochDay(from) > (window.sessions[0] as number)),
    check: bars.length === 0 ? [] : checkPlan(options),
    news: await newsPlan(options),
    macro: await planMacro(lake, pipeline.macro, weeks),
    ...(aliases === undefined ? {} : { aliases }),
  };
}

/** Under which kind the spans of a provider's bars are kept: the bars of another feed of Alpaca are others. */
export function barKind(provider: string, { providers }: Pick<LiveSettings, 'providers'>): string {
  return provider === 'alpaca' && providers.alpaca.feed !== 'sip' ? `bars-${providers.alpaca.feed}` : 'bars';
}

/** One exchange has a few percent of the volume of all: a lake with both has volumes that jump by a factor of forty. */
async function assertOneFeed(lake: Lake, pipeline: LiveSettings): Promise<void> {
  if (!pipeline.market.providers.includes('alpaca')) return;
  const own = barKind('alpaca', pipeline);
  const other = own === 'bars' ? 'bars-iex' : 'bars';
  if ((await readAskedSpans(lake, 'alpaca', other)).size === 0) return;
  const [feed, held] = own === 'bars' ? ['sip', 'iex'] : ['iex', 'sip'];
  throw new UserError(
    `The lake ${lake.root} holds bars of Alpaca's feed ${held}, and providers.alpaca.feed is ${feed}.`,
    {
      hint: 'Their volumes do not go together. Begin another lake for the other feed.',
    },
  );
}

async function barPlan(options: PlanOptions) {
  const { lake, pipeline, window } = options;
  const { providers, overlap_sessions: overlapSessions } = pipeline.market;
  const live = providers.filter((name) => name !== 'files');
  if (live.length === 0) return [];
  await assertOneFeed(lake, pipeline);
  const asked = await Promise.all(live.map((provider) => readAskedSpans(lake, provider, barKind(provider, pipeline))));
  return planBars({
    symbols: symbolsOf(options),
    window,
    asked: united(asked),
    lastBars: await lastBarDays(lake, window),
    overlapSessions,
  });
}

function checkPlan(options: PlanOptions): LivePlan['check'] {
  const { pipeline, weeks, window } = options;
  const { cross_check: check, overlap_sessions: overlapSessions } = pipeline.market;
  const first = weeks[0]?.sessions[0]?.date;
  if (check === undefined || first === undefined) return [];
  // A bar that was denied is given again within the overlap: it must not come in by that door a week later.
  const place = window.sessions.indexOf(epochDay(first));
  const from = isoDate(window.sessions[Math.max(0, place - overlapSessions)] as number);
  return [{ symbols: symbolsOf(options), from, to: lastOf(weeks).weekEnding }];
}

async function newsPlan({ lake, pipeline, weeks, subjects }: PlanOptions) {
  const { providers, history_weeks: historyWeeks, overlap_days: overlapDays } = pipeline.news;
  const plans: Record<string, NewsDemand[]> = {};
  for (const provider of providers) {
    if (provider === 'files') continue;
    const asked = await readAskedSpans(lake, provider, 'news');
    plans[provider] = planNews({ subjects, weeks: newsWeeksOf(weeks, historyWeeks), asked, overlapDays });
  }
  return plans;
}

function symbolsOf({ subjects, pipeline }: PlanOptions): string[] {
  return [...new Set([...subjects.map(({ symbol }) => symbol), pipeline.benchmark])].sort();
}

/** What was asked for of any of several providers. */
function united(all: readonly AskedSpans[]): AskedSpans {
  const spans = new Map<string, ReturnType<typeof withSpan>>();
  for (const [symbol, list] of all.flatMap((asked) => [...asked])) {
    for (const span of list) spans.set(symbol, withSpan(spans.get(symbol) ?? [], span));
  }
  return spans;
}

async function lastBarDays(lake: Lake, window: SessionWindow): Promise<Map<string, number>> {
  const last = new Map<string, number>();
  for (const { month } of window.months) {
    const { daily, revisions } = await readStoredMonth(lake, month);
    for (const table of [daily, revisions]) {
      for (let row = 0; row < (table?.rows ?? 0); row++) {
        const symbol = table?.columns.symbol[row] as string;
        const day = table?.columns.date[row] as number;
        if (day <= window.lastDay) last.set(symbol, Math.max(last.get(symbol) ?? day, day));
      }
    }
  }
  return last;
}
