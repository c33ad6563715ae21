export const id = 1648;
export const ids = [1648,5728];
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

/***/ 4311:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  run: () => (/* binding */ run)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
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
// EXTERNAL MODULE: ./build/lib/src/lake/dataset.js
var dataset = __webpack_require__(33353);
// EXTERNAL MODULE: ./build/lib/src/lake/partition-document.js
var partition_document = __webpack_require__(31017);
// EXTERNAL MODULE: ./build/lib/src/market/datasets.js
var market_datasets = __webpack_require__(5737);
// EXTERNAL MODULE: ./build/lib/src/news/datasets.js
var news_datasets = __webpack_require__(67504);
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
// EXTERNAL MODULE: ./build/lib/src/text/name-list.js
var name_list = __webpack_require__(98983);
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
    return [`### Not of the configuration as it is\n\n${(0,markdown/* textTable */.ed)(['Regime', 'Why'], rows)}`];
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
function picksSection({ regime, status, isTrade, picks, headlines, excluded }) {
    const title = `### ${(0,markdown/* markdownCell */.UZ)(regime)}: ${picksTitle(isTrade, status)}`;
    if (picks.length === 0)
        return `${title}\n\nNone is eligible${excludedText(excluded)}.`;
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
    return `${title}\n\n${(0,markdown/* textTable */.ed)(['Rank', 'Symbol', 'Sector', 'UPS', 'Conviction', 'Signal', 'Drivers', 'Headline'], rows)}${more}`;
}
/** Why symbols are left out, for a sentence; empty where none is. */
function excludedText(excluded) {
    const counts = Object.entries(excluded).map(([reason, count]) => `${(0,markdown/* markdownCell */.UZ)(reason)} ${count}`);
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
    return (0,name_list/* nameList */.O)(rest, 8) || 'none';
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
    const stale = [...outdated.edited, ...outdated.refused];
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
/** What is not of the configuration as it is, and what to do, each once. */
function outdatedTexts({ edited, refused }) {
    const again = edited.length === 0 ? [] : [`${(0,edited_weeks/* editedText */.ld)(edited)} ${(0,stale_weeks/* backfillHint */.e)(edited)}.`];
    const refusals = new Set(refused.map(({ regime, why, cure }) => `${regime}: ${why} ${cure}`));
    return [...again, ...refusals];
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
        eligible: diagnostics.universe.scored,
        excluded: diagnostics.universe.excluded,
        unexplainedSteps: diagnostics.unexplained_steps ?? [],
        audit: await readVerdict(lake, keys),
        folder: (0,external_node_path_.join)(lake.root, (0,dataset/* partitionPath */.WX)(scoring_datasets/* scoresWeekly */.P, keys)),
    };
}
async function readVerdict(lake, keys) {
    const audited = await (0,partition_document/* partitionDocuments */.r3)(lake, datasets/* auditFindings */.y, keys);
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
/** How many rows count for which reason, by dataset: those that a later ingest took count no more. */
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


/***/ }),

/***/ 70370:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  A: () => (/* binding */ pLimit)
});

// UNUSED EXPORTS: limitFunction

;// CONCATENATED MODULE: ./node_modules/yocto-queue/index.js
/*
How it works:
`this.#head` is an instance of `Node` which keeps track of its current value and nests another instance of `Node` that keeps the value that comes after it. When a value is provided to `.enqueue()`, the code needs to iterate through `this.#head`, going deeper and deeper to find the last value. However, iterating through every single item is slow. This problem is solved by saving a reference to the last value as `this.#tail` so that it can reference it to add a new value.
*/

class Node {
	value;
	next;

	constructor(value) {
		this.value = value;
	}
}

class Queue {
	#head;
	#tail;
	#size;

	constructor() {
		this.clear();
	}

	enqueue(value) {
		const node = new Node(value);

		if (this.#head) {
			this.#tail.next = node;
			this.#tail = node;
		} else {
			this.#head = node;
			this.#tail = node;
		}

		this.#size++;
	}

	dequeue() {
		const current = this.#head;
		if (!current) {
			return;
		}

		this.#head = this.#head.next;
		this.#size--;

		// Clean up tail reference when queue becomes empty
		if (!this.#head) {
			this.#tail = undefined;
		}

		return current.value;
	}

	peek() {
		if (!this.#head) {
			return;
		}

		return this.#head.value;

		// TODO: Node.js 18.
		// return this.#head?.value;
	}

	clear() {
		this.#head = undefined;
		this.#tail = undefined;
		this.#size = 0;
	}

	get size() {
		return this.#size;
	}

	* [Symbol.iterator]() {
		let current = this.#head;

		while (current) {
			yield current.value;
			current = current.next;
		}
	}

	* drain() {
		while (this.#head) {
			yield this.dequeue();
		}
	}
}

