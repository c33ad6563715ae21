export const id = 9024;
export const ids = [9024];
export const modules = {

/***/ 50308:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T5: () => (/* binding */ freshnessOf),
/* harmony export */   W6: () => (/* binding */ storeAuditSettings),
/* harmony export */   Zs: () => (/* binding */ auditSettings)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2503);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(64377);

/** `audit` of pipeline.yaml. */
const auditSettings = zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
    fail_on: zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(['error', 'warning', 'never'])
        .default('error')
        .describe('The least severity of a finding that fails the run'),
})
    .describe('The audit');
const sessions = zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig().int().min(0).max(10_000);
const share = zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig().min(0).max(1);
const freshnessLimits = zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
    warn: sessions.optional().describe('Sessions since the last bar of an asset from which on it is warned of'),
    fail: sessions.optional().describe('Sessions since the last bar of an asset from which on it is an error'),
})
    .refine(({ warn, fail }) => warn === undefined || fail === undefined || warn <= fail, 'warn is larger than fail')
    .describe('How old the last bars of a class may be; neither: nobody asks');
/** What holds of a class of which nothing is said: two weeks, which no holidays fill. */
const usualFreshness = { warn: 10 };
/** The limits of a class: its own, else those of "*", else the usual ones. */
function freshnessOf(name, limits) {
    return limits[name] ?? limits['*'] ?? usualFreshness;
}
const day = zod__WEBPACK_IMPORTED_MODULE_1__/* .date */ .p6('expected a date as YYYY-MM-DD');
const accepted = zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
    rule: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()
        .regex(/^RG\d{3}$/, 'expected a rule, such as RG115')
        .describe('Rule whose finding is accepted'),
    asset: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().min(1).optional().describe('Id of the asset that it is of; unset: any'),
    date: day.optional().describe('Day of the row that it is of; unset: any'),
    place: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()
        .min(1)
        .optional()
        .describe('Beginning of the place that it names, such as exchange_sessions/exchange=XETR; unset: any'),
    reason: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().min(1).describe('Why it is right as it is'),
    by: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().min(1).optional().describe('Who says so'),
    until: day.optional().describe('First day from which on it is accepted no more'),
})
    .describe('A finding that somebody has looked at and accepts');
/** `audit` of research.yaml. */
const storeAuditSettings = zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
    jump: zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig()
        .gt(0)
        .lt(1)
        .default(0.3)
        .describe('Move of a close from one bar to the next, as a share, from which on it needs a split or dividend'),
    contradicted_share: share
        .default(0.05)
        .describe('Share of the splits and large dividends that prices contradict from which on it is an error: then the packs mean something else than their mapping says'),
    gap_sessions: sessions
        .min(1)
        .default(5)
        .describe('Sessions in a row without a bar of an asset, between two of its bars, from which on it is warned of'),
    bars_after_delisting: sessions
        .default(5)
        .describe('Bars of an asset after its delisting up to which it is a warning, and above which an error'),
    freshness: zod__WEBPACK_IMPORTED_MODULE_0__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().min(1), freshnessLimits)
        .default({})
        .describe(`How many sessions of its exchange may have passed since the last bar of an asset that is traded still, by class, such as stock; "*" is every class that is not named: { warn: ${usualFreshness.warn} } unless it is said`),
    freshness_share: share
        .lt(1)
        .default(0.5)
        .describe('Share of the assets of a class that may be older than that: with a half it goes by the median'),
    accepted: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(accepted)
        .default([])
        .describe('Findings that count neither as errors nor as warnings, each with its reason; the audit tells them'),
})
    .describe('The audit of the research store');


/***/ }),

/***/ 87956:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Td: () => (/* binding */ coverageReport),
/* harmony export */   rL: () => (/* binding */ coverageSummary),
/* harmony export */   zj: () => (/* binding */ coverageFile)
/* harmony export */ });
/* unused harmony export coverageReasons */
/* harmony import */ var _calendar_date_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(52010);
/* harmony import */ var _text_markdown_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(53088);


/** Days after which an asset without a bar is not current: as many as the universe takes. */
const staleDays = 15;
/** The attachment of the audit of the store that holds the report. */
const coverageFile = 'coverage.json';
/** Why an asset has no bar, or none any more; the first that holds, in this order. */
const coverageReasons = {
    CURRENT: 'has a bar in the 15 days up to the last one of its exchange',
    DELISTED: 'ended: a delisting says so',
    LISTING_ENDED: 'ended: `assets` says that it is listed no more',
    STALE: 'has no bar in those days, and nothing says why',
    ALL_SET_ASIDE: 'no bar: every row of it is in quarantine',
    NOT_LISTED_YET: 'no bar: `assets` lists it from a later day on than the last bar of its exchange',
    NOT_LISTED_ANY_MORE: 'no bar: its listing had ended, or it was delisted, before the first bar of its exchange',
    NO_BARS: 'no bar: no pack has any of it',
};
/**
 * How many assets of each class and exchange have bars, and why the others have none.
 *
 * @param setAside ids of assets of which rows of bars are in quarantine
 */
