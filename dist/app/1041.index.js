export const id = 1041;
export const ids = [1041];
export const modules = {

/***/ 37406:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AC: () => (/* binding */ assetBuckets),
/* harmony export */   Xt: () => (/* binding */ assetBucket),
/* harmony export */   a3: () => (/* binding */ bucketKey),
/* harmony export */   pB: () => (/* binding */ yearKey)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);

/** Into how many buckets the assets are spread. Part of the layout: it never changes. */
const assetBuckets = 128;
/** The bucket of an asset: the first four bytes of the SHA-256 of its id (UTF-8), big endian, modulo 128. */
function assetBucket(id) {
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(id, 'utf8').digest().readUInt32BE(0) % assetBuckets;
}
/** How the partition key `asset_bucket` names a bucket: `000` … `127`. */
function bucketKey(bucket) {
    return String(bucket).padStart(3, '0');
}
/** Value of the partition key `year`. */
function yearKey(year) {
    return String(year).padStart(4, '0');
}


/***/ }),

/***/ 33539:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   MZ: () => (/* binding */ standingRows),
/* harmony export */   oS: () => (/* binding */ withdrawnCode),
/* harmony export */   pA: () => (/* binding */ saidDelisting),
/* harmony export */   sg: () => (/* binding */ standingDelisting)
/* harmony export */ });
/** The code of a row that takes back the delisting of its day. */
const withdrawnCode = 'withdrawn';
/**
 * The delisting that holds by what was said up to a day: the last said of those that were not taken back; of those said on one day that of the later date. So one that is said of
 * another date moves the end of the asset, and taking that back leaves what was said before it.
 *
 * @param said by date, then in the order in which it was said
 */
function standingDelisting(said, day) {
    const ofDate = new Map();
    for (const one of said)
        if (one.knownFrom <= day)
            ofDate.set(one.date, one);
    const standing = [...ofDate.values()].filter(({ isWithdrawn }) => !isWithdrawn);
    return standing.sort((a, b) => a.knownFrom - b.knownFrom || a.date - b.date).at(-1);
}
function saidDelisting({ date, known_from: knownFrom, code }, row) {
    const said = {
        row,
        date: date[row],
        knownFrom: knownFrom[row],
        isWithdrawn: code[row] === withdrawnCode,
    };
    return said;
}
/** The rows that say how each asset ended, as is known now; one at most for each, ascending. */
function standingRows(columns) {
    const rows = Map.groupBy(columns.asset.keys(), (row) => columns.asset[row]);
    return [...rows.values()].flatMap((own) => {
        const said = own.map((row) => saidDelisting(columns, row));
        return standingDelisting(said, Number.POSITIVE_INFINITY)?.row ?? [];
    });
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
/**
 * Buffers of reads that ended, for those that begin. Thousands of small files are read one after the other: with a new buffer for each, V8 would count a
 * mebibyte of memory for every one of them, and go over its whole heap again after a few dozen.
 */
const idlePieces = [];
const mostIdlePieces = 4;
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
        const buffer = idlePieces.pop() ?? Buffer.allocUnsafe(pieceBytes);
        try {
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
            if (idlePieces.length < mostIdlePieces)
                idlePieces.push(buffer);
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
    place;
    problem;
    constructor(place, problem) {
        super(`${place}: ${problem}. Restore it, or move the folder out of the lake and run the stage that wrote it again.`);
        this.place = place;
        this.problem = problem;
    }
    /** The same problem under another name for the place. */
    at(place) {
        return new DamagedPartitionError(place, this.problem);
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

/***/ 96867:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ inputChanges),
/* harmony export */   j: () => (/* binding */ otherParameters)
/* harmony export */ });
/* harmony import */ var _canonical_json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6358);
/* harmony import */ var _dataset_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(33353);


