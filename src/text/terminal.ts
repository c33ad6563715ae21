import { zeroWidthSpace } from './markdown.ts';

/**
 * Markdown for a terminal: tables are aligned, long cells cut (the last one at a third more), escapes and entities taken back. Text that could steer a terminal
 * never gets here: the Markdown's maker has replaced control characters.
 */
export function terminalText(markdown: string, widestCell = 80): string {
  const lines = markdown.split('\n');
  const out: string[] = [];
  for (let i = 0; i < lines.length; i++) {
    if (lines[i]?.startsWith('```')) {
      // What is meant to be copied stays as it is.
      for (i += 1; i < lines.length && !lines[i]?.startsWith('```'); i++) out.push(lines[i] as string);
      continue;
    }
    const table: string[] = [];
    while (lines[i]?.startsWith('| ')) table.push(lines[i++] as string);
    if (table.length > 0) out.push(...alignedTable(table, widestCell));
    if (i < lines.length)
      out.push(unescaped(lines[i] as string).replace(/^#+ (.*)$/, (_, title: string) => underlined(title)));
  }
  return out.join('\n');
}

function underlined(title: string): string {
  return `${title}\n${'─'.repeat(title.length)}`;
}

function alignedTable(rows: readonly string[], widestCell: number): string[] {
  const cells = rows
    .filter((row) => !/^[|\s:-]+$/.test(row))
    .map(splitRow)
    .map((row) =>
      row.map((cell, column, { length }) =>
        shortened(unescaped(cell), column === length - 1 ? Math.ceil((4 / 3) * widestCell) : widestCell),
      ),
    );
  const widths = (cells[0] ?? []).map((_, column) => Math.max(...cells.map((row) => row[column]?.length ?? 0)));
  return cells.map((row, i) => {
    const line = row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  ');
    const rule = widths.map((width) => '─'.repeat(width)).join('  ');
    return i === 0 ? `  ${line.trimEnd()}\n  ${rule}` : `  ${line.trimEnd()}`;
  });
}

/** The cells of a row; an escaped bar does not end one. */
function splitRow(row: string): string[] {
  return row
    .replace(/^\| ?/, '')
    .replace(/ ?\|$/, '')
    .split(/(?<!\\)\|/)
    .map((cell) => cell.trim());
}

function shortened(text: string, longest: number): string {
  const characters = Array.from(text);
  return characters.length > longest ? `${characters.slice(0, longest - 1).join('')}…` : text;
}

function unescaped(text: string): string {
  return text
    .replaceAll(zeroWidthSpace, '')
    .replace(/\\([\\`*_{}[\]()#+!|~@$:.-])/g, '$1')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')
    .replaceAll('**', '');
}
