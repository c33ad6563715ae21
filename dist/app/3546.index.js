export const id = 3546;
export const ids = [3546];
export const modules = {

/***/ 87924:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Iq: () => (/* binding */ parseDay),
/* harmony export */   YO: () => (/* binding */ isDateFormat),
/* harmony export */   pe: () => (/* binding */ unixFormatOf)
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
/** 1973 to 2099, in days since 1970: within them no number is a time in two of the units. */
const [firstUnixDay, lastUnixDay] = [1157, 47_481];
/** The unit in which all texts are times since 1970, each of a day that has prices; undefined where they are none. */
function unixFormatOf(texts) {
    const isLikely = (day) => day !== undefined && day >= firstUnixDay && day <= lastUnixDay;
    return [...unixFormats.keys()].find((format) => texts.length > 0 && texts.every((text) => isLikely(parseDay(text, format))));
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

/***/ 48935:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ panelKeys)
/* harmony export */ });
/* harmony import */ var _backbone_asset_bucket_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(37406);

/** Keys of the partition of a panel that holds a bucket in a year. */
function panelKeys(featureSet, bucket, year) {
    return { feature_set: featureSet, asset_bucket: (0,_backbone_asset_bucket_js__WEBPACK_IMPORTED_MODULE_0__/* .bucketKey */ .a3)(bucket), year: (0,_backbone_asset_bucket_js__WEBPACK_IMPORTED_MODULE_0__/* .yearKey */ .pB)(year) };
}


/***/ }),

/***/ 21242:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  auditStore: () => (/* binding */ auditStore),
  reasonsInWords: () => (/* binding */ reasonsInWords),
  run: () => (/* binding */ run)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 4 modules
var schemas = __webpack_require__(2503);
// EXTERNAL MODULE: ./build/lib/src/audit/datasets.js
var datasets = __webpack_require__(81904);
// EXTERNAL MODULE: ./build/lib/src/audit/engine/audit.js
var audit = __webpack_require__(14007);
// EXTERNAL MODULE: ./build/lib/src/audit/engine/audit-attachments.js + 1 modules
var audit_attachments = __webpack_require__(5517);
// EXTERNAL MODULE: ./build/lib/src/audit/engine/audit-summary.js
var audit_summary = __webpack_require__(73330);
// EXTERNAL MODULE: ./build/lib/src/audit/engine/findings-table.js
var findings_table = __webpack_require__(60549);
// EXTERNAL MODULE: ./build/lib/src/audit/engine/junit.js
var junit = __webpack_require__(77820);
// EXTERNAL MODULE: ./build/lib/src/audit/engine/sarif.js
var sarif = __webpack_require__(10317);
// EXTERNAL MODULE: ./build/lib/src/audit/store/coverage-report.js
var coverage_report = __webpack_require__(87956);
;// CONCATENATED MODULE: ./build/lib/src/audit/store/sections/store-rule.js
/** A rule of the research store; `check` sees the sections that `reads` names. */
function storeRule(rule) {
    return rule;
}

;// CONCATENATED MODULE: ./build/lib/src/audit/store/rules/rg101-partitions-whole.js

const partitionsWhole = storeRule({
    id: 'RG101',
    isOfDamage: true,
    of: 'store',
    name: 'partitions whole',
    severity: 'error',
    description: 'Every partition of the research store says in its manifest that it is what its path says; every one that is looked at has the bytes, the columns and as many rows as its manifest says.',
    why: 'A flipped bit would become a price, and a partition that was copied from another store would pass for one of this.',
    cure: 'Put the partition back from a copy. Without one move its folder out of the lake and run "backbone --mode bulk --again", which stores what is missing.',
    since: 1,
    reads: ['damage'],
    check: ({ damage }) => damage.map(({ partition, problem }) => ({ subject: partition, message: problem })),
});

// EXTERNAL MODULE: ./build/lib/src/backbone/datasets.js
var backbone_datasets = __webpack_require__(69026);
// EXTERNAL MODULE: ./build/lib/src/backbone/snapshot.js
var snapshot = __webpack_require__(18155);
// EXTERNAL MODULE: ./build/lib/src/audit/engine/finding.js
var finding = __webpack_require__(79617);
;// CONCATENATED MODULE: ./build/lib/src/audit/store/rules/rg102-snapshot-rows.js




const snapshotRows = storeRule({
    id: 'RG102',
    isOfDamage: true,
    of: 'store',
    name: 'snapshot_rows_declared_matches_scanned',
    severity: 'error',
    description: 'Each snapshot has the id that follows from the partitions that it lists; its counts are the sums of theirs; of a partition that is as it was pinned it declares as many rows as there are.',
    why: 'What research rests on is named by its snapshot: one that was edited names something that never was.',
    cure: 'Remove the folder of the snapshot and run "snapshot": a store that is as it was gets the same id. What was made of another one names that.',
    since: 1,
    reads: ['pinned'],
    check: ({ pinned }) => pinned.snapshots.flatMap((one) => wrongCounts(one, pinned)),
});
function wrongCounts({ id, table, summary }, { partitions }) {
    const place = (0,finding/* tablePlace */.Uc)(backbone_datasets/* snapshot */.P9, { id });
    const listed = (0,snapshot/* pinnedPartitions */.kv)(table);
    const found = [];
    const digest = (0,snapshot/* snapshotDigest */.he)(listed);
    if (!id.endsWith(digest))
        found.push({ subject: place, message: `the id ends with the digest of another list: expected ${digest}` });
    for (const one of listed) {
        const now = partitions.get(one.partition);
        if (now === undefined || now.content !== one.content || now.rows === one.rows)
            continue;
        const subject = `${place}[partition=${one.partition}].rows`;
        found.push({ subject, message: `declares ${one.rows} rows, and there are ${now.rows}` });
    }
    if (summary === undefined)
        return [...found, { subject: place, message: `there is no ${snapshot/* summaryName */.yG}` }];
    for (const [dataset, of] of Map.groupBy(listed, (one) => one.dataset)) {
        const rows = of.reduce((sum, one) => sum + one.rows, 0);
        if (summary.rows[dataset] === rows)
            continue;
        const subject = (0,finding/* fieldPlace */.iF)(place.slice(0, place.lastIndexOf('/')), snapshot/* summaryName */.yG, `rows.${dataset}`);
        found.push({ subject, message: `declares ${summary.rows[dataset] ?? 'no'} rows, and the partitions have ${rows}` });
    }
    return found;
}

