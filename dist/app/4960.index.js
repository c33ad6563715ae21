export const id = 4960;
export const ids = [4960];
export const modules = {

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

/***/ 78786:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   i: () => (/* binding */ withoutLeftOut),
/* harmony export */   p: () => (/* binding */ offlineFilters)
/* harmony export */ });
/* harmony import */ var _lake_table_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(75925);
/* harmony import */ var _reading_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(45851);


/** News features that are null where no cluster of the week counts, as in a week that is scored from the lake; then those of the history. */
const nullWithoutNews = [
    'NV_raw',
    'NA_raw',
    'NS_raw',
    'SS_raw',
    'EC_raw',
    'unique_sources_mean',
    'sent_5d',
    'sent_intensity',
    'mixed_rate',
    'price_action_rate',
    'EI_max',
];
const zeroWithoutNews = ['count_5d_dedup', 'total_raw_echo', 'EI_raw', 'EI_cnt_sev2plus', 'nov_cur_reps'];
/** @returns undefined where the schema has no filter */
function offlineFilters(features, { filters }) {
    const { min_cluster_size: size, exclude_event_types: types } = filters;
    if (size <= 1 && types.length === 0)
        return undefined;
    const left_out = features.columns.symbol.filter((_, row) => hasOnlySmaller(features, row, size));
    const not_applied = [];
    if (size > 1) {
        not_applied.push(`min_cluster_size ${size}: where a symbol may have a cluster that large, its smaller ones count as well`);
    }
    if (types.length > 0) {
        not_applied.push(`exclude_event_types ${types.join(', ')}: a features file has no event types`);
    }
    return { left_out, not_applied };
}
/** Whether a symbol has clusters, none of which can have `size` items: of k clusters with n items, the largest has n − (k − 1) at most. */
function hasOnlySmaller({ columns }, row, size) {
    const clusters = columns.count_5d_dedup[row];
    const items = columns.total_raw_echo[row];
    return clusters > 0 && items - (clusters - 1) < size;
}
/** The features as they are scored: symbols that the filters leave out have no news in the week. */
function withoutLeftOut(features, filters) {
    const leftOut = new Set(filters?.left_out);
    if (leftOut.size === 0)
        return features;
    const scored = (0,_lake_table_js__WEBPACK_IMPORTED_MODULE_0__/* .takeRows */ .LY)(features, Int32Array.from({ length: features.rows }, (_, row) => row));
    const { columns } = scored;
    for (let row = 0; row < scored.rows; row += 1) {
        if (!leftOut.has(columns.symbol[row]))
            continue;
        for (const name of zeroWithoutNews)
            columns[name][row] = 0;
        for (const name of nullWithoutNews)
            columns[name][row] = Number.NaN;
        const others = columns.reasons[row]
            .split(';')
            .filter((reason) => reason !== '' && !nullWithoutNews.some((name) => reason.startsWith(`${name}:`)));
        columns.reasons[row] = (0,_reading_js__WEBPACK_IMPORTED_MODULE_1__/* .joinReasons */ .S)([...others, ...nullWithoutNews.map((name) => `${name}:NO_NEWS`)]);
    }
    return scored;
}


/***/ }),

/***/ 9639:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   s: () => (/* binding */ scoreFiles)
/* harmony export */ });
/* harmony import */ var _text_csv_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(48081);
/* harmony import */ var _text_visible_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9071);
/* harmony import */ var _regime_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9736);



/**
 * The files beside the scores: `report_meta.json`, `diagnostics.json`, `basket.csv`. They are a function of the result alone, so that the
 * audit can make them again byte for byte; time, commit and run are in the manifest.
 */
function scoreFiles(identity, result) {
    const { features, scores, decision, diagnostics, offlineFilters } = result;
    const meta = {
        regime_id: identity.regime,
        regime_status: identity.status,
        schema_id: identity.schemaId,
        schema_hash: identity.schemaHash,
        week_end: identity.weekEnding,
        cutoff_utc: new Date(identity.cutoffUtc).toISOString(),
        n_features: features.rows,
        n_scores: scores.rows,
        ...decision,
        ...(offlineFilters && { filters: offlineFilters }),
    };
    return {
        'report_meta.json': json(meta),
        'diagnostics.json': json(diagnostics),
        'basket.csv': basketCsv(identity, result),
    };
}
function json(value) {
    return `${(0,_text_visible_text_js__WEBPACK_IMPORTED_MODULE_1__/* .visibleJson */ .$m)(JSON.stringify(value, null, 2))}\n`;
}
const basketHeader = [
    'week_ending',
    'regime',
    'action',
    'reason',
    'rank_UPS',
    'symbol',
    'sector',
    'weight',
    'UPS_adj',
    'conviction',
    'signal_state',
    'drivers',
    'status',
];
/**
 * One row per position: BUY under a live regime, under any other WATCH with the reason, since somebody trades what this file says. A week without
 * a basket has one row that says why.
 */
