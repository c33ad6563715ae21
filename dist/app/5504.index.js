export const id = 5504;
export const ids = [5504];
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
        return `${isRefused ? 'Refused' : 'To do again'}: ${regime}: ${why}${stop} Weeks: ${(0,_text_name_list_js__WEBPACK_IMPORTED_MODULE_0__/* .nameList */ .O)(weeks, weeksNamed)}. ${todo}`;
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

/***/ 9736:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ad: () => (/* binding */ mayTrade),
/* harmony export */   Jl: () => (/* binding */ recordedStatus),
/* harmony export */   hD: () => (/* binding */ actingStatus),
/* harmony export */   pq: () => (/* binding */ regimeSchema)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2503);
/* harmony import */ var _schema_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(50584);


/** What a file in configs/regimes holds. */
const regimeSchema = zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({
    id: _schema_js__WEBPACK_IMPORTED_MODULE_0__/* .schemaId */ .Vl.describe('Id of the regime: the name of its file without the ending.').brand(),
    status: zod__WEBPACK_IMPORTED_MODULE_1__/* ["enum"] */ .k5n(['live', 'shadow', 'retired'])
        .describe('live: scored and may trade; shadow: scored, never traded; retired: scored no more.'),
    schema: _schema_js__WEBPACK_IMPORTED_MODULE_0__/* .schemaId */ .Vl.describe('Id of the scoring schema it uses.'),
    description: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().min(1).describe('One sentence that tells this regime from the others.'),
    notes: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().default('').describe('Anything else worth knowing.'),
})
    .describe('A scoring regime. Never changed once a week was published under it: a change is a new id.');
/** The status of a regime when a week was scored, as the results of the week record it; undefined where they do not. */
function recordedStatus(value) {
    return regimeSchema.shape.status.safeParse(value).data;
}
/**
 * The status by which to act on a week today: what is to be bought must have been live when the week was scored, and be live now.
 *
 * @param then when the week was scored; undefined where its results do not say
 */
function actingStatus(then, now) {
    return then === undefined || mayTrade(then) ? now : then;
}
/** Whether a basket may be bought. */
function mayTrade(status) {
    return status === 'live';
}


/***/ }),

/***/ 50584:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   NW: () => (/* binding */ loadScoringSchema),
/* harmony export */   Vl: () => (/* binding */ schemaId)
/* harmony export */ });
/* unused harmony export scoringSchema */
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2503);
/* harmony import */ var _lake_canonical_json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6358);
/* harmony import */ var _news_types_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(13944);
/* harmony import */ var _text_yaml_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(37972);




// It becomes the name of a file and of a folder: a file system takes 255 bytes.
const idPattern = /^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$/u;
const schemaId = zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP()
    .regex(idPattern, 'an id has at most 100 letters, digits, ".", "_" and "-", and starts with a letter or digit')
    .describe('Id of the scoring schema: the name of its file without the ending.');
const largestSeverity = 3;
const skipRules = zod__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({
    min_event_intensity: zod__WEBPACK_IMPORTED_MODULE_2__/* .number */ .aig()
        .min(0)
        .max(largestSeverity, 'no cluster has a severity over 3: every week would be skipped')
        .describe('SKIP when the mean severity of the clusters of the week is below this.'),
    max_price_action_recap_share: zod__WEBPACK_IMPORTED_MODULE_2__/* .number */ .aig()
        .min(0)
        .max(1)
        .describe('SKIP when a larger share of the clusters, before the filters, only retells a price move.'),
    min_high_severity_clusters: zod__WEBPACK_IMPORTED_MODULE_2__/* .int */ .Whr()
        .min(0)
        .max(10_000)
        .describe('SKIP when fewer clusters than this have an event_severity of 2 or 3.'),
})
    .describe('When not to trade at all. Absolute levels, never z-scores: their mean is 0 in every week.');
