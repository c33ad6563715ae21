import { bars } from '../../backbone/datasets.ts';
import { isoDate, utcDay } from '../../calendar/date.ts';
import { GateError, UserError } from '../../errors.ts';
import { absentKinds } from '../../ingest/backbone/absent-kinds.ts';
import { packReport } from '../../ingest/backbone/backbone-report.ts';
import { type ExpectedRows, type Verdict, verdictOf } from '../../ingest/backbone/gates.ts';
import { selectMonths, takeLake } from '../../ingest/backbone/load-lake.ts';
import type { PackLoading } from '../../ingest/backbone/loading.ts';
import { type PackFile, packFiles } from '../../ingest/backbone/pack-files.ts';
import { furtherPacks, selectPacks, takenSpans } from '../../ingest/backbone/pack-state.ts';
import { addRun, type RunEntry, readRuns, runsDigest } from '../../ingest/backbone/run-ledger.ts';
import { type TakenPacks, takePacks } from '../../ingest/backbone/take-packs.ts';
import type { Lake } from '../../lake/lake.ts';
import type { Run, StageContext } from '../../platform/stage.ts';
import { openLastLine } from '../../sources/csv-records.ts';
import { counted, nameList } from '../../text/name-list.ts';
import type { backbone } from './backbone.stage.ts';

export const run: Run<typeof backbone> = async (inputs, context) => {
  const { lake, log } = context;
  const settings = context.config.research.backbone;
  const files = inputs.mode === 'lake' ? [] : await namedPacks(inputs.packs, context);
  return lake.exclusively('backbone', async () => {
    // A broken ledger is told before anything is stored.
    const before = await readRuns(lake);
    const usual = await modeAfter(before, lake);
    const mode = inputs.mode === 'auto' ? usual : inputs.mode;
    if (inputs.mode === 'auto') log.info(`The packs are fed as a ${mode === 'bulk' ? 'first load (bulk)' : 'delta'}.`);
    const loading = {
      lake,
      network: context,
      settings,
      today: utcDay(context.clock()),
      isHistory: mode === 'bulk',
      isLoaded: usual === 'delta',
      forceEmpty: inputs.forceEmpty,
      signal: context.signal,
      progress: (label: string, total: number) => context.progress(label, total),
    };
    const lastDay = await lastDayOfBars(lake);
    const { taken, selected, unchanged } =
      mode === 'lake' ? await fromLake(inputs.again, loading, context) : await fromPacks(files, inputs, loading);
    const counts = countsOf(taken, selected);
    const kind = mode === 'delta' && isCorrection(taken, counts, lastDay) ? 'correction' : mode;
    const deltas = before.filter((entry) => entry.mode === 'delta');
    const found = verdictOf(
      counts,
      kind === 'delta' && selected > 0 ? deltas : undefined,
      settings.gates,
      expectedRows(inputs),
    );
    const outputs = { ...counts, unchanged, verdict: found.verdict, reasons: found.reasons };
    if (selected === 0 && found.verdict === 'ok') {
      log.info(`Nothing to do: ${counted(unchanged, 'pack')} taken before as they are.`);
      return { ...outputs, ledger: await runsDigest(lake) };
    }
    const { partitions: _, ...entry } = counts;
    await addRun(lake, { time: context.clock(), mode: kind, ...entry, verdict: found.verdict, reasons: found.reasons });
    if (mode === 'bulk') warnOfHistory(taken, lastDay, context);
    report(taken, found, unchanged, await absentKinds(lake), context);
    const all = { ...outputs, ledger: await runsDigest(lake) };
    if (found.verdict === 'fail') throw new GateError(`The research store is fed, and ${found.texts.join('; ')}.`, all);
    return all;
  });
};

/**
 * What a run is that is not told: a first load until one ended with every pack read and bars stored, and where these are gone, so that a history that came in part, or a run
 * that was killed, is completed as the history that it is.
 */
