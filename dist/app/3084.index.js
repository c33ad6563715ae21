export const id = 3084;
export const ids = [3084];
export const modules = {

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

/***/ 56764:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $2: () => (/* binding */ manifestText),
/* harmony export */   Rr: () => (/* binding */ attachmentName),
/* harmony export */   dE: () => (/* binding */ manifestDigests),
/* harmony export */   dI: () => (/* binding */ sameRecipe),
/* harmony export */   dy: () => (/* binding */ isSealed),
/* harmony export */   rc: () => (/* binding */ manifestSchema)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2503);
/* harmony import */ var _canonical_json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6358);


const hex64 = zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().regex(/^[0-9a-f]{64}$/);
/** What a file of a partition may be called. */
const attachmentName = /^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$/;
/**
 * What a stage read: a whole partition by its content, or a slice of one or more by the rows themselves. Recording what was read
 * instead of what was there makes a week independent of everything that was stored after it.
 */
const inputSchema = zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({
    dataset: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
    keys: zod__WEBPACK_IMPORTED_MODULE_1__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP()),
    /** The rows read, in words, when it was not all of them: `date<=2014-03-28`. */
    slice: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().optional(),
    content: hex64,
});
const recipeSchema = zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({
    stage: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
    /** The stage's own algorithm version: raised with every change that can change its bytes. */
    version: zod__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig().int(),
    parameters: zod__WEBPACK_IMPORTED_MODULE_1__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_1__/* .unknown */ .L5J()),
    seed: zod__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig().int().optional(),
    inputs: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(inputSchema),
});
const fileSchema = zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({
    /** A plain name: a manifest from elsewhere must not lead out of its folder. */
    path: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().regex(attachmentName),
    bytes: zod__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig().int().nonnegative(),
    /** Only for the table. */
    rows: zod__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig().int().nonnegative().optional(),
    sha256: hex64,
});
const manifestSchema = zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({
    format: zod__WEBPACK_IMPORTED_MODULE_1__/* .literal */ .euz(1),
    dataset: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
    keys: zod__WEBPACK_IMPORTED_MODULE_1__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP()),
    /** SHA-256 over keys, recipe and files: the partition's identity. */
    digest: hex64,
    /** SHA-256 over keys and files alone: what a reader of the partition depends on. */
    content: hex64,
    recipe: recipeSchema,
    files: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(fileSchema),
    /** Circumstances, not part of the digest. */
    produced: zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({
        time: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
        /** Of the repository that holds the configuration. */
        commit: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().nullable(),
        /** Only where the configuration was not what the commit has: SHA-256 of what was used. */
        dirty: zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({ configuration: hex64 }).optional(),
        run: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().nullable(),
        software: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
        sources: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({
            name: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
            bytes: zod__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig(),
            sha256: hex64,
            /** When it was fetched, for answers of live providers. */
            time: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().optional(),
        }))
            .optional(),
    }),
    /** SHA-256 of the file's bytes before the line that holds it: says that the file is as it was written, `produced` included. */
    seal: hex64,
});
/** The digests that a manifest of these parts must carry. */
function manifestDigests(dataset, keys, recipe, files) {
    return {
        digest: (0,_canonical_json_js__WEBPACK_IMPORTED_MODULE_0__/* .sha256Hex */ .f)((0,_canonical_json_js__WEBPACK_IMPORTED_MODULE_0__/* .canonicalJson */ .d)({ dataset, keys, recipe, files })),
        content: (0,_canonical_json_js__WEBPACK_IMPORTED_MODULE_0__/* .sha256Hex */ .f)((0,_canonical_json_js__WEBPACK_IMPORTED_MODULE_0__/* .canonicalJson */ .d)({ dataset, keys, files })),
    };
}
const sealLine = /\n {2}"seal": "([^"]*)"\n\}\n$/;
/** The text of `manifest.json`, sealed. */
function manifestText(manifest) {
    const { format, dataset, keys, digest, content, recipe, files, produced } = manifest;
    const document = { format, dataset, keys, digest, content, recipe, files, produced };
    const sealed = `${JSON.stringify(document, null, 2).slice(0, -'\n}'.length)},`;
    return `${sealed}\n  "seal": "${(0,_canonical_json_js__WEBPACK_IMPORTED_MODULE_0__/* .sha256Hex */ .f)(sealed)}"\n}\n`;
}
/** Whether the bytes of a `manifest.json` are those that were written. */
function isSealed(bytes) {
    const [line, seal] = sealLine.exec(bytes.toString('latin1')) ?? [];
    return line !== undefined && (0,_canonical_json_js__WEBPACK_IMPORTED_MODULE_0__/* .sha256Hex */ .f)(bytes.subarray(0, bytes.length - line.length)) === seal;
}
/** Whether two recipes are the same work on the same inputs. */
function sameRecipe(a, b) {
    return (0,_canonical_json_js__WEBPACK_IMPORTED_MODULE_0__/* .canonicalJson */ .d)(a) === (0,_canonical_json_js__WEBPACK_IMPORTED_MODULE_0__/* .canonicalJson */ .d)(b);
}


/***/ }),

