export const id = 937;
export const ids = [937];
export const modules = {

/***/ 14418:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ keptLines),
/* harmony export */   U: () => (/* binding */ refuseKeptInputs)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(42226);

/** What published weeks keep although the configuration says otherwise by now: one line per kind of edit. */
async function keptLines(weeks, states) {
    return (await keptInputs(weeks, states)).map(([why, days]) => `${why} since ${daysText(days)} published: published weeks stay as they are, the edit holds from the next week on.`);
}
/**
 * Refuses to do published weeks again by inputs that are others by now.
 *
 * @throws UserError with the weeks, what changed, and what to do
 */
async function refuseKeptInputs(weeks, states) {
    const kept = await keptInputs(weeks, states);
    const [first] = kept;
    if (first === undefined)
        return;
    const what = kept.map(([why, days]) => `${why} since ${daysText(days)} published`).join('; ');
    const all = [...new Set(kept.flatMap(([, days]) => days))];
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(`${what}. Published weeks stay as they are, and nothing was written.`, {
        hint: `Leave out ${all.join(', ')}: the edit holds from the next week on. Or put it back.`,
    });
}
async function keptInputs(weeks, states) {
    const kept = new Map();
    for (const week of weeks) {
        const why = await states.keptInputs(week);
        if (why !== undefined)
            kept.set(why, [...(kept.get(why) ?? []), week.weekEnding]);
    }
    return [...kept];
}
function daysText(days) {
    return days.length === 1 ? `${days[0]} was` : `${days.length} weeks from ${days[0]} to ${days.at(-1)} were`;
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
/* harmony import */ var _statistics_lower_bound_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(72761);





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
    const after = sessions === 0 ? observed - 1 : observed;
    const next = (0,_statistics_lower_bound_js__WEBPACK_IMPORTED_MODULE_4__/* .lowerBound */ .y)(days.length, (place) => days[place] <= after);
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
    const session = sessions[(0,_statistics_lower_bound_js__WEBPACK_IMPORTED_MODULE_4__/* .lowerBound */ .y)(sessions.length, (place) => sessions[place].closeUtc < instant)];
    return session === undefined ? beyondCalendar((0,_calendar_date_js__WEBPACK_IMPORTED_MODULE_0__/* .utcDay */ .dA)(instant)) : (0,_calendar_date_js__WEBPACK_IMPORTED_MODULE_0__/* .epochDay */ .ue)(session.date);
}
let known;
function allSessions() {
    if (known === undefined) {
        const sessions = (0,_calendar_sessions_js__WEBPACK_IMPORTED_MODULE_2__/* .sessionsBetween */ .M5)(_calendar_nyse_js__WEBPACK_IMPORTED_MODULE_1__/* .nyse */ .q.firstDate, _calendar_nyse_js__WEBPACK_IMPORTED_MODULE_1__/* .nyse */ .q.lastDate);
        known = { sessions, days: Int32Array.from(sessions, ({ date }) => (0,_calendar_date_js__WEBPACK_IMPORTED_MODULE_0__/* .epochDay */ .ue)(date)) };
    }
    return known;
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
    const ownKeys = Object.fromEntries(dataset.partitionKeys.map((key) => [key, keys[key]]));
    if (dataset.rowGroupRows !== undefined)
        throw new Error(`${dataset.name} is encoded in row groups`);
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

/***/ 6190:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   LR: () => (/* binding */ coverageTable),
/* harmony export */   c2: () => (/* binding */ statusOf),
/* harmony export */   w9: () => (/* binding */ symbolsWithStatus)
/* harmony export */ });
/* harmony import */ var _lake_row_columns_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(60579);
/* harmony import */ var _datasets_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5737);


/**
 * How far each symbol's bars reach in a window and what is missing of them: absent (no bar), late (none on the last
 * session), gaps (none on a session after its first bar), complete. A symbol that starts inside the window is complete
 * from its first bar on.
 *
 * @param newsItems items of the week by symbol
 */
function coverageTable({ sessions, bars }, newsItems) {
    const rows = [...bars].map(([symbol, { close }]) => {
        const first = close.findIndex((value) => !Number.isNaN(value));
        const last = close.findLastIndex((value) => !Number.isNaN(value));
        const stored = countBars(close);
        const missing = first < 0 ? 0 : sessions.length - first - stored;
        const lag = sessions.length - 1 - last;
        return {
            symbol,
            first: sessions[first],
            last: sessions[last],
            bars: stored,
            missing,
            lag,
            newsItems: newsItems.get(symbol) ?? 0,
            status: statusOf(stored, missing, lag),
        };
    });
    return (0,_lake_row_columns_js__WEBPACK_IMPORTED_MODULE_1__/* .tableOfRows */ .Fr)(_datasets_js__WEBPACK_IMPORTED_MODULE_0__/* .coverageColumns */ .Iy, rows);
}
/** The symbols with a status, in the table's order. */
function symbolsWithStatus({ rows, columns }, status) {
    return columns.symbol.slice(0, rows).filter((_, row) => columns.status[row] === status);
}
/** The status that these numbers mean. */
function statusOf(stored, missing, lag) {
    if (stored === 0)
        return 'absent';
    if (lag > 0)
        return 'late';
    return missing > 0 ? 'gaps' : 'complete';
}
function countBars(close) {
    return close.reduce((count, value) => count + (Number.isNaN(value) ? 0 : 1), 0);
}


/***/ }),

/***/ 84009:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Fe: () => (/* binding */ simpleReturn),
/* harmony export */   NB: () => (/* binding */ realisedVolatility),
/* harmony export */   er: () => (/* binding */ returnSessions)
/* harmony export */ });
/* harmony import */ var _statistics_compensated_sum_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(31958);

/** Sessions of the return that is compared with the benchmark's. */
const returnSessions = 5;
/**
 * Simple return over `sessions` sessions up to position `asOf`: p[asOf] / p[asOf − sessions] − 1. NaN unless there is a
 * positive price on both sessions.
 */
function simpleReturn(prices, asOf, sessions) {
    const last = prices[asOf] ?? Number.NaN;
    const first = prices[asOf - sessions] ?? Number.NaN;
    return last > 0 && first > 0 ? last / first - 1 : Number.NaN;
}
/**
 * Realised volatility: sample deviation (n − 1) of the simple returns between neighbouring sessions, of the `sessions`
 * returns that end at `asOf`. Not annualised. A missing bar leaves out the two returns it touches; NaN when fewer than
 * `minimumReturns` remain.
 *
 * @param minimumReturns at least 2
 */
function realisedVolatility(prices, asOf, sessions, minimumReturns) {
    const returns = Float64Array.from({ length: sessions }, (_, i) => simpleReturn(prices, asOf - sessions + 1 + i, 1));
    const present = returns.filter((value) => !Number.isNaN(value));
    if (present.length < minimumReturns)
        return Number.NaN;
    const mean = (0,_statistics_compensated_sum_js__WEBPACK_IMPORTED_MODULE_0__/* .compensatedSum */ .d)(present) / present.length;
    return Math.sqrt((0,_statistics_compensated_sum_js__WEBPACK_IMPORTED_MODULE_0__/* .compensatedSum */ .d)(present.map((value) => (value - mean) ** 2)) / (present.length - 1));
}


/***/ }),

/***/ 69206:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   IT: () => (/* binding */ likelyCause),
/* harmony export */   T1: () => (/* binding */ lookAlone),
/* harmony export */   kz: () => (/* binding */ takeEachOtherBack),
/* harmony export */   rB: () => (/* binding */ seenSteps)
/* harmony export */ });
const splits = [6 / 5, 5 / 4, 4 / 3, 3 / 2, 2, 3, 4, 5, 6, 7, 8, 10, 15, 20, 25, 30, 40, 50];
const units = [100, 1000];
const names = new Map([
    [6 / 5, '6 for 5'],
    [5 / 4, '5 for 4'],
    [4 / 3, '4 for 3'],
    [3 / 2, '3 for 2'],
]);
/** Distance in logarithms up to which a ratio is near another one. */
const nearness = 0.05;
/** The same for a unit, which has no neighbours to be taken for. */
const unitNearness = 0.15;
/** What a step looks like, in words. It proves nothing: a price can fall by three quarters. */
function likelyCause({ ratio, kind }) {
    if (kind === 'return')
        return 'a single bar that stands apart';
    const unit = nearest(ratio, units, unitNearness);
    if (unit !== undefined)
        return `prices in another unit, ${unit} to 1`;
    const split = nearest(ratio, splits, nearness);
    if (split === undefined)
        return 'a row of another symbol, or a very large move';
    return ratio < 1 ? `a split of ${names.get(split) ?? `${split} for 1`}` : `a reverse split of 1 for ${split}`;
}
function nearest(ratio, all, within) {
    const distance = (one) => Math.abs(Math.abs(Math.log(ratio)) - Math.log(one));
    return all.filter((one) => distance(one) <= within).sort((a, b) => distance(a) - distance(b))[0];
}
/** What a step looks like by itself, whatever follows. */
function lookAlone({ ratio, kind }) {
    if (kind === 'return')
        return 'single_bar';
    if (nearest(ratio, units, unitNearness) !== undefined)
        return 'unit';
    return kind === 'quiet' || nearest(ratio, splits, nearness) !== undefined ? 'split' : 'other';
}
/**
 * What each of a symbol's steps looks like. Of two that take each other back both are of a single bar; whether one is taken back shows in the next bar that is
 * known, so that a step may look otherwise a week later.
 */
function seenSteps(steps, settings) {
    return steps.map((step, i) => {
        const isSingle = [steps[i - 1], steps[i + 1]].some((other) => other && takeEachOtherBack(step, other, settings));
        return { ...step, looks: isSingle ? 'single_bar' : lookAlone(step) };
    });
}
/** Whether two steps are to one bar and from it, so that it stands apart. */
function takeEachOtherBack(a, b, { spike }) {
    return (a.place === b.before || b.place === a.before) && Math.abs(Math.log(a.ratio * b.ratio)) <= Math.log(spike);
}


/***/ }),

/***/ 15705:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O1: () => (/* binding */ leastReturnScale),
/* harmony export */   bt: () => (/* binding */ priceSteps),
/* harmony export */   p9: () => (/* binding */ robustDeviation)
/* harmony export */ });
/* harmony import */ var _statistics_quantile_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(48940);

/** Earlier returns from which a symbol's own scale is taken, at most, and the fewest that say something. */
const longestHistory = 60;
const shortestHistory = 20;
/** Daily deviation of a symbol without such a history, and the least that a quiet one is credited with. */
const usualScale = 0.02;
const leastReturnScale = 0.005;
/** Consistency of the median absolute deviation with the deviation of a normal distribution, 1 / Φ⁻¹(3/4). */
const normalConsistency = 1.4826;
const smallSplits = [3 / 2, 4 / 3, 5 / 4, 6 / 5];
/** Distance in logarithms up to which a ratio is near another one: the return of the day comes on top of a split. */
const nearness = 0.03;
/** Times the median money that changes hands up to which a day is quiet, and the sessions of that median. */
const quietTurnover = 1.75;
const turnoverSessions = 20;
/**
 * The steps of a symbol's prices, ascending. Whether there is one on a session depends on that session and earlier ones alone: bars that are
 * added or cut off later change none.
 */
function priceSteps(bars, settings) {
    const { prices } = bars;
    const least = Math.log(Math.min(settings.ratio, settings.spike, ...smallSplits)) - nearness;
    // Log returns between neighbouring bars, and where each ends.
    const changes = [];
    const steps = [];
    let before = -1;
    for (const [place, price] of prices.entries()) {
        if (!(price > 0))
            continue;
        if (before >= 0) {
            const change = Math.log(price / prices[before]);
            if (Math.abs(change) >= least) {
                const size = deviationsOf(change, place - before, changes);
                const kind = size >= settings.deviations ? kindOf(change, { bars, place, changes, settings }) : undefined;
                if (kind)
                    steps.push({ before, place, ratio: Math.exp(change), deviations: size, kind });
            }
            changes.push(change);
        }
        before = place;
    }
    return steps;
}
function kindOf(change, around) {
    const { changes, settings } = around;
    const size = Math.abs(change);
    if (size >= Math.log(settings.ratio))
        return 'level';
    const last = changes.at(-1) ?? Number.NaN;
    const isBack = Math.abs(last + change) <= nearness && Math.min(size, Math.abs(last)) >= Math.log(settings.spike);
    if (isBack)
        return 'return';
    const isSmallSplit = smallSplits.some((split) => Math.abs(size - Math.log(split)) <= nearness);
    return isSmallSplit && isQuiet(around) ? 'quiet' : undefined;
}
/** Size of a log return over some sessions, in the robust deviations of the earlier ones. */
function deviationsOf(change, sessions, changes) {
    const history = changes.slice(-longestHistory);
    if (history.length < shortestHistory)
        return Math.abs(change) / (usualScale * Math.sqrt(sessions));
    const middle = (0,_statistics_quantile_js__WEBPACK_IMPORTED_MODULE_0__/* .median */ .J)(history);
    return Math.abs(change - middle) / (Math.max(robustDeviation(history), leastReturnScale) * Math.sqrt(sessions));
}
/** The deviation of a normal distribution that has the same median absolute deviation. */
function robustDeviation(values) {
    const middle = (0,_statistics_quantile_js__WEBPACK_IMPORTED_MODULE_0__/* .median */ .J)(values);
    return normalConsistency * (0,_statistics_quantile_js__WEBPACK_IMPORTED_MODULE_0__/* .median */ .J)(values.map((one) => Math.abs(one - middle)));
}
/** Whether no more money than usual changed hands on the session. Unknown where volumes are. */
function isQuiet({ bars: { prices, volumes }, place, changes }) {
    const turnovers = prices.subarray(0, place).map((price, i) => price * volumes[i]);
    if (changes.length < shortestHistory)
        return false;
    const known = turnovers.filter((turnover) => turnover > 0).slice(-turnoverSessions);
    if (known.length < turnoverSessions)
        return false;
    const turnover = prices[place] * volumes[place];
    return turnover > 0 && turnover <= quietTurnover * (0,_statistics_quantile_js__WEBPACK_IMPORTED_MODULE_0__/* .median */ .J)(known);
}


/***/ }),

/***/ 50403:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Nz: () => (/* binding */ excludedPlaces),
/* harmony export */   WZ: () => (/* binding */ excludedVolumes),
/* harmony export */   eF: () => (/* binding */ usedPrices),
/* harmony export */   xZ: () => (/* binding */ unexplainedSteps)
/* harmony export */ });
/* harmony import */ var _likely_cause_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(69206);
/* harmony import */ var _price_steps_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(15705);
/* harmony import */ var _settings_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(67201);
/* harmony import */ var _volume_steps_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(55088);




/**
 * The prices that returns are made of: the adjusted closes, or the closes of a symbol whose source gives no adjusted close at all. One that
 * has some is not patched with closes, which a split or dividend would tear apart.
 */
function usedPrices({ adjClose, close }) {
    return adjClose.every(Number.isNaN) ? close : adjClose;
}
/**
 * The steps of a symbol's prices that are left once they are adjusted: no split, no dividend and no adjusted close that is known in the window
 * accounts for them, and nobody has confirmed that they are real.
 */
function unexplainedSteps(window, symbol, settings) {
    const bars = window.bars.get(symbol);
    if (bars === undefined)
        return [];
    const steps = (0,_likely_cause_js__WEBPACK_IMPORTED_MODULE_0__/* .seenSteps */ .rB)((0,_price_steps_js__WEBPACK_IMPORTED_MODULE_2__/* .priceSteps */ .bt)({ prices: usedPrices(bars), volumes: bars.volume }, settings), settings).map((step) => ({ ...step, outcome: (0,_settings_js__WEBPACK_IMPORTED_MODULE_1__/* .outcomeOf */ .sG)(step.looks, settings) }));
    const confirmed = window.confirmed?.get(symbol);
    if (confirmed === undefined)
        return steps;
    const isConfirmed = (place) => confirmed.has(window.sessions[place]);
    // A bar that is real took the price away and let it come back.
    return steps.filter(({ place, before, kind }) => !(isConfirmed(place) || (kind === 'return' && isConfirmed(before))));
}
/** The places of the steps of a symbol's prices over which it is not ranked and has no return, ascending. */
function excludedPlaces(window, symbol, settings) {
    const steps = unexplainedSteps(window, symbol, settings);
    return steps.filter(({ outcome }) => outcome !== 'warn').map(({ place }) => place);
}
/** The places of bars whose volume is in another unit, where such a symbol is not ranked: ascending, none where it is only said. */
function excludedVolumes(window, symbol, settings) {
    const bars = window.bars.get(symbol);
    if (bars === undefined || (0,_settings_js__WEBPACK_IMPORTED_MODULE_1__/* .outcomeOf */ .sG)('volume', settings) === 'warn')
        return [];
    const confirmed = window.confirmed?.get(symbol);
    return (0,_volume_steps_js__WEBPACK_IMPORTED_MODULE_3__/* .placesInOtherUnit */ .K)(bars.volume, usedPrices(bars)).filter((place) => !confirmed?.has(window.sessions[place]));
}


/***/ }),

/***/ 55088:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ volumeSteps),
/* harmony export */   K: () => (/* binding */ placesInOtherUnit)
/* harmony export */ });
/* harmony import */ var _statistics_quantile_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(48940);
/* harmony import */ var _price_steps_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(15705);


const sessionsBefore = 20;
const sessionsAfter = 5;
/** Single days of real stocks trade a thousand times their usual volume; five in a row do not trade fifty times. */
const leastRatio = 50;
/** Sessions from which the scale of the volumes is taken, at most. */
const longestScale = 60;
const units = [100, 1000];
/** Least size of a few bars in robust deviations of the log volumes before them, and the largest distance from a unit in them. */
const leastDeviations = 8;
const unitDeviations = 2.5;
/** What a quiet symbol is credited with, as a deviation of its log volumes. */
const leastScale = 0.1;
/** Days of trade like that stand among busy ones: the bars before and after are not more than so many times the usual volume, or less. */
const usualVolume = 3;
/** News that moves volumes moves prices: the largest return of such a bar, in robust deviations. */
const quietReturn = 4;
/**
 * Steps of a symbol's volumes, ascending. Of their level: the median of five sessions with a volume against that of the twenty before them; each depends
 * on the sessions up to its fifth alone. And of up to four bars about a hundred or a thousand times more, or less, than usual, while price and
 * neighbours are as usual: the last bars that are known may turn out to be a level, or trade, as soon as the next one is there.
 */
function volumeSteps(volumes, prices) {
    const places = Array.from(volumes.keys()).filter((place) => volumes[place] > 0);
    const known = Float64Array.from(places, (place) => volumes[place]);
    const steps = [];
    for (let at = sessionsBefore; at < known.length; at++) {
        // A step begins with a jump: medians are worth their time only there.
        const jump = known[at] / known[at - 1];
        if (Math.max(jump, 1 / jump) < leastRatio / 5)
            continue;
        const place = places[at];
        const level = levelFrom(known, at);
        if (level !== undefined) {
            steps.push({ place, last: place, ratio: level, kind: 'level' });
            continue;
        }
        const bars = barsFrom(known, at, (i) => isQuiet(prices, places[i]));
        if (bars === undefined)
            continue;
        steps.push({ place, last: places[bars.end - 1], ratio: bars.ratio, kind: 'bars' });
        at = bars.end;
    }
    return steps;
}
/**
 * The places of volumes in another unit than those of the end of a window, ascending: also of its first sessions, which have too few before them and are compared
 * with those after them. Of a new level it is the first place, or, where only what follows tells, the last one of the old level.
 */
function placesInOtherUnit(volumes, prices) {
    const end = volumes.length - 1;
    const early = Array.from(volumes.keys()).filter((place) => volumes[place] > 0)[sessionsBefore] ?? end;
    const backwards = volumeSteps(volumes.toReversed(), prices.toReversed())
        .map(({ place, last }) => ({ place: end - last, last: end - place }))
        .filter(({ last }) => last < early);
    const spans = [...backwards, ...volumeSteps(volumes, prices)];
    const places = spans.flatMap(({ place, last }) => Array.from({ length: last - place + 1 }, (_, i) => place + i));
    return [...new Set(places)].sort((a, b) => a - b);
}
/** Median after / median before a session, where that is a step. */
function levelFrom(known, at) {
    if (at + sessionsAfter > known.length)
        return undefined;
    const ratio = (0,_statistics_quantile_js__WEBPACK_IMPORTED_MODULE_0__/* .median */ .J)(known.subarray(at, at + sessionsAfter)) / (0,_statistics_quantile_js__WEBPACK_IMPORTED_MODULE_0__/* .median */ .J)(known.subarray(at - sessionsBefore, at));
    return Math.max(ratio, 1 / ratio) >= leastRatio ? ratio : undefined;
}
/** The bars in another unit from one on, up to `end`, where the next one is as before or is not known. */
function barsFrom(known, at, isQuietBar) {
    const logs = (from, to) => Array.from(known.subarray(from, to), Math.log);
    const before = logs(at - sessionsBefore, at);
    const usual = (0,_statistics_quantile_js__WEBPACK_IMPORTED_MODULE_0__/* .median */ .J)(before);
    const scale = Math.max((0,_price_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .robustDeviation */ .p9)(before), leastScale);
    // Thinly traded shares are calm for a month and trade a single lot in the next.
    const longScale = Math.max(scale, (0,_price_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .robustDeviation */ .p9)(logs(Math.max(0, at - longestScale), at)));
    const distance = (i) => Math.log(known[i]) - usual;
    const isUsual = (i) => Math.abs(distance(i)) <= Math.log(usualVolume);
    const unit = units.find((one) => Math.abs(Math.abs(distance(at)) - Math.log(one)) <= unitDeviations * scale);
    if (unit === undefined || !isUsual(at - 1))
        return undefined;
    const size = Math.sign(distance(at)) * Math.log(unit);
    const isInUnit = (i) => Math.abs(distance(i)) >= leastDeviations * longScale && Math.abs(distance(i) - size) <= unitDeviations * scale;
    let end = at;
    while (end < known.length && end < at + sessionsAfter && isInUnit(end) && isQuietBar(end))
        end += 1;
    const isWhole = end > at && end < at + sessionsAfter && (end === known.length || isUsual(end));
    return isWhole ? { end, ratio: (0,_statistics_quantile_js__WEBPACK_IMPORTED_MODULE_0__/* .median */ .J)(known.subarray(at, end)) / Math.exp(usual) } : undefined;
}
/** Whether the price of a session moves as it usually does; unknown where there are too few before it. */
function isQuiet(prices, place) {
    const known = prices.subarray(Math.max(0, place - 3 * sessionsBefore), place + 1).filter((price) => price > 0);
    const changes = Array.from(known.subarray(1), (price, i) => Math.log(price / known[i]));
    const change = changes.pop();
    if (change === undefined || changes.length < sessionsBefore || !(prices[place] > 0))
        return false;
    return Math.abs(change - (0,_statistics_quantile_js__WEBPACK_IMPORTED_MODULE_0__/* .median */ .J)(changes)) <= quietReturn * Math.max((0,_price_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .robustDeviation */ .p9)(changes), _price_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .leastReturnScale */ .O1);
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

/***/ 3065:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  run: () => (/* binding */ run)
});

// EXTERNAL MODULE: ./build/lib/src/backfill/kept-inputs.js
var kept_inputs = __webpack_require__(14418);
// EXTERNAL MODULE: ./build/lib/src/backfill/week-state.js
var week_state = __webpack_require__(70726);
// EXTERNAL MODULE: ./build/lib/src/calendar/date.js
var calendar_date = __webpack_require__(52010);
// EXTERNAL MODULE: ./build/lib/src/calendar/weeks.js
var calendar_weeks = __webpack_require__(18429);
// EXTERNAL MODULE: ./build/lib/src/errors.js
var errors = __webpack_require__(42226);
// EXTERNAL MODULE: ./build/lib/src/ingest/bars/adjustment-report.js
var adjustment_report = __webpack_require__(84201);
// EXTERNAL MODULE: ./build/lib/src/text/name-list.js
var name_list = __webpack_require__(98983);
;// CONCATENATED MODULE: ./build/lib/src/ingest/bars/spelling-report.js

const whole = new Intl.NumberFormat('en-US');
/** Which symbols were found under another spelling or an alias, and how many rows that are; a line per dataset. */
function spellingNotes(spelled) {
    return Object.entries(spelled).flatMap(([dataset, found]) => {
        if (found.length === 0)
            return [];
        const symbols = new Set(found.map(({ symbol }) => symbol)).size;
        const names = found.map(({ symbol, text, naming, rows }) => `${text} for ${symbol}${naming === 'alias' ? ' by alias' : ''} (${whole.format(rows)})`);
        return [`${dataset}: ${(0,name_list/* counted */.hS)(symbols, 'symbol')} found under another spelling or alias: ${(0,name_list/* nameList */.OD)(names)}.`];
    });
}

// EXTERNAL MODULE: ./build/lib/src/ingest/bars/step-report.js
var step_report = __webpack_require__(21530);
// EXTERNAL MODULE: ./build/lib/src/ingest/datasets.js
var datasets = __webpack_require__(76589);
// EXTERNAL MODULE: ./build/lib/src/calendar/session-window.js
var session_window = __webpack_require__(68445);
// EXTERNAL MODULE: ./build/lib/src/market/datasets.js
var market_datasets = __webpack_require__(5737);
// EXTERNAL MODULE: ./build/lib/src/sources/quarantine.js
var quarantine = __webpack_require__(32946);
// EXTERNAL MODULE: ./build/lib/src/sources/settings.js
var settings = __webpack_require__(35167);
// EXTERNAL MODULE: ./build/lib/src/sources/symbol-matching.js
var symbol_matching = __webpack_require__(74768);
// EXTERNAL MODULE: ./build/lib/src/market/bar-rows.js
var bar_rows = __webpack_require__(36993);
// EXTERNAL MODULE: ./build/lib/src/sources/fetched-table.js
var fetched_table = __webpack_require__(9764);
// EXTERNAL MODULE: ./build/lib/src/sources/row-counts.js
var row_counts = __webpack_require__(61137);
// EXTERNAL MODULE: ./build/lib/src/sources/source-columns.js
var source_columns = __webpack_require__(94757);
// EXTERNAL MODULE: ./build/lib/src/sources/to-quarantine.js
var to_quarantine = __webpack_require__(82416);
// EXTERNAL MODULE: ./build/lib/src/text/order.js
var order = __webpack_require__(37961);
// EXTERNAL MODULE: ./build/lib/src/ingest/bars/bar-duplicates.js
var bar_duplicates = __webpack_require__(27047);
// EXTERNAL MODULE: ./build/lib/src/ingest/bars/bar-rules.js
var bar_rules = __webpack_require__(63974);
// EXTERNAL MODULE: ./build/lib/src/ingest/bars/bar-source.js
var bar_source = __webpack_require__(82932);
// EXTERNAL MODULE: ./build/lib/src/calendar/date-format.js
var date_format = __webpack_require__(87924);
;// CONCATENATED MODULE: ./build/lib/src/sources/same-places.js


/**
 * Where rows of the quarantine stand in a table that was read again: those of the same files and answers in the same state.
 *
 * @returns rows of the table's frame, several where one line of a file holds the values of several symbols; rows of other states are missing
 */
function samePlaces(table, stored) {
    const states = new Set((0,fetched_table/* sourcesOf */.u0)(table).map(quarantine/* sourceName */.VZ));
    const wanted = stored.filter(({ source }) => states.has(source));
    if (wanted.length === 0)
        return new Map();
    const byPlace = new Map();
    for (const { source, row } of wanted)
        byPlace.set(`${row} ${source}`, []);
    const all = Array.from({ length: table.frame.height }, (_, row) => row);
    for (const [at, { file, row }] of (0,fetched_table/* framePlaces */.WF)(table, all).entries())
        byPlace.get(`${row} ${(0,quarantine/* sourceName */.VZ)(file)}`)?.push(at);
    return new Map(wanted.map((row) => [row, byPlace.get(`${row.row} ${row.source}`) ?? []]));
}
/** A row as it is kept in the quarantine, by the names of its columns; undefined where it was no record of its format. */
function recordCells({ reason, record }) {
    return reason === 'MALFORMED_ROW' ? undefined : JSON.parse(record);
}

;// CONCATENATED MODULE: ./build/lib/src/ingest/bars/bars-read-again.js








const notJudged = new Set([
    bar_rules/* outcome */.bu['other symbol'],
    bar_rules/* outcome */.bu['after the week'],
    bar_rules/* outcome */.bu['before the window'],
]);
/**
 * Which rows of the quarantine an ingest reads well: those whose very place is read again and judged otherwise, by other settings; and those of
 * another state of their file, where symbol and day as they are read now lie in the window: a bar of that cell is what they tell. What is
 * no record has neither: it is read well once a file of its name has another state.
 */
function barsReadAgain(stored, judged) {
    if (stored.length === 0)
        return [];
    const seen = new Set();
    const again = [];
    let start = 0;
    for (const source of judged.sources) {
        for (const [row, frameRows] of samePlaces(source, stored)) {
            seen.add(row);
            const at = placeOf(row, frameRows.map((frameRow) => start + frameRow), judged);
            const found = at === undefined ? undefined : readAt(row, at, judged);
            if (found !== undefined)
                again.push(found);
        }
        start += source.frame.height;
    }
    const names = new Set(judged.sources.flatMap(fetched_table/* sourcesOf */.u0).map(({ name }) => name));
    const readings = readingsOf(judged);
    for (const row of stored) {
        if (seen.has(row))
            continue;
        const cell = cellOfRecord(row, readings, judged);
        const isMended = row.reason === 'MALFORMED_ROW' && names.has((0,quarantine/* fileOfSource */.JT)(row.source));
        if (cell !== undefined || isMended)
            again.push({ stored: row, cell });
    }
    return again;
}
/** Of several rows of one line that of the symbol. */
function placeOf(row, rows, { bars, places, matcher }) {
    if (rows.length < 2)
        return rows[0];
    return rows.find((at) => {
        const named = (0,symbol_matching/* symbolOn */.iQ)(matcher.meaningOf(row.symbol ?? ''), bars.day[at]);
        return named !== undefined && places.get(named.symbol) === bars.symbol[at];
    });
}
function readAt(row, at, { bars, outcomes, window }) {
    const code = outcomes[at];
    const day = bars.day[at];
    if ((0,bar_rules/* isQuarantined */.fK)(code))
        return undefined;
    if (!notJudged.has(code))
        return { stored: row, cell: cellOf(bars.symbol[at], day, window) };
    // It is not asked for any more. Only what is read otherwise than it was is known to be sound.
    const isReadOtherwise = row.reason === 'UNREADABLE_DATE' || row.reason === 'INVALID_SYMBOL' || row.period !== (0,calendar_date/* isoDate */._$)(day).slice(0, 7);
    return day !== bar_rows/* noDay */.O && isReadOtherwise ? { stored: row, cell: undefined } : undefined;
}
/** How symbols and days of the sources are read, each way once. */
function readingsOf({ sources, market }) {
    const readings = sources.map(({ columns = market.columns, dateFormat = market.date_format }) => ({
        symbol: columns.symbol,
        date: columns.date,
        format: dateFormat,
    }));
    return [...new Map(readings.map((reading) => [JSON.stringify(reading), reading])).values()];
}
/** The cell of the symbol and day that a row tells of, as they are read now; undefined where it lies in no window. */
function cellOfRecord(row, readings, { window, places, matcher }) {
    const cells = recordCells(row);
    if (cells === undefined)
        return undefined;
    for (const { symbol, date, format } of readings) {
        const day = (0,date_format/* parseDay */.Iq)(cells[date] ?? '', format);
        const named = day === undefined ? undefined : (0,symbol_matching/* symbolOn */.iQ)(matcher.meaningOf(cells[symbol]?.trim() ?? ''), day);
        const place = named && places.get(named.symbol);
        const cell = place === undefined || day === undefined ? undefined : cellOf(place, day, window);
        if (cell !== undefined)
            return cell;
    }
    return undefined;
}
function cellOf(symbol, day, { firstDay, sessionOfDay, sessions }) {
    const session = sessionOfDay[day - firstDay] ?? -1;
    return session < 0 || symbol < 0 ? undefined : symbol * sessions.length + session;
}

// EXTERNAL MODULE: ./build/lib/src/market/bar-history.js
var bar_history = __webpack_require__(85214);
;// CONCATENATED MODULE: ./build/lib/src/ingest/bars/placeholder-rows.js


const prices = ['open', 'high', 'low', 'close'];
/** A bar that is repeated comes from one of the sessions before: a file may lack the last one. */
const sessionsBack = 5;
const tolerance = 1e-6;
/**
 * Finds the rows of days without a session that add nothing, as sources write them that fill every weekday or every day: without
 * volume, empty, or the bar or the close of the session before once more. They are no errors. Rows of such days that
 * tell of trading stay what they are, NOT_A_SESSION: their dates may be wrong.
 *
 * @param cells which row gives the bar of a symbol and session
 */
function settlePlaceholders(bars, outcomes, cells, window) {
    for (let row = 0; row < bars.rows; row++) {
        if (outcomes[row] !== bar_rules/* outcome */.bu.NOT_A_SESSION)
            continue;
        if (isPlaceholder(bars, row, cells, window))
            outcomes[row] = bar_rules/* outcome */.bu['placeholder on a day without a session'];
    }
}
function isPlaceholder(bars, row, cells, window) {
    const volume = bars.volume[row];
    if (volume === 0)
        return true;
    const isEmpty = prices.every((column) => Number.isNaN(bars[column][row]));
    if (isEmpty)
        return Number.isNaN(volume);
    const before = barBefore(bars, row, cells, window);
    if (before === undefined)
        return false;
    const repeats = (column, of) => !(0,bar_history/* differs */.A)(bars[column][row], bars[of][before], tolerance);
    return prices.every((column) => repeats(column, column)) || prices.every((column) => repeats(column, 'close'));
}
/** The row that gives the symbol's bar of the last session before a day without one. */
function barBefore(bars, row, { cells, sessions }, window) {
    const session = lastSessionBefore(bars.day[row], window);
    const first = bars.symbol[row] * sessions;
    for (let back = session; back >= 0 && back > session - sessionsBack; back--) {
        const held = cells[first + back];
        if (held > 0)
            return held - 1;
    }
    return undefined;
}
/** The number of the last session before a day of the window; -1 where there is none. */
function lastSessionBefore(day, { sessionOfDay, firstDay }) {
    for (let at = day - firstDay; at >= 0; at--) {
        const session = sessionOfDay[at];
        if (session >= 0)
            return session;
    }
    return -1;
}

;// CONCATENATED MODULE: ./build/lib/src/ingest/bars/bar-candidates.js













/**
 * Judges every row of the sources: which give the bars of the window, which are set aside, which were not asked for.
 *
 * @param sources those that decide first come first
 * @param market how files are to be read
 * @param symbols sorted
 * @param today epoch day (UTC) of the run
 * @param matcher finds the symbols under other spellings and aliases
 * @param earlier rows that earlier ingests have set aside
 */
