export const id = 2998;
export const ids = [2998,7876];
export const modules = {

/***/ 50618:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   SV: () => (/* binding */ barsKnown),
/* harmony export */   dj: () => (/* binding */ actionsKnown),
/* harmony export */   zX: () => (/* binding */ turningDays)
/* harmony export */ });
/* harmony import */ var _market_actions_in_force_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7179);

/**
 * The days on which something became known that changes what was before: a bar that came late, a bar or an action with another value. Between
 * two of them all that is new is of the day itself, so one look at the history serves every day up to the next.
 *
 * @returns epoch days, ascending
 */
function turningDays({ late, revisions, actions }) {
    const days = new Set();
    for (const { date, knownFrom } of [...late, ...revisions])
        if (knownFrom > date)
            days.add(knownFrom);
    for (const { exDay, knownFrom } of actions)
        if (knownFrom > exDay)
            days.add(knownFrom);
    return [...days].sort((a, b) => a - b);
}
/** What a day knew: all that is of its own day, and of what came later than its own what was known by then. */
function isKnown(own, knownFrom, day) {
    return knownFrom <= Math.max(own, day);
}
/** The actions in force as a day knew them; what has a later ex-date is among them where it was known. */
function actionsKnown({ actions }, day) {
    if (actions.length === 0)
        return [];
    const latest = new Map();
    for (const action of actions) {
        const key = `${action.exDay} ${action.kind}`;
        const before = latest.get(key);
        if (!isKnown(action.exDay, action.knownFrom, day))
            continue;
        if (before === undefined || comesAfter(action, before))
            latest.set(key, action);
    }
    return (0,_market_actions_in_force_js__WEBPACK_IMPORTED_MODULE_0__/* .actionsInForce */ .W)([...latest.values()]);
}
function comesAfter(a, b) {
    return a.knownFrom === b.knownFrom ? a.revision > b.revision : a.knownFrom > b.knownFrom;
}
/**
 * The bars as a day knew them: the last known values, those in another unit brought to that of the others, and without those that are wrong
 * or had not come yet. The stored arrays themselves where nothing of that applies.
 *
 * @param actions what the day knew of actions
 */
function barsKnown({ bars, late, revisions }, actions, day) {
    const absent = new Set(late.filter((bar) => !isKnown(bar.date, bar.knownFrom, day)).map(({ date }) => date));
    const values = new Map();
    for (const revision of revisions) {
        if (isKnown(revision.date, revision.knownFrom, day))
            values.set(revision.date, revision.values);
    }
    const factors = new Map();
    for (const { kind, exDay, value } of actions) {
        if (kind === 'wrong')
            absent.add(exDay);
        if (kind === 'bar_factor')
            factors.set(exDay, value);
    }
    if (absent.size + values.size + factors.size === 0)
        return bars;
    return corrected(bars, absent, values, factors);
}
function corrected(bars, absent, values, factors) {
    const kept = [...bars.dates.keys()].filter((i) => !absent.has(bars.dates[i]));
    const column = (name, place) => Float64Array.from(kept, (i) => {
        const date = bars.dates[i];
        const value = values.get(date)?.[place] ?? bars[name][i];
        return name === 'volume' ? value : value * (factors.get(date) ?? 1);
    });
    return {
        dates: Int32Array.from(kept, (i) => bars.dates[i]),
        open: column('open', 0),
        high: column('high', 1),
        low: column('low', 2),
        close: column('close', 3),
        volume: column('volume', 4),
    };
}


/***/ }),

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
    /** The numbers of the assets of each bucket, ascending. */
    members() {
        const members = Array.from({ length: _asset_bucket_js__WEBPACK_IMPORTED_MODULE_0__/* .assetBuckets */ .AC }, () => []);
        for (const number of this.#ids.keys())
            members[this.buckets[number]]?.push(number);
        return members.map((numbers) => Int32Array.from(numbers).sort());
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

/***/ 31852:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ readKnowledge),
/* harmony export */   c: () => (/* binding */ readActions)
/* harmony export */ });
/* harmony import */ var _lake_table_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(75925);
/* harmony import */ var _asset_bucket_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(37406);
/* harmony import */ var _datasets_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(69026);



