export const id = 7733;
export const ids = [7733];
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
        /** What a stage says of where a table came from, such as its mode and how many rows were there before. */
        notes: zod__WEBPACK_IMPORTED_MODULE_1__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_1__/* .union */ .KCZ([zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig()])).optional(),
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

/***/ 74886:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   j: () => (/* binding */ tableDigest)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var _dictionary_column_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(88068);


/**
 * SHA-256 of a table's content: column names, types and cells in row order. It depends on nothing of the file that held
 * the rows, so a slice of a partition and the same rows stored alone have one digest.
 */
function tableDigest(columns, table) {
    const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256');
    hash.update(`rows:${table.rows}\n`);
    for (const [name, spec] of Object.entries(columns)) {
        hash.update(`${name}:${spec.type}\n`);
        const values = table.columns[name];
        if (Array.isArray(values))
            hashCells(hash, values);
        else if (values instanceof _dictionary_column_js__WEBPACK_IMPORTED_MODULE_1__/* .DictionaryColumn */ .b)
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


/***/ }),

/***/ 66227:
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
var date = __webpack_require__(52010);
// EXTERNAL MODULE: ./build/lib/src/lake/canonical-json.js
var canonical_json = __webpack_require__(6358);
// EXTERNAL MODULE: ./build/lib/src/lake/table.js
var lake_table = __webpack_require__(75925);
// EXTERNAL MODULE: ./build/lib/src/lake/table-digest.js
var table_digest = __webpack_require__(74886);
// EXTERNAL MODULE: ./build/lib/src/market/datasets.js
var market_datasets = __webpack_require__(5737);
;// CONCATENATED MODULE: ./build/lib/src/backbone/snapshot.js






/** What a snapshot pins, and the column of each that says from which day a row is known. */
const pinnedDatasets = new Map([
    [datasets/* assets */.mY, 'valid_from'],
    [datasets/* bars */.n_, 'first_seen'],
    [datasets/* barsRevisions */.Pu, 'known_from'],
    [datasets/* assetActions */.G$, 'known_from'],
    [datasets/* delistings */.lf, 'known_from'],
    [datasets/* exchangeSessions */.zv, 'date'],
    [market_datasets/* macroDaily */.W, 'available'],
]);
/** Digest and last day of a partition's rows. */
function pinnedRows(dataset, table) {
    return {
        tableDigest: (0,table_digest/* tableDigest */.j)(dataset.columns, table),
        rows: table.rows,
        known: knownDays(dataset, table).reduce((last, day) => (day > last ? day : last), Number.NEGATIVE_INFINITY),
    };
}
function knownDays(dataset, table) {
    const name = pinnedDatasets.get(dataset);
    const days = name === undefined ? undefined : table.columns[name];
    if (!(days instanceof Int32Array))
        throw new Error(`${dataset.name} has no column of days from which its rows are known`);
    return days;
}
/** The table of a snapshot. */
function snapshotTable(partitions) {
    const table = (0,lake_table/* emptyTable */._d)(datasets/* snapshot */.P9.columns, partitions.length);
    for (const [row, one] of partitions.entries()) {
        table.columns.dataset[row] = one.dataset;
        table.columns.partition[row] = one.partition;
        table.columns.content[row] = one.content;
        table.columns.table_digest[row] = one.tableDigest;
        table.columns.rows[row] = one.rows;
        table.columns.known[row] = Number.isFinite(one.known) ? one.known : Number.NaN;
    }
    return table;
}
/** The partitions that the table of a snapshot names. */
function pinnedPartitions({ rows, columns }) {
    return Array.from({ length: rows }, (_, row) => ({
        dataset: columns.dataset[row],
        partition: columns.partition[row],
        content: columns.content[row],
        tableDigest: columns.table_digest[row],
        rows: columns.rows[row],
        known: columns.known[row],
    }));
}
/**
 * What a snapshot is called and how much it holds. Its id is the day up to which its bars are known and the start of the digest of all that it
 * pins: two stores that hold the same have the same snapshot.
 */
