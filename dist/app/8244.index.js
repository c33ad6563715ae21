export const id = 8244;
export const ids = [8244];
export const modules = {

/***/ 81904:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   y: () => (/* binding */ auditFindings)
/* harmony export */ });
/* harmony import */ var _lake_dataset_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(33353);

const auditFindings = (0,_lake_dataset_js__WEBPACK_IMPORTED_MODULE_0__/* .dataset */ .RT)({
    name: 'audit_findings',
    description: 'What the audit of a regime and week found; no rows means no finding',
    partitionKeys: ['regime', 'week_ending'],
    rowKey: ['rule', 'subject', 'message'],
    writtenBy: 'audit',
    publication: 'latest',
    columns: {
        rule: { type: 'string', nullable: false, description: 'Rule id, RG001…' },
        severity: { type: 'string', nullable: false, description: 'error or warning' },
        subject: { type: 'string', nullable: false, description: 'Partition, and row or column, that breaks the rule' },
        message: { type: 'string', nullable: false, description: 'What was expected and what was found' },
    },
});


/***/ }),

/***/ 61842:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ ledger)
/* harmony export */ });
/* harmony import */ var _evaluation_datasets_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(50515);
/* harmony import */ var _lake_dataset_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(33353);


const ledger = (0,_lake_dataset_js__WEBPACK_IMPORTED_MODULE_1__/* .dataset */ .RT)({
    name: 'ledger',
    description: 'One row per week and regime: what was decided, why, what came of it; attachments ledger.csv, ledger_wide.csv, comparison.json',
    partitionKeys: ['as_of'],
    rowKey: ['week_ending', 'regime'],
    writtenBy: 'ledger',
    publication: 'latest',
    columns: {
        week_ending: _evaluation_datasets_js__WEBPACK_IMPORTED_MODULE_0__/* .weekEndingColumn */ .O2,
        regime: _evaluation_datasets_js__WEBPACK_IMPORTED_MODULE_0__/* .regimeColumn */ .__,
        exists: { type: 'bool', nullable: false, description: 'Whether the week was scored under the regime' },
        decision: { type: 'string', nullable: true, description: 'TRADE, SKIP or UNDECIDED' },
        reasons: { type: 'string', nullable: true, description: 'Codes of the skip reasons, joined by ";"' },
        candidates: { type: 'int32', nullable: true, description: 'Eligible symbols' },
        symbols: { type: 'int32', nullable: true, description: 'Symbols of the universe' },
        top_symbols: { type: 'string', nullable: true, description: 'The highest ranked symbols in order, joined by ";"' },
        schema_id: { type: 'string', nullable: true, description: 'Id of the scoring schema' },
        schema_hash: { type: 'string', nullable: true, description: 'SHA-256 of its canonical JSON' },
        scores_digest: { type: 'string', nullable: true, description: 'Digest of the partition scores_weekly' },
        features_digest: { type: 'string', nullable: true, description: 'Digest of the partition features_weekly' },
        audit: { type: 'string', nullable: true, description: 'passed, failed, or null when not audited' },
        audit_digest: { type: 'string', nullable: true, description: 'Digest of the partition audit_findings' },
        gross_return: (0,_evaluation_datasets_js__WEBPACK_IMPORTED_MODULE_0__/* .returnColumn */ .fZ)('Of the basket, or of what it would have been; null while not known'),
        net_return: (0,_evaluation_datasets_js__WEBPACK_IMPORTED_MODULE_0__/* .returnColumn */ .fZ)('Result of the decision, 0 where not traded; null while not known'),
        active_return: (0,_evaluation_datasets_js__WEBPACK_IMPORTED_MODULE_0__/* .returnColumn */ .fZ)('Against the benchmark, where traded; null while not known'),
        status: {
            type: 'string',
            nullable: true,
            addedLater: true,
            description: 'Status of the regime when the week was scored: live, shadow (would trade, is not traded) or retired; null where the scores do not say',
        },
    },
});


/***/ }),

/***/ 15444:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ datasets)
/* harmony export */ });
/* harmony import */ var _audit_datasets_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(81904);
/* harmony import */ var _comparison_datasets_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(61842);
/* harmony import */ var _evaluation_datasets_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(50515);
/* harmony import */ var _ingest_datasets_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(76589);
/* harmony import */ var _lake_datasets_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(14348);
/* harmony import */ var _market_datasets_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(5737);
/* harmony import */ var _news_datasets_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(67504);
/* harmony import */ var _scoring_datasets_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(7954);
/* harmony import */ var _sources_datasets_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(57823);









/** Every dataset of the lake, as the domains declare them, in the order in which a week makes them. */
const datasets = [
    _ingest_datasets_js__WEBPACK_IMPORTED_MODULE_3__/* .universe */ .sW,
    _market_datasets_js__WEBPACK_IMPORTED_MODULE_5__/* .marketDaily */ .Gb,
    _market_datasets_js__WEBPACK_IMPORTED_MODULE_5__/* .marketRevisions */ .py,
    _market_datasets_js__WEBPACK_IMPORTED_MODULE_5__/* .corporateActions */ .Nz,
    _market_datasets_js__WEBPACK_IMPORTED_MODULE_5__/* .macroDaily */ .W,
    _ingest_datasets_js__WEBPACK_IMPORTED_MODULE_3__/* .companyNews */ .T_,
    _ingest_datasets_js__WEBPACK_IMPORTED_MODULE_3__/* .newsHoles */ .p4,
    _sources_datasets_js__WEBPACK_IMPORTED_MODULE_8__/* .quarantine */ .t,
    _market_datasets_js__WEBPACK_IMPORTED_MODULE_5__/* .coverage */ .vk,
    _ingest_datasets_js__WEBPACK_IMPORTED_MODULE_3__/* .fetchedSpans */ .l9,
    _ingest_datasets_js__WEBPACK_IMPORTED_MODULE_3__/* .raw */ .lS,
    _news_datasets_js__WEBPACK_IMPORTED_MODULE_6__/* .modelAnswers */ .RY,
    _news_datasets_js__WEBPACK_IMPORTED_MODULE_6__/* .newsClusters */ .BW,
    _news_datasets_js__WEBPACK_IMPORTED_MODULE_6__/* .repEnriched */ .cN,
    _news_datasets_js__WEBPACK_IMPORTED_MODULE_6__/* .clusterVectors */ .FJ,
    _scoring_datasets_js__WEBPACK_IMPORTED_MODULE_7__/* .featuresWeekly */ .J,
    _scoring_datasets_js__WEBPACK_IMPORTED_MODULE_7__/* .scoresWeekly */ .P,
    _audit_datasets_js__WEBPACK_IMPORTED_MODULE_0__/* .auditFindings */ .y,
    _evaluation_datasets_js__WEBPACK_IMPORTED_MODULE_2__/* .pickReturns */ .JR,
    _evaluation_datasets_js__WEBPACK_IMPORTED_MODULE_2__/* .weeklyReturns */ .N6,
    _comparison_datasets_js__WEBPACK_IMPORTED_MODULE_1__/* .ledger */ .W,
    _lake_datasets_js__WEBPACK_IMPORTED_MODULE_4__/* .published */ .H,
];


