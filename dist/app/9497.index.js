export const id = 9497;
export const ids = [9497];
export const modules = {

/***/ 50308:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T5: () => (/* binding */ freshnessOf),
/* harmony export */   W6: () => (/* binding */ storeAuditSettings),
/* harmony export */   Zs: () => (/* binding */ auditSettings)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2503);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(64377);

/** `audit` of pipeline.yaml. */
const auditSettings = zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
    fail_on: zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(['error', 'warning', 'never'])
        .default('error')
        .describe('The least severity of a finding that fails the run'),
})
    .describe('The audit');
const sessions = zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig().int().min(0).max(10_000);
const share = zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig().min(0).max(1);
const freshnessLimits = zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
    warn: sessions.optional().describe('Sessions since the last bar of an asset from which on it is warned of'),
    fail: sessions.optional().describe('Sessions since the last bar of an asset from which on it is an error'),
})
    .refine(({ warn, fail }) => warn === undefined || fail === undefined || warn <= fail, 'warn is larger than fail')
    .describe('How old the last bars of a class may be; neither: nobody asks');
/** What holds of a class of which nothing is said: two weeks, which no holidays fill. */
const usualFreshness = { warn: 10 };
/** The limits of a class: its own, else those of "*", else the usual ones. */
function freshnessOf(name, limits) {
    return limits[name] ?? limits['*'] ?? usualFreshness;
}
const day = zod__WEBPACK_IMPORTED_MODULE_1__/* .date */ .p6('expected a date as YYYY-MM-DD');
const accepted = zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
    rule: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()
        .regex(/^RG\d{3}$/, 'expected a rule, such as RG115')
        .describe('Rule whose finding is accepted'),
    asset: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().min(1).optional().describe('Id of the asset that it is of; unset: any'),
    date: day.optional().describe('Day of the row that it is of; unset: any'),
    place: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()
        .min(1)
        .optional()
        .describe('Beginning of the place that it names, such as exchange_sessions/exchange=XETR; unset: any'),
    reason: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().min(1).describe('Why it is right as it is'),
    by: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().min(1).optional().describe('Who says so'),
    until: day.optional().describe('First day from which on it is accepted no more'),
})
    .describe('A finding that somebody has looked at and accepts');
/** `audit` of research.yaml. */
const storeAuditSettings = zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
    jump: zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig()
        .gt(0)
        .lt(1)
        .default(0.3)
        .describe('Move of a close from one bar to the next, as a share, from which on it needs a split or dividend'),
    contradicted_share: share
        .default(0.05)
        .describe('Share of the splits and large dividends that prices contradict from which on it is an error: then the packs mean something else than their mapping says'),
    gap_sessions: sessions
        .min(1)
        .default(5)
        .describe('Sessions in a row without a bar of an asset, between two of its bars, from which on it is warned of'),
    bars_after_delisting: sessions
        .default(5)
        .describe('Bars of an asset after its delisting up to which it is a warning, and above which an error'),
    freshness: zod__WEBPACK_IMPORTED_MODULE_0__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().min(1), freshnessLimits)
        .default({})
        .describe(`How many sessions of its exchange may have passed since the last bar of an asset that is traded still, by class, such as stock; "*" is every class that is not named: { warn: ${usualFreshness.warn} } unless it is said`),
    freshness_share: share
        .lt(1)
        .default(0.5)
        .describe('Share of the assets of a class that may be older than that: with a half it goes by the median'),
    accepted: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(accepted)
        .default([])
        .describe('Findings that count neither as errors nor as warnings, each with its reason; the audit tells them'),
})
    .describe('The audit of the research store');


/***/ }),

/***/ 14280:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ productFolder)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var node_url__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73136);


/** The folder of this product's own files, such as the rules it ships, wherever the program was started. */
function productFolder() {
    return globalThis.__regimenRoot ? (0,node_url__WEBPACK_IMPORTED_MODULE_1__.fileURLToPath)(globalThis.__regimenRoot) : (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(import.meta.dirname, '..', '..');
}


/***/ }),

/***/ 12401:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Dh: () => (/* binding */ packActionKinds),
/* harmony export */   Fo: () => (/* binding */ assetClasses),
/* harmony export */   du: () => (/* binding */ backboneSettings),
/* harmony export */   xl: () => (/* binding */ areBeside)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2503);
/* harmony import */ var _sources_settings_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(35167);


/*
 * `backbone` of research.yaml: which files are packs, of which kind, and how their columns are called.
 */
const files = zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP()
    .min(1)
    .max(4096)
    .describe('Local path or pattern of paths such as data/packs/bars/*.parquet (relative to the folder the run starts in); .csv, .txt, .ndjson, .json or .parquet, the first four also as .gz'))
    .min(1);
const reading = {
    files,
    date_format: _sources_settings_js__WEBPACK_IMPORTED_MODULE_0__/* .dateFormat */ .i$
        .default('YYYY-MM-DD')
        .describe('How the files write dates, or unix_s, unix_ms, unix_us, unix_ns for a number of seconds … since 1970; dates of Parquet need no format. A time after the date does not matter'),
    pack_date: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP()
        .refine((text) => /^[^{}]*\{date\}[^{}]*$/.test(text), 'expected a pattern with {date}, such as bars_{date}')
        .optional()
        .describe('Where the name of a file says which day it is of, as YYYY-MM-DD or YYYYMMDD: bars_{date}, *-{date}; * is any text. Unset: the last date in the pack'),
    records: _sources_settings_js__WEBPACK_IMPORTED_MODULE_0__/* .recordsSetting */ .TA,
    last_line: zod__WEBPACK_IMPORTED_MODULE_1__/* ["enum"] */ .k5n(['ended', 'any'])
        .optional()
        .describe('Which last line of a CSV is taken. ended, which holds where nothing is said: one that ends as every other does, since of a file that ends within a line nothing tells a number from the beginning of one; any: also the last line of files that honestly end without a line end'),
    ..._sources_settings_js__WEBPACK_IMPORTED_MODULE_0__/* .numberSettings */ .N,
};
/** How a row names its asset: by the id of `assets`, or by ticker and exchange as of its date. */
const assetColumns = {
    asset: _sources_settings_js__WEBPACK_IMPORTED_MODULE_0__/* .columnName */ .uS.optional().describe('Column with the id of the asset'),
    symbol: _sources_settings_js__WEBPACK_IMPORTED_MODULE_0__/* .columnName */ .uS.optional().describe('Column with the ticker, where there is no id'),
    exchange: _sources_settings_js__WEBPACK_IMPORTED_MODULE_0__/* .columnName */ .uS.optional().describe('Column with the exchange of the ticker'),
};
/** Values of columns that a file does not have. */
const assetValues = {
    exchange: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().min(1).max(100).optional().describe('The exchange of all tickers of the pack'),
};
const barPack = zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({
    kind: zod__WEBPACK_IMPORTED_MODULE_1__/* .literal */ .euz('bars'),
    ...reading,
    ..._sources_settings_js__WEBPACK_IMPORTED_MODULE_0__/* .symbolSettings */ .mK,
    columns: zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({
        ...assetColumns,
        date: _sources_settings_js__WEBPACK_IMPORTED_MODULE_0__/* .columnName */ .uS.default('date').describe('Column with the session date'),
        open: _sources_settings_js__WEBPACK_IMPORTED_MODULE_0__/* .columnName */ .uS.default('open').describe('Column with the first price, as traded'),
        high: _sources_settings_js__WEBPACK_IMPORTED_MODULE_0__/* .columnName */ .uS.default('high').describe('Column with the highest price, as traded'),
        low: _sources_settings_js__WEBPACK_IMPORTED_MODULE_0__/* .columnName */ .uS.default('low').describe('Column with the lowest price, as traded'),
        close: _sources_settings_js__WEBPACK_IMPORTED_MODULE_0__/* .columnName */ .uS.default('close').describe('Column with the last price, as traded'),
        volume: _sources_settings_js__WEBPACK_IMPORTED_MODULE_0__/* .columnName */ .uS.default('volume').describe('Column with the shares traded, as traded'),
    })
        .prefault({})
        .describe('How the columns of the files are named'),
    values: zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej(assetValues).prefault({}).describe('What holds for every row, where no column says it'),
})
    .superRefine(_sources_settings_js__WEBPACK_IMPORTED_MODULE_0__/* .refuseEqualMarks */ .Hy)
    .superRefine(refuseUnclearAsset);
/** What an asset can be. */
const assetClasses = ['stock', 'etf', 'crypto', 'index', 'fund', 'bond', 'forex'];
const assetPack = zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({
    kind: zod__WEBPACK_IMPORTED_MODULE_1__/* .literal */ .euz('assets'),
    ...reading,
    columns: zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({
        id: _sources_settings_js__WEBPACK_IMPORTED_MODULE_0__/* .columnName */ .uS
            .optional()
            .describe('Column with what the source calls the asset for good. Unset: "id", where the file has it; without it SYMBOL.EXCHANGE'),
        symbol: _sources_settings_js__WEBPACK_IMPORTED_MODULE_0__/* .columnName */ .uS.default('symbol').describe('Column with the ticker'),
        exchange: _sources_settings_js__WEBPACK_IMPORTED_MODULE_0__/* .columnName */ .uS.default('exchange').describe('Column with the exchange'),
        sector: _sources_settings_js__WEBPACK_IMPORTED_MODULE_0__/* .columnName */ .uS.default('sector').describe('Column with the sector; the file need not have it'),
        class: _sources_settings_js__WEBPACK_IMPORTED_MODULE_0__/* .columnName */ .uS.default('class').describe(`Column with the class: ${assetClasses.join(', ')}`),
        currency: _sources_settings_js__WEBPACK_IMPORTED_MODULE_0__/* .columnName */ .uS.default('currency').describe('Column with the currency of the prices, ISO 4217'),
        country: _sources_settings_js__WEBPACK_IMPORTED_MODULE_0__/* .columnName */ .uS.default('country').describe('Column with the country; the file need not have it'),
        valid_from: _sources_settings_js__WEBPACK_IMPORTED_MODULE_0__/* .columnName */ .uS
            .default('valid_from')
            .describe('Column with the first day on which the row holds; the file need not have it'),
        valid_to: _sources_settings_js__WEBPACK_IMPORTED_MODULE_0__/* .columnName */ .uS
            .default('valid_to')
            .describe('Column with the first day on which it holds no more; the file need not have it'),
    })
        .prefault({})
        .describe('How the columns of the files are named'),
    values: zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({
        ...assetValues,
        class: zod__WEBPACK_IMPORTED_MODULE_1__/* ["enum"] */ .k5n(assetClasses).optional().describe('The class of all assets of the pack'),
        currency: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().min(1).max(10).optional().describe('The currency of all assets of the pack'),
        country: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().min(1).max(100).optional().describe('The country of all assets of the pack'),
    })
        .prefault({})
        .describe('What holds for every row, where no column says it'),
})
    .superRefine(_sources_settings_js__WEBPACK_IMPORTED_MODULE_0__/* .refuseEqualMarks */ .Hy);
const currencyCode = zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().min(1).max(10);
/** Whether splits and dividends are columns beside each other. */
function areBeside(columns) {
    return columns.split !== undefined || columns.dividend !== undefined;
}
/** Kinds of actions that packs can give. */
const packActionKinds = ['split', 'dividend'];
const actionPack = zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({
    kind: zod__WEBPACK_IMPORTED_MODULE_1__/* .literal */ .euz('actions'),
    ...reading,
    ..._sources_settings_js__WEBPACK_IMPORTED_MODULE_0__/* .symbolSettings */ .mK,
    columns: zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({
        ...assetColumns,
        ex_date: _sources_settings_js__WEBPACK_IMPORTED_MODULE_0__/* .columnName */ .uS.default('ex_date').describe('Column with the first session without the entitlement'),
        kind: _sources_settings_js__WEBPACK_IMPORTED_MODULE_0__/* .columnName */ .uS.default('kind').describe(`Column with the kind: ${packActionKinds.join(' or ')}`),
        value: _sources_settings_js__WEBPACK_IMPORTED_MODULE_0__/* .columnName */ .uS
            .default('value')
            .describe('Column with the size: of a split the new shares per old share (4, 4:1 or 4/1), of a dividend the amount per share in the currency of the asset, as paid'),
        old_shares: _sources_settings_js__WEBPACK_IMPORTED_MODULE_0__/* .columnName */ .uS
            .optional()
            .describe('Column with the old shares of a split for which "value" gives the new ones. Unset: one'),
        split: _sources_settings_js__WEBPACK_IMPORTED_MODULE_0__/* .columnName */ .uS
            .optional()
            .describe('Column with the new shares per old share of files that have splits and dividends beside each other, in place of "kind" and "value": 0, 1 and an empty cell say that there is none'),
        dividend: _sources_settings_js__WEBPACK_IMPORTED_MODULE_0__/* .columnName */ .uS.optional().describe('The same of dividends: 0 and an empty cell say that there is none'),
    })
        .prefault({})
        .describe('How the columns of the files are named'),
    values: zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({
        ...assetValues,
        kind: zod__WEBPACK_IMPORTED_MODULE_1__/* ["enum"] */ .k5n(packActionKinds).optional().describe('The kind of all actions of the pack'),
        source: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().min(1).max(100).default('packs').describe('What the rows are said to be from'),
    })
        .prefault({})
        .describe('What holds for every row, where no column says it'),
})
    .superRefine(_sources_settings_js__WEBPACK_IMPORTED_MODULE_0__/* .refuseEqualMarks */ .Hy)
    .superRefine(refuseUnclearAsset)
    .refine(({ columns, values }) => values.kind === undefined || !areBeside(columns), {
    path: ['values', 'kind'],
    message: 'expected no kind where "split" and "dividend" are columns of their own',
});
const delistingPack = zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({
    kind: zod__WEBPACK_IMPORTED_MODULE_1__/* .literal */ .euz('delistings'),
    ...reading,
    ..._sources_settings_js__WEBPACK_IMPORTED_MODULE_0__/* .symbolSettings */ .mK,
    columns: zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({
        ...assetColumns,
        date: _sources_settings_js__WEBPACK_IMPORTED_MODULE_0__/* .columnName */ .uS.default('date').describe('Column with the first day on which the asset is traded no more'),
        code: _sources_settings_js__WEBPACK_IMPORTED_MODULE_0__/* .columnName */ .uS.default('code').describe('Column with the reason'),
        return: _sources_settings_js__WEBPACK_IMPORTED_MODULE_0__/* .columnName */ .uS
            .default('return')
            .describe('Column with the return from the last price, −1 = all is lost; the file need not have it'),
    })
        .prefault({})
        .describe('How the columns of the files are named'),
    values: zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({ ...assetValues, code: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().min(1).max(100).optional().describe('The reason of all rows') })
        .prefault({})
        .describe('What holds for every row, where no column says it'),
})
    .superRefine(_sources_settings_js__WEBPACK_IMPORTED_MODULE_0__/* .refuseEqualMarks */ .Hy)
    .superRefine(refuseUnclearAsset);
