export const id = 1442;
export const ids = [1442];
export const modules = {

/***/ 75052:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   y: () => (/* binding */ rulesVersion)
/* harmony export */ });
// Generated from src/audit/week/rules/ by "npm run generate".
/** The highest `since` of all rules: raised whenever one could find something else than before. */
const rulesVersion = 4;


/***/ }),

/***/ 18429:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   En: () => (/* binding */ nextWeek),
/* harmony export */   Ih: () => (/* binding */ previousWeek),
/* harmony export */   NE: () => (/* binding */ weekOfInstant),
/* harmony export */   Tn: () => (/* binding */ weeksBack),
/* harmony export */   Tu: () => (/* binding */ weekEndingOn),
/* harmony export */   WP: () => (/* binding */ weeksBetween),
/* harmony export */   dV: () => (/* binding */ lastFinishedWeek),
/* harmony export */   gx: () => (/* binding */ weekOf)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(42226);
/* harmony import */ var _date_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(52010);
/* harmony import */ var _nyse_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(71154);
/* harmony import */ var _sessions_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(97227);




/**
 * The week whose Monday to Sunday holds `date`. Throws `UserError` outside the calendar, and for a date whose ISO week
 * has no session or is not wholly inside the calendar.
 */
function weekOf(date, calendar = _nyse_js__WEBPACK_IMPORTED_MODULE_2__/* .nyse */ .q) {
    (0,_sessions_js__WEBPACK_IMPORTED_MODULE_3__/* .assertInCalendar */ .Qq)(date, calendar);
    const week = weekAt(isoWeekOf(date), calendar);
    if (week !== undefined)
        return week;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(`expected a date in a week of the ${calendar.name} calendar, found ${date}`, {
        hint: `Its ISO week has no session or is cut by an end of the calendar. ${coverage(calendar)}`,
    });
}
/** The week of that name. Throws `UserError` unless `text` is exactly a week_ending; the hint names the right one. */
function weekEndingOn(text, calendar = _nyse_js__WEBPACK_IMPORTED_MODULE_2__/* .nyse */ .q) {
    const date = (0,_date_js__WEBPACK_IMPORTED_MODULE_1__/* .parseIsoDate */ .jT)(text);
    const week = weekOf(date, calendar);
    if (week.weekEnding === date)
        return week;
    const reason = (0,_sessions_js__WEBPACK_IMPORTED_MODULE_3__/* .closureReason */ .wQ)(date, calendar) ?? 'not the last session of its week';
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(`expected the week_ending of a week of ${calendar.name}, found ${date} (${reason})`, {
        hint: `The week of ${date} is named by its last session: use ${week.weekEnding}.`,
    });
}
/**
 * The latest week whose cutoff is at or before `nowUtc` (epoch ms). Throws `UserError` before the first cutoff, and
 * from the Monday (00:00 UTC) after the last week on, because the calendar cannot know what finished since.
 */
function lastFinishedWeek(nowUtc, calendar = _nyse_js__WEBPACK_IMPORTED_MODULE_2__/* .nyse */ .q) {
    const isoWeek = isoWeekOfInstant(nowUtc);
    const week = firstMatch(isoWeek + 1, -1, ({ cutoffUtc }) => cutoffUtc <= nowUtc, calendar);
    if (week !== undefined && isoWeek <= weekTable(calendar).last)
        return week;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(`the ${calendar.name} calendar knows no last finished week at ${instantText(nowUtc)}`, {
        hint: coverage(calendar),
    });
}
/** The weeks whose week_ending lies from `from` to `to`, both included, oldest first. Throws `UserError` outside the calendar. */
function weeksBetween(from, to, calendar = _nyse_js__WEBPACK_IMPORTED_MODULE_2__/* .nyse */ .q) {
    (0,_sessions_js__WEBPACK_IMPORTED_MODULE_3__/* .assertInCalendar */ .Qq)(from, calendar);
    (0,_sessions_js__WEBPACK_IMPORTED_MODULE_3__/* .assertInCalendar */ .Qq)(to, calendar);
    const weeks = [];
    for (let isoWeek = isoWeekOf(from); isoWeek <= isoWeekOf(to); isoWeek++) {
        const week = weekAt(isoWeek, calendar);
        if (week !== undefined && week.weekEnding >= from && week.weekEnding <= to)
            weeks.push(week);
    }
    return weeks;
}
/** The `n` weeks (at least 1) that end with `week`, oldest first. Throws `UserError` where the calendar holds fewer. */
function weeksBack(week, n, calendar = _nyse_js__WEBPACK_IMPORTED_MODULE_2__/* .nyse */ .q) {
    if (!Number.isInteger(n) || n < 1) {
        throw new RangeError(`expected a whole number of weeks from 1 on, found ${n}`);
    }
    const weeks = [week];
    for (let oldest = week; weeks.length < n; weeks.push(oldest)) {
        oldest = previousWeek(oldest, calendar);
    }
    return weeks.reverse();
}
/** The week before. Throws `UserError` for the calendar's first. */
function previousWeek(week, calendar = _nyse_js__WEBPACK_IMPORTED_MODULE_2__/* .nyse */ .q) {
    const before = firstMatch(isoWeekOf(week.weekEnding) - 1, -1, () => true, calendar);
    return before ?? missingWeek('before', week, calendar);
}
/** The week after. Throws `UserError` for the calendar's last. */
function nextWeek(week, calendar = _nyse_js__WEBPACK_IMPORTED_MODULE_2__/* .nyse */ .q) {
    const after = firstMatch(isoWeekOf(week.weekEnding) + 1, 1, () => true, calendar);
    return after ?? missingWeek('after', week, calendar);
}
/**
 * The week to which news published at `instantUtc` (epoch ms) belongs: the first whose cutoff is at or after it.
 * Throws `UserError` for an instant up to the close before the first week, or after the last cutoff.
 */
