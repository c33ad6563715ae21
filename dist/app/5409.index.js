export const id = 5409;
export const ids = [5409];
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

/***/ 28890:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AU: () => (/* binding */ SteadyTime),
/* harmony export */   Km: () => (/* binding */ RetryBudget),
/* harmony export */   zs: () => (/* binding */ timerWait)
/* harmony export */ });
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(58500);

/** What a timer can hold; a longer one would fire at once. */
const longestTimerMs = 2 ** 31 - 1;
const timerWait = async (ms, signal) => {
    for (let left = ms; left > 0; left -= longestTimerMs)
        await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_0__.setTimeout)(Math.min(left, longestTimerMs), undefined, { signal });
};
/**
 * A time in ms that never runs backwards and that a wait moves on, whatever the clock behind it does: a clock that stands still, or is set
 * back, must not make anybody wait for ever.
 */
class SteadyTime {
    #latest = Number.NEGATIVE_INFINITY;
    now(clock) {
        return Math.max(clock(), this.#latest);
    }
    /** Says that somebody waited until `time`. */
    reached(time) {
        this.#latest = Math.max(this.#latest, time);
    }
}
/**
 * How long a provider may be waited for in all. Waits at the same time count once: the budget is about how long the run is held up.
 */
class RetryBudget {
    #clock;
    #time = new SteadyTime();
    #leftMs;
    #waitedUntil = Number.NEGATIVE_INFINITY;
    constructor(totalMs, clock) {
        this.#leftMs = totalMs;
        this.#clock = clock;
    }
    allows(ms) {
        return this.#cost(ms) <= this.#leftMs;
    }
    async spend(ms, wait, signal) {
        const end = this.#time.now(this.#clock) + ms;
        this.#leftMs -= this.#cost(ms);
        this.#waitedUntil = Math.max(this.#waitedUntil, end);
        if (ms > 0)
            await wait(ms, signal);
        this.#time.reached(end);
    }
    /** What a wait that starts now adds to those under way. */
    #cost(ms) {
        const now = this.#time.now(this.#clock);
        return Math.max(0, now + ms - Math.max(now, this.#waitedUntil));
    }
}


/***/ }),

/***/ 27848:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ET: () => (/* binding */ redirectTarget),
/* harmony export */   N6: () => (/* binding */ isRedirect),
/* harmony export */   Uq: () => (/* binding */ maximumRedirects)
/* harmony export */ });
const redirectStatus = new Set([301, 302, 303, 307, 308]);
const maximumRedirects = 5;
/** Whether an answer sends us elsewhere. */
function isRedirect(response) {
    return redirectStatus.has(response.status) && response.headers.has('location');
}
/** Where an answer sends us: http or https, never from https to http; undefined when it is anything else. */
function redirectTarget(response, from) {
    const next = URL.parse(response.headers.get('location') ?? '', from.href);
    if (next?.protocol === 'https:')
        return next;
    return next?.protocol === 'http:' && from.protocol === 'http:' ? next : undefined;
}


/***/ }),

/***/ 80415:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ retryAfterMs),
/* harmony export */   a: () => (/* binding */ passingStatus)
/* harmony export */ });
/** Status codes of failures that may pass. */
const passingStatus = new Set([408, 425, 429, 500, 502, 503, 504]);
/**
 * How long a server asks to be left alone, in ms: RFC 9110, 10.2.3, seconds or a date. A date counts from the server's own clock, where
 * it tells, because its clock and ours may differ.
 *
 * @param now our own time in ms since 1970, for a date without a clock to go with it
 */
function retryAfterMs(headers, now) {
    const text = headers.get('retry-after')?.trim();
    if (text === undefined)
        return undefined;
    if (/^\d+(?:\.\d+)?$/.test(text))
        return Number(text) * 1000;
    if (!/^[A-Z][a-z]+, .*\d.* GMT$/.test(text))
        return undefined;
    const server = Date.parse(headers.get('date') ?? '');
    const wait = Date.parse(text) - (Number.isNaN(server) ? (now ?? Number.NaN) : server);
    return Number.isFinite(wait) ? Math.max(0, wait) : undefined;
}


/***/ }),

/***/ 36765:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ sourceLocations),
/* harmony export */   W: () => (/* binding */ publicAddress)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(42226);
/* harmony import */ var _lake_canonical_json_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6358);



/**
 * The locations that a list of `files` in the configuration names. A location is called by the last part of its path;
 * where two would be called alike, a path by the whole of it and an address also by its host and the start of its SHA-256: the
 * folders of an address may hold a key.
 *
 * @throws UserError for an address of another kind, or one listed twice
 */
function sourceLocations(texts) {
    const locations = texts.map(parseLocation);
    const named = locations.map((location) => {
        const isUnique = locations.filter(({ name }) => name === location.name).length === 1;
        return isUnique ? location : { ...location, name: wholeName(location) };
    });
    for (const [i, { name }] of named.entries()) {
        if (named.findIndex((other) => other.name === name) === i)
            continue;
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo(`The source ${name} is listed twice.`, { hint: 'List each file of a source once.' });
    }
    return named;
}
/** An address without user, password, query and fragment, any of which may hold a secret. */
function publicAddress(url) {
    return `${url.protocol}//${url.host}${url.pathname}`;
}
function parseLocation(text) {
    if (!/^[a-z][a-z0-9+.-]+:\/\//i.test(text)) {
        const path = text.replaceAll('\\', '/');
        return { kind: 'file', name: node_path__WEBPACK_IMPORTED_MODULE_0__.posix.basename(path), path: text };
    }
    const url = URL.canParse(text) ? new URL(text) : undefined;
    if (url?.protocol !== 'http:' && url?.protocol !== 'https:') {
        // The rest of the text may hold a secret.
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo(`A source is an address "${text.slice(0, text.indexOf('://'))}://…" that cannot be read.`, {
            hint: 'Use a local path, or an http:// or https:// address.',
        });
    }
    return { kind: 'http', name: node_path__WEBPACK_IMPORTED_MODULE_0__.posix.basename(url.pathname) || url.host, url };
}
function wholeName(location) {
    if (location.kind === 'file')
        return location.path.replaceAll('\\', '/');
    const address = publicAddress(location.url);
    return `${location.name} (${location.url.host} ${(0,_lake_canonical_json_js__WEBPACK_IMPORTED_MODULE_2__/* .sha256Hex */ .f)(address).slice(0, 8)})`;
}


/***/ }),

/***/ 31431:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ TransferFailure),
/* harmony export */   m: () => (/* binding */ Transfer)
/* harmony export */ });
/**
 * Why there is no whole answer. The message says it without naming the address, and never quotes what `fetch` says: that may name the
 * whole address.
 */
