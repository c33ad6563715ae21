import type { Dataset } from '../../../lake/dataset.ts';
import { writtenBy } from '../../../written-by.ts';
import { type Html, html } from '../html.ts';

/** In the place of what the lake lacks: what it is, and which stage makes it. */
export function missingNotice(what: string, { name }: Pick<Dataset, 'name'>, asOf: string): Html {
  return html`<p class="notice"><strong>${what} not available.</strong> The lake holds no <code>${name}</code> as of ${asOf}; the stage <code>${writtenBy[name] ?? ''}</code> makes it.</p>\n`;
}
