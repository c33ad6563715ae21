export const id = 2105;
export const ids = [2105];
export const modules = {

/***/ 75052:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   y: () => (/* binding */ rulesVersion)
/* harmony export */ });
// Generated from src/audit/week/rules/ by "npm run generate".
/** The highest `since` of all rules: raised whenever one could find something else than before. */
const rulesVersion = 4;


/***/ }),

/***/ 55281:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $o: () => (/* binding */ readFileIfExistsSync),
/* harmony export */   EY: () => (/* binding */ writeSynced),
/* harmony export */   Jj: () => (/* binding */ fileStateIfExists),
/* harmony export */   KO: () => (/* binding */ readPiecesIfExist),
/* harmony export */   NY: () => (/* binding */ realPathIfExists),
/* harmony export */   O1: () => (/* binding */ listIfExists),
/* harmony export */   QD: () => (/* binding */ readFileIfExists),
/* harmony export */   TP: () => (/* binding */ readTextIfExists),
/* harmony export */   UY: () => (/* binding */ syncToDisk),
/* harmony export */   Uy: () => (/* binding */ statsIfExist),
/* harmony export */   f8: () => (/* binding */ namesIfExistsSync),
/* harmony export */   gD: () => (/* binding */ ownStatsIfExist),
/* harmony export */   j8: () => (/* binding */ entriesIfExist),
/* harmony export */   t2: () => (/* binding */ exists)
/* harmony export */ });
/* unused harmony export watchFileSystem */
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(42226);




const pieceBytes = 2 ** 20;
let watcher;
/**
 * Has every access told before it happens. What `watch` throws stands for an answer of the system, so that tests can have each of
 * them fail.
 *
 * @returns takes it back
 */
function watchFileSystem(watch) {
    watcher = watch;
    return () => {
        watcher = undefined;
    };
}
/** The bytes of a file, undefined when there is none. @throws UnreadableError */
function readFileIfExists(path, options = {}) {
    return answer('read', path, () => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readFile)(path, options));
}
/**
 * The bytes of a file from its beginning to its end in pieces, so that no more than one piece is in memory.
 *
 * @param onPiece is given each piece, which holds these bytes until it returns
 * @returns how many bytes there were, undefined when there is no such file
 * @throws UnreadableError
 */
