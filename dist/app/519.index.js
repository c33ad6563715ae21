export const id = 519;
export const ids = [519];
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

/***/ 68445:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FF: () => (/* binding */ weekEnds),
/* harmony export */   Vj: () => (/* binding */ sessionWindow),
/* harmony export */   Y7: () => (/* binding */ lastSessionDays)
/* harmony export */ });
/* harmony import */ var _date_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(52010);
/* harmony import */ var _nyse_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(71154);
/* harmony import */ var _sessions_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(97227);



/** Days of the last `count` sessions up to a week_ending, ascending; fewer where the calendar begins. */
function lastSessionDays(until, count) {
    return Int32Array.from((0,_sessions_js__WEBPACK_IMPORTED_MODULE_2__/* .sessionsBetween */ .M5)(_nyse_js__WEBPACK_IMPORTED_MODULE_1__/* .nyse */ .q.firstDate, until).slice(-count), ({ date }) => (0,_date_js__WEBPACK_IMPORTED_MODULE_0__/* .epochDay */ .ue)(date));
}
/**
 * The window that weeks need: from `historySessions` before the first one ("all": from the calendar's first day) to the
 * end of the last. It begins with a month, so that what a month's partition holds does not depend on which week of the
 * month was ingested first.
 */
function sessionWindow(weeks, historySessions) {
    const [first] = weeks;
    const last = weeks.at(-1);
    if (first === undefined || last === undefined)
        throw new RangeError('expected at least one week');
    const count = historySessions === 'all' ? Number.MAX_SAFE_INTEGER : historySessions + first.sessions.length;
    const earliest = (0,_date_js__WEBPACK_IMPORTED_MODULE_0__/* .isoDate */ ._$)(lastSessionDays(first.weekEnding, count)[0]);
    const start = (0,_date_js__WEBPACK_IMPORTED_MODULE_0__/* .parseIsoDate */ .jT)(`${earliest.slice(0, 7)}-01`);
    const sessions = Int32Array.from((0,_sessions_js__WEBPACK_IMPORTED_MODULE_2__/* .sessionsBetween */ .M5)(start, last.weekEnding), ({ date }) => (0,_date_js__WEBPACK_IMPORTED_MODULE_0__/* .epochDay */ .ue)(date));
    const firstDay = (0,_date_js__WEBPACK_IMPORTED_MODULE_0__/* .epochDay */ .ue)(start);
    const lastDay = (0,_date_js__WEBPACK_IMPORTED_MODULE_0__/* .epochDay */ .ue)(last.weekEnding);
    const sessionOfDay = new Int32Array(lastDay - firstDay + 1).fill(-1);
    const months = [];
    for (const [number, day] of sessions.entries()) {
        sessionOfDay[day - firstDay] = number;
        const month = (0,_date_js__WEBPACK_IMPORTED_MODULE_0__/* .isoDate */ ._$)(day).slice(0, 7);
        const current = months.at(-1);
        if (current?.month === month)
            current.end = number + 1;
        else
            months.push({ month, first: number, end: number + 1 });
    }
    return { firstDay, lastDay, sessions, sessionOfDay, months };
}
/** For every session (epoch days, ascending) the place of the last one of its week. */
function weekEnds(sessions) {
    const ends = new Int32Array(sessions.length);
    for (let place = sessions.length - 1; place >= 0; place--) {
        const next = sessions[place + 1];
        const isSameWeek = next !== undefined && (0,_date_js__WEBPACK_IMPORTED_MODULE_0__/* .isoWeekOrdinal */ .z2)(next) === (0,_date_js__WEBPACK_IMPORTED_MODULE_0__/* .isoWeekOrdinal */ .z2)(sessions[place]);
        ends[place] = isSameWeek ? ends[place + 1] : place;
    }
    return ends;
}


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

/***/ 88016:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  run: () => (/* binding */ run)
});