function summariseSnapshot(partitions, table) {
    const days = partitions.filter((one) => one.dataset === datasets/* bars */.n_.name && one.rows > 0).map(({ known }) => known);
    const known = days.reduce((last, day) => Math.max(last, day), Number.NEGATIVE_INFINITY);
    const digest = (0,canonical_json/* sha256Hex */.f)((0,canonical_json/* canonicalJson */.d)(partitions.map(({ partition, content }) => [partition, content])));
    const lastEnd = table.columns.valid_to.reduce((last, day) => (day > last ? day : last), Number.NEGATIVE_INFINITY);
    const rows = {};
    for (const one of partitions)
        rows[one.dataset] = (rows[one.dataset] ?? 0) + one.rows;
    return {
        id: `${(0,date/* isoDate */._$)(known)}-${digest.slice(0, 12)}`,
        known: (0,date/* isoDate */._$)(known),
        largest_asset: table.columns.number.reduce((largest, number) => Math.max(largest, number), 0),
        last_end: Number.isFinite(lastEnd) ? (0,date/* isoDate */._$)(lastEnd) : null,
        rows,
        assets_by_class: assetsByClass(table, known),
    };
}
function assetsByClass({ rows, columns }, day) {
    const counts = {};
    for (let row = 0; row < rows; row++) {
        if (columns.valid_from[row] > day || columns.valid_to[row] <= day)
            continue;
        const name = columns.class[row];
        counts[name] = (counts[name] ?? 0) + 1;
    }
    return Object.fromEntries(Object.entries(counts).sort(([a], [b]) => (a < b ? -1 : 1)));
}
/**
 * The rows of a partition as they were when it was pinned: those that were known by then. What ended since goes on, and an asset that has come
 * since is not there.
 */
function rowsAsPinned(dataset, table, { known }, summary) {
    const days = knownDays(dataset, table);
    const rows = [...days.keys()].filter((row) => days[row] <= known);
    const kept = rows.length === table.rows ? table : (0,lake_table/* takeRows */.LY)(table, rows);
    return dataset === datasets/* assets */.mY
        ? assetsAsPinned(kept, summary)
        : kept;
}
function assetsAsPinned(table, summary) {
    const rows = [...table.columns.number.keys()].filter((row) => table.columns.number[row] <= summary.largest_asset);
    const kept = (0,lake_table/* takeRows */.LY)(table, rows);
    const lastEnd = summary.last_end === null ? Number.NEGATIVE_INFINITY : (0,date/* epochDay */.ue)((0,date/* parseIsoDate */.jT)(summary.last_end));
    const ends = kept.columns.valid_to.map((day) => (day > lastEnd ? Number.NaN : day));
    return { rows: kept.rows, columns: { ...kept.columns, valid_to: ends } };
}

// EXTERNAL MODULE: ./build/lib/src/backbone/usd-rates.js
var usd_rates = __webpack_require__(48933);
// EXTERNAL MODULE: ./build/lib/src/errors.js
var errors = __webpack_require__(42226);
// EXTERNAL MODULE: ./build/lib/src/lake/dataset.js
var lake_dataset = __webpack_require__(33353);
// EXTERNAL MODULE: ./build/lib/src/lake/lake.js + 8 modules
var lake_lake = __webpack_require__(87937);
// EXTERNAL MODULE: ./build/lib/src/text/name-list.js
var name_list = __webpack_require__(98983);
;// CONCATENATED MODULE: ./build/lib/src/stages/research/snapshot.js