const filters = zod__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({
    exclude_event_types: zod__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_2__/* ["enum"] */ .k5n(_news_types_js__WEBPACK_IMPORTED_MODULE_3__/* .eventTypes */ .mu))
        .refine((types) => new Set(types).size === types.length, 'expected each event type once')
        .refine((types) => new Set(types).size < _news_types_js__WEBPACK_IMPORTED_MODULE_3__/* .eventTypes */ .mu.length, 'at least one event type must count')
        .describe('Clusters of these event types do not count.'),
    min_cluster_size: zod__WEBPACK_IMPORTED_MODULE_2__/* .int */ .Whr().min(1).max(1000).describe('Clusters with fewer news items than this do not count.'),
})
    .describe('Which clusters count, in the week and in its history alike.');
const faintestWeight = 1e-6;
const weight = zod__WEBPACK_IMPORTED_MODULE_2__/* .number */ .aig()
    .min(-1)
    .max(1)
    .refine((one) => one === 0 || Math.abs(one) >= faintestWeight, 'expected 0, or a weight of at least a millionth');
const weights = zod__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({
    novelty: weight.describe('Weight of .5 z(NV) + .5 z(NA).'),
    event_intensity: weight.describe('Weight of .5 z(EI) + .5 z(EC).'),
    sentiment: weight.describe('Weight of z(SS).'),
    divergence: weight.describe('Weight of |z(AR5) − z(SS)|.'),
})
    .refine((all) => Object.values(all).some((one) => one !== 0), 'at least one weight must differ from 0')
    .describe('Weights of the factors in UPS_raw. A factor of weight 0 needs no data.');
const basket = zod__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({
    size: zod__WEBPACK_IMPORTED_MODULE_2__/* .int */ .Whr().min(1).max(1000).default(20).describe('How many of the highest ranked symbols are bought.'),
    sector_cap: zod__WEBPACK_IMPORTED_MODULE_2__/* .int */ .Whr()
        .min(1)
        .max(1000)
        .nullable()
        .default(null)
        .describe('At most this many of one sector, the next ranked symbol takes the place; null for no limit.'),
    min_candidates: zod__WEBPACK_IMPORTED_MODULE_2__/* .int */ .Whr().min(1).max(10_000).default(1).describe('SKIP when fewer symbols than this are eligible.'),
    weighting: zod__WEBPACK_IMPORTED_MODULE_2__/* .literal */ .euz('equal').default('equal').describe('Every position has the same weight.'),
})
    .refine(({ size, sector_cap: cap }) => cap === null || cap <= size, {
    path: ['sector_cap'],
    error: 'a limit above the size of the basket limits nothing',
})
    .prefault({})
    .describe('How the basket is made from the ranks.');
const recap = zod__WEBPACK_IMPORTED_MODULE_2__/* ["enum"] */ .k5n(['damp', 'zero'])
    .describe('Price-action recaps: damp limits their severity to 0.5; zero makes severity and sentiment 0.');
const clip = zod__WEBPACK_IMPORTED_MODULE_2__/* .number */ .aig()
    .min(1, 'a clip below 1 cuts a third of all values and more')
    .max(100, 'expected at most 100: no z-score of a universe comes near it')
    .describe('z-scores are limited to −clip … clip.');
const volatilityPenalty = zod__WEBPACK_IMPORTED_MODULE_2__/* .number */ .aig().min(0).max(1);
const common = {
    schema_id: schemaId,
    skip_rules: skipRules,
    filters,
    basket,
    notes: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().default('').describe('What the schema is for, in words.'),
};
const factorSchema = zod__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({
    ...common,
    model: zod__WEBPACK_IMPORTED_MODULE_2__/* .literal */ .euz('factor').default('factor').describe('UPS_raw = Σ weight · factor.'),
    weights,
    clip: clip.default(4),
    volatility_penalty: volatilityPenalty.default(0.25).describe('p in UPS_adj = UPS_raw · (1 − p · VR_pct).'),
    recap: recap.default('damp'),
})
    .describe('Factor model: a weighted sum of four factors.');
// No weights here: they would never reach the score.
const pressureSchema = zod__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({
    ...common,
    model: zod__WEBPACK_IMPORTED_MODULE_2__/* .literal */ .euz('pressure').describe('UPS_raw = .45 IFS + .20 EVS + .35 MCS_up, with fixed weights.'),
    clip: clip.default(3),
    volatility_penalty: volatilityPenalty
        .default(0.15)
        .describe('p in UPS_adj = UPS_raw · (1 − p) where VR_pct > .90.'),
    recap: recap.default('zero'),
})
    .describe('Pressure model: information flow, events and market confirmation with fixed weights; has no weights key.');
