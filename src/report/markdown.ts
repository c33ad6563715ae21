const longestCell = 200;

/**
 * Text for a cell of a Markdown table: shown as it is, whatever it holds. Everything that Markdown or HTML would read as
 * markup is escaped, line breaks and control characters become spaces, and long text is cut.
 */
export function markdownCell(text: string, longest: number = longestCell): string {
  const line = text
    .toWellFormed()
    .replaceAll(/[\p{Cc}\p{Zl}\p{Zp}\u200b-\u200f\u202a-\u202e\u2066-\u2069]+/gu, ' ')
    .trim();
  const characters = Array.from(line.slice(0, longest * 2 + 2));
  const cut = characters.length > longest ? `${characters.slice(0, longest - 1).join('')}…` : characters.join('');
  return cut.replaceAll(/[&<>]/g, (sign) => entities[sign] as string).replaceAll(/[\\`*_{}[\]()#+!|~@$:]/g, '\\$&');
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

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
