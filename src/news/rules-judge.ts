import { createHash } from 'node:crypto';
import { nameList } from '../text/name-list.ts';
import { classesOf, percentOf, tokensOf } from './headline-tokens.ts';
import { type PhraseMatch, PhraseMatcher } from './phrase-matcher.ts';
import type { EventPattern, RulesConfig } from './rules-config.ts';
import {
  isNegated,
  negatorEndsOf,
  readSentiment,
  readTone,
  type SentimentReading,
  type Tone,
  type ToneRole,
} from './rules-sentiment.ts';
import type { EventJudgement, EventSeverity, Judge, JudgedText, Judgement, Sentiment } from './types.ts';

type Role = ToneRole | { readonly role: 'speculation' } | { readonly role: 'event'; readonly precedence: number };

/** The first event pattern found in a text, and where. */
interface EventFinding {
  readonly pattern: EventPattern;
  readonly precedence: number;
  readonly start: number;
  readonly end: number;
}

/** What the rules see in a headline or in a summary. */
interface Reading {
  readonly tokens: readonly string[];
  readonly tone: Tone;
  readonly event: EventFinding | null;
  readonly isSpeculative: boolean;
}

/** A {@link Judge} that needs no waiting. */
export interface RulesJudge extends Judge {
  judge(text: JudgedText): Judgement;
}

/**
 * The deterministic judge "rules": a lexicon and event patterns, no model, no key, no state. The same text gets the
 * same judgement on every machine, in time linear in its length, and nothing in a text can change the rules. Its
 * version is that of the configuration followed by a digest of its content.
 */
export function rulesJudge(config: RulesConfig): RulesJudge {
  const matcher = new PhraseMatcher<Role>(rolesOf(config));
  const digest = createHash('sha256').update(JSON.stringify(config)).digest('hex').slice(0, 12);
  return {
    name: 'rules',
    version: `${config.version}+${digest}`,
    judge({ headline, summary }) {
      const ofHeadline = read(headline, matcher, config);
      const ofSummary = read(summary, matcher, config);
      return decide(ofHeadline, ofSummary, config);
    },
  };
}

function* rolesOf({ sentiment, speculation, events }: RulesConfig): Generator<readonly [string, Role]> {
  for (const { weight, phrases } of sentiment.lexicon) {
    for (const phrase of phrases) yield [phrase, { role: 'lexicon', weight }];
  }
  for (const { factor, phrases } of sentiment.intensifiers) {
    for (const phrase of phrases) yield [phrase, { role: 'intensifier', factor }];
  }
  for (const phrase of sentiment.negators.phrases) yield [phrase, { role: 'negator' }];
  for (const phrase of sentiment.hedges.phrases) yield [phrase, { role: 'hedge' }];
  for (const phrase of speculation.phrases) yield [phrase, { role: 'speculation' }];
  for (const [precedence, { phrases }] of events.entries()) {
    for (const phrase of phrases) yield [phrase, { role: 'event', precedence }];
  }
}

function read(text: string, matcher: PhraseMatcher<Role>, config: RulesConfig): Reading {
  const tokens = tokensOf(text);
  const matches = matcher.match(tokens);
  const ofTone = matches.filter((match): match is PhraseMatch<ToneRole> => isToneRole(match.entry));
  return {
    tokens,
    tone: readTone(tokens, ofTone, config.sentiment),
    event: firstEvent(tokens, matches, config),
    isSpeculative: matches.some(({ entry }) => entry.role === 'speculation'),
  };
}

function isToneRole(entry: Role): entry is ToneRole {
  return entry.role !== 'event' && entry.role !== 'speculation';
}

/** The match of the pattern that comes first in the configuration; of its matches the leftmost, then longest. */
function firstEvent(
  tokens: readonly string[],
  matches: readonly PhraseMatch<Role>[],
  { events, sentiment }: RulesConfig,
): EventFinding | null {
  const negatorEnds = negatorEndsOf(matches);
  let first: EventFinding | null = null;
  for (const { entry, start, end } of matches) {
    if (entry.role !== 'event') continue;
    const { precedence } = entry;
    const isBetter =
      first === null ||
      precedence < first.precedence ||
      (precedence === first.precedence && start === first.start && end > first.end);
    if (!isBetter || isNegated(start, negatorEnds, tokens, sentiment.negators.scope)) continue;
    first = { pattern: events[precedence] as EventPattern, precedence, start, end };
  }
  return first;
}

