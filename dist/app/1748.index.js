export const id = 1748;
export const ids = [1748];
export const modules = {

/***/ 83105:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ instantIn),
/* harmony export */   k: () => (/* binding */ isTimeZone)
/* harmony export */ });
/* harmony import */ var _date_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(52010);

const minuteMs = 60_000;
/** Clocks are changed at full quarters of an hour. */
const quarterMs = 15 * minuteMs;
const clocks = new Map();
/** Whether a name is one of the IANA time zone database that this machine knows. */
function isTimeZone(name) {
    try {
        return new Intl.DateTimeFormat('en-US', { timeZone: name }).resolvedOptions().timeZone !== '';
    }
    catch {
        return false;
    }
}
/**
 * The instant at which the clocks of a zone show a time. Where they show it twice (clocks put back) or never (put forward) it is the later of the
 * two instants that could be meant: nothing counts as public before it was.
 *
 * @param zone name of an existing zone
 * @param shown what the clocks show, as ms since 1970 of the same time in Greenwich
 * @returns ms since 1970
 */
function instantIn(zone, shown) {
    const clock = clockOf(zone);
    const possible = [shown - _date_js__WEBPACK_IMPORTED_MODULE_0__/* .dayMs */ .LP, shown + _date_js__WEBPACK_IMPORTED_MODULE_0__/* .dayMs */ .LP].map((near) => shown - offsetAt(clock, near));
    const shownThen = possible.filter((instant) => instant + offsetAt(clock, instant) === shown);
    return Math.max(...(shownThen.length > 0 ? shownThen : possible));
}
function clockOf(zone) {
    const known = clocks.get(zone);
    if (known)
        return known;
    const format = new Intl.DateTimeFormat('en-US', {
        timeZone: zone,
        hourCycle: 'h23',
        year: 'numeric',
        month: 'numeric',
        day: 'numeric',
        hour: 'numeric',
        minute: 'numeric',
        second: 'numeric',
    });
    const clock = { format, offsets: new Map() };
    clocks.set(zone, clock);
    return clock;
}
/** What the clocks are ahead of Greenwich at an instant, in ms. */
function offsetAt({ format, offsets }, instant) {
    const quarter = Math.floor(instant / quarterMs);
    const known = offsets.get(quarter);
    if (known !== undefined)
        return known;
    const start = quarter * quarterMs;
    const parts = Object.fromEntries(format.formatToParts(start).map(({ type, value }) => [type, Number(value)]));
    const { year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0 } = parts;
    const offset = Date.UTC(year, month - 1, day, hour, minute, second) - start;
    offsets.set(quarter, offset);
    return offset;
}


/***/ }),

/***/ 97028:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B8: () => (/* binding */ newsProviderNames),
/* harmony export */   e4: () => (/* binding */ providerNames),
/* harmony export */   j5: () => (/* binding */ barProviderNames),
/* harmony export */   mv: () => (/* binding */ macroProviderNames)
/* harmony export */ });
// Generated from src/providers/ by "npm run generate".
/** The live providers by what they give; the registry holds one definition for each. */
const barProviderNames = ['alpaca', 'massive', 'tiingo'];
const newsProviderNames = ['edgar', 'finnhub', 'gdelt'];
const macroProviderNames = ['cboe', 'fred', 'treasury'];
const providerNames = [...barProviderNames, ...newsProviderNames, ...macroProviderNames];


/***/ }),

/***/ 27047:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   XF: () => (/* binding */ countOutcomes),
/* harmony export */   ep: () => (/* binding */ quarantinedRows),
/* harmony export */   tD: () => (/* binding */ repeatedBarRules),
/* harmony export */   wt: () => (/* binding */ settleDuplicates)
/* harmony export */ });
/* harmony import */ var _market_bar_history_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(85214);
/* harmony import */ var _market_bar_rows_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(36993);
/* harmony import */ var _bar_rules_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(63974);



/** Which of several rows of a file counts that contradict each other: none, the first or the last. */
const repeatedBarRules = ['refuse', 'first', 'last'];
/**
 * Settles which of several taken rows is the bar of a symbol and session, and puts the outcome of the others into
 * `outcomes`. Within a file an equal row is a duplicate of the first; rows that contradict each other are all set aside,
 * because nothing says which is right, unless the configuration does. Between files the one listed first decides: overlapping exports are no errors.
 *
 * @param fileRows number of rows of each file, in the order in which they follow in `bars`
 */
