export const id = 667;
export const ids = [667];
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

/***/ 41640:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   p: () => (/* binding */ eachOf)
/* harmony export */ });
/**
 * Does something with each of several, so many at a time and in their order. After a failure no further one is begun; those under way are waited for, so that nothing goes on
 * behind the back of who is told of it.
 *
 * @throws the first failure
 */
async function eachOf(all, atOnce, work) {
    const failures = [];
    let next = 0;
    const worker = async () => {
        while (next < all.length && failures.length === 0) {
            const one = all[next];
            next += 1;
            await work(one).catch((error) => failures.push(error));
        }
    };
    await Promise.all(Array.from({ length: Math.min(atOnce, all.length) }, worker));
    if (failures.length > 0)
        throw failures[0];
}


/***/ }),

/***/ 3742:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   v: () => (/* binding */ allFinite)
/* harmony export */ });
/**
 * Whether no value is NaN or infinite. Zero times a finite number is zero, and NaN otherwise: sums tell it without a branch for each value,
 * and four of them do not wait for each other.
 */
function allFinite(values) {
    const whole = values.length - (values.length % 4);
    let first = 0;
    let second = 0;
    let third = 0;
    let fourth = 0;
    for (let i = 0; i < whole; i += 4) {
        first += 0 * values[i];
        second += 0 * values[i + 1];
        third += 0 * values[i + 2];
        fourth += 0 * values[i + 3];
    }
    for (let i = whole; i < values.length; i++)
        first += 0 * values[i];
    return first + second + third + fourth === 0;
}


/***/ }),

/***/ 70667:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Im: () => (/* binding */ Lake),
  Z0: () => (/* reexport */ partition_files/* checkIdentity */.Z0),
  gV: () => (/* reexport */ inputReference)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: external "node:timers/promises"
var external_node_timers_promises_ = __webpack_require__(58500);
// EXTERNAL MODULE: ./build/lib/src/errors.js
var errors = __webpack_require__(42226);
// EXTERNAL MODULE: ./build/lib/src/file-system.js
var file_system = __webpack_require__(55281);
// EXTERNAL MODULE: ./build/lib/src/text/order.js
var order = __webpack_require__(37961);
// EXTERNAL MODULE: ./build/lib/src/lake/atomic-folder.js
var atomic_folder = __webpack_require__(84873);
// EXTERNAL MODULE: ./build/lib/src/lake/dataset.js
var lake_dataset = __webpack_require__(33353);
// EXTERNAL MODULE: ./build/lib/src/lake/each-of.js
var each_of = __webpack_require__(41640);
// EXTERNAL MODULE: ./build/lib/src/lake/local-partitions.js
var local_partitions = __webpack_require__(5652);
// EXTERNAL MODULE: ./build/lib/src/lake/lock.js
var lock = __webpack_require__(76530);
// EXTERNAL MODULE: ./build/lib/src/lake/manifest.js
var lake_manifest = __webpack_require__(56764);
// EXTERNAL MODULE: ./build/lib/src/lake/native-garbage.js
var native_garbage = __webpack_require__(90252);
// EXTERNAL MODULE: ./build/lib/src/lake/parquet-decoding.js
var parquet_decoding = __webpack_require__(21355);
;// CONCATENATED MODULE: ./build/lib/src/lake/partition.js
/** How a later recipe names a whole partition that was read. */
function inputReference(manifest) {
    return { dataset: manifest.dataset, keys: manifest.keys, content: manifest.content };
}
/** What the manifest of a partition says of how it was made now. */
function producedNow({ clock, uncommitted }, producer, { sources, notes }) {
    return {
        time: new Date(clock()).toISOString(),
        ...producer,
        ...(uncommitted === undefined ? {} : { dirty: { configuration: uncommitted } }),
        ...(notes === undefined ? {} : { notes: { ...notes } }),
        ...(sources && sources.length > 0 ? { sources: [...sources] } : {}),
    };
}

// EXTERNAL MODULE: ./build/lib/src/lake/partition-content.js
var partition_content = __webpack_require__(5811);
// EXTERNAL MODULE: ./node_modules/p-limit/index.js + 1 modules
var p_limit = __webpack_require__(70370);
// EXTERNAL MODULE: ./build/lib/src/lake/make-folder.js
var make_folder = __webpack_require__(88836);
;// CONCATENATED MODULE: ./build/lib/src/lake/staged-folders.js






// Folders that may wait to be synced: who writes faster than the disk takes it waits too.
const foldersWaiting = 16;
/**
 * New folders of a lake that come to their places together. Each is written, and synced to the disk while the next one is made; `place` waits
 * for all of that, then moves them under one lock. Until then the lake shows nothing of them, and a process that is killed leaves nothing.
 */
