export const id = 502;
export const ids = [502];
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

/***/ 68445:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FF: () => (/* binding */ weekEnds),
/* harmony export */   Vj: () => (/* binding */ sessionWindow),
/* harmony export */   Y7: () => (/* binding */ lastSessionDays)
/* harmony export */ });
/* harmony import */ var _date_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(52010);
/* harmony import */ var _nyse_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(71154);
/* harmony import */ var _sessions_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(97227);



/** Days of the last `count` sessions up to a week_ending, ascending; fewer where the calendar begins. */
function lastSessionDays(until, count) {
    return Int32Array.from((0,_sessions_js__WEBPACK_IMPORTED_MODULE_2__/* .sessionsBetween */ .M5)(_nyse_js__WEBPACK_IMPORTED_MODULE_1__/* .nyse */ .q.firstDate, until).slice(-count), ({ date }) => (0,_date_js__WEBPACK_IMPORTED_MODULE_0__/* .epochDay */ .ue)(date));
}
/**
 * The window that weeks need: from `historySessions` before the first one ("all": from the calendar's first day) to the
 * end of the last. It begins with a month, so that what a month's partition holds does not depend on which week of the
 * month was ingested first.
 */
function sessionWindow(weeks, historySessions) {
    const [first] = weeks;
    const last = weeks.at(-1);
    if (first === undefined || last === undefined)
        throw new RangeError('expected at least one week');
    const count = historySessions === 'all' ? Number.MAX_SAFE_INTEGER : historySessions + first.sessions.length;
    const earliest = (0,_date_js__WEBPACK_IMPORTED_MODULE_0__/* .isoDate */ ._$)(lastSessionDays(first.weekEnding, count)[0]);
    const start = (0,_date_js__WEBPACK_IMPORTED_MODULE_0__/* .parseIsoDate */ .jT)(`${earliest.slice(0, 7)}-01`);
    const sessions = Int32Array.from((0,_sessions_js__WEBPACK_IMPORTED_MODULE_2__/* .sessionsBetween */ .M5)(start, last.weekEnding), ({ date }) => (0,_date_js__WEBPACK_IMPORTED_MODULE_0__/* .epochDay */ .ue)(date));
    const firstDay = (0,_date_js__WEBPACK_IMPORTED_MODULE_0__/* .epochDay */ .ue)(start);
    const lastDay = (0,_date_js__WEBPACK_IMPORTED_MODULE_0__/* .epochDay */ .ue)(last.weekEnding);
    const sessionOfDay = new Int32Array(lastDay - firstDay + 1).fill(-1);
    const months = [];
    for (const [number, day] of sessions.entries()) {
        sessionOfDay[day - firstDay] = number;
        const month = (0,_date_js__WEBPACK_IMPORTED_MODULE_0__/* .isoDate */ ._$)(day).slice(0, 7);
        const current = months.at(-1);
        if (current?.month === month)
            current.end = number + 1;
        else
            months.push({ month, first: number, end: number + 1 });
    }
    return { firstDay, lastDay, sessions, sessionOfDay, months };
}
/** For every session (epoch days, ascending) the place of the last one of its week. */
function weekEnds(sessions) {
    const ends = new Int32Array(sessions.length);
    for (let place = sessions.length - 1; place >= 0; place--) {
        const next = sessions[place + 1];
        const isSameWeek = next !== undefined && (0,_date_js__WEBPACK_IMPORTED_MODULE_0__/* .isoWeekOrdinal */ .z2)(next) === (0,_date_js__WEBPACK_IMPORTED_MODULE_0__/* .isoWeekOrdinal */ .z2)(sessions[place]);
        ends[place] = isSameWeek ? ends[place + 1] : place;
    }
    return ends;
}


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

/***/ 42867:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ readPublishedPartitions)
/* harmony export */ });
/* unused harmony export PublishedPartitions */
/* harmony import */ var _dataset_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(33353);
/* harmony import */ var _datasets_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(14348);