function basketCsv({ weekEnding, regime, status }, { basket, decision }) {
    if (basket.length === 0) {
        const reasons = decision.reasons.map(({ code, value, threshold }) => `${code} (${value} against ${threshold})`);
        const nothing = [null, null, null, null, null, null, null, null];
        return (0,_text_csv_js__WEBPACK_IMPORTED_MODULE_0__/* .csv */ .f)(basketHeader, [[weekEnding, regime, decision.decision, reasons.join('; '), ...nothing, status]]);
    }
    const rows = basket.map((position) => [
        weekEnding,
        regime,
        ...((0,_regime_js__WEBPACK_IMPORTED_MODULE_2__/* .mayTrade */ .Ad)(status) ? ['BUY', null] : ['WATCH', 'NOT_LIVE']),
        position.rank_UPS,
        position.symbol,
        position.sector,
        position.weight,
        position.UPS_adj,
        position.conviction,
        position.signal_state,
        position.drivers.map(driverText).join('; '),
        status,
    ]);
    return (0,_text_csv_js__WEBPACK_IMPORTED_MODULE_0__/* .csv */ .f)(basketHeader, rows);
}
function driverText({ term, contribution }) {
    return `${term} ${contribution >= 0 ? '+' : '−'}${Math.abs(contribution).toFixed(3)}`;
}


/***/ }),

/***/ 28075:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  l: () => (/* binding */ scoreFeaturesOffline),
  x: () => (/* binding */ scoreWeek)
});

// EXTERNAL MODULE: ./build/lib/src/text/order.js
var order = __webpack_require__(37961);
// EXTERNAL MODULE: ./build/lib/src/scoring/basket.js + 1 modules
var basket = __webpack_require__(66382);
// EXTERNAL MODULE: ./build/lib/src/scoring/decision.js
var scoring_decision = __webpack_require__(54441);
// EXTERNAL MODULE: ./build/lib/src/statistics/quantile.js
var quantile = __webpack_require__(48940);
// EXTERNAL MODULE: ./build/lib/src/scoring/columns.js
var columns = __webpack_require__(29048);
// EXTERNAL MODULE: ./build/lib/src/scoring/judged-week.js
var judged_week = __webpack_require__(95015);
;// CONCATENATED MODULE: ./build/lib/src/scoring/diagnostics.js




const confidentFrom = 0.7;
/** Counts what happened to the universe and which features are null. */
function coverageOf(features, scores, benchmarkInUniverse) {
    const reasons = scores.columns.reasons.flatMap((all, row) => scores.columns.eligible[row] === 1 ? [] : [primaryReason(all)]);
    if (benchmarkInUniverse)
        reasons.push('BENCHMARK');
    const nulls = Object.keys(columns/* featureColumns */.G).flatMap((feature) => {
        const values = features.columns[feature];
        const missing = Array.from(values).filter((value) => value === null || Number.isNaN(value)).length;
        return missing === 0 ? [] : [[feature, missing]];
    });
    const stepped = scores.columns.symbol.filter((_, row) => scores.columns.reasons[row].split(';').includes('UNEXPLAINED_STEP'));
    const symbols = features.rows + (benchmarkInUniverse ? 1 : 0);
    return {
        universe: { symbols, scored: symbols - reasons.length, excluded: tally(reasons) },
        ...(stepped.length > 0 ? { unexplained_steps: stepped } : {}),
        nulls: Object.fromEntries(nulls),
    };
}
/** No news explains most other gaps, so it comes first. */
function primaryReason(reasons) {
    const all = reasons.split(';');
    return all.find((reason) => reason === 'NO_NEWS') ?? all[0];
}
/**
 * Describes the news of the week.
 *
 * @param clusters the week's, of the symbols of the universe, before the filters
 * @param outsideUniverse number of the week's other clusters
 */
