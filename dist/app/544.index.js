export const id = 544;
export const ids = [544];
export const modules = {

/***/ 75052:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   y: () => (/* binding */ rulesVersion)
/* harmony export */ });
// Generated from src/audit/week/rules/ by "npm run generate".
/** The highest `since` of all rules: raised whenever one could find something else than before. */
const rulesVersion = 4;


/***/ }),

/***/ 97028:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B8: () => (/* binding */ newsProviderNames),
/* harmony export */   e4: () => (/* binding */ providerNames),
/* harmony export */   j5: () => (/* binding */ barProviderNames),
/* harmony export */   mv: () => (/* binding */ macroProviderNames)
/* harmony export */ });
/** The live providers by what they give; the registry holds one definition for each. */
const barProviderNames = ['alpaca', 'massive', 'tiingo'];
const newsProviderNames = ['finnhub', 'edgar', 'gdelt'];
const macroProviderNames = ['cboe', 'treasury', 'fred'];
const providerNames = [...barProviderNames, ...newsProviderNames, ...macroProviderNames];


/***/ }),

/***/ 79885:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   u: () => (/* binding */ decisionOf)
/* harmony export */ });
/* harmony import */ var _lake_partition_document_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(31017);
/* harmony import */ var _scoring_score_partition_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(95490);


/** What of `report_meta.json` goes into the ledger of decisions. @returns undefined when the file is none of ours */
function decisionOf(meta) {
    const document = (0,_lake_partition_document_js__WEBPACK_IMPORTED_MODULE_0__/* .parseDocument */ .Tp)(Buffer.from(meta).toString('utf8'), _scoring_score_partition_js__WEBPACK_IMPORTED_MODULE_1__/* .reportMeta */ .sG);
    if (typeof document === 'string')
        return undefined;
    const { regime_status: status, decision, reasons, measures, schema_hash } = document;
    return {
        ...(status === undefined ? {} : { status }),
        decision,
        reasons: reasons.map(({ code }) => code),
        candidates: measures.candidates.value,
        schema_hash,
    };
}


/***/ }),

/***/ 62134:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ notePublished),
/* harmony export */   d: () => (/* binding */ checkNote)
/* harmony export */ });
/* harmony import */ var _lake_datasets_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(14348);
/* harmony import */ var _lake_partition_files_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(98029);
/* harmony import */ var _ledgers_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(70663);



/**
 * Notes in the lake what a commit of the state branch holds, in place of what was noted before: whoever scores in this lake must know which
 * results have to stay.
 *
 * @param commit undefined where there is no branch
 * @param since what was published on top of these ledgers
 */
async function notePublished(lake, commit, { publications }, since = []) {
    if (commit !== undefined)
        await writeNote(lake, commit, publications, since);
    // A run that is stopped between the two leaves one note too many, never none.
    for (const keys of await lake.listLocal(_lake_datasets_js__WEBPACK_IMPORTED_MODULE_0__/* .published */ .H))
        if (keys.commit !== commit)
            await lake.remove(_lake_datasets_js__WEBPACK_IMPORTED_MODULE_0__/* .published */ .H, keys);
}
/** Makes sure that what is noted can be looked at, before something is done that has to be noted. @throws UnreadableError */
async function checkNote(lake) {
    for (const keys of await lake.listLocal(_lake_datasets_js__WEBPACK_IMPORTED_MODULE_0__/* .published */ .H)) {
        await lake.files(_lake_datasets_js__WEBPACK_IMPORTED_MODULE_0__/* .published */ .H, keys).catch((error) => {
            // A damaged note is replaced.
            if (!(error instanceof _lake_partition_files_js__WEBPACK_IMPORTED_MODULE_1__/* .DamagedPartitionError */ .qg))
                throw error;
        });
    }
}
async function writeNote(lake, commit, publications, since) {
    const digests = new Map();
    for (const [path, { digest, isPresent }] of (0,_ledgers_js__WEBPACK_IMPORTED_MODULE_2__/* .publishedStates */ .X)(publications))
        if (isPresent)
            digests.set(path, digest);
    for (const { action, path, digest } of since) {
        if (action === 'removed')
            digests.delete(path);
        else
            digests.set(path, digest);
    }
    const table = { rows: digests.size, columns: { path: [...digests.keys()], digest: [...digests.values()] } };
    const recipe = { stage: 'restore', version: 1, parameters: { commit }, inputs: [] };
    await lake.write(_lake_datasets_js__WEBPACK_IMPORTED_MODULE_0__/* .published */ .H, { commit }, { recipe, table });
}


/***/ }),

/***/ 7587:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ assertSoundLedgers)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(42226);
/* harmony import */ var _text_name_list_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(98983);
/* harmony import */ var _verify_ledgers_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(58687);



const problemsShown = 20;
/**
 * Makes sure, before anything is taken from the branch or added to it, that both ledgers are whole and name the partitions that are there.
 * Whether a partition is the one that the ledger names shows when it is fetched.
 *
 * @param consequence what is therefore not done, as the begin of a sentence
 * @param known the ledgers, where they are read already
 * @throws GateError for a branch that somebody has changed by hand
 */
async function assertSoundLedgers(branch, consequence, known) {
    const ledgers = known ?? (await branch.ledgers());
    const problems = [...(0,_verify_ledgers_js__WEBPACK_IMPORTED_MODULE_2__/* .chainProblems */ .we)(ledgers), ...(0,_verify_ledgers_js__WEBPACK_IMPORTED_MODULE_2__/* .treeProblems */ .P9)(ledgers, new Set((await branch.files()).keys()))];
    if (problems.length === 0)
        return;
    const texts = problems.map(({ place, problem }) => `${place}: ${problem}`);
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .GateError */ .ue(`${consequence}: ${branch.name} is not as it was written: ${(0,_text_name_list_js__WEBPACK_IMPORTED_MODULE_1__/* .nameList */ .O)(texts, problemsShown, '; ')}. "regimen verify" tells all that is wrong; ` +
        'docs/operations.md says how to go back to a sound commit.');
}


/***/ }),

/***/ 34336:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Gk: () => (/* binding */ decisionText),
/* harmony export */   Wf: () => (/* binding */ rounded),
/* harmony export */   ZS: () => (/* binding */ decisionLine)
/* harmony export */ });
/* harmony import */ var _regime_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9736);

/** A decision as people read it: nobody is to buy what a regime picks that is not live. Scores of earlier versions do not say what it was. */
function decisionText(decision, status) {
    if (status === undefined)
        return decision === 'TRADE' ? 'TRADE, status not recorded' : decision;
    return decision === 'TRADE' && !(0,_regime_js__WEBPACK_IMPORTED_MODULE_0__/* .mayTrade */ .Ad)(status) ? `WOULD TRADE, ${status}` : decision;
}
/** A decision in one line, with the value and threshold of every reason. */
function decisionLine({ decision, reasons, measures }, status) {
    const because = reasons.map(({ code, value, threshold }) => `${code} ${rounded(value)} against ${rounded(threshold)}`);
    const { candidates } = measures;
    return [
        decisionText(decision, status),
        ...(because.length > 0 ? [because.join(', ')] : [`${candidates.value} candidates of ${candidates.n}`]),
    ].join(': ');
}
/** A number for reading: four significant digits. */
function rounded(value) {
    return Number.isInteger(value) ? String(value) : String(Number(value.toPrecision(4)));
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

/***/ 52:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ scoreRecipe),
/* harmony export */   j: () => (/* binding */ scoreVersion)
/* harmony export */ });
/* harmony import */ var _market_steps_settings_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(67201);

/** Raised whenever the same inputs could give other bytes than before. */
const scoreVersion = 2;
/** The recipe of a week's scores: equal recipes mean equal bytes. */
function scoreRecipe({ regime, schema, benchmark, steps }, inputs) {
    return {
        stage: 'score',
        version: scoreVersion,
        parameters: {
            regime: regime.id,
            status: regime.status,
            schema_id: regime.schema,
            schema_hash: schema.hash,
            benchmark,
            ...(0,_market_steps_settings_js__WEBPACK_IMPORTED_MODULE_0__/* .stepParameter */ .Ol)(steps),
        },
        inputs: [...inputs],
    };
}


/***/ }),