/** The inputs in which two recipes differ: changed and new ones in the order of the recipe of now, then those that are gone. */
function inputChanges(before, now) {
    const had = new Map(before.inputs.map((input) => [(0,_dataset_js__WEBPACK_IMPORTED_MODULE_1__/* .partitionName */ .SF)(input), input]));
    const has = new Set(now.inputs.map((input) => (0,_dataset_js__WEBPACK_IMPORTED_MODULE_1__/* .partitionName */ .SF)(input)));
    const changes = [];
    for (const input of now.inputs) {
        const own = had.get((0,_dataset_js__WEBPACK_IMPORTED_MODULE_1__/* .partitionName */ .SF)(input))?.content;
        if (own === input.content)
            continue;
        changes.push({ input, kind: own === undefined ? 'new' : 'changed', before: own, now: input.content });
    }
    for (const input of before.inputs) {
        if (!has.has((0,_dataset_js__WEBPACK_IMPORTED_MODULE_1__/* .partitionName */ .SF)(input)))
            changes.push({ input, kind: 'gone', before: input.content, now: undefined });
    }
    return changes;
}
/** The names of the parameters in which two recipes differ. */
function otherParameters(before, now) {
    const names = Object.keys({ ...before.parameters, ...now.parameters });
    return names.filter((name) => (0,_canonical_json_js__WEBPACK_IMPORTED_MODULE_0__/* .canonicalJson */ .d)(before.parameters[name] ?? null) !== (0,_canonical_json_js__WEBPACK_IMPORTED_MODULE_0__/* .canonicalJson */ .d)(now.parameters[name] ?? null));
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

/***/ 84950:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   p: () => (/* binding */ asOfDates),
/* harmony export */   r: () => (/* binding */ parseAsOf)
/* harmony export */ });
/* harmony import */ var _calendar_date_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(52010);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(42226);


const hint = 'Write sessions:N, weekly, weekly:N, monthly, monthly:N, or dates as 2024-01-05,2024-01-12.';
/** Reads `sessions:46`, `weekly`, `weekly:522`, `monthly`, or a list of dates. @throws UserError */
function parseAsOf(text) {
    const [, kind, count] = /^(sessions|weekly|monthly)(?::(\d+))?$/.exec(text) ?? [];
    if (kind === undefined) {
        const days = text.split(/[\s,]+/).filter((each) => each !== '');
        if (days.length === 0 || !days.every((day) => /^\d{4}-/.test(day))) {
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo(`The as-of dates are ${JSON.stringify(text)}.`, { hint });
        }
        return { kind: 'list', days: [...new Set(days.map((day) => (0,_calendar_date_js__WEBPACK_IMPORTED_MODULE_0__/* .epochDay */ .ue)((0,_calendar_date_js__WEBPACK_IMPORTED_MODULE_0__/* .parseIsoDate */ .jT)(day))))].sort((a, b) => a - b) };
    }
    const last = count === undefined ? Number.POSITIVE_INFINITY : Number(count);
    if (last === 0 || (kind === 'sessions' && count === undefined)) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo(`The as-of dates are "${text}", which is none.`, { hint });
    }
    return { kind: kind, last };
}
/**
 * The as-of dates of a panel. Of a week or a month it is the last day on which the most exchanges held a session, so that a holiday of one
 * of them does not take its assets out; a session counts for the last N where at least half of the exchanges had one, on a weekend all of them, so that
 * one on which only some trade does not. Neither depends on what came later.
 *
 * @param from epoch day; nothing before it
 * @param until epoch day; nothing after it
 * @returns epoch days, ascending
 * @throws UserError for a listed date that was no session, and when there is none
 */