async function barCandidates(sources, market, symbols, window, today, matcher = new symbol_matching/* SymbolMatcher */.fR(symbols), earlier = []) {
    const places = new Map(symbols.map((symbol, place) => [symbol, place]));
    const reads = [];
    for (const source of sources)
        reads.push(await (0,bar_source/* readBarRows */.dV)(source, market, places, matcher));
    const parts = reads.map(({ bars }) => bars);
    const bars = (0,bar_rows/* concatBarRows */.$)(parts);
    const outcomes = (0,bar_rules/* judgeBars */.w6)(bars, window, today);
    const rowsOfOne = rowsBySource(sources, parts);
    const cells = (0,bar_duplicates/* settleDuplicates */.wt)(bars, outcomes, rowsOfOne, window, symbols.length, {
        tolerance: market.revision_tolerance,
        repeatedBars: market.repeated_bars ?? 'refuse',
    });
    settlePlaceholders(bars, outcomes, cells, window);
    return {
        bars,
        cells,
        symbols,
        origins: originsOf(sources),
        read: sources.reduce((sum, { rows }) => sum + rows, 0),
        quarantined: await refusedBars(sources, bars, outcomes, market.columns),
        skipped: skippedCounts((0,bar_duplicates/* countOutcomes */.XF)(outcomes, bar_rules/* barOutcomes */.Du)),
        sources: sources.flatMap(fetched_table/* sourcesOf */.u0),
        spelled: (0,symbol_matching/* spelledSymbols */.NC)(reads.map(({ spelled }) => spelled)),
        strangers: [...new Set(reads.flatMap(({ strangers }) => strangers))].sort(order/* byCodeUnits */.C),
        readAgain: barsReadAgain(earlier, { sources, market, bars, outcomes, window, places, matcher }),
    };
}
/** How many rows each source has; what one provider gave in several sources is of one source. */
function rowsBySource(sources, parts) {
    const counts = [];
    for (const [i, { provider }] of sources.entries()) {
        const rows = parts[i]?.rows ?? 0;
        const isSame = provider !== undefined && sources[i - 1]?.provider === provider;
        counts.push(isSame ? (counts.pop() ?? 0) + rows : rows);
    }
    return counts;
}
function originsOf(sources) {
    let start = 0;
    return sources.flatMap((source) => {
        const counts = (0,fetched_table/* frameRows */.TU)(source);
        return (0,fetched_table/* sourcesOf */.u0)(source).map((file, i) => {
            const rows = counts[i] ?? 0;
            start += rows;
            return { file, provider: source.provider, isAsTraded: source.isAsTraded ?? false, start: start - rows, rows };
        });
    });
}
async function refusedBars(sources, bars, outcomes, files) {
    const all = [];
    let start = 0;
    for (const source of sources) {
        const { frame, columns = files } = source;
        const count = frame.height;
        all.push((0,row_counts/* malformedRows */.Rj)(source, 'undated'));
        const rows = (0,bar_duplicates/* quarantinedRows */.ep)(outcomes.subarray(start, start + count));
        const picked = await (0,source_columns/* pickRows */.LB)(frame, rows);
        const symbols = await (0,source_columns/* textColumn */._u)(picked, columns.symbol);
        const first = start;
        const refusals = Array.from(rows, (at, k) => {
            const code = outcomes[first + at];
            return {
                at,
                symbol: symbols[k] ?? '',
                reason: bar_rules/* barOutcomes */.Du[code],
                detail: (0,bar_rules/* describeBar */.bz)(bars, first + at, code),
                period: periodOf(bars.day[first + at]),
                ...faultOf(bars, first + at, code, columns),
            };
        });
        all.push(await (0,to_quarantine/* toQuarantine */.K)(source, picked, refusals));
        start += count;
    }
    return all.flat();
}
/** The day and the columns of a refused row, by the names of its source. */
function faultOf(bars, row, code, columns) {
    const day = bars.day[row];
    const names = (0,bar_rules/* columnsAtFault */.R5)(bars, row, code).flatMap((column) => columns[column] ?? []);
    return { ...(day === bar_rows/* noDay */.O ? {} : { day }), ...(names.length === 0 ? {} : { columns: names }) };
}
function periodOf(day) {
    return day === bar_rows/* noDay */.O ? 'undated' : (0,calendar_date/* isoDate */._$)(day).slice(0, 7);
}
function skippedCounts(counts) {
    return Object.fromEntries([...counts].filter(([name]) => {
        const code = bar_rules/* barOutcomes */.Du.indexOf(name);
        return code > bar_rules/* outcome */.bu.taken && code < bar_rules/* outcome */.bu.UNREADABLE_DATE;
    }));
}

// EXTERNAL MODULE: ./build/lib/src/ingest/ingest-files.js
var ingest_files = __webpack_require__(71342);
// EXTERNAL MODULE: ./build/lib/src/ingest/live/live-sources.js + 46 modules
var live_sources = __webpack_require__(19932);
// EXTERNAL MODULE: ./build/lib/src/ingest/live/news-weeks.js
var news_weeks = __webpack_require__(69370);
;// CONCATENATED MODULE: ./build/lib/src/ingest/news/assign-weeks.js

/** The week among `weeks` (oldest first, no gaps) that an instant (ms since 1970) belongs to: the first whose cutoff is not before it. */
function weekAmong(weeks, instant) {
    const first = weeks[0]?.previousCutoffUtc ?? Number.POSITIVE_INFINITY;
    const last = weeks.at(-1)?.cutoffUtc ?? Number.NEGATIVE_INFINITY;
    return instant > first && instant <= last ? (0,calendar_weeks/* weekOfInstant */.NE)(instant) : undefined;
}
/** Items by the week whose cutoff they meet: what is published after Friday's close belongs to the next week. */
function assignWeeks(weeks, items) {
    const assigned = new Map();
    for (const item of items) {
        const week = weekAmong(weeks, item.published);
        if (week === undefined)
            continue;
        const list = assigned.get(week.weekEnding);
        if (list)
            list.push(item);
        else
            assigned.set(week.weekEnding, [item]);
    }
    return assigned;
}

// EXTERNAL MODULE: ./build/lib/src/calendar/new-york-time.js
var new_york_time = __webpack_require__(38908);
;// CONCATENATED MODULE: ./build/lib/src/ingest/news/named-news.js



/** Gives items that name a symbol in another spelling, or by an alias on the day of their publication in New York, the universe's own. */
function namedNews(items, matcher) {
    const meanings = new Map();
    const strangers = new Set();
    const spelled = [];
    const named = items.map((item) => {
        const text = item.symbol;
        const meaning = meanings.get(text) ?? matcher.meaningOf(text);
        meanings.set(text, meaning);
        const found = (0,symbol_matching/* symbolOn */.iQ)(meaning, meaning.dated.length === 0 ? Number.NaN : (0,new_york_time/* newYorkDay */._)(item.published));
        if (found === undefined) {
            if (text !== '')
                strangers.add(text);
            return item;
        }
        if (found.naming === 'exact')
            return item;
        spelled.push({ ...found, text, rows: 1 });
        return { ...item, symbol: found.symbol };
    });
    return { items: named, spelled: (0,symbol_matching/* spelledSymbols */.NC)([spelled]), strangers: [...strangers].sort(order/* byCodeUnits */.C) };
}

// EXTERNAL MODULE: ./build/lib/src/calendar/published-time.js
var published_time = __webpack_require__(83118);
// EXTERNAL MODULE: ./build/lib/src/ingest/news/news-identity.js + 1 modules
var news_identity = __webpack_require__(57407);
;// CONCATENATED MODULE: ./build/lib/src/ingest/news/news-rules.js


const newsReasons = new Set([
    'UNREADABLE_TIME',
    'FUTURE_TIME',
    'NO_SYMBOL',
    'NO_HEADLINE',
    'DUPLICATE_NEWS',
]);
/** An item is edited a time or two. More headlines under one id or address mean that it is none of an item, but of a page that lists many. */
const mostEdits = 3;
/**
 * The outcome of every item. Of several that are the same ({@link SeenNews}) the one published first counts, the earliest in the files where the
 * times are equal; so a later repetition never moves an item to another week.
 *
 * @param fileRows number of items of each file, in the order in which they follow in `items`
 */
function judgeNews(items, fileRows, window) {
    const outcomes = items.map((item) => judgeItem(item, window));
    const harmless = new Set();
    const edited = new Set();
    const edits = new Map();
    const fileOf = fileRows.flatMap((rows, file) => new Array(rows).fill(file));
    const seen = new news_identity/* SeenNews */.nJ();
    const order = Array.from(items.keys())
        .filter((row) => outcomes[row] === 'taken' || outcomes[row] === 'before the window')
        .sort((a, b) => publishedOf(items, a) - publishedOf(items, b) || a - b);
    for (const row of order) {
        const item = items[row];
        const original = seen.find(item);
        if (original === undefined)
            seen.add(item, row);
        else if (outcomes[row] === 'taken') {
            outcomes[row] = fileOf[original] === fileOf[row] ? 'DUPLICATE_NEWS' : 'given by an earlier file';
            if ((0,news_identity/* hasSameHeadline */.xY)(items[original], item))
                harmless.add(row);
            else {
                edited.add(row);
                const edit = (edits.get(original) ?? 0) + 1;
                edits.set(original, edit);
                if (edit <= mostEdits)
                    harmless.add(row);
                else
                    outcomes[row] = 'DUPLICATE_NEWS';
            }
        }
    }
    return { outcomes, harmless, edited };
}
function judgeItem(item, { weeks, symbols, now }) {
    const { symbol, published, headline } = item;
    const hasSymbol = (0,symbol_matching/* isTicker */.Ds)(symbol);
    if (hasSymbol && !symbols.has(symbol))
        return 'other symbol';
    if (Number.isNaN(published))
        return 'UNREADABLE_TIME';
    if (published > now)
        return 'FUTURE_TIME';
    if (published > (weeks.at(-1)?.cutoffUtc ?? Number.NEGATIVE_INFINITY))
        return 'after the week';
    if (published <= (weeks[0]?.previousCutoffUtc ?? Number.POSITIVE_INFINITY))
        return 'before the window';
    if (!hasSymbol)
        return 'NO_SYMBOL';
    return headline === '' ? 'NO_HEADLINE' : 'taken';
}
function publishedOf(items, row) {
    return items[row].published;
}
/**
 * What was found in a quarantined item.
 *
 * @param isEdited whether a duplicate has another headline than the first one
 */
function describeNews(outcome, { published }, isEdited) {
    switch (outcome) {
        case 'UNREADABLE_TIME':
            return 'expected ISO 8601 with an offset or Z, or epoch seconds or milliseconds';
        case 'FUTURE_TIME':
            return `published ${timeText(published)}, after the time of the run`;
        case 'NO_SYMBOL':
            return 'the symbol is empty or no ticker';
        case 'NO_HEADLINE':
            return 'the headline is empty';
        default:
            return isEdited
                ? 'the file gives the same symbol and address or id before, with another headline'
                : 'the file gives the same symbol, address or id, and headline before';
    }
}
function timeText(milliseconds) {
    return Math.abs(milliseconds) <= 8.64e15 ? new Date(milliseconds).toISOString() : String(milliseconds);
}

;// CONCATENATED MODULE: ./build/lib/src/ingest/news/news-read-again.js








const news_read_again_notJudged = new Set(['other symbol', 'after the week', 'before the window']);
/**
 * Which rows of the quarantine an ingest takes: those whose very place is read again and judged otherwise, by other settings; and those of another
 * state of their file that tell of an item which is taken. What is no record is read well once a file of its name has another state.
 */
function newsReadAgain(stored, judged) {
    if (stored.length === 0)
        return [];
    const places = new Map();
    let start = 0;
    for (const source of judged.sources) {
        for (const [row, [at]] of samePlaces(source, stored))
            places.set(row, at === undefined ? undefined : start + at);
        start += source.frame.height;
    }
    const names = new Set(judged.sources.flatMap(fetched_table/* sourcesOf */.u0).map(({ name }) => name));
    const taken = new news_identity/* SeenNews */.nJ();
    for (const [row, item] of judged.items.entries())
        if (judged.outcomes[row] === 'taken')
            taken.add(item, item);
    return stored.filter((row) => {
        if (places.has(row))
            return isReadWell(row, places.get(row), judged);
        if (row.reason === 'MALFORMED_ROW')
            return names.has((0,quarantine/* fileOfSource */.JT)(row.source));
        return itemsOf(row, judged).some((item) => taken.find(item) !== undefined);
    });
}
function isReadWell(row, at, { items, outcomes, weeks }) {
    const item = at === undefined ? undefined : items[at];
    const outcome = at === undefined ? undefined : outcomes[at];
    if (item === undefined || outcome === undefined || newsReasons.has(outcome))
        return false;
    if (!news_read_again_notJudged.has(outcome))
        return true;
    // It is not asked for any more. Only what is read otherwise than it was is known to be sound.
    if (row.reason === 'UNREADABLE_TIME' || row.reason === 'NO_SYMBOL')
        return true;
    return row.period !== (weekAmong(weeks, item.published)?.weekEnding ?? row.period);
}
/** The item that a row tells of, as each kind of source would be read now. */
function itemsOf(row, { sources, columns: files, matcher }) {
    const cells = recordCells(row);
    if (cells === undefined)
        return [];
    const readings = sources.map(({ columns = files, timezone }) => ({ columns, timezone }));
    const distinct = [...new Map(readings.map((reading) => [JSON.stringify(reading), reading])).values()];
    const items = distinct.flatMap(({ columns, timezone }) => {
        if (!Object.hasOwn(cells, columns.symbol))
            return [];
        const text = (column) => (column === undefined ? '' : (cells[column]?.trim() ?? ''));
        const item = {
            symbol: text(columns.symbol),
            id: text(columns.id),
            published: (0,published_time/* parsePublished */.O)(text(columns.published), timezone),
            headline: text(columns.headline),
            summary: text(columns.summary),
            url: text(columns.url),
            source: text(columns.source),
        };
        return [item.id === '' ? { ...item, id: (0,news_identity/* madeUpId */.yu)(item) } : item];
    });
    return namedNews(items, matcher).items;
}

// EXTERNAL MODULE: ./build/lib/src/ingest/news/news-rows.js
var news_rows = __webpack_require__(82119);
// EXTERNAL MODULE: ./build/lib/src/sources/column-names.js
var column_names = __webpack_require__(51349);
;// CONCATENATED MODULE: ./build/lib/src/ingest/news/unread-columns.js


/** Parts of an item that a file need not have. */
const optionalParts = ['id', 'url', 'summary', 'source'];
/**
 * The columns that are called like an optional part of an item (`id`, `url` …) and are not taken, because nothing names them.
 *
 * @param columns those that are read, by part
 * @param found every column of the file
 */
function unreadColumns(file, columns, found) {
    const read = new Set(Object.values(columns));
    const unread = optionalParts.flatMap((part) => {
        const column = columns[part] === undefined ? (0,column_names/* nameInFile */.tx)(part, found) : undefined;
        return column === undefined || read.has(column) ? [] : [[part, column]];
    });
    return unread.length === 0 ? [] : [{ file, columns: Object.fromEntries(unread) }];
}
/** What is not read, and the setting that reads it; undefined where everything is. */
function unreadColumnsNote(unread) {
    const [first] = unread;
    if (first === undefined)
        return undefined;
    const { file, columns } = first;
    const names = Object.values(columns).map((column) => JSON.stringify(column.slice(0, 40)));
    const setting = Object.entries(columns).map(([part, column]) => `${part}: ${JSON.stringify(column.slice(0, 40))}`);
    const others = unread.length > 1 ? ` ${(0,name_list/* andMore */.v)(unread.length, 1, 'file')} of news` : '';
    const isKnownByText = 'id' in columns || 'url' in columns;
    const loss = isKnownByText ? 'items are told apart by what is left' : 'items are judged without them';
    return (`${file}${others}: nothing reads ${names.join(', ')}; ${loss}. To have them in a new lake: ` +
        `news.columns: { ${setting.join(', ')} }`);
}

;// CONCATENATED MODULE: ./build/lib/src/ingest/news/news-candidates.js












/**
 * Judges every row of the sources: which give the news of the window, which are set aside, which were not asked for.
 *
 * @param columns how the columns of files are named
 * @param earlier rows that earlier ingests have set aside
 */
async function newsCandidates(sources, columns, window, earlier = []) {
    const parts = [];
    for (const source of sources)
        parts.push(await (0,news_rows/* readNewsRows */.To)(source, columns));
    const { weeks, matcher = new symbol_matching/* SymbolMatcher */.fR([...window.symbols]) } = window;
    const { items, spelled, strangers } = namedNews(parts.flat(), matcher);
    // An item that several answers give is as harmless as one that several files give.
    const fileRows = sources.flatMap(fetched_table/* frameRows */.TU);
    const judgement = judgeNews(items, fileRows, window);
    const { outcomes, harmless } = judgement;
    const { first, last } = timeSpan(items, window.now);
    return {
        weeks: window.weeks,
        items: items.filter((_, row) => outcomes[row] === 'taken'),
        coveredFrom: Math.min(first, window.askedFrom ?? Number.POSITIVE_INFINITY),
        lastItem: last,
        read: sources.reduce((sum, { rows }) => sum + rows, 0),
        quarantined: await refusedItems(sources, items, judgement, window.weeks),
        harmless: [...harmless].filter((row) => outcomes[row] === 'DUPLICATE_NEWS').length,
        skipped: news_candidates_skippedCounts(outcomes),
        sources: sources.flatMap(fetched_table/* sourcesOf */.u0),
        spelled,
        strangers,
        names: newsNames(items, outcomes, window, strangers),
        unread: sources.flatMap((source) => unreadColumns(source.file.name, source.columns ?? columns, source.found ?? [])),
        readAgain: newsReadAgain(earlier, { sources, columns, items, outcomes, weeks, matcher }),
    };
}
function newsNames(items, outcomes, { symbols }, strangers) {
    const named = new Set();
    let [rows, others] = [0, 0];
    for (const [row, { symbol, origin }] of items.entries()) {
        if (origin !== 'files')
            continue;
        if (symbols.has(symbol))
            named.add(symbol);
        else if (outcomes[row] === 'other symbol')
            others += 1;
        else
            continue;
        rows += 1;
    }
    const all = [...symbols].sort(order/* byCodeUnits */.C);
    return { rows, others, symbols: all, unnamed: all.filter((symbol) => !named.has(symbol)), strangers };
}
/** Times of the first and the last item, those in the future left out. */
function timeSpan(items, now) {
    let first = Number.POSITIVE_INFINITY;
    let last = Number.NEGATIVE_INFINITY;
    for (const { published } of items) {
        if (!(published <= now))
            continue;
        first = Math.min(first, published);
        last = Math.max(last, published);
    }
    return { first, last };
}
async function refusedItems(sources, items, { outcomes, edited }, weeks) {
    const all = [];
    let start = 0;
    for (const source of sources) {
        const count = source.frame.height;
        all.push((0,row_counts/* malformedRows */.Rj)(source, 'undated'));
        const rows = Array.from({ length: count }, (_, row) => row).filter((row) => newsReasons.has(outcomes[start + row]));
        const first = start;
        const refusals = rows.map((at) => {
            const item = items[first + at];
            const reason = outcomes[first + at];
            const period = weekAmong(weeks, item.published)?.weekEnding ?? 'undated';
            return { at, symbol: item.symbol, reason, detail: describeNews(reason, item, edited.has(first + at)), period };
        });
        all.push(await (0,to_quarantine/* toQuarantine */.K)(source, await (0,source_columns/* pickRows */.LB)(source.frame, rows), refusals));
        start += count;
    }
    return all.flat();
}
function news_candidates_skippedCounts(outcomes) {
    const counts = {};
    for (const outcome of outcomes) {
        if (outcome === 'taken' || newsReasons.has(outcome))
            continue;
        counts[outcome] = (counts[outcome] ?? 0) + 1;
    }
    return counts;
}

// EXTERNAL MODULE: ./build/lib/src/ingest/universe/universe-source.js
var universe_source = __webpack_require__(72123);
;// CONCATENATED MODULE: ./build/lib/src/ingest/ingest-sources.js
















/**
 * Reads the files and asks the live providers.
 *
 * @param replayed number of a run whose answers are in the lake and used instead of asking; undefined to ask
 */
async function readSources(weeks, given, context, replayed) {
    const { pipeline } = context.config;
    const universe = await (0,universe_source/* readUniverse */.kS)(await (0,ingest_files/* universeFiles */.Z0)(pipeline.universe, context), pipeline.universe.columns, pipeline.benchmark);
    for (const warning of universe.warnings)
        context.log.warning(warning);
    const matcher = symbolMatcher(universe, pipeline, context.log);
    const window = (0,session_window/* sessionWindow */.Vj)(weeks, pipeline.market.history_sessions);
    const live = (0,live_sources/* asksAnybody */.Fd)(pipeline)
        ? await liveAnswers({ lake: context.lake, pipeline, weeks, window, subjects: subjectsOf(universe) }, context, replayed)
        : undefined;
    const now = live?.answers.answeredAt ?? context.clock();
    // Answers that are looked at again later must be judged as they were; files are those of today.
    const nowOf = (section) => providersOf(section, given, pipeline).includes('files') ? context.clock() : now;
    const bars = await barCandidates(await barSources(given, live, context), pipeline.market, [...universe.symbols, pipeline.benchmark].sort(), window, (0,calendar_date/* utcDay */.dA)(nowOf('market')), matcher, await (0,quarantine/* readQuarantine */.Db)(context.lake, market_datasets/* marketDaily */.Gb.name));
    const news = await readNews(weeks, given, { universe, matcher }, live, {
        ...context,
        clock: () => nowOf('news'),
    });
    const areBarsLive = !providersOf('market', given, pipeline).includes('files');
    return { weeks, now, universe, window, bars, areBarsLive, news, live };
}
/** Finds universe and benchmark in what the sources give. */
function symbolMatcher({ symbols, members }, { benchmark, universe }, log) {
    const aliases = (0,settings/* aliasesOf */.QI)(universe.aliases);
    (0,symbol_matching/* assertAliases */.li)(aliases, members, benchmark);
    const wanted = [...symbols, benchmark];
    const matcher = new symbol_matching/* SymbolMatcher */.fR(wanted, aliases);
    for (const { symbol, alias } of aliases) {
        if (!wanted.includes(symbol))
            log.warning(`universe.aliases: ${symbol} (${alias}) is no symbol of the universe.`);
    }
    for (const group of matcher.ambiguous) {
        log.warning(`${group.join(' and ')} differ in spelling alone: rows count for one of them only where they are written like it.`);
    }
    return matcher;
}
function liveAnswers(question, context, replayed) {
    return replayed === undefined ? (0,live_sources/* fetchLive */.Ru)(question, context) : (0,live_sources/* replayLive */.uM)(question, replayed, context);
}
/** The companies that are members at any time, with the last name that the files give. */
function subjectsOf({ members, symbols }) {
    const names = new Map(members.map(({ symbol, name }) => [symbol, name ?? undefined]));
    return symbols.map((symbol) => ({ symbol, name: names.get(symbol) }));
}
async function barSources(given, live, { config, ...context }) {
    const { market } = config.pipeline;
    const providers = providersOf('market', given, config.pipeline);
    const sources = [];
    for (const provider of providers) {
        if (provider === 'files') {
            const files = filesOf('market', given, market.files, config.file);
            const tables = await (0,ingest_files/* fileBars */.V0)(files, market, context);
            // Behind live providers files stand in for what those could not give; else they would revise what was fetched.
            const isBehind = providers.indexOf('files') > 0;
            const symbols = new Set(live?.answers.market.missing);
            sources.push(...(isBehind ? tables.map((table) => ({ ...table, symbols })) : tables));
            continue;
        }
        const parts = live?.answers.market.bars.filter((part) => part.provider === provider) ?? [];
        for (const { answers } of parts)
            sources.push(...(await (0,bar_source/* fetchedBars */.q)(provider, answers)));
    }
    return sources;
}
async function readNews(weeks, given, { universe, matcher }, live, context) {
    const { config, log, clock } = context;
    const { news } = config.pipeline;
    const sources = [];
    for (const provider of providersOf('news', given, config.pipeline)) {
        if (provider === 'files') {
            const files = filesOf('news', given, news.files, config.file);
            const tables = await (0,ingest_files/* fileNews */.uA)(files, news, context);
            sources.push(...tables.map((table) => ({ ...table, origin: provider })));
            continue;
        }
        const parts = live?.answers.news.parts.filter((part) => part.provider === provider) ?? [];
        for (const { answers } of parts)
            sources.push(...(await (0,news_rows/* fetchedNews */.NG)(provider, answers)));
    }
    const askedFrom = live?.answers.news.parts
        .flatMap(({ answered }) => answered.map(({ from }) => from))
        .reduce((earliest, from) => Math.min(earliest, from), Number.POSITIVE_INFINITY);
    const candidates = await newsCandidates(sources, news.columns, {
        weeks: (0,news_weeks/* newsWeeksOf */.G)(weeks, news.history_weeks),
        symbols: new Set(universe.symbols),
        matcher,
        now: clock(),
        ...(askedFrom === undefined || askedFrom === Number.POSITIVE_INFINITY ? {} : { askedFrom }),
    }, await (0,quarantine/* readQuarantine */.Db)(context.lake, datasets/* companyNews */.T_.name));
    const last = weeks.at(-1);
    if (last && candidates.lastItem <= last.previousCutoffUtc) {
        log.warning(`The news sources hold nothing of the week ending ${last.weekEnding} or later: are they up to date?`);
    }
    return candidates;
}
/** The configured providers; files that are given count as one, and come first. */
function providersOf(section, given, pipeline) {
    const { providers } = pipeline[section];
    const isExtra = given[section].length > 0 && !providers.includes('files');
    return isExtra ? ['files', ...providers] : providers;
}
function filesOf(section, given, configured, file) {
    const files = given[section].length > 0 ? given[section] : configured;
    if (files !== undefined)
        return files;
    throw new errors/* UserError */.yo(`${file} names no files under "${section}", and the input ${section}-files is empty.`, {
        hint: `Set ${section}.files or ${section}.providers, or the secret that the workflow passes as ${section}-files.`,
    });
}

// EXTERNAL MODULE: ./build/lib/src/lake/canonical-json.js
var canonical_json = __webpack_require__(6358);
// EXTERNAL MODULE: ./build/lib/src/lake/lake-draft.js + 1 modules
var lake_draft = __webpack_require__(60512);
// EXTERNAL MODULE: ./build/lib/src/lake/published-partitions.js
var published_partitions = __webpack_require__(42867);
// EXTERNAL MODULE: ./build/lib/src/market/market-view.js
var market_view = __webpack_require__(50412);
// EXTERNAL MODULE: ./build/lib/src/sources/datasets.js
var sources_datasets = __webpack_require__(57823);
// EXTERNAL MODULE: ./build/lib/src/lake/table.js
var lake_table = __webpack_require__(75925);
// EXTERNAL MODULE: ./build/lib/src/market/bar-invariants.js
var bar_invariants = __webpack_require__(14153);
;// CONCATENATED MODULE: ./build/lib/src/ingest/marks/known-weeks.js




/** The ingested weeks of a lake. Their coverage is read only when something is asked for that one of them could have seen. */
async function readKnownWeeks(lake, { selected, viewSessions, historyWeeks, counts = () => true }) {
    const dates = (await lake.list(market_datasets/* coverage */.vk))
        .map(({ week_ending }) => (0,calendar_date/* parseIsoDate */.jT)(week_ending ?? ''))
        .filter(counts)
        .sort();
    const last = dates.at(-1);
    const latest = last === undefined ? Number.NEGATIVE_INFINITY : (0,calendar_date/* epochDay */.ue)(last);
    const read = new Map();
    const weekOn = async (date) => {
        const week = read.get(date) ?? (await readWeek(lake, date, viewSessions));
        read.set(date, week);
        return week;
    };
    const lookedFor = async (symbol, day) => {
        for (const date of dates) {
            if ((0,calendar_date/* epochDay */.ue)(date) < day)
                continue;
            const week = await weekOn(date);
            if (week.firstDay <= day && week.symbols.has(symbol))
                return true;
        }
        return false;
    };
    const open = new Set(selected.map(({ weekEnding }) => weekEnding));
    const closed = dates.filter((date) => !open.has(date));
    const isLookingBack = (date, weekEnding) => {
        const weeksLater = (0,calendar_date/* weeksApart */.Cc)((0,calendar_date/* isoDate */._$)(weekEnding), date);
        return weeksLater >= 0 && weeksLater <= historyWeeks;
    };
    const lookedBack = async (weekEnding, symbol) => {
        for (const date of closed) {
            if (!isLookingBack(date, weekEnding))
                continue;
            if (symbol === undefined || (await weekOn(date)).symbols.has(symbol))
                return true;
        }
        return false;
    };
    const lookingBackOn = (weekEnding) => [...closed, ...open].filter((date) => isLookingBack(date, weekEnding)).sort();
    return { latest, lookedFor, lookedBack, lookingBackOn };
}
async function readWeek(lake, date, viewSessions) {
    const { table } = await lake.require(market_datasets/* coverage */.vk, { week_ending: date });
    const firstDays = table.columns.first_date.filter((day) => !Number.isNaN(day));
    // A source that began inside the window left the days before it without a bar, and the week was scored without them.
    const viewFrom = (0,session_window/* lastSessionDays */.Y7)(date, viewSessions)[0] ?? Number.POSITIVE_INFINITY;
    return {
        firstDay: firstDays.reduce((first, day) => Math.min(first, day), viewFrom),
        symbols: new Set(table.columns.symbol),
    };
}
/**
 * The selected week (epoch day of its week_ending) from which what arrives now can be known: the first one after every
 * ingested week, so that a run that catches up over several weeks gives each of them one and the same prices, and not
 * those from before a split beside those from after it. The last one where there is no such week.
 */
function firstOpenWeek(selected, latestIngested) {
    const days = selected.map(({ weekEnding }) => (0,calendar_date/* epochDay */.ue)(weekEnding));
    return days.find((day) => day > latestIngested) ?? days.at(-1);
}
/**
 * The week_ending (epoch day) from which a value is known that arrives now: the given week, unless a later week was
 * ingested already, or this very bar was revised for that week or a later one already; then the week after.
 *
 * @param open epoch day of the week_ending that {@link firstOpenWeek} gives
 * @param alreadyKnownFrom epoch day from which the stored values are known, 0 when as first seen
 */
function knownFrom(open, latestIngested, alreadyKnownFrom) {
    const taken = Math.max(alreadyKnownFrom, latestIngested > open ? latestIngested : 0);
    return taken >= open ? (0,calendar_date/* epochDay */.ue)((0,calendar_weeks/* nextWeek */.En)((0,calendar_weeks/* weekOf */.gx)((0,calendar_date/* isoDate */._$)(taken))).weekEnding) : open;
}
/** The week_ending (epoch day) of the first week that does not end before a day. */
function ownWeek(day) {
    const week = (0,calendar_weeks/* weekOf */.gx)((0,calendar_date/* isoDate */._$)(day));
    const end = (0,calendar_date/* epochDay */.ue)(week.weekEnding);
    return end < day ? (0,calendar_date/* epochDay */.ue)((0,calendar_weeks/* nextWeek */.En)(week).weekEnding) : end;
}

;// CONCATENATED MODULE: ./build/lib/src/ingest/bars/ingest-bars.js












/**
 * Stores the bars of the window that are not stored yet, and as revisions those that differ from what is stored or that
 * an ingested week had missed: no stored row changes, and no week that was ingested before sees another market.
 */
async function ingestBars(options) {
    const { lake, candidates, weeks, known, window, tolerance } = options;
    const { bars, cells, symbols, sources } = candidates;
    const places = new Map(symbols.map((symbol, place) => [symbol, place]));
    const open = firstOpenWeek(weeks, known.latest);
    const months = new Map();
    const sums = { fresh: 0, revised: 0, unchanged: 0, filled: 0 };
    const filledSymbols = new Set();
    const before = new adjustment_report/* StoredAdjustments */.WL();
    for (const month of window.months) {
        const rows = rowsOfMonth(cells, month);
        const stored = await (0,market_view/* readStoredMonth */.kv)(lake, month.month);
        before.add(stored);
        const comparison = (0,bar_history/* compareMonth */.c)(bars, rows, places, stored, tolerance);
        const change = await changeOf(comparison, bars, symbols, { open, known, confirmed: options.confirmed });
        months.set(month.month, await storeMonth(lake, month.month, stored, change, sources, window));
        sums.fresh += comparison.fresh.length;
        sums.revised += comparison.revised.length;
        sums.unchanged += comparison.unchanged;
        sums.filled += change.filled.length;
        for (const symbol of change.filled)
            filledSymbols.add(symbol);
        options.onMonth();
    }
    const counts = {
        read: candidates.read,
        stored: sums.fresh,
        unchanged: sums.unchanged,
        revised: sums.revised,
        quarantined: (0,row_counts/* countReasons */.Vo)(candidates.quarantined),
        skipped: candidates.skipped,
    };
    return {
        counts,
        filled: { bars: sums.filled, symbols: filledSymbols.size },
        months,
        adjustment: (0,adjustment_report/* adjustmentReport */.SS)(candidates, before.bySymbol),
    };
}
/** The rows that give the bars of a month, by symbol, then by session. */
function rowsOfMonth({ cells, symbols, sessions }, { first, end }) {
    const rows = [];
    for (let symbol = 0; symbol < symbols; symbol++) {
        for (let session = first; session < end; session++) {
            const held = cells[symbol * sessions + session];
            if (held > 0)
                rows.push(held - 1);
        }
    }
    return rows;
}
async function changeOf({ fresh, revised }, bars, symbols, { open, known, confirmed }) {
    const onTime = [];
    const late = [];
    for (const row of fresh) {
        const day = bars.day[row];
        // Most bars are newer than every ingested week: for them there is nothing to ask.
        const isLate = day <= known.latest && (await known.lookedFor(symbols[bars.symbol[row]], day));
        (isLate || confirmed.has(row) ? late : onTime).push(row);
    }
    const later = [...late.map((row) => ({ row, knownFrom: 0 })), ...revised];
    const table = (0,bar_rows/* barTable */.Sv)(bars, later.map(({ row }) => row), symbols);
    const from = later.map(({ row, knownFrom: already }) => {
        // A week before the bar's own cannot know it.
        const own = (0,calendar_date/* epochDay */.ue)((0,calendar_weeks/* weekOf */.gx)((0,calendar_date/* isoDate */._$)(bars.day[row])).weekEnding);
        return knownFrom(Math.max(open, own, confirmed.get(row) ?? own), known.latest, already);
    });
    return {
        daily: (0,bar_rows/* barTable */.Sv)(bars, onTime, symbols),
        revisions: { rows: table.rows, columns: { ...table.columns, known_from: Int32Array.from(from) } },
        filled: late.map((row) => symbols[bars.symbol[row]]),
    };
}
async function storeMonth(lake, month, stored, change, sources, window) {
    const recipe = datasets/* ingestRecipe */.ZJ;
    let { daily, revisions } = stored;
    // Revisions first: killed in between, the next run finds the rest missing and adds it.
    if (change.revisions.rows > 0) {
        const table = joined(market_datasets/* marketRevisions */.py, revisions, change.revisions);
        // Readers rely on the stored order: of several revisions of a bar the last one counts.
        revisions = (0,lake_table/* takeRows */.LY)(table, (0,lake_table/* sortedOrder */.uQ)(table, market_datasets/* marketRevisions */.py.rowKey));
        await lake.write(market_datasets/* marketRevisions */.py, { month }, { recipe, table: revisions, sources });
    }
    if (change.daily.rows > 0) {
        daily = joined(market_datasets/* marketDaily */.Gb, daily, change.daily);
        assertInvariants(month, daily, window);
        await lake.write(market_datasets/* marketDaily */.Gb, { month }, { recipe, table: daily, sources });
    }
    return { daily, revisions };
}
function joined(dataset, stored, added) {
    return stored ? (0,lake_table/* concatTables */.mm)(dataset.columns, [stored, added]) : added;
}
/** A last look at what is about to be stored, so that a fault of ours cannot pass for data. */
function assertInvariants(month, daily, window) {
    // A month may hold bars of later weeks from an earlier run: they are not this run's to judge.
    const isSession = (day) => day > window.lastDay || (window.sessionOfDay[day - window.firstDay] ?? -1) >= 0;
    const [violation] = (0,bar_invariants/* checkBars */.n)(daily, isSession, Number.MAX_SAFE_INTEGER);
    if (violation === undefined)
        return;
    const { code, symbol, date, detail } = violation;
    throw new Error(`market_daily/month=${month} breaks ${code} for ${symbol} on ${date}: ${detail}`);
}