/***/ 98029:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   HY: () => (/* binding */ readPartitionFile),
/* harmony export */   Mk: () => (/* binding */ digestOfFile),
/* harmony export */   Ng: () => (/* binding */ parseManifest),
/* harmony export */   Ul: () => (/* binding */ readFiles),
/* harmony export */   WI: () => (/* binding */ readManifest),
/* harmony export */   Z0: () => (/* binding */ checkIdentity),
/* harmony export */   gw: () => (/* binding */ checkFiles),
/* harmony export */   j1: () => (/* binding */ checkPartitionFile),
/* harmony export */   qg: () => (/* binding */ DamagedPartitionError),
/* harmony export */   xu: () => (/* binding */ readVerified)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _file_system_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(55281);
/* harmony import */ var _canonical_json_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6358);
/* harmony import */ var _dataset_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(33353);
/* harmony import */ var _manifest_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(56764);






/** The lake itself is damaged: a stored file is not what its manifest says. Neither input nor configuration can mend it. */
class DamagedPartitionError extends Error {
    name = 'DamagedPartitionError';
    #problem;
    constructor(place, problem) {
        super(`${place}: ${problem}. Restore it, or move the folder out of the lake and run the stage that wrote it again.`);
        this.#problem = problem;
    }
    /** The same problem under another name for the place. */
    at(place) {
        return new DamagedPartitionError(place, this.#problem);
    }
}
/**
 * The manifest of a partition folder, checked against its own digests and its seal.
 *
 * @returns undefined when there is no such folder
 * @throws DamagedPartitionError, and UnreadableError where nobody can say
 */
async function readManifest(folder) {
    const file = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, 'manifest.json');
    // Most of what is asked for is not there, and a look costs less than a read that fails.
    const bytes = (0,_file_system_js__WEBPACK_IMPORTED_MODULE_2__/* .exists */ .t2)(file) ? await (0,_file_system_js__WEBPACK_IMPORTED_MODULE_2__/* .readFileIfExists */ .QD)(file) : undefined;
    if (bytes === undefined) {
        if ((0,_file_system_js__WEBPACK_IMPORTED_MODULE_2__/* .exists */ .t2)(folder))
            throw new DamagedPartitionError(folder, 'it has no manifest.json');
        return undefined;
    }
    const parsed = parseManifest(bytes);
    if ('problem' in parsed)
        throw new DamagedPartitionError(folder, parsed.problem);
    return parsed.manifest;
}
/** A manifest from the bytes of its file, held against its own digests and its seal; or what is wrong with it. */
function parseManifest(bytes) {
    let manifest;
    try {
        manifest = _manifest_js__WEBPACK_IMPORTED_MODULE_5__/* .manifestSchema */ .rc.parse(JSON.parse(bytes.toString('utf8')));
    }
    catch (error) {
        return { problem: `its manifest cannot be read (${error.message.split('\n')[0]})` };
    }
    const { digest, content } = (0,_manifest_js__WEBPACK_IMPORTED_MODULE_5__/* .manifestDigests */ .dE)(manifest.dataset, manifest.keys, manifest.recipe, manifest.files);
    if (digest !== manifest.digest || content !== manifest.content) {
        return { problem: 'its manifest does not have the digest that it states' };
    }
    if (!(0,_manifest_js__WEBPACK_IMPORTED_MODULE_5__/* .isSealed */ .dy)(bytes))
        return { problem: 'its manifest is not the text that was sealed' };
    return { manifest };
}
/**
 * A partition folder with every file checked against the manifest.
 *
 * @returns undefined when there is no such folder
 * @throws DamagedPartitionError, also for a file that the manifest does not list; UnreadableError
 */
