export const id = 2596;
export const ids = [2596];
export const modules = {

/***/ 43728:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ readEvaluation)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2503);
/* harmony import */ var _lake_partition_document_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(31017);


const named = zod__WEBPACK_IMPORTED_MODULE_1__/* .looseObject */ ._H3({ regime: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP() });
/** As far as it tells an evaluation from another document: its numbers are those of the stage that wrote it. */
const outline = zod__WEBPACK_IMPORTED_MODULE_1__/* .looseObject */ ._H3({
    as_of: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
    benchmark: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
    settings: zod__WEBPACK_IMPORTED_MODULE_1__/* .looseObject */ ._H3({}),
    regimes: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(named),
    pairs: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_1__/* .looseObject */ ._H3({})),
});
/** `evaluation.json`, as it was written. @throws DamagedPartitionError where it is missing, or none of ours */
function readEvaluation(partition) {
    return (0,_lake_partition_document_js__WEBPACK_IMPORTED_MODULE_0__/* .readDocument */ .u0)(partition, 'evaluation.json', outline);
}


/***/ }),

/***/ 72596:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  evaluationParameters: () => (/* binding */ evaluationParameters),
  run: () => (/* binding */ run)
});

// EXTERNAL MODULE: ./build/lib/src/calendar/date.js
var date = __webpack_require__(52010);
// EXTERNAL MODULE: ./build/lib/src/calendar/sessions.js
var calendar_sessions = __webpack_require__(97227);
// EXTERNAL MODULE: ./build/lib/src/errors.js
var errors = __webpack_require__(42226);
// EXTERNAL MODULE: ./build/lib/src/evaluation/datasets.js
var datasets = __webpack_require__(50515);
// EXTERNAL MODULE: ./build/lib/src/statistics/stationary-bootstrap.js
var stationary_bootstrap = __webpack_require__(74868);
// EXTERNAL MODULE: ./build/lib/src/statistics/wilson.js
var wilson = __webpack_require__(32881);
// EXTERNAL MODULE: ./build/lib/src/scoring/basket.js + 1 modules
var scoring_basket = __webpack_require__(66382);
// EXTERNAL MODULE: ./build/lib/src/scoring/model.js + 2 modules
var scoring_model = __webpack_require__(49434);
// EXTERNAL MODULE: ./build/lib/src/statistics/newey-west.js
var newey_west = __webpack_require__(63893);
// EXTERNAL MODULE: ./build/lib/src/statistics/rank.js
var rank = __webpack_require__(90243);
// EXTERNAL MODULE: ./build/lib/src/statistics/rank-correlation.js
var rank_correlation = __webpack_require__(89466);
// EXTERNAL MODULE: ./build/lib/src/market/steps/settings.js
var steps_settings = __webpack_require__(67201);
// EXTERNAL MODULE: ./build/lib/src/market/steps/unexplained-steps.js
var unexplained_steps = __webpack_require__(50403);
;// CONCATENATED MODULE: ./build/lib/src/evaluation/held-prices.js



/** No session after the scored weeks is known. */
const noPrices = { sessions: new Int32Array(0), known: 0, bySymbol: new Map() };
/**
 * Prices of a market view. A symbol whose source gives no adjusted close at all is followed by its close; one that has some has no bar where
 * it has none, as a price of another scale would look like a gain or a loss.
 */
function heldPrices(window, settings = steps_settings/* defaultSteps */.ft) {
    const { sessions, bars } = window;
    const bySymbol = new Map([...bars].map(([symbol, own]) => [symbol, { ...pricesOf(own), steps: (0,unexplained_steps/* excludedPlaces */.Nz)(window, symbol, settings) }]));
    let known = 0;
    for (const { close } of bySymbol.values()) {
        known = Math.max(known, close.findLastIndex((price) => !Number.isNaN(price)) + 1);
    }
    return { sessions, known, bySymbol };
}
function pricesOf({ open, close, adjClose }) {
    if (adjClose.every(Number.isNaN))
        return { open, close, factor: close.map((price) => price / price) };
    return { open, close, factor: adjClose.map((price, i) => price / close[i]) };
}
/**
 * The sessions in which a decision of a week is held: those of the next week of the calendar.
 *
 * @returns undefined while that week is not over, or none of its last session's bars is known
 */
function heldSessions({ sessions, known }, weekEnding) {
    const first = sessions.findIndex((day) => day > (0,date/* epochDay */.ue)(weekEnding));
    if (first < 0)
        return undefined;
    const isoWeek = (0,date/* isoWeekOrdinal */.z2)(sessions[first]);
    // The view ends with a week, so that the last week of it is whole.
    const last = sessions.findLastIndex((day) => (0,date/* isoWeekOrdinal */.z2)(day) === isoWeek);
    return last < known ? { first, last } : undefined;
}
/**
 * The sessions of a forward return: `horizon` of them from the first one after a week on.
 *
 * @returns undefined while they are not over
 */