const ratePack = zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({
    kind: zod__WEBPACK_IMPORTED_MODULE_1__/* .literal */ .euz('rates'),
    ...reading,
    columns: zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({
        currency: _sources_settings_js__WEBPACK_IMPORTED_MODULE_0__/* .columnName */ .uS.default('currency').describe('Column with the currency, ISO 4217'),
        date: _sources_settings_js__WEBPACK_IMPORTED_MODULE_0__/* .columnName */ .uS.default('date').describe('Column with the day of the rate'),
        rate: _sources_settings_js__WEBPACK_IMPORTED_MODULE_0__/* .columnName */ .uS.default('rate').describe('Column with the rate'),
    })
        .prefault({})
        .describe('How the columns of the files are named'),
    values: zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({ currency: currencyCode.optional().describe('The currency of all rows') })
        .prefault({})
        .describe('What holds for every row, where no column says it'),
    quote: zod__WEBPACK_IMPORTED_MODULE_1__/* ["enum"] */ .k5n(['usd_per_unit', 'units_per_usd'])
        .default('usd_per_unit')
        .describe('Whether a rate is US dollars for one unit of the currency, or units for one US dollar'),
})
    .superRefine(_sources_settings_js__WEBPACK_IMPORTED_MODULE_0__/* .refuseEqualMarks */ .Hy);
function refuseUnclearAsset({ symbol, columns, values }, context) {
    const given = [columns.asset, columns.symbol, symbol].filter((name) => name !== undefined);
    if (given.length !== 1) {
        const message = 'name either "asset", the column with the id, or "symbol", the column with the ticker; a ticker in the name of the file is said by "symbol" beside "columns"';
        context.addIssue({ code: 'custom', path: ['columns'], message });
    }
    else if (columns.asset === undefined && (columns.exchange === undefined) === (values.exchange === undefined)) {
        const message = 'a ticker is one of an exchange: name its column under "columns", or the exchange itself under "values"';
        context.addIssue({ code: 'custom', path: ['columns'], message });
    }
}
const runs = zod__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig().int().min(1);
const limit = zod__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig().int().min(0).optional();
/** When a delta is remarkable. Without limits of its own they follow from the ledger of operations. */
const gateSettings = zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({
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
const lakeSettings = zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({
    exchange: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().min(1).default('US').describe('The exchange of the symbols of the week'),
    currency: currencyCode.default('USD').describe('The currency of their prices'),
    class: zod__WEBPACK_IMPORTED_MODULE_1__/* ["enum"] */ .k5n(assetClasses).default('stock').describe('Their class; the benchmark is an etf'),
})
    .describe('What --mode lake says of the symbols of the week, whose store does not know it');
const backboneSettings = zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({
    packs: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_1__/* .discriminatedUnion */ .gMt('kind', [barPack, assetPack, actionPack, delistingPack, ratePack]))
        .default([])
        .describe('The files that feed the research store, by kind'),
    late_sessions: zod__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig()
        .int()
        .min(0)
        .max(100_000)
        .default(5)
        .describe('Sessions after its date up to which a bar of a later pack counts as known on its own day; one that comes later is known from the day of its pack'),
    nyse_calendar: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().min(1))
        .default(['XNYS', 'XNAS', 'XASE', 'ARCX', 'BATS', 'NYSE', 'NASDAQ', 'AMEX', 'US'])
        .describe('Exchanges, as the packs of assets name them, that hold sessions on the days of the New York Stock Exchange; the sessions of others are derived from their bars, and for what is late every weekday counts'),
    currencies: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(currencyCode)
        .default(['GBX', 'USDT', 'USDC'])
        .describe('Currencies beside those of ISO 4217 that packs may name'),
    delisting_returns: zod__WEBPACK_IMPORTED_MODULE_1__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().min(1), zod__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig().min(-1).max(10))
        .default({})
        .describe('Returns that are assumed for delistings whose pack gives none, by code; "*" is any other code. Without one the return stays null'),
    packs_per_round: zod__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig()
        .int()
        .min(1)
        .default(10_000)
        .describe('Packs of bars that are taken at a time. What a round has stored is done, and a run that was stopped goes on behind it; each round writes the partitions that it touches anew'),
    lake: lakeSettings.prefault({}),
    gates: gateSettings.prefault({}),
    session_share: zod__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig()
        .gt(0)
        .max(1)
        .default(0.2)
        .describe('Share of the live assets of an exchange, those with a bar within 30 days, that must have one on a day for it to be a session, where the exchange has no calendar here'),
    revision_tolerance: zod__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig()
        .min(0)
        .max(0.1)
        .default(1e-6)
        .describe('Relative difference from which a stored value counts as changed'),
})
    .describe('The research store and the packs that feed it');


/***/ }),

/***/ 63282:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   En: () => (/* binding */ linkedTier),
/* harmony export */   fp: () => (/* binding */ writeView),
/* harmony export */   gq: () => (/* binding */ openLake)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(2503);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(42226);
/* harmony import */ var _file_system_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(55281);
/* harmony import */ var _atomic_folder_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(84873);
/* harmony import */ var _dataset_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(33353);
/* harmony import */ var _lake_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(70667);
/* harmony import */ var _local_partitions_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(5652);
/* harmony import */ var _make_folder_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(88836);










/*
 * A view is a lake of its own that lacks what others hold: it takes partitions from them when they are asked for, as links to the same bytes, and writes into its own folder
 * alone. Only the lines of ledgers that have to count everything go into the lake that keeps them.
 */
const fileName = '.view.json';
const datasetsOf = zod__WEBPACK_IMPORTED_MODULE_9__/* .strictObject */ .rej({ lake: zod__WEBPACK_IMPORTED_MODULE_9__/* .string */ .YjP().min(1), datasets: zod__WEBPACK_IMPORTED_MODULE_9__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_9__/* .string */ .YjP()) });
const viewSchema = zod__WEBPACK_IMPORTED_MODULE_9__/* .strictObject */ .rej({ format: zod__WEBPACK_IMPORTED_MODULE_9__/* .literal */ .euz(1), sources: zod__WEBPACK_IMPORTED_MODULE_9__/* .array */ .YOg(datasetsOf), ledgers: datasetsOf });
/** Makes a folder a view. What it holds already stays. */
async function writeView(root, view) {
    await (0,_make_folder_js__WEBPACK_IMPORTED_MODULE_8__/* .makeFolder */ .f)(root);
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.writeFile)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(root, fileName), `${JSON.stringify({ format: 1, ...view }, null, 2)}\n`);
}
/** The lake of a folder, which may be a view of others. @throws UserError where the file that says so is none */
function openLake(options) {
    const view = readView(options.root);
    if (view === undefined)
        return new _lake_js__WEBPACK_IMPORTED_MODULE_6__/* .Lake */ .Im(options);
    const { tiers = [] } = options;
    return new _lake_js__WEBPACK_IMPORTED_MODULE_6__/* .Lake */ .Im({
        ...options,
        tiers: [...tiers, ...view.sources.map(linkedTier)],
        ledgers: { root: view.ledgers.lake, datasets: view.ledgers.datasets },
    });
}
/** Datasets of another folder of a lake as a tier. */
function linkedTier(source) {
    return new LinkedTier(source);
}
function readView(root) {
    const file = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(root, fileName);
    const bytes = (0,_file_system_js__WEBPACK_IMPORTED_MODULE_3__/* .readFileIfExistsSync */ .$o)(file);
    if (bytes === undefined)
        return undefined;
    try {
        return viewSchema.parse(JSON.parse(bytes.toString('utf8')));
    }
    catch (cause) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .yo(`${file} does not say of which lakes this folder is a view.`, {
            hint: 'Remove the folder, and have the stage that made it make it again.',
            cause,
        });
    }
}
/** Another folder of a lake as a tier: its files are linked, so that a partition takes no room twice. Files of partitions are never written again. */
class LinkedTier {
    name;
    #source;
    constructor(source) {
        this.name = `the lake ${source.lake}`;
        this.#source = source;
    }
    async list(dataset, wanted) {
        if (!this.#holds(dataset))
            return [];
        return (await (0,_local_partitions_js__WEBPACK_IMPORTED_MODULE_7__/* .localPartitions */ .z)(this.#source.lake, dataset)).filter((keys) => (0,_dataset_js__WEBPACK_IMPORTED_MODULE_5__/* .keysMatch */ .AG)(keys, wanted));
    }
    async fetch(dataset, keys, into) {
        // A folder that somebody removed is not made again for a lock.
        if (!this.#holds(dataset) || !(0,_file_system_js__WEBPACK_IMPORTED_MODULE_3__/* .exists */ .t2)(this.#source.lake))
            return false;
        const path = (0,_dataset_js__WEBPACK_IMPORTED_MODULE_5__/* .partitionPath */ .WX)(dataset, keys);
        const folder = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(this.#source.lake, path);
        return (0,_atomic_folder_js__WEBPACK_IMPORTED_MODULE_4__/* .undisturbed */ ._E)(this.#source.lake, [path], async () => {
            const names = await (0,_file_system_js__WEBPACK_IMPORTED_MODULE_3__/* .listIfExists */ .O1)(folder);
            for (const name of names)
                await linkOrCopy((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, name), (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(into, name));
            return names.length > 0;
        });
    }
    #holds({ name }) {
        return this.#source.datasets.includes(name);
    }
}
/** Links do not lead from one drive to another, and some systems allow them to owners alone. */
async function linkOrCopy(from, to) {
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.link)(from, to).catch(() => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.copyFile)(from, to));
}


/***/ }),

/***/ 54500:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A3: () => (/* binding */ polars),
/* harmony export */   c1: () => (/* binding */ columnNamed)
/* harmony export */ });
/* unused harmony export polarsLoaded */
/* harmony import */ var _polars__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(65160);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(42226);


/**
 * Polars, loaded on the first call: its native library alone costs more than a stage without tables needs in all.
 * @throws UserError when there is no library for this machine, or it cannot be unpacked, downloaded or stored.
 */
async function polars() {
    try {
        return await _polars__WEBPACK_IMPORTED_MODULE_0__["default"].load();
    }
    catch (error) {
        // The loader is a program of its own and so is its class UserError.
        if (!(error instanceof Error) || error.name !== 'UserError')
            throw error;
        const { message, hint } = error;
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo(message, hint === undefined ? { cause: error } : { hint, cause: error });
    }
}
/** Whether anything in this process asked for Polars yet. */
function polarsLoaded() {
    return native.loaded();
}
/**
 * The column of this very name. Polars takes `*` for every column and `^…$` for a pattern, and a file of strangers may have columns
 * that are called so.
 */
function columnNamed(pl, name) {
    const isPattern = name === '*' || (name.startsWith('^') && name.endsWith('$'));
    return pl.col(isPattern ? `^${name.replaceAll(/[\\^$.*+?()[\]{}|]/g, '\\$&')}$` : name);
}


/***/ }),

/***/ 96528:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  a: () => (/* binding */ branchName),
  J: () => (/* binding */ memorySettings)
});

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 4 modules
var schemas = __webpack_require__(2503);
// EXTERNAL MODULE: ./build/lib/src/lake/dataset.js
var dataset = __webpack_require__(33353);
;// CONCATENATED MODULE: ./build/lib/src/memory/objects/settings.js

/** `memory.objects` of pipeline.yaml. */
const objectSettings = schemas/* strictObject */.rej({
    endpoint: schemas/* url */.OZ5({ protocol: /^https?$/ })
        .describe('Address of an S3-compatible service, with the bucket: https://s3.eu-central-1.amazonaws.com/my-bucket'),
    region: schemas/* string */.YjP().min(1).default('auto').describe('Region that requests are signed for'),
    prefix: schemas/* string */.YjP()
        .regex(/^[A-Za-z0-9._/-]*$/, 'expected letters, digits and "._/-"')
        .default('')
        .describe('What the names of all objects begin with'),
});

;// CONCATENATED MODULE: ./build/lib/src/memory/settings.js



/** Name of a branch, of characters that mean nothing else to git. */
const branchName = schemas/* string */.YjP()
    .regex(/^[A-Za-z0-9][A-Za-z0-9._/-]{0,99}$/, 'expected a branch name')
    .refine((name) => !/\.\.|\/\/|\/$|\.$|\.lock$|\/\./.test(name), 'expected a branch name');
