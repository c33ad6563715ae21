/** How a file writes its numbers, where not as 1234.5. */
export interface NumberNotation {
  /** Mark before the fraction. */
  readonly decimal?: '.' | ',' | undefined;
  /** Mark between groups of three digits. */
  readonly thousands?: ',' | '.' | ' ' | "'" | undefined;
  /** Text before or behind the number, such as `$`. */
  readonly currency?: string | undefined;
  /** Whether K, M or B behind a number multiply it by a thousand, a million or a billion, as exports write volumes. */
  readonly factors?: boolean;
}

const factorExponents: Readonly<Record<string, string>> = { k: 'e3', m: 'e6', b: 'e9' };

/** Whether numbers are written as 1234.5. */
export function isPlainNotation({ decimal = '.', thousands, currency }: NumberNotation): boolean {
  return decimal === '.' && thousands === undefined && currency === undefined;
}

/**
 * Reads numbers of one notation; NaN for a text that is none in it. Groups must be of three digits: under a comma as decimal mark
 * `1.5` is no number, and neither 15 nor 1.5.
 */
export function numberReader(notation: NumberNotation): (text: string) => number {
  const { decimal = '.', thousands, currency, factors = false } = notation;
  const group = thousands === ' ' ? '[ \\u00a0\\u202f]' : thousands === undefined ? undefined : escaped(thousands);
  const whole = group === undefined ? '\\d+' : `\\d{1,3}(?:${group}\\d{3})+|\\d+`;
  const mark = currency === undefined ? '' : `(?:${escaped(currency)})?\\s*`;
  const pattern = new RegExp(
    `^${mark}([-+]?)${mark}((?:${whole})?)(?:${escaped(decimal)}(\\d+))?(e[-+]?\\d+${factors ? '|[kmb]' : ''})?\\s*${mark}$`,
    'i',
  );
  const groups = group === undefined ? undefined : new RegExp(group, 'g');
  return (text) => {
    const [, sign, integer, fraction, exponent = ''] = pattern.exec(text.trim()) ?? [];
    if (integer === undefined || (integer === '' && fraction === undefined)) return Number.NaN;
    const digits = groups === undefined ? integer : integer.replace(groups, '');
    const power = factorExponents[exponent.toLowerCase()] ?? exponent;
    return Number(`${sign}${digits === '' ? '0' : digits}.${fraction ?? '0'}${power}`);
  };
}

function escaped(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');
}

/** Whether a text is what exports write where there is no number: nothing, `null`, `N/A`, `-`. */
export function standsForNothing(text: string): boolean {
  return /^(?:|-+|n\/?a|nan|null|none|nil|#n\/a|\\n)$/i.test(text.trim());
}