function forwardSessions({ sessions, known }, weekEnding, horizon) {
    const first = sessions.findIndex((day) => day > (0,date/* epochDay */.ue)(weekEnding));
    const last = first + horizon - 1;
    return first >= 0 && last < known ? { first, last } : undefined;
}
/**
 * Bought at the open of the first session with a bar, sold at the close of the last one with a bar. A price that takes a step that nothing
 * explains in between is no return: nobody knows whether what was sold is what was bought.
 *
 * @returns why there is none otherwise
 */
function trade(prices, symbol, { first, last }) {
    const own = prices.bySymbol.get(symbol);
    if (!own)
        return 'NO_BAR';
    let [buy, sell] = [first, last];
    while (buy <= last && !hasBar(own, buy))
        buy += 1;
    while (sell > buy && !hasBar(own, sell))
        sell -= 1;
    if (buy > last)
        return 'NO_BAR';
    if (own.steps.some((place) => place > buy && place <= sell))
        return 'UNEXPLAINED_STEP';
    const entryPrice = own.open[buy] * (own.factor[buy] / own.factor[sell]);
    const exitPrice = own.close[sell];
    return {
        entryDay: prices.sessions[buy],
        exitDay: prices.sessions[sell],
        entryPrice,
        exitPrice,
        return: exitPrice / entryPrice - 1,
    };
}
/** As {@link trade}, undefined where there is none. */
function heldTrade(prices, symbol, span) {
    const made = trade(prices, symbol, span);
    return typeof made === 'string' ? undefined : made;
}
/** From the open of the first session to the close of the last one; NaN without a bar on both, or with an unexplained step between. */
function forwardReturn(prices, symbol, span) {
    const own = prices.bySymbol.get(symbol);
    if (!own || !hasBar(own, span.first) || !hasBar(own, span.last))
        return Number.NaN;
    return heldTrade(prices, symbol, span)?.return ?? Number.NaN;
}
function hasBar({ open, close, factor }, place) {
    return open[place] > 0 && close[place] > 0 && factor[place] > 0;
}

;// CONCATENATED MODULE: ./build/lib/src/evaluation/weekly-results.js

/**
 * The result of every week of a regime. A basket is bought at the open of the next week's first session and sold at the close of its last:
 * gross = Σ w·r / Σ w over the names with a price, net = gross − cost. A skipped week has the result 0 once the week is over, an undecided
 * one has none: nothing was decided.
 */
function weeklyResults({ weeks }, options) {
    let before;
    return weeks.map((week) => {
        const isTraded = week.decision === 'TRADE';
        const turnover = isTraded ? turnoverOf(week.wouldBe, before) : Number.NaN;
        if (isTraded)
            before = week.wouldBe;
        return resultOf(week, turnover, options);
    });
}
function resultOf(week, turnover, { prices, benchmark, settings }) {
    const span = heldSessions(prices, week.weekEnding);
    const picks = week.wouldBe.map((pick) => pickResult(pick, prices, span));
    const gross = grossReturn(picks);
    const ofBenchmark = (span && heldTrade(prices, benchmark, span)?.return) ?? Number.NaN;
    const cost = costOf(week, turnover, settings);
    const net = netReturn(week, span, gross - cost);
    const active = week.decision === 'TRADE' ? net - ofBenchmark : Number.NaN;
    return { week, span, picks, gross, benchmark: ofBenchmark, turnover, cost, net, active };
}
function pickResult(pick, prices, span) {
    if (!span)
        return { pick, trade: undefined, reason: 'NOT_YET' };
    const made = trade(prices, pick.symbol, span);
    return typeof made === 'string' ? { pick, trade: undefined, reason: made } : { pick, trade: made, reason: '' };
}
function netReturn({ decision }, span, traded) {
    if (decision === 'TRADE')
        return traded;
    return decision === 'SKIP' && span ? 0 : Number.NaN;
}
function costOf({ decision }, turnover, { cost, round_trip_bps }) {
    if (decision !== 'TRADE')
        return 0;
    const roundTrip = round_trip_bps / 10_000;
    return cost === 'round-trip' ? roundTrip : turnover * roundTrip;
}
/** Mean return by weight of the names that have one; NaN when none has. */
function grossReturn(picks) {
    let sum = 0;
    let weights = 0;
    for (const { pick, trade } of picks) {
        if (!trade)
            continue;
        sum += pick.weight * trade.return;
        weights += pick.weight;
    }
    return sum / weights;
}
/** Gross return of a basket over sessions; NaN while they are not over, and when no name has a price. */
function basketReturn(basket, prices, span) {
    return grossReturn(basket.map((pick) => pickResult(pick, prices, span)));
}
/**
 * Σ|Δw|/2 between two baskets, each name of only one of them having the weight 0 in the other. The first basket is bought from cash, which
 * counts as a position: its turnover is 1.
 */
function turnoverOf(basket, before) {
    if (!before)
        return 1;
    const held = new Map(before.map(({ symbol, weight }) => [symbol, weight]));
    let changed = 0;
    for (const { symbol, weight } of basket) {
        changed += Math.abs(weight - (held.get(symbol) ?? 0));
        held.delete(symbol);
    }
    for (const weight of held.values())
        changed += weight;
    return changed / 2;
}

// EXTERNAL MODULE: ./build/lib/src/statistics/student-t.js
var student_t = __webpack_require__(88119);
;// CONCATENATED MODULE: ./build/lib/src/evaluation/weekly-series.js




