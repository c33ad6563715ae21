export const id = 561;
export const ids = [561];
export const modules = {

/***/ 81436:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   HN: () => (/* binding */ newsDemandsOfAliases),
/* harmony export */   NC: () => (/* binding */ barDemandsOfAliases),
/* harmony export */   Pu: () => (/* binding */ withAliases),
/* harmony export */   Us: () => (/* binding */ askedAliasSchema),
/* harmony export */   xc: () => (/* binding */ askedAliases)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2503);
/* harmony import */ var _calendar_date_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(52010);
/* harmony import */ var _calendar_new_york_time_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(38908);
/* harmony import */ var _calendar_published_time_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(83118);




/** Another name of a symbol under which a provider is asked for days on which it was called so, both included. */
const askedAliasSchema = zod__WEBPACK_IMPORTED_MODULE_3__/* .strictObject */ .rej({
    symbol: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(),
    alias: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(),
    from: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP()
        .transform((text) => (0,_calendar_date_js__WEBPACK_IMPORTED_MODULE_0__/* .parseIsoDate */ .jT)(text))
        .optional(),
    to: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP()
        .transform((text) => (0,_calendar_date_js__WEBPACK_IMPORTED_MODULE_0__/* .parseIsoDate */ .jT)(text))
        .optional(),
});
/** The aliases of some symbols, as a plan keeps them; undefined where there are none, so that plans without any are as they always were. */
function askedAliases(aliases, symbols) {
    const asked = aliases
        .filter(({ symbol }) => symbols.has(symbol))
        .map(({ symbol, alias, from, to }) => ({
        symbol,
        alias,
        ...(from === Number.NEGATIVE_INFINITY ? {} : { from: (0,_calendar_date_js__WEBPACK_IMPORTED_MODULE_0__/* .isoDate */ ._$)(from) }),
        ...(to === Number.POSITIVE_INFINITY ? {} : { to: (0,_calendar_date_js__WEBPACK_IMPORTED_MODULE_0__/* .isoDate */ ._$)(to) }),
    }));
    return asked.length === 0 ? undefined : asked;
}
/** What of a demand for bars or actions is asked for under other names as well, those of the same days together. */
function barDemandsOfAliases(demand, aliases) {
    const spans = Map.groupBy(meeting(aliases, demand.symbols, demand), ({ from, to }) => `${from} ${to}`);
    return [...spans.values()].flatMap((group) => {
        const [first] = group;
        if (first === undefined)
            return [];
        const symbols = new Map(group.map(({ alias, symbol }) => [alias, symbol]));
        return [{ demand: { symbols: [...symbols.keys()], from: first.from, to: first.to }, symbols }];
    });
}
/** What of a demand for news is asked for under other names as well, by the days of publication in New York. */
function newsDemandsOfAliases(demand, aliases) {
    const { subjects, from, to } = demand;
    const names = new Map(subjects.map(({ symbol, name }) => [symbol, name]));
    const days = { from: (0,_calendar_date_js__WEBPACK_IMPORTED_MODULE_0__/* .isoDate */ ._$)((0,_calendar_new_york_time_js__WEBPACK_IMPORTED_MODULE_1__/* .newYorkDay */ ._)(from)), to: (0,_calendar_date_js__WEBPACK_IMPORTED_MODULE_0__/* .isoDate */ ._$)((0,_calendar_new_york_time_js__WEBPACK_IMPORTED_MODULE_1__/* .newYorkDay */ ._)(to)) };
    return meeting(aliases, [...names.keys()], days).map((one) => ({
        demand: {
            subjects: [{ symbol: one.alias, name: names.get(one.symbol) }],
            // Days of Greenwich that hold those of New York; what lies beyond is left out of the answers.
            from: Math.max(from, Date.parse(one.from)),
            to: Math.min(to, Date.parse(one.to) + 2 * _calendar_date_js__WEBPACK_IMPORTED_MODULE_0__/* .dayMs */ .LP),
        },
        symbols: new Map([[one.alias, one.symbol]]),
        isOfDays: (published) => {
            const day = (0,_calendar_new_york_time_js__WEBPACK_IMPORTED_MODULE_1__/* .newYorkDay */ ._)((0,_calendar_published_time_js__WEBPACK_IMPORTED_MODULE_2__/* .parsePublished */ .O)(String(published)));
            return Number.isNaN(day) || (day >= (0,_calendar_date_js__WEBPACK_IMPORTED_MODULE_0__/* .epochDay */ .ue)(one.from) && day <= (0,_calendar_date_js__WEBPACK_IMPORTED_MODULE_0__/* .epochDay */ .ue)(one.to));
        },
    }));
}
/** The aliases of symbols that hold on days of a span, cut to it. */
function meeting(aliases, symbols, span) {
    const wanted = new Set(symbols);
    return aliases.flatMap(({ symbol, alias, from = span.from, to = span.to }) => {
        const [first, last] = [from > span.from ? from : span.from, to < span.to ? to : span.to];
        return wanted.has(symbol) && first <= last ? [{ symbol, alias, from: first, to: last }] : [];
    });
}
/**
 * What a provider delivered under the symbols, put together with what it delivered under their other names. On days of an alias its rows
 * count, and those under the symbol where it has none: services that give the history of a renamed company under its present name know no other.
 *
 * @param keyOf what is told only once: a bar by symbol and day
 */
function withAliases(own, others, keyOf) {
    if (others.length === 0)
        return own;
    const told = new Set();
    const named = new Set();
    const renamed = others.flatMap(({ symbols, delivery }) => delivery.answers.map(({ source, rows }) => {
        const known = rows.map((row) => ({ ...row, symbol: symbols.get(row.symbol) ?? row.symbol }));
        for (const row of known) {
            told.add(keyOf(row));
            named.add(row.symbol);
        }
        return { source, rows: known };
    }));
    return {
        answers: [
            ...own.answers.map(({ source, rows }) => ({ source, rows: rows.filter((row) => !told.has(keyOf(row))) })),
            ...renamed,
        ],
        failures: [
            ...own.failures,
            ...others.flatMap(({ symbols, delivery }) => delivery.failures.map(({ symbols: failed, failure }) => ({
                symbols: failed.flatMap((alias) => symbols.get(alias) ?? []),
                failure,
            }))),
        ],
        // A name that a provider does not know says nothing of the other one.
        unknown: own.unknown.filter((symbol) => !named.has(symbol)),
    };
}


/***/ }),

/***/ 65429:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Pv: () => (/* binding */ planNews),
/* harmony export */   YG: () => (/* binding */ spanOfBars),
/* harmony export */   cn: () => (/* binding */ planBars),
/* harmony export */   vE: () => (/* binding */ spanOfNews)
/* harmony export */ });
/* harmony import */ var _calendar_date_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(52010);
/* harmony import */ var _text_order_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(37961);


/**
 * The bars to ask for, symbols that need the same sessions together: the whole window for a symbol that was never asked for from its
 * beginning on, or that nothing is stored of; for the others what is new, and `overlapSessions` before it. A symbol that has no bars where
 * it was asked for is asked for again from its last bar on. Nothing after the window.
 */
function planBars(options) {
    const { window } = options;
    const to = (0,_calendar_date_js__WEBPACK_IMPORTED_MODULE_0__/* .isoDate */ ._$)(window.lastDay);
    const bySession = Map.groupBy([...new Set(options.symbols)].sort(_text_order_js__WEBPACK_IMPORTED_MODULE_1__/* .byCodeUnits */ .C), (symbol) => firstOpenSession(symbol, options));
    return [...bySession]
        .sort(([a], [b]) => a - b)
        .map(([session, symbols]) => ({ symbols, from: (0,_calendar_date_js__WEBPACK_IMPORTED_MODULE_0__/* .isoDate */ ._$)(window.sessions[session]), to }));
}
/** Number of the first session of the window to ask for. */
function firstOpenSession(symbol, { window, asked, lastBars, overlapSessions }) {
    const { sessions } = window;
    const begin = sessions[0];
    const covering = coveringSpan(asked.get(symbol), begin);
    const lastBar = lastBars.get(symbol);
    if (covering === undefined || lastBar === undefined)
        return 0;
    const known = Math.min(covering.last, lastBar);
    const lastKnown = sessions.findLastIndex((day) => day <= known);
    return Math.max(0, lastKnown - overlapSessions + 1);
}
/**
 * The news to ask for, companies that need the same time together: all weeks for a company that was never asked for from their beginning on,
 * for the others what is new, and `overlapDays` before it. Nothing after the last week's cutoff.
 */
function planNews({ subjects, weeks, asked, overlapDays }) {
    const [first] = weeks;
    const last = weeks.at(-1);
    if (first === undefined || last === undefined)
        throw new RangeError('expected at least one week');
    const begin = first.previousCutoffUtc + 1;
    const beginDay = Math.floor(begin / _calendar_date_js__WEBPACK_IMPORTED_MODULE_0__/* .dayMs */ .LP);
    const lastDay = Math.floor(last.cutoffUtc / _calendar_date_js__WEBPACK_IMPORTED_MODULE_0__/* .dayMs */ .LP);
    const byStart = Map.groupBy(subjects.toSorted((a, b) => (0,_text_order_js__WEBPACK_IMPORTED_MODULE_1__/* .byCodeUnits */ .C)(a.symbol, b.symbol)), ({ symbol }) => {
        const covering = coveringSpan(asked.get(symbol), beginDay);
        if (covering === undefined)
            return begin;
        return Math.max(begin, (Math.min(covering.last, lastDay) - overlapDays) * _calendar_date_js__WEBPACK_IMPORTED_MODULE_0__/* .dayMs */ .LP);
    });
    return [...byStart]
        .sort(([a], [b]) => a - b)
        .map(([from, companies]) => ({ subjects: companies, from, to: last.cutoffUtc }));
}
/** The days that an answered demand for bars has covered. */
function spanOfBars({ from, to }) {
    return { first: (0,_calendar_date_js__WEBPACK_IMPORTED_MODULE_0__/* .epochDay */ .ue)(from), last: (0,_calendar_date_js__WEBPACK_IMPORTED_MODULE_0__/* .epochDay */ .ue)(to) };
}
/** The days that an answered demand for news has covered; the first and the last one perhaps in part. */
function spanOfNews({ from, to }) {
    return { first: Math.floor(from / _calendar_date_js__WEBPACK_IMPORTED_MODULE_0__/* .dayMs */ .LP), last: Math.floor(to / _calendar_date_js__WEBPACK_IMPORTED_MODULE_0__/* .dayMs */ .LP) };
}
function coveringSpan(spans, day) {
    return spans?.find(({ first, last }) => first <= day && day <= last);
}


/***/ }),

/***/ 46638:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ lakeState)
/* harmony export */ });
/* harmony import */ var _lake_canonical_json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6358);
/* harmony import */ var _market_datasets_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5737);
/* harmony import */ var _sources_datasets_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(57823);
/* harmony import */ var _datasets_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(76589);
/* harmony import */ var _news_weeks_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(69370);





const ingested = [
    _datasets_js__WEBPACK_IMPORTED_MODULE_3__/* .universe */ .sW,
    _market_datasets_js__WEBPACK_IMPORTED_MODULE_1__/* .marketDaily */ .Gb,
    _market_datasets_js__WEBPACK_IMPORTED_MODULE_1__/* .marketRevisions */ .py,
    _market_datasets_js__WEBPACK_IMPORTED_MODULE_1__/* .corporateActions */ .Nz,
    _market_datasets_js__WEBPACK_IMPORTED_MODULE_1__/* .macroDaily */ .W,
    _datasets_js__WEBPACK_IMPORTED_MODULE_3__/* .companyNews */ .T_,
    _sources_datasets_js__WEBPACK_IMPORTED_MODULE_2__/* .quarantine */ .t,
    _market_datasets_js__WEBPACK_IMPORTED_MODULE_1__/* .coverage */ .vk,
    _datasets_js__WEBPACK_IMPORTED_MODULE_3__/* .fetchedSpans */ .l9,
];
/** Digest over everything that an ingest of these weeks can change. */
async function lakeState({ lake, weeks, window, pipeline }) {
    const months = new Set(window.months.map(({ month }) => month));
    const dates = new Set((0,_news_weeks_js__WEBPACK_IMPORTED_MODULE_4__/* .newsWeeksOf */ .G)(weeks, pipeline.news.history_weeks).map(({ weekEnding }) => weekEnding));
    const digests = [];
    for (const dataset of ingested) {
        for (const keys of await lake.list(dataset)) {
            if (keys.month !== undefined && !months.has(keys.month))
                continue;
            if (keys.week_ending !== undefined && !dates.has(keys.week_ending))
                continue;
            digests.push((await lake.manifest(dataset, keys))?.digest ?? '');
        }
    }
    return (0,_lake_canonical_json_js__WEBPACK_IMPORTED_MODULE_0__/* .sha256Hex */ .f)((0,_lake_canonical_json_js__WEBPACK_IMPORTED_MODULE_0__/* .canonicalJson */ .d)(digests));
}


/***/ }),

/***/ 45252:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  c: () => (/* binding */ barKind),
  y: () => (/* binding */ makeLivePlan)
});

// EXTERNAL MODULE: ./build/lib/src/calendar/date.js
var calendar_date = __webpack_require__(52010);
// EXTERNAL MODULE: ./build/lib/src/errors.js
var errors = __webpack_require__(42226);
// EXTERNAL MODULE: ./build/lib/src/market/market-view.js
var market_view = __webpack_require__(50412);
// EXTERNAL MODULE: ./build/lib/src/sources/settings.js
var settings = __webpack_require__(35167);
// EXTERNAL MODULE: ./build/lib/src/market/datasets.js
var datasets = __webpack_require__(5737);
// EXTERNAL MODULE: ./build/lib/src/ingest/marks/asked-spans.js
var asked_spans = __webpack_require__(24827);
// EXTERNAL MODULE: ./build/lib/src/ingest/macro/macro-source.js
var macro_source = __webpack_require__(92815);
;// CONCATENATED MODULE: ./build/lib/src/ingest/macro/plan-macro.js




/** Stored days that are asked for again, to see what was revised. */
const overlapDays = 30;
/**
 * What has to be asked so that the lake knows every configured series up to the last week's day: from 30 days before the last stored
 * value on where everything earlier was asked for, else from `history_years` before the first week on. Series of a provider that need
 * the same days are in one demand. Nothing when no week needs anything new.
 *
 * @param weeks oldest first
 * @throws UserError when two names are one series, or the lake has a series from another source
 */
async function planMacro(lake, config, weeks) {
    const [first] = weeks;
    const last = weeks.at(-1);
    if (first === undefined || last === undefined)
        throw new RangeError('expected at least one week');
    const wanted = {
        first: (0,calendar_date/* epochDay */.ue)(yearsBefore(first.weekEnding, config.history_years)),
        last: (0,calendar_date/* epochDay */.ue)(last.weekEnding),
    };
    const demands = new Map();
    for (const series of (0,macro_source/* configuredSeries */.UV)(config)) {
        const from = await firstOpenDay(lake, series, wanted);
        if (from > wanted.last)
            continue;
        const key = `${series.provider} ${from}`;
        const others = demands.get(key)?.series ?? [];
        demands.set(key, {
            provider: series.provider,
            series: [...others, series.series],
            from: (0,calendar_date/* isoDate */._$)(from),
            to: last.weekEnding,
        });
    }
    return [...demands.values()];
}
/** The first day (counted from 1970-01-01) that has to be asked for; after the last wanted one when there is nothing. */
async function firstOpenDay(lake, series, wanted) {
    const stored = (await lake.read(datasets/* macroDaily */.W, { series: series.name }))?.table;
    if (stored)
        (0,macro_source/* assertSameSource */._g)(series, stored);
    const spans = (await (0,asked_spans/* readAskedSpans */.u4)(lake, series.provider, 'macro')).get(series.series) ?? [];
    const covering = spans.find(({ first, last }) => first <= wanted.first && wanted.first <= last);
    if (covering === undefined)
        return wanted.first;
    const lastValue = lastObserved(stored, covering);
    return lastValue === undefined ? wanted.first : Math.max(wanted.first, lastValue - overlapDays);
}
/** The last stored day that lies within a span. */
function lastObserved(stored, { first, last }) {
    const days = [...(stored?.columns.observed ?? [])].filter((day) => day >= first && day <= last);
    return days.length === 0 ? undefined : days.reduce((a, b) => Math.max(a, b));
}
/** The same day some years before; 28 February where there is no 29th. */
function yearsBefore(date, years) {
    const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
    const same = (0,calendar_date/* epochDayOf */.LV)(year - years, month, day);
    return (0,calendar_date/* isoDate */._$)(month === 2 && day === 29 && !(0,calendar_date/* isoDate */._$)(same).endsWith('-02-29') ? same - 1 : same);
}

// EXTERNAL MODULE: ./build/lib/src/ingest/live/asked-aliases.js
var asked_aliases = __webpack_require__(81436);
// EXTERNAL MODULE: ./build/lib/src/ingest/live/fetch-plan.js
var fetch_plan = __webpack_require__(65429);
// EXTERNAL MODULE: ./build/lib/src/ingest/live/lake-state.js
var lake_state = __webpack_require__(46638);
// EXTERNAL MODULE: ./build/lib/src/ingest/live/news-weeks.js
var news_weeks = __webpack_require__(69370);
;// CONCATENATED MODULE: ./build/lib/src/ingest/live/live-plan.js










/** What is missing in the lake for the weeks, or may have changed there. */
async function makeLivePlan(options) {
    const { lake, pipeline, weeks, window } = options;
    const bars = await barPlan(options);
    const aliases = (0,asked_aliases/* askedAliases */.xc)((0,settings/* aliasesOf */.QI)(pipeline.universe.aliases), new Set(symbolsOf(options)));
    return {
        weeks: weeks.map(({ weekEnding }) => weekEnding),
        before: await (0,lake_state/* lakeState */.b)(options),
        bars,
        adjusted: bars.filter(({ from }) => (0,calendar_date/* epochDay */.ue)(from) > window.sessions[0]),
        check: bars.length === 0 ? [] : checkPlan(options),
        news: await newsPlan(options),
        macro: await planMacro(lake, pipeline.macro, weeks),
        ...(aliases === undefined ? {} : { aliases }),
    };
}
/** Under which kind the spans of a provider's bars are kept: the bars of another feed of Alpaca are others. */
function barKind(provider, { providers }) {
    return provider === 'alpaca' && providers.alpaca.feed !== 'sip' ? `bars-${providers.alpaca.feed}` : 'bars';
}
/** One exchange has a few percent of the volume of all: a lake with both has volumes that jump by a factor of forty. */
async function assertOneFeed(lake, pipeline) {
    if (!pipeline.market.providers.includes('alpaca'))
        return;
    const own = barKind('alpaca', pipeline);
    const other = own === 'bars' ? 'bars-iex' : 'bars';
    if ((await (0,asked_spans/* readAskedSpans */.u4)(lake, 'alpaca', other)).size === 0)
        return;
    const [feed, held] = own === 'bars' ? ['sip', 'iex'] : ['iex', 'sip'];
    throw new errors/* UserError */.yo(`The lake ${lake.root} holds bars of Alpaca's feed ${held}, and providers.alpaca.feed is ${feed}.`, {
        hint: 'Their volumes do not go together. Begin another lake for the other feed.',
    });
}
async function barPlan(options) {
    const { lake, pipeline, window } = options;
    const { providers, overlap_sessions: overlapSessions } = pipeline.market;
    const live = providers.filter((name) => name !== 'files');
    if (live.length === 0)
        return [];
    await assertOneFeed(lake, pipeline);
    const asked = await Promise.all(live.map((provider) => (0,asked_spans/* readAskedSpans */.u4)(lake, provider, barKind(provider, pipeline))));
    return (0,fetch_plan/* planBars */.cn)({
        symbols: symbolsOf(options),
        window,
        asked: united(asked),
        lastBars: await lastBarDays(lake, window),
        overlapSessions,
    });
}
function checkPlan(options) {
    const { pipeline, weeks, window } = options;
    const { cross_check: check, overlap_sessions: overlapSessions } = pipeline.market;
    const first = weeks[0]?.sessions[0]?.date;
    if (check === undefined || first === undefined)
        return [];
    // A bar that was denied is given again within the overlap: it must not come in by that door a week later.
    const place = window.sessions.indexOf((0,calendar_date/* epochDay */.ue)(first));
    const from = (0,calendar_date/* isoDate */._$)(window.sessions[Math.max(0, place - overlapSessions)]);
    return [{ symbols: symbolsOf(options), from, to: (0,news_weeks/* lastOf */.g)(weeks).weekEnding }];
}
async function newsPlan({ lake, pipeline, weeks, subjects }) {
    const { providers, history_weeks: historyWeeks, overlap_days: overlapDays } = pipeline.news;
    const plans = {};
    for (const provider of providers) {
        if (provider === 'files')
            continue;
        const asked = await (0,asked_spans/* readAskedSpans */.u4)(lake, provider, 'news');
        plans[provider] = (0,fetch_plan/* planNews */.Pv)({ subjects, weeks: (0,news_weeks/* newsWeeksOf */.G)(weeks, historyWeeks), asked, overlapDays });
    }
    return plans;
}
function symbolsOf({ subjects, pipeline }) {
    return [...new Set([...subjects.map(({ symbol }) => symbol), pipeline.benchmark])].sort();
}
/** What was asked for of any of several providers. */
function united(all) {
    const spans = new Map();
    for (const [symbol, list] of all.flatMap((asked) => [...asked])) {
        for (const span of list)
            spans.set(symbol, (0,asked_spans/* withSpan */.fR)(spans.get(symbol) ?? [], span));
    }
    return spans;
}
async function lastBarDays(lake, window) {
    const last = new Map();
    for (const { month } of window.months) {
        const { daily, revisions } = await (0,market_view/* readStoredMonth */.kv)(lake, month);
        for (const table of [daily, revisions]) {
            for (let row = 0; row < (table?.rows ?? 0); row++) {
                const symbol = table?.columns.symbol[row];
                const day = table?.columns.date[row];
                if (day <= window.lastDay)
                    last.set(symbol, Math.max(last.get(symbol) ?? day, day));
            }
        }
    }
    return last;
}


