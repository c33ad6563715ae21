export const id = 1761;
export const ids = [1761];
export const modules = {

/***/ 79550:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  B: () => (/* binding */ bucketLiquidity),
  c: () => (/* binding */ noLiquidity)
});

// EXTERNAL MODULE: ./build/lib/src/backbone/asset-histories.js
var asset_histories = __webpack_require__(43494);
// EXTERNAL MODULE: ./build/lib/src/backbone/bucket-bars.js
var bucket_bars = __webpack_require__(33164);
// EXTERNAL MODULE: ./build/lib/src/backbone/asset-history.js
var asset_history = __webpack_require__(50618);
;// CONCATENATED MODULE: ./build/lib/src/backbone/known-bars.js

/** The bars of an asset as its days knew them: one span for each stretch of days that knew the same of the past. */
function knownBars(history) {
    const turns = [Number.NEGATIVE_INFINITY, ...(0,asset_history/* turningDays */.zX)(history)];
    return turns.map((since, i) => {
        const until = turns[i + 1] ?? Number.POSITIVE_INFINITY;
        const { dates, close, volume } = (0,asset_history/* barsKnown */.SV)(history, (0,asset_history/* actionsKnown */.dj)(history, since), since);
        return { since, until, dates, close, volume };
    });
}

// EXTERNAL MODULE: ./build/lib/src/backbone/read-bucket.js
var read_bucket = __webpack_require__(81482);
// EXTERNAL MODULE: ./build/lib/src/backbone/universe.js
var universe = __webpack_require__(18024);
;// CONCATENATED MODULE: ./build/lib/src/backbone/bucket-liquidity.js





/**
 * How liquid the assets of one bucket were on each day, by what the day knew. The columns go day by day: `day · members + member`.
 *
 * @param source the tables of the bucket; they are given back as soon as they were read
 * @param roomFor gives room for so many bars
 * @throws UserError where the store is at odds with itself; DamagedPartitionError
 */
async function bucketLiquidity({ days, usdRates, rateOf, ...tables }, source, roomFor) {
    const { members } = tables;
    const { bars, knowledge, memberOf } = await (0,read_bucket/* readBucket */.j)(source, tables, roomFor, ['close', 'volume']);
    const histories = new asset_histories/* AssetHistories */.v(knowledge, bars.late);
    const found = noLiquidity(members.length * days.length);
    const own = noLiquidity(days.length);
    for (const [index, asset] of bars.assets.entries()) {
        const member = memberOf.get(asset);
        const rates = usdRates[rateOf[member]];
        const spans = knownBars(histories.historyOf(asset, (0,bucket_bars/* barsOfAsset */.Me)(bars, index)));
        (0,universe/* liquidityOnDates */.dT)(spans, histories.delistingsOf(asset), days, rates, own, 0);
        for (let day = 0; day < days.length; day++) {
            const place = day * members.length + member;
            found.bars[place] = own.bars[day];
            found.adv20Usd[place] = own.adv20Usd[day];
            found.reason[place] = own.reason[day];
        }
    }
    return found;
}
/** What is known of assets of which there is no bar. */
function noLiquidity(places) {
    return {
        bars: new Int32Array(places),
        adv20Usd: new Float64Array(places).fill(Number.NaN),
        reason: new Uint8Array(places).fill(universe/* eligibilityReasons */.Z9.indexOf('MISSING_HISTORY')),
    };
}


/***/ }),

/***/ 81482:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   j: () => (/* binding */ readBucket)
/* harmony export */ });
/* harmony import */ var _bucket_bars_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(33164);
/* harmony import */ var _bucket_knowledge_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(31852);


/**
 * Reads a bucket.
 *
 * @param source its tables; they are given back as soon as they were read
 * @param roomFor gives room for so many bars
 * @param wanted the prices to read; left out, all
 * @throws UserError where the store is at odds with itself; DamagedPartitionError
 */
async function readBucket(source, { bucket, years, revisedYears, members }, roomFor, wanted) {
    const memberOf = new Map(Array.from(members, (asset, member) => [asset, member]));
    // First what has many frames and leaves no objects: whoever collects them goes over all objects.
    const bars = await (0,_bucket_bars_js__WEBPACK_IMPORTED_MODULE_0__/* .readBucketBars */ .Tr)(source, bucket, years, (asset) => memberOf.has(asset), roomFor, wanted);
    const knowledge = await (0,_bucket_knowledge_js__WEBPACK_IMPORTED_MODULE_1__/* .readKnowledge */ .D)(source, bucket, revisedYears);
    source.release();
    return { bars, knowledge, memberOf };
}


/***/ }),

/***/ 84950:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   p: () => (/* binding */ asOfDates),
/* harmony export */   r: () => (/* binding */ parseAsOf)
/* harmony export */ });
/* harmony import */ var _calendar_date_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(52010);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(42226);


const hint = 'Write sessions:N, weekly, weekly:N, monthly, monthly:N, or dates as 2024-01-05,2024-01-12.';
/** Reads `sessions:46`, `weekly`, `weekly:522`, `monthly`, or a list of dates. @throws UserError */
function parseAsOf(text) {
    const [, kind, count] = /^(sessions|weekly|monthly)(?::(\d+))?$/.exec(text) ?? [];
    if (kind === undefined) {
        const days = text.split(/[\s,]+/).filter((each) => each !== '');
        if (days.length === 0 || !days.every((day) => /^\d{4}-/.test(day))) {
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo(`The as-of dates are ${JSON.stringify(text)}.`, { hint });
        }
        return { kind: 'list', days: [...new Set(days.map((day) => (0,_calendar_date_js__WEBPACK_IMPORTED_MODULE_0__/* .epochDay */ .ue)((0,_calendar_date_js__WEBPACK_IMPORTED_MODULE_0__/* .parseIsoDate */ .jT)(day))))].sort((a, b) => a - b) };
    }
    const last = count === undefined ? Number.POSITIVE_INFINITY : Number(count);
    if (last === 0 || (kind === 'sessions' && count === undefined)) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo(`The as-of dates are "${text}", which is none.`, { hint });
    }
    return { kind: kind, last };
}
/**
 * The as-of dates of a panel. Of a week or a month it is the last day on which the most exchanges held a session, so that a holiday of one
 * of them does not take its assets out; a session counts for the last N where at least half of the exchanges had one, on a weekend all of them, so that
 * one on which only some trade does not. Neither depends on what came later.
 *
 * @param from epoch day; nothing before it
 * @param until epoch day; nothing after it
 * @returns epoch days, ascending
 * @throws UserError for a listed date that was no session, and when there is none
 */
