export const id = 3170;
export const ids = [3170];
export const modules = {

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

/***/ 7179:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ neutralValue),
/* harmony export */   W: () => (/* binding */ actionsInForce)
/* harmony export */ });
/** The value that says that there is no such action (any more). */
function neutralValue(kind) {
    return kind === 'dividend' || kind === 'real' || kind === 'wrong' ? 0 : 1;
}
/** Of the actions of one asset those that are in force: none that was taken back, none that another one supersedes. */
function actionsInForce(actions) {
    return withoutSuperseded(actions.filter(({ kind, value }) => value !== neutralValue(kind)));
}
/** Where a split is known by configuration, that of a provider on the same day is the same one. */
function withoutSuperseded(actions) {
    const known = new Set(actions.filter(({ kind }) => kind === 'price_factor').map(({ exDay }) => exDay));
    if (known.size === 0)
        return actions;
    return actions.filter(({ kind, exDay }) => !(known.has(exDay) && (kind === 'split' || kind === 'adjustment')));
}


/***/ }),

/***/ 1683:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   EI: () => (/* binding */ adjustmentFactors),
/* harmony export */   _: () => (/* binding */ exDateFactors),
/* harmony export */   tl: () => (/* binding */ lastClose)
/* harmony export */ });
/* unused harmony export adjustedCloses */
/**
 * Backward adjustment by the standard of the Center for Research in Security Prices, as Yahoo publishes it
 * (help.yahoo.com, "What is the adjusted close?"): a split of s new shares for one multiplies every earlier price by 1/s and every earlier
 * volume by s; a dividend D multiplies every earlier price by 1 − D/C, C being the last close before the ex-date.
 *
 * Events of one ex-date: the splits first, then the sum of the dividends. D is in shares of the ex-date, so that C counts as C/s there:
 * the factor is (1/s)(1 − D·s/C), which is what makes s·(P + D) = C for the price P after both. An adjustment is one more factor.
 *
 * An event counts for the sessions before its ex-date, whether or not that is a session itself; one after the last session, or before the
 * first, for none. Without a close before it a dividend has nothing to adjust. A dividend of at least the close would leave a price of
 * zero or less; as a price holds its dividend until the ex-date that is an error of the source, and it is left out.
 *
 * @param days epoch days of the sessions, ascending
 * @param closes closes as traded, in USD; NaN where there is none
 */
function adjustmentFactors(days, closes, actions) {
    const count = days.length;
    const factors = { price: new Float64Array(count).fill(1), volume: new Float64Array(count).fill(1) };
    const lastDay = days[count - 1] ?? Number.NEGATIVE_INFINITY;
    const due = [...Map.groupBy(actions, ({ exDay }) => exDay)].filter(([exDay]) => exDay <= lastDay);
    due.sort(([a], [b]) => b - a);
    let price = 1;
    let volume = 1;
    let next = 0;
    for (let i = count - 1; i >= 0; i--) {
        for (; next < due.length; next++) {
            const [exDay, events] = due[next];
            if (exDay <= days[i])
                break;
            const step = exDateFactors(events, lastClose(closes, i));
            price *= step.price;
            volume *= step.volume;
        }
        factors.price[i] = price;
        factors.volume[i] = volume;
    }
    return factors;
}
/** Closes adjusted for the actions, in USD; NaN where there is no close. Arguments as for {@link adjustmentFactors}. */
function adjustedCloses(days, closes, actions) {
    const { price } = adjustmentFactors(days, closes, actions);
    return price.map((factor, i) => factor * closes[i]);
}
/**
 * The factors of the events of one ex-date on what lies before it, in an order of values, so that the order in which they come has no say.
 *
 * @param close the last close before the ex-date; NaN where there is none
 */