/***/ }),

/***/ 50515:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   JR: () => (/* binding */ pickReturns),
/* harmony export */   N6: () => (/* binding */ weeklyReturns),
/* harmony export */   O2: () => (/* binding */ weekEndingColumn),
/* harmony export */   __: () => (/* binding */ regimeColumn),
/* harmony export */   fZ: () => (/* binding */ returnColumn)
/* harmony export */ });
/* harmony import */ var _lake_dataset_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(33353);
/* harmony import */ var _market_datasets_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5737);


const weekEndingColumn = { type: 'date', nullable: false, description: 'The week that was decided' };
const regimeColumn = { type: 'string', nullable: false, description: 'Id of the regime' };
/** A column of returns, null where there is none. */
function returnColumn(description) {
    return { type: 'float64', nullable: true, unit: 'return', description };
}
const pickReturns = (0,_lake_dataset_js__WEBPACK_IMPORTED_MODULE_0__/* .dataset */ .RT)({
    name: 'pick_returns',
    description: 'What each name of a basket returned in the week after the decision, as known as of a week',
    partitionKeys: ['as_of'],
    rowKey: ['week_ending', 'regime', 'symbol'],
    writtenBy: 'evaluate',
    publication: 'latest',
    columns: {
        week_ending: weekEndingColumn,
        regime: regimeColumn,
        symbol: _market_datasets_js__WEBPACK_IMPORTED_MODULE_1__/* .symbolColumn */ .Rj,
        held: {
            type: 'bool',
            nullable: false,
            description: 'True in a basket that was traded, false in what it would have been',
        },
        weight: { type: 'float64', nullable: false, unit: '0..1', description: 'Share of the basket' },
        rank_UPS: { type: 'int32', nullable: false, description: 'Rank, 1 = highest' },
        entry_date: { type: 'date', nullable: true, description: 'First session of the next week with a bar' },
        entry_price: {
            type: 'float64',
            nullable: true,
            unit: 'USD',
            description: 'Its open, in shares and dividends of the exit',
        },
        exit_date: { type: 'date', nullable: true, description: 'Last session of the next week with a bar' },
        exit_price: { type: 'float64', nullable: true, unit: 'USD', description: 'Its close' },
        return: returnColumn('exit_price / entry_price − 1'),
        reason: {
            type: 'string',
            nullable: false,
            description: 'Why there is no return: NOT_YET, NO_BAR, UNEXPLAINED_STEP; empty when there is one',
        },
    },
});
const weeklyReturns = (0,_lake_dataset_js__WEBPACK_IMPORTED_MODULE_0__/* .dataset */ .RT)({
    name: 'weekly_returns',
    description: 'What the decision of each week and regime returned, as known as of a week; attachment evaluation.json',
    partitionKeys: ['as_of'],
    rowKey: ['week_ending', 'regime'],
    writtenBy: 'evaluate',
    publication: 'latest',
    columns: {
        week_ending: weekEndingColumn,
        regime: regimeColumn,
        decision: { type: 'string', nullable: false, description: 'TRADE, SKIP or UNDECIDED' },
        held_from: {
            type: 'date',
            nullable: true,
            description: 'First session of the next week; null while it is not over',
        },
        held_to: { type: 'date', nullable: true, description: 'Last session of the next week' },
        positions: { type: 'int32', nullable: false, description: 'Names in the basket, or in what it would have been' },
        priced: { type: 'int32', nullable: false, description: 'Those of them with a return' },
        gross_return: returnColumn('Mean return of the priced names by weight, also where the week was skipped'),
        benchmark_return: returnColumn("The benchmark's over the same sessions"),
        turnover: {
            type: 'float64',
            nullable: true,
            unit: '0..1',
            description: 'Σ|Δw|/2 against the basket traded before; null where not traded',
        },
        cost: returnColumn('Cost of trading; 0 where not traded'),
        net_return: returnColumn('Result of the decision: gross − cost where traded, 0 where not; null while not known'),
        active_return: returnColumn('net_return − benchmark_return where traded, null where not'),
    },
});


/***/ }),

/***/ 80415:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ retryAfterMs),
/* harmony export */   a: () => (/* binding */ passingStatus)
/* harmony export */ });
/** Status codes of failures that may pass. */
const passingStatus = new Set([408, 425, 429, 500, 502, 503, 504]);
/**
 * How long a server asks to be left alone, in ms: RFC 9110, 10.2.3, seconds or a date. A date counts from the server's own clock, where
 * it tells, because its clock and ours may differ.
 *
 * @param now our own time in ms since 1970, for a date without a clock to go with it
 */
