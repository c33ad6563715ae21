export const id = 8520;
export const ids = [8520];
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

/***/ 55980:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   t: () => (/* binding */ workflowRun)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(42226);

const repositoryName = /^[A-Za-z0-9_.-]+\/[A-Za-z0-9_.-]+$/;
/**
 * @param given the repository to act on; GITHUB_REPOSITORY when empty
 * @throws UserError when there is no repository
 */
function workflowRun(environment, given) {
    const { GITHUB_REPOSITORY: own = '', GITHUB_API_URL, GITHUB_SERVER_URL, GITHUB_RUN_ID, GITHUB_RUN_ATTEMPT, } = environment;
    const repository = given || own;
    if (!repositoryName.test(repository) || /(?:^|\/)\.{1,2}(?:\/|$)/.test(repository)) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(repository === '' ? 'No repository is given.' : `"${repository}" is no repository.`, {
            hint: 'Give it as owner/name; in a workflow GITHUB_REPOSITORY has it.',
        });
    }
    const attempt = Number(GITHUB_RUN_ATTEMPT ?? '1');
    const page = `${GITHUB_SERVER_URL || 'https://github.com'}/${own}/actions/runs/${GITHUB_RUN_ID}`;
    const isRun = /^\d+$/.test(GITHUB_RUN_ID ?? '') && repositoryName.test(own);
    return {
        apiUrl: GITHUB_API_URL || 'https://api.github.com',
        repository,
        url: isRun ? `${page}${attempt > 1 ? `/attempts/${attempt}` : ''}` : undefined,
    };
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

/***/ 64066:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ RequestFailure),
/* harmony export */   g: () => (/* binding */ repeatedRequest)
/* harmony export */ });
/* harmony import */ var p_retry__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(74995);
/* harmony import */ var _backoff_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(28890);
/* harmony import */ var _transfer_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(31431);



/** There is no answer that counts. The message tells why without naming the address: `the server answered with status 503, 5 times`. */
class RequestFailure extends Error {
    name = 'RequestFailure';
}
class PassingFailure extends Error {
    retryAfterMs;
    constructor(message, retryAfterMs) {
        super(message);
        this.retryAfterMs = retryAfterMs;
    }
}
/** How long one attempt may take at most, however steadily the server sends. */
const longestMs = 30 * 60_000;
const backoffBaseMs = 500;
const backoffCapMs = 30_000;
/**
 * Makes a request, and again while it fails in passing: after 0.5 s, 1 s, 2 s, …, or as long as the server asks. A redirect is an answer like any
 * other: it is not followed.
 *
 * @param make gives the request of each attempt, because a signature holds its time
 * @throws RequestFailure, or the reason of the aborted signal
 */
async function repeatedRequest(make, options) {
    const { signal, attempts, wait = _backoff_js__WEBPACK_IMPORTED_MODULE_0__/* .timerWait */ .zs, longestWaitMs } = options;
    let made = 0;
    let ending = '';
    try {
        return await (0,p_retry__WEBPACK_IMPORTED_MODULE_2__/* ["default"] */ .Ay)(() => attempt(make, options), {
            retries: attempts - 1,
            // shouldRetry waits.
            minTimeout: 0,
            signal,
            onFailedAttempt: () => {
                made += 1;
            },
            shouldRetry: async ({ error }) => {
                if (!(error instanceof PassingFailure))
                    return false;
                const pauseMs = error.retryAfterMs ?? Math.min(backoffCapMs, backoffBaseMs * 2 ** (made - 1));
                if (pauseMs > longestWaitMs) {
                    ending = ` and asks to be left alone for ${Math.ceil(pauseMs / 1000)} s`;
                    return false;
                }
                await wait(pauseMs, signal);
                return true;
            },
        });
    }
    catch (error) {
        signal.throwIfAborted();
        if (!(error instanceof PassingFailure))
            throw error;
        throw new RequestFailure(`${error.message}${ending}${made > 1 ? `, ${made} times` : ''}`);
    }
}
async function attempt(make, options) {
    options.signal.throwIfAborted();
    const { url, method, headers, body } = await make();
    const { fetch, signal, silenceMs, maximumBytes } = options;
    const transfer = new _transfer_js__WEBPACK_IMPORTED_MODULE_1__/* .Transfer */ .m({ fetch, signal, silenceMs, longestMs });
    try {
        const response = await transfer.send(url, { method, headers, ...(body === undefined ? {} : { body }) });
        // What a HEAD is told of the length is that of a body which does not come.
        const bytes = method === 'HEAD' ? Buffer.alloc(0) : await transfer.body(response, maximumBytes);
        const reply = { status: response.status, headers: response.headers, body: bytes };
        const passing = options.passing(reply);
        if (passing !== undefined) {
            throw new PassingFailure(`the server answered with status ${reply.status}`, passing.retryAfterMs);
        }
        return reply;
    }
    catch (error) {
        if (!(error instanceof _transfer_js__WEBPACK_IMPORTED_MODULE_1__/* .TransferFailure */ .a))
            throw error;
        const mayPass = error.reason === 'silent' || error.reason === 'broken';
        throw mayPass && options.isRepeatable ? new PassingFailure(error.message) : new RequestFailure(error.message);
    }
    finally {
        transfer.end();
    }
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

/***/ 68520:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  run: () => (/* binding */ run)
});

// EXTERNAL MODULE: ./build/lib/src/errors.js
var errors = __webpack_require__(42226);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 4 modules
var schemas = __webpack_require__(2503);
// EXTERNAL MODULE: ./build/lib/src/http/repeated-request.js
var repeated_request = __webpack_require__(64066);
// EXTERNAL MODULE: ./build/lib/src/http/retry-after.js
var retry_after = __webpack_require__(80415);
// EXTERNAL MODULE: ./build/lib/src/version.js
var version = __webpack_require__(31317);
// EXTERNAL MODULE: ./build/lib/src/text/visible-text.js
var visible_text = __webpack_require__(9071);
;// CONCATENATED MODULE: ./build/lib/src/github/github-refusal.js


