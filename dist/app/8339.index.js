export const id = 8339;
export const ids = [8339];
export const modules = {

/***/ 14280:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ productFolder)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var node_url__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73136);


/** The folder of this product's own files, such as the rules it ships, wherever the program was started. */
function productFolder() {
    return globalThis.__regimenRoot ? (0,node_url__WEBPACK_IMPORTED_MODULE_1__.fileURLToPath)(globalThis.__regimenRoot) : (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(import.meta.dirname, '..', '..');
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

/***/ 10420:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bo: () => (/* binding */ shardOfKey),
/* harmony export */   HP: () => (/* binding */ bucketsOf),
/* harmony export */   kQ: () => (/* binding */ shardKey),
/* harmony export */   uK: () => (/* binding */ parseShard)
/* harmony export */ });
/* harmony import */ var _backbone_asset_bucket_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(37406);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(42226);


/** Reads `3/16`. @throws UserError */
function parseShard(text) {
    const [, index, of] = (/^(\d{1,3})\/(\d{1,3})$/.exec(text) ?? []).map(Number);
    if (index !== undefined && of !== undefined && index >= 1 && index <= of && of <= _backbone_asset_bucket_js__WEBPACK_IMPORTED_MODULE_0__/* .assetBuckets */ .AC)
        return { index, of };
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo(`The shard is "${text}".`, {
        hint: `Write which one of how many, such as 3/16: at most ${_backbone_asset_bucket_js__WEBPACK_IMPORTED_MODULE_0__/* .assetBuckets */ .AC}, as a bucket is not divided.`,
    });
}
/** The buckets of a shard: every n-th. */
function bucketsOf({ index, of }) {
    return Array.from({ length: _backbone_asset_bucket_js__WEBPACK_IMPORTED_MODULE_0__/* .assetBuckets */ .AC }, (_, bucket) => bucket).filter((bucket) => bucket % of === index - 1);
}
/** How the partition key `shard` names a shard. */
function shardKey({ index, of }) {
    return `${String(index).padStart(3, '0')}-of-${String(of).padStart(3, '0')}`;
}
/** The shard that a partition key names. */
function shardOfKey(key) {
    const [index = 0, of = 0] = key.split('-of-').map(Number);
    return { index, of };
}


/***/ }),

/***/ 8339:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  run: () => (/* binding */ run)
});

// EXTERNAL MODULE: ./build/lib/src/backbone/asset-bucket.js
var asset_bucket = __webpack_require__(37406);
// EXTERNAL MODULE: ./build/lib/src/calendar/date.js
var calendar_date = __webpack_require__(52010);
// EXTERNAL MODULE: ./build/lib/src/lake/table.js
var lake_table = __webpack_require__(75925);
// EXTERNAL MODULE: ./build/lib/src/lake/table-digest.js
var table_digest = __webpack_require__(74886);
// EXTERNAL MODULE: ./build/lib/src/panel/datasets.js
var datasets = __webpack_require__(80019);
// EXTERNAL MODULE: ./build/lib/src/panel/feature-set.js
var feature_set = __webpack_require__(42755);
// EXTERNAL MODULE: ./build/lib/src/panel/panel-recipes.js
var panel_recipes = __webpack_require__(57088);
// EXTERNAL MODULE: ./build/lib/src/panel/shard.js
var panel_shard = __webpack_require__(10420);
// EXTERNAL MODULE: ./build/lib/src/text/name-list.js
var name_list = __webpack_require__(98983);
// EXTERNAL MODULE: ./build/lib/src/version.js
var version = __webpack_require__(31317);
// EXTERNAL MODULE: ./build/lib/src/stages/research/as-of-sessions.js + 1 modules
var as_of_sessions = __webpack_require__(67005);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/lib/src/backbone/bucket-bars.js
var bucket_bars = __webpack_require__(33164);
// EXTERNAL MODULE: ./build/lib/src/backbone/bucket-knowledge.js
var bucket_knowledge = __webpack_require__(31852);
// EXTERNAL MODULE: ./build/lib/src/configuration/product-folder.js
var product_folder = __webpack_require__(14280);
// EXTERNAL MODULE: ./build/lib/src/panel/features.js
var features = __webpack_require__(61281);
;// CONCATENATED MODULE: ./build/lib/src/panel/panel-columns.js