function weekOfInstant(instantUtc, calendar = _nyse_js__WEBPACK_IMPORTED_MODULE_2__/* .nyse */ .q) {
    const isoWeek = isoWeekOfInstant(instantUtc);
    const week = firstMatch(isoWeek - 1, 1, ({ cutoffUtc }) => cutoffUtc >= instantUtc, calendar);
    if (week !== undefined && instantUtc > week.previousCutoffUtc)
        return week;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(`no week of the ${calendar.name} calendar holds the instant ${instantText(instantUtc)}`, {
        hint: coverage(calendar),
    });
}
const tables = new WeakMap();
function weekTable(calendar) {
    const known = tables.get(calendar);
    if (known !== undefined)
        return known;
    const table = {
        first: (0,_date_js__WEBPACK_IMPORTED_MODULE_1__/* .isoWeekOrdinal */ .z2)((0,_date_js__WEBPACK_IMPORTED_MODULE_1__/* .epochDay */ .ue)(calendar.firstDate) - 1) + 1,
        last: (0,_date_js__WEBPACK_IMPORTED_MODULE_1__/* .isoWeekOrdinal */ .z2)((0,_date_js__WEBPACK_IMPORTED_MODULE_1__/* .epochDay */ .ue)(calendar.lastDate) + 1) - 1,
        built: new Map(),
    };
    tables.set(calendar, table);
    return table;
}
/** The week at an ISO week ordinal, if it has a session and lies wholly inside the calendar; always the same object. */
function weekAt(isoWeek, calendar) {
    const { first, last, built } = weekTable(calendar);
    if (isoWeek < first || isoWeek > last)
        return undefined;
    if (!built.has(isoWeek))
        built.set(isoWeek, buildWeek(isoWeek, calendar));
    return built.get(isoWeek);
}
function buildWeek(isoWeek, calendar) {
    const monday = mondayOf(isoWeek);
    const days = [0, 1, 2, 3, 4, 5, 6].map((offset) => (0,_date_js__WEBPACK_IMPORTED_MODULE_1__/* .isoDate */ ._$)(monday + offset));
    const sessions = days.map((date) => (0,_sessions_js__WEBPACK_IMPORTED_MODULE_3__/* .sessionOn */ .M)(date, calendar)).filter((session) => session !== undefined);
    const last = sessions.at(-1);
    const before = (0,_sessions_js__WEBPACK_IMPORTED_MODULE_3__/* .latestSession */ .k_)(monday - 1, calendar);
    if (last === undefined || before === undefined)
        return undefined;
    return {
        weekEnding: last.date,
        cutoffUtc: last.closeUtc,
        previousCutoffUtc: before.closeUtc,
        sessions,
    };
}
/** The first week from ordinal `start` on, forwards or backwards, that satisfies `matches`. */
function firstMatch(start, step, matches, calendar) {
    const { first, last } = weekTable(calendar);
    const from = step > 0 ? Math.max(start, first) : Math.min(start, last);
    for (let isoWeek = from; isoWeek >= first && isoWeek <= last; isoWeek += step) {
        const week = weekAt(isoWeek, calendar);
        if (week !== undefined && matches(week))
            return week;
    }
    return undefined;
}
function mondayOf(isoWeek) {
    return isoWeek * 7 - 3;
}
function isoWeekOf(date) {
    return (0,_date_js__WEBPACK_IMPORTED_MODULE_1__/* .isoWeekOrdinal */ .z2)((0,_date_js__WEBPACK_IMPORTED_MODULE_1__/* .epochDay */ .ue)(date));
}
/** By the UTC date, which may lie a week off the exchange's own: searches start one week before or after it. */
function isoWeekOfInstant(utc) {
    return (0,_date_js__WEBPACK_IMPORTED_MODULE_1__/* .isoWeekOrdinal */ .z2)((0,_date_js__WEBPACK_IMPORTED_MODULE_1__/* .utcDay */ .dA)(utc));
}
function missingWeek(side, week, calendar) {
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(`the ${calendar.name} calendar holds no week ${side} the one ending ${week.weekEnding}`, {
        hint: coverage(calendar),
    });
}
function coverage(calendar) {
    const { first, last } = weekTable(calendar);
    return `The calendar's whole weeks run from ${(0,_date_js__WEBPACK_IMPORTED_MODULE_1__/* .isoDate */ ._$)(mondayOf(first))} to ${(0,_date_js__WEBPACK_IMPORTED_MODULE_1__/* .isoDate */ ._$)(mondayOf(last + 1) - 1)}.`;
}
function instantText(utc) {
    return Math.abs(utc) <= 8.64e15 ? new Date(utc).toISOString() : String(utc);
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

/***/ 14153:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ breaksHighLowOrder),
/* harmony export */   n: () => (/* binding */ checkBars)
/* harmony export */ });
/* harmony import */ var _calendar_date_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(52010);
/* harmony import */ var _lake_table_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(75925);


