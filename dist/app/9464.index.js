export const id = 9464;
export const ids = [9464];
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

/***/ 95490:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Lx: () => (/* binding */ scoreDocuments),
/* harmony export */   Xi: () => (/* binding */ statedMeta),
/* harmony export */   d7: () => (/* binding */ loadUsedSchema),
/* harmony export */   p4: () => (/* binding */ readScoreDocuments),
/* harmony export */   qx: () => (/* binding */ statedDiagnostics),
/* harmony export */   sG: () => (/* binding */ reportMeta),
/* harmony export */   tA: () => (/* binding */ usedSchemaFile),
/* harmony export */   y3: () => (/* binding */ readReportMeta)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(2503);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(42226);
/* harmony import */ var _lake_partition_document_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(31017);
/* harmony import */ var _lake_partition_files_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(98029);
/* harmony import */ var _regime_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9736);
/* harmony import */ var _schema_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(50584);






/** The schema that a week was scored with, beside its scores. */
const usedSchemaFile = 'schema_used.yaml';
/** The files beside the table of scores. */
const scoreDocuments = [usedSchemaFile, 'report_meta.json', 'diagnostics.json', 'basket.csv'];
const measure = zod__WEBPACK_IMPORTED_MODULE_5__/* .looseObject */ ._H3({ value: zod__WEBPACK_IMPORTED_MODULE_5__/* .number */ .aig().nullable(), n: zod__WEBPACK_IMPORTED_MODULE_5__/* .number */ .aig().nullable() });
const reason = { value: zod__WEBPACK_IMPORTED_MODULE_5__/* .number */ .aig(), threshold: zod__WEBPACK_IMPORTED_MODULE_5__/* .number */ .aig() };
/** report_meta.json by the types of its fields, for the audit, which says of each value what it should be. */
const statedMeta = zod__WEBPACK_IMPORTED_MODULE_5__/* .looseObject */ ._H3({
    regime_id: zod__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP(),
    schema_id: zod__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP(),
    schema_hash: zod__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP(),
    week_end: zod__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP(),
    cutoff_utc: zod__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP(),
    n_features: zod__WEBPACK_IMPORTED_MODULE_5__/* .number */ .aig(),
    n_scores: zod__WEBPACK_IMPORTED_MODULE_5__/* .number */ .aig(),
    decision: zod__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP(),
    reasons: zod__WEBPACK_IMPORTED_MODULE_5__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_5__/* .looseObject */ ._H3({ code: zod__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP(), ...reason })),
    measures: zod__WEBPACK_IMPORTED_MODULE_5__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP(), measure),
});
/** diagnostics.json likewise. */
const statedDiagnostics = zod__WEBPACK_IMPORTED_MODULE_5__/* .looseObject */ ._H3({
    universe: zod__WEBPACK_IMPORTED_MODULE_5__/* .looseObject */ ._H3({
        symbols: zod__WEBPACK_IMPORTED_MODULE_5__/* .number */ .aig(),
        scored: zod__WEBPACK_IMPORTED_MODULE_5__/* .number */ .aig(),
        excluded: zod__WEBPACK_IMPORTED_MODULE_5__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_5__/* .number */ .aig()),
    }),
});
/** `report_meta.json`, also of weeks that earlier versions scored. */
const reportMeta = statedMeta.extend({
    regime_status: _regime_js__WEBPACK_IMPORTED_MODULE_3__/* .regimeSchema */ .pq.shape.status.optional(),
    decision: zod__WEBPACK_IMPORTED_MODULE_5__/* ["enum"] */ .k5n(['TRADE', 'SKIP', 'UNDECIDED']),
    reasons: zod__WEBPACK_IMPORTED_MODULE_5__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_5__/* .looseObject */ ._H3({
        code: zod__WEBPACK_IMPORTED_MODULE_5__/* ["enum"] */ .k5n([
            'EVENT_INTENSITY_TOO_LOW',
            'PRICE_ACTION_RECAP_SHARE_TOO_HIGH',
            'HIGH_SEVERITY_CLUSTERS_TOO_LOW',
            'NO_CANDIDATES',
        ]),
        ...reason,
    })),
    measures: zod__WEBPACK_IMPORTED_MODULE_5__/* .looseObject */ ._H3({
        event_intensity: measure,
        price_action_recap_share: measure,
        high_severity_clusters: measure,
        candidates: measure,
    }),
});
const count = zod__WEBPACK_IMPORTED_MODULE_5__/* .number */ .aig().nonnegative();
const share = zod__WEBPACK_IMPORTED_MODULE_5__/* .number */ .aig().nullable();
const news = zod__WEBPACK_IMPORTED_MODULE_5__/* .looseObject */ ._H3({
    symbols_with_news: count,
    clusters: count,
    clusters_before_filters: count,
    clusters_outside_universe: count,
    cluster_size: zod__WEBPACK_IMPORTED_MODULE_5__/* .looseObject */ ._H3({ mean: zod__WEBPACK_IMPORTED_MODULE_5__/* .number */ .aig(), median: zod__WEBPACK_IMPORTED_MODULE_5__/* .number */ .aig(), max: zod__WEBPACK_IMPORTED_MODULE_5__/* .number */ .aig() }).nullable(),
    event_types: zod__WEBPACK_IMPORTED_MODULE_5__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP(), count),
    price_action_recap_share: share,
    confident_share: share,
});
const position = zod__WEBPACK_IMPORTED_MODULE_5__/* .looseObject */ ._H3({
    symbol: zod__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP(),
    sector: zod__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP().nullable(),
    weight: zod__WEBPACK_IMPORTED_MODULE_5__/* .number */ .aig(),
    rank_UPS: zod__WEBPACK_IMPORTED_MODULE_5__/* .number */ .aig(),
    UPS_adj: zod__WEBPACK_IMPORTED_MODULE_5__/* .number */ .aig(),
    conviction: zod__WEBPACK_IMPORTED_MODULE_5__/* ["enum"] */ .k5n(['Weak', 'Moderate', 'Strong']).nullable(),
    signal_state: zod__WEBPACK_IMPORTED_MODULE_5__/* ["enum"] */ .k5n(['Divergent', 'Overheated', 'Confirmed', 'Early']).nullable(),
    drivers: zod__WEBPACK_IMPORTED_MODULE_5__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_5__/* .looseObject */ ._H3({ term: zod__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP(), weight: zod__WEBPACK_IMPORTED_MODULE_5__/* .number */ .aig().nullable(), value: zod__WEBPACK_IMPORTED_MODULE_5__/* .number */ .aig(), contribution: zod__WEBPACK_IMPORTED_MODULE_5__/* .number */ .aig() })),
});
const diagnostics = statedDiagnostics.extend({
    news: news.nullable(),
    unexplained_steps: zod__WEBPACK_IMPORTED_MODULE_5__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP()).exactOptional(),
    nulls: zod__WEBPACK_IMPORTED_MODULE_5__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP(), count),
    would_be: zod__WEBPACK_IMPORTED_MODULE_5__/* .array */ .YOg(position),
});
/**
 * Reads what the score stage wrote beside the scores of a week.
 *
 * @param known schemas that were read before, by their text: the weeks of a regime have one
 * @throws DamagedPartitionError where a document is missing, or none of ours
 */