function retryAfterMs(headers, now) {
    const text = headers.get('retry-after')?.trim();
    if (text === undefined)
        return undefined;
    if (/^\d+(?:\.\d+)?$/.test(text))
        return Number(text) * 1000;
    if (!/^[A-Z][a-z]+, .*\d.* GMT$/.test(text))
        return undefined;
    const server = Date.parse(headers.get('date') ?? '');
    const wait = Date.parse(text) - (Number.isNaN(server) ? (now ?? Number.NaN) : server);
    return Number.isFinite(wait) ? Math.max(0, wait) : undefined;
}


/***/ }),

/***/ 31431:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ TransferFailure),
/* harmony export */   m: () => (/* binding */ Transfer)
/* harmony export */ });
/**
 * Why there is no whole answer. The message says it without naming the address, and never quotes what `fetch` says: that may name the
 * whole address.
 */
class TransferFailure extends Error {
    name = 'TransferFailure';
    reason;
    constructor(reason, message) {
        super(message);
        this.reason = reason;
    }
}
const ended = new Error('the transfer has ended');
const noPieces = [];
/** Requests and the answer to the last of them, under limits of time. To be ended whatever comes. */
class Transfer {
    #limits;
    #controller = new AbortController();
    #deadline;
    #silence;
    #givenUp;
    constructor(limits) {
        this.#limits = limits;
        limits.signal.addEventListener('abort', this.#stop);
        if (limits.signal.aborted)
            this.#stop();
        this.#deadline = setTimeout(() => this.#giveUp(tooSlow(limits.longestMs)), limits.longestMs);
        this.#silence = this.#listen();
    }
    /** @throws TransferFailure, or the reason why the signal of the limits was aborted */
    async send(url, init = {}) {
        this.#heard();
        try {
            const response = await this.#limits.fetch(url.href, {
                ...init,
                redirect: 'manual',
                signal: this.#controller.signal,
            });
            this.#heard();
            return response;
        }
        catch (error) {
            throw this.#failure(error);
        }
    }
    /**
     * The body after content decoding.
     *
     * @throws TransferFailure, or the reason why the signal of the limits was aborted
     */
    async body(response, maximumBytes) {
        if (Number(response.headers.get('content-length')) > maximumBytes)
            throw tooLarge(maximumBytes);
        const pieces = [];
        let size = 0;
        try {
            for await (const piece of response.body ?? noPieces) {
                this.#heard();
                pieces.push(piece);
                size += piece.length;
                if (size > maximumBytes)
                    throw tooLarge(maximumBytes);
            }
        }
        catch (error) {
            throw error instanceof TransferFailure ? error : this.#failure(error);
        }
        return Buffer.concat(pieces);
    }
    /** Gives up whatever has not arrived. */
    end() {
        clearTimeout(this.#silence);
        clearTimeout(this.#deadline);
        this.#limits.signal.removeEventListener('abort', this.#stop);
        this.#stop();
    }
    // A reason of its own spares making an exception for every request.
    #stop = () => this.#controller.abort(ended);
    #giveUp(failure) {
        this.#givenUp ??= failure;
        this.#stop();
    }
    #listen() {
        return setTimeout(() => this.#giveUp(tooSilent(this.#limits.silenceMs)), this.#limits.silenceMs);
    }
    #heard() {
        clearTimeout(this.#silence);
        this.#silence = this.#listen();
    }
    #failure(error) {
        this.#limits.signal.throwIfAborted();
        return this.#givenUp ?? new TransferFailure('broken', `the connection failed (${connectionCode(error)})`);
    }
}
function tooSlow(longestMs) {
    return new TransferFailure('slow', `the download took longer than ${Math.round(longestMs / 60_000)} minutes`);
}
function tooSilent(silenceMs) {
    return new TransferFailure('silent', `the server was silent for ${silenceMs / 1000} s`);
}
function tooLarge(maximumBytes) {
    return new TransferFailure('large', `larger than ${Math.floor(maximumBytes / 2 ** 20)} MiB`);
}
function connectionCode(error) {
    const cause = error instanceof Error ? (error.cause ?? error) : error;
    const code = cause instanceof Error && 'code' in cause ? cause.code : undefined;
    return typeof code === 'string' ? code : 'unknown reason';
}


/***/ }),

/***/ 76589:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T_: () => (/* binding */ companyNews),
/* harmony export */   ZJ: () => (/* binding */ ingestRecipe),
/* harmony export */   l9: () => (/* binding */ fetchedSpans),
/* harmony export */   lS: () => (/* binding */ raw),
/* harmony export */   p4: () => (/* binding */ newsHoles),
/* harmony export */   sW: () => (/* binding */ universe)
/* harmony export */ });
/* harmony import */ var _lake_dataset_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(33353);
/* harmony import */ var _market_datasets_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5737);


/**
 * The recipe of everything the ingest stores. A partition is what its rows are: the files they came from, and when, are
 * circumstances and stand in the manifest's `produced`.
 */