async function readVerified(folder) {
    const manifest = await readManifest(folder);
    return manifest && readFiles(folder, manifest);
}
/** As {@link readVerified}, of a manifest that was read. @throws DamagedPartitionError, UnreadableError */
async function readFiles(folder, manifest) {
    const files = new Map();
    for (const file of manifest.files)
        files.set(file.path, await readPartitionFile(folder, file));
    await refuseUnlistedFiles(folder, manifest);
    return { manifest, files };
}
/** As {@link readFiles}, for who needs to know only that they are sound: no more than a piece of one is in memory. */
async function checkFiles(folder, manifest) {
    for (const file of manifest.files)
        await checkPartitionFile(folder, file);
    await refuseUnlistedFiles(folder, manifest);
    return manifest;
}
/** Size and SHA-256 of a file that is there, read in pieces. @throws UnreadableError */
async function digestOfFile(path) {
    const digest = await digestIfExists(path);
    if (digest === undefined)
        throw new Error(`${path} is gone`);
    return digest;
}
async function digestIfExists(path) {
    const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256');
    const bytes = await (0,_file_system_js__WEBPACK_IMPORTED_MODULE_2__/* .readPiecesIfExist */ .KO)(path, (piece) => hash.update(piece));
    return bytes === undefined ? undefined : { bytes, sha256: hash.digest('hex') };
}
/** @throws DamagedPartitionError unless a file is the one of the manifest */
async function checkPartitionFile(folder, file) {
    refuseOtherFile(folder, file, await digestIfExists((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, file.path)));
}
/** One file of a partition, checked against the manifest's size and SHA-256. @throws DamagedPartitionError */
async function readPartitionFile(folder, file) {
    const bytes = await (0,_file_system_js__WEBPACK_IMPORTED_MODULE_2__/* .readFileIfExists */ .QD)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, file.path));
    refuseOtherFile(folder, file, bytes && { bytes: bytes.length, sha256: (0,_canonical_json_js__WEBPACK_IMPORTED_MODULE_3__/* .sha256Hex */ .f)(bytes) });
    return bytes ?? Buffer.alloc(0);
}
function refuseOtherFile(folder, file, found) {
    if (found === undefined)
        throw new DamagedPartitionError(folder, `${file.path} is missing`);
    if (found.bytes !== file.bytes || found.sha256 !== file.sha256) {
        throw new DamagedPartitionError(folder, `${file.path} is not the file of its manifest (size or SHA-256 differ)`);
    }
}
async function refuseUnlistedFiles(folder, manifest) {
    const listed = new Set(manifest.files.map(({ path }) => path));
    for (const name of await partitionFileNames(folder)) {
        if (!listed.has(name))
            throw new DamagedPartitionError(folder, `its manifest does not list ${name}`);
    }
}
/** @throws DamagedPartitionError when a manifest says that it is another partition */
function checkIdentity(folder, manifest, dataset, keys) {
    const path = (0,_dataset_js__WEBPACK_IMPORTED_MODULE_4__/* .partitionPath */ .WX)(dataset, keys);
    const names = [...new Set([...dataset.partitionKeys, ...Object.keys(manifest.keys)])];
    const stated = (0,_dataset_js__WEBPACK_IMPORTED_MODULE_4__/* .partitionName */ .SF)(manifest, names);
    if (stated !== path)
        throw new DamagedPartitionError(folder, `its manifest says that it is ${stated}`);
    return manifest;
}
/** Names of what is in a partition folder, the manifest left out, sorted. */
async function partitionFileNames(folder) {
    return (await (0,_file_system_js__WEBPACK_IMPORTED_MODULE_2__/* .listIfExists */ .O1)(folder)).filter((name) => name !== 'manifest.json').sort();
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

/***/ 1683:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ adjustmentFactors)
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
            const step = factorsOfDay(events, lastClose(closes, i));
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
/** The factors of the events of one ex-date, in an order of values, so that the order in which they come has no say. */
function factorsOfDay(events, close) {
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
/* harmony export */   JK: () => (/* binding */ neutralValue),
/* harmony export */   M6: () => (/* binding */ actionKey),
/* harmony export */   ck: () => (/* binding */ monthsBetween),
/* harmony export */   cx: () => (/* binding */ readActions),
/* harmony export */   nh: () => (/* binding */ latestActions),
/* harmony export */   wR: () => (/* binding */ withActions)
/* harmony export */ });
/* harmony import */ var _calendar_date_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(52010);
/* harmony import */ var _adjusted_close_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1683);
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
            if (!wanted.has(symbol) || exDay < firstDay || exDay > lastDay || isNeutral(kind, value))
                continue;
            const list = actions.get(symbol);
            if (list)
                list.push({ exDay, kind, value });
            else
                actions.set(symbol, [{ exDay, kind, value }]);
        }
    }
    return new Map([...actions].map(([symbol, all]) => [symbol, withoutSuperseded(all)]));
}
/** Where a split is known by configuration, that of a provider on the same day is the same one. */
function withoutSuperseded(actions) {
    const known = new Set(actions.filter(({ kind }) => kind === 'price_factor').map(({ exDay }) => exDay));
    if (known.size === 0)
        return actions;
    return actions.filter(({ kind, exDay }) => !(known.has(exDay) && (kind === 'split' || kind === 'adjustment')));
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
/** The value that says that there is no such action (any more). */
function neutralValue(kind) {
    return kind === 'dividend' || kind === 'real' || kind === 'wrong' ? 0 : 1;
}
function isNeutral(kind, value) {
    return value === neutralValue(kind);
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
    const traded = (0,_adjusted_close_js__WEBPACK_IMPORTED_MODULE_2__/* .adjustmentFactors */ .E)(sessions, close, events.filter((event) => !isOfAll(event)));
    const applied = (values, factor) => values.map((value, i) => (isAsTraded(adjClose[i], close[i]) ? value * factor[i] : value));
    const asTraded = { ...bars, adjClose: applied(adjClose, traded.price), volume: applied(volume, traded.volume) };
    const ofAll = events.filter(isOfAll);
    if (ofAll.length === 0)
        return asTraded;
    const known = (0,_adjusted_close_js__WEBPACK_IMPORTED_MODULE_2__/* .adjustmentFactors */ .E)(sessions, close, ofAll);
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

/***/ 85013:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  dW: () => (/* binding */ barColumns),
  Rr: () => (/* binding */ findMarketView),
  Er: () => (/* binding */ readMarketView),
  B0: () => (/* binding */ readMarketWindow),
  kv: () => (/* binding */ readStoredMonth),
  X1: () => (/* binding */ viewSessions)
});

