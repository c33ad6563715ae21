export const id = 4244;
export const ids = [4244];
export const modules = {

/***/ 83761:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ staleLines),
/* harmony export */   e: () => (/* binding */ backfillHint)
/* harmony export */ });
/* harmony import */ var _text_name_list_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(98983);
/* harmony import */ var _text_order_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(37961);


const weeksNamed = 6;
/** One line per regime and reason, with its weeks and, once, what to do. */
function staleLines(stale) {
    const groups = Map.groupBy(stale, ({ regime, why, cure }) => JSON.stringify([regime, why, cure]));
    return [...groups.values()].map((group) => {
        const [{ regime, why, cure } = { regime: '', why: '', cure: undefined }] = group;
        const weeks = group.map(({ week_ending }) => week_ending);
        const stop = why.endsWith('.') ? '' : '.';
        const isRefused = cure !== undefined;
        const todo = cure ?? backfillHint(group.map(({ week_ending }) => ({ regime, weekEnding: week_ending })));
        return `${isRefused ? 'Refused' : 'To do again'}: ${regime}: ${why}${stop} Weeks: ${(0,_text_name_list_js__WEBPACK_IMPORTED_MODULE_0__/* .nameList */ .OD)(weeks, weeksNamed)}. ${todo}`;
    });
}
/** The command that makes weeks again. */
function backfillHint(weeks) {
    const days = [...new Set(weeks.map(({ weekEnding }) => weekEnding))].sort(_text_order_js__WEBPACK_IMPORTED_MODULE_1__/* .byCodeUnits */ .C);
    const regimes = [...new Set(weeks.map(({ regime }) => regime))].sort(_text_order_js__WEBPACK_IMPORTED_MODULE_1__/* .byCodeUnits */ .C);
    return `Make them again: regimen backfill --start ${days[0]} --end ${days.at(-1)} --regimes ${regimes.join(',')}`;
}


