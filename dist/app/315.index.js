export const id = 315;
export const ids = [315];
export const modules = {

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

/***/ 18024:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Wm: () => (/* binding */ byLiquidity),
/* harmony export */   Z9: () => (/* binding */ eligibilityReasons),
/* harmony export */   dT: () => (/* binding */ liquidityOnDates),
/* harmony export */   ij: () => (/* binding */ universeTable),
/* harmony export */   lG: () => (/* binding */ liquidityBucket),
/* harmony export */   zt: () => (/* binding */ liquidityPercentiles)
/* harmony export */ });
/* unused harmony export eligibility */
/* harmony import */ var _lake_dictionary_column_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(88068);
/* harmony import */ var _statistics_largest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(86117);
/* harmony import */ var _statistics_rank_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(90243);
/* harmony import */ var _datasets_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(69026);
/* harmony import */ var _standing_delisting_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(33539);





/** Why an asset is, or is not, one that can be bought on a day; the first that holds, in this order. */
const eligibilityReasons = [
    'DELISTED',
    'MISSING_HISTORY',
    'INSUFFICIENT_BARS_LT_200',
    'NONPOSITIVE_LATEST_PRICE',
    'NO_FX_RATE',
    'OK',
];
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
            const isGone = ((0,_standing_delisting_js__WEBPACK_IMPORTED_MODULE_3__/* .standingDelisting */ .sg)(delistings, day)?.date ?? Number.POSITIVE_INFINITY) <= day;
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
    const delisted = eligibilityReasons.indexOf('DELISTED');
    const missing = eligibilityReasons.indexOf('MISSING_HISTORY');
    const traded = adv20Usd.slice();
    for (let i = 0; i < traded.length; i++) {
        if (reasons[i] === delisted || reasons[i] === missing)
            traded[i] = Number.NaN;
    }
    return (0,_statistics_rank_js__WEBPACK_IMPORTED_MODULE_1__/* .percentileRank */ .W)(traded);
}
/**
 * The assets of one date that could be bought and of which something is traded, the most liquid first; of equals the lower number.
 *
 * @param most how many at most
 * @returns rows of the table, and how many there are of all
 */
function byLiquidity({ adv20_usd: value, entry }, most, picker = new _statistics_largest_js__WEBPACK_IMPORTED_MODULE_0__/* .LargestPicker */ .P()) {
    return picker.pick(value, entry, most);
}
/** The universe of one as-of date. */
function universeTable(assets, { bars, adv20Usd, reason }, percentiles) {
    const rights = eligibilityReasons.map(eligibility);
    const entries = Uint8Array.from(rights, ({ entry }) => Number(entry));
    const exits = Uint8Array.from(rights, ({ exit }) => Number(exit));
    return {
        rows: assets.length,
        columns: {
            asset: assets,
            adv20_usd: adv20Usd,
            percentile: percentiles,
            liquidity: textColumn(_datasets_js__WEBPACK_IMPORTED_MODULE_2__/* .liquidityBuckets */ .se, liquidityBucketsOf(adv20Usd)),
            bars,
            entry: reason.map((code) => entries[code]),
            exit: reason.map((code) => exits[code]),
            reason: textColumn(eligibilityReasons, reason),
        },
    };
}
/** The texts of which rows name the positions. */
function textColumn(texts, positions) {
    const values = texts.toSorted();
    const codeOf = Int32Array.from(texts, (text) => values.indexOf(text));
    const codes = new Int32Array(positions.length);
    // A hundred thousand rows for each of hundreds of dates: a function for each row takes ten times as long.
    for (let row = 0; row < codes.length; row++)
        codes[row] = codeOf[positions[row]];
    return new _lake_dictionary_column_js__WEBPACK_IMPORTED_MODULE_4__/* .DictionaryColumn */ .b(values, codes);
}
function liquidityBucketsOf(adv20Usd) {
    const buckets = new Uint8Array(adv20Usd.length);
    for (let row = 0; row < buckets.length; row++)
        buckets[row] = liquidityBucket(adv20Usd[row]);
    return buckets;
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

/***/ 30290:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BB: () => (/* binding */ mostThreads),
/* harmony export */   DX: () => (/* binding */ ownProgram),
/* harmony export */   UQ: () => (/* binding */ threadScript)
/* harmony export */ });
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(48161);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _configuration_product_folder_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(14280);