function readScoreDocuments(partition, known = new Map()) {
    return {
        meta: readReportMeta(partition),
        diagnostics: (0,_lake_partition_document_js__WEBPACK_IMPORTED_MODULE_1__/* .readDocument */ .u0)(partition, 'diagnostics.json', diagnostics),
        used: usedSchema(partition, known),
    };
}
/** `report_meta.json` alone. @throws DamagedPartitionError where it is missing, or none of ours */
function readReportMeta(partition) {
    return (0,_lake_partition_document_js__WEBPACK_IMPORTED_MODULE_1__/* .readDocument */ .u0)(partition, 'report_meta.json', reportMeta);
}
/** @param text of `schema_used.yaml` @throws UserError where it is no schema */
function loadUsedSchema(text) {
    return (0,_schema_js__WEBPACK_IMPORTED_MODULE_4__/* .loadScoringSchema */ .NW)(text, usedSchemaFile);
}
function usedSchema(partition, known) {
    const text = (0,_lake_partition_document_js__WEBPACK_IMPORTED_MODULE_1__/* .documentText */ .ZH)(partition, usedSchemaFile);
    const before = known.get(text);
    if (before)
        return before;
    try {
        const read = loadUsedSchema(text);
        known.set(text, read);
        return read;
    }
    catch (error) {
        if (!(error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo))
            throw error;
        throw new _lake_partition_files_js__WEBPACK_IMPORTED_MODULE_2__/* .DamagedPartitionError */ .qg(partition.folder, error.message);
    }
}