/** Weeks that the next week looks back on, by the dataset that it finds them in: 13 of news, 90 sessions in whole months of bars. */
const weeksNeeded = {
    company_news: 13,
    news_clusters: 13,
    rep_enriched: 13,
    cluster_vectors: 13,
    coverage: 13,
    market_daily: 26,
    market_revisions: 26,
    corporate_actions: 26,
};
function keepWhatWeeksNeed(retention, context) {
    for (const [name, weeks] of Object.entries(retention)) {
        const needed = weeksNeeded[name] ?? 1;
        if (weeks === undefined || weeks >= needed)
            continue;
        const message = `expected at least ${needed} weeks: the next week is scored from them`;
        context.addIssue({ code: 'custom', path: [name], message });
    }
}
/**
 * `memory` of pipeline.yaml.
 *
 * @param all every dataset: the names that a retention can be given for
 */
function memorySettings(all) {
    const datasets = all.filter(({ research }) => research === undefined).map(({ name }) => name);
    const generations = all.filter((one) => (0,dataset/* generationKey */.g_)(one) !== undefined).map(({ name }) => name);
    return schemas/* strictObject */.rej({
        branch: branchName
            .default('regimen-lake')
            .describe('Orphan branch that holds the published partitions and the ledgers'),
        research_branch: branchName
            .default('regimen-research')
            .describe('Orphan branch of research, another one, so that weeks never fetch it: ledgers, snapshots, and the manifests of tables that lie in "objects"'),
        catch_up_weeks: schemas/* number */.aig()
            .int()
            .min(1)
            .max(52)
            .default(8)
            .describe('Weeks that one scheduled run does at most, the oldest first; more is a backfill'),
        retention: schemas/* partialRecord */.jgl(schemas/* enum */.k5n(datasets), schemas/* number */.aig().int().min(1).max(5200))
            .superRefine(keepWhatWeeksNeed)
            .default({ pick_returns: 13, weekly_returns: 13, ledger: 13 })
            .describe('Weeks for which the branch keeps the partitions of a dataset, counted back from the latest published week; what is not named is ' +
            'kept for good. The three of the default hold all of the past each time, and can be made again'),
        research_retention: schemas/* partialRecord */.jgl(schemas/* enum */.k5n(generations), schemas/* number */.aig().int().min(1).max(5200), {
            error: ({ code }) => code === 'unrecognized_keys'
                ? `expected one of ${generations.join(', ')}: the store, snapshots and ledgers are kept for good`
                : undefined,
        })
            .default({ panel: 2, panel_latest: 1, panel_shards: 2, panel_index: 2 })
            .describe('How many feature sets, runs or as-of dates of a dataset of research its branch keeps, the newest ones; of what is not named all, and of the store, of snapshots and ledgers everything'),
        largest_file_mib: schemas/* number */.aig()
            .min(0.001)
            .max(100)
            .default(50)
            .describe('A larger file is not put on the branch: it goes to "objects", and without that it is refused. GitHub refuses over 100'),
        objects: objectSettings
            .optional()
            .describe('Where files go that are too large for the branch: S3-compatible storage; keys come from AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY'),
    })
        .refine(({ branch, research_branch }) => branch !== research_branch, {
        path: ['research_branch'],
        error: 'expected another branch than the one of the weeks',
    })
        .describe('Memory across runs: the state branch');
}


/***/ }),

/***/ 62180:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L1: () => (/* binding */ parsePhrase),
/* harmony export */   TM: () => (/* binding */ maximumGap),
/* harmony export */   YC: () => (/* binding */ PhraseError),
/* harmony export */   zO: () => (/* binding */ phraseSyntax)
/* harmony export */ });
const tokenClasses = ['percent', 'gain', 'loss', 'money', 'number', 'ticker'];
const maximumGap = 4;
const maximumPlaces = 10;
const maximumGaps = 2;
const maximumExpansions = 4000;
/** How a phrase is written, for the descriptions of the configuration. */
const phraseSyntax = 'Words separated by spaces, in lower case, without punctuation and without possessive "\'s" ("here why" matches ' +
    '"here\'s why"). "cut|cuts" accepts either word, "downgrad*" any word that begins so, "~" stands for up to ' +
    `${maximumGap} words of the same sentence. <percent>, <gain> (+5%), <loss> (-5%), <money> ($2.5), <number> and ` +
    '<ticker> ($XYZ) stand for such tokens; "?" and "!" for themselves.';
/** A phrase that does not follow the syntax; the message says which part and why. */
class PhraseError extends Error {
    name = 'PhraseError';
}
/**
 * Reads a phrase as the configuration writes it, see {@link phraseSyntax}.
 *
 * @throws {PhraseError}
 */
function parsePhrase(phrase) {
    const places = phrase.split(' ').map((place) => (place === '~' ? 'gap' : place.split('|').map(parseAtom)));
    if (places.length > maximumPlaces)
        throw new PhraseError(`has ${places.length} words, at most ${maximumPlaces}`);
    if (places[0] === 'gap' || places.at(-1) === 'gap')
        throw new PhraseError('begins or ends with "~"');
    const gaps = places.filter((place) => place === 'gap').length;
    if (gaps > maximumGaps)
        throw new PhraseError(`has ${gaps} gaps, at most ${maximumGaps}`);
    if (places.some((place, i) => place === 'gap' && places[i + 1] === 'gap'))
        throw new PhraseError('has "~ ~"');
    const expansions = places.reduce((product, place) => product * (place === 'gap' ? 1 : place.length), 1);
    if (expansions > maximumExpansions) {
        throw new PhraseError(`stands for ${expansions} word sequences, at most ${maximumExpansions}`);
    }
    return places;
}
function parseAtom(atom) {
    const className = /^<([a-z]+)>$/u.exec(atom)?.[1];
    if (className !== undefined) {
        const text = tokenClasses.find((known) => known === className);
        if (text === undefined)
            throw new PhraseError(`names the unknown class "${atom}"`);
        return { kind: 'class', text };
    }
    if (/^[?!]$/u.test(atom))
        return { kind: 'word', text: atom };
    if (!/^[\p{Ll}\p{Lo}\p{M}\p{N}]+\*?$/u.test(atom)) {
        throw new PhraseError(atom === '' ? 'has an empty word or two spaces in a row' : `has the malformed word "${atom}"`);
    }
    if (!atom.endsWith('*'))
        return { kind: 'word', text: atom };
    const text = atom.slice(0, -1);
    if (text.length < 3)
        throw new PhraseError(`has the beginning "${atom}", which is shorter than three letters`);
    return { kind: 'prefix', text };
}


/***/ }),

/***/ 13944:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ZE: () => (/* binding */ sentimentDrivers),
/* harmony export */   jx: () => (/* binding */ sentimentLabels),
/* harmony export */   mu: () => (/* binding */ eventTypes)
/* harmony export */ });
const sentimentLabels = ['Positive', 'Neutral', 'Negative', 'Mixed/Unclear'];
const sentimentDrivers = [
    'Fundamental',
    'Capital structure',
    'Operational',
    'Governance',
    'Market/Price-action',
    'Speculation/Opinion',
];
const eventTypes = [
    'EARNINGS_GUIDANCE',
    'MNA_STRATEGIC',
    'REGULATORY_LEGAL',
    'CAPITAL_STRUCTURE',
    'OPERATIONS_SUPPLY',
    'PRODUCT_MARKET',
    'MANAGEMENT_GOVERNANCE',
    'ANALYST_ACTION',
    'MACRO_SECTOR',
    'PRICE_ACTION_RECAP',
    'OTHER_LOW_SIGNAL',
];


/***/ }),

/***/ 25822:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ promotionSettings)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2503);

const slotCount = (count, most) => zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig().int().min(0).max(most).default(count);
const share = zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig().min(0).max(1);
/** `promotion` of research.yaml. */
const promotionSettings = zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
    slots: zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
        live: zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig().int().min(1).max(20).default(3),
        shadow: slotCount(2, 100),
        retired: slotCount(1, 100),
    })
        .prefault({})
        .describe('How many candidates can be live, be watched, and be remembered as fallen at a time'),
    family_caps: zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({ live: slotCount(1, 20), shadow: slotCount(1, 100) })
        .prefault({})
        .describe('At most so many slots for candidates of one family; 0: as many as there are'),
    review_sessions: zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig()
        .int()
        .min(1)
        .max(1000)
        .default(21)
        .describe('Sessions between two days on which a promotion is considered, and length of the probation'),
    stale_after_sessions: zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig()
        .int()
        .min(1)
        .max(1000)
        .default(30)
        .describe('Evidence that ends more sessions before the last one of the store promotes nobody'),
    promote_on_empty: zod__WEBPACK_IMPORTED_MODULE_0__/* .boolean */ .zMY().default(true).describe('Whether the first survivor takes an empty slot by itself'),
    score_epsilon: share
        .default(0.01)
        .describe('By how much the registry score of a challenger has to be above that of the champion, in the same run'),
    challenge_level: zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig()
        .gt(0)
        .max(0.5)
        .default(0.05)
        .describe('Level of the one-sided test that the Sharpe ratio of the challenger is larger, on the same dates'),
    challenge_draws: zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig()
        .int()
        .min(199)
        .max(100_000)
        .default(1999)
        .describe('Resamples of that test, a paired stationary bootstrap'),
    demotion_shadow_score_gap: share
        .default(0.03)
        .describe('A champion that is no survivor and so far below the best one goes to shadow at once'),
    demotion_retire_score_gap: share.default(0.08).describe('… and so far below is retired'),
    freeze_on_zero_strict_pass: zod__WEBPACK_IMPORTED_MODULE_0__/* .boolean */ .zMY()
        .default(true)
        .describe('Whether a run in which nothing passes "strict" puts champions on hold and leaves the others'),
    live_hold_shadow_after_runs: zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig()
        .int()
        .min(2)
        .max(100)
        .default(2)
        .describe('So many runs in a row on hold lead to shadow'),
    live_hold_retire_after_runs: zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig().int().min(2).max(100).default(4).describe('… and so many to retirement'),
    hard_gates: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().regex(/^[A-Z][A-Z0-9_]{2,63}$/))
        .max(100)
        .default(['NET_SHARPE_NOT_POSITIVE', 'MAXDD_TOO_HIGH', 'STRESS_MAXDD_TOO_HIGH'])
        .describe('Reason codes of gates: a champion for which one of them says no is retired at once'),
})
    .refine(({ demotion_shadow_score_gap: shadow, demotion_retire_score_gap: retire }) => shadow <= retire, 'demotion_retire_score_gap is smaller than demotion_shadow_score_gap')
    .refine(({ live_hold_shadow_after_runs: shadow, live_hold_retire_after_runs: retire }) => shadow <= retire, 'live_hold_retire_after_runs is smaller than live_hold_shadow_after_runs')
    .describe('Who gets a slot, and who loses it');


/***/ }),

/***/ 11994:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ candidateSetSchema)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2503);

const candidateId = zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()
    .regex(/^[a-z][a-z0-9_]{0,63}$/, 'expected small letters, digits and "_", beginning with a letter');
const inputName = zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().regex(/^[a-z][a-z0-9_]{0,63}$/);
const named = {
    id: candidateId.describe('Names the candidate; a change of its definition is a new id'),
    family: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()
        .regex(/^[A-Z][A-Z0-9_]{0,31}$/)
        .describe('What kind of idea it is'),
    note: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().optional().describe('Where it is from; no part of the definition'),
};
const blend = zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
    ...named,
    kind: zod__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz('blend'),
    weights: zod__WEBPACK_IMPORTED_MODULE_0__/* .record */ .g1P(inputName, zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig()).describe('Input and weight; the score is their weighted sum'),
})
    .describe('A weighted sum of inputs');
const ridge = zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
    ...named,
    kind: zod__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz('ridge'),
    inputs: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(inputName).min(1).max(64),
    penalty: zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig().gt(0).max(1000).describe('Of the sum of squared coefficients, per training row'),
})
    .describe('Coefficients fitted on the training dates of each fold to the ranks of forward returns');
const rankAverage = zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
    ...named,
    kind: zod__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz('rank_average'),
    inputs: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(inputName).min(1).max(64),
    members: zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig()
        .int()
        .min(1)
        .max(64)
        .describe('So many inputs with the largest mean rank IC on the training dates'),
})
    .describe('Mean rank of the inputs with the largest training rank IC, each with the sign that it had there');
const candidateSchema = zod__WEBPACK_IMPORTED_MODULE_0__/* .discriminatedUnion */ .gMt('kind', [blend, ridge, rankAverage]);
/** `configs/candidates/<id>.yaml`. */
const candidateSetSchema = zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
    id: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().regex(/^[a-z][a-z0-9_-]{0,63}$/),
    description: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    scaling: zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(['training', 'date'])
        .default('training')
        .describe('What inputs of blends are scaled by: mean and deviation of all training rows of the fold, or those of the date itself'),
    clip: zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig().min(1).max(100).default(5).describe('Scaled inputs are limited to −clip … clip'),
    candidates: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(candidateSchema).min(1).max(1000),
})
    .refine(({ candidates }) => new Set(candidates.map(({ id }) => id)).size === candidates.length, 'two candidates have one id')
    .describe('Ways of ranking assets, to be screened');


/***/ }),

/***/ 24954:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ stageASettings)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2503);
/* harmony import */ var _backbone_datasets_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(69026);


const foldSettings = zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({
    scheme: zod__WEBPACK_IMPORTED_MODULE_1__/* ["enum"] */ .k5n(['anchored', 'rolling'])
        .default('anchored')
        .describe('Whether a fold trains on all dates before it or on the last ones'),
    count: zod__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig()
        .int()
        .min(1)
        .max(500)
        .default(5)
        .describe('Test blocks, the last of which ends with the last date'),
    test_dates: zod__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig().int().min(1).max(10_000).default(20).describe('As-of dates of a test block'),
    min_train_dates: zod__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig().int().min(1).max(10_000).default(60).describe('Fewer training dates make no fold'),
    train_dates: zod__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig().int().min(1).max(10_000).default(260).describe('Training dates of a rolling fold'),
    embargo_days: zod__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig()
        .int()
        .min(0)
        .max(500)
        .default(0)
        .describe('Sessions between the end of a training label and the test, beyond the purge'),
})
    .describe('Which dates train and which test');
