import { type Cells, csv } from './ingest-run.ts';

/** Files by their path below a folder. */
export type ShapedFiles = Readonly<Record<string, string>>;

const fields = ['open', 'high', 'low', 'close', 'adj_close', 'volume'] as const;
const titles = {
  open: 'Open',
  high: 'High',
  low: 'Low',
  close: 'Close',
  adj_close: 'Adj Close',
  volume: 'Volume',
} as const;

/** Plain bars as the files of a service or a tool that people have them from. */
export const shapesOf = {
  yahoo: (rows: readonly Cells[]): ShapedFiles =>
    perSymbol(
      rows,
      (symbol) => `yahoo/${symbol}.csv`,
      (row) => ({ Date: row.date ?? '', ...titled(row, fields) }),
    ),
  stooq: (rows: readonly Cells[]): ShapedFiles =>
    perSymbol(
      rows,
      (symbol) => `stooq/${symbol.toLowerCase()}.us.txt`,
      (row) => ({
        '<TICKER>': `${row.symbol}.US`,
        '<PER>': 'D',
        '<DATE>': String(row.date).replaceAll('-', ''),
        '<TIME>': '000000',
        '<OPEN>': row.open ?? '',
        '<HIGH>': row.high ?? '',
        '<LOW>': row.low ?? '',
        '<CLOSE>': row.close ?? '',
        '<VOL>': row.volume ?? '',
        '<OPENINT>': 0,
      }),
    ),
  kaggle: (rows: readonly Cells[]): ShapedFiles => {
    const isBenchmark = ({ symbol }: Cells) => symbol === 'SPY';
    const bars = rows
      .filter((row) => !isBenchmark(row))
      .map(({ symbol, adj_close: _, ...row }) => ({ ...row, Name: symbol ?? '' }));
    return { 'kaggle/all_stocks.csv': csv(bars), ...atTop(shapesOf.yahoo(rows.filter(isBenchmark)), 'kaggle') };
  },
  yfinance: (rows: readonly Cells[], group: 'field' | 'symbol' = 'field'): ShapedFiles => {
    const symbols = [...new Set(rows.map(({ symbol }) => String(symbol)))].sort();
    const order = [...fields].sort((a, b) => (titles[a] < titles[b] ? -1 : 1));
    const pairs =
      group === 'field'
        ? order.flatMap((field) => symbols.map((symbol) => ({ field, symbol })))
        : symbols.flatMap((symbol) => order.map((field) => ({ field, symbol })));
    const byDate = Map.groupBy(rows, ({ date }) => String(date));
    const fieldLine = [group === 'field' ? 'Price' : 'Price', ...pairs.map(({ field }) => titles[field])].join(',');
    const symbolLine = ['Ticker', ...pairs.map(({ symbol }) => symbol)].join(',');
    const dateLine = `Date${','.repeat(pairs.length)}`;
    const lines = [...byDate]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([date, day]) => {
        const cell = ({ field, symbol }: (typeof pairs)[number]) =>
          day.find((row) => row.symbol === symbol)?.[field] ?? '';
        return [date, ...pairs.map(cell)].join(',');
      });
    const header = group === 'field' ? [fieldLine, symbolLine, dateLine] : [symbolLine, fieldLine, dateLine];
    return { 'yfinance/download.csv': [...header, ...lines, ''].join('\n') };
  },
} as const;

function titled(row: Cells, names: readonly (keyof typeof titles)[]): Cells {
  return Object.fromEntries(names.map((name) => [titles[name], row[name] ?? '']));
}

function perSymbol(
  rows: readonly Cells[],
  path: (symbol: string) => string,
  cells: (row: Cells) => Cells,
): ShapedFiles {
  const bySymbol = Map.groupBy(rows, ({ symbol }) => String(symbol));
  return Object.fromEntries([...bySymbol].map(([symbol, own]) => [path(symbol), csv(own.map(cells))]));
}

function atTop(files: ShapedFiles, folder: string): ShapedFiles {
  return Object.fromEntries(Object.entries(files).map(([path, text]) => [`${folder}/${path.split('/').at(-1)}`, text]));
}