/** The kind of array that each column of a panel is held in, by name, in the order of the columns. */
const panelColumnTypes = new Map([
    ...features/* features */.qT.map(({ name }) => [name, 'float64']),
    ...features/* flags */.Mv.map(({ name }) => [name, name === 'bars_seen' ? 'int32' : 'bool']),
    ...features/* outcomes */.KI.map(({ name }) => [name, 'float64']),
    ...features/* holdings */.xo.map(({ name }) => [name, 'int32']),
]);
const bytesOf = { float64: 8, int32: 4, bool: 1 };
/** How many bytes the columns of so many rows take. */
function panelBytes(rows) {
    let bytes = 0;
    for (const type of panelColumnTypes.values())
        bytes += aligned(rows * bytesOf[type]);
    return bytes;
}
/** Columns of so many rows over a buffer, one after the other: several threads that make them over one buffer share them. */
function panelColumnsOver(buffer, rows) {
    let offset = 0;
    const columns = {};
    for (const [name, type] of panelColumnTypes) {
        columns[name] = numbersOver(type, buffer, offset, rows);
        offset += aligned(rows * bytesOf[type]);
    }
    const named = (definitions) => Object.fromEntries(definitions.map(({ name }) => [name, columns[name]]));
    const found = {
        features: named(features/* features */.qT),
        flags: named(features/* flags */.Mv),
        outcomes: named(features/* outcomes */.KI),
        holdings: named(features/* holdings */.xo),
    };
    const forward = features/* horizons */.fL.map((horizon) => ({
        horizon,
        returns: found.outcomes[`fwd_ret_${horizon}d`],
        lagReturns: found.outcomes[`fwd_ret_lag1_${horizon}d`],
        bars: found.holdings[`fwd_bars_${horizon}d`],
        lagBars: found.holdings[`fwd_bars_lag1_${horizon}d`],
    }));
    return { ...found, forward, nullable: [...Object.values(found.features), ...Object.values(found.outcomes)] };
}
function numbersOver(type, buffer, offset, rows) {
    if (type === 'float64')
        return new Float64Array(buffer, offset, rows);
    return type === 'int32' ? new Int32Array(buffer, offset, rows) : new Uint8Array(buffer, offset, rows);
}
/** All columns of a panel by name. */
function allColumns({ features, flags, outcomes, holdings }) {
    return { ...features, ...flags, ...outcomes, ...holdings };
}
/** A place that every kind of array can begin at. */
function aligned(bytes) {
    return Math.ceil(bytes / 8) * 8;
}

;// CONCATENATED MODULE: ./build/lib/src/panel/panel-memory.js