// EXTERNAL MODULE: ./build/lib/src/datasets.js
var datasets = __webpack_require__(15444);
// EXTERNAL MODULE: ./build/lib/src/errors.js
var errors = __webpack_require__(42226);
// EXTERNAL MODULE: ./build/lib/src/ingest/datasets.js
var ingest_datasets = __webpack_require__(76589);
// EXTERNAL MODULE: ./build/lib/src/memory/publication/note-published.js
var note_published = __webpack_require__(23333);
// EXTERNAL MODULE: ./build/lib/src/audit/datasets.js
var audit_datasets = __webpack_require__(81904);
// EXTERNAL MODULE: ./build/lib/src/calendar/session-window.js
var session_window = __webpack_require__(68445);
// EXTERNAL MODULE: ./build/lib/src/calendar/weeks.js
var weeks = __webpack_require__(18429);
// EXTERNAL MODULE: ./build/lib/src/lake/dataset.js
var lake_dataset = __webpack_require__(33353);
// EXTERNAL MODULE: ./build/lib/src/market/datasets.js
var market_datasets = __webpack_require__(5737);
// EXTERNAL MODULE: ./build/lib/src/news/datasets.js
var news_datasets = __webpack_require__(67504);
// EXTERNAL MODULE: ./build/lib/src/scoring/datasets.js
var scoring_datasets = __webpack_require__(7954);
;// CONCATENATED MODULE: ./build/lib/src/memory/restore-selection.js









/** Results of several weeks, and what they are shown with. */
const ofHistory = namesOf(scoring_datasets/* scoresWeekly */.P, scoring_datasets/* featuresWeekly */.J, audit_datasets/* auditFindings */.y1, news_datasets/* repEnriched */.cN, ingest_datasets/* universe */.sW);
/** How far the bars of each week reached says which values were known to whom: all weeks count. */
const ofAllWeeks = namesOf(market_datasets/* coverage */.vk);
const neverForWeek = namesOf(audit_datasets/* auditFindings */.y1);
function namesOf(...datasets) {
    return new Set(datasets.map(({ name }) => name));
}
/** The partitions to restore, of those on the branch. */
function selectPartitions(published, options) {
    const { purpose, datasets } = options;
    const isWanted = { all: () => true, week: forWeeks(options), history: forHistory(options) }[purpose];
    return published.filter(({ dataset }) => datasets.length === 0 || datasets.includes(dataset.name)).filter(isWanted);
}
function forWeeks({ weeks, reach, historySessions }) {
    const [first, last] = ends(weeks);
    const [from, to] = [moved(first, -reach), moved(last, reach)];
    const months = monthsFrom(weeks, historySessions);
    return ({ dataset, keys }) => {
        if (dataset.research !== undefined)
            return false;
        if (ofAllWeeks.has(dataset.name))
            return true;
        const { kind, value = '' } = (0,lake_dataset/* timeOf */.nR)(dataset, keys) ?? {};
        if (neverForWeek.has(dataset.name) || kind === 'as-of')
            return false;
        if (kind === 'week')
            return value >= from.weekEnding && value <= to.weekEnding;
        if (kind === 'month' || kind === 'day')
            return value >= months && value.slice(0, 7) <= to.weekEnding.slice(0, 7);
        return true;
    };
}
function forHistory({ weeks, evaluatedWeeks }) {
    const [, last] = ends(weeks);
    const from = moved(last, 1 - evaluatedWeeks);
    return ({ dataset, keys }) => {
        const { kind, value = '' } = (0,lake_dataset/* timeOf */.nR)(dataset, keys) ?? {};
        if (kind === 'month' || kind === 'day')
            return value >= monthOf(from);
        return ofHistory.has(dataset.name) && kind === 'week' && value >= from.weekEnding && value <= last.weekEnding;
    };
}
function ends(weeks) {
    const [first, last] = [weeks[0], weeks.at(-1)];
    if (first === undefined || last === undefined)
        throw new RangeError('expected at least one week');
    return [first, last];
}
/** The week so many weeks later, or earlier where negative; the last one there is where the calendar ends. */
function moved(week, by) {
    let at = week;
    for (let left = Math.abs(by); left > 0; left--) {
        try {
            at = by > 0 ? (0,weeks/* nextWeek */.En)(at) : (0,weeks/* previousWeek */.Ih)(at);
        }
        catch (error) {
            if (error instanceof errors/* UserError */.yo)
                return at;
            throw error;
        }
    }
    return at;
}
function monthsFrom(weeks, historySessions) {
    return historySessions === 'all' ? '' : ((0,session_window/* sessionWindow */.Vj)(weeks, historySessions).months[0]?.month ?? '');
}
/** The month in which a week begins. */
function monthOf({ sessions, weekEnding }) {
    return (sessions[0]?.date ?? weekEnding).slice(0, 7);
}

