import { dayMs } from '../../calendar/date.ts';
import { packed, unpacked } from '../../http/body-gzip.ts';
import { type AnswerJournal, type RecordedAnswer, sortedAnswers } from '../../http/journal.ts';
import type { PartitionKeys } from '../../lake/dataset.ts';
import type { Lake } from '../../lake/lake.ts';
import type { SourceFile } from '../../lake/manifest.ts';
import { DamagedPartitionError, readVerified } from '../../lake/partition-files.ts';
import { ingestRecipe, type RawTable, raw } from '../datasets.ts';

const planFile = 'plan.json';
export interface RawAnswers {
  readonly weekEnding: string;
  /** Number of the run for this week: 1, 2, … */
  readonly run: number;
  /** What was planned, as JSON: with it and the answers the week can be made again. */
  readonly plan: string;
  readonly journal: Pick<AnswerJournal, 'all'>;
}

/** Stores the answers of a run, one partition for each provider. */
export async function storeRaw(lake: Lake, { weekEnding, run, plan, journal }: RawAnswers): Promise<void> {
  const byProvider = Map.groupBy(await journal.all(), ({ provider }) => provider);
  for (const [provider, answers] of byProvider) {
    const attachments: Record<string, string | Uint8Array> = { [planFile]: plan };
    for (const { request, body } of answers) attachments[attachmentOf(request)] = await packed(body);
    await lake.write(
      raw,
      { ...keysOf(weekEnding, run), provider },
      { recipe: ingestRecipe, table: rawTable(answers), attachments, sources: answers.map(sourceOf) },
    );
  }
}

/**
 * The stored answers of a run, to be asked instead of the providers, and its plan.
 *
 * @returns undefined when nothing is stored of this run
 * @throws DamagedPartitionError
 */
export async function rawJournal(
  lake: Lake,
  weekEnding: string,
  run: number,
): Promise<{ readonly journal: AnswerJournal; readonly plan: string } | undefined> {
  const answers = new Map<string, RecordedAnswer>();
  let plan: string | undefined;
  for (const keys of await lake.list(raw, keysOf(weekEnding, run))) {
    const stored = await readAnswers(lake, keys);
    plan ??= stored?.plan;
    for (const answer of stored?.answers ?? []) answers.set(answer.request, answer);
  }
  if (plan === undefined) return undefined;
  const journal: AnswerJournal = {
    find: async (request) => answers.get(request),
    keep: async () => {
      throw new Error('Stored answers cannot be added to.');
    },
    all: async () => sortedAnswers([...answers.values()]),
  };
  return { journal, plan };
}

/** Numbers of the runs whose answers are stored for a week, ascending. */
export async function rawRuns(lake: Lake, weekEnding: string): Promise<number[]> {
  const stored = await lake.list(raw, { week_ending: weekEnding });
  const runs = new Set(stored.map(({ run = '' }) => run).filter((run) => /^[1-9]\d{0,14}$/.test(run)));
  return [...runs].map(Number).sort((a, b) => a - b);
}

/** A damaged run is left for the audit to find. */
async function planOf(lake: Lake, weekEnding: string, run: number): Promise<string | undefined> {
  try {
    return (await rawJournal(lake, weekEnding, run))?.plan;
  } catch (error) {
    if (error instanceof DamagedPartitionError) return undefined;
    throw error;
  }
}

/** Under which number a run of this plan is stored for a week: its own where a killed process began to store it, else the next one. */
export async function rawRunOf(lake: Lake, weekEnding: string, plan: string): Promise<number> {
  const runs = await rawRuns(lake, weekEnding);
  for (const run of runs) if ((await planOf(lake, weekEnding, run)) === plan) return run;
  return (runs.at(-1) ?? 0) + 1;
}

/**
 * Removes answers from the local folder that were stored longer than `keepDays` ago; 0 removes all.
 *
 * @param now ms since 1970
 * @returns how many partitions were removed
 */
export async function pruneRaw(lake: Lake, keepDays: number, now: number): Promise<number> {
  let removed = 0;
  for (const keys of await lake.listLocal(raw)) {
    const stored = await storedTime(lake, keys);
    const isOld = stored !== undefined && (keepDays === 0 || now - stored > keepDays * dayMs);
    if (isOld && (await lake.remove(raw, keys))) removed += 1;
  }
  return removed;
}

/** Ms since 1970; undefined for a partition that does not say. A damaged one is left for the audit to find. */
async function storedTime(lake: Lake, keys: PartitionKeys): Promise<number | undefined> {
  try {
    const manifest = await lake.manifest(raw, keys);
    return manifest && Date.parse(manifest.produced.time);
  } catch (error) {
    if (error instanceof DamagedPartitionError) return undefined;
    throw error;
  }
}

async function readAnswers(lake: Lake, keys: PartitionKeys) {
  const partition = await lake.read(raw, keys);
  const folder = lake.folder(raw, keys);
  // Its files are read at once: attachments one by one would each check the whole partition.
  const files = (await readVerified(folder))?.files;
  if (partition === undefined || files === undefined) return undefined;
  const { table, manifest } = partition;
  const times = new Map(manifest.produced.sources?.map((source) => [sourceKey(source), source.time]));
  const answers: RecordedAnswer[] = [];
  for (let row = 0; row < table.rows; row++) {
    const file = table.columns.file[row] ?? '';
    const data = files.get(file);
    if (data === undefined) throw new DamagedPartitionError(folder, `its manifest lists no ${file}`);
    const head = answerHead(table, row, keys.provider ?? '');
    const time = times.get(sourceKey({ ...head, name: head.url })) ?? manifest.produced.time;
    answers.push({ ...head, time, body: await unpacked(data) });
  }
  return { answers, plan: files.get(planFile)?.toString('utf8') };
}

function answerHead({ columns }: RawTable, row: number, provider: string): Omit<RecordedAnswer, 'time' | 'body'> {
  return {
    request: columns.request[row] ?? '',
    kind: columns.kind[row] ?? '',
    provider,
    url: columns.url[row] ?? '',
    status: columns.status[row] ?? 0,
    sha256: columns.sha256[row] ?? '',
    bytes: columns.bytes[row] ?? 0,
  };
}

function rawTable(answers: readonly RecordedAnswer[]): RawTable {
  return {
    rows: answers.length,
    columns: {
      request: answers.map(({ request }) => request),
      kind: answers.map(({ kind }) => kind),
      url: answers.map(({ url }) => url),
      status: Int32Array.from(answers, ({ status }) => status),
      bytes: Float64Array.from(answers, ({ bytes }) => bytes),
      sha256: answers.map(({ sha256 }) => sha256),
      file: answers.map(({ request }) => attachmentOf(request)),
    },
  };
}

function sourceOf({ url, bytes, sha256, time }: RecordedAnswer): SourceFile {
  return { name: url, bytes, sha256, time };
}

function sourceKey({ name, sha256 }: Pick<SourceFile, 'name' | 'sha256'>): string {
  return `${sha256} ${name}`;
}

function keysOf(weekEnding: string, run: number): PartitionKeys {
  return { week_ending: weekEnding, run: `${run}` };
}

function attachmentOf(request: string): string {
  return `${request.slice(0, 32)}.gz`;
}
