export const id = 3232;
export const ids = [3232];
export const modules = {

/***/ 83761:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ staleLines),
/* harmony export */   e: () => (/* binding */ backfillHint)
/* harmony export */ });
/* harmony import */ var _text_name_list_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(98983);
/* harmony import */ var _text_order_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(37961);


const weeksNamed = 6;
/** One line per regime and reason, with its weeks and, once, what to do. */
function staleLines(stale) {
    const groups = Map.groupBy(stale, ({ regime, why, cure }) => JSON.stringify([regime, why, cure]));
    return [...groups.values()].map((group) => {
        const [{ regime, why, cure } = { regime: '', why: '', cure: undefined }] = group;
        const weeks = group.map(({ week_ending }) => week_ending);
        const stop = why.endsWith('.') ? '' : '.';
        const isRefused = cure !== undefined;
        const todo = cure ?? backfillHint(group.map(({ week_ending }) => ({ regime, weekEnding: week_ending })));
        return `${isRefused ? 'Refused' : 'To do again'}: ${regime}: ${why}${stop} Weeks: ${(0,_text_name_list_js__WEBPACK_IMPORTED_MODULE_0__/* .nameList */ .OD)(weeks, weeksNamed)}. ${todo}`;
    });
}
/** The command that makes weeks again. */
function backfillHint(weeks) {
    const days = [...new Set(weeks.map(({ weekEnding }) => weekEnding))].sort(_text_order_js__WEBPACK_IMPORTED_MODULE_1__/* .byCodeUnits */ .C);
    const regimes = [...new Set(weeks.map(({ regime }) => regime))].sort(_text_order_js__WEBPACK_IMPORTED_MODULE_1__/* .byCodeUnits */ .C);
    return `Make them again: regimen backfill --start ${days[0]} --end ${days.at(-1)} --regimes ${regimes.join(',')}`;
}


/***/ }),

/***/ 23850:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ ledgerWeeks)
/* harmony export */ });
/* harmony import */ var _calendar_date_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(52010);
/* harmony import */ var _scoring_regime_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9736);


/** The rows of a ledger. */
function ledgerWeeks({ rows, columns }) {
    return Array.from({ length: rows }, (_, row) => ({
        weekEnding: (0,_calendar_date_js__WEBPACK_IMPORTED_MODULE_0__/* .isoDate */ ._$)(columns.week_ending[row]),
        regime: columns.regime[row],
        decision: columns.exists[row] === 1 ? (columns.decision[row] ?? null) : null,
        status: (0,_scoring_regime_js__WEBPACK_IMPORTED_MODULE_1__/* .recordedStatus */ .Jl)(columns.status[row]),
    }));
}


/***/ }),

/***/ 99093:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   HG: () => (/* binding */ rankedRows),
/* harmony export */   j_: () => (/* binding */ byRegime),
/* harmony export */   nT: () => (/* binding */ neededSymbols)
/* harmony export */ });
/* harmony import */ var _text_order_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(37961);

/** Weeks by regime, in the order of the ids. Whatever is computed from this does not depend on the order of `weeks`. */
function byRegime(weeks) {
    const regimes = Map.groupBy(weeks, ({ regime }) => regime);
    return [...regimes]
        .sort(([a], [b]) => (0,_text_order_js__WEBPACK_IMPORTED_MODULE_0__/* .byCodeUnits */ .C)(a, b))
        .map(([regime, own]) => ({ regime, weeks: own.map(withPicksByRank).sort(byWeek) }));
}
function withPicksByRank(week) {
    return { ...week, wouldBe: week.wouldBe.toSorted((a, b) => a.rank_UPS - b.rank_UPS) };
}
function byWeek(a, b) {
    return (0,_text_order_js__WEBPACK_IMPORTED_MODULE_0__/* .byCodeUnits */ .C)(a.weekEnding, b.weekEnding);
}
/** Symbols whose prices the evaluation of these weeks needs, the benchmark's included; sorted. */
function neededSymbols(weeks, benchmark) {
    const symbols = new Set([benchmark]);
    for (const { scores, wouldBe } of weeks) {
        for (const { symbol } of wouldBe)
            symbols.add(symbol);
        const { symbol, rank_UPS } = scores.columns;
        for (let row = 0; row < scores.rows; row += 1) {
            if (!Number.isNaN(rank_UPS[row]))
                symbols.add(symbol[row]);
        }
    }
    return [...symbols].sort(_text_order_js__WEBPACK_IMPORTED_MODULE_0__/* .byCodeUnits */ .C);
}
/** Rows of the ranked symbols, the highest rank first. */
function rankedRows({ rows, columns }) {
    const ranked = [];
    for (let row = 0; row < rows; row += 1) {
        const rank = columns.rank_UPS[row];
        if (!Number.isNaN(rank))
            ranked[rank - 1] = row;
    }
    return ranked;
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

/***/ 54441:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Kj: () => (/* binding */ unknownClusters),
/* harmony export */   LD: () => (/* binding */ decide),
/* harmony export */   i2: () => (/* binding */ measureClusters)
/* harmony export */ });
/* harmony import */ var _news_severity_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(37798);
/* harmony import */ var _judged_week_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(95015);


/** What is known of the clusters when a features file is scored without them: nothing. */
const unknownClusters = {
    event_intensity: { value: null, n: null },
    price_action_recap_share: { value: null, n: null },
    high_severity_clusters: { value: null, n: null },
};
/**
 * Measures the week's clusters. Means and shares of no clusters are null with n = 0.
 *
 * @param clusters the week's, of the symbols of the universe, before the filters, in a fixed order
 */
function measureClusters(clusters, schema) {
    const kept = clusters.filter((cluster) => (0,_judged_week_js__WEBPACK_IMPORTED_MODULE_1__/* .passesFilters */ .XU)(cluster, schema));
    const severity = kept.reduce((sum, one) => sum + (0,_news_severity_js__WEBPACK_IMPORTED_MODULE_0__/* .adjustedSeverity */ .O)(one.event, one.uniqueSources, schema.recap), 0);
    const recaps = clusters.filter(({ event }) => event.eventTypePrimary === 'PRICE_ACTION_RECAP').length;
    const highSeverity = kept.filter(({ event }) => event.eventSeverity >= 2).length;
    return {
        event_intensity: { value: ratio(severity, kept.length), n: kept.length },
        price_action_recap_share: { value: ratio(recaps, clusters.length), n: clusters.length },
        high_severity_clusters: { value: highSeverity, n: kept.length },
    };
}
/**
 * TRADE or SKIP, from absolute levels. A level that is null says nothing: a week without clusters has no candidates and
 * is skipped for that, and a features file without its clusters leaves the week UNDECIDED unless it has no candidates.
 *
 * @param candidates number of eligible symbols
 * @param symbols number of symbols looked at
 */
function decide(clusters, candidates, symbols, schema) {
    const measures = { ...clusters, candidates: { value: candidates, n: symbols } };
    const { skip_rules: rules, basket } = schema;
    const reasons = [
        tooLow('EVENT_INTENSITY_TOO_LOW', measures.event_intensity, rules.min_event_intensity),
        tooHigh('PRICE_ACTION_RECAP_SHARE_TOO_HIGH', measures.price_action_recap_share, rules.max_price_action_recap_share),
        tooLow('HIGH_SEVERITY_CLUSTERS_TOO_LOW', measures.high_severity_clusters, rules.min_high_severity_clusters),
        tooLow('NO_CANDIDATES', measures.candidates, basket.min_candidates),
    ].filter((reason) => reason !== null);
    if (reasons.length > 0)
        return { decision: 'SKIP', reasons, measures };
    const isKnown = Object.values(measures).every(({ value }) => value !== null);
    return { decision: isKnown ? 'TRADE' : 'UNDECIDED', reasons, measures };
}
function tooLow(code, { value }, threshold) {
    return value !== null && value < threshold ? { code, value, threshold } : null;
}
function tooHigh(code, { value }, threshold) {
    return value !== null && value > threshold ? { code, value, threshold } : null;
}
function ratio(part, whole) {
    return whole === 0 ? null : part / whole;
}


/***/ }),

/***/ 69034:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ judgedClusters),
/* harmony export */   k: () => (/* binding */ clusterEvents)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(42226);

/** What the skip rules look at, of the rows of a week's `rep_enriched`, in their order. */
function clusterEvents(enriched) {
    return Array.from({ length: enriched.rows }, (_, row) => clusterEvent(enriched, row));
}
function clusterEvent({ columns }, row) {
    return {
        symbol: columns.symbol[row],
        clusterSize: columns.cluster_size[row],
        uniqueSources: columns.unique_sources[row],
        event: {
            eventTypePrimary: columns.event_type_primary[row],
            eventSeverity: columns.event_severity[row],
            eventConfidence: columns.event_confidence[row],
        },
    };
}
/**
 * A week's judged clusters from its `rep_enriched` and `cluster_vectors` rows; both are sorted by symbol and cluster.
 *
 * @throws {UserError} when the two do not hold the same clusters
 */
function judgedClusters(enriched, vectors, where) {
    const { columns } = enriched;
    if (vectors.rows !== enriched.rows)
        throw unequal(where);
    return Array.from({ length: enriched.rows }, (_, row) => {
        const symbol = columns.symbol[row];
        const clusterId = columns.cluster_id[row];
        if (vectors.columns.symbol[row] !== symbol || vectors.columns.cluster_id[row] !== clusterId)
            throw unequal(where);
        return {
            ...clusterEvent(enriched, row),
            clusterId,
            sentiment: {
                sentLabel: columns.sent_label[row],
                sentScore: columns.sent_score[row],
                confidence: columns.confidence[row],
                sentDriver: columns.sent_driver[row],
            },
            vector: {
                indices: vectors.columns.indices[row],
                values: vectors.columns.values[row],
            },
        };
    });
}
function unequal(where) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(`${where}: rep_enriched and cluster_vectors do not hold the same clusters.`, {
        hint: 'Run enrich again for this week.',
    });
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