function newsCoverage(clusters, outsideUniverse, schema) {
    const kept = clusters.filter((cluster) => (0,judged_week/* passesFilters */.XU)(cluster, schema));
    const sizes = kept.map(({ clusterSize }) => clusterSize);
    const shareOf = (holds) => clusters.length === 0 ? null : clusters.filter(holds).length / clusters.length;
    return {
        symbols_with_news: new Set(kept.map(({ symbol }) => symbol)).size,
        clusters: kept.length,
        clusters_before_filters: clusters.length,
        clusters_outside_universe: outsideUniverse,
        cluster_size: sizes.length === 0
            ? null
            : {
                mean: sizes.reduce((sum, size) => sum + size, 0) / sizes.length,
                median: (0,quantile/* median */.J)(sizes),
                max: sizes.reduce((most, size) => Math.max(most, size)),
            },
        event_types: tally(clusters.map(({ event }) => event.eventTypePrimary)),
        price_action_recap_share: shareOf(({ event }) => event.eventTypePrimary === 'PRICE_ACTION_RECAP'),
        confident_share: shareOf(({ sentiment }) => sentiment.confidence >= confidentFrom),
    };
}
/** How often each name occurs, names ascending. */
function tally(names) {
    const counts = new Map();
    for (const name of names)
        counts.set(name, (counts.get(name) ?? 0) + 1);
    return Object.fromEntries([...counts].sort(([a], [b]) => (0,order/* byCodeUnits */.C)(a, b)));
}

// EXTERNAL MODULE: ./build/lib/src/errors.js
var errors = __webpack_require__(42226);
// EXTERNAL MODULE: ./build/lib/src/lake/table.js
var lake_table = __webpack_require__(75925);
// EXTERNAL MODULE: ./build/lib/src/scoring/market-features.js + 1 modules
var market_features = __webpack_require__(95948);
// EXTERNAL MODULE: ./build/lib/src/scoring/news-features.js + 3 modules
var news_features = __webpack_require__(60278);
// EXTERNAL MODULE: ./build/lib/src/scoring/reading.js
var reading = __webpack_require__(45851);
;// CONCATENATED MODULE: ./build/lib/src/scoring/features.js








/**
 * Features of every symbol of the universe but the benchmark in one week, one row each, symbols ascending. The order of
 * the inputs makes no difference, and neither does anything dated after the week.
 *
 * @throws {UserError} when a symbol occurs twice, or the week has no judged clusters
 */
function computeFeatures(inputs) {
    const members = scoredMembers(inputs.universe, inputs.benchmark);
    const symbols = members.map(({ symbol }) => symbol);
    const news = (0,news_features/* newsFeatures */.F)(symbols, (0,judged_week/* newsWindow */.M0)(inputs.weeks, inputs.weekEnding), inputs.schema);
    const market = (0,market_features/* marketFeatures */.YS)(symbols, inputs.benchmark, inputs.market, inputs.weekEnding);
    const table = (0,lake_table/* emptyTable */._d)(columns/* featureColumns */.G, members.length);
    for (const [row, member] of members.entries()) {
        table.columns.symbol[row] = member.symbol;
        table.columns.sector[row] = member.sector;
        const reasons = [];
        for (const [feature, reading] of Object.entries({ ...news[row], ...market[row] })) {
            table.columns[feature][row] = typeof reading === 'string' ? Number.NaN : reading;
            if (typeof reading === 'string')
                reasons.push(`${feature}:${reading}`);
        }
        table.columns.reasons[row] = (0,reading/* joinReasons */.S)(reasons);
    }
    return table;
}
/** The universe without the benchmark, symbols ascending by UTF-16 code units. */
function scoredMembers(universe, benchmark) {
    const members = universe.filter(({ symbol }) => symbol !== benchmark).sort((a, b) => (0,order/* byCodeUnits */.C)(a.symbol, b.symbol));
    const twice = members.find(({ symbol }, i) => symbol === members[i - 1]?.symbol);
    if (twice !== undefined) {
        throw new errors/* UserError */.yo(`The universe lists ${twice.symbol} twice.`, { hint: 'List every symbol once.' });
    }
    return members;
}

// EXTERNAL MODULE: ./build/lib/src/scoring/offline-filters.js
var offline_filters = __webpack_require__(78786);
// EXTERNAL MODULE: ./build/lib/src/scoring/scores.js + 3 modules
var scoring_scores = __webpack_require__(94052);
;// CONCATENATED MODULE: ./build/lib/src/scoring/score-week.js