class StagedFolders {
    #root;
    #staged = [];
    #limit = (0,p_limit/* default */.A)(atomic_folder/* syncsAtOnce */.j8);
    #base;
    #next = 0;
    #syncs = [];
    constructor(root) {
        this.#root = root;
    }
    /** An empty folder, to be filled and then either kept or dropped. */
    async open() {
        this.#base ??= await (0,atomic_folder/* stagingFolderIn */.Fc)(this.#root);
        const folder = (0,external_node_path_.join)(this.#base, String(this.#next));
        this.#next += 1;
        await (0,make_folder/* makeFolder */.f)(folder);
        return folder;
    }
    /** Takes a folder that is complete. @param path its place in the lake */
    async keep(folder, path, value) {
        this.#staged.push({ path, source: folder, value });
        const sync = this.#sync(folder);
        // Told by `place`, or by nobody when there is another failure before it.
        sync.catch(() => undefined);
        this.#syncs.push(sync);
        if (this.#syncs.length > foldersWaiting)
            await this.#syncs[this.#syncs.length - 1 - foldersWaiting];
    }
    async drop(folder) {
        await (0,promises_.rm)(folder, { recursive: true, force: true });
    }
    /** Moves what was kept to its places. @param onPlaced is told each that came there, also when a later one does not */
    async place(present, onPlaced) {
        await Promise.all(this.#syncs);
        if (this.#staged.length === 0)
            return;
        await (0,atomic_folder/* placeFolders */.xI)(this.#root, this.#staged, present, ({ value }) => onPlaced(value));
    }
    /** Removes what was not placed. */
    async close() {
        await Promise.allSettled(this.#syncs);
        if (this.#base !== undefined)
            await (0,promises_.rm)(this.#base, { recursive: true, force: true });
    }
    /** The files side by side, then the folder with their names. */
    async #sync(folder) {
        const names = await (0,file_system/* listIfExists */.O1)(folder);
        await Promise.all(names.map((name) => this.#limit(() => (0,file_system/* syncToDisk */.UY)((0,external_node_path_.join)(folder, name)))));
        await this.#limit(() => (0,file_system/* syncToDisk */.UY)(folder));
    }
}
/** Writes a new file. @throws the system's error, with the path: Node leaves it out where the write fails and not the opening */
async function writeNewFile(path, content) {
    try {
        await (0,promises_.writeFile)(path, content, { flag: 'wx' });
    }
    catch (error) {
        throw error instanceof Error ? Object.assign(error, { path }) : error;
    }
}

// EXTERNAL MODULE: ./build/lib/src/lake/table-file.js
var table_file = __webpack_require__(18936);
;// CONCATENATED MODULE: ./build/lib/src/lake/partition-batch.js









/**
 * Partitions that are stored together: their files are synced side by side while the next partition is encoded, and all of them come to their
 * places under one lock. Until then the lake shows none of them. At every moment, whatever is killed, each is whole or absent.
 */
class PartitionBatch {
    #lake;
    #staged;
    #paths = new Set();
    constructor(lake) {
        this.#lake = lake;
        this.#staged = new StagedFolders(lake.root);
    }
    /**
     * Adds a partition, whose table is not needed any more when this has resolved. Rows that are not in the order of the dataset's row key are
     * sorted. When the stored partition already has this digest nothing is written; a damaged one is replaced.
     *
     * @throws Error when a row key occurs twice, or a partition does
     */
    async write(dataset, keys, content) {
        this.#claim(dataset, keys);
        const folder = await this.#staged.open();
        const table = await (0,table_file/* writeTableFile */.C)((0,external_node_path_.join)(folder, (0,lake_dataset/* tableFile */.lC)(dataset)), dataset, content.table);
        return this.#keep(dataset, keys, content, table, folder);
    }
    /**
     * As {@link write}, of a table whose file was written elsewhere: it is moved from there, and has to lie on the drive of the lake, as a scratch folder does.
     *
     * @throws Error when a partition is written twice
     */
    async takeFile(dataset, keys, { table, ...content }) {
        this.#claim(dataset, keys);
        const folder = await this.#staged.open();
        await (0,promises_.rename)(table.path, (0,external_node_path_.join)(folder, (0,lake_dataset/* tableFile */.lC)(dataset)));
        return this.#keep(dataset, keys, content, table, folder);
    }
    #claim(dataset, keys) {
        const path = (0,lake_dataset/* partitionPath */.WX)(dataset, keys);
        if (this.#paths.has(path))
            throw new Error(`${path} is to be written twice at once`);
        this.#paths.add(path);
    }
    /** Brings all that was written to its place. */
    async place() {
        await this.#staged.place('replace', (partition) => this.#lake.onPlaced(partition));
    }
    /** Removes what was not placed. */
    close() {
        return this.#staged.close();
    }
    /** @param folder of the partition to be, which holds the table already */
    async #keep(dataset, keys, { recipe, sources, notes, attachments = {} }, { bytes, rows, sha256 }, folder) {
        const further = (0,partition_content/* attachmentBytes */.r8)(dataset, attachments);
        const files = [{ path: (0,lake_dataset/* tableFile */.lC)(dataset), bytes, rows, sha256 }, ...(0,partition_content/* fileList */.$Y)(further, {})];
        files.sort((a, b) => (0,order/* byCodeUnits */.C)(a.path, b.path));
        const ownKeys = Object.fromEntries(dataset.partitionKeys.map((key) => [key, keys[key]]));
        const digests = (0,lake_manifest/* manifestDigests */.dE)(dataset.name, ownKeys, recipe, files);
        const partition = { dataset, keys: ownKeys, digest: digests.digest };
        if (await this.#lake.holdsDigest(partition)) {
            await this.#staged.drop(folder);
            return 'unchanged';
        }
        for (const [name, content] of Object.entries(further))
            await writeNewFile((0,external_node_path_.join)(folder, name), content);
        const produced = this.#lake.circumstances({ ...(sources && { sources }), ...(notes && { notes }) });
        const text = (0,lake_manifest/* manifestText */.$2)({ format: 1, dataset: dataset.name, keys: ownKeys, ...digests, recipe, files, produced });
        await writeNewFile((0,external_node_path_.join)(folder, 'manifest.json'), text);
        await this.#staged.keep(folder, (0,lake_dataset/* partitionPath */.WX)(dataset, keys), partition);
        // Polars gives memory back when the event loop turns.
        await (0,external_node_timers_promises_.setImmediate)();
        return 'written';
    }
}

// EXTERNAL MODULE: ./build/lib/src/lake/partition-files.js
var partition_files = __webpack_require__(98029);
;// CONCATENATED MODULE: ./build/lib/src/lake/partition-places.js






/** Where the partitions of a lake are: the local folder, and the tiers in order, from which they come there. */
class PartitionPlaces {
    #root;
    #tiers;
    constructor(root, tiers) {
        this.#root = root;
        this.#tiers = tiers;
    }
    /**
     * What `look` makes of a partition whose manifest says that it is this one.
     *
     * @returns undefined when it is nowhere
     * @throws DamagedPartitionError
     */
    find(dataset, keys, look) {
        return this.#lookFor(dataset, keys, async (folder) => {
            const manifest = await (0,partition_files/* readManifest */.WI)(folder);
            return manifest && look(folder, (0,partition_files/* checkIdentity */.Z0)(folder, manifest, dataset, keys));
        });
    }
    /**
     * Copies a partition from a tier to its place, checked.
     *
     * @param present of what is there by then: `keep` leaves it, as what another process wrote here meanwhile is newer
     * @returns whether the tier has it
     * @throws DamagedPartitionError
     */
    async fetch(tier, dataset, keys, present = 'keep') {
        const path = (0,lake_dataset/* partitionPath */.WX)(dataset, keys);
        const staging = await (0,atomic_folder/* stagingFolderIn */.Fc)(this.#root);
        try {
            if (!(await tier.fetch(dataset, keys, staging)))
                return false;
            const manifest = await (0,partition_files/* readManifest */.WI)(staging);
            if (!manifest)
                throw new partition_files/* DamagedPartitionError */.qg(staging, 'it is gone');
            (0,partition_files/* checkIdentity */.Z0)(staging, await (0,partition_files/* checkFiles */.gw)(staging, manifest), dataset, keys);
            await (0,atomic_folder/* placeFolders */.xI)(this.#root, [{ path, source: staging }], present);
            return true;
        }
        catch (error) {
            if (!(error instanceof partition_files/* DamagedPartitionError */.qg))
                throw error;
            throw error.at(`${path} in ${tier.name}`);
        }
        finally {
            await (0,promises_.rm)(staging, { recursive: true, force: true });
        }
    }
    /** What `look` sees in a partition's folder, which is fetched from a tier when the local lake lacks it. */
    async #lookFor(dataset, keys, look) {
        const path = (0,lake_dataset/* partitionPath */.WX)(dataset, keys);
        const local = await this.#look(path, look);
        if (local !== undefined)
            return local;
        for (const tier of this.#tiers) {
            if (await this.fetch(tier, dataset, keys))
                return this.#look(path, look);
        }
        return undefined;
    }
    /** A first look takes no lock. If it finds nothing, or damage, a replacement may have come between: the second look decides. */
    async #look(path, look) {
        const folder = (0,external_node_path_.join)(this.#root, path);
        const seen = await look(folder).catch((error) => {
            if (error instanceof partition_files/* DamagedPartitionError */.qg)
                return undefined;
            throw error;
        });
        if (seen !== undefined || !(0,file_system/* exists */.t2)(this.#root))
            return seen;
        return (0,atomic_folder/* undisturbed */._E)(this.#root, [path], () => look(folder));
    }
}

// EXTERNAL MODULE: ./build/lib/src/lake/partition-reading.js
var partition_reading = __webpack_require__(9490);
// EXTERNAL MODULE: ./build/lib/src/lake/dictionary-column.js
var dictionary_column = __webpack_require__(88068);
;// CONCATENATED MODULE: ./build/lib/src/lake/table-cache.js

/**
 * Tables that were decoded, by what they were decoded from, as many as fit into `limitBytes`; those that were not asked for longest go first. A
 * table that fills more than half of it is never kept: its reader alone holds it.
 */
class TableCache {
    #limitBytes;
    #tables = new Map();
    #bytes = 0;
    constructor(limitBytes) {
        this.#limitBytes = limitBytes;
    }
    /** What the kept tables take, about. */
    get bytes() {
        return this.#bytes;
    }
    get(key) {
        const kept = this.#tables.get(key);
        if (!kept)
            return undefined;
        this.#tables.delete(key);
        this.#tables.set(key, kept);
        return kept.table;
    }
    set(key, table) {
        this.#drop(key);
        const bytes = tableBytes(table);
        if (bytes > this.#limitBytes / 2)
            return;
        this.#tables.set(key, { table, bytes });
        this.#bytes += bytes;
        for (const oldest of this.#tables.keys()) {
            if (this.#bytes <= this.#limitBytes)
                break;
            this.#drop(oldest);
        }
    }
    #drop(key) {
        this.#bytes -= this.#tables.get(key)?.bytes ?? 0;
        this.#tables.delete(key);
    }
}
// What V8 takes for a reference, for a string beside its characters, and for a typed array beside its numbers.
const referenceBytes = 8;
const stringBytes = 24;
const arrayBytes = 200;
/** The memory that a table takes, about: each text as if no other cell shared it. */
function tableBytes(table) {
    return Object.values(table.columns).reduce((sum, values) => sum + columnBytes(values), 0);
}
function columnBytes(values) {
    if (values instanceof dictionary_column/* DictionaryColumn */.b)
        return values.codes.byteLength + cellsBytes(values.values);
    return Array.isArray(values) ? cellsBytes(values) : values.byteLength;
}
function cellsBytes(cells) {
    let bytes = 0;
    for (const cell of cells) {
        bytes += referenceBytes;
        if (typeof cell === 'string')
            bytes += stringBytes + 2 * cell.length;
        else if (cell !== null)
            bytes += arrayBytes + cell.byteLength;
    }
    return bytes;
}

;// CONCATENATED MODULE: ./build/lib/src/lake/lake.js






















const usualKeptTableBytes = 256 * 2 ** 20;
/**
 * The lake: partitions by dataset and keys, wherever they live. Reads look in the local folder first, then in the tiers
 * in order; what a tier gives is verified and kept locally. Writes go to the local folder.
 */
class Lake {
    root;
    /** What this process has written or adopted, in order; on GitHub it becomes the run's artifact. */
    written = [];
    /** Where ledgers are kept that are not here. */
    #home;
    #options;
    #places;
    #decoded;
    constructor(options) {
        this.#options = options;
        this.root = options.root;
        this.#places = new PartitionPlaces(options.root, options.tiers ?? []);
        this.#decoded = new TableCache(options.keptTableBytes ?? usualKeptTableBytes);
    }
    /** What it can hold, in the order in which a week makes it. */
    get datasets() {
        return this.#options.datasets;
    }
    /** A lake on the same folder alone, whose writes get into no artifact of this run: for what each job can bring itself. */
    withoutArtifacts() {
        return new Lake({ ...this.#options, tiers: [] });
    }
    /** The lake in which a ledger is kept, under whose locks lines are added: this one, but for a view of another. */
    homeOf({ name }) {
        const { ledgers, ...options } = this.#options;
        if (!ledgers?.datasets.includes(name))
            return this;
        this.#home ??= new Lake({ ...options, root: ledgers.root });
        return this.#home;
    }
    /** Removes the leftovers of killed runs and puts back partitions whose replacement never came. */
    async recover() {
        if ((0,file_system/* exists */.t2)(this.root))
            await (0,atomic_folder/* recoverFolders */.iE)(this.root);
    }
    /** Runs `work` while no other process on this lake does the same kind of work. */
    exclusively(name, work) {
        return (0,lock/* withLock */.k)((0,atomic_folder/* lockPath */.HZ)(this.root, name), work);
    }
    /** Runs `work` with a new folder on the drive of the lake, which goes when the work is done, or, where it was killed, with the next run. */
    async withScratchFolder(work) {
        const folder = await (0,atomic_folder/* stagingFolderIn */.Fc)(this.root);
        try {
            return await work(folder);
        }
        finally {
            await (0,promises_.rm)(folder, { recursive: true, force: true });
        }
    }
    folder(dataset, keys) {
        return (0,external_node_path_.join)(this.root, (0,lake_dataset/* partitionPath */.WX)(dataset, keys));
    }
    get producer() {
        const { commit, run, software } = this.#options;
        return { commit: commit ?? null, run: run ?? null, software };
    }
    /**
     * The manifest of a partition, fetched from a tier when the local folder lacks it.
     *
     * @returns undefined when no tier has it
     * @throws DamagedPartitionError
     */
    async manifest(dataset, keys) {
        return this.#places.find(dataset, keys, async (_, manifest) => manifest);
    }
    /** Keys of all partitions of a dataset that agree with `wanted`, over all tiers, in path order. */
    async list(dataset, wanted = {}) {
        const found = new Map();
        const collect = (keys) => found.set((0,lake_dataset/* partitionPath */.WX)(dataset, keys), keys);
        for (const keys of await this.listLocal(dataset))
            if ((0,lake_dataset/* keysMatch */.AG)(keys, wanted))
                collect(keys);
        for (const tier of this.#options.tiers ?? [])
            for (const keys of await tier.list(dataset, wanted))
                collect(keys);
        return [...found].sort(([a], [b]) => (0,order/* byCodeUnits */.C)(a, b)).map(([, keys]) => keys);
    }
    /**
     * Whether the partition exists, undamaged, and was made by this very recipe, so that there is nothing to do.
     *
     * @throws DamagedPartitionError
     */
    async holds(dataset, keys, recipe) {
        const manifest = await this.#checked(dataset, keys);
        return manifest !== undefined && (0,lake_manifest/* sameRecipe */.dI)(manifest.recipe, recipe);
    }
    /**
     * A partition's table, every byte of the partition checked against the manifest.
     *
     * @returns undefined when there is no such partition
     * @throws DamagedPartitionError
     */
    async read(dataset, keys) {
        const whole = await this.readWhole(dataset, keys);
        return whole && { manifest: whole.manifest, table: whole.table };
    }
    /** As {@link read}, with every file of the partition: for a reader of several, as each read checks the whole partition again. */
    async readWhole(dataset, keys) {
        const partition = await this.#verified(dataset, keys);
        if (!partition)
            return undefined;
        const { manifest, files } = partition;
        const folder = this.folder(dataset, keys);
        const file = (0,partition_reading/* listedTable */.iQ)(folder, dataset, manifest);
        const bytes = files.get(file.path) ?? Buffer.alloc(0);
        const table = await this.decode(dataset, file.sha256, bytes).catch((error) => (0,partition_reading/* damaged */.qM)(folder, error));
        (0,partition_reading/* refuseOtherRows */.yG)(folder, file, table.rows);
        return { manifest, table, files };
    }
    /**
     * The chosen columns of one table, every byte of its file checked; other files of the partition are not read. Nothing is kept: for what is read once, as each of many
     * buckets is.
     *
     * @returns undefined when there is no such partition
     * @throws DamagedPartitionError
     */
    async readColumns(dataset, keys, names) {
        const loaded = await this.tableBytes(dataset, keys);
        return loaded && { manifest: loaded.manifest, table: await (0,partition_reading/* decodeColumns */.o)(dataset, loaded, names) };
    }
    /** As {@link readColumns}, of a partition that must exist. @throws UserError naming the stage that writes it. */
    async requireColumns(dataset, keys, names) {
        return (await this.readColumns(dataset, keys, names)) ?? this.#refuseAbsent(dataset, keys);
    }
    /** The table of a partition that must exist. @throws UserError naming the stage that writes it. */
    async require(dataset, keys) {
        return (await this.read(dataset, keys)) ?? this.#refuseAbsent(dataset, keys);
    }
    /**
     * The chosen columns of many partitions, one after the other, the next one's bytes read meanwhile. Every byte of a table's file is checked;
     * other files of the partition are not read. Nothing is kept: a table is gone when its reader is done with it.
     *
     * @throws UserError when there is no such partition; DamagedPartitionError
     */
    async *readEach(dataset, wanted, names) {
        const load = (keys) => {
            const loading = keys && this.tableBytes(dataset, keys);
            // Told when its turn comes, or by nobody when the reader stops before.
            loading?.catch(() => undefined);
            return loading;
        };
        let next = load(wanted[0]);
        for (const [index, keys] of wanted.entries()) {
            const loaded = (await next) ?? this.#refuseAbsent(dataset, keys);
            next = load(wanted[index + 1]);
            const table = await (0,partition_reading/* decodeColumns */.o)(dataset, loaded, names);
            yield { manifest: loaded.manifest, table };
            (0,native_garbage/* noteFrame */.w)(table.rows, names.length);
            // Polars gives memory back when the event loop turns.
            await (0,external_node_timers_promises_.setImmediate)();
        }
    }
    /**
     * The chosen columns of one partition, row group after row group, so that no more than one of them is in memory. Every byte of the table's
     * file is checked before the first row is given.
     *
     * @throws UserError when there is no such partition; DamagedPartitionError
     */
    async *readRowGroups(dataset, keys, names) {
        const checked = await this.#places.find(dataset, keys, (folder, manifest) => (0,partition_reading/* checkTable */.Dv)(folder, dataset, manifest));
        for await (const group of (0,partition_reading/* rowGroupsOf */.Ii)(dataset, checked ?? this.#refuseAbsent(dataset, keys), names)) {
            yield group;
            await (0,external_node_timers_promises_.setImmediate)();
        }
    }
    /**
     * The bytes of a partition's table, every one of them checked, for who decodes them elsewhere: see `CheckedTables`.
     *
     * @returns undefined when there is no such partition
     * @throws DamagedPartitionError
     */
    tableBytes(dataset, keys) {
        return this.#places.find(dataset, keys, async (folder, manifest) => {
            return { folder, manifest, bytes: await (0,partition_reading/* tableBytesOf */.jS)(folder, dataset, manifest) };
        });
    }
    #writerOf({ name }) {
        const stage = this.#options.writtenBy?.[name];
        return stage === undefined ? 'the stage that makes it' : `the stage "${stage}"`;
    }
    /** A further file of a partition; the whole partition is checked. @throws DamagedPartitionError */
    async attachment(dataset, keys, name) {
        return (await this.#verified(dataset, keys))?.files.get(name);
    }
    /** Every file of a partition, checked against the manifest. @throws DamagedPartitionError */
    files(dataset, keys) {
        return this.#verified(dataset, keys);
    }
    /**
     * Takes partitions from a tier that is none of its own. They count as written, because what comes after this run knows of no such
     * tier. What the lake or one of its own tiers holds already stays as it is, unless it is to be replaced.
     *
     * @param onEach is called after each partition, taken or not
     * @param options how many are fetched at once, and the partitions that replace what the lake holds
     * @returns how many were taken
     * @throws DamagedPartitionError for what the tier gives
     */
    async adopt(tier, wanted, onEach = () => undefined, { atOnce = 1, replaced = [] } = {}) {
        const held = new Set();
        for (const dataset of new Set(wanted.map((one) => one.dataset))) {
            for (const keys of await this.list(dataset))
                held.add((0,lake_dataset/* partitionPath */.WX)(dataset, keys));
        }
        const toBeReplaced = new Set(replaced.map(({ dataset, keys }) => (0,lake_dataset/* partitionPath */.WX)(dataset, keys)));
        for (const path of toBeReplaced)
            held.delete(path);
        const lacking = wanted.filter(({ dataset, keys }) => !held.has((0,lake_dataset/* partitionPath */.WX)(dataset, keys)));
        await tier.prepare?.(lacking);
        const before = this.written.length;
        await (0,each_of/* eachOf */.p)(wanted, atOnce, async ({ dataset, keys }) => {
            const path = (0,lake_dataset/* partitionPath */.WX)(dataset, keys);
            const present = toBeReplaced.has(path) ? 'replace' : 'keep';
            if (!held.has(path) && (await this.#places.fetch(tier, dataset, keys, present))) {
                const { digest } = (await this.manifest(dataset, keys));
                this.written.push({ dataset, keys, digest });
            }
            onEach();
        });
        return this.written.length - before;
    }
    /**
     * Stores a partition. Rows are sorted by the dataset's row key. When the stored one already has this digest nothing is
     * written; a damaged one is replaced.
     *
     * @throws Error when a row key occurs twice
     */
    write(dataset, keys, content) {
        return this.writeTogether((batch) => batch.write(dataset, keys, content));
    }
    /**
     * Stores all partitions that `work` gives to the batch, or, when it fails, none. They come to their places together at the end: until then
     * reads do not see them.
     *
     * @throws what `work` throws
     */
    async writeTogether(work) {
        const batch = new PartitionBatch({
            root: this.root,
            holdsDigest: (partition) => this.#holdsDigest(partition),
            circumstances: (of) => producedNow(this.#options, this.producer, of),
            onPlaced: (partition) => this.written.push(partition),
        });
        try {
            const result = await work(batch);
            await batch.place();
            return result;
        }
        finally {
            await batch.close();
        }
    }
    /**
     * Removes a partition from the local folder; what tiers have stays.
     *
     * @returns whether it was there
     */
    remove(dataset, keys) {
        return (0,atomic_folder/* removeFolder */.v$)(this.root, (0,lake_dataset/* partitionPath */.WX)(dataset, keys));
    }
    #verified(dataset, keys) {
        return this.#places.find(dataset, keys, partition_files/* readFiles */.Ul);
    }
    /** The manifest of a partition whose every byte was checked and none is in memory. */
    #checked(dataset, keys) {
        return this.#places.find(dataset, keys, partition_files/* checkFiles */.gw);
    }
    /** Whether the partition is there with this digest, undamaged. */
    async #holdsDigest({ dataset, keys, digest }) {
        const unlessDamaged = (error) => {
            if (error instanceof partition_files/* DamagedPartitionError */.qg)
                return undefined;
            throw error;
        };
        const manifest = await this.manifest(dataset, keys).catch(unlessDamaged);
        return manifest?.digest === digest && (await this.#checked(dataset, keys).catch(unlessDamaged)) !== undefined;
    }
    #refuseAbsent(dataset, keys) {
        throw new errors/* UserError */.yo(`The lake ${this.root} has no ${(0,lake_dataset/* partitionPath */.WX)(dataset, keys)}.`, {
            hint: `Run ${this.#writerOf(dataset)} for it first.`,
        });
    }
    /**
     * The table in the bytes of a file whose SHA-256 was checked. Weeks share their history: the last tables are kept, as far as memory is meant
     * for them, so that a run over many weeks does not decode the same bytes again and again.
     *
     * @throws TableFormatError
     */
    async decode(dataset, sha256, bytes) {
        const key = `${dataset.name} ${sha256}`;
        const known = this.#decoded.get(key);
        if (known)
            return known;
        const table = await (0,parquet_decoding/* decodeParquet */.B2)(dataset.columns, bytes);
        this.#decoded.set(key, table);
        // Polars gives memory back when the event loop turns.
        if (bytes.length > 2 ** 20)
            await (0,external_node_timers_promises_.setImmediate)();
        return table;
    }
    /** Keys of the partitions of a dataset in the local folder. */
    listLocal(dataset) {
        return (0,local_partitions/* localPartitions */.z)(this.root, dataset);
    }
}


/***/ }),

/***/ 5652:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   z: () => (/* binding */ localPartitions)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _file_system_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(55281);
/* harmony import */ var _atomic_folder_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(84873);
/* harmony import */ var _dataset_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(33353);




/** Keys of the partitions of a dataset in the local folder of a lake. */
async function localPartitions(root, dataset) {
    if (!(0,_file_system_js__WEBPACK_IMPORTED_MODULE_1__/* .exists */ .t2)(root))
        return [];
    const paths = await (0,_atomic_folder_js__WEBPACK_IMPORTED_MODULE_2__/* .undisturbed */ ._E)(root, 'all', async () => {
        let folders = [dataset.name];
        for (const key of dataset.partitionKeys) {
            const deeper = await Promise.all(folders.map(async (folder) => {
                const entries = await (0,_file_system_js__WEBPACK_IMPORTED_MODULE_1__/* .listIfExists */ .O1)((0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(root, folder));
                return entries.filter((entry) => entry.startsWith(`${key}=`)).map((entry) => `${folder}/${entry}`);
            }));
            folders = deeper.flat();
        }
        return folders;
    });
    // Without keys nothing was listed: the folder is the only partition that there can be.
    if (dataset.partitionKeys.length === 0 && !(0,_file_system_js__WEBPACK_IMPORTED_MODULE_1__/* .exists */ .t2)((0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(root, dataset.name)))
        return [];
    return paths.map((path) => (0,_dataset_js__WEBPACK_IMPORTED_MODULE_3__/* .keysOfPath */ .X2)(dataset, path)).filter((keys) => keys !== undefined);
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
    try {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.writeFile)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(prepared, name), (0,node_os__WEBPACK_IMPORTED_MODULE_1__.hostname)());
    }
    catch (error) {
        // A drive that is full: Node leaves the path out where the write fails and not the opening.
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)(prepared, { recursive: true, force: true });
        throw error instanceof Error ? Object.assign(error, { path: (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(prepared, name) }) : error;
    }
    // Only an empty folder goes; Windows would not rename onto it.
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rmdir)(path).catch(() => undefined);
    try {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rename)(prepared, path);
        return name;
    }
    catch (error) {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)(prepared, { recursive: true, force: true });
        if (isTaken(error))
            return undefined;
        throw error;
    }
}
/** Whether a folder could not be moved to where another one is. Anything else would be so for ever: waiting for another process does not help. */
function isTaken(error) {
    const { code = '' } = error;
    const ofOthers = ['ENOTEMPTY', 'EEXIST', 'ENOENT'];
    return ofOthers.includes(code) || (process.platform === 'win32' && ['EPERM', 'EACCES', 'EBUSY'].includes(code));
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

/***/ 90252:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ collectBetweenParts),
/* harmony export */   w: () => (/* binding */ noteFrame)
/* harmony export */ });
/* harmony import */ var node_v8__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(78877);
/* harmony import */ var node_vm__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(30714);


/*
 * A frame of Polars is a small object for V8, which knows nothing of the numbers behind it: they lie outside of its heap and go when the object is collected. Where
 * little else is allocated that is late, and hundreds of megabytes of frames that nobody holds stay in memory.
 */
/** So much of it is collected at once, which takes as long as going over the heap does: some milliseconds. */
const worthCollecting = 128 * 2 ** 20;
/** From so much on it is worth that between two parts of a work, where nobody waits for the next table. */
const worthAPause = 4 * 2 ** 20;
const bytesOfCell = 8;
let collect;
let waiting = 0;
/**
 * Tells that a frame is held by nobody any more, for who goes over hundreds of tables: when it is much, what nobody holds is collected. It is free when the event loop has
 * turned.
 */
function noteFrame(rows, columns) {
    waiting += rows * columns * bytesOfCell;
    if (waiting >= worthCollecting)
        collectGarbage();
}
/** Gives memory back between two parts of a work, where the first left frames that the second does not need. */
function collectBetweenParts() {
    if (waiting >= worthAPause)
        collectGarbage();
}
function collectGarbage() {
    waiting = 0;
    collect ??= collector();
    collect();
}
/** V8 has it at hand in contexts that are made while this flag stands; it stands for no longer. */
function collector() {
    (0,node_v8__WEBPACK_IMPORTED_MODULE_0__.setFlagsFromString)('--expose-gc');
    const found = (0,node_vm__WEBPACK_IMPORTED_MODULE_1__.runInNewContext)('gc');
    (0,node_v8__WEBPACK_IMPORTED_MODULE_0__.setFlagsFromString)('--no-expose-gc');
    return found;
}


/***/ }),

/***/ 21355:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B2: () => (/* binding */ decodeParquet),
/* harmony export */   XC: () => (/* binding */ readRowGroups),
/* harmony export */   gv: () => (/* binding */ decodeParquetColumns)
/* harmony export */ });
/* harmony import */ var _text_order_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(37961);
/* harmony import */ var _dictionary_column_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(88068);
/* harmony import */ var _finite_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3742);
/* harmony import */ var _polars_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(54500);
/* harmony import */ var _table_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(75925);
/* harmony import */ var _table_format_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(59938);






