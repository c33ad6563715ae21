import { decodeHTMLAttribute, replaceCodePoint } from 'entities/decode';
import { readAgain } from './mojibake.ts';
import { visibleText } from './visible-text.ts';
import { composed } from './words.ts';

/** Rounds in which text that was encoded several times is decoded; feeds do it twice at most. */
const mostRounds = 6;

/** An apostrophe in another guise: quotation marks, accents and modifier letters, between two letters. The typographic one, ’, is one already. */
const disguisedApostrophe =
  /(?<=\p{L})[\u2018\u201b\u02bc\u02b9\u02c8\u2032\u00b4\u0060\uff07\ua78c\u055a\u05f3](?=\p{L})/gu;

/** Elements within a line, whose tags part no words. */
const inline =
  'a|abbr|b|bdi|bdo|big|cite|code|data|del|dfn|em|font|i|ins|kbd|label|mark|q|ruby|s|samp|small|span|strike|strong|sub|sup|time|tt|u|var|wbr';
/** All other elements that text of feeds can hold. What is no element, as `<AAPL>` or `a < b`, is text. */
const block =
  'address|article|aside|audio|blockquote|body|br|button|canvas|caption|center|col|colgroup|dd|details|dialog|div|dl|dt|embed|fieldset|figcaption|figure|footer|' +
  'form|frame|frameset|h[1-6]|head|header|hr|html|iframe|img|input|legend|li|link|main|map|menu|meta|nav|noscript|object|ol|optgroup|option|p|param|picture|pre|progress|' +
  'script|section|select|source|style|summary|svg|table|tbody|td|template|textarea|tfoot|th|thead|title|tr|track|ul|video';
// No alternative reaches beyond the next "<", so the time is linear.
const rest = `(?:\\s(?:[^<>"']|"[^"<]*"|'[^'<]*')*|\\s[^<>]*|/)?>`;
const inlineTag = new RegExp(`</?(?:${inline})${rest}`, 'giu');
const otherTag = new RegExp(`</?(?:${block})${rest}|<!--[^<>]*-->|<!doctype[^<>]*>|<!\\[CDATA\\[|\\]\\]>`, 'giu');
/** Bytes of Windows-1252 that were read as Latin-1. NEL is the end of a line, and three more begin or end what steers a terminal: they stay. */
const windowsByte = /[\u0080-\u0084\u0086-\u009a\u009e\u009f]/gu;
const nestedAmpersand = /&(?:amp;|#0*38;|#x0*26;)+/giu;
/** Addresses, and signs that stand in the middle of a word as addresses have them: `isn%27t`, `AT%26T`. Behind a digit or a space "%" is a per cent sign. */
const addressOrEscapes = /https?:\/\/\S*|www\.\S*|(?<=\p{L})(?:%[0-9a-f]{2}){1,12}(?=\p{L})/giu;
const suspicious = /[&<\]\u2018\u201b\u02bc\u02b9\u02c8\u2032\u00b4\u0060\uff07\ua78c\u055a\u05f3]/u;

/**
 * A headline or summary as it is judged: entities decoded, also those encoded twice, characters of Windows-1252 and of UTF-8 that was read as such mended, signs of addresses decoded within words, tags left out, compatibility characters composed (NFKC), invisible and
 * control characters removed, disguised apostrophes made plain. A text in which there is nothing to do comes back as it is; the text as it was
 * received stays in `company_news`.
 *
 * Named entities need their semicolon where letters or "=" follow, as in attributes of HTML, so that "?a=1&copy=2" and "R&D" stay.
 */
export function resolvedText(text: string): string {
  let resolved = text;
  for (let round = 0; round < mostRounds; round += 1) {
    const before = resolved;
    resolved = resolveOnce(before);
    if (resolved === before) break;
  }
  return resolved === text ? text : resolved.replace(/\s+/gu, ' ').trim();
}

function resolveOnce(received: string): string {
  // As HTML reads numbers in this range: https://html.spec.whatwg.org/#numeric-character-reference-end-state
  const mended = received.replace(windowsByte, (byte) => String.fromCodePoint(replaceCodePoint(byte.charCodeAt(0))));
  const text = withoutEscapes(readAgain(mended));
  const plain = suspicious.test(text)
    ? decodeHTMLAttribute(text.replace(nestedAmpersand, '&'))
        .replace(inlineTag, '')
        .replace(otherTag, ' ')
        .replace(disguisedApostrophe, "'")
    : text;
  return composed(visibleText(plain));
}

/** What stands in an address stays as it is. */
function withoutEscapes(text: string): string {
  return text.replace(addressOrEscapes, (found) => (found.startsWith('%') ? (decoded(found) ?? found) : found));
}

function decoded(escapes: string): string | undefined {
  try {
    return decodeURIComponent(escapes);
  } catch {
    return undefined;
  }
}