/** Raised whenever the same inputs could give other bytes than before. */
const snapshotVersion = 1;
const summaryName = 'snapshot.json';
const run = async ({ restore, into }, context) => {
    if (restore !== '')
        return rebuild(restore, into === '' ? `data/restored/${restore}` : into, context);
    // A store that is being fed is no state of its own.
    return context.lake.exclusively('backbone', () => pin(context));
};
async function pin(context) {
    const { lake, log } = context;
    const { table: assetTable } = await lake.require(datasets/* assets */.mY, {});
    const partitions = await pinPartitions(context);
    if (!partitions.some(({ dataset, rows }) => dataset === datasets/* bars */.n_.name && rows > 0)) {
        throw new errors/* UserError */.yo('The research store has no bars to pin.', { hint: 'Run the stage "backbone" first.' });
    }
    const summary = summariseSnapshot(partitions, assetTable);
    const keys = { id: summary.id };
    const recipe = {
        stage: 'snapshot',
        version: snapshotVersion,
        parameters: {},
        inputs: partitions.map(({ reference }) => reference),
    };
    const rows = partitions.reduce((sum, one) => sum + one.rows, 0);
    const outputs = { id: summary.id, partitions: partitions.length, rows, restored: 0, unrestorable: [] };
    const withDigest = async () => ({ ...outputs, digest: await digestOf(lake, summary.id) });
    const said = `${summary.id}: ${(0,name_list/* counted */.h)(partitions.length, 'partition')}, ${(0,name_list/* counted */.h)(rows, 'row')}`;
    if (await lake.holds(datasets/* snapshot */.P9, keys, recipe)) {
        log.info(`Snapshot ${said}: nothing to do, pinned already`);
        return withDigest();
    }
    const attachments = { [summaryName]: `${JSON.stringify(summary, null, 2)}\n` };
    await lake.write(datasets/* snapshot */.P9, keys, { recipe, table: snapshotTable(partitions), attachments });
    log.info(`Snapshot ${said}; ${classesInWords(summary)}`);
    return withDigest();
}
/** What tells the list of a snapshot from any other. */
async function digestOf(lake, id) {
    return (await lake.manifest(datasets/* snapshot */.P9, { id }))?.content ?? '';
}
function classesInWords({ assets_by_class: counts, known }) {
    const classes = Object.entries(counts).map(([name, count]) => `${count} ${name}`);
    return `assets on ${known}: ${(0,name_list/* nameList */.O)(classes) || 'none'}`;
}
/** Every partition of the store. What an earlier snapshot has the digest of is not read again. */
async function pinPartitions({ lake, signal, progress, }) {
    const known = await knownPartitions(lake);
    const wanted = [];
    for (const dataset of pinnedDatasets.keys()) {
        for (const keys of await lake.list(dataset))
            if (isOfResearch(keys))
                wanted.push({ dataset, keys });
    }
    const bar = progress('snapshot', wanted.length);
    const pinned = [];
    for (const { dataset, keys } of wanted) {
        signal.throwIfAborted();
        const manifest = await lake.manifest(dataset, keys);
        if (manifest === undefined)
            throw new Error(`${(0,lake_dataset/* partitionPath */.WX)(dataset, keys)} went while it was looked at`);
        const { content } = manifest;
        const partition = (0,lake_dataset/* partitionPath */.WX)(dataset, keys);
        const rows = known.get(`${partition} ${content}`) ?? (await rowsOf(lake, dataset, keys));
        const reference = { dataset: dataset.name, keys, content };
        pinned.push({ dataset: dataset.name, partition, content, ...rows, reference });
        bar.advance();
    }
    bar.end();
    return pinned;
}
/** Of the macroeconomic series only exchange rates are part of the store. */
function isOfResearch({ series }) {
    return series === undefined || (0,usd_rates/* isRateSeries */.ky)(series);
}
async function rowsOf(lake, dataset, keys) {
    for await (const { table } of lake.readEach(dataset, [keys], Object.keys(dataset.columns))) {
        return pinnedRows(dataset, table);
    }
    throw new Error(`${(0,lake_dataset/* partitionPath */.WX)(dataset, keys)} was not read`);
}
async function knownPartitions(lake) {
    const known = new Map();
    for (const keys of await lake.list(datasets/* snapshot */.P9)) {
        const { table } = await lake.require(datasets/* snapshot */.P9, keys);
        for (const one of pinnedPartitions(table))
            known.set(`${one.partition} ${one.content}`, one);
    }
    return known;
}
/**
 * Rebuilds the partitions of a snapshot in a lake of their own.
 *
 * @throws UserError where that lake holds anything else; GateError when some partitions cannot be had any more
 */