/**
 * One number per week of the calendar, from the first scored week to the last: NaN where the week was not scored or has none, so that
 * neighbours in the series are neighbours in time.
 *
 * @param weeks oldest first
 */
function weeklySeries(weeks, numberOf) {
    const [first] = weeks;
    const last = weeks.at(-1);
    if (!first || !last)
        return new Float64Array(0);
    const series = new Float64Array((0,date/* weeksApart */.Cc)(first.weekEnding, last.weekEnding) + 1).fill(Number.NaN);
    for (const week of weeks)
        series[(0,date/* weeksApart */.Cc)(first.weekEnding, week.weekEnding)] = numberOf(week);
    return series;
}
/**
 * Mean of a weekly series with the interval mean ± t(n − 1) · Newey–West standard error.
 *
 * @param lags weeks over which neighbours depend on each other
 */
function meanOverWeeks(series, lags, confidence) {
    const test = (0,newey_west/* meanTest */.QX)(series, lags);
    const { mean, n, standardError } = test;
    if (mean === null || standardError === null)
        return { estimate: { value: mean, n, interval: null }, test };
    const half = (0,student_t/* tQuantile */.Y)((1 + confidence) / 2, n - 1) * standardError;
    return { estimate: { value: mean, n, interval: [mean - half, mean + half] }, test };
}
/** Mean of a weekly series with a bootstrap-t interval. */
function bootstrapEstimate(series, settings, random) {
    const { confidence, resamples } = settings;
    const { value, n, interval } = (0,stationary_bootstrap/* bootstrapMean */.iC)(series, { confidence, resamples, random });
    return { value, n, interval };
}
/** Mean of the numbers that are there; null without any. */
function plainMean(values) {
    return (0,newey_west/* meanTest */.QX)(values, 0).mean;
}

;// CONCATENATED MODULE: ./build/lib/src/evaluation/ablation.js








/** Relative to scores of the size of 1. */
const tolerance = 1e-12;
/**
 * What each term of the score does: the score of every week without it, beside the full one. Weeks without an eligible name, and those of a
 * score with a single term, without which nothing is left to rank by, say nothing about it.
 */
function ablate({ regime, weeks }, prices, settings, random) {
    const compared = [];
    let unexplainedWeeks = 0;
    for (const week of weeks) {
        const without = ablateWeek(week, prices);
        if (without)
            compared.push(...without);
        else
            unexplainedWeeks += 1;
    }
    const terms = [...Map.groupBy(compared, ({ term }) => term)].map(([term, own]) => termAblation(term, own, settings, random.stream(`ablation ${regime} ${term}`)));
    return { terms, unexplainedWeeks };
}
function termAblation(term, weeks, settings, random) {
    const overWeeks = (numberOf) => {
        const series = weeklySeries(weeks, numberOf);
        return meanOverWeeks(series, (0,newey_west/* automaticLags */.Xn)(weeks.length), settings.confidence).estimate;
    };
    const differences = weeklySeries(weeks, ({ difference }) => difference);
    return {
        term,
        weight: weeks.at(-1)?.weight ?? Number.NaN,
        spearman: overWeeks((week) => week.spearman),
        shared: overWeeks(({ shared }) => shared),
        basket: plainMean(Float64Array.from(weeks, ({ basket }) => basket)),
        difference: bootstrapEstimate(differences, settings, random),
    };
}
/** @returns undefined when the stored score is not what its columns and schema give */
function ablateWeek(week, prices) {
    const { scores, schema, weekEnding, wouldBe } = week;
    const model = (0,scoring_model/* modelOf */.D)(schema);
    const full = scores.columns.UPS_adj;
    if (!isSameScore(scoreOf(scores, model, model.terms), full))
        return undefined;
    if (wouldBe.length === 0 || model.terms.length === 1)
        return [];
    const span = heldSessions(prices, weekEnding);
    const names = new Set(wouldBe.map(({ symbol }) => symbol));
    const grossReturn = basketReturn(wouldBe, prices, span);
    return model.terms.map((term) => {
        const others = model.terms.filter((other) => other !== term);
        const score = scoreOf(scores, model, others);
        const basket = (0,scoring_basket/* pickBasket */.c)(rankedBy(scores, score), schema);
        return {
            weekEnding,
            term: term.name,
            weight: term.weight,
            spearman: (0,rank_correlation/* spearman */.CN)(full, score).rho ?? Number.NaN,
            shared: basket.filter(({ symbol }) => names.has(symbol)).length,
            basket: wouldBe.length,
            difference: grossReturn - basketReturn(basket, prices, span),
        };
    });
}
/** UPS_adj of these terms alone; NaN where the symbol is not eligible. */
function scoreOf({ rows, columns }, model, terms) {
    const score = new Float64Array(rows).fill(Number.NaN);
    for (let row = 0; row < rows; row += 1) {
        if (columns.eligible[row] !== 1)
            continue;
        let up = 0;
        for (const term of terms)
            up += term.weight * term.up(columns, row);
        score[row] = up * model.volatilityFactor(columns.VR_pct[row]);
    }
    return score;
}
function isSameScore(made, stored) {
    return made.every((value, row) => {
        const other = stored[row];
        if (Number.isNaN(value) || Number.isNaN(other))
            return Number.isNaN(value) && Number.isNaN(other);
        return Math.abs(value - other) <= tolerance * Math.max(1, Math.abs(other));
    });
}
function rankedBy(scores, UPS_adj) {
    const rank_UPS = (0,rank/* rankDescending */.$)(UPS_adj, scores.columns.symbol);
    return { rows: scores.rows, columns: { ...scores.columns, UPS_adj, rank_UPS } };
}

