export const id = 493;
export const ids = [493];
export const modules = {

/***/ 84873:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Fc: () => (/* binding */ stagingFolderIn),
/* harmony export */   HZ: () => (/* binding */ lockPath),
/* harmony export */   _E: () => (/* binding */ undisturbed),
/* harmony export */   iE: () => (/* binding */ recoverFolders),
/* harmony export */   j8: () => (/* binding */ syncsAtOnce),
/* harmony export */   v$: () => (/* binding */ removeFolder),
/* harmony export */   xI: () => (/* binding */ placeFolders)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var p_limit__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(70370);
/* harmony import */ var _file_system_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(55281);
/* harmony import */ var _lock_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(76530);
/* harmony import */ var _make_folder_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(88836);
/* harmony import */ var _process_tag_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(33189);







/*
 * Whole folders appear and are replaced at once. New content is written and synced in `<root>/.staging/` (staged-folders.ts), then
 * renamed to its place while the lock `<root>/.locks/placing` is held. The folder that was there steps aside to `<root>/.replaced/` first; a
 * process killed between the two renames leaves it there, and whoever holds the lock next puts it back. Of several folders that are placed
 * together each one is whole or absent at every moment; the old ones go when the names of the new ones are on the disk.
 *
 * Whoever looks without the lock sees the old folder, the new one, for an instant none, or parts of both when several files
 * are read. `undisturbed` gives a second look during which nothing moves.
 */
const staging = '.staging';
const replaced = '.replaced';
const locks = '.locks';
const dayMs = 86_400_000;
/** How many syncs wait for the disk at once: each waits in one of Node's four threads, and what is read beside them needs one too. */
const syncsAtOnce = 3;
/** The folder of the locks of a lake. */
function lockPath(root, name) {
    return (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(root, locks, name);
}
/**
 * Moves complete folders to their places, in their order; `present` decides about a folder that is there.
 *
 * @param onPlaced is told each that came to its place, also when a later one does not
 */
async function placeFolders(root, folders, present, onPlaced = () => undefined) {
    await (0,_lock_js__WEBPACK_IMPORTED_MODULE_3__/* .withLock */ .k)(lockPath(root, 'placing'), async () => {
        const changed = new Set();
        const touched = [];
        try {
            for (const folder of folders) {
                touched.push(folder.path);
                if (await placeFolder(root, folder, present, changed))
                    onPlaced(folder);
            }
        }
        finally {
            // What stepped aside is needed until the new names are on the disk.
            await syncSideBySide(changed);
            for (const path of touched)
                await settleFolder(root, path);
        }
    });
}
/** @param changed gets the folders in which a name appeared. @returns whether the folder was moved */
async function placeFolder(root, { path, source }, present, changed) {
    const target = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(root, path);
    const aside = asidePath(root, path);
    await settleFolder(root, path);
    if (!(0,_file_system_js__WEBPACK_IMPORTED_MODULE_2__/* .exists */ .t2)(target))
        for (const made of await (0,_make_folder_js__WEBPACK_IMPORTED_MODULE_4__/* .makeFolder */ .f)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(target)))
            changed.add((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(made));
    else if (present === 'keep')
        return false;
    else {
        await (0,_make_folder_js__WEBPACK_IMPORTED_MODULE_4__/* .makeFolder */ .f)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(aside));
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rename)(target, aside);
    }
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rename)(source, target);
    changed.add((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(target));
    return true;
}
/** Has files and folders outlast a stop of the machine, several at a time: the disk writes them together. */
async function syncSideBySide(paths) {
    const limit = (0,p_limit__WEBPACK_IMPORTED_MODULE_6__/* ["default"] */ .A)(syncsAtOnce);
    await Promise.all([...paths].map((path) => limit(() => (0,_file_system_js__WEBPACK_IMPORTED_MODULE_2__/* .syncToDisk */ .UY)(path))));
}
/**
 * Removes `<root>/<path>`, atomically, and the folders above it that are empty then.
 *
 * @returns whether it was there
 */
