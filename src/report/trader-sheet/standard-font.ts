import { unprintable, winAnsi, winAnsiBytes } from './win-ansi.ts';

export type FontName = 'Helvetica' | 'Helvetica-Bold';

/** A font that every reader of PDF has, so that it need not be in the file: its name and how wide its glyphs are. */
export interface StandardFont {
  readonly name: FontName;
  /** By byte of WinAnsi, thousandths of the font size. */
  readonly widths: Uint16Array;
}

/**
 * The two fonts of the sheet. Their metrics are modules of pdfkit that are imported here by name, because pdfkit itself looks for them in its own
 * package when it runs, where a bundle has none.
 */
export async function loadFonts(): Promise<Readonly<Record<FontName, StandardFont>>> {
  const { default: regular } = await import('pdfkit/standard-fonts/Helvetica');
  const { default: bold } = await import('pdfkit/standard-fonts/HelveticaBold');
  return {
    Helvetica: { name: 'Helvetica', widths: widthsByByte(regular.glyphWidths) },
    'Helvetica-Bold': { name: 'Helvetica-Bold', widths: widthsByByte(bold.glyphWidths) },
  };
}

/** Bytes that have no glyph, or that of another byte: no-break space is a space, and ÿ is listed in the place of Ÿ. */
const unlisted = new Set([127, 129, 141, 143, 144, 157, 160, 173, 255]);

function widthsByByte(listed: readonly number[]): Uint16Array {
  const widths = new Uint16Array(256);
  const bytes = Array.from({ length: 224 }, (_, i) => 32 + i).filter((byte) => !unlisted.has(byte));
  if (bytes.length !== listed.length)
    throw new Error(`expected ${bytes.length} widths of glyphs, found ${listed.length}`);
  for (const [i, byte] of bytes.entries()) widths[byte] = listed[i] as number;
  widths[160] = widths[32] as number;
  widths[255] = widths[159] as number;
  return widths;
}

/** Width of text of {@link winAnsi}, points. */
export function textWidth(text: string, font: StandardFont, size: number): number {
  return (winAnsiBytes(text).reduce((sum, byte) => sum + (font.widths[byte] as number), 0) * size) / 1000;
}

/** Any text as it can be shown in `width` points: cut with an ellipsis where it is longer. */
export function fitted(text: string, font: StandardFont, size: number, width: number): string {
  // No glyph is narrower than a tenth of the font size, and no honest character takes 64 code units: what is beyond cannot fit.
  const most = 64 * Math.ceil((10 * width) / size);
  const shown = winAnsi(text.slice(0, most));
  if (text.length <= most && textWidth(shown, font, size) <= width) return shown;
  const ellipsis = textWidth('…', font, size);
  let end = 0;
  for (let used = ellipsis; end < shown.length; end += 1) {
    used += textWidth(shown.charAt(end), font, size);
    if (used > width) break;
  }
  return `${shown.slice(0, end).trimEnd()}…`;
}

/** Text in lines of at most `width` points, broken at spaces; a word that is wider has a line of its own and is cut. */
export function wrapped(text: string, font: StandardFont, size: number, width: number): string[] {
  const lines: string[] = [];
  for (const word of winAnsi(text).split(' ')) {
    const last = lines.at(-1);
    const longer = `${last} ${word}`;
    if (last !== undefined && textWidth(longer, font, size) <= width) lines[lines.length - 1] = longer;
    else lines.push(fitted(word, font, size, width));
  }
  return lines;
}

/** Whether something of a text cannot be shown. */
export function hasUnprintable(text: string): boolean {
  return !text.includes(unprintable) && winAnsi(text).includes(unprintable);
}
