export const id = 5005;
export const ids = [5005];
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
// EXTERNAL MODULE: ./build/lib/src/stages/research/planned-reads.js
var planned_reads = __webpack_require__(85521);
// EXTERNAL MODULE: ./build/lib/src/stages/research/remake-reason.js
var remake_reason = __webpack_require__(68257);
;// CONCATENATED MODULE: ./build/lib/src/stages/research/universe-recipes.js











/** Raised whenever the same inputs could give other bytes than before, or a recipe names them otherwise. */
const universeVersion = 2;
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
    const { table } = await lake.require(datasets/* assets */.mY, {});
    const listed = days.length === 0 ? [] : listingDigests(table, days);
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
function listingDigests(table, days) {
    const listings = new backbone_listings/* Listings */.W(table, datasets/* firstDay */.$r);
    const { number, valid_from: from, currency } = table.columns;
    const codes = new Map(listings.currencies.map((text) => [text, codeOf(text)]));
    // Rows come by asset and first day: the first one says since when there is an asset.
    const firsts = [...number.keys()].filter((row) => row === 0 || number[row] !== number[row - 1]);
    return Array.from(days, (day) => {
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
    });
}
/** A number for a text that depends on nothing else. */
function codeOf(text) {
    return (0,external_node_crypto_.createHash)('sha256').update(text).digest().readInt32BE(0);
}
/** Of the actions only those that say something of a single bar: splits and dividends do not move what was traded. */
async function barActions(lake) {
    return datedRows(lake, datasets/* assetActions */.G$, ({ columns }, row) => {
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
    return datedRows(lake, datasets/* delistings */.lf, ({ columns: { asset, date, known_from: knownFrom } }, row) => ({
        day: Math.max(date[row], knownFrom[row]),
        cells: [asset[row], date[row], knownFrom[row]],
    }));
}
async function rates(lake) {
    return datedRows(lake, market_datasets/* macroDaily */.W, ({ columns: { observed, available, value } }, row, { series }) => (0,usd_rates/* isRateSeries */.ky)(series)
        ? {
            day: available[row],
            cells: [series, observed[row], available[row], value[row]],
        }
        : undefined);
}
async function datedRows(lake, dataset, rowOf) {
    const rows = [];
    for (const keys of await lake.list(dataset)) {
        const stored = await lake.read(dataset, keys);
        for (let row = 0; row < (stored?.table.rows ?? 0); row++) {
            const found = rowOf(stored?.table, row, keys);
            if (found !== undefined)
                rows.push({ day: found.day, text: JSON.stringify(found.cells) });
        }
    }
    return rows;
}


/***/ }),

/***/ 95005:
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

// EXTERNAL MODULE: ./build/lib/src/backbone/listings.js
var backbone_listings = __webpack_require__(10394);
// EXTERNAL MODULE: ./build/lib/src/backbone/universe.js
var universe = __webpack_require__(18024);
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
// EXTERNAL MODULE: ./build/lib/src/stages/research/as-of-sessions.js + 1 modules
var as_of_sessions = __webpack_require__(67005);
// EXTERNAL MODULE: ./build/lib/src/stages/research/panel-plan.js
var panel_plan = __webpack_require__(793);
// EXTERNAL MODULE: ./build/lib/src/stages/research/universe-recipes.js + 1 modules
var universe_recipes = __webpack_require__(5324);
;// CONCATENATED MODULE: ./build/lib/src/stages/research/universe.js
















/** What the columns of the dates that are made together may take. */
const columnBytes = 256 * 2 ** 20;
const bytesOfPlace = 4 + 8 + 1;
const run = async ({ asOf: rule, from, until, exchanges }, context) => {
    const { lake, log } = context;
    const asOf = await (0,as_of_sessions/* chosenSessions */.O)(lake, { asOf: rule, from, until, exchanges });
    const store = await (0,panel_plan/* readStore */.uz)(lake);
    const { table } = await lake.require(datasets/* assets */.mY, {});
    const wanted = (await (0,universe_recipes/* planUniverses */.U)(lake, store, asOf)).filter(({ reason }) => reason !== undefined);
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
/** Makes the universes of some dates: the liquidity of each asset bucket by bucket, then the ranks of each date. @returns their rows */
async function makeUniverses({ lake, signal, progress }, store, table, wanted) {
    const days = Int32Array.from(wanted, ({ day }) => day);
    const listings = new backbone_listings/* Listings */.W(table, datasets/* firstDay */.$r);
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
    await (0,universe_recipes/* refuseChanged */.d)(lake, store, wanted);
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