const ingestRecipe = { stage: 'ingest', version: 1, parameters: {}, inputs: [] };
const universe = (0,_lake_dataset_js__WEBPACK_IMPORTED_MODULE_0__/* .dataset */ .RT)({
    name: 'universe',
    description: 'The symbols that can be scored in a week, with their sector',
    partitionKeys: ['week_ending'],
    rowKey: ['symbol'],
    writtenBy: 'ingest',
    columns: {
        symbol: _market_datasets_js__WEBPACK_IMPORTED_MODULE_1__/* .symbolColumn */ .Rj,
        sector: { type: 'string', nullable: true, description: 'Sector, as the source names it' },
        name: { type: 'string', nullable: true, description: 'Company name' },
    },
});
const companyNews = (0,_lake_dataset_js__WEBPACK_IMPORTED_MODULE_0__/* .dataset */ .RT)({
    name: 'company_news',
    description: 'News items published after the cutoff of the week before and not later than this cutoff',
    partitionKeys: ['week_ending'],
    rowKey: ['symbol', 'published_utc', 'id', 'headline'],
    writtenBy: 'ingest',
    columns: {
        symbol: _market_datasets_js__WEBPACK_IMPORTED_MODULE_1__/* .symbolColumn */ .Rj,
        id: {
            type: 'string',
            nullable: false,
            description: "The source's id, or a hash of url (time where there is none) and headline",
        },
        published_utc: { type: 'timestamp', nullable: false, description: 'Time of publication' },
        headline: { type: 'string', nullable: false, description: 'Headline' },
        summary: { type: 'string', nullable: false, description: 'Summary, empty when there is none' },
        url: { type: 'string', nullable: false, description: 'Address, empty when there is none' },
        source: { type: 'string', nullable: false, description: 'Publisher' },
    },
});
const newsHoles = (0,_lake_dataset_js__WEBPACK_IMPORTED_MODULE_0__/* .dataset */ .RT)({
    name: 'news_holes',
    description: 'Weeks with hardly any news that were ingested as they are: their news is not known, and later weeks leave them out of their baselines. No row: the hole was filled since',
    partitionKeys: ['week_ending'],
    rowKey: ['items'],
    writtenBy: 'ingest',
    publication: 'latest',
    columns: {
        items: { type: 'int32', nullable: false, unit: 'items', description: 'News items of the members of the week' },
        usual: {
            type: 'float64',
            nullable: false,
            unit: 'items',
            description: 'Median of the twelve weeks before it',
        },
    },
});
const fetchedSpans = (0,_lake_dataset_js__WEBPACK_IMPORTED_MODULE_0__/* .dataset */ .RT)({
    name: 'fetched_spans',
    description: 'Up to where each symbol was asked for: the high-water marks of the live providers',
    partitionKeys: ['provider', 'kind'],
    rowKey: ['symbol', 'first_date'],
    writtenBy: 'ingest',
    publication: 'merged',
    columns: {
        symbol: _market_datasets_js__WEBPACK_IMPORTED_MODULE_1__/* .symbolColumn */ .Rj,
        first_date: { type: 'date', nullable: false, description: 'First day that was asked for' },
        last_date: { type: 'date', nullable: false, description: 'Last day that was asked for and answered' },
    },
});
const raw = (0,_lake_dataset_js__WEBPACK_IMPORTED_MODULE_0__/* .dataset */ .RT)({
    name: 'raw',
    description: 'Answers of the live providers as they came, compressed, one attachment each; when each came is in the manifest',
    partitionKeys: ['week_ending', 'run', 'provider'],
    rowKey: ['request'],
    writtenBy: 'ingest',
    publication: 'never',
    columns: {
        request: { type: 'string', nullable: false, description: 'SHA-256 of method, address and body of the request' },
        kind: {
            type: 'string',
            nullable: false,
            description: 'What was asked for: bars, actions, adjusted, news or macro',
        },
        url: { type: 'string', nullable: false, description: 'Address, without secrets' },
        status: { type: 'int32', nullable: false, description: 'HTTP status' },
        bytes: { type: 'float64', nullable: false, unit: 'bytes', description: 'Size of the body' },
        sha256: { type: 'string', nullable: false, description: 'SHA-256 of the body' },
        file: { type: 'string', nullable: false, description: 'Attachment that holds the body, compressed with gzip' },
    },
});


/***/ }),

/***/ 14348:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ published)
/* harmony export */ });
/* harmony import */ var _dataset_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(33353);

const published = (0,_dataset_js__WEBPACK_IMPORTED_MODULE_0__/* .dataset */ .RT)({
    name: 'published',
    description: 'What was on the state branch when this lake was last restored from it or published to it: results that stay as they are',
    partitionKeys: ['commit'],
    rowKey: ['path'],
    writtenBy: 'restore',
    publication: 'never',
    columns: {
        path: { type: 'string', nullable: false, description: 'Partition, below the folder lake/ of the branch' },
        digest: { type: 'string', nullable: false, description: 'Its digest, as the ledger of publications has it' },
    },
});


/***/ }),

/***/ 5737:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Gb: () => (/* binding */ marketDaily),
/* harmony export */   Nz: () => (/* binding */ corporateActions),
/* harmony export */   Rj: () => (/* binding */ symbolColumn),
/* harmony export */   W: () => (/* binding */ macroDaily),
/* harmony export */   py: () => (/* binding */ marketRevisions),
/* harmony export */   vk: () => (/* binding */ coverage)
/* harmony export */ });
/* harmony import */ var _lake_dataset_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(33353);

