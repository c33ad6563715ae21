export const id = 3515;
export const ids = [3515];
export const modules = {

/***/ 51928:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   RN: () => (/* binding */ easterSunday),
/* harmony export */   bv: () => (/* binding */ nthWeekday),
/* harmony export */   jr: () => (/* binding */ weekday),
/* harmony export */   t: () => (/* binding */ lastWeekday)
/* harmony export */ });
/* harmony import */ var _date_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(52010);

const weekday = { monday: 1, tuesday: 2, wednesday: 3, thursday: 4, friday: 5, saturday: 6, sunday: 7 };
/** Epoch day of the `n`-th (from 1) such weekday of a month (1–12). */
function nthWeekday(n, on, month, year) {
    const first = (0,_date_js__WEBPACK_IMPORTED_MODULE_0__/* .epochDayOf */ .LV)(year, month, 1);
    return first + ((on - (0,_date_js__WEBPACK_IMPORTED_MODULE_0__/* .isoWeekday */ .mg)(first) + 7) % 7) + 7 * (n - 1);
}
/** Epoch day of the last such weekday of a month (1–12). */
function lastWeekday(on, month, year) {
    const last = (month === 12 ? (0,_date_js__WEBPACK_IMPORTED_MODULE_0__/* .epochDayOf */ .LV)(year + 1, 1, 1) : (0,_date_js__WEBPACK_IMPORTED_MODULE_0__/* .epochDayOf */ .LV)(year, month + 1, 1)) - 1;
    return last - (((0,_date_js__WEBPACK_IMPORTED_MODULE_0__/* .isoWeekday */ .mg)(last) - on + 7) % 7);
}
/** Epoch day of Easter Sunday. Source: the anonymous Gregorian computus (Meeus, "Astronomical Algorithms", ch. 8). */
function easterSunday(year) {
    const a = year % 19;
    const b = Math.floor(year / 100);
    const c = year % 100;
    const d = Math.floor(b / 4);
    const e = b % 4;
    const f = Math.floor((b + 8) / 25);
    const g = Math.floor((b - f + 1) / 3);
    const h = (19 * a + b - d - g + 15) % 30;
    const i = Math.floor(c / 4);
    const k = c % 4;
    const l = (32 + 2 * e + 2 * i - h - k) % 7;
    const m = Math.floor((a + 11 * h + 22 * l) / 451);
    const n = h + l - 7 * m + 114;
    return (0,_date_js__WEBPACK_IMPORTED_MODULE_0__/* .epochDayOf */ .LV)(year, Math.floor(n / 31), (n % 31) + 1);
}


/***/ }),

/***/ 38908:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ newYorkDay),
/* harmony export */   c: () => (/* binding */ newYorkUtcOffsets)
/* harmony export */ });
/* harmony import */ var _date_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(52010);
/* harmony import */ var _month_days_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51928);


const hourMs = 3_600_000;
const dayMs = 24 * hourMs;
/** New York's clock is known here from 1987 on. */
const earliest = (0,_date_js__WEBPACK_IMPORTED_MODULE_0__/* .epochDayOf */ .LV)(1987, 1, 2) * dayMs;
const latest = (0,_date_js__WEBPACK_IMPORTED_MODULE_0__/* .epochDayOf */ .LV)(9999, 12, 31) * dayMs;
const easternStandard = -300;
const easternDaylight = -240;
/**
 * For a year from 1987 on: the function from an epoch day of that year to the minutes by which New York's clock is
 * ahead of UTC (so −300 or −240) after 02:00 on that day. Throws `RangeError` for earlier years.
 * Source: Uniform Time Act as amended in 1986 (first Sunday of April to last Sunday of October) and by the Energy
 * Policy Act of 2005, in force since 2007 (second Sunday of March to first Sunday of November).
 */
function newYorkUtcOffsets(year) {
    if (year < 1987) {
        throw new RangeError(`New York's daylight saving time is known here from 1987 on, not for ${year}`);
    }
    const starts = year >= 2007 ? (0,_month_days_js__WEBPACK_IMPORTED_MODULE_1__/* .nthWeekday */ .bv)(2, _month_days_js__WEBPACK_IMPORTED_MODULE_1__/* .weekday */ .jr.sunday, 3, year) : (0,_month_days_js__WEBPACK_IMPORTED_MODULE_1__/* .nthWeekday */ .bv)(1, _month_days_js__WEBPACK_IMPORTED_MODULE_1__/* .weekday */ .jr.sunday, 4, year);
    const ends = year >= 2007 ? (0,_month_days_js__WEBPACK_IMPORTED_MODULE_1__/* .nthWeekday */ .bv)(1, _month_days_js__WEBPACK_IMPORTED_MODULE_1__/* .weekday */ .jr.sunday, 11, year) : (0,_month_days_js__WEBPACK_IMPORTED_MODULE_1__/* .lastWeekday */ .t)(_month_days_js__WEBPACK_IMPORTED_MODULE_1__/* .weekday */ .jr.sunday, 10, year);
    return (day) => (day >= starts && day < ends ? easternDaylight : easternStandard);
}
/** The epoch day in New York of an instant (ms since 1970); NaN where its clock is not known. */
function newYorkDay(instant) {
    if (!(instant >= earliest && instant < latest))
        return Number.NaN;
    // Clocks go forward at 07:00 and back at 06:00 UTC. Days that begin at 07:00 UTC therefore have one offset each; the hour after 06:00 on
    // the day they go back belongs to the same date with either.
    const day = Math.floor((instant - 7 * hourMs) / dayMs);
    return Math.floor((instant + newYorkUtcOffsets((0,_date_js__WEBPACK_IMPORTED_MODULE_0__/* .yearOf */ .lY)(day))(day) * 60_000) / dayMs);
}


/***/ }),

/***/ 71154:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  q: () => (/* binding */ nyse)
});

// UNUSED EXPORTS: nyseCalendar

// EXTERNAL MODULE: ./build/lib/src/calendar/date.js
var date = __webpack_require__(52010);
;// CONCATENATED MODULE: ./build/lib/src/calendar/exchange-calendar.js
/** The clock time `hour`:`minute` (24 hours). */
function clock(hour, minute = 0) {
    return hour * 60 + minute;
}

// EXTERNAL MODULE: ./build/lib/src/calendar/new-york-time.js
var new_york_time = __webpack_require__(38908);
;// CONCATENATED MODULE: ./build/lib/src/calendar/nyse-ad-hoc.js

/** Every ad-hoc day from 1990 on, oldest first. `docs/calendar.md` repeats this table and says how to add to it. */
const nyseAdHocDays = [
    { date: '1994-04-27', closed: true, reason: 'funeral of President Nixon' },
    { date: '1997-12-26', closed: false, closes: clock(13), reason: 'Friday after Christmas' },
    { date: '1999-12-31', closed: false, closes: clock(13), reason: 'eve of the year 2000' },
    { date: '2001-09-11', closed: true, reason: 'attacks of 11 September' },
    { date: '2001-09-12', closed: true, reason: 'attacks of 11 September' },
    { date: '2001-09-13', closed: true, reason: 'attacks of 11 September' },
    { date: '2001-09-14', closed: true, reason: 'attacks of 11 September' },
    { date: '2003-12-26', closed: false, closes: clock(13), reason: 'Friday after Christmas' },
    { date: '2004-06-11', closed: true, reason: 'funeral of President Reagan' },
    { date: '2007-01-02', closed: true, reason: 'day of mourning for President Ford' },
    { date: '2012-10-29', closed: true, reason: 'Hurricane Sandy' },
    { date: '2012-10-30', closed: true, reason: 'Hurricane Sandy' },
    { date: '2018-12-05', closed: true, reason: 'day of mourning for President George H. W. Bush' },
    { date: '2025-01-09', closed: true, reason: 'day of mourning for President Carter' },
];

// EXTERNAL MODULE: ./build/lib/src/calendar/month-days.js
var month_days = __webpack_require__(51928);
;// CONCATENATED MODULE: ./build/lib/src/calendar/nyse-holidays.js



/** The weekdays of a year (from 1989 on) on which NYSE keeps a regular holiday. Source: NYSE Rule 7.2 (formerly 51). */
function nyseHolidays(year) {
    return [
        newYearsDay(year),
        year >= 1998 && { name: 'Martin Luther King, Jr. Day', day: (0,month_days/* nthWeekday */.bv)(3, month_days/* weekday */.jr.monday, 1, year) },
        { name: "Washington's Birthday", day: (0,month_days/* nthWeekday */.bv)(3, month_days/* weekday */.jr.monday, 2, year) },
        { name: 'Good Friday', day: (0,month_days/* easterSunday */.RN)(year) - 2 },
        { name: 'Memorial Day', day: (0,month_days/* lastWeekday */.t)(month_days/* weekday */.jr.monday, 5, year) },
        year >= 2022 && { name: 'Juneteenth', day: nearestWeekday((0,date/* epochDayOf */.LV)(year, 6, 19)) },
        { name: 'Independence Day', day: nearestWeekday((0,date/* epochDayOf */.LV)(year, 7, 4)) },
        { name: 'Labor Day', day: (0,month_days/* nthWeekday */.bv)(1, month_days/* weekday */.jr.monday, 9, year) },
        { name: 'Thanksgiving Day', day: thanksgiving(year) },
        { name: 'Christmas Day', day: nearestWeekday((0,date/* epochDayOf */.LV)(year, 12, 25)) },
    ].filter((holiday) => holiday !== false);
}
/** The early closes that NYSE schedules every year; a day among them that is a holiday stays closed. */
function nyseEarlyCloses(year) {
    const closes = year <= 1992 ? clock(14) : clock(13);
    return [
        independenceDayEarlyClose(year),
        year >= 1992 && { name: 'day after Thanksgiving', day: thanksgiving(year) + 1, closes },
        year >= 1990 && { name: 'Christmas Eve', day: (0,date/* epochDayOf */.LV)(year, 12, 24), closes },
    ].filter((earlyClose) => earlyClose !== false);
}
/** A Saturday's New Year is not made up: 31 December closes the books of month, quarter and year. */
function newYearsDay(year) {
    const day = (0,date/* epochDayOf */.LV)(year, 1, 1);
    return (0,date/* isoWeekday */.mg)(day) !== month_days/* weekday */.jr.saturday && { name: "New Year's Day", day: nearestWeekday(day) };
}
/** Since 1995; around a Thursday's holiday it was the Friday after until 2012, and is the Wednesday before since 2013. */
function independenceDayEarlyClose(year) {
    const holiday = (0,date/* epochDayOf */.LV)(year, 7, 4);
    const on = (0,date/* isoWeekday */.mg)(holiday);
    if (year < 1995 || on < month_days/* weekday */.jr.tuesday || on > month_days/* weekday */.jr.friday)
        return false;
    return on === month_days/* weekday */.jr.thursday && year < 2013
        ? { name: 'day after Independence Day', day: holiday + 1, closes: clock(13) }
        : { name: 'day before Independence Day', day: holiday - 1, closes: clock(13) };
}
function thanksgiving(year) {
    return (0,month_days/* nthWeekday */.bv)(4, month_days/* weekday */.jr.thursday, 11, year);
}
/** A Saturday's holiday is kept on the Friday before, a Sunday's on the Monday after. */
function nearestWeekday(day) {
    const on = (0,date/* isoWeekday */.mg)(day);
    if (on === month_days/* weekday */.jr.saturday)
        return day - 1;
    return on === month_days/* weekday */.jr.sunday ? day + 1 : day;
}

;// CONCATENATED MODULE: ./build/lib/src/calendar/nyse.js





const regularHours = { opens: clock(9, 30), closes: clock(16) };
/** The New York Stock Exchange as its rules and the given table of ad-hoc days describe it. */
function nyseCalendar(adHocDays) {
    return {
        mic: 'XNYS',
        name: 'NYSE',
        firstDate: (0,date/* parseIsoDate */.jT)('1990-01-01'),
        lastDate: (0,date/* parseIsoDate */.jT)('2035-12-31'),
        regularHours,
        specialDays: (year) => specialDays(year, adHocDays),
        utcOffsets: new_york_time/* newYorkUtcOffsets */.c,
    };
}
/** The New York Stock Exchange, 1990–2035. */
const nyse = nyseCalendar(nyseAdHocDays);
/** Later entries win: a holiday outranks an early close (Christmas kept on 24 December), an ad-hoc day both. */
function specialDays(year, adHocDays) {
    const days = new Map();
    for (const { name, day, closes } of nyseEarlyCloses(year)) {
        days.set(day, { kind: 'hours', opens: regularHours.opens, closes, reason: name });
    }
    for (const { name, day } of nyseHolidays(year)) {
        days.set(day, { kind: 'closed', reason: name });
    }
    for (const adHoc of adHocDays.filter(({ date }) => date.startsWith(`${year}-`))) {
        days.set((0,date/* epochDay */.ue)((0,date/* parseIsoDate */.jT)(adHoc.date)), adHocSpecialDay(adHoc));
    }
    return days;
}
function adHocSpecialDay(adHoc) {
    if (adHoc.closed)
        return { kind: 'closed', reason: adHoc.reason };
    const { opens = regularHours.opens, closes = regularHours.closes, reason } = adHoc;
    return { kind: 'hours', opens, closes, reason };
}


/***/ }),

/***/ 97227:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ sessionOn),
/* harmony export */   M5: () => (/* binding */ sessionsBetween),
/* harmony export */   ML: () => (/* binding */ asOfSession),
/* harmony export */   Nh: () => (/* binding */ firstSessionOnOrAfter),
/* harmony export */   Qq: () => (/* binding */ assertInCalendar),
/* harmony export */   k_: () => (/* binding */ latestSession),
/* harmony export */   wQ: () => (/* binding */ closureReason)
/* harmony export */ });
/* unused harmony exports previousSession, lastSessionOnOrBefore, sessionIndex */
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(42226);
/* harmony import */ var _date_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(52010);
/* harmony import */ var _month_days_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(51928);
/* harmony import */ var _nyse_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(71154);




/** The session held on `date`, or undefined when the exchange was closed. Throws `UserError` outside the calendar. */
function sessionOn(date, calendar = _nyse_js__WEBPACK_IMPORTED_MODULE_3__/* .nyse */ .q) {
    assertInCalendar(date, calendar);
    const session = latestSession((0,_date_js__WEBPACK_IMPORTED_MODULE_1__/* .epochDay */ .ue)(date), calendar);
    return session?.date === date ? session : undefined;
}
/** All sessions from `from` to `to`, both included; empty when `to` is earlier. Throws `UserError` outside the calendar. */
function sessionsBetween(from, to, calendar = _nyse_js__WEBPACK_IMPORTED_MODULE_3__/* .nyse */ .q) {
    assertInCalendar(from, calendar);
    assertInCalendar(to, calendar);
    const found = [];
    for (let year = (0,_date_js__WEBPACK_IMPORTED_MODULE_1__/* .yearOf */ .lY)((0,_date_js__WEBPACK_IMPORTED_MODULE_1__/* .epochDay */ .ue)(from)); year <= (0,_date_js__WEBPACK_IMPORTED_MODULE_1__/* .yearOf */ .lY)((0,_date_js__WEBPACK_IMPORTED_MODULE_1__/* .epochDay */ .ue)(to)); year++) {
        found.push(...sessionYear(year, calendar).sessions.filter(({ date }) => date >= from && date <= to));
    }
    return found;
}
/** The last session strictly before `date`. Throws `UserError` where the calendar holds none. */
function previousSession(date, calendar = nyse) {
    assertInCalendar(date, calendar);
    return covered(latestSession(epochDay(date) - 1, calendar), `strictly before ${date}`, calendar);
}
/** The session on `date`, else the last one before it. Throws `UserError` where the calendar holds none. */
function lastSessionOnOrBefore(date, calendar = nyse) {
    assertInCalendar(date, calendar);
    return covered(latestSession(epochDay(date), calendar), `on or before ${date}`, calendar);
}
/** The session on `date`, else the first one after it. Throws `UserError` where the calendar holds none. */
function firstSessionOnOrAfter(date, calendar = _nyse_js__WEBPACK_IMPORTED_MODULE_3__/* .nyse */ .q) {
    assertInCalendar(date, calendar);
    const day = (0,_date_js__WEBPACK_IMPORTED_MODULE_1__/* .epochDay */ .ue)(date);
    const { sessions } = sessionYear((0,_date_js__WEBPACK_IMPORTED_MODULE_1__/* .yearOf */ .lY)(day), calendar);
    const session = sessions[sessionsThrough(day - 1, (0,_date_js__WEBPACK_IMPORTED_MODULE_1__/* .yearOf */ .lY)(day), calendar)];
    return covered(session ?? sessionYear((0,_date_js__WEBPACK_IMPORTED_MODULE_1__/* .yearOf */ .lY)(day) + 1, calendar).sessions[0], `on or after ${date}`, calendar);
}
/**
 * Ordinal of the session on `date`, 0 for the calendar's first: the difference of two is the number of sessions from
 * one to the other. Throws `UserError` when `date` is no session or lies outside the calendar.
 */
