import { describe, expect, test } from 'vitest';
import { pageSize } from '../../../../src/report/trader-sheet/pdf-page.ts';
import { loadFonts, textWidth } from '../../../../src/report/trader-sheet/standard-font.ts';
import type { TraderSheet } from '../../../../src/report/trader-sheet/trader-sheet.ts';
import { traderSheetPdf } from '../../../../src/report/trader-sheet/trader-sheet-pdf.ts';
import { readPdfPages, readPdfText } from '../../../support/report/read-pdf.ts';
import { position, skippedSheet, tradedSheet } from '../../../support/report/sample-sheet.ts';

const textOf = async (sheet: TraderSheet) => readPdfText(await traderSheetPdf(sheet));

describe('the trader sheet as PDF', () => {
  test('says on one page what to buy, when, why, and what traces it', async () => {
    const pages = readPdfPages(await traderSheetPdf(tradedSheet(20)));
    expect(pages).toHaveLength(1);
    const texts = pages.flat().map(({ text }) => text);
    for (const expected of [
      'news-novelty-v1',
      'TRADE',
      'Week ending Thursday 2 July 2026; nothing later than 2 July 2026, 20:00 UTC was used',
      'Buy at the open of Monday 6 July 2026, sell at the close of Friday 10 July 2026',
      'live',
      'passed: every rule proved',
      'S20',
      '5.0 %',
      '1.500',
      '119.00',
      'event_intensity +0.875, novelty +0.600, volatility –0.100',
      'S20 beats estimates',
      'a'.repeat(64),
      'b'.repeat(64),
      'Page 1 of 1',
    ]) {
      expect(texts).toContain(expected);
    }
  });

  test('a week without a trade has its reasons, value against threshold, and no table', async () => {
    const text = await textOf(skippedSheet());
    expect(text).toContain('SKIP');
    expect(text).toContain('EVENT_INTENSITY_TOO_LOW 0.04099 against 0.75\nHIGH_SEVERITY_CLUSTERS_TOO_LOW 0 against 2');
    expect(text).toContain('Nothing from Monday 6 July 2026 to Friday 10 July 2026');
    expect(text).not.toContain('Symbol');
    expect(text).not.toContain('Buy');
  });

  test.each([
    [{ status: 'shadow', scoredAs: 'shadow' }, 'shadow: news-novelty-v1 is scored to be compared, do not trade it'],
    [
      { status: 'shadow', scoredAs: 'live' },
      'shadow, live when the week was scored: news-novelty-v1 is scored to be compared, do not trade it',
    ],
    [{ audit: 'failed' }, 'FAILED: do not trade on this sheet'],
  ] as const)('%o is to be watched, not bought', async (more, warning) => {
    const lines = (await textOf(tradedSheet(1, more))).split('\n');
    expect(lines).toContain('WATCH ONLY');
    expect(lines.join(' ')).toContain(warning);
    expect(lines.filter((line) => line === 'TRADE' || line.startsWith('Buy'))).toEqual([]);
  });

  test('500 positions go on over pages, each with the header and its number, none lost', async () => {
    const pages = readPdfPages(await traderSheetPdf(tradedSheet(500)));
    const symbols = pages.flat().filter(({ text, font }) => font === 'Helvetica-Bold' && /^S\d+$/.test(text));
    expect(symbols.map(({ text }) => text)).toEqual(Array.from({ length: 500 }, (_, i) => `S${i + 1}`));
    for (const [i, texts] of pages.entries()) {
      expect(texts.map(({ text }) => text)).toEqual(
        expect.arrayContaining(['Symbol', `Page ${i + 1} of ${pages.length}`]),
      );
    }
  });

  test('hostile text is shown with signs in its place, and the sheet says so', async () => {
    const headline = `🚀 苹果 ${'مرحبا '.repeat(400)}\u0000\u202e\ud83d`;
    const one = position('A\u0007B', 1, { sector: '(\\)'.repeat(80) });
    const text = await textOf(tradedSheet(0, { positions: [one], headlines: new Map([['A\u0007B', headline]]) }));
    expect(text).toContain('¤ ¤¤ ¤¤¤¤¤');
    expect(text).toContain('A B');
    expect(text).toContain('¤ stands for a character that this paper cannot show');
    expect(await textOf(tradedSheet(1))).not.toContain('¤');
  });

  test('nothing reaches over the page or over the next column, however long it is', async () => {
    const long = 'W'.repeat(5000);
    const one = position(long, 123_456, {
      sector: long,
      UPS_adj: -123_456.789,
      drivers: [{ term: long, weight: 1, value: 1, contribution: 1 }],
    });
    const sheet = tradedSheet(0, {
      positions: [one, position('ZZZ', 2)],
      regime: long,
      schemaId: long,
      headlines: new Map([[long, long]]),
      lastClose: new Map([[long, 123_456_789_012.34]]),
    });
    const fonts = await loadFonts();
    const [page = []] = readPdfPages(await traderSheetPdf(sheet));
    for (const { text, x, y, font, size } of page) {
      const end = x + textWidth(text, fonts[font as keyof typeof fonts], size);
      expect(x).toBeGreaterThanOrEqual(39.9);
      expect(end).toBeLessThanOrEqual(pageSize.width - 39.9);
      const next = page.filter((other) => other.y === y && other.x > x);
      expect(
        next.every((other) => other.x >= end - 0.01),
        text.slice(0, 20),
      ).toBe(true);
    }
  });

  test('the same sheet is the same bytes, another one is not', async () => {
    const [once, again, other] = await Promise.all([
      traderSheetPdf(tradedSheet(3)),
      traderSheetPdf(tradedSheet(3)),
      traderSheetPdf(tradedSheet(3, { digest: 'c'.repeat(64) })),
    ]);
    expect(Buffer.compare(once, again)).toBe(0);
    expect(Buffer.compare(once, other)).not.toBe(0);
    const source = Buffer.from(once).toString('latin1');
    expect(source).toContain('(D:20260702200000Z)');
    expect(idOf(source)).not.toBe(idOf(Buffer.from(other).toString('latin1')));
  });

  test('is a whole PDF that refers to the standard fonts and carries none', async () => {
    const source = Buffer.from(await traderSheetPdf(tradedSheet(1))).toString('latin1');
    expect(source.startsWith('%PDF-1.')).toBe(true);
    expect(source.trimEnd().endsWith('%%EOF')).toBe(true);
    expect(source.match(/\/BaseFont \/Helvetica(-Bold)?/g)?.sort()).toEqual([
      '/BaseFont /Helvetica',
      '/BaseFont /Helvetica-Bold',
    ]);
    expect(source).not.toContain('/FontFile');
  });
});

function idOf(source: string): string | undefined {
  return /\/ID \[<([0-9a-f]+)>/.exec(source)?.[1];
}