/**
 * The table in Parquet bytes, with exactly the columns that `columns` declares. One that was added to the dataset later may be missing, and
 * reads as nulls.
 *
 * @throws TableFormatError when the bytes are no Parquet, or a column is missing, unexpected, of another type, or null or
 *   not finite where it must not be.
 */
async function decodeParquet(columns, bytes) {
    const pl = await (0,_polars_js__WEBPACK_IMPORTED_MODULE_0__/* .polars */ .A3)();
    const frame = readable(() => pl.readParquet(bytes));
    refuseOtherColumns(columns, frame.columns);
    return decodeFrame(pl, columns, frame);
}
/** As {@link decodeParquet}, the columns of these names alone: the others cost nothing. @throws TableFormatError */
async function decodeParquetColumns(columns, bytes, names) {
    const pl = await (0,_polars_js__WEBPACK_IMPORTED_MODULE_0__/* .polars */ .A3)();
    const chosen = chosenColumns(columns, names);
    const stored = refuseOtherColumns(columns, readable(() => pl.readParquet(bytes, { nRows: 0 }).columns));
    const present = names.filter((name) => stored.has(name));
    // Without a column there would be no number of rows.
    const wanted = present.length > 0 ? present : [...stored].slice(0, 1);
    return decodeFrame(pl, chosen, readable(() => pl.readParquet(bytes, { columns: wanted })));
}
/**
 * The rows of a Parquet file in pieces, so that no more than one piece of the chosen columns is in memory.
 *
 * @param rowsEach rows of a piece; a piece that is no row group of the file costs more
 * @throws TableFormatError as {@link decodeParquet}
 */
