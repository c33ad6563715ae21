export const id = 1047;
export const ids = [1047];
export const modules = {

/***/ 40427:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Pw: () => (/* binding */ judgeActions),
/* harmony export */   kN: () => (/* binding */ doubtKey),
/* harmony export */   kz: () => (/* binding */ readNumber)
/* harmony export */ });
/* harmony import */ var _calendar_date_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(52010);
/* harmony import */ var _calendar_date_format_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(87924);
/* harmony import */ var _sources_fetched_table_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9764);
/* harmony import */ var _sources_row_counts_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(61137);




/**
 * Judges every row of the answers. The first provider that answered for a symbol decides on it. Dividends of one ex-date are summed; a row
 * that says the same as another one is a repetition and counts once, and of splits that contradict each other none is trusted.
 *
 * @param parts in order of preference
 * @param symbols every symbol that was asked for
 */
function judgeActions(parts, symbols) {
    const answered = answeredSymbols(parts);
    const rows = parts.flatMap(({ provider, answers }) => answers.flatMap((answer) => answer.rows.map((fetched, at) => judgeRow({ answer, at, provider, fetched }, symbols, answered))));
    const actions = settle(rows.filter(({ outcome }) => outcome === 'taken'));
    const refused = rows.filter(({ outcome }) => isReason(outcome));
    return {
        actions,
        answered,
        doubtful: new Set(refused.map(placeInDoubt)),
        read: rows.length,
        quarantined: refused.map(quarantinedRow),
        skipped: (0,_sources_row_counts_js__WEBPACK_IMPORTED_MODULE_3__/* .skippedCounts */ .jc)(rows, isReason),
    };
}
/** The key under which {@link JudgedActions.doubtful} holds an action's place. */
function doubtKey(symbol, day) {
    return day === undefined ? symbol : `${symbol} ${day}`;
}
function answeredSymbols(parts) {
    const answered = new Map();
    for (const { provider, answered: demands } of parts) {
        for (const { symbols, from, to } of demands) {
            const span = { first: (0,_calendar_date_js__WEBPACK_IMPORTED_MODULE_0__/* .epochDay */ .ue)(from), last: (0,_calendar_date_js__WEBPACK_IMPORTED_MODULE_0__/* .epochDay */ .ue)(to) };
            for (const symbol of symbols) {
                const known = answered.get(symbol);
                if (known === undefined)
                    answered.set(symbol, { provider, spans: [span] });
                else if (known.provider === provider)
                    known.spans.push(span);
            }
        }
    }
    return answered;
}
function judgeRow(row, symbols, answered) {
    const { provider, fetched } = row;
    const { symbol, kind, exDate } = fetched;
    const day = typeof exDate === 'string' ? (0,_calendar_date_format_js__WEBPACK_IMPORTED_MODULE_1__/* .parseDay */ .Iq)(exDate, 'YYYY-MM-DD') : undefined;
    const value = readNumber(fetched.value);
    const outcome = () => {
        if (!symbols.has(symbol))
            return 'UNKNOWN_SYMBOL';
        const decider = answered.get(symbol);
        if (decider !== undefined && decider.provider !== provider)
            return 'given by an earlier provider';
        if (day === undefined)
            return 'UNREADABLE_DATE';
        // Of a symbol that the provider failed on in the end, what it gave before is not known to be all.
        if (!decider?.spans.some(({ first, last }) => first <= day && day <= last))
            return 'outside the days asked for';
        if (kind !== 'split' && kind !== 'dividend')
            return 'UNKNOWN_KIND';
        if (Number.isNaN(value))
            return 'UNREADABLE_VALUE';
        return value > 0 ? 'taken' : 'NOT_POSITIVE';
    };
    return { ...row, day, value, outcome: outcome() };
}
const number = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i;
/** A finite number, or a text that is one; NaN for anything else. */
function readNumber(given) {
    const value = typeof given === 'string' && number.test(given.trim()) ? Number(given) : given;
    return typeof value === 'number' && Number.isFinite(value) ? value : Number.NaN;
}
/** One action of each symbol, day and kind; marks the rows that are none. */
function settle(taken) {
    const actions = [];
    for (const same of Map.groupBy(taken, ({ fetched, day }) => `${day} ${fetched.kind} ${fetched.symbol}`).values()) {
        const stated = new Map();
        for (const row of same) {
            if (stated.has(row.value))
                row.outcome = 'DUPLICATE_ACTION';
            else
                stated.set(row.value, row);
        }
        const [first] = stated.values();
        if (first === undefined)
            continue;
        const { kind, symbol } = first.fetched;
        if (kind === 'split' && stated.size > 1) {
            for (const row of same)
                row.outcome = 'CONFLICTING_ACTION';
            continue;
        }
        // In an order of their own, so that the order of the answers does not reach the last digit of the sum.
        const values = [...stated.keys()].sort((a, b) => a - b);
        const value = values.reduce((sum, part) => sum + part);
        actions.push({ symbol, exDay: first.day, kind, value, source: first.provider, rows: stated.size });
    }
    return actions;
}
function isReason(outcome) {
    return /^[A-Z]/.test(outcome);
}
function placeInDoubt({ fetched, day, outcome }) {
    // What repeats a row that was taken leaves no doubt about it.
    return outcome === 'DUPLICATE_ACTION' ? '' : doubtKey(fetched.symbol, day);
}
const longestSymbol = 100;
function quarantinedRow({ answer, at, fetched, day, value, outcome }) {
    return {
        file: answer.source,
        row: at + 1,
        symbol: String(fetched.symbol).slice(0, longestSymbol).toWellFormed() || null,
        reason: outcome,
        detail: detailOf(outcome, fetched.kind, value),
        record: (0,_sources_fetched_table_js__WEBPACK_IMPORTED_MODULE_2__/* .fetchedRecord */ .xn)(fetched, ['symbol', 'exDate', 'kind', 'value']),
        period: day === undefined ? 'undated' : (0,_calendar_date_js__WEBPACK_IMPORTED_MODULE_0__/* .isoDate */ ._$)(day).slice(0, 7),
    };
}
function detailOf(outcome, kind, value) {
    switch (outcome) {
        case 'UNKNOWN_SYMBOL':
            return 'the symbol was not asked for';
        case 'UNREADABLE_DATE':
            return 'the ex-date is not written YYYY-MM-DD, or does not exist';
        case 'UNKNOWN_KIND':
            return 'expected a split or a dividend';
        case 'UNREADABLE_VALUE':
            return 'the value is no finite number';
        case 'NOT_POSITIVE':
            return `the value is ${value}`;
        case 'DUPLICATE_ACTION':
            return `the same ${kind} is given before`;
        default:
            return 'another split of the same day has another ratio: none of them is trusted';
    }
}