function asOfDates(rule, exchanges, from, until) {
    const open = openExchanges(exchanges, until);
    const days = chosenDays(rule, open).filter((day) => day >= from && day <= until);
    if (days.length > 0)
        return Int32Array.from(rule.kind === 'list' ? days : days.slice(-Math.min(rule.last, days.length)));
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo('No session is selected for the panel.', {
        hint: 'Look at the as-of dates, and at what the dataset exchange_sessions holds: the stage "backbone" writes it.',
    });
}
function openExchanges(exchanges, until) {
    const days = new Set();
    for (const sessions of exchanges)
        for (let i = 0; i < sessions.length; i++)
            days.add(sessions[i]);
    const ascending = [...days].filter((day) => day <= until).sort((a, b) => a - b);
    const next = exchanges.map(() => 0);
    return new Map(ascending.map((day) => {
        let [open, active] = [0, 0];
        for (const [index, sessions] of exchanges.entries()) {
            let place = next[index];
            while (place < sessions.length && sessions[place] <= day)
                place += 1;
            next[index] = place;
            const last = sessions[place - 1] ?? Number.NEGATIVE_INFINITY;
            if (last === day)
                open += 1;
            if (last > day - 30)
                active += 1;
        }
        return [day, { open, active }];
    }));
}
/** A weekend on which an exchange rests is none, however many others are open; on a weekday a holiday of fewer than half of them does not count. */
function counts(day, open, active) {
    return (0,_calendar_date_js__WEBPACK_IMPORTED_MODULE_0__/* .isoWeekday */ .mg)(day) > 5 ? open === active : 2 * open >= active;
}
function chosenDays(rule, days) {
    if (rule.kind === 'list') {
        const absent = rule.days.find((day) => !days.has(day));
        if (absent === undefined)
            return [...rule.days];
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo(`${(0,_calendar_date_js__WEBPACK_IMPORTED_MODULE_0__/* .isoDate */ ._$)(absent)} is an as-of date, and no exchange held a session then.`, {
            hint: 'List sessions; the dataset exchange_sessions has them.',
        });
    }
    if (rule.kind === 'sessions')
        return [...days].filter(([day, { open, active }]) => counts(day, open, active)).map(([day]) => day);
    const periods = Map.groupBy(days, ([day]) => rule.kind === 'weekly' ? (0,_calendar_date_js__WEBPACK_IMPORTED_MODULE_0__/* .isoWeekOrdinal */ .z2)(day) : (0,_calendar_date_js__WEBPACK_IMPORTED_MODULE_0__/* .isoDate */ ._$)(day).slice(0, 7));
    return [...periods.values()].map((period) => {
        const most = Math.max(...period.map(([, { open }]) => open));
        return period.findLast(([, { open }]) => open === most)[0];
    });
}


/***/ }),

/***/ 42755:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   j: () => (/* binding */ featureSet)
/* harmony export */ });
/* harmony import */ var _lake_canonical_json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6358);
/* harmony import */ var _features_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(61281);


/** Raised whenever the same definitions could give other values than before. */
const kernelVersion = 1;
/** Names what a panel holds: the first 16 hex digits of the SHA-256 of its definitions, in canonical JSON. */
const featureSet = (0,_lake_canonical_json_js__WEBPACK_IMPORTED_MODULE_0__/* .sha256Hex */ .f)((0,_lake_canonical_json_js__WEBPACK_IMPORTED_MODULE_0__/* .canonicalJson */ .d)({ kernelVersion, features: _features_js__WEBPACK_IMPORTED_MODULE_1__/* .features */ .qT, flags: _features_js__WEBPACK_IMPORTED_MODULE_1__/* .flags */ .Mv, outcomes: _features_js__WEBPACK_IMPORTED_MODULE_1__/* .outcomes */ .KI, holdings: _features_js__WEBPACK_IMPORTED_MODULE_1__/* .holdings */ .xo })).slice(0, 16);


/***/ }),

/***/ 57088:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Cp: () => (/* binding */ datesByYear),
/* harmony export */   DO: () => (/* binding */ panelRecipe),
/* harmony export */   PQ: () => (/* binding */ panelVersion),
/* harmony export */   TP: () => (/* binding */ totalReturnRecipe),
/* harmony export */   m3: () => (/* binding */ reasonToMake),
/* harmony export */   y7: () => (/* binding */ yearlyInputs)
/* harmony export */ });
/* harmony import */ var _backbone_asset_bucket_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(37406);
/* harmony import */ var _backbone_datasets_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(69026);
/* harmony import */ var _backbone_standing_delisting_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(33539);
/* harmony import */ var _calendar_date_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(52010);
/* harmony import */ var _lake_canonical_json_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6358);
/* harmony import */ var _lake_recipe_changes_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(96867);
/* harmony import */ var _lake_table_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(75925);
/* harmony import */ var _lake_table_digest_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(74886);
/* harmony import */ var _feature_set_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(42755);









/** Raised whenever the same inputs could give other bytes than before. */
const panelVersion = 4;
/** The as-of dates of each year, ascending. */
function datesByYear(asOf) {
    return new Map([...Map.groupBy(asOf, _calendar_date_js__WEBPACK_IMPORTED_MODULE_2__/* .yearOf */ .lY)].map(([year, days]) => [year, Int32Array.from(days)]));
}
/**
 * The recipe of the rows of one year. What followed a date reaches at most a year beyond it, so that bars, actions and delistings of later years have no
 * say, and a panel of past years stays as it is when the store grows. Nor have delistings whose day has not come, or that were
 * moved or taken back.
 */
