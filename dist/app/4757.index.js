export const id = 4757;
export const ids = [4757];
export const modules = {

/***/ 40427:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Pw: () => (/* binding */ judgeActions),
/* harmony export */   kN: () => (/* binding */ doubtKey),
/* harmony export */   kz: () => (/* binding */ readNumber)
/* harmony export */ });
/* harmony import */ var _calendar_date_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(52010);
/* harmony import */ var _calendar_date_format_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(87924);
/* harmony import */ var _sources_fetched_table_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9764);
/* harmony import */ var _sources_row_counts_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(61137);




/**
 * Judges every row of the answers. The first provider that answered for a symbol decides on it. Dividends of one ex-date are summed; a row
 * that says the same as another one is a repetition and counts once, and of splits that contradict each other none is trusted.
 *
 * @param parts in order of preference
 * @param symbols every symbol that was asked for
 */
function judgeActions(parts, symbols) {
    const answered = answeredSymbols(parts);
    const rows = parts.flatMap(({ provider, answers }) => answers.flatMap((answer) => answer.rows.map((fetched, at) => judgeRow({ answer, at, provider, fetched }, symbols, answered))));
    const actions = settle(rows.filter(({ outcome }) => outcome === 'taken'));
    const refused = rows.filter(({ outcome }) => isReason(outcome));
    return {
        actions,
        answered,
        doubtful: new Set(refused.map(placeInDoubt)),
        read: rows.length,
        quarantined: refused.map(quarantinedRow),
        skipped: (0,_sources_row_counts_js__WEBPACK_IMPORTED_MODULE_3__/* .skippedCounts */ .jc)(rows, isReason),
    };
}
/** The key under which {@link JudgedActions.doubtful} holds an action's place. */
function doubtKey(symbol, day) {
    return day === undefined ? symbol : `${symbol} ${day}`;
}
function answeredSymbols(parts) {
    const answered = new Map();
    for (const { provider, answered: demands } of parts) {
        for (const { symbols, from, to } of demands) {
            const span = { first: (0,_calendar_date_js__WEBPACK_IMPORTED_MODULE_0__/* .epochDay */ .ue)(from), last: (0,_calendar_date_js__WEBPACK_IMPORTED_MODULE_0__/* .epochDay */ .ue)(to) };
            for (const symbol of symbols) {
                const known = answered.get(symbol);
                if (known === undefined)
                    answered.set(symbol, { provider, spans: [span] });
                else if (known.provider === provider)
                    known.spans.push(span);
            }
        }
    }
    return answered;
}
function judgeRow(row, symbols, answered) {
    const { provider, fetched } = row;
    const { symbol, kind, exDate } = fetched;
    const day = typeof exDate === 'string' ? (0,_calendar_date_format_js__WEBPACK_IMPORTED_MODULE_1__/* .parseDay */ .Iq)(exDate, 'YYYY-MM-DD') : undefined;
    const value = readNumber(fetched.value);
    const outcome = () => {
        if (!symbols.has(symbol))
            return 'UNKNOWN_SYMBOL';
        const decider = answered.get(symbol);
        if (decider !== undefined && decider.provider !== provider)
            return 'given by an earlier provider';
        if (day === undefined)
            return 'UNREADABLE_DATE';
        // Of a symbol that the provider failed on in the end, what it gave before is not known to be all.
        if (!decider?.spans.some(({ first, last }) => first <= day && day <= last))
            return 'outside the days asked for';
        if (kind !== 'split' && kind !== 'dividend')
            return 'UNKNOWN_KIND';
        if (Number.isNaN(value))
            return 'UNREADABLE_VALUE';
        return value > 0 ? 'taken' : 'NOT_POSITIVE';
    };
    return { ...row, day, value, outcome: outcome() };
}
const number = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i;
/** A finite number, or a text that is one; NaN for anything else. */
function readNumber(given) {
    const value = typeof given === 'string' && number.test(given.trim()) ? Number(given) : given;
    return typeof value === 'number' && Number.isFinite(value) ? value : Number.NaN;
}
/** One action of each symbol, day and kind; marks the rows that are none. */
function settle(taken) {
    const actions = [];
    for (const same of Map.groupBy(taken, ({ fetched, day }) => `${day} ${fetched.kind} ${fetched.symbol}`).values()) {
        const stated = new Map();
        for (const row of same) {
            if (stated.has(row.value))
                row.outcome = 'DUPLICATE_ACTION';
            else
                stated.set(row.value, row);
        }
        const [first] = stated.values();
        if (first === undefined)
            continue;
        const { kind, symbol } = first.fetched;
        if (kind === 'split' && stated.size > 1) {
            for (const row of same)
                row.outcome = 'CONFLICTING_ACTION';
            continue;
        }
        // In an order of their own, so that the order of the answers does not reach the last digit of the sum.
        const values = [...stated.keys()].sort((a, b) => a - b);
        const value = values.reduce((sum, part) => sum + part);
        actions.push({ symbol, exDay: first.day, kind, value, source: first.provider, rows: stated.size });
    }
    return actions;
}
function isReason(outcome) {
    return /^[A-Z]/.test(outcome);
}
function placeInDoubt({ fetched, day, outcome }) {
    // What repeats a row that was taken leaves no doubt about it.
    return outcome === 'DUPLICATE_ACTION' ? '' : doubtKey(fetched.symbol, day);
}
const longestSymbol = 100;
function quarantinedRow({ answer, at, fetched, day, value, outcome }) {
    return {
        file: answer.source,
        row: at + 1,
        symbol: String(fetched.symbol).slice(0, longestSymbol).toWellFormed() || null,
        reason: outcome,
        detail: detailOf(outcome, fetched.kind, value),
        record: (0,_sources_fetched_table_js__WEBPACK_IMPORTED_MODULE_2__/* .fetchedRecord */ .xn)(fetched, ['symbol', 'exDate', 'kind', 'value']),
        period: day === undefined ? 'undated' : (0,_calendar_date_js__WEBPACK_IMPORTED_MODULE_0__/* .isoDate */ ._$)(day).slice(0, 7),
    };
}
function detailOf(outcome, kind, value) {
    switch (outcome) {
        case 'UNKNOWN_SYMBOL':
            return 'the symbol was not asked for';
        case 'UNREADABLE_DATE':
            return 'the ex-date is not written YYYY-MM-DD, or does not exist';
        case 'UNKNOWN_KIND':
            return 'expected a split or a dividend';
        case 'UNREADABLE_VALUE':
            return 'the value is no finite number';
        case 'NOT_POSITIVE':
            return `the value is ${value}`;
        case 'DUPLICATE_ACTION':
            return `the same ${kind} is given before`;
        default:
            return 'another split of the same day has another ratio: none of them is trusted';
    }
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

/***/ 98026:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Hj: () => (/* binding */ sessionsToPublication),
/* harmony export */   _d: () => (/* binding */ availableDay),
/* harmony export */   ul: () => (/* binding */ daySeen)
/* harmony export */ });
/* harmony import */ var _calendar_date_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(52010);
/* harmony import */ var _calendar_nyse_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(71154);
/* harmony import */ var _calendar_sessions_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(97227);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(42226);
/* harmony import */ var _statistics_lower_bound_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(72761);





/** Sessions after the observed day from which the values of a provider's series are public. */
function sessionsToPublication({ macro }, series) {
    return macro.availableAfterSessionsOf?.(series) ?? macro.availableAfterSessions;
}
/**
 * The day from which a value may be used: the `sessions`-th session of New York after the observed day, which need be none itself;
 * with 0 the observed day, or the first session after it. Days are counted from 1970-01-01.
 *
 * @throws UserError where the calendar ends before
 */
function availableDay(observed, sessions) {
    const { days } = allSessions();
    const after = sessions === 0 ? observed - 1 : observed;
    const next = (0,_statistics_lower_bound_js__WEBPACK_IMPORTED_MODULE_4__/* .lowerBound */ .y)(days.length, (place) => days[place] <= after);
    return days[next + Math.max(0, sessions - 1)] ?? beyondCalendar(observed);
}
/**
 * The day from which something may be used that was seen at an instant (ms since 1970): of the first session that closes then or
 * later, because what is seen after a close is no part of the week that the close ends.
 *
 * @throws UserError after the calendar's last close
 */
function daySeen(instant) {
    const { sessions } = allSessions();
    const session = sessions[(0,_statistics_lower_bound_js__WEBPACK_IMPORTED_MODULE_4__/* .lowerBound */ .y)(sessions.length, (place) => sessions[place].closeUtc < instant)];
    return session === undefined ? beyondCalendar((0,_calendar_date_js__WEBPACK_IMPORTED_MODULE_0__/* .utcDay */ .dA)(instant)) : (0,_calendar_date_js__WEBPACK_IMPORTED_MODULE_0__/* .epochDay */ .ue)(session.date);
}
let known;
function allSessions() {
    if (known === undefined) {
        const sessions = (0,_calendar_sessions_js__WEBPACK_IMPORTED_MODULE_2__/* .sessionsBetween */ .M5)(_calendar_nyse_js__WEBPACK_IMPORTED_MODULE_1__/* .nyse */ .q.firstDate, _calendar_nyse_js__WEBPACK_IMPORTED_MODULE_1__/* .nyse */ .q.lastDate);
        known = { sessions, days: Int32Array.from(sessions, ({ date }) => (0,_calendar_date_js__WEBPACK_IMPORTED_MODULE_0__/* .epochDay */ .ue)(date)) };
    }
    return known;
}
function beyondCalendar(day) {
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .UserError */ .yo(`macro_daily: the ${_calendar_nyse_js__WEBPACK_IMPORTED_MODULE_1__/* .nyse */ .q.name} calendar ends before a value of ${(0,_calendar_date_js__WEBPACK_IMPORTED_MODULE_0__/* .isoDate */ ._$)(day)} may be used.`, {
        hint: `The calendar covers ${_calendar_nyse_js__WEBPACK_IMPORTED_MODULE_1__/* .nyse */ .q.firstDate} to ${_calendar_nyse_js__WEBPACK_IMPORTED_MODULE_1__/* .nyse */ .q.lastDate}.`,
    });
}


/***/ }),

/***/ 30865:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ mergeObservations)
/* harmony export */ });
/* harmony import */ var _lake_table_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(75925);
/* harmony import */ var _market_datasets_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5737);
/* harmony import */ var _availability_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(98026);



/**
 * Adds observations to what is stored. Every stored row stays as it is. A day that is new may be used from the day on which its
 * value was public, or from the session after the latest ingested week where that looked for it in vain; another value of a stored day only from when it was seen, because nobody knows when it changed, and after the one
 * that it replaces. So what was known on a day before does not change.
 *
 * @param observations each day once
 */
function mergeObservations(stored, observations, { source, sessions, latestIngested, knownFrom }) {
    const latest = latestRows(stored);
    const added = [];
    let revised = 0;
    for (const { observed, value, seen } of observations) {
        const before = latest.get(observed);
        const isPublic = (0,_availability_js__WEBPACK_IMPORTED_MODULE_1__/* .availableDay */ ._d)(observed, sessions);
        if (before === undefined) {
            const isLate = isPublic <= latestIngested && observed >= knownFrom;
            added.push({ observed, available: isLate ? (0,_availability_js__WEBPACK_IMPORTED_MODULE_1__/* .availableDay */ ._d)(latestIngested, 1) : isPublic, value });
        }
        else if (stored.columns.value[before] !== value) {
            const after = (0,_availability_js__WEBPACK_IMPORTED_MODULE_1__/* .availableDay */ ._d)(stored.columns.available[before], 1);
            added.push({ observed, available: Math.max(isPublic, (0,_availability_js__WEBPACK_IMPORTED_MODULE_1__/* .daySeen */ .ul)(seen), after), value });
            revised += 1;
        }
    }
    const rows = {
        rows: added.length,
        columns: {
            observed: Int32Array.from(added, ({ observed }) => observed),
            available: Int32Array.from(added, ({ available }) => available),
            value: Float64Array.from(added, ({ value }) => value),
            source: added.map(() => source),
        },
    };
    return {
        table: (0,_lake_table_js__WEBPACK_IMPORTED_MODULE_2__/* .concatTables */ .mm)(_market_datasets_js__WEBPACK_IMPORTED_MODULE_0__/* .macroDaily */ .W.columns, [stored, rows]),
        stored: added.length - revised,
        unchanged: observations.length - added.length,
        revised,
    };
}
/** For each observed day the row that became available last. */
function latestRows({ rows, columns }) {
    const latest = new Map();
    for (let row = 0; row < rows; row++) {
        const observed = columns.observed[row];
        const other = latest.get(observed);
        const isLater = other === undefined || columns.available[row] > columns.available[other];
        if (isLater)
            latest.set(observed, row);
    }
    return latest;
}


/***/ }),

/***/ 3742:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   v: () => (/* binding */ allFinite)
/* harmony export */ });
/**
 * Whether no value is NaN or infinite. Zero times a finite number is zero, and NaN otherwise: sums tell it without a branch for each value,
 * and four of them do not wait for each other.
 */
function allFinite(values) {
    const whole = values.length - (values.length % 4);
    let first = 0;
    let second = 0;
    let third = 0;
    let fourth = 0;
    for (let i = 0; i < whole; i += 4) {
        first += 0 * values[i];
        second += 0 * values[i + 1];
        third += 0 * values[i + 2];
        fourth += 0 * values[i + 3];
    }
    for (let i = whole; i < values.length; i++)
        first += 0 * values[i];
    return first + second + third + fourth === 0;
}


/***/ }),

/***/ 47987:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ writeParquetFile),
/* harmony export */   z: () => (/* binding */ encodeParquet)
/* harmony export */ });
/* harmony import */ var _dictionary_column_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(88068);
/* harmony import */ var _finite_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3742);
/* harmony import */ var _polars_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(54500);
/* harmony import */ var _table_format_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(59938);




/**
 * The table as Parquet bytes (zstd). Equal tables give equal bytes, whatever the number of threads: the rows are written
 * as they come, in one piece, by Polars' in-memory engine.
 *
 * @throws TableFormatError for what would not come back as it is: an infinite number, a fraction where whole numbers are
 *   stored, half of a surrogate pair, a null in a column that has none.
 */
async function encodeParquet(columns, table) {
    return encodeFrame(await (0,_polars_js__WEBPACK_IMPORTED_MODULE_0__/* .polars */ .A3)(), columns, table).writeParquet({ compression: 'zstd' });
}
/**
 * As {@link encodeParquet}, to a new file, which is not synced. Polars writes the description of a file byte by byte: to a file that is nothing, to a stream of Node
 * each byte is a call, which of a small table takes longer than the table.
 *
 * @param rowGroupRows rows of a row group, which all threads write, beside this one; undefined where the rows are in one piece
 * @throws TableFormatError, and the system's error where the file cannot be written
 */
async function writeParquetFile(path, columns, table, rowGroupRows) {
    const frame = encodeFrame(await (0,_polars_js__WEBPACK_IMPORTED_MODULE_0__/* .polars */ .A3)(), columns, table);
    const compression = 'zstd';
    try {
        if (rowGroupRows === undefined)
            return frame.writeParquet(path, { compression });
        const options = { compression, rowGroupSize: rowGroupRows, syncOnClose: 'none', mkdir: false };
        await frame.lazy().sinkParquet(path, options).collect();
    }
    catch (error) {
        // Polars does not say which file it was.
        throw error instanceof Error ? Object.assign(error, { path }) : error;
    }
}
function encodeFrame(pl, columns, table) {
    const withNulls = [];
    const series = Object.entries(columns).map(([name, spec]) => {
        const values = table.columns[name];
        if (values.length !== table.rows) {
            throw new _table_format_error_js__WEBPACK_IMPORTED_MODULE_1__/* .TableFormatError */ .c(`column ${name} has ${values.length} cells, the table ${table.rows} rows`);
        }
        if (spec.type === 'float64' && refuseBadNumbers(name, spec, values) > 0)
            withNulls.push(name);
        return encodeColumn(pl, name, spec, values);
    });
    const frame = pl.DataFrame(series);
    if (withNulls.length === 0)
        return frame.rechunk();
    return frame.withColumns(...withNulls.map((name) => (0,_polars_js__WEBPACK_IMPORTED_MODULE_0__/* .columnNamed */ .c1)(pl, name).fillNan(pl.lit(null)))).rechunk();
}
function encodeColumn(pl, name, spec, values) {
    switch (spec.type) {
        case 'string':
            refuseBadText(name, spec, values);
            return pl.Series(name, values, pl.Utf8);
        case 'dictionary':
            return encodeDictionary(pl, name, spec, values);
        case 'float64':
            return pl.Series(name, values);
        case 'timestamp':
            refuseBadNumbers(name, spec, values);
            refuseFractions(name, values, Number.MAX_SAFE_INTEGER);
            // The cast makes NaN null.
            return pl
                .Series(name, values)
                .cast(pl.Int64)
                .cast(pl.Datetime('ms', 'UTC'));
        case 'int32':
        case 'date': {
            const numbers = pl.Series(name, values);
            if (values instanceof Float64Array) {
                refuseBadNumbers(name, spec, values);
                refuseFractions(name, values, 0x7fffffff);
            }
            const integers = values instanceof Float64Array ? numbers.cast(pl.Int32) : numbers;
            return spec.type === 'date' ? integers.cast(pl.Date) : integers;
        }
        case 'bool':
            refuseMoreThanBits(name, values);
            return pl.Series(name, values).cast(pl.Bool);
        case 'uint32[]':
            return encodeLists(pl, name, values, pl.UInt32);
        case 'float32[]':
            return encodeLists(pl, name, values, pl.Float32);
    }
}
/** As the text of its rows, so that whoever reads the file needs to know of no dictionary. */
function encodeDictionary(pl, name, spec, { values, codes }) {
    refuseBadText(name, { ...spec, nullable: false }, values);
    const row = spec.nullable ? -1 : codes.indexOf(_dictionary_column_js__WEBPACK_IMPORTED_MODULE_2__/* .nullCode */ .P);
    if (row >= 0)
        throw new _table_format_error_js__WEBPACK_IMPORTED_MODULE_1__/* .TableFormatError */ .c(`column ${name}: row ${row} is null, and the column has no nulls`);
    const rows = pl.DataFrame([pl.Series('code', codes)]);
    const numbered = Int32Array.from(values, (_, code) => code);
    const dictionary = pl.DataFrame([pl.Series('code', numbered), pl.Series('text', values, pl.Utf8)]);
    return rows.join(dictionary, { on: 'code', how: 'left', maintainOrder: 'left' }).getColumn('text').alias(name);
}
function encodeLists(pl, name, lists, cell) {
    // A Series cannot be made from no lists at all: make one of one empty list and cut it off.
    const cells = lists.length === 0 ? [[]] : lists.map((list) => Array.from(list));
    return pl.Series(name, cells, pl.List(cell)).head(lists.length);
}
function refuseBadText(name, { nullable }, values) {
    for (const [row, value] of values.entries()) {
        if (value === null && nullable)
            continue;
        if (typeof value !== 'string') {
            throw new _table_format_error_js__WEBPACK_IMPORTED_MODULE_1__/* .TableFormatError */ .c(`column ${name}: row ${row} is ${value}, and the column has no nulls`);
        }
        // UTF-8 cannot hold it: another character would be stored in its place.
        if (!value.isWellFormed())
            throw new _table_format_error_js__WEBPACK_IMPORTED_MODULE_1__/* .TableFormatError */ .c(`column ${name}: row ${row} has half of a surrogate pair`);
    }
}
/** A cast would cut fractions off and make numbers out of range null, silently. NaN is null and stays so. */
function refuseFractions(name, values, largest) {
    for (let row = 0; row < values.length; row++) {
        const value = values[row];
        if (Number.isNaN(value))
            continue;
        if (!Number.isInteger(value)) {
            throw new _table_format_error_js__WEBPACK_IMPORTED_MODULE_1__/* .TableFormatError */ .c(`column ${name}: row ${row} is ${value}, expected a whole number`);
        }
        if (value > largest || value < -largest - 1) {
            throw new _table_format_error_js__WEBPACK_IMPORTED_MODULE_1__/* .TableFormatError */ .c(`column ${name}: row ${row} is ${value}, expected ±${largest} at most`);
        }
    }
}
function refuseMoreThanBits(name, values) {
    const row = values.findIndex((value) => value > 1);
    if (row >= 0)
        throw new _table_format_error_js__WEBPACK_IMPORTED_MODULE_1__/* .TableFormatError */ .c(`column ${name}: row ${row} is ${values[row]}, expected 0 or 1`);
}
/** @returns how many are null */
function refuseBadNumbers(name, spec, values) {
    if ((0,_finite_js__WEBPACK_IMPORTED_MODULE_3__/* .allFinite */ .v)(values))
        return 0;
    let nulls = 0;
    for (let row = 0; row < values.length; row++) {
        const value = values[row];
        if (Number.isFinite(value))
            continue;
        if (!Number.isNaN(value))
            throw new _table_format_error_js__WEBPACK_IMPORTED_MODULE_1__/* .TableFormatError */ .c(`column ${name}: row ${row} is ${value}`);
        if (!spec.nullable)
            throw new _table_format_error_js__WEBPACK_IMPORTED_MODULE_1__/* .TableFormatError */ .c(`column ${name}: row ${row} is null, and the column has no nulls`);
        nulls += 1;
    }
    return nulls;
}


/***/ }),

/***/ 5811:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $Y: () => (/* binding */ fileList),
/* harmony export */   FA: () => (/* binding */ rowsInOrder),
/* harmony export */   r8: () => (/* binding */ attachmentBytes)
/* harmony export */ });
/* harmony import */ var _text_order_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(37961);
/* harmony import */ var _canonical_json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6358);
/* harmony import */ var _dataset_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(33353);
/* harmony import */ var _manifest_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(56764);
/* harmony import */ var _table_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(75925);





