import { isoDate, utcDay } from '../../calendar/date.ts';
import { GateError, UserError } from '../../errors.ts';
import { packReport } from '../../ingest/backbone/backbone-report.ts';
import { type ExpectedRows, type Verdict, verdictOf } from '../../ingest/backbone/gates.ts';
import { selectMonths, takeLake } from '../../ingest/backbone/load-lake.ts';
import type { PackLoading } from '../../ingest/backbone/loading.ts';
import { type PackFile, packFiles } from '../../ingest/backbone/pack-files.ts';
import { selectPacks, takenSpans } from '../../ingest/backbone/pack-state.ts';
import { addRun, type RunEntry, readRuns, runsDigest } from '../../ingest/backbone/run-ledger.ts';
import { type TakenPacks, takePacks } from '../../ingest/backbone/take-packs.ts';
import type { Lake } from '../../lake/lake.ts';
import type { Run, StageContext } from '../../platform/stage.ts';
import { counted, nameList } from '../../text/name-list.ts';
import type { backbone } from './backbone.stage.ts';

export const run: Run<typeof backbone> = async (inputs, context) => {
  const { lake, log } = context;
  const { mode } = inputs;
  const settings = context.config.research.backbone;
  const files = mode === 'lake' ? [] : await namedPacks(inputs.packs, context);
  return lake.exclusively('backbone', async () => {
    // A broken ledger is told before anything is stored.
    const before = await readRuns(lake);
    const loading = {
      lake,
      network: context,
      settings,
      today: utcDay(context.clock()),
      isHistory: mode === 'bulk',
      forceEmpty: inputs.forceEmpty,
      signal: context.signal,
      progress: (label: string, total: number) => context.progress(label, total),
    };
    const lastDay = await lastDayOfBars(lake);
    const { taken, selected, unchanged } =
      mode === 'lake' ? await fromLake(inputs.again, loading, context) : await fromPacks(files, inputs.again, loading);
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
    report(taken, found, unchanged, context);
    const all = { ...outputs, ledger: await runsDigest(lake) };
    if (found.verdict === 'fail') throw new GateError(`The research store is fed, and ${found.texts.join('; ')}.`, all);
    return all;
  });
};

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

async function fromPacks(files: readonly PackFile[], again: boolean, loading: PackLoading): Promise<Fed> {
  const { selected, unchanged } = await selectPacks(loading.lake, files, again);
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

function report(taken: TakenPacks, { verdict, texts }: Verdict, unchanged: number, context: StageContext): void {
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
  const today = utcDay(context.clock());
  for (const { pack, day } of taken.results) {
    if (!(day !== undefined && day > today) || pack.settings.pack_date !== undefined) continue;
    const message = `The pack ${pack.name} is of ${isoDate(day)}, its last date, which has not come yet: what it changes counts as known from then on. Have its name say its day (pack_date in research.yaml).`;
    annotate({ level: 'warning', title: 'A pack of a day to come', message });
  }
  const { lines, markdown } = packReport(taken, unchanged);
  for (const line of lines) log.info(line);
  for (const text of texts)
    annotate({ level: verdict === 'fail' ? 'error' : 'warning', title: 'Research store', message: text });
  summarise(markdown);
}