// EXTERNAL MODULE: ./build/lib/src/calendar/date.js
var date = __webpack_require__(52010);
// EXTERNAL MODULE: ./build/lib/src/calendar/session-window.js
var session_window = __webpack_require__(68445);
// EXTERNAL MODULE: ./build/lib/src/errors.js
var errors = __webpack_require__(42226);
// EXTERNAL MODULE: ./build/lib/src/lake/table.js
var lake_table = __webpack_require__(75925);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./build/lib/src/lake/dictionary-column.js
var dictionary_column = __webpack_require__(88068);
;// CONCATENATED MODULE: ./build/lib/src/lake/table-digest.js


/**
 * SHA-256 of a table's content: column names, types and cells in row order. It depends on nothing of the file that held
 * the rows, so a slice of a partition and the same rows stored alone have one digest.
 */
function tableDigest(columns, table) {
    const hash = (0,external_node_crypto_.createHash)('sha256');
    hash.update(`rows:${table.rows}\n`);
    for (const [name, spec] of Object.entries(columns)) {
        hash.update(`${name}:${spec.type}\n`);
        const values = table.columns[name];
        if (Array.isArray(values))
            hashCells(hash, values);
        else if (values instanceof dictionary_column/* DictionaryColumn */.b)
            hashDictionary(hash, values.canonical());
        else
            hash.update(bytesOf(values instanceof Float64Array ? withOneNaN(values) : values));
    }
    return hash.digest('hex');
}
function bytesOf({ buffer, byteOffset, byteLength }) {
    return new Uint8Array(buffer, byteOffset, byteLength);
}
/** The numbers with one bit pattern for every NaN: a computed one (0/0) can differ from the constant. */
function withOneNaN(values) {
    let copy;
    let bits;
    for (let row = 0; row < values.length; row++) {
        if (!Number.isNaN(values[row]))
            continue;
        copy ??= values.slice();
        bits ??= new BigUint64Array(copy.buffer);
        bits[row] = 0x7ff8000000000000n;
    }
    return copy ?? values;
}
function hashCells(hash, cells) {
    const text = [];
    for (const cell of cells) {
        if (cell === null)
            text.push('-');
        else if (typeof cell === 'string')
            text.push(`${cell.length}:${cell}`);
        else
            text.push(`${cell.length}:${Buffer.from(cell.buffer, cell.byteOffset, cell.byteLength).toString('base64')}`);
    }
    hash.update(text.join('\n'));
}
/** The values that occur and the codes among them: what other values a dictionary knows has no say. */
function hashDictionary(hash, { values, codes }) {
    hashCells(hash, values);
    hash.update(bytesOf(codes));
}

// EXTERNAL MODULE: ./build/lib/src/text/order.js
var order = __webpack_require__(37961);
// EXTERNAL MODULE: ./build/lib/src/market/bar-rows.js
var bar_rows = __webpack_require__(36993);
// EXTERNAL MODULE: ./build/lib/src/market/datasets.js
var datasets = __webpack_require__(5737);
// EXTERNAL MODULE: ./build/lib/src/market/known-actions.js
var known_actions = __webpack_require__(49555);
;// CONCATENATED MODULE: ./build/lib/src/market/market-view.js









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
    const daily = await lake.read(datasets/* marketDaily */.Gb, { month });
    const revisions = await lake.read(datasets/* marketRevisions */.py, { month });
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
    const from = (0,date/* isoDate */._$)((0,session_window/* lastSessionDays */.Y7)(options.until, options.sessions)[0]);
    throw new errors/* UserError */.yo(`The lake ${lake.root} has no bar from ${from} to ${options.until}.`, {
        hint: `Run the stage "ingest" for ${options.until} first.`,
    });
}
/** What is known of steps beside the bars: it changes what is made of them. */
function confirmedSlice({ confirmed }) {
    if (confirmed === undefined)
        return '';
    const named = [...confirmed].flatMap(([symbol, days]) => [...days].map((day) => `${symbol}@${(0,date/* isoDate */._$)(day)}`));
    return `,real=${named.sort(order/* byCodeUnits */.C).join(';')}`;
}
/** As {@link readMarketView}, undefined when the lake holds no bar of the window. */
async function findMarketView(lake, options) {
    const traded = await readMarketWindow(options, (month) => readStoredMonth(lake, month));
    const from = (0,date/* isoDate */._$)(traded.sessions[0]);
    const { symbols, until } = options;
    const window = (0,known_actions/* withActions */.wR)(traded, await (0,known_actions/* readActions */.cx)(lake, { symbols, from, until }));
    const table = usedRows(symbols, window);
    if (table.rows === 0)
        return undefined;
    const input = {
        dataset: datasets/* marketDaily */.Gb.name,
        keys: {},
        slice: `date>=${from},date<=${options.until},known_from<=${options.until}${confirmedSlice(window)}`,
        content: tableDigest(datasets/* marketDaily */.Gb.columns, table),
    };
    return { ...window, input };
}
/** The bars that a view shows, as they are stored, from months that `readMonth` gives. */
async function readMarketWindow({ symbols, until, sessions: count }, readMonth) {
    const sessions = (0,session_window/* lastSessionDays */.Y7)(until, count);
    const bars = new Map(symbols.map((symbol) => [symbol, emptyBars(sessions.length)]));
    const placeOfDay = new Map(Array.from(sessions, (day, place) => [day, place]));
    const months = new Set(Array.from(sessions, (day) => (0,date/* isoDate */._$)(day).slice(0, 7)));
    const lastDay = (0,date/* epochDay */.ue)(until);
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
        for (const column of bar_rows/* priceColumns */.Tj)
            target[barColumns[column]][place] = columns[column][row];
    }
}
/** The bars of a window as rows in the order of the dataset. */
function usedRows(symbols, { sessions, bars }) {
    const sorted = [...new Set(symbols)].sort(order/* byCodeUnits */.C);
    const cells = sorted.flatMap((symbol) => {
        const { close } = bars.get(symbol);
        return Array.from(close.keys())
            .filter((place) => !Number.isNaN(close[place]))
            .map((place) => ({ symbol, place }));
    });
    const table = (0,lake_table/* emptyTable */._d)(datasets/* marketDaily */.Gb.columns, cells.length);
    for (const [row, { symbol, place }] of cells.entries()) {
        table.columns.symbol[row] = symbol;
        table.columns.date[row] = sessions[place];
        const values = bars.get(symbol);
        for (const column of bar_rows/* priceColumns */.Tj)
            table.columns[column][row] = values[barColumns[column]][place];
    }
    return table;
}


