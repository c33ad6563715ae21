/** Every row of a table has as many cells as its header; GitHub drops what is too many, also a bar inside code. */
export function tableProblems(path: string, text: string): string[] {
  const lines = text.split('\n');
  const problems: string[] = [];
  let columns = 0;
  let isFenced = false;
  for (const [index, line] of lines.entries()) {
    if (/^\s*(```|~~~)/.test(line)) isFenced = !isFenced;
    if (isFenced || !line.trimStart().startsWith('|')) {
      columns = 0;
      continue;
    }
    const found = cellsOf(line);
    if (columns === 0) columns = found;
    else if (found !== columns) problems.push(`${path}:${index + 1}: ${found} cells, the header has ${columns}`);
  }
  return problems;
}

/** Bars separate cells wherever they are, unless a backslash stands before them. */
function cellsOf(row: string): number {
  return row
    .trim()
    .replace(/^\|/, '')
    .replace(/(?<!\\)\|$/, '')
    .split(/(?<!\\)\|/).length;
}