/** The actions and delistings of a bucket, whole, and what was read. @throws DamagedPartitionError */
async function readActions(lake, bucket) {
    const keys = { asset_bucket: (0,_asset_bucket_js__WEBPACK_IMPORTED_MODULE_0__/* .bucketKey */ .a3)(bucket) };
    const [actions, ended] = [await lake.read(_datasets_js__WEBPACK_IMPORTED_MODULE_1__/* .assetActions */ .G$, keys), await lake.read(_datasets_js__WEBPACK_IMPORTED_MODULE_1__/* .delistings */ .lf, keys)];
    return {
        actions: actions?.table ?? (0,_lake_table_js__WEBPACK_IMPORTED_MODULE_2__/* .emptyTable */ ._d)(_datasets_js__WEBPACK_IMPORTED_MODULE_1__/* .assetActions */ .G$.columns),
        delistings: ended?.table ?? (0,_lake_table_js__WEBPACK_IMPORTED_MODULE_2__/* .emptyTable */ ._d)(_datasets_js__WEBPACK_IMPORTED_MODULE_1__/* .delistings */ .lf.columns),
        manifests: { actions: actions?.manifest, delistings: ended?.manifest },
    };
}
/**
 * What is known of the assets of a bucket beside their bars.
 *
 * @param years of bars_revisions, ascending
 * @throws DamagedPartitionError
 */
async function readKnowledge(lake, bucket, years) {
    const { actions, delistings: ended } = await readActions(lake, bucket);
    const wanted = years.map((year) => ({ asset_bucket: (0,_asset_bucket_js__WEBPACK_IMPORTED_MODULE_0__/* .bucketKey */ .a3)(bucket), year }));
    const names = Object.keys(_datasets_js__WEBPACK_IMPORTED_MODULE_1__/* .barsRevisions */ .Pu.columns);
    const revisions = [];
    for await (const { table } of lake.readEach(_datasets_js__WEBPACK_IMPORTED_MODULE_1__/* .barsRevisions */ .Pu, wanted, names))
        revisions.push(table);
    const { source: _, assumed: __, ...ofActions } = actions.columns;
    const { basis: ___, assumed: ____, ...ofDelistings } = ended.columns;
    return {
        actions: ofActions,
        revisions: byAsset(_datasets_js__WEBPACK_IMPORTED_MODULE_1__/* .barsRevisions */ .Pu, revisions).columns,
        delistings: ofDelistings,
    };
}
/** The years one after the other, with the rows of each asset together. */
function byAsset({ columns }, tables) {
    const joined = (0,_lake_table_js__WEBPACK_IMPORTED_MODULE_2__/* .concatTables */ .mm)(columns, tables);
    const asset = joined.columns.asset;
    // Within an asset the rows are in the order of their years already.
    return (0,_lake_table_js__WEBPACK_IMPORTED_MODULE_2__/* .takeRows */ .LY)(joined, Int32Array.from(asset.keys()).sort((a, b) => asset[a] - asset[b] || a - b));
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

/***/ 96867:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ inputChanges),
/* harmony export */   j: () => (/* binding */ otherParameters)
/* harmony export */ });
/* harmony import */ var _canonical_json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6358);
/* harmony import */ var _dataset_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(33353);


/** The inputs in which two recipes differ: changed and new ones in the order of the recipe of now, then those that are gone. */
function inputChanges(before, now) {
    const had = new Map(before.inputs.map((input) => [(0,_dataset_js__WEBPACK_IMPORTED_MODULE_1__/* .partitionName */ .SF)(input), input]));
    const has = new Set(now.inputs.map((input) => (0,_dataset_js__WEBPACK_IMPORTED_MODULE_1__/* .partitionName */ .SF)(input)));
    const changes = [];
    for (const input of now.inputs) {
        const own = had.get((0,_dataset_js__WEBPACK_IMPORTED_MODULE_1__/* .partitionName */ .SF)(input))?.content;
        if (own === input.content)
            continue;
        changes.push({ input, kind: own === undefined ? 'new' : 'changed', before: own, now: input.content });
    }
    for (const input of before.inputs) {
        if (!has.has((0,_dataset_js__WEBPACK_IMPORTED_MODULE_1__/* .partitionName */ .SF)(input)))
            changes.push({ input, kind: 'gone', before: input.content, now: undefined });
    }
    return changes;
}
/** The names of the parameters in which two recipes differ. */
function otherParameters(before, now) {
    const names = Object.keys({ ...before.parameters, ...now.parameters });
    return names.filter((name) => (0,_canonical_json_js__WEBPACK_IMPORTED_MODULE_0__/* .canonicalJson */ .d)(before.parameters[name] ?? null) !== (0,_canonical_json_js__WEBPACK_IMPORTED_MODULE_0__/* .canonicalJson */ .d)(now.parameters[name] ?? null));
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

/***/ 42755:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   j: () => (/* binding */ featureSet)
/* harmony export */ });
/* harmony import */ var _lake_canonical_json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6358);
/* harmony import */ var _features_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(61281);