const usualSpread = {
    mega: 2,
    large: 5,
    mid: 15,
    small: 40,
    micro: 120,
    unknown: 120,
};
const spread = zod__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig().min(0).max(5000);
const costSettings = zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({
    commission_bps: zod__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig()
        .min(0)
        .max(1000)
        .default(2)
        .describe('Fee of buying or selling, basis points of the value traded'),
    spread_bps: zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej(Object.fromEntries(_backbone_datasets_js__WEBPACK_IMPORTED_MODULE_0__/* .liquidityBuckets */ .se.map((name) => [name, spread.default(usualSpread[name])])))
        .prefault({})
        .describe('Difference of bid and ask by liquidity bucket, basis points of the price; a trade pays half of it'),
})
    .describe('What trading costs');
/** `stage_a` of research.yaml. */
const stageASettings = zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({
    candidates: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP()).min(1).default(['core8']).describe('Files of configs/candidates, by id'),
    gates: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().default('stage-a').describe('File of configs/gates, by id'),
    horizon: zod__WEBPACK_IMPORTED_MODULE_1__/* .union */ .KCZ([zod__WEBPACK_IMPORTED_MODULE_1__/* .literal */ .euz(1), zod__WEBPACK_IMPORTED_MODULE_1__/* .literal */ .euz(5), zod__WEBPACK_IMPORTED_MODULE_1__/* .literal */ .euz(20)])
        .default(5)
        .describe('Sessions that a position is held'),
    entry_lag: zod__WEBPACK_IMPORTED_MODULE_1__/* .union */ .KCZ([zod__WEBPACK_IMPORTED_MODULE_1__/* .literal */ .euz(0), zod__WEBPACK_IMPORTED_MODULE_1__/* .literal */ .euz(1)])
        .default(1)
        .describe('Sessions from the as-of date to the entry'),
    universe_sizes: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig().int().min(10).max(1_000_000))
        .min(1)
        .default([20_000, 30_000, 40_000, 50_000])
        .describe('How many of the most liquid assets of each date are ranked, by universe_pit; several are done in one run'),
    quantiles: zod__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig()
        .int()
        .min(2)
        .max(100)
        .default(10)
        .describe('Groups of names by score; the highest is bought, the lowest sold'),
    min_names: zod__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig()
        .int()
        .min(4)
        .max(100_000)
        .default(20)
        .describe('A date with fewer names that have score and return is left out'),
    folds: foldSettings.prefault({}),
    spare_holdout: zod__WEBPACK_IMPORTED_MODULE_1__/* .boolean */ .zMY()
        .default(false)
        .describe('Leave out the days that the programme sets aside (stage_b.holdout_sessions), so that Stage B can open them'),
    costs: costSettings.prefault({}),
    participation: zod__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig()
        .gt(0)
        .max(1)
        .default(0.05)
        .describe('Share of the daily traded value that a trade may be, for the capacity'),
    survivors_max: zod__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig()
        .int()
        .min(1)
        .max(1000)
        .default(24)
        .describe('At most so many candidates go on, for each universe'),
})
    .describe('How candidates are screened');


/***/ }),

/***/ 9736:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ad: () => (/* binding */ mayTrade),
/* harmony export */   Jl: () => (/* binding */ recordedStatus),
/* harmony export */   hD: () => (/* binding */ actingStatus),
/* harmony export */   pq: () => (/* binding */ regimeSchema)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2503);
/* harmony import */ var _schema_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(50584);


/** What a file in configs/regimes holds. */
const regimeSchema = zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({
    id: _schema_js__WEBPACK_IMPORTED_MODULE_0__/* .schemaId */ .Vl.describe('Id of the regime: the name of its file without the ending.').brand(),
    status: zod__WEBPACK_IMPORTED_MODULE_1__/* ["enum"] */ .k5n(['live', 'shadow', 'retired'])
        .describe('live: scored and may trade; shadow: scored, never traded; retired: scored no more.'),
    schema: _schema_js__WEBPACK_IMPORTED_MODULE_0__/* .schemaId */ .Vl.describe('Id of the scoring schema it uses.'),
    description: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().min(1).describe('One sentence that tells this regime from the others.'),
    notes: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().default('').describe('Anything else worth knowing.'),
})
    .describe('A scoring regime. Never changed once a week was published under it: a change is a new id.');
/** The status of a regime when a week was scored, as the results of the week record it; undefined where they do not. */
function recordedStatus(value) {
    return regimeSchema.shape.status.safeParse(value).data;
}
/**
 * The status by which to act on a week today: what is to be bought must have been live when the week was scored, and be live now.
 *
 * @param then when the week was scored; undefined where its results do not say
 */
function actingStatus(then, now) {
    return then === undefined || mayTrade(then) ? now : then;
}
/** Whether a basket may be bought. */
function mayTrade(status) {
    return status === 'live';
}


/***/ }),

/***/ 50584:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   NW: () => (/* binding */ loadScoringSchema),
/* harmony export */   Vl: () => (/* binding */ schemaId)
/* harmony export */ });
/* unused harmony export scoringSchema */
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2503);
/* harmony import */ var _lake_canonical_json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6358);
/* harmony import */ var _news_types_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(13944);
/* harmony import */ var _text_yaml_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(37972);




// It becomes the name of a file and of a folder: a file system takes 255 bytes.
const idPattern = /^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$/u;
const schemaId = zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP()
    .regex(idPattern, 'an id has at most 100 letters, digits, ".", "_" and "-", and starts with a letter or digit')
    .describe('Id of the scoring schema: the name of its file without the ending.');
const largestSeverity = 3;
const skipRules = zod__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({
    min_event_intensity: zod__WEBPACK_IMPORTED_MODULE_2__/* .number */ .aig()
        .min(0)
        .max(largestSeverity, 'no cluster has a severity over 3: every week would be skipped')
        .describe('SKIP when the mean severity of the clusters of the week is below this.'),
    max_price_action_recap_share: zod__WEBPACK_IMPORTED_MODULE_2__/* .number */ .aig()
        .min(0)
        .max(1)
        .describe('SKIP when a larger share of the clusters, before the filters, only retells a price move.'),
    min_high_severity_clusters: zod__WEBPACK_IMPORTED_MODULE_2__/* .int */ .Whr()
        .min(0)
        .max(10_000)
        .describe('SKIP when fewer clusters than this have an event_severity of 2 or 3.'),
})
    .describe('When not to trade at all. Absolute levels, never z-scores: their mean is 0 in every week.');
const filters = zod__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({
    exclude_event_types: zod__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_2__/* ["enum"] */ .k5n(_news_types_js__WEBPACK_IMPORTED_MODULE_3__/* .eventTypes */ .mu))
        .refine((types) => new Set(types).size === types.length, 'expected each event type once')
        .refine((types) => new Set(types).size < _news_types_js__WEBPACK_IMPORTED_MODULE_3__/* .eventTypes */ .mu.length, 'at least one event type must count')
        .describe('Clusters of these event types do not count.'),
    min_cluster_size: zod__WEBPACK_IMPORTED_MODULE_2__/* .int */ .Whr().min(1).max(1000).describe('Clusters with fewer news items than this do not count.'),
})
    .describe('Which clusters count, in the week and in its history alike.');
const faintestWeight = 1e-6;
const weight = zod__WEBPACK_IMPORTED_MODULE_2__/* .number */ .aig()
    .min(-1)
    .max(1)
    .refine((one) => one === 0 || Math.abs(one) >= faintestWeight, 'expected 0, or a weight of at least a millionth');
const weights = zod__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({
    novelty: weight.describe('Weight of .5 z(NV) + .5 z(NA).'),
    event_intensity: weight.describe('Weight of .5 z(EI) + .5 z(EC).'),
    sentiment: weight.describe('Weight of z(SS).'),
    divergence: weight.describe('Weight of |z(AR5) − z(SS)|.'),
})
    .refine((all) => Object.values(all).some((one) => one !== 0), 'at least one weight must differ from 0')
    .describe('Weights of the factors in UPS_raw. A factor of weight 0 needs no data.');
const basket = zod__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({
    size: zod__WEBPACK_IMPORTED_MODULE_2__/* .int */ .Whr().min(1).max(1000).default(20).describe('How many of the highest ranked symbols are bought.'),
    sector_cap: zod__WEBPACK_IMPORTED_MODULE_2__/* .int */ .Whr()
        .min(1)
        .max(1000)
        .nullable()
        .default(null)
        .describe('At most this many of one sector, the next ranked symbol takes the place; null for no limit.'),
    min_candidates: zod__WEBPACK_IMPORTED_MODULE_2__/* .int */ .Whr().min(1).max(10_000).default(1).describe('SKIP when fewer symbols than this are eligible.'),
    weighting: zod__WEBPACK_IMPORTED_MODULE_2__/* .literal */ .euz('equal').default('equal').describe('Every position has the same weight.'),
})
    .refine(({ size, sector_cap: cap }) => cap === null || cap <= size, {
    path: ['sector_cap'],
    error: 'a limit above the size of the basket limits nothing',
})
    .prefault({})
    .describe('How the basket is made from the ranks.');
const recap = zod__WEBPACK_IMPORTED_MODULE_2__/* ["enum"] */ .k5n(['damp', 'zero'])
    .describe('Price-action recaps: damp limits their severity to 0.5; zero makes severity and sentiment 0.');
const clip = zod__WEBPACK_IMPORTED_MODULE_2__/* .number */ .aig()
    .min(1, 'a clip below 1 cuts a third of all values and more')
    .max(100, 'expected at most 100: no z-score of a universe comes near it')
    .describe('z-scores are limited to −clip … clip.');
const volatilityPenalty = zod__WEBPACK_IMPORTED_MODULE_2__/* .number */ .aig().min(0).max(1);
const common = {
    schema_id: schemaId,
    skip_rules: skipRules,
    filters,
    basket,
    notes: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().default('').describe('What the schema is for, in words.'),
};
const factorSchema = zod__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({
    ...common,
    model: zod__WEBPACK_IMPORTED_MODULE_2__/* .literal */ .euz('factor').default('factor').describe('UPS_raw = Σ weight · factor.'),
    weights,
    clip: clip.default(4),
    volatility_penalty: volatilityPenalty.default(0.25).describe('p in UPS_adj = UPS_raw · (1 − p · VR_pct).'),
    recap: recap.default('damp'),
})
    .describe('Factor model: a weighted sum of four factors.');
// No weights here: they would never reach the score.
const pressureSchema = zod__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({
    ...common,
    model: zod__WEBPACK_IMPORTED_MODULE_2__/* .literal */ .euz('pressure').describe('UPS_raw = .45 IFS + .20 EVS + .35 MCS_up, with fixed weights.'),
    clip: clip.default(3),
    volatility_penalty: volatilityPenalty
        .default(0.15)
        .describe('p in UPS_adj = UPS_raw · (1 − p) where VR_pct > .90.'),
    recap: recap.default('zero'),
})
    .describe('Pressure model: information flow, events and market confirmation with fixed weights; has no weights key.');
/** What a file in configs/scoring_schemas holds; a schema file of the reference system is one. */
const scoringSchema = zod__WEBPACK_IMPORTED_MODULE_2__/* .discriminatedUnion */ .gMt('model', [factorSchema, pressureSchema])
    .describe('How a week is scored: model, weights, filters and skip rules. Identified by the digest of its content.');
/**
 * Reads a scoring schema from its YAML text.
 *
 * @param where the file's name, for messages
 * @throws {UserError} when the text is no YAML or not a scoring schema
 */
function loadScoringSchema(text, where) {
    const { value, document } = (0,_text_yaml_text_js__WEBPACK_IMPORTED_MODULE_1__/* .parseYamlText */ .c)(where, text, scoringSchema);
    return { schema: value, digest: (0,_lake_canonical_json_js__WEBPACK_IMPORTED_MODULE_0__/* .sha256Hex */ .f)((0,_lake_canonical_json_js__WEBPACK_IMPORTED_MODULE_0__/* .canonicalJson */ .d)(document)) };
}


/***/ }),

/***/ 74768:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ds: () => (/* binding */ isTicker),
/* harmony export */   Dw: () => (/* binding */ foldedSymbol),
/* harmony export */   NC: () => (/* binding */ spelledSymbols),
/* harmony export */   fR: () => (/* binding */ SymbolMatcher),
/* harmony export */   iQ: () => (/* binding */ symbolOn),
/* harmony export */   j$: () => (/* binding */ similarSpellings),
/* harmony export */   li: () => (/* binding */ assertAliases),
/* harmony export */   n$: () => (/* binding */ upperCased),
/* harmony export */   wc: () => (/* binding */ withClassMark)
/* harmony export */ });
/* harmony import */ var _calendar_date_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(52010);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(42226);
/* harmony import */ var _text_order_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(37961);
/* harmony import */ var _text_symbol_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(91457);