async function* readRowGroups(path, columns, names, rowsEach) {
    const pl = await (0,_polars_js__WEBPACK_IMPORTED_MODULE_0__/* .polars */ .A3)();
    const chosen = chosenColumns(columns, names);
    // Folders are called key=value here, and a bracket in a path is no pattern.
    const options = { glob: false, hivePartitioning: false, cache: false };
    const file = readable(() => pl.scanParquet(path, options));
    const stored = refuseOtherColumns(columns, readable(() => file.columns));
    const present = names.filter((name) => stored.has(name));
    const wanted = (present.length > 0 ? present : [...stored].slice(0, 1)).map((name) => (0,_polars_js__WEBPACK_IMPORTED_MODULE_0__/* .columnNamed */ .c1)(pl, name));
    for (let firstRow = 0, isLast = false; !isLast; firstRow += rowsEach) {
        const piece = file.select(...wanted).slice(firstRow, rowsEach);
        const frame = await piece.collect().catch(unreadable);
        isLast = frame.height < rowsEach;
        if (frame.height > 0)
            yield { firstRow, table: decodeFrame(pl, chosen, frame) };
    }
}
function readable(read) {
    try {
        return read();
    }
    catch (error) {
        return unreadable(error);
    }
}
function unreadable(error) {
    throw new _table_format_error_js__WEBPACK_IMPORTED_MODULE_1__/* .TableFormatError */ .c(`not a readable Parquet file: ${error.message}`, { cause: error });
}
/** @throws Error when a name is none of a column, or there is none at all: that is a defect of the caller */
function chosenColumns(columns, names) {
    const unknown = names.filter((name) => !Object.hasOwn(columns, name));
    if (names.length === 0 || unknown.length > 0)
        throw new Error(`There is no column "${unknown.join(', ')}" to read.`);
    return Object.fromEntries(names.map((name) => [name, columns[name]]));
}
/** @returns the names of the columns in the file */
function refuseOtherColumns(columns, stored) {
    const names = new Set(stored);
    const unexpected = stored.filter((name) => !Object.hasOwn(columns, name));
    const missing = Object.keys(columns).filter((name) => !names.has(name) && !columns[name]?.addedLater);
    if (unexpected.length > 0 || missing.length > 0) {
        throw new _table_format_error_js__WEBPACK_IMPORTED_MODULE_1__/* .TableFormatError */ .c(`columns differ: missing ${missing.join(', ') || 'none'}, unexpected ${unexpected.join(', ') || 'none'}`);
    }
    return names;
}
function decodeFrame(pl, columns, frame) {
    const stored = storedColumns(frame);
    const frames = { frame, filled: withNaN(pl, columns, stored, frame) };
    const { height } = frame;
    const decoded = Object.entries(columns).map(([name, spec]) => {
        const column = stored.get(name);
        return [name, column === undefined ? nullColumn(spec, height) : decodeColumn(pl, frames, name, spec, column)];
    });
    return { rows: height, columns: Object.fromEntries(decoded) };
}
/** Asked of the whole frame: an answer about one column costs as much. What a frame can do is hidden by a column of its name, as `row` is. */
function storedColumns(frame) {
    const types = frame.dtypes;
    const [nulls] = frame.nullCount().toRecords();
    return new Map(frame.columns.map((name, i) => [name, { type: String(types[i]), nulls: nulls?.[name] ?? 0 }]));
}
/** The frame with NaN for the nulls in its columns of floating-point numbers, all of them at once. */
function withNaN(pl, columns, stored, frame) {
    const names = [...stored].flatMap(([name, { type, nulls: count }]) => columns[name]?.type === 'float64' && type === storedTypes.float64 && count > 0 ? [name] : []);
    const [only] = names;
    if (only === undefined)
        return frame;
    const holed = names.length === 1 ? (0,_polars_js__WEBPACK_IMPORTED_MODULE_0__/* .columnNamed */ .c1)(pl, only) : pl.cols(names);
    return frame.withColumns(holed.fillNull(pl.lit(Number.NaN)));
}
function nullColumn(spec, rows) {
    const column = (0,_table_js__WEBPACK_IMPORTED_MODULE_2__/* .emptyColumn */ .Y$)(spec, rows);
    return column instanceof Float64Array ? column.fill(Number.NaN) : column;
}
/** How Polars names the types. */
const storedTypes = {
    string: 'DataType(String)',
    dictionary: 'DataType(String)',
    float64: 'DataType(Float64)',
    int32: 'DataType(Int32)',
    bool: 'DataType(Bool)',
    date: 'DataType(Date)',
    timestamp: 'DataType(Datetime(ms,UTC))',
    'uint32[]': 'DataType(List(DataType(UInt32)))',
    'float32[]': 'DataType(List(DataType(Float32)))',
};
/**
 * @param frames as it is stored, and with NaN for the nulls of floating-point numbers
 * @throws TableFormatError when a column is of another type, or holds what it must not
 */
