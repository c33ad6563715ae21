export const id = 7549;
export const ids = [7549];
export const modules = {

/***/ 84009:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Fe: () => (/* binding */ simpleReturn),
/* harmony export */   NB: () => (/* binding */ realisedVolatility),
/* harmony export */   er: () => (/* binding */ returnSessions)
/* harmony export */ });
/* harmony import */ var _statistics_compensated_sum_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(31958);

/** Sessions of the return that is compared with the benchmark's. */
const returnSessions = 5;
/**
 * Simple return over `sessions` sessions up to position `asOf`: p[asOf] / p[asOf − sessions] − 1. NaN unless there is a
 * positive price on both sessions.
 */
function simpleReturn(prices, asOf, sessions) {
    const last = prices[asOf] ?? Number.NaN;
    const first = prices[asOf - sessions] ?? Number.NaN;
    return last > 0 && first > 0 ? last / first - 1 : Number.NaN;
}
/**
 * Realised volatility: sample deviation (n − 1) of the simple returns between neighbouring sessions, of the `sessions`
 * returns that end at `asOf`. Not annualised. A missing bar leaves out the two returns it touches; NaN when fewer than
 * `minimumReturns` remain.
 *
 * @param minimumReturns at least 2
 */
function realisedVolatility(prices, asOf, sessions, minimumReturns) {
    const returns = Float64Array.from({ length: sessions }, (_, i) => simpleReturn(prices, asOf - sessions + 1 + i, 1));
    const present = returns.filter((value) => !Number.isNaN(value));
    if (present.length < minimumReturns)
        return Number.NaN;
    const mean = (0,_statistics_compensated_sum_js__WEBPACK_IMPORTED_MODULE_0__/* .compensatedSum */ .d)(present) / present.length;
    return Math.sqrt((0,_statistics_compensated_sum_js__WEBPACK_IMPORTED_MODULE_0__/* .compensatedSum */ .d)(present.map((value) => (value - mean) ** 2)) / (present.length - 1));
}


/***/ }),

/***/ 37798:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ adjustedSeverity),
/* harmony export */   W: () => (/* binding */ adjustedSentiment)
/* harmony export */ });
const undamped = { score: 1, confidence: 1 };
const dampingByDriver = {
    'Market/Price-action': { score: 0.35, confidence: 0.7 },
    'Speculation/Opinion': { score: 0.65, confidence: 0.85 },
};
const recapSeverityCap = 0.5;
const macroFactor = 0.8;
const maximumSourceFactor = 1.3;
/**
 * Sentiment of a cluster, −1..1: score × confidence, both damped first when the driver is the price itself (×.35, ×.70)
 * or somebody's opinion (×.65, ×.85).
 */
function adjustedSentiment(sentiment, eventType, recap) {
    if (recap === 'zero' && eventType === 'PRICE_ACTION_RECAP')
        return 0;
    const damping = dampingByDriver[sentiment.sentDriver] ?? undamped;
    return sentiment.sentScore * damping.score * (sentiment.confidence * damping.confidence);
}
/**
 * Severity of a cluster, 0..3.9: event severity × confidence, capped at 0.5 for a price-action recap, ×0.8 for macro
 * and sector news, then × min(1.3, 1 + 0.10·ln(1 + unique sources)).
 */
function adjustedSeverity(event, uniqueSources, recap) {
    const isRecap = event.eventTypePrimary === 'PRICE_ACTION_RECAP';
    if (isRecap && recap === 'zero')
        return 0;
    let severity = event.eventSeverity * event.eventConfidence;
    if (isRecap)
        severity = Math.min(severity, recapSeverityCap);
    if (event.eventTypePrimary === 'MACRO_SECTOR')
        severity *= macroFactor;
    return severity * Math.min(maximumSourceFactor, 1 + 0.1 * Math.log(1 + uniqueSources));
}


/***/ }),

/***/ 95015:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M0: () => (/* binding */ newsWindow),
/* harmony export */   W_: () => (/* binding */ shortHistoryWeeks),
/* harmony export */   XU: () => (/* binding */ passesFilters),
/* harmony export */   cM: () => (/* binding */ longHistoryWeeks)
/* harmony export */ });
/* harmony import */ var _calendar_date_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(52010);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(42226);


const shortHistoryWeeks = 4;
const longHistoryWeeks = 12;
/**
 * The news window of a week. Weeks are matched by their ISO week, so that one that ends on a Thursday keeps its place,
 * and a week that is not among `weeks` counts as not covered. Later weeks are ignored.
 *
 * @param weekEnding epoch day
 * @throws {UserError} when the week itself is not covered
 */