function settleDuplicates(bars, outcomes, fileRows, window, symbols, rules) {
    const sessions = window.sessions.length;
    const cells = new Int32Array(symbols * sessions);
    let start = 0;
    for (const rows of fileRows) {
        for (const row of takenRows(bars, outcomes, start, start + rows)) {
            settleRow(bars, outcomes, cells, cellOf(bars, row, window), row, start, rules);
        }
        start += rows;
    }
    for (let cell = 0; cell < cells.length; cell++)
        cells[cell] = Math.max(0, cells[cell]);
    return { symbols, sessions, cells };
}
/** The taken rows of a file, those with the universe's own spelling first. */
function* takenRows({ isSpelled }, outcomes, start, end) {
    for (const spelled of isSpelled === undefined ? [0] : [0, 1]) {
        for (let row = start; row < end; row++) {
            if (outcomes[row] === _bar_rules_js__WEBPACK_IMPORTED_MODULE_2__/* .outcome */ .bu.taken && (isSpelled?.[row] ?? 0) === spelled)
                yield row;
        }
    }
}
function cellOf(bars, row, window) {
    const session = window.sessionOfDay[bars.day[row] - window.firstDay];
    return bars.symbol[row] * window.sessions.length + session;
}
/** `cells` holds row + 1; where rows of a file contradict each other, minus that of the first. */
function settleRow(bars, outcomes, cells, cell, row, fileStart, { tolerance, repeatedBars }) {
    const held = cells[cell];
    const first = Math.abs(held) - 1;
    if (held === 0 || (held < 0 && first < fileStart)) {
        cells[cell] = row + 1;
    }
    else if (first < fileStart) {
        outcomes[row] = _bar_rules_js__WEBPACK_IMPORTED_MODULE_2__/* .outcome */ .bu['given by an earlier file'];
    }
    else if (bars.isSpelled?.[row] === 1 && bars.isSpelled[first] === 0) {
        // Of two rows of one file that name the symbol differently the one that names it exactly is meant.
        outcomes[row] = _bar_rules_js__WEBPACK_IMPORTED_MODULE_2__/* .outcome */ .bu['given under the exact symbol'];
    }
    else if (held > 0 && !rowsDiffer(bars, first, row, tolerance)) {
        outcomes[row] = _bar_rules_js__WEBPACK_IMPORTED_MODULE_2__/* .outcome */ .bu.DUPLICATE_BAR;
    }
    else if (repeatedBars === 'first') {
        outcomes[row] = _bar_rules_js__WEBPACK_IMPORTED_MODULE_2__/* .outcome */ .bu['given again with other values'];
    }
    else if (repeatedBars === 'last') {
        outcomes[first] = _bar_rules_js__WEBPACK_IMPORTED_MODULE_2__/* .outcome */ .bu['given again with other values'];
        cells[cell] = row + 1;
    }
    else {
        cells[cell] = -(first + 1);
        outcomes[first] = _bar_rules_js__WEBPACK_IMPORTED_MODULE_2__/* .outcome */ .bu.CONFLICTING_DUPLICATE;
        outcomes[row] = _bar_rules_js__WEBPACK_IMPORTED_MODULE_2__/* .outcome */ .bu.CONFLICTING_DUPLICATE;
    }
}
function rowsDiffer(bars, a, b, tolerance) {
    return _market_bar_rows_js__WEBPACK_IMPORTED_MODULE_1__/* .priceColumns */ .Tj.some((column) => (0,_market_bar_history_js__WEBPACK_IMPORTED_MODULE_0__/* .differs */ .A)(bars[column][a], bars[column][b], tolerance));
}
/** How many rows have each outcome, in the order of the outcomes. */
function countOutcomes(outcomes, names) {
    const counts = new Int32Array(names.length);
    for (const code of outcomes)
        counts[code] = counts[code] + 1;
    return new Map(names.map((name, i) => [name, counts[i]]).filter(([, count]) => count > 0));
}
/** Rows set aside, in order. */
function quarantinedRows(outcomes) {
    const rows = [];
    for (let row = 0; row < outcomes.length; row++)
        if ((0,_bar_rules_js__WEBPACK_IMPORTED_MODULE_2__/* .isQuarantined */ .fK)(outcomes[row]))
            rows.push(row);
    return rows;
}


/***/ }),

/***/ 90985:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ barFormats),
/* harmony export */   V: () => (/* binding */ barFormatNames)
/* harmony export */ });
const capitalised = { date: 'Date', open: 'Open', high: 'High', low: 'Low', close: 'Close', volume: 'Volume' };
/** What `market.format` can say. */
const barFormats = {
    yahoo: {
        description: 'one file per symbol, named after it, with Date,Open,High,Low,Close,Adj Close,Volume',
        columns: capitalised,
        symbol: '{symbol}',
    },
    stooq: {
        description: 'text files with <TICKER>,<PER>,<DATE>,<TIME>,<OPEN>,<HIGH>,<LOW>,<CLOSE>,<VOL>, symbols such as AAPL.US',
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
};
const barFormatNames = Object.keys(barFormats);


/***/ }),