async function removeFolder(root, path) {
    if (!(0,_file_system_js__WEBPACK_IMPORTED_MODULE_2__/* .exists */ .t2)(root))
        return false;
    return (0,_lock_js__WEBPACK_IMPORTED_MODULE_3__/* .withLock */ .k)(lockPath(root, 'placing'), async () => {
        await settleFolder(root, path);
        if (!(0,_file_system_js__WEBPACK_IMPORTED_MODULE_2__/* .exists */ .t2)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(root, path)))
            return false;
        await discard(root, (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(root, path));
        for (let above = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(path); above !== '.'; above = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(above)) {
            const isGone = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rmdir)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(root, above)).then(() => true, () => false);
            if (!isGone)
                break;
        }
        return true;
    });
}
/**
 * Runs `look` while no folder of the lake moves, after `paths` were brought to their places.
 *
 * Where this user may not write, no lock can be taken; then nobody with these rights can be moving anything either. A lock that this user
 * cannot even look at is another matter: it is said.
 */
async function undisturbed(root, paths, look) {
    let locked = false;
    try {
        return await (0,_lock_js__WEBPACK_IMPORTED_MODULE_3__/* .withLock */ .k)(lockPath(root, 'placing'), async () => {
            locked = true;
            for (const path of paths === 'all' ? await pathsSetAside(root) : paths)
                await settleFolder(root, path);
            return look();
        });
    }
    catch (error) {
        if (!locked && hasCode(error, 'EACCES', 'EROFS', 'EPERM'))
            return look();
        throw error;
    }
}
/** Puts back what stepped aside and was never replaced, and removes what processes that are gone left behind. */
async function recoverFolders(root) {
    await undisturbed(root, 'all', async () => {
        await (0,_lock_js__WEBPACK_IMPORTED_MODULE_3__/* .sweepLocks */ .t)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(root, locks));
        await sweepStaging(root);
    });
}
/** A new empty folder on the lake's own file system, for content that will be placed later. */
async function stagingFolderIn(root) {
    const folder = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(root, staging, (0,_process_tag_js__WEBPACK_IMPORTED_MODULE_5__/* .taggedName */ .g)());
    await (0,_make_folder_js__WEBPACK_IMPORTED_MODULE_4__/* .makeFolder */ .f)(folder);
    return folder;
}
/** Ends a replacement that was cut off: the old folder returns unless the new one came. Only under the lock. */
async function settleFolder(root, path) {
    const target = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(root, path);
    const aside = asidePath(root, path);
    if (!(0,_file_system_js__WEBPACK_IMPORTED_MODULE_2__/* .exists */ .t2)(aside))
        return;
    if ((0,_file_system_js__WEBPACK_IMPORTED_MODULE_2__/* .exists */ .t2)(target))
        return discard(root, aside);
    await (0,_make_folder_js__WEBPACK_IMPORTED_MODULE_4__/* .makeFolder */ .f)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(target));
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rename)(aside, target);
}
// Only what a partition can be called is moved back: a planted name must not lead out of the lake.
const partitionName = /^[a-z][a-z0-9_]*(\+[a-z][a-z0-9_]*=[A-Za-z0-9][A-Za-z0-9._-]*)*$/;
// "+" is in no dataset's name and in no key, so the folder's own path can be read from it again.
function asidePath(root, path) {
    return (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(root, replaced, path.replaceAll('/', '+'));
}
async function pathsSetAside(root) {
    const names = await (0,_file_system_js__WEBPACK_IMPORTED_MODULE_2__/* .listIfExists */ .O1)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(root, replaced));
    return names.filter((name) => partitionName.test(name)).map((name) => name.replaceAll('+', '/'));
}
/** Removes a folder so that no moment leaves half of it in its place. */
async function discard(root, folder) {
    const grave = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(root, staging, (0,_process_tag_js__WEBPACK_IMPORTED_MODULE_5__/* .taggedName */ .g)());
    await (0,_make_folder_js__WEBPACK_IMPORTED_MODULE_4__/* .makeFolder */ .f)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(grave));
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rename)(folder, grave);
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)(grave, { recursive: true, force: true });
}
async function sweepStaging(root) {
    const base = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(root, staging);
    for (const name of await (0,_file_system_js__WEBPACK_IMPORTED_MODULE_2__/* .listIfExists */ .O1)(base)) {
        const folder = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(base, name);
        const state = (0,_process_tag_js__WEBPACK_IMPORTED_MODULE_5__/* .taggedBy */ .y)(name)?.state ?? 'gone';
        if (state === 'gone' || (state === 'elsewhere' && isOld(folder))) {
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)(folder, { recursive: true, force: true });
        }
    }
}
function isOld(folder) {
    const stats = (0,_file_system_js__WEBPACK_IMPORTED_MODULE_2__/* .statsIfExist */ .Uy)(folder);
    return stats !== undefined && Date.now() - stats.mtimeMs > dayMs;
}
function hasCode(error, ...codes) {
    return error instanceof Error && codes.includes(error.code ?? '');
}


