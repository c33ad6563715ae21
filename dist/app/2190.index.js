export const id = 2190;
export const ids = [2190,9278];
export const modules = {

/***/ 18024:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Wm: () => (/* binding */ byLiquidity),
/* harmony export */   Z9: () => (/* binding */ eligibilityReasons),
/* harmony export */   dT: () => (/* binding */ liquidityOnDates),
/* harmony export */   ij: () => (/* binding */ universeTable),
/* harmony export */   lG: () => (/* binding */ liquidityBucket),
/* harmony export */   se: () => (/* binding */ liquidityBuckets),
/* harmony export */   zt: () => (/* binding */ liquidityPercentiles)
/* harmony export */ });
/* unused harmony export eligibility */
/* harmony import */ var _lake_dictionary_column_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(88068);
/* harmony import */ var _statistics_rank_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(90243);
/* harmony import */ var _statistics_rank_order_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(26006);



/** Why an asset is, or is not, one that can be bought on a day; the first that holds, in this order. */
const eligibilityReasons = [
    'DELISTED',
    'MISSING_HISTORY',
    'INSUFFICIENT_BARS_LT_200',
    'NONPOSITIVE_LATEST_PRICE',
    'NO_FX_RATE',
    'OK',
];
/** Liquidity by the mean value traded in a day, the most liquid first, and what nothing is known of. */
const liquidityBuckets = ['mega', 'large', 'mid', 'small', 'micro', 'unknown'];
/** What each bucket begins with, US dollars. */
const leastTraded = [50e6, 10e6, 2e6, 250e3, 0];
const minimumBars = 200;
const valueWindow = 20;
/** Without a bar for as many days an asset is not traded, whatever it did before: two weeks of closed exchanges and a day of grace. */
const staleDays = 15;
/**
 * How liquid an asset was on each as-of date, and whether it could be bought, by what that date knew. The rate is that of the date, so that all
 * assets of a currency keep their order among each other.
 *
 * @param spans the bars as they were known, span after span, which together cover every as-of date
 * @param asOf epoch days, ascending
 * @param usdRates US dollars for one unit of the asset's currency on each as-of date; NaN where none is known
 * @param first place of the asset's first date in `out`
 */
function liquidityOnDates(spans, delistings, asOf, usdRates, out, first) {
    let place = 0;
    for (const { since, until, dates, close, volume } of spans) {
        let bars = 0;
        for (; place < asOf.length && asOf[place] < until; place++) {
            const day = asOf[place];
            if (day < since)
                throw new RangeError(`No span of bars covers day ${day}`);
            while (bars < dates.length && dates[bars] <= day)
                bars += 1;
            const rate = usdRates[place];
            const value = bars < valueWindow ? Number.NaN : meanTraded(close, volume, bars) * rate;
            const isGone = delistings.some(({ date, knownFrom }) => date <= day && knownFrom <= day);
            const lastBar = bars === 0 ? Number.NEGATIVE_INFINITY : dates[bars - 1];
            out.bars[first + place] = bars;
            out.adv20Usd[first + place] = value;
            out.reason[first + place] = eligibilityReasons.indexOf(reasonFor({ isGone, bars, age: day - lastBar, price: close[bars - 1] ?? Number.NaN, rate }));
        }
    }
    if (place < asOf.length)
        throw new RangeError(`No span of bars covers day ${asOf[place]}`);
}
/** The mean of close × volume over the window that ends before a position, summed anew each time. */
function meanTraded(close, volume, end) {
    let sum = 0;
    for (let i = end - valueWindow; i < end; i++)
        sum += close[i] * volume[i];
    return sum / valueWindow;
}
function reasonFor(asset) {
    if (asset.isGone)
        return 'DELISTED';
    if (asset.bars === 0 || asset.age > staleDays)
        return 'MISSING_HISTORY';
    if (asset.bars < minimumBars)
        return 'INSUFFICIENT_BARS_LT_200';
    if (!(asset.price > 0))
        return 'NONPOSITIVE_LATEST_PRICE';
    return Number.isNaN(asset.rate) ? 'NO_FX_RATE' : 'OK';
}
/** Whether an asset can be bought, and whether one that is held can be sold. */
function eligibility(reason) {
    return { entry: reason === 'OK', exit: reason !== 'DELISTED' && reason !== 'MISSING_HISTORY' };
}
/** The bucket of a mean value traded in a day, US dollars, by its position in {@link liquidityBuckets}; that of "unknown" for NaN. */
function liquidityBucket(adv20Usd) {
    for (let bucket = 0; bucket < leastTraded.length; bucket++) {
        if (adv20Usd >= leastTraded[bucket])
            return bucket;
    }
    return leastTraded.length;
}
/**
 * Where each asset stands among those of one date that are still traded and whose value is known: its ascending rank divided by their number,
 * ties the mean of their ranks; NaN for the others. 1 is the most liquid.
 *
 * @param adv20Usd of all assets of the date, any number of exchanges and currencies
 */