function asOfDates(rule, exchanges, from, until) {
    const open = openExchanges(exchanges, until);
    const days = chosenDays(rule, open).filter((day) => day >= from && day <= until);
    if (days.length > 0)
        return Int32Array.from(rule.kind === 'list' ? days : days.slice(-Math.min(rule.last, days.length)));
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo('No session is selected for the panel.', {
        hint: 'Look at the as-of dates, and at what the dataset exchange_sessions holds: the stage "backbone" writes it.',
    });
}
function openExchanges(exchanges, until) {
    const days = new Set();
    for (const sessions of exchanges)
        for (let i = 0; i < sessions.length; i++)
            days.add(sessions[i]);
    const ascending = [...days].filter((day) => day <= until).sort((a, b) => a - b);
    const next = exchanges.map(() => 0);
    return new Map(ascending.map((day) => {
        let [open, active] = [0, 0];
        for (const [index, sessions] of exchanges.entries()) {
            let place = next[index];
            while (place < sessions.length && sessions[place] <= day)
                place += 1;
            next[index] = place;
            const last = sessions[place - 1] ?? Number.NEGATIVE_INFINITY;
            if (last === day)
                open += 1;
            if (last > day - 30)
                active += 1;
        }
        return [day, { open, active }];
    }));
}
/** A weekend on which an exchange rests is none, however many others are open; on a weekday a holiday of fewer than half of them does not count. */
function counts(day, open, active) {
    return (0,_calendar_date_js__WEBPACK_IMPORTED_MODULE_0__/* .isoWeekday */ .mg)(day) > 5 ? open === active : 2 * open >= active;
}
function chosenDays(rule, days) {
    if (rule.kind === 'list') {
        const absent = rule.days.find((day) => !days.has(day));
        if (absent === undefined)
            return [...rule.days];
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo(`${(0,_calendar_date_js__WEBPACK_IMPORTED_MODULE_0__/* .isoDate */ ._$)(absent)} is an as-of date, and no exchange held a session then.`, {
            hint: 'List sessions; the dataset exchange_sessions has them.',
        });
    }
    if (rule.kind === 'sessions')
        return [...days].filter(([day, { open, active }]) => counts(day, open, active)).map(([day]) => day);
    const periods = Map.groupBy(days, ([day]) => rule.kind === 'weekly' ? (0,_calendar_date_js__WEBPACK_IMPORTED_MODULE_0__/* .isoWeekOrdinal */ .z2)(day) : (0,_calendar_date_js__WEBPACK_IMPORTED_MODULE_0__/* .isoDate */ ._$)(day).slice(0, 7));
    return [...periods.values()].map((period) => {
        const most = Math.max(...period.map(([, { open }]) => open));
        return period.findLast(([, { open }]) => open === most)[0];
    });
}


/***/ }),

/***/ 3027:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ chosenSessions),
/* harmony export */   m: () => (/* binding */ lastSessionIn)
/* harmony export */ });
/* harmony import */ var _backbone_datasets_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(69026);
/* harmony import */ var _calendar_date_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(52010);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(42226);
/* harmony import */ var _panel_as_of_dates_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(84950);




/** The as-of dates that the inputs choose among the sessions of the store; epoch days, ascending. @throws UserError when there is none */
async function chosenSessions(lake, inputs) {
    const rule = (0,_panel_as_of_dates_js__WEBPACK_IMPORTED_MODULE_3__/* .parseAsOf */ .r)(inputs.asOf);
    const stored = await lake.list(_backbone_datasets_js__WEBPACK_IMPORTED_MODULE_0__/* .exchangeSessions */ .zv);
    const chosen = stored.filter(({ exchange = '' }) => inputs.exchanges.length === 0 || inputs.exchanges.includes(exchange));
    const unknown = inputs.exchanges.find((name) => !stored.some(({ exchange }) => exchange === name));
    if (unknown !== undefined) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .yo(`There are no sessions of the exchange "${unknown}".`, {
            hint: `The research store has ${stored.map(({ exchange }) => exchange).join(', ') || 'none at all'}.`,
        });
    }
    const sessions = [];
    for (const keys of chosen)
        sessions.push((await lake.require(_backbone_datasets_js__WEBPACK_IMPORTED_MODULE_0__/* .exchangeSessions */ .zv, keys)).table.columns.date);
    const day = (text, otherwise) => (text === '' ? otherwise : (0,_calendar_date_js__WEBPACK_IMPORTED_MODULE_1__/* .epochDay */ .ue)((0,_calendar_date_js__WEBPACK_IMPORTED_MODULE_1__/* .parseIsoDate */ .jT)(text)));
    const [from, until] = [day(inputs.from, Number.NEGATIVE_INFINITY), day(inputs.until, Number.POSITIVE_INFINITY)];
    return (0,_panel_as_of_dates_js__WEBPACK_IMPORTED_MODULE_3__/* .asOfDates */ .p)(rule, sessions, from, until);
}
/** The last session of any exchange, an epoch day; −∞ without any. @throws DamagedPartitionError */
async function lastSessionIn(lake) {
    let last = Number.NEGATIVE_INFINITY;
    for (const keys of await lake.list(_backbone_datasets_js__WEBPACK_IMPORTED_MODULE_0__/* .exchangeSessions */ .zv)) {
        const { table } = await lake.require(_backbone_datasets_js__WEBPACK_IMPORTED_MODULE_0__/* .exchangeSessions */ .zv, keys);
        last = Math.max(last, table.columns.date.at(-1) ?? last);
    }
    return last;
}


/***/ }),

/***/ 23943:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  g: () => (/* binding */ bucketTables),
  p: () => (/* binding */ inThreads)
});

