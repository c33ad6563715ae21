export const id = 3191;
export const ids = [3191];
export const modules = {

/***/ 39052:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   MK: () => (/* binding */ cumulativeFactors),
/* harmony export */   XN: () => (/* binding */ returnFactors),
/* harmony export */   tJ: () => (/* binding */ placeBefore)
/* harmony export */ });
/* harmony import */ var _market_adjusted_close_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1683);
/* harmony import */ var _statistics_lower_bound_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(72761);
/* harmony import */ var _asset_history_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(50618);



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
        const step = (0,_market_adjusted_close_js__WEBPACK_IMPORTED_MODULE_0__/* .exDateFactors */ ._)(events, (0,_market_adjusted_close_js__WEBPACK_IMPORTED_MODULE_0__/* .lastClose */ .tl)(close, placeBefore(dates, exDay)));
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
    return (0,_statistics_lower_bound_js__WEBPACK_IMPORTED_MODULE_1__/* .lowerBound */ .y)(dates.length, (place) => dates[place] < day) - 1;
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
    const days = [Number.NEGATIVE_INFINITY, ...(0,_asset_history_js__WEBPACK_IMPORTED_MODULE_2__/* .turningDays */ .zX)(history)];
    const looks = days.map((day) => {
        const actions = (0,_asset_history_js__WEBPACK_IMPORTED_MODULE_2__/* .actionsKnown */ .dj)(history, day);
        return cumulativeFactors((0,_asset_history_js__WEBPACK_IMPORTED_MODULE_2__/* .barsKnown */ .SV)(history, actions, day), actions);
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


/***/ }),

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

/***/ 71948:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L0: () => (/* binding */ allColumns),
/* harmony export */   ch: () => (/* binding */ panelBytes),
/* harmony export */   qh: () => (/* binding */ panelColumnsOver)
/* harmony export */ });
/* harmony import */ var _features_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(61281);

/** The kind of array that each column of a panel is held in, by name, in the order of the columns. */
const panelColumnTypes = new Map([
    ..._features_js__WEBPACK_IMPORTED_MODULE_0__/* .features */ .qT.map(({ name }) => [name, 'float64']),
    ..._features_js__WEBPACK_IMPORTED_MODULE_0__/* .flags */ .Mv.map(({ name }) => [name, name === 'bars_seen' ? 'int32' : 'bool']),
    ..._features_js__WEBPACK_IMPORTED_MODULE_0__/* .outcomes */ .KI.map(({ name }) => [name, 'float64']),
    ..._features_js__WEBPACK_IMPORTED_MODULE_0__/* .holdings */ .xo.map(({ name }) => [name, 'int32']),
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
        features: named(_features_js__WEBPACK_IMPORTED_MODULE_0__/* .features */ .qT),
        flags: named(_features_js__WEBPACK_IMPORTED_MODULE_0__/* .flags */ .Mv),
        outcomes: named(_features_js__WEBPACK_IMPORTED_MODULE_0__/* .outcomes */ .KI),
        holdings: named(_features_js__WEBPACK_IMPORTED_MODULE_0__/* .holdings */ .xo),
    };
    const forward = _features_js__WEBPACK_IMPORTED_MODULE_0__/* .horizons */ .fL.map((horizon) => ({
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


/***/ }),

/***/ 93042:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f4: () => (/* binding */ rowsFor),
/* harmony export */   lq: () => (/* binding */ totalReturnTable),
/* harmony export */   rs: () => (/* binding */ panelTable)
/* harmony export */ });
/* harmony import */ var _lake_table_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(75925);
/* harmony import */ var _datasets_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(80019);
/* harmony import */ var _panel_columns_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(71948);



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
    const table = (0,_lake_table_js__WEBPACK_IMPORTED_MODULE_2__/* .emptyTable */ ._d)(_datasets_js__WEBPACK_IMPORTED_MODULE_0__/* .panel */ .nd.columns, places.length);
    table.columns.as_of.set(keys.asOf);
    table.columns.asset.set(keys.asset);
    const targets = table.columns;
    for (const [name, source] of Object.entries((0,_panel_columns_js__WEBPACK_IMPORTED_MODULE_1__/* .allColumns */ .L0)(columns))) {
        const target = targets[name];
        for (let i = 0; i < places.length; i++)
            target[i] = source[places[i]];
    }
    return table;
}
/** The cumulative factors as rows. */
function totalReturnTable(all) {
    const flat = all.flatMap(({ asset, factors }) => factors.map((factor) => ({ asset, ...factor })));
    const table = (0,_lake_table_js__WEBPACK_IMPORTED_MODULE_2__/* .emptyTable */ ._d)(_datasets_js__WEBPACK_IMPORTED_MODULE_0__/* .totalReturn */ .Ps.columns, flat.length);
    for (const [row, { asset, exDay, knownFrom, signal, accounting }] of flat.entries()) {
        table.columns.asset[row] = asset;
        table.columns.ex_date[row] = exDay;
        table.columns.known_from[row] = knownFrom;
        table.columns.signal[row] = signal;
        table.columns.accounting[row] = accounting;
    }
    return table;
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

/***/ 67005:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  O: () => (/* binding */ chosenSessions)
});

