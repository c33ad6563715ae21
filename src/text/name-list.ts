/**
 * The first of some names or sentences, and how many more there are: `AAA, BBB and 3 more`; `one thing; another; and 3 more`; or each on a line of its own.
 *
 * @param most how many are listed
 */
export function nameList(names: readonly string[], most = 20, separator: ', ' | '; ' | ' ' | '\n' = ', '): string {
  const listed = names.slice(0, most).join(separator);
  if (names.length <= most) return listed;
  const stop = separator === '; ' ? ';' : '';
  return `${listed}${stop}${separator === '\n' ? separator : ' '}${andMore(names.length, most)}`;
}

/** How many there are beside those that are named: `and 3 more`, `and 1 more row`; empty where all are. */
export function andMore(count: number, named: number, noun = ''): string {
  if (count <= named) return '';
  const more = count - named;
  return noun === '' ? `and ${more} more` : `and ${more} more ${more === 1 ? noun : `${noun}s`}`;
}

const whole = new Intl.NumberFormat('en-US');

export function counted(count: number, noun: string, many = noun.endsWith('s') ? noun : `${noun}s`): string {
  return `${whole.format(count)} ${count === 1 ? noun : many}`;
}
