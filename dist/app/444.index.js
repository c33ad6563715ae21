export const id = 444;
export const ids = [444];
export const modules = {

/***/ 48933:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   iz: () => (/* binding */ ratesOnDays),
/* harmony export */   ky: () => (/* binding */ isRateSeries),
/* harmony export */   y7: () => (/* binding */ rateSeries)
/* harmony export */ });
/** The series of macro_daily with the US dollars for one unit of a currency. */
function rateSeries(currency) {
    return `FX.${currency}`;
}
/** Whether a series of macro_daily is one of rates. */
function isRateSeries(series) {
    return series.startsWith(rateSeries(''));
}
/** A rate that is older is none: ten days bridge the longest run of holidays. */
const oldestRateDays = 10;
/**
 * US dollars for one unit of a currency on some days: the last rate that each day knew, not more than ten days old; NaN where there is none.
 *
 * @param table the series of the currency; undefined where the lake has none
 * @param days epoch days, ascending
 */
function ratesOnDays(table, days) {
    const rates = new Float64Array(days.length).fill(Number.NaN);
    if (table === undefined)
        return rates;
    const { observed, available, value } = table.columns;
    const rows = Int32Array.from(observed.keys()).sort((a, b) => available[a] - available[b]);
    let last = -1;
    let next = 0;
    for (const [i, day] of days.entries()) {
        for (; next < rows.length && available[rows[next]] <= day; next++) {
            const row = rows[next];
            // Of one observed day the value counts that came last.
            if (last < 0 || observed[row] >= observed[last])
                last = row;
        }
        if (last >= 0 && day - observed[last] <= oldestRateDays)
            rates[i] = value[last];
    }
    return rates;
}


/***/ }),

/***/ 80988:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ backboneRecipe)
/* harmony export */ });
/**
 * The recipe of everything that packs bring. A partition is what its rows are, whichever packs they came from and in whichever order: that
 * stands in the datasets of packs and of the ledger of operations.
 */
const backboneRecipe = { stage: 'backbone', version: 1, parameters: {}, inputs: [] };


/***/ }),

/***/ 66826:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   GS: () => (/* binding */ monthOf),
/* harmony export */   HJ: () => (/* binding */ dayOfPack),
/* harmony export */   WZ: () => (/* binding */ emptySpan),
/* harmony export */   i5: () => (/* binding */ packDay),
/* harmony export */   oP: () => (/* binding */ widen)
/* harmony export */ });
/* harmony import */ var _calendar_date_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(52010);
/* harmony import */ var _calendar_date_format_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(87924);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(42226);
/* harmony import */ var _market_bar_rows_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(36993);




/**
 * The day that the name of a pack says it is of; undefined where its settings name no place for it.
 *
 * @returns epoch day
 * @throws UserError when the name has no date there
 */
function packDay({ name, settings }) {
    const pattern = settings.pack_date;
    if (pattern === undefined)
        return undefined;
    const source = pattern
        .split(/(\{date\}|\*)/)
        .map((part) => (part === '{date}' ? '(\\d{4}-\\d{2}-\\d{2}|\\d{8})' : part === '*' ? '.*' : escaped(part)))
        .join('');
    const [, date = ''] = new RegExp(`^${source}(?:\\.|$)`).exec(name) ?? [];
    const day = (0,_calendar_date_format_js__WEBPACK_IMPORTED_MODULE_1__/* .parseDay */ .Iq)(date, date.includes('-') ? 'YYYY-MM-DD' : 'YYYYMMDD');
    if (day !== undefined)
        return day;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .yo(`The name of the pack ${name} has no date where ${pattern} says.`, {
        hint: 'Name the file so, or correct pack_date of its pack in research.yaml.',
    });
}
/** The day that a pack is of: that of its name, else the last one of its rows; undefined where neither is there. */
function dayOfPack(pack, { last }) {
    return packDay(pack) ?? (Number.isFinite(last) ? last : undefined);
}
function escaped(text) {
    return text.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');
}
/** The period of the quarantine that a row of this day belongs to: its month. */
function monthOf(day) {
    return day === _market_bar_rows_js__WEBPACK_IMPORTED_MODULE_3__/* .noDay */ .O ? 'undated' : (0,_calendar_date_js__WEBPACK_IMPORTED_MODULE_0__/* .isoDate */ ._$)(day).slice(0, 7);
}
function emptySpan() {
    return { first: Number.POSITIVE_INFINITY, last: Number.NEGATIVE_INFINITY };
}
/** Has the span take in days. */
function widen(span, first, last = first) {
    span.first = Math.min(span.first, first);
    span.last = Math.max(span.last, last);
}