// EXTERNAL MODULE: ./build/lib/src/backbone/datasets.js
var datasets = __webpack_require__(69026);
// EXTERNAL MODULE: ./build/lib/src/calendar/date.js
var date = __webpack_require__(52010);
// EXTERNAL MODULE: ./build/lib/src/errors.js
var errors = __webpack_require__(42226);
;// CONCATENATED MODULE: ./build/lib/src/panel/as-of-dates.js


const hint = 'Write sessions:N, weekly, weekly:N, monthly, monthly:N, or dates as 2024-01-05,2024-01-12.';
/** Reads `sessions:46`, `weekly`, `weekly:522`, `monthly`, or a list of dates. @throws UserError */
function parseAsOf(text) {
    const [, kind, count] = /^(sessions|weekly|monthly)(?::(\d+))?$/.exec(text) ?? [];
    if (kind === undefined) {
        const days = text.split(/[\s,]+/).filter((each) => each !== '');
        if (days.length === 0 || !days.every((day) => /^\d{4}-/.test(day))) {
            throw new errors/* UserError */.yo(`The as-of dates are ${JSON.stringify(text)}.`, { hint });
        }
        return { kind: 'list', days: [...new Set(days.map((day) => (0,date/* epochDay */.ue)((0,date/* parseIsoDate */.jT)(day))))].sort((a, b) => a - b) };
    }
    const last = count === undefined ? Number.POSITIVE_INFINITY : Number(count);
    if (last === 0 || (kind === 'sessions' && count === undefined)) {
        throw new errors/* UserError */.yo(`The as-of dates are "${text}", which is none.`, { hint });
    }
    return { kind: kind, last };
}
/**
 * The as-of dates of a panel. Of a week or a month it is the last day on which the most exchanges held a session, so that a holiday of one
 * of them does not take its assets out; a session counts for the last N where at least half of the exchanges had one, so that a weekend on which only
 * some trade does not. Neither depends on what came later.
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
    throw new errors/* UserError */.yo('No session is selected for the panel.', {
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
function chosenDays(rule, days) {
    if (rule.kind === 'list') {
        const absent = rule.days.find((day) => !days.has(day));
        if (absent === undefined)
            return [...rule.days];
        throw new errors/* UserError */.yo(`${(0,date/* isoDate */._$)(absent)} is an as-of date, and no exchange held a session then.`, {
            hint: 'List sessions; the dataset exchange_sessions has them.',
        });
    }
    if (rule.kind === 'sessions')
        return [...days].filter(([, { open, active }]) => 2 * open >= active).map(([day]) => day);
    const periods = Map.groupBy(days, ([day]) => rule.kind === 'weekly' ? (0,date/* isoWeekOrdinal */.z2)(day) : (0,date/* isoDate */._$)(day).slice(0, 7));
    return [...periods.values()].map((period) => {
        const most = Math.max(...period.map(([, { open }]) => open));
        return period.findLast(([, { open }]) => open === most)[0];
    });
}

;// CONCATENATED MODULE: ./build/lib/src/stages/research/as-of-sessions.js




/** The as-of dates that the inputs choose among the sessions of the store; epoch days, ascending. @throws UserError when there is none */
async function chosenSessions(lake, inputs) {
    const rule = parseAsOf(inputs.asOf);
    const stored = await lake.list(datasets/* exchangeSessions */.zv);
    const chosen = stored.filter(({ exchange = '' }) => inputs.exchanges.length === 0 || inputs.exchanges.includes(exchange));
    const unknown = inputs.exchanges.find((name) => !stored.some(({ exchange }) => exchange === name));
    if (unknown !== undefined) {
        throw new errors/* UserError */.yo(`There are no sessions of the exchange "${unknown}".`, {
            hint: `The research store has ${stored.map(({ exchange }) => exchange).join(', ') || 'none at all'}.`,
        });
    }
    const sessions = [];
    for (const keys of chosen)
        sessions.push((await lake.require(datasets/* exchangeSessions */.zv, keys)).table.columns.date);
    const day = (text, otherwise) => (text === '' ? otherwise : (0,date/* epochDay */.ue)((0,date/* parseIsoDate */.jT)(text)));
    const [from, until] = [day(inputs.from, Number.NEGATIVE_INFINITY), day(inputs.until, Number.POSITIVE_INFINITY)];
    return asOfDates(rule, sessions, from, until);
}


/***/ }),