/** GitHub did not do what it was asked. The message holds no address and no secret. */
class GitHubRefusal extends Error {
    name = 'GitHubRefusal';
    /** What to do, as one sentence. */
    hint;
    constructor(message, hint = 'Try again later: the next run does what this one could not.') {
        super(`GitHub, ${message}.`);
        this.hint = hint;
    }
}
const longestDetail = 200;
const hints = {
    301: 'The repository was renamed: give its new name.',
    401: 'Give GITHUB_TOKEN a token that is valid: in a workflow github.token.',
    403: 'Give the job the permission "issues: write".',
    404: 'Check the name of the repository, and give the job the permission "issues: write".',
    410: 'Issues are switched off in this repository: switch them on under Settings, or leave this stage out.',
    422: 'The label or the text was refused.',
};
function refusalOf(purpose, { status }, body) {
    const said = schemas/* object */.Ikc({ message: schemas/* string */.YjP().min(1) }).safeParse(body).data?.message;
    const detail = said === undefined ? '' : `: ${oneLine(said)}`;
    return new GitHubRefusal(`asked to ${purpose}, the server answered with status ${status}${detail}`, hints[status]);
}
function oneLine(text) {
    const line = (0,visible_text/* visibleText */.Q6)(text).replaceAll(/\s+/gu, ' ').trim();
    return line.length > longestDetail ? `${line.slice(0, longestDetail - 1).toWellFormed()}…` : line;
}

;// CONCATENATED MODULE: ./build/lib/src/github/next-page.js
/**
 * Address of the next page from a Link header (RFC 8288).
 *
 * @param api where it must be: the token goes to no other place
 * @returns undefined when there is none, or when it leads elsewhere
 */
function nextPage(headers, api) {
    for (const [, target = '', parameters = ''] of (headers.get('link') ?? '').matchAll(/<([^>]*)>([^,]*)/g)) {
        if (!/;\s*rel\s*=\s*"?next"?\s*(?:;|$)/.test(parameters))
            continue;
        const url = URL.parse(target);
        const base = new URL(api);
        const isThere = url?.origin === base.origin && url.pathname.startsWith(`${base.pathname.replace(/\/$/, '')}/`);
        return isThere ? url.href : undefined;
    }
    return undefined;
}

;// CONCATENATED MODULE: ./build/lib/src/github/rate-limit.js

const unsaidRestMs = 60_000;
/**
 * How long GitHub wants to be left alone, in ms, where an answer says that it was asked too often: as Retry-After tells, else until the allowance is
 * renewed, else a minute. https://docs.github.com/rest/using-the-rest-api/rate-limits-for-the-rest-api
 *
 * @param now our time in ms since 1970
 * @returns undefined for any other answer
 */
function rateLimitRest({ status, headers, body }, now) {
    if (status !== 403 && status !== 429)
        return undefined;
    const asked = (0,retry_after/* retryAfterMs */.V)(headers, now);
    const isUsedUp = headers.get('x-ratelimit-remaining') === '0';
    const isSaid = /rate limit/i.test(body.subarray(0, 10_000).toString('utf8'));
    if (status === 403 && asked === undefined && !isUsedUp && !isSaid)
        return undefined;
    if (asked !== undefined)
        return asked;
    const renewed = Number(headers.get('x-ratelimit-reset') ?? Number.NaN) * 1000;
    return isUsedUp && Number.isFinite(renewed) ? Math.max(0, renewed - now) : unsaidRestMs;
}

;// CONCATENATED MODULE: ./build/lib/src/github/github-client.js