/** Prices that went through single precision or through adjustment differ in the last digits: this much disorder is none. */
const orderTolerance = 1e-6;
/** Whether the high lies below, or the low above, another price of the bar by more than a millionth of it. */
function breaksHighLowOrder(open, high, low, close) {
    return (high < Math.max(open, close, low) * (1 - orderTolerance) || low > Math.min(open, close, high) * (1 + orderTolerance));
}
/**
 * What is wrong with stored bars: a (symbol, date) twice, a null, a price of zero or less, a negative volume, high and
 * low out of order, a day that is no session, a day after `lastDay`.
 *
 * @param isSession whether an epoch day is a session
 * @param lastDay epoch day
 */
function checkBars(table, isSession, lastDay) {
    const violations = [];
    const { symbol, date } = table.columns;
    const order = (0,_lake_table_js__WEBPACK_IMPORTED_MODULE_1__/* .sortedOrder */ .uQ)(table, ['symbol', 'date']);
    for (let i = 0; i < table.rows; i++) {
        const row = order[i];
        const day = date[row];
        const report = (code, detail) => violations.push({ code, symbol: symbol[row], date: (0,_calendar_date_js__WEBPACK_IMPORTED_MODULE_0__/* .isoDate */ ._$)(day), detail });
        const before = order[i - 1];
        if (before !== undefined && symbol[before] === symbol[row] && date[before] === day) {
            report('DUPLICATE_BAR', 'stored more than once');
        }
        if (day > lastDay)
            report('FUTURE_DATE', `after ${(0,_calendar_date_js__WEBPACK_IMPORTED_MODULE_0__/* .isoDate */ ._$)(lastDay)}`);
        if (!isSession(day))
            report('NOT_A_SESSION', 'the exchange held no session');
        checkValues(table, row, report);
    }
    return violations;
}
function checkValues({ columns }, row, report) {
    const open = columns.open[row];
    const high = columns.high[row];
    const low = columns.low[row];
    const close = columns.close[row];
    const adjClose = columns.adj_close[row];
    const volume = columns.volume[row];
    if (!Number.isFinite(open + high + low + close + volume)) {
        report('NULL_PRICE', `open=${open}, high=${high}, low=${low}, close=${close}, volume=${volume}`);
    }
    else if (!(open > 0 && high > 0 && low > 0 && close > 0) || adjClose <= 0) {
        report('NOT_POSITIVE', `open=${open}, high=${high}, low=${low}, close=${close}, adj_close=${adjClose}`);
    }
    else if (breaksHighLowOrder(open, high, low, close)) {
        report('HIGH_LOW_ORDER', `open=${open}, high=${high}, low=${low}, close=${close}`);
    }
    if (volume < 0)
        report('NEGATIVE_VOLUME', `volume=${volume}`);
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

/***/ 67201:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Gr: () => (/* binding */ stepSettings),
/* harmony export */   Ol: () => (/* binding */ stepParameter),
/* harmony export */   cT: () => (/* binding */ stepsOfParameter),
/* harmony export */   ft: () => (/* binding */ defaultSteps),
/* harmony export */   sG: () => (/* binding */ outcomeOf),
/* harmony export */   w2: () => (/* binding */ priceLooks)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2503);

/** What a step of prices looks like: a bar that the next one takes back, another unit, a split, or anything else. */
const priceLooks = ['single_bar', 'unit', 'split', 'other'];
/**
 * What follows from a step that nothing explains. `warn`: it is said, and goes into every number as it is. `exclude`: the symbol has no market features and no
 * rank, and a return over the step is not counted. `quarantine`: beside that, a bar that stands apart is not stored.
 */
