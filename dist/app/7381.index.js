export const id = 7381;
export const ids = [7381];
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

/***/ 78359:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Pr: () => (/* binding */ invalidationGroups),
/* harmony export */   dD: () => (/* binding */ invalidationJson),
/* harmony export */   z6: () => (/* binding */ invalidationCsv),
/* harmony export */   z8: () => (/* binding */ invalidationSummary)
/* harmony export */ });
/* harmony import */ var _text_csv_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(48081);
/* harmony import */ var _text_markdown_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(53088);
/* harmony import */ var _text_name_list_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(98983);
/* harmony import */ var _text_numbers_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(31879);




const kinds = {
    changed: 'changed',
    new: 'is new',
    gone: 'is gone',
    damaged: 'is damaged',
    stale: 'has to be made again',
    'other code': 'is of other code',
    'other parameters': 'was asked for otherwise',
};
/** `bars_revisions is new (2016); panel has to be made again (2015, 2016)`. */
function inWords(changes) {
    const groups = Map.groupBy(changes, ({ dataset, kind }) => `${dataset} ${kinds[kind]}`);
    const words = [...groups].map(([text, all]) => {
        const times = [
            ...new Set(all.flatMap(({ input }) => /(?:year|as_of|exchange|series)=([^/ ]+)/.exec(input)?.[1] ?? [])),
        ];
        return times.length === 0 ? text : `${text} (${(0,_text_name_list_js__WEBPACK_IMPORTED_MODULE_2__/* .nameList */ .OD)(times.toSorted(), 3)})`;
    });
    return (0,_text_name_list_js__WEBPACK_IMPORTED_MODULE_2__/* .nameList */ .OD)(words, 5, '; ');
}
/** One line for all that is of one dataset, rests on inputs of one kind and is as far from them. */
function invalidationGroups(stale) {
    const groups = new Map();
    for (const { dataset, severity, depth, changes, obstacle = null } of stale) {
        const because = inWords(changes);
        const key = [dataset, severity, depth, because, obstacle].join('\n');
        const before = groups.get(key);
        groups.set(key, { dataset, count: (before?.count ?? 0) + 1, severity, depth, because, obstacle });
    }
    return [...groups.values()];
}
const mostLines = 60;
/** The list as Markdown. */
function invalidationSummary({ stale, looked, commands }) {
    const title = '## Invalidated';
    if (stale.length === 0)
        return `${title}\n\nNothing: ${(0,_text_name_list_js__WEBPACK_IMPORTED_MODULE_2__/* .counted */ .hS)(looked, 'partition or run', 'partitions or runs')} rest on what is stored now.`;
    const groups = invalidationGroups(stale);
    const critical = stale.filter(({ severity }) => severity === 'critical').length;
    const rows = groups
        .slice(0, mostLines)
        .map((group) => [
        group.dataset,
        (0,_text_numbers_js__WEBPACK_IMPORTED_MODULE_3__/* .whole */ .WQ)(group.count),
        group.severity,
        String(group.depth),
        group.because,
        group.obstacle ?? 'yes',
    ]);
    const more = groups.length > mostLines ? [`… and ${groups.length - mostLines} more lines.`] : [];
    const stages = [...new Set(commands.map((command) => command.split(' ')[1]))];
    return [
        title,
        `${(0,_text_numbers_js__WEBPACK_IMPORTED_MODULE_3__/* .whole */ .WQ)(stale.length)} of ${(0,_text_name_list_js__WEBPACK_IMPORTED_MODULE_2__/* .counted */ .hS)(looked, 'partition or run', 'partitions or runs')} rest on an input that is another one now, ${(0,_text_numbers_js__WEBPACK_IMPORTED_MODULE_3__/* .whole */ .WQ)(critical)} of them critically: on a corporate action or a delisting.`,
        (0,_text_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .textTable */ .ed)(['Dataset', 'How many', 'Severity', 'Depth', 'Because', 'Can be made again'], rows),
        ...more,
        stages.length === 0
            ? 'Nothing of it can be made again as the store is.'
            : `\`regimen invalidate --apply\` makes them again: ${stages.join(', ')}.`,
    ].join('\n\n');
}
/** `invalidation.json`. */
function invalidationJson({ stale, looked, commands }) {
    const listed = stale.map(({ what, name, dataset, severity, depth, obstacle = null, changes }) => ({
        what,
        name,
        dataset,
        severity,
        depth,
        obstacle,
        changes,
    }));
    return `${JSON.stringify({ looked, stale: listed, rebuild: commands }, null, 2)}\n`;
}
/** `invalidation.csv`: one row for each changed input of each. */
function invalidationCsv({ stale }) {
    const header = ['what', 'name', 'severity', 'depth', 'input', 'kind', 'before', 'now', 'obstacle'];
    const rows = stale.flatMap(({ what, name, severity, depth, changes, obstacle = null }) => changes.map(({ input, kind, before, now }) => [what, name, severity, depth, input, kind, before, now, obstacle]));
    return (0,_text_csv_js__WEBPACK_IMPORTED_MODULE_0__/* .csv */ .f)(header, rows);
}


/***/ }),

/***/ 74363:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ changeKinds),
/* harmony export */   k: () => (/* binding */ invalidated)
/* harmony export */ });
/** How an input is another one than it was; `stale`: it is derived itself, and has to be made again. */
const changeKinds = ['changed', 'new', 'gone', 'damaged', 'stale', 'other code', 'other parameters'];
const criticalDatasets = new Set(['asset_actions', 'delistings']);
/** Of all that is derived what rests on a changed input, by way of others too. @param all in the order in which it is made */
function invalidated(all) {
    const found = new Map();
    for (const derived of all) {
        const below = derived.restsOn.flatMap((name) => found.get(name) ?? []);
        if (derived.changes.length + below.length === 0)
            continue;
        const isCritical = derived.changes.some(({ dataset }) => criticalDatasets.has(dataset)) ||
            below.some(({ severity }) => severity === 'critical');
        const own = new Set(derived.changes.map(({ input }) => input));
        const inherited = below.filter(({ name }) => !own.has(name)).map(staleInput);
        found.set(derived.name, {
            ...derived,
            changes: [...derived.changes, ...inherited],
            depth: 1 + below.reduce((most, { depth }) => Math.max(most, depth), 0),
            severity: isCritical ? 'critical' : 'major',
            obstacle: derived.obstacle ?? obstacleBelow(below),
        });
    }
    return [...found.values()];
}
function staleInput({ name, dataset }) {
    return { input: name, dataset, kind: 'stale', before: null, now: null };
}
function obstacleBelow(below) {
    const first = below.find(({ obstacle, isDropped }) => obstacle !== undefined && isDropped !== true);
    return first && `It rests on ${first.name}, which cannot be made again.`;
}