// EXTERNAL MODULE: ./build/lib/src/backbone/asset-bucket.js
var asset_bucket = __webpack_require__(37406);
// EXTERNAL MODULE: ./build/lib/src/backbone/datasets.js
var datasets = __webpack_require__(69026);
// EXTERNAL MODULE: ./build/lib/src/lake/dataset.js
var lake_dataset = __webpack_require__(33353);
// EXTERNAL MODULE: ./build/lib/src/backbone/bucket-liquidity.js + 1 modules
var bucket_liquidity = __webpack_require__(79550);
// EXTERNAL MODULE: ./build/lib/src/backbone/universe.js
var universe = __webpack_require__(18024);
// EXTERNAL MODULE: ./build/lib/src/lake/table-file.js
var table_file = __webpack_require__(18936);
// EXTERNAL MODULE: ./build/lib/src/backbone/read-bucket.js
var read_bucket = __webpack_require__(81482);
// EXTERNAL MODULE: ./build/lib/src/backbone/asset-histories.js
var asset_histories = __webpack_require__(43494);
// EXTERNAL MODULE: ./build/lib/src/backbone/asset-history.js
var asset_history = __webpack_require__(50618);
// EXTERNAL MODULE: ./build/lib/src/backbone/bucket-bars.js
var bucket_bars = __webpack_require__(33164);
// EXTERNAL MODULE: ./build/lib/src/backbone/total-return.js
var total_return = __webpack_require__(39052);
;// CONCATENATED MODULE: ./build/lib/src/lake/kept-shapes.js
/*
 * What V8 compiles of a function is for objects of the shapes that it has seen, and goes when, at a collection, no object of such a shape is left. Of a work in parts, between
 * which everything is given back, that would be the case behind each part, and all of it would be compiled anew for the next one.
 */
const kept = new Map();
/**
 * Keeps an object until another one of its kind comes, so that what was compiled for its shape outlives it.
 *
 * @param object it holds little memory, or such as is there anyway
 */
function keepShape(kind, object) {
    kept.set(kind, object);
}

;// CONCATENATED MODULE: ./build/lib/src/panel/adjusted-series.js
/** Arrays for the series of one asset after the other, so that none of them needs new ones. */
class SeriesRoom {
    #columns;
    /** One number for each bar, for the kernels. */
    scratch;
    /** @param bars as many as any asset has */
    constructor(bars) {
        const column = () => new Float64Array(bars);
        const [open, high, low, close, volume, factor] = [column(), column(), column(), column(), column(), column()];
        this.#columns = { open, high, low, close, volume, factor };
        this.scratch = column();
    }
    /** The adjusted bars of an asset: valid until the next ones are asked for. */
    seriesOf(bars, factors) {
        const { dates, close, volume } = bars;
        const traded = { tradedClose: close, tradedVolume: volume };
        if (factors.exDays.length === 0)
            return { ...bars, ...traded, bars: dates.length, factor: undefined };
        const room = this.#columns;
        let [next, price, shares] = [0, 1, 1];
        for (let i = 0; i < dates.length; i++) {
            for (; next < factors.exDays.length && factors.exDays[next] <= dates[i]; next++) {
                price = factors.price[next];
                shares = factors.volume[next];
            }
            room.factor[i] = price;
            room.open[i] = bars.open[i] / price;
            room.high[i] = bars.high[i] / price;
            room.low[i] = bars.low[i] / price;
            room.close[i] = close[i] / price;
            room.volume[i] = volume[i] / shares;
        }
        const part = (column) => column.subarray(0, dates.length);
        return {
            ...traded,
            bars: dates.length,
            dates,
            open: part(room.open),
            high: part(room.high),
            low: part(room.low),
            close: part(room.close),
            volume: part(room.volume),
            factor: part(room.factor),
        };
    }
}

;// CONCATENATED MODULE: ./build/lib/src/panel/kernels/forward-returns.js
/** What takes longer, in days, is no return of so many sessions; and it bounds how much of the future a row can depend on. */
const longestHolding = 365;
/**
 * Returns from the close of the wanted bar, and from the close of the one after it, over some bars. Where the asset ended before, it is held
 * to its last bar and its delisting return d is compounded: (1 + r)(1 + d) − 1 (Shumway, "The Delisting Bias in CRSP Data", J. Finance 52,
 * 1997). There is no return where the bars go on but are not there yet, where the entry lies after the last bar, or where the last bar or the
 * ending is more than a year after the wanted one.
 *
 * @param endings by date, without those whose day has not come: until then the bars before it may still be missing
 */
function forwardReturns(series, wanted, endings, columns) {
    for (const { horizon, returns, bars, lagReturns, lagBars } of columns) {
        for (let w = 0; w < wanted.count; w++) {
            const [t, row] = [wanted.positions[w], wanted.rows[w]];
            const until = series.dates[t] + longestHolding;
            hold(series, t, t + horizon, until, endings, row, returns, bars);
            hold(series, t + 1, t + 1 + horizon, until, endings, row, lagReturns, lagBars);
        }
    }
}
/** Writes what a position returns that is bought at the close of one bar and sold at that of another, and for how many bars it is held. */
function hold({ bars, dates, close }, entry, exit, until, endings, row, returns, held) {
    const price = close[entry];
    if (exit < bars && dates[exit] <= until) {
        returns[row] = close[exit] / price - 1;
        held[row] = exit - entry;
        return;
    }
    returns[row] = Number.NaN;
    held[row] = 0;
    if (endings.length === 0 || entry >= bars)
        return;
    let last = Math.min(exit, bars) - 1;
    while (last >= entry && dates[last] > until)
        last -= 1;
    if (last < entry)
        return;
    const ending = endings.find(({ date }) => date > dates[last]);
    if (ending === undefined || ending.date > until || Number.isNaN(ending.delistingReturn))
        return;
    returns[row] = (close[last] / price) * (1 + ending.delistingReturn) - 1;
    held[row] = last - entry;
}

;// CONCATENATED MODULE: ./build/lib/src/panel/kernels/recursions.js
/*
 * What runs on from bar to bar: every bar of the asset from its first one takes part, so a value does not depend on where reading began. Each
 * function goes over the bars once and writes where a bar is wanted; a column stays as it is, null, where the asset has too few bars. The bars are
 * gone over by one loop and not by one within another: what a compiler made of the inner one it gives up each time that one ends.
 */