const classMark = /^([A-Z0-9]+)[./_ -]([A-Z]{1,3})$/;
/** Upper case, lower case or a capitalised word. Other mixtures mean something: BACpB is a preferred share of BAC. */
const plainCase = /^(?:[A-Z0-9]*|[a-z0-9]*|[A-Z][a-z0-9]+)$/;
/** Whether a text can be a ticker, a class of shares behind a space included: `BRK B`. */
function isTicker(text) {
    return (0,_text_symbol_js__WEBPACK_IMPORTED_MODULE_2__/* .isSymbol */ .B)(withClassMark(text));
}
/** A ticker with a mark in place of the space before its class of shares, `BRK.B` for `BRK B`; other texts, names of companies too, as they are. */
function withClassMark(text) {
    return text.replace(/^[A-Z0-9]{1,5} (?:PR)?[A-Z]$|^[a-z0-9]{1,5} (?:pr)?[a-z]$/, (ticker) => ticker.replace(' ', '.'));
}
/** One text for all spellings of a symbol that differ in case or in the mark before a class of shares: `BRK.B` for `brk-b`, `BRK/B`, `BRK B`. */
function foldedSymbol(text) {
    return upperCased(text).replace(classMark, '$1.$2');
}
/** A symbol in upper case, where its case means nothing. */
function upperCased(symbol) {
    const isPlain = symbol.split(/[^A-Za-z0-9]+/).every((part) => plainCase.test(part));
    return isPlain ? symbol.toUpperCase() : symbol;
}
/**
 * Finds the symbols of a universe under other spellings and under aliases. The universe's own spelling always counts first; a
 * spelling that could stand for two of its symbols stands for none.
 */
class SymbolMatcher {
    /** Symbols that other spellings cannot tell apart; each is matched as it is written only. */
    ambiguous;
    #exact;
    #folded;
    #aliases;
    /** @param symbols each once: the universe and its benchmark */
    constructor(symbols, aliases = []) {
        const groups = Map.groupBy(symbols, foldedSymbol);
        this.#exact = new Set(symbols);
        this.#folded = new Map([...groups].flatMap(([folded, [only, ...others]]) => only === undefined || others.length > 0 ? [] : [[folded, only]]));
        this.#aliases = Map.groupBy(aliases.filter(({ symbol }) => this.#exact.has(symbol)), ({ alias }) => foldedSymbol(alias));
        this.ambiguous = [...groups.values()].filter((group) => group.length > 1).map((group) => group.sort(_text_order_js__WEBPACK_IMPORTED_MODULE_3__/* .byCodeUnits */ .C));
    }
    /** @param text trimmed */
    meaningOf(text) {
        const isExact = this.#exact.has(text);
        const aliases = this.#aliases.get(foldedSymbol(text)) ?? [];
        return {
            // A symbol of the universe gives way to an alias only where the alias is written like it.
            dated: isExact ? aliases.filter(({ alias }) => alias === text) : aliases,
            always: isExact ? { symbol: text, naming: 'exact' } : this.#bySpelling(text),
        };
    }
    #bySpelling(text) {
        const symbol = this.#folded.get(foldedSymbol(text));
        return symbol === undefined ? undefined : { symbol, naming: 'spelling' };
    }
}
/** The symbol that a text stands for on an epoch day; a day that is not known (NaN) lies in no span of an alias with bounds. */
function symbolOn({ dated, always }, day) {
    const alias = dated.find(({ from, to }) => Number.isNaN(day) ? from === Number.NEGATIVE_INFINITY && to === Number.POSITIVE_INFINITY : from <= day && day <= to);
    return alias === undefined ? always : { symbol: alias.symbol, naming: 'alias' };
}
/**
 * Refuses aliases that would take the rows of a member away from it.
 *
 * @throws UserError when an alias is a symbol of the universe, or the benchmark, at a time of its own
 */
function assertAliases(aliases, members, benchmark) {
    for (const { symbol, alias, from, to } of aliases) {
        const isBenchmark = alias === benchmark;
        const member = members.find((one) => one.symbol === alias && one.from <= to && from <= one.to);
        if (!isBenchmark && member === undefined)
            continue;
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo(`universe.aliases: ${alias} stands for ${symbol} ${spanText(from, to)}, and ${isBenchmark ? 'is the benchmark' : 'is a symbol of the universe itself at that time'}.`, {
            hint: 'Give the alias "from" and "to" that do not meet the membership of its namesake, or take one of them out.',
        });
    }
}
function spanText(from, to) {
    const parts = [
        from === Number.NEGATIVE_INFINITY ? '' : `from ${(0,_calendar_date_js__WEBPACK_IMPORTED_MODULE_0__/* .isoDate */ ._$)(from)}`,
        to === Number.POSITIVE_INFINITY ? '' : `to ${(0,_calendar_date_js__WEBPACK_IMPORTED_MODULE_0__/* .isoDate */ ._$)(to)}`,
    ].filter(Boolean);
    return parts.length === 0 ? 'at all times' : parts.join(' ');
}
/** How often each symbol is named by which text, the universe's own spellings left out; put together over several sources. */
function spelledSymbols(parts) {
    const groups = Map.groupBy(parts.flat(), ({ symbol, text, naming }) => [symbol, text, naming].join('\n'));
    return [...groups.values()]
        .flatMap((group) => {
        const [first] = group;
        return first === undefined ? [] : [{ ...first, rows: group.reduce((sum, { rows }) => sum + rows, 0) }];
    })
        .sort((a, b) => (0,_text_order_js__WEBPACK_IMPORTED_MODULE_3__/* .byCodeUnits */ .C)(a.symbol, b.symbol) || (0,_text_order_js__WEBPACK_IMPORTED_MODULE_3__/* .byCodeUnits */ .C)(a.text, b.text));
}
const mostSimilar = 3;
/**
 * Texts of the sources that stand for no symbol but resemble one: with an exchange before it or behind it, without its class mark,
 * or a spelling that could stand for another symbol as well.
 *
 * @param strangers texts that stand for no symbol
 * @returns by symbol, at most three; symbols without any are left out
 */
function similarSpellings(symbols, strangers) {
    const wanted = new Map(symbols.map((symbol) => [compact(symbol), symbol]));
    const found = new Map();
    for (const text of strangers) {
        const symbol = beginnings(text)
            .map((beginning) => wanted.get(beginning))
            .find((one) => one !== undefined);
        if (symbol === undefined)
            continue;
        const list = found.get(symbol) ?? [];
        if (list.length < mostSimilar && !list.includes(text))
            found.set(symbol, [...list, text]);
    }
    return found;
}
/** What a text begins with, word by word; what stands before a colon is an exchange. */
function beginnings(text) {
    const starts = [text, ...(text.includes(':') ? [text.slice(text.lastIndexOf(':') + 1)] : [])];
    return starts.flatMap((start) => {
        const words = start
            .toUpperCase()
            .split(/[^A-Z0-9]+/)
            .filter(Boolean)
            .slice(0, 5);
        return words.map((_, count) => words.slice(0, count + 1).join('')).reverse();
    });
}
function compact(symbol) {
    return symbol.toUpperCase().replaceAll(/[^A-Z0-9]/g, '');
}


/***/ }),

/***/ 34304:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G7: () => (/* binding */ namesSymbolPlace),
/* harmony export */   Um: () => (/* binding */ symbolOfFile),
/* harmony export */   nB: () => (/* binding */ fileExtensions)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(42226);
/* harmony import */ var _text_symbol_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(91457);


/** How names of source files end. */
const fileExtensions = /(?:\.(?:csv|tsv|txt|parquet|ndjson|jsonl|json))?(?:\.gz)?$/i;
const place = '{symbol}';
/** Whether a setting takes the symbol from the file's name instead of stating it. */
function namesSymbolPlace(setting) {
    return setting.includes(place);
}
/**
 * The symbol of all rows of a file.
 *
 * @param name the file's name without its folder
 * @param setting a symbol, or a pattern of the name with `{symbol}` where it stands and `*` for any text, with or without the
 *   extension; what stands there is taken in upper case
 * @throws UserError when the name does not fit the pattern, or what stands there is no symbol
 */
function symbolOfFile(name, setting) {
    if (!namesSymbolPlace(setting))
        return setting;
    const stem = name.replace(fileExtensions, '');
    const found = symbolIn(stem, setting) ?? symbolIn(name, setting);
    if (found !== undefined && (0,_text_symbol_js__WEBPACK_IMPORTED_MODULE_1__/* .isSymbol */ .B)(found))
        return found.toUpperCase();
    const problem = found === undefined ? `does not fit the pattern "${setting}"` : `gives "${found}" as symbol, which is no ticker`;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(`The name of the file ${name} ${problem}.`, {
        hint: `Say under "symbol" where the symbol stands in the name, such as "{symbol}_*", or name the file on its own: { path: …, symbol: … }.`,
    });
}
function symbolIn(name, pattern) {
    const source = pattern
        .split(place)
        .map((text) => text.split('*').map(escaped).join('.*'))
        .join('(.+?)');
    return new RegExp(`^${source}$`, 'i').exec(name)?.[1]?.trim();
}
function escaped(text) {
    return text.replace(/[\\^$.+?()[\]{}|/-]/g, '\\$&');
}


/***/ }),

/***/ 9788:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  W: () => (/* binding */ prepareStage),
  runStage: () => (/* binding */ runStage)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/lib/src/errors.js
var errors = __webpack_require__(42226);
// EXTERNAL MODULE: ./build/lib/src/file-system.js
var file_system = __webpack_require__(55281);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 4 modules
var schemas = __webpack_require__(2503);
// EXTERNAL MODULE: ./build/lib/src/news/phrase.js
var phrase = __webpack_require__(62180);
// EXTERNAL MODULE: ./build/lib/src/news/types.js
var types = __webpack_require__(13944);
;// CONCATENATED MODULE: ./build/lib/src/news/rules-config.js



const rules_config_phrase = schemas/* string */.YjP()
    .superRefine((text, context) => {
    try {
        (0,phrase/* parsePhrase */.L1)(text);
    }
    catch (error) {
        if (!(error instanceof phrase/* PhraseError */.YC))
            throw error;
        context.addIssue({ code: 'custom', message: `The phrase "${text}" ${error.message}.` });
    }
})
    .describe(phrase/* phraseSyntax */.zO);
const phrases = schemas/* array */.YOg(rules_config_phrase).min(1).describe('Phrases, any of which matches.');
const share = schemas/* number */.aig().min(0).max(1);
const sentimentSchema = schemas/* strictObject */.rej({
    normalisation: schemas/* number */.aig()
        .positive()
        .describe('a in score = x / √(x² + a), x being the sum of the matched weights. Larger is more cautious.'),
    neutralBelow: share.describe('Scores nearer to 0 than this are labelled Neutral.'),
    mixedFrom: share.describe('Labelled Mixed/Unclear when the weaker of the positive and the negative sum is at least this share of the stronger.'),
    eventWeight: share.describe('Weight of the direction of the event, Positive or Negative, in a text without a word of the lexicon.'),
    confidence: schemas/* strictObject */.rej({
        unmatched: share.describe('Confidence of a text without a word of the lexicon.'),
        floor: share.describe('Confidence of the faintest or most contradictory evidence.'),
        ceiling: share.describe('Confidence that strong, unanimous evidence approaches.'),
    })
        .describe('floor + (ceiling − floor) · (1 − exp(−evidence)) · agreement.'),
    lexicon: schemas/* array */.YOg(schemas/* strictObject */.rej({
        weight: schemas/* number */.aig()
            .min(-1)
            .max(1)
            .describe('−1 very bad … 1 very good for the company; 0 makes a longer phrase cancel the words inside it.'),
        phrases,
    }))
        .min(1)
        .describe('Words and phrases with a tone. Where matches overlap, the leftmost counts, and of those the longest.'),
    negators: schemas/* strictObject */.rej({
        scope: schemas/* int */.Whr().min(1).max(10).describe('How many tokens after itself a negator reaches, within its sentence.'),
        factor: schemas/* number */.aig().min(-1).max(0).describe('What the weight of a negated phrase is multiplied by.'),
        phrases,
    })
        .describe('A negated phrase changes its tone; a negated event pattern does not count.'),
    intensifiers: schemas/* array */.YOg(schemas/* strictObject */.rej({
        factor: schemas/* number */.aig()
            .positive()
            .max(3)
            .describe('What the weight beside it is multiplied by; below 1 it softens.'),
        phrases,
    }))
        .describe('Words that strengthen or soften a phrase up to two tokens before or after them.'),
    hedges: schemas/* strictObject */.rej({
        confidenceFactor: share.describe('What the confidence of sentiment is multiplied by when one is found.'),
        phrases,
    })
        .describe('Words of uncertainty.'),
});
const eventPatternSchema = schemas/* strictObject */.rej({
    id: schemas/* string */.YjP()
        .regex(/^[a-z0-9]+([.-][a-z0-9]+)*$/u)
        .describe('Unique name, quoted in the rationale.'),
    type: schemas/* enum */.k5n(types/* eventTypes */.mu).describe('The event type this pattern decides.'),
    severity: schemas/* int */.Whr().min(0).max(3).describe('0 noise, 1 minor, 2 material, 3 transformative.'),
    direction: schemas/* enum */.k5n([...types/* sentimentLabels */.jx, 'from-sentiment'])
        .describe('What the event means for the company; from-sentiment takes the label of the sentiment.'),
    driver: schemas/* enum */.k5n(types/* sentimentDrivers */.ZE).describe('What drives the sentiment of such a text.'),
    confidence: share.describe('Confidence of the event when nothing lowers it.'),
    raise: schemas/* strictObject */.rej({
        percent: schemas/* number */.aig().positive().describe('A percentage of at least this size in the same text …'),
        severity: schemas/* int */.Whr().min(1).max(3).describe('… raises the severity to at least this.'),
    })
        .optional()
        .describe('Lets the size of a percentage raise the severity.'),
    ignoreSentiment: schemas/* boolean */.zMY()
        .optional()
        .describe('true for advertising and lists, whose tone says nothing about the company: sentiment becomes neutral.'),
    phrases,
});
/** The lexicon and event patterns of the deterministic judge, `configs/enrichment/rules.yaml`. */
const rulesConfigSchema = schemas/* strictObject */.rej({
    version: schemas/* string */.YjP()
        .regex(/^[0-9A-Za-z.-]{1,32}$/u)
        .describe('Version of this file, for people; any change of the content changes the version of the judge too.'),
    sentiment: sentimentSchema.describe('How the tone of a text is read.'),
    events: schemas/* array */.YOg(eventPatternSchema)
        .min(1)
        .describe('In order of precedence: the first pattern with a phrase in the text decides its event type.'),
    fallback: schemas/* strictObject */.rej({
        driver: schemas/* enum */.k5n(types/* sentimentDrivers */.ZE).describe('Sentiment driver of a text that no pattern matches.'),
        confidence: share.describe('Event confidence of such a text.'),
    })
        .describe('A text that no pattern matches is OTHER_LOW_SIGNAL with severity 0.'),
    speculation: schemas/* strictObject */.rej({
        confidenceFactor: share.describe('What the event confidence is multiplied by.'),
        phrases,
    })
        .describe('Marks of guesswork and opinion: the sentiment driver becomes Speculation/Opinion.'),
    manyTickers: schemas/* strictObject */.rej({
        moreThan: schemas/* int */.Whr().min(1).describe('Number of tickers up to which a text is taken to be about the company.'),
        confidenceFactor: share.describe('What both confidences are multiplied by beyond that.'),
    })
        .describe('A text that names many tickers says little about each.'),
    summary: schemas/* strictObject */.rej({
        sentimentWeight: share.describe('Weight of the tone of the summary; the headline has 1.'),
        confidenceFactor: share.describe('Event confidence is multiplied by this when only the summary shows the event.'),
    })
        .describe('How far the summary counts beside the headline.'),
})
    .superRefine(({ events }, context) => {
    const seen = new Set();
    for (const [position, { id }] of events.entries()) {
        if (seen.has(id)) {
            context.addIssue({ code: 'custom', path: ['events', position, 'id'], message: `The id "${id}" occurs twice.` });
        }
        seen.add(id);
    }
})
    .describe('Lexicon and event patterns of the deterministic judge "rules".');

