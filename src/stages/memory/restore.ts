import type { Week } from '../../calendar/weeks.ts';
import { datasets as allDatasets } from '../../datasets.ts';
import { UserError } from '../../errors.ts';
import { universe } from '../../ingest/datasets.ts';
import { notePublished } from '../../memory/publication/note-published.ts';
import type { PublishedPartition } from '../../memory/published.ts';
import { selectPartitions } from '../../memory/restore-selection.ts';
import { assertSoundLedgers } from '../../memory/verification/sound-branch.ts';
import { remoteOf, thisProcess, withStateBranch } from '../../memory/with-state-branch.ts';
import type { Run } from '../../platform/stage.ts';
import { longHistoryWeeks } from '../../scoring/judged-week.ts';
import { selectedWeeks } from '../selected-weeks.ts';
import { refuseIsolated, refuseShard, refuseWeeks } from './research-request.ts';
import type { restore } from './restore.stage.ts';
import { restoreResearch } from './restore-research.ts';

export const run: Run<typeof restore> = async (inputs, context) => {
  const { weekEnding, for: purpose, datasets, remote: given, research, shard, isolated } = inputs;
  if (research) {
    refuseWeeks('restore', { weekEnding });
    return restoreResearch({ names: datasets, shard, given, isolated }, context);
  }
  refuseShard(shard);
  refuseIsolated(isolated);
  const { config, lake, clock, log, progress, signal, summarise } = context;
  const { market, news, evaluation } = config.pipeline;
  const question = {
    purpose,
    weeks: selectedWeeks(weekEnding, clock()),
    reach: Math.max(longHistoryWeeks, news.history_weeks) + 1,
    historySessions: market.history_sessions,
    evaluatedWeeks: evaluation.history_weeks,
    datasets: knownDatasets(datasets),
  };
  const host = thisProcess();
  const remote = await remoteOf(given, context, host);
  return withStateBranch({ remote }, context, host, async ({ branch }) => {
    const tip = await branch.tip();
    if (tip === undefined) {
      await notePublished(lake, undefined, await branch.ledgers());
      log.info(`Nothing to restore: there is no ${branch.name.replace(/^the /, '')} yet.`);
      return { restored: 0, partitions: 0, tip: '', open: openWeeks(question.weeks, []) };
    }
    await assertSoundLedgers(branch, 'Nothing was restored');
    const published = await branch.listAll();
    const wanted = selectPartitions(published, question);
    const bar = progress('restore', wanted.length);
    const restored = await lake.adopt(branch, wanted, () => {
      signal.throwIfAborted();
      bar.advance();
    });
    bar.end();
    await notePublished(lake, tip, await branch.ledgers());
    const text = `Restored ${restored} of the ${published.length} partitions on ${branch.name}; ${wanted.length - restored} of those wanted were there already.`;
    log.info(text);
    summarise(`### Restore\n\n${text} Commit \`${tip}\`.\n\n`);
    return { restored, partitions: published.length, tip, open: openWeeks(question.weeks, published) };
  });
};

/**
 * The weeks that may still be ingested. A week with a published universe was ingested by those who published it or looked back on it:
 * ingested again, it could find late news or another universe, which the branch would have to refuse.
 */
function openWeeks(weeks: readonly Week[], published: readonly PublishedPartition[]): string[] {
  const ingested = new Set(
    published.filter(({ dataset }) => dataset.name === universe.name).map(({ keys }) => keys.week_ending),
  );
  return weeks.map(({ weekEnding }) => weekEnding).filter((weekEnding) => !ingested.has(weekEnding));
}

/** @throws UserError for a name that is none */
function knownDatasets(names: readonly string[]): readonly string[] {
  const unknown = names.filter((name) => !allDatasets.some((dataset) => dataset.name === name));
  if (unknown.length === 0) return names;
  throw new UserError(`There is no dataset ${unknown.join(', ')}.`, {
    hint: `Known datasets: ${allDatasets.map(({ name }) => name).join(', ')}.`,
  });
}
