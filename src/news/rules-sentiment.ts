import { endsSentence } from './headline-tokens.ts';
import type { PhraseMatch } from './phrase-matcher.ts';
import type { SentimentRules } from './rules-config.ts';
import type { SentimentLabel } from './types.ts';

/** A phrase's part in the tone of a text. */
export type ToneRole =
  | { readonly role: 'lexicon'; readonly weight: number }
  | { readonly role: 'intensifier'; readonly factor: number }
  | { readonly role: 'negator' }
  | { readonly role: 'hedge' };

/** What speaks for and against the company in one text. */
export interface Tone {
  /** Sum of the positive weights, ≥ 0. */
  readonly positive: number;
  /** Sum of the negative weights without their sign, ≥ 0. */
  readonly negative: number;
  readonly isHedged: boolean;
  /** The phrases that count, with their sign, in the order of the text. */
  readonly evidence: readonly { readonly start: number; readonly end: number; readonly weight: number }[];
}

const intensifierReach = 2;

/** True when a negator ends at most `scope` tokens before `start`, in the same sentence. */
export function isNegated(
  start: number,
  negatorEnds: ReadonlySet<number>,
  tokens: readonly string[],
  scope: number,
): boolean {
  for (let end = start; end > 0 && end > start - scope; end -= 1) {
    if (negatorEnds.has(end)) return true;
    if (endsSentence(tokens[end - 1] ?? '.')) return false;
  }
  return false;
}

/** Where the negators among the matches end. */
export function negatorEndsOf(matches: readonly PhraseMatch<{ readonly role: string }>[]): Set<number> {
  return new Set(matches.filter(({ entry }) => entry.role === 'negator').map(({ end }) => end));
}

/** Weighs the lexicon's phrases of one text: the leftmost, then longest of overlapping ones, intensified or negated. */
export function readTone(
  tokens: readonly string[],
  matches: readonly PhraseMatch<ToneRole>[],
  rules: SentimentRules,
): Tone {
  const negatorEnds = negatorEndsOf(matches);
  const intensifierEnds = new Map<number, number>();
  const intensifierStarts = new Map<number, number>();
  const longestFrom = new Map<number, { end: number; weight: number }>();
  let isHedged = false;
  for (const { entry, start, end } of matches) {
    if (entry.role === 'hedge') isHedged = true;
    if (entry.role === 'intensifier') {
      intensifierEnds.set(end, entry.factor);
      intensifierStarts.set(start, entry.factor);
    }
    if (entry.role === 'lexicon' && end > (longestFrom.get(start)?.end ?? 0)) {
      longestFrom.set(start, { end, weight: entry.weight });
    }
  }
  const intensityAround = (start: number, end: number): number => {
    for (let distance = 0; distance < intensifierReach; distance += 1) {
      const factor = intensifierEnds.get(start - distance) ?? intensifierStarts.get(end + distance);
      if (factor !== undefined) return factor;
    }
    return 1;
  };

  let positive = 0;
  let negative = 0;
  let free = 0;
  const evidence: { start: number; end: number; weight: number }[] = [];
  for (const [start, { end, weight: plain }] of longestFrom) {
    if (start < free) continue;
    free = end;
    if (plain === 0) continue;
    const negation = isNegated(start, negatorEnds, tokens, rules.negators.scope) ? rules.negators.factor : 1;
    const weight = plain * intensityAround(start, end) * negation;
    if (weight > 0) positive += weight;
    else negative -= weight;
    evidence.push({ start, end, weight });
  }
  return { positive, negative, isHedged, evidence };
}

export interface SentimentReading {
  readonly label: SentimentLabel;
  /** −1..1 */
  readonly score: number;
  /** 0..1 */
  readonly confidence: number;
}

/**
 * Label, score and confidence of the summed evidence.
 *
 * With x = positive − negative: score = x / √(x² + a), the normalisation of VADER (Hutto and Gilbert 2014);
 * confidence = floor + (ceiling − floor)·(1 − exp(−(positive + negative)))·|x| / (positive + negative).
 */
export function readSentiment(positive: number, negative: number, rules: SentimentRules): SentimentReading {
  const evidence = positive + negative;
  if (evidence === 0) return { label: 'Neutral', score: 0, confidence: rules.confidence.unmatched };
  const balance = positive - negative;
  const score = balance / Math.sqrt(balance * balance + rules.normalisation);
  const { floor, ceiling } = rules.confidence;
  const agreement = Math.abs(balance) / evidence;
  const confidence = floor + (ceiling - floor) * (1 - Math.exp(-evidence)) * agreement;
  return { label: labelOf(positive, negative, score, rules), score, confidence };
}

function labelOf(positive: number, negative: number, score: number, rules: SentimentRules): SentimentLabel {
  const weaker = Math.min(positive, negative);
  if (weaker > 0 && weaker >= rules.mixedFrom * Math.max(positive, negative)) return 'Mixed/Unclear';
  if (Math.abs(score) < rules.neutralBelow) return 'Neutral';
  return score > 0 ? 'Positive' : 'Negative';
}