/***/ }),

/***/ 36562:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AR: () => (/* binding */ notedTrades),
/* harmony export */   Nx: () => (/* binding */ tradeStatuses),
/* harmony export */   P$: () => (/* binding */ tradeNote),
/* harmony export */   qe: () => (/* binding */ tradedWords)
/* harmony export */ });
/* harmony import */ var _regime_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9736);

/**
 * What has to stand beside a number of weeks that decided to trade: which of them only would have, since their regime was not live. Empty
 * where all of them traded.
 *
 * @param statuses one for each of these weeks
 */
function tradeNote(statuses) {
    const others = statuses.filter((status) => status === undefined || !(0,_regime_js__WEBPACK_IMPORTED_MODULE_0__/* .mayTrade */ .Ad)(status));
    return [...Map.groupBy(others, (status) => status)]
        .map(([status, { length }]) => {
        const words = status === undefined ? 'status not recorded' : `would trade, ${status}`;
        return length === statuses.length ? words : `${length} ${words}`;
    })
        .join('; ');
}
/** `12`, `8 (would trade, shadow)`, `12 (8 would trade, shadow)`. */
function notedTrades(count, statuses = []) {
    const note = tradeNote(statuses);
    return note === '' ? String(count) : `${count} (${note})`;
}
/** What such weeks did: `traded`, or `decided to trade (8 would trade, shadow)`. */
function tradedWords(statuses = []) {
    const note = tradeNote(statuses);
    return note === '' ? 'traded' : `decided to trade (${note})`;
}
/** The statuses of the weeks that decided to trade, by regime. */
function tradeStatuses(weeks) {
    const trading = weeks.filter(({ decision }) => decision === 'TRADE');
    const byRegime = Map.groupBy(trading, ({ regime }) => regime);
    return new Map([...byRegime].map(([regime, own]) => [regime, own.map(({ status }) => status)]));
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

/***/ 17842:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   r: () => (/* binding */ meanDeviation)
/* harmony export */ });
/* harmony import */ var _compensated_sum_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(31958);

/**
 * Mean and sample deviation, NaN left out. A deviation of at most 1e-12 of the largest magnitude is rounding noise of equal values and
 * is given as 0.
 *
 * @throws {RangeError} on an infinite value
 */
function meanDeviation(values) {
    const present = values.filter((value) => !Number.isNaN(value));
    const n = present.length;
    if (!present.every(Number.isFinite))
        throw new RangeError('The mean of an infinite value is undefined.');
    if (n === 0)
        return { mean: null, deviation: null, n };
    const mean = (0,_compensated_sum_js__WEBPACK_IMPORTED_MODULE_0__/* .compensatedSum */ .d)(present) / n;
    if (n === 1)
        return { mean, deviation: null, n };
    const largest = present.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
    const deviation = Math.sqrt((0,_compensated_sum_js__WEBPACK_IMPORTED_MODULE_0__/* .compensatedSum */ .d)(present.map((value) => (value - mean) ** 2)) / (n - 1));
    return { mean, deviation: deviation <= 1e-12 * largest ? 0 : deviation, n };
}


/***/ }),

/***/ 58738:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ whiteNoiseShare),
/* harmony export */   p: () => (/* binding */ naturalVariance)
/* harmony export */ });
/**
 * Natural variance of √n·mean under the stationary bootstrap, exact and without resampling: C₀ + 2 Σ_{k=1..n−1} (1 − k/n)(1 − p)^k C_k
 * with the circular autocovariances C_k = Σ_t x_t x_{t−k} / n (Politis and Romano, JASA 89, 1994, lemma 1). Never negative.
 *
 * In O(n): Y_t = Σ_k q^k x_{t−k} and Z_t = Σ_k k·q^k x_{t−k}, q = 1 − p, follow from Y_{t−1} and Z_{t−1}; a first pass around the circle starts them.
 *
 * @param centred in order of time, with a mean of 0
 * @param p 1 / mean block length
 */
