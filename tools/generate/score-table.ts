import { scoreParts } from '../../src/promotion/registry-score.ts';
import { markdownTable } from '../../src/text/markdown.ts';

/** The table of docs/promotion.md: what the registry score is made of. */
export function scoreTable(): string {
  const rows = scoreParts.map(({ weight, number, from, to }) => [`${weight}`, `\`${number}\``, `${from}`, `${to}`]);
  return markdownTable(['Weight', 'Number', 'counts 0 at', 'and 1 at'], rows);
}