/***/ }),

/***/ 98026:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Hj: () => (/* binding */ sessionsToPublication),
/* harmony export */   _d: () => (/* binding */ availableDay),
/* harmony export */   ul: () => (/* binding */ daySeen)
/* harmony export */ });
/* harmony import */ var _calendar_date_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(52010);
/* harmony import */ var _calendar_nyse_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(71154);
/* harmony import */ var _calendar_sessions_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(97227);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(42226);




/** Sessions after the observed day from which the values of a provider's series are public. */
function sessionsToPublication({ macro }, series) {
    return macro.availableAfterSessionsOf?.(series) ?? macro.availableAfterSessions;
}
/**
 * The day from which a value may be used: the `sessions`-th session of New York after the observed day, which need be none itself;
 * with 0 the observed day, or the first session after it. Days are counted from 1970-01-01.
 *
 * @throws UserError where the calendar ends before
 */
function availableDay(observed, sessions) {
    const { days } = allSessions();
    const next = firstAfter(days, sessions === 0 ? observed - 1 : observed);
    return days[next + Math.max(0, sessions - 1)] ?? beyondCalendar(observed);
}
/**
 * The day from which something may be used that was seen at an instant (ms since 1970): of the first session that closes then or
 * later, because what is seen after a close is no part of the week that the close ends.
 *
 * @throws UserError after the calendar's last close
 */
