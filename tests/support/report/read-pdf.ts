/** A piece of text on a page of a PDF that is not compressed. */
export interface PdfText {
  readonly text: string;
  /** Left edge and baseline from the top, points. */
  readonly x: number;
  readonly y: number;
  readonly font: string;
  readonly size: number;
}

/** The texts of every page, in the order in which they were written. */
export function readPdfPages(pdf: Uint8Array): PdfText[][] {
  const streams = Buffer.from(pdf)
    .toString('latin1')
    .matchAll(/stream\n(.*?)\nendstream/gs);
  return Array.from(streams, ([, content = '']) =>
    Array.from(
      content.matchAll(/BT \/(\S+) (\S+) Tf 1 0 0 -1 (\S+) (\S+) Tm <([0-9a-f]*)> Tj ET/g),
      ([, font = '', size, x, y, hex = '']): PdfText => ({
        text: new TextDecoder('windows-1252').decode(Buffer.from(hex, 'hex')),
        x: Number(x),
        y: Number(y),
        font,
        size: Number(size),
      }),
    ),
  ).filter((texts) => texts.length > 0);
}

/** The texts of all pages, one per line. */
export function readPdfText(pdf: Uint8Array): string {
  return readPdfPages(pdf)
    .flat()
    .map(({ text }) => text)
    .join('\n');
}