function exDateFactors(events, close) {
    const values = (kind) => events
        .filter((event) => event.kind === kind)
        .map(({ value }) => value)
        .sort((a, b) => a - b);
    const split = product(values('split'));
    const dividend = values('dividend').reduce((sum, value) => sum + value, 0);
    const share = (dividend * split) / close;
    const afterDividend = share < 1 ? 1 - share : 1;
    const price = (afterDividend / split) * product(values('adjustment')) * product(values('price_factor'));
    return { price, volume: split * product(values('volume_split')) };
}
function product(values) {
    return values.reduce((result, value) => result * value, 1);
}
/** The last close up to a place; NaN when there is none. */
function lastClose(closes, place) {
    for (let i = place; i >= 0; i--) {
        const close = closes[i];
        if (close > 0)
            return close;
    }
    return Number.NaN;
}


/***/ }),

/***/ 49555:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M6: () => (/* binding */ actionKey),
/* harmony export */   ck: () => (/* binding */ monthsBetween),
/* harmony export */   cx: () => (/* binding */ readActions),
/* harmony export */   nh: () => (/* binding */ latestActions),
/* harmony export */   wR: () => (/* binding */ withActions)
/* harmony export */ });
/* harmony import */ var _calendar_date_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(52010);
/* harmony import */ var _actions_in_force_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7179);
/* harmony import */ var _adjusted_close_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1683);
/* harmony import */ var _datasets_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5737);




/** Splits, dividends and adjustments as a week knew them. @throws DamagedPartitionError */
async function readActions(lake, options) {
    const { symbols, from, until, knownUntil = (0,_calendar_date_js__WEBPACK_IMPORTED_MODULE_0__/* .epochDay */ .ue)(until) } = options;
    const wanted = new Set(symbols);
    const [firstDay, lastDay] = [(0,_calendar_date_js__WEBPACK_IMPORTED_MODULE_0__/* .epochDay */ .ue)(from), (0,_calendar_date_js__WEBPACK_IMPORTED_MODULE_0__/* .epochDay */ .ue)(until)];
    const actions = new Map();
    for (const month of monthsBetween(from, until)) {
        const table = (await lake.read(_datasets_js__WEBPACK_IMPORTED_MODULE_1__/* .corporateActions */ .Nz, { month }))?.table;
        if (table === undefined)
            continue;
        for (const { symbol, exDay, kind, value } of latestActions(table, knownUntil)) {
            if (!wanted.has(symbol) || exDay < firstDay || exDay > lastDay)
                continue;
            const list = actions.get(symbol);
            if (list)
                list.push({ exDay, kind, value });
            else
                actions.set(symbol, [{ exDay, kind, value }]);
        }
    }
    const inForce = [...actions].map(([symbol, all]) => [symbol, (0,_actions_in_force_js__WEBPACK_IMPORTED_MODULE_2__/* .actionsInForce */ .W)(all)]);
    return new Map(inForce.filter(([, all]) => all.length > 0));
}
/** Of every symbol, ex-date and kind the row that was known last, at the latest on `lastDay` (epoch day). */
function latestActions({ rows, columns }, lastDay) {
    const latest = new Map();
    for (let row = 0; row < rows; row++) {
        const action = {
            symbol: columns.symbol[row],
            exDay: columns.ex_date[row],
            kind: columns.kind[row],
            value: columns.value[row],
            source: columns.source[row],
            knownFrom: columns.known_from[row],
        };
        const key = actionKey(action);
        if (action.knownFrom > lastDay || action.knownFrom < (latest.get(key)?.knownFrom ?? 0))
            continue;
        latest.set(key, action);
    }
    return [...latest.values()];
}
/** What makes two rows states of one action. */
function actionKey({ symbol, exDay, kind }) {
    return `${exDay} ${kind} ${symbol}`;
}
/**
 * A window with the actions applied to its bars as traded: adjusted close and volume are in shares of the last session. A bar is as traded
 * where its adjusted close is its close, up to a millionth of it. What a source has adjusted itself is left alone but for what is known of its
 * steps, and so is a symbol without actions.
 */