;// CONCATENATED MODULE: ./node_modules/p-limit/index.js


function pLimit(concurrency) {
	let rejectOnClear = false;

	if (typeof concurrency === 'object') {
		({concurrency, rejectOnClear = false} = concurrency);
	}

	validateConcurrency(concurrency);

	if (typeof rejectOnClear !== 'boolean') {
		throw new TypeError('Expected `rejectOnClear` to be a boolean');
	}

	const queue = new Queue();
	let activeCount = 0;

	const resumeNext = () => {
		// Process the next queued function if we're under the concurrency limit
		if (activeCount < concurrency && queue.size > 0) {
			activeCount++;
			queue.dequeue().run();
		}
	};

	const next = () => {
		activeCount--;
		resumeNext();
	};

	const run = async (function_, resolve, arguments_) => {
		// Execute the function and capture the result promise
		const result = (async () => function_(...arguments_))();

		// Resolve immediately with the promise (don't wait for completion)
		resolve(result);

		// Wait for the function to complete (success or failure)
		// We catch errors here to prevent unhandled rejections,
		// but the original promise rejection is preserved for the caller
		try {
			await result;
		} catch {}

		// Decrement active count and process next queued function
		next();
	};

	const enqueue = (function_, resolve, reject, arguments_) => {
		const queueItem = {reject};

		// Queue the internal resolve function instead of the run function
		// to preserve the asynchronous execution context.
		new Promise(internalResolve => { // eslint-disable-line promise/param-names
			queueItem.run = internalResolve;
			queue.enqueue(queueItem);
		}).then(run.bind(undefined, function_, resolve, arguments_)); // eslint-disable-line promise/prefer-await-to-then

		// Start processing immediately if we haven't reached the concurrency limit
		if (activeCount < concurrency) {
			resumeNext();
		}
	};

	const generator = (function_, ...arguments_) => new Promise((resolve, reject) => {
		enqueue(function_, resolve, reject, arguments_);
	});

	Object.defineProperties(generator, {
		activeCount: {
			get: () => activeCount,
		},
		pendingCount: {
			get: () => queue.size,
		},
		clearQueue: {
			value() {
				if (!rejectOnClear) {
					queue.clear();
					return;
				}

				const abortError = AbortSignal.abort().reason;

				while (queue.size > 0) {
					queue.dequeue().reject(abortError);
				}
			},
		},
		concurrency: {
			get: () => concurrency,

			set(newConcurrency) {
				validateConcurrency(newConcurrency);
				concurrency = newConcurrency;

				queueMicrotask(() => {
					// eslint-disable-next-line no-unmodified-loop-condition
					while (activeCount < concurrency && queue.size > 0) {
						resumeNext();
					}
				});
			},
		},
		map: {
			async value(iterable, function_) {
				const promises = [];

				try {
					Array.from(iterable, (value, index) => {
						const promise = generator(function_, value, index);
						promises.push(promise);
						return promise;
					});
				} catch (error) {
					// The iterable threw, so `Promise.all` never observes the already scheduled promises. Observe them here to avoid unhandled rejections.
					for (const promise of promises) {
						promise.catch(() => {}); // eslint-disable-line promise/prefer-await-to-then
					}

					throw error;
				}

				return Promise.all(promises);
			},
		},
	});

	return generator;
}

function limitFunction(function_, options) {
	const limit = pLimit(options);

	const limitedFunction = (...arguments_) => limit(() => function_(...arguments_));
	Object.defineProperty(limitedFunction, 'clearQueue', {
		value: limit.clearQueue,
	});

	return limitedFunction;
}

function validateConcurrency(concurrency) {
	if (!((Number.isInteger(concurrency) || concurrency === Number.POSITIVE_INFINITY) && concurrency > 0)) {
		throw new TypeError('Expected `concurrency` to be a number from 1 and up');
	}
}


/***/ }),

/***/ 64377:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   p6: () => (/* binding */ date),
/* harmony export */   w$: () => (/* binding */ datetime)
/* harmony export */ });
/* unused harmony exports time, duration */
/* harmony import */ var _core_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(43759);
/* harmony import */ var _schemas_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2503);



function datetime(params) {
    return _core_index_js__WEBPACK_IMPORTED_MODULE_0__/* ._isoDateTime */ .G1(_schemas_js__WEBPACK_IMPORTED_MODULE_1__/* .ZodISODateTime */ .You, params);
}
function date(params) {
    return _core_index_js__WEBPACK_IMPORTED_MODULE_0__/* ._isoDate */ .db(_schemas_js__WEBPACK_IMPORTED_MODULE_1__/* .ZodISODate */ .Brp, params);
}
function time(params) {
    return core._isoTime(ZodISOTime, params);
}
function duration(params) {
    return core._isoDuration(ZodISODuration, params);
}


/***/ })

};
