import { z } from 'zod';
import { type Dataset, generationKey } from '../lake/dataset.ts';
import { objectSettings } from './objects/settings.ts';

/** Name of a branch, of characters that mean nothing else to git. */
export const branchName = z
  .string()
  .regex(/^[A-Za-z0-9][A-Za-z0-9._/-]{0,99}$/, 'expected a branch name')
  .refine((name) => !/\.\.|\/\/|\/$|\.$|\.lock$|\/\./.test(name), 'expected a branch name');

/** Weeks that the next week looks back on, by the dataset that it finds them in: 13 of news, 90 sessions in whole months of bars. */
const weeksNeeded: Readonly<Record<string, number>> = {
  company_news: 13,
  news_clusters: 13,
  rep_enriched: 13,
  cluster_vectors: 13,
  coverage: 13,
  market_daily: 26,
  market_revisions: 26,
  corporate_actions: 26,
};

function keepWhatWeeksNeed(
  retention: Readonly<Partial<Record<string, number>>>,
  context: z.core.$RefinementCtx<Partial<Record<string, number>>>,
): void {
  for (const [name, weeks] of Object.entries(retention)) {
    const needed = weeksNeeded[name] ?? 1;
    if (weeks === undefined || weeks >= needed) continue;
    const message = `expected at least ${needed} weeks: the next week is scored from them`;
    context.addIssue({ code: 'custom', path: [name], message });
  }
}

/**
 * `memory` of pipeline.yaml.
 *
 * @param all every dataset: the names that a retention can be given for
 */
export function memorySettings(all: readonly Dataset[]) {
  const datasets = all.filter(({ research }) => research === undefined).map(({ name }) => name);
  const generations = all.filter((one) => generationKey(one) !== undefined).map(({ name }) => name);
  return z
    .strictObject({
      branch: branchName
        .default('regimen-lake')
        .describe('Orphan branch that holds the published partitions and the ledgers'),
      research_branch: branchName
        .default('regimen-research')
        .describe(
          'Orphan branch of research, another one, so that weeks never fetch it: ledgers, snapshots, and the manifests of tables that lie in "objects"',
        ),
      catch_up_weeks: z
        .number()
        .int()
        .min(1)
        .max(52)
        .default(8)
        .describe('Weeks that one scheduled run does at most, the oldest first; more is a backfill'),
      retention: z
        .partialRecord(z.enum(datasets as [string, ...string[]]), z.number().int().min(1).max(5200))
        .superRefine(keepWhatWeeksNeed)
        .default({ pick_returns: 13, weekly_returns: 13, ledger: 13 })
        .describe(
          'Weeks for which the branch keeps the partitions of a dataset, counted back from the latest published week; what is not named is ' +
            'kept for good. The three of the default hold all of the past each time, and can be made again',
        ),
      research_retention: z
        .partialRecord(z.enum(generations as [string, ...string[]]), z.number().int().min(1).max(5200), {
          error: ({ code }: { readonly code: string }) =>
            code === 'unrecognized_keys'
              ? `expected one of ${generations.join(', ')}: the store, snapshots and ledgers are kept for good`
              : undefined,
        })
        .default({ panel: 2, panel_latest: 1, panel_shards: 2, panel_index: 2 })
        .describe(
          'How many feature sets, runs or as-of dates of a dataset of research its branch keeps, the newest ones; of what is not named all, and of the store, of snapshots and ledgers everything',
        ),
      largest_file_mib: z
        .number()
        .min(0.001)
        .max(100)
        .default(50)
        .describe(
          'A larger file is not put on the branch: it goes to "objects", and without that it is refused. GitHub refuses over 100',
        ),
      objects: objectSettings
        .optional()
        .describe(
          'Where files go that are too large for the branch: S3-compatible storage; keys come from AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY',
        ),
    })
    .refine(({ branch, research_branch }) => branch !== research_branch, {
      path: ['research_branch'],
      error: 'expected another branch than the one of the weeks',
    })
    .describe('Memory across runs: the state branch');
}

export type MemorySettings = z.infer<ReturnType<typeof memorySettings>>;
