import { visibleText } from './visible-text.ts';

/** How a formula begins, also in full-width characters, which some spreadsheets take for the same. */
const formula = /^\s*[=+@\-\uff1d\uff0b\uff20\uff0d]/u;

/**
 * Rows as CSV (RFC 4180, LF), texts as people see them, each on one line. A text that a spreadsheet would run as a formula gets a leading
 * apostrophe.
 */
export function csv(header: readonly string[], rows: readonly (readonly (string | number | null)[])[]): string {
  return `${[header, ...rows].map((row) => row.map(cell).join(',')).join('\n')}\n`;
}

function cell(value: string | number | null): string {
  if (value === null || Number.isNaN(value)) return '';
  if (typeof value === 'number') return String(value);
  const shown = visibleText(value);
  const text = formula.test(shown) ? `'${shown}` : shown;
  return /[",]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
