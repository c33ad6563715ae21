export const id = 2407;
export const ids = [2407];
export const modules = {

/***/ 87924:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Iq: () => (/* binding */ parseDay),
/* harmony export */   YO: () => (/* binding */ isDateFormat)
/* harmony export */ });
/* unused harmony export dateFormats */
/* harmony import */ var _date_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(52010);

/** How a source writes its dates; the user states it, because 3/4/2014 alone does not say which number is the month. */
const dateFormats = (/* unused pure expression or super */ null && (['YYYY-MM-DD', 'YYYYMMDD', 'M/D/YYYY', 'D/M/YYYY', 'D.M.YYYY']));
/** Times since 1970-01-01 UTC as whole numbers, by the name of their format: how many make a day. */
const unixFormats = new Map([
    ['unix_s', 86_400],
    ['unix_ms', 86_400e3],
    ['unix_us', 86_400e6],
    ['unix_ns', 86_400e9],
]);
/** About as many as there are to the year 9999. */
const mostDays = 2_900_000;
const tokens = {
    YYYY: ['year', '(\\d{4})'],
    YY: ['year', '(\\d{2})'],
    MMM: ['month', '([A-Za-z]{3,9})\\.?'],
    MM: ['month', '(\\d{2})'],
    M: ['month', '(\\d{1,2})'],
    DD: ['day', '(\\d{2})'],
    D: ['day', '(\\d{1,2})'],
};
const monthNames = 'january february march april may june july august september october november december'.split(' ');
const compiledFormats = new Map();
/** Whether a text is a pattern of a date that `parseDay` takes. */
function isDateFormat(text) {
    return unixFormats.has(text) || compiled(text) !== undefined;
}
/**
 * Days from 1970-01-01 to a date written in `format`, or undefined when the text is no such date or the day does not exist. A time
 * behind the date does not matter for a session.
 */
function parseDay(text, format) {
    const perDay = unixFormats.get(format);
    if (perDay !== undefined)
        return unixDay(text.trim(), perDay);
    const match = compiled(format)?.pattern.exec(text.trim());
    const parts = compiled(format)?.parts;
    if (!match || parts === undefined)
        return undefined;
    const part = (name) => match[parts.indexOf(name) + 1];
    const year = fullYear(part('year'));
    const month = monthNumber(part('month'));
    const day = (0,_date_js__WEBPACK_IMPORTED_MODULE_0__/* .epochDayOf */ .LV)(Number(year), Number(month), Number(part('day')));
    // A day past the end of its month, or a month past the end of its year, runs on into the next one.
    const written = `${year}-${month}-${part('day').padStart(2, '0')}`;
    return (0,_date_js__WEBPACK_IMPORTED_MODULE_0__/* .isoDate */ ._$)(day) === written ? day : undefined;
}
/** A number of another unit would be a day of no calendar. */
function unixDay(text, perDay) {
    const day = Math.floor(Number(text) / perDay);
    return /^-?\d{1,19}$/.test(text) && Math.abs(day) <= mostDays ? day : undefined;
}
function compiled(format) {
    if (!compiledFormats.has(format))
        compiledFormats.set(format, compile(format));
    return compiledFormats.get(format);
}
function compile(format) {
    const pieces = format.match(/YYYY|YY|MMM|MM|M|DD|D|[ .,/-]/g) ?? [];
    const parts = pieces.flatMap((piece) => tokens[piece]?.[0] ?? []);
    const isComplete = parts.length === 3 && new Set(parts).size === 3 && pieces.join('') === format;
    if (!isComplete || pieces.some((piece, i) => isOpenEnded(piece) && touchesDigits(pieces, i)))
        return undefined;
    const source = pieces.map((piece) => tokens[piece]?.[1] ?? `\\${piece}`).join('');
    const time = /[^A-Z]/.test(format) ? '(?:[T ]\\d.*)?' : '';
    return { pattern: new RegExp(`^${source}${time}$`), parts };
}
function isOpenEnded(piece) {
    return piece === 'M' || piece === 'D';
}
/** 1112026 as MDYYYY could be read in two ways. */
function touchesDigits(pieces, at) {
    return [pieces[at - 1], pieces[at + 1]].some((piece) => piece !== undefined && piece !== 'MMM' && piece in tokens);
}
function fullYear(digits) {
    if (digits.length === 4)
        return digits;
    return Number(digits) < 70 ? `20${digits}` : `19${digits}`;
}
/** Two digits; `00` for a name that no month has. */
function monthNumber(text) {
    if (/^\d/.test(text))
        return text.padStart(2, '0');
    const wanted = text.toLowerCase();
    const month = monthNames.findIndex((name) => name.startsWith(wanted)) + 1;
    return String(month).padStart(2, '0');
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

/***/ 57079:
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
/** The attachment that says what a snapshot is, in numbers. */
const summaryName = 'snapshot.json';
/**
 * What tells the rows of a partition from those that come later.
 *
 * @param day the last day from which a bar is known: epoch day
 */
function pinnedRows(dataset, table, day) {
    const days = knownDays(dataset, table);
    const known = days.reduce((last, one) => (one <= day && one > last ? one : last), Number.NEGATIVE_INFINITY);
    const later = [...days.keys()].filter((row) => days[row] > day);
    return {
        tableDigest: (0,table_digest/* tableDigest */.j)(dataset.columns, table),
        rows: table.rows,
        known: Number.isFinite(known) ? known : Number.NaN,
        later: later.map((row) => rowDigest(dataset, table, row)),
    };
}
/** Tells a row from others of its partition. */
function rowDigest({ columns }, table, row) {
    return (0,table_digest/* tableDigest */.j)(columns, (0,lake_table/* takeRows */.LY)(table, [row])).slice(0, 16);
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
        table.columns.known[row] = one.known;
        table.columns.known_later[row] = one.later.length === 0 ? null : one.later.join(' ');
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
        later: columns.known_later[row]?.split(' ') ?? [],
    }));
}
/**
 * What a snapshot is called and how much it holds. Its id is the day up to which its bars are known and the start of the digest of all that it
 * pins: two stores that hold the same have the same snapshot.
 */