/** What the lake knows of the state branch: digests of the partitions on it, by path. Nothing where it never met one. */
class PublishedPartitions {
    #digests;
    constructor(digests) {
        this.#digests = digests;
    }
    /** Whether the branch holds such a partition, whatever is in it. */
    has(dataset, keys) {
        return this.#digests.has((0,_dataset_js__WEBPACK_IMPORTED_MODULE_0__/* .partitionPath */ .WX)(dataset, keys));
    }
    /** Whether this very partition is on the branch, so that it must stay as it is. */
    holds(dataset, { keys, digest }) {
        return this.#digests.get((0,_dataset_js__WEBPACK_IMPORTED_MODULE_0__/* .partitionPath */ .WX)(dataset, keys)) === digest;
    }
}
/** What restore and publish noted of the state branch. */
async function readPublishedPartitions(lake) {
    const digests = new Map();
    for (const keys of await lake.list(_datasets_js__WEBPACK_IMPORTED_MODULE_1__/* .published */ .H)) {
        const partition = await lake.read(_datasets_js__WEBPACK_IMPORTED_MODULE_1__/* .published */ .H, keys);
        for (const [row, path] of (partition?.table.columns.path ?? []).entries()) {
            digests.set(path, partition?.table.columns.digest[row] ?? '');
        }
    }
    return new PublishedPartitions(digests);
}


/***/ }),

/***/ 7179:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ neutralValue),
/* harmony export */   W: () => (/* binding */ actionsInForce)
/* harmony export */ });
/** The value that says that there is no such action (any more). */
function neutralValue(kind) {
    return kind === 'dividend' || kind === 'real' || kind === 'wrong' ? 0 : 1;
}
/** Of the actions of one asset those that are in force: none that was taken back, none that another one supersedes. */
function actionsInForce(actions) {
    return withoutSuperseded(actions.filter(({ kind, value }) => value !== neutralValue(kind)));
}
/** Where a split is known by configuration, that of a provider on the same day is the same one. */
function withoutSuperseded(actions) {
    const known = new Set(actions.filter(({ kind }) => kind === 'price_factor').map(({ exDay }) => exDay));
    if (known.size === 0)
        return actions;
    return actions.filter(({ kind, exDay }) => !(known.has(exDay) && (kind === 'split' || kind === 'adjustment')));
}


/***/ }),

/***/ 1683:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   EI: () => (/* binding */ adjustmentFactors),
/* harmony export */   _: () => (/* binding */ exDateFactors),
/* harmony export */   tl: () => (/* binding */ lastClose)
/* harmony export */ });
/* unused harmony export adjustedCloses */
/**
 * Backward adjustment by the standard of the Center for Research in Security Prices, as Yahoo publishes it
 * (help.yahoo.com, "What is the adjusted close?"): a split of s new shares for one multiplies every earlier price by 1/s and every earlier
 * volume by s; a dividend D multiplies every earlier price by 1 − D/C, C being the last close before the ex-date.
 *
 * Events of one ex-date: the splits first, then the sum of the dividends. D is in shares of the ex-date, so that C counts as C/s there:
 * the factor is (1/s)(1 − D·s/C), which is what makes s·(P + D) = C for the price P after both. An adjustment is one more factor.
 *
 * An event counts for the sessions before its ex-date, whether or not that is a session itself; one after the last session, or before the
 * first, for none. Without a close before it a dividend has nothing to adjust. A dividend of at least the close would leave a price of
 * zero or less; as a price holds its dividend until the ex-date that is an error of the source, and it is left out.
 *
 * @param days epoch days of the sessions, ascending
 * @param closes closes as traded, in USD; NaN where there is none
 */
function adjustmentFactors(days, closes, actions) {
    const count = days.length;
    const factors = { price: new Float64Array(count).fill(1), volume: new Float64Array(count).fill(1) };
    const lastDay = days[count - 1] ?? Number.NEGATIVE_INFINITY;
    const due = [...Map.groupBy(actions, ({ exDay }) => exDay)].filter(([exDay]) => exDay <= lastDay);
    due.sort(([a], [b]) => b - a);
    let price = 1;
    let volume = 1;
    let next = 0;
    for (let i = count - 1; i >= 0; i--) {
        for (; next < due.length; next++) {
            const [exDay, events] = due[next];
            if (exDay <= days[i])
                break;
            const step = exDateFactors(events, lastClose(closes, i));
            price *= step.price;
            volume *= step.volume;
        }
        factors.price[i] = price;
        factors.volume[i] = volume;
    }
    return factors;
}
/** Closes adjusted for the actions, in USD; NaN where there is no close. Arguments as for {@link adjustmentFactors}. */
function adjustedCloses(days, closes, actions) {
    const { price } = adjustmentFactors(days, closes, actions);
    return price.map((factor, i) => factor * closes[i]);
}
/**
 * The factors of the events of one ex-date on what lies before it, in an order of values, so that the order in which they come has no say.
 *
 * @param close the last close before the ex-date; NaN where there is none
 */