function withActions(window, actions) {
    if (actions.size === 0)
        return window;
    const bars = new Map(window.bars);
    const confirmed = new Map();
    for (const [symbol, events] of actions) {
        const own = bars.get(symbol);
        if (own === undefined)
            continue;
        bars.set(symbol, adjusted(correctedBars(own, window.sessions, events), window.sessions, events));
        const real = events.filter(({ kind }) => kind === 'real').map(({ exDay }) => exDay);
        if (real.length > 0)
            confirmed.set(symbol, new Set(real));
    }
    return { ...window, bars, ...(confirmed.size > 0 ? { confirmed } : {}) };
}
/** The bars without those that are wrong, and those in another unit brought to that of the others. */
function correctedBars(bars, sessions, events) {
    const single = events.filter(({ kind }) => kind === 'bar_factor' || kind === 'wrong');
    if (single.length === 0)
        return bars;
    const { open, high, low, close, adjClose, volume } = bars;
    const fields = { open, high, low, close, adjClose, volume };
    const corrected = Object.fromEntries(Object.entries(fields).map(([name, values]) => [name, values.slice()]));
    for (const { kind, exDay, value } of single) {
        const place = sessions.indexOf(exDay);
        if (place < 0)
            continue;
        for (const [name, values] of Object.entries(corrected)) {
            if (kind === 'wrong')
                values[place] = Number.NaN;
            else if (name !== 'volume')
                values[place] = values[place] * value;
        }
    }
    return corrected;
}
function adjusted(bars, sessions, events) {
    const { close, adjClose, volume } = bars;
    const isOfAll = ({ kind }) => kind === 'price_factor' || kind === 'volume_split';
    const traded = (0,_adjusted_close_js__WEBPACK_IMPORTED_MODULE_3__/* .adjustmentFactors */ .EI)(sessions, close, events.filter((event) => !isOfAll(event)));
    const applied = (values, factor) => values.map((value, i) => (isAsTraded(adjClose[i], close[i]) ? value * factor[i] : value));
    const asTraded = { ...bars, adjClose: applied(adjClose, traded.price), volume: applied(volume, traded.volume) };
    const ofAll = events.filter(isOfAll);
    if (ofAll.length === 0)
        return asTraded;
    const known = (0,_adjusted_close_js__WEBPACK_IMPORTED_MODULE_3__/* .adjustmentFactors */ .EI)(sessions, close, ofAll);
    // Without any adjusted close returns come from closes: where a split is known there are adjusted ones.
    const isUnadjusted = adjClose.every(Number.isNaN) && ofAll.some(({ kind }) => kind === 'price_factor');
    const base = isUnadjusted ? close : asTraded.adjClose;
    return {
        ...asTraded,
        adjClose: base.map((value, i) => value * known.price[i]),
        volume: asTraded.volume.map((value, i) => value * known.volume[i]),
    };
}
/** Prices that went through single precision differ in the last digits; a bar like that is not revised when the same comes as traded. */
function isAsTraded(adjClose = Number.NaN, close = Number.NaN) {
    return Math.abs(adjClose - close) <= 1e-6 * close;
}
/** The calendar months, `YYYY-MM`, from that of one date to that of another. */
function monthsBetween(from, to) {
    const months = [];
    for (let day = (0,_calendar_date_js__WEBPACK_IMPORTED_MODULE_0__/* .epochDay */ .ue)(`${from.slice(0, 7)}-01`); day <= (0,_calendar_date_js__WEBPACK_IMPORTED_MODULE_0__/* .epochDay */ .ue)(to);) {
        const month = (0,_calendar_date_js__WEBPACK_IMPORTED_MODULE_0__/* .isoDate */ ._$)(day).slice(0, 7);
        months.push(month);
        day += 31;
        day = (0,_calendar_date_js__WEBPACK_IMPORTED_MODULE_0__/* .epochDay */ .ue)(`${(0,_calendar_date_js__WEBPACK_IMPORTED_MODULE_0__/* .isoDate */ ._$)(day).slice(0, 7)}-01`);
    }
    return months;
}


/***/ }),