/***/ 21616:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ newsFormatNames),
/* harmony export */   E: () => (/* binding */ newsFormats)
/* harmony export */ });
/** What `news.format` can say. */
const newsFormats = {
    json: {
        description: 'an array of objects, or an object per line, with symbol, published, headline and what there is of id, summary, url, source',
        columns: {},
        whenThere: { id: 'id', summary: 'summary', url: 'url', source: 'source' },
    },
    finnhub: {
        description: 'the answers of Finnhub’s company-news: related, datetime, headline, id, summary, url, source',
        columns: { symbol: 'related', published: 'datetime' },
        whenThere: { id: 'id', summary: 'summary', url: 'url', source: 'source' },
    },
};
const newsFormatNames = Object.keys(newsFormats);


/***/ }),

/***/ 81748:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  r: () => (/* binding */ ingestSections),
  U: () => (/* binding */ ingestSettings)
});

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 4 modules
var schemas = __webpack_require__(2503);
;// CONCATENATED MODULE: ./build/lib/src/http/settings.js

/** `http` of pipeline.yaml. */
const httpSettings = schemas/* strictObject */.rej({
    attempts: schemas/* number */.aig()
        .int()
        .min(1)
        .max(10)
        .default(5)
        .describe('How often a request that fails in passing is made in all'),
    timeout_seconds: schemas/* number */.aig().gt(0).max(600).default(60).describe('Silence after which a request is given up'),
    retry_seconds: schemas/* number */.aig()
        .min(0)
        .max(86_400)
        .default(300)
        .describe('How long a provider is waited for in all, over every attempt of a run; then it counts as out of order'),
})
    .describe('The HTTP client that all live providers share');

// EXTERNAL MODULE: ./build/lib/src/providers/settings.js + 1 modules
var settings = __webpack_require__(96613);
// EXTERNAL MODULE: ./build/lib/src/text/symbol.js
var symbol = __webpack_require__(91457);
// EXTERNAL MODULE: ./build/lib/src/http/provider-names.js
var provider_names = __webpack_require__(97028);
// EXTERNAL MODULE: ./build/lib/src/market/steps/settings.js
var steps_settings = __webpack_require__(67201);
// EXTERNAL MODULE: ./build/lib/src/sources/settings.js
var sources_settings = __webpack_require__(35167);
// EXTERNAL MODULE: ./build/lib/src/ingest/bars/bar-duplicates.js
var bar_duplicates = __webpack_require__(27047);
// EXTERNAL MODULE: ./build/lib/src/ingest/bars/bar-formats.js
var bar_formats = __webpack_require__(90985);
;// CONCATENATED MODULE: ./build/lib/src/ingest/bars/known-step-settings.js

const isDate = (text) => /^\d{4}-\d{2}-\d{2}$/.test(text) && new Date(`${text}T00:00:00Z`).toJSON()?.startsWith(text) === true;
const date = schemas/* string */.YjP().refine(isDate, 'expected a date as YYYY-MM-DD');
const known_step_settings_symbol = schemas/* string */.YjP().min(1).describe('Symbol, as the universe writes it');
const days = {
    symbol: known_step_settings_symbol,
    date: date.describe('Session of the bar'),
    until: date.optional().describe('Last session, where it is more than one bar'),
};
const knownStep = schemas/* discriminatedUnion */.gMt('is', [
    schemas/* strictObject */.rej({ symbol: known_step_settings_symbol, date: date.describe('First session after the step'), is: schemas/* literal */.euz('real') })
        .describe('The price did take this step; it goes into every number as it is'),
    schemas/* strictObject */.rej({
        symbol: known_step_settings_symbol,
        date: date.describe('First session in new shares'),
        is: schemas/* literal */.euz('split'),
        ratio: schemas/* number */.aig()
            .gt(0)
            .max(10_000)
            .refine((ratio) => ratio !== 1, 'expected another number than 1')
            .describe('New shares per old share: 4 for a split of 4 for 1, 0.1 for a reverse split of 1 for 10'),
    })
        .describe('A split that the adjusted closes, or the known splits, lack'),
    schemas/* strictObject */.rej({
        symbol: known_step_settings_symbol,
        date: date.describe('First session without the dividend'),
        is: schemas/* literal */.euz('dividend'),
        amount: schemas/* number */.aig().gt(0).max(1_000_000).describe('USD per share of that day'),
    })
        .describe('A dividend that the adjusted closes, or the known dividends, lack, or that looks like a split'),
    schemas/* strictObject */.rej({
        ...days,
        is: schemas/* literal */.euz('unit'),
        factor: schemas/* number */.aig()
            .gt(0)
            .max(1_000_000)
            .refine((factor) => factor !== 1, 'expected another number than 1')
            .describe('What the prices of the bar are multiplied with: 0.01 for cents where dollars are meant'),
    })
        .describe('Bars in another unit'),
    schemas/* strictObject */.rej({
        symbol: known_step_settings_symbol,
        date: date.describe('First session in the new unit'),
        is: schemas/* literal */.euz('volume'),
        factor: schemas/* number */.aig()
            .gt(0)
            .max(1_000_000)
            .refine((factor) => factor !== 1, 'expected another number than 1')
            .describe('What every volume before the session is multiplied with: 100 for lots where shares are meant'),
    })
        .describe('Volumes in another unit up to the session before'),
    schemas/* strictObject */.rej({ ...days, is: schemas/* literal */.euz('wrong') })
        .describe('Bars that are not of this symbol: they count as missing'),
]);
/** `market.known_steps` of pipeline.yaml. */
const knownSteps = schemas/* array */.YOg(knownStep)
    .default([])
    .refine((all) => new Set(all.map(({ symbol: of, date: on, is }) => `${of} ${on} ${is}`)).size === all.length, 'expected each symbol, date and kind once')
    .describe('What steps of prices are. Bars stay stored as they came; weeks know of a line from the first week on that is ingested with it');