function exDateFactors(events, close) {
    const values = (kind) => events
        .filter((event) => event.kind === kind)
        .map(({ value }) => value)
        .sort((a, b) => a - b);
    const split = product(values('split'));
    const dividend = values('dividend').reduce((sum, value) => sum + value, 0);
    const share = (dividend * split) / close;
    const afterDividend = share < 1 ? 1 - share : 1;
    const price = (afterDividend / split) * product(values('adjustment')) * product(values('price_factor'));
    return { price, volume: split * product(values('volume_split')) };
}
function product(values) {
    return values.reduce((result, value) => result * value, 1);
}
/** The last close up to a place; NaN when there is none. */
function lastClose(closes, place) {
    for (let i = place; i >= 0; i--) {
        const close = closes[i];
        if (close > 0)
            return close;
    }
    return Number.NaN;
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

/***/ 49555:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M6: () => (/* binding */ actionKey),
/* harmony export */   ck: () => (/* binding */ monthsBetween),
/* harmony export */   cx: () => (/* binding */ readActions),
/* harmony export */   nh: () => (/* binding */ latestActions),
/* harmony export */   wR: () => (/* binding */ withActions)
/* harmony export */ });
/* harmony import */ var _calendar_date_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(52010);
/* harmony import */ var _actions_in_force_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7179);
/* harmony import */ var _adjusted_close_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1683);
/* harmony import */ var _datasets_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5737);




/** Splits, dividends and adjustments as a week knew them. @throws DamagedPartitionError */
async function readActions(lake, options) {
    const { symbols, from, until, knownUntil = (0,_calendar_date_js__WEBPACK_IMPORTED_MODULE_0__/* .epochDay */ .ue)(until) } = options;
    const wanted = new Set(symbols);
    const [firstDay, lastDay] = [(0,_calendar_date_js__WEBPACK_IMPORTED_MODULE_0__/* .epochDay */ .ue)(from), (0,_calendar_date_js__WEBPACK_IMPORTED_MODULE_0__/* .epochDay */ .ue)(until)];
    const actions = new Map();
    for (const month of monthsBetween(from, until)) {
        const table = (await lake.read(_datasets_js__WEBPACK_IMPORTED_MODULE_1__/* .corporateActions */ .Nz, { month }))?.table;
        if (table === undefined)
            continue;
        for (const { symbol, exDay, kind, value } of latestActions(table, knownUntil)) {
            if (!wanted.has(symbol) || exDay < firstDay || exDay > lastDay)
                continue;
            const list = actions.get(symbol);
            if (list)
                list.push({ exDay, kind, value });
            else
                actions.set(symbol, [{ exDay, kind, value }]);
        }
    }
    const inForce = [...actions].map(([symbol, all]) => [symbol, (0,_actions_in_force_js__WEBPACK_IMPORTED_MODULE_2__/* .actionsInForce */ .W)(all)]);
    return new Map(inForce.filter(([, all]) => all.length > 0));
}
/** Of every symbol, ex-date and kind the row that was known last, at the latest on `lastDay` (epoch day). */
function latestActions({ rows, columns }, lastDay) {
    const latest = new Map();
    for (let row = 0; row < rows; row++) {
        const action = {
            symbol: columns.symbol[row],
            exDay: columns.ex_date[row],
            kind: columns.kind[row],
            value: columns.value[row],
            source: columns.source[row],
            knownFrom: columns.known_from[row],
        };
        const key = actionKey(action);
        if (action.knownFrom > lastDay || action.knownFrom < (latest.get(key)?.knownFrom ?? 0))
            continue;
        latest.set(key, action);
    }
    return [...latest.values()];
}
/** What makes two rows states of one action. */
function actionKey({ symbol, exDay, kind }) {
    return `${exDay} ${kind} ${symbol}`;
}
/**
 * A window with the actions applied to its bars as traded: adjusted close and volume are in shares of the last session. A bar is as traded
 * where its adjusted close is its close, up to a millionth of it. What a source has adjusted itself is left alone but for what is known of its
 * steps, and so is a symbol without actions.
 */