async function modeAfter(before: readonly RunEntry[], lake: Lake): Promise<'bulk' | 'delta'> {
  const isLoaded = before.some(({ mode, failed, assets }) => mode !== 'lake' && failed === 0 && assets > 0);
  return isLoaded && (await lake.list(bars)).length > 0 ? 'delta' : 'bulk';
}

/** @throws UserError where there is nothing that a delta could come after: its history would count as known from the days of its packs for good */
async function refuseFirstDelta(lake: Lake): Promise<void> {
  if ((await lake.list(bars)).length > 0) return;
  throw new UserError(`The research store of ${lake.root} has no bars, so --mode delta has nothing to come after.`, {
    hint: 'Run backbone --mode bulk first, whose history counts as known on its own days, or leave --mode out: then the first load is bulk and every later one delta. Nothing was stored.',
  });
}

/** @throws UserError where the store is loaded, and a first load would count further packs as known on their own days, however late they came */
async function refuseSecondLoad(lake: Lake, selected: readonly PackFile[]): Promise<void> {
  const further = await furtherPacks(lake, selected);
  if (further.length === 0) return;
  const named = nameList(
    further.map(({ name }) => name),
    5,
  );
  throw new UserError(
    `The research store of ${lake.root} is loaded, and by --mode bulk ${named} would count as known on their own days, however late they came.`,
    {
      hint: 'Feed what came since by --mode delta, or leave --mode out. Where it is history that the store lacks, such as that of another exchange: --more-history. Nothing was stored.',
    },
  );
}

/** Warns of packs of a first load that bring days which the store was past already. */
function warnOfHistory({ results }: TakenPacks, lastDay: number, { annotate }: StageContext): void {
  for (const { pack, span, emitted } of results) {
    if (pack.settings.kind !== 'bars' || emitted === 0 || span.first > lastDay) continue;
    const message = `The pack ${pack.name} brings bars from ${isoDate(span.first)} on, and the store had bars up to ${isoDate(lastDay)}: by --mode bulk they count as known on their own days. What came late is fed by --mode delta.`;
    annotate({ level: 'warning', title: 'A first load into a store with later bars', message });
  }
}

/** The last day that a pack of bars told of so far; -Infinity where there was none. */
async function lastDayOfBars(lake: Lake): Promise<number> {
  return (await takenSpans(lake, 'bars')).reduce((last, span) => Math.max(last, span.last), Number.NEGATIVE_INFINITY);
}

/**
 * Whether a delta corrects and completes days that were told of before: as it is no day of its own, neither is it held against those, nor are later ones held
 * against it. What brings nothing but what is there, or mostly rows that are set aside, is a source that broke.
 */
function isCorrection(
  { results }: TakenPacks,
  { failed, emitted, quarantined }: Pick<RunEntry, 'failed' | 'emitted' | 'quarantined'>,
  lastDay: number,
): boolean {
  if (failed > 0 || emitted <= quarantined) return false;
  return results.every(({ pack, span }) => pack.settings.kind !== 'bars' || span.last <= lastDay);
}

async function namedPacks(chosen: readonly string[], { config, log }: StageContext): Promise<readonly PackFile[]> {
  const { packs } = config.research.backbone;
  if (packs.length === 0) {
    throw new UserError(`${config.researchFile} names no packs.`, {
      hint: 'List the files that feed the research store under backbone.packs: docs/research.md has examples. What the weeks of this lake know is taken without any by --mode lake.',
    });
  }
  const { files, unmatched } = await packFiles(packs, chosen);
  if (unmatched.length > 0) log.warning(`No file matches yet: ${nameList(unmatched)}`);
  return files;
}

interface Fed {
  readonly taken: TakenPacks;
  readonly selected: number;
  readonly unchanged: number;
}