/***/ }),

/***/ 19932:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Fd: () => (/* binding */ asksAnybody),
  BM: () => (/* binding */ assertMayBePublished),
  Ru: () => (/* binding */ fetchLive),
  rk: () => (/* binding */ keptRuns),
  LT: () => (/* binding */ providersInUse),
  uM: () => (/* binding */ replayLive)
});

// EXTERNAL MODULE: ./build/lib/src/errors.js
var errors = __webpack_require__(42226);
// EXTERNAL MODULE: ./build/lib/src/lake/canonical-json.js
var canonical_json = __webpack_require__(6358);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 4 modules
var schemas = __webpack_require__(2503);
// EXTERNAL MODULE: ./build/lib/src/calendar/date.js
var calendar_date = __webpack_require__(52010);
// EXTERNAL MODULE: ./build/lib/src/http/read-answer.js
var read_answer = __webpack_require__(93743);
;// CONCATENATED MODULE: ./build/lib/src/providers/shared/action-values.js
/** New shares per old share; where one of them is no number, both as text, which is no value of an action. */
function ratio(newShares, oldShares) {
    if (typeof newShares !== 'number' || typeof oldShares !== 'number') {
        return `${JSON.stringify(newShares)} for ${JSON.stringify(oldShares)}`;
    }
    return newShares / oldShares;
}
/** Whether a date lies in the demand's span; also when it cannot be read, so that the row is set aside and not lost. */
function liesWithin(date, { from, to }) {
    return typeof date !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(date) || (date >= from && date <= to);
}

;// CONCATENATED MODULE: ./build/lib/src/providers/shared/cell.js

/** A cell of a row: whatever it holds, also nothing. What it should hold is for the ingest to judge, row by row. */
const cell = schemas/* unknown */.L5J().optional();

// EXTERNAL MODULE: ./build/lib/src/http/provider.js
var provider = __webpack_require__(55253);
;// CONCATENATED MODULE: ./build/lib/src/providers/shared/pages.js

/** More than any question of ours can have. */
const mostPages = 1000;
/**
 * Asks for page after page until the last one. Ends with a failure of kind `shape` where the server sends us in a circle.
 *
 * @param title of the provider, for messages
 * @param question of the page with this token and number, 1 = the first, which has no token
 * @throws what is no failure of the provider
 */
async function askPages(title, question, access) {
    const pages = [];
    const tokens = new Set();
    let token;
    try {
        do {
            const asked = question(token, pages.length + 1);
            const { value, source } = await access.ask(asked);
            if (value !== undefined)
                pages.push({ value, source });
            token = value?.next;
            if (token !== undefined && (tokens.has(token) || pages.length >= mostPages)) {
                throw new provider/* ProviderFailure */.C('shape', `${title}: ${asked.about}: the pages of the answer have no end.`);
            }
            if (token !== undefined)
                tokens.add(token);
        } while (token !== undefined);
    }
    catch (failure) {
        if (!(failure instanceof provider/* ProviderFailure */.C))
            throw failure;
        return { pages, failure };
    }
    return { pages, failure: undefined };
}
/** `bars of AAPL`, `bars of 500 symbols, page 2` */
function aboutPage(what, symbols, number) {
    const [only] = symbols;
    const of = symbols.length === 1 ? only : `${symbols.length} symbols`;
    return `${what} of ${of}${number === 1 ? '' : `, page ${number}`}`;
}

// EXTERNAL MODULE: ./build/lib/src/sources/symbol-matching.js
var symbol_matching = __webpack_require__(74768);
;// CONCATENATED MODULE: ./build/lib/src/providers/shared/tickers.js

/**
 * @param separator what stands between a company's ticker and its class of shares: "." for BRK.B
 * @param isTicker whether a text can be a ticker of the provider
 */
function tickersOf(symbols, separator, isTicker) {
    const symbolsByTicker = new Map();
    const unwritable = [];
    for (const symbol of new Set(symbols)) {
        const ticker = (0,symbol_matching/* upperCased */.n$)(symbol).replace(/^([A-Za-z]+)[./_-]([A-Za-z]{1,3})$/, `$1${separator}$2`);
        if (isTicker(ticker))
            symbolsByTicker.set(ticker, [...(symbolsByTicker.get(ticker) ?? []), symbol]);
        else
            unwritable.push(symbol);
    }
    return {
        tickers: [...symbolsByTicker.keys()],
        unwritable,
        symbolsOf: (ticker) => symbolsByTicker.get(ticker) ?? [],
    };
}
/** Lists of tickers that are no longer than this as text with commas between them, and hold no more than so many. */
function tickerLists(tickers, { characters, count = Number.POSITIVE_INFINITY }) {
    const lists = [];
    let room = 0;
    for (const ticker of tickers) {
        const last = lists.at(-1);
        const needed = encodeURIComponent(ticker).length + 1;
        if (last === undefined || needed > room || last.length >= count) {
            lists.push([ticker]);
            room = characters - needed;
        }
        else {
            last.push(ticker);
            room -= needed;
        }
    }
    return lists;
}

;// CONCATENATED MODULE: ./build/lib/src/providers/alpaca/alpaca-tickers.js

/** Alpaca refuses a whole list for one text in it that can be no ticker. */
const ticker = /^[A-Za-z0-9]+(?:\.[A-Za-z0-9]+)*$/;
/** An address longer than this is refused by some servers on the way; it holds about 300 characters besides the tickers. */
const longestList = 5500;
/** Tickers as Alpaca writes them (BRK.B), in lists for one request each. */
function alpacaTickers(symbols) {
    const tickers = tickersOf(symbols, '.', (text) => ticker.test(text));
    return { ...tickers, lists: tickerLists(tickers.tickers, { characters: longestList }) };
}

;// CONCATENATED MODULE: ./build/lib/src/providers/alpaca/corporate-actions.js







const splits = schemas/* array */.YOg(schemas/* object */.Ikc({ symbol: schemas/* string */.YjP(), ex_date: cell, new_rate: cell, old_rate: cell }));
const dividends = schemas/* array */.YOg(schemas/* object */.Ikc({ symbol: schemas/* string */.YjP(), ex_date: cell, rate: cell }));
const pageSchema = schemas/* object */.Ikc({
    corporate_actions: schemas/* object */.Ikc({
        forward_splits: splits.default([]),
        reverse_splits: splits.default([]),
        stock_dividends: dividends.default([]),
        cash_dividends: dividends.default([]),
    }),
    next_page_token: schemas/* string */.YjP().nullish(),
})
    .transform(({ corporate_actions, next_page_token }) => ({
    ...corporate_actions,
    next: next_page_token || undefined,
}));
/** Actions per page: as many as Alpaca allows. */
const pageRows = 1000;
/** Dividends are dated by the day on which they are paid, which comes up to about three months after the ex-date. */
const daysToPayment = 90;
/**
 * Splits and dividends whose ex-date lies in the demand's span. The service selects by the day of processing: the ex-date of a split, the payment
 * of a dividend. Several dividends of one symbol and ex-date are rows of their own. A stock dividend is a split: 0.05 new shares per old
 * one are 1.05 for 1.
 */
async function fetchCorporateActions(demand, access) {
    const { lists, symbolsOf } = alpacaTickers(demand.symbols);
    const parts = await Promise.all(lists.map(async (list) => ({ list, ...(await askPages('Alpaca', pageQuestion(list, demand), access)) })));
    return {
        answers: parts.flatMap(({ pages }) => pages.map(({ value, source }) => ({
            source,
            rows: actionsOf(value)
                .filter(({ exDate }) => liesWithin(exDate, demand))
                .flatMap((action) => symbolsOf(action.symbol).map((symbol) => ({ ...action, symbol }))),
        }))),
        failures: parts.flatMap(({ list, failure }) => failure === undefined ? [] : [{ symbols: list.flatMap(symbolsOf), failure }]),
        unknown: [],
    };
}
function pageQuestion(tickers, { from, to }) {
    return (token, number) => ({
        about: aboutPage('splits and dividends', tickers, number),
        path: '/v1/corporate-actions',
        query: {
            symbols: tickers.join(','),
            types: 'forward_split,reverse_split,stock_dividend,cash_dividend',
            start: from,
            end: (0,calendar_date/* isoDate */._$)((0,calendar_date/* epochDay */.ue)(to) + daysToPayment),
            limit: pageRows,
            page_token: token,
        },
        read: (text) => (0,read_answer/* readJson */.V)(text, pageSchema, 'corporate actions'),
    });
}
function actionsOf({ forward_splits, reverse_splits, stock_dividends, cash_dividends }) {
    return [
        ...[...forward_splits, ...reverse_splits].map(({ symbol, ex_date, new_rate, old_rate }) => ({
            symbol,
            exDate: ex_date,
            kind: 'split',
            value: ratio(new_rate, old_rate),
        })),
        ...stock_dividends.map(({ symbol, ex_date, rate }) => ({
            symbol,
            exDate: ex_date,
            kind: 'split',
            value: typeof rate === 'number' ? 1 + rate : rate,
        })),
        ...cash_dividends.map(({ symbol, ex_date, rate }) => ({
            symbol,
            exDate: ex_date,
            kind: 'dividend',
            value: rate,
        })),
    ];
}

// EXTERNAL MODULE: ./build/lib/src/text/order.js
var order = __webpack_require__(37961);
// EXTERNAL MODULE: ./build/lib/src/calendar/new-york-time.js
var new_york_time = __webpack_require__(38908);
;// CONCATENATED MODULE: ./build/lib/src/providers/shared/new-york-date.js


const hourMs = 3_600_000;
const withOffset = /^\d{4}-\d{2}-\d{2}T.+(?:Z|[+-]\d{2}:?\d{2})$/;
/**
 * The date in New York of an instant.
 *
 * @param instant ISO 8601 with Z or offset, or ms since 1970
 * @returns `YYYY-MM-DD`, or `instant` itself where it is neither
 */
function newYorkDate(instant) {
    const utc = typeof instant === 'string' && withOffset.test(instant) ? Date.parse(instant) : instant;
    const day = typeof utc === 'number' ? (0,new_york_time/* newYorkDay */._)(utc) : Number.NaN;
    return Number.isNaN(day) ? instant : (0,calendar_date/* isoDate */._$)(day);
}
/** The instant, as ISO 8601 in UTC with whole seconds, at which clocks in New York show `hour` on `date`. */
function newYorkTime(date, hour) {
    const day = (0,calendar_date/* epochDay */.ue)(date);
    const offset = (0,new_york_time/* newYorkUtcOffsets */.c)((0,calendar_date/* yearOf */.lY)(day))(day);
    return new Date(day * calendar_date/* dayMs */.LP + hour * hourMs - offset * 60_000).toISOString().replace('.000Z', 'Z');
}

;// CONCATENATED MODULE: ./build/lib/src/providers/alpaca/daily-bars.js








const barSchema = schemas/* object */.Ikc({
    /** Midnight in New York, in UTC. */
    t: cell.transform(newYorkDate),
    o: cell,
    h: cell,
    l: cell,
    c: cell,
    v: cell,
});
const daily_bars_pageSchema = schemas/* object */.Ikc({ bars: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* array */.YOg(barSchema)), next_page_token: schemas/* string */.YjP().nullish() })
    .transform(({ bars, next_page_token }) => ({ bars, next: next_page_token || undefined }));
/** Bars per page, of all tickers together: as many as Alpaca allows. */
const daily_bars_pageRows = 10_000;
/** Tickers of one list that Alpaca may refuse before the list is given up. */
const mostRefused = 20;
/**
 * Daily bars of any number of symbols. The bars of a symbol that is listed as failed may be delivered in part. A symbol is unknown when Alpaca
 * calls it invalid, or has not a single bar of it.
 */
async function fetchDailyBars(options, rowOf) {
    const { lists, symbolsOf, unwritable } = alpacaTickers(options.demand.symbols);
    const parts = await Promise.all(lists.map((list) => barsOfList(list, options)));
    const seen = new Set(parts.flatMap(({ pages }) => pages.flatMap(({ value }) => Object.keys(value.bars))));
    const incomplete = new Set(parts.flatMap((part) => part.incomplete));
    const missing = lists.flat().filter((ticker) => !seen.has(ticker) && !incomplete.has(ticker));
    return {
        answers: parts.flatMap(({ pages }) => pages.map(({ value, source }) => ({ source, rows: rowsOfPage(value, symbolsOf, rowOf) }))),
        failures: parts.flatMap(({ incomplete, failure }) => failure === undefined ? [] : [{ symbols: incomplete.flatMap(symbolsOf), failure }]),
        unknown: [...unwritable, ...missing.flatMap(symbolsOf)],
    };
}
function rowsOfPage({ bars }, symbolsOf, rowOf) {
    return Object.entries(bars).flatMap(([ticker, list]) => symbolsOf(ticker).flatMap((symbol) => list.map((bar) => rowOf(symbol, bar))));
}
async function barsOfList(list, options) {
    const refused = [];
    for (;;) {
        const tickers = list.filter((ticker) => !refused.includes(ticker));
        if (tickers.length === 0)
            return { pages: [], failure: undefined, incomplete: [] };
        const { pages, failure } = await askPages('Alpaca', daily_bars_pageQuestion(tickers, options), options.access);
        const invalid = invalidTicker(failure, tickers);
        if (invalid === undefined || refused.length >= mostRefused) {
            return { pages, failure: explained(failure), incomplete: incompleteOf(tickers, pages, failure) };
        }
        refused.push(invalid);
    }
}
/**
 * `start` is the first midnight and `end` 16:00 of the last day in New York: all bars carry the midnight before their session, and so lie between
 * them, and 16 minutes after the close of a day both lie far enough back for who has no paid plan.
 */
function daily_bars_pageQuestion(tickers, { demand, feed, adjustment }) {
    const what = adjustment === 'raw' ? 'bars' : 'adjusted bars';
    return (token, number) => ({
        about: aboutPage(what, tickers, number),
        path: '/v2/stocks/bars',
        query: {
            symbols: tickers.join(','),
            timeframe: '1Day',
            start: newYorkTime(demand.from, 0),
            end: newYorkTime(demand.to, 16),
            adjustment,
            feed,
            limit: daily_bars_pageRows,
            page_token: token,
        },
        read: (text) => (0,read_answer/* readJson */.V)(text, daily_bars_pageSchema, 'bars'),
    });
}
/** Bars are sorted by ticker, then by time: after a page all tickers before its last one are complete. */
function incompleteOf(tickers, pages, failure) {
    if (failure === undefined)
        return [];
    const last = pages
        .flatMap(({ value }) => Object.keys(value.bars))
        .sort(order/* byCodeUnits */.C)
        .at(-1);
    return tickers.filter((ticker) => last === undefined || ticker >= last);
}
/** The ticker of the list that a refusal names: `invalid symbol: ABC` is what Alpaca answers with status 400. */
function invalidTicker(failure, tickers) {
    if (failure?.kind !== 'refused')
        return undefined;
    const [, named] = /invalid symbol:?\s+([A-Za-z0-9.]+)/i.exec(failure.message) ?? [];
    return tickers.find((ticker) => ticker === named?.replace(/\.+$/, ''));
}
function explained(failure) {
    if (failure?.kind !== 'access' || !/recent SIP data/i.test(failure.message))
        return failure;
    return new provider/* ProviderFailure */.C('access', failure.message, {
        hint: 'Without a paid plan bars of the SIP feed can be had when they are 15 minutes old: run this after 16:15 in New York.',
        cause: failure,
    });
}

;// CONCATENATED MODULE: ./build/lib/src/providers/alpaca.js


/**
 * Daily bars of the US stock market from Alpaca. An account without money in it is enough; bars of the SIP feed may be had without a paid plan
 * once they are 15 minutes old, so from 16:15 in New York on for the day itself.
 *
 * Sources: https://docs.alpaca.markets/reference/stockbars, https://docs.alpaca.markets/reference/corporateactions,
 * https://docs.alpaca.markets/docs/about-market-data-api (plans and limits) and
 * https://forum.alpaca.markets/t/14227 (which trades count; `end` and the plan).
 */
function alpaca({ feed }) {
    return {
        name: 'alpaca',
        title: 'Alpaca',
        gives: 'daily bars as traded, splits, dividends; many symbols in one request',
        costs: 'nothing',
        bases: { data: 'https://data.alpaca.markets' },
        secrets: [
            {
                variable: 'APCA_API_KEY_ID',
                description: 'Id of an API key, from the dashboard on https://app.alpaca.markets; a paper account will do.',
            },
            { variable: 'APCA_API_SECRET_KEY', description: 'The secret that is shown once when the key is made.' },
        ],
        rate: { requests: 200, perSeconds: 60, concurrency: 4 },
        licence: {
            summary: 'For your own use; market data of Alpaca and the exchanges may not be passed on.',
            url: 'https://alpaca.markets/support/redistribute-alpaca-api',
            isOpen: false,
        },
        authorise: (secret) => ({
            headers: {
                'APCA-API-KEY-ID': secret('APCA_API_KEY_ID') ?? '',
                'APCA-API-SECRET-KEY': secret('APCA_API_SECRET_KEY') ?? '',
            },
        }),
        bars: {
            fetch: (demand, access) => fetchDailyBars({ demand, feed, adjustment: 'raw', access }, (symbol, { t, o, h, l, c, v }) => ({
                symbol,
                date: t,
                open: o,
                high: h,
                low: l,
                close: c,
                volume: v,
            })),
            fetchActions: fetchCorporateActions,
            fetchAdjusted: (demand, access) => fetchDailyBars({ demand, feed, adjustment: 'all', access }, (symbol, { t, c }) => ({
                symbol,
                date: t,
                adjustedClose: c,
            })),
        },
    };
}

;// CONCATENATED MODULE: ./build/lib/src/providers/shared/csv-answer.js