/** How every dataset names the asset that a row is of. */
const symbolColumn = { type: 'string', nullable: false, description: 'Ticker symbol' };
const barColumns = {
    symbol: symbolColumn,
    date: { type: 'date', nullable: false, description: 'Session date' },
    open: { type: 'float64', nullable: false, unit: 'USD', description: 'First price of the session' },
    high: { type: 'float64', nullable: false, unit: 'USD', description: 'Highest price of the session' },
    low: { type: 'float64', nullable: false, unit: 'USD', description: 'Lowest price of the session' },
    close: { type: 'float64', nullable: false, unit: 'USD', description: 'Last price of the session' },
    adj_close: {
        type: 'float64',
        nullable: true,
        unit: 'USD',
        description: 'Close adjusted for splits and dividends, as the source gave it; equal to close where the bar is as traded: then corporate_actions are applied when a week is read',
    },
    volume: { type: 'float64', nullable: false, unit: 'shares', description: 'Shares traded' },
};
const marketDaily = (0,_lake_dataset_js__WEBPACK_IMPORTED_MODULE_0__/* .dataset */ .RT)({
    name: 'market_daily',
    description: 'Daily bars as they were first seen; a later correction goes to market_revisions',
    partitionKeys: ['month'],
    rowKey: ['symbol', 'date'],
    writtenBy: 'ingest',
    publication: 'grows',
    columns: barColumns,
});
const marketRevisions = (0,_lake_dataset_js__WEBPACK_IMPORTED_MODULE_0__/* .dataset */ .RT)({
    name: 'market_revisions',
    description: 'Bars that a source gave differently, or only later; valid for the weeks from known_from on',
    partitionKeys: ['month'],
    rowKey: ['symbol', 'date', 'known_from'],
    writtenBy: 'ingest',
    publication: 'grows',
    columns: {
        ...barColumns,
        known_from: { type: 'date', nullable: false, description: 'week_ending of the ingest that first saw these values' },
    },
});
const corporateActions = (0,_lake_dataset_js__WEBPACK_IMPORTED_MODULE_0__/* .dataset */ .RT)({
    name: 'corporate_actions',
    description: 'Splits and dividends, each as often as it was given another value; valid for the weeks from known_from on',
    partitionKeys: ['month'],
    rowKey: ['symbol', 'ex_date', 'kind', 'known_from'],
    writtenBy: 'ingest',
    publication: 'grows',
    columns: {
        symbol: symbolColumn,
        ex_date: { type: 'date', nullable: false, description: 'First session without the entitlement' },
        kind: {
            type: 'string',
            nullable: false,
            description: "split, dividend, or adjustment: a jump of the provider's adjusted closes that no split or dividend explains; of bars of any source price_factor and volume_split (factors on what lies before), bar_factor (on the prices of the bar), real (the price is right), wrong (the bar counts as missing)",
        },
        value: {
            type: 'float64',
            nullable: false,
            unit: 'new shares per old share; USD per share; factor',
            description: 'Its size; a split or factor of 1 and a dividend, real or wrong of 0 say that it was taken back',
        },
        source: {
            type: 'string',
            nullable: false,
            description: 'Provider that gave it; configuration; or files, where it follows from closes and adjusted closes',
        },
        known_from: { type: 'date', nullable: false, description: 'week_ending of the ingest that first saw it' },
    },
});
const macroDaily = (0,_lake_dataset_js__WEBPACK_IMPORTED_MODULE_0__/* .dataset */ .RT)({
    name: 'macro_daily',
    description: 'Macroeconomic series; values that a source stops serving stay',
    partitionKeys: ['series'],
    rowKey: ['observed', 'available'],
    writtenBy: 'ingest',
    publication: 'grows',
    columns: {
        observed: { type: 'date', nullable: false, description: 'Day that the value is of' },
        available: {
            type: 'date',
            nullable: false,
            description: 'First day on which the value may be used; a later row of the same day is a revision',
        },
        value: { type: 'float64', nullable: false, unit: 'as the series', description: 'Value' },
        source: { type: 'string', nullable: false, description: 'Provider and its name of the series' },
    },
});
const coverage = (0,_lake_dataset_js__WEBPACK_IMPORTED_MODULE_0__/* .dataset */ .RT)({
    name: 'coverage',
    description: 'Per symbol how far the stored bars reach and what is missing: the high-water marks of the ingest',
    partitionKeys: ['week_ending'],
    rowKey: ['symbol'],
    writtenBy: 'ingest',
    publication: 'merged',
    columns: {
        symbol: symbolColumn,
        first_date: { type: 'date', nullable: true, description: 'First stored bar of the window' },
        last_date: { type: 'date', nullable: true, description: 'Last stored bar of the window' },
        bars: { type: 'int32', nullable: false, description: 'Stored bars of the window' },
        missing_sessions: {
            type: 'int32',
            nullable: false,
            description: 'Sessions of the window without a bar, counted from the first stored bar on',
        },
        lag_sessions: {
            type: 'int32',
            nullable: false,
            description: 'Sessions between the last stored bar and the week_ending',
        },
        news_items: { type: 'int32', nullable: false, description: 'News items of the week' },
        status: { type: 'string', nullable: false, description: 'complete, gaps, late or absent' },
    },
});


/***/ }),

/***/ 62134:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ notePublished),
/* harmony export */   d: () => (/* binding */ checkNote)
/* harmony export */ });
/* harmony import */ var _lake_datasets_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(14348);
/* harmony import */ var _lake_partition_files_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(98029);
/* harmony import */ var _ledgers_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(70663);



/**
 * Notes in the lake what a commit of the state branch holds, in place of what was noted before: whoever scores in this lake must know which
 * results have to stay.
 *
 * @param commit undefined where there is no branch
 * @param since what was published on top of these ledgers
 */
async function notePublished(lake, commit, { publications }, since = []) {
    if (commit !== undefined)
        await writeNote(lake, commit, publications, since);
    // A run that is stopped between the two leaves one note too many, never none.
    for (const keys of await lake.listLocal(_lake_datasets_js__WEBPACK_IMPORTED_MODULE_0__/* .published */ .H))
        if (keys.commit !== commit)
            await lake.remove(_lake_datasets_js__WEBPACK_IMPORTED_MODULE_0__/* .published */ .H, keys);
}
/** Makes sure that what is noted can be looked at, before something is done that has to be noted. @throws UnreadableError */
async function checkNote(lake) {
    for (const keys of await lake.listLocal(_lake_datasets_js__WEBPACK_IMPORTED_MODULE_0__/* .published */ .H)) {
        await lake.files(_lake_datasets_js__WEBPACK_IMPORTED_MODULE_0__/* .published */ .H, keys).catch((error) => {
            // A damaged note is replaced.
            if (!(error instanceof _lake_partition_files_js__WEBPACK_IMPORTED_MODULE_1__/* .DamagedPartitionError */ .qg))
                throw error;
        });
    }
}
async function writeNote(lake, commit, publications, since) {
    const digests = new Map();
    for (const [path, { digest, isPresent }] of (0,_ledgers_js__WEBPACK_IMPORTED_MODULE_2__/* .publishedStates */ .X)(publications))
        if (isPresent)
            digests.set(path, digest);
    for (const { action, path, digest } of since) {
        if (action === 'removed')
            digests.delete(path);
        else
            digests.set(path, digest);
    }
    const table = { rows: digests.size, columns: { path: [...digests.keys()], digest: [...digests.values()] } };
    const recipe = { stage: 'restore', version: 1, parameters: { commit }, inputs: [] };
    await lake.write(_lake_datasets_js__WEBPACK_IMPORTED_MODULE_0__/* .published */ .H, { commit }, { recipe, table });
}