// EXTERNAL MODULE: ./build/lib/src/calendar/date.js
var calendar_date = __webpack_require__(52010);
// EXTERNAL MODULE: ./build/lib/src/text/name-list.js
var name_list = __webpack_require__(98983);
;// CONCATENATED MODULE: ./build/lib/src/audit/store/scan/faults.js
/** What can be wrong with a row of the research store, as a scan of it sees. */
const faultKinds = [
    'stranger',
    'other-year',
    'duplicate',
    'disorder',
    'candle',
    'jump',
    'contradicted',
    'no-session',
];
/** Faults of a kind in one year of a bucket that are kept one by one; a broken table has thousands. */
const faultsKept = 25;
/** Counts faults by kind, and keeps the first of each. */
class FaultTally {
    #counts = new Map();
    #first = new Map();
    #kept;
    /** @param kept how many of each kind are kept one by one */
    constructor(kept = faultsKept) {
        this.#kept = kept;
    }
    add(fault) {
        this.#counts.set(fault.kind, this.count(fault.kind) + 1);
        this.#keep(fault);
    }
    addAll({ counts, first }) {
        for (const kind of faultKinds) {
            const count = counts[kind];
            if (count !== undefined)
                this.#counts.set(kind, this.count(kind) + count);
        }
        for (const fault of first)
            this.#keep(fault);
    }
    count(kind) {
        return this.#counts.get(kind) ?? 0;
    }
    /** The first of a kind. */
    first(kind) {
        return this.#first.get(kind) ?? [];
    }
    stored() {
        return { counts: Object.fromEntries(this.#counts), first: faultKinds.flatMap((kind) => this.first(kind)) };
    }
    #keep(fault) {
        const kept = this.#first.get(fault.kind);
        if (kept === undefined)
            this.#first.set(fault.kind, [fault]);
        else if (kept.length < this.#kept)
            kept.push(fault);
    }
}

;// CONCATENATED MODULE: ./build/lib/src/audit/store/sections/fault-violations.js




/** A row of a table of the store, by the path of its partition. */
function rowPlace(partition, asset, date) {
    const [dataset] = partition.split('/', 1);
    const day = Number.isInteger(date) ? `,date=${(0,calendar_date/* isoDate */._$)(date)}` : '';
    return `${(0,finding/* filePlace */.Wf)(partition, `${dataset}.parquet`)}[asset=${asset}${day}]`;
}
/** What a number stands for, for messages. */
function idInWords(listing, asset) {
    return listing.idOf(asset) ?? `asset ${asset}`;
}
/** The faults of some kinds as violations: those that were kept, and how many more there are. */
function faultViolations(faults, kinds, listing) {
    return kinds.flatMap((kind) => {
        const kept = faults.first(kind);
        const found = kept.map((fault) => violation(fault, listing));
        const more = faults.count(kind) - kept.length;
        const [last] = kept.slice(-1);
        if (more === 0 || last === undefined)
            return found;
        const [dataset = ''] = last.partition.split('/', 1);
        const message = `${(0,name_list/* counted */.hS)(more, 'more row')} of the kind, in years of buckets that have more than ${faultsKept} of them`;
        return [...found, { subject: dataset, message }];
    });
}
function violation({ partition, asset, date, detail }, listing) {
    return { subject: rowPlace(partition, asset, date), message: `${idInWords(listing, asset)}: ${detail}` };
}

;// CONCATENATED MODULE: ./build/lib/src/audit/store/rules/rg103-no-duplicates.js


const noDuplicates = storeRule({
    id: 'RG103',
    of: 'store',
    name: 'no_duplicate_keys_in_delta',
    severity: 'error',
    description: 'No asset has two bars of one day, in whatever pack they came, and its bars are stored by their days; no revision, action or delisting stands there twice.',
    why: 'A day that counts twice is in every window, mean and rank twice.',
    cure: 'Move the folders of the partition out of the lake and run "backbone --mode bulk --again".',
    since: 1,
    reads: ['coverage', 'listing'],
    check: ({ coverage, listing }) => faultViolations(coverage.faults, ['duplicate', 'disorder'], listing),
});

// EXTERNAL MODULE: ./build/lib/src/backbone/asset-bucket.js
var asset_bucket = __webpack_require__(37406);
// EXTERNAL MODULE: ./build/lib/src/lake/dataset.js
var lake_dataset = __webpack_require__(33353);
;// CONCATENATED MODULE: ./build/lib/src/audit/store/rules/rg104-no-future-dates.js






const noFutureDates = storeRule({
    id: 'RG104',
    of: 'store',
    name: 'no_future_dates_in_delta',
    severity: 'error',
    description: 'No bar and no rate is of a day after that of the audit, and nothing is known from a later one. The ex-date of an action may come: what was announced is known.',
    why: 'A bar of tomorrow is a wrong date, or hindsight.',
    cure: 'Mend the dates in the pack, move the partitions out of the lake and run "backbone --mode bulk --again"; or see whether the clock of this machine is right.',
    since: 1,
    reads: ['coverage', 'pinned', 'listing', 'day'],
    check: (sections) => [...futureBars(sections), ...futureFacts(sections)],
});
function futureBars({ coverage, listing, day }) {
    const found = [];
    for (const { asset, bucket, last, lastKnown } of coverage.assets.values()) {
        if (last <= day && lastKnown <= day)
            continue;
        const partition = (0,lake_dataset/* partitionPath */.WX)(datasets/* assetCoverage */.l6, { asset_bucket: (0,asset_bucket/* bucketKey */.a3)(bucket) });
        const what = last > day ? `has a bar of ${(0,calendar_date/* isoDate */._$)(last)}` : `has a bar that is known from ${(0,calendar_date/* isoDate */._$)(lastKnown)}`;
        const message = `${idInWords(listing, asset)} ${what}, after the day of the audit, ${(0,calendar_date/* isoDate */._$)(day)}`;
        found.push({ subject: rowPlace(partition, asset, Number.NaN), message });
    }
    return found;
}
function futureFacts({ coverage, pinned, day }) {
    const known = Object.values(coverage.facts).map(({ place, lastKnown }) => [place, lastKnown]);
    return [...known, ...pinned.rates]
        .filter(([, last]) => last > day)
        .map(([subject, last]) => ({
        subject,
        message: `a row is of ${(0,calendar_date/* isoDate */._$)(last)}, or known from it, after the day of the audit, ${(0,calendar_date/* isoDate */._$)(day)}`,
    }));
}

;// CONCATENATED MODULE: ./build/lib/src/audit/store/rules/rg105-candles.js


const storedCandles = storeRule({
    id: 'RG105',
    of: 'store',
    name: 'no_invalid_ohlcv_in_delta',
    severity: 'error',
    description: 'Of every bar and every revision low is above 0, open and close lie between low and high, and volume is not negative; none is missing.',
    why: 'High above low alone lets a close outside of both through, and every range and return is made from it.',
    cure: 'Give the right values in a later pack. What is stored wrongly was not stored by the backbone: move the partition out of the lake and run "backbone --mode bulk --again".',
    since: 1,
    reads: ['coverage', 'listing'],
    check: ({ coverage, listing }) => faultViolations(coverage.faults, ['candle'], listing),
});

;// CONCATENATED MODULE: ./build/lib/src/audit/store/rules/rg106-accounting.js



const accounting = storeRule({
    id: 'RG106',
    of: 'store',
    name: 'delta_scan_accounting_consistent',
    severity: 'error',
    description: 'Of every pack and every run the rows that were read are those that were emitted, old, duplicate or quarantined; of every run the packs that were to be taken are those that were done or failed.',
    why: 'A row that is in none of the counters was lost without a word.',
    cure: 'Put back backbone_packs or backbone_runs from a copy. Without one move the folder out of the lake: the packs are taken again, and nothing is stored twice.',
    since: 1,
    reads: ['packs', 'runs'],
    check: ({ packs, runs }) => [
        ...[...packs].flatMap(([kind, { columns }]) => unbalanced(columns, (row) => `${(0,finding/* tablePlace */.Uc)(backbone_datasets/* backbonePacks */.S$, { kind })}[name=${columns.name[row]},version=${columns.version[row]}]`)),
        ...(runs === undefined ? [] : unbalanced(runs.table.columns, runPlace)),
        ...(runs === undefined ? [] : unsettled(runs.table.columns)),
    ],
});
function unbalanced(outcomes, placeOf) {
    const { rows, emitted, old, duplicate, quarantined } = outcomes;
    return Array.from(rows.keys()).flatMap((row) => {
        const [a, b, c, d] = [emitted[row], old[row], duplicate[row], quarantined[row]];
        if (rows[row] === a + b + c + d)
            return [];
        const message = `${rows[row]} rows were read, and ${a} emitted + ${b} old + ${c} duplicate + ${d} quarantined are ${a + b + c + d}`;
        return [{ subject: placeOf(row), message }];
    });
}
function unsettled({ selected, done, failed, }) {
    return Array.from(selected.keys()).flatMap((row) => {
        if (selected[row] === done[row] + failed[row])
            return [];
        const message = `${selected[row]} packs were to be taken, and ${done[row]} were done and ${failed[row]} failed`;
        return [{ subject: runPlace(row), message }];
    });
}
function runPlace(row) {
    return `${(0,finding/* tablePlace */.Uc)(backbone_datasets/* backboneRuns */.m5, {})}[run=${row + 1}]`;
}

;// CONCATENATED MODULE: ./build/lib/src/audit/store/rules/rg107-rows-scanned.js



const rowsScanned = storeRule({
    id: 'RG107',
    of: 'store',
    name: 'delta_rows_scanned_consistent',
    severity: 'warning',
    description: 'The runs of the ledger read no more rows than the packs have that were taken. They may have read fewer: the line of a run that was killed is missing, and its packs are there. More is a warning, as two machines may have taken the same packs before their ledgers were joined.',
    why: 'A pack whose line was taken out would be taken again, and nobody would know that it was there before.',
    cure: 'Put back backbone_packs from a copy, or run "backbone --again", which notes every pack anew.',
    since: 1,
    reads: ['packs', 'runs'],
    check: ({ packs, runs }) => {
        const ofPacks = [...packs.values()].reduce((total, { columns }) => total + sum(columns.rows), 0);
        const ofRuns = runs === undefined ? 0 : sum(runs.table.columns.rows);
        if (ofRuns <= ofPacks)
            return [];
        const message = `the runs read ${ofRuns} rows, and the packs that were taken have ${ofPacks}`;
        return [{ subject: (0,finding/* tablePlace */.Uc)(backbone_datasets/* backboneRuns */.m5, {}), message }];
    },
});
function sum(values) {
    return values.reduce((total, value) => total + value, 0);
}

// EXTERNAL MODULE: ./build/lib/src/audit/engine/rule.js
var engine_rule = __webpack_require__(6352);
;// CONCATENATED MODULE: ./build/lib/src/audit/store/rules/rg108-emitted-keys.js




const emittedKeys = storeRule({
    id: 'RG108',
    of: 'store',
    name: 'delta_rows_emitted_matches_keys',
    severity: 'error',
    description: 'Every row that a pack of bars, actions or delistings emitted is there: as many keys as were emitted stand in bars and bars_revisions, in asset_actions and in delistings. There may be more: what a run stored that was killed before it could note its packs counts as old afterwards.',
    why: 'A pack counts as taken for good: what is lost of it never comes again.',
    cure: 'Put back the partitions that are gone, or run "backbone --mode bulk --again" for the packs that brought them.',
    since: 1,
    reads: ['packs', 'pinned', 'damage'],
    check: ({ packs, pinned, damage }) => {
        if (damage.length > 0)
            return (0,engine_rule/* notEvaluated */.J)('partitions are damaged, whose rows nobody can count');
        return packs.has('lake') ? ofTheLake({ packs, pinned }) : ofPacks({ packs, pinned });
    },
});
const stored = [
    ['bars', ['bars', 'bars_revisions']],
    ['actions', ['asset_actions']],
    ['delistings', ['delistings']],
];
function ofPacks(sections) {
    return stored.flatMap(([kind, datasets]) => lost(sections, [kind], datasets));
}
/** A month of the lake is a pack of bars or of actions: they are counted together. */
function ofTheLake(sections) {
    return lost(sections, ['lake', 'bars', 'actions'], ['bars', 'bars_revisions', 'asset_actions']);
}
function lost({ packs, pinned }, kinds, datasets) {
    const emitted = kinds.reduce((sum, kind) => sum + (packs.get(kind)?.columns.emitted ?? new Float64Array()).reduce((a, b) => a + b, 0), 0);
    const keys = [...pinned.partitions.values()]
        .filter(({ dataset }) => datasets.includes(dataset))
        .reduce((sum, { rows }) => sum + rows, 0);
    if (emitted <= keys)
        return [];
    const message = `packs emitted ${emitted} rows, and ${datasets.join(', ')} have ${keys}: ${emitted - keys} are lost`;
    return [{ subject: (0,lake_dataset/* partitionPath */.WX)(backbone_datasets/* backbonePacks */.S$, { kind: kinds[0] }), message }];
}

;// CONCATENATED MODULE: ./build/lib/src/audit/store/rules/rg109-emitted-nonzero.js



/** What the gates of a run say when it has fewer rows than were expected of it. */
const tooFew = ['EXPECTED_MIN_ROWS_NOT_MET', 'FAIL_MIN_DELTA_ROWS'];
const emittedNonzero = storeRule({
    id: 'RG109',
    of: 'store',
    name: 'delta_rows_emitted_nonzero_when_expected',
    severity: 'error',
    description: 'The last run emitted rows, where its packs had any that were not there before, or where it was expected to: by --expect-min-rows, or by the runs before it. A warning where no more rows were set aside than were there before.',
    why: 'A source that changes its format looks like a quiet day: every row is set aside, and what is screened ends with yesterday.',
    cure: 'See why the rows are in quarantine, mend packs or mapping and run "backbone" again.',
    since: 2,
    reads: ['runs'],
    check: ({ runs }) => {
        const last = (runs?.table.rows ?? 0) - 1;
        if (runs === undefined || last < 0)
            return [];
        const { rows, emitted, old, duplicate, reasons } = runs.table.columns;
        if (emitted[last] > 0)
            return [];
        const known = old[last] + duplicate[last];
        const setAside = rows[last] - known;
        const isExpected = tooFew.some((code) => reasons[last].split(' ').includes(code));
        if (setAside === 0 && !isExpected)
            return [];
        // Rows that are known were read as they should be: a few beside them are no source that changed its format.
        const severity = isExpected || setAside > known ? 'error' : 'warning';
        const message = `${rows[last]} rows were read and none emitted; see the quarantine, mend the packs and run "backbone" again`;
        return [{ subject: `${(0,finding/* tablePlace */.Uc)(backbone_datasets/* backboneRuns */.m5, {})}[run=${last + 1}]`, message, severity }];
    },
});

;// CONCATENATED MODULE: ./build/lib/src/audit/store/rules/rg110-assets-nonzero.js



const assetsNonzero = storeRule({
    id: 'RG110',
    of: 'store',
    name: 'delta_assets_emitted_nonzero_when_expected',
    severity: 'error',
    description: 'Where packs of bars emitted rows some run touched assets, and no run touched more of them than it emitted rows.',
    why: 'Rows of no asset, or more assets than rows, are a fault of the counting, on which the gates rest.',
    cure: 'Put back backbone_runs from a copy; without one move the folder out of the lake, and the ledger begins anew.',
    since: 1,
    reads: ['packs', 'runs'],
    check: (sections) => [...tooMany(sections), ...none(sections)],
});
function tooMany({ runs }) {
    if (runs === undefined)
        return [];
    const { assets, emitted } = runs.table.columns;
    return Array.from(assets.keys()).flatMap((row) => {
        if (assets[row] <= emitted[row])
            return [];
        const message = `${assets[row]} assets were touched by ${emitted[row]} rows`;
        return [{ subject: `${(0,finding/* tablePlace */.Uc)(backbone_datasets/* backboneRuns */.m5, {})}[run=${row + 1}]`, message }];
    });
}
function none({ packs, runs }) {
    if (runs === undefined || runs.table.columns.assets.some((assets) => assets > 0))
        return [];
    const emitted = packs.get('bars')?.columns.emitted.reduce((sum, rows) => sum + rows, 0) ?? 0;
    // Of runs that were killed the packs are noted and no line is there.
    if (emitted === 0 || runs.table.columns.emitted.every((rows) => rows < emitted))
        return [];
    return [
        {
            subject: (0,finding/* tablePlace */.Uc)(backbone_datasets/* backbonePacks */.S$, { kind: 'bars' }),
            message: `${emitted} bars were emitted, and no run touched an asset`,
        },
    ];
}

;// CONCATENATED MODULE: ./build/lib/src/audit/store/rules/rg111-feature-assets.js



const featureAssets = storeRule({
    id: 'RG111',
    of: 'panel',
    name: 'feature_changed_assets_not_exceed_snapshot_changed',
    severity: 'error',
    description: 'No bucket and year of a merged panel has more rows than its as-of dates have assets with a bar of the bucket up to them.',
    why: 'Features of assets that have no bars were made from something else.',
    cure: 'Run "panel" and "merge" again on the store as it is.',
    since: 1,
    reads: ['panels', 'coverage', 'damage'],
    check: ({ panels, coverage, damage }) => {
        if (damage.length > 0)
            return (0,engine_rule/* notApplicable */.h)('the store is damaged, which its own audit says');
        return panels.flatMap((state) => tooManyRows(state, coverage));
    },
});
function tooManyRows({ indexed, asOf }, { assets }) {
    const byBucket = Map.groupBy(assets.values(), ({ bucket }) => bucket);
    const dates = Map.groupBy(asOf, calendar_date/* yearOf */.lY);
    return indexed.flatMap(({ path, bucket, year, rows }) => {
        const firsts = (byBucket.get(bucket) ?? []).map(({ first }) => first);
        const most = (dates.get(year) ?? []).reduce((sum, day) => sum + firsts.filter((first) => first <= day).length, 0);
        if (rows <= most)
            return [];
        return [{ subject: path, message: `${rows} rows, and the assets with bars give at most ${most}` }];
    });
}

;// CONCATENATED MODULE: ./build/lib/src/audit/store/rules/rg112-feature-reconciliation.js

const featureReconciliation = storeRule({
    id: 'RG112',
    of: 'panel',
    name: 'feature_reconciliation_ok',
    severity: 'error',
    description: 'Every partition that the index of a merged panel names is there, with the digest and the rows that it names, or with those that a shard made since.',
    why: 'The reference wrote down that its features reconcile, and never looked.',
    cure: 'Run "panel" and "merge" again: a partition that is not the one of its recipe is made anew.',
    since: 1,
    reads: ['panels'],
    check: ({ panels }, earlier) => panels.flatMap(unreconciled).filter(({ subject }) => earlier.at(subject) === undefined),
});
function unreconciled({ index, indexed, noted, there }) {
    return indexed.flatMap(({ path, digest, rows }) => {
        const now = there.get(path);
        if (now === undefined)
            return [{ subject: path, message: `${index} names it, and it is not there` }];
        if (now.digest !== digest) {
            if (noted.get(path)?.has(now.digest))
                return [];
            return [
                {
                    subject: path,
                    message: `${index} names the digest ${digest}, and it has ${now.digest}, which no shard made`,
                },
            ];
        }
        return now.rows === rows ? [] : [{ subject: path, message: `${index} says ${rows} rows, and it has ${now.rows}` }];
    });
}

// EXTERNAL MODULE: ./build/lib/src/ingest/backbone/run-ledger.js
var run_ledger = __webpack_require__(58701);
// EXTERNAL MODULE: ./build/lib/src/lake/table-digest.js
var table_digest = __webpack_require__(74886);
;// CONCATENATED MODULE: ./build/lib/src/audit/store/rules/rg113-run-chain.js






const runChain = storeRule({
    id: 'RG113',
    isOfDamage: true,
    of: 'store',
    name: 'chain of runs',
    severity: 'error',
    description: 'The lines of the ledger of operations are chained by their hashes, from the first on, and the table beside it has the same runs.',
    why: 'The limits of the gates follow from the runs before: a line that was changed or taken out moves them.',
    cure: 'Put back backbone_runs from a copy; without one move the folder out of the lake, and the ledger begins anew.',
    since: 1,
    reads: ['runs'],
    check: ({ runs }) => (runs === undefined ? [] : brokenChain(runs)),
});
function brokenChain({ table, chain }) {
    const file = (0,finding/* filePlace */.Wf)((0,lake_dataset/* partitionPath */.WX)(backbone_datasets/* backboneRuns */.m5, {}), run_ledger/* ledgerFile */.SB);
    if (chain === undefined)
        return [{ subject: file, message: 'it is missing' }];
    if (chain.problems.length > 0) {
        return chain.problems.map(({ line, problem }) => ({ subject: file, message: `line ${line}: ${problem}` }));
    }
    const said = (0,run_ledger/* runTable */.cS)(chain.lines.map(({ entry }) => entry));
    if ((0,table_digest/* tableDigest */.j)(backbone_datasets/* backboneRuns */.m5.columns, said) === (0,table_digest/* tableDigest */.j)(backbone_datasets/* backboneRuns */.m5.columns, table))
        return [];
    return [{ subject: (0,finding/* tablePlace */.Uc)(backbone_datasets/* backboneRuns */.m5, {}), message: `its runs are not those of ${run_ledger/* ledgerFile */.SB}` }];
}

// EXTERNAL MODULE: ./build/lib/src/ingest/backbone/exchange-sessions.js
var exchange_sessions = __webpack_require__(2171);
;// CONCATENATED MODULE: ./build/lib/src/audit/store/rules/rg114-calendar-gaps.js









/** Assets of an exchange of which none has a bar on a session: fewer may have been halted together. */
const enoughAssets = 5;
const calendarGaps = storeRule({
    id: 'RG114',
    of: 'store',
    name: 'calendar gaps',
    severity: 'warning',
    description: 'Each session of an exchange, by exchange_sessions, has a bar of one of its assets; an error where five assets or more should have had one. No asset misses as many sessions in a row as audit.gap_sessions says, between two of its bars. No bar lies on a day that is no session of the calendar.',
    why: 'A pack that never came shortens every window that reaches over it, and no row says so.',
    cure: 'Feed the pack of the missing sessions. Where the exchange held none that day its sessions are derived wrongly: see backbone.session_share and nyse_calendar.',
    since: 1,
    reads: ['coverage', 'listing', 'settings'],
    check: (sections) => [
        ...emptySessions(sections),
        ...longGaps(sections),
        ...faultViolations(sections.coverage.faults, ['no-session'], sections.listing),
    ],
});
function emptySessions({ coverage, listing }) {
    const byExchange = Map.groupBy(coverage.assets.values(), ({ asset }) => listing.exchangeOf(asset));
    return [...byExchange].flatMap(([exchange, assets]) => {
        const traded = coverage.daysOf(exchange);
        const [first, last] = spanOf(traded);
        const empty = Array.from(listing.sessionsOf(exchange).days).filter((day) => day >= first && day <= last && !traded.has(day));
        return [true, false].flatMap((isError) => {
            const days = empty.filter((day) => liveOn(assets, day) >= enoughAssets === isError);
            if (days.length === 0)
                return [];
            const subject = (0,finding/* tablePlace */.Uc)(backbone_datasets/* exchangeSessions */.zv, { exchange: (0,exchange_sessions/* exchangeKey */.Le)(exchange) });
            const message = `${exchange} held sessions on ${(0,name_list/* nameList */.OD)(days.map(calendar_date/* isoDate */._$), 5)}, and none of its assets has a bar: a pack is missing`;
            return [{ subject, message, severity: isError ? 'error' : 'warning' }];
        });
    });
}
function spanOf(days) {
    let [first, last] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
    for (const day of days)
        [first, last] = [Math.min(first, day), Math.max(last, day)];
    return [first, last];
}
function liveOn(assets, day) {
    return assets.reduce((count, { first, last }) => count + (first <= day && day <= last ? 1 : 0), 0);
}
function longGaps({ coverage, listing, settings }) {
    return [...coverage.assets.values()]
        .filter(({ longestGap }) => longestGap >= settings.gap_sessions)
        .map(({ asset, bucket, longestGap, gapAfter }) => {
        const keys = { asset_bucket: (0,asset_bucket/* bucketKey */.a3)(bucket), year: (0,asset_bucket/* yearKey */.pB)((0,calendar_date/* yearOf */.lY)(gapAfter)) };
        const message = `${idInWords(listing, asset)} has no bar on the ${longestGap} sessions of ${listing.exchangeOf(asset)} that follow`;
        return { subject: rowPlace((0,lake_dataset/* partitionPath */.WX)(backbone_datasets/* bars */.n_, keys), asset, gapAfter), message };
    });
}

;// CONCATENATED MODULE: ./build/lib/src/audit/store/rules/rg115-unexplained-jumps.js


const unexplainedJumps = storeRule({
    id: 'RG115',
    of: 'store',
    name: 'unexplained jumps',
    severity: 'warning',
    description: 'No close moves by more than audit.jump (30 %) from one bar to the next, after the splits and dividends between them that are known now, unless the step is known to be real.',
    why: 'A split that nobody told is a loss of half. Prices do jump, so that it is for a person to say.',
    cure: 'Where it is a split that nobody told, give it in a pack of actions; where the price is wrong, give the right one in a later pack.',
    since: 1,
    reads: ['coverage', 'listing'],
    check: ({ coverage, listing }) => faultViolations(coverage.faults, ['jump'], listing),
});

;// CONCATENATED MODULE: ./build/lib/src/audit/store/rules/rg116-contradicted-actions.js



/** Contradictions from which on their share says something. */
const enoughActions = 3;
const contradictedActions = storeRule({
    id: 'RG116',
    of: 'store',
    name: 'contradicted actions',
    severity: 'warning',
    description: 'Where splits and dividends of an ex-date change the price by more than audit.jump the close moves as they say. An error where prices contradict more than audit.contradicted_share of them, and three or more.',
    why: 'A split that is entered wrongly, or the wrong way round, makes a return of what nobody earned; many of them are a mapping that means something else.',
    cure: 'Give the right value for the ex-date in a pack of actions (a split of 1 or a dividend of 0 takes it back), or mend how the pack is mapped and run "backbone --again".',
    since: 1,
    reads: ['coverage', 'listing', 'settings'],
    check: (sections) => [
        ...faultViolations(sections.coverage.faults, ['contradicted'], sections.listing),
        ...rg116_contradicted_actions_tooMany(sections),
    ],
});
function rg116_contradicted_actions_tooMany({ coverage, settings }) {
    const count = coverage.faults.count('contradicted');
    if (count < enoughActions || count <= settings.contradicted_share * coverage.tested)
        return [];
    const message = `prices contradict ${count} of ${coverage.tested} actions that they could contradict: see how the packs of actions are mapped, above all the direction of splits`;
    return [{ subject: backbone_datasets/* assetActions */.G$.name, message, severity: 'error' }];
}

// EXTERNAL MODULE: ./build/lib/src/text/order.js
var order = __webpack_require__(37961);
// EXTERNAL MODULE: ./build/lib/src/audit/settings.js
var settings = __webpack_require__(50308);
;// CONCATENATED MODULE: ./build/lib/src/audit/store/sections/classes.js
/** What each asset is now, or was last, by its number. */
function lastListings({ rows, columns }) {
    const listings = new Map();
    for (let row = 0; row < rows; row++) {
        const to = columns.valid_to[row];
        listings.set(columns.number[row], {
            class: columns.class[row],
            to: Number.isNaN(to) ? Number.POSITIVE_INFINITY : to,
        });
    }
    return listings;
}

// EXTERNAL MODULE: ./build/lib/src/calendar/sessions.js
var calendar_sessions = __webpack_require__(97227);
;// CONCATENATED MODULE: ./build/lib/src/audit/store/sections/session-age.js


/** Of an exchange: stored sessions from which it is told whether it holds some at weekends. */
const lookedAt = 60;
/**
 * How old bars of an exchange are in sessions of its own. Its stored sessions end with its bars, so a source that stopped would look up to date by them: behind the last of
 * them count the sessions of the calendar, or, without one, every weekday, and every day where it held sessions at weekends.
 */
class SessionAges {
    #sessions;
    #day;
    #isEveryDay;
    #sinceStored;
    /** @param day of the audit, an epoch day: its own session may not be over */
    constructor(sessions, day) {
        this.#sessions = sessions;
        this.#day = day;
        this.#isEveryDay = sessions.days.subarray(-lookedAt).some((session) => (0,calendar_date/* isoWeekday */.mg)(session) > 5);
        this.#sinceStored = this.#countBetween(sessions.days.at(-1) ?? day, day);
    }
    /** The sessions after a bar and before the day of the audit. @param last epoch day of the bar */
    ageOf(last) {
        const { days } = this.#sessions;
        const end = days.at(-1);
        if (end === undefined || last > end)
            return this.#countBetween(last, this.#day);
        return days.length - 1 - (0,calendar_sessions/* asOfSession */.ML)(days, last) + this.#sinceStored;
    }
    #countBetween(after, before) {
        let count = 0;
        for (let day = after + 1; day < before; day++)
            if (this.#isHeld(day))
                count += 1;
        return count;
    }
    #isHeld(day) {
        if (this.#sessions.isCalendar && (0,calendar_sessions/* isCovered */.P$)(day))
            return (0,calendar_sessions/* sessionOn */.M)((0,calendar_date/* isoDate */._$)(day)) !== undefined;
        return this.#isEveryDay || (0,calendar_date/* isoWeekday */.mg)(day) <= 5;
    }
}

;// CONCATENATED MODULE: ./build/lib/src/audit/store/rules/rg117-freshness.js







const freshness = storeRule({
    id: 'RG117',
    of: 'store',
    name: 'freshness',
    severity: 'error',
    description: 'Of the assets of a class that are traded still, no more than audit.freshness_share (half) have had no bar for as many sessions of their exchange as audit.freshness allows the class: a warning from `warn` sessions on (10), an error from `fail` on.',
    why: 'A source that stopped leaves a store that is right in everything and of last week; and one asset that goes on must not hide ten thousand that do not.',
    cure: 'Feed what came since, or the delistings of what is traded no more; or set other limits in audit.freshness of research.yaml.',
    since: 3,
    reads: ['coverage', 'listing', 'assets', 'settings', 'day'],
    check: (sections) => {
        const ages = agesByClass(sections);
        const { freshness: limits, freshness_share: share } = sections.settings;
        const asked = new Set([...ages.keys(), ...Object.keys(limits).filter((name) => name !== '*')]);
        return [...asked].sort(order/* byCodeUnits */.C).flatMap((name) => {
            return staleness(name, ages.get(name), (0,settings/* freshnessOf */.T5)(name, limits), share);
        });
    },
});
/** The ages of each class that has bars; of one whose assets have all ended there is none. */
function agesByClass({ coverage, listing, assets, day }) {
    const listings = lastListings(assets);
    const exchanges = new Map();
    const ages = new Map();
    for (const { asset, last } of coverage.assets.values()) {
        const listed = listings.get(asset);
        if (listed === undefined)
            continue;
        const ofClass = ages.get(listed.class) ?? [];
        ages.set(listed.class, ofClass);
        if (Math.min(listed.to, coverage.delisted.get(asset) ?? listed.to) <= day)
            continue;
        const exchange = listing.exchangeOf(asset);
        const ofExchange = exchanges.get(exchange) ?? new SessionAges(listing.sessionsOf(exchange), day);
        exchanges.set(exchange, ofExchange);
        ofClass.push({ exchange, sessions: ofExchange.ageOf(last) });
    }
    return ages;
}
function staleness(name, live, { warn, fail }, share) {
    if (live === undefined)
        return [{ subject: backbone_datasets/* bars */.n_.name, message: `no asset of the class ${name} has a bar` }];
    for (const [limit, severity] of [[fail, 'error'], [warn, 'warning']]) {
        if (limit === undefined)
            continue;
        const stale = live.filter(({ sessions }) => sessions >= limit);
        if (stale.length <= share * live.length)
            continue;
        // How old they are by now would be another message every day.
        const message = `${stale.length} of ${(0,name_list/* counted */.hS)(live.length, 'asset')} of the class ${name} that are traded still have no bar of the last ${(0,name_list/* counted */.hS)(limit, 'session')} or more (${byExchange(stale)})`;
        return [{ subject: backbone_datasets/* bars */.n_.name, message, severity }];
    }
    return [];
}
function byExchange(stale) {
    const groups = [...Map.groupBy(stale, ({ exchange }) => exchange)].sort(([a], [b]) => (0,order/* byCodeUnits */.C)(a, b));
    return groups.map(([exchange, own]) => `${exchange} ${own.length}`).join(', ');
}

;// CONCATENATED MODULE: ./build/lib/src/audit/store/rules/rg118-bars-after-delisting.js







const barsAfterDelisting = storeRule({
    id: 'RG118',
    of: 'store',
    name: 'bars after delistings',
    severity: 'error',
    description: 'No asset has a bar from the day on which it is said to be traded no more. A warning up to audit.bars_after_delisting (5) of them: late prints.',
    why: 'An asset that ends with a loss and goes on counts that loss and none of what followed; and a ticker that another company took over would continue it.',
    cure: 'Take the wrong day back in a pack of delistings (a row of that day with the code "withdrawn") and give the right one, if there is any; or give another id to the asset that took the ticker over.',
    since: 1,
    reads: ['coverage', 'listing', 'settings'],
    check: ({ coverage, listing, settings }) => [...coverage.assets.values()]
        .filter(({ afterDelisting }) => afterDelisting > 0)
        .map(({ asset, bucket, afterDelisting, last }) => {
        const ended = coverage.delisted.get(asset) ?? last;
        const partition = (0,lake_dataset/* partitionPath */.WX)(backbone_datasets/* delistings */.lf, { asset_bucket: (0,asset_bucket/* bucketKey */.a3)(bucket) });
        const message = `${idInWords(listing, asset)} is delisted from ${(0,calendar_date/* isoDate */._$)(ended)} on, and has ${(0,name_list/* counted */.hS)(afterDelisting, 'bar')} from then on, the last of ${(0,calendar_date/* isoDate */._$)(last)}`;
        const severity = afterDelisting <= settings.bars_after_delisting ? 'warning' : 'error';
        return { subject: rowPlace(partition, asset, ended), message, severity };
    }),
});

// EXTERNAL MODULE: ./build/lib/src/panel/datasets.js
var panel_datasets = __webpack_require__(80019);
;// CONCATENATED MODULE: ./build/lib/src/audit/store/rules/rg119-total-return.js



const totalReturnAgain = storeRule({
    id: 'RG119',
    of: 'panel',
    name: 'total return re-derived',
    severity: 'error',
    description: 'Every cumulative factor of total_return is, bit for bit, what follows from the bars, revisions and actions that are stored, for signals and for accounting. Of a bucket that changed since, the panel makes it again.',
    why: 'Every feature and every return is made on prices that were divided by it.',
    cure: 'Move the folder of the partition out of the lake and run "panel".',
    since: 1,
    reads: ['factors'],
    check: ({ factors }) => factors.differences.flatMap(asViolations),
});
function asViolations({ keys, difference }) {
    const table = (0,finding/* tablePlace */.Uc)(panel_datasets/* totalReturn */.Ps, keys);
    return [
        ...difference.cells.map(({ row, column, expected, found }) => ({
            subject: (0,finding/* cellPlace */.Ce)(table, row, column),
            message: `expected ${expected}, found ${found}`,
        })),
        ...difference.missing.map((row) => ({ subject: table, message: `${row} is missing` })),
        ...difference.unexpected.map((row) => ({ subject: table, message: `nothing that is stored gives ${row}` })),
    ];
}

;// CONCATENATED MODULE: ./build/lib/src/audit/store/rules/rg120-asset-identity.js





const assetIdentity = storeRule({
    id: 'RG120',
    of: 'store',
    name: 'identity of assets',
    severity: 'error',
    description: 'Each number stands for one id and each id for one number; no two rows of a number, and no two assets with one ticker on one exchange, hold on the same day; every bar, action and delisting is of an asset of its bucket, every bar of its year.',
    why: 'A number that is given twice joins the histories of two companies.',
    cure: 'Put back assets from a copy, or the partition that came from another store.',
    since: 1,
    reads: ['assets', 'coverage', 'listing'],
    check: ({ assets, coverage, listing }) => [
        ...sharedNames(assets),
        ...overlaps(assets, 'number', (row) => String(assets.columns.number[row])),
        ...overlaps(assets, 'ticker', (row) => `${assets.columns.symbol[row]} on ${assets.columns.exchange[row]}`),
        ...faultViolations(coverage.faults, ['stranger', 'other-year'], listing),
    ],
});
const table = (0,finding/* tablePlace */.Uc)(backbone_datasets/* assets */.mY, {});
function sharedNames({ rows, columns }) {
    const ids = new Map();
    const numbers = new Map();
    const found = [];
    for (let row = 0; row < rows; row++) {
        const [number, id] = [columns.number[row], columns.id[row]];
        const [ownId, ownNumber] = [ids.get(number) ?? id, numbers.get(id) ?? number];
        if (ownId !== id)
            found.push({ subject: `${table}[number=${number}].id`, message: `it is ${ownId}, and ${id} as well` });
        if (ownNumber !== number) {
            found.push({ subject: `${table}[number=${number}].id`, message: `${id} is the number ${ownNumber} as well` });
        }
        ids.set(number, ownId);
        numbers.set(id, ownNumber);
    }
    return found;
}
/** Rows of one name that hold on the same day. */
function overlaps({ rows, columns }, what, nameOf) {
    const found = [];
    const byName = Map.groupBy(Array.from({ length: rows }, (_, row) => row), nameOf);
    for (const [name, own] of byName) {
        const ordered = own.sort((a, b) => columns.valid_from[a] - columns.valid_from[b]);
        for (const [place, row] of ordered.entries()) {
            const before = ordered[place - 1];
            if (before === undefined)
                continue;
            const end = columns.valid_to[before];
            const from = columns.valid_from[row];
            // Without an end it still holds.
            if (end <= from)
                continue;
            const subject = `${table}[number=${columns.number[row]},valid_from=${(0,calendar_date/* isoDate */._$)(from)}]`;
            found.push({ subject, message: `another row of the ${what} ${name} holds on that day` });
        }
    }
    return found;
}

;// CONCATENATED MODULE: ./build/lib/src/audit/store/rules/rg121-panel-partitions-whole.js

const panelPartitionsWhole = storeRule({
    id: 'RG121',
    isOfDamage: true,
    of: 'panel',
    name: 'panel partitions whole',
    severity: 'error',
    description: 'Every partition of a panel that its index names, the index, the notes of its shards and the cumulative factors have a sealed manifest that is theirs; those that are read have its bytes and columns.',
    why: 'A panel is carried between runs and machines, and a screening takes it as it is.',
    cure: 'Move the folder of the partition out of the lake and run "panel" and "merge".',
    since: 1,
    before: 'RG111',
    reads: ['panelDamage'],
    check: ({ panelDamage }) => panelDamage.map(({ partition, problem }) => ({ subject: partition, message: problem })),
});

;// CONCATENATED MODULE: ./build/lib/src/audit/store/rules.js
// Generated from src/audit/store/rules/ by "npm run generate".





















/**
 * Every rule of the research store, in the order in which they look.
 *
 * One fault is one finding: of a partition that is damaged (RG101) nothing is read, and a row that has no business where it lies, or lies there
 * twice, is left out of everything else that a scan of the bars says.
 */
const rules = [
    partitionsWhole,
    snapshotRows,
    noDuplicates,
    noFutureDates,
    storedCandles,
    accounting,
    rowsScanned,
    emittedKeys,
    emittedNonzero,
    assetsNonzero,
    panelPartitionsWhole,
    featureAssets,
    featureReconciliation,
    runChain,
    calendarGaps,
    unexplainedJumps,
    contradictedActions,
    freshness,
    barsAfterDelisting,
    totalReturnAgain,
    assetIdentity,
];

;// CONCATENATED MODULE: ./build/lib/src/audit/store/rules-version.js
// Generated from src/audit/store/rules/ by "npm run generate".
/** The highest `since` of all rules: raised whenever one could find something else than before. */
const rulesVersion = 3;

// EXTERNAL MODULE: ./build/lib/src/lake/partition-files.js
var partition_files = __webpack_require__(98029);
// EXTERNAL MODULE: ./build/lib/src/lake/table.js
var lake_table = __webpack_require__(75925);
;// CONCATENATED MODULE: ./build/lib/src/audit/store/scan/bucket-coverage.js




const faultsFile = 'faults.json';
/** Of the stage that looks at the store: raised whenever the same bars could give another coverage. */
const reconcileVersion = 1;
/** What the last scan of a bucket saw; undefined where there was none, or what it left is damaged. */
async function readCoverage(lake, bucket) {
    try {
        const whole = await lake.readWhole(datasets/* assetCoverage */.l6, { asset_bucket: (0,asset_bucket/* bucketKey */.a3)(bucket) });
        const text = whole?.files.get(faultsFile);
        if (whole === undefined || text === undefined || whole.manifest.recipe.version !== reconcileVersion)
            return undefined;
        return { ...JSON.parse(text.toString('utf8')), rows: coverageRows(whole.table) };
    }
    catch (error) {
        // Then everything is looked at again.
        if (error instanceof partition_files/* DamagedPartitionError */.qg)
            return undefined;
        throw error;
    }
}
async function writeCoverage(lake, { bucket, rows, years }, exchanges, inputs) {
    const document = { exchanges, years };
    await lake.write(datasets/* assetCoverage */.l6, { asset_bucket: (0,asset_bucket/* bucketKey */.a3)(bucket) }, {
        recipe: { stage: 'reconcile', version: reconcileVersion, parameters: {}, inputs: [...inputs] },
        table: coverageTable(rows),
        attachments: { [faultsFile]: `${JSON.stringify(document)}\n` },
    });
}
function coverageTable(rows) {
    const table = (0,lake_table/* emptyTable */._d)(datasets/* assetCoverage */.l6.columns, rows.length);
    for (const [row, one] of rows.entries()) {
        table.columns.asset[row] = one.asset;
        table.columns.year[row] = one.year;
        table.columns.bars[row] = one.bars;
        table.columns.first_date[row] = one.first;
        table.columns.last_date[row] = one.last;
        table.columns.last_known[row] = one.lastKnown;
        table.columns.last_close[row] = one.lastClose;
        table.columns.missing[row] = one.missing;
        table.columns.longest_gap[row] = one.longestGap;
        table.columns.gap_after[row] = one.gapAfter;
        table.columns.after_delisting[row] = one.afterDelisting;
    }
    return table;
}
function coverageRows({ rows, columns }) {
    return Array.from({ length: rows }, (_, row) => ({
        asset: columns.asset[row],
        year: columns.year[row],
        bars: columns.bars[row],
        first: columns.first_date[row],
        last: columns.last_date[row],
        lastKnown: columns.last_known[row],
        lastClose: columns.last_close[row],
        missing: columns.missing[row],
        longestGap: columns.longest_gap[row],
        gapAfter: columns.gap_after[row],
        afterDelisting: columns.after_delisting[row],
    }));
}

// EXTERNAL MODULE: ./build/lib/src/audit/engine/sections.js
var sections = __webpack_require__(60638);
// EXTERNAL MODULE: ./build/lib/src/errors.js
var src_errors = __webpack_require__(42226);
;// CONCATENATED MODULE: ./build/lib/src/audit/store/acceptance.js



/**
 * Findings that somebody has looked at and accepts, by audit.accepted of research.yaml: they count neither as errors nor as warnings. Each entry is told in the audit with what it
 * accepts, also where it accepts nothing any more.
 */
class AcceptedFindings {
    #acceptances;
    /** Numbers of the assets that entries name. */
    #numbers;
    /**
     * @param day of the audit, an epoch day
     * @throws UserError when an entry names no rule, or one whose findings nobody can accept
     */
    constructor(entries, rules, { rows, columns }, day) {
        const named = new Set(entries.flatMap(({ asset }) => asset ?? []));
        const numbers = new Map();
        for (let row = 0; row < rows; row++) {
            const id = columns.id[row];
            if (named.has(id))
                numbers.set(id, columns.number[row]);
        }
        this.#numbers = numbers;
        this.#acceptances = entries.map((entry) => ({
            entry,
            rule: ruleOf(entry, rules),
            isOver: entry.until !== undefined && (0,calendar_date/* epochDay */.ue)((0,calendar_date/* parseIsoDate */.jT)(entry.until)) <= day,
            findings: 0,
        }));
    }
    /** The findings of a rule that nobody accepts. */
    without(rule, found) {
        const own = this.#acceptances.filter((one) => one.rule.id === rule && !one.isOver);
        if (own.length === 0)
            return found;
        return found.filter(({ subject }) => {
            const accepting = own.find(({ entry }) => this.#isMeant(entry, subject));
            if (accepting !== undefined)
                accepting.findings += 1;
            return accepting === undefined;
        });
    }
    /** How many findings were left out. */
    get count() {
        return this.#acceptances.reduce((sum, { findings }) => sum + findings, 0);
    }
    /** What the entries accept in the audit of one part, each in words. */
    notes(part) {
        return this.#acceptances.filter(({ rule }) => rule.of === part).map(inWords);
    }
    #isMeant({ asset, date, place }, subject) {
        const row = rowOf(subject);
        if (asset !== undefined && (row.asset === undefined || row.asset !== this.#numbers.get(asset)))
            return false;
        if (date !== undefined && row.date !== date)
            return false;
        return place === undefined || subject.startsWith(place);
    }
}
/** The asset and the day of the row that a place names, as far as it does: `bars/…/bars.parquet[asset=12,date=2024-09-03]`. */
function rowOf(subject) {
    const [, asset, date] = /\[asset=(\d+)(?:,date=([\d-]+))?/.exec(subject) ?? [];
    return { asset: asset === undefined ? undefined : Number(asset), date };
}
function ruleOf(entry, rules) {
    const rule = rules.find(({ id }) => id === entry.rule);
    if (rule === undefined) {
        throw new src_errors/* UserError */.yo(`audit.accepted of research.yaml names the rule ${entry.rule}, which there is not.`, {
            hint: 'docs/audit.md lists the rules of the research store.',
        });
    }
    if (rule.isOfDamage !== true)
        return rule;
    throw new src_errors/* UserError */.yo(`audit.accepted of research.yaml names ${rule.id} (${rule.name}), whose findings cannot be accepted.`, { hint: `They are no judgement, but damage. ${rule.cure}` });
}
function inWords({ entry, isOver, findings }) {
    const { rule, asset, date, place, reason, by, until } = entry;
    const what = [rule, asset, date, place].filter((part) => part !== undefined).join(' ');
    const who = by === undefined ? '' : `, by ${by}`;
    if (isOver)
        return `accepted until ${until}, and no longer: ${what} (${reason}${who})`;
    const end = until === undefined ? '' : `, until ${until}`;
    if (findings > 0)
        return `accepted: ${(0,name_list/* counted */.hS)(findings, 'finding')} of ${what} (${reason}${who}${end})`;
    return `accepts nothing: ${what} (${reason}${who}${end}); take it out of audit.accepted`;
}

;// CONCATENATED MODULE: ./build/lib/src/audit/store/scan/sound-partitions.js



/** Reads partitions and notes what is damaged, instead of stopping there. */
class SoundPartitions {
    damage = [];
    #lake;
    #manifests = new Map();
    constructor(lake) {
        this.#lake = lake;
    }
    /** Read once. Undefined where the partition is not there, or damaged. */
    manifest(dataset, keys) {
        const path = (0,lake_dataset/* partitionPath */.WX)(dataset, keys);
        const known = this.#manifests.get(path);
        const manifest = known ?? this.unlessDamaged(() => this.#lake.manifest(dataset, keys));
        this.#manifests.set(path, manifest);
        return manifest;
    }
    /** The table of a partition, every byte of it checked; undefined where it is not there, or damaged. */
    async table(dataset, keys, names) {
        return this.unlessDamaged(async () => {
            if ((await this.manifest(dataset, keys)) === undefined)
                return undefined;
            for await (const { table } of this.#lake.readEach(dataset, [keys], names))
                return table;
            return undefined;
        });
    }
    /** As {@link table}, with every column. */
    async whole(dataset, keys) {
        return (await this.unlessDamaged(() => this.#lake.read(dataset, keys)))?.table;
    }
    /** A text beside a table; undefined where the partition is not there, damaged, or has none of that name. */
    async text(dataset, keys, name) {
        return this.unlessDamaged(async () => (await this.#lake.attachment(dataset, keys, name))?.toString('utf8'));
    }
    /** What a look at partitions gives; undefined, and noted, where one is damaged. */
    async unlessDamaged(look) {
        try {
            return await look();
        }
        catch (error) {
            if (!(error instanceof partition_files/* DamagedPartitionError */.qg))
                throw error;
            // Its message begins with the folder, which is of this machine.
            const end = error.message.indexOf(': ');
            const partition = (0,external_node_path_.relative)(this.#lake.root, error.message.slice(0, end)).split(external_node_path_.sep).join('/');
            const problem = error.message.slice(end + 2);
            if (!this.damage.some((one) => one.partition === partition && one.problem === problem)) {
                this.damage.push({ partition, problem });
            }
            return undefined;
        }
    }
}

// EXTERNAL MODULE: ./build/lib/src/backbone/asset-histories.js
var asset_histories = __webpack_require__(43494);
// EXTERNAL MODULE: ./build/lib/src/backbone/asset-history.js
var asset_history = __webpack_require__(50618);
// EXTERNAL MODULE: ./build/lib/src/backbone/standing-delisting.js
var standing_delisting = __webpack_require__(33539);
;// CONCATENATED MODULE: ./build/lib/src/audit/store/scan/asset-facts.js





/** What is stored of the assets of a bucket beside their bars, as it is known now. */
class AssetFacts {
    #histories;
    #acting;
    constructor(actions, delistings) {
        const none = new Int32Array();
        this.#histories = new asset_histories/* AssetHistories */.v({
            actions: actions.columns,
            delistings: delistings.columns,
            revisions: (0,lake_table/* emptyTable */._d)(backbone_datasets/* barsRevisions */.Pu.columns).columns,
        }, { asset: none, date: none, knownFrom: none });
        this.#acting = new Set(actions.columns.asset);
    }
    /** Undefined where nothing is known to have happened to the asset. */
    eventsOf(asset) {
        if (!this.#acting.has(asset))
            return undefined;
        const history = this.#histories.historyOf(asset, noBars);
        const known = (0,asset_history/* actionsKnown */.dj)(history, Number.POSITIVE_INFINITY);
        const days = (kind) => new Set(known.filter((action) => action.kind === kind).map(({ exDay }) => exDay));
        const steps = known.filter(({ kind }) => kind !== 'real' && kind !== 'wrong' && kind !== 'bar_factor');
        const due = [...Map.groupBy(steps, ({ exDay }) => exDay)].sort(([a], [b]) => a - b);
        return {
            exDays: due.map(([exDay]) => exDay),
            events: due.map(([, events]) => events),
            real: days('real'),
            wrong: days('wrong'),
            factors: new Map(known.filter(({ kind }) => kind === 'bar_factor').map(({ exDay, value }) => [exDay, value])),
        };
    }
    /** The first day on which the asset is traded no more: the last that was said and not taken back; Infinity where there is none. */
    delistedOn(asset) {
        const said = this.#histories.delistingsOf(asset);
        return (0,standing_delisting/* standingDelisting */.sg)(said, Number.POSITIVE_INFINITY)?.date ?? Number.POSITIVE_INFINITY;
    }
}
const noPrices = new Float64Array();
const noBars = {
    dates: new Int32Array(),
    open: noPrices,
    high: noPrices,
    low: noPrices,
    close: noPrices,
    volume: noPrices,
};
/** The closes of some bars as they are known now, by asset and day, where that is another one than at first. */
function revisedCloses({ rows, columns }) {
    const closes = new Map();
    for (let row = 0; row < rows; row++) {
        const asset = columns.asset[row];
        const own = closes.get(asset) ?? new Map();
        // Rows come in the order in which they became known: the last one of a day counts.
        own.set(columns.date[row], columns.close[row]);
        closes.set(asset, own);
    }
    return closes;
}

// EXTERNAL MODULE: ./build/lib/src/lake/canonical-json.js
var canonical_json = __webpack_require__(6358);
;// CONCATENATED MODULE: ./build/lib/src/audit/store/scan/fact-faults.js




/** Actions and delistings of a bucket that stand there twice, or are of an asset that is none of the bucket's. */
function keyFaults(bucket, listing, actions, ended) {
    const faults = new FaultTally();
    const keys = { asset_bucket: (0,asset_bucket/* bucketKey */.a3)(bucket) };
    const { kind } = actions.columns;
    look(actions.columns.asset, actions.columns.ex_date, actions.columns.known_from, actions.columns.revision, {
        partition: (0,lake_dataset/* partitionPath */.WX)(backbone_datasets/* assetActions */.G$, keys),
        isOwn: (asset) => listing.isIn(bucket, asset),
        isSameKind: (row) => kind[row] === kind[row - 1],
        faults,
    });
    look(ended.columns.asset, ended.columns.date, ended.columns.known_from, ended.columns.revision, {
        partition: (0,lake_dataset/* partitionPath */.WX)(backbone_datasets/* delistings */.lf, keys),
        isOwn: (asset) => listing.isIn(bucket, asset),
        isSameKind: () => true,
        faults,
    });
    return faults;
}
function look(asset, date, knownFrom, revision, of) {
    for (let row = 0; row < asset.length; row++) {
        const place = { partition: of.partition, asset: asset[row], date: date[row] };
        const isSame = (column) => row > 0 && column[row] === column[row - 1];
        if (!of.isOwn(place.asset)) {
            const detail = 'its asset is none of this bucket by the dataset "assets"';
            of.faults.add({ kind: 'stranger', ...place, detail });
        }
        else if ([asset, date, knownFrom, revision].every(isSame) && of.isSameKind(row)) {
            of.faults.add({ kind: 'duplicate', ...place, detail: 'there is another row of the same day and knowledge' });
        }
    }
}

// EXTERNAL MODULE: ./build/lib/src/backbone/asset-runs.js
var asset_runs = __webpack_require__(44018);
// EXTERNAL MODULE: ./build/lib/src/backbone/total-return.js
var total_return = __webpack_require__(39052);
// EXTERNAL MODULE: ./build/lib/src/market/adjusted-close.js
var adjusted_close = __webpack_require__(1683);
;// CONCATENATED MODULE: ./build/lib/src/audit/store/scan/year-scan.js






/** The sign of a step that an action should have made, and prices did not: this part of what is left unexplained is the action's own factor. */
const ownPart = 0.4;
/**
 * Looks at the bars of one bucket and year, each once.
 *
 * A step is |C_t / C_{t−1} − 1| above `jump` between one bar and the next. With the factor f of the splits and dividends whose ex-dates lie between the
 * two (`exDateFactors`), C_t / (C_{t−1} f) has to be none. Where it is one, the action is contradicted if without it the prices would be nearer to none, and f makes up a good part
 * of what is left; else the step is a jump that nothing explains.
 *
 * @param partition path of the partition, for the places of faults
 * @param assetOf undefined where the asset is none of the bucket's
 * @param last the last bar of each asset before; brought up to the end of the year
 */
function scanYear(bars, { year, partition, jump }, assetOf, last) {
    const scanner = new YearScanner(bars, year, partition, jump);
    for (const { asset: number, from, to } of (0,asset_runs/* assetRuns */.p)(bars.asset)) {
        const scanned = assetOf(number);
        if (scanned === undefined)
            scanner.fault('stranger', from, 'its asset is none of this bucket by the dataset "assets"');
        else
            last.set(number, scanner.scan(from, to, scanned, last.get(number)));
    }
    return scanner;
}
class YearScanner {
    faults = new FaultTally();
    days = new Map();
    tested = 0;
    #bars;
    #year;
    #first;
    #after;
    #partition;
    #jump;
    #coverage = new Map();
    constructor(bars, year, partition, jump) {
        this.#bars = bars;
        this.#year = year;
        this.#first = (0,calendar_date/* epochDayOf */.LV)(year, 1, 1);
        this.#after = (0,calendar_date/* epochDayOf */.LV)(year + 1, 1, 1);
        this.#partition = partition;
        this.#jump = jump;
    }
    get coverage() {
        return [...this.#coverage.values()].sort((a, b) => a.asset - b.asset);
    }
    fault(kind, row, detail) {
        const { asset, date } = this.#bars;
        const place = { asset: asset[row], date: date[row] };
        this.faults.add({ kind, partition: this.#partition, ...place, detail });
    }
    /** The bars of one asset that lie together. @returns the last one */
    scan(from, to, asset, before) {
        const { date, close, first_seen: firstSeen } = this.#bars;
        const { sessions, events, revised, delistedOn, exchanges } = asset;
        let place = 0;
        let days = this.#daysOf(exchanges[0]);
        const [least, most] = [1 - this.#jump, 1 + this.#jump];
        const covered = this.#coverageOf(from);
        let previous = before?.date ?? Number.NEGATIVE_INFINITY;
        let price = before?.close ?? Number.NaN;
        let session = (0,calendar_sessions/* asOfSession */.ML)(sessions, before?.date ?? date[from] - 1) + 1;
        for (let row = from; row < to; row++) {
            const day = date[row];
            if (day < this.#first || day >= this.#after) {
                this.fault('other-year', row, `it lies in another year than ${this.#year}`);
                continue;
            }
            if (day <= previous) {
                const [kind, detail] = day === previous
                    ? ['duplicate', 'there is another bar of that day']
                    : ['disorder', 'the bar before it is of a later day'];
                this.fault(kind, row, detail);
                continue;
            }
            if (!this.#isCandle(row))
                this.fault('candle', row, this.#candleInWords(row));
            for (; day >= (exchanges[place + 1]?.from ?? Number.POSITIVE_INFINITY); place++)
                days = this.#daysOf(exchanges[place + 1]);
            days[day - this.#first] = 1;
            let skipped = 0;
            for (; session < sessions.length && sessions[session] < day; session++)
                skipped += 1;
            if (sessions[session] === day)
                session += 1;
            else if (exchanges[place]?.isCalendar)
                this.fault('no-session', row, `the calendar of ${exchanges[place]?.exchange} has no session on that day`);
            if (skipped > 0 && previous > Number.NEGATIVE_INFINITY)
                addGap(covered, skipped, previous);
            let value = revised?.get(day) ?? close[row];
            if (events !== undefined)
                value = this.#judged(events, row, value, previous, price);
            else if (value > most * price || value < least * price)
                this.#jumped(row, price, value, 1);
            price = value;
            previous = day;
            if (covered.bars === 0)
                covered.first = day;
            covered.bars += 1;
            covered.last = day;
            covered.lastClose = value;
            if (firstSeen[row] > covered.lastKnown)
                covered.lastKnown = firstSeen[row];
            if (day >= delistedOn)
                covered.afterDelisting += 1;
        }
        if (covered.bars > 0)
            this.#coverage.set(covered.asset, covered);
        return { date: previous, close: price };
    }
    #daysOf(traded) {
        const exchange = traded?.exchange ?? '';
        const known = this.days.get(exchange);
        if (known !== undefined)
            return known;
        const days = new Uint8Array(366);
        this.days.set(exchange, days);
        return days;
    }
    #coverageOf(row) {
        const asset = this.#bars.asset[row];
        return (this.#coverage.get(asset) ?? {
            asset,
            year: this.#year,
            bars: 0,
            first: Number.NaN,
            last: Number.NaN,
            lastKnown: Number.NEGATIVE_INFINITY,
            lastClose: Number.NaN,
            missing: 0,
            longestGap: 0,
            gapAfter: Number.NaN,
            afterDelisting: 0,
        });
    }
    /** Whether low ≤ open, close ≤ high, all above 0, and volume ≥ 0, all finite. */
    #isCandle(row) {
        const bars = this.#bars;
        const [open, high, low] = [bars.open[row], bars.high[row], bars.low[row]];
        const [close, volume] = [bars.close[row], bars.volume[row]];
        // With NaN no comparison holds.
        return isCandle(open, high, low, close, volume);
    }
    #candleInWords(row) {
        const { open, high, low, close, volume } = this.#bars;
        return candleInWords([open[row], high[row], low[row], close[row], volume[row]]);
    }
    /** Holds a step of an asset against what is known to have happened to it. @returns the close that the next one is held against */
    #judged(events, row, found, previous, price) {
        const day = this.#bars.date[row];
        if (events.wrong.has(day))
            return Number.NaN;
        const value = found * (events.factors.get(day) ?? 1);
        let factor = 1;
        for (let place = (0,total_return/* placeBefore */.tJ)(events.exDays, previous + 1) + 1; place < events.exDays.length; place++) {
            if (events.exDays[place] > day)
                break;
            factor *= (0,adjusted_close/* exDateFactors */._)(events.events[place] ?? [], price).price;
        }
        if (!(price > 0))
            return value;
        if (Math.abs(Math.log(factor)) > Math.log(1 + this.#jump))
            this.tested += 1;
        const left = value / (price * factor);
        if (events.real.has(day) || Math.abs(left - 1) <= this.#jump)
            return value;
        const [rest, raw] = [Math.abs(Math.log(left)), Math.abs(Math.log(value / price))];
        if (raw < rest && Math.abs(Math.log(factor)) > ownPart * rest) {
            const detail = `the close was ${price} before and ${value} then, a factor of ${rounded(value / price)}; the actions that are stored say ${rounded(factor)}`;
            this.fault('contradicted', row, detail);
        }
        else
            this.#jumped(row, price, value, factor);
        return value;
    }
    #jumped(row, price, value, factor) {
        const step = value / (price * factor) - 1;
        const beyond = factor === 1 ? '' : `, beyond the factor ${rounded(factor)} of the actions that are stored`;
        const percent = `${step > 0 ? '+' : '−'}${rounded(Math.abs(step) * 100)} %`;
        this.fault('jump', row, `the close went from ${price} to ${value} (${percent}${beyond})`);
    }
}
function addGap(covered, sessions, after) {
    covered.missing += sessions;
    if (sessions <= covered.longestGap)
        return;
    covered.longestGap = sessions;
    covered.gapAfter = after;
}
function rounded(value) {
    return Number(value.toPrecision(4));
}
/** Whether low ≤ open, close ≤ high, all above 0, and volume ≥ 0, all finite. */
function isCandle(open, high, low, close, volume) {
    // With NaN no comparison holds.
    return (low > 0 &&
        low <= open &&
        low <= close &&
        open <= high &&
        close <= high &&
        high < Number.POSITIVE_INFINITY &&
        volume >= 0 &&
        volume < Number.POSITIVE_INFINITY);
}
/** What is wrong with values that are no candle. */
function candleInWords([open, high, low, close, volume]) {
    return `open ${open}, high ${high}, low ${low}, close ${close}, volume ${volume}; expected 0 < low ≤ open, close ≤ high and a volume of 0 or more`;
}

;// CONCATENATED MODULE: ./build/lib/src/audit/store/scan/bucket-scan.js












/** Raised whenever a scan could see something else in the same bars. */
const scanVersion = 2;
/**
 * What bars of a bucket there are, and what is wrong with them. Years whose bars, revisions, actions and sessions are those of the last scan, and
 * before which nothing changed either, are taken from it.
 *
 * @param again whether every year is looked at again
 */
async function scanBucket(lake, sound, listing, bucket, settings, again) {
    const damaged = sound.damage.length;
    const keys = { asset_bucket: (0,asset_bucket/* bucketKey */.a3)(bucket) };
    const actions = (await sound.whole(backbone_datasets/* assetActions */.G$, keys)) ?? (0,lake_table/* emptyTable */._d)(backbone_datasets/* assetActions */.G$.columns);
    const ended = (await sound.whole(backbone_datasets/* delistings */.lf, keys)) ?? (0,lake_table/* emptyTable */._d)(backbone_datasets/* delistings */.lf.columns);
    const { years, inputs } = await yearsToScan(sound, listing, bucket, { actions, ended }, settings);
    const stored = again ? undefined : await readCoverage(lake, bucket);
    const kept = stored === undefined || !sameExchanges(stored, listing) ? [] : unchanged(stored.years, years);
    const rows = (stored?.rows ?? []).filter(({ year }) => kept.some((one) => one.year === year));
    const scanned = [...kept];
    const facts = new AssetFacts(actions, ended);
    const last = lastBars(rows);
    for (const one of years.slice(kept.length)) {
        const found = await scanOne(sound, listing, bucket, one, facts, settings, last);
        rows.push(...found.rows);
        scanned.push(found.stored);
    }
    const coverage = {
        bucket,
        rows,
        years: scanned,
        facts: keyFaults(bucket, listing, actions, ended),
        scanned: years.length - kept.length,
        actions,
        delistings: ended,
    };
    const isSound = sound.damage.length === damaged;
    const isKnown = coverage.scanned === 0 && stored?.years.length === kept.length;
    if (isSound && !isKnown && years.length > 0)
        await writeCoverage(lake, coverage, exchangesOf(rows, listing), inputs);
    return coverage;
}
/** The years that are as they were, from the first on. */
function unchanged(before, now) {
    const changed = now.findIndex(({ key }, place) => before[place]?.key !== key);
    return before.slice(0, changed < 0 ? now.length : changed);
}
function exchangesOf(rows, listing) {
    const numbers = [...new Set(rows.map(({ asset }) => asset))];
    return Object.fromEntries(numbers.map((asset) => [asset, listing.exchangesInWords(asset)]));
}
function sameExchanges({ exchanges }, listing) {
    return Object.entries(exchanges).every(([asset, exchange]) => listing.exchangesInWords(Number(asset)) === exchange);
}
function lastBars(rows) {
    const last = new Map();
    for (const { asset, last: date, lastClose } of [...rows].sort((a, b) => a.year - b.year)) {
        last.set(asset, { date, close: lastClose });
    }
    return last;
}
async function yearsToScan(sound, listing, bucket, { actions, ended }, settings) {
    const keys = { asset_bucket: (0,asset_bucket/* bucketKey */.a3)(bucket) };
    const inputs = [];
    const years = [];
    let key = (0,canonical_json/* canonicalJson */.d)({ version: scanVersion, jump: settings.jump, ended: (0,table_digest/* tableDigest */.j)(backbone_datasets/* delistings */.lf.columns, ended) });
    let from = Number.NEGATIVE_INFINITY;
    for (const year of listing.yearsOf(bucket)) {
        const ofYear = { ...keys, year: (0,asset_bucket/* yearKey */.pB)(year) };
        const manifests = [await sound.manifest(backbone_datasets/* bars */.n_, ofYear), await sound.manifest(backbone_datasets/* barsRevisions */.Pu, ofYear)];
        for (const manifest of manifests) {
            if (manifest)
                inputs.push({ dataset: manifest.dataset, keys: manifest.keys, content: manifest.content });
        }
        const until = (0,calendar_date/* epochDayOf */.LV)(year + 1, 1, 1);
        key = (0,canonical_json/* sha256Hex */.f)((0,canonical_json/* canonicalJson */.d)([
            key,
            year,
            manifests.map((manifest) => manifest?.content ?? null),
            actionsBetween(actions, from, until),
            listing.sessionsDigest(year),
        ]));
        years.push({ year, key, hasBars: manifests[0] !== undefined, hasRevisions: manifests[1] !== undefined });
        from = until;
    }
    if (actions.rows > 0)
        inputs.push({
            dataset: backbone_datasets/* assetActions */.G$.name,
            keys,
            slice: 'rows',
            content: (0,table_digest/* tableDigest */.j)(backbone_datasets/* assetActions */.G$.columns, actions),
        });
    if (ended.rows > 0)
        inputs.push({ dataset: backbone_datasets/* delistings */.lf.name, keys, slice: 'rows', content: (0,table_digest/* tableDigest */.j)(backbone_datasets/* delistings */.lf.columns, ended) });
    return { years, inputs };
}
/** The digest of the actions with an ex-date from one day up to another, which is not included. */
function actionsBetween(actions, from, until) {
    const days = actions.columns.ex_date;
    const rows = Int32Array.from(days.keys()).filter((row) => days[row] >= from && days[row] < until);
    return (0,table_digest/* tableDigest */.j)(backbone_datasets/* assetActions */.G$.columns, (0,lake_table/* takeRows */.LY)(actions, rows));
}
async function scanOne(sound, listing, bucket, { year, key, hasBars, hasRevisions }, facts, settings, last) {
    const keys = { asset_bucket: (0,asset_bucket/* bucketKey */.a3)(bucket), year: (0,asset_bucket/* yearKey */.pB)(year) };
    const revisions = hasRevisions ? await sound.whole(backbone_datasets/* barsRevisions */.Pu, keys) : undefined;
    const table = hasBars ? await sound.table(backbone_datasets/* bars */.n_, keys, scannedColumns) : undefined;
    const revised = revisions === undefined ? undefined : revisedCloses(revisions);
    const assetOf = (asset) => {
        if (!listing.isIn(bucket, asset))
            return undefined;
        return {
            ...listing.tradingOf(asset),
            events: facts.eventsOf(asset),
            revised: revised?.get(asset),
            delistedOn: facts.delistedOn(asset),
        };
    };
    const partition = (0,lake_dataset/* partitionPath */.WX)(backbone_datasets/* bars */.n_, keys);
    const found = scanYear((table ?? (0,lake_table/* emptyTable */._d)(backbone_datasets/* bars */.n_.columns)).columns, { year, partition, jump: settings.jump }, assetOf, last);
    const faults = new FaultTally();
    faults.addAll(found.faults.stored());
    if (revisions !== undefined)
        addRevisionFaults(revisions, keys, faults);
    return {
        rows: found.coverage,
        stored: {
            year,
            key,
            rows: table?.rows ?? 0,
            tested: found.tested,
            days: Object.fromEntries([...found.days].map(([exchange, days]) => [exchange, bits(days)])),
            faults: faults.stored(),
        },
    };
}
const scannedColumns = ['asset', 'date', ...backbone_datasets/* barValues */.cD, 'first_seen'];
function addRevisionFaults({ rows, columns }, keys, faults) {
    const { asset, date, open, high, low, close, volume, known_from: knownFrom, revision } = columns;
    const partition = (0,lake_dataset/* partitionPath */.WX)(backbone_datasets/* barsRevisions */.Pu, keys);
    for (let row = 0; row < rows; row++) {
        const place = { partition, asset: asset[row], date: date[row] };
        const values = [open[row], high[row], low[row], close[row], volume[row]];
        if (!isCandle(...values))
            faults.add({ kind: 'candle', ...place, detail: candleInWords(values) });
        const isSame = (column) => row > 0 && column[row] === column[row - 1];
        if (isSame(asset) && isSame(date) && isSame(knownFrom) && isSame(revision)) {
            faults.add({ kind: 'duplicate', ...place, detail: `there is another revision ${revision[row]} of that day` });
        }
    }
}
/** Days of a year as the bits of bytes, in base 64. */
function bits(days) {
    const bytes = new Uint8Array(Math.ceil(days.length / 8));
    for (const [day, is] of days.entries())
        bytes[day >> 3] = bytes[day >> 3] | (is << (day & 7));
    return Buffer.from(bytes).toString('base64');
}

;// CONCATENATED MODULE: ./build/lib/src/audit/store/scan/store-coverage.js





/** Scans the store bucket after bucket: no more than one year of one bucket is in memory. */
async function scanStore(lake, sound, listing, settings, { again, onBucket }) {
    const seen = new SeenStore();
    for (let bucket = 0; bucket < asset_bucket/* assetBuckets */.AC; bucket++) {
        seen.add(await scanBucket(lake, sound, listing, bucket, settings, again));
        onBucket();
    }
    return seen;
}
class SeenStore {
    assets = new Map();
    // Of every year and bucket what it kept: one that is accepted must not hide the next.
    faults = new FaultTally(Number.POSITIVE_INFINITY);
    facts = { actions: noFacts(), delistings: noFacts() };
    delisted = new Map();
    tested = 0;
    barRows = 0;
    scanned = 0;
    years = 0;
    #days = new Map();
    daysOf = (exchange) => this.#days.get(exchange) ?? new Set();
    add(bucket) {
        this.scanned += bucket.scanned;
        this.years += bucket.years.length;
        for (const year of bucket.years)
            this.#addYear(year);
        this.faults.addAll(bucket.facts.stored());
        this.#addAssets(bucket);
        const { actions, delistings } = bucket;
        countFacts(this.facts.actions, 'asset_actions', actions.columns);
        countFacts(this.facts.delistings, 'delistings', delistings.columns);
        const facts = new AssetFacts(actions, delistings);
        for (const asset of new Set(delistings.columns.asset)) {
            const day = facts.delistedOn(asset);
            if (Number.isFinite(day))
                this.delisted.set(asset, day);
        }
    }
    #addYear({ year, rows, tested, days, faults }) {
        this.barRows += rows;
        this.tested += tested;
        this.faults.addAll(faults);
        for (const [exchange, bits] of Object.entries(days)) {
            const own = this.#days.get(exchange) ?? new Set();
            for (const day of daysOfBits(bits, year))
                own.add(day);
            this.#days.set(exchange, own);
        }
    }
    #addAssets({ rows, bucket }) {
        for (const [asset, years] of Map.groupBy(rows, (row) => row.asset)) {
            const gap = years.reduce((most, one) => (one.longestGap > most.longestGap ? one : most));
            this.assets.set(asset, {
                asset,
                bucket,
                bars: years.reduce((sum, { bars }) => sum + bars, 0),
                first: years.reduce((first, one) => Math.min(first, one.first), Number.POSITIVE_INFINITY),
                last: years.reduce((last, one) => Math.max(last, one.last), Number.NEGATIVE_INFINITY),
                lastKnown: years.reduce((last, one) => Math.max(last, one.lastKnown), Number.NEGATIVE_INFINITY),
                barsByYear: new Map(years.map(({ year, bars }) => [year, bars])),
                missing: years.reduce((sum, { missing }) => sum + missing, 0),
                longestGap: gap.longestGap,
                gapAfter: gap.gapAfter,
                afterDelisting: years.reduce((sum, { afterDelisting }) => sum + afterDelisting, 0),
            });
        }
    }
}
function noFacts() {
    return { rows: 0, lastKnown: Number.NEGATIVE_INFINITY, place: '' };
}
function countFacts(count, dataset, { asset, known_from: knownFrom }) {
    count.rows += asset.length;
    for (const [row, day] of knownFrom.entries()) {
        if (day <= count.lastKnown)
            continue;
        count.lastKnown = day;
        count.place = `${dataset}[asset=${asset[row]}]`;
    }
}
function* daysOfBits(bits, year) {
    const first = (0,calendar_date/* epochDayOf */.LV)(year, 1, 1);
    for (const [place, byte] of Buffer.from(bits, 'base64').entries()) {
        for (let bit = 0; bit < 8; bit++)
            if ((byte >> bit) & 1)
                yield first + place * 8 + bit;
    }
}

// EXTERNAL MODULE: ./build/lib/src/backbone/asset-register.js
var asset_register = __webpack_require__(65981);
;// CONCATENATED MODULE: ./build/lib/src/audit/store/scan/store-listing.js






const store_listing_none = { days: new Int32Array(), isCalendar: false };
/** What a scan of the bars is told of the assets, their exchanges and which partitions there are. */
class StoreListing {
    #register;
    #sessions;
    #years;
    #digests = new Map();
    /** @param sessions by the key of their exchange @param years those of each bucket that has bars or revisions, ascending */
    constructor(assets, sessions, years) {
        this.#register = new asset_register/* AssetRegister */.i(assets);
        this.#sessions = sessions;
        this.#years = years;
    }
    isIn(bucket, asset) {
        return this.#register.idOf(asset) !== undefined && this.#register.buckets[asset] === bucket;
    }
    /** The exchange on which an asset is traded, or was last. */
    exchangeOf(asset) {
        return this.#register.exchangeOf(asset) ?? '';
    }
    /** The exchanges of an asset, one after the other, with the day from which it was traded on each. */
    exchangesInWords(asset) {
        return this.#register
            .exchangesOf(asset)
            .map(({ exchange, from }) => `${exchange} ${from}`)
            .join(', ');
    }
    /** Where an asset was traded, and on which sessions. */
    tradingOf(asset) {
        const spans = this.#register.exchangesOf(asset);
        const exchanges = spans.map((span) => ({ ...span, isCalendar: this.sessionsOf(span.exchange).isCalendar }));
        const [only] = spans;
        if (only !== undefined && spans.length === 1)
            return { exchanges, sessions: this.sessionsOf(only.exchange).days };
        const parts = spans.map(({ exchange, from }, place) => {
            const { days } = this.sessionsOf(exchange);
            const until = spans[place + 1]?.from ?? Number.POSITIVE_INFINITY;
            return Array.from(days).filter((day) => (place === 0 || day >= from) && day < until);
        });
        return { exchanges, sessions: Int32Array.from(parts.flat()) };
    }
    idOf(asset) {
        return this.#register.idOf(asset);
    }
    sessionsOf(exchange) {
        return this.#sessions.get((0,exchange_sessions/* exchangeKey */.Le)(exchange)) ?? store_listing_none;
    }
    yearsOf(bucket) {
        return this.#years.get(bucket) ?? [];
    }
    /** Of the sessions of all exchanges in a year. */
    sessionsDigest(year) {
        const known = this.#digests.get(year);
        if (known !== undefined)
            return known;
        const ofYear = [...this.#sessions].map(([exchange, { days, isCalendar }]) => [
            exchange,
            isCalendar,
            Array.from(days.subarray(placeFrom(days, year), placeFrom(days, year + 1))),
        ]);
        const digest = (0,canonical_json/* sha256Hex */.f)((0,canonical_json/* canonicalJson */.d)(ofYear));
        this.#digests.set(year, digest);
        return digest;
    }
}
/** The place of the first day of a year or of a later one. */
function placeFrom(days, year) {
    return (0,calendar_sessions/* asOfSession */.ML)(days, (0,calendar_date/* epochDayOf */.LV)(year, 1, 1) - 1) + 1;
}
async function readListing(lake, sound, assets) {
    const sessions = new Map();
    for (const keys of await lake.list(backbone_datasets/* exchangeSessions */.zv)) {
        const table = await sound.whole(backbone_datasets/* exchangeSessions */.zv, keys);
        if (table === undefined)
            continue;
        const { date, basis } = table.columns;
        sessions.set(keys.exchange, { days: date, isCalendar: basis.at(-1) === 'calendar' });
    }
    const years = new Map();
    for (const dataset of [backbone_datasets/* bars */.n_, backbone_datasets/* barsRevisions */.Pu]) {
        for (const { asset_bucket: bucket, year } of await lake.list(dataset)) {
            const own = years.get(Number(bucket)) ?? new Set();
            years.set(Number(bucket), own.add(Number(year)));
        }
    }
    const ascending = [...years].map(([bucket, own]) => [bucket, [...own].sort((a, b) => a - b)]);
    return new StoreListing(assets, sessions, new Map(ascending));
}

// EXTERNAL MODULE: ./build/lib/src/lake/hash-chain.js
var hash_chain = __webpack_require__(20425);
;// CONCATENATED MODULE: ./build/lib/src/audit/store/sections/ledger.js



/** The ledger of operations; undefined where no run left a line, or it is damaged. */
async function readLedger(sound) {
    const table = await sound.whole(backbone_datasets/* backboneRuns */.m5, {});
    if (table === undefined)
        return undefined;
    const text = await sound.text(backbone_datasets/* backboneRuns */.m5, {}, run_ledger/* ledgerFile */.SB);
    return { table, chain: text === undefined ? undefined : (0,hash_chain/* readChain */.UM)(text) };
}
/** The packs that were taken, by kind. */
async function readPacks(lake, sound) {
    const packs = new Map();
    for (const keys of await lake.list(backbone_datasets/* backbonePacks */.S$)) {
        const table = await sound.whole(backbone_datasets/* backbonePacks */.S$, keys);
        if (table !== undefined)
            packs.set(keys.kind, table);
    }
    return packs;
}

// EXTERNAL MODULE: ./build/lib/src/panel/panel-keys.js
var panel_keys = __webpack_require__(48935);
;// CONCATENATED MODULE: ./build/lib/src/audit/store/sections/panels.js




async function readPanels(lake, sound) {
    const states = [];
    for (const keys of await lake.list(panel_datasets/* panelIndex */.Ft)) {
        const table = await sound.whole(panel_datasets/* panelIndex */.Ft, keys);
        if (table === undefined)
            continue;
        const featureSet = keys.feature_set;
        const indexed = named(table.columns, featureSet);
        states.push({
            featureSet,
            index: (0,lake_dataset/* partitionPath */.WX)(panel_datasets/* panelIndex */.Ft, keys),
            indexed,
            ...(await readShards(lake, sound, featureSet)),
            there: await partitionsThere(sound, featureSet, indexed),
        });
    }
    return states;
}
function named(columns, featureSet) {
    return Array.from(columns.asset_bucket, (bucket, row) => {
        const year = columns.year[row];
        const path = (0,lake_dataset/* partitionPath */.WX)(panel_datasets/* panel */.nd, (0,panel_keys/* panelKeys */.R)(featureSet, bucket, year));
        return { path, bucket, year, digest: columns.digest[row], rows: columns.rows[row] };
    });
}
async function readShards(lake, sound, featureSet) {
    const noted = new Map();
    const asOf = new Set();
    for (const keys of await lake.list(panel_datasets/* panelShards */.uE, { feature_set: featureSet })) {
        const table = await sound.whole(panel_datasets/* panelShards */.uE, keys);
        const manifest = await sound.manifest(panel_datasets/* panelShards */.uE, keys);
        if (table === undefined || manifest === undefined)
            continue;
        for (const { path, digest } of named(table.columns, featureSet)) {
            noted.set(path, (noted.get(path) ?? new Set()).add(digest));
        }
        const dates = manifest.recipe.parameters.as_of;
        if (Array.isArray(dates))
            for (const date of dates)
                asOf.add((0,calendar_date/* epochDay */.ue)((0,calendar_date/* parseIsoDate */.jT)(String(date))));
    }
    return { noted, asOf: [...asOf].sort((a, b) => a - b) };
}
async function partitionsThere(sound, featureSet, indexed) {
    const there = new Map();
    for (const { path, bucket, year } of indexed) {
        const manifest = await sound.manifest(panel_datasets/* panel */.nd, (0,panel_keys/* panelKeys */.R)(featureSet, bucket, year));
        if (manifest === undefined)
            continue;
        there.set(path, {
            digest: manifest.digest,
            rows: manifest.files.reduce((sum, file) => sum + (file.rows ?? 0), 0),
        });
    }
    return there;
}

// EXTERNAL MODULE: ./build/lib/src/backbone/usd-rates.js
var usd_rates = __webpack_require__(48933);
// EXTERNAL MODULE: ./build/lib/src/market/datasets.js
var market_datasets = __webpack_require__(5737);
;// CONCATENATED MODULE: ./build/lib/src/audit/store/sections/pinned.js





async function readPinned(lake, sound) {
    const partitions = new Map();
    for (const dataset of snapshot/* pinnedDatasets */.yj.keys()) {
        for (const keys of await lake.list(dataset)) {
            if (keys.series !== undefined && !(0,usd_rates/* isRateSeries */.ky)(keys.series))
                continue;
            const manifest = await sound.manifest(dataset, keys);
            if (manifest === undefined)
                continue;
            const rows = manifest.files.reduce((sum, file) => sum + (file.rows ?? 0), 0);
            partitions.set((0,lake_dataset/* partitionPath */.WX)(dataset, keys), { dataset: dataset.name, content: manifest.content, rows });
        }
    }
    return { partitions, snapshots: await readSnapshots(lake, sound), rates: await readRates(lake, sound) };
}
async function readSnapshots(lake, sound) {
    const snapshots = [];
    for (const keys of await lake.list(backbone_datasets/* snapshot */.P9)) {
        const table = await sound.whole(backbone_datasets/* snapshot */.P9, keys);
        if (table === undefined)
            continue;
        const text = await sound.text(backbone_datasets/* snapshot */.P9, keys, snapshot/* summaryName */.yG);
        const summary = text === undefined ? undefined : JSON.parse(text);
        snapshots.push({ id: keys.id, table, summary });
    }
    return snapshots;
}
async function readRates(lake, sound) {
    const rates = new Map();
    for (const keys of await lake.list(market_datasets/* macroDaily */.W)) {
        if (!(0,usd_rates/* isRateSeries */.ky)(keys.series))
            continue;
        const table = await sound.table(market_datasets/* macroDaily */.W, keys, ['observed', 'available']);
        if (table === undefined)
            continue;
        const { observed, available } = table.columns;
        const last = [observed, available].flatMap((days) => Array.from(days)).reduce((a, b) => Math.max(a, b), 0);
        rates.set((0,lake_dataset/* partitionPath */.WX)(market_datasets/* macroDaily */.W, keys), last);
    }
    return rates;
}

// EXTERNAL MODULE: ./build/lib/src/backbone/bucket-bars.js
var bucket_bars = __webpack_require__(33164);
// EXTERNAL MODULE: ./build/lib/src/backbone/bucket-knowledge.js
var bucket_knowledge = __webpack_require__(31852);
// EXTERNAL MODULE: ./build/lib/src/lake/lake.js + 5 modules
var lake = __webpack_require__(70667);
// EXTERNAL MODULE: ./build/lib/src/panel/panel-recipes.js
var panel_recipes = __webpack_require__(57088);
// EXTERNAL MODULE: ./build/lib/src/panel/panel-tables.js
var panel_tables = __webpack_require__(93042);
// EXTERNAL MODULE: ./build/lib/src/audit/engine/table-comparison.js
var table_comparison = __webpack_require__(7636);
;// CONCATENATED MODULE: ./build/lib/src/audit/store/sections/total-return.js













/**
 * Derives the cumulative factors again where they are of the bars and actions that are there now.
 *
 * @param before what an earlier audit has proved
 */
async function checkFactors(lake, sound, listing, before) {
    const differences = [];
    const proved = {};
    let outdated = 0;
    for (const keys of await lake.list(panel_datasets/* totalReturn */.Ps)) {
        const bucket = Number(keys.asset_bucket);
        const manifest = await sound.manifest(panel_datasets/* totalReturn */.Ps, keys);
        const actions = await sound.unlessDamaged(() => (0,bucket_knowledge/* readActions */.c)(lake, bucket));
        if (manifest === undefined || actions === undefined)
            continue;
        const years = await yearlyReferences(sound, listing, bucket);
        if (!isOf(manifest, { keys, years, ...actions })) {
            outdated += 1;
            continue;
        }
        const key = (0,canonical_json/* sha256Hex */.f)((0,canonical_json/* canonicalJson */.d)([manifest.content, manifest.recipe]));
        const isKnown = before[keys.asset_bucket] === key;
        const difference = isKnown ? undefined : await derivedAgain(lake, sound, listing, bucket, actions, keys);
        if (difference === undefined || isNone(difference)) {
            if (isKnown || difference !== undefined)
                proved[keys.asset_bucket] = key;
        }
        else
            differences.push({ keys, difference });
    }
    return { differences, proved, outdated };
}
function isOf({ recipe }, inputs) {
    return (0,canonical_json/* canonicalJson */.d)(recipe) === (0,canonical_json/* canonicalJson */.d)((0,panel_recipes/* totalReturnRecipe */.TP)(inputs));
}
async function yearlyReferences(sound, listing, bucket) {
    const references = [];
    for (const dataset of [backbone_datasets/* bars */.n_, backbone_datasets/* barsRevisions */.Pu]) {
        for (const year of listing.yearsOf(bucket)) {
            const manifest = await sound.manifest(dataset, yearKeys(bucket, year));
            if (manifest !== undefined)
                references.push((0,lake/* inputReference */.gV)(manifest));
        }
    }
    return references;
}
/** @returns undefined where the bars are such that nothing can be derived from them, which the audit of the store says */
async function derivedAgain(lake, sound, listing, bucket, actions, keys) {
    const found = await sound.whole(panel_datasets/* totalReturn */.Ps, keys);
    const expected = await sound.unlessDamaged(() => unlessRefused(() => factorsOf(lake, sound, listing, bucket, actions)));
    return found && expected && (0,table_comparison/* compareTables */.D)(expected, found, panel_datasets/* totalReturn */.Ps.rowKey);
}
async function factorsOf(lake, sound, listing, bucket, actions) {
    const yearsOf = async (dataset) => {
        const years = [];
        for (const year of listing.yearsOf(bucket)) {
            const keys = yearKeys(bucket, year);
            if ((await sound.manifest(dataset, keys)) !== undefined)
                years.push(keys.year);
        }
        return years;
    };
    const bucketBars = await (0,bucket_bars/* readBucketBars */.Tr)(lake, bucket, await yearsOf(backbone_datasets/* bars */.n_), (asset) => listing.isIn(bucket, asset), (count) => new bucket_bars/* BarRoom */.TT(new ArrayBuffer(bucket_bars/* BarRoom */.TT.bytes(count)), count), 
    // Factors follow from closes alone.
    ['close']);
    const knowledge = await (0,bucket_knowledge/* readKnowledge */.D)(lake, bucket, await yearsOf(backbone_datasets/* barsRevisions */.Pu));
    const histories = new asset_histories/* AssetHistories */.v(knowledge, bucketBars.late);
    const acting = new Set(actions.actions.columns.asset);
    const all = [];
    for (const [index, asset] of bucketBars.assets.entries()) {
        if (!acting.has(asset))
            continue;
        all.push({ asset, factors: (0,total_return/* returnFactors */.XN)(histories.historyOf(asset, (0,bucket_bars/* barsOfAsset */.Me)(bucketBars, index))) });
    }
    return (0,panel_tables/* totalReturnTable */.lq)(all);
}
async function unlessRefused(derive) {
    try {
        return await derive();
    }
    catch (error) {
        if (error instanceof src_errors/* UserError */.yo)
            return undefined;
        throw error;
    }
}
function isNone({ cells, missing, unexpected }) {
    return cells.length + missing.length + unexpected.length === 0;
}
function yearKeys(bucket, year) {
    return { asset_bucket: (0,asset_bucket/* bucketKey */.a3)(bucket), year: (0,asset_bucket/* yearKey */.pB)(year) };
}

;// CONCATENATED MODULE: ./build/lib/src/audit/store/store-subject.js














/** The research store, or what was made of it, to be audited: both with the same sections, of which each is loaded when a rule asks. */
function storeSections({ lake, day, settings, again, proved, onBucket }) {
    const sound = new SoundPartitions(lake);
    return (0,sections/* loadedWhenAsked */.q)({
        day: () => day,
        settings: () => settings,
        assets: async () => (await lake.require(backbone_datasets/* assets */.mY, {})).table,
        listing: async (of) => readListing(lake, sound, await of.assets),
        coverage: async (of) => scanStore(lake, sound, await of.listing, { jump: settings.jump }, { again, onBucket }),
        runs: () => readLedger(sound),
        packs: () => readPacks(lake, sound),
        pinned: () => readPinned(lake, sound),
        panels: () => readPanels(lake, sound),
        factors: async (of) => checkFactors(lake, sound, await of.listing, proved),
        damage: async (of) => {
            await Promise.all([of.coverage, of.runs, of.packs, of.pinned]);
            return [...sound.damage];
        },
        panelDamage: async (of) => {
            const ofStore = new Set(await of.damage);
            await Promise.all([of.panels, of.factors]);
            return sound.damage.filter((one) => !ofStore.has(one));
        },
    });
}
function storeSubject(part, sections, accepted) {
    return {
        name: { group: 'research', item: part },
        place: (0,lake_dataset/* partitionPath */.WX)(datasets/* reconciliation */.AL, { of: part }),
        sections,
        notes: async () => [
            ...(part === 'panel' ? outdatedFactors((await sections.factors).outdated) : []),
            ...accepted.notes(part),
        ],
    };
}
/** What research.yaml accepts of what this audit finds. @throws UserError when an entry names no rule, or one of damage */
async function acceptedFindings(sections) {
    return new AcceptedFindings((await sections.settings).accepted, rules, await sections.assets, await sections.day);
}
function outdatedFactors(buckets) {
    if (buckets === 0)
        return [];
    return [
        `the cumulative factors of ${buckets} buckets are of bars or actions that changed since: the panel makes them again`,
    ];
}
/** The rules as the audit of one part runs them: what is of the other one has nothing to look at, and what is accepted is not found. */
function rulesOf(part, accepted) {
    return rules.map((rule) => {
        if (rule.of === part)
            return accepting(rule, accepted);
        const elsewhere = part === 'store' ? 'it looks at what was made of the store' : 'it looks at the store itself';
        return { ...rule, reads: [], check: () => (0,engine_rule/* notApplicable */.h)(elsewhere) };
    });
}
function accepting(rule, accepted) {
    return {
        ...rule,
        check: async (sections, earlier) => {
            const found = await rule.check(sections, earlier);
            return 'skipped' in found ? found : accepted.without(rule.id, found);
        },
    };
}

// EXTERNAL MODULE: ./build/lib/src/lake/make-folder.js
var make_folder = __webpack_require__(88836);
// EXTERNAL MODULE: ./build/lib/src/lake/partition-document.js
var partition_document = __webpack_require__(31017);
// EXTERNAL MODULE: ./build/lib/src/sources/datasets.js
var sources_datasets = __webpack_require__(57823);
// EXTERNAL MODULE: ./build/lib/src/version.js
var version = __webpack_require__(31317);
;// CONCATENATED MODULE: ./build/lib/src/stages/research/reconcile.js



























const provedFile = 'proved.json';
/** Errors that an output, and whoever refuses because of them, names. */
const errorsNamed = 5;
const run = async ({ of, failOn, again, report }, context) => {
    // A store that is being fed is no state of its own.
    return context.lake.exclusively('backbone', () => auditStore({ of, failOn, again, report }, context));
};
/** Audits the store while nobody else may feed it: for who has it to itself. @throws GateError where it finds what `failOn` refuses */
const auditStore = async ({ of, failOn, again, report }, context) => {
    const { lake, config, log, progress, summarise, annotate } = context;
    if ((await lake.list(backbone_datasets/* bars */.n_)).length === 0) {
        throw new src_errors/* UserError */.yo('The research store has no bars to audit.', { hint: 'Run the stage "backbone" first.' });
    }
    const bar = progress('Audit, buckets', asset_bucket/* assetBuckets */.AC);
    const sections = storeSections({
        lake,
        day: (0,calendar_date/* utcDay */.dA)(context.clock()),
        settings: config.research.audit,
        again,
        proved: again ? {} : await provedFactors(lake),
        onBucket: () => bar.advance(),
    });
    const accepted = await acceptedFindings(sections);
    const audits = [];
    for (const part of await partsOf(lake, of))
        audits.push(await auditPart(lake, part, sections, accepted));
    bar.end();
    const { assets: seen, scanned, years } = await sections.coverage;
    const cells = await coverageOf(lake, sections);
    for (const made of audits) {
        log.info(`${made.name.item}: ${reconcile_inWords(made)}`);
        for (const note of made.notes)
            log.info(`${made.name.item}: ${note}`);
    }
    log.info(`${(0,name_list/* counted */.hS)(seen.size, 'asset')} with bars; ${scanned === 0 ? 'nothing to do, no bar changed since the last audit' : `${scanned} of ${(0,name_list/* counted */.hS)(years, 'year')} of buckets looked at`}`);
    summarise((0,audit_summary/* auditSummary */.qq)(audits, { item: 'Of', group: 'Audit' }));
    summarise((0,coverage_report/* coverageSummary */.rL)(cells));
    for (const annotation of (0,audit_summary/* annotations */.hk)(audits, (0,audit_summary/* folderInRepository */.Q0)(lake.root)))
        annotate(annotation);
    if (report !== '')
        await writeReports(audits, report);
    const errors = (0,audit/* countAllFindings */.F)(audits, 'error');
    const warnings = (0,audit/* countAllFindings */.F)(audits, 'warning') - errors;
    const refused = failOn === 'warning' ? errors + warnings : errors;
    const outputs = {
        verdict: refused > 0 ? 'failed' : 'passed',
        errors,
        warnings,
        accepted: accepted.count,
        failedRules: audits.flatMap(({ outcomes }) => outcomes.filter(({ count }) => count > 0).map(({ rule }) => rule.id)),
        firstErrors: firstErrors(audits),
        cures: curesOf(audits),
        assets: seen.size,
        scanned,
    };
    if (refused === 0 || failOn === 'never')
        return outputs;
    throw new src_errors/* GateError */.ue(`The audit of the research store found ${refused} ${failOn === 'error' ? 'errors' : 'errors and warnings'}:\n${reasonsInWords(outputs)}`, outputs);
};
/** The first errors, and what to do about them. */
function reasonsInWords({ firstErrors: named, cures, }) {
    return [...named, ...cures.map((cure) => `What cures ${cure}`)].join('\n');
}
/** What is audited: of a store of which nothing was made there is no panel to look at. */
async function partsOf(lake, of) {
    if (of !== 'all')
        return [of];
    const isMade = (await lake.list(panel_datasets/* panelIndex */.Ft)).length + (await lake.list(panel_datasets/* totalReturn */.Ps)).length > 0;
    return isMade ? ['store', 'panel'] : ['store'];
}
async function auditPart(lake, part, sections, accepted) {
    const made = await (0,audit/* auditSubject */.K6)(storeSubject(part, sections, accepted), rulesOf(part, accepted));
    const attachments = {
        ...(0,audit_attachments/* auditAttachments */.m)(made, { of: part }, { rules: rules, rulesVersion: rulesVersion, version: version/* version */.r }),
        ...(part === 'store'
            ? { [coverage_report/* coverageFile */.zj]: json(await coverageOf(lake, sections)) }
            : { [provedFile]: json((await sections.factors).proved) }),
    };
    const recipe = await recipeOf(part, sections);
    await lake.write(datasets/* reconciliation */.AL, { of: part }, { recipe, table: (0,findings_table/* findingsTable */.f)(made), attachments });
    return made;
}
/**
 * What was audited, and how strictly: what a snapshot pins, dataset by dataset. Whatever else is looked at (the ledger of runs, snapshots, panels) is looked at
 * each time, and is no part of it: so the same store has the same audit before and after its panel.
 */
async function recipeOf(part, sections) {
    const partitions = [...(await sections.pinned).partitions];
    return {
        stage: 'reconcile',
        version: reconcileVersion,
        parameters: { of: part, rules_version: rulesVersion, settings: { ...(await sections.settings) } },
        inputs: [...snapshot/* pinnedDatasets */.yj.keys()].map(({ name }) => {
            const own = partitions.filter(([, { dataset }]) => dataset === name);
            const contents = own.map(([path, { content }]) => [path, content]);
            return { dataset: name, keys: {}, slice: 'all partitions', content: (0,canonical_json/* sha256Hex */.f)((0,canonical_json/* canonicalJson */.d)(contents)) };
        }),
    };
}
async function coverageOf(lake, sections) {
    const [table, listing, coverage] = [await sections.assets, await sections.listing, await sections.coverage];
    const setAside = new Set();
    for (const keys of await lake.list(sources_datasets/* quarantine */.t, { dataset: backbone_datasets/* bars */.n_.name })) {
        for (const id of (await lake.require(sources_datasets/* quarantine */.t, keys)).table.columns.symbol)
            if (id !== null)
                setAside.add(id);
    }
    return (0,coverage_report/* coverageReport */.Td)(table, listing, coverage, setAside);
}
const provedSchema = schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* string */.YjP());
/** What the last audit has proved of cumulative factors; nothing where it is not there as it was written. */
async function provedFactors(lake) {
    const documents = await (0,partition_document/* partitionDocuments */.r3)(lake, datasets/* reconciliation */.AL, { of: 'panel' });
    const proved = documents && (0,partition_document/* parseDocument */.Tp)((0,partition_document/* documentText */.ZH)(documents, provedFile), provedSchema);
    return typeof proved === 'object' ? proved : {};
}
async function writeReports(audits, folder) {
    await (0,make_folder/* makeFolder */.f)(folder);
    await (0,promises_.writeFile)((0,external_node_path_.join)(folder, 'audit.sarif'), (0,sarif/* sarifLog */.e)(audits, rules, version/* version */.r));
    await (0,promises_.writeFile)((0,external_node_path_.join)(folder, 'audit-junit.xml'), (0,junit/* junitReport */.$)(audits));
}
function json(value) {
    return `${JSON.stringify(value, null, 2)}\n`;
}
function firstErrors(audits) {
    return audits
        .flatMap(audit/* findingsOf */.WX)
        .filter(({ severity }) => severity === 'error')
        .slice(0, errorsNamed)
        .map(({ rule, subject, message }) => `${rule} ${subject}: ${message}`);
}
/** What to do about the errors, each rule once. */
function curesOf(audits) {
    const broken = new Set(audits.flatMap(({ outcomes }) => outcomes.filter(({ errors }) => errors > 0)).map(({ rule }) => rule.id));
    return rules.filter(({ id }) => broken.has(id)).map(({ id, cure }) => `${id}: ${cure}`);
}
function reconcile_inWords(made) {
    const errors = (0,audit/* countFindings */.Gt)(made, 'error');
    const broken = made.outcomes.filter(({ count }) => count > 0).map(({ rule }) => `${rule.id} ${rule.name}`);
    if (broken.length === 0)
        return 'no finding';
    return `${(0,name_list/* counted */.hS)(errors, 'error')}, ${(0,name_list/* counted */.hS)((0,audit/* countFindings */.Gt)(made, 'warning') - errors, 'warning')} (${broken.join(', ')})`;
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
