import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { UserError } from '../../errors.ts';
import { makeFolder } from '../../lake/make-folder.ts';
import { featureSet } from '../../panel/feature-set.ts';
import type { InputValues, Run, StageContext } from '../../platform/stage.ts';
import {
  type InvalidationReport,
  invalidationCsv,
  invalidationGroups,
  invalidationJson,
  invalidationSummary,
} from '../../report/research/invalidation-summary.ts';
import { counted, nameList } from '../../text/name-list.ts';
import { type Findings, findInvalidated } from './find-invalidated.ts';
import type { invalidate } from './invalidate.stage.ts';
import { merge } from './merge.stage.ts';
import { panel } from './panel.stage.ts';
import { commandOf, type RebuildStep, rebuildSteps } from './rebuild-steps.ts';
import { snapshot } from './snapshot.stage.ts';
import { stageA } from './stage-a.stage.ts';
import { universe } from './universe.stage.ts';

type Inputs = InputValues<(typeof invalidate)['inputs']>;

export const run: Run<typeof invalidate> = async (inputs, context) => {
  if (!inputs.apply) return findAndRebuild(inputs, context);
  // Of two at once the second finds nothing to do.
  return context.lake.exclusively('invalidate', () => findAndRebuild(inputs, context));
};

async function findAndRebuild(inputs: Inputs, context: StageContext) {
  const { log, present } = context;
  const found = await findInvalidated(context);
  const steps = rebuildSteps(found);
  const reported = { stale: found.stale, looked: found.looked, commands: steps.map(commandOf) };
  const report = await writeList(inputs.output, reported);
  present(invalidationSummary(reported));
  const outputs = {
    partitions: found.stale.filter(({ what }) => what === 'partition').length,
    runs: found.stale.filter(({ what }) => what === 'run').length,
    critical: found.stale.filter(({ severity }) => severity === 'critical').length,
    rebuilt: 0,
    left: found.stale.length,
    invalidated: invalidationGroups(found.stale),
    report,
  };
  warnOfObstacles(found, context);
  if (!inputs.apply || steps.length === 0) {
    log.info(
      steps.length === 0
        ? `Nothing to do: ${counted(found.looked - found.stale.length, 'partition or run', 'partitions or runs')} rest on what is stored now`
        : `${counted(found.stale.length, 'partition or run', 'partitions or runs')} rest on changed inputs, ${outputs.critical} of them critically`,
    );
    return outputs;
  }
  const refused = await rebuild(steps, inputs.threads, context);
  const after = await findInvalidated(context);
  const rebuilt = rebuiltOf(found, after);
  const waiting = rebuildSteps(after).length > refused ? '; the store went on meanwhile, run it again' : '';
  log.info(
    `${counted(rebuilt, 'partition or run', 'partitions or runs')} made again, ${after.stale.length} listed at the end${waiting}`,
  );
  return { ...outputs, rebuilt, left: after.stale.length };
}

function rebuiltOf(before: Findings, after: Findings): number {
  const left = new Set(after.stale.map(({ name }) => name));
  return before.stale.filter(({ name }) => !left.has(name)).length;
}

function warnOfObstacles({ stale }: Findings, { annotate }: StageContext): void {
  const obstructed = Map.groupBy(
    stale.filter(({ obstacle }) => obstacle !== undefined),
    ({ obstacle = '' }) => obstacle,
  );
  for (const [obstacle, all] of obstructed) {
    const names = nameList(
      all.map(({ name }) => name),
      3,
    );
    annotate({ level: 'warning', title: 'Cannot be made again', message: `${names}: ${obstacle}` });
  }
}

async function writeList(folder: string, report: InvalidationReport): Promise<string> {
  if (folder === '') return '';
  await makeFolder(folder);
  const path = join(folder, 'invalidation.json');
  await writeFile(path, invalidationJson(report));
  await writeFile(join(folder, 'invalidation.csv'), invalidationCsv(report));
  return path;
}

/**
 * Runs the steps. Where it is stopped, what was made is made, and the next run goes on from there.
 *
 * @returns how many screenings were refused: the others are made all the same
 */
async function rebuild(steps: readonly RebuildStep[], threads: number, context: StageContext): Promise<number> {
  const { call, log, signal } = context;
  let pinned = '';
  let refused = 0;
  const idFor = ({ isPinned }: { readonly isPinned: boolean }) => (isPinned ? pinned : '');
  for (const step of steps) {
    signal.throwIfAborted();
    log.info(`Runs: ${shortened(commandOf(step).replace(/\bID$/, pinned))}`);
    switch (step.stage) {
      case 'snapshot':
        pinned = (await call(snapshot, {})).id;
        break;
      case 'universe':
        await call(universe, { asOf: step.asOf });
        break;
      case 'panel': {
        const { asOf, shard, universe: size } = step;
        await call(panel, { asOf, shard, universe: size, snapshot: idFor(step), threads });
        break;
      }
      case 'latest': {
        const { until, universe: size } = step;
        await call(panel, { latest: true, until, universe: size, snapshot: idFor(step), threads });
        break;
      }
      case 'merge':
        await call(merge, { shards: step.shards });
        break;
      case 'stage-a':
        if (!(await isScreened(step, idFor(step), context))) refused += 1;
        break;
    }
  }
  return refused;
}

/** A screening that the panel of now is not made for, as one of more assets than it holds, is told and stays listed. */
async function isScreened(
  { candidates, universeSizes }: Extract<RebuildStep, { stage: 'stage-a' }>,
  id: string,
  { call, annotate }: StageContext,
): Promise<boolean> {
  try {
    await call(stageA, { candidates, universeSizes, featureSet, snapshot: id });
    return true;
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    annotate({ level: 'warning', title: 'Cannot be made again', message: error.message });
    return false;
  }
}

function shortened(command: string): string {
  return command.length <= 200 ? command : `${command.slice(0, 199)}…`;
}