// EXTERNAL MODULE: ./build/lib/src/memory/verification/sound-branch.js
var sound_branch = __webpack_require__(11047);
// EXTERNAL MODULE: ./build/lib/src/memory/with-state-branch.js + 12 modules
var with_state_branch = __webpack_require__(23149);
// EXTERNAL MODULE: ./build/lib/src/scoring/judged-week.js
var judged_week = __webpack_require__(95015);
// EXTERNAL MODULE: ./build/lib/src/stages/selected-weeks.js + 1 modules
var selected_weeks = __webpack_require__(89300);
// EXTERNAL MODULE: ./build/lib/src/stages/memory/research-request.js
var research_request = __webpack_require__(73844);
// EXTERNAL MODULE: ./build/lib/src/backbone/asset-bucket.js
var asset_bucket = __webpack_require__(37406);
// EXTERNAL MODULE: ./build/lib/src/memory/ledgers.js
var ledgers = __webpack_require__(70663);
;// CONCATENATED MODULE: ./build/lib/src/memory/publication/compare-with-lake.js

/** @throws DamagedPartitionError for a manifest of the lake */
async function compareWithLake({ lake, own, bases }, wanted, states) {
    const held = new Set();
    for (const dataset of new Set(wanted.map((one) => one.dataset))) {
        for (const keys of await lake.list(dataset))
            held.add((0,lake_dataset/* partitionPath */.WX)(dataset, keys));
    }
    const found = {
        lacking: [],
        outdated: [],
        own: [],
    };
    for (const one of wanted) {
        const digest = (await own.manifest(one.dataset, one.keys))?.digest;
        if (!held.has(one.path))
            found.lacking.push(one);
        else if (digest === undefined || digest === states.get(one.path)?.digest)
            continue;
        else if (one.dataset.publication === 'chained')
            continue;
        else
            (bases.get(one.path)?.digest === digest ? found.outdated : found.own).push(one);
    }
    return found;
}

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/lib/src/lake/lake.js + 5 modules
var lake_lake = __webpack_require__(70667);
// EXTERNAL MODULE: ./build/lib/src/memory/publication/join-ledgers.js
var join_ledgers = __webpack_require__(3797);
;// CONCATENATED MODULE: ./build/lib/src/memory/publication/join-into-lake.js



/**
 * Adds to the ledgers that a lake has of its own the lines that others published: its own stay as they are and where they are, because a run that is under way names them by
 * their numbers; decisions alone stand behind those that were published.
 *
 * @returns paths of the ledgers that got lines
 */
async function joinIntoLake(lake, branch, wanted) {
    const { software } = lake.producer;
    const root = (0,external_node_path_.join)(branch.repository.folder, 'ledgers-of-others');
    const published = new lake_lake/* Lake */.Im({ root, datasets: branch.datasets, tiers: [branch], clock: () => 0, software });
    const joined = [];
    for (const { dataset, keys, path } of wanted.filter((one) => one.dataset.publication === 'chained')) {
        const kind = (0,join_ledgers/* ledgerKind */.E)(dataset);
        await lake.exclusively(kind.lock, async () => {
            const [own, other] = [await lake.readWhole(dataset, keys), await published.readWhole(dataset, keys)];
            if (own === undefined || other === undefined || own.manifest.digest === other.manifest.digest)
                return;
            const mine = { partition: own, place: lake.folder(dataset, keys) };
            const theirs = { partition: other, place: `${path} on ${branch.name}` };
            const content = kind.intoLake === undefined ? kind.join(mine, theirs) : kind.intoLake(mine, theirs);
            if (content === undefined)
                return;
            await lake.write(dataset, keys, content);
            joined.push(path);
        });
    }
    return joined;
}

// EXTERNAL MODULE: ./build/lib/src/memory/publication/research-base.js
var research_base = __webpack_require__(10545);
// EXTERNAL MODULE: ./build/lib/src/memory/publication/research-scope.js
var research_scope = __webpack_require__(8138);
// EXTERNAL MODULE: ./build/lib/src/panel/shard.js
var shard = __webpack_require__(10420);
// EXTERNAL MODULE: ./build/lib/src/text/name-list.js
var name_list = __webpack_require__(98983);
;// CONCATENATED MODULE: ./build/lib/src/stages/memory/restore-research.js