/** `market.volume` of pipeline.yaml. */
const volumeUnit = schemas/* enum */.k5n(['as_traded', 'adjusted'])
    .optional()
    .describe('Whether the volumes of files are in shares of the day, or adjusted for later splits. Unset: as traded where the closes are, unless the volumes around a split say otherwise');

;// CONCATENATED MODULE: ./build/lib/src/ingest/bars/settings.js







/** `market.repeated_bars` of pipeline.yaml. */
const repeatedBars = schemas/* enum */.k5n(bar_duplicates/* repeatedBarRules */.tD)
    .default('refuse')
    .describe('Which row counts where one file gives a symbol and day more than once with other values: "refuse" sets all of them aside, "first" and "last" take that one');
const barReading = {
    format: schemas/* enum */.k5n(bar_formats/* barFormatNames */.V).optional().describe((0,sources_settings/* formatDescription */.GQ)(bar_formats/* barFormats */.G)),
    columns: schemas/* strictObject */.rej({
        symbol: sources_settings/* columnName */.uS.default('symbol').describe('Column with the ticker'),
        date: sources_settings/* columnName */.uS.default('date').describe('Column with the session date'),
        open: sources_settings/* columnName */.uS.default('open').describe('Column with the first price'),
        high: sources_settings/* columnName */.uS.default('high').describe('Column with the highest price'),
        low: sources_settings/* columnName */.uS.default('low').describe('Column with the lowest price'),
        close: sources_settings/* columnName */.uS.default('close').describe('Column with the last price'),
        adj_close: sources_settings/* columnName */.uS
            .optional()
            .describe('Column with the adjusted close. Unset: "adj_close" or another usual name of it, where the file has one; "none": returns come from close'),
        volume: sources_settings/* columnName */.uS.default('volume').describe('Column with the shares traded'),
        adj_volume: sources_settings/* columnName */.uS
            .optional()
            .describe('Column with the shares traded, adjusted for later splits; it is taken instead of "volume"'),
    })
        .superRefine((0,sources_settings/* refuseSharedColumns */.R7)('symbol', 'date', 'volume'))
        .prefault({})
        .describe('How the columns of the files are named'),
    date_format: sources_settings/* dateFormat */.i$
        .default('YYYY-MM-DD')
        .describe('How the files write dates: YYYY, MM or M or MMM, DD or D, and marks between them; a time after the date does not matter. Parquet dates need no format'),
    ...sources_settings/* symbolSettings */.mK,
    ...sources_settings/* numberSettings */.N,
    records: sources_settings/* recordsSetting */.TA,
};
const marketSection = schemas/* strictObject */.rej({
    providers: (0,sources_settings/* providerList */.MH)(provider_names/* barProviderNames */.j5, 'Where bars come from, in order: the next one is asked for what the one before could not give. "files" reads market.files'),
    files: (0,sources_settings/* sourceFiles */.l$)(barReading).optional(),
    ...barReading,
    history_sessions: schemas/* union */.KCZ([schemas/* number */.aig().int().min(66).max(12_000), schemas/* literal */.euz('all')])
        .default(90)
        .describe('Sessions before the week that are stored and must be covered; "all" takes everything the files hold'),
    revision_tolerance: schemas/* number */.aig()
        .min(0)
        .max(0.1)
        .default(1e-6)
        .describe('Relative difference from which a stored bar counts as revised'),
    overlap_sessions: schemas/* number */.aig()
        .int()
        .min(1)
        .max(60)
        .default(10)
        .describe('Stored sessions that a live provider is asked for again, to see what was revised or split'),
    cross_check: schemas/* strictObject */.rej({
        provider: schemas/* enum */.k5n(provider_names/* barProviderNames */.j5).describe('A second provider, not one of "providers"'),
        tolerance: schemas/* number */.aig()
            .gt(0)
            .max(1)
            .default(0.005)
            .describe('Relative difference of open or close from which a bar is set aside'),
    })
        .optional()
        .describe('Compares every fetched bar of the selected weeks, and of the overlap before them, with the one of a second provider'),
    steps: steps_settings/* stepSettings */.Gr,
    repeated_bars: repeatedBars,
    known_steps: knownSteps,
    volume: volumeUnit,
    error_budget: sources_settings/* errorBudget */.C0.default(0.01),
    late_budget: schemas/* number */.aig()
        .min(0)
        .max(1)
        .default(0.1)
        .describe('Share of the universe that may lag behind the week before the stage fails'),
    absent_budget: schemas/* number */.aig()
        .min(0)
        .max(1)
        .default(0.1)
        .describe('Share of the universe that may have no bar at all before the stage fails'),
}, (0,sources_settings/* orName */.hb)('"files" or "providers"'))
    .superRefine(sources_settings/* refuseEqualMarks */.Hy)
    .refine(({ volume, columns }) => !(volume === 'as_traded' && columns.adj_volume !== undefined), {
    path: ['volume'],
    message: 'expected "adjusted", or nothing, beside columns.adj_volume',
});
/** `market` of pipeline.yaml. */
const marketSettings = schemas/* preprocess */.vkY((0,sources_settings/* sectionWithFormats */.m8)(bar_formats/* barFormats */.G, barReading), marketSection)
    .describe('Daily bars');

