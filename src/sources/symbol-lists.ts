import { polars } from '../lake/polars.ts';
import { isSymbol } from '../text/symbol.ts';
import { textColumn } from './source-columns.ts';
import { rowNumbers, type SourceTable } from './source-table.ts';

/** Between marks alone only capitals are symbols: `Apple, Inc.` is none. */
const capitals = /^[A-Z0-9^.=/_-]+$/;

/**
 * The symbols that a cell names, each once: itself, or those of a list, as JSON (`["AAA","BBB"]`) and Python (`['AAA', 'BBB']`) write it, or in capitals with
 * commas, semicolons or vertical bars between. None where something else stands there. A blank parts no symbols: `BRK B` is one.
 */
export function symbolsInCell(cell: string): readonly string[] {
  const text = cell.trim();
  if (isSymbol(text)) return [text];
  const [, inner] = /^\[(.*)\]$/s.exec(text) ?? [];
  const parts = (inner ?? text).split(/[,;|]/).map((part) =>
    part
      .trim()
      .replace(/^(["'])(.*)\1$/, '$2')
      .trim(),
  );
  const isList = inner !== undefined || (parts.length > 1 && parts.every((part) => capitals.test(part)));
  return isList && parts.every(isSymbol) ? [...new Set(parts)] : [];
}

/**
 * A table with a row for each symbol that a row names; what names none stays as it is.
 *
 * @param column of the symbols
 */
export async function withEachSymbol(table: SourceTable, column: string): Promise<SourceTable> {
  const cells = await textColumn(table.frame, column);
  const meanings = new Map([...new Set(cells)].map((cell) => [cell, symbolsInCell(cell ?? '')]));
  const isListed = (symbols: readonly string[], cell: string | null) =>
    symbols.length > 1 || (symbols.length === 1 && symbols[0] !== cell?.trim());
  if (![...meanings].some(([cell, symbols]) => isListed(symbols, cell))) return table;
  const numbers = rowNumbers(table);
  const [taken, symbols]: [number[], (string | null)[]] = [[], []];
  for (const [row, cell] of cells.entries()) {
    const named = meanings.get(cell) ?? [];
    for (const symbol of named.length === 0 ? [cell] : named) {
      taken.push(row);
      symbols.push(symbol);
    }
  }
  const pl = await polars();
  const columns = table.frame.columns.map((name) =>
    name === column ? pl.Series(name, symbols, pl.Utf8) : table.frame.getColumn(name).gather(taken),
  );
  return {
    ...table,
    frame: pl.DataFrame(columns),
    fileRows: Int32Array.from(taken, (row) => numbers[row] as number),
    rows: taken.length + table.malformed.length,
  };
}