const stepOutcomes = ['warn', 'exclude', 'quarantine'];
/** Chosen on real prices: docs/ingest.md says how. */
const defaultSteps = { unexplained: 'exclude', ratio: 1.9, spike: 1.25, deviations: 8 };
/** What follows from a step that looks like this. */
function outcomeOf(looks, settings) {
    return settings[looks] ?? (looks === 'volume' ? 'warn' : settings.unexplained);
}
const outcome = (what) => zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(stepOutcomes)
    .optional()
    .describe(`The same for ${what}: "warn", "exclude", or "quarantine", which beside that does not store a bar that stands apart, or that nothing follows yet. Unset: as "unexplained" says`);
/** `market.steps` of pipeline.yaml. */
const stepSettings = zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
    unexplained: zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(['exclude', 'warn'])
        .default(defaultSteps.unexplained)
        .describe('What follows from a step that no split, dividend, adjusted close or known step explains: "exclude" keeps the symbol out of ranks and basket ' +
        'and the return over it out of the results; "warn" only says it'),
    single_bar: outcome('a bar that the next one takes back: another unit for a day, or a row of another symbol'),
    unit: outcome('a step of about 100 or 1000 to 1 that is not taken back, or not yet'),
    split: outcome('a step of about the ratio of a split that is not taken back, or not yet'),
    other: outcome('another step that is not taken back, or not yet'),
    volume: zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(['warn', 'exclude']).optional().describe('What follows from volumes in another unit. Unset: "warn"'),
    ratio: zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig()
        .min(1.2)
        .max(100)
        .default(defaultSteps.ratio)
        .describe('Ratio of two neighbouring prices from which a change counts as a step'),
    spike: zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig()
        .min(1.1)
        .max(100)
        .default(defaultSteps.spike)
        .describe('The same for a change that the next bar takes back'),
    deviations: zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig()
        .min(3)
        .max(100)
        .default(defaultSteps.deviations)
        .describe("Size of a step in robust deviations of the symbol's own earlier returns, at least"),
})
    .prefault({})
    .describe('Steps of prices: splits that nobody told, another unit, rows of another symbol');
/**
 * As a parameter of a recipe, `exclude 1.9 1.25 8`, and behind it what steps of some looks do otherwise, ` unit=warn`: nothing where a week is scored as with the
 * usual settings. A bar in quarantine is missing in the week's bars: no setting says more of it.
 */
function stepParameter(settings) {
    const text = textOf(settings);
    return text === textOf(defaultSteps) ? {} : { steps: text };
}
/** The settings that a recipe was made with; the usual ones where it names none, or none that make sense. */
function stepsOfParameter(parameter) {
    if (typeof parameter !== 'string')
        return defaultSteps;
    const [unexplained, ratio, spike, deviations, ...looks] = parameter.split(' ');
    const read = stepSettings.safeParse({
        unexplained,
        ratio: Number(ratio),
        spike: Number(spike),
        deviations: Number(deviations),
        ...Object.fromEntries(looks.map((text) => text.split('='))),
    });
    return read.success ? read.data : defaultSteps;
}
function textOf(settings) {
    const { unexplained, ratio, spike, deviations } = settings;
    const looks = [...priceLooks, 'volume'].flatMap((look) => {
        const effect = outcomeOf(look, settings) === 'warn' ? 'warn' : 'exclude';
        return effect === (look === 'volume' ? 'warn' : unexplained) ? [] : [`${look}=${effect}`];
    });
    return [unexplained, ratio, spike, deviations, ...looks].join(' ');
}


/***/ }),

/***/ 9736:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ad: () => (/* binding */ mayTrade),
/* harmony export */   Jl: () => (/* binding */ recordedStatus),
/* harmony export */   hD: () => (/* binding */ actingStatus),
/* harmony export */   pq: () => (/* binding */ regimeSchema)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2503);
/* harmony import */ var _schema_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(50584);


/** What a file in configs/regimes holds. */
const regimeSchema = zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({
    id: _schema_js__WEBPACK_IMPORTED_MODULE_0__/* .schemaId */ .Vl.describe('Id of the regime: the name of its file without the ending.').brand(),
    status: zod__WEBPACK_IMPORTED_MODULE_1__/* ["enum"] */ .k5n(['live', 'shadow', 'retired'])
        .describe('live: scored and may trade; shadow: scored, never traded; retired: scored no more.'),
    schema: _schema_js__WEBPACK_IMPORTED_MODULE_0__/* .schemaId */ .Vl.describe('Id of the scoring schema it uses.'),
    description: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().min(1).describe('One sentence that tells this regime from the others.'),
    notes: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().default('').describe('Anything else worth knowing.'),
})
    .describe('A scoring regime. Never changed once a week was published under it: a change is a new id.');
/** The status of a regime when a week was scored, as the results of the week record it; undefined where they do not. */
function recordedStatus(value) {
    return regimeSchema.shape.status.safeParse(value).data;
}
/**
 * The status by which to act on a week today: what is to be bought must have been live when the week was scored, and be live now.
 *
 * @param then when the week was scored; undefined where its results do not say
 */
