import type { Position } from '../../scoring/basket.ts';
import { decimal } from '../../text/numbers.ts';
import { embedFonts, type Fonts, PdfPage, type TextStyle } from './pdf-page.ts';
import { bodySize, day, type SheetLayout, sheetGrid, sheetLayout, weekText } from './sheet-layout.ts';
import { driverTexts } from './sheet-words.ts';
import type { TraderSheet } from './trader-sheet.ts';

const ink = '#1a1a1a';
const grey = '#555555';
const warning = '#a4161a';
const rule = '#b5b9bf';
const stripe = '#f1f3f5';

const body: TextStyle = { font: 'Helvetica', size: bodySize, colour: ink };
const strong: TextStyle = { ...body, font: 'Helvetica-Bold' };
const small: TextStyle = { font: 'Helvetica', size: 7.2, colour: grey };
const title: TextStyle = { font: 'Helvetica-Bold', size: 7.2, colour: grey };

const verdictColours = { TRADE: '#0b6b3a', 'WATCH ONLY': '#8a5200', SKIP: '#4a5560', UNDECIDED: '#8a5200' } as const;

const { left, right } = sheetGrid;
const gap = 6;

interface Column {
  readonly title: string;
  /** Share of the page, points. */
  readonly width: number;
  readonly align?: 'right';
  readonly style?: TextStyle;
  readonly cell: (position: Position, sheet: TraderSheet) => string;
}

const columns: readonly Column[] = [
  { title: 'Rank', width: 30, align: 'right', cell: ({ rank_UPS }) => String(rank_UPS) },
  { title: 'Symbol', width: 72, style: strong, cell: ({ symbol }) => symbol },
  { title: 'Sector', width: 126, cell: ({ sector }) => sector ?? '–' },
  { title: 'Weight', width: 48, align: 'right', cell: ({ weight }) => `${decimal(100 * weight, 1)} %` },
  { title: 'Score', width: 48, align: 'right', cell: ({ UPS_adj }) => decimal(UPS_adj, 3) },
  { title: 'Conviction', width: 64, cell: ({ conviction }) => conviction ?? '–' },
  { title: 'Signal', width: 58, cell: ({ signal_state }) => signal_state ?? '–' },
  {
    title: 'Last close, USD',
    width: right - left - 446,
    align: 'right',
    cell: ({ symbol }, { lastClose }) => decimal(lastClose.get(symbol), 2),
  },
];

/** Where the second line of a row begins, and where its headline does. */
const [driversAt, headlineAt] = [left + 30 + gap, left + 228];

/** Writes a sheet into a document. */
export function printSheet(doc: PDFKit.PDFDocument, fonts: Fonts, sheet: TraderSheet): void {
  const layout = sheetLayout(sheet, fonts);
  const embedded = embedFonts(doc, fonts);
  for (const [i, positions] of layout.pages.entries()) {
    const page = new PdfPage(doc, fonts, embedded);
    if (i === 0) heading(page, sheet, layout);
    else runningTitle(page, sheet, layout);
    if (positions.length > 0) table(page, i === 0 ? layout.tableTop : sheetGrid.continued, positions, sheet);
    footer(page, sheet, `Page ${i + 1} of ${layout.pages.length}`);
  }
}

function heading(page: PdfPage, sheet: TraderSheet, { verdict, statements }: SheetLayout): void {
  const badge = { x: right - 150, width: 150 };
  page.box(badge.x, 38, badge.width, 34, verdictColours[verdict]);
  const size = verdict.length > 5 ? 16 : 20;
  page.text(verdict, { ...strong, size, colour: '#ffffff' }, { x: badge.x + 10, y: 55 + 0.36 * size, width: 130 });
  page.text('TRADER SHEET', title, { x: left, y: 46, width: 300 });
  page.text(sheet.regime, { ...strong, size: 20 }, { x: left, y: 68, width: badge.x - left - 12 });
  page.text(weekText(sheet), { ...body, colour: grey }, { x: left, y: 88, width: right - left });
  page.line(left, 96, right, rule);
  let y: number = sheetGrid.statements;
  for (const { label, lines, isWarning } of statements) {
    page.text(label, { ...body, colour: grey }, { x: left, y, width: sheetGrid.values - left - gap });
    for (const line of lines) {
      const style = isWarning ? { ...strong, colour: warning } : body;
      page.text(line, style, { x: sheetGrid.values, y, width: right - sheetGrid.values });
      y += sheetGrid.lineHeight;
    }
  }
}

/** Above a table that goes on. */
function runningTitle(page: PdfPage, sheet: TraderSheet, { verdict }: SheetLayout): void {
  const text = `Trader sheet ${sheet.regime}, week ending ${day(sheet.weekEnding)}`;
  page.text(text, strong, { x: left, y: 48, width: right - left - 110 });
  page.text(
    verdict,
    { ...strong, colour: verdictColours[verdict] },
    { x: right - 100, y: 48, width: 100, align: 'right' },
  );
}

function table(page: PdfPage, top: number, positions: readonly Position[], sheet: TraderSheet): void {
  const { row, tableHead } = sheetGrid;
  page.line(left, top, right, ink, 0.8);
  cells(
    page,
    top + 11,
    columns.map((column) => [column, column.title, title] as const),
  );
  page.text('Drivers, the largest first', title, { x: driversAt, y: top + 22, width: headlineAt - driversAt - gap });
  page.text('Most severe headline of the week', title, { x: headlineAt, y: top + 22, width: right - headlineAt });
  page.line(left, top + tableHead - 3, right, ink, 0.8);
  for (const [i, position] of positions.entries()) {
    const y = top + tableHead + i * row;
    if (i % 2 === 1) page.box(left, y - 3, right - left, row, stripe);
    cells(
      page,
      y + 8,
      columns.map((column) => [column, column.cell(position, sheet), column.style ?? body] as const),
    );
    const second = y + 18;
    page.text(driverTexts(position).join(', '), small, {
      x: driversAt,
      y: second,
      width: headlineAt - driversAt - gap,
    });
    const headline = sheet.headlines.get(position.symbol) ?? '–';
    page.text(headline, small, { x: headlineAt, y: second, width: right - headlineAt - 2 });
  }
  page.line(left, top + tableHead + positions.length * row - 3, right, rule);
}

function cells(page: PdfPage, y: number, row: readonly (readonly [Column, string, TextStyle])[]): void {
  let x: number = left;
  for (const [{ width, align = 'left' }, text, style] of row) {
    page.text(text, style, {
      x: x + (align === 'left' ? gap : 0),
      y,
      width: width - (align === 'left' ? gap : 2),
      align,
    });
    x += width;
  }
}

function footer(page: PdfPage, { digest, schemaId, schemaHash }: TraderSheet, pageText: string): void {
  const top = sheetGrid.tableEnd + 10;
  page.line(left, top, right, rule);
  const lines = [
    ['Scores', digest],
    ['Schema', schemaId],
    ['Schema hash', schemaHash],
  ] as const;
  for (const [i, [label, text]] of lines.entries()) {
    const y = top + 12 + 10 * i;
    page.text(label, title, { x: left, y, width: 60 });
    page.text(text, small, { x: left + 62, y, width: right - left - 140 });
  }
  page.text(pageText, { ...small, size: 8.5 }, { x: right - 76, y: top + 12, width: 76, align: 'right' });
}