/***/ 35167:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C0: () => (/* binding */ errorBudget),
/* harmony export */   GQ: () => (/* binding */ formatDescription),
/* harmony export */   Hy: () => (/* binding */ refuseEqualMarks),
/* harmony export */   MH: () => (/* binding */ providerList),
/* harmony export */   N: () => (/* binding */ numberSettings),
/* harmony export */   QI: () => (/* binding */ aliasesOf),
/* harmony export */   R7: () => (/* binding */ refuseSharedColumns),
/* harmony export */   TA: () => (/* binding */ recordsSetting),
/* harmony export */   i$: () => (/* binding */ dateFormat),
/* harmony export */   l$: () => (/* binding */ sourceFiles),
/* harmony export */   m8: () => (/* binding */ sectionWithFormats),
/* harmony export */   mK: () => (/* binding */ symbolSettings),
/* harmony export */   uS: () => (/* binding */ columnName),
/* harmony export */   z2: () => (/* binding */ aliases)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2503);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(64377);
/* harmony import */ var _calendar_date_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(52010);
/* harmony import */ var _calendar_date_format_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(87924);
/* harmony import */ var _symbol_matching_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(74768);
/* harmony import */ var _symbol_of_name_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(34304);





const columnName = zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP().min(1).max(200);
const path = zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP()
    .min(1)
    .max(4096)
    .describe('Local path or pattern of paths such as data/*.csv (relative to the folder the run starts in), or http(s) address; .csv, .txt, .parquet, .json or .ndjson, each also as .gz');
/** How dates of a source are written. */
const dateFormat = zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP()
    .refine(_calendar_date_format_js__WEBPACK_IMPORTED_MODULE_1__/* .isDateFormat */ .YO, 'expected a pattern of YYYY or YY, MM, M or MMM, and DD or D, with spaces or . , / - between them, such as YYYY-MM-DD or D.M.YYYY');
/** Where the symbol of a file's rows comes from, when not from a column. */
const symbolSettings = {
    symbol: zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP()
        .refine((text) => (0,_symbol_of_name_js__WEBPACK_IMPORTED_MODULE_3__/* .namesSymbolPlace */ .G)(text) || /^\S{1,24}$/.test(text), 'expected a symbol, or a pattern with {symbol}')
        .optional()
        .describe('The symbol of every row, or where it stands in the name of the file: "{symbol}", "{symbol}_us_d", "daily_*_{symbol}"; * is any text'),
    strip_suffix: zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP().min(1).max(24).optional().describe('What is cut off the end of each symbol, such as .US'),
};
/** How numbers are written, where not as 1234.5. */
const numberSettings = {
    decimal: zod__WEBPACK_IMPORTED_MODULE_4__/* ["enum"] */ .k5n(['.', ',']).optional().describe('Mark before the fraction of a number; a point unless said'),
    thousands: zod__WEBPACK_IMPORTED_MODULE_4__/* ["enum"] */ .k5n([',', '.', ' ', "'"])
        .optional()
        .describe('Mark between groups of three digits; without it 1,234 is no number'),
    currency: zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP().min(1).max(4).optional().describe('Text before or behind prices, such as $'),
};
const recordsSetting = columnName
    .optional()
    .describe('Where the records lie in a JSON document that is no array, such as data.articles; {symbol} stands for keys that are the symbols of the records below them');
/** A list of files, each a path or an object that says how it is read where that differs from the section. */
function sourceFiles(reading) {
    const file = zod__WEBPACK_IMPORTED_MODULE_4__/* .strictObject */ .rej({ path, ...reading }).superRefine(refuseEqualMarks);
    return zod__WEBPACK_IMPORTED_MODULE_4__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_4__/* .union */ .KCZ([path, file])).min(1);
}
/** Refuses one mark for both fraction and thousands: such numbers could not be told apart. */
function refuseEqualMarks(settings, context) {
    const { decimal, thousands } = settings;
    if (thousands === undefined || thousands !== (decimal ?? '.'))
        return;
    const message = `expected another mark than that of the fraction, which is "${thousands}"`;
    context.addIssue({ code: 'custom', path: ['thousands'], message });
}
/** Refuses a column that is named for two meanings where one of them, such as the date, can be nothing else. */
function refuseSharedColumns(...alone) {
    return (columns, context) => {
        for (const name of alone) {
            const other = Object.keys(columns).find((key) => key !== name && columns[key] === columns[name]);
            if (other === undefined || columns[name] === undefined)
                continue;
            const message = `the column "${columns[name]}" is named for ${other} as well`;
            context.addIssue({ code: 'custom', path: [name], message });
        }
    };
}
/** The choices of a `format` in words. */
function formatDescription(formats) {
    const choices = Object.entries(formats).map(([name, { description }]) => `${name}: ${description}`);
    return `How the files are built, where not as a plain table. ${choices.join('; ')}`;
}
/**
 * Writes out, before a section of pipeline.yaml is checked, what its formats stand for, the columns of the section and of each of its
 * files included. What a file says goes first, then its format, then what the section says, then the section's format. A file with a
 * format of its own takes nothing over from the section.
 *
 * @param formats what each format says, by its name
 * @param reading the settings that files can have on their own
 */
function sectionWithFormats(formats, reading) {
    const settingsOf = ({ format }) => {
        if (typeof format !== 'string' || !Object.hasOwn(formats, format))
            return undefined;
        return picked(formats[format], reading);
    };
    return (section) => {
        if (!isSettings(section))
            return section;
        const whole = completed(section, settingsOf(section));
        if (!Array.isArray(section.files))
            return whole;
        const passedOn = picked(whole, reading);
        const files = section.files.map((entry) => isSettings(entry) ? completed(entry, settingsOf(entry) ?? passedOn) : entry);
        return { ...whole, files };
    };
}
function picked(settings, keys) {
    return Object.fromEntries(Object.entries(settings).filter(([key]) => Object.hasOwn(keys, key)));
}
/** The settings over those they build on. A column for the symbol replaces a symbol from elsewhere. */
function completed(own, base = {}) {
    const hasColumn = isSettings(own.columns) && own.columns.symbol !== undefined;
    const { symbol: _, ...withoutSymbol } = base;
    const merged = { ...(hasColumn ? withoutSymbol : base), ...own };
    const isMergeable = isSettings(base.columns) && (own.columns === undefined || isSettings(own.columns));
    return isMergeable ? { ...merged, columns: { ...base.columns, ...own.columns } } : merged;
}
function isSettings(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
/** A share of rows that may be quarantined. */
const errorBudget = zod__WEBPACK_IMPORTED_MODULE_4__/* .number */ .aig()
    .min(0)
    .max(1)
    .describe('Share of rows that may be quarantined before the stage fails');
const ticker = zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP().refine(_symbol_matching_js__WEBPACK_IMPORTED_MODULE_2__/* .isTicker */ .Ds, 'expected a ticker');
const isoDay = zod__WEBPACK_IMPORTED_MODULE_5__/* .date */ .p6('expected a date as YYYY-MM-DD');
/** `universe.aliases` of pipeline.yaml. */
const aliases = zod__WEBPACK_IMPORTED_MODULE_4__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_4__/* .strictObject */ .rej({
    symbol: ticker.describe('Symbol as the universe has it'),
    alias: ticker.describe('The other name, as sources write it'),
    from: isoDay.optional().describe('First date of rows that it holds for; without it all before "to"'),
    to: isoDay.optional().describe('Last date of rows that it holds for; without it all from "from" on'),
})
    .refine(({ symbol, alias }) => symbol !== alias, 'expected an alias that differs from its symbol')
    .refine(({ from, to }) => from === undefined || to === undefined || from <= to, 'expected from before to'))
    .refine((all) => all.every((one, i) => all.slice(0, i).every((other) => !contradict(one, other))), 'expected an alias to stand for one symbol on any day')
    .describe('Other names of symbols, with the dates for which they hold: FB for META to 2022-06-08. Case and the mark before a class of shares ' +
    '(BRK.B, BRK-B, BRK/B, BRK B) are matched without');
function contradict(a, b) {
    const meet = (a.from ?? '') <= (b.to ?? '9999') && (b.from ?? '') <= (a.to ?? '9999');
    return a.alias === b.alias && a.symbol !== b.symbol && meet;
}
/** The aliases with their dates as epoch days. */
function aliasesOf(written) {
    return written.map(({ symbol, alias, from, to }) => ({
        symbol,
        alias,
        from: from === undefined ? Number.NEGATIVE_INFINITY : (0,_calendar_date_js__WEBPACK_IMPORTED_MODULE_0__/* .epochDay */ .ue)((0,_calendar_date_js__WEBPACK_IMPORTED_MODULE_0__/* .parseIsoDate */ .jT)(from)),
        to: to === undefined ? Number.POSITIVE_INFINITY : (0,_calendar_date_js__WEBPACK_IMPORTED_MODULE_0__/* .epochDay */ .ue)((0,_calendar_date_js__WEBPACK_IMPORTED_MODULE_0__/* .parseIsoDate */ .jT)(to)),
    }));
}
/** Names in an order of preference, each once. */
function providerList(names, description) {
    return zod__WEBPACK_IMPORTED_MODULE_4__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_4__/* ["enum"] */ .k5n(['files', ...names]))
        .min(1)
        .refine((list) => new Set(list).size === list.length, 'expected each provider once')
        .default(['files'])
        .describe(description);
}