function coverageReport(assets, listing, coverage, setAside) {
    const listed = listedAssets(assets);
    const spans = spansByExchange(coverage, listing);
    const cells = Map.groupBy(listed, ([, one]) => `${one.class}\n${one.exchange}`);
    return [...cells]
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([, own]) => {
        const [, { class: name, exchange }] = own[0];
        const known = own.flatMap(([number]) => coverage.assets.get(number) ?? []);
        const reasons = own.map(([number, one]) => reasonOf(one, coverage.assets.get(number), coverage.delisted.get(number), spans.get(exchange), setAside));
        return {
            class: name,
            exchange,
            assets: own.length,
            with_bars: known.length,
            without_bars: own.length - known.length,
            reasons: counts(reasons),
            first_date: dateOf(known.map(({ first }) => first), Math.min),
            last_date: dateOf(known.map(({ last }) => last), Math.max),
            bars: known.reduce((sum, { bars }) => sum + bars, 0),
            bars_by_year: barsByYear(known),
            missing_sessions: known.reduce((sum, { missing }) => sum + missing, 0),
        };
    });
}
/** What `assets` says of each asset, its last row first; from the first day of all its rows. */
function listedAssets({ rows, columns }) {
    const listed = new Map();
    for (let row = 0; row < rows; row++) {
        const number = columns.number[row];
        const to = columns.valid_to[row];
        listed.set(number, {
            class: columns.class[row],
            exchange: columns.exchange[row],
            id: columns.id[row],
            from: Math.min(listed.get(number)?.from ?? Number.POSITIVE_INFINITY, columns.valid_from[row]),
            to: Number.isNaN(to) ? Number.POSITIVE_INFINITY : to,
        });
    }
    return [...listed];
}
function spansByExchange(coverage, listing) {
    const spans = new Map();
    for (const { asset, first, last } of coverage.assets.values()) {
        const exchange = listing.exchangeOf(asset);
        const [from, to] = spans.get(exchange) ?? [first, last];
        spans.set(exchange, [Math.min(from, first), Math.max(to, last)]);
    }
    return spans;
}
function reasonOf({ id, from, to }, seen, delisted, span, setAside) {
    const [first, last] = span ?? [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY];
    if (seen !== undefined) {
        if (delisted !== undefined && delisted <= last + 1)
            return 'DELISTED';
        if (to <= last + 1)
            return 'LISTING_ENDED';
        return last - seen.last <= staleDays ? 'CURRENT' : 'STALE';
    }
    if (setAside.has(id))
        return 'ALL_SET_ASIDE';
    if (span !== undefined && from > last)
        return 'NOT_LISTED_YET';
    if (Math.min(to, delisted ?? to) <= first)
        return 'NOT_LISTED_ANY_MORE';
    return 'NO_BARS';
}
function counts(reasons) {
    const found = {};
    for (const reason of Object.keys(coverageReasons)) {
        const count = reasons.filter((one) => one === reason).length;
        if (count > 0)
            found[reason] = count;
    }
    return found;
}
function dateOf(days, choose) {
    return days.length === 0 ? null : (0,_calendar_date_js__WEBPACK_IMPORTED_MODULE_0__/* .isoDate */ ._$)(days.reduce((a, b) => choose(a, b)));
}
function barsByYear(known) {
    const years = {};
    for (const { barsByYear: own } of known) {
        for (const [year, bars] of own)
            years[year] = (years[year] ?? 0) + bars;
    }
    return years;
}
const numbers = new Intl.NumberFormat('en-US');
/** Years whose bars the table shows; all of them are in coverage.json. */
const yearsShown = 3;
/** The report as a table for the job summary. */
function coverageSummary(cells) {
    const years = [...new Set(cells.flatMap((cell) => Object.keys(cell.bars_by_year)))].sort().slice(-yearsShown);
    const header = ['Class', 'Exchange', 'Assets', 'With bars', 'Without', 'Why', 'First', 'Last', 'Bars', ...years];
    const rows = cells.map((cell) => [
        (0,_text_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .markdownCell */ .UZ)(cell.class),
        (0,_text_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .markdownCell */ .UZ)(cell.exchange),
        ...[cell.assets, cell.with_bars, cell.without_bars].map((count) => numbers.format(count)),
        Object.entries(cell.reasons)
            .map(([reason, count]) => `${count} ${reason}`)
            .join(', '),
        cell.first_date ?? '–',
        cell.last_date ?? '–',
        numbers.format(cell.bars),
        ...years.map((year) => numbers.format(cell.bars_by_year[year] ?? 0)),
    ]);
    return `### Coverage of the research store\n\n${(0,_text_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .markdownTable */ .Qj)(header, rows, ['Assets', 'With bars', 'Without', 'Bars', ...years])}\n\n`;
}