;// CONCATENATED MODULE: ./build/lib/src/ingest/live/settings.js

/** `raw` of pipeline.yaml. */
const rawSettings = schemas/* strictObject */.rej({
    keep_days: schemas/* number */.aig()
        .int()
        .min(0)
        .max(36_500)
        .default(90)
        .describe('Days for which answers of live providers are kept; 0 keeps none'),
})
    .describe('Answers of live providers, kept so that a week can be made again without the network');
/** `publication` of pipeline.yaml. */
const publicationSettings = schemas/* strictObject */.rej({
    restricted: schemas/* enum */.k5n(['private', 'always'])
        .default('private')
        .describe('Data whose licence forbids passing it on: "private" uploads it from private repositories only and refuses the run elsewhere; ' +
        '"always" says that you have the right to publish it'),
})
    .describe('What may leave the machine as an artifact');

;// CONCATENATED MODULE: ./build/lib/src/ingest/macro/settings.js


/** `macro` of pipeline.yaml. */
const macroSettings = schemas/* strictObject */.rej({
    series: schemas/* record */.g1P(schemas/* string */.YjP().regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$/, 'expected letters, digits, ".", "_" and "-"'), schemas/* strictObject */.rej({
        provider: schemas/* enum */.k5n(provider_names/* macroProviderNames */.mv),
        series: schemas/* string */.YjP().min(1).describe("The provider's own name of the series"),
    }))
        .default({})
        .describe('Series by the name they get in macro_daily'),
    history_years: schemas/* number */.aig()
        .int()
        .min(1)
        .max(100)
        .default(5)
        .describe('Years before the week that are asked for first'),
})
    .describe('Macroeconomic series');

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/iso.js
var iso = __webpack_require__(64377);
// EXTERNAL MODULE: ./build/lib/src/calendar/local-time.js
var local_time = __webpack_require__(83105);
// EXTERNAL MODULE: ./build/lib/src/ingest/news/news-formats.js
var news_formats = __webpack_require__(21616);
;// CONCATENATED MODULE: ./build/lib/src/ingest/news/settings.js