// EXTERNAL MODULE: ./build/lib/src/calendar/sessions.js
var calendar_sessions = __webpack_require__(97227);
// EXTERNAL MODULE: ./build/lib/src/market/actions-in-force.js
var actions_in_force = __webpack_require__(7179);
// EXTERNAL MODULE: ./build/lib/src/market/known-actions.js
var known_actions = __webpack_require__(49555);
// EXTERNAL MODULE: ./build/lib/src/statistics/quantile.js
var quantile = __webpack_require__(48940);
;// CONCATENATED MODULE: ./build/lib/src/market/steps/implied-splits.js

/** Distance in logarithms of an adjustment from a ratio of shares: a dividend of the same day comes on top. */
const nearness = 0.02;
/** The smallest split that is told from a special dividend by its ratio alone, and smaller ones, which are not. */
const smallest = 3 / 2;
const smallSplits = [4 / 3, 5 / 4, 6 / 5];
const largest = 100;
/** The largest ratio that is no whole number: beyond it a half is less than what a dividend makes of a whole one. */
const largestHalf = 9 / 2;
/** From here on closes are rather in another unit than split. */
const leastUnit = 95;
/** Distance in logarithms of the step of the closes from that of the adjustment: the return of the day comes on top. */
const ownReturn = 0.25;
/** The largest dividend, as a share of the price, that is looked for on the day of a split. */
const largestDividend = 0.15;
/** Of ratios of prices with few digits. */
const rounding = 1e-6;
/** Sessions in which closes in another unit come back. */
const unitSessions = 5;
const volumeSessions = 20;
const fewestVolumes = 5;
/**
 * Splits between neighbouring bars, from the closes and the adjusted closes beside them.
 *
 * @param lastKnown place of the last session whose volume may be looked at for a split at a place: that of its own week
 * @param dividends by place of the ex-date the factors on earlier prices, 1 − D/C, of known dividends that the adjusted closes take
 */
function impliedSplits({ close, adjClose, volume }, lastKnown, dividends = new Map()) {
    const found = [];
    let before = -1;
    for (const [place, price] of close.entries()) {
        if (!(price > 0 && adjClose[place] > 0))
            continue;
        if (before >= 0) {
            const factor = (at) => adjClose[at] / close[at];
            const dividend = dividends.get(place);
            // What is left of the step, once a known dividend is taken out of it.
            const seen = splitOf((factor(place) / factor(before)) * (dividend ?? 1), dividend !== undefined);
            const change = Math.log(price / close[before] / (dividend ?? 1));
            if (seen !== undefined && isTakenByCloses(change, seen)) {
                // A fifth more shares cannot be told from a fifth more trade.
                const volumes = seen.is === 'small' ? 'unclear' : unitOf(volume, place, lastKnown(place), seen.ratio);
                const isDenied = Math.max(seen.ratio, 1 / seen.ratio) >= leastUnit && volumes !== 'as_traded';
                found.push({ place, ratio: seen.ratio, volumes, is: isDenied ? 'unit_or_split' : seen.is });
            }
        }
        before = place;
    }
    return found.map((split, i) => (isUnit(split, found[i - 1], found[i + 1]) ? { ...split, is: 'unit' } : split));
}
/** The split that an adjustment looks like: the simplest ratio that is near, with a dividend of the same day where none is known. */
function splitOf(adjustment, isDividendKnown) {
    const alone = shareRatio(adjustment);
    if (alone !== undefined)
        return { ratio: alone, is: 'split' };
    const beside = isDividendKnown ? undefined : ratioBesideDividend(adjustment);
    // No dividend alone makes fewer shares.
    if (beside !== undefined)
        return { ratio: beside, is: beside > 1 ? 'split_or_dividend' : 'split' };
    const size = Math.max(adjustment, 1 / adjustment);
    const small = smallSplits.find((ratio) => Math.abs(Math.log(size / ratio)) <= nearness);
    return small === undefined ? undefined : { ratio: adjustment > 1 ? small : 1 / small, is: 'small' };
}
/** Whether the closes step as the adjusted closes say, up to the return of the day. */
function isTakenByCloses(change, { ratio, is }) {
    const size = Math.abs(Math.log(ratio));
    return Math.abs(change + Math.log(ratio)) <= (is === 'small' ? size / 2 : ownReturn);
}
/** Whether the adjusted close takes a split at a place already; undefined where there is no close before it to tell by. */
function takesSplit(bars, place, ratio, dividend = 1) {
    const whole = adjustmentAt(bars, place);
    if (whole === undefined)
        return undefined;
    const adjustment = whole * dividend;
    const rest = Math.log(adjustment / ratio);
    const isRestDividend = rest >= -nearness && rest <= -Math.log(1 - largestDividend) + nearness;
    return isRestDividend && Math.abs(rest) < Math.abs(Math.log(adjustment));
}
/**
 * Whether the adjusted close takes a dividend at a place already: what is left without it is the split that is known, else nothing or a ratio of shares, and no
 * farther from that than the whole.
 *
 * @param factor of the dividend on earlier prices: 1 − D/C
 * @param ratio of a known split of the same day
 */
function takesDividend(bars, place, factor, ratio) {
    const adjustment = adjustmentAt(bars, place) ?? Number.NaN;
    const distance = (left) => (ratio === undefined ? leftOver(left) : Math.abs(Math.log(left / ratio)));
    return distance(adjustment * factor) <= distance(adjustment) + rounding;
}
/** How far, in logarithms, an adjustment is from none; else from a ratio of shares, which is less simple; else from anything. */
function leftOver(adjustment) {
    const size = Math.abs(Math.log(adjustment));
    if (size <= nearness)
        return size;
    const ratio = shareRatio(adjustment);
    return ratio === undefined ? nearness + size : nearness + Math.abs(Math.log(adjustment / ratio));
}
/** What the adjusted closes multiply earlier closes by less at a place: 1 where they step like the closes. Undefined without a close before it. */
function adjustmentAt({ close, adjClose }, place) {
    const before = close.subarray(0, Math.max(0, place)).findLastIndex((price) => price > 0);
    const after = close.findIndex((price, at) => at >= place && price > 0);
    if (before < 0 || after < 0)
        return undefined;
    const factor = (at) => adjClose[at] / close[at];
    return factor(after) / factor(before);
}
function isUnit(split, ...neighbours) {
    return neighbours.some((other) => other !== undefined &&
        Math.abs(other.place - split.place) <= unitSessions &&
        Math.abs(Math.log(other.ratio * split.ratio)) <= nearness);
}
/** The ratio n:1, 1:n or 3:2 that a dividend of the same day makes an adjustment of. */
function ratioBesideDividend(adjustment) {
    // A dividend makes an adjustment larger: the split lies below.
    const shares = adjustment > 1 ? Math.floor(adjustment) : Math.ceil(1 / adjustment);
    if (shares > largest)
        return undefined;
    const whole = adjustment > 1 ? shares : 1 / shares;
    const ratio = whole === 1 && adjustment >= smallest ? smallest : whole;
    if (ratio === 1)
        return undefined;
    return ratio / adjustment >= 1 - largestDividend ? ratio : undefined;
}
/** The ratio n:1 or 1:n that is near an adjustment, else 3:2, 5:2, 7:2 or 9:2, or the other way round. */
function shareRatio(adjustment) {
    const size = Math.max(adjustment, 1 / adjustment);
    const isNear = (ratio) => Math.abs(Math.log(size / ratio)) <= nearness;
    const [whole, half] = [Math.round(size), Math.round(size * 2) / 2];
    const ratio = [
        ...(whole > 1 && whole <= largest && isNear(whole) ? [whole] : []),
        ...(half >= smallest && half <= largestHalf && isNear(half) ? [half] : []),
    ][0];
    if (ratio === undefined)
        return undefined;
    return adjustment > 1 ? ratio : 1 / ratio;
}
function unitOf(volume, place, last, ratio) {
    const known = (from, to) => volume.subarray(Math.max(0, from), to).filter((shares) => shares > 0);
    const earlier = known(place - volumeSessions, place);
    const later = known(place, last + 1);
    if (earlier.length < fewestVolumes || later.length === 0)
        return 'unclear';
    const share = Math.log((0,quantile/* median */.J)(later) / (0,quantile/* median */.J)(earlier)) / Math.log(ratio);
    if (share >= 0.6)
        return 'as_traded';
    return share <= 0.25 ? 'adjusted' : 'unclear';
}

;// CONCATENATED MODULE: ./build/lib/src/ingest/bars/known-dividends.js





/**
 * The dividends of `market.known_steps` within a window. One without a close before it has nothing to adjust.
 *
 * @param window bars as they are stored
 * @throws UserError for a dividend of at least the close before it
 */
function knownDividends(lines, { sessions, bars }) {
    return lines.flatMap((line) => {
        if (line.is !== 'dividend')
            return [];
        const exDay = (0,calendar_date/* epochDay */.ue)((0,calendar_date/* parseIsoDate */.jT)(line.date));
        const place = sessions.indexOf(exDay);
        const own = bars.get(line.symbol);
        const before = place < 0 ? undefined : own?.close.subarray(0, place).findLast((price) => price > 0);
        if (own === undefined || before === undefined)
            return [];
        const split = lines.find(({ is, symbol, date }) => is === 'split' && symbol === line.symbol && date === line.date);
        // The dividend is per share of its day, the close before it per share of before.
        const ratio = split?.is === 'split' ? split.ratio : undefined;
        const close = before / (ratio ?? 1);
        const factor = 1 - line.amount / close;
        if (factor <= 0)
            throw tooLarge(line, close);
        return [{ symbol: line.symbol, place, exDay, factor, isTaken: takesDividend(own, place, factor, ratio) }];
    });
}
/** The days of a month on which a provider lists a dividend, as `symbol day`: with a line they would count twice. */
async function listedDividends(lake, month) {
    const table = (await lake.read(market_datasets/* corporateActions */.Nz, { month }))?.table;
    const listed = table ? (0,known_actions/* latestActions */.nh)(table, Number.POSITIVE_INFINITY) : [];
    return new Set(listed
        .filter(({ kind, value }) => kind === 'dividend' && value > 0)
        .map(({ symbol, exDay }) => `${symbol} ${exDay}`));
}
function tooLarge({ symbol, date }, close) {
    return new errors/* UserError */.yo(`market.known_steps: the dividend of ${symbol} on ${date} is not less than the close before it, ${close}.`, { hint: 'Give the amount in USD per share of that day.' });
}

;// CONCATENATED MODULE: ./build/lib/src/ingest/bars/known-steps.js














const byConfiguration = 'configuration';
const byFiles = 'files';
/**
 * Stores what is known of steps of prices: the lines of the configuration, and the splits that files adjust their closes for and not their
 * volumes. A row is known from its own week on, or from the first one after every ingested week that stays as it is: one that is not
 * selected now, or is published. No bar changes. The same again changes nothing; a line that is gone is taken back.
 */
async function ingestKnownSteps(options) {
    const { draft, configured, symbols } = options;
    const splits = await splitsOfFiles(options);
    const wanted = new Map();
    for (const split of splits.found) {
        const { symbol, exDay, ratio: value } = split;
        if (isPlaced(split, options.volumeUnit))
            put(wanted, { symbol, exDay, kind: 'volume_split', value, source: byFiles });
    }
    for (const step of configured.flatMap((line) => stepsOfLine(line, options, splits)))
        put(wanted, step);
    for (const step of await stepsOfDividends(draft, splits.dividends))
        put(wanted, step);
    const fixed = await weeksThatStay(options);
    let changed = 0;
    for (const { month } of options.window.months) {
        const stored = (await draft.read(market_datasets/* corporateActions */.Nz, { month }))?.table ?? (0,lake_table/* emptyTable */._d)(market_datasets/* corporateActions */.Nz.columns);
        const ofMonth = [...wanted.values()].filter(({ exDay }) => (0,calendar_date/* isoDate */._$)(exDay).startsWith(month));
        const changes = changesOf(stored, ofMonth, splits);
        if (changes.length === 0)
            continue;
        changed += changes.length;
        const table = await changedTable(stored, changes, fixed);
        await draft.write(market_datasets/* corporateActions */.Nz, { month }, { recipe: datasets/* ingestRecipe */.ZJ, table, sources: options.sources });
    }
    const known = new Set(symbols);
    const unknown = [...new Set(configured.map(({ symbol }) => symbol))].filter((symbol) => !known.has(symbol)).sort();
    // What a line says needs no note, unless the line was not followed.
    const isOfConfiguration = ({ symbol, exDay }) => wanted.get((0,known_actions/* actionKey */.M6)({ symbol, exDay, kind: 'volume_split' }))?.source === byConfiguration;
    return { changed, unknown, splits: splits.found.filter((split) => !isOfConfiguration(split)) };
}
/**
 * Whether the volumes before a split are multiplied. Where a dividend may be all there is, only if the volumes take the step; or, where they are
 * said to be as traded, do not deny it.
 */
function isPlaced({ is, ratio, volumes }, volumeUnit) {
    if (is === 'unit' || is === 'unit_or_split' || is === 'small' || volumeUnit === 'adjusted')
        return false;
    if (is === 'split')
        return volumeUnit === 'as_traded' || volumes !== 'adjusted';
    // Half as much trade again is no evidence.
    if (ratio < 2)
        return volumeUnit === 'as_traded' && volumes === 'as_traded';
    return volumes === 'as_traded' || (volumeUnit === 'as_traded' && volumes === 'unclear');
}
function put(steps, step) {
    const same = steps.get((0,known_actions/* actionKey */.M6)(step));
    // A split and a dividend of one day.
    const isBoth = step.kind === 'price_factor' && same !== undefined;
    steps.set((0,known_actions/* actionKey */.M6)(step), isBoth ? { ...step, value: step.value * same.value } : step);
}
/** @throws UserError for a date that is no session */
function stepsOfLine(line, { volumeUnit, window, symbols }, splits) {
    const { symbol } = line;
    const days = daysOf(line).filter((day) => day >= window.firstDay && day <= window.lastDay);
    if (!symbols.includes(symbol))
        return [];
    return days.flatMap((exDay) => meaningOf(line, volumeUnit)
        .filter(([kind]) => line.is !== 'split' || !isTakenAlready(kind, { ...line, exDay }, splits, volumeUnit))
        .map(([kind, value]) => ({ symbol, exDay, kind, value, source: byConfiguration })));
}
/** What the dividends of lines change: the prices before them, unless the adjusted closes or a provider's dividend of the same day do. */
async function stepsOfDividends(draft, dividends) {
    const steps = [];
    for (const { symbol, exDay, factor: value, isTaken } of dividends) {
        const listed = await listedDividends(draft, (0,calendar_date/* isoDate */._$)(exDay).slice(0, 7));
        if (isTaken || listed.has(`${symbol} ${exDay}`))
            continue;
        steps.push({ symbol, exDay, kind: 'price_factor', value, source: byConfiguration });
    }
    return steps;
}
/** Whether prices, or volumes, are in new shares already before a split of a line: by the adjusted closes, and by what the volumes themselves say. */
function isTakenAlready(kind, { symbol, exDay, ratio }, splits, volumeUnit) {
    if (!splits.isTaken(symbol, exDay, ratio))
        return false;
    if (kind === 'price_factor')
        return true;
    const seen = splits.found.find((split) => split.symbol === symbol && split.exDay === exDay);
    return volumeUnit === undefined && seen?.volumes === 'adjusted';
}
function meaningOf(line, volumeUnit) {
    if (line.is === 'unit')
        return [['bar_factor', line.factor]];
    if (line.is === 'volume')
        return [['volume_split', line.factor]];
    // What a dividend changes follows from the close before it.
    if (line.is === 'dividend')
        return [];
    if (line.is !== 'split')
        return [[line.is, 1]];
    const price = ['price_factor', 1 / line.ratio];
    return volumeUnit === 'adjusted' ? [price] : [price, ['volume_split', line.ratio]];
}
function daysOf(line) {
    const first = (0,calendar_date/* parseIsoDate */.jT)(line.date);
    const last = 'until' in line && line.until !== undefined ? (0,calendar_date/* parseIsoDate */.jT)(line.until) : first;
    const sessions = (0,calendar_sessions/* sessionsBetween */.M5)(first, last).map(({ date }) => date);
    if (sessions[0] === first && (first === last || sessions.at(-1) === last))
        return sessions.map(calendar_date/* epochDay */.ue);
    throw new errors/* UserError */.yo(`market.known_steps: ${line.symbol} on ${line.date}${last === first ? '' : ` until ${last}`}: the exchange held no session on that day, or the days are in the wrong order.`, { hint: 'Name the first session after the step.' });
}
/** The splits that the closes of the window take and the adjusted closes beside them do not, as the last selected week knows them. */
async function splitsOfFiles({ symbols, weeks, window, months, configured }) {
    const until = weeks.at(-1).weekEnding;
    const none = { daily: undefined, revisions: undefined };
    const market = await (0,market_view/* readMarketWindow */.B0)({ symbols, until, sessions: window.sessions.length }, async (month) => months.get(month) ?? none);
    const ends = (0,session_window/* weekEnds */.FF)(market.sessions);
    const dividends = knownDividends(configured, market);
    const takenOf = (symbol) => new Map(dividends.filter((one) => one.symbol === symbol && one.isTaken).map(({ place, factor }) => [place, factor]));
    const found = [...market.bars].flatMap(([symbol, bars]) => impliedSplits(bars, (place) => ends[place], takenOf(symbol)).map(({ place, ...split }) => ({
        ...split,
        symbol,
        exDay: market.sessions[place],
    })));
    const couldBeSeen = (symbol, day) => {
        const adjusted = market.bars.get(symbol)?.adjClose;
        const place = market.sessions.indexOf(day);
        if (adjusted === undefined || place <= 0)
            return false;
        return !Number.isNaN(adjusted[place]) && !Number.isNaN(adjusted[place - 1]);
    };
    const isTaken = (symbol, day, ratio) => {
        const bars = market.bars.get(symbol);
        const place = market.sessions.indexOf(day);
        return bars !== undefined && takesSplit(bars, place, ratio, takenOf(symbol).get(place)) === true;
    };
    return { found, dividends, couldBeSeen, isTaken, isFirst: (day) => day <= (market.sessions[0] ?? day) };
}
function changesOf(stored, wanted, { couldBeSeen, isFirst }) {
    const ours = (0,known_actions/* latestActions */.nh)(stored, Number.POSITIVE_INFINITY).filter(isKnownStep);
    const latest = new Map(ours.map((step) => [(0,known_actions/* actionKey */.M6)(step), step]));
    const keys = new Set(wanted.map(known_actions/* actionKey */.M6));
    const fresh = wanted.filter((step) => {
        const before = latest.get((0,known_actions/* actionKey */.M6)(step));
        // Whether the adjusted close takes it cannot be seen there, and a longer window may have seen that it does.
        if (before === undefined && isFirst(step.exDay) && isOfSplit(step))
            return false;
        return before?.value !== step.value || (before.source === byConfiguration) !== (step.source === byConfiguration);
    });
    const gone = ours.filter((step) => {
        if (keys.has((0,known_actions/* actionKey */.M6)(step)) || step.value === (0,actions_in_force/* neutralValue */.J)(step.kind))
            return false;
        // What a dividend there is a share of cannot be seen.
        if (step.kind === 'price_factor' && isFirst(step.exDay))
            return false;
        return step.source === byConfiguration || couldBeSeen(step.symbol, step.exDay);
    });
    return [...fresh, ...gone.map((step) => ({ ...step, value: (0,actions_in_force/* neutralValue */.J)(step.kind) }))];
}
function isOfSplit({ kind }) {
    return kind === 'price_factor' || kind === 'volume_split';
}
function isKnownStep(action) {
    return action.source === byConfiguration || action.source === byFiles;
}
/** The table with the changes, each from the week on that it can be known to; what no week that stays has seen makes way. */
async function changedTable(stored, changes, fixed) {
    const from = new Map();
    for (const step of changes) {
        const own = ownWeek(step.exDay);
        const isSeen = await fixed.lookedFor(step.symbol, step.exDay);
        const open = isSeen ? (0,calendar_date/* epochDay */.ue)((0,calendar_weeks/* nextWeek */.En)((0,calendar_weeks/* weekOf */.gx)((0,calendar_date/* isoDate */._$)(fixed.latest))).weekEnding) : own;
        from.set((0,known_actions/* actionKey */.M6)(step), Math.max(own, open));
    }
    const { symbol, ex_date: exDate, kind, known_from: knownFrom } = stored.columns;
    const kept = Array.from({ length: stored.rows }, (_, row) => row).filter((row) => {
        const key = (0,known_actions/* actionKey */.M6)({ symbol: symbol[row], exDay: exDate[row], kind: kind[row] });
        return knownFrom[row] < (from.get(key) ?? Number.POSITIVE_INFINITY);
    });
    const before = new Set((0,known_actions/* latestActions */.nh)((0,lake_table/* takeRows */.LY)(stored, Int32Array.from(kept)), Number.POSITIVE_INFINITY).map(known_actions/* actionKey */.M6));
    // What was never known to a week that stays leaves nothing behind when it is taken back.
    const rows = changes.filter((step) => step.value !== (0,actions_in_force/* neutralValue */.J)(step.kind) || before.has((0,known_actions/* actionKey */.M6)(step)));
    const added = {
        rows: rows.length,
        columns: {
            symbol: rows.map((step) => step.symbol),
            ex_date: Int32Array.from(rows, ({ exDay }) => exDay),
            kind: rows.map((step) => step.kind),
            value: Float64Array.from(rows, ({ value }) => value),
            source: rows.map(({ source }) => source),
            known_from: Int32Array.from(rows, (step) => from.get((0,known_actions/* actionKey */.M6)(step))),
        },
    };
    return (0,lake_table/* concatTables */.mm)(market_datasets/* corporateActions */.Nz.columns, [(0,lake_table/* takeRows */.LY)(stored, Int32Array.from(kept)), added]);
}
/** The ingested weeks that are not made again now, or are published: what they knew stays. */
async function weeksThatStay({ lake, weeks, publishedWeeks, viewSessions, historyWeeks, }) {
    const selected = new Set(weeks.map(({ weekEnding }) => weekEnding));
    const onBranch = await publishedWeeks();
    const counts = (week) => !selected.has(week) || onBranch.has(week);
    return readKnownWeeks(lake, { selected: weeks, viewSessions, historyWeeks, counts });
}

;// CONCATENATED MODULE: ./build/lib/src/ingest/bars/known-step-report.js



/** What is to be said of what is known of steps, one line each. */
function knownStepNotes({ unknown, splits }, volumeUnit) {
    const notes = [];
    if (unknown.length > 0) {
        notes.push(`market.known_steps names ${(0,name_list/* nameList */.OD)(unknown)}: neither the universe nor the benchmark has such a symbol.`);
    }
    const units = splits.filter(({ is }) => is === 'unit').map(shown);
    if (units.length > 0) {
        notes.push(`${(0,name_list/* counted */.hS)(units.length, 'step')} of closes beside adjusted closes without it, taken back within a few sessions, ${units.length === 1 ? 'is' : 'are'} no split but bars in another unit; ` +
            `volumes are left alone: ${(0,name_list/* nameList */.OD)(units)}. The adjusted closes are used as they are.`);
    }
    const denied = volumeUnit === 'adjusted' ? [] : splits.filter(({ is }) => is === 'unit_or_split').map(shown);
    if (denied.length > 0) {
        notes.push(`${(0,name_list/* counted */.hS)(denied.length, 'step')} of closes beside adjusted closes without it, of a hundred to one, that the volumes do not take: ${denied.length === 1 ? 'it is' : 'they are'} taken for another unit, ` +
            `and volumes are left alone: ${(0,name_list/* nameList */.OD)(denied)}. If it is a split and they are as traded, "is: volume" under market.known_steps multiplies those before it.`);
    }
    return [...notes, ...(volumeUnit === undefined ? unitNotes(splits) : []), ...doubtNotes(splits, volumeUnit)];
}
/** Of the unit of volumes that nobody has said. */
function unitNotes(splits) {
    const notes = [];
    const of = (unit) => splits.filter(({ is, volumes }) => is === 'split' && volumes === unit).map(shown);
    const [unclear, adjusted] = [of('unclear'), of('adjusted')];
    if (unclear.length > 0) {
        notes.push(`The volumes around ${(0,name_list/* counted */.hS)(unclear.length, 'split')} do not show whether they are in shares of the day; they are taken for as traded, as the closes are: ` +
            `${(0,name_list/* nameList */.OD)(unclear)}. Say it with market.volume: as_traded or adjusted.`);
    }
    if (adjusted.length > 0) {
        notes.push(`The volumes around ${(0,name_list/* counted */.hS)(adjusted.length, 'split')} look adjusted already, although the closes are not, and are left alone: ` +
            `${(0,name_list/* nameList */.OD)(adjusted)}. Say it with market.volume: as_traded or adjusted.`);
    }
    return notes;
}
/** Of what may be a split or a dividend. */
function doubtNotes(splits, volumeUnit) {
    if (volumeUnit === 'adjusted')
        return [];
    const notes = [];
    const inDoubt = splits.filter((split) => split.is === 'small' ||
        (split.is === 'split_or_dividend' && (split.volumes !== 'as_traded' || !isPlaced(split, volumeUnit))));
    const [followed, left] = [true, false].map((placed) => inDoubt.filter((split) => isPlaced(split, volumeUnit) === placed).map(shown));
    const denied = volumeUnit === 'as_traded' ? splits.filter(({ is, volumes }) => is === 'split' && volumes === 'adjusted') : [];
    const multiplied = [...followed, ...denied.map(shown)];
    if (left.length > 0) {
        notes.push(`${(0,name_list/* counted */.hS)(left.length, 'step')} of adjusted closes may be a split with a dividend of the same day, or a large dividend alone; the volumes do not prove it and are left alone: ` +
            `${(0,name_list/* nameList */.OD)(left)}. Say under market.known_steps what it is: "is: split", which multiplies the volumes before it, or "is: dividend".`);
    }
    if (multiplied.length > 0) {
        notes.push(`${(0,name_list/* counted */.hS)(multiplied.length, 'step')} of adjusted closes may be no split: the volumes do not clearly take it, so it may be a large dividend, a close in another unit, or volumes that are adjusted already. market.volume says as_traded, so those before it are multiplied: ` +
            `${(0,name_list/* nameList */.OD)(multiplied)}. Where it is a dividend, say "is: dividend" under market.known_steps; where the volumes are adjusted already, leave market.volume out.`);
    }
    return notes;
}
function shown({ symbol, exDay, ratio }) {
    const small = new Map([
        [4 / 3, '4:3'],
        [5 / 4, '5:4'],
        [6 / 5, '6:5'],
    ]);
    const shares = small.get(ratio) ?? (ratio >= 1 ? `${ratio}:1` : `1:${1 / ratio}`);
    return `${symbol} on ${(0,calendar_date/* isoDate */._$)(exDay)} (${shares})`;
}

// EXTERNAL MODULE: ./build/lib/src/market/steps/likely-cause.js
var likely_cause = __webpack_require__(69206);
// EXTERNAL MODULE: ./build/lib/src/market/steps/price-steps.js
var price_steps = __webpack_require__(15705);
// EXTERNAL MODULE: ./build/lib/src/market/steps/settings.js
var steps_settings = __webpack_require__(67201);
;// CONCATENATED MODULE: ./build/lib/src/market/steps/bars-apart.js



/**
 * The bars of a symbol that are withheld: those that the next bar of the same week takes back, and those that are the last ones of their week, of which
 * nothing was known that confirms them. Which bars of a week are withheld depends on the bars up to its end alone; a later one confirms or takes back.
 *
 * @param bars adjusted, as {@link priceSteps} takes them
 * @returns ascending
 */
function barsApart(bars, settings, around) {
    const found = [];
    let { prices } = bars;
    const seen = new Set();
    for (;;) {
        const steps = (0,price_steps/* priceSteps */.bt)({ ...bars, prices }, settings);
        const candidate = candidatesOf(steps, prices, settings).find(({ place }) => !seen.has(place));
        if (candidate === undefined)
            return found.sort((a, b) => a.place - b.place);
        seen.add(candidate.place);
        if (around.isFixed(candidate.place))
            continue;
        const apart = judged(candidate, around.weekEnd(candidate.place), settings);
        if (apart === undefined)
            continue;
        found.push(apart);
        // What follows is compared with the bars that are left.
        if (apart.confirmedAt === undefined)
            prices = prices.map((price, i) => (i === apart.place ? Number.NaN : price));
    }
}
/** The bars that a step leads to, and those that one leads back from. */
function candidatesOf(steps, prices, settings) {
    return steps.flatMap((step, i) => {
        const before = steps[i - 1];
        // The way back is no step of its own, unless the way there was too small for one.
        if (before && (0,likely_cause/* takeEachOtherBack */.kz)(before, step, settings))
            return [];
        if (step.kind === 'return')
            return [{ place: step.before, ratio: 1 / step.ratio, alone: undefined, next: step.place, isTakenBack: true }];
        const found = prices.findIndex((price, place) => place > step.place && price > 0);
        const next = found < 0 ? undefined : found;
        const isTakenBack = next !== undefined && isBack(prices, step, next, settings);
        return [{ place: step.place, ratio: step.ratio, alone: (0,likely_cause/* lookAlone */.T1)(step), next, isTakenBack }];
    });
}
function isBack(prices, { before }, next, { spike }) {
    return Math.abs(Math.log(prices[next] / prices[before])) <= Math.log(spike);
}
function judged(candidate, weekEnd, settings) {
    const { place, ratio, alone, next, isTakenBack } = candidate;
    const isKnown = next !== undefined && next <= weekEnd;
    const looks = isKnown ? isTakenBack && 'single_bar' : alone;
    if (!looks || (0,steps_settings/* outcomeOf */.sG)(looks, settings) !== 'quarantine')
        return undefined;
    return { place, ratio, looks, confirmedAt: isKnown || isTakenBack ? undefined : next };
}

// EXTERNAL MODULE: ./build/lib/src/market/steps/unexplained-steps.js
var unexplained_steps = __webpack_require__(50403);
// EXTERNAL MODULE: ./build/lib/src/ingest/bars/bar-origins.js
var bar_origins = __webpack_require__(86374);
;// CONCATENATED MODULE: ./build/lib/src/ingest/bars/withheld-bars.js














const reason = 'UNEXPLAINED_STEP';
/**
 * Leaves out the bars that stand apart, where `market.steps` says "quarantine" of what they look like. What is stored stays, and so does a bar that a line of
 * the configuration names. A bar that was withheld as the last one of its week, and that a later week confirms, is stored as one that arrived then.
 */
async function withholdBars(options) {
    const { candidates, steps } = options;
    if (!steps_settings/* priceLooks */.w2.some((look) => (0,steps_settings/* outcomeOf */.sG)(look, steps) === 'quarantine'))
        return { candidates, confirmed: new Map(), taken: [] };
    const { market, isStored } = await mergedWindow(options);
    const ends = (0,session_window/* weekEnds */.FF)(market.sessions);
    const before = await withheldBefore(options.lake);
    const cells = candidates.cells.cells.slice();
    const confirmed = new Map();
    const taken = [];
    const quarantined = [];
    for (const [place, symbol] of candidates.symbols.entries()) {
        const bars = market.bars.get(symbol);
        if (bars === undefined)
            continue;
        const prices = (0,unexplained_steps/* usedPrices */.eF)(bars);
        const cellOf = (session) => place * candidates.cells.sessions + session;
        const isNamed = (session) => namesDay(options.configured, symbol, market.sessions[session]);
        const isFixed = (session) => cells[cellOf(session)] === 0 || isStored(symbol, session) || isNamed(session);
        const first = prices.findIndex((price) => price > 0);
        // Nothing before it tells what it is any more.
        if (first >= 0 && !isFixed(first) && before.has(keyOf(symbol, market.sessions[first])))
            cells[cellOf(first)] = 0;
        const around = { weekEnd: (session) => ends[session], isFixed };
        for (const apart of barsApart({ prices, volumes: bars.volume }, steps, around)) {
            const cell = cellOf(apart.place);
            const row = cells[cell] - 1;
            const known = before.get(keyOf(symbol, market.sessions[apart.place]));
            const fresh = setAside(candidates, row, apart);
            if (known === undefined || apart.confirmedAt === undefined)
                quarantined.push(fresh);
            if (apart.confirmedAt === undefined) {
                cells[cell] = 0;
            }
            else {
                taken.push(known ?? { ...fresh, source: (0,quarantine/* sourceName */.VZ)(fresh.file) });
                confirmed.set(row, weekEndingOf(market.sessions[apart.confirmedAt]));
            }
        }
    }
    return {
        candidates: {
            ...candidates,
            cells: { ...candidates.cells, cells },
            quarantined: [...candidates.quarantined, ...quarantined],
        },
        confirmed,
        taken,
    };
}
function weekEndingOf(day) {
    return (0,calendar_date/* epochDay */.ue)((0,calendar_weeks/* weekOf */.gx)((0,calendar_date/* isoDate */._$)(day)).weekEnding);
}
async function mergedWindow({ draft: lake, candidates, weeks, window, tolerance, }) {
    const { symbols, cells, bars: rows } = candidates;
    const until = weeks.at(-1).weekEnding;
    const months = new Map();
    for (const { month } of window.months)
        months.set(month, await (0,market_view/* readStoredMonth */.kv)(lake, month));
    const none = { daily: undefined, revisions: undefined };
    const stored = await (0,market_view/* readMarketWindow */.B0)({ symbols, until, sessions: window.sessions.length }, async (month) => months.get(month) ?? none);
    const storedCells = new Set();
    for (const [cell, held] of cells.cells.entries()) {
        const bars = stored.bars.get(symbols[Math.floor(cell / cells.sessions)]);
        if (held === 0 || bars === undefined)
            continue;
        const session = cell % cells.sessions;
        const isSame = bar_rows/* priceColumns */.Tj.every((column) => !(0,bar_history/* differs */.A)(bars[market_view/* barColumns */.dW[column]][session], rows[column][held - 1], tolerance));
        if (isSame)
            storedCells.add(cell);
        for (const column of bar_rows/* priceColumns */.Tj)
            bars[market_view/* barColumns */.dW[column]][session] = rows[column][held - 1];
    }
    const places = new Map(symbols.map((symbol, place) => [symbol, place]));
    const from = (0,calendar_date/* isoDate */._$)(stored.sessions[0] ?? (0,calendar_date/* epochDay */.ue)(until));
    return {
        market: (0,known_actions/* withActions */.wR)(stored, await (0,known_actions/* readActions */.cx)(lake, { symbols, from, until })),
        isStored: (symbol, session) => storedCells.has((places.get(symbol) ?? 0) * cells.sessions + session),
    };
}
/** The rows that are in quarantine for that, and count, by symbol and day. */
async function withheldBefore(lake) {
    const rows = (await (0,quarantine/* readQuarantine */.Db)(lake, market_datasets/* marketDaily */.Gb.name)).filter((row) => row.reason === reason);
    return new Map(rows.map((row) => {
        const { date } = JSON.parse(row.record);
        return [keyOf(row.symbol ?? '', (0,calendar_date/* epochDay */.ue)((0,calendar_date/* parseIsoDate */.jT)(date))), row];
    }));
}
function keyOf(symbol, day) {
    return `${symbol} ${day}`;
}
function namesDay(lines, symbol, day) {
    const date = (0,calendar_date/* isoDate */._$)(day);
    return lines.some((line) => {
        const until = 'until' in line && line.until !== undefined ? line.until : line.date;
        return line.symbol === symbol && line.date <= date && date <= until;
    });
}
function setAside(candidates, row, { ratio, looks }) {
    const { bars, symbols } = candidates;
    const { file, start } = (0,bar_origins/* originOf */.y)(candidates, row);
    const symbol = symbols[bars.symbol[row]];
    const day = bars.day[row];
    const date = (0,calendar_date/* isoDate */._$)(day);
    const values = bar_rows/* priceColumns */.Tj.map((column) => [column, Number.isNaN(bars[column][row]) ? null : bars[column][row]]);
    const follows = looks === 'single_bar' ? 'the next bar takes it back' : 'no later bar of its week confirms it';
    return {
        file,
        row: row - start + 1,
        symbol,
        reason,
        detail: `the price is ${ratio.toPrecision(3)} times the one before, ${(0,likely_cause/* likelyCause */.IT)({ ratio, kind: 'level' })}; ${follows}`,
        record: JSON.stringify({ symbol, date, ...Object.fromEntries(values) }),
        period: date.slice(0, 7),
        day,
    };
}