function sessionIndex(date, calendar = nyse) {
    const reason = closureReason(date, calendar);
    if (reason !== undefined) {
        throw new UserError(`expected a session of ${calendar.name}, but it is closed on ${date} (${reason})`, {
            hint: `The next session is ${firstSessionOnOrAfter(date, calendar).date}.`,
        });
    }
    const firstDay = epochDay(calendar.firstDate);
    const lastYear = yearOf(epochDay(date));
    let index = sessionsThrough(epochDay(date), lastYear, calendar) - 1;
    for (let year = yearOf(firstDay); year < lastYear; year++)
        index += sessionYear(year, calendar).sessions.length;
    return index - sessionsThrough(firstDay - 1, yearOf(firstDay), calendar);
}
/** Why the exchange is closed on `date`; undefined when it holds a session. Throws `UserError` outside the calendar. */
function closureReason(date, calendar = _nyse_js__WEBPACK_IMPORTED_MODULE_3__/* .nyse */ .q) {
    if (sessionOn(date, calendar) !== undefined)
        return undefined;
    const day = (0,_date_js__WEBPACK_IMPORTED_MODULE_1__/* .epochDay */ .ue)(date);
    return (0,_date_js__WEBPACK_IMPORTED_MODULE_1__/* .isoWeekday */ .mg)(day) >= _month_days_js__WEBPACK_IMPORTED_MODULE_2__/* .weekday */ .jr.saturday ? 'weekend' : calendar.specialDays((0,_date_js__WEBPACK_IMPORTED_MODULE_1__/* .yearOf */ .lY)(day)).get(day)?.reason;
}
/** Throws `UserError` when `date` lies outside what the calendar covers. */
function assertInCalendar(date, calendar) {
    if (date >= calendar.firstDate && date <= calendar.lastDate)
        return;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(`expected a date that the ${calendar.name} calendar covers, found ${date}`, {
        hint: `The calendar covers ${calendar.firstDate} to ${calendar.lastDate}.`,
    });
}
/**
 * The session on epoch day `day`, else the last one before it in that year or the year before. Unlike the functions
 * above it also answers for the days just before the calendar's first date: the first week needs the close before it.
 */
function latestSession(day, calendar) {
    const year = (0,_date_js__WEBPACK_IMPORTED_MODULE_1__/* .yearOf */ .lY)(day);
    const session = sessionYear(year, calendar).sessions[sessionsThrough(day, year, calendar) - 1];
    return session ?? sessionYear(year - 1, calendar).sessions.at(-1);
}
function covered(session, where, calendar) {
    if (session !== undefined && session.date >= calendar.firstDate && session.date <= calendar.lastDate)
        return session;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(`expected a session of ${calendar.name} ${where}, but the calendar holds none`, {
        hint: `The calendar covers ${calendar.firstDate} to ${calendar.lastDate}.`,
    });
}
const years = new WeakMap();
/** A year is built at the first question about it, so that a program pays for no year it does not use. */
function sessionYear(year, calendar) {
    const known = years.get(calendar) ?? new Map();
    years.set(calendar, known);
    const table = known.get(year) ?? buildSessionYear(year, calendar);
    known.set(year, table);
    return table;
}
function buildSessionYear(year, calendar) {
    const firstDay = (0,_date_js__WEBPACK_IMPORTED_MODULE_1__/* .epochDayOf */ .LV)(year, 1, 1);
    const specialDays = calendar.specialDays(year);
    const utcOffset = calendar.utcOffsets(year);
    const sessions = [];
    const through = new Uint16Array((0,_date_js__WEBPACK_IMPORTED_MODULE_1__/* .epochDayOf */ .LV)(year + 1, 1, 1) - firstDay);
    for (const index of through.keys()) {
        const day = firstDay + index;
        const special = specialDays.get(day);
        if ((0,_date_js__WEBPACK_IMPORTED_MODULE_1__/* .isoWeekday */ .mg)(day) < _month_days_js__WEBPACK_IMPORTED_MODULE_2__/* .weekday */ .jr.saturday && special?.kind !== 'closed') {
            const { opens, closes } = special ?? calendar.regularHours;
            const midnight = day * 1_440 - utcOffset(day);
            sessions.push({
                date: (0,_date_js__WEBPACK_IMPORTED_MODULE_1__/* .isoDate */ ._$)(day),
                openUtc: (midnight + opens) * 60_000,
                closeUtc: (midnight + closes) * 60_000,
                earlyClose: closes < calendar.regularHours.closes,
            });
        }
        through[index] = sessions.length;
    }
    return { firstDay, sessions, sessionsThrough: through };
}
/** Sessions of `year` up to and including epoch day `day`; 0 for a day before the year. */
function sessionsThrough(day, year, calendar) {
    const table = sessionYear(year, calendar);
    return table.sessionsThrough[day - table.firstDay] ?? 0;
}
/** Position of the last session ≤ `day`; −1 where there is none. */
function asOfSession(sessions, day) {
    let low = 0;
    let high = sessions.length;
    while (low < high) {
        const middle = (low + high) >> 1;
        if (sessions[middle] > day)
            high = middle;
        else
            low = middle + 1;
    }
    return low - 1;
}


/***/ }),

/***/ 12401:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ assetClasses),
/* harmony export */   d: () => (/* binding */ backboneSettings)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2503);
/* harmony import */ var _sources_settings_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(35167);


/*
 * `backbone` of research.yaml: which files are packs, of which kind, and how their columns are called.
 */
const files = zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP()
    .min(1)
    .max(4096)
    .describe('Local path or pattern of paths such as data/packs/bars/*.parquet (relative to the folder the run starts in); .csv, .txt, .ndjson, .json or .parquet, the first four also as .gz'))
    .min(1);
const reading = {
    files,
    date_format: _sources_settings_js__WEBPACK_IMPORTED_MODULE_0__/* .dateFormat */ .i$
        .default('YYYY-MM-DD')
        .describe('How the files write dates; dates of Parquet need no format. A time after the date does not matter'),
    pack_date: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP()
        .refine((text) => /^[^{}]*\{date\}[^{}]*$/.test(text), 'expected a pattern with {date}, such as bars_{date}')
        .optional()
        .describe('Where the name of a file says which day it is of, as YYYY-MM-DD or YYYYMMDD: bars_{date}, *-{date}; * is any text. Unset: the last date in the pack'),
    ..._sources_settings_js__WEBPACK_IMPORTED_MODULE_0__/* .numberSettings */ .N,
};
/** How a row names its asset: by the id of `assets`, or by ticker and exchange as of its date. */
const assetColumns = {
    asset: _sources_settings_js__WEBPACK_IMPORTED_MODULE_0__/* .columnName */ .uS.optional().describe('Column with the id of the asset'),
    symbol: _sources_settings_js__WEBPACK_IMPORTED_MODULE_0__/* .columnName */ .uS.optional().describe('Column with the ticker, where there is no id'),
    exchange: _sources_settings_js__WEBPACK_IMPORTED_MODULE_0__/* .columnName */ .uS.optional().describe('Column with the exchange of the ticker'),
};
/** Values of columns that a file does not have. */
const assetValues = {
    exchange: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().min(1).max(100).optional().describe('The exchange of all tickers of the pack'),
};
const barPack = zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({
    kind: zod__WEBPACK_IMPORTED_MODULE_1__/* .literal */ .euz('bars'),
    ...reading,
    columns: zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({
        ...assetColumns,
        date: _sources_settings_js__WEBPACK_IMPORTED_MODULE_0__/* .columnName */ .uS.default('date').describe('Column with the session date'),
        open: _sources_settings_js__WEBPACK_IMPORTED_MODULE_0__/* .columnName */ .uS.default('open').describe('Column with the first price, as traded'),
        high: _sources_settings_js__WEBPACK_IMPORTED_MODULE_0__/* .columnName */ .uS.default('high').describe('Column with the highest price, as traded'),
        low: _sources_settings_js__WEBPACK_IMPORTED_MODULE_0__/* .columnName */ .uS.default('low').describe('Column with the lowest price, as traded'),
        close: _sources_settings_js__WEBPACK_IMPORTED_MODULE_0__/* .columnName */ .uS.default('close').describe('Column with the last price, as traded'),
        volume: _sources_settings_js__WEBPACK_IMPORTED_MODULE_0__/* .columnName */ .uS.default('volume').describe('Column with the shares traded, as traded'),
    })
        .prefault({})
        .describe('How the columns of the files are named'),
    values: zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej(assetValues).prefault({}).describe('What holds for every row, where no column says it'),
})
    .superRefine(_sources_settings_js__WEBPACK_IMPORTED_MODULE_0__/* .refuseEqualMarks */ .Hy)
    .superRefine(refuseUnclearAsset);
/** What an asset can be. */
const assetClasses = ['stock', 'etf', 'crypto', 'index', 'fund', 'bond', 'forex'];
const assetPack = zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({
    kind: zod__WEBPACK_IMPORTED_MODULE_1__/* .literal */ .euz('assets'),
    ...reading,
    columns: zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({
        id: _sources_settings_js__WEBPACK_IMPORTED_MODULE_0__/* .columnName */ .uS
            .optional()
            .describe('Column with what the source calls the asset for good. Unset: "id", where the file has it; without it SYMBOL.EXCHANGE'),
        symbol: _sources_settings_js__WEBPACK_IMPORTED_MODULE_0__/* .columnName */ .uS.default('symbol').describe('Column with the ticker'),
        exchange: _sources_settings_js__WEBPACK_IMPORTED_MODULE_0__/* .columnName */ .uS.default('exchange').describe('Column with the exchange'),
        sector: _sources_settings_js__WEBPACK_IMPORTED_MODULE_0__/* .columnName */ .uS.default('sector').describe('Column with the sector; the file need not have it'),
        class: _sources_settings_js__WEBPACK_IMPORTED_MODULE_0__/* .columnName */ .uS.default('class').describe(`Column with the class: ${assetClasses.join(', ')}`),
        currency: _sources_settings_js__WEBPACK_IMPORTED_MODULE_0__/* .columnName */ .uS.default('currency').describe('Column with the currency of the prices, ISO 4217'),
        country: _sources_settings_js__WEBPACK_IMPORTED_MODULE_0__/* .columnName */ .uS.default('country').describe('Column with the country; the file need not have it'),
        valid_from: _sources_settings_js__WEBPACK_IMPORTED_MODULE_0__/* .columnName */ .uS
            .default('valid_from')
            .describe('Column with the first day on which the row holds; the file need not have it'),
        valid_to: _sources_settings_js__WEBPACK_IMPORTED_MODULE_0__/* .columnName */ .uS
            .default('valid_to')
            .describe('Column with the first day on which it holds no more; the file need not have it'),
    })
        .prefault({})
        .describe('How the columns of the files are named'),
    values: zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({
        ...assetValues,
        class: zod__WEBPACK_IMPORTED_MODULE_1__/* ["enum"] */ .k5n(assetClasses).optional().describe('The class of all assets of the pack'),
        currency: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().min(1).max(10).optional().describe('The currency of all assets of the pack'),
        country: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().min(1).max(100).optional().describe('The country of all assets of the pack'),
    })
        .prefault({})
        .describe('What holds for every row, where no column says it'),
})
    .superRefine(_sources_settings_js__WEBPACK_IMPORTED_MODULE_0__/* .refuseEqualMarks */ .Hy);
function refuseUnclearAsset({ columns, values, }, context) {
    const { asset, symbol } = columns;
    if ((asset === undefined) === (symbol === undefined)) {
        const message = 'name either "asset", the column with the id, or "symbol", the column with the ticker';
        context.addIssue({ code: 'custom', path: ['columns'], message });
    }
    else if (symbol !== undefined && (columns.exchange === undefined) === (values.exchange === undefined)) {
        const message = 'a ticker is one of an exchange: name its column under "columns", or the exchange itself under "values"';
        context.addIssue({ code: 'custom', path: ['columns'], message });
    }
}
const backboneSettings = zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({
    packs: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_1__/* .discriminatedUnion */ .gMt('kind', [barPack, assetPack]))
        .default([])
        .describe('The files that feed the research store, by kind'),
    late_sessions: zod__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig()
        .int()
        .min(0)
        .max(100_000)
        .default(5)
        .describe('Sessions after its date up to which a bar of a later pack counts as known on its own day; one that comes later is known from the day of its pack'),
    nyse_calendar: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().min(1))
        .default(['XNYS', 'XNAS', 'XASE', 'ARCX', 'BATS', 'NYSE', 'NASDAQ', 'AMEX', 'US'])
        .describe('Exchanges, as the packs of assets name them, that hold sessions on the days of the New York Stock Exchange; of others every weekday counts until their sessions are derived'),
    revision_tolerance: zod__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig()
        .min(0)
        .max(0.1)
        .default(1e-6)
        .describe('Relative difference from which a stored value counts as changed'),
})
    .describe('The research store and the packs that feed it');


/***/ }),

/***/ 3742:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   v: () => (/* binding */ allFinite)
/* harmony export */ });
/**
 * Whether no value is NaN or infinite. Zero times a finite number is zero, and NaN otherwise: sums tell it without a branch for each value,
 * and four of them do not wait for each other.
 */
function allFinite(values) {
    const whole = values.length - (values.length % 4);
    let first = 0;
    let second = 0;
    let third = 0;
    let fourth = 0;
    for (let i = 0; i < whole; i += 4) {
        first += 0 * values[i];
        second += 0 * values[i + 1];
        third += 0 * values[i + 2];
        fourth += 0 * values[i + 3];
    }
    for (let i = whole; i < values.length; i++)
        first += 0 * values[i];
    return first + second + third + fourth === 0;
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

/***/ 47987:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ writeParquetFile),
/* harmony export */   z: () => (/* binding */ encodeParquet)
/* harmony export */ });
/* harmony import */ var _dictionary_column_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(88068);
/* harmony import */ var _finite_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3742);
/* harmony import */ var _polars_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(54500);
/* harmony import */ var _table_format_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(59938);




/**
 * The table as Parquet bytes (zstd). Equal tables give equal bytes, whatever the number of threads: the rows are written
 * as they come, in one piece, by Polars' in-memory engine.
 *
 * @throws TableFormatError for what would not come back as it is: an infinite number, a fraction where whole numbers are
 *   stored, half of a surrogate pair, a null in a column that has none.
 */
async function encodeParquet(columns, table) {
    return encodeFrame(await (0,_polars_js__WEBPACK_IMPORTED_MODULE_0__/* .polars */ .A3)(), columns, table).writeParquet({ compression: 'zstd' });
}
/**
 * As {@link encodeParquet}, to a new file with row groups of `rowGroupRows` rows, by all threads and beside this one. The file is not
 * synced.
 *
 * @throws TableFormatError, and the system's error where the file cannot be written
 */
