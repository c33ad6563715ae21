export const id = 1044;
export const ids = [1044];
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
/* harmony import */ var _calendar_date_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(52010);
/* harmony import */ var _lake_canonical_json_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6358);
/* harmony import */ var _lake_recipe_changes_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(96867);
/* harmony import */ var _lake_table_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(75925);
/* harmony import */ var _lake_table_digest_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(74886);
/* harmony import */ var _feature_set_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(42755);








/** Raised whenever the same inputs could give other bytes than before. */
const panelVersion = 3;
/** The as-of dates of each year, ascending. */
function datesByYear(asOf) {
    return new Map([...Map.groupBy(asOf, _calendar_date_js__WEBPACK_IMPORTED_MODULE_2__/* .yearOf */ .lY)].map(([year, days]) => [year, Int32Array.from(days)]));
}
/**
 * The recipe of the rows of one year. What followed a date reaches at most a year beyond it, so that bars, actions and delistings of later years have no
 * say, and a panel of past years stays as it is when the store grows. Nor have delistings whose day has not come.
 */
function panelRecipe(inputs, year, asOf, { snapshot, lastSession, universe }) {
    const until = (0,_calendar_date_js__WEBPACK_IMPORTED_MODULE_2__/* .isoDate */ ._$)((0,_calendar_date_js__WEBPACK_IMPORTED_MODULE_2__/* .epochDay */ .ue)(`${year + 2}-01-01`) - 1);
    const reached = rowsUpTo(inputs.delistings, 'date', lastSession);
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


/***/ })

};