/**
 * Takes the CSV of a service apart whose fields hold neither commas nor line feeds, quoted or not. Blank lines are left out; an
 * empty text has neither header nor lines.
 *
 * @throws ProviderFailure of kind `shape` for anything that does not begin with a column of dates: a web page, JSON, a note
 */
function csvAnswer(text) {
    const all = text.replace(/^\uFEFF/, '').split('\n');
    const lines = all.map((line) => line.trim()).filter((line) => line !== '');
    const isEnded = all.at(-1) === '';
    const [first, ...rest] = lines.map(fieldsOf);
    if (first === undefined)
        return { header: [], lines: [], isEnded };
    if (first[0]?.toLowerCase() !== 'date') {
        throw new provider/* ProviderFailure */.C('shape', `expected CSV that begins with a column of dates, found ${shown(lines[0] ?? '')}`);
    }
    return { header: first, lines: rest, isEnded };
}
/** The text of a line for a message: printable, and not long. */
function shown(line) {
    return JSON.stringify(line.slice(0, 60).toWellFormed());
}
function fieldsOf(line) {
    return line.split(',').map((field) => field
        .trim()
        .replace(/^"(.*)"$/, '$1')
        .trim());
}

;// CONCATENATED MODULE: ./build/lib/src/providers/shared/fetch-each.js

/**
 * Asks for each item by itself, equal ones once: one that fails is listed with its failure and loses none of the others. The first one is
 * asked for alone: where it fails for want of access, nothing else would be answered either, and nothing else is asked.
 *
 * @param symbolsOf the symbols, or series, that an item stands for
 * @param ask the answers to an item; undefined when the provider does not know it
 * @throws the first item's ProviderFailure of kind `access`, and what is no failure of the provider
 */
async function fetchEach(items, symbolsOf, ask) {
    const outcomeOf = async (item) => ({ symbols: symbolsOf(item), ...(await attempt(() => ask(item))) });
    const [first, ...others] = new Set(items);
    if (first === undefined)
        return { answers: [], failures: [], unknown: [] };
    const probe = await outcomeOf(first);
    if (probe.failure?.kind === 'access')
        throw probe.failure;
    const outcomes = [probe, ...(await Promise.all(others.map(outcomeOf)))];
    return {
        answers: outcomes.flatMap(({ value }) => value ?? []),
        failures: outcomes.flatMap(({ symbols, failure }) => (failure === undefined ? [] : [{ symbols, failure }])),
        unknown: outcomes.flatMap(({ symbols, value, failure }) => value === undefined && failure === undefined ? symbols : []),
    };
}
/**
 * What was asked for, or why the provider did not give it.
 *
 * @throws what is no failure of the provider
 */
async function attempt(work) {
    try {
        return { value: await work() };
    }
    catch (failure) {
        if (!(failure instanceof provider/* ProviderFailure */.C))
            throw failure;
        return { failure };
    }
}

// EXTERNAL MODULE: ./build/lib/src/calendar/date-format.js
var date_format = __webpack_require__(87924);
;// CONCATENATED MODULE: ./build/lib/src/providers/shared/observation-days.js


/** A day as `YYYY-MM-DD`; the text itself where it is no day of that format. */
function observedDay(text, format) {
    const day = (0,date_format/* parseDay */.Iq)(text, format);
    return day === undefined ? text : (0,calendar_date/* isoDate */._$)(day);
}
/** The observations of a demand's span, and those whose day cannot be read: what they are is for the ingest to judge. */
function withinSpan(observations, { from, to }) {
    return observations.filter(({ observed }) => {
        if (typeof observed !== 'string' || (0,date_format/* parseDay */.Iq)(observed, 'YYYY-MM-DD') === undefined)
            return true;
        return observed >= from && observed <= to;
    });
}

;// CONCATENATED MODULE: ./build/lib/src/providers/cboe.js




/** The files whose values are in the column CLOSE, and those that name the only column after the index. */
const series = {
    VIX: { description: 'Volatility expected of the S&P 500, 30 days', unit: 'percent, annualised' },
    VIX1D: { description: 'Volatility expected of the S&P 500, 1 day', unit: 'percent, annualised' },
    VIX9D: { description: 'Volatility expected of the S&P 500, 9 days', unit: 'percent, annualised' },
    VIX3M: { description: 'Volatility expected of the S&P 500, 3 months', unit: 'percent, annualised' },
    VIX6M: { description: 'Volatility expected of the S&P 500, 6 months', unit: 'percent, annualised' },
    VIX1Y: { description: 'Volatility expected of the S&P 500, 1 year', unit: 'percent, annualised' },
    VVIX: { description: 'Volatility expected of the VIX, 30 days', unit: 'percent, annualised' },
    VXN: { description: 'Volatility expected of the Nasdaq-100, 30 days', unit: 'percent, annualised' },
    GVZ: { description: 'Volatility expected of gold (GLD), 30 days', unit: 'percent, annualised' },
    OVX: { description: 'Volatility expected of crude oil (USO), 30 days', unit: 'percent, annualised' },
    SKEW: { description: 'Tail risk of the S&P 500 that option prices hold', unit: 'index, 100 = no skew' },
};
/**
 * Volatility indices of Cboe, one file per index with its whole history: `DATE,OPEN,HIGH,LOW,CLOSE`, or `DATE,<INDEX>` where only
 * a closing value is published (VVIX, SKEW, GVZ, OVX). Dates are MM/DD/YYYY.
 *
 * Source: https://www.cboe.com/tradable_products/vix/vix_historical_data/
 */
const cboe = {
    name: 'cboe',
    title: 'Cboe Global Markets',
    gives: 'VIX and other volatility indices',
    costs: 'nothing',
    bases: { files: 'https://cdn.cboe.com' },
    secrets: [],
    // No limit is published; a run asks for one file per index.
    rate: { requests: 60, perSeconds: 60, concurrency: 2 },
    licence: {
        summary: 'Personal, non-commercial use; passing the data on needs the consent of Cboe.',
        url: 'https://www.cboe.com/terms',
        isOpen: false,
    },
    authorise: () => ({}),
    macro: {
        series,
        // The last value of a session is from 16:15 New York, after its close, and the file follows in the evening: on 2026-04-23 at 20:32.
        availableAfterSessions: 1,
        fetch: (demand, access) => fetchEach(demand.series, (name) => [name], async (name) => {
            if (!Object.hasOwn(series, name))
                return undefined;
            const { source, value } = await askHistory(name, access);
            return value && [{ source, rows: withinSpan(value, demand) }];
        }),
    },
};
function askHistory(name, access) {
    return access.ask({
        about: `history of ${name}`,
        path: `/api/global/us_indices/daily_prices/${name}_History.csv`,
        absent: [404],
        read: (text) => readHistory(name, text),
    });
}
function readHistory(name, text) {
    const { header, lines, isEnded } = csvAnswer(text);
    const column = header.findIndex((column) => ['CLOSE', name].includes(column.toUpperCase()));
    if (column < 1) {
        throw new provider/* ProviderFailure */.C('shape', `expected a column CLOSE or ${name}, found ${shown(header.join(','))}`);
    }
    // Every line ends in a line feed, the last one too: without it a number could be cut off unnoticed.
    if (!isEnded)
        throw new provider/* ProviderFailure */.C('shape', 'the answer is cut off in its last line');
    return lines.map((fields) => ({
        series: name,
        observed: observedDay(fields[0] ?? '', 'M/D/YYYY'),
        // Of a line with another number of fields nobody can say which one is the value.
        value: fields.length === header.length ? fields[column] || undefined : fields.join(','),
    }));
}

// EXTERNAL MODULE: ./build/lib/src/version.js
var version = __webpack_require__(31317);
;// CONCATENATED MODULE: ./build/lib/src/providers/edgar/company-list.js



const entry = schemas/* object */.Ikc({
    cik_str: schemas/* union */.KCZ([schemas/* number */.aig().int().positive().max(9_999_999_999), schemas/* string */.YjP().regex(/^\d{1,10}$/)]),
    ticker: schemas/* string */.YjP().min(1),
});
/**
 * What `/files/company_tickers.json` holds: `{"0": {"cik_str": 320193, "ticker": "AAPL", "title": "Apple Inc."}, …}`. An entry that is not
 * like this is left out; of several with one ticker the first counts.
 *
 * @throws ProviderFailure of kind `shape`, also when no entry can be used
 */
function readCompanyList(text) {
    const companies = new Map();
    for (const value of Object.values((0,read_answer/* readJson */.V)(text, schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* unknown */.L5J())))) {
        const { success, data } = entry.safeParse(value);
        if (!success)
            continue;
        const key = tickerKey(data.ticker);
        if (!companies.has(key))
            companies.set(key, String(data.cik_str).padStart(10, '0'));
    }
    if (companies.size === 0) {
        throw new provider/* ProviderFailure */.C('shape', 'expected a list of companies with ticker and number, found none');
    }
    return companies;
}
/** The SEC writes BRK-B what others write BRK.B or BRK/B. */
function tickerKey(symbol) {
    return symbol.trim().toUpperCase().replaceAll(/[./_]/g, '-');
}

// EXTERNAL MODULE: ./build/lib/src/calendar/published-time.js
var published_time = __webpack_require__(83118);
;// CONCATENATED MODULE: ./build/lib/src/providers/edgar/acceptance-time.js



const minuteMs = 60_000;
/** EDGAR takes filings from 06:00 to 22:00 in New York (17 CFR 232.12(c)); one that arrives late may be accepted a little later. */
const opens = 6 * 60;
const closes = 22 * 60;
const lastAcceptance = closes + 30;
/** What is sent after 17:30 is filed on the next business day (17 CFR 232.13(a)(2)); an hour is left for acceptance. */
const lastSameDayAcceptance = 18 * 60 + 30;
/** Reports that the 17:30 rule is sure to hold for; several other forms may be filed until 22:00 with the date of the day. */
const reports = /^(?:NT )?(?:8-K|10-K|10-Q|6-K|20-F|40-F)/;
const stamp = /^(\d{4}-\d{2}-\d{2})[T ](\d{2}:\d{2}:\d{2})(?:\.\d+)?Z$/i;
const acceptance_time_withOffset = /[+-]\d{2}:?\d{2}$/;
/** EDGAR began in 1993. */
const firstYear = 1993;
/**
 * When a filing was public at the latest, in ms since 1970; undefined when the list does not say when it was accepted in the way it is
 * known to.
 *
 * The list writes the time of acceptance with a "Z", but it is not always UTC: for 181 of 808 companies of the S&P 500 it is the clock of New
 * York (64,936 filings compared with their headers, https://github.com/theOGognf/finagg/issues/64), and a filing that is listed as New York
 * time at first may be corrected to UTC later (https://github.com/dgunning/edgartools/issues/557). Nothing in the text tells which one it is.
 * So a filing is never dated before it was public: the time counts as New York's, which is the later of the two, unless the hours of EDGAR or
 * the date of filing rule that out. A filing that is dated with a later day is released at 06:00 of that day. Where no reading is within the
 * hours of EDGAR, or the clock shows midnight, as for filings before 2002, only the day is known: then it is 22:00 of that day. A time with an
 * offset in place of the "Z" would say what it is, and is taken as it is.
 */
function publicAt({ acceptanceDateTime, filingDate, form }) {
    const text = typeof acceptanceDateTime === 'string' ? acceptanceDateTime.trim() : '';
    if (acceptance_time_withOffset.test(text)) {
        const instant = (0,published_time/* parsePublished */.O)(text);
        return Number.isNaN(instant) ? undefined : instant;
    }
    const [, date, time] = stamp.exec(text) ?? [];
    const labelled = date === undefined || time === undefined ? undefined : instantOf(`${date}T${time}Z`, date);
    if (labelled === undefined)
        return undefined;
    const filed = typeof filingDate === 'string' ? instantOf(`${filingDate}T00:00:00Z`, filingDate) : undefined;
    const filedDay = filed === undefined ? undefined : (0,calendar_date/* utcDay */.dA)(filed);
    const day = (0,calendar_date/* utcDay */.dA)(labelled);
    const clock = (labelled - day * calendar_date/* dayMs */.LP) / minuteMs;
    const accepted = acceptedAt(day, clock, { filedDay, form });
    if (accepted === undefined)
        return newYork(Math.max(day, filedDay ?? day), closes);
    return filedDay === undefined ? accepted : Math.max(accepted, laterRelease(accepted, filedDay));
}
/** @param clock what the text shows, in minutes since midnight */
function acceptedAt(day, clock, { filedDay, form }) {
    if (clock === 0)
        return undefined;
    const wouldBeFiledLater = filedDay === day && clock > lastSameDayAcceptance && reports.test(form);
    if (isOpen(clock) && !wouldBeFiledLater)
        return newYork(day, clock);
    const asUtc = day * calendar_date/* dayMs */.LP + clock * minuteMs;
    return isOpen(newYorkClock(asUtc).clock) ? asUtc : undefined;
}
function isOpen(clock) {
    return clock >= opens && clock <= lastAcceptance;
}
function laterRelease(accepted, filedDay) {
    return filedDay > newYorkClock(accepted).day ? newYork(filedDay, opens) : accepted;
}
/** The instant at which New York's clock shows `clock` minutes, from 02:00 on, on an epoch day. */
function newYork(day, clock) {
    return day * calendar_date/* dayMs */.LP + (clock - offsetOn(day)) * minuteMs;
}
/** Day and minutes since midnight on New York's clock; right except in the night of a change of the clock, when EDGAR is closed. */
function newYorkClock(instant) {
    const local = instant + offsetOn((0,calendar_date/* utcDay */.dA)(instant)) * minuteMs;
    const day = (0,calendar_date/* utcDay */.dA)(local);
    return { day, clock: (local - day * calendar_date/* dayMs */.LP) / minuteMs };
}
function offsetOn(day) {
    return (0,new_york_time/* newYorkUtcOffsets */.c)(new Date(day * calendar_date/* dayMs */.LP).getUTCFullYear())(day);
}
/** undefined for a time that does not exist, or that is before EDGAR. */
function instantOf(text, date) {
    const instant = Date.parse(text);
    if (Number.isNaN(instant) || Number(date.slice(0, 4)) < firstYear)
        return undefined;
    // Some days that do not exist are read as a day of the next month.
    return new Date(instant).getUTCDate() === Number(date.slice(8)) ? instant : undefined;
}

;// CONCATENATED MODULE: ./build/lib/src/providers/edgar/item-titles.js
/**
 * What the items of a Form 8-K are called. Source: the form itself, https://www.sec.gov/files/form8-k.pdf, with item 1.05, which came with
 * release 33-11216 (in force since 18 December 2023). The items in front of August 2004 had other numbers (1 to 12) and are not listed.
 */
const itemTitles = new Map([
    ['1.01', 'Entry into a Material Definitive Agreement'],
    ['1.02', 'Termination of a Material Definitive Agreement'],
    ['1.03', 'Bankruptcy or Receivership'],
    ['1.04', 'Mine Safety - Reporting of Shutdowns and Patterns of Violations'],
    ['1.05', 'Material Cybersecurity Incidents'],
    ['2.01', 'Completion of Acquisition or Disposition of Assets'],
    ['2.02', 'Results of Operations and Financial Condition'],
    [
        '2.03',
        'Creation of a Direct Financial Obligation or an Obligation under an Off-Balance Sheet Arrangement of a Registrant',
    ],
    [
        '2.04',
        'Triggering Events That Accelerate or Increase a Direct Financial Obligation or an Obligation under an Off-Balance Sheet Arrangement',
    ],
    ['2.05', 'Costs Associated with Exit or Disposal Activities'],
    ['2.06', 'Material Impairments'],
    ['3.01', 'Notice of Delisting or Failure to Satisfy a Continued Listing Rule or Standard; Transfer of Listing'],
    ['3.02', 'Unregistered Sales of Equity Securities'],
    ['3.03', 'Material Modification to Rights of Security Holders'],
    ['4.01', "Changes in Registrant's Certifying Accountant"],
    [
        '4.02',
        'Non-Reliance on Previously Issued Financial Statements or a Related Audit Report or Completed Interim Review',
    ],
    ['5.01', 'Changes in Control of Registrant'],
    [
        '5.02',
        'Departure of Directors or Certain Officers; Election of Directors; Appointment of Certain Officers; Compensatory Arrangements of Certain Officers',
    ],
    ['5.03', 'Amendments to Articles of Incorporation or Bylaws; Change in Fiscal Year'],
    ['5.04', "Temporary Suspension of Trading Under Registrant's Employee Benefit Plans"],
    ['5.05', "Amendments to the Registrant's Code of Ethics, or Waiver of a Provision of the Code of Ethics"],
    ['5.06', 'Change in Shell Company Status'],
    ['5.07', 'Submission of Matters to a Vote of Security Holders'],
    ['5.08', 'Shareholder Director Nominations'],
    ['6.01', 'ABS Informational and Computational Material'],
    ['6.02', 'Change of Servicer or Trustee'],
    ['6.03', 'Change in Credit Enhancement or Other External Support'],
    ['6.04', 'Failure to Make a Required Distribution'],
    ['6.05', 'Securities Act Updating Disclosure'],
    ['6.06', 'Static Pool'],
    ['7.01', 'Regulation FD Disclosure'],
    ['8.01', 'Other Events'],
    ['9.01', 'Financial Statements and Exhibits'],
]);

;// CONCATENATED MODULE: ./build/lib/src/providers/edgar/filing-news.js



/** What forms without items are called in headlines. Source: https://www.sec.gov/submit-filings/forms-index */
const formTitles = new Map([
    ['8-K', 'Current report'],
    ['6-K', 'Report of a foreign issuer'],
    ['10-K', 'Annual report'],
    ['10-Q', 'Quarterly report'],
    ['20-F', 'Annual report of a foreign issuer'],
    ['40-F', 'Annual report of a Canadian issuer'],
    ['NT 10-K', 'Late annual report'],
    ['NT 10-Q', 'Late quarterly report'],
]);
const accession = /^\d{10}-\d{2}-\d{6}$/;
const code = /^\d{1,2}(?:\.\d{2})?$/;
/** Whether a form is one of `forms`, or amends one of them: `8-K/A` where `8-K` is asked for. */
function isAskedFor(form, forms) {
    return typeof form === 'string' && (forms.has(form) || forms.has(plainForm(form)));
}
/**
 * Filings as news, one item for each symbol of the filer. What was not public within the demand's span is left out. A filing whose time cannot
 * be read keeps it as it is, to be set aside; unless its date of filing lies outside of the span.
 */
function filingNews(filings, filer, forms, span) {
    return filings.flatMap((filing) => {
        const { form, filingDate, acceptanceDateTime } = filing;
        if (!isAskedFor(form, forms))
            return [];
        const instant = publicAt({ form, filingDate, acceptanceDateTime });
        const isWanted = instant === undefined ? mayBeFiledWithin(filingDate, span) : isWithin(instant, span);
        if (!isWanted)
            return [];
        const published = instant === undefined ? acceptanceDateTime : new Date(instant).toISOString();
        const common = {
            id: filing.accessionNumber,
            published,
            summary: summaryOf(filing, form, filer.company),
            url: indexPage(filer.cik, filing.accessionNumber),
            source: 'SEC EDGAR',
        };
        return filer.symbols.map((symbol) => ({ symbol, ...common, headline: headlineOf(symbol, form, filing.items) }));
    });
}
/** Whether a date of filing can belong to the span; also when it cannot be read. */
function mayBeFiledWithin(filingDate, { from, to }) {
    const instant = typeof filingDate === 'string' ? Date.parse(filingDate) : Number.NaN;
    return Number.isNaN(instant) || (instant >= from - 2 * calendar_date/* dayMs */.LP && instant <= to + calendar_date/* dayMs */.LP);
}
function isWithin(instant, { from, to }) {
    return instant >= from && instant <= to;
}
function headlineOf(symbol, form, items) {
    const codes = typeof items === 'string' ? items.split(',').map((item) => item.trim()) : [];
    const titles = [...new Set(codes)].filter((item) => code.test(item)).map(itemInWords);
    const title = titles.length > 0 ? titles.join('; ') : (formTitles.get(plainForm(form)) ?? 'Filing with the SEC');
    return `${symbol} ${form}: ${title}`;
}
function itemInWords(item) {
    const title = itemTitles.get(item);
    return title === undefined ? `Item ${item}` : `${title} (${item})`;
}
function summaryOf({ filingDate, reportDate }, form, company) {
    const filed = typeof filingDate === 'string' && filingDate !== '' ? `, filed ${filingDate}` : '';
    const reported = typeof reportDate === 'string' && reportDate !== '' ? `, report date ${reportDate}` : '';
    return `${company === undefined ? '' : `${company}: `}Form ${form}${filed}${reported}`;
}
function indexPage(cik, accessionNumber) {
    if (typeof accessionNumber !== 'string' || !accession.test(accessionNumber))
        return undefined;
    const folder = accessionNumber.replaceAll('-', '');
    return `https://www.sec.gov/Archives/edgar/data/${Number(cik)}/${folder}/${accessionNumber}-index.htm`;
}
function plainForm(form) {
    return form.endsWith('/A') ? form.slice(0, -2) : form;
}