/***/ }),

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
/** New York's clock is known here from 1987 on. */
const earliest = (0,_date_js__WEBPACK_IMPORTED_MODULE_0__/* .epochDayOf */ .LV)(1987, 1, 2) * _date_js__WEBPACK_IMPORTED_MODULE_0__/* .dayMs */ .LP;
const latest = (0,_date_js__WEBPACK_IMPORTED_MODULE_0__/* .epochDayOf */ .LV)(9999, 12, 31) * _date_js__WEBPACK_IMPORTED_MODULE_0__/* .dayMs */ .LP;
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
    const day = Math.floor((instant - 7 * hourMs) / _date_js__WEBPACK_IMPORTED_MODULE_0__/* .dayMs */ .LP);
    return Math.floor((instant + newYorkUtcOffsets((0,_date_js__WEBPACK_IMPORTED_MODULE_0__/* .yearOf */ .lY)(day))(day) * 60_000) / _date_js__WEBPACK_IMPORTED_MODULE_0__/* .dayMs */ .LP);
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
/* harmony export */   AB: () => (/* binding */ lastSessionOnOrBefore),
/* harmony export */   M: () => (/* binding */ sessionOn),
/* harmony export */   M5: () => (/* binding */ sessionsBetween),
/* harmony export */   ML: () => (/* binding */ asOfSession),
/* harmony export */   Nh: () => (/* binding */ firstSessionOnOrAfter),
/* harmony export */   P$: () => (/* binding */ isCovered),
/* harmony export */   P1: () => (/* binding */ sessionIndex),
/* harmony export */   Qq: () => (/* binding */ assertInCalendar),
/* harmony export */   k_: () => (/* binding */ latestSession),
/* harmony export */   wQ: () => (/* binding */ closureReason)
/* harmony export */ });
/* unused harmony export previousSession */
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(42226);
/* harmony import */ var _statistics_lower_bound_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(72761);
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
function lastSessionOnOrBefore(date, calendar = _nyse_js__WEBPACK_IMPORTED_MODULE_3__/* .nyse */ .q) {
    assertInCalendar(date, calendar);
    return covered(latestSession((0,_date_js__WEBPACK_IMPORTED_MODULE_1__/* .epochDay */ .ue)(date), calendar), `on or before ${date}`, calendar);
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
function sessionIndex(date, calendar = _nyse_js__WEBPACK_IMPORTED_MODULE_3__/* .nyse */ .q) {
    const reason = closureReason(date, calendar);
    if (reason !== undefined) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(`expected a session of ${calendar.name}, but it is closed on ${date} (${reason})`, {
            hint: `The next session is ${firstSessionOnOrAfter(date, calendar).date}.`,
        });
    }
    const firstDay = (0,_date_js__WEBPACK_IMPORTED_MODULE_1__/* .epochDay */ .ue)(calendar.firstDate);
    const lastYear = (0,_date_js__WEBPACK_IMPORTED_MODULE_1__/* .yearOf */ .lY)((0,_date_js__WEBPACK_IMPORTED_MODULE_1__/* .epochDay */ .ue)(date));
    let index = sessionsThrough((0,_date_js__WEBPACK_IMPORTED_MODULE_1__/* .epochDay */ .ue)(date), lastYear, calendar) - 1;
    for (let year = (0,_date_js__WEBPACK_IMPORTED_MODULE_1__/* .yearOf */ .lY)(firstDay); year < lastYear; year++)
        index += sessionYear(year, calendar).sessions.length;
    return index - sessionsThrough(firstDay - 1, (0,_date_js__WEBPACK_IMPORTED_MODULE_1__/* .yearOf */ .lY)(firstDay), calendar);
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
const [firstCovered, lastCovered] = [(0,_date_js__WEBPACK_IMPORTED_MODULE_1__/* .epochDay */ .ue)(_nyse_js__WEBPACK_IMPORTED_MODULE_3__/* .nyse */ .q.firstDate), (0,_date_js__WEBPACK_IMPORTED_MODULE_1__/* .epochDay */ .ue)(_nyse_js__WEBPACK_IMPORTED_MODULE_3__/* .nyse */ .q.lastDate)];
/** Whether the calendar of New York knows of an epoch day: of those before and after its span it says nothing. */
function isCovered(day) {
    return day >= firstCovered && day <= lastCovered;
}
/** Position of the last session ≤ `day`; −1 where there is none. */
function asOfSession(sessions, day) {
    return (0,_statistics_lower_bound_js__WEBPACK_IMPORTED_MODULE_4__/* .lowerBound */ .y)(sessions.length, (place) => sessions[place] <= day) - 1;
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

/***/ 55281:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $o: () => (/* binding */ readFileIfExistsSync),
/* harmony export */   EY: () => (/* binding */ writeSynced),
/* harmony export */   Jj: () => (/* binding */ fileStateIfExists),
/* harmony export */   KO: () => (/* binding */ readPiecesIfExist),
/* harmony export */   NY: () => (/* binding */ realPathIfExists),
/* harmony export */   O1: () => (/* binding */ listIfExists),
/* harmony export */   QD: () => (/* binding */ readFileIfExists),
/* harmony export */   TP: () => (/* binding */ readTextIfExists),
/* harmony export */   UY: () => (/* binding */ syncToDisk),
/* harmony export */   Uy: () => (/* binding */ statsIfExist),
/* harmony export */   f8: () => (/* binding */ namesIfExistsSync),
/* harmony export */   gD: () => (/* binding */ ownStatsIfExist),
/* harmony export */   j8: () => (/* binding */ entriesIfExist),
/* harmony export */   t2: () => (/* binding */ exists)
/* harmony export */ });
/* unused harmony export watchFileSystem */
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(42226);




const pieceBytes = 2 ** 20;
/**
 * Buffers of reads that ended, for those that begin. Thousands of small files are read one after the other: with a new buffer for each, V8 would count a
 * mebibyte of memory for every one of them, and go over its whole heap again after a few dozen.
 */
const idlePieces = [];
const mostIdlePieces = 4;
let watcher;
/**
 * Has every access told before it happens. What `watch` throws stands for an answer of the system, so that tests can have each of
 * them fail.
 *
 * @returns takes it back
 */