function decide(headline: Reading, summary: Reading, config: RulesConfig): Judgement {
  const shown = headline.event === null ? summary : headline;
  const { event } = shown;
  // A summary is full of "could" and "expects"; only where the headline shows nothing does its guesswork count.
  const isSpeculative = headline.isSpeculative || (headline.event === null && summary.isSpeculative);
  const crowdFactor = distinctTickers(headline) > config.manyTickers.moreThan ? config.manyTickers.confidenceFactor : 1;

  const tone = combinedTone(headline.tone, summary.tone, event, config);
  const reading = readSentiment(tone.positive, tone.negative, config.sentiment);
  const isHedged = headline.tone.isHedged || (tone.positive + tone.negative > 0 && summary.tone.isHedged);
  const hedgeFactor = isHedged ? config.sentiment.hedges.confidenceFactor : 1;
  const sentiment: Sentiment = {
    sentLabel: reading.label,
    sentScore: reading.score,
    confidence: reading.confidence * hedgeFactor * crowdFactor,
    sentDriver: isSpeculative ? 'Speculation/Opinion' : (event?.pattern.driver ?? config.fallback.driver),
    rationale: sentimentRationale(headline, summary, event),
  };
  if (event === null) {
    return {
      sentiment,
      event: {
        eventTypePrimary: 'OTHER_LOW_SIGNAL',
        eventSeverity: 0,
        eventDirection: reading.label,
        eventConfidence: config.fallback.confidence,
        rationale: 'no event pattern matched',
      },
    };
  }
  const speculationFactor = isSpeculative ? config.speculation.confidenceFactor : 1;
  const placeFactor = shown === headline ? 1 : config.summary.confidenceFactor;
  const factor = speculationFactor * placeFactor * crowdFactor;
  return { sentiment, event: eventJudgement(event, shown, reading, factor) };
}

/** The tone of headline and summary together; where both are silent, that of the event's direction. */
function combinedTone(
  headline: Tone,
  summary: Tone,
  event: EventFinding | null,
  config: RulesConfig,
): Pick<Tone, 'positive' | 'negative'> {
  if (event?.pattern.ignoreSentiment === true) return { positive: 0, negative: 0 };
  const positive = headline.positive + config.summary.sentimentWeight * summary.positive;
  const negative = headline.negative + config.summary.sentimentWeight * summary.negative;
  if (positive + negative > 0 || event === null) return { positive, negative };
  const { direction } = event.pattern;
  const { eventWeight } = config.sentiment;
  return { positive: direction === 'Positive' ? eventWeight : 0, negative: direction === 'Negative' ? eventWeight : 0 };
}

function eventJudgement(
  { pattern, start, end }: EventFinding,
  shown: Reading,
  sentiment: SentimentReading,
  confidenceFactor: number,
): EventJudgement {
  return {
    eventTypePrimary: pattern.type,
    eventSeverity: severityOf(pattern, shown.tokens),
    eventDirection: pattern.direction === 'from-sentiment' ? sentiment.label : pattern.direction,
    eventConfidence: pattern.confidence * confidenceFactor,
    rationale: `${pattern.id}: "${quote(shown.tokens, start, end)}"`,
  };
}

function severityOf({ severity, raise }: EventPattern, tokens: readonly string[]): EventSeverity {
  const isRaised = raise !== undefined && tokens.some((token) => (percentOf(token) ?? 0) >= raise.percent);
  return (isRaised ? Math.max(severity, raise.severity) : severity) as EventSeverity;
}

function distinctTickers({ tokens }: Reading): number {
  return new Set(tokens.filter((token) => classesOf(token).includes('ticker'))).size;
}

const quotedPhrases = 5;
const quotedCharacters = 60;

function sentimentRationale(headline: Reading, summary: Reading, event: EventFinding | null): string {
  if (event?.pattern.ignoreSentiment === true) return `tone ignored: ${event.pattern.id}`;
  const found = [headline, summary].flatMap(({ tokens, tone }) =>
    tone.evidence.map(({ start, end, weight }) => `${weight > 0 ? '+' : '−'}"${quote(tokens, start, end)}"`),
  );
  if (found.length === 0) {
    const direction = event?.pattern.direction;
    const isTelling = direction === 'Positive' || direction === 'Negative';
    return isTelling ? `no word of the lexicon; ${event?.pattern.id} is ${direction}` : 'no word of the lexicon';
  }
  return nameList(found, quotedPhrases, ' ');
}

/** The matched tokens: letters, digits and a few signs only, so that nothing from outside can disturb a log or table. */
function quote(tokens: readonly string[], start: number, end: number): string {
  const text = tokens.slice(start, end).join(' ');
  return text.length > quotedCharacters ? `${text.slice(0, quotedCharacters).toWellFormed()}…` : text;
}