class TransferFailure extends Error {
    name = 'TransferFailure';
    reason;
    constructor(reason, message) {
        super(message);
        this.reason = reason;
    }
}
const ended = new Error('the transfer has ended');
const noPieces = [];
/** Requests and the answer to the last of them, under limits of time. To be ended whatever comes. */
class Transfer {
    #limits;
    #controller = new AbortController();
    #deadline;
    #silence;
    #givenUp;
    constructor(limits) {
        this.#limits = limits;
        limits.signal.addEventListener('abort', this.#stop);
        if (limits.signal.aborted)
            this.#stop();
        this.#deadline = setTimeout(() => this.#giveUp(tooSlow(limits.longestMs)), limits.longestMs);
        this.#silence = this.#listen();
    }
    /** @throws TransferFailure, or the reason why the signal of the limits was aborted */
    async send(url, init = {}) {
        this.#heard();
        try {
            const response = await this.#limits.fetch(url.href, {
                ...init,
                redirect: 'manual',
                signal: this.#controller.signal,
            });
            this.#heard();
            return response;
        }
        catch (error) {
            throw this.#failure(error);
        }
    }
    /**
     * The body after content decoding.
     *
     * @throws TransferFailure, or the reason why the signal of the limits was aborted
     */
    async body(response, maximumBytes) {
        if (Number(response.headers.get('content-length')) > maximumBytes)
            throw tooLarge(maximumBytes);
        const pieces = [];
        let size = 0;
        try {
            for await (const piece of response.body ?? noPieces) {
                this.#heard();
                pieces.push(piece);
                size += piece.length;
                if (size > maximumBytes)
                    throw tooLarge(maximumBytes);
            }
        }
        catch (error) {
            throw error instanceof TransferFailure ? error : this.#failure(error);
        }
        return Buffer.concat(pieces);
    }
    /** Gives up whatever has not arrived. */
    end() {
        clearTimeout(this.#silence);
        clearTimeout(this.#deadline);
        this.#limits.signal.removeEventListener('abort', this.#stop);
        this.#stop();
    }
    // A reason of its own spares making an exception for every request.
    #stop = () => this.#controller.abort(ended);
    #giveUp(failure) {
        this.#givenUp ??= failure;
        this.#stop();
    }
    #listen() {
        return setTimeout(() => this.#giveUp(tooSilent(this.#limits.silenceMs)), this.#limits.silenceMs);
    }
    #heard() {
        clearTimeout(this.#silence);
        this.#silence = this.#listen();
    }
    #failure(error) {
        this.#limits.signal.throwIfAborted();
        return this.#givenUp ?? new TransferFailure('broken', `the connection failed (${connectionCode(error)})`);
    }
}
function tooSlow(longestMs) {
    return new TransferFailure('slow', `the download took longer than ${Math.round(longestMs / 60_000)} minutes`);
}
function tooSilent(silenceMs) {
    return new TransferFailure('silent', `the server was silent for ${silenceMs / 1000} s`);
}
function tooLarge(maximumBytes) {
    return new TransferFailure('large', `larger than ${Math.floor(maximumBytes / 2 ** 20)} MiB`);
}
function connectionCode(error) {
    const cause = error instanceof Error ? (error.cause ?? error) : error;
    const code = cause instanceof Error && 'code' in cause ? cause.code : undefined;
    return typeof code === 'string' ? code : 'unknown reason';
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

/***/ 42867:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ readPublishedPartitions)
/* harmony export */ });
/* unused harmony export PublishedPartitions */
/* harmony import */ var _dataset_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(33353);
/* harmony import */ var _datasets_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(14348);


/** What the lake knows of the state branch: digests of the partitions on it, by path. Nothing where it never met one. */
class PublishedPartitions {
    #digests;
    constructor(digests) {
        this.#digests = digests;
    }
    /** Whether the branch holds such a partition, whatever is in it. */
    has(dataset, keys) {
        return this.#digests.has((0,_dataset_js__WEBPACK_IMPORTED_MODULE_0__/* .partitionPath */ .WX)(dataset, keys));
    }
    /** Whether this very partition is on the branch, so that it must stay as it is. */
    holds(dataset, { keys, digest }) {
        return this.#digests.get((0,_dataset_js__WEBPACK_IMPORTED_MODULE_0__/* .partitionPath */ .WX)(dataset, keys)) === digest;
    }
}
/** What restore and publish noted of the state branch. */
async function readPublishedPartitions(lake) {
    const digests = new Map();
    for (const keys of await lake.list(_datasets_js__WEBPACK_IMPORTED_MODULE_1__/* .published */ .H)) {
        const partition = await lake.read(_datasets_js__WEBPACK_IMPORTED_MODULE_1__/* .published */ .H, keys);
        for (const [row, path] of (partition?.table.columns.path ?? []).entries()) {
            digests.set(path, partition?.table.columns.digest[row] ?? '');
        }
    }
    return new PublishedPartitions(digests);
}


/***/ }),

/***/ 45471:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f8: () => (/* binding */ answersOfTable),
/* harmony export */   oM: () => (/* binding */ answerRecord),
/* harmony export */   xT: () => (/* binding */ answerOfRecord),
/* harmony export */   z3: () => (/* binding */ answerTable)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2503);
/* harmony import */ var _lake_table_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(75925);
/* harmony import */ var _datasets_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(67504);
/* harmony import */ var _model_answer_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73245);




const count = zod__WEBPACK_IMPORTED_MODULE_2__/* .number */ .aig().int().min(0);
const recordSchema = zod__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({
    key: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().regex(/^[0-9a-f]{64}$/),
    model: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().min(1),
    prompt: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().min(1),
    answer: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(),
    served_by: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(),
    attempts: zod__WEBPACK_IMPORTED_MODULE_2__/* .literal */ .euz([1, 2]),
    prompt_tokens: count,
    completion_tokens: count,
});
function answerRecord(stored) {
    const { key, model, prompt, answer, servedBy, attempts, promptTokens, completionTokens } = stored;
    return {
        key,
        model,
        prompt,
        answer: (0,_model_answer_js__WEBPACK_IMPORTED_MODULE_1__/* .answerText */ .yy)(answer),
        served_by: servedBy,
        attempts: attempts === 2 ? 2 : 1,
        prompt_tokens: promptTokens,
        completion_tokens: completionTokens,
    };
}
/** @returns undefined for what is no answer that was stored */
function answerOfRecord(record) {
    const parsed = recordSchema.safeParse(record);
    if (!parsed.success)
        return undefined;
    const { key, model, prompt, served_by, attempts, prompt_tokens, completion_tokens } = parsed.data;
    const answer = (0,_model_answer_js__WEBPACK_IMPORTED_MODULE_1__/* .storedAnswer */ .w7)(parsed.data.answer);
    if (answer === undefined)
        return undefined;
    return {
        key,
        model,
        prompt,
        answer,
        servedBy: served_by,
        attempts,
        promptTokens: prompt_tokens,
        completionTokens: completion_tokens,
    };
}
/** The answers by key; `unreadable` are keys of rows that hold none. */
function answersOfTable({ rows, columns }) {
    const answers = new Map();
    const unreadable = [];
    for (let row = 0; row < rows; row += 1) {
        const record = Object.fromEntries(Object.entries(columns).map(([name, values]) => [name, values[row]]));
        const answer = answerOfRecord(record);
        if (answer)
            answers.set(answer.key, answer);
        else
            unreadable.push(columns.key[row]);
    }
    return { answers, unreadable };
}
/** One row of `model_answers` per answer. */
function answerTable(answers) {
    const table = (0,_lake_table_js__WEBPACK_IMPORTED_MODULE_3__/* .emptyTable */ ._d)(_datasets_js__WEBPACK_IMPORTED_MODULE_0__/* .modelAnswers */ .RY.columns, answers.length);
    for (const [row, stored] of answers.entries()) {
        const record = answerRecord(stored);
        table.columns.key[row] = record.key;
        table.columns.model[row] = record.model;
        table.columns.prompt[row] = record.prompt;
        table.columns.answer[row] = record.answer;
        table.columns.served_by[row] = record.served_by;
        table.columns.attempts[row] = record.attempts;
        table.columns.prompt_tokens[row] = record.prompt_tokens;
        table.columns.completion_tokens[row] = record.completion_tokens;
    }
    return table;
}


/***/ }),

/***/ 54052:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M$: () => (/* binding */ enrichByRules),
/* harmony export */   M3: () => (/* binding */ writeWeek),
/* harmony export */   b1: () => (/* binding */ versionsToEnrichBy),
/* harmony export */   du: () => (/* binding */ publishedEnrichments),
/* harmony export */   jz: () => (/* binding */ recordedWeek),
/* harmony export */   vX: () => (/* binding */ isEnriched)
/* harmony export */ });
/* harmony import */ var _ingest_datasets_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76589);
/* harmony import */ var _lake_lake_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(70667);
/* harmony import */ var _lake_published_partitions_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(42867);
/* harmony import */ var _datasets_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(67504);
/* harmony import */ var _enrich_recipe_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(99791);
/* harmony import */ var _enrich_week_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(95017);






