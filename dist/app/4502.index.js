export const id = 4502;
export const ids = [4502,5728];
export const modules = {

/***/ 69774:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Cn: () => (/* binding */ draftSettingsNotes),
/* harmony export */   GA: () => (/* binding */ readSettingsNote),
/* harmony export */   O_: () => (/* binding */ settingsNote),
/* harmony export */   Sb: () => (/* binding */ changedSettings),
/* harmony export */   cE: () => (/* binding */ isGate)
/* harmony export */ });
/* unused harmony exports countsForIngest, settingsTable */
/* harmony import */ var _lake_canonical_json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6358);
/* harmony import */ var _market_datasets_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5737);
/* harmony import */ var _text_order_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(37961);
/* harmony import */ var _datasets_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76589);
/* harmony import */ var _settings_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(81748);





/**
 * Settings of where data comes from that cannot change what an ingest stores of a week; `*` stands for any name. Every other one counts, also what
 * is added later.
 */
const storeNothing = [
    // Part of the recipes of scores, which are compared themselves.
    'benchmark',
    // Which files there are is data: their rows are compared when they are read.
    'universe.files',
    'market.files',
    'news.files',
    // How often, from where and with what patience somebody is asked.
    'market.overlap_sessions',
    'news.overlap_days',
    'providers.*.base_url',
    'providers.*.requests',
    'providers.*.per_seconds',
    'providers.*.concurrency',
    'http',
    'raw',
    // No week is made from these series.
    'macro',
    'publication',
];
/** Lists whose order means nothing. */
const unordered = [
    'universe.aliases',
    'market.known_steps',
    'news.known_holes',
    'providers.edgar.forms',
];
const smaller = (was, now) => now < was;
/**
 * Gates: they decide whether a week may be ingested, not what is stored of it. A week that passed is another one only where they are stricter now.
 */
const gates = {
    'universe.error_budget': smaller,
    'market.error_budget': smaller,
    'market.late_budget': smaller,
    'market.absent_budget': smaller,
    'news.error_budget': smaller,
    'news.low_volume': (_, now) => now === 'refuse',
    'news.known_holes': (was, now) => was.some((week) => !now.includes(week)),
};
/** The settings of a pipeline.yaml that decide what is stored of a week; what is left out there stands here as its default. */
function settingsNote(pipeline) {
    const { market, news } = pipeline;
    const inUse = new Set([...market.providers, ...news.providers, market.cross_check?.provider ?? '']);
    // Without it steps are a matter of the scores, whose recipes name the settings.
    const withholdsBars = Object.values(market.steps).includes('quarantine');
    const isUsed = ([path]) => (withholdsBars || !path.startsWith('market.steps.')) &&
        (!path.startsWith('providers.') || inUse.has(path.split('.')[1] ?? ''));
    return new Map([...countedSettings(pipeline), ...filesWithSettings(pipeline)].filter(isUsed));
}
/** Whether a setting can change what an ingest stores. @param path its place in pipeline.yaml */
function countsForIngest(path) {
    const parts = path.split('.');
    if (!Object.hasOwn(_settings_js__WEBPACK_IMPORTED_MODULE_3__/* .ingestSections */ .r, parts[0] ?? ''))
        return false;
    return !storeNothing.some((pattern) => pattern.split('.').every((part, i) => part === '*' || part === parts[i]));
}
/** Whether a setting only decides if a week may be ingested. */
function isGate(path) {
    return Object.hasOwn(gates, path);
}
/**
 * The settings by which a week would be ingested otherwise now, sorted. A setting that one side lacks was not there yet, or its provider is not in
 * use: it is as its default says.
 */
