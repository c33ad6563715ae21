import { zeroWidthSpace } from '../text/markdown.ts';
import { visibleLines } from '../text/visible-text.ts';

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

/**
 * Markdown of others that stays Markdown, but notifies nobody, refers to nothing, links nowhere and hides nothing: emphasis, lists, tables and code are kept, and
 * what reaches further is parted by a character without width.
 */
export function harmlessMarkdown(text: string): string {
  return visibleLines(text).replaceAll(reachingParts, `$&${zeroWidthSpace}`);
}