async function rebuild(id, folder, { lake, log, clock, signal, progress }) {
    const { table, summary } = await readSnapshot(lake, id);
    const datasets = [...pinnedDatasets.keys()];
    const store = new lake_lake/* Lake */.Im({ root: folder, datasets, clock, software: lake.producer.software });
    await store.recover();
    await refuseOtherContents(store, id);
    const partitions = pinnedPartitions(table);
    const unrestorable = [];
    const bar = progress('restore', partitions.length);
    for (const pinned of partitions) {
        signal.throwIfAborted();
        if (!(await rebuildPartition(lake, store, pinned, summary)))
            unrestorable.push(pinned.partition);
        bar.advance();
    }
    bar.end();
    const restored = partitions.length - unrestorable.length;
    const rows = partitions.reduce((sum, one) => sum + one.rows, 0);
    const digest = await digestOf(lake, id);
    const outputs = { id, digest, partitions: partitions.length, rows, restored, unrestorable };
    log.info(`Snapshot ${id}: ${restored} of ${(0,name_list/* counted */.h)(partitions.length, 'partition')} rebuilt in ${folder}`);
    if (unrestorable.length > 0) {
        throw new errors/* GateError */.ue(`${(0,name_list/* counted */.h)(unrestorable.length, 'partition')} of snapshot ${id} cannot be rebuilt: ${(0,name_list/* nameList */.O)(unrestorable)}.`, outputs);
    }
    return outputs;
}
const restoredRecipe = { stage: 'snapshot', version: snapshotVersion, inputs: [] };
/** @throws UserError where a lake holds what is not of this snapshot: it would be taken for part of it, or written over */
async function refuseOtherContents(store, id) {
    for (const dataset of store.datasets) {
        for (const keys of await store.list(dataset)) {
            const recipe = (await store.manifest(dataset, keys))?.recipe;
            if (recipe?.stage === restoredRecipe.stage && recipe.parameters.restored === id)
                continue;
            throw new errors/* UserError */.yo(`${store.root} holds ${(0,lake_dataset/* partitionPath */.WX)(dataset, keys)}, which is not of snapshot ${id}.`, {
                hint: 'Name a folder with --into that is empty, or the one in which this snapshot was being rebuilt.',
            });
        }
    }
}
async function readSnapshot(lake, id) {
    const all = (await lake.list(datasets/* snapshot */.P9)).map((keys) => keys.id);
    if (!all.includes(id)) {
        const names = all.length === 0 ? 'It has none yet' : `It has ${(0,name_list/* nameList */.O)(all)}`;
        throw new errors/* UserError */.yo(`The lake ${lake.root} has no snapshot ${JSON.stringify(id)}.`, { hint: `${names}.` });
    }
    const { table, files } = (await lake.readWhole(datasets/* snapshot */.P9, { id })) ?? {};
    const text = files?.get(summaryName);
    if (table === undefined || text === undefined)
        throw new Error(`Snapshot ${id} is gone, or lacks ${summaryName}`);
    return { table, summary: JSON.parse(text.toString('utf8')) };
}
/** @returns whether the rows have the digest that was pinned */
async function rebuildPartition(lake, store, pinned, summary) {
    const dataset = [...pinnedDatasets.keys()].find(({ name }) => name === pinned.dataset);
    const keys = dataset && (0,lake_dataset/* keysOfPath */.X2)(dataset, pinned.partition);
    if (dataset === undefined || keys === undefined)
        throw new Error(`A snapshot names ${pinned.partition}`);
    if ((await lake.manifest(dataset, keys)) === undefined)
        return false;
    for await (const { table } of lake.readEach(dataset, [keys], Object.keys(dataset.columns))) {
        const rows = rowsAsPinned(dataset, table, pinned, summary);
        if ((0,table_digest/* tableDigest */.j)(dataset.columns, rows) !== pinned.tableDigest)
            return false;
        const recipe = { ...restoredRecipe, parameters: { restored: summary.id } };
        await store.write(dataset, keys, { recipe, table: rows });
    }
    return true;
}


/***/ }),

