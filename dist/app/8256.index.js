export const id = 8256;
export const ids = [8256];
export const modules = {

/***/ 65981:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   i: () => (/* binding */ AssetRegister)
/* harmony export */ });
/* harmony import */ var _asset_bucket_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(37406);

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
                this.buckets[number] = (0,_asset_bucket_js__WEBPACK_IMPORTED_MODULE_0__/* .assetBucket */ .Xt)(id);
            }
            // Rows come by their first day.
            const listed = { exchange: columns.exchange[row], from: columns.valid_from[row] };
            const exchanges = this.#exchanges.get(number);
            if (exchanges === undefined)
                this.#exchanges.set(number, [listed]);
            else if (exchanges.at(-1)?.exchange !== listed.exchange)
                exchanges.push(listed);
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
        return this.#exchanges.get(number)?.at(-1)?.exchange;
    }
    /** The exchanges on which an asset was traded, one after the other; none of an asset that is unknown. */
    exchangesOf(number) {
        return this.#exchanges.get(number) ?? [];
    }
    /** What a ticker of an exchange stood for, and when; no spans where it is unknown. */
    spansOf(symbol, exchange) {
        return this.#spans.get(listingKey(symbol, exchange)) ?? [];
    }
}
function listingKey(symbol, exchange) {
    return `${symbol}\n${exchange}`;
}


/***/ }),

/***/ 33539:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   MZ: () => (/* binding */ standingRows),
/* harmony export */   oS: () => (/* binding */ withdrawnCode),
/* harmony export */   pA: () => (/* binding */ saidDelisting),
/* harmony export */   sg: () => (/* binding */ standingDelisting)
/* harmony export */ });
/** The code of a row that takes back the delisting of its day. */
const withdrawnCode = 'withdrawn';
/**
 * The delisting that holds by what was said up to a day: the last said of those that were not taken back; of those said on one day that of the later date. So one that is said of
 * another date moves the end of the asset, and taking that back leaves what was said before it.
 *
 * @param said by date, then in the order in which it was said
 */
function standingDelisting(said, day) {
    const ofDate = new Map();
    for (const one of said)
        if (one.knownFrom <= day)
            ofDate.set(one.date, one);
    const standing = [...ofDate.values()].filter(({ isWithdrawn }) => !isWithdrawn);
    return standing.sort((a, b) => a.knownFrom - b.knownFrom || a.date - b.date).at(-1);
}
function saidDelisting({ date, known_from: knownFrom, code }, row) {
    const said = {
        row,
        date: date[row],
        knownFrom: knownFrom[row],
        isWithdrawn: code[row] === withdrawnCode,
    };
    return said;
}
/** The rows that say how each asset ended, as is known now; one at most for each, ascending. */
function standingRows(columns) {
    const rows = Map.groupBy(columns.asset.keys(), (row) => columns.asset[row]);
    return [...rows.values()].flatMap((own) => {
        const said = own.map((row) => saidDelisting(columns, row));
        return standingDelisting(said, Number.POSITIVE_INFINITY)?.row ?? [];
    });
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

/***/ 2171:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Le: () => (/* binding */ exchangeKey),
/* harmony export */   qF: () => (/* binding */ sessionTables),
/* harmony export */   x7: () => (/* binding */ storeSessions)
/* harmony export */ });
/* harmony import */ var _backbone_asset_runs_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(44018);
/* harmony import */ var _backbone_datasets_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(69026);
/* harmony import */ var _calendar_date_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(52010);
/* harmony import */ var _calendar_sessions_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(97227);
/* harmony import */ var _lake_table_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(75925);
/* harmony import */ var _backbone_recipe_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(80988);
/* harmony import */ var _exchange_trading_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(56645);
/* harmony import */ var _pack_day_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(66826);








/** Raised whenever the same bars could give other sessions than before. */
const recipe = { ..._backbone_recipe_js__WEBPACK_IMPORTED_MODULE_3__/* .backboneRecipe */ .A, version: 2 };
/** How the partition key `exchange` names an exchange: what a folder cannot be called is an underscore. */
function exchangeKey(exchange) {
    return exchange.replaceAll(/[^A-Za-z0-9._-]/g, '_').replace(/^[._-]/, 'X$&');
}
/**
 * Stores which days were sessions of each exchange, as far as some bars have a say in it.
 *
 * @param spans the days of the bars
 * @returns partitions that were written
 */
async function storeSessions(spans, register, lake, settings) {
    const tables = await sessionTables(spans, register, lake, settings);
    return lake.writeTogether(async (batch) => {
        let written = 0;
        for (const [exchange, table] of tables) {
            if ((await batch.write(_backbone_datasets_js__WEBPACK_IMPORTED_MODULE_0__/* .exchangeSessions */ .zv, { exchange }, { recipe, table })) === 'written')
                written += 1;
        }
        return written;
    });
}
/**
 * The sessions of the exchanges of which some days say something, by their keys: those of the calendar where an exchange has one of ours, else the days on
 * which enough of its live assets have a bar. Days of which the spans say nothing are as they are stored.
 *
 * @param spans the days of the bars
 */
