/** Names of a file's columns by what they hold; a part that a source does not have is undefined. */
export type ColumnNames = Readonly<Record<string, string | undefined>>;

/**
 * The name that a file gives a column: the wanted one itself, else the only one that differs from it by case, spaces and marks alone
 * (`Adj Close`, `adj_close`, `<CLOSE>`). Undefined where there is none or more than one.
 */
export function nameInFile(wanted: string, found: readonly string[]): string | undefined {
  if (found.includes(wanted)) return wanted;
  const alike = found.filter((name) => plainName(name) === plainName(wanted));
  return alike.length === 1 ? alike[0] : undefined;
}

/** A name without case, spaces and marks. */
export function plainName(name: string): string {
  const letters = name.toLowerCase().replaceAll(/[^\p{L}\p{N}]+/gu, '');
  return letters === '' ? name : letters;
}

/**
 * The columns by the names that a file gives them.
 *
 * @param required names that the file must have. Only they are looked for under another spelling, and where one is found so, the others
 *   are, too: what a file had under a name that was not asked for, it had on purpose
 * @param whenThere names of further parts, taken where the file has them and nothing else is said
 */
export function columnsInFile<N extends ColumnNames>(
  columns: N,
  found: readonly string[],
  required: ReadonlySet<string>,
  whenThere: Partial<N> = {},
): N {
  const isRespelled = [...required].some((name) => !found.includes(name) && nameInFile(name, found) !== undefined);
  const spelled = Object.entries(columns).map(([part, name]) => [
    part,
    name !== undefined && isRespelled ? (nameInFile(name, found) ?? name) : name,
  ]);
  const further = Object.entries(whenThere)
    .filter(([part, name]) => name !== undefined && columns[part] === undefined)
    .map(([part, name]) => [part, nameInFile(name as string, found)])
    .filter(([, name]) => name !== undefined);
  return Object.fromEntries([...spelled, ...further]) as N;
}