function newsWindow(weeks, weekEnding) {
    const byOrdinal = new Map(weeks.filter(({ covered }) => covered).map((week) => [(0,_calendar_date_js__WEBPACK_IMPORTED_MODULE_0__/* .isoWeekOrdinal */ .z2)(week.weekEnding), week]));
    const ordinal = (0,_calendar_date_js__WEBPACK_IMPORTED_MODULE_0__/* .isoWeekOrdinal */ .z2)(weekEnding);
    const current = byOrdinal.get(ordinal);
    if (current === undefined) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo(`There are no judged clusters for the week ending ${(0,_calendar_date_js__WEBPACK_IMPORTED_MODULE_0__/* .isoDate */ ._$)(weekEnding)}.`, {
            hint: 'Run ingest and enrich for this week first; a week without any news has an empty partition.',
        });
    }
    return { current, before: Array.from({ length: longHistoryWeeks }, (_, k) => byOrdinal.get(ordinal - 1 - k)) };
}
/** Whether a cluster counts under the schema's filters. */
function passesFilters(cluster, { filters }) {
    return (cluster.clusterSize >= filters.min_cluster_size &&
        !filters.exclude_event_types.includes(cluster.event.eventTypePrimary));
}


/***/ }),

/***/ 95948:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  V2: () => (/* binding */ fullSessions),
  YS: () => (/* binding */ marketFeatures),
  Dr: () => (/* binding */ sessionsNeeded)
});

// EXTERNAL MODULE: ./build/lib/src/calendar/sessions.js
var sessions = __webpack_require__(97227);
// EXTERNAL MODULE: ./build/lib/src/market/market-view.js
var market_view = __webpack_require__(50412);
// EXTERNAL MODULE: ./build/lib/src/market/returns.js
var returns = __webpack_require__(84009);
// EXTERNAL MODULE: ./build/lib/src/statistics/compensated-sum.js
var compensated_sum = __webpack_require__(31958);
;// CONCATENATED MODULE: ./build/lib/src/market/volume-shift.js

/**
 * ln(mean volume over the short window / mean volume over the long one), both ending at `asOf`, over the sessions that
 * have a bar. NaN when a window has too few of them; −∞ when nothing was traded in the short window.
 */
function volumeShift(volumes, asOf, short, long) {
    const recent = meanVolume(volumes, asOf, short);
    if (recent === 0)
        return Number.NEGATIVE_INFINITY;
    return Math.log(recent / meanVolume(volumes, asOf, long));
}
function meanVolume(volumes, asOf, { sessions, minimum }) {
    const window = volumes.subarray(Math.max(0, asOf - sessions + 1), asOf + 1);
    const present = window.filter((volume) => volume >= 0);
    return present.length < minimum ? Number.NaN : (0,compensated_sum/* compensatedSum */.d)(present) / present.length;
}

// EXTERNAL MODULE: ./build/lib/src/statistics/rank.js
var rank = __webpack_require__(90243);
;// CONCATENATED MODULE: ./build/lib/src/scoring/market-features.js





const volatilitySessions = market_view/* viewSessions */.X1 - 1;
/** Two thirds of the window: enough for a deviation within about 11 % of its value (one standard error, 1/√(2n)). */
const minimumReturns = 40;
const shortVolume = { sessions: 5, minimum: 4 };
const longVolume = { sessions: 60, minimum: 40 };
/** Sessions that give every feature its full window. */
const fullSessions = market_view/* viewSessions */.X1;
/** Sessions of which a symbol has to have a bar at least, by feature. */
const sessionsNeeded = {
    AR5: returns/* returnSessions */.er + 1,
    VS_raw: longVolume.minimum,
    RV60: minimumReturns + 1,
    VR_pct: minimumReturns + 1,
};
/**
 * Market features of every symbol as of the last session ≤ `weekEnding`; nothing later is looked at. A symbol without a
 * bar on that very session has none of them: an older bar would date its features differently from all others'.
 *
 * AR5 = return over 5 sessions − the benchmark's; VS_raw = ln(mean volume of 5 / of 60 sessions), of which 4 and 40 must
 * have a bar; RV60 = sample deviation of 60 daily returns, of which 40 must be known; VR_pct = percentile rank of RV60
 * among `symbols`. A symbol whose price takes an unexplained step that keeps it out within the sessions that these look at, or whose volume does, has none of the four, and does not
 * count among the others' ranks; one of the benchmark takes AR5 from all.
 *
 * @param weekEnding epoch day
 * @returns one per symbol, in the same order
 */