const scripts = {
    panel: { bundled: 'panel-worker.js', source: ['panel', 'panel-worker.ts'] },
    screening: { bundled: 'screening-worker.js', source: ['research', 'screening-worker.ts'] },
};
/** The file of some threads: as it is in development, bundled beside the program otherwise. */
function threadScript(name) {
    const { bundled, source } = scripts[name];
    return (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)((0,_configuration_product_folder_js__WEBPACK_IMPORTED_MODULE_2__/* .productFolder */ .O)(), ...(globalThis.__regimenRoot ? ['dist', 'app', bundled] : ['src', ...source]));
}
/** This program's own command line, as it is in development or built: the interpreter and its first argument. */
function ownProgram() {
    const script = globalThis.__regimenRoot ? ['dist', 'cli', 'index.js'] : ['src', 'cli.ts'];
    return { program: process.execPath, script: (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)((0,_configuration_product_folder_js__WEBPACK_IMPORTED_MODULE_2__/* .productFolder */ .O)(), ...script) };
}
/** How many threads are worth it where nobody says: as many as there are processors, at most 4. */
function mostThreads() {
    return Math.min((0,node_os__WEBPACK_IMPORTED_MODULE_0__.availableParallelism)(), 4);
}


/***/ }),

/***/ 86117:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ LargestPicker)
/* harmony export */ });
/* harmony import */ var _radix_order_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(25886);
/* harmony import */ var _rank_order_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(26006);


/**
 * Picks the largest of many positive values without putting the others in order: they are counted by exponent and four bits of the fraction, and those of the classes from the
 * top that hold enough are sorted. One picker is one set of buffers, used again each time.
 */
class LargestPicker {
    #counts = new Int32Array(1 << (31 - fineBits));
    #sorter = new _rank_order_js__WEBPACK_IMPORTED_MODULE_1__/* .RankSorter */ .o();
    #candidates = new Int32Array(0);
    /**
     * @param values NaN, 0 and what is negative are left out
     * @param isWanted 1 for the values that are looked at
     * @param most how many at most
     */
    pick(values, isWanted, most) {
        if (this.#candidates.length < values.length)
            this.#candidates = new Int32Array(values.length);
        const [counts, candidates] = [this.#counts.fill(0), this.#candidates];
        // The high half of a positive double ascends with it.
        const halves = new Uint32Array(values.buffer, values.byteOffset, 2 * values.length);
        let among = 0;
        for (let i = 0; i < values.length; i++) {
            if (isWanted[i] !== 1 || !(values[i] > 0))
                continue;
            const own = halves[2 * i + _radix_order_js__WEBPACK_IMPORTED_MODULE_0__/* .highHalf */ .W] >>> fineBits;
            counts[own] = counts[own] + 1;
            candidates[among++] = i;
        }
        const lowest = lowestClass(counts, Math.min(most, among));
        let found = 0;
        for (let k = 0; k < among; k++) {
            const i = candidates[k];
            if (halves[2 * i + _radix_order_js__WEBPACK_IMPORTED_MODULE_0__/* .highHalf */ .W] >>> fineBits >= lowest)
                candidates[found++] = i;
        }
        // Ascending by the negative, so that equals stay in the order of their positions.
        const keys = new Float64Array(found);
        for (let k = 0; k < found; k++)
            keys[k] = -values[candidates[k]];
        const order = new Int32Array(found);
        this.#sorter.sort(keys, order);
        const positions = order.subarray(0, Math.min(most, found)).map((k) => candidates[k]);
        return { positions, among };
    }
}
/** Bits of the high half of a double that make no class of their own. */
const fineBits = 16;
/** The highest class that, with those above it, holds so many. */
function lowestClass(counts, wanted) {
    let lowest = counts.length;
    for (let above = 0; above < wanted;)
        above += counts[--lowest];
    return lowest;
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


/***/ }),

/***/ 73808:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ eachInThreads)
/* harmony export */ });
/**
 * Does a job of each of several. While threads are at some of them, what the next one is given is read, and what was made before is taken, in their order. After a failure what was
 * made before it is taken still.
 *
 * @throws the first failure
 */
async function eachInThreads(threads, all, signal, { ahead: most, given, take }) {
    const ahead = [];
    let taking = Promise.resolve();
    try {
        for (const one of all) {
            signal.throwIfAborted();
            const made = threads.make(await given(one));
            // Told when its turn comes.
            made.catch(() => undefined);
            taking = taking.then(async () => {
                const done = await made;
                await take?.(one, done);
            });
            taking.catch(() => undefined);
            ahead.push(taking);
            if (ahead.length >= most)
                await ahead.shift();
        }
        await taking;
    }
    finally {
        // What was made before a failure is kept.
        await taking.catch(() => undefined);
    }
}