/***/ }),

/***/ 88068:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ nullCode),
/* harmony export */   b: () => (/* binding */ DictionaryColumn)
/* harmony export */ });
/* harmony import */ var _text_order_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(37961);

/** The code of a cell that is null. */
const nullCode = -1;
/**
 * Text that repeats: each distinct value once, and for every row the number of its value. The values ascend by UTF-16 code units, so rows
 * compare as their codes do: sorting, grouping and joining touch no text. A value need not occur in any row.
 */
class DictionaryColumn {
    values;
    codes;
    /** @throws Error when the values do not ascend strictly, or a code names no value */
    constructor(values, codes) {
        for (let i = 1; i < values.length; i++) {
            if (!(values[i - 1] < values[i])) {
                throw new Error(`A dictionary's values must ascend: "${values[i]}" comes after "${values[i - 1]}".`);
            }
        }
        for (let row = 0; row < codes.length; row++) {
            const code = codes[row];
            if (code < nullCode || code >= values.length) {
                throw new Error(`Row ${row} of a dictionary column has the code ${code}, and there are ${values.length} values.`);
            }
        }
        this.values = values;
        this.codes = codes;
    }
    /** The column that holds these cells, null where a cell is null. */
    static of(cells) {
        const values = [...new Set(cells)].filter((cell) => cell !== null).sort(_text_order_js__WEBPACK_IMPORTED_MODULE_0__/* .byCodeUnits */ .C);
        const codeOf = new Map(values.map((value, code) => [value, code]));
        codeOf.set(null, nullCode);
        return new DictionaryColumn(values, Int32Array.from(cells, (cell) => codeOf.get(cell)));
    }
    /** The columns one after the other. */
    static concat(columns) {
        const values = [...new Set(columns.flatMap((column) => column.values))].sort(_text_order_js__WEBPACK_IMPORTED_MODULE_0__/* .byCodeUnits */ .C);
        const codes = new Int32Array(columns.reduce((sum, { length }) => sum + length, 0));
        let offset = 0;
        for (const column of columns) {
            codes.set(column.codesIn(values), offset);
            offset += column.length;
        }
        return new DictionaryColumn(values, codes);
    }
    get length() {
        return this.codes.length;
    }
    /** The text of a row. */
    at(row) {
        return this.values[this.codes[row]] ?? null;
    }
    /** The rows at `order`, in that order, with the same values. */
    take(order) {
        const codes = new Int32Array(order.length);
        for (let i = 0; i < order.length; i++)
            codes[i] = this.codes[order[i]];
        return new DictionaryColumn(this.values, codes);
    }
    /** The same text with no value that occurs in no row: equal cells give equal columns. */
    canonical() {
        const occurs = new Uint8Array(this.values.length);
        for (const code of this.codes)
            if (code !== nullCode)
                occurs[code] = 1;
        const values = this.values.filter((_, code) => occurs[code] === 1);
        return values.length === this.values.length ? this : new DictionaryColumn(values, this.codesIn(values));
    }
    /** The codes of these rows among other values, which hold all that occur here. */
    codesIn(values) {
        const codeOf = new Map(values.map((value, code) => [value, code]));
        const recoded = this.values.map((value) => codeOf.get(value) ?? nullCode);
        return this.codes.map((code) => recoded[code] ?? nullCode);
    }
}


/***/ }),

/***/ 76530:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   k: () => (/* binding */ withLock),
/* harmony export */   t: () => (/* binding */ sweepLocks)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(48161);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(58500);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(42226);
/* harmony import */ var _file_system_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(55281);
/* harmony import */ var _make_folder_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(88836);
/* harmony import */ var _process_tag_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(33189);