/***/ 98875:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Hf: () => (/* binding */ refuseEditedWeeks),
/* harmony export */   Xu: () => (/* binding */ ingestedText),
/* harmony export */   g: () => (/* binding */ outdatedWeeks),
/* harmony export */   ld: () => (/* binding */ editedText)
/* harmony export */ });
/* harmony import */ var _backfill_stale_weeks_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(83761);
/* harmony import */ var _backfill_week_state_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(70726);
/* harmony import */ var _calendar_weeks_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(18429);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(42226);
/* harmony import */ var _text_name_list_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(98983);
/* harmony import */ var _text_order_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(37961);
/* harmony import */ var _present_recipe_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(30041);







const namedAtMost = 10;
/** Tells the scored weeks apart that would be scored otherwise now. Regimes that are not configured any more are what they were. */
async function outdatedWeeks(scored, context) {
    const { lake, config } = context;
    const states = await _backfill_week_state_js__WEBPACK_IMPORTED_MODULE_1__.WeekStates.of(lake, (0,_present_recipe_js__WEBPACK_IMPORTED_MODULE_5__.presentRecipe)(context));
    const refused = [];
    const found = { edited: [], ingested: [], others: [] };
    for (const { regime: id, weekEnding } of scored) {
        const regime = readRegime(id, config);
        if (regime === undefined)
            continue;
        const state = await states.scored((0,_calendar_weeks_js__WEBPACK_IMPORTED_MODULE_2__/* .weekEndingOn */ .Tu)(weekEnding), regime);
        const one = { regime: id, weekEnding };
        if (state.kind === 'refused')
            refused.push({ ...one, why: state.why, cure: state.cure });
        if (state.kind !== 'todo')
            continue;
        const { because, why } = state;
        found[because === 'edited' || because === 'ingested' ? because : 'others'].push({ ...one, why });
    }
    return { ...found, refused };
}
/**
 * Refuses to make something of weeks that were scored before the configuration was edited: it would pass for a result of the configuration as
 * it is. Weeks of another version of a stage, or of inputs that came otherwise since, are named.
 *
 * @throws UserError naming the weeks, what changed, and what to do
 */
async function refuseEditedWeeks(scored, context) {
    const { edited, refused, ingested, others } = await outdatedWeeks(scored, context);
    const [first] = refused;
    if (first !== undefined)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .UserError */ .yo(`${first.regime}: ${first.why}`, { hint: first.cure });
    const named = [...ingested, ...others];
    if (named.length > 0)
        context.log.warning(`Would be scored otherwise now: ${listed(named)}. ${(0,_backfill_stale_weeks_js__WEBPACK_IMPORTED_MODULE_0__/* .backfillHint */ .e)(named)}`);
    if (edited.length > 0)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .UserError */ .yo(editedText(edited), { hint: (0,_backfill_stale_weeks_js__WEBPACK_IMPORTED_MODULE_0__/* .backfillHint */ .e)(edited) });
}
/** Which weeks were scored before other bars or news of them were ingested, in a sentence. */
function ingestedText(ingested) {
    return `Other bars or news were ingested since these weeks were scored: ${listed(ingested)}.`;
}
/** Which weeks were scored before the configuration was edited, in a sentence. */
function editedText(edited) {
    return `The configuration was edited since these weeks were scored: ${listed(edited)}.`;
}
/** Undefined where it is not configured any more, or its file is wrong: who scores it says so. */
function readRegime(id, config) {
    try {
        return config.regime(id);
    }
    catch (error) {
        if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .UserError */ .yo)
            return undefined;
        throw error;
    }
}
function listed(weeks) {
    const groups = [...Map.groupBy(weeks, ({ regime, why }) => `${regime}: ${why}`)];
    const named = groups.map(([what, group]) => {
        const days = group.map(({ weekEnding }) => weekEnding).sort(_text_order_js__WEBPACK_IMPORTED_MODULE_6__/* .byCodeUnits */ .C);
        return `${what} (${days.length === 1 ? days[0] : `${days.length} weeks, ${days[0]} … ${days.at(-1)}`})`;
    });
    return (0,_text_name_list_js__WEBPACK_IMPORTED_MODULE_4__/* .nameList */ .OD)(named, namedAtMost, '; ');
}


/***/ }),

/***/ 83232:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  ledgerSettings: () => (/* binding */ ledgerSettings),
  ledgerVersion: () => (/* binding */ ledgerVersion),
  run: () => (/* binding */ run)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/lib/src/audit/datasets.js
var datasets = __webpack_require__(81904);
// EXTERNAL MODULE: ./build/lib/src/statistics/wilson.js
var wilson = __webpack_require__(32881);
// EXTERNAL MODULE: ./build/lib/src/text/order.js
var order = __webpack_require__(37961);
// EXTERNAL MODULE: ./build/lib/src/statistics/quantile.js
var quantile = __webpack_require__(48940);
;// CONCATENATED MODULE: ./build/lib/src/statistics/psi.js

/** Share that an empty bin is given, so that the logarithm exists. */
const emptyShare = 1e-4;
const bins = 10;
/**
 * Population stability index of two distributions over the same bins: Σ (aᵢ − eᵢ)·ln(aᵢ/eᵢ), the symmetric Kullback–Leibler
 * divergence (Siddiqi, Credit Risk Scorecards, 2006). By convention, not by theory: under 0.10 stable, up to 0.25 moderate, above it a shift.
 *
 * @param expected shares of the bins in the reference, 0..1
 * @param actual the same of what is compared
 * @param floor smallest share that counts, one for both or one for each: smaller ones, as of an empty bin, are raised to it
 * @throws {RangeError} when the numbers of bins differ, or a share is negative or NaN
 */
function psi(expected, actual, floor = emptyShare) {
    if (expected.length !== actual.length) {
        throw new RangeError(`Shares of the same bins are compared, not of ${expected.length} and ${actual.length}.`);
    }
    const [floorExpected, floorActual] = typeof floor === 'number' ? [floor, floor] : floor;
    let sum = 0;
    for (let bin = 0; bin < expected.length; bin++) {
        const e = floored(expected[bin], floorExpected);
        const a = floored(actual[bin], floorActual);
        sum += (a - e) * Math.log(a / e);
    }
    return sum;
}
/**
 * Population stability index of a recent sample against the deciles of a reference, NaN left out. A value that fills a decile of the reference is
 * a bin of its own, so that leaving it in either direction shows.
 *
 * An empty bin counts as half a value of its sample, but at least as 0.0001: a smaller floor would call a small sample shifted for having no
 * value in one decile. Large samples of n and m values from one distribution give (bins − 1)(1/n + 1/m) on average (Yurdakul, "Statistical
 * properties of population stability index", 2018).
 */
function psiOfSamples(reference, recent) {
    const present = reference.filter((value) => !Number.isNaN(value)).sort();
    const compared = recent.filter((value) => !Number.isNaN(value));
    const counts = { referenceN: present.length, recentN: compared.length };
    if (present.length < bins || compared.length < bins)
        return { psi: null, byChance: null, ...counts };
    const edges = decileEdges(present);
    const expected = sharesPerBin(present, edges);
    const occupied = expected.filter((share) => share > 0).length;
    return {
        psi: psi(expected, sharesPerBin(compared, edges), [floorOf(present.length), floorOf(compared.length)]),
        byChance: (occupied - 1) * (1 / present.length + 1 / compared.length),
        ...counts,
    };
}
/** The inner deciles; one that occurs twice also parts what lies below it from itself. */
function decileEdges(sorted) {
    const deciles = Array.from({ length: bins - 1 }, (_, i) => (0,quantile/* quantile */.Y)(sorted, (i + 1) / bins));
    return [...new Set(deciles)].flatMap((at) => {
        const fillsDecile = deciles.indexOf(at) !== deciles.lastIndexOf(at);
        const upper = { at, belongs: 'below' };
        return fillsDecile ? [{ at, belongs: 'above' }, upper] : [upper];
    });
}
function sharesPerBin(values, edges) {
    const counts = new Float64Array(edges.length + 1);
    for (const value of values) {
        let bin = 0;
        for (const { at, belongs } of edges)
            if (value > at || (belongs === 'above' && value === at))
                bin++;
        counts[bin] = counts[bin] + 1;
    }
    return counts.map((count) => count / values.length);
}
function floorOf(n) {
    return Math.max(emptyShare, 0.5 / n);
}
function floored(share, floor) {
    if (!(share >= 0))
        throw new RangeError(`A share is not negative, found ${share}.`);
    return Math.max(share, floor);
}

;// CONCATENATED MODULE: ./build/lib/src/comparison/feature-sample.js
/** The features that are watched: what the scores are made of, before they are standardised. */
const watchedFeatures = [
    'NV_raw',
    'NA_raw',
    'NS_raw',
    'SS_raw',
    'EI_raw',
    'EC_raw',
    'AR5',
    'VS_raw',
    'RV60',
];
function featureSample({ columns }) {
    return Object.fromEntries(watchedFeatures.map((name) => [name, columns[name]]));
}

;// CONCATENATED MODULE: ./build/lib/src/comparison/input-drift.js


/** Weeks that count as recent, and weeks before them without which there is nothing to compare with. */
const quarter = 13;
/**
 * Whether what a regime is fed has changed: the population stability index of each feature, pooled over symbols, of the latest 13 scored weeks
 * against all before them. With fewer than 13 before them there is no index.
 *
 * @param entries of one regime, oldest first
 */
