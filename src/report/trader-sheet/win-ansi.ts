import { visibleText } from '../../text/visible-text.ts';

/** What stands for a character that the standard fonts of PDF do not have. */
export const unprintable = '¤';

/** Byte of each character of WinAnsi (Windows-1252, as PDF uses it) that has a shape of its own. */
const byteOf: ReadonlyMap<string, number> = new Map(
  Array.from({ length: 256 }, (_, byte): [string, number] => [
    new TextDecoder('windows-1252').decode(Uint8Array.of(byte)),
    byte,
  ]).filter(([character]) => !/\p{C}/u.test(character)),
);

/** Signs that have a near equivalent. */
const nearest: Readonly<Record<string, string>> = {
  '\u2212': '\u2013', // minus
  '\u2010': '-',
  '\u2011': '-',
  '\u2015': '\u2014',
  '\u2032': "'",
  '\u2033': '"',
};

/** An emoji with all that belongs to it: what joins its parts is not to be seen by itself. */
const emoji = /\p{RGI_Emoji}/gv;
const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/**
 * Text as people see it, on one line and with the characters of WinAnsi alone: what a reader would see as one character and WinAnsi does not
 * have, an emoji with its modifiers, an ideograph or a letter of another script, becomes {@link unprintable}.
 */
export function winAnsi(text: string): string {
  const line = visibleText(text.replaceAll(emoji, unprintable)).normalize('NFC').replaceAll(/\s+/gu, ' ').trim();
  return Array.from(graphemes.segment(line), ({ segment }) => {
    const character = nearest[segment] ?? segment;
    return byteOf.has(character) ? character : unprintable;
  }).join('');
}

/**
 * The bytes of text that {@link winAnsi} made.
 *
 * @throws RangeError for a character that WinAnsi does not have
 */
export function winAnsiBytes(text: string): Uint8Array {
  return Uint8Array.from(text, (character) => {
    const byte = byteOf.get(character);
    if (byte === undefined) throw new RangeError(`WinAnsi has no "${character}".`);
    return byte;
  });
}