function panelRecipe(inputs, year, asOf, { snapshot, lastSession, universe }) {
    const until = (0,_calendar_date_js__WEBPACK_IMPORTED_MODULE_2__/* .isoDate */ ._$)((0,_calendar_date_js__WEBPACK_IMPORTED_MODULE_2__/* .epochDay */ .ue)(`${year + 2}-01-01`) - 1);
    const standing = (0,_lake_table_js__WEBPACK_IMPORTED_MODULE_7__/* .takeRows */ .LY)(inputs.delistings, (0,_backbone_standing_delisting_js__WEBPACK_IMPORTED_MODULE_8__/* .standingRows */ .MZ)(inputs.delistings.columns));
    const reached = rowsUpTo(standing, 'date', lastSession);
    const recipe = recipeOf({ ...inputs, delistings: reached }, until, {
        feature_set: _feature_set_js__WEBPACK_IMPORTED_MODULE_6__/* .featureSet */ .j,
        as_of: Array.from(asOf, _calendar_date_js__WEBPACK_IMPORTED_MODULE_2__/* .isoDate */ ._$),
        ...(snapshot === '' ? {} : { snapshot }),
        ...(universe === undefined ? {} : { universe: universe.size }),
    });
    const own = universe?.references.filter(({ keys }) => keys.as_of?.slice(0, 4) === (0,_backbone_asset_bucket_js__WEBPACK_IMPORTED_MODULE_0__/* .yearKey */ .pB)(year)) ?? [];
    return { ...recipe, inputs: [...recipe.inputs, ...own] };
}
/** The recipe of the cumulative factors of a bucket. */
function totalReturnRecipe(inputs) {
    return recipeOf(inputs, '9999-12-31', {});
}
function recipeOf(inputs, until, parameters) {
    const years = inputs.years.filter(({ keys }) => `${keys.year}-01-01` <= until);
    return {
        stage: 'panel',
        version: panelVersion,
        parameters,
        inputs: [
            ...years,
            ...sliceOf(_backbone_datasets_js__WEBPACK_IMPORTED_MODULE_1__/* .assetActions */ .G$, inputs, inputs.actions, 'ex_date', until),
            ...sliceOf(_backbone_datasets_js__WEBPACK_IMPORTED_MODULE_1__/* .delistings */ .lf, inputs, inputs.delistings, 'date', until),
        ],
    };
}
/** The rows up to a day, by their own digest; nothing where there are none. */
function sliceOf({ name, columns }, { keys }, table, by, until) {
    const found = rowsUpTo(table, by, (0,_calendar_date_js__WEBPACK_IMPORTED_MODULE_2__/* .epochDay */ .ue)(until));
    if (found.rows === 0)
        return [];
    return [{ dataset: name, keys, slice: `${by}<=${until}`, content: (0,_lake_table_digest_js__WEBPACK_IMPORTED_MODULE_5__/* .tableDigest */ .j)(columns, found) }];
}
function rowsUpTo(table, by, last) {
    const days = table.columns[by];
    return (0,_lake_table_js__WEBPACK_IMPORTED_MODULE_7__/* .takeRows */ .LY)(table, Int32Array.from(days.keys()).filter((row) => days[row] <= last));
}
/** Why a partition has to be made, in words; undefined where it was made by this recipe. */
function reasonToMake(manifest, wanted) {
    if (manifest === undefined)
        return 'it was not there';
    const { recipe } = manifest;
    if ((0,_lake_canonical_json_js__WEBPACK_IMPORTED_MODULE_3__/* .canonicalJson */ .d)(recipe) === (0,_lake_canonical_json_js__WEBPACK_IMPORTED_MODULE_3__/* .canonicalJson */ .d)(wanted))
        return undefined;
    if (recipe.version !== wanted.version)
        return `version ${recipe.version} of the stage made it`;
    const other = (0,_lake_recipe_changes_js__WEBPACK_IMPORTED_MODULE_4__/* .otherParameters */ .j)(recipe, wanted);
    if (other.length > 0)
        return `another ${other.join(', ')}`;
    return (0,_lake_recipe_changes_js__WEBPACK_IMPORTED_MODULE_4__/* .inputChanges */ .K)(recipe, wanted)
        .map(({ input, kind }) => `${nameOf(input)} ${kindInWords[kind]}`)
        .join(', ');
}
const kindInWords = { changed: 'changed', new: 'is new', gone: 'is gone' };
/** `bars 2020`, `asset_actions`, `universe_pit 2020-01-03`: within a bucket. */
function nameOf({ dataset, keys }) {
    const time = keys.year ?? keys.as_of;
    return [dataset, ...(time === undefined ? [] : [time])].join(' ');
}
/** The datasets by bucket and year that a panel is made from. */
const yearlyInputs = [_backbone_datasets_js__WEBPACK_IMPORTED_MODULE_1__/* .bars */ .n_, _backbone_datasets_js__WEBPACK_IMPORTED_MODULE_1__/* .barsRevisions */ .Pu];