/** The table in the order of its dataset's row key: itself, when its rows are. @throws Error when a row key occurs twice */
function rowsInOrder(dataset, table) {
    const ordered = (0,_table_js__WEBPACK_IMPORTED_MODULE_3__/* .inOrder */ .al)(table, dataset.rowKey);
    if (ordered !== table)
        refuseDuplicateRows(dataset, ordered);
    return ordered;
}
function refuseDuplicateRows(dataset, table) {
    const cell = (name, row) => (0,_table_js__WEBPACK_IMPORTED_MODULE_3__/* .cellOf */ .WC)(table.columns[name], row);
    for (let row = 1; row < table.rows; row++) {
        if (dataset.rowKey.every((name) => cell(name, row) === cell(name, row - 1))) {
            const key = dataset.rowKey.map((name) => `${name}=${String(cell(name, row))}`).join(', ');
            throw new Error(`${dataset.name}: the row ${key} occurs twice`);
        }
    }
}
/** The further files of a partition as bytes. @throws Error for a name that is no plain name or already taken */
function attachmentBytes(dataset, attachments) {
    for (const name of Object.keys(attachments)) {
        if (!_manifest_js__WEBPACK_IMPORTED_MODULE_2__/* .attachmentName */ .Rr.test(name) || name === 'manifest.json' || name === (0,_dataset_js__WEBPACK_IMPORTED_MODULE_1__/* .tableFile */ .lC)(dataset)) {
            throw new Error(`${dataset.name}: a further file cannot be called "${name}"`);
        }
    }
    return Object.fromEntries(Object.entries(attachments).map(([name, data]) => [name, Buffer.from(data)]));
}
/** How a manifest lists files: by name, with their digests; `rows` for those that are tables. */
function fileList(contents, rows) {
    return Object.entries(contents)
        .sort(([a], [b]) => (0,_text_order_js__WEBPACK_IMPORTED_MODULE_4__/* .byCodeUnits */ .C)(a, b))
        .map(([path, data]) => {
        const count = rows[path];
        return { path, bytes: data.length, ...(count === undefined ? {} : { rows: count }), sha256: (0,_canonical_json_js__WEBPACK_IMPORTED_MODULE_0__/* .sha256Hex */ .f)(data) };
    });
}


/***/ }),

/***/ 59938:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ TableFormatError)
/* harmony export */ });
/** What is wrong with a Parquet file against the columns its dataset declares. */
class TableFormatError extends Error {
    name = 'TableFormatError';
}


/***/ }),

/***/ 9764:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Cb: () => (/* binding */ fetchedTable),
/* harmony export */   TU: () => (/* binding */ frameRows),
/* harmony export */   WF: () => (/* binding */ framePlaces),
/* harmony export */   pV: () => (/* binding */ rowPlaces),
/* harmony export */   u0: () => (/* binding */ sourcesOf),
/* harmony export */   xn: () => (/* binding */ fetchedRecord)
/* harmony export */ });
/* harmony import */ var _lake_polars_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(54500);
/* harmony import */ var _ndjson_table_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(79723);
/* harmony import */ var _source_table_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(15826);



/**
 * The rows of a provider's answers as a table of text, like that of a file: digits as they were written, nested values as JSON. What is no
 * row is set aside as malformed.
 *
 * @param answers at least one
 * @param columns the fields to take; a field that a row lacks is null
 */
async function fetchedTable(answers, columns) {
    const [first] = answers;
    if (first === undefined)
        throw new RangeError('expected at least one answer');
    const cells = columns.map(() => []);
    const malformed = [];
    let rows = 0;
    for (const answer of answers) {
        for (const row of answer.rows) {
            rows += 1;
            const texts = rowCells(row, columns);
            if (typeof texts === 'string')
                malformed.push({ row: rows, detail: texts, text: '' });
            else
                for (const [i, text] of texts.entries())
                    cells[i]?.push(text);
        }
    }
    const pl = await (0,_lake_polars_js__WEBPACK_IMPORTED_MODULE_0__/* .polars */ .A3)();
    return {
        file: first.source,
        frame: pl.DataFrame(columns.map((name, i) => pl.Series(name, cells[i] ?? [], pl.Utf8))),
        rows,
        malformed,
        answers: answers.map((answer) => ({ source: answer.source, rows: answer.rows.length })),
    };
}
/** Where the rows with these numbers (1 = the table's first, malformed ones counted; ascending) stand. */
function rowPlaces(table, numbers) {
    if (!('answers' in table))
        return numbers.map((row) => ({ file: table.file, row }));
    let answer = 0;
    let before = 0;
    return numbers.map((number) => {
        for (let size = sizeOf(table, answer); number > before + size; size = sizeOf(table, answer)) {
            before += size;
            answer += 1;
        }
        return { file: table.answers[answer]?.source ?? table.file, row: number - before };
    });
}
/** How many rows of the frame come from each file or answer. */
function frameRows(table) {
    if (!('answers' in table))
        return [table.frame.height];
    const bad = new Set(table.malformed.map(({ row }) => row));
    let before = 0;
    return table.answers.map(({ rows }) => {
        let sound = rows;
        for (let row = before + 1; bad.size > 0 && row <= before + rows; row++)
            if (bad.has(row))
                sound -= 1;
        before += rows;
        return sound;
    });
}
/** The files or answers that a table holds. */
function sourcesOf(table) {
    return 'answers' in table ? table.answers.map(({ source }) => source) : [table.file];
}
/** Where rows of the frame (0 = first; ascending) stand. */
function framePlaces(table, rows) {
    const numbers = (0,_source_table_js__WEBPACK_IMPORTED_MODULE_2__/* .rowNumbers */ .V)(table);
    return rowPlaces(table, rows.map((row) => numbers[row]));
}
/** A row as a JSON object of texts, long ones cut, the way rows of files are kept in quarantine. */
function fetchedRecord(row, columns) {
    const texts = rowCells(row, columns);
    if (typeof texts === 'string')
        return JSON.stringify({ text: texts });
    return JSON.stringify(Object.fromEntries(columns.map((name, i) => [name, texts[i]?.slice(0, 500).toWellFormed() ?? null])));
}
function sizeOf({ answers }, answer) {
    return answers[answer]?.rows ?? Number.POSITIVE_INFINITY;
}
/** The cells of a row, or what is wrong with it. */
function rowCells(row, columns) {
    if (typeof row !== 'object' || row === null)
        return 'not an object';
    try {
        return columns.map((name) => (0,_ndjson_table_js__WEBPACK_IMPORTED_MODULE_1__/* .cellText */ .Ie)(row[name]));
    }
    catch {
        // Lists in lists can be read to any depth; writing them again takes a call for each.
        return 'values nested too deeply';
    }
}


/***/ }),

/***/ 61137:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Rj: () => (/* binding */ malformedRows),
/* harmony export */   Vo: () => (/* binding */ countReasons),
/* harmony export */   X5: () => (/* binding */ total),
/* harmony export */   jc: () => (/* binding */ skippedCounts),
/* harmony export */   mr: () => (/* binding */ quarantinedShare)
/* harmony export */ });
/* harmony import */ var _fetched_table_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9764);

function total(counts) {
    return Object.values(counts).reduce((sum, count) => sum + count, 0);
}
/** Share of the rows that were asked for which had to be set aside, harmless ones left out; 0 when there were none. */
function quarantinedShare({ stored, unchanged, revised, quarantined, harmless = 0 }) {
    const counting = total(quarantined) - harmless;
    const considered = stored + unchanged + revised + counting;
    return considered === 0 ? 0 : counting / considered;
}
/** How many of `rows` have which reason, by name. */
function countReasons(rows) {
    const counts = {};
    for (const { reason } of rows)
        counts[reason] = (counts[reason] ?? 0) + 1;
    return counts;
}
/** The rows of a source that are no records of its format. */
function malformedRows(table, period) {
    const places = (0,_fetched_table_js__WEBPACK_IMPORTED_MODULE_0__/* .rowPlaces */ .pV)(table, table.malformed.map(({ row }) => row));
    return table.malformed.map(({ detail, text, reason = 'MALFORMED_ROW' }, i) => ({
        ...places[i],
        symbol: null,
        reason,
        detail,
        record: JSON.stringify({ text: text.slice(0, 2000).toWellFormed() }),
        period,
    }));
}
/** How many rows were not asked for, by outcome: neither taken nor quarantined for a reason. */
function skippedCounts(rows, isReason) {
    const counts = {};
    for (const { outcome } of rows) {
        if (outcome !== 'taken' && !isReason(outcome))
            counts[outcome] = (counts[outcome] ?? 0) + 1;
    }
    return counts;
}


/***/ }),

/***/ 82416:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ toQuarantine)
/* harmony export */ });
/* harmony import */ var _fetched_table_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9764);
/* harmony import */ var _source_columns_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(94757);


const longestSymbol = 100;
/**
 * The refused rows with their place in the file or answer and their whole content.
 *
 * @param picked the rows of the frame that `refusals` name, in their order, which ascends
 */
async function toQuarantine(table, picked, refusals) {
    const records = await (0,_source_columns_js__WEBPACK_IMPORTED_MODULE_1__/* .rowsAsJson */ .qL)(picked);
    const places = (0,_fetched_table_js__WEBPACK_IMPORTED_MODULE_0__/* .framePlaces */ .WF)(table, refusals.map(({ at }) => at));
    return refusals.map(({ at: _, symbol, ...refusal }, k) => ({
        ...places[k],
        // Cutting can tear a pair of surrogates apart, and the lake stores whole characters only.
        symbol: symbol.trim().slice(0, longestSymbol).toWellFormed() || null,
        record: records[k],
        ...refusal,
    }));
}


/***/ }),

/***/ 77:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  run: () => (/* binding */ run)
});

// EXTERNAL MODULE: ./build/lib/src/backbone/datasets.js
var datasets = __webpack_require__(69026);
// EXTERNAL MODULE: ./build/lib/src/calendar/date.js
var calendar_date = __webpack_require__(52010);
// EXTERNAL MODULE: ./build/lib/src/errors.js
var errors = __webpack_require__(42226);
// EXTERNAL MODULE: ./build/lib/src/backbone/usd-rates.js
var usd_rates = __webpack_require__(48933);
// EXTERNAL MODULE: ./build/lib/src/market/datasets.js
var market_datasets = __webpack_require__(5737);
;// CONCATENATED MODULE: ./build/lib/src/ingest/backbone/absent-kinds.js



const datasetOf = {
    assets: datasets/* assets */.mY,
    bars: datasets/* bars */.n_,
    actions: datasets/* assetActions */.G$,
    delistings: datasets/* delistings */.lf,
    rates: market_datasets/* macroDaily */.W,
};
/** The kinds of packs of which the store has no row. No table says so of one that was never fed: it is absent, not empty. */
async function absentKinds(lake) {
    const absent = [];
    for (const kind of Object.keys(datasetOf)) {
        const partitions = await lake.list(datasetOf[kind]);
        const isThere = kind === 'rates' ? partitions.some(({ series = '' }) => (0,usd_rates/* isRateSeries */.ky)(series)) : partitions.length > 0;
        if (!isThere)
            absent.push(kind);
    }
    return absent;
}

// EXTERNAL MODULE: ./build/lib/src/text/markdown.js
var markdown = __webpack_require__(53088);
// EXTERNAL MODULE: ./build/lib/src/text/name-list.js
var name_list = __webpack_require__(98983);
;// CONCATENATED MODULE: ./build/lib/src/ingest/backbone/backbone-report.js


const figures = ['rows', 'emitted', 'old', 'duplicate', 'quarantined'];
/** How a run of the research store went: for the log, and for the job summary. @param absent kinds of which the store has nothing */
function packReport({ results, partitions, assets }, unchanged, absent) {
    const rows = [...Map.groupBy(results, ({ pack }) => pack.settings.kind)].map(([kind, ofKind]) => {
        const failed = ofKind.filter(({ failure }) => failure !== undefined).length;
        return { kind, selected: ofKind.length, done: ofKind.length - failed, failed, sums: sums(ofKind) };
    });
    const lines = rows.map(({ kind, selected, done, failed, sums: [read, emitted, old, duplicate, quarantined] }) => `${kind}: ${done} of ${(0,name_list/* counted */.hS)(selected, 'pack')} done, ${failed} failed; ${read} rows = ${emitted} emitted + ${old} old + ` +
        `${duplicate} duplicate + ${quarantined} quarantined`);
    const touched = `${(0,name_list/* counted */.hS)(assets, 'asset')} touched, ${(0,name_list/* counted */.hS)(partitions, 'partition')} of bars written, ${(0,name_list/* counted */.hS)(unchanged, 'pack')} unchanged.`;
    const lacking = absent.length === 0 ? [] : [`Absent from the store: ${absent.join(', ')}.`];
    const header = ['kind', 'selected', 'done', 'failed', ...figures];
    const cells = rows.map((row) => [row.kind, row.selected, row.done, row.failed, ...row.sums].map(String));
    return {
        lines: [...lines, touched, ...lacking],
        markdown: `### Research store\n\n${(0,markdown/* markdownTable */.Qj)(header, cells)}\n\n${[touched, ...lacking].join(' ')}\n\n`,
    };
}
function sums(results) {
    return figures.map((name) => results.reduce((sum, result) => sum + result[name], 0));
}

// EXTERNAL MODULE: ./build/lib/src/statistics/quantile.js
var quantile = __webpack_require__(48940);
;// CONCATENATED MODULE: ./build/lib/src/ingest/backbone/gates.js

/**
 * Whether a run is remarkable.
 *
 * Limits that are not set follow from the deltas before it once there are enough of them: warn below the 10th percentile and above the larger of the 90th and 1.5 times the
 * 75th, fail below the 5th (never where the median is 0) and above the larger of the 95th and 1.5 times the 90th. A drift is a run with less than a quarter, or more than four times,
 * of the median of rows or assets.
 *
 * @param before deltas of the ledger, the last one last; undefined for a mode that is not held against them
 */
function verdictOf(run, before, settings, expected) {
    const { emitted, failed } = run;
    const history = before?.slice(-settings.lookback) ?? [];
    const limits = before === undefined ? noLimits : limitsOf(history, settings);
    const fails = [
        [failed > 0, 'PACKS_FAILED_NONZERO', `${failed} packs failed`],
        [
            below(emitted, expected.least),
            'EXPECTED_MIN_ROWS_NOT_MET',
            `${emitted} rows, expected ${expected.least} or more`,
        ],
        [
            above(emitted, expected.most),
            'EXPECTED_MAX_ROWS_EXCEEDED',
            `${emitted} rows, expected ${expected.most} or fewer`,
        ],
        [below(emitted, limits.failMin), 'FAIL_MIN_DELTA_ROWS', `${emitted} rows, the limit is ${limits.failMin}`],
        [above(emitted, limits.failMax), 'FAIL_MAX_DELTA_ROWS', `${emitted} rows, the limit is ${limits.failMax}`],
    ];
    const warnings = [
        [below(emitted, limits.warnMin), 'WARN_MIN_DELTA_ROWS', `${emitted} rows, usually ${limits.warnMin} or more`],
        [above(emitted, limits.warnMax), 'WARN_MAX_DELTA_ROWS', `${emitted} rows, usually ${limits.warnMax} or fewer`],
        ...(history.length < settings.least_runs ? [] : drifts(run, history)),
    ];
    const found = [...fails, ...warnings].filter(([holds]) => holds);
    const verdict = fails.some(([holds]) => holds) ? 'fail' : found.length > 0 ? 'warn' : 'ok';
    return { verdict, reasons: found.map(([, code]) => code), texts: found.map(([, code, text]) => `${code}: ${text}`) };
}
const noLimits = { warnMin: undefined, warnMax: undefined, failMin: undefined, failMax: undefined };
function limitsOf(history, settings) {
    const automatic = history.length < settings.least_runs ? noLimits : automaticLimits(history.map(({ emitted }) => emitted));
    return {
        warnMin: settings.warn_min_rows ?? automatic.warnMin,
        warnMax: settings.warn_max_rows ?? automatic.warnMax,
        failMin: settings.fail_min_rows ?? automatic.failMin,
        failMax: settings.fail_max_rows ?? automatic.failMax,
    };
}
function automaticLimits(rows) {
    return {
        warnMin: Math.floor((0,quantile/* quantile */.Y)(rows, 0.1)),
        warnMax: Math.ceil(Math.max((0,quantile/* quantile */.Y)(rows, 0.9), 1.5 * (0,quantile/* quantile */.Y)(rows, 0.75))),
        failMin: (0,quantile/* median */.J)(rows) <= 0 ? 0 : Math.floor((0,quantile/* quantile */.Y)(rows, 0.05)),
        failMax: Math.ceil(Math.max((0,quantile/* quantile */.Y)(rows, 0.95), 1.5 * (0,quantile/* quantile */.Y)(rows, 0.9))),
    };
}
function drifts(run, history) {
    return ['emitted', 'assets'].flatMap((figure) => {
        const usual = (0,quantile/* median */.J)(history.map((one) => one[figure]));
        const [name, unit] = figure === 'emitted' ? ['ROWS', 'rows'] : ['ASSETS', 'assets'];
        const text = `${run[figure]} ${unit}, the median is ${usual}`;
        return [
            [run[figure] < 0.25 * usual, `DRIFT_DELTA_${name}_TOO_LOW`, text],
            [run[figure] > 4 * usual, `DRIFT_DELTA_${name}_TOO_HIGH`, text],
        ];
    });
}
function below(value, limit) {
    return limit !== undefined && value < limit;
}
function above(value, limit) {
    return limit !== undefined && value > limit;
}

// EXTERNAL MODULE: ./build/lib/src/backbone/asset-register.js
var asset_register = __webpack_require__(65981);
// EXTERNAL MODULE: ./build/lib/src/lake/dataset.js
var lake_dataset = __webpack_require__(33353);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/lib/src/backbone/asset-bucket.js
var asset_bucket = __webpack_require__(37406);
// EXTERNAL MODULE: ./build/lib/src/file-system.js
var file_system = __webpack_require__(55281);
;// CONCATENATED MODULE: ./build/lib/src/ingest/backbone/bar-spill.js




/** Rows of a bucket that are written at a time. */
const blockRows = 8192;
const headerBytes = 8;
const integerColumns = ['asset', 'date', 'pack', 'row'];
const priceColumns = ['open', 'high', 'low', 'close', 'volume'];
/**
 * Bars of packs on their way to their buckets: rows go to a file for each bucket, so that what does not fit into memory can be sorted bucket
 * by bucket. A file is blocks of at most 8,192 rows, each the number of rows (two int32, the second 0), four columns of int32, five of float64.
 */
