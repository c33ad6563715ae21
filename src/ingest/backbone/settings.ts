import { z } from 'zod';
import {
  columnName,
  dateFormat,
  numberSettings,
  recordsSetting,
  refuseEqualMarks,
  symbolSettings,
} from '../../sources/settings.ts';

/*
 * `backbone` of research.yaml: which files are packs, of which kind, and how their columns are called.
 */

const files = z
  .array(
    z
      .string()
      .min(1)
      .max(4096)
      .describe(
        'Local path or pattern of paths such as data/packs/bars/*.parquet (relative to the folder the run starts in); .csv, .txt, .ndjson, .json or .parquet, the first four also as .gz',
      ),
  )
  .min(1);

const reading = {
  files,
  date_format: dateFormat
    .default('YYYY-MM-DD')
    .describe(
      'How the files write dates, or unix_s, unix_ms, unix_us, unix_ns for a number of seconds … since 1970; dates of Parquet need no format. A time after the date does not matter',
    ),
  pack_date: z
    .string()
    .refine((text) => /^[^{}]*\{date\}[^{}]*$/.test(text), 'expected a pattern with {date}, such as bars_{date}')
    .optional()
    .describe(
      'Where the name of a file says which day it is of, as YYYY-MM-DD or YYYYMMDD: bars_{date}, *-{date}; * is any text. Unset: the last date in the pack',
    ),
  records: recordsSetting,
  last_line: z
    .enum(['ended', 'any'])
    .optional()
    .describe(
      'Which last line of a CSV is taken. ended, which holds where nothing is said: one that ends as every other does, since of a file that ends within a line nothing tells a number from the beginning of one; any: also the last line of files that honestly end without a line end',
    ),
  ...numberSettings,
} as const;

/** How a row names its asset: by the id of `assets`, or by ticker and exchange as of its date. */
const assetColumns = {
  asset: columnName.optional().describe('Column with the id of the asset'),
  symbol: columnName.optional().describe('Column with the ticker, where there is no id'),
  exchange: columnName.optional().describe('Column with the exchange of the ticker'),
} as const;

/** Values of columns that a file does not have. */
const assetValues = {
  exchange: z.string().min(1).max(100).optional().describe('The exchange of all tickers of the pack'),
} as const;

const barPack = z
  .strictObject({
    kind: z.literal('bars'),
    ...reading,
    ...symbolSettings,
    columns: z
      .strictObject({
        ...assetColumns,
        date: columnName.default('date').describe('Column with the session date'),
        open: columnName.default('open').describe('Column with the first price, as traded'),
        high: columnName.default('high').describe('Column with the highest price, as traded'),
        low: columnName.default('low').describe('Column with the lowest price, as traded'),
        close: columnName.default('close').describe('Column with the last price, as traded'),
        volume: columnName.default('volume').describe('Column with the shares traded, as traded'),
      })
      .prefault({})
      .describe('How the columns of the files are named'),
    values: z.strictObject(assetValues).prefault({}).describe('What holds for every row, where no column says it'),
  })
  .superRefine(refuseEqualMarks)
  .superRefine(refuseUnclearAsset);

/** What an asset can be. */
export const assetClasses = ['stock', 'etf', 'crypto', 'index', 'fund', 'bond', 'forex'] as const;

const assetPack = z
  .strictObject({
    kind: z.literal('assets'),
    ...reading,
    columns: z
      .strictObject({
        id: columnName
          .optional()
          .describe(
            'Column with what the source calls the asset for good. Unset: "id", where the file has it; without it SYMBOL.EXCHANGE',
          ),
        symbol: columnName.default('symbol').describe('Column with the ticker'),
        exchange: columnName.default('exchange').describe('Column with the exchange'),
        sector: columnName.default('sector').describe('Column with the sector; the file need not have it'),
        class: columnName.default('class').describe(`Column with the class: ${assetClasses.join(', ')}`),
        currency: columnName.default('currency').describe('Column with the currency of the prices, ISO 4217'),
        country: columnName.default('country').describe('Column with the country; the file need not have it'),
        valid_from: columnName
          .default('valid_from')
          .describe('Column with the first day on which the row holds; the file need not have it'),
        valid_to: columnName
          .default('valid_to')
          .describe('Column with the first day on which it holds no more; the file need not have it'),
      })
      .prefault({})
      .describe('How the columns of the files are named'),
    values: z
      .strictObject({
        ...assetValues,
        class: z.enum(assetClasses).optional().describe('The class of all assets of the pack'),
        currency: z.string().min(1).max(10).optional().describe('The currency of all assets of the pack'),
        country: z.string().min(1).max(100).optional().describe('The country of all assets of the pack'),
      })
      .prefault({})
      .describe('What holds for every row, where no column says it'),
  })
  .superRefine(refuseEqualMarks);