/**
 * Scores one week under one schema. The same inputs give the same result bit for bit, in whatever order symbols, weeks
 * and clusters come, and nothing dated after the week changes it.
 *
 * @throws {UserError} when a symbol occurs twice in the universe, or the week has no judged clusters
 */
function scoreWeek(inputs) {
    const features = computeFeatures(inputs);
    const symbols = new Set(features.columns.symbol);
    const { clusters: all } = (0,judged_week/* newsWindow */.M0)(inputs.weeks, inputs.weekEnding).current;
    const clusters = all.filter(({ symbol }) => symbols.has(symbol)).sort(bySymbolAndId);
    return conclude(features, inputs.schema, (0,scoring_decision/* measureClusters */.i2)(clusters, inputs.schema), newsCoverage(clusters, all.length - clusters.length, inputs.schema), inputs.universe.some(({ symbol }) => symbol === inputs.benchmark));
}
/**
 * Scores a features table whose clusters are not at hand. Without them the skip rules cannot be evaluated: the decision
 * is UNDECIDED, or SKIP when nothing is eligible, and the basket stays empty; `diagnostics.would_be` has the picks. Of the filters
 * what the columns allow is applied, see {@link offlineFilters}; the features stay those of the file.
 */
function scoreFeaturesOffline(features, schema) {
    const filters = (0,offline_filters/* offlineFilters */.p)(features, schema);
    const result = conclude((0,offline_filters/* withoutLeftOut */.i)(features, filters), schema, scoring_decision/* unknownClusters */.Kj, null, false);
    return { ...result, features, ...(filters && { offlineFilters: filters }) };
}
function conclude(features, schema, measures, news, benchmarkInUniverse) {
    const scores = (0,scoring_scores/* scoreFeatures */.O)(features, schema);
    const coverage = coverageOf(features, scores, benchmarkInUniverse);
    const decision = (0,scoring_decision/* decide */.LD)(measures, coverage.universe.scored, coverage.universe.symbols, schema);
    const wouldBe = (0,basket/* pickBasket */.c)(scores, schema);
    return {
        features,
        scores,
        decision,
        basket: decision.decision === 'TRADE' ? wouldBe : [],
        diagnostics: { ...coverage, news, would_be: wouldBe },
    };
}
function bySymbolAndId(a, b) {
    return (0,order/* byCodeUnits */.C)(a.symbol, b.symbol) || (0,order/* byCodeUnits */.C)(a.clusterId, b.clusterId);
}


/***/ }),

/***/ 94052:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  O: () => (/* binding */ scoreFeatures)
});

// EXTERNAL MODULE: ./build/lib/src/lake/table.js
var table = __webpack_require__(75925);
// EXTERNAL MODULE: ./build/lib/src/statistics/rank.js
var rank = __webpack_require__(90243);
// EXTERNAL MODULE: ./build/lib/src/scoring/columns.js
var scoring_columns = __webpack_require__(29048);
// EXTERNAL MODULE: ./build/lib/src/statistics/compensated-sum.js
var compensated_sum = __webpack_require__(31958);
;// CONCATENATED MODULE: ./build/lib/src/statistics/z-score.js

/**
 * Cross-sectional z-scores (x − mean) / deviation with the population deviation, each limited to −clip … clip.
 *
 * Mean and deviation are taken over the values that are there; NaN (missing) stays NaN. A column whose deviation is at
 * most 1e-12 · max(1, |mean|) is constant up to rounding and gives 0 everywhere, not amplified rounding noise.
 *
 * @param values one per symbol; the same values in another order can differ in the last bit
 * @throws {RangeError} on an infinite value
 */
function zScore(values, clip = Number.POSITIVE_INFINITY) {
    const present = values.filter((value) => !Number.isNaN(value));
    if (present.some((value) => !Number.isFinite(value)))
        throw new RangeError('The z-score of an infinite value is undefined.');
    const mean = (0,compensated_sum/* compensatedSum */.d)(present) / present.length;
    const variance = (0,compensated_sum/* compensatedSum */.d)(present.map((value) => (value - mean) ** 2)) / present.length;
    const deviation = Math.sqrt(variance);
    const isConstant = deviation <= 1e-12 * Math.max(1, Math.abs(mean));
    return values.map((value) => {
        if (Number.isNaN(value))
            return Number.NaN;
        if (isConstant)
            return 0;
        return Math.max(-clip, Math.min(clip, (value - mean) / deviation));
    });
}

