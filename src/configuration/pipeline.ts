import { z } from 'zod';
import { barProviderNames, macroProviderNames, newsProviderNames, providerNames } from '../http/provider-names.ts';
import { barFormatNames, barFormats } from '../ingest/bars/bar-formats.ts';
import { newsFormatNames, newsFormats } from '../ingest/news/news-formats.ts';
import { isSymbol } from '../text/symbol.ts';
import { aliases } from './alias-settings.ts';
import { evaluation } from './evaluation-settings.ts';
import { knownSteps, volumeUnit } from './known-step-settings.ts';
import { memory } from './memory-settings.ts';
import { newsTimeSettings } from './news-time-settings.ts';
import { newsVolumeSettings } from './news-volume-settings.ts';
import { repeatedBars } from './repeated-bars-settings.ts';
import {
  columnName,
  dateFormat,
  formatDescription,
  numberSettings,
  recordsSetting,
  refuseEqualMarks,
  refuseSharedColumns,
  sectionWithFormats,
  sourceFiles,
  symbolSettings,
} from './source-settings.ts';
import { steps } from './step-settings.ts';

const budget = z.number().min(0).max(1).describe('Share of rows that may be quarantined before the stage fails');

/** Names in an order of preference, each once. */
function providerList<const N extends readonly [string, ...string[]]>(names: N, description: string) {
  return z
    .array(z.enum(['files', ...names]))
    .min(1)
    .refine((list) => new Set(list).size === list.length, 'expected each provider once')
    .default(['files'])
    .describe(description);
}

const universeReading = {
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
  date_format: dateFormat.default('YYYY-MM-DD').describe('How the files write the days of membership'),
  strip_suffix: symbolSettings.strip_suffix,
  records: recordsSetting,
} as const;

const universeSource = z
  .preprocess(
    sectionWithFormats({}, universeReading),
    z.strictObject({
      files: sourceFiles(universeReading),
      ...universeReading,
      aliases: aliases.default([]),
      error_budget: budget.default(0.1),
    }),
  )
  .describe('Which symbols can be scored');

const barReading = {
  format: z.enum(barFormatNames).optional().describe(formatDescription(barFormats)),
  columns: z
    .strictObject({
      symbol: columnName.default('symbol').describe('Column with the ticker'),
      date: columnName.default('date').describe('Column with the session date'),
      open: columnName.default('open').describe('Column with the first price'),
      high: columnName.default('high').describe('Column with the highest price'),
      low: columnName.default('low').describe('Column with the lowest price'),
      close: columnName.default('close').describe('Column with the last price'),
      adj_close: columnName
        .optional()
        .describe(
          'Column with the adjusted close. Unset: "adj_close" or another usual name of it, where the file has one; "none": returns come from close',
        ),
      volume: columnName.default('volume').describe('Column with the shares traded'),
      adj_volume: columnName
        .optional()
        .describe('Column with the shares traded, adjusted for later splits; it is taken instead of "volume"'),
    })
    .superRefine(refuseSharedColumns('symbol', 'date', 'volume'))
    .prefault({})
    .describe('How the columns of the files are named'),
  date_format: dateFormat
    .default('YYYY-MM-DD')
    .describe(
      'How the files write dates: YYYY, MM or M or MMM, DD or D, and marks between them; a time after the date does not matter. Parquet dates need no format',
    ),
  ...symbolSettings,
  ...numberSettings,
  records: recordsSetting,
} as const;

