import { zeroWidthSpace } from '../report/markdown.ts';

/**
 * What GitHub or Markdown would make something of that reaches beyond the text: mentions, references, links, HTML, and entities that stand for them. A
 * backslash before punctuation vanishes when the text is shown.
 */
const reaching = [
  '@',
  '#(?=\\d)',
  'GH(?=\\\\?-\\d)',
  '&(?=#|[a-z])',
  ':(?=\\\\?/\\\\?/)',
  'www(?=\\\\?\\.)',
  '<(?=[a-z/!?])',
  '\\](?=[(:[])',
];
const reachingParts = new RegExp(reaching.join('|'), 'gi');
/** Control characters, and those that turn the direction of what follows. */
const unseen = /[^\P{Cc}\n\t]|[\u200b-\u200f\u202a-\u202e\u2028\u2029\u2066-\u2069]/gu;

/**
 * Markdown of others that stays Markdown, but notifies nobody, refers to nothing, links nowhere and hides nothing: emphasis, lists, tables and code are kept, and
 * what reaches further is parted by a character without width.
 */
export function harmlessMarkdown(text: string): string {
  return text
    .toWellFormed()
    .replaceAll(/\r\n?/g, '\n')
    .replaceAll(unseen, ' ')
    .replaceAll(reachingParts, `$&${zeroWidthSpace}`);
}