function marketFeatures(symbols, benchmark, market, weekEnding) {
    const asOf = (0,sessions/* asOfSession */.ML)(market.sessions, weekEnding);
    const ofBenchmark = benchmarkReading(market, benchmark, asOf);
    const volatilities = new Float64Array(symbols.length).fill(Number.NaN);
    const readings = symbols.map((symbol, position) => {
        const bars = market.bySymbol.get(symbol);
        if (bars === undefined || !((bars.adjClose[asOf] ?? Number.NaN) > 0))
            return undefined;
        if (hasStep(market, symbol, asOf, volatilitySessions) || hasVolumeStep(market, symbol, asOf))
            return stepped(market.sessions[asOf]);
        const ownReturn = (0,returns/* simpleReturn */.Fe)(bars.adjClose, asOf, returns/* returnSessions */.er);
        const volatility = (0,returns/* realisedVolatility */.NB)(bars.adjClose, asOf, volatilitySessions, minimumReturns);
        volatilities[position] = volatility;
        return {
            asof_date: market.sessions[asOf],
            AR5: excessReturn(ownReturn, ofBenchmark, asOf),
            VS_raw: finiteVolumeShift(volumeShift(bars.volume, asOf, shortVolume, longVolume)),
            RV60: known(volatility),
        };
    });
    const ranks = (0,rank/* percentileRank */.W)(volatilities);
    return readings.map((reading, position) => reading === undefined
        ? { asof_date: 'NO_BAR', AR5: 'NO_BAR', VS_raw: 'NO_BAR', RV60: 'NO_BAR', VR_pct: 'NO_BAR' }
        : { VR_pct: known(ranks[position] ?? Number.NaN), ...reading });
}
function excessReturn(own, benchmark, asOf) {
    if (asOf < returns/* returnSessions */.er)
        return 'TOO_LITTLE_HISTORY';
    if (Number.isNaN(own))
        return 'NO_BAR';
    return typeof benchmark === 'string' ? benchmark : own - benchmark;
}
function benchmarkReading(market, benchmark, asOf) {
    const prices = market.bySymbol.get(benchmark)?.adjClose;
    const change = prices === undefined ? Number.NaN : (0,returns/* simpleReturn */.Fe)(prices, asOf, returns/* returnSessions */.er);
    if (Number.isNaN(change))
        return 'NO_BENCHMARK_BAR';
    return hasStep(market, benchmark, asOf, returns/* returnSessions */.er) ? 'BENCHMARK_STEP' : change;
}
/** Whether an unexplained step of the price lies in the last returns up to `asOf`. */
function hasStep({ bySymbol }, symbol, asOf, returns) {
    return bySymbol.get(symbol)?.steps?.some((place) => place > asOf - returns && place <= asOf) ?? false;
}
/** Whether one of the last volumes up to `asOf` is in another unit, and keeps the symbol out. */
function hasVolumeStep({ bySymbol }, symbol, asOf) {
    return (bySymbol.get(symbol)?.volumeSteps?.some((place) => place > asOf - longVolume.sessions && place <= asOf) ?? false);
}
function stepped(asofDate) {
    const step = 'UNEXPLAINED_STEP';
    return { asof_date: asofDate, AR5: step, VS_raw: step, RV60: step, VR_pct: step };
}
function finiteVolumeShift(shift) {
    return shift === Number.NEGATIVE_INFINITY ? 'NO_VOLUME' : known(shift);
}
function known(value) {
    return Number.isNaN(value) ? 'TOO_LITTLE_HISTORY' : value;
}


/***/ }),

/***/ 60278:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  F: () => (/* binding */ newsFeatures),
  n: () => (/* binding */ weeksNeeded)
});

// EXTERNAL MODULE: ./build/lib/src/statistics/quantile.js
var quantile = __webpack_require__(48940);
;// CONCATENATED MODULE: ./build/lib/src/news/novelty.js

const defaultNoveltyOptions = {
    neighbours: 10,
    fullHistory: 15,
    medianWeight: 0.7,
    upperQuartileWeight: 0.3,
};
/**
 * NS_raw of every symbol: how unlike its own earlier news this week's news is.
 *
 * Per cluster s = 1 − median of its 10 highest similarities to earlier vectors (of all, where there are fewer); own
 * value = 0.7·median(s) + 0.3·p75(s). With h < 15 earlier vectors, NS = (h/15)·own + (1 − h/15)·m, where m is the median
 * of the own values of the symbols with h ≥ 15, or of all with h > 0 where there is none. So h = 0 gives m. Without
 * news this week there is no value (`NO_NEWS`), and without any history to learn m from there is none either
 * (`NO_HISTORY`).
 *
 * @returns one result per input symbol, in the same order
 */
