import type { TableReader, TableStore } from '../../lake/lake-draft.ts';
import { emptyTable } from '../../lake/table.ts';
import { fetchedSpans, ingestRecipe, type SpanTable } from '../datasets.ts';

/** Days that a symbol or series was asked for, both ends included, counted from 1970-01-01. */
export interface AskedSpan {
  readonly first: number;
  readonly last: number;
}

/** What was asked for before and answered, by symbol or the provider's name of the series; the spans ascending, apart from each other. */
export type AskedSpans = ReadonlyMap<string, readonly AskedSpan[]>;

export async function readAskedSpans(lake: TableReader, provider: string, kind: string): Promise<AskedSpans> {
  const partition = await lake.read(fetchedSpans, { provider, kind });
  const { rows, columns } = partition?.table ?? emptyTable(fetchedSpans.columns);
  const spans = new Map<string, AskedSpan[]>();
  for (let row = 0; row < rows; row++) {
    const name = columns.symbol[row] as string;
    const span = { first: columns.first_date[row] as number, last: columns.last_date[row] as number };
    spans.set(name, [...(spans.get(name) ?? []), span]);
  }
  return spans;
}

/** Adds what was asked for and answered now. */
export async function storeAskedSpans(
  lake: TableStore,
  provider: string,
  kind: string,
  asked: readonly (readonly [name: string, span: AskedSpan])[],
): Promise<void> {
  if (asked.length === 0) return;
  const spans = new Map(await readAskedSpans(lake, provider, kind));
  for (const [name, span] of asked) spans.set(name, withSpan(spans.get(name) ?? [], span));
  await lake.write(fetchedSpans, { provider, kind }, { recipe: ingestRecipe, table: spanTable(spans) });
}

/** The spans with one more; those that overlap or touch become one. */
export function withSpan(spans: readonly AskedSpan[], added: AskedSpan): AskedSpan[] {
  const joined: { first: number; last: number }[] = [];
  for (const { first, last } of [...spans, added].sort((a, b) => a.first - b.first)) {
    const before = joined.at(-1);
    if (before && first <= before.last + 1) before.last = Math.max(before.last, last);
    else joined.push({ first, last });
  }
  return joined;
}

function spanTable(spans: AskedSpans): SpanTable {
  const all = [...spans].flatMap(([name, list]) => list.map((span) => ({ name, ...span })));
  return {
    rows: all.length,
    columns: {
      symbol: all.map(({ name }) => name),
      first_date: Int32Array.from(all, ({ first }) => first),
      last_date: Int32Array.from(all, ({ last }) => last),
    },
  };
}