async function writeParquetFile(path, columns, table, rowGroupRows) {
    const frame = encodeFrame(await (0,_polars_js__WEBPACK_IMPORTED_MODULE_0__/* .polars */ .A3)(), columns, table);
    const options = { compression: 'zstd', rowGroupSize: rowGroupRows, syncOnClose: 'none', mkdir: false };
    try {
        await frame.lazy().sinkParquet(path, options).collect();
    }
    catch (error) {
        // Polars does not say which file it was.
        throw error instanceof Error ? Object.assign(error, { path }) : error;
    }
}
function encodeFrame(pl, columns, table) {
    const withNulls = [];
    const series = Object.entries(columns).map(([name, spec]) => {
        const values = table.columns[name];
        if (values.length !== table.rows) {
            throw new _table_format_error_js__WEBPACK_IMPORTED_MODULE_1__/* .TableFormatError */ .c(`column ${name} has ${values.length} cells, the table ${table.rows} rows`);
        }
        if (spec.type === 'float64' && refuseBadNumbers(name, spec, values) > 0)
            withNulls.push(name);
        return encodeColumn(pl, name, spec, values);
    });
    const frame = pl.DataFrame(series);
    if (withNulls.length === 0)
        return frame.rechunk();
    return frame.withColumns(...withNulls.map((name) => (0,_polars_js__WEBPACK_IMPORTED_MODULE_0__/* .columnNamed */ .c1)(pl, name).fillNan(pl.lit(null)))).rechunk();
}
function encodeColumn(pl, name, spec, values) {
    switch (spec.type) {
        case 'string':
            refuseBadText(name, spec, values);
            return pl.Series(name, values, pl.Utf8);
        case 'dictionary':
            return encodeDictionary(pl, name, spec, values);
        case 'float64':
            return pl.Series(name, values);
        case 'timestamp':
            refuseBadNumbers(name, spec, values);
            refuseFractions(name, values, Number.MAX_SAFE_INTEGER);
            // The cast makes NaN null.
            return pl
                .Series(name, values)
                .cast(pl.Int64)
                .cast(pl.Datetime('ms', 'UTC'));
        case 'int32':
        case 'date': {
            const numbers = pl.Series(name, values);
            if (values instanceof Float64Array) {
                refuseBadNumbers(name, spec, values);
                refuseFractions(name, values, 0x7fffffff);
            }
            const integers = values instanceof Float64Array ? numbers.cast(pl.Int32) : numbers;
            return spec.type === 'date' ? integers.cast(pl.Date) : integers;
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
/** As the text of its rows, so that whoever reads the file needs to know of no dictionary. */
function encodeDictionary(pl, name, spec, { values, codes }) {
    refuseBadText(name, { ...spec, nullable: false }, values);
    const row = spec.nullable ? -1 : codes.indexOf(_dictionary_column_js__WEBPACK_IMPORTED_MODULE_2__/* .nullCode */ .P);
    if (row >= 0)
        throw new _table_format_error_js__WEBPACK_IMPORTED_MODULE_1__/* .TableFormatError */ .c(`column ${name}: row ${row} is null, and the column has no nulls`);
    const rows = pl.DataFrame([pl.Series('code', codes)]);
    const numbered = Int32Array.from(values, (_, code) => code);
    const dictionary = pl.DataFrame([pl.Series('code', numbered), pl.Series('text', values, pl.Utf8)]);
    return rows.join(dictionary, { on: 'code', how: 'left', maintainOrder: 'left' }).getColumn('text').alias(name);
}
function encodeLists(pl, name, lists, cell) {
    // A Series cannot be made from no lists at all: make one of one empty list and cut it off.
    const cells = lists.length === 0 ? [[]] : lists.map((list) => Array.from(list));
    return pl.Series(name, cells, pl.List(cell)).head(lists.length);
}
function refuseBadText(name, { nullable }, values) {
    for (const [row, value] of values.entries()) {
        if (value === null && nullable)
            continue;
        if (typeof value !== 'string') {
            throw new _table_format_error_js__WEBPACK_IMPORTED_MODULE_1__/* .TableFormatError */ .c(`column ${name}: row ${row} is ${value}, and the column has no nulls`);
        }
        // UTF-8 cannot hold it: another character would be stored in its place.
        if (!value.isWellFormed())
            throw new _table_format_error_js__WEBPACK_IMPORTED_MODULE_1__/* .TableFormatError */ .c(`column ${name}: row ${row} has half of a surrogate pair`);
    }
}
/** A cast would cut fractions off and make numbers out of range null, silently. NaN is null and stays so. */
function refuseFractions(name, values, largest) {
    for (let row = 0; row < values.length; row++) {
        const value = values[row];
        if (Number.isNaN(value))
            continue;
        if (!Number.isInteger(value)) {
            throw new _table_format_error_js__WEBPACK_IMPORTED_MODULE_1__/* .TableFormatError */ .c(`column ${name}: row ${row} is ${value}, expected a whole number`);
        }
        if (value > largest || value < -largest - 1) {
            throw new _table_format_error_js__WEBPACK_IMPORTED_MODULE_1__/* .TableFormatError */ .c(`column ${name}: row ${row} is ${value}, expected ±${largest} at most`);
        }
    }
}
function refuseMoreThanBits(name, values) {
    const row = values.findIndex((value) => value > 1);
    if (row >= 0)
        throw new _table_format_error_js__WEBPACK_IMPORTED_MODULE_1__/* .TableFormatError */ .c(`column ${name}: row ${row} is ${values[row]}, expected 0 or 1`);
}
/** @returns how many are null */
function refuseBadNumbers(name, spec, values) {
    if ((0,_finite_js__WEBPACK_IMPORTED_MODULE_3__/* .allFinite */ .v)(values))
        return 0;
    let nulls = 0;
    for (let row = 0; row < values.length; row++) {
        const value = values[row];
        if (Number.isFinite(value))
            continue;
        if (!Number.isNaN(value))
            throw new _table_format_error_js__WEBPACK_IMPORTED_MODULE_1__/* .TableFormatError */ .c(`column ${name}: row ${row} is ${value}`);
        if (!spec.nullable)
            throw new _table_format_error_js__WEBPACK_IMPORTED_MODULE_1__/* .TableFormatError */ .c(`column ${name}: row ${row} is null, and the column has no nulls`);
        nulls += 1;
    }
    return nulls;
}


/***/ }),

/***/ 5811:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $Y: () => (/* binding */ fileList),
/* harmony export */   FA: () => (/* binding */ rowsInOrder),
/* harmony export */   r8: () => (/* binding */ attachmentBytes)
/* harmony export */ });
/* harmony import */ var _text_order_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(37961);
/* harmony import */ var _canonical_json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6358);
/* harmony import */ var _dataset_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(33353);
/* harmony import */ var _manifest_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(56764);
/* harmony import */ var _table_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(75925);





/** The table in the order of its dataset's row key: itself, when its rows are. @throws Error when a row key occurs twice */
function rowsInOrder(dataset, table) {
    const ordered = (0,_table_js__WEBPACK_IMPORTED_MODULE_3__/* .inOrder */ .al)(table, dataset.rowKey);
    if (ordered !== table)
        refuseDuplicateRows(dataset, ordered);
    return ordered;
}
function refuseDuplicateRows(dataset, table) {
    const cell = (name, row) => (0,_table_js__WEBPACK_IMPORTED_MODULE_3__/* .cellOf */ .WC)(table.columns[name], row);
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
        if (!_manifest_js__WEBPACK_IMPORTED_MODULE_2__/* .attachmentName */ .Rr.test(name) || name === 'manifest.json' || name === (0,_dataset_js__WEBPACK_IMPORTED_MODULE_1__/* .tableFile */ .lC)(dataset)) {
            throw new Error(`${dataset.name}: a further file cannot be called "${name}"`);
        }
    }
    return Object.fromEntries(Object.entries(attachments).map(([name, data]) => [name, Buffer.from(data)]));
}
/** How a manifest lists files: by name, with their digests; `rows` for those that are tables. */
function fileList(contents, rows) {
    return Object.entries(contents)
        .sort(([a], [b]) => (0,_text_order_js__WEBPACK_IMPORTED_MODULE_4__/* .byCodeUnits */ .C)(a, b))
        .map(([path, data]) => {
        const count = rows[path];
        return { path, bytes: data.length, ...(count === undefined ? {} : { rows: count }), sha256: (0,_canonical_json_js__WEBPACK_IMPORTED_MODULE_0__/* .sha256Hex */ .f)(data) };
    });
}


/***/ }),

/***/ 59938:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ TableFormatError)
/* harmony export */ });
/** What is wrong with a Parquet file against the columns its dataset declares. */
class TableFormatError extends Error {
    name = 'TableFormatError';
}


/***/ }),

/***/ 9764:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Cb: () => (/* binding */ fetchedTable),
/* harmony export */   TU: () => (/* binding */ frameRows),
/* harmony export */   WF: () => (/* binding */ framePlaces),
/* harmony export */   pV: () => (/* binding */ rowPlaces),
/* harmony export */   u0: () => (/* binding */ sourcesOf),
/* harmony export */   xn: () => (/* binding */ fetchedRecord)
/* harmony export */ });
/* harmony import */ var _lake_polars_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(54500);
/* harmony import */ var _ndjson_table_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(79723);
/* harmony import */ var _source_table_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(15826);



/**
 * The rows of a provider's answers as a table of text, like that of a file: digits as they were written, nested values as JSON. What is no
 * row is set aside as malformed.
 *
 * @param answers at least one
 * @param columns the fields to take; a field that a row lacks is null
 */
async function fetchedTable(answers, columns) {
    const [first] = answers;
    if (first === undefined)
        throw new RangeError('expected at least one answer');
    const cells = columns.map(() => []);
    const malformed = [];
    let rows = 0;
    for (const answer of answers) {
        for (const row of answer.rows) {
            rows += 1;
            const texts = rowCells(row, columns);
            if (typeof texts === 'string')
                malformed.push({ row: rows, detail: texts, text: '' });
            else
                for (const [i, text] of texts.entries())
                    cells[i]?.push(text);
        }
    }
    const pl = await (0,_lake_polars_js__WEBPACK_IMPORTED_MODULE_0__/* .polars */ .A3)();
    return {
        file: first.source,
        frame: pl.DataFrame(columns.map((name, i) => pl.Series(name, cells[i] ?? [], pl.Utf8))),
        rows,
        malformed,
        answers: answers.map((answer) => ({ source: answer.source, rows: answer.rows.length })),
    };
}
/** Where the rows with these numbers (1 = the table's first, malformed ones counted; ascending) stand. */
function rowPlaces(table, numbers) {
    if (!('answers' in table))
        return numbers.map((row) => ({ file: table.file, row }));
    let answer = 0;
    let before = 0;
    return numbers.map((number) => {
        for (let size = sizeOf(table, answer); number > before + size; size = sizeOf(table, answer)) {
            before += size;
            answer += 1;
        }
        return { file: table.answers[answer]?.source ?? table.file, row: number - before };
    });
}
/** How many rows of the frame come from each file or answer. */
function frameRows(table) {
    if (!('answers' in table))
        return [table.frame.height];
    const bad = new Set(table.malformed.map(({ row }) => row));
    let before = 0;
    return table.answers.map(({ rows }) => {
        let sound = rows;
        for (let row = before + 1; bad.size > 0 && row <= before + rows; row++)
            if (bad.has(row))
                sound -= 1;
        before += rows;
        return sound;
    });
}
/** The files or answers that a table holds. */
function sourcesOf(table) {
    return 'answers' in table ? table.answers.map(({ source }) => source) : [table.file];
}
/** Where rows of the frame (0 = first; ascending) stand. */
function framePlaces(table, rows) {
    const numbers = (0,_source_table_js__WEBPACK_IMPORTED_MODULE_2__/* .rowNumbers */ .V)(table);
    return rowPlaces(table, rows.map((row) => numbers[row]));
}
/** A row as a JSON object of texts, long ones cut, the way rows of files are kept in quarantine. */
function fetchedRecord(row, columns) {
    const texts = rowCells(row, columns);
    if (typeof texts === 'string')
        return JSON.stringify({ text: texts });
    return JSON.stringify(Object.fromEntries(columns.map((name, i) => [name, texts[i]?.slice(0, 500).toWellFormed() ?? null])));
}
function sizeOf({ answers }, answer) {
    return answers[answer]?.rows ?? Number.POSITIVE_INFINITY;
}
/** The cells of a row, or what is wrong with it. */
function rowCells(row, columns) {
    if (typeof row !== 'object' || row === null)
        return 'not an object';
    try {
        return columns.map((name) => (0,_ndjson_table_js__WEBPACK_IMPORTED_MODULE_1__/* .cellText */ .Ie)(row[name]));
    }
    catch {
        // Lists in lists can be read to any depth; writing them again takes a call for each.
        return 'values nested too deeply';
    }
}


/***/ }),

/***/ 54774:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DR: () => (/* binding */ isPlainNotation),
/* harmony export */   Gi: () => (/* binding */ standsForNothing),
/* harmony export */   LM: () => (/* binding */ numberReader)
/* harmony export */ });
/** Whether numbers are written as 1234.5. */
function isPlainNotation({ decimal = '.', thousands, currency }) {
    return decimal === '.' && thousands === undefined && currency === undefined;
}
/**
 * Reads numbers of one notation; NaN for a text that is none in it. Groups must be of three digits: under a comma as decimal mark
 * `1.5` is no number, and neither 15 nor 1.5.
 */
function numberReader(notation) {
    const { decimal = '.', thousands, currency } = notation;
    const group = thousands === ' ' ? '[ \\u00a0\\u202f]' : thousands === undefined ? undefined : escaped(thousands);
    const whole = group === undefined ? '\\d+' : `\\d{1,3}(?:${group}\\d{3})+|\\d+`;
    const mark = currency === undefined ? '' : `(?:${escaped(currency)})?\\s*`;
    const pattern = new RegExp(`^${mark}([-+]?)${mark}((?:${whole})?)(?:${escaped(decimal)}(\\d+))?(e[-+]?\\d+)?\\s*${mark}$`, 'i');
    const groups = group === undefined ? undefined : new RegExp(group, 'g');
    return (text) => {
        const [, sign, integer, fraction, exponent = ''] = pattern.exec(text.trim()) ?? [];
        if (integer === undefined || (integer === '' && fraction === undefined))
            return Number.NaN;
        const digits = groups === undefined ? integer : integer.replace(groups, '');
        return Number(`${sign}${digits === '' ? '0' : digits}.${fraction ?? '0'}${exponent}`);
    };
}
function escaped(text) {
    return text.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');
}
/** Whether a text is what exports write where there is no number: nothing, `null`, `N/A`, `-`. */
function standsForNothing(text) {
    return /^(?:|-+|n\/?a|nan|null|none|nil|#n\/a|\\n)$/i.test(text.trim());
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

/***/ 61137:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Rj: () => (/* binding */ malformedRows),
/* harmony export */   Vo: () => (/* binding */ countReasons),
/* harmony export */   X5: () => (/* binding */ total),
/* harmony export */   jc: () => (/* binding */ skippedCounts),
/* harmony export */   mr: () => (/* binding */ quarantinedShare)
/* harmony export */ });
/* harmony import */ var _fetched_table_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9764);