/***/ }),

/***/ 37381:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  run: () => (/* binding */ run)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/lib/src/errors.js
var errors = __webpack_require__(42226);
// EXTERNAL MODULE: ./build/lib/src/lake/make-folder.js
var make_folder = __webpack_require__(88836);
// EXTERNAL MODULE: ./build/lib/src/panel/feature-set.js
var feature_set = __webpack_require__(42755);
// EXTERNAL MODULE: ./build/lib/src/report/research/invalidation-summary.js
var invalidation_summary = __webpack_require__(78359);
// EXTERNAL MODULE: ./build/lib/src/text/name-list.js
var name_list = __webpack_require__(98983);
// EXTERNAL MODULE: ./build/lib/src/backbone/datasets.js
var datasets = __webpack_require__(69026);
// EXTERNAL MODULE: ./build/lib/src/calendar/date.js
var date = __webpack_require__(52010);
// EXTERNAL MODULE: ./build/lib/src/lake/dataset.js
var lake_dataset = __webpack_require__(33353);
// EXTERNAL MODULE: ./build/lib/src/panel/datasets.js
var panel_datasets = __webpack_require__(80019);
// EXTERNAL MODULE: ./build/lib/src/research/invalidation.js
var invalidation = __webpack_require__(74363);
// EXTERNAL MODULE: ./build/lib/src/backbone/asset-bucket.js
var asset_bucket = __webpack_require__(37406);
// EXTERNAL MODULE: ./build/lib/src/stages/research/panel-input-changes.js
var panel_input_changes = __webpack_require__(6880);
// EXTERNAL MODULE: ./build/lib/src/stages/research/panel-plan.js + 1 modules
var panel_plan = __webpack_require__(77665);
// EXTERNAL MODULE: ./build/lib/src/stages/research/recipe-differences.js
var recipe_differences = __webpack_require__(1356);
;// CONCATENATED MODULE: ./build/lib/src/stages/research/derived-panels.js









/** @returns undefined where there is no cross-section of the definitions of this version */
async function latestPanel(lake) {
    let found;
    for (const keys of await lake.list(panel_datasets/* panelLatest */.AS, { feature_set: feature_set/* featureSet */.j })) {
        const manifest = await (0,recipe_differences/* unlessDamaged */.Ak)(() => lake.manifest(panel_datasets/* panelLatest */.AS, keys));
        if (manifest === undefined || manifest === 'damaged')
            continue;
        const { as_of, snapshot, universe } = manifest.recipe.parameters;
        const [day] = (0,panel_input_changes/* asOfOf */.bt)(manifest);
        if (day === undefined || !Array.isArray(as_of) || (found !== undefined && found.day >= day))
            continue;
        found = {
            day,
            snapshot: typeof snapshot === 'string' ? snapshot : '',
            universe: typeof universe === 'number' ? universe : 0,
        };
    }
    return found;
}
/** Every partition of total_return, panel and panel_latest: what stands, and what would be made beside it. */
async function derivedPanels(look) {
    const stored = await storedByBucket(look.lake);
    const derived = [];
    const universes = {
        panel: await (0,panel_input_changes/* universeOf */.De)(look.lake, look.standing?.asOf, look.standing?.universe ?? 0),
        latest: await (0,panel_input_changes/* universeOf */.De)(look.lake, look.latest && Int32Array.of(look.latest.day), look.latest?.universe ?? 0),
    };
    for (let bucket = 0; bucket < asset_bucket/* assetBuckets */.AC; bucket++) {
        const own = stored.get((0,asset_bucket/* bucketKey */.a3)(bucket)) ?? [];
        if (own.length === 0 && !(0,panel_plan/* hasBars */.RQ)(look.store, bucket))
            continue;
        const changes = look.damaged.filter(({ input }) => input.includes(`asset_bucket=${(0,asset_bucket/* bucketKey */.a3)(bucket)}`));
        if (changes.length === 0)
            derived.push(...(await derivedBucket(look, bucket, own, universes)));
        else
            derived.push(...own.map((one) => ({ ...described(one), changes, restsOn: [], obstacle: look.refusal(none) })));
    }
    return derived;
}
const none = new Int32Array(0);
const made = [panel_datasets/* totalReturn */.Ps, panel_datasets/* panel */.nd, panel_datasets/* panelLatest */.AS];
async function storedByBucket(lake) {
    const found = [];
    for (const dataset of made)
        for (const keys of await lake.list(dataset))
            found.push({ dataset, keys });
    return Map.groupBy(found, ({ keys }) => keys.asset_bucket);
}
async function derivedBucket({ lake, store, lastSession, standing, latest, refusal }, bucket, own, universes) {
    const plan = (days, isLatest) => (0,panel_plan/* planBucket */.eu)(lake, store, bucket, {
        asOf: days,
        latest: isLatest,
        snapshot: isLatest ? (latest?.snapshot ?? '') : '',
        universe: isLatest ? universes.latest : universes.panel,
        pinned: undefined,
        lastSession,
    });
    const isLive = (0,panel_plan/* hasBars */.RQ)(store, bucket);
    const whole = await plan(isLive && standing !== undefined ? standing.asOf : none, false);
    const last = isLive && latest !== undefined ? await plan(Int32Array.of(latest.day), true) : undefined;
    const parts = [...whole.parts, ...(last?.parts ?? [])];
    const derived = [];
    const isNeeded = parts.length > 0 || own.some(({ dataset }) => dataset === panel_datasets/* totalReturn */.Ps);
    if (isNeeded)
        derived.push(await factorsOf(lake, whole, isLive ? refusal(none) : noBars));
    for (const part of parts) {
        const universe = part.dataset === panel_datasets/* panel */.nd ? universes.panel : universes.latest;
        derived.push({
            ...described(part),
            changes: await (0,recipe_differences/* changesBehind */.WZ)(lake, part.dataset, part.keys, part.recipe, part.reason),
            restsOn: universe === undefined ? [] : universeNames(part.asOf),
            obstacle: refusal(part.dataset === panel_datasets/* panel */.nd ? (standing?.asOf ?? none) : part.asOf),
        });
    }
    const known = new Set(derived.map(({ name }) => name));
    const inputs = async () => (await (0,panel_plan/* bucketInputs */.kQ)(lake, store, bucket, undefined)).inputs;
    for (const { dataset, keys } of own) {
        if (known.has((0,lake_dataset/* partitionPath */.WX)(dataset, keys)) || dataset === panel_datasets/* totalReturn */.Ps)
            continue;
        derived.push(await leftOver({ lake, lastSession }, { dataset: dataset, keys }, await inputs(), isLive));
    }
    return derived;
}
function described({ dataset, keys }) {
    return { what: 'partition', name: (0,lake_dataset/* partitionPath */.WX)(dataset, keys), dataset: dataset.name };
}
function universeNames(days) {
    return Array.from(days, (day) => (0,lake_dataset/* partitionPath */.WX)(datasets/* universePit */.jw, { as_of: (0,date/* isoDate */._$)(day) }));
}
const noBars = 'The store has no bars of its bucket any more.';
async function factorsOf(lake, { factors }, obstacle) {
    const { keys, recipe, reason } = factors;
    return {
        ...described({ dataset: panel_datasets/* totalReturn */.Ps, keys }),
        changes: await (0,recipe_differences/* changesBehind */.WZ)(lake, panel_datasets/* totalReturn */.Ps, keys, recipe, reason),
        restsOn: [],
        obstacle,
    };
}
/** A partition that is no part of what would be made now: of other definitions, or of a bucket that has no bars. What it was asked for is in its recipe. */
async function leftOver({ lake, lastSession }, { dataset, keys }, inputs, isLive) {
    const isOther = keys.feature_set !== feature_set/* featureSet */.j;
    const about = { ...described({ dataset, keys }), restsOn: [], isDropped: !isOther };
    const obstacle = isOther
        ? `Definitions made it that this version does not have: feature set ${keys.feature_set}.`
        : isLive
            ? 'It is no part of the panel as it was last asked for: "panel" removes it, or makes it for the as-of dates that it is given.'
            : noBars;
    const manifest = await (0,recipe_differences/* unlessDamaged */.Ak)(() => lake.manifest(dataset, keys));
    if (manifest === 'damaged')
        return { ...about, obstacle, changes: [(0,recipe_differences/* ownChange */.z0)(dataset, keys, 'damaged')] };
    if (manifest === undefined)
        return { ...about, obstacle, changes: [] };
    const changes = (await (0,panel_input_changes/* changedInputs */.WV)({ lake, lastSession }, inputs, manifest)).map(recipe_differences/* changeOf */.C2);
    const isOfUniverse = (manifest.recipe.parameters.universe ?? 0) !== 0;
    return { ...about, obstacle, changes, restsOn: isOfUniverse ? universeNames((0,panel_input_changes/* asOfOf */.bt)(manifest)) : [] };
}