/***/ 83191:
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
// EXTERNAL MODULE: ./build/lib/src/backbone/datasets.js
var backbone_datasets = __webpack_require__(69026);
// EXTERNAL MODULE: ./build/lib/src/configuration/product-folder.js
var product_folder = __webpack_require__(14280);
// EXTERNAL MODULE: ./build/lib/src/lake/dataset.js
var lake_dataset = __webpack_require__(33353);
// EXTERNAL MODULE: ./build/lib/src/backbone/bucket-bars.js
var bucket_bars = __webpack_require__(33164);
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

// EXTERNAL MODULE: external "node:events"
var external_node_events_ = __webpack_require__(78474);
// EXTERNAL MODULE: external "node:worker_threads"
var external_node_worker_threads_ = __webpack_require__(75919);
// EXTERNAL MODULE: ./build/lib/src/errors.js
var errors = __webpack_require__(42226);
// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(58500);
// EXTERNAL MODULE: ./build/lib/src/lake/partition-reading.js
var partition_reading = __webpack_require__(9490);
;// CONCATENATED MODULE: ./build/lib/src/lake/checked-tables.js



/**
 * Tables that come as bytes which were checked elsewhere: what a thread reads that sees no lake. It reads as a lake does.
 */
class CheckedTables {
    #tables;
    /** @param tables by the path of their partition */
    constructor(tables) {
        this.#tables = tables;
    }
    /** A whole table, undefined where none of this partition came. @throws DamagedPartitionError when it is no such table */
    async read(dataset, keys) {
        const table = this.#tables.get((0,lake_dataset/* partitionPath */.WX)(dataset, keys));
        if (table === undefined)
            return undefined;
        return this.#decoded(dataset, table, Object.keys(dataset.columns));
    }
    /** The chosen columns of many tables, one after the other. @throws Error where one did not come; DamagedPartitionError */
    async *readEach(dataset, all, names) {
        for (const keys of all) {
            const path = (0,lake_dataset/* partitionPath */.WX)(dataset, keys);
            const table = this.#tables.get(path);
            if (table === undefined)
                throw new Error(`${path} did not come`);
            yield await this.#decoded(dataset, table, names);
            // Polars gives memory back when the event loop turns.
            await (0,promises_.setImmediate)();
        }
    }
    async #decoded(dataset, table, names) {
        return { manifest: table.manifest, table: await (0,partition_reading/* decodeColumns */.o)(dataset, table, names) };
    }
}

