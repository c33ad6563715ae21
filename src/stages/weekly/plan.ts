import { type StaleWeek, staleLines } from '../../backfill/stale-weeks.ts';
import type { WeekStates } from '../../backfill/week-state.ts';
import type { WeekEnding } from '../../calendar/date.ts';
import { type Week, weeksBetween } from '../../calendar/weeks.ts';
import { UserError } from '../../errors.ts';
import type { Run, StageContext } from '../../platform/stage.ts';
import { scoresWeekly } from '../../scoring/datasets.ts';
import { brokenLine, type FoundRegimes, findRegimes, regimeIds } from '../selected-regimes.ts';
import { selectedWeeks } from '../selected-weeks.ts';
import { filesWithBenchmark } from './benchmark-member.ts';
import { assertRegimesFit } from './matrix-limit.ts';
import type { MissingWeek, plan } from './plan.stage.ts';

export const run: Run<typeof plan> = async ({ weekEnding, regimes, catchUp, remote }, context) => {
  const { config, clock, log, annotate } = context;
  const asked = selectedWeeks(weekEnding, clock());
  const last = asked.at(-1);
  if (!last) throw new UserError('No week is selected.');
  // A mistake in a configuration is cheapest found here, before anything is fetched.
  log.debug(`Benchmark ${config.pipeline.benchmark}`);
  if (config.pipeline.enrichment.rules !== undefined) config.rules();
  await warnOfBenchmark(context);
  const found = findRegimes(regimes, config);
  for (const one of found.broken) annotate({ level: 'error', title: 'Regime', message: brokenLine(one) });
  // A broken one stays in the plan: its own leg of the matrix fails, and the others go on.
  const ids = regimeIds(found);
  assertRegimesFit(ids.length);
  const missed = catchUp ? await weeksToCatchUp(asked, ids, remote, context) : [];
  const weeks = [...new Set([...missed, ...asked])].sort((a, b) => a.cutoffUtc - b.cutoffUtc);
  const { missing, stale } = await openWeeks(weeks, found, context);
  const cutoff = new Date(last.cutoffUtc).toISOString();
  log.info(`Week ${last.weekEnding}, cutoff ${cutoff}; regimes ${ids.join(', ')}`);
  for (const { week_ending, regimes: lacking } of missing)
    log.info(`Missing: ${week_ending} under ${lacking.join(', ')}`);
  for (const line of staleLines(stale)) log.warning(line);
  return {
    weekEnding: last.weekEnding,
    weeks: weeks.map((week) => week.weekEnding),
    cutoff,
    regimes: ids,
    missed: missed.map((week) => week.weekEnding),
    missing,
    stale: stale.map(({ week_ending, regime, why }) => ({ week_ending, regime, why })),
  };
};

/** The weeks before the last one asked for that the state branch lacks, as many as one run does. */
async function weeksToCatchUp(
  asked: readonly Week[],
  regimes: readonly string[],
  given: string,
  context: StageContext,
): Promise<readonly Week[]> {
  const target = asked.at(-1) as Week;
  const { publishedWeeks } = await import('../../memory/publication/published-weeks.ts');
  const { missedWeeks } = await import('../../memory/publication/missed-weeks.ts');
  const published = await publishedWeeks(given, context);
  const { weeks, postponed } = missedWeeks(published, regimes, target, context.config.pipeline.memory.catch_up_weeks);
  const missed = weeks.filter((week) => !asked.includes(week));
  if (missed.length > 0) {
    const names = missed.map((week) => week.weekEnding).join(', ');
    const message = `${names}: not published yet, done now before ${target.weekEnding}.`;
    context.annotate({ level: 'notice', title: 'Missed weeks', message });
  }
  const [next] = postponed;
  if (next) {
    const message = `${postponed.length} more weeks from ${next.weekEnding} on are left for later runs (memory.catch_up_weeks); "regimen backfill" does them at once.`;
    context.annotate({ level: 'warning', title: 'Missed weeks', message });
  }
  return missed;
}

async function warnOfBenchmark({ config, annotate }: Pick<StageContext, 'config' | 'annotate'>): Promise<void> {
  const { benchmark } = config.pipeline;
  for (const file of await filesWithBenchmark(config.pipeline)) {
    const message = `${file} names the benchmark ${benchmark}: it is never ranked, so it is no member of the universe.`;
    annotate({ level: 'warning', title: 'Universe', message });
  }
}

/** The selected weeks, and those since the oldest scored week, that lack a score under one of the regimes, or have one that would be another now. */
async function openWeeks(
  selected: readonly Week[],
  found: FoundRegimes,
  context: StageContext,
): Promise<{ missing: MissingWeek[]; stale: StaleWeek[] }> {
  const { lake } = context;
  const scored = await lake.list(scoresWeekly);
  const known = new Set(scored.map((keys) => `${keys.regime}/${keys.week_ending}`));
  const dates = [
    ...selected.map(({ weekEnding }) => weekEnding),
    ...scored.map((keys) => keys.week_ending as WeekEnding),
  ].sort();
  const [first] = dates;
  const last = selected.at(-1);
  if (!first || !last) return { missing: [], stale: [] };
  const states = scored.length === 0 ? undefined : await weekStates(context);
  const missing: MissingWeek[] = [];
  const stale: StaleWeek[] = [];
  for (const week of weeksBetween(first, last.weekEnding)) {
    const { weekEnding: week_ending } = week;
    const lacking = regimeIds(found).filter((id) => !known.has(`${id}/${week_ending}`));
    if (lacking.length > 0) missing.push({ week_ending, regimes: lacking });
    for (const regime of found.regimes.filter(({ id }) => known.has(`${id}/${week_ending}`))) {
      const state = await states?.scored(week, regime);
      if (state?.kind === 'todo') stale.push({ week_ending, regime: regime.id, why: state.why });
      if (state?.kind === 'refused') stale.push({ week_ending, regime: regime.id, why: state.why, cure: state.cure });
    }
  }
  return { missing, stale };
}

/** What is held against the configuration as it is: a large part of the program, which a plan for an empty lake never loads. */
async function weekStates(context: StageContext): Promise<WeekStates> {
  const [{ WeekStates: States }, { presentRecipe }] = await Promise.all([
    import('../../backfill/week-state.ts'),
    import('../present-recipe.ts'),
  ]);
  return States.of(context.lake, presentRecipe(context));
}