function withActions(window, actions) {
    if (actions.size === 0)
        return window;
    const bars = new Map(window.bars);
    const confirmed = new Map();
    for (const [symbol, events] of actions) {
        const own = bars.get(symbol);
        if (own === undefined)
            continue;
        bars.set(symbol, adjusted(correctedBars(own, window.sessions, events), window.sessions, events));
        const real = events.filter(({ kind }) => kind === 'real').map(({ exDay }) => exDay);
        if (real.length > 0)
            confirmed.set(symbol, new Set(real));
    }
    return { ...window, bars, ...(confirmed.size > 0 ? { confirmed } : {}) };
}
/** The bars without those that are wrong, and those in another unit brought to that of the others. */
function correctedBars(bars, sessions, events) {
    const single = events.filter(({ kind }) => kind === 'bar_factor' || kind === 'wrong');
    if (single.length === 0)
        return bars;
    const { open, high, low, close, adjClose, volume } = bars;
    const fields = { open, high, low, close, adjClose, volume };
    const corrected = Object.fromEntries(Object.entries(fields).map(([name, values]) => [name, values.slice()]));
    for (const { kind, exDay, value } of single) {
        const place = sessions.indexOf(exDay);
        if (place < 0)
            continue;
        for (const [name, values] of Object.entries(corrected)) {
            if (kind === 'wrong')
                values[place] = Number.NaN;
            else if (name !== 'volume')
                values[place] = values[place] * value;
        }
    }
    return corrected;
}
function adjusted(bars, sessions, events) {
    const { close, adjClose, volume } = bars;
    const isOfAll = ({ kind }) => kind === 'price_factor' || kind === 'volume_split';
    const traded = (0,_adjusted_close_js__WEBPACK_IMPORTED_MODULE_3__/* .adjustmentFactors */ .EI)(sessions, close, events.filter((event) => !isOfAll(event)));
    const applied = (values, factor) => values.map((value, i) => (isAsTraded(adjClose[i], close[i]) ? value * factor[i] : value));
    const asTraded = { ...bars, adjClose: applied(adjClose, traded.price), volume: applied(volume, traded.volume) };
    const ofAll = events.filter(isOfAll);
    if (ofAll.length === 0)
        return asTraded;
    const known = (0,_adjusted_close_js__WEBPACK_IMPORTED_MODULE_3__/* .adjustmentFactors */ .EI)(sessions, close, ofAll);
    // Without any adjusted close returns come from closes: where a split is known there are adjusted ones.
    const isUnadjusted = adjClose.every(Number.isNaN) && ofAll.some(({ kind }) => kind === 'price_factor');
    const base = isUnadjusted ? close : asTraded.adjClose;
    return {
        ...asTraded,
        adjClose: base.map((value, i) => value * known.price[i]),
        volume: asTraded.volume.map((value, i) => value * known.volume[i]),
    };
}
/** Prices that went through single precision differ in the last digits; a bar like that is not revised when the same comes as traded. */
function isAsTraded(adjClose = Number.NaN, close = Number.NaN) {
    return Math.abs(adjClose - close) <= 1e-6 * close;
}
/** The calendar months, `YYYY-MM`, from that of one date to that of another. */
function monthsBetween(from, to) {
    const months = [];
    for (let day = (0,_calendar_date_js__WEBPACK_IMPORTED_MODULE_0__/* .epochDay */ .ue)(`${from.slice(0, 7)}-01`); day <= (0,_calendar_date_js__WEBPACK_IMPORTED_MODULE_0__/* .epochDay */ .ue)(to);) {
        const month = (0,_calendar_date_js__WEBPACK_IMPORTED_MODULE_0__/* .isoDate */ ._$)(day).slice(0, 7);
        months.push(month);
        day += 31;
        day = (0,_calendar_date_js__WEBPACK_IMPORTED_MODULE_0__/* .epochDay */ .ue)(`${(0,_calendar_date_js__WEBPACK_IMPORTED_MODULE_0__/* .isoDate */ ._$)(day).slice(0, 7)}-01`);
    }
    return months;
}