// EXTERNAL MODULE: ./build/lib/src/market/coverage.js
var coverage = __webpack_require__(6190);
;// CONCATENATED MODULE: ./build/lib/src/ingest/ingest-coverage.js






/** Stores how far the bars of every selected week reach, as that week knows them. */
async function ingestCoverage(options) {
    const { lake, weeks, universes, benchmark, months } = options;
    const result = [];
    for (const week of weeks) {
        const { weekEnding } = week;
        const members = universes.get(weekEnding)?.columns.symbol ?? [];
        const symbols = [...members, benchmark];
        const sessions = sessionsOf(options, week);
        const market = await (0,market_view/* readMarketWindow */.B0)({ symbols, until: weekEnding, sessions }, async (month) => months.get(month) ?? none);
        const from = (0,calendar_date/* isoDate */._$)(market.sessions[0] ?? (0,calendar_date/* epochDay */.ue)(weekEnding));
        // A bar that is known to be wrong is none: the week lacks it.
        const actions = await (0,known_actions/* readActions */.cx)(lake, { symbols, from, until: weekEnding });
        const table = (0,coverage/* coverageTable */.LR)((0,known_actions/* withActions */.wR)(market, actions), newsCounts(options.news.get(weekEnding)));
        await lake.write(market_datasets/* coverage */.vk, { week_ending: weekEnding }, { recipe: datasets/* ingestRecipe */.ZJ, table });
        result.push(summaryOf(weekEnding, table, benchmark));
    }
    return result;
}
const none = { daily: undefined, revisions: undefined };
function sessionsOf({ historySessions, window, months }, { weekEnding, sessions }) {
    if (historySessions !== 'all')
        return historySessions + sessions.length;
    const firstMonth = window.months.find(({ month }) => (months.get(month)?.daily?.rows ?? 0) > 0);
    const end = window.sessionOfDay[(0,calendar_date/* epochDay */.ue)(weekEnding) - window.firstDay];
    return Math.max(1, end + 1 - (firstMonth?.first ?? 0));
}
function newsCounts(news) {
    const counts = new Map();
    for (const symbol of news?.columns.symbol ?? [])
        counts.set(symbol, (counts.get(symbol) ?? 0) + 1);
    return counts;
}
function summaryOf(weekEnding, table, benchmark) {
    const members = (symbols) => symbols.filter((symbol) => symbol !== benchmark).sort();
    const place = table.columns.symbol.indexOf(benchmark);
    return {
        weekEnding,
        members: table.rows - 1,
        late: members((0,coverage/* symbolsWithStatus */.w9)(table, 'late')),
        absent: members((0,coverage/* symbolsWithStatus */.w9)(table, 'absent')),
        gaps: members((0,coverage/* symbolsWithStatus */.w9)(table, 'gaps')),
        benchmark: table.columns.status[place],
    };
}

;// CONCATENATED MODULE: ./build/lib/src/sources/similar-symbols.js


/** What the sources hold that resembles symbols which they do not have, as the end of a sentence; empty where there is nothing. */
function similarText(symbols, strangers) {
    const similar = [...(0,symbol_matching/* similarSpellings */.j$)(symbols, strangers)].map(([symbol, texts]) => `${texts.join(', ')} (${symbol}?)`);
    return similar.length === 0 ? '' : `; the sources hold ${(0,name_list/* nameList */.OD)(similar)}: see universe.aliases`;
}

// EXTERNAL MODULE: ./build/lib/src/text/resolved-text.js + 1 modules
var resolved_text = __webpack_require__(53183);
// EXTERNAL MODULE: ./build/lib/src/text/visible-text.js
var visible_text = __webpack_require__(9071);
;// CONCATENATED MODULE: ./build/lib/src/ingest/news/changed-news.js



/** Of fewer items a source may have edited all. */
const fewestMisread = 5;
const shownCharacters = 60;
const changed_news_whole = new Intl.NumberFormat('en-US');
/**
 * Compares what is stored with what the sources give for it now. Only what counts is compared: how a text is encoded does not, nor does an address.
 *
 * @param isPublished whether the news of a week is on the state branch, and so cannot become another one
 */
function changedNews(pairs, all, isPublished) {
    const known = new Set(all.map(contentKey));
    // Of two sources that use the same id the other's item may have been found: what is stored word for word has not changed.
    const differing = pairs.filter(({ given, stored }) => !known.has(contentKey(given)) && differs(given, stored));
    const files = Map.groupBy(pairs.filter(({ given }) => given.origin === 'files'), ({ week }) => week);
    const changed = new Set(differing);
    const misread = [...files].flatMap(([week, items]) => {
        const count = items.filter((pair) => changed.has(pair)).length;
        return count > items.length / 2 && !isPublished(week) ? [{ week, count }] : [];
    });
    const isMany = misread.reduce((sum, { count }) => sum + count, 0) >= fewestMisread;
    const [first] = differing;
    return {
        again: pairs.length,
        differing: differing.length,
        example: first && exampleOf(first),
        misread: isMany ? misread.map(({ week }) => week).sort() : [],
    };
}
/** That stored news is given otherwise, and what to do to have it so; undefined where none is. */
function changedNewsNote({ again, differing, example }) {
    if (differing === 0)
        return undefined;
    const [are, items] = again === 1 ? ['is', 'news item'] : ['are', 'news items'];
    return (`${changed_news_whole.format(differing)} of ${changed_news_whole.format(again)} ${items} that ${are} stored already ${differing === 1 ? 'has' : 'have'} another headline, summary or time now ` +
        `(${example}). What was stored first stays. To have news as it is given now, begin with an empty lake: the same command with --lake and a new folder.`);
}
/** Why weeks are refused whose news is read otherwise than it was; undefined where none is. */
function misreadNews(changed) {
    const { misread } = changed;
    if (misread.length === 0)
        return undefined;
    const weeks = misread.length === 1 ? misread[0] : `${misread.length} weeks, ${misread[0]} to ${misread.at(-1)}`;
    return `company_news: more than half of the stored news of ${weeks} is read otherwise now, so the settings or the files are others, and not the news`;
}
function differs(given, stored) {
    return !(0,news_identity/* haveDifferentIds */.IW)(given, stored) && differenceOf(given, stored) !== undefined;
}
function differenceOf(given, stored) {
    for (const field of ['headline', 'summary']) {
        const [was, is] = [stored[field], given[field]];
        if (was !== is && (0,resolved_text/* resolvedText */.g)(was) !== (0,resolved_text/* resolvedText */.g)(is))
            return { field, was: quoted(was), is: quoted(is) };
    }
    if (stored.published === given.published)
        return undefined;
    return { field: 'time', was: changed_news_timeText(stored.published), is: changed_news_timeText(given.published) };
}
function exampleOf({ given, stored }) {
    const { field, was, is } = differenceOf(given, stored) ?? { field: '', was: '', is: '' };
    return `${stored.symbol} ${quoted(stored.id)}: the ${field} is stored as ${was} and given as ${is}`;
}
function quoted(text) {
    const shown = [...(0,visible_text/* visibleText */.Q6)(text)];
    return JSON.stringify(shown.length > shownCharacters ? `${shown.slice(0, shownCharacters).join('')}…` : shown.join(''));
}
function changed_news_timeText(milliseconds) {
    return new Date(milliseconds).toISOString();
}
function contentKey({ symbol, published, headline, summary }) {
    return [symbol, published, headline, summary].join('\n');
}

;// CONCATENATED MODULE: ./build/lib/src/ingest/news/news-names.js


/** Share of the universe without any row from which a reader is told. */
const largeShare = 0.5;
const news_names_whole = new Intl.NumberFormat('en-US');
/** That no row of the files is about the universe; undefined where one is, or there are none. */
function nobodyNamed({ rows, others, symbols, strangers }) {
    if (rows === 0 || others < rows)
        return undefined;
    return (`company_news: none of the ${news_names_whole.format(rows)} rows of the files names a symbol of the universe: they name ${(0,name_list/* nameList */.OD)(strangers, 5)}, ` +
        `the universe has ${(0,name_list/* nameList */.OD)(symbols, 5)}${similarText(symbols, strangers)}`);
}
/** That many symbols of the universe are named by no row of the files, though others are. */
function manyUnnamed({ rows, others, symbols, unnamed, strangers }) {
    if (others === 0 || others === rows || unnamed.length <= largeShare * symbols.length)
        return undefined;
    return (`The files of news name ${unnamed.length} of ${symbols.length} symbols of the universe nowhere (${(0,name_list/* nameList */.OD)(unnamed, 5)}), ` +
        `and ${news_names_whole.format(strangers.length)} others, such as ${(0,name_list/* nameList */.OD)(strangers, 5)}${similarText(unnamed, strangers)}.`);
}

;// CONCATENATED MODULE: ./build/lib/src/ingest/news/news-volume.js


/** Weeks before a week that its volume is compared with. */
const weeksBefore = 12;
/** So many of them must be known. */
const fewestWeeks = 8;
/** Of fewer items a week chance makes quiet weeks. */
const fewestItems = 10;
/**
 * The volume of news of weeks, each beside the twelve weeks before it. Only items of the week's own members count, in all of the weeks, so that a
 * universe that grows or shrinks is no change of volume. Nothing later than a week has a say in it.
 *
 * @param news by week; weeks that are not known are missing
 */
function newsVolumes(universes, news) {
    const known = [...news.keys()];
    return [...universes].map(([weekEnding, { columns }]) => {
        const members = new Set(columns.symbol);
        const count = (week) => news_volume_itemsOf(news.get(week), members);
        const isBefore = (week) => week < weekEnding && (0,calendar_date/* weeksApart */.Cc)(week, weekEnding) <= weeksBefore;
        const before = known.filter(isBefore).map((week) => ({ weekEnding: week, items: count(week) }));
        const usual = before.length < fewestWeeks ? 0 : (0,quantile/* median */.J)(before.map(({ items }) => items));
        return { weekEnding, items: count(weekEnding), usual: usual < fewestItems ? undefined : usual, before };
    });
}
/** The weeks with less than this share of the usual volume: nobody knows what happened in them. */
function newsHoles(volumes, leastShare) {
    return volumes.filter(({ items, usual }) => usual !== undefined && items < leastShare * usual);
}
/** What a reader should know about weeks with hardly any news: the weeks themselves, and those that the last one looks back on. */
function holeNotes(volumes, leastShare) {
    const last = volumes.at(-1);
    const isSelected = new Set(volumes.map(({ weekEnding }) => weekEnding));
    const { usual, before = [] } = last ?? {};
    const lookedBackOn = before.filter(({ weekEnding, items }) => usual !== undefined && items < leastShare * usual && !isSelected.has(weekEnding));
    const dates = lookedBackOn.map(({ weekEnding, items }) => `${weekEnding} (${items})`).join(', ');
    return [
        ...newsHoles(volumes, leastShare).map((hole) => `${holeText(hole)}.`),
        ...(dates === ''
            ? []
            : [
                `${last?.weekEnding} looks back on weeks with hardly any news: ${dates}. Those that are noted as holes (dataset news_holes) are left out of its baselines.`,
            ]),
    ];
}
/** `2014-11-21 has 0 news items, where the weeks before have 635 (median)` */
function holeText({ weekEnding, items, usual = 0 }) {
    const number = new Intl.NumberFormat('en-US', { maximumFractionDigits: 0 });
    return `${weekEnding} has ${number.format(items)} news ${items === 1 ? 'item' : 'items'}, where the weeks before have ${number.format(usual)} (median)`;
}
function news_volume_itemsOf(table, members) {
    return (table?.columns.symbol ?? []).reduce((sum, symbol) => sum + (members.has(symbol) ? 1 : 0), 0);
}

;// CONCATENATED MODULE: ./build/lib/src/ingest/news/weeks-without-news.js



/**
 * Looks for the weeks that cannot be scored, as nothing is stored of their news, not even that there was none.
 *
 * @param weeks the selected ones
 * @param begin time of the sources' first item (ms since 1970), or from which providers were asked
 */
function weeksWithoutNews(weeks, stored, begin, known) {
    const selected = new Set(weeks.map(({ weekEnding }) => weekEnding));
    const missing = weeks.filter(({ weekEnding }) => !stored.has(weekEnding));
    const [closed, before] = [true, false].map((isCovered) => missing.filter(({ cutoffUtc }) => cutoffUtc >= begin === isCovered).map(({ weekEnding }) => weekEnding));
    return {
        begin,
        before,
        closed: closed.map((weekEnding) => ({
            weekEnding,
            by: known.lookingBackOn((0,calendar_date/* epochDay */.ue)(weekEnding)).filter((later) => !selected.has(later)),
        })),
    };
}
/** Why weeks cannot be scored, and what to do, one for each cause. */
function withoutNewsProblems({ begin, before, closed, }) {
    const ofClosed = closed.map(({ weekEnding, by }) => ({
        text: `no news of the week ending ${weekEnding} is stored, and ${namedWeeks(by)}, ingested before, looked back on it and found none: what has come since would be hindsight there`,
        advice: `Choose a later week, or ingest from ${weekEnding} on into a new lake (--lake).`,
        weeks: [weekEnding],
    }));
    return [...(before.length === 0 ? [] : [problemBefore(begin, before)]), ...ofClosed];
}
function problemBefore(begin, weeks) {
    const which = namedWeeks(weeks);
    return Number.isFinite(begin)
        ? {
            text: `the news begins on ${(0,calendar_date/* isoDate */._$)((0,new_york_time/* newYorkDay */._)(begin))}, so ${which} cannot be scored`,
            advice: 'Choose a later week, or add older news.',
            weeks,
        }
        : {
            text: `the sources give no news item, so ${which} cannot be scored`,
            advice: 'Add news up to the week.',
            weeks,
        };
}
function namedWeeks(weeks) {
    return `the ${weeks.length === 1 ? 'week' : 'weeks'} ending ${(0,name_list/* nameList */.OD)(weeks, 5)}`;
}

// EXTERNAL MODULE: ./build/lib/src/ingest/read-again-report.js
var read_again_report = __webpack_require__(45776);
// EXTERNAL MODULE: ./build/lib/src/sources/number-notation.js
var number_notation = __webpack_require__(54774);
;// CONCATENATED MODULE: ./build/lib/src/sources/quarantine-cause.js


/** The reason that most of the rows have, of equally many the first by name; undefined where there are no rows. */
function dominantCause(rows) {
    const groups = [...Map.groupBy(rows, ({ reason }) => reason)];
    const [largest] = groups.sort(([a, some], [b, others]) => others.length - some.length || (0,order/* byCodeUnits */.C)(a, b));
    if (largest === undefined)
        return undefined;
    const [reason, group] = largest;
    const example = group[0];
    const symbols = [...new Set(group.flatMap(({ symbol }) => (symbol === null ? [] : [symbol])))].sort(order/* byCodeUnits */.C);
    return { reason, rows: group.length, symbols, example, cell: faultyCell(example, group) };
}
/** `14 rows of 2026-07-02 are in quarantine as CONFLICTING_DUPLICATE (SPY and 6 more; bars.csv, row 66, column "volume": 135503, 135610)` */
function causeText({ reason, rows, symbols, example, cell }, when = '') {
    const [first] = example.symbol === null ? symbols : [example.symbol];
    const names = first === undefined ? [] : [(0,name_list/* nameList */.OD)([first, ...symbols.filter((one) => one !== first)], 1)];
    const place = `${example.file.name}, row ${example.row}`;
    const found = cell === undefined ? example.detail : `column "${cell.column}": ${cell.text}`;
    const count = `${rows.toLocaleString('en-US')} ${rows === 1 ? 'row' : 'rows'}`;
    return `${count}${when} ${rows === 1 ? 'is' : 'are'} in quarantine as ${reason} (${[...names, `${place}, ${found}`].join('; ')})`;
}
function faultyCell(example, group) {
    const cells = cellsOf(example);
    const [column] = example.columns ?? [];
    if (column !== undefined)
        return { column, text: quarantine_cause_shown(cells[column]) };
    // Rows that contradict each other differ somewhere: that is what to look at.
    const rival = group.find((row) => row !== example && row.symbol === example.symbol && row.day === example.day);
    if (rival === undefined || example.day === undefined)
        return undefined;
    const other = cellsOf(rival);
    const differing = Object.keys(cells).find((name) => cells[name] !== other[name]);
    if (differing === undefined)
        return undefined;
    return { column: differing, text: `${quarantine_cause_shown(cells[differing])}, ${quarantine_cause_shown(other[differing])}` };
}
function cellsOf({ record }) {
    return JSON.parse(record);
}
function quarantine_cause_shown(cell) {
    return cell === null || cell === undefined || cell === '' ? 'empty' : JSON.stringify(String(cell).slice(0, 60));
}

;// CONCATENATED MODULE: ./build/lib/src/ingest/verdict-causes.js







/**
 * Why symbols have no bar on days: what was set aside of them on these days, else what was set aside of them at all, else what
 * most of the source's rows suffer from. Undefined where nothing of that explains it.
 */
