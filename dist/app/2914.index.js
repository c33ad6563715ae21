export const id = 2914;
export const ids = [2914];
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

/***/ 34336:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Gk: () => (/* binding */ decisionText),
/* harmony export */   Wf: () => (/* binding */ rounded),
/* harmony export */   ZS: () => (/* binding */ decisionLine)
/* harmony export */ });
/* harmony import */ var _regime_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9736);

/** A decision as people read it: nobody is to buy what a regime picks that is not live. Scores of earlier versions do not say what it was. */
function decisionText(decision, status) {
    if (status === undefined)
        return decision === 'TRADE' ? 'TRADE, status not recorded' : decision;
    return decision === 'TRADE' && !(0,_regime_js__WEBPACK_IMPORTED_MODULE_0__/* .mayTrade */ .Ad)(status) ? `WOULD TRADE, ${status}` : decision;
}
/** A decision in one line, with the value and threshold of every reason. */
function decisionLine({ decision, reasons, measures }, status) {
    const because = reasons.map(({ code, value, threshold }) => `${code} ${rounded(value)} against ${rounded(threshold)}`);
    const { candidates } = measures;
    return [
        decisionText(decision, status),
        ...(because.length > 0 ? [because.join(', ')] : [`${candidates.value} candidates of ${candidates.n}`]),
    ].join(': ');
}
/** A number for reading: four significant digits. */
function rounded(value) {
    return Number.isInteger(value) ? String(value) : String(Number(value.toPrecision(4)));
}


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

/***/ 93122:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  run: () => (/* binding */ run),
  scoreRegimeWeek: () => (/* binding */ scoreRegimeWeek),
  withoutEdited: () => (/* binding */ withoutEdited)
});

// EXTERNAL MODULE: ./build/lib/src/errors.js
var errors = __webpack_require__(42226);
// EXTERNAL MODULE: ./build/lib/src/scoring/datasets.js
var datasets = __webpack_require__(7954);
// EXTERNAL MODULE: ./build/lib/src/scoring/decision-line.js
var decision_line = __webpack_require__(34336);
// EXTERNAL MODULE: ./build/lib/src/scoring/offline-filters.js
var offline_filters = __webpack_require__(78786);
// EXTERNAL MODULE: ./build/lib/src/scoring/published-results.js
var published_results = __webpack_require__(86046);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/lib/src/calendar/date.js
var date = __webpack_require__(52010);
// EXTERNAL MODULE: ./build/lib/src/calendar/weeks.js
var calendar_weeks = __webpack_require__(18429);
// EXTERNAL MODULE: ./build/lib/src/file-system.js
var file_system = __webpack_require__(55281);
// EXTERNAL MODULE: ./build/lib/src/lake/canonical-json.js
var canonical_json = __webpack_require__(6358);
// EXTERNAL MODULE: ./build/lib/src/lake/polars.js
var polars = __webpack_require__(54500);
// EXTERNAL MODULE: ./build/lib/src/lake/table.js
var lake_table = __webpack_require__(75925);
// EXTERNAL MODULE: ./build/lib/src/text/order.js
var text_order = __webpack_require__(37961);
// EXTERNAL MODULE: ./build/lib/src/scoring/columns.js
var columns = __webpack_require__(29048);
// EXTERNAL MODULE: ./build/lib/src/scoring/reading.js
var reading = __webpack_require__(45851);
;// CONCATENATED MODULE: ./build/lib/src/scoring/features-file.js






/**
 * A features table from columns that were not written by this system: the reference's 27, with dates as `YYYY-MM-DD`
 * or epoch days and counts as any number. Rows are sorted by symbol; the benchmark's is left out. A null gets the
 * reason MISSING, unless the file has reasons of its own. Columns that are no features are ignored.
 *
 * @param where the file's name, for messages
 * @throws {UserError} when a column is missing, a symbol occurs twice, or a cell is not what its column holds
 */
