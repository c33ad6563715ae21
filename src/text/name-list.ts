/** The first few names, and how many more there are. */
export function nameList(names: readonly string[], longest = 20): string {
  const shown = names.slice(0, longest).join(', ');
  return names.length > longest ? `${shown} and ${names.length - longest} more` : shown;
}

const whole = new Intl.NumberFormat('en-US');

export function counted(count: number, noun: string): string {
  return `${whole.format(count)} ${count === 1 || noun.endsWith('s') ? noun : `${noun}s`}`;
}
