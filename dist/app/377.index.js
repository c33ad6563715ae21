export const id = 377;
export const ids = [377];
export const modules = {

/***/ 48933:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   iz: () => (/* binding */ ratesOnDays),
/* harmony export */   ky: () => (/* binding */ isRateSeries),
/* harmony export */   y7: () => (/* binding */ rateSeries)
/* harmony export */ });
/** The series of macro_daily with the US dollars for one unit of a currency. */
function rateSeries(currency) {
    return `FX.${currency}`;
}
/** Whether a series of macro_daily is one of rates. */
function isRateSeries(series) {
    return series.startsWith(rateSeries(''));
}
/** A rate that is older is none: ten days bridge the longest run of holidays. */
const oldestRateDays = 10;
/**
 * US dollars for one unit of a currency on some days: the last rate that each day knew, not more than ten days old; NaN where there is none.
 *
 * @param table the series of the currency; undefined where the lake has none
 * @param days epoch days, ascending
 */
function ratesOnDays(table, days) {
    const rates = new Float64Array(days.length).fill(Number.NaN);
    if (table === undefined)
        return rates;
    const { observed, available, value } = table.columns;
    const rows = Int32Array.from(observed.keys()).sort((a, b) => available[a] - available[b]);
    let last = -1;
    let next = 0;
    for (const [i, day] of days.entries()) {
        for (; next < rows.length && available[rows[next]] <= day; next++) {
            const row = rows[next];
            // Of one observed day the value counts that came last.
            if (last < 0 || observed[row] >= observed[last])
                last = row;
        }
        if (last >= 0 && day - observed[last] <= oldestRateDays)
            rates[i] = value[last];
    }
    return rates;
}


/***/ }),

/***/ 50377:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  run: () => (/* binding */ run)
});

// EXTERNAL MODULE: ./build/lib/src/backbone/asset-bucket.js
var asset_bucket = __webpack_require__(37406);
// EXTERNAL MODULE: ./build/lib/src/backbone/asset-histories.js
var asset_histories = __webpack_require__(43494);
// EXTERNAL MODULE: ./build/lib/src/backbone/bucket-bars.js
var bucket_bars = __webpack_require__(33164);
// EXTERNAL MODULE: ./build/lib/src/backbone/bucket-knowledge.js
var bucket_knowledge = __webpack_require__(31852);
// EXTERNAL MODULE: ./build/lib/src/backbone/datasets.js
var datasets = __webpack_require__(69026);
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

