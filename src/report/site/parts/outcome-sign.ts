import { tradeNote } from '../../../scoring/trade-note.ts';
import { counted, whole } from '../../../text/numbers.ts';
import { outcomeWords } from '../charts/decision-calendar.ts';
import type { Outcome } from '../decision-history.ts';
import { type HistoryRow, outcomeOf } from '../decision-history.ts';
import { type Html, html } from '../html.ts';
import { legendSign } from './regime-legend.ts';

// Paths in a field of 12 × 12, as the calendar draws them.
const shapes: Readonly<Record<Outcome, string>> = {
  ahead: 'M6 1.5 11 10.5H1z',
  behind: 'M6 10.5 1 1.5h10z',
  open: 'M2 2h8v8H2z',
  'would-ahead': 'M6 1.5 11 10.5H1z',
  'would-behind': 'M6 10.5 1 1.5h10z',
  'would-open': 'M2 2h8v8H2z',
  skipped: 'M6 2.5a3.5 3.5 0 1 0 .01 0z',
  undecided: 'M6 1 11 6 6 11 1 6z',
  missing: 'M4.7 2h2.6v2.7H10v2.6H7.3V10H4.7V7.3H2V4.7h2.7z',
};

/** What each sign of the calendars and strips means, as far as they show it. */
export function outcomeLegend(rows: readonly HistoryRow[], lead = ''): Html {
  const shown = new Set(rows.map(outcomeOf));
  const outcomes = (Object.keys(outcomeWords) as Outcome[]).filter((outcome) => shown.has(outcome));
  return html`<ul class="legend">${lead !== '' && html`<li>${lead}</li>`}${outcomes.map(
    (outcome) => html`<li>${legendSign(shapes[outcome], `key outcome ${outcome}`)} ${outcomeWords[outcome]}</li>`,
  )}</ul>\n`;
}

/** How often each outcome came, in a sentence. */
export function outcomeTally(rows: readonly HistoryRow[]): string {
  const count = (...wanted: Outcome[]) => rows.filter((row) => wanted.includes(outcomeOf(row))).length;
  const traded = count('ahead', 'behind', 'open');
  const watched = rows.filter((row) => outcomeOf(row).startsWith('would-'));
  const results = (prefix: '' | 'would-') => {
    const open = count(`${prefix}open`);
    const known = `${whole(count(`${prefix}ahead`))} ahead, ${whole(count(`${prefix}behind`))} behind`;
    return open === 0 ? known : `${known}, ${whole(open)} not known yet`;
  };
  const trades = [
    // Where none could trade, that none did is not worth a word.
    ...(traded > 0 || watched.length === 0 ? [`${whole(traded)} traded (${results('')})`] : []),
    ...(watched.length > 0
      ? [`${whole(watched.length)} ${tradeNote(watched.map(({ status }) => status))} (${results('would-')})`]
      : []),
  ];
  const rest = [
    [count('skipped'), 'no trade'],
    [count('undecided'), 'undecided'],
    [count('missing'), 'not scored'],
  ] as const;
  const others = rest.filter(([weeks]) => weeks > 0).map(([weeks, words]) => `${whole(weeks)} ${words}`);
  return `${counted(rows.length, 'week')}: ${[...trades, ...others].join(', ')}.`;
}

/** Weeks that a strip shows. */
export const stripWeeks = 26;

/** The newest weeks of a regime as a row of signs, oldest first. */
export function outcomeStrip(rows: readonly HistoryRow[]): Html {
  const newest = rows.slice(-stripWeeks);
  const signs = newest.map((row, i) => {
    const outcome = outcomeOf(row);
    return html`<path class="outcome ${outcome}" transform="translate(${13 * i} 0)" d="${shapes[outcome]}"/>`;
  });
  const width = 13 * stripWeeks;
  return html`<p class="strip"><svg width="${width}" height="12" viewBox="0 0 ${width} 12" role="img" aria-label="The last ${outcomeTally(newest)}">${signs}</svg></p>`;
}
