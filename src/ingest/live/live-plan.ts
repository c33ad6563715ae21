import { z } from 'zod';
import { epochDay, isoDate, parseIsoDate } from '../../calendar/date.ts';
import type { SessionWindow } from '../../calendar/session-window.ts';
import { type Week, weeksBack, weeksBetween } from '../../calendar/weeks.ts';
import { UserError } from '../../errors.ts';
import type { NewsDemand, NewsSubject } from '../../http/provider.ts';
import { macroProviderNames } from '../../http/provider-names.ts';
import { canonicalJson, sha256Hex } from '../../lake/canonical-json.ts';
import type { Lake } from '../../lake/lake.ts';
import { corporateActions, coverage, macroDaily, marketDaily, marketRevisions } from '../../market/datasets.ts';
import { readStoredMonth } from '../../market/market-view.ts';
import { quarantine } from '../../sources/datasets.ts';
import { aliasesOf } from '../../sources/settings.ts';
import { companyNews, fetchedSpans, universe } from '../datasets.ts';
import { planMacro } from '../macro/plan-macro.ts';
import { type AskedSpans, readAskedSpans, withSpan } from '../marks/asked-spans.ts';
import { askedAliases, askedAliasSchema } from './asked-aliases.ts';
import { planBars, planNews } from './fetch-plan.ts';
import type { LiveSettings } from './settings.ts';

const date = z.string().transform((text) => parseIsoDate(text));
const barDemands = z
  .array(z.strictObject({ symbols: z.array(z.string()).readonly(), from: date, to: date }))
  .readonly();
const newsDemands = z
  .array(
    z.strictObject({
      subjects: z
        .array(
          z
            .strictObject({ symbol: z.string(), name: z.string().optional() })
            .transform(({ symbol, name }) => ({ symbol, name })),
        )
        .readonly(),
      from: z.number(),
      to: z.number(),
    }),
  )
  .readonly();

/** What a run asks the live providers for. It is written down with the answers: the same plan asks the same questions. */
export const livePlanSchema = z.strictObject({
  weeks: z.array(z.string()),
  /** Digest of what the lake held before: a run that changes nothing keeps no answers. */
  before: z.string(),
  bars: barDemands,
  /** Stored sessions whose adjustment by the provider is compared with the known splits and dividends. */
  adjusted: barDemands,
  /** Sessions that are compared with a second provider. */
  check: barDemands,
  /** By provider. */
  news: z.record(z.string(), newsDemands),
  macro: z
    .array(
      z.strictObject({
        provider: z.enum(macroProviderNames),
        series: z.array(z.string()).readonly(),
        from: date,
        to: date,
      }),
    )
    .readonly(),
  /** Other names under which symbols are asked for, too; missing where there are none. */
  aliases: z.array(askedAliasSchema).readonly().optional(),
});

export type LivePlan = z.infer<typeof livePlanSchema>;

export interface PlanOptions {
  readonly lake: Lake;
  readonly pipeline: LiveSettings;
  /** The selected weeks, oldest first. */
  readonly weeks: readonly Week[];
  readonly window: SessionWindow;
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

const ingested = [
  universe,
  marketDaily,
  marketRevisions,
  corporateActions,
  macroDaily,
  companyNews,
  quarantine,
  coverage,
  fetchedSpans,
] as const;

/** Digest over everything that an ingest of these weeks can change. */
export async function lakeState({ lake, weeks, window, pipeline }: Omit<PlanOptions, 'subjects'>): Promise<string> {
  const months = new Set(window.months.map(({ month }) => month));
  const dates = new Set<string>(newsWeeksOf(weeks, pipeline.news.history_weeks).map(({ weekEnding }) => weekEnding));
  const digests: string[] = [];
  for (const dataset of ingested) {
    for (const keys of await lake.list(dataset)) {
      if (keys.month !== undefined && !months.has(keys.month)) continue;
      if (keys.week_ending !== undefined && !dates.has(keys.week_ending)) continue;
      digests.push((await lake.manifest(dataset, keys))?.digest ?? '');
    }
  }
  return sha256Hex(canonicalJson(digests));
}

/** The last of the selected weeks. */
export function lastOf(weeks: readonly Week[]): Week {
  const last = weeks.at(-1);
  if (last === undefined) throw new RangeError('expected at least one week');
  return last;
}

/** The weeks whose news the selected ones look at, oldest first. */
export function newsWeeksOf(weeks: readonly Week[], historyWeeks: number): readonly Week[] {
  const last = lastOf(weeks);
  const [first = last] = weeks;
  return weeksBetween((weeksBack(first, historyWeeks + 1)[0] as Week).weekEnding, last.weekEnding);
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