function total(counts) {
    return Object.values(counts).reduce((sum, count) => sum + count, 0);
}
/** Share of the rows that were asked for which had to be set aside, harmless ones left out; 0 when there were none. */
function quarantinedShare({ stored, unchanged, revised, quarantined, harmless = 0 }) {
    const counting = total(quarantined) - harmless;
    const considered = stored + unchanged + revised + counting;
    return considered === 0 ? 0 : counting / considered;
}
/** How many of `rows` have which reason, by name. */
function countReasons(rows) {
    const counts = {};
    for (const { reason } of rows)
        counts[reason] = (counts[reason] ?? 0) + 1;
    return counts;
}
/** The rows of a source that are no records of its format. */
function malformedRows(table, period) {
    const places = (0,_fetched_table_js__WEBPACK_IMPORTED_MODULE_0__/* .rowPlaces */ .pV)(table, table.malformed.map(({ row }) => row));
    return table.malformed.map(({ detail, text }, i) => ({
        ...places[i],
        symbol: null,
        reason: 'MALFORMED_ROW',
        detail,
        record: JSON.stringify({ text: text.slice(0, 2000).toWellFormed() }),
        period,
    }));
}
/** How many rows were not asked for, by outcome: neither taken nor quarantined for a reason. */
function skippedCounts(rows, isReason) {
    const counts = {};
    for (const { outcome } of rows) {
        if (outcome !== 'taken' && !isReason(outcome))
            counts[outcome] = (counts[outcome] ?? 0) + 1;
    }
    return counts;
}


/***/ }),

/***/ 94757:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   LB: () => (/* binding */ pickRows),
/* harmony export */   _u: () => (/* binding */ textColumn),
/* harmony export */   g0: () => (/* binding */ codedColumn),
/* harmony export */   qL: () => (/* binding */ rowsAsJson),
/* harmony export */   r_: () => (/* binding */ lacksZone),
/* harmony export */   sA: () => (/* binding */ numberColumn),
/* harmony export */   sq: () => (/* binding */ timeColumn),
/* harmony export */   u$: () => (/* binding */ holdsDates),
/* harmony export */   vj: () => (/* binding */ presentCells)
/* harmony export */ });
/* harmony import */ var _lake_polars_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(54500);
/* harmony import */ var _number_notation_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(54774);


/**
 * Numbers of a column, NaN where a cell is null or holds no number. Spaces around a number do not matter.
 *
 * @param notation how texts write them, where not as 1234.5
 */
async function numberColumn(frame, name, notation = {}) {
    if (isText(frame, name) && !(0,_number_notation_js__WEBPACK_IMPORTED_MODULE_1__/* .isPlainNotation */ .DR)(notation)) {
        const read = (0,_number_notation_js__WEBPACK_IMPORTED_MODULE_1__/* .numberReader */ .LM)(notation);
        return Float64Array.from(await textColumn(frame, name), (text) => read(text ?? ''));
    }
    const pl = await (0,_lake_polars_js__WEBPACK_IMPORTED_MODULE_0__/* .polars */ .A3)();
    const cast = frame.select((0,_lake_polars_js__WEBPACK_IMPORTED_MODULE_0__/* .columnNamed */ .c1)(pl, name).cast(pl.Float64, false)).getColumn(name);
    // Only where the cast loses cells is it worth the memory to strip them all.
    if (!isText(frame, name) || cast.nullCount() === frame.getColumn(name).nullCount())
        return numbers(pl, cast);
    return numbers(pl, frame.select((0,_lake_polars_js__WEBPACK_IMPORTED_MODULE_0__/* .columnNamed */ .c1)(pl, name).str.strip().cast(pl.Float64, false)).getColumn(name));
}
/** 1 where a cell holds anything, 0 where it is null or blank. */
async function presentCells(frame, name) {
    const pl = await (0,_lake_polars_js__WEBPACK_IMPORTED_MODULE_0__/* .polars */ .A3)();
    const column = (0,_lake_polars_js__WEBPACK_IMPORTED_MODULE_0__/* .columnNamed */ .c1)(pl, name);
    const present = isText(frame, name) ? column.str.strip().neq(pl.lit('')).fillNull(pl.lit(false)) : column.isNotNull();
    if (frame.height === 0)
        return new Uint8Array(0);
    return frame
        .select(present.cast(pl.UInt8).alias('present'))
        .getColumn('present')
        .rechunk()
        .toTypedArray();
}
/** A column as codes. Text crosses into JavaScript once per distinct value, so a long column of few values is cheap. */
async function codedColumn(frame, name) {
    const pl = await (0,_lake_polars_js__WEBPACK_IMPORTED_MODULE_0__/* .polars */ .A3)();
    const text = frame.select(asText(pl, frame, name).alias('text'));
    const coded = text.withColumn(pl.col('text').cast(pl.Categorical).cast(pl.UInt32).alias('code'));
    const distinct = coded.unique({ subset: ['code'], keep: 'first' }).filter(pl.col('code').isNotNull());
    // The codes belong to the whole process and may be large: number the values of this column alone.
    const local = new Map();
    for (const code of numbers(pl, distinct.getColumn('code').cast(pl.Float64)))
        local.set(code, local.size);
    const global = numbers(pl, coded.getColumn('code').cast(pl.Float64));
    const codes = new Int32Array(global.length);
    for (let row = 0; row < codes.length; row++)
        codes[row] = local.get(global[row]) ?? -1;
    return { codes, values: distinct.getColumn('text').toArray() };
}
/** A column as text, null where the cell is null. */
async function textColumn(frame, name) {
    const pl = await (0,_lake_polars_js__WEBPACK_IMPORTED_MODULE_0__/* .polars */ .A3)();
    return frame
        .select(asText(pl, frame, name).alias('text'))
        .getColumn('text')
        .toArray();
}
/**
 * Times of a column that has them as a type or as numbers, in milliseconds since 1970 (NaN = null); undefined for a
 * column of text. A time without zone is taken as UTC.
 */
async function timeColumn(frame, name) {
    if (variant(frame, name) !== 'Datetime')
        return undefined;
    const pl = await (0,_lake_polars_js__WEBPACK_IMPORTED_MODULE_0__/* .polars */ .A3)();
    return numbers(pl, frame.getColumn(name).cast(pl.Datetime('ms')).cast(pl.Int64).cast(pl.Float64));
}
/** Whether a column holds times of which the file does not say in which zone they are. */
function lacksZone(frame, name) {
    const { variant, inner } = frame.getColumn(name).dtype;
    return variant === 'Datetime' && !inner?.[1];
}
/** The rows with these numbers (0 = first), which must ascend. */
async function pickRows(frame, rows) {
    const pl = await (0,_lake_polars_js__WEBPACK_IMPORTED_MODULE_0__/* .polars */ .A3)();
    const chosen = new Uint8Array(frame.height);
    for (const row of rows)
        chosen[row] = 1;
    return frame.height === 0 ? frame : frame.filter(pl.Series('chosen', chosen).cast(pl.Bool));
}
/** Every row as a JSON object, one text per row; long cells are cut. */
async function rowsAsJson(frame) {
    const columns = await Promise.all(frame.columns.map(async (name) => [name, await textColumn(frame, name)]));
    const shown = (cell) => cell?.slice(0, 500).toWellFormed() ?? null;
    return Array.from({ length: frame.height }, (_, row) => JSON.stringify(Object.fromEntries(columns.map(([name, cells]) => [name, shown(cells[row])]))));
}
/** Whether the file itself says that a column holds dates or times, which then become text as ISO 8601. */
function holdsDates(frame, name) {
    return ['Date', 'Datetime'].includes(variant(frame, name));
}
function variant(frame, name) {
    return frame.getColumn(name).dtype.variant;
}
function isText(frame, name) {
    return ['String', 'Utf8'].includes(variant(frame, name));
}
function asText(pl, frame, name) {
    if (isText(frame, name))
        return (0,_lake_polars_js__WEBPACK_IMPORTED_MODULE_0__/* .columnNamed */ .c1)(pl, name);
    // A zoned time is written in its own zone: the day there, not the day in UTC, is the session.
    if (variant(frame, name) === 'Datetime')
        return (0,_lake_polars_js__WEBPACK_IMPORTED_MODULE_0__/* .columnNamed */ .c1)(pl, name).dt.strftime('%Y-%m-%dT%H:%M:%S');
    return (0,_lake_polars_js__WEBPACK_IMPORTED_MODULE_0__/* .columnNamed */ .c1)(pl, name).cast(pl.Utf8, false);
}
/** The numbers of a Float64 series, NaN for null. */
function numbers(pl, series) {
    const { name } = series;
    if (series.len() === 0)
        return new Float64Array(0);
    const filled = series.nullCount() === 0
        ? series
        : pl
            .DataFrame([series])
            .select((0,_lake_polars_js__WEBPACK_IMPORTED_MODULE_0__/* .columnNamed */ .c1)(pl, name).fillNull(pl.lit(Number.NaN)))
            .getColumn(name);
    return filled.rechunk().toTypedArray();
}


/***/ }),

/***/ 82416:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ toQuarantine)
/* harmony export */ });
/* harmony import */ var _fetched_table_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9764);
/* harmony import */ var _source_columns_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(94757);


const longestSymbol = 100;
/**
 * The refused rows with their place in the file or answer and their whole content.
 *
 * @param picked the rows of the frame that `refusals` name, in their order, which ascends
 */
async function toQuarantine(table, picked, refusals) {
    const records = await (0,_source_columns_js__WEBPACK_IMPORTED_MODULE_1__/* .rowsAsJson */ .qL)(picked);
    const places = (0,_fetched_table_js__WEBPACK_IMPORTED_MODULE_0__/* .framePlaces */ .WF)(table, refusals.map(({ at }) => at));
    return refusals.map(({ at: _, symbol, ...refusal }, k) => ({
        ...places[k],
        // Cutting can tear a pair of surrogates apart, and the lake stores whole characters only.
        symbol: symbol.trim().slice(0, longestSymbol).toWellFormed() || null,
        record: records[k],
        ...refusal,
    }));
}


/***/ }),

/***/ 72577:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  run: () => (/* binding */ run)
});

// EXTERNAL MODULE: ./build/lib/src/calendar/date.js
var calendar_date = __webpack_require__(52010);
// EXTERNAL MODULE: ./build/lib/src/errors.js
var errors = __webpack_require__(42226);
// EXTERNAL MODULE: ./build/lib/src/backbone/datasets.js
var datasets = __webpack_require__(69026);
// EXTERNAL MODULE: ./build/lib/src/lake/table.js
var lake_table = __webpack_require__(75925);
;// CONCATENATED MODULE: ./build/lib/src/ingest/backbone/backbone-recipe.js
/**
 * The recipe of everything that packs bring. A partition is what its rows are, whichever packs they came from and in whichever order: that
 * stands in the datasets of packs and of the ledger of operations.
 */
const backboneRecipe = { stage: 'backbone', version: 1, parameters: {}, inputs: [] };

// EXTERNAL MODULE: ./build/lib/src/text/order.js
var order = __webpack_require__(37961);
;// CONCATENATED MODULE: ./build/lib/src/ingest/backbone/merge-assets.js



const attributes = ['symbol', 'exchange', 'sector', 'class', 'currency', 'country'];
/** The assets that are known, to which packs add. */
class AssetHistory {
    /** The rows of each asset, by number, ascending by the first day. */
    #rows = new Map();
    #numbers = new Map();
    /** Numbers of the assets that a ticker of an exchange ever stood for. */
    #listed = new Map();
    #largest = 0;
    constructor({ rows, columns }) {
        for (let row = 0; row < rows; row++) {
            const to = columns.valid_to[row];
            this.#add({
                number: columns.number[row],
                id: columns.id[row],
                symbol: columns.symbol[row],
                exchange: columns.exchange[row],
                sector: columns.sector[row],
                class: columns.class[row],
                currency: columns.currency[row],
                country: columns.country[row],
                validFrom: columns.valid_from[row],
                validTo: Number.isNaN(to) ? Number.POSITIVE_INFINITY : to,
            });
        }
    }
    /**
     * Takes what a pack says of an asset: a new asset gets the next number; a changed ticker, exchange or other attribute is another row of the
     * same asset from its day on; a ticker that another asset takes over ends for the one that had it.
     *
     * @param packDay epoch day of the pack, where it says one: a change for which no day is given holds from then on
     */
    take(given, packDay) {
        const { validFrom = datasets/* firstDay */.$r, validTo = Number.POSITIVE_INFINITY } = given;
        if (validTo <= validFrom)
            return { reason: 'VALID_TO_BEFORE_FROM', detail: 'it ends before it begins' };
        const number = given.id === undefined ? this.#numberByListing(given) : this.#numbers.get(given.id);
        return number === undefined ? this.#takeNew(given, packDay) : this.#takeKnown(number, given, packDay);
    }
    /** The table of the assets, by number and first day. */
    table() {
        const all = [...this.#rows.values()].flat();
        const table = (0,lake_table/* emptyTable */._d)(datasets/* assets */.mY.columns, all.length);
        for (const [at, row] of all.entries()) {
            table.columns.number[at] = row.number;
            table.columns.id[at] = row.id;
            for (const name of attributes)
                table.columns[name][at] = row[name];
            table.columns.valid_from[at] = row.validFrom;
            table.columns.valid_to[at] = Number.isFinite(row.validTo) ? row.validTo : Number.NaN;
        }
        return (0,lake_table/* inOrder */.al)(table, datasets/* assets */.mY.rowKey);
    }
    /** Without an id a ticker stands for whichever asset had it last, unless that one was gone when the pack's begins. */
    #numberByListing({ symbol, exchange, validFrom }) {
        const last = this.#rowsOf(symbol, exchange, undefined).at(-1);
        if (last === undefined || validFrom === undefined)
            return last?.number;
        return validFrom >= last.validTo ? undefined : last.number;
    }
    #takeNew(given, packDay) {
        const { symbol, exchange } = given;
        const holder = this.#rowsOf(symbol, exchange, undefined).at(-1);
        const isBefore = holder === undefined || (given.validTo ?? Number.POSITIVE_INFINITY) <= holder.validFrom;
        const taken = holder !== undefined && Number.isFinite(holder.validTo) ? holder.validTo : packDay;
        const validFrom = given.validFrom ?? (isBefore ? datasets/* firstDay */.$r : taken);
        if (validFrom === undefined)
            return undated(`${symbol} of ${exchange} is taken over from ${holder?.id}`);
        const row = {
            ...pickAttributes(given),
            number: this.#largest + 1,
            id: given.id ?? this.#freeId(symbol, exchange),
            validFrom,
            validTo: given.validTo ?? Number.POSITIVE_INFINITY,
        };
        return this.#place(row) ?? 'emitted';
    }
    #takeKnown(number, given, packDay) {
        const rows = this.#rows.get(number) ?? [];
        const last = rows.at(-1);
        const day = given.validFrom;
        const current = day === undefined ? last : (rows.findLast((row) => row.validFrom <= day) ?? rows[0]);
        const isSame = attributes.every((name) => current[name] === given[name]);
        if (isSame) {
            if (given.validTo === undefined || given.validTo === current.validTo)
                return 'old';
            current.validTo = given.validTo;
            return 'emitted';
        }
        const validFrom = day ?? packDay;
        if (validFrom === undefined)
            return undated(`${last.id} changes`);
        const row = {
            ...pickAttributes(given),
            number,
            id: last.id,
            validFrom,
            validTo: given.validTo ?? Number.POSITIVE_INFINITY,
        };
        return this.#place(row) ?? 'emitted';
    }
    /**
     * Puts a row among those of its asset and of its ticker: who had the ticker before ends, and it ends itself where another had it after.
     *
     * @returns why it cannot be
     */
    #place(row) {
        const own = this.#rows.get(row.number) ?? [];
        const others = this.#rowsOf(row.symbol, row.exchange, row.number);
        const rival = others.find(({ validFrom }) => validFrom === row.validFrom);
        if (rival !== undefined) {
            const detail = `${row.symbol} of ${row.exchange} stands for ${rival.id} from the same day on: one of the two must say when it began`;
            return { reason: 'AMBIGUOUS_SYMBOL', detail };
        }
        const corrected = own.findIndex(({ validFrom }) => validFrom === row.validFrom);
        if (corrected >= 0)
            own.splice(corrected, 1);
        for (const other of [...own, ...others]) {
            if (other.validFrom < row.validFrom)
                other.validTo = Math.min(other.validTo, row.validFrom);
            if (other.validFrom > row.validFrom)
                row.validTo = Math.min(row.validTo, other.validFrom);
        }
        this.#add(row);
        return undefined;
    }
    /** The rows of a ticker, ascending by their first day, without those of one asset. */
    #rowsOf(symbol, exchange, except) {
        return [...(this.#listed.get(listing(symbol, exchange)) ?? [])]
            .filter((number) => number !== except)
            .flatMap((number) => this.#rows.get(number) ?? [])
            .filter((row) => row.symbol === symbol && row.exchange === exchange)
            .sort((a, b) => a.validFrom - b.validFrom);
    }
    /** SYMBOL.EXCHANGE, or with the next number behind it where another asset is called so. */
    #freeId(symbol, exchange) {
        const id = `${symbol}.${exchange}`;
        for (let next = 2;; next++) {
            const candidate = next === 2 && !this.#numbers.has(id) ? id : `${id}~${next}`;
            if (!this.#numbers.has(candidate))
                return candidate;
        }
    }
    #add(row) {
        const rows = this.#rows.get(row.number) ?? [];
        rows.push(row);
        rows.sort((a, b) => a.validFrom - b.validFrom);
        this.#rows.set(row.number, rows);
        this.#numbers.set(row.id, row.number);
        const key = listing(row.symbol, row.exchange);
        const listed = this.#listed.get(key);
        if (listed === undefined)
            this.#listed.set(key, new Set([row.number]));
        else
            listed.add(row.number);
        this.#largest = Math.max(this.#largest, row.number);
    }
}
function undated(what) {
    return {
        reason: 'UNDATED_CHANGE',
        detail: `${what}, and neither valid_from nor the name of the pack says from when on`,
    };
}
function pickAttributes({ symbol, exchange, sector, class: kind, currency, country }) {
    return { symbol, exchange, sector, class: kind, currency, country };
}
function listing(symbol, exchange) {
    return `${symbol}\n${exchange}`;
}
/** The order in which new assets of a pack get their numbers: by id, so that the order of its lines has no say. */
function inNumberOrder(rows) {
    const id = ({ given }) => given.id ?? `${given.symbol}.${given.exchange}`;
    return rows.toSorted((a, b) => (0,order/* byCodeUnits */.C)(id(a), id(b)) || (a.given.validFrom ?? datasets/* firstDay */.$r) - (b.given.validFrom ?? datasets/* firstDay */.$r));
}

