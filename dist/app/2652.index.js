export const id = 2652;
export const ids = [2652];
export const modules = {

/***/ 91765:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Im: () => (/* binding */ Lake),
  Z0: () => (/* binding */ checkIdentity),
  gV: () => (/* binding */ inputReference)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
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
// EXTERNAL MODULE: ./build/lib/src/lake/lock.js
var lock = __webpack_require__(76530);
// EXTERNAL MODULE: ./build/lib/src/lake/manifest.js
var manifest = __webpack_require__(56764);
// EXTERNAL MODULE: ./build/lib/src/lake/parquet.js
var parquet = __webpack_require__(71233);
// EXTERNAL MODULE: ./build/lib/src/lake/canonical-json.js
var canonical_json = __webpack_require__(6358);
;// CONCATENATED MODULE: ./build/lib/src/lake/partition-content.js




/** @throws Error when two neighbouring rows of a sorted table have the same row key. */
function refuseDuplicateRows(dataset, table) {
    const cell = (name, row) => table.columns[name][row];
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
        if (!manifest/* attachmentName */.Rr.test(name) || name === 'manifest.json' || name === (0,lake_dataset/* tableFile */.lC)(dataset)) {
            throw new Error(`${dataset.name}: a further file cannot be called "${name}"`);
        }
    }
    return Object.fromEntries(Object.entries(attachments).map(([name, data]) => [name, Buffer.from(data)]));
}
/** How a manifest lists files: by name, with their digests; `rows` for those that are tables. */
function fileList(contents, rows) {
    return Object.entries(contents)
        .sort(([a], [b]) => (0,order/* byCodeUnits */.C)(a, b))
        .map(([path, data]) => {
        const count = rows[path];
        return { path, bytes: data.length, ...(count === undefined ? {} : { rows: count }), sha256: (0,canonical_json/* sha256Hex */.f)(data) };
    });
}

// EXTERNAL MODULE: ./build/lib/src/lake/partition-files.js
var partition_files = __webpack_require__(98029);
// EXTERNAL MODULE: ./build/lib/src/lake/table.js
var lake_table = __webpack_require__(75925);
;// CONCATENATED MODULE: ./build/lib/src/lake/lake.js













/**
 * The lake: partitions by dataset and keys, wherever they live. Reads look in the local folder first, then in the tiers
 * in order; what a tier gives is verified and kept locally. Writes go to the local folder.
 */