const issueSchema = schemas/* object */.Ikc({
    number: schemas/* number */.aig().int(),
    state: schemas/* enum */.k5n(['open', 'closed']),
    body: schemas/* string */.YjP().nullish(),
    html_url: schemas/* string */.YjP(),
    user: schemas/* object */.Ikc({ login: schemas/* string */.YjP() }).nullish(),
    labels: schemas/* array */.YOg(schemas/* union */.KCZ([schemas/* string */.YjP(), schemas/* object */.Ikc({ name: schemas/* string */.YjP().nullish() })])),
    pull_request: schemas/* unknown */.L5J().optional(),
});
const attempts = 3;
const longestWaitMs = 120_000;
const pageSize = 100;
const mostPages = 10;
/** The issues of one repository, over GitHub's REST API. Every method throws GitHubRefusal when there is no good answer. */
class GitHubClient {
    #options;
    #api;
    constructor(options) {
        this.#options = options;
        this.#api = options.apiUrl.replace(/\/+$/, '');
    }
    /**
     * Login of the account that the token belongs to. The REST API does not tell it of the token of a workflow or an app; GraphQL does.
     *
     * @returns undefined when the service does not say
     */
    async account() {
        const url = this.#api.endsWith('/api/v3') ? this.#api.replace(/v3$/, 'graphql') : `${this.#api}/graphql`;
        const question = { purpose: 'say whose token this is', method: 'POST', url, isRepeatable: true };
        const reply = await this.#send({ ...question, body: { query: 'query { viewer { login } }' } });
        const schema = schemas/* object */.Ikc({ data: schemas/* object */.Ikc({ viewer: schemas/* object */.Ikc({ login: schemas/* string */.YjP().min(1) }) }) });
        return reply.status === 200 ? schema.safeParse(parsedJson(reply)).data?.data.viewer.login : undefined;
    }
    /** Issues and pull requests with a label, open and closed, newest first; a thousand at most. */
    async issues(label) {
        const query = new URLSearchParams({
            labels: label,
            state: 'all',
            sort: 'created',
            direction: 'desc',
            per_page: String(pageSize),
        });
        const purpose = `list the issues of ${this.#options.repository}`;
        const found = [];
        let url = `${this.#repositoryUrl}/issues?${query}`;
        for (let page = 0; url !== undefined && page < mostPages; page++) {
            const question = { purpose, method: 'GET', url, isRepeatable: true };
            const reply = await this.#ask(question);
            found.push(...readAs(reply, schemas/* array */.YOg(issueSchema), purpose).map(listedIssue));
            url = nextPage(reply.headers, this.#api);
        }
        return found;
    }
    /** Made again after a broken connection: the caller looks for a second one of the same kind. */
    async create(title, body, label) {
        const purpose = `open an issue in ${this.#options.repository}`;
        const url = `${this.#repositoryUrl}/issues`;
        const question = {
            purpose,
            method: 'POST',
            url,
            body: { title, body, labels: [label] },
            isRepeatable: true,
        };
        return listedIssue(readAs(await this.#ask(question), issueSchema, purpose));
    }
    async change(issue, change) {
        const purpose = `change the issue #${issue} of ${this.#options.repository}`;
        const url = `${this.#repositoryUrl}/issues/${issue}`;
        await this.#ask({ purpose, method: 'PATCH', url, body: change, isRepeatable: true });
    }
    async comment(issue, body) {
        const purpose = `comment on the issue #${issue} of ${this.#options.repository}`;
        const url = `${this.#repositoryUrl}/issues/${issue}/comments`;
        await this.#ask({ purpose, method: 'POST', url, body: { body }, isRepeatable: false });
    }
    get #repositoryUrl() {
        return `${this.#api}/repos/${this.#options.repository}`;
    }
    async #ask(question) {
        const reply = await this.#send(question);
        if (reply.status >= 200 && reply.status < 300)
            return reply;
        throw refusalOf(question.purpose, reply, parsedJson(reply));
    }
    async #send({ purpose, method, url, body, isRepeatable }) {
        const { token, fetch, signal, clock, wait, silenceMs = 60_000 } = this.#options;
        const headers = {
            accept: 'application/vnd.github+json',
            authorization: `Bearer ${token}`,
            'user-agent': `regimen/${version/* version */.r}`,
            'x-github-api-version': '2022-11-28',
        };
        const content = body === undefined ? {} : { body: JSON.stringify(body) };
        try {
            return await (0,repeated_request/* repeatedRequest */.g)(() => ({ url: new URL(url), method, headers, ...content }), {
                fetch,
                signal,
                attempts,
                silenceMs,
                maximumBytes: 64 * 2 ** 20,
                longestWaitMs,
                isRepeatable,
                passing: (reply) => {
                    const rest = rateLimitRest(reply, clock());
                    if (rest !== undefined)
                        return { retryAfterMs: rest };
                    return isRepeatable && retry_after/* passingStatus */.a.has(reply.status) ? {} : undefined;
                },
                ...(wait === undefined ? {} : { wait }),
            });
        }
        catch (error) {
            if (!(error instanceof repeated_request/* RequestFailure */.e))
                throw error;
            throw new GitHubRefusal(`asked to ${purpose}, ${error.message}`);
        }
    }
}
function listedIssue(issue) {
    return {
        number: issue.number,
        isOpen: issue.state === 'open',
        isPullRequest: issue.pull_request !== undefined,
        body: issue.body ?? '',
        url: issue.html_url,
        author: issue.user?.login,
        labels: issue.labels.map((label) => (typeof label === 'string' ? label : (label.name ?? ''))),
    };
}
function readAs(reply, schema, purpose) {
    const parsed = schema.safeParse(parsedJson(reply));
    if (parsed.success)
        return parsed.data;
    throw new GitHubRefusal(`asked to ${purpose}, the server answered something else`);
}
/** @returns undefined for what is no JSON */
function parsedJson({ body }) {
    try {
        return JSON.parse(body.toString('utf8'));
    }
    catch {
        return undefined;
    }
}

;// CONCATENATED MODULE: ./build/lib/src/github/issue-marker.js
/**
 * The line, unseen by readers, that the body of an issue starts with.
 *
 * @param week undefined for a run that failed without a week of its own to blame
 */
function issueMarker(week) {
    return week === undefined ? '<!-- regimen: run -->' : `<!-- regimen: week ${week} -->`;
}
/** Whether a body starts with the marker of a week, or of the run. */
function isAbout(body, week) {
    const [line = ''] = body.split('\n');
    return line.replace(/\r$/, '') === issueMarker(week);
}

// EXTERNAL MODULE: ./build/lib/src/text/cut-markdown.js
var cut_markdown = __webpack_require__(19527);
// EXTERNAL MODULE: ./build/lib/src/text/markdown.js
var markdown = __webpack_require__(53088);
;// CONCATENATED MODULE: ./build/lib/src/github/harmless-markdown.js


/**
 * What GitHub or Markdown would make something of that reaches beyond the text: mentions, references, links, HTML, and entities that stand for them. A
 * backslash before punctuation vanishes when the text is shown.
 */
const reaching = [
    '@',
    '#(?=\\d)',
    'GH(?=\\\\?-\\d)',
    '&(?=#|[a-z])',
    ':(?=\\\\?/\\\\?/)',
    'www(?=\\\\?\\.)',
    '<(?=[a-z/!?])',
    '\\](?=[(:[])',
];
const reachingParts = new RegExp(reaching.join('|'), 'gi');
/**
 * Markdown of others that stays Markdown, but notifies nobody, refers to nothing, links nowhere and hides nothing: emphasis, lists, tables and code are kept, and
 * what reaches further is parted by a character without width.
 */
function harmlessMarkdown(text) {
    return (0,visible_text/* visibleLines */.gB)(text).replaceAll(reachingParts, `$&${markdown/* zeroWidthSpace */.VO}`);
}

;// CONCATENATED MODULE: ./build/lib/src/github/issue-text.js