/***/ }),

/***/ 3027:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ chosenSessions),
/* harmony export */   m: () => (/* binding */ lastSessionIn)
/* harmony export */ });
/* harmony import */ var _backbone_datasets_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(69026);
/* harmony import */ var _calendar_date_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(52010);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(42226);
/* harmony import */ var _panel_as_of_dates_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(84950);




/** The as-of dates that the inputs choose among the sessions of the store; epoch days, ascending. @throws UserError when there is none */
async function chosenSessions(lake, inputs) {
    const rule = (0,_panel_as_of_dates_js__WEBPACK_IMPORTED_MODULE_3__/* .parseAsOf */ .r)(inputs.asOf);
    const stored = await lake.list(_backbone_datasets_js__WEBPACK_IMPORTED_MODULE_0__/* .exchangeSessions */ .zv);
    const chosen = stored.filter(({ exchange = '' }) => inputs.exchanges.length === 0 || inputs.exchanges.includes(exchange));
    const unknown = inputs.exchanges.find((name) => !stored.some(({ exchange }) => exchange === name));
    if (unknown !== undefined) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .yo(`There are no sessions of the exchange "${unknown}".`, {
            hint: `The research store has ${stored.map(({ exchange }) => exchange).join(', ') || 'none at all'}.`,
        });
    }
    const sessions = [];
    for (const keys of chosen)
        sessions.push((await lake.require(_backbone_datasets_js__WEBPACK_IMPORTED_MODULE_0__/* .exchangeSessions */ .zv, keys)).table.columns.date);
    const day = (text, otherwise) => (text === '' ? otherwise : (0,_calendar_date_js__WEBPACK_IMPORTED_MODULE_1__/* .epochDay */ .ue)((0,_calendar_date_js__WEBPACK_IMPORTED_MODULE_1__/* .parseIsoDate */ .jT)(text)));
    const [from, until] = [day(inputs.from, Number.NEGATIVE_INFINITY), day(inputs.until, Number.POSITIVE_INFINITY)];
    return (0,_panel_as_of_dates_js__WEBPACK_IMPORTED_MODULE_3__/* .asOfDates */ .p)(rule, sessions, from, until);
}
/** The last session of any exchange, an epoch day; −∞ without any. @throws DamagedPartitionError */
async function lastSessionIn(lake) {
    let last = Number.NEGATIVE_INFINITY;
    for (const keys of await lake.list(_backbone_datasets_js__WEBPACK_IMPORTED_MODULE_0__/* .exchangeSessions */ .zv)) {
        const { table } = await lake.require(_backbone_datasets_js__WEBPACK_IMPORTED_MODULE_0__/* .exchangeSessions */ .zv, keys);
        last = Math.max(last, table.columns.date.at(-1) ?? last);
    }
    return last;
}


/***/ }),

/***/ 99480:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  run: () => (/* binding */ run)
});