function liquidityPercentiles(adv20Usd, reasons) {
    const untraded = new Set([
        eligibilityReasons.indexOf('DELISTED'),
        eligibilityReasons.indexOf('MISSING_HISTORY'),
    ]);
    return (0,_statistics_rank_js__WEBPACK_IMPORTED_MODULE_0__/* .percentileRank */ .W)(adv20Usd.map((value, i) => (untraded.has(reasons[i]) ? Number.NaN : value)));
}
/**
 * The assets of one date that could be bought and of which something is traded, the most liquid first; of equals the lower number.
 *
 * @returns rows of the table
 */
function byLiquidity({ adv20_usd: value, entry, }) {
    // Ascending by the negative, so that ties stay in the order of the assets.
    const keys = value.map((traded, row) => (entry[row] === 1 && traded > 0 ? -traded : Number.NaN));
    const order = new Int32Array(keys.length);
    return order.subarray(0, new _statistics_rank_order_js__WEBPACK_IMPORTED_MODULE_1__/* .RankSorter */ .o().sort(keys, order));
}
/** The universe of one as-of date. */
function universeTable(assets, { bars, adv20Usd, reason }, percentiles) {
    const rights = eligibilityReasons.map(eligibility);
    return {
        rows: assets.length,
        columns: {
            asset: assets,
            adv20_usd: adv20Usd,
            percentile: percentiles,
            liquidity: textColumn(liquidityBuckets, Int32Array.from(adv20Usd, liquidityBucket)),
            bars,
            entry: reason.map((code) => (rights[code]?.entry ? 1 : 0)),
            exit: reason.map((code) => (rights[code]?.exit ? 1 : 0)),
            reason: textColumn(eligibilityReasons, reason),
        },
    };
}
/** The texts of which rows name the positions. */
function textColumn(texts, positions) {
    const values = texts.toSorted();
    const codes = texts.map((text) => values.indexOf(text));
    return new _lake_dictionary_column_js__WEBPACK_IMPORTED_MODULE_2__/* .DictionaryColumn */ .b(values, Int32Array.from(positions, (position) => codes[position]));
}


/***/ }),

/***/ 793:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   OJ: () => (/* binding */ hasWork),
/* harmony export */   RQ: () => (/* binding */ hasBars),
/* harmony export */   eu: () => (/* binding */ planBucket),
/* harmony export */   kQ: () => (/* binding */ bucketInputs),
/* harmony export */   uz: () => (/* binding */ readStore)
/* harmony export */ });
/* harmony import */ var _backbone_asset_bucket_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(37406);
/* harmony import */ var _backbone_asset_register_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(65981);
/* harmony import */ var _backbone_bucket_knowledge_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(31852);
/* harmony import */ var _backbone_datasets_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(69026);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(42226);
/* harmony import */ var _lake_lake_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(20214);
/* harmony import */ var _panel_datasets_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(80019);
/* harmony import */ var _panel_feature_set_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(42755);
/* harmony import */ var _panel_panel_recipes_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(57088);
/* harmony import */ var _pinned_contents_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(50296);
/* harmony import */ var _remake_reason_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(68257);











