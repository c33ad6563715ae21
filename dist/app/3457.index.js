export const id = 3457;
export const ids = [3457];
export const modules = {

/***/ 64429:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ab: () => (/* binding */ ledgerTable),
/* harmony export */   Bk: () => (/* binding */ soundLedger),
/* harmony export */   PK: () => (/* binding */ ledgerText)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(42226);

/** A text of lines as the table of a ledger. */
function ledgerTable(text) {
    const lines = text.split('\n').slice(0, -1);
    return { rows: lines.length, columns: { seq: Int32Array.from(lines.keys(), (i) => i + 1), line: lines } };
}
/** The text of the lines of a ledger, each with its end. */
function ledgerText(lines) {
    return lines.map((line) => `${line}\n`).join('');
}
/**
 * The ledger in a table; without one that of an empty text.
 *
 * @param place of the table, for messages
 * @throws UserError where a line was changed, taken out or put in: nothing is counted from such a ledger, and nothing is added to it
 */
function soundLedger(table, place, read, { title, hint }) {
    const { ledger, problems } = read(ledgerText(table?.columns.line ?? []));
    const [first] = problems;
    if (first === undefined)
        return ledger;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(`The ${title} in ${place} is not what was written: line ${first.line}: ${first.problem}.`, {
        hint,
    });
}


/***/ }),

/***/ 45423:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ artifactName),
/* harmony export */   T: () => (/* binding */ parseArtifactName)
/* harmony export */ });
/* harmony import */ var _lake_canonical_json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6358);

/**
 * The name of the artifact of one stage run: `score--regime=news-novelty-v1--week_ending=2026-07-02`, with
 * `--attempt=N` from the second attempt on, because artifacts are immutable.
 *
 * A value of several words (names, weeks) has them joined by "+". What is not a letter, digit or one of `._=-` is written as
 * `%XX`, and so is a "-" that could be taken for a part of "--".
 */
function artifactName(stage, keys, attempt) {
    const parts = Object.entries(keys).map(([key, value]) => `${key}=${encodeValue(value)}`);
    return [stage, ...parts, ...(attempt > 1 ? [`attempt=${attempt}`] : [])].join('--');
}
/** @returns undefined for a name that `artifactName` does not make */
function parseArtifactName(name) {
    const attempt = /--attempt=([1-9]\d*)$/.exec(name);
    const base = attempt ? name.slice(0, attempt.index) : name;
    const [stage, ...parts] = base.split('--');
    if (!stage)
        return undefined;
    const keys = {};
    for (const part of parts) {
        const separator = part.indexOf('=');
        if (separator < 1)
            return undefined;
        keys[part.slice(0, separator)] = decodeValue(part.slice(separator + 1));
    }
    return { stage, keys, attempt: Number(attempt?.[1] ?? 1), base };
}
/** A list of many weeks would not fit into a name; the index inside the artifact tells them all. */
const longestValue = 100;
function encodeValue(value) {
    const text = value
        .trim()
        .split(/[\s,]+/)
        .map((word) => word.replace(/[^A-Za-z0-9._=-]/gu, percentCodes))
        .join('+')
        .replace(/^-|(?<=-)-|-$/g, '%2D');
    if (text.length <= longestValue)
        return text;
    return `${text.slice(0, 60).replace(/[%+-][^%+-]?$/, '')}+${(0,_lake_canonical_json_js__WEBPACK_IMPORTED_MODULE_0__/* .sha256Hex */ .f)(text).slice(0, 12)}`;
}
function percentCodes(character) {
    return Buffer.from(character)
        .toString('hex')
        .toUpperCase()
        .replace(/../g, (code) => `%${code}`);
}
function decodeValue(text) {
    return text.replace(/(?:%[0-9A-F]{2})+/g, (codes) => Buffer.from(codes.replaceAll('%', ''), 'hex').toString('utf8'));
}


/***/ }),

/***/ 93457:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  ArtifactTier: () => (/* binding */ ArtifactTier),
  uploadWritten: () => (/* binding */ uploadWritten)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./node_modules/@actions/artifact/lib/artifact.js + 356 modules