// EXTERNAL MODULE: ./build/lib/src/evaluation/scored-week.js
var scored_week = __webpack_require__(99093);
;// CONCATENATED MODULE: ./build/lib/src/evaluation/rank-ic.js





/** Fewer names than this give no correlation worth a mean. */
const fewestNames = 5;
const sessionsPerWeek = 5;
const buckets = ['top', 'middle', 'bottom'];
/**
 * Rank correlation of scores and forward returns, and mean returns of the top, middle and bottom names, over one horizon. Weeks whose
 * horizon is not over are left out. Weeks are the sampling step: L = ⌈h/5⌉ − 1 lags, and every ⌈h/5⌉-th week for the t without overlap.
 */
function forwardStatistics({ weeks }, sessions, prices, settings) {
    const known = weeks.map((week) => weekForward(week, sessions, prices)).filter((week) => week !== undefined);
    return {
        ic: horizonIc(known, sessions, settings),
        buckets: buckets.map((bucket) => bucketReturn(known, sessions, bucket, settings)),
    };
}
function weekForward(week, sessions, prices) {
    const span = forwardSessions(prices, week.weekEnding, sessions);
    if (!span)
        return undefined;
    const { symbol, UPS_adj } = week.scores.columns;
    const rows = (0,scored_week/* rankedRows */.HG)(week.scores);
    return {
        weekEnding: week.weekEnding,
        scores: Float64Array.from(rows, (row) => UPS_adj[row]),
        returns: Float64Array.from(rows, (row) => forwardReturn(prices, symbol[row], span)),
    };
}
function horizonIc(weeks, sessions, { confidence }) {
    const spanned = Math.ceil(sessions / sessionsPerWeek);
    const correlations = new Map(weeks.map((week) => {
        const { rho, n } = (0,rank_correlation/* spearman */.CN)(week.scores, week.returns);
        return [week, { rho: rho !== null && n >= fewestNames ? rho : Number.NaN, n }];
    }));
    const series = weeklySeries(weeks, (week) => correlations.get(week)?.rho ?? Number.NaN);
    const { estimate, test } = meanOverWeeks(series, spanned - 1, confidence);
    const apart = (0,newey_west/* nonOverlapping */.tr)(series, spanned);
    const counted = [...correlations.values()].filter(({ rho }) => !Number.isNaN(rho));
    return {
        sessions,
        ic: estimate,
        icir: test.mean !== null && test.deviation ? test.mean / test.deviation : null,
        mean_names: plainMean(Float64Array.from(counted, ({ n }) => n)),
        unpriced_names: weeks.reduce((sum, { returns }) => sum + returns.filter(Number.isNaN).length, 0),
        newey_west: { t: test.t, lags: test.lags },
        non_overlapping: { t: apart.t, n: apart.n },
    };
}
function bucketReturn(weeks, sessions, bucket, { bucket_share, confidence }) {
    const returnsOf = ({ returns }) => namesOf(bucket, returns, bucket_share).filter((value) => !Number.isNaN(value));
    const series = weeklySeries(weeks, (week) => plainMean(returnsOf(week)) ?? Number.NaN);
    const lags = Math.ceil(sessions / sessionsPerWeek) - 1;
    const names = Float64Array.from(weeks, (week) => returnsOf(week).length).filter((count) => count > 0);
    return {
        sessions,
        bucket,
        mean: meanOverWeeks(series, lags, confidence).estimate,
        mean_names: plainMean(names),
    };
}
/** Of numbers in the order of the ranks those of a bucket; top and bottom are the share of all names, rounded down. */
function namesOf(bucket, byRank, share) {
    // A share like 0.29 of 100 names is 29 of them, although their product is a bit less.
    const size = Math.floor(share * byRank.length + 1e-9);
    if (bucket === 'top')
        return byRank.subarray(0, size);
    if (bucket === 'bottom')
        return byRank.subarray(byRank.length - size);
    return byRank.subarray(size, byRank.length - size);
}

;// CONCATENATED MODULE: ./build/lib/src/evaluation/evaluate-regimes.js







