import type { Position } from '../../scoring/basket.ts';
import type { WeekMeasures } from '../../scoring/decision.ts';
import { rounded } from '../../scoring/decision-line.ts';
import { dayAndMonth, instant } from '../site/dates.ts';
import { type Fonts, pageSize } from './pdf-page.ts';
import { objection, reasonTexts } from './sheet-words.ts';
import { hasUnprintable, wrapped } from './standard-font.ts';
import type { TraderSheet } from './trader-sheet.ts';
import { unprintable } from './win-ansi.ts';

/** Measures of the page, points. */
export const sheetGrid = {
  left: 40,
  right: pageSize.width - 40,
  /** Where the values of the statements begin. */
  values: 112,
  /** Baseline of the first statement. */
  statements: 112,
  lineHeight: 13,
  /** Top of the table on pages after the first. */
  continued: 62,
  tableHead: 30,
  row: 25,
  tableEnd: pageSize.height - 74,
} as const;

export const bodySize = 9.5;

/** Characters of a text that a line can show at most, well above what it does. */
const longestShown = 500;

/** A labelled line of the heading, in as many lines as it takes. */
export interface Statement {
  readonly label: string;
  readonly lines: readonly string[];
  readonly isWarning: boolean;
}

export interface SheetLayout {
  /** What the corner says in large letters. */
  readonly verdict: 'TRADE' | 'WATCH ONLY' | 'SKIP' | 'UNDECIDED';
  readonly statements: readonly Statement[];
  /** Top of the table of the first page. */
  readonly tableTop: number;
  /** Positions by page; at least one page, which may have none. */
  readonly pages: readonly (readonly Position[])[];
}

/** What the sheet says, and on which page. */
export function sheetLayout(sheet: TraderSheet, fonts: Fonts): SheetLayout {
  const width = sheetGrid.right - sheetGrid.values;
  const statements = statementsOf(sheet).map(({ label, texts, isWarning = false }): Statement => {
    const font = fonts[isWarning ? 'Helvetica-Bold' : 'Helvetica'];
    return { label, lines: texts.flatMap((text) => wrapped(text, font, bodySize, width)), isWarning };
  });
  const lines = statements.reduce((sum, one) => sum + one.lines.length, 0);
  const tableTop = sheetGrid.statements + lines * sheetGrid.lineHeight + 4;
  return { verdict: verdictOf(sheet), statements, tableTop, pages: paged(sheet.positions, tableTop) };
}

function paged(positions: readonly Position[], tableTop: number): (readonly Position[])[] {
  const { continued, tableEnd, tableHead, row } = sheetGrid;
  const room = (top: number) => Math.max(0, Math.floor((tableEnd - top - tableHead) / row));
  const pages = [positions.slice(0, room(tableTop))];
  for (let next = room(tableTop); next < positions.length; next += room(continued)) {
    pages.push(positions.slice(next, next + room(continued)));
  }
  return pages;
}

function verdictOf(sheet: TraderSheet): SheetLayout['verdict'] {
  const { decision } = sheet.decision;
  return decision === 'TRADE' && objection(sheet) !== undefined ? 'WATCH ONLY' : decision;
}

interface Spoken {
  readonly label: string;
  readonly texts: readonly string[];
  readonly isWarning?: boolean;
}

function statementsOf(sheet: TraderSheet): Spoken[] {
  const { decision, positions } = sheet;
  const reasons = reasonTexts(sheet);
  const isTrade = decision.decision === 'TRADE';
  return [
    { label: 'Decision', texts: isTrade ? [`${decision.decision}: no skip rule says otherwise`] : reasons },
    { label: 'Measured', texts: [measuresText(decision.measures)] },
    { label: 'Hold', texts: [holdText(sheet)] },
    ...(isTrade ? [{ label: 'Positions', texts: [String(positions.length)] }] : []),
    statusOf(sheet),
    auditOf(sheet),
    ...noteOf(sheet),
  ];
}

function holdText(sheet: TraderSheet): string {
  const [buyOn, sellOn] = [day(sheet.buyOn), day(sheet.sellOn)];
  if (sheet.decision.decision !== 'TRADE') return `Nothing from ${buyOn} to ${sellOn}`;
  return objection(sheet) === undefined
    ? `Buy at the open of ${buyOn}, sell at the close of ${sellOn}`
    : `Nothing; the names are watched from the open of ${buyOn} to the close of ${sellOn}`;
}

function measuresText(measures: WeekMeasures): string {
  const { event_intensity, price_action_recap_share, high_severity_clusters, candidates } = measures;
  const shown = (value: number | null) => (value === null ? 'unknown' : rounded(value));
  return [
    `event intensity ${shown(event_intensity.value)} (n = ${event_intensity.n ?? 0} clusters)`,
    `price-action recaps ${shown(price_action_recap_share.value)} (n = ${price_action_recap_share.n ?? 0})`,
    `clusters of high severity ${shown(high_severity_clusters.value)}`,
    `candidates ${shown(candidates.value)} of ${candidates.n ?? 0} symbols`,
  ].join(', ');
}

function statusOf({ status, scoredAs, regime }: TraderSheet): Spoken {
  if (status === 'live') return { label: 'Status', texts: ['live'] };
  const meaning = status === 'shadow' ? 'scored to be compared' : 'scored no more';
  const then = scoredAs === status ? '' : `, ${scoredAs} when the week was scored`;
  return { label: 'Status', texts: [`${status}${then}: ${regime} is ${meaning}, do not trade it`], isWarning: true };
}

function auditOf({ audit }: TraderSheet): Spoken {
  if (audit === 'passed') return { label: 'Audit', texts: ['passed: every rule proved'] };
  return audit === 'failed'
    ? { label: 'Audit', texts: ['FAILED: do not trade on this sheet'], isWarning: true }
    : { label: 'Audit', texts: ['not audited: nothing here was proved'], isWarning: true };
}

function noteOf({ positions, headlines, regime }: TraderSheet): Spoken[] {
  const texts = [
    regime,
    ...positions.flatMap(({ symbol, sector }) => [symbol, sector ?? '', headlines.get(symbol) ?? '']),
  ];
  if (!texts.some((text) => hasUnprintable(text.slice(0, longestShown)))) return [];
  return [
    { label: 'Note', texts: [`${unprintable} stands for a character that this paper cannot show; the CSV has it`] },
  ];
}

/** `2026-07-02` → `Thursday 2 July 2026`; an empty date is not known. */
export function day(date: string): string {
  return date === '' ? 'a day not known' : `${dayAndMonth(date)} ${date.slice(0, 4)}`;
}

/** Week and cutoff, for the line below the title. */
export function weekText({ weekEnding, cutoffUtc }: TraderSheet): string {
  return `Week ending ${day(weekEnding)}; nothing later than ${instant(cutoffUtc)} was used`;
}