// EXTERNAL MODULE: ./build/lib/src/errors.js
var errors = __webpack_require__(42226);
// EXTERNAL MODULE: ./build/lib/src/lake/dataset.js
var dataset = __webpack_require__(33353);
// EXTERNAL MODULE: ./build/lib/src/lake/table.js
var lake_table = __webpack_require__(75925);
// EXTERNAL MODULE: ./build/lib/src/lake/table-digest.js
var table_digest = __webpack_require__(74886);
// EXTERNAL MODULE: ./build/lib/src/panel/datasets.js
var datasets = __webpack_require__(80019);
// EXTERNAL MODULE: ./build/lib/src/panel/feature-set.js
var feature_set = __webpack_require__(42755);
// EXTERNAL MODULE: ./build/lib/src/panel/panel-keys.js
var panel_keys = __webpack_require__(48935);
// EXTERNAL MODULE: ./build/lib/src/panel/shard.js
var shard = __webpack_require__(10420);
// EXTERNAL MODULE: ./build/lib/src/panel/shard-set.js
var shard_set = __webpack_require__(19305);
// EXTERNAL MODULE: ./build/lib/src/text/name-list.js
var name_list = __webpack_require__(98983);
// EXTERNAL MODULE: ./build/lib/src/backbone/asset-bucket.js
var asset_bucket = __webpack_require__(37406);
// EXTERNAL MODULE: ./build/lib/src/backbone/datasets.js
var backbone_datasets = __webpack_require__(69026);
// EXTERNAL MODULE: ./build/lib/src/stages/research/as-of-sessions.js
var as_of_sessions = __webpack_require__(3027);
// EXTERNAL MODULE: ./build/lib/src/stages/research/panel-input-changes.js
var panel_input_changes = __webpack_require__(6880);
// EXTERNAL MODULE: ./build/lib/src/stages/research/panel-plan.js + 1 modules
var panel_plan = __webpack_require__(77665);
;// CONCATENATED MODULE: ./build/lib/src/stages/research/merged-store.js








const again = 'Run "panel" for every shard on the research store as it is now, or merge where the store is that it was made from.';
/**
 * Holds what the partitions of a panel were made from against what they would be made from now: a store that went on between two shards would give a panel
 * of two states. A lake that holds no bars itself, as where shards made on other machines come together, has nothing to compare with.
 *
 * @param manifests those of the partitions of the panel
 * @throws UserError when one rests on other inputs than there are now, or a bucket that has bars is in no shard
 * @throws DamagedPartitionError for what a partition would be made from
 */
async function refuseOtherStore(lake, manifests) {
    if ((await lake.listLocal(backbone_datasets/* bars */.n_)).length === 0)
        return;
    const store = { yearly: await (0,panel_plan/* yearlyPartitions */.i_)(lake) };
    const lastSession = await (0,as_of_sessions/* lastSessionIn */.m)(lake);
    const made = Map.groupBy(manifests, ({ keys }) => keys.asset_bucket);
    for (let bucket = 0; bucket < asset_bucket/* assetBuckets */.AC; bucket++) {
        const own = made.get((0,asset_bucket/* bucketKey */.a3)(bucket)) ?? [];
        if (own.length > 0) {
            const { inputs } = await (0,panel_plan/* bucketInputs */.kQ)(lake, store, bucket, undefined);
            for (const manifest of own)
                refuseChanged(manifest, await (0,panel_input_changes/* changedInputs */.WV)({ lake, lastSession }, inputs, manifest));
        }
        else if ((0,panel_plan/* hasBars */.RQ)(store, bucket)) {
            throw new errors/* UserError */.yo(`The bucket ${(0,asset_bucket/* bucketKey */.a3)(bucket)} is in no shard, though the store has bars of it: they came after its shard was made.`, { hint: again });
        }
    }
}
function refuseChanged({ keys }, [change]) {
    if (change === undefined)
        return;
    throw new errors/* UserError */.yo(`${(0,dataset/* partitionPath */.WX)(datasets/* panel */.nd, keys)} was made ${inWords(change)}: it is of another snapshot.`, {
        hint: again,
    });
}
function inWords({ input, kind }) {
    const name = (0,dataset/* partitionName */.SF)(input);
    if (kind === 'changed')
        return `from another ${name} than this lake holds`;
    return kind === 'new' ? `without ${name}, which this lake holds` : `from ${name}, which this lake does not hold`;
}

// EXTERNAL MODULE: ./build/lib/src/stages/research/standing-panel.js
var standing_panel = __webpack_require__(32068);
;// CONCATENATED MODULE: ./build/lib/src/stages/research/merge.js