;// CONCATENATED MODULE: ./build/lib/src/backbone/listings.js
/** Which assets there were on a day, and in which currency they were traded. */
class Listings {
    #listings = new Map();
    #firstKnown;
    /** @param firstKnown the first day of those of which nobody said since when they hold */
    constructor({ rows, columns }, firstKnown) {
        this.#firstKnown = firstKnown;
        for (let row = 0; row < rows; row++) {
            const to = columns.valid_to[row];
            const listing = {
                from: columns.valid_from[row],
                to: Number.isNaN(to) ? Number.POSITIVE_INFINITY : to,
                currency: columns.currency[row],
            };
            const own = this.#listings.get(columns.number[row]);
            if (own === undefined)
                this.#listings.set(columns.number[row], [listing]);
            else
                own.push(listing);
        }
    }
    get currencies() {
        return [...new Set([...this.#listings.values()].flat().map(({ currency }) => currency))].sort();
    }
    /**
     * US dollars for one unit of an asset's currency on each day: the currency is what holds then, or held last, or is the first to hold. NaN where there is no rate.
     * The array is shared by the assets of a currency.
     *
     * @param days epoch days, ascending
     * @param rates of each of the `currencies` on each of the days
     */
    usdRatesOf(asset, days, rates) {
        const own = this.#listings.get(asset) ?? [];
        const [first] = own;
        if (first === undefined)
            throw new Error(`There is no asset ${asset}`);
        const usual = rates.get(first.currency);
        if (own.every(({ currency }) => currency === first.currency))
            return usual;
        let at = 0;
        return Float64Array.from(days, (day, i) => {
            while (at + 1 < own.length && own[at + 1].from <= day)
                at++;
            return rates.get(own[at].currency)?.[i];
        });
    }
    /** Whether a source says that the asset is listed on a day; nobody says it of an asset whose listing has no first day. */
    isListedOn(asset, day) {
        return (this.#listings.get(asset) ?? []).some(({ from, to }) => from > this.#firstKnown && from <= day && day < to);
    }
}

// EXTERNAL MODULE: ./build/lib/src/backbone/universe.js
var universe = __webpack_require__(18024);
// EXTERNAL MODULE: ./build/lib/src/backbone/usd-rates.js
var usd_rates = __webpack_require__(48933);
// EXTERNAL MODULE: ./build/lib/src/calendar/date.js
var date = __webpack_require__(52010);
// EXTERNAL MODULE: ./build/lib/src/lake/canonical-json.js
var canonical_json = __webpack_require__(6358);
// EXTERNAL MODULE: ./build/lib/src/lake/dataset.js
var lake_dataset = __webpack_require__(33353);
// EXTERNAL MODULE: ./build/lib/src/market/datasets.js
var market_datasets = __webpack_require__(5737);
// EXTERNAL MODULE: ./build/lib/src/text/name-list.js
var name_list = __webpack_require__(98983);
// EXTERNAL MODULE: ./build/lib/src/stages/research/as-of-sessions.js + 1 modules
var as_of_sessions = __webpack_require__(67005);
// EXTERNAL MODULE: ./build/lib/src/stages/research/panel-plan.js
var panel_plan = __webpack_require__(793);
// EXTERNAL MODULE: ./build/lib/src/stages/research/planned-reads.js
var planned_reads = __webpack_require__(85521);
;// CONCATENATED MODULE: ./build/lib/src/stages/research/universe.js

















/** Raised whenever the same inputs could give other bytes than before. */
const universeVersion = 1;
/** What the columns of the dates that are made together may take. */
const columnBytes = 256 * 2 ** 20;
const bytesOfPlace = 4 + 8 + 1;
const run = async ({ asOf: rule, from, until, exchanges }, context) => {
    const { lake, log } = context;
    const asOf = await (0,as_of_sessions/* chosenSessions */.O)(lake, { asOf: rule, from, until, exchanges });
    const store = await (0,panel_plan/* readStore */.uz)(lake);
    const { table } = await lake.require(datasets/* assets */.mY, {});
    const wanted = await datesToMake(lake, store, asOf);
    const most = Math.max(1, Math.floor(columnBytes / bytesOfPlace / Math.max(1, store.register.largestNumber)));
    let rows = 0;
    for (let first = 0; first < wanted.length; first += most) {
        rows += await makeUniverses(context, store, table, wanted.slice(first, first + most));
    }
    const last = await lake.require(datasets/* universePit */.jw, { as_of: (0,date/* isoDate */._$)(asOf.at(-1)) });
    const eligible = last.table.columns.entry.reduce((sum, entry) => sum + entry, 0);
    log.info(`Universe: ${(0,name_list/* counted */.h)(asOf.length, 'as-of date')} up to ${(0,date/* isoDate */._$)(asOf.at(-1))}, ${wanted.length === 0
        ? 'nothing to do, made already from the same inputs'
        : `${wanted.length} made, ${(0,name_list/* counted */.h)(rows, 'row')}`}; ${(0,name_list/* counted */.h)(eligible, 'asset')} could be bought on the last`);
    return { asOfDates: asOf.length, made: wanted.length, rows, eligible, digest: await universesDigest(lake, asOf) };
};
/** One digest over the universes of all dates. */
async function universesDigest(lake, asOf) {
    const contents = [];
    for (const day of asOf)
        contents.push((await lake.manifest(datasets/* universePit */.jw, { as_of: (0,date/* isoDate */._$)(day) }))?.content ?? '');
    return (0,canonical_json/* sha256Hex */.f)((0,canonical_json/* canonicalJson */.d)(contents));
}
/** Those as-of dates whose universe is not there by the recipe that it would get now. */
async function datesToMake(lake, store, asOf) {
    const inputs = await inputsByYear(lake, store);
    const wanted = [];
    for (const day of asOf) {
        const recipe = {
            stage: 'universe',
            version: universeVersion,
            parameters: { as_of: (0,date/* isoDate */._$)(day) },
            inputs: inputs((0,date/* yearOf */.lY)(day)),
        };
        if (!(await lake.holds(datasets/* universePit */.jw, { as_of: (0,date/* isoDate */._$)(day) }, recipe)))
            wanted.push({ day, recipe });
    }
    return wanted;
}
/** What a universe of a year is made from: one digest for each dataset, over all partitions up to that year. */
async function inputsByYear(lake, { yearly }) {
    const partitions = [];
    for (const dataset of universeInputs) {
        const all = dataset === datasets/* bars */.n_ || dataset === datasets/* barsRevisions */.Pu
            ? [...yearly.values()]
                .flat()
                .filter((one) => one.dataset === dataset.name)
                .map(({ keys }) => keys)
            : await lake.list(dataset);
        for (const keys of all) {
            const content = (await lake.manifest(dataset, keys))?.content;
            if (content === undefined)
                continue;
            const path = (0,lake_dataset/* partitionPath */.WX)(dataset, keys);
            partitions.push({ dataset: dataset.name, path, year: keys.year === undefined ? 0 : Number(keys.year), content });
        }
    }
    return (year) => universeInputs.map(({ name }) => {
        const own = partitions.filter((one) => one.dataset === name && one.year <= year);
        const content = (0,canonical_json/* sha256Hex */.f)((0,canonical_json/* canonicalJson */.d)(own.map(({ path, content: each }) => [path, each]).sort()));
        return { dataset: name, keys: {}, slice: `all partitions up to ${year}`, content };
    });
}
/** @throws UserError where the store is no more what the recipes name */
async function refuseChanged(lake, store, wanted) {
    const inputs = await inputsByYear(lake, store);
    const other = wanted.find(({ day, recipe }) => (0,canonical_json/* canonicalJson */.d)(recipe.inputs) !== (0,canonical_json/* canonicalJson */.d)(inputs((0,date/* yearOf */.lY)(day))));
    if (other !== undefined)
        throw (0,planned_reads/* changedMeanwhile */.F)('The research store');
}
/** Makes the universes of some dates: the liquidity of each asset bucket by bucket, then the ranks of each date. @returns their rows */
async function makeUniverses({ lake, signal, progress }, store, table, wanted) {
    const days = Int32Array.from(wanted, ({ day }) => day);
    const listings = new Listings(table, datasets/* firstDay */.$r);
    const rates = await ratesByCurrency(lake, listings, days);
    const numbers = Int32Array.from(new Set(table.columns.number)).sort();
    const placeOf = new Map(Array.from(numbers, (number, place) => [number, place * days.length]));
    const places = numbers.length * days.length;
    const liquidity = {
        bars: new Int32Array(places),
        adv20Usd: new Float64Array(places).fill(Number.NaN),
        reason: new Uint8Array(places).fill(universe/* eligibilityReasons */.Z9.indexOf('MISSING_HISTORY')),
    };
    const making = { listings, rates, liquidity, placeOf };
    const bar = progress('Universe, buckets', asset_bucket/* assetBuckets */.AC);
    for (let bucket = 0; bucket < asset_bucket/* assetBuckets */.AC; bucket++) {
        signal.throwIfAborted();
        await fillBucket(lake, store, bucket, days, making);
        bar.advance();
    }
    bar.end();
    await refuseChanged(lake, store, wanted);
    return lake.writeTogether(async (batch) => {
        let rows = 0;
        for (const [i, { day, recipe }] of wanted.entries()) {
            const universe = universeOn(i, day, numbers, days.length, making);
            rows += universe.rows;
            await batch.write(datasets/* universePit */.jw, { as_of: (0,date/* isoDate */._$)(day) }, { recipe, table: universe });
        }
        return rows;
    });
}
const universeInputs = [datasets/* assets */.mY, datasets/* bars */.n_, datasets/* barsRevisions */.Pu, datasets/* assetActions */.G$, datasets/* delistings */.lf, market_datasets/* macroDaily */.W];
/** US dollars for one unit of each currency on each day. */
async function ratesByCurrency(lake, listings, days) {
    const rates = new Map([['USD', new Float64Array(days.length).fill(1)]]);
    for (const currency of listings.currencies) {
        if (rates.has(currency))
            continue;
        const series = await lake.read(market_datasets/* macroDaily */.W, { series: (0,usd_rates/* rateSeries */.y7)(currency) });
        rates.set(currency, (0,usd_rates/* ratesOnDays */.iz)(series?.table, days));
    }
    return rates;
}
/** The liquidity of the assets of one bucket on each day. */
async function fillBucket(lake, { membersOf, yearly }, bucket, days, { listings, rates, liquidity, placeOf }) {
    const lastYear = (0,date/* yearOf */.lY)(days.at(-1));
    const yearsOf = (name) => (yearly.get((0,asset_bucket/* bucketKey */.a3)(bucket)) ?? [])
        .filter(({ dataset, keys }) => dataset === name && Number(keys.year) <= lastYear)
        .map(({ keys }) => keys.year);
    const members = new Set(membersOf[bucket]);
    const bucketBars = await (0,bucket_bars/* readBucketBars */.Tr)(lake, bucket, yearsOf(datasets/* bars */.n_.name), (asset) => members.has(asset), (count) => new bucket_bars/* BarRoom */.TT(new ArrayBuffer(bucket_bars/* BarRoom */.TT.bytes(count)), count), ['close', 'volume']);
    const knowledge = await (0,bucket_knowledge/* readKnowledge */.D)(lake, bucket, yearsOf(datasets/* barsRevisions */.Pu.name));
    const histories = new asset_histories/* AssetHistories */.v(knowledge, bucketBars.late);
    for (const [index, asset] of bucketBars.assets.entries()) {
        const usd = listings.usdRatesOf(asset, days, rates);
        const spans = knownBars(histories.historyOf(asset, (0,bucket_bars/* barsOfAsset */.Me)(bucketBars, index)));
        (0,universe/* liquidityOnDates */.dT)(spans, histories.delistingsOf(asset), days, usd, liquidity, placeOf.get(asset));
    }
}
/** The universe of one date: the assets that have a bar by then, and those that a source lists without one. */
function universeOn(place, day, numbers, dates, { liquidity, listings }) {
    const { bars: counts, adv20Usd, reason } = liquidity;
    const chosen = [...numbers.keys()].filter((i) => counts[i * dates + place] > 0 || listings.isListedOn(numbers[i], day));
    const at = (i) => i * dates + place;
    const columns = {
        bars: Int32Array.from(chosen, (i) => counts[at(i)]),
        adv20Usd: Float64Array.from(chosen, (i) => adv20Usd[at(i)]),
        reason: Uint8Array.from(chosen, (i) => reason[at(i)]),
    };
    const assetsOfDate = Int32Array.from(chosen, (i) => numbers[i]);
    return (0,universe/* universeTable */.ij)(assetsOfDate, columns, (0,universe/* liquidityPercentiles */.zt)(columns.adv20Usd, columns.reason));
}


/***/ })

};