;// CONCATENATED MODULE: ./build/lib/src/providers/edgar/filings.js



const cells = schemas/* array */.YOg(schemas/* unknown */.L5J());
const columns = schemas/* object */.Ikc({
    accessionNumber: cells,
    filingDate: cells,
    reportDate: cells.optional(),
    acceptanceDateTime: cells,
    form: cells,
    items: cells.optional(),
});
const submissions = schemas/* object */.Ikc({
    name: schemas/* unknown */.L5J().optional(),
    filings: schemas/* object */.Ikc({
        recent: columns,
        files: schemas/* array */.YOg(schemas/* object */.Ikc({
            // Part of an address: nothing that leads out of the folder.
            name: schemas/* string */.YjP().regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$/),
            filingFrom: schemas/* unknown */.L5J().optional(),
            filingTo: schemas/* unknown */.L5J().optional(),
        }))
            .optional(),
    }),
});
/**
 * What `/submissions/CIK##########.json` holds: the filings of the last year, 1,000 of them at least where there are so many, and the names of
 * the files with the older ones.
 *
 * @throws ProviderFailure of kind `shape`
 */
function readSubmissions(text) {
    const { name, filings } = (0,read_answer/* readJson */.V)(text, submissions);
    return {
        company: typeof name === 'string' && name.trim() !== '' ? name.trim() : undefined,
        filings: rowsOf(filings.recent),
        older: (filings.files ?? []).map(({ name: file, filingFrom, filingTo }) => ({
            name: file,
            from: filingFrom,
            to: filingTo,
        })),
    };
}
/**
 * The filings of a file with older ones.
 *
 * @throws ProviderFailure of kind `shape`
 */
function readOlderFilings(text) {
    return rowsOf((0,read_answer/* readJson */.V)(text, columns));
}
function rowsOf(table) {
    const { accessionNumber, filingDate, reportDate, acceptanceDateTime, form, items } = table;
    const count = form.length;
    for (const [name, column] of Object.entries(table)) {
        if (column === undefined || column.length === count)
            continue;
        throw new provider/* ProviderFailure */.C('shape', `expected columns of one length, found ${count} forms and ${column.length} cells of ${name}`);
    }
    return form.map((_, row) => ({
        accessionNumber: accessionNumber[row],
        filingDate: filingDate[row],
        reportDate: reportDate?.[row],
        acceptanceDateTime: acceptanceDateTime[row],
        form: form[row],
        items: items?.[row],
    }));
}

;// CONCATENATED MODULE: ./build/lib/src/providers/edgar.js






const accessHint = 'Set SEC_CONTACT to a name and a mail address, as in "Ada Example ada@example.com": the SEC refuses programs that do not say whose they are. ' +
    'It also shuts out an address for ten minutes that asks more than 10 times a second, over all machines behind it.';
/**
 * Filings with the Securities and Exchange Commission as news: what a company has to tell by law, free for everybody.
 * Sources: https://www.sec.gov/search-filings/edgar-application-programming-interfaces (the lists), https://www.sec.gov/about/developer-resources
 * (10 requests a second, User-Agent with a contact), https://www.sec.gov/privacy (what may be done with it).
 */
function edgar(settings) {
    const forms = new Set(settings.forms.map((form) => form.trim()));
    return {
        name: 'edgar',
        title: 'SEC EDGAR',
        gives: 'filings with the SEC, to the second of their publication',
        costs: 'nothing',
        bases: { data: 'https://data.sec.gov', www: 'https://www.sec.gov' },
        secrets: [
            {
                variable: 'SEC_CONTACT',
                description: 'Name and mail address of whoever runs this, no key; the SEC asks every program to send them along.',
            },
        ],
        rate: { requests: 8, perSeconds: 1, concurrency: 4 },
        licence: {
            summary: 'Information on sec.gov is public and may be copied and passed on without permission.',
            url: 'https://www.sec.gov/privacy',
            isOpen: true,
        },
        accessHint,
        authorise: (secret) => ({ headers: { 'user-agent': userAgent(secret('SEC_CONTACT')) } }),
        news: { fetch: (demand, access) => fetchFilings(demand, access, forms) },
    };
}
async function fetchFilings(demand, access, forms) {
    if (demand.subjects.length === 0)
        return { answers: [], failures: [], unknown: [] };
    const companies = await companyList(access);
    const filers = filersOf(demand, companies);
    const unlisted = demand.subjects.filter(({ symbol }) => !companies.has(tickerKey(symbol)));
    const delivery = await fetchEach(filers, ({ symbols }) => symbols, (filer) => newsOf(filer, demand, access, forms));
    return { ...delivery, unknown: [...unlisted.map(({ symbol }) => symbol), ...delivery.unknown] };
}
async function companyList(access) {
    const { value } = await access.ask({
        about: 'the list of companies',
        base: 'www',
        path: '/files/company_tickers.json',
        read: readCompanyList,
    });
    return value ?? new Map();
}
/** The companies that are asked for, each once with all of its symbols. */
function filersOf({ subjects }, companies) {
    const filers = new Map();
    for (const { symbol, name } of subjects) {
        const cik = companies.get(tickerKey(symbol));
        if (cik === undefined)
            continue;
        const { symbols = [], company = name } = filers.get(cik) ?? {};
        filers.set(cik, { cik, company, symbols: [...symbols, symbol] });
    }
    return [...filers.values()];
}
async function newsOf(filer, demand, access, forms) {
    const about = `filings of ${filer.symbols.join(', ')}`;
    const latest = await access.ask({
        about,
        path: `/submissions/CIK${filer.cik}.json`,
        absent: [404],
        read: readSubmissions,
    });
    if (latest.value === undefined)
        return undefined;
    const { company = filer.company, filings, older } = latest.value;
    const named = { ...filer, company };
    const needed = older.filter(({ from, to }) => mayReachInto(from, to, demand));
    const olderAnswers = await Promise.all(needed.map(({ name }) => access.ask({ about: `older ${about}`, path: `/submissions/${name}`, read: readOlderFilings })));
    const answers = [{ source: latest.source, value: filings }, ...olderAnswers];
    return answers.map(({ source, value = [] }) => ({ source, rows: filingNews(value, named, forms, demand) }));
}
/** Whether a file that spans these dates of filing can hold what is asked for; also when they cannot be read. */
function mayReachInto(first, last, { from, to }) {
    return (mayBeFiledWithin(first, { from: Number.NEGATIVE_INFINITY, to }) &&
        mayBeFiledWithin(last, { from, to: Number.POSITIVE_INFINITY }));
}
/** `Regimen/1.0 (name and mail address)`, in letters that a header may have. */
function userAgent(contact) {
    const letters = (contact ?? '').normalize('NFKD').replaceAll(/\p{M}/gu, '');
    const text = letters
        .replaceAll(/[^ -~]/g, ' ')
        .replaceAll(/[()\\]/g, ' ')
        .replaceAll(/ +/g, ' ')
        .trim();
    if (text === '')
        throw new provider/* ProviderFailure */.C('access', 'SEC EDGAR: SEC_CONTACT is empty.', { hint: accessHint });
    return `Regimen/${version/* version */.r} (${text})`;
}

// EXTERNAL MODULE: ./build/lib/src/text/name-list.js
var name_list = __webpack_require__(98983);
;// CONCATENATED MODULE: ./build/lib/src/providers/shared/records.js

/**
 * The members of a list as objects with any cells. One that is no object becomes an empty one, so that it is set aside and loses none of the
 * others; a list without a single object is not the one that was asked for.
 *
 * @throws ProviderFailure of kind `shape`
 */
