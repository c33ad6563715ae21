export const id = 9937;
export const ids = [9937];
export const modules = {

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

/***/ 66382:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  c: () => (/* binding */ pickBasket)
});

// EXTERNAL MODULE: ./build/lib/src/scoring/model.js + 2 modules
var model = __webpack_require__(49434);
;// CONCATENATED MODULE: ./build/lib/src/scoring/drivers.js

/**
 * Takes UPS_adj of an eligible symbol apart: weight · value of every term, then what the volatility penalty takes away.
 * Added in this order from 0 they give UPS_adj to the last bit, as long as the penalty is at most half of the score
 * (Sterbenz: then UPS_adj − UPS_raw is exact).
 */
function driversOf({ columns }, row, schema) {
    const terms = (0,model/* modelOf */.D)(schema).terms.map(({ name, weight, up }) => {
        const value = up(columns, row);
        return { term: name, weight, value, contribution: weight * value };
    });
    const penalty = columns.UPS_adj[row] - columns.UPS_raw[row];
    if (penalty === 0)
        return terms;
    return [...terms, { term: 'volatility', weight: null, value: columns.VR_pct[row], contribution: penalty }];
}

;// CONCATENATED MODULE: ./build/lib/src/scoring/basket.js

/**
 * The basket that the ranks give: the first `size` by rank_UPS, equal weights. With a sector cap, a symbol whose sector
 * is full is passed over for the next one; symbols without a sector share one sector, as nothing shows that they differ.
 */
function pickBasket(scores, schema) {
    const { columns } = scores;
    const { size, sector_cap: cap } = schema.basket;
    const rowsByRank = [];
    for (let row = 0; row < scores.rows; row += 1) {
        const rank = columns.rank_UPS[row];
        if (!Number.isNaN(rank))
            rowsByRank[rank - 1] = row;
    }
    const perSector = new Map();
    const picked = [];
    for (const row of rowsByRank) {
        if (picked.length === size)
            break;
        const sector = columns.sector[row];
        const held = perSector.get(sector) ?? 0;
        if (cap !== null && held >= cap)
            continue;
        perSector.set(sector, held + 1);
        picked.push(row);
    }
    return picked.map((row) => ({
        symbol: columns.symbol[row],
        sector: columns.sector[row],
        weight: 1 / picked.length,
        rank_UPS: columns.rank_UPS[row],
        UPS_adj: columns.UPS_adj[row],
        conviction: columns.conviction[row],
        signal_state: columns.signal_state[row],
        drivers: driversOf(scores, row, schema),
    }));
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

/***/ 49434:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  D: () => (/* binding */ modelOf)
});

;// CONCATENATED MODULE: ./build/lib/src/scoring/factor-model.js
const novelty = (cross, row) => cross.factor_novelty[row];
const eventIntensity = (cross, row) => cross.factor_event_intensity[row];
const sentiment = (cross, row) => cross.factor_sentiment[row];
const divergence = (cross, row) => cross.factor_divergence[row];
const factors = [
    { name: 'novelty', features: ['NV_raw', 'NA_raw'], up: novelty, down: novelty },
    { name: 'event_intensity', features: ['EI_raw', 'EC_raw'], up: eventIntensity, down: eventIntensity },
    { name: 'sentiment', features: ['SS_raw'], up: sentiment, down: (cross, row) => -sentiment(cross, row) },
    { name: 'divergence', features: ['AR5', 'SS_raw'], up: divergence, down: divergence },
];
/**
 * The factor model: UPS_raw = Σ weight · factor over novelty, event intensity, sentiment and divergence,
 * UPS_adj = UPS_raw · (1 − p · VR_pct).
 *
 * DPS is the same with the sign of sentiment turned: the other three say that something happens, not in which
 * direction. A factor of weight 0 is left out, and what only it needs may be missing. The penalty pulls towards 0, so
 * it raises a negative score.
 */
function factorModel({ weights, volatility_penalty: penalty }) {
    const used = factors.filter(({ name }) => weights[name] !== 0);
    const features = used.flatMap((factor) => factor.features);
    return {
        terms: used.map(({ name, up, down }) => ({ name, weight: weights[name], up, down })),
        neededFeatures: [...new Set(penalty === 0 ? features : [...features, 'VR_pct'])],
        volatilityFactor: (vrPct) => (penalty === 0 ? 1 : 1 - penalty * vrPct),
    };
}

;// CONCATENATED MODULE: ./build/lib/src/scoring/pressure-model.js
const terms = [
    {
        name: 'information_flow',
        weight: 0.45,
        up: (cross, row) => cross.IFS[row],
        down: (cross, row) => -cross.IFS[row],
    },
    {
        name: 'event_intensity',
        weight: 0.2,
        up: (cross, row) => cross.EVS[row],
        down: (cross, row) => -cross.EVS[row],
    },
    {
        name: 'market_confirmation',
        weight: 0.35,
        up: (cross, row) => cross.MCS_up[row],
        down: (cross, row) => cross.MCS_down[row],
    },
];
const scoredFeatures = ['NV_raw', 'NA_raw', 'NS_raw', 'SS_raw', 'EI_raw', 'AR5', 'VS_raw'];
/** VR_pct above which a symbol is too volatile for its full score. */
const volatileAbove = 0.9;
/**
 * The pressure model: UPS_raw = .45 IFS + .20 EVS + .35 MCS_up, DPS_raw = −.45 IFS − .20 EVS + .35 MCS_down; both are
 * multiplied by 1 − p where VR_pct > .90.
 */
function pressureModel({ volatility_penalty: penalty }) {
    return {
        terms,
        neededFeatures: penalty === 0 ? scoredFeatures : [...scoredFeatures, 'VR_pct'],
        volatilityFactor: (vrPct) => (vrPct > volatileAbove ? 1 - penalty : 1),
    };
}

;// CONCATENATED MODULE: ./build/lib/src/scoring/model.js


/** The model that a schema names, with its weights. */
function modelOf(schema) {
    return schema.model === 'factor' ? factorModel(schema) : pressureModel(schema);
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

/***/ 90243:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ rankDescending),
/* harmony export */   W: () => (/* binding */ percentileRank)
/* harmony export */ });
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
    const sorted = values.filter((value) => !Number.isNaN(value)).sort();
    return values.map((value) => {
        if (Number.isNaN(value))
            return Number.NaN;
        const below = firstIndexWhere(sorted, (other) => other >= value);
        const notAbove = firstIndexWhere(sorted, (other) => other > value);
        return (below + notAbove + 1) / 2 / sorted.length;
    });
}
/** First position of an ascending array where the condition holds, once it holds for good; its length where it never does. */
function firstIndexWhere(sorted, holds) {
    let low = 0;
    let high = sorted.length;
    while (low < high) {
        const middle = (low + high) >> 1;
        if (holds(sorted[middle]))
            high = middle;
        else
            low = middle + 1;
    }
    return low;
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
