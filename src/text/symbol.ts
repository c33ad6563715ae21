const pattern = /^[A-Za-z0-9^][A-Za-z0-9^.=/_-]{0,23}$/;

/** Whether a text can be a ticker: letters, digits and `^ . = / _ -`, up to 24 characters. */
export function isSymbol(text: string): boolean {
  return pattern.test(text);
}
