export const id = 6606;
export const ids = [6606];
export const modules = {

/***/ 43494:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   v: () => (/* binding */ AssetHistories)
/* harmony export */ });
/* harmony import */ var _standing_delisting_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(33539);

/** The histories of the assets of one bucket. */
class AssetHistories {
    #knowledge;
    #late;
    #spans;
    /** @param late bars that came late, by asset */
    constructor(knowledge, late) {
        this.#knowledge = knowledge;
        this.#late = late;
        const { actions, revisions, delistings } = knowledge;
        this.#spans = {
            actions: spansOf(actions.asset),
            revisions: spansOf(revisions.asset),
            delistings: spansOf(delistings.asset),
            late: spansOf(late.asset),
        };
    }
    historyOf(asset, bars) {
        return {
            bars,
            late: rowsOf(this.#spans.late, asset, (row) => this.#lateBar(row)),
            revisions: rowsOf(this.#spans.revisions, asset, (row) => this.#revision(row)),
            actions: rowsOf(this.#spans.actions, asset, (row) => this.#action(row)),
        };
    }
    /** How an asset ended as it is known now: by the last said delisting that was not taken back; its return is NaN where nobody knows what the holder got. */
    endingOf(asset) {
        const last = (0,_standing_delisting_js__WEBPACK_IMPORTED_MODULE_0__/* .standingDelisting */ .sg)(this.delistingsOf(asset), Number.POSITIVE_INFINITY);
        const { return: returned } = this.#knowledge.delistings;
        return last && { date: last.date, delistingReturn: returned[last.row] };
    }
    /** From which days an asset is traded no more, each time that it was said, and from which days that was known. */
    delistingsOf(asset) {
        return rowsOf(this.#spans.delistings, asset, (row) => (0,_standing_delisting_js__WEBPACK_IMPORTED_MODULE_0__/* .saidDelisting */ .pA)(this.#knowledge.delistings, row));
    }
    #lateBar(row) {
        const { date, knownFrom } = this.#late;
        return { date: date[row], knownFrom: knownFrom[row] };
    }
    #revision(row) {
        const { date, known_from: knownFrom, open, high, low, close, volume } = this.#knowledge.revisions;
        const values = [open, high, low, close, volume].map((column) => column[row]);
        return { date: date[row], knownFrom: knownFrom[row], values };
    }
    #action(row) {
        const { ex_date: exDate, kind, value, known_from: knownFrom, revision } = this.#knowledge.actions;
        return {
            exDay: exDate[row],
            kind: kind[row],
            value: value[row],
            knownFrom: knownFrom[row],
            revision: revision[row],
        };
    }
}
function spansOf(asset) {
    const spans = new Map();
    for (let from = 0, to = 0; from < asset.length; from = to) {
        while (to < asset.length && asset[to] === asset[from])
            to += 1;
        spans.set(asset[from], [from, to]);
    }
    return spans;
}
const none = [];
function rowsOf(spans, asset, rowAt) {
    const span = spans.get(asset);
    if (span === undefined)
        return none;
    return Array.from({ length: span[1] - span[0] }, (_, i) => rowAt(span[0] + i));
}


/***/ }),

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

/***/ 33164:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Me: () => (/* binding */ barsOfAsset),
/* harmony export */   TT: () => (/* binding */ BarRoom),
/* harmony export */   Tr: () => (/* binding */ readBucketBars)
/* harmony export */ });
/* harmony import */ var _calendar_date_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(52010);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(42226);
/* harmony import */ var _lake_dataset_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(33353);
/* harmony import */ var _asset_bucket_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(37406);
/* harmony import */ var _asset_runs_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(44018);
/* harmony import */ var _datasets_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(69026);






const prices = ['open', 'high', 'low', 'close', 'volume'];
const bytesOfBar = 4 + prices.length * 8;
/** Memory for the bars of one bucket after the other. Over a shared buffer several threads see the same bars. */
class BarRoom {
    dates;
    open;
    high;
    low;
    close;
    volume;
    /** @param buffer of at least {@link BarRoom.bytes} */
    constructor(buffer, bars) {
        const column = (place) => new Float64Array(buffer, place * bars * 8, bars);
        [this.open, this.high, this.low, this.close, this.volume] = [column(0), column(1), column(2), column(3), column(4)];
        this.dates = new Int32Array(buffer, prices.length * bars * 8, bars);
    }
    static bytes(bars) {
        return bars * bytesOfBar;
    }
}
/** The bars of one asset of a bucket. */
function barsOfAsset(bars, index) {
    const [from, to] = [bars.starts[index], bars.starts[index + 1]];
    return {
        dates: bars.dates.subarray(from, to),
        open: bars.open.subarray(from, to),
        high: bars.high.subarray(from, to),
        low: bars.low.subarray(from, to),
        close: bars.close.subarray(from, to),
        volume: bars.volume.subarray(from, to),
    };
}
/**
 * Reads the bars of a bucket to where the kernels find them: the years of each asset one after the other. The tables are gone through twice, first for
 * what goes where, so that no more than one year of prices is in memory beside the bars themselves.
 *
 * @param years ascending
 * @param isMember whether an asset is one of the bucket
 * @param roomFor gives room for so many bars
 * @param wanted the prices to read; the others are what the room holds
 * @throws UserError when a partition is not there, bars are out of order, or an asset is none of the bucket's; DamagedPartitionError
 */