/** What the decisions of every regime returned, and how sure that is. The same question gives the same answer bit for bit. */
function evaluateRegimes(options) {
    const { asOf, benchmark, settings, random } = options;
    const regimes = (0,scored_week/* byRegime */.j_)(options.weeks).map((regime) => ({ regime, results: weeklyResults(regime, options) }));
    const evaluation = {
        as_of: asOf,
        benchmark,
        settings,
        regimes: regimes.map(({ regime, results }) => evaluateRegime(regime, results, options)),
        pairs: regimes.flatMap(({ results: a }, i) => regimes.slice(i + 1).map(({ results: b }) => evaluatePair(a, b, settings, random))),
    };
    return { evaluation, results: regimes.flatMap(({ results }) => results) };
}
function evaluateRegime(regime, results, { settings, prices, random }) {
    const { weeks } = regime;
    const [traded, untraded] = partition(results, ({ week }) => week.decision === 'TRADE');
    const realised = traded.filter(({ gross }) => !Number.isNaN(gross));
    const compared = traded.filter(({ active }) => !Number.isNaN(active));
    const mean = (name, of, numberOf) => bootstrapEstimate(seriesOf(of, numberOf), settings, random.stream(`${name} ${regime.regime}`));
    const { terms, unexplainedWeeks } = ablate(regime, prices, settings, random);
    const forward = settings.horizons.map((sessions) => forwardStatistics(regime, sessions, prices, settings));
    return {
        regime: regime.regime,
        first_week: weeks[0]?.weekEnding ?? '',
        last_week: weeks.at(-1)?.weekEnding ?? '',
        weeks: weeks.length,
        traded: traded.length,
        realised: realised.length,
        unpriced_positions: traded.flatMap(({ picks }) => picks.filter(({ reason }) => reason === 'NO_BAR')).length,
        unexplained_weeks: unexplainedWeeks,
        gross_return: mean('gross_return', traded, ({ gross }) => gross),
        net_return: mean('net_return', traded, ({ net }) => net),
        active_return: mean('active_return', traded, ({ active }) => active),
        untraded_return: mean('untraded_return', untraded, ({ gross }) => gross),
        hit_rate: (0,wilson/* wilson */.r)(compared.filter(({ active }) => active > 0).length, compared.length, settings.confidence),
        // The first basket follows none.
        turnover: mean('turnover', traded.slice(1), ({ turnover }) => turnover),
        ic: forward.map(({ ic }) => ic),
        buckets: forward.flatMap(({ buckets }) => buckets),
        ablation: terms,
    };
}
/** Net returns of two regimes over the weeks in which both have one. */
function evaluatePair(a, b, { confidence, resamples }, random) {
    const [nameA, nameB] = [a[0]?.week.regime ?? '', b[0]?.week.regime ?? ''];
    const ofB = new Map(b.map(({ week, net }) => [week.weekEnding, net]));
    const differences = seriesOf(a, ({ week, net }) => net - (ofB.get(week.weekEnding) ?? Number.NaN));
    const { value, n, interval, blockLength, pValue } = (0,stationary_bootstrap/* bootstrapMean */.iC)(differences, {
        confidence,
        resamples,
        random: random.stream(`pair ${nameA} ${nameB}`),
    });
    return {
        a: nameA,
        b: nameB,
        difference: { value, n, interval },
        p_value: pValue,
        block_length: blockLength,
        resamples,
    };
}
function partition(all, holds) {
    return [all.filter(holds), all.filter((one) => !holds(one))];
}
function seriesOf(results, numberOf) {
    const weeks = results.map((result) => ({ weekEnding: result.week.weekEnding, result }));
    return weeklySeries(weeks, ({ result }) => numberOf(result));
}

// EXTERNAL MODULE: ./build/lib/src/evaluation/evaluation.js
var evaluation = __webpack_require__(43728);
// EXTERNAL MODULE: ./build/lib/src/scoring/decision-line.js
var decision_line = __webpack_require__(34336);
// EXTERNAL MODULE: ./build/lib/src/scoring/trade-note.js
var trade_note = __webpack_require__(36562);
// EXTERNAL MODULE: ./build/lib/src/text/markdown.js
var markdown = __webpack_require__(53088);
;// CONCATENATED MODULE: ./build/lib/src/evaluation/evaluation-summary.js



