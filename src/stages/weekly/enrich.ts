import { join } from 'node:path';
import { type Week, weeksBack } from '../../calendar/weeks.ts';
import { providerAccess } from '../../http/provider-client.ts';
import { companyNews } from '../../ingest/datasets.ts';
import { LineJournal } from '../../lake/line-journal.ts';
import type { Progress } from '../../log/log.ts';
import { blankHeadlinesNote } from '../../news/blank-headlines.ts';
import type { RecipeSettings } from '../../news/enrich-recipe.ts';
import { judgeName } from '../../news/enrich-week.ts';
import { askedLine, fallbackMessage, needLine, runMarkdown } from '../../news/model/judge-report.ts';
import { judgeWeeks, type ModelRun, type ModelRunResult } from '../../news/model/judge-weeks.ts';
import { modelJudgeName } from '../../news/model/model-judge.ts';
import { modelProvider } from '../../news/model/model-provider.ts';
import { rulesJudge } from '../../news/rules-judge.ts';
import {
  type EnrichOutcome,
  enrichByRules,
  publishedEnrichments,
  versionsToEnrichBy,
} from '../../news/store-enrichment.ts';
import type { Judge } from '../../news/types.ts';
import type { Run, StageContext } from '../../platform/stage.ts';
import { scoredWeeks } from '../../scoring/scored-weeks.ts';
import { markdownCell } from '../../text/markdown.ts';
import { selectedWeeks } from '../selected-weeks.ts';
import type { enrich } from './enrich.stage.ts';

/** An answer is some kilobytes long. */
const largestAnswer = 4 * 1024 * 1024;

export const run: Run<typeof enrich> = async ({ weekEnding }, context) => {
  const { config, lake, clock, log, annotate, summarise } = context;
  const { enrichment, news } = config.pipeline;
  const settings = { clusterSimilarity: enrichment.cluster_similarity, vectorSeed: enrichment.vector_seed };
  const rules = rulesJudge(config.rules());
  const selected = selectedWeeks(weekEnding, clock());
  for (const week of selected) await lake.require(companyNews, { week_ending: week.weekEnding });
  const weeks = withHistory(selected, news.history_weeks);
  const isModels = enrichment.judge === 'model';
  const asked = isModels ? await byModel({ weeks, selected, settings, rules }, context) : undefined;
  const outcomes = asked ? asked.weeks : await byRules({ weeks, selected, settings, rules }, context);

  const written = outcomes.flatMap(({ week, outcome }) =>
    typeof outcome === 'object' && outcome.isWritten ? [{ week, ...outcome }] : [],
  );
  const clusters = written.reduce((sum, one) => sum + one.clusters, 0);
  const unchanged = outcomes.filter(({ outcome }) => outcome !== 'absent').length - written.length;
  log.info(
    written.length === 0
      ? `Nothing to do: ${unchanged} weeks are enriched already.`
      : `Enriched ${written.length} weeks with ${clusters} clusters; ${unchanged} weeks were unchanged.`,
  );
  const blank = blankHeadlinesNote(written.flatMap((week) => week.blank));
  if (blank !== undefined) annotate({ level: 'warning', title: 'Headlines without a word', message: blank });
  const judge = isModels ? modelJudgeName(enrichment.model.name) : judgeName(rules);
  summarise(
    `### Enrich\n\n${written.length} weeks written (${clusters} clusters), ${unchanged} unchanged. Judge: \`${judge}\`.\n\n` +
      (blank === undefined ? '' : `${markdownCell(blank, 1000)}\n\n`) +
      (asked ? runMarkdown(asked) : ''),
  );
  return {
    weeks: written.map(({ week }) => week.weekEnding),
    clusters,
    unchanged,
    requests: asked?.taken.requests ?? 0,
    fellBack: outcomes.reduce((sum, { outcome }) => sum + (typeof outcome === 'object' ? outcome.fellBack : 0), 0),
  };
};

/** The selected weeks and the `history` weeks before each, once, oldest first. */
function withHistory(selected: readonly Week[], history: number): Week[] {
  const weeks = new Map(
    selected.flatMap((week) => weeksBack(week, history + 1)).map((week) => [week.weekEnding, week]),
  );
  return [...weeks.values()].sort((a, b) => a.cutoffUtc - b.cutoffUtc);
}

interface EnrichTask {
  readonly weeks: readonly Week[];
  readonly selected: readonly Week[];
  readonly settings: RecipeSettings;
  readonly rules: Judge;
}

/**
 * A published week stays as it is. Any other of the history is judged as the selected weeks are: weeks that were scored with it before and are
 * not published can be made again, and a score looks back on one judge, not on two.
 */
async function byRules(
  { weeks, settings, rules }: EnrichTask,
  { lake, progress, signal }: StageContext,
): Promise<{ week: Week; outcome: EnrichOutcome }[]> {
  const isPublished = await publishedEnrichments(lake);
  const versionOf = await versionsToEnrichBy(lake);
  const bar = progress('enrich', weeks.length);
  const outcomes: { week: Week; outcome: EnrichOutcome }[] = [];
  for (const week of weeks) {
    signal.throwIfAborted();
    const { weekEnding } = week;
    const isKept = await isPublished(weekEnding);
    const ofWeek = { ...settings, version: await versionOf(weekEnding) };
    outcomes.push({ week, outcome: isKept ? 'unchanged' : await enrichByRules(lake, week, ofWeek, rules) });
    bar.advance();
  }
  bar.end();
  return outcomes;
}

/** Which answers of a run that did not end are not used. */
function doubtLine(file: string, { damaged, unsealed }: Parameters<ModelRun['onDoubt']>[0]): string {
  const parts = [
    ...(damaged.length > 0 ? [`line ${damaged.join(', ')} is not what was written`] : []),
    ...(unsealed.length > 0 ? [`line ${unsealed.join(', ')} is of an earlier version, which wrote no hash`] : []),
  ];
  return `${file}: ${parts.join('; ')}. These answers are asked for again.`;
}

/** Two runs on one lake would ask everything twice: the second waits for the first. */
async function byModel(
  { weeks, selected, settings, rules }: EnrichTask,
  context: StageContext,
): Promise<ModelRunResult> {
  const { config, lake, log, progress, signal, clock, annotate } = context;
  const { enrichment, news, http } = config.pipeline;
  const definition = modelProvider(enrichment.model);
  const journal = new LineJournal(join(lake.root, '.model-answers', 'answers.ndjson'));
  let asking: Progress | undefined;
  const result = await lake.exclusively('enrich', () =>
    judgeWeeks({
      lake,
      weeks,
      selected,
      scoredWeeks: () => scoredWeeks(lake),
      historyWeeks: news.history_weeks,
      settings,
      model: enrichment.model,
      fallback: rules,
      access: providerAccess(definition, {
        ...context,
        settings: {},
        http,
        kind: 'judgement',
        maximumBytes: largestAnswer,
      }),
      journal,
      signal,
      clock,
      onPlan: (need) => {
        log.info(needLine(need));
        asking = progress('ask', need.open);
      },
      onAsked: () => asking?.advance(),
      onDoubt: (lines) => log.warning(doubtLine(journal.file, lines)),
    }),
  );
  asking?.end();
  log.info(askedLine(result));
  const hasToken = definition.secrets.some(({ variable }) => context.secret(variable) !== undefined);
  const message = fallbackMessage(result, hasToken ? [] : definition.secrets.map(({ variable }) => variable));
  if (message !== undefined) annotate({ level: 'warning', title: 'Judged by rules, not by the model', message });
  return result;
}