/*
 * A lock is a folder with one file, whose name is its holder's and nobody else's. A folder without a file is free: renaming
 * a prepared folder to its place succeeds only then. Whoever removes a file by its name, the holder who is done or a waiter
 * who found the holder gone, can therefore never remove the lock of a later holder.
 */
/**
 * Runs `work` while holding the lock folder `path`, so that no other process, and no other call in this one, does so at the
 * same time. A lock whose process is gone is taken over.
 *
 * @param waitMs how long to wait for another holder
 * @throws UserError when the lock is still held after `waitMs`
 */
async function withLock(path, work, waitMs = 600_000) {
    const holder = await acquire(path, performance.now() + waitMs);
    try {
        return await work();
    }
    finally {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(path, holder), { force: true });
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rmdir)(path).catch(() => undefined);
    }
}
/** Removes what processes that are gone left in a folder of locks while they tried to get one. */
async function sweepLocks(folder) {
    for (const name of await (0,_file_system_js__WEBPACK_IMPORTED_MODULE_5__/* .listIfExists */ .O1)(folder)) {
        if ((0,_process_tag_js__WEBPACK_IMPORTED_MODULE_7__/* .taggedBy */ .y)(name)?.state === 'gone')
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, name), { recursive: true, force: true });
    }
}
async function acquire(path, deadline) {
    await (0,_make_folder_js__WEBPACK_IMPORTED_MODULE_6__/* .makeFolder */ .f)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(path));
    for (let pauseMs = 1;; pauseMs = Math.min(2 * pauseMs, 25)) {
        const [holder] = await (0,_file_system_js__WEBPACK_IMPORTED_MODULE_5__/* .listIfExists */ .O1)(path);
        if (holder === undefined) {
            const name = await occupy(path);
            if (name !== undefined)
                return name;
        }
        else if ((0,_process_tag_js__WEBPACK_IMPORTED_MODULE_7__/* .taggedBy */ .y)(holder)?.state === 'gone') {
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(path, holder), { force: true });
            continue;
        }
        if (performance.now() > deadline)
            throw await heldError(path, holder);
        await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_3__.setTimeout)(pauseMs * (0.5 + Math.random() / 2));
    }
}
/** Puts an own lock in the place of a free one. @returns the holder's name, or undefined when another was faster */
async function occupy(path) {
    const name = (0,_process_tag_js__WEBPACK_IMPORTED_MODULE_7__/* .taggedName */ .g)();
    const prepared = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(path), `${(0,node_path__WEBPACK_IMPORTED_MODULE_2__.basename)(path)}.${name}`);
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdir)(prepared);
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.writeFile)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(prepared, name), (0,node_os__WEBPACK_IMPORTED_MODULE_1__.hostname)());
    // Only an empty folder goes; Windows would not rename onto it.
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rmdir)(path).catch(() => undefined);
    try {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rename)(prepared, path);
        return name;
    }
    catch {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)(prepared, { recursive: true, force: true });
        return undefined;
    }
}
async function heldError(path, holder) {
    const host = holder && (await (0,_file_system_js__WEBPACK_IMPORTED_MODULE_5__/* .readTextIfExists */ .TP)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(path, holder)));
    const who = holder && host ? `process ${(0,_process_tag_js__WEBPACK_IMPORTED_MODULE_7__/* .taggedBy */ .y)(holder)?.pid} on ${host}` : 'another process';
    return new _errors_js__WEBPACK_IMPORTED_MODULE_4__/* .UserError */ .yo(`${path} is held by ${who}.`, {
        hint: 'Wait for that run to end; if none is running, remove the folder.',
    });
}


/***/ }),

/***/ 88836:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ makeFolder)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(42226);
/* harmony import */ var _file_system_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(55281);




/**
 * Makes a folder and those above it, one by one. Node's own recursive mkdir never ends where the system answers ENOENT for a
 * folder that it does not let anyone make, as below /proc.
 *
 * @returns those that were not there
 * @throws UserError for such a folder; the system's own error, with code and path, where it has another reason
 */