function recordsOf(list) {
    if (list.length > 0 && !list.some(isRecord)) {
        throw new provider/* ProviderFailure */.C('shape', `expected a list of objects, found ${describe(list[0])} in it`);
    }
    return list.map((member) => (isRecord(member) ? member : {}));
}
function isRecord(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
function describe(value) {
    if (value === null)
        return 'null';
    return Array.isArray(value) ? 'a list' : `a ${typeof value}`;
}

;// CONCATENATED MODULE: ./build/lib/src/providers/shared/repetitions.js
/** Without the rows that an earlier answer gave as well. What one answer says twice stays: that is for the ingest to judge. */
function withoutRepetitions(answers, keyOf) {
    const seen = new Set();
    return answers.map(({ source, rows }) => {
        const fresh = rows.filter((row) => !seen.has(keyOf(row)));
        for (const row of rows) {
            const key = keyOf(row);
            if (key !== undefined && key !== null)
                seen.add(key);
        }
        return { source, rows: fresh };
    });
}

;// CONCATENATED MODULE: ./build/lib/src/providers/shared/time-span.js

/** Whether an item is of the span; also when its time cannot be read, so that it is set aside and not lost. */
function mayBePublishedWithin(published, { from, to }) {
    const isText = typeof published === 'string' || typeof published === 'number';
    const instant = isText ? (0,published_time/* parsePublished */.O)(String(published)) : Number.NaN;
    return Number.isNaN(instant) || (instant >= from && instant <= to);
}

;// CONCATENATED MODULE: ./build/lib/src/providers/finnhub.js









/**
 * About 250 items are the most that one answer holds; the newest ones, without a word on the rest (nothing of it is documented; several
 * users measured it). Asked for again in halves are answers near that number; and answers with many items of which the first quarter of the
 * days has none, so that a much lower limit would not go unnoticed either.
 */
const nearlyFull = 200;
const suspicious = 50;
/**
 * Company news as Finnhub collects it.
 * Sources: https://finnhub.io/docs/api/company-news (fields; a year of history for free keys), https://finnhub.io/docs/api/rate-limit (30 requests
 * a second at most), https://finnhub.io/pricing (60 a minute for free keys), https://finnhub.io/terms-of-service.
 */
const finnhub = {
    name: 'finnhub',
    title: 'Finnhub',
    gives: 'company news from many publishers',
    costs: 'nothing for North American companies',
    bases: { api: 'https://finnhub.io' },
    secrets: [{ variable: 'FINNHUB_TOKEN', description: 'The API key from https://finnhub.io/dashboard.' }],
    rate: { requests: 60, perSeconds: 60, concurrency: 4 },
    licence: {
        summary: 'For personal use; neither the data nor what is derived from it may be passed on without written approval.',
        url: 'https://finnhub.io/terms-of-service',
        isOpen: false,
    },
    accessHint: 'Check FINNHUB_TOKEN. Regimen asks Finnhub for company news only, which free keys may have for North American companies; ' +
        'candles are premium there, so take bars from alpaca.',
    authorise: (secret) => ({ headers: { 'X-Finnhub-Token': secret('FINNHUB_TOKEN') ?? '' } }),
    news: { fetch: fetchNews },
};
/** A symbol that Finnhub does not know gets an empty answer, like one without news: so none is `unknown`. */
async function fetchNews(demand, access) {
    const cut = [];
    const delivery = await fetchEach(demand.subjects, ({ symbol }) => [symbol], (subject) => finnhub_newsOf(subject, demand, access, cut));
    if (cut.length > 0) {
        access.log.warning(`Finnhub gives about 250 items of a day and no more: some are missing for ${(0,name_list/* nameList */.OD)(cut, 10)}`);
    }
    return delivery;
}
/** @param cut gets every day of a symbol that has more items than an answer holds */
async function finnhub_newsOf({ symbol }, demand, access, cut) {
    const ask = async (days) => {
        const [from, to] = [(0,calendar_date/* isoDate */._$)(days.first), (0,calendar_date/* isoDate */._$)(days.last)];
        const { value = [], source } = await access.ask({
            about: `news of ${symbol}, ${from} to ${to}`,
            path: '/api/v1/company-news',
            query: { symbol: finnhubSymbol(symbol), from, to },
            read: readItems,
        });
        if (!isPerhapsCut(value, days))
            return [{ source, rows: value }];
        if (days.first === days.last) {
            cut.push(`${symbol} on ${from}`);
            return [{ source, rows: value }];
        }
        const middle = Math.floor((days.first + days.last) / 2);
        const older = { first: days.first, last: middle };
        const newer = { first: middle + 1, last: days.last };
        return [...(await ask(older)), ...(await ask(newer))];
    };
    const answers = await ask(daysOf(demand));
    return withoutRepetitions(answers, ({ id }) => id).map(({ source, rows }) => ({
        source,
        rows: rows.filter(({ published }) => mayBePublishedWithin(published, demand)).map((item) => ({ symbol, ...item })),
    }));
}
/** Whether dates are of New York or of Greenwich is not said: so one day more is asked for on both sides. */
function daysOf({ from, to }) {
    return { first: (0,calendar_date/* utcDay */.dA)(from) - 1, last: (0,calendar_date/* utcDay */.dA)(to) + 1 };
}
function isPerhapsCut(items, { first, last }) {
    if (items.length >= nearlyFull)
        return true;
    if (items.length < suspicious || first === last)
        return false;
    const firstQuarter = (first + (last + 1 - first) / 4) * 86_400;
    return items.every(({ published }) => !(Number(published) < firstQuarter));
}
/** Classes of shares are written with a dot: BRK.B for what others write BRK-B or BRK/B. */
function finnhubSymbol(symbol) {
    return (0,symbol_matching/* upperCased */.n$)(symbol).replace(/^([A-Za-z]+)[-/_]([A-Za-z])$/, '$1.$2');
}
function readItems(text) {
    return recordsOf((0,read_answer/* readJson */.V)(text, schemas/* array */.YOg(schemas/* unknown */.L5J()))).map((record) => {
        const { id, datetime, headline, summary, url, source } = record;
        return { id, published: datetime, headline, summary, url, source };
    });
}

;// CONCATENATED MODULE: ./build/lib/src/providers/fred.js





/** Observations per answer: as many as FRED allows. */
const fred_pageRows = 100_000;
/**
 * Sessions from the observed day to the first whose close comes after the publication, by the series' names. FRED publishes nothing
 * on holidays of the banks, on some of which the exchange trades: each count has one session in reserve for that.
 */
const publication = [
    // ICE BofA indices: the next business day in the morning.
    [/^BAML/, 2],
    // The Board's release H.15 and what FRED makes of it: the next business day at 16:15, after the close.
    [/^(DGS|DTB|DFII|DCPN|DCPF|DFF$|DPRIME$|DPCREDIT$|T\d+Y)/, 3],
];
/** Some daily series come in one piece once a week, such as exchange rates (release H.10) and oil prices. */
const weeklyPublication = 10;
/**
 * FRED of the Federal Reserve Bank of St. Louis: any daily series, as it is now. Series of other frequencies are refused: they are
 * published weeks after the day they are dated, and FRED's plain answer does not say when.
 *
 * Sources: https://fred.stlouisfed.org/docs/api/fred/series_observations.html,
 * https://fred.stlouisfed.org/docs/api/fred/series.html, https://fred.stlouisfed.org/docs/api/fred/errors.html
 */
const fred = {
    name: 'fred',
    title: 'FRED, Federal Reserve Bank of St. Louis',
    gives: 'any daily series of FRED: credit spreads, interest rates',
    costs: 'nothing',
    bases: { api: 'https://api.stlouisfed.org' },
    secrets: [
        {
            variable: 'FRED_API_KEY',
            description: 'A free key of 32 characters from https://fredaccount.stlouisfed.org/apikeys.',
        },
    ],
    rate: { requests: 120, perSeconds: 60, concurrency: 2 },
    licence: {
        summary: 'Terms by series, many copyrighted by third parties (ICE BofA indices among them); the notices of FRED forbid to pass on, and to archive, its content.',
        url: 'https://fred.stlouisfed.org/legal/',
        isOpen: false,
    },
    authorise: (secret) => ({ query: { api_key: secret('FRED_API_KEY') ?? '' } }),
    macro: {
        series: undefined,
        availableAfterSessions: weeklyPublication,
        availableAfterSessionsOf: (series) => publication.find(([names]) => names.test(series))?.[1] ?? weeklyPublication,
        async fetch(demand, access) {
            await assertKeyAccepted(access);
            return fetchEach(demand.series, (name) => [name], async (name) => {
                const frequency = await frequencyOf(name, access);
                if (frequency === undefined)
                    return undefined;
                if (frequency !== 'D')
                    throw notDaily(name);
                return fetchObservations(name, demand, access);
            });
        },
    },
};
/**
 * FRED says 400 for a key that it does not know, as it does for a series that does not exist. A question that is right in itself tells
 * the two apart, before an answer about a series could be taken for the wrong one and kept.
 *
 * @throws ProviderFailure
 */
async function assertKeyAccepted(access) {
    try {
        await access.ask({
            about: 'whether the key is accepted',
            path: '/fred/releases',
            query: { file_type: 'json', limit: 1 },
            read: (text) => (0,read_answer/* readJson */.V)(text, schemas/* object */.Ikc({ releases: schemas/* array */.YOg(schemas/* unknown */.L5J()) })),
        });
    }
    catch (failure) {
        if (!(failure instanceof provider/* ProviderFailure */.C) || failure.kind !== 'refused')
            throw failure;
        throw new provider/* ProviderFailure */.C('access', `${fred.title}: the key in FRED_API_KEY is refused.`, {
            hint: 'Make one on https://fredaccount.stlouisfed.org/apikeys: 32 lower-case letters and digits.',
            cause: failure,
        });
    }
}
const seriesAnswer = schemas/* object */.Ikc({ seriess: schemas/* array */.YOg(schemas/* object */.Ikc({ frequency_short: schemas/* string */.YjP() })).min(1) });
/** How often a series has a value: `D` is daily. undefined when there is no such series, which FRED says with 400. */
async function frequencyOf(name, access) {
    const { value } = await access.ask({
        about: `what ${name} is`,
        path: '/fred/series',
        query: { series_id: name, file_type: 'json' },
        absent: [400],
        read: (text) => (0,read_answer/* readJson */.V)(text, seriesAnswer),
    });
    return value?.seriess[0]?.frequency_short;
}
function notDaily(name) {
    return new provider/* ProviderFailure */.C('refused', `${fred.title}: ${name} is no daily series, so that nobody could say on which day a value became public.`, { hint: 'Name a daily series under macro.series, or take this one out.' });
}
const observationsAnswer = schemas/* object */.Ikc({
    count: schemas/* number */.aig().int().min(0),
    observations: schemas/* array */.YOg(schemas/* object */.Ikc({ date: schemas/* unknown */.L5J(), value: schemas/* unknown */.L5J() })),
});
async function fetchObservations(name, demand, access) {
    const pages = [];
    for (let offset = 0, count = 1; offset < count;) {
        const { value, source } = await askPage(name, demand, offset, access);
        const observations = value?.observations ?? [];
        count = value?.count ?? 0;
        if (observations.length === 0 && offset < count) {
            throw new provider/* ProviderFailure */.C('shape', `${fred.title}: ${name} has ${count} observations, of which ${offset} came.`);
        }
        offset += observations.length;
        const rows = observations.map(({ date, value }) => ({ series: name, observed: date, value: present(value) }));
        pages.push({ source, rows: withinSpan(rows, demand) });
    }
    return pages;
}
function askPage(name, { from, to }, offset, access) {
    const about = `observations of ${name}${offset === 0 ? '' : ` from number ${offset + 1} on`}`;
    return access.ask({
        about,
        path: '/fred/series/observations',
        query: {
            series_id: name,
            file_type: 'json',
            observation_start: from,
            observation_end: to,
            limit: fred_pageRows,
            offset,
        },
        read: (text) => (0,read_answer/* readJson */.V)(text, observationsAnswer),
    });
}
function present(value) {
    return typeof value === 'string' && ['', '.'].includes(value.trim()) ? undefined : value;
}

;// CONCATENATED MODULE: ./build/lib/src/providers/gdelt/articles.js




const articleList = schemas/* strictObject */.rej({ articles: schemas/* array */.YOg(schemas/* unknown */.L5J()).optional() });
const isLimit = /limit(?:ed)? requests|rate limit|too many requests/i;
/** As in "Your query was too short or too long." and "One or more of your keywords contained an illegal character." */
const isAboutQuery = /\b(?:query|queries|phrase|keywords?|parenthes[ei]s|clauses?|timespan|invalid|unsupported)\b/i;
/**
 * The articles of an answer in mode `artlist`; none is written as `{}`. GDELT says what is wrong as text, with status 200.
 *
 * @throws ProviderFailure of kind `limit`, `refused` (the query is wrong) or `shape`
 */
function readArticles(text) {
    const start = text.trimStart().slice(0, 1);
    if (start !== '{')
        throw failureOf(text, start === '<');
    const { articles = [] } = readLooseJson(text);
    return recordsOf(articles).map(({ url, title, seendate, domain }) => ({
        id: url,
        published: isoTime(seendate),
        headline: title,
        summary: undefined,
        url,
        source: domain,
    }));
}
function failureOf(text, isPage) {
    const said = `"${text
        .replaceAll(/[\p{C}\s]+/gu, ' ')
        .trim()
        .slice(0, 200)}"`;
    if (isPage || text.trim() === '' || isJson(text)) {
        return new provider/* ProviderFailure */.C('shape', `expected a list of articles, found ${isPage ? 'a web page' : said}`);
    }
    if (isLimit.test(text))
        return new provider/* ProviderFailure */.C('limit', `the server said ${said}`);
    return new provider/* ProviderFailure */.C(isAboutQuery.test(text) ? 'refused' : 'shape', `the server said ${said}`);
}
/**
 * GDELT does not escape what it should: titles with a backslash or a control character break the whole list
 * (https://github.com/alex9smith/gdelt-doc-api/issues/26). Such a backslash stands for itself, such a character becomes a space.
 */
function readLooseJson(text) {
    try {
        return (0,read_answer/* readJson */.V)(text, articleList);
    }
    catch (failure) {
        if (isJson(text))
            throw failure;
        return (0,read_answer/* readJson */.V)(mended(text), articleList);
    }
}
function mended(text) {
    return text
        .replaceAll(/\p{Cc}/gu, ' ')
        .replaceAll(/\\(["\\/bfnrt]|u[0-9A-Fa-f]{4})?/g, (found, escaped) => (escaped === undefined ? '\\\\' : found));
}
function isJson(text) {
    try {
        JSON.parse(text);
        return true;
    }
    catch {
        return false;
    }
}
/** `20261120T123000Z`, the time at which GDELT saw the article, in the form that is read everywhere. */
function isoTime(seendate) {
    if (typeof seendate !== 'string' || !/^\d{8}T\d{6}Z$/.test(seendate))
        return seendate;
    const [date, time] = [seendate.slice(0, 8), seendate.slice(9, 15)];
    return `${date.slice(0, 4)}-${date.slice(4, 6)}-${date.slice(6)}T${time.slice(0, 2)}:${time.slice(2, 4)}:${time.slice(4)}Z`;
}

;// CONCATENATED MODULE: ./build/lib/src/providers/gdelt/phrase.js
/** GDELT refuses phrases of less than five characters ("The specified phrase is too short."), and queries of more than about 250. */
const shortest = 5;
const longest = 200;
/**
 * The phrase to search the news for when a company is meant, without its quotes; undefined when the name makes none that GDELT takes. Only
 * letters, digits and single hyphens and apostrophes within words are left of the name, so that nothing of it can end the phrase or be an
 * operator; what is in brackets, like "(Class A)", goes too, because nobody writes it. The index is English, so accents are dropped.
 */
function phraseOf(name) {
    const plain = (name ?? '')
        .normalize('NFKD')
        .replaceAll(/\p{M}/gu, '')
        .replaceAll(/[\u2018\u2019]/g, "'")
        .replaceAll(/\([^()]*\)/g, ' ')
        .replaceAll(/[^A-Za-z0-9'-]+/g, ' ')
        .replaceAll(/(?<![A-Za-z0-9])['-]+|['-]+(?![A-Za-z0-9])/g, ' ');
    const phrase = plain.split(' ').filter(Boolean).join(' ');
    return phrase.length >= shortest && phrase.length <= longest ? phrase : undefined;
}

;// CONCATENATED MODULE: ./build/lib/src/providers/gdelt.js







const gdelt_hourMs = 3_600_000;
/** The service searches the last three months. */
const reachMs = 90 * calendar_date/* dayMs */.LP;
/** More than this is not listed in one answer. */
const most = 250;
/** At one request in 5 s these are five minutes for one company. */
const requestsPerCompany = 60;
/**
 * Articles of the world's online news in which a company's name is found. An article counts from when GDELT saw it, which is never before
 * it was published.
 * Sources: https://blog.gdeltproject.org/gdelt-doc-2-0-api-debuts/ (parameters, 250 articles, three months); "Please limit requests to one
 * every 5 seconds" is what the service answers; https://www.gdeltproject.org/about.html#termsofuse.
 */
const gdelt = {
    name: 'gdelt',
    title: 'GDELT',
    gives: "articles of the world's online news, three months back",
    costs: 'nothing',
    bases: { api: 'https://api.gdeltproject.org' },
    secrets: [],
    rate: { requests: 1, perSeconds: 5, concurrency: 1 },
    licence: {
        summary: 'Free for every use; whoever passes it on cites the GDELT Project with a link to https://www.gdeltproject.org/.',
        url: 'https://www.gdeltproject.org/about.html#termsofuse',
        isOpen: true,
    },
    accessHint: 'GDELT needs no key: it refuses this address for now, so try again later, or leave gdelt out of news.providers.',
    authorise: () => ({}),
    news: { fetch: fetchArticles },
};
/** `unknown` are the symbols without a name that GDELT can be asked for. */
async function fetchArticles(demand, access) {
    const { searches, nameless } = searchesOf(demand);
    if (nameless.length > 0) {
        access.log.info(`GDELT is not asked for ${(0,name_list/* nameList */.OD)(nameless, 10)}: it searches for names of at least five characters, which the universe lacks`);
    }
    const span = { from: Math.max(demand.from, demand.to - reachMs), to: demand.to };
    if (span.from > demand.from) {
        const first = new Date(span.from).toISOString().slice(0, 10);
        access.log.info(`GDELT keeps three months: it is asked for articles from ${first} on only`);
    }
    const cut = [];
    const delivery = await fetchEach(searches, ({ symbols }) => symbols, (search) => gdelt_newsOf(search, span, access, cut));
    if (cut.length > 0) {
        access.log.warning(`GDELT lists ${most} articles at most: of ${(0,name_list/* nameList */.OD)(cut, 10)} there are more, which are missing`);
    }
    return { ...delivery, unknown: [...nameless, ...delivery.unknown] };
}
/** Companies of one name, like two classes of shares, are asked for once. */
function searchesOf({ subjects }) {
    const searches = new Map();
    const nameless = [];
    for (const { symbol, name } of subjects) {
        const phrase = phraseOf(name);
        if (phrase === undefined)
            nameless.push(symbol);
        else
            searches.set(phrase, { phrase, symbols: [...(searches.get(phrase)?.symbols ?? []), symbol] });
    }
    return { searches: [...searches.values()], nameless };
}
/**
 * A full answer is asked for again in two halves, the longest spans first, down to an hour and to {@link requestsPerCompany} requests.
 *
 * @param cut gets the symbols of a company of which there are more articles than could be had
 */
async function gdelt_newsOf({ phrase, symbols }, whole, access, cut) {
    const waiting = [whole];
    const answers = [];
    let isCut = false;
    let requests = 0;
    for (let span = waiting.shift(); span !== undefined; span = waiting.shift()) {
        requests += 1;
        const { value = [], source } = await access.ask({
            about: `articles on ${symbols.join(', ')}`,
            path: '/api/v2/doc/doc',
            query: queryOf(phrase, span),
            read: readArticles,
        });
        const isFull = value.length >= most;
        const isDivided = isFull && span.to - span.from > gdelt_hourMs && requests + waiting.length + 2 <= requestsPerCompany;
        if (isDivided)
            waiting.push(...halves(span));
        else
            answers.push({ source, rows: value });
        isCut ||= isFull && !isDivided;
    }
    if (isCut)
        cut.push(...symbols);
    return withoutRepetitions(answers, ({ url }) => url).map(({ source, rows }) => ({
        source,
        rows: rows
            .filter(({ published }) => mayBePublishedWithin(published, whole))
            .flatMap((article) => symbols.map((symbol) => ({ symbol, ...article }))),
    }));
}
/** Whether the ends of a span belong to it is not said: so a second more is asked for on both sides. */
function queryOf(phrase, { from, to }) {
    return {
        query: `"${phrase}" sourcelang:english`,
        mode: 'artlist',
        format: 'json',
        maxrecords: most,
        sort: 'datedesc',
        startdatetime: compactTime(Math.floor(from / 1000) - 1),
        enddatetime: compactTime(Math.ceil(to / 1000) + 1),
    };
}
function halves({ from, to }) {
    const middle = Math.floor((from + to) / 2);
    return [
        { from, to: middle },
        { from: middle, to },
    ];
}
/** @param second seconds since 1970 */
function compactTime(second) {
    return new Date(second * 1000).toISOString().slice(0, 19).replaceAll(/[-T:]/g, '');
}

;// CONCATENATED MODULE: ./build/lib/src/providers/massive/massive-tickers.js

/** Tickers as Massive writes them: BRK.B; preferred shares in mixed case, BACpB. */
function massiveTickers(symbols) {
    return tickersOf(symbols, '.', (text) => /^[A-Za-z0-9.]+$/.test(text));
}

;// CONCATENATED MODULE: ./build/lib/src/providers/massive/corporate-actions.js








/** Actions per page: as many as Massive allows. */
const corporate_actions_pageRows = 5000;
const listSize = { characters: 5500, count: 250 };
const envelope = { next_url: schemas/* string */.YjP().nullish() };
const splitPage = schemas/* object */.Ikc({
    ...envelope,
    results: schemas/* array */.YOg(schemas/* object */.Ikc({ ticker: schemas/* string */.YjP(), execution_date: cell, split_from: cell, split_to: cell })),
});
const dividendPage = schemas/* object */.Ikc({
    ...envelope,
    results: schemas/* array */.YOg(schemas/* object */.Ikc({ ticker: schemas/* string */.YjP(), ex_dividend_date: cell, cash_amount: cell, currency: cell })),
});
/** Forward and reverse splits and stock dividends. */
const splitList = {
    what: 'splits',
    path: '/stocks/v1/splits',
    dateField: 'execution_date',
    read: (text) => {
        const { results, next_url } = (0,read_answer/* readJson */.V)(text, splitPage, 'splits');
        const rows = results.map(({ ticker, execution_date, split_from, split_to }) => ({
            ...{ ticker, symbol: ticker, exDate: execution_date },
            kind: 'split',
            value: ratio(split_to, split_from),
        }));
        return { rows, next: nextSearch(next_url, splitList.path) };
    },
};
const dividendList = {
    what: 'dividends',
    path: '/stocks/v1/dividends',
    dateField: 'ex_dividend_date',
    read: (text) => {
        const { results, next_url } = (0,read_answer/* readJson */.V)(text, dividendPage, 'dividends');
        const rows = results.map(({ ticker, ex_dividend_date, cash_amount, currency }) => ({
            ...{ ticker, symbol: ticker, exDate: ex_dividend_date },
            kind: 'dividend',
            value: inDollars(cash_amount, currency),
        }));
        return { rows, next: nextSearch(next_url, dividendList.path) };
    },
};
/**
 * Splits, stock dividends and dividends whose ex-date lies in the demand's span. Several dividends of one symbol and ex-date are rows of
 * their own; one in another currency than USD is delivered with its currency, so that it is set aside.
 */
async function fetchMassiveActions(demand, access) {
    const { tickers, symbolsOf } = massiveTickers(demand.symbols);
    const wanted = tickerLists(tickers, listSize).flatMap((list) => [splitList, dividendList].map((actions) => ({ list, actions })));
    const parts = await Promise.all(wanted.map(async ({ list, actions }) => ({
        list,
        ...(await askPages('Massive', corporate_actions_pageQuestion(actions, list, demand), access)),
    })));
    return {
        answers: parts.flatMap(({ pages }) => pages.map(({ value, source }) => ({
            source,
            rows: value.rows
                .filter(({ exDate }) => liesWithin(exDate, demand))
                .flatMap(({ ticker, exDate, kind, value }) => symbolsOf(ticker).map((symbol) => ({ symbol, exDate, kind, value }))),
        }))),
        // jscpd:ignore-start: a service is told whole in its own file
        failures: parts.flatMap(({ list, failure }) => failure === undefined ? [] : [{ symbols: list.flatMap(symbolsOf), failure }]),
        unknown: [],
        // jscpd:ignore-end
    };
}
function corporate_actions_pageQuestion({ what, path, dateField, read }, list, { from, to }) {
    const first = {
        'ticker.any_of': list.join(','),
        [`${dateField}.gte`]: from,
        [`${dateField}.lte`]: to,
        sort: `${dateField}.asc`,
        limit: corporate_actions_pageRows,
    };
    return (search, number) => ({
        about: aboutPage(what, list, number),
        ...(search === undefined ? { path, query: first } : { path: `${path}${search}` }),
        read,
    });
}
/**
 * The query of the address of the next page. Its host is of no importance, because we go to the one that we know; a key in it is left out.
 *
 * @throws ProviderFailure of kind `shape` when it leads to something else than the next page
 */
function nextSearch(address, path) {
    if (!address)
        return undefined;
    const url = URL.canParse(address) ? new URL(address) : undefined;
    if (url?.pathname.endsWith(path) !== true) {
        throw new provider/* ProviderFailure */.C('shape', 'the address of the next page leads elsewhere');
    }
    for (const name of [...url.searchParams.keys()])
        if (/^api_?key$/i.test(name))
            url.searchParams.delete(name);
    return url.search;
}
function inDollars(amount, currency) {
    const isDollar = currency === undefined || currency === null || String(currency).toUpperCase() === 'USD';
    return isDollar ? amount : `${JSON.stringify(amount)} ${JSON.stringify(currency)}`;
}

// EXTERNAL MODULE: ./build/lib/src/calendar/sessions.js
var calendar_sessions = __webpack_require__(97227);
;// CONCATENATED MODULE: ./build/lib/src/providers/massive/market-days.js







/** `t` is the end of the session, in ms since 1970. */
const daySchema = schemas/* object */.Ikc({
    status: schemas/* string */.YjP(),
    results: schemas/* array */.YOg(schemas/* object */.Ikc({
        T: schemas/* string */.YjP(),
        o: cell,
        h: cell,
        l: cell,
        c: cell,
        v: cell,
        t: cell,
    }))
        .optional(),
});
/** What an answer without bars says of itself when there are none; plans with delayed data say DELAYED. */
const goodStatus = new Set(['OK', 'DELAYED']);
/**
 * Bars of the demand's sessions, one request each; bars of others stay here.
 *
 * A session that could not be had is missing for every symbol, so that all of them are listed as failed; the bars of the other sessions are
 * delivered. A session without a single bar is no failure when a later one has some: then the exchange was closed that day, or the plan does
 * not reach back so far, and asking again would not help. Without a later one it is: the day's bars are not ready yet.
 *
 * A symbol is unknown when not one of the sessions has a bar of it.
 */
async function fetchMarketDays(demand, access) {
    const tickers = massiveTickers(demand.symbols);
    if (tickers.tickers.length === 0)
        return { answers: [], failures: [], unknown: tickers.unwritable };
    const sessions = (0,calendar_sessions/* sessionsBetween */.M5)(demand.from, demand.to);
    const days = await Promise.all(sessions.map(({ date }) => marketDay(date, tickers, access)));
    const last = days.findLastIndex(({ marketRows }) => marketRows > 0);
    const absent = days.filter(({ absence }) => absence !== undefined);
    const late = days.slice(last + 1).find(({ absence }) => absence !== undefined);
    warnOfGaps(absent.filter(({ date }) => date < (days[last]?.date ?? '')).map(({ date }) => date), access);
    const failures = [...days.flatMap(({ failure }) => failure ?? []), ...(late ? [notReady(late)] : [])];
    const symbols = tickers.tickers.flatMap(tickers.symbolsOf);
    const answers = days.flatMap(({ answer }) => answer ?? []);
    const seen = new Set(answers.flatMap(({ rows }) => rows.map(({ symbol }) => symbol)));
    const isAnswered = failures.length === 0 && sessions.length > 0;
    return {
        answers,
        failures: firstOfEachKind(failures).map((failure) => ({ symbols, failure })),
        unknown: [...tickers.unwritable, ...(isAnswered ? symbols.filter((symbol) => !seen.has(symbol)) : [])],
    };
}
/** Each failure concerns all symbols: one of a kind says as much as a hundred. */
function firstOfEachKind(failures) {
    const kinds = new Set(failures.map(({ kind }) => kind));
    return [...kinds].flatMap((kind) => failures.find((failure) => failure.kind === kind) ?? []);
}
/** Status 403 says that the plan does not have the day: a wrong key is answered with 401. */
async function marketDay(date, { symbolsOf }, access) {
    try {
        const { value, source } = await access.ask({
            about: `bars of ${date}`,
            path: `/v2/aggs/grouped/locale/us/market/stocks/${date}`,
            query: { adjusted: 'false' },
            absent: [403],
            read: readDay,
        });
        if (value === undefined)
            return { date, marketRows: 0, absence: 'refused' };
        const rows = value.flatMap(({ T, o, h, l, c, v, t }) => symbolsOf(T).map((symbol) => ({ symbol, date: newYorkDate(t), open: o, high: h, low: l, close: c, volume: v })));
        return {
            date,
            marketRows: value.length,
            answer: { source, rows },
            ...(value.length === 0 && { absence: 'empty' }),
        };
    }
    catch (failure) {
        if (!(failure instanceof provider/* ProviderFailure */.C))
            throw failure;
        return { date, marketRows: 0, failure };
    }
}
/** Anything else than a day without bars must not look like one: a refusal with status 200 would be taken for a holiday. */
function readDay(text) {
    const { status, results } = (0,read_answer/* readJson */.V)(text, daySchema, 'bars of a day');
    if (results === undefined && !goodStatus.has(status)) {
        throw new provider/* ProviderFailure */.C('shape', `bars of a day: there are none, with status ${JSON.stringify(status.slice(0, 40))}`);
    }
    return results ?? [];
}
function warnOfGaps(dates, { log }) {
    const [first] = dates;
    if (first === undefined)
        return;
    const span = dates.length === 1 ? first : `${dates.length} sessions from ${first} to ${dates.at(-1)}`;
    log.warning(`Massive has no bars of ${span}: the exchange was closed, or the plan does not reach back so far`);
}
function notReady({ date, absence }) {
    if (absence === 'refused') {
        return new provider/* ProviderFailure */.C('access', `Massive: the plan has no bars of ${date}.`, {
            hint: 'The free plan has the last two years, and a day only after it has ended. Check MASSIVE_API_KEY if it has older days neither.',
        });
    }
    return new provider/* ProviderFailure */.C('absent', `Massive: there are no bars of ${date} yet.`, {
        hint: 'Run this later: the bars of a day are there some hours after its close.',
    });
}

;// CONCATENATED MODULE: ./build/lib/src/providers/massive.js


/**
 * Daily bars of the US stock market from Massive, which was Polygon.io until October 2025: one request for the whole market of a day. Keys of
 * Polygon.io are good here, and its address, https://api.polygon.io, still answers.
 *
 * Sources: https://massive.com/docs/rest/stocks/aggregates/daily-market-summary, https://massive.com/docs/rest/quickstart (keys),
 * https://massive.com/blog/new-splits-and-dividends-endpoints and https://massive.com/pricing.
 */
const massive = {
    name: 'massive',
    title: 'Massive',
    gives: 'daily bars of the whole market of a day in one request, splits, dividends',
    costs: 'nothing for two years of history',
    bases: { api: 'https://api.massive.com' },
    secrets: [
        {
            variable: 'MASSIVE_API_KEY',
            description: 'An API key from https://massive.com/dashboard, or one of Polygon.io; the free plan has one.',
        },
    ],
    rate: { requests: 5, perSeconds: 60, concurrency: 2 },
    licence: {
        summary: 'For your personal use, not for any business; the data may not be passed on.',
        url: 'https://polygon.io/legal/market-data-terms-of-service',
        isOpen: false,
    },
    // A key in the address would be in every log on the way.
    authorise: (secret) => ({ headers: { Authorization: `Bearer ${secret('MASSIVE_API_KEY') ?? ''}` } }),
    bars: { fetch: fetchMarketDays, fetchActions: fetchMassiveActions },
};

;// CONCATENATED MODULE: ./build/lib/src/providers/tiingo.js






/**
 * Daily bars with dividends and splits from Tiingo, one request per symbol. Bars of the day are there from 17:30 in New York on; the exchanges
 * send corrections until 20:00, so that a run before that may store bars that the next one has to revise. The free plan answers for 500
 * different symbols in a month.
 *
 * Sources: https://www.tiingo.com/documentation/end-of-day, https://www.tiingo.com/documentation/general/overview (token) and
 * https://www.tiingo.com/about/pricing.
 */
const tiingo = {
    name: 'tiingo',
    title: 'Tiingo',
    gives: 'daily bars, splits, dividends; one symbol in one request',
    costs: 'nothing for 500 symbols a month',
    bases: { api: 'https://api.tiingo.com' },
    secrets: [{ variable: 'TIINGO_TOKEN', description: 'The API token from https://www.tiingo.com/account/api/token.' }],
    rate: { requests: 50, perSeconds: 3600, concurrency: 2 },
    licence: {
        summary: 'For your own use; passing the data on needs a redistribution licence of Tiingo.',
        url: 'https://www.tiingo.com/documentation/appendix/developers',
        isOpen: false,
    },
    authorise: (secret) => ({ headers: { Authorization: `Token ${secret('TIINGO_TOKEN') ?? ''}` } }),
    bars: {
        fetch: (demand, access) => fetchDays(demand, access, (symbol, { date, open, high, low, close, volume }) => [
            { symbol, date, open, high, low, close, volume },
        ]),
        fetchActions: (demand, access) => fetchDays(demand, access, tiingo_actionsOf),
        fetchAdjusted: (demand, access) => fetchDays(demand, access, (symbol, { date, adjClose }) => [{ symbol, date, adjustedClose: adjClose }]),
    },
};
const daysSchema = schemas/* array */.YOg(schemas/* object */.Ikc({
    /** Midnight UTC of the date in New York: `2024-01-02T00:00:00.000Z`. */
    date: cell.transform((date) => (typeof date === 'string' ? date.replace(/T00:00:00(\.0+)?Z$/, '') : date)),
    open: cell,
    high: cell,
    low: cell,
    close: cell,
    volume: cell,
    adjClose: cell,
    divCash: cell,
    splitFactor: cell,
}));
/** One question per symbol, the same for bars, actions and adjusted closes: whoever comes second has the answer already. */
async function fetchDays({ symbols, from, to }, access, rowsOf) {
    const { tickers, symbolsOf, unwritable } = tickersOf(symbols, '-', (text) => /^[A-Za-z0-9-]+$/.test(text));
    const delivery = await fetchEach(tickers, symbolsOf, async (ticker) => {
        const { value, source } = await access.ask({
            about: `days of ${ticker}`,
            path: `/tiingo/daily/${ticker}/prices`,
            query: { startDate: from, endDate: to, format: 'json' },
            absent: [404],
            read: readDays,
        });
        if (value === undefined)
            return undefined;
        return [{ source, rows: symbolsOf(ticker).flatMap((symbol) => value.flatMap((day) => rowsOf(symbol, day))) }];
    });
    return { ...delivery, unknown: [...unwritable, ...delivery.unknown] };
}
/** A cash of 0 and a factor of 1 are no events; anything else that is no number is for the ingest to judge. */
function tiingo_actionsOf(symbol, { date, divCash, splitFactor }) {
    const events = [];
    if (splitFactor !== 1)
        events.push({ symbol, exDate: date, kind: 'split', value: splitFactor });
    if (divCash !== 0)
        events.push({ symbol, exDate: date, kind: 'dividend', value: divCash });
    return events;
}
/** Where the plan's symbols of the month are used up, Tiingo says so with status 200. */
function readDays(text) {
    if (/^\s*\{.{0,40}\brun over your\b/s.test(text)) {
        throw new provider/* ProviderFailure */.C('limit', 'the plan allows no more symbols, or no more requests, for now');
    }
    return (0,read_answer/* readJson */.V)(text, daysSchema, 'days');
}

;// CONCATENATED MODULE: ./build/lib/src/providers/treasury.js





/** First year with a daily par yield curve. */
const treasury_firstYear = 1990;
/** Last year of the archive. Since November 2025 the older years are moved there. */
const lastArchivedYear = 2023;
const folder = '/resource-center/data-chart-center/interest-rates';
/** Maturities by the name that the Treasury's XML gives them; the headings of the CSV differ in their words only. */
const maturities = {
    BC_1MONTH: '1 month',
    BC_1_5MONTH: '1.5 months',
    BC_2MONTH: '2 months',
    BC_3MONTH: '3 months',
    BC_4MONTH: '4 months',
    BC_6MONTH: '6 months',
    BC_1YEAR: '1 year',
    BC_2YEAR: '2 years',
    BC_3YEAR: '3 years',
    BC_5YEAR: '5 years',
    BC_7YEAR: '7 years',
    BC_10YEAR: '10 years',
    BC_20YEAR: '20 years',
    BC_30YEAR: '30 years',
};
const treasury_series = Object.fromEntries(Object.entries(maturities).map(([name, maturity]) => [
    name,
    { description: `Par yield of US Treasury securities, ${maturity}`, unit: 'percent per year' },
]));
/**
 * Daily par yield curve of the US Treasury as CSV, newest day first: one file per calendar year, and one for all the years that were
 * moved to the archive. `Date,"1 Mo","1.5 Month","2 Mo",…,"30 Yr"`, in the archive in lower case; dates are MM/DD/YYYY, in some
 * editions of the archive MM/DD/YY. Columns come and go over the years (1.5 months since 2025-02-18, 4 months since 2022-10-19, none of 30
 * years from 2002 to 2006); a missing value is N/A, a blank says that there was no such maturity that day.
 *
 * Sources: https://home.treasury.gov/treasury-daily-interest-rate-xml-feed, https://home.treasury.gov/interest-rates-data-csv-archive
 */
const treasury = {
    name: 'treasury',
    title: 'US Department of the Treasury',
    gives: 'yields of US Treasury securities',
    costs: 'nothing',
    bases: { site: 'https://home.treasury.gov' },
    secrets: [],
    // No limit is published; a run asks for few files.
    rate: { requests: 30, perSeconds: 60, concurrency: 1 },
    licence: {
        summary: 'Work of the United States government, in the public domain.',
        url: 'https://www.usa.gov/government-copyright',
        isOpen: true,
    },
    authorise: () => ({}),
    macro: {
        series: treasury_series,
        // The quotes are of 15:30 New York, and the curve made from them is published in the evening of the same day.
        availableAfterSessions: 1,
        async fetch(demand, access) {
            const asked = [...new Set(demand.series)];
            const known = new Set(asked.filter((name) => Object.hasOwn(treasury_series, name)));
            const outcomes = known.size === 0 ? [] : await askCurves(yearsOf(demand), access);
            return {
                answers: outcomes.flatMap(({ value: curve }) => {
                    if (curve === undefined)
                        return [];
                    const rows = (curve.value ?? []).filter((observation) => known.has(observation.series));
                    return [{ source: curve.source, rows: withinSpan(rows, demand) }];
                }),
                failures: outcomes.flatMap(({ failure }) => (failure === undefined ? [] : [{ symbols: [...known], failure }])),
                unknown: asked.filter((name) => !known.has(name)),
            };
        },
    },
};
function yearsOf({ from, to }) {
    const first = Math.max(treasury_firstYear, (0,calendar_date/* yearOf */.lY)((0,calendar_date/* epochDay */.ue)(from)));
    const count = Math.max(0, (0,calendar_date/* yearOf */.lY)((0,calendar_date/* epochDay */.ue)(to)) - first + 1);
    return Array.from({ length: count }, (_, i) => first + i);
}
/** The archive for all years that are in it, and a file for each year that is not; for each year where there is no such archive. */
async function askCurves(years, access) {
    const archived = years.filter((year) => year <= lastArchivedYear);
    const archive = archived.length === 0 ? undefined : await attempt(() => askArchive(access));
    const isThere = archive !== undefined && (archive.failure !== undefined || archive.value?.value !== undefined);
    const single = isThere ? years.filter((year) => year > lastArchivedYear) : years;
    const others = await Promise.all(single.map((year) => attempt(() => askYear(year, access))));
    return isThere ? [archive, ...others] : others;
}
function askArchive(access) {
    return access.ask({
        about: `yield curves of ${treasury_firstYear} to ${lastArchivedYear}`,
        path: `${folder}/daily-treasury-rate-archives/par-yield-curve-rates-${treasury_firstYear}-${lastArchivedYear}.csv`,
        absent: [404],
        read: readCurve,
    });
}
function askYear(year, access) {
    return access.ask({
        about: `yield curve of ${year}`,
        path: `${folder}/daily-treasury-rates.csv/${year}/all`,
        query: { type: 'daily_treasury_yield_curve', field_tdr_date_value: year, page: '', _format: 'csv' },
        read: readCurve,
    });
}
function readCurve(text) {
    const { header, lines, isEnded } = csvAnswer(text);
    const columns = header.map(seriesOf);
    if (columns.every((name) => name === undefined)) {
        throw new provider/* ProviderFailure */.C('shape', `expected columns of maturities, found ${shown(header.join(','))}`);
    }
    const last = lines.at(-1);
    if (last && !isEnded && isCutOff(last, header.length)) {
        throw new provider/* ProviderFailure */.C('shape', 'the answer is cut off in its last line');
    }
    return lines.flatMap((fields) => {
        const observed = observedDay(fullYear(fields[0] ?? ''), 'M/D/YYYY');
        return columns.flatMap((name, i) => {
            if (name === undefined || fields[i] === '')
                return [];
            // Of a line with another number of fields nobody can say which one is the value.
            const value = fields.length === header.length ? treasury_present(fields[i]) : fields.join(',');
            return [{ series: name, observed, value }];
        });
    });
}
/** `12/29/23` as `12/29/2023`: the curve begins in 1990. */
function fullYear(date) {
    return date.replace(/^(\d{1,2}\/\d{1,2}\/)(\d{2})$/, (_, day, year) => `${day}${year < '90' ? 20 : 19}${year}`);
}
/** `10 Yr` is BC_10YEAR, `1.5 Month` is BC_1_5MONTH; undefined for what is no maturity that is known. */
function seriesOf(heading) {
    const [, length = '', unit = ''] = /^(\d+(?:\.\d+)?) ?(mo|yr|month|year)s?$/i.exec(heading) ?? [];
    const name = `BC_${length.replace('.', '_')}${/^m/i.test(unit) ? 'MONTH' : 'YEAR'}`;
    return Object.hasOwn(maturities, name) ? name : undefined;
}
function treasury_present(field) {
    return field?.toUpperCase() === 'N/A' ? undefined : field;
}
/** The last line has no line feed, so that a cut shows only in its fields; yields are written with two decimals. */
function isCutOff(fields, width) {
    return fields.length < width || !/^(|N\/A|-?\d+\.\d{2,})$/i.test(fields.at(-1) ?? '');
}

;// CONCATENATED MODULE: ./build/lib/src/providers/registry.js









function providerRegistry(settings) {
    return {
        bars: {
            alpaca: alpaca(settings.alpaca),
            massive: massive,
            tiingo: tiingo,
        },
        news: {
            edgar: edgar(settings.edgar),
            finnhub: finnhub,
            gdelt: gdelt,
        },
        macro: {
            cboe: cboe,
            fred: fred,
            treasury: treasury,
        },
    };
}

// EXTERNAL MODULE: ./build/lib/src/providers/settings.js + 1 modules
var settings = __webpack_require__(96613);
;// CONCATENATED MODULE: ./build/lib/src/ingest/live/delivery.js

/** What `fetch` delivers; a failure that concerns the whole request concerns each of its symbols. */
async function deliveryOf(symbols, fetch) {
    try {
        return await fetch();
    }
    catch (failure) {
        if (!(failure instanceof provider/* ProviderFailure */.C))
            throw failure;
        return { answers: [], failures: [{ symbols, failure }], unknown: [] };
    }
}
/** The failures of deliveries, with who was asked for what. */
function failedRequests(provider, kind, deliveries) {
    return deliveries.flatMap(({ failures }) => failures.map(({ symbols, failure }) => ({ provider, kind, symbols, failure })));
}

// EXTERNAL MODULE: ./build/lib/src/ingest/live/asked-aliases.js
var asked_aliases = __webpack_require__(81436);
;// CONCATENATED MODULE: ./build/lib/src/ingest/live/fetch-bars.js



/**
 * Asks the providers in order: each for what those before it could not give. Splits and dividends of a symbol come from the provider that
 * gave its bars, or from the next one that can; also where files have to give the bars.
 */
async function fetchMarket(questions, sources) {
    const { second, clients, filesStandIn } = sources;
    const { asked, missing, unknown } = await fetchBars(questions.bars, questions.aliases, sources);
    const unknownTo = new Map(asked.map(({ part, unknown: symbols }) => [part.provider, new Set(symbols)]));
    const answeredBy = new Map(asked.map(({ part }) => [part.provider, symbolsOf(part.answered)]));
    const stoodInFor = filesStandIn ? missing.filter((symbol) => !unknown.includes(symbol)) : [];
    const orphans = only(questions.bars, new Set(stoodInFor));
    const actions = await fetchActions(questions, orphans, answeredBy, unknownTo, sources);
    const adjusted = await fetchAdjusted(questions, answeredBy, sources);
    const check = second &&
        (await askAll(second.name, 'check', questions.check, questions.aliases, (demand) => second.bars.fetch(demand, clients.of(second, 'check'))));
    return {
        bars: asked.map(({ part }) => part),
        actions: actions.map(({ part }) => part),
        adjusted: adjusted.map(({ part }) => part),
        second: check?.part,
        failed: [...asked, ...actions, ...adjusted, ...(check ? [check] : [])].flatMap(({ failed }) => failed),
        unknown,
        missing,
    };
}
async function fetchBars(demands, aliases, { providers, clients }) {
    const asked = [];
    let open = demands;
    for (const provider of providers) {
        if (open.length === 0)
            break;
        const client = clients.of(provider, 'bars');
        const answer = await askAll(provider.name, 'bars', open, aliases, (demand) => provider.bars.fetch(demand, client));
        asked.push(answer);
        open = without(open, symbolsOf(answer.part.answered));
    }
    const missing = [...symbolsOf(open)].sort(order/* byCodeUnits */.C);
    const unknown = missing.filter((symbol) => asked.every(({ unknown }) => unknown.includes(symbol)));
    return { asked, missing, unknown };
}
async function fetchActions({ bars: demands, aliases }, orphans, answeredBy, unknownTo, { providers, clients }) {
    const asked = [];
    let left = orphans;
    for (const provider of providers) {
        const own = only(demands, answeredBy.get(provider.name) ?? new Set());
        // A ticker that it does not know would have it refuse the others.
        const stranger = only(left, unknownTo.get(provider.name) ?? new Set());
        const wanted = [...own, ...without(left, unknownTo.get(provider.name) ?? new Set())];
        if (wanted.length === 0)
            continue;
        const client = clients.of(provider, 'actions');
        const answer = await askAll(provider.name, 'actions', wanted, aliases, (demand) => provider.bars.fetchActions(demand, client));
        asked.push(answer);
        left = [...without(wanted, symbolsOf(answer.part.answered)), ...stranger];
    }
    return asked;
}
async function fetchAdjusted({ adjusted: demands, aliases }, answeredBy, { providers, clients }) {
    const asked = [];
    for (const provider of providers) {
        const { fetchAdjusted: fetch } = provider.bars;
        const wanted = only(demands, answeredBy.get(provider.name) ?? new Set());
        if (fetch === undefined || wanted.length === 0)
            continue;
        const client = clients.of(provider, 'adjusted');
        asked.push(await askAll(provider.name, 'adjusted', wanted, aliases, (demand) => fetch(demand, client)));
    }
    return asked;
}
async function askAll(provider, kind, demands, aliases, fetch) {
    const asked = demands.filter(({ symbols }) => symbols.length > 0);
    const deliver = (demand) => deliveryOf(demand.symbols, () => fetch(demand));
    const deliveries = await Promise.all(asked.map(async (demand) => {
        const others = (0,asked_aliases/* barDemandsOfAliases */.NC)(demand, aliases ?? []).map(async ({ demand: other, symbols }) => ({
            symbols,
            delivery: await deliver(other),
        }));
        return (0,asked_aliases/* withAliases */.Pu)(await deliver(demand), await Promise.all(others), toldOf);
    }));
    const failed = failedRequests(provider, kind, deliveries);
    const unknown = deliveries.flatMap((delivery) => delivery.unknown);
    const refused = new Set([...failed.flatMap(({ symbols }) => symbols), ...unknown]);
    return {
        part: {
            provider,
            answers: deliveries.flatMap(({ answers }) => answers),
            answered: without(asked, refused),
        },
        failed,
        unknown,
    };
}
/** What a row tells of a symbol: its bar, adjusted close, split or dividends of a day. */
function toldOf(row) {
    const [day, kind] = 'exDate' in row ? [row.exDate, row.kind] : [row.date, 'bar'];
    return [row.symbol, String(day), kind].join('\n');
}
function symbolsOf(demands) {
    return new Set(demands.flatMap(({ symbols }) => symbols));
}
function only(demands, symbols) {
    return demands
        .map((demand) => ({ ...demand, symbols: demand.symbols.filter((symbol) => symbols.has(symbol)) }))
        .filter((demand) => demand.symbols.length > 0);
}
function without(demands, symbols) {
    return demands
        .map((demand) => ({ ...demand, symbols: demand.symbols.filter((symbol) => !symbols.has(symbol)) }))
        .filter((demand) => demand.symbols.length > 0);
}

;// CONCATENATED MODULE: ./build/lib/src/ingest/live/fetch-macro.js

/** Asks each provider for its series. One that does not answer fails its own series only. */
async function fetchMacro(demands, providers, clients) {
    return Promise.all(demands.map(async ({ provider: name, series, from, to }) => {
        const provider = providers[name];
        const demand = { series, from, to };
        const delivery = await deliveryOf(series, () => provider.macro.fetch(demand, clients.of(provider, 'macro')));
        return { provider, demand, delivery };
    }));
}

;// CONCATENATED MODULE: ./build/lib/src/ingest/live/fetch-news.js


/**
 * Asks every provider for its demands; they do not stand in for each other, because each tells something else.
 *
 * @param aliases other names under which companies are asked for, too
 */
async function fetch_news_fetchNews(demands, providers, clients, aliases = []) {
    const asked = await Promise.all(providers.map((provider) => askProvider(provider, demands[provider.name] ?? [], clients, aliases)));
    const known = asked.map(({ unknown }) => new Set(unknown));
    const [first, ...others] = known;
    return {
        parts: asked.map(({ part }) => part),
        failed: asked.flatMap(({ failed }) => failed),
        unknown: [...(first ?? [])].filter((symbol) => others.every((names) => names.has(symbol))).sort(),
    };
}
async function askProvider(provider, demands, clients, aliases) {
    const client = clients.of(provider, 'news');
    const deliver = (demand) => deliveryOf(demand.subjects.map(({ symbol }) => symbol), () => provider.news.fetch(demand, client));
    const deliveries = await Promise.all(demands.map(async (demand) => {
        const others = (0,asked_aliases/* newsDemandsOfAliases */.HN)(demand, aliases).map(async ({ demand: other, symbols, isOfDays }) => {
            const { answers, ...rest } = await deliver(other);
            const ofDays = answers.map(({ source, rows }) => ({
                source,
                rows: rows.filter(({ published }) => isOfDays(published)),
            }));
            return { symbols, delivery: { ...rest, answers: ofDays } };
        });
        // A service that looks for the company's name gives the same items under both names.
        return (0,asked_aliases/* withAliases */.Pu)(await deliver(demand), await Promise.all(others), (row) => JSON.stringify(row));
    }));
    const failed = failedRequests(provider.name, 'news', deliveries);
    const unknown = deliveries.flatMap((delivery) => delivery.unknown);
    const refused = new Set([...failed.flatMap(({ symbols }) => symbols), ...unknown]);
    const answered = demands
        .map((demand) => ({ ...demand, subjects: demand.subjects.filter(({ symbol }) => !refused.has(symbol)) }))
        .filter(({ subjects }) => subjects.length > 0);
    return {
        part: { provider: provider.name, answers: deliveries.flatMap(({ answers }) => answers), answered },
        failed,
        unknown,
    };
}

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/iso.js
var iso = __webpack_require__(64377);
// EXTERNAL MODULE: ./build/lib/src/file-system.js
var file_system = __webpack_require__(55281);
// EXTERNAL MODULE: ./build/lib/src/lake/make-folder.js
var make_folder = __webpack_require__(88836);
// EXTERNAL MODULE: ./build/lib/src/lake/process-tag.js
var process_tag = __webpack_require__(33189);
// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(57975);
// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(38522);
;// CONCATENATED MODULE: ./build/lib/src/http/body-gzip.js


const pack = (0,external_node_util_.promisify)(external_node_zlib_.gzip);
/** Which system a gzip file was made on: RFC 1952, 2.3.1. */
const systemByte = 9;
const unknownSystem = 255;
/** The same gzip data for the same bytes on every system: without time, name and system. */
async function packed(bytes) {
    const data = await pack(bytes);
    data[systemByte] = unknownSystem;
    return data;
}
/** @throws Error for damaged data, or data cut off */
const unpacked = (0,external_node_util_.promisify)(external_node_zlib_.gunzip);

// EXTERNAL MODULE: ./build/lib/src/http/journal.js
var http_journal = __webpack_require__(69821);
;// CONCATENATED MODULE: ./build/lib/src/http/write-whole.js




/** Writes a file of a folder so that it is there whole or not at all, and stays when the machine stops. */
async function writeWhole(folder, name, content) {
    // The name tells whose it is, so that what a killed process leaves can be swept.
    const temporary = (0,external_node_path_.join)(folder, `.${(0,process_tag/* taggedName */.g)()}`);
    try {
        await (0,file_system/* writeSynced */.EY)(temporary, content);
        await (0,promises_.rename)(temporary, (0,external_node_path_.join)(folder, name));
    }
    catch (error) {
        await (0,promises_.rm)(temporary, { force: true });
        throw error;
    }
    await (0,file_system/* syncToDisk */.UY)(folder);
}

;// CONCATENATED MODULE: ./build/lib/src/http/folder-journal.js











const hex64 = /^[0-9a-f]{64}$/;
const answerFile = /^([0-9a-f]{64})\.answer$/;
const lineFeed = 0x0a;
const headSchema = schemas/* strictObject */.rej({
    request: schemas/* string */.YjP().regex(hex64),
    kind: schemas/* string */.YjP(),
    provider: schemas/* string */.YjP(),
    url: schemas/* string */.YjP(),
    status: schemas/* number */.aig().int(),
    sha256: schemas/* string */.YjP().regex(hex64),
    bytes: schemas/* number */.aig().int().nonnegative(),
    time: schemas/* string */.YjP(),
});
/**
 * A journal in a folder, which is made when the first answer is kept. Each answer is one file `<request>.answer`: the SHA-256 of what follows,
 * then gzip data with a line of JSON that says what it is, and the body. A file appears whole or not at all, whenever the process is killed
 * and whoever else writes. One that is damaged is never an answer: it is asked for again.
 */
function folderJournal(folder) {
    let swept;
    const each = async () => {
        const requests = (await (0,file_system/* listIfExists */.O1)(folder)).flatMap((name) => answerFile.exec(name)?.[1] ?? []);
        const found = [];
        for (const request of requests)
            found.push({ file: fileOf(folder, request), answer: await readAnswer(folder, request) });
        return found;
    };
    return {
        find: async (request) => {
            const answer = await readAnswer(folder, request);
            return typeof answer === 'string' ? undefined : answer;
        },
        keep: async (answer) => {
            swept ??= (0,make_folder/* makeFolder */.f)(folder).then(() => sweep(folder));
            await swept;
            await writeWhole(folder, `${answer.request}.answer`, await encoded(answer));
        },
        all: async () => {
            const found = await each();
            const damaged = found.find(({ answer }) => answer === 'damaged');
            if (damaged) {
                throw new errors/* UserError */.yo(`${damaged.file} is not what was written.`, {
                    hint: 'Run the same command again: what is damaged is asked for anew.',
                });
            }
            return (0,http_journal/* sortedAnswers */.x)(found.flatMap(({ answer }) => (typeof answer === 'string' ? [] : [answer])));
        },
        damaged: async () => (await each()).filter(({ answer }) => answer === 'damaged').map(({ file }) => file),
    };
}
function fileOf(folder, request) {
    return (0,external_node_path_.join)(folder, `${request}.answer`);
}
async function encoded({ body, ...head }) {
    const line = Buffer.from(`${JSON.stringify(headSchema.parse(head))}\n`);
    const data = await packed(Buffer.concat([line, body]));
    return Buffer.concat([Buffer.from(`${(0,canonical_json/* sha256Hex */.f)(data)}\n`), data]);
}
async function readAnswer(folder, request) {
    if (!hex64.test(request))
        throw new Error(`"${request}" identifies no request`);
    const file = await (0,file_system/* readFileIfExists */.QD)(fileOf(folder, request));
    if (file === undefined)
        return 'absent';
    const start = file.indexOf(lineFeed) + 1;
    const data = file.subarray(start);
    if (file.toString('latin1', 0, start) !== `${(0,canonical_json/* sha256Hex */.f)(data)}\n`)
        return 'damaged';
    try {
        const content = await unpacked(data);
        const end = content.indexOf(lineFeed);
        const head = headSchema.parse(JSON.parse(content.toString('utf8', 0, end)));
        const body = content.subarray(end + 1);
        const isWhole = head.request === request && head.bytes === body.length && head.sha256 === (0,canonical_json/* sha256Hex */.f)(body);
        return isWhole ? { ...head, body } : 'damaged';
    }
    catch {
        return 'damaged';
    }
}
/** Removes what processes that are gone were writing. */
async function sweep(folder) {
    for (const name of await (0,file_system/* listIfExists */.O1)(folder)) {
        if ((0,process_tag/* taggedBy */.y)(name)?.state === 'gone')
            await (0,promises_.rm)((0,external_node_path_.join)(folder, name), { force: true });
    }
}

// EXTERNAL MODULE: ./build/lib/src/lake/atomic-folder.js
var atomic_folder = __webpack_require__(84873);
// EXTERNAL MODULE: ./build/lib/src/lake/lock.js
var lock = __webpack_require__(76530);
// EXTERNAL MODULE: ./build/lib/src/lake/sealed-line.js
var sealed_line = __webpack_require__(29212);
;// CONCATENATED MODULE: ./build/lib/src/ingest/live/fetch-session.js











/*
 * A session is a folder `<lake>/.fetching/<start of the digest of its identity>/` with `session`, a sealed line written once, and the answers
 * in `answers/`. Its name begins with a dot, so it is no dataset, and the recovery of the lake leaves it alone.
 */
const sessions = '.fetching';
const sessionFile = 'session';
/** What versions before wrote instead, without a hash. */
const unsealedFile = 'session.json';
/** There when everything was asked for: what is missing then was asked for in vain. */
const fetchedFile = 'fetched';
const halfDayMs = 43_200_000;
const documentSchema = schemas/* strictObject */.rej({ identity: schemas/* string */.YjP(), opened: iso/* datetime */.w$(), plan: schemas/* unknown */.L5J() });
/**
 * Opens the session of an identity, or goes on with the one that a killed process left. The lake may be half written by then: so what was
 * planned first stays the plan.
 *
 * @param root the lake's folder
 * @param identity digest of what is asked for: weeks, providers, symbols, settings
 * @param plan makes the plan of a new session: JSON
 */
async function openFetchSession(root, identity, plan, options) {
    const name = (0,canonical_json/* sha256Hex */.f)(identity).slice(0, 32);
    const folder = (0,external_node_path_.join)(root, sessions, name);
    const { schema, clock, log } = options;
    return (0,lock/* withLock */.k)((0,atomic_folder/* lockPath */.HZ)(root, 'fetching'), async () => {
        await removeUnusable(root, options);
        const journal = folderJournal((0,external_node_path_.join)(folder, 'answers'));
        const wasFetched = (0,file_system/* exists */.t2)((0,external_node_path_.join)(folder, fetchedFile));
        const isLost = await forgetDamaged(journal, wasFetched, log);
        const stored = isLost ? undefined : await readSession(folder);
        const known = stored?.identity === identity ? schema.safeParse(stored.plan) : undefined;
        const planText = JSON.stringify(known?.success === true ? stored?.plan : await plan());
        const opened = known?.success
            ? { plan: known.data, isResumed: true }
            : { plan: schema.parse(JSON.parse(planText)), isResumed: false };
        if (opened.isResumed) {
            log.info(`Goes on with the fetching that began at ${stored?.opened}.`);
        }
        else {
            await (0,atomic_folder/* removeFolder */.v$)(root, `${sessions}/${name}`);
            await (0,make_folder/* makeFolder */.f)(folder);
            const time = new Date(clock()).toISOString();
            const document = `{"identity":${JSON.stringify(identity)},"opened":"${time}","plan":${planText}}`;
            await writeWhole(folder, sessionFile, `${(0,sealed_line/* sealedLine */.b4)(document)}\n`);
        }
        return {
            ...opened,
            planText,
            isFetched: opened.isResumed && wasFetched,
            fetched: () => writeWhole(folder, fetchedFile, ''),
            journal,
            finish: async () => void (await (0,atomic_folder/* removeFolder */.v$)(root, `${sessions}/${name}`)),
        };
    });
}
/**
 * Names the answers that are not what was written, and removes them, so that they are asked for again.
 *
 * @returns whether the session cannot be gone on with: everything had been asked for, and nobody would ask again
 */
async function forgetDamaged(journal, wasFetched, log) {
    const damaged = await journal.damaged();
    for (const file of damaged) {
        log.warning(`${file} is not what was written: it is asked for again.`);
        await (0,promises_.rm)(file, { force: true });
    }
    return wasFetched && damaged.length > 0;
}
/** @returns undefined when there is none, or none that is what was written @throws UnreadableError */
async function readSession(folder) {
    const line = await (0,file_system/* readTextIfExists */.TP)((0,external_node_path_.join)(folder, sessionFile));
    const text = line?.endsWith('\n') ? (0,sealed_line/* textOfLine */.HH)(line.slice(0, -1)) : undefined;
    return text === undefined ? undefined : documentSchema.safeParse(JSON.parse(text)).data;
}
/** Removes sessions that are too old, those that were cut off before they had a plan, and those whose plan cannot be trusted. */
async function removeUnusable(root, { clock, maximumAgeMs = halfDayMs, log }) {
    for (const name of await (0,file_system/* listIfExists */.O1)((0,external_node_path_.join)(root, sessions))) {
        const folder = (0,external_node_path_.join)(root, sessions, name);
        const session = await readSession(folder);
        if (session !== undefined && clock() - Date.parse(session.opened) <= maximumAgeMs)
            continue;
        if (session !== undefined)
            log.info(`Removed what was fetched from ${session.opened} on and never stored: too old.`);
        else if ((0,file_system/* exists */.t2)((0,external_node_path_.join)(folder, sessionFile)))
            log.warning(`${(0,external_node_path_.join)(folder, sessionFile)} is not what was written: what was fetched for it is asked for again.`);
        else if ((0,file_system/* exists */.t2)((0,external_node_path_.join)(folder, unsealedFile)))
            log.warning(`${folder} is of an earlier version, which wrote no hashes: what was fetched for it is asked for again.`);
        await (0,atomic_folder/* removeFolder */.v$)(root, `${sessions}/${name}`);
    }
}

// EXTERNAL MODULE: ./build/lib/src/ingest/live/lake-state.js
var lake_state = __webpack_require__(46638);
// EXTERNAL MODULE: ./build/lib/src/http/provider-client.js + 10 modules
var provider_client = __webpack_require__(81352);
// EXTERNAL MODULE: ./build/lib/src/http/provider-request.js
var provider_request = __webpack_require__(53925);
;// CONCATENATED MODULE: ./build/lib/src/ingest/live/failure-journal.js




const kinds = ['access', 'absent', 'refused', 'limit', 'outage', 'shape'];
const failureSchema = schemas/* strictObject */.rej({ kind: schemas/* enum */.k5n(kinds), message: schemas/* string */.YjP(), hint: schemas/* string */.YjP().optional() })
    .nullable();
/**
 * Access to a provider that also writes down what could not be had, beside the answers: what a run made of a refusal (another question, another
 * provider) can be made again only by who knows of it. An answer that comes later takes its place.
 *
 * @param kind what is asked for; a failure of one kind says nothing about the others
 */
function withFailures(definition, kind, access, { journal, clock, offline }) {
    const record = async (place, failure) => {
        const body = Buffer.from(JSON.stringify(failure));
        const [sha256, bytes] = [(0,canonical_json/* sha256Hex */.f)(body), body.length];
        const time = new Date(clock()).toISOString();
        await journal.keep({ ...place, kind, provider: definition.name, status: 0, sha256, bytes, time, body });
    };
    return {
        log: access.log,
        async ask(question) {
            const place = placeOf(definition, kind, question);
            const before = await journal.find(place.request);
            const failed = before && failureSchema.parse(JSON.parse(before.body.toString('utf8')));
            if (offline && failed)
                throw new provider/* ProviderFailure */.C(failed.kind, failed.message, hintOf(failed));
            try {
                const answer = await access.ask(question);
                if (failed)
                    await record(place, null);
                return answer;
            }
            catch (failure) {
                if (!offline && failure instanceof provider/* ProviderFailure */.C) {
                    const { kind: ofFailure, message, hint } = failure;
                    await record(place, { kind: ofFailure, message, ...(hint === undefined ? {} : { hint }) });
                }
                throw failure;
            }
        },
    };
}
function placeOf(definition, kind, question) {
    const base = question.base ?? Object.keys(definition.bases)[0] ?? '';
    const { identity, shown } = (0,provider_request/* providerRequest */.v)(definition, base, question);
    return { request: (0,canonical_json/* sha256Hex */.f)((0,canonical_json/* canonicalJson */.d)({ failure: identity, kind })), url: shown };
}
function hintOf({ hint }) {
    return hint === undefined ? {} : { hint };
}

;// CONCATENATED MODULE: ./build/lib/src/ingest/live/live-clients.js


function liveClients({ context, pipeline, journal, offline }) {
    const clients = new Map();
    const { fetch, signal, log, clock, secret } = context;
    return {
        of(provider, kind) {
            const known = clients.get(provider.name) ??
                (0,provider_client/* providerAccess */.s)(provider, {
                    settings: pipeline.providers[provider.name],
                    http: pipeline.http,
                    fetch,
                    signal,
                    log,
                    clock,
                    secret,
                    journal,
                    offline,
                    kind,
                });
            clients.set(provider.name, known);
            return withFailures(provider, kind, known.withKind(kind), { journal, clock, offline });
        },
        usage: () => new Map([...clients].map(([name, { usage }]) => [name, usage])),
    };
}

// EXTERNAL MODULE: ./build/lib/src/ingest/live/live-plan.js + 1 modules
var live_plan = __webpack_require__(45252);
// EXTERNAL MODULE: ./build/lib/src/http/provider-names.js
var provider_names = __webpack_require__(97028);
;// CONCATENATED MODULE: ./build/lib/src/ingest/live/live-plan-schema.js




const date = schemas/* string */.YjP().transform((text) => (0,calendar_date/* parseIsoDate */.jT)(text));
const barDemands = schemas/* array */.YOg(schemas/* strictObject */.rej({ symbols: schemas/* array */.YOg(schemas/* string */.YjP()).readonly(), from: date, to: date }))
    .readonly();
const newsDemands = schemas/* array */.YOg(schemas/* strictObject */.rej({
    subjects: schemas/* array */.YOg(schemas/* strictObject */.rej({ symbol: schemas/* string */.YjP(), name: schemas/* string */.YjP().optional() })
        .transform(({ symbol, name }) => ({ symbol, name })))
        .readonly(),
    from: schemas/* number */.aig(),
    to: schemas/* number */.aig(),
}))
    .readonly();
/** What a run asks the live providers for. It is written down with the answers: the same plan asks the same questions. */
const livePlanSchema = schemas/* strictObject */.rej({
    weeks: schemas/* array */.YOg(schemas/* string */.YjP()),
    /** Digest of what the lake held before: a run that changes nothing keeps no answers. */
    before: schemas/* string */.YjP(),
    bars: barDemands,
    /** Stored sessions whose adjustment by the provider is compared with the known splits and dividends. */
    adjusted: barDemands,
    /** Sessions that are compared with a second provider. */
    check: barDemands,
    /** By provider. */
    news: schemas/* record */.g1P(schemas/* string */.YjP(), newsDemands),
    macro: schemas/* array */.YOg(schemas/* strictObject */.rej({
        provider: schemas/* enum */.k5n(provider_names/* macroProviderNames */.mv),
        series: schemas/* array */.YOg(schemas/* string */.YjP()).readonly(),
        from: date,
        to: date,
    }))
        .readonly(),
    /** Other names under which symbols are asked for, too; missing where there are none. */
    aliases: schemas/* array */.YOg(asked_aliases/* askedAliasSchema */.Us).readonly().optional(),
});

// EXTERNAL MODULE: ./build/lib/src/ingest/live/news-weeks.js
var news_weeks = __webpack_require__(69370);
// EXTERNAL MODULE: ./build/lib/src/lake/partition-files.js
var partition_files = __webpack_require__(98029);
// EXTERNAL MODULE: ./build/lib/src/ingest/datasets.js
var datasets = __webpack_require__(76589);
;// CONCATENATED MODULE: ./build/lib/src/ingest/live/raw-store.js





const planFile = 'plan.json';
/** Stores the answers of a run, one partition for each provider. */
async function storeRaw(lake, { weekEnding, run, plan, journal }) {
    const byProvider = Map.groupBy(await journal.all(), ({ provider }) => provider);
    for (const [provider, answers] of byProvider) {
        const attachments = { [planFile]: plan };
        for (const { request, body } of answers)
            attachments[attachmentOf(request)] = await packed(body);
        await lake.write(datasets/* raw */.lS, { ...keysOf(weekEnding, run), provider }, { recipe: datasets/* ingestRecipe */.ZJ, table: rawTable(answers), attachments, sources: answers.map(sourceOf) });
    }
}
/**
 * The stored answers of a run, to be asked instead of the providers, and its plan.
 *
 * @returns undefined when nothing is stored of this run
 * @throws DamagedPartitionError
 */
async function rawJournal(lake, weekEnding, run) {
    const answers = new Map();
    let plan;
    for (const keys of await lake.list(datasets/* raw */.lS, keysOf(weekEnding, run))) {
        const stored = await readAnswers(lake, keys);
        plan ??= stored?.plan;
        for (const answer of stored?.answers ?? [])
            answers.set(answer.request, answer);
    }
    if (plan === undefined)
        return undefined;
    const journal = {
        find: async (request) => answers.get(request),
        keep: async () => {
            throw new Error('Stored answers cannot be added to.');
        },
        all: async () => (0,http_journal/* sortedAnswers */.x)([...answers.values()]),
    };
    return { journal, plan };
}
/** Numbers of the runs whose answers are stored for a week, ascending. */
async function rawRuns(lake, weekEnding) {
    const stored = await lake.list(datasets/* raw */.lS, { week_ending: weekEnding });
    const runs = new Set(stored.map(({ run = '' }) => run).filter((run) => /^[1-9]\d{0,14}$/.test(run)));
    return [...runs].map(Number).sort((a, b) => a - b);
}
/** A damaged run is left for the audit to find. */
async function planOf(lake, weekEnding, run) {
    try {
        return (await rawJournal(lake, weekEnding, run))?.plan;
    }
    catch (error) {
        if (error instanceof partition_files/* DamagedPartitionError */.qg)
            return undefined;
        throw error;
    }
}
/** Under which number a run of this plan is stored for a week: its own where a killed process began to store it, else the next one. */
async function rawRunOf(lake, weekEnding, plan) {
    const runs = await rawRuns(lake, weekEnding);
    for (const run of runs)
        if ((await planOf(lake, weekEnding, run)) === plan)
            return run;
    return (runs.at(-1) ?? 0) + 1;
}
/**
 * Removes answers from the local folder that were stored longer than `keepDays` ago; 0 removes all.
 *
 * @param now ms since 1970
 * @returns how many partitions were removed
 */
async function pruneRaw(lake, keepDays, now) {
    let removed = 0;
    for (const keys of await lake.listLocal(datasets/* raw */.lS)) {
        const stored = await storedTime(lake, keys);
        const isOld = stored !== undefined && (keepDays === 0 || now - stored > keepDays * calendar_date/* dayMs */.LP);
        if (isOld && (await lake.remove(datasets/* raw */.lS, keys)))
            removed += 1;
    }
    return removed;
}
/** Ms since 1970; undefined for a partition that does not say. A damaged one is left for the audit to find. */
async function storedTime(lake, keys) {
    try {
        const manifest = await lake.manifest(datasets/* raw */.lS, keys);
        return manifest && Date.parse(manifest.produced.time);
    }
    catch (error) {
        if (error instanceof partition_files/* DamagedPartitionError */.qg)
            return undefined;
        throw error;
    }
}
async function readAnswers(lake, keys) {
    const partition = await lake.read(datasets/* raw */.lS, keys);
    const folder = lake.folder(datasets/* raw */.lS, keys);
    // Its files are read at once: attachments one by one would each check the whole partition.
    const files = (await (0,partition_files/* readVerified */.xu)(folder))?.files;
    if (partition === undefined || files === undefined)
        return undefined;
    const { table, manifest } = partition;
    const times = new Map(manifest.produced.sources?.map((source) => [sourceKey(source), source.time]));
    const answers = [];
    for (let row = 0; row < table.rows; row++) {
        const file = table.columns.file[row] ?? '';
        const data = files.get(file);
        if (data === undefined)
            throw new partition_files/* DamagedPartitionError */.qg(folder, `its manifest lists no ${file}`);
        const head = answerHead(table, row, keys.provider ?? '');
        const time = times.get(sourceKey({ ...head, name: head.url })) ?? manifest.produced.time;
        answers.push({ ...head, time, body: await unpacked(data) });
    }
    return { answers, plan: files.get(planFile)?.toString('utf8') };
}
function answerHead({ columns }, row, provider) {
    return {
        request: columns.request[row] ?? '',
        kind: columns.kind[row] ?? '',
        provider,
        url: columns.url[row] ?? '',
        status: columns.status[row] ?? 0,
        sha256: columns.sha256[row] ?? '',
        bytes: columns.bytes[row] ?? 0,
    };
}
function rawTable(answers) {
    return {
        rows: answers.length,
        columns: {
            request: answers.map(({ request }) => request),
            kind: answers.map(({ kind }) => kind),
            url: answers.map(({ url }) => url),
            status: Int32Array.from(answers, ({ status }) => status),
            bytes: Float64Array.from(answers, ({ bytes }) => bytes),
            sha256: answers.map(({ sha256 }) => sha256),
            file: answers.map(({ request }) => attachmentOf(request)),
        },
    };
}
function sourceOf({ url, bytes, sha256, time }) {
    return { name: url, bytes, sha256, time };
}
function sourceKey({ name, sha256 }) {
    return `${sha256} ${name}`;
}
function keysOf(weekEnding, run) {
    return { week_ending: weekEnding, run: `${run}` };
}
function attachmentOf(request) {
    return `${request.slice(0, 32)}.gz`;
}

;// CONCATENATED MODULE: ./build/lib/src/ingest/live/live-sources.js















/** The live providers that a configuration uses, each once. */
function providersInUse({ market, news, macro, providers }) {
    const registry = providerRegistry(providers);
    const used = [];
    for (const name of market.providers)
        if (name !== 'files')
            used.push(registry.bars[name]);
    if (market.cross_check !== undefined)
        used.push(registry.bars[market.cross_check.provider]);
    for (const name of news.providers)
        if (name !== 'files')
            used.push(registry.news[name]);
    for (const { provider } of Object.values(macro.series))
        used.push(registry.macro[provider]);
    return [...new Map(used.map((provider) => [provider.name, provider])).values()];
}
/**
 * Refuses to fetch what may not be passed on where everybody could download it.
 *
 * @throws UserError
 */
async function assertMayBePublished(used, { restricted }, audience) {
    const closed = used.filter(({ licence }) => !licence.isOpen).map(({ title }) => title);
    if (closed.length === 0 || restricted === 'always')
        return;
    const readers = await audience();
    if (readers === 'owner' || readers === 'members')
        return;
    const who = readers === 'everyone'
        ? 'This repository is public: everybody can download its artifacts'
        : 'Whether this repository is public cannot be found out';
    throw new errors/* UserError */.yo(`${who}, and the terms of ${closed.join(', ')} forbid passing on their data.`, {
        hint: 'Run it in a private repository, or set publication.restricted to "always" if you have the right to publish.',
    });
}
/**
 * Asks the providers for what the lake lacks, going on where a killed run for the same weeks and settings stopped.
 *
 * @throws UserError when providers of bars were asked and none gave anything
 */
async function fetchLive(options, context) {
    const { lake, pipeline, weeks } = options;
    const session = await openFetchSession(lake.root, identityOf(options), async () => JSON.parse(JSON.stringify(await (0,live_plan/* makeLivePlan */.y)(options))), { schema: livePlanSchema, clock: context.clock, log: context.log });
    const { plan, planText, journal } = session;
    const clients = liveClients({ context, pipeline, journal, offline: session.isFetched });
    const answers = await askProviders(plan, pipeline, clients);
    await session.fetched();
    return {
        answers,
        keep: async () => {
            if (pipeline.raw.keep_days === 0 || (await (0,lake_state/* lakeState */.b)(options)) === plan.before)
                return;
            const weekEnding = (0,news_weeks/* lastOf */.g)(weeks).weekEnding;
            const run = await rawRunOf(lake, weekEnding, planText);
            await storeRaw(lake, { weekEnding, run, plan: planText, journal });
        },
        finish: async () => {
            await session.finish();
            await pruneRaw(lake, pipeline.raw.keep_days, context.clock());
        },
    };
}
/** The runs of a last week whose answers are kept, in the order in which they were made. */
async function keptRuns(lake, weekEnding) {
    const runs = [];
    for (const run of await rawRuns(lake, weekEnding)) {
        const kept = await rawJournal(lake, weekEnding, run);
        if (kept !== undefined)
            runs.push({ run, weeks: livePlanSchema.parse(JSON.parse(kept.plan)).weeks });
    }
    return runs;
}
/** The same from the answers that are kept of a run for these weeks, without asking anybody. */
async function replayLive(options, run, context) {
    const { lake, pipeline, weeks } = options;
    const kept = await rawJournal(lake, (0,news_weeks/* lastOf */.g)(weeks).weekEnding, run);
    if (kept === undefined)
        throw new Error(`run ${run} of ${(0,news_weeks/* lastOf */.g)(weeks).weekEnding} has gone from the lake`);
    const { journal } = kept;
    const plan = livePlanSchema.parse(JSON.parse(kept.plan));
    const clients = liveClients({ context, pipeline, journal, offline: true });
    const answers = await askProviders(plan, pipeline, clients);
    return { answers, keep: async () => undefined, finish: async () => undefined };
}
async function askProviders(plan, pipeline, clients) {
    const registry = providerRegistry(pipeline.providers);
    const { market: marketConfig, news: newsConfig } = pipeline;
    const bars = marketConfig.providers.filter((name) => name !== 'files').map((name) => registry.bars[name]);
    const second = marketConfig.cross_check && registry.bars[marketConfig.cross_check.provider];
    const newsProviders = newsConfig.providers.filter((name) => name !== 'files').map((name) => registry.news[name]);
    const [market, news, macro] = await Promise.all([
        fetchMarket(plan, {
            providers: bars,
            second,
            clients,
            filesStandIn: marketConfig.providers.includes('files'),
        }),
        fetch_news_fetchNews(plan.news, newsProviders, clients, plan.aliases),
        fetchMacro(plan.macro, registry.macro, clients),
    ]);
    assertSomethingCame(market, marketConfig.providers.includes('files'));
    const failed = [
        ...market.failed,
        ...news.failed,
        ...macro.flatMap(({ provider, delivery }) => failedRequests(provider.name, 'macro', [delivery])),
    ];
    return {
        plan,
        market,
        news,
        macro,
        failed,
        usage: clients.usage(),
        answeredAt: answeredAt(market, news, macro),
    };
}
function answeredAt({ bars, actions, adjusted, second }, { parts }, macro) {
    const deliveries = macro.map(({ delivery }) => delivery);
    const all = [
        ...[...bars, ...actions, ...adjusted, ...(second ? [second] : [])],
        ...parts,
        ...deliveries,
    ];
    const answers = all.flatMap((part) => part.answers);
    const times = answers.map(({ source }) => Date.parse(source.time ?? '')).filter((time) => !Number.isNaN(time));
    return times.length === 0 ? undefined : times.reduce((a, b) => Math.max(a, b));
}
/** Nothing at all is no week with late symbols but a wrong key, or a service that is down. */
function assertSomethingCame({ bars, failed }, hasFiles) {
    if (hasFiles || bars.some(({ answered }) => answered.length > 0))
        return;
    const failures = failed.filter(({ kind }) => kind === 'bars').map(({ failure }) => failure);
    const [first] = failures;
    if (first === undefined)
        return;
    const messages = [...new Set(failures.map(({ message }) => message))].slice(0, 3).join(' ');
    const hint = failures.map(({ hint }) => hint).find((text) => text !== undefined);
    throw new errors/* UserError */.yo(`No bars could be fetched. ${messages}`, hint === undefined ? {} : { hint });
}
/** What makes two runs the same work. */
function identityOf({ pipeline, weeks, subjects }) {
    const { benchmark, universe, market, news, macro, providers } = pipeline;
    return (0,canonical_json/* sha256Hex */.f)((0,canonical_json/* canonicalJson */.d)({
        weeks: weeks.map(({ weekEnding }) => weekEnding),
        subjects: subjects.map(({ symbol, name }) => [symbol, name ?? null]),
        benchmark,
        market: {
            providers: market.providers,
            history: market.history_sessions,
            overlap: market.overlap_sessions,
            check: market.cross_check?.provider ?? null,
        },
        news: { providers: news.providers, history: news.history_weeks, overlap: news.overlap_days },
        macro: { series: macro.series, years: macro.history_years },
        providers: (0,settings/* ownSettingsOf */.L)(providers),
        ...(universe.aliases.length === 0 ? {} : { aliases: universe.aliases }),
    }));
}
/** Whether a configuration asks anybody. */
function asksAnybody(pipeline) {
    return providersInUse(pipeline).length > 0;
}


/***/ }),

/***/ 69370:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ newsWeeksOf),
/* harmony export */   g: () => (/* binding */ lastOf)
/* harmony export */ });
/* harmony import */ var _calendar_weeks_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(18429);

/** The last of the selected weeks. */
function lastOf(weeks) {
    const last = weeks.at(-1);
    if (last === undefined)
        throw new RangeError('expected at least one week');
    return last;
}
/** The weeks whose news the selected ones look at, oldest first. */
function newsWeeksOf(weeks, historyWeeks) {
    const last = lastOf(weeks);
    const [first = last] = weeks;
    return (0,_calendar_weeks_js__WEBPACK_IMPORTED_MODULE_0__/* .weeksBetween */ .WP)((0,_calendar_weeks_js__WEBPACK_IMPORTED_MODULE_0__/* .weeksBack */ .Tn)(first, historyWeeks + 1)[0].weekEnding, last.weekEnding);
}


/***/ }),

