import { z } from 'zod';
import { canonicalJson } from '../../lake/canonical-json.ts';
import { eventTypes, type Judgement, sentimentDrivers, sentimentLabels } from '../types.ts';

/** Characters of a rationale that are kept. */
export const rationaleLimit = 300;
/** An answer is some hundred characters long; what is longer than this is none and is not even parsed. */
const answerLimit = 20_000;

const label = z.enum(sentimentLabels);
const share = z.number().min(0).max(1);

// A rationale comes first: what a model writes first is what it can build the rest of its answer on.
const answerSchema = z.strictObject({
  sentiment: z.strictObject({
    rationale: z.string(),
    label,
    score: z.number().min(-1).max(1),
    confidence: share,
    driver: z.enum(sentimentDrivers),
  }),
  event: z.strictObject({
    rationale: z.string(),
    type: z.enum(eventTypes),
    severity: z.literal([0, 1, 2, 3]),
    direction: label,
    confidence: share,
  }),
});

/** What a model answers about one item, checked and cleaned. */
export type ModelAnswer = z.infer<typeof answerSchema>;

export type ParsedAnswer =
  | { readonly answer: ModelAnswer; readonly problems?: undefined }
  /** What is wrong with it, in words that are ours alone: nothing that the model wrote is repeated. */
  | { readonly answer?: undefined; readonly problems: readonly string[] };

/**
 * The schema of an answer in the subset of JSON Schema that strict structured outputs take: every property required, no other ones, and
 * no limits, which many services refuse; the limits are in the prompt and checked here.
 */
export const answerJsonSchema: Readonly<Record<string, unknown>> = withoutDialect(
  z.toJSONSchema(answerSchema, {
    override: ({ jsonSchema }) => {
      delete jsonSchema.minimum;
      delete jsonSchema.maximum;
    },
  }),
);

function withoutDialect({ $schema: _, ...schema }: Record<string, unknown>): Record<string, unknown> {
  return schema;
}

const expectations: Readonly<Record<string, string>> = {
  sentiment: 'an object',
  'sentiment.rationale': 'a text',
  'sentiment.label': `one of ${sentimentLabels.join(', ')}`,
  'sentiment.score': 'a number from -1 to 1',
  'sentiment.confidence': 'a number from 0 to 1',
  'sentiment.driver': `one of ${sentimentDrivers.join(', ')}`,
  event: 'an object',
  'event.rationale': 'a text',
  'event.type': `one of ${eventTypes.join(', ')}`,
  'event.severity': '0, 1, 2 or 3',
  'event.direction': `one of ${sentimentLabels.join(', ')}`,
  'event.confidence': 'a number from 0 to 1',
};

/** Reads the text of an answer: JSON, also inside one Markdown code block, of exactly the fields of the schema. */
export function parseAnswer(text: string): ParsedAnswer {
  if (text.length > answerLimit) return { problems: ['the answer is far too long'] };
  const document = parsedJson(withoutFence(text));
  if (document === undefined) return { problems: ['the answer is not JSON alone'] };
  const parsed = answerSchema.safeParse(document);
  if (!parsed.success) return { problems: problemsOf(parsed.error) };
  const answer = cleaned(parsed.data);
  const { label: name, score } = answer.sentiment;
  const isContradiction = (name === 'Positive' && score < 0) || (name === 'Negative' && score > 0);
  return isContradiction ? { problems: ['sentiment.score has the opposite sign of sentiment.label'] } : { answer };
}

/** Reads an answer that was stored. @returns undefined for a text that {@link answerText} cannot have written */
export function storedAnswer(text: string): ModelAnswer | undefined {
  const { answer } = parseAnswer(text);
  return answer !== undefined && answerText(answer) === text ? answer : undefined;
}

/** An answer as it is stored. */
export function answerText(answer: ModelAnswer): string {
  return canonicalJson(answer);
}

export function judgementOf({ sentiment, event }: ModelAnswer): Judgement {
  return {
    sentiment: {
      sentLabel: sentiment.label,
      sentScore: sentiment.score,
      confidence: sentiment.confidence,
      sentDriver: sentiment.driver,
      rationale: sentiment.rationale,
    },
    event: {
      eventTypePrimary: event.type,
      eventSeverity: event.severity,
      eventDirection: event.direction,
      eventConfidence: event.confidence,
      rationale: event.rationale,
    },
  };
}

function withoutFence(text: string): string {
  const trimmed = text.trim();
  if (!trimmed.startsWith('```') || !trimmed.endsWith('```')) return trimmed;
  const firstLineEnd = trimmed.indexOf('\n');
  return firstLineEnd === -1 ? trimmed : trimmed.slice(firstLineEnd + 1, -'```'.length);
}

function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

function problemsOf({ issues }: z.ZodError): string[] {
  const problems = issues.map(({ code, path }) => {
    if (code === 'unrecognized_keys') return 'the answer has fields that the schema does not have';
    const field = path.join('.');
    const expected = expectations[field];
    return expected === undefined ? 'the answer is not one JSON object' : `${field} must be ${expected}`;
  });
  return [...new Set(problems)];
}

/** The same answer with texts that no log, table or terminal can be disturbed by, and without −0. */
function cleaned({ sentiment, event }: ModelAnswer): ModelAnswer {
  return {
    sentiment: {
      ...sentiment,
      score: sentiment.score + 0,
      confidence: sentiment.confidence + 0,
      rationale: plainText(sentiment.rationale),
    },
    event: { ...event, confidence: event.confidence + 0, rationale: plainText(event.rationale) },
  };
}

// Control, format and private characters, and separators of lines: invisible, or able to reorder what is seen. What is merely unassigned
// stays: that depends on the edition of Unicode, and a stored answer must read the same everywhere.
const invisible = /[\p{Cc}\p{Cf}\p{Co}\p{Zl}\p{Zp}]+/gu;

/** A text of at most `limit` characters, well-formed, on one line and without invisible characters. */
export function plainText(text: string, limit = rationaleLimit): string {
  // Far more than can be kept, so that the time does not depend on what was sent.
  const beginning = text.slice(0, 20 * limit).toWellFormed();
  const line = beginning.replace(invisible, ' ').replace(/\s+/gu, ' ').trim();
  return line.length <= limit ? line : `${cutText(line, limit - 1).trimEnd()}…`;
}

/** The first `length` UTF-16 code units, one less where that would split a character. */
export function cutText(text: string, length: number): string {
  const cut = text.slice(0, length);
  return cut.isWellFormed() ? cut : cut.slice(0, -1);
}