function watchFileSystem(watch) {
    watcher = watch;
    return () => {
        watcher = undefined;
    };
}
/** The bytes of a file, undefined when there is none. @throws UnreadableError */
function readFileIfExists(path, options = {}) {
    return answer('read', path, () => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readFile)(path, options));
}
/**
 * The bytes of a file from its beginning to its end in pieces, so that no more than one piece is in memory.
 *
 * @param onPiece is given each piece, which holds these bytes until it returns
 * @returns how many bytes there were, undefined when there is no such file
 * @throws UnreadableError
 */
function readPiecesIfExist(path, onPiece) {
    return answer('read', path, async () => {
        const handle = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.open)(path, 'r');
        const buffer = idlePieces.pop() ?? Buffer.allocUnsafe(pieceBytes);
        try {
            let total = 0;
            for (;;) {
                const { bytesRead } = await handle.read(buffer, 0, buffer.length, total);
                if (bytesRead === 0)
                    return total;
                onPiece(buffer.subarray(0, bytesRead));
                total += bytesRead;
            }
        }
        finally {
            if (idlePieces.length < mostIdlePieces)
                idlePieces.push(buffer);
            await handle.close();
        }
    });
}
/** As {@link readFileIfExists}, as UTF-8 text. @throws UnreadableError */
async function readTextIfExists(path) {
    return (await readFileIfExists(path))?.toString('utf8');
}
/** As {@link readFileIfExists}, without a promise. @throws UnreadableError */
function readFileIfExistsSync(path) {
    return answerSync('read', path, () => (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(path));
}
/** The names in a folder, in no order; none when there is no such folder. @throws UnreadableError */
async function listIfExists(folder) {
    return (await answer('list', folder, () => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readdir)(folder))) ?? [];
}
/** As {@link listIfExists}, with what each name stands for. @throws UnreadableError */
async function entriesIfExist(folder) {
    return (await answer('list', folder, () => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readdir)(folder, { withFileTypes: true }))) ?? [];
}
/** As {@link listIfExists}, sorted by code units, undefined when there is no such folder. @throws UnreadableError */
function namesIfExistsSync(folder) {
    return answerSync('list', folder, () => (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readdirSync)(folder).sort());
}
/** Whether there is something at a path; a link that leads nowhere is nothing. @throws UnreadableError */
function exists(path) {
    return statsIfExist(path) !== undefined;
}
/** What is at a path, behind links; undefined when there is nothing. @throws UnreadableError */
function statsIfExist(path) {
    return answerSync('look', path, () => (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(path, { throwIfNoEntry: false }) ?? absent(path));
}
/** What is at a path, a link itself included; undefined when there is nothing. @throws UnreadableError */
function ownStatsIfExist(path) {
    return answerSync('look', path, () => (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync)(path, { throwIfNoEntry: false }) ?? absent(path));
}
/**
 * Which file is at a path, and in which state: the same text as long as nobody puts another in its place or changes it. Undefined when there
 * is nothing. @throws UnreadableError
 */
function fileStateIfExists(path) {
    return answerSync('look', path, () => {
        const stats = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(path, { throwIfNoEntry: false, bigint: true });
        return stats ? [stats.dev, stats.ino, stats.size, stats.mtimeNs, stats.ctimeNs].join(' ') : absent(path);
    });
}
/** Where a path leads once its links are followed; undefined when there is nothing. @throws UnreadableError */
function realPathIfExists(path) {
    return answerSync('look', path, () => (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.realpathSync)(path));
}
/**
 * Writes a new file that outlasts a stop of the machine.
 *
 * @throws the system's error, with the path: Node leaves it out where the write fails and not the opening, as on a full drive
 */
async function writeSynced(path, content) {
    const handle = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.open)(path, 'wx');
    try {
        await handle.writeFile(content);
        await handle.sync();
    }
    catch (error) {
        throw error instanceof Error ? Object.assign(error, { path }) : error;
    }
    finally {
        await handle.close();
    }
}
/** Makes sure that a file's bytes, or the names in a folder, outlast a stop of the machine. */
async function syncToDisk(path) {
    const isFolder = statsIfExist(path)?.isDirectory() ?? false;
    // Windows cannot open a folder; there the rename itself is all that can be had. A file it syncs only for who may write.
    if (isFolder && process.platform === 'win32')
        return;
    const handle = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.open)(path, isFolder ? 'r' : 'r+');
    try {
        await handle.sync();
    }
    finally {
        await handle.close();
    }
}
/** Node gives the same for ENOENT and ENOTDIR here, and an exception for every file that is not there would cost more than a look. */
function absent(path) {
    for (let above = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(path), below = path; above !== below; [above, below] = [(0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(above), above]) {
        const stats = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(above, { throwIfNoEntry: false });
        if (stats?.isDirectory())
            return undefined;
        if (stats)
            throw Object.assign(new Error(`ENOTDIR: not a directory, stat '${path}'`), { code: 'ENOTDIR', path });
    }
    return undefined;
}
async function answer(kind, path, ask) {
    try {
        watcher?.({ kind, path });
        return await ask();
    }
    catch (error) {
        return absenceOrThrow(path, error);
    }
}
function answerSync(kind, path, ask) {
    try {
        watcher?.({ kind, path });
        return ask();
    }
    catch (error) {
        return absenceOrThrow(path, error);
    }
}
function absenceOrThrow(path, error) {
    if ((0,_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .errorCode */ .CA)(error) === 'ENOENT')
        return undefined;
    if ((0,_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .errorCode */ .CA)(error) === 'ABORT_ERR')
        throw error;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .UnreadableError */ .Gy(path, error);
}


/***/ }),