/***/ 92815:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   UV: () => (/* binding */ configuredSeries),
/* harmony export */   _g: () => (/* binding */ assertSameSource),
/* harmony export */   rI: () => (/* binding */ sourceText)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(42226);
/* harmony import */ var _text_order_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(37961);


/**
 * The configured series, by name.
 *
 * @throws UserError when two names are the same series of the same provider
 */
function configuredSeries({ series }) {
    const configured = Object.entries(series).map(([name, { provider, series }]) => ({ name, provider, series }));
    const names = new Map();
    for (const one of configured) {
        const source = sourceText(one);
        const twin = names.get(source);
        if (twin !== undefined) {
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(`macro.series: "${twin}" and "${one.name}" are both ${source}.`, {
                hint: 'Keep one of them in pipeline.yaml.',
            });
        }
        names.set(source, one.name);
    }
    return configured.sort((a, b) => (0,_text_order_js__WEBPACK_IMPORTED_MODULE_1__/* .byCodeUnits */ .C)(a.name, b.name));
}
/** What the column `source` says: the provider, and its own name of the series. */
function sourceText({ provider, series }) {
    return `${provider} ${series}`;
}
/**
 * Values of two sources under one name would look like one series with a jump.
 *
 * @throws UserError when the stored values are of another source than the configuration names
 */