/***/ }),

/***/ 18155:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Kx: () => (/* binding */ rowsAsPinned),
/* harmony export */   Pn: () => (/* binding */ lastKnownBar),
/* harmony export */   YQ: () => (/* binding */ pinnedRows),
/* harmony export */   Z7: () => (/* binding */ summariseSnapshot),
/* harmony export */   he: () => (/* binding */ snapshotDigest),
/* harmony export */   kv: () => (/* binding */ pinnedPartitions),
/* harmony export */   tJ: () => (/* binding */ snapshotTable),
/* harmony export */   yG: () => (/* binding */ summaryName),
/* harmony export */   yj: () => (/* binding */ pinnedDatasets)
/* harmony export */ });
/* harmony import */ var _calendar_date_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(52010);
/* harmony import */ var _lake_canonical_json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6358);
/* harmony import */ var _lake_table_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(75925);
/* harmony import */ var _lake_table_digest_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(74886);
/* harmony import */ var _market_datasets_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5737);
/* harmony import */ var _datasets_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(69026);






/** What a snapshot pins, and the column of each that says from which day a row is known. */
const pinnedDatasets = new Map([
    [_datasets_js__WEBPACK_IMPORTED_MODULE_4__/* .assets */ .mY, 'valid_from'],
    [_datasets_js__WEBPACK_IMPORTED_MODULE_4__/* .bars */ .n_, 'first_seen'],
    [_datasets_js__WEBPACK_IMPORTED_MODULE_4__/* .barsRevisions */ .Pu, 'known_from'],
    [_datasets_js__WEBPACK_IMPORTED_MODULE_4__/* .assetActions */ .G$, 'known_from'],
    [_datasets_js__WEBPACK_IMPORTED_MODULE_4__/* .delistings */ .lf, 'known_from'],
    [_datasets_js__WEBPACK_IMPORTED_MODULE_4__/* .exchangeSessions */ .zv, 'date'],
    [_market_datasets_js__WEBPACK_IMPORTED_MODULE_3__/* .macroDaily */ .W, 'available'],
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
        tableDigest: (0,_lake_table_digest_js__WEBPACK_IMPORTED_MODULE_2__/* .tableDigest */ .j)(dataset.columns, table),
        rows: table.rows,
        known: Number.isFinite(known) ? known : Number.NaN,
        later: later.map((row) => rowDigest(dataset, table, row)),
    };
}
/** Tells a row from others of its partition. */
function rowDigest({ columns }, table, row) {
    return (0,_lake_table_digest_js__WEBPACK_IMPORTED_MODULE_2__/* .tableDigest */ .j)(columns, (0,_lake_table_js__WEBPACK_IMPORTED_MODULE_5__/* .takeRows */ .LY)(table, [row])).slice(0, 16);
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
    const table = (0,_lake_table_js__WEBPACK_IMPORTED_MODULE_5__/* .emptyTable */ ._d)(_datasets_js__WEBPACK_IMPORTED_MODULE_4__/* .snapshot */ .P9.columns, partitions.length);
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
    const lastEnd = table.columns.valid_to.reduce((last, day) => (day > last ? day : last), Number.NEGATIVE_INFINITY);
    const rows = {};
    for (const one of partitions)
        rows[one.dataset] = (rows[one.dataset] ?? 0) + one.rows;
    return {
        id: `${(0,_calendar_date_js__WEBPACK_IMPORTED_MODULE_0__/* .isoDate */ ._$)(known)}-${snapshotDigest(partitions)}`,
        known: (0,_calendar_date_js__WEBPACK_IMPORTED_MODULE_0__/* .isoDate */ ._$)(known),
        largest_asset: table.columns.number.reduce((largest, number) => Math.max(largest, number), 0),
        last_end: Number.isFinite(lastEnd) ? (0,_calendar_date_js__WEBPACK_IMPORTED_MODULE_0__/* .isoDate */ ._$)(lastEnd) : null,
        rows,
        assets_by_class: assetsByClass(table, known),
    };
}
/** The last day from which a bar is known; -Infinity without any. */
function lastKnownBar(partitions) {
    const days = partitions.flatMap(({ dataset, known }) => dataset === _datasets_js__WEBPACK_IMPORTED_MODULE_4__/* .bars */ .n_.name && !Number.isNaN(known) ? [known] : []);
    return days.reduce((last, day) => Math.max(last, day), Number.NEGATIVE_INFINITY);
}
/** What the id of a snapshot ends with: the start of the digest of all that it pins. @param partitions those of each dataset in path order */
function snapshotDigest(partitions) {
    const ordered = [...pinnedDatasets.keys()].flatMap(({ name }) => partitions.filter(({ dataset }) => dataset === name));
    return (0,_lake_canonical_json_js__WEBPACK_IMPORTED_MODULE_1__/* .sha256Hex */ .f)((0,_lake_canonical_json_js__WEBPACK_IMPORTED_MODULE_1__/* .canonicalJson */ .d)(ordered.map(({ partition, content }) => [partition, content]))).slice(0, 12);
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
    const isOfAssets = dataset === _datasets_js__WEBPACK_IMPORTED_MODULE_4__/* .assets */ .mY;
    const table = isOfAssets ? assetsAsPinned(stored, summary) : stored;
    const days = knownDays(dataset, table);
    const announced = new Set(later);
    const rows = [...days.keys()].filter((row) => days[row] <= known || (announced.size > 0 && announced.has(rowDigest(dataset, table, row))));
    return rows.length === table.rows ? table : (0,_lake_table_js__WEBPACK_IMPORTED_MODULE_5__/* .takeRows */ .LY)(table, rows);
}
function assetsAsPinned(table, summary) {
    const rows = [...table.columns.number.keys()].filter((row) => table.columns.number[row] <= summary.largest_asset);
    const kept = (0,_lake_table_js__WEBPACK_IMPORTED_MODULE_5__/* .takeRows */ .LY)(table, rows);
    const lastEnd = summary.last_end === null ? Number.NEGATIVE_INFINITY : (0,_calendar_date_js__WEBPACK_IMPORTED_MODULE_0__/* .epochDay */ .ue)((0,_calendar_date_js__WEBPACK_IMPORTED_MODULE_0__/* .parseIsoDate */ .jT)(summary.last_end));
    const ends = kept.columns.valid_to.map((day) => (day > lastEnd ? Number.NaN : day));
    return { rows: kept.rows, columns: { ...kept.columns, valid_to: ends } };
}


