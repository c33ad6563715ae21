export const id = 1739;
export const ids = [1739];
export const modules = {

/***/ 10394:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ Listings)
/* harmony export */ });
/** Which assets there were on a day, and in which currency they were traded. */
class Listings {
    #listings = new Map();
    #firstKnown;
    /** @param firstKnown the first day of those of which nobody said since when they hold */
    constructor(columns, firstKnown) {
        this.#firstKnown = firstKnown;
        for (let row = 0; row < columns.number.length; row++) {
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


/***/ }),

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

/***/ 5324:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  U: () => (/* binding */ planUniverses),
  d: () => (/* binding */ refuseChanged)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./build/lib/src/backbone/datasets.js
var datasets = __webpack_require__(69026);
;// CONCATENATED MODULE: ./build/lib/src/backbone/known-rows.js

/**
 * What had a say on some days, each as one digest: SHA-256 of the rows up to the day, by their days and then by their texts. What comes later changes none of
 * those before.
 *
 * @param days epoch days, ascending
 * @returns one for each day; undefined where there is no row yet
 */
function digestsUpTo(rows, days) {
    const ordered = rows.toSorted((a, b) => a.day - b.day || (a.text < b.text ? -1 : 1));
    const hash = (0,external_node_crypto_.createHash)('sha256');
    let next = 0;
    return Array.from(days, (day) => {
        for (; next < ordered.length && ordered[next].day <= day; next++) {
            hash.update(`${ordered[next].text}\n`);
        }
        return next === 0 ? undefined : hash.copy().digest('hex');
    });
}

// EXTERNAL MODULE: ./build/lib/src/backbone/listings.js
var backbone_listings = __webpack_require__(10394);
// EXTERNAL MODULE: ./build/lib/src/backbone/standing-delisting.js
var standing_delisting = __webpack_require__(33539);
// EXTERNAL MODULE: ./build/lib/src/backbone/total-return.js
var total_return = __webpack_require__(39052);
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
// EXTERNAL MODULE: ./build/lib/src/stages/research/panel-plan.js + 1 modules
var panel_plan = __webpack_require__(77665);
// EXTERNAL MODULE: ./build/lib/src/stages/research/planned-reads.js
var planned_reads = __webpack_require__(85521);
// EXTERNAL MODULE: ./build/lib/src/stages/research/remake-reason.js
var remake_reason = __webpack_require__(68257);
;// CONCATENATED MODULE: ./build/lib/src/stages/research/universe-recipes.js














/** Raised whenever the same inputs could give other bytes than before, or a recipe names them otherwise. */
const universeVersion = 3;
/** What the universe of each day is made from, and whether it has to be made. @param days epoch days, ascending */
async function planUniverses(lake, store, days) {
    const planned = [];
    for (const [place, recipe] of (await universeRecipes(lake, store, days)).entries()) {
        const day = days[place];
        planned.push({ day, recipe, reason: await (0,remake_reason/* remakeReason */._)(lake, datasets/* universePit */.jw, { as_of: (0,date/* isoDate */._$)(day) }, recipe) });
    }
    return planned;
}
async function universeRecipes(lake, store, days) {
    const inputs = await inputsOfDays(lake, store, days);
    return Array.from(days, (day, place) => ({
        stage: 'universe',
        version: universeVersion,
        parameters: { as_of: (0,date/* isoDate */._$)(day) },
        inputs: inputs.flatMap((of) => of(place)),
    }));
}
/** @throws UserError where the store is no more what the recipes name */
async function refuseChanged(lake, store, planned) {
    const now = await universeRecipes(lake, store, Int32Array.from(planned, ({ day }) => day));
    if (planned.some(({ recipe }, place) => (0,canonical_json/* canonicalJson */.d)(recipe) !== (0,canonical_json/* canonicalJson */.d)(now[place])))
        throw (0,planned_reads/* changedMeanwhile */.F)('The research store');
}
/**
 * Of bars and revisions all partitions up to the year of a day, by one digest each; of everything else the rows that have a say on it. So what becomes known later
 * makes no universe again.
 */
async function inputsOfDays(lake, { yearly }, days) {
    const listed = days.length === 0 ? [] : listingDigests(await (0,panel_plan/* readListings */.Sy)(lake), days);
    return [
        (place) => [slice(datasets/* assets */.mY, `listed by ${(0,date/* isoDate */._$)(days[place])}`, listed[place])],
        await upToYear(lake, datasets/* bars */.n_, yearly, days),
        await upToYear(lake, datasets/* barsRevisions */.Pu, yearly, days),
        upToDay(datasets/* assetActions */.G$, await barActions(lake), days),
        upToDay(datasets/* delistings */.lf, await endings(lake), days),
        upToDay(market_datasets/* macroDaily */.W, await rates(lake), days),
    ];
}
function slice({ name }, which, content) {
    return { dataset: name, keys: {}, slice: which, content };
}
function upToDay(dataset, rows, days) {
    const digests = digestsUpTo(rows, days);
    return (place) => {
        const digest = digests[place];
        return digest === undefined ? [] : [slice(dataset, `known by ${(0,date/* isoDate */._$)(days[place])}`, digest)];
    };
}
async function upToYear(lake, dataset, yearly, days) {
    const partitions = [];
    for (const { dataset: name, keys } of [...yearly.values()].flat()) {
        if (name !== dataset.name)
            continue;
        const content = (await lake.manifest(dataset, keys))?.content;
        if (content !== undefined)
            partitions.push({ path: (0,lake_dataset/* partitionPath */.WX)(dataset, keys), year: Number(keys.year), content });
    }
    const digests = new Map();
    const digestOf = (year) => {
        const own = partitions.filter((one) => one.year <= year).map(({ path, content }) => [path, content]);
        return own.length === 0 ? undefined : (0,canonical_json/* sha256Hex */.f)((0,canonical_json/* canonicalJson */.d)(own.sort()));
    };
    return (place) => {
        const year = (0,date/* yearOf */.lY)(days[place]);
        if (!digests.has(year))
            digests.set(year, digestOf(year));
        const digest = digests.get(year);
        return digest === undefined ? [] : [slice(dataset, `all partitions up to ${year}`, digest)];
    };
}
/** Which assets there were on each day, in which currency, and whether a source lists them. Tickers have no say. */
function listingDigests(columns, days) {
    const listings = new backbone_listings/* Listings */.W(columns, datasets/* firstDay */.$r);
    const { number, valid_from: from, valid_to: to, currency } = columns;
    const codes = new Map(listings.currencies.map((text) => [text, codeOf(text)]));
    // Rows come by asset and first day: the first one says since when there is an asset.
    const firsts = [...number.keys()].filter((row) => row === 0 || number[row] !== number[row - 1]);
    const turns = Float64Array.from([...from, ...to].filter((day) => !Number.isNaN(day))).sort();
    const turned = (day) => (0,total_return/* placeBefore */.tJ)(turns, day + 1);
    const digestOf = (day) => {
        const cells = [];
        for (const first of firsts) {
            if (from[first] > day)
                continue;
            const asset = number[first];
            let row = first;
            while (number[row + 1] === asset && from[row + 1] <= day)
                row += 1;
            cells.push(asset, codes.get(currency[row]), Number(listings.isListedOn(asset, day)));
        }
        return (0,external_node_crypto_.createHash)('sha256').update(Int32Array.from(cells)).digest('hex');
    };
    // Between two days on which nothing begins or ends there is nothing else.
    const digests = [];
    for (const [i, day] of days.entries()) {
        const isSame = i > 0 && turned(days[i - 1]) === turned(day);
        digests.push(isSame ? digests[i - 1] : digestOf(day));
    }
    return digests;
}
/** A number for a text that depends on nothing else. */
function codeOf(text) {
    return (0,external_node_crypto_.createHash)('sha256').update(text).digest().readInt32BE(0);
}
/** Of the actions only those that say something of a single bar: splits and dividends do not move what was traded. */
async function barActions(lake) {
    const names = ['asset', 'ex_date', 'kind', 'value', 'known_from', 'revision'];
    return datedRows(lake, datasets/* assetActions */.G$, names, (columns, row) => {
        const { asset, ex_date: exDate, kind, value, known_from: knownFrom, revision } = columns;
        if (kind[row] !== 'bar_factor' && kind[row] !== 'wrong')
            return undefined;
        return {
            day: Math.max(exDate[row], knownFrom[row]),
            cells: [asset[row], exDate[row], kind[row], value[row], knownFrom[row], revision[row]],
        };
    });
}
/** What is known of delistings: what the holder got has no say. */
async function endings(lake) {
    const names = ['asset', 'date', 'code', 'known_from'];
    return datedRows(lake, datasets/* delistings */.lf, names, ({ asset, date, code, known_from: knownFrom }, row) => ({
        // What is announced has a say from then on: it takes the place of what was said before.
        day: knownFrom[row],
        cells: [asset[row], date[row], knownFrom[row], code[row] === standing_delisting/* withdrawnCode */.oS],
    }));
}
async function rates(lake) {
    const names = ['observed', 'available', 'value'];
    return datedRows(lake, market_datasets/* macroDaily */.W, names, ({ observed, available, value }, row, { series }) => (0,usd_rates/* isRateSeries */.ky)(series)
        ? {
            day: available[row],
            cells: [series, observed[row], available[row], value[row]],
        }
        : undefined);
}
async function datedRows(lake, dataset, names, rowOf) {
    const rows = [];
    const all = await lake.list(dataset);
    let place = 0;
    for await (const { table } of lake.readEach(dataset, all, names)) {
        const keys = all[place++];
        for (let row = 0; row < table.rows; row++) {
            const found = rowOf(table.columns, row, keys);
            if (found !== undefined)
                rows.push({ day: found.day, text: JSON.stringify(found.cells) });
        }
    }
    return rows;
}


/***/ }),

