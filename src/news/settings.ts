import { z } from 'zod';

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

/** `enrichment` of pipeline.yaml. */
export const enrichmentSettings = z
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

/** How a language model is asked. */
export type ModelSettings = z.infer<typeof languageModel>;
export type EnrichmentSettings = z.infer<typeof enrichmentSettings>;