/***/ 98983:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ nameList),
/* harmony export */   h: () => (/* binding */ counted)
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
    return `${listed}${stop}${separator === '\n' ? separator : ' '}and ${names.length - most} more`;
}
const whole = new Intl.NumberFormat('en-US');
function counted(count, noun) {
    return `${whole.format(count)} ${count === 1 || noun.endsWith('s') ? noun : `${noun}s`}`;
}


/***/ }),

/***/ 98799:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ canonicalize)
/* harmony export */ });
function serializeString (value) {
  if (!value.isWellFormed()) {
    throw new Error('Lone surrogate is not allowed');
  }
  return JSON.stringify(value);
}

function serializePrimitive (value) {
  switch (typeof value) {
    case 'number':
      if (isNaN(value)) {
        throw new Error('NaN is not allowed');
      }
      if (!isFinite(value)) {
        throw new Error('Infinity is not allowed');
      }
      // For finite numbers String(value) would give identical output, but
      // JSON.stringify benchmarks faster on V8.
      return JSON.stringify(value);
    case 'string':
      return serializeString(value);
    case 'boolean':
      return value ? 'true' : 'false';
    default:
      // null, or values JSON.stringify maps to undefined (undefined,
      // functions, symbols).
      return JSON.stringify(value);
  }
}

// Resolves a value to either its serialized primitive form (a string — or
// undefined, for values JSON.stringify drops) or a frame describing the
// container to descend into. Callers distinguish the two cases with
// `typeof result !== 'object'`.
//
// toJSON results are unwrapped here, and the wrapper objects stay in `seen`
// until the resolved subtree is fully serialized, so cycles introduced via
// toJSON are still detected.
function enterValue (value, seen) {
  let wrappers = null;
  while (value !== null && typeof value === 'object' && typeof value.toJSON === 'function') {
    if (seen.has(value)) {
      throw new Error('Circular reference detected');
    }
    seen.add(value);
    (wrappers ??= []).push(value);
    value = value.toJSON();
  }

  // Boxed Number/String/Boolean objects serialize as their primitive values,
  // mirroring how JSON.stringify treats them.
  if (value instanceof Number || value instanceof String || value instanceof Boolean) {
    value = value.valueOf();
  }

  if (value === null || typeof value !== 'object') {
    if (wrappers !== null) {
      for (const wrapper of wrappers) seen.delete(wrapper);
    }
    return serializePrimitive(value);
  }

  if (seen.has(value)) {
    throw new Error('Circular reference detected');
  }
  seen.add(value);

  return {
    container: value,
    // null marks an array frame; object frames carry their sorted keys.
    // `sort()`'s default comparator orders by UTF-16 code unit, which is the
    // order JCS requires.
    keys: Array.isArray(value) ? null : Object.keys(value).sort(),
    // Next child to serialize; the frame resumes here after a nested
    // container's subtree completes.
    index: 0,
    // Whether no member has been emitted yet (controls comma placement).
    first: true,
    // toJSON wrappers to release from `seen` when this frame completes.
    wrappers
  };
}