// EXTERNAL MODULE: ./build/lib/src/research/candidate-settings.js
var candidate_settings = __webpack_require__(11994);
// EXTERNAL MODULE: ./build/lib/src/research/gate-settings.js
var gate_settings = __webpack_require__(41276);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/iso.js
var iso = __webpack_require__(64377);
;// CONCATENATED MODULE: ./build/lib/src/research/stage-b/event-settings.js

const event_settings_event = schemas/* strictObject */.rej({
    id: schemas/* string */.YjP().regex(/^[0-9]{4}_[a-z0-9_]{1,60}$/),
    label: schemas/* string */.YjP().describe('In words'),
    start: iso/* date */.p6().describe('First day'),
    end: iso/* date */.p6().describe('Last day'),
    weight: schemas/* number */.aig().gt(0).max(1).describe('Share of the events that it has where they are sampled'),
    state: schemas/* enum */.k5n(['crash', 'recovery', 'high_volatility']).describe('State of the market'),
    sources: schemas/* array */.YOg(schemas/* url */.OZ5()).min(1).describe('Where it can be read what happened'),
});
/** `configs/events.yaml`. */
const eventsSchema = schemas/* strictObject */.rej({ events: schemas/* array */.YOg(event_settings_event).min(1).max(100) })
    .refine(({ events }) => new Set(events.map(({ id }) => id)).size === events.length, 'two events have one id')
    .refine(({ events }) => events.every(({ start, end }) => start <= end), 'an event ends before it begins')
    .describe('Events of the market that results are looked at without');

// EXTERNAL MODULE: ./build/lib/src/research/stage-b/gate-profile-settings.js
var gate_profile_settings = __webpack_require__(45658);
// EXTERNAL MODULE: ./build/lib/src/scoring/regime.js
var scoring_regime = __webpack_require__(9736);
// EXTERNAL MODULE: ./build/lib/src/scoring/schema.js
var scoring_schema = __webpack_require__(50584);
// EXTERNAL MODULE: ./build/lib/src/audit/settings.js
var settings = __webpack_require__(50308);
// EXTERNAL MODULE: ./build/lib/src/datasets.js
var datasets = __webpack_require__(15444);
;// CONCATENATED MODULE: ./build/lib/src/evaluation/settings.js

/** `evaluation` of pipeline.yaml. */
const evaluationSettings = schemas/* strictObject */.rej({
    round_trip_bps: schemas/* number */.aig()
        .min(0)
        .max(1000)
        .default(30)
        .describe('Cost of buying and selling a position, basis points of its value'),
    cost: schemas/* enum */.k5n(['round-trip', 'turnover'])
        .default('round-trip')
        .describe('What pays it: the whole basket in every traded week, since it is sold on Friday; or only what changes against the basket before'),
    horizons: schemas/* array */.YOg(schemas/* number */.aig().int().min(1).max(60))
        .min(1)
        .refine((all) => all.every((one, i) => i === 0 || one > all[i - 1]), 'expected ascending numbers')
        .default([5, 10, 20])
        .describe('Sessions over which forward returns are measured'),
    bucket_share: schemas/* number */.aig()
        .gt(0)
        .max(0.5)
        .default(1 / 3)
        .describe('Share of the names in the top and in the bottom bucket'),
    confidence: schemas/* number */.aig().gt(0.5).lt(1).default(0.95).describe('Confidence of all intervals'),
    resamples: schemas/* number */.aig().int().min(100).max(100_000).default(2000).describe('Resamples of each bootstrap'),
    seed: schemas/* number */.aig().int().min(0).max(0xffffffff).default(7).describe('Seed of the bootstraps'),
    history_weeks: schemas/* number */.aig()
        .int()
        .min(1)
        .max(2600)
        .default(156)
        .describe('Weeks that evaluation, ledger and report look back on'),
    top: schemas/* number */.aig()
        .int()
        .min(1)
        .max(1000)
        .default(20)
        .describe('Highest ranked names that are compared between regimes'),
    persistence: schemas/* number */.aig().gt(0).lt(1).default(0.9).describe('Weight of depth in the rank-biased overlap'),
})
    .describe('How results are measured and regimes compared');

// EXTERNAL MODULE: ./build/lib/src/ingest/settings.js + 7 modules
var ingest_settings = __webpack_require__(81748);
// EXTERNAL MODULE: ./build/lib/src/memory/settings.js + 1 modules
var memory_settings = __webpack_require__(96528);
;// CONCATENATED MODULE: ./build/lib/src/news/settings.js

const languageModel = schemas/* strictObject */.rej({
    base_url: schemas/* url */.OZ5({ protocol: /^https?$/ })
        .refine(isServiceAddress, 'expected https (http on this machine only), and neither user, password, query nor fragment')
        .default('https://models.github.ai/inference')
        .describe('Address of an OpenAI-compatible service; the default is GitHub Models, which takes the token of the workflow'),
    name: schemas/* string */.YjP()
        .regex(/^[\w.:/@+-]{1,200}$/, 'expected a name of letters, digits and ". : / @ + _ -"')
        .default('openai/gpt-4.1-mini')
        .describe('Model, as the service names it'),
    history: schemas/* enum */.k5n(['model', 'rules'])
        .default('model')
        .describe('Who judges weeks before the selected ones that nobody has judged yet: the shift of sentiment compares them with the week'),
    requests: schemas/* number */.aig().int().min(1).max(100_000).default(15).describe('Requests that are allowed ...'),
    per_seconds: schemas/* number */.aig().gt(0).max(86_400).default(60).describe('... in so many seconds'),
    concurrency: schemas/* number */.aig().int().min(1).max(64).default(4).describe('Requests that may be under way at once'),
    max_answer_tokens: schemas/* number */.aig()
        .int()
        .min(100)
        .max(32_000)
        .default(600)
        .describe('Tokens of one answer at most; models that reason need thousands'),
    budget: schemas/* strictObject */.rej({
        requests: schemas/* number */.aig().int().min(0).max(10_000_000).default(3000).describe('Requests of one run at most'),
        tokens: schemas/* number */.aig()
            .int()
            .min(0)
            .max(1e12)
            .default(3_000_000)
            .describe('Tokens of one run at most, asked and answered'),
        minutes: schemas/* number */.aig()
            .min(0)
            .max(1440)
            .default(45)
            .describe('Minutes after which nothing more is asked; the job must have time left to store what was answered'),
    })
        .prefault({})
        .describe('What one run may cost; what is over it is judged by the rules'),
})
    .describe('The language model that judges when "judge" is "model"');
/** A token must not travel in the clear, and no secret may stand in the configuration. */
function isServiceAddress(address) {
    const url = URL.parse(address);
    if (url === null || url.username + url.password + url.search + url.hash !== '')
        return false;
    return url.protocol === 'https:' || ['127.0.0.1', '[::1]', 'localhost'].includes(url.hostname);
}
/** `enrichment` of pipeline.yaml. */
const enrichmentSettings = schemas/* strictObject */.rej({
    judge: schemas/* enum */.k5n(['rules', 'model'])
        .default('rules')
        .describe('Who judges sentiment and events: the deterministic lexicon, or a language model with the lexicon in reserve'),
    model: languageModel.prefault({}),
    rules: schemas/* string */.YjP()
        .optional()
        .describe('Lexicon and event patterns, relative to this file; without it the ones that Regimen ships'),
    cluster_similarity: schemas/* number */.aig()
        .gt(0)
        .max(1)
        .default(0.55)
        .describe('Jaccard index from which two headlines are one story'),
    vector_seed: schemas/* number */.aig().int().min(0).max(0xffffffff).default(7).describe('Seed of the text vectors'),
})
    .describe('Clustering, sentiment, events and text vectors');

;// CONCATENATED MODULE: ./build/lib/src/configuration/pipeline.js







/** `configs/pipeline.yaml`: where data comes from and how the week is run. Each domain says what its section may hold. */
const pipelineSchema = schemas/* strictObject */.rej({
    ...ingest_settings/* ingestSections */.r,
    enrichment: enrichmentSettings.prefault({}),
    audit: settings/* auditSettings */.Zs.prefault({}),
    memory: (0,memory_settings/* memorySettings */.J)(datasets/* datasets */.E).prefault({}),
    evaluation: evaluationSettings.prefault({}),
})
    .describe('Where data comes from and how the week is run');

// EXTERNAL MODULE: ./build/lib/src/configuration/product-folder.js
var product_folder = __webpack_require__(14280);
// EXTERNAL MODULE: ./build/lib/src/ingest/backbone/settings.js
var backbone_settings = __webpack_require__(12401);
// EXTERNAL MODULE: ./build/lib/src/promotion/settings.js
var promotion_settings = __webpack_require__(25822);
// EXTERNAL MODULE: ./build/lib/src/research/settings.js
var research_settings = __webpack_require__(24954);
// EXTERNAL MODULE: ./build/lib/src/research/stage-b/settings.js
var stage_b_settings = __webpack_require__(27432);
;// CONCATENATED MODULE: ./build/lib/src/sweep/settings.js

const minutes = schemas/* number */.aig().gt(0).max(10_000);
/** `sweep` of research.yaml. */
const sweepSettings = schemas/* strictObject */.rej({
    as_of: schemas/* string */.YjP()
        .default('sessions:1')
        .describe('Last as-of dates of the panels: sessions:N, weekly:N, monthly:N, or dates'),
    panels: schemas/* array */.YOg(schemas/* string */.YjP())
        .min(1)
        .default(['weekly'])
        .describe('As-of dates of a panel up to its last one: weekly:N, monthly:N, sessions:N, or without N all'),
    universe_sizes: schemas/* array */.YOg(schemas/* number */.aig().int().min(10).max(1_000_000))
        .default([])
        .describe('Sizes of the universes, a task each; none: those of stage_a'),
    candidates: schemas/* array */.YOg(schemas/* string */.YjP())
        .default([])
        .describe('Files of configs/candidates, a task each; none: those of stage_a'),
    gates: schemas/* array */.YOg(schemas/* string */.YjP())
        .default([])
        .describe('Profiles of configs/gates by which stage-b decides, a task each; none: tasks end with stage-a'),
    order: schemas/* enum */.k5n(['safe_light_first', 'heavy_first'])
        .default('safe_light_first')
        .describe('Whether short panels and small universes come first, or last'),
    at_once: schemas/* number */.aig().int().min(1).max(64).default(1).describe('Tasks at once on one machine'),
    max_hours: schemas/* number */.aig().gt(0).max(1000).default(9.5).describe('No task begins later than that'),
    task_timeout_minutes: minutes.default(120).describe('A task that takes longer is ended: 124'),
    max_memory_gib: schemas/* number */.aig()
        .gt(0)
        .max(10_000)
        .default(11.5)
        .describe('A task whose processes hold more is ended: 137'),
    threads: schemas/* number */.aig().int().min(1).max(256).default(2).describe('Threads that compute, for each task'),
    nice: schemas/* number */.aig().int().min(0).max(19).default(10).describe('Niceness of the processes of a task'),
    sample_seconds: schemas/* number */.aig().gt(0).max(600).default(5).describe('Time between two looks at a task'),
    stale_minutes: minutes
        .default(45)
        .describe('A task that gives no sign of life for so long, and hardly computes meanwhile, is ended: 142'),
    stale_min_elapsed_minutes: schemas/* number */.aig().min(0).max(10_000).default(20).describe('Not before it has run for so long'),
    stale_cpu_percent: schemas/* number */.aig()
        .min(0)
        .max(100)
        .default(1)
        .describe('Per cent of one processor up to which a task hardly computes'),
    kill_grace_seconds: schemas/* number */.aig()
        .min(0)
        .max(600)
        .default(15)
        .describe('Time between the request to end and the end by force'),
    max_retries: schemas/* number */.aig().int().min(0).max(20).default(1).describe('Further attempts of a task'),
    retry_codes: schemas/* array */.YOg(schemas/* number */.aig().int().min(1).max(255))
        .default([124, 137, 142])
        .describe('Exit codes after which there is one'),
    retry_cooldown_seconds: schemas/* number */.aig().min(0).max(86_400).default(45).describe('Time before a further attempt'),
    stop_after_failures: schemas/* number */.aig()
        .int()
        .min(1)
        .max(1000)
        .default(3)
        .describe('After so many failed tasks in a row no further one begins'),
    min_free_gib: schemas/* number */.aig().min(0).max(100_000).default(10).describe('Free room on the drive of the sweep'),
    max_memory_share: schemas/* number */.aig()
        .gt(0)
        .max(1)
        .default(0.8)
        .describe('The tasks at once may hold at most this share of the memory of the machine'),
    max_age_days: schemas/* number */.aig()
        .min(0)
        .max(100_000)
        .default(0)
        .describe('Days since the last session of the store, at most; 0: any'),
})
    .describe('Many screenings with one command: what varies, and what a task may take');