/***/ 50412:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B0: () => (/* binding */ readMarketWindow),
/* harmony export */   Er: () => (/* binding */ readMarketView),
/* harmony export */   Rr: () => (/* binding */ findMarketView),
/* harmony export */   X1: () => (/* binding */ viewSessions),
/* harmony export */   dW: () => (/* binding */ barColumns),
/* harmony export */   kv: () => (/* binding */ readStoredMonth),
/* harmony export */   wc: () => (/* binding */ monthsOfView),
/* harmony export */   zJ: () => (/* binding */ weekMarket)
/* harmony export */ });
/* harmony import */ var _calendar_date_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(52010);
/* harmony import */ var _calendar_session_window_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(68445);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(42226);
/* harmony import */ var _lake_table_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(75925);
/* harmony import */ var _lake_table_digest_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(74886);
/* harmony import */ var _text_order_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(37961);
/* harmony import */ var _bar_rows_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(36993);
/* harmony import */ var _datasets_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(5737);
/* harmony import */ var _known_actions_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(49555);









/** Sessions up to its last one that a week looks at: 60 daily returns need 61 prices. */
const viewSessions = 61;
/** How the columns of stored bars are called here. */
const barColumns = {
    open: 'open',
    high: 'high',
    low: 'low',
    close: 'close',
    adj_close: 'adjClose',
    volume: 'volume',
};
/** A month of the lake. @throws DamagedPartitionError */
async function readStoredMonth(lake, month) {
    const daily = await lake.read(_datasets_js__WEBPACK_IMPORTED_MODULE_5__/* .marketDaily */ .Gb, { month });
    const revisions = await lake.read(_datasets_js__WEBPACK_IMPORTED_MODULE_5__/* .marketRevisions */ .py, { month });
    return { daily: daily?.table, revisions: revisions?.table };
}
/**
 * The market as the week `until` knew it: bars as first seen, overlaid by the latest revision known by then. Where they are as traded, the
 * splits and dividends known by then are applied: adjusted closes and volumes are in shares of the week_ending. So is what is known of steps of
 * the prices. What is stored afterwards,
 * later bars, corrections and actions alike, changes neither the view nor its `input`, which is of the bars as the view shows them.
 *
 * @throws UserError when the lake holds no bar of the window
 */