var artifact = __webpack_require__(65495);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 4 modules
var schemas = __webpack_require__(2503);
// EXTERNAL MODULE: ./build/lib/src/errors.js
var errors = __webpack_require__(42226);
// EXTERNAL MODULE: ./build/lib/src/file-system.js
var file_system = __webpack_require__(55281);
// EXTERNAL MODULE: ./build/lib/src/lake/dataset.js
var lake_dataset = __webpack_require__(33353);
// EXTERNAL MODULE: ./build/lib/src/platform/artifact-name.js
var artifact_name = __webpack_require__(45423);
// EXTERNAL MODULE: ./build/lib/src/lake/ledger-table.js
var ledger_table = __webpack_require__(64429);
// EXTERNAL MODULE: ./build/lib/src/lake/parquet-decoding.js
var parquet_decoding = __webpack_require__(21355);
// EXTERNAL MODULE: ./build/lib/src/lake/partition-files.js
var partition_files = __webpack_require__(98029);
// EXTERNAL MODULE: ./build/lib/src/lake/partition-reading.js
var partition_reading = __webpack_require__(9490);
;// CONCATENATED MODULE: ./build/lib/src/platform/longest-ledger.js




/**
 * Of several states of one hash-chained ledger the one that begins with every other: jobs that add lines one after the other leave such states.
 *
 * @param folders of the partition, one for each state
 * @returns its place among them; undefined where two of them went on apart, or one has no lines
 * @throws DamagedPartitionError
 */
async function longestLedger(dataset, folders) {
    const texts = await Promise.all(folders.map((folder) => storedText(dataset, folder)));
    const longest = texts.reduce((best, text, i) => (text.length > texts[best].length ? i : best), 0);
    const isWhole = texts.every((text) => text !== '' && texts[longest].startsWith(text));
    return isWhole ? longest : undefined;
}
async function storedText(dataset, folder) {
    const verified = await (0,partition_files/* readVerified */.xu)(folder);
    if (verified === undefined)
        return '';
    const file = (0,partition_reading/* listedTable */.iQ)(folder, dataset, verified.manifest);
    const { columns } = await (0,parquet_decoding/* decodeParquet */.B2)(dataset.columns, verified.files.get(file.path) ?? Buffer.alloc(0));
    const lines = columns.line;
    return Array.isArray(lines) ? (0,ledger_table/* ledgerText */.PK)(lines) : '';
}

;// CONCATENATED MODULE: ./build/lib/src/platform/artifacts.js










