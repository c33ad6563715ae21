/** What one place of a phrase accepts: a word, the beginning of words, or a class of tokens. */
export type PhraseAtom =
  | { readonly kind: 'word'; readonly text: string }
  | { readonly kind: 'prefix'; readonly text: string }
  | { readonly kind: 'class'; readonly text: TokenClass };

const tokenClasses = ['percent', 'gain', 'loss', 'money', 'number', 'ticker'] as const;
export type TokenClass = (typeof tokenClasses)[number];

/** A place of a phrase: any of several atoms, or a gap of up to {@link maximumGap} words. */
export type PhrasePlace = readonly PhraseAtom[] | 'gap';

export const maximumGap = 4;
const maximumPlaces = 10;
const maximumGaps = 2;
const maximumExpansions = 4000;

/** How a phrase is written, for the descriptions of the configuration. */
export const phraseSyntax =
  'Words separated by spaces, in lower case, without punctuation and without possessive "\'s" ("here why" matches ' +
  '"here\'s why"). "cut|cuts" accepts either word, "downgrad*" any word that begins so, "~" stands for up to ' +
  `${maximumGap} words of the same sentence. <percent>, <gain> (+5%), <loss> (-5%), <money> ($2.5), <number> and ` +
  '<ticker> ($XYZ) stand for such tokens; "?" and "!" for themselves.';

/** A phrase that does not follow the syntax; the message says which part and why. */
export class PhraseError extends Error {
  override readonly name = 'PhraseError';
}

/**
 * Reads a phrase as the configuration writes it, see {@link phraseSyntax}.
 *
 * @throws {PhraseError}
 */
export function parsePhrase(phrase: string): PhrasePlace[] {
  const places = phrase.split(' ').map((place) => (place === '~' ? 'gap' : place.split('|').map(parseAtom)));
  if (places.length > maximumPlaces) throw new PhraseError(`has ${places.length} words, at most ${maximumPlaces}`);
  if (places[0] === 'gap' || places.at(-1) === 'gap') throw new PhraseError('begins or ends with "~"');
  const gaps = places.filter((place) => place === 'gap').length;
  if (gaps > maximumGaps) throw new PhraseError(`has ${gaps} gaps, at most ${maximumGaps}`);
  if (places.some((place, i) => place === 'gap' && places[i + 1] === 'gap')) throw new PhraseError('has "~ ~"');
  const expansions = places.reduce((product, place) => product * (place === 'gap' ? 1 : place.length), 1);
  if (expansions > maximumExpansions) {
    throw new PhraseError(`stands for ${expansions} word sequences, at most ${maximumExpansions}`);
  }
  return places;
}

function parseAtom(atom: string): PhraseAtom {
  const className = /^<([a-z]+)>$/u.exec(atom)?.[1];
  if (className !== undefined) {
    const text = tokenClasses.find((known) => known === className);
    if (text === undefined) throw new PhraseError(`names the unknown class "${atom}"`);
    return { kind: 'class', text };
  }
  if (/^[?!]$/u.test(atom)) return { kind: 'word', text: atom };
  if (!/^[\p{Ll}\p{Lo}\p{M}\p{N}]+\*?$/u.test(atom)) {
    throw new PhraseError(
      atom === '' ? 'has an empty word or two spaces in a row' : `has the malformed word "${atom}"`,
    );
  }
  if (!atom.endsWith('*')) return { kind: 'word', text: atom };
  const text = atom.slice(0, -1);
  if (text.length < 3) throw new PhraseError(`has the beginning "${atom}", which is shorter than three letters`);
  return { kind: 'prefix', text };
}