/** The first of the wanted bars that has another before it: the first bar has no value here. */
function firstWanted({ positions, count }) {
    return count > 0 && positions[0] === 0 ? 1 : 0;
}
/** The last bar that is wanted; 0 where none is. */
function lastWanted({ positions, count }) {
    return count === 0 ? 0 : positions[count - 1];
}
/** One step of an exponential average: `previous + alpha · (value − previous)`, as `(1 − alpha) · previous + alpha · value`. */
function exponentialStep(previous, value, alpha) {
    return (1 - alpha) * previous + alpha * value;
}
/** One step of Wilder's average of 14 values (J. W. Wilder, "New Concepts in Technical Trading Systems", 1978). */
function wilderStep(previous, value) {
    return (13 * previous + value) / 14;
}
/** Exponential averages of the close, seeded by the first, and what is made of them (G. Appel's MACD 12, 26, 9). */
function movingAverages({ close, factor }, wanted, out) {
    const [fastAlpha, slowAlpha, signalAlpha] = [2 / 13, 2 / 27, 2 / 10];
    let fast = close[0];
    let slow = fast;
    let signal = 0;
    const { positions, rows } = wanted;
    const last = lastWanted(wanted);
    for (let i = 1, w = firstWanted(wanted); i <= last; i++) {
        const value = close[i];
        fast = exponentialStep(fast, value, fastAlpha);
        slow = exponentialStep(slow, value, slowAlpha);
        signal = exponentialStep(signal, fast - slow, signalAlpha);
        if (i !== positions[w])
            continue;
        const row = rows[w++];
        const shares = factor === undefined ? 1 : factor[i];
        if (i >= 11)
            out.ema_12[row] = fast * shares;
        if (i >= 25) {
            out.ema_26[row] = slow * shares;
            out.macd[row] = (fast - slow) * shares;
        }
        if (i < 33)
            continue;
        const histogram = fast - slow - signal;
        out.macd_signal[row] = signal * shares;
        out.macd_hist[row] = histogram * shares;
        out.macd_hist_pct[row] = histogram / value;
    }
}
/** Wilder's relative strength index of 14 moves: the averages begin with the mean of the first 14; without a down move it is 100. */
function relativeStrength({ close }, wanted, out) {
    let up = 0;
    let down = 0;
    const { positions, rows } = wanted;
    const last = lastWanted(wanted);
    for (let i = 1, w = firstWanted(wanted); i <= last; i++) {
        const move = close[i] - close[i - 1];
        const rise = move > 0 ? move : 0;
        const fall = move < 0 ? -move : 0;
        if (i > 14) {
            up = wilderStep(up, rise);
            down = wilderStep(down, fall);
        }
        else {
            up += rise;
            down += fall;
            if (i === 14) {
                up /= 14;
                down /= 14;
            }
        }
        if (i !== positions[w])
            continue;
        const row = rows[w++];
        if (i >= 14)
            out.rsi_14[row] = down === 0 ? 100 : 100 - 100 / (1 + up / down);
    }
}
/** The true range of a bar that has one before it: max(H − L, |H − C(−1)|, |L − C(−1)|). */
function trueRange({ high, low, close }, i) {
    const before = close[i - 1];
    const top = high[i];
    const bottom = low[i];
    return Math.max(top - bottom, Math.abs(top - before), Math.abs(bottom - before));
}
/** Wilder's average of the true range of 14 bars, which begins with the mean of the first 14. */
function wilderRange(series, wanted, out) {
    let average = 0;
    const { positions, rows } = wanted;
    const last = lastWanted(wanted);
    for (let i = 1, w = firstWanted(wanted); i <= last; i++) {
        const range = trueRange(series, i);
        average = i > 14 ? wilderStep(average, range) : average + range / 14;
        if (i !== positions[w])
            continue;
        const row = rows[w++];
        const shares = series.factor === undefined ? 1 : series.factor[i];
        if (i >= 14)
            out.atr_wilder_14[row] = average * shares;
    }
}
/**
 * Volatility of log returns by exponentially weighted squares without a mean, seeded by the first square (RiskMetrics Technical Document, 4th
 * ed., 1996, with α = 2/(n + 1)), and the deviation of the last 20 of it. A return to or from a price that is not above 0 does not take part.
 *
 * @param variances room for one number for each bar
 */
function volatilities({ close }, wanted, out, variances) {
    const [fastAlpha, slowAlpha] = [2 / 21, 2 / 61];
    let fast = Number.NaN;
    let slow = Number.NaN;
    let before = Math.log(close[0]);
    const { positions, rows } = wanted;
    const last = lastWanted(wanted);
    for (let i = 1, w = firstWanted(wanted); i <= last; i++) {
        const level = Math.log(close[i]);
        const logReturn = level - before;
        before = level;
        const square = logReturn * logReturn;
        if (square < Number.POSITIVE_INFINITY) {
            fast = fast >= 0 ? exponentialStep(fast, square, fastAlpha) : square;
            slow = slow >= 0 ? exponentialStep(slow, square, slowAlpha) : square;
        }
        variances[i] = fast;
        if (i !== positions[w])
            continue;
        const row = rows[w++];
        if (Number.isFinite(logReturn))
            out.logret_1d[row] = logReturn;
        if (i >= 20)
            out.ewma_vol_20[row] = Math.sqrt(fast);
        if (i >= 60)
            out.ewma_vol_60[row] = Math.sqrt(slow);
        if (i >= 39)
            out.vov_20[row] = deviationOfRoots(variances, i);
    }
}
/** Sample deviation of the square roots of the last 20 numbers up to a place. */
function deviationOfRoots(variances, position) {
    let sum = 0;
    for (let i = position - 19; i <= position; i++)
        sum += Math.sqrt(variances[i]);
    const mean = sum / 20;
    let squares = 0;
    for (let i = position - 19; i <= position; i++)
        squares += (Math.sqrt(variances[i]) - mean) ** 2;
    return Math.sqrt(squares / 19);
}

;// CONCATENATED MODULE: ./build/lib/src/panel/kernels/windows.js