function summariseSnapshot(partitions, table) {
    const known = lastKnownBar(partitions);
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
/** The last day from which a bar is known; -Infinity without any. */
function lastKnownBar(partitions) {
    const days = partitions.flatMap(({ dataset, known }) => dataset === datasets/* bars */.n_.name && !Number.isNaN(known) ? [known] : []);
    return days.reduce((last, day) => Math.max(last, day), Number.NEGATIVE_INFINITY);
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
 * The rows of a partition as they were when it was pinned: those that were known by then, and those that were there already to be known later. What
 * ended since goes on, and an asset that has come since is not there.
 */
function rowsAsPinned(dataset, stored, { known, later }, summary) {
    const isOfAssets = dataset === datasets/* assets */.mY;
    const table = isOfAssets ? assetsAsPinned(stored, summary) : stored;
    const days = knownDays(dataset, table);
    const announced = new Set(later);
    const rows = [...days.keys()].filter((row) => days[row] <= known || (announced.size > 0 && announced.has(rowDigest(dataset, table, row))));
    return rows.length === table.rows ? table : (0,lake_table/* takeRows */.LY)(table, rows);
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
// EXTERNAL MODULE: ./build/lib/src/text/name-list.js
var name_list = __webpack_require__(98983);
// EXTERNAL MODULE: ./build/lib/src/backbone/asset-register.js
var asset_register = __webpack_require__(65981);
// EXTERNAL MODULE: ./build/lib/src/ingest/backbone/exchange-sessions.js
var exchange_sessions = __webpack_require__(2171);
// EXTERNAL MODULE: ./build/lib/src/lake/lake.js + 6 modules
var lake_lake = __webpack_require__(20214);
// EXTERNAL MODULE: ./build/lib/src/lake/partition-files.js
var partition_files = __webpack_require__(98029);
;// CONCATENATED MODULE: ./build/lib/src/stages/research/snapshot-restore.js











/**
 * Rebuilds the partitions of a snapshot in a lake of their own. What is rebuilt there already is left alone.
 *
 * @throws UserError where that lake holds anything else; GateError when some partitions cannot be had any more
 */
async function restoreSnapshot(id, folder, { lake, log, clock, signal, progress, config }) {
    const { table, summary, digest } = await readSnapshot(lake, id);
    const datasets = [...pinnedDatasets.keys()];
    const store = new lake_lake/* Lake */.Im({ root: folder, datasets, clock, software: lake.producer.software });
    await store.recover();
    await refuseOtherContents(store, id);
    const partitions = pinnedPartitions(table);
    const bar = progress('restore', partitions.length);
    let lacking = [];
    for (const pinned of partitions) {
        signal.throwIfAborted();
        if (!(await rebuildPartition(lake, store, pinned, summary)))
            lacking.push(pinned);
        bar.advance();
    }
    bar.end();
    lacking = await deriveSessions(lacking, store, id, config.research.backbone);
    const unrestorable = lacking.map(({ partition }) => partition);
    const restored = partitions.length - unrestorable.length;
    const rows = partitions.reduce((sum, one) => sum + one.rows, 0);
    const outputs = { id, digest, partitions: partitions.length, rows, restored, unrestorable };
    log.info(`Snapshot ${id}: ${restored} of ${(0,name_list/* counted */.h)(partitions.length, 'partition')} rebuilt in ${folder}`);
    if (unrestorable.length > 0) {
        throw new errors/* GateError */.ue(`${(0,name_list/* counted */.h)(unrestorable.length, 'partition')} of snapshot ${id} cannot be rebuilt: ${(0,name_list/* nameList */.O)(unrestorable)}.`, outputs);
    }
    return outputs;
}
/** Of every partition that is rebuilt, whichever version of the stage did it: its rows have the digest that was pinned. */
function recipeOf(id) {
    return { stage: 'snapshot', version: 1, parameters: { restored: id }, inputs: [] };
}
/** @throws UserError where a lake holds what is not of this snapshot: it would be taken for part of it, or written over */
async function refuseOtherContents(store, id) {
    const own = recipeOf(id);
    for (const dataset of store.datasets) {
        for (const keys of await store.list(dataset)) {
            const recipe = (await store.manifest(dataset, keys))?.recipe;
            if (recipe?.stage === own.stage && recipe.parameters.restored === id)
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
    const { manifest, table, files } = (await lake.readWhole(datasets/* snapshot */.P9, { id })) ?? {};
    const text = files?.get(summaryName);
    if (table === undefined || text === undefined)
        throw new Error(`Snapshot ${id} is gone, or lacks ${summaryName}`);
    const summary = JSON.parse(text.toString('utf8'));
    return { table, summary, digest: manifest?.content ?? '' };
}
/** @returns whether the rows have the digest that was pinned */
async function rebuildPartition(lake, store, pinned, summary) {
    const { dataset, keys } = placeOf(pinned);
    if (await isRebuilt(store, dataset, keys, summary.id))
        return true;
    if ((await lake.manifest(dataset, keys)) === undefined)
        return false;
    for await (const { table } of lake.readEach(dataset, [keys], Object.keys(dataset.columns))) {
        return keepIfPinned(store, summary.id, pinned, rowsAsPinned(dataset, table, pinned, summary));
    }
    return false;
}
async function isRebuilt(store, dataset, keys, id) {
    try {
        return await store.holds(dataset, keys, recipeOf(id));
    }
    catch (error) {
        if (error instanceof partition_files/* DamagedPartitionError */.qg)
            return false;
        throw error;
    }
}
function placeOf({ dataset: name, partition }) {
    const dataset = [...pinnedDatasets.keys()].find((one) => one.name === name);
    const keys = dataset && (0,lake_dataset/* keysOfPath */.X2)(dataset, partition);
    if (dataset === undefined || keys === undefined)
        throw new Error(`A snapshot names ${partition}`);
    return { dataset, keys };
}
async function keepIfPinned(store, id, pinned, table) {
    const { dataset, keys } = placeOf(pinned);
    if ((0,table_digest/* tableDigest */.j)(dataset.columns, table) !== pinned.tableDigest)
        return false;
    await store.write(dataset, keys, { recipe: recipeOf(id), table });
    return true;
}
/**
 * Derives sessions again from the bars that are rebuilt: a history that came later brought sessions of days long before, which do not say since when
 * they are known.
 *
 * @returns what is still lacking
 */
async function deriveSessions(lacking, store, id, settings) {
    const isOfSessions = ({ dataset }) => dataset === datasets/* exchangeSessions */.zv.name;
    const needed = [datasets/* assets */.mY.name, datasets/* bars */.n_.name];
    if (!lacking.some(isOfSessions) || lacking.some(({ dataset }) => needed.includes(dataset)))
        return [...lacking];
    const years = (await store.list(datasets/* bars */.n_)).map(({ year }) => Number(year));
    const span = { first: (0,date/* epochDayOf */.LV)(Math.min(...years), 1, 1), last: (0,date/* epochDayOf */.LV)(Math.max(...years), 12, 31) };
    const register = new asset_register/* AssetRegister */.i((await store.require(datasets/* assets */.mY, {})).table);
    const tables = await (0,exchange_sessions/* sessionTables */.qF)([span], register, store, settings);
    const still = [];
    for (const pinned of lacking) {
        const { keys } = placeOf(pinned);
        const table = isOfSessions(pinned) ? tables.get(keys.exchange ?? '') : undefined;
        if (table === undefined || !(await keepIfPinned(store, id, pinned, table)))
            still.push(pinned);
    }
    return still;
}

;// CONCATENATED MODULE: ./build/lib/src/stages/research/snapshot.js







/** Raised whenever the same inputs could give other bytes than before. */
const snapshotVersion = (0,lake_dataset/* stageVersion */.pL)(2, datasets/* snapshot */.P9);
const run = async ({ restore, into }, context) => {
    if (restore !== '')
        return restoreSnapshot(restore, into === '' ? `data/restored/${restore}` : into, context);
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
async function pinPartitions({ lake, signal, progress }) {
    const known = await knownPartitions(lake);
    const wanted = new Map();
    for (const dataset of pinnedDatasets.keys()) {
        wanted.set(dataset, (await lake.list(dataset)).filter(isOfResearch));
    }
    const bar = progress('snapshot', [...wanted.values()].flat().length);
    const pin = async (dataset, day) => {
        const pinned = [];
        for (const keys of wanted.get(dataset) ?? []) {
            signal.throwIfAborted();
            const manifest = await lake.manifest(dataset, keys);
            if (manifest === undefined)
                throw new Error(`${(0,lake_dataset/* partitionPath */.WX)(dataset, keys)} went while it was looked at`);
            const { content } = manifest;
            const partition = (0,lake_dataset/* partitionPath */.WX)(dataset, keys);
            const rows = known.get(`${partition} ${content}`) ?? (await rowsOf(lake, dataset, keys, day));
            const reference = { dataset: dataset.name, keys, content };
            pinned.push({ dataset: dataset.name, partition, content, ...rows, reference });
            bar.advance();
        }
        return pinned;
    };
    // The bars say of which day the snapshot is.
    const ofBars = await pin(datasets/* bars */.n_, Number.POSITIVE_INFINITY);
    const day = lastKnownBar(ofBars);
    const pinned = [];
    for (const dataset of wanted.keys())
        pinned.push(...(dataset === datasets/* bars */.n_ ? ofBars : await pin(dataset, day)));
    bar.end();
    return pinned;
}
/** Of the macroeconomic series only exchange rates are part of the store. */
function isOfResearch({ series }) {
    return series === undefined || (0,usd_rates/* isRateSeries */.ky)(series);
}
async function rowsOf(lake, dataset, keys, day) {
    for await (const { table } of lake.readEach(dataset, [keys], Object.keys(dataset.columns))) {
        return pinnedRows(dataset, table, day);
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