function featureTableFrom(source, benchmark, where) {
    const names = Object.keys(columns/* featureColumns */.G);
    const missing = names.filter((name) => name !== 'reasons' && source[name] === undefined);
    if (missing.length > 0) {
        throw new errors/* UserError */.yo(`${where}: no column ${missing.join(', ')}.`, {
            hint: 'A features file has the columns of features_weekly; docs/datasets.md lists them.',
        });
    }
    const symbols = Array.from(source.symbol ?? [], (cell, row) => textCell(cell, where, 'symbol', row));
    const order = [...symbols.keys()]
        .filter((row) => symbols[row] !== benchmark)
        .sort((a, b) => (0,text_order/* byCodeUnits */.C)(symbols[a], symbols[b]));
    const table = (0,lake_table/* emptyTable */._d)(columns/* featureColumns */.G, order.length);
    for (const [row, sourceRow] of order.entries()) {
        if (row > 0 && symbols[sourceRow] === table.columns.symbol[row - 1]) {
            throw new errors/* UserError */.yo(`${where}: the symbol ${symbols[sourceRow]} occurs twice.`, {
                hint: 'Keep one row per symbol.',
            });
        }
        const reasons = [];
        for (const name of names) {
            const cell = source[name]?.[sourceRow] ?? null;
            if (name === 'symbol')
                table.columns.symbol[row] = symbols[sourceRow];
            else if (name === 'sector')
                table.columns.sector[row] = cell === null ? null : textCell(cell, where, name, sourceRow);
            else if (name !== 'reasons') {
                const value = numberCell(cell, where, name, sourceRow);
                table.columns[name][row] = value;
                if (Number.isNaN(value))
                    reasons.push(`${name}:MISSING`);
            }
        }
        const ownReasons = source.reasons?.[sourceRow];
        table.columns.reasons[row] = typeof ownReasons === 'string' ? ownReasons : (0,reading/* joinReasons */.S)(reasons);
    }
    return table;
}
function textCell(cell, where, column, row) {
    if (typeof cell === 'string' && cell !== '')
        return cell;
    throw wrongCell(where, column, row, 'text', cell);
}
/** A number as a CSV writes it. */
const numberText = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i;
/** The number in a cell, NaN for nothing. */
function numberCell(cell, where, name, row) {
    const spec = columns/* featureColumns */.G[name];
    const isEmpty = cell === null || cell === '' || (typeof cell === 'number' && Number.isNaN(cell));
    if (isEmpty && spec.nullable)
        return Number.NaN;
    if (spec.type === 'date' && typeof cell === 'string')
        return (0,date/* epochDay */.ue)((0,date/* parseIsoDate */.jT)(cell));
    const value = typeof cell === 'bigint' || (typeof cell === 'string' && numberText.test(cell)) ? Number(cell) : cell;
    const isFine = typeof value === 'number' && Number.isFinite(value);
    if (isFine && (spec.type === 'float64' || Number.isInteger(value)))
        return value;
    throw wrongCell(where, name, row, spec.type === 'float64' ? 'a finite number' : 'a whole number', cell);
}
function wrongCell(where, column, row, expected, found) {
    return new errors/* UserError */.yo(`${where}: row ${row + 1}, column ${column}: expected ${expected}, found ${String(found)}.`, {
        hint: 'Correct the features file, or leave the cell empty where the column allows it.',
    });
}

;// CONCATENATED MODULE: ./build/lib/src/scoring/read-features-file.js








/**
 * A features file that was made elsewhere: Parquet or CSV with the columns of features_weekly.
 *
 * @throws {UserError} when it cannot be read, lacks a column, or mixes weeks
 */
async function readFeaturesFile(path, benchmark) {
    const bytes = (0,file_system/* readFileIfExistsSync */.$o)(path);
    if (bytes === undefined)
        throw new errors/* UserError */.yo(`The features file ${path} cannot be read (ENOENT).`);
    const pl = await (0,polars/* polars */.A3)();
    let columns;
    try {
        // A CSV is read as text: what a cell is, its column says and not its neighbours.
        const frame = path.endsWith('.csv') ? pl.readCSV(bytes, { inferSchemaLength: 0 }) : pl.readParquet(bytes);
        columns = Object.fromEntries(frame.getColumns().map((series) => [series.name, cellsOf(pl, series)]));
    }
    catch (error) {
        throw new errors/* UserError */.yo(`The features file ${path} is not readable as ${path.endsWith('.csv') ? 'CSV' : 'Parquet'}.`, {
            cause: error,
            hint: error.message.split('\n')[0] ?? '',
        });
    }
    const table = featureTableFrom(columns, benchmark, path);
    const dates = new Set(Array.from(table.columns.asof_date).filter((day) => !Number.isNaN(day)));
    const weeks = new Set([...dates].map((day) => (0,calendar_weeks/* weekOf */.gx)((0,date/* isoDate */._$)(day))));
    const [week] = weeks;
    if (!week || weeks.size > 1) {
        throw new errors/* UserError */.yo(`The features file ${path} holds ${weeks.size} weeks (by asof_date), expected one.`);
    }
    return {
        table,
        week,
        reference: { dataset: 'features-file', keys: { name: (0,external_node_path_.basename)(path) }, content: (0,canonical_json/* sha256Hex */.f)(bytes) },
    };
}
/** Dates as epoch days; everything else as it is. */
function cellsOf(pl, series) {
    return (series.dtype.toString().includes('Date)') ? series.cast(pl.Int32) : series).toArray();
}