function daySeen(instant) {
    const { sessions } = allSessions();
    const session = sessions[firstIndex(sessions, ({ closeUtc }) => closeUtc >= instant)];
    return session === undefined ? beyondCalendar(Math.floor(instant / 86_400_000)) : (0,_calendar_date_js__WEBPACK_IMPORTED_MODULE_0__/* .epochDay */ .ue)(session.date);
}
let known;
function allSessions() {
    if (known === undefined) {
        const sessions = (0,_calendar_sessions_js__WEBPACK_IMPORTED_MODULE_2__/* .sessionsBetween */ .M5)(_calendar_nyse_js__WEBPACK_IMPORTED_MODULE_1__/* .nyse */ .q.firstDate, _calendar_nyse_js__WEBPACK_IMPORTED_MODULE_1__/* .nyse */ .q.lastDate);
        known = { sessions, days: Int32Array.from(sessions, ({ date }) => (0,_calendar_date_js__WEBPACK_IMPORTED_MODULE_0__/* .epochDay */ .ue)(date)) };
    }
    return known;
}
/** Place of the first day after `day`; the number of days when there is none. */
function firstAfter(days, day) {
    return firstIndex(days, (other) => other > day);
}
/** Place of the first element that holds, among elements that hold from some place on. */
function firstIndex(elements, holds) {
    let low = 0;
    let high = elements.length;
    while (low < high) {
        const middle = (low + high) >> 1;
        if (holds(elements[middle]))
            high = middle;
        else
            low = middle + 1;
    }
    return low;
}
function beyondCalendar(day) {
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .UserError */ .yo(`macro_daily: the ${_calendar_nyse_js__WEBPACK_IMPORTED_MODULE_1__/* .nyse */ .q.name} calendar ends before a value of ${(0,_calendar_date_js__WEBPACK_IMPORTED_MODULE_0__/* .isoDate */ ._$)(day)} may be used.`, {
        hint: `The calendar covers ${_calendar_nyse_js__WEBPACK_IMPORTED_MODULE_1__/* .nyse */ .q.firstDate} to ${_calendar_nyse_js__WEBPACK_IMPORTED_MODULE_1__/* .nyse */ .q.lastDate}.`,
    });
}


/***/ }),

/***/ 30865:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ mergeObservations)
/* harmony export */ });
/* harmony import */ var _lake_table_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(75925);
/* harmony import */ var _market_datasets_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5737);
/* harmony import */ var _availability_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(98026);



/**
 * Adds observations to what is stored. Every stored row stays as it is. A day that is new may be used from the day on which its
 * value was public, or from the session after the latest ingested week where that looked for it in vain; another value of a stored day only from when it was seen, because nobody knows when it changed, and after the one
 * that it replaces. So what was known on a day before does not change.
 *
 * @param observations each day once
 */
function mergeObservations(stored, observations, { source, sessions, latestIngested, knownFrom }) {
    const latest = latestRows(stored);
    const added = [];
    let revised = 0;
    for (const { observed, value, seen } of observations) {
        const before = latest.get(observed);
        const isPublic = (0,_availability_js__WEBPACK_IMPORTED_MODULE_1__/* .availableDay */ ._d)(observed, sessions);
        if (before === undefined) {
            const isLate = isPublic <= latestIngested && observed >= knownFrom;
            added.push({ observed, available: isLate ? (0,_availability_js__WEBPACK_IMPORTED_MODULE_1__/* .availableDay */ ._d)(latestIngested, 1) : isPublic, value });
        }
        else if (stored.columns.value[before] !== value) {
            const after = (0,_availability_js__WEBPACK_IMPORTED_MODULE_1__/* .availableDay */ ._d)(stored.columns.available[before], 1);
            added.push({ observed, available: Math.max(isPublic, (0,_availability_js__WEBPACK_IMPORTED_MODULE_1__/* .daySeen */ .ul)(seen), after), value });
            revised += 1;
        }
    }
    const rows = {
        rows: added.length,
        columns: {
            observed: Int32Array.from(added, ({ observed }) => observed),
            available: Int32Array.from(added, ({ available }) => available),
            value: Float64Array.from(added, ({ value }) => value),
            source: added.map(() => source),
        },
    };
    return {
        table: (0,_lake_table_js__WEBPACK_IMPORTED_MODULE_2__/* .concatTables */ .mm)(_market_datasets_js__WEBPACK_IMPORTED_MODULE_0__/* .macroDaily */ .W.columns, [stored, rows]),
        stored: added.length - revised,
        unchanged: observations.length - added.length,
        revised,
    };
}
/** For each observed day the row that became available last. */
function latestRows({ rows, columns }) {
    const latest = new Map();
    for (let row = 0; row < rows; row++) {
        const observed = columns.observed[row];
        const other = latest.get(observed);
        const isLater = other === undefined || columns.available[row] > columns.available[other];
        if (isLater)
            latest.set(observed, row);
    }
    return latest;
}