/** GitHub takes 65,536 characters; bytes are never fewer. */
const longestDetails = 60_000;
function issueTitle({ week }) {
    return week === undefined ? 'A weekly run failed' : `The week ending ${week} is not done`;
}
/** The body of the issue of a week that its run did not do, or of the run itself: at most 65,536 characters. */
function failureBody(outcome, facts) {
    const { week } = facts;
    return [
        `${issueMarker(week)}\n`,
        `${whatHappened(outcome, facts)}\n`,
        '**What to do**\n',
        '1. Open the run: its summary and its annotations say what is wrong, and what to do about it.',
        '2. Mend it: configuration, a source file, a secret, or the service of a provider.',
        `3. Choose "Re-run failed jobs" there, or start the workflow by hand${week === undefined ? '' : ` with \`${week}\` as the week`}.\n`,
        'Nothing is lost meanwhile: what was done stays done, and each scheduled run starts with the oldest week that is missing. ' +
            `The run that ${week === undefined ? 'succeeds' : 'does this week'} closes this issue.`,
        ...detailsOf(facts),
        '',
    ].join('\n');
}
function whatHappened(outcome, { week, runUrl, done }) {
    const run = (text) => (runUrl === undefined ? text : `[${text}](${runUrl})`);
    if (week !== undefined)
        return `The week ending **${week}** is not done. ${run('Its run')} ${endings[outcome]}.`;
    if (done.length === 0)
        return `${run('A run')} ${endings[outcome]} before it knew its weeks: it could not be planned.`;
    const weeks = done.length === 1
        ? `The week of ${run('a run')}, ${done[0]}, is`
        : `The weeks of ${run('a run')}, ${done.join(', ')}, are`;
    return `${weeks} done, and still it ${endings[outcome]}: what comes of all weeks is not, such as evaluation, ledger or site.`;
}
const endings = {
    failure: 'failed',
    cancelled: 'was cancelled, by hand or because it took too long',
};
function detailsOf({ details }) {
    const text = harmlessMarkdown(details).trim();
    if (text === '')
        return [];
    const cut = (0,cut_markdown/* cutMarkdown */.G)(text, longestDetails);
    const ending = cut === text ? [] : ['', '_Cut here: the details are too long. The run has them all._'];
    return ['', '**Details**', '', cut.trimEnd(), ...ending];
}
function reopeningComment(outcome, { runUrl }) {
    return `${runUrl === undefined ? 'Another run' : `[Another run](${runUrl})`} ${endings[outcome]}: opened again.\n`;
}
function closingComment({ week, runUrl }) {
    const by = runUrl === undefined ? '' : `, by [this run](${runUrl})`;
    return week === undefined
        ? `A later run succeeded${by.replace(', by', ':')}.\n`
        : `The week ending ${week} is done${by}.\n`;
}
/** Without the marker: from then on it is about nothing. */
function duplicateBody(of) {
    return `Duplicate of #${of}: two runs found the same failure at the same time.\n`;
}

;// CONCATENATED MODULE: ./build/lib/src/github/sticky-issue.js


/**
 * The issues that are about a week, or about the run where it is undefined, and ours, oldest first. Ours is what the account itself has written, with the label, and with the marker as the very first
 * thing: whoever may open an issue could write the rest.
 */
function issuesOfWeek(issues, week, account, label) {
    return issues
        .filter(({ isPullRequest, author }) => !isPullRequest && isSameName(author, account))
        .filter(({ labels }) => labels.some((name) => isSameName(name, label)))
        .filter(({ body }) => isAbout(body, week))
        .toSorted((a, b) => a.number - b.number);
}
/** GitHub tells neither logins nor labels apart by case. */
function isSameName(a, b) {
    return a?.toLowerCase() === b.toLowerCase();
}
/**
 * What to do about the issues of one week.
 *
 * A failed or cancelled run: the oldest open issue says so, else the oldest closed one is opened again, else a new one is made; further open ones are
 * closed as its duplicates. A run that succeeded closes what is open. A skipped one says nothing about the week.
 *
 * @param issues of the week, oldest first
 */
function issueSteps(outcome, issues, facts) {
    if (outcome === 'skipped')
        return [];
    const open = issues.filter(({ isOpen }) => isOpen);
    if (outcome === 'success') {
        return open.map((issue) => ({ action: 'close', issue, comment: closingComment(facts) }));
    }
    const body = failureBody(outcome, facts);
    const [first, ...others] = open;
    if (first !== undefined) {
        const update = isSameText(first.body, body) ? [] : [{ action: 'update', issue: first, body }];
        return [...update, ...others.map((issue) => closeDuplicate(issue, first))];
    }
    const [closed] = issues;
    if (closed === undefined)
        return [{ action: 'create', title: issueTitle(facts), body }];
    return [{ action: 'reopen', issue: closed, body, comment: reopeningComment(outcome, facts) }];
}
/**
 * What to do about an issue that was just made, when another run may have made one at the same time: the older one stays.
 *
 * @param issues of the week, listed after it was made
 */
function stepsAfterCreation(made, issues) {
    const older = issues.find(({ number, isOpen }) => isOpen && number < made);
    const issue = issues.find(({ number, isOpen }) => isOpen && number === made);
    return older === undefined || issue === undefined ? [] : [closeDuplicate(issue, older)];
}
function closeDuplicate(issue, of) {
    return { action: 'close-duplicate', issue, body: duplicateBody(of.number) };
}
/** GitHub may give back other line ends, and drops white space around a body. */
function isSameText(a, b) {
    return a.replaceAll('\r\n', '\n').trim() === b.trim();
}

;// CONCATENATED MODULE: ./build/lib/src/github/keep-issue.js

/**
 * Brings the issue of a week up to what its run came to.
 *
 * @param listed every issue with the label
 * @returns what was done, in order; empty when there was nothing to do
 * @throws GitHubRefusal
 */
async function keepIssue(outcome, facts, listed, { client, account, label, isDryRun }) {
    const deeds = [];
    const ofWeek = (issues) => issuesOfWeek(issues, facts.week, account, label);
    const steps = [...issueSteps(outcome, ofWeek(listed), facts)];
    for (let step = steps.shift(); step !== undefined; step = steps.shift()) {
        const issue = isDryRun ? aimOf(step) : await carryOut(step, client, label);
        deeds.push({ action: step.action, issue });
        if (step.action !== 'create' || issue === undefined)
            continue;
        steps.push(...stepsAfterCreation(issue.number, ofWeek(await client.issues(label))));
    }
    return deeds;
}
function aimOf(step) {
    return step.action === 'create' ? undefined : step.issue;
}
async function carryOut(step, client, label) {
    switch (step.action) {
        case 'create':
            return client.create(step.title, step.body, label);
        case 'update':
            await client.change(step.issue.number, { body: step.body });
            break;
        // The state first: a comment that is refused must not be made again by the next run.
        case 'reopen':
            await client.change(step.issue.number, { body: step.body, state: 'open', state_reason: 'reopened' });
            await client.comment(step.issue.number, step.comment);
            break;
        case 'close':
            await client.change(step.issue.number, { state: 'closed', state_reason: 'completed' });
            await client.comment(step.issue.number, step.comment);
            break;
        case 'close-duplicate':
            await client.change(step.issue.number, { body: step.body, state: 'closed', state_reason: 'not_planned' });
            break;
    }
    return step.issue;
}