/** Raised whenever the same inputs could give other bytes than before. */
const mergeVersion = 1;
const run = async (inputs, { lake, log }) => {
    const featureSet = inputs.featureSet === '' ? feature_set/* featureSet */.j : inputs.featureSet;
    const notes = await readNotes(lake, featureSet);
    const set = await (0,shard_set/* wholeSet */.i)(notes, inputs.shards, (note) => (0,standing_panel/* standingPartitions */.SD)(lake, featureSet, note));
    const partitions = set.flatMap(notedPartitions).sort((a, b) => a.bucket - b.bucket || a.year - b.year);
    const manifests = [];
    for (const partition of partitions)
        manifests.push(await checkPartition(lake, featureSet, partition));
    await refuseOtherStore(lake, manifests);
    const recipe = recipeOf(set, manifests);
    const keys = { feature_set: featureSet };
    const rows = partitions.reduce((sum, each) => sum + each.rows, 0);
    const what = `${(0,name_list/* counted */.hS)(set.length, 'shard')}, ${(0,name_list/* counted */.hS)(partitions.length, 'partition')}, ${(0,name_list/* counted */.hS)(rows, 'row')}`;
    const table = indexTable(partitions);
    if (await isMerged(lake, keys, recipe, table)) {
        log.info(`Panel ${featureSet}: nothing to do, merged already: ${what}`);
    }
    else {
        await lake.write(datasets/* panelIndex */.Ft, keys, { recipe, table });
        log.info(`Panel ${featureSet}: ${what}`);
    }
    const digest = (await lake.manifest(datasets/* panelIndex */.Ft, keys))?.content ?? '';
    return { featureSet, shards: set.length, partitions: partitions.length, rows, digest };
};
/** A partition that was made again with the same rows has another digest, which the index has to name. */
async function isMerged(lake, keys, recipe, table) {
    if (!(await lake.holds(datasets/* panelIndex */.Ft, keys, recipe)))
        return false;
    const stored = await lake.require(datasets/* panelIndex */.Ft, keys);
    return (0,table_digest/* tableDigest */.j)(datasets/* panelIndex */.Ft.columns, stored.table) === (0,table_digest/* tableDigest */.j)(datasets/* panelIndex */.Ft.columns, table);
}
/** @throws UserError where there is none, naming the feature sets that there are */
async function readNotes(lake, featureSet) {
    const notes = [];
    for (const keys of await lake.list(datasets/* panelShards */.uE, { feature_set: featureSet })) {
        const { manifest, table } = await lake.require(datasets/* panelShards */.uE, keys);
        notes.push({ shard: (0,shard/* shardOfKey */.Bo)(keys.shard), recipe: manifest.recipe, table });
    }
    if (notes.length > 0)
        return notes;
    const others = new Set((await lake.list(datasets/* panelShards */.uE)).map(({ feature_set }) => feature_set));
    throw new errors/* UserError */.yo(`There is no shard of a panel of the feature set ${featureSet}.`, {
        hint: others.size === 0
            ? 'Run "panel" first.'
            : `There are shards of ${[...others].join(', ')}, which other definitions made. Run "panel" with this version, or name one with --feature-set.`,
    });
}
function notedPartitions({ table }) {
    const { asset_bucket: buckets, year, digest, rows } = table.columns;
    return Array.from(buckets, (bucket, row) => ({
        bucket,
        year: year[row],
        digest: digest[row],
        rows: rows[row],
    }));
}
/** @throws UserError when a partition is not the one that its shard made */
async function checkPartition(lake, featureSet, { bucket, year, digest }) {
    const keys = (0,panel_keys/* panelKeys */.R)(featureSet, bucket, year);
    const { manifest } = await lake.require(datasets/* panel */.nd, keys);
    const path = (0,dataset/* partitionPath */.WX)(datasets/* panel */.nd, keys);
    if (manifest.digest !== digest) {
        throw new errors/* UserError */.yo(`${path} is not the partition that its shard made: ${manifest.digest}, expected ${digest}.`, {
            hint: 'Another run replaced it. Run "panel" for every shard again.',
        });
    }
    return manifest;
}
function recipeOf(set, manifests) {
    const { as_of, snapshot, software, universe } = set[0].recipe.parameters;
    return {
        stage: 'merge',
        version: mergeVersion,
        parameters: { as_of, snapshot, software, ...(universe === undefined ? {} : { universe }) },
        inputs: manifests.map(({ dataset, keys, content }) => ({ dataset, keys, content })),
    };
}
function indexTable(partitions) {
    const table = (0,lake_table/* emptyTable */._d)(datasets/* panelIndex */.Ft.columns, partitions.length);
    for (const [row, { bucket, year, digest, rows }] of partitions.entries()) {
        table.columns.asset_bucket[row] = bucket;
        table.columns.year[row] = year;
        table.columns.digest[row] = digest;
        table.columns.rows[row] = rows;
    }
    return table;
}