class Lake {
    root;
    /** What this process has written or adopted, in order; on GitHub it becomes the run's artifact. */
    written = [];
    #options;
    #decoded = new Map();
    constructor(options) {
        this.#options = options;
        this.root = options.root;
    }
    /** What it can hold, in the order in which a week makes it. */
    get datasets() {
        return this.#options.datasets;
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
        return this.#find(dataset, keys, async (folder) => {
            const manifest = await (0,partition_files/* readManifest */.WI)(folder);
            return manifest && checkIdentity(folder, manifest, dataset, keys);
        });
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
        const partition = await this.#verified(dataset, keys);
        return partition !== undefined && (0,manifest/* sameRecipe */.dI)(partition.manifest.recipe, recipe);
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
        const name = (0,lake_dataset/* tableFile */.lC)(dataset);
        const file = manifest.files.find(({ path }) => path === name);
        const bytes = files.get(name);
        if (!file || !bytes)
            throw new partition_files/* DamagedPartitionError */.qg(folder, `its manifest lists no ${name}`);
        const table = await this.decode(dataset, file.sha256, bytes).catch((error) => {
            throw error instanceof parquet/* TableFormatError */.ce ? new partition_files/* DamagedPartitionError */.qg(folder, error.message) : error;
        });
        if (table.rows !== file.rows) {
            throw new partition_files/* DamagedPartitionError */.qg(folder, `${name} holds ${table.rows} rows, its manifest says ${file.rows}`);
        }
        return { manifest, table, files };
    }
    /** The table of a partition that must exist. @throws UserError naming the stage that writes it. */
    async require(dataset, keys) {
        const partition = await this.read(dataset, keys);
        if (partition)
            return partition;
        throw new errors/* UserError */.yo(`The lake ${this.root} has no ${(0,lake_dataset/* partitionPath */.WX)(dataset, keys)}.`, {
            hint: `Run the stage "${dataset.writtenBy}" for it first.`,
        });
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
     * tier. What the lake or one of its own tiers holds already stays as it is.
     *
     * @param onEach is called after each partition, taken or not
     * @returns how many were taken
     * @throws DamagedPartitionError for what the tier gives
     */
    async adopt(tier, wanted, onEach = () => undefined) {
        const held = new Set();
        for (const dataset of new Set(wanted.map((one) => one.dataset))) {
            for (const keys of await this.list(dataset))
                held.add((0,lake_dataset/* partitionPath */.WX)(dataset, keys));
        }
        const lacking = wanted.filter(({ dataset, keys }) => !held.has((0,lake_dataset/* partitionPath */.WX)(dataset, keys)));
        await tier.prepare?.(lacking);
        const before = this.written.length;
        for (const { dataset, keys } of wanted) {
            if (!held.has((0,lake_dataset/* partitionPath */.WX)(dataset, keys)) && (await this.#fetch(tier, dataset, keys))) {
                const { digest } = (await this.manifest(dataset, keys));
                this.written.push({ dataset, keys, digest });
            }
            onEach();
        }
        return this.written.length - before;
    }
    /**
     * Stores a partition. Rows are sorted by the dataset's row key. When the stored one already has this digest nothing is
     * written; a damaged one is replaced.
     *
     * @throws Error when a row key occurs twice
     */
    async write(dataset, keys, content) {
        const path = (0,lake_dataset/* partitionPath */.WX)(dataset, keys);
        const ownKeys = Object.fromEntries(dataset.partitionKeys.map((key) => [key, keys[key]]));
        const { recipe } = content;
        const table = (0,lake_table/* takeRows */.LY)(content.table, (0,lake_table/* sortedOrder */.uQ)(content.table, dataset.rowKey));
        refuseDuplicateRows(dataset, table);
        const bytes = {
            [(0,lake_dataset/* tableFile */.lC)(dataset)]: await (0,parquet/* encodeParquet */.z9)(dataset.columns, table),
            ...attachmentBytes(dataset, content.attachments ?? {}),
        };
        const files = fileList(bytes, { [(0,lake_dataset/* tableFile */.lC)(dataset)]: table.rows });
        const digests = (0,manifest/* manifestDigests */.dE)(dataset.name, ownKeys, recipe, files);
        const stored = await this.#verified(dataset, keys).catch((error) => {
            if (error instanceof partition_files/* DamagedPartitionError */.qg)
                return undefined;
            throw error;
        });
        if (stored?.manifest.digest === digests.digest)
            return 'unchanged';
        const produced = this.#circumstances(content.sources);
        const text = (0,manifest/* manifestText */.$2)({ format: 1, dataset: dataset.name, keys: ownKeys, ...digests, recipe, files, produced });
        await (0,atomic_folder/* replaceFolder */.xn)(this.root, path, { ...bytes, 'manifest.json': text });
        this.written.push({ dataset, keys: ownKeys, digest: digests.digest });
        return 'written';
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
        return this.#find(dataset, keys, async (folder) => {
            const partition = await (0,partition_files/* readVerified */.xu)(folder);
            if (partition)
                checkIdentity(folder, partition.manifest, dataset, keys);
            return partition;
        });
    }
    /** What `look` sees in a partition's folder, which is fetched from a tier when the local lake lacks it. */
    async #find(dataset, keys, look) {
        const path = (0,lake_dataset/* partitionPath */.WX)(dataset, keys);
        const local = await this.#look(path, look);
        if (local !== undefined)
            return local;
        for (const tier of this.#options.tiers ?? []) {
            if (await this.#fetch(tier, dataset, keys))
                return this.#look(path, look);
        }
        return undefined;
    }
    /** A first look takes no lock. If it finds nothing, or damage, a replacement may have come between: the second look decides. */
    async #look(path, look) {
        const folder = (0,external_node_path_.join)(this.root, path);
        const seen = await look(folder).catch((error) => {
            if (error instanceof partition_files/* DamagedPartitionError */.qg)
                return undefined;
            throw error;
        });
        if (seen !== undefined || !(0,file_system/* exists */.t2)(this.root))
            return seen;
        return (0,atomic_folder/* undisturbed */._E)(this.root, [path], () => look(folder));
    }
    #circumstances(sources) {
        const { clock, uncommitted } = this.#options;
        return {
            time: new Date(clock()).toISOString(),
            ...this.producer,
            ...(uncommitted === undefined ? {} : { dirty: { configuration: uncommitted } }),
            ...(sources && sources.length > 0 ? { sources: [...sources] } : {}),
        };
    }
    async #fetch(tier, dataset, keys) {
        const path = (0,lake_dataset/* partitionPath */.WX)(dataset, keys);
        const staging = await (0,atomic_folder/* stagingFolderIn */.Fc)(this.root);
        try {
            if (!(await tier.fetch(dataset, keys, staging)))
                return false;
            const partition = await (0,partition_files/* readVerified */.xu)(staging);
            if (!partition)
                throw new partition_files/* DamagedPartitionError */.qg(staging, 'it is gone');
            checkIdentity(staging, partition.manifest, dataset, keys);
            // What another process has written here meanwhile is newer.
            await (0,atomic_folder/* placeFolder */.ew)(this.root, path, staging, 'keep');
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
    /**
     * The table in the bytes of a file whose SHA-256 was checked. Weeks share their history: the last tables are kept, so that a run over
     * many weeks does not decode the same bytes again and again.
     *
     * @throws TableFormatError
     */
    async decode(dataset, sha256, bytes) {
        const key = `${dataset.name} ${sha256}`;
        const known = this.#decoded.get(key);
        const table = known ?? (await (0,parquet/* decodeParquet */.B2)(dataset.columns, bytes));
        this.#decoded.delete(key);
        this.#decoded.set(key, table);
        const oldest = this.#decoded.keys().next().value;
        if (this.#decoded.size > 96 && oldest !== undefined)
            this.#decoded.delete(oldest);
        return table;
    }
    /** Keys of the partitions of a dataset in the local folder. */
    async listLocal(dataset) {
        if (!(0,file_system/* exists */.t2)(this.root))
            return [];
        const paths = await (0,atomic_folder/* undisturbed */._E)(this.root, 'all', async () => {
            let folders = [dataset.name];
            for (const key of dataset.partitionKeys) {
                const deeper = await Promise.all(folders.map(async (folder) => {
                    const entries = await (0,file_system/* listIfExists */.O1)((0,external_node_path_.join)(this.root, folder));
                    return entries.filter((entry) => entry.startsWith(`${key}=`)).map((entry) => `${folder}/${entry}`);
                }));
                folders = deeper.flat();
            }
            return folders;
        });
        return paths.map((path) => (0,lake_dataset/* keysOfPath */.X2)(dataset, path)).filter((keys) => keys !== undefined);
    }
}
/** How a later recipe names a whole partition that was read. */
function inputReference(manifest) {
    return { dataset: manifest.dataset, keys: manifest.keys, content: manifest.content };
}
/** @throws DamagedPartitionError when a manifest says that it is another partition */
function checkIdentity(folder, manifest, dataset, keys) {
    const path = (0,lake_dataset/* partitionPath */.WX)(dataset, keys);
    const names = [...new Set([...dataset.partitionKeys, ...Object.keys(manifest.keys)])];
    const stated = [manifest.dataset, ...names.map((key) => `${key}=${manifest.keys[key]}`)].join('/');
    if (stated !== path)
        throw new partition_files/* DamagedPartitionError */.qg(folder, `its manifest says that it is ${stated}`);
    return manifest;
}


/***/ }),