function inputDrift(regime, entries) {
    const samples = entries.flatMap(({ scored }) => (scored?.features ? [scored.features] : []));
    const split = Math.max(0, samples.length - quarter);
    const [before, latest] = [samples.slice(0, split), samples.slice(split)];
    return watchedFeatures.map((feature) => {
        const { psi, byChance, recentN, referenceN } = psiOfSamples(pooled(before, feature), pooled(latest, feature));
        const index = before.length < quarter ? null : psi;
        return {
            regime,
            feature,
            psi: index,
            psi_by_chance: index === null ? null : byChance,
            recent_weeks: latest.length,
            recent_n: recentN,
            reference_weeks: before.length,
            reference_n: referenceN,
            verdict: verdictOf(index),
        };
    });
}
function pooled(samples, feature) {
    const values = new Float64Array(samples.reduce((sum, sample) => sum + sample[feature].length, 0));
    let offset = 0;
    for (const sample of samples) {
        values.set(sample[feature], offset);
        offset += sample[feature].length;
    }
    return values;
}
function verdictOf(psi) {
    if (psi === null)
        return 'unknown';
    if (psi < 0.1)
        return 'stable';
    return psi <= 0.25 ? 'moderate' : 'shift';
}

;// CONCATENATED MODULE: ./build/lib/src/statistics/rank-biased-overlap.js
/**
 * Rank-biased overlap of two top lists, extrapolated beyond their ends: RBO_EXT, equation 32 of Webber, Moffat and Zobel, "A similarity measure
 * for indefinite rankings", ACM Transactions on Information Systems 28(4), 2010, which also serves lists of different lengths. 1 for the same order,
 * 0 for nothing shared; the higher ranks weigh more.
 *
 * @param a names from the best down, each once
 * @param b the same of the other list
 * @param p persistence, 0 < p < 1: the weight of depth d is (1 − p)·p^(d−1)
 * @returns null where a list is empty
 * @throws {RangeError} when p is out of range or a name occurs twice
 */
function rbo(a, b, p) {
    refuseRepetition(a);
    refuseRepetition(b);
    return extrapolated(a.length, b.length, p, sharedByDepth(a, b));
}
/**
 * What `rbo` gives on average for the top lists of two independent random orders of a population. The statistic is linear in the
 * shared names X_d of depth d, whose mean is that of the hypergeometric distribution: min(d, |A|)·min(d, |B|) / population.
 *
 * @returns null where a list is empty
 * @throws {RangeError} when p is out of range or a list is longer than the population
 */
function rboByChance(lengthA, lengthB, population, p) {
    if (Math.max(lengthA, lengthB) > population) {
        throw new RangeError(`Lists of ${lengthA} and ${lengthB} names cannot come from ${population}.`);
    }
    const depths = Math.max(lengthA, lengthB);
    const expected = Float64Array.from({ length: depths + 1 }, (_, d) => (Math.min(d, lengthA) * Math.min(d, lengthB)) / population);
    return extrapolated(lengthA, lengthB, p, expected);
}
/** X_d for d = 0 … the longer length. */
function sharedByDepth(a, b) {
    const seenA = new Set();
    const seenB = new Set();
    const shared = new Float64Array(Math.max(a.length, b.length) + 1);
    for (let d = 1; d < shared.length; d++) {
        const nameA = a[d - 1];
        const nameB = b[d - 1];
        if (nameA !== undefined)
            seenA.add(nameA);
        if (nameB !== undefined)
            seenB.add(nameB);
        const isSame = nameA === nameB;
        const found = Number(nameA !== undefined && seenB.has(nameA)) + Number(nameB !== undefined && seenA.has(nameB));
        shared[d] = shared[d - 1] + (isSame ? 1 : found);
    }
    return shared;
}
/** Equation 32, with s and l the lengths of the shorter and the longer list and X_d the names shared down to depth d. */
function extrapolated(lengthA, lengthB, p, x) {
    if (!(p > 0 && p < 1))
        throw new RangeError(`The persistence lies between 0 and 1, found ${p}.`);
    const s = Math.min(lengthA, lengthB);
    const l = Math.max(lengthA, lengthB);
    if (s === 0)
        return null;
    const xs = x[s];
    const xl = x[l];
    let sum = 0;
    let weight = 1 - p;
    for (let d = 1; d <= l; d++) {
        const beyondShorter = d > s ? (xs * (d - s)) / s : 0;
        sum += ((x[d] + beyondShorter) / d) * weight;
        weight *= p;
    }
    // Rounding may carry equal lists a bit past 1.
    return Math.min(1, sum + ((xl - xs) / l + xs / s) * p ** l);
}
function refuseRepetition(names) {
    if (new Set(names).size < names.length)
        throw new RangeError('A ranking holds every name once.');
}

// EXTERNAL MODULE: ./build/lib/src/statistics/rank-correlation.js
var rank_correlation = __webpack_require__(89466);
;// CONCATENATED MODULE: ./build/lib/src/comparison/chance.js
/**
 * How many names two picks share when each is drawn by lot from its own candidates. The number is a sum of indicators, one per common
 * candidate, which is in both picks with probability p = (a/A)(b/B), and two of them with q = a(a−1)/(A(A−1)) · b(b−1)/(B(B−1)); so its mean is
 * m·p and its variance m·p + m(m−1)·q − (m·p)², with m common candidates. Where both have the same candidates this is the hypergeometric
 * distribution (Johnson, Kotz, Kemp, Univariate Discrete Distributions, ch. 6).
 */
function sharedByChance(picks) {
    const { pickedA: a, pickedB: b, candidatesA, candidatesB, common } = picks;
    if (a === 0 || b === 0)
        return { mean: 0, deviation: 0 };
    const one = (a / candidatesA) * (b / candidatesB);
    const two = ofTwo(a, candidatesA) * ofTwo(b, candidatesB);
    const mean = common * one;
    const variance = mean + common * (common - 1) * two - mean ** 2;
    // Of a variance that is 0 rounding may leave a little on either side.
    return { mean, deviation: variance < 1e-12 * Math.max(1, mean ** 2) ? 0 : Math.sqrt(variance) };
}
/** Size of the one population from which two picks would share as many names on average: the larger one where it holds the other. */
function commonPopulation({ candidatesA, candidatesB, common }) {
    return (candidatesA * candidatesB) / common;
}
/** Probability that two given candidates are both picked. */
function ofTwo(picked, candidates) {
    return candidates < 2 ? 0 : (picked * (picked - 1)) / (candidates * (candidates - 1));
}

// EXTERNAL MODULE: ./build/lib/src/comparison/datasets.js
var comparison_datasets = __webpack_require__(61842);
// EXTERNAL MODULE: ./build/lib/src/statistics/estimate.js
var estimate = __webpack_require__(69819);
// EXTERNAL MODULE: ./build/lib/src/statistics/mean-deviation.js
var mean_deviation = __webpack_require__(17842);
// EXTERNAL MODULE: ./build/lib/src/statistics/student-t.js
var student_t = __webpack_require__(88119);
;// CONCATENATED MODULE: ./build/lib/src/comparison/mean-estimate.js



/**
 * The mean of weekly values with Student's interval: mean ± t · s/√n, n − 1 degrees of freedom. It takes the weeks as independent, and has no
 * interval for a single one.
 *
 * @param confidence 0..1
 */
function meanEstimate(values, confidence) {
    const { mean, deviation, n } = (0,mean_deviation/* meanDeviation */.r)(Float64Array.from(values));
    if (mean === null)
        return (0,estimate/* noEstimate */._)();
    if (deviation === null)
        return { value: mean, n, interval: null };
    const half = ((0,student_t/* tQuantile */.Y)((1 + confidence) / 2, n - 1) * deviation) / Math.sqrt(n);
    return { value: mean, n, interval: [mean - half, mean + half] };
}

;// CONCATENATED MODULE: ./build/lib/src/comparison/pair-comparison.js





/** The weeks that were scored under both, in the order of a's. */
function commonWeeks(a, b) {
    const ofB = new Map(b.map((entry) => [entry.weekEnding, entry]));
    return a.flatMap((entryA) => {
        const { weekEnding, scored } = entryA;
        const entryB = ofB.get(weekEnding);
        if (!scored || !entryB?.scored)
            return [];
        return [{ weekEnding, a: { ...entryA, scored }, b: { ...entryB, scored: entryB.scored } }];
    });
}
/** Two regimes over the weeks that both were scored in: how far their picks and ranks agree, and how often each traded. */
function comparePair(regimeA, regimeB, common, settings) {
    const weeks = common.map((week) => pairWeek(week, settings));
    const picked = weeks.filter(({ possible }) => possible > 0);
    const mean = (values) => meanEstimate(values.filter((value) => value !== null), settings.confidence);
    const tradedBy = (a, b) => common.filter((week) => isTraded(week.a) === a && isTraded(week.b) === b).length;
    return {
        a: regimeA,
        b: regimeB,
        weeks,
        shared: mean(picked.map(({ shared }) => shared)),
        shared_by_chance: mean(picked.map((week) => week.shared_by_chance)).value,
        rbo: mean(weeks.map((week) => week.rbo)),
        rbo_by_chance: mean(weeks.map((week) => week.rbo_by_chance)).value,
        kendall_tau: mean(weeks.map((week) => week.kendall_tau)),
        traded: {
            both: tradedBy(true, true),
            only_a: tradedBy(true, false),
            only_b: tradedBy(false, true),
            neither: tradedBy(false, false),
        },
    };
}
/** The weeks of a pair in which one traded and the other did not. */
function loneTrades(common) {
    return common.flatMap(({ weekEnding, a, b }) => {
        if (isTraded(a) === isTraded(b))
            return [];
        const [traded, other] = isTraded(a) ? [a, b] : [b, a];
        const { decision } = other.scored;
        return [
            {
                week_ending: weekEnding,
                traded: traded.regime,
                other: other.regime,
                reasons: (0,comparison_datasets/* reasonCodes */.JC)(decision) || decision.decision,
                net_return: traded.result.net_return,
                active_return: traded.result.active_return,
            },
        ];
    });
}
function isTraded({ scored }) {
    return scored.decision.decision === 'TRADE';
}
function pairWeek({ weekEnding, a, b }, { top, persistence }) {
    const [picksA, picksB] = [a.scored.ranking.slice(0, top), b.scored.ranking.slice(0, top)];
    const inB = new Set(picksB);
    const both = scoresOfBoth(a.scored, b.scored);
    const picks = {
        pickedA: picksA.length,
        pickedB: picksB.length,
        candidatesA: a.scored.ranking.length,
        candidatesB: b.scored.ranking.length,
        common: both.a.length,
    };
    const byChance = sharedByChance(picks);
    return {
        week_ending: weekEnding,
        possible: Math.min(picks.pickedA, picks.pickedB),
        shared: picksA.filter((symbol) => inB.has(symbol)).length,
        shared_by_chance: byChance.mean,
        deviation_by_chance: byChance.deviation,
        rbo: rbo(picksA, picksB, persistence),
        rbo_by_chance: rboByChance(picks.pickedA, picks.pickedB, commonPopulation(picks), persistence),
        kendall_tau: (0,rank_correlation/* kendallTauB */._t)(both.a, both.b).tau,
        tau_deviation_by_chance: (0,rank_correlation/* kendallDeviation */.F8)(both.a.length),
        names: both.a.length,
    };
}
/** The scores that the names which both rank have in each. Scores, not ranks: equal ones are ties, which ranks order by name. */
function scoresOfBoth(a, b) {
    const ofB = new Map(b.ranking.map((symbol, i) => [symbol, b.scores[i]]));
    const shared = a.ranking.flatMap((symbol, i) => {
        const score = ofB.get(symbol);
        return score === undefined ? [] : [[a.scores[i], score]];
    });
    return { a: Float64Array.from(shared, ([score]) => score), b: Float64Array.from(shared, ([, score]) => score) };
}