/***/ }),

/***/ 30651:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  run: () => (/* binding */ run)
});

// EXTERNAL MODULE: ./build/lib/src/backfill/week-state.js
var week_state = __webpack_require__(70726);
// EXTERNAL MODULE: ./build/lib/src/calendar/weeks.js
var calendar_weeks = __webpack_require__(18429);
// EXTERNAL MODULE: ./build/lib/src/datasets.js
var datasets = __webpack_require__(15444);
// EXTERNAL MODULE: ./build/lib/src/errors.js
var errors = __webpack_require__(42226);
// EXTERNAL MODULE: ./build/lib/src/ingest/live/live-sources.js + 46 modules
var live_sources = __webpack_require__(19932);
// EXTERNAL MODULE: ./build/lib/src/audit/audit-document.js
var audit_document = __webpack_require__(37346);
// EXTERNAL MODULE: ./build/lib/src/audit/datasets.js
var audit_datasets = __webpack_require__(81904);
// EXTERNAL MODULE: ./build/lib/src/scoring/datasets.js
var scoring_datasets = __webpack_require__(7954);
// EXTERNAL MODULE: ./build/lib/src/memory/decision-of.js
var decision_of = __webpack_require__(79885);
;// CONCATENATED MODULE: ./build/lib/src/memory/audited-weeks.js




/**
 * Which weeks and regimes may be published: those with scores and with an audit of these very scores that passed.
 *
 * @param failOn what the audit is to fail on; with `warning` one that only warns holds a week back, too
 */
async function auditedWeeks(lake, weeks, regimes, failOn) {
    const passed = [];
    const heldBack = [];
    for (const { weekEnding } of weeks) {
        for (const regime of regimes) {
            const keys = { regime, week_ending: weekEnding };
            const found = await judge(lake, keys, failOn);
            if (typeof found === 'string')
                heldBack.push({ ...keys, why: found });
            else
                passed.push({ ...keys, ...found });
        }
    }
    return { passed, heldBack };
}
/** The decision, or why it must not be published. */
async function judge(lake, keys, failOn) {
    const scores = await lake.manifest(scoring_datasets/* scoresWeekly */.P, keys);
    const features = await lake.manifest(scoring_datasets/* featuresWeekly */.J, keys);
    if (!scores || !features)
        return 'it is not scored';
    const audit = await lake.files(audit_datasets/* auditFindings */.y, keys);
    if (!audit)
        return 'it is not audited';
    if (![scores, features].every((one) => (0,audit_document/* isAuditOf */.h)(audit.manifest, one))) {
        return 'it was scored again after its audit';
    }
    const { verdict, warnings } = (0,audit_document/* readAuditDocument */.J)({ folder: lake.folder(audit_datasets/* auditFindings */.y, keys), files: audit.files });
    if (verdict !== 'passed')
        return 'its audit failed';
    if (failOn === 'warning' && warnings > 0)
        return `its audit warned ${warnings} times, and audit.fail_on is "warning"`;
    const meta = await lake.attachment(scoring_datasets/* scoresWeekly */.P, keys, 'report_meta.json');
    const decision = meta && (0,decision_of/* decisionOf */.u)(meta);
    if (!decision)
        return 'its scores have no readable report_meta.json';
    return { ...decision, scores: scores.digest, audit: audit.manifest.digest, verdict };
}

// EXTERNAL MODULE: ./build/lib/src/memory/git.js + 1 modules
var memory_git = __webpack_require__(77028);
;// CONCATENATED MODULE: ./build/lib/src/memory/author.js


/** The account under which GitHub shows what workflows do. */
const bot = {
    name: 'github-actions[bot]',
    email: '41898282+github-actions[bot]@users.noreply.github.com',
};
/** Who signs a publication: the workflow, else the user that git knows, else nobody in particular. */
async function authorOf(environment, folder, signal) {
    if (environment.GITHUB_ACTIONS === 'true')
        return bot;
    const git = new memory_git/* Git */.T({ environment, folder, signal });
    const name = await configured(git, 'user.name');
    const email = await configured(git, 'user.email');
    return name && email ? { name, email } : { name: 'Regimen', email: 'regimen@localhost' };
}
async function configured(git, key) {
    try {
        // What ends a name in a commit cannot be part of it.
        return (await git.text(['config', '--get', key])).replaceAll(/[<>\p{Cc}]/gu, '').trim();
    }
    catch (error) {
        // Exit code 1 is "not set"; anything else is a configuration that git cannot read.
        if (error instanceof memory_git/* GitError */.X && error.code === 1)
            return '';
        throw error instanceof memory_git/* GitError */.X ? new errors/* UserError */.yo(`${error.message}.`, { cause: error }) : error;
    }
}

// EXTERNAL MODULE: ./build/lib/src/memory/note-published.js
var note_published = __webpack_require__(62134);
// EXTERNAL MODULE: ./build/lib/src/lake/dataset.js
var lake_dataset = __webpack_require__(33353);
;// CONCATENATED MODULE: ./build/lib/src/memory/publication-scope.js


/**
 * Whether a partition goes to the branch with these weeks: results of the weeks and regimes themselves, inputs of the weeks that they
 * look back on, what is known as of them, and everything that is of no single week.
 */
function scopeFilter({ passed, historyWeeks }) {
    const weeks = new Set(passed.map(({ week_ending }) => week_ending));
    const results = new Set(passed.map(({ regime, week_ending }) => `${regime}/${week_ending}`));
    const inputs = new Set([...weeks].flatMap((week) => (0,calendar_weeks/* weeksBack */.Tn)((0,calendar_weeks/* weekEndingOn */.Tu)(week), historyWeeks + 1).map(({ weekEnding }) => weekEnding)));
    return (dataset, keys) => {
        if (dataset.publication === 'never' || weeks.size === 0)
            return false;
        const { kind, value = '' } = (0,lake_dataset/* timeOf */.nR)(dataset, keys) ?? {};
        if (keys.regime !== undefined)
            return results.has(`${keys.regime}/${value}`);
        if (kind === 'week')
            return inputs.has(value);
        if (kind === 'as-of')
            return weeks.has(value);
        return true;
    };
}
/** The partitions of a lake, over all its tiers, that go to the branch. */
async function publishablePartitions(lake, scope) {
    const isInScope = scopeFilter(scope);
    const partitions = [];
    for (const dataset of lake.datasets.filter(({ publication }) => publication !== 'never')) {
        for (const keys of (await lake.list(dataset)).filter((one) => isInScope(dataset, one))) {
            const manifest = await lake.manifest(dataset, keys);
            if (manifest)
                partitions.push({ lake, dataset, keys, path: (0,lake_dataset/* partitionPath */.WX)(dataset, keys), manifest });
        }
    }
    return partitions;
}

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/lib/src/ingest/datasets.js
var ingest_datasets = __webpack_require__(76589);
// EXTERNAL MODULE: ./build/lib/src/lake/lake.js + 11 modules
var lake = __webpack_require__(81671);
// EXTERNAL MODULE: ./build/lib/src/text/name-list.js
var name_list = __webpack_require__(98983);
// EXTERNAL MODULE: ./build/lib/src/memory/ledgers.js
var memory_ledgers = __webpack_require__(70663);
// EXTERNAL MODULE: ./build/lib/src/calendar/date.js
var date = __webpack_require__(52010);
// EXTERNAL MODULE: ./build/lib/src/news/datasets.js
var news_datasets = __webpack_require__(67504);
// EXTERNAL MODULE: ./build/lib/src/lake/table.js
var lake_table = __webpack_require__(75925);
;// CONCATENATED MODULE: ./build/lib/src/memory/unite-rows.js


/**
 * The rows of a published table and of a fresh one. A row is known by the row key of its dataset.
 *
 * @param rule of a row that both hold and that differs: `grows` refuses it, `merged` takes the fresh one
 */