/***/ 71233:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B2: () => (/* binding */ decodeParquet),
/* harmony export */   ce: () => (/* binding */ TableFormatError),
/* harmony export */   z9: () => (/* binding */ encodeParquet)
/* harmony export */ });
/* harmony import */ var _polars_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(54500);
/* harmony import */ var _table_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(75925);


/** What is wrong with a Parquet file against the columns its dataset declares. */
class TableFormatError extends Error {
    name = 'TableFormatError';
}
/**
 * The table as Parquet bytes (zstd). Equal tables give equal bytes, whatever the number of threads: the rows are written
 * as they come, in one piece, by Polars' in-memory engine.
 *
 * @throws TableFormatError for what would not come back as it is: an infinite number, a fraction where whole numbers are
 *   stored, half of a surrogate pair, a null in a column that has none.
 */
async function encodeParquet(columns, table) {
    const pl = await (0,_polars_js__WEBPACK_IMPORTED_MODULE_0__/* .polars */ .A3)();
    const series = Object.entries(columns).map(([name, spec]) => {
        const values = table.columns[name];
        if (values.length !== table.rows) {
            throw new TableFormatError(`column ${name} has ${values.length} cells, the table ${table.rows} rows`);
        }
        return encodeColumn(pl, name, spec, values);
    });
    const frame = pl.DataFrame(series).rechunk();
    return frame.writeParquet({ compression: 'zstd' });
}
function encodeColumn(pl, name, spec, values) {
    switch (spec.type) {
        case 'string':
            refuseBadText(name, spec, values);
            return pl.Series(name, values, pl.Utf8);
        case 'float64':
            return encodeNumbers(pl, name, spec, values);
        case 'timestamp':
            refuseFractions(name, values, Number.MAX_SAFE_INTEGER);
            return encodeNumbers(pl, name, spec, values)
                .cast(pl.Int64)
                .cast(pl.Datetime('ms', 'UTC'));
        case 'int32':
        case 'date': {
            const numbers = values instanceof Int32Array ? pl.Series(name, values) : encodeIntegers(pl, name, spec, values);
            return spec.type === 'date' ? numbers.cast(pl.Date) : numbers;
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
function encodeLists(pl, name, lists, cell) {
    // A Series cannot be made from no lists at all: make one of one empty list and cut it off.
    const cells = lists.length === 0 ? [[]] : lists.map((list) => Array.from(list));
    return pl.Series(name, cells, pl.List(cell)).head(lists.length);
}
function encodeIntegers(pl, name, spec, values) {
    refuseFractions(name, values, 0x7fffffff);
    return encodeNumbers(pl, name, spec, values).cast(pl.Int32);
}
function refuseBadText(name, { nullable }, values) {
    for (const [row, value] of values.entries()) {
        if (value === null && nullable)
            continue;
        if (typeof value !== 'string') {
            throw new TableFormatError(`column ${name}: row ${row} is ${value}, and the column has no nulls`);
        }
        // UTF-8 cannot hold it: another character would be stored in its place.
        if (!value.isWellFormed())
            throw new TableFormatError(`column ${name}: row ${row} has half of a surrogate pair`);
    }
}
/** A cast would cut fractions off and make numbers out of range null, silently. NaN is null and stays so. */
function refuseFractions(name, values, largest) {
    const row = values.findIndex((value) => !Number.isInteger(value) && Number.isFinite(value));
    if (row >= 0)
        throw new TableFormatError(`column ${name}: row ${row} is ${values[row]}, expected a whole number`);
    const big = values.findIndex((value) => (value > largest || value < -largest - 1) && Number.isFinite(value));
    if (big >= 0)
        throw new TableFormatError(`column ${name}: row ${big} is ${values[big]}, expected ±${largest} at most`);
}
function refuseMoreThanBits(name, values) {
    const row = values.findIndex((value) => value > 1);
    if (row >= 0)
        throw new TableFormatError(`column ${name}: row ${row} is ${values[row]}, expected 0 or 1`);
}
function encodeNumbers(pl, name, spec, values) {
    let nulls = 0;
    for (let row = 0; row < values.length; row++) {
        const value = values[row];
        if (Number.isFinite(value))
            continue;
        if (!Number.isNaN(value))
            throw new TableFormatError(`column ${name}: row ${row} is ${value}`);
        if (!spec.nullable)
            throw new TableFormatError(`column ${name}: row ${row} is null, and the column has no nulls`);
        nulls += 1;
    }
    if (nulls === 0)
        return pl.Series(name, values);
    // Through a plain array, because making an expression (fillNan) costs more than all the rest.
    const cells = Array.from(values, (value) => (Number.isNaN(value) ? null : value));
    return pl.Series(name, cells, pl.Float64);
}
/**
 * The table in Parquet bytes, with exactly the columns that `columns` declares. One that was added to the dataset later may be missing, and
 * reads as nulls.
 *
 * @throws TableFormatError when the bytes are no Parquet, or a column is missing, unexpected, of another type, or null or
 *   not finite where it must not be.
 */
async function decodeParquet(columns, bytes) {
    const pl = await (0,_polars_js__WEBPACK_IMPORTED_MODULE_0__/* .polars */ .A3)();
    let frame;
    try {
        frame = pl.readParquet(bytes);
    }
    catch (error) {
        throw new TableFormatError(`not a readable Parquet file: ${error.message}`, { cause: error });
    }
    // Polars makes the list of names anew each time.
    const names = frame.columns;
    const unexpected = names.filter((name) => !Object.hasOwn(columns, name));
    const missing = Object.keys(columns).filter((name) => !names.includes(name) && !columns[name]?.addedLater);
    if (unexpected.length > 0 || missing.length > 0) {
        throw new TableFormatError(`columns differ: missing ${missing.join(', ') || 'none'}, unexpected ${unexpected.join(', ') || 'none'}`);
    }
    const decoded = Object.fromEntries(Object.entries(columns).map(([name, spec]) => [
        name,
        names.includes(name) ? decodeColumn(pl, frame.getColumn(name), name, spec) : nulls(spec, frame.height),
    ]));
    return { rows: frame.height, columns: decoded };
}
function nulls(spec, rows) {
    const column = (0,_table_js__WEBPACK_IMPORTED_MODULE_1__/* .emptyColumn */ .Y$)(spec, rows);
    return column instanceof Float64Array ? column.fill(Number.NaN) : column;
}
/** How Polars names the types. */
const storedTypes = {
    string: 'DataType(String)',
    float64: 'DataType(Float64)',
    int32: 'DataType(Int32)',
    bool: 'DataType(Bool)',
    date: 'DataType(Date)',
    timestamp: 'DataType(Datetime(ms,UTC))',
    'uint32[]': 'DataType(List(DataType(UInt32)))',
    'float32[]': 'DataType(List(DataType(Float32)))',
};
function decodeColumn(pl, series, name, spec) {
    const stored = series.dtype.toString();
    if (stored !== storedTypes[spec.type]) {
        throw new TableFormatError(`column ${name} is ${stored}, expected ${storedTypes[spec.type]}`);
    }
    if (!spec.nullable && series.nullCount() > 0) {
        throw new TableFormatError(`column ${name} holds ${series.nullCount()} nulls, and must hold none`);
    }
    switch (spec.type) {
        case 'string':
            return series.toArray();
        case 'float64':
            return decodeNumbers(name, series);
        case 'timestamp':
            return decodeNumbers(name, series.cast(pl.Int64).cast(pl.Float64));
        case 'int32':
        case 'date': {
            const integers = series.cast(pl.Int32);
            return spec.nullable ? decodeNumbers(name, integers.cast(pl.Float64)) : typedArray(integers, Int32Array);
        }
        case 'bool':
            return typedArray(series.cast(pl.UInt8), Uint8Array);
        case 'uint32[]':
            return decodeLists(pl, series, Uint32Array);
        case 'float32[]':
            return decodeLists(pl, series, Float32Array);
    }
}
function typedArray(series, arrayType) {
    // A copy: the array that Polars gives may share memory with the frame it came from.
    return new arrayType(series.len() === 0 ? [] : series.rechunk().toTypedArray());
}
function decodeNumbers(name, series) {
    // A plain array tells null from a stored NaN, which must not be there.
    const cells = series.nullCount() === 0 ? typedArray(series, Float64Array) : series.toArray();
    const row = cells.findIndex((value) => value !== null && !Number.isFinite(value));
    if (row >= 0)
        throw new TableFormatError(`column ${name}: row ${row} is ${cells[row]}`);
    return cells instanceof Float64Array ? cells : Float64Array.from(cells, (value) => value ?? Number.NaN);
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

/***/ 67504:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BW: () => (/* binding */ newsClusters),
/* harmony export */   FJ: () => (/* binding */ clusterVectors),
/* harmony export */   RY: () => (/* binding */ modelAnswers),
/* harmony export */   cN: () => (/* binding */ repEnriched)
/* harmony export */ });
/* harmony import */ var _lake_dataset_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(33353);
/* harmony import */ var _market_datasets_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5737);


const modelAnswers = (0,_lake_dataset_js__WEBPACK_IMPORTED_MODULE_0__/* .dataset */ .RT)({
    name: 'model_answers',
    description: "A language model's answers to the texts of a week; what was answered is not asked again",
    partitionKeys: ['week_ending'],
    rowKey: ['key'],
    writtenBy: 'enrich',
    publication: 'merged',
    columns: {
        key: { type: 'string', nullable: false, description: 'SHA-256 of model, prompt version and text' },
        model: { type: 'string', nullable: false, description: 'Model that was asked for' },
        prompt: { type: 'string', nullable: false, description: 'Version of the prompt and of the schema' },
        answer: { type: 'string', nullable: false, description: 'The validated answer, as JSON' },
        served_by: { type: 'string', nullable: false, description: 'Model that the service says has answered' },
        attempts: { type: 'int32', nullable: false, description: '1, or 2 when the first answer had to be repaired' },
        prompt_tokens: { type: 'int32', nullable: false, description: 'Tokens of the request, as the service counts' },
        completion_tokens: { type: 'int32', nullable: false, description: 'Tokens of the answer, as the service counts' },
    },
});
const newsClusters = (0,_lake_dataset_js__WEBPACK_IMPORTED_MODULE_0__/* .dataset */ .RT)({
    name: 'news_clusters',
    description: 'Which news item belongs to which cluster of its symbol and week',
    partitionKeys: ['week_ending'],
    rowKey: ['symbol', 'cluster_id', 'id', 'published_utc', 'headline'],
    writtenBy: 'enrich',
    columns: {
        symbol: _market_datasets_js__WEBPACK_IMPORTED_MODULE_1__/* .symbolColumn */ .Rj,
        cluster_id: {
            type: 'string',
            nullable: false,
            description: 'First 16 hex of SHA-256 of symbol|published|headline, the headline as received',
        },
        id: { type: 'string', nullable: false, description: 'Id of the news item' },
        published_utc: { type: 'timestamp', nullable: false, description: 'Time of publication of the item' },
        headline: { type: 'string', nullable: false, description: 'Headline of the item, as received' },
        source: { type: 'string', nullable: false, description: 'Publisher of the item' },
        representative: { type: 'bool', nullable: false, description: 'Whether the item represents its cluster' },
        similarity: {
            type: 'float64',
            nullable: false,
            unit: 'Jaccard index',
            description: 'Word overlap with the representative',
        },
    },
});
const repEnriched = (0,_lake_dataset_js__WEBPACK_IMPORTED_MODULE_0__/* .dataset */ .RT)({
    name: 'rep_enriched',
    description: "Each cluster's representative with its sentiment and event",
    partitionKeys: ['week_ending'],
    rowKey: ['symbol', 'cluster_id'],
    writtenBy: 'enrich',
    columns: {
        symbol: _market_datasets_js__WEBPACK_IMPORTED_MODULE_1__/* .symbolColumn */ .Rj,
        cluster_id: { type: 'string', nullable: false, description: 'Cluster' },
        published_utc: { type: 'timestamp', nullable: false, description: 'Time of publication of the representative' },
        headline: { type: 'string', nullable: false, description: 'Headline of the representative, as it was judged' },
        summary: { type: 'string', nullable: false, description: 'Summary of the representative' },
        url: { type: 'string', nullable: false, description: 'Address of the representative' },
        source: { type: 'string', nullable: false, description: 'Publisher of the representative' },
        cluster_size: { type: 'int32', nullable: false, description: 'Items in the cluster' },
        unique_sources: { type: 'int32', nullable: false, description: 'Distinct publishers in the cluster' },
        sent_label: { type: 'string', nullable: false, description: 'Positive, Neutral, Negative or Mixed/Unclear' },
        sent_score: { type: 'float64', nullable: false, unit: '-1..1', description: 'Sentiment' },
        confidence: { type: 'float64', nullable: false, unit: '0..1', description: 'Confidence of the sentiment' },
        sent_driver: { type: 'string', nullable: false, description: 'What drives the sentiment' },
        sent_rationale: { type: 'string', nullable: false, description: 'Why this sentiment' },
        event_type_primary: { type: 'string', nullable: false, description: 'Event type' },
        event_severity: { type: 'int32', nullable: false, unit: '0..3', description: 'Severity of the event' },
        event_direction: { type: 'string', nullable: false, description: 'Direction of the event' },
        event_confidence: { type: 'float64', nullable: false, unit: '0..1', description: 'Confidence of the event' },
        event_rationale: { type: 'string', nullable: false, description: 'Why this event' },
        judge: { type: 'string', nullable: false, description: 'Who judged: provider and version' },
    },
});
const clusterVectors = (0,_lake_dataset_js__WEBPACK_IMPORTED_MODULE_0__/* .dataset */ .RT)({
    name: 'cluster_vectors',
    description: 'Text vectors of the representatives, sparse, for novelty',
    partitionKeys: ['week_ending'],
    rowKey: ['symbol', 'cluster_id'],
    writtenBy: 'enrich',
    columns: {
        symbol: _market_datasets_js__WEBPACK_IMPORTED_MODULE_1__/* .symbolColumn */ .Rj,
        cluster_id: { type: 'string', nullable: false, description: 'Cluster' },
        indices: { type: 'uint32[]', nullable: false, description: 'Dimensions with a value, ascending' },
        values: { type: 'float32[]', nullable: false, description: 'Their values' },
    },
});


/***/ })

};