/***/ 6358:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ canonicalJson),
/* harmony export */   f: () => (/* binding */ sha256Hex)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var canonicalize__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(98799);


/**
 * The canonical text of a JSON value: RFC 8785 (sorted keys, shortest numbers, no white space), so that equal values
 * have equal digests whatever the key order or layout they were written in.
 *
 * @throws TypeError for what JSON cannot hold: NaN, infinities, functions, `undefined` at the top.
 */
function canonicalJson(value) {
    const text = (0,canonicalize__WEBPACK_IMPORTED_MODULE_1__/* ["default"] */ .A)(value);
    if (text === undefined)
        throw new TypeError('canonicalJson: the value has no JSON form');
    return text;
}
/** SHA-256 in lower-case hex. */
function sha256Hex(data) {
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(data).digest('hex');
}


/***/ }),

/***/ 54500:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A3: () => (/* binding */ polars),
/* harmony export */   c1: () => (/* binding */ columnNamed)
/* harmony export */ });
/* unused harmony export polarsLoaded */
/* harmony import */ var _polars__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(65160);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(42226);


/**
 * Polars, loaded on the first call: its native library alone costs more than a stage without tables needs in all.
 * @throws UserError when there is no library for this machine, or it cannot be unpacked, downloaded or stored.
 */
async function polars() {
    try {
        return await _polars__WEBPACK_IMPORTED_MODULE_0__["default"].load();
    }
    catch (error) {
        // The loader is a program of its own and so is its class UserError.
        if (!(error instanceof Error) || error.name !== 'UserError')
            throw error;
        const { message, hint } = error;
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo(message, hint === undefined ? { cause: error } : { hint, cause: error });
    }
}
/** Whether anything in this process asked for Polars yet. */
function polarsLoaded() {
    return native.loaded();
}
/**
 * The column of this very name. Polars takes `*` for every column and `^…$` for a pattern, and a file of strangers may have columns
 * that are called so.
 */
function columnNamed(pl, name) {
    const isPattern = name === '*' || (name.startsWith('^') && name.endsWith('$'));
    return pl.col(isPattern ? `^${name.replaceAll(/[\\^$.*+?()[\]{}|]/g, '\\$&')}$` : name);
}


/***/ }),