;// CONCATENATED MODULE: ./build/lib/src/scoring/cross-section.js

/**
 * Standardises a week's features. Each z-score is taken over the symbols that have the feature, and limited to ±`clip`;
 * whatever needs a missing one is NaN. EVS = z(EI_raw);
 *
 * - IFS = .25 NV + .20 NA + .30 NS + .25 SS, all z
 * - PD_up = IFS − z(AR5), PD_down = −IFS − z(−AR5)
 * - MCS_up = .45 z(AR5) + .20 z(VS) + .35 z(PD_up), MCS_down = .45 z(−AR5) + .20 z(VS) + .35 z(PD_down)
 * - novelty = .5 NV + .5 NA, event_intensity = .5 EVS + .5 EC, sentiment = SS, divergence = |z(AR5) − SS|
 */
function standardise({ columns }, clip) {
    const NV = zScore(columns.NV_raw, clip);
    const NA = zScore(columns.NA_raw, clip);
    const NS = zScore(columns.NS_raw, clip);
    const SS = zScore(columns.SS_raw, clip);
    const EVS = zScore(columns.EI_raw, clip);
    const EC = zScore(columns.EC_raw, clip);
    const AR5 = zScore(columns.AR5, clip);
    const VS = zScore(columns.VS_raw, clip);
    const IFS = perSymbol((nv, na, ns, ss) => 0.25 * nv + 0.2 * na + 0.3 * ns + 0.25 * ss, NV, NA, NS, SS);
    const PD_up_raw = perSymbol((ifs, ar5) => ifs - ar5, IFS, AR5);
    // z(−AR5) = −z(AR5), so PD_down = −IFS + z(AR5).
    const PD_down_raw = perSymbol((ifs, ar5) => ar5 - ifs, IFS, AR5);
    const confirmation = (ar5, vs, pd) => 0.45 * ar5 + 0.2 * vs + 0.35 * pd;
    return {
        NV,
        NA,
        NS,
        SS,
        EVS,
        EC,
        AR5_z: AR5,
        VS,
        IFS,
        PD_up_raw,
        PD_down_raw,
        MCS_up: perSymbol(confirmation, AR5, VS, zScore(PD_up_raw, clip)),
        MCS_down: perSymbol((ar5, vs, pd) => confirmation(-ar5, vs, pd), AR5, VS, zScore(PD_down_raw, clip)),
        factor_novelty: perSymbol((nv, na) => 0.5 * nv + 0.5 * na, NV, NA),
        factor_event_intensity: perSymbol((ei, ec) => 0.5 * ei + 0.5 * ec, EVS, EC),
        factor_sentiment: SS.slice(),
        factor_divergence: perSymbol((ar5, ss) => Math.abs(ar5 - ss), AR5, SS),
    };
}
/** The formula applied to each symbol's numbers. */
function perSymbol(formula, ...inputs) {
    const [first] = inputs;
    return Float64Array.from(first ?? [], (_, row) => formula(...inputs.map((values) => values[row])));
}

// EXTERNAL MODULE: ./build/lib/src/scoring/model.js + 2 modules
var scoring_model = __webpack_require__(49434);
// EXTERNAL MODULE: ./build/lib/src/scoring/reading.js
var reading = __webpack_require__(45851);
;// CONCATENATED MODULE: ./build/lib/src/scoring/signal.js
/**
 * How information flow and price stand to each other: Divergent (IFS > .35, AR5 < 0), Overheated (IFS < 0, AR5 > .35),
 * Confirmed (both > .2), else Early. Null when either is NaN.
 *
 * @param ar5 z-score of AR5
 */
function signalState(ifs, ar5) {
    if (Number.isNaN(ifs) || Number.isNaN(ar5))
        return null;
    if (ifs > 0.35 && ar5 < 0)
        return 'Divergent';
    if (ifs < 0 && ar5 > 0.35)
        return 'Overheated';
    return ifs > 0.2 && ar5 > 0.2 ? 'Confirmed' : 'Early';
}
/** |UPS_adj| < .25 Weak, < .75 Moderate, else Strong. Null for NaN. */
function conviction(upsAdj) {
    if (Number.isNaN(upsAdj))
        return null;
    const size = Math.abs(upsAdj);
    if (size < 0.25)
        return 'Weak';
    return size < 0.75 ? 'Moderate' : 'Strong';
}

;// CONCATENATED MODULE: ./build/lib/src/scoring/scores.js