function canonicalize (object) {
  if (object === null || typeof object !== 'object') {
    return serializePrimitive(object);
  }

  const seen = new Set();
  const root = enterValue(object, seen);
  if (typeof root !== 'object') {
    // A toJSON chain resolved the input to a primitive.
    return root;
  }

  let result = root.keys === null ? '[' : '{';
  const stack = [root];

  // Depth-first serialization with an explicit stack instead of recursion, so
  // nesting depth is bounded by heap size rather than call-stack size. The top
  // frame is the container currently being serialized: primitive children are
  // appended inline, while a nested container pushes a new frame and jumps
  // back to the outer loop. Because frame.index was already advanced, the
  // parent resumes at its next child once the subtree is done. Opening
  // brackets are emitted when a frame is pushed, closing brackets when it
  // completes.
  outer:
  while (stack.length > 0) {
    const frame = stack[stack.length - 1];
    const container = frame.container;

    // keys === null marks an array frame; otherwise keys holds the object's
    // sorted property names. Either way the iteration counter lives on the
    // frame itself (frame.index), so when a frame is resumed after a nested
    // container completes, the while condition continues at the first
    // unserialized child instead of restarting from the beginning.
    if (frame.keys === null) {
      while (frame.index < container.length) {
        const i = frame.index++;
        if (i > 0) {
          result += ',';
        }
        const element = container[i];
        // Inside arrays, JSON.stringify serializes values with no JSON
        // representation (undefined, symbols, functions) as null.
        const value = element === undefined || typeof element === 'symbol' || typeof element === 'function' ? null : element;
        if (value === null || typeof value !== 'object') {
          result += serializePrimitive(value);
          continue;
        }
        const child = enterValue(value, seen);
        if (typeof child !== 'object') {
          // A toJSON chain resolved the child to an already-serialized
          // primitive — or, when child is undefined, to a value with no JSON
          // representation, which becomes null inside arrays.
          result += child === undefined ? 'null' : child;
          continue;
        }
        result += child.keys === null ? '[' : '{';
        stack.push(child);
        continue outer;
      }
      result += ']';
    } else {
      const keys = frame.keys;
      while (frame.index < keys.length) {
        const key = keys[frame.index++];
        const value = container[key];
        // Inside objects, JSON.stringify omits properties whose value has no
        // JSON representation (undefined, symbols, functions).
        if (value === undefined || typeof value === 'symbol' || typeof value === 'function') {
          continue;
        }
        if (value === null || typeof value !== 'object') {
          // Commas are tracked with a flag rather than the key index: a
          // skipped key must not leave a stray comma behind.
          if (frame.first) {
            frame.first = false;
          } else {
            result += ',';
          }
          result += serializeString(key) + ':' + serializePrimitive(value);
          continue;
        }
        // The child must be resolved before the key is emitted: a toJSON
        // returning a value with no JSON representation drops the whole
        // property.
        const child = enterValue(value, seen);
        if (child === undefined) {
          continue;
        }
        if (frame.first) {
          frame.first = false;
        } else {
          result += ',';
        }
        result += serializeString(key) + ':';
        if (typeof child !== 'object') {
          result += child;
          continue;
        }
        result += child.keys === null ? '[' : '{';
        stack.push(child);
        continue outer;
      }
      result += '}';
    }

    // Frame complete. The container leaves `seen` so that a later, sibling
    // reference to the same object is not mistaken for a cycle.
    seen.delete(container);
    if (frame.wrappers !== null) {
      for (const wrapper of frame.wrappers) seen.delete(wrapper);
    }
    stack.pop();
  }

  return result;
}


/***/ }),

/***/ 70370:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  A: () => (/* binding */ pLimit)
});

// UNUSED EXPORTS: limitFunction

;// CONCATENATED MODULE: ./node_modules/yocto-queue/index.js
/*
How it works:
`this.#head` is an instance of `Node` which keeps track of its current value and nests another instance of `Node` that keeps the value that comes after it. When a value is provided to `.enqueue()`, the code needs to iterate through `this.#head`, going deeper and deeper to find the last value. However, iterating through every single item is slow. This problem is solved by saving a reference to the last value as `this.#tail` so that it can reference it to add a new value.
*/

class Node {
	value;
	next;

	constructor(value) {
		this.value = value;
	}
}

class Queue {
	#head;
	#tail;
	#size;

	constructor() {
		this.clear();
	}

	enqueue(value) {
		const node = new Node(value);

		if (this.#head) {
			this.#tail.next = node;
			this.#tail = node;
		} else {
			this.#head = node;
			this.#tail = node;
		}

		this.#size++;
	}

	dequeue() {
		const current = this.#head;
		if (!current) {
			return;
		}

		this.#head = this.#head.next;
		this.#size--;

		// Clean up tail reference when queue becomes empty
		if (!this.#head) {
			this.#tail = undefined;
		}

		return current.value;
	}

	peek() {
		if (!this.#head) {
			return;
		}

		return this.#head.value;

		// TODO: Node.js 18.
		// return this.#head?.value;
	}

	clear() {
		this.#head = undefined;
		this.#tail = undefined;
		this.#size = 0;
	}

	get size() {
		return this.#size;
	}