function causeOfMissingBars({ quarantined, counts }, pipeline, symbols, days) {
    const rows = quarantined[market_datasets/* marketDaily */.Gb.name] ?? [];
    const wanted = new Set(symbols.map(symbol_matching/* foldedSymbol */.Dw));
    const isOf = ({ symbol }) => symbol !== null && wanted.has((0,symbol_matching/* foldedSymbol */.Dw)(symbol));
    const dates = new Map(days.map((date) => [(0,calendar_date/* epochDay */.ue)(date), date]));
    const onDays = rows.filter(({ day }) => day !== undefined && dates.has(day));
    if (onDays.some(isOf)) {
        return missingCause(onDays, pipeline.market, ` of ${(0,name_list/* nameList */.OD)(days, 5)}`);
    }
    const own = rows.filter(isOf);
    if (own.length > 0)
        return missingCause(own, pipeline.market);
    const stored = counts[market_datasets/* marketDaily */.Gb.name]?.stored ?? 0;
    return rows.length > stored ? missingCause(rows, pipeline.market) : undefined;
}
/** Why rows of a dataset were set aside; undefined where none were. */
function causeOfQuarantine({ quarantined }, pipeline, dataset) {
    const section = dataset === datasets/* universe */.sW.name ? pipeline.universe : pipeline.market;
    const cause = missingCause(quarantined[dataset] ?? [], section, ` of ${dataset}`);
    if (cause === undefined || !cause.advice.includes(missingDays))
        return cause;
    return { ...cause, advice: `${cause.advice} Where the gaps are to stay, market.error_budget allows more of them.` };
}
function missingCause(rows, section, when = '') {
    const cause = dominantCause(rows);
    return cause && { text: causeText(cause, when), advice: adviceFor(cause, section) };
}
/** What to set or mend, by the reason. */
function adviceFor(cause, section) {
    const { reason, cell } = cause;
    const dates = `${'aliases' in section ? 'universe' : 'market'}.date_format`;
    const mapping = cell === undefined
        ? 'the column names under "columns"'
        : `which column is meant by "${cell.column}" under "columns"`;
    switch (reason) {
        case 'MALFORMED_ROW':
            return 'Mend the file: every row needs as many fields as the header, with quotes around a field that holds the delimiter.';
        case 'UNREADABLE_DATE':
        case 'FUTURE_DATE':
            return `Set ${dates} to how the file writes dates (it is ${section.date_format}).`;
        case 'NOT_A_SESSION':
            return `The exchange held no session on such days: check ${dates} (it is ${section.date_format}) and the time zone of the dates.`;
        case 'INVALID_SYMBOL':
        case 'NO_SYMBOL':
            return `Check ${mapping} in pipeline.yaml: it must hold tickers.`;
        case 'NULL_PRICE':
            return nullAdvice(cause, mapping);
        case 'NOT_POSITIVE':
        case 'NEGATIVE_VOLUME':
        case 'HIGH_LOW_ORDER':
            return `Check ${mapping} in pipeline.yaml, else have the source mend its values.`;
        case 'DUPLICATE_BAR':
            return 'Keep one row per symbol and day in the file.';
        case 'CONFLICTING_DUPLICATE':
            return 'Keep one row per symbol and day in the file, or say with market.repeated_bars which counts, "first" or "last".';
        case 'DUPLICATE_SYMBOL':
            return 'Keep one row per symbol in the universe, or give its memberships spans that do not overlap.';
        case 'REVERSED_MEMBERSHIP':
            return 'Check which columns are meant by "from" and "to" under universe.columns.';
        case 'PROVIDERS_DISAGREE':
            return 'Look at both providers, or set market.cross_check.tolerance.';
        case 'UNEXPLAINED_STEP':
            return 'Say under market.known_steps what these bars are, or have the source mend them; market.steps says which bars are set aside.';
        case 'UNREADABLE_TIME':
            return 'Times of publication are ISO 8601 with an offset or Z, or epoch seconds or milliseconds: check news.columns.published; of times without offset news.timezone says the zone.';
        default:
            return 'The rows and reasons are in the dataset quarantine.';
    }
}
const missingDays = 'leave out the rows of such days, which then count as missing';
const grouped = /^[-+]?\d{1,3}([,.' \u00a0\u202f])\d{3}(?:\1\d{3})*(?:([.,])\d+)?$/;
function nullAdvice({ cell }, mapping) {
    const text = cell?.text.replaceAll('"', '') ?? '';
    const [match, thousands, decimal] = grouped.exec(text) ?? [];
    if (match !== undefined && (decimal !== undefined || thousands !== '.')) {
        const mark = thousands === '\u00a0' || thousands === '\u202f' ? ' ' : thousands;
        const fraction = decimal === ',' ? ' and market.decimal to ","' : '';
        return `Set market.thousands to "${mark}"${fraction}: the numbers are written in groups of three digits.`;
    }
    if (/^[-+]?\d+,\d+$/.test(text))
        return 'Set market.decimal to ",": the numbers have a comma before the fraction.';
    if (/^\p{Sc}\s?[\d.,]+$/u.test(text))
        return `Set market.currency to "${text.slice(0, 1)}".`;
    if (text === 'empty' || (0,number_notation/* standsForNothing */.Gi)(text)) {
        const written = text === 'empty' ? 'leaves the cell empty' : `writes "${text}"`;
        return `The source ${written} where it has no value: download the file again, or ${missingDays}.`;
    }
    return `Check ${mapping} in pipeline.yaml: it must hold plain numbers.`;
}

;// CONCATENATED MODULE: ./build/lib/src/ingest/ingest-verdict.js











/**
 * Why weeks must not be scored from what was ingested; undefined where they may.
 *
 * A symbol whose bars could not be fetched counts as late, also where it never had any. A company counts against the error budget of news where no provider
 * could give its news; where some could, the summary says what is missing.
 */
function refusalOf(result, pipeline) {
    const withoutBenchmark = missingBenchmark(result, pipeline);
    if (withoutBenchmark)
        return withoutBenchmark;
    const { news } = pipeline;
    const problems = [
        ...quarantineProblems(result, pipeline),
        ...lateSymbols(result, pipeline),
        ...absentSymbols(result, pipeline),
        ...newsHoleProblems(result, news),
        ...unnamedUniverse(result, pipeline),
        ...changedReading(result),
        ...readByOtherSettings(result),
        ...unknownNews(result.live?.news, news.error_budget).map((text) => ({ text })),
    ];
    const withoutNews = withoutNewsProblems(result.withoutNews);
    const isAllWithout = withoutNews.flatMap(({ weeks }) => weeks).length === result.weeks.length;
    if (problems.length === 0 && isAllWithout)
        return refusalOfAll(withoutNews, result.weeks);
    problems.push(...withoutNews);
    if (problems.length === 0)
        return undefined;
    const advice = distinctAdvice(problems.flatMap((problem) => problem.advice ?? []));
    const message = `The ingest is not good enough to score. ${problems.map(({ text }) => text).join('; ')}.`;
    const refused = new Set(problems.flatMap(({ weeks }) => weeks ?? result.weeks));
    return {
        message: [message, ...advice].join(' '),
        weeks: result.weeks.filter((weekEnding) => refused.has(weekEnding)),
    };
}
/** That no selected week can be scored from what the sources give. */
function refusalOfAll(problems, weeks) {
    const texts = problems.map(({ text }) => text).join('; ');
    return {
        message: `${texts.slice(0, 1).toUpperCase()}${texts.slice(1)}.`,
        hint: distinctAdvice(problems.map(({ advice }) => advice)).join(' '),
        weeks,
    };
}
/** Each advice once, and none that is only the beginning of another. */
function distinctAdvice(all) {
    const each = [...new Set(all)];
    return each.filter((one) => !each.some((other) => other !== one && other.startsWith(one.replace(/\.$/, ''))));
}
/** What a refusal is to the caller. @param outputs what the stage found, carried by the gate's error */
function refusalError({ message, hint }, outputs) {
    return hint === undefined ? new errors/* GateError */.ue(message, outputs) : new errors/* UserError */.yo(message, { hint });
}
function missingBenchmark(result, pipeline) {
    const { benchmark } = pipeline;
    const missing = result.coverage.filter(({ benchmark: status }) => status === 'late' || status === 'absent');
    if (missing.length === 0)
        return undefined;
    const days = missing.map(({ weekEnding }) => weekEnding);
    const what = `the benchmark ${benchmark} has no bar on ${(0,name_list/* nameList */.OD)(days)}`;
    const cause = causeOfMissingBars(result, pipeline, [benchmark], days);
    const { weeks } = result;
    if (cause !== undefined)
        return { message: `${cause.text}: ${what}.`, hint: cause.advice, weeks };
    return {
        message: `T${what.slice(1)}${similarText([benchmark], result.strangers)}.`,
        hint: 'Check "benchmark" in pipeline.yaml, and that the sources of bars hold it up to the week.',
        weeks,
    };
}
function quarantineProblems(result, pipeline) {
    const budgets = {
        universe: pipeline.universe.error_budget,
        market_daily: pipeline.market.error_budget,
        company_news: pipeline.news.error_budget,
    };
    return Object.entries(budgets).flatMap(([dataset, budget]) => {
        const counts = result.counts[dataset];
        const share = counts ? (0,row_counts/* quarantinedShare */.mr)(counts) : 0;
        if (share <= budget)
            return [];
        const text = `${dataset}: ${percent(share)} of the rows are quarantined, allowed are ${percent(budget)}`;
        const cause = causeOfQuarantine(result, pipeline, dataset);
        return [cause === undefined ? { text } : { text: `${cause.text}: ${text}`, advice: cause.advice }];
    });
}
function lateSymbols(result, pipeline) {
    const { late_budget: budget } = pipeline.market;
    const unfetched = new Set(result.live?.unfetched);
    return result.coverage.flatMap(({ weekEnding, late: lagging, absent, members }) => {
        const late = [...lagging, ...absent.filter((symbol) => unfetched.has(symbol))].sort(order/* byCodeUnits */.C);
        if (late.length / members <= budget)
            return [];
        const text = `${weekEnding}: ${late.length} of ${members} symbols are late, allowed are ${percent(budget)} (${(0,name_list/* nameList */.OD)(late)})${similarText(late, result.strangers)}`;
        const cause = causeOfMissingBars(result, pipeline, late, [weekEnding]);
        const weeks = [weekEnding];
        return [cause === undefined ? { text, weeks } : { text: `${cause.text}: ${text}`, advice: cause.advice, weeks }];
    });
}
/** Weeks that lack more symbols than allowed, those that lack the same ones together; and how the sources spell symbols like these. */
function absentSymbols(result, pipeline) {
    const { coverage, strangers } = result;
    const { absent_budget: budget } = pipeline.market;
    const lacking = coverage.filter(({ absent, members }) => absent.length === members || absent.length > budget * members);
    const groups = Map.groupBy(lacking, ({ absent }) => absent.join('\n'));
    return [...groups.values()].map((weeks) => {
        const { absent = [], members = 0 } = weeks[0] ?? {};
        const [first, last] = [weeks[0]?.weekEnding, weeks.at(-1)?.weekEnding];
        const when = weeks.length === 1 ? first : `${first} to ${last} (${weeks.length} weeks)`;
        const similar = similarText(absent, strangers);
        const rule = `allowed are ${percent(budget)} (market.absent_budget)`;
        const text = absent.length === members
            ? `${when}: no symbol of the universe has a single bar${namedInstead(absent, strangers)}${similar}`
            : `${when}: ${absent.length} of ${members} symbols have no bar at all, ${rule}: ${(0,name_list/* nameList */.OD)(absent)}${similar}`;
        const cause = causeOfMissingBars(result, pipeline, absent, []);
        const concerned = weeks.map(({ weekEnding }) => weekEnding);
        if (cause !== undefined)
            return { text: `${cause.text}: ${text}`, advice: cause.advice, weeks: concerned };
        const isOfOthers = absent.length === members && strangers.length > 0;
        return { text, weeks: concerned, ...(isOfOthers ? { advice: strangersAdvice(pipeline, 'market') } : {}) };
    });
}
/** Whose bars the sources hold in place of the universe's. */
function namedInstead(symbols, strangers) {
    if (strangers.length === 0)
        return '';
    return `: the bars are of ${(0,name_list/* nameList */.OD)(strangers, 5)}, the universe has ${(0,name_list/* nameList */.OD)(symbols, 5)}`;
}
/** Weeks with hardly any news of the whole universe: a source that was down is no quiet week. */
function newsHoleProblems({ newsVolumes }, news) {
    if (news.low_volume === 'warn')
        return [];
    const open = newsHoles(newsVolumes, news.least_volume).filter(({ weekEnding }) => !news.known_holes.includes(weekEnding));
    const dates = open.map(({ weekEnding }) => weekEnding).join(', ');
    return open.map((hole) => ({
        weeks: [hole.weekEnding],
        text: `${holeText(hole)}, allowed are ${percent(news.least_volume)} of that (news.least_volume)`,
        advice: `Fill the hole and ingest again, together with the weeks that were ingested after it; or take the news as it is: news.known_holes: [${dates}].`,
    }));
}
/** News of nobody who can be scored is news in another spelling, or the wrong file. */
function unnamedUniverse({ newsNames }, pipeline) {
    const text = nobodyNamed(newsNames);
    return text === undefined ? [] : [{ text, advice: strangersAdvice(pipeline, 'news') }];
}
/** What to do where sources name none of the universe: most often it is the universe that is another one. */
function strangersAdvice({ universe }, section) {
    const files = (0,name_list/* nameList */.OD)(universe.files.map((file) => (typeof file === 'string' ? file : file.path)), 3);
    return (`Is the universe in ${files} the one that you mean, and no example? Else check ${section}.columns.symbol, ` +
        'or say in universe.aliases what the file calls them.');
}
/** Stored news of which most is given otherwise: the numbers of the old reading would stand, and look as if they were those of the new one. */
function changedReading({ changedNews }) {
    const text = misreadNews(changedNews);
    return text === undefined ? [] : [{ text, advice: changedNewsNote(changedNews) ?? '' }];
}
/** Weeks that were ingested by other settings, and would be something else in an empty lake: all of them, so that none is half of the one and half of the other. */
function readByOtherSettings({ readAgain }) {
    const text = (0,read_again_report/* readOtherwise */.t2)(readAgain);
    return text === undefined ? [] : [{ text, advice: (0,read_again_report/* readOtherwiseAdvice */.HV)(readAgain), weeks: readAgain.weeks }];
}
/** Companies without news and companies whose news is not known would look alike: of many, the week is not scored. */
function unknownNews(news, budget) {
    if (news === undefined)
        return [];
    const { asked, unanswered, isAnyKnown } = news;
    if (!isAnyKnown)
        return [`no provider knows any of the ${asked} companies whose news was asked for`];
    if (unanswered.length <= budget * asked)
        return [];
    return [
        `the news of ${unanswered.length} of ${asked} companies could not be had, allowed are ${percent(budget)} (${(0,name_list/* nameList */.OD)(unanswered)})`,
    ];
}
function percent(share) {
    return `${Number((share * 100).toFixed(2))} %`;
}

;// CONCATENATED MODULE: ./build/lib/src/ingest/actions/adjust-candidates.js


/** Why rows are not stored, as the counts name it. */
const unknownActions = 'splits and dividends unknown';
/**
 * Leaves out the fetched bars of symbols whose splits and dividends could not be had: without a split that came with them they would be
 * on another scale than their neighbours, and look like a crash. Such a symbol has no bar on the week_ending and counts as late; it is
 * asked for again next time. Bars of files stay: no provider could be asked about a symbol that only files have.
 *
 * Bars are stored as traded. What adjusts them is applied when a week reads them, as far as that week knew it: see `readMarketView`.
 *
 * @param answered demands for splits and dividends that a provider answered
 */
function adjustableCandidates(candidates, answered) {
    const known = new Set(answered.flatMap(({ symbols }) => symbols));
    const { cells } = candidates;
    const kept = cells.cells.slice();
    const left = new Set();
    let rows = 0;
    for (const [cell, held] of kept.entries()) {
        if (held === 0)
            continue;
        const symbol = candidates.symbols[Math.floor(cell / cells.sessions)];
        if (known.has(symbol) || (0,bar_origins/* originOf */.y)(candidates, held - 1).provider === undefined)
            continue;
        kept[cell] = 0;
        rows += 1;
        left.add(symbol);
    }
    if (rows === 0)
        return { candidates, unadjustable: [] };
    return {
        candidates: {
            ...candidates,
            cells: { ...cells, cells: kept },
            skipped: { ...candidates.skipped, [unknownActions]: (candidates.skipped[unknownActions] ?? 0) + rows },
        },
        unadjustable: [...left].sort(order/* byCodeUnits */.C),
    };
}

// EXTERNAL MODULE: ./build/lib/src/market/adjusted-close.js
var adjusted_close = __webpack_require__(1683);
// EXTERNAL MODULE: ./build/lib/src/ingest/actions/judge-actions.js
var judge_actions = __webpack_require__(40427);
;// CONCATENATED MODULE: ./build/lib/src/ingest/actions/corporate-actions.js










/**
 * Stores splits and dividends. What an ingested week knows stays: another value is a new row, known from the first week that it can be known to; so is
 * the neutral value of an action that its provider, or one preferred to it, no longer lists within the days it answered for. What no
 * ingested week could have seen is known from the week of its ex-date on, as it was public then. An adjustment on the day of a split or
 * dividend that is new is taken back: it stood for what was missing. The same answers again change nothing.
 */
async function ingestActions(options) {
    const judged = (0,judge_actions/* judgeActions */.Pw)(options.parts, new Set(options.symbols));
    const months = monthsOf(judged);
    const sums = { fresh: 0, changed: 0, takenBack: 0 };
    const rows = { stored: 0, unchanged: 0, revised: 0 };
    const byMonth = Map.groupBy(judged.actions, ({ exDay }) => (0,calendar_date/* isoDate */._$)(exDay).slice(0, 7));
    for (const month of months) {
        const stored = await readMonth(options.lake, month);
        const latest = latestByKey(stored);
        const given = byMonth.get(month) ?? [];
        const changes = [];
        for (const action of given) {
            const before = latest.get((0,known_actions/* actionKey */.M6)(action));
            const isChanged = before !== undefined && isOther(action, before, options.tolerance, judged);
            if (before === undefined)
                sums.fresh += 1;
            if (isChanged)
                sums.changed += 1;
            rows[before === undefined ? 'stored' : isChanged ? 'revised' : 'unchanged'] += action.rows;
            if (before === undefined || isChanged)
                changes.push({ ...action, before });
        }
        const gone = noLongerListed(latest, given, judged, options.preference);
        sums.takenBack += gone.length;
        const superseded = supersededAdjustments(latest, changes);
        await storeChanges(options, month, stored, [...changes, ...gone, ...superseded], sourcesOf(options.parts));
    }
    return {
        ...sums,
        counts: {
            read: judged.read,
            ...rows,
            quarantined: (0,row_counts/* countReasons */.Vo)(judged.quarantined),
            skipped: judged.skipped,
        },
        quarantined: judged.quarantined,
        sources: sourcesOf(options.parts),
    };
}
/**
 * Stores adjustments that were found. One that stands on the day already is multiplied; where nothing remains of it, it is taken back.
 *
 * @returns how many rows are new
 */
async function ingestAdjustments(store, found) {
    let added = 0;
    for (const [month, ofMonth] of Map.groupBy(found, ({ exDay }) => (0,calendar_date/* isoDate */._$)(exDay).slice(0, 7))) {
        const stored = await readMonth(store.lake, month);
        const latest = latestByKey(stored);
        const changes = ofMonth.map(({ symbol, exDay, factor, provider }) => {
            const key = { symbol, exDay, kind: 'adjustment' };
            const before = latest.get((0,known_actions/* actionKey */.M6)(key));
            const value = (before?.value ?? 1) * factor;
            return { ...key, value: Math.abs(value - 1) > leastAdjustment ? value : 1, source: provider, before };
        });
        added += changes.length;
        await storeChanges(store, month, stored, changes, []);
    }
    return added;
}
/** Relative difference of two steps of adjusted closes from which it is a jump: dividends differ by less in rounding alone. */
const leastAdjustment = 1e-3;
async function readMonth(lake, month) {
    return (await lake.read(market_datasets/* corporateActions */.Nz, { month }))?.table ?? (0,lake_table/* emptyTable */._d)(market_datasets/* corporateActions */.Nz.columns);
}
function latestByKey(table) {
    return new Map((0,known_actions/* latestActions */.nh)(table, Number.POSITIVE_INFINITY).map((action) => [(0,known_actions/* actionKey */.M6)(action), action]));
}
/** Months that hold what was given, or that may hold what was given before. */
function monthsOf({ answered }) {
    const months = new Set();
    const spans = new Map();
    for (const { spans: ofSymbol } of answered.values()) {
        for (const { first, last } of ofSymbol)
            spans.set(`${first} ${last}`, [first, last]);
    }
    for (const [first, last] of spans.values()) {
        for (const month of (0,known_actions/* monthsBetween */.ck)((0,calendar_date/* isoDate */._$)(first), (0,calendar_date/* isoDate */._$)(last)))
            months.add(month);
    }
    return [...months].sort();
}
function isOther(action, before, tolerance, { doubtful }) {
    if (!(0,bar_history/* differs */.A)(action.value, before.value, tolerance))
        return false;
    // With a part of the day's dividends set aside the sum is not known.
    return !doubtful.has((0,judge_actions/* doubtKey */.kN)(action.symbol, action.exDay));
}
function noLongerListed(latest, given, { answered, doubtful }, preference) {
    const listed = new Set(given.map(known_actions/* actionKey */.M6));
    // A source that is no longer configured is preferred to none.
    const rank = (provider) => (preference.includes(provider) ? preference.indexOf(provider) : preference.length);
    return [...latest.values()]
        .filter((action) => {
        const { symbol, exDay, kind, value, source } = action;
        const decider = answered.get(symbol);
        const isOfProviders = kind === 'split' || kind === 'dividend';
        if (!isOfProviders || value === (0,actions_in_force/* neutralValue */.J)(kind) || decider === undefined)
            return false;
        if (listed.has((0,known_actions/* actionKey */.M6)(action)) || rank(decider.provider) > rank(source))
            return false;
        if (doubtful.has(symbol) || doubtful.has((0,judge_actions/* doubtKey */.kN)(symbol, exDay)))
            return false;
        return decider.spans.some(({ first, last }) => first <= exDay && exDay <= last);
    })
        .map((before) => ({
        ...before,
        value: (0,actions_in_force/* neutralValue */.J)(before.kind),
        source: answered.get(before.symbol)?.provider ?? before.source,
        before,
    }));
}
function supersededAdjustments(latest, changes) {
    const superseded = new Map();
    for (const { symbol, exDay, source } of changes) {
        const before = latest.get((0,known_actions/* actionKey */.M6)({ symbol, exDay, kind: 'adjustment' }));
        if (before === undefined || before.value === 1)
            continue;
        superseded.set((0,known_actions/* actionKey */.M6)(before), { ...before, value: 1, source, before });
    }
    return [...superseded.values()];
}
async function storeChanges({ lake, weeks, known }, month, stored, changes, sources) {
    if (changes.length === 0)
        return;
    const open = firstOpenWeek(weeks, known.latest);
    const from = [];
    for (const { symbol, exDay, before } of changes) {
        const own = ownWeek(exDay);
        const isPublic = before === undefined && !(exDay <= known.latest && (await known.lookedFor(symbol, exDay)));
        // What no ingested week knows yet is not known to anybody: it makes way instead of coming first.
        const already = before === undefined || before.knownFrom > known.latest ? 0 : before.knownFrom;
        from.push(isPublic ? own : knownFrom(Math.max(open, own), known.latest, already));
    }
    const places = new Set(changes.map((change, i) => `${(0,known_actions/* actionKey */.M6)(change)} ${from[i]}`));
    const added = {
        rows: changes.length,
        columns: {
            symbol: changes.map(({ symbol }) => symbol),
            ex_date: Int32Array.from(changes, ({ exDay }) => exDay),
            kind: changes.map(({ kind }) => kind),
            value: Float64Array.from(changes, ({ value }) => value),
            source: changes.map(({ source }) => source),
            known_from: Int32Array.from(from),
        },
    };
    const table = (0,lake_table/* concatTables */.mm)(market_datasets/* corporateActions */.Nz.columns, [without(stored, places), added]);
    await lake.write(market_datasets/* corporateActions */.Nz, { month }, { recipe: datasets/* ingestRecipe */.ZJ, table, sources });
}
/** The rows at other places than these: key of the action, and day from which it is known. */
function without(table, places) {
    const { symbol, ex_date: exDate, kind, known_from: knownFrom } = table.columns;
    const rows = Array.from({ length: table.rows }, (_, row) => row).filter((row) => {
        const action = { symbol: symbol[row], exDay: exDate[row], kind: kind[row] };
        return !places.has(`${(0,known_actions/* actionKey */.M6)(action)} ${knownFrom[row]}`);
    });
    return rows.length === table.rows ? table : (0,lake_table/* takeRows */.LY)(table, Int32Array.from(rows));
}
function sourcesOf(parts) {
    return parts.flatMap(({ answers }) => answers.map(({ source }) => source));
}

;// CONCATENATED MODULE: ./build/lib/src/ingest/actions/check-adjusted.js





/**
 * Finds jumps of a provider's adjusted closes that no known split, dividend or adjustment explains: where the factor by which it adjusts
 * prices before a session differs from that of the known actions by more than {@link leastAdjustment}, or by more than the rounding of the
 * provider's closes can do. So a split that its list of events lacks does not pass for a crash.
 */
function checkAdjusted(options) {
    const { candidates, window, actions } = options;
    const sums = { compared: 0, unusable: 0 };
    const found = [];
    const seen = new Set();
    for (const { provider, answers } of options.parts) {
        const { closes, unusable } = ownCloses(answers, candidates, window);
        sums.unusable += unusable;
        for (const [place, own] of [...closes].sort(([a], [b]) => a - b)) {
            if (seen.has(place))
                continue;
            seen.add(place);
            const symbol = candidates.symbols[place];
            const steps = stepsOf(own, tradedCloses(candidates, place), window, actions.get(symbol) ?? []);
            sums.compared += steps.length;
            for (const { exDay, unexplained, tolerance } of steps) {
                if (Math.abs(unexplained - 1) > tolerance)
                    found.push({ symbol, exDay, factor: unexplained, provider });
            }
        }
    }
    return { ...sums, found };
}
/** The steps between neighbouring sessions of which both closes are known. */
function stepsOf(own, traded, { sessions }, actions) {
    const known = (0,adjusted_close/* adjustmentFactors */.EI)(sessions, traded, actions).price;
    const quantum = 10 ** -Math.max(0, ...Array.from(own.values(), ({ decimals }) => decimals));
    const places = [...own.keys()].filter((session) => traded[session] > 0).sort((a, b) => a - b);
    return places.slice(1).map((after, i) => {
        const before = places[i];
        const first = own.get(before).value;
        const last = own.get(after).value;
        const theirs = first / traded[before] / (last / traded[after]);
        const ours = known[before] / known[after];
        // Each close is off by up to half of its last digit.
        const rounding = (quantum / 2) * (1 / first + 1 / last);
        return {
            exDay: sessions[after],
            unexplained: theirs / ours,
            tolerance: Math.max(leastAdjustment, rounding),
        };
    });
}
/** By place of the symbol, then by number of the session; of several values of one the first counts. */
function ownCloses(answers, { symbols }, { firstDay, sessionOfDay }) {
    const places = new Map(symbols.map((symbol, place) => [symbol, place]));
    const closes = new Map();
    let unusable = 0;
    for (const { symbol, date, adjustedClose } of answers.flatMap(({ rows }) => rows)) {
        const place = places.get(symbol);
        const day = typeof date === 'string' ? (0,date_format/* parseDay */.Iq)(date, 'YYYY-MM-DD') : undefined;
        const session = day === undefined ? -1 : (sessionOfDay[day - firstDay] ?? -1);
        const value = (0,judge_actions/* readNumber */.kz)(adjustedClose);
        if (place === undefined || session < 0 || !(value > 0)) {
            unusable += 1;
            continue;
        }
        const own = closes.get(place) ?? new Map();
        if (!own.has(session))
            own.set(session, { value, decimals: decimalsOf(adjustedClose) });
        closes.set(place, own);
    }
    return { closes, unusable };
}
function decimalsOf(written) {
    const [, fraction = '', exponent = '0'] = /^[+-]?\d*\.?(\d*)(?:e([+-]?\d+))?$/i.exec(String(written).trim()) ?? [];
    return Math.max(0, fraction.length - Number(exponent));
}
/** Closes as traded of a symbol, by session; NaN where there is none. */
function tradedCloses(candidates, place) {
    const { cells, sessions } = candidates.cells;
    return Float64Array.from({ length: sessions }, (_, session) => {
        const row = cells[place * sessions + session] - 1;
        return row >= 0 && (0,bar_origins/* isAsTradedRow */.h)(candidates, row) ? candidates.bars.close[row] : Number.NaN;
    });
}

;// CONCATENATED MODULE: ./build/lib/src/ingest/bars/cross-check.js






/**
 * Compares fetched bars with those of a second provider, both as traded. Where open or close differ by more than the tolerance
 * nothing says which is right: the bar goes to quarantine. What is stored already is not touched, and bars of files are not compared.
 */
async function crossCheck(options) {
    const { candidates, second, window } = options;
    const { symbols } = candidates;
    const sources = await (0,bar_source/* fetchedBars */.q)(second.provider, second.answers);
    const other = await barCandidates(sources, options.market, symbols, window, options.today);
    const cells = candidates.cells.cells.slice();
    const sums = { compared: 0, disagreeing: 0, unchecked: 0 };
    const quarantined = [];
    for (const session of cross_check_sessionsOf(options)) {
        for (let symbol = 0; symbol < symbols.length; symbol++) {
            const cell = symbol * candidates.cells.sessions + session;
            const row = cells[cell] - 1;
            if (row < 0 || (0,bar_origins/* originOf */.y)(candidates, row).provider === undefined)
                continue;
            const otherRow = other.cells.cells[cell] - 1;
            if (otherRow < 0) {
                sums.unchecked += 1;
                continue;
            }
            sums.compared += 1;
            const detail = cross_check_differenceOf(candidates, row, other, otherRow, options);
            if (detail === undefined)
                continue;
            sums.disagreeing += 1;
            cells[cell] = 0;
            quarantined.push(quarantinedRow(candidates, row, detail));
        }
    }
    return {
        candidates: {
            ...candidates,
            cells: { ...candidates.cells, cells },
            quarantined: [...candidates.quarantined, ...quarantined],
        },
        report: {
            provider: second.provider,
            ...sums,
            symbols: [...new Set(quarantined.map(({ symbol }) => symbol ?? ''))].sort(order/* byCodeUnits */.C),
        },
    };
}
/** Numbers of the sessions in the window that are compared. */
function cross_check_sessionsOf({ days, window }) {
    const spans = days.map(({ from, to }) => [(0,calendar_date/* epochDay */.ue)(from), (0,calendar_date/* epochDay */.ue)(to)]);
    return [...window.sessions.keys()].filter((session) => {
        const day = window.sessions[session];
        return spans.some(([first, last]) => first <= day && day <= last);
    });
}
/** The first price in which two bars differ, as both providers give it; undefined where they agree. */
function cross_check_differenceOf(one, row, two, otherRow, { second, tolerance }) {
    for (const column of ['open', 'close']) {
        const ours = one.bars[column][row];
        const theirs = two.bars[column][otherRow];
        if ((0,bar_history/* differs */.A)(ours, theirs, tolerance)) {
            return `${column} is ${ours} at ${(0,bar_origins/* originOf */.y)(one, row).provider} and ${theirs} at ${second.provider}`;
        }
    }
    return undefined;
}
function quarantinedRow(candidates, row, detail) {
    const { bars } = candidates;
    const { file, start } = (0,bar_origins/* originOf */.y)(candidates, row);
    const symbol = candidates.symbols[bars.symbol[row]];
    const date = (0,calendar_date/* isoDate */._$)(bars.day[row]);
    const value = (column) => String(bars[column][row]);
    const record = {
        symbol,
        date,
        open: value('open'),
        high: value('high'),
        low: value('low'),
        close: value('close'),
        volume: value('volume'),
    };
    return {
        file,
        row: row - start + 1,
        symbol,
        reason: 'PROVIDERS_DISAGREE',
        detail,
        record: JSON.stringify(record),
        period: date.slice(0, 7),
    };
}

// EXTERNAL MODULE: ./build/lib/src/ingest/live/fetch-plan.js
var fetch_plan = __webpack_require__(65429);
// EXTERNAL MODULE: ./build/lib/src/ingest/live/live-plan.js + 1 modules
var live_plan = __webpack_require__(45252);
// EXTERNAL MODULE: ./build/lib/src/text/markdown.js
var markdown = __webpack_require__(53088);
;// CONCATENATED MODULE: ./build/lib/src/ingest/live-summary.js




/**
 * Failed requests put together by provider, what was asked for and kind of failure, in the order in which they came.
 *
 * @param answered who answered what for which symbols
 */
function failedSymbols(failed, answered) {
    const groups = Map.groupBy(failed, ({ provider, kind, failure }) => [provider, kind, failure.kind].join(' '));
    return [...groups.values()].flatMap((requests) => {
        const [first] = requests;
        if (first === undefined)
            return [];
        const { provider, kind, failure } = first;
        const symbols = [...new Set(requests.flatMap((request) => request.symbols))].sort(order/* byCodeUnits */.C);
        const wanted = new Set(symbols);
        const counts = new Map();
        for (const part of answered) {
            if (part.kind !== kind || part.provider === provider)
                continue;
            const given = counts.get(part.provider) ?? new Set();
            for (const symbol of part.symbols)
                if (wanted.has(symbol))
                    given.add(symbol);
            if (given.size > 0)
                counts.set(part.provider, given);
        }
        const standIns = [...counts].map(([name, given]) => ({ provider: name, symbols: given.size }));
        return [{ provider, kind, failure: failure.kind, symbols, reason: failure.message, standIns }];
    });
}
const live_summary_whole = new Intl.NumberFormat('en-US');
/** What the log says about the live providers, a line each. */
function liveLines({ usage, failed, unknown, actions, crossCheck, news }) {
    return [
        ...usage.map(usageLine),
        ...failed.map(failureLine),
        ...(unknown && unknown.bars.length > 0 ? [`No provider knows bars of ${(0,name_list/* nameList */.OD)(unknown.bars)}.`] : []),
        ...(unknown && unknown.news.length > 0 ? [`No provider knows news of ${(0,name_list/* nameList */.OD)(unknown.news)}.`] : []),
        ...(actions ? actionLines(actions) : []),
        ...(crossCheck ? [crossCheckLine(crossCheck)] : []),
        ...(news && news.unanswered.length > 0
            ? [`News of ${news.unanswered.length} of ${news.asked} companies is not known: ${(0,name_list/* nameList */.OD)(news.unanswered)}.`]
            : []),
    ];
}
/** The part of the job summary about the live providers. */
function liveSummary(live) {
    const numbers = ['requests', 'repeated', 'there before', 'MB'];
    const rows = live.usage.map(({ provider, requests, retries, resumed, bytes }) => [
        (0,markdown/* markdownCell */.UZ)(provider),
        ...[requests, retries, resumed].map((count) => live_summary_whole.format(count)),
        megabytes(bytes),
    ]);
    const notes = liveLines({ ...live, usage: [] }).map((line) => `- ${(0,markdown/* markdownCell */.UZ)(line, 1000)}`);
    return ['### Live providers', (0,markdown/* markdownTable */.Qj)(['provider', ...numbers], rows, numbers), ...notes].join('\n\n');
}
function usageLine({ provider, requests, retries, resumed, bytes }) {
    const parts = [(0,name_list/* counted */.hS)(requests, 'request')];
    if (retries > 0)
        parts.push(`${live_summary_whole.format(retries)} of them repeated`);
    if (resumed > 0)
        parts.push(`${(0,name_list/* counted */.hS)(resumed, 'answer')} that ${resumed === 1 ? 'was' : 'were'} there before`);
    return `${provider}: ${parts.join(', ')}, ${megabytes(bytes)} MB`;
}
function megabytes(bytes) {
    return (bytes / 1e6).toFixed(1);
}
/** What was asked for, in words. */
const askedFor = {
    actions: 'splits and dividends',
    adjusted: 'adjusted closes',
    check: 'bars for the cross-check',
    macro: 'values',
};
function failureLine({ provider, kind, failure, symbols, reason, standIns }) {
    const instead = standIns.map((by) => `${by.provider} stood in for ${live_summary_whole.format(by.symbols)}`);
    const rest = instead.length === 0 ? '' : ` ${instead.join(', ')}.`;
    const names = `${(0,name_list/* counted */.hS)(symbols.length, kind === 'macro' ? 'series' : 'symbol')} (${(0,name_list/* nameList */.OD)(symbols)})`;
    return `${provider} gave no ${askedFor[kind] ?? kind} for ${names}, ${failure}: ${sentence(reason)}${rest}`;
}
/** A message as a sentence, so that another one can follow. */
function sentence(text) {
    return /[.!?]$/.test(text) ? text : `${text}.`;
}
function actionLines({ fresh, changed, takenBack, adjustments, unadjustable }) {
    const lines = [];
    if (fresh + changed + takenBack > 0) {
        lines.push(`Splits and dividends: ${fresh} new, ${changed} changed, ${takenBack} taken back.`);
    }
    if (adjustments.length > 0) {
        const found = adjustments.map(({ symbol, exDay, factor, provider }) => `${symbol} ${(0,calendar_date/* isoDate */._$)(exDay)} × ${factor.toPrecision(4)} (${provider})`);
        lines.push(`Adjustments that no split or dividend explains: ${(0,name_list/* nameList */.OD)(found)}.`);
    }
    if (unadjustable.length > 0) {
        lines.push(`Bars not stored, as their splits and dividends are not known: ${(0,name_list/* nameList */.OD)(unadjustable)}.`);
    }
    return lines;
}
function crossCheckLine({ provider, compared, disagreeing, unchecked, symbols }) {
    const counts = [
        `${live_summary_whole.format(compared)} bars compared with ${provider}`,
        `${live_summary_whole.format(disagreeing)} set aside${disagreeing > 0 ? ` (${(0,name_list/* nameList */.OD)(symbols)})` : ''}`,
        `${live_summary_whole.format(unchecked)} that it lacks`,
    ];
    return `Cross-check: ${counts.join(', ')}.`;
}

// EXTERNAL MODULE: ./build/lib/src/ingest/marks/asked-spans.js
var asked_spans = __webpack_require__(24827);
// EXTERNAL MODULE: ./build/lib/src/ingest/macro/availability.js
var availability = __webpack_require__(98026);
;// CONCATENATED MODULE: ./build/lib/src/ingest/macro/judge-observations.js



const reasons = [
    'UNREADABLE_DATE',
    'FUTURE_DATE',
    'UNREADABLE_VALUE',
    'CONFLICTING_VALUES',
    'DUPLICATE_VALUE',
];
/**
 * Judges every row of a provider's answers. Of a day that got different values none is trusted; of equal ones the first counts.
 *
 * @param series the provider's names of the series that were asked for
 * @param now time of answers that carry none, in ms since 1970
 */
function judgeObservations(answers, series, now) {
    const rows = answers.flatMap((answer) => {
        // What a run makes of an answer must not depend on whether it reads the answer again later.
        const seen = Date.parse(answer.source.time ?? '') || now;
        return answer.rows.map((fetched, at) => judge({ answer, at, fetched, seen }, series));
    });
    settleRepetitions(rows);
    return {
        observations: takenBySeries(rows),
        read: rows.length,
        quarantined: rows.filter(({ outcome }) => isReason(outcome)).map(judge_observations_quarantinedRow),
        skipped: (0,row_counts/* skippedCounts */.jc)(rows, isReason),
    };
}
function judge(row, series) {
    const { observed, value: given } = row.fetched;
    const day = typeof observed === 'string' ? (0,date_format/* parseDay */.Iq)(observed, 'YYYY-MM-DD') : undefined;
    const value = readValue(given);
    const outcome = () => {
        if (!series.has(row.fetched.series))
            return 'not asked for';
        if (day === undefined)
            return 'UNREADABLE_DATE';
        if (day > (0,calendar_date/* utcDay */.dA)(row.seen))
            return 'FUTURE_DATE';
        if (given === undefined)
            return 'no value';
        return value === undefined ? 'UNREADABLE_VALUE' : 'taken';
    };
    return { ...row, day, value, outcome: outcome() };
}
const number = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i;
/** A finite number, or a text that is one; undefined for anything else. */
function readValue(given) {
    const value = typeof given === 'string' && number.test(given.trim()) ? Number(given) : given;
    // 0 and -0 are one value and must have one form in the lake.
    return typeof value === 'number' && Number.isFinite(value) ? value + 0 : undefined;
}
function settleRepetitions(rows) {
    const taken = rows.filter(({ outcome }) => outcome === 'taken');
    for (const same of Map.groupBy(taken, ({ fetched, day }) => `${day} ${fetched.series}`).values()) {
        const [first, ...others] = same;
        if (first === undefined || others.length === 0)
            continue;
        if (others.some(({ value }) => value !== first.value)) {
            for (const row of same)
                row.outcome = 'CONFLICTING_VALUES';
            continue;
        }
        for (const row of others) {
            row.outcome = row.answer === first.answer ? 'DUPLICATE_VALUE' : 'given by an earlier answer';
        }
    }
}
function takenBySeries(rows) {
    const taken = new Map();
    for (const { outcome, fetched, seen, day, value } of rows) {
        if (outcome !== 'taken' || day === undefined || value === undefined)
            continue;
        const list = taken.get(fetched.series) ?? [];
        list.push({ observed: day, value, seen });
        taken.set(fetched.series, list);
    }
    for (const list of taken.values())
        list.sort((a, b) => a.observed - b.observed);
    return taken;
}
function isReason(outcome) {
    return reasons.includes(outcome);
}
const longestName = 100;
const longestDetail = 60;
const longestRecord = 2000;
function judge_observations_quarantinedRow(row) {
    const { answer, at, fetched, day, outcome } = row;
    return {
        file: answer.source,
        row: at + 1,
        symbol: fetched.series.slice(0, longestName).toWellFormed(),
        reason: outcome,
        detail: detailOf(row),
        record: JSON.stringify({
            series: fetched.series,
            observed: judge_observations_shown(fetched.observed, longestRecord),
            value: judge_observations_shown(fetched.value, longestRecord),
        }).toWellFormed(),
        period: day === undefined ? 'undated' : (0,calendar_date/* isoDate */._$)(day).slice(0, 7),
    };
}
function detailOf({ outcome, fetched }) {
    const observed = judge_observations_text(fetched.observed);
    const value = judge_observations_text(fetched.value);
    switch (outcome) {
        case 'UNREADABLE_DATE':
            return `observed ${observed} is no date of the form YYYY-MM-DD that exists`;
        case 'FUTURE_DATE':
            return `observed ${observed} is after the day on which the answer came`;
        case 'UNREADABLE_VALUE':
            return `value ${value} is no finite number`;
        case 'CONFLICTING_VALUES':
            return `value ${value} is one of several for ${observed}`;
        default:
            return `${observed} is given before in the same answer`;
    }
}
function judge_observations_text(value) {
    const written = judge_observations_shown(value, longestDetail);
    return typeof written === 'string' ? JSON.stringify(written).toWellFormed() : String(written);
}
/** What JSON can hold of a value that may be anything, not longer than `longest`. */
function judge_observations_shown(value, longest) {
    if (value === null || typeof value === 'boolean')
        return value;
    if (typeof value === 'number' && Number.isFinite(value))
        return value;
    const written = String(typeof value === 'object' ? JSON.stringify(value) : value);
    return written.slice(0, longest).toWellFormed();
}

;// CONCATENATED MODULE: ./build/lib/src/ingest/macro/macro-invariants.js

/**
 * What is wrong with a stored series: a value that is no finite number or may be used before the day it is of, a revision that
 * changes nothing, rows of several sources. Expects the rows in the order of their key.
 */
function checkMacro({ rows, columns }) {
    const { observed, available, value, source } = columns;
    const problems = [];
    for (let row = 0; row < rows; row++) {
        const day = observed[row];
        const where = `has a row of ${(0,calendar_date/* isoDate */._$)(day)} that`;
        if (!Number.isFinite(value[row]))
            problems.push(`${where} holds no finite number`);
        if (available[row] < day)
            problems.push(`${where} is available before that day`);
        if (row > 0 && observed[row - 1] === day && value[row - 1] === value[row]) {
            problems.push(`${where} repeats the value it replaces`);
        }
        if (source[row] !== source[0])
            problems.push(`${where} comes from ${source[row]}, others from ${source[0]}`);
    }
    return problems;
}

// EXTERNAL MODULE: ./build/lib/src/ingest/macro/macro-source.js
var macro_source = __webpack_require__(92815);
// EXTERNAL MODULE: ./build/lib/src/ingest/macro/merge-observations.js
var merge_observations = __webpack_require__(30865);
;// CONCATENATED MODULE: ./build/lib/src/ingest/macro/ingest-macro.js











/**
 * Stores what the providers gave in macro_daily. What is stored stays, also when a provider no longer serves it; a missing value is
 * nothing to store. The same deliveries again change nothing.
 *
 * @throws UserError when the lake has a series from another source than the configuration names
 */
async function ingestMacro(options) {
    const { config, deliveries } = options;
    const configured = (0,macro_source/* configuredSeries */.UV)(config);
    const results = [];
    for (const delivery of deliveries) {
        const ours = configured.filter(({ provider, series }) => provider === delivery.provider.name && delivery.demand.series.includes(series));
        results.push(await ingestDelivery(options, delivery, ours));
    }
    return {
        counts: sumCounts(results.map(({ counts }) => counts)),
        quarantined: results.flatMap(({ quarantined }) => quarantined),
        missing: results.flatMap(({ missing }) => missing),
        sources: deliveries.flatMap(({ delivery }) => delivery.answers.map(({ source }) => source)),
    };
}
async function ingestDelivery({ lake, now, latestIngested = Number.NEGATIVE_INFINITY }, { provider, demand, delivery }, ours) {
    const judged = judgeObservations(delivery.answers, new Set(ours.map(({ series }) => series)), now);
    const sums = { stored: 0, unchanged: 0, revised: 0 };
    const asked = await (0,asked_spans/* readAskedSpans */.u4)(lake, provider.name, 'macro');
    for (const series of ours) {
        const rules = {
            source: (0,macro_source/* sourceText */.rI)(series),
            sessions: (0,availability/* sessionsToPublication */.Hj)(provider, series.series),
            latestIngested,
            // The series was there for the ingested weeks from the first day on that was ever asked for.
            knownFrom: asked.get(series.series)?.[0]?.first ?? Number.POSITIVE_INFINITY,
        };
        const merged = await storeSeries(lake, series, judged, rules, delivery);
        sums.stored += merged.stored;
        sums.unchanged += merged.unchanged;
        sums.revised += merged.revised;
    }
    const failed = failureReasons(delivery);
    // Last, because what counts as asked for is not asked for again.
    const span = { first: (0,calendar_date/* epochDay */.ue)(demand.from), last: (0,calendar_date/* epochDay */.ue)(demand.to) };
    await (0,asked_spans/* storeAskedSpans */.zq)(lake, provider.name, 'macro', ours.filter(({ series }) => !failed.has(series)).map(({ series }) => [series, span]));
    return {
        counts: {
            read: judged.read,
            ...sums,
            quarantined: (0,row_counts/* countReasons */.Vo)(judged.quarantined),
            skipped: judged.skipped,
        },
        quarantined: judged.quarantined,
        missing: ours.flatMap(({ name, series }) => {
            const reason = failed.get(series);
            return reason === undefined ? [] : [{ name, reason }];
        }),
    };
}
async function storeSeries(lake, series, judged, rules, { answers }) {
    const keys = { series: series.name };
    const before = (await lake.read(market_datasets/* macroDaily */.W, keys))?.table;
    if (before)
        (0,macro_source/* assertSameSource */._g)(series, before);
    const observations = judged.observations.get(series.series) ?? [];
    const merged = (0,merge_observations/* mergeObservations */.A)(before ?? (0,lake_table/* emptyTable */._d)(market_datasets/* macroDaily */.W.columns), observations, rules);
    if (merged.stored + merged.revised === 0)
        return merged;
    const sources = answers
        .filter(({ rows }) => rows.some((row) => row.series === series.series))
        .map(({ source }) => source);
    await lake.write(market_datasets/* macroDaily */.W, keys, { recipe: datasets/* ingestRecipe */.ZJ, table: merged.table, sources });
    // What was written is read back and checked, so that a fault of ours cannot pass for data.
    const [violation] = checkMacro((await lake.require(market_datasets/* macroDaily */.W, keys)).table);
    if (violation !== undefined)
        throw new Error(`macro_daily/series=${series.name} ${violation}`);
    return merged;
}
function failureReasons({ failures, unknown }) {
    const reasons = new Map();
    for (const { symbols, failure } of failures)
        for (const series of symbols)
            reasons.set(series, failure.message);
    for (const series of unknown)
        reasons.set(series, 'the provider knows no such series');
    return reasons;
}
function sumCounts(all) {
    const total = (pick) => all.reduce((sum, counts) => sum + pick(counts), 0);
    return {
        read: total(({ read }) => read),
        stored: total(({ stored }) => stored),
        unchanged: total(({ unchanged }) => unchanged),
        revised: total(({ revised }) => revised),
        quarantined: sumByName(all.map(({ quarantined }) => quarantined)),
        skipped: sumByName(all.map(({ skipped }) => skipped)),
    };
}
function sumByName(all) {
    const sums = {};
    for (const counts of all) {
        for (const [name, count] of Object.entries(counts))
            sums[name] = (sums[name] ?? 0) + count;
    }
    return sums;
}

;// CONCATENATED MODULE: ./build/lib/src/ingest/live-store.js













const nothingAsked = { counts: undefined, quarantined: [] };
/**
 * Stores splits and dividends, and leaves out the bars that must not be stored: on an unknown scale, or denied by a second provider. Bars of files alone
 * stay as they are.
 */
async function storeActions(sources, known, lake, config) {
    const { weeks, window, bars, now, live } = sources;
    if (live === undefined)
        return { ...nothingAsked, candidates: bars, live };
    const { plan, market: fetched } = live.answers;
    const { market } = config.pipeline;
    const store = { lake, weeks, known, tolerance: market.revision_tolerance };
    const { symbols } = bars;
    const preference = market.providers.filter((name) => name !== 'files');
    const ingested = await ingestActions({ ...store, parts: fetched.actions, symbols, preference });
    const [from, until] = [(0,calendar_date/* isoDate */._$)(window.sessions[0] ?? window.firstDay), (0,calendar_date/* isoDate */._$)(window.lastDay)];
    const everKnown = await (0,known_actions/* readActions */.cx)(lake, { symbols, from, until, knownUntil: Number.POSITIVE_INFINITY });
    const adjusted = checkAdjusted({ parts: fetched.adjusted, candidates: bars, window, actions: everKnown });
    await ingestAdjustments(store, adjusted.found);
    const answered = fetched.actions.flatMap((part) => part.answered);
    const { candidates, unadjustable } = adjustableCandidates(bars, answered);
    const checked = fetched.second &&
        market.cross_check &&
        (await crossCheck({
            candidates,
            second: fetched.second,
            days: plan.check,
            window,
            today: (0,calendar_date/* utcDay */.dA)(now),
            market,
            tolerance: market.cross_check.tolerance,
        }));
    const { fresh, changed, takenBack, counts, quarantined } = ingested;
    const actions = { fresh, changed, takenBack, adjustments: adjusted.found, unadjustable };
    return {
        candidates: checked?.candidates ?? candidates,
        quarantined,
        counts,
        live: liveIngest(live.answers, { actions, crossCheck: checked?.report }, newsBegin(sources, config)),
    };
}
/** Stores the observations of macroeconomic series, where any were asked for. */
async function storeMacro({ live, now }, known, lake, { pipeline }) {
    if (live === undefined)
        return nothingAsked;
    const deliveries = live.answers.macro;
    const request = { lake, config: pipeline.macro, deliveries, now, latestIngested: known.latest };
    const { counts, quarantined } = await ingestMacro(request);
    return { counts: counts.read > 0 ? counts : undefined, quarantined };
}
/** Notes of which spans who was asked. */
async function storeSpans({ live }, lake, pipeline) {
    if (live === undefined)
        return;
    const { market, news } = live.answers;
    for (const { provider, answered } of market.bars) {
        const spans = answered.flatMap((demand) => demand.symbols.map((symbol) => [symbol, (0,fetch_plan/* spanOfBars */.YG)(demand)]));
        await (0,asked_spans/* storeAskedSpans */.zq)(lake, provider, (0,live_plan/* barKind */.c)(provider, pipeline), spans);
    }
    for (const { provider, answered } of news.parts) {
        const spans = answered.flatMap((demand) => demand.subjects.map(({ symbol }) => [symbol, (0,fetch_plan/* spanOfNews */.vE)(demand)]));
        await (0,asked_spans/* storeAskedSpans */.zq)(lake, provider, 'news', spans);
    }
}
/** The instant from which the news of a company is wanted that was never asked for. */
function newsBegin({ weeks }, { pipeline }) {
    const [first] = (0,news_weeks/* newsWeeksOf */.G)(weeks, pipeline.news.history_weeks);
    return (first?.previousCutoffUtc ?? 0) + 1;
}
function liveIngest(answers, { actions, crossCheck }, newsFrom) {
    const { market, news, failed, usage } = answers;
    const demands = Object.values(answers.plan.news).flat();
    const asked = new Set(live_store_subjectsOf(demands));
    const answered = new Set(news.parts.flatMap((part) => live_store_subjectsOf(part.answered)));
    // Who knew a company before and does not any more has not answered: perhaps its list was cut off.
    const knownBefore = new Set(live_store_subjectsOf(demands.filter(({ from }) => from > newsFrom)));
    const unknown = new Set(news.unknown.filter((symbol) => !knownBefore.has(symbol)));
    const unknownBars = new Set(market.unknown);
    return {
        usage: [...usage].map(([provider, { requests, retries, resumed, bytes }]) => ({
            provider,
            requests,
            retries,
            resumed,
            bytes,
        })),
        failed: failedSymbols(failed, [
            ...market.bars.map(({ provider, answered: demands }) => ({
                provider,
                kind: 'bars',
                symbols: demands.flatMap(({ symbols }) => symbols),
            })),
            ...market.actions.map(({ provider, answered: demands }) => ({
                provider,
                kind: 'actions',
                symbols: demands.flatMap(({ symbols }) => symbols),
            })),
            ...news.parts.map((part) => ({ provider: part.provider, kind: 'news', symbols: live_store_subjectsOf(part.answered) })),
        ]),
        unknown: { bars: market.unknown, news: [...unknown] },
        unfetched: [...market.missing.filter((symbol) => !unknownBars.has(symbol)), ...actions.unadjustable].sort(order/* byCodeUnits */.C),
        actions,
        ...(crossCheck ? { crossCheck } : {}),
        ...(asked.size === 0
            ? {}
            : {
                news: {
                    asked: asked.size,
                    unanswered: [...asked].filter((symbol) => !answered.has(symbol) && !unknown.has(symbol)).sort(order/* byCodeUnits */.C),
                    isAnyKnown: unknown.size < asked.size,
                },
            }),
    };
}
function live_store_subjectsOf(demands) {
    return demands.flatMap(({ subjects }) => subjects.map(({ symbol }) => symbol));
}

;// CONCATENATED MODULE: ./build/lib/src/ingest/news/news-invariants.js
/** What is wrong with the stored news of a week: published outside the week, without symbol or headline. That no item is there twice the lake itself sees to. */
function checkNews({ rows, columns }, week) {
    const violations = [];
    for (let row = 0; row < rows; row++) {
        const symbol = columns.symbol[row];
        const id = columns.id[row];
        const headline = columns.headline[row];
        const published = columns.published_utc[row];
        const report = (code, detail) => violations.push({ code, symbol, id, detail });
        if (!(published <= week.cutoffUtc))
            report('OUTSIDE_WEEK', `published ${published}, after the cutoff ${week.cutoffUtc}`);
        if (!(published > week.previousCutoffUtc)) {
            report('OUTSIDE_WEEK', `published ${published}, not after the cutoff before, ${week.previousCutoffUtc}`);
        }
        if (symbol === '')
            report('NO_SYMBOL', 'the symbol is empty');
        if (headline === '')
            report('NO_HEADLINE', 'the headline is empty');
    }
    return violations;
}

;// CONCATENATED MODULE: ./build/lib/src/ingest/news/ingest-news.js









/**
 * Stores the news of the window's weeks. What is stored stays. An item that arrives after its week was stored is added to
 * that week, unless a week that was ingested before, and is not selected now, looks back on it: that week has been scored
 * without the item, and would be scored with hindsight if it were there. News of a symbol that such a week did not have in
 * its universe is added all the same. A week without news is stored empty, because that is knowledge too, but only from the week of the sources'
 * first item on: about the time before they say nothing.
 */
async function ingestNews(lake, candidates, past, branch) {
    const { weeks, coveredFrom, sources } = candidates;
    const assigned = assignWeeks(weeks, candidates.items);
    const stored = await readStored(lake, weeks);
    const known = new news_identity/* SeenNews */.nJ();
    const all = [...stored.values()].flatMap(news_rows/* storedNews */.DP);
    const originOf = ingest_news_originsOf(candidates.items);
    for (const item of all)
        known.add({ ...item, origin: originOf(item) }, item);
    const again = [];
    const result = new Map(stored);
    const sums = { stored: 0, unchanged: 0, late: 0, tooLate: 0, forGood: 0 };
    const lookingBack = new Set();
    const hasPublishedInputs = (weekEnding) => branch.has(datasets/* universe */.sW, { week_ending: weekEnding });
    for (const week of weeks) {
        const found = assigned.get(week.weekEnding) ?? [];
        const missing = [];
        for (const given of found) {
            const item = known.find(given);
            if (item === undefined)
                missing.push(given);
            else
                again.push({ given, stored: item, week: week.weekEnding });
        }
        const before = stored.get(week.weekEnding);
        const fresh = await stillOpen(missing, week, before !== undefined, past);
        sums.stored += fresh.length;
        sums.unchanged += found.length - missing.length;
        const tooLate = missing.length - fresh.length;
        sums.tooLate += tooLate;
        if (tooLate > 0) {
            const weeksThatLook = past.lookingBackOn((0,calendar_date/* epochDay */.ue)(week.weekEnding));
            if (weeksThatLook.some(hasPublishedInputs))
                sums.forGood += tooLate;
            else
                for (const later of weeksThatLook)
                    lookingBack.add(later);
        }
        if (before !== undefined)
            sums.late += fresh.length;
        const isKnownAbsent = before === undefined && (await past.lookedBack((0,calendar_date/* epochDay */.ue)(week.weekEnding)));
        const isCovered = week.cutoffUtc >= coveredFrom && !isKnownAbsent;
        if (fresh.length === 0 && (before !== undefined || !isCovered))
            continue;
        result.set(week.weekEnding, await storeWeek(lake, week, before, fresh, sources));
    }
    const isPublished = (weekEnding) => branch.has(datasets/* companyNews */.T_, { week_ending: weekEnding });
    return {
        counts: countsOf(candidates, sums),
        late: sums.late,
        tooLate: { items: sums.tooLate, forGood: sums.forGood, weeks: [...lookingBack].sort() },
        changed: changedNews(again, all, isPublished),
        weeks: result,
    };
}
function countsOf(candidates, { stored, unchanged, tooLate }) {
    return {
        read: candidates.read,
        stored,
        unchanged,
        revised: 0,
        quarantined: (0,row_counts/* countReasons */.Vo)(candidates.quarantined),
        harmless: candidates.harmless,
        skipped: {
            ...candidates.skipped,
            ...(tooLate === 0 ? {} : { 'after a week that looks back on it was ingested': tooLate }),
        },
    };
}
/**
 * Who gave a stored item, where this run is given it again word for word; undefined where that is not known. So two sources that use one id
 * for different things are told apart in later runs as they are within one: files are read as a whole each time, and providers are asked for an overlap.
 */
function ingest_news_originsOf(given) {
    const origins = new Map(given.toReversed().map((item) => [rowKey(item), item.origin]));
    return (item) => origins.get(rowKey(item));
}
/** The items that no closed week looked for. A week that is not stored was unknown to whoever looked back on it: it stays so. */
async function stillOpen(items, week, isStored, past) {
    const day = (0,calendar_date/* epochDay */.ue)(week.weekEnding);
    const open = [];
    for (const item of items) {
        if (!(await past.lookedBack(day, isStored ? item.symbol : undefined)))
            open.push(item);
    }
    return open;
}
async function readStored(lake, weeks) {
    const stored = new Map();
    for (const { weekEnding } of weeks) {
        const partition = await lake.read(datasets/* companyNews */.T_, { week_ending: weekEnding });
        if (partition)
            stored.set(weekEnding, partition.table);
    }
    return stored;
}
async function storeWeek(lake, week, before, fresh, sources) {
    const items = withDistinctIds(fresh, before ? (0,news_rows/* storedNews */.DP)(before) : []);
    const table = (0,lake_table/* concatTables */.mm)(datasets/* companyNews */.T_.columns, [...(before ? [before] : []), newsTable(items)]);
    const keys = { week_ending: week.weekEnding };
    await lake.write(datasets/* companyNews */.T_, keys, { recipe: datasets/* ingestRecipe */.ZJ, table, sources });
    const written = (await lake.require(datasets/* companyNews */.T_, keys)).table;
    // What was written is read back and checked, so that a fault of ours cannot pass for data.
    const [violation] = checkNews(written, week);
    if (violation === undefined)
        return written;
    const { code, symbol, id, detail } = violation;
    throw new Error(`company_news/week_ending=${week.weekEnding} breaks ${code} for ${symbol}, item ${id}: ${detail}`);
}
/** Two publishers that say the same at the same time, without id and address, would get the same id: the publisher tells the second one apart. */
function withDistinctIds(fresh, before) {
    const taken = new Set(before.map(rowKey));
    return fresh.map((item) => {
        const isTaken = item.id === (0,news_identity/* madeUpId */.yu)(item) && taken.has(rowKey(item));
        const distinct = isTaken ? { ...item, id: (0,news_identity/* madeUpIdWithPublisher */.i8)(item) } : item;
        taken.add(rowKey(distinct));
        return distinct;
    });
}
function rowKey({ symbol, published, id, headline }) {
    return [symbol, published, id, headline].join('\n');
}
function newsTable(items) {
    return {
        rows: items.length,
        columns: {
            symbol: items.map(({ symbol }) => symbol),
            id: items.map(({ id }) => id),
            published_utc: Float64Array.from(items, ({ published }) => published),
            headline: items.map(({ headline }) => headline),
            summary: items.map(({ summary }) => summary),
            url: items.map(({ url }) => url),
            source: items.map(({ source }) => source),
        },
    };
}

;// CONCATENATED MODULE: ./build/lib/src/ingest/news/news-holes.js




/**
 * Notes which of the selected weeks have hardly any news, so that later weeks do not take what is not known for none. A week that weeks which
 * were ingested before, and are not selected now, look back on stays as they knew it.
 *
 * @param lake where it is noted, and what is there is read
 * @param leastShare of the usual number of items, below which a week has a hole
 */
async function storeNewsHoles(lake, volumes, leastShare, known) {
    const holes = new Map(newsHoles(volumes, leastShare).map((hole) => [hole.weekEnding, hole]));
    for (const { weekEnding } of volumes) {
        const keys = { week_ending: weekEnding };
        const hole = holes.get(weekEnding);
        const noted = (await lake.read(datasets/* newsHoles */.p4, keys))?.table;
        const isNoted = (noted?.rows ?? 0) > 0;
        if ((hole !== undefined) === isNoted || (await known.lookedBack((0,calendar_date/* epochDay */.ue)(weekEnding))))
            continue;
        const table = (0,lake_table/* emptyTable */._d)(datasets/* newsHoles */.p4.columns, hole === undefined ? 0 : 1);
        if (hole !== undefined) {
            table.columns.items[0] = hole.items;
            table.columns.usual[0] = hole.usual ?? Number.NaN;
        }
        await lake.write(datasets/* newsHoles */.p4, keys, { recipe: datasets/* ingestRecipe */.ZJ, table });
    }
}

// EXTERNAL MODULE: ./build/lib/src/ingest/published-inputs.js
var published_inputs = __webpack_require__(47176);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/lib/src/lake/lake.js + 5 modules
var lake = __webpack_require__(70667);
// EXTERNAL MODULE: ./build/lib/src/lake/table-digest.js
var table_digest = __webpack_require__(74886);
// EXTERNAL MODULE: ./build/lib/src/ingest/settings-note.js
var settings_note = __webpack_require__(69774);
;// CONCATENATED MODULE: ./build/lib/src/ingest/read-again.js













/**
 * Finds the weeks that are ingested by other settings than before, and compares them with what these settings give in an empty lake.
 * Published weeks stay, by whatever they were ingested.
 *
 * @param draftOver drafts the same sources over an empty lake; undefined where live providers were asked: what they gave before cannot be had again
 * @throws DamagedPartitionError
 */
async function weeksReadAgain(options, pipeline, draftOver) {
    const again = await ingestedOtherwise(options, (0,settings_note/* settingsNote */.O_)(pipeline));
    if (again.weeks.length === 0 || draftOver === undefined)
        return again;
    const { root, datasets, producer } = options.lake;
    // Nobody ever writes to it.
    const empty = new lake/* Lake */.Im({ datasets, root: (0,external_node_path_.join)(root, '.empty'), clock: () => 0, software: producer.software });
    const fresh = new lake_draft/* LakeDraft */.z(empty);
    await draftOver(empty, fresh);
    return { ...again, differing: await differingWeeks(again, options, pipeline, fresh) };
}
async function ingestedOtherwise({ lake, weeks: selected, published }, now) {
    const isSelected = new Set(selected.map(({ weekEnding }) => weekEnding));
    const settings = new Set();
    const weeks = [];
    const others = [];
    for (const keys of await lake.list(market_datasets/* coverage */.vk)) {
        const { weekEnding } = (0,calendar_weeks/* weekEndingOn */.Tu)(keys.week_ending ?? '');
        const was = published.has(datasets/* universe */.sW, keys) ? undefined : await (0,settings_note/* readSettingsNote */.GA)(lake, weekEnding);
        const changed = was === undefined ? [] : (0,settings_note/* changedSettings */.Sb)(was, now);
        if (changed.length === 0)
            continue;
        if (!isSelected.has(weekEnding))
            others.push(weekEnding);
        else {
            weeks.push(weekEnding);
            for (const setting of changed)
                settings.add(setting);
        }
    }
    return { settings: [...settings].sort(), weeks, others, differing: [] };
}
/** What of the weeks that are read again is not as an empty lake would have it. */
async function differingWeeks({ weeks, settings }, { draft, published, sessions }, { benchmark, news }, fresh) {
    const aspects = aspectsOf(settings);
    const differing = [];
    for (const weekEnding of weeks) {
        const members = (await fresh.read(datasets/* universe */.sW, { week_ending: weekEnding }))?.table.columns.symbol ?? [];
        // What an evaluation looks at reaches further back than a week does.
        const reach = weekEnding === weeks.at(-1) ? Math.max(market_view/* viewSessions */.X1, sessions) : market_view/* viewSessions */.X1;
        const seen = {
            symbols: [...members, benchmark],
            until: weekEnding,
            sessions: reach,
            historyWeeks: news.history_weeks,
            published,
        };
        for (const what of aspects) {
            const read = readers[what];
            if ((await read(draft, seen)) !== (await read(fresh, seen)))
                differing.push({ weekEnding, what });
        }
    }
    return differing;
}
/** What a change of these settings can change. Longer or shorter histories change no week, nor do gates. */
function aspectsOf(settings) {
    const isOf = (...sections) => settings.some((path) => sections.includes(path.split('.')[0] ?? '') && !isHarmless(path));
    const isOfSteps = settings.some((path) => ofSteps.has(path));
    const isOfBars = isOf('universe', 'market', 'providers');
    const market = isOfBars ? ['bars'] : isOfSteps ? ['known steps'] : [];
    return isOf('universe', 'news', 'providers') ? [...market, 'news'] : market;
}
const ofSteps = new Set(['market.known_steps', 'market.volume']);
const ofReach = new Set(['market.history_sessions', 'news.history_weeks']);
function isHarmless(path) {
    return ofSteps.has(path) || ofReach.has(path) || (0,settings_note/* isGate */.cE)(path);
}
/** Texts that are equal where what a week sees is. */
const readers = {
    bars: async (lake, seen) => (0,canonical_json/* canonicalJson */.d)((await (0,market_view/* findMarketView */.Rr)(lake, seen))?.input ?? null),
    'known steps': async (lake, { symbols, until, sessions }) => {
        const from = (0,calendar_date/* isoDate */._$)((0,session_window/* lastSessionDays */.Y7)(until, sessions)[0]);
        const actions = await (0,known_actions/* readActions */.cx)(lake, { symbols, from, until });
        return (0,canonical_json/* canonicalJson */.d)(Object.fromEntries(actions));
    },
    news: async (lake, { until, historyWeeks, published }) => {
        const digests = [];
        for (const { weekEnding } of (0,calendar_weeks/* weeksBack */.Tn)((0,calendar_weeks/* weekEndingOn */.Tu)(until), historyWeeks + 1)) {
            const keys = { week_ending: weekEnding };
            const table = published.has(datasets/* companyNews */.T_, keys) ? undefined : (await lake.read(datasets/* companyNews */.T_, keys))?.table;
            const isHole = ((await lake.read(datasets/* newsHoles */.p4, keys))?.table.rows ?? 0) > 0;
            digests.push(table === undefined ? null : (0,table_digest/* tableDigest */.j)(datasets/* companyNews */.T_.columns, table), isHole ? 'hole' : null);
        }
        return (0,canonical_json/* canonicalJson */.d)(digests);
    },
};

;// CONCATENATED MODULE: ./build/lib/src/ingest/source-list.js

/** Files by name; the answers of a live provider as one, since there are hundreds and the dataset raw has each. */
function sourceList({ bars, news, live }) {
    const parts = live ? [...live.answers.market.bars, ...live.answers.news.parts] : [];
    const ofProvider = new Map(parts.flatMap(({ provider, answers }) => answers.map(({ source }) => [source, provider])));
    const byProvider = Map.groupBy([...bars.sources, ...news.sources], (source) => ofProvider.get(source));
    return [...byProvider].flatMap(([provider, sources]) => {
        if (provider === undefined)
            return sources;
        const digest = (0,canonical_json/* sha256Hex */.f)((0,canonical_json/* canonicalJson */.d)(sources.map(({ sha256 }) => sha256).sort()));
        return [{ name: `${provider} (${sources.length} answers)`, sha256: digest }];
    });
}

;// CONCATENATED MODULE: ./build/lib/src/ingest/universe/ingest-universe.js




/**
 * Stores the members of every selected week. A row of the files counts as unchanged when every selected week had it already.
 *
 * @throws UserError when a week has no member
 */
async function ingestUniverse(lake, weeks, source) {
    const { members, sources, counts } = source;
    const universes = new Map(weeks.map(({ weekEnding }) => [weekEnding, (0,universe_source/* universeOn */.D4)(members, weekEnding)]));
    for (const [weekEnding, { rows }] of universes) {
        if (rows > 0)
            continue;
        const cause = dominantCause(source.quarantined);
        const because = cause === undefined ? 'T' : `${causeText(cause)}: t`;
        throw new errors/* UserError */.yo(`${because}he universe files give no symbol for the week ending ${weekEnding}.`, {
            hint: 'Check the files, and the columns "from" and "to", under "universe" in pipeline.yaml.',
        });
    }
    const fresh = new Set();
    let isEachStored = true;
    for (const [weekEnding, table] of universes) {
        const keys = { week_ending: weekEnding };
        const before = (await lake.read(datasets/* universe */.sW, keys))?.table;
        if (before === undefined)
            isEachStored = false;
        for (const symbol of newMembers(table, before))
            fresh.add(symbol);
        await lake.write(datasets/* universe */.sW, keys, { recipe: datasets/* ingestRecipe */.ZJ, table, sources });
    }
    const unchanged = isEachStored ? members.filter(({ symbol }) => !fresh.has(symbol)).length : 0;
    return { universes, counts: { ...counts, stored: counts.stored - unchanged, unchanged } };
}
/** Symbols that the stored table lacks, or has with another sector or name. */
function newMembers({ columns }, before) {
    const known = new Map(before?.columns.symbol.map((symbol, row) => [symbol, row]));
    return columns.symbol.filter((symbol, row) => {
        const stored = known.get(symbol);
        if (before === undefined || stored === undefined)
            return true;
        return before.columns.sector[stored] !== columns.sector[row] || before.columns.name[stored] !== columns.name[row];
    });
}

;// CONCATENATED MODULE: ./build/lib/src/ingest/ingest-store.js


























/**
 * Stores what the sources gave, unless the gates refuse it; what is stored already is left alone. A refused week has not looked: of it nothing is
 * stored that other weeks build on.
 */
async function storeSources(sources, context) {
    const { lake, config } = context;
    const writtenBefore = lake.written.length;
    const published = await (0,published_partitions/* readPublishedPartitions */.M)(lake);
    const draft = new lake_draft/* LakeDraft */.z(lake);
    const drafted = await draftSources(sources, draft, context);
    await (0,published_inputs/* refuseOtherUniverse */.I)(lake, draft, published);
    const comparison = { lake, draft, published, weeks: sources.weeks, sessions: sources.window.sessions.length };
    const draftOver = (empty, fresh) => draftSources(sources, fresh, { ...context, lake: empty });
    const readAgain = await weeksReadAgain(comparison, config.pipeline, sources.live ? undefined : draftOver);
    const findings = { ...drafted, readAgain };
    await (0,settings_note/* draftSettingsNotes */.Cn)(sources.weeks, lake, draft, config.pipeline);
    const refusal = refusalOf(findings, config.pipeline);
    const isNothingTaken = refusal !== undefined && refusal.weeks.length === sources.weeks.length;
    const taken = isNothingTaken ? {} : findings.readWell;
    let newlyQuarantined = 0;
    for (const [dataset, rows] of Object.entries(findings.quarantined)) {
        newlyQuarantined += await (0,quarantine/* storeQuarantine */.kI)(draft, dataset, rows, datasets/* ingestRecipe */.ZJ, taken[dataset]);
    }
    await storeSpans(sources, draft, config.pipeline);
    const isStored = storedOf(refusal, sources);
    // Coverage last, because a week with a coverage counts as ingested.
    await draft.commit((partition) => !isLast(partition) && isStored(partition));
    await sources.live?.keep();
    await draft.commit(isStored);
    await sources.live?.finish();
    const written = lake.written.slice(writtenBefore).filter(({ dataset }) => dataset !== datasets/* settingsNotes */.zz);
    const partitions = written.length;
    const takenLater = Object.values(taken).reduce((sum, rows) => sum + rows.length, 0);
    return { ...findings, newlyQuarantined, takenLater, partitions, ...(refusal ? { refusal } : {}) };
}
/** The rows that earlier ingests have set aside, and that this one takes, by dataset. Of a universe every row is judged each time. */
async function readWell({ news, universe: members }, { readAgain, cells: { cells }, taken: confirmed }, quarantined, lake) {
    const ofUniverse = new Set(members.sources.map(({ name }) => name));
    const rowsOfUniverse = await (0,quarantine/* readQuarantine */.Db)(lake, datasets/* universe */.sW.name);
    const taken = {
        [datasets/* universe */.sW.name]: rowsOfUniverse.filter(({ source }) => ofUniverse.has((0,quarantine/* fileOfSource */.JT)(source))),
        [market_datasets/* marketDaily */.Gb.name]: readAgain
            .filter(({ cell }) => cell === undefined || cells[cell] > 0)
            .map(({ stored }) => stored),
        [datasets/* companyNews */.T_.name]: news.readAgain,
    };
    const read = Object.fromEntries(Object.entries(taken).map(([dataset, rows]) => [dataset, (0,quarantine/* notSetAsideAgain */.Ey)(rows, quarantined[dataset] ?? [])]));
    return { ...read, [market_datasets/* marketDaily */.Gb.name]: [...(read[market_datasets/* marketDaily */.Gb.name] ?? []), ...confirmed] };
}
/** Coverage, because a week with one counts as ingested; and, later still, by which settings it was. */
function isLast({ dataset }) {
    return dataset === market_datasets/* coverage */.vk || dataset === datasets/* settingsNotes */.zz;
}
/**
 * Which partitions of an ingest are stored. Where some weeks are refused they get neither universe nor coverage nor a note of the settings, the others all of theirs. Where
 * all of them are, the quarantine stays, and what live providers gave beside news: with it the next run asks for what is missing only, and nothing of it comes from
 * files that were perhaps misread. News is asked for again.
 */
function storedOf(refusal, { weeks, areBarsLive }) {
    if (refusal === undefined)
        return () => true;
    const refused = new Set(refusal.weeks);
    if (refused.size < weeks.length) {
        return ({ dataset, keys }) => !(dataset === datasets/* universe */.sW || dataset === datasets/* newsHoles */.p4 || isLast({ dataset, keys })) ||
            !refused.has(keys.week_ending ?? '');
    }
    const ofMarket = new Set([market_datasets/* marketDaily */.Gb, market_datasets/* marketRevisions */.py, market_datasets/* corporateActions */.Nz]);
    return ({ dataset, keys }) => {
        if (dataset === sources_datasets/* quarantine */.t || dataset === market_datasets/* macroDaily */.W)
            return true;
        if (dataset === datasets/* fetchedSpans */.l9)
            return keys.kind === 'macro' || (areBarsLive && keys.kind !== 'news');
        return areBarsLive && ofMarket.has(dataset);
    };
}
function ingest_store_countsOf(feeds) {
    return Object.fromEntries(feeds.flatMap(({ dataset, counts }) => (counts ? [[dataset, counts]] : [])));
}
/** Puts into a draft what the sources give beyond what is stored. */
async function draftSources(sources, lake, context) {
    const { benchmark, market } = context.config.pipeline;
    const { weeks, window } = sources;
    const members = await ingestUniverse(lake, weeks, sources.universe);
    const known = await knownWeeks(weeks, context);
    const actions = await storeActions(sources, known, lake, context.config);
    const bars = await draftBars(sources, actions.candidates, known, lake, context);
    const news = await ingestNews(lake, sources.news, known, await (0,published_partitions/* readPublishedPartitions */.M)(context.lake));
    const macro = await storeMacro(sources, known, lake, context.config);
    const { months } = bars;
    const coverage = await ingestCoverage({
        lake,
        weeks,
        universes: members.universes,
        benchmark,
        window,
        historySessions: market.history_sessions,
        months,
        news: news.weeks,
    });
    const steps = await ingest_store_stepsOf(bars, sources, lake, context);
    const volumes = newsVolumes(members.universes, news.weeks);
    await draftNewsHoles(volumes, weeks, lake, context);
    const feeds = [
        { dataset: datasets/* universe */.sW.name, counts: members.counts, quarantined: sources.universe.quarantined },
        { dataset: market_datasets/* marketDaily */.Gb.name, counts: bars.counts, quarantined: bars.candidates.quarantined },
        { dataset: market_datasets/* corporateActions */.Nz.name, counts: actions.counts, quarantined: actions.quarantined },
        { dataset: datasets/* companyNews */.T_.name, counts: news.counts, quarantined: sources.news.quarantined },
        { dataset: market_datasets/* macroDaily */.W.name, counts: macro.counts, quarantined: macro.quarantined },
    ];
    const quarantined = Object.fromEntries(feeds.map((feed) => [feed.dataset, feed.quarantined]));
    return {
        weeks: weeks.map(({ weekEnding }) => weekEnding),
        counts: ingest_store_countsOf(feeds),
        quarantined,
        readWell: await readWell(sources, { ...bars.candidates, taken: bars.taken }, quarantined, context.lake),
        filled: bars.filled,
        adjustment: bars.adjustment,
        steps,
        knownStepNotes: bars.knownStepNotes,
        lateNews: news.late,
        tooLateNews: news.tooLate,
        changedNews: news.changed,
        newsNames: sources.news.names,
        withoutNews: weeksWithoutNews(weeks, news.weeks, sources.news.coveredFrom, known),
        unreadNews: sources.news.unread,
        coverage,
        newsVolumes: volumes,
        spelled: { [market_datasets/* marketDaily */.Gb.name]: sources.bars.spelled, [datasets/* companyNews */.T_.name]: sources.news.spelled },
        strangers: sources.bars.strangers,
        sources: [...sources.universe.sources, ...sourceList(sources)],
        ...(actions.live ? { live: actions.live } : {}),
    };
}
/** The steps that prices take up to the last of the weeks. */
function ingest_store_stepsOf({ candidates, months }, { weeks, window }, lake, { config }) {
    const { benchmark, market } = config.pipeline;
    const until = weeks.at(-1).weekEnding;
    const { symbols } = candidates;
    return (0,step_report/* readSteps */.I$)({ lake, symbols, benchmark, until, sessions: window.sessions, months, settings: market.steps });
}
/** What was ingested of weeks that look back on others, when these are selected. */
function knownWeeks(selected, { lake, config }) {
    return readKnownWeeks(lake, { selected, viewSessions: market_view/* viewSessions */.X1, historyWeeks: config.pipeline.news.history_weeks });
}
/** Notes the holes of the news. What is published stays as it was scored, also where its week is selected again. */
async function draftNewsHoles(volumes, weeks, lake, context) {
    const published = await context.publishedWeeks();
    const open = weeks.filter(({ weekEnding }) => !published.has(weekEnding));
    await storeNewsHoles(lake, volumes, context.config.pipeline.news.least_volume, await knownWeeks(open, context));
}
/** Puts bars into a draft, but for those that a step keeps out, and what is known of steps beside them. */
async function draftBars({ weeks, window }, given, known, draft, { lake, config, progress: startProgress, publishedWeeks }) {
    const { market, news } = config.pipeline;
    const { candidates, confirmed, taken } = await withholdBars({
        lake,
        draft,
        candidates: given,
        weeks,
        window,
        steps: market.steps,
        configured: market.known_steps,
        tolerance: market.revision_tolerance,
    });
    const progress = startProgress('Comparing bars', window.months.length);
    const ingested = await ingestBars({
        lake: draft,
        candidates,
        confirmed,
        weeks,
        known,
        window,
        tolerance: market.revision_tolerance,
        onMonth: () => progress.advance(),
    });
    progress.end();
    const volumeUnit = market.columns.adj_volume === undefined ? market.volume : 'adjusted';
    const knownSteps = await ingestKnownSteps({
        lake,
        draft,
        weeks,
        publishedWeeks,
        window,
        months: ingested.months,
        symbols: candidates.symbols,
        configured: market.known_steps,
        volumeUnit,
        sources: [...candidates.sources, ...configuredSource(market.known_steps)],
        viewSessions: market_view/* viewSessions */.X1,
        historyWeeks: news.history_weeks,
    });
    return { ...ingested, candidates, taken, knownStepNotes: knownStepNotes(knownSteps, volumeUnit) };
}
/** The configuration as one of the sources of what is known of steps. */
function configuredSource(knownSteps) {
    if (knownSteps.length === 0)
        return [];
    const text = (0,canonical_json/* canonicalJson */.d)(knownSteps);
    return [{ name: 'market.known_steps', bytes: Buffer.byteLength(text), sha256: (0,canonical_json/* sha256Hex */.f)(text) }];
}

;// CONCATENATED MODULE: ./build/lib/src/ingest/news/late-news.js

const late_news_whole = new Intl.NumberFormat('en-US');
/** What stays out, and the command that takes it in where one does; undefined where nothing stays out. */
function tooLateNote({ items, forGood, weeks }) {
    const open = items - forGood;
    const notes = [
        ...(forGood === 0
            ? []
            : [`${itemsText(forGood)} out: weeks that are published look back on such late news, and stay as they are.`]),
        ...(open === 0
            ? []
            : [
                `${itemsText(open)} out: weeks that were ingested before look back on such late news, and would be scored with hindsight. To take it after all, ` +
                    `do these weeks again together: regimen week --week-ending ${selectionText(weeks)}`,
            ]),
    ];
    return notes.length === 0 ? undefined : notes.join(' ');
}
function itemsText(items) {
    return items === 1 ? '1 news item stays' : `${late_news_whole.format(items)} news items stay`;
}
/** As the input week-ending takes it: one date, a range without gaps, or a list. */
function selectionText(weeks) {
    const [first, last] = [weeks[0], weeks.at(-1)];
    if (first === undefined || last === undefined || first === last)
        return first ?? '';
    return (0,calendar_weeks/* weeksBetween */.WP)(first, last).length === weeks.length ? `${first}..${last}` : weeks.join(',');
}

;// CONCATENATED MODULE: ./build/lib/src/ingest/ingest-summary.js












const ingest_summary_whole = new Intl.NumberFormat('en-US');
/** One line per dataset for the log. */
function countsLine(dataset, counts) {
    const { read, stored, unchanged, revised } = counts;
    const parts = [`${(0,name_list/* counted */.hS)(read, 'row')} read`, `${ingest_summary_whole.format(stored)} new`, `${ingest_summary_whole.format(unchanged)} unchanged`];
    if (revised > 0)
        parts.push(`${ingest_summary_whole.format(revised)} revised`);
    if ((0,row_counts/* total */.X5)(counts.quarantined) > 0)
        parts.push(`${ingest_summary_whole.format((0,row_counts/* total */.X5)(counts.quarantined))} quarantined (${listed(counts.quarantined)})`);
    if ((0,row_counts/* total */.X5)(counts.skipped) > 0)
        parts.push(`${ingest_summary_whole.format((0,row_counts/* total */.X5)(counts.skipped))} not asked for (${listed(counts.skipped)})`);
    return `${dataset}: ${parts.join(', ')}`;
}
/** That rows of the quarantine count no more; undefined where none does. */
function takenLaterNote(rows) {
    if (rows === 0)
        return undefined;
    return `${(0,name_list/* counted */.hS)(rows, 'row')} that earlier runs set aside ${rows === 1 ? 'was' : 'were'} taken now and ${rows === 1 ? 'counts' : 'count'} no more; in the dataset quarantine they are marked TAKEN_LATER.`;
}
/** The job summary. */
function ingestSummary(result) {
    const { weeks, counts, coverage } = result;
    const numbers = ['read', 'new', 'unchanged', 'revised', 'quarantined'];
    const rows = Object.entries(counts).map(([dataset, count]) => {
        const quarantined = (0,row_counts/* total */.X5)(count.quarantined);
        const share = quarantined === 0 ? '0' : `${ingest_summary_whole.format(quarantined)} (${((0,row_counts/* quarantinedShare */.mr)(count) * 100).toFixed(2)} %)`;
        const cells = [count.read, count.stored, count.unchanged, count.revised].map((value) => ingest_summary_whole.format(value));
        return [
            (0,markdown/* markdownCell */.UZ)(dataset),
            ...cells,
            share,
            (0,markdown/* markdownCell */.UZ)(listed(count.quarantined) || '–'),
            (0,markdown/* markdownCell */.UZ)(listed(count.skipped) || '–'),
        ];
    });
    const last = coverage.at(-1);
    const notes = [
        ...spellingNotes(result.spelled).map((note) => (0,markdown/* markdownCell */.UZ)(note, 1000)),
        result.filled.bars > 0 &&
            `Filled: ${(0,name_list/* counted */.hS)(result.filled.bars, 'bar')} of ${(0,name_list/* counted */.hS)(result.filled.symbols, 'symbol')} that lagged.`,
        ...[
            ...(0,adjustment_report/* adjustmentNotes */.vY)(result.adjustment),
            ...result.knownStepNotes,
            ...(0,step_report/* volumeWarnings */.c0)(result.steps),
            ...[(0,step_report/* benchmarkWarning */.Mp)(result.steps) ?? []].flat(),
        ].map((note) => (0,markdown/* markdownCell */.UZ)(note, 1000)),
        takenLaterNote(result.takenLater),
        result.lateNews > 0 && `${ingest_summary_whole.format(result.lateNews)} news items arrived after their week was stored.`,
        tooLateNote(result.tooLateNews),
        markedDown(changedNewsNote(result.changedNews)),
        markedDown(manyUnnamed(result.newsNames)),
        markedDown(unreadColumnsNote(result.unreadNews)),
        last && last.late.length > 0 && `Late on ${last.weekEnding}: ${(0,markdown/* markdownCell */.UZ)((0,name_list/* nameList */.OD)(last.late), 1000)}.`,
        last &&
            last.absent.length > 0 &&
            `Without any bar on ${last.weekEnding}: ${(0,markdown/* markdownCell */.UZ)((0,name_list/* nameList */.OD)(last.absent), 1000)}.`,
        last &&
            last.gaps.length > 0 &&
            `With missing sessions on ${last.weekEnding}: ${(0,markdown/* markdownCell */.UZ)((0,name_list/* nameList */.OD)(last.gaps), 1000)}.`,
        result.partitions === 0 && result.refusal === undefined && 'Nothing to do: everything was stored already.',
    ].filter((note) => typeof note === 'string');
    const sources = result.sources.map(({ name, sha256 }) => `${(0,markdown/* markdownCell */.UZ)(name)} (\`${sha256.slice(0, 12)}\`)`);
    return [
        `## Ingest, ${weekText(weeks)}`,
        (0,markdown/* markdownTable */.Qj)(['dataset', ...numbers, 'reasons', 'not asked for'], rows, numbers),
        ...notes.map((note) => `- ${note}`),
        ...(result.steps.steps.length > 0 ? [(0,step_report/* stepTable */.Ph)(result.steps)] : []),
        ...(result.live ? [liveSummary(result.live)] : []),
        `Sources: ${sources.join(', ')}.`,
        '',
    ].join('\n\n');
}
function markedDown(note) {
    return note && (0,markdown/* markdownCell */.UZ)(note, 1000);
}
/** `week ending 2014-03-28`, or the first and last of several weeks. */
function weekText(weeks) {
    return weeks.length === 1 ? `week ending ${weeks[0]}` : `${weeks.length} weeks, ${weeks[0]} to ${weeks.at(-1)}`;
}
function listed(counts) {
    return Object.entries(counts)
        .sort(([a], [b]) => (0,order/* byCodeUnits */.C)(a, b))
        .map(([name, count]) => `${name} ${ingest_summary_whole.format(count)}`)
        .join(', ');
}

// EXTERNAL MODULE: ./build/lib/src/sources/csv-records.js
var csv_records = __webpack_require__(46127);
// EXTERNAL MODULE: ./build/lib/src/http/source-location.js
var source_location = __webpack_require__(36765);
// EXTERNAL MODULE: ./build/lib/src/sources/json-lines.js
var json_lines = __webpack_require__(96618);
// EXTERNAL MODULE: ./build/lib/src/sources/read-source-files.js + 1 modules
var read_source_files = __webpack_require__(77636);
// EXTERNAL MODULE: ./build/lib/src/sources/source-bytes.js + 1 modules
var source_bytes = __webpack_require__(43328);
// EXTERNAL MODULE: ./build/lib/src/sources/wide-table.js
var wide_table = __webpack_require__(66532);
;// CONCATENATED MODULE: ./build/lib/src/sources/sampled-source.js







/** More arrays of a document than anybody would read. */
const mostArrays = 12;
/**
 * Reads a file as a table without being told anything of it; of a JSON document every array of records in it, one table each.
 *
 * @returns at least one
 * @throws UserError when it cannot be had, or is no table
 */
async function sampledSources(path, context) {
    const [location] = (0,source_location/* sourceLocations */.I)([path]);
    if (location === undefined)
        throw new RangeError('expected one location');
    const { fetch, signal } = context;
    const source = await (0,source_bytes/* loadSource */.s)(location, { fetch, signal });
    const arrays = recordsOf(source).slice(0, mostArrays);
    const tables = [];
    for (const records of arrays.length === 0 ? [undefined] : arrays)
        tables.push(await sampledTable(source, records));
    return tables;
}
async function sampledTable(source, records) {
    const rows = (0,read_source_files/* asRows */.gN)(source, records);
    const delimiter = rows.format === 'csv' ? (0,csv_records/* csvHeader */.MY)(source.file.name, rows.bytes).delimiter : undefined;
    const lines = delimiter === undefined ? [] : firstLines(source.file.name, rows.bytes, delimiter);
    const [header = [], ...following] = lines;
    const isWide = (0,wide_table/* wideHeader */.$g)(header, following) !== undefined;
    const fault = (0,wide_table/* wideFault */.SX)(header, following);
    if (fault !== undefined)
        throw (0,wide_table/* wideFaultError */.Wi)(source.file.name, fault);
    const table = isWide ? await (0,wide_table/* readWideTable */.OJ)(rows) : await wholeTable(rows);
    return { format: source.format, layout: isWide ? 'wide' : 'rows', records, delimiter, table };
}
/** Where the arrays of a JSON document lie that hold records; none when the document is an array, or lines. */
function recordsOf({ format, file, bytes }) {
    const isPerhapsDocument = format === 'ndjson' && bytes.subarray(0, -1).indexOf('}\n{') < 0;
    if (!isPerhapsDocument)
        return [];
    try {
        return (0,json_lines/* recordPaths */.Oq)((0,json_lines/* parseDocument */.Tp)(file.name, bytes));
    }
    catch {
        return [];
    }
}
const headerLines = 4;
/** The fields of the header of a CSV file and of some lines behind it. */
function firstLines(name, bytes, delimiter) {
    const { header, end, bytes: text } = (0,csv_records/* csvHeader */.MY)(name, bytes);
    const lines = [header];
    for (let start = end; lines.length <= headerLines && start < text.length;) {
        const feed = text.indexOf(0x0a, start);
        const stop = feed < 0 ? text.length : feed;
        lines.push((0,csv_records/* csvFields */.qZ)(text.toString('utf8', start, stop).replace(/\r$/, ''), delimiter));
        start = stop + 1;
    }
    return lines;
}
async function wholeTable(source) {
    const { name } = source.file;
    if (source.format === 'ndjson' && source.bytes.length === 0) {
        throw new errors/* UserError */.yo(`${name} has not a single record: the array is empty.`, {
            hint: 'Check how the file is made.',
        });
    }
    const found = await (0,read_source_files/* columnsOf */.PL)(source);
    const columns = found.filter((column) => column !== '' && found.indexOf(column) === found.lastIndexOf(column));
    const named = new Set(found.filter((column) => column !== ''));
    if (columns.length < 2 && named.size > columns.length && source.format === 'csv') {
        const twice = [...named].filter((column) => !columns.includes(column)).slice(0, 10);
        throw new errors/* UserError */.yo(`${name} names ${found.length} columns, and more than one of them ${twice.map((column) => JSON.stringify(column.slice(0, 40))).join(', ')}.`, { hint: 'Give each column its own name.' });
    }
    if (columns.length === 0) {
        const isJson = source.format === 'ndjson';
        throw new errors/* UserError */.yo(`${name} is no table: ${isJson ? 'its records are no objects' : 'its first line names no columns'}.`, {
            hint: 'Expected a line of column names, or JSON objects.',
        });
    }
    return read_source_files/* readers */.Xc[source.format](source, { required: [], optional: columns });
}

// EXTERNAL MODULE: ./build/lib/src/sources/source-patterns.js
var source_patterns = __webpack_require__(38723);
// EXTERNAL MODULE: ./build/lib/src/text/symbol.js
var text_symbol = __webpack_require__(91457);
// EXTERNAL MODULE: ./build/lib/src/ingest/settings.js + 7 modules
var ingest_settings = __webpack_require__(81748);
// EXTERNAL MODULE: ./build/lib/src/file-system.js
var file_system = __webpack_require__(55281);
// EXTERNAL MODULE: ./build/lib/src/sources/symbol-of-name.js
var symbol_of_name = __webpack_require__(34304);
// EXTERNAL MODULE: ./build/lib/src/calendar/written-dates.js
var written_dates = __webpack_require__(41359);
// EXTERNAL MODULE: ./build/lib/src/sources/symbol-lists.js
var symbol_lists = __webpack_require__(97758);
// EXTERNAL MODULE: ./build/lib/src/ingest/bars/adjusted-column.js
var adjusted_column = __webpack_require__(81470);
// EXTERNAL MODULE: ./build/lib/src/ingest/bars/bar-formats.js
var bar_formats = __webpack_require__(90985);
// EXTERNAL MODULE: ./build/lib/src/ingest/news/news-formats.js
var news_formats = __webpack_require__(21616);
;// CONCATENATED MODULE: ./build/lib/src/ingest/shapes/part-names.js

const barParts = {
    symbol: ['symbol', 'ticker', 'tickersymbol', 'sym', 'code', 'stock', 'kürzel', 'wertpapier', 'name', 's'],
    date: [
        'date',
        'datum',
        'tradedate',
        'tradingday',
        'pricedate',
        'day',
        'timestamp',
        'datetime',
        'time',
        'fecha',
        'windowstart',
        'tsevent',
        't',
    ],
    open: [
        'open',
        'openprice',
        'openingprice',
        'eröffnung',
        'eröffnungskurs',
        'erster',
        'ouverture',
        'apertura',
        '1open',
        'o',
    ],
    high: ['high', 'highprice', 'hoch', 'tageshoch', 'höchst', 'plushaut', 'máximo', '2high', 'h'],
    low: ['low', 'lowprice', 'tief', 'tagestief', 'tiefst', 'plusbas', 'mínimo', '3low', 'l'],
    close: [
        'close',
        'closeprice',
        'closingprice',
        'closelast',
        'last',
        'lastprice',
        'schluss',
        'schlusskurs',
        'letzter',
        'clôture',
        'cierre',
        '4close',
        'price',
        'c',
    ],
    adj_close: [
        'adjclose',
        'adjustedclose',
        'closeadj',
        'closeadjusted',
        'schlussbereinigt',
        'bereinigt',
        '5adjustedclose',
    ],
    volume: [
        'volume',
        'vol',
        'shares',
        'sharestraded',
        'totalvolume',
        'volumen',
        'stück',
        'stücke',
        'umsatz',
        '5volume',
        '6volume',
        'v',
    ],
};
const newsParts = {
    symbol: [
        'symbol',
        'ticker',
        'stock',
        'related',
        'code',
        'symbols',
        'tickers',
        'relatedtickers',
        'relatedsymbols',
        'stocks',
        'stocksname',
        'stocksticker',
        'stockssymbol',
        'tickersname',
        'tickersticker',
        'symbolsname',
        'symbolssymbol',
        'entitiessymbol',
        'tickersentimentticker',
    ],
    id: ['id', 'uuid', 'newsid', 'articleid', 'guid'],
    published: [
        'published',
        'publishedat',
        'publishedutc',
        'publisheddate',
        'publishedtime',
        'datepublished',
        'pubdate',
        'providerpublishtime',
        'timepublished',
        'publishedon',
        'publicationdate',
        'createdat',
        'created',
        'seendate',
        'datetime',
        'timestamp',
        'time',
        'date',
    ],
    headline: ['headline', 'title'],
    summary: ['summary', 'description', 'snippet', 'abstract', 'teaser'],
    url: ['url', 'link', 'articleurl', 'newsurl'],
    source: ['source', 'publisher', 'provider', 'site', 'sourcename', 'publishername', 'displayname'],
};
const universeParts = {
    symbol: ['symbol', 'ticker', 'tickersymbol', 'code', 'kürzel'],
    sector: ['sector', 'gicssector', 'industry', 'sektor', 'branche'],
    name: ['name', 'companyname', 'company', 'security', 'description'],
};
const partsOfKind = { bars: barParts, news: newsParts, universe: universeParts };
/** Parts that a file of a kind cannot do without; a symbol can also come from its name. */
const neededParts = {
    bars: ['date', 'open', 'high', 'low', 'close', 'volume'],
    news: ['published', 'headline'],
    universe: ['symbol'],
};
/** The columns that hold the parts of a kind, by part. Of fields inside others the last name counts, but for an id, which could be that of the other. */
function columnsOfKind(kind, all) {
    const taken = new Set();
    const found = all.filter((name) => !all.some((other) => other.startsWith(`${name}.`) || other.startsWith(`${name}[].`)));
    const columns = {};
    for (const [part, names] of Object.entries(partsOfKind[kind])) {
        const column = names
            .flatMap((name) => found.filter((one) => (0,column_names/* plainName */.MH)(one) === name || (part !== 'id' && !isInList(one) && (0,column_names/* plainName */.MH)(lastName(one)) === name)))
            .find((one) => !taken.has(one));
        if (column === undefined)
            continue;
        taken.add(column);
        columns[part] = column;
    }
    return columns;
}
/** What a table with these columns most likely holds. */
function kindOf(found) {
    const bars = columnsOfKind('bars', found);
    const prices = ['open', 'high', 'low', 'close'].filter((part) => part in bars);
    if ('headline' in columnsOfKind('news', found))
        return 'news';
    if (prices.length >= 3 || ('close' in bars && 'date' in bars))
        return 'bars';
    return 'symbol' in columnsOfKind('universe', found) ? 'universe' : undefined;
}
/** A field of a list says something of the whole by its full name alone: the address of an image is none of the item. */
function isInList(field) {
    return field.includes('[]');
}
function lastName(field) {
    return field.split('.').at(-1) ?? field;
}

;// CONCATENATED MODULE: ./build/lib/src/ingest/shapes/symbol-in-name.js


/** Words of file names, names of services and of exchanges, which are no symbols, though they could be. */
const words = new Set([
    'us d w daily day adjusted adj data stock stocks price prices history historical quote quotes eod export full time series csv max y bars ohlcv',
    'download copy of all list news headlines articles feed nyse amex bats',
    'alpaca tiingo polygon massive finnhub fmp eodhd yahoo yf yfinance stooq nasdaq gdelt reuters benzinga av kaggle',
].flatMap((line) => line.split(' ')));
/** A whole name as short as `ALL` or `D` is a symbol all the same; one such as `prices` or `news` is none. */
const longWord = 4;
/** The symbol in a file's name: the whole of it, or its only part that can be one. Undefined where there is none, or more than one. */
function symbolInName(name) {
    const stem = name.replace(symbol_of_name/* fileExtensions */.nB, '');
    if (words.has(stem.toLowerCase()) && stem.length >= longWord)
        return undefined;
    if (isShort(stem) && !/\.us$/i.test(stem))
        return { pattern: '{symbol}', symbol: stem.toUpperCase() };
    const parts = stem.split(/([ ,_()-]+|\.(?=us$)|\.(?=\d))/i);
    const places = parts.flatMap((part, i) => isShort(part) && !words.has(part.toLowerCase()) && /[a-z]/i.test(part) ? [i] : []);
    const [place, ...others] = places.filter((i) => !/^\d/.test(parts[i] ?? ''));
    if (place === undefined || others.length > 0)
        return undefined;
    // Dates and counters differ from file to file.
    const pattern = parts.map((part, i) => (i === place ? '{symbol}' : /\d{2,}/.test(part) ? '*' : part)).join('');
    return { pattern, symbol: (parts[place] ?? '').toUpperCase() };
}
function isShort(text) {
    return (0,text_symbol/* isSymbol */.B)(text) && text.length <= 6 && /^[A-Za-z^]/.test(text);
}

;// CONCATENATED MODULE: ./build/lib/src/ingest/shapes/written-numbers.js

const marks = [
    {},
    { thousands: ',' },
    { decimal: ',' },
    { decimal: ',', thousands: '.' },
    { thousands: ' ' },
    { decimal: ',', thousands: ' ' },
    { thousands: "'" },
];
/**
 * The notation that most of the texts fit, the plainest of those that fit equally many.
 *
 * @param texts numbers of all columns of a file: prices and volumes tell points and commas apart together
 */
function writtenNumbers(texts) {
    const given = texts.filter((text) => !(0,number_notation/* standsForNothing */.Gi)(text));
    const currency = commonCurrency(given);
    const notations = currency === undefined ? marks : [...marks, ...marks.map((mark) => ({ ...mark, currency }))];
    const fits = notations.map((notation) => {
        const read = (0,number_notation/* numberReader */.LM)(notation);
        return given.filter((text) => !Number.isNaN(read(text))).length;
    });
    return notations[fits.indexOf(Math.max(...fits))] ?? {};
}
/** The sign or letters around most numbers that have any. */
function commonCurrency(texts) {
    // One letter behind a number is a factor: 57.4M.
    const found = texts.map((text) => /^[-+]?([^\w\s.,'+-]{1,2}|[A-Z]{3})\s*\d|\d\s*([^\w\s.,'+-]{1,2}|[A-Z]{3})$/.exec(text.trim()));
    const signs = found.map((match) => match?.[1] ?? match?.[2]).filter((sign) => sign !== undefined);
    const [sign] = signs;
    return sign !== undefined && signs.every((other) => other === sign) ? sign : undefined;
}

;// CONCATENATED MODULE: ./build/lib/src/ingest/shapes/recognised-file.js











/** What a file most likely is, and the settings that read it. Undefined for a table of another kind. */
function recognisedFile(file) {
    const kind = kindOf(file.columns);
    if (kind === 'bars')
        return recognisedBars(file);
    if (kind === 'news')
        return recognisedNews(file);
    return kind === 'universe' && !isOfManyDays(file) ? recognisedUniverse(file) : undefined;
}
/** Whether the symbols are there again and again, as in a table of days of which nothing else is known. */
function isOfManyDays(file) {
    const { symbol } = columnsOfKind('universe', file.columns);
    return symbol !== undefined && file.rows > 2 * file.distinct(symbol) && file.rows > 4;
}
const plainBars = {
    date: 'date',
    open: 'open',
    high: 'high',
    low: 'low',
    close: 'close',
    volume: 'volume',
    symbol: 'symbol',
};
function recognisedBars(file) {
    const columns = columnsOfKind('bars', file.columns);
    const format = barFormatOf(file, columns);
    const known = format && bar_formats/* barFormats */.G[format];
    const named = { ...plainBars, ...known?.columns };
    const several = severalSymbols(file, columns);
    const symbol = 'symbol' in columns || several.length > 0 ? undefined : symbolInName(file.name);
    const isAdjusted = hasAdjustedCloses(file, columns);
    const [only, ...more] = new Set(textsOf(file, columns.symbol).map((text) => text.replace(/\.US$/i, '')));
    const dates = datesOf(file, columns.date);
    const numbers = ['open', 'high', 'low', 'close', 'volume'].flatMap((part) => columns[part] ?? []);
    const notation = writtenNumbers(numbers.flatMap((column) => textsOf(file, column)));
    const isUsualDate = dates.format === undefined || dates.format === (known?.date_format ?? 'YYYY-MM-DD');
    const settings = {
        ...ownColumns(file, isAdjusted ? { ...columns, adj_close: columns.close ?? '' } : columns, named),
        ...(isUsualDate ? {} : { date_format: dates.format }),
        ...(symbol === undefined || symbol.pattern === known?.symbol ? {} : { symbol: symbol.pattern }),
        ...suffixOf(file, columns.symbol, known?.strip_suffix),
        ...notation,
        ...(file.records === undefined ? {} : { records: file.records }),
    };
    return {
        kind: 'bars',
        format,
        files: [file.path],
        settings,
        symbol: symbol?.symbol ?? (more.length === 0 ? only : undefined),
        columns,
        obstacles: [
            ...(several.length > 0 ? several : obstaclesOf('bars', file, columns, symbol?.symbol)),
            ...(format === 'stooq' ? intradayPeriods(file) : []),
            ...dates.obstacles,
            ...numbers.flatMap((column) => unreadableNumbers(file, column, { ...notation, factors: column === columns.volume })),
        ],
        dateRival: dates.rival,
        doubts: [...dates.doubts, ...(isAdjusted ? [adjustedDoubt(columns.close)] : []), ...roundedVolumes(file, columns)],
    };
}
/** Says so of volumes that are written as 57.43M. */
function roundedVolumes(file, { volume }) {
    const rounded = textsOf(file, volume).find((text) => /\d[kmb]$/i.test(text));
    return rounded === undefined
        ? []
        : [`Volumes are rounded, such as "${rounded}" in "${volume}": they are taken as such.`];
}
/** Says so of a file of Stooq whose bars are of minutes. */
function intradayPeriods(file) {
    const shorter = file.texts('<PER>').filter((period) => /^\d+$/.test(period));
    return shorter.length === 0
        ? []
        : [
            `Its bars are of ${shorter.slice(0, 3).join(', ')} minutes, as <PER> says; Regimen reads daily ones (D): download those.`,
        ];
}
/** Says so where every day is there again and again though no column is known to hold a symbol. */
function severalSymbols(file, columns) {
    if ('symbol' in columns || columns.date === undefined)
        return [];
    const days = file.distinct(columns.date);
    if (days === 0 || file.rows < 2 * days)
        return [];
    const used = new Set(Object.values(columns));
    const unused = file.columns
        .filter((column) => !used.has(column) && file.distinct(column) > 1 && 2 * file.distinct(column) <= file.rows)
        .filter((column) => file.texts(column).every((text) => Number.isNaN(Number(text))));
    const shown = unused.slice(0, 5).map((column) => `"${column.slice(0, 40)}" (${file.distinct(column)} values)`);
    const named = shown.length === 0 ? 'no other column says of which' : `not used: ${shown.join(', ')}`;
    return [
        `Each day is there ${Math.round(file.rows / days)} times, as in a table of several symbols; ${named}. Set "columns: { symbol: … }" to the column with the symbol.`,
    ];
}
/**
 * Whether the closes are adjusted already: yfinance, with `auto_adjust` as it is unless said otherwise, writes no other. Its files are told by
 * their form, or by the columns of dividends and splits that `Ticker.history()` adds.
 */
function hasAdjustedCloses({ layout, columns: found }, { close, adj_close }) {
    const isHistory = ['Dividends', 'Stock Splits'].every((name) => found.includes(name));
    return close === 'Close' && adj_close === undefined && (layout === 'wide' || isHistory);
}
function adjustedDoubt(close) {
    return `"${close}" is taken for the adjusted close as well: yfinance adjusts it unless auto_adjust is False, and then writes Adj Close beside it. Say "adj_close: none" where it is not adjusted.`;
}
/** The known format whose columns the file has all. */
function barFormatOf({ layout, columns: found }, columns) {
    if (layout === 'wide')
        return 'yfinance';
    const hasAll = ({ columns: named }) => Object.values({ ...plainBars, symbol: undefined, ...named }).every((name) => name === undefined || found.includes(name));
    if (hasAll(bar_formats/* barFormats */.G.stooq))
        return 'stooq';
    if (!('symbol' in columns) && hasAll(bar_formats/* barFormats */.G.yahoo))
        return 'yahoo';
    return columns.symbol === bar_formats/* barFormats */.G.kaggle.columns.symbol && hasAll(bar_formats/* barFormats */.G.kaggle) ? 'kaggle' : undefined;
}
function recognisedNews(file) {
    const columns = columnsOfKind('news', file.columns);
    const plain = {
        symbol: 'symbol',
        published: 'published',
        headline: 'headline',
        id: 'id',
        summary: 'summary',
        url: 'url',
        source: 'source',
    };
    const isPlain = Object.entries(columns).every(([part, column]) => column === plain[part]);
    const { symbol: related, published: datetime } = news_formats/* newsFormats */.E.finnhub.columns;
    const isFinnhub = columns.symbol === related && columns.published === datetime && columns.headline === 'headline';
    const format = isFinnhub ? 'finnhub' : isPlain && 'symbol' in columns ? 'json' : undefined;
    const symbol = 'symbol' in columns ? undefined : symbolInName(file.name);
    const isZoneless = file.zoneless.has(columns.published ?? '');
    const settings = {
        ...(format === undefined ? { columns } : {}),
        ...(isZoneless ? { timezone: 'UTC' } : {}),
        ...(symbol === undefined ? {} : { symbol: symbol.pattern }),
        ...suffixOf(file, columns.symbol, undefined),
        ...(file.records === undefined ? {} : { records: file.records }),
    };
    const obstacles = [
        ...obstaclesOf('news', file, columns, symbol?.symbol),
        ...(file.dated.has(columns.published ?? '') ? [] : timesWithoutZone(textsOf(file, columns.published))),
    ];
    const doubts = isZoneless
        ? [
            `The times in "${columns.published}" have no zone and are taken for UTC: where they are of another one, say so as "timezone", such as America/New_York.`,
        ]
        : [];
    const found = { symbol: symbol?.symbol, columns, obstacles };
    return { kind: 'news', format, files: [file.path], settings, ...found, doubts };
}
/** Says so where most times of news have no offset: they could be hours away, on the other side of a cutoff. */
function timesWithoutZone(texts) {
    const local = texts.filter(published_time/* lacksOffset */.s);
    if (local.length * 2 <= texts.length)
        return [];
    return [
        `The times have no offset, such as "${local[0]?.slice(0, 40)}": set "timezone" to the zone that they are of, such as America/New_York.`,
    ];
}
function recognisedUniverse(file) {
    const columns = columnsOfKind('universe', file.columns);
    const settings = {
        ...ownColumns(file, columns, { symbol: 'symbol', sector: 'sector', name: 'name' }),
        ...suffixOf(file, columns.symbol, undefined),
        ...(file.records === undefined ? {} : { records: file.records }),
    };
    const found = {
        symbol: undefined,
        columns,
        obstacles: obstaclesOf('universe', file, columns, undefined),
        doubts: [],
    };
    return { kind: 'universe', format: undefined, files: [file.path], settings, ...found };
}
/** `columns` for the parts that would not be found without being named. */
function ownColumns(file, columns, named) {
    const own = Object.entries(columns).filter(([part, column]) => {
        if (part === 'adj_close')
            return column !== '' && (0,adjusted_column/* adjustedColumn */.DV)(undefined, file.columns) === undefined;
        return (0,column_names/* nameInFile */.tx)(named[part] ?? part, file.columns) !== column;
    });
    return own.length === 0 ? {} : { columns: Object.fromEntries(own) };
}
function datesOf(file, column) {
    const texts = textsOf(file, column);
    if (column === undefined || texts.length === 0 || file.dated.has(column))
        return { obstacles: [], doubts: [] };
    const written = (0,written_dates/* writtenDates */.T)(texts);
    const example = `"${texts[0]?.slice(0, 40)}" in "${column}"`;
    if (written === undefined) {
        const obstacle = `The dates are written in no known way, such as ${example}: set "date_format", or export them as YYYY-MM-DD.`;
        return { obstacles: [obstacle], doubts: [] };
    }
    const { format, rival } = written;
    const doubts = rival === undefined ? [] : [`${example} can be ${format} or ${rival}: say which as "date_format".`];
    return { format, rival, obstacles: [], doubts };
}
/** Says so of a column in which most cells are no numbers. */
function unreadableNumbers(file, column, notation) {
    const texts = textsOf(file, column);
    const read = (0,number_notation/* numberReader */.LM)(notation);
    const unreadable = texts.filter((text) => Number.isNaN(read(text)));
    if (texts.length === 0 || unreadable.length * 2 <= texts.length)
        return [];
    return [
        `"${column}" holds no numbers that can be read, such as "${unreadable[0]?.slice(0, 40)}": export plain numbers, or name another column.`,
    ];
}
/** The suffix of symbols of the United States, which no other source writes. */
function suffixOf(file, column, known) {
    const cells = textsOf(file, column);
    const texts = kindOf(file.columns) === 'news' ? cells.flatMap((text) => (0,symbol_lists/* symbolsInCell */.L)(text)) : cells;
    const isSuffixed = texts.length > 0 && texts.every((text) => /\.US$/i.test(text.trim()));
    return isSuffixed && known === undefined ? { strip_suffix: '.US' } : {};
}
function textsOf(file, column) {
    return column === undefined ? [] : file.texts(column);
}
/** What is missing: columns, and a symbol that neither a column nor the name of the file says. */
function obstaclesOf(kind, file, columns, symbol) {
    const obstacles = neededParts[kind]
        .filter((part) => !(part in columns))
        .map((part) => `No column holds ${part}: name it under "columns".`);
    if (obstacles.length > 0 && file.columns.some((column) => column.includes('\uFFFD'))) {
        obstacles.push('The names of the columns are not UTF-8: export the file as UTF-8 (in Excel "CSV UTF-8").');
    }
    if (kind !== 'universe' && !('symbol' in columns) && symbol === undefined) {
        obstacles.push(`No column holds the symbol, and the name ${file.name} does not say it: set "symbol" to it, or to a pattern such as "{symbol}_*".`);
    }
    return obstacles;
}

;// CONCATENATED MODULE: ./build/lib/src/ingest/shapes/recognised-source.js


/** Texts of a column that are looked at. */
const sampleSize = 400;
/** What a table most likely is. @param path as the file is named in the configuration */
async function recognisedSource(path, { layout, records, table }) {
    const { frame, file } = table;
    const samples = new Map();
    const counts = new Map();
    for (const column of frame.columns) {
        const cells = await (0,source_columns/* textColumn */._u)(frame, column);
        samples.set(column, sampleOf(cells));
        counts.set(column, new Set(cells.filter((cell) => cell !== null && cell.trim() !== '')).size);
    }
    return recognisedFile({
        path,
        name: file.name,
        layout,
        records,
        columns: frame.columns,
        rows: frame.height,
        texts: (column) => samples.get(column) ?? [],
        distinct: (column) => counts.get(column) ?? 0,
        dated: new Set(frame.columns.filter((column) => (0,source_columns/* holdsDates */.u$)(frame, column))),
        zoneless: new Set(frame.columns.filter((column) => (0,source_columns/* lacksZone */.r_)(frame, column))),
    });
}
/** Texts from all over a column, each once. */
function sampleOf(cells) {
    const step = Math.max(1, Math.floor(cells.length / sampleSize));
    const texts = cells.filter((_, row) => row % step === 0).map((cell) => cell?.trim() ?? '');
    return [...new Set(texts)].filter((text) => text !== '');
}

;// CONCATENATED MODULE: ./build/lib/src/ingest/shapes/neighbours.js









const alone = { groups: [], symbols: new Set(), notes: [] };
/** Neighbours that are read; of more of them these stand for all. */
const mostRead = 60;
/** Looks for files that are called and built like the one that was tried, and whether its settings read them. */
async function neighboursOf(file, tried, context) {
    const name = (0,external_node_path_.basename)(tried);
    const formOf = file.symbol === undefined || file.symbol !== symbolInName(name)?.symbol ? datedForm : symbolForm;
    const form = formOf(name);
    const isPath = !/^[a-z][a-z0-9+.-]+:\/\//i.test(tried);
    if (form === undefined || !isPath || (formOf === datedForm && !isOfDays(file)))
        return alone;
    const pattern = (0,external_node_path_.join)((0,external_node_path_.dirname)(tried), form);
    const files = await (0,source_patterns/* matchingFiles */.V)(pattern);
    const first = await firstLine(tried);
    const [alike, others] = [[], []];
    for (const path of files) {
        const isAlike = formOf((0,external_node_path_.basename)(path)) === form && (await firstLine(path)) === first;
        (isAlike ? alike : others).push(path);
    }
    if (alike.length < 2)
        return alone;
    const inNames = alike.flatMap((path) => symbolInName((0,external_node_path_.basename)(path))?.symbol ?? []);
    const symbols = new Set(formOf === symbolForm ? inNames : []);
    if (others.length === 0)
        return { symbols, ...(await neighbours_grouped(file, pattern, tried, alike, context)) };
    const note = `${(0,name_list/* counted */.hS)(alike.length - 1, 'more file')} beside it ${alike.length === 2 ? 'looks' : 'look'} the same, but ${pattern} names others as well ` +
        `(${(0,name_list/* nameList */.OD)(others.map((path) => (0,external_node_path_.basename)(path)), 3)}): put them into a folder of their own and try one of them there.`;
    return { ...alone, symbols, notes: [note] };
}
/** The pattern of names that say a symbol as this one does. */
function symbolForm(name) {
    const inName = symbolInName(name);
    return inName && `${inName.pattern.replace('{symbol}', '*')}${symbol_of_name/* fileExtensions */.nB.exec(name)?.[0] ?? ''}`;
}
/** The pattern of names that say a year or a day as this one does: `2026-07-02.csv`, `bars_2026.csv`. */
function datedForm(name) {
    const extension = symbol_of_name/* fileExtensions */.nB.exec(name)?.[0] ?? '';
    const stem = name.slice(0, name.length - extension.length);
    const form = stem.replace(/(?:19|20)\d{2}(?:[-_.]?\d{2})*/g, '*');
    return form === stem ? undefined : `${form}${extension}`;
}
/** Whether a file holds the bars or news of several companies, which a column names. */
function isOfDays({ kind, columns }) {
    return kind !== 'universe' && columns.symbol !== undefined;
}
/** The pattern with the settings of most of its files, and the others each with its own. */
async function neighbours_grouped(file, pattern, tried, paths, context) {
    const step = Math.ceil(paths.length / mostRead);
    const looked = paths.filter((path, i) => path !== (0,external_node_path_.normalize)(tried) && i % step === 0);
    const unread = [];
    const found = [file];
    for (const path of looked) {
        const other = await recognisedAt(path, context);
        if (other === undefined)
            unread.push((0,external_node_path_.basename)(path));
        else
            found.push(other);
    }
    const decided = new Set(found.filter(({ dateRival }) => dateRival === undefined).map(readingOf));
    // Dates that can be read in two ways are read as those of the files beside it.
    const settled = found.map((one) => {
        const rival = otherDates(one);
        return !decided.has(readingOf(one)) && rival !== undefined && decided.has(readingOf(rival)) ? rival : one;
    });
    const byReading = [...Map.groupBy(settled, readingOf).values()].sort((a, b) => b.length - a.length);
    const [most = [file], ...rest] = byReading;
    const [one = file] = most;
    const notes = [];
    const apart = rest.flat();
    if (apart.length > 0) {
        const names = (0,name_list/* nameList */.OD)(apart.flatMap(({ files }) => files.map((path) => (0,external_node_path_.basename)(path))), 5);
        notes.push(`Of the files that ${pattern} names, ${names} ${apart.length === 1 ? 'is' : 'are'} written otherwise: named below with settings of their own.`);
    }
    if (unread.length > 0)
        notes.push(`Of the files that ${pattern} names, these cannot be read: ${(0,name_list/* nameList */.OD)(unread, 5)}. Try one of them.`);
    if (step > 1)
        notes.push(`Of the ${paths.length} files that ${pattern} names, ${looked.length + 1} were looked at.`);
    return { groups: [{ ...one, files: [pattern] }, ...apart], notes };
}
async function recognisedAt(path, context) {
    try {
        const [source] = await sampledSources(path, context);
        return source && (await recognisedSource(path, source));
    }
    catch (error) {
        if (error instanceof errors/* UserError */.yo)
            return undefined;
        throw error;
    }
}
/** The settings of a file, as a text to compare. */
function readingOf({ kind, format, settings }) {
    return JSON.stringify([kind, format, settings]);
}
/** The file with month and day of its dates the other way round, where they can be. */
function otherDates(file) {
    const { dateRival, settings } = file;
    return dateRival === undefined ? undefined : { ...file, settings: { ...settings, date_format: dateRival } };
}
async function firstLine(path) {
    const bytes = await (0,file_system/* readFileIfExists */.QD)(path);
    return bytes?.toString('latin1', 0, bytes.indexOf(0x0a));
}

// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(38815);
;// CONCATENATED MODULE: ./build/lib/src/ingest/shapes/tried-file.js


const titles = { bars: 'daily bars', news: 'company news', universe: 'a universe' };
const sections = { bars: 'market', news: 'news', universe: 'universe' };
/** The settings that read files, as they stand in pipeline.yaml; of several tables of one kind each has its own. */
function yamlOf(files) {
    const ofKind = Map.groupBy(files, ({ kind }) => sections[kind]);
    const document = Object.fromEntries([...ofKind].map(([section, alike]) => [section, sectionOf(alike)]));
    return (0,dist/* stringify */.As)(document, { lineWidth: 0, flowCollectionPadding: true }).trimEnd();
}
function sectionOf(files) {
    const [only, ...others] = files;
    if (only !== undefined && others.length === 0)
        return { ...formatOf(only), files: only.files, ...only.settings };
    return {
        files: files.flatMap((file) => file.files.map((path) => ({ path, ...formatOf(file), ...file.settings }))),
    };
}
function formatOf({ format }) {
    return format === undefined ? {} : { format };
}
/** The settings to paste, as Markdown. */
function pasteSection(files) {
    return ['## To paste into configs/pipeline.yaml', '', '```yaml', yamlOf(files), '```'].join('\n');
}
/**
 * What a file was taken for, as Markdown.
 *
 * @param container its format in words: `CSV with semicolons`
 * @param rows undefined when it cannot be read as it is
 */
function triedFileReport(name, container, file, rows) {
    const parts = Object.entries(file.columns).map(([part, column]) => [part, column]);
    const plain = Object.keys(file.settings).length === 0 ? 'a plain table' : 'no known format';
    const format = file.format === undefined ? plain : `format ${file.format}`;
    return [
        `## ${(0,markdown/* markdownCell */.UZ)(name)}: ${titles[file.kind]}`,
        '',
        `${container}, ${format}.`,
        '',
        (0,markdown/* textTable */.ed)(['Regimen reads', 'from the column'], parts),
        '',
        ...(rows === undefined ? [] : rowSections(rows)),
        ...listOf('What has to be said', [...file.obstacles, ...file.doubts]),
    ].join('\n');
}
function rowSections({ header, first, outcomes, span, lacks }) {
    return [
        ...(span === '' ? [] : [(0,markdown/* markdownCell */.UZ)(span, 400), '']),
        '## The first rows',
        '',
        (0,markdown/* textTable */.ed)(header, first),
        '',
        '## What becomes of the rows',
        '',
        (0,markdown/* markdownTable */.Qj)(['Outcome', 'Rows', 'Example'], outcomes.map(({ outcome, rows, example }) => [(0,markdown/* markdownCell */.UZ)(outcome), String(rows), (0,markdown/* markdownCell */.UZ)(example, 160)]), ['Rows']),
        '',
        ...listOf('What it lacks', lacks),
    ];
}
function listOf(title, items) {
    return items.length === 0 ? [] : [`## ${title}`, '', ...items.map((item) => `- ${(0,markdown/* markdownCell */.UZ)(item, 400)}`), ''];
}

;// CONCATENATED MODULE: ./build/lib/src/ingest/shapes/tried-rows.js
/** How many rows had which outcome. */
function outcomesOf(taken, skipped, quarantined) {
    const refused = [...Map.groupBy(quarantined, ({ reason }) => reason)];
    return [
        { outcome: 'taken', rows: taken, example: '' },
        ...Object.entries(skipped).map(([outcome, rows]) => ({ outcome, rows, example: '' })),
        ...refused.map(([outcome, rows]) => ({ outcome, rows: rows.length, example: tried_rows_exampleOf(rows[0]) })),
    ];
}
function tried_rows_exampleOf(row) {
    return row === undefined ? '' : `row ${row.row}: ${row.detail}: ${row.record}`;
}

// EXTERNAL MODULE: ./build/lib/src/calendar/nyse.js + 3 modules
var nyse = __webpack_require__(71154);
// EXTERNAL MODULE: ./build/lib/src/ingest/bars/known-step-line.js
var known_step_line = __webpack_require__(55888);
;// CONCATENATED MODULE: ./build/lib/src/ingest/shapes/tried-steps.js





/**
 * What is to be said of steps in the prices that returns are made of: the adjusted closes of a symbol where it has any, else its closes.
 * Undefined without a step. A split of which the file knows nothing is only found out here, or by who trades on it.
 */
function stepsOfTried({ bars, cells, symbols }, { sessions }, { steps: settings }) {
    const found = symbols.flatMap((symbol, place) => {
        const held = cells.cells.subarray(place * cells.sessions, (place + 1) * cells.sessions);
        const of = (column) => Float64Array.from(held, (cell) => (cell > 0 ? column[cell - 1] : Number.NaN));
        const adjusted = of(bars.adj_close);
        const prices = adjusted.some((price) => price > 0) ? adjusted : of(bars.close);
        return (0,price_steps/* priceSteps */.bt)({ prices, volumes: of(bars.volume) }, settings).map((step) => ({
            ...step,
            symbol,
            date: (0,calendar_date/* isoDate */._$)(sessions[step.place]),
        }));
    });
    const [first] = found;
    if (first === undefined)
        return undefined;
    const shown = found.map((step) => `${step.symbol} on ${step.date} (${step.ratio.toPrecision(3)}, ${(0,likely_cause/* likelyCause */.IT)(step)})`);
    return (`An explanation of ${(0,name_list/* counted */.hS)(found.length, 'step')} of prices: ${(0,name_list/* nameList */.OD)(shown, 2)}. Such a symbol has no rank until the step is explained: ` +
        `under "market", "known_steps: [${(0,known_step_line/* knownStepLine */.u)(first)}]" says what it is.`);
}

;// CONCATENATED MODULE: ./build/lib/src/ingest/shapes/try-bars.js















/** Symbols whose bars are judged; the others of a large file are as these are. */
const triedSymbols = 1000;
const shownRows = 5;
/**
 * What becomes of the rows of files of bars when every symbol and day that they hold is asked for.
 *
 * @param benchmark the symbol that has to be among them; undefined when it is known to be elsewhere
 */
async function triedBars(sources, market, benchmark, now) {
    const symbols = await symbolsOf(sources, market);
    const places = new Map(symbols.map((symbol, place) => [symbol, place]));
    const days = new Set();
    for (const source of sources) {
        const { bars } = await (0,bar_source/* readBarRows */.dV)(source, market, places, new symbol_matching/* SymbolMatcher */.fR(symbols));
        for (const day of bars.day)
            if (day !== bar_rows/* noDay */.O)
                days.add(day);
    }
    const weeks = weeksOf(days);
    const window = (0,session_window/* sessionWindow */.Vj)(weeks, 0);
    const candidates = await barCandidates(sources, market, symbols, window, (0,calendar_date/* utcDay */.dA)(now));
    const { bars, read, skipped, quarantined } = candidates;
    const steps = stepsOfTried(candidates, window, market);
    const taken = read - (0,row_counts/* total */.X5)(skipped) - quarantined.length;
    return {
        header: ['symbol', 'date', ...bar_rows/* priceColumns */.Tj],
        first: Array.from({ length: Math.min(shownRows, bars.rows) }, (_, row) => rowOf(bars, row, symbols)),
        outcomes: outcomesOf(taken, skipped, quarantined),
        span: spanOf(days, symbols, weeks),
        lacks: bars.rows === 0
            ? []
            : [
                ...lacksOf(bars, symbols, days, benchmark, closesOf(sources, market)),
                ...(steps === undefined ? [] : [steps]),
            ],
    };
}
async function symbolsOf(sources, market) {
    const symbols = new Set();
    for (const { frame, columns = market.columns } of sources) {
        for (const text of await (0,source_columns/* textColumn */._u)(frame, columns.symbol)) {
            const symbol = text?.trim() ?? '';
            if ((0,text_symbol/* isSymbol */.B)(symbol) && symbols.size < triedSymbols)
                symbols.add(symbol);
        }
    }
    return [...symbols].sort();
}
/** The weeks from the first to the last day that the calendar knows; the last known one where it knows none of them. */
function weeksOf(days) {
    const [begin, end] = [(0,calendar_date/* epochDay */.ue)(nyse/* nyse */.q.firstDate), (0,calendar_date/* epochDay */.ue)(nyse/* nyse */.q.lastDate)];
    let first = end - 14;
    let last = begin;
    for (const day of days) {
        if (day < begin || day > end)
            continue;
        first = Math.min(first, day);
        last = Math.max(last, day);
    }
    return (0,calendar_weeks/* weeksBetween */.WP)((0,calendar_date/* isoDate */._$)(first), (0,calendar_date/* isoDate */._$)(Math.min(end, Math.max(first, last) + 7)));
}
function rowOf(bars, row, symbols) {
    const day = bars.day[row];
    const number = (column) => (Number.isFinite(bars[column][row]) ? String(bars[column][row]) : '–');
    return [symbols[bars.symbol[row]] ?? '–', day === bar_rows/* noDay */.O ? '–' : (0,calendar_date/* isoDate */._$)(day), ...bar_rows/* priceColumns */.Tj.map(number)];
}
/** Of which days the bars are, and up to which week they can be scored. */
function spanOf(days, symbols, weeks) {
    let first = Number.POSITIVE_INFINITY;
    let last = Number.NEGATIVE_INFINITY;
    for (const day of days) {
        first = Math.min(first, day);
        last = Math.max(last, day);
    }
    if (days.size === 0)
        return '';
    const week = weeks.findLast(({ weekEnding }) => (0,calendar_date/* epochDay */.ue)(weekEnding) <= last);
    const scorable = week === undefined
        ? ''
        : ` They reach to the end of the week ${week.weekEnding}: --week-ending ${week.weekEnding}.`;
    return `${(0,name_list/* counted */.hS)(symbols.length, 'symbol')} from ${(0,calendar_date/* isoDate */._$)(first)} to ${(0,calendar_date/* isoDate */._$)(last)}.${scorable}`;
}
function closesOf([first], market) {
    return (first?.columns ?? market.columns).close;
}
function lacksOf(bars, symbols, days, benchmark, close) {
    const lacks = [];
    if (!bars.hasAdjClose.includes(1)) {
        lacks.push(`Adjusted closes: returns come from closes, in which a dividend is a loss and a split a step, unless they are adjusted already: "columns: { adj_close: ${close} }" says that they are.`);
    }
    if (benchmark !== undefined && !symbols.includes(benchmark)) {
        lacks.push(`Bars of the benchmark, which is ${benchmark} unless "benchmark" says another: they have to be in one of the files, for example "- { path: ${benchmark}.csv, format: yahoo }" beside it.`);
    }
    if (days.size < market_view/* viewSessions */.X1) {
        lacks.push(`Sessions: it has ${(0,name_list/* counted */.hS)(days.size, 'day')}, and ${market_view/* viewSessions */.X1} up to the week are needed for every feature to be known.`);
    }
    return lacks;
}

;// CONCATENATED MODULE: ./build/lib/src/ingest/shapes/try-news.js









const try_news_shownRows = 5;
/** Weeks of news that every feature looks back on, and the week itself. */
const neededWeeks = 13;
/** What becomes of the rows of files of news when every symbol and week that they hold is asked for. */
async function triedNews(sources, news, now) {
    const items = [];
    for (const source of sources)
        items.push(...(await (0,news_rows/* readNewsRows */.To)(source, news.columns)));
    const symbols = new Set(items.map(({ symbol }) => symbol).filter(text_symbol/* isSymbol */.B));
    const weeks = try_news_weeksOf(items, now);
    const { read, skipped, quarantined } = await newsCandidates(sources, news.columns, { weeks, symbols, now });
    return {
        header: ['symbol', 'published', 'headline', 'summary', 'source', 'url'],
        first: items.slice(0, try_news_shownRows).map(try_news_cellsOf),
        outcomes: outcomesOf(read - (0,row_counts/* total */.X5)(skipped) - quarantined.length, skipped, quarantined),
        span: try_news_spanOf(items, symbols),
        lacks: try_news_lacksOf(sources, news, weeks),
    };
}
/** The weeks from the first item to the last one that is not in the future. */
function try_news_weeksOf(items, now) {
    const [begin, end] = [Date.parse(nyse/* nyse */.q.firstDate), Math.min(now, Date.parse(nyse/* nyse */.q.lastDate))];
    let first = end;
    let last = begin;
    for (const { published } of items) {
        if (!(published >= begin && published <= end))
            continue;
        first = Math.min(first, published);
        last = Math.max(last, published);
    }
    const lastDay = Math.min((0,calendar_date/* utcDay */.dA)(Math.max(first, last)) + 7, (0,calendar_date/* utcDay */.dA)(Date.parse(nyse/* nyse */.q.lastDate)));
    return (0,calendar_weeks/* weeksBetween */.WP)((0,calendar_date/* isoDate */._$)((0,calendar_date/* utcDay */.dA)(first)), (0,calendar_date/* isoDate */._$)(lastDay));
}
function try_news_cellsOf({ symbol, published, headline, summary, source, url }) {
    const time = Math.abs(published) <= 8.64e15 ? new Date(published).toISOString() : '–';
    return [symbol === '' ? '–' : symbol, time, ...[headline, summary, source, url].map((text) => text.slice(0, 40))];
}
function try_news_spanOf(items, symbols) {
    let first = Number.POSITIVE_INFINITY;
    let last = Number.NEGATIVE_INFINITY;
    for (const { published } of items) {
        if (!(Math.abs(published) <= 8.64e15))
            continue;
        first = Math.min(first, published);
        last = Math.max(last, published);
    }
    if (first > last)
        return '';
    return `${(0,name_list/* counted */.hS)(symbols.size, 'symbol')} from ${new Date(first).toISOString()} to ${new Date(last).toISOString()}.`;
}
function try_news_lacksOf(sources, news, weeks) {
    const lacks = [];
    const columns = sources.map((source) => source.columns ?? news.columns);
    if (!columns.some(({ id, url }) => id !== undefined || url !== undefined)) {
        lacks.push('An id or an address: items are told apart by time and headline alone.');
    }
    if (weeks.length < neededWeeks) {
        lacks.push(`Weeks: it has news of ${(0,name_list/* counted */.hS)(weeks.length, 'week')}, and ${neededWeeks} are needed for every feature to be known.`);
    }
    return lacks;
}

;// CONCATENATED MODULE: ./build/lib/src/ingest/shapes/try-file.js















/**
 * Shows what a file is taken for, its first rows as they would be read, what becomes of all rows, and the settings that read it. Nothing is
 * stored.
 *
 * @param path a local path, an address, or a pattern, of whose files the first one is tried
 * @throws UserError when the file cannot be read, holds no table, or a table of an unknown kind
 */
async function tryFile(path, context) {
    if (path.trim() === '') {
        throw new errors/* UserError */.yo('--try names no file.', { hint: 'Say which: ingest --try data/AAPL.csv' });
    }
    const files = (0,source_patterns/* isPattern */.P)(path) ? await (0,source_patterns/* matchingFiles */.V)(path) : [path];
    const [tried = path] = files;
    const sources = await sampledSources(tried, context);
    const parts = [];
    const unknown = [];
    for (const source of sources) {
        const file = await recognisedSource(path, source);
        if (file === undefined)
            unknown.push(source);
        else
            parts.push(await triedPart(source, file, { path, tried }, context));
    }
    const [first] = sources;
    if (first !== undefined && parts.length === 0)
        throw unknownKind(first.table.file.name, first);
    const readable = parts.filter(({ rows }) => rows !== undefined);
    context.present([
        ...parts.map(({ name, container, meant, rows }) => triedFileReport(name, container, meant, rows)),
        ...unknown.map((source) => `${containerOf(source)}: of no kind that Regimen knows; it is left out.\n`),
        pasteSection((readable.length > 0 ? readable : parts).flatMap(({ pasted }) => pasted)),
    ].join('\n'));
    for (const { name, rows, meant } of parts) {
        if (rows !== undefined)
            assertTaken(name, rows);
        else if (readable.length === 0) {
            throw new errors/* UserError */.yo(`${name} cannot be read as it is: ${meant.obstacles.join(' ')}`, {
                hint: 'Put the settings above into configs/pipeline.yaml and say there what is missing.',
            });
        }
    }
}
async function triedPart(source, file, { path, tried }, context) {
    const isReadable = file.obstacles.length === 0;
    const beside = (0,source_patterns/* isPattern */.P)(path) ? alone : await neighboursOf(file, tried, context);
    const rows = isReadable ? await triedRows(file, beside.symbols, context) : undefined;
    const meant = { ...file, doubts: [...file.doubts, ...beside.notes] };
    const { groups } = beside;
    return {
        name: source.table.file.name,
        container: containerOf(source),
        meant,
        rows,
        pasted: groups.length === 0 ? [file] : groups,
    };
}
/** @throws UserError when no row would be taken: settings that read nothing are none to paste */
function assertTaken(name, { outcomes }) {
    const all = outcomes.reduce((sum, { rows }) => sum + rows, 0);
    if (all === 0) {
        throw new errors/* UserError */.yo(`${name} has the names of columns and not a single row.`, {
            hint: 'Export it again with its rows, or try another file.',
        });
    }
    if (outcomes.every(({ outcome, rows }) => outcome !== 'taken' || rows === 0)) {
        throw new errors/* UserError */.yo(`${name}: not one of its rows would be taken.`, {
            hint: 'What becomes of them is said above, each reason with a row.',
        });
    }
}
function unknownKind(name, { table, format }) {
    const { columns } = table.frame;
    const shown = columns.slice(0, 20).map((column) => JSON.stringify(column.slice(0, 40)));
    const begin = format === 'csv' ? headerBelow(table) : undefined;
    if (begin !== undefined) {
        return new errors/* UserError */.yo(`${name} has other lines above its table, which begins with "${begin.slice(0, 80)}".`, {
            hint: 'Remove the lines above that one, and what stands below the table.',
        });
    }
    if (columns.length === 1 && format === 'csv') {
        return new errors/* UserError */.yo(`${name} is text, but no table: its first line is ${shown[0]}.`, {
            hint: (0,text_symbol/* isSymbol */.B)(columns[0] ?? '')
                ? 'If it is a list of symbols, put "symbol" in the first line. Expected is a line of column names.'
                : 'Expected a line of column names with commas, semicolons, tabs or vertical bars between them.',
        });
    }
    return new errors/* UserError */.yo(`${name} is a sound table, but of a kind that Regimen does not know by itself: its columns are ${shown.join(', ')}.`, {
        hint: columns.some((column) => column.includes('\uFFFD'))
            ? 'The names are not UTF-8: export the file as UTF-8 (in Excel "CSV UTF-8").'
            : 'Bars need columns for date, open, high, low, close and volume, news for the time and the headline, a universe for the symbol: say under "columns" which they are.',
    });
}
/** Lines that can stand above a table. */
const mostAbove = 60;
/** The first line that names the columns of a known kind, where it is not the first of the file. */
function headerBelow({ malformed }) {
    return malformed
        .slice(0, mostAbove)
        .map(({ text }) => text.trim())
        .find((text) => Object.keys(separators).some((separator) => {
        const fields = (0,csv_records/* csvFields */.qZ)(text, separator);
        return fields.length > 2 && kindOf(fields) !== undefined;
    }));
}
/** What the file gives when it is read with the settings that were found. */
async function triedRows(file, beside, context) {
    const pipeline = pipelineWith(file);
    if (file.kind === 'bars') {
        const { market } = pipeline;
        const isElsewhere = beside.has(pipeline.benchmark);
        const sources = await (0,ingest_files/* fileBars */.V0)(market.files ?? [], market, context);
        return triedBars(sources, market, isElsewhere ? undefined : pipeline.benchmark, context.clock());
    }
    if (file.kind === 'news') {
        const { news } = pipeline;
        return triedNews(await (0,ingest_files/* fileNews */.uA)(news.files ?? [], news, context), news, context.clock());
    }
    const { universe, benchmark } = pipeline;
    const { members, quarantined, counts, warnings } = await (0,universe_source/* readUniverse */.kS)(await (0,ingest_files/* universeFiles */.Z0)(universe, context), universe.columns, benchmark);
    return {
        header: ['symbol', 'sector', 'name'],
        first: members.slice(0, 5).map(({ symbol, sector, name }) => [symbol, sector ?? '', name ?? '']),
        outcomes: outcomesOf(counts.stored, counts.skipped, quarantined),
        span: '',
        lacks: warnings,
    };
}
function pipelineWith({ kind, format, files, settings }) {
    const section = format === undefined ? { ...settings, files } : { ...settings, files, format };
    return ingest_settings/* ingestSettings */.U.parse({
        universe: kind === 'universe' ? section : { files },
        market: kind === 'bars' ? section : {},
        news: kind === 'news' ? section : {},
    });
}
const separators = {
    ',': 'commas',
    ';': 'semicolons',
    '\t': 'tabs',
    '|': 'vertical bars',
};
function containerOf({ format, layout, delimiter = '', records }) {
    if (format === 'csv')
        return `CSV with ${separators[delimiter]}${layout === 'wide' ? ', a column for each field and symbol' : ''}`;
    if (format === 'parquet')
        return 'Parquet';
    if (records !== undefined)
        return `A JSON document with its records at ${records}`;
    return format === 'json' ? 'A JSON array' : 'NDJSON, one object per line';
}

// EXTERNAL MODULE: ./build/lib/src/scoring/scored-weeks.js
var scored_weeks = __webpack_require__(49685);
// EXTERNAL MODULE: ./build/lib/src/stages/present-recipe.js
var present_recipe = __webpack_require__(30041);
// EXTERNAL MODULE: ./build/lib/src/stages/selected-weeks.js + 1 modules
var selected_weeks = __webpack_require__(89300);
;// CONCATENATED MODULE: ./build/lib/src/stages/weekly/ingest.js






























const run = async ({ weekEnding, marketFiles, newsFiles, fromRaw, try: tried }, context) => {
    if (tried !== '') {
        await tryFile(tried, context);
        return nothingIngested;
    }
    const weeks = (0,selected_weeks/* selectedWeeks */.R)(weekEnding, context.clock());
    const given = { market: marketFiles, news: newsFiles };
    const open = fromRaw ? weeks : await withoutPublished(weeks, context);
    const ids = weeks.map((week) => week.weekEnding);
    if (open.length === 0)
        return { ...nothingIngested, weeks: ids };
    const result = fromRaw ? await ingestFromRaw(weeks, given, context) : await ingestFromSources(open, given, context);
    report(result, context);
    const outputs = { ...outputsOf(result), weeks: ids };
    if (result.refusal)
        throw refusalError(result.refusal, outputs);
    return outputs;
};
/** The outputs of a run that ingests nothing. */
const nothingIngested = {
    weeks: [],
    refusedWeeks: [],
    bars: 0,
    revisions: 0,
    news: 0,
    quarantined: 0,
    lateSymbols: [],
    failedSymbols: [],
    requests: 0,
    sources: [],
};
/** The weeks whose inputs may still become others: those of the state branch stay as they were published. */
async function withoutPublished(weeks, context) {
    const { lake, log, summarise } = context;
    const published = await (0,published_inputs/* weeksWithPublishedInputs */.f)(weeks, lake, await (0,published_partitions/* readPublishedPartitions */.M)(lake));
    if (published.length === 0)
        return weeks;
    const text = `Published with what they were made from, and so left as they are: the ${weekText(published.map(({ weekEnding }) => weekEnding))}.`;
    log.info(text);
    summarise(`### Ingest\n\n${text}\n\n`);
    for (const line of await (0,kept_inputs/* keptLines */.S)(published, await week_state.WeekStates.of(lake, (0,present_recipe.presentRecipe)(context))))
        log.warning(line);
    return weeks.filter((week) => !published.includes(week));
}
async function ingestFromSources(weeks, given, context) {
    const { lake, config } = context;
    const ingest = ingestContext(context);
    if (!(0,live_sources/* asksAnybody */.Fd)(config.pipeline)) {
        const sources = await readSources(weeks, given, ingest);
        return lake.exclusively('ingest', () => storeSources(sources, ingest));
    }
    await assertAudience(context);
    // What is missing, and so what is asked for, must not change before it is stored.
    return lake.exclusively('ingest', async () => storeSources(await readSources(weeks, given, ingest), ingest));
}
/** What an ingest works with: what the stage was given, and which weeks are published. */
function ingestContext(context) {
    return { ...context, publishedWeeks: () => (0,scored_weeks/* publishedScoreWeeks */.O)(context.lake) };
}
function assertAudience({ config, audience }) {
    const { publication } = config.pipeline;
    return (0,live_sources/* assertMayBePublished */.BM)((0,live_sources/* providersInUse */.LT)(config.pipeline), publication, audience);
}
/**
 * Every run with the same last week whose answers are kept, in the order in which they were made, each for its own weeks: what a run found
 * depends on those before it.
 */
async function ingestFromRaw(weeks, given, context) {
    const { lake } = context;
    // What comes out can be downloaded, too.
    await assertAudience(context);
    const last = weeks.at(-1)?.weekEnding ?? '';
    const ingest = ingestContext(context);
    return lake.exclusively('ingest', async () => {
        const runs = await (0,live_sources/* keptRuns */.rk)(lake, last);
        const selected = weeks.map(({ weekEnding }) => weekEnding).join(', ');
        const kept = [...new Set(runs.map((run) => run.weeks.join(', ')))];
        if (kept.length > 0 && !kept.includes(selected)) {
            throw new errors/* UserError */.yo(`The raw answers of ${last} are of a run for ${kept.join('; and for ')}, not for ${selected}.`, {
                hint: 'Select the same weeks.',
            });
        }
        if ((await lake.manifest(market_datasets/* coverage */.vk, { week_ending: last })) !== undefined) {
            throw new errors/* UserError */.yo(`The lake ${lake.root} has the week ending ${last} already.`, {
                hint: 'With --from-raw weeks are made again in an empty lake: copy the folder raw into a new one and give that with --lake.',
            });
        }
        let result;
        for (const { run, weeks: planned } of runs) {
            const ofRun = planned.map((date) => (0,calendar_weeks/* weekOf */.gx)((0,calendar_date/* parseIsoDate */.jT)(date)));
            result = await storeSources(await readSources(ofRun, given, ingest, run), ingest);
        }
        if (result !== undefined)
            return result;
        throw new errors/* UserError */.yo(`The lake ${lake.root} holds no raw answers of a run for the week ending ${last}.`, {
            hint: 'They are kept for raw.keep_days, under the last week of the run. Without --from-raw the providers are asked.',
        });
    });
}
function outputsOf({ weeks, counts, filled, coverage, sources, live, refusal }) {
    const bars = counts[market_datasets/* marketDaily */.Gb.name];
    return {
        weeks,
        refusedWeeks: refusal?.weeks ?? [],
        bars: (bars?.stored ?? 0) - filled.bars,
        revisions: (bars?.revised ?? 0) + filled.bars,
        news: counts[datasets/* companyNews */.T_.name]?.stored ?? 0,
        quarantined: Object.values(counts).reduce((sum, { quarantined }) => sum + (0,row_counts/* total */.X5)(quarantined), 0),
        lateSymbols: coverage.at(-1)?.late ?? [],
        failedSymbols: (live?.failed ?? []).map(({ provider, kind, failure, reason, symbols }) => ({
            provider,
            kind,
            failure,
            reason,
            symbols: symbols.slice(0, 100),
        })),
        requests: (live?.usage ?? []).reduce((sum, { requests }) => sum + requests, 0),
        sources,
    };
}
function report(result, { config, log, annotate, summarise }) {
    for (const [dataset, counts] of Object.entries(result.counts))
        log.info(countsLine(dataset, counts));
    for (const note of spellingNotes(result.spelled))
        log.info(note);
    const holes = holeNotes(result.newsVolumes, config.pipeline.news.least_volume).join(' ');
    if (holes !== '')
        annotate({ level: 'warning', title: 'Hardly any news', message: holes });
    const { filled, lateNews, tooLateNews, changedNews, newsNames, newlyQuarantined } = result;
    if (filled.bars > 0)
        log.info(`filled: ${(0,name_list/* counted */.hS)(filled.bars, 'bar')} of ${(0,name_list/* counted */.hS)(filled.symbols, 'symbol')} that lagged`);
    if (lateNews > 0)
        log.info(`${lateNews} news items arrived after their week was stored`);
    const tooLate = tooLateNote(tooLateNews);
    if (tooLate)
        annotate({ level: 'warning', title: 'News that stays out', message: tooLate });
    const changed = changedNewsNote(changedNews);
    // A refusal for it says the same.
    if (changed && changedNews.misread.length === 0)
        annotate({ level: 'warning', title: 'News that reads otherwise now', message: changed });
    const again = (0,read_again_report/* readAgainNote */.nO)(result.readAgain);
    if (again)
        log.info(again);
    const asBefore = (0,read_again_report/* liveReadAgainNote */.zV)(result.readAgain);
    if (asBefore && result.live)
        log.warning(asBefore);
    const unnamed = manyUnnamed(newsNames);
    if (unnamed)
        annotate({ level: 'warning', title: 'News of others', message: unnamed });
    const taken = takenLaterNote(result.takenLater);
    if (taken)
        log.info(taken);
    const unread = unreadColumnsNote(result.unreadNews);
    if (unread)
        log.warning(unread);
    if (newlyQuarantined > 0) {
        const message = `${(0,name_list/* counted */.hS)(newlyQuarantined, 'row')} set aside; reasons and rows are in the dataset quarantine.`;
        annotate({ level: 'notice', title: 'Rows in quarantine', message });
    }
    for (const note of [...(0,adjustment_report/* adjustmentNotes */.vY)(result.adjustment), ...result.knownStepNotes])
        log.warning(note);
    const stepped = (0,step_report/* stepWarning */.pY)(result.steps);
    if (stepped)
        annotate({ level: 'warning', title: 'Unexplained steps', message: stepped });
    const ofBenchmark = (0,step_report/* benchmarkWarning */.Mp)(result.steps);
    if (ofBenchmark)
        annotate({ level: 'warning', title: 'Step of the benchmark', message: ofBenchmark });
    for (const warning of (0,step_report/* volumeWarnings */.c0)(result.steps))
        log.warning(warning);
    if (result.live)
        reportLive(result.live, { log, annotate });
    reportCoverage(result, { log, annotate });
    log.info(storedLine(result));
    summarise(ingestSummary(result));
}
function storedLine({ weeks, partitions, refusal }) {
    const stored = (taken) => `Stored ${(0,name_list/* counted */.hS)(partitions, 'partition')} for the ${weekText(taken)}.`;
    if (refusal === undefined) {
        return partitions === 0 ? `Nothing to do for the ${weekText(weeks)}: everything is stored already.` : stored(weeks);
    }
    const refused = `Refused, and so not ingested: the ${weekText(refusal.weeks)}.`;
    const taken = weeks.filter((week) => !refusal.weeks.includes(week));
    if (taken.length > 0)
        return `${stored(taken)} ${refused}`;
    return partitions === 0
        ? refused
        : `${refused} Only what was set aside or fetched is stored (${(0,name_list/* counted */.hS)(partitions, 'partition')}).`;
}
function reportLive(live, { log, annotate }) {
    for (const line of liveLines({ ...live, failed: [] }))
        log.info(line);
    for (const message of liveLines({ usage: [], failed: live.failed })) {
        annotate({ level: 'warning', title: 'A provider did not answer', message });
    }
    if (live.actions && live.actions.adjustments.length > 0) {
        const message = 'A provider adjusts prices by more than the known splits and dividends explain: see the job summary.';
        annotate({ level: 'warning', title: 'Adjustment without a cause', message });
    }
}
function reportCoverage({ coverage }, { log, annotate }) {
    const last = coverage.at(-1);
    if (last === undefined)
        return;
    const { weekEnding, late, absent, members } = last;
    if (absent.length > 0)
        log.warning(`${weekEnding}: no bar at all of ${(0,name_list/* counted */.hS)(absent.length, 'symbol')}: ${(0,name_list/* nameList */.OD)(absent)}`);
    const before = coverage.filter((week) => week !== last && week.late.length > 0);
    if (before.length > 0)
        log.info(`late symbols in ${before.length} of the weeks before ${weekEnding}, see the dataset coverage`);
    if (late.length === 0)
        return;
    const message = `${weekEnding}: no bar on that day yet for ${late.length} of ${(0,name_list/* counted */.hS)(members, 'symbol')}, looked for again next time: ${(0,name_list/* nameList */.OD)(late)}`;
    annotate({ level: 'warning', title: 'Late symbols', message });
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