;// CONCATENATED MODULE: ./build/lib/src/comparison/compare-regimes.js




/**
 * How the regimes differ, beside what chance would give.
 *
 * @param regimes in the order in which they are paired; one without an entry has rates of nothing
 * @param entries by week, oldest first
 */
function compareRegimes(asOf, regimes, entries, settings) {
    const byRegime = new Map(regimes.map((regime) => [regime, []]));
    for (const entry of entries)
        byRegime.get(entry.regime)?.push(entry);
    const histories = [...byRegime];
    const pairs = histories.flatMap(([a, ofA], i) => histories.slice(i + 1).map(([b, ofB]) => ({ a, b, common: commonWeeks(ofA, ofB) })));
    return {
        as_of: asOf,
        top: settings.top,
        persistence: settings.persistence,
        rates: histories.map(([regime, own]) => regimeRates(regime, own, settings.confidence)),
        pairs: pairs.map(({ a, b, common }) => comparePair(a, b, common, settings)),
        lone_trades: pairs
            .flatMap(({ common }) => loneTrades(common))
            .sort((x, y) => (0,order/* byCodeUnits */.C)(x.week_ending, y.week_ending)),
        skipped: entries.flatMap(skippedWeek),
        coverage: entries.flatMap(weekCoverage),
        drift: histories.flatMap(([regime, own]) => inputDrift(regime, own)),
    };
}
function regimeRates(regime, entries, confidence) {
    const decisions = entries.flatMap(({ scored }) => (scored ? [scored.decision] : []));
    const decided = (as) => decisions.filter(({ decision }) => decision === as).length;
    const reasons = new Map();
    for (const { code } of decisions.flatMap((decision) => decision.reasons)) {
        reasons.set(code, (reasons.get(code) ?? 0) + 1);
    }
    return {
        regime,
        weeks: entries.length,
        missing: entries.length - decisions.length,
        traded: decided('TRADE'),
        skipped: decided('SKIP'),
        undecided: decided('UNDECIDED'),
        trade_rate: (0,wilson/* wilson */.r)(decided('TRADE'), decisions.length, confidence),
        reasons: Object.fromEntries([...reasons].sort(([a], [b]) => (0,order/* byCodeUnits */.C)(a, b))),
    };
}
function skippedWeek({ weekEnding, regime, scored }) {
    if (scored?.decision.decision !== 'SKIP')
        return [];
    const { decision, diagnostics, blindness } = scored;
    return [
        {
            week_ending: weekEnding,
            regime,
            reasons: decision.reasons.map(({ code }) => code),
            candidates: diagnostics.universe.scored,
            clusters: decision.measures.high_severity_clusters.n,
            ...(blindness ?? { unfiltered: null, verdict: 'unknown' }),
        },
    ];
}
function weekCoverage({ weekEnding, regime, scored }) {
    if (!scored)
        return [];
    const { universe, news } = scored.diagnostics;
    return [
        {
            week_ending: weekEnding,
            regime,
            symbols: universe.symbols,
            scored: universe.scored,
            symbols_with_news: news?.symbols_with_news ?? null,
            clusters: news?.clusters ?? null,
            recap_share: news?.price_action_recap_share ?? null,
            confident_share: news?.confident_share ?? null,
        },
    ];
}

;// CONCATENATED MODULE: ./build/lib/src/comparison/ledger-entry.js
const notKnown = { gross_return: null, net_return: null, active_return: null };
/**
 * The rows of the ledger: every week of the calendar × every regime from its first week on, for a retired one up to its last, by week, then in
 * the order of the regimes. A week that was not scored has a row too, so that a gap cannot be taken for a quiet week.
 *
 * @param weeks week_endings of the calendar, ascending
 * @param results by `week_ending/regime`
 */
function ledgerEntries(weeks, histories, results) {
    return weeks.flatMap((weekEnding) => histories
        .filter(({ firstWeek, lastWeek }) => {
        const hasBegun = firstWeek !== undefined && firstWeek <= weekEnding;
        return hasBegun && (lastWeek === undefined || weekEnding <= lastWeek);
    })
        .map(({ regime, scored }) => ({
        weekEnding,
        regime,
        scored: scored.get(weekEnding),
        result: results.get(`${weekEnding}/${regime}`) ?? notKnown,
    })));
}

// EXTERNAL MODULE: ./build/lib/src/calendar/date.js
var date = __webpack_require__(52010);
// EXTERNAL MODULE: ./build/lib/src/scoring/decision-line.js
var decision_line = __webpack_require__(34336);
// EXTERNAL MODULE: ./build/lib/src/scoring/regime.js
var scoring_regime = __webpack_require__(9736);
// EXTERNAL MODULE: ./build/lib/src/scoring/trade-note.js
var trade_note = __webpack_require__(36562);
// EXTERNAL MODULE: ./build/lib/src/text/markdown.js
var markdown = __webpack_require__(53088);
// EXTERNAL MODULE: ./build/lib/src/text/numbers.js
var numbers = __webpack_require__(31879);
// EXTERNAL MODULE: ./build/lib/src/comparison/ledger-weeks.js
var ledger_weeks = __webpack_require__(23850);
;// CONCATENATED MODULE: ./build/lib/src/comparison/ledger-report.js







const namesShown = 10;
const loneTradesShown = 20;
/**
 * The ledger as Markdown: how often each regime trades, what it picks, when only one of them trades, and whether what was skipped had a signal.
 * Every number has its n beside it, every overlap what chance gives.
 *
 * @param confidence of the intervals, 0..1
 */