/** Objects are small beside the time that each takes to come. */
const fetchesAtOnce = 8;
const namedAtMost = 10;
/** Restores research data from its branch and from the object storage. */
async function restoreResearch({ names, shard, given, isolated }, context) {
    const { config, lake, log, progress, signal, summarise } = context;
    (0,research_request/* refuseOtherNames */.pT)(names);
    const isOfShard = shardFilter(shard);
    const host = (0,with_state_branch/* thisProcess */.WF)();
    const remote = await (0,with_state_branch/* remoteOf */.e1)(given, context, host);
    const place = { remote, name: (0,research_request/* branchFor */.yC)(isolated, config.pipeline.memory.research_branch) };
    await (0,research_base/* refuseOtherIsolation */.xf)(lake, isolated);
    return (0,with_state_branch/* withStateBranch */.aj)(place, context, host, async ({ branch }) => {
        // What is restored is in no artifact of the run: it is gigabytes, and each job takes from the storage what it needs.
        const own = lake.withoutArtifacts();
        // The publication at the end of a workflow run begins with an empty lake: the note reaches it in the artifact of the step that restored all.
        const noting = names.length === 0 && shard === '' ? lake : own;
        const tip = await branch.tip();
        if (tip === undefined) {
            // Whoever publishes what this run makes has to know where it belongs.
            if (isolated !== '')
                await (0,research_base/* noteBases */.bp)(noting, [], new Map(), isolated);
            log.info(`Nothing to restore: there is no ${branch.name.replace(/^the /, '')} yet.`);
            return { restored: 0, partitions: 0, tip: '', open: [] };
        }
        await (0,sound_branch/* assertSoundLedgers */.C)(branch, 'Nothing was restored');
        const states = (0,ledgers/* publishedStates */.X)((await branch.ledgers()).publications);
        const published = await branch.listAll();
        const chosen = published.filter((one) => (names.length === 0 || names.includes(one.dataset.name)) &&
            (0,research_scope/* isOfResearch */.Pf)(one.dataset, one.keys, branch.datasets) &&
            isOfShard(one));
        const wanted = withBytes(chosen, { branch, states, isAsked: names.length > 0 }, context);
        // A run that feeds the store meanwhile would go on from what it read before.
        const taken = await own.exclusively('backbone', async () => {
            const found = await compareWithLake({ lake, own, bases: await (0,research_base/* readBases */.Xt)(own) }, wanted, states);
            const bar = progress('restore', found.lacking.length + found.outdated.length);
            const onEach = () => {
                signal.throwIfAborted();
                bar.advance();
            };
            const { lacking, outdated } = found;
            await own.adopt(branch, [...lacking, ...outdated], onEach, { atOnce: fetchesAtOnce, replaced: outdated });
            bar.end();
            await (0,research_base/* noteBases */.bp)(noting, wanted, states, isolated);
            return found;
        });
        const joined = await joinIntoLake(own, branch, wanted);
        const restored = taken.lacking.length + taken.outdated.length;
        const text = `Restored ${restored} of the ${published.length} partitions on ${branch.name}; ${wanted.length - restored} of those wanted were there already.`;
        log.info(text);
        if (joined.length > 0)
            log.info(`${joined.join(', ')}: the lines of others were added to those that are here.`);
        if (taken.own.length > 0)
            log.info(ownText(taken.own));
        summarise(`### Restore\n\n${text} Commit \`${tip}\`.\n\n`);
        return { restored, partitions: published.length, tip, open: [] };
    });
}
function ownText(own) {
    const paths = own.map(({ path }) => path);
    return `${own.length} partitions are others here than on the branch, and stay: ${(0,name_list/* nameList */.OD)(paths, namedAtMost)}. Publishing joins them, or says what contradicts.`;
}
/** Whether a partition belongs to a shard; what is of no bucket of assets belongs to each. @throws UserError */
function shardFilter(text) {
    if (text === '')
        return () => true;
    const buckets = new Set((0,shard/* bucketsOf */.HP)((0,shard/* parseShard */.uK)(text)).map(asset_bucket/* bucketKey */.a3));
    return ({ keys }) => keys.asset_bucket === undefined || buckets.has(keys.asset_bucket);
}
/** The partitions whose bytes can be had. @throws UserError for one that was asked for and has none */
function withBytes(chosen, { branch, states, isAsked }, { log }) {
    const lacksBytes = ({ path }) => {
        const { unstored = [], objects = [] } = states.get(path) ?? {};
        return unstored.length > 0 || (objects.length > 0 && branch.objects === undefined);
    };
    const without = chosen.filter(lacksBytes);
    if (without.length === 0)
        return [...chosen];
    const text = `The tables of ${without.length} partitions are not to be had: ${(0,name_list/* nameList */.OD)(without.map(({ path }) => path), namedAtMost)}.`;
    if (isAsked) {
        throw new errors/* UserError */.yo(text, {
            hint: 'Configure memory.objects as it was when they were published. What was published without an object storage has to be made again, or to be published from the lake that has it.',
        });
    }
    log.info(`${text} They lie in an object storage that is not configured, or were published without one: left out.`);
    return chosen.filter((one) => !lacksBytes(one));
}