// EXTERNAL MODULE: ./build/lib/src/github/run-outcome.js
var run_outcome = __webpack_require__(15605);
// EXTERNAL MODULE: ./build/lib/src/github/workflow-run.js
var workflow_run = __webpack_require__(55980);
// EXTERNAL MODULE: ./build/lib/src/stages/selected-weeks.js + 1 modules
var selected_weeks = __webpack_require__(89300);
;// CONCATENATED MODULE: ./build/lib/src/stages/weekly/issue.js







/** Who writes with the token of a workflow. */
const workflowAccount = 'github-actions[bot]';
/** More is a backfill, which reports on its own. */
const mostWeeks = 52;
const run = async ({ weekEnding, done: doneWeeks, outcome, details, repository, label, dryRun }, context) => {
    if (outcome === '') {
        throw new errors/* UserError */.yo('The input outcome is missing.', { hint: `Give one of ${run_outcome/* runOutcomes */.J.join(', ')}.` });
    }
    const weeks = weekEnding === '' ? [] : checkedWeeks(weekEnding, context.clock());
    const subjects = outcomesOf(outcome, weeks, doneWeeks === '' ? [] : checkedWeeks(doneWeeks, context.clock()));
    const run = (0,workflow_run/* workflowRun */.t)(process.env, repository);
    const name = checkedLabel(label);
    const token = context.secret('GITHUB_TOKEN');
    const done = [];
    if (outcome === 'skipped')
        return { issues: done };
    if (token === undefined) {
        warn(context, 'GITHUB_TOKEN is not set: no issue was looked at. Give the step github.token.');
        return { issues: done };
    }
    const { fetch, signal, clock, log } = context;
    const client = new GitHubClient({ ...run, token, fetch, signal, clock });
    try {
        const account = (await client.account()) ?? workflowAccount;
        const listed = await client.issues(name);
        const keeping = { client, account, label: name, isDryRun: dryRun };
        for (const { week, end } of subjects) {
            const facts = { week, done: weeks, runUrl: run.url, details: details.replaceAll(token, '***') };
            const deeds = await keepIssue(end, facts, listed, keeping);
            for (const deed of deeds)
                tell(deed, week, { label: name, isDryRun: dryRun }, context);
            done.push(...deeds.map((deed) => doneDeed(week, deed)));
        }
    }
    catch (error) {
        if (!(error instanceof GitHubRefusal))
            throw error;
        warn(context, `${error.message} ${error.hint}`);
    }
    if (done.length === 0)
        log.info('No issue was changed.');
    return { issues: done };
};
/** What each week of a run came to; and the run itself, which fails where no week of it is to blame, and is well when all is. */
function outcomesOf(outcome, weeks, done) {
    const ends = weeks.map((week) => ({ week, end: done.includes(week) ? 'success' : outcome }));
    const isToBlame = ends.some(({ end }) => end !== 'success');
    const run = outcome === 'success' || !isToBlame ? [{ week: undefined, end: outcome }] : [];
    return [...ends, ...run];
}
function doneDeed(week, { action, issue }) {
    return { week_ending: week ?? null, action, number: issue?.number ?? null, url: issue?.url ?? null };
}
function checkedWeeks(weekEnding, now) {
    const weeks = (0,selected_weeks/* selectedWeeks */.R)(weekEnding, now);
    if (weeks.length <= mostWeeks)
        return weeks.map((week) => week.weekEnding);
    throw new errors/* UserError */.yo(`${weeks.length} weeks are selected: at most ${mostWeeks} can have issues at once.`, {
        hint: 'Give the weeks that the run was about; a backfill reports its failures on its own.',
    });
}
function checkedLabel(label) {
    if (/^[^\p{Cc},]{1,50}$/u.test(label))
        return label;
    throw new errors/* UserError */.yo(`"${label}" cannot be a label.`, { hint: 'Give 1 to 50 characters, without a comma.' });
}
function tell({ action, issue }, week, { label, isDryRun }, context) {
    const which = issue === undefined ? 'an issue' : `the issue #${issue.number}`;
    context.log.info(`${week === undefined ? 'The run' : `Week ${week}`}: ${isDryRun ? 'would ' : ''}${action} ${which}`);
    if (action !== 'create' || issue === undefined)
        return;
    if (issue.labels.some((name) => name.toLowerCase() === label.toLowerCase()))
        return;
    warn(context, `The issue #${issue.number} did not get the label "${label}", by which the next run looks for it. Add it by hand.`);
}
function warn({ annotate }, message) {
    annotate({ level: 'warning', title: 'The issue of the week', message });
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

/***/ 19527:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ cutMarkdown)
/* harmony export */ });
const nothingOpen = { fence: undefined, details: 0 };
/**
 * The beginning of a Markdown text, cut behind a line, with open code fences and `<details>` closed. A code block that starts in the second half is left out
 * as a whole: half a diagram is none.
 *
 * @param maximumBytes of the result in UTF-8; a text that fits comes back as it is
 */