function decodeColumn(pl, { frame, filled }, name, spec, { type, nulls: count }) {
    if (type !== storedTypes[spec.type]) {
        throw new _table_format_error_js__WEBPACK_IMPORTED_MODULE_1__/* .TableFormatError */ .c(`column ${name} is ${type}, expected ${storedTypes[spec.type]}`);
    }
    if (!spec.nullable && count > 0) {
        throw new _table_format_error_js__WEBPACK_IMPORTED_MODULE_1__/* .TableFormatError */ .c(`column ${name} holds ${count} nulls, and must hold none`);
    }
    if (spec.type === 'float64')
        return checkedNumbers(name, filled.getColumn(name), count, () => frame.getColumn(name));
    const series = frame.getColumn(name);
    switch (spec.type) {
        case 'string':
            return series.toArray();
        case 'dictionary':
            return decodeDictionary(pl, series);
        case 'timestamp':
            return decodeNumbers(pl, name, series.cast(pl.Int64).cast(pl.Float64));
        case 'int32':
        case 'date': {
            const integers = series.cast(pl.Int32);
            return spec.nullable ? decodeNumbers(pl, name, integers.cast(pl.Float64)) : typedArray(integers, Int32Array);
        }
        case 'bool':
            return typedArray(series.cast(pl.UInt8), Uint8Array);
        case 'uint32[]':
            return decodeLists(pl, series, Uint32Array);
        case 'float32[]':
            return decodeLists(pl, series, Float32Array);
    }
}
/** The numbers of a series without nulls, in memory of their own: Polars copies them out of its chunks. */
function typedArray(series, arrayType) {
    const values = series.toTypedArray();
    return values instanceof arrayType ? values : new arrayType(values);
}
function decodeNumbers(pl, name, series) {
    const count = series.nullCount();
    return checkedNumbers(name, count === 0 ? series : nullsAsNaN(pl, series), count, () => series);
}
/**
 * @param filled the column with NaN for its nulls
 * @param nulls how many it has
 * @param stored gives it as it is stored
 * @throws TableFormatError when a stored number is not finite
 */