async function readBucketBars(source, bucket, years, isMember, roomFor, wanted = prices) {
    const partitions = years.map((year) => ({ asset_bucket: (0,_asset_bucket_js__WEBPACK_IMPORTED_MODULE_3__/* .bucketKey */ .a3)(bucket), year }));
    const stored = await readDays(source, partitions);
    const runs = runsOf(stored, isMember);
    const rows = stored.reduce((sum, { asset }) => sum + asset.length, 0);
    const room = roomFor(rows);
    const { assets, starts, places } = placesOf(stored, runs, room);
    const late = { asset: [], date: [], knownFrom: [] };
    let year = 0;
    for await (const { table } of source.readEach(_datasets_js__WEBPACK_IMPORTED_MODULE_4__/* .bars */ .n_, partitions, [...wanted, 'first_seen'])) {
        const own = stored[year];
        copyPrices(table.columns, wanted, places[year], room);
        noteLate(own, table.columns.first_seen, late);
        release([own.asset, own.date, ...Object.values(table.columns)]);
        year += 1;
    }
    return { ...filled(room, rows), assets, starts, late: byAsset(late) };
}
/** The prices of a year to where they go. */
function copyPrices(year, wanted, placed, room) {
    for (const name of wanted) {
        const [source, target] = [year[name], room[name]];
        for (const { from, to, place } of placed)
            copyRun(source, from, to, target, place);
    }
}
/** Notes the bars of a year that were seen first after their own session. */
function noteLate({ asset, date }, firstSeen, late) {
    for (let row = 0; row < asset.length; row++) {
        if (firstSeen[row] <= date[row])
            continue;
        late.asset.push(asset[row]);
        late.date.push(date[row]);
        late.knownFrom.push(firstSeen[row]);
    }
}
async function readDays(source, partitions) {
    const read = [];
    for await (const { table } of source.readEach(_datasets_js__WEBPACK_IMPORTED_MODULE_4__/* .bars */ .n_, partitions, ['asset', 'date'])) {
        const keys = partitions[read.length];
        refuseDisorder(keys, table.columns.asset, table.columns.date);
        read.push({ ...table.columns, keys });
    }
    return read;
}
/** By asset, ascending years. */
function runsOf(stored, isMember) {
    const runs = new Map();
    for (const [year, { keys, asset }] of stored.entries()) {
        for (const { asset: number, from, to } of (0,_asset_runs_js__WEBPACK_IMPORTED_MODULE_5__/* .assetRuns */ .p)(asset)) {
            if (!isMember(number))
                refuseStranger(keys, number);
            const own = runs.get(number);
            if (own === undefined)
                runs.set(number, [{ year, from, to }]);
            else
                own.push({ year, from, to });
        }
    }
    return runs;
}
/** Where the bars of each asset and of each run begin; their dates come there. @throws UserError when a year of an asset does not come after the one before it */
function placesOf(stored, runs, { dates }) {
    const assets = Int32Array.from(runs.keys()).sort();
    const starts = new Int32Array(assets.length + 1);
    const places = stored.map(() => []);
    let place = 0;
    for (const [index, asset] of assets.entries()) {
        starts[index] = place;
        for (const { year, from, to } of runs.get(asset)) {
            const { keys, date } = stored[year];
            const [before, day] = [dates[place - 1], date[from]];
            if (place > starts[index] && day <= before) {
                refuseDisorder(keys, Int32Array.of(asset, asset), Int32Array.of(before, day));
            }
            places[year]?.push({ from, to, place });
            copyRun(date, from, to, dates, place);
            place += to - from;
        }
    }
    starts[assets.length] = place;
    return { assets, starts, places };
}
/** @throws UserError when a bar does not come after the one before it */
function refuseDisorder(keys, asset, date) {
    for (let row = 1; row < asset.length; row++) {
        const step = asset[row] - asset[row - 1];
        if (step > 0 || (step === 0 && date[row] > date[row - 1]))
            continue;
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo(`${(0,_lake_dataset_js__WEBPACK_IMPORTED_MODULE_2__/* .partitionPath */ .WX)(_datasets_js__WEBPACK_IMPORTED_MODULE_4__/* .bars */ .n_, keys)}: the bar of asset ${asset[row]} on ${(0,_calendar_date_js__WEBPACK_IMPORTED_MODULE_0__/* .isoDate */ ._$)(date[row])} (row ${row}) does not come after the one before it.`, {
            hint: 'Bars are stored by asset and date, each once. Load the bars of this bucket again with the stage "backbone".',
        });
    }
}
function refuseStranger(keys, asset) {
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo(`${(0,_lake_dataset_js__WEBPACK_IMPORTED_MODULE_2__/* .partitionPath */ .WX)(_datasets_js__WEBPACK_IMPORTED_MODULE_4__/* .bars */ .n_, keys)} has bars of asset ${asset}, which is no asset of this bucket by the dataset "assets".`, {
        hint: 'Load the assets and the bars of one state of the research store; do not copy partitions from another one.',
    });
}
/** Without an array for each run: of a year of bars these would be what the collector has most to do with. */
function copyRun(source, from, to, target, place) {
    for (let row = from; row < to; row++)
        target[place + row - from] = source[row];
}
/** Gives memory back at once: the collector comes to what lies outside of its heap when there is much of it. */
function release(numbers) {
    for (const { buffer } of numbers)
        if (buffer instanceof ArrayBuffer && !buffer.detached)
            buffer.transfer(0);
}
function filled(room, rows) {
    return {
        dates: room.dates.subarray(0, rows),
        open: room.open.subarray(0, rows),
        high: room.high.subarray(0, rows),
        low: room.low.subarray(0, rows),
        close: room.close.subarray(0, rows),
        volume: room.volume.subarray(0, rows),
    };
}
/** The bars that came late by asset, those of each by date, as they were found year after year. */
function byAsset({ asset, date, knownFrom }) {
    const order = [...asset.keys()].sort((a, b) => asset[a] - asset[b] || a - b);
    const taken = (values) => Int32Array.from(order, (row) => values[row]);
    return { asset: taken(asset), date: taken(date), knownFrom: taken(knownFrom) };
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
    const actions = await lake.readColumns(_datasets_js__WEBPACK_IMPORTED_MODULE_1__/* .assetActions */ .G$, keys, columnsOf(_datasets_js__WEBPACK_IMPORTED_MODULE_1__/* .assetActions */ .G$));
    const ended = await lake.readColumns(_datasets_js__WEBPACK_IMPORTED_MODULE_1__/* .delistings */ .lf, keys, columnsOf(_datasets_js__WEBPACK_IMPORTED_MODULE_1__/* .delistings */ .lf));
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
    const revisions = [];
    for await (const { table } of lake.readEach(_datasets_js__WEBPACK_IMPORTED_MODULE_1__/* .barsRevisions */ .Pu, wanted, columnsOf(_datasets_js__WEBPACK_IMPORTED_MODULE_1__/* .barsRevisions */ .Pu)))
        revisions.push(table);
    const { source: _, assumed: __, ...ofActions } = actions.columns;
    const { basis: ___, assumed: ____, ...ofDelistings } = ended.columns;
    return {
        actions: ofActions,
        revisions: byAsset(_datasets_js__WEBPACK_IMPORTED_MODULE_1__/* .barsRevisions */ .Pu, revisions).columns,
        delistings: ofDelistings,
    };
}
function columnsOf({ columns }) {
    return Object.keys(columns);
}
/** The years one after the other, with the rows of each asset together. */
function byAsset({ columns }, tables) {
    const joined = (0,_lake_table_js__WEBPACK_IMPORTED_MODULE_2__/* .concatTables */ .mm)(columns, tables);
    const asset = joined.columns.asset;
    // Within an asset the rows are in the order of their years already.
    return (0,_lake_table_js__WEBPACK_IMPORTED_MODULE_2__/* .takeRows */ .LY)(joined, Int32Array.from(asset.keys()).sort((a, b) => asset[a] - asset[b] || a - b));
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
    const found = [];
    const keys = { asOf: [], asset: [] };
    for (let date = from; date < to; date++) {
        for (let asset = 0; asset < assets.length; asset++) {
            const row = rows[asset * asOf.length + date];
            if (row < 0 || filled[row] !== 1)
                continue;
            found.push(row);
            keys.asOf.push(asOf[date]);
            keys.asset.push(assets[asset]);
        }
    }
    const table = (0,_lake_table_js__WEBPACK_IMPORTED_MODULE_2__/* .emptyTable */ ._d)(_datasets_js__WEBPACK_IMPORTED_MODULE_0__/* .panel */ .nd.columns, found.length);
    const places = Int32Array.from(found);
    table.columns.as_of.set(keys.asOf);
    table.columns.asset.set(keys.asset);
    const targets = table.columns;
    for (const [name, source] of Object.entries((0,_panel_columns_js__WEBPACK_IMPORTED_MODULE_1__/* .allColumns */ .L0)(columns)))
        takeNumbers(source, places, targets[name]);
    return table;
}
/** In a function of its own: what is compiled of a loop within another one goes each time that it ends. */
function takeNumbers(source, places, target) {
    for (let i = 0; i < places.length; i++)
        target[i] = source[places[i]];
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


/***/ })

};
