const beyondAscii = /[\u0080-\uffff]/;
const webAddress = /https?:\/\/\S*/gu;
// Canonical ordering of combining marks takes time quadratic in the length of a run, so runs are cut at the 30 marks of
// the Stream-Safe Text Format (Unicode Standard Annex 15, section 13). No language needs more than a few.
const overlongMarks = /(\p{M}{30})\p{M}+/gu;
const wordRun = /[\p{L}\p{M}\p{N}]+/gu;

/** Text well-formed and compatibility-composed (NFKC), in time linear in its length. */
export function composed(text: string): string {
  return beyondAscii.test(text) ? text.toWellFormed().replace(overlongMarks, '$1').normalize('NFKC') : text;
}

/** Text in the one form that is compared: composed, and lower case. */
export function foldCase(text: string): string {
  return composed(text).toLowerCase();
}

/** Folded text without web addresses: a shortened link is new with every repetition of the same headline. */
export function foldProse(text: string): string {
  const folded = foldCase(text);
  return folded.includes('http') ? folded.replace(webAddress, ' ') : folded;
}

/** The words of a text in order: maximal runs of letters, their combining marks, and digits, folded. */
export function wordsOf(text: string): string[] {
  return foldProse(text).match(wordRun) ?? [];
}

/** A headline as it is compared with another that has no words either: folded, white space collapsed. */
export function normaliseHeadline(headline: string): string {
  return foldCase(headline).trim().replace(/\s+/gu, ' ');
}