// EXTERNAL MODULE: ./build/lib/src/scoring/score-files.js
var score_files = __webpack_require__(9639);
// EXTERNAL MODULE: ./build/lib/src/scoring/score-recipe.js
var score_recipe = __webpack_require__(52);
// EXTERNAL MODULE: ./build/lib/src/scoring/score-week.js + 2 modules
var score_week = __webpack_require__(28075);
// EXTERNAL MODULE: ./build/lib/src/text/markdown.js
var markdown = __webpack_require__(53088);
// EXTERNAL MODULE: ./build/lib/src/text/name-list.js
var name_list = __webpack_require__(98983);
// EXTERNAL MODULE: ./build/lib/src/stages/selected-regimes.js
var selected_regimes = __webpack_require__(59821);
// EXTERNAL MODULE: ./build/lib/src/stages/selected-weeks.js + 1 modules
var selected_weeks = __webpack_require__(89300);
// EXTERNAL MODULE: ./build/lib/src/stages/weekly/week-inputs.js + 1 modules
var week_inputs = __webpack_require__(64784);
;// CONCATENATED MODULE: ./build/lib/src/stages/weekly/score.js














const run = async ({ weekEnding, regime, features }, context) => {
    const { config, lake, clock, log, progress, signal, summarise } = context;
    const found = (0,selected_regimes/* findRegimes */.ES)(regime, config);
    const { benchmark, market } = config.pipeline;
    const file = features === '' ? undefined : await readFeaturesFile(features, benchmark);
    const weeks = file ? [weekOfFile(file, weekEnding)] : (0,selected_weeks/* selectedWeeks */.R)(weekEnding, clock());
    const published = await published_results/* PublishedResults */.DP.of(lake);
    const { regimes, broken } = await withoutEdited(found, published, config);
    const bar = progress('score', weeks.length * regimes.length);
    const decisions = [];
    const lines = [];
    const notes = [];
    let unchanged = 0;
    for (const week of weeks) {
        for (const one of regimes) {
            signal.throwIfAborted();
            const schema = config.schemaOf(one);
            const task = { lake, week, regime: one, schema, benchmark, steps: market.steps, published };
            const note = file && filtersNote(one, (0,offline_filters/* offlineFilters */.p)(file.table, schema.schema));
            if (note !== undefined) {
                notes.push(note);
                log.warning(note);
            }
            const result = await carryOut(task, file ? await offlineWork(task, file) : await weekWork(task));
            if (typeof result === 'string') {
                unchanged += 1;
                lines.push([week.weekEnding, one.id, `unchanged: ${whyLeft[result]}`]);
                log.info(`${week.weekEnding} ${one.id}: nothing to do, ${whyLeft[result]}`);
            }
            else {
                const { decision, reasons } = result.decision;
                const { id, status } = one;
                decisions.push({ week_ending: week.weekEnding, regime: id, status, decision, reasons });
                const line = (0,decision_line/* decisionLine */.ZS)(result.decision, status);
                lines.push([week.weekEnding, id, line]);
                log.info(`${week.weekEnding} ${id}: ${line}`);
            }
            bar.advance();
        }
    }
    bar.end();
    const noted = notes.map((note) => `${(0,markdown/* markdownCell */.UZ)(note, 1000)}\n\n`).join('');
    summarise(`### Score\n\n${(0,markdown/* textTable */.ed)(['Week', 'Regime', 'Result'], lines)}\n\n${noted}`);
    if (broken.length > 0)
        throw (0,selected_regimes/* brokenRegimes */.cb)(broken);
    return { decisions, unchanged };
};
/** What a features file cannot be scored with, and what of the filters was applied; undefined where the schema has none. */
function filtersNote({ id }, filters) {
    if (filters === undefined)
        return undefined;
    const { left_out, not_applied } = filters;
    const applied = left_out.length === 0
        ? ''
        : ` ${left_out.length} symbols without a cluster that is large enough are left out: ${(0,name_list/* nameList */.OD)(left_out, symbolsNamed)}.`;
    return `${id}: a features file has no clusters, so the filters of the schema are applied as far as its columns allow.${applied} Not applied: ${not_applied.join('; ')}.`;
}
const symbolsNamed = 20;
/** A regime that was edited after weeks were published under it is as good as broken: it does not stop the others. */
async function withoutEdited({ regimes, broken }, published, config) {
    const { benchmark, market } = config.pipeline;
    const sound = [];
    const edited = [];
    for (const regime of regimes) {
        const { parameters } = (0,score_recipe/* scoreRecipe */.f)({ regime, schema: config.schemaOf(regime), benchmark, steps: market.steps }, []);
        const problem = await (0,published_results/* editedRegime */.TQ)(published, regime, parameters);
        if (problem === undefined)
            sound.push(regime);
        else
            edited.push({ id: regime.id, problem });
    }
    return { regimes: sound, broken: [...broken, ...edited] };
}
/** The week that a features file is as of. @throws UserError when another one was asked for */
function weekOfFile({ week }, asked) {
    if (asked === '' || asked === week.weekEnding)
        return week;
    throw new errors/* UserError */.yo(`The features file is as of the week ending ${week.weekEnding}, the input week-ending is ${asked}.`, {
        hint: 'Leave week-ending out: the file says it.',
    });
}
/** Why a week is left as it is. */
const whyLeft = {
    unchanged: 'scored already from the same inputs',
    published: 'published, and so it stays',
};
/** Scores one week under one regime, unless it is to be left as it is. @throws UserError for a regime that was edited after its weeks were published */
async function scoreRegimeWeek({ lake, config }, week, regime, published) {
    const { benchmark, market } = config.pipeline;
    const schema = config.schemaOf(regime);
    const task = { lake, week, regime, schema, benchmark, steps: market.steps, published };
    return carryOut(task, await weekWork(task));
}
async function carryOut(task, { recipe, compute }) {
    const { lake, week, regime, published } = task;
    const keys = { regime: regime.id, week_ending: week.weekEnding };
    await (0,published_results/* refuseEdited */.kf)(published, regime, recipe.parameters);
    const isHeld = (await lake.holds(datasets/* featuresWeekly */.J, keys, recipe)) && (await lake.holds(datasets/* scoresWeekly */.P, keys, recipe));
    if (isHeld)
        return 'unchanged';
    if (await published.holds(keys))
        return 'published';
    const result = compute();
    await writeResult(task, recipe, result);
    return result;
}
async function weekWork(task) {
    const { lake, week, benchmark, schema, steps } = task;
    const { inputs, references } = await (0,week_inputs/* readWeekInputs */.S)(lake, week, benchmark, schema.schema, steps);
    return { recipe: (0,score_recipe/* scoreRecipe */.f)(task, references), compute: () => (0,score_week/* scoreWeek */.x)(inputs) };
}
async function offlineWork(task, { table, reference }) {
    return {
        recipe: (0,score_recipe/* scoreRecipe */.f)(task, [reference]),
        compute: () => (0,score_week/* scoreFeaturesOffline */.l)(table, task.schema.schema),
    };
}
async function writeResult({ lake, week, regime, schema }, recipe, result) {
    const keys = { regime: regime.id, week_ending: week.weekEnding };
    const identity = {
        regime: regime.id,
        status: regime.status,
        schemaId: regime.schema,
        schemaHash: schema.hash,
        weekEnding: week.weekEnding,
        cutoffUtc: week.cutoffUtc,
    };
    await lake.write(datasets/* featuresWeekly */.J, keys, { recipe, table: result.features });
    await lake.write(datasets/* scoresWeekly */.P, keys, {
        recipe,
        table: result.scores,
        attachments: { 'schema_used.yaml': schema.text, ...(0,score_files/* scoreFiles */.s)(identity, result) },
    });
}