/** Everything that looks back over a window, at every wanted bar. */
function windows(series, wanted, out, flags) {
    for (let w = 0; w < wanted.count; w++) {
        const t = wanted.positions[w];
        const row = wanted.rows[w];
        returnsAt(series, t, row, out);
        levelsAt(series, t, row, out);
        tradingAt(series, t, row, out);
        rangesAt(series, t, row, out);
        flagsAt(series, t, row, flags);
    }
}
/** Returns over bars, the gap at the open and the range of the bar. */
function returnsAt({ open, high, low, close }, t, row, out) {
    const now = close[t];
    out.range_pct[row] = (high[t] - low[t]) / now;
    if (t < 1)
        return;
    out.ret_1d[row] = now / close[t - 1] - 1;
    out.gap_open[row] = open[t] / close[t - 1] - 1;
    if (t >= 5)
        out.ret_5d[row] = now / close[t - 5] - 1;
    if (t >= 20)
        out.ret_20d[row] = now / close[t - 20] - 1;
    if (t >= 252)
        out.mom_12_1[row] = close[t - 21] / close[t - 252] - 1;
}
/** What deviates less than this, in parts of its mean, does not deviate. */
const noDeviation = 1e-12;
/** Means of the close over 20, 50 and 200 bars, and how many deviations of 20 bars it is away from theirs (J. Bollinger). */
function levelsAt({ close, factor }, t, row, out) {
    if (t < 19)
        return;
    const shares = factor === undefined ? 1 : factor[t];
    let sum = 0;
    let i = t;
    for (; i > t - 20; i--)
        sum += close[i];
    const mean = sum / 20;
    out.sma_20[row] = mean * shares;
    const deviation = deviationFrom(close, t, mean);
    if (deviation > noDeviation * Math.abs(mean))
        out.boll_z_20[row] = (close[t] - mean) / deviation;
    if (t < 49)
        return;
    for (; i > t - 50; i--)
        sum += close[i];
    out.sma_50[row] = (sum / 50) * shares;
    if (t < 199)
        return;
    for (; i > t - 200; i--)
        sum += close[i];
    out.sma_200[row] = (sum / 200) * shares;
}
/** Sample deviation of the last 20 values up to a place. */
function deviationFrom(values, t, mean) {
    let squares = 0;
    for (let i = t - 19; i <= t; i++)
        squares += (values[i] - mean) ** 2;
    return Math.sqrt(squares / 19);
}
/** The distance from the volume-weighted price, the value traded on a day, and how busy the last 20 bars were against 60. */
function tradingAt({ close, volume, tradedClose, tradedVolume }, t, row, out) {
    if (t < 19)
        return;
    let weighted = 0;
    let shares = 0;
    let value = 0;
    let i = t;
    for (; i > t - 20; i--) {
        weighted += close[i] * volume[i];
        shares += volume[i];
        value += tradedClose[i] * tradedVolume[i];
    }
    out.adv20_dollar[row] = value / 20;
    if (weighted > 0)
        out.dist_vwap_20[row] = close[t] / (weighted / shares) - 1;
    if (t < 59)
        return;
    let longShares = shares;
    for (; i > t - 60; i--)
        longShares += volume[i];
    if (longShares > 0)
        out.turnover_ratio[row] = shares / 20 / (longShares / 60);
}
/** The mean of the true range over 14 bars, each with the close before it. */
function rangesAt(series, t, row, out) {
    if (t < 14)
        return;
    let sum = 0;
    for (let i = t - 13; i <= t; i++)
        sum += trueRange(series, i);
    const mean = sum / 14;
    out.atr_14[row] = mean * (series.factor === undefined ? 1 : series.factor[t]);
    out.atr_pct_14[row] = mean / series.close[t];
}
/** The longest pause between two bars, in days, that no holidays explain: China's longest are 11. */
const longestPause = 14;
/** The flags of a row. */
function flagsAt({ dates, tradedClose }, t, row, out) {
    out.ca_suspicious_flag[row] = tradedClose[t] > 0 ? 0 : 1;
    out.bars_seen[row] = t + 1;
    let paused = 0;
    for (let i = t; i > 0 && i > t - 20; i--) {
        if (dates[i] - dates[i - 1] > longestPause)
            paused = 1;
    }
    out.has_missing_bars_lookback[row] = paused;
}

;// CONCATENATED MODULE: ./build/lib/src/panel/asset-features.js



/**
 * The features and flags of one asset at the wanted bars.
 *
 * @param out NaN in the rows of those bars
 * @param scratch room for one number for each bar
 */
function assetFeatures(series, wanted, out, scratch) {
    const { features, flags } = out;
    movingAverages(series, wanted, features);
    relativeStrength(series, wanted, features);
    wilderRange(series, wanted, features);
    volatilities(series, wanted, features, scratch);
    windows(series, wanted, features, flags);
}
/** What came after the wanted bars. @param endings by date */
function assetOutcomes(series, wanted, endings, { forward }) {
    forwardReturns(series, wanted, endings, forward);
}
/** A price of 0 makes quotients that are no numbers; none of them is a value. */
function nullWhereNotFinite({ nullable }, rows, count) {
    for (const column of nullable) {
        for (let w = 0; w < count; w++) {
            const row = rows[w];
            if (!Number.isFinite(column[row]))
                column[row] = Number.NaN;
        }
    }
}

;// CONCATENATED MODULE: ./build/lib/src/panel/bucket-panel.js







/**
 * Fills the rows of the assets of a bucket, each as its as-of date knew its bars and actions.
 *
 * @returns the cumulative factors of those that have any, in the order of the assets
 */
function fillPanel(work) {
    const { bars, knowledge } = work;
    const histories = new asset_histories/* AssetHistories */.v(knowledge, bars.late);
    const filler = new RowFiller(work, new SeriesRoom(longest(bars)));
    keepShape('filler of rows', filler);
    const found = [];
    for (const [index, asset] of bars.assets.entries()) {
        const history = histories.historyOf(asset, (0,bucket_bars/* barsOfAsset */.Me)(bars, index));
        const ending = histories.endingOf(asset);
        keepShape('history of an asset', history);
        filler.fill(index, history, ending !== undefined && ending.date <= work.lastSession ? [ending] : []);
        const factors = (0,total_return/* returnFactors */.XN)(history);
        if (factors.length > 0)
            found.push({ asset, factors });
    }
    return found;
}
function longest({ assets, starts }) {
    return assets.reduce((most, _, i) => Math.max(most, starts[i + 1] - starts[i]), 0);
}
/** Fills the rows of one asset after the other. */
class RowFiller {
    #work;
    #room;
    #wanted;
    constructor(work, room) {
        this.#work = work;
        this.#room = room;
        this.#wanted = new WantedBars(work.asOf.length);
    }
    /** One look at the history for each span of days that knew the same of its past, and one by all that is known now for what came after. */
    fill(index, history, endings) {
        const { asOf, columns, filled } = this.#work;
        const turns = (0,asset_history/* turningDays */.zX)(history);
        for (let turn = 0; turn <= turns.length; turn++) {
            const [day, until] = [turns[turn - 1] ?? Number.NEGATIVE_INFINITY, turns[turn] ?? Number.POSITIVE_INFINITY];
            if (!asOf.some((date) => date >= day && date < until))
                continue;
            const series = this.#seriesAsOf(history, day);
            const wanted = this.#wanted.find(this.#work, index, series.dates, day, until);
            if (wanted.count === 0)
                continue;
            keepShape(series.factor === undefined ? 'series as traded' : 'adjusted series', series);
            assetFeatures(series, wanted, columns, this.#room.scratch);
            for (let w = 0; w < wanted.count; w++)
                filled[wanted.rows[w]] = 1;
            if (turns.length === 0)
                assetOutcomes(series, wanted, endings, columns);
            nullWhereNotFinite(columns, wanted.rows, wanted.count);
        }
        if (turns.length === 0)
            return;
        const [day, until] = [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY];
        const series = this.#seriesAsOf(history, until);
        const wanted = this.#wanted.find(this.#work, index, series.dates, day, until);
        assetOutcomes(series, wanted, endings, columns);
        nullWhereNotFinite(columns, wanted.rows, wanted.count);
    }
    #seriesAsOf(history, day) {
        const actions = (0,asset_history/* actionsKnown */.dj)(history, day);
        const known = (0,asset_history/* barsKnown */.SV)(history, actions, day);
        return this.#room.seriesOf(known, (0,total_return/* cumulativeFactors */.MK)(known, actions));
    }
}
/** The bars of an asset that lie on as-of dates; the arrays are used again for the next one. */
class WantedBars {
    positions;
    rows;
    count = 0;
    constructor(dates) {
        this.positions = new Int32Array(dates);
        this.rows = new Int32Array(dates);
    }
    /** Those of the as-of dates from one day up to another, the latter not included. */
    find({ asOf, rows }, index, dates, from, until) {
        this.count = 0;
        for (let i = 0; i < asOf.length; i++) {
            const [day, row] = [asOf[i], rows[index * asOf.length + i]];
            if (row < 0 || day < from || day >= until)
                continue;
            const place = (0,total_return/* placeBefore */.tJ)(dates, day) + 1;
            if (dates[place] !== day)
                continue;
            this.positions[this.count] = place;
            this.rows[this.count] = row;
            this.count += 1;
        }
        return this;
    }
}