/***/ 1739:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  run: () => (/* binding */ run)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/lib/src/backbone/asset-bucket.js
var asset_bucket = __webpack_require__(37406);
// EXTERNAL MODULE: ./build/lib/src/backbone/bucket-liquidity.js + 1 modules
var bucket_liquidity = __webpack_require__(79550);
// EXTERNAL MODULE: ./build/lib/src/backbone/datasets.js
var datasets = __webpack_require__(69026);
// EXTERNAL MODULE: ./build/lib/src/backbone/listings.js
var backbone_listings = __webpack_require__(10394);
// EXTERNAL MODULE: ./build/lib/src/backbone/usd-rates.js
var usd_rates = __webpack_require__(48933);
// EXTERNAL MODULE: ./build/lib/src/calendar/date.js
var date = __webpack_require__(52010);
// EXTERNAL MODULE: ./build/lib/src/lake/canonical-json.js
var canonical_json = __webpack_require__(6358);
// EXTERNAL MODULE: ./build/lib/src/market/datasets.js
var market_datasets = __webpack_require__(5737);
// EXTERNAL MODULE: ./build/lib/src/text/name-list.js
var name_list = __webpack_require__(98983);
// EXTERNAL MODULE: ./build/lib/src/stages/research/as-of-sessions.js
var as_of_sessions = __webpack_require__(3027);
// EXTERNAL MODULE: ./build/lib/src/stages/research/bucket-threads.js + 10 modules
var bucket_threads = __webpack_require__(23943);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
;// CONCATENATED MODULE: ./build/lib/src/stages/research/liquidity-spill.js




