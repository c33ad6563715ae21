export const id = 6095;
export const ids = [6095];
export const modules = {

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

/***/ 25886:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ highHalf),
/* harmony export */   e: () => (/* binding */ RadixSorter)
/* harmony export */ });
/**
 * Orders of any values by a radix sort of the high halves of their doubles (Knuth, The Art of Computer Programming 3, 5.2.5), and a look at the whole value where two
 * halves are the same. How the values lie among each other makes no difference to the time. One sorter is one set of buffers, used again by each sort.
 */
class RadixSorter {
    /** Keys and positions, side by side, and where a pass puts them. */
    #keys = new Uint32Array(0);
    #spareKeys = new Uint32Array(0);
    #spare = new Int32Array(0);
    #counts = new Uint32Array(passes * digits);
    /**
     * Positions of the values that are there, ascending by value; equal values (0 and −0 are) in the order of their positions.
     *
     * @param values NaN is left out
     * @param order gets the positions; at least as long as `values`
     * @returns how many there are
     */
    sort(values, order) {
        this.#hold(values.length);
        const keys = this.#keys;
        // The values as pairs of 32-bit numbers.
        const words = new Uint32Array(values.buffer, values.byteOffset, 2 * values.length);
        let count = 0;
        for (let i = 0, word = highHalf; i < values.length; i++, word += 2) {
            const high = words[word];
            if ((high & 0x7fff_ffff) >= exponentOfNaN && Number.isNaN(values[i]))
                continue;
            keys[count] = orderedKey(high);
            order[count++] = i;
        }
        if (count > 0)
            finishOrder(values, this.#sortByKeys(order, count), order, count);
        return count;
    }
    #hold(length) {
        if (this.#keys.length >= length)
            return;
        this.#keys = new Uint32Array(length);
        this.#spareKeys = new Uint32Array(length);
        this.#spare = new Int32Array(length);
    }
    /** @returns the keys in order */
    #sortByKeys(order, count) {
        const counts = this.#counts.fill(0);
        let keys = this.#keys;
        for (let i = 0; i < count; i++) {
            const key = keys[i];
            counts[key & mask]++;
            counts[digits + ((key >>> digitBits) & mask)]++;
            counts[2 * digits + (key >>> (2 * digitBits))]++;
        }
        let [from, to, toKeys] = [order, this.#spare, this.#spareKeys];
        for (let pass = 0; pass < passes; pass++) {
            const offset = pass * digits;
            const shift = pass * digitBits;
            // All have the same digit here: they are in order already.
            if (counts[offset + ((keys[0] >>> shift) & mask)] === count)
                continue;
            for (let digit = offset, sum = 0; digit < offset + digits; digit++) {
                const here = counts[digit];
                counts[digit] = sum;
                sum += here;
            }
            for (let i = 0; i < count; i++) {
                const key = keys[i];
                const digit = offset + ((key >>> shift) & mask);
                const place = counts[digit];
                counts[digit] = place + 1;
                to[place] = from[i];
                toKeys[place] = key;
            }
            [from, to] = [to, from];
            [keys, toKeys] = [toKeys, keys];
        }
        if (from !== order)
            order.set(from.subarray(0, count));
        return keys;
    }
}
const passes = 3;
const digitBits = 11;
const digits = 1 << digitBits;
const mask = digits - 1;
/** Up to so many values insertion is quicker than the engine's sort. */
const fewest = 48;
/** Which of the two halves of a double holds its sign. */
const highHalf = new Uint8Array(Uint32Array.of(1).buffer)[0] === 1 ? 1 : 0;
/** High half of infinity: nothing above it is a number, and it may be. */
const exponentOfNaN = 0x7ff0_0000;
/** The sign, the exponent and 20 bits of the fraction as a number that ascends with the value, the same for −0 as for 0. */
function orderedKey(high) {
    // All bits turned of a negative number, the sign alone of another one.
    const key = (high ^ ((high >> 31) | 0x8000_0000)) >>> 0;
    return high === 0x8000_0000 ? key + 1 : key;
}
/** Puts neighbours in order whose keys are the same, by insertion; a long run of them by the engine's sort. */
function finishOrder(values, keys, order, count) {
    for (let first = 0; first < count;) {
        const key = keys[first];
        let end = first + 1;
        while (end < count && keys[end] === key)
            end++;
        if (end - first > fewest)
            sortRun(values, order.subarray(first, end));
        else if (end - first > 1)
            insertInOrder(values, order, first, end);
        first = end;
    }
}
function sortRun(values, run) {
    const value = values[run[0]];
    // Text-like columns: a flag, or a score that is the same for all.
    if (run.every((position) => values[position] === value))
        return;
    run.sort((i, j) => ascending(values[i], values[j]));
}
/** Order of two values that may be infinite, for which subtraction gives NaN. */
function ascending(a, b) {
    return a < b ? -1 : a > b ? 1 : 0;
}
function insertInOrder(values, order, first, end) {
    for (let i = first + 1; i < end; i++) {
        const position = order[i];
        const value = values[position];
        let at = i;
        for (; at > first && values[order[at - 1]] > value; at--)
            order[at] = order[at - 1];
        order[at] = position;
    }
}


/***/ }),

/***/ 26006:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ ranksOfOrder),
/* harmony export */   o: () => (/* binding */ RankSorter)
/* harmony export */ });
/* harmony import */ var _radix_order_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(25886);