/** What a file in configs/scoring_schemas holds; a schema file of the reference system is one. */
const scoringSchema = zod__WEBPACK_IMPORTED_MODULE_2__/* .discriminatedUnion */ .gMt('model', [factorSchema, pressureSchema])
    .describe('How a week is scored: model, weights, filters and skip rules. Identified by the digest of its content.');
/**
 * Reads a scoring schema from its YAML text.
 *
 * @param where the file's name, for messages
 * @throws {UserError} when the text is no YAML or not a scoring schema
 */
function loadScoringSchema(text, where) {
    const { value, document } = (0,_text_yaml_text_js__WEBPACK_IMPORTED_MODULE_1__/* .parseYamlText */ .c)(where, text, scoringSchema);
    return { schema: value, digest: (0,_lake_canonical_json_js__WEBPACK_IMPORTED_MODULE_0__/* .sha256Hex */ .f)((0,_lake_canonical_json_js__WEBPACK_IMPORTED_MODULE_0__/* .canonicalJson */ .d)(document)) };
}


/***/ }),

/***/ 95490:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Lx: () => (/* binding */ scoreDocuments),
/* harmony export */   Xi: () => (/* binding */ statedMeta),
/* harmony export */   p4: () => (/* binding */ readScoreDocuments),
/* harmony export */   qx: () => (/* binding */ statedDiagnostics),
/* harmony export */   sG: () => (/* binding */ reportMeta),
/* harmony export */   y3: () => (/* binding */ readReportMeta)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(2503);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(42226);
/* harmony import */ var _lake_partition_document_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(31017);
/* harmony import */ var _lake_partition_files_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(98029);
/* harmony import */ var _regime_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9736);
/* harmony import */ var _schema_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(50584);






/** The files beside the table of scores. */
const scoreDocuments = ['schema_used.yaml', 'report_meta.json', 'diagnostics.json', 'basket.csv'];
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
function usedSchema(partition, known) {
    const name = 'schema_used.yaml';
    const text = (0,_lake_partition_document_js__WEBPACK_IMPORTED_MODULE_1__/* .documentText */ .ZH)(partition, name);
    const before = known.get(text);
    if (before)
        return before;
    try {
        const read = (0,_schema_js__WEBPACK_IMPORTED_MODULE_4__/* .loadScoringSchema */ .NW)(text, name);
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

/***/ 98875:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Hf: () => (/* binding */ refuseEditedWeeks),
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
    const edited = [];
    const refused = [];
    const others = [];
    for (const { regime: id, weekEnding } of scored) {
        const regime = readRegime(id, config);
        if (regime === undefined)
            continue;
        const state = await states.scored((0,_calendar_weeks_js__WEBPACK_IMPORTED_MODULE_2__/* .weekEndingOn */ .Tu)(weekEnding), regime);
        const one = { regime: id, weekEnding };
        if (state.kind === 'refused')
            refused.push({ ...one, why: state.why, cure: state.cure });
        if (state.kind === 'todo')
            (state.because === 'edited' ? edited : others).push({ ...one, why: state.why });
    }
    return { edited, refused, others };
}
/**
 * Refuses to make something of weeks that were scored before the configuration was edited: it would pass for a result of the configuration as
 * it is. Weeks of another version of a stage, or of inputs that came otherwise since, are named.
 *
 * @throws UserError naming the weeks, what changed, and what to do
 */
async function refuseEditedWeeks(scored, context) {
    const { edited, refused, others } = await outdatedWeeks(scored, context);
    const [first] = refused;
    if (first !== undefined)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .UserError */ .yo(`${first.regime}: ${first.why}`, { hint: first.cure });
    if (others.length > 0) {
        context.log.warning(`Would be scored otherwise now: ${listed(others)}. ${(0,_backfill_stale_weeks_js__WEBPACK_IMPORTED_MODULE_0__/* .backfillHint */ .e)(others)}`);
    }
    if (edited.length > 0)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .UserError */ .yo(editedText(edited), { hint: (0,_backfill_stale_weeks_js__WEBPACK_IMPORTED_MODULE_0__/* .backfillHint */ .e)(edited) });
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
    return (0,_text_name_list_js__WEBPACK_IMPORTED_MODULE_4__/* .nameList */ .O)(named, namedAtMost, '; ');
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

/***/ 89466:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CN: () => (/* binding */ spearman),
/* harmony export */   F8: () => (/* binding */ kendallDeviation),
/* harmony export */   _t: () => (/* binding */ kendallTauB)
/* harmony export */ });
/* unused harmony export averageRanks */
/** Ascending ranks from 1; equal values get the mean of their ranks; NaN stays NaN and is not counted. */
function averageRanks(values) {
    const ranks = new Float64Array(values.length).fill(Number.NaN);
    const order = presentInOrder(values);
    for (let first = 0; first < order.length;) {
        const value = values[order[first]];
        let end = first + 1;
        while (end < order.length && values[order[end]] === value)
            end++;
        for (let i = first; i < end; i++)
            ranks[order[i]] = (first + 1 + end) / 2;
        first = end;
    }
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
function presentInOrder(values) {
    const order = Array.from(values.keys()).filter((i) => !Number.isNaN(values[i]));
    return order.sort((i, j) => difference(values, i, j));
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
/* harmony export */   YW: () => (/* binding */ tQuantile),
/* harmony export */   Zl: () => (/* binding */ normalQuantile)
/* harmony export */ });
/* unused harmony export tTwoSided */
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
    return Number(jstat.ibeta(df / (df + t * t), df / 2, 0.5));
}
/**
 * Quantile of the standard normal distribution.
 *
 * @param probability 0 < p < 1
 * @throws {RangeError} when it is out of range
 */