// EXTERNAL MODULE: ./build/lib/src/lake/canonical-json.js
var canonical_json = __webpack_require__(6358);
// EXTERNAL MODULE: ./build/lib/src/research/datasets.js
var research_datasets = __webpack_require__(14406);
// EXTERNAL MODULE: ./build/lib/src/research/run-identity.js
var run_identity = __webpack_require__(14937);
// EXTERNAL MODULE: ./build/lib/src/research/trial-store.js
var trial_store = __webpack_require__(98783);
// EXTERNAL MODULE: ./build/lib/src/stages/research/stage-a.js + 6 modules
var stage_a = __webpack_require__(14733);
// EXTERNAL MODULE: ./build/lib/src/backbone/usd-rates.js
var usd_rates = __webpack_require__(48933);
// EXTERNAL MODULE: ./build/lib/src/market/datasets.js
var market_datasets = __webpack_require__(5737);
// EXTERNAL MODULE: ./build/lib/src/stages/research/pinned-contents.js
var pinned_contents = __webpack_require__(50296);
;// CONCATENATED MODULE: ./build/lib/src/stages/research/store-state.js










/** @returns or, in a sentence, why there is no store that anything could be made from */
async function storeState(lake) {
    const damaged = await damagedInputs(lake);
    const store = await (0,recipe_differences/* unlessDamaged */.Ak)(() => (0,panel_plan/* readStore */.uz)(lake)).catch((error) => {
        if (error instanceof errors/* UserError */.yo)
            return error.message;
        throw error;
    });
    const restore = `Restore ${(0,name_list/* nameList */.OD)(damaged.map(({ input }) => input), 5)}: damaged as it is, nothing can be made from the store.`;
    if (store === 'damaged')
        return restore;
    if (typeof store === 'string')
        return store;
    const sessions = new Set();
    for (const keys of await lake.list(datasets/* exchangeSessions */.zv)) {
        const stored = await (0,recipe_differences/* unlessDamaged */.Ak)(() => lake.read(datasets/* exchangeSessions */.zv, keys));
        if (stored !== 'damaged')
            for (const day of stored?.table.columns.date ?? [])
                sessions.add(day);
    }
    return {
        store,
        damaged,
        lastSession: [...sessions].reduce((last, day) => Math.max(last, day), Number.NEGATIVE_INFINITY),
        refusal(days) {
            if (damaged.length > 0)
                return restore;
            const absent = days.find((day) => !sessions.has(day));
            return absent === undefined ? undefined : `No exchange held a session on ${(0,date/* isoDate */._$)(absent)} any more.`;
        },
    };
}
/** Manifests of the large datasets are looked at, and every byte of the small ones. */
const large = [datasets/* bars */.n_, datasets/* barsRevisions */.Pu];
const small = [datasets/* assets */.mY, datasets/* assetActions */.G$, datasets/* delistings */.lf, datasets/* exchangeSessions */.zv, market_datasets/* macroDaily */.W];
async function damagedInputs(lake) {
    const damaged = [];
    for (const dataset of [...large, ...small]) {
        for (const keys of await lake.list(dataset)) {
            if (keys.series !== undefined && !(0,usd_rates/* isRateSeries */.ky)(keys.series))
                continue;
            const look = large.includes(dataset) ? () => lake.manifest(dataset, keys) : () => lake.read(dataset, keys);
            if ((await (0,recipe_differences/* unlessDamaged */.Ak)(look)) === 'damaged')
                damaged.push((0,recipe_differences/* ownChange */.z0)(dataset, keys, 'damaged'));
        }
    }
    return damaged;
}
/** The content of partitions as they are: each is looked at once. */
class PresentContents {
    #lake;
    #known = new Map();
    constructor(lake) {
        this.#lake = lake;
    }
    /** @returns the digest of its content, `damaged`, or undefined where it is not there */
    async of(dataset, keys) {
        const path = (0,lake_dataset/* partitionPath */.WX)(dataset, keys);
        if (!this.#known.has(path)) {
            const manifest = await (0,recipe_differences/* unlessDamaged */.Ak)(() => this.#lake.manifest(dataset, keys));
            this.#known.set(path, manifest === 'damaged' ? manifest : manifest?.content);
        }
        return this.#known.get(path);
    }
}
/** What a snapshot pinned: content by path; nothing where it is not there any more. */
async function pinnedBy(lake, id) {
    if (!(await lake.list(datasets/* snapshot */.P9)).some((keys) => keys.id === id))
        return new Map();
    const pinned = await (0,recipe_differences/* unlessDamaged */.Ak)(() => (0,pinned_contents/* pinnedContents */.V)(lake, id));
    return pinned === undefined || pinned === 'damaged' ? new Map() : pinned;
}

;// CONCATENATED MODULE: ./build/lib/src/stages/research/derived-runs.js












const datasetsOfRun = [research_datasets/* candidateResults */.g3, research_datasets/* foldMetrics */.Pc, research_datasets/* icByDate */.QH, research_datasets/* survivorsA */.Lu, research_datasets/* trialReturns */.SX];
/** The runs of which no later one tried all trials again. @throws UserError where the ledger of trials was edited */
async function standingRuns(lake) {
    const found = new Map();
    for (const dataset of datasetsOfRun) {
        for (const keys of await lake.list(dataset))
            found.set(`${keys.snapshot} ${keys.run}`, keys);
    }
    if (found.size === 0)
        return [];
    const ledger = await (0,trial_store/* readTrialLedger */.IU)(lake);
    const last = lastRunOfTrials(ledger);
    const ofSweeps = runsOfSweeps(ledger);
    const runs = [];
    for (const [name, keys] of found) {
        if (ofSweeps.has(name))
            continue;
        const run = await readRun(lake, { snapshot: keys.snapshot, run: keys.run });
        if (run === undefined)
            continue;
        const isLast = (trial) => (last.get(trial) ?? `${keys.snapshot} ${keys.run}`) === `${keys.snapshot} ${keys.run}`;
        if (run.trials.length === 0 || run.trials.some(isLast))
            runs.push(run);
    }
    return runs;
}
/** Runs of sweeps, as `snapshot run`: of them the lake holds returns and nothing that could be made again. */
function runsOfSweeps({ lines }) {
    return new Set(lines.flatMap(({ line }) => line.kind === 'planned' && line.rule.variant !== undefined ? [`${line.snapshot} ${line.run}`] : []));
}
/** The run that scored each trial last, as `snapshot run`. */
function lastRunOfTrials({ lines }) {
    const planned = new Map();
    const last = new Map();
    for (const { seq, line } of lines) {
        if (line.kind === 'planned')
            planned.set(seq, `${line.snapshot} ${line.run}`);
        const run = line.kind === 'scored' ? planned.get(line.planned) : undefined;
        if (run !== undefined)
            last.set(line.trial, run);
    }
    return last;
}
/** @returns undefined where nothing of it can be read */
async function readRun(lake, keys) {
    const { lost, recipe } = await lostPartitions(lake, datasetsOfRun, keys);
    if (recipe === undefined)
        return undefined;
    const candidates = await (0,recipe_differences/* unlessDamaged */.Ak)(() => lake.read(research_datasets/* candidateResults */.g3, keys));
    const columns = candidates === 'damaged' ? undefined : candidates?.table.columns;
    const { universe_sizes: sizes } = recipe.parameters;
    return {
        keys,
        recipe,
        lost,
        sets: [...new Set(columns?.set ?? [])],
        trials: columns?.trial ?? [],
        universeSizes: Array.isArray(sizes) ? sizes.map(Number) : [],
    };
}
/** Partitions of a run that are damaged or gone, and the recipe of the others; none where nothing can be read. */
async function lostPartitions(lake, datasets, keys) {
    const lost = [];
    let recipe;
    for (const dataset of datasets) {
        const files = await (0,recipe_differences/* unlessDamaged */.Ak)(() => lake.files(dataset, keys));
        if (files === undefined || files === 'damaged')
            lost.push((0,recipe_differences/* ownChange */.z0)(dataset, keys, files === undefined ? 'gone' : 'damaged'));
        else
            recipe ??= files.manifest.recipe;
    }
    return { lost, recipe };
}
async function derivedRun(look, run) {
    return {
        what: 'run',
        name: (0,lake_dataset/* partitionPath */.WX)(research_datasets/* candidateResults */.g3, run.keys),
        dataset: research_datasets/* candidateResults */.g3.name,
        changes: [...run.lost, ...(await changedInputs(look, run)), ...(await newInputs(look, run))],
        restsOn: [
            ...new Set([
                ...run.recipe.inputs.map(pathOf),
                ...(run.recipe.parameters.feature_set === feature_set/* featureSet */.j ? look.parts : []),
            ]),
        ],
        obstacle: obstacleOf(look.config, run),
    };
}
const inputDatasets = new Map([panel_datasets/* panel */.nd, datasets/* universePit */.jw, datasets/* assets */.mY, datasets/* exchangeSessions */.zv].map((dataset) => [dataset.name, dataset]));
/** Name of a partition that a run read. */
function pathOf({ dataset, keys }) {
    const known = inputDatasets.get(dataset);
    if (known === undefined)
        throw new Error(`A run names ${dataset}, of which it is not known when it is another one`);
    return (0,lake_dataset/* partitionPath */.WX)(known, keys);
}
/** Inputs that are not what they were. Where the panel was made again since, what its snapshot pinned says whether an action or a delisting was why. */
async function changedInputs({ lake, present }, { keys: { snapshot }, recipe }) {
    const changes = [];
    const buckets = new Set();
    for (const input of recipe.inputs) {
        const name = pathOf(input);
        const now = await present.of(inputDatasets.get(input.dataset), input.keys);
        if (now === input.content)
            continue;
        const kind = now === undefined ? 'gone' : now === 'damaged' ? 'damaged' : 'changed';
        changes.push({
            input: name,
            dataset: input.dataset,
            kind,
            before: input.content,
            now: kind === 'changed' ? (now ?? null) : null,
        });
        if (input.keys.asset_bucket !== undefined)
            buckets.add(input.keys.asset_bucket);
    }
    // Where there is no store at all, nobody knows what actions and delistings are by now.
    if (buckets.size === 0 || (await lake.list(datasets/* assets */.mY)).length === 0)
        return changes;
    const pinned = await pinnedBy(lake, snapshot);
    for (const dataset of [datasets/* assetActions */.G$, datasets/* delistings */.lf]) {
        for (const asset_bucket of pinned.size === 0 ? [] : buckets) {
            const input = (0,lake_dataset/* partitionPath */.WX)(dataset, { asset_bucket });
            const [before, now] = [pinned.get(input), await present.of(dataset, { asset_bucket })];
            if (before === now)
                continue;
            const kind = before === undefined ? 'new' : now === undefined ? 'gone' : 'changed';
            changes.push({ input, dataset: dataset.name, kind, before: before ?? null, now: now ?? null });
        }
    }
    return changes;
}
/** Partitions that it would read now and did not: of its panel, and sessions of other exchanges. */
async function newInputs({ lake, present, indexed }, { recipe }) {
    const read = new Set(recipe.inputs.map(pathOf));
    const wanted = [
        ...(indexed.get(String(recipe.parameters.feature_set)) ?? []).map((keys) => ({ dataset: panel_datasets/* panel */.nd, keys })),
        ...(await lake.list(datasets/* exchangeSessions */.zv)).map((keys) => ({ dataset: datasets/* exchangeSessions */.zv, keys })),
        ...(await lake.list(datasets/* assets */.mY)).map((keys) => ({ dataset: datasets/* assets */.mY, keys })),
    ];
    const changes = [];
    for (const { dataset, keys } of wanted) {
        const input = (0,lake_dataset/* partitionPath */.WX)(dataset, keys);
        if (read.has(input))
            continue;
        const now = (await present.of(dataset, keys)) ?? null;
        changes.push({ input, dataset: dataset.name, kind: 'new', before: null, now });
    }
    return changes;
}
/** Why the trials of a run cannot be tried again; undefined where they can. */
function obstacleOf(config, { recipe, sets, universeSizes }) {
    if (recipe.parameters.feature_set !== feature_set/* featureSet */.j)
        return `It screened a panel of the feature set ${recipe.parameters.feature_set}, which this version does not make.`;
    if (recipe.version !== stage_a.stageAVersion)
        return `Version ${recipe.version} of "stage-a" made it: its trials were others.`;
    if (sets.length === 0)
        return 'What it screened cannot be read any more.';
    try {
        const other = otherSettings(config, { recipe, sets, universeSizes });
        if (other.length === 0)
            return undefined;
        return `The configuration is another one than it was made by (${other.join(', ')}): its trials would be others.`;
    }
    catch (error) {
        if (error instanceof errors/* UserError */.yo)
            return error.message;
        throw error;
    }
}
/** What the configuration says otherwise than the recipe of a run. @throws UserError for a candidate or gate that is gone */
function otherSettings(config, { recipe, sets, universeSizes }) {
    const settings = (0,stage_a.settingsFor)({ candidates: sets, universeSizes: universeSizes.map(String) }, config.research.stage_a);
    const now = (0,run_identity/* runParameters */.YA)({
        snapshot: '',
        featureSet: feature_set/* featureSet */.j,
        candidates: (0,stage_a.candidatesNamed)(config, sets),
        gates: config.gateSet(settings.gates),
        settings,
        universeSizes,
        references: [],
        variant: '',
    });
    return ['candidates', 'gates', 'rules'].filter((name) => inAnyOrder(now[name]) !== inAnyOrder(recipe.parameters[name]));
}
function inAnyOrder(value) {
    return (0,canonical_json/* canonicalJson */.d)(Array.isArray(value) ? value.map((each) => (0,canonical_json/* canonicalJson */.d)(each)).sort() : value);
}

// EXTERNAL MODULE: ./build/lib/src/research/stage-b/datasets.js
var stage_b_datasets = __webpack_require__(47644);
// EXTERNAL MODULE: ./build/lib/src/stages/research/promotion-evidence.js + 2 modules
var promotion_evidence = __webpack_require__(84351);
;// CONCATENATED MODULE: ./build/lib/src/stages/research/derived-validations.js







const derived_validations_datasetsOfRun = [
    stage_b_datasets/* stageBCandidates */.Jz,
    stage_b_datasets/* survivorsB */.et,
    stage_b_datasets/* stageBReturns */._i,
    stage_b_datasets/* stageBPaths */.pr,
    stage_b_datasets/* stageBStress */.lI,
    stage_b_datasets/* foldSummary */.Cr,
    stage_b_datasets/* candidateFoldRobustness */.Tc,
];
/** The runs of Stage B of which no later one tried all trials again, held against the store: a screening that has to be made again takes what was validated of it along. */
async function derivedValidations(look) {
    const { lake } = look;
    const listed = await lake.list(stage_b_datasets/* stageBCandidates */.Jz);
    if (listed.length === 0)
        return [];
    const last = lastRunOfTrials(await (0,trial_store/* readTrialLedger */.IU)(lake));
    const derived = [];
    for (const keys of listed) {
        const found = await derivedValidation(look, { snapshot: keys.snapshot ?? '', run: keys.run ?? '' }, last);
        if (found !== undefined)
            derived.push(found);
    }
    return derived;
}
async function derivedValidation(look, keys, last) {
    const name = (0,lake_dataset/* partitionPath */.WX)(stage_b_datasets/* stageBCandidates */.Jz, keys);
    const about = { what: 'run', name, dataset: stage_b_datasets/* stageBCandidates */.Jz.name };
    const obstacle = 'Run "stage-b" again, on the screening that is made again.';
    const { lost } = await lostPartitions(look.lake, derived_validations_datasetsOfRun, keys);
    const read = await (0,recipe_differences/* unlessDamaged */.Ak)(() => look.lake.read(stage_b_datasets/* stageBCandidates */.Jz, keys));
    if (read === undefined || read === 'damaged')
        return { ...about, changes: lost, restsOn: [], obstacle };
    const own = `${keys.snapshot} ${keys.run}`;
    if (read.table.columns.trial.every((trial) => (last.get(trial) ?? own) !== own))
        return undefined;
    const { manifest } = read;
    const screening = await screeningOf(look.lake, (0,promotion_evidence/* stageARunOf */.Ku)(manifest));
    return {
        ...about,
        changes: [...lost, ...(await changedInputs(look, { keys, recipe: manifest.recipe }))],
        restsOn: [...new Set([...manifest.recipe.inputs.map(pathOf), ...screening])],
        obstacle,
    };
}
/** Names of the screenings with an id: one, or none where it is gone. */
async function screeningOf(lake, run) {
    if (run === undefined)
        return [];
    return (await lake.list(research_datasets/* candidateResults */.g3, { run })).map((keys) => (0,lake_dataset/* partitionPath */.WX)(research_datasets/* candidateResults */.g3, keys));
}

// EXTERNAL MODULE: ./build/lib/src/stages/research/standing-panel.js
var standing_panel = __webpack_require__(32068);
// EXTERNAL MODULE: ./build/lib/src/stages/research/universe-recipes.js + 1 modules
var universe_recipes = __webpack_require__(5324);
;// CONCATENATED MODULE: ./build/lib/src/stages/research/find-invalidated.js













/** Holds every partition and run that was made from the research store against the store as it is. Nothing is written. */
async function findInvalidated({ lake, config }) {
    const [standing, latest, runs] = [await (0,standing_panel/* standingPanel */.R_)(lake), await latestPanel(lake), await standingRuns(lake)];
    const state = await storeState(lake);
    const made = typeof state === 'string'
        ? await withoutStore(lake, state)
        : [
            ...(await derivedUniverses(lake, state, await universeDays(lake, standing, latest, runs))),
            ...(await derivedPanels({ ...state, lake, standing, latest })),
        ];
    const indices = await derivedIndices(lake, made);
    const present = new PresentContents(lake);
    const parts = partsOf(feature_set/* featureSet */.j, made).map(({ name }) => name);
    const indexed = new Map(indices.map((index) => [index.set, index.keys]));
    const screened = [];
    for (const run of runs)
        screened.push(await derivedRun({ lake, config, present, indexed, parts }, run));
    const validated = await derivedValidations({ lake, present });
    const all = [...made, ...indices.map(({ derived }) => derived), ...screened, ...validated];
    return { stale: (0,invalidation/* invalidated */.k)(all), looked: all.length, standing, latest, runs };
}
/** The partitions of a panel that an index would name. */
function partsOf(set, made) {
    return made.filter(({ name, isDropped }) => isDropped !== true && name.startsWith(`${panel_datasets/* panel */.nd.name}/feature_set=${set}/`));
}
/** Everything that was made from a store that is no more. */
async function withoutStore(lake, obstacle) {
    const changes = [{ input: 'bars', dataset: 'bars', kind: 'gone', before: null, now: null }];
    const derived = [];
    for (const dataset of [datasets/* universePit */.jw, panel_datasets/* totalReturn */.Ps, panel_datasets/* panel */.nd, panel_datasets/* panelLatest */.AS]) {
        for (const keys of await lake.list(dataset)) {
            const name = (0,lake_dataset/* partitionPath */.WX)(dataset, keys);
            derived.push({ what: 'partition', name, dataset: dataset.name, changes, restsOn: [], obstacle });
        }
    }
    return derived;
}
/** The dates whose universes are there, and those that a panel or a run rests on. */
async function universeDays(lake, standing, latest, runs) {
    const stored = await lake.list(datasets/* universePit */.jw);
    const named = runs.flatMap(({ recipe }) => recipe.inputs).filter(({ dataset }) => dataset === datasets/* universePit */.jw.name);
    const days = [...stored, ...named.map(({ keys }) => keys)].map(({ as_of }) => (0,date/* epochDay */.ue)((0,date/* parseIsoDate */.jT)(as_of)));
    if (standing !== undefined && standing.universe > 0)
        days.push(...standing.asOf);
    if (latest !== undefined && latest.universe > 0)
        days.push(latest.day);
    return Int32Array.from(new Set(days)).sort();
}
async function derivedUniverses(lake, state, days) {
    const { store, damaged, refusal } = state;
    const about = (day) => {
        const keys = { as_of: (0,date/* isoDate */._$)(day) };
        const name = (0,lake_dataset/* partitionPath */.WX)(datasets/* universePit */.jw, keys);
        const obstacle = refusal(Int32Array.of(day));
        return { keys, derived: { what: 'partition', name, dataset: datasets/* universePit */.jw.name, restsOn: [], obstacle } };
    };
    if (damaged.length > 0)
        return Array.from(days, (day) => ({ ...about(day).derived, changes: damaged }));
    const derived = [];
    for (const { day, recipe, reason } of await (0,universe_recipes/* planUniverses */.U)(lake, store, days)) {
        const { keys, derived: universe } = about(day);
        derived.push({ ...universe, changes: await (0,recipe_differences/* changesBehind */.WZ)(lake, datasets/* universePit */.jw, keys, recipe, reason) });
    }
    return derived;
}
async function derivedIndices(lake, made) {
    const found = [];
    for (const keys of await lake.list(panel_datasets/* panelIndex */.Ft)) {
        const set = keys.feature_set;
        const index = await (0,standing_panel/* readIndex */.vY)(lake, set);
        const parts = partsOf(set, made);
        const changes = index === undefined
            ? [(0,recipe_differences/* ownChange */.z0)(panel_datasets/* panelIndex */.Ft, keys, 'damaged')]
            : await otherPartitions(lake, index.partitions, parts);
        const derived = {
            what: 'partition',
            name: (0,lake_dataset/* partitionPath */.WX)(panel_datasets/* panelIndex */.Ft, keys),
            dataset: panel_datasets/* panelIndex */.Ft.name,
            changes,
            restsOn: parts.map(({ name }) => name),
            obstacle: undefined,
        };
        found.push({ set, derived, keys: index?.partitions.map((one) => one.keys) ?? [] });
    }
    return found;
}
/** Partitions that are not those that an index names, by their digests, and those that it lacks. */
async function otherPartitions(lake, indexed, parts) {
    const known = new Set(parts.map(({ name }) => name));
    const changes = [];
    for (const { keys, digest } of indexed) {
        const input = (0,lake_dataset/* partitionPath */.WX)(panel_datasets/* panel */.nd, keys);
        const manifest = await (0,recipe_differences/* unlessDamaged */.Ak)(() => lake.manifest(panel_datasets/* panel */.nd, keys));
        if (manifest === 'damaged')
            changes.push((0,recipe_differences/* ownChange */.z0)(panel_datasets/* panel */.nd, keys, 'damaged'));
        else if (manifest === undefined)
            changes.push((0,recipe_differences/* ownChange */.z0)(panel_datasets/* panel */.nd, keys, 'gone'));
        else if (!known.has(input))
            changes.push((0,recipe_differences/* ownChange */.z0)(panel_datasets/* panel */.nd, keys, 'stale'));
        else if (manifest.digest !== digest)
            changes.push({ input, dataset: panel_datasets/* panel */.nd.name, kind: 'changed', before: digest, now: manifest.digest });
        known.delete(input);
    }
    const isFresh = ({ name, changes: own }) => known.has(name) && own.length === 0;
    const added = parts.filter(isFresh).map(({ name }) => {
        return { input: name, dataset: panel_datasets/* panel */.nd.name, kind: 'new', before: null, now: null };
    });
    return [...changes, ...added];
}

// EXTERNAL MODULE: ./build/lib/src/stages/research/merge.stage.js
var merge_stage = __webpack_require__(20159);
// EXTERNAL MODULE: ./build/lib/src/stages/research/panel.stage.js
var panel_stage = __webpack_require__(99009);
;// CONCATENATED MODULE: ./build/lib/src/stages/research/rebuild-steps.js




/**
 * The steps that make everything again that can be, in their order. Where the panel or a run names a snapshot, the store as it is is pinned first and what is
 * made names that one; partitions whose inputs are the same are reused.
 */
function rebuildSteps({ stale, standing, latest, runs }) {
    const feasible = stale.filter(({ obstacle }) => obstacle === undefined);
    const has = (name) => feasible.some(({ dataset }) => dataset === name);
    const names = new Set(feasible.map(({ name }) => name));
    const staleRuns = runs.filter(({ keys }) => names.has((0,lake_dataset/* partitionPath */.WX)(research_datasets/* candidateResults */.g3, keys)));
    const isPinned = (standing?.snapshot ?? '') !== '' || staleRuns.some(({ keys }) => keys.snapshot !== 'unpinned');
    const isNamed = isPinned && (staleRuns.length > 0 || has(panel_datasets/* panelIndex */.Ft.name));
    // Shards that name what has no place any more have to be noted anew.
    const isFewer = has(panel_datasets/* panelIndex */.Ft.name) && stale.some(({ dataset, isDropped }) => dataset === panel_datasets/* panel */.nd.name && isDropped);
    const isPanelMade = standing !== undefined && (has(panel_datasets/* panel */.nd.name) || has(panel_datasets/* totalReturn */.Ps.name) || isNamed || isFewer);
    const isLatestMade = latest !== undefined && (has(panel_datasets/* panelLatest */.AS.name) || (has(panel_datasets/* totalReturn */.Ps.name) && !isPanelMade));
    const isLatestPinned = (latest?.snapshot ?? '') !== '';
    const steps = [];
    if ((isPinned && isPanelMade) || (isLatestPinned && isLatestMade))
        steps.push({ stage: 'snapshot' });
    const universes = feasible.filter(({ dataset }) => dataset === 'universe_pit').map(({ name }) => name.slice(-10));
    if (universes.length > 0)
        steps.push({ stage: 'universe', asOf: universes.join(',') });
    if (isPanelMade) {
        const asOf = Array.from(standing.asOf, date/* isoDate */._$).join(',');
        const { universe, shards } = standing;
        // All of them: shards of one panel are of one version and one snapshot.
        for (let shard = 1; shard <= shards; shard++)
            steps.push({ stage: 'panel', asOf, universe, shard: `${shard}/${shards}`, isPinned });
    }
    if (isLatestMade)
        steps.push({ stage: 'latest', until: (0,date/* isoDate */._$)(latest.day), universe: latest.universe, isPinned: isLatestPinned });
    if (standing?.isMerged && (isPanelMade || has(panel_datasets/* panelIndex */.Ft.name)))
        steps.push({ stage: 'merge', shards: standing.shards });
    for (const { sets, universeSizes } of staleRuns) {
        steps.push({ stage: 'stage-a', candidates: sets, universeSizes: universeSizes.map(String), isPinned });
    }
    return steps;
}
/** The command of a step. */
function commandOf(step) {
    const pin = 'isPinned' in step && step.isPinned ? ['--snapshot', 'ID'] : [];
    const universe = 'universe' in step && step.universe > 0 ? ['--universe', String(step.universe)] : [];
    const parts = (() => {
        switch (step.stage) {
            case 'snapshot':
                return ['snapshot'];
            case 'universe':
                return ['universe', '--as-of', step.asOf];
            case 'panel':
                return ['panel', '--as-of', step.asOf, ...(step.shard === '1/1' ? [] : ['--shard', step.shard])];
            case 'latest':
                return ['panel', '--latest', '--until', step.until];
            case 'merge':
                return ['merge', '--shards', String(step.shards)];
            case 'stage-a':
                return ['stage-a', '--candidates', step.candidates.join(','), '--universe-sizes', step.universeSizes.join(',')];
        }
    })();
    return ['regimen', ...parts, ...universe, ...pin].join(' ');
}

// EXTERNAL MODULE: ./build/lib/src/stages/research/snapshot.stage.js
var snapshot_stage = __webpack_require__(57271);
// EXTERNAL MODULE: ./build/lib/src/stages/research/stage-a.stage.js
var stage_a_stage = __webpack_require__(77651);
// EXTERNAL MODULE: ./build/lib/src/stages/research/universe.stage.js
var universe_stage = __webpack_require__(45928);
;// CONCATENATED MODULE: ./build/lib/src/stages/research/invalidate.js














const run = async (inputs, context) => {
    if (!inputs.apply)
        return findAndRebuild(inputs, context);
    // Of two at once the second finds nothing to do.
    return context.lake.exclusively('invalidate', () => findAndRebuild(inputs, context));
};
async function findAndRebuild(inputs, context) {
    const { log, present } = context;
    const found = await findInvalidated(context);
    const steps = rebuildSteps(found);
    const reported = { stale: found.stale, looked: found.looked, commands: steps.map(commandOf) };
    const report = await writeList(inputs.output, reported);
    present((0,invalidation_summary/* invalidationSummary */.z8)(reported));
    const outputs = {
        partitions: found.stale.filter(({ what }) => what === 'partition').length,
        runs: found.stale.filter(({ what }) => what === 'run').length,
        critical: found.stale.filter(({ severity }) => severity === 'critical').length,
        rebuilt: 0,
        left: found.stale.length,
        invalidated: (0,invalidation_summary/* invalidationGroups */.Pr)(found.stale),
        report,
    };
    warnOfObstacles(found, context);
    if (!inputs.apply || steps.length === 0) {
        log.info(steps.length === 0
            ? `Nothing to do: ${(0,name_list/* counted */.hS)(found.looked - found.stale.length, 'partition or run', 'partitions or runs')} rest on what is stored now`
            : `${(0,name_list/* counted */.hS)(found.stale.length, 'partition or run', 'partitions or runs')} rest on changed inputs, ${outputs.critical} of them critically`);
        return outputs;
    }
    const refused = await rebuild(steps, inputs.threads, context);
    const after = await findInvalidated(context);
    const rebuilt = rebuiltOf(found, after);
    const waiting = rebuildSteps(after).length > refused ? '; the store went on meanwhile, run it again' : '';
    log.info(`${(0,name_list/* counted */.hS)(rebuilt, 'partition or run', 'partitions or runs')} made again, ${after.stale.length} listed at the end${waiting}`);
    return { ...outputs, rebuilt, left: after.stale.length };
}
function rebuiltOf(before, after) {
    const left = new Set(after.stale.map(({ name }) => name));
    return before.stale.filter(({ name }) => !left.has(name)).length;
}
function warnOfObstacles({ stale }, { annotate }) {
    const obstructed = Map.groupBy(stale.filter(({ obstacle }) => obstacle !== undefined), ({ obstacle = '' }) => obstacle);
    for (const [obstacle, all] of obstructed) {
        const names = (0,name_list/* nameList */.OD)(all.map(({ name }) => name), 3);
        annotate({ level: 'warning', title: 'Cannot be made again', message: `${names}: ${obstacle}` });
    }
}
async function writeList(folder, report) {
    if (folder === '')
        return '';
    await (0,make_folder/* makeFolder */.f)(folder);
    const path = (0,external_node_path_.join)(folder, 'invalidation.json');
    await (0,promises_.writeFile)(path, (0,invalidation_summary/* invalidationJson */.dD)(report));
    await (0,promises_.writeFile)((0,external_node_path_.join)(folder, 'invalidation.csv'), (0,invalidation_summary/* invalidationCsv */.z6)(report));
    return path;
}
/**
 * Runs the steps. Where it is stopped, what was made is made, and the next run goes on from there.
 *
 * @returns how many screenings were refused: the others are made all the same
 */
async function rebuild(steps, threads, context) {
    const { call, log, signal } = context;
    let pinned = '';
    let refused = 0;
    const idFor = ({ isPinned }) => (isPinned ? pinned : '');
    for (const step of steps) {
        signal.throwIfAborted();
        log.info(`Runs: ${shortened(commandOf(step).replace(/\bID$/, pinned))}`);
        switch (step.stage) {
            case 'snapshot':
                pinned = (await call(snapshot_stage/* snapshot */.P, {})).id;
                break;
            case 'universe':
                await call(universe_stage/* universe */.s, { asOf: step.asOf });
                break;
            case 'panel': {
                const { asOf, shard, universe: size } = step;
                await call(panel_stage/* panel */.n, { asOf, shard, universe: size, snapshot: idFor(step), threads });
                break;
            }
            case 'latest': {
                const { until, universe: size } = step;
                await call(panel_stage/* panel */.n, { latest: true, until, universe: size, snapshot: idFor(step), threads });
                break;
            }
            case 'merge':
                await call(merge_stage/* merge */.h, { shards: step.shards });
                break;
            case 'stage-a':
                if (!(await isScreened(step, idFor(step), context)))
                    refused += 1;
                break;
        }
    }
    return refused;
}
/** A screening that the panel of now is not made for, as one of more assets than it holds, is told and stays listed. */
async function isScreened({ candidates, universeSizes }, id, { call, annotate }) {
    try {
        await call(stage_a_stage/* stageA */.m, { candidates, universeSizes, featureSet: feature_set/* featureSet */.j, snapshot: id });
        return true;
    }
    catch (error) {
        if (!(error instanceof errors/* UserError */.yo))
            throw error;
        annotate({ level: 'warning', title: 'Cannot be made again', message: error.message });
        return false;
    }
}
function shortened(command) {
    return command.length <= 200 ? command : `${command.slice(0, 199)}…`;
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

/***/ 48081:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ csv)
/* harmony export */ });
/* harmony import */ var _visible_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9071);

/** How a formula begins, also in full-width characters, which some spreadsheets take for the same. */
const formula = /^\s*[=+@\-\uff1d\uff0b\uff20\uff0d]/u;
/**
 * Rows as CSV (RFC 4180, LF), texts as people see them, each on one line. A text that a spreadsheet would run as a formula gets a leading
 * apostrophe.
 */
function csv(header, rows) {
    return `${[header, ...rows].map((row) => row.map(cell).join(',')).join('\n')}\n`;
}
function cell(value) {
    if (value === null || Number.isNaN(value))
        return '';
    if (typeof value === 'number')
        return String(value);
    const shown = (0,_visible_text_js__WEBPACK_IMPORTED_MODULE_0__/* .visibleText */ .Q6)(value);
    const text = formula.test(shown) ? `'${shown}` : shown;
    return /[",]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}


/***/ })

};
