import { z } from 'zod';
import { PhraseError, parsePhrase, phraseSyntax } from './phrase.ts';
import { eventTypes, sentimentDrivers, sentimentLabels } from './types.ts';

const phrase = z
  .string()
  .superRefine((text, context) => {
    try {
      parsePhrase(text);
    } catch (error) {
      if (!(error instanceof PhraseError)) throw error;
      context.addIssue({ code: 'custom', message: `The phrase "${text}" ${error.message}.` });
    }
  })
  .describe(phraseSyntax);

const phrases = z.array(phrase).min(1).describe('Phrases, any of which matches.');
const share = z.number().min(0).max(1);

const sentimentSchema = z.strictObject({
  normalisation: z
    .number()
    .positive()
    .describe('a in score = x / √(x² + a), x being the sum of the matched weights. Larger is more cautious.'),
  neutralBelow: share.describe('Scores nearer to 0 than this are labelled Neutral.'),
  mixedFrom: share.describe(
    'Labelled Mixed/Unclear when the weaker of the positive and the negative sum is at least this share of the stronger.',
  ),
  eventWeight: share.describe(
    'Weight of the direction of the event, Positive or Negative, in a text without a word of the lexicon.',
  ),
  confidence: z
    .strictObject({
      unmatched: share.describe('Confidence of a text without a word of the lexicon.'),
      floor: share.describe('Confidence of the faintest or most contradictory evidence.'),
      ceiling: share.describe('Confidence that strong, unanimous evidence approaches.'),
    })
    .describe('floor + (ceiling − floor) · (1 − exp(−evidence)) · agreement.'),
  lexicon: z
    .array(
      z.strictObject({
        weight: z
          .number()
          .min(-1)
          .max(1)
          .describe('−1 very bad … 1 very good for the company; 0 makes a longer phrase cancel the words inside it.'),
        phrases,
      }),
    )
    .min(1)
    .describe('Words and phrases with a tone. Where matches overlap, the leftmost counts, and of those the longest.'),
  negators: z
    .strictObject({
      scope: z.int().min(1).max(10).describe('How many tokens after itself a negator reaches, within its sentence.'),
      factor: z.number().min(-1).max(0).describe('What the weight of a negated phrase is multiplied by.'),
      phrases,
    })
    .describe('A negated phrase changes its tone; a negated event pattern does not count.'),
  intensifiers: z
    .array(
      z.strictObject({
        factor: z
          .number()
          .positive()
          .max(3)
          .describe('What the weight beside it is multiplied by; below 1 it softens.'),
        phrases,
      }),
    )
    .describe('Words that strengthen or soften a phrase up to two tokens before or after them.'),
  hedges: z
    .strictObject({
      confidenceFactor: share.describe('What the confidence of sentiment is multiplied by when one is found.'),
      phrases,
    })
    .describe('Words of uncertainty.'),
});

const eventPatternSchema = z.strictObject({
  id: z
    .string()
    .regex(/^[a-z0-9]+([.-][a-z0-9]+)*$/u)
    .describe('Unique name, quoted in the rationale.'),
  type: z.enum(eventTypes).describe('The event type this pattern decides.'),
  severity: z.int().min(0).max(3).describe('0 noise, 1 minor, 2 material, 3 transformative.'),
  direction: z
    .enum([...sentimentLabels, 'from-sentiment'])
    .describe('What the event means for the company; from-sentiment takes the label of the sentiment.'),
  driver: z.enum(sentimentDrivers).describe('What drives the sentiment of such a text.'),
  confidence: share.describe('Confidence of the event when nothing lowers it.'),
  raise: z
    .strictObject({
      percent: z.number().positive().describe('A percentage of at least this size in the same text …'),
      severity: z.int().min(1).max(3).describe('… raises the severity to at least this.'),
    })
    .optional()
    .describe('Lets the size of a percentage raise the severity.'),
  ignoreSentiment: z
    .boolean()
    .optional()
    .describe('true for advertising and lists, whose tone says nothing about the company: sentiment becomes neutral.'),
  phrases,
});

/** The lexicon and event patterns of the deterministic judge, `configs/enrichment/rules.yaml`. */
export const rulesConfigSchema = z
  .strictObject({
    version: z
      .string()
      .regex(/^[0-9A-Za-z.-]{1,32}$/u)
      .describe('Version of this file, for people; any change of the content changes the version of the judge too.'),
    sentiment: sentimentSchema.describe('How the tone of a text is read.'),
    events: z
      .array(eventPatternSchema)
      .min(1)
      .describe('In order of precedence: the first pattern with a phrase in the text decides its event type.'),
    fallback: z
      .strictObject({
        driver: z.enum(sentimentDrivers).describe('Sentiment driver of a text that no pattern matches.'),
        confidence: share.describe('Event confidence of such a text.'),
      })
      .describe('A text that no pattern matches is OTHER_LOW_SIGNAL with severity 0.'),
    speculation: z
      .strictObject({
        confidenceFactor: share.describe('What the event confidence is multiplied by.'),
        phrases,
      })
      .describe('Marks of guesswork and opinion: the sentiment driver becomes Speculation/Opinion.'),
    manyTickers: z
      .strictObject({
        moreThan: z.int().min(1).describe('Number of tickers up to which a text is taken to be about the company.'),
        confidenceFactor: share.describe('What both confidences are multiplied by beyond that.'),
      })
      .describe('A text that names many tickers says little about each.'),
    summary: z
      .strictObject({
        sentimentWeight: share.describe('Weight of the tone of the summary; the headline has 1.'),
        confidenceFactor: share.describe(
          'Event confidence is multiplied by this when only the summary shows the event.',
        ),
      })
      .describe('How far the summary counts beside the headline.'),
  })
  .superRefine(({ events }, context) => {
    const seen = new Set<string>();
    for (const [position, { id }] of events.entries()) {
      if (seen.has(id)) {
        context.addIssue({ code: 'custom', path: ['events', position, 'id'], message: `The id "${id}" occurs twice.` });
      }
      seen.add(id);
    }
  })
  .describe('Lexicon and event patterns of the deterministic judge "rules".');

export type RulesConfig = z.infer<typeof rulesConfigSchema>;
export type SentimentRules = RulesConfig['sentiment'];
export type EventPattern = RulesConfig['events'][number];