function changedSettings(was, now) {
    const usual = defaults();
    return [...new Set([...was.keys(), ...now.keys()])]
        .filter((path) => {
        const [before, after] = [was.get(path) ?? usual.get(path), now.get(path) ?? usual.get(path)];
        if (before === after)
            return false;
        if (path.endsWith(eachFile))
            return readsOtherwise(before, after);
        const isStricter = gates[path];
        if (isStricter === undefined || before === undefined || after === undefined)
            return true;
        return isStricter(JSON.parse(before), JSON.parse(after));
    })
        .sort(_text_order_js__WEBPACK_IMPORTED_MODULE_4__/* .byCodeUnits */ .C);
}
/** What a week was ingested by; undefined where the lake does not say, as of versions before this one. @throws DamagedPartitionError */
async function readSettingsNote(lake, weekEnding) {
    const stored = await lake.read(_datasets_js__WEBPACK_IMPORTED_MODULE_2__/* .settingsNotes */ .zz, { week_ending: weekEnding });
    if (stored === undefined)
        return undefined;
    const { setting, value } = stored.table.columns;
    return new Map(setting.map((path, row) => [path, value[row]]));
}
/** Notes by which settings the weeks are ingested. Of a week that a version before this one ingested nobody knows, and it stays so. */
async function draftSettingsNotes(weeks, lake, draft, pipeline) {
    const table = settingsTable(settingsNote(pipeline));
    for (const { weekEnding } of weeks) {
        const keys = { week_ending: weekEnding };
        const isUnknown = (await lake.manifest(_market_datasets_js__WEBPACK_IMPORTED_MODULE_1__/* .coverage */ .vk, keys)) !== undefined && (await readSettingsNote(lake, weekEnding)) === undefined;
        if (!isUnknown)
            await draft.write(_datasets_js__WEBPACK_IMPORTED_MODULE_2__/* .settingsNotes */ .zz, keys, { recipe: _datasets_js__WEBPACK_IMPORTED_MODULE_2__/* .ingestRecipe */ .ZJ, table });
    }
}
function settingsTable(settings) {
    return { rows: settings.size, columns: { setting: [...settings.keys()], value: [...settings.values()] } };
}
let knownDefaults;
function defaults() {
    const files = ['-'];
    knownDefaults ??= new Map([
        ['market.decimal', '"."'],
        ...countedSettings(_settings_js__WEBPACK_IMPORTED_MODULE_3__/* .ingestSettings */ .U.parse({ universe: { files }, market: { files }, news: { files } })),
    ]);
    return knownDefaults;
}
function countedSettings(pipeline) {
    return settingsIn(pipeline, '')
        .filter(([path]) => countsForIngest(path))
        .map(([path, value]) => [path, (0,_lake_canonical_json_js__WEBPACK_IMPORTED_MODULE_0__/* .canonicalJson */ .d)(unordered.includes(path) ? sorted(value) : value)]);
}
/** Every value of a document that is no object of its own, by its place. */
function settingsIn(document, place) {
    return Object.entries(document).flatMap(([name, value]) => {
        if (value === undefined)
            return [];
        if (typeof value === 'object' && value !== null && !Array.isArray(value))
            return settingsIn(value, `${place}${name}.`);
        return [[`${place}${name}`, value]];
    });
}
/** The way in which each file is read: `market.files.*`. */
const eachFile = '.files.*';
/**
 * What single files say about how they are read, each way once, and which file is read by which, in their order. Paths are not told: they
 * can hold a key.
 */
function filesWithSettings({ universe, market, news }) {
    return Object.entries({ universe, market, news }).flatMap(([section, { files = [] }]) => {
        const own = files.flatMap((file) => (typeof file === 'string' ? [] : [{ ...file, path: undefined }]));
        const ways = new Map(own.map((way) => [(0,_lake_canonical_json_js__WEBPACK_IMPORTED_MODULE_0__/* .canonicalJson */ .d)(way), way]));
        const all = ways.size === 0 ? [] : [[`${section}.files`, (0,_lake_canonical_json_js__WEBPACK_IMPORTED_MODULE_0__/* .canonicalJson */ .d)(sorted([...ways.values()]))]];
        if (files.length < 2 && ways.size === 0)
            return [];
        const each = files.map((file) => {
            const { path, ...way } = typeof file === 'string' ? { path: file } : file;
            return [(0,_lake_canonical_json_js__WEBPACK_IMPORTED_MODULE_0__/* .sha256Hex */ .f)(path), (0,_lake_canonical_json_js__WEBPACK_IMPORTED_MODULE_0__/* .sha256Hex */ .f)((0,_lake_canonical_json_js__WEBPACK_IMPORTED_MODULE_0__/* .canonicalJson */ .d)(way))];
        });
        return [...all, [`${section}${eachFile}`, (0,_lake_canonical_json_js__WEBPACK_IMPORTED_MODULE_0__/* .canonicalJson */ .d)(each)]];
    });
}
/** Whether files that were there already are read another way, or in another order, which decides between them; what comes or goes is data. */
function readsOtherwise(before, after) {
    const was = JSON.parse(before ?? '[]');
    const now = JSON.parse(after ?? '[]');
    const there = new Set(was.map(([path]) => path)).intersection(new Set(now.map(([path]) => path)));
    const [stayed, stay] = [was, now].map((files) => (0,_lake_canonical_json_js__WEBPACK_IMPORTED_MODULE_0__/* .canonicalJson */ .d)(files.filter(([path]) => there.has(path))));
    return stayed !== stay;
}
function sorted(values) {
    return values.toSorted((a, b) => (0,_text_order_js__WEBPACK_IMPORTED_MODULE_4__/* .byCodeUnits */ .C)((0,_lake_canonical_json_js__WEBPACK_IMPORTED_MODULE_0__/* .canonicalJson */ .d)(a), (0,_lake_canonical_json_js__WEBPACK_IMPORTED_MODULE_0__/* .canonicalJson */ .d)(b)));
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


/***/ }),

/***/ 64377:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   p6: () => (/* binding */ date),
/* harmony export */   w$: () => (/* binding */ datetime)
/* harmony export */ });
/* unused harmony exports time, duration */
/* harmony import */ var _core_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(43759);
/* harmony import */ var _schemas_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2503);



function datetime(params) {
    return _core_index_js__WEBPACK_IMPORTED_MODULE_0__/* ._isoDateTime */ .G1(_schemas_js__WEBPACK_IMPORTED_MODULE_1__/* .ZodISODateTime */ .You, params);
}
function date(params) {
    return _core_index_js__WEBPACK_IMPORTED_MODULE_0__/* ._isoDate */ .db(_schemas_js__WEBPACK_IMPORTED_MODULE_1__/* .ZodISODate */ .Brp, params);
}
function time(params) {
    return core._isoTime(ZodISOTime, params);
}
function duration(params) {
    return core._isoDuration(ZodISODuration, params);
}


/***/ })

};