async function makeFolder(path) {
    if ((0,_file_system_js__WEBPACK_IMPORTED_MODULE_3__/* .exists */ .t2)(path))
        return [];
    const parent = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(path);
    const made = parent === path ? [] : await makeFolder(parent);
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdir)(path).catch((error) => {
        if (error.code === 'EEXIST')
            return;
        if (error.code !== 'ENOENT')
            throw error;
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .yo(`The folder ${path} cannot be made: the system lets nobody make one there (ENOENT).`, {
            hint: 'Name another folder with --lake.',
            cause: error,
        });
    });
    return [...made, path];
}


/***/ }),

/***/ 33189:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ taggedName),
/* harmony export */   y: () => (/* binding */ taggedBy)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73024);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(48161);



/*
 * Folders that belong to a running process carry its tag in their name, so that any other process can tell what was left by
 * one that is gone: host, process number and, because numbers are used again (in containers at once), the start time.
 */
const host = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update((0,node_os__WEBPACK_IMPORTED_MODULE_2__.hostname)()).digest('hex').slice(0, 8);
const pattern = /(?:^|\.)([0-9a-f]{8})\.(\d+)\.(\d+)\.[0-9a-f-]{36}$/;
/** A new unique name that tells which process made it. */
function taggedName() {
    return `${host}.${process.pid}.${startTime(process.pid) ?? 0}.${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomUUID)()}`;
}
/** Who made a name that ends with a tag; undefined when it has none. */
function taggedBy(name) {
    const [, madeOn, pidText = '', start] = pattern.exec(name) ?? [];
    if (madeOn === undefined)
        return undefined;
    const pid = Number(pidText);
    if (madeOn !== host)
        return { pid, state: 'elsewhere' };
    if (!answers(pid))
        return { pid, state: 'gone' };
    const now = startTime(pid);
    return { pid, state: start === '0' || now === undefined || now === start ? 'running' : 'gone' };
}
function answers(pid) {
    try {
        process.kill(pid, 0);
        return true;
    }
    catch (error) {
        return error.code === 'EPERM';
    }
}
/** Clock ticks from the start of the machine to the start of the process; only Linux tells. */
function startTime(pid) {
    try {
        const stat = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.readFileSync)(`/proc/${pid}/stat`, 'latin1');
        const [state, ...fields] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
        // A killed process whose parent has not noticed yet still answers, and does nothing any more.
        return state === 'Z' || state === 'X' ? 'ended' : fields[18];
    }
    catch {
        return undefined;
    }
}


/***/ }),

/***/ 75925:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   LY: () => (/* binding */ takeRows),
/* harmony export */   WC: () => (/* binding */ cellOf),
/* harmony export */   Y$: () => (/* binding */ emptyColumn),
/* harmony export */   _d: () => (/* binding */ emptyTable),
/* harmony export */   al: () => (/* binding */ inOrder),
/* harmony export */   ce: () => (/* binding */ rowAt),
/* harmony export */   mm: () => (/* binding */ concatTables),
/* harmony export */   uQ: () => (/* binding */ sortedOrder)
/* harmony export */ });
/* harmony import */ var _dictionary_column_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(88068);