/***/ }),

/***/ 14486:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ quarantinePackRows)
/* harmony export */ });
/* harmony import */ var _lake_lake_draft_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(60512);
/* harmony import */ var _sources_quarantine_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(32946);
/* harmony import */ var _backbone_recipe_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(80988);



/** Adds rows of packs to the quarantine of a dataset. @returns how many are new */
async function quarantinePackRows(lake, dataset, rows) {
    if (rows.length === 0)
        return 0;
    const draft = new _lake_lake_draft_js__WEBPACK_IMPORTED_MODULE_0__/* .LakeDraft */ .z(lake);
    const added = await (0,_sources_quarantine_js__WEBPACK_IMPORTED_MODULE_1__/* .storeQuarantine */ .kI)(draft, dataset, rows, _backbone_recipe_js__WEBPACK_IMPORTED_MODULE_2__/* .backboneRecipe */ .A);
    await draft.commit();
    return added;
}


/***/ }),

/***/ 76855:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ix: () => (/* binding */ isFailed),
/* harmony export */   Mh: () => (/* binding */ unlessUnreadable),
/* harmony export */   OJ: () => (/* binding */ outcomeColumns),
/* harmony export */   VQ: () => (/* binding */ packResult),
/* harmony export */   u6: () => (/* binding */ settlePacks)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(42226);
/* harmony import */ var _sources_csv_records_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(46127);
/* harmony import */ var _pack_day_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(66826);
/* harmony import */ var _pack_quarantine_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(14486);




/**
 * What `take` gives, or, of a pack that it cannot read, that nothing of it was taken: the others go on.
 *
 * @throws the reason of the signal, where the run was interrupted
 */
async function unlessUnreadable(pack, { signal }, take) {
    signal.throwIfAborted();
    try {
        return await take();
    }
    catch (error) {
        if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo)
            return failedPack(pack, error);
        throw error;
    }
}
function isFailed(one) {
    return 'failure' in one && one.failure !== undefined;
}
function failedPack(pack, { message, hint }) {
    const named = message.includes(pack.name) ? message : `${pack.name}: ${message}`;
    return {
        pack,
        file: undefined,
        rows: 0,
        emitted: 0,
        old: 0,
        duplicate: 0,
        quarantined: 0,
        day: undefined,
        span: (0,_pack_day_js__WEBPACK_IMPORTED_MODULE_2__/* .emptySpan */ .WZ)(),
        failure: hint === undefined ? named : `${named} ${hint}`,
        isLastLineOpen: false,
    };
}
/** @throws Error when a row of a pack was lost or counted twice: that is a defect */
function assertBalanced(result) {
    const { rows, emitted, old, duplicate, quarantined, pack } = result;
    if (rows === emitted + old + duplicate + quarantined)
        return result;
    throw new Error(`${pack.name}: ${rows} rows were read, and ${emitted} emitted, ${old} old, ${duplicate} duplicate, ${quarantined} quarantined`);
}
/** The result of a pack that was read and stored. @throws Error when a row was lost or counted twice */
function packResult({ quarantined, ...read }, outcomes) {
    const { pack, file, rows, day, span, told } = read;
    const { emitted, old, duplicate } = outcomes;
    const counts = { rows, emitted, old, duplicate, quarantined: quarantined.length };
    const isLastLineOpen = quarantined.some(({ reason }) => reason === _sources_csv_records_js__WEBPACK_IMPORTED_MODULE_1__/* .openLastLine */ .Jh);
    return assertBalanced({ pack, file, ...counts, day, span, told, failure: undefined, isLastLineOpen });
}
/** Sets aside what is to be set aside of packs that were read and stored. @returns their results, and those of the packs that failed */
async function settlePacks(reads, outcomesOf, dataset, lake) {
    const results = [];
    const setAside = [];
    for (const [number, read] of reads.entries()) {
        if (isFailed(read)) {
            results.push(read);
            continue;
        }
        for (const row of read.quarantined)
            setAside.push(row);
        results.push(packResult(read, outcomesOf(number)));
    }
    await (0,_pack_quarantine_js__WEBPACK_IMPORTED_MODULE_3__/* .quarantinePackRows */ .Z)(lake, dataset, setAside);
    return results;
}
/** Columns with the outcomes of some packs or runs. */
function outcomeColumns(of) {
    const numbers = (name) => Float64Array.from(of, (one) => one[name]);
    return {
        rows: numbers('rows'),
        emitted: numbers('emitted'),
        old: numbers('old'),
        duplicate: numbers('duplicate'),
        quarantined: numbers('quarantined'),
    };
}


