/** GDELT refuses phrases of less than five characters ("The specified phrase is too short."), and queries of more than about 250. */
const shortest = 5;
const longest = 200;

/**
 * The phrase to search the news for when a company is meant, without its quotes; undefined when the name makes none that GDELT takes. Only
 * letters, digits and single hyphens and apostrophes within words are left of the name, so that nothing of it can end the phrase or be an
 * operator; what is in brackets, like "(Class A)", goes too, because nobody writes it. The index is English, so accents are dropped.
 */
export function phraseOf(name: string | undefined): string | undefined {
  const plain = (name ?? '')
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[\u2018\u2019]/g, "'")
    .replaceAll(/\([^()]*\)/g, ' ')
    .replaceAll(/[^A-Za-z0-9'-]+/g, ' ')
    .replaceAll(/(?<![A-Za-z0-9])['-]+|['-]+(?![A-Za-z0-9])/g, ' ');
  const phrase = plain.split(' ').filter(Boolean).join(' ');
  return phrase.length >= shortest && phrase.length <= longest ? phrase : undefined;
}
