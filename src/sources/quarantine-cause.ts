import { nameList } from '../text/name-list.ts';
import { byCodeUnits } from '../text/order.ts';
import type { QuarantinedRow } from './quarantine.ts';

/** Why most of some rows were set aside, with one of them to look at. */
export interface QuarantineCause {
  readonly reason: string;
  readonly rows: number;
  /** Symbols of the rows, as the source has them, each once; sorted. */
  readonly symbols: readonly string[];
  readonly example: QuarantinedRow;
  /** The column of the example that is at fault, by the source's name, and what stands there; none where it is the row as a whole. */
  readonly cell: { readonly column: string; readonly text: string } | undefined;
}

/** The reason that most of the rows have, of equally many the first by name; undefined where there are no rows. */
export function dominantCause(rows: readonly QuarantinedRow[]): QuarantineCause | undefined {
  const groups = [...Map.groupBy(rows, ({ reason }) => reason)];
  const [largest] = groups.sort(([a, some], [b, others]) => others.length - some.length || byCodeUnits(a, b));
  if (largest === undefined) return undefined;
  const [reason, group] = largest;
  const example = group[0] as QuarantinedRow;
  const symbols = [...new Set(group.flatMap(({ symbol }) => (symbol === null ? [] : [symbol])))].sort(byCodeUnits);
  return { reason, rows: group.length, symbols, example, cell: faultyCell(example, group) };
}

/** `14 rows of 2026-07-02 are in quarantine as CONFLICTING_DUPLICATE (SPY and 6 more; bars.csv, row 66, column "volume": 135503, 135610)` */
export function causeText({ reason, rows, symbols, example, cell }: QuarantineCause, when = ''): string {
  const [first] = example.symbol === null ? symbols : [example.symbol];
  const names = first === undefined ? [] : [nameList([first, ...symbols.filter((one) => one !== first)], 1)];
  const place = `${example.file.name}, row ${example.row}`;
  const found = cell === undefined ? example.detail : `column "${cell.column}": ${cell.text}`;
  const count = `${rows.toLocaleString('en-US')} ${rows === 1 ? 'row' : 'rows'}`;
  return `${count}${when} ${rows === 1 ? 'is' : 'are'} in quarantine as ${reason} (${[...names, `${place}, ${found}`].join('; ')})`;
}

function faultyCell(example: QuarantinedRow, group: readonly QuarantinedRow[]): QuarantineCause['cell'] {
  const cells = cellsOf(example);
  const [column] = example.columns ?? [];
  if (column !== undefined) return { column, text: shown(cells[column]) };
  // Rows that contradict each other differ somewhere: that is what to look at.
  const rival = group.find((row) => row !== example && row.symbol === example.symbol && row.day === example.day);
  if (rival === undefined || example.day === undefined) return undefined;
  const other = cellsOf(rival);
  const differing = Object.keys(cells).find((name) => cells[name] !== other[name]);
  if (differing === undefined) return undefined;
  return { column: differing, text: `${shown(cells[differing])}, ${shown(other[differing])}` };
}

function cellsOf({ record }: QuarantinedRow): Record<string, unknown> {
  return JSON.parse(record) as Record<string, unknown>;
}

function shown(cell: unknown): string {
  return cell === null || cell === undefined || cell === '' ? 'empty' : JSON.stringify(String(cell).slice(0, 60));
}