function naturalVariance(centred, p) {
    const n = centred.length;
    const q = 1 - p;
    let y = 0;
    let z = 0;
    for (let t = 0; t < n; t++) {
        z = q * (z + y);
        y = centred[t] + q * y;
    }
    const around = q ** n;
    let products = 0;
    let squares = 0;
    for (let t = 0; t < n; t++) {
        const x = centred[t];
        z = q * (z + y) - n * around * x;
        y = (1 - around) * x + q * y;
        products += x * (y - z / n);
        squares += x * x;
    }
    return (2 * products - squares) / n;
}
/**
 * The share of its true variance that white noise of n values has in `naturalVariance` on average: every C_k for k > 0 has the mean −σ²/n, C₀ has
 * σ²(1 − 1/n), since the mean was taken from the same values. 1 − 1/n without blocks.
 */
function whiteNoiseShare(n, p) {
    let weights = 1;
    for (let k = 1; k < n; k++)
        weights += 2 * (1 - k / n) * (1 - p) ** k;
    return 1 - weights / n;
}


/***/ }),

/***/ 63893:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   QX: () => (/* binding */ meanTest),
/* harmony export */   Xn: () => (/* binding */ automaticLags),
/* harmony export */   dj: () => (/* binding */ autocovariance),
/* harmony export */   tr: () => (/* binding */ nonOverlapping)
/* harmony export */ });
/* harmony import */ var _compensated_sum_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(31958);
/* harmony import */ var _mean_deviation_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(17842);


/**
 * Test of a mean of a serially correlated series: t = mean / √(Ω/n) with Ω = γ₀ + 2 Σ_{l=1..L} (1 − l/(L+1)) γ_l, where γ_l is divided by
 * n (Newey and West, Econometrica 55, 1987; the Bartlett window keeps Ω ≥ 0). For returns over h periods that are taken every s periods,
 * L is at least ⌈h/s⌉ − 1. On few observations it rejects too often: show `nonOverlapping` beside it.
 *
 * @param values in order of time; NaN is missing: it keeps its place, and its products are left out (Datta and Du, "Nonparametric HAC estimation
 *   for time series data with missing observations", 2012: amplitude modulated)
 * @param lags L; standard error and t are null when it is not below the number of values
 * @throws {RangeError} when L is not a natural number
 */
function meanTest(values, lags) {
    if (!Number.isSafeInteger(lags) || lags < 0)
        throw new RangeError(`Lags are a natural number, found ${lags}.`);
    const { mean, deviation, n } = (0,_mean_deviation_js__WEBPACK_IMPORTED_MODULE_0__/* .meanDeviation */ .r)(values);
    if (mean === null || deviation === null || deviation === 0 || lags >= n) {
        return { mean, deviation, n, standardError: null, t: null, lags };
    }
    const standardError = Math.sqrt(longRunVariance(values, mean, n, lags) / n);
    if (!(standardError > 1e-12 * deviation))
        return { mean, deviation, n, standardError: null, t: null, lags };
    return { mean, deviation, n, standardError, t: mean / standardError, lags };
}
/** Lags for n observations without a known overlap: ⌊4(n/100)^(2/9)⌋ (Newey and West, Review of Economic Studies 61, 1994). */
function automaticLags(n) {
    return Math.floor(4 * (n / 100) ** (2 / 9));
}
/**
 * Student's t of a mean over values at least `every` places apart, beginning with the first that is there: of returns over k periods taken
 * every period, every k-th shares no period with another.
 *
 * @param values in order of time; NaN is missing and keeps its place
 * @throws {RangeError} when `every` is not a positive integer
 */
