export const id = 5076;
export const ids = [5076];
export const modules = {

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

/***/ 27848:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ET: () => (/* binding */ redirectTarget),
/* harmony export */   N6: () => (/* binding */ isRedirect),
/* harmony export */   Uq: () => (/* binding */ maximumRedirects)
/* harmony export */ });
const redirectStatus = new Set([301, 302, 303, 307, 308]);
const maximumRedirects = 5;
/** Whether an answer sends us elsewhere. */
function isRedirect(response) {
    return redirectStatus.has(response.status) && response.headers.has('location');
}
/** Where an answer sends us: http or https, never from https to http; undefined when it is anything else. */
function redirectTarget(response, from) {
    const next = URL.parse(response.headers.get('location') ?? '', from.href);
    if (next?.protocol === 'https:')
        return next;
    return next?.protocol === 'http:' && from.protocol === 'http:' ? next : undefined;
}


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

/***/ 36765:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ sourceLocations),
/* harmony export */   W: () => (/* binding */ publicAddress)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(42226);
/* harmony import */ var _lake_canonical_json_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6358);



/**
 * The locations that a list of `files` in the configuration names. A location is called by the last part of its path;
 * where two would be called alike, a path by the whole of it and an address also by its host and the start of its SHA-256: the
 * folders of an address may hold a key.
 *
 * @throws UserError for an address of another kind, or one listed twice
 */