const marketSection = z
  .strictObject({
    providers: providerList(
      barProviderNames,
      'Where bars come from, in order: the next one is asked for what the one before could not give. "files" reads market.files',
    ),
    files: sourceFiles(barReading).optional(),
    ...barReading,
    history_sessions: z
      .union([z.number().int().min(66).max(12_000), z.literal('all')])
      .default(90)
      .describe('Sessions before the week that are stored and must be covered; "all" takes everything the files hold'),
    revision_tolerance: z
      .number()
      .min(0)
      .max(0.1)
      .default(1e-6)
      .describe('Relative difference from which a stored bar counts as revised'),
    overlap_sessions: z
      .number()
      .int()
      .min(1)
      .max(60)
      .default(10)
      .describe('Stored sessions that a live provider is asked for again, to see what was revised or split'),
    cross_check: z
      .strictObject({
        provider: z.enum(barProviderNames).describe('A second provider, not one of "providers"'),
        tolerance: z
          .number()
          .gt(0)
          .max(1)
          .default(0.005)
          .describe('Relative difference of open or close from which a bar is set aside'),
      })
      .optional()
      .describe(
        'Compares every fetched bar of the selected weeks, and of the overlap before them, with the one of a second provider',
      ),
    steps,
    repeated_bars: repeatedBars,
    known_steps: knownSteps,
    volume: volumeUnit,
    error_budget: budget.default(0.01),
    late_budget: z
      .number()
      .min(0)
      .max(1)
      .default(0.1)
      .describe('Share of the universe that may lag behind the week before the stage fails'),
    absent_budget: z
      .number()
      .min(0)
      .max(1)
      .default(0.1)
      .describe('Share of the universe that may have no bar at all before the stage fails'),
  })
  .superRefine(refuseEqualMarks)
  .refine(({ volume, columns }) => !(volume === 'as_traded' && columns.adj_volume !== undefined), {
    path: ['volume'],
    message: 'expected "adjusted", or nothing, beside columns.adj_volume',
  });

const marketSource = z.preprocess(sectionWithFormats(barFormats, barReading), marketSection).describe('Daily bars');

const newsReading = {
  format: z.enum(newsFormatNames).optional().describe(formatDescription(newsFormats)),
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
    .superRefine(refuseSharedColumns('symbol', 'published'))
    .prefault({})
    .describe('How the columns of the files are named'),
  ...symbolSettings,
  records: recordsSetting,
  ...newsTimeSettings,
} as const;

const newsSection = z.strictObject({
  providers: providerList(newsProviderNames, 'Where news comes from: all are asked, and their items put together'),
  files: sourceFiles(newsReading).optional(),
  ...newsReading,
  history_weeks: z
    .number()
    .int()
    .min(12)
    .max(520)
    .default(12)
    .describe('Weeks before the week whose news is stored and enriched, for baselines and novelty'),
  overlap_days: z
    .number()
    .int()
    .min(0)
    .max(28)
    .default(3)
    .describe('Days before the last fetch that are asked for again, for items that appeared late'),
  error_budget: budget.default(0.02),
  ...newsVolumeSettings,
});

const newsSource = z.preprocess(sectionWithFormats(newsFormats, newsReading), newsSection).describe('Company news');

const macroSource = z
  .strictObject({
    series: z
      .record(
        z.string().regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$/, 'expected letters, digits, ".", "_" and "-"'),
        z.strictObject({
          provider: z.enum(macroProviderNames),
          series: z.string().min(1).describe("The provider's own name of the series"),
        }),
      )
      .default({})
      .describe('Series by the name they get in macro_daily'),
    history_years: z
      .number()
      .int()
      .min(1)
      .max(100)
      .default(5)
      .describe('Years before the week that are asked for first'),
  })
  .describe('Macroeconomic series');

const providerSettings = z.strictObject({
  base_url: z
    .url({ protocol: /^https?$/ })
    .optional()
    .describe('Another address of the service, for a proxy or a test'),
  requests: z.number().int().min(1).max(100_000).optional().describe('Requests that are allowed ...'),
  per_seconds: z.number().gt(0).max(86_400).optional().describe('... in so many seconds'),
  concurrency: z.number().int().min(1).max(64).optional().describe('Requests that may be under way at once'),
});

const providers = z
  .strictObject({
    ...(Object.fromEntries(providerNames.map((name) => [name, providerSettings.prefault({})])) as Record<
      (typeof providerNames)[number],
      z.ZodPrefault<typeof providerSettings>
    >),
    alpaca: providerSettings
      .extend({
        feed: z
          .enum(['sip', 'iex'])
          .default('sip')
          .describe(
            'sip is the whole market; iex is one exchange with 2 to 3 % of the volume. A lake holds bars of one feed',
          ),
      })
      .prefault({}),
    edgar: providerSettings
      .extend({
        forms: z.array(z.string().min(1).max(40)).min(1).default(['8-K']).describe('Filings that count as news'),
      })
      .prefault({}),
  })
  .describe('How each live provider is asked');