function noveltyOfWeek(symbols, similarities, options = defaultNoveltyOptions) {
    const { fullHistory } = options;
    const own = symbols.map((vectors) => ownNovelty(vectors, similarities, options));
    const centre = crossSectionMedian(symbols, own, fullHistory);
    return symbols.map(({ symbol, current, earlier }, position) => {
        const counts = { symbol, histCount: earlier.length, curReps: current.length };
        if (current.length === 0)
            return { ...counts, value: null, reason: 'NO_NEWS' };
        if (centre === null)
            return { ...counts, value: null, reason: 'NO_HISTORY' };
        const ownValue = own[position] ?? null;
        if (ownValue === null)
            return { ...counts, value: centre, reason: null };
        const trust = Math.min(1, earlier.length / fullHistory);
        return { ...counts, value: trust === 1 ? ownValue : trust * ownValue + (1 - trust) * centre, reason: null };
    });
}
/** A symbol's own value, before shrinking; null without news or without earlier vectors. */
function ownNovelty({ current, earlier }, similarities, options) {
    if (current.length === 0 || earlier.length === 0)
        return null;
    const cells = similarities(current, earlier);
    const dissimilarities = current.map((_, row) => {
        const ofCluster = cells.subarray(row * earlier.length, (row + 1) * earlier.length);
        return 1 - (0,quantile/* median */.J)(highest(ofCluster, options.neighbours));
    });
    return options.medianWeight * (0,quantile/* median */.J)(dissimilarities) + options.upperQuartileWeight * (0,quantile/* quantile */.Y)(dissimilarities, 0.75);
}
function crossSectionMedian(symbols, own, fullHistory) {
    const known = symbols.flatMap(({ earlier }, position) => {
        const value = own[position] ?? null;
        return value === null ? [] : [{ value, histCount: earlier.length }];
    });
    const established = known.filter(({ histCount }) => histCount >= fullHistory);
    const values = (established.length > 0 ? established : known).map(({ value }) => value);
    return values.length === 0 ? null : (0,quantile/* median */.J)(values);
}
/** The `count` highest values, descending; all where there are fewer. */
function highest(values, count) {
    const top = new Float64Array(Math.min(count, values.length));
    let held = 0;
    for (const value of values) {
        if (held === top.length && value <= top[held - 1])
            continue;
        let place = held < top.length ? held : held - 1;
        for (; place > 0 && top[place - 1] < value; place -= 1)
            top[place] = top[place - 1];
        top[place] = value;
        if (held < top.length)
            held += 1;
    }
    return top;
}

// EXTERNAL MODULE: ./build/lib/src/news/severity.js
var severity = __webpack_require__(37798);
// EXTERNAL MODULE: ./build/lib/src/errors.js
var errors = __webpack_require__(42226);
;// CONCATENATED MODULE: ./build/lib/src/news/similarity.js

/**
 * Inverse document frequency of each component over a window of vectors: ln((1 + n) / (1 + df)) + 1, n vectors of which
 * df have the component (the smooth form of scikit-learn's `TfidfTransformer`). A component never seen gets the highest
 * value. Only vectors known at the cutoff belong into the window.
 *
 * @param dimensions length of the result
 * @throws {UserError} when a vector has a component at or beyond `dimensions`
 */
function inverseDocumentFrequency(vectors, dimensions) {
    const frequency = new Uint32Array(dimensions);
    let documents = 0;
    for (const { indices } of vectors) {
        documents += 1;
        const last = indices[indices.length - 1] ?? 0;
        if (last >= dimensions) {
            throw new errors/* UserError */.yo(`A vector has a component ${last}, but the window's vectors have ${dimensions} dimensions.`);
        }
        for (const index of indices)
            frequency[index] = frequency[index] + 1;
    }
    // Few frequencies occur, and there are many more components than frequencies.
    const byFrequency = new Float64Array(documents + 1);
    const idf = new Float64Array(dimensions);
    for (let index = 0; index < dimensions; index += 1) {
        const df = frequency[index];
        if (byFrequency[df] === 0)
            byFrequency[df] = Math.log((1 + documents) / (1 + df)) + 1;
        idf[index] = byFrequency[df];
    }
    return idf;
}
/** Cosine of two vectors whose components are first multiplied by `idf`; 0 when either is empty. */
function similarity(a, b, idf) {
    let dot = 0;
    for (let i = 0, j = 0; i < a.indices.length && j < b.indices.length;) {
        const x = a.indices[i];
        const y = b.indices[j];
        if (x === y) {
            const weight = idf[x];
            dot += a.values[i] * weight * (b.values[j] * weight);
        }
        if (x <= y)
            i += 1;
        if (y <= x)
            j += 1;
    }
    return cosine(dot, weightedLength(a, idf), weightedLength(b, idf));
}
/**
 * The same cosines as {@link similarity}, bit for bit, for a whole symbol at once: the earlier vectors are turned into
 * lists by component, of the components alone that a current vector has, so that pairs with nothing in common cost
 * nothing.
 *
 * @param idf as from {@link inverseDocumentFrequency}; every component of the vectors lies within it
 */