/** A column in the array type its specification asks for, made of `rows` empty cells. */
function emptyColumn(spec, rows) {
    switch (spec.type) {
        case 'string':
            return spec.nullable ? new Array(rows).fill(null) : new Array(rows).fill('');
        case 'dictionary':
            return spec.nullable
                ? new _dictionary_column_js__WEBPACK_IMPORTED_MODULE_0__/* .DictionaryColumn */ .b([], new Int32Array(rows).fill(_dictionary_column_js__WEBPACK_IMPORTED_MODULE_0__/* .nullCode */ .P))
                : new _dictionary_column_js__WEBPACK_IMPORTED_MODULE_0__/* .DictionaryColumn */ .b([''], new Int32Array(rows));
        case 'float64':
        case 'timestamp':
            return new Float64Array(rows);
        case 'int32':
        case 'date':
            return spec.nullable ? new Float64Array(rows).fill(Number.NaN) : new Int32Array(rows);
        case 'bool':
            return new Uint8Array(rows);
        case 'uint32[]':
            return Array.from({ length: rows }, () => new Uint32Array(0));
        case 'float32[]':
            return Array.from({ length: rows }, () => new Float32Array(0));
    }
}
/** A table of `rows` empty cells, to be filled in place by its maker. */
function emptyTable(columns, rows = 0) {
    const filled = Object.fromEntries(Object.entries(columns).map(([name, spec]) => [name, emptyColumn(spec, rows)]));
    return { rows, columns: filled };
}
/** The rows at `order`, in that order; an index may repeat. */
function takeRows(table, order) {
    const taken = Object.entries(table.columns).map(([name, values]) => [name, takeColumn(values, order)]);
    return { rows: order.length, columns: Object.fromEntries(taken) };
}
function takeColumn(values, order) {
    if (values instanceof _dictionary_column_js__WEBPACK_IMPORTED_MODULE_0__/* .DictionaryColumn */ .b)
        return values.take(order);
    if (Array.isArray(values)) {
        const source = values;
        return Array.from({ length: order.length }, (_, i) => source[order[i]]);
    }
    const source = values;
    const taken = new source.constructor(order.length);
    for (let i = 0; i < order.length; i++)
        taken[i] = source[order[i]];
    return taken;
}
/** The tables one after the other. All have the columns of `columns`. */
function concatTables(columns, tables) {
    const rows = tables.reduce((sum, table) => sum + table.rows, 0);
    const joined = Object.entries(columns).map(([name, spec]) => {
        const parts = tables.map((table) => table.columns[name]);
        return [name, concatColumns(spec, parts, rows)];
    });
    return { rows, columns: Object.fromEntries(joined) };
}
function concatColumns(spec, parts, rows) {
    if (spec.type === 'dictionary')
        return _dictionary_column_js__WEBPACK_IMPORTED_MODULE_0__/* .DictionaryColumn */ .b.concat(parts);
    const joined = emptyColumn(spec, rows);
    let offset = 0;
    for (const part of parts) {
        if (Array.isArray(joined)) {
            for (let i = 0; i < part.length; i++)
                joined[offset + i] = part[i];
        }
        else {
            joined.set(part, offset);
        }
        offset += part.length;
    }
    return joined;
}
/** What the rows of a column compare by: a dictionary's codes ascend as its text does. */
function comparable(values) {
    return (values instanceof _dictionary_column_js__WEBPACK_IMPORTED_MODULE_0__/* .DictionaryColumn */ .b ? values.codes : values);
}
/** Row numbers sorted by the named columns, ascending; text by UTF-16 code units, so the locale has no say. */
function sortedOrder(table, by) {
    const keys = by.map((name) => comparable(table.columns[name]));
    const order = Int32Array.from({ length: table.rows }, (_, i) => i);
    return order.sort((a, b) => {
        for (const values of keys) {
            const x = values[a];
            const y = values[b];
            if (x < y)
                return -1;
            if (x > y)
                return 1;
        }
        return a - b;
    });
}
/**
 * Whether every row comes after the one before it by the named columns, so that the rows are in order and none occurs twice. Rows
 * with a null there are never taken for ordered.
 */
function isStrictlyAscending(table, by) {
    const keys = by.map((name) => comparable(table.columns[name]));
    for (let row = 1; row < table.rows; row++) {
        let level = 0;
        for (; level < keys.length; level++) {
            const values = keys[level];
            const x = values[row - 1];
            const y = values[row];
            if (x < y)
                break;
            if (x !== y)
                return false;
        }
        if (level === keys.length)
            return false;
    }
    return true;
}
/** The table with its rows ascending by the named columns: itself, when they are already and none occurs twice. */
function inOrder(table, by) {
    return isStrictlyAscending(table, by) ? table : takeRows(table, sortedOrder(table, by));
}
/** What a column holds in a row: null where text is null, NaN where a number is. */
function cellOf(values, row) {
    return values instanceof _dictionary_column_js__WEBPACK_IMPORTED_MODULE_0__/* .DictionaryColumn */ .b ? values.at(row) : values[row];
}
/** One row as a plain object, null where the cell is null. */
function rowAt(table, row) {
    return Object.fromEntries(Object.entries(table.columns).map(([name, values]) => {
        const cell = cellOf(values, row);
        return [name, typeof cell === 'number' && Number.isNaN(cell) ? null : cell];
    }));
}


/***/ })

};
