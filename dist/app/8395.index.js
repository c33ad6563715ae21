export const id = 8395;
export const ids = [8395];
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

/***/ 19608:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   v: () => (/* binding */ topHeadlines)
/* harmony export */ });
/** Of each symbol the representative of its most severe event (severity × confidence), the largest cluster first. */
function topHeadlines({ rows, columns }, symbols) {
    const wanted = new Set(symbols);
    const best = new Map();
    for (let row = 0; row < rows; row++) {
        const symbol = columns.symbol[row];
        if (!wanted.has(symbol))
            continue;
        const severity = columns.event_severity[row] * columns.event_confidence[row];
        const weight = severity * 1000 + columns.cluster_size[row];
        if (weight > (best.get(symbol)?.weight ?? -1))
            best.set(symbol, { weight, row });
    }
    return new Map([...best].map(([symbol, { row }]) => [
        symbol,
        {
            headline: columns.headline[row],
            url: columns.url[row],
            source: columns.source[row],
            publishedUtc: columns.published_utc[row],
        },
    ]));
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

/***/ 18395:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  run: () => (/* binding */ run)
});

// EXTERNAL MODULE: ./build/lib/src/audit/audit-document.js
var audit_document = __webpack_require__(37346);
// EXTERNAL MODULE: ./build/lib/src/audit/datasets.js
var datasets = __webpack_require__(81904);
// EXTERNAL MODULE: ./build/lib/src/backfill/stale-weeks.js
var stale_weeks = __webpack_require__(83761);
// EXTERNAL MODULE: ./build/lib/src/errors.js
var errors = __webpack_require__(42226);
// EXTERNAL MODULE: ./build/lib/src/ingest/bars/step-report.js
var step_report = __webpack_require__(21530);
// EXTERNAL MODULE: ./build/lib/src/calendar/date.js
var date = __webpack_require__(52010);
// EXTERNAL MODULE: ./build/lib/src/market/known-actions.js
var known_actions = __webpack_require__(49555);
// EXTERNAL MODULE: ./build/lib/src/market/market-view.js
var market_view = __webpack_require__(50412);
// EXTERNAL MODULE: ./build/lib/src/text/order.js
var order = __webpack_require__(37961);
// EXTERNAL MODULE: ./build/lib/src/ingest/bars/adjustment-report.js
var adjustment_report = __webpack_require__(84201);
;// CONCATENATED MODULE: ./build/lib/src/ingest/bars/week-prices.js






/** Looks at the prices of the sessions that a week is scored from, as it knows them. @throws DamagedPartitionError */
async function readWeekPrices(options) {
    const { lake, symbols, benchmark, until, settings } = options;
    const stored = await (0,market_view/* readMarketWindow */.B0)({ symbols, until, sessions: market_view/* viewSessions */.X1 }, (month) => (0,market_view/* readStoredMonth */.kv)(lake, month));
    const from = (0,date/* isoDate */._$)(stored.sessions[0] ?? (0,date/* epochDay */.ue)(until));
    const actions = await (0,known_actions/* readActions */.cx)(lake, { symbols, from, until });
    const present = [...stored.bars].filter(([, { close }]) => close.some((price) => price > 0));
    const withoutAdjusted = present
        .filter(([, { adjClose }]) => adjClose.every(Number.isNaN))
        .map(([symbol]) => symbol)
        .sort(order/* byCodeUnits */.C);
    const steps = (0,step_report/* stepReport */.Tj)((0,known_actions/* withActions */.wR)(stored, actions), actions, settings, benchmark);
    return { steps, symbols: present.length, withoutAdjusted };
}
/** What is to be said of them, one line each. The steps are a table of their own. */
function weekPriceNotes({ steps, symbols, withoutAdjusted }) {
    const ofBenchmark = (0,step_report/* benchmarkWarning */.Mp)(steps);
    return [
        ...(ofBenchmark === undefined ? [] : [ofBenchmark]),
        ...(withoutAdjusted.length === 0 ? [] : [(0,adjustment_report/* withoutAdjustedNote */.vV)(withoutAdjusted, symbols)]),
        ...(0,step_report/* volumeWarnings */.c0)(steps),
    ];
}