	* [Symbol.iterator]() {
		let current = this.#head;

		while (current) {
			yield current.value;
			current = current.next;
		}
	}

	* drain() {
		while (this.#head) {
			yield this.dequeue();
		}
	}
}

;// CONCATENATED MODULE: ./node_modules/p-limit/index.js


function pLimit(concurrency) {
	let rejectOnClear = false;

	if (typeof concurrency === 'object') {
		({concurrency, rejectOnClear = false} = concurrency);
	}

	validateConcurrency(concurrency);

	if (typeof rejectOnClear !== 'boolean') {
		throw new TypeError('Expected `rejectOnClear` to be a boolean');
	}

	const queue = new Queue();
	let activeCount = 0;

	const resumeNext = () => {
		// Process the next queued function if we're under the concurrency limit
		if (activeCount < concurrency && queue.size > 0) {
			activeCount++;
			queue.dequeue().run();
		}
	};

	const next = () => {
		activeCount--;
		resumeNext();
	};

	const run = async (function_, resolve, arguments_) => {
		// Execute the function and capture the result promise
		const result = (async () => function_(...arguments_))();

		// Resolve immediately with the promise (don't wait for completion)
		resolve(result);

		// Wait for the function to complete (success or failure)
		// We catch errors here to prevent unhandled rejections,
		// but the original promise rejection is preserved for the caller
		try {
			await result;
		} catch {}

		// Decrement active count and process next queued function
		next();
	};

	const enqueue = (function_, resolve, reject, arguments_) => {
		const queueItem = {reject};

		// Queue the internal resolve function instead of the run function
		// to preserve the asynchronous execution context.
		new Promise(internalResolve => { // eslint-disable-line promise/param-names
			queueItem.run = internalResolve;
			queue.enqueue(queueItem);
		}).then(run.bind(undefined, function_, resolve, arguments_)); // eslint-disable-line promise/prefer-await-to-then

		// Start processing immediately if we haven't reached the concurrency limit
		if (activeCount < concurrency) {
			resumeNext();
		}
	};

	const generator = (function_, ...arguments_) => new Promise((resolve, reject) => {
		enqueue(function_, resolve, reject, arguments_);
	});

	Object.defineProperties(generator, {
		activeCount: {
			get: () => activeCount,
		},
		pendingCount: {
			get: () => queue.size,
		},
		clearQueue: {
			value() {
				if (!rejectOnClear) {
					queue.clear();
					return;
				}

				const abortError = AbortSignal.abort().reason;

				while (queue.size > 0) {
					queue.dequeue().reject(abortError);
				}
			},
		},
		concurrency: {
			get: () => concurrency,

			set(newConcurrency) {
				validateConcurrency(newConcurrency);
				concurrency = newConcurrency;

				queueMicrotask(() => {
					// eslint-disable-next-line no-unmodified-loop-condition
					while (activeCount < concurrency && queue.size > 0) {
						resumeNext();
					}
				});
			},
		},
		map: {
			async value(iterable, function_) {
				const promises = [];

				try {
					Array.from(iterable, (value, index) => {
						const promise = generator(function_, value, index);
						promises.push(promise);
						return promise;
					});
				} catch (error) {
					// The iterable threw, so `Promise.all` never observes the already scheduled promises. Observe them here to avoid unhandled rejections.
					for (const promise of promises) {
						promise.catch(() => {}); // eslint-disable-line promise/prefer-await-to-then
					}

					throw error;
				}

				return Promise.all(promises);
			},
		},
	});

	return generator;
}

function limitFunction(function_, options) {
	const limit = pLimit(options);

	const limitedFunction = (...arguments_) => limit(() => function_(...arguments_));
	Object.defineProperty(limitedFunction, 'clearQueue', {
		value: limit.clearQueue,
	});

	return limitedFunction;
}

function validateConcurrency(concurrency) {
	if (!((Number.isInteger(concurrency) || concurrency === Number.POSITIVE_INFINITY) && concurrency > 0)) {
		throw new TypeError('Expected `concurrency` to be a number from 1 and up');
	}
}


/***/ })

};
