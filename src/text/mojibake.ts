/** Characters of Windows-1252 above 0x7f, by the byte that they stand for; bytes without a character stand for themselves, as browsers read them. */
const byteOf: ReadonlyMap<string, number> = new Map(
  Array.from(new TextDecoder('windows-1252').decode(Uint8Array.from({ length: 128 }, (_, i) => 128 + i)), (char, i) => [
    char,
    128 + i,
  ]),
);

/**
 * What UTF-8 of Western text looks like when it was read as Windows-1252: two characters that begin with Â or Ã, three that begin with â€ or â„ (quotation
 * marks, dashes, €, ™), and four that begin with ðŸ (pictographs). Words end in É, Ö and Ü before ® and quotation marks, so these begin none.
 */
const misread = /[\u00c2\u00c3]|\u00e2[\u20ac\u201a\u201e]|\u00f0\u0178/u;
const plausible =
  /^(?:[\p{ASCII}\u00a0-\u00ff\u0160\u0161\u0178\u0192\u02c6\u02dc\u0152\u0153\u017d\u017e\u2010-\u203a\u20ac\u2116\u2122\u{1f000}-\u{1faff}]|\ufe0f)*$/u;

/**
 * A text whose UTF-8 was read as Windows-1252 (`isnâ€™t`) as it was written (`isn’t`). Only where the whole text is UTF-8 then, and says nothing but Western
 * letters, punctuation and pictographs: one character that was right (`“`, a lone `É`) shows that the text was read rightly, and it comes back as it is.
 */
export function readAgain(text: string): string {
  if (!misread.test(text)) return text;
  const bytes: number[] = [];
  for (const char of text) {
    const code = char.codePointAt(0) ?? 0;
    const byte = code < 0x80 ? code : (byteOf.get(char) ?? (code >= 0x80 && code <= 0x9f ? code : undefined));
    if (byte === undefined) return text;
    bytes.push(byte);
  }
  try {
    const written = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(Uint8Array.from(bytes));
    // What was read wrongly twice is shorter each time.
    return plausible.test(written) ? readAgain(written) : text;
  } catch {
    return text;
  }
}