/***/ }),

/***/ 84009:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Fe: () => (/* binding */ simpleReturn),
/* harmony export */   NB: () => (/* binding */ realisedVolatility),
/* harmony export */   er: () => (/* binding */ returnSessions)
/* harmony export */ });
/* harmony import */ var _statistics_compensated_sum_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(31958);

/** Sessions of the return that is compared with the benchmark's. */
const returnSessions = 5;
/**
 * Simple return over `sessions` sessions up to position `asOf`: p[asOf] / p[asOf − sessions] − 1. NaN unless there is a
 * positive price on both sessions.
 */
function simpleReturn(prices, asOf, sessions) {
    const last = prices[asOf] ?? Number.NaN;
    const first = prices[asOf - sessions] ?? Number.NaN;
    return last > 0 && first > 0 ? last / first - 1 : Number.NaN;
}
/**
 * Realised volatility: sample deviation (n − 1) of the simple returns between neighbouring sessions, of the `sessions`
 * returns that end at `asOf`. Not annualised. A missing bar leaves out the two returns it touches; NaN when fewer than
 * `minimumReturns` remain.
 *
 * @param minimumReturns at least 2
 */
function realisedVolatility(prices, asOf, sessions, minimumReturns) {
    const returns = Float64Array.from({ length: sessions }, (_, i) => simpleReturn(prices, asOf - sessions + 1 + i, 1));
    const present = returns.filter((value) => !Number.isNaN(value));
    if (present.length < minimumReturns)
        return Number.NaN;
    const mean = (0,_statistics_compensated_sum_js__WEBPACK_IMPORTED_MODULE_0__/* .compensatedSum */ .d)(present) / present.length;
    return Math.sqrt((0,_statistics_compensated_sum_js__WEBPACK_IMPORTED_MODULE_0__/* .compensatedSum */ .d)(present.map((value) => (value - mean) ** 2)) / (present.length - 1));
}


/***/ }),

/***/ 69206:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   IT: () => (/* binding */ likelyCause),
/* harmony export */   T1: () => (/* binding */ lookAlone),
/* harmony export */   kz: () => (/* binding */ takeEachOtherBack),
/* harmony export */   rB: () => (/* binding */ seenSteps)
/* harmony export */ });
const splits = [6 / 5, 5 / 4, 4 / 3, 3 / 2, 2, 3, 4, 5, 6, 7, 8, 10, 15, 20, 25, 30, 40, 50];
const units = [100, 1000];
const names = new Map([
    [6 / 5, '6 for 5'],
    [5 / 4, '5 for 4'],
    [4 / 3, '4 for 3'],
    [3 / 2, '3 for 2'],
]);
/** Distance in logarithms up to which a ratio is near another one. */
const nearness = 0.05;
/** The same for a unit, which has no neighbours to be taken for. */
const unitNearness = 0.15;
/** What a step looks like, in words. It proves nothing: a price can fall by three quarters. */
function likelyCause({ ratio, kind }) {
    if (kind === 'return')
        return 'a single bar that stands apart';
    const unit = nearest(ratio, units, unitNearness);
    if (unit !== undefined)
        return `prices in another unit, ${unit} to 1`;
    const split = nearest(ratio, splits, nearness);
    if (split === undefined)
        return 'a row of another symbol, or a very large move';
    return ratio < 1 ? `a split of ${names.get(split) ?? `${split} for 1`}` : `a reverse split of 1 for ${split}`;
}
function nearest(ratio, all, within) {
    const distance = (one) => Math.abs(Math.abs(Math.log(ratio)) - Math.log(one));
    return all.filter((one) => distance(one) <= within).sort((a, b) => distance(a) - distance(b))[0];
}
/** What a step looks like by itself, whatever follows. */
function lookAlone({ ratio, kind }) {
    if (kind === 'return')
        return 'single_bar';
    if (nearest(ratio, units, unitNearness) !== undefined)
        return 'unit';
    return kind === 'quiet' || nearest(ratio, splits, nearness) !== undefined ? 'split' : 'other';
}
/**
 * What each of a symbol's steps looks like. Of two that take each other back both are of a single bar; whether one is taken back shows in the next bar that is
 * known, so that a step may look otherwise a week later.
 */