/** @throws UserError where there are no assets or no bars */
async function readStore(lake) {
    const { table } = await lake.require(_backbone_datasets_js__WEBPACK_IMPORTED_MODULE_3__/* .assets */ .mY, {});
    const register = new _backbone_asset_register_js__WEBPACK_IMPORTED_MODULE_1__/* .AssetRegister */ .i(table);
    const found = [];
    for (const dataset of _panel_panel_recipes_js__WEBPACK_IMPORTED_MODULE_8__/* .yearlyInputs */ .y7) {
        for (const keys of await lake.list(dataset))
            found.push({ dataset: dataset.name, keys });
    }
    if (!found.some(({ dataset }) => dataset === _backbone_datasets_js__WEBPACK_IMPORTED_MODULE_3__/* .bars */ .n_.name)) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_4__/* .UserError */ .yo(`The lake ${lake.root} has no bars to make a panel from.`, {
            hint: 'Run the stage "backbone" with packs of bars first.',
        });
    }
    return {
        register,
        membersOf: register.members(),
        yearly: Map.groupBy(found, ({ keys }) => keys.asset_bucket),
    };
}
/** Whether there is anything that a bucket's panel could be made from. */
function hasBars({ yearly }, bucket) {
    return (yearly.get((0,_backbone_asset_bucket_js__WEBPACK_IMPORTED_MODULE_0__/* .bucketKey */ .a3)(bucket)) ?? []).some(({ dataset }) => dataset === _backbone_datasets_js__WEBPACK_IMPORTED_MODULE_3__/* .bars */ .n_.name);
}
/** What a bucket's panel needs, and what of it is there. @throws DamagedPartitionError for what it would be made from */
async function planBucket(lake, store, bucket, { asOf, latest, pinned, snapshot, universe }) {
    // A panel's notes and index name its snapshot. Its partitions name what they are made from, so that what two snapshots share is made once.
    const choice = { universe, snapshot: latest ? snapshot : '' };
    const { inputs, references, manifests } = await bucketInputs(lake, store, bucket, pinned);
    const yearsIn = (name) => manifests.filter(({ dataset }) => dataset === name).map(({ keys }) => keys.year);
    const parts = [];
    for (const [year, days] of (0,_panel_panel_recipes_js__WEBPACK_IMPORTED_MODULE_8__/* .datesByYear */ .Cp)(asOf)) {
        const keys = {
            feature_set: _panel_feature_set_js__WEBPACK_IMPORTED_MODULE_7__/* .featureSet */ .j,
            ...inputs.keys,
            ...(latest ? {} : { year: String(year).padStart(4, '0') }),
        };
        const dataset = latest ? _panel_datasets_js__WEBPACK_IMPORTED_MODULE_6__/* .panelLatest */ .AS : _panel_datasets_js__WEBPACK_IMPORTED_MODULE_6__/* .panel */ .nd;
        const recipe = (0,_panel_panel_recipes_js__WEBPACK_IMPORTED_MODULE_8__/* .panelRecipe */ .DO)(inputs, year, days, choice);
        parts.push({ dataset, keys, year, asOf: days, recipe, reason: await (0,_remake_reason_js__WEBPACK_IMPORTED_MODULE_10__/* .remakeReason */ ._)(lake, dataset, keys, recipe) });
    }
    const recipe = (0,_panel_panel_recipes_js__WEBPACK_IMPORTED_MODULE_8__/* .totalReturnRecipe */ .TP)(inputs);
    return {
        bucket,
        parts,
        inputs: references,
        factors: { keys: inputs.keys, recipe, reason: await (0,_remake_reason_js__WEBPACK_IMPORTED_MODULE_10__/* .remakeReason */ ._)(lake, _panel_datasets_js__WEBPACK_IMPORTED_MODULE_6__/* .totalReturn */ .Ps, inputs.keys, recipe) },
        years: yearsIn(_backbone_datasets_js__WEBPACK_IMPORTED_MODULE_3__/* .bars */ .n_.name),
        revisedYears: yearsIn(_backbone_datasets_js__WEBPACK_IMPORTED_MODULE_3__/* .barsRevisions */ .Pu.name),
        bars: rowsOf(manifests.filter(({ dataset }) => dataset === _backbone_datasets_js__WEBPACK_IMPORTED_MODULE_3__/* .bars */ .n_.name)),
    };
}
/** What a bucket's panel can be made from, and the partitions that it comes from. @throws DamagedPartitionError */
async function bucketInputs(lake, { yearly }, bucket, pinned) {
    const keys = { asset_bucket: (0,_backbone_asset_bucket_js__WEBPACK_IMPORTED_MODULE_0__/* .bucketKey */ .a3)(bucket) };
    const { manifests: known, ...actions } = await (0,_backbone_bucket_knowledge_js__WEBPACK_IMPORTED_MODULE_2__/* .readActions */ .c)(lake, bucket);
    const manifests = await manifestsOf(lake, yearly.get(keys.asset_bucket) ?? [], pinned);
    (0,_pinned_contents_js__WEBPACK_IMPORTED_MODULE_9__/* .refuseUnpinned */ .Q)(pinned, _backbone_datasets_js__WEBPACK_IMPORTED_MODULE_3__/* .assetActions */ .G$, known.actions);
    (0,_pinned_contents_js__WEBPACK_IMPORTED_MODULE_9__/* .refuseUnpinned */ .Q)(pinned, _backbone_datasets_js__WEBPACK_IMPORTED_MODULE_3__/* .delistings */ .lf, known.delistings);
    const inputs = { keys, years: manifests.map(_lake_lake_js__WEBPACK_IMPORTED_MODULE_5__/* .inputReference */ .gV), ...actions };
    const ofActions = Object.values(known).flatMap((one) => (one ? [(0,_lake_lake_js__WEBPACK_IMPORTED_MODULE_5__/* .inputReference */ .gV)(one)] : []));
    return { inputs, references: [...inputs.years, ...ofActions], manifests };
}
async function manifestsOf(lake, partitions, pinned) {
    const manifests = [];
    for (const { dataset, keys } of partitions) {
        const stored = dataset === _backbone_datasets_js__WEBPACK_IMPORTED_MODULE_3__/* .bars */ .n_.name ? _backbone_datasets_js__WEBPACK_IMPORTED_MODULE_3__/* .bars */ .n_ : _backbone_datasets_js__WEBPACK_IMPORTED_MODULE_3__/* .barsRevisions */ .Pu;
        const manifest = await lake.manifest(stored, keys);
        (0,_pinned_contents_js__WEBPACK_IMPORTED_MODULE_9__/* .refuseUnpinned */ .Q)(pinned, stored, manifest);
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


/***/ }),

