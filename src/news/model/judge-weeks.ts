import type { Week } from '../../calendar/weeks.ts';
import type { ProviderAccess } from '../../http/provider.ts';
import { companyNews } from '../../ingest/datasets.ts';
import type { Lake } from '../../lake/lake.ts';
import { byCodeUnits } from '../../text/order.ts';
import { modelAnswers } from '../datasets.ts';
import { clustersOf, judgedItem, judgeName } from '../enrich-week.ts';
import type { ModelSettings } from '../settings.ts';
import { type EnrichOutcome, enrichByRules } from '../store-enrichment.ts';
import type { Judge } from '../types.ts';
import { type Asked, askModel, type OpenItem } from './ask-model.ts';
import { askingBound } from './asking-bound.ts';
import { modelJudgeName } from './model-judge.ts';
import { answerKey, promptVersion, shownItem } from './prompt.ts';
import { enrichFromAnswers } from './store-answered-week.ts';
import { answerOfRecord, answerRecord, answersOfTable, type StoredAnswer } from './stored-answer.ts';
import { type BudgetLimits, TokenBudget } from './token-budget.ts';
import { type PlannedWeek, planWeeks, type WeeksToJudge } from './week-plan.ts';

/** Where answers are kept until they are in their partitions. */
export interface AnswerKeeping {
  /** `damaged` and `unsealed` are numbers of lines that give no value: they are not, or may not be, what was written. */
  read(): Promise<{
    readonly values: readonly unknown[];
    readonly damaged: readonly number[];
    readonly unsealed: readonly number[];
  }>;
  keep(record: unknown): Promise<void>;
  close(): Promise<void>;
  replace(records: readonly unknown[]): Promise<void>;
}

export interface ModelRun extends WeeksToJudge {
  readonly lake: Lake;
  readonly model: ModelSettings;
  /** Judges what the model does not. */
  readonly fallback: Judge;
  readonly access: ProviderAccess;
  readonly journal: AnswerKeeping;
  readonly signal: AbortSignal;
  /** Ms since 1970. */
  readonly clock: () => number;
  /** Called before anything is asked. */
  readonly onPlan: (need: Need) => void;
  readonly onAsked: () => void;
  /** Called with the lines of the journal whose answers are asked for again. */
  readonly onDoubt: (lines: { readonly damaged: readonly number[]; readonly unsealed: readonly number[] }) => void;
}

/** What a run needs of the model. */
export interface Need {
  /** Clusters of the weeks that the model judges in this run. */
  readonly clusters: number;
  /** Those of them that were answered before. */
  readonly answered: number;
  /** Different texts that have to be asked for. */
  readonly open: number;
  /** What asking for them, and repairing every answer, can take; never more than the budget. */
  readonly atMost: BudgetLimits;
}

export interface ModelRunResult {
  readonly need: Need;
  readonly asked: Asked;
  /** What the budget counts: the bound of each request, or what it took where the service said so. */
  readonly taken: BudgetLimits;
  readonly weeks: readonly { readonly week: Week; readonly outcome: EnrichOutcome }[];
}

/** Plans, asks what no one has answered yet, and stores every week. */
export async function judgeWeeks(run: ModelRun): Promise<ModelRunResult> {
  const judge = modelJudgeName(run.model.name);
  const planned = await planWeeks(run.lake, {
    ...run,
    judge,
    fallback: judgeName(run.fallback),
    history: run.model.history,
  });
  const journalled = await journalledAnswers(run);
  const isAsking = planned.some(({ work }) => work === 'model');
  const answers = isAsking ? await knownAnswers(run, journalled) : new Map<string, StoredAnswer>();
  const { clusters, keys, open } = await openItems(run, planned, answers);
  const budget = new TokenBudget(run.model.budget);
  const need = needOf(clusters, open, run.model);
  run.onPlan(need);
  const deadline = run.clock() + 60_000 * run.model.budget.minutes;
  const asked = await askModel(
    open.map(({ item }) => item),
    {
      access: run.access,
      model: run.model.name,
      maximumTokens: run.model.max_answer_tokens,
      concurrency: run.model.concurrency,
      budget,
      hasTime: () => run.clock() < deadline,
      keep: (answer) => run.journal.keep(answerRecord(answer)),
      onDone: run.onAsked,
    },
  ).finally(() => run.journal.close());
  for (const answer of asked.answers) answers.set(answer.key, answer);
  const weeks = await storeWeeks(run, planned, answers);
  // What a killed run of other weeks has left is theirs.
  await run.journal.replace(journalled.filter(({ key }) => !keys.has(key)).map(answerRecord));
  return { need, asked, taken: budget.taken, weeks };
}