/** The evaluation as Markdown, every number with its n. */
function evaluationSummary(evaluation, statuses) {
    const { as_of, benchmark, settings, regimes } = evaluation;
    const cost = settings.cost === 'round-trip' ? 'per week with a trade' : 'times turnover';
    return [
        `### Evaluation as of ${(0,markdown/* markdownCell */.UZ)(as_of)}`,
        `Returns of the week after the decision, benchmark ${(0,markdown/* markdownCell */.UZ)(benchmark)}, cost ${(0,decision_line/* rounded */.Wf)(settings.round_trip_bps)} bps ${cost}. In brackets the ${(0,decision_line/* rounded */.Wf)(100 * settings.confidence)} % interval and the number of weeks.`,
        resultTable(regimes, statuses),
        icTable(regimes),
        bucketTable(regimes),
        ...ablationTable(regimes),
        ...pairTable(evaluation.pairs),
    ].join('\n\n');
}
/** One line about a regime. */
function resultLine(one, statuses) {
    const { weeks, traded, realised, net_return, active_return } = one;
    const counts = `${traded} of ${weeks} weeks ${(0,trade_note/* tradedWords */.qe)(statuses.get(one.regime))}, ${realised} realised`;
    if (realised === 0)
        return counts;
    return `${counts}: net ${percentEstimate(net_return)}, active ${percentEstimate(active_return)} per week with a trade`;
}
function resultTable(regimes, statuses) {
    const counts = ['Scored', 'Trades', 'Realised'];
    const returns = ['Gross', 'Net', 'Active', 'Active > 0', 'Turnover', 'Gross, not traded'];
    return table(['Regime', ...counts, ...returns, 'Positions without a price'], regimes.map((one) => [
        (0,markdown/* markdownCell */.UZ)(one.regime),
        String(one.weeks),
        (0,trade_note/* notedTrades */.AR)(one.traded, statuses.get(one.regime)),
        String(one.realised),
        percentEstimate(one.gross_return),
        percentEstimate(one.net_return),
        percentEstimate(one.active_return),
        percentEstimate(one.hit_rate, 0),
        percentEstimate(one.turnover, 0),
        percentEstimate(one.untraded_return),
        String(one.unpriced_positions),
    ]));
}
function icTable(regimes) {
    const row = (regime, one) => [
        (0,markdown/* markdownCell */.UZ)(regime),
        String(one.sessions),
        shownEstimate(one.ic),
        shown(one.icir),
        `${shown(one.newey_west.t)} (L=${one.newey_west.lags})`,
        `${shown(one.non_overlapping.t)} (n=${one.non_overlapping.n})`,
        shown(one.mean_names),
        String(one.unpriced_names),
    ];
    const rows = regimes.flatMap(({ regime, ic }) => ic.map((one) => row(regime, one)));
    const header = [
        'Regime',
        'Sessions',
        'Rank IC',
        'ICIR',
        't Newey–West',
        't without overlap',
        'Names',
        'Without a price',
    ];
    return table(header, rows);
}
function bucketTable(regimes) {
    const rows = regimes.flatMap(({ regime, ic, buckets }) => ic.map(({ sessions }) => {
        const ofHorizon = buckets.filter((bucket) => bucket.sessions === sessions);
        const cells = ofHorizon.map(({ mean, mean_names }) => [percentEstimate(mean), ...(mean_names === null ? [] : [`${(0,decision_line/* rounded */.Wf)(mean_names)} names`])].join(', '));
        return [(0,markdown/* markdownCell */.UZ)(regime), String(sessions), ...cells];
    }));
    return table(['Regime', 'Sessions', 'Return of the top', 'Middle', 'Bottom'], rows);
}
function ablationTable(regimes) {
    const row = (regime, one) => [
        (0,markdown/* markdownCell */.UZ)(regime),
        (0,markdown/* markdownCell */.UZ)(one.term),
        (0,decision_line/* rounded */.Wf)(one.weight),
        shownEstimate(one.spearman),
        `${shownEstimate(one.shared)} of ${shown(one.basket)}`,
        percentEstimate(one.difference),
    ];
    const rows = regimes.flatMap(({ regime, ablation }) => ablation.map((one) => row(regime, one)));
    if (rows.length === 0)
        return [];
    const header = ['Regime', 'Without', 'Weight', 'Rank correlation', 'Shared names', 'What it adds, gross per week'];
    return [table(header, rows)];
}
function pairTable(pairs) {
    if (pairs.length === 0)
        return [];
    const rows = pairs.map(({ a, b, difference, p_value, block_length, resamples }) => [
        (0,markdown/* markdownCell */.UZ)(`${a} − ${b}`),
        percentEstimate(difference),
        shown(p_value),
        shown(block_length),
        String(resamples),
    ]);
    return [table(['Regimes', 'Difference of net returns', 'p', 'Block, weeks', 'Resamples'], rows)];
}
function table(header, rows) {
    return (0,markdown/* markdownTable */.Qj)(header, rows, header.slice(1));
}
function shown(value) {
    return value === null ? 'unknown' : signed((0,decision_line/* rounded */.Wf)(value));
}
function shownEstimate({ value, n, interval }) {
    const range = interval ? `${signed((0,decision_line/* rounded */.Wf)(interval[0]))} … ${signed((0,decision_line/* rounded */.Wf)(interval[1]))}, ` : '';
    return `${shown(value)} (${range}n=${n})`;
}
function percentEstimate({ value, n, interval }, decimals = 2) {
    const percent = (share) => signed((100 * share).toFixed(decimals));
    const range = interval ? `${percent(interval[0])} … ${percent(interval[1])}, ` : '';
    return `${value === null ? 'unknown' : `${percent(value)} %`} (${range}n=${n})`;
}
/** With a minus sign, which a zero has not. */
function signed(number) {
    return Number(number) === 0 ? number.replace('-', '') : number.replace('-', '−');
}

// EXTERNAL MODULE: ./build/lib/src/calendar/weeks.js
var calendar_weeks = __webpack_require__(18429);
// EXTERNAL MODULE: ./build/lib/src/lake/lake.js + 5 modules
var lake_lake = __webpack_require__(70667);
// EXTERNAL MODULE: ./build/lib/src/scoring/datasets.js
var scoring_datasets = __webpack_require__(7954);
// EXTERNAL MODULE: ./build/lib/src/scoring/score-partition.js
var score_partition = __webpack_require__(95490);
;// CONCATENATED MODULE: ./build/lib/src/evaluation/read-scored-weeks.js