// EXTERNAL MODULE: ./build/lib/src/calendar/date-format.js
var calendar_date_format = __webpack_require__(87924);
// EXTERNAL MODULE: ./build/lib/src/market/bar-rows.js
var bar_rows = __webpack_require__(36993);
// EXTERNAL MODULE: ./build/lib/src/sources/row-counts.js
var row_counts = __webpack_require__(61137);
// EXTERNAL MODULE: ./build/lib/src/sources/source-columns.js
var source_columns = __webpack_require__(94757);
// EXTERNAL MODULE: ./build/lib/src/sources/to-quarantine.js
var to_quarantine = __webpack_require__(82416);
// EXTERNAL MODULE: ./build/lib/src/ingest/backbone/settings.js
var settings = __webpack_require__(12401);
;// CONCATENATED MODULE: ./build/lib/src/ingest/backbone/pack-assets.js






/** The columns of a pack of assets: what its settings give as a value needs no column. */
function assetColumns({ columns, values }) {
    const { id, symbol, exchange, sector, class: kind, currency, country, valid_from, valid_to } = columns;
    const unlessGiven = (name, value) => (value === undefined ? [name] : []);
    return {
        required: [
            symbol,
            ...(id === undefined ? [] : [id]),
            ...unlessGiven(exchange, values.exchange),
            ...unlessGiven(kind, values.class),
            ...unlessGiven(currency, values.currency),
        ],
        optional: [
            ...(id === undefined ? ['id'] : []),
            ...unlessGiven(country, values.country),
            sector,
            valid_from,
            valid_to,
        ],
    };
}
/** Reads the rows of a pack of assets. */
async function assetLines(pack, settings) {
    const lines = [];
    const quarantined = [];
    let rows = 0;
    for await (const piece of pack.pieces()) {
        rows += piece.rows;
        quarantined.push(...(0,row_counts/* malformedRows */.Rj)(piece, 'undated'));
        const read = await rowReader(piece, settings);
        const refused = [];
        for (let at = 0; at < piece.frame.height; at++) {
            const given = read(at);
            if ('reason' in given)
                refused.push({ at, ...given });
            else
                lines.push({ piece, at, given });
        }
        quarantined.push(...(await refusedAssets(piece, settings, refused)));
    }
    return { file: pack.file, rows, lines, quarantined };
}
/** Rows of a piece, ascending, as the quarantine holds them. */
async function refusedAssets(piece, { columns }, refused) {
    if (refused.length === 0)
        return [];
    const picked = await (0,source_columns/* pickRows */.LB)(piece.frame, refused.map(({ at }) => at));
    const symbols = await (0,source_columns/* textColumn */._u)(picked, columns.symbol);
    const refusals = refused.map((refusal, k) => ({ ...refusal, symbol: symbols[k] ?? '', period: 'undated' }));
    const set = await (0,to_quarantine/* toQuarantine */.K)(piece, picked, refusals);
    return set.map((row) => ({ ...row, row: row.row + piece.firstRow }));
}
async function rowReader(piece, { columns, values, date_format }) {
    const { frame } = piece;
    const has = new Set(frame.columns);
    const text = async (name, value) => {
        if (value !== undefined)
            return () => value;
        if (name === undefined || !has.has(name))
            return () => null;
        const cells = await (0,source_columns/* textColumn */._u)(frame, name);
        return (row) => cells[row]?.trim() || null;
    };
    const day = async (name) => {
        const cell = await text(name);
        const format = has.has(name) && (0,source_columns/* holdsDates */.u$)(frame, name) ? 'YYYY-MM-DD' : date_format;
        return (row) => {
            const written = cell(row);
            return written === null ? undefined : ((0,calendar_date_format/* parseDay */.Iq)(written, format) ?? bar_rows/* noDay */.O);
        };
    };
    const id = await text(columns.id ?? 'id');
    const symbol = await text(columns.symbol);
    const exchange = await text(columns.exchange, values.exchange);
    const sector = await text(columns.sector);
    const kind = await text(columns.class, values.class);
    const currency = await text(columns.currency, values.currency);
    const country = await text(columns.country, values.country);
    const validFrom = await day(columns.valid_from);
    const validTo = await day(columns.valid_to);
    return (row) => {
        const given = {
            id: id(row) ?? undefined,
            symbol: symbol(row) ?? '',
            exchange: exchange(row) ?? '',
            sector: sector(row),
            class: kind(row)?.toLowerCase() ?? '',
            currency: currency(row) ?? '',
            country: country(row),
            validFrom: validFrom(row),
            validTo: validTo(row),
        };
        return refusalOf(given) ?? given;
    };
}
const isClass = (text) => settings/* assetClasses */.F.includes(text);
function refusalOf(given) {
    if (given.symbol === '')
        return { reason: 'INVALID_SYMBOL', detail: 'it has no ticker' };
    if (given.exchange === '')
        return { reason: 'NO_EXCHANGE', detail: 'it has no exchange' };
    if (!isClass(given.class)) {
        return {
            reason: 'UNKNOWN_CLASS',
            detail: `its class is "${given.class}", expected one of ${settings/* assetClasses */.F.join(', ')}`,
        };
    }
    if (!/^[A-Za-z]{3,10}$/.test(given.currency)) {
        return { reason: 'UNKNOWN_CURRENCY', detail: `its currency is "${given.currency}", expected a code such as USD` };
    }
    if (given.validFrom === bar_rows/* noDay */.O || given.validTo === bar_rows/* noDay */.O) {
        return { reason: 'UNREADABLE_DATE', detail: 'the first or last day on which it holds cannot be read' };
    }
    return undefined;
}

;// CONCATENATED MODULE: ./build/lib/src/ingest/backbone/pack-day.js


/**
 * The day that the name of a pack says it is of; undefined where its settings name no place for it.
 *
 * @returns epoch day
 * @throws UserError when the name has no date there
 */
function packDay({ name, settings }) {
    const pattern = settings.pack_date;
    if (pattern === undefined)
        return undefined;
    const source = pattern
        .split(/(\{date\}|\*)/)
        .map((part) => (part === '{date}' ? '(\\d{4}-\\d{2}-\\d{2}|\\d{8})' : part === '*' ? '.*' : escaped(part)))
        .join('');
    const [, date = ''] = new RegExp(`^${source}(?:\\.|$)`).exec(name) ?? [];
    const day = (0,calendar_date_format/* parseDay */.Iq)(date, date.includes('-') ? 'YYYY-MM-DD' : 'YYYYMMDD');
    if (day !== undefined)
        return day;
    throw new errors/* UserError */.yo(`The name of the pack ${name} has no date where ${pattern} says.`, {
        hint: 'Name the file so, or correct pack_date of its pack in research.yaml.',
    });
}
function escaped(text) {
    return text.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');
}

// EXTERNAL MODULE: ./build/lib/src/lake/lake-draft.js + 1 modules
var lake_draft = __webpack_require__(60512);
// EXTERNAL MODULE: ./build/lib/src/sources/quarantine.js
var quarantine = __webpack_require__(32946);
;// CONCATENATED MODULE: ./build/lib/src/ingest/backbone/pack-quarantine.js



/** Adds rows of packs to the quarantine of a dataset. @returns how many are new */
async function quarantinePackRows(lake, dataset, rows) {
    if (rows.length === 0)
        return 0;
    const draft = new lake_draft/* LakeDraft */.z(lake);
    const added = await (0,quarantine/* storeQuarantine */.kI)(draft, dataset, rows, backboneRecipe);
    await draft.commit();
    return added;
}