function ledgerReport(table, comparison, confidence) {
    const { as_of, rates } = comparison;
    const weeks = (0,ledger_weeks/* ledgerWeeks */.J)(table);
    const first = table.rows === 0 ? as_of : (0,date/* isoDate */._$)(Math.min(...table.columns.week_ending));
    return [
        `## Ledger as of ${as_of}\n\nWeeks from ${first} on, ${table.rows} rows of ${rates.length} ${rates.length === 1 ? 'regime' : 'regimes'}. ` +
            `Intervals hold with ${(0,numbers/* percent */.KN)(confidence, 0)} confidence; n counts the weeks behind a number.`,
        `### How often did each trade?\n\n${ratesTable(comparison, weeks)}`,
        `### What did it pick?\n\n${latestTable(table, comparison)}${agreement(comparison)}`,
        ...(comparison.pairs.length === 0 ? [] : [`### When did only one trade?\n\n${loneSection(comparison, weeks)}`]),
        `### Skipped: no signal, or not seen?\n\n${blindnessSection(comparison)}`,
        `### Have the inputs changed?\n\n${driftSection(comparison)}`,
    ].join('\n\n');
}
function ratesTable({ rates }, ledger) {
    const statuses = (0,trade_note/* tradeStatuses */.Nx)(ledger);
    return (0,markdown/* textTable */.ed)(['Regime', 'Weeks', 'Missing', 'Trades', 'Skipped', 'Undecided', 'Trade rate', 'Weeks per skip reason'], rates.map(({ regime, weeks, missing, traded, skipped, undecided, trade_rate, reasons }) => [
        regime,
        ...[weeks, missing].map(String),
        (0,trade_note/* notedTrades */.AR)(traded, statuses.get(regime)),
        ...[skipped, undecided].map(String),
        estimated(trade_rate, (value) => (0,numbers/* percent */.KN)(value, 0)),
        Object.entries(reasons)
            .map(([code, count]) => `${code} ${count}`)
            .join(', ') || 'none',
    ]));
}
/** Of each regime its latest scored week. */
function latestTable({ rows, columns }, { rates }) {
    const latest = new Map();
    for (let row = 0; row < rows; row += 1)
        if (columns.exists[row] === 1)
            latest.set(columns.regime[row], row);
    return (0,markdown/* textTable */.ed)(['Regime', 'Latest week', 'Decision', 'Candidates', 'Highest ranked'], rates.map(({ regime }) => {
        const row = latest.get(regime);
        if (row === undefined)
            return [regime, 'never scored', numbers/* nothing */.s6, numbers/* nothing */.s6, numbers/* nothing */.s6];
        return [
            regime,
            (0,date/* isoDate */._$)(columns.week_ending[row]),
            (0,decision_line/* decisionText */.Gk)(columns.decision[row], (0,scoring_regime/* recordedStatus */.Jl)(columns.status[row])),
            String(columns.candidates[row]),
            columns.top_symbols[row].split(';').slice(0, namesShown).join(', ') || 'none',
        ];
    }));
}
/** Means over the weeks that both regimes of a pair have. */
function agreement({ pairs, top }) {
    if (pairs.length === 0)
        return '';
    const rows = pairs.map((pair) => [
        nameOf(pair),
        estimated(pair.shared, (value) => (0,numbers/* decimal */._)(value, 1)),
        (0,numbers/* decimal */._)(pair.shared_by_chance, 1),
        estimated(pair.rbo, numbers/* decimal */._),
        (0,numbers/* decimal */._)(pair.rbo_by_chance),
        estimated(pair.kendall_tau, numbers/* decimal */._),
        '0',
    ]);
    const header = ['Regimes', `Shared of top ${top}`, 'By chance', 'RBO', 'By chance', 'Kendall τ', 'By chance'];
    return `\n\n${(0,markdown/* textTable */.ed)(header, rows)}`;
}
function loneSection({ pairs, lone_trades: lone }, ledger) {
    const statusIn = new Map(ledger.map(({ weekEnding, regime, status }) => [`${weekEnding}/${regime}`, status]));
    const counts = (0,markdown/* textTable */.ed)(['Regimes', 'Both trade', 'Only the first', 'Only the second', 'Neither', 'n'], pairs.map((pair) => {
        const { both, only_a, only_b, neither } = pair.traded;
        return [nameOf(pair), ...[both, only_a, only_b, neither, pair.weeks.length].map(String)];
    }));
    if (lone.length === 0)
        return `${counts}\n\nIn no week did only one of a pair trade.`;
    const shown = lone.slice(-loneTradesShown);
    const weeks = (0,markdown/* textTable */.ed)(['Week', 'Trades', 'Does not', 'Why not', 'Net return', 'Active return'], shown.map(({ week_ending, traded, other, reasons, net_return, active_return }) => [
        week_ending,
        (0,trade_note/* notedTrades */.AR)(traded, [statusIn.get(`${week_ending}/${traded}`)]),
        other,
        reasons.replaceAll(';', ', '),
        ...[net_return, active_return].map((value) => (value === null ? 'not known' : (0,numbers/* signedPercent */.wu)(value))),
    ]));
    const earlier = lone.length - shown.length;
    return `${counts}\n\n${weeks}${earlier > 0 ? `\n\n${earlier} earlier ones are in comparison.json.` : ''}`;
}
const verdicts = {
    filtered: 'Without the filters it would trade',
    rules: 'Enough to score; the skip rules say no',
    absent: 'Too few names in the news, without the filters, too',
    data: 'News, but bars or history are missing',
    unknown: 'Not known, as the clusters are not in the lake',
};
function blindnessSection({ rates, skipped }) {
    if (skipped.length === 0)
        return 'No week was skipped.';
    const regimes = rates.map(({ regime }) => regime);
    const counts = (holds) => regimes.map((regime) => String(skipped.filter((week) => week.regime === regime && holds(week.verdict)).length));
    return (0,markdown/* textTable */.ed)(['Skipped weeks', ...regimes], [
        ...Object.entries(verdicts).map(([name, text]) => [text, ...counts((verdict) => verdict === name)]),
        ['n', ...counts(() => true)],
    ]);
}
function driftSection({ drift }) {
    const known = drift.filter(({ psi }) => psi !== null);
    if (known.length === 0)
        return 'Not known: that takes 26 scored weeks.';
    const moved = known.filter(({ verdict }) => verdict !== 'stable');
    const notMoved = `${known.length - moved.length} of ${known.length} features × regimes are stable.`;
    if (moved.length === 0)
        return notMoved;
    const rows = moved.map(({ regime, feature, psi, psi_by_chance, recent_n, reference_n, verdict }) => [
        regime,
        feature,
        (0,numbers/* decimal */._)(psi),
        (0,numbers/* decimal */._)(psi_by_chance, 3),
        `${recent_n} against ${reference_n}`,
        verdict,
    ]);
    return `${notMoved}\n\n${(0,markdown/* textTable */.ed)(['Regime', 'Feature', 'PSI', 'By chance', 'Values', 'Verdict'], rows)}`;
}
function nameOf({ a, b }) {
    return `${a} / ${b}`;
}
function estimated({ value, n, interval }, format) {
    if (value === null)
        return `${numbers/* nothing */.s6} (n=${n})`;
    const range = interval === null ? '' : `${format(interval[0])} … ${format(interval[1])}, `;
    return `${format(value)} (${range}n=${n})`;
}

// EXTERNAL MODULE: ./build/lib/src/lake/row-columns.js
var row_columns = __webpack_require__(60579);
// EXTERNAL MODULE: ./build/lib/src/lake/table.js
var lake_table = __webpack_require__(75925);
// EXTERNAL MODULE: ./build/lib/src/text/csv.js
var csv = __webpack_require__(48081);
;// CONCATENATED MODULE: ./build/lib/src/comparison/ledger-table.js





/**
 * The ledger as a table, one row per entry.
 *
 * @param top how many of the highest ranked symbols are named
 */
function ledgerTable(entries, top) {
    return (0,row_columns/* tableOfRows */.Fr)(comparison_datasets/* ledgerColumns */.Nn, entries.map((entry) => ({ ...entry, top })));
}
/** `ledger.csv`: the table as it is, dates as ISO 8601, truth as true and false. */
function ledgerCsv(table) {
    const rows = Array.from({ length: table.rows }, (_, row) => {
        const cells = {
            ...(0,lake_table/* rowAt */.ce)(table, row),
            week_ending: dateAt(table, row),
            exists: String(table.columns.exists[row] === 1),
        };
        return Object.values(cells);
    });
    return (0,csv/* csv */.f)(Object.keys(comparison_datasets/* ledger */.Wg.columns), rows);
}
/** Hexadecimal digits of the schema hash that the reference system wrote. */
const shortHash = 16;
/**
 * `ledger_wide.csv`: one row per week and six columns per regime, as the reference system wrote them, True and False spelled its way. is_skip
 * is what the skip rules said: empty where they could not be evaluated, and where the week is missing. Behind all of them one column per regime
 * with its status when the week was scored.
 *
 * @param weeks week_endings, ascending
 */
function wideLedgerCsv(weeks, regimes, table) {
    const header = regimes.flatMap((regime) => ['exists', 'is_skip', 'skip_reasons', 'n_candidates', 'top_symbols', 'hash'].map((name) => `${regime}_${name}`));
    const rowOf = new Map(Array.from({ length: table.rows }, (_, row) => [`${dateAt(table, row)}/${table.columns.regime[row]}`, row]));
    const rows = weeks.map((week) => [
        week,
        ...regimes.flatMap((regime) => wideCells(table, rowOf.get(`${week}/${regime}`))),
        ...regimes.map((regime) => statusAt(table, rowOf.get(`${week}/${regime}`))),
    ]);
    return (0,csv/* csv */.f)(['week_end', ...header, ...regimes.map((regime) => `${regime}_status`)], rows);
}
function wideCells({ columns }, row) {
    if (row === undefined || columns.exists[row] === 0)
        return ['False', null, null, null, null, null];
    const decision = columns.decision[row];
    return [
        'True',
        decision === 'SKIP' ? 'True' : decision === 'TRADE' ? 'False' : null,
        columns.reasons[row],
        columns.candidates[row],
        columns.top_symbols[row],
        columns.schema_hash[row].slice(0, shortHash),
    ];
}
function statusAt({ columns }, row) {
    return row === undefined ? null : (columns.status[row] ?? null);
}
function dateAt({ columns }, row) {
    return (0,date/* isoDate */._$)(columns.week_ending[row]);
}

// EXTERNAL MODULE: ./build/lib/src/errors.js
var errors = __webpack_require__(42226);
// EXTERNAL MODULE: ./build/lib/src/lake/dataset.js
var dataset = __webpack_require__(33353);
// EXTERNAL MODULE: ./build/lib/src/lake/make-folder.js
var make_folder = __webpack_require__(88836);
// EXTERNAL MODULE: ./build/lib/src/scoring/datasets.js
var scoring_datasets = __webpack_require__(7954);
// EXTERNAL MODULE: ./build/lib/src/stages/selected-weeks.js + 1 modules
var selected_weeks = __webpack_require__(89300);
// EXTERNAL MODULE: ./build/lib/src/stages/results/edited-weeks.js
var edited_weeks = __webpack_require__(98875);
// EXTERNAL MODULE: ./build/lib/src/audit/audit-document.js
var audit_document = __webpack_require__(37346);
// EXTERNAL MODULE: ./build/lib/src/scoring/decision.js
var decision = __webpack_require__(54441);
// EXTERNAL MODULE: ./build/lib/src/scoring/model.js + 2 modules
var model = __webpack_require__(49434);
;// CONCATENATED MODULE: ./build/lib/src/comparison/unfiltered-week.js


/**
 * Whether the news of the weeks before is needed to decide without filters: only where the model needs semantic novelty and no symbol had any,
 * since then nobody knows yet whether there is earlier news to compare with.
 */
function needsEarlierNews({ columns }, schema) {
    return (0,model/* modelOf */.D)(schema).neededFeatures.includes('NS_raw') && columns.NS_raw.every(Number.isNaN);
}
/**
 * Decides the week again as if every cluster counted: the decision of the same schema with `exclude_event_types: []` and `min_cluster_size: 1`,
 * without scoring it. The rules look at the clusters, and at the number of symbols that have one and every feature that the model needs. Of
 * those, market features do not depend on filters; news features are null for want of covered weeks, which filters do not change, or of
 * news, which the symbol now has; semantic novelty also where no symbol has earlier news.
 */