function sourceLocations(texts) {
    const locations = texts.map(parseLocation);
    const named = locations.map((location) => {
        const isUnique = locations.filter(({ name }) => name === location.name).length === 1;
        return isUnique ? location : { ...location, name: wholeName(location) };
    });
    for (const [i, { name }] of named.entries()) {
        if (named.findIndex((other) => other.name === name) === i)
            continue;
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo(`The source ${name} is listed twice.`, { hint: 'List each file of a source once.' });
    }
    return named;
}
/** An address without user, password, query and fragment, any of which may hold a secret. */
function publicAddress(url) {
    return `${url.protocol}//${url.host}${url.pathname}`;
}
function parseLocation(text) {
    if (!/^[a-z][a-z0-9+.-]+:\/\//i.test(text)) {
        const path = text.replaceAll('\\', '/');
        return { kind: 'file', name: node_path__WEBPACK_IMPORTED_MODULE_0__.posix.basename(path), path: text };
    }
    const url = URL.canParse(text) ? new URL(text) : undefined;
    if (url?.protocol !== 'http:' && url?.protocol !== 'https:') {
        // The rest of the text may hold a secret.
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo(`A source is an address "${text.slice(0, text.indexOf('://'))}://…" that cannot be read.`, {
            hint: 'Use a local path, or an http:// or https:// address.',
        });
    }
    return { kind: 'http', name: node_path__WEBPACK_IMPORTED_MODULE_0__.posix.basename(url.pathname) || url.host, url };
}
function wholeName(location) {
    if (location.kind === 'file')
        return location.path.replaceAll('\\', '/');
    const address = publicAddress(location.url);
    return `${location.name} (${location.url.host} ${(0,_lake_canonical_json_js__WEBPACK_IMPORTED_MODULE_2__/* .sha256Hex */ .f)(address).slice(0, 8)})`;
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

/***/ 33353:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AG: () => (/* binding */ keysMatch),
/* harmony export */   RT: () => (/* binding */ dataset),
/* harmony export */   SF: () => (/* binding */ partitionName),
/* harmony export */   WX: () => (/* binding */ partitionPath),
/* harmony export */   X2: () => (/* binding */ keysOfPath),
/* harmony export */   lC: () => (/* binding */ tableFile)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(42226);

/** Declares a dataset; `src/datasets.ts` lists it. */
function dataset(definition) {
    return { publication: 'once', ...definition };
}
/** The name of the table file inside a partition. */
function tableFile(dataset) {
    return `${dataset.name}.parquet`;
}
// The values become folder names and parts of artifact names, which forbid  " : < > | * ? \ /  and line breaks.
const keyValue = /^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$/;
/**
 * The partition's folder, relative to the lake: `<dataset>/<key>=<value>/…`.
 *
 * @throws UserError when a key is missing or a value holds characters that a path or an artifact name cannot carry.
 */
function partitionPath(dataset, keys) {
    const parts = dataset.partitionKeys.map((key) => {
        const value = keys[key];
        if (value === undefined || !keyValue.test(value)) {
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(`${dataset.name}: the partition key ${key} is ${value === undefined ? 'missing' : `"${value}"`}.`, {
                hint: 'Use at most 100 letters, digits, ".", "_" and "-", starting with a letter or digit.',
            });
        }
        return `${key}=${value}`;
    });
    return [dataset.name, ...parts].join('/');
}
/**
 * What a partition is called by its own manifest or by a recipe, for messages: `<dataset>/<key>=<value>/…`. Nothing is checked, as it may be wrong.
 *
 * @param names the keys in their order; without them those that are stated
 */
function partitionName({ dataset, keys }, names = Object.keys(keys)) {
    return [dataset, ...names.map((name) => `${name}=${keys[name]}`)].join('/');
}
/** The keys that a partition's folder names, or undefined when the folder cannot be a partition of this dataset. */
function keysOfPath(dataset, path) {
    const [name, ...parts] = path.split('/');
    if (name !== dataset.name || parts.length !== dataset.partitionKeys.length)
        return undefined;
    const keys = {};
    for (const [i, key] of dataset.partitionKeys.entries()) {
        const part = parts[i];
        if (!part?.startsWith(`${key}=`))
            return undefined;
        const value = part.slice(key.length + 1);
        if (!keyValue.test(value))
            return undefined;
        keys[key] = value;
    }
    return keys;
}
/** Whether a partition's keys agree with every key that `wanted` names. */
function keysMatch(keys, wanted) {
    return Object.entries(wanted).every(([key, value]) => keys[key] === value);
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

/***/ 29048:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ featureColumns),
/* harmony export */   O: () => (/* binding */ scoreColumns)
/* harmony export */ });
const symbol = { type: 'string', nullable: false, description: 'Ticker symbol' };
const sector = { type: 'string', nullable: true, description: 'Sector, as the universe names it' };
const asofDate = {
    type: 'date',
    nullable: true,
    description: 'Session as of which the market features hold; null where the symbol has no bar on it',
};
const real = (unit, description) => ({ type: 'float64', nullable: true, unit, description });
const z = (description) => real('z-score', description);
/** The features of one symbol in one week: the reference's 27 columns, and why a value is null. */
const featureColumns = {
    symbol,
    sector,
    asof_date: asofDate,
    count_5d_dedup: { type: 'int32', nullable: false, unit: 'clusters', description: 'Clusters of the week' },
    count_20d_dedup: {
        type: 'int32',
        nullable: true,
        unit: 'clusters',
        description: 'Clusters of the 4 weeks before; weeks without news count as 0, and one with a hole makes it null',
    },
    count_60d_dedup: {
        type: 'int32',
        nullable: true,
        unit: 'clusters',
        description: 'Clusters of the 12 weeks before; weeks without news count as 0, and one with a hole makes it null',
    },
    NV_raw: real('ln ratio', 'News volume: ln(1 + count_5d) − ln(1 + count_60d / 12)'),
    NA_raw: real('ln ratio', 'News acceleration: ln(1 + count_5d) − ln(1 + count_20d / 4)'),
    NS_raw: real('1 − cosine', 'Semantic novelty of the week against the 12 weeks before'),
    SS_raw: real('-2..2', 'Sentiment shift: sent_5d − sent_60d'),
    EI_raw: real('severity', 'Event intensity: sum of the severities of the week, each at most 2.5'),
    EC_raw: real('items', 'Echo: mean cluster size of the week'),
    unique_sources_mean: real('publishers', 'Mean number of publishers per cluster of the week'),
    total_raw_echo: {
        type: 'int32',
        nullable: false,
        unit: 'items',
        description: 'News items in the clusters of the week',
    },
    sent_5d: real('-1..1', 'Weighted mean sentiment of the week'),
    sent_60d: real('-1..1', 'Weighted mean sentiment of the 12 weeks before; 0 where they hold no news'),
    sent_intensity: real('0..1', 'Weighted mean of the absolute sentiment of the week'),
    mixed_rate: real('0..1', 'Share of the clusters of the week labelled Mixed/Unclear'),
    price_action_rate: real('0..1', 'Share of the clusters of the week whose sentiment is driven by the price'),
    EI_cnt_sev2plus: {
        type: 'int32',
        nullable: false,
        unit: 'clusters',
        description: 'Clusters of the week with a severity of at least 1.5',
    },
    EI_max: real('severity', 'Highest severity of the week, without the limit of 2.5'),
    AR5: real('return', "Return over 5 sessions minus the benchmark's"),
    VS_raw: real('ln ratio', 'Volume shift: ln(mean volume of 5 sessions / of 60)'),
    RV60: real('daily return', 'Realised volatility: sample deviation of 60 daily returns'),
    VR_pct: real('0..1', 'Percentile rank of RV60 in the universe'),
    nov_hist_count: {
        type: 'int32',
        nullable: false,
        unit: 'clusters',
        description: 'Clusters of the 12 weeks before with which NS_raw compares',
    },
    nov_cur_reps: { type: 'int32', nullable: false, unit: 'clusters', description: 'Clusters of the week in NS_raw' },
    reasons: {
        type: 'string',
        nullable: false,
        description: 'Why values are null: feature:CODE, sorted, joined by ";"; empty when nothing is null',
    },
};
/** The scores of one symbol in one week: the reference's 20 columns, and what explains them. */
const scoreColumns = {
    symbol,
    sector,
    asof_date: asofDate,
    NV: z('z(NV_raw)'),
    NA: z('z(NA_raw)'),
    NS: z('z(NS_raw)'),
    SS: z('z(SS_raw)'),
    EVS: z('z(EI_raw)'),
    EC: z('z(EC_raw)'),
    AR5_z: z('z(AR5)'),
    VS: z('z(VS_raw)'),
    IFS: z('Information flow: .25 NV + .20 NA + .30 NS + .25 SS'),
    PD_up_raw: z('Price divergence upwards: IFS − z(AR5)'),
    PD_down_raw: z('Price divergence downwards: −IFS − z(−AR5)'),
    MCS_up: z('Market confirmation upwards: .45 z(AR5) + .20 z(VS) + .35 z(PD_up)'),
    MCS_down: z('Market confirmation downwards: .45 z(−AR5) + .20 z(VS) + .35 z(PD_down)'),
    factor_novelty: z('.5 z(NV) + .5 z(NA)'),
    factor_event_intensity: z('.5 z(EI) + .5 z(EC)'),
    factor_sentiment: z('z(SS)'),
    factor_divergence: z('|z(AR5) − z(SS)|'),
    UPS_raw: real('score', 'Upward score before the volatility penalty; null where not eligible'),
    DPS_raw: real('score', 'Downward score before the volatility penalty; null where not eligible'),
    UPS_adj: real('score', 'Upward score; null where not eligible'),
    DPS_adj: real('score', 'Downward score; null where not eligible'),
    rank_UPS: { type: 'int32', nullable: true, description: 'Rank of UPS_adj, 1 = highest, ties by symbol ascending' },
    rank_DPS: { type: 'int32', nullable: true, description: 'Rank of DPS_adj, 1 = highest, ties by symbol ascending' },
    VR_pct: real('0..1', 'Percentile rank of RV60 in the universe'),
    eligible: { type: 'bool', nullable: false, description: 'Whether the symbol can be ranked' },
    reasons: {
        type: 'string',
        nullable: false,
        description: 'Why the symbol is not eligible: NO_NEWS, UNEXPLAINED_STEP or feature:CODE, sorted, joined by ";"; empty when it is',
    },
    signal_state: {
        type: 'string',
        nullable: true,
        description: 'Divergent, Overheated, Confirmed or Early; null where IFS or z(AR5) is null',
    },
    conviction: { type: 'string', nullable: true, description: 'Weak, Moderate or Strong by |UPS_adj|' },
};