;// CONCATENATED MODULE: ./build/lib/src/stages/memory/restore.js











const run = async (inputs, context) => {
    const { weekEnding, for: purpose, datasets, remote: given, research, shard, isolated } = inputs;
    if (research) {
        (0,research_request/* refuseWeeks */.qv)('restore', { weekEnding });
        return restoreResearch({ names: datasets, shard, given, isolated }, context);
    }
    (0,research_request/* refuseShard */.Fl)(shard);
    (0,research_request/* refuseIsolated */.Yo)(isolated);
    const { config, lake, clock, log, progress, signal, summarise } = context;
    const { market, news, evaluation } = config.pipeline;
    const question = {
        purpose,
        weeks: (0,selected_weeks/* selectedWeeks */.R)(weekEnding, clock()),
        reach: Math.max(judged_week/* longHistoryWeeks */.cM, news.history_weeks) + 1,
        historySessions: market.history_sessions,
        evaluatedWeeks: evaluation.history_weeks,
        datasets: knownDatasets(datasets),
    };
    const host = (0,with_state_branch/* thisProcess */.WF)();
    const remote = await (0,with_state_branch/* remoteOf */.e1)(given, context, host);
    return (0,with_state_branch/* withStateBranch */.aj)({ remote }, context, host, async ({ branch }) => {
        const tip = await branch.tip();
        if (tip === undefined) {
            await (0,note_published/* notePublished */.P)(lake, undefined, await branch.ledgers());
            log.info(`Nothing to restore: there is no ${branch.name.replace(/^the /, '')} yet.`);
            return { restored: 0, partitions: 0, tip: '', open: openWeeks(question.weeks, []) };
        }
        await (0,sound_branch/* assertSoundLedgers */.C)(branch, 'Nothing was restored');
        const published = await branch.listAll();
        const wanted = selectPartitions(published, question);
        const bar = progress('restore', wanted.length);
        const restored = await lake.adopt(branch, wanted, () => {
            signal.throwIfAborted();
            bar.advance();
        });
        bar.end();
        await (0,note_published/* notePublished */.P)(lake, tip, await branch.ledgers());
        const text = `Restored ${restored} of the ${published.length} partitions on ${branch.name}; ${wanted.length - restored} of those wanted were there already.`;
        log.info(text);
        summarise(`### Restore\n\n${text} Commit \`${tip}\`.\n\n`);
        return { restored, partitions: published.length, tip, open: openWeeks(question.weeks, published) };
    });
};
/**
 * The weeks that may still be ingested. A week with a published universe was ingested by those who published it or looked back on it:
 * ingested again, it could find late news or another universe, which the branch would have to refuse.
 */
function openWeeks(weeks, published) {
    const ingested = new Set(published.filter(({ dataset }) => dataset.name === ingest_datasets/* universe */.sW.name).map(({ keys }) => keys.week_ending));
    return weeks.map(({ weekEnding }) => weekEnding).filter((weekEnding) => !ingested.has(weekEnding));
}
/** @throws UserError for a name that is none */
function knownDatasets(names) {
    const unknown = names.filter((name) => !datasets/* datasets */.E.some((dataset) => dataset.name === name));
    if (unknown.length === 0)
        return names;
    throw new errors/* UserError */.yo(`There is no dataset ${unknown.join(', ')}.`, {
        hint: `Known datasets: ${datasets/* datasets */.E.map(({ name }) => name).join(', ')}.`,
    });
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