class BarSpill {
    #folder;
    #blocks = new Array(asset_bucket/* assetBuckets */.AC).fill(undefined);
    #filled = new Int32Array(asset_bucket/* assetBuckets */.AC);
    /** Bars in each bucket. */
    rows = new Float64Array(asset_bucket/* assetBuckets */.AC);
    constructor(folder) {
        this.#folder = folder;
    }
    /**
     * Takes the rows of a piece of a pack whose outcome is 0.
     *
     * @param bars `symbol` is the number of the asset
     * @param buckets the bucket of each asset, by its number
     * @param pack number of the pack
     * @param rowNumbers where each row stands in the pack
     */
    add(bars, outcomes, buckets, pack, rowNumbers) {
        const { symbol, day, open, high, low, close, volume } = bars;
        for (let row = 0; row < bars.rows; row++) {
            if (outcomes[row] !== 0)
                continue;
            const asset = symbol[row];
            const bucket = buckets[asset];
            const block = this.#blocks[bucket] ?? this.#open(bucket);
            const at = this.#filled[bucket];
            block.asset[at] = asset;
            block.date[at] = day[row];
            block.pack[at] = pack;
            block.row[at] = rowNumbers[row];
            block.open[at] = open[row];
            block.high[at] = high[row];
            block.low[at] = low[row];
            block.close[at] = close[row];
            block.volume[at] = volume[row];
            this.#filled[bucket] = at + 1;
            if (at + 1 === blockRows)
                this.#write(bucket);
        }
    }
    /** Writes what is still in memory, and gives the memory back. */
    flush() {
        for (let bucket = 0; bucket < asset_bucket/* assetBuckets */.AC; bucket++) {
            this.#write(bucket);
            this.#blocks[bucket] = undefined;
        }
    }
    /** The bars of a bucket, once all are written. @throws UnreadableError */
    async read(bucket) {
        const rows = this.rows[bucket];
        const bars = { rows, ...columnsOf(rows) };
        if (rows === 0)
            return bars;
        const bytes = (await (0,file_system/* readFileIfExists */.QD)(this.#path(bucket))) ?? Buffer.alloc(0);
        // Views of numbers need bytes that begin at a multiple of eight.
        const whole = bytes.byteOffset % 8 === 0 ? bytes : Buffer.from(new Uint8Array(bytes).buffer);
        let at = 0;
        for (let from = whole.byteOffset, end = from + whole.byteLength; from < end;) {
            const [count = 0] = new Int32Array(whole.buffer, from, 1);
            from += headerBytes;
            for (const name of integerColumns) {
                bars[name].set(new Int32Array(whole.buffer, from, count), at);
                from += 4 * count;
            }
            for (const name of priceColumns) {
                bars[name].set(new Float64Array(whole.buffer, from, count), at);
                from += 8 * count;
            }
            at += count;
        }
        if (at === rows)
            return bars;
        throw new Error(`${this.#path(bucket)} holds ${at} bars, expected ${rows}`);
    }
    #open(bucket) {
        const block = columnsOf(blockRows);
        this.#blocks[bucket] = block;
        return block;
    }
    #write(bucket) {
        const block = this.#blocks[bucket];
        const rows = this.#filled[bucket];
        if (block === undefined || rows === 0)
            return;
        const columns = [
            ...integerColumns.map((name) => block[name].subarray(0, rows)),
            ...priceColumns.map((name) => block[name].subarray(0, rows)),
        ];
        append(this.#path(bucket), [Int32Array.of(rows, 0), ...columns]);
        this.#filled[bucket] = 0;
        this.rows[bucket] = this.rows[bucket] + rows;
    }
    #path(bucket) {
        return (0,external_node_path_.join)(this.#folder, (0,asset_bucket/* bucketKey */.a3)(bucket));
    }
}
function columnsOf(rows) {
    return {
        asset: new Int32Array(rows),
        date: new Int32Array(rows),
        pack: new Int32Array(rows),
        row: new Int32Array(rows),
        open: new Float64Array(rows),
        high: new Float64Array(rows),
        low: new Float64Array(rows),
        close: new Float64Array(rows),
        volume: new Float64Array(rows),
    };
}
/** @throws the system's error with the path, as on a full drive */
function append(path, parts) {
    const bytes = Buffer.concat(parts.map((part) => new Uint8Array(part.buffer, part.byteOffset, part.byteLength)));
    const file = (0,external_node_fs_.openSync)(path, 'a');
    try {
        for (let written = 0; written < bytes.length;)
            written += (0,external_node_fs_.writeSync)(file, bytes, written);
    }
    catch (error) {
        throw error instanceof Error ? Object.assign(error, { path }) : error;
    }
    finally {
        (0,external_node_fs_.closeSync)(file);
    }
}

// EXTERNAL MODULE: ./build/lib/src/ingest/backbone/exchange-sessions.js
var exchange_sessions = __webpack_require__(2171);
// EXTERNAL MODULE: ./build/lib/src/ingest/backbone/backbone-recipe.js
var backbone_recipe = __webpack_require__(80988);
;// CONCATENATED MODULE: ./build/lib/src/ingest/backbone/fact-tables.js


/** Times by which a fact is known from a session on, also where its own day is none. */
function knownFromSessions(ofPacks) {
    const ownSession = (asset, day) => ofPacks.ownSession?.(asset, day) ?? day;
    return {
        firstSeen: (pack, asset, day) => Math.max(ofPacks.firstSeen(pack, asset, day), ownSession(asset, day)),
        session: (pack, asset, day) => ofPacks.session(pack, asset, day),
        isLastWord: (pack, asset, day) => ofPacks.isLastWord?.(pack, asset, day) ?? false,
        ownSession,
    };
}
const actionKind = {
    dataset: datasets/* assetActions */.G$,
    // Dividends of one day are summed since version 2, and a split may be moved; one of a closed day is known from a session since version 3.
    recipe: { ...backbone_recipe/* backboneRecipe */.A, version: 3 },
    times: knownFromSessions,
    read: async (lake, bucket) => actionFacts((await lake.read(datasets/* assetActions */.G$, { asset_bucket: bucket }))?.table),
    write: (batch, bucket, facts, content) => batch.write(datasets/* assetActions */.G$, { asset_bucket: bucket }, { ...content, table: actionTable(facts) }),
};
const delistingKind = {
    dataset: datasets/* delistings */.lf,
    // One that is announced is known from its pack on since version 2; one of a closed day from a session since version 3.
    recipe: { ...backbone_recipe/* backboneRecipe */.A, version: 3 },
    // By its own day one that is moved before that day would still hold on it, and the new date be known too late.
    times: (ofPacks) => {
        const times = knownFromSessions(ofPacks);
        return {
            ...times,
            firstSeen: (pack, asset, day) => Math.min(times.firstSeen(pack, asset, day), times.session(pack, asset, day)),
        };
    },
    read: async (lake, bucket) => delistingFacts((await lake.read(datasets/* delistings */.lf, { asset_bucket: bucket }))?.table),
    write: (batch, bucket, facts, content) => batch.write(datasets/* delistings */.lf, { asset_bucket: bucket }, { ...content, table: delistingTable(facts) }),
};
function actionFacts(table) {
    if (table === undefined)
        return [];
    const { asset, ex_date, kind, value, source, known_from, assumed, revision } = table.columns;
    return Array.from({ length: table.rows }, (_, row) => ({
        asset: asset[row],
        day: ex_date[row],
        kind: kind[row],
        value: value[row],
        text: source[row],
        basis: '',
        knownFrom: known_from[row],
        isAssumed: assumed[row] === 1,
        revision: revision[row],
    }));
}
function actionTable(facts) {
    return {
        rows: facts.length,
        columns: {
            asset: Int32Array.from(facts, ({ asset }) => asset),
            ex_date: Int32Array.from(facts, ({ day }) => day),
            kind: facts.map(({ kind }) => kind),
            value: Float64Array.from(facts, ({ value }) => value),
            source: facts.map(({ text }) => text),
            ...knownColumns(facts),
        },
    };
}
function delistingFacts(table) {
    if (table === undefined)
        return [];
    const { asset, date, code, return: returned, basis, known_from, assumed, revision } = table.columns;
    return Array.from({ length: table.rows }, (_, row) => ({
        asset: asset[row],
        day: date[row],
        kind: '',
        value: returned[row],
        text: code[row],
        basis: basis[row],
        knownFrom: known_from[row],
        isAssumed: assumed[row] === 1,
        revision: revision[row],
    }));
}
function delistingTable(facts) {
    return {
        rows: facts.length,
        columns: {
            asset: Int32Array.from(facts, ({ asset }) => asset),
            date: Int32Array.from(facts, ({ day }) => day),
            code: facts.map(({ text }) => text),
            return: Float64Array.from(facts, ({ value }) => value),
            basis: facts.map(({ basis }) => basis),
            ...knownColumns(facts),
        },
    };
}
function knownColumns(facts) {
    return {
        known_from: Int32Array.from(facts, ({ knownFrom }) => knownFrom),
        assumed: Uint8Array.from(facts, ({ isAssumed }) => Number(isAssumed)),
        revision: Int32Array.from(facts, ({ revision }) => revision),
    };
}

// EXTERNAL MODULE: ./build/lib/src/text/order.js
var order = __webpack_require__(37961);
// EXTERNAL MODULE: ./build/lib/src/ingest/datasets.js
var ingest_datasets = __webpack_require__(76589);
// EXTERNAL MODULE: ./build/lib/src/lake/table.js
var lake_table = __webpack_require__(75925);
;// CONCATENATED MODULE: ./build/lib/src/ingest/backbone/currencies.js
/**
 * The currencies that packs may name: those of ISO 4217, as this Node knows them, and the given ones.
 */
function knownCurrencies(further) {
    return new Set([...Intl.supportedValuesOf('currency'), ...further]);
}
/** Why a row of an unknown currency is set aside. */
function unknownCurrency(currency) {
    const detail = `its currency is "${currency}", expected a code of ISO 4217 such as USD, or one of "currencies" in research.yaml`;
    return { reason: 'UNKNOWN_CURRENCY', detail };
}

;// CONCATENATED MODULE: ./build/lib/src/ingest/backbone/empty-pack.js

/**
 * Refuses a pack without any row where the store has rows of its kind: a source that broke looks like one that has nothing to say.
 *
 * @param isOfKind which partitions of the dataset hold rows of the kind
 * @throws UserError unless empty packs are to be taken
 */
async function refuseEmpty(pack, dataset, { lake, forceEmpty }, isOfKind = () => true) {
    if (forceEmpty || !(await lake.list(dataset)).some(isOfKind))
        return;
    throw new errors/* UserError */.yo(`${pack.name} has no row, and the store has ${pack.settings.kind}.`, {
        hint: 'Fetch or make the file again; where it is right that it has none: --force-empty.',
    });
}

;// CONCATENATED MODULE: ./build/lib/src/ingest/backbone/merge-assets.js



const attributes = ['symbol', 'exchange', 'sector', 'class', 'currency', 'country'];
/** The assets that are known, to which packs add. */
class AssetHistory {
    /** The rows of each asset, by number, ascending by the first day. */
    #rows = new Map();
    #numbers = new Map();
    /** Numbers of the assets that a ticker of an exchange ever stood for. */
    #listed = new Map();
    #largest = 0;
    constructor({ rows, columns }) {
        for (let row = 0; row < rows; row++) {
            const to = columns.valid_to[row];
            this.#add({
                number: columns.number[row],
                id: columns.id[row],
                symbol: columns.symbol[row],
                exchange: columns.exchange[row],
                sector: columns.sector[row],
                class: columns.class[row],
                currency: columns.currency[row],
                country: columns.country[row],
                validFrom: columns.valid_from[row],
                validTo: Number.isNaN(to) ? Number.POSITIVE_INFINITY : to,
            });
        }
    }
    /**
     * Takes what a pack says of an asset: a new asset gets the next number; a changed ticker, exchange or other attribute is another row of the
     * same asset from its day on; a ticker that another asset takes over ends for the one that had it.
     *
     * @param packDay epoch day of the pack, where it says one: a change for which no day is given holds from then on
     */
    take(given, packDay) {
        const { validFrom = datasets/* firstDay */.$r, validTo = Number.POSITIVE_INFINITY } = given;
        if (validTo <= validFrom)
            return { reason: 'VALID_TO_BEFORE_FROM', detail: 'it ends before it begins' };
        const number = given.id === undefined ? this.#numberByListing(given) : this.#numbers.get(given.id);
        return number === undefined ? this.#takeNew(given, packDay) : this.#takeKnown(number, given, packDay);
    }
    /** What is known of an asset, ascending by the first day; nothing of an id that nobody gave. */
    rowsOf(id) {
        const number = this.#numbers.get(id);
        return number === undefined ? [] : [...(this.#rows.get(number) ?? [])];
    }
    /** The table of the assets, by number and first day. */
    table() {
        const all = [...this.#rows.values()].flat();
        const table = (0,lake_table/* emptyTable */._d)(datasets/* assets */.mY.columns, all.length);
        for (const [at, row] of all.entries()) {
            table.columns.number[at] = row.number;
            table.columns.id[at] = row.id;
            for (const name of attributes)
                table.columns[name][at] = row[name];
            table.columns.valid_from[at] = row.validFrom;
            table.columns.valid_to[at] = Number.isFinite(row.validTo) ? row.validTo : Number.NaN;
        }
        return (0,lake_table/* inOrder */.al)(table, datasets/* assets */.mY.rowKey);
    }
    /** Without an id a ticker stands for whichever asset had it last, unless that one was gone when the pack's begins. */
    #numberByListing({ symbol, exchange, validFrom }) {
        const last = this.#rowsOf(symbol, exchange, undefined).at(-1);
        if (last === undefined || validFrom === undefined)
            return last?.number;
        return validFrom >= last.validTo ? undefined : last.number;
    }
    #takeNew(given, packDay) {
        const { symbol, exchange } = given;
        const holder = this.#rowsOf(symbol, exchange, undefined).at(-1);
        const isBefore = holder === undefined || (given.validTo ?? Number.POSITIVE_INFINITY) <= holder.validFrom;
        const taken = holder !== undefined && Number.isFinite(holder.validTo) ? holder.validTo : packDay;
        const validFrom = given.validFrom ?? (isBefore ? datasets/* firstDay */.$r : taken);
        if (validFrom === undefined)
            return undated(`${symbol} of ${exchange} is taken over from ${holder?.id}`);
        const row = {
            ...pickAttributes(given),
            number: this.#largest + 1,
            id: given.id ?? this.#freeId(symbol, exchange),
            validFrom,
            validTo: given.validTo ?? Number.POSITIVE_INFINITY,
        };
        return this.#place(row) ?? 'emitted';
    }
    #takeKnown(number, given, packDay) {
        const rows = this.#rows.get(number) ?? [];
        const last = rows.at(-1);
        const day = given.validFrom;
        const current = day === undefined ? last : (rows.findLast((row) => row.validFrom <= day) ?? rows[0]);
        if (isSameAsset(current, given)) {
            if (given.validTo === undefined || given.validTo === current.validTo)
                return 'old';
            current.validTo = given.validTo;
            return 'emitted';
        }
        const validFrom = day ?? packDay;
        if (validFrom === undefined)
            return undated(`${last.id} changes`);
        const row = {
            ...pickAttributes(given),
            number,
            id: last.id,
            validFrom,
            validTo: given.validTo ?? Number.POSITIVE_INFINITY,
        };
        return this.#place(row) ?? 'emitted';
    }
    /**
     * Puts a row among those of its asset and of its ticker: who had the ticker before ends, and it ends itself where another had it after.
     *
     * @returns why it cannot be
     */
    #place(row) {
        const own = this.#rows.get(row.number) ?? [];
        const others = this.#rowsOf(row.symbol, row.exchange, row.number);
        const rival = others.find(({ validFrom }) => validFrom === row.validFrom);
        if (rival !== undefined) {
            const detail = `${row.symbol} of ${row.exchange} stands for ${rival.id} from the same day on: one of the two must say when it began`;
            return { reason: 'AMBIGUOUS_SYMBOL', detail };
        }
        const corrected = own.findIndex(({ validFrom }) => validFrom === row.validFrom);
        if (corrected >= 0)
            own.splice(corrected, 1);
        for (const other of [...own, ...others]) {
            if (other.validFrom < row.validFrom)
                other.validTo = Math.min(other.validTo, row.validFrom);
            if (other.validFrom > row.validFrom)
                row.validTo = Math.min(row.validTo, other.validFrom);
        }
        this.#add(row);
        return undefined;
    }
    /** The rows of a ticker, ascending by their first day, without those of one asset. */
    #rowsOf(symbol, exchange, except) {
        return [...(this.#listed.get(listing(symbol, exchange)) ?? [])]
            .filter((number) => number !== except)
            .flatMap((number) => this.#rows.get(number) ?? [])
            .filter((row) => row.symbol === symbol && row.exchange === exchange)
            .sort((a, b) => a.validFrom - b.validFrom);
    }
    /** SYMBOL.EXCHANGE, or with the next number behind it where another asset is called so. */
    #freeId(symbol, exchange) {
        const id = `${symbol}.${exchange}`;
        for (let next = 2;; next++) {
            const candidate = next === 2 && !this.#numbers.has(id) ? id : `${id}~${next}`;
            if (!this.#numbers.has(candidate))
                return candidate;
        }
    }
    #add(row) {
        const rows = this.#rows.get(row.number) ?? [];
        rows.push(row);
        rows.sort((a, b) => a.validFrom - b.validFrom);
        this.#rows.set(row.number, rows);
        this.#numbers.set(row.id, row.number);
        const key = listing(row.symbol, row.exchange);
        const listed = this.#listed.get(key);
        if (listed === undefined)
            this.#listed.set(key, new Set([row.number]));
        else
            listed.add(row.number);
        this.#largest = Math.max(this.#largest, row.number);
    }
}
/** Whether two rows say the same of an asset, whenever that holds. */
function isSameAsset(a, b) {
    return attributes.every((name) => a[name] === b[name]);
}
function undated(what) {
    return {
        reason: 'UNDATED_CHANGE',
        detail: `${what}, and neither valid_from nor the name of the pack says from when on`,
    };
}
function pickAttributes({ symbol, exchange, sector, class: kind, currency, country }) {
    return { symbol, exchange, sector, class: kind, currency, country };
}
function listing(symbol, exchange) {
    return `${symbol}\n${exchange}`;
}
/** The order in which new assets of a pack get their numbers: by id, so that the order of its lines has no say. */
function inNumberOrder(rows) {
    const id = ({ given }) => given.id ?? `${given.symbol}.${given.exchange}`;
    return rows.toSorted((a, b) => (0,order/* byCodeUnits */.C)(id(a), id(b)) || (a.given.validFrom ?? datasets/* firstDay */.$r) - (b.given.validFrom ?? datasets/* firstDay */.$r));
}

// EXTERNAL MODULE: ./build/lib/src/calendar/date-format.js
var calendar_date_format = __webpack_require__(87924);
// EXTERNAL MODULE: ./build/lib/src/market/bar-rows.js
var bar_rows = __webpack_require__(36993);
// EXTERNAL MODULE: ./build/lib/src/sources/source-columns.js
var source_columns = __webpack_require__(94757);
// EXTERNAL MODULE: ./build/lib/src/sources/row-counts.js
var row_counts = __webpack_require__(61137);
// EXTERNAL MODULE: ./build/lib/src/sources/to-quarantine.js
var to_quarantine = __webpack_require__(82416);
;// CONCATENATED MODULE: ./build/lib/src/ingest/backbone/pack-refusals.js



/**
 * Rows of a piece as the quarantine holds them.
 *
 * @param naming whose rows they are
 * @param refusals ascending; a row that says two things can have two
 */
async function refusedRows(piece, naming, refusals) {
    if (refusals.length === 0)
        return [];
    const further = refusals.filter(({ at }, k) => at === refusals[k - 1]?.at);
    if (further.length > 0) {
        const first = refusals.filter(({ at }, k) => at !== refusals[k - 1]?.at);
        return [...(await refusedRows(piece, naming, first)), ...(await refusedRows(piece, naming, further))];
    }
    const picked = await (0,source_columns/* pickRows */.LB)(piece.frame, refusals.map(({ at }) => at));
    const names = 'column' in naming ? await (0,source_columns/* textColumn */._u)(picked, naming.column) : refusals.map(() => naming.name);
    const named = refusals.map((refusal, k) => ({ ...refusal, symbol: names[k] ?? '' }));
    return inPack(piece, await (0,to_quarantine/* toQuarantine */.K)(piece, picked, named));
}
/** The rows of a piece that are no records of its format. */
function malformedPackRows(piece) {
    return inPack(piece, (0,row_counts/* malformedRows */.Rj)(piece, 'undated'));
}
/** With the numbers that the rows have in the whole pack. */
function inPack({ firstRow }, rows) {
    return firstRow === 0 ? rows : rows.map((row) => ({ ...row, row: row.row + firstRow }));
}

// EXTERNAL MODULE: ./build/lib/src/ingest/backbone/settings.js
var backbone_settings = __webpack_require__(12401);
;// CONCATENATED MODULE: ./build/lib/src/ingest/backbone/pack-assets.js






/** The columns of a pack of assets: what its settings give as a value needs no column. */
function assetColumns({ columns, values }) {
    const { id, symbol, exchange, sector, class: kind, currency, country, valid_from, valid_to } = columns;
    const unlessGiven = (name, value) => (value === undefined ? [name] : []);
    return {
        required: [
            symbol,
            ...(id === undefined ? [] : [id]),
            ...unlessGiven(exchange, values.exchange),
            ...unlessGiven(kind, values.class),
            ...unlessGiven(currency, values.currency),
        ],
        optional: [
            ...(id === undefined ? ['id'] : []),
            ...unlessGiven(country, values.country),
            sector,
            valid_from,
            valid_to,
        ],
    };
}
/** Reads the rows of a pack of assets. */
async function assetLines(pack, settings, currencies) {
    const lines = [];
    const quarantined = [];
    let rows = 0;
    for await (const piece of pack.pieces()) {
        rows += piece.rows;
        const read = await rowReader(piece, settings, currencies);
        const refused = [];
        for (let at = 0; at < piece.frame.height; at++) {
            const given = read(at);
            if ('reason' in given)
                refused.push({ at, ...given, period: 'undated' });
            else
                lines.push({ piece, at, given });
        }
        quarantined.push(...malformedPackRows(piece), ...(await refusedRows(piece, { column: settings.columns.symbol }, refused)));
    }
    return { file: pack.file, rows, lines, quarantined };
}
async function rowReader(piece, { columns, values, date_format }, currencies) {
    const { frame } = piece;
    const has = new Set(frame.columns);
    const text = async (name, value) => {
        if (value !== undefined)
            return () => value;
        if (name === undefined || !has.has(name))
            return () => null;
        const cells = await (0,source_columns/* textColumn */._u)(frame, name);
        return (row) => cells[row]?.trim() || null;
    };
    const day = async (name) => {
        const cell = await text(name);
        const format = has.has(name) && (0,source_columns/* holdsDates */.u$)(frame, name) ? 'YYYY-MM-DD' : date_format;
        return (row) => {
            const written = cell(row);
            return written === null ? undefined : ((0,calendar_date_format/* parseDay */.Iq)(written, format) ?? bar_rows/* noDay */.O);
        };
    };
    const id = await text(columns.id ?? 'id');
    const symbol = await text(columns.symbol);
    const exchange = await text(columns.exchange, values.exchange);
    const sector = await text(columns.sector);
    const kind = await text(columns.class, values.class);
    const currency = await text(columns.currency, values.currency);
    const country = await text(columns.country, values.country);
    const validFrom = await day(columns.valid_from);
    const validTo = await day(columns.valid_to);
    return (row) => {
        const given = {
            id: id(row) ?? undefined,
            symbol: symbol(row) ?? '',
            exchange: exchange(row) ?? '',
            sector: sector(row),
            class: kind(row)?.toLowerCase() ?? '',
            currency: currency(row) ?? '',
            country: country(row),
            validFrom: validFrom(row),
            validTo: validTo(row),
        };
        return refusalOf(given, currencies) ?? given;
    };
}
const isClass = (text) => backbone_settings/* assetClasses */.Fo.includes(text);
function refusalOf(given, currencies) {
    if (given.symbol === '')
        return { reason: 'INVALID_SYMBOL', detail: 'it has no ticker' };
    if (given.exchange === '')
        return { reason: 'NO_EXCHANGE', detail: 'it has no exchange' };
    if (!isClass(given.class)) {
        return {
            reason: 'UNKNOWN_CLASS',
            detail: `its class is "${given.class}", expected one of ${backbone_settings/* assetClasses */.Fo.join(', ')}`,
        };
    }
    if (!currencies.has(given.currency))
        return unknownCurrency(given.currency);
    if (given.validFrom === bar_rows/* noDay */.O || given.validTo === bar_rows/* noDay */.O) {
        return { reason: 'UNREADABLE_DATE', detail: 'the first or last day on which it holds cannot be read' };
    }
    return undefined;
}