function assertSameSource(series, stored) {
    const other = stored.columns.source.find((source) => source !== sourceText(series));
    if (other === undefined)
        return;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(`macro_daily/series=${series.name} holds values of ${other}; pipeline.yaml now takes "${series.name}" from ${sourceText(series)}.`, {
        hint: `Give the new series another name under macro.series, or put ${other} back. To start it anew, remove the folder macro_daily/series=${series.name} from the lake and the artifacts that hold it.`,
    });
}


/***/ }),

/***/ 24827:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   fR: () => (/* binding */ withSpan),
/* harmony export */   u4: () => (/* binding */ readAskedSpans),
/* harmony export */   zq: () => (/* binding */ storeAskedSpans)
/* harmony export */ });
/* harmony import */ var _lake_table_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(75925);
/* harmony import */ var _datasets_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76589);


async function readAskedSpans(lake, provider, kind) {
    const partition = await lake.read(_datasets_js__WEBPACK_IMPORTED_MODULE_0__/* .fetchedSpans */ .l9, { provider, kind });
    const { rows, columns } = partition?.table ?? (0,_lake_table_js__WEBPACK_IMPORTED_MODULE_1__/* .emptyTable */ ._d)(_datasets_js__WEBPACK_IMPORTED_MODULE_0__/* .fetchedSpans */ .l9.columns);
    const spans = new Map();
    for (let row = 0; row < rows; row++) {
        const name = columns.symbol[row];
        const span = { first: columns.first_date[row], last: columns.last_date[row] };
        spans.set(name, [...(spans.get(name) ?? []), span]);
    }
    return spans;
}
/** Adds what was asked for and answered now. */
async function storeAskedSpans(lake, provider, kind, asked) {
    if (asked.length === 0)
        return;
    const spans = new Map(await readAskedSpans(lake, provider, kind));
    for (const [name, span] of asked)
        spans.set(name, withSpan(spans.get(name) ?? [], span));
    await lake.write(_datasets_js__WEBPACK_IMPORTED_MODULE_0__/* .fetchedSpans */ .l9, { provider, kind }, { recipe: _datasets_js__WEBPACK_IMPORTED_MODULE_0__/* .ingestRecipe */ .ZJ, table: spanTable(spans) });
}
/** The spans with one more; those that overlap or touch become one. */
function withSpan(spans, added) {
    const joined = [];
    for (const { first, last } of [...spans, added].sort((a, b) => a.first - b.first)) {
        const before = joined.at(-1);
        if (before && first <= before.last + 1)
            before.last = Math.max(before.last, last);
        else
            joined.push({ first, last });
    }
    return joined;
}
function spanTable(spans) {
    const all = [...spans].flatMap(([name, list]) => list.map((span) => ({ name, ...span })));
    return {
        rows: all.length,
        columns: {
            symbol: all.map(({ name }) => name),
            first_date: Int32Array.from(all, ({ first }) => first),
            last_date: Int32Array.from(all, ({ last }) => last),
        },
    };
}