/***/ }),

/***/ 7587:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ assertSoundLedgers)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(42226);
/* harmony import */ var _text_name_list_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(98983);
/* harmony import */ var _verify_ledgers_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(58687);



const problemsShown = 20;
/**
 * Makes sure, before anything is taken from the branch or added to it, that both ledgers are whole and name the partitions that are there.
 * Whether a partition is the one that the ledger names shows when it is fetched.
 *
 * @param consequence what is therefore not done, as the begin of a sentence
 * @param known the ledgers, where they are read already
 * @throws GateError for a branch that somebody has changed by hand
 */
async function assertSoundLedgers(branch, consequence, known) {
    const ledgers = known ?? (await branch.ledgers());
    const problems = [...(0,_verify_ledgers_js__WEBPACK_IMPORTED_MODULE_2__/* .chainProblems */ .we)(ledgers), ...(0,_verify_ledgers_js__WEBPACK_IMPORTED_MODULE_2__/* .treeProblems */ .P9)(ledgers, new Set((await branch.files()).keys()))];
    if (problems.length === 0)
        return;
    const texts = problems.map(({ place, problem }) => `${place}: ${problem}`);
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .GateError */ .ue(`${consequence}: ${branch.name} is not as it was written: ${(0,_text_name_list_js__WEBPACK_IMPORTED_MODULE_1__/* .nameList */ .O)(texts, problemsShown, '; ')}. "regimen verify" tells all that is wrong; ` +
        'docs/operations.md says how to go back to a sound commit.');
}


/***/ }),

/***/ 67504:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BW: () => (/* binding */ newsClusters),
/* harmony export */   FJ: () => (/* binding */ clusterVectors),
/* harmony export */   RY: () => (/* binding */ modelAnswers),
/* harmony export */   cN: () => (/* binding */ repEnriched)
/* harmony export */ });
/* harmony import */ var _lake_dataset_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(33353);
/* harmony import */ var _market_datasets_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5737);


const modelAnswers = (0,_lake_dataset_js__WEBPACK_IMPORTED_MODULE_0__/* .dataset */ .RT)({
    name: 'model_answers',
    description: "A language model's answers to the texts of a week; what was answered is not asked again",
    partitionKeys: ['week_ending'],
    rowKey: ['key'],
    writtenBy: 'enrich',
    publication: 'merged',
    columns: {
        key: { type: 'string', nullable: false, description: 'SHA-256 of model, prompt version and text' },
        model: { type: 'string', nullable: false, description: 'Model that was asked for' },
        prompt: { type: 'string', nullable: false, description: 'Version of the prompt and of the schema' },
        answer: { type: 'string', nullable: false, description: 'The validated answer, as JSON' },
        served_by: { type: 'string', nullable: false, description: 'Model that the service says has answered' },
        attempts: { type: 'int32', nullable: false, description: '1, or 2 when the first answer had to be repaired' },
        prompt_tokens: { type: 'int32', nullable: false, description: 'Tokens of the request, as the service counts' },
        completion_tokens: { type: 'int32', nullable: false, description: 'Tokens of the answer, as the service counts' },
    },
});
const newsClusters = (0,_lake_dataset_js__WEBPACK_IMPORTED_MODULE_0__/* .dataset */ .RT)({
    name: 'news_clusters',
    description: 'Which news item belongs to which cluster of its symbol and week',
    partitionKeys: ['week_ending'],
    rowKey: ['symbol', 'cluster_id', 'id', 'published_utc', 'headline'],
    writtenBy: 'enrich',
    columns: {
        symbol: _market_datasets_js__WEBPACK_IMPORTED_MODULE_1__/* .symbolColumn */ .Rj,
        cluster_id: {
            type: 'string',
            nullable: false,
            description: 'First 16 hex of SHA-256 of symbol|published|headline, the headline as received',
        },
        id: { type: 'string', nullable: false, description: 'Id of the news item' },
        published_utc: { type: 'timestamp', nullable: false, description: 'Time of publication of the item' },
        headline: { type: 'string', nullable: false, description: 'Headline of the item, as received' },
        source: { type: 'string', nullable: false, description: 'Publisher of the item' },
        representative: { type: 'bool', nullable: false, description: 'Whether the item represents its cluster' },
        similarity: {
            type: 'float64',
            nullable: false,
            unit: 'Jaccard index',
            description: 'Word overlap with the representative',
        },
    },
});
const repEnriched = (0,_lake_dataset_js__WEBPACK_IMPORTED_MODULE_0__/* .dataset */ .RT)({
    name: 'rep_enriched',
    description: "Each cluster's representative with its sentiment and event",
    partitionKeys: ['week_ending'],
    rowKey: ['symbol', 'cluster_id'],
    writtenBy: 'enrich',
    columns: {
        symbol: _market_datasets_js__WEBPACK_IMPORTED_MODULE_1__/* .symbolColumn */ .Rj,
        cluster_id: { type: 'string', nullable: false, description: 'Cluster' },
        published_utc: { type: 'timestamp', nullable: false, description: 'Time of publication of the representative' },
        headline: { type: 'string', nullable: false, description: 'Headline of the representative, as it was judged' },
        summary: { type: 'string', nullable: false, description: 'Summary of the representative' },
        url: { type: 'string', nullable: false, description: 'Address of the representative' },
        source: { type: 'string', nullable: false, description: 'Publisher of the representative' },
        cluster_size: { type: 'int32', nullable: false, description: 'Items in the cluster' },
        unique_sources: { type: 'int32', nullable: false, description: 'Distinct publishers in the cluster' },
        sent_label: { type: 'string', nullable: false, description: 'Positive, Neutral, Negative or Mixed/Unclear' },
        sent_score: { type: 'float64', nullable: false, unit: '-1..1', description: 'Sentiment' },
        confidence: { type: 'float64', nullable: false, unit: '0..1', description: 'Confidence of the sentiment' },
        sent_driver: { type: 'string', nullable: false, description: 'What drives the sentiment' },
        sent_rationale: { type: 'string', nullable: false, description: 'Why this sentiment' },
        event_type_primary: { type: 'string', nullable: false, description: 'Event type' },
        event_severity: { type: 'int32', nullable: false, unit: '0..3', description: 'Severity of the event' },
        event_direction: { type: 'string', nullable: false, description: 'Direction of the event' },
        event_confidence: { type: 'float64', nullable: false, unit: '0..1', description: 'Confidence of the event' },
        event_rationale: { type: 'string', nullable: false, description: 'Why this event' },
        judge: { type: 'string', nullable: false, description: 'Who judged: provider and version' },
    },
});
const clusterVectors = (0,_lake_dataset_js__WEBPACK_IMPORTED_MODULE_0__/* .dataset */ .RT)({
    name: 'cluster_vectors',
    description: 'Text vectors of the representatives, sparse, for novelty',
    partitionKeys: ['week_ending'],
    rowKey: ['symbol', 'cluster_id'],
    writtenBy: 'enrich',
    columns: {
        symbol: _market_datasets_js__WEBPACK_IMPORTED_MODULE_1__/* .symbolColumn */ .Rj,
        cluster_id: { type: 'string', nullable: false, description: 'Cluster' },
        indices: { type: 'uint32[]', nullable: false, description: 'Dimensions with a value, ascending' },
        values: { type: 'float32[]', nullable: false, description: 'Their values' },
    },
});