/***/ 59821:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CK: () => (/* binding */ regimeIds),
/* harmony export */   ES: () => (/* binding */ findRegimes),
/* harmony export */   cb: () => (/* binding */ brokenRegimes),
/* harmony export */   kU: () => (/* binding */ brokenLine),
/* harmony export */   my: () => (/* binding */ selectedRegimes)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(42226);
/* harmony import */ var _text_order_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(37961);


/**
 * The regimes of such an input. A mistake in one must not stop the others: it is told apart.
 *
 * @throws UserError for an id that has no file, and when there is no regime at all
 */
function findRegimes(ids, config) {
    const regimes = [];
    const broken = [];
    // An id that nobody knows is a slip of whoever started the run, and stops it.
    for (const id of ids)
        config.regimeFile(id);
    for (const id of ids.length === 0 ? config.regimeIds() : new Set(ids)) {
        try {
            const regime = config.regime(id);
            if (ids.length === 0 && regime.status === 'retired')
                continue;
            config.schemaOf(regime);
            regimes.push(regime);
        }
        catch (problem) {
            if (!(problem instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo))
                throw problem;
            broken.push({ id, problem });
        }
    }
    if (regimes.length > 0)
        return { regimes, broken };
    if (broken.length > 0)
        throw brokenRegimes(broken);
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo('No regime is selected.', {
        hint: 'Give one in configs/regimes/ the status live or shadow.',
    });
}
/** The same for a stage that shows what there is: the broken ones are a warning. */
function selectedRegimes(ids, { config, log }) {
    const { regimes, broken } = findRegimes(ids, config);
    for (const one of broken)
        log.warning(brokenLine(one));
    return regimes;
}
/** The ids of all, also of those that cannot be scored: whoever waits for them must see that they do not come. */
function regimeIds({ regimes, broken }) {
    return [...regimes, ...broken].map(({ id }) => id).sort(_text_order_js__WEBPACK_IMPORTED_MODULE_1__/* .byCodeUnits */ .C);
}
function brokenLine({ id, problem }) {
    return `${id} cannot be scored: ${problem.message}`;
}
/** What a stage ends with that has done the others. */
function brokenRegimes(broken) {
    const [first] = broken;
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(broken.map(brokenLine).join('\n'), {
        ...(first?.problem.hint === undefined ? {} : { hint: first.problem.hint }),
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

/***/ 84106:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ assertRegimesFit),
/* harmony export */   o: () => (/* binding */ assertChunksFit)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(42226);

/** GitHub starts no matrix with more jobs. https://docs.github.com/en/actions/reference/limits */
const mostJobs = 256;
/** @throws UserError when the groups of weeks are more than a matrix takes */
function assertChunksFit(weeks, chunkSize) {
    const chunks = Math.ceil(weeks / chunkSize);
    if (chunks <= mostJobs)
        return;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(`${weeks} weeks in groups of ${chunkSize} are ${chunks} jobs: GitHub allows ${mostJobs} in a matrix.`, { hint: `Give --chunk-size ${Math.ceil(weeks / mostJobs)} or more, or a shorter span.` });
}
/** @throws UserError when the regimes are more than a matrix takes */
function assertRegimesFit(regimes) {
    if (regimes <= mostJobs)
        return;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(`${regimes} regimes are ${regimes} jobs: GitHub allows ${mostJobs} in a matrix.`, {
        hint: `Name at most ${mostJobs} of them with --regimes, and the others in another run; or give some the status retired.`,
    });
}


/***/ }),

/***/ 70056:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  run: () => (/* binding */ run)
});