async function readMarketView(lake, options) {
    const view = await findMarketView(lake, options);
    if (view)
        return view;
    const from = (0,_calendar_date_js__WEBPACK_IMPORTED_MODULE_0__/* .isoDate */ ._$)((0,_calendar_session_window_js__WEBPACK_IMPORTED_MODULE_1__/* .lastSessionDays */ .Y7)(options.until, options.sessions)[0]);
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .yo(`The lake ${lake.root} has no bar from ${from} to ${options.until}.`, {
        hint: `Run the stage "ingest" for ${options.until} first.`,
    });
}
/** What a week is scored from: the bars of its members and the benchmark. */
function weekMarket(weekEnding, members, benchmark) {
    return { symbols: [...members, benchmark], until: weekEnding, sessions: viewSessions };
}
/** What is known of steps beside the bars: it changes what is made of them. */
function confirmedSlice({ confirmed }) {
    if (confirmed === undefined)
        return '';
    const named = [...confirmed].flatMap(([symbol, days]) => [...days].map((day) => `${symbol}@${(0,_calendar_date_js__WEBPACK_IMPORTED_MODULE_0__/* .isoDate */ ._$)(day)}`));
    return `,real=${named.sort(_text_order_js__WEBPACK_IMPORTED_MODULE_7__/* .byCodeUnits */ .C).join(';')}`;
}
/** As {@link readMarketView}, undefined when the lake holds no bar of the window. */
async function findMarketView(lake, options) {
    const traded = await readMarketWindow(options, (month) => readStoredMonth(lake, month));
    const from = (0,_calendar_date_js__WEBPACK_IMPORTED_MODULE_0__/* .isoDate */ ._$)(traded.sessions[0]);
    const { symbols, until } = options;
    const window = (0,_known_actions_js__WEBPACK_IMPORTED_MODULE_6__/* .withActions */ .wR)(traded, await (0,_known_actions_js__WEBPACK_IMPORTED_MODULE_6__/* .readActions */ .cx)(lake, { symbols, from, until }));
    const table = usedRows(symbols, window);
    if (table.rows === 0)
        return undefined;
    const input = {
        dataset: _datasets_js__WEBPACK_IMPORTED_MODULE_5__/* .marketDaily */ .Gb.name,
        keys: {},
        slice: `date>=${from},date<=${options.until},known_from<=${options.until}${confirmedSlice(window)}`,
        content: (0,_lake_table_digest_js__WEBPACK_IMPORTED_MODULE_3__/* .tableDigest */ .j)(_datasets_js__WEBPACK_IMPORTED_MODULE_5__/* .marketDaily */ .Gb.columns, table),
    };
    return { ...window, input };
}
/** The months of the bars that a week is scored from, oldest first. */
function monthsOfView(weekEnding) {
    return monthsOf((0,_calendar_session_window_js__WEBPACK_IMPORTED_MODULE_1__/* .lastSessionDays */ .Y7)(weekEnding, viewSessions));
}
function monthsOf(sessions) {
    return [...new Set(Array.from(sessions, (day) => (0,_calendar_date_js__WEBPACK_IMPORTED_MODULE_0__/* .isoDate */ ._$)(day).slice(0, 7)))];
}
/** The bars that a view shows, as they are stored, from months that `readMonth` gives. */
async function readMarketWindow({ symbols, until, sessions: count }, readMonth) {
    const sessions = (0,_calendar_session_window_js__WEBPACK_IMPORTED_MODULE_1__/* .lastSessionDays */ .Y7)(until, count);
    const bars = new Map(symbols.map((symbol) => [symbol, emptyBars(sessions.length)]));
    const placeOfDay = new Map(Array.from(sessions, (day, place) => [day, place]));
    const lastDay = (0,_calendar_date_js__WEBPACK_IMPORTED_MODULE_0__/* .epochDay */ .ue)(until);
    for (const month of monthsOf(sessions)) {
        const { daily, revisions } = await readMonth(month);
        if (daily)
            overlay(bars, daily, placeOfDay, () => true);
        // Rows are stored in the order symbol, date, known_from, so that the latest known one is put last.
        if (revisions)
            overlay(bars, revisions, placeOfDay, (row) => revisions.columns.known_from[row] <= lastDay);
    }
    return { sessions, bars };
}
function emptyBars(sessions) {
    const missing = () => new Float64Array(sessions).fill(Number.NaN);
    return { open: missing(), high: missing(), low: missing(), close: missing(), adjClose: missing(), volume: missing() };
}
function overlay(bars, { rows, columns }, placeOfDay, isKnown) {
    for (let row = 0; row < rows; row++) {
        const target = bars.get(columns.symbol[row]);
        const place = placeOfDay.get(columns.date[row]);
        if (target === undefined || place === undefined || !isKnown(row))
            continue;
        for (const column of _bar_rows_js__WEBPACK_IMPORTED_MODULE_4__/* .priceColumns */ .Tj)
            target[barColumns[column]][place] = columns[column][row];
    }
}
/** The bars of a window as rows in the order of the dataset. */
function usedRows(symbols, { sessions, bars }) {
    const sorted = [...new Set(symbols)].sort(_text_order_js__WEBPACK_IMPORTED_MODULE_7__/* .byCodeUnits */ .C);
    const cells = sorted.flatMap((symbol) => {
        const { close } = bars.get(symbol);
        return Array.from(close.keys())
            .filter((place) => !Number.isNaN(close[place]))
            .map((place) => ({ symbol, place }));
    });
    const table = (0,_lake_table_js__WEBPACK_IMPORTED_MODULE_8__/* .emptyTable */ ._d)(_datasets_js__WEBPACK_IMPORTED_MODULE_5__/* .marketDaily */ .Gb.columns, cells.length);
    for (const [row, { symbol, place }] of cells.entries()) {
        table.columns.symbol[row] = symbol;
        table.columns.date[row] = sessions[place];
        const values = bars.get(symbol);
        for (const column of _bar_rows_js__WEBPACK_IMPORTED_MODULE_4__/* .priceColumns */ .Tj)
            table.columns[column][row] = values[barColumns[column]][place];
    }
    return table;
}


/***/ })

};