// EXTERNAL MODULE: ./build/lib/src/panel/datasets.js
var panel_datasets = __webpack_require__(80019);
// EXTERNAL MODULE: ./build/lib/src/panel/panel-tables.js
var panel_tables = __webpack_require__(93042);
;// CONCATENATED MODULE: ./build/lib/src/panel/make-bucket.js





/**
 * Makes the panel of one bucket.
 *
 * @param source the tables of the bucket; they are given back as soon as they were read
 * @param memory of at least the size of the bucket
 * @throws UserError where the store is at odds with itself; DamagedPartitionError
 */
async function makeBucket(task, source, memory) {
    const { asOf, lastSession, wanted, parts } = task;
    const { bars, knowledge, memberOf } = await (0,read_bucket/* readBucket */.j)(source, task, () => memory.bars);
    const isWanted = (asset, date) => wanted === undefined || wanted[memberOf.get(asset) * asOf.length + date] === 1;
    const rows = (0,panel_tables/* rowsFor */.f4)(asOf, bars.assets, isWanted);
    memory.clear(rows.count);
    const { columns, filled } = memory;
    const factors = fillPanel({ bars, knowledge, asOf, lastSession, rows: rows.rows, columns, filled });
    const made = [];
    for (const { from, to, path } of parts) {
        made.push(await (0,table_file/* writeTableFile */.C)(path, panel_datasets/* panel */.nd, (0,panel_tables/* panelTable */.rs)(memory, rows, from, to)));
    }
    if (task.factors === undefined)
        return { parts: made, factors: undefined };
    return { parts: made, factors: await (0,table_file/* writeTableFile */.C)(task.factors, panel_datasets/* totalReturn */.Ps, (0,panel_tables/* totalReturnTable */.lq)(factors)) };
}

;// CONCATENATED MODULE: ./build/lib/src/panel/bucket-jobs.js





/** @param memory of at least the size of the largest bucket */
function bucketJobs(memory) {
    return {
        panel: (task, tables) => makeBucket(task, tables, memory),
        liquidity: (task, tables) => (0,bucket_liquidity/* bucketLiquidity */.B)(task, tables, () => memory.bars),
        universe: ({ assets, path, ...known }) => (0,table_file/* writeTableFile */.C)(path, datasets/* universePit */.jw, (0,universe/* universeTable */.ij)(assets, known, (0,universe/* liquidityPercentiles */.zt)(known.adv20Usd, known.reason))),
    };
}

// EXTERNAL MODULE: ./build/lib/src/panel/panel-columns.js
var panel_columns = __webpack_require__(71948);
;// CONCATENATED MODULE: ./build/lib/src/panel/panel-memory.js


/** Bars in, columns out, for one bucket after the other. */
class PanelMemory {
    bars;
    columns;
    filled;
    constructor({ bars, rows }) {
        this.bars = new bucket_bars/* BarRoom */.TT(new ArrayBuffer(bucket_bars/* BarRoom */.TT.bytes(bars)), bars);
        this.columns = (0,panel_columns/* panelColumnsOver */.qh)(new ArrayBuffer((0,panel_columns/* panelBytes */.ch)(rows)), rows);
        this.filled = new Uint8Array(rows);
    }
    /** What the memory of a size takes. */
    static bytes({ bars, rows }) {
        return bucket_bars/* BarRoom */.TT.bytes(bars) + (0,panel_columns/* panelBytes */.ch)(rows) + rows;
    }
    /** Nulls and zeros in the first rows. */
    clear(rows) {
        for (const column of this.columns.nullable)
            column.fill(Number.NaN, 0, rows);
        for (const column of Object.values(this.columns.holdings))
            column.fill(0, 0, rows);
        this.filled.fill(0, 0, rows);
    }
}

// EXTERNAL MODULE: ./build/lib/src/threads/each-in-threads.js
var each_in_threads = __webpack_require__(73808);
// EXTERNAL MODULE: ./build/lib/src/threads/job-threads.js + 1 modules
var job_threads = __webpack_require__(83170);
// EXTERNAL MODULE: ./build/lib/src/stages/research/thread-scripts.js
var thread_scripts = __webpack_require__(30290);
;// CONCATENATED MODULE: ./build/lib/src/stages/research/bucket-threads.js








/** What the memory of all threads may take. */
const memoryBytes = 2 ** 30;
/** Fewer bars are gone over before other threads have started and compiled what one alone compiles once. */
const barsWorthThreads = 4_000_000;
/**
 * Does a job of each bucket. While threads are at some of them, the bytes of the next one are read and checked, and what was made before is taken, in the order of
 * the buckets.
 */