/**
 * Scores a week's features under a schema: one row per symbol, in the order of the features.
 *
 * A symbol is eligible when it has a cluster this week, every feature that the schema's model needs, and a price without an unexplained
 * step; only eligible ones have scores and ranks. Ranks: 1 = highest, ties by symbol ascending.
 */
function scoreFeatures(features, schema) {
    const cross = standardise(features, schema.clip);
    const model = (0,scoring_model/* modelOf */.D)(schema);
    const scores = (0,table/* emptyTable */._d)(scoring_columns/* scoreColumns */.O, features.rows);
    const { columns } = scores;
    for (const name of Object.keys(cross))
        columns[name].set(cross[name]);
    columns.asof_date.set(features.columns.asof_date);
    columns.VR_pct.set(features.columns.VR_pct);
    for (let row = 0; row < features.rows; row += 1) {
        columns.symbol[row] = features.columns.symbol[row];
        columns.sector[row] = features.columns.sector[row];
        const reasons = exclusionReasons(features, row, model);
        const eligible = reasons === '';
        const factor = model.volatilityFactor(features.columns.VR_pct[row]);
        const { up, down } = eligible ? rawScores(model, cross, row) : { up: Number.NaN, down: Number.NaN };
        columns.eligible[row] = eligible ? 1 : 0;
        columns.reasons[row] = reasons;
        columns.UPS_raw[row] = up;
        columns.DPS_raw[row] = down;
        columns.UPS_adj[row] = up * factor;
        columns.DPS_adj[row] = down * factor;
        columns.signal_state[row] = signalState(cross.IFS[row], cross.AR5_z[row]);
        columns.conviction[row] = conviction(up * factor);
    }
    columns.rank_UPS.set((0,rank/* rankDescending */.$)(columns.UPS_adj, columns.symbol));
    columns.rank_DPS.set((0,rank/* rankDescending */.$)(columns.DPS_adj, columns.symbol));
    return scores;
}
function rawScores({ terms }, cross, row) {
    let up = 0;
    let down = 0;
    for (const term of terms) {
        up += term.weight * term.up(cross, row);
        down += term.weight * term.down(cross, row);
    }
    return { up, down };
}
/** `NO_NEWS`, `UNEXPLAINED_STEP`, and `feature:CODE` for each needed feature that is null for another reason. */
function exclusionReasons({ columns }, row, { neededFeatures }) {
    const reasons = columns.count_5d_dedup[row] === 0 ? ['NO_NEWS'] : [];
    for (const reason of columns.reasons[row].split(';')) {
        const [feature = '', code] = reason.split(':');
        // Whatever the weights: a symbol whose prices are in doubt is not to be bought.
        if (code === 'UNEXPLAINED_STEP')
            reasons.push(code);
        else if (code !== 'NO_NEWS' && neededFeatures.some((needed) => needed === feature))
            reasons.push(reason);
    }
    return (0,reading/* joinReasons */.S)(reasons);
}


/***/ }),

/***/ 64784:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  S: () => (/* binding */ readWeekInputs)
});

// EXTERNAL MODULE: ./build/lib/src/calendar/date.js
var date = __webpack_require__(52010);
// EXTERNAL MODULE: ./build/lib/src/calendar/weeks.js
var calendar_weeks = __webpack_require__(18429);
// EXTERNAL MODULE: ./build/lib/src/ingest/datasets.js
var datasets = __webpack_require__(76589);
// EXTERNAL MODULE: ./build/lib/src/lake/lake.js + 5 modules
var lake_lake = __webpack_require__(70667);
// EXTERNAL MODULE: ./build/lib/src/market/market-view.js
var market_view = __webpack_require__(50412);
// EXTERNAL MODULE: ./build/lib/src/market/steps/settings.js
var steps_settings = __webpack_require__(67201);
// EXTERNAL MODULE: ./build/lib/src/market/steps/unexplained-steps.js
var unexplained_steps = __webpack_require__(50403);
;// CONCATENATED MODULE: ./build/lib/src/market/steps/checked-bars.js