const currencyCode = z.string().min(1).max(10);

/** Whether splits and dividends are columns beside each other. */
export function areBeside(columns: { readonly split?: string | undefined; readonly dividend?: string | undefined }) {
  return columns.split !== undefined || columns.dividend !== undefined;
}

/** Kinds of actions that packs can give. */
export const packActionKinds = ['split', 'dividend'] as const;

const actionPack = z
  .strictObject({
    kind: z.literal('actions'),
    ...reading,
    ...symbolSettings,
    columns: z
      .strictObject({
        ...assetColumns,
        ex_date: columnName.default('ex_date').describe('Column with the first session without the entitlement'),
        kind: columnName.default('kind').describe(`Column with the kind: ${packActionKinds.join(' or ')}`),
        value: columnName
          .default('value')
          .describe(
            'Column with the size: of a split the new shares per old share (4, 4:1 or 4/1), of a dividend the amount per share in the currency of the asset, as paid',
          ),
        old_shares: columnName
          .optional()
          .describe('Column with the old shares of a split for which "value" gives the new ones. Unset: one'),
        split: columnName
          .optional()
          .describe(
            'Column with the new shares per old share of files that have splits and dividends beside each other, in place of "kind" and "value": 0, 1 and an empty cell say that there is none',
          ),
        dividend: columnName.optional().describe('The same of dividends: 0 and an empty cell say that there is none'),
      })
      .prefault({})
      .describe('How the columns of the files are named'),
    values: z
      .strictObject({
        ...assetValues,
        kind: z.enum(packActionKinds).optional().describe('The kind of all actions of the pack'),
        source: z.string().min(1).max(100).default('packs').describe('What the rows are said to be from'),
      })
      .prefault({})
      .describe('What holds for every row, where no column says it'),
  })
  .superRefine(refuseEqualMarks)
  .superRefine(refuseUnclearAsset)
  .refine(({ columns, values }) => values.kind === undefined || !areBeside(columns), {
    path: ['values', 'kind'],
    message: 'expected no kind where "split" and "dividend" are columns of their own',
  });

const delistingPack = z
  .strictObject({
    kind: z.literal('delistings'),
    ...reading,
    ...symbolSettings,
    columns: z
      .strictObject({
        ...assetColumns,
        date: columnName.default('date').describe('Column with the first day on which the asset is traded no more'),
        code: columnName.default('code').describe('Column with the reason'),
        return: columnName
          .default('return')
          .describe('Column with the return from the last price, −1 = all is lost; the file need not have it'),
      })
      .prefault({})
      .describe('How the columns of the files are named'),
    values: z
      .strictObject({ ...assetValues, code: z.string().min(1).max(100).optional().describe('The reason of all rows') })
      .prefault({})
      .describe('What holds for every row, where no column says it'),
  })
  .superRefine(refuseEqualMarks)
  .superRefine(refuseUnclearAsset);

const ratePack = z
  .strictObject({
    kind: z.literal('rates'),
    ...reading,
    columns: z
      .strictObject({
        currency: columnName.default('currency').describe('Column with the currency, ISO 4217'),
        date: columnName.default('date').describe('Column with the day of the rate'),
        rate: columnName.default('rate').describe('Column with the rate'),
      })
      .prefault({})
      .describe('How the columns of the files are named'),
    values: z
      .strictObject({ currency: currencyCode.optional().describe('The currency of all rows') })
      .prefault({})
      .describe('What holds for every row, where no column says it'),
    quote: z
      .enum(['usd_per_unit', 'units_per_usd'])
      .default('usd_per_unit')
      .describe('Whether a rate is US dollars for one unit of the currency, or units for one US dollar'),
  })
  .superRefine(refuseEqualMarks);

function refuseUnclearAsset({ symbol, columns, values }: AssetNaming, context: z.RefinementCtx): void {
  const given = [columns.asset, columns.symbol, symbol].filter((name) => name !== undefined);
  if (given.length !== 1) {
    const message =
      'name either "asset", the column with the id, or "symbol", the column with the ticker; a ticker in the name of the file is said by "symbol" beside "columns"';
    context.addIssue({ code: 'custom', path: ['columns'], message });
  } else if (columns.asset === undefined && (columns.exchange === undefined) === (values.exchange === undefined)) {
    const message =
      'a ticker is one of an exchange: name its column under "columns", or the exchange itself under "values"';
    context.addIssue({ code: 'custom', path: ['columns'], message });
  }
}

const runs = z.number().int().min(1);
const limit = z.number().int().min(0).optional();