function decideUnfiltered(week) {
    const { features, schema, symbols } = week;
    const unfiltered = { ...schema, filters: { exclude_event_types: [], min_cluster_size: 1 } };
    const ranked = new Set(features.columns.symbol);
    const clusters = week.clusters.filter(({ symbol }) => ranked.has(symbol));
    const inTheNews = new Set(clusters.map(({ symbol }) => symbol));
    const { neededFeatures } = (0,model/* modelOf */.D)(schema);
    const hasNovelty = !needsEarlierNews(features, schema) || week.earlier.some(({ symbol }) => inTheNews.has(symbol));
    const candidates = features.columns.symbol.filter((symbol, row) => inTheNews.has(symbol) && neededFeatures.every((feature) => isComputable(features, row, feature, hasNovelty)));
    return {
        decision: (0,decision/* decide */.LD)((0,decision/* measureClusters */.i2)(clusters, unfiltered), candidates.length, symbols, unfiltered),
        symbolsWithNews: inTheNews.size,
    };
}
/** Whether a feature has a value once the symbol has a cluster in the week. */
function isComputable({ columns }, row, feature, hasNovelty) {
    if (feature === 'NS_raw')
        return hasNovelty;
    // NO_NEWS hides whether the 12 weeks before are covered; the volume beside theirs does not.
    if (feature === 'SS_raw')
        return !Number.isNaN(columns.NV_raw[row]);
    const reasons = columns.reasons[row].split(';');
    return !Number.isNaN(columns[feature][row]) || reasons.includes(`${feature}:NO_NEWS`);
}
/** Why a week was skipped, from what it would have been without the filters. */
function blindnessOf(week) {
    const { decision, symbolsWithNews } = decideUnfiltered(week);
    const { candidates, high_severity_clusters } = decision.measures;
    return {
        unfiltered: {
            decision: decision.decision,
            reasons: decision.reasons.map(({ code }) => code),
            candidates: candidates.value,
            symbols_with_news: symbolsWithNews,
            clusters: high_severity_clusters.n,
        },
        verdict: unfiltered_week_verdictOf(decision, symbolsWithNews, week.schema.basket.min_candidates),
    };
}
function unfiltered_week_verdictOf(decision, symbolsWithNews, minCandidates) {
    if (decision.decision === 'TRADE')
        return 'filtered';
    if (symbolsWithNews < minCandidates)
        return 'absent';
    return decision.reasons.some(({ code }) => code === 'NO_CANDIDATES') ? 'data' : 'rules';
}

// EXTERNAL MODULE: ./build/lib/src/evaluation/datasets.js
var evaluation_datasets = __webpack_require__(50515);
// EXTERNAL MODULE: ./build/lib/src/evaluation/scored-week.js
var scored_week = __webpack_require__(99093);
// EXTERNAL MODULE: ./build/lib/src/lake/canonical-json.js
var canonical_json = __webpack_require__(6358);
// EXTERNAL MODULE: ./build/lib/src/lake/lake.js + 5 modules
var lake = __webpack_require__(70667);
// EXTERNAL MODULE: ./build/lib/src/lake/manifest.js
var manifest = __webpack_require__(56764);
// EXTERNAL MODULE: ./build/lib/src/news/datasets.js
var news_datasets = __webpack_require__(67504);
// EXTERNAL MODULE: ./build/lib/src/scoring/judged-tables.js
var judged_tables = __webpack_require__(69034);
// EXTERNAL MODULE: ./build/lib/src/scoring/score-partition.js
var score_partition = __webpack_require__(95490);
;// CONCATENATED MODULE: ./build/lib/src/stages/results/ledger-inputs.js
















