const longest = 10;

/** Names for a line of the log: the first ten, and how many there are besides. */
export function someNames(names: readonly string[]): string {
  const shown = names.slice(0, longest).join(', ');
  return names.length > longest ? `${shown} and ${names.length - longest} more` : shown;
}
