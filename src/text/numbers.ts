/** What stands where there is no number. */
export const nothing = '–';

/** A number that may be missing. */
export type MaybeNumber = number | null | undefined;

function isMissing(value: MaybeNumber): value is null | undefined {
  return value === null || value === undefined || Number.isNaN(value);
}

/** With so many decimals and a real minus sign: `−0.25`. */
export function decimal(value: MaybeNumber, digits = 2): string {
  if (isMissing(value)) return nothing;
  const text = Math.abs(value).toFixed(digits);
  return value < 0 && Number(text) !== 0 ? `−${text}` : text;
}

/** With its sign, also a plus: `+0.25`. */
export function signed(value: MaybeNumber, digits = 2): string {
  const text = decimal(value, digits);
  return isMissing(value) || text.startsWith('−') || Number(text) === 0 ? text : `+${text}`;
}

/** A share or a return as per cent, without sign: 0.0123 → `1.2 %`. */
export function percent(value: MaybeNumber, digits = 1): string {
  return isMissing(value) ? nothing : `${decimal(100 * value, digits)}\u00a0%`;
}

/** A return as per cent with its sign: 0.0123 → `+1.23 %`. */
export function signedPercent(value: MaybeNumber, digits = 2): string {
  return isMissing(value) ? nothing : `${signed(100 * value, digits)}\u00a0%`;
}

/** A whole number with thin spaces between thousands. */
export function whole(value: MaybeNumber): string {
  if (isMissing(value)) return nothing;
  return decimal(value, 0).replaceAll(/\B(?=(\d{3})+$)/g, '\u202f');
}

/** At most three significant digits, whole numbers as they are: a level beside its threshold. */
export function level(value: MaybeNumber): string {
  return levelOf(value, 3);
}

function levelOf(value: MaybeNumber, digits: number): string {
  if (isMissing(value)) return nothing;
  return Number.isInteger(value) ? whole(value) : String(Number(value.toPrecision(digits))).replace('-', '−');
}

/** A value and the threshold that it is held against, with as many digits as it takes to tell them apart: "0.7499", "0.75". */
export function besideThreshold(value: number, threshold: number, unit: 'level' | 'share'): readonly [string, string] {
  const show = (number: number, digits: number) =>
    unit === 'level' ? levelOf(number, 3 + digits) : percent(number, digits);
  let digits = 0;
  while (value !== threshold && digits < 14 && show(value, digits) === show(threshold, digits)) digits += 1;
  return [show(value, digits), show(threshold, digits)];
}

/** "1 week", "2 weeks". */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${whole(count)} ${count === 1 ? one : many}`;
}

/** Bytes as kB or MB. */
export function byteCount(bytes: number): string {
  if (bytes < 1000) return `${bytes}\u00a0B`;
  return bytes < 1_000_000 ? `${decimal(bytes / 1000, 1)}\u00a0kB` : `${decimal(bytes / 1_000_000, 1)}\u00a0MB`;
}