/***/ }),

/***/ 58701:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L6: () => (/* binding */ runsDigest),
/* harmony export */   SB: () => (/* binding */ ledgerFile),
/* harmony export */   Z: () => (/* binding */ addRun),
/* harmony export */   cS: () => (/* binding */ runTable),
/* harmony export */   gi: () => (/* binding */ joinedRuns),
/* harmony export */   xx: () => (/* binding */ readRuns)
/* harmony export */ });
/* harmony import */ var _backbone_datasets_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(69026);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(42226);
/* harmony import */ var _lake_hash_chain_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(20425);
/* harmony import */ var _lake_joined_chains_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(20691);
/* harmony import */ var _backbone_recipe_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(80988);
/* harmony import */ var _pack_result_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(76855);






/** The file of the partition that holds the chain. */
const ledgerFile = 'ledger.jsonl';
/** The runs so far. @throws UserError when the chain is broken: then nothing may be added to it */
async function readRuns(lake) {
    return (await readLedger(lake)).lines.map(({ entry }) => entry);
}
/** The hash of the last line, which stands for all of them. @throws UserError when the chain is broken */
async function runsDigest(lake) {
    return (await readLedger(lake)).head.hash;
}
/** Adds a run behind the lines that are there, none of which changes. */
async function addRun(lake, run) {
    const { text, head } = await readLedger(lake);
    await lake.write(_backbone_datasets_js__WEBPACK_IMPORTED_MODULE_0__/* .backboneRuns */ .m5, {}, contentOf(text + (0,_lake_hash_chain_js__WEBPACK_IMPORTED_MODULE_2__/* .chainLines */ .$d)(head, [run]).text));
}
/**
 * The operations of two ledgers that began as one: the lines of the first as they are, behind them those that only the second has.
 *
 * @param first and `second`: the files ledger.jsonl
 * @returns undefined where the first has every line of the second
 * @throws UserError when a chain is broken
 */