/***/ }),

/***/ 60512:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  z: () => (/* binding */ LakeDraft)
});

// EXTERNAL MODULE: ./build/lib/src/lake/dataset.js
var lake_dataset = __webpack_require__(33353);
// EXTERNAL MODULE: ./build/lib/src/lake/manifest.js
var manifest = __webpack_require__(56764);
// EXTERNAL MODULE: ./build/lib/src/lake/parquet-encoding.js
var parquet_encoding = __webpack_require__(47987);
// EXTERNAL MODULE: ./build/lib/src/lake/partition-content.js
var partition_content = __webpack_require__(5811);
;// CONCATENATED MODULE: ./build/lib/src/lake/partition-digest.js




/**
 * The digest that a partition would have with this content; nothing is written. Of a dataset whose table is encoded at once.
 *
 * @throws Error when a row key occurs twice
 */
async function partitionDigest(dataset, keys, { recipe, table: given, attachments = {} }) {
    if (dataset.rowGroupRows !== undefined)
        throw new Error(`${dataset.name} is encoded in row groups`);
    const ownKeys = Object.fromEntries(dataset.partitionKeys.map((key) => [key, keys[key]]));
    const table = (0,partition_content/* rowsInOrder */.FA)(dataset, given);
    const name = (0,lake_dataset/* tableFile */.lC)(dataset);
    const bytes = { [name]: await (0,parquet_encoding/* encodeParquet */.z)(dataset.columns, table), ...(0,partition_content/* attachmentBytes */.r8)(dataset, attachments) };
    return (0,manifest/* manifestDigests */.dE)(dataset.name, ownKeys, recipe, (0,partition_content/* fileList */.$Y)(bytes, { [name]: table.rows })).digest;
}

// EXTERNAL MODULE: ./build/lib/src/lake/table.js
var lake_table = __webpack_require__(75925);
;// CONCATENATED MODULE: ./build/lib/src/lake/lake-draft.js



/** What is to be written to a lake, until it is decided whether it may be: reads see it, the lake does not. */
class LakeDraft {
    #lake;
    #pending = new Map();
    constructor(lake) {
        this.#lake = lake;
    }
    /** As the lake reads it, with what is drafted in place of what the lake holds. */
    async read(dataset, keys) {
        const pending = this.#pending.get((0,lake_dataset/* partitionPath */.WX)(dataset, keys));
        return pending ? { table: pending.table } : this.#lake.read(dataset, keys);
    }
    async require(dataset, keys) {
        return (await this.read(dataset, keys)) ?? this.#lake.require(dataset, keys);
    }
    async write(dataset, keys, content) {
        const table = (0,lake_table/* inOrder */.al)(content.table, dataset.rowKey);
        const pending = { dataset, keys, content: { ...content, table }, table };
        this.#pending.set((0,lake_dataset/* partitionPath */.WX)(dataset, keys), pending);
    }
    /** The drafted partitions of a dataset that are on the state branch with another digest. */
    async otherThanPublished(dataset, published) {
        const found = [];
        for (const { dataset: of, keys, content } of this.#pending.values()) {
            if (of !== dataset || !published.has(dataset, keys))
                continue;
            const digest = await partitionDigest(dataset, keys, content);
            if (!published.holds(dataset, { keys, digest }))
                found.push(keys);
        }
        return found;
    }
    /** Writes what is `wanted` of the draft to the lake, all together, in the order in which it was drafted first. */
    async commit(wanted = () => true) {
        const chosen = [...this.#pending].filter(([, { dataset, keys }]) => wanted({ dataset, keys }));
        await this.#lake.writeTogether(async (batch) => {
            for (const [, { dataset, keys, content }] of chosen)
                await batch.write(dataset, keys, content);
        });
        for (const [path] of chosen)
            this.#pending.delete(path);
    }
}