/** Raised whenever the same definitions could give other values than before. */
const kernelVersion = 1;
/** Names what a panel holds: the first 16 hex digits of the SHA-256 of its definitions, in canonical JSON. */
const featureSet = (0,_lake_canonical_json_js__WEBPACK_IMPORTED_MODULE_0__/* .sha256Hex */ .f)((0,_lake_canonical_json_js__WEBPACK_IMPORTED_MODULE_0__/* .canonicalJson */ .d)({ kernelVersion, features: _features_js__WEBPACK_IMPORTED_MODULE_1__/* .features */ .qT, flags: _features_js__WEBPACK_IMPORTED_MODULE_1__/* .flags */ .Mv, outcomes: _features_js__WEBPACK_IMPORTED_MODULE_1__/* .outcomes */ .KI, holdings: _features_js__WEBPACK_IMPORTED_MODULE_1__/* .holdings */ .xo })).slice(0, 16);


/***/ }),

/***/ 57088:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Cp: () => (/* binding */ datesByYear),
/* harmony export */   DO: () => (/* binding */ panelRecipe),
/* harmony export */   PQ: () => (/* binding */ panelVersion),
/* harmony export */   TP: () => (/* binding */ totalReturnRecipe),
/* harmony export */   m3: () => (/* binding */ reasonToMake),
/* harmony export */   y7: () => (/* binding */ yearlyInputs)
/* harmony export */ });
/* harmony import */ var _backbone_asset_bucket_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(37406);
/* harmony import */ var _backbone_datasets_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(69026);
/* harmony import */ var _backbone_standing_delisting_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(33539);
/* harmony import */ var _calendar_date_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(52010);
/* harmony import */ var _lake_canonical_json_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6358);
/* harmony import */ var _lake_recipe_changes_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(96867);
/* harmony import */ var _lake_table_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(75925);
/* harmony import */ var _lake_table_digest_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(74886);
/* harmony import */ var _feature_set_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(42755);









/** Raised whenever the same inputs could give other bytes than before. */
const panelVersion = 4;
/** The as-of dates of each year, ascending. */
function datesByYear(asOf) {
    return new Map([...Map.groupBy(asOf, _calendar_date_js__WEBPACK_IMPORTED_MODULE_2__/* .yearOf */ .lY)].map(([year, days]) => [year, Int32Array.from(days)]));
}
/**
 * The recipe of the rows of one year. What followed a date reaches at most a year beyond it, so that bars, actions and delistings of later years have no
 * say, and a panel of past years stays as it is when the store grows. Nor have delistings whose day has not come, or that were
 * moved or taken back.
 */