/***/ }),

/***/ 95015:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M0: () => (/* binding */ newsWindow),
/* harmony export */   W_: () => (/* binding */ shortHistoryWeeks),
/* harmony export */   XU: () => (/* binding */ passesFilters),
/* harmony export */   cM: () => (/* binding */ longHistoryWeeks)
/* harmony export */ });
/* harmony import */ var _calendar_date_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(52010);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(42226);


const shortHistoryWeeks = 4;
const longHistoryWeeks = 12;
/**
 * The news window of a week. Weeks are matched by their ISO week, so that one that ends on a Thursday keeps its place,
 * and a week that is not among `weeks` counts as not covered. Later weeks are ignored.
 *
 * @param weekEnding epoch day
 * @throws {UserError} when the week itself is not covered
 */
function newsWindow(weeks, weekEnding) {
    const byOrdinal = new Map(weeks.filter(({ covered }) => covered).map((week) => [(0,_calendar_date_js__WEBPACK_IMPORTED_MODULE_0__/* .isoWeekOrdinal */ .z2)(week.weekEnding), week]));
    const ordinal = (0,_calendar_date_js__WEBPACK_IMPORTED_MODULE_0__/* .isoWeekOrdinal */ .z2)(weekEnding);
    const current = byOrdinal.get(ordinal);
    if (current === undefined) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo(`There are no judged clusters for the week ending ${(0,_calendar_date_js__WEBPACK_IMPORTED_MODULE_0__/* .isoDate */ ._$)(weekEnding)}.`, {
            hint: 'Run ingest and enrich for this week first; a week without any news has an empty partition.',
        });
    }
    return { current, before: Array.from({ length: longHistoryWeeks }, (_, k) => byOrdinal.get(ordinal - 1 - k)) };
}
/** Whether a cluster counts under the schema's filters. */
function passesFilters(cluster, { filters }) {
    return (cluster.clusterSize >= filters.min_cluster_size &&
        !filters.exclude_event_types.includes(cluster.event.eventTypePrimary));
}


/***/ }),

/***/ 57823:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   t: () => (/* binding */ quarantine)
/* harmony export */ });
/* harmony import */ var _lake_dataset_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(33353);

const quarantine = (0,_lake_dataset_js__WEBPACK_IMPORTED_MODULE_0__/* .dataset */ .RT)({
    name: 'quarantine',
    description: 'Rows of a source that broke an invariant, each with its reason; nothing is dropped silently',
    partitionKeys: ['dataset', 'period'],
    rowKey: ['source', 'row', 'reason'],
    writtenBy: 'ingest',
    publication: 'merged',
    columns: {
        source: { type: 'string', nullable: false, description: 'Name of the source file' },
        row: { type: 'int32', nullable: false, description: 'Row of the source file, 1 = its first data row' },
        symbol: { type: 'string', nullable: true, description: 'Symbol, where it could be read' },
        reason: {
            type: 'string',
            nullable: false,
            description: 'Code of the broken invariant; TAKEN_LATER says that a later ingest took the row, which counts no more',
        },
        detail: { type: 'string', nullable: false, description: 'What was found' },
        record: { type: 'string', nullable: false, description: 'The row as JSON' },
    },
});


/***/ }),

/***/ 4428:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  run: () => (/* binding */ run)
});

// EXTERNAL MODULE: ./build/lib/src/datasets.js
var datasets = __webpack_require__(15444);
// EXTERNAL MODULE: ./build/lib/src/errors.js
var errors = __webpack_require__(42226);
// EXTERNAL MODULE: ./build/lib/src/ingest/datasets.js
var ingest_datasets = __webpack_require__(76589);
// EXTERNAL MODULE: ./build/lib/src/memory/note-published.js
var note_published = __webpack_require__(62134);
// EXTERNAL MODULE: ./build/lib/src/calendar/session-window.js
var session_window = __webpack_require__(68445);
// EXTERNAL MODULE: ./build/lib/src/calendar/weeks.js
var weeks = __webpack_require__(18429);
;// CONCATENATED MODULE: ./build/lib/src/memory/restore-selection.js