;// CONCATENATED MODULE: ./build/lib/src/ingest/backbone/pack-result.js
/** A pack of which nothing was taken. */
function failedPack(pack, error) {
    return {
        pack,
        file: undefined,
        rows: 0,
        emitted: 0,
        old: 0,
        duplicate: 0,
        quarantined: 0,
        failure: error.message,
    };
}
/** @throws Error when a row of a pack was lost or counted twice: that is a defect */
function assertBalanced(result) {
    const { rows, emitted, old, duplicate, quarantined, pack } = result;
    if (rows === emitted + old + duplicate + quarantined)
        return result;
    throw new Error(`${pack.name}: ${rows} rows were read, and ${emitted} emitted, ${old} old, ${duplicate} duplicate, ${quarantined} quarantined`);
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./build/lib/src/file-system.js
var file_system = __webpack_require__(55281);
// EXTERNAL MODULE: ./build/lib/src/lake/polars.js
var polars = __webpack_require__(54500);
// EXTERNAL MODULE: ./build/lib/src/sources/read-source-files.js + 1 modules
var read_source_files = __webpack_require__(77636);
// EXTERNAL MODULE: ./build/lib/src/sources/source-bytes.js + 1 modules
var source_bytes = __webpack_require__(43328);
// EXTERNAL MODULE: ./build/lib/src/sources/source-table.js
var source_table = __webpack_require__(15826);
;// CONCATENATED MODULE: ./build/lib/src/ingest/backbone/read-pack.js







/** Rows of a pack that are in memory at once. */
const pieceRows = 1_000_000;
/**
 * Opens a pack. A Parquet file is read in pieces by its path, so that a pack may be larger than memory; other files are read whole.
 *
 * @throws UserError when it cannot be had, is cut short or no table, or lacks a column
 */
async function openPack(pack, wanted, network) {
    return (await isParquet(pack.path)) ? openParquet(pack, wanted) : openWhole(pack, wanted, network);
}
async function isParquet(path) {
    return path.toLowerCase().endsWith('.parquet') && (0,file_system/* fileStateIfExists */.Jj)(path) !== undefined;
}
async function openWhole(pack, wanted, network) {
    const source = (0,read_source_files/* asRows */.gN)(await (0,source_bytes/* loadSource */.s)({ kind: 'file', name: pack.name, path: pack.path }, network), undefined);
    const columns = columnsIn(pack, await (0,read_source_files/* columnsOf */.PL)(source), wanted);
    return {
        file: source.file,
        columns,
        async *pieces() {
            yield { ...(await read_source_files/* readers */.Xc[source.format](source, { required: [...columns] })), firstRow: 0 };
        },
    };
}
async function openParquet(pack, wanted) {
    const state = (0,file_system/* fileStateIfExists */.Jj)(pack.path);
    const file = await digestOf(pack);
    const pl = await (0,polars/* polars */.A3)();
    // A bracket in a path is no pattern, and folders called key=value add no columns.
    const options = { glob: false, hivePartitioning: false, cache: false };
    const scan = readable(pack, () => pl.scanParquet(pack.path, options));
    const columns = columnsIn(pack, readable(pack, () => scan.columns), wanted);
    const chosen = [...columns].map((name) => (0,polars/* columnNamed */.c1)(pl, name));
    return {
        file,
        columns,
        async *pieces() {
            for (let firstRow = 0, isLast = false; !isLast; firstRow += pieceRows) {
                const frame = await scan
                    .select(...chosen)
                    .slice(firstRow, pieceRows)
                    .collect()
                    .catch((error) => unreadable(pack, error));
                if ((0,file_system/* fileStateIfExists */.Jj)(pack.path) !== state) {
                    throw new errors/* UserError */.yo(`${pack.path} was changed while it was read.`, { hint: 'Run the same command again.' });
                }
                isLast = frame.height < pieceRows;
                if (frame.height > 0)
                    yield { file, frame, rows: frame.height, malformed: [], firstRow };
            }
        },
    };
}
async function digestOf({ name, path }) {
    const hash = (0,external_node_crypto_.createHash)('sha256');
    const bytes = await (0,file_system/* readPiecesIfExist */.KO)(path, (piece) => void hash.update(piece));
    if (bytes === undefined)
        throw new errors/* UserError */.yo(`The pack ${path} is not there any more.`, { hint: 'Run it again.' });
    if (bytes === 0)
        throw new source_bytes/* DamagedSource */.n(`${name} is empty.`, { hint: 'Fetch or make the file again.' });
    return { name, bytes, sha256: hash.digest('hex') };
}
function columnsIn({ name }, found, wanted) {
    const hint = 'Say under "columns" of its pack in research.yaml how the file names them.';
    return new Set((0,source_table/* presentColumns */.t)(name, found, wanted, hint));
}
function readable(pack, read) {
    try {
        return read();
    }
    catch (error) {
        return unreadable(pack, error);
    }
}
function unreadable({ name }, error) {
    const problem = error instanceof Error ? error.message.split('\n')[0] : 'unknown error';
    throw new source_bytes/* DamagedSource */.n(`${name} is not a readable Parquet file, or was cut short (${problem}).`, {
        hint: 'Fetch or make the file again.',
    });
}

;// CONCATENATED MODULE: ./build/lib/src/ingest/backbone/load-assets.js










/** The assets of the lake; none where nothing was stored yet. */
async function readAssets(lake) {
    return (await lake.read(datasets/* assets */.mY, {}))?.table ?? (0,lake_table/* emptyTable */._d)(datasets/* assets */.mY.columns);
}
/** Takes packs of assets, in their order. */
async function loadAssets(packs, lake, network) {
    if (packs.length === 0)
        return [];
    const history = new AssetHistory(await readAssets(lake));
    const results = [];
    const quarantined = [];
    for (const pack of packs) {
        const taken = await takePack(pack, history, network).catch((error) => {
            if (error instanceof errors/* UserError */.yo)
                return { result: failedPack(pack, error), quarantined: [] };
            throw error;
        });
        results.push(taken.result);
        quarantined.push(...taken.quarantined);
    }
    await quarantinePackRows(lake, 'assets', quarantined);
    if (results.some(({ emitted }) => emitted > 0)) {
        await lake.write(datasets/* assets */.mY, {}, { recipe: backboneRecipe, table: history.table() });
    }
    return results;
}
async function takePack(pack, history, network) {
    const day = packDay(pack);
    const open = await openPack(pack, assetColumns(pack.settings), network);
    const { file, rows, lines, quarantined } = await assetLines(open, pack.settings);
    const refused = [];
    let emitted = 0;
    let old = 0;
    for (const line of inNumberOrder(lines)) {
        const found = history.take(line.given, day);
        if (found === 'emitted')
            emitted += 1;
        else if (found === 'old')
            old += 1;
        else
            refused.push({ ...line, ...found });
    }
    const set = [...quarantined];
    for (const [piece, ofPiece] of Map.groupBy(refused, (line) => line.piece)) {
        set.push(...(await refusedAssets(piece, pack.settings, ofPiece.toSorted((a, b) => a.at - b.at))));
    }
    const counts = { rows, emitted, old, duplicate: 0, quarantined: set.length };
    return { result: assertBalanced({ pack, file, ...counts, failure: undefined }), quarantined: set };
}

;// CONCATENATED MODULE: ./build/lib/src/backbone/asset-bucket.js

/** Into how many buckets the assets are spread. Part of the layout: it never changes. */
const assetBuckets = 128;
/** The bucket of an asset: the first four bytes of the SHA-256 of its id (UTF-8), big endian, modulo 128. */
function assetBucket(id) {
    return (0,external_node_crypto_.createHash)('sha256').update(id, 'utf8').digest().readUInt32BE(0) % assetBuckets;
}
/** How the partition key `asset_bucket` names a bucket: `000` … `127`. */
function bucketKey(bucket) {
    return String(bucket).padStart(3, '0');
}

;// CONCATENATED MODULE: ./build/lib/src/backbone/asset-register.js

/** Finds assets by what sources call them. */
class AssetRegister {
    #numbers = new Map();
    #ids = new Map();
    #exchanges = new Map();
    #spans = new Map();
    /** The bucket of each asset, by its number. */
    buckets;
    largestNumber;
    constructor({ rows, columns }) {
        this.largestNumber = columns.number.reduce((largest, number) => Math.max(largest, number), 0);
        this.buckets = new Uint8Array(this.largestNumber + 1);
        for (let row = 0; row < rows; row++) {
            const id = columns.id[row];
            const number = columns.number[row];
            if (!this.#ids.has(number)) {
                this.#ids.set(number, id);
                this.#numbers.set(id, number);
                this.buckets[number] = assetBucket(id);
            }
            // Rows come by their first day: the last one counts.
            this.#exchanges.set(number, columns.exchange[row]);
            const key = listingKey(columns.symbol[row], columns.exchange[row]);
            const to = columns.valid_to[row];
            const span = {
                number,
                from: columns.valid_from[row],
                to: Number.isNaN(to) ? Number.POSITIVE_INFINITY : to,
            };
            const spans = this.#spans.get(key);
            if (spans === undefined)
                this.#spans.set(key, [span]);
            else
                spans.push(span);
        }
    }
    numberOf(id) {
        return this.#numbers.get(id);
    }
    idOf(number) {
        return this.#ids.get(number);
    }
    /** The exchange on which an asset is traded, or was last. */
    exchangeOf(number) {
        return this.#exchanges.get(number);
    }
    /** What a ticker of an exchange stood for, and when; no spans where it is unknown. */
    spansOf(symbol, exchange) {
        return this.#spans.get(listingKey(symbol, exchange)) ?? [];
    }
}
function listingKey(symbol, exchange) {
    return `${symbol}\n${exchange}`;
}

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
;// CONCATENATED MODULE: ./build/lib/src/ingest/backbone/bar-spill.js




/** Rows of a bucket that are written at a time. */
const blockRows = 8192;
const headerBytes = 8;
const integerColumns = ['asset', 'date', 'pack', 'row'];
const priceColumns = ['open', 'high', 'low', 'close', 'volume'];
/**
 * Bars of packs on their way to their buckets: rows go to a file for each bucket, so that what does not fit into memory can be sorted bucket
 * by bucket. A file is blocks of at most 8,192 rows, each the number of rows (two int32, the second 0), four columns of int32, five of float64.
 */
class BarSpill {
    #folder;
    #blocks = new Array(assetBuckets).fill(undefined);
    #filled = new Int32Array(assetBuckets);
    /** Bars in each bucket. */
    rows = new Float64Array(assetBuckets);
    constructor(folder) {
        this.#folder = folder;
    }
    /**
     * Takes the rows of a piece of a pack whose outcome is 0.
     *
     * @param bars `symbol` is the number of the asset
     * @param buckets the bucket of each asset, by its number
     * @param pack number of the pack
     * @param rowNumbers where each row stands in the pack
     */
    add(bars, outcomes, buckets, pack, rowNumbers) {
        const { symbol, day, open, high, low, close, volume } = bars;
        for (let row = 0; row < bars.rows; row++) {
            if (outcomes[row] !== 0)
                continue;
            const asset = symbol[row];
            const bucket = buckets[asset];
            const block = this.#blocks[bucket] ?? this.#open(bucket);
            const at = this.#filled[bucket];
            block.asset[at] = asset;
            block.date[at] = day[row];
            block.pack[at] = pack;
            block.row[at] = rowNumbers[row];
            block.open[at] = open[row];
            block.high[at] = high[row];
            block.low[at] = low[row];
            block.close[at] = close[row];
            block.volume[at] = volume[row];
            this.#filled[bucket] = at + 1;
            if (at + 1 === blockRows)
                this.#write(bucket);
        }
    }
    /** Writes what is still in memory, and gives the memory back. */
    flush() {
        for (let bucket = 0; bucket < assetBuckets; bucket++) {
            this.#write(bucket);
            this.#blocks[bucket] = undefined;
        }
    }
    /** The bars of a bucket, once all are written. @throws UnreadableError */
    async read(bucket) {
        const rows = this.rows[bucket];
        const bars = { rows, ...columnsOf(rows) };
        if (rows === 0)
            return bars;
        const bytes = (await (0,file_system/* readFileIfExists */.QD)(this.#path(bucket))) ?? Buffer.alloc(0);
        // Views of numbers need bytes that begin at a multiple of eight.
        const whole = bytes.byteOffset % 8 === 0 ? bytes : Buffer.from(new Uint8Array(bytes).buffer);
        let at = 0;
        for (let from = whole.byteOffset, end = from + whole.byteLength; from < end;) {
            const [count = 0] = new Int32Array(whole.buffer, from, 1);
            from += headerBytes;
            for (const name of integerColumns) {
                bars[name].set(new Int32Array(whole.buffer, from, count), at);
                from += 4 * count;
            }
            for (const name of priceColumns) {
                bars[name].set(new Float64Array(whole.buffer, from, count), at);
                from += 8 * count;
            }
            at += count;
        }
        if (at === rows)
            return bars;
        throw new Error(`${this.#path(bucket)} holds ${at} bars, expected ${rows}`);
    }
    #open(bucket) {
        const block = columnsOf(blockRows);
        this.#blocks[bucket] = block;
        return block;
    }
    #write(bucket) {
        const block = this.#blocks[bucket];
        const rows = this.#filled[bucket];
        if (block === undefined || rows === 0)
            return;
        const columns = [
            ...integerColumns.map((name) => block[name].subarray(0, rows)),
            ...priceColumns.map((name) => block[name].subarray(0, rows)),
        ];
        append(this.#path(bucket), [Int32Array.of(rows, 0), ...columns]);
        this.#filled[bucket] = 0;
        this.rows[bucket] = this.rows[bucket] + rows;
    }
    #path(bucket) {
        return (0,external_node_path_.join)(this.#folder, bucketKey(bucket));
    }
}
function columnsOf(rows) {
    return {
        asset: new Int32Array(rows),
        date: new Int32Array(rows),
        pack: new Int32Array(rows),
        row: new Int32Array(rows),
        open: new Float64Array(rows),
        high: new Float64Array(rows),
        low: new Float64Array(rows),
        close: new Float64Array(rows),
        volume: new Float64Array(rows),
    };
}
/** @throws the system's error with the path, as on a full drive */
function append(path, parts) {
    const bytes = Buffer.concat(parts.map((part) => new Uint8Array(part.buffer, part.byteOffset, part.byteLength)));
    const file = (0,external_node_fs_.openSync)(path, 'a');
    try {
        for (let written = 0; written < bytes.length;)
            written += (0,external_node_fs_.writeSync)(file, bytes, written);
    }
    catch (error) {
        throw error instanceof Error ? Object.assign(error, { path }) : error;
    }
    finally {
        (0,external_node_fs_.closeSync)(file);
    }
}

;// CONCATENATED MODULE: ./build/lib/src/ingest/backbone/merge-bars.js


function emptyTally(packs) {
    return { emitted: new Float64Array(packs), old: new Float64Array(packs), duplicate: new Float64Array(packs) };
}
/**
 * Adds bars to those of a bucket and year. What is stored stays as it was first seen; other values become revisions.
 *
 * @param order rows of `incoming`, ascending by asset and date, those of one day in the order of their packs
 * @param touched gets the numbers of the assets of which a bar or a value is new
 */
function mergeBars(incoming, order, stored, rules, touched) {
    return new BarMerge(incoming, stored, rules, touched).merged(order);
}
class BarMerge {
    #incoming;
    #stored;
    #revisions;
    #times;
    #tolerance;
    #tally;
    #touched;
    #conflicting = [];
    #revised = [];
    #revisionRows;
    #lastTouched = -1;
    constructor(incoming, stored, { times, tolerance, tally }, touched) {
        this.#incoming = incoming;
        this.#stored = stored.bars ?? (0,lake_table/* emptyTable */._d)(datasets/* bars */.n_.columns);
        this.#revisions = stored.revisions ?? (0,lake_table/* emptyTable */._d)(datasets/* barsRevisions */.Pu.columns);
        this.#times = times;
        this.#tolerance = tolerance;
        this.#tally = tally;
        this.#touched = touched;
    }
    merged(order) {
        const { asset, date } = this.#incoming;
        const { asset: storedAsset, date: storedDate } = this.#stored.columns;
        const merged = (0,lake_table/* emptyTable */._d)(datasets/* bars */.n_.columns, this.#stored.rows + order.length);
        let at = 0;
        let copied = 0;
        const copyUntil = (end) => {
            for (const [name, column] of Object.entries(merged.columns)) {
                const from = this.#stored.columns[name];
                if (end > copied)
                    column.set(from.subarray(copied, end), at);
            }
            at += end - copied;
            copied = end;
        };
        let next = 0;
        for (let i = 0; i < order.length;) {
            const row = order[i];
            const number = asset[row];
            const day = date[row];
            let end = i + 1;
            while (end < order.length && asset[order[end]] === number && date[order[end]] === day)
                end++;
            while (next < this.#stored.rows && isBefore(storedAsset[next], storedDate[next], number, day))
                next++;
            const isStored = next < this.#stored.rows && storedAsset[next] === number && storedDate[next] === day;
            const first = this.#settle(order.subarray(i, end), isStored ? next : -1);
            if (first >= 0) {
                copyUntil(next);
                this.#put(merged, at++, first);
            }
            i = end;
        }
        const added = at - copied;
        if (added > 0)
            copyUntil(this.#stored.rows);
        return {
            bars: added > 0 ? cut(merged, at) : undefined,
            revisions: this.#revised.length > 0 ? this.#withRevisions() : undefined,
            conflicting: this.#conflicting,
        };
    }
    /**
     * Settles what is given for one day of an asset.
     *
     * @param stored row of the stored bar, -1 where there is none
     * @returns the row of the incoming bars that is the bar now, -1 where none is new
     */
    #settle(given, stored) {
        const { pack } = this.#incoming;
        if (given.length === 1 && stored < 0) {
            const row = given[0];
            this.#emit(row);
            return row;
        }
        let latest = stored < 0 ? undefined : this.#latestOf(stored);
        let first = -1;
        for (let i = 0; i < given.length;) {
            const row = given[i];
            let end = i + 1;
            while (end < given.length && pack[given[end]] === pack[row])
                end++;
            const ofPack = given.subarray(i, end);
            i = end;
            if (ofPack.some((other) => !this.#isSame(this.#incoming, other, this.#incoming, row))) {
                this.#conflicting.push(...ofPack);
                continue;
            }
            for (let repeated = 1; repeated < ofPack.length; repeated++)
                count(this.#tally.duplicate, pack[row]);
            if (latest === undefined)
                first = row;
            latest = this.#known(row, latest);
        }
        return first;
    }
    /** What counts once a row is known, too. */
    #known(row, before) {
        const { pack, asset, date } = this.#incoming;
        const ofPack = pack[row];
        const number = asset[row];
        const mine = { from: this.#incoming, row, isStored: false };
        if (before === undefined) {
            this.#emit(row);
            return { ...mine, knownFrom: this.#times.firstSeen(ofPack, number, date[row]), revision: 0 };
        }
        if (this.#isSame(before.from, before.row, this.#incoming, row)) {
            count(before.isStored ? this.#tally.old : this.#tally.duplicate, ofPack);
            return before;
        }
        // Nothing is known before what it changes.
        const knownFrom = Math.max(this.#times.session(ofPack, number), before.knownFrom);
        const revision = knownFrom === before.knownFrom ? before.revision + 1 : 1;
        this.#revised.push({ row, knownFrom, revision });
        this.#emit(row);
        return { ...mine, knownFrom, revision };
    }
    #emit(row) {
        const { pack, asset } = this.#incoming;
        count(this.#tally.emitted, pack[row]);
        const number = asset[row];
        // Rows come by asset: the set is asked once for each.
        if (number !== this.#lastTouched)
            this.#touched.add(number);
        this.#lastTouched = number;
    }
    #latestOf(stored) {
        const { asset, date, first_seen } = this.#stored.columns;
        this.#revisionRows ??= lastRevisions(this.#revisions);
        const row = this.#revisionRows.get(dayKey(asset[stored], date[stored]));
        if (row === undefined) {
            return {
                from: this.#stored.columns,
                row: stored,
                knownFrom: first_seen[stored],
                revision: 0,
                isStored: true,
            };
        }
        const { known_from, revision } = this.#revisions.columns;
        return {
            from: this.#revisions.columns,
            row,
            knownFrom: known_from[row],
            revision: revision[row],
            isStored: true,
        };
    }
    #isSame(a, rowOfA, b, rowOfB) {
        for (const name of datasets/* barValues */.cD) {
            const x = a[name][rowOfA];
            const y = b[name][rowOfB];
            if (x !== y && Math.abs(x - y) > this.#tolerance * Math.max(Math.abs(x), Math.abs(y)))
                return false;
        }
        return true;
    }
    #put({ columns }, at, row) {
        const { asset, date, pack, open, high, low, close, volume } = this.#incoming;
        const number = asset[row];
        const day = date[row];
        columns.asset[at] = number;
        columns.date[at] = day;
        columns.open[at] = open[row];
        columns.high[at] = high[row];
        columns.low[at] = low[row];
        columns.close[at] = close[row];
        columns.volume[at] = volume[row];
        columns.first_seen[at] = this.#times.firstSeen(pack[row], number, day);
    }
    #withRevisions() {
        const added = (0,lake_table/* emptyTable */._d)(datasets/* barsRevisions */.Pu.columns, this.#revised.length);
        for (const [at, { row, knownFrom, revision }] of this.#revised.entries()) {
            added.columns.asset[at] = this.#incoming.asset[row];
            added.columns.date[at] = this.#incoming.date[row];
            for (const name of datasets/* barValues */.cD)
                added.columns[name][at] = this.#incoming[name][row];
            added.columns.known_from[at] = knownFrom;
            added.columns.revision[at] = revision;
        }
        return (0,lake_table/* inOrder */.al)((0,lake_table/* concatTables */.mm)(datasets/* barsRevisions */.Pu.columns, [this.#revisions, added]), datasets/* barsRevisions */.Pu.rowKey);
    }
}
function isBefore(asset, date, number, day) {
    if (asset === undefined || date === undefined)
        return false;
    return asset < number || (asset === number && date < day);
}
function count(counts, pack) {
    counts[pack] = counts[pack] + 1;
}
function dayKey(asset, date) {
    return asset * 2 ** 22 + date + 2 ** 21;
}
/** The last revision of each day, by {@link dayKey}: rows are in the order in which they became known. */
function lastRevisions({ rows, columns }) {
    const last = new Map();
    for (let row = 0; row < rows; row++)
        last.set(dayKey(columns.asset[row], columns.date[row]), row);
    return last;
}
/** The first rows of a table that was made for more. */
function cut(table, rows) {
    if (rows === table.rows)
        return table;
    const { columns } = table;
    return {
        rows,
        columns: {
            asset: columns.asset.subarray(0, rows),
            date: columns.date.subarray(0, rows),
            open: columns.open.subarray(0, rows),
            high: columns.high.subarray(0, rows),
            low: columns.low.subarray(0, rows),
            close: columns.close.subarray(0, rows),
            volume: columns.volume.subarray(0, rows),
            first_seen: columns.first_seen.subarray(0, rows),
        },
    };
}

// EXTERNAL MODULE: ./build/lib/src/ingest/bars/bar-rules.js
var bar_rules = __webpack_require__(63974);
;// CONCATENATED MODULE: ./build/lib/src/ingest/backbone/period.js


/** The period of the quarantine that a row of this day belongs to: its month. */
function monthOf(day) {
    return day === bar_rows/* noDay */.O ? 'undated' : (0,calendar_date/* isoDate */._$)(day).slice(0, 7);
}

;// CONCATENATED MODULE: ./build/lib/src/ingest/backbone/pack-bars.js









/** The columns of a pack of bars. */
function barColumns({ columns }) {
    const { asset, symbol, exchange, date, open, high, low, close, volume } = columns;
    const named = [asset, symbol, exchange].filter((name) => name !== undefined);
    return { required: [...new Set([...named, date, open, high, low, close, volume])], optional: [] };
}
/**
 * Reads and judges the bars of a piece of a pack, each row on its own.
 *
 * @param today epoch day (UTC) of the run: a bar of a later day is refused
 */
async function judgedBars(piece, settings, register, today) {
    const bars = await packBars(piece.frame, settings, register);
    const outcomes = new Uint8Array(bars.rows);
    let refused = 0;
    let lastDay = bar_rows/* noDay */.O;
    for (let row = 0; row < bars.rows; row++) {
        const found = judgeBar(bars, row, today);
        outcomes[row] = found;
        if (found !== 0)
            refused += 1;
        else
            lastDay = Math.max(lastDay, bars.day[row]);
    }
    const numbers = (0,source_table/* rowNumbers */.V)(piece);
    if (piece.firstRow > 0)
        for (let row = 0; row < numbers.length; row++)
            numbers[row] = numbers[row] + piece.firstRow;
    const quarantined = [
        ...(0,row_counts/* malformedRows */.Rj)(piece, 'undated'),
        ...(refused === 0 ? [] : await refusedBars(piece, bars, outcomes, settings)),
    ];
    return { bars, outcomes, rowNumbers: numbers, quarantined, lastDay };
}
function judgeBar(bars, row, today) {
    const day = bars.day[row];
    if (day === bar_rows/* noDay */.O)
        return bar_rules/* outcome */.bu.UNREADABLE_DATE;
    if (day > today)
        return bar_rules/* outcome */.bu.FUTURE_DATE;
    if (bars.symbol[row] === bar_rows/* noSymbol */.MS)
        return bar_rules/* outcome */.bu.UNKNOWN_ASSET;
    return (0,bar_rules/* judgePrices */.k0)(bars.open[row], bars.high[row], bars.low[row], bars.close[row], 1, bars.volume[row]);
}
async function packBars(frame, settings, register) {
    const { columns } = settings;
    const day = await dayColumn(frame, columns.date, settings.date_format);
    const numbers = (name) => (0,source_columns/* numberColumn */.sA)(frame, name, settings);
    const close = await numbers(columns.close);
    return {
        rows: frame.height,
        symbol: await assetColumn(frame, settings, day, register),
        day,
        open: await numbers(columns.open),
        high: await numbers(columns.high),
        low: await numbers(columns.low),
        close,
        adj_close: close,
        hasAdjClose: new Uint8Array(frame.height),
        volume: await numbers(columns.volume),
    };
}
/** Epoch days of a column; `noDay` where there is none. */
async function dayColumn(frame, name, format) {
    const series = frame.getColumn(name);
    const pl = await (0,polars/* polars */.A3)();
    if (series.dtype.variant === 'Date' && series.nullCount() === 0) {
        return Int32Array.from(series.cast(pl.Int32).rechunk().toTypedArray());
    }
    const { codes, values } = await (0,source_columns/* codedColumn */.g0)(frame, name);
    const written = (0,source_columns/* holdsDates */.u$)(frame, name) ? 'YYYY-MM-DD' : format;
    const days = values.map((text) => (0,calendar_date_format/* parseDay */.Iq)(text, written) ?? bar_rows/* noDay */.O);
    return codes.map((code) => days[code] ?? bar_rows/* noDay */.O);
}
/** The number of each row's asset; `noSymbol` where none is called so on that day. */
async function assetColumn(frame, { columns, values, }, day, register) {
    if (columns.asset !== undefined) {
        const ids = await (0,source_columns/* codedColumn */.g0)(frame, columns.asset);
        const numbers = ids.values.map((id) => register.numberOf(id.trim()) ?? bar_rows/* noSymbol */.MS);
        return ids.codes.map((code) => numbers[code] ?? bar_rows/* noSymbol */.MS);
    }
    const tickers = await (0,source_columns/* codedColumn */.g0)(frame, columns.symbol ?? '');
    const exchanges = columns.exchange === undefined
        ? { codes: new Int32Array(frame.height), values: [values.exchange ?? ''] }
        : await (0,source_columns/* codedColumn */.g0)(frame, columns.exchange);
    const spans = new Map();
    const spansOf = (ticker, exchange) => {
        const key = ticker * exchanges.values.length + exchange;
        const known = spans.get(key);
        if (known !== undefined)
            return known;
        const symbol = tickers.values[ticker]?.trim() ?? '';
        const found = register.spansOf(symbol, exchanges.values[exchange]?.trim() ?? '');
        spans.set(key, found);
        return found;
    };
    return tickers.codes.map((ticker, row) => {
        const exchange = exchanges.codes[row];
        if (ticker < 0 || exchange < 0)
            return bar_rows/* noSymbol */.MS;
        const date = day[row];
        return spansOf(ticker, exchange).find(({ from, to }) => date >= from && date < to)?.number ?? bar_rows/* noSymbol */.MS;
    });
}
async function refusedBars(piece, bars, outcomes, { columns }) {
    const rows = Array.from(outcomes.keys()).filter((row) => outcomes[row] !== 0);
    const picked = await (0,source_columns/* pickRows */.LB)(piece.frame, rows);
    const names = await (0,source_columns/* textColumn */._u)(picked, columns.asset ?? columns.symbol ?? '');
    const refusals = rows.map((at, k) => {
        const code = outcomes[at];
        const day = bars.day[at];
        return {
            at,
            symbol: names[k] ?? '',
            reason: bar_rules/* barOutcomes */.Du[code],
            detail: (0,bar_rules/* describeBar */.bz)(bars, at, code),
            period: monthOf(day),
            ...(day === bar_rows/* noDay */.O ? {} : { day }),
            columns: (0,bar_rules/* columnsAtFault */.R5)(bars, at, code).flatMap((column) => column === 'symbol' || column === 'adj_close' ? [] : columns[column]),
        };
    });
    const set = await (0,to_quarantine/* toQuarantine */.K)(piece, picked, refusals);
    return piece.firstRow === 0 ? set : set.map((row) => ({ ...row, row: row.row + piece.firstRow }));
}

// EXTERNAL MODULE: ./build/lib/src/calendar/nyse.js + 3 modules
var nyse = __webpack_require__(71154);
// EXTERNAL MODULE: ./build/lib/src/calendar/sessions.js
var sessions = __webpack_require__(97227);
;// CONCATENATED MODULE: ./build/lib/src/ingest/backbone/pack-times.js



/** From when the rows of packs are known, by the day of the pack and never by the clock. */
class PackTimes {
    #options;
    #sessions;
    #timelyFrom;
    constructor(options) {
        const { days, lateSessions } = options;
        const sessions = (rule) => days.map((day) => sessionOnOrAfter(rule, day));
        const timely = (rule) => days.map((day) => sessionsBefore(rule, sessionOnOrAfter(rule, day), lateSessions));
        this.#options = options;
        this.#sessions = { nyse: sessions('nyse'), weekdays: sessions('weekdays') };
        this.#timelyFrom = { nyse: timely('nyse'), weekdays: timely('weekdays') };
    }
    /** The session of a pack: its day, or the first session after it. */
    session(pack, asset) {
        return this.#sessions[this.#options.ruleOf(asset)][pack];
    }
    /** The day itself, or, of a row that came later than `late_sessions` after it, the session of its pack. */
    firstSeen(pack, asset, day) {
        if (this.#options.isHistory)
            return day;
        const rule = this.#options.ruleOf(asset);
        return day >= this.#timelyFrom[rule][pack] ? day : this.#sessions[rule][pack];
    }
}
const firstCovered = (0,calendar_date/* epochDay */.ue)(nyse/* nyse */.q.firstDate);
const lastCovered = (0,calendar_date/* epochDay */.ue)(nyse/* nyse */.q.lastDate);
function isCovered(rule, day) {
    return rule === 'nyse' && day >= firstCovered && day <= lastCovered;
}
/** The session on a day, or the first one after it. Where no calendar is known every weekday counts as one. */
function sessionOnOrAfter(rule, day) {
    if (isCovered(rule, day) && isCovered(rule, day + 10))
        return (0,calendar_date/* epochDay */.ue)((0,sessions/* firstSessionOnOrAfter */.Nh)((0,calendar_date/* isoDate */._$)(day)).date);
    const weekday = (0,calendar_date/* isoWeekday */.mg)(day);
    return weekday <= 5 ? day : day + 8 - weekday;
}
/** The session that lies `count` sessions before one. */
function sessionsBefore(rule, session, count) {
    // Of ten days in a row at least five are sessions.
    const reach = session - 2 * count - 10;
    if (isCovered(rule, session) && isCovered(rule, reach)) {
        const before = (0,sessions/* sessionsBetween */.M5)((0,calendar_date/* isoDate */._$)(reach), (0,calendar_date/* isoDate */._$)(session));
        const found = before[before.length - 1 - count];
        if (found !== undefined)
            return (0,calendar_date/* epochDay */.ue)(found.date);
    }
    const position = (0,calendar_date/* isoWeekday */.mg)(session) - 1;
    const weeks = Math.floor(count / 5);
    const rest = count % 5;
    return session - 7 * weeks - rest - (rest > position ? 2 : 0);
}

;// CONCATENATED MODULE: ./build/lib/src/backbone/stable-order.js
const digitBits = 11;
const digits = 1 << digitBits;
/**
 * Row numbers ascending by the keys, the first one most significant; rows that are equal keep their order. A radix sort: time grows with the
 * number of rows alone.
 *
 * @param keys whole numbers from 0 on, one for each row
 */
function stableOrder(rows, keys) {
    let order = Int32Array.from({ length: rows }, (_, row) => row);
    let other = new Int32Array(rows);
    for (const key of keys.toReversed()) {
        const largest = key.reduce((most, value) => Math.max(most, value), 0);
        for (let shift = 0; largest >> shift > 0; shift += digitBits) {
            const places = digitPlaces(key, shift);
            for (let i = 0; i < rows; i++) {
                const row = order[i];
                const digit = (key[row] >> shift) & (digits - 1);
                const place = places[digit];
                other[place] = row;
                places[digit] = place + 1;
            }
            [order, other] = [other, order];
        }
    }
    return order;
}
/** Where the rows of each digit begin. */
function digitPlaces(key, shift) {
    const places = new Int32Array(digits + 1);
    for (const value of key) {
        const next = ((value >> shift) & (digits - 1)) + 1;
        places[next] = places[next] + 1;
    }
    for (let digit = 1; digit <= digits; digit++) {
        places[digit] = places[digit] + places[digit - 1];
    }
    return places;
}

;// CONCATENATED MODULE: ./build/lib/src/ingest/backbone/store-bars.js






/**
 * Stores the bars of a spill, bucket after bucket: the partitions of a bucket come to their places together and are on the disk before the next
 * one is begun.
 */
async function storeBars(spill, store) {
    const { lake } = store;
    const present = { bars: await yearsOf(lake, datasets/* bars */.n_), revisions: await yearsOf(lake, datasets/* barsRevisions */.Pu) };
    let partitions = 0;
    let assets = 0;
    for (let bucket = 0; bucket < assetBuckets; bucket++) {
        if (spill.rows[bucket] === 0)
            continue;
        const key = bucketKey(bucket);
        const incoming = await spill.read(bucket);
        const touched = new Set();
        partitions += await lake.writeTogether(async (batch) => {
            let written = 0;
            const keep = async (dataset, year, table) => {
                if (table === undefined)
                    return;
                const keys = { asset_bucket: key, year };
                if ((await batch.write(dataset, keys, { recipe: backboneRecipe, table })) === 'written')
                    written += 1;
            };
            for (const { year, order } of byYear(incoming, store.failed)) {
                const stored = {
                    bars: present.bars.has(`${key} ${year}`)
                        ? await readTable(lake, datasets/* bars */.n_, { asset_bucket: key, year })
                        : undefined,
                    revisions: present.revisions.has(`${key} ${year}`)
                        ? await readTable(lake, datasets/* barsRevisions */.Pu, { asset_bucket: key, year })
                        : undefined,
                };
                const merged = mergeBars(incoming, order, stored, store, touched);
                if (merged.conflicting.length > 0)
                    store.onConflicting(incoming, merged.conflicting);
                await keep(datasets/* bars */.n_, year, merged.bars);
                await keep(datasets/* barsRevisions */.Pu, year, merged.revisions);
            }
            return written;
        });
        assets += touched.size;
        store.onBucket();
    }
    return { partitions, assets };
}
/** The rows of each year, ascending by asset and date, those of one day in the order in which they came. */
function* byYear(incoming, failed) {
    const { rows, asset, date, pack } = incoming;
    const firstDay = date.reduce((least, day) => Math.min(least, day), Number.POSITIVE_INFINITY);
    const firstYear = (0,calendar_date/* yearOf */.lY)(firstDay);
    const lastDay = date.reduce((most, day) => Math.max(most, day), firstDay);
    const yearOfDay = Int32Array.from({ length: lastDay - firstDay + 1 }, (_, i) => (0,calendar_date/* yearOf */.lY)(firstDay + i) - firstYear);
    const year = new Int32Array(rows);
    const day = new Int32Array(rows);
    for (let row = 0; row < rows; row++) {
        day[row] = date[row] - firstDay;
        year[row] = yearOfDay[day[row]];
    }
    const sorted = stableOrder(rows, [year, asset, day]);
    const order = failed.size === 0 ? sorted : sorted.filter((row) => !failed.has(pack[row]));
    for (let start = 0; start < order.length;) {
        const of = year[order[start]];
        let end = start + 1;
        while (end < order.length && year[order[end]] === of)
            end++;
        yield { year: String(firstYear + of).padStart(4, '0'), order: order.subarray(start, end) };
        start = end;
    }
}
async function yearsOf(lake, dataset) {
    const found = await lake.list(dataset);
    return new Set(found.map(({ asset_bucket, year }) => `${asset_bucket} ${year}`));
}
async function readTable(lake, dataset, keys) {
    const names = Object.keys(dataset.columns);
    for await (const { table } of lake.readEach(dataset, [keys], names))
        return table;
    throw new Error(`${dataset.name} was read and gave nothing`);
}

;// CONCATENATED MODULE: ./build/lib/src/ingest/backbone/load-bars.js
















/**
 * Takes packs of bars, in their order. The packs are read one after the other into a temporary folder of the lake, a file for each bucket, and
 * then stored bucket by bucket: memory is that of a piece of a pack, or of a bucket.
 */
async function loadBars(packs, loading) {
    if (packs.length === 0)
        return { results: [], partitions: 0, assets: 0 };
    const { lake } = loading;
    const register = new AssetRegister(await readAssets(lake));
    return lake.withScratchFolder(async (folder) => {
        const spill = new BarSpill(folder);
        const spilled = await spillPacks(packs, spill, register, loading);
        return storeSpilled(spilled, spill, register, loading);
    });
}
async function spillPacks(packs, spill, register, { network, today, progress }) {
    const bar = progress('Packs read', packs.length);
    const spilled = [];
    for (const [number, pack] of packs.entries()) {
        const one = await spillPack(pack, number, spill, register, network, today).catch((error) => {
            if (error instanceof errors/* UserError */.yo)
                return failedPack(pack, error);
            throw error;
        });
        spilled.push(one);
        bar.advance();
    }
    spill.flush();
    bar.end();
    return spilled;
}
async function spillPack(pack, number, spill, register, network, today) {
    const open = await openPack(pack, barColumns(pack.settings), network);
    const quarantined = [];
    let rows = 0;
    let lastDay = bar_rows/* noDay */.O;
    for await (const piece of open.pieces()) {
        const judged = await judgedBars(piece, pack.settings, register, today);
        spill.add(judged.bars, judged.outcomes, register.buckets, number, judged.rowNumbers);
        quarantined.push(...judged.quarantined);
        rows += piece.rows;
        lastDay = Math.max(lastDay, judged.lastDay);
    }
    return { pack, file: open.file, rows, day: packDay(pack) ?? lastDay, quarantined };
}
async function storeSpilled(spilled, spill, register, { lake, settings, isHistory, progress }) {
    const tally = emptyTally(spilled.length);
    const conflicting = spilled.map(() => []);
    const failed = new Set(spilled.keys().filter((number) => 'failure' in (spilled[number] ?? {})));
    const bar = progress('Buckets stored', spill.rows.filter((rows) => rows > 0).length);
    const onNyse = new Set(settings.nyse_calendar);
    const times = new PackTimes({
        // Nothing of a pack that failed is stored: its day is never asked for.
        days: spilled.map((one) => ('day' in one ? one.day : 0)),
        isHistory,
        lateSessions: settings.late_sessions,
        ruleOf: (asset) => (onNyse.has(register.exchangeOf(asset) ?? '') ? 'nyse' : 'weekdays'),
    });
    const stored = await storeBars(spill, {
        lake,
        times,
        tolerance: settings.revision_tolerance,
        tally,
        failed,
        onConflicting: (incoming, rows) => {
            for (const row of rows) {
                const number = incoming.pack[row];
                const { file } = spilled[number];
                conflicting[number]?.push(conflictingRow(incoming, row, file, register));
            }
        },
        onBucket: () => bar.advance(),
    });
    bar.end();
    const results = [];
    for (const [number, one] of spilled.entries()) {
        if ('failure' in one) {
            results.push(one);
            continue;
        }
        const set = [...one.quarantined, ...(conflicting[number] ?? [])];
        await quarantinePackRows(lake, 'bars', set);
        results.push(assertBalanced({
            pack: one.pack,
            file: one.file,
            rows: one.rows,
            emitted: tally.emitted[number],
            old: tally.old[number],
            duplicate: tally.duplicate[number],
            quarantined: set.length,
            failure: undefined,
        }));
    }
    return { results, ...stored };
}
function conflictingRow(incoming, row, file, register) {
    const day = incoming.date[row];
    const asset = register.idOf(incoming.asset[row]) ?? null;
    const values = Object.fromEntries(datasets/* barValues */.cD.map((name) => [name, incoming[name][row]]));
    return {
        file,
        row: incoming.row[row],
        symbol: asset?.slice(0, 100).toWellFormed() ?? null,
        reason: 'CONFLICTING_DUPLICATE',
        detail: `the pack gives ${(0,calendar_date/* isoDate */._$)(day)} more than once, with other values`,
        record: JSON.stringify({ asset, date: (0,calendar_date/* isoDate */._$)(day), ...values }),
        period: monthOf(day),
        day,
    };
}

// EXTERNAL MODULE: ./build/lib/src/sources/source-patterns.js
var source_patterns = __webpack_require__(38723);
;// CONCATENATED MODULE: ./build/lib/src/ingest/backbone/pack-files.js




/**
 * The files that the configuration names, each once, by kind and name.
 *
 * @param chosen patterns of names; none: all
 * @throws UserError when a pattern has no file, two packs of one kind have one name, or nothing is chosen
 */
async function packFiles(settings, chosen) {
    const found = await Promise.all(settings.map(filesOf));
    const files = found.flat();
    refuseEqualNames(files);
    const wanted = files.filter(({ name }) => chosen.length === 0 || chosen.some((pattern) => (0,external_node_path_.matchesGlob)(name, pattern)));
    if (wanted.length === 0 && chosen.length > 0) {
        throw new errors/* UserError */.yo(`No pack is called ${chosen.join(' or ')}.`, {
            hint: `Packs are called by the last part of their path: ${names(files)}.`,
        });
    }
    return wanted.sort((a, b) => (0,order/* byCodeUnits */.C)(a.name, b.name));
}
/** Those of one kind. */
function packsOfKind(files, kind) {
    const isOfKind = (file) => file.settings.kind === kind;
    return files.filter(isOfKind);
}
async function filesOf(settings) {
    const paths = await Promise.all(settings.files.map((path) => ((0,source_patterns/* isPattern */.P)(path) ? (0,source_patterns/* matchingFiles */.V)(path) : [path.replaceAll('\\', '/')])));
    return [...new Set(paths.flat())].map((path) => ({ name: external_node_path_.posix.basename(path), path, settings }));
}
function refuseEqualNames(files) {
    const known = new Map();
    for (const file of files) {
        const key = `${file.settings.kind} ${file.name}`;
        const other = known.get(key);
        if (other !== undefined) {
            throw new errors/* UserError */.yo(`Two packs of ${file.settings.kind} are called ${file.name}: ${other.path} and ${file.path}.`, {
                hint: 'What is done of a pack is kept under its name. Give each file a name of its own, or name it once under "packs".',
            });
        }
        known.set(key, file);
    }
}
function names(files) {
    const shown = files.slice(0, 10).map(({ name }) => name);
    if (shown.length === 0)
        return 'the configuration names none';
    return files.length > shown.length ? `${shown.join(', ')} and ${files.length - shown.length} more` : shown.join(', ');
}

// EXTERNAL MODULE: ./build/lib/src/text/name-list.js
var name_list = __webpack_require__(98983);
;// CONCATENATED MODULE: ./build/lib/src/stages/research/backbone.js






const run = async ({ mode, packs: chosen }, context) => {
    const { lake, config, log } = context;
    const settings = config.research.backbone;
    if (settings.packs.length === 0) {
        throw new errors/* UserError */.yo(`${config.researchFile} names no packs.`, {
            hint: 'List the files that feed the research store under backbone.packs: docs/research.md has examples.',
        });
    }
    const files = await packFiles(settings.packs, chosen);
    const today = (0,calendar_date/* utcDay */.dA)(context.clock());
    return lake.exclusively('backbone', async () => {
        const assets = await loadAssets(packsOfKind(files, 'assets'), lake, context);
        const bars = await loadBars(packsOfKind(files, 'bars'), {
            lake,
            network: context,
            settings,
            today,
            isHistory: mode === 'bulk',
            progress: (label, total) => context.progress(label, total),
        });
        const results = [...assets, ...bars.results];
        for (const { pack, failure } of results)
            if (failure !== undefined)
                log.error(`${pack.name}: ${failure}`);
        const outputs = outputsOf(results, bars);
        log.info(`${(0,name_list/* counted */.h)(outputs.done, 'pack')} of ${outputs.selected} taken: ${outputs.rows} rows, ${outputs.emitted} emitted, ${outputs.old} old, ` +
            `${outputs.duplicate} duplicate, ${outputs.quarantined} quarantined; ${(0,name_list/* counted */.h)(outputs.assets, 'asset')} touched.`);
        if (outputs.failed > 0)
            throw new errors/* GateError */.ue(`${(0,name_list/* counted */.h)(outputs.failed, 'pack')} of ${results.length} failed.`, outputs);
        return outputs;
    });
};
function outputsOf(results, bars) {
    const sum = (name) => results.reduce((total, result) => total + result[name], 0);
    const failed = results.filter(({ failure }) => failure !== undefined).length;
    return {
        selected: results.length,
        done: results.length - failed,
        failed,
        rows: sum('rows'),
        emitted: sum('emitted'),
        old: sum('old'),
        duplicate: sum('duplicate'),
        quarantined: sum('quarantined'),
        assets: bars.assets,
        partitions: bars.partitions,
    };
}


/***/ }),

/***/ 98799:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ canonicalize)
/* harmony export */ });
function serializeString (value) {
  if (!value.isWellFormed()) {
    throw new Error('Lone surrogate is not allowed');
  }
  return JSON.stringify(value);
}

function serializePrimitive (value) {
  switch (typeof value) {
    case 'number':
      if (isNaN(value)) {
        throw new Error('NaN is not allowed');
      }
      if (!isFinite(value)) {
        throw new Error('Infinity is not allowed');
      }
      // For finite numbers String(value) would give identical output, but
      // JSON.stringify benchmarks faster on V8.
      return JSON.stringify(value);
    case 'string':
      return serializeString(value);
    case 'boolean':
      return value ? 'true' : 'false';
    default:
      // null, or values JSON.stringify maps to undefined (undefined,
      // functions, symbols).
      return JSON.stringify(value);
  }
}

// Resolves a value to either its serialized primitive form (a string — or
// undefined, for values JSON.stringify drops) or a frame describing the
// container to descend into. Callers distinguish the two cases with
// `typeof result !== 'object'`.
//
// toJSON results are unwrapped here, and the wrapper objects stay in `seen`
// until the resolved subtree is fully serialized, so cycles introduced via
// toJSON are still detected.
function enterValue (value, seen) {
  let wrappers = null;
  while (value !== null && typeof value === 'object' && typeof value.toJSON === 'function') {
    if (seen.has(value)) {
      throw new Error('Circular reference detected');
    }
    seen.add(value);
    (wrappers ??= []).push(value);
    value = value.toJSON();
  }

  // Boxed Number/String/Boolean objects serialize as their primitive values,
  // mirroring how JSON.stringify treats them.
  if (value instanceof Number || value instanceof String || value instanceof Boolean) {
    value = value.valueOf();
  }

  if (value === null || typeof value !== 'object') {
    if (wrappers !== null) {
      for (const wrapper of wrappers) seen.delete(wrapper);
    }
    return serializePrimitive(value);
  }

  if (seen.has(value)) {
    throw new Error('Circular reference detected');
  }
  seen.add(value);

  return {
    container: value,
    // null marks an array frame; object frames carry their sorted keys.
    // `sort()`'s default comparator orders by UTF-16 code unit, which is the
    // order JCS requires.
    keys: Array.isArray(value) ? null : Object.keys(value).sort(),
    // Next child to serialize; the frame resumes here after a nested
    // container's subtree completes.
    index: 0,
    // Whether no member has been emitted yet (controls comma placement).
    first: true,
    // toJSON wrappers to release from `seen` when this frame completes.
    wrappers
  };
}

function canonicalize (object) {
  if (object === null || typeof object !== 'object') {
    return serializePrimitive(object);
  }

  const seen = new Set();
  const root = enterValue(object, seen);
  if (typeof root !== 'object') {
    // A toJSON chain resolved the input to a primitive.
    return root;
  }

  let result = root.keys === null ? '[' : '{';
  const stack = [root];

  // Depth-first serialization with an explicit stack instead of recursion, so
  // nesting depth is bounded by heap size rather than call-stack size. The top
  // frame is the container currently being serialized: primitive children are
  // appended inline, while a nested container pushes a new frame and jumps
  // back to the outer loop. Because frame.index was already advanced, the
  // parent resumes at its next child once the subtree is done. Opening
  // brackets are emitted when a frame is pushed, closing brackets when it
  // completes.
  outer:
  while (stack.length > 0) {
    const frame = stack[stack.length - 1];
    const container = frame.container;

    // keys === null marks an array frame; otherwise keys holds the object's
    // sorted property names. Either way the iteration counter lives on the
    // frame itself (frame.index), so when a frame is resumed after a nested
    // container completes, the while condition continues at the first
    // unserialized child instead of restarting from the beginning.
    if (frame.keys === null) {
      while (frame.index < container.length) {
        const i = frame.index++;
        if (i > 0) {
          result += ',';
        }
        const element = container[i];
        // Inside arrays, JSON.stringify serializes values with no JSON
        // representation (undefined, symbols, functions) as null.
        const value = element === undefined || typeof element === 'symbol' || typeof element === 'function' ? null : element;
        if (value === null || typeof value !== 'object') {
          result += serializePrimitive(value);
          continue;
        }
        const child = enterValue(value, seen);
        if (typeof child !== 'object') {
          // A toJSON chain resolved the child to an already-serialized
          // primitive — or, when child is undefined, to a value with no JSON
          // representation, which becomes null inside arrays.
          result += child === undefined ? 'null' : child;
          continue;
        }
        result += child.keys === null ? '[' : '{';
        stack.push(child);
        continue outer;
      }
      result += ']';
    } else {
      const keys = frame.keys;
      while (frame.index < keys.length) {
        const key = keys[frame.index++];
        const value = container[key];
        // Inside objects, JSON.stringify omits properties whose value has no
        // JSON representation (undefined, symbols, functions).
        if (value === undefined || typeof value === 'symbol' || typeof value === 'function') {
          continue;
        }
        if (value === null || typeof value !== 'object') {
          // Commas are tracked with a flag rather than the key index: a
          // skipped key must not leave a stray comma behind.
          if (frame.first) {
            frame.first = false;
          } else {
            result += ',';
          }
          result += serializeString(key) + ':' + serializePrimitive(value);
          continue;
        }
        // The child must be resolved before the key is emitted: a toJSON
        // returning a value with no JSON representation drops the whole
        // property.
        const child = enterValue(value, seen);
        if (child === undefined) {
          continue;
        }
        if (frame.first) {
          frame.first = false;
        } else {
          result += ',';
        }
        result += serializeString(key) + ':';
        if (typeof child !== 'object') {
          result += child;
          continue;
        }
        result += child.keys === null ? '[' : '{';
        stack.push(child);
        continue outer;
      }
      result += '}';
    }

    // Frame complete. The container leaves `seen` so that a later, sibling
    // reference to the same object is not mistaken for a cycle.
    seen.delete(container);
    if (frame.wrappers !== null) {
      for (const wrapper of frame.wrappers) seen.delete(wrapper);
    }
    stack.pop();
  }

  return result;
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
