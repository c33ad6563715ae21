import type { FontName, StandardFont } from './standard-font.ts';
import { fitted, textWidth } from './standard-font.ts';
import { winAnsiBytes } from './win-ansi.ts';

/** A4, points. */
export const pageSize = { width: 595.28, height: 841.89 } as const;

export type Fonts = Readonly<Record<FontName, StandardFont>>;

export interface TextStyle {
  readonly font: FontName;
  /** Points. */
  readonly size: number;
  readonly colour: string;
}

export interface TextBox {
  /** Left edge. */
  readonly x: number;
  /** Baseline, from the top of the page. */
  readonly y: number;
  /** Text that is wider is cut. */
  readonly width: number;
  readonly align?: 'left' | 'right';
}

type Document = PDFKit.PDFDocument;

/** The fonts as objects of the document, which every page refers to by name. */
export function embedFonts(doc: Document, fonts: Fonts): Readonly<Record<FontName, PDFKit.PDFKitReference>> {
  const reference = ({ name }: StandardFont) => {
    const made = doc.ref({ Type: 'Font', Subtype: 'Type1', BaseFont: name, Encoding: 'WinAnsiEncoding' });
    made.end(undefined);
    return made;
  };
  return { Helvetica: reference(fonts.Helvetica), 'Helvetica-Bold': reference(fonts['Helvetica-Bold']) };
}

/** One page of the document, with its origin at the top left. */
export class PdfPage {
  readonly #doc: Document;
  readonly #fonts: Fonts;

  /** Starts the next page of the document. */
  constructor(doc: Document, fonts: Fonts, embedded: ReturnType<typeof embedFonts>) {
    doc.addPage();
    Object.assign(doc.page.fonts, embedded);
    this.#doc = doc;
    this.#fonts = fonts;
  }

  /** Writes any text on one line. @returns its width */
  text(text: string, { font, size, colour }: TextStyle, { x, y, width, align = 'left' }: TextBox): number {
    const shown = fitted(text, this.#fonts[font], size, width);
    const used = textWidth(shown, this.#fonts[font], size);
    const left = align === 'left' ? x : x + width - used;
    const hex = Buffer.from(winAnsiBytes(shown)).toString('hex');
    this.#doc.fillColor(colour);
    // pdfkit's coordinates run downwards: the matrix puts the letters back on their feet.
    this.#doc.addContent(`BT /${font} ${size} Tf 1 0 0 -1 ${points(left)} ${points(y)} Tm <${hex}> Tj ET`);
    return used;
  }

  line(x1: number, y: number, x2: number, colour: string, width = 0.5): void {
    this.#doc.lineWidth(width).moveTo(x1, y).lineTo(x2, y).stroke(colour);
  }

  box(x: number, y: number, width: number, height: number, colour: string): void {
    this.#doc.rect(x, y, width, height).fill(colour);
  }
}

function points(value: number): string {
  return String(Number(value.toFixed(2)));
}