function checkedNumbers(name, filled, nulls, stored) {
    const values = typedArray(filled, Float64Array);
    if (nulls === 0 && (0,_finite_js__WEBPACK_IMPORTED_MODULE_3__/* .allFinite */ .v)(values))
        return values;
    let missing = 0;
    let infinite = 0;
    for (let row = 0; row < values.length; row++) {
        const value = values[row];
        if (Number.isFinite(value))
            continue;
        if (Number.isNaN(value))
            missing += 1;
        else
            infinite += 1;
    }
    // As many NaN as nulls: then none was stored.
    if (infinite === 0 && missing === nulls)
        return values;
    const cells = stored().toArray();
    const row = cells.findIndex((value) => value !== null && !Number.isFinite(value));
    throw new _table_format_error_js__WEBPACK_IMPORTED_MODULE_1__/* .TableFormatError */ .c(`column ${name}: row ${row} is ${cells[row]}`);
}
function nullsAsNaN(pl, series) {
    const { name } = series;
    const filled = (0,_polars_js__WEBPACK_IMPORTED_MODULE_0__/* .columnNamed */ .c1)(pl, name).fillNull(pl.lit(Number.NaN));
    return pl.DataFrame([series]).select(filled).getColumn(name);
}
/** The distinct texts alone are made text here; the rows learn their numbers from Polars. */
function decodeDictionary(pl, series) {
    const text = series.alias('text');
    const distinct = text.unique().dropNulls().toArray();
    const values = distinct.sort(_text_order_js__WEBPACK_IMPORTED_MODULE_4__/* .byCodeUnits */ .C);
    const numbered = Int32Array.from(values, (_, code) => code);
    const dictionary = pl.DataFrame([pl.Series('text', values, pl.Utf8), pl.Series('code', numbered)]);
    const rows = pl.DataFrame([text]).join(dictionary, { on: 'text', how: 'left', maintainOrder: 'left' });
    const codes = rows.select(pl.col('code').fillNull(pl.lit(_dictionary_column_js__WEBPACK_IMPORTED_MODULE_5__/* .nullCode */ .P).cast(pl.Int32))).getColumn('code');
    return new _dictionary_column_js__WEBPACK_IMPORTED_MODULE_5__/* .DictionaryColumn */ .b(values, typedArray(codes, Int32Array));
}
function decodeLists(pl, series, arrayType) {
    const { name } = series;
    const frame = pl.DataFrame([series]);
    const lengths = typedArray(frame.select(pl.col(name).lst.lengths()).getColumn(name), Uint32Array);
    const filled = frame.filter(pl.col(name).lst.lengths().gt(pl.lit(0)));
    const flat = filled.height === 0
        ? new arrayType([])
        : typedArray(filled.select(pl.col(name).explode()).getColumn(name), arrayType);
    let end = 0;
    return Array.from(lengths, (length) => {
        end += length;
        return flat.slice(end - length, end);
    });
}


/***/ }),

/***/ 47987:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ writeParquetFile),
/* harmony export */   z: () => (/* binding */ encodeParquet)
/* harmony export */ });
/* harmony import */ var _dictionary_column_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(88068);
/* harmony import */ var _finite_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3742);
/* harmony import */ var _polars_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(54500);
/* harmony import */ var _table_format_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(59938);




/**
 * The table as Parquet bytes (zstd). Equal tables give equal bytes, whatever the number of threads: the rows are written
 * as they come, in one piece, by Polars' in-memory engine.
 *
 * @throws TableFormatError for what would not come back as it is: an infinite number, a fraction where whole numbers are
 *   stored, half of a surrogate pair, a null in a column that has none.
 */
async function encodeParquet(columns, table) {
    return encodeFrame(await (0,_polars_js__WEBPACK_IMPORTED_MODULE_0__/* .polars */ .A3)(), columns, table).writeParquet({ compression: 'zstd' });
}
/**
 * As {@link encodeParquet}, to a new file, which is not synced. Polars writes the description of a file byte by byte: to a file that is nothing, to a stream of Node
 * each byte is a call, which of a small table takes longer than the table.
 *
 * @param rowGroupRows rows of a row group, which all threads write, beside this one; undefined where the rows are in one piece
 * @throws TableFormatError, and the system's error where the file cannot be written
 */