function nonOverlapping(values, every) {
    if (!Number.isSafeInteger(every) || every < 1)
        throw new RangeError(`Every k-th needs an integer ≥ 1, found ${every}.`);
    let next = 0;
    const apart = values.filter((value, i) => {
        if (i < next || Number.isNaN(value))
            return false;
        next = i + every;
        return true;
    });
    const { mean, deviation, n } = (0,_mean_deviation_js__WEBPACK_IMPORTED_MODULE_0__/* .meanDeviation */ .r)(apart);
    if (mean === null || deviation === null || deviation === 0)
        return { mean, deviation, n, standardError: null, t: null };
    const standardError = deviation / Math.sqrt(n);
    return { mean, deviation, n, standardError, t: mean / standardError };
}
function longRunVariance(values, mean, n, lags) {
    const centred = values.map((value) => (Number.isNaN(value) ? 0 : value - mean));
    const terms = new Float64Array(lags + 1);
    for (let lag = 0; lag <= lags; lag++) {
        const weight = lag === 0 ? 1 : 2 * (1 - lag / (lags + 1));
        terms[lag] = weight * autocovariance(centred, lag, n);
    }
    return (0,_compensated_sum_js__WEBPACK_IMPORTED_MODULE_1__/* .compensatedSum */ .d)(terms);
}
/** γ_l: the products of values l places apart, divided by n. */
function autocovariance(centred, lag, n) {
    let sum = 0;
    for (let i = lag; i < centred.length; i++)
        sum += centred[i] * centred[i - lag];
    return sum / n;
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

/***/ 67966:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   o: () => (/* binding */ Random)
/* harmony export */ });
const mask64 = (1n << 64n) - 1n;
const twoPow32 = 4_294_967_296;
const twoPow53 = 9_007_199_254_740_992;
/**
 * A seeded generator of pseudo-random numbers: xoshiro128** 1.1 (Blackman and Vigna, "Scrambled linear pseudorandom
 * number generators", 2021; https://prng.di.unimi.it/xoshiro128starstar.c), period 2^128 − 1. Not for secrets.
 *
 * The same seed gives the same numbers on every machine; `normal` also relies on the engine's `log`, `sin` and `cos`.
 */
