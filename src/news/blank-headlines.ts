import { visibleText } from '../text/visible-text.ts';
import type { NewsItem } from './types.ts';

const whole = new Intl.NumberFormat('en-US');

/** How many items have a headline of which nothing is left to read, with one of them; undefined where none has. */
export function blankHeadlinesNote(blank: readonly Pick<NewsItem, 'symbol' | 'id' | 'headline'>[]): string | undefined {
  const [first] = blank;
  if (first === undefined) return undefined;
  const items =
    blank.length === 1 ? '1 news item has a headline' : `${whole.format(blank.length)} news items have headlines`;
  const shown = (text: string) => JSON.stringify(visibleText(text).slice(0, 60));
  return `${items} of which nothing is left to read without tags and invisible characters; they count as news without a word (${first.symbol} ${shown(first.id)}: ${shown(first.headline)}).`;
}