/** Clusters, vectors and judgements of a week by the rules, unless they are there already. */
async function enrichByRules(lake, { weekEnding }, settings, judge) {
    const keys = { week_ending: weekEnding };
    const manifest = await lake.manifest(_ingest_datasets_js__WEBPACK_IMPORTED_MODULE_0__/* .companyNews */ .T_, keys);
    if (!manifest)
        return 'absent';
    const recipe = (0,_enrich_recipe_js__WEBPACK_IMPORTED_MODULE_4__/* .rulesRecipe */ .EA)(settings, (0,_enrich_week_js__WEBPACK_IMPORTED_MODULE_5__/* .judgeName */ .Bt)(judge), (0,_lake_lake_js__WEBPACK_IMPORTED_MODULE_1__/* .inputReference */ .gV)(manifest));
    const targets = [_datasets_js__WEBPACK_IMPORTED_MODULE_3__/* .newsClusters */ .BW, _datasets_js__WEBPACK_IMPORTED_MODULE_3__/* .repEnriched */ .cN, _datasets_js__WEBPACK_IMPORTED_MODULE_3__/* .clusterVectors */ .FJ];
    const held = await Promise.all(targets.map((target) => lake.holds(target, keys, recipe)));
    if (held.every(Boolean))
        return 'unchanged';
    const { table } = await lake.require(_ingest_datasets_js__WEBPACK_IMPORTED_MODULE_0__/* .companyNews */ .T_, keys);
    const made = (0,_enrich_week_js__WEBPACK_IMPORTED_MODULE_5__/* .enrichWeek */ .Oo)(table, { ...settings, judge: (0,_enrich_week_js__WEBPACK_IMPORTED_MODULE_5__/* .verdictsOf */ .W5)(judge) });
    await writeWeek(lake, weekEnding, made, { clusters: recipe, enriched: recipe });
    return { clusters: made.enriched.rows, fellBack: 0, blank: made.blank, isWritten: true };
}
/** Writes what was made of a week. @returns whether anything of it is new */
async function writeWeek(lake, weekEnding, { clusters, vectors, enriched }, recipes) {
    const keys = { week_ending: weekEnding };
    const outcomes = [
        await lake.write(_datasets_js__WEBPACK_IMPORTED_MODULE_3__/* .newsClusters */ .BW, keys, { recipe: recipes.clusters, table: clusters }),
        await lake.write(_datasets_js__WEBPACK_IMPORTED_MODULE_3__/* .clusterVectors */ .FJ, keys, { recipe: recipes.clusters, table: vectors }),
        // Last: where it is there, the others are.
        await lake.write(_datasets_js__WEBPACK_IMPORTED_MODULE_3__/* .repEnriched */ .cN, keys, { recipe: recipes.enriched, table: enriched }),
    ];
    return outcomes.includes('written');
}
/** Whether the lake holds the clusters, vectors and judgements of a week, made of its present news, whoever judged and with whatever settings. */
async function isEnriched(lake, weekEnding) {
    const keys = { week_ending: weekEnding };
    const news = await lake.manifest(_ingest_datasets_js__WEBPACK_IMPORTED_MODULE_0__/* .companyNews */ .T_, keys);
    for (const dataset of [_datasets_js__WEBPACK_IMPORTED_MODULE_3__/* .newsClusters */ .BW, _datasets_js__WEBPACK_IMPORTED_MODULE_3__/* .repEnriched */ .cN, _datasets_js__WEBPACK_IMPORTED_MODULE_3__/* .clusterVectors */ .FJ]) {
        const made = await lake.manifest(dataset, keys);
        const isOfNews = made?.recipe.inputs.some((input) => input.dataset === news?.dataset && input.content === news.content);
        if (!isOfNews)
            return false;
    }
    return true;
}
/**
 * Tells which weeks' clusters, vectors and judgements are on the state branch as they lie in the lake, made of their present news: they stay
 * as they are, whatever version, judge or settings made them.
 */
async function publishedEnrichments(lake) {
    const branch = await (0,_lake_published_partitions_js__WEBPACK_IMPORTED_MODULE_2__/* .readPublishedPartitions */ .M)(lake);
    return async (weekEnding) => {
        const keys = { week_ending: weekEnding };
        for (const dataset of [_datasets_js__WEBPACK_IMPORTED_MODULE_3__/* .newsClusters */ .BW, _datasets_js__WEBPACK_IMPORTED_MODULE_3__/* .repEnriched */ .cN, _datasets_js__WEBPACK_IMPORTED_MODULE_3__/* .clusterVectors */ .FJ]) {
            const manifest = branch.has(dataset, keys) ? await lake.manifest(dataset, keys) : undefined;
            if (!manifest || !branch.holds(dataset, manifest))
                return false;
        }
        return isEnriched(lake, weekEnding);
    };
}
/**
 * Tells the version of the stage that a week is to be enriched by. A symbol that joins the universe brings news of weeks that are on the state
 * branch, and every row that is published must come out as it was: by the version that made it, where that can still be done.
 */
async function versionsToEnrichBy(lake) {
    const branch = await (0,_lake_published_partitions_js__WEBPACK_IMPORTED_MODULE_2__/* .readPublishedPartitions */ .M)(lake);
    return async (weekEnding) => {
        const keys = { week_ending: weekEnding };
        const manifest = branch.has(_datasets_js__WEBPACK_IMPORTED_MODULE_3__/* .repEnriched */ .cN, keys) ? await lake.manifest(_datasets_js__WEBPACK_IMPORTED_MODULE_3__/* .repEnriched */ .cN, keys) : undefined;
        const made = manifest?.recipe.version;
        return made !== undefined && _enrich_recipe_js__WEBPACK_IMPORTED_MODULE_4__/* .repeatableVersions */ .rm.has(made) ? made : _enrich_recipe_js__WEBPACK_IMPORTED_MODULE_4__/* .enrichVersion */ ._e;
    };
}
/** @returns undefined where something is missing, or was made of other news or with other settings */
async function recordedWeek(lake, weekEnding, settings) {
    const keys = { week_ending: weekEnding };
    const news = await lake.manifest(_ingest_datasets_js__WEBPACK_IMPORTED_MODULE_0__/* .companyNews */ .T_, keys);
    const enriched = await lake.read(_datasets_js__WEBPACK_IMPORTED_MODULE_3__/* .repEnriched */ .cN, keys);
    const { judge, fallback } = enriched?.manifest.recipe.parameters ?? {};
    if (!news || !enriched || typeof judge !== 'string')
        return undefined;
    const isModels = typeof fallback === 'string';
    const answers = isModels ? await lake.manifest(_datasets_js__WEBPACK_IMPORTED_MODULE_3__/* .modelAnswers */ .RY, keys) : undefined;
    if (isModels && !answers)
        return undefined;
    const reference = (0,_lake_lake_js__WEBPACK_IMPORTED_MODULE_1__/* .inputReference */ .gV)(news);
    const ofRules = (0,_enrich_recipe_js__WEBPACK_IMPORTED_MODULE_4__/* .rulesRecipe */ .EA)(settings, judge, reference);
    const expected = isModels && answers
        ? [
            [_datasets_js__WEBPACK_IMPORTED_MODULE_3__/* .newsClusters */ .BW, (0,_enrich_recipe_js__WEBPACK_IMPORTED_MODULE_4__/* .clusterRecipe */ .v)(settings, reference)],
            [_datasets_js__WEBPACK_IMPORTED_MODULE_3__/* .clusterVectors */ .FJ, (0,_enrich_recipe_js__WEBPACK_IMPORTED_MODULE_4__/* .clusterRecipe */ .v)(settings, reference)],
            [
                _datasets_js__WEBPACK_IMPORTED_MODULE_3__/* .repEnriched */ .cN,
                (0,_enrich_recipe_js__WEBPACK_IMPORTED_MODULE_4__/* .modelRecipe */ .mk)(settings, { judge, fallback }, { news: reference, answers: (0,_lake_lake_js__WEBPACK_IMPORTED_MODULE_1__/* .inputReference */ .gV)(answers) }),
            ],
        ]
        : [
            [_datasets_js__WEBPACK_IMPORTED_MODULE_3__/* .newsClusters */ .BW, ofRules],
            [_datasets_js__WEBPACK_IMPORTED_MODULE_3__/* .clusterVectors */ .FJ, ofRules],
            [_datasets_js__WEBPACK_IMPORTED_MODULE_3__/* .repEnriched */ .cN, ofRules],
        ];
    for (const [dataset, recipe] of expected)
        if (!(await lake.holds(dataset, keys, recipe)))
            return undefined;
    return {
        judge,
        fallback: isModels ? fallback : undefined,
        clusters: enriched.table.rows,
        fellBack: enriched.table.columns.judge.filter((by) => by !== judge).length,
    };
}