/***/ }),

/***/ 83170:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  h: () => (/* binding */ JobThreads)
});

// EXTERNAL MODULE: external "node:events"
var external_node_events_ = __webpack_require__(78474);
// EXTERNAL MODULE: external "node:worker_threads"
var external_node_worker_threads_ = __webpack_require__(75919);
// EXTERNAL MODULE: ./build/lib/src/errors.js
var errors = __webpack_require__(42226);
// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(58500);
// EXTERNAL MODULE: ./build/lib/src/lake/dataset.js
var lake_dataset = __webpack_require__(33353);
// EXTERNAL MODULE: ./build/lib/src/lake/native-garbage.js
var native_garbage = __webpack_require__(90252);
// EXTERNAL MODULE: ./build/lib/src/lake/partition-reading.js
var partition_reading = __webpack_require__(9490);
;// CONCATENATED MODULE: ./build/lib/src/lake/checked-tables.js




/**
 * Tables that come as bytes which were checked elsewhere: what a thread reads that sees no lake. It reads as a lake does, and has the bytes for itself.
 */
class CheckedTables {
    #tables;
    /** @param tables by the path of their partition */
    constructor(tables) {
        this.#tables = tables;
    }
    /** The chosen columns of a table, undefined where none of this partition came. @throws DamagedPartitionError when it is no such table */
    async readColumns(dataset, keys, names) {
        const table = this.#tables.get((0,lake_dataset/* partitionPath */.WX)(dataset, keys));
        return table && this.#decoded(dataset, table, names);
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
    /** Gives the bytes back at once: the collector sees no need to, as they are none of its own memory. Nothing can be read any more. */
    release() {
        for (const { bytes } of this.#tables.values()) {
            // Small ones share the memory of others.
            const { buffer } = bytes;
            if (buffer instanceof ArrayBuffer && !buffer.detached && bytes.byteLength === buffer.byteLength)
                buffer.transfer(0);
        }
    }
    async #decoded(dataset, table, names) {
        const decoded = await (0,partition_reading/* decodeColumns */.o)(dataset, table, names);
        (0,native_garbage/* noteFrame */.w)(decoded.rows, names.length);
        return { manifest: table.manifest, table: decoded };
    }
}

// EXTERNAL MODULE: ./build/lib/src/lake/partition-files.js
var partition_files = __webpack_require__(98029);
;// CONCATENATED MODULE: ./build/lib/src/threads/job-threads.js





/** Numbers lie outside of the heap of a thread: what is in it needs little. */
const resourceLimits = { maxYoungGenerationSizeMb: 6 };
/**
 * Does several jobs at once, each in a thread of its own. Threads see no lake: they get tables whose bytes are checked, and give what they made. What a job makes does not
 * depend on who does it, so the number of threads changes no byte.
 */
class JobThreads {
    #workers;
    #idle;
    #waiting = [];
    #own;
    constructor({ script, count, workerData, jobs }) {
        this.#workers = Array.from({ length: count }, () => new external_node_worker_threads_.Worker(script, { workerData, resourceLimits }));
        for (const worker of this.#workers)
            worker.setMaxListeners(0);
        this.#idle = [...this.#workers];
        this.#own = count === 0 ? jobs() : undefined;
    }
    /**
     * Does a job as soon as a thread is free.
     *
     * @param given the tables are given away
     * @throws UserError, DamagedPartitionError
     */
    async make(given) {
        const { job, task, tables } = given;
        if (this.#own !== undefined)
            return this.#own[job](task, new CheckedTables(tables));
        const worker = this.#idle.pop() ?? (await new Promise((resolve) => this.#waiting.push(resolve)));
        worker.postMessage(given, ownedBuffers(tables));
        const [answer] = (await (0,external_node_events_.once)(worker, 'message'));
        const next = this.#waiting.shift();
        if (next === undefined)
            this.#idle.push(worker);
        else
            next(worker);
        return madeOf(answer);
    }
    /** Whether this thread does the jobs, so that nothing is done meanwhile. */
    get isAlone() {
        return this.#own !== undefined;
    }
    /** How many jobs can be done at once. */
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


/***/ })

};