class Random {
    #s0;
    #s1;
    #s2;
    #s3;
    #spareNormal = Number.NaN;
    #origin;
    /** Starts from a given state; meant for reference vectors and for continuing a stored run. */
    constructor(state) {
        const words = state.map((word) => word >>> 0);
        if (words.every((word) => word === 0))
            throw new RangeError('The state of xoshiro128** must not be all zero.');
        [this.#s0, this.#s1, this.#s2, this.#s3] = words;
        this.#origin = words;
    }
    /**
     * A generator for an integer seed, 0 … 2^53 − 1, expanded to a state by splitmix64 as the generator's authors advise.
     * @throws RangeError when the seed is not such an integer.
     */
    static seeded(seed) {
        if (!Number.isSafeInteger(seed) || seed < 0) {
            throw new RangeError(`A seed is an integer from 0 to ${Number.MAX_SAFE_INTEGER}, not ${seed}.`);
        }
        return new Random(expandSeed(BigInt(seed)));
    }
    /**
     * An independent generator for one named purpose. It depends on how this one was seeded and on the name only, not on
     * how many numbers were drawn, so that drawing more for one purpose leaves all others unchanged.
     */
    stream(name) {
        const [w0, w1, w2, w3] = this.#origin;
        let key = splitmix64((BigInt(w1) << 32n) | BigInt(w0)) ^ ((BigInt(w3) << 32n) | BigInt(w2));
        for (let i = 0; i < name.length; i++)
            key = splitmix64(key ^ BigInt(name.charCodeAt(i)));
        return new Random(expandSeed(key));
    }
    /** The present state, to be stored and given to the constructor. A held-back `normal` is not part of it. */
    get state() {
        return [this.#s0 >>> 0, this.#s1 >>> 0, this.#s2 >>> 0, this.#s3 >>> 0];
    }
    /** Uniform integer, 0 … 2^32 − 1. */
    uint32() {
        const scrambled = Math.imul(this.#s1, 5);
        const result = Math.imul((scrambled << 7) | (scrambled >>> 25), 9) >>> 0;
        const shifted = this.#s1 << 9;
        this.#s2 ^= this.#s0;
        this.#s3 ^= this.#s1;
        this.#s1 ^= this.#s2;
        this.#s0 ^= this.#s3;
        this.#s2 ^= shifted;
        this.#s3 = (this.#s3 << 11) | (this.#s3 >>> 21);
        return result;
    }
    /** Uniform number in [0, 1): a multiple of 2^−53, from two words (27 and 26 high bits). */
    uniform() {
        return this.#uint53() / twoPow53;
    }
    /**
     * Uniform integer in 0 … n − 1, without modulo bias (the incomplete last block of draws is rejected).
     * @param n 1 … 2^53 − 1
     * @throws RangeError when n is not such an integer.
     */
    integer(n) {
        if (!Number.isSafeInteger(n) || n < 1)
            throw new RangeError(`integer(n) needs an integer n ≥ 1, not ${n}.`);
        const range = n <= twoPow32 ? twoPow32 : twoPow53;
        const accepted = range - (range % n);
        let drawn;
        do {
            drawn = n <= twoPow32 ? this.uint32() : this.#uint53();
        } while (drawn >= accepted);
        return drawn % n;
    }
    /**
     * Standard normal number by Box and Muller (1958): √(−2 ln(1 − u))·cos 2πv, then the same with sin, from two
     * uniforms per pair. 1 − u is never 0; the largest magnitude is 8.57.
     */
    normal() {
        const spare = this.#spareNormal;
        if (!Number.isNaN(spare)) {
            this.#spareNormal = Number.NaN;
            return spare;
        }
        const radius = Math.sqrt(-2 * Math.log(1 - this.uniform()));
        const angle = 2 * Math.PI * this.uniform();
        this.#spareNormal = radius * Math.sin(angle);
        return radius * Math.cos(angle);
    }
    /** One item, each with the same probability. @throws RangeError when there is none. */
    choice(items) {
        if (items.length === 0)
            throw new RangeError('choice() needs at least one item.');
        return items[this.integer(items.length)];
    }
    /** Permutes the items in place, every order equally likely (Fisher–Yates; Knuth 3.4.2 P), and returns them. */
    shuffle(items) {
        const sequence = items;
        for (let last = items.length - 1; last > 0; last--) {
            const other = this.integer(last + 1);
            const held = sequence[last];
            sequence[last] = sequence[other];
            sequence[other] = held;
        }
        return items;
    }
    #uint53() {
        const high = this.uint32() >>> 5;
        const low = this.uint32() >>> 6;
        return high * 67_108_864 + low;
    }
}
/** splitmix64 (Steele, Lea and Flood 2014): the output for a state that was just advanced by the golden gamma. */
function splitmix64(state) {
    let z = (state + 0x9e3779b97f4a7c15n) & mask64;
    z = ((z ^ (z >> 30n)) * 0xbf58476d1ce4e5b9n) & mask64;
    z = ((z ^ (z >> 27n)) * 0x94d049bb133111ebn) & mask64;
    return z ^ (z >> 31n);
}
/** Two outputs of splitmix64, little end first, as in the Rust crate rand_xoshiro. */
function expandSeed(seed) {
    const first = splitmix64(seed);
    const second = splitmix64((seed + 0x9e3779b97f4a7c15n) & mask64);
    const low = (word) => Number(word & 0xffffffffn);
    return [low(first), low(first >> 32n), low(second), low(second >> 32n)];
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

/***/ 74868:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Qs: () => (/* binding */ optimalBlockLength),
/* harmony export */   iC: () => (/* binding */ bootstrapMean),
/* harmony export */   o0: () => (/* binding */ drawStationaryIndices)
/* harmony export */ });
/* unused harmony export stationaryIndices */
/* harmony import */ var _mean_deviation_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(17842);
/* harmony import */ var _natural_variance_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(58738);
/* harmony import */ var _newey_west_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(63893);



/** Fewer observations than this say nothing about their dependence. */
const fewest = 8;
/**
 * Indices of a resample of the stationary bootstrap (Politis and Romano, JASA 89, 1994): each follows the one before it, the first after
 * the last, unless a new block begins with probability p.
 *
 * @param starts where a block would begin, one per index, 0 … n − 1
 * @param u uniform numbers, one per index; block i begins anew where u[i] ≤ p. The first always begins one
 * @param p 1 / mean block length
 */
function stationaryIndices(starts, u, p) {
    const n = starts.length;
    const indices = new Uint32Array(n);
    for (let i = 0; i < n; i++) {
        const goesOn = i > 0 && u[i] > p;
        indices[i] = goesOn ? (indices[i - 1] + 1) % n : starts[i];
    }
    return indices;
}
/** The same from a generator, into an array of n places; only the beginning of a block draws its start. */
function drawStationaryIndices(random, p, indices) {
    const n = indices.length;
    for (let i = 0, last = 0; i < n; i++) {
        const goesOn = i > 0 && random.uniform() >= p;
        last = goesOn ? (last + 1 === n ? 0 : last + 1) : random.integer(n);
        indices[i] = last;
    }
}
/**
 * Block length that minimises the mean squared error of the bootstrap's variance of the mean (Politis and White, Econometric Reviews 23,
 * 2004, corrected by Patton, Politis and White, 28, 2009): (2g²n/D)^(1/3) with g = Σ λ(k/M)|k|γ_k, and D = 2s² for the stationary and 4/3·s²
 * for the circular bootstrap, s = Σ λ(k/M)γ_k, λ the flat-top window. M is twice the first lag from which on max(5, ⌊log₁₀ n⌋)
 * autocorrelations stay within 2√(log₁₀ n / n), at most ⌈√n⌉ more than that number. Limited to 1 … ⌈min(3√n, n/3)⌉.
 *
 * @param values in order of time; NaN is missing and left out
 * @returns null with fewer than 8 values or no variance
 */
function optimalBlockLength(values) {
    const { mean, deviation, n } = (0,_mean_deviation_js__WEBPACK_IMPORTED_MODULE_0__/* .meanDeviation */ .r)(values);
    if (n < fewest || mean === null || deviation === 0)
        return null;
    const centred = presentLess(mean, values);
    const run = Math.max(5, Math.floor(Math.log10(n)));
    const mostLags = Math.min(Math.ceil(Math.sqrt(n)) + run, n - 1);
    const window = Math.min(2 * firstInsignificantLag(centred, run, mostLags), mostLags);
    let spectrum = (0,_newey_west_js__WEBPACK_IMPORTED_MODULE_1__/* .autocovariance */ .dj)(centred, 0, centred.length);
    let slope = 0;
    for (let k = 1; k <= window; k++) {
        const term = 2 * flatTop(k / window) * (0,_newey_west_js__WEBPACK_IMPORTED_MODULE_1__/* .autocovariance */ .dj)(centred, k, centred.length);
        spectrum += term;
        slope += k * term;
    }
    const longest = Math.ceil(Math.min(3 * Math.sqrt(n), n / 3));
    const lengthFor = (d) => {
        if (spectrum === 0)
            return longest;
        const length = Math.cbrt((2 * (slope / spectrum) ** 2 * n) / d);
        return Math.max(1, Math.min(longest, length));
    };
    return { stationary: lengthFor(2), circular: lengthFor(4 / 3) };
}
/**
 * Mean of a weakly dependent series with a symmetric bootstrap-t interval from the stationary bootstrap, and the two-sided p-value that inverts it:
 * (1 + number of |t*| ≥ |t|) / (resamples + 1) (Davison and Hinkley, Bootstrap Methods and their Application, 1997, 4.2).
 *
 * t is studentised by the natural variance (what resampled means vary by), raised by what white noise of this length loses in it. Each t* is
 * studentised by the natural variance of its resample, rescaled so that its mean is the known variance of resampled means. Both are there for the
 * level on short series: of 2,000 series of 20, 40 or 156 independent values, normal or Student's with 3 degrees of freedom, 3.9 … 5.8 % reject a
 * true null at 5 %. Without the rescaling up to 10 % do; with sums of blocks as the studentiser (Götze and Künsch, Annals of Statistics 24,
 * 1996) 2 % at n = 20; with an equal-tailed interval 7 % on fat tails. Blocks are at least ∛n long, since few values often hide
 * their dependence from the automatic choice: with an autocorrelation of 0.3 at n = 40 it rejects 11 %, and 7.5 % with ∛n.
 *
 * @param values in order of time; NaN is missing and left out
 * @returns no interval for fewer than 8 values or than a block, no variance, or so little that too many resamples have none
 * @throws {RangeError} on a confidence out of range, too few resamples for it, or a block length under 1
 */
function bootstrapMean(values, settings) {
    const { confidence, resamples } = settings;
    const position = Math.ceil(confidence * (resamples + 1));
    refuseSettings(settings, position);
    const { mean, deviation, n } = (0,_mean_deviation_js__WEBPACK_IMPORTED_MODULE_0__/* .meanDeviation */ .r)(values);
    const noInterval = { value: mean, n, interval: null, blockLength: null, pValue: null };
    const optimal = optimalBlockLength(values);
    if (mean === null || deviation === null || optimal === null)
        return noInterval;
    const blockLength = settings.blockLength ?? Math.max(optimal.stationary, Math.cbrt(n));
    if (blockLength > n)
        return noInterval;
    const p = 1 / blockLength;
    const centred = presentLess(mean, values);
    const variance = (0,_natural_variance_js__WEBPACK_IMPORTED_MODULE_2__/* .naturalVariance */ .p)(centred, p);
    if (!(variance > 1e-24 * deviation ** 2))
        return noInterval;
    const magnitudes = studentisedMagnitudes(centred, variance, p, settings);
    const critical = magnitudes[position - 1];
    if (!Number.isFinite(critical))
        return noInterval;
    const standardError = Math.sqrt(variance / (0,_natural_variance_js__WEBPACK_IMPORTED_MODULE_2__/* .whiteNoiseShare */ .f)(n, p) / n);
    const t = Math.abs(mean) / standardError;
    const asExtreme = magnitudes.reduce((count, magnitude) => count + Number(magnitude >= t), 0);
    return {
        value: mean,
        n,
        interval: [mean - critical * standardError, mean + critical * standardError],
        blockLength,
        pValue: (1 + asExtreme) / (resamples + 1),
    };
}
/** |t*| of the resamples of a centred series, ascending; infinite where a resample has no variance. */
function studentisedMagnitudes(centred, variance, p, { resamples, random }) {
    const n = centred.length;
    const indices = new Uint32Array(n);
    const resample = new Float64Array(n);
    const means = new Float64Array(resamples);
    const variances = new Float64Array(resamples);
    for (let r = 0; r < resamples; r++) {
        drawStationaryIndices(random, p, indices);
        let sum = 0;
        for (let i = 0; i < n; i++) {
            const value = centred[indices[i]];
            resample[i] = value;
            sum += value;
        }
        const mean = sum / n;
        for (let i = 0; i < n; i++)
            resample[i] = resample[i] - mean;
        means[r] = mean;
        variances[r] = (0,_natural_variance_js__WEBPACK_IMPORTED_MODULE_2__/* .naturalVariance */ .p)(resample, p);
    }
    const scale = variance / (variances.reduce((sum, drawn) => sum + drawn, 0) / resamples);
    return means
        .map((mean, r) => {
        const drawn = variances[r];
        return drawn > 1e-18 * variance ? Math.abs(mean) / Math.sqrt((drawn * scale) / n) : Number.POSITIVE_INFINITY;
    })
        .sort();
}
function refuseSettings({ confidence, resamples, blockLength = 1 }, position) {
    if (!(confidence > 0 && confidence < 1))
        throw new RangeError(`A confidence lies between 0 and 1, found ${confidence}.`);
    if (!Number.isSafeInteger(resamples) || position > resamples) {
        throw new RangeError(`${resamples} resamples are too few for a confidence of ${confidence}.`);
    }
    if (!(blockLength >= 1 && Number.isFinite(blockLength))) {
        throw new RangeError(`A mean block length is at least 1, found ${blockLength}.`);
    }
}
function presentLess(mean, values) {
    return values.filter((value) => !Number.isNaN(value)).map((value) => value - mean);
}
/** The first of `run` lags in a row whose autocorrelations are insignificant; the last lag where there is no such run. */
function firstInsignificantLag(centred, run, mostLags) {
    const n = centred.length;
    const critical = 2 * Math.sqrt(Math.log10(n) / n) * (0,_newey_west_js__WEBPACK_IMPORTED_MODULE_1__/* .autocovariance */ .dj)(centred, 0, centred.length);
    let insignificant = 0;
    for (let k = 1; k <= mostLags; k++) {
        insignificant = Math.abs((0,_newey_west_js__WEBPACK_IMPORTED_MODULE_1__/* .autocovariance */ .dj)(centred, k, centred.length)) < critical ? insignificant + 1 : 0;
        if (insignificant === run)
            return k - run + 1;
    }
    return mostLags;
}
/** λ of Politis and Romano 1995: 1 up to a half, then falling to 0 at 1. */
function flatTop(x) {
    return x <= 0.5 ? 1 : 2 * (1 - x);
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


/***/ })

};