// EXTERNAL MODULE: ./build/lib/src/backfill/stale-weeks.js
var stale_weeks = __webpack_require__(83761);
// EXTERNAL MODULE: ./build/lib/src/calendar/weeks.js
var weeks = __webpack_require__(18429);
// EXTERNAL MODULE: ./build/lib/src/errors.js
var errors = __webpack_require__(42226);
// EXTERNAL MODULE: ./build/lib/src/scoring/datasets.js
var datasets = __webpack_require__(7954);
// EXTERNAL MODULE: ./build/lib/src/stages/selected-regimes.js
var selected_regimes = __webpack_require__(59821);
// EXTERNAL MODULE: ./build/lib/src/stages/selected-weeks.js + 1 modules
var selected_weeks = __webpack_require__(89300);
// EXTERNAL MODULE: ./build/lib/src/file-system.js
var file_system = __webpack_require__(55281);
// EXTERNAL MODULE: ./build/lib/src/sources/column-names.js
var column_names = __webpack_require__(51349);
// EXTERNAL MODULE: ./build/lib/src/sources/csv-records.js
var csv_records = __webpack_require__(46127);
// EXTERNAL MODULE: ./build/lib/src/sources/read-source-files.js + 1 modules
var read_source_files = __webpack_require__(77636);
// EXTERNAL MODULE: ./build/lib/src/sources/symbol-matching.js
var symbol_matching = __webpack_require__(74768);
;// CONCATENATED MODULE: ./build/lib/src/stages/weekly/benchmark-member.js






/** A larger file is no list of symbols that a look beforehand should wait for. */
const largestFile = 4 * 2 ** 20;
/**
 * The local text files of the universe that name the benchmark. It is measured against and never ranked, so a member that is the benchmark
 * is a slip. Files of other kinds, and those that are not there or no tables, are left to the ingest.
 *
 * @throws UnreadableError
 */
async function filesWithBenchmark({ universe, benchmark, }) {
    const { files, ...section } = universe;
    const entries = files.map((entry) => (typeof entry === 'string' ? { ...section, path: entry } : entry));
    const wanted = (0,symbol_matching/* foldedSymbol */.Dw)(benchmark);
    return (await localFiles(entries))
        .filter((file) => /\.(csv|tsv|txt)$/i.test(file.path))
        .filter((file) => symbolsOf(file).some((symbol) => (0,symbol_matching/* foldedSymbol */.Dw)(symbol) === wanted))
        .map(({ path }) => path);
}
/** Where files cannot be told, the ingest stops and says why. */
async function localFiles(entries) {
    try {
        const files = await (0,read_source_files/* filesOf */.R8)(entries);
        return files.flatMap(({ location, reading }) => location.kind === 'http' ? [] : [{ ...reading, path: location.path }]);
    }
    catch (error) {
        if (error instanceof errors/* UserError */.yo)
            return [];
        throw error;
    }
}
/** The symbols that a file lists, as it writes them; none where it is no table with a column of symbols. */
function symbolsOf({ path, columns, strip_suffix: suffix = '' }) {
    const table = tableOf(path);
    if (table === undefined)
        return [];
    const { header, delimiter, text } = table;
    const at = header.indexOf((0,column_names/* nameInFile */.tx)(columns.symbol, header) ?? '');
    if (at < 0)
        return [];
    return text.split('\n').flatMap((line) => {
        const symbol = (0,csv_records/* csvFields */.qZ)(line, delimiter)[at]?.trim() ?? '';
        const isSuffixed = suffix !== '' && symbol.toLowerCase().endsWith(suffix.toLowerCase());
        return isSuffixed ? symbol.slice(0, -suffix.length) : symbol;
    });
}
function tableOf(path) {
    const found = (0,file_system/* statsIfExist */.Uy)(path);
    if (!found?.isFile() || found.size > largestFile)
        return undefined;
    const content = (0,file_system/* readFileIfExistsSync */.$o)(path);
    if (content === undefined)
        return undefined;
    try {
        const { header, delimiter, bytes, end } = (0,csv_records/* csvHeader */.MY)(path, content);
        return { header, delimiter, text: bytes.toString('utf8', end) };
    }
    catch (error) {
        if (error instanceof errors/* UserError */.yo)
            return undefined;
        throw error;
    }
}

// EXTERNAL MODULE: ./build/lib/src/stages/weekly/matrix-limit.js
var matrix_limit = __webpack_require__(84106);
;// CONCATENATED MODULE: ./build/lib/src/stages/weekly/plan.js