/** What the lake holds of scored weeks, each partition read and verified once. @throws DamagedPartitionError */
async function readScoredWeeks(lake, options) {
    const weeks = [];
    const inputs = [];
    const schemas = new Map();
    for (const keys of await lake.list(scoring_datasets/* scoresWeekly */.P)) {
        const { regime, week_ending } = keys;
        if (!isWanted(regime, week_ending, options))
            continue;
        const partition = await lake.readWhole(scoring_datasets/* scoresWeekly */.P, keys);
        if (!partition)
            continue;
        const { files } = partition;
        const { meta, diagnostics, used } = (0,score_partition/* readScoreDocuments */.p4)({ folder: lake.folder(scoring_datasets/* scoresWeekly */.P, keys), files }, schemas);
        weeks.push({
            regime,
            weekEnding: (0,calendar_weeks/* weekEndingOn */.Tu)(week_ending).weekEnding,
            decision: meta.decision,
            status: meta.regime_status,
            wouldBe: diagnostics.would_be,
            scores: partition.table,
            schema: used.schema,
        });
        inputs.push((0,lake_lake/* inputReference */.gV)(partition.manifest));
    }
    return { weeks, inputs };
}
function isWanted(regime, weekEnding, { asOf, historyWeeks, regimes }) {
    if (weekEnding > asOf || (regimes.length > 0 && !regimes.includes(regime)))
        return false;
    return (0,date/* weeksApart */.Cc)((0,date/* parseIsoDate */.jT)(weekEnding), asOf) < historyWeeks;
}

// EXTERNAL MODULE: ./build/lib/src/lake/row-columns.js
var row_columns = __webpack_require__(60579);
;// CONCATENATED MODULE: ./build/lib/src/evaluation/result-tables.js


/** The results as rows of `weekly_returns`. */
function weeklyReturnTable(results, { sessions }) {
    const day = (place) => sessions[place];
    return (0,row_columns/* tableOfRows */.Fr)(datasets/* weeklyReturnColumns */.TY, results.map((result) => ({
        ...result,
        held: result.span && { from: day(result.span.first), to: day(result.span.last) },
    })));
}
/** The names of their baskets as rows of `pick_returns`. */
function pickReturnTable(results) {
    return (0,row_columns/* tableOfRows */.Fr)(datasets/* pickReturnColumns */.Ro, results.flatMap(({ week, picks }) => picks.map((pick) => ({ ...pick, week }))));
}

// EXTERNAL MODULE: ./build/lib/src/lake/dataset.js
var dataset = __webpack_require__(33353);
// EXTERNAL MODULE: ./build/lib/src/lake/partition-document.js
var partition_document = __webpack_require__(31017);
// EXTERNAL MODULE: ./build/lib/src/market/market-view.js
var market_view = __webpack_require__(50412);
// EXTERNAL MODULE: ./build/lib/src/statistics/random.js
var statistics_random = __webpack_require__(67966);
// EXTERNAL MODULE: ./build/lib/src/text/order.js
var order = __webpack_require__(37961);
// EXTERNAL MODULE: ./build/lib/src/stages/selected-weeks.js + 1 modules
var selected_weeks = __webpack_require__(89300);
// EXTERNAL MODULE: ./build/lib/src/stages/results/edited-weeks.js
var edited_weeks = __webpack_require__(98875);
;// CONCATENATED MODULE: ./build/lib/src/stages/results/evaluate.js





