/** Bars as a week knows them, looked through for steps: see {@link usedPrices}. */
function checkedBars(window, settings = steps_settings/* defaultSteps */.ft) {
    const bySymbol = new Map();
    for (const [symbol, bars] of window.bars) {
        const unexplained = (0,unexplained_steps/* unexplainedSteps */.xZ)(window, symbol, settings);
        const placesOf = (isLetIn) => unexplained.filter(({ outcome }) => (outcome === 'warn') === isLetIn).map(({ place }) => place);
        const [steps, toleratedSteps] = [placesOf(false), placesOf(true)];
        const volumeSteps = (0,unexplained_steps/* excludedVolumes */.WZ)(window, symbol, settings);
        bySymbol.set(symbol, { adjClose: (0,unexplained_steps/* usedPrices */.eF)(bars), volume: bars.volume, steps, toleratedSteps, volumeSteps });
    }
    return { sessions: window.sessions, bySymbol };
}

// EXTERNAL MODULE: ./build/lib/src/news/datasets.js
var news_datasets = __webpack_require__(67504);
// EXTERNAL MODULE: ./build/lib/src/scoring/judged-tables.js
var judged_tables = __webpack_require__(69034);
// EXTERNAL MODULE: ./build/lib/src/scoring/judged-week.js
var judged_week = __webpack_require__(95015);
;// CONCATENATED MODULE: ./build/lib/src/stages/weekly/week-inputs.js









// Neighbouring weeks and regimes read the same clusters: those of the last weeks are kept, by content.
const judgedByContent = new Map();
const judgedWeeksKept = 32;
/**
 * Everything that a week is scored from, as the lake knows it. The score stage and the audit's re-derivation both read
 * their inputs here.
 *
 * @throws {UserError} when the week was not ingested and enriched
 */
async function readWeekInputs(lake, week, benchmark, schema, steps) {
    const keys = { week_ending: week.weekEnding };
    const members = await lake.require(datasets/* universe */.sW, keys);
    await lake.require(news_datasets/* repEnriched */.cN, keys);
    const references = [(0,lake_lake/* inputReference */.gV)(members.manifest)];
    const weeks = [];
    for (const { weekEnding } of (0,calendar_weeks/* weeksBack */.Tn)(week, judged_week/* longHistoryWeeks */.cM + 1)) {
        const judged = await readJudgedWeek(lake, weekEnding);
        const hole = weekEnding === week.weekEnding ? undefined : await readHole(lake, weekEnding);
        weeks.push({
            weekEnding: (0,date/* epochDay */.ue)(weekEnding),
            covered: judged !== undefined,
            ...(hole === undefined ? {} : { isHole: true }),
            clusters: judged?.clusters ?? [],
        });
        references.push(...(judged?.references ?? []), ...(hole ?? []));
    }
    const market = await (0,market_view/* readMarketView */.Er)(lake, (0,market_view/* weekMarket */.zJ)(week.weekEnding, members.table.columns.symbol, benchmark));
    references.push(market.input);
    return {
        references,
        inputs: {
            weekEnding: (0,date/* epochDay */.ue)(week.weekEnding),
            universe: universeMembers(members.table),
            benchmark,
            weeks,
            market: checkedBars(market, steps),
            schema,
        },
    };
}
function universeMembers({ rows, columns, }) {
    return Array.from({ length: rows }, (_, row) => ({ symbol: columns.symbol[row], sector: columns.sector[row] ?? null }));
}
/** What says that a week has a hole; undefined where nothing does. */
async function readHole(lake, weekEnding) {
    const noted = await lake.read(datasets/* newsHoles */.p4, { week_ending: weekEnding });
    return noted === undefined || noted.table.rows === 0 ? undefined : [(0,lake_lake/* inputReference */.gV)(noted.manifest)];
}
async function readJudgedWeek(lake, weekEnding) {
    const keys = { week_ending: weekEnding };
    const enriched = await lake.read(news_datasets/* repEnriched */.cN, keys);
    if (!enriched)
        return undefined;
    const vectors = await lake.require(news_datasets/* clusterVectors */.FJ, keys);
    const references = [(0,lake_lake/* inputReference */.gV)(enriched.manifest), (0,lake_lake/* inputReference */.gV)(vectors.manifest)];
    const content = references.map((reference) => reference.content).join();
    const known = judgedByContent.get(content);
    const clusters = known ?? (0,judged_tables/* judgedClusters */.Z)(enriched.table, vectors.table, `week ${weekEnding}`);
    judgedByContent.delete(content);
    judgedByContent.set(content, clusters);
    const [oldest] = judgedByContent.keys();
    if (judgedByContent.size > judgedWeeksKept && oldest !== undefined)
        judgedByContent.delete(oldest);
    return { clusters, references };
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