function panelRecipe(inputs, year, asOf, { snapshot, lastSession, universe }) {
    const until = (0,_calendar_date_js__WEBPACK_IMPORTED_MODULE_2__/* .isoDate */ ._$)((0,_calendar_date_js__WEBPACK_IMPORTED_MODULE_2__/* .epochDay */ .ue)(`${year + 2}-01-01`) - 1);
    const standing = (0,_lake_table_js__WEBPACK_IMPORTED_MODULE_7__/* .takeRows */ .LY)(inputs.delistings, (0,_backbone_standing_delisting_js__WEBPACK_IMPORTED_MODULE_8__/* .standingRows */ .MZ)(inputs.delistings.columns));
    const reached = rowsUpTo(standing, 'date', lastSession);
    const recipe = recipeOf({ ...inputs, delistings: reached }, until, {
        feature_set: _feature_set_js__WEBPACK_IMPORTED_MODULE_6__/* .featureSet */ .j,
        as_of: Array.from(asOf, _calendar_date_js__WEBPACK_IMPORTED_MODULE_2__/* .isoDate */ ._$),
        ...(snapshot === '' ? {} : { snapshot }),
        ...(universe === undefined ? {} : { universe: universe.size }),
    });
    const own = universe?.references.filter(({ keys }) => keys.as_of?.slice(0, 4) === (0,_backbone_asset_bucket_js__WEBPACK_IMPORTED_MODULE_0__/* .yearKey */ .pB)(year)) ?? [];
    return { ...recipe, inputs: [...recipe.inputs, ...own] };
}
/** The recipe of the cumulative factors of a bucket. */
function totalReturnRecipe(inputs) {
    return recipeOf(inputs, '9999-12-31', {});
}
function recipeOf(inputs, until, parameters) {
    const years = inputs.years.filter(({ keys }) => `${keys.year}-01-01` <= until);
    return {
        stage: 'panel',
        version: panelVersion,
        parameters,
        inputs: [
            ...years,
            ...sliceOf(_backbone_datasets_js__WEBPACK_IMPORTED_MODULE_1__/* .assetActions */ .G$, inputs, inputs.actions, 'ex_date', until),
            ...sliceOf(_backbone_datasets_js__WEBPACK_IMPORTED_MODULE_1__/* .delistings */ .lf, inputs, inputs.delistings, 'date', until),
        ],
    };
}
/** The rows up to a day, by their own digest; nothing where there are none. */
function sliceOf({ name, columns }, { keys }, table, by, until) {
    const found = rowsUpTo(table, by, (0,_calendar_date_js__WEBPACK_IMPORTED_MODULE_2__/* .epochDay */ .ue)(until));
    if (found.rows === 0)
        return [];
    return [{ dataset: name, keys, slice: `${by}<=${until}`, content: (0,_lake_table_digest_js__WEBPACK_IMPORTED_MODULE_5__/* .tableDigest */ .j)(columns, found) }];
}
function rowsUpTo(table, by, last) {
    const days = table.columns[by];
    return (0,_lake_table_js__WEBPACK_IMPORTED_MODULE_7__/* .takeRows */ .LY)(table, Int32Array.from(days.keys()).filter((row) => days[row] <= last));
}
/** Why a partition has to be made, in words; undefined where it was made by this recipe. */
function reasonToMake(manifest, wanted) {
    if (manifest === undefined)
        return 'it was not there';
    const { recipe } = manifest;
    if ((0,_lake_canonical_json_js__WEBPACK_IMPORTED_MODULE_3__/* .canonicalJson */ .d)(recipe) === (0,_lake_canonical_json_js__WEBPACK_IMPORTED_MODULE_3__/* .canonicalJson */ .d)(wanted))
        return undefined;
    if (recipe.version !== wanted.version)
        return `version ${recipe.version} of the stage made it`;
    const other = (0,_lake_recipe_changes_js__WEBPACK_IMPORTED_MODULE_4__/* .otherParameters */ .j)(recipe, wanted);
    if (other.length > 0)
        return `another ${other.join(', ')}`;
    return (0,_lake_recipe_changes_js__WEBPACK_IMPORTED_MODULE_4__/* .inputChanges */ .K)(recipe, wanted)
        .map(({ input, kind }) => `${nameOf(input)} ${kindInWords[kind]}`)
        .join(', ');
}
const kindInWords = { changed: 'changed', new: 'is new', gone: 'is gone' };
/** `bars 2020`, `asset_actions`, `universe_pit 2020-01-03`: within a bucket. */
function nameOf({ dataset, keys }) {
    const time = keys.year ?? keys.as_of;
    return [dataset, ...(time === undefined ? [] : [time])].join(' ');
}
/** The datasets by bucket and year that a panel is made from. */
const yearlyInputs = [_backbone_datasets_js__WEBPACK_IMPORTED_MODULE_1__/* .bars */ .n_, _backbone_datasets_js__WEBPACK_IMPORTED_MODULE_1__/* .barsRevisions */ .Pu];


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


/***/ })

};
