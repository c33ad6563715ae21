/**
 * The first of some names or sentences, and how many more there are: `AAA, BBB and 3 more`; `one thing; another; and 3 more`.
 *
 * @param most how many are listed
 */
export function nameList(names: readonly string[], most = 20, separator: ', ' | '; ' | ' ' = ', '): string {
  const listed = names.slice(0, most).join(separator);
  if (names.length <= most) return listed;
  return `${listed}${separator === '; ' ? ';' : ''} and ${names.length - most} more`;
}

const whole = new Intl.NumberFormat('en-US');

export function counted(count: number, noun: string): string {
  return `${whole.format(count)} ${count === 1 || noun.endsWith('s') ? noun : `${noun}s`}`;
}