async function writeParquetFile(path, columns, table, rowGroupRows) {
    const frame = encodeFrame(await (0,_polars_js__WEBPACK_IMPORTED_MODULE_0__/* .polars */ .A3)(), columns, table);
    const compression = 'zstd';
    try {
        if (rowGroupRows === undefined)
            return frame.writeParquet(path, { compression });
        const options = { compression, rowGroupSize: rowGroupRows, syncOnClose: 'none', mkdir: false };
        await frame.lazy().sinkParquet(path, options).collect();
    }
    catch (error) {
        // Polars does not say which file it was.
        throw error instanceof Error ? Object.assign(error, { path }) : error;
    }
}
function encodeFrame(pl, columns, table) {
    const withNulls = [];
    const series = Object.entries(columns).map(([name, spec]) => {
        const values = table.columns[name];
        if (values.length !== table.rows) {
            throw new _table_format_error_js__WEBPACK_IMPORTED_MODULE_1__/* .TableFormatError */ .c(`column ${name} has ${values.length} cells, the table ${table.rows} rows`);
        }
        if (spec.type === 'float64' && refuseBadNumbers(name, spec, values) > 0)
            withNulls.push(name);
        return encodeColumn(pl, name, spec, values);
    });
    const frame = pl.DataFrame(series);
    if (withNulls.length === 0)
        return frame.rechunk();
    return frame.withColumns(...withNulls.map((name) => (0,_polars_js__WEBPACK_IMPORTED_MODULE_0__/* .columnNamed */ .c1)(pl, name).fillNan(pl.lit(null)))).rechunk();
}
function encodeColumn(pl, name, spec, values) {
    switch (spec.type) {
        case 'string':
            refuseBadText(name, spec, values);
            return pl.Series(name, values, pl.Utf8);
        case 'dictionary':
            return encodeDictionary(pl, name, spec, values);
        case 'float64':
            return pl.Series(name, values);
        case 'timestamp':
            refuseBadNumbers(name, spec, values);
            refuseFractions(name, values, Number.MAX_SAFE_INTEGER);
            // The cast makes NaN null.
            return pl
                .Series(name, values)
                .cast(pl.Int64)
                .cast(pl.Datetime('ms', 'UTC'));
        case 'int32':
        case 'date': {
            const numbers = pl.Series(name, values);
            if (values instanceof Float64Array) {
                refuseBadNumbers(name, spec, values);
                refuseFractions(name, values, 0x7fffffff);
            }
            const integers = values instanceof Float64Array ? numbers.cast(pl.Int32) : numbers;
            return spec.type === 'date' ? integers.cast(pl.Date) : integers;
        }
        case 'bool':
            refuseMoreThanBits(name, values);
            return pl.Series(name, values).cast(pl.Bool);
        case 'uint32[]':
            return encodeLists(pl, name, values, pl.UInt32);
        case 'float32[]':
            return encodeLists(pl, name, values, pl.Float32);
    }
}
/** As the text of its rows, so that whoever reads the file needs to know of no dictionary. */
function encodeDictionary(pl, name, spec, { values, codes }) {
    refuseBadText(name, { ...spec, nullable: false }, values);
    const row = spec.nullable ? -1 : codes.indexOf(_dictionary_column_js__WEBPACK_IMPORTED_MODULE_2__/* .nullCode */ .P);
    if (row >= 0)
        throw new _table_format_error_js__WEBPACK_IMPORTED_MODULE_1__/* .TableFormatError */ .c(`column ${name}: row ${row} is null, and the column has no nulls`);
    const rows = pl.DataFrame([pl.Series('code', codes)]);
    const numbered = Int32Array.from(values, (_, code) => code);
    const dictionary = pl.DataFrame([pl.Series('code', numbered), pl.Series('text', values, pl.Utf8)]);
    return rows.join(dictionary, { on: 'code', how: 'left', maintainOrder: 'left' }).getColumn('text').alias(name);
}
function encodeLists(pl, name, lists, cell) {
    // A Series cannot be made from no lists at all: make one of one empty list and cut it off.
    const cells = lists.length === 0 ? [[]] : lists.map((list) => Array.from(list));
    return pl.Series(name, cells, pl.List(cell)).head(lists.length);
}
function refuseBadText(name, { nullable }, values) {
    for (const [row, value] of values.entries()) {
        if (value === null && nullable)
            continue;
        if (typeof value !== 'string') {
            throw new _table_format_error_js__WEBPACK_IMPORTED_MODULE_1__/* .TableFormatError */ .c(`column ${name}: row ${row} is ${value}, and the column has no nulls`);
        }
        // UTF-8 cannot hold it: another character would be stored in its place.
        if (!value.isWellFormed())
            throw new _table_format_error_js__WEBPACK_IMPORTED_MODULE_1__/* .TableFormatError */ .c(`column ${name}: row ${row} has half of a surrogate pair`);
    }
}
/** A cast would cut fractions off and make numbers out of range null, silently. NaN is null and stays so. */
function refuseFractions(name, values, largest) {
    for (let row = 0; row < values.length; row++) {
        const value = values[row];
        if (Number.isNaN(value))
            continue;
        if (!Number.isInteger(value)) {
            throw new _table_format_error_js__WEBPACK_IMPORTED_MODULE_1__/* .TableFormatError */ .c(`column ${name}: row ${row} is ${value}, expected a whole number`);
        }
        if (value > largest || value < -largest - 1) {
            throw new _table_format_error_js__WEBPACK_IMPORTED_MODULE_1__/* .TableFormatError */ .c(`column ${name}: row ${row} is ${value}, expected ±${largest} at most`);
        }
    }
}
function refuseMoreThanBits(name, values) {
    const row = values.findIndex((value) => value > 1);
    if (row >= 0)
        throw new _table_format_error_js__WEBPACK_IMPORTED_MODULE_1__/* .TableFormatError */ .c(`column ${name}: row ${row} is ${values[row]}, expected 0 or 1`);
}
/** @returns how many are null */
function refuseBadNumbers(name, spec, values) {
    if ((0,_finite_js__WEBPACK_IMPORTED_MODULE_3__/* .allFinite */ .v)(values))
        return 0;
    let nulls = 0;
    for (let row = 0; row < values.length; row++) {
        const value = values[row];
        if (Number.isFinite(value))
            continue;
        if (!Number.isNaN(value))
            throw new _table_format_error_js__WEBPACK_IMPORTED_MODULE_1__/* .TableFormatError */ .c(`column ${name}: row ${row} is ${value}`);
        if (!spec.nullable)
            throw new _table_format_error_js__WEBPACK_IMPORTED_MODULE_1__/* .TableFormatError */ .c(`column ${name}: row ${row} is null, and the column has no nulls`);
        nulls += 1;
    }
    return nulls;
}


/***/ }),

/***/ 5811:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $Y: () => (/* binding */ fileList),
/* harmony export */   FA: () => (/* binding */ rowsInOrder),
/* harmony export */   r8: () => (/* binding */ attachmentBytes)
/* harmony export */ });
/* harmony import */ var _text_order_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(37961);
/* harmony import */ var _canonical_json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6358);
/* harmony import */ var _dataset_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(33353);
/* harmony import */ var _manifest_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(56764);
/* harmony import */ var _table_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(75925);





/** The table in the order of its dataset's row key: itself, when its rows are. @throws Error when a row key occurs twice */
function rowsInOrder(dataset, table) {
    const ordered = (0,_table_js__WEBPACK_IMPORTED_MODULE_3__/* .inOrder */ .al)(table, dataset.rowKey);
    if (ordered !== table)
        refuseDuplicateRows(dataset, ordered);
    return ordered;
}
function refuseDuplicateRows(dataset, table) {
    const cell = (name, row) => (0,_table_js__WEBPACK_IMPORTED_MODULE_3__/* .cellOf */ .WC)(table.columns[name], row);
    for (let row = 1; row < table.rows; row++) {
        if (dataset.rowKey.every((name) => cell(name, row) === cell(name, row - 1))) {
            const key = dataset.rowKey.map((name) => `${name}=${String(cell(name, row))}`).join(', ');
            throw new Error(`${dataset.name}: the row ${key} occurs twice`);
        }
    }
}
/** The further files of a partition as bytes. @throws Error for a name that is no plain name or already taken */
function attachmentBytes(dataset, attachments) {
    for (const name of Object.keys(attachments)) {
        if (!_manifest_js__WEBPACK_IMPORTED_MODULE_2__/* .attachmentName */ .Rr.test(name) || name === 'manifest.json' || name === (0,_dataset_js__WEBPACK_IMPORTED_MODULE_1__/* .tableFile */ .lC)(dataset)) {
            throw new Error(`${dataset.name}: a further file cannot be called "${name}"`);
        }
    }
    return Object.fromEntries(Object.entries(attachments).map(([name, data]) => [name, Buffer.from(data)]));
}
/** How a manifest lists files: by name, with their digests; `rows` for those that are tables. */
function fileList(contents, rows) {
    return Object.entries(contents)
        .sort(([a], [b]) => (0,_text_order_js__WEBPACK_IMPORTED_MODULE_4__/* .byCodeUnits */ .C)(a, b))
        .map(([path, data]) => {
        const count = rows[path];
        return { path, bytes: data.length, ...(count === undefined ? {} : { rows: count }), sha256: (0,_canonical_json_js__WEBPACK_IMPORTED_MODULE_0__/* .sha256Hex */ .f)(data) };
    });
}