/** Results of several weeks, and what they are shown with. */
const ofHistory = new Set(['scores_weekly', 'features_weekly', 'audit_findings', 'rep_enriched', 'universe']);
/** How far the bars of each week reached says which values were known to whom: all weeks count. */
const ofAllWeeks = new Set(['coverage']);
const neverForWeek = new Set(['audit_findings']);
/** The partitions to restore, of those on the branch. */
function selectPartitions(published, options) {
    const { purpose, datasets } = options;
    const isWanted = { all: () => true, week: forWeeks(options), history: forHistory(options) }[purpose];
    return published.filter(({ dataset }) => datasets.length === 0 || datasets.includes(dataset.name)).filter(isWanted);
}
function forWeeks({ weeks, reach, historySessions }) {
    const [first, last] = ends(weeks);
    const [from, to] = [moved(first, -reach), moved(last, reach)];
    const months = monthsFrom(weeks, historySessions);
    return ({ dataset: { name }, keys: { week_ending: week, month, as_of: asOf } }) => {
        if (ofAllWeeks.has(name))
            return true;
        if (neverForWeek.has(name) || asOf !== undefined)
            return false;
        if (week !== undefined)
            return week >= from.weekEnding && week <= to.weekEnding;
        if (month !== undefined)
            return month >= months && month <= to.weekEnding.slice(0, 7);
        return true;
    };
}
function forHistory({ weeks, evaluatedWeeks }) {
    const [, last] = ends(weeks);
    const from = moved(last, 1 - evaluatedWeeks);
    return ({ dataset: { name }, keys: { week_ending: week, month } }) => {
        if (month !== undefined)
            return month >= monthOf(from);
        return ofHistory.has(name) && week !== undefined && week >= from.weekEnding && week <= last.weekEnding;
    };
}
function ends(weeks) {
    const [first, last] = [weeks[0], weeks.at(-1)];
    if (first === undefined || last === undefined)
        throw new RangeError('expected at least one week');
    return [first, last];
}
/** The week so many weeks later, or earlier where negative; the last one there is where the calendar ends. */
function moved(week, by) {
    let at = week;
    for (let left = Math.abs(by); left > 0; left--) {
        try {
            at = by > 0 ? (0,weeks/* nextWeek */.En)(at) : (0,weeks/* previousWeek */.Ih)(at);
        }
        catch (error) {
            if (error instanceof errors/* UserError */.yo)
                return at;
            throw error;
        }
    }
    return at;
}
function monthsFrom(weeks, historySessions) {
    return historySessions === 'all' ? '' : ((0,session_window/* sessionWindow */.Vj)(weeks, historySessions).months[0]?.month ?? '');
}
/** The month in which a week begins. */
function monthOf({ sessions, weekEnding }) {
    return (sessions[0]?.date ?? weekEnding).slice(0, 7);
}

// EXTERNAL MODULE: ./build/lib/src/memory/sound-branch.js
var sound_branch = __webpack_require__(7587);
// EXTERNAL MODULE: ./build/lib/src/memory/with-state-branch.js + 11 modules
var with_state_branch = __webpack_require__(75432);
// EXTERNAL MODULE: ./build/lib/src/scoring/judged-week.js
var judged_week = __webpack_require__(95015);
// EXTERNAL MODULE: ./build/lib/src/stages/selected-weeks.js + 1 modules
var selected_weeks = __webpack_require__(89300);
;// CONCATENATED MODULE: ./build/lib/src/stages/memory/restore.js









const run = async ({ weekEnding, for: purpose, datasets, remote: given }, context) => {
    const { config, lake, clock, log, progress, signal, summarise } = context;
    const { market, news, evaluation } = config.pipeline;
    const question = {
        purpose,
        weeks: (0,selected_weeks/* selectedWeeks */.R)(weekEnding, clock()),
        reach: Math.max(judged_week/* longHistoryWeeks */.cM, news.history_weeks) + 1,
        historySessions: market.history_sessions,
        evaluatedWeeks: evaluation.history_weeks,
        datasets: knownDatasets(datasets),
    };
    const host = (0,with_state_branch/* thisProcess */.WF)();
    const remote = await (0,with_state_branch/* remoteOf */.e1)(given, context, host);
    return (0,with_state_branch/* withStateBranch */.aj)({ remote }, context, host, async ({ branch }) => {
        const tip = await branch.tip();
        if (tip === undefined) {
            await (0,note_published/* notePublished */.P)(lake, undefined, await branch.ledgers());
            log.info(`Nothing to restore: there is no ${branch.name.replace(/^the /, '')} yet.`);
            return { restored: 0, partitions: 0, tip: '', open: openWeeks(question.weeks, []) };
        }
        await (0,sound_branch/* assertSoundLedgers */.C)(branch, 'Nothing was restored');
        const published = await branch.listAll();
        const wanted = selectPartitions(published, question);
        const bar = progress('restore', wanted.length);
        const restored = await lake.adopt(branch, wanted, () => {
            signal.throwIfAborted();
            bar.advance();
        });
        bar.end();
        await (0,note_published/* notePublished */.P)(lake, tip, await branch.ledgers());
        const text = `Restored ${restored} of the ${published.length} partitions on ${branch.name}; ${wanted.length - restored} of those wanted were there already.`;
        log.info(text);
        summarise(`### Restore\n\n${text} Commit \`${tip}\`.\n\n`);
        return { restored, partitions: published.length, tip, open: openWeeks(question.weeks, published) };
    });
};
/**
 * The weeks that may still be ingested. A week with a published universe was ingested by those who published it or looked back on it:
 * ingested again, it could find late news or another universe, which the branch would have to refuse.
 */
function openWeeks(weeks, published) {
    const ingested = new Set(published.filter(({ dataset }) => dataset.name === ingest_datasets/* universe */.sW.name).map(({ keys }) => keys.week_ending));
    return weeks.map(({ weekEnding }) => weekEnding).filter((weekEnding) => !ingested.has(weekEnding));
}
/** @throws UserError for a name that is none */
function knownDatasets(names) {
    const unknown = names.filter((name) => !datasets/* datasets */.E.some((dataset) => dataset.name === name));
    if (unknown.length === 0)
        return names;
    throw new errors/* UserError */.yo(`There is no dataset ${unknown.join(', ')}.`, {
        hint: `Known datasets: ${datasets/* datasets */.E.map(({ name }) => name).join(', ')}.`,
    });
}


/***/ })

};
