import { type NumberNotation, numberReader, standsForNothing } from '../../sources/number-notation.ts';

const marks: readonly NumberNotation[] = [
  {},
  { thousands: ',' },
  { decimal: ',' },
  { decimal: ',', thousands: '.' },
  { thousands: ' ' },
  { decimal: ',', thousands: ' ' },
  { thousands: "'" },
];

/**
 * The notation that most of the texts fit, the plainest of those that fit equally many.
 *
 * @param texts numbers of all columns of a file: prices and volumes tell points and commas apart together
 */
export function writtenNumbers(texts: readonly string[]): NumberNotation {
  const given = texts.filter((text) => !standsForNothing(text));
  const currency = commonCurrency(given);
  const notations = currency === undefined ? marks : [...marks, ...marks.map((mark) => ({ ...mark, currency }))];
  const fits = notations.map((notation) => {
    const read = numberReader(notation);
    return given.filter((text) => !Number.isNaN(read(text))).length;
  });
  return notations[fits.indexOf(Math.max(...fits))] ?? {};
}

/** The sign or letters around most numbers that have any. */
function commonCurrency(texts: readonly string[]): string | undefined {
  // One letter behind a number is a factor: 57.4M.
  const found = texts.map((text) =>
    /^[-+]?([^\w\s.,'+-]{1,2}|[A-Z]{3})\s*\d|\d\s*([^\w\s.,'+-]{1,2}|[A-Z]{3})$/.exec(text.trim()),
  );
  const signs = found.map((match) => match?.[1] ?? match?.[2]).filter((sign) => sign !== undefined);
  const [sign] = signs;
  return sign !== undefined && signs.every((other) => other === sign) ? sign : undefined;
}
