/** How a well-known kind of file of bars is read. */
export interface BarFormat {
  readonly description: string;
  readonly layout?: 'wide';
  /** Names of the columns; those not named here are called as in a plain file, and an adjusted close is found by its usual names. */
  readonly columns: Readonly<Record<string, string>>;
  readonly date_format?: string;
  readonly symbol?: string;
  readonly strip_suffix?: string;
}

const capitalised = { date: 'Date', open: 'Open', high: 'High', low: 'Low', close: 'Close', volume: 'Volume' };

/** What `market.format` can say. */
export const barFormats = {
  yahoo: {
    description: 'one file per symbol, named after it, with Date,Open,High,Low,Close,Adj Close,Volume',
    columns: capitalised,
    symbol: '{symbol}',
  },
  stooq: {
    description:
      'text files with <TICKER>,<PER>,<DATE>,<TIME>,<OPEN>,<HIGH>,<LOW>,<CLOSE>,<VOL>, symbols such as AAPL.US',
    columns: {
      symbol: '<TICKER>',
      date: '<DATE>',
      open: '<OPEN>',
      high: '<HIGH>',
      low: '<LOW>',
      close: '<CLOSE>',
      volume: '<VOL>',
    },
    date_format: 'YYYYMMDD',
    strip_suffix: '.US',
  },
  yfinance: {
    description: 'yf.download(...).to_csv(): a column for each field and symbol, with two or three lines of header',
    layout: 'wide',
    columns: { ...capitalised, symbol: 'Ticker' },
  },
  kaggle: {
    description: 'all_stocks_5yr.csv: date,open,high,low,close,volume,Name',
    columns: { symbol: 'Name' },
  },
} as const satisfies Readonly<Record<string, BarFormat>>;

export type BarFormatName = keyof typeof barFormats;
export const barFormatNames = Object.keys(barFormats) as [BarFormatName, ...BarFormatName[]];
