/** Metrics of the fonts that every reader of PDF has, as pdfkit 0.20 publishes them, without types. */
declare module 'pdfkit/standard-fonts/*' {
  const font: {
    readonly name: string;
    /** Names of the glyphs of WinAnsi, in the order of their bytes, each once. */
    readonly glyphNames: string;
    /** Thousandths of the font size, in the order of the names. */
    readonly glyphWidths: readonly number[];
  };
  export default font;
}