async function inThreads(buckets, { size, bars: all, threads: wanted, ahead }, { signal, progress }, { label, given, take }) {
    const count = threadCount(buckets.length, all, wanted, PanelMemory.bytes(size));
    const threads = new job_threads/* JobThreads */.h({
        script: (0,thread_scripts/* threadScript */.UQ)('panel'),
        count,
        workerData: size,
        jobs: () => bucketJobs(new PanelMemory(size)),
    });
    const shown = progress(label, buckets.length);
    try {
        await (0,each_in_threads/* eachInThreads */.a)(threads, buckets, signal, {
            ahead: ahead * threads.count,
            given,
            take: async (bucket, made) => {
                await take(bucket, made);
                shown.advance();
            },
        });
    }
    finally {
        shown.end();
        await threads.close();
    }
}
/** How many threads beside this one: none that would find nothing to do, and no more than their memory allows. */
function threadCount(buckets, all, wanted, bytesEach) {
    if (wanted === 1 || (wanted === 0 && all < barsWorthThreads))
        return 0;
    const most = Math.max(1, Math.min(buckets, Math.floor(memoryBytes / bytesEach)));
    return Math.min(most, wanted === 0 ? (0,thread_scripts/* mostThreads */.BB)() : wanted);
}
/** The tables of a bucket, as they are stored; one that may be absent is left out. */
async function bucketTables(tableOf, { bucket, years, revisedYears }) {
    const key = { asset_bucket: (0,asset_bucket/* bucketKey */.a3)(bucket) };
    const wanted = [
        ...years.map((year) => [datasets/* bars */.n_, { ...key, year }]),
        ...revisedYears.map((year) => [datasets/* barsRevisions */.Pu, { ...key, year }]),
        [datasets/* assetActions */.G$, key],
        [datasets/* delistings */.lf, key],
    ];
    const found = await Promise.all(wanted.map(async ([dataset, keys]) => [(0,lake_dataset/* partitionPath */.WX)(dataset, keys), await tableOf(dataset, keys)]));
    return new Map(found.flatMap(([path, table]) => (table === undefined ? [] : [[path, table]])));
}


/***/ }),

/***/ 77665:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  kQ: () => (/* binding */ bucketInputs),
  RQ: () => (/* binding */ hasBars),
  OJ: () => (/* binding */ hasWork),
  eu: () => (/* binding */ planBucket),
  Sy: () => (/* binding */ readListings),
  uz: () => (/* binding */ readStore),
  i_: () => (/* binding */ yearlyPartitions)
});

// EXTERNAL MODULE: ./build/lib/src/backbone/asset-bucket.js
var asset_bucket = __webpack_require__(37406);
;// CONCATENATED MODULE: ./build/lib/src/backbone/asset-buckets.js

/** Which assets are in which bucket: all that those need to know of the assets who go over the store bucket by bucket. */
class AssetBuckets {
    /** The bucket of each asset, by its number. */
    buckets;
    largestNumber;
    /** Numbers of the assets of each bucket, ascending. */
    members;
    constructor({ number, id }) {
        this.largestNumber = number.reduce((largest, one) => Math.max(largest, one), 0);
        this.buckets = new Uint8Array(this.largestNumber + 1);
        const members = Array.from({ length: asset_bucket/* assetBuckets */.AC }, () => []);
        // One row for each ticker that an asset has had; they come by its number.
        for (let row = 0; row < number.length; row++) {
            const asset = number[row];
            if (row > 0 && asset === number[row - 1])
                continue;
            const bucket = (0,asset_bucket/* assetBucket */.Xt)(id[row]);
            this.buckets[asset] = bucket;
            members[bucket]?.push(asset);
        }
        this.members = members.map((numbers) => Int32Array.from(numbers));
    }
}

// EXTERNAL MODULE: ./build/lib/src/backbone/bucket-knowledge.js
var bucket_knowledge = __webpack_require__(31852);
// EXTERNAL MODULE: ./build/lib/src/backbone/datasets.js
var datasets = __webpack_require__(69026);
// EXTERNAL MODULE: ./build/lib/src/errors.js
var errors = __webpack_require__(42226);
// EXTERNAL MODULE: ./build/lib/src/lake/lake.js + 5 modules
var lake_lake = __webpack_require__(70667);
// EXTERNAL MODULE: ./build/lib/src/panel/datasets.js
var panel_datasets = __webpack_require__(80019);
// EXTERNAL MODULE: ./build/lib/src/panel/feature-set.js
var feature_set = __webpack_require__(42755);
// EXTERNAL MODULE: ./build/lib/src/panel/panel-recipes.js
var panel_recipes = __webpack_require__(57088);
// EXTERNAL MODULE: ./build/lib/src/stages/research/pinned-contents.js
var pinned_contents = __webpack_require__(50296);
// EXTERNAL MODULE: ./build/lib/src/stages/research/remake-reason.js
var remake_reason = __webpack_require__(68257);
;// CONCATENATED MODULE: ./build/lib/src/stages/research/panel-plan.js