/** What the days that are read together may take. */
const blockBytes = 64 * 2 ** 20;
/**
 * The liquidity of assets on its way from buckets, which have all days of some assets, to days, which have all assets: a file for each bucket, day after day the
 * values of its members (float64, int32, uint8), filled up to whole numbers of eight bytes.
 */
class LiquiditySpill {
    #folder;
    #days;
    #assets;
    /** By bucket: where its members are among all assets. */
    #places;
    #filled = new Set();
    /**
     * @param members numbers of the assets of each bucket
     * @param numbers those of all assets, ascending: the places of what is given
     */
    constructor(folder, { members, numbers, days }) {
        this.#folder = folder;
        this.#days = days;
        this.#assets = numbers.length;
        const placeOf = new Map(Array.from(numbers, (number, place) => [number, place]));
        this.#places = members.map((own) => own.map((number) => placeOf.get(number)));
    }
    /** Takes the columns of a bucket, which go day by day. */
    async add(bucket, { adv20Usd, bars, reason }) {
        const members = this.#membersOf(bucket);
        const dayBytes = bytesOfDay(members);
        const bytes = new Uint8Array(dayBytes * this.#days);
        for (let day = 0; day < this.#days; day++) {
            const own = columnsIn(bytes, day * dayBytes, members);
            const [from, to] = [day * members, (day + 1) * members];
            own.adv20Usd.set(adv20Usd.subarray(from, to));
            own.bars.set(bars.subarray(from, to));
            own.reason.set(reason.subarray(from, to));
        }
        await (0,promises_.writeFile)(this.#path(bucket), bytes);
        this.#filled.add(bucket);
    }
    /** What is known of all assets, day after day. */
    async *byDay() {
        const dayBytes = [...this.#filled].reduce((sum, bucket) => sum + bytesOfDay(this.#membersOf(bucket)), 0);
        const each = Math.max(1, Math.floor(blockBytes / Math.max(1, dayBytes)));
        for (let first = 0; first < this.#days; first += each) {
            const count = Math.min(each, this.#days - first);
            const parts = new Map();
            for (const bucket of this.#filled)
                parts.set(bucket, await this.#read(bucket, first, count));
            for (let day = 0; day < count; day++)
                yield this.#day(parts, day);
        }
    }
    #day(parts, day) {
        const all = (0,bucket_liquidity/* noLiquidity */.c)(this.#assets);
        for (const [bucket, bytes] of parts) {
            const places = this.#places[bucket];
            const own = columnsIn(bytes, day * bytesOfDay(places.length), places.length);
            for (let member = 0; member < places.length; member++) {
                const place = places[member];
                all.adv20Usd[place] = own.adv20Usd[member];
                all.bars[place] = own.bars[member];
                all.reason[place] = own.reason[member];
            }
        }
        return all;
    }
    async #read(bucket, first, count) {
        const dayBytes = bytesOfDay(this.#membersOf(bucket));
        const file = await (0,promises_.open)(this.#path(bucket), 'r');
        try {
            const bytes = new Uint8Array(count * dayBytes);
            const { bytesRead } = await file.read(bytes, 0, bytes.length, first * dayBytes);
            if (bytesRead < bytes.length)
                throw new Error(`${this.#path(bucket)} ends too early`);
            return bytes;
        }
        finally {
            await file.close();
        }
    }
    #membersOf(bucket) {
        return this.#places[bucket]?.length ?? 0;
    }
    #path(bucket) {
        return (0,external_node_path_.join)(this.#folder, (0,asset_bucket/* bucketKey */.a3)(bucket));
    }
}
/** Of the members of a bucket on one day. */
function bytesOfDay(members) {
    return 8 * Math.ceil((members * (8 + 4 + 1)) / 8);
}
/** The columns of one day in the bytes of a bucket. */
function columnsIn({ buffer }, at, members) {
    return {
        adv20Usd: new Float64Array(buffer, at, members),
        bars: new Int32Array(buffer, at + 8 * members, members),
        reason: new Uint8Array(buffer, at + 12 * members, members),
    };
}

// EXTERNAL MODULE: ./build/lib/src/stages/research/panel-plan.js + 1 modules
var panel_plan = __webpack_require__(77665);
// EXTERNAL MODULE: ./build/lib/src/stages/research/universe-recipes.js + 1 modules
var universe_recipes = __webpack_require__(5324);
;// CONCATENATED MODULE: ./build/lib/src/stages/research/universe.js















const run = async ({ asOf: rule, from, until, exchanges }, context) => {
    const { lake, log } = context;
    const asOf = await (0,as_of_sessions/* chosenSessions */.O)(lake, { asOf: rule, from, until, exchanges });
    const store = await (0,panel_plan/* readStore */.uz)(lake);
    const wanted = (await (0,universe_recipes/* planUniverses */.U)(lake, store, asOf)).filter(({ reason }) => reason !== undefined);
    const rows = wanted.length === 0 ? 0 : await makeUniverses(context, store, wanted);
    const last = await lake.requireColumns(datasets/* universePit */.jw, { as_of: (0,date/* isoDate */._$)(asOf.at(-1)) }, ['entry']);
    const eligible = last.table.columns.entry.reduce((sum, entry) => sum + entry, 0);
    log.info(`Universe: ${(0,name_list/* counted */.hS)(asOf.length, 'as-of date')} up to ${(0,date/* isoDate */._$)(asOf.at(-1))}, ${wanted.length === 0
        ? 'nothing to do, made already from the same inputs'
        : `${wanted.length} made, ${(0,name_list/* counted */.hS)(rows, 'row')}`}; ${(0,name_list/* counted */.hS)(eligible, 'asset')} could be bought on the last`);
    return { asOfDates: asOf.length, made: wanted.length, rows, eligible, digest: await universesDigest(lake, asOf) };
};
/** One digest over the universes of all dates. */
async function universesDigest(lake, asOf) {
    const contents = [];
    for (const day of asOf)
        contents.push((await lake.manifest(datasets/* universePit */.jw, { as_of: (0,date/* isoDate */._$)(day) }))?.content ?? '');
    return (0,canonical_json/* sha256Hex */.f)((0,canonical_json/* canonicalJson */.d)(contents));
}
/** Makes the universes of some dates: the liquidity of each asset bucket by bucket, then the ranks of each date. @returns their rows */
async function makeUniverses(context, store, wanted) {
    const { lake } = context;
    const days = Int32Array.from(wanted, ({ day }) => day);
    const columns = await (0,panel_plan/* readListings */.Sy)(lake);
    const listings = new backbone_listings/* Listings */.W(columns, datasets/* firstDay */.$r);
    const numbers = Int32Array.from(new Set(columns.number)).sort();
    const spill = { members: store.assets.members, numbers, days: days.length };
    return lake.withScratchFolder(async (folder) => {
        const liquidity = new LiquiditySpill(folder, spill);
        await spillLiquidity(context, store, days, listings, liquidity);
        await (0,universe_recipes/* refuseChanged */.d)(lake, store, wanted);
        return lake.writeTogether(async (batch) => {
            let rows = 0;
            const byDay = liquidity.byDay();
            const effort = { size: { bars: 1, rows: 1 }, bars: numbers.length * days.length, threads: 0, ahead: 2 };
            await (0,bucket_threads/* inThreads */.p)(wanted, effort, context, {
                label: 'Universe, dates',
                given: async ({ day }) => {
                    const { value } = await byDay.next();
                    const known = assetsOn(day, numbers, value, listings);
                    const task = { ...known, path: (0,external_node_path_.join)(folder, `${(0,date/* isoDate */._$)(day)}.parquet`) };
                    return { job: 'universe', task, tables: new Map() };
                },
                take: async ({ day, recipe }, table) => {
                    rows += table.rows;
                    await batch.takeFile(datasets/* universePit */.jw, { as_of: (0,date/* isoDate */._$)(day) }, { recipe, table });
                },
            });
            return rows;
        });
    });
}
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
async function bucketsUpTo(lake, { yearly }, lastYear) {
    const found = [];
    for (let bucket = 0; bucket < asset_bucket/* assetBuckets */.AC; bucket++) {
        const own = (yearly.get((0,asset_bucket/* bucketKey */.a3)(bucket)) ?? []).filter(({ keys }) => Number(keys.year) <= lastYear);
        const yearsOf = ({ name }) => own.filter(({ dataset }) => dataset === name).map(({ keys }) => keys.year);
        const years = yearsOf(datasets/* bars */.n_);
        if (years.length === 0)
            continue;
        let count = 0;
        for (const year of years) {
            const manifest = await lake.manifest(datasets/* bars */.n_, { asset_bucket: (0,asset_bucket/* bucketKey */.a3)(bucket), year });
            for (const { rows = 0 } of manifest?.files ?? [])
                count += rows;
        }
        found.push({ bucket, years, revisedYears: yearsOf(datasets/* barsRevisions */.Pu), bars: count });
    }
    return found;
}
/** The liquidity of all assets on each day, bucket by bucket. */
async function spillLiquidity(context, store, days, listings, liquidity) {
    const { lake } = context;
    const rates = await ratesByCurrency(lake, listings, days);
    const buckets = await bucketsUpTo(lake, store, (0,date/* yearOf */.lY)(days.at(-1)));
    const size = { bars: Math.max(1, ...buckets.map((one) => one.bars)), rows: 1 };
    const effort = { size, bars: buckets.reduce((sum, one) => sum + one.bars, 0), threads: 0, ahead: 1 };
    await (0,bucket_threads/* inThreads */.p)(buckets, effort, context, {
        label: 'Universe, buckets',
        given: async ({ bucket, years, revisedYears }) => {
            const members = store.assets.members[bucket];
            const currencies = ratesOfMembers(members, days, listings, rates);
            const task = { bucket, years, revisedYears, members, days, ...currencies };
            const tableOf = (dataset, keys) => lake.tableBytes(dataset, keys);
            return { job: 'liquidity', task, tables: await (0,bucket_threads/* bucketTables */.g)(tableOf, { bucket, years, revisedYears }) };
        },
        take: ({ bucket }, columns) => liquidity.add(bucket, columns),
    });
}
/** US dollars for one unit of the currency of each member on each day; the members of a currency share theirs. */
function ratesOfMembers(members, days, listings, rates) {
    const places = new Map();
    const rateOf = members.map((asset) => {
        const own = listings.usdRatesOf(asset, days, rates);
        const place = places.get(own) ?? places.size;
        places.set(own, place);
        return place;
    });
    return { usdRates: [...places.keys()], rateOf };
}
/** The assets of one date: those that have a bar by then, and those that a source lists without one. */
function assetsOn(day, numbers, liquidity, listings) {
    const assetsOfDate = new Int32Array(numbers.length);
    const columns = (0,bucket_liquidity/* noLiquidity */.c)(numbers.length);
    let count = 0;
    for (let place = 0; place < numbers.length; place++) {
        const asset = numbers[place];
        if (liquidity.bars[place] === 0 && !listings.isListedOn(asset, day))
            continue;
        assetsOfDate[count] = asset;
        columns.bars[count] = liquidity.bars[place];
        columns.adv20Usd[count] = liquidity.adv20Usd[place];
        columns.reason[count] = liquidity.reason[place];
        count += 1;
    }
    return {
        assets: assetsOfDate.subarray(0, count),
        bars: columns.bars.subarray(0, count),
        adv20Usd: columns.adv20Usd.subarray(0, count),
        reason: columns.reason.subarray(0, count),
    };
}


/***/ })

};
