import { type Html, html } from '../html.ts';
import type { PageContext } from './page-context.ts';

// As Vega draws them, so that the sign in a legend is the one in the chart.
const shapes = ['M6 1.5a4.5 4.5 0 1 0 .01 0z', 'M2 2h8v8H2z', 'M6 1.5 11 10.5H1z', 'M6 .5 11 6 6 11.5 1 6z'] as const;

/** The sign of a regime, in its shape and colour; the name is beside it, or hidden in it. */
export function regimeSign(position: number, hiddenName = ''): Html {
  const shape = shapes[position % shapes.length] as string;
  const sign = legendSign(shape, `key regime-${(position % shapes.length) + 1}`);
  return hiddenName === '' ? sign : html`${sign}<span class="hidden">${hiddenName} </span>`;
}

/** A regime by its sign and name. */
export function regimeName({ positionOf }: PageContext, regime: string): Html {
  const position = positionOf(regime);
  return html`${position !== undefined && html`${regimeSign(position)} `}${regime}`;
}

/** Which sign and colour stands for which regime. */
export function regimeLegend(regimes: readonly string[]): Html {
  return html`<ul class="legend">${regimes.map((regime, position) => html`<li>${regimeSign(position)} ${regime}</li>`)}</ul>\n`;
}

/** A small drawing in a legend, 12 × 12. */
export function legendSign(path: string, className: string): Html {
  return html`<svg class="${className}" width="12" height="12" viewBox="0 0 12 12" aria-hidden="true" focusable="false"><path d="${path}"/></svg>`;
}
