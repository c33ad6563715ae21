import { visibleLines, visibleText } from './visible-text.ts';

const longestCell = 200;
/** Parts what would otherwise be read as one; the text itself never holds it, and a terminal does not need it. */
export const zeroWidthSpace = '\u200b';

/**
 * Text for a cell of a Markdown table: shown as it is, whatever it holds. Everything that Markdown or HTML would read as
 * markup is escaped, line breaks become spaces, what cannot be seen is left out, and long text is cut. What GitHub turns into a link, a mention
 * or a reference even when it is escaped (`@team`, `#1`, `GH-1`, `www.`, `://`) is parted by a character without width.
 */
export function markdownCell(text: string, longest: number = longestCell): string {
  const line = visibleText(text).trim();
  const characters = Array.from(line.slice(0, longest * 2 + 2));
  const cut = characters.length > longest ? `${characters.slice(0, longest - 1).join('')}…` : characters.join('');
  const parted = cut.replaceAll(/@|#(?=\d)|:(?=\/\/)|www(?=\.)|GH(?=-\d)/gi, `$&${zeroWidthSpace}`);
  return parted.replaceAll(/[&<>]/g, (sign) => entities[sign] as string).replaceAll(/[\\`*_{}[\]()#+!|~@$:]/g, '\\$&');
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

/** Markdown as people see it: what its makers let through of control and invisible characters is left out, but for the sign that parts. */
export function visibleMarkdown(markdown: string): string {
  return markdown.split(zeroWidthSpace).map(visibleLines).join(zeroWidthSpace);
}

/** A Markdown table; the cells are Markdown already. Columns named in `right` are aligned to the right. */
export function markdownTable(
  header: readonly string[],
  rows: readonly (readonly string[])[],
  right: readonly string[] = [],
): string {
  const rule = header.map((name) => (right.includes(name) ? '---:' : '---'));
  return [header, rule, ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

/** A Markdown table of plain text: every cell is escaped. */
export function textTable(header: readonly string[], rows: readonly (readonly string[])[]): string {
  return markdownTable(
    header,
    rows.map((cells) => cells.map((cell) => markdownCell(cell))),
  );
}
