import type { Estimate } from '../../statistics/estimate.ts';
import { nothing, whole } from '../../text/numbers.ts';
import { type Content, html } from './html.ts';

/** Both ends, the unit at the second one. */
function rangeText([low, high]: readonly [number, number], format: (value: number) => string): string {
  return `${format(low).replace('\u00a0%', '')} … ${format(high)}`;
}

/** A published number in a sentence: `0.35 (0.10 … 0.60, n 26)`. */
export function estimateText({ value, n, interval }: Estimate, format: (value: number) => string): string {
  const range = interval === null ? '' : `${rangeText(interval, format)}, `;
  return `${value === null ? nothing : format(value)} (${range}n\u00a0${whole(n)})`;
}

/** A published number in a cell: the value, its interval where it has one, and its n. */
export function estimate({ value, n, interval }: Estimate, format: (value: number) => string): Content {
  const shown = value === null ? nothing : format(value);
  const range = interval === null ? '' : rangeText(interval, format);
  return html`<span class="value">${shown}</span> ${range && html`<span class="interval">${range}</span> `}<span class="n">n&nbsp;${whole(n)}</span>`;
}