;// CONCATENATED MODULE: ./build/lib/src/configuration/research.js







/** `configs/research.yaml`: what research rests on. Each domain says what its section may hold. */
const researchSchema = schemas/* strictObject */.rej({
    backbone: backbone_settings/* backboneSettings */.du.prefault({}),
    audit: settings/* storeAuditSettings */.W6.prefault({}),
    stage_a: research_settings/* stageASettings */.Z.prefault({}),
    stage_b: stage_b_settings/* stageBSettings */.A.prefault({}),
    promotion: promotion_settings/* promotionSettings */.n.prefault({}),
    sweep: sweepSettings.prefault({}),
})
    .describe('Where research data comes from, and how candidates are screened');

// EXTERNAL MODULE: ./build/lib/src/text/yaml-text.js
var yaml_text = __webpack_require__(37972);
;// CONCATENATED MODULE: ./build/lib/src/configuration/yaml-file.js



const usualHint = 'Check --config and the working directory.';
/**
 * A YAML file checked against its schema.
 *
 * @param hint what to do where there is no such file
 * @throws UserError with file, line and column of every problem
 */
function readYamlFile(path, schema, hint = usualHint) {
    return (0,yaml_text/* parseYamlText */.c)(path, readConfigurationText(path, hint), schema);
}
/** The text of a configuration file. @throws UserError when it cannot be read */
function readConfigurationText(path, hint = usualHint) {
    const bytes = (0,file_system/* readFileIfExistsSync */.$o)(path);
    if (bytes !== undefined)
        return bytes.toString('utf8');
    throw new errors/* UserError */.yo(`${path} cannot be read (ENOENT).`, { hint });
}

;// CONCATENATED MODULE: ./build/lib/src/configuration/configuration.js














/** The files in `configs/`, read when they are first asked for: a run has one configuration, however often it asks. */
class Configuration {
    /** Path of pipeline.yaml. */
    file;
    #pipeline;
    #rules;
    #research;
    #regimes = new Map();
    #schemas = new Map();
    constructor(file) {
        this.file = file;
    }
    get folder() {
        return (0,external_node_path_.dirname)(this.file);
    }
    get pipeline() {
        this.#pipeline ??= readYamlFile(this.file, pipelineSchema);
        return this.#pipeline.value;
    }
    /** Path of research.yaml, which lies beside pipeline.yaml. */
    get researchFile() {
        return (0,external_node_path_.join)(this.folder, 'research.yaml');
    }
    /** What research rests on; what the file does not say, and where there is none, is as usual. */
    get research() {
        this.#research ??= (0,file_system/* exists */.t2)(this.researchFile)
            ? readYamlFile(this.researchFile, researchSchema).value
            : researchSchema.parse({});
        return this.#research;
    }
    /** A file of configs/candidates. @throws UserError when there is none of that name, listing those there are, or it is wrong */
    candidateSet(id) {
        return this.#named('candidates', id, candidate_settings/* candidateSetSchema */.P);
    }
    /** A file of configs/gates. @throws UserError when there is none of that name, listing those there are, or it is wrong */
    gateSet(id) {
        return this.#named('gates', id, gate_settings/* gateSetSchema */.Pn);
    }
    /**
     * A file of configs/gates for Stage B, with the gates of the profiles that it includes before its own.
     *
     * @throws UserError when there is none of that name, it is wrong, includes itself by way of others, or two gates of one code differ
     */
    gateProfile(id) {
        const gates = new Map();
        this.#collectGates(id, [], gates);
        const { stated_sharpe: statedSharpe } = this.#named('gates', id, gate_profile_settings/* gateProfileSchema */.K);
        return { id, statedSharpe, gates: [...gates.values()] };
    }
    #collectGates(id, below, gates) {
        const place = (0,external_node_path_.join)(this.folder, 'gates', `${below.at(-1) ?? id}.yaml`);
        if (below.includes(id))
            throw new errors/* UserError */.yo(`${place} includes ${id}, which includes it: ${[...below, id].join(' → ')}.`, {
                hint: 'Take one of them out of "includes".',
            });
        const profile = this.#named('gates', id, gate_profile_settings/* gateProfileSchema */.K);
        for (const included of profile.includes)
            this.#collectGates(included, [...below, id], gates);
        for (const gate of profile.gates) {
            const known = gates.get(gate.code);
            if (known !== undefined && JSON.stringify(known) !== JSON.stringify(gate))
                throw new errors/* UserError */.yo(`${(0,external_node_path_.join)(this.folder, 'gates', `${id}.yaml`)} and a profile beside it have different gates of the code ${gate.code}.`, { hint: 'Give one of them another code.' });
            gates.set(gate.code, gate);
        }
    }
    /** Events of the market: those of configs/events.yaml, or, where there is no such file, those that come with the program. */
    events() {
        const own = (0,external_node_path_.join)(this.folder, 'events.yaml');
        const file = (0,file_system/* exists */.t2)(own) ? own : (0,external_node_path_.join)((0,product_folder/* productFolder */.O)(), 'configs', 'events.yaml');
        return readYamlFile(file, eventsSchema, 'It comes with the program: configs/ has to lie beside dist/.').value
            .events;
    }
    /** The ids of `configs/regimes/`, by the names of their files. */
    regimeIds() {
        const folder = (0,external_node_path_.join)(this.folder, 'regimes');
        const names = (0,file_system/* namesIfExistsSync */.f8)(folder);
        if (names === undefined) {
            throw new errors/* UserError */.yo(`${folder} does not exist.`, { hint: 'A regime is a file configs/regimes/<id>.yaml.' });
        }
        return names.filter((name) => name.endsWith('.yaml')).map((name) => name.slice(0, -'.yaml'.length));
    }
    /** @throws UserError when there is no such regime, listing those there are, or when its file is wrong */
    regime(id) {
        const known = this.#regimes.get(id);
        if (known !== undefined)
            return known;
        const file = this.regimeFile(id);
        const regime = readYamlFile(file, scoring_regime/* regimeSchema */.pq).value;
        if (regime.id !== id) {
            throw new errors/* UserError */.yo(`${file}: id is "${regime.id}", the file is named "${id}".`, {
                hint: 'Name the file after its id.',
            });
        }
        this.#regimes.set(id, regime);
        return regime;
    }
    /** Path of a regime's file. @throws UserError when there is none, listing those there are */
    regimeFile(id) {
        const file = (0,external_node_path_.join)(this.folder, 'regimes', `${id}.yaml`);
        const isId = /^[A-Za-z0-9][A-Za-z0-9._-]*$/.test(id);
        if (!isId || !(0,file_system/* exists */.t2)(file)) {
            throw new errors/* UserError */.yo(`There is no regime "${id}": ${isId ? `${file} does not exist` : 'that cannot be an id'}.`, {
                hint: `Known regimes: ${this.#names('regimes').join(', ') || 'none'}.`,
            });
        }
        return file;
    }
    /** The scoring schema of a regime. */
    schemaOf(regime) {
        const known = this.#schemas.get(regime.schema);
        if (known !== undefined)
            return known;
        const file = (0,external_node_path_.join)(this.folder, 'scoring_schemas', `${regime.schema}.yaml`);
        if (!(0,file_system/* exists */.t2)(file)) {
            throw new errors/* UserError */.yo(`The regime "${regime.id}" names the schema "${regime.schema}": ${file} does not exist.`, {
                hint: `Known schemas: ${this.#names('scoring_schemas').join(', ') || 'none'}.`,
            });
        }
        const text = readConfigurationText(file);
        const { schema, digest } = (0,scoring_schema/* loadScoringSchema */.NW)(text, file);
        if (schema.schema_id !== regime.schema) {
            throw new errors/* UserError */.yo(`${file}: schema_id is "${schema.schema_id}", the file is named "${regime.schema}".`, {
                hint: 'Name the file after its schema_id.',
            });
        }
        const loaded = { schema, text, hash: digest };
        this.#schemas.set(regime.schema, loaded);
        return loaded;
    }
    /** Lexicon and event patterns of the rules judge. */
    rules() {
        this.#rules ??= this.#readRules();
        return this.#rules;
    }
    #readRules() {
        const { rules } = this.pipeline.enrichment;
        if (rules !== undefined) {
            const hint = 'enrichment.rules names it, as seen from the folder of pipeline.yaml.';
            return readYamlFile((0,external_node_path_.join)(this.folder, rules), rulesConfigSchema, hint).value;
        }
        const shipped = (0,external_node_path_.join)((0,product_folder/* productFolder */.O)(), 'configs', 'enrichment', 'rules.yaml');
        const hint = 'It comes with the program: configs/ has to lie beside dist/. Put it there, or name rules of your own in enrichment.rules.';
        return readYamlFile(shipped, rulesConfigSchema, hint).value;
    }
    #named(folder, id, schema) {
        const file = (0,external_node_path_.join)(this.folder, folder, `${id}.yaml`);
        if (!/^[A-Za-z0-9][A-Za-z0-9._-]*$/.test(id) || !(0,file_system/* exists */.t2)(file)) {
            const known = this.#names(folder).join(', ');
            throw new errors/* UserError */.yo(`There is no ${file}.`, {
                hint: known === '' ? `Make it, or copy those of configs/${folder} of this product.` : `Known ${folder}: ${known}.`,
            });
        }
        const { value } = readYamlFile(file, schema);
        if (value.id === id)
            return value;
        throw new errors/* UserError */.yo(`${file}: id is "${value.id}", the file is named "${id}".`, {
            hint: 'Name the file after its id.',
        });
    }
    #names(folder) {
        const names = (0,file_system/* namesIfExistsSync */.f8)((0,external_node_path_.join)(this.folder, folder)) ?? [];
        return names.filter((name) => name.endsWith('.yaml')).map((name) => name.slice(0, -'.yaml'.length));
    }
}

// EXTERNAL MODULE: ./build/lib/src/lake/lake-view.js
var lake_view = __webpack_require__(63282);
// EXTERNAL MODULE: ./build/lib/src/platform/input.js
var platform_input = __webpack_require__(85325);
// EXTERNAL MODULE: ./build/lib/src/version.js
var version = __webpack_require__(31317);
// EXTERNAL MODULE: ./build/lib/src/written-by.js
var written_by = __webpack_require__(59198);
// EXTERNAL MODULE: ./build/lib/src/lake/lake.js + 5 modules
var lake = __webpack_require__(70667);
// EXTERNAL MODULE: ./build/lib/src/stages/stage-data.js
var stage_data = __webpack_require__(19096);
;// CONCATENATED MODULE: ./build/lib/src/stages/declared-lake.js


/** What changes partitions of a dataset; every other function of a lake only looks. */
const changing = /^(write|remove|adopt)/;
/**
 * The lake as a stage is given it: it refuses a dataset that the stage does not declare. What is declared decides in which artifacts a dataset is
 * looked for, so an undeclared one would be missing on GitHub and nowhere else.
 *
 * @throws Error from the functions of the lake, with the stage and the dataset
 */
function declaredLake(lake, stage) {
    const { reads, writes } = (0,stage_data/* dataOf */.qu)(stage);
    const known = new Set([...reads, ...writes]);
    return watched(lake, (dataset, name) => {
        const isChange = changing.test(name);
        if (!(isChange ? writes : known).has(dataset.name))
            refuse(stage, isChange ? 'writes' : 'reads', dataset);
    });
}
/** An object with the functions of a lake, each told which datasets it is asked about; so is what it hands on to write with, and a lake that it gives. */
function watched(object, look) {
    return new Proxy(object, {
        get(target, name) {
            const value = Reflect.get(target, name, target);
            if (typeof value !== 'function')
                return value;
            return (...given) => {
                for (const dataset of given.flatMap(datasetsIn))
                    look(dataset, String(name));
                const result = Reflect.apply(value, target, given.map((argument) => handing(argument, look)));
                return result instanceof lake/* Lake */.Im ? watched(result, look) : result;
            };
        },
    });
}
/** What a lake is given: work comes with what it is handed to write with watched. */
function handing(argument, look) {
    if (typeof argument !== 'function')
        return argument;
    const seen = (one) => (typeof one === 'object' && one !== null && 'write' in one ? watched(one, look) : one);
    return (...handed) => Reflect.apply(argument, undefined, handed.map(seen));
}
function refuse({ name }, list, dataset) {
    throw new Error(`The stage "${name}" does not declare that it ${list} ${dataset.name}: add it to "${list}" of its definition.`);
}
/** The datasets that an argument names: itself, or those of a list of partitions. */
function datasetsIn(argument) {
    if (Array.isArray(argument))
        return argument.flatMap(datasetsIn);
    if (typeof argument !== 'object' || argument === null)
        return [];
    if ('partitionKeys' in argument && 'rowKey' in argument)
        return [argument];
    return 'dataset' in argument ? datasetsIn(argument.dataset) : [];
}