function uniteRows({ columns, rowKey }, published, fresh, rule) {
    const { onlyPublished, onlyFresh, differing, shared } = compareRows(published, fresh, rowKey);
    if (rule === 'grows' && differing.length > 0) {
        const [first] = differing;
        return {
            kind: 'conflict',
            row: first ? differenceText(published, fresh, first, rowKey, columns) : '',
            rows: differing.length,
        };
    }
    if (onlyFresh.length + differing.length === 0)
        return { kind: 'published' };
    if (onlyPublished.length === 0)
        return { kind: 'fresh' };
    const taken = [...shared, ...differing].map(([, row]) => published.rows + row);
    const order = [...onlyPublished, ...onlyFresh.map((row) => published.rows + row), ...taken];
    return { kind: 'united', table: (0,lake_table/* takeRows */.LY)((0,lake_table/* concatTables */.mm)(columns, [published, fresh]), order) };
}
/** Walks both tables in the order of the row key. */
function compareRows(published, fresh, rowKey) {
    const [left, right] = [(0,lake_table/* sortedOrder */.uQ)(published, rowKey), (0,lake_table/* sortedOrder */.uQ)(fresh, rowKey)];
    const onlyPublished = [];
    const onlyFresh = [];
    const differing = [];
    const shared = [];
    for (let l = 0, r = 0; l < left.length || r < right.length;) {
        const [a, b] = [left[l], right[r]];
        const order = a === undefined ? 1 : b === undefined ? -1 : compareKeys(published, a, fresh, b, rowKey);
        if (order < 0)
            onlyPublished.push(a);
        else if (order > 0)
            onlyFresh.push(b);
        else {
            const pair = [a, b];
            (isSameRow(published, fresh, pair) ? shared : differing).push(pair);
        }
        if (order <= 0)
            l += 1;
        if (order >= 0)
            r += 1;
    }
    return { onlyPublished, onlyFresh, differing, shared };
}
function compareKeys(left, a, right, b, rowKey) {
    for (const name of rowKey) {
        const x = cell(left, name, a);
        const y = cell(right, name, b);
        if (x < y)
            return -1;
        if (x > y)
            return 1;
    }
    return 0;
}
function isSameRow(left, right, [a, b]) {
    return Object.keys(left.columns).every((name) => isSameCell(cell(left, name, a), cell(right, name, b)));
}
function isSameCell(a, b) {
    if (ArrayBuffer.isView(a) && ArrayBuffer.isView(b)) {
        const [x, y] = [a, b].map(({ buffer, byteOffset, byteLength }) => Buffer.from(buffer, byteOffset, byteLength));
        return x !== undefined && y !== undefined && x.equals(y);
    }
    return Object.is(a, b);
}
function cell(table, name, row) {
    return (0,lake_table/* cellOf */.WC)(table.columns[name], row);
}
/** The row by its key, and the first column in which it differs. */
function differenceText(left, right, [a, b], rowKey, columns) {
    const key = rowKey.map((name) => `${name}=${cellText(cell(left, name, a), columns, name)}`).join(', ');
    const name = Object.keys(columns).find((one) => !isSameCell(cell(left, one, a), cell(right, one, b))) ?? '';
    const [was, is] = [cell(left, name, a), cell(right, name, b)].map((value) => cellText(value, columns, name));
    return `${key}: ${name} was published as ${was} and is ${is} now`;
}
function cellText(value, columns, name) {
    if (value === null || Number.isNaN(value))
        return 'null';
    if (columns[name]?.type === 'date')
        return (0,date/* isoDate */._$)(value);
    if (columns[name]?.type === 'timestamp')
        return new Date(value).toISOString();
    return String(value).slice(0, 100);
}

;// CONCATENATED MODULE: ./build/lib/src/memory/newcomers.js




const ofNews = new Set([ingest_datasets/* companyNews */.T_, news_datasets/* newsClusters */.BW, news_datasets/* repEnriched */.cN, news_datasets/* clusterVectors */.FJ].map(({ name }) => name));
/** Whether a partition is news of a week, or made of it. */
function isOfNews({ dataset }) {
    return ofNews.has(dataset.name);
}
/**
 * Whether a fresh partition of news holds every published row as it was, and beyond them only news of symbols that no published week with
 * this news before it had in its universe: a symbol that has become a member brings the news of the weeks before. None of the published
 * weeks looked for it, so their features stay what they are.
 */
async function bringsOnlyNewcomers(fresh, { present, published, historyWeeks }) {
    const { dataset, keys } = fresh;
    const week = keys.week_ending;
    if (!isOfNews(fresh) || week === undefined)
        return false;
    const before = (await published.require(dataset, keys)).table;
    const after = (await fresh.lake.require(dataset, keys)).table;
    if (uniteRows(dataset, before, after, 'grows').kind !== 'fresh')
        return false;
    const known = symbolsOf(before);
    const newcomers = symbolsOf(after).difference(known);
    if (rowsOf(after, known) !== before.rows)
        return false;
    for (const one of present.filter((partition) => looksBackOn(partition, week, historyWeeks))) {
        const members = await published.require(ingest_datasets/* universe */.sW, one.keys);
        if (members.table.columns.symbol.some((symbol) => newcomers.has(symbol)))
            return false;
    }
    return true;
}
function looksBackOn({ dataset, keys }, week, historyWeeks) {
    if (dataset.name !== ingest_datasets/* universe */.sW.name || keys.week_ending === undefined)
        return false;
    const weeksLater = (0,date/* weeksApart */.Cc)(week, keys.week_ending);
    return weeksLater >= 0 && weeksLater <= historyWeeks;
}
function symbolsOf({ columns }) {
    return new Set(columns.symbol);
}
function rowsOf({ columns }, symbols) {
    return columns.symbol.filter((symbol) => symbols.has(symbol)).length;
}

// EXTERNAL MODULE: ./build/lib/src/lake/canonical-json.js
var canonical_json = __webpack_require__(6358);
// EXTERNAL MODULE: ./build/lib/src/file-system.js
var file_system = __webpack_require__(55281);
// EXTERNAL MODULE: ./build/lib/src/lake/manifest.js
var lake_manifest = __webpack_require__(56764);
;// CONCATENATED MODULE: ./build/lib/src/memory/publishable.js




/**
 * All files of a partition by name, `manifest.json` first, every byte as its manifest says.
 *
 * @throws UserError when it is another partition by now, DamagedPartitionError
 */
async function filesOf({ lake, dataset, keys, path, manifest }) {
    const found = await lake.files(dataset, keys);
    const text = await (0,file_system/* readFileIfExists */.QD)((0,external_node_path_.join)(lake.folder(dataset, keys), 'manifest.json'));
    const isSame = found?.manifest.seal === manifest.seal && text && (0,lake_manifest/* isSealed */.dy)(text) && text.includes(manifest.seal);
    if (found && text && isSame)
        return new Map([['manifest.json', text], ...found.files]);
    throw new errors/* UserError */.yo(`${path} changed while it was being published.`, {
        hint: 'Let the stage that writes it end, then publish again.',
    });
}

;// CONCATENATED MODULE: ./build/lib/src/memory/partition-contents.js