function normalQuantile(probability) {
    refuseProbability(probability);
    return jstat__WEBPACK_IMPORTED_MODULE_0__.normal.inv(probability, 0, 1);
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
/* harmony import */ var _student_t_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(88119);


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
    const z = (0,_student_t_js__WEBPACK_IMPORTED_MODULE_0__/* .normalQuantile */ .Zl)((1 + confidence) / 2);
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

/***/ 37972:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ parseYamlText)
/* harmony export */ });
/* harmony import */ var yaml__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(38815);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(42226);


/**
 * A YAML text checked against its schema.
 *
 * @param path the file's name, for messages
 * @throws UserError with file, line and column of every problem
 */
function parseYamlText(path, text, schema) {
    const lineCounter = new yaml__WEBPACK_IMPORTED_MODULE_0__/* .LineCounter */ .HN();
    const yaml = (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .parseDocument */ .Tp)(text, { lineCounter, prettyErrors: false, strict: true, uniqueKeys: true });
    const where = (offset) => {
        const { line, col } = lineCounter.linePos(offset);
        return `${path}:${line}:${col}`;
    };
    const faults = [...yaml.errors, ...yaml.warnings, ...aliasFaults(yaml), ...controlCharacters(yaml)];
    if (faults.length > 0) {
        const problems = faults.map((fault) => `${where(fault.pos[0])}: ${problemText(fault, text)}`);
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo(problems.join('\n'), { hint: 'Correct the YAML.' });
    }
    const document = toDocument(path, yaml);
    const parsed = schema.safeParse(document);
    if (parsed.success)
        return { text, document, value: parsed.data };
    const problems = parsed.error.issues.flatMap(issuesOfKind).flatMap((issue) => {
        if (issue.code !== 'unrecognized_keys') {
            return `${where(offsetOf(yaml, issue.path))}: ${valueText(issue, document)}`;
        }
        const name = issue.path.map(String).join('.') || 'the file';
        return issue.keys.map((key) => `${where(offsetOfKey(yaml, issue.path, key))}: ${name}: unknown key "${key}"`);
    });
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo(problems.join('\n'), {
        hint: 'The schema named in the first line of the file lets an editor show what is allowed.',
    });
}
/** A value of the document and what is wrong with it; of one that is not written, or left empty, that it is, and what belongs there. */
function valueText({ code, path, message }, document) {
    const name = path.map(String).join('.') || 'the file';
    const value = valueAt(document, path);
    if (code === 'custom' || (value !== undefined && value !== null))
        return `${name}: ${message}`;
    const wanted = message.replace(/^Invalid input(?:: )?/, '').replace(/, received (?:undefined|null)$/, '');
    return `${name} is ${value === undefined ? 'missing' : 'empty'}${wanted === '' ? '' : `: ${wanted}`}`;
}
function valueAt(document, path) {
    return path.reduce((value, key) => typeof value === 'object' && value !== null && Object.hasOwn(value, key) ? Reflect.get(value, key) : undefined, document);
}
/** What is wrong with a value that may be of several kinds: the problems of the one kind that it is of, where there is one. */
function issuesOfKind(issue) {
    if (issue.code !== 'invalid_union')
        return [issue];
    const isOfKind = (problems) => !problems.some(({ code, path }) => code === 'invalid_type' && path.length === 0);
    const [only, ...more] = issue.errors.filter(isOfKind);
    if (only === undefined || more.length > 0)
        return [issue];
    return only.map((inner) => ({ ...inner, path: [...issue.path, ...inner.path] })).flatMap(issuesOfKind);
}
// A file that people write has a handful; thousands take minutes to look up, and are written to do harm.
const mostAliases = 1000;
/** Aliases that stand for nothing written before them, and the first of too many. */
function aliasFaults(yaml) {
    const found = [];
    const anchors = new Set();
    let aliases = 0;
    (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .visit */ .YR)(yaml, {
        Node(_, node) {
            if (!(0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isAlias */ .Vj)(node)) {
                if (node.anchor !== undefined)
                    anchors.add(node.anchor);
                return undefined;
            }
            const pos = [node.range?.[0] ?? 0];
            aliases += 1;
            if (aliases > mostAliases) {
                found.push({ pos, message: `More than ${mostAliases} aliases (*name)` });
                return yaml__WEBPACK_IMPORTED_MODULE_0__/* .visit */ .YR.BREAK;
            }
            if (!anchors.has(node.source)) {
                found.push({ pos, message: `Unresolved alias: there is no &${node.source} before it` });
            }
            return undefined;
        },
    });
    return found;
}
/** Texts with characters that steer a terminal or end a path; no name or note needs one. */
function controlCharacters(yaml) {
    const found = [];
    (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .visit */ .YR)(yaml, {
        Scalar(_, { value, range }) {
            if (typeof value !== 'string' || !/[^\P{Cc}\t\n\r]/u.test(value))
                return;
            found.push({ pos: [range?.[0] ?? 0], message: 'A text holds a control character' });
        },
    });
    return found;
}
const nestedTooDeeply = 'Brackets or lists are nested too deeply';
/** What the parser says, in words for whoever wrote the file. */
function problemText({ message, pos, code }, text) {
    if (code === 'DUPLICATE_KEY') {
        const [name = ''] = /^[^\s:]+/.exec(text.slice(pos[0])) ?? [];
        return `"${name}" is there a second time; write what belongs to it under one (each entry of "files" can say its own format)`;
    }
    return message.startsWith('Maximum call stack size exceeded') ? nestedTooDeeply : message;
}
function toDocument(path, yaml) {
    try {
        return yaml.toJS({ maxAliasCount: 100 });
    }
    catch (error) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo(`${path}: ${problemText({ message: error.message, pos: [0] }, '')}.`, {
            hint: 'Write out what the aliases (*name) stand for.',
            cause: error,
        });
    }
}
/** Where a key of the map at `path` is written. */
function offsetOfKey(yaml, path, key) {
    const map = yaml.getIn(path, true);
    const pair = (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isMap */ .jh)(map) ? map.items.find((item) => (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isScalar */ .jn)(item.key) && String(item.key.value) === key) : undefined;
    return ((0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isScalar */ .jn)(pair?.key) && pair.key.range?.[0]) || offsetOf(yaml, path);
}
/** Where the value at `path` begins, or the nearest of its parents that is written. */
function offsetOf(yaml, path) {
    for (let length = path.length; length > 0; length--) {
        const node = yaml.getIn(path.slice(0, length), true);
        if ((0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isNode */ .Ll)(node) && node.range)
            return node.range[0];
    }
    return 0;
}


/***/ })

};