async function sessionTables(spans, register, lake, settings) {
    const tables = new Map();
    const told = (0,_pack_day_js__WEBPACK_IMPORTED_MODULE_4__/* .emptySpan */ .WZ)();
    for (const { first, last } of spans)
        if (first <= last)
            (0,_pack_day_js__WEBPACK_IMPORTED_MODULE_4__/* .widen */ .oP)(told, first, last);
    if (told.first > told.last)
        return tables;
    // A bar counts among the live assets of the days after it, so these are judged anew too.
    const judged = { first: told.first, last: told.last + _exchange_trading_js__WEBPACK_IMPORTED_MODULE_5__/* .liveDays */ .ox - 1 };
    const trading = await tradingOn(judged, register, lake);
    const onNyse = new Set(settings.nyse_calendar.map(exchangeKey));
    for (const exchange of trading.exchanges) {
        const stored = (await lake.read(_backbone_datasets_js__WEBPACK_IMPORTED_MODULE_0__/* .exchangeSessions */ .zv, { exchange }))?.table ?? (0,_lake_table_js__WEBPACK_IMPORTED_MODULE_6__/* .emptyTable */ ._d)(_backbone_datasets_js__WEBPACK_IMPORTED_MODULE_0__/* .exchangeSessions */ .zv.columns);
        const basisOf = new Map(Array.from(stored.columns.date, (date, row) => [date, stored.columns.basis[row]]));
        // Before and after the days of the calendar the sessions of every exchange are derived.
        const isCalendarDay = onNyse.has(exchange) ? _calendar_sessions_js__WEBPACK_IMPORTED_MODULE_2__/* .isCovered */ .P$ : () => false;
        for (let day = judged.first; day <= judged.last; day++)
            if (!isCalendarDay(day))
                basisOf.delete(day);
        for (const day of trading.daysWithShare(exchange, settings.session_share)) {
            if (!isCalendarDay(day))
                basisOf.set(day, 'derived');
        }
        for (const day of calendarDays(trading.daysWithBars(exchange).filter(isCalendarDay)))
            basisOf.set(day, 'calendar');
        const rows = [...basisOf].sort(([a], [b]) => a - b);
        const columns = { date: Int32Array.from(rows, ([day]) => day), basis: rows.map(([, basis]) => basis) };
        tables.set(exchange, { rows: rows.length, columns });
    }
    return tables;
}
/** What was traded on some days, by the stored bars of these and of the days before them on which an asset was live. */
async function tradingOn(days, register, lake) {
    const trading = new _exchange_trading_js__WEBPACK_IMPORTED_MODULE_5__/* .TradingDays */ .z3(days, exchangeKey);
    const [firstYear, lastYear] = [(0,_calendar_date_js__WEBPACK_IMPORTED_MODULE_1__/* .yearOf */ .lY)(days.first - _exchange_trading_js__WEBPACK_IMPORTED_MODULE_5__/* .liveDays */ .ox + 1), (0,_calendar_date_js__WEBPACK_IMPORTED_MODULE_1__/* .yearOf */ .lY)(days.last)];
    const wanted = (await lake.list(_backbone_datasets_js__WEBPACK_IMPORTED_MODULE_0__/* .bars */ .n_)).filter(({ year }) => Number(year) >= firstYear && Number(year) <= lastYear);
    for await (const { table } of lake.readEach(_backbone_datasets_js__WEBPACK_IMPORTED_MODULE_0__/* .bars */ .n_, wanted, ['asset', 'date'])) {
        for (const { asset, from, to } of (0,_backbone_asset_runs_js__WEBPACK_IMPORTED_MODULE_7__/* .assetRuns */ .p)(table.columns.asset)) {
            trading.add(asset, table.columns.date.subarray(from, to), register.exchangesOf(asset));
        }
    }
    return trading;
}
/** Sessions of the calendar in the years of some days that it covers, in each of them no later than the last of these days. */
function calendarDays(days) {
    return [...Map.groupBy(days, _calendar_date_js__WEBPACK_IMPORTED_MODULE_1__/* .yearOf */ .lY)].flatMap(([year, ofYear]) => {
        const last = (0,_calendar_date_js__WEBPACK_IMPORTED_MODULE_1__/* .isoDate */ ._$)(ofYear.at(-1));
        return (0,_calendar_sessions_js__WEBPACK_IMPORTED_MODULE_2__/* .sessionsBetween */ .M5)((0,_calendar_date_js__WEBPACK_IMPORTED_MODULE_1__/* .isoDate */ ._$)((0,_calendar_date_js__WEBPACK_IMPORTED_MODULE_1__/* .epochDayOf */ .LV)(year, 1, 1)), last).map(({ date }) => (0,_calendar_date_js__WEBPACK_IMPORTED_MODULE_1__/* .epochDay */ .ue)(date));
    });
}