/***/ }),

/***/ 9490:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Dv: () => (/* binding */ checkTable),
/* harmony export */   Ii: () => (/* binding */ rowGroupsOf),
/* harmony export */   iQ: () => (/* binding */ listedTable),
/* harmony export */   jS: () => (/* binding */ tableBytesOf),
/* harmony export */   o: () => (/* binding */ decodeColumns),
/* harmony export */   qM: () => (/* binding */ damaged),
/* harmony export */   yG: () => (/* binding */ refuseOtherRows)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _file_system_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(55281);
/* harmony import */ var _dataset_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(33353);
/* harmony import */ var _parquet_decoding_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(21355);
/* harmony import */ var _partition_files_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(98029);
/* harmony import */ var _table_format_error_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(59938);






/** The file of a partition's table, as its manifest lists it. @throws DamagedPartitionError when it lists none */
function listedTable(folder, dataset, manifest) {
    const name = (0,_dataset_js__WEBPACK_IMPORTED_MODULE_2__/* .tableFile */ .lC)(dataset);
    const file = manifest.files.find(({ path }) => path === name);
    if (!file)
        throw new _partition_files_js__WEBPACK_IMPORTED_MODULE_4__/* .DamagedPartitionError */ .qg(folder, `its manifest lists no ${name}`);
    return file;
}
/** The bytes of a partition's table, checked. @throws DamagedPartitionError */
function tableBytesOf(folder, dataset, manifest) {
    return (0,_partition_files_js__WEBPACK_IMPORTED_MODULE_4__/* .readPartitionFile */ .HY)(folder, listedTable(folder, dataset, manifest));
}
/** The chosen columns of a table from its bytes. @throws DamagedPartitionError */
async function decodeColumns(dataset, { folder, manifest, bytes }, names) {
    const table = await (0,_parquet_decoding_js__WEBPACK_IMPORTED_MODULE_3__/* .decodeParquetColumns */ .gv)(dataset.columns, bytes, names).catch((error) => damaged(folder, error));
    refuseOtherRows(folder, listedTable(folder, dataset, manifest), table.rows);
    return table;
}
/** Checks the file of a table, of which no more than a piece is in memory. @throws DamagedPartitionError */
async function checkTable(folder, dataset, manifest) {
    const file = listedTable(folder, dataset, manifest);
    const state = (0,_file_system_js__WEBPACK_IMPORTED_MODULE_1__/* .fileStateIfExists */ .Jj)((0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(folder, file.path));
    await (0,_partition_files_js__WEBPACK_IMPORTED_MODULE_4__/* .checkPartitionFile */ .j1)(folder, file);
    return { folder, manifest, file, state };
}
// What Polars cuts a file into when nobody asks for another size.
const usualRowGroup = 262_144;
/**
 * The chosen columns of a table, row group after row group. What is read is the file that was checked: each piece is given only while that
 * very file is in its place, unchanged.
 *
 * @throws DamagedPartitionError; Error when the file was replaced meanwhile
 */
async function* rowGroupsOf(dataset, { folder, file, state }, names) {
    const path = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(folder, file.path);
    const groups = (0,_parquet_decoding_js__WEBPACK_IMPORTED_MODULE_3__/* .readRowGroups */ .XC)(path, dataset.columns, names, dataset.rowGroupRows ?? usualRowGroup);
    const refuseOther = () => {
        if (state !== undefined && (0,_file_system_js__WEBPACK_IMPORTED_MODULE_1__/* .fileStateIfExists */ .Jj)(path) === state)
            return;
        throw new Error(`${path} was replaced while it was read. Read it again.`);
    };
    let rows = 0;
    try {
        for await (const group of groups) {
            refuseOther();
            rows += group.table.rows;
            yield group;
        }
    }
    catch (error) {
        if (error instanceof _table_format_error_js__WEBPACK_IMPORTED_MODULE_5__/* .TableFormatError */ .c)
            refuseOther();
        damaged(folder, error);
    }
    refuseOtherRows(folder, file, rows);
}
/** @throws DamagedPartitionError when a table has not as many rows as its manifest says */
function refuseOtherRows(folder, file, rows) {
    if (rows === file.rows)
        return;
    throw new _partition_files_js__WEBPACK_IMPORTED_MODULE_4__/* .DamagedPartitionError */ .qg(folder, `${file.path} holds ${rows} rows, its manifest says ${file.rows}`);
}
/** Throws the error on; what is wrong with the format of a checked file is damage. */
function damaged(folder, error) {
    throw error instanceof _table_format_error_js__WEBPACK_IMPORTED_MODULE_5__/* .TableFormatError */ .c ? new _partition_files_js__WEBPACK_IMPORTED_MODULE_4__/* .DamagedPartitionError */ .qg(folder, error.message) : error;
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
 * What belongs to a running process carries its tag, so that any other process can tell what was left by one that is gone: host, process number and,
 * because numbers are used again (in containers at once, and after the machine was started anew), when it began, in which run of the machine.
 */
const host = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update((0,node_os__WEBPACK_IMPORTED_MODULE_2__.hostname)()).digest('hex').slice(0, 8);
const pattern = /(?:^|\.)([0-9a-f]{8})\.(\d+)\.(\d+)\.[0-9a-f-]{36}$/;
/** A new unique name that tells which process it belongs to. @param pid of a process that is running; else this one */
function taggedName(pid = process.pid) {
    return `${host}.${pid}.${startMark(startTicks(pid)) ?? 0}.${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomUUID)()}`;
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
    const ticks = startTicks(pid);
    const now = startMark(ticks);
    // What cannot be told counts as running. Tags of earlier versions have the ticks alone.
    const isSame = start === '0' || now === undefined || start === now || start === ticks;
    return { pid, state: isSame ? 'running' : 'gone' };
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
/** Digits that tell a start of a process from any other, also from one as long after another start of the machine; undefined where that cannot be told. */
function startMark(ticks) {
    const boot = bootId();
    if (ticks === undefined || boot === undefined)
        return undefined;
    const digest = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(`${boot} ${ticks}`).digest('hex');
    return String(Number.parseInt(digest.slice(0, 12), 16));
}
/** Names this run of the machine: empty where the system has no such name, undefined where it cannot be read just now. */
function bootId() {
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.readFileSync)('/proc/sys/kernel/random/boot_id', 'latin1').trim();
    }
    catch (error) {
        return error.code === 'ENOENT' ? '' : undefined;
    }
}
/** Clock ticks from the start of the machine to the start of the process; only Linux tells. */
function startTicks(pid) {
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

/***/ 18936:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ writeTableFile)
/* harmony export */ });
/* harmony import */ var _native_garbage_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(90252);
/* harmony import */ var _parquet_encoding_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(47987);
/* harmony import */ var _partition_content_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5811);
/* harmony import */ var _partition_files_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(98029);




/**
 * Writes the table of a partition as the lake stores it to a new file, which is not synced. Rows that are not in the order of the dataset's row key are sorted.
 *
 * @throws Error when a row key occurs twice; TableFormatError; the system's error where the file cannot be written
 */
async function writeTableFile(path, dataset, table) {
    const ordered = (0,_partition_content_js__WEBPACK_IMPORTED_MODULE_2__/* .rowsInOrder */ .FA)(dataset, table);
    await (0,_parquet_encoding_js__WEBPACK_IMPORTED_MODULE_1__/* .writeParquetFile */ .M)(path, dataset.columns, ordered, dataset.rowGroupRows);
    (0,_native_garbage_js__WEBPACK_IMPORTED_MODULE_0__/* .noteFrame */ .w)(ordered.rows, Object.keys(dataset.columns).length);
    return { path, rows: ordered.rows, ...(await (0,_partition_files_js__WEBPACK_IMPORTED_MODULE_3__/* .digestOfFile */ .Mk)(path)) };
}


/***/ }),

/***/ 59938:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ TableFormatError)
/* harmony export */ });
/** What is wrong with a Parquet file against the columns its dataset declares. */
class TableFormatError extends Error {
    name = 'TableFormatError';
}


/***/ })

};