/***/ 68257:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ damagedReason),
/* harmony export */   _: () => (/* binding */ remakeReason)
/* harmony export */ });
/* harmony import */ var _lake_partition_files_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(98029);
/* harmony import */ var _panel_panel_recipes_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(57088);


const damagedReason = 'it was damaged';
/** Why a partition has to be made, in words; undefined where it is there, undamaged, by this recipe. */
async function remakeReason(lake, dataset, keys, recipe) {
    try {
        const manifest = await lake.manifest(dataset, keys);
        const reason = (0,_panel_panel_recipes_js__WEBPACK_IMPORTED_MODULE_1__/* .reasonToMake */ .m3)(manifest, recipe);
        if (reason !== undefined || (await lake.holds(dataset, keys, recipe)))
            return reason;
        return 'it was gone';
    }
    catch (error) {
        if (error instanceof _lake_partition_files_js__WEBPACK_IMPORTED_MODULE_0__/* .DamagedPartitionError */ .qg)
            return damagedReason;
        throw error;
    }
}


/***/ }),

/***/ 26006:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ ranksOfOrder),
/* harmony export */   o: () => (/* binding */ RankSorter)
/* harmony export */ });
/**
 * Orders of values, fast enough for 10⁴ names on hundreds of dates: a radix sort by the high halves of the doubles (Knuth, The Art of Computer
 * Programming 3, 5.2.5), and a look at the whole value where two halves are the same. One sorter is one set of buffers, used again by each sort.
 */