async function fromPacks(
  files: readonly PackFile[],
  { again, moreHistory }: { readonly again: boolean; readonly moreHistory: boolean },
  loading: PackLoading & { readonly isLoaded: boolean },
): Promise<Fed> {
  const { selected, unchanged } = await selectPacks(loading.lake, files, again);
  if (loading.isHistory && loading.isLoaded && !moreHistory) await refuseSecondLoad(loading.lake, selected);
  if (!loading.isHistory && selected.some(({ settings }) => settings.kind !== 'assets'))
    await refuseFirstDelta(loading.lake);
  return { taken: await takePacks(selected, loading), selected: selected.length, unchanged };
}

async function fromLake(again: boolean, loading: PackLoading, { config }: StageContext): Promise<Fed> {
  const months = await selectMonths(loading.lake, again);
  const selected = months.bars.length + months.revisions.length + months.actions.length;
  if (selected + months.unchanged === 0) {
    throw new UserError(`The lake ${loading.lake.root} holds no bars of a week.`, {
      hint: 'Run the stage "ingest" in it first, or feed the research store from packs.',
    });
  }
  return { taken: await takeLake(months, loading, config.pipeline.benchmark), selected, unchanged: months.unchanged };
}

function expectedRows(inputs: { readonly expectMinRows: number; readonly expectMaxRows: number }): ExpectedRows {
  return { least: inputs.expectMinRows || undefined, most: inputs.expectMaxRows || undefined };
}

function countsOf({ results, partitions, assets }: TakenPacks, selected: number) {
  const sum = (name: 'rows' | 'emitted' | 'old' | 'duplicate' | 'quarantined') =>
    results.reduce((total, result) => total + result[name], 0);
  const failed = results.filter(({ failure }) => failure !== undefined).length;
  return {
    selected,
    done: results.length - failed,
    failed,
    rows: sum('rows'),
    emitted: sum('emitted'),
    old: sum('old'),
    duplicate: sum('duplicate'),
    quarantined: sum('quarantined'),
    assets,
    partitions,
  };
}

function report(
  taken: TakenPacks,
  { verdict, texts }: Verdict,
  unchanged: number,
  absent: readonly string[],
  context: StageContext,
): void {
  const { log, annotate, summarise } = context;
  for (const { pack, failure } of taken.results) {
    if (failure !== undefined) annotate({ level: 'error', title: 'A pack that cannot be read', message: failure });
    else log.debug(`${pack.path} was taken`);
  }
  for (const { pack, rows, quarantined } of taken.results) {
    if (rows === 0 || quarantined < rows) continue;
    const message = `None of the ${counted(rows, 'row')} of ${pack.name} was taken: the dataset quarantine says why. Rows name assets that a pack of assets brings before.`;
    annotate({ level: 'warning', title: 'A pack of which nothing was taken', message });
  }
  const open = taken.results.filter(({ isLastLineOpen }) => isLastLineOpen).map(({ pack }) => pack.name);
  if (open.length > 0) {
    const message = `The last line of ${nameList(open, 5)} has no line end, so nothing tells whether it is whole, and it was set aside (${openLastLine}): fetch the file again, or, where its files end so, say "last_line: any" of the packs in research.yaml.`;
    annotate({ level: 'warning', title: 'A pack that may be cut short', message });
  }
  const today = utcDay(context.clock());
  for (const { pack, day } of taken.results) {
    if (!(day !== undefined && day > today) || pack.settings.pack_date !== undefined) continue;
    const message = `The pack ${pack.name} is of ${isoDate(day)}, its last date, which has not come yet: what it changes counts as known from then on. Have its name say its day (pack_date in research.yaml).`;
    annotate({ level: 'warning', title: 'A pack of a day to come', message });
  }
  const { lines, markdown } = packReport(taken, unchanged, absent);
  for (const line of lines) log.info(line);
  for (const text of texts)
    annotate({ level: verdict === 'fail' ? 'error' : 'warning', title: 'Research store', message: text });
  summarise(markdown);
}