// EXTERNAL MODULE: ./build/lib/src/lake/partition-files.js
var partition_files = __webpack_require__(98029);
// EXTERNAL MODULE: ./build/lib/src/backbone/bucket-knowledge.js
var bucket_knowledge = __webpack_require__(31852);
// EXTERNAL MODULE: ./build/lib/src/backbone/asset-histories.js
var asset_histories = __webpack_require__(43494);
// EXTERNAL MODULE: ./build/lib/src/backbone/asset-history.js
var asset_history = __webpack_require__(50618);
// EXTERNAL MODULE: ./build/lib/src/backbone/total-return.js
var total_return = __webpack_require__(39052);
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
    const found = [];
    for (const [index, asset] of bars.assets.entries()) {
        const history = histories.historyOf(asset, (0,bucket_bars/* barsOfAsset */.Me)(bars, index));
        filler.fill(index, history, histories.endingsOf(asset));
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

// EXTERNAL MODULE: ./build/lib/src/panel/panel-tables.js
var panel_tables = __webpack_require__(93042);
;// CONCATENATED MODULE: ./build/lib/src/panel/make-bucket.js




/**
 * Makes the panel of one bucket.
 *
 * @param source the tables of the bucket
 * @param memory of at least the size of the bucket
 * @throws UserError where the store is at odds with itself; DamagedPartitionError
 */
async function makeBucket(task, source, memory) {
    const { bucket, years, revisedYears, members, asOf, wanted, parts } = task;
    const memberOf = new Map(Array.from(members, (asset, member) => [asset, member]));
    const knowledge = await (0,bucket_knowledge/* readKnowledge */.D)(source, bucket, revisedYears);
    const isMember = (asset) => memberOf.has(asset);
    const bars = await (0,bucket_bars/* readBucketBars */.Tr)(source, bucket, years, isMember, () => memory.bars);
    const isWanted = (asset, date) => wanted === undefined || wanted[memberOf.get(asset) * asOf.length + date] === 1;
    const rows = (0,panel_tables/* rowsFor */.f4)(asOf, bars.assets, isWanted);
    memory.clear(rows.count);
    const { columns, filled } = memory;
    const factors = fillPanel({ bars, knowledge, asOf, rows: rows.rows, columns, filled });
    return {
        parts: parts.map(({ from, to }) => (0,panel_tables/* panelTable */.rs)(memory, rows, from, to)),
        factors: (0,panel_tables/* totalReturnTable */.lq)(factors),
    };
}

;// CONCATENATED MODULE: ./build/lib/src/panel/panel-threads.js







/** Numbers lie outside of the heap of a thread: what is in it needs little. */
const resourceLimits = { maxYoungGenerationSizeMb: 6 };
/**
 * Makes the panels of several buckets at once, each in a thread of its own. Threads see no lake: they get tables whose bytes are checked, and give
 * tables. What a bucket gets does not depend on who makes it, so the number of threads changes no byte.
 */
class PanelThreads {
    #workers;
    #idle;
    #waiting = [];
    #memory;
    /**
     * @param size of the largest bucket
     * @param script the file of `panel-worker.ts`, or what it was bundled to
     * @param count threads beside this one; 0 computes in this one
     */
    constructor(size, script, count) {
        this.#workers = Array.from({ length: count }, () => new external_node_worker_threads_.Worker(script, { workerData: size, resourceLimits }));
        for (const worker of this.#workers)
            worker.setMaxListeners(0);
        this.#idle = [...this.#workers];
        this.#memory = count === 0 ? new PanelMemory(size) : undefined;
    }
    /**
     * Makes one bucket as soon as a thread is free.
     *
     * @param tables are given away
     * @throws UserError, DamagedPartitionError
     */
    async make({ task, tables }) {
        if (this.#memory !== undefined)
            return makeBucket(task, new CheckedTables(tables), this.#memory);
        const worker = this.#idle.pop() ?? (await new Promise((resolve) => this.#waiting.push(resolve)));
        worker.postMessage({ task, tables }, ownedBuffers(tables));
        const [answer] = (await (0,external_node_events_.once)(worker, 'message'));
        const next = this.#waiting.shift();
        if (next === undefined)
            this.#idle.push(worker);
        else
            next(worker);
        return madeOf(answer);
    }
    /** How many buckets can be made at once. */
    get count() {
        return Math.max(1, this.#workers.length);
    }
    /** Ends the threads. */
    async close() {
        await Promise.all(this.#workers.map((worker) => worker.terminate()));
    }
}
function madeOf(answer) {
    if ('made' in answer)
        return answer.made;
    if ('damaged' in answer)
        throw new partition_files/* DamagedPartitionError */.qg(answer.damaged.place, answer.damaged.problem);
    const { message, hint } = answer.refused;
    throw new errors/* UserError */.yo(message, hint === undefined ? {} : { hint });
}
/** The memory of tables that are alone in theirs: it need not be copied. */
function ownedBuffers(tables) {
    const all = [...tables.values()].map(({ bytes }) => bytes);
    return all
        .filter(({ byteLength, buffer }) => byteLength === buffer.byteLength)
        .map(({ buffer }) => buffer);
}

// EXTERNAL MODULE: ./build/lib/src/stages/research/planned-reads.js
var planned_reads = __webpack_require__(85521);
;// CONCATENATED MODULE: ./build/lib/src/stages/research/panel-making.js










const mostThreads = 4;
/** What the memory of all threads may take. */
const memoryBytes = 2 ** 30;
/** Fewer bars are made before another thread has started. */
const barsWorthThreads = 1_000_000;
/** The file of the threads: as it is in development, bundled beside the program otherwise. */
function workerScript() {
    const place = globalThis.__regimenRoot ? ['dist', 'app', 'panel-worker.js'] : ['src', 'panel', 'panel-worker.ts'];
    return (0,external_node_path_.join)((0,product_folder/* productFolder */.O)(), ...place);
}
/**
 * Makes what the plans say. While threads make some buckets, the next one's bytes are read and checked, and what was made before is written, in
 * the order of the plans.
 */
async function makePanels({ lake, signal, progress }, plans, store, wish) {
    const size = {
        bars: Math.max(1, ...plans.map((plan) => plan.bars)),
        rows: Math.max(1, ...plans.map(({ bucket }) => rowsOf(store, wish, bucket))),
    };
    const threads = new PanelThreads(size, workerScript(), threadCount(plans, wish.threads, PanelMemory.bytes(size)));
    const shown = progress('Panel, buckets', plans.length);
    const ahead = [];
    let writing = Promise.resolve();
    try {
        for (const plan of plans) {
            signal.throwIfAborted();
            const made = threads.make(await threadTask(lake, store, plan, wish));
            // Told when its turn comes.
            made.catch(() => undefined);
            writing = writing.then(async () => write(lake, plan, await made)).then(() => shown.advance());
            writing.catch(() => undefined);
            ahead.push(writing);
            if (ahead.length > threads.count)
                await ahead.shift();
        }
        await writing;
    }
    finally {
        // What was made before a failure is kept.
        await writing.catch(() => undefined);
        shown.end();
        await threads.close();
    }
}
function rowsOf({ membersOf }, { asOf, universe }, bucket) {
    if (universe !== undefined)
        return universe.rowsOf[bucket];
    return membersOf[bucket].length * asOf.length;
}
/** How many threads beside this one: none that would find nothing to do, and no more than their memory allows. */
function threadCount(plans, wanted, bytesEach) {
    const isSmall = plans.reduce((sum, { bars: each }) => sum + each, 0) < barsWorthThreads;
    if (wanted === 1 || (wanted === 0 && isSmall))
        return 0;
    const most = Math.max(1, Math.min(plans.length, Math.floor(memoryBytes / bytesEach)));
    return Math.min(most, wanted === 0 ? Math.min((0,external_node_os_.availableParallelism)(), mostThreads) : wanted);
}
async function threadTask(lake, { membersOf }, plan, { asOf, universe }) {
    const members = membersOf[plan.bucket];
    return { task: bucketTask(plan, members, asOf, universe), tables: await tablesOf(lake, plan) };
}
function bucketTask({ bucket, parts, years, revisedYears }, members, asOf, universe) {
    const places = [];
    for (const part of parts) {
        const from = places.at(-1)?.to ?? 0;
        places.push({ part, from, to: from + part.asOf.length });
    }
    return {
        bucket,
        years,
        revisedYears,
        members,
        asOf,
        wanted: universe && wantedRows(universe, members, asOf.length),
        parts: places.filter(({ part }) => part.reason !== undefined).map(({ from, to }) => ({ from, to })),
    };
}
function wantedRows(universe, members, dates) {
    const wanted = new Uint8Array(members.length * dates);
    for (const [member, asset] of members.entries()) {
        for (let date = 0; date < dates; date++)
            if (universe.has(asset, date))
                wanted[member * dates + date] = 1;
    }
    return wanted;
}
/** The tables of a bucket, as they are stored; one that may be absent is left out. */
async function tablesOf(lake, plan) {
    const { bucket, years, revisedYears, inputs } = plan;
    const tableOf = (0,planned_reads/* readsAsPlanned */.a)(lake, inputs);
    const key = { asset_bucket: (0,asset_bucket/* bucketKey */.a3)(bucket) };
    const wanted = [
        ...years.map((year) => [backbone_datasets/* bars */.n_, { ...key, year }]),
        ...revisedYears.map((year) => [backbone_datasets/* barsRevisions */.Pu, { ...key, year }]),
        [backbone_datasets/* assetActions */.G$, key],
        [backbone_datasets/* delistings */.lf, key],
    ];
    const found = await Promise.all(wanted.map(async ([dataset, keys]) => [(0,lake_dataset/* partitionPath */.WX)(dataset, keys), await tableOf(dataset, keys)]));
    return new Map(found.flatMap(([path, table]) => (table === undefined ? [] : [[path, table]])));
}
function write(lake, plan, made) {
    const wanted = plan.parts.filter(({ reason }) => reason !== undefined);
    return lake.writeTogether(async (batch) => {
        for (const [i, { dataset, keys, recipe }] of wanted.entries()) {
            await batch.write(dataset, keys, { recipe, table: made.parts[i] });
        }
        if (plan.factors.reason === undefined)
            return;
        const { keys, recipe } = plan.factors;
        await batch.write(datasets/* totalReturn */.Ps, keys, { recipe, table: made.factors });
    });
}

// EXTERNAL MODULE: ./build/lib/src/stages/research/panel-plan.js
var panel_plan = __webpack_require__(793);
// EXTERNAL MODULE: ./build/lib/src/backbone/universe.js
var universe = __webpack_require__(18024);
// EXTERNAL MODULE: ./build/lib/src/lake/lake.js + 6 modules
var lake_lake = __webpack_require__(20214);
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
    const rows = inputs.latest ? await panel_rowsOf(lake, plans) : await noteShard(lake, shard, { ...demand, plans });
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
async function panel_rowsOf(lake, plans) {
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
async function noteShard(lake, shard, { asOf, snapshot, universe, plans }) {
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
        parameters: {
            software: version/* version */.r,
            snapshot,
            as_of: Array.from(asOf, calendar_date/* isoDate */._$),
            ...(universe === undefined ? {} : { universe: universe.size }),
        },
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