/***/ }),

/***/ 49685:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ publishedScoreWeeks),
/* harmony export */   a: () => (/* binding */ scoredWeeks)
/* harmony export */ });
/* harmony import */ var _lake_published_partitions_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(42867);
/* harmony import */ var _datasets_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7954);


/** The weeks, by their week_ending, that were scored under any regime. */
async function scoredWeeks(lake) {
    return new Set((await lake.list(_datasets_js__WEBPACK_IMPORTED_MODULE_1__/* .scoresWeekly */ .P)).map(({ week_ending = '' }) => week_ending));
}
/** Those of them whose scores are on the state branch. */
async function publishedScoreWeeks(lake) {
    const published = await (0,_lake_published_partitions_js__WEBPACK_IMPORTED_MODULE_0__/* .readPublishedPartitions */ .M)(lake);
    const scored = (await lake.list(_datasets_js__WEBPACK_IMPORTED_MODULE_1__/* .scoresWeekly */ .P)).filter((keys) => published.has(_datasets_js__WEBPACK_IMPORTED_MODULE_1__/* .scoresWeekly */ .P, keys));
    return new Set(scored.map(({ week_ending = '' }) => week_ending));
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

/***/ 17508:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  run: () => (/* binding */ run)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/lib/src/calendar/weeks.js
var calendar_weeks = __webpack_require__(18429);
// EXTERNAL MODULE: ./build/lib/src/http/provider-client.js + 10 modules
var provider_client = __webpack_require__(81352);
// EXTERNAL MODULE: ./build/lib/src/ingest/datasets.js
var datasets = __webpack_require__(76589);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: ./build/lib/src/file-system.js
var file_system = __webpack_require__(55281);
// EXTERNAL MODULE: ./build/lib/src/lake/make-folder.js
var make_folder = __webpack_require__(88836);
// EXTERNAL MODULE: ./build/lib/src/lake/sealed-line.js
var sealed_line = __webpack_require__(29212);
;// CONCATENATED MODULE: ./build/lib/src/lake/line-journal.js





const lineFeed = 0x0a;
/**
 * Values of a run that has not ended, one line of JSON each behind its SHA-256, written as they come, so that a run that is killed loses
 * none. Its file lies in a folder of its own; in a lake the folder's name begins with a dot, so that it is no dataset, and nothing sweeps it.
 */
class LineJournal {
    file;
    #handle;
    #writing = Promise.resolve();
    constructor(file) {
        this.file = file;
    }
    /** What was kept. A last line that a kill cut off is passed over. @throws UnreadableError */
    async read() {
        const text = ((await (0,file_system/* readFileIfExists */.QD)(this.file)) ?? Buffer.alloc(0)).toString('utf8');
        const lines = text.split('\n');
        const last = lines.pop() ?? '';
        const values = [];
        const damaged = [];
        const unsealed = [];
        for (const [index, line] of lines.entries()) {
            const kept = (0,sealed_line/* textOfLine */.HH)(line);
            if (kept !== undefined)
                values.push(JSON.parse(kept));
            else if ((0,sealed_line/* isUnsealed */.qd)(line))
                unsealed.push(index + 1);
            else if (line !== '')
                damaged.push(index + 1);
        }
        const cut = (0,sealed_line/* textOfLine */.HH)(last);
        if (cut !== undefined)
            values.push(JSON.parse(cut));
        // A whole line with another character behind it was not cut off: its line break was changed.
        else if ((0,sealed_line/* textOfLine */.HH)(last.slice(0, -1)) !== undefined)
            damaged.push(lines.length + 1);
        return { values, damaged, unsealed };
    }
    /** The value outlives this process when this has resolved. */
    keep(value) {
        const written = this.#writing.then(() => this.#append(value));
        this.#writing = written.catch(() => undefined);
        return written;
    }
    async close() {
        await this.#writing;
        await this.#handle?.close();
        this.#handle = undefined;
    }
    /** Keeps these values alone, all at once; without any the folder goes. To be called when the others are stored elsewhere. */
    async replace(values) {
        await this.close();
        if (values.length === 0) {
            await (0,promises_.rm)((0,external_node_path_.dirname)(this.file), { recursive: true, force: true });
            return;
        }
        const next = `${this.file}.next`;
        await (0,promises_.writeFile)(next, values.map(lineOf).join(''));
        await (0,promises_.rename)(next, this.file);
    }
    async #append(value) {
        this.#handle ??= await this.#open();
        await this.#handle.appendFile(lineOf(value));
    }
    async #open() {
        await (0,make_folder/* makeFolder */.f)((0,external_node_path_.dirname)(this.file));
        const before = (await (0,file_system/* readFileIfExists */.QD)(this.file)) ?? Buffer.alloc(0);
        const handle = await (0,promises_.open)(this.file, 'a');
        // A run that was killed while it wrote has left a part of a line.
        const whole = before.lastIndexOf(lineFeed) + 1;
        if ((0,sealed_line/* textOfLine */.HH)(before.toString('utf8', whole)) !== undefined)
            await handle.appendFile('\n');
        else if (whole < before.length)
            await (0,promises_.truncate)(this.file, whole);
        return handle;
    }
}
function lineOf(value) {
    return `${(0,sealed_line/* sealedLine */.b4)(JSON.stringify(value))}\n`;
}

// EXTERNAL MODULE: ./build/lib/src/text/visible-text.js
var visible_text = __webpack_require__(9071);
;// CONCATENATED MODULE: ./build/lib/src/news/blank-headlines.js

const whole = new Intl.NumberFormat('en-US');
/** How many items have a headline of which nothing is left to read, with one of them; undefined where none has. */
function blankHeadlinesNote(blank) {
    const [first] = blank;
    if (first === undefined)
        return undefined;
    const items = blank.length === 1 ? '1 news item has a headline' : `${whole.format(blank.length)} news items have headlines`;
    const shown = (text) => JSON.stringify((0,visible_text/* visibleText */.Q6)(text).slice(0, 60));
    return `${items} of which nothing is left to read without tags and invisible characters; they count as news without a word (${first.symbol} ${shown(first.id)}: ${shown(first.headline)}).`;
}

// EXTERNAL MODULE: ./build/lib/src/news/enrich-week.js + 4 modules
var enrich_week = __webpack_require__(95017);
;// CONCATENATED MODULE: ./build/lib/src/news/model/judge-report.js
const number = new Intl.NumberFormat('en-US');
const some = (count, noun) => `${number.format(count)} ${noun}${count === 1 ? '' : 's'}`;
/** What a run needs of the model, said before anything is asked. */
function needLine({ clusters, answered, open, atMost }) {
    const limit = `at most ${some(atMost.requests, 'request')} and ${some(atMost.tokens, 'token')}`;
    return `${some(clusters, 'cluster')}: ${number.format(answered)} answered already, ${number.format(open)} to ask, ${limit}`;
}
/** What it took, said afterwards. */
function askedLine({ asked, taken }) {
    const missed = asked.missed.size === 0 ? '' : `; ${number.format(asked.missed.size)} without an answer`;
    const repaired = asked.answers.filter(({ attempts }) => attempts > 1).length;
    const repairs = repaired === 0 ? '' : `, ${number.format(repaired)} of them repaired`;
    return `Asked the model: ${some(taken.requests, 'request')} and ${some(taken.tokens, 'token')} for ${some(asked.answers.length, 'answer')}${repairs}${missed}`;
}
const reasons = {
    budget: 'over the budget (enrichment.model.budget)',
    time: 'not asked in time (enrichment.model.budget.minutes)',
    unavailable: 'not asked, because the service did not answer',
    declined: 'declined by the service or the model',
    unusable: 'answered twice with something unusable',
};
/**
 * Which weeks have clusters that the rules judged, and why; undefined where there are none.
 *
 * @param missingSecrets variables of which one would have held the token, where none is set
 */