// EXTERNAL MODULE: ./build/lib/src/ingest/datasets.js
var ingest_datasets = __webpack_require__(76589);
// EXTERNAL MODULE: ./build/lib/src/lake/partition-document.js
var partition_document = __webpack_require__(31017);
// EXTERNAL MODULE: ./build/lib/src/market/datasets.js
var market_datasets = __webpack_require__(5737);
// EXTERNAL MODULE: ./build/lib/src/news/datasets.js
var news_datasets = __webpack_require__(67504);
// EXTERNAL MODULE: ./build/lib/src/calendar/weeks.js
var weeks = __webpack_require__(18429);
// EXTERNAL MODULE: ./build/lib/src/scoring/judged-week.js
var judged_week = __webpack_require__(95015);
// EXTERNAL MODULE: ./build/lib/src/scoring/market-features.js + 1 modules
var market_features = __webpack_require__(95948);
// EXTERNAL MODULE: ./build/lib/src/scoring/news-features.js + 3 modules
var news_features = __webpack_require__(60278);
// EXTERNAL MODULE: ./build/lib/src/text/name-list.js
var name_list = __webpack_require__(98983);
;// CONCATENATED MODULE: ./build/lib/src/report/too-little-history.js





/**
 * How far back the data of a week reaches.
 *
 * @param newsWeeks the weeks whose news it was scored with
 * @param bars of each symbol, where they are known
 */
function historyHeld(week, newsWeeks, bars) {
    const back = (0,weeks/* weeksBack */.Tn)(week, judged_week/* longHistoryWeeks */.cM + 1).toReversed();
    const unknown = back.findIndex(({ weekEnding }) => !newsWeeks.has(weekEnding));
    return {
        newsWeeks: unknown < 0 ? back.length : unknown,
        sessions: bars === undefined ? Number.POSITIVE_INFINITY : Math.max(0, ...bars),
    };
}
const reason = /^([^:]+):TOO_LITTLE_HISTORY$/;
/** Whether something is left out because the data does not reach back far enough. */
function isAnyTooShort(excluded) {
    return Object.keys(excluded).some((one) => reason.test(one));
}
/** What a reason `feature:TOO_LITTLE_HISTORY` wants and what there is, in words; undefined for other reasons, and where there is enough. */
function historyText(excludedFor, held) {
    const feature = reason.exec(excludedFor)?.[1] ?? '';
    const weeks = news_features/* weeksNeeded */.n[feature];
    if (weeks !== undefined && held.newsWeeks < weeks) {
        const all = judged_week/* longHistoryWeeks */.cM + 1;
        return `news covers ${(0,name_list/* counted */.hS)(held.newsWeeks, 'week')}, ${feature} needs ${weeks}${weeks < all ? `, and ${all} give every feature` : ''}`;
    }
    const sessions = market_features/* sessionsNeeded */.Dr[feature];
    if (sessions === undefined || held.sessions >= sessions)
        return undefined;
    return `bars cover ${(0,name_list/* counted */.hS)(held.sessions, 'session')}, ${feature} needs ${sessions}, and ${market_features/* fullSessions */.V2} give every feature`;
}

// EXTERNAL MODULE: ./build/lib/src/report/top-headlines.js
var top_headlines = __webpack_require__(19608);
// EXTERNAL MODULE: ./build/lib/src/scoring/decision-line.js
var decision_line = __webpack_require__(34336);
// EXTERNAL MODULE: ./build/lib/src/scoring/regime.js
var scoring_regime = __webpack_require__(9736);
// EXTERNAL MODULE: ./build/lib/src/statistics/overlap.js
var overlap = __webpack_require__(45030);
// EXTERNAL MODULE: ./build/lib/src/text/markdown.js
var markdown = __webpack_require__(53088);
;// CONCATENATED MODULE: ./build/lib/src/report/week-report.js