function readPiecesIfExist(path, onPiece) {
    return answer('read', path, async () => {
        const handle = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.open)(path, 'r');
        try {
            const buffer = Buffer.allocUnsafe(pieceBytes);
            let total = 0;
            for (;;) {
                const { bytesRead } = await handle.read(buffer, 0, buffer.length, total);
                if (bytesRead === 0)
                    return total;
                onPiece(buffer.subarray(0, bytesRead));
                total += bytesRead;
            }
        }
        finally {
            await handle.close();
        }
    });
}
/** As {@link readFileIfExists}, as UTF-8 text. @throws UnreadableError */
async function readTextIfExists(path) {
    return (await readFileIfExists(path))?.toString('utf8');
}
/** As {@link readFileIfExists}, without a promise. @throws UnreadableError */
function readFileIfExistsSync(path) {
    return answerSync('read', path, () => (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(path));
}
/** The names in a folder, in no order; none when there is no such folder. @throws UnreadableError */
async function listIfExists(folder) {
    return (await answer('list', folder, () => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readdir)(folder))) ?? [];
}
/** As {@link listIfExists}, with what each name stands for. @throws UnreadableError */
async function entriesIfExist(folder) {
    return (await answer('list', folder, () => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readdir)(folder, { withFileTypes: true }))) ?? [];
}
/** As {@link listIfExists}, sorted by code units, undefined when there is no such folder. @throws UnreadableError */
function namesIfExistsSync(folder) {
    return answerSync('list', folder, () => (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readdirSync)(folder).sort());
}
/** Whether there is something at a path; a link that leads nowhere is nothing. @throws UnreadableError */
function exists(path) {
    return statsIfExist(path) !== undefined;
}
/** What is at a path, behind links; undefined when there is nothing. @throws UnreadableError */
function statsIfExist(path) {
    return answerSync('look', path, () => (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(path, { throwIfNoEntry: false }) ?? absent(path));
}
/** What is at a path, a link itself included; undefined when there is nothing. @throws UnreadableError */
function ownStatsIfExist(path) {
    return answerSync('look', path, () => (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync)(path, { throwIfNoEntry: false }) ?? absent(path));
}
/**
 * Which file is at a path, and in which state: the same text as long as nobody puts another in its place or changes it. Undefined when there
 * is nothing. @throws UnreadableError
 */
function fileStateIfExists(path) {
    return answerSync('look', path, () => {
        const stats = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(path, { throwIfNoEntry: false, bigint: true });
        return stats ? [stats.dev, stats.ino, stats.size, stats.mtimeNs, stats.ctimeNs].join(' ') : absent(path);
    });
}
/** Where a path leads once its links are followed; undefined when there is nothing. @throws UnreadableError */
function realPathIfExists(path) {
    return answerSync('look', path, () => (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.realpathSync)(path));
}
/**
 * Writes a new file that outlasts a stop of the machine.
 *
 * @throws the system's error, with the path: Node leaves it out where the write fails and not the opening, as on a full drive
 */
async function writeSynced(path, content) {
    const handle = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.open)(path, 'wx');
    try {
        await handle.writeFile(content);
        await handle.sync();
    }
    catch (error) {
        throw error instanceof Error ? Object.assign(error, { path }) : error;
    }
    finally {
        await handle.close();
    }
}
/** Makes sure that a file's bytes, or the names in a folder, outlast a stop of the machine. */
async function syncToDisk(path) {
    const isFolder = statsIfExist(path)?.isDirectory() ?? false;
    // Windows cannot open a folder; there the rename itself is all that can be had. A file it syncs only for who may write.
    if (isFolder && process.platform === 'win32')
        return;
    const handle = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.open)(path, isFolder ? 'r' : 'r+');
    try {
        await handle.sync();
    }
    finally {
        await handle.close();
    }
}
/** Node gives the same for ENOENT and ENOTDIR here, and an exception for every file that is not there would cost more than a look. */
function absent(path) {
    for (let above = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(path), below = path; above !== below; [above, below] = [(0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(above), above]) {
        const stats = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(above, { throwIfNoEntry: false });
        if (stats?.isDirectory())
            return undefined;
        if (stats)
            throw Object.assign(new Error(`ENOTDIR: not a directory, stat '${path}'`), { code: 'ENOTDIR', path });
    }
    return undefined;
}
async function answer(kind, path, ask) {
    try {
        watcher?.({ kind, path });
        return await ask();
    }
    catch (error) {
        return absenceOrThrow(path, error);
    }
}
function answerSync(kind, path, ask) {
    try {
        watcher?.({ kind, path });
        return ask();
    }
    catch (error) {
        return absenceOrThrow(path, error);
    }
}
function absenceOrThrow(path, error) {
    if ((0,_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .errorCode */ .CA)(error) === 'ENOENT')
        return undefined;
    if ((0,_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .errorCode */ .CA)(error) === 'ABORT_ERR')
        throw error;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .UnreadableError */ .Gy(path, error);
}


/***/ }),

/***/ 6358:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ canonicalJson),
/* harmony export */   f: () => (/* binding */ sha256Hex)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var canonicalize__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(98799);


/**
 * The canonical text of a JSON value: RFC 8785 (sorted keys, shortest numbers, no white space), so that equal values
 * have equal digests whatever the key order or layout they were written in.
 *
 * @throws TypeError for what JSON cannot hold: NaN, infinities, functions, `undefined` at the top.
 */
function canonicalJson(value) {
    const text = (0,canonicalize__WEBPACK_IMPORTED_MODULE_1__/* ["default"] */ .A)(value);
    if (text === undefined)
        throw new TypeError('canonicalJson: the value has no JSON form');
    return text;
}
/** SHA-256 in lower-case hex. */
function sha256Hex(data) {
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(data).digest('hex');
}


/***/ }),

/***/ 31017:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Tp: () => (/* binding */ parseDocument),
/* harmony export */   ZH: () => (/* binding */ documentText),
/* harmony export */   r3: () => (/* binding */ partitionDocuments),
/* harmony export */   u0: () => (/* binding */ readDocument)
/* harmony export */ });
/* harmony import */ var _partition_files_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(98029);

/** The files of a partition, read and verified; undefined where there is no such partition. @throws DamagedPartitionError */
async function partitionDocuments(lake, dataset, keys) {
    const partition = await lake.files(dataset, keys);
    return partition && { folder: lake.folder(dataset, keys), files: partition.files };
}
/** A text that every partition of its kind has. @throws DamagedPartitionError where there is none */
function documentText({ folder, files }, name) {
    const bytes = files.get(name);
    if (bytes)
        return Buffer.from(bytes).toString('utf8');
    throw new _partition_files_js__WEBPACK_IMPORTED_MODULE_0__/* .DamagedPartitionError */ .qg(folder, `it has no ${name}`);
}
/**
 * A JSON document that every partition of its kind has, as it was written.
 *
 * @throws DamagedPartitionError where there is none, or where it is not of that shape
 */