const run = async ({ weekEnding, regimes, catchUp, remote }, context) => {
    const { config, clock, log, annotate } = context;
    const asked = (0,selected_weeks/* selectedWeeks */.R)(weekEnding, clock());
    const last = asked.at(-1);
    if (!last)
        throw new errors/* UserError */.yo('No week is selected.');
    // A mistake in a configuration is cheapest found here, before anything is fetched.
    log.debug(`Benchmark ${config.pipeline.benchmark}`);
    if (config.pipeline.enrichment.rules !== undefined)
        config.rules();
    await warnOfBenchmark(context);
    const found = (0,selected_regimes/* findRegimes */.ES)(regimes, config);
    for (const one of found.broken)
        annotate({ level: 'error', title: 'Regime', message: (0,selected_regimes/* brokenLine */.kU)(one) });
    // A broken one stays in the plan: its own leg of the matrix fails, and the others go on.
    const ids = (0,selected_regimes/* regimeIds */.CK)(found);
    (0,matrix_limit/* assertRegimesFit */.C)(ids.length);
    const missed = catchUp ? await weeksToCatchUp(asked, ids, remote, context) : [];
    const weeks = [...new Set([...missed, ...asked])].sort((a, b) => a.cutoffUtc - b.cutoffUtc);
    const { missing, stale } = await openWeeks(weeks, found, context);
    const cutoff = new Date(last.cutoffUtc).toISOString();
    log.info(`Week ${last.weekEnding}, cutoff ${cutoff}; regimes ${ids.join(', ')}`);
    for (const { week_ending, regimes: lacking } of missing)
        log.info(`Missing: ${week_ending} under ${lacking.join(', ')}`);
    for (const line of (0,stale_weeks/* staleLines */.H)(stale))
        log.warning(line);
    return {
        weekEnding: last.weekEnding,
        weeks: weeks.map((week) => week.weekEnding),
        cutoff,
        regimes: ids,
        missed: missed.map((week) => week.weekEnding),
        missing,
        stale: stale.map(({ week_ending, regime, why }) => ({ week_ending, regime, why })),
    };
};
/** The weeks before the last one asked for that the state branch lacks, as many as one run does. */
async function weeksToCatchUp(asked, regimes, given, context) {
    const target = asked.at(-1);
    const { publishedWeeks } = await Promise.all(/* import() */[__webpack_require__.e(6887), __webpack_require__.e(5094)]).then(__webpack_require__.bind(__webpack_require__, 20698));
    const { missedWeeks } = await __webpack_require__.e(/* import() */ 6627).then(__webpack_require__.bind(__webpack_require__, 76627));
    const published = await publishedWeeks(given, context);
    const { weeks, postponed } = missedWeeks(published, regimes, target, context.config.pipeline.memory.catch_up_weeks);
    const missed = weeks.filter((week) => !asked.includes(week));
    if (missed.length > 0) {
        const names = missed.map((week) => week.weekEnding).join(', ');
        const message = `${names}: not published yet, done now before ${target.weekEnding}.`;
        context.annotate({ level: 'notice', title: 'Missed weeks', message });
    }
    const [next] = postponed;
    if (next) {
        const message = `${postponed.length} more weeks from ${next.weekEnding} on are left for later runs (memory.catch_up_weeks); "regimen backfill" does them at once.`;
        context.annotate({ level: 'warning', title: 'Missed weeks', message });
    }
    return missed;
}
async function warnOfBenchmark({ config, annotate }) {
    const { benchmark } = config.pipeline;
    for (const file of await filesWithBenchmark(config.pipeline)) {
        const message = `${file} names the benchmark ${benchmark}: it is never ranked, so it is no member of the universe.`;
        annotate({ level: 'warning', title: 'Universe', message });
    }
}
/** The selected weeks, and those since the oldest scored week, that lack a score under one of the regimes, or have one that would be another now. */
async function openWeeks(selected, found, context) {
    const { lake } = context;
    const scored = await lake.list(datasets/* scoresWeekly */.P);
    const known = new Set(scored.map((keys) => `${keys.regime}/${keys.week_ending}`));
    const dates = [
        ...selected.map(({ weekEnding }) => weekEnding),
        ...scored.map((keys) => keys.week_ending),
    ].sort();
    const [first] = dates;
    const last = selected.at(-1);
    if (!first || !last)
        return { missing: [], stale: [] };
    const states = scored.length === 0 ? undefined : await weekStates(context);
    const missing = [];
    const stale = [];
    for (const week of (0,weeks/* weeksBetween */.WP)(first, last.weekEnding)) {
        const { weekEnding: week_ending } = week;
        const lacking = (0,selected_regimes/* regimeIds */.CK)(found).filter((id) => !known.has(`${id}/${week_ending}`));
        if (lacking.length > 0)
            missing.push({ week_ending, regimes: lacking });
        for (const regime of found.regimes.filter(({ id }) => known.has(`${id}/${week_ending}`))) {
            const state = await states?.scored(week, regime);
            if (state?.kind === 'todo')
                stale.push({ week_ending, regime: regime.id, why: state.why });
            if (state?.kind === 'refused')
                stale.push({ week_ending, regime: regime.id, why: state.why, cure: state.cure });
        }
    }
    return { missing, stale };
}
/** What is held against the configuration as it is: a large part of the program, which a plan for an empty lake never loads. */
async function weekStates(context) {
    const [{ WeekStates: States }, { presentRecipe }] = await Promise.all([
        Promise.all(/* import() */[__webpack_require__.e(352), __webpack_require__.e(667), __webpack_require__.e(4696), __webpack_require__.e(1748), __webpack_require__.e(5017), __webpack_require__.e(3170), __webpack_require__.e(726), __webpack_require__.e(4502)]).then(__webpack_require__.bind(__webpack_require__, 70726)),
        Promise.all(/* import() */[__webpack_require__.e(352), __webpack_require__.e(4696), __webpack_require__.e(1748), __webpack_require__.e(5017), __webpack_require__.e(3343), __webpack_require__.e(6721)]).then(__webpack_require__.bind(__webpack_require__, 30041)),
    ]);
    return States.of(context.lake, presentRecipe(context));
}