const indexFile = 'partitions.json';
/** A key's value becomes a folder's name. */
const keyValue = /^[A-Za-z0-9][A-Za-z0-9._-]*$/;
const indexSchema = schemas/* strictObject */.rej({
    format: schemas/* literal */.euz(1),
    stage: schemas/* string */.YjP(),
    partitions: schemas/* array */.YOg(schemas/* strictObject */.rej({
        dataset: schemas/* string */.YjP(),
        keys: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* string */.YjP().regex(keyValue)),
        path: schemas/* string */.YjP(),
        digest: schemas/* string */.YjP(),
    })),
});
/** The artifacts that earlier jobs of this run uploaded, as a tier of the lake. */
class ArtifactTier {
    name = "this run's artifacts";
    #client = new artifact/* DefaultArtifactClient */.t9();
    #log;
    #stages;
    #lakeFolder;
    #listing;
    #downloads = new Map();
    /** @param lakeFolder of the lake that it is a tier of: what was uploaded from there is there */
    constructor(log, stages, lakeFolder) {
        this.#log = log;
        this.#stages = stages;
        this.#lakeFolder = lakeFolder;
    }
    async list(dataset, wanted) {
        const artifacts = await this.#artifactsFor(dataset, wanted);
        return artifacts.flatMap(({ partitions }) => partitions.filter((p) => p.dataset === dataset.name && (0,lake_dataset/* keysMatch */.AG)(p.keys, wanted)).map(({ keys }) => keys));
    }
    async fetch(dataset, keys, into) {
        const path = (0,lake_dataset/* partitionPath */.WX)(dataset, keys);
        const holders = (await this.#artifactsFor(dataset, keys)).filter(({ partitions }) => partitions.some((partition) => partition.path === path));
        const made = newestAttempts(holders.filter(({ stage }) => !this.#stages.restoring.includes(stage)));
        const newest = made.length > 0 ? made : lastRestored(holders);
        const digests = new Set(newest.map((holder) => holder.partitions.find((p) => p.path === path)?.digest));
        const holder = digests.size > 1 ? await lastOfLedger(dataset, path, newest) : newest[0];
        if (digests.size > 1 && holder === undefined) {
            throw new errors/* UserError */.yo(`${path} is held with different digests by ${newest.map(({ name }) => name).join(' and ')}.`, {
                hint: 'Two jobs of one run must not write the same partition from different inputs; give each its own weeks or regime.',
            });
        }
        if (!holder)
            return false;
        const source = (0,external_node_path_.join)(holder.folder, path);
        const names = await (0,file_system/* listIfExists */.O1)(source);
        if (names.length === 0)
            throw new Error(`The artifact ${holder.name} lacks ${path}, which its index names.`);
        for (const name of names)
            await copyFile((0,external_node_path_.join)(source, name), (0,external_node_path_.join)(into, name));
        return true;
    }
    /** Artifacts that can hold partitions with these keys: of a stage that writes or restores the dataset, not named after other keys. */
    async #artifactsFor(dataset, wanted) {
        this.#listing ??= this.#client
            .listArtifacts()
            .then(({ artifacts }) => artifacts.filter(({ id }) => !(0,file_system/* exists */.t2)(uploadNote(this.#lakeFolder, id))));
        const stages = this.#stages.holding(dataset);
        const candidates = (await this.#listing).filter(({ name }) => {
            const parsed = (0,artifact_name/* parseArtifactName */.T)(name);
            if (!parsed || !stages.includes(parsed.stage))
                return false;
            const { regime = 'all' } = parsed.keys;
            const several = regime === 'all' || regime.includes('+');
            return several || wanted.regime === undefined || regime === wanted.regime;
        });
        const downloads = candidates.map((artifact) => {
            const running = this.#downloads.get(artifact.name) ?? this.#download(artifact);
            this.#downloads.set(artifact.name, running);
            return running;
        });
        return (await Promise.all(downloads)).filter((artifact) => artifact !== undefined);
    }
    async #download(artifact) {
        const folder = await (0,promises_.mkdtemp)((0,external_node_path_.join)(process.env.RUNNER_TEMP ?? (0,external_node_os_.tmpdir)(), 'artifact-'));
        const expected = artifact.digest ? { expectedHash: artifact.digest } : {};
        const { digestMismatch } = await this.#client
            .downloadArtifact(artifact.id, { path: folder, ...expected })
            .catch((error) => {
            throw new errors/* UserError */.yo(`The artifact ${artifact.name} could not be downloaded: ${error.message}`, {
                hint: 'Start a new run: this one cannot go on without what its earlier jobs wrote.',
                cause: error,
            });
        });
        if (digestMismatch)
            throw new Error(`The artifact ${artifact.name} was damaged on its way (digest differs).`);
        const parsed = (0,artifact_name/* parseArtifactName */.T)(artifact.name);
        const index = await (0,file_system/* readTextIfExists */.TP)((0,external_node_path_.join)(folder, indexFile));
        if (!parsed || index === undefined)
            return undefined;
        const read = readIndex(index);
        if (!read) {
            this.#log.warning(`The artifact ${artifact.name} is left alone: its ${indexFile} is none of Regimen's.`);
            return undefined;
        }
        const { partitions } = read;
        this.#log.info(`Downloaded the artifact ${artifact.name}: ${partitions.length} partitions`);
        const { id, name } = artifact;
        return { id, name, stage: parsed.stage, base: parsed.base, attempt: parsed.attempt, folder, partitions };
    }
}
async function copyFile(from, to) {
    const bytes = await (0,file_system/* readFileIfExists */.QD)(from);
    if (bytes === undefined)
        throw new Error(`${from} has gone while it was copied.`);
    await (0,promises_.writeFile)(to, bytes);
}
function readIndex(text) {
    try {
        return indexSchema.safeParse(JSON.parse(text)).data;
    }
    catch {
        return undefined;
    }
}
function newestAttempts(artifacts) {
    const newest = new Map();
    for (const artifact of artifacts) {
        const known = newest.get(artifact.base);
        if (!known || known.attempt < artifact.attempt)
            newest.set(artifact.base, artifact);
    }
    return [...newest.values()];
}
/** Of a ledger to which several jobs of a run added lines, one after the other, the state that has all of them; undefined where there is none, or it is no ledger. */
async function lastOfLedger(dataset, path, holders) {
    if (dataset.publication !== 'chained')
        return undefined;
    const folders = holders.map(({ folder }) => (0,external_node_path_.join)(folder, path));
    const longest = await longestLedger(dataset, folders);
    return longest === undefined ? undefined : holders[longest];
}
/** The branch may have grown between two restores of a run: what came later holds what came before. */
function lastRestored(artifacts) {
    return artifacts.toSorted((a, b) => a.id - b.id).slice(-1);
}
/** Says that everything in an artifact lies in this very lake, so that a later step of the job need not fetch it. A folder whose name begins with a dot is no dataset. */
function uploadNote(lakeFolder, id) {
    return (0,external_node_path_.join)(lakeFolder, '.uploaded', String(id));
}
async function noteUpload(lakeFolder, id) {
    const note = uploadNote(lakeFolder, id);
    await (0,promises_.mkdir)((0,external_node_path_.dirname)(note), { recursive: true });
    await (0,promises_.writeFile)(note, '');
}
const daysVariable = 'REGIMEN_ARTIFACT_DAYS';
/** For how long GitHub keeps an artifact, where the workflow says so; else as the repository has it. @throws UserError */
function retention() {
    const text = process.env[daysVariable] ?? '';
    if (text === '')
        return {};
    const days = Number(text);
    if (Number.isInteger(days) && days >= 1 && days <= 90)
        return { retentionDays: days };
    throw new errors/* UserError */.yo(`${daysVariable} is "${text}".`, {
        hint: 'Give whole days, 1 to 90, as GitHub keeps artifacts.',
    });
}
/**
 * Uploads what a stage run wrote as one artifact with an index of its partitions.
 *
 * @returns the artifact's name, or undefined when nothing was written
 */
async function uploadWritten(stage, keys, lake, log) {
    // A partition written twice in one run has one final state.
    const final = new Map();
    for (const partition of lake.written)
        final.set((0,lake_dataset/* partitionPath */.WX)(partition.dataset, partition.keys), partition);
    if (final.size === 0)
        return undefined;
    const staging = await (0,promises_.mkdtemp)((0,external_node_path_.join)(process.env.RUNNER_TEMP ?? (0,external_node_os_.tmpdir)(), 'upload-'));
    try {
        const partitions = [...final].map(([path, { dataset, keys, digest }]) => ({
            dataset: dataset.name,
            keys,
            path,
            digest,
        }));
        const files = [(0,external_node_path_.join)(staging, indexFile)];
        await (0,promises_.writeFile)((0,external_node_path_.join)(staging, indexFile), JSON.stringify({ format: 1, stage, partitions }, null, 2));
        for (const [path, { dataset, keys }] of final) {
            const manifest = await lake.manifest(dataset, keys);
            await (0,promises_.mkdir)((0,external_node_path_.join)(staging, path), { recursive: true });
            for (const file of ['manifest.json', ...(manifest?.files.map(({ path }) => path) ?? [])]) {
                await copyFile((0,external_node_path_.join)(lake.root, path, file), (0,external_node_path_.join)(staging, path, file));
                files.push((0,external_node_path_.join)(staging, path, file));
            }
        }
        const name = (0,artifact_name/* artifactName */.C)(stage, keys, Number(process.env.GITHUB_RUN_ATTEMPT ?? '1'));
        const { id } = await new artifact/* DefaultArtifactClient */.t9().uploadArtifact(name, files, staging, retention());
        if (id !== undefined)
            await noteUpload(lake.root, id);
        log.info(`Uploaded the artifact ${name}: ${final.size} partitions`);
        return name;
    }
    finally {
        await (0,promises_.rm)(staging, { recursive: true, force: true });
    }
}


/***/ })

};