function joinedRuns(first, second) {
    const [own, other] = [soundChain(textOf(first)), soundChain(textOf(second))];
    const text = (0,_lake_joined_chains_js__WEBPACK_IMPORTED_MODULE_3__/* .joinedChains */ .a)({ text: own.text, chain: own }, { text: other.text, chain: other });
    return text === undefined ? undefined : contentOf(text);
}
function contentOf(text) {
    const runs = (0,_lake_hash_chain_js__WEBPACK_IMPORTED_MODULE_2__/* .readChain */ .UM)(text).lines.map(({ entry }) => entry);
    return { recipe: _backbone_recipe_js__WEBPACK_IMPORTED_MODULE_4__/* .backboneRecipe */ .A, table: runTable(runs), attachments: { [ledgerFile]: text } };
}
function textOf(bytes) {
    return Buffer.from(bytes).toString('utf8');
}
async function readLedger(lake) {
    return soundChain(textOf((await lake.attachment(_backbone_datasets_js__WEBPACK_IMPORTED_MODULE_0__/* .backboneRuns */ .m5, {}, ledgerFile)) ?? Buffer.alloc(0)));
}
function soundChain(text) {
    const { lines, head, problems } = (0,_lake_hash_chain_js__WEBPACK_IMPORTED_MODULE_2__/* .readChain */ .UM)(text);
    const [problem] = problems;
    if (problem === undefined)
        return { text, lines, head };
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo(`The ledger of operations of the research store is broken in line ${problem.line}: ${problem.problem}.`, {
        hint: 'Put back the partition backbone_runs of the lake from where a copy of it is; nothing was changed.',
    });
}
/** The runs as rows. */
function runTable(runs) {
    const integers = (of) => Int32Array.from(runs, of);
    return {
        rows: runs.length,
        columns: {
            run: Int32Array.from(runs, (_, i) => i + 1),
            time: Float64Array.from(runs, ({ time }) => time),
            mode: runs.map(({ mode }) => mode),
            selected: integers(({ selected }) => selected),
            done: integers(({ done }) => done),
            failed: integers(({ failed }) => failed),
            ...(0,_pack_result_js__WEBPACK_IMPORTED_MODULE_5__/* .outcomeColumns */ .OJ)(runs),
            assets: integers(({ assets }) => assets),
            verdict: runs.map(({ verdict }) => verdict),
            reasons: runs.map(({ reasons }) => reasons.join(' ')),
        },
    };
}


/***/ }),

/***/ 60512:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  z: () => (/* binding */ LakeDraft)
});

// EXTERNAL MODULE: ./build/lib/src/lake/dataset.js
var lake_dataset = __webpack_require__(33353);
// EXTERNAL MODULE: ./build/lib/src/lake/manifest.js
var manifest = __webpack_require__(56764);
// EXTERNAL MODULE: ./build/lib/src/lake/parquet-encoding.js
var parquet_encoding = __webpack_require__(47987);
// EXTERNAL MODULE: ./build/lib/src/lake/partition-content.js
var partition_content = __webpack_require__(5811);
;// CONCATENATED MODULE: ./build/lib/src/lake/partition-digest.js




/**
 * The digest that a partition would have with this content; nothing is written. Of a dataset whose table is encoded at once.
 *
 * @throws Error when a row key occurs twice
 */
async function partitionDigest(dataset, keys, { recipe, table: given, attachments = {} }) {
    const ownKeys = Object.fromEntries(dataset.partitionKeys.map((key) => [key, keys[key]]));
    if (dataset.rowGroupRows !== undefined)
        throw new Error(`${dataset.name} is encoded in row groups`);
    const table = (0,partition_content/* rowsInOrder */.FA)(dataset, given);
    const name = (0,lake_dataset/* tableFile */.lC)(dataset);
    const bytes = { [name]: await (0,parquet_encoding/* encodeParquet */.z)(dataset.columns, table), ...(0,partition_content/* attachmentBytes */.r8)(dataset, attachments) };
    return (0,manifest/* manifestDigests */.dE)(dataset.name, ownKeys, recipe, (0,partition_content/* fileList */.$Y)(bytes, { [name]: table.rows })).digest;
}

// EXTERNAL MODULE: ./build/lib/src/lake/table.js
var lake_table = __webpack_require__(75925);
;// CONCATENATED MODULE: ./build/lib/src/lake/lake-draft.js