/***/ }),

/***/ 72761:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   y: () => (/* binding */ lowerBound)
/* harmony export */ });
/**
 * The first place of an ordered sequence that does not come before what is looked for; its length where all of them do (binary search; `lower_bound` of the C++
 * standard library).
 *
 * @param isBefore holds up to some place and for none after it
 */
function lowerBound(length, isBefore) {
    let low = 0;
    let high = length;
    while (low < high) {
        const middle = (low + high) >>> 1;
        if (isBefore(middle))
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}


/***/ }),

/***/ 98983:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   OD: () => (/* binding */ nameList),
/* harmony export */   hS: () => (/* binding */ counted),
/* harmony export */   v: () => (/* binding */ andMore)
/* harmony export */ });
/**
 * The first of some names or sentences, and how many more there are: `AAA, BBB and 3 more`; `one thing; another; and 3 more`; or each on a line of its own.
 *
 * @param most how many are listed
 */
function nameList(names, most = 20, separator = ', ') {
    const listed = names.slice(0, most).join(separator);
    if (names.length <= most)
        return listed;
    const stop = separator === '; ' ? ';' : '';
    return `${listed}${stop}${separator === '\n' ? separator : ' '}${andMore(names.length, most)}`;
}
/** How many there are beside those that are named: `and 3 more`, `and 1 more row`; empty where all are. */
function andMore(count, named, noun = '') {
    if (count <= named)
        return '';
    const more = count - named;
    return noun === '' ? `and ${more} more` : `and ${more} more ${more === 1 ? noun : `${noun}s`}`;
}
const whole = new Intl.NumberFormat('en-US');
function counted(count, noun, many = noun.endsWith('s') ? noun : `${noun}s`) {
    return `${whole.format(count)} ${count === 1 ? noun : many}`;
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


/***/ })

};