function readDocument(partition, name, schema) {
    const document = parseDocument(documentText(partition, name), schema);
    if (typeof document !== 'string')
        return document;
    throw new _partition_files_js__WEBPACK_IMPORTED_MODULE_0__/* .DamagedPartitionError */ .qg(partition.folder, `${name}: ${document}`);
}
/** A JSON text of that shape, with everything else that it holds; a text says what is wrong with it. */
function parseDocument(text, schema) {
    let document;
    try {
        document = JSON.parse(text);
    }
    catch {
        return 'it is not JSON';
    }
    const parsed = schema.safeParse(document);
    // As it was written and not as it was parsed, which has its fields in another order.
    if (parsed.success)
        return document;
    return parsed.error.issues.map(({ path, message }) => `${path.join('.') || 'the document'}: ${message}`).join('; ');
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

/***/ 14153:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ breaksHighLowOrder),
/* harmony export */   n: () => (/* binding */ checkBars)
/* harmony export */ });
/* harmony import */ var _calendar_date_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(52010);
/* harmony import */ var _lake_table_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(75925);


/** Prices that went through single precision or through adjustment differ in the last digits: this much disorder is none. */
const orderTolerance = 1e-6;
/** Whether the high lies below, or the low above, another price of the bar by more than a millionth of it. */
function breaksHighLowOrder(open, high, low, close) {
    return (high < Math.max(open, close, low) * (1 - orderTolerance) || low > Math.min(open, close, high) * (1 + orderTolerance));
}
/**
 * What is wrong with stored bars: a (symbol, date) twice, a null, a price of zero or less, a negative volume, high and
 * low out of order, a day that is no session, a day after `lastDay`.
 *
 * @param isSession whether an epoch day is a session
 * @param lastDay epoch day
 */
function checkBars(table, isSession, lastDay) {
    const violations = [];
    const { symbol, date } = table.columns;
    const order = (0,_lake_table_js__WEBPACK_IMPORTED_MODULE_1__/* .sortedOrder */ .uQ)(table, ['symbol', 'date']);
    for (let i = 0; i < table.rows; i++) {
        const row = order[i];
        const day = date[row];
        const report = (code, detail) => violations.push({ code, symbol: symbol[row], date: (0,_calendar_date_js__WEBPACK_IMPORTED_MODULE_0__/* .isoDate */ ._$)(day), detail });
        const before = order[i - 1];
        if (before !== undefined && symbol[before] === symbol[row] && date[before] === day) {
            report('DUPLICATE_BAR', 'stored more than once');
        }
        if (day > lastDay)
            report('FUTURE_DATE', `after ${(0,_calendar_date_js__WEBPACK_IMPORTED_MODULE_0__/* .isoDate */ ._$)(lastDay)}`);
        if (!isSession(day))
            report('NOT_A_SESSION', 'the exchange held no session');
        checkValues(table, row, report);
    }
    return violations;
}
function checkValues({ columns }, row, report) {
    const open = columns.open[row];
    const high = columns.high[row];
    const low = columns.low[row];
    const close = columns.close[row];
    const adjClose = columns.adj_close[row];
    const volume = columns.volume[row];
    if (!Number.isFinite(open + high + low + close + volume)) {
        report('NULL_PRICE', `open=${open}, high=${high}, low=${low}, close=${close}, volume=${volume}`);
    }
    else if (!(open > 0 && high > 0 && low > 0 && close > 0) || adjClose <= 0) {
        report('NOT_POSITIVE', `open=${open}, high=${high}, low=${low}, close=${close}, adj_close=${adjClose}`);
    }
    else if (breaksHighLowOrder(open, high, low, close)) {
        report('HIGH_LOW_ORDER', `open=${open}, high=${high}, low=${low}, close=${close}`);
    }
    if (volume < 0)
        report('NEGATIVE_VOLUME', `volume=${volume}`);
}


/***/ }),

/***/ 36993:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ concatBarRows),
/* harmony export */   MS: () => (/* binding */ noSymbol),
/* harmony export */   O: () => (/* binding */ noDay),
/* harmony export */   Sv: () => (/* binding */ barTable),
/* harmony export */   Tj: () => (/* binding */ priceColumns),
/* harmony export */   ti: () => (/* binding */ otherSymbol)
/* harmony export */ });
/* harmony import */ var _lake_table_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(75925);
/* harmony import */ var _datasets_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5737);