function actingStatus(then, now) {
    return then === undefined || mayTrade(then) ? now : then;
}
/** Whether a basket may be bought. */
function mayTrade(status) {
    return status === 'live';
}


/***/ }),

/***/ 50584:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   NW: () => (/* binding */ loadScoringSchema),
/* harmony export */   Vl: () => (/* binding */ schemaId)
/* harmony export */ });
/* unused harmony export scoringSchema */
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2503);
/* harmony import */ var _lake_canonical_json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6358);
/* harmony import */ var _news_types_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(13944);
/* harmony import */ var _text_yaml_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(37972);




// It becomes the name of a file and of a folder: a file system takes 255 bytes.
const idPattern = /^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$/u;
const schemaId = zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP()
    .regex(idPattern, 'an id has at most 100 letters, digits, ".", "_" and "-", and starts with a letter or digit')
    .describe('Id of the scoring schema: the name of its file without the ending.');
const largestSeverity = 3;
const skipRules = zod__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({
    min_event_intensity: zod__WEBPACK_IMPORTED_MODULE_2__/* .number */ .aig()
        .min(0)
        .max(largestSeverity, 'no cluster has a severity over 3: every week would be skipped')
        .describe('SKIP when the mean severity of the clusters of the week is below this.'),
    max_price_action_recap_share: zod__WEBPACK_IMPORTED_MODULE_2__/* .number */ .aig()
        .min(0)
        .max(1)
        .describe('SKIP when a larger share of the clusters, before the filters, only retells a price move.'),
    min_high_severity_clusters: zod__WEBPACK_IMPORTED_MODULE_2__/* .int */ .Whr()
        .min(0)
        .max(10_000)
        .describe('SKIP when fewer clusters than this have an event_severity of 2 or 3.'),
})
    .describe('When not to trade at all. Absolute levels, never z-scores: their mean is 0 in every week.');
const filters = zod__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({
    exclude_event_types: zod__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_2__/* ["enum"] */ .k5n(_news_types_js__WEBPACK_IMPORTED_MODULE_3__/* .eventTypes */ .mu))
        .refine((types) => new Set(types).size === types.length, 'expected each event type once')
        .refine((types) => new Set(types).size < _news_types_js__WEBPACK_IMPORTED_MODULE_3__/* .eventTypes */ .mu.length, 'at least one event type must count')
        .describe('Clusters of these event types do not count.'),
    min_cluster_size: zod__WEBPACK_IMPORTED_MODULE_2__/* .int */ .Whr().min(1).max(1000).describe('Clusters with fewer news items than this do not count.'),
})
    .describe('Which clusters count, in the week and in its history alike.');
const faintestWeight = 1e-6;
const weight = zod__WEBPACK_IMPORTED_MODULE_2__/* .number */ .aig()
    .min(-1)
    .max(1)
    .refine((one) => one === 0 || Math.abs(one) >= faintestWeight, 'expected 0, or a weight of at least a millionth');
const weights = zod__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({
    novelty: weight.describe('Weight of .5 z(NV) + .5 z(NA).'),
    event_intensity: weight.describe('Weight of .5 z(EI) + .5 z(EC).'),
    sentiment: weight.describe('Weight of z(SS).'),
    divergence: weight.describe('Weight of |z(AR5) − z(SS)|.'),
})
    .refine((all) => Object.values(all).some((one) => one !== 0), 'at least one weight must differ from 0')
    .describe('Weights of the factors in UPS_raw. A factor of weight 0 needs no data.');
const basket = zod__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({
    size: zod__WEBPACK_IMPORTED_MODULE_2__/* .int */ .Whr().min(1).max(1000).default(20).describe('How many of the highest ranked symbols are bought.'),
    sector_cap: zod__WEBPACK_IMPORTED_MODULE_2__/* .int */ .Whr()
        .min(1)
        .max(1000)
        .nullable()
        .default(null)
        .describe('At most this many of one sector, the next ranked symbol takes the place; null for no limit.'),
    min_candidates: zod__WEBPACK_IMPORTED_MODULE_2__/* .int */ .Whr().min(1).max(10_000).default(1).describe('SKIP when fewer symbols than this are eligible.'),
    weighting: zod__WEBPACK_IMPORTED_MODULE_2__/* .literal */ .euz('equal').default('equal').describe('Every position has the same weight.'),
})
    .refine(({ size, sector_cap: cap }) => cap === null || cap <= size, {
    path: ['sector_cap'],
    error: 'a limit above the size of the basket limits nothing',
})
    .prefault({})
    .describe('How the basket is made from the ranks.');
const recap = zod__WEBPACK_IMPORTED_MODULE_2__/* ["enum"] */ .k5n(['damp', 'zero'])
    .describe('Price-action recaps: damp limits their severity to 0.5; zero makes severity and sentiment 0.');