/***/ }),

/***/ 56645:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ox: () => (/* binding */ liveDays),
/* harmony export */   xM: () => (/* binding */ exchangeOn),
/* harmony export */   z3: () => (/* binding */ TradingDays)
/* harmony export */ });
/** Calendar days on which an asset is live from a bar on, that of the bar included. */
const liveDays = 30;
/**
 * How many assets of each exchange have a bar on each of some days, and how many are live. Live is an asset that had a bar on the day or within the
 * 29 days before it: what is listed later has no say in what was a session.
 */
class TradingDays {
    #days;
    #nameOf;
    #found = new Map();
    /** The last bar of each asset so far. */
    #before = new Map();
    /** @param nameOf what an exchange is called here: those of one name are one */
    constructor(days, nameOf) {
        this.#days = days;
        this.#nameOf = nameOf;
    }
    /**
     * Takes bars of an asset, all of which lie after those that were taken of it before.
     *
     * @param dates ascending; those before the days count where the asset is still live on them
     */
    add(asset, dates, exchanges) {
        const { first, last } = this.#days;
        const before = this.#before.get(asset);
        let name = before?.exchange;
        let liveUntil = before === undefined ? Number.NEGATIVE_INFINITY : before.day + liveDays;
        for (const day of dates) {
            if (day > last)
                break;
            if (day <= first - liveDays)
                continue;
            const exchange = this.#nameOf(exchangeOn(exchanges, day));
            // What the bar before said of the days from this one on is not said twice.
            const from = name === exchange ? Math.max(day, liveUntil) : day;
            this.#addLive(exchange, from, day + liveDays);
            if (day >= first) {
                const { traded } = this.#of(exchange);
                traded[day - first] = traded[day - first] + 1;
            }
            name = exchange;
            liveUntil = day + liveDays;
        }
        if (name !== undefined)
            this.#before.set(asset, { day: liveUntil - liveDays, exchange: name });
    }
    get exchanges() {
        return [...this.#found.keys()].sort();
    }
    /** The days on which any asset of an exchange has a bar, ascending. */
    daysWithBars(exchange) {
        const { traded } = this.#of(exchange);
        return [...traded.keys()].filter((place) => traded[place] > 0).map((place) => this.#days.first + place);
    }
    /** The days on which at least a share of the live assets of an exchange have a bar, ascending. */
    daysWithShare(exchange, share) {
        const { traded, changes } = this.#of(exchange);
        let live = 0;
        return [...traded.keys()].flatMap((place) => {
            live += changes[place];
            const count = traded[place];
            return count > 0 && count >= share * live ? [this.#days.first + place] : [];
        });
    }
    #addLive(exchange, from, to) {
        const { first, last } = this.#days;
        const [start, end] = [Math.max(from, first) - first, Math.min(to, last + 1) - first];
        if (end <= start)
            return;
        const { changes } = this.#of(exchange);
        changes[start] = changes[start] + 1;
        changes[end] = changes[end] - 1;
    }
    #of(exchange) {
        const known = this.#found.get(exchange);
        if (known !== undefined)
            return known;
        const days = this.#days.last - this.#days.first + 1;
        const made = { traded: new Int32Array(days), changes: new Int32Array(days + 1) };
        this.#found.set(exchange, made);
        return made;
    }
}
/** The exchange of an asset on a day: that which holds then, or held last, or is the first to hold. */
function exchangeOn(exchanges, day) {
    const [first] = exchanges;
    if (exchanges.length === 1 && first !== undefined)
        return first.exchange;
    return (exchanges.findLast(({ from }) => from <= day) ?? first)?.exchange ?? '';
}


/***/ }),

/***/ 20425:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $d: () => (/* binding */ chainLines),
/* harmony export */   Gy: () => (/* binding */ withLines),
/* harmony export */   UM: () => (/* binding */ readChain),
/* harmony export */   d1: () => (/* binding */ emptyChain)
/* harmony export */ });
/* harmony import */ var _canonical_json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6358);