// EXTERNAL MODULE: ./build/lib/src/stages/index.js + 11 modules
var stages = __webpack_require__(87302);
;// CONCATENATED MODULE: ./build/lib/src/stages/call.js



async function call(stage, inputs, given, stageRuns = stages/* runs */.N) {
    const load = stageRuns[stage.name];
    if (load === undefined)
        throw new Error(`There is no stage "${stage.name}"`);
    const { run } = await load();
    const values = Object.entries(stage.inputs).map(([name, input]) => [name, inputs[name] ?? (0,platform_input/* defaultOf */.HA)(input)]);
    const context = {
        ...given,
        lake: declaredLake(given.lake, stage),
        call: (other, asked) => {
            if (stage.calls?.some(({ name }) => name === other.name))
                return call(other, asked, given, stageRuns);
            throw new Error(`The stage "${stage.name}" does not declare that it runs "${other.name}": add it to "calls" of its definition.`);
        },
    };
    return run(Object.fromEntries(values), context);
}

;// CONCATENATED MODULE: ./build/lib/src/stages/run-stage.js








/** @throws UserError for an input that is not valid */
function prepareStage(stage, request, platform, stageRuns) {
    const inputs = (0,platform_input/* parseInputs */.TL)(stage.inputs, request.inputs);
    const source = sourceOf(stage, request, platform) ?? { commit: platform.commit, uncommitted: undefined };
    const lake = (0,lake_view/* openLake */.gq)({
        datasets: datasets/* datasets */.E,
        writtenBy: written_by/* writtenBy */.x,
        root: request.lakeFolder,
        tiers: platform.tiers,
        clock: Date.now,
        ...source,
        run: platform.run,
        software: platform.origin === undefined ? `regimen ${version/* version */.r}` : `regimen ${version/* version */.r} (${platform.origin})`,
    });
    return {
        lake,
        artifactKeys: stage.artifactKeys(inputs),
        run: async () => {
            await lake.recover();
            return call(stage, inputs, {
                lake,
                config: new Configuration(request.configFile),
                log: platform.log,
                clock: Date.now,
                fetch: globalThis.fetch,
                signal: platform.signal,
                audience: () => platform.audience(),
                secret: (variable) => platform.secret(variable),
                progress: (label, total) => platform.progress(label, total),
                annotate: (annotation) => platform.annotate(annotation),
                summarise: (markdown) => platform.summarise(markdown),
                present: (markdown) => platform.present(markdown),
            }, stageRuns);
        },
    };
}
/** Where the configuration comes from, for the manifests of what is written: who writes nothing need not ask git. */
function sourceOf(stage, { configFile }, platform) {
    return (0,stage_data/* dataOf */.qu)(stage).writes.size === 0 ? undefined : platform.configuration?.(configFile);
}
/** Runs a stage on a platform. @throws UserError, GateError */
async function runStage(stage, request, platform, stageRuns) {
    const prepared = prepareStage(stage, request, platform, stageRuns);
    return { outputs: await prepared.run(), lake: prepared.lake };
}


/***/ }),

/***/ 19096:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   pW: () => (/* binding */ holdersOf),
/* harmony export */   qu: () => (/* binding */ dataOf)
/* harmony export */ });
/* unused harmony export writerOf */
/** What a stage reads and writes, the stages that it runs included. What it takes over from elsewhere it writes, too. */
function dataOf({ reads, writes, adopts = [], calls = [] }) {
    const called = calls.map(dataOf);
    return {
        reads: new Set([...reads.map(nameOf), ...called.flatMap((one) => [...one.reads])]),
        writes: new Set([...writes, ...adopts].map(nameOf).concat(called.flatMap((one) => [...one.writes]))),
    };
}
/** The stage that makes a dataset; undefined where none does. Of several, the first: the others note what they did with it. */
function writerOf({ name }, stages) {
    return stages.find(({ writes }) => writes.some((dataset) => dataset.name === name));
}
/** In whose artifacts partitions of a dataset can be: who makes it, who runs that stage, and who takes it over from elsewhere. */
function holdersOf({ name }, stages) {
    return stages.filter((stage) => dataOf(stage).writes.has(name)).map((stage) => stage.name);
}
function nameOf({ name }) {
    return name;
}


/***/ }),

/***/ 91457:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ isSymbol)
/* harmony export */ });
const pattern = /^[A-Za-z0-9^][A-Za-z0-9^.=/_-]{0,23}$/;
/** Whether a text can be a ticker: letters, digits and `^ . = / _ -`, up to 24 characters. */
function isSymbol(text) {
    return pattern.test(text);
}


/***/ }),

/***/ 37972:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ parseYamlText)
/* harmony export */ });
/* harmony import */ var yaml__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(38815);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(42226);


/**
 * A YAML text checked against its schema.
 *
 * @param path the file's name, for messages
 * @throws UserError with file, line and column of every problem
 */
function parseYamlText(path, text, schema) {
    const lineCounter = new yaml__WEBPACK_IMPORTED_MODULE_0__/* .LineCounter */ .HN();
    const yaml = (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .parseDocument */ .Tp)(text, { lineCounter, prettyErrors: false, strict: true, uniqueKeys: true });
    const where = (offset) => {
        const { line, col } = lineCounter.linePos(offset);
        return `${path}:${line}:${col}`;
    };
    const faults = [...yaml.errors, ...yaml.warnings, ...aliasFaults(yaml), ...controlCharacters(yaml)];
    if (faults.length > 0) {
        const problems = faults.map((fault) => `${where(fault.pos[0])}: ${problemText(fault, text)}`);
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo(problems.join('\n'), {
            hint: faults.slice(0, 5).some(({ pos }) => isUnquoted(text, pos[0])) ? unquotedHint : 'Correct the YAML.',
        });
    }
    const document = toDocument(path, yaml);
    const parsed = schema.safeParse(document);
    if (parsed.success)
        return { text, document, value: parsed.data };
    const problems = parsed.error.issues.flatMap(issuesOfKind).flatMap((issue) => {
        if (issue.code !== 'unrecognized_keys') {
            return `${where(offsetOf(yaml, issue.path))}: ${valueText(issue, document)}`;
        }
        const name = issue.path.map(String).join('.') || 'the file';
        return issue.keys.map((key) => `${where(offsetOfKey(yaml, issue.path, key))}: ${name}: unknown key "${key}"`);
    });
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo(problems.join('\n'), {
        hint: 'The schema named in the first line of the file lets an editor show what is allowed.',
    });
}
const unquotedHint = `Correct the YAML: a text that begins with * ? [ { & ! % @ or \` goes in quotes, such as '*.csv'.`;
/** Whether a value on the line of an offset begins with a mark that means something else in YAML, and goes on like a name of files. */
function isUnquoted(text, offset) {
    const start = text.lastIndexOf('\n', offset - 1) + 1;
    const [line = ''] = text.slice(start, start + 200).split('\n', 1);
    return /(?:^|[-:,[]\s*)[*?[{&!%@`][^\s#]*[.*?/]/.test(line);
}
/** A value of the document and what is wrong with it; of one that is not written, or left empty, that it is, and what belongs there. */
function valueText({ code, path, message }, document) {
    const name = path.map(String).join('.') || 'the file';
    const value = valueAt(document, path);
    if (code === 'custom' || (value !== undefined && value !== null))
        return `${name}: ${message}`;
    const wanted = message.replace(/^Invalid input(?:: )?/, '').replace(/, received (?:undefined|null)$/, '');
    return `${name} is ${value === undefined ? 'missing' : 'empty'}${wanted === '' ? '' : `: ${wanted}`}`;
}
function valueAt(document, path) {
    return path.reduce((value, key) => typeof value === 'object' && value !== null && Object.hasOwn(value, key) ? Reflect.get(value, key) : undefined, document);
}
/** What is wrong with a value that may be of several kinds: the problems of the one kind that it is of, where there is one. */
function issuesOfKind(issue) {
    if (issue.code !== 'invalid_union')
        return [issue];
    const isOfKind = (problems) => !problems.some(({ code, path }) => code === 'invalid_type' && path.length === 0);
    const [only, ...more] = issue.errors.filter(isOfKind);
    if (only === undefined || more.length > 0)
        return [issue];
    return only.map((inner) => ({ ...inner, path: [...issue.path, ...inner.path] })).flatMap(issuesOfKind);
}
// A file that people write has a handful; thousands take minutes to look up, and are written to do harm.
const mostAliases = 1000;
/** Aliases that stand for nothing written before them, and the first of too many. */
function aliasFaults(yaml) {
    const found = [];
    const anchors = new Set();
    let aliases = 0;
    (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .visit */ .YR)(yaml, {
        Node(_, node) {
            if (!(0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isAlias */ .Vj)(node)) {
                if (node.anchor !== undefined)
                    anchors.add(node.anchor);
                return undefined;
            }
            const pos = [node.range?.[0] ?? 0];
            aliases += 1;
            if (aliases > mostAliases) {
                found.push({ pos, message: `More than ${mostAliases} aliases (*name)` });
                return yaml__WEBPACK_IMPORTED_MODULE_0__/* .visit */ .YR.BREAK;
            }
            if (!anchors.has(node.source)) {
                found.push({
                    pos,
                    message: `Unresolved alias: there is no &${node.source} before it; a text that begins with * goes in quotes`,
                });
            }
            return undefined;
        },
    });
    return found;
}
/** Texts with characters that steer a terminal or end a path; no name or note needs one. */
function controlCharacters(yaml) {
    const found = [];
    (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .visit */ .YR)(yaml, {
        Scalar(_, { value, range }) {
            if (typeof value !== 'string' || !/[^\P{Cc}\t\n\r]/u.test(value))
                return;
            found.push({ pos: [range?.[0] ?? 0], message: 'A text holds a control character' });
        },
    });
    return found;
}
const nestedTooDeeply = 'Brackets or lists are nested too deeply';
/** What the parser says, in words for whoever wrote the file. */
function problemText({ message, pos, code }, text) {
    if (code === 'DUPLICATE_KEY') {
        const [name = ''] = /^[^\s:]+/.exec(text.slice(pos[0])) ?? [];
        const sources = ['market', 'news', 'universe'].includes(name)
            ? ' (each entry of "files" can say its own format)'
            : '';
        return `"${name}" is there a second time; write what belongs to it under one${sources}`;
    }
    return message.startsWith('Maximum call stack size exceeded') ? nestedTooDeeply : message;
}
function toDocument(path, yaml) {
    try {
        return yaml.toJS({ maxAliasCount: 100 });
    }
    catch (error) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo(`${path}: ${problemText({ message: error.message, pos: [0] }, '')}.`, {
            hint: 'Write out what the aliases (*name) stand for.',
            cause: error,
        });
    }
}
/** Where a key of the map at `path` is written. */
function offsetOfKey(yaml, path, key) {
    const map = yaml.getIn(path, true);
    const pair = (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isMap */ .jh)(map) ? map.items.find((item) => (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isScalar */ .jn)(item.key) && String(item.key.value) === key) : undefined;
    return ((0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isScalar */ .jn)(pair?.key) && pair.key.range?.[0]) || offsetOf(yaml, path);
}
/** Where the value at `path` begins, or the nearest of its parents that is written. */
function offsetOf(yaml, path) {
    for (let length = path.length; length > 0; length--) {
        const node = yaml.getIn(path.slice(0, length), true);
        if ((0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isNode */ .Ll)(node) && node.range)
            return node.range[0];
    }
    return 0;
}


/***/ }),

/***/ 59198:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   x: () => (/* binding */ writtenBy)
/* harmony export */ });
// Generated from what the stages declare by "npm run generate".
/** The stage that makes each dataset, by name. */
const writtenBy = {
    universe: 'ingest',
    market_daily: 'ingest',
    market_revisions: 'ingest',
    corporate_actions: 'ingest',
    macro_daily: 'ingest',
    company_news: 'ingest',
    news_holes: 'ingest',
    quarantine: 'ingest',
    coverage: 'ingest',
    ingest_settings: 'ingest',
    fetched_spans: 'ingest',
    raw: 'ingest',
    model_answers: 'enrich',
    news_clusters: 'enrich',
    rep_enriched: 'enrich',
    cluster_vectors: 'enrich',
    features_weekly: 'score',
    scores_weekly: 'score',
    audit_findings: 'audit',
    pick_returns: 'evaluate',
    weekly_returns: 'evaluate',
    ledger: 'ledger',
    published: 'restore',
    research_base: 'restore',
    assets: 'backbone',
    bars: 'backbone',
    bars_revisions: 'backbone',
    asset_actions: 'backbone',
    delistings: 'backbone',
    exchange_sessions: 'backbone',
    backbone_packs: 'backbone',
    backbone_runs: 'backbone',
    asset_coverage: 'reconcile',
    reconciliation: 'reconcile',
    snapshot: 'snapshot',
    universe_pit: 'universe',
    panel: 'panel',
    panel_latest: 'panel',
    panel_shards: 'panel',
    total_return: 'panel',
    panel_index: 'merge',
    candidates: 'stage-a',
    fold_metrics: 'stage-a',
    ic_by_date: 'stage-a',
    survivors_a: 'stage-a',
    trial_returns: 'stage-a',
    trials: 'stage-a',
    holdout: 'stage-a',
    stage_b_candidates: 'stage-b',
    survivors_b: 'stage-b',
    stage_b_paths: 'stage-b',
    stage_b_stress: 'stage-b',
    fold_summary: 'stage-b',
    candidate_fold_robustness: 'stage-b',
    stage_b_returns: 'stage-b',
    promotion_decisions: 'promote',
};


/***/ })

};