const picksShown = 10;
/** The week as Markdown: decisions, picks with their drivers, what differs, audit, data, where the files are. */
function weekReport(report) {
    const cutoff = new Date(report.cutoffUtc).toISOString().replace('T', ' ').slice(0, 16);
    const { length } = report.regimes;
    const title = `## Week ending ${report.weekEnding}\n\nCutoff ${cutoff} UTC.`;
    if (length === 0)
        return `${title} Not scored under any of the selected regimes.`;
    return [
        `${title} ${length} ${length === 1 ? 'regime' : 'regimes'}.`,
        ...notCurrentSection(report),
        `### Decision per regime\n\n${decisionTable(report.regimes)}`,
        ...report.regimes.map(picksSection),
        ...differences(report.regimes),
        `### Audit\n\n${auditTable(report.regimes)}`,
        `### Data\n\n${dataSection(report)}`,
        ...(report.priceNotes.length === 0
            ? []
            : [report.priceNotes.map((note) => `- ${(0,markdown/* markdownCell */.UZ)(note, 1000)}`).join('\n')]),
        ...(report.stepTable === '' ? [] : [report.stepTable]),
        `### Files\n\n${(0,markdown/* textTable */.ed)(['Regime', 'Partition'], report.regimes.map(({ regime, folder }) => [regime, folder]))}`,
    ].join('\n\n');
}
function notCurrentSection({ notCurrent }) {
    if (notCurrent.length === 0)
        return [];
    const rows = notCurrent.map(({ regime, why }) => [regime, why]);
    return [`### Not as it would be scored now\n\n${(0,markdown/* textTable */.ed)(['Regime', 'Why'], rows)}`];
}
function decisionTable(regimes) {
    return (0,markdown/* textTable */.ed)(['Regime', 'Status', 'Decision', 'Why', 'Event intensity', 'Recap share', 'High severity', 'Candidates'], regimes.map(({ regime, status, decision, thresholds, eligible }) => {
        const { event_intensity, price_action_recap_share, high_severity_clusters, candidates } = decision.measures;
        return [
            regime,
            status,
            (0,decision_line/* decisionText */.Gk)(decision.decision, status),
            decision.reasons.map(({ code }) => code).join(', ') || 'all rules passed',
            `${shown(event_intensity.value)} (≥ ${thresholds.eventIntensity}, n=${event_intensity.n ?? 0})`,
            `${shown(price_action_recap_share.value)} (≤ ${thresholds.recapShare}, n=${price_action_recap_share.n ?? 0})`,
            `${shown(high_severity_clusters.value)} (≥ ${thresholds.highSeverityClusters})`,
            `${eligible} of ${candidates.n ?? eligible}`,
        ];
    }));
}
function picksSection(week) {
    const { regime, status, isTrade, picks, headlines } = week;
    const title = `### ${(0,markdown/* markdownCell */.UZ)(regime)}: ${picksTitle(isTrade, status)}`;
    if (picks.length === 0)
        return `${title}\n\nNone of ${week.symbols} is eligible${excludedText(week)}.`;
    const rows = picks
        .slice(0, picksShown)
        .map(({ rank_UPS, symbol, sector, UPS_adj, conviction, signal_state, drivers }) => [
        String(rank_UPS),
        symbol,
        sector ?? '',
        UPS_adj.toFixed(3),
        conviction ?? '',
        signal_state ?? '',
        drivers
            .filter(({ contribution }) => contribution !== 0)
            .map(({ term, contribution }) => `${term} ${signed(contribution)}`)
            .join(', '),
        headlines.get(symbol) ?? '',
    ]);
    const more = picks.length > picksShown
        ? `\n\n${picks.length - picksShown} more in ${isTrade ? 'basket.csv' : 'diagnostics.json'}.`
        : '';
    return `${title}\n\n${(0,markdown/* textTable */.ed)(['Rank', 'Symbol', 'Sector', 'UPS', 'Conviction', 'Signal', 'Drivers', 'Headline'], rows)}${more}${heldBackText(week)}`;
}
/** That names are ranked and not in the basket, as their sector is full. */
function heldBackText({ heldBack, sectorCap }) {
    if (heldBack === 0 || sectorCap === null)
        return '';
    return `\n\n${heldBack} more ${heldBack === 1 ? 'is' : 'are'} held back by sector\\_cap ${sectorCap}: their sectors are full.`;
}
/** Why symbols are left out, for a sentence; empty where none is. */
function excludedText({ excluded, history }) {
    const counts = Object.entries(excluded).map(([reason, count]) => {
        const why = history && historyText(reason, history);
        return `${(0,markdown/* markdownCell */.UZ)(reason)} ${count}${why === undefined ? '' : ` (${(0,markdown/* markdownCell */.UZ)(why)})`}`;
    });
    return counts.length === 0 ? '' : `: ${counts.join(', ')}`;
}
function picksTitle(isTrade, status) {
    if (!isTrade)
        return 'no trade; top names had it traded';
    return (0,scoring_regime/* mayTrade */.Ad)(status) ? 'top names' : `would trade, ${status}; top names to watch, not to buy`;
}
function differences(regimes) {
    const pairs = regimes.flatMap((a, i) => regimes.slice(i + 1).map((b) => [a, b]));
    if (pairs.length === 0)
        return [];
    const rows = pairs.map(([a, b]) => {
        const [namesA, namesB] = [a, b].map(({ picks }) => picks.map(({ symbol }) => symbol));
        const population = Math.max(a.eligible, b.eligible);
        const { shared, possible, expectedByChance, deviationByChance } = (0,overlap/* overlap */.E)(namesA, namesB, population);
        return [
            `${a.regime} / ${b.regime}`,
            `${shared} of ${possible}`,
            `${(0,decision_line/* rounded */.Wf)(expectedByChance)} ± ${(0,decision_line/* rounded */.Wf)(deviationByChance)} (n=${population})`,
            only(namesA, namesB),
            only(namesB, namesA),
        ];
    });
    return [
        `### What differs\n\n${(0,markdown/* textTable */.ed)(['Regimes', 'Shared names', 'By chance', 'Only the first', 'Only the second'], rows)}`,
    ];
}
function only(names, others) {
    const rest = names.filter((name) => !others.includes(name));
    return (0,name_list/* nameList */.OD)(rest, 8) || 'none';
}
function auditTable(regimes) {
    return (0,markdown/* textTable */.ed)(['Regime', 'Verdict', 'Rules', 'Findings', 'Failed rules'], regimes.map(({ regime, audit }) => audit
        ? [regime, audit.verdict, String(audit.rules), String(audit.findings), audit.failedRules.join(', ') || 'none']
        : [regime, 'not audited', '', '', '']));
}
function dataSection({ regimes, lateSymbols, absentSymbols, quarantined }) {
    const late = lateSymbols.length === 0 ? 'No symbol is late.' : `Late symbols: ${(0,markdown/* markdownCell */.UZ)(lateSymbols.join(', '))}.`;
    const absent = absentSymbols.length === 0 ? '' : ` Without any bar: ${(0,markdown/* markdownCell */.UZ)(absentSymbols.join(', '))}.`;
    const stepped = [...new Set(regimes.flatMap(({ unexplainedSteps }) => unexplainedSteps))].sort(order/* byCodeUnits */.C);
    const steps = stepped.length === 0
        ? ''
        : ` Kept out, as nothing explains a step of the price: ${(0,markdown/* markdownCell */.UZ)(stepped.join(', '))}.`;
    if (quarantined.size === 0)
        return `${late}${absent}${steps} No row is in quarantine.`;
    const rows = [...quarantined].map(([reason, rowsOut]) => [reason, String(rowsOut)]);
    return `${late}${absent}${steps}\n\n${(0,markdown/* textTable */.ed)(['Quarantined', 'Rows'], rows)}`;
}
function shown(value) {
    return value === null ? 'unknown' : (0,decision_line/* rounded */.Wf)(value);
}
function signed(value) {
    return `${value < 0 ? '−' : '+'}${Math.abs(value).toFixed(2)}`;
}