/***/ }),

/***/ 53088:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Qj: () => (/* binding */ markdownTable),
/* harmony export */   UZ: () => (/* binding */ markdownCell),
/* harmony export */   VO: () => (/* binding */ zeroWidthSpace),
/* harmony export */   ed: () => (/* binding */ textTable),
/* harmony export */   u6: () => (/* binding */ visibleMarkdown)
/* harmony export */ });
/* harmony import */ var _visible_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9071);

const longestCell = 200;
/** Parts what would otherwise be read as one; the text itself never holds it, and a terminal does not need it. */
const zeroWidthSpace = '\u200b';
/**
 * Text for a cell of a Markdown table: shown as it is, whatever it holds. Everything that Markdown or HTML would read as
 * markup is escaped, line breaks become spaces, what cannot be seen is left out, and long text is cut. What GitHub turns into a link, a mention
 * or a reference even when it is escaped (`@team`, `#1`, `GH-1`, `www.`, `://`) is parted by a character without width.
 */
function markdownCell(text, longest = longestCell) {
    const line = (0,_visible_text_js__WEBPACK_IMPORTED_MODULE_0__/* .visibleText */ .Q6)(text).trim();
    const characters = Array.from(line.slice(0, longest * 2 + 2));
    const cut = characters.length > longest ? `${characters.slice(0, longest - 1).join('')}…` : characters.join('');
    const parted = cut.replaceAll(/@|#(?=\d)|:(?=\/\/)|www(?=\.)|GH(?=-\d)/gi, `$&${zeroWidthSpace}`);
    return parted.replaceAll(/[&<>]/g, (sign) => entities[sign]).replaceAll(/[\\`*_{}[\]()#+!|~@$:]/g, '\\$&');
}
const entities = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };
/** Markdown as people see it: what its makers let through of control and invisible characters is left out, but for the sign that parts. */
function visibleMarkdown(markdown) {
    return markdown.split(zeroWidthSpace).map(_visible_text_js__WEBPACK_IMPORTED_MODULE_0__/* .visibleLines */ .gB).join(zeroWidthSpace);
}
/** A Markdown table; the cells are Markdown already. Columns named in `right` are aligned to the right. */
function markdownTable(header, rows, right = []) {
    const rule = header.map((name) => (right.includes(name) ? '---:' : '---'));
    return [header, rule, ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}
/** A Markdown table of plain text: every cell is escaped. */
function textTable(header, rows) {
    return markdownTable(header, rows.map((cells) => cells.map((cell) => markdownCell(cell))));
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


/***/ }),

/***/ 9071:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $m: () => (/* binding */ visibleJson),
/* harmony export */   Q6: () => (/* binding */ visibleText),
/* harmony export */   gB: () => (/* binding */ visibleLines)
/* harmony export */ });
/** What a terminal obeys: CSI and OSC sequences, ECMA-48. Each part can match in one way only, so the time is linear. */
const escapeCharacter = String.fromCharCode(0x1b);
const terminalSequence = new RegExp(`(?:${escapeCharacter}\\[|\\u009b)[0-?]*[ -/]*[@-~]|` +
    `(?:${escapeCharacter}\\]|\\u009d)[^\\u0007\\u009c${escapeCharacter}]*(?:\\u0007|\\u009c|${escapeCharacter}\\\\)`, 'gu');
/**
 * What no reader sees and what changes how the rest is read: zero-width characters, soft hyphens, marks that turn the direction, variation selectors,
 * tag characters, fillers, byte order marks. Default_Ignorable_Code_Point is Unicode's own list of what is not shown.
 */
const unseen = /[\p{Cf}\p{Default_Ignorable_Code_Point}]+/gu;
const control = /[\p{Cc}\p{Zl}\p{Zp}]+/gu;
const controlInLines = /[^\P{Cc}\n\t]+|[\p{Zl}\p{Zp}]+/gu;
/** Ends of lines outside of texts are JSON's own; inside they are escaped already. */
const unseenInJson = /[^\P{Cc}\n]|[\p{Cf}\p{Co}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/gu;
const anyOfThem = /[\p{Cc}\p{Zl}\p{Zp}\p{Cf}\p{Default_Ignorable_Code_Point}\p{Cs}]/u;
/**
 * A text as people see it, on one line: well-formed, without what steers a terminal, hides or turns the direction. Control characters and ends of
 * lines become one space, what has no width is left out, so that a word which was parted by it is whole again. Everything that strangers wrote
 * goes through here, or through {@link visibleLines}, on its way out.
 */
function visibleText(text) {
    return anyOfThem.test(text) ? withoutUnseen(text).replace(control, ' ') : text;
}
/** As {@link visibleText}, with its lines and tabs as they are; ends of lines as `\n`. */
function visibleLines(text) {
    if (!anyOfThem.test(text))
        return text;
    return withoutUnseen(text.replace(/\r\n?/gu, '\n')).replace(controlInLines, ' ');
}
function withoutUnseen(text) {
    return text.toWellFormed().replace(terminalSequence, '').replace(unseen, '');
}
/** JSON as text in which what cannot be seen is written as escapes: the same document. */
function visibleJson(json) {
    return json.replace(unseenInJson, (character) => Array.from({ length: character.length }, (_, i) => `\\u${character.charCodeAt(i).toString(16).padStart(4, '0')}`).join(''));
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


/***/ })

};
