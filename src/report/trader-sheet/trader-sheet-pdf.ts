import { printSheet } from './sheet-printer.ts';
import { loadFonts } from './standard-font.ts';
import type { TraderSheet } from './trader-sheet.ts';

/**
 * The sheet as PDF, A4, to be pinned to a desk: decision, hold period, positions, audit, and what traces it. As many pages as the positions take.
 *
 * A function of the sheet alone, byte for byte: the date of creation is the cutoff, the document's id follows from its description, and nothing
 * is compressed, since compressors of different machines differ. Characters that the standard fonts lack are shown as `¤`, and text that does
 * not fit ends in an ellipsis; the CSV has both in full.
 */
export async function traderSheetPdf(sheet: TraderSheet): Promise<Uint8Array> {
  const { default: PDFDocument } = await import('pdfkit');
  const doc = new PDFDocument({
    size: 'A4',
    margin: 0,
    // Without a name pdfkit loads none of its own fonts.
    font: '',
    compress: false,
    autoFirstPage: false,
    lang: 'en',
    displayTitle: true,
    info: {
      Title: `Trader sheet ${sheet.regime} ${sheet.weekEnding}`,
      Subject: `scores_weekly ${sheet.digest}`,
      Creator: 'Regimen',
      CreationDate: new Date(sheet.cutoffUtc),
    },
  });
  printSheet(doc, await loadFonts(), sheet);
  doc.end();
  const chunks: Uint8Array[] = [];
  for await (const chunk of doc) chunks.push(chunk as Uint8Array);
  return new Uint8Array(Buffer.concat(chunks));
}
