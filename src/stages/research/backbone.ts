import { utcDay } from '../../calendar/date.ts';
import { GateError, UserError } from '../../errors.ts';
import { packReport } from '../../ingest/backbone/backbone-report.ts';
import { type ExpectedRows, type Verdict, verdictOf } from '../../ingest/backbone/gates.ts';
import { packFiles } from '../../ingest/backbone/pack-files.ts';
import { selectPacks } from '../../ingest/backbone/pack-state.ts';
import { addRun, readRuns } from '../../ingest/backbone/run-ledger.ts';
import { type TakenPacks, takePacks } from '../../ingest/backbone/take-packs.ts';
import type { Run, StageContext } from '../../platform/stage.ts';
import { nameList } from '../../text/name-list.ts';
import type { backbone } from './backbone.stage.ts';

export const run: Run<typeof backbone> = async (inputs, context) => {
  const { lake, config, log } = context;
  const { mode } = inputs;
  const settings = config.research.backbone;
  if (settings.packs.length === 0) {
    throw new UserError(`${config.researchFile} names no packs.`, {
      hint: 'List the files that feed the research store under backbone.packs: docs/research.md has examples.',
    });
  }
  const { files, unmatched } = await packFiles(settings.packs, inputs.packs);
  if (unmatched.length > 0) log.warning(`No file matches yet: ${nameList(unmatched)}`);
  return lake.exclusively('backbone', async () => {
    // A broken ledger is told before anything is stored.
    const before = await readRuns(lake);
    const { selected, unchanged } = await selectPacks(lake, files, inputs.again);
    const taken = await takePacks(selected, {
      lake,
      network: context,
      settings,
      today: utcDay(context.clock()),
      isHistory: mode === 'bulk',
      forceEmpty: inputs.forceEmpty,
      progress: (label, total) => context.progress(label, total),
    });
    const counts = countsOf(taken, selected.length);
    const deltas = before.filter((entry) => entry.mode === 'delta');
    const found = verdictOf(counts, mode === 'delta' ? deltas : undefined, settings.gates, expectedRows(inputs));
    if (selected.length === 0 && found.verdict === 'ok') {
      log.info(`Nothing to do: ${unchanged} packs were taken before as they are.`);
      return { ...counts, unchanged, verdict: found.verdict, reasons: found.reasons };
    }
    await addRun(lake, {
      time: context.clock(),
      mode,
      ...entryOf(counts),
      verdict: found.verdict,
      reasons: found.reasons,
    });
    report(taken, found, unchanged, context);
    const outputs = { ...counts, unchanged, verdict: found.verdict, reasons: found.reasons };
    if (found.verdict === 'fail')
      throw new GateError(`The research store is fed, and ${found.texts.join('; ')}.`, outputs);
    return outputs;
  });
};

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

function entryOf({ partitions: _, ...entry }: ReturnType<typeof countsOf>) {
  return entry;
}

function report(taken: TakenPacks, { verdict, texts }: Verdict, unchanged: number, context: StageContext): void {
  const { log, annotate, summarise } = context;
  for (const { pack, failure } of taken.results) {
    if (failure !== undefined) annotate({ level: 'error', title: 'A pack that cannot be read', message: failure });
    else log.debug(`${pack.path} was taken`);
  }
  const { lines, markdown } = packReport(taken, unchanged);
  for (const line of lines) log.info(line);
  for (const text of texts)
    annotate({ level: verdict === 'fail' ? 'error' : 'warning', title: 'Research store', message: text });
  summarise(markdown);
}