/***/ }),

/***/ 50412:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B0: () => (/* binding */ readMarketWindow),
/* harmony export */   Er: () => (/* binding */ readMarketView),
/* harmony export */   Rr: () => (/* binding */ findMarketView),
/* harmony export */   X1: () => (/* binding */ viewSessions),
/* harmony export */   dW: () => (/* binding */ barColumns),
/* harmony export */   kv: () => (/* binding */ readStoredMonth),
/* harmony export */   zJ: () => (/* binding */ weekMarket)
/* harmony export */ });
/* harmony import */ var _calendar_date_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(52010);
/* harmony import */ var _calendar_session_window_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(68445);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(42226);
/* harmony import */ var _lake_table_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(75925);
/* harmony import */ var _lake_table_digest_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(74886);
/* harmony import */ var _text_order_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(37961);
/* harmony import */ var _bar_rows_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(36993);
/* harmony import */ var _datasets_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(5737);
/* harmony import */ var _known_actions_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(49555);









/** Sessions up to its last one that a week looks at: 60 daily returns need 61 prices. */
const viewSessions = 61;
/** How the columns of stored bars are called here. */
const barColumns = {
    open: 'open',
    high: 'high',
    low: 'low',
    close: 'close',
    adj_close: 'adjClose',
    volume: 'volume',
};
/** A month of the lake. @throws DamagedPartitionError */
async function readStoredMonth(lake, month) {
    const daily = await lake.read(_datasets_js__WEBPACK_IMPORTED_MODULE_5__/* .marketDaily */ .Gb, { month });
    const revisions = await lake.read(_datasets_js__WEBPACK_IMPORTED_MODULE_5__/* .marketRevisions */ .py, { month });
    return { daily: daily?.table, revisions: revisions?.table };
}
/**
 * The market as the week `until` knew it: bars as first seen, overlaid by the latest revision known by then. Where they are as traded, the
 * splits and dividends known by then are applied: adjusted closes and volumes are in shares of the week_ending. So is what is known of steps of
 * the prices. What is stored afterwards,
 * later bars, corrections and actions alike, changes neither the view nor its `input`, which is of the bars as the view shows them.
 *
 * @throws UserError when the lake holds no bar of the window
 */
