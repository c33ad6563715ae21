import { nameList } from '../text/name-list.ts';
import { similarSpellings } from './symbol-matching.ts';

/** What the sources hold that resembles symbols which they do not have, as the end of a sentence; empty where there is nothing. */
export function similarText(symbols: readonly string[], strangers: readonly string[]): string {
  const similar = [...similarSpellings(symbols, strangers)].map(
    ([symbol, texts]) => `${texts.join(', ')} (${symbol}?)`,
  );
  return similar.length === 0 ? '' : `; the sources hold ${nameList(similar)}: see universe.aliases`;
}
