/** What a terminal obeys: CSI and OSC sequences, ECMA-48. Each part can match in one way only, so the time is linear. */
const escapeCharacter = String.fromCharCode(0x1b);
const terminalSequence = new RegExp(
  `(?:${escapeCharacter}\\[|\\u009b)[0-?]*[ -/]*[@-~]|` +
    `(?:${escapeCharacter}\\]|\\u009d)[^\\u0007\\u009c${escapeCharacter}]*(?:\\u0007|\\u009c|${escapeCharacter}\\\\)`,
  'gu',
);

/**
 * What no reader sees and what changes how the rest is read: zero-width characters, soft hyphens, marks that turn the direction, variation selectors,
 * tag characters, fillers, byte order marks. Default_Ignorable_Code_Point is Unicode's own list of what is not shown.
 */
const unseen = /[\p{Cf}\p{Default_Ignorable_Code_Point}]+/gu;
const control = /[\p{Cc}\p{Zl}\p{Zp}]+/gu;
const controlInLines = /[^\P{Cc}\n\t]+|[\p{Zl}\p{Zp}]+/gu;
/** Ends of lines outside of texts are JSON's own; inside they are escaped already. */
const unseenInJson = /[^\P{Cc}\n]|[\p{Cf}\p{Co}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/gu;
const anyOfThem = /[\p{Cc}\p{Zl}\p{Zp}\p{Cf}\p{Default_Ignorable_Code_Point}\p{Cs}]/u;

/**
 * A text as people see it, on one line: well-formed, without what steers a terminal, hides or turns the direction. Control characters and ends of
 * lines become one space, what has no width is left out, so that a word which was parted by it is whole again. Everything that strangers wrote
 * goes through here, or through {@link visibleLines}, on its way out.
 */
export function visibleText(text: string): string {
  return anyOfThem.test(text) ? withoutUnseen(text).replace(control, ' ') : text;
}

/** As {@link visibleText}, with its lines and tabs as they are; ends of lines as `\n`. */
export function visibleLines(text: string): string {
  if (!anyOfThem.test(text)) return text;
  return withoutUnseen(text.replace(/\r\n?/gu, '\n')).replace(controlInLines, ' ');
}

function withoutUnseen(text: string): string {
  return text.toWellFormed().replace(terminalSequence, '').replace(unseen, '');
}

/** JSON as text in which what cannot be seen is written as escapes: the same document. */
export function visibleJson(json: string): string {
  return json.replace(unseenInJson, (character) =>
    Array.from(
      { length: character.length },
      (_, i) => `\\u${character.charCodeAt(i).toString(16).padStart(4, '0')}`,
    ).join(''),
  );
}
