import { z } from 'zod';
import { dateFormats } from '../market/date-format.ts';

const sourceFiles = z
  .array(z.string().min(1))
  .min(1)
  .describe(
    'Local paths (relative to the folder the run starts in) or http(s) addresses; .csv, .parquet or .ndjson, each also as .gz',
  );

const budget = z.number().min(0).max(1).describe('Share of rows that may be quarantined before the stage fails');

const columnName = z.string().min(1);

const universeSource = z
  .strictObject({
    files: sourceFiles,
    columns: z
      .strictObject({
        symbol: columnName.default('symbol').describe('Column with the ticker'),
        sector: columnName.default('sector').describe('Column with the sector'),
        name: columnName.default('name').describe('Column with the company name'),
        from: columnName.optional().describe('Column with the first day of membership; empty cells mean "always"'),
        to: columnName.optional().describe('Column with the last day of membership; empty cells mean "still"'),
      })
      .prefault({})
      .describe('How the columns of the files are named'),
  })
  .describe('Which symbols can be scored');

const marketSource = z
  .strictObject({
    files: sourceFiles.optional(),
    columns: z
      .strictObject({
        symbol: columnName.default('symbol').describe('Column with the ticker'),
        date: columnName.default('date').describe('Column with the session date'),
        open: columnName.default('open').describe('Column with the first price'),
        high: columnName.default('high').describe('Column with the highest price'),
        low: columnName.default('low').describe('Column with the lowest price'),
        close: columnName.default('close').describe('Column with the last price'),
        adj_close: columnName.optional().describe('Column with the adjusted close; without it returns come from close'),
        volume: columnName.default('volume').describe('Column with the shares traded'),
      })
      .prefault({})
      .describe('How the columns of the files are named'),
    date_format: z
      .enum(dateFormats)
      .default('YYYY-MM-DD')
      .describe('How the files write dates; a time after the date does not matter. Parquet dates need no format'),
    history_sessions: z
      .union([z.number().int().min(66), z.literal('all')])
      .default(90)
      .describe('Sessions before the week that are stored and must be covered; "all" takes everything the files hold'),
    revision_tolerance: z
      .number()
      .min(0)
      .default(1e-6)
      .describe('Relative difference from which a stored bar counts as revised'),
    error_budget: budget.default(0.01),
    late_budget: z
      .number()
      .min(0)
      .max(1)
      .default(0.1)
      .describe('Share of the universe that may lag behind the week before the stage fails'),
  })
  .describe('Daily bars');

const newsSource = z
  .strictObject({
    files: sourceFiles.optional(),
    columns: z
      .strictObject({
        symbol: columnName.default('symbol').describe('Column with the ticker'),
        id: columnName.optional().describe('Column with an id; without it url and headline identify an item'),
        published: columnName
          .default('published')
          .describe('Column with the time of publication: ISO 8601 with offset or Z, or epoch seconds or milliseconds'),
        headline: columnName.default('headline').describe('Column with the headline'),
        summary: columnName.optional().describe('Column with a summary'),
        url: columnName.optional().describe('Column with the address'),
        source: columnName.optional().describe('Column with the publisher'),
      })
      .prefault({})
      .describe('How the columns of the files are named'),
    history_weeks: z
      .number()
      .int()
      .min(12)
      .default(12)
      .describe('Weeks before the week whose news is stored and enriched, for baselines and novelty'),
    error_budget: budget.default(0.02),
  })
  .describe('Company news');

const enrichment = z
  .strictObject({
    judge: z.literal('rules').default('rules').describe('Who judges sentiment and events: the deterministic lexicon'),
    rules: z
      .string()
      .optional()
      .describe('Lexicon and event patterns, relative to this file; without it the ones that Regimen ships'),
    cluster_similarity: z
      .number()
      .gt(0)
      .max(1)
      .default(0.55)
      .describe('Jaccard index from which two headlines are one story'),
    vector_seed: z.number().int().min(0).max(0xffffffff).default(7).describe('Seed of the text vectors'),
  })
  .describe('Clustering, sentiment, events and text vectors');

const audit = z
  .strictObject({
    fail_on: z
      .enum(['error', 'warning', 'never'])
      .default('error')
      .describe('The least severity of a finding that fails the run'),
  })
  .describe('The audit');

/** `configs/pipeline.yaml`: where data comes from and how the week is run. */
export const pipelineSchema = z
  .strictObject({
    benchmark: z.string().min(1).default('SPY').describe('Symbol whose return is subtracted; it is never ranked'),
    universe: universeSource,
    market: marketSource,
    news: newsSource,
    enrichment: enrichment.prefault({}),
    audit: audit.prefault({}),
  })
  .describe('Where data comes from and how the week is run');

export type Pipeline = z.infer<typeof pipelineSchema>;