/** What is to be written to a lake, until it is decided whether it may be: reads see it, the lake does not. */
class LakeDraft {
    #lake;
    #pending = new Map();
    constructor(lake) {
        this.#lake = lake;
    }
    /** As the lake reads it, with what is drafted in place of what the lake holds. */
    async read(dataset, keys) {
        const pending = this.#pending.get((0,lake_dataset/* partitionPath */.WX)(dataset, keys));
        return pending ? { table: pending.table } : this.#lake.read(dataset, keys);
    }
    async require(dataset, keys) {
        return (await this.read(dataset, keys)) ?? this.#lake.require(dataset, keys);
    }
    async write(dataset, keys, content) {
        const table = (0,lake_table/* inOrder */.al)(content.table, dataset.rowKey);
        const pending = { dataset, keys, content: { ...content, table }, table };
        this.#pending.set((0,lake_dataset/* partitionPath */.WX)(dataset, keys), pending);
    }
    /** The drafted partitions of a dataset that are on the state branch with another digest. */
    async otherThanPublished(dataset, published) {
        const found = [];
        for (const { dataset: of, keys, content } of this.#pending.values()) {
            if (of !== dataset || !published.has(dataset, keys))
                continue;
            const digest = await partitionDigest(dataset, keys, content);
            if (!published.holds(dataset, { keys, digest }))
                found.push(keys);
        }
        return found;
    }
    /** Writes what is `wanted` of the draft to the lake, all together, in the order in which it was drafted first. */
    async commit(wanted = () => true) {
        const chosen = [...this.#pending].filter(([, { dataset, keys }]) => wanted({ dataset, keys }));
        await this.#lake.writeTogether(async (batch) => {
            for (const [, { dataset, keys, content }] of chosen)
                await batch.write(dataset, keys, content);
        });
        for (const [path] of chosen)
            this.#pending.delete(path);
    }
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

/***/ 32946:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Db: () => (/* binding */ readQuarantine),
/* harmony export */   Ey: () => (/* binding */ notSetAsideAgain),
/* harmony export */   JT: () => (/* binding */ fileOfSource),
/* harmony export */   Ri: () => (/* binding */ countingRows),
/* harmony export */   VZ: () => (/* binding */ sourceName),
/* harmony export */   kI: () => (/* binding */ storeQuarantine)
/* harmony export */ });
/* unused harmony export takenLater */
/* harmony import */ var _lake_table_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(75925);
/* harmony import */ var _datasets_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57823);


/** In place of a reason: the row that was set aside at this place was taken by a later ingest, or what it tells was. */
const takenLater = 'TAKEN_LATER';
/** The rows of one dataset's quarantine that count. */
async function readQuarantine(lake, dataset) {
    const rows = [];
    for (const keys of await lake.list(_datasets_js__WEBPACK_IMPORTED_MODULE_0__/* .quarantine */ .t, { dataset })) {
        const { table } = (await lake.read(_datasets_js__WEBPACK_IMPORTED_MODULE_0__/* .quarantine */ .t, keys)) ?? {};
        if (table !== undefined)
            rows.push(...countingRows(table, keys.period ?? ''));
    }
    return rows;
}
/** The rows of a partition that count: those of a place that a later ingest took count no more, whatever they were set aside for. */
function countingRows({ rows, columns }, period) {
    const taken = new Set();
    const placeAt = (row) => place(columns.source[row], columns.row[row]);
    for (let row = 0; row < rows; row++)
        if (columns.reason[row] === takenLater)
            taken.add(placeAt(row));
    return Array.from({ length: rows }, (_, row) => row)
        .filter((row) => !taken.has(placeAt(row)))
        .map((row) => ({
        source: columns.source[row],
        row: columns.row[row],
        symbol: columns.symbol[row],
        reason: columns.reason[row],
        record: columns.record[row],
        period,
    }));
}
/** Those of some stored rows that an ingest does not set aside again: neither at their place nor, in another state of their file, as the same row. */
function notSetAsideAgain(stored, rows) {
    const again = new Set();
    for (const { file, row, symbol, reason, record } of rows) {
        again.add(place(sourceName(file), row));
        again.add(identity(file.name, symbol, reason, record));
    }
    return stored.filter(({ source, row, symbol, reason, record }) => !again.has(place(source, row)) && !again.has(identity(source, symbol, reason, record)));
}
/**
 * Adds rows to the quarantine of a dataset and returns how many are new. What is there stays as it was first seen, and a row that is there
 * already is not added again, even when it has moved to another place of its file meanwhile or is read by another mapping of columns.
 *
 * @param taken rows of this quarantine that are taken now: each gets a row {@link takenLater} beside it, and counts no more
 */