function sparseCrossSimilarity(idf) {
    // Component → its list + 1 while one symbol is worked on; 0 everywhere between two symbols.
    const listOf = new Uint32Array(idf.length);
    return (current, earlier) => {
        const components = [];
        for (const { indices } of current) {
            for (const index of indices) {
                if (listOf[index] !== 0)
                    continue;
                components.push(index);
                listOf[index] = components.length;
            }
        }
        const lists = listsByComponent(earlier, listOf, components.length, idf);
        const earlierLengths = Float64Array.from(earlier, (vector) => weightedLength(vector, idf));
        const similarities = new Float64Array(current.length * earlier.length);
        for (const [row, vector] of current.entries()) {
            const cells = similarities.subarray(row * earlier.length, (row + 1) * earlier.length);
            for (let i = 0; i < vector.indices.length; i += 1) {
                const index = vector.indices[i];
                const list = listOf[index] - 1;
                const value = vector.values[i] * idf[index];
                for (let k = lists.starts[list]; k < lists.starts[list + 1]; k += 1) {
                    const column = lists.vectors[k];
                    cells[column] = cells[column] + value * lists.values[k];
                }
            }
            const length = weightedLength(vector, idf);
            for (let column = 0; column < cells.length; column += 1) {
                cells[column] = cosine(cells[column], length, earlierLengths[column]);
            }
        }
        for (const index of components)
            listOf[index] = 0;
        return similarities;
    };
}
/** Any similarity of two vectors, applied to all pairs. */
function pairwiseCrossSimilarity(pair) {
    return (current, earlier) => Float64Array.from(current.flatMap((a) => earlier.map((b) => pair(a, b))));
}
function listsByComponent(earlier, listOf, listCount, idf) {
    const starts = new Uint32Array(listCount + 1);
    for (const { indices } of earlier) {
        for (const index of indices) {
            const list = listOf[index];
            if (list !== 0)
                starts[list] = starts[list] + 1;
        }
    }
    for (let list = 1; list <= listCount; list += 1) {
        starts[list] = starts[list] + starts[list - 1];
    }
    const total = starts[listCount];
    const vectors = new Uint32Array(total);
    const values = new Float64Array(total);
    const next = starts.slice();
    for (const [position, vector] of earlier.entries()) {
        for (let i = 0; i < vector.indices.length; i += 1) {
            const index = vector.indices[i];
            const list = listOf[index];
            if (list === 0)
                continue;
            const entry = next[list - 1];
            next[list - 1] = entry + 1;
            vectors[entry] = position;
            values[entry] = vector.values[i] * idf[index];
        }
    }
    return { starts, vectors, values };
}
function weightedLength(vector, idf) {
    let squares = 0;
    for (let i = 0; i < vector.indices.length; i += 1) {
        const value = vector.values[i] * idf[vector.indices[i]];
        squares += value * value;
    }
    return Math.sqrt(squares);
}
function cosine(dot, lengthA, lengthB) {
    const product = lengthA * lengthB;
    if (product === 0)
        return 0;
    // Rounding can carry the cosine of a vector with itself a little past 1.
    return Math.min(1, Math.max(-1, dot / product));
}

;// CONCATENATED MODULE: ./build/lib/src/news/weights.js
/**
 * Weight of a cluster in its symbol's means, ≥ 1: 1 + 0.15·ln(1 + ln(1 + cluster size)·ln(1 + unique sources)).
 * A story that many sources repeat counts more, but ever more slowly.
 */
function clusterWeight(clusterSize, uniqueSources) {
    return 1 + 0.15 * Math.log(1 + Math.log(1 + clusterSize) * Math.log(1 + uniqueSources));
}

// EXTERNAL MODULE: ./build/lib/src/text/order.js
var order = __webpack_require__(37961);
// EXTERNAL MODULE: ./build/lib/src/scoring/judged-week.js
var judged_week = __webpack_require__(95015);
// EXTERNAL MODULE: ./build/lib/src/scoring/reading.js
var reading = __webpack_require__(45851);
;// CONCATENATED MODULE: ./build/lib/src/scoring/news-features.js







/** Severity of one cluster counts for at most this much in EI_raw. */
const severityLimit = 2.5;
/** Severity, after confidence and sources, from which on a cluster counts in EI_cnt_sev2plus. */
const severeFrom = 1.5;
/** Weeks whose news has to be known, the week itself included, by the features that look back. */
const weeksNeeded = {
    NA_raw: 1 + judged_week/* shortHistoryWeeks */.W_,
    NV_raw: 1 + judged_week/* longHistoryWeeks */.cM,
    SS_raw: 1 + judged_week/* longHistoryWeeks */.cM,
};
/**
 * News features of every symbol in one week. Every cluster that passes the filters counts; the baselines hold the weeks
 * before, never the week itself, a week without news counts as 0, and one that is not covered makes the baseline null. A week with a hole is left out of
 * means over the weeks, as long as half of them are known; how many clusters there were is null then.
 *
 * With c5, c20, c60 the clusters of the week, of the 4 and of the 12 weeks before: NV_raw = ln(1 + c5) − ln(1 + c60/12),
 * NA_raw = ln(1 + c5) − ln(1 + c20/4). Sentiments are means weighted by `clusterWeight`. sent_60d of 12 weeks without
 * news is 0, a neutral prior: a company that is in the news for the first time in months is what novelty looks for, and
 * null would drop it. A story of a price move makes price_action_rate by its sentiment driver, not by its event type.
 *
 * @param symbols ascending
 * @returns one per symbol, in the same order
 */