/** When a delta is remarkable. Without limits of its own they follow from the ledger of operations. */
const gateSettings = z
  .strictObject({
    warn_min_rows: limit.describe('Emitted rows of a delta below which it is warned of'),
    warn_max_rows: limit.describe('Emitted rows of a delta above which it is warned of'),
    fail_min_rows: limit.describe('Emitted rows of a delta below which the stage fails'),
    fail_max_rows: limit.describe('Emitted rows of a delta above which the stage fails'),
    least_runs: runs
      .default(10)
      .describe('Deltas in the ledger from which on limits that are not set follow from its quantiles'),
    lookback: runs.default(120).describe('Deltas of the ledger that are looked back on'),
  })
  .describe('When a delta is remarkable: the stage warns, or fails with exit code 3 after it has stored what there is');

/** What the week does not know of its symbols. */
const lakeSettings = z
  .strictObject({
    exchange: z.string().min(1).default('US').describe('The exchange of the symbols of the week'),
    currency: currencyCode.default('USD').describe('The currency of their prices'),
    class: z.enum(assetClasses).default('stock').describe('Their class; the benchmark is an etf'),
  })
  .describe('What --mode lake says of the symbols of the week, whose store does not know it');

export type GateSettings = z.infer<typeof gateSettings>;

export const backboneSettings = z
  .strictObject({
    packs: z
      .array(z.discriminatedUnion('kind', [barPack, assetPack, actionPack, delistingPack, ratePack]))
      .default([])
      .describe('The files that feed the research store, by kind'),
    late_sessions: z
      .number()
      .int()
      .min(0)
      .max(100_000)
      .default(5)
      .describe(
        'Sessions after its date up to which a bar of a later pack counts as known on its own day; one that comes later is known from the day of its pack',
      ),
    nyse_calendar: z
      .array(z.string().min(1))
      .default(['XNYS', 'XNAS', 'XASE', 'ARCX', 'BATS', 'NYSE', 'NASDAQ', 'AMEX', 'US'])
      .describe(
        'Exchanges, as the packs of assets name them, that hold sessions on the days of the New York Stock Exchange; the sessions of others are derived from their bars, and for what is late every weekday counts',
      ),
    currencies: z
      .array(currencyCode)
      .default(['GBX', 'USDT', 'USDC'])
      .describe('Currencies beside those of ISO 4217 that packs may name'),
    delisting_returns: z
      .record(z.string().min(1), z.number().min(-1).max(10))
      .default({})
      .describe(
        'Returns that are assumed for delistings whose pack gives none, by code; "*" is any other code. Without one the return stays null',
      ),
    packs_per_round: z
      .number()
      .int()
      .min(1)
      .default(10_000)
      .describe(
        'Packs of bars that are taken at a time. What a round has stored is done, and a run that was stopped goes on behind it; each round writes the partitions that it touches anew',
      ),
    lake: lakeSettings.prefault({}),
    gates: gateSettings.prefault({}),
    session_share: z
      .number()
      .gt(0)
      .max(1)
      .default(0.2)
      .describe(
        'Share of the live assets of an exchange, those with a bar within 30 days, that must have one on a day for it to be a session, where the exchange has no calendar here',
      ),
    revision_tolerance: z
      .number()
      .min(0)
      .max(0.1)
      .default(1e-6)
      .describe('Relative difference from which a stored value counts as changed'),
  })
  .describe('The research store and the packs that feed it');

export type BackboneSettings = z.infer<typeof backboneSettings>;
export type BarPackSettings = z.infer<typeof barPack>;
export type ActionPackSettings = z.infer<typeof actionPack>;
export type DelistingPackSettings = z.infer<typeof delistingPack>;
export type RatePackSettings = z.infer<typeof ratePack>;
/** How the packs whose rows are of an asset name it. */
export interface AssetNaming {
  /** The ticker of every row, or where it stands in the name of the file. */
  readonly symbol?: string | undefined;
  /** What is cut off the end of each ticker. */
  readonly strip_suffix?: string | undefined;
  readonly columns: {
    readonly asset?: string | undefined;
    readonly symbol?: string | undefined;
    readonly exchange?: string | undefined;
  };
  readonly values: { readonly exchange?: string | undefined };
}
export type AssetPackSettings = z.infer<typeof assetPack>;
/** What the weekly product stored in the same lake, taken as packs: one for each month of a dataset. */
export interface LakePackSettings {
  readonly kind: 'lake';
  readonly files: readonly string[];
  readonly pack_date?: undefined;
  readonly records?: undefined;
  readonly last_line?: undefined;
}
/** Packs that the configuration names. */
export type FilePackSettings = BackboneSettings['packs'][number];
export type PackSettings = FilePackSettings | LakePackSettings;
export type PackKind = PackSettings['kind'];