/**
 * Orders of values, fast enough for 10⁴ names on hundreds of dates. Values are dealt out to as many places as there are values, each to where it would lie if all
 * were spread evenly, and put in order among their neighbours by insertion (Knuth, The Art of Computer Programming 3, 5.2.5 and 5.2.1). Where most of them would
 * lie in few places, as with prices and values traded, a radix sort takes over. The order is the same either way. One sorter is one set of buffers, used again
 * by each sort.
 */
class RankSorter {
    /** The values in the order that is being made. */
    #sorted = new Float64Array(0);
    /** By place: how many values are dealt to it, then where the next one goes. */
    #fills = new Int32Array(0);
    #radix = new _radix_order_js__WEBPACK_IMPORTED_MODULE_0__/* .RadixSorter */ .e();
    #isTied = false;
    /** Whether two of the values that were sorted last are equal. */
    get isTied() {
        return this.#isTied;
    }
    /**
     * Positions of the values that are there, ascending by value; equal values (0 and −0 are) in the order of their positions.
     *
     * @param values NaN is left out
     * @param order gets the positions; at least as long as `values`
     * @returns how many there are
     */
    sort(values, order) {
        if (this.#sorted.length < values.length)
            this.#sorted = new Float64Array(values.length);
        const dealing = values.length <= fewest ? undefined : this.#dealt(values);
        if (values.length > fewest && dealing === undefined) {
            const count = this.#radix.sort(values, order);
            this.#isTied = hasEqualNeighbours(values, order, count);
            return count;
        }
        const count = dealing === undefined ? this.#layAll(values, order) : this.#lay(values, order, dealing);
        this.#isTied = insertInOrder(this.#sorted, order, count);
        return count;
    }
    /** How values are dealt out, so that none is far from where it belongs; undefined where that is not so. */
    #dealt(values) {
        let lowest = Number.POSITIVE_INFINITY;
        let highest = Number.NEGATIVE_INFINITY;
        for (let i = 0; i < values.length; i++) {
            const value = values[i];
            if (value < lowest)
                lowest = value;
            if (value > highest)
                highest = value;
        }
        const places = Math.min(mostPlaces, 2 ** Math.ceil(Math.log2(values.length)));
        const scale = (places - 1) / (highest - lowest);
        // Neither where all are equal, nor where one is infinite, nor where they differ by next to nothing.
        if (!(scale > 0 && scale < Number.POSITIVE_INFINITY))
            return undefined;
        if (this.#fills.length < places)
            this.#fills = new Int32Array(places);
        const fills = this.#fills.fill(0, 0, places);
        for (let i = 0; i < values.length; i++) {
            const value = values[i];
            if (!Number.isNaN(value))
                fills[((value - lowest) * scale) | 0]++;
        }
        let crowd = 0;
        let next = 0;
        for (let place = 0; place < places; place++) {
            const fill = fills[place];
            fills[place] = next;
            next += fill;
            crowd += fill * fill;
        }
        return crowd > mostCrowded * next ? undefined : { lowest, scale };
    }
    /** Puts each value at its place. @returns how many there are */
    #lay(values, order, { lowest, scale }) {
        const [fills, sorted] = [this.#fills, this.#sorted];
        let count = 0;
        for (let i = 0; i < values.length; i++) {
            const value = values[i];
            if (Number.isNaN(value))
                continue;
            const place = ((value - lowest) * scale) | 0;
            const at = fills[place];
            fills[place] = at + 1;
            order[at] = i;
            sorted[at] = value;
            count++;
        }
        return count;
    }
    /** Puts the values one behind the other. @returns how many there are */
    #layAll(values, order) {
        let count = 0;
        for (let i = 0; i < values.length; i++) {
            if (Number.isNaN(values[i]))
                continue;
            this.#sorted[count] = values[i];
            order[count++] = i;
        }
        return count;
    }
}
/** Up to so many values insertion alone is quicker. */
const fewest = 48;
const mostPlaces = 1 << 16;
/** How many comparisons a value may need with the others of its place, on average, before a radix sort is quicker. Where values lie evenly it is 2 to 5. */
const mostCrowded = 24;
/**
 * Insertion sort of values and positions side by side.
 *
 * @returns whether two values are equal
 */
function insertInOrder(sorted, order, count) {
    let isTied = false;
    let before = sorted[0];
    for (let i = 1; i < count; i++) {
        const value = sorted[i];
        if (value > before) {
            before = value;
            continue;
        }
        if (value === before) {
            isTied = true;
            continue;
        }
        const position = order[i];
        let at = i;
        for (; at > 0 && sorted[at - 1] > value; at--) {
            sorted[at] = sorted[at - 1];
            order[at] = order[at - 1];
        }
        sorted[at] = value;
        order[at] = position;
        if (at > 0 && sorted[at - 1] === value)
            isTied = true;
    }
    return isTied;
}
function hasEqualNeighbours(values, order, count) {
    let before = Number.NaN;
    for (let k = 0; k < count; k++) {
        const value = values[order[k]];
        if (value === before)
            return true;
        before = value;
    }
    return false;
}
/**
 * Average ranks from 1 of what an order names; equal values get the mean of their ranks.
 *
 * @param order ascending, as `RankSorter.sort` gives it
 * @param count how many of `order` count
 * @param ranks gets the rank of each at its position; the others are left as they are
 */
function ranksOfOrder(values, order, count, ranks) {
    for (let first = 0; first < count;) {
        const value = values[order[first]];
        let end = first + 1;
        while (end < count && values[order[end]] === value)
            end++;
        const rank = (first + 1 + end) / 2;
        for (let i = first; i < end; i++)
            ranks[order[i]] = rank;
        first = end;
    }
}


/***/ })

};