/** What `news` of pipeline.yaml, or one of its files, says about times of publication. */
const newsTimeSettings = {
    timezone: schemas/* string */.YjP()
        .refine(local_time/* isTimeZone */.k, 'expected the name of a time zone, such as America/New_York, Europe/London or UTC')
        .optional()
        .describe('Zone of the times in files that have no offset: an IANA name such as America/New_York. Without it such times are set aside'),
};
/** What `news` of pipeline.yaml says about weeks with hardly any news. */
const newsVolumeSettings = {
    least_volume: schemas/* number */.aig()
        .min(0)
        .lt(1)
        .default(0.2)
        .describe('Share of the usual number of news items (median of the twelve weeks before) below which a week has a hole: its news is not known. 0 looks for none'),
    low_volume: schemas/* enum */.k5n(['refuse', 'warn'])
        .default('refuse')
        .describe('What becomes of a week with a hole: "refuse" fails the stage, "warn" takes it as a week without news'),
    known_holes: schemas/* array */.YOg(iso/* date */.p6('expected a date as YYYY-MM-DD'))
        .default([])
        .describe('Weeks, by their week_ending, that are taken as they are although they have a hole: nothing more will come'),
};
const newsReading = {
    format: schemas/* enum */.k5n(news_formats/* newsFormatNames */.B).optional().describe((0,sources_settings/* formatDescription */.GQ)(news_formats/* newsFormats */.E)),
    columns: schemas/* strictObject */.rej({
        symbol: sources_settings/* columnName */.uS
            .default('symbol')
            .describe('Column with the ticker, or with several: a list, or a text with commas between them'),
        id: sources_settings/* columnName */.uS.optional().describe('Column with an id; without it url and headline identify an item'),
        published: sources_settings/* columnName */.uS
            .default('published')
            .describe('Column with the time of publication: ISO 8601 with offset or Z, RFC 5322, or epoch seconds or milliseconds'),
        headline: sources_settings/* columnName */.uS.default('headline').describe('Column with the headline'),
        summary: sources_settings/* columnName */.uS.optional().describe('Column with a summary'),
        url: sources_settings/* columnName */.uS.optional().describe('Column with the address'),
        source: sources_settings/* columnName */.uS.optional().describe('Column with the publisher'),
    })
        .superRefine((0,sources_settings/* refuseSharedColumns */.R7)('symbol', 'published'))
        .prefault({})
        .describe('How the columns of the files are named'),
    ...sources_settings/* symbolSettings */.mK,
    records: sources_settings/* recordsSetting */.TA,
    ...newsTimeSettings,
};
const newsSection = schemas/* strictObject */.rej({
    providers: (0,sources_settings/* providerList */.MH)(provider_names/* newsProviderNames */.B8, 'Where news comes from: all are asked, and their items put together'),
    files: (0,sources_settings/* sourceFiles */.l$)(newsReading).optional(),
    ...newsReading,
    history_weeks: schemas/* number */.aig()
        .int()
        .min(12)
        .max(520)
        .default(12)
        .describe('Weeks before the week whose news is stored and enriched, for baselines and novelty'),
    overlap_days: schemas/* number */.aig()
        .int()
        .min(0)
        .max(28)
        .default(3)
        .describe('Days before the last fetch that are asked for again, for items that appeared late'),
    error_budget: sources_settings/* errorBudget */.C0.default(0.02),
    ...newsVolumeSettings,
}, (0,sources_settings/* orName */.hb)('"files" or "providers"'));
/** `news` of pipeline.yaml. */
const newsSettings = schemas/* preprocess */.vkY((0,sources_settings/* sectionWithFormats */.m8)(news_formats/* newsFormats */.E, newsReading), newsSection)
    .describe('Company news');

;// CONCATENATED MODULE: ./build/lib/src/ingest/universe/settings.js


const universeReading = {
    columns: schemas/* strictObject */.rej({
        symbol: sources_settings/* columnName */.uS.default('symbol').describe('Column with the ticker'),
        sector: sources_settings/* columnName */.uS.default('sector').describe('Column with the sector'),
        name: sources_settings/* columnName */.uS.default('name').describe('Column with the company name'),
        from: sources_settings/* columnName */.uS.optional().describe('Column with the first day of membership; empty cells mean "always"'),
        to: sources_settings/* columnName */.uS.optional().describe('Column with the last day of membership; empty cells mean "still"'),
    })
        .prefault({})
        .describe('How the columns of the files are named'),
    date_format: sources_settings/* dateFormat */.i$.default('YYYY-MM-DD').describe('How the files write the days of membership'),
    strip_suffix: sources_settings/* symbolSettings */.mK.strip_suffix,
    records: sources_settings/* recordsSetting */.TA,
};
/** `universe` of pipeline.yaml. */
const universeSettings = schemas/* preprocess */.vkY((0,sources_settings/* sectionWithFormats */.m8)({}, universeReading), schemas/* strictObject */.rej({
    files: (0,sources_settings/* sourceFiles */.l$)(universeReading),
    ...universeReading,
    aliases: sources_settings/* aliases */.z2.default([]),
    error_budget: sources_settings/* errorBudget */.C0.default(0.1),
}, (0,sources_settings/* orName */.hb)('"files"')))
    .describe('Which symbols can be scored');

;// CONCATENATED MODULE: ./build/lib/src/ingest/settings.js