const clip = zod__WEBPACK_IMPORTED_MODULE_2__/* .number */ .aig()
    .min(1, 'a clip below 1 cuts a third of all values and more')
    .max(100, 'expected at most 100: no z-score of a universe comes near it')
    .describe('z-scores are limited to −clip … clip.');
const volatilityPenalty = zod__WEBPACK_IMPORTED_MODULE_2__/* .number */ .aig().min(0).max(1);
const common = {
    schema_id: schemaId,
    skip_rules: skipRules,
    filters,
    basket,
    notes: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().default('').describe('What the schema is for, in words.'),
};
const factorSchema = zod__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({
    ...common,
    model: zod__WEBPACK_IMPORTED_MODULE_2__/* .literal */ .euz('factor').default('factor').describe('UPS_raw = Σ weight · factor.'),
    weights,
    clip: clip.default(4),
    volatility_penalty: volatilityPenalty.default(0.25).describe('p in UPS_adj = UPS_raw · (1 − p · VR_pct).'),
    recap: recap.default('damp'),
})
    .describe('Factor model: a weighted sum of four factors.');
// No weights here: they would never reach the score.
const pressureSchema = zod__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({
    ...common,
    model: zod__WEBPACK_IMPORTED_MODULE_2__/* .literal */ .euz('pressure').describe('UPS_raw = .45 IFS + .20 EVS + .35 MCS_up, with fixed weights.'),
    clip: clip.default(3),
    volatility_penalty: volatilityPenalty
        .default(0.15)
        .describe('p in UPS_adj = UPS_raw · (1 − p) where VR_pct > .90.'),
    recap: recap.default('zero'),
})
    .describe('Pressure model: information flow, events and market confirmation with fixed weights; has no weights key.');
/** What a file in configs/scoring_schemas holds; a schema file of the reference system is one. */
const scoringSchema = zod__WEBPACK_IMPORTED_MODULE_2__/* .discriminatedUnion */ .gMt('model', [factorSchema, pressureSchema])
    .describe('How a week is scored: model, weights, filters and skip rules. Identified by the digest of its content.');
/**
 * Reads a scoring schema from its YAML text.
 *
 * @param where the file's name, for messages
 * @throws {UserError} when the text is no YAML or not a scoring schema
 */
function loadScoringSchema(text, where) {
    const { value, document } = (0,_text_yaml_text_js__WEBPACK_IMPORTED_MODULE_1__/* .parseYamlText */ .c)(where, text, scoringSchema);
    return { schema: value, digest: (0,_lake_canonical_json_js__WEBPACK_IMPORTED_MODULE_0__/* .sha256Hex */ .f)((0,_lake_canonical_json_js__WEBPACK_IMPORTED_MODULE_0__/* .canonicalJson */ .d)(document)) };
}


/***/ }),

/***/ 52:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ scoreRecipe),
/* harmony export */   j: () => (/* binding */ scoreVersion)
/* harmony export */ });
/* harmony import */ var _market_steps_settings_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(67201);

/** Raised whenever the same inputs could give other bytes than before. */
const scoreVersion = 2;
/** The recipe of a week's scores: equal recipes mean equal bytes. */
function scoreRecipe({ regime, schema, benchmark, steps }, inputs) {
    return {
        stage: 'score',
        version: scoreVersion,
        parameters: {
            regime: regime.id,
            status: regime.status,
            schema_id: regime.schema,
            schema_hash: schema.hash,
            benchmark,
            ...(0,_market_steps_settings_js__WEBPACK_IMPORTED_MODULE_0__/* .stepParameter */ .Ol)(steps),
        },
        inputs: [...inputs],
    };
}


/***/ }),

/***/ 89300:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  R: () => (/* binding */ selectedWeeks)
});

// EXTERNAL MODULE: ./build/lib/src/errors.js
var errors = __webpack_require__(42226);
// EXTERNAL MODULE: ./build/lib/src/calendar/date.js
var date = __webpack_require__(52010);
// EXTERNAL MODULE: ./build/lib/src/calendar/nyse.js + 3 modules
var nyse = __webpack_require__(71154);
// EXTERNAL MODULE: ./build/lib/src/calendar/weeks.js
var calendar_weeks = __webpack_require__(18429);
;// CONCATENATED MODULE: ./build/lib/src/calendar/week-selection.js




const syntax = 'Write one week_ending (2014-03-28), several with commas or spaces between them, or a range (2014-03-28..2014-12-26).';
/**
 * Reads a selection of weeks: week_endings and ranges `from..to`, separated by commas or spaces. A range takes any two
 * dates and selects the weeks whose week_ending lies in it. Returns the weeks oldest first, each once. Throws
 * `UserError` when nothing is selected, a range is reversed, or a single date is not a week_ending.
 */