function newsFeatures(symbols, window, schema) {
    const news = newsBySymbol(symbols, window, schema);
    const novelty = noveltyOf(symbols, news);
    const holes = window.before.map((week) => week?.isHole ?? false);
    return news.map(({ current, before }, position) => {
        const count = current.length;
        const short = baselineOf(before.slice(0, judged_week/* shortHistoryWeeks */.W_), holes);
        const long = baselineOf(before, holes);
        const week = sentimentMeans(current, schema);
        const sent5d = week?.mean ?? 'NO_NEWS';
        const sent60d = long.perWeek === 'TOO_LITTLE_HISTORY'
            ? long.perWeek
            : (sentimentMeans(before.flatMap((clusters) => clusters ?? []), schema)?.mean ?? 0);
        const severities = current.map(({ event, uniqueSources }) => (0,severity/* adjustedSeverity */.O)(event, uniqueSources, schema.recap));
        const total = (amount) => current.reduce((sum, one) => sum + amount(one), 0);
        const mean = (amount) => count === 0 ? 'NO_NEWS' : total(amount) / count;
        const ownNovelty = novelty[position];
        return {
            count_5d_dedup: count,
            count_20d_dedup: short.count,
            count_60d_dedup: long.count,
            NV_raw: (0,reading/* combine */.k)((perWeek) => Math.log(1 + count) - Math.log(1 + perWeek), long.perWeek),
            NA_raw: (0,reading/* combine */.k)((perWeek) => Math.log(1 + count) - Math.log(1 + perWeek), short.perWeek),
            NS_raw: ownNovelty?.value ?? ownNovelty?.reason ?? 'NO_NEWS',
            SS_raw: (0,reading/* combine */.k)((now, earlier) => now - earlier, sent5d, sent60d),
            EI_raw: severities.reduce((sum, severity) => sum + Math.min(severity, severityLimit), 0),
            EC_raw: mean(({ clusterSize }) => clusterSize),
            unique_sources_mean: mean(({ uniqueSources }) => uniqueSources),
            total_raw_echo: total(({ clusterSize }) => clusterSize),
            sent_5d: sent5d,
            sent_60d: sent60d,
            sent_intensity: week?.absoluteMean ?? 'NO_NEWS',
            mixed_rate: mean(({ sentiment }) => (sentiment.sentLabel === 'Mixed/Unclear' ? 1 : 0)),
            price_action_rate: mean(({ sentiment }) => (sentiment.sentDriver === 'Market/Price-action' ? 1 : 0)),
            EI_cnt_sev2plus: severities.filter((severity) => severity >= severeFrom).length,
            EI_max: count === 0 ? 'NO_NEWS' : Math.max(...severities),
            nov_hist_count: ownNovelty?.histCount ?? 0,
            nov_cur_reps: ownNovelty?.curReps ?? 0,
        };
    });
}
function newsBySymbol(symbols, window, schema) {
    const weeks = [window.current, ...window.before].map((week) => {
        if (week === undefined)
            return undefined;
        const bySymbol = new Map(symbols.map((symbol) => [symbol, []]));
        for (const cluster of week.clusters) {
            if ((0,judged_week/* passesFilters */.XU)(cluster, schema))
                bySymbol.get(cluster.symbol)?.push(cluster);
        }
        return bySymbol;
    });
    return symbols.map((symbol) => {
        const [current, ...before] = weeks.map((bySymbol) => bySymbol?.get(symbol)?.sort((a, b) => (0,order/* byCodeUnits */.C)(a.clusterId, b.clusterId)));
        return { current: current ?? [], before };
    });
}
/** @param holes whether the news of each week is hardly known */
function baselineOf(weeks, holes) {
    let count = 0;
    let known = 0;
    for (const [k, clusters] of weeks.entries()) {
        if (clusters === undefined)
            return { count: 'TOO_LITTLE_HISTORY', perWeek: 'TOO_LITTLE_HISTORY' };
        if (holes[k])
            continue;
        count += clusters.length;
        known += 1;
    }
    return {
        count: known < weeks.length ? 'TOO_LITTLE_HISTORY' : count,
        perWeek: known * 2 < weeks.length ? 'TOO_LITTLE_HISTORY' : count / known,
    };
}
function sentimentMeans(clusters, { recap }) {
    if (clusters.length === 0)
        return undefined;
    let weights = 0;
    let weighted = 0;
    let weightedAbsolute = 0;
    for (const { clusterSize, uniqueSources, sentiment, event } of clusters) {
        const weight = clusterWeight(clusterSize, uniqueSources);
        const value = (0,severity/* adjustedSentiment */.W)(sentiment, event.eventTypePrimary, recap);
        weights += weight;
        weighted += weight * value;
        weightedAbsolute += weight * Math.abs(value);
    }
    return { mean: weighted / weights, absoluteMean: weightedAbsolute / weights };
}
/** Novelty over the clusters that count alone, document frequencies included, so that it is a function of them. */
function noveltyOf(symbols, news) {
    const vectors = news.map(({ current, before }, position) => ({
        symbol: symbols[position] ?? '',
        current: current.map(({ vector }) => vector),
        earlier: before.flatMap((clusters) => clusters?.map(({ vector }) => vector) ?? []),
    }));
    const all = vectors.flatMap(({ current, earlier }) => [...current, ...earlier]);
    const idf = inverseDocumentFrequency(all, dimensionsOf(all));
    return noveltyOfWeek(vectors, sparseCrossSimilarity(idf));
}
function dimensionsOf(vectors) {
    return vectors.reduce((most, { indices }) => Math.max(most, (indices.at(-1) ?? -1) + 1), 0);
}


