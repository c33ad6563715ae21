import { auditFindings } from '../../../src/audit/datasets.ts';
import type { Week } from '../../../src/calendar/weeks.ts';
import { ledger } from '../../../src/comparison/datasets.ts';
import { pickReturns, weeklyReturns } from '../../../src/evaluation/datasets.ts';
import { companyNews } from '../../../src/ingest/datasets.ts';
import { type Dataset, type PartitionKeys, partitionPath, tableFile } from '../../../src/lake/dataset.ts';
import { type Manifest, manifestDigests } from '../../../src/lake/manifest.ts';
import { marketDaily } from '../../../src/market/datasets.ts';
import { repEnriched } from '../../../src/news/datasets.ts';
import { scoresWeekly } from '../../../src/scoring/datasets.ts';
import { writtenBy } from '../../../src/written-by.ts';
import { hostileTexts } from './hostile-text.ts';
import { sampleRegimes, sampleWeek } from './sample-regimes.ts';

/** Manifests with an input that has changed since, one that is gone, and hostile text wherever there is text. */
export function samplePartitions(weeks: readonly Week[]): ReadonlyMap<string, Manifest> {
  const found = new Map<string, Manifest>();
  const add = (dataset: Dataset, keys: PartitionKeys, inputs: Manifest['recipe']['inputs'] = []) => {
    const made = manifest(dataset, keys, inputs);
    found.set(partitionPath(dataset, keys), made);
    return { dataset: dataset.name, keys, content: made.content };
  };
  const bars = {
    dataset: marketDaily.name,
    keys: {},
    slice: 'date>=2024-06-03,date<=2024-07-05',
    content: '1'.repeat(64),
  };
  add(marketDaily, { month: '2024-06' });
  const scores = weeks.flatMap(({ weekEnding: week_ending }) => {
    const news = add(companyNews, { week_ending });
    const enriched = add(repEnriched, { week_ending }, [news]);
    return sampleRegimes.map((regime) => {
      // One input that has changed since, and one that is gone.
      const gone = { dataset: 'universe', keys: { week_ending }, content: '2'.repeat(64) };
      const scored = add(scoresWeekly, { regime, week_ending }, [{ ...enriched, content: '3'.repeat(64) }, gone, bars]);
      add(auditFindings, { regime, week_ending }, [scored]);
      return scored;
    });
  });
  for (const dataset of [weeklyReturns, pickReturns, ledger]) add(dataset, { as_of: sampleWeek.weekEnding }, scores);
  return found;
}

function manifest(dataset: Dataset, keys: PartitionKeys, inputs: Manifest['recipe']['inputs']): Manifest {
  const recipe = {
    stage: writtenBy[dataset.name] ?? '',
    version: 1,
    parameters: { note: hostileTexts[5] as string },
    inputs,
  };
  const files = [{ path: tableFile(dataset), bytes: 12_345, rows: 26, sha256: '4'.repeat(64) }];
  return {
    format: 1,
    dataset: dataset.name,
    keys,
    ...manifestDigests(dataset.name, keys, recipe, files),
    recipe,
    files,
    produced: {
      time: '2024-07-05T20:31:07.000Z',
      commit: 'c0ffee'.repeat(6),
      run: hostileTexts[0] as string,
      software: 'regimen test',
      ...(dataset === companyNews
        ? {
            sources: [
              { name: hostileTexts[2] as string, bytes: 99, sha256: '5'.repeat(64), time: '2024-07-05T20:30:00Z' },
            ],
          }
        : {}),
    },
    seal: '6'.repeat(64),
  };
}