const http = z
  .strictObject({
    attempts: z
      .number()
      .int()
      .min(1)
      .max(10)
      .default(5)
      .describe('How often a request that fails in passing is made in all'),
    timeout_seconds: z.number().gt(0).max(600).default(60).describe('Silence after which a request is given up'),
    retry_seconds: z
      .number()
      .min(0)
      .max(86_400)
      .default(300)
      .describe(
        'How long a provider is waited for in all, over every attempt of a run; then it counts as out of order',
      ),
  })
  .describe('The HTTP client that all live providers share');

const rawAnswers = z
  .strictObject({
    keep_days: z
      .number()
      .int()
      .min(0)
      .max(36_500)
      .default(90)
      .describe('Days for which answers of live providers are kept; 0 keeps none'),
  })
  .describe('Answers of live providers, kept so that a week can be made again without the network');

const publication = z
  .strictObject({
    restricted: z
      .enum(['private', 'always'])
      .default('private')
      .describe(
        'Data whose licence forbids passing it on: "private" uploads it from private repositories only and refuses the run elsewhere; ' +
          '"always" says that you have the right to publish it',
      ),
  })
  .describe('What may leave the machine as an artifact');

const languageModel = z
  .strictObject({
    base_url: z
      .url({ protocol: /^https?$/ })
      .refine(
        isServiceAddress,
        'expected https (http on this machine only), and neither user, password, query nor fragment',
      )
      .default('https://models.github.ai/inference')
      .describe(
        'Address of an OpenAI-compatible service; the default is GitHub Models, which takes the token of the workflow',
      ),
    name: z
      .string()
      .regex(/^[\w.:/@+-]{1,200}$/, 'expected a name of letters, digits and ". : / @ + _ -"')
      .default('openai/gpt-4.1-mini')
      .describe('Model, as the service names it'),
    history: z
      .enum(['model', 'rules'])
      .default('model')
      .describe(
        'Who judges weeks before the selected ones that nobody has judged yet: the shift of sentiment compares them with the week',
      ),
    requests: z.number().int().min(1).max(100_000).default(15).describe('Requests that are allowed ...'),
    per_seconds: z.number().gt(0).max(86_400).default(60).describe('... in so many seconds'),
    concurrency: z.number().int().min(1).max(64).default(4).describe('Requests that may be under way at once'),
    max_answer_tokens: z
      .number()
      .int()
      .min(100)
      .max(32_000)
      .default(600)
      .describe('Tokens of one answer at most; models that reason need thousands'),
    budget: z
      .strictObject({
        requests: z.number().int().min(0).max(10_000_000).default(3000).describe('Requests of one run at most'),
        tokens: z
          .number()
          .int()
          .min(0)
          .max(1e12)
          .default(3_000_000)
          .describe('Tokens of one run at most, asked and answered'),
        minutes: z
          .number()
          .min(0)
          .max(1440)
          .default(45)
          .describe(
            'Minutes after which nothing more is asked; the job must have time left to store what was answered',
          ),
      })
      .prefault({})
      .describe('What one run may cost; what is over it is judged by the rules'),
  })
  .describe('The language model that judges when "judge" is "model"');

/** A token must not travel in the clear, and no secret may stand in the configuration. */
function isServiceAddress(address: string): boolean {
  const url = URL.parse(address);
  if (url === null || url.username + url.password + url.search + url.hash !== '') return false;
  return url.protocol === 'https:' || ['127.0.0.1', '[::1]', 'localhost'].includes(url.hostname);
}

const enrichment = z
  .strictObject({
    judge: z
      .enum(['rules', 'model'])
      .default('rules')
      .describe(
        'Who judges sentiment and events: the deterministic lexicon, or a language model with the lexicon in reserve',
      ),
    model: languageModel.prefault({}),
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
    benchmark: z
      .string()
      .refine(isSymbol, 'expected a ticker')
      .default('SPY')
      .describe('Symbol whose return is subtracted; it is never ranked'),
    universe: universeSource,
    market: marketSource,
    news: newsSource,
    macro: macroSource.prefault({}),
    providers: providers.prefault({}),
    http: http.prefault({}),
    raw: rawAnswers.prefault({}),
    publication: publication.prefault({}),
    enrichment: enrichment.prefault({}),
    audit: audit.prefault({}),
    memory: memory.prefault({}),
    evaluation: evaluation.prefault({}),
  })
  .describe('Where data comes from and how the week is run');

export type Pipeline = z.infer<typeof pipelineSchema>;