/***/ }),

/***/ 45851:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ joinReasons),
/* harmony export */   k: () => (/* binding */ combine)
/* harmony export */ });
/** The result of a formula, unless an operand has none: then the reason of the first such operand. */
function combine(formula, ...operands) {
    const values = [];
    for (const operand of operands) {
        if (typeof operand === 'string')
            return operand;
        values.push(operand);
    }
    return formula(...values);
}
/** `feature:CODE` for every reading without a number, sorted, joined by ";". */
function joinReasons(reasons) {
    return [...new Set(reasons)].sort().join(';');
}


/***/ }),

/***/ 59821:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CK: () => (/* binding */ regimeIds),
/* harmony export */   ES: () => (/* binding */ findRegimes),
/* harmony export */   cb: () => (/* binding */ brokenRegimes),
/* harmony export */   kU: () => (/* binding */ brokenLine),
/* harmony export */   my: () => (/* binding */ selectedRegimes)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(42226);
/* harmony import */ var _text_order_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(37961);


/**
 * The regimes of such an input. A mistake in one must not stop the others: it is told apart.
 *
 * @throws UserError for an id that has no file, and when there is no regime at all
 */
function findRegimes(ids, config) {
    const regimes = [];
    const broken = [];
    // An id that nobody knows is a slip of whoever started the run, and stops it.
    for (const id of ids)
        config.regimeFile(id);
    for (const id of ids.length === 0 ? config.regimeIds() : new Set(ids)) {
        try {
            const regime = config.regime(id);
            if (ids.length === 0 && regime.status === 'retired')
                continue;
            config.schemaOf(regime);
            regimes.push(regime);
        }
        catch (problem) {
            if (!(problem instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo))
                throw problem;
            broken.push({ id, problem });
        }
    }
    if (regimes.length > 0)
        return { regimes, broken };
    if (broken.length > 0)
        throw brokenRegimes(broken);
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo('No regime is selected.', {
        hint: 'Give one in configs/regimes/ the status live or shadow.',
    });
}
/** The same for a stage that shows what there is: the broken ones are a warning. */
function selectedRegimes(ids, { config, log }) {
    const { regimes, broken } = findRegimes(ids, config);
    for (const one of broken)
        log.warning(brokenLine(one));
    return regimes;
}
/** The ids of all, also of those that cannot be scored: whoever waits for them must see that they do not come. */
function regimeIds({ regimes, broken }) {
    return [...regimes, ...broken].map(({ id }) => id).sort(_text_order_js__WEBPACK_IMPORTED_MODULE_1__/* .byCodeUnits */ .C);
}
function brokenLine({ id, problem }) {
    return `${id} cannot be scored: ${problem.message}`;
}
/** What a stage ends with that has done the others. */
function brokenRegimes(broken) {
    const [first] = broken;
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(broken.map(brokenLine).join('\n'), {
        ...(first?.problem.hint === undefined ? {} : { hint: first.problem.hint }),
    });
}


/***/ }),

/***/ 98799:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ canonicalize)
/* harmony export */ });
function serializeString (value) {
  if (!value.isWellFormed()) {
    throw new Error('Lone surrogate is not allowed');
  }
  return JSON.stringify(value);
}

function serializePrimitive (value) {
  switch (typeof value) {
    case 'number':
      if (isNaN(value)) {
        throw new Error('NaN is not allowed');
      }
      if (!isFinite(value)) {
        throw new Error('Infinity is not allowed');
      }
      // For finite numbers String(value) would give identical output, but
      // JSON.stringify benchmarks faster on V8.
      return JSON.stringify(value);
    case 'string':
      return serializeString(value);
    case 'boolean':
      return value ? 'true' : 'false';
    default:
      // null, or values JSON.stringify maps to undefined (undefined,
      // functions, symbols).
      return JSON.stringify(value);
  }
}

