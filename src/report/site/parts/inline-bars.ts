import type { Estimate } from '../../../statistics/estimate.ts';
import { type Content, type Html, html } from '../html.ts';

/*
 * Bars as small as a word, beside the number they draw: they repeat what is written, and are hidden from those who hear the page.
 */

const width = 56;
const height = 10;

/** Ends of an axis that holds 0. */
export interface BarScale {
  readonly low: number;
  readonly high: number;
}

/** The axis for all of these values; one of length 0 becomes 0 … 1. */
export function barScale(values: readonly number[]): BarScale {
  const low = values.reduce((least, value) => Math.min(least, value), 0);
  const high = values.reduce((most, value) => Math.max(most, value), 0);
  return low === high ? { low: 0, high: 1 } : { low, high };
}

/** A bar from 0 to the value: to the right and dark where it is positive, to the left and light where it is negative. */
export function signedBar(value: number, { low, high }: BarScale): Html {
  const at = (x: number) => (width * (x - low)) / (high - low);
  const [left, right] = value < 0 ? [at(value), at(0)] : [at(0), at(value)];
  return bar(html`<rect class="${value < 0 ? 'minus' : 'plus'}" x="${place(left)}" y="1" width="${place(right - left)}" height="8"/>
<path class="axis" d="M${place(at(0))} 0V10"/>`);
}

/** A level from 0, with a line at the threshold that it is held against. */
export function levelBar(value: number, threshold: number, atLeast: number): Html {
  const top = Math.max(value, 1.6 * threshold, atLeast);
  const at = (x: number) => (top > 0 ? (width * x) / top : 0);
  return bar(html`<path class="axis" d="M0 0V10"/><rect class="level" x="0" y="2.5" width="${place(at(value))}" height="5"/>
<path class="threshold" d="M${place(Math.min(at(threshold), width - 1))} 0V10"/>`);
}

const intervalWidth = 132;
const intervalHeight = 26;

/** A mean with its interval on a common axis, with a line at 0. */
export function intervalBar({ value, interval }: Estimate, { low, high }: BarScale): Content {
  if (value === null) return '';
  const at = (x: number) => place(4 + ((intervalWidth - 8) * (x - low)) / (high - low));
  return html`<svg class="bar" width="${intervalWidth}" height="${intervalHeight}" viewBox="0 0 ${intervalWidth} ${intervalHeight}" aria-hidden="true" focusable="false"><path class="axis" d="M${at(0)} 0V${intervalHeight}"/>${
    interval && html`<path class="range" d="M${at(interval[0])} 13H${at(interval[1])}"/>`
  }<circle class="mean" cx="${at(value)}" cy="13" r="3.4"/></svg>`;
}

function bar(content: Html): Html {
  return html`<svg class="bar" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" aria-hidden="true" focusable="false">${content}</svg>`;
}

function place(value: number): string {
  return String(Number(value.toFixed(1)));
}