// EXTERNAL MODULE: ./build/lib/src/ingest/backbone/pack-day.js
var pack_day = __webpack_require__(66826);
// EXTERNAL MODULE: ./build/lib/src/ingest/backbone/pack-quarantine.js
var pack_quarantine = __webpack_require__(14486);
// EXTERNAL MODULE: ./build/lib/src/ingest/backbone/pack-result.js
var pack_result = __webpack_require__(76855);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./build/lib/src/lake/polars.js
var polars = __webpack_require__(54500);
// EXTERNAL MODULE: ./build/lib/src/sources/read-source-files.js + 1 modules
var read_source_files = __webpack_require__(77636);
// EXTERNAL MODULE: ./build/lib/src/sources/source-bytes.js + 1 modules
var source_bytes = __webpack_require__(43328);
// EXTERNAL MODULE: ./build/lib/src/sources/source-table.js
var source_table = __webpack_require__(15826);
;// CONCATENATED MODULE: ./build/lib/src/ingest/backbone/read-pack.js








/** Rows of a pack that are in memory at once. */
const pieceRows = 1_000_000;
/**
 * Opens a pack. A Parquet file is read in pieces by its path, so that a pack may be larger than memory; other files are read whole.
 *
 * @throws UserError when it cannot be had, is cut short or no table, lacks a column, or has one of lists or the like
 */
async function openPack(pack, wanted, network) {
    return pack.path.toLowerCase().endsWith('.parquet') ? openParquet(pack, wanted) : openWhole(pack, wanted, network);
}
async function openWhole(pack, wanted, network) {
    const source = (0,read_source_files/* asRows */.gN)(await (0,source_bytes/* loadSource */.s)({ kind: 'file', name: pack.name, path: pack.path }, network), pack.settings.records);
    const columns = columnsIn(pack, await (0,read_source_files/* columnsOf */.PL)(source), wanted);
    return {
        file: source.file,
        columns,
        async *pieces() {
            const wantedColumns = { required: [...columns] };
            const table = await read_source_files/* readers */.Xc[source.format](source, wantedColumns, pack.settings.last_line ?? 'ended');
            yield { ...table, firstRow: 0 };
        },
    };
}
async function openParquet(pack, wanted) {
    const file = await digestOf(pack);
    const pl = await (0,polars/* polars */.A3)();
    // A bracket in a path is no pattern, and folders called key=value add no columns.
    const options = { glob: false, hivePartitioning: false, cache: false };
    const scan = readable(pack, () => pl.scanParquet(pack.path, options));
    const columns = columnsIn(pack, readable(pack, () => scan.columns), wanted);
    const chosen = [...columns].map((name) => (0,polars/* columnNamed */.c1)(pl, name));
    return {
        file,
        columns,
        async *pieces() {
            for (let firstRow = 0, isLast = false; !isLast; firstRow += pieceRows) {
                const frame = await scan
                    .select(...chosen)
                    .slice(firstRow, pieceRows)
                    .collect()
                    .catch((error) => unreadable(pack, error));
                if ((0,file_system/* fileStateIfExists */.Jj)(pack.path) !== pack.fileState) {
                    throw new errors/* UserError */.yo(`${pack.path} was changed while it was read.`, { hint: 'Run the same command again.' });
                }
                (0,source_columns/* refuseOtherTypes */.iH)(pack.name, frame);
                isLast = frame.height < pieceRows;
                if (frame.height > 0)
                    yield { file, frame, rows: frame.height, malformed: [], firstRow };
            }
        },
    };
}
/** Name, size and SHA-256 of a pack, of which no more than a piece is in memory. */
async function digestOf({ name, path }) {
    const hash = (0,external_node_crypto_.createHash)('sha256');
    const bytes = await (0,file_system/* readPiecesIfExist */.KO)(path, (piece) => void hash.update(piece));
    if (bytes === undefined)
        throw new errors/* UserError */.yo(`The pack ${path} is not there any more.`, { hint: 'Run it again.' });
    if (bytes === 0)
        throw new source_bytes/* DamagedSource */.n(`${name} is empty.`, { hint: 'Fetch or make the file again.' });
    return { name, bytes, sha256: hash.digest('hex') };
}
function columnsIn({ name }, found, wanted) {
    const hint = 'Say under "columns" of its pack in research.yaml how the file names them.';
    return new Set((0,source_table/* presentColumns */.t)(name, found, wanted, hint));
}
function readable(pack, read) {
    try {
        return read();
    }
    catch (error) {
        return unreadable(pack, error);
    }
}
function unreadable({ name }, error) {
    const problem = error instanceof Error ? error.message.split('\n')[0] : 'unknown error';
    throw new source_bytes/* DamagedSource */.n(`${name} is not a readable Parquet file, or was cut short (${problem}).`, {
        hint: 'Fetch or make the file again.',
    });
}

;// CONCATENATED MODULE: ./build/lib/src/ingest/backbone/source-notes.js
/** What the manifest of a partition says of how its rows came, beside how many there are now: from where, and how many there were before. */
function sourceNotes(mode, rowsBefore) {
    return { source_mode: mode, rows_before: rowsBefore };
}

;// CONCATENATED MODULE: ./build/lib/src/ingest/backbone/load-assets.js













/** The assets of the lake; none where nothing was stored yet. */
async function readAssets(lake) {
    return (await lake.read(datasets/* assets */.mY, {}))?.table ?? (0,lake_table/* emptyTable */._d)(datasets/* assets */.mY.columns);
}
/** Takes packs of assets, in their order. */
async function loadAssets(packs, loading) {
    if (packs.length === 0)
        return [];
    const { lake, settings } = loading;
    const currencies = knownCurrencies(settings.currencies);
    const before = await readAssets(lake);
    const history = new AssetHistory(before);
    const results = [];
    const quarantined = [];
    for (const pack of packs) {
        const taken = await (0,pack_result/* unlessUnreadable */.Mh)(pack, loading, () => takePack(pack, history, currencies, loading));
        if ((0,pack_result/* isFailed */.Ix)(taken))
            results.push(taken);
        else {
            results.push(taken.result);
            quarantined.push(...taken.quarantined);
        }
    }
    await (0,pack_quarantine/* quarantinePackRows */.Z)(lake, 'assets', quarantined);
    if (results.some(({ emitted }) => emitted > 0)) {
        await lake.write(datasets/* assets */.mY, {}, { recipe: backbone_recipe/* backboneRecipe */.A, table: history.table(), notes: sourceNotes('packs', before.rows) });
    }
    return results;
}
async function takePack(pack, history, currencies, loading) {
    const day = (0,pack_day/* packDay */.i5)(pack);
    const open = await openPack(pack, assetColumns(pack.settings), loading.network);
    const { file, rows, lines, quarantined } = await assetLines(open, pack.settings, currencies);
    if (rows === 0)
        await refuseEmpty(pack, datasets/* assets */.mY, loading);
    const refused = [];
    let emitted = 0;
    let old = 0;
    for (const line of inNumberOrder(lines)) {
        const found = history.take(line.given, day);
        if (found === 'emitted')
            emitted += 1;
        else if (found === 'old')
            old += 1;
        else
            refused.push({ ...line, ...found });
    }
    const set = [...quarantined];
    for (const [piece, ofPiece] of Map.groupBy(refused, (line) => line.piece)) {
        const refusals = ofPiece.map(({ at, reason, detail }) => ({ at, reason, detail, period: 'undated' }));
        refusals.sort((a, b) => a.at - b.at);
        set.push(...(await refusedRows(piece, { column: pack.settings.columns.symbol }, refusals)));
    }
    const read = { pack, file, rows, day, span: (0,pack_day/* emptySpan */.WZ)(), quarantined: set };
    const result = (0,pack_result/* packResult */.VQ)(read, { emitted, old, duplicate: 0 });
    return { result, quarantined: set };
}

;// CONCATENATED MODULE: ./build/lib/src/ingest/backbone/lake-assets.js









/** Raised whenever the same weeks could give other assets than before. */
const recipe = { ...backbone_recipe/* backboneRecipe */.A, version: 2 };
const nothingSaid = [{ from: datasets/* firstDay */.$r, sector: null }];
/**
 * Adds the symbols of weeks to the assets, each with the sectors that it had from week to week. What another source knows of an asset stays, and a ticker that
 * stands for an asset of another source still does.
 *
 * @param benchmark its class is etf
 * @returns the number of each symbol
 */
async function takeLakeAssets(symbols, { lake, settings }, benchmark) {
    const { exchange, currency, class: usual } = settings.lake;
    const sectors = sectorSpans(await readSectors(lake));
    const before = await readAssets(lake);
    const known = new asset_register/* AssetRegister */.i(before);
    const history = new AssetHistory(before);
    let isChanged = false;
    for (const symbol of [...symbols].sort(order/* byCodeUnits */.C)) {
        const id = `${symbol}.${exchange}`;
        const kind = symbol === benchmark ? 'etf' : usual;
        const own = history.rowsOf(id);
        if (own.length === 0 && holderOf(known, symbol, exchange) !== undefined)
            continue;
        const said = sectors.get(symbol) ?? nothingSaid;
        // Of a ticker that another asset had before, only what holds now is of this one.
        const isReused = own.length === 0 && known.spansOf(symbol, exchange).length > 0;
        const given = (isReused ? said.slice(-1) : said).map(({ from, sector }, place) => {
            const validFrom = place === 0 ? undefined : from;
            return { id, symbol, exchange, sector, class: kind, currency, country: null, validFrom, validTo: undefined };
        });
        if (!isBeginningOf(own, given))
            continue;
        for (const one of given.slice(own.length))
            if (history.take(one, undefined) === 'emitted')
                isChanged = true;
    }
    const table = isChanged ? history.table() : before;
    if (isChanged)
        await lake.write(datasets/* assets */.mY, {}, { recipe, table, notes: sourceNotes('lake', before.rows) });
    const register = new asset_register/* AssetRegister */.i(table);
    return new Map([...symbols].map((symbol) => {
        const number = register.numberOf(`${symbol}.${exchange}`) ?? holderOf(register, symbol, exchange);
        if (number === undefined)
            throw new Error(`No asset stands for the symbol ${symbol} of the weeks`);
        return [symbol, number];
    }));
}
/** The number of the asset that a ticker of an exchange stands for by now; undefined where it stands for none. */
function holderOf(register, symbol, exchange) {
    return register.spansOf(symbol, exchange).findLast(({ to }) => to === Number.POSITIVE_INFINITY)?.number;
}
async function readSectors(lake) {
    const weeks = [];
    const dayOf = ({ week_ending: week = '' }) => (0,calendar_date/* epochDay */.ue)((0,calendar_date/* parseIsoDate */.jT)(week));
    const wanted = (await lake.list(ingest_datasets/* universe */.sW)).toSorted((a, b) => dayOf(a) - dayOf(b));
    for await (const { manifest, table } of lake.readEach(ingest_datasets/* universe */.sW, wanted, ['symbol', 'sector'])) {
        weeks.push({ day: dayOf(manifest.keys), ...table.columns });
    }
    return weeks;
}
/**
 * The sectors of each symbol: that of the first week which names the symbol as far back as anything is known, as of every first load, and another one from the week
 * on which says so. A week that names none takes none back.
 *
 * @param weeks ascending
 */
function sectorSpans(weeks) {
    const spans = new Map();
    for (const { day, symbol, sector } of weeks) {
        for (const [row, name] of symbol.entries()) {
            const said = sector[row] ?? null;
            const own = spans.get(name);
            if (own === undefined)
                spans.set(name, [{ from: datasets/* firstDay */.$r, sector: said }]);
            else if (said !== null && said !== own.at(-1)?.sector)
                own.push({ from: day, sector: said });
        }
    }
    return spans;
}
/** Whether the weeks said before what is stored of an asset, and nobody else said more of it. */
function isBeginningOf(stored, given) {
    if (stored.length > 0 && stored.at(-1)?.validTo !== Number.POSITIVE_INFINITY)
        return false;
    return stored.every((row, place) => {
        const said = given[place];
        return said !== undefined && row.validFrom === (said.validFrom ?? datasets/* firstDay */.$r) && isSameAsset(row, said);
    });
}

;// CONCATENATED MODULE: ./build/lib/src/ingest/backbone/merge-bars.js


function emptyTally(packs) {
    return { emitted: new Float64Array(packs), old: new Float64Array(packs), duplicate: new Float64Array(packs) };
}
/**
 * Adds bars to those of a bucket and year. What is stored stays as it was first seen; other values become revisions.
 *
 * @param order rows of `incoming`, ascending by asset and date, those of one day in the order of their packs
 * @param touched gets the numbers of the assets of which a bar or a value is new
 */