function seenSteps(steps, settings) {
    return steps.map((step, i) => {
        const isSingle = [steps[i - 1], steps[i + 1]].some((other) => other && takeEachOtherBack(step, other, settings));
        return { ...step, looks: isSingle ? 'single_bar' : lookAlone(step) };
    });
}
/** Whether two steps are to one bar and from it, so that it stands apart. */
function takeEachOtherBack(a, b, { spike }) {
    return (a.place === b.before || b.place === a.before) && Math.abs(Math.log(a.ratio * b.ratio)) <= Math.log(spike);
}


/***/ }),

/***/ 15705:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O1: () => (/* binding */ leastReturnScale),
/* harmony export */   bt: () => (/* binding */ priceSteps),
/* harmony export */   p9: () => (/* binding */ robustDeviation)
/* harmony export */ });
/* harmony import */ var _statistics_quantile_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(48940);

/** Earlier returns from which a symbol's own scale is taken, at most, and the fewest that say something. */
const longestHistory = 60;
const shortestHistory = 20;
/** Daily deviation of a symbol without such a history, and the least that a quiet one is credited with. */
const usualScale = 0.02;
const leastReturnScale = 0.005;
/** Consistency of the median absolute deviation with the deviation of a normal distribution, 1 / Φ⁻¹(3/4). */
const normalConsistency = 1.4826;
const smallSplits = [3 / 2, 4 / 3, 5 / 4, 6 / 5];
/** Distance in logarithms up to which a ratio is near another one: the return of the day comes on top of a split. */
const nearness = 0.03;
/** Times the median money that changes hands up to which a day is quiet, and the sessions of that median. */
const quietTurnover = 1.75;
const turnoverSessions = 20;
/**
 * The steps of a symbol's prices, ascending. Whether there is one on a session depends on that session and earlier ones alone: bars that are
 * added or cut off later change none.
 */
function priceSteps(bars, settings) {
    const { prices } = bars;
    const least = Math.log(Math.min(settings.ratio, settings.spike, ...smallSplits)) - nearness;
    // Log returns between neighbouring bars, and where each ends.
    const changes = [];
    const steps = [];
    let before = -1;
    for (const [place, price] of prices.entries()) {
        if (!(price > 0))
            continue;
        if (before >= 0) {
            const change = Math.log(price / prices[before]);
            if (Math.abs(change) >= least) {
                const size = deviationsOf(change, place - before, changes);
                const kind = size >= settings.deviations ? kindOf(change, { bars, place, changes, settings }) : undefined;
                if (kind)
                    steps.push({ before, place, ratio: Math.exp(change), deviations: size, kind });
            }
            changes.push(change);
        }
        before = place;
    }
    return steps;
}
function kindOf(change, around) {
    const { changes, settings } = around;
    const size = Math.abs(change);
    if (size >= Math.log(settings.ratio))
        return 'level';
    const last = changes.at(-1) ?? Number.NaN;
    const isBack = Math.abs(last + change) <= nearness && Math.min(size, Math.abs(last)) >= Math.log(settings.spike);
    if (isBack)
        return 'return';
    const isSmallSplit = smallSplits.some((split) => Math.abs(size - Math.log(split)) <= nearness);
    return isSmallSplit && isQuiet(around) ? 'quiet' : undefined;
}
/** Size of a log return over some sessions, in the robust deviations of the earlier ones. */
function deviationsOf(change, sessions, changes) {
    const history = changes.slice(-longestHistory);
    if (history.length < shortestHistory)
        return Math.abs(change) / (usualScale * Math.sqrt(sessions));
    const middle = (0,_statistics_quantile_js__WEBPACK_IMPORTED_MODULE_0__/* .median */ .J)(history);
    return Math.abs(change - middle) / (Math.max(robustDeviation(history), leastReturnScale) * Math.sqrt(sessions));
}
/** The deviation of a normal distribution that has the same median absolute deviation. */
function robustDeviation(values) {
    const middle = (0,_statistics_quantile_js__WEBPACK_IMPORTED_MODULE_0__/* .median */ .J)(values);
    return normalConsistency * (0,_statistics_quantile_js__WEBPACK_IMPORTED_MODULE_0__/* .median */ .J)(values.map((one) => Math.abs(one - middle)));
}
/** Whether no more money than usual changed hands on the session. Unknown where volumes are. */
function isQuiet({ bars: { prices, volumes }, place, changes }) {
    const turnovers = prices.subarray(0, place).map((price, i) => price * volumes[i]);
    if (changes.length < shortestHistory)
        return false;
    const known = turnovers.filter((turnover) => turnover > 0).slice(-turnoverSessions);
    if (known.length < turnoverSessions)
        return false;
    const turnover = prices[place] * volumes[place];
    return turnover > 0 && turnover <= quietTurnover * (0,_statistics_quantile_js__WEBPACK_IMPORTED_MODULE_0__/* .median */ .J)(known);
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
/* unused harmony export stepOutcomes */
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

/***/ 50403:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Nz: () => (/* binding */ excludedPlaces),
/* harmony export */   WZ: () => (/* binding */ excludedVolumes),
/* harmony export */   eF: () => (/* binding */ usedPrices),
/* harmony export */   xZ: () => (/* binding */ unexplainedSteps)
/* harmony export */ });
/* harmony import */ var _likely_cause_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(69206);
/* harmony import */ var _price_steps_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(15705);
/* harmony import */ var _settings_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(67201);
/* harmony import */ var _volume_steps_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(55088);