/** The sections of pipeline.yaml that say where data comes from. */
const ingestSections = {
    benchmark: schemas/* string */.YjP()
        .refine(symbol/* isSymbol */.B, 'expected a ticker')
        .default('SPY')
        .describe('Symbol whose return is subtracted; it is never ranked'),
    universe: universeSettings,
    market: marketSettings,
    news: newsSettings,
    macro: macroSettings.prefault({}),
    providers: settings/* providerSettings */.p.prefault({}),
    http: httpSettings.prefault({}),
    raw: rawSettings.prefault({}),
    publication: publicationSettings.prefault({}),
};
const ingestSettings = schemas/* strictObject */.rej(ingestSections);


/***/ }),

/***/ 85214:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ differs),
/* harmony export */   c: () => (/* binding */ compareMonth)
/* harmony export */ });
/* harmony import */ var _bar_rows_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(36993);

/** Whether two numbers differ by more than `tolerance` of the larger one; two nulls (NaN) do not differ. */
function differs(a, b, tolerance) {
    if (Number.isNaN(a) || Number.isNaN(b))
        return Number.isNaN(a) !== Number.isNaN(b);
    return Math.abs(a - b) > tolerance * Math.max(Math.abs(a), Math.abs(b));
}
/**
 * Compares the source's bars of a month with the latest values stored for them.
 *
 * @param rows the source's rows of the month, at most one per symbol and date
 * @param tolerance relative difference from which a value counts as another
 */
function compareMonth(bars, rows, symbols, stored, tolerance) {
    const latest = latestValues(symbols, stored);
    const fresh = [];
    const revised = [];
    for (const row of rows) {
        const known = latest.get(cellKey(bars.symbol[row], bars.day[row]));
        if (known === undefined) {
            fresh.push(row);
        }
        else if (_bar_rows_js__WEBPACK_IMPORTED_MODULE_0__/* .priceColumns */ .Tj.some((column) => differs(bars[column][row], known.table.columns[column][known.row], tolerance))) {
            revised.push({ row, knownFrom: known.knownFrom });
        }
    }
    return { fresh, revised, unchanged: rows.length - fresh.length - revised.length };
}
function cellKey(symbol, day) {
    return symbol * 100_000 + day;
}
function latestValues(symbols, { daily, revisions }) {
    const latest = new Map();
    const put = (table, row, knownFrom) => {
        const symbol = symbols.get(table.columns.symbol[row]);
        if (symbol === undefined)
            return;
        const key = cellKey(symbol, table.columns.date[row]);
        if (knownFrom >= (latest.get(key)?.knownFrom ?? 0))
            latest.set(key, { table, row, knownFrom });
    };
    for (let row = 0; row < (daily?.rows ?? 0); row++)
        put(daily, row, 0);
    for (let row = 0; row < (revisions?.rows ?? 0); row++) {
        put(revisions, row, revisions.columns.known_from[row]);
    }
    return latest;
}


/***/ }),

/***/ 67201:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Gr: () => (/* binding */ stepSettings),
/* harmony export */   Ol: () => (/* binding */ stepParameter),
/* harmony export */   cT: () => (/* binding */ stepsOfParameter),
/* harmony export */   ft: () => (/* binding */ defaultSteps),
/* harmony export */   sG: () => (/* binding */ outcomeOf),
/* harmony export */   w2: () => (/* binding */ priceLooks)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2503);

/** What a step of prices looks like: a bar that the next one takes back, another unit, a split, or anything else. */
const priceLooks = ['single_bar', 'unit', 'split', 'other'];
/**
 * What follows from a step that nothing explains. `warn`: it is said, and goes into every number as it is. `exclude`: the symbol has no market features and no
 * rank, and a return over the step is not counted. `quarantine`: beside that, a bar that stands apart is not stored.
 */
const stepOutcomes = ['warn', 'exclude', 'quarantine'];
/** Chosen on real prices: docs/ingest.md says how. */
const defaultSteps = { unexplained: 'exclude', ratio: 1.9, spike: 1.25, deviations: 8 };
/** What follows from a step that looks like this. */
function outcomeOf(looks, settings) {
    return settings[looks] ?? (looks === 'volume' ? 'warn' : settings.unexplained);
}
const outcome = (what) => zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(stepOutcomes)
    .optional()
    .describe(`The same for ${what}: "warn", "exclude", or "quarantine", which beside that does not store a bar that stands apart, or that nothing follows yet. Unset: as "unexplained" says`);