// Resolves a value to either its serialized primitive form (a string — or
// undefined, for values JSON.stringify drops) or a frame describing the
// container to descend into. Callers distinguish the two cases with
// `typeof result !== 'object'`.
//
// toJSON results are unwrapped here, and the wrapper objects stay in `seen`
// until the resolved subtree is fully serialized, so cycles introduced via
// toJSON are still detected.
function enterValue (value, seen) {
  let wrappers = null;
  while (value !== null && typeof value === 'object' && typeof value.toJSON === 'function') {
    if (seen.has(value)) {
      throw new Error('Circular reference detected');
    }
    seen.add(value);
    (wrappers ??= []).push(value);
    value = value.toJSON();
  }

  // Boxed Number/String/Boolean objects serialize as their primitive values,
  // mirroring how JSON.stringify treats them.
  if (value instanceof Number || value instanceof String || value instanceof Boolean) {
    value = value.valueOf();
  }

  if (value === null || typeof value !== 'object') {
    if (wrappers !== null) {
      for (const wrapper of wrappers) seen.delete(wrapper);
    }
    return serializePrimitive(value);
  }

  if (seen.has(value)) {
    throw new Error('Circular reference detected');
  }
  seen.add(value);

  return {
    container: value,
    // null marks an array frame; object frames carry their sorted keys.
    // `sort()`'s default comparator orders by UTF-16 code unit, which is the
    // order JCS requires.
    keys: Array.isArray(value) ? null : Object.keys(value).sort(),
    // Next child to serialize; the frame resumes here after a nested
    // container's subtree completes.
    index: 0,
    // Whether no member has been emitted yet (controls comma placement).
    first: true,
    // toJSON wrappers to release from `seen` when this frame completes.
    wrappers
  };
}

function canonicalize (object) {
  if (object === null || typeof object !== 'object') {
    return serializePrimitive(object);
  }

  const seen = new Set();
  const root = enterValue(object, seen);
  if (typeof root !== 'object') {
    // A toJSON chain resolved the input to a primitive.
    return root;
  }

  let result = root.keys === null ? '[' : '{';
  const stack = [root];

  // Depth-first serialization with an explicit stack instead of recursion, so
  // nesting depth is bounded by heap size rather than call-stack size. The top
  // frame is the container currently being serialized: primitive children are
  // appended inline, while a nested container pushes a new frame and jumps
  // back to the outer loop. Because frame.index was already advanced, the
  // parent resumes at its next child once the subtree is done. Opening
  // brackets are emitted when a frame is pushed, closing brackets when it
  // completes.
  outer:
  while (stack.length > 0) {
    const frame = stack[stack.length - 1];
    const container = frame.container;

    // keys === null marks an array frame; otherwise keys holds the object's
    // sorted property names. Either way the iteration counter lives on the
    // frame itself (frame.index), so when a frame is resumed after a nested
    // container completes, the while condition continues at the first
    // unserialized child instead of restarting from the beginning.
    if (frame.keys === null) {
      while (frame.index < container.length) {
        const i = frame.index++;
        if (i > 0) {
          result += ',';
        }
        const element = container[i];
        // Inside arrays, JSON.stringify serializes values with no JSON
        // representation (undefined, symbols, functions) as null.
        const value = element === undefined || typeof element === 'symbol' || typeof element === 'function' ? null : element;
        if (value === null || typeof value !== 'object') {
          result += serializePrimitive(value);
          continue;
        }
        const child = enterValue(value, seen);
        if (typeof child !== 'object') {
          // A toJSON chain resolved the child to an already-serialized
          // primitive — or, when child is undefined, to a value with no JSON
          // representation, which becomes null inside arrays.
          result += child === undefined ? 'null' : child;
          continue;
        }
        result += child.keys === null ? '[' : '{';
        stack.push(child);
        continue outer;
      }
      result += ']';
    } else {
      const keys = frame.keys;
      while (frame.index < keys.length) {
        const key = keys[frame.index++];
        const value = container[key];
        // Inside objects, JSON.stringify omits properties whose value has no
        // JSON representation (undefined, symbols, functions).
        if (value === undefined || typeof value === 'symbol' || typeof value === 'function') {
          continue;
        }
        if (value === null || typeof value !== 'object') {
          // Commas are tracked with a flag rather than the key index: a
          // skipped key must not leave a stray comma behind.
          if (frame.first) {
            frame.first = false;
          } else {
            result += ',';
          }
          result += serializeString(key) + ':' + serializePrimitive(value);
          continue;
        }
        // The child must be resolved before the key is emitted: a toJSON
        // returning a value with no JSON representation drops the whole
        // property.
        const child = enterValue(value, seen);
        if (child === undefined) {
          continue;
        }
        if (frame.first) {
          frame.first = false;
        } else {
          result += ',';
        }
        result += serializeString(key) + ':';
        if (typeof child !== 'object') {
          result += child;
          continue;
        }
        result += child.keys === null ? '[' : '{';
        stack.push(child);
        continue outer;
      }
      result += '}';
    }

    // Frame complete. The container leaves `seen` so that a later, sibling
    // reference to the same object is not mistaken for a cycle.
    seen.delete(container);
    if (frame.wrappers !== null) {
      for (const wrapper of frame.wrappers) seen.delete(wrapper);
    }
    stack.pop();
  }

  return result;
}


/***/ })

};