function fallbackMessage({ asked, weeks }, missingSecrets) {
    const fallen = weeks.flatMap(({ week, outcome }) => typeof outcome === 'object' && outcome.fellBack > 0
        ? [`${week.weekEnding}: ${number.format(outcome.fellBack)} of ${some(outcome.clusters, 'cluster')}`]
        : []);
    if (fallen.length === 0)
        return undefined;
    const counts = Object.entries(reasons).flatMap(([miss, text]) => {
        const count = [...asked.missed.values()].filter((one) => one === miss).length;
        return count === 0 ? [] : [`${number.format(count)} ${text}`];
    });
    const { failure } = asked;
    const why = failure === undefined ? [] : [failure.message, ...(failure.hint === undefined ? [] : [failure.hint])];
    const isTokenMissing = missingSecrets.length > 0 && failure !== undefined;
    const token = isTokenMissing ? [`No token is set (${missingSecrets.join(', ')}).`] : [];
    return [
        `${fallen.join('; ')} judged by the rules.`,
        ...(counts.length === 0 ? [] : [`${counts.join('; ')}.`]),
        ...why,
        ...token,
        'A selected week is completed by the next run; its rows say who judged them.',
    ].join(' ');
}
/** The run for the job summary. */
function runMarkdown(result) {
    return `${needLine(result.need)}.\n\n${askedLine(result)}.\n\n`;
}

// EXTERNAL MODULE: ./build/lib/src/text/order.js
var order = __webpack_require__(37961);
// EXTERNAL MODULE: ./build/lib/src/news/datasets.js
var news_datasets = __webpack_require__(67504);
// EXTERNAL MODULE: ./build/lib/src/news/store-enrichment.js
var store_enrichment = __webpack_require__(54052);
// EXTERNAL MODULE: ./build/lib/src/http/provider.js
var provider = __webpack_require__(55253);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 4 modules
var schemas = __webpack_require__(2503);
// EXTERNAL MODULE: ./build/lib/src/http/read-answer.js
var read_answer = __webpack_require__(93743);
// EXTERNAL MODULE: ./build/lib/src/news/model/model-answer.js
var model_answer = __webpack_require__(73245);
;// CONCATENATED MODULE: ./build/lib/src/news/model/chat-completion.js



/** The forms in the order in which a service is tried with them. */
const requestForms = [
    { tokenLimit: 'max_tokens', isSampled: true },
    { tokenLimit: 'max_completion_tokens', isSampled: true },
    { tokenLimit: 'max_completion_tokens', isSampled: false },
];
/** The body of `POST /chat/completions`. */
function chatBody({ model, messages, maximumTokens, form }) {
    return {
        model,
        messages,
        [form.tokenLimit]: maximumTokens,
        ...(form.isSampled ? { temperature: 0, seed: 1 } : {}),
        response_format: {
            type: 'json_schema',
            json_schema: { name: 'news_judgement', strict: true, schema: model_answer/* answerJsonSchema */.Aq },
        },
    };
}
/**
 * Tokens that a request can take at most. A token stands for at least one byte of what is sent, so the bytes of the body bound those of
 * the question, with room for what a service adds to mark the messages.
 */
function tokenBound(request) {
    return Buffer.byteLength(JSON.stringify(chatBody(request))) + markupTokens + request.maximumTokens;
}
const markupTokens = 64;
const maximumCount = 2 ** 31 - 1;
const count = schemas/* number */.aig().int().min(0).max(maximumCount);
const completionSchema = schemas/* object */.Ikc({
    model: schemas/* string */.YjP().nullish(),
    choices: schemas/* array */.YOg(schemas/* object */.Ikc({
        finish_reason: schemas/* string */.YjP().nullish(),
        message: schemas/* object */.Ikc({ content: schemas/* string */.YjP().nullish(), refusal: schemas/* string */.YjP().nullish() }).nullish(),
    })),
    // What cannot be a count must not lose the answer that came with it.
    usage: schemas/* object */.Ikc({ prompt_tokens: count, completion_tokens: count }).nullish().catch(undefined),
});
function chatQuestion(about, request) {
    return { about, path: '/chat/completions', body: chatBody(request), read: readCompletion };
}
/** @throws ProviderFailure of kind `shape` for what is no chat completion */
function readCompletion(text) {
    const { model, choices, usage } = (0,read_answer/* readJson */.V)(text, completionSchema, 'a chat completion');
    const [choice] = choices;
    const content = choice?.message?.content ?? '';
    return {
        outcome: outcomeOf(choice, content),
        text: content,
        servedBy: (0,model_answer/* plainText */.wh)(model ?? '', 200),
        usage: usage ? { prompt: usage.prompt_tokens, completion: usage.completion_tokens } : undefined,
    };
}
function outcomeOf(choice, content) {
    if (choice?.message?.refusal || choice?.finish_reason === 'content_filter')
        return 'declined';
    if (choice?.finish_reason === 'length')
        return 'cut';
    return content.trim() === '' ? 'empty' : 'text';
}
/** The answer in a reply, or what is wrong with it; neither where the model declined. */
function readAnswer({ outcome, text }) {
    switch (outcome) {
        case 'declined':
            return {};
        case 'cut':
            return { problems: ['the answer was cut off at its limit of tokens; write shorter rationales'] };
        case 'empty':
            return { problems: ['the answer was empty'] };
        case 'text':
            return (0,model_answer/* parseAnswer */.Wp)(text);
    }
}

// EXTERNAL MODULE: ./build/lib/src/news/model/prompt.js
var model_prompt = __webpack_require__(64257);
;// CONCATENATED MODULE: ./build/lib/src/news/model/token-budget.js
/**
 * A hard cap on requests and tokens. A request's upper bound is set aside before it is asked, so that what is under way can never go
 * over the cap together; what it really took replaces the bound.
 */