/***/ }),

/***/ 1356:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ak: () => (/* binding */ unlessDamaged),
/* harmony export */   C2: () => (/* binding */ changeOf),
/* harmony export */   WZ: () => (/* binding */ changesBehind),
/* harmony export */   z0: () => (/* binding */ ownChange)
/* harmony export */ });
/* unused harmony export differences */
/* harmony import */ var _lake_dataset_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(33353);
/* harmony import */ var _lake_partition_files_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(98029);
/* harmony import */ var _lake_recipe_changes_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(96867);
/* harmony import */ var _remake_reason_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(68257);




/** A change that is the partition's own: it is gone, damaged, or of other code. */
function ownChange(dataset, keys, kind) {
    return { input: (0,_lake_dataset_js__WEBPACK_IMPORTED_MODULE_0__/* .partitionPath */ .WX)(dataset, keys), dataset: dataset.name, kind, before: null, now: null };
}
/** A changed input of a recipe. */
function changeOf({ input, kind, before, now }) {
    const which = input.slice === undefined ? '' : ` (${input.slice})`;
    const name = `${(0,_lake_dataset_js__WEBPACK_IMPORTED_MODULE_0__/* .partitionName */ .SF)(input)}${which}`;
    return { input: name, dataset: input.dataset, kind, before: before ?? null, now: now ?? null };
}
/** In what a recipe differs from the one that is wanted now. */
function differences(dataset, keys, recipe, wanted) {
    if (recipe.version !== wanted.version)
        return [ownChange(dataset, keys, 'other code')];
    if ((0,_lake_recipe_changes_js__WEBPACK_IMPORTED_MODULE_2__/* .otherParameters */ .j)(recipe, wanted).length > 0)
        return [ownChange(dataset, keys, 'other parameters')];
    return (0,_lake_recipe_changes_js__WEBPACK_IMPORTED_MODULE_2__/* .inputChanges */ .K)(recipe, wanted).map(changeOf);
}
/** What is behind the reason for which a partition has to be made. @param reason undefined: none */
async function changesBehind(lake, dataset, keys, wanted, reason) {
    if (reason === undefined)
        return [];
    if (reason === _remake_reason_js__WEBPACK_IMPORTED_MODULE_3__/* .damagedReason */ .I)
        return [ownChange(dataset, keys, 'damaged')];
    const manifest = await lake.manifest(dataset, keys);
    return manifest === undefined
        ? [ownChange(dataset, keys, 'gone')]
        : differences(dataset, keys, manifest.recipe, wanted);
}
/** What is looked for; `damaged` where the look finds it so. @param look at one partition */
async function unlessDamaged(look) {
    try {
        return await look();
    }
    catch (error) {
        if (error instanceof _lake_partition_files_js__WEBPACK_IMPORTED_MODULE_1__/* .DamagedPartitionError */ .qg)
            return 'damaged';
        throw error;
    }
}


/***/ }),

/***/ 68257:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ damagedReason),
/* harmony export */   _: () => (/* binding */ remakeReason)
/* harmony export */ });
/* harmony import */ var _lake_partition_files_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(98029);
/* harmony import */ var _panel_panel_recipes_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(57088);


const damagedReason = 'it was damaged';
/** Why a partition has to be made, in words; undefined where it is there, undamaged, by this recipe. */
async function remakeReason(lake, dataset, keys, recipe) {
    try {
        const manifest = await lake.manifest(dataset, keys);
        const reason = (0,_panel_panel_recipes_js__WEBPACK_IMPORTED_MODULE_1__/* .reasonToMake */ .m3)(manifest, recipe);
        if (reason !== undefined || (await lake.holds(dataset, keys, recipe)))
            return reason;
        return 'it was gone';
    }
    catch (error) {
        if (error instanceof _lake_partition_files_js__WEBPACK_IMPORTED_MODULE_0__/* .DamagedPartitionError */ .qg)
            return damagedReason;
        throw error;
    }
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