/***/ }),

/***/ 31017:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Tp: () => (/* binding */ parseDocument),
/* harmony export */   ZH: () => (/* binding */ documentText),
/* harmony export */   r3: () => (/* binding */ partitionDocuments),
/* harmony export */   u0: () => (/* binding */ readDocument)
/* harmony export */ });
/* harmony import */ var _partition_files_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(98029);

/** The files of a partition, read and verified; undefined where there is no such partition. @throws DamagedPartitionError */
async function partitionDocuments(lake, dataset, keys) {
    const partition = await lake.files(dataset, keys);
    return partition && { folder: lake.folder(dataset, keys), files: partition.files };
}
/** A text that every partition of its kind has. @throws DamagedPartitionError where there is none */
function documentText({ folder, files }, name) {
    const bytes = files.get(name);
    if (bytes)
        return Buffer.from(bytes).toString('utf8');
    throw new _partition_files_js__WEBPACK_IMPORTED_MODULE_0__/* .DamagedPartitionError */ .qg(folder, `it has no ${name}`);
}
/**
 * A JSON document that every partition of its kind has, as it was written.
 *
 * @throws DamagedPartitionError where there is none, or where it is not of that shape
 */
function readDocument(partition, name, schema) {
    const document = parseDocument(documentText(partition, name), schema);
    if (typeof document !== 'string')
        return document;
    throw new _partition_files_js__WEBPACK_IMPORTED_MODULE_0__/* .DamagedPartitionError */ .qg(partition.folder, `${name}: ${document}`);
}
/** A JSON text of that shape, with everything else that it holds; a text says what is wrong with it. */
function parseDocument(text, schema) {
    let document;
    try {
        document = JSON.parse(text);
    }
    catch {
        return 'it is not JSON';
    }
    const parsed = schema.safeParse(document);
    // As it was written and not as it was parsed, which has its fields in another order.
    if (parsed.success)
        return document;
    return parsed.error.issues.map(({ path, message }) => `${path.join('.') || 'the document'}: ${message}`).join('; ');
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


/***/ })

};
