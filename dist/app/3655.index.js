export const id = 3655;
export const ids = [3655];
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