/***/ }),

/***/ 74886:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   j: () => (/* binding */ tableDigest)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var _dictionary_column_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(88068);


/**
 * SHA-256 of a table's content: column names, types and cells in row order. It depends on nothing of the file that held
 * the rows, so a slice of a partition and the same rows stored alone have one digest.
 */
function tableDigest(columns, table) {
    const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256');
    hash.update(`rows:${table.rows}\n`);
    for (const [name, spec] of Object.entries(columns)) {
        hash.update(`${name}:${spec.type}\n`);
        const values = table.columns[name];
        if (Array.isArray(values))
            hashCells(hash, values);
        else if (values instanceof _dictionary_column_js__WEBPACK_IMPORTED_MODULE_1__/* .DictionaryColumn */ .b)
            hashDictionary(hash, values.canonical());
        else
            hash.update(bytesOf(values instanceof Float64Array ? withOneNaN(values) : values));
    }
    return hash.digest('hex');
}
function bytesOf({ buffer, byteOffset, byteLength }) {
    return new Uint8Array(buffer, byteOffset, byteLength);
}
/** The numbers with one bit pattern for every NaN: a computed one (0/0) can differ from the constant. */
function withOneNaN(values) {
    let copy;
    let bits;
    for (let row = 0; row < values.length; row++) {
        if (!Number.isNaN(values[row]))
            continue;
        copy ??= values.slice();
        bits ??= new BigUint64Array(copy.buffer);
        bits[row] = 0x7ff8000000000000n;
    }
    return copy ?? values;
}
function hashCells(hash, cells) {
    const text = [];
    for (const cell of cells) {
        if (cell === null)
            text.push('-');
        else if (typeof cell === 'string')
            text.push(`${cell.length}:${cell}`);
        else
            text.push(`${cell.length}:${Buffer.from(cell.buffer, cell.byteOffset, cell.byteLength).toString('base64')}`);
    }
    hash.update(text.join('\n'));
}
/** The values that occur and the codes among them: what other values a dictionary knows has no say. */
function hashDictionary(hash, { values, codes }) {
    hashCells(hash, values);
    hash.update(bytesOf(codes));
}


/***/ })

};