async function storeQuarantine(lake, dataset, rows, recipe, taken = []) {
    let added = 0;
    const found = Map.groupBy(rows, (row) => row.period);
    const takenOf = Map.groupBy(taken, (row) => row.period);
    for (const period of new Set([...found.keys(), ...takenOf.keys()])) {
        const keys = { dataset, period };
        const stored = (await lake.read(_datasets_js__WEBPACK_IMPORTED_MODULE_0__/* .quarantine */ .t, keys))?.table ?? (0,_lake_table_js__WEBPACK_IMPORTED_MODULE_1__/* .emptyTable */ ._d)(_datasets_js__WEBPACK_IMPORTED_MODULE_0__/* .quarantine */ .t.columns);
        const fresh = notStored(stored, found.get(period) ?? []);
        const marks = takenTable(takenOf.get(period) ?? []);
        if (fresh.length + marks.rows === 0)
            continue;
        added += fresh.length;
        await lake.write(_datasets_js__WEBPACK_IMPORTED_MODULE_0__/* .quarantine */ .t, keys, {
            recipe,
            table: (0,_lake_table_js__WEBPACK_IMPORTED_MODULE_1__/* .concatTables */ .mm)(_datasets_js__WEBPACK_IMPORTED_MODULE_0__/* .quarantine */ .t.columns, [stored, quarantineTable(fresh), marks]),
            sources: [...new Map(fresh.map(({ file }) => [file.sha256, file])).values()],
        });
    }
    return added;
}
/** One row for each place, however often it was set aside. */
function takenTable(taken) {
    const rows = [...new Map(taken.map((row) => [place(row.source, row.row), row])).values()];
    return {
        rows: rows.length,
        columns: {
            source: rows.map(({ source }) => source),
            row: Int32Array.from(rows, ({ row }) => row),
            symbol: rows.map(({ symbol }) => symbol),
            reason: rows.map(() => takenLater),
            detail: rows.map(({ reason }) => `set aside as ${reason} before`),
            record: rows.map(({ record }) => record),
        },
    };
}
/** The name of a file without its state. */
function fileOfSource(source) {
    return source.replace(/@[0-9a-f]{8}$/, '');
}
/** Which state of which file a row number counts in: its name and the first eight digits of its SHA-256. */
function sourceName(file) {
    return `${file.name}@${file.sha256.slice(0, 8)}`;
}
function identity(source, symbol, reason, record) {
    return [fileOfSource(source), symbol ?? '', reason, record].join('\n');
}
/** One place of one state of a file; with why it was set aside, what the dataset has at most once. */
function place(source, row, reason = '') {
    return [source, row, reason].join('\n');
}
/**
 * A row at the same place, refused for the same reason, is there already, whatever else is said of it now: another mapping of columns reads another
 * record out of the same line. Elsewhere, equal rows may occur several times in a file: as many as are not stored yet are new.
 */
function notStored({ rows, columns }, found) {
    const foundAt = new Map();
    for (const row of found) {
        const at = place(sourceName(row.file), row.row, row.reason);
        if (!foundAt.has(at))
            foundAt.set(at, row);
    }
    const known = new Map();
    for (let row = 0; row < rows; row++) {
        const source = columns.source[row];
        const reason = columns.reason[row];
        if (foundAt.delete(place(source, columns.row[row], reason)))
            continue;
        const key = identity(source, columns.symbol[row], reason, columns.record[row]);
        known.set(key, (known.get(key) ?? 0) + 1);
    }
    return [...foundAt.values()].filter((row) => {
        const key = identity(sourceName(row.file), row.symbol, row.reason, row.record);
        const left = known.get(key) ?? 0;
        if (left > 0)
            known.set(key, left - 1);
        return left === 0;
    });
}
function quarantineTable(rows) {
    return {
        rows: rows.length,
        columns: {
            source: rows.map(({ file }) => sourceName(file)),
            row: Int32Array.from(rows, ({ row }) => row),
            symbol: rows.map(({ symbol }) => symbol),
            reason: rows.map(({ reason }) => reason),
            detail: rows.map(({ detail }) => detail),
            record: rows.map(({ record }) => record),
        },
    };
}


/***/ })

};