/** @throws UserError where there are no assets or no bars */
async function readStore(lake) {
    const buckets = new AssetBuckets(await assetColumns(lake, ['number', 'id']));
    const yearly = await yearlyPartitions(lake);
    if (![...yearly.values()].flat().some(({ dataset }) => dataset === datasets/* bars */.n_.name)) {
        throw new errors/* UserError */.yo(`The lake ${lake.root} has no bars to make a panel from.`, {
            hint: 'Run the stage "backbone" with packs of bars first.',
        });
    }
    return { assets: buckets, yearly };
}
/** @throws UserError where there are no assets */
function readListings(lake) {
    return assetColumns(lake, ['number', 'valid_from', 'valid_to', 'currency']);
}
/** Columns of the assets that are read once: whole, a hundred thousand of them are half a million texts. @throws UserError */
async function assetColumns(lake, names) {
    const { table } = await lake.requireColumns(datasets/* assets */.mY, {}, names);
    return table.columns;
}
/** The partitions of bars and revisions by bucket. */
async function yearlyPartitions(lake) {
    const found = [];
    for (const dataset of panel_recipes/* yearlyInputs */.y7) {
        for (const keys of await lake.list(dataset))
            found.push({ dataset: dataset.name, keys });
    }
    return Map.groupBy(found, ({ keys }) => keys.asset_bucket);
}
/** Whether there is anything that a bucket's panel could be made from. */
function hasBars({ yearly }, bucket) {
    return (yearly.get((0,asset_bucket/* bucketKey */.a3)(bucket)) ?? []).some(({ dataset }) => dataset === datasets/* bars */.n_.name);
}
/** What a bucket's panel needs, and what of it is there. @throws DamagedPartitionError for what it would be made from */
async function planBucket(lake, store, bucket, { asOf, latest, pinned, snapshot, lastSession, universe }) {
    // A panel's notes and index name its snapshot. Its partitions name what they are made from, so that what two snapshots share is made once.
    const choice = { universe, lastSession, snapshot: latest ? snapshot : '' };
    const { inputs, references, manifests } = await bucketInputs(lake, store, bucket, pinned);
    const yearsIn = (name) => manifests.filter(({ dataset }) => dataset === name).map(({ keys }) => keys.year);
    const parts = [];
    for (const [year, days] of (0,panel_recipes/* datesByYear */.Cp)(asOf)) {
        const keys = {
            feature_set: feature_set/* featureSet */.j,
            ...inputs.keys,
            ...(latest ? {} : { year: (0,asset_bucket/* yearKey */.pB)(year) }),
        };
        const dataset = latest ? panel_datasets/* panelLatest */.AS : panel_datasets/* panel */.nd;
        const recipe = (0,panel_recipes/* panelRecipe */.DO)(inputs, year, days, choice);
        parts.push({ dataset, keys, year, asOf: days, recipe, reason: await (0,remake_reason/* remakeReason */._)(lake, dataset, keys, recipe) });
    }
    const recipe = (0,panel_recipes/* totalReturnRecipe */.TP)(inputs);
    return {
        bucket,
        parts,
        inputs: references,
        factors: { keys: inputs.keys, recipe, reason: await (0,remake_reason/* remakeReason */._)(lake, panel_datasets/* totalReturn */.Ps, inputs.keys, recipe) },
        years: yearsIn(datasets/* bars */.n_.name),
        revisedYears: yearsIn(datasets/* barsRevisions */.Pu.name),
        bars: rowsOf(manifests.filter(({ dataset }) => dataset === datasets/* bars */.n_.name)),
    };
}
/** What a bucket's panel can be made from, and the partitions that it comes from. @throws DamagedPartitionError */
async function bucketInputs(lake, { yearly }, bucket, pinned) {
    const keys = { asset_bucket: (0,asset_bucket/* bucketKey */.a3)(bucket) };
    const { manifests: known, ...actions } = await (0,bucket_knowledge/* readActions */.c)(lake, bucket);
    const manifests = await manifestsOf(lake, yearly.get(keys.asset_bucket) ?? [], pinned);
    (0,pinned_contents/* refuseUnpinned */.Q)(pinned, datasets/* assetActions */.G$, known.actions);
    (0,pinned_contents/* refuseUnpinned */.Q)(pinned, datasets/* delistings */.lf, known.delistings);
    const inputs = { keys, years: manifests.map(lake_lake/* inputReference */.gV), ...actions };
    const ofActions = Object.values(known).flatMap((one) => (one ? [(0,lake_lake/* inputReference */.gV)(one)] : []));
    return { inputs, references: [...inputs.years, ...ofActions], manifests };
}
async function manifestsOf(lake, partitions, pinned) {
    const manifests = [];
    for (const { dataset, keys } of partitions) {
        const stored = dataset === datasets/* bars */.n_.name ? datasets/* bars */.n_ : datasets/* barsRevisions */.Pu;
        const manifest = await lake.manifest(stored, keys);
        (0,pinned_contents/* refuseUnpinned */.Q)(pinned, stored, manifest);
        if (manifest !== undefined)
            manifests.push(manifest);
    }
    return manifests;
}
function rowsOf(manifests) {
    return manifests.flatMap(({ files }) => files).reduce((sum, { rows = 0 }) => sum + rows, 0);
}
/** Whether anything of a bucket has to be made. */
function hasWork({ parts, factors }) {
    return factors.reason !== undefined || parts.some(({ reason }) => reason !== undefined);
}


/***/ }),

/***/ 50296:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ refuseUnpinned),
/* harmony export */   V: () => (/* binding */ pinnedContents)
/* harmony export */ });
/* harmony import */ var _backbone_datasets_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(69026);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(42226);
/* harmony import */ var _lake_dataset_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(33353);



/** @returns undefined for no snapshot @throws UserError where there is none of this id */
async function pinnedContents(lake, id) {
    if (id === '')
        return undefined;
    const stored = await lake.read(_backbone_datasets_js__WEBPACK_IMPORTED_MODULE_0__/* .snapshot */ .P9, { id });
    if (stored !== undefined) {
        const { partition, content } = stored.table.columns;
        return new Map(partition.map((path, row) => [path, content[row]]));
    }
    const ids = (await lake.list(_backbone_datasets_js__WEBPACK_IMPORTED_MODULE_0__/* .snapshot */ .P9)).map((keys) => keys.id);
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo(`There is no snapshot ${id}.`, {
        hint: `Pin the research store with the stage "snapshot". There are: ${ids.join(', ') || 'none'}.`,
    });
}
/** @throws UserError when a partition is not what the snapshot pinned; undefined pins nothing */
function refuseUnpinned(pinned, dataset, manifest) {
    if (pinned === undefined || manifest === undefined)
        return;
    const path = (0,_lake_dataset_js__WEBPACK_IMPORTED_MODULE_2__/* .partitionPath */ .WX)(dataset, manifest.keys);
    const content = pinned.get(path);
    if (content === manifest.content)
        return;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo(`${path} is ${content === undefined ? 'not in the snapshot' : 'not what the snapshot pinned: the research store changed since'}.`, {
        hint: 'Pin the store as it is with the stage "snapshot" and name that one, or rebuild what it held with "snapshot --restore".',
    });
}


/***/ }),

/***/ 85521:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ changedMeanwhile),
/* harmony export */   a: () => (/* binding */ readsAsPlanned)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(42226);
/* harmony import */ var _lake_dataset_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(33353);


/**
 * Reads of the partitions that are planned for. What a delta replaced, brought or removed since is refused: a table that was made from it would say that it
 * was made from what lay there before.
 */
function readsAsPlanned(lake, planned) {
    const contents = new Map(planned.map((input) => [(0,_lake_dataset_js__WEBPACK_IMPORTED_MODULE_1__/* .partitionName */ .SF)(input), input.content]));
    return async (dataset, keys) => {
        const table = await lake.tableBytes(dataset, keys);
        const name = (0,_lake_dataset_js__WEBPACK_IMPORTED_MODULE_1__/* .partitionName */ .SF)({ dataset: dataset.name, keys });
        if (table?.manifest.content !== contents.get(name))
            throw changedMeanwhile(name);
        return table;
    };
}
/** @param what was read before and is another now */
function changedMeanwhile(what) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(`${what} changed while this run was at work: another run fed the research store.`, {
        hint: 'Run the stage again when the other run has ended. What was made already is kept, and is made again only where it has to be.',
    });
}


/***/ })

};