function parseWeekSelection(text, calendar = nyse/* nyse */.q) {
    const parts = text
        .replaceAll(/\s*\.\.\s*/g, '..')
        .split(/[\s,]+/)
        .filter((part) => part !== '');
    if (parts.length === 0) {
        throw new errors/* UserError */.yo('expected a selection of weeks, found none', { hint: syntax });
    }
    const selected = new Set(parts.flatMap((part) => weeksOfPart(part, calendar)));
    return [...selected].sort((a, b) => a.cutoffUtc - b.cutoffUtc);
}
function weeksOfPart(part, calendar) {
    const [from, to, ...more] = part.split('..');
    if (from === undefined || to === undefined)
        return [(0,calendar_weeks/* weekEndingOn */.Tu)(part, calendar)];
    if (from === '' || to === '' || more.length > 0) {
        throw new errors/* UserError */.yo(`expected a range of weeks as from..to, found "${part}"`, { hint: syntax });
    }
    return weeksOfRange(from, to, calendar);
}
function weeksOfRange(from, to, calendar) {
    const first = (0,date/* parseIsoDate */.jT)(from);
    const last = (0,date/* parseIsoDate */.jT)(to);
    if (first > last) {
        throw new errors/* UserError */.yo(`expected a range that runs forward, found ${from}..${to}`, {
            hint: `Put the earlier date first: ${to}..${from}.`,
        });
    }
    const weeks = (0,calendar_weeks/* weeksBetween */.WP)(first, last, calendar);
    if (weeks.length === 0) {
        throw new errors/* UserError */.yo(`expected a range that holds a week_ending, found none in ${from}..${to}`, { hint: syntax });
    }
    return weeks;
}

;// CONCATENATED MODULE: ./build/lib/src/stages/selected-weeks.js



/** What a workflow gives a stage when the job that selects the weeks told it none: an empty text would be the last week. */
const noWeek = 'none';
/** The weeks of a `week-ending` input, oldest first. @throws UserError for one that has not finished, and for "none" */
function selectedWeeks(weekEnding, now) {
    if (weekEnding.trim() === noWeek) {
        throw new errors/* UserError */.yo('There is no week to do: the job that selects the weeks told none.', {
            hint: 'Look at the job "plan" of this run. When it succeeded, GitHub dropped its outputs because a secret of the repository is part of them, such as a year.',
        });
    }
    const weeks = weekEnding === '' ? [(0,calendar_weeks/* lastFinishedWeek */.dV)(now)] : parseWeekSelection(weekEnding);
    const unfinished = weeks.find(({ cutoffUtc }) => cutoffUtc > now);
    if (unfinished === undefined)
        return weeks;
    throw new errors/* UserError */.yo(`The week ending ${unfinished.weekEnding} has not finished.`, {
        hint: `It ends at ${new Date(unfinished.cutoffUtc).toISOString()}; the last finished week is ${(0,calendar_weeks/* lastFinishedWeek */.dV)(now).weekEnding}.`,
    });
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


/***/ }),

/***/ 37972:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ parseYamlText)
/* harmony export */ });
/* harmony import */ var yaml__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(38815);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(42226);


/**
 * A YAML text checked against its schema.
 *
 * @param path the file's name, for messages
 * @throws UserError with file, line and column of every problem
 */
