import type { Dataset } from '../../../lake/dataset.ts';
import { type Html, html } from '../html.ts';

/** In the place of what the lake lacks: what it is, and which stage makes it. */
export function missingNotice(
  what: string,
  { name, writtenBy }: Pick<Dataset, 'name' | 'writtenBy'>,
  asOf: string,
): Html {
  return html`<p class="notice"><strong>${what} not available.</strong> The lake holds no <code>${name}</code> as of ${asOf}; the stage <code>${writtenBy}</code> makes it.</p>\n`;
}