// EXTERNAL MODULE: ./build/lib/src/scoring/basket.js + 1 modules
var basket = __webpack_require__(66382);
// EXTERNAL MODULE: ./build/lib/src/scoring/datasets.js
var scoring_datasets = __webpack_require__(7954);
// EXTERNAL MODULE: ./build/lib/src/scoring/score-partition.js
var score_partition = __webpack_require__(95490);
// EXTERNAL MODULE: ./build/lib/src/sources/datasets.js
var sources_datasets = __webpack_require__(57823);
// EXTERNAL MODULE: ./build/lib/src/sources/quarantine.js
var quarantine = __webpack_require__(32946);
// EXTERNAL MODULE: ./build/lib/src/stages/results/edited-weeks.js
var edited_weeks = __webpack_require__(98875);
// EXTERNAL MODULE: ./build/lib/src/stages/selected-regimes.js
var selected_regimes = __webpack_require__(59821);
// EXTERNAL MODULE: ./build/lib/src/stages/selected-weeks.js + 1 modules
var selected_weeks = __webpack_require__(89300);
;// CONCATENATED MODULE: ./build/lib/src/stages/weekly/summary.js























const run = async ({ weekEnding, regimes }, context) => {
    const { config, lake, clock, present } = context;
    const { regimes: chosen, broken } = (0,selected_regimes/* findRegimes */.ES)(regimes, config);
    const failOn = config.pipeline.audit.fail_on;
    const decisions = [];
    const missing = [];
    const done = [];
    let audit = 'passed';
    const quarantined = await quarantinedRows(lake);
    const weeks = (0,selected_weeks/* selectedWeeks */.R)(weekEnding, clock());
    const outdated = await (0,edited_weeks/* outdatedWeeks */.g)(scoredUnder(chosen, weeks), context);
    const stale = [...outdated.edited, ...outdated.ingested, ...outdated.refused];
    for (const week of weeks) {
        const parts = [];
        for (const { id } of broken)
            missing.push(`${id} ${week.weekEnding}: not scored`);
        for (const regime of chosen) {
            const part = await readRegimeWeek(lake, week, regime);
            if (!part) {
                missing.push(`${regime.id} ${week.weekEnding}: not scored`);
                continue;
            }
            parts.push(part);
            if (!part.audit)
                missing.push(`${regime.id} ${week.weekEnding}: not audited`);
            decisions.push({
                week_ending: week.weekEnding,
                regime: regime.id,
                status: part.status,
                decision: part.decision.decision,
            });
            if (part.audit?.verdict !== 'passed')
                audit = 'failed';
        }
        const notCurrent = stale.filter(({ weekEnding: one }) => one === week.weekEnding);
        const isComplete = broken.length === 0 && parts.length === chosen.length && notCurrent.length === 0;
        if (isComplete && parts.every((part) => mayPass(part, failOn)))
            done.push(week.weekEnding);
        present(weekReport({
            weekEnding: week.weekEnding,
            cutoffUtc: week.cutoffUtc,
            regimes: parts,
            ...(await behind(lake, week)),
            ...(await pricesOf(week, context)),
            quarantined,
            notCurrent,
        }));
    }
    const outputs = { decisions, audit, done: done.join(',') };
    // What there is has been shown; an incomplete set must still not pass as a week.
    const problems = [...(missing.length > 0 ? [incompleteText(missing)] : []), ...outdatedTexts(outdated)];
    if (problems.length > 0)
        throw new errors/* GateError */.ue(problems.join(' '), outputs);
    return outputs;
};
function incompleteText(missing) {
    return `The set is incomplete: ${missing.join('; ')}. Run the stages "score" and "audit" for these regimes, or look at what their jobs said.`;
}
/** What would be scored otherwise now, and what to do, each once. */
function outdatedTexts({ edited, ingested, refused }) {
    const again = edited.length === 0 ? [] : [`${(0,edited_weeks/* editedText */.ld)(edited)} ${(0,stale_weeks/* backfillHint */.e)(edited)}.`];
    const afresh = ingested.length === 0 ? [] : [`${(0,edited_weeks/* ingestedText */.Xu)(ingested)} ${(0,stale_weeks/* backfillHint */.e)(ingested)}.`];
    const refusals = new Set(refused.map(({ regime, why, cure }) => `${regime}: ${why} ${cure}`));
    return [...again, ...afresh, ...refusals];
}
function scoredUnder(regimes, weeks) {
    return weeks.flatMap(({ weekEnding }) => regimes.map(({ id }) => ({ regime: id, weekEnding })));
}
/** Whether the audit of a regime lets its week be published. */
function mayPass({ audit }, failOn) {
    return audit?.verdict === 'passed' && (failOn !== 'warning' || audit.warnings === 0);
}
async function readRegimeWeek(lake, week, regime) {
    const keys = { regime: regime.id, week_ending: week.weekEnding };
    const scored = await (0,partition_document/* partitionDocuments */.r3)(lake, scoring_datasets/* scoresWeekly */.P, keys);
    if (!scored)
        return undefined;
    const { meta, diagnostics, used } = (0,score_partition/* readScoreDocuments */.p4)(scored);
    const { skip_rules: rules } = used.schema;
    const picks = diagnostics.would_be;
    return {
        regime: regime.id,
        status: (0,scoring_regime/* actingStatus */.hD)(meta.regime_status, regime.status),
        decision: meta,
        thresholds: {
            eventIntensity: rules.min_event_intensity,
            recapShare: rules.max_price_action_recap_share,
            highSeverityClusters: rules.min_high_severity_clusters,
        },
        isTrade: meta.decision === 'TRADE',
        picks,
        headlines: await headlinesOf(lake, week, picks.map(({ symbol }) => symbol)),
        sectorCap: used.schema.basket.sector_cap,
        heldBack: (0,basket/* heldBack */.Z)(picks, diagnostics.universe.scored, used.schema.basket),
        eligible: diagnostics.universe.scored,
        symbols: diagnostics.universe.symbols,
        excluded: diagnostics.universe.excluded,
        history: isAnyTooShort(diagnostics.universe.excluded) ? await readHistory(lake, week, keys) : undefined,
        unexplainedSteps: diagnostics.unexplained_steps ?? [],
        audit: await readVerdict(lake, keys),
        folder: lake.folder(scoring_datasets/* scoresWeekly */.P, keys),
    };
}
/** How far back the data of a week reaches; as its scores say, because the news itself may be elsewhere. */
async function readHistory(lake, week, scored) {
    const inputs = (await lake.manifest(scoring_datasets/* scoresWeekly */.P, scored))?.recipe.inputs ?? [];
    const ofNews = inputs.flatMap(({ dataset, keys }) => (dataset === news_datasets/* repEnriched */.cN.name ? [keys.week_ending ?? ''] : []));
    const bars = (await lake.read(market_datasets/* coverage */.vk, { week_ending: week.weekEnding }))?.table.columns.bars;
    return historyHeld(week, new Set(ofNews), bars);
}
async function readVerdict(lake, keys) {
    const audited = await (0,partition_document/* partitionDocuments */.r3)(lake, datasets/* auditFindings */.y1, keys);
    return audited && (0,audit_document/* readAuditDocument */.J)(audited);
}
/** The most severe headline of each symbol. */
async function headlinesOf(lake, week, symbols) {
    const enriched = await lake.read(news_datasets/* repEnriched */.cN, { week_ending: week.weekEnding });
    if (!enriched)
        return new Map();
    return new Map([...(0,top_headlines/* topHeadlines */.v)(enriched.table, symbols)].map(([symbol, { headline }]) => [symbol, headline]));
}
/** Symbols whose bars end before the week does, and those without any bar. */
async function behind(lake, week) {
    const partition = await lake.read(market_datasets/* coverage */.vk, { week_ending: week.weekEnding });
    if (!partition)
        return { lateSymbols: [], absentSymbols: [] };
    const { symbol, status } = partition.table.columns;
    const those = (wanted) => symbol.filter((_, row) => status[row] === wanted);
    return { lateSymbols: those('late'), absentSymbols: those('absent') };
}
/** What is to be said of the prices that a week is scored from. */
async function pricesOf({ weekEnding: until }, { lake, config }) {
    const members = await lake.read(ingest_datasets/* universe */.sW, { week_ending: until });
    if (members === undefined)
        return { priceNotes: [], stepTable: '' };
    const { benchmark, market } = config.pipeline;
    const symbols = [...new Set([...members.table.columns.symbol, benchmark])];
    const prices = await readWeekPrices({ lake, symbols, benchmark, until, settings: market.steps });
    return { priceNotes: weekPriceNotes(prices), stepTable: (0,step_report/* stepTable */.Ph)(prices.steps) };
}
/** How many rows count for which reason, by dataset: those that a later ingest took count no more. */
async function quarantinedRows(lake) {
    const counts = new Map();
    for (const keys of await lake.list(sources_datasets/* quarantine */.t)) {
        const partition = await lake.read(sources_datasets/* quarantine */.t, keys);
        for (const { reason } of partition ? (0,quarantine/* countingRows */.Ri)(partition.table, keys.period ?? '') : []) {
            const name = `${keys.dataset}: ${reason}`;
            counts.set(name, (counts.get(name) ?? 0) + 1);
        }
    }
    return new Map([...counts].sort(([a], [b]) => (0,order/* byCodeUnits */.C)(a, b)));
}


/***/ }),

/***/ 45030:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ overlap)
/* harmony export */ });
/**
 * The overlap of two sets of names picked from one population. By chance it is hypergeometric: mean |A||B|/n and variance
 * |A||B|(n−|A|)(n−|B|) / (n²(n−1)) (Johnson, Kotz, Kemp, Univariate Discrete Distributions).
 *
 * @param population number of names that could have been picked
 */
function overlap(a, b, population) {
    const inB = new Set(b);
    const shared = a.filter((name) => inB.has(name)).length;
    const product = a.length * b.length;
    const variance = population > 1
        ? (product * (population - a.length) * (population - b.length)) / (population ** 2 * (population - 1))
        : 0;
    return {
        shared,
        possible: Math.min(a.length, b.length),
        expectedByChance: population > 0 ? product / population : 0,
        deviationByChance: Math.sqrt(Math.max(0, variance)),
        population,
    };
}


/***/ })

};