class RankSorter {
    /** Keys and positions, side by side, and where a pass puts them. */
    #keys = new Uint32Array(0);
    #spareKeys = new Uint32Array(0);
    #spare = new Int32Array(0);
    #counts = new Uint32Array(passes * digits);
    /**
     * Positions of the values that are there, ascending by value; equal values (0 and −0 are) in the order of their positions.
     *
     * @param values NaN is left out
     * @param order gets the positions; at least as long as `values`
     * @returns how many there are
     */
    sort(values, order) {
        this.#hold(values.length);
        const keys = this.#keys;
        // The values as pairs of 32-bit numbers.
        const words = new Uint32Array(values.buffer, values.byteOffset, 2 * values.length);
        let count = 0;
        for (let i = 0, word = highHalf; i < values.length; i++, word += 2) {
            const high = words[word];
            if ((high & 0x7fff_ffff) >= exponentOfNaN && Number.isNaN(values[i]))
                continue;
            keys[count] = orderedKey(high);
            order[count++] = i;
        }
        if (count <= fewest)
            insertInOrder(values, order, 0, count);
        else
            finishOrder(values, this.#sortByKeys(order, count), order, count);
        return count;
    }
    #hold(length) {
        if (this.#keys.length >= length)
            return;
        this.#keys = new Uint32Array(length);
        this.#spareKeys = new Uint32Array(length);
        this.#spare = new Int32Array(length);
    }
    /** @returns the keys in order */
    #sortByKeys(order, count) {
        const counts = this.#counts.fill(0);
        let keys = this.#keys;
        for (let i = 0; i < count; i++) {
            const key = keys[i];
            counts[key & mask]++;
            counts[digits + ((key >>> digitBits) & mask)]++;
            counts[2 * digits + (key >>> (2 * digitBits))]++;
        }
        let [from, to, toKeys] = [order, this.#spare, this.#spareKeys];
        for (let pass = 0; pass < passes; pass++) {
            const offset = pass * digits;
            const shift = pass * digitBits;
            // All have the same digit here: they are in order already.
            if (counts[offset + ((keys[0] >>> shift) & mask)] === count)
                continue;
            for (let digit = offset, sum = 0; digit < offset + digits; digit++) {
                const here = counts[digit];
                counts[digit] = sum;
                sum += here;
            }
            for (let i = 0; i < count; i++) {
                const key = keys[i];
                const digit = offset + ((key >>> shift) & mask);
                const place = counts[digit];
                counts[digit] = place + 1;
                to[place] = from[i];
                toKeys[place] = key;
            }
            [from, to] = [to, from];
            [keys, toKeys] = [toKeys, keys];
        }
        if (from !== order)
            order.set(from.subarray(0, count));
        return keys;
    }
}
const passes = 3;
const digitBits = 11;
const digits = 1 << digitBits;
const mask = digits - 1;
/** Up to so many values insertion alone is quicker. */
const fewest = 48;
/** Which of the two halves of a double holds its sign. */
const highHalf = new Uint8Array(Uint32Array.of(1).buffer)[0] === 1 ? 1 : 0;
/** High half of infinity: nothing above it is a number, and it may be. */
const exponentOfNaN = 0x7ff0_0000;
/** The sign, the exponent and 20 bits of the fraction as a number that ascends with the value, the same for −0 as for 0. */
function orderedKey(high) {
    // All bits turned of a negative number, the sign alone of another one.
    const key = (high ^ ((high >> 31) | 0x8000_0000)) >>> 0;
    return high === 0x8000_0000 ? key + 1 : key;
}
/** Puts neighbours in order whose keys are the same, by insertion; a long run of them by the engine's sort. */
function finishOrder(values, keys, order, count) {
    for (let first = 0; first < count;) {
        const key = keys[first];
        let end = first + 1;
        while (end < count && keys[end] === key)
            end++;
        if (end - first > fewest)
            sortRun(values, order.subarray(first, end));
        else if (end - first > 1)
            insertInOrder(values, order, first, end);
        first = end;
    }
}
function sortRun(values, run) {
    const value = values[run[0]];
    // Text-like columns: a flag, or a score that is the same for all.
    if (run.every((position) => values[position] === value))
        return;
    run.sort((i, j) => ascending(values[i], values[j]));
}
function insertInOrder(values, order, first, end) {
    for (let i = first + 1; i < end; i++) {
        const position = order[i];
        const value = values[position];
        let at = i;
        for (; at > first && values[order[at - 1]] > value; at--)
            order[at] = order[at - 1];
        order[at] = position;
    }
}
/** Order of two values that may be infinite, for which subtraction gives NaN. */
function ascending(a, b) {
    return a < b ? -1 : a > b ? 1 : 0;
}
/**
 * Average ranks from 1 of what an order names; equal values get the mean of their ranks.
 *
 * @param order ascending, as `RankSorter.sort` gives it
 * @param count how many of `order` count
 * @param ranks gets the rank of each at its position; the others are left as they are
 */
function ranksOfOrder(values, order, count, ranks) {
    for (let first = 0; first < count;) {
        const value = values[order[first]];
        let end = first + 1;
        while (end < count && values[order[end]] === value)
            end++;
        const rank = (first + 1 + end) / 2;
        for (let i = first; i < end; i++)
            ranks[order[i]] = rank;
        first = end;
    }
}


/***/ }),

/***/ 90243:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ rankDescending),
/* harmony export */   W: () => (/* binding */ percentileRank)
/* harmony export */ });
/* harmony import */ var _rank_order_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(26006);

/**
 * Ranks by descending value, 1 = highest; ties by key ascending (UTF-16 code units), so that every rank occurs once.
 * NaN has no rank and gets NaN.
 *
 * @param keys one per value, distinct
 */
function rankDescending(values, keys) {
    const ranks = new Float64Array(values.length).fill(Number.NaN);
    const order = Array.from(values.keys()).filter((i) => !Number.isNaN(values[i]));
    order.sort((a, b) => values[b] - values[a] || (keys[a] < keys[b] ? -1 : 1));
    for (const [position, i] of order.entries())
        ranks[i] = position + 1;
    return ranks;
}
/**
 * Percentile ranks in (0, 1]: the ascending rank divided by the number of values, ties get the mean of their ranks, as
 * pandas' `rank(pct=True)`. NaN stays NaN and is not counted.
 */
function percentileRank(values) {
    const order = new Int32Array(values.length);
    const count = new _rank_order_js__WEBPACK_IMPORTED_MODULE_0__/* .RankSorter */ .o().sort(values, order);
    const ranks = new Float64Array(values.length).fill(Number.NaN);
    (0,_rank_order_js__WEBPACK_IMPORTED_MODULE_0__/* .ranksOfOrder */ .L)(values, order, count, ranks);
    return ranks.map((rank) => rank / count);
}


/***/ })

};