/** Bars in, columns out, for one bucket after the other. */
class PanelMemory {
    size;
    buffers;
    bars;
    columns;
    filled;
    /** @param buffers those of another thread; without them new ones */
    constructor(size, buffers = newBuffers(size)) {
        this.size = size;
        this.buffers = buffers;
        this.bars = new bucket_bars/* BarRoom */.TT(buffers.bars, size.bars);
        this.columns = panelColumnsOver(buffers.columns, size.rows);
        this.filled = new Uint8Array(buffers.filled);
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
function newBuffers({ bars, rows }) {
    return {
        bars: new SharedArrayBuffer(bucket_bars/* BarRoom */.TT.bytes(bars)),
        columns: new SharedArrayBuffer(panelBytes(rows)),
        filled: new SharedArrayBuffer(rows),
    };
}

;// CONCATENATED MODULE: ./build/lib/src/panel/panel-tables.js



/** A row for every as-of date and asset that is wanted. @param isWanted whether an asset, by its number, is wanted on a date, by its place */
function rowsFor(asOf, assets, isWanted = () => true) {
    const rows = new Int32Array(asOf.length * assets.length).fill(-1);
    let count = 0;
    for (let date = 0; date < asOf.length; date++) {
        for (let asset = 0; asset < assets.length; asset++) {
            if (isWanted(assets[asset], date))
                rows[asset * asOf.length + date] = count++;
        }
    }
    return { asOf, assets, rows, count };
}
/** The filled rows of the as-of dates from one to another, out of the shared columns, which are free then. */
function panelTable({ columns, filled }, { asOf, assets, rows }, from, to) {
    const places = [];
    const keys = { asOf: [], asset: [] };
    for (let date = from; date < to; date++) {
        for (let asset = 0; asset < assets.length; asset++) {
            const row = rows[asset * asOf.length + date];
            if (row < 0 || filled[row] !== 1)
                continue;
            places.push(row);
            keys.asOf.push(asOf[date]);
            keys.asset.push(assets[asset]);
        }
    }
    const table = (0,lake_table/* emptyTable */._d)(datasets/* panel */.nd.columns, places.length);
    table.columns.as_of.set(keys.asOf);
    table.columns.asset.set(keys.asset);
    const targets = table.columns;
    for (const [name, source] of Object.entries(allColumns(columns))) {
        const target = targets[name];
        for (let i = 0; i < places.length; i++)
            target[i] = source[places[i]];
    }
    return table;
}
/** The cumulative factors as rows. */
function totalReturnTable(all) {
    const flat = all.flatMap(({ asset, factors }) => factors.map((factor) => ({ asset, ...factor })));
    const table = (0,lake_table/* emptyTable */._d)(datasets/* totalReturn */.Ps.columns, flat.length);
    for (const [row, { asset, exDay, knownFrom, signal, accounting }] of flat.entries()) {
        table.columns.asset[row] = asset;
        table.columns.ex_date[row] = exDay;
        table.columns.known_from[row] = knownFrom;
        table.columns.signal[row] = signal;
        table.columns.accounting[row] = accounting;
    }
    return table;
}

// EXTERNAL MODULE: external "node:events"
var external_node_events_ = __webpack_require__(78474);
// EXTERNAL MODULE: external "node:worker_threads"
var external_node_worker_threads_ = __webpack_require__(75919);
// EXTERNAL MODULE: ./build/lib/src/backbone/asset-histories.js
var asset_histories = __webpack_require__(43494);
// EXTERNAL MODULE: ./build/lib/src/backbone/asset-history.js
var asset_history = __webpack_require__(50618);
// EXTERNAL MODULE: ./build/lib/src/market/adjusted-close.js
var adjusted_close = __webpack_require__(1683);
// EXTERNAL MODULE: ./build/lib/src/statistics/lower-bound.js
var lower_bound = __webpack_require__(72761);
;// CONCATENATED MODULE: ./build/lib/src/backbone/total-return.js



/** Nothing was split, nothing paid. */
const noFactors = { exDays: [], price: [], volume: [] };
/** The cumulative factors of the events between the first bar and the last. */
function cumulativeFactors({ dates, close }, actions) {
    if (actions.length === 0)
        return noFactors;
    const [first = Number.POSITIVE_INFINITY, last = Number.NEGATIVE_INFINITY] = [dates[0], dates.at(-1)];
    const counted = actions.filter(({ exDay, kind }) => exDay > first && exDay <= last && !ofOneBar.has(kind));
    if (counted.length === 0)
        return noFactors;
    const due = [...Map.groupBy(counted, ({ exDay }) => exDay)].sort(([a], [b]) => a - b);
    const factors = { exDays: [], price: [], volume: [] };
    let [price, volume] = [1, 1];
    for (const [exDay, events] of due) {
        const step = (0,adjusted_close/* exDateFactors */._)(events, (0,adjusted_close/* lastClose */.tl)(close, placeBefore(dates, exDay)));
        price *= step.price;
        volume *= step.volume;
        factors.exDays.push(exDay);
        factors.price.push(price);
        factors.volume.push(volume);
    }
    return factors;
}
/** What is said of one bar, and not of those before it. */
const ofOneBar = new Set(['bar_factor', 'real', 'wrong']);
/** The place of the last date before a day; −1 where there is none. */
function placeBefore(dates, day) {
    return (0,lower_bound/* lowerBound */.y)(dates.length, (place) => dates[place] < day) - 1;
}
/** The factor of a day: that of the last ex-date up to it. */
function factorAt({ exDays, price }, day) {
    return price[placeBefore(exDays, day + 1)] ?? 1;
}
/**
 * The cumulative factors of an asset as its days knew them: for each ex-date the factor that its own day knew, and another row for each day from
 * which another one was known. `signal` is what the rows up to a day say; `accounting` is what is known now.
 */
function returnFactors(history) {
    if (history.actions.length === 0)
        return [];
    const days = [Number.NEGATIVE_INFINITY, ...(0,asset_history/* turningDays */.zX)(history)];
    const looks = days.map((day) => {
        const actions = (0,asset_history/* actionsKnown */.dj)(history, day);
        return cumulativeFactors((0,asset_history/* barsKnown */.SV)(history, actions, day), actions);
    });
    const now = looks.at(-1);
    const rows = [];
    for (const exDay of new Set(looks.flatMap(({ exDays }) => exDays))) {
        const accounting = factorAt(now, exDay);
        const own = days.findLastIndex((day) => day <= exDay);
        let signal;
        for (let look = own; look < looks.length; look++) {
            const factors = looks[look];
            if (signal === undefined && !factors.exDays.includes(exDay))
                continue;
            const known = factorAt(factors, exDay);
            if (known === signal)
                continue;
            signal = known;
            rows.push({ exDay, knownFrom: Math.max(exDay, days[look]), signal, accounting });
        }
    }
    return rows.sort((a, b) => a.exDay - b.exDay || a.knownFrom - b.knownFrom);
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
 * @param endings by date
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
 * function goes over the bars once and writes where a bar is wanted; a column stays as it is, null, where the asset has too few bars.
 */
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
    for (let w = 0, i = 1; w < wanted.count; w++) {
        const position = wanted.positions[w];
        for (; i <= position; i++) {
            const value = close[i];
            fast = exponentialStep(fast, value, fastAlpha);
            slow = exponentialStep(slow, value, slowAlpha);
            signal = exponentialStep(signal, fast - slow, signalAlpha);
        }
        const row = wanted.rows[w];
        const shares = factor === undefined ? 1 : factor[position];
        if (position >= 11)
            out.ema_12[row] = fast * shares;
        if (position >= 25) {
            out.ema_26[row] = slow * shares;
            out.macd[row] = (fast - slow) * shares;
        }
        if (position < 33)
            continue;
        const histogram = fast - slow - signal;
        out.macd_signal[row] = signal * shares;
        out.macd_hist[row] = histogram * shares;
        out.macd_hist_pct[row] = histogram / close[position];
    }
}
/** Wilder's relative strength index of 14 moves: the averages begin with the mean of the first 14; without a down move it is 100. */
function relativeStrength({ close }, wanted, out) {
    let up = 0;
    let down = 0;
    for (let w = 0, i = 1; w < wanted.count; w++) {
        const position = wanted.positions[w];
        for (; i <= position; i++) {
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
                if (i < 14)
                    continue;
                up /= 14;
                down /= 14;
            }
        }
        if (position >= 14)
            out.rsi_14[wanted.rows[w]] = down === 0 ? 100 : 100 - 100 / (1 + up / down);
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
    for (let w = 0, i = 1; w < wanted.count; w++) {
        const position = wanted.positions[w];
        for (; i <= position; i++) {
            const range = trueRange(series, i);
            if (i > 14)
                average = wilderStep(average, range);
            else
                average += range / 14;
        }
        const shares = series.factor === undefined ? 1 : series.factor[position];
        if (position >= 14)
            out.atr_wilder_14[wanted.rows[w]] = average * shares;
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
    let logReturn = Number.NaN;
    for (let w = 0, i = 1; w < wanted.count; w++) {
        const position = wanted.positions[w];
        for (; i <= position; i++) {
            const level = Math.log(close[i]);
            logReturn = level - before;
            before = level;
            const square = logReturn * logReturn;
            if (square < Number.POSITIVE_INFINITY) {
                fast = fast >= 0 ? exponentialStep(fast, square, fastAlpha) : square;
                slow = slow >= 0 ? exponentialStep(slow, square, slowAlpha) : square;
            }
            variances[i] = fast;
        }
        const row = wanted.rows[w];
        if (position >= 1 && Number.isFinite(logReturn))
            out.logret_1d[row] = logReturn;
        if (position >= 20)
            out.ewma_vol_20[row] = Math.sqrt(fast);
        if (position >= 60)
            out.ewma_vol_60[row] = Math.sqrt(slow);
        if (position >= 39)
            out.vov_20[row] = deviationOfRoots(variances, position);
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
 * Fills the rows of some assets of a bucket, each as its as-of date knew its bars and actions.
 *
 * @param from index of the first asset
 * @param to index after the last one
 * @returns the cumulative factors of those that have any
 */
function fillPanel(work, from, to) {
    const { bars, knowledge } = work;
    const histories = new asset_histories/* AssetHistories */.v(knowledge, bars.late);
    const filler = new RowFiller(work, new SeriesRoom(longest(bars, from, to)));
    const found = [];
    for (let index = from; index < to; index++) {
        const asset = bars.assets[index];
        const history = histories.historyOf(asset, (0,bucket_bars/* barsOfAsset */.Me)(bars, index));
        filler.fill(index, history, histories.endingsOf(asset));
        const factors = returnFactors(history);
        if (factors.length > 0)
            found.push({ asset, factors });
    }
    return found;
}
function longest({ starts }, from, to) {
    let most = 0;
    for (let index = from; index < to; index++) {
        most = Math.max(most, starts[index + 1] - starts[index]);
    }
    return most;
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
        return this.#room.seriesOf(known, cumulativeFactors(known, actions));
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
            const place = placeBefore(dates, day) + 1;
            if (dates[place] !== day)
                continue;
            this.positions[this.count] = place;
            this.rows[this.count] = row;
            this.count += 1;
        }
        return this;
    }
}

;// CONCATENATED MODULE: ./build/lib/src/panel/panel-threads.js



/**
 * Computes the panel of one bucket after the other by several threads, each for some of the assets. What an asset gets does not depend on who
 * computes it, so the number of threads changes no byte.
 */
class PanelThreads {
    #memory;
    #workers;
    /**
     * @param script the file of `panel-worker.ts`, or what it was bundled to
     * @param count threads beside this one; 0 computes in this one
     */
    constructor(memory, script, count) {
        this.#memory = memory;
        const workerData = { size: memory.size, buffers: memory.buffers };
        this.#workers = Array.from({ length: count }, () => new external_node_worker_threads_.Worker(script, { workerData }));
    }
    /** Fills the columns of the memory. @returns the factors of the assets that have any, in the order of the assets */
    async fill(demand) {
        const assets = demand.bars.assets.length;
        if (this.#workers.length === 0) {
            const { bars, columns, filled } = this.#memory;
            return fillPanel({ ...demand, bars: { ...bars, ...demand.bars }, columns, filled }, 0, assets);
        }
        const places = equalParts(demand.bars.starts, this.#workers.length);
        const parts = this.#workers.map((worker, i) => {
            return answerOf(worker, { ...demand, from: places[i], to: places[i + 1] });
        });
        return (await Promise.all(parts)).flat();
    }
    /** Ends the threads. */
    async close() {
        await Promise.all(this.#workers.map((worker) => worker.terminate()));
    }
}
/** @throws what the thread throws */
async function answerOf(worker, task) {
    worker.postMessage(task);
    const [factors] = (await (0,external_node_events_.once)(worker, 'message'));
    return factors;
}
/**
 * Cuts assets into consecutive parts with about the same number of bars each.
 *
 * @param starts where the bars of each begin, and where they end
 * @returns the index of the first asset of each part, and the number of assets
 */
function equalParts(starts, parts) {
    const bars = starts.at(-1) ?? 0;
    const places = [0];
    for (let part = 1, index = 0; part < parts; part++) {
        while (index < starts.length - 1 && starts[index] < (bars * part) / parts)
            index += 1;
        places.push(index);
    }
    return [...places, Math.max(0, starts.length - 1)];
}

// EXTERNAL MODULE: ./build/lib/src/stages/research/planned-reads.js
var planned_reads = __webpack_require__(85521);
;// CONCATENATED MODULE: ./build/lib/src/stages/research/panel-making.js










const mostThreads = 4;
/** The file of the threads: as it is in development, bundled beside the program otherwise. */
function workerScript() {
    const place = globalThis.__regimenRoot ? ['dist', 'app', 'panel-worker.js'] : ['src', 'panel', 'panel-worker.ts'];
    return (0,external_node_path_.join)((0,product_folder/* productFolder */.O)(), ...place);
}
/**
 * Makes what the plans say. While threads compute one bucket, the next one is read and the one before is written.
 */
async function makePanels({ lake, signal, progress }, plans, store, { asOf, universe, threads }) {
    const bars = Math.max(1, ...plans.map((plan) => plan.bars));
    const rowsOf = (bucket) => universe === undefined ? store.assetsOf[bucket] * asOf.length : universe.rowsOf[bucket];
    const memory = new PanelMemory({ bars, rows: Math.max(1, ...plans.map(({ bucket }) => rowsOf(bucket))) });
    const count = threads === 0 ? Math.min((0,external_node_os_.availableParallelism)(), mostThreads) : threads;
    const pool = new PanelThreads(memory, workerScript(), count === 1 ? 0 : count);
    const isWanted = (asset, date) => universe === undefined || universe.has(asset, date);
    const shown = progress('Panel, buckets', plans.length);
    let writing = Promise.resolve();
    try {
        let computing;
        for (const plan of plans) {
            signal.throwIfAborted();
            const stored = await readBucket(lake, store, plan);
            if (computing !== undefined)
                writing = write(lake, await settled(computing, memory, writing));
            const bucketBars = (0,bucket_bars/* scatterBars */.l$)(stored.bars, memory.bars);
            computing = compute(pool, memory, plan, bucketBars, stored.knowledge, rowsFor(asOf, bucketBars.assets, isWanted));
            // Told when its turn comes.
            computing.catch(() => undefined);
            shown.advance();
        }
        if (computing !== undefined)
            writing = write(lake, await settled(computing, memory, writing));
        await writing;
    }
    finally {
        shown.end();
        await pool.close();
        // What was made before a failure is kept.
        await Promise.allSettled([writing]);
    }
}
async function readBucket(lake, { register }, plan) {
    const planned = (0,planned_reads/* readsAsPlanned */.a)(lake, plan.inputs);
    const knowledge = await (0,bucket_knowledge/* readKnowledge */.D)(planned, plan.bucket, plan.actions, plan.revisedYears);
    return { knowledge, bars: await (0,bucket_bars/* readStoredBars */.QN)(planned, plan.bucket, plan.years, register.isIn(plan.bucket)) };
}
async function compute(pool, memory, plan, { assets, starts, late }, knowledge, rows) {
    memory.clear(rows.count);
    const factors = await pool.fill({ bars: { assets, starts, late }, knowledge, asOf: rows.asOf, rows: rows.rows });
    return { plan, rows, factors };
}
/** A computed bucket as tables, when what was written before it is on the disk; then the memory is free for the next one. */
async function settled(computing, memory, writing) {
    const { plan, rows, factors } = await computing;
    await writing;
    let from = 0;
    const parts = [];
    for (const part of plan.parts) {
        const to = from + part.asOf.length;
        if (part.reason !== undefined)
            parts.push({ part, table: panelTable(memory, rows, from, to) });
        from = to;
    }
    return { plan, parts, factors };
}
function write(lake, { plan, parts, factors }) {
    const written = lake.writeTogether(async (batch) => {
        for (const { part, table } of parts)
            await batch.write(part.dataset, part.keys, { recipe: part.recipe, table });
        if (plan.factors.reason === undefined)
            return;
        const { keys, recipe } = plan.factors;
        await batch.write(datasets/* totalReturn */.Ps, keys, { recipe, table: totalReturnTable(factors) });
    });
    // Told when its turn comes.
    written.catch(() => undefined);
    return written;
}

// EXTERNAL MODULE: ./build/lib/src/stages/research/panel-plan.js
var panel_plan = __webpack_require__(793);
// EXTERNAL MODULE: ./build/lib/src/backbone/datasets.js
var backbone_datasets = __webpack_require__(69026);
// EXTERNAL MODULE: ./build/lib/src/backbone/universe.js
var universe = __webpack_require__(18024);
// EXTERNAL MODULE: ./build/lib/src/lake/lake.js + 8 modules
var lake_lake = __webpack_require__(87937);
;// CONCATENATED MODULE: ./build/lib/src/stages/research/panel-universe.js




/**
 * Reads which assets count.
 *
 * @param size how many of each date; 0: all, then it is undefined
 * @throws UserError where a date has no universe
 */
async function readUniverse(lake, { buckets, largestNumber }, asOf, size) {
    if (size === 0)
        return undefined;
    const references = [];
    const rowsOf = new Int32Array(256);
    // One bit for each asset and date.
    const members = new Uint8Array(Math.ceil(((largestNumber + 1) * asOf.length) / 8));
    for (const [date, day] of asOf.entries()) {
        const { table, manifest } = await lake.require(backbone_datasets/* universePit */.jw, { as_of: (0,calendar_date/* isoDate */._$)(day) });
        references.push((0,lake_lake/* inputReference */.gV)(manifest));
        for (const row of (0,universe/* byLiquidity */.Wm)(table.columns).subarray(0, size)) {
            const asset = table.columns.asset[row];
            const place = date * (largestNumber + 1) + asset;
            members[place >>> 3] = members[place >>> 3] | (1 << (place & 7));
            const bucket = buckets[asset];
            rowsOf[bucket] = rowsOf[bucket] + 1;
        }
    }
    const has = (asset, date) => {
        const place = date * (largestNumber + 1) + asset;
        return (members[place >>> 3] & (1 << (place & 7))) !== 0;
    };
    return { size, references, rowsOf, has };
}

// EXTERNAL MODULE: ./build/lib/src/stages/research/pinned-contents.js
var pinned_contents = __webpack_require__(50296);
;// CONCATENATED MODULE: ./build/lib/src/stages/research/panel.js















const run = async (inputs, context) => {
    const shard = (0,panel_shard/* parseShard */.uK)(inputs.shard);
    const name = `panel-${inputs.latest ? 'latest-' : ''}${(0,panel_shard/* shardKey */.kQ)(shard)}`;
    // Two runs for one shard would make everything twice, and one for other dates would remove what the first made.
    return context.lake.exclusively(name, () => makeShard(shard, inputs, context));
};
async function makeShard(shard, inputs, context) {
    const { lake, log } = context;
    const { from, until, exchanges } = inputs;
    const rule = inputs.latest ? 'sessions:1' : inputs.asOf;
    const asOf = await (0,as_of_sessions/* chosenSessions */.O)(lake, { asOf: rule, from, until, exchanges });
    const store = await (0,panel_plan/* readStore */.uz)(lake);
    const pinned = await (0,pinned_contents/* pinnedContents */.V)(lake, inputs.snapshot);
    const universe = await readUniverse(lake, store.register, asOf, inputs.universe);
    const demand = { asOf, latest: inputs.latest, snapshot: inputs.snapshot, universe, pinned };
    const plans = [];
    for (const bucket of (0,panel_shard/* bucketsOf */.HP)(shard))
        if ((0,panel_plan/* hasBars */.RQ)(store, bucket))
            plans.push(await (0,panel_plan/* planBucket */.eu)(lake, store, bucket, demand));
    const work = plans.filter(panel_plan/* hasWork */.OJ);
    if (work.length > 0)
        await makePanels(context, work, store, { asOf, universe, threads: inputs.threads });
    const parts = plans.flatMap((plan) => plan.parts);
    const made = parts.filter(({ reason }) => reason !== undefined);
    for (const line of reasonLines(made.map(({ reason = '' }) => reason)))
        log.info(line);
    const rows = inputs.latest ? await rowsOf(lake, plans) : await noteShard(lake, shard, inputs.snapshot, asOf, plans);
    log.info(`Feature set ${feature_set/* featureSet */.j}: ${(0,name_list/* counted */.h)(asOf.length, 'as-of date')} up to ${(0,calendar_date/* isoDate */._$)(asOf.at(-1) ?? 0)}, ${(0,name_list/* counted */.h)(rows, 'row')} in ` +
        `${(0,name_list/* counted */.h)(parts.length, 'partition')}; ${made.length === 0 ? 'nothing to do, made already from the same inputs' : `${made.length} made, ${parts.length - made.length} reused`}`);
    return {
        featureSet: feature_set/* featureSet */.j,
        asOfDates: asOf.length,
        lastAsOf: (0,calendar_date/* isoDate */._$)(asOf.at(-1) ?? 0),
        rows,
        partitions: parts.length,
        made: made.length,
        reused: parts.length - made.length,
    };
}
/** Each reason once, with how many partitions it is the reason of. */
function reasonLines(reasons) {
    const counts = [...Map.groupBy(reasons, (reason) => reason)].map(([reason, all]) => [reason, all.length]);
    return counts.map(([reason, count]) => `${(0,name_list/* counted */.h)(count, 'partition')} made: ${reason}`);
}
async function rowsOf(lake, plans) {
    let rows = 0;
    for (const { dataset, keys } of plans.flatMap(({ parts }) => parts)) {
        rows += tableRows(await lake.manifest(dataset, keys));
    }
    return rows;
}
function tableRows(manifest) {
    return manifest?.files.reduce((sum, { rows = 0 }) => sum + rows, 0) ?? 0;
}
/**
 * Writes down what the shard consists of, and removes partitions of its buckets that are of no as-of date any more: a reader would take them for
 * part of this panel. @returns its rows
 */
async function noteShard(lake, shard, snapshot, asOf, plans) {
    const table = await shardTable(lake, plans);
    const own = new Set(plans.flatMap(({ parts }) => parts).map(({ keys }) => `${keys.asset_bucket} ${keys.year}`));
    const buckets = new Set(plans.map(({ bucket }) => (0,asset_bucket/* bucketKey */.a3)(bucket)));
    for (const keys of await lake.listLocal(datasets/* panel */.nd)) {
        const isOwn = keys.feature_set === feature_set/* featureSet */.j && buckets.has(keys.asset_bucket ?? '');
        if (isOwn && !own.has(`${keys.asset_bucket} ${keys.year}`))
            await lake.remove(datasets/* panel */.nd, keys);
    }
    const keys = { feature_set: feature_set/* featureSet */.j, shard: (0,panel_shard/* shardKey */.kQ)(shard) };
    const recipe = {
        stage: 'panel',
        version: panel_recipes/* panelVersion */.PQ,
        parameters: { software: version/* version */.r, snapshot, as_of: Array.from(asOf, calendar_date/* isoDate */._$) },
        inputs: [],
    };
    const before = await lake.read(datasets/* panelShards */.uE, keys);
    const isSame = before !== undefined &&
        (await lake.holds(datasets/* panelShards */.uE, keys, recipe)) &&
        (0,table_digest/* tableDigest */.j)(datasets/* panelShards */.uE.columns, whatItIs(before.table)) === (0,table_digest/* tableDigest */.j)(datasets/* panelShards */.uE.columns, whatItIs(table));
    if (!isSame)
        await lake.write(datasets/* panelShards */.uE, keys, { recipe, table });
    return table.columns.rows.reduce((sum, count) => sum + count, 0);
}
async function shardTable(lake, plans) {
    const rows = plans.flatMap(({ bucket, parts }) => parts.map((part) => ({ bucket, part })));
    const table = (0,lake_table/* emptyTable */._d)(datasets/* panelShards */.uE.columns, rows.length);
    const { asset_bucket: buckets, year, digest, rows: counts, made, reason } = table.columns;
    for (const [row, { bucket, part }] of rows.entries()) {
        const manifest = await lake.manifest(part.dataset, part.keys);
        buckets[row] = bucket;
        year[row] = part.year;
        digest[row] = manifest?.digest ?? '';
        counts[row] = tableRows(manifest);
        made[row] = part.reason === undefined ? 0 : 1;
        reason[row] = part.reason ?? 'the same inputs';
    }
    return table;
}
/** A note without how its partitions came to be: that is the run's. */
function whatItIs(table) {
    const { made, reason, ...columns } = table.columns;
    return { rows: table.rows, columns: { ...columns, made: made.map(() => 0), reason: reason.map(() => '') } };
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

/***/ 31317:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   r: () => (/* binding */ version)
/* harmony export */ });
/** Version of the package, kept equal to package.json by a test. */
const version = '0.1.0';


/***/ })

};