function mergeBars(incoming, order, stored, rules, touched) {
    return new BarMerge(incoming, stored, rules, touched).merged(order);
}
class BarMerge {
    #incoming;
    #stored;
    #revisions;
    #times;
    #tolerance;
    #tally;
    #touched;
    #conflicting = [];
    #superseded = [];
    #revised = [];
    #revisionRows;
    #lastTouched = -1;
    constructor(incoming, stored, { times, tolerance, tally }, touched) {
        this.#incoming = incoming;
        this.#stored = stored.bars ?? (0,lake_table/* emptyTable */._d)(datasets/* bars */.n_.columns);
        this.#revisions = stored.revisions ?? (0,lake_table/* emptyTable */._d)(datasets/* barsRevisions */.Pu.columns);
        this.#times = times;
        this.#tolerance = tolerance;
        this.#tally = tally;
        this.#touched = touched;
    }
    merged(order) {
        const { asset, date } = this.#incoming;
        const { asset: storedAsset, date: storedDate } = this.#stored.columns;
        const merged = (0,lake_table/* emptyTable */._d)(datasets/* bars */.n_.columns, this.#stored.rows + order.length);
        let at = 0;
        let copied = 0;
        const pairs = columnPairs(merged, this.#stored);
        const copyUntil = (end) => {
            if (end === copied)
                return;
            for (const { from, to } of pairs)
                to.set(from.subarray(copied, end), at);
            at += end - copied;
            copied = end;
        };
        let next = 0;
        for (let i = 0; i < order.length;) {
            const row = order[i];
            const number = asset[row];
            const day = date[row];
            let end = i + 1;
            while (end < order.length && asset[order[end]] === number && date[order[end]] === day)
                end++;
            while (next < this.#stored.rows && isBefore(storedAsset[next], storedDate[next], number, day))
                next++;
            const isStored = next < this.#stored.rows && storedAsset[next] === number && storedDate[next] === day;
            // Nearly every row of a first load is the only one of its day: no view of the order is made for it.
            const isAlone = end === i + 1 && !isStored;
            const first = isAlone ? row : this.#settle(order.subarray(i, end), isStored ? next : -1);
            if (isAlone)
                this.#emit(row);
            if (first >= 0) {
                copyUntil(next);
                this.#put(merged, at++, first);
            }
            i = end;
        }
        const added = at - copied;
        if (added > 0)
            copyUntil(this.#stored.rows);
        return {
            bars: added > 0 ? cut(merged, at) : undefined,
            revisions: this.#revised.length > 0 ? this.#withRevisions() : undefined,
            conflicting: this.#conflicting,
            superseded: this.#superseded,
        };
    }
    /**
     * Settles what is given for one day of an asset.
     *
     * @param stored row of the stored bar, -1 where there is none
     * @returns the row of the incoming bars that is the bar now, -1 where none is new
     */
    #settle(given, stored) {
        const { pack } = this.#incoming;
        const versions = stored < 0 ? [] : this.#versionsOf(stored);
        let first = -1;
        for (let i = 0; i < given.length;) {
            const row = given[i];
            let end = i + 1;
            while (end < given.length && pack[given[end]] === pack[row])
                end++;
            const ofPack = given.subarray(i, end);
            i = end;
            if (ofPack.some((other) => !this.#isSame(this.#incoming, other, this.#incoming, row))) {
                this.#conflicting.push(...ofPack);
                continue;
            }
            for (let repeated = 1; repeated < ofPack.length; repeated++)
                count(this.#tally.duplicate, pack[row]);
            if (versions.length === 0)
                first = row;
            this.#know(row, versions);
        }
        return first;
    }
    /**
     * Adds what a row says to the versions of its day, ascending by when they became known: what holds on the session of its pack decides whether it is
     * another value. So it does not matter in which order packs come.
     */
    #know(row, versions) {
        const { pack, asset, date } = this.#incoming;
        const ofPack = pack[row];
        const number = asset[row];
        const day = date[row];
        const mine = { from: this.#incoming, row, isStored: false };
        const [first] = versions;
        if (first === undefined) {
            versions.push({ ...mine, knownFrom: this.#times.firstSeen(ofPack, number, day), revision: 0 });
            this.#emit(row);
            return;
        }
        // Nothing is known before the bar itself.
        const knownFrom = Math.max(this.#times.session(ofPack, number, day), first.knownFrom);
        const place = versions.findLastIndex((version) => version.knownFrom <= knownFrom);
        const effective = versions[place];
        const ofSession = versions.filter((version) => version.knownFrom === knownFrom);
        // What the pack itself said before on that session holds no more, where it goes back to it.
        const said = this.#times.isLastWord?.(ofPack, number, day) ? [effective] : [effective, ...ofSession];
        const same = said.find(({ from, row: at }) => this.#isSame(from, at, this.#incoming, row));
        if (same !== undefined) {
            count(same.isStored ? this.#tally.old : this.#tally.duplicate, ofPack);
            return;
        }
        if (effective.isStored && effective.revision === 0 && this.#times.isSuperseded?.(ofPack, number, day)) {
            this.#superseded.push(row);
            return;
        }
        const revision = 1 + (ofSession.at(-1)?.revision ?? 0);
        versions.splice(place + 1, 0, { ...mine, knownFrom, revision });
        this.#revised.push({ row, knownFrom, revision });
        this.#emit(row);
    }
    #emit(row) {
        const { pack, asset } = this.#incoming;
        count(this.#tally.emitted, pack[row]);
        const number = asset[row];
        // Rows come by asset: the set is asked once for each.
        if (number !== this.#lastTouched)
            this.#touched.add(number);
        this.#lastTouched = number;
    }
    #versionsOf(stored) {
        const { asset, date, first_seen } = this.#stored.columns;
        const { known_from, revision } = this.#revisions.columns;
        this.#revisionRows ??= revisionsByDay(this.#revisions);
        const revised = this.#revisionRows.get(dayKey(asset[stored], date[stored])) ?? [];
        return [
            { from: this.#stored.columns, row: stored, knownFrom: first_seen[stored], revision: 0, isStored: true },
            ...revised.map((row) => ({
                from: this.#revisions.columns,
                row,
                knownFrom: known_from[row],
                revision: revision[row],
                isStored: true,
            })),
        ];
    }
    #isSame(a, rowOfA, b, rowOfB) {
        for (const name of datasets/* barValues */.cD) {
            const x = a[name][rowOfA];
            const y = b[name][rowOfB];
            if (x !== y && Math.abs(x - y) > this.#tolerance * Math.max(Math.abs(x), Math.abs(y)))
                return false;
        }
        return true;
    }
    #put({ columns }, at, row) {
        const { asset, date, pack, open, high, low, close, volume } = this.#incoming;
        const number = asset[row];
        const day = date[row];
        columns.asset[at] = number;
        columns.date[at] = day;
        columns.open[at] = open[row];
        columns.high[at] = high[row];
        columns.low[at] = low[row];
        columns.close[at] = close[row];
        columns.volume[at] = volume[row];
        columns.first_seen[at] = this.#times.firstSeen(pack[row], number, day);
    }
    #withRevisions() {
        const added = (0,lake_table/* emptyTable */._d)(datasets/* barsRevisions */.Pu.columns, this.#revised.length);
        for (const [at, { row, knownFrom, revision }] of this.#revised.entries()) {
            added.columns.asset[at] = this.#incoming.asset[row];
            added.columns.date[at] = this.#incoming.date[row];
            for (const name of datasets/* barValues */.cD)
                added.columns[name][at] = this.#incoming[name][row];
            added.columns.known_from[at] = knownFrom;
            added.columns.revision[at] = revision;
        }
        return (0,lake_table/* inOrder */.al)((0,lake_table/* concatTables */.mm)(datasets/* barsRevisions */.Pu.columns, [this.#revisions, added]), datasets/* barsRevisions */.Pu.rowKey);
    }
}
function isBefore(asset, date, number, day) {
    if (asset === undefined || date === undefined)
        return false;
    return asset < number || (asset === number && date < day);
}
function count(counts, pack) {
    counts[pack] = counts[pack] + 1;
}
function dayKey(asset, date) {
    return asset * 2 ** 22 + date + 2 ** 21;
}
/** The revisions of each day, by {@link dayKey}, in the order in which they became known. */
function revisionsByDay({ rows, columns }) {
    const byDay = new Map();
    for (let row = 0; row < rows; row++) {
        const key = dayKey(columns.asset[row], columns.date[row]);
        const known = byDay.get(key);
        if (known === undefined)
            byDay.set(key, [row]);
        else
            known.push(row);
    }
    return byDay;
}
function columnPairs(to, from) {
    const names = Object.keys(datasets/* bars */.n_.columns);
    return names.map((name) => ({ from: from.columns[name], to: to.columns[name] }));
}
/** The first rows of a table that was made for more. */
function cut(table, rows) {
    if (rows === table.rows)
        return table;
    const { columns } = table;
    return {
        rows,
        columns: {
            asset: columns.asset.subarray(0, rows),
            date: columns.date.subarray(0, rows),
            open: columns.open.subarray(0, rows),
            high: columns.high.subarray(0, rows),
            low: columns.low.subarray(0, rows),
            close: columns.close.subarray(0, rows),
            volume: columns.volume.subarray(0, rows),
            first_seen: columns.first_seen.subarray(0, rows),
        },
    };
}

// EXTERNAL MODULE: ./build/lib/src/lake/canonical-json.js
var canonical_json = __webpack_require__(6358);
;// CONCATENATED MODULE: ./build/lib/src/ingest/backbone/told-of.js


/** Notes of which assets the rows of a pack tell. */
class ToldAssets {
    #register;
    #isTold;
    constructor(register) {
        this.#register = register;
        this.#isTold = new Uint8Array(register.largestNumber + 1);
    }
    /** @param outcomes 0 = taken: of the others nothing is told */
    add(assets, outcomes) {
        for (let row = 0; row < assets.length; row++)
            if (outcomes[row] === 0)
                this.#isTold[assets[row]] = 1;
    }
    get toldOf() {
        const buckets = new Set();
        const exchanges = new Set();
        for (let asset = 1; asset < this.#isTold.length; asset++) {
            if (this.#isTold[asset] !== 1)
                continue;
            buckets.add(this.#register.buckets[asset]);
            exchanges.add(this.#register.exchangeOf(asset) ?? '');
        }
        return { buckets, exchanges };
    }
}
const noneTold = { buckets: null, exchanges: null };
/** Buckets as one hexadecimal digit for four of them, from the first on; exchanges as a JSON array. */
function toldColumns(told) {
    if (told === undefined)
        return noneTold;
    const digits = Array.from({ length: asset_bucket/* assetBuckets */.AC / 4 }, (_, digit) => {
        const bits = [0, 1, 2, 3].filter((bit) => told.buckets.has(4 * digit + bit));
        return bits.reduce((sum, bit) => sum + 2 ** bit, 0).toString(16);
    });
    return { buckets: digits.join(''), exchanges: JSON.stringify([...told.exchanges].sort(order/* byCodeUnits */.C)) };
}
/** @returns undefined where nothing was kept: then it may have told of any asset */
function toldOfColumns({ buckets, exchanges }) {
    if (buckets === null || exchanges === null)
        return undefined;
    const all = Array.from({ length: asset_bucket/* assetBuckets */.AC }, (_, bucket) => bucket);
    const isTold = (bucket) => (Number.parseInt(buckets[bucket >> 2] ?? '0', 16) >> (bucket & 3)) & 1;
    return { buckets: new Set(all.filter(isTold)), exchanges: new Set(JSON.parse(exchanges)) };
}

;// CONCATENATED MODULE: ./build/lib/src/ingest/backbone/pack-state.js









const pack_state_recipe = { ...backbone_recipe/* backboneRecipe */.A, version: (0,lake_dataset/* stageVersion */.pL)(backbone_recipe/* backboneRecipe */.A.version, datasets/* backbonePacks */.S$) };
/**
 * Which packs are not taken yet as they are: another content, or read by other settings. A file that is the same as before by name, size and
 * times is not read; of any other file the digest decides, so a pack that changed twice on one day counts twice.
 */
async function selectPacks(lake, files, again) {
    if (again)
        return { selected: files, unchanged: 0 };
    const selected = [];
    for (const [kind, ofKind] of Map.groupBy(files, ({ settings }) => settings.kind)) {
        const table = await readPacks(lake, kind);
        const last = lastVersions(table);
        const touched = new Map();
        for (const pack of ofKind) {
            const row = last.get(pack.name);
            if (row === undefined || table.columns.reading[row] !== readingOf(pack))
                selected.push(pack);
            else if (table.columns.file_state[row] === pack.fileState)
                continue;
            else if ((await digestOf(pack)).sha256 === table.columns.sha256[row])
                touched.set(row, pack);
            else
                selected.push(pack);
        }
        await noteStates(lake, kind, table, touched);
    }
    return { selected, unchanged: files.length - selected.length };
}
/** Notes packs whose rows are on the disk as taken. */
async function notePacks(lake, kind, results) {
    const taken = results.flatMap((result) => (result.file === undefined ? [] : [{ ...result, file: result.file }]));
    if (taken.length === 0)
        return;
    const table = await readPacks(lake, kind);
    const versions = new Map();
    for (let row = 0; row < table.rows; row++) {
        const name = table.columns.name[row];
        versions.set(name, Math.max(versions.get(name) ?? 0, table.columns.version[row]));
    }
    const added = packTable(taken, ({ pack }) => (versions.get(pack.name) ?? 0) + 1);
    const joined = (0,lake_table/* concatTables */.mm)(datasets/* backbonePacks */.S$.columns, [table, added]);
    await lake.write(datasets/* backbonePacks */.S$, { kind }, { recipe: pack_state_recipe, table: joined });
}
/** The content of each pack of a kind that was taken last, by its name. */
async function lastContents(lake, kind) {
    const table = await readPacks(lake, kind);
    return new Map([...lastVersions(table)].map(([name, row]) => [name, table.columns.sha256[row]]));
}
/**
 * The packs that bring something to a kind of which the store was fed before: neither a content that was taken, under whichever name and by whichever settings, nor one that cannot be read, and none
 * of assets, which hold from the days that they say themselves.
 */
async function furtherPacks(lake, selected) {
    const further = [];
    for (const [kind, ofKind] of Map.groupBy(selected, ({ settings }) => settings.kind)) {
        const contents = new Set((await readPacks(lake, kind)).columns.sha256);
        if (kind === 'assets' || contents.size === 0)
            continue;
        for (const pack of ofKind) {
            const content = await contentOf(pack);
            if (content !== undefined && !contents.has(content))
                further.push(pack);
        }
    }
    return further;
}
/** The SHA-256 of a pack; undefined of one that cannot be read. */
async function contentOf(pack) {
    try {
        return (await digestOf(pack)).sha256;
    }
    catch (error) {
        if (error instanceof errors/* UserError */.yo)
            return undefined;
        throw error;
    }
}
async function packsBefore(lake, kind, packs) {
    const table = await readPacks(lake, kind);
    const last = lastVersions(table);
    const { sha256, reading } = table.columns;
    const isChanged = ({ pack, file }) => {
        const row = last.get(pack.name);
        return row !== undefined && file !== undefined && (sha256[row] !== file.sha256 || reading[row] !== readingOf(pack));
    };
    const changed = new Set(packs.keys().filter((number) => isChanged(packs[number])));
    return { taken: await takenSpans(lake, kind), changed };
}
/** The days that packs which were taken told of, and the day of each pack. */
async function takenSpans(lake, kind) {
    const { rows, columns } = await readPacks(lake, kind);
    const at = (row) => ({
        name: columns.name[row],
        day: columns.day[row],
        first: columns.first_date[row],
        last: columns.last_date[row],
        told: toldOfColumns({
            buckets: columns.buckets[row],
            exchanges: columns.exchanges[row],
        }),
    });
    return Array.from({ length: rows }, (_, row) => at(row)).filter(({ day, first }) => !Number.isNaN(day + first));
}
async function readPacks(lake, kind) {
    return (await lake.read(datasets/* backbonePacks */.S$, { kind }))?.table ?? (0,lake_table/* emptyTable */._d)(datasets/* backbonePacks */.S$.columns);
}
/** By what a pack is read: the settings of its kind, without which files they are of. */
function readingOf({ settings }) {
    return (0,canonical_json/* sha256Hex */.f)((0,canonical_json/* canonicalJson */.d)({ ...settings, files: [] }));
}
function lastVersions({ rows, columns }) {
    const last = new Map();
    for (let row = 0; row < rows; row++) {
        const name = columns.name[row];
        const other = last.get(name);
        if (other === undefined || columns.version[row] > columns.version[other])
            last.set(name, row);
    }
    return last;
}
/**
 * Notes files that are others by their times and the same by their bytes, so that these need not be read again. Not in a workflow run: every checkout makes
 * its files anew, so the note would be of no use to the next run, and each run would have something to publish.
 */
async function noteStates(lake, kind, table, touched) {
    if (touched.size === 0 || lake.producer.run !== null)
        return;
    const noted = (0,lake_table/* takeRows */.LY)(table, Array.from({ length: table.rows }, (_, row) => row));
    for (const [row, { fileState }] of touched)
        noted.columns.file_state[row] = fileState;
    await lake.write(datasets/* backbonePacks */.S$, { kind }, { recipe: pack_state_recipe, table: noted });
}
function packTable(taken, versionOf) {
    const numbers = (of) => Float64Array.from(taken, (one) => of(one) ?? Number.NaN);
    const finite = (day) => (Number.isFinite(day) ? day : undefined);
    const told = taken.map((pack) => toldColumns(pack.told));
    return {
        rows: taken.length,
        columns: {
            name: taken.map(({ pack }) => pack.name),
            version: Int32Array.from(taken, versionOf),
            bytes: numbers(({ file }) => file.bytes),
            sha256: taken.map(({ file }) => file.sha256),
            reading: taken.map(({ pack }) => readingOf(pack)),
            file_state: taken.map(({ pack }) => pack.fileState),
            day: numbers(({ day }) => day),
            first_date: numbers(({ span }) => finite(span.first)),
            last_date: numbers(({ span }) => finite(span.last)),
            ...(0,pack_result/* outcomeColumns */.OJ)(taken),
            buckets: told.map(({ buckets }) => buckets),
            exchanges: told.map(({ exchanges }) => exchanges),
        },
    };
}

;// CONCATENATED MODULE: ./build/lib/src/backbone/stable-order.js
const digitBits = 11;
const digits = 1 << digitBits;
/**
 * Row numbers ascending by the keys, the first one most significant; rows that are equal keep their order. A radix sort: time grows with the
 * number of rows alone.
 *
 * @param keys whole numbers from 0 on, one for each row
 */
function stableOrder(rows, keys) {
    let order = Int32Array.from({ length: rows }, (_, row) => row);
    let other = new Int32Array(rows);
    for (const key of keys.toReversed()) {
        const largest = key.reduce((most, value) => Math.max(most, value), 0);
        for (let shift = 0; largest >> shift > 0; shift += digitBits) {
            const places = digitPlaces(key, shift);
            for (let i = 0; i < rows; i++) {
                const row = order[i];
                const digit = (key[row] >> shift) & (digits - 1);
                const place = places[digit];
                other[place] = row;
                places[digit] = place + 1;
            }
            [order, other] = [other, order];
        }
    }
    return order;
}
/** Where the rows of each digit begin. */
function digitPlaces(key, shift) {
    const places = new Int32Array(digits + 1);
    for (const value of key) {
        const next = ((value >> shift) & (digits - 1)) + 1;
        places[next] = places[next] + 1;
    }
    for (let digit = 1; digit <= digits; digit++) {
        places[digit] = places[digit] + places[digit - 1];
    }
    return places;
}

;// CONCATENATED MODULE: ./build/lib/src/ingest/backbone/store-bars.js







/** Raised whenever the same packs could give other bars than before. */
const store_bars_recipe = { ...backbone_recipe/* backboneRecipe */.A, version: 2 };
/**
 * Stores the bars of a spill, bucket after bucket: the partitions of a bucket come to their places together and are on the disk before the next
 * one is begun.
 */
async function storeBars(spill, store) {
    const { lake } = store;
    const present = { bars: await yearsOf(lake, datasets/* bars */.n_), revisions: await yearsOf(lake, datasets/* barsRevisions */.Pu) };
    let partitions = 0;
    const touched = new Set();
    for (let bucket = 0; bucket < asset_bucket/* assetBuckets */.AC; bucket++) {
        if (spill.rows[bucket] === 0)
            continue;
        store.signal.throwIfAborted();
        const key = (0,asset_bucket/* bucketKey */.a3)(bucket);
        const incoming = await spill.read(bucket);
        partitions += await lake.writeTogether(async (batch) => {
            let written = 0;
            const keep = async (dataset, year, table, rowsBefore = 0) => {
                if (table === undefined)
                    return;
                const keys = { asset_bucket: key, year };
                if ((await batch.write(dataset, keys, {
                    recipe: store_bars_recipe,
                    table,
                    notes: sourceNotes(store.sourceMode, rowsBefore),
                })) === 'written')
                    written += 1;
            };
            for (const { year, order } of byYear(incoming, store)) {
                const stored = {
                    bars: present.bars.has(`${key} ${year}`)
                        ? await readTable(lake, datasets/* bars */.n_, { asset_bucket: key, year })
                        : undefined,
                    revisions: present.revisions.has(`${key} ${year}`)
                        ? await readTable(lake, datasets/* barsRevisions */.Pu, { asset_bucket: key, year })
                        : undefined,
                };
                const merged = mergeBars(incoming, order, stored, store, touched);
                store.onRefused(incoming, merged.conflicting, 'CONFLICTING_DUPLICATE');
                store.onRefused(incoming, merged.superseded, 'SUPERSEDED');
                await keep(datasets/* bars */.n_, year, merged.bars, stored.bars?.rows);
                await keep(datasets/* barsRevisions */.Pu, year, merged.revisions, stored.revisions?.rows);
            }
            return written;
        });
        store.onBucket();
    }
    return { partitions, assets: touched };
}
/** The rows of each year, ascending by asset and date, those of one day in the order in which they came. */
function* byYear(incoming, { failed, ranks }) {
    const { rows, asset, date, pack } = incoming;
    const firstDay = date.reduce((least, day) => Math.min(least, day), Number.POSITIVE_INFINITY);
    const firstYear = (0,calendar_date/* yearOf */.lY)(firstDay);
    const lastDay = date.reduce((most, day) => Math.max(most, day), firstDay);
    const yearOfDay = Int32Array.from({ length: lastDay - firstDay + 1 }, (_, i) => (0,calendar_date/* yearOf */.lY)(firstDay + i) - firstYear);
    const year = new Int32Array(rows);
    const day = new Int32Array(rows);
    for (let row = 0; row < rows; row++) {
        day[row] = date[row] - firstDay;
        year[row] = yearOfDay[day[row]];
    }
    // Packs are mostly read in the order of their days.
    const isInOrder = ranks.every((rank, number) => rank === number);
    const keys = [year, asset, day];
    const sorted = stableOrder(rows, isInOrder ? keys : [...keys, pack.map((number) => ranks[number])]);
    const order = failed.size === 0 ? sorted : sorted.filter((row) => !failed.has(pack[row]));
    for (let start = 0; start < order.length;) {
        const of = year[order[start]];
        let end = start + 1;
        while (end < order.length && year[order[end]] === of)
            end++;
        yield { year: (0,asset_bucket/* yearKey */.pB)(firstYear + of), order: order.subarray(start, end) };
        start = end;
    }
}
async function yearsOf(lake, dataset) {
    const found = await lake.list(dataset);
    return new Set(found.map(({ asset_bucket, year }) => `${asset_bucket} ${year}`));
}
async function readTable(lake, dataset, keys) {
    const names = Object.keys(dataset.columns);
    for await (const { table } of lake.readEach(dataset, [keys], names))
        return table;
    throw new Error(`${dataset.name} was read and gave nothing`);
}

;// CONCATENATED MODULE: ./build/lib/src/ingest/backbone/merge-facts.js

/**
 * Adds what packs give of the assets of a bucket to what is stored.
 *
 * @param given in the order of their packs
 */
function mergeFacts(stored, given, times) {
    const versions = new Map();
    for (const fact of stored) {
        const known = versions.get(factKey(fact));
        if (known === undefined)
            versions.set(factKey(fact), [{ fact, isStored: true }]);
        else
            known.push({ fact, isStored: true });
    }
    const facts = [...stored];
    const outcomes = {
        emitted: [],
        old: [],
        duplicate: [],
        conflicting: [],
    };
    for (const ofPack of Map.groupBy(given, (fact) => `${fact.pack} ${factKey(fact)}`).values()) {
        const [first, ...repeated] = ofPack[0]?.kind === 'dividend' ? summed(ofPack) : ofPack;
        if (first === undefined)
            continue;
        if (repeated.some((other) => !isSame(other, first))) {
            outcomes.conflicting.push(...ofPack);
            continue;
        }
        outcomes.duplicate.push(...repeated);
        const key = factKey(first);
        const ofKey = versions.get(key) ?? [];
        versions.set(key, ofKey);
        const found = know(first, ofKey, times);
        if (typeof found === 'string')
            outcomes[found].push(first);
        else {
            facts.push(found);
            outcomes.emitted.push(first);
        }
    }
    return { facts: facts.sort(inOrder), ...outcomes };
}
/**
 * The dividends that a pack gives of an asset and day as their sum, each value once, as the ingest of a week counts them: an ordinary and a special one are two
 * rows, and a row that says the same as another one is a repetition. The other rows count as duplicates of the first.
 */
function summed(ofPack) {
    // In an order of their own, so that the order of the rows does not reach the last digit of the sum.
    const values = [...new Set(ofPack.map(({ value }) => value))].sort((a, b) => a - b);
    const value = values.reduce((sum, part) => sum + part);
    return ofPack.map((fact) => ({ ...fact, value }));
}
/**
 * Adds what a pack says to the versions of a fact, ascending by when they became known: what holds on the session of the pack decides whether
 * it is another value. So it does not matter in which order packs come.
 *
 * @returns the new row, or where it was said before
 */
function know(given, versions, times) {
    const { asset, day, kind, value, text, basis, pack } = given;
    const said = { asset, day, kind, value, text, basis };
    const [first] = versions;
    if (first === undefined) {
        const knownFrom = times.firstSeen(pack, asset, day);
        const own = times.ownSession?.(asset, day) ?? day;
        const fact = { ...said, knownFrom, isAssumed: knownFrom === own, revision: 1 };
        versions.push({ fact, isStored: false });
        return fact;
    }
    const knownFrom = Math.max(times.session(pack, asset, day), first.fact.knownFrom);
    const place = versions.findLastIndex(({ fact }) => fact.knownFrom <= knownFrom);
    const ofSession = versions.filter(({ fact }) => fact.knownFrom === knownFrom);
    const effective = versions[place];
    // What the pack itself said before on that session holds no more, where it goes back to it.
    const before = times.isLastWord?.(pack, asset, day) ? [effective] : [effective, ...ofSession];
    const same = before.find(({ fact }) => isSame(fact, given));
    if (same !== undefined)
        return same.isStored ? 'old' : 'duplicate';
    const fact = { ...said, knownFrom, isAssumed: false, revision: 1 + (ofSession.at(-1)?.fact.revision ?? 0) };
    versions.splice(place + 1, 0, { fact, isStored: false });
    return fact;
}
/** What a fact is about: a later one about the same replaces it. */
function factKey({ asset, day, kind }) {
    return `${asset} ${day} ${kind}`;
}
function isSame(a, b) {
    return Object.is(a.value, b.value) && a.text === b.text && a.basis === b.basis;
}
function inOrder(a, b) {
    return (a.asset - b.asset ||
        a.day - b.day ||
        (0,order/* byCodeUnits */.C)(a.kind, b.kind) ||
        a.knownFrom - b.knownFrom ||
        a.revision - b.revision);
}

;// CONCATENATED MODULE: ./build/lib/src/ingest/backbone/store-facts.js




/**
 * Stores facts, all buckets together.
 *
 * @param packs how many packs there are
 * @returns what became of the facts of each pack that were not set aside
 */
async function storeFacts(given, packs, kind, register, { lake, times, sourceMode, doubtful, setAside }) {
    const counts = Array.from({ length: packs }, () => ({ emitted: 0, old: 0, duplicate: 0 }));
    const byBucket = Map.groupBy(given, ({ asset }) => register.buckets[asset]);
    await lake.writeTogether(async (batch) => {
        for (const [bucket, ofBucket] of [...byBucket].sort(([a], [b]) => a - b)) {
            const key = (0,asset_bucket/* bucketKey */.a3)(bucket);
            const stored = await kind.read(lake, key);
            const refused = new Map((await doubtful(stored, ofBucket, key)).map((one) => [one.fact, one]));
            for (const { fact, reason, detail } of refused.values())
                setAside(fact, reason, detail);
            const believed = ofBucket.filter((fact) => !refused.has(fact));
            const merged = mergeFacts(stored, believed, kind.times(times));
            for (const outcome of ['emitted', 'old', 'duplicate']) {
                for (const { pack } of merged[outcome])
                    counts[pack][outcome] += 1;
            }
            for (const fact of merged.conflicting) {
                const detail = `the pack gives ${(0,calendar_date/* isoDate */._$)(fact.day)} more than once, with other values`;
                setAside(fact, 'CONFLICTING_DUPLICATE', detail);
            }
            if (merged.emitted.length === 0)
                continue;
            const notes = sourceNotes(sourceMode, stored.length);
            await kind.write(batch, key, merged.facts, { recipe: kind.recipe, notes });
        }
    });
    return counts;
}

;// CONCATENATED MODULE: ./build/lib/src/ingest/backbone/load-lake.js














/** Which months of the week's bars, revisions and actions are not in the research store as they are. */
async function selectMonths(lake, again) {
    const known = again ? new Map() : await lastContents(lake, 'lake');
    let unchanged = 0;
    const select = async (dataset) => {
        const packs = [];
        for (const keys of await lake.list(dataset)) {
            const path = (0,lake_dataset/* partitionPath */.WX)(dataset, keys);
            const manifest = await lake.manifest(dataset, keys);
            if (manifest === undefined)
                continue;
            const bytes = manifest.files.reduce((sum, file) => sum + file.bytes, 0);
            if (known.get(path) === manifest.content)
                unchanged += 1;
            else {
                const settings = { kind: 'lake', files: [] };
                const pack = { name: path, path, fileState: manifest.content, settings };
                packs.push({ pack, file: { name: path, bytes, sha256: manifest.content }, keys });
            }
        }
        return packs;
    };
    const [bars, revisions] = [await select(market_datasets/* marketDaily */.Gb), await select(market_datasets/* marketRevisions */.py)];
    return { bars, revisions, actions: await select(market_datasets/* corporateActions */.Nz), unchanged };
}
/** Times by part: the week says from when a revision or an action is known. */
class PartTimes {
    parts = [];
    firstSeen(part, _asset, day) {
        return this.parts[part]?.knownFrom ?? day;
    }
    session(part, asset, day) {
        return this.firstSeen(part, asset, day);
    }
    /** @returns the number of the part */
    add(part) {
        return this.parts.push(part) - 1;
    }
}
/**
 * Takes the bars, revisions and actions of the weekly product in the same lake, month by month: research without any other source. A bar is known on its own day, a revision
 * and an action from the week that knew it first.
 *
 * @param benchmark its class is etf
 */
async function takeLake(months, loading, benchmark) {
    const { lake } = loading;
    const all = [...months.bars, ...months.revisions, ...months.actions];
    if (all.length === 0)
        return { results: [], partitions: 0, assets: 0 };
    const numbers = await takeLakeAssets(await symbolsIn(months, lake), loading, benchmark);
    const register = new asset_register/* AssetRegister */.i(await readAssets(lake));
    const bars = await takeBars(months, numbers, register, loading);
    const spans = bars.results.map(({ span }) => span);
    await (0,exchange_sessions/* storeSessions */.x7)(spans, register, lake, loading.settings);
    const actions = await takeActions(months.actions, numbers, register, lake);
    const results = [...bars.results, ...actions];
    await notePacks(lake, 'lake', results);
    return { results, partitions: bars.partitions, assets: bars.assets };
}
/** The symbols of which the months tell. */
async function symbolsIn(months, lake) {
    const symbols = new Set();
    const wanted = [
        [market_datasets/* marketDaily */.Gb, months.bars],
        [market_datasets/* marketRevisions */.py, months.revisions],
        [market_datasets/* corporateActions */.Nz, months.actions],
    ];
    for (const [dataset, packs] of wanted) {
        const keys = packs.map((one) => one.keys);
        for await (const { table } of lake.readEach(dataset, keys, ['symbol'])) {
            for (const symbol of table.columns.symbol)
                symbols.add(symbol);
        }
    }
    return symbols;
}
async function takeBars({ bars, revisions }, numbers, register, { lake, settings, signal }) {
    const months = [...bars, ...revisions];
    return lake.withScratchFolder(async (folder) => {
        const spill = new BarSpill(folder);
        const spilled = new SpilledMonths(spill, months.length, register);
        for (const [month, { keys }] of bars.entries())
            await spillBars(keys, month, numbers, lake, spilled);
        for (const [i, { keys }] of revisions.entries()) {
            await spillRevisions(keys, bars.length + i, numbers, lake, spilled);
        }
        const { times, spans, rows } = spilled;
        spill.flush();
        const tally = emptyTally(times.parts.length);
        const stored = await storeBars(spill, {
            lake,
            signal,
            sourceMode: 'lake',
            times,
            tolerance: settings.revision_tolerance,
            tally,
            failed: new Set(),
            ranks: Int32Array.from(times.parts.keys()),
            onRefused: (_, rows) => void (rows.length > 0 && refuseConflict()),
            onBucket: () => undefined,
        });
        const outcomes = times.parts.map((_, part) => ({
            emitted: tally.emitted[part],
            old: tally.old[part],
            duplicate: tally.duplicate[part],
        }));
        const results = months.map((month, number) => (0,pack_result/* packResult */.VQ)({ ...month, rows: rows[number], day: undefined, span: spans[number] ?? (0,pack_day/* emptySpan */.WZ)(), quarantined: [] }, sumOf(times, outcomes, number)));
        return { results, partitions: stored.partitions, assets: stored.assets.size };
    });
}
/** Rows of months on their way to the buckets of their assets, and what each month held. */
class SpilledMonths {
    times = new PartTimes();
    spans;
    rows;
    #spill;
    #register;
    constructor(spill, months, register) {
        this.#spill = spill;
        this.#register = register;
        this.spans = Array.from({ length: months }, pack_day/* emptySpan */.WZ);
        this.rows = new Array(months).fill(0);
    }
    add({ month, knownFrom }, of) {
        for (const day of of.day)
            (0,pack_day/* widen */.oP)(this.spans[month], day);
        const places = Int32Array.from({ length: of.rows }, (_, row) => row + 1);
        this.#spill.add(of, new Uint8Array(of.rows), this.#register.buckets, this.times.add({ month, knownFrom }), places);
        this.rows[month] = this.rows[month] + of.rows;
    }
}
/** The bars of a month: each known from its own day on. */
async function spillBars(keys, month, numbers, lake, spilled) {
    const { columns, rows } = (await lake.require(market_datasets/* marketDaily */.Gb, keys)).table;
    const symbol = Int32Array.from(columns.symbol, (name) => numbers.get(name));
    spilled.add({ month, knownFrom: undefined }, { ...columns, rows, symbol, day: columns.date });
}
/** The revisions of a month: one part for each week from which some of them are known. */
async function spillRevisions(keys, month, numbers, lake, spilled) {
    const { columns, rows } = (await lake.require(market_datasets/* marketRevisions */.py, keys)).table;
    const order = Array.from({ length: rows }, (_, row) => row);
    const byWeek = Map.groupBy(order, (row) => columns.known_from[row]);
    for (const [knownFrom, of] of [...byWeek].sort(([a], [b]) => a - b)) {
        const picked = (from) => Float64Array.from(of, (row) => from[row]);
        spilled.add({ month, knownFrom }, {
            rows: of.length,
            symbol: Int32Array.from(of, (row) => numbers.get(columns.symbol[row])),
            day: Int32Array.from(of, (row) => columns.date[row]),
            open: picked(columns.open),
            high: picked(columns.high),
            low: picked(columns.low),
            close: picked(columns.close),
            volume: picked(columns.volume),
        });
    }
}
async function takeActions(months, numbers, register, lake) {
    const times = new PartTimes();
    const facts = [];
    const counts = [];
    for (const [month, { keys }] of months.entries()) {
        const { columns, rows } = (await lake.require(market_datasets/* corporateActions */.Nz, keys)).table;
        counts.push(rows);
        const parts = new Map();
        const order = Array.from({ length: rows }, (_, row) => row);
        order.sort((a, b) => columns.known_from[a] - columns.known_from[b]);
        for (const row of order) {
            const knownFrom = columns.known_from[row];
            const part = parts.get(knownFrom) ?? times.add({ month, knownFrom });
            parts.set(knownFrom, part);
            facts.push({
                asset: numbers.get(columns.symbol[row]),
                day: columns.ex_date[row],
                kind: columns.kind[row],
                value: columns.value[row],
                text: columns.source[row],
                basis: '',
                pack: part,
                row: row + 1,
            });
        }
    }
    const outcomes = await storeFacts(facts, times.parts.length, actionKind, register, {
        lake,
        times,
        sourceMode: 'lake',
        doubtful: async () => [],
        setAside: refuseConflict,
    });
    return months.map((month, number) => (0,pack_result/* packResult */.VQ)({ ...month, rows: counts[number], day: undefined, span: (0,pack_day/* emptySpan */.WZ)(), quarantined: [] }, sumOf(times, outcomes, number)));
}
function sumOf({ parts }, outcomes, month) {
    const ofMonth = outcomes.filter((_, part) => parts[part]?.month === month);
    const sum = (name) => ofMonth.reduce((total, one) => total + one[name], 0);
    return { emitted: sum('emitted'), old: sum('old'), duplicate: sum('duplicate') };
}
/** A month of the week holds a row key once: anything else is a defect. */
function refuseConflict() {
    throw new Error('A month of the week gives one day of a symbol more than once.');
}

// EXTERNAL MODULE: ./build/lib/src/sources/source-patterns.js
var source_patterns = __webpack_require__(38723);
;// CONCATENATED MODULE: ./build/lib/src/ingest/backbone/pack-files.js






/**
 * The files that the configuration names, each once, by kind and name.
 *
 * @param chosen patterns of names; none: all
 * @throws UserError when there is no file at all, two packs of one kind have one name, or nothing is chosen
 */
async function packFiles(settings, chosen) {
    const unmatched = [];
    const found = [];
    for (const section of settings) {
        const paths = new Set();
        for (const path of section.files) {
            const matched = await pathsOf(path);
            if (matched.length === 0)
                unmatched.push(path);
            for (const one of matched)
                paths.add(one);
        }
        for (const path of paths)
            found.push({ name: external_node_path_.posix.basename(path), path, fileState: stateOf(path), settings: section });
    }
    if (found.length === 0) {
        throw new errors/* UserError */.yo(`No file matches ${unmatched.join(' or ')}.`, { hint: relativeHint });
    }
    refuseEqualNames(found);
    const files = found.filter(({ name }) => chosen.length === 0 || chosen.some((pattern) => (0,external_node_path_.matchesGlob)(name, pattern)));
    if (files.length === 0) {
        throw new errors/* UserError */.yo(`No pack is called ${chosen.join(' or ')}.`, {
            hint: `Packs are called by the last part of their path: ${names(found)}.`,
        });
    }
    return { files: files.sort((a, b) => (0,order/* byCodeUnits */.C)(a.name, b.name)), unmatched };
}
const relativeHint = 'Paths in research.yaml are relative to the folder the run starts in; upper and lower case differ.';
/** Those of one kind. */
function packsOfKind(files, kind) {
    const isOfKind = (file) => file.settings.kind === kind;
    return files.filter(isOfKind);
}
/** The files of a path or pattern; none where a pattern has none yet. */
async function pathsOf(path) {
    if (!(0,source_patterns/* isPattern */.P)(path))
        return [path.replaceAll('\\', '/')];
    try {
        return await (0,source_patterns/* matchingFiles */.V)(path);
    }
    catch (error) {
        if (error instanceof errors/* UserError */.yo)
            return [];
        throw error;
    }
}
function stateOf(path) {
    const state = (0,file_system/* fileStateIfExists */.Jj)(path);
    if (state !== undefined)
        return state;
    throw new errors/* UserError */.yo(`The pack ${path} is not there.`, { hint: relativeHint });
}
function refuseEqualNames(files) {
    const known = new Map();
    for (const file of files) {
        const key = `${file.settings.kind} ${file.name}`;
        const other = known.get(key);
        if (other !== undefined) {
            throw new errors/* UserError */.yo(`Two packs of ${file.settings.kind} are called ${file.name}: ${other.path} and ${file.path}.`, {
                hint: 'What is done of a pack is kept under its name. Give each file a name of its own, or name it once under "packs".',
            });
        }
        known.set(key, file);
    }
}
function names(files) {
    if (files.length === 0)
        return 'the configuration names none';
    return (0,name_list/* nameList */.OD)(files.map(({ name }) => name), 10);
}

// EXTERNAL MODULE: ./build/lib/src/ingest/backbone/run-ledger.js
var run_ledger = __webpack_require__(58701);
// EXTERNAL MODULE: ./build/lib/src/calendar/nyse.js + 3 modules
var nyse = __webpack_require__(71154);
// EXTERNAL MODULE: ./build/lib/src/calendar/sessions.js
var sessions = __webpack_require__(97227);
// EXTERNAL MODULE: ./build/lib/src/ingest/backbone/exchange-trading.js
var exchange_trading = __webpack_require__(56645);
;// CONCATENATED MODULE: ./build/lib/src/ingest/backbone/closed-days.js





const firstDay = (0,calendar_date/* epochDay */.ue)(nyse/* nyse */.q.firstDate);
/** By days from the calendar's first one on: 1 = a session of the New York Stock Exchange. */
let openDays;
function sessionDays() {
    if (openDays !== undefined)
        return openDays;
    const days = new Uint8Array((0,calendar_date/* epochDay */.ue)(nyse/* nyse */.q.lastDate) - firstDay + 1);
    for (const { date } of (0,sessions/* sessionsBetween */.M5)(nyse/* nyse */.q.firstDate, nyse/* nyse */.q.lastDate))
        days[(0,calendar_date/* epochDay */.ue)(date) - firstDay] = 1;
    openDays = days;
    return days;
}
/** On which days the calendar knows that assets were not traded, because their exchange was closed. */
class ClosedDays {
    #open = sessionDays();
    #register;
    #exchanges;
    /** Of each asset, by its number, whether the calendar holds for it. */
    #holds;
    /** @param exchanges those that hold sessions on the days of the New York Stock Exchange */
    constructor(register, exchanges) {
        this.#register = register;
        this.#exchanges = new Set(exchanges);
        this.#holds = Array.from({ length: register.largestNumber + 1 }, (_, asset) => {
            const own = register.exchangesOf(asset).map(({ exchange }) => this.#exchanges.has(exchange));
            if (!own.includes(true))
                return 'never';
            return own.includes(false) ? 'at times' : 'always';
        });
    }
    /** @param day epoch day; before and after the calendar nothing is known to be closed */
    isClosed(asset, day) {
        if (this.#open[day - firstDay] !== 0)
            return false;
        const holds = this.#holds[asset];
        if (holds !== 'at times')
            return holds === 'always';
        return this.#exchanges.has((0,exchange_trading/* exchangeOn */.xM)(this.#register.exchangesOf(asset), day));
    }
    /** Sessions of the calendar between two days, both included. */
    sessions(from, to) {
        let count = 0;
        for (let day = from; day <= to; day++)
            count += this.#open[day - firstDay] ?? 0;
        return count;
    }
}
/** From which share of its days on a month is taken for another one. */
const misdatedShare = 0.2;
/**
 * The months of assets whose dates cannot be right: of the days that a pack gives, at least two and a fifth lie on closed days, and as many
 * sessions between them are missing. A year or month that was written wrongly looks so, with half of its days on sessions by chance; rows for
 * weekends beside those of every session do not.
 *
 * @param places rows by which a month is suspected: those on closed days
 */
function misdatedMonths(rows, assetOf, dayOf, places, closedDays) {
    const keyOf = (row) => `${assetOf[row]} ${(0,calendar_date/* isoDate */._$)(dayOf[row]).slice(0, 7)}`;
    const suspected = new Set(places.map((row) => assetOf[row]));
    const months = new Map(places.map((row) => [keyOf(row), { days: new Set(), closed: new Set() }]));
    for (let row = 0; row < rows; row++) {
        const day = dayOf[row];
        if (day === bar_rows/* noDay */.O || !suspected.has(assetOf[row]))
            continue;
        const month = months.get(keyOf(row));
        month?.days.add(day);
        if (closedDays.isClosed(assetOf[row], day))
            month?.closed.add(day);
    }
    const misdated = new Set([...months].flatMap(([key, month]) => (isMisdated(month, closedDays) ? [key] : [])));
    return (row) => misdated.size > 0 && suspected.has(assetOf[row]) && misdated.has(keyOf(row));
}
function isMisdated({ days, closed }, closedDays) {
    const missing = closedDays.sessions(Math.min(...days), Math.max(...days)) - (days.size - closed.size);
    return Math.min(closed.size, missing) >= Math.max(2, misdatedShare * days.size);
}

// EXTERNAL MODULE: ./build/lib/src/ingest/bars/bar-rules.js
var bar_rules = __webpack_require__(63974);
// EXTERNAL MODULE: ./build/lib/src/sources/symbol-of-name.js
var symbol_of_name = __webpack_require__(34304);
;// CONCATENATED MODULE: ./build/lib/src/ingest/backbone/pack-columns.js






/** The columns by which rows name their asset. */
function namingColumns({ columns: { asset, symbol, exchange } }) {
    return [asset, symbol, exchange].filter((name) => name !== undefined);
}
/** @throws UserError when the name of the file does not hold a ticker where the settings say so */
function rowNaming({ symbol, columns }, fileName) {
    if (symbol !== undefined)
        return { name: (0,symbol_of_name/* symbolOfFile */.Um)(fileName, symbol) };
    return { column: columns.asset ?? columns.symbol ?? '' };
}
/**
 * Epoch days of a column; `noDay` where there is none.
 *
 * @throws UserError where dates are written and none of them can be read: that is another format, and no row that is wrong
 */
async function dayColumn(frame, name, format) {
    const series = frame.getColumn(name);
    const pl = await (0,polars/* polars */.A3)();
    if (series.dtype.variant === 'Date' && series.nullCount() === 0) {
        return Int32Array.from(series.cast(pl.Int32).rechunk().toTypedArray());
    }
    const { codes, values } = await (0,source_columns/* codedColumn */.g0)(frame, name);
    const written = (0,source_columns/* holdsDates */.u$)(frame, name) ? 'YYYY-MM-DD' : format;
    const days = values.map((text) => (0,calendar_date_format/* parseDay */.Iq)(text, written) ?? bar_rows/* noDay */.O);
    const [first] = values;
    if (first !== undefined && days.every((day) => day === bar_rows/* noDay */.O)) {
        throw new errors/* UserError */.yo(`No date of the column "${name}" can be read as ${written}: it holds "${first.slice(0, 40)}".`, {
            hint: 'Say under "date_format" of its pack in research.yaml how the file writes dates.',
        });
    }
    return codes.map((code) => days[code] ?? bar_rows/* noDay */.O);
}
/**
 * The number of each row's asset; `noSymbol` where none is called so on that day.
 *
 * @param fileName of the pack, without its folder
 */
async function assetColumn(frame, naming, fileName, day, register) {
    const { columns, values } = naming;
    if (columns.asset !== undefined) {
        const ids = await (0,source_columns/* codedColumn */.g0)(frame, columns.asset);
        const numbers = ids.values.map((id) => register.numberOf(id.trim()) ?? bar_rows/* noSymbol */.MS);
        return ids.codes.map((code) => numbers[code] ?? bar_rows/* noSymbol */.MS);
    }
    const named = rowNaming(naming, fileName);
    const tickers = 'name' in named ? oneValue(frame, named.name) : await (0,source_columns/* codedColumn */.g0)(frame, named.column);
    const exchanges = columns.exchange === undefined
        ? oneValue(frame, values.exchange ?? '')
        : await (0,source_columns/* codedColumn */.g0)(frame, columns.exchange);
    const spans = new Map();
    const spansOf = (ticker, exchange) => {
        const key = ticker * exchanges.values.length + exchange;
        const known = spans.get(key);
        if (known !== undefined)
            return known;
        const symbol = withoutSuffix(tickers.values[ticker]?.trim() ?? '', naming.strip_suffix);
        const found = register.spansOf(symbol, exchanges.values[exchange]?.trim() ?? '');
        spans.set(key, found);
        return found;
    };
    return tickers.codes.map((ticker, row) => {
        const exchange = exchanges.codes[row];
        if (ticker < 0 || exchange < 0)
            return bar_rows/* noSymbol */.MS;
        const date = day[row];
        return spansOf(ticker, exchange).find(({ from, to }) => date >= from && date < to)?.number ?? bar_rows/* noSymbol */.MS;
    });
}
function oneValue({ height }, value) {
    return { codes: new Int32Array(height), values: [value] };
}
function withoutSuffix(ticker, suffix = '') {
    const isThere = suffix !== '' && ticker.toLowerCase().endsWith(suffix.toLowerCase());
    return isThere ? ticker.slice(0, -suffix.length) : ticker;
}

;// CONCATENATED MODULE: ./build/lib/src/ingest/backbone/pack-bars.js








/** The columns of a pack of bars. */
function barColumns(settings) {
    const { date, open, high, low, close, volume } = settings.columns;
    return { required: [...new Set([...namingColumns(settings), date, open, high, low, close, volume])], optional: [] };
}
/** Reads and judges the bars of a piece of a pack: each row on its own, and dates by the month of their asset. */
async function judgedBars(piece, settings, judging) {
    const bars = await packBars(piece, settings, judging.register);
    const outcomes = outcomesOf(bars, judging);
    let refused = 0;
    const span = (0,pack_day/* emptySpan */.WZ)();
    for (let row = 0; row < bars.rows; row++) {
        if (outcomes[row] !== 0)
            refused += 1;
        else
            (0,pack_day/* widen */.oP)(span, bars.day[row]);
    }
    const numbers = (0,source_table/* rowNumbers */.V)(piece);
    if (piece.firstRow > 0)
        for (let row = 0; row < numbers.length; row++)
            numbers[row] = numbers[row] + piece.firstRow;
    const naming = rowNaming(settings, piece.file.name);
    const refusals = refused === 0 ? [] : refusalsOf(bars, outcomes, settings);
    const quarantined = [...malformedPackRows(piece), ...(await refusedRows(piece, naming, refusals))];
    return { bars, outcomes, rowNumbers: numbers, quarantined, span };
}
/** What becomes of each bar: 0 = taken. */
function outcomesOf(bars, { today, closedDays }) {
    const outcomes = new Uint8Array(bars.rows);
    const closed = [];
    for (let row = 0; row < bars.rows; row++) {
        const found = judgeBar(bars, row, today, closedDays);
        outcomes[row] = found;
        if (found === bar_rules/* outcome */.bu.NOT_A_SESSION)
            closed.push(row);
    }
    if (closed.length === 0)
        return outcomes;
    const isMisdated = misdatedMonths(bars.rows, bars.symbol, bars.day, closed, closedDays);
    for (let row = 0; row < bars.rows; row++) {
        if (outcomes[row] === bar_rules/* outcome */.bu.taken && isMisdated(row))
            outcomes[row] = bar_rules/* outcome */.bu.MISDATED;
    }
    return outcomes;
}
function judgeBar(bars, row, today, closedDays) {
    const day = bars.day[row];
    if (day === bar_rows/* noDay */.O)
        return bar_rules/* outcome */.bu.UNREADABLE_DATE;
    if (day > today)
        return bar_rules/* outcome */.bu.FUTURE_DATE;
    if (bars.symbol[row] === bar_rows/* noSymbol */.MS)
        return bar_rules/* outcome */.bu.UNKNOWN_ASSET;
    if (closedDays.isClosed(bars.symbol[row], day))
        return bar_rules/* outcome */.bu.NOT_A_SESSION;
    return (0,bar_rules/* judgePrices */.k0)(bars.open[row], bars.high[row], bars.low[row], bars.close[row], 1, bars.volume[row]);
}
async function packBars({ frame, file }, settings, register) {
    const { columns } = settings;
    const day = await dayColumn(frame, columns.date, settings.date_format);
    const numbers = (name) => (0,source_columns/* numberColumn */.sA)(frame, name, settings);
    const close = await numbers(columns.close);
    return {
        rows: frame.height,
        symbol: await assetColumn(frame, settings, file.name, day, register),
        day,
        open: await numbers(columns.open),
        high: await numbers(columns.high),
        low: await numbers(columns.low),
        close,
        adj_close: close,
        hasAdjClose: new Uint8Array(frame.height),
        volume: await numbers(columns.volume),
    };
}
function refusalsOf(bars, outcomes, { columns }) {
    const rows = Array.from(outcomes.keys()).filter((row) => outcomes[row] !== 0);
    return rows.map((at) => {
        const code = outcomes[at];
        const day = bars.day[at];
        return {
            at,
            reason: bar_rules/* barOutcomes */.Du[code],
            detail: (0,bar_rules/* describeBar */.bz)(bars, at, code),
            period: (0,pack_day/* monthOf */.GS)(day),
            ...(day === bar_rows/* noDay */.O ? {} : { day }),
            columns: (0,bar_rules/* columnsAtFault */.R5)(bars, at, code).flatMap((column) => column === 'symbol' || column === 'adj_close' ? [] : columns[column]),
        };
    });
}

;// CONCATENATED MODULE: ./build/lib/src/ingest/backbone/pack-times.js


/** From when the rows of packs are known, by the day of the pack and never by the clock. */
class PackTimes {
    #options;
    #sessions;
    #timelyFrom;
    constructor(options) {
        const { lateSessions } = options;
        const days = options.days.map((day) => day ?? 0);
        const sessions = (rule) => days.map((day) => sessionOnOrAfter(rule, day));
        const timely = (rule) => days.map((day) => sessionsBefore(rule, sessionOnOrAfter(rule, day), lateSessions));
        this.#options = options;
        this.#sessions = { nyse: sessions('nyse'), weekdays: sessions('weekdays') };
        this.#timelyFrom = { nyse: timely('nyse'), weekdays: timely('weekdays') };
    }
    /**
     * Whether another pack of a later day told of this day before. Of a pack is kept from when to when it told, of which buckets of assets and of which exchanges: one that told of none of
     * the asset can have told nothing of it.
     */
    isSuperseded(pack, asset, day) {
        const own = this.#options.days[pack] ?? 0;
        return this.#othersTelling(pack, asset, day).some((other) => other.day > own);
    }
    /** Whether the pack takes the place of another content of its name, and no other pack of its session may have told of the day. */
    isLastWord(pack, asset, day) {
        if (!this.#options.changed?.has(pack))
            return false;
        const rule = this.#options.ruleOf(asset);
        const session = this.session(pack, asset);
        return this.#othersTelling(pack, asset, day).every((other) => sessionOnOrAfter(rule, other.day) !== session);
    }
    /** The packs of other names that were taken before and may have told of an asset on a day. */
    #othersTelling(pack, asset, day) {
        const { taken = [], names = [], register } = this.#options;
        const isTold = ({ told }) => told === undefined ||
            register === undefined ||
            (told.buckets.has(register.buckets[asset]) && told.exchanges.has(register.exchangeOf(asset) ?? ''));
        return taken.filter((other) => other.first <= day && day <= other.last && other.name !== names[pack] && isTold(other));
    }
    /** The session of a pack: its day, or the first session after it. */
    session(pack, asset) {
        return this.#sessions[this.#options.ruleOf(asset)][pack];
    }
    /**
     * The session on a day, or the first one after it, where a calendar says so: a corporate action of a Saturday is known from Monday on. Of an exchange without one, which may trade at
     * weekends, it is the day itself.
     */
    ownSession(asset, day) {
        return this.#options.ruleOf(asset) === 'nyse' ? sessionOnOrAfter('nyse', day) : day;
    }
    /** The day itself, or, of a row that came later than `late_sessions` after it, the session of its pack. */
    firstSeen(pack, asset, day) {
        if (this.#options.isHistory)
            return day;
        const rule = this.#options.ruleOf(asset);
        return day >= this.#timelyFrom[rule][pack] ? day : this.#sessions[rule][pack];
    }
}
/** From when the rows of some packs are known, by the exchange of each asset. */
function timesOfPacks(packs, register, { settings, isHistory }, { taken, changed }) {
    const exchanges = new Set(settings.nyse_calendar);
    return new PackTimes({
        days: packs.map(({ day }) => day),
        names: packs.map(({ pack }) => pack.name),
        taken,
        changed,
        register,
        isHistory,
        lateSessions: settings.late_sessions,
        ruleOf: (asset) => (exchanges.has(register.exchangeOf(asset) ?? '') ? 'nyse' : 'weekdays'),
    });
}
/** The session on a day, or the first one after it. Where no calendar is known every weekday counts as one. */
function sessionOnOrAfter(rule, day) {
    if (rule === 'nyse' && (0,sessions/* isCovered */.P$)(day) && (0,sessions/* isCovered */.P$)(day + 10))
        return (0,calendar_date/* epochDay */.ue)((0,sessions/* firstSessionOnOrAfter */.Nh)((0,calendar_date/* isoDate */._$)(day)).date);
    const weekday = (0,calendar_date/* isoWeekday */.mg)(day);
    return weekday <= 5 ? day : day + 8 - weekday;
}
/** The session that lies `count` sessions before one. */
function sessionsBefore(rule, session, count) {
    // Of ten days in a row at least five are sessions.
    const reach = session - 2 * count - 10;
    if (rule === 'nyse' && (0,sessions/* isCovered */.P$)(session) && (0,sessions/* isCovered */.P$)(reach)) {
        const before = (0,sessions/* sessionsBetween */.M5)((0,calendar_date/* isoDate */._$)(reach), (0,calendar_date/* isoDate */._$)(session));
        const found = before[before.length - 1 - count];
        if (found !== undefined)
            return (0,calendar_date/* epochDay */.ue)(found.date);
    }
    const position = (0,calendar_date/* isoWeekday */.mg)(session) - 1;
    const weeks = Math.floor(count / 5);
    const rest = count % 5;
    return session - 7 * weeks - rest - (rest > position ? 2 : 0);
}

;// CONCATENATED MODULE: ./build/lib/src/ingest/backbone/load-bars.js
















/**
 * Takes packs of bars, in their order. The packs are read one after the other into a temporary folder of the lake, a file for each bucket, and
 * then stored bucket by bucket: memory is that of a piece of a pack, or of a bucket.
 */
async function loadBars(packs, loading) {
    const { lake } = loading;
    const register = new asset_register/* AssetRegister */.i(await readAssets(lake));
    return lake.withScratchFolder(async (folder) => {
        const spill = new BarSpill(folder);
        const spilled = await spillPacks(packs, spill, register, loading);
        return storeSpilled(spilled, spill, register, loading);
    });
}
async function spillPacks(packs, spill, register, loading) {
    const bar = loading.progress('Packs read', packs.length);
    const closedDays = new ClosedDays(register, loading.settings.nyse_calendar);
    const judging = { register, today: loading.today, closedDays };
    const spilled = [];
    for (const [number, pack] of packs.entries()) {
        spilled.push(await (0,pack_result/* unlessUnreadable */.Mh)(pack, loading, () => spillPack(pack, number, spill, judging, loading)));
        bar.advance();
    }
    spill.flush();
    bar.end();
    return spilled;
}
async function spillPack(pack, number, spill, judging, loading) {
    const open = await openPack(pack, barColumns(pack.settings), loading.network);
    const quarantined = [];
    let rows = 0;
    const span = (0,pack_day/* emptySpan */.WZ)();
    const told = new ToldAssets(judging.register);
    for await (const piece of open.pieces()) {
        loading.signal.throwIfAborted();
        const judged = await judgedBars(piece, pack.settings, judging);
        told.add(judged.bars.symbol, judged.outcomes);
        spill.add(judged.bars, judged.outcomes, judging.register.buckets, number, judged.rowNumbers);
        for (const row of judged.quarantined)
            quarantined.push(row);
        rows += piece.rows;
        (0,pack_day/* widen */.oP)(span, judged.span.first, judged.span.last);
    }
    if (rows === 0)
        await refuseEmpty(pack, datasets/* bars */.n_, loading);
    return { pack, file: open.file, rows, day: (0,pack_day/* dayOfPack */.HJ)(pack, span), span, told: told.toldOf, quarantined };
}
async function storeSpilled(spilled, spill, register, loading) {
    const { lake, settings, progress } = loading;
    const tally = emptyTally(spilled.length);
    const failed = new Set(spilled.keys().filter((number) => (0,pack_result/* isFailed */.Ix)(spilled[number] ?? {})));
    const bar = progress('Buckets stored', spill.rows.filter((rows) => rows > 0).length);
    const stored = await storeBars(spill, {
        lake,
        signal: loading.signal,
        sourceMode: 'packs',
        times: timesOfPacks(spilled, register, loading, await packsBefore(lake, 'bars', spilled)),
        tolerance: settings.revision_tolerance,
        tally,
        failed,
        ranks: ranksByDay(spilled),
        onRefused: (incoming, rows, reason) => {
            for (const row of rows) {
                const number = incoming.pack[row];
                const { file, quarantined } = spilled[number];
                quarantined.push(refusedBar(incoming, row, file, register, reason));
            }
        },
        onBucket: () => bar.advance(),
    });
    bar.end();
    const outcomesOf = (number) => ({
        emitted: tally.emitted[number],
        old: tally.old[number],
        duplicate: tally.duplicate[number],
    });
    const results = await (0,pack_result/* settlePacks */.u6)(spilled, outcomesOf, datasets/* bars */.n_.name, lake);
    return { results, ...stored };
}
/** The place of each pack by its day; of one day they keep their order. */
function ranksByDay(packs) {
    const order = [...packs.keys()].sort((a, b) => (packs[a]?.day ?? 0) - (packs[b]?.day ?? 0) || a - b);
    const ranks = new Int32Array(packs.length);
    for (const [rank, pack] of order.entries())
        ranks[pack] = rank;
    return ranks;
}
function refusedBar(incoming, row, file, register, reason) {
    const day = incoming.date[row];
    const asset = register.idOf(incoming.asset[row]) ?? null;
    const values = Object.fromEntries(datasets/* barValues */.cD.map((name) => [name, incoming[name][row]]));
    return {
        file,
        row: incoming.row[row],
        symbol: asset?.slice(0, 100).toWellFormed() ?? null,
        reason,
        detail: reason === 'SUPERSEDED'
            ? `a pack of a later day gave ${(0,calendar_date/* isoDate */._$)(day)} with other values before this one came; where this one corrects it, have the name of the pack say its day (pack_date)`
            : `the pack gives ${(0,calendar_date/* isoDate */._$)(day)} more than once, with other values`,
        record: JSON.stringify({ asset, date: (0,calendar_date/* isoDate */._$)(day), ...values }),
        period: (0,pack_day/* monthOf */.GS)(day),
        day,
    };
}

// EXTERNAL MODULE: ./build/lib/src/statistics/lower-bound.js
var lower_bound = __webpack_require__(72761);
;// CONCATENATED MODULE: ./build/lib/src/ingest/backbone/doubtful-actions.js



/** Days within which a second split of the same ratio is taken for the first one, entered again. */
const repeatedWithinDays = 7;
/**
 * Splits beside one of the same ratio that stands a few days before or after: one of the two is entered twice. What stands is what was said of a day last, so a split
 * that is moved, by a ratio of 1 on the old day and its own on the new one, is taken, in whichever order a pack has the two rows.
 *
 * @param stored by asset and day, and of those by when they became known
 * @param given in the order of their packs
 */
function repeatedSplits(stored, given) {
    const standing = new Map();
    const note = ({ asset, day, value }) => {
        const ratios = standing.get(asset) ?? new Map();
        standing.set(asset, ratios.set(day, value));
    };
    for (const fact of stored)
        if (fact.kind === 'split')
            note(fact);
    const found = [];
    const splits = given.filter(({ kind }) => kind === 'split');
    for (const ofPack of Map.groupBy(splits, ({ pack }) => pack).values()) {
        const isTakenBack = ({ value }) => value === 1;
        for (const fact of ofPack.filter(isTakenBack))
            note(fact);
        for (const fact of ofPack.filter((one) => !isTakenBack(one)).sort((a, b) => a.day - b.day || a.row - b.row)) {
            const other = [...(standing.get(fact.asset) ?? [])].find(([day, value]) => value === fact.value && day !== fact.day && Math.abs(day - fact.day) <= repeatedWithinDays);
            if (other === undefined)
                note(fact);
            else {
                const detail = `a split of ${fact.value} on ${(0,calendar_date/* isoDate */._$)(fact.day)}, and one of the same ratio on ${(0,calendar_date/* isoDate */._$)(other[0])}: one of the two is entered twice`;
                found.push({ fact, reason: 'REPEATED_SPLIT', detail });
            }
        }
    }
    return found;
}
/**
 * Dividends that are not smaller than the last close before their ex-date. One without a close in that year or the one before is taken: nothing
 * speaks against it.
 *
 * @param bucket as the partition key has it
 */
async function excessiveDividends(lake, bucket, given) {
    const dividends = given.filter(({ kind, value }) => kind === 'dividend' && value > 0);
    const closes = new Map();
    // From the latest year on, so that the first close that is found is the last one before.
    const years = [...new Set(dividends.flatMap(({ day }) => [(0,calendar_date/* yearOf */.lY)(day), (0,calendar_date/* yearOf */.lY)(day) - 1]))].sort((a, b) => b - a);
    const present = new Set((await lake.list(datasets/* bars */.n_, { asset_bucket: bucket })).map(({ year }) => year));
    for (const year of years) {
        if (!present.has(String(year)))
            continue;
        const of = dividends.filter((fact) => !closes.has(fact) && [0, 1].includes((0,calendar_date/* yearOf */.lY)(fact.day) - year));
        if (of.length === 0)
            continue;
        const keys = { asset_bucket: bucket, year: String(year) };
        for await (const { table } of lake.readEach(datasets/* bars */.n_, [keys], ['asset', 'date', 'close'])) {
            for (const fact of of) {
                const row = lastBefore(table.columns, fact);
                if (row >= 0)
                    closes.set(fact, table.columns.close[row]);
            }
        }
    }
    return [...closes].flatMap(([fact, close]) => {
        if (fact.value < close)
            return [];
        const detail = `a dividend of ${fact.value} on ${(0,calendar_date/* isoDate */._$)(fact.day)}, and a close of ${close} before it`;
        return [{ fact, reason: 'DIVIDEND_EXCEEDS_PRICE', detail }];
    });
}
/** The last row of an asset before a day, among rows by asset and date; -1 where there is none. */
function lastBefore({ asset, date }, fact) {
    const row = (0,lower_bound/* lowerBound */.y)(asset.length, (place) => {
        const number = asset[place];
        return number < fact.asset || (number === fact.asset && date[place] < fact.day);
    }) - 1;
    return row >= 0 && asset[row] === fact.asset ? row : -1;
}

// EXTERNAL MODULE: ./build/lib/src/backbone/standing-delisting.js
var standing_delisting = __webpack_require__(33539);
// EXTERNAL MODULE: ./build/lib/src/ingest/actions/judge-actions.js
var judge_actions = __webpack_require__(40427);
;// CONCATENATED MODULE: ./build/lib/src/ingest/backbone/pack-facts.js









/** Splits and dividends. */
const actionReading = {
    columns: (settings) => {
        const { ex_date, kind, value, old_shares, split, dividend } = settings.columns;
        const kinds = settings.values.kind === undefined ? [kind] : [];
        const own = (0,backbone_settings/* areBeside */.xl)(settings.columns) ? [split, dividend] : [value, old_shares, ...kinds];
        const given = own.filter((name) => name !== undefined);
        return { required: [...namingColumns(settings), ex_date, ...given], optional: [] };
    },
    dayColumn: ({ columns }) => columns.ex_date,
    reader: async ({ frame }, { columns, values }) => {
        if ((0,backbone_settings/* areBeside */.xl)(columns))
            return actionsBeside(frame, columns, values.source);
        const kinds = values.kind === undefined ? await (0,source_columns/* textColumn */._u)(frame, columns.kind) : undefined;
        const sizes = await (0,source_columns/* textColumn */._u)(frame, columns.value);
        const old = columns.old_shares === undefined ? undefined : await (0,source_columns/* textColumn */._u)(frame, columns.old_shares);
        return (row) => {
            const kind = values.kind ?? kinds?.[row]?.trim().toLowerCase() ?? '';
            const isKnown = backbone_settings/* packActionKinds */.Dh.includes(kind);
            if (!isKnown) {
                return [{ reason: 'UNKNOWN_KIND', detail: `its kind is "${kind}", expected ${backbone_settings/* packActionKinds */.Dh.join(' or ')}` }];
            }
            const size = sizes[row]?.trim() ?? '';
            const written = kind === 'split' && old !== undefined ? `${size}/${old[row]?.trim() ?? ''}` : size;
            return [sizedAction(kind, written, values.source)];
        };
    },
};
/** Splits and dividends of files that have a column for each; where nothing happened a row says nothing. */
async function actionsBeside(frame, { split, dividend }, source) {
    const splits = split === undefined ? undefined : await (0,source_columns/* textColumn */._u)(frame, split);
    const dividends = dividend === undefined ? undefined : await (0,source_columns/* textColumn */._u)(frame, dividend);
    return (row) => {
        const [ratio, amount] = [splits?.[row]?.trim() ?? '', dividends?.[row]?.trim() ?? ''];
        const said = [];
        if (ratio !== '' && ![0, 1].includes(splitRatio(ratio)))
            said.push(sizedAction('split', ratio, source));
        if (amount !== '' && (0,judge_actions/* readNumber */.kz)(amount) !== 0)
            said.push(sizedAction('dividend', amount, source));
        return said;
    };
}
function sizedAction(kind, written, source) {
    const value = kind === 'split' ? splitRatio(written) : (0,judge_actions/* readNumber */.kz)(written);
    if (!Number.isFinite(value))
        return { reason: 'UNREADABLE_VALUE', detail: `its size is "${written.slice(0, 60)}"` };
    // A dividend of 0 says that there is none after all.
    if (value < 0 || (value === 0 && kind === 'split')) {
        return { reason: 'NOT_POSITIVE', detail: `its size is ${value}` };
    }
    return { kind, value, text: source, basis: '' };
}
/** New shares per old share: 4, 4:1 or 4/1. NaN where it is none of them. */
function splitRatio(written) {
    const [, fresh, old] = /^([^:/]+)[:/]([^:/]+)$/.exec(written) ?? [];
    return fresh === undefined || old === undefined ? (0,judge_actions/* readNumber */.kz)(written) : (0,judge_actions/* readNumber */.kz)(fresh) / (0,judge_actions/* readNumber */.kz)(old);
}
/**
 * Delistings.
 *
 * @param assumed returns by code for rows that give none; "*" is any other code
 */
function delistingReading(assumed) {
    return {
        columns: (settings) => {
            const { date, code, return: returned } = settings.columns;
            const codes = settings.values.code === undefined ? [code] : [];
            return { required: [...namingColumns(settings), date, ...codes], optional: [returned] };
        },
        dayColumn: ({ columns }) => columns.date,
        reader: async ({ frame }, { columns, values }) => {
            const codes = values.code === undefined ? await (0,source_columns/* textColumn */._u)(frame, columns.code) : undefined;
            const hasReturns = frame.columns.includes(columns.return);
            const returns = hasReturns ? await (0,source_columns/* numberColumn */.sA)(frame, columns.return) : undefined;
            const written = hasReturns ? await (0,source_columns/* textColumn */._u)(frame, columns.return) : undefined;
            const delisting = (row) => {
                const code = values.code ?? codes?.[row]?.trim() ?? '';
                if (code === '')
                    return { reason: 'NO_CODE', detail: 'it does not say why' };
                if (code === standing_delisting/* withdrawnCode */.oS)
                    return { kind: '', value: Number.NaN, text: code, basis: 'reported' };
                const given = returns?.[row] ?? Number.NaN;
                const text = written?.[row]?.trim() ?? '';
                if (Number.isNaN(given) && text !== '')
                    return { reason: 'UNREADABLE_VALUE', detail: `its return is "${text.slice(0, 60)}"` };
                if (given < -1)
                    return { reason: 'LOSES_MORE_THAN_ALL', detail: `its return is ${given}, expected −1 or more` };
                if (!Number.isNaN(given))
                    return { kind: '', value: given, text: code, basis: 'reported' };
                return { kind: '', value: assumed[code] ?? assumed['*'] ?? Number.NaN, text: code, basis: 'assumed' };
            };
            return (row) => [delisting(row)];
        },
    };
}
/** Reads and judges the rows of a piece of a pack. @param pack its number */
async function judgedFacts(piece, reading, settings, register, pack) {
    const days = await dayColumn(piece.frame, reading.dayColumn(settings), settings.date_format);
    const assets = await assetColumn(piece.frame, settings, piece.file.name, days, register);
    const read = await reading.reader(piece, settings);
    const numbers = (0,source_table/* rowNumbers */.V)(piece);
    const facts = [];
    const refused = [];
    // Rows that are no records of the format count as well.
    let rows = piece.rows - piece.frame.height;
    for (let at = 0; at < piece.frame.height; at++) {
        const found = read(at);
        if (found.length === 0)
            continue;
        const day = days[at];
        const asset = assets[at];
        const refuse = (problem) => refused.push({ at, ...problem, period: (0,pack_day/* monthOf */.GS)(day), ...(day === bar_rows/* noDay */.O ? {} : { day }) });
        rows += found.length;
        for (const said of found) {
            if (day === bar_rows/* noDay */.O)
                refuse({ reason: 'UNREADABLE_DATE', detail: 'the date cannot be read' });
            else if (asset === bar_rows/* noSymbol */.MS)
                refuse({ reason: 'UNKNOWN_ASSET', detail: 'no asset is called so on that day' });
            else if ('reason' in said)
                refuse(said);
            else
                facts.push({ asset, day, ...said, pack, row: numbers[at] + piece.firstRow });
        }
    }
    const naming = rowNaming(settings, piece.file.name);
    return { rows, facts, quarantined: [...malformedPackRows(piece), ...(await refusedRows(piece, naming, refused))] };
}

;// CONCATENATED MODULE: ./build/lib/src/ingest/backbone/load-facts.js













/** Takes packs of splits and dividends, in their order. Bars come first: a dividend is held against the price before it. */
function loadActions(packs, loading) {
    return loadFacts(packs, actionReading, actionKind, loading);
}
/** Takes packs of delistings, in their order. */
function loadDelistings(packs, loading) {
    return loadFacts(packs, delistingReading(loading.settings.delisting_returns), delistingKind, loading);
}
async function loadFacts(packs, reading, kind, loading) {
    if (packs.length === 0)
        return [];
    const { lake } = loading;
    const register = new asset_register/* AssetRegister */.i(await readAssets(lake));
    const reads = [];
    for (const [number, pack] of packs.entries()) {
        reads.push(await (0,pack_result/* unlessUnreadable */.Mh)(pack, loading, () => readFacts(pack, number, reading, kind, register, loading)));
    }
    const [{ settings }] = packs;
    const times = timesOfPacks(reads, register, loading, await packsBefore(lake, settings.kind, reads));
    const setAside = (fact, reason, detail) => {
        const { file, quarantined } = reads[fact.pack];
        quarantined.push(refusedFact(fact, file, register, reason, detail));
    };
    const given = reads.flatMap((one) => ((0,pack_result/* isFailed */.Ix)(one) ? [] : one.facts));
    const outcomes = await storeFacts(given, reads.length, kind, register, {
        lake,
        times,
        sourceMode: 'packs',
        setAside,
        doubtful: async (stored, ofBucket, bucket) => [
            ...repeatedSplits(stored, ofBucket),
            ...(await excessiveDividends(lake, bucket, ofBucket)),
        ],
    });
    return (0,pack_result/* settlePacks */.u6)(reads, (number) => outcomes[number], kind.dataset.name, lake);
}
async function readFacts(pack, number, reading, kind, register, loading) {
    const { settings } = pack;
    const open = await openPack(pack, reading.columns(settings), loading.network);
    const facts = [];
    const quarantined = [];
    const span = (0,pack_day/* emptySpan */.WZ)();
    let [rows, read] = [0, 0];
    for await (const piece of open.pieces()) {
        const judged = await judgedFacts(piece, reading, settings, register, number);
        for (const fact of judged.facts) {
            facts.push(fact);
            (0,pack_day/* widen */.oP)(span, fact.day);
        }
        for (const row of judged.quarantined)
            quarantined.push(row);
        rows += judged.rows;
        read += piece.rows;
    }
    if (read === 0)
        await refuseEmpty(pack, kind.dataset, loading);
    return { pack, file: open.file, rows, day: (0,pack_day/* dayOfPack */.HJ)(pack, span), span, facts, quarantined };
}
function refusedFact({ asset, day, kind, value, text, row }, file, register, reason, detail) {
    const id = register.idOf(asset) ?? null;
    const symbol = id?.slice(0, 100).toWellFormed() ?? null;
    const size = Number.isNaN(value) ? null : value;
    const record = JSON.stringify({ asset: id, date: (0,calendar_date/* isoDate */._$)(day), kind, value: size, text });
    return { file, row, symbol, reason, detail, record, period: (0,pack_day/* monthOf */.GS)(day), day };
}

// EXTERNAL MODULE: ./build/lib/src/lake/lake-draft.js + 1 modules
var lake_draft = __webpack_require__(60512);
// EXTERNAL MODULE: ./build/lib/src/ingest/macro/merge-observations.js
var merge_observations = __webpack_require__(30865);
;// CONCATENATED MODULE: ./build/lib/src/ingest/backbone/load-rates.js



















const source = 'packs';
/** Takes packs of rates of currencies, in their order. */
async function loadRates(packs, loading) {
    if (packs.length === 0)
        return [];
    const { lake } = loading;
    const currencies = knownCurrencies(loading.settings.currencies);
    const store = { draft: new lake_draft/* LakeDraft */.z(lake), rowsBefore: new Map() };
    const results = [];
    for (const pack of packs) {
        const read = await (0,pack_result/* unlessUnreadable */.Mh)(pack, loading, () => readRates(pack, currencies, loading));
        if ((0,pack_result/* isFailed */.Ix)(read)) {
            results.push(read);
            continue;
        }
        results.push(await storeRates(read, store, loading));
        await (0,pack_quarantine/* quarantinePackRows */.Z)(lake, market_datasets/* macroDaily */.W.name, read.quarantined);
    }
    await store.draft.commit();
    return results;
}
async function storeRates(read, { draft, rowsBefore }, { settings, isHistory }) {
    const { day, rates, duplicate } = read;
    let emitted = 0;
    let old = 0;
    for (const [currency, byDay] of rates) {
        const keys = { series: (0,usd_rates/* rateSeries */.y7)(currency) };
        const session = sessionOnOrAfter('nyse', day ?? 0);
        const timelyFrom = isHistory ? Number.NEGATIVE_INFINITY : sessionsBefore('nyse', session, settings.late_sessions);
        const observations = [...byDay].map(([observed, value]) => ({ observed, value, seen: session * calendar_date/* dayMs */.LP }));
        observations.sort((a, b) => a.observed - b.observed);
        let table = (await draft.read(market_datasets/* macroDaily */.W, keys))?.table ?? (0,lake_table/* emptyTable */._d)(market_datasets/* macroDaily */.W.columns);
        const before = rowsBefore.get(currency) ?? table.rows;
        rowsBefore.set(currency, before);
        for (const isLate of [false, true]) {
            const some = observations.filter(({ observed }) => observed < timelyFrom === isLate);
            const rules = {
                source,
                sessions: 0,
                // A late one may be used from the session of its pack: the first one after the day before.
                latestIngested: isLate ? session - 1 : Number.NEGATIVE_INFINITY,
                knownFrom: isLate ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY,
            };
            const merged = (0,merge_observations/* mergeObservations */.A)(table, some, rules);
            emitted += merged.stored + merged.revised;
            old += merged.unchanged;
            table = merged.table;
        }
        await draft.write(market_datasets/* macroDaily */.W, keys, { recipe: backbone_recipe/* backboneRecipe */.A, table, notes: sourceNotes(source, before) });
    }
    return (0,pack_result/* packResult */.VQ)(read, { emitted, old, duplicate });
}
async function readRates(pack, currencies, loading) {
    const { columns, values } = pack.settings;
    const required = [columns.date, columns.rate, ...(values.currency === undefined ? [columns.currency] : [])];
    const open = await openPack(pack, { required, optional: [] }, loading.network);
    const rates = new Map();
    const quarantined = [];
    const span = (0,pack_day/* emptySpan */.WZ)();
    let rows = 0;
    let duplicate = 0;
    for await (const piece of open.pieces()) {
        const { given, refused } = await judgedRates(piece, pack.settings, currencies, loading.today);
        for (const { at, currency, day, rate } of given) {
            const byDay = rates.get(currency) ?? new Map();
            rates.set(currency, byDay);
            const before = byDay.get(day);
            if (before === undefined) {
                byDay.set(day, rate);
                (0,pack_day/* widen */.oP)(span, day);
            }
            else if (before === rate)
                duplicate += 1;
            else {
                const detail = `the pack gives ${before} for that day before`;
                refused.push({ at, reason: 'CONFLICTING_DUPLICATE', detail, period: (0,pack_day/* monthOf */.GS)(day), day });
            }
        }
        refused.sort((a, b) => a.at - b.at);
        quarantined.push(...malformedPackRows(piece), ...(await refusedRows(piece, { name: '' }, refused)));
        rows += piece.rows;
    }
    const isRate = ({ series = '' }) => (0,usd_rates/* isRateSeries */.ky)(series);
    if (rows === 0)
        await refuseEmpty(pack, market_datasets/* macroDaily */.W, loading, isRate);
    return { pack, file: open.file, rows, day: (0,pack_day/* dayOfPack */.HJ)(pack, span), span, rates, duplicate, quarantined };
}
async function judgedRates({ frame }, { columns, values, date_format, quote, ...notation }, currencies, today) {
    const days = await dayColumn(frame, columns.date, date_format);
    const numbers = await (0,source_columns/* numberColumn */.sA)(frame, columns.rate, notation);
    const codes = values.currency === undefined ? await (0,source_columns/* textColumn */._u)(frame, columns.currency) : undefined;
    const given = [];
    const refused = [];
    for (let at = 0; at < frame.height; at++) {
        const day = days[at];
        const number = numbers[at];
        const currency = values.currency ?? codes?.[at]?.trim() ?? '';
        const refuse = (reason, detail) => refused.push({ at, reason, detail, period: (0,pack_day/* monthOf */.GS)(day), ...(day === bar_rows/* noDay */.O ? {} : { day }) });
        if (day === bar_rows/* noDay */.O)
            refuse('UNREADABLE_DATE', 'the date cannot be read');
        else if (day > today)
            refuse('FUTURE_DATE', 'the day lies after that of the run');
        else if (!currencies.has(currency))
            refuse('UNKNOWN_CURRENCY', unknownCurrency(currency).detail);
        else if (!Number.isFinite(number))
            refuse('UNREADABLE_VALUE', 'the rate is no number');
        else if (number <= 0)
            refuse('NOT_POSITIVE', `the rate is ${number}`);
        else
            given.push({ at, currency, day, rate: quote === 'usd_per_unit' ? number : 1 / number });
    }
    return { given, refused };
}

;// CONCATENATED MODULE: ./build/lib/src/ingest/backbone/take-packs.js








/**
 * Takes packs kind by kind: assets first, since every other row names one; bars before actions, which are held against prices. The packs of a
 * kind, and of a round of bars, are noted as taken once their rows are on the disk and not before.
 */
async function takePacks(files, loading) {
    const { lake, settings } = loading;
    const results = [];
    const note = async (kind, some) => {
        await notePacks(lake, kind, some);
        results.push(...some);
    };
    await note('assets', await loadAssets(packsOfKind(files, 'assets'), loading));
    const bars = packsOfKind(files, 'bars');
    const assets = new Set();
    let partitions = 0;
    for (let start = 0; start < bars.length; start += settings.packs_per_round) {
        const loaded = await loadBars(bars.slice(start, start + settings.packs_per_round), loading);
        await (0,exchange_sessions/* storeSessions */.x7)(loaded.results.map(({ span }) => span), new asset_register/* AssetRegister */.i(await readAssets(lake)), lake, settings);
        await note('bars', loaded.results);
        partitions += loaded.partitions;
        for (const asset of loaded.assets)
            assets.add(asset);
    }
    await note('actions', await loadActions(packsOfKind(files, 'actions'), loading));
    await note('delistings', await loadDelistings(packsOfKind(files, 'delistings'), loading));
    await note('rates', await loadRates(packsOfKind(files, 'rates'), loading));
    return { results, partitions, assets: assets.size };
}

// EXTERNAL MODULE: ./build/lib/src/sources/csv-records.js
var csv_records = __webpack_require__(46127);
;// CONCATENATED MODULE: ./build/lib/src/stages/research/backbone.js













const run = async (inputs, context) => {
    const { lake, log } = context;
    const settings = context.config.research.backbone;
    const files = inputs.mode === 'lake' ? [] : await namedPacks(inputs.packs, context);
    return lake.exclusively('backbone', async () => {
        // A broken ledger is told before anything is stored.
        const before = await (0,run_ledger/* readRuns */.xx)(lake);
        const usual = await modeAfter(before, lake);
        const mode = inputs.mode === 'auto' ? usual : inputs.mode;
        if (inputs.mode === 'auto')
            log.info(`The packs are fed as a ${mode === 'bulk' ? 'first load (bulk)' : 'delta'}.`);
        const loading = {
            lake,
            network: context,
            settings,
            today: (0,calendar_date/* utcDay */.dA)(context.clock()),
            isHistory: mode === 'bulk',
            isLoaded: usual === 'delta',
            forceEmpty: inputs.forceEmpty,
            signal: context.signal,
            progress: (label, total) => context.progress(label, total),
        };
        const lastDay = await lastDayOfBars(lake);
        const { taken, selected, unchanged } = mode === 'lake' ? await fromLake(inputs.again, loading, context) : await fromPacks(files, inputs, loading);
        const counts = countsOf(taken, selected);
        const kind = mode === 'delta' && isCorrection(taken, counts, lastDay) ? 'correction' : mode;
        const deltas = before.filter((entry) => entry.mode === 'delta');
        const found = verdictOf(counts, kind === 'delta' && selected > 0 ? deltas : undefined, settings.gates, expectedRows(inputs));
        const outputs = { ...counts, unchanged, verdict: found.verdict, reasons: found.reasons };
        if (selected === 0 && found.verdict === 'ok') {
            log.info(`Nothing to do: ${(0,name_list/* counted */.hS)(unchanged, 'pack')} taken before as they are.`);
            return { ...outputs, ledger: await (0,run_ledger/* runsDigest */.L6)(lake) };
        }
        const { partitions: _, ...entry } = counts;
        await (0,run_ledger/* addRun */.Z)(lake, { time: context.clock(), mode: kind, ...entry, verdict: found.verdict, reasons: found.reasons });
        if (mode === 'bulk')
            warnOfHistory(taken, lastDay, context);
        report(taken, found, unchanged, await absentKinds(lake), context);
        const all = { ...outputs, ledger: await (0,run_ledger/* runsDigest */.L6)(lake) };
        if (found.verdict === 'fail')
            throw new errors/* GateError */.ue(`The research store is fed, and ${found.texts.join('; ')}.`, all);
        return all;
    });
};
/**
 * What a run is that is not told: a first load until one ended with every pack read and bars stored, and where these are gone, so that a history that came in part, or a run
 * that was killed, is completed as the history that it is.
 */
async function modeAfter(before, lake) {
    const isLoaded = before.some(({ mode, failed, assets }) => mode !== 'lake' && failed === 0 && assets > 0);
    return isLoaded && (await lake.list(datasets/* bars */.n_)).length > 0 ? 'delta' : 'bulk';
}
/** @throws UserError where there is nothing that a delta could come after: its history would count as known from the days of its packs for good */
async function refuseFirstDelta(lake) {
    if ((await lake.list(datasets/* bars */.n_)).length > 0)
        return;
    throw new errors/* UserError */.yo(`The research store of ${lake.root} has no bars, so --mode delta has nothing to come after.`, {
        hint: 'Run backbone --mode bulk first, whose history counts as known on its own days, or leave --mode out: then the first load is bulk and every later one delta. Nothing was stored.',
    });
}
/** @throws UserError where the store is loaded, and a first load would count further packs as known on their own days, however late they came */
async function refuseSecondLoad(lake, selected) {
    const further = await furtherPacks(lake, selected);
    if (further.length === 0)
        return;
    const named = (0,name_list/* nameList */.OD)(further.map(({ name }) => name), 5);
    throw new errors/* UserError */.yo(`The research store of ${lake.root} is loaded, and by --mode bulk ${named} would count as known on their own days, however late they came.`, {
        hint: 'Feed what came since by --mode delta, or leave --mode out. Where it is history that the store lacks, such as that of another exchange: --more-history. Nothing was stored.',
    });
}
/** Warns of packs of a first load that bring days which the store was past already. */
function warnOfHistory({ results }, lastDay, { annotate }) {
    for (const { pack, span, emitted } of results) {
        if (pack.settings.kind !== 'bars' || emitted === 0 || span.first > lastDay)
            continue;
        const message = `The pack ${pack.name} brings bars from ${(0,calendar_date/* isoDate */._$)(span.first)} on, and the store had bars up to ${(0,calendar_date/* isoDate */._$)(lastDay)}: by --mode bulk they count as known on their own days. What came late is fed by --mode delta.`;
        annotate({ level: 'warning', title: 'A first load into a store with later bars', message });
    }
}
/** The last day that a pack of bars told of so far; -Infinity where there was none. */
async function lastDayOfBars(lake) {
    return (await takenSpans(lake, 'bars')).reduce((last, span) => Math.max(last, span.last), Number.NEGATIVE_INFINITY);
}
/**
 * Whether a delta corrects and completes days that were told of before: as it is no day of its own, neither is it held against those, nor are later ones held
 * against it. What brings nothing but what is there, or mostly rows that are set aside, is a source that broke.
 */
function isCorrection({ results }, { failed, emitted, quarantined }, lastDay) {
    if (failed > 0 || emitted <= quarantined)
        return false;
    return results.every(({ pack, span }) => pack.settings.kind !== 'bars' || span.last <= lastDay);
}
async function namedPacks(chosen, { config, log }) {
    const { packs } = config.research.backbone;
    if (packs.length === 0) {
        throw new errors/* UserError */.yo(`${config.researchFile} names no packs.`, {
            hint: 'List the files that feed the research store under backbone.packs: docs/research.md has examples. What the weeks of this lake know is taken without any by --mode lake.',
        });
    }
    const { files, unmatched } = await packFiles(packs, chosen);
    if (unmatched.length > 0)
        log.warning(`No file matches yet: ${(0,name_list/* nameList */.OD)(unmatched)}`);
    return files;
}
async function fromPacks(files, { again, moreHistory }, loading) {
    const { selected, unchanged } = await selectPacks(loading.lake, files, again);
    if (loading.isHistory && loading.isLoaded && !moreHistory)
        await refuseSecondLoad(loading.lake, selected);
    if (!loading.isHistory && selected.some(({ settings }) => settings.kind !== 'assets'))
        await refuseFirstDelta(loading.lake);
    return { taken: await takePacks(selected, loading), selected: selected.length, unchanged };
}
async function fromLake(again, loading, { config }) {
    const months = await selectMonths(loading.lake, again);
    const selected = months.bars.length + months.revisions.length + months.actions.length;
    if (selected + months.unchanged === 0) {
        throw new errors/* UserError */.yo(`The lake ${loading.lake.root} holds no bars of a week.`, {
            hint: 'Run the stage "ingest" in it first, or feed the research store from packs.',
        });
    }
    return { taken: await takeLake(months, loading, config.pipeline.benchmark), selected, unchanged: months.unchanged };
}
function expectedRows(inputs) {
    return { least: inputs.expectMinRows || undefined, most: inputs.expectMaxRows || undefined };
}
function countsOf({ results, partitions, assets }, selected) {
    const sum = (name) => results.reduce((total, result) => total + result[name], 0);
    const failed = results.filter(({ failure }) => failure !== undefined).length;
    return {
        selected,
        done: results.length - failed,
        failed,
        rows: sum('rows'),
        emitted: sum('emitted'),
        old: sum('old'),
        duplicate: sum('duplicate'),
        quarantined: sum('quarantined'),
        assets,
        partitions,
    };
}
function report(taken, { verdict, texts }, unchanged, absent, context) {
    const { log, annotate, summarise } = context;
    for (const { pack, failure } of taken.results) {
        if (failure !== undefined)
            annotate({ level: 'error', title: 'A pack that cannot be read', message: failure });
        else
            log.debug(`${pack.path} was taken`);
    }
    for (const { pack, rows, quarantined } of taken.results) {
        if (rows === 0 || quarantined < rows)
            continue;
        const message = `None of the ${(0,name_list/* counted */.hS)(rows, 'row')} of ${pack.name} was taken: the dataset quarantine says why. Rows name assets that a pack of assets brings before.`;
        annotate({ level: 'warning', title: 'A pack of which nothing was taken', message });
    }
    const open = taken.results.filter(({ isLastLineOpen }) => isLastLineOpen).map(({ pack }) => pack.name);
    if (open.length > 0) {
        const message = `The last line of ${(0,name_list/* nameList */.OD)(open, 5)} has no line end, so nothing tells whether it is whole, and it was set aside (${csv_records/* openLastLine */.Jh}): fetch the file again, or, where its files end so, say "last_line: any" of the packs in research.yaml.`;
        annotate({ level: 'warning', title: 'A pack that may be cut short', message });
    }
    const today = (0,calendar_date/* utcDay */.dA)(context.clock());
    for (const { pack, day } of taken.results) {
        if (!(day !== undefined && day > today) || pack.settings.pack_date !== undefined)
            continue;
        const message = `The pack ${pack.name} is of ${(0,calendar_date/* isoDate */._$)(day)}, its last date, which has not come yet: what it changes counts as known from then on. Have its name say its day (pack_date in research.yaml).`;
        annotate({ level: 'warning', title: 'A pack of a day to come', message });
    }
    const { lines, markdown } = packReport(taken, unchanged, absent);
    for (const line of lines)
        log.info(line);
    for (const text of texts)
        annotate({ level: verdict === 'fail' ? 'error' : 'warning', title: 'Research store', message: text });
    summarise(markdown);
}


/***/ }),

/***/ 48940:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ median),
/* harmony export */   Y: () => (/* binding */ quantile)
/* harmony export */ });
/**
 * Quantile by linear interpolation between order statistics, bit for bit as `numpy.quantile` (method "linear";
 * Hyndman and Fan 1996, definition 7).
 *
 * @param values any order, at least one, none NaN
 * @param q in 0..1
 * @throws {RangeError} on no values, a NaN among them, or q outside 0..1
 */
function quantile(values, q) {
    if (!(q >= 0 && q <= 1))
        throw new RangeError(`A quantile's q lies in 0..1, found ${q}.`);
    const sorted = sortedValues(values);
    const position = (sorted.length - 1) * q;
    const below = Math.floor(position);
    const low = sorted[below];
    const high = sorted[Math.min(below + 1, sorted.length - 1)];
    if (low === high)
        return low;
    const fraction = position - below;
    const step = high - low;
    // numpy's lerp: from the nearer end, so that both ends are met exactly.
    return fraction >= 0.5 ? high - step * (1 - fraction) : low + step * fraction;
}
/**
 * Median: the middle value, or the mean of the two middle ones, as `numpy.median`.
 *
 * @throws {RangeError} on no values or a NaN among them
 */
function median(values) {
    const sorted = sortedValues(values);
    const upper = sorted.length >> 1;
    const high = sorted[upper];
    return sorted.length % 2 === 1 ? high : (sorted[upper - 1] + high) / 2;
}
function sortedValues(values) {
    const sorted = Float64Array.from(values).sort();
    if (sorted.length === 0)
        throw new RangeError('A quantile needs at least one value.');
    // Typed arrays sort NaN to the end.
    if (Number.isNaN(sorted[sorted.length - 1]))
        throw new RangeError('A quantile of NaN is undefined.');
    return sorted;
}


/***/ })

};