const emptyChain = { seq: 0, hash: '0'.repeat(64) };
/** The lines to add behind `head`, and the head then. */
function chainLines(head, entries) {
    let { seq, hash } = head;
    const lines = entries.map((entry) => {
        seq += 1;
        const unsigned = { ...entry, seq, previous: hash };
        hash = lineHash(unsigned);
        return `${(0,_canonical_json_js__WEBPACK_IMPORTED_MODULE_0__/* .canonicalJson */ .d)({ ...unsigned, hash })}\n`;
    });
    return { text: lines.join(''), head: { seq, hash } };
}
/** The ledger with further lines behind it, and their numbers. */
function withLines(ledger, lines) {
    const { text, head } = chainLines(ledger.head, lines);
    const numbered = lines.map((line, i) => ({ seq: ledger.head.seq + 1 + i, line }));
    return { text: ledger.text + text, lines: [...ledger.lines, ...numbered], head };
}
/** Reads a ledger and checks it line by line; after a wrong line the next is held against what that line states. */
function readChain(text) {
    const texts = text.split('\n');
    const rest = texts.pop();
    const lines = [];
    const problems = [];
    let head = emptyChain;
    for (const [index, lineText] of [...texts, ...(rest ? [rest] : [])].entries()) {
        const line = index + 1;
        const read = parsedLine(lineText);
        const found = read === undefined ? ['it is no JSON object'] : lineProblems(lineText, read, head);
        if (index === texts.length)
            found.push('it does not end with a line break');
        if (found.length > 0)
            problems.push({ line, problem: found.join('; ') });
        const { seq, previous: _, hash, ...entry } = read ?? {};
        lines.push({ line, entry: read && entry, hash: typeof hash === 'string' ? hash : '' });
        // Of a line that cannot be read nobody knows what the next one should follow.
        head = typeof seq === 'number' && typeof hash === 'string' ? { seq, hash } : undefined;
    }
    return { lines, head: head ?? emptyChain, problems };
}
function parsedLine(text) {
    try {
        const value = JSON.parse(text);
        return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : undefined;
    }
    catch {
        return undefined;
    }
}
function lineProblems(text, read, before) {
    const { hash, ...unsigned } = read;
    const problems = [];
    if (hash !== lineHash(unsigned))
        problems.push('its hash is not that of its content');
    else if ((0,_canonical_json_js__WEBPACK_IMPORTED_MODULE_0__/* .canonicalJson */ .d)(read) !== text)
        problems.push('it is not written in canonical form');
    if (before === undefined)
        return problems;
    if (unsigned.seq !== before.seq + 1) {
        problems.push(`its number is ${JSON.stringify(unsigned.seq)}, expected ${before.seq + 1}: lines are missing or were put in`);
    }
    else if (unsigned.previous !== before.hash)
        problems.push('it does not follow from the line before it');
    return problems;
}
function lineHash(unsigned) {
    return (0,_canonical_json_js__WEBPACK_IMPORTED_MODULE_0__/* .sha256Hex */ .f)((0,_canonical_json_js__WEBPACK_IMPORTED_MODULE_0__/* .canonicalJson */ .d)(unsigned));
}


/***/ }),

/***/ 20691:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ joinedChains)
/* harmony export */ });
/* harmony import */ var _canonical_json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6358);
/* harmony import */ var _hash_chain_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(20425);


/**
 * The lines of two ledgers that began as one and went on apart: those of the first as they are, behind them what only the second has, chained anew. A line is known by what it
 * says, without its number and hashes; where two say the same, the second is another line than the first. So joining again changes nothing, whichever of the two is first.
 *
 * @param reference field of an entry that holds the number of an earlier line of its ledger; in the joined one it is the number which that line has there
 * @returns undefined where the first has every line of the second
 */
function joinedChains(first, second, reference) {
    const ids = identities(second.chain.lines, reference);
    const numbers = new Map(identities(first.chain.lines, reference).map((id, index) => [id, index + 1]));
    const added = [];
    for (const [index, { entry }] of second.chain.lines.entries()) {
        const id = ids[index];
        if (numbers.has(id))
            continue;
        added.push(renumbered(entry ?? {}, reference, (line) => numbers.get(ids[line - 1] ?? '')));
        numbers.set(id, first.chain.head.seq + added.length);
    }
    return added.length === 0 ? undefined : first.text + (0,_hash_chain_js__WEBPACK_IMPORTED_MODULE_1__/* .chainLines */ .$d)(first.chain.head, added).text;
}
/** What each line says, whatever its number: an earlier line that it names stands for itself. */
function identities(lines, reference) {
    const ids = [];
    const seen = new Map();
    for (const { entry } of lines) {
        const said = (0,_canonical_json_js__WEBPACK_IMPORTED_MODULE_0__/* .sha256Hex */ .f)((0,_canonical_json_js__WEBPACK_IMPORTED_MODULE_0__/* .canonicalJson */ .d)(renumbered(entry ?? {}, reference, (line) => ids[line - 1])));
        const count = (seen.get(said) ?? 0) + 1;
        seen.set(said, count);
        ids.push(`${said} ${count}`);
    }
    return ids;
}
function renumbered(entry, reference, nameOf) {
    const line = reference === undefined ? undefined : entry[reference];
    if (reference === undefined || typeof line !== 'number')
        return entry;
    return { ...entry, [reference]: nameOf(line) ?? line };
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