async function readMarketView(lake, options) {
    const view = await findMarketView(lake, options);
    if (view)
        return view;
    const from = (0,_calendar_date_js__WEBPACK_IMPORTED_MODULE_0__/* .isoDate */ ._$)((0,_calendar_session_window_js__WEBPACK_IMPORTED_MODULE_1__/* .lastSessionDays */ .Y7)(options.until, options.sessions)[0]);
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .yo(`The lake ${lake.root} has no bar from ${from} to ${options.until}.`, {
        hint: `Run the stage "ingest" for ${options.until} first.`,
    });
}
/** What a week is scored from: the bars of its members and the benchmark. */
function weekMarket(weekEnding, members, benchmark) {
    return { symbols: [...members, benchmark], until: weekEnding, sessions: viewSessions };
}
/** What is known of steps beside the bars: it changes what is made of them. */
function confirmedSlice({ confirmed }) {
    if (confirmed === undefined)
        return '';
    const named = [...confirmed].flatMap(([symbol, days]) => [...days].map((day) => `${symbol}@${(0,_calendar_date_js__WEBPACK_IMPORTED_MODULE_0__/* .isoDate */ ._$)(day)}`));
    return `,real=${named.sort(_text_order_js__WEBPACK_IMPORTED_MODULE_7__/* .byCodeUnits */ .C).join(';')}`;
}
/** As {@link readMarketView}, undefined when the lake holds no bar of the window. */
async function findMarketView(lake, options) {
    const traded = await readMarketWindow(options, (month) => readStoredMonth(lake, month));
    const from = (0,_calendar_date_js__WEBPACK_IMPORTED_MODULE_0__/* .isoDate */ ._$)(traded.sessions[0]);
    const { symbols, until } = options;
    const window = (0,_known_actions_js__WEBPACK_IMPORTED_MODULE_6__/* .withActions */ .wR)(traded, await (0,_known_actions_js__WEBPACK_IMPORTED_MODULE_6__/* .readActions */ .cx)(lake, { symbols, from, until }));
    const table = usedRows(symbols, window);
    if (table.rows === 0)
        return undefined;
    const input = {
        dataset: _datasets_js__WEBPACK_IMPORTED_MODULE_5__/* .marketDaily */ .Gb.name,
        keys: {},
        slice: `date>=${from},date<=${options.until},known_from<=${options.until}${confirmedSlice(window)}`,
        content: (0,_lake_table_digest_js__WEBPACK_IMPORTED_MODULE_3__/* .tableDigest */ .j)(_datasets_js__WEBPACK_IMPORTED_MODULE_5__/* .marketDaily */ .Gb.columns, table),
    };
    return { ...window, input };
}
/** The bars that a view shows, as they are stored, from months that `readMonth` gives. */
async function readMarketWindow({ symbols, until, sessions: count }, readMonth) {
    const sessions = (0,_calendar_session_window_js__WEBPACK_IMPORTED_MODULE_1__/* .lastSessionDays */ .Y7)(until, count);
    const bars = new Map(symbols.map((symbol) => [symbol, emptyBars(sessions.length)]));
    const placeOfDay = new Map(Array.from(sessions, (day, place) => [day, place]));
    const months = new Set(Array.from(sessions, (day) => (0,_calendar_date_js__WEBPACK_IMPORTED_MODULE_0__/* .isoDate */ ._$)(day).slice(0, 7)));
    const lastDay = (0,_calendar_date_js__WEBPACK_IMPORTED_MODULE_0__/* .epochDay */ .ue)(until);
    for (const month of months) {
        const { daily, revisions } = await readMonth(month);
        if (daily)
            overlay(bars, daily, placeOfDay, () => true);
        // Rows are stored in the order symbol, date, known_from, so that the latest known one is put last.
        if (revisions)
            overlay(bars, revisions, placeOfDay, (row) => revisions.columns.known_from[row] <= lastDay);
    }
    return { sessions, bars };
}
function emptyBars(sessions) {
    const missing = () => new Float64Array(sessions).fill(Number.NaN);
    return { open: missing(), high: missing(), low: missing(), close: missing(), adjClose: missing(), volume: missing() };
}
function overlay(bars, { rows, columns }, placeOfDay, isKnown) {
    for (let row = 0; row < rows; row++) {
        const target = bars.get(columns.symbol[row]);
        const place = placeOfDay.get(columns.date[row]);
        if (target === undefined || place === undefined || !isKnown(row))
            continue;
        for (const column of _bar_rows_js__WEBPACK_IMPORTED_MODULE_4__/* .priceColumns */ .Tj)
            target[barColumns[column]][place] = columns[column][row];
    }
}
/** The bars of a window as rows in the order of the dataset. */
function usedRows(symbols, { sessions, bars }) {
    const sorted = [...new Set(symbols)].sort(_text_order_js__WEBPACK_IMPORTED_MODULE_7__/* .byCodeUnits */ .C);
    const cells = sorted.flatMap((symbol) => {
        const { close } = bars.get(symbol);
        return Array.from(close.keys())
            .filter((place) => !Number.isNaN(close[place]))
            .map((place) => ({ symbol, place }));
    });
    const table = (0,_lake_table_js__WEBPACK_IMPORTED_MODULE_8__/* .emptyTable */ ._d)(_datasets_js__WEBPACK_IMPORTED_MODULE_5__/* .marketDaily */ .Gb.columns, cells.length);
    for (const [row, { symbol, place }] of cells.entries()) {
        table.columns.symbol[row] = symbol;
        table.columns.date[row] = sessions[place];
        const values = bars.get(symbol);
        for (const column of _bar_rows_js__WEBPACK_IMPORTED_MODULE_4__/* .priceColumns */ .Tj)
            table.columns[column][row] = values[barColumns[column]][place];
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
