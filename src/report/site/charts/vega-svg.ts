import type { Spec } from 'vega';
import type { TopLevelSpec } from 'vega-lite';
import { visibleText } from '../../../text/visible-text.ts';
import { type Html, html, trustedHtml } from '../html.ts';
import { chartConfig } from './chart-config.ts';

export interface DrawnChart {
  readonly svg: Html;
}

/** What a chart is called and shows, for whoever does not see it. */
export interface ChartWords {
  /** Unique on the page; letters, digits and "-". */
  readonly id: string;
  readonly title: string;
  readonly description: string;
}

/** Draws a Vega-Lite chart as SVG: the same chart gives the same text. */
export type DrawChart = (chart: TopLevelSpec, words: ChartWords) => Promise<DrawnChart>;

/** A chart is made of what stands in it. */
const refusingLoader = {
  load: async (address: string): Promise<never> => refuse(address),
  sanitize: async (address: string): Promise<never> => refuse(address),
  http: async (address: string): Promise<never> => refuse(address),
  file: async (address: string): Promise<never> => refuse(address),
};

function refuse(address: string): never {
  throw new Error(`A chart of the report must not load anything, and wants ${address}.`);
}

/** What Vega-Lite complains about is a mistake in the chart, whatever the numbers are. */
const strictLogger = {
  level: () => strictLogger,
  debug: () => strictLogger,
  info: () => strictLogger,
  warn: (...message: readonly unknown[]): never => complain(message),
  error: (...message: readonly unknown[]): never => complain(message),
};

function complain(message: readonly unknown[]): never {
  throw new Error(`A chart of the report is not what Vega-Lite takes: ${message.join(' ')}`);
}

/** Loads Vega, which takes a good half second: only where charts are drawn. */
export async function chartDrawer(): Promise<DrawChart> {
  const [vega, { compile }] = await Promise.all([import('vega'), import('vega-lite')]);
  // Texts are measured by Vega's own estimate on every machine, also where a canvas is installed.
  (vega as unknown as { textMetrics: { canvas(use: boolean): void } }).textMetrics.canvas(false);
  return async (chart, words) => {
    const compiled = compile({ ...chart, config: chartConfig }, { logger: strictLogger }) as { spec: Spec };
    const view = new vega.View(vega.parse(compiled.spec), { renderer: 'none', loader: refusingLoader });
    try {
      vega.resetSVGDefIds();
      return { svg: named(await view.toSVG(), words) };
    } finally {
      view.finalize();
    }
  };
}

/** The drawing with its title and description in the place of Vega's own roles, and ids that no other chart on the page has. */
function named(svg: string, { id, title, description }: ChartWords): Html {
  const content = svg
    .replace(/^<svg[^>]*>/, '')
    .replace(/<\/svg>$/, '')
    .replaceAll(/ (?:role|aria-[a-z]+|pointer-events|class)="[^"]*"/g, '')
    .replaceAll(/ id="([a-z]+_?\d+)"/g, ` id="${id}-$1"`)
    .replaceAll(/url\(#([a-z]+_?\d+)\)/g, `url(#${id}-$1)`);
  const [, width = '0', height = '0'] = /^<svg[^>]* width="([\d.]+)" height="([\d.]+)"/.exec(svg) ?? [];
  return html`<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" aria-labelledby="${id}-title" aria-describedby="${id}-description">
<title id="${id}-title">${visibleText(title)}</title><desc id="${id}-description">${visibleText(description)}</desc>${trustedHtml(content)}</svg>`;
}