class TokenBudget {
    limits;
    #requests = 0;
    #tokens = 0;
    constructor(limits) {
        this.limits = limits;
    }
    /** Requests and tokens used up or set aside. */
    get taken() {
        return { requests: this.#requests, tokens: this.#tokens };
    }
    /** Sets aside one request of at most `tokens`. @returns undefined when that does not fit any more */
    reserve(tokens) {
        if (this.#requests + 1 > this.limits.requests || this.#tokens + tokens > this.limits.tokens)
            return undefined;
        this.#requests += 1;
        this.#tokens += tokens;
        let isOpen = true;
        const giveBack = (requests, rest) => {
            if (isOpen) {
                this.#requests -= requests;
                this.#tokens -= rest;
            }
            isOpen = false;
        };
        return { settle: (used = tokens) => giveBack(0, tokens - used), release: () => giveBack(1, tokens) };
    }
}
/** Room for what a repair says beyond the first request: every problem that an answer can have fits in it. */
const repairTokens = 3_000;

;// CONCATENATED MODULE: ./build/lib/src/news/model/ask-model.js




/**
 * Asks for each item on its own, in order, several at once.
 *
 * An item is admitted when it fits in the budget together with its possible repair; when it does not, everything under way is waited for
 * first, since most requests take less than was set aside for them. So which items are asked depends on their order and on what the
 * requests took, never on which came back first. Nothing of one item is in the request of another.
 */
async function askModel(items, options) {
    const asking = new Asking(options);
    for (const item of items)
        if (!(await asking.admit(item)))
            break;
    await asking.end();
    return asking.result(items);
}
/** Failures one after another, without an answer between them, after which the service counts as unusable. */
const failuresInARow = 5;
class Asking {
    #options;
    #answers = [];
    #missed = new Map();
    #underWay = new Set();
    /** Position in `requestForms`; settled with the first answer. */
    #form = 0;
    #isFormSettled = false;
    #failures = 0;
    #stoppedBy;
    #failure;
    #fatal;
    constructor(options) {
        this.#options = options;
    }
    /** Starts to ask for an item as soon as there is room. @returns false when no item is asked any more */
    async admit(item) {
        const room = await this.#room(this.#bound(item));
        if (room === undefined)
            return false;
        const task = this.#ask(item, room)
            .catch((error) => {
            this.#fatal ??= { error };
        })
            .finally(() => {
            this.#underWay.delete(task);
            this.#options.onDone?.();
        });
        this.#underWay.add(task);
        return true;
    }
    /** @throws what was thrown that is no provider's failure: a full disk, an abort */
    async end() {
        await Promise.all(this.#underWay);
        if (this.#fatal)
            throw this.#fatal.error;
    }
    result(items) {
        const answered = new Set(this.#answers.map(({ key }) => key));
        const missed = new Map();
        for (const { key } of items) {
            if (!answered.has(key))
                missed.set(key, this.#missed.get(key) ?? this.#stoppedBy ?? 'unavailable');
        }
        return { answers: this.#answers, missed, failure: this.#failure };
    }
    #bound(item) {
        return tokenBound(this.#request(item, []));
    }
    #request({ item }, problems) {
        const { model, maximumTokens } = this.#options;
        return {
            model,
            maximumTokens,
            form: requestForms[this.#form] ?? requestForms[0],
            messages: (0,model_prompt/* chatMessages */.p$)(item, problems),
        };
    }
    async #room(bound) {
        const { budget, concurrency, hasTime } = this.#options;
        for (;;) {
            if (!hasTime())
                this.#stoppedBy ??= 'time';
            if (this.#stoppedBy !== undefined || this.#fatal)
                return undefined;
            const isIdle = this.#underWay.size === 0;
            if (isIdle || (this.#isFormSettled && this.#underWay.size < concurrency)) {
                const first = budget.reserve(bound);
                const repair = first && budget.reserve(bound + repairTokens);
                if (first && (repair || isIdle))
                    return { first, repair };
                first?.release();
                if (isIdle) {
                    this.#stoppedBy = 'budget';
                    return undefined;
                }
            }
            await Promise.race(this.#underWay);
        }
    }
    async #ask(item, room) {
        const spent = { prompt: 0, completion: 0 };
        try {
            const first = await this.#firstReply(item, room.first, spent);
            if (first === undefined)
                return;
            const read = readAnswer(first);
            if (read.answer)
                await this.#take(item, read.answer, first, 1, spent);
            else if (read.problems === undefined)
                this.#missed.set(item.key, 'declined');
            else if (room.repair === undefined)
                this.#missed.set(item.key, 'budget');
            else
                await this.#repair(item, read.problems, room.repair, spent);
        }
        finally {
            // After a settlement this does nothing.
            room.first.release();
            room.repair?.release();
        }
    }
    /** Until a first answer has come, other forms of the request are tried where one is refused. */
    async #firstReply(item, first, spent) {
        let reservation = first;
        for (;;) {
            const reply = await this.#complete(this.#request(item, []), reservation, spent);
            if (!(reply instanceof provider/* ProviderFailure */.C))
                return reply;
            const isOtherFormLeft = !this.#isFormSettled && this.#form + 1 < requestForms.length;
            if (reply.kind !== 'refused' || !isOtherFormLeft) {
                this.#fail(item, reply);
                return undefined;
            }
            reservation = this.#options.budget.reserve(this.#bound(item));
            if (reservation === undefined) {
                this.#stoppedBy = 'budget';
                return undefined;
            }
            this.#form += 1;
        }
    }
    async #repair(item, problems, room, spent) {
        const reply = await this.#complete(this.#request(item, problems), room, spent);
        if (reply instanceof provider/* ProviderFailure */.C) {
            this.#fail(item, reply);
            return;
        }
        const { answer } = readAnswer(reply);
        if (answer)
            await this.#take(item, answer, reply, 2, spent);
        else
            this.#missed.set(item.key, reply.outcome === 'declined' ? 'declined' : 'unusable');
    }
    async #complete(request, room, spent) {
        try {
            const { value } = await this.#options.access.ask(chatQuestion('a judgement of one news item', request));
            if (value === undefined)
                throw new provider/* ProviderFailure */.C('shape', 'The service answered without a chat completion.');
            room.settle(value.usage && value.usage.prompt + value.usage.completion);
            spent.prompt += value.usage?.prompt ?? 0;
            spent.completion += value.usage?.completion ?? 0;
            this.#isFormSettled = true;
            this.#failures = 0;
            return value;
        }
        catch (error) {
            if (!(error instanceof provider/* ProviderFailure */.C))
                throw error;
            // A request that was refused has cost no tokens; of any other nobody knows.
            room.settle(error.kind === 'refused' || error.kind === 'access' ? 0 : undefined);
            return error;
        }
    }
    /** One item that the service refuses or answers with nonsense is that item's affair; a service that does so again and again is down. */
    #fail({ key }, failure) {
        const isItems = failure.kind === 'refused' || failure.kind === 'shape';
        this.#failures += 1;
        if (!isItems || this.#failures >= failuresInARow) {
            this.#stoppedBy ??= 'unavailable';
            this.#failure ??= failure;
        }
        if (!this.#isFormSettled)
            this.#form = 0;
        this.#missed.set(key, !isItems ? 'unavailable' : failure.kind === 'refused' ? 'declined' : 'unusable');
    }
    async #take({ key }, answer, reply, attempts, spent) {
        const { model } = this.#options;
        const stored = {
            key,
            model,
            prompt: model_prompt/* promptVersion */.NK,
            answer,
            servedBy: reply.servedBy,
            attempts,
            promptTokens: spent.prompt,
            completionTokens: spent.completion,
        };
        await this.#options.keep(stored);
        this.#answers.push(stored);
    }
}

;// CONCATENATED MODULE: ./build/lib/src/news/model/asking-bound.js



/** What asking for these items can take at most, a repair of each included. */
function askingBound(items, { model, maximumTokens }) {
    const tokens = items.reduce((sum, { item }) => {
        const once = tokenBound({ model, maximumTokens, form: requestForms[0], messages: (0,model_prompt/* chatMessages */.p$)(item) });
        return sum + 2 * once + repairTokens;
    }, 0);
    return { requests: 2 * items.length, tokens };
}

// EXTERNAL MODULE: ./build/lib/src/news/model/model-judge.js
var model_judge = __webpack_require__(36868);
// EXTERNAL MODULE: ./build/lib/src/lake/lake.js + 5 modules
var lake_lake = __webpack_require__(70667);
// EXTERNAL MODULE: ./build/lib/src/news/enrich-recipe.js
var enrich_recipe = __webpack_require__(99791);
// EXTERNAL MODULE: ./build/lib/src/news/model/stored-answer.js
var stored_answer = __webpack_require__(45471);
;// CONCATENATED MODULE: ./build/lib/src/news/model/store-answered-week.js








/** Clusters, vectors and judgements of a week from the answers of a model, with the answers that are used. */
async function enrichFromAnswers(lake, { weekEnding }, settings, { model, answers, fallback }) {
    const keys = { week_ending: weekEnding };
    const { table, manifest } = await lake.require(datasets/* companyNews */.T_, keys);
    const news = (0,lake_lake/* inputReference */.gV)(manifest);
    const judge = new model_judge/* AnsweredJudge */.f1(model, answers, fallback);
    const made = (0,enrich_week/* enrichWeek */.Oo)(table, {
        ...settings,
        judge: (item) => judge.judge(item),
    });
    const name = (0,model_judge/* modelJudgeName */.OF)(model);
    const writtenAnswers = await lake.write(news_datasets/* modelAnswers */.RY, keys, {
        recipe: (0,enrich_recipe/* answersRecipe */.MW)(settings, name, news),
        table: (0,stored_answer/* answerTable */.z3)([...judge.used.values()]),
    });
    const stored = await lake.require(news_datasets/* modelAnswers */.RY, keys);
    const written = await (0,store_enrichment/* writeWeek */.M3)(lake, weekEnding, made, {
        clusters: (0,enrich_recipe/* clusterRecipe */.v)(settings, news),
        enriched: (0,enrich_recipe/* modelRecipe */.mk)(settings, { judge: name, fallback: (0,enrich_week/* judgeName */.Bt)(fallback) }, { news, answers: (0,lake_lake/* inputReference */.gV)(stored.manifest) }),
    });
    return {
        clusters: made.enriched.rows,
        fellBack: made.enriched.columns.judge.filter((by) => by !== name).length,
        blank: made.blank,
        isWritten: written || writtenAnswers === 'written',
    };
}

// EXTERNAL MODULE: ./build/lib/src/calendar/date.js
var date = __webpack_require__(52010);
;// CONCATENATED MODULE: ./build/lib/src/news/looked-back-on.js

/**
 * Whether a scored week that is not selected looks back on the week ending on a date, or is that very week: then what it was scored from must
 * stay as it is.
 */
function lookedBackOn(scored, selected, historyWeeks) {
    const others = [...scored.difference(selected)].map(date/* parseIsoDate */.jT);
    return (weekEnding) => {
        const own = (0,date/* parseIsoDate */.jT)(weekEnding);
        return others.some((other) => {
            const weeksLater = (0,date/* weeksApart */.Cc)(own, other);
            return weeksLater >= 0 && weeksLater <= historyWeeks;
        });
    };
}

;// CONCATENATED MODULE: ./build/lib/src/news/model/week-plan.js




/**
 * Decides about each week. A selected week is judged by the model until every one of its clusters has an answer. A week before it is
 * kept, whoever judged it, as soon as a week that is not selected now was scored with it: past scores stay what can be scored again. A
 * published week is kept in any case.
 */
async function planWeeks(lake, options) {
    const { weeks, selected, settings } = options;
    const wanted = new Set(selected.map(({ weekEnding }) => weekEnding));
    const isLookedBackOn = lookedBackOn(await options.scoredWeeks(), wanted, options.historyWeeks);
    const isPublished = await (0,store_enrichment/* publishedEnrichments */.du)(lake);
    const versionOf = await (0,store_enrichment/* versionsToEnrichBy */.b1)(lake);
    const planned = [];
    for (const week of weeks) {
        const isSelected = wanted.has(week.weekEnding);
        const hasNews = (await lake.manifest(datasets/* companyNews */.T_, { week_ending: week.weekEnding })) !== undefined;
        const ofWeek = { ...settings, version: await versionOf(week.weekEnding) };
        const recorded = hasNews ? await (0,store_enrichment/* recordedWeek */.jz)(lake, week.weekEnding, ofWeek) : undefined;
        const isClosed = (!isSelected && isLookedBackOn(week.weekEnding) && (await (0,store_enrichment/* isEnriched */.vX)(lake, week.weekEnding))) ||
            (await isPublished(week.weekEnding));
        const work = hasNews ? workOf(recorded, isSelected, isClosed, options) : 'absent';
        planned.push({ week, isSelected, work, settings: ofWeek });
    }
    return planned;
}
function workOf(recorded, isSelected, isClosed, { judge, fallback, history }) {
    if (isClosed)
        return 'keep';
    if (isSelected || history === 'model') {
        const isComplete = recorded?.judge === judge && recorded.fallback === fallback && recorded.fellBack === 0;
        return isComplete ? 'keep' : 'model';
    }
    const isJudged = recorded && (recorded.judge === fallback || (0,model_judge/* modelOfJudge */.WF)(recorded.judge) !== undefined);
    return isJudged ? 'keep' : 'rules';
}

;// CONCATENATED MODULE: ./build/lib/src/news/model/judge-weeks.js













/** Plans, asks what no one has answered yet, and stores every week. */
async function judgeWeeks(run) {
    const judge = (0,model_judge/* modelJudgeName */.OF)(run.model.name);
    const planned = await planWeeks(run.lake, {
        ...run,
        judge,
        fallback: (0,enrich_week/* judgeName */.Bt)(run.fallback),
        history: run.model.history,
    });
    const journalled = await journalledAnswers(run);
    const isAsking = planned.some(({ work }) => work === 'model');
    const answers = isAsking ? await knownAnswers(run, journalled) : new Map();
    const { clusters, keys, open } = await openItems(run, planned, answers);
    const budget = new TokenBudget(run.model.budget);
    const need = needOf(clusters, open, run.model);
    run.onPlan(need);
    const deadline = run.clock() + 60_000 * run.model.budget.minutes;
    const asked = await askModel(open.map(({ item }) => item), {
        access: run.access,
        model: run.model.name,
        maximumTokens: run.model.max_answer_tokens,
        concurrency: run.model.concurrency,
        budget,
        hasTime: () => run.clock() < deadline,
        keep: (answer) => run.journal.keep((0,stored_answer/* answerRecord */.oM)(answer)),
        onDone: run.onAsked,
    }).finally(() => run.journal.close());
    for (const answer of asked.answers)
        answers.set(answer.key, answer);
    const weeks = await storeWeeks(run, planned, answers);
    // What a killed run of other weeks has left is theirs.
    await run.journal.replace(journalled.filter(({ key }) => !keys.has(key)).map(stored_answer/* answerRecord */.oM));
    return { need, asked, taken: budget.taken, weeks };
}
/** Answers of a run that did not end, as far as they are what was written, and of this model to this prompt. */
async function journalledAnswers({ model, journal, onDoubt }) {
    const { values, ...doubtful } = await journal.read();
    if (doubtful.damaged.length + doubtful.unsealed.length > 0)
        onDoubt(doubtful);
    const answers = values.flatMap((record) => (0,stored_answer/* answerOfRecord */.xT)(record) ?? []);
    return answers.filter((answer) => isOf(answer, model));
}
/** Answers of this model to this prompt: those, and what the partitions of all these weeks hold. */
async function knownAnswers({ lake, weeks, model }, journalled) {
    const known = new Map();
    for (const { weekEnding } of weeks) {
        const partition = await lake.read(news_datasets/* modelAnswers */.RY, { week_ending: weekEnding });
        for (const answer of partition ? (0,stored_answer/* answersOfTable */.f8)(partition.table).answers.values() : []) {
            if (isOf(answer, model))
                known.set(answer.key, answer);
        }
    }
    for (const answer of journalled)
        known.set(answer.key, answer);
    return known;
}
function isOf({ model, prompt }, { name }) {
    return model === name && prompt === model_prompt/* promptVersion */.NK;
}
/** Selected weeks before their history, larger clusters first, newer weeks first, then by key: when the budget ends, the least is lost. */
function byImportance(a, b) {
    return (Number(b.isSelected) - Number(a.isSelected) ||
        b.clusterSize - a.clusterSize ||
        b.cutoffUtc - a.cutoffUtc ||
        (0,order/* byCodeUnits */.C)(a.item.key, b.item.key));
}
/** The texts without an answer, the most important first, each once; the keys of all texts, and how many clusters there are. */
async function openItems({ lake, model, signal }, planned, answers) {
    const clusters = { total: 0, answered: 0 };
    const keys = new Set();
    const open = new Map();
    for (const { week, isSelected, work, settings } of planned) {
        if (work !== 'model')
            continue;
        signal.throwIfAborted();
        const { table } = await lake.require(datasets/* companyNews */.T_, { week_ending: week.weekEnding });
        for (const cluster of (0,enrich_week/* clustersOf */.Dg)(table, settings)) {
            clusters.total += 1;
            const item = (0,model_prompt/* shownItem */.BM)((0,enrich_week/* judgedItem */.FL)(cluster));
            const key = (0,model_prompt/* answerKey */.q7)(model.name, item);
            keys.add(key);
            if (answers.has(key)) {
                clusters.answered += 1;
                continue;
            }
            const ranked = { item: { key, item }, isSelected, clusterSize: cluster.clusterSize, cutoffUtc: week.cutoffUtc };
            const other = open.get(key);
            if (other === undefined || byImportance(ranked, other) < 0)
                open.set(key, ranked);
        }
    }
    return { clusters, keys, open: [...open.values()].sort(byImportance) };
}
function needOf({ total, answered }, open, { name, max_answer_tokens, budget }) {
    const items = open.map(({ item }) => item);
    const bound = askingBound(items, { model: name, maximumTokens: max_answer_tokens });
    const atMost = {
        requests: Math.min(bound.requests, budget.requests),
        tokens: Math.min(bound.tokens, budget.tokens),
    };
    return { clusters: total, answered, open: open.length, atMost };
}
async function storeWeeks({ lake, model, fallback, signal }, planned, answers) {
    const stored = [];
    for (const { week, work, settings } of planned) {
        signal.throwIfAborted();
        const outcome = work === 'absent'
            ? 'absent'
            : work === 'keep'
                ? 'unchanged'
                : work === 'rules'
                    ? await (0,store_enrichment/* enrichByRules */.M$)(lake, week, settings, fallback)
                    : await enrichFromAnswers(lake, week, settings, { model: model.name, answers, fallback });
        stored.push({ week, outcome });
    }
    return stored;
}

;// CONCATENATED MODULE: ./build/lib/src/news/model/model-provider.js
const ownToken = {
    variable: 'MODEL_TOKEN',
    description: 'Key of the service that enrichment.model.base_url names; one on this machine may need none',
    isOptional: true,
};
const workflowToken = {
    variable: 'GITHUB_TOKEN',
    description: "The workflow's own token with the permission models: read; for GitHub Models alone, where MODEL_TOKEN is not set",
    isOptional: true,
};
/** The service that the configuration names, as a provider. */
function modelProvider({ base_url, requests, per_seconds, concurrency }) {
    // A token of GitHub opens more than models: no other service is ever sent it.
    const isGitHub = new URL(base_url).hostname === 'models.github.ai';
    return {
        name: 'model',
        title: isGitHub ? 'GitHub Models' : 'OpenAI-compatible service',
        bases: { chat: base_url.replace(/\/+$/, '') },
        secrets: isGitHub ? [ownToken, workflowToken] : [ownToken],
        rate: { requests, perSeconds: per_seconds, concurrency },
        licence: {
            summary: 'Headlines and summaries are sent to the service under its terms; whose texts they are must allow that.',
            url: isGitHub
                ? 'https://docs.github.com/site-policy/github-terms/github-terms-for-additional-products-and-features'
                : base_url,
            isOpen: false,
        },
        authorise(secret) {
            const token = secret(ownToken.variable) ?? (isGitHub ? secret(workflowToken.variable) : undefined);
            return token === undefined ? {} : { headers: { authorization: `Bearer ${token}` } };
        },
    };
}

// EXTERNAL MODULE: ./build/lib/src/news/rules-judge.js + 3 modules
var rules_judge = __webpack_require__(16276);
// EXTERNAL MODULE: ./build/lib/src/scoring/scored-weeks.js
var scored_weeks = __webpack_require__(49685);
// EXTERNAL MODULE: ./build/lib/src/text/markdown.js
var markdown = __webpack_require__(53088);
// EXTERNAL MODULE: ./build/lib/src/stages/selected-weeks.js + 1 modules
var selected_weeks = __webpack_require__(89300);
;// CONCATENATED MODULE: ./build/lib/src/stages/weekly/enrich.js
















/** An answer is some kilobytes long. */
const largestAnswer = 4 * 1024 * 1024;
const run = async ({ weekEnding }, context) => {
    const { config, lake, clock, log, annotate, summarise } = context;
    const { enrichment, news } = config.pipeline;
    const settings = { clusterSimilarity: enrichment.cluster_similarity, vectorSeed: enrichment.vector_seed };
    const rules = (0,rules_judge/* rulesJudge */.p)(config.rules());
    const selected = (0,selected_weeks/* selectedWeeks */.R)(weekEnding, clock());
    for (const week of selected)
        await lake.require(datasets/* companyNews */.T_, { week_ending: week.weekEnding });
    const weeks = withHistory(selected, news.history_weeks);
    const isModels = enrichment.judge === 'model';
    const asked = isModels ? await byModel({ weeks, selected, settings, rules }, context) : undefined;
    const outcomes = asked ? asked.weeks : await byRules({ weeks, selected, settings, rules }, context);
    const written = outcomes.flatMap(({ week, outcome }) => typeof outcome === 'object' && outcome.isWritten ? [{ week, ...outcome }] : []);
    const clusters = written.reduce((sum, one) => sum + one.clusters, 0);
    const unchanged = outcomes.filter(({ outcome }) => outcome !== 'absent').length - written.length;
    log.info(written.length === 0
        ? `Nothing to do: ${unchanged} weeks are enriched already.`
        : `Enriched ${written.length} weeks with ${clusters} clusters; ${unchanged} weeks were unchanged.`);
    const blank = blankHeadlinesNote(written.flatMap((week) => week.blank));
    if (blank !== undefined)
        annotate({ level: 'warning', title: 'Headlines without a word', message: blank });
    const judge = isModels ? (0,model_judge/* modelJudgeName */.OF)(enrichment.model.name) : (0,enrich_week/* judgeName */.Bt)(rules);
    summarise(`### Enrich\n\n${written.length} weeks written (${clusters} clusters), ${unchanged} unchanged. Judge: \`${judge}\`.\n\n` +
        (blank === undefined ? '' : `${(0,markdown/* markdownCell */.UZ)(blank, 1000)}\n\n`) +
        (asked ? runMarkdown(asked) : ''));
    return {
        weeks: written.map(({ week }) => week.weekEnding),
        clusters,
        unchanged,
        requests: asked?.taken.requests ?? 0,
        fellBack: outcomes.reduce((sum, { outcome }) => sum + (typeof outcome === 'object' ? outcome.fellBack : 0), 0),
    };
};
/** The selected weeks and the `history` weeks before each, once, oldest first. */
function withHistory(selected, history) {
    const weeks = new Map(selected.flatMap((week) => (0,calendar_weeks/* weeksBack */.Tn)(week, history + 1)).map((week) => [week.weekEnding, week]));
    return [...weeks.values()].sort((a, b) => a.cutoffUtc - b.cutoffUtc);
}
/**
 * A published week stays as it is. Any other of the history is judged as the selected weeks are: weeks that were scored with it before and are
 * not published can be made again, and a score looks back on one judge, not on two.
 */
async function byRules({ weeks, settings, rules }, { lake, progress, signal }) {
    const isPublished = await (0,store_enrichment/* publishedEnrichments */.du)(lake);
    const versionOf = await (0,store_enrichment/* versionsToEnrichBy */.b1)(lake);
    const bar = progress('enrich', weeks.length);
    const outcomes = [];
    for (const week of weeks) {
        signal.throwIfAborted();
        const { weekEnding } = week;
        const isKept = await isPublished(weekEnding);
        const ofWeek = { ...settings, version: await versionOf(weekEnding) };
        outcomes.push({ week, outcome: isKept ? 'unchanged' : await (0,store_enrichment/* enrichByRules */.M$)(lake, week, ofWeek, rules) });
        bar.advance();
    }
    bar.end();
    return outcomes;
}
/** Which answers of a run that did not end are not used. */
function doubtLine(file, { damaged, unsealed }) {
    const parts = [
        ...(damaged.length > 0 ? [`line ${damaged.join(', ')} is not what was written`] : []),
        ...(unsealed.length > 0 ? [`line ${unsealed.join(', ')} is of an earlier version, which wrote no hash`] : []),
    ];
    return `${file}: ${parts.join('; ')}. These answers are asked for again.`;
}
/** Two runs on one lake would ask everything twice: the second waits for the first. */
async function byModel({ weeks, selected, settings, rules }, context) {
    const { config, lake, log, progress, signal, clock, annotate } = context;
    const { enrichment, news, http } = config.pipeline;
    const definition = modelProvider(enrichment.model);
    const journal = new LineJournal((0,external_node_path_.join)(lake.root, '.model-answers', 'answers.ndjson'));
    let asking;
    const result = await lake.exclusively('enrich', () => judgeWeeks({
        lake,
        weeks,
        selected,
        scoredWeeks: () => (0,scored_weeks/* scoredWeeks */.a)(lake),
        historyWeeks: news.history_weeks,
        settings,
        model: enrichment.model,
        fallback: rules,
        access: (0,provider_client/* providerAccess */.s)(definition, {
            ...context,
            settings: {},
            http,
            kind: 'judgement',
            maximumBytes: largestAnswer,
        }),
        journal,
        signal,
        clock,
        onPlan: (need) => {
            log.info(needLine(need));
            asking = progress('ask', need.open);
        },
        onAsked: () => asking?.advance(),
        onDoubt: (lines) => log.warning(doubtLine(journal.file, lines)),
    }));
    asking?.end();
    log.info(askedLine(result));
    const hasToken = definition.secrets.some(({ variable }) => context.secret(variable) !== undefined);
    const message = fallbackMessage(result, hasToken ? [] : definition.secrets.map(({ variable }) => variable));
    if (message !== undefined)
        annotate({ level: 'warning', title: 'Judged by rules, not by the model', message });
    return result;
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


/***/ })

};