function cutMarkdown(text, maximumBytes) {
    if (Buffer.byteLength(text) <= maximumBytes)
        return text;
    const { end, closing } = lastCut(text, maximumBytes);
    return end === 0 ? withinFirstLine(text, maximumBytes) : text.slice(0, end) + closing;
}
function lastCut(text, maximumBytes) {
    let open = nothingOpen;
    let last = { end: 0, closing: '' };
    let outside = last;
    let bytes = 0;
    for (let start = 0; start < text.length;) {
        const lineBreak = text.indexOf('\n', start);
        const end = lineBreak < 0 ? text.length : lineBreak + 1;
        const line = text.slice(start, end);
        bytes += Buffer.byteLength(line);
        if (bytes > maximumBytes)
            break;
        open = after(line, open);
        const closing = closingOf(open);
        if (bytes + Buffer.byteLength(closing) <= maximumBytes) {
            last = { end, closing };
            if (open.fence === undefined)
                outside = last;
        }
        start = end;
    }
    return outside.end >= last.end / 2 ? outside : last;
}
/** https://spec.commonmark.org/0.31.2/#fenced-code-blocks */
function after(line, { fence, details }) {
    const text = line.trimEnd();
    if (fence !== undefined) {
        const marks = /^ {0,3}(`{3,}|~{3,})$/.exec(text)?.[1] ?? '';
        return { fence: marks.startsWith(fence.marks) ? undefined : fence, details };
    }
    const opening = /^( {0,3})(`{3,}(?=[^`]*$)|~{3,})/.exec(text);
    if (opening !== null) {
        const [, indentation = '', marks = ''] = opening;
        return { fence: { indentation, marks }, details };
    }
    const change = occurrences(text, /<details\b/gi) - occurrences(text, /<\/details\s*>/gi);
    return { fence: undefined, details: Math.max(0, details + change) };
}
function closingOf({ fence, details }) {
    const fenceEnd = fence === undefined ? '' : `${fence.indentation}${fence.marks}\n`;
    return fenceEnd + '\n</details>\n'.repeat(details);
}
function occurrences(text, pattern) {
    return text.match(pattern)?.length ?? 0;
}
/** A line that opens a block could not be closed any more: then nothing is kept. */
function withinFirstLine(text, maximumBytes) {
    const [line = ''] = text.split('\n', 1);
    const start = wholeCharacters(line, maximumBytes);
    return closingOf(after(start, nothingOpen)) === '' ? start : '';
}
function wholeCharacters(text, maximumBytes) {
    const bytes = Buffer.from(text.slice(0, maximumBytes));
    let end = Math.min(maximumBytes, bytes.length);
    // A byte 10xxxxxx goes on with the character before it.
    while (end > 0 && ((bytes[end] ?? 0) & 0xc0) === 0x80)
        end--;
    return bytes.subarray(0, end).toString('utf8');
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

/***/ 9071:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $m: () => (/* binding */ visibleJson),
/* harmony export */   Q6: () => (/* binding */ visibleText),
/* harmony export */   gB: () => (/* binding */ visibleLines)
/* harmony export */ });
/** What a terminal obeys: CSI and OSC sequences, ECMA-48. Each part can match in one way only, so the time is linear. */
const escapeCharacter = String.fromCharCode(0x1b);
const terminalSequence = new RegExp(`(?:${escapeCharacter}\\[|\\u009b)[0-?]*[ -/]*[@-~]|` +
    `(?:${escapeCharacter}\\]|\\u009d)[^\\u0007\\u009c${escapeCharacter}]*(?:\\u0007|\\u009c|${escapeCharacter}\\\\)`, 'gu');
/**
 * What no reader sees and what changes how the rest is read: zero-width characters, soft hyphens, marks that turn the direction, variation selectors,
 * tag characters, fillers, byte order marks. Default_Ignorable_Code_Point is Unicode's own list of what is not shown.
 */
const unseen = /[\p{Cf}\p{Default_Ignorable_Code_Point}]+/gu;
const control = /[\p{Cc}\p{Zl}\p{Zp}]+/gu;
const controlInLines = /[^\P{Cc}\n\t]+|[\p{Zl}\p{Zp}]+/gu;
/** Ends of lines outside of texts are JSON's own; inside they are escaped already. */
const unseenInJson = /[^\P{Cc}\n]|[\p{Cf}\p{Co}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/gu;
const anyOfThem = /[\p{Cc}\p{Zl}\p{Zp}\p{Cf}\p{Default_Ignorable_Code_Point}\p{Cs}]/u;
/**
 * A text as people see it, on one line: well-formed, without what steers a terminal, hides or turns the direction. Control characters and ends of
 * lines become one space, what has no width is left out, so that a word which was parted by it is whole again. Everything that strangers wrote
 * goes through here, or through {@link visibleLines}, on its way out.
 */
function visibleText(text) {
    return anyOfThem.test(text) ? withoutUnseen(text).replace(control, ' ') : text;
}
/** As {@link visibleText}, with its lines and tabs as they are; ends of lines as `\n`. */
function visibleLines(text) {
    if (!anyOfThem.test(text))
        return text;
    return withoutUnseen(text.replace(/\r\n?/gu, '\n')).replace(controlInLines, ' ');
}
function withoutUnseen(text) {
    return text.toWellFormed().replace(terminalSequence, '').replace(unseen, '');
}
/** JSON as text in which what cannot be seen is written as escapes: the same document. */
function visibleJson(json) {
    return json.replace(unseenInJson, (character) => Array.from({ length: character.length }, (_, i) => `\\u${character.charCodeAt(i).toString(16).padStart(4, '0')}`).join(''));
}


/***/ }),

/***/ 31317:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   r: () => (/* binding */ version)
/* harmony export */ });
/** Version of the package, kept equal to package.json by a test. */
const version = '0.1.0';


/***/ }),

/***/ 74995:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Ay: () => (/* binding */ pRetry)
});

// UNUSED EXPORTS: AbortError, makeRetriable

;// CONCATENATED MODULE: ./node_modules/is-network-error/index.js
const objectToString = Object.prototype.toString;

const isError = value => objectToString.call(value) === '[object Error]';

const errorMessages = new Set([
	'network error', // Chrome
	'NetworkError when attempting to fetch resource.', // Firefox
	'The Internet connection appears to be offline.', // Safari 16
	'Network request failed', // `cross-fetch`
	'fetch failed', // Undici (Node.js)
	'terminated', // Undici (Node.js)
	' A network error occurred.', // Bun (WebKit)
	'Network connection lost', // Cloudflare Workers (fetch)
]);

function isNetworkError(error) {
	const isValid = error
		&& isError(error)
		&& error.name === 'TypeError'
		&& typeof error.message === 'string';

	if (!isValid) {
		return false;
	}

	const {message, stack} = error;

	// Safari 17+ has generic message but no stack for network errors
	if (message === 'Load failed' || (message.startsWith('Load failed (') && message.endsWith(')'))) {
		return stack === undefined
			// Sentry adds its own stack trace to the fetch error, so also check for that
			|| '__sentry_captured__' in error;
	}

	// Deno network errors start with specific text
	if (message.startsWith('error sending request for url')) {
		return true;
	}

	// Chrome: exact "Failed to fetch" or with hostname: "Failed to fetch (example.com)"
	if (message === 'Failed to fetch' || (message.startsWith('Failed to fetch (') && message.endsWith(')'))) {
		return true;
	}

	// Standard network error messages
	return errorMessages.has(message);
}

;// CONCATENATED MODULE: ./node_modules/p-retry/index.js


function validateRetries(retries) {
	if (typeof retries === 'number') {
		if (retries < 0) {
			throw new TypeError('Expected `retries` to be a non-negative number.');
		}

		if (Number.isNaN(retries)) {
			throw new TypeError('Expected `retries` to be a valid number or Infinity, got NaN.');
		}

		// Not `Number.isSafeInteger`, which would reject a huge `retries`. That is accepted on purpose and behaves as effectively forever.
		// eslint-disable-next-line unicorn/prefer-number-is-safe-integer
		if (Number.isFinite(retries) && !Number.isInteger(retries)) {
			throw new TypeError('Expected `retries` to be a non-negative integer or Infinity.');
		}
	} else if (retries !== undefined) {
		throw new TypeError('Expected `retries` to be a number or Infinity.');
	}
}

function validateNumberOption(name, value, {allowInfinity = false} = {}) {
	if (typeof value !== 'number' || Number.isNaN(value)) {
		throw new TypeError(`Expected \`${name}\` to be a number${allowInfinity ? ' or Infinity' : ''}.`);
	}

	if (!allowInfinity && !Number.isFinite(value)) {
		throw new TypeError(`Expected \`${name}\` to be a finite number.`);
	}

	if (value < 0) {
		throw new TypeError(`Expected \`${name}\` to be \u{2265} 0.`);
	}
}

function validateOption(name, value, type) {
	// `null` means "not provided", as it does for the other options. `unref` needs this because it is the one option with no default of its own.
	if (value === undefined || value === null) {
		return;
	}

	if (typeof value !== type) {
		throw new TypeError(`Expected \`${name}\` to be a ${type}.`);
	}
}

function validateSignal(value) {
	// `null` means "not provided", as it does for the other options.
	if (value === undefined || value === null) {
		return;
	}

	// Duck typed rather than `instanceof`, so a signal from another realm still works. All three methods are checked because `removeEventListener` is called from inside a timer callback, where a `TypeError` would be an uncaught exception rather than a rejection the caller could catch.
	if (typeof value.throwIfAborted !== 'function'
		|| typeof value.addEventListener !== 'function'
		|| typeof value.removeEventListener !== 'function') {
		throw new TypeError('Expected `signal` to be an AbortSignal.');
	}
}

class AbortError extends Error {
	constructor(message) {
		super(typeof message === 'string' ? message : undefined);

		this.name = 'AbortError';

		if (message instanceof Error) {
			this.originalError = message;
			({message} = message);
		} else {
			// Created here, so it already captures every caller frame. Copying `this.stack` instead would only rewrite the header, which is rendered lazily from `name` and `message` at read time. It also stringifies a non-string message, so reuse its result below.
			this.originalError = new Error(message);
			({message} = this.originalError);

			// The caller sees this error, so the frame for this constructor is dropped where the runtime supports it. Left in, the top frame blames p-retry for an error the caller threw. An error the caller passed keeps its own stack, which points at their throw site already. V8-only, hence the lint exception, and the optional call leaves the stack as it is where it is missing.
			// eslint-disable-next-line unicorn/no-nonstandard-builtin-properties
			Error.captureStackTrace?.(this.originalError, AbortError);
		}

		this.message = message;
	}
}

// `setTimeout` cannot represent a longer delay and fires it right away instead, which turns a long backoff into a tight retry loop. Cap at the largest value it can still hold.
const maximumDelay = (2 ** 31) - 1;

function calculateDelay(retriesConsumed, options) {
	// Nothing to wait for, and multiplying by a factor that has grown to `Infinity` would give `NaN`.
	if (options.minTimeout === 0) {
		return 0;
	}

	// `retriesConsumed` starts at 0 and only ever counts up, so the first retry is already attempt 1.
	const attempt = retriesConsumed + 1;
	const random = options.randomize ? (Math.random() + 1) : 1;

	const timeout = Math.round(random * options.minTimeout * (options.factor ** (attempt - 1)));

	// `maxTimeout` rounds up, so a fractional cap still gives a whole number of milliseconds. Rounding down would turn a cap below 1 into no timer at all, which never yields to the event loop. `Math.ceil(Infinity)` is `Infinity`.
	return Math.min(timeout, Math.ceil(options.maxTimeout), maximumDelay);
}

function calculateRemainingTime(start, max) {
	return Number.isFinite(max) ? max - (performance.now() - start) : max;
}

async function delayForRetry(delay, options) {
	if (delay <= 0) {
		return;
	}

	await new Promise((resolve, reject) => {
		// Registered with `once`, so it removes itself when it fires.
		const onAbort = () => {
			clearTimeout(timeoutToken);
			reject(options.signal.reason);
		};

		const timeoutToken = setTimeout(() => {
			options.signal?.removeEventListener('abort', onAbort);
			resolve();
		}, delay);

		if (options.unref) {
			timeoutToken.unref?.();
		}

		options.signal?.addEventListener('abort', onAbort, {once: true});
	});
}

// Stringifying a thrown value can itself throw, for an object with no usable `toString`. That must never be allowed to replace the failure the caller is actually dealing with.
//
// A thrown value whose own accessors or proxy traps throw is not supported, here or anywhere else. It comes from the caller's own code, so it is not something to defend against.
function stringifyThrownValue(value) {
	try {
		return String(value);
	} catch {
		return Object.prototype.toString.call(value);
	}
}

// `AbortError` wraps the error the caller actually wants, and the wrappers can be nested, so keep unwrapping until the cause is reached. Otherwise an `AbortError` would escape `pRetry` and a `catch` doing `error instanceof AbortError` would read a real failure as a cancellation.
//
// Two wrappers whose `originalError` points at each other are not supported, like the thrown values above.
function unwrapAbortError(error) {
	let cause = error;

	// A wrapper with no error to unwrap to is the cause as far as it goes.
	while (cause instanceof AbortError && cause.originalError instanceof Error) {
		cause = cause.originalError;
	}

	return cause;
}

async function onAttemptFailure({error, attemptNumber, retriesConsumed, startTime, options}) {
	// The signal is checked after the operation and after every callback, so a cancellation is never reported as an operation failure or a callback's decision, and no callback runs after it. The last check also guards the delay, whose abort listener never fires on a signal that is already aborted.
	const abortIfNeeded = () => {
		options.signal?.throwIfAborted();
	};

	const normalizedError = error instanceof Error
		? error
		: new TypeError(`Non-error was thrown: "${stringifyThrownValue(error)}". You should only throw errors.`);

	// Checked before unwrapping an `AbortError`, because the reason a caller aborted with is final. Unwrapping it would replace the reason they chose with whatever is inside it, and it would also let an `AbortError` from the operation outrank a cancellation the caller asked for.
	abortIfNeeded();

	if (normalizedError instanceof AbortError) {
		throw unwrapAbortError(normalizedError);
	}

	// `retriesConsumed` only ever advances while `retriesLeft` is above 0, so this is never negative. `Infinity` minus a finite count is `Infinity`, so an unlimited budget needs no special case.
	const retriesLeft = options.retries - retriesConsumed;

	// A `TypeError` normally means the operation itself is broken rather than the thing it was trying to reach, so retrying it does not help. A network `TypeError` is the exception, and its message differs per runtime, so it has to be recognised rather than assumed.
	const isRetriableError = !(normalizedError instanceof TypeError) || isNetworkError(normalizedError);

	// Out of time already, out of retries, or a failure that is never retried, so the delay is 0 and the callbacks are told that no retry follows. Only computed when a retry can still follow, so a randomized delay does not draw from `Math.random` for a wait that is never taken.
	const timeLeft = calculateRemainingTime(startTime, options.maxRetryTime);
	const delayTime = isRetriableError && timeLeft > 0 && retriesLeft > 0 ? calculateDelay(retriesConsumed, options) : 0;

	const consumeRetryContext = Object.freeze({
		error: normalizedError,
		attemptNumber,
		retriesLeft,
		retriesConsumed,
		retryDelay: delayTime,
	});

	// No answer means no opinion, so fall back to the default. Treating it as `false` instead would leave `retries` uncounted and let the loop run forever.
	const consumeRetry = (await options.shouldConsumeRetry(consumeRetryContext)) ?? true;

	abortIfNeeded();

	const effectiveDelay = consumeRetry ? delayTime : 0;
	const context = Object.freeze({
		error: normalizedError,
		attemptNumber,
		retriesLeft,
		retriesConsumed,
		retryDelay: effectiveDelay,
	});

	await options.onFailedAttempt(context);

	abortIfNeeded();

	const remainingTime = calculateRemainingTime(startTime, options.maxRetryTime);

	// No time or budget left, or a failure that retrying cannot help with.
	if (
		!isRetriableError
		|| remainingTime <= 0
		|| retriesLeft <= 0
	) {
		throw normalizedError;
	}

	const shouldRetry = await options.shouldRetry(context);

	abortIfNeeded();

	if (!shouldRetry) {
		throw normalizedError;
	}

	const remainingTimeAfterShouldRetry = calculateRemainingTime(startTime, options.maxRetryTime);

	if (remainingTimeAfterShouldRetry <= 0) {
		throw normalizedError;
	}

	if (!consumeRetry) {
		return false;
	}

	await delayForRetry(Math.min(effectiveDelay, remainingTimeAfterShouldRetry), options);

	return true;
}

async function pRetry(input, options = {}) {
	options = {...options};

	// Applied before validating, so that `null` means "not provided" here as it does for every other option.
	options.retries ??= 10;

	validateRetries(options.retries);

	if (Object.hasOwn(options, 'forever')) {
		throw new Error('The `forever` option is no longer supported. For many use-cases, you can set `retries: Infinity` instead.');
	}

	options.factor ??= 2;
	options.minTimeout ??= 1000;
	options.maxTimeout ??= Infinity;
	options.maxRetryTime ??= Infinity;
	options.randomize ??= false;
	options.onFailedAttempt ??= () => {};
	options.shouldRetry ??= () => true;
	options.shouldConsumeRetry ??= () => true;

	// Validate the options that have a runtime type to check.
	validateOption('onFailedAttempt', options.onFailedAttempt, 'function');
	validateOption('shouldRetry', options.shouldRetry, 'function');
	validateOption('shouldConsumeRetry', options.shouldConsumeRetry, 'function');
	validateOption('randomize', options.randomize, 'boolean');
	validateOption('unref', options.unref, 'boolean');
	validateSignal(options.signal);
	validateNumberOption('factor', options.factor);
	validateNumberOption('minTimeout', options.minTimeout);
	validateNumberOption('maxTimeout', options.maxTimeout, {allowInfinity: true});
	validateNumberOption('maxRetryTime', options.maxRetryTime, {allowInfinity: true});

	// A negative factor is rejected above, so this only catches `0`. Treat it as `1` to keep the delay constant instead of dropping to zero after the first retry.
	if (options.factor === 0) {
		options.factor = 1;
	}

	options.signal?.throwIfAborted();

	let attemptNumber = 0;
	let retriesConsumed = 0;
	const startTime = performance.now();

	// A consumed count is always finite, so `Infinity` keeps this true and needs no special case.
	while (retriesConsumed <= options.retries) {
		attemptNumber++;

		try {
			options.signal?.throwIfAborted();

			const result = await input(attemptNumber);

			options.signal?.throwIfAborted();

			return result;
		} catch (error) {
			if (await onAttemptFailure({
				error,
				attemptNumber,
				retriesConsumed,
				startTime,
				options,
			})) {
				retriesConsumed++;
			}
		}
	}

	// Unreachable: `onAttemptFailure` throws once `retriesLeft` reaches 0, which is the same state the loop condition tests, so the loop is always left by a throw. Kept as a guard against a future change to either side breaking that pairing.
	throw new Error('Retry attempts exhausted without throwing an error.');
}

function makeRetriable(function_, options) {
	return function (...arguments_) {
		return pRetry(() => function_.apply(this, arguments_), options);
	};
}


/***/ })

};