function parseYamlText(path, text, schema) {
    const lineCounter = new yaml__WEBPACK_IMPORTED_MODULE_0__/* .LineCounter */ .HN();
    const yaml = (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .parseDocument */ .Tp)(text, { lineCounter, prettyErrors: false, strict: true, uniqueKeys: true });
    const where = (offset) => {
        const { line, col } = lineCounter.linePos(offset);
        return `${path}:${line}:${col}`;
    };
    const faults = [...yaml.errors, ...yaml.warnings, ...aliasFaults(yaml), ...controlCharacters(yaml)];
    if (faults.length > 0) {
        const problems = faults.map((fault) => `${where(fault.pos[0])}: ${problemText(fault, text)}`);
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo(problems.join('\n'), {
            hint: faults.slice(0, 5).some(({ pos }) => isUnquoted(text, pos[0])) ? unquotedHint : 'Correct the YAML.',
        });
    }
    const document = toDocument(path, yaml);
    const parsed = schema.safeParse(document);
    if (parsed.success)
        return { text, document, value: parsed.data };
    const problems = parsed.error.issues.flatMap(issuesOfKind).flatMap((issue) => {
        if (issue.code !== 'unrecognized_keys') {
            return `${where(offsetOf(yaml, issue.path))}: ${valueText(issue, document)}`;
        }
        const name = issue.path.map(String).join('.') || 'the file';
        return issue.keys.map((key) => `${where(offsetOfKey(yaml, issue.path, key))}: ${name}: unknown key "${key}"`);
    });
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo(problems.join('\n'), {
        hint: 'The schema named in the first line of the file lets an editor show what is allowed.',
    });
}
const unquotedHint = `Correct the YAML: a text that begins with * ? [ { & ! % @ or \` goes in quotes, such as '*.csv'.`;
/** Whether a value on the line of an offset begins with a mark that means something else in YAML, and goes on like a name of files. */
function isUnquoted(text, offset) {
    const start = text.lastIndexOf('\n', offset - 1) + 1;
    const [line = ''] = text.slice(start, start + 200).split('\n', 1);
    return /(?:^|[-:,[]\s*)[*?[{&!%@`][^\s#]*[.*?/]/.test(line);
}
/** A value of the document and what is wrong with it; of one that is not written, or left empty, that it is, and what belongs there. */
function valueText({ code, path, message }, document) {
    const name = path.map(String).join('.') || 'the file';
    const value = valueAt(document, path);
    if (code === 'custom' || (value !== undefined && value !== null))
        return `${name}: ${message}`;
    const wanted = message.replace(/^Invalid input(?:: )?/, '').replace(/, received (?:undefined|null)$/, '');
    return `${name} is ${value === undefined ? 'missing' : 'empty'}${wanted === '' ? '' : `: ${wanted}`}`;
}
function valueAt(document, path) {
    return path.reduce((value, key) => typeof value === 'object' && value !== null && Object.hasOwn(value, key) ? Reflect.get(value, key) : undefined, document);
}
/** What is wrong with a value that may be of several kinds: the problems of the one kind that it is of, where there is one. */
function issuesOfKind(issue) {
    if (issue.code !== 'invalid_union')
        return [issue];
    const isOfKind = (problems) => !problems.some(({ code, path }) => code === 'invalid_type' && path.length === 0);
    const [only, ...more] = issue.errors.filter(isOfKind);
    if (only === undefined || more.length > 0)
        return [issue];
    return only.map((inner) => ({ ...inner, path: [...issue.path, ...inner.path] })).flatMap(issuesOfKind);
}
// A file that people write has a handful; thousands take minutes to look up, and are written to do harm.
const mostAliases = 1000;
/** Aliases that stand for nothing written before them, and the first of too many. */
function aliasFaults(yaml) {
    const found = [];
    const anchors = new Set();
    let aliases = 0;
    (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .visit */ .YR)(yaml, {
        Node(_, node) {
            if (!(0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isAlias */ .Vj)(node)) {
                if (node.anchor !== undefined)
                    anchors.add(node.anchor);
                return undefined;
            }
            const pos = [node.range?.[0] ?? 0];
            aliases += 1;
            if (aliases > mostAliases) {
                found.push({ pos, message: `More than ${mostAliases} aliases (*name)` });
                return yaml__WEBPACK_IMPORTED_MODULE_0__/* .visit */ .YR.BREAK;
            }
            if (!anchors.has(node.source)) {
                found.push({
                    pos,
                    message: `Unresolved alias: there is no &${node.source} before it; a text that begins with * goes in quotes`,
                });
            }
            return undefined;
        },
    });
    return found;
}
/** Texts with characters that steer a terminal or end a path; no name or note needs one. */
function controlCharacters(yaml) {
    const found = [];
    (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .visit */ .YR)(yaml, {
        Scalar(_, { value, range }) {
            if (typeof value !== 'string' || !/[^\P{Cc}\t\n\r]/u.test(value))
                return;
            found.push({ pos: [range?.[0] ?? 0], message: 'A text holds a control character' });
        },
    });
    return found;
}
const nestedTooDeeply = 'Brackets or lists are nested too deeply';
/** What the parser says, in words for whoever wrote the file. */
function problemText({ message, pos, code }, text) {
    if (code === 'DUPLICATE_KEY') {
        const [name = ''] = /^[^\s:]+/.exec(text.slice(pos[0])) ?? [];
        const sources = ['market', 'news', 'universe'].includes(name)
            ? ' (each entry of "files" can say its own format)'
            : '';
        return `"${name}" is there a second time; write what belongs to it under one${sources}`;
    }
    return message.startsWith('Maximum call stack size exceeded') ? nestedTooDeeply : message;
}
function toDocument(path, yaml) {
    try {
        return yaml.toJS({ maxAliasCount: 100 });
    }
    catch (error) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo(`${path}: ${problemText({ message: error.message, pos: [0] }, '')}.`, {
            hint: 'Write out what the aliases (*name) stand for.',
            cause: error,
        });
    }
}
/** Where a key of the map at `path` is written. */
function offsetOfKey(yaml, path, key) {
    const map = yaml.getIn(path, true);
    const pair = (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isMap */ .jh)(map) ? map.items.find((item) => (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isScalar */ .jn)(item.key) && String(item.key.value) === key) : undefined;
    return ((0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isScalar */ .jn)(pair?.key) && pair.key.range?.[0]) || offsetOf(yaml, path);
}
/** Where the value at `path` begins, or the nearest of its parents that is written. */
function offsetOf(yaml, path) {
    for (let length = path.length; length > 0; length--) {
        const node = yaml.getIn(path.slice(0, length), true);
        if ((0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isNode */ .Ll)(node) && node.range)
            return node.range[0];
    }
    return 0;
}


/***/ })

};