/** A numeric column of a bar, by its name in the datasets. */
const priceColumns = ['open', 'high', 'low', 'close', 'adj_close', 'volume'];
/** Stands in `symbol` for a valid symbol that is not asked for, and for a text that is no symbol. */
const otherSymbol = -1;
const noSymbol = -2;
/** Stands in `day` for a date that cannot be read. */
const noDay = -2_147_483_648;
/** The bars of several sources, one after the other. */
function concatBarRows(parts) {
    const [only] = parts;
    if (only !== undefined && parts.length === 1)
        return only;
    const rows = parts.reduce((sum, part) => sum + part.rows, 0);
    const joined = {
        rows,
        symbol: new Int32Array(rows),
        day: new Int32Array(rows),
        hasAdjClose: new Uint8Array(rows),
        open: new Float64Array(rows),
        high: new Float64Array(rows),
        low: new Float64Array(rows),
        close: new Float64Array(rows),
        adj_close: new Float64Array(rows),
        volume: new Float64Array(rows),
    };
    const isSpelled = parts.some((part) => part.isSpelled !== undefined) ? new Uint8Array(rows) : undefined;
    let at = 0;
    for (const part of parts) {
        if (part.isSpelled)
            isSpelled?.set(part.isSpelled, at);
        joined.symbol.set(part.symbol, at);
        joined.day.set(part.day, at);
        joined.hasAdjClose.set(part.hasAdjClose, at);
        for (const column of priceColumns)
            joined[column].set(part[column], at);
        at += part.rows;
    }
    return isSpelled === undefined ? joined : { ...joined, isSpelled };
}
/** The rows numbered `order` as a table of the lake. All must have a known symbol. */
function barTable(bars, order, symbols) {
    const table = (0,_lake_table_js__WEBPACK_IMPORTED_MODULE_1__/* .emptyTable */ ._d)(_datasets_js__WEBPACK_IMPORTED_MODULE_0__/* .marketDaily */ .Gb.columns, order.length);
    const { columns } = table;
    for (let i = 0; i < order.length; i++) {
        const row = order[i];
        columns.symbol[i] = symbols[bars.symbol[row]];
        columns.date[i] = bars.day[row];
    }
    for (const column of priceColumns) {
        const source = bars[column];
        const target = columns[column];
        for (let i = 0; i < order.length; i++)
            target[i] = source[order[i]];
    }
    return table;
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

/***/ 52:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ scoreRecipe),
/* harmony export */   j: () => (/* binding */ scoreVersion)
/* harmony export */ });
/* harmony import */ var _market_steps_settings_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(67201);

/** Raised whenever the same inputs could give other bytes than before. */
const scoreVersion = 2;
/** The recipe of a week's scores: equal recipes mean equal bytes. */
function scoreRecipe({ regime, schema, benchmark, steps }, inputs) {
    return {
        stage: 'score',
        version: scoreVersion,
        parameters: {
            regime: regime.id,
            status: regime.status,
            schema_id: regime.schema,
            schema_hash: schema.hash,
            benchmark,
            ...(0,_market_steps_settings_js__WEBPACK_IMPORTED_MODULE_0__/* .stepParameter */ .Ol)(steps),
        },
        inputs: [...inputs],
    };
}


/***/ }),

/***/ 98983:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   OD: () => (/* binding */ nameList),
/* harmony export */   hS: () => (/* binding */ counted),
/* harmony export */   v: () => (/* binding */ andMore)
/* harmony export */ });
/**
 * The first of some names or sentences, and how many more there are: `AAA, BBB and 3 more`; `one thing; another; and 3 more`; or each on a line of its own.
 *
 * @param most how many are listed
 */
function nameList(names, most = 20, separator = ', ') {
    const listed = names.slice(0, most).join(separator);
    if (names.length <= most)
        return listed;
    const stop = separator === '; ' ? ';' : '';
    return `${listed}${stop}${separator === '\n' ? separator : ' '}${andMore(names.length, most)}`;
}
/** How many there are beside those that are named: `and 3 more`, `and 1 more row`; empty where all are. */
function andMore(count, named, noun = '') {
    if (count <= named)
        return '';
    const more = count - named;
    return noun === '' ? `and ${more} more` : `and ${more} more ${more === 1 ? noun : `${noun}s`}`;
}
const whole = new Intl.NumberFormat('en-US');
function counted(count, noun, many = noun.endsWith('s') ? noun : `${noun}s`) {
    return `${whole.format(count)} ${count === 1 ? noun : many}`;
}


/***/ })

};