/***/ }),

/***/ 32946:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Db: () => (/* binding */ readQuarantine),
/* harmony export */   Ey: () => (/* binding */ notSetAsideAgain),
/* harmony export */   JT: () => (/* binding */ fileOfSource),
/* harmony export */   Ri: () => (/* binding */ countingRows),
/* harmony export */   VZ: () => (/* binding */ sourceName),
/* harmony export */   kI: () => (/* binding */ storeQuarantine)
/* harmony export */ });
/* unused harmony export takenLater */
/* harmony import */ var _lake_table_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(75925);
/* harmony import */ var _datasets_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57823);


/** In place of a reason: the row that was set aside at this place was taken by a later ingest, or what it tells was. */
const takenLater = 'TAKEN_LATER';
/** The rows of one dataset's quarantine that count. */
async function readQuarantine(lake, dataset) {
    const rows = [];
    for (const keys of await lake.list(_datasets_js__WEBPACK_IMPORTED_MODULE_0__/* .quarantine */ .t, { dataset })) {
        const { table } = (await lake.read(_datasets_js__WEBPACK_IMPORTED_MODULE_0__/* .quarantine */ .t, keys)) ?? {};
        if (table !== undefined)
            rows.push(...countingRows(table, keys.period ?? ''));
    }
    return rows;
}
/** The rows of a partition that count: those of a place that a later ingest took count no more, whatever they were set aside for. */
function countingRows({ rows, columns }, period) {
    const taken = new Set();
    const placeAt = (row) => place(columns.source[row], columns.row[row]);
    for (let row = 0; row < rows; row++)
        if (columns.reason[row] === takenLater)
            taken.add(placeAt(row));
    return Array.from({ length: rows }, (_, row) => row)
        .filter((row) => !taken.has(placeAt(row)))
        .map((row) => ({
        source: columns.source[row],
        row: columns.row[row],
        symbol: columns.symbol[row],
        reason: columns.reason[row],
        record: columns.record[row],
        period,
    }));
}
/** Those of some stored rows that an ingest does not set aside again: neither at their place nor, in another state of their file, as the same row. */
function notSetAsideAgain(stored, rows) {
    const again = new Set();
    for (const { file, row, symbol, reason, record } of rows) {
        again.add(place(sourceName(file), row));
        again.add(identity(file.name, symbol, reason, record));
    }
    return stored.filter(({ source, row, symbol, reason, record }) => !again.has(place(source, row)) && !again.has(identity(source, symbol, reason, record)));
}
/**
 * Adds rows to the quarantine of a dataset and returns how many are new. What is there stays as it was first seen, and a row that is there
 * already is not added again, even when it has moved to another place of its file meanwhile or is read by another mapping of columns.
 *
 * @param taken rows of this quarantine that are taken now: each gets a row {@link takenLater} beside it, and counts no more
 */