/** Reads what a ledger is made of, each partition once, and remembers what it read, for the recipe. */
class LedgerReader {
    #lake;
    #references = new Map();
    /** Of the partitions whose identity is in the ledger, or decides what is. */
    #digests = [];
    #schemas = new Map();
    #clusters = new Map();
    constructor(lake) {
        this.#lake = lake;
    }
    /** What was read, in the order of reading. */
    get references() {
        return [...this.#references.values()];
    }
    /** SHA-256 over the digests that the ledger names: references are by content, which a partition made anew from other inputs can share. */
    get digests() {
        return (0,canonical_json/* sha256Hex */.f)((0,canonical_json/* canonicalJson */.d)(this.#digests));
    }
    /**
     * What was realised as of a week, by `week_ending/regime`; undefined where the stage evaluate was not run for it.
     *
     * @param scores content of the scores that the ledger is made from, by `week_ending/regime`; results of other scores are left out and named
     */
    async results(asOf, scores) {
        const partition = await this.#lake.read(evaluation_datasets/* weeklyReturns */.N6, { as_of: asOf });
        if (!partition)
            return undefined;
        const { table, manifest } = partition;
        this.#note(manifest, { digest: true });
        const evaluated = new Map();
        for (const { dataset, keys, content } of manifest.recipe.inputs) {
            if (dataset === scoring_datasets/* scoresWeekly */.P.name)
                evaluated.set(`${keys.week_ending}/${keys.regime}`, content);
        }
        const results = new Map();
        const outdated = [];
        for (let row = 0; row < table.rows; row += 1) {
            const key = `${(0,date/* isoDate */._$)(table.columns.week_ending[row])}/${table.columns.regime[row]}`;
            if (!scores.has(key))
                continue;
            if ((evaluated.get(key) ?? scores.get(key)) !== scores.get(key))
                outdated.push(key);
            else
                results.set(key, resultAt(table.columns, row));
        }
        return { results, outdated };
    }
    /** A week that the lake lists as scored. @throws UserError when its files are not those of the score stage */
    async scoredWeek(keys, has) {
        const scores = await this.#lake.readWhole(scoring_datasets/* scoresWeekly */.P, keys);
        if (!scores)
            throw notScored(keys, 'it is listed and cannot be found');
        this.#note(scores.manifest, { digest: true });
        const folder = this.#lake.folder(scoring_datasets/* scoresWeekly */.P, keys);
        const documents = (0,score_partition/* readScoreDocuments */.p4)({ folder, files: scores.files }, this.#schemas);
        const { meta, diagnostics, used } = documents;
        const decision = { decision: meta.decision, reasons: meta.reasons, measures: meta.measures };
        const features = has.features ? await this.#lake.read(scoring_datasets/* featuresWeekly */.J, keys) : undefined;
        const own = features && (0,manifest/* sameRecipe */.dI)(features.manifest.recipe, scores.manifest.recipe) ? features : undefined;
        if (own)
            this.#note(own.manifest, { digest: true });
        const rows = (0,scored_week/* rankedRows */.HG)(scores.table);
        const { symbol, UPS_adj } = scores.table.columns;
        const scored = {
            status: meta.regime_status ?? null,
            decision,
            diagnostics,
            schemaId: meta.schema_id,
            schemaHash: meta.schema_hash,
            ranking: rows.map((row) => symbol[row]),
            scores: Float64Array.from(rows, (row) => UPS_adj[row]),
            scoresDigest: scores.manifest.digest,
            featuresDigest: own?.manifest.digest ?? null,
            features: own ? featureSample(own.table) : null,
            audit: has.audit ? await this.#audit(keys, scores.manifest) : null,
            blindness: decision.decision === 'SKIP' && own ? await this.#blindness(scores.manifest, documents, own.table) : null,
        };
        return { scored, content: scores.manifest.content, schema: used.schema };
    }
    /** The verdict of an audit of these very scores. */
    async #audit(keys, scores) {
        const partition = await this.#lake.readWhole(datasets/* auditFindings */.y1, keys);
        if (!partition || !(0,audit_document/* isAuditOf */.h)(partition.manifest, scores))
            return null;
        this.#note(partition.manifest, { digest: true });
        const { verdict } = (0,audit_document/* readAuditDocument */.J)({ folder: this.#lake.folder(datasets/* auditFindings */.y1, keys), files: partition.files });
        return { verdict, digest: partition.manifest.digest };
    }
    /** Null where the lake does not hold the clusters that the week was scored from. */
    async #blindness({ recipe, keys }, { used: { schema }, diagnostics }, features) {
        const enriched = recipe.inputs.filter(({ dataset }) => dataset === news_datasets/* repEnriched */.cN.name);
        const ofWeek = enriched.find((reference) => reference.keys.week_ending === keys.week_ending);
        const clusters = ofWeek && (await this.#clustersOf(ofWeek));
        if (!clusters)
            return null;
        const earlier = [];
        if (needsEarlierNews(features, schema)) {
            for (const reference of enriched.filter((one) => one !== ofWeek)) {
                const ofEarlier = await this.#clustersOf(reference);
                if (!ofEarlier)
                    return null;
                earlier.push(...ofEarlier);
            }
        }
        return blindnessOf({ features, clusters, earlier, schema, symbols: diagnostics.universe.symbols });
    }
    /** Undefined where the lake holds none, or others. */
    async #clustersOf({ keys, content }) {
        const path = (0,dataset/* partitionPath */.WX)(news_datasets/* repEnriched */.cN, keys);
        const reading = this.#clusters.get(path) ?? this.#readClusters(keys);
        this.#clusters.set(path, reading);
        const found = await reading;
        return found?.content === content ? found.clusters : undefined;
    }
    async #readClusters(keys) {
        const partition = await this.#lake.read(news_datasets/* repEnriched */.cN, keys);
        if (!partition)
            return undefined;
        this.#note(partition.manifest);
        return { content: partition.manifest.content, clusters: (0,judged_tables/* clusterEvents */.k)(partition.table) };
    }
    #note(manifest, { digest } = { digest: false }) {
        const reference = (0,lake/* inputReference */.gV)(manifest);
        const path = (0,dataset/* partitionName */.SF)(reference);
        this.#references.set(path, reference);
        if (digest)
            this.#digests.push([path, manifest.digest]);
    }
}
function notScored(keys, problem) {
    return new errors/* UserError */.yo(`${(0,dataset/* partitionPath */.WX)(scoring_datasets/* scoresWeekly */.P, keys)}: ${problem}.`, {
        hint: 'Restore it, or move the folder out of the lake and run the stage "score" for this week and regime again.',
    });
}
function resultAt(columns, row) {
    const known = (value) => (value === undefined || Number.isNaN(value) ? null : value);
    return {
        gross_return: known(columns.gross_return[row]),
        net_return: known(columns.net_return[row]),
        active_return: known(columns.active_return[row]),
    };
}

// EXTERNAL MODULE: ./build/lib/src/calendar/weeks.js
var calendar_weeks = __webpack_require__(18429);
;// CONCATENATED MODULE: ./build/lib/src/stages/results/ledger-span.js





/**
 * Which weeks and regimes a ledger as of a week has. What was scored for later weeks makes no difference.
 *
 * @param ids regimes; empty: every one that was scored, and every live and shadow one
 * @param historyWeeks weeks to look back on at most
 * @throws UserError for an id that is neither scored nor configured, and when nothing was scored
 */
async function ledgerSpan(lake, config, ids, asOf, historyWeeks) {
    const listed = (await lake.list(scoring_datasets/* scoresWeekly */.P)).filter((keys) => weekOf(keys) <= asOf.weekEnding);
    const byRegime = Map.groupBy(listed, (keys) => keys.regime);
    const configured = new Map(config.regimeIds().map((id) => [id, statusOf(id, config)]));
    const current = [...configured].flatMap(([id, status]) => (status === 'retired' ? [] : [id]));
    const chosen = ids.length === 0 ? [...byRegime.keys(), ...current] : ids;
    const regimes = [...new Set(chosen)].sort(order/* byCodeUnits */.C).map((id) => {
        const weeks = (byRegime.get(id) ?? []).map(weekOf).sort(order/* byCodeUnits */.C);
        // An id without scores must at least be a regime.
        const status = configured.get(id) ?? (weeks.length > 0 ? 'retired' : config.regime(id).status);
        return {
            regime: id,
            firstWeek: weeks[0],
            lastWeek: status === 'retired' ? weeks.at(-1) : undefined,
            scored: new Set(weeks),
        };
    });
    const [first] = regimes.flatMap(({ firstWeek }) => firstWeek ?? []).sort(order/* byCodeUnits */.C);
    if (first === undefined)
        throw nothingScored(asOf, regimes);
    const weeks = (0,calendar_weeks/* weeksBetween */.WP)((0,date/* parseIsoDate */.jT)(first), asOf.weekEnding).slice(-historyWeeks);
    const start = weeks[0]?.weekEnding ?? asOf.weekEnding;
    return {
        weeks: weeks.map(({ weekEnding }) => weekEnding),
        // A regime that ended before the ledger begins has nothing to say, unless it was asked for.
        regimes: regimes.filter(({ lastWeek }) => ids.length > 0 || lastWeek === undefined || lastWeek >= start),
    };
}
/** A regime whose file is wrong has not ended: its history goes on. */
function statusOf(id, config) {
    try {
        return config.regime(id).status;
    }
    catch (error) {
        if (error instanceof errors/* UserError */.yo)
            return 'shadow';
        throw error;
    }
}
function weekOf(keys) {
    return keys.week_ending;
}
function nothingScored(asOf, regimes) {
    const names = regimes.map(({ regime }) => regime).join(', ');
    return new errors/* UserError */.yo(`Nothing was scored up to ${asOf.weekEnding}${names === '' ? '' : ` under ${names}`}: there is no ledger to keep.`, { hint: 'Run the stage "score" first, or "restore" to fetch the scores of earlier runs.' });
}

;// CONCATENATED MODULE: ./build/lib/src/stages/results/ledger.js


















/** Raised whenever the same inputs could give other bytes than before. */
const ledgerVersion = (0,dataset/* stageVersion */.pL)(2, comparison_datasets/* ledger */.Wg);
const longName = 'ledger.csv';
const wideName = 'ledger_wide.csv';
const comparisonName = 'comparison.json';
const run = async ({ weekEnding, regimes, csv }, context) => {
    const { config, lake, clock, log, present } = context;
    const week = (0,selected_weeks/* selectedWeeks */.R)(weekEnding, clock()).at(-1);
    if (!week)
        throw new errors/* UserError */.yo('No week is selected.');
    const settings = config.pipeline.evaluation;
    const span = await ledgerSpan(lake, config, regimes, week, settings.history_weeks);
    const scored = span.regimes.flatMap((one) => span.weeks.filter((each) => one.scored.has(each)).map((each) => ({ regime: one.regime, weekEnding: each })));
    await (0,edited_weeks/* refuseEditedWeeks */.Hf)(scored, context);
    const made = await readEntries(context, week, span);
    const keys = { as_of: week.weekEnding };
    if (await lake.holds(comparison_datasets/* ledger */.Wg, keys, made.recipe)) {
        log.info(`Ledger as of ${week.weekEnding}: nothing to do, made already from the same inputs`);
    }
    else {
        await writeLedger(context, week, span, made);
    }
    const { table, long, wide, comparison } = await readLedger(lake, week);
    present(ledgerReport(table, comparison, settings.confidence));
    const folder = csv === '' ? lake.folder(comparison_datasets/* ledger */.Wg, keys) : csv;
    if (csv !== '') {
        await (0,make_folder/* makeFolder */.f)(csv);
        await (0,promises_.writeFile)((0,external_node_path_.join)(csv, longName), long);
        await (0,promises_.writeFile)((0,external_node_path_.join)(csv, wideName), wide);
    }
    const count = (decision) => table.columns.decision.filter((one) => one === decision).length;
    return {
        rows: table.rows,
        traded: count('TRADE'),
        wouldTrade: (0,ledger_weeks/* ledgerWeeks */.J)(table).filter(isWatched).length,
        skipped: count('SKIP'),
        missing: table.columns.exists.filter((exists) => exists === 0).length,
        csv: (0,external_node_path_.join)(folder, longName),
        wideCsv: (0,external_node_path_.join)(folder, wideName),
    };
};
function isWatched({ decision, status }) {
    return decision === 'TRADE' && status !== undefined && !(0,scoring_regime/* mayTrade */.Ad)(status);
}
/** What of the configuration decides a ledger. */
function ledgerSettings({ top, persistence, confidence, history_weeks, }) {
    return { top, persistence, confidence, history_weeks };
}
/** Reads every scored week of the span, and what came of it. */
async function readEntries({ lake, config, log, signal, progress }, week, span) {
    const reader = new LedgerReader(lake);
    const isListed = await listedWeeks(lake);
    const contents = new Map();
    const histories = span.regimes.map((regime) => ({
        ...regime,
        scored: new Map(),
    }));
    const bar = progress('ledger', span.weeks.length * histories.length);
    for (const weekEnding of span.weeks) {
        for (const [i, { regime, scored }] of span.regimes.entries()) {
            signal.throwIfAborted();
            if (scored.has(weekEnding)) {
                const read = await reader.scoredWeek({ regime, week_ending: weekEnding }, isListed(regime, weekEnding));
                histories[i]?.scored.set(weekEnding, read.scored);
                contents.set(`${weekEnding}/${regime}`, read.content);
            }
            bar.advance();
        }
    }
    bar.end();
    const evaluated = await reader.results(week.weekEnding, contents);
    if (!evaluated)
        log.info(`No results: the stage evaluate was not run as of ${week.weekEnding}`);
    for (const key of evaluated?.outdated ?? [])
        log.warning(`${key}: scored anew since it was evaluated, so no result`);
    const regimes = span.regimes.map(({ regime, firstWeek, lastWeek }) => [regime, firstWeek ?? null, lastWeek ?? null]);
    return {
        entries: ledgerEntries(span.weeks, histories, evaluated?.results ?? new Map()),
        recipe: {
            stage: 'ledger',
            version: ledgerVersion,
            parameters: {
                as_of: week.weekEnding,
                regimes,
                ...ledgerSettings(config.pipeline.evaluation),
                digests: reader.digests,
            },
            inputs: reader.references,
        },
    };
}
/** Whether the features and the audit of a week are in the lake: asking for what is not there is slow where tiers are far. */
async function listedWeeks(lake) {
    const [features, audits] = await Promise.all([scoring_datasets/* featuresWeekly */.J, datasets/* auditFindings */.y1].map(async (dataset) => new Set((await lake.list(dataset)).map((keys) => `${keys.week_ending}/${keys.regime}`))));
    return (regime, week) => ({
        features: features?.has(`${week}/${regime}`) ?? false,
        audit: audits?.has(`${week}/${regime}`) ?? false,
    });
}
async function writeLedger({ lake, config }, week, { weeks, regimes }, { entries, recipe }) {
    const settings = config.pipeline.evaluation;
    const ids = regimes.map(({ regime }) => regime);
    const table = ledgerTable(entries, settings.top);
    const comparison = compareRegimes(week.weekEnding, ids, entries, settings);
    await lake.write(comparison_datasets/* ledger */.Wg, { as_of: week.weekEnding }, {
        recipe,
        table,
        attachments: {
            [longName]: ledgerCsv(table),
            [wideName]: wideLedgerCsv(weeks, ids, table),
            [comparisonName]: `${JSON.stringify(comparison, null, 2)}\n`,
        },
    });
}
async function readLedger(lake, week) {
    const written = await lake.readWhole(comparison_datasets/* ledger */.Wg, { as_of: week.weekEnding });
    const [long, wide, comparison] = [longName, wideName, comparisonName].map((name) => written?.files.get(name));
    if (!written || !long || !wide || !comparison) {
        throw new Error(`The ledger as of ${week.weekEnding} is gone, or lacks a file.`);
    }
    return { table: written.table, long, wide, comparison: JSON.parse(comparison.toString('utf8')) };
}


/***/ }),

/***/ 69819:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ noEstimate)
/* harmony export */ });
/** Nothing was observed, or too little. */
function noEstimate(n = 0) {
    return { value: null, n, interval: null };
}


/***/ }),

/***/ 21377:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ normalQuantile),
/* harmony export */   v: () => (/* binding */ normalCdf)
/* harmony export */ });
/* harmony import */ var jstat__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(32453);

/**
 * Φ(z): the chance that a standard normal value is at most z, right to 1e-15 (not in proportion: of Φ(−8) = 6.2e-16 one digit is).
 *
 * @param z infinite values are allowed
 * @throws {RangeError} on NaN
 */