const batchBytes = 64 * 2 ** 20;
/** Stores the files of partitions in the repository, those over a limit in the object storage; each partition once, however often it is asked for. */
class PartitionContents {
    #repository;
    #objects;
    #largestBytes;
    #stored = new Map();
    constructor(repository, objects, largestBytes) {
        this.#repository = repository;
        this.#objects = objects;
        this.#largestBytes = largestBytes;
    }
    /** @throws UserError when there is a file that is too large and no place for it */
    assertFits(partitions) {
        if (this.#objects !== undefined)
            return;
        const large = partitions.flatMap(({ path, manifest }) => manifest.files
            .filter(({ bytes }) => bytes > this.#largestBytes)
            .map((file) => `${path}/${file.path} (${mib(file.bytes)})`));
        if (large.length === 0)
            return;
        throw new errors/* UserError */.yo(`Too large for the branch, which takes files of ${mib(this.#largestBytes)} at most: ${(0,name_list/* nameList */.O)(large, 10)}.`, {
            hint: 'Configure memory.objects, an object storage for such files; or raise memory.largest_file_mib (GitHub refuses over 100); ' +
                'or store less: a smaller universe makes smaller months. docs/state-branch.md says more.',
        });
    }
    /** Where the files of each partition are, by path. */
    async store(partitions) {
        const result = new Map();
        let batch = [];
        let bytes = 0;
        for (const partition of partitions) {
            if (this.#stored.has(keyOf(partition)))
                continue;
            batch.push(partition);
            bytes += partition.manifest.files.reduce((sum, file) => sum + file.bytes, 0);
            if (bytes < batchBytes)
                continue;
            await this.#storeBatch(batch);
            batch = [];
            bytes = 0;
        }
        await this.#storeBatch(batch);
        for (const partition of partitions)
            result.set(partition.path, this.#stored.get(keyOf(partition)));
        return result;
    }
    async #storeBatch(partitions) {
        const contents = [];
        const names = [];
        for (const partition of partitions) {
            const of = { key: keyOf(partition), here: [], objects: [] };
            names.push(of);
            for (const [name, content] of await filesOf(partition)) {
                if (this.#objects !== undefined && content.length > this.#largestBytes) {
                    await this.#objects.put((0,canonical_json/* sha256Hex */.f)(content), content);
                    of.objects.push(name);
                }
                else {
                    contents.push(content);
                    of.here.push(name);
                }
            }
        }
        const oids = await this.#repository.store(contents);
        let next = 0;
        for (const { key, here, objects } of names) {
            this.#stored.set(key, { contents: new Map(here.map((name) => [name, oids[next++]])), objects });
        }
    }
}
function keyOf({ path, manifest }) {
    return `${path} ${manifest.seal}`;
}
function mib(bytes) {
    return `${(bytes / 2 ** 20).toFixed(bytes < 2 ** 20 ? 3 : 1)} MiB`;
}

// EXTERNAL MODULE: ./build/lib/src/lake/hash-chain.js
var hash_chain = __webpack_require__(20425);
// EXTERNAL MODULE: ./build/lib/src/text/order.js
var order = __webpack_require__(37961);
// EXTERNAL MODULE: ./build/lib/src/memory/branch-layout.js
var branch_layout = __webpack_require__(23116);
;// CONCATENATED MODULE: ./build/lib/src/memory/commit-message.js
const mostListed = 200;
/** Says what a commit of the branch holds. The hashes of the ledgers in it are an anchor: they prove all that is above them. */
function commitMessage({ entries, weeks, producer, heads, author }) {
    const removed = entries.filter(({ action }) => action === 'removed').length;
    const put = entries.length - removed;
    const done = put === 0 && removed > 0 ? `Remove ${counted(removed)}` : `Publish ${counted(put)}`;
    const listed = entries.slice(0, mostListed);
    return [
        `${done}: ${weeksText(weeks)}`,
        '',
        `Run: ${producer.run ?? 'local'}`,
        `Software: ${producer.software}`,
        `Code: ${producer.commit ?? 'unknown'}`,
        ...listed.map(({ action, path, digest }) => action === 'removed' ? `Removed: ${path} ${digest}` : `Partition: ${path} ${digest}`),
        ...(entries.length > mostListed ? [`Not-Listed: ${counted(entries.length - mostListed)} more`] : []),
        `Publications: ${heads.publications}`,
        `Decisions: ${heads.decisions}`,
        `Signed-off-by: ${author.name} <${author.email}>`,
        '',
    ].join('\n');
}
function weeksText(weeks) {
    const [first] = weeks;
    if (first === undefined)
        return 'no week';
    return weeks.length === 1 ? first : `${first} to ${weeks.at(-1)}, ${weeks.length} weeks`;
}
function counted(count) {
    return `${count} ${count === 1 ? 'partition' : 'partitions'}`;
}

;// CONCATENATED MODULE: ./build/lib/src/memory/publication-commit.js




/** Makes the commit of a plan on top of the snapshot; nobody sees it before it is pushed. */
async function commitAttempt(branch, options) {
    const { plan, ledgers, snapshot, contents, request, time } = options;
    const stored = await contents.store(plan.put);
    const entries = publicationEntries(plan, stored, request, time);
    const publications = (0,hash_chain/* chainLines */.$d)(ledgers.publications.head, entries);
    const decisions = (0,hash_chain/* chainLines */.$d)(ledgers.decisions.head, decisionEntries(plan, request, time));
    const texts = [
        [branch_layout/* publicationsFile */.KG, ledgers.publications.text + publications.text],
        [branch_layout/* decisionsFile */.Q0, ledgers.decisions.text + decisions.text],
        ...[[branch_layout/* readmeFile */.tK, branch_layout/* readmeText */.u6], [branch_layout/* attributesFile */.gO, branch_layout/* attributesText */.hJ]].filter(([path]) => !snapshot?.blobs.has(path)),
    ];
    const oids = await branch.repository.store(texts.map(([, text]) => Buffer.from(text)));
    const put = new Map(texts.map(([path], number) => [path, oids[number]]));
    for (const [path, { contents: files }] of stored) {
        for (const [name, oid] of files)
            put.set((0,branch_layout/* branchPath */.WJ)(path, name), oid);
    }
    const commit = await branch.repository.commit({
        parent: snapshot?.commit,
        put,
        remove: await leavingFiles(branch, plan, put),
        message: commitMessage({
            entries,
            weeks: request.weeks,
            producer: request.producer,
            heads: { publications: publications.head.hash, decisions: decisions.head.hash },
            author: request.author,
        }),
        author: request.author,
        time,
    });
    return { commit, anchor: publications.head.hash, decisions: decisions.head.hash };
}
function publicationEntries({ put, removed }, stored, { producer }, time) {
    const circumstances = { ...producer, published: new Date(time).toISOString() };
    const added = put.map(({ action, path, manifest: { digest, content } }) => {
        const { objects = [] } = stored.get(path) ?? {};
        return {
            action,
            path,
            digest,
            content,
            ...(objects.length > 0 ? { objects: [...objects] } : {}),
            ...circumstances,
        };
    });
    const gone = removed.map(({ path, digest, content }) => ({ action: 'removed', path, digest, content, ...circumstances }));
    const byPath = (a, b) => (0,order/* byCodeUnits */.C)(a.path, b.path);
    return [...added.sort(byPath), ...gone.sort(byPath)];
}
function decisionEntries({ decisions }, { producer }, time) {
    const published = new Date(time).toISOString();
    return decisions
        .map((decision) => ({ ...decision, run: producer.run, published }))
        .sort((a, b) => (0,order/* byCodeUnits */.C)(a.week_ending, b.week_ending) || (0,order/* byCodeUnits */.C)(a.regime, b.regime));
}
/** Files on the branch that the new state of their partition does not have. */
async function leavingFiles(branch, { put, removed }, stays) {
    const files = await branch.files();
    return [...put, ...removed]
        .flatMap(({ path }) => [...(files.get(path)?.keys() ?? [])].map((name) => (0,branch_layout/* branchPath */.WJ)(path, name)))
        .filter((path) => !stays.has(path));
}

;// CONCATENATED MODULE: ./build/lib/src/memory/merge-partition.js



/**
 * What a partition of growing rows becomes that is published already and has another digest. A union is written by the lake's own encoder
 * with the recipe of the fresh one, so that it has the digest that a single run with all rows would have given.
 *
 * @param published the branch
 * @param unions where unions are written
 */
async function mergePartition(fresh, published, unions) {
    const { dataset, keys } = fresh;
    const old = await published.require(dataset, keys);
    const { table } = await fresh.lake.require(dataset, keys);
    const rule = dataset.publication === 'grows' ? 'grows' : 'merged';
    const united = uniteRows(dataset, old.table, table, rule);
    if (united.kind === 'published')
        return { kind: 'unchanged' };
    if (united.kind === 'fresh')
        return { kind: 'put', partition: fresh };
    if (united.kind === 'conflict') {
        const more = united.rows > 1 ? `, and ${united.rows - 1} more rows differ` : '';
        return { kind: 'refused', why: `a published row would change: ${united.row}${more}` };
    }
    const odd = [old.manifest, fresh.manifest]
        .flatMap(({ files }) => files)
        .find(({ path }) => path !== (0,lake_dataset/* tableFile */.lC)(dataset));
    if (odd !== undefined)
        return { kind: 'refused', why: `its rows cannot be joined beside the further file ${odd.path}` };
    if (!isSameWork(old.manifest.recipe, fresh.manifest.recipe)) {
        return {
            kind: 'refused',
            why: 'its rows were made in another way than the published ones (stage, version or parameters)',
        };
    }
    await unions.write(dataset, keys, {
        recipe: fresh.manifest.recipe,
        table: united.table,
        sources: joinedSources(old.manifest, fresh.manifest),
    });
    const manifest = (await unions.manifest(dataset, keys));
    return { kind: 'put', partition: { ...fresh, lake: unions, manifest } };
}
/** Rows of an earlier version of the stage stay beside those of a later one; the other way round nobody could say what they are. */
function isSameWork(published, fresh) {
    const work = (recipe) => (0,canonical_json/* canonicalJson */.d)({ ...recipe, version: 0, inputs: [] });
    return work(published) === work(fresh) && published.version <= fresh.version;
}
function joinedSources(...manifests) {
    const sources = manifests.flatMap(({ produced }) => produced.sources ?? []);
    return [...new Map(sources.map((source) => [`${source.name}\n${source.sha256}`, source])).values()];
}

;// CONCATENATED MODULE: ./build/lib/src/memory/retention.js


const day = /^\d{4}-\d{2}-\d{2}$/;
const month = /^(\d{4})-(\d{2})$/;
/**
 * Whether a partition is too old for the branch: its week, the week as of which it is, its day, or the last day of its month, lies more than so many
 * weeks before the latest published one. The clock has no say, so a branch that nobody adds to keeps what it has.
 *
 * @param latest the latest week_ending with published scores; undefined when there is none
 */
function isExpired(retention, latest, dataset, keys) {
    const weeks = retention[dataset.name];
    const own = weekOrdinalOf(dataset, keys);
    if (weeks === undefined || latest === undefined || own === undefined)
        return false;
    return (0,date/* isoWeekOrdinal */.z2)((0,date/* epochDay */.ue)(latest)) - own > weeks;
}
/** Names under the retention whose partitions are of no week, so that it has no effect on them. */
function timelessDatasets(retention, datasets) {
    return datasets.filter(({ name, time }) => name in retention && time.kind === 'none').map(({ name }) => name);
}
/** Running number of the ISO week of a partition; undefined for one that is of no week. */
function weekOrdinalOf(dataset, keys) {
    const { kind, value = '' } = (0,lake_dataset/* timeOf */.nR)(dataset, keys) ?? {};
    if (kind !== 'month')
        return day.test(value) ? ordinalOf(Date.parse(value)) : undefined;
    const [, year, number] = month.exec(value) ?? [];
    return year === undefined ? undefined : ordinalOf(Date.UTC(Number(year), Number(number), 0));
}
function ordinalOf(time) {
    return Number.isNaN(time) ? undefined : (0,date/* isoWeekOrdinal */.z2)(Math.floor(time / 86_400_000));
}

;// CONCATENATED MODULE: ./build/lib/src/memory/publication-plan.js




/** What publishing these partitions comes to, on the branch as it is now. */
async function planPublication(options) {
    const { partitions, retention, states, present } = options;
    const latest = latestScores([...partitions, ...present]);
    const isOld = ({ dataset, keys }) => isExpired(retention, latest, dataset, keys);
    const put = [];
    const refusals = [];
    const heldBack = new Map(editedRegimes(options).map((one) => [resultKey(one) ?? '', one]));
    let unchanged = 0;
    const wanted = partitions.filter((one) => !isOld(one));
    for (const partition of wanted) {
        const outcome = await outcomeOf(partition, options);
        if (outcome.kind === 'unchanged')
            unchanged += 1;
        else if (outcome.kind === 'refused') {
            const why = `${partition.path}: ${outcome.why}`;
            const result = resultKey(partition.keys);
            if (result === undefined)
                refusals.push(why);
            else
                heldBack.set(result, holdBack(partition.keys, heldBack.get(result), why));
        }
        else
            put.push({ ...outcome.partition, action: isPresent(states, partition.path) ? 'replaced' : 'published' });
    }
    const removed = present.filter(isOld).map((one) => {
        const { digest, content } = states.get(one.path);
        return { ...one, digest, content };
    });
    const isHeldBack = (keys) => heldBack.has(resultKey(keys) ?? '');
    // Without any result left there is nothing to publish the inputs for.
    const isNothingLeft = heldBack.size > 0 && options.decisions.every(({ regime, week_ending }) => isHeldBack({ regime, week_ending }));
    const kept = put.filter(({ keys }) => !isHeldBack(keys));
    return {
        put: kept,
        removed,
        unchanged,
        expired: partitions.length - wanted.length,
        refusals: isNothingLeft ? [...refusals, ...[...heldBack.values()].map(({ why }) => why)] : refusals,
        heldBack: [...heldBack.values()],
        decisions: newDecisions(options, kept, removed),
    };
}
/** New weeks of a regime whose published ones were scored under another schema: beside them they would pass for the same thing. */
function editedRegimes({ decisions, ledgers: { decisions: ledger } }) {
    const entries = ledger.entries.map(({ entry }) => entry);
    const known = new Set(entries.map(decisionKey));
    return decisions.flatMap((fresh) => {
        const other = entries.find(({ regime, schema_hash }) => regime === fresh.regime && schema_hash !== fresh.schema_hash);
        if (other === undefined || known.has(decisionKey(fresh)))
            return [];
        const { regime, week_ending } = fresh;
        const why = `the schema changed since ${other.week_ending} was published under this regime: make the edit in a copy of schema and regime under a new id`;
        return [{ regime, week_ending, why }];
    });
}
/** Names a week under a regime; undefined for what is of no regime. */
function resultKey({ regime, week_ending }) {
    return regime === undefined ? undefined : `${regime}/${week_ending ?? ''}`;
}
function holdBack({ regime = '', week_ending = '' }, known, why) {
    return { regime, week_ending, why: known ? `${known.why}; ${why}` : why };
}
async function outcomeOf(fresh, options) {
    const { states, published, unions } = options;
    const { dataset, path, manifest } = fresh;
    const state = states.get(path);
    const put = { kind: 'put', partition: fresh };
    if (state === undefined)
        return put;
    if (state.digest === manifest.digest)
        return state.isPresent ? { kind: 'unchanged' } : put;
    switch (dataset.publication) {
        case 'once':
            if (state.isPresent && (await bringsOnlyNewcomers(fresh, options)))
                return put;
            return {
                kind: 'refused',
                why: `published with the digest ${state.digest}, and now it has ${manifest.digest}${onlyRecipe(state, fresh)}`,
            };
        case 'grows':
        case 'merged':
            return state.isPresent ? mergePartition(fresh, published, unions) : put;
        default:
            return put;
    }
}
function onlyRecipe({ content }, { manifest }) {
    return content === manifest.content ? ' (the same files, made in another way or from other inputs)' : '';
}
function latestScores(partitions) {
    return partitions
        .filter(({ dataset }) => dataset.name === scoring_datasets/* scoresWeekly */.P.name)
        .map(({ keys }) => keys.week_ending ?? '')
        .sort()
        .at(-1);
}
/** Those whose scores are on the branch afterwards and that the ledger does not have yet. */
function newDecisions({ decisions, ledgers, states }, put, removed) {
    const gone = new Set(removed.map(({ path }) => path));
    const digests = new Map([...states].flatMap(([path, { digest, isPresent: is }]) => (is ? [[path, digest]] : [])));
    for (const { path, manifest } of put)
        digests.set(path, manifest.digest);
    const known = new Set(ledgers.decisions.entries.map(({ entry }) => decisionKey(entry)));
    return decisions.filter((decision) => {
        const path = `${scoring_datasets/* scoresWeekly */.P.name}/regime=${decision.regime}/week_ending=${decision.week_ending}`;
        return digests.get(path) === decision.scores && !gone.has(path) && !known.has(decisionKey(decision));
    });
}
function decisionKey({ regime, week_ending, scores, }) {
    return `${regime}/${week_ending}/${scores}`;
}
function isPresent(states, path) {
    return states.get(path)?.isPresent ?? false;
}

// EXTERNAL MODULE: ./build/lib/src/memory/retry-policy.js
var retry_policy = __webpack_require__(22578);
// EXTERNAL MODULE: ./build/lib/src/memory/sound-branch.js
var sound_branch = __webpack_require__(7587);
;// CONCATENATED MODULE: ./build/lib/src/memory/publish.js












/** So many that eight publishers at once all come through. */
const mostTries = 60;
const mostUnclear = 5;
const refusalsShown = 20;
/**
 * Publishes partitions in one commit, all or none. When somebody else was faster, it is done anew on top of theirs; nothing is ever forced.
 *
 * @throws GateError when a published result would change, or the branch is damaged; UserError when the remote refuses
 */
async function publishPartitions(branch, request, tools) {
    const contents = new PartitionContents(branch.repository, branch.objects, request.largestFileBytes);
    const sent = [];
    let unclear = 0;
    for (let tries = 1;; tries++) {
        const snapshot = await branch.refresh();
        const ledgers = await branch.ledgers();
        // A push of which nobody knew what became of it may have gone through.
        const arrived = sent.find(({ attempt: { anchor, decisions } }) => (0,memory_ledgers/* holdsLine */.Hq)(ledgers.publications, anchor) && (0,memory_ledgers/* holdsLine */.Hq)(ledgers.decisions, decisions));
        if (arrived)
            return arrived.result;
        // Nothing may be added to a branch that somebody has changed by hand: it would look as if it were right.
        await (0,sound_branch/* assertSoundLedgers */.C)(branch, 'Nothing was published', ledgers);
        const plan = await planOn(branch, ledgers, request, tools, tries);
        if (plan.refusals.length > 0)
            throw refusal(branch, plan.refusals);
        contents.assertFits(plan.put);
        const unsent = resultOf(plan, snapshot?.commit ?? '', ledgers.publications.head.hash);
        if (request.isDryRun || plan.put.length + plan.removed.length + plan.decisions.length === 0)
            return unsent;
        const attempt = await commitAttempt(branch, { plan, ledgers, snapshot, contents, request, time: tools.clock() });
        const result = { ...unsent, commit: attempt.commit, anchor: attempt.anchor };
        sent.push({ attempt, result });
        const outcome = await branch.repository.push(attempt.commit);
        if (outcome.state === 'accepted')
            return result;
        unclear = outcome.state === 'unclear' ? unclear + 1 : 0;
        if (outcome.state === 'unclear' && unclear === mostUnclear)
            throw outcome.reason;
        if (tries === mostTries)
            throw tooBusy(branch);
        await (0,retry_policy/* backoff */.J)(tools.retryPolicy, tries);
    }
}
async function planOn(branch, ledgers, { partitions, decisions, retention, historyWeeks, producer }, { clock }, tries) {
    const states = (0,memory_ledgers/* publishedStates */.X)(ledgers.publications);
    const scratch = (name) => (0,external_node_path_.join)(branch.repository.folder, `${name}-${tries}`);
    const maker = {
        datasets: branch.datasets,
        clock,
        software: producer.software,
        commit: producer.commit ?? undefined,
        run: producer.run ?? undefined,
    };
    const present = await branch.listAll();
    const merged = partitions.filter((one) => isToBeMerged(one, states.get(one.path)));
    const universes = merged.some(isOfNews) ? present.filter(({ dataset }) => dataset.name === ingest_datasets/* universe */.sW.name) : [];
    await branch.prepare([...merged, ...universes]);
    return planPublication({
        partitions,
        decisions,
        retention,
        historyWeeks,
        ledgers,
        states,
        present,
        published: new lake/* Lake */.Im({ ...maker, root: scratch('published'), tiers: [branch] }),
        unions: new lake/* Lake */.Im({ ...maker, root: scratch('unions') }),
    });
}
function isToBeMerged(fresh, state) {
    const { dataset, manifest } = fresh;
    const isGrowing = dataset.publication === 'grows' || dataset.publication === 'merged' || isOfNews(fresh);
    return isGrowing && state?.isPresent === true && state.digest !== manifest.digest;
}
function refusal({ name }, refusals) {
    return new errors/* GateError */.ue(`Nothing was published, because what is on ${name} must not change: ${(0,name_list/* nameList */.O)(refusals, refusalsShown, '; ')}. ` +
        'Find out why it differs now: other data, another configuration or other code. To keep what was published, restore it; ' +
        'to score in another way, make a new regime.', { refused: [...refusals] });
}
function tooBusy({ name }) {
    return new errors/* UserError */.yo(`Nothing was published: ${name} moved on ${mostTries} times while this run tried.`, {
        hint: 'Run it again when fewer publish at once; in a workflow a concurrency group lets one wait for the other.',
    });
}
function resultOf(plan, commit, anchor) {
    const { put, removed, unchanged, expired, decisions, heldBack } = plan;
    return {
        commit,
        entries: [
            ...put.map(({ action, path, manifest }) => ({ action, path, digest: manifest.digest })),
            ...removed.map(({ path, digest }) => ({ action: 'removed', path, digest })),
        ],
        unchanged,
        expired,
        decisions,
        heldBack,
        anchor,
    };
}

// EXTERNAL MODULE: ./build/lib/src/scoring/decision-line.js
var decision_line = __webpack_require__(34336);
// EXTERNAL MODULE: ./build/lib/src/text/markdown.js
var markdown = __webpack_require__(53088);
;// CONCATENATED MODULE: ./build/lib/src/memory/publish-summary.js



/** What was published, for the job summary. */
function publishSummary({ branch, isDryRun, result, heldBack }) {
    const parts = [`### Publish${isDryRun ? ' (dry run: nothing was published)' : ''}`];
    if (result && result.entries.length > 0) {
        parts.push(countTable(result), `${(0,markdown/* markdownCell */.UZ)(branch, 300)}, commit \`${result.commit || 'none yet'}\``);
    }
    else if (result)
        parts.push(`Nothing to do: ${(0,markdown/* markdownCell */.UZ)(branch, 300)} has it all (commit \`${result.commit}\`).`);
    if (result && result.decisions.length > 0) {
        const rows = result.decisions.map((one) => [
            one.week_ending,
            one.regime,
            (0,decision_line/* decisionText */.Gk)(one.decision, one.status),
            one.reasons.join(', '),
            `${one.candidates ?? 'unknown'}`,
        ]);
        parts.push((0,markdown/* textTable */.ed)(['Week', 'Regime', 'Decision', 'Reasons', 'Candidates'], rows));
    }
    if (result && result.expired > 0)
        parts.push(`${result.expired} partitions are older than memory.retention keeps them.`);
    if (heldBack.length > 0) {
        parts.push('**Not published**', (0,markdown/* textTable */.ed)(['Week', 'Regime', 'Why'], heldBack.map(({ week_ending, regime, why }) => [week_ending, regime, why])));
    }
    return `${parts.join('\n\n')}\n\n`;
}
function countTable({ entries }) {
    const byDataset = Map.groupBy(entries, ({ path }) => path.split('/')[0]);
    const rows = [...byDataset]
        .sort(([a], [b]) => (0,order/* byCodeUnits */.C)(a, b))
        .map(([dataset, own]) => [
        (0,markdown/* markdownCell */.UZ)(dataset),
        ...['published', 'replaced', 'removed'].map((action) => `${own.filter((one) => one.action === action).length}`),
    ]);
    const header = ['Dataset', 'Published', 'Replaced', 'Removed'];
    return (0,markdown/* markdownTable */.Qj)(header, rows, header.slice(1));
}

// EXTERNAL MODULE: ./build/lib/src/memory/with-state-branch.js + 11 modules
var with_state_branch = __webpack_require__(75432);
// EXTERNAL MODULE: ./build/lib/src/scoring/judged-week.js
var judged_week = __webpack_require__(95015);
// EXTERNAL MODULE: ./build/lib/src/stages/present-recipe.js
var present_recipe = __webpack_require__(30041);
// EXTERNAL MODULE: ./build/lib/src/stages/selected-regimes.js
var selected_regimes = __webpack_require__(59821);
// EXTERNAL MODULE: ./build/lib/src/stages/selected-weeks.js + 1 modules
var selected_weeks = __webpack_require__(89300);
;// CONCATENATED MODULE: ./build/lib/src/stages/memory/publish.js


















const publish_mib = 2 ** 20;
const namedAtMost = 20;
const run = async ({ weekEnding, regimes, remote: given, dryRun }, context) => {
    const { config, lake, clock, log, summarise } = context;
    const { audit, memory } = config.pipeline;
    const host = (0,with_state_branch/* thisProcess */.WF)();
    const weeks = (0,selected_weeks/* selectedWeeks */.R)(weekEnding, clock());
    const chosen = (0,selected_regimes/* regimeIds */.CK)((0,selected_regimes/* findRegimes */.ES)(regimes, config));
    const remote = await (0,with_state_branch/* remoteOf */.e1)(given, context, host);
    await assertAudience(remote, context);
    const audited = await withoutEdited(await auditedWeeks(lake, weeks, chosen, audit.fail_on), context);
    const result = audited.passed.length > 0 ? await publishAudited(audited, remote, dryRun, context, host) : undefined;
    const branch = `branch ${memory.branch} of ${remote.name}`;
    const heldBack = [...audited.heldBack, ...(result?.heldBack ?? [])];
    summarise(publishSummary({ branch, isDryRun: dryRun, result, heldBack }));
    const done = result === undefined || dryRun ? [] : weeks.filter((week) => isWhole(week, heldBack));
    const outputs = { ...outputsOf(result, memory.branch), done: done.map(({ weekEnding: week }) => week).join(',') };
    log.info(resultLine(result, branch, dryRun));
    if (heldBack.length > 0)
        throw heldBackError(heldBack, outputs);
    return outputs;
};
function isWhole({ weekEnding }, heldBack) {
    return heldBack.every(({ week_ending }) => week_ending !== weekEnding);
}
/** Weeks that were scored before the configuration was edited would be published as what the configuration says now. */
async function withoutEdited({ passed, heldBack }, context) {
    const states = await week_state.WeekStates.of(context.lake, (0,present_recipe.presentRecipe)(context));
    const kept = [];
    const edited = [];
    for (const one of passed) {
        const { regime, week_ending } = one;
        const state = await states.scored((0,calendar_weeks/* weekEndingOn */.Tu)(week_ending), context.config.regime(regime));
        const isEdited = state.kind === 'todo' && state.because === 'edited';
        if (state.kind === 'refused')
            edited.push({ regime, week_ending, why: `${state.why} ${state.cure}` });
        else if (isEdited)
            edited.push({ regime, week_ending, why: `${state.why} since it was scored: score it again` });
        else
            kept.push(one);
    }
    return { passed: kept, heldBack: [...heldBack, ...edited] };
}
/** Who can read a repository that is not the run's own, nobody here knows. */
function assertAudience({ place }, { config, audience }) {
    const { pipeline } = config;
    const readers = place === 'elsewhere' ? async () => 'unknown' : audience;
    return (0,live_sources/* assertMayBePublished */.BM)((0,live_sources/* providersInUse */.LT)(pipeline), pipeline.publication, readers);
}
async function publishAudited({ passed }, remote, isDryRun, context, host) {
    const { config, lake, clock, log, signal } = context;
    const { memory, news } = config.pipeline;
    const timeless = timelessDatasets(memory.retention, datasets/* datasets */.E);
    if (timeless.length > 0)
        log.warning(`memory.retention has no effect on ${timeless.join(', ')}: they are of no week.`);
    const historyWeeks = Math.max(judged_week/* longHistoryWeeks */.cM, news.history_weeks);
    const partitions = await publishablePartitions(lake, { passed, historyWeeks });
    const author = await authorOf(host.environment, host.folder, signal);
    return (0,with_state_branch/* withStateBranch */.aj)({ remote }, context, host, async ({ branch, retryPolicy }) => {
        const isNoted = !isDryRun && lake.producer.run === null;
        if (isNoted)
            await (0,note_published/* checkNote */.d)(lake);
        const result = await publishPartitions(branch, {
            partitions,
            decisions: passed,
            weeks: [...new Set(passed.map(({ week_ending }) => week_ending))],
            retention: memory.retention,
            historyWeeks,
            largestFileBytes: memory.largest_file_mib * publish_mib,
            producer: lake.producer,
            author,
            isDryRun,
        }, { clock, retryPolicy });
        // The lake of a run on GitHub ends with it; the next one restores.
        if (isNoted) {
            await (0,note_published/* notePublished */.P)(lake, result.commit || undefined, await branch.ledgers(), result.entries);
        }
        return result;
    });
}
function outputsOf(result, branch) {
    const count = (action) => result?.entries.filter((entry) => entry.action === action).length ?? 0;
    return {
        published: count('published'),
        replaced: count('replaced'),
        unchanged: result?.unchanged ?? 0,
        commit: result?.commit ?? '',
        branch,
        decisions: (result?.decisions ?? []).map(({ week_ending, regime, status, decision }) => ({
            week_ending,
            regime,
            status: status ?? null,
            decision,
        })),
        anchor: result?.anchor ?? '',
    };
}
function resultLine(result, branch, isDryRun) {
    if (result === undefined)
        return 'No week could be published.';
    const { entries, unchanged, decisions, commit, anchor } = result;
    if (entries.length + decisions.length === 0) {
        return `Nothing to do: ${unchanged} partitions are on the ${branch} already.`;
    }
    const counts = ['published', 'replaced', 'removed'].map((action) => `${entries.filter((entry) => entry.action === action).length} ${action}`);
    const text = `${counts.join(', ')} partitions on the ${branch}`;
    return isDryRun ? `Dry run: it would be ${text}.` : `Done: ${text}, commit ${commit}, anchor ${anchor}.`;
}
function heldBackError(heldBack, outputs) {
    const reasons = heldBack.map(({ week_ending, regime, why }) => `${regime} ${week_ending}: ${why}`);
    return new errors/* GateError */.ue(`Not published: ${(0,name_list/* nameList */.O)(reasons, namedAtMost, '; ')}. What passed is published.`, outputs);
}


/***/ }),

/***/ 30041:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   presentRecipe: () => (/* binding */ presentRecipe)
/* harmony export */ });
/* harmony import */ var _audit_week_rules_version_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(75052);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(42226);
/* harmony import */ var _ingest_ingest_files_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(71342);
/* harmony import */ var _ingest_universe_universe_source_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(72123);
/* harmony import */ var _news_enrich_recipe_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(99791);
/* harmony import */ var _news_enrich_week_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(95017);
/* harmony import */ var _news_model_model_judge_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(36868);
/* harmony import */ var _news_rules_judge_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(16276);
/* harmony import */ var _scoring_score_recipe_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(52);