async function storeQuarantine(lake, dataset, rows, recipe, taken = []) {
    let added = 0;
    const found = Map.groupBy(rows, (row) => row.period);
    const takenOf = Map.groupBy(taken, (row) => row.period);
    for (const period of new Set([...found.keys(), ...takenOf.keys()])) {
        const keys = { dataset, period };
        const stored = (await lake.read(_datasets_js__WEBPACK_IMPORTED_MODULE_0__/* .quarantine */ .t, keys))?.table ?? (0,_lake_table_js__WEBPACK_IMPORTED_MODULE_1__/* .emptyTable */ ._d)(_datasets_js__WEBPACK_IMPORTED_MODULE_0__/* .quarantine */ .t.columns);
        const fresh = notStored(stored, found.get(period) ?? []);
        const marks = takenTable(takenOf.get(period) ?? []);
        if (fresh.length + marks.rows === 0)
            continue;
        added += fresh.length;
        await lake.write(_datasets_js__WEBPACK_IMPORTED_MODULE_0__/* .quarantine */ .t, keys, {
            recipe,
            table: (0,_lake_table_js__WEBPACK_IMPORTED_MODULE_1__/* .concatTables */ .mm)(_datasets_js__WEBPACK_IMPORTED_MODULE_0__/* .quarantine */ .t.columns, [stored, quarantineTable(fresh), marks]),
            sources: [...new Map(fresh.map(({ file }) => [file.sha256, file])).values()],
        });
    }
    return added;
}
/** One row for each place, however often it was set aside. */
function takenTable(taken) {
    const rows = [...new Map(taken.map((row) => [place(row.source, row.row), row])).values()];
    return {
        rows: rows.length,
        columns: {
            source: rows.map(({ source }) => source),
            row: Int32Array.from(rows, ({ row }) => row),
            symbol: rows.map(({ symbol }) => symbol),
            reason: rows.map(() => takenLater),
            detail: rows.map(({ reason }) => `set aside as ${reason} before`),
            record: rows.map(({ record }) => record),
        },
    };
}
/** The name of a file without its state. */
function fileOfSource(source) {
    return source.replace(/@[0-9a-f]{8}$/, '');
}
/** Which state of which file a row number counts in: its name and the first eight digits of its SHA-256. */
function sourceName(file) {
    return `${file.name}@${file.sha256.slice(0, 8)}`;
}
function identity(source, symbol, reason, record) {
    return [fileOfSource(source), symbol ?? '', reason, record].join('\n');
}
/** One place of one state of a file; with why it was set aside, what the dataset has at most once. */
function place(source, row, reason = '') {
    return [source, row, reason].join('\n');
}
/**
 * A row at the same place, refused for the same reason, is there already, whatever else is said of it now: another mapping of columns reads another
 * record out of the same line. Elsewhere, equal rows may occur several times in a file: as many as are not stored yet are new.
 */
function notStored({ rows, columns }, found) {
    const foundAt = new Map();
    for (const row of found) {
        const at = place(sourceName(row.file), row.row, row.reason);
        if (!foundAt.has(at))
            foundAt.set(at, row);
    }
    const known = new Map();
    for (let row = 0; row < rows; row++) {
        const source = columns.source[row];
        const reason = columns.reason[row];
        if (foundAt.delete(place(source, columns.row[row], reason)))
            continue;
        const key = identity(source, columns.symbol[row], reason, columns.record[row]);
        known.set(key, (known.get(key) ?? 0) + 1);
    }
    return [...foundAt.values()].filter((row) => {
        const key = identity(sourceName(row.file), row.symbol, row.reason, row.record);
        const left = known.get(key) ?? 0;
        if (left > 0)
            known.set(key, left - 1);
        return left === 0;
    });
}
function quarantineTable(rows) {
    return {
        rows: rows.length,
        columns: {
            source: rows.map(({ file }) => sourceName(file)),
            row: Int32Array.from(rows, ({ row }) => row),
            symbol: rows.map(({ symbol }) => symbol),
            reason: rows.map(({ reason }) => reason),
            detail: rows.map(({ detail }) => detail),
            record: rows.map(({ record }) => record),
        },
    };
}


/***/ }),

/***/ 48940:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ median),
/* harmony export */   Y: () => (/* binding */ quantile)
/* harmony export */ });
/**
 * Quantile by linear interpolation between order statistics, bit for bit as `numpy.quantile` (method "linear";
 * Hyndman and Fan 1996, definition 7).
 *
 * @param values any order, at least one, none NaN
 * @param q in 0..1
 * @throws {RangeError} on no values, a NaN among them, or q outside 0..1
 */