/**
 * The prices that returns are made of: the adjusted closes, or the closes of a symbol whose source gives no adjusted close at all. One that
 * has some is not patched with closes, which a split or dividend would tear apart.
 */
function usedPrices({ adjClose, close }) {
    return adjClose.every(Number.isNaN) ? close : adjClose;
}
/**
 * The steps of a symbol's prices that are left once they are adjusted: no split, no dividend and no adjusted close that is known in the window
 * accounts for them, and nobody has confirmed that they are real.
 */
function unexplainedSteps(window, symbol, settings) {
    const bars = window.bars.get(symbol);
    if (bars === undefined)
        return [];
    const steps = (0,_likely_cause_js__WEBPACK_IMPORTED_MODULE_0__/* .seenSteps */ .rB)((0,_price_steps_js__WEBPACK_IMPORTED_MODULE_2__/* .priceSteps */ .bt)({ prices: usedPrices(bars), volumes: bars.volume }, settings), settings).map((step) => ({ ...step, outcome: (0,_settings_js__WEBPACK_IMPORTED_MODULE_1__/* .outcomeOf */ .sG)(step.looks, settings) }));
    const confirmed = window.confirmed?.get(symbol);
    if (confirmed === undefined)
        return steps;
    const isConfirmed = (place) => confirmed.has(window.sessions[place]);
    // A bar that is real took the price away and let it come back.
    return steps.filter(({ place, before, kind }) => !(isConfirmed(place) || (kind === 'return' && isConfirmed(before))));
}
/** The places of the steps of a symbol's prices over which it is not ranked and has no return, ascending. */
function excludedPlaces(window, symbol, settings) {
    const steps = unexplainedSteps(window, symbol, settings);
    return steps.filter(({ outcome }) => outcome !== 'warn').map(({ place }) => place);
}
/** The places of bars whose volume is in another unit, where such a symbol is not ranked: ascending, none where it is only said. */
function excludedVolumes(window, symbol, settings) {
    const bars = window.bars.get(symbol);
    if (bars === undefined || (0,_settings_js__WEBPACK_IMPORTED_MODULE_1__/* .outcomeOf */ .sG)('volume', settings) === 'warn')
        return [];
    const confirmed = window.confirmed?.get(symbol);
    return (0,_volume_steps_js__WEBPACK_IMPORTED_MODULE_3__/* .placesInOtherUnit */ .K)(bars.volume, usedPrices(bars)).filter((place) => !confirmed?.has(window.sessions[place]));
}


/***/ }),

/***/ 55088:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ volumeSteps),
/* harmony export */   K: () => (/* binding */ placesInOtherUnit)
/* harmony export */ });
/* harmony import */ var _statistics_quantile_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(48940);
/* harmony import */ var _price_steps_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(15705);


const sessionsBefore = 20;
const sessionsAfter = 5;
/** Single days of real stocks trade a thousand times their usual volume; five in a row do not trade fifty times. */
const leastRatio = 50;
/** Sessions from which the scale of the volumes is taken, at most. */
const longestScale = 60;
const units = [100, 1000];
/** Least size of a few bars in robust deviations of the log volumes before them, and the largest distance from a unit in them. */
const leastDeviations = 8;
const unitDeviations = 2.5;
/** What a quiet symbol is credited with, as a deviation of its log volumes. */
const leastScale = 0.1;
/** Days of trade like that stand among busy ones: the bars before and after are not more than so many times the usual volume, or less. */
const usualVolume = 3;
/** News that moves volumes moves prices: the largest return of such a bar, in robust deviations. */
const quietReturn = 4;
/**
 * Steps of a symbol's volumes, ascending. Of their level: the median of five sessions with a volume against that of the twenty before them; each depends
 * on the sessions up to its fifth alone. And of up to four bars about a hundred or a thousand times more, or less, than usual, while price and
 * neighbours are as usual: the last bars that are known may turn out to be a level, or trade, as soon as the next one is there.
 */