/** How the weeks would be made by this program and this configuration. */
function presentRecipe(context) {
    const { config } = context;
    const { enrichment } = config.pipeline;
    let reading;
    return {
        scoreVersion: _scoring_score_recipe_js__WEBPACK_IMPORTED_MODULE_7__/* .scoreVersion */ .j,
        enrichVersion: _news_enrich_recipe_js__WEBPACK_IMPORTED_MODULE_3__/* .enrichVersion */ ._e,
        rulesVersion: _audit_week_rules_version_js__WEBPACK_IMPORTED_MODULE_8__/* .rulesVersion */ .y,
        parametersOf: (regime) => parametersOf(config, regime),
        enrichment: { clusterSimilarity: enrichment.cluster_similarity, vectorSeed: enrichment.vector_seed },
        judges: {
            rules: (0,_news_enrich_week_js__WEBPACK_IMPORTED_MODULE_4__/* .judgeName */ .Bt)((0,_news_rules_judge_js__WEBPACK_IMPORTED_MODULE_6__/* .rulesJudge */ .p)(config.rules())),
            model: enrichment.judge === 'model' ? (0,_news_model_model_judge_js__WEBPACK_IMPORTED_MODULE_5__/* .modelJudgeName */ .OF)(enrichment.model.name) : undefined,
        },
        universeOn: async (weekEnding) => {
            reading ??= readLocalUniverse(context);
            const universe = await reading;
            return universe && (0,_ingest_universe_universe_source_js__WEBPACK_IMPORTED_MODULE_2__/* .universeOn */ .D4)(universe.members, weekEnding);
        },
    };
}
/** One regime that cannot be read must not keep the others from it; who scores it says what is wrong. */
function parametersOf(config, regime) {
    try {
        const schema = config.schemaOf(regime);
        const { benchmark, market } = config.pipeline;
        return (0,_scoring_score_recipe_js__WEBPACK_IMPORTED_MODULE_7__/* .scoreRecipe */ .f)({ regime, schema, benchmark, steps: market.steps }, []).parameters;
    }
    catch (error) {
        if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo)
            return undefined;
        throw error;
    }
}
/** The universe of files on this machine: to look whether something changed nobody is asked, and files that are not here say nothing. */
async function readLocalUniverse(context) {
    const { universe, benchmark } = context.config.pipeline;
    const places = universe.files.map((file) => (typeof file === 'string' ? file : file.path));
    if (places.some((place) => place.includes('://')))
        return undefined;
    try {
        return await (0,_ingest_universe_universe_source_js__WEBPACK_IMPORTED_MODULE_2__/* .readUniverse */ .kS)(await (0,_ingest_ingest_files_js__WEBPACK_IMPORTED_MODULE_1__/* .universeFiles */ .Z0)(universe, context), universe.columns, benchmark);
    }
    catch (error) {
        if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo)
            return undefined;
        throw error;
    }
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
        const name = issue.path.map(String).join('.') || 'the file';
        if (issue.code !== 'unrecognized_keys')
            return `${where(offsetOf(yaml, issue.path))}: ${name}: ${issue.message}`;
        return issue.keys.map((key) => `${where(offsetOfKey(yaml, issue.path, key))}: ${name}: unknown key "${key}"`);
    });
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo(problems.join('\n'), {
        hint: 'The schema named in the first line of the file lets an editor show what is allowed.',
    });
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
