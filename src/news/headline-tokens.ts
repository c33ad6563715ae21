import { foldProse } from '../text/words.ts';
import type { TokenClass } from './phrase.ts';

// In this order: a mention, initials, a ticker, an amount of money, a number with an optional sign and per cent sign, a
// word with inner apostrophes, and the ends of sentences. No alternative can match the same characters in two ways, so
// the time is linear.
const token =
  /@\w+|(?:[a-z]\.){2,}|\$[a-z]{1,6}\b|[$€£] ?\d+(?:[.,]\d+)*|[+-]?\d+(?:[.,]\d+)*%?|[\p{L}\p{M}\p{N}]+(?:['’][\p{L}\p{M}]+)*|[?!;]|\.(?=\s)/gu;

const sentenceEnds: ReadonlySet<string> = new Set(['?', '!', ';', '.']);

/**
 * A headline or summary as the rules read it: words without apostrophes, possessive endings and the full stops of
 * initials, tickers (`$aapl`), amounts (`$2.5`), numbers (`52`), percentages with their sign (`+5%`), and the marks
 * that end a sentence. Web addresses and mentions are left out.
 */
export function tokensOf(text: string): string[] {
  const folded = foldProse(text);
  const tokens: string[] = [];
  for (const { 0: raw, index } of folded.matchAll(token)) {
    const first = raw.charCodeAt(0);
    if (first === 0x40) continue; // @
    if (first >= 0x61 && raw.endsWith('.')) tokens.push(raw.replaceAll('.', ''));
    else if ((raw === 'percent' || raw === 'pct') && isNumber(tokens.at(-1))) tokens[tokens.length - 1] += '%';
    else if (first === 0x2b || first === 0x2d) tokens.push(isSign(folded, index) ? raw : raw.slice(1));
    else tokens.push(raw.includes("'") || raw.includes('’') ? withoutApostrophes(raw) : raw);
  }
  return tokens;
}

/** True for the marks that no phrase's gap and no negation reaches across. */
export function endsSentence(token: string): boolean {
  return sentenceEnds.has(token);
}

/** The classes a token belongs to besides being itself. */
export function classesOf(token: string): readonly TokenClass[] {
  const first = token.charCodeAt(0);
  if (token.endsWith('%')) {
    if (first === 0x2b) return ['percent', 'gain'];
    if (first === 0x2d) return ['percent', 'loss'];
    return ['percent'];
  }
  if (first === 0x24 && !isDigit(token.charCodeAt(1)) && token[1] !== ' ') return ['ticker'];
  if (first === 0x24 || first === 0x20ac || first === 0xa3) return ['money'];
  return isNumber(token) ? ['number'] : [];
}

/** The size of a percentage without its sign, or null for any other token. */
export function percentOf(token: string): number | null {
  if (!token.endsWith('%')) return null;
  return Math.abs(Number.parseFloat(token.replaceAll(',', '')));
}

/** "10-15%" is a range and "A-7" a name; a sign stands at the beginning of a word. */
function isSign(text: string, index: number): boolean {
  return index === 0 || /[\s(]/u.test(text[index - 1] ?? ' ');
}

function isNumber(token: string | undefined): boolean {
  if (token === undefined) return false;
  const first = token.charCodeAt(0);
  const isSigned = first === 0x2b || first === 0x2d;
  return isDigit(isSigned ? token.charCodeAt(1) : first) && !token.endsWith('%');
}

function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}

function withoutApostrophes(word: string): string {
  return word.replace(/['’]s$/u, '').replace(/['’]/gu, '');
}
