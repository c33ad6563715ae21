import type { DrawnChart } from '../charts/vega-svg.ts';
import { type Content, type Html, html } from '../html.ts';

export interface FigureFacts {
  readonly title: string;
  /** What one sees, how to read it, and what the interval is. */
  readonly description: Content;
  readonly chart: DrawnChart;
  /** The same numbers as a table. */
  readonly table: Html;
  readonly source: Content;
  /** The table stands open beside the chart. */
  readonly isTableOpen?: boolean;
}

/** A chart with its words, and its numbers as a table to open. */
export function figure({ title, description, chart, table, source, isTableOpen }: FigureFacts): Html {
  const caption = html`<figcaption><strong>${title}</strong>${description} ${source}</figcaption>`;
  if (isTableOpen) return html`<figure class="beside">${caption}${chart.svg}${table}</figure>\n`;
  return html`<figure>${caption}
${chart.svg}
<details><summary>Numbers<span class="hidden">: ${title}</span></summary>
${table}</details>
</figure>
`;
}