function volumeSteps(volumes, prices) {
    const places = Array.from(volumes.keys()).filter((place) => volumes[place] > 0);
    const known = Float64Array.from(places, (place) => volumes[place]);
    const steps = [];
    for (let at = sessionsBefore; at < known.length; at++) {
        // A step begins with a jump: medians are worth their time only there.
        const jump = known[at] / known[at - 1];
        if (Math.max(jump, 1 / jump) < leastRatio / 5)
            continue;
        const place = places[at];
        const level = levelFrom(known, at);
        if (level !== undefined) {
            steps.push({ place, last: place, ratio: level, kind: 'level' });
            continue;
        }
        const bars = barsFrom(known, at, (i) => isQuiet(prices, places[i]));
        if (bars === undefined)
            continue;
        steps.push({ place, last: places[bars.end - 1], ratio: bars.ratio, kind: 'bars' });
        at = bars.end;
    }
    return steps;
}
/**
 * The places of volumes in another unit than those of the end of a window, ascending: also of its first sessions, which have too few before them and are compared
 * with those after them. Of a new level it is the first place, or, where only what follows tells, the last one of the old level.
 */
function placesInOtherUnit(volumes, prices) {
    const end = volumes.length - 1;
    const early = Array.from(volumes.keys()).filter((place) => volumes[place] > 0)[sessionsBefore] ?? end;
    const backwards = volumeSteps(volumes.toReversed(), prices.toReversed())
        .map(({ place, last }) => ({ place: end - last, last: end - place }))
        .filter(({ last }) => last < early);
    const spans = [...backwards, ...volumeSteps(volumes, prices)];
    const places = spans.flatMap(({ place, last }) => Array.from({ length: last - place + 1 }, (_, i) => place + i));
    return [...new Set(places)].sort((a, b) => a - b);
}
/** Median after / median before a session, where that is a step. */
function levelFrom(known, at) {
    if (at + sessionsAfter > known.length)
        return undefined;
    const ratio = (0,_statistics_quantile_js__WEBPACK_IMPORTED_MODULE_0__/* .median */ .J)(known.subarray(at, at + sessionsAfter)) / (0,_statistics_quantile_js__WEBPACK_IMPORTED_MODULE_0__/* .median */ .J)(known.subarray(at - sessionsBefore, at));
    return Math.max(ratio, 1 / ratio) >= leastRatio ? ratio : undefined;
}
/** The bars in another unit from one on, up to `end`, where the next one is as before or is not known. */
function barsFrom(known, at, isQuietBar) {
    const logs = (from, to) => Array.from(known.subarray(from, to), Math.log);
    const before = logs(at - sessionsBefore, at);
    const usual = (0,_statistics_quantile_js__WEBPACK_IMPORTED_MODULE_0__/* .median */ .J)(before);
    const scale = Math.max((0,_price_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .robustDeviation */ .p9)(before), leastScale);
    // Thinly traded shares are calm for a month and trade a single lot in the next.
    const longScale = Math.max(scale, (0,_price_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .robustDeviation */ .p9)(logs(Math.max(0, at - longestScale), at)));
    const distance = (i) => Math.log(known[i]) - usual;
    const isUsual = (i) => Math.abs(distance(i)) <= Math.log(usualVolume);
    const unit = units.find((one) => Math.abs(Math.abs(distance(at)) - Math.log(one)) <= unitDeviations * scale);
    if (unit === undefined || !isUsual(at - 1))
        return undefined;
    const size = Math.sign(distance(at)) * Math.log(unit);
    const isInUnit = (i) => Math.abs(distance(i)) >= leastDeviations * longScale && Math.abs(distance(i) - size) <= unitDeviations * scale;
    let end = at;
    while (end < known.length && end < at + sessionsAfter && isInUnit(end) && isQuietBar(end))
        end += 1;
    const isWhole = end > at && end < at + sessionsAfter && (end === known.length || isUsual(end));
    return isWhole ? { end, ratio: (0,_statistics_quantile_js__WEBPACK_IMPORTED_MODULE_0__/* .median */ .J)(known.subarray(at, end)) / Math.exp(usual) } : undefined;
}
/** Whether the price of a session moves as it usually does; unknown where there are too few before it. */
function isQuiet(prices, place) {
    const known = prices.subarray(Math.max(0, place - 3 * sessionsBefore), place + 1).filter((price) => price > 0);
    const changes = Array.from(known.subarray(1), (price, i) => Math.log(price / known[i]));
    const change = changes.pop();
    if (change === undefined || changes.length < sessionsBefore || !(prices[place] > 0))
        return false;
    return Math.abs(change - (0,_statistics_quantile_js__WEBPACK_IMPORTED_MODULE_0__/* .median */ .J)(changes)) <= quietReturn * Math.max((0,_price_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .robustDeviation */ .p9)(changes), _price_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .leastReturnScale */ .O1);
}


/***/ }),

/***/ 31958:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ compensatedSum)
/* harmony export */ });
/**
 * Sum with Neumaier's compensation: the rounding error of every addition is carried along and added at the end.
 * Source: A. Neumaier, "Rundungsfehleranalyse einiger Verfahren zur Summation endlicher Summen" (1974).
 */
function compensatedSum(values) {
    let sum = 0;
    let lost = 0;
    for (const value of values) {
        const next = sum + value;
        lost += Math.abs(sum) >= Math.abs(value) ? sum - next + value : value - next + sum;
        sum = next;
    }
    return sum + lost;
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


/***/ })

};