function normalCdf(z) {
    if (Number.isNaN(z))
        throw new RangeError('The normal distribution of NaN is undefined.');
    if (!Number.isFinite(z))
        return z > 0 ? 1 : 0;
    return jstat__WEBPACK_IMPORTED_MODULE_0__.normal.cdf(z, 0, 1);
}
/**
 * Φ⁻¹(p): quantile of the standard normal distribution.
 *
 * @param probability 0 < p < 1
 * @throws {RangeError} when it is out of range
 */
function normalQuantile(probability) {
    if (!(probability > 0 && probability < 1))
        throw new RangeError(`A probability lies between 0 and 1, found ${probability}.`);
    return jstat__WEBPACK_IMPORTED_MODULE_0__.normal.inv(probability, 0, 1);
}


/***/ }),

/***/ 89466:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CN: () => (/* binding */ spearman),
/* harmony export */   F8: () => (/* binding */ kendallDeviation),
/* harmony export */   _t: () => (/* binding */ kendallTauB)
/* harmony export */ });
/* unused harmony export averageRanks */
/* harmony import */ var _rank_order_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(26006);

const sorter = new _rank_order_js__WEBPACK_IMPORTED_MODULE_0__/* .RankSorter */ .o();
/** Ascending ranks from 1; equal values get the mean of their ranks; NaN stays NaN and is not counted. */
function averageRanks(values) {
    const ranks = new Float64Array(values.length).fill(Number.NaN);
    const order = new Int32Array(values.length);
    (0,_rank_order_js__WEBPACK_IMPORTED_MODULE_0__/* .ranksOfOrder */ .L)(values, order, sorter.sort(values, order), ranks);
    return ranks;
}
/**
 * Spearman's rank correlation: Pearson's correlation of the average ranks (Kendall and Gibbons, Rank Correlation Methods, 5th ed., ch. 3),
 * over the pairs of which both values are finite.
 *
 * @throws {RangeError} when the lengths differ
 */
function spearman(x, y) {
    const pairs = finitePairs(x, y);
    const n = pairs.x.length;
    if (n < 3)
        return { rho: null, n };
    const ranksX = averageRanks(pairs.x);
    const ranksY = averageRanks(pairs.y);
    const mean = (n + 1) / 2;
    let xy = 0;
    let xx = 0;
    let yy = 0;
    for (let i = 0; i < n; i++) {
        const dx = ranksX[i] - mean;
        const dy = ranksY[i] - mean;
        xy += dx * dy;
        xx += dx * dx;
        yy += dy * dy;
    }
    if (xx === 0 || yy === 0)
        return { rho: null, n };
    return { rho: limited(xy / Math.sqrt(xx * yy)), n };
}
/**
 * Kendall's τ-b over the pairs of which both values are finite: (concordant − discordant) / √((n₀ − n₁)(n₀ − n₂)), where n₀ counts all
 * pairs of pairs and n₁, n₂ those tied in x and in y (Kendall 1945). In O(n log n): discordant ones are the exchanges of a merge sort by y
 * of what is sorted by x (Knight, "A computer method for calculating Kendall's tau with ungrouped data", JASA 61, 1966).
 *
 * @throws {RangeError} when the lengths differ
 */
function kendallTauB(x, y) {
    const pairs = finitePairs(x, y);
    const n = pairs.x.length;
    const order = Array.from({ length: n }, (_, i) => i);
    order.sort((i, j) => difference(pairs.x, i, j) || difference(pairs.y, i, j));
    const xs = Float64Array.from(order, (i) => pairs.x[i]);
    const ys = Float64Array.from(order, (i) => pairs.y[i]);
    const all = pairsAmong(n);
    const tiedX = pairsInRuns(n, (i) => xs[i] === xs[i - 1]);
    const tiedBoth = pairsInRuns(n, (i) => xs[i] === xs[i - 1] && ys[i] === ys[i - 1]);
    const discordant = sortCountingExchanges(ys);
    const tiedY = pairsInRuns(n, (i) => ys[i] === ys[i - 1]);
    if (all === tiedX || all === tiedY)
        return { tau: null, n };
    const concordantLessDiscordant = all - tiedX - tiedY + tiedBoth - 2 * discordant;
    return { tau: limited(concordantLessDiscordant / (Math.sqrt(all - tiedX) * Math.sqrt(all - tiedY))), n };
}
/**
 * Standard deviation of Kendall's τ of two rankings of n names that have nothing to do with each other, without ties:
 * √(2(2n + 5) / (9n(n − 1))) (Kendall 1938); its mean is 0. Null with fewer than two names.
 */
function kendallDeviation(n) {
    return n < 2 ? null : Math.sqrt((2 * (2 * n + 5)) / (9 * n * (n - 1)));
}
/** Order of two values that may be infinite, for which subtraction gives NaN. */
function difference(values, i, j) {
    const a = values[i];
    const b = values[j];
    return a < b ? -1 : a > b ? 1 : 0;
}
function finitePairs(x, y) {
    if (x.length !== y.length)
        throw new RangeError(`A correlation needs pairs: ${x.length} against ${y.length} values.`);
    const isPair = (_, i) => Number.isFinite(x[i]) && Number.isFinite(y[i]);
    return { x: x.filter(isPair), y: y.filter(isPair) };
}
function pairsAmong(count) {
    return (count * (count - 1)) / 2;
}
/** Pairs within runs of neighbours that are the same, of sorted values. */
function pairsInRuns(n, isSameAsBefore) {
    let pairs = 0;
    let length = 1;
    for (let i = 1; i < n; i++) {
        length = isSameAsBefore(i) ? length + 1 : 1;
        pairs += length - 1;
    }
    return pairs;
}
/** Sorts in place by merging and counts the pairs that stood in descending order. */
function sortCountingExchanges(values) {
    const spare = new Float64Array(values.length);
    let exchanges = 0;
    for (let width = 1; width < values.length; width *= 2) {
        for (let left = 0; left + width < values.length; left += 2 * width) {
            const middle = left + width;
            const right = Math.min(middle + width, values.length);
            exchanges += merge(values, spare, left, middle, right);
        }
    }
    return exchanges;
}
function merge(values, spare, left, middle, right) {
    let exchanges = 0;
    let i = left;
    let j = middle;
    for (let to = left; to < right; to++) {
        if (j >= right || (i < middle && values[i] <= values[j])) {
            spare[to] = values[i++];
        }
        else {
            spare[to] = values[j++];
            exchanges += middle - i;
        }
    }
    values.set(spare.subarray(left, right), left);
    return exchanges;
}
/** Rounding may carry a perfect correlation a bit past 1. */
function limited(correlation) {
    return Math.max(-1, Math.min(1, correlation));
}


/***/ }),

/***/ 88119:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ tQuantile),
/* harmony export */   u: () => (/* binding */ tTwoSided)
/* harmony export */ });
/* harmony import */ var jstat__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(32453);

/**
 * The t that Student's distribution exceeds with probability 1 − p, right to 7 digits.
 *
 * @param probability p, 0 < p < 1
 * @param df degrees of freedom, > 0
 * @throws {RangeError} on values out of range
 */
function tQuantile(probability, df) {
    refuseProbability(probability);
    refuseDegreesOfFreedom(df);
    if (probability === 0.5)
        return 0;
    return jstat__WEBPACK_IMPORTED_MODULE_0__.studentt.inv(probability, df);
}
/**
 * Two-sided p-value of Student's t: P(|T| ≥ |t|) = I_x(df/2, 1/2) with x = df / (df + t²) (Abramowitz and Stegun 26.7.1, 26.5.27), right to 6
 * digits.
 *
 * @param df degrees of freedom, > 0
 * @throws {RangeError} when df is not positive, or t is NaN
 */
function tTwoSided(t, df) {
    refuseDegreesOfFreedom(df);
    if (Number.isNaN(t))
        throw new RangeError('The p-value of NaN is undefined.');
    return Number(jstat__WEBPACK_IMPORTED_MODULE_0__.ibeta(df / (df + t * t), df / 2, 0.5));
}
function refuseDegreesOfFreedom(df) {
    if (!(df > 0))
        throw new RangeError(`Student's t needs degrees of freedom above 0, found ${df}.`);
}
function refuseProbability(probability) {
    if (!(probability > 0 && probability < 1))
        throw new RangeError(`A probability lies between 0 and 1, found ${probability}.`);
}


/***/ }),

/***/ 32881:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   r: () => (/* binding */ wilson)
/* harmony export */ });
/* harmony import */ var _estimate_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(69819);
/* harmony import */ var _normal_distribution_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(21377);


/**
 * A share with Wilson's score interval: (x + z²/2 ± z·√(x(n − x)/n + z²/4)) / (n + z²) (E. B. Wilson, JASA 22, 1927). It stays within
 * 0..1 and has a width even where all or none succeeded.
 *
 * @param successes x, 0..n
 * @param n trials; without any there is no estimate
 * @param confidence 0..1
 * @throws {RangeError} when x and n are not counts, or the confidence is out of range
 */
function wilson(successes, n, confidence) {
    const areCounts = Number.isSafeInteger(successes) && Number.isSafeInteger(n);
    if (!areCounts || successes < 0 || successes > n)
        throw new RangeError(`${successes} of ${n} is no share.`);
    const z = (0,_normal_distribution_js__WEBPACK_IMPORTED_MODULE_0__/* .normalQuantile */ .Z)((1 + confidence) / 2);
    if (n === 0)
        return (0,_estimate_js__WEBPACK_IMPORTED_MODULE_1__/* .noEstimate */ ._)();
    const middle = successes + z ** 2 / 2;
    const half = z * Math.sqrt((successes * (n - successes)) / n + z ** 2 / 4);
    const low = (middle - half) / (n + z ** 2);
    // Rounding would leave the end a bit short of 1.
    const high = successes === n ? 1 : (middle + half) / (n + z ** 2);
    return { value: successes / n, n, interval: [low, high] };
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