/** Answers of a run that did not end, as far as they are what was written, and of this model to this prompt. */
async function journalledAnswers({ model, journal, onDoubt }: ModelRun): Promise<StoredAnswer[]> {
  const { values, ...doubtful } = await journal.read();
  if (doubtful.damaged.length + doubtful.unsealed.length > 0) onDoubt(doubtful);
  const answers = values.flatMap((record) => answerOfRecord(record) ?? []);
  return answers.filter((answer) => isOf(answer, model));
}

/** Answers of this model to this prompt: those, and what the partitions of all these weeks hold. */
async function knownAnswers(
  { lake, weeks, model }: ModelRun,
  journalled: readonly StoredAnswer[],
): Promise<Map<string, StoredAnswer>> {
  const known = new Map<string, StoredAnswer>();
  for (const { weekEnding } of weeks) {
    const partition = await lake.read(modelAnswers, { week_ending: weekEnding });
    for (const answer of partition ? answersOfTable(partition.table).answers.values() : []) {
      if (isOf(answer, model)) known.set(answer.key, answer);
    }
  }
  for (const answer of journalled) known.set(answer.key, answer);
  return known;
}

function isOf({ model, prompt }: StoredAnswer, { name }: ModelSettings): boolean {
  return model === name && prompt === promptVersion;
}

interface RankedItem {
  readonly item: OpenItem;
  readonly isSelected: boolean;
  readonly clusterSize: number;
  readonly cutoffUtc: number;
}

/** Selected weeks before their history, larger clusters first, newer weeks first, then by key: when the budget ends, the least is lost. */
function byImportance(a: RankedItem, b: RankedItem): number {
  return (
    Number(b.isSelected) - Number(a.isSelected) ||
    b.clusterSize - a.clusterSize ||
    b.cutoffUtc - a.cutoffUtc ||
    byCodeUnits(a.item.key, b.item.key)
  );
}

/** The texts without an answer, the most important first, each once; the keys of all texts, and how many clusters there are. */
async function openItems(
  { lake, model, signal }: ModelRun,
  planned: readonly PlannedWeek[],
  answers: ReadonlyMap<string, StoredAnswer>,
): Promise<{ clusters: { total: number; answered: number }; keys: Set<string>; open: RankedItem[] }> {
  const clusters = { total: 0, answered: 0 };
  const keys = new Set<string>();
  const open = new Map<string, RankedItem>();
  for (const { week, isSelected, work, settings } of planned) {
    if (work !== 'model') continue;
    signal.throwIfAborted();
    const { table } = await lake.require(companyNews, { week_ending: week.weekEnding });
    for (const cluster of clustersOf(table, settings)) {
      clusters.total += 1;
      const item = shownItem(judgedItem(cluster));
      const key = answerKey(model.name, item);
      keys.add(key);
      if (answers.has(key)) {
        clusters.answered += 1;
        continue;
      }
      const ranked = { item: { key, item }, isSelected, clusterSize: cluster.clusterSize, cutoffUtc: week.cutoffUtc };
      const other = open.get(key);
      if (other === undefined || byImportance(ranked, other) < 0) open.set(key, ranked);
    }
  }
  return { clusters, keys, open: [...open.values()].sort(byImportance) };
}

function needOf(
  { total, answered }: { readonly total: number; readonly answered: number },
  open: readonly RankedItem[],
  { name, max_answer_tokens, budget }: ModelSettings,
): Need {
  const items = open.map(({ item }) => item);
  const bound = askingBound(items, { model: name, maximumTokens: max_answer_tokens });
  const atMost = {
    requests: Math.min(bound.requests, budget.requests),
    tokens: Math.min(bound.tokens, budget.tokens),
  };
  return { clusters: total, answered, open: open.length, atMost };
}

async function storeWeeks(
  { lake, model, fallback, signal }: ModelRun,
  planned: readonly PlannedWeek[],
  answers: ReadonlyMap<string, StoredAnswer>,
): Promise<ModelRunResult['weeks']> {
  const stored: { week: Week; outcome: EnrichOutcome }[] = [];
  for (const { week, work, settings } of planned) {
    signal.throwIfAborted();
    const outcome: EnrichOutcome =
      work === 'absent'
        ? 'absent'
        : work === 'keep'
          ? 'unchanged'
          : work === 'rules'
            ? await enrichByRules(lake, week, settings, fallback)
            : await enrichFromAnswers(lake, week, settings, { model: model.name, answers, fallback });
    stored.push({ week, outcome });
  }
  return stored;
}