function quantile(values, q) {
    if (!(q >= 0 && q <= 1))
        throw new RangeError(`A quantile's q lies in 0..1, found ${q}.`);
    const sorted = sortedValues(values);
    const position = (sorted.length - 1) * q;
    const below = Math.floor(position);
    const low = sorted[below];
    const high = sorted[Math.min(below + 1, sorted.length - 1)];
    if (low === high)
        return low;
    const fraction = position - below;
    const step = high - low;
    // numpy's lerp: from the nearer end, so that both ends are met exactly.
    return fraction >= 0.5 ? high - step * (1 - fraction) : low + step * fraction;
}
/**
 * Median: the middle value, or the mean of the two middle ones, as `numpy.median`.
 *
 * @throws {RangeError} on no values or a NaN among them
 */
function median(values) {
    const sorted = sortedValues(values);
    const upper = sorted.length >> 1;
    const high = sorted[upper];
    return sorted.length % 2 === 1 ? high : (sorted[upper - 1] + high) / 2;
}
function sortedValues(values) {
    const sorted = Float64Array.from(values).sort();
    if (sorted.length === 0)
        throw new RangeError('A quantile needs at least one value.');
    // Typed arrays sort NaN to the end.
    if (Number.isNaN(sorted[sorted.length - 1]))
        throw new RangeError('A quantile of NaN is undefined.');
    return sorted;
}


/***/ }),

/***/ 53088:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Qj: () => (/* binding */ markdownTable),
/* harmony export */   UZ: () => (/* binding */ markdownCell),
/* harmony export */   VO: () => (/* binding */ zeroWidthSpace),
/* harmony export */   ed: () => (/* binding */ textTable),
/* harmony export */   u6: () => (/* binding */ visibleMarkdown)
/* harmony export */ });
/* harmony import */ var _visible_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9071);

const longestCell = 200;
/** Parts what would otherwise be read as one; the text itself never holds it, and a terminal does not need it. */
const zeroWidthSpace = '\u200b';
/**
 * Text for a cell of a Markdown table: shown as it is, whatever it holds. Everything that Markdown or HTML would read as
 * markup is escaped, line breaks become spaces, what cannot be seen is left out, and long text is cut. What GitHub turns into a link, a mention
 * or a reference even when it is escaped (`@team`, `#1`, `GH-1`, `www.`, `://`) is parted by a character without width.
 */
function markdownCell(text, longest = longestCell) {
    const line = (0,_visible_text_js__WEBPACK_IMPORTED_MODULE_0__/* .visibleText */ .Q6)(text).trim();
    const characters = Array.from(line.slice(0, longest * 2 + 2));
    const cut = characters.length > longest ? `${characters.slice(0, longest - 1).join('')}…` : characters.join('');
    const parted = cut.replaceAll(/@|#(?=\d)|:(?=\/\/)|www(?=\.)|GH(?=-\d)/gi, `$&${zeroWidthSpace}`);
    return parted.replaceAll(/[&<>]/g, (sign) => entities[sign]).replaceAll(/[\\`*_{}[\]()#+!|~@$:]/g, '\\$&');
}
const entities = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };
/** Markdown as people see it: what its makers let through of control and invisible characters is left out, but for the sign that parts. */
function visibleMarkdown(markdown) {
    return markdown.split(zeroWidthSpace).map(_visible_text_js__WEBPACK_IMPORTED_MODULE_0__/* .visibleLines */ .gB).join(zeroWidthSpace);
}
/** A Markdown table; the cells are Markdown already. Columns named in `right` are aligned to the right. */
function markdownTable(header, rows, right = []) {
    const rule = header.map((name) => (right.includes(name) ? '---:' : '---'));
    return [header, rule, ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}
/** A Markdown table of plain text: every cell is escaped. */
function textTable(header, rows) {
    return markdownTable(header, rows.map((cells) => cells.map((cell) => markdownCell(cell))));
}


/***/ })

};