/** `market.steps` of pipeline.yaml. */
const stepSettings = zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
    unexplained: zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(['exclude', 'warn'])
        .default(defaultSteps.unexplained)
        .describe('What follows from a step that no split, dividend, adjusted close or known step explains: "exclude" keeps the symbol out of ranks and basket ' +
        'and the return over it out of the results; "warn" only says it'),
    single_bar: outcome('a bar that the next one takes back: another unit for a day, or a row of another symbol'),
    unit: outcome('a step of about 100 or 1000 to 1 that is not taken back, or not yet'),
    split: outcome('a step of about the ratio of a split that is not taken back, or not yet'),
    other: outcome('another step that is not taken back, or not yet'),
    volume: zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(['warn', 'exclude']).optional().describe('What follows from volumes in another unit. Unset: "warn"'),
    ratio: zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig()
        .min(1.2)
        .max(100)
        .default(defaultSteps.ratio)
        .describe('Ratio of two neighbouring prices from which a change counts as a step'),
    spike: zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig()
        .min(1.1)
        .max(100)
        .default(defaultSteps.spike)
        .describe('The same for a change that the next bar takes back'),
    deviations: zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig()
        .min(3)
        .max(100)
        .default(defaultSteps.deviations)
        .describe("Size of a step in robust deviations of the symbol's own earlier returns, at least"),
})
    .prefault({})
    .describe('Steps of prices: splits that nobody told, another unit, rows of another symbol');
/**
 * As a parameter of a recipe, `exclude 1.9 1.25 8`, and behind it what steps of some looks do otherwise, ` unit=warn`: nothing where a week is scored as with the
 * usual settings. A bar in quarantine is missing in the week's bars: no setting says more of it.
 */
function stepParameter(settings) {
    const text = textOf(settings);
    return text === textOf(defaultSteps) ? {} : { steps: text };
}
/** The settings that a recipe was made with; the usual ones where it names none, or none that make sense. */
function stepsOfParameter(parameter) {
    if (typeof parameter !== 'string')
        return defaultSteps;
    const [unexplained, ratio, spike, deviations, ...looks] = parameter.split(' ');
    const read = stepSettings.safeParse({
        unexplained,
        ratio: Number(ratio),
        spike: Number(spike),
        deviations: Number(deviations),
        ...Object.fromEntries(looks.map((text) => text.split('='))),
    });
    return read.success ? read.data : defaultSteps;
}
function textOf(settings) {
    const { unexplained, ratio, spike, deviations } = settings;
    const looks = [...priceLooks, 'volume'].flatMap((look) => {
        const effect = outcomeOf(look, settings) === 'warn' ? 'warn' : 'exclude';
        return effect === (look === 'volume' ? 'warn' : unexplained) ? [] : [`${look}=${effect}`];
    });
    return [unexplained, ratio, spike, deviations, ...looks].join(' ');
}


/***/ }),

/***/ 96613:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  L: () => (/* binding */ ownSettingsOf),
  p: () => (/* binding */ providerSettings)
});

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 4 modules
var schemas = __webpack_require__(2503);
// EXTERNAL MODULE: ./build/lib/src/http/provider-names.js
var provider_names = __webpack_require__(97028);
;// CONCATENATED MODULE: ./build/lib/src/providers/own-settings.js

/** The settings of every provider. */
const commonSettings = schemas/* strictObject */.rej({
    base_url: schemas/* url */.OZ5({ protocol: /^https?$/ })
        .optional()
        .describe('Another address of the service, for a proxy or a test'),
    requests: schemas/* number */.aig().int().min(1).max(100_000).optional().describe('Requests that are allowed ...'),
    per_seconds: schemas/* number */.aig().gt(0).max(86_400).optional().describe('... in so many seconds'),
    concurrency: schemas/* number */.aig().int().min(1).max(64).optional().describe('Requests that may be under way at once'),
});
/** The settings of the providers that have some of their own, each with a default: their files export functions of them. */
const ownSettings = {
    alpaca: commonSettings.extend({
        feed: schemas/* enum */.k5n(['sip', 'iex'])
            .default('sip')
            .describe('sip is the whole market; iex is one exchange with 2 to 3 % of the volume. A lake holds bars of one feed'),
    }),
    edgar: commonSettings.extend({
        forms: schemas/* array */.YOg(schemas/* string */.YjP().min(1).max(40)).min(1).default(['8-K']).describe('Filings that count as news'),
    }),
};

;// CONCATENATED MODULE: ./build/lib/src/providers/settings.js



const own = ownSettings;
const sections = Object.fromEntries(provider_names/* providerNames */.e4.map((name) => [name, (own[name] ?? commonSettings).prefault({})]));
/** `providers` of pipeline.yaml. */
const providerSettings = schemas/* strictObject */.rej(sections).describe('How each live provider is asked');
/** The settings that single providers have of their own, by provider: they decide what it is asked for; the common ones say where and how often. */
function ownSettingsOf(settings) {
    const isCommon = (key) => Object.hasOwn(commonSettings.shape, key);
    const ofProvider = (name) => Object.entries(settings[name]).filter(([key]) => !isCommon(key));
    return Object.fromEntries(Object.keys(ownSettings).map((name) => [name, Object.fromEntries(ofProvider(name))]));
}


/***/ })

};