/***/ }),

/***/ 7954:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ featuresWeekly),
/* harmony export */   P: () => (/* binding */ scoresWeekly)
/* harmony export */ });
/* harmony import */ var _lake_dataset_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(33353);
/* harmony import */ var _columns_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(29048);


const featuresWeekly = (0,_lake_dataset_js__WEBPACK_IMPORTED_MODULE_0__/* .dataset */ .RT)({
    name: 'features_weekly',
    description: 'Features per symbol and week under one regime',
    partitionKeys: ['regime', 'week_ending'],
    rowKey: ['symbol'],
    writtenBy: 'score',
    columns: _columns_js__WEBPACK_IMPORTED_MODULE_1__/* .featureColumns */ .G,
});
const scoresWeekly = (0,_lake_dataset_js__WEBPACK_IMPORTED_MODULE_0__/* .dataset */ .RT)({
    name: 'scores_weekly',
    description: 'Scores, ranks and eligibility per symbol and week under one regime',
    partitionKeys: ['regime', 'week_ending'],
    rowKey: ['symbol'],
    writtenBy: 'score',
    columns: _columns_js__WEBPACK_IMPORTED_MODULE_1__/* .scoreColumns */ .O,
});


/***/ }),

/***/ 98983:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ nameList),
/* harmony export */   h: () => (/* binding */ counted)
/* harmony export */ });
/**
 * The first of some names or sentences, and how many more there are: `AAA, BBB and 3 more`; `one thing; another; and 3 more`.
 *
 * @param most how many are listed
 */
function nameList(names, most = 20, separator = ', ') {
    const listed = names.slice(0, most).join(separator);
    if (names.length <= most)
        return listed;
    return `${listed}${separator === '; ' ? ';' : ''} and ${names.length - most} more`;
}
const whole = new Intl.NumberFormat('en-US');
function counted(count, noun) {
    return `${whole.format(count)} ${count === 1 || noun.endsWith('s') ? noun : `${noun}s`}`;
}


/***/ }),

/***/ 37961:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ byCodeUnits)
/* harmony export */ });
/** Order of texts by UTF-16 code units, so that the locale has no say. */
function byCodeUnits(a, b) {
    return a < b ? -1 : a > b ? 1 : 0;
}


/***/ })

};