/** Raised whenever the same inputs could give other bytes than before. */
const evaluateVersion = (0,dataset/* stageVersion */.pL)(2, datasets/* pickReturns */.JR, datasets/* weeklyReturns */.N6);
const run = async ({ weekEnding, regimes }, context) => {
    const { lake, config, clock, log, annotate, present } = context;
    const week = (0,selected_weeks/* selectedWeeks */.R)(weekEnding, clock()).at(-1);
    const asOf = week.weekEnding;
    const { benchmark, evaluation, market } = config.pipeline;
    const settings = evaluationSettings(evaluation);
    const { weeks, inputs } = await readScoredWeeks(lake, {
        asOf,
        historyWeeks: evaluation.history_weeks,
        regimes,
    });
    refuseNothing(weeks, asOf, evaluation.history_weeks);
    await (0,edited_weeks/* refuseEditedWeeks */.Hf)(weeks, context);
    for (const regime of regimes.filter((id) => !weeks.some((scored) => scored.regime === id))) {
        log.warning(`${regime} has no scores up to ${asOf} and is not evaluated.`);
    }
    const view = await viewAfter(lake, weeks, week, benchmark);
    const behind = barsBehind(weeks, week, view);
    if (behind !== undefined)
        annotate({ level: 'warning', title: 'Evaluated ahead of the bars', message: behind });
    const recipe = {
        stage: 'evaluate',
        version: evaluateVersion,
        parameters: evaluationParameters(config.pipeline),
        inputs: view ? [...inputs, view.input] : [...inputs],
    };
    const held = await heldEvaluation(lake, asOf, recipe);
    if (held)
        log.info(`${asOf}: nothing to do, evaluated already from the same inputs`);
    const made = held ?? (await makeEvaluation(lake, recipe, { asOf, benchmark, settings, weeks, view, steps: market.steps }));
    const statuses = (0,trade_note/* tradeStatuses */.Nx)(weeks);
    present(`${evaluationSummary(made, statuses)}\n${behind === undefined ? '' : `\n${(0,markdown/* markdownCell */.UZ)(behind, 1000)}\n`}`);
    const results = made.regimes.map((one) => ({ regime: one.regime, result: resultLine(one, statuses) }));
    for (const { regime, result } of results)
        log.info(`${regime}: ${result}`);
    return {
        asOf,
        weeks: made.regimes.reduce((sum, one) => sum + one.weeks, 0),
        realised: made.regimes.reduce((sum, one) => sum + one.realised, 0),
        results,
    };
};
/** What of the configuration decides an evaluation. @throws UserError as {@link evaluationSettings} */
function evaluationParameters({ benchmark, evaluation, market, }) {
    return { benchmark, ...evaluationSettings(evaluation), ...(0,steps_settings/* stepParameter */.Ol)(market.steps) };
}
/** @throws UserError when the resamples are too few for the confidence: the highest of them all would be the bound */
function evaluationSettings(configured) {
    const { round_trip_bps, cost, horizons, bucket_share, confidence, resamples, seed } = configured;
    if (Math.ceil(confidence * (resamples + 1)) > resamples) {
        throw new errors/* UserError */.yo(`evaluation.resamples is ${resamples}, too few for evaluation.confidence ${confidence}.`, {
            hint: `Write at least ${Math.ceil(10 / (1 - confidence))} into the pipeline configuration.`,
        });
    }
    return { round_trip_bps, cost, horizons, bucket_share, confidence, resamples, seed };
}
function refuseNothing(weeks, asOf, historyWeeks) {
    if (weeks.length > 0)
        return;
    throw new errors/* UserError */.yo(`No scored week up to ${asOf} is in the lake, within ${historyWeeks} weeks.`, {
        hint: 'Run the stage "score" first, or name a later week, or regimes that have scores.',
    });
}
/** The market of the sessions after the first scored week, as known at `until`; undefined where there is none yet. */
async function viewAfter(lake, weeks, { weekEnding: until }, benchmark) {
    const [first] = weeks.map(({ weekEnding }) => weekEnding).sort(order/* byCodeUnits */.C);
    const sessions = first ? (0,calendar_sessions/* sessionsBetween */.M5)(first, until).length - 1 : 0;
    if (sessions === 0)
        return undefined;
    return (0,market_view/* findMarketView */.Rr)(lake, { symbols: (0,scored_week/* neededSymbols */.nT)(weeks, benchmark), until, sessions });
}
/** What is to be said where the stored bars end before the week as of which is evaluated; undefined where they reach it. */
function barsBehind(weeks, { weekEnding }, view) {
    const [first] = weeks.map((scored) => scored.weekEnding).sort(order/* byCodeUnits */.C);
    if (first === undefined || first >= weekEnding)
        return undefined;
    const lastDay = view === undefined ? undefined : lastBarDay(view);
    if (lastDay !== undefined && lastDay >= weekEnding)
        return undefined;
    const found = lastDay === undefined ? `No bar after ${first} is stored` : `The stored bars end on ${lastDay}`;
    return (`${found}, the evaluation is as of ${weekEnding}: what was held after that has no result in it, and is null. ` +
        `Run the stage "ingest" for ${weekEnding} first, or evaluate as of an earlier week.`);
}
/** The last session on which one of the symbols has a bar. */
function lastBarDay({ sessions, bars }) {
    const last = [...bars.values()].reduce((latest, { close }) => Math.max(latest, close.findLastIndex((price) => !Number.isNaN(price))), -1);
    return last < 0 ? undefined : (0,date/* isoDate */._$)(sessions[last]);
}
/** What was made by this very recipe. */
async function heldEvaluation(lake, asOf, recipe) {
    const keys = { as_of: asOf };
    const isHeld = (await lake.holds(datasets/* pickReturns */.JR, keys, recipe)) && (await lake.holds(datasets/* weeklyReturns */.N6, keys, recipe));
    const held = isHeld ? await (0,partition_document/* partitionDocuments */.r3)(lake, datasets/* weeklyReturns */.N6, keys) : undefined;
    return held && (0,evaluation/* readEvaluation */.L)(held);
}
async function makeEvaluation(lake, recipe, { view, steps, ...task }) {
    const prices = view ? heldPrices(view, steps) : noPrices;
    const random = statistics_random/* Random */.o.seeded(task.settings.seed);
    const { evaluation, results } = evaluateRegimes({ ...task, prices, random });
    const keys = { as_of: task.asOf };
    await lake.write(datasets/* pickReturns */.JR, keys, { recipe, table: pickReturnTable(results) });
    await lake.write(datasets/* weeklyReturns */.N6, keys, {
        recipe,
        table: weeklyReturnTable(results, prices),
        attachments: { 'evaluation.json': `${JSON.stringify(evaluation, null, 2)}\n` },
    });
    return evaluation;
}


/***/ })

};
