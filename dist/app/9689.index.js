export const id = 9689;
export const ids = [9689];
export const modules = {

/***/ 93465:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   NA: () => (/* binding */ drawnCandidates),
/* harmony export */   mc: () => (/* binding */ intervalFigure),
/* harmony export */   nX: () => (/* binding */ linesShown),
/* harmony export */   sH: () => (/* binding */ numeric)
/* harmony export */ });
/* harmony import */ var _text_numbers_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(31879);
/* harmony import */ var _site_charts_chart_config_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(47529);
/* harmony import */ var _site_charts_interval_charts_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(60279);
/* harmony import */ var _site_html_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(38069);
/* harmony import */ var _site_parts_figure_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(64243);
/* harmony import */ var _site_parts_regime_legend_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(28132);
/* harmony import */ var _site_parts_table_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(5647);







/*
 * What pages about candidates draw alike, whichever stage they are of.
 */
/** As many as there are colours, signs and dashes. */
const linesShown = 4;
/** Of a letter of a name in a chart, pixels. */
const letterWidth = 6.6;
/** A line for each candidate: a number and its interval. */
async function intervalFigure(intervals, draw) {
    const { points, series, written, headers } = intervals;
    const groups = points.map(({ group }) => group);
    const chart = (0,_site_charts_interval_charts_js__WEBPACK_IMPORTED_MODULE_1__/* .lyingIntervals */ .C4)({
        points: points.map((point) => ({ ...point, series })),
        groups,
        look: { names: [series], colours: _site_charts_chart_config_js__WEBPACK_IMPORTED_MODULE_0__/* .regimeColours */ .Bh.slice(0, 1), shapes: _site_charts_chart_config_js__WEBPACK_IMPORTED_MODULE_0__/* .regimeShapes */ .w9.slice(0, 1) },
        title: intervals.axis,
        format: intervals.axisFormat,
        nameWidth: letterWidth * Math.max(...groups.map(({ length }) => length)),
    });
    return (0,_site_parts_figure_js__WEBPACK_IMPORTED_MODULE_3__/* .figure */ .v)({
        title: intervals.title,
        description: intervals.description,
        chart: await draw(chart, { id: intervals.id, ...intervals.chart }),
        table: (0,_site_parts_table_js__WEBPACK_IMPORTED_MODULE_5__/* .dataTable */ .J)({
            caption: intervals.caption,
            columns: [{ header: 'Candidate' }, ...numeric(headers)],
            rows: points.map(({ group, value, low, high, n }) => [
                group,
                written(value),
                written(low),
                written(high),
                (0,_text_numbers_js__WEBPACK_IMPORTED_MODULE_6__/* .whole */ .WQ)(n),
            ]),
        }),
        source: '',
        isTableOpen: true,
    });
}
/** Figures of the candidates of one universe: first of all, then lines of those that are shown. @param by what of these is largest */
function drawnCandidates(ofAll, { names, by, figures }) {
    return (0,_site_html_js__WEBPACK_IMPORTED_MODULE_2__/* .html */ .qy) `${ofAll}
<p>Lines are of the ${names.length === 1 ? 'candidate' : `${(0,_text_numbers_js__WEBPACK_IMPORTED_MODULE_6__/* .whole */ .WQ)(names.length)} candidates`} with the largest ${by}, whichever way the gates went:</p>
${(0,_site_parts_regime_legend_js__WEBPACK_IMPORTED_MODULE_4__/* .regimeLegend */ .Bf)(names)}<div class="charts">
${figures}</div>
`;
}
/** Columns of numbers by their headers. */
function numeric(headers) {
    return headers.map((header) => ({ header, numeric: true }));
}


/***/ }),

/***/ 78359:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Pr: () => (/* binding */ invalidationGroups),
/* harmony export */   dD: () => (/* binding */ invalidationJson),
/* harmony export */   z6: () => (/* binding */ invalidationCsv),
/* harmony export */   z8: () => (/* binding */ invalidationSummary)
/* harmony export */ });
/* harmony import */ var _text_csv_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(48081);
/* harmony import */ var _text_markdown_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(53088);
/* harmony import */ var _text_name_list_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(98983);
/* harmony import */ var _text_numbers_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(31879);




const kinds = {
    changed: 'changed',
    new: 'is new',
    gone: 'is gone',
    damaged: 'is damaged',
    stale: 'has to be made again',
    'other code': 'is of other code',
    'other parameters': 'was asked for otherwise',
};
/** `bars_revisions is new (2016); panel has to be made again (2015, 2016)`. */
function inWords(changes) {
    const groups = Map.groupBy(changes, ({ dataset, kind }) => `${dataset} ${kinds[kind]}`);
    const words = [...groups].map(([text, all]) => {
        const times = [
            ...new Set(all.flatMap(({ input }) => /(?:year|as_of|exchange|series)=([^/ ]+)/.exec(input)?.[1] ?? [])),
        ];
        return times.length === 0 ? text : `${text} (${(0,_text_name_list_js__WEBPACK_IMPORTED_MODULE_2__/* .nameList */ .OD)(times.toSorted(), 3)})`;
    });
    return (0,_text_name_list_js__WEBPACK_IMPORTED_MODULE_2__/* .nameList */ .OD)(words, 5, '; ');
}
/** One line for all that is of one dataset, rests on inputs of one kind and is as far from them. */
function invalidationGroups(stale) {
    const groups = new Map();
    for (const { dataset, severity, depth, changes, obstacle = null } of stale) {
        const because = inWords(changes);
        const key = [dataset, severity, depth, because, obstacle].join('\n');
        const before = groups.get(key);
        groups.set(key, { dataset, count: (before?.count ?? 0) + 1, severity, depth, because, obstacle });
    }
    return [...groups.values()];
}
const mostLines = 60;
/** The list as Markdown. */
function invalidationSummary({ stale, looked, commands }) {
    const title = '## Invalidated';
    if (stale.length === 0)
        return `${title}\n\nNothing: ${(0,_text_name_list_js__WEBPACK_IMPORTED_MODULE_2__/* .counted */ .hS)(looked, 'partition or run', 'partitions or runs')} rest on what is stored now.`;
    const groups = invalidationGroups(stale);
    const critical = stale.filter(({ severity }) => severity === 'critical').length;
    const rows = groups
        .slice(0, mostLines)
        .map((group) => [
        group.dataset,
        (0,_text_numbers_js__WEBPACK_IMPORTED_MODULE_3__/* .whole */ .WQ)(group.count),
        group.severity,
        String(group.depth),
        group.because,
        group.obstacle ?? 'yes',
    ]);
    const more = groups.length > mostLines ? [`… and ${groups.length - mostLines} more lines.`] : [];
    const stages = [...new Set(commands.map((command) => command.split(' ')[1]))];
    return [
        title,
        `${(0,_text_numbers_js__WEBPACK_IMPORTED_MODULE_3__/* .whole */ .WQ)(stale.length)} of ${(0,_text_name_list_js__WEBPACK_IMPORTED_MODULE_2__/* .counted */ .hS)(looked, 'partition or run', 'partitions or runs')} rest on an input that is another one now, ${(0,_text_numbers_js__WEBPACK_IMPORTED_MODULE_3__/* .whole */ .WQ)(critical)} of them critically: on a corporate action or a delisting.`,
        (0,_text_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .textTable */ .ed)(['Dataset', 'How many', 'Severity', 'Depth', 'Because', 'Can be made again'], rows),
        ...more,
        stages.length === 0
            ? 'Nothing of it can be made again as the store is.'
            : `\`regimen invalidate --apply\` makes them again: ${stages.join(', ')}.`,
    ].join('\n\n');
}
/** `invalidation.json`. */
function invalidationJson({ stale, looked, commands }) {
    const listed = stale.map(({ what, name, dataset, severity, depth, obstacle = null, changes }) => ({
        what,
        name,
        dataset,
        severity,
        depth,
        obstacle,
        changes,
    }));
    return `${JSON.stringify({ looked, stale: listed, rebuild: commands }, null, 2)}\n`;
}
/** `invalidation.csv`: one row for each changed input of each. */
function invalidationCsv({ stale }) {
    const header = ['what', 'name', 'severity', 'depth', 'input', 'kind', 'before', 'now', 'obstacle'];
    const rows = stale.flatMap(({ what, name, severity, depth, changes, obstacle = null }) => changes.map(({ input, kind, before, now }) => [what, name, severity, depth, input, kind, before, now, obstacle]));
    return (0,_text_csv_js__WEBPACK_IMPORTED_MODULE_0__/* .csv */ .f)(header, rows);
}


/***/ }),

/***/ 9930:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ statusPageSection),
/* harmony export */   M: () => (/* binding */ stagePage)
/* harmony export */ });
/* harmony import */ var _site_layout_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(84423);

/** The page that says where research is: its address beside the pages of the stages, and its name in their navigation. */
const statusPageSection = ['status.html', 'Where we are'];
/** The page of a run of Stage A or B, with the way to the status page. */
function stagePage(stage, { description, body }) {
    const [title, path] = [`Stage ${stage}`, `stage-${stage.toLowerCase()}.html`];
    return (0,_site_layout_js__WEBPACK_IMPORTED_MODULE_0__/* .page */ .M)({
        title,
        description,
        path,
        root: '',
        subject: 'research',
        sections: [[path, title], statusPageSection],
        body,
        colophon: 'Every trial of the ledger counts against each candidate: failed, swept and abandoned ones too.',
    });
}


/***/ }),

/***/ 60030:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   An: () => (/* binding */ hasJoinedSample),
/* harmony export */   D$: () => (/* binding */ openingsOf),
/* harmony export */   GF: () => (/* binding */ openingOfTrial),
/* harmony export */   Ou: () => (/* binding */ windowOf),
/* harmony export */   R5: () => (/* binding */ windowsOf),
/* harmony export */   RN: () => (/* binding */ holdoutLook),
/* harmony export */   TV: () => (/* binding */ readHoldouts),
/* harmony export */   bQ: () => (/* binding */ lastResultOfTrial)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2503);
/* harmony import */ var _lake_canonical_json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6358);
/* harmony import */ var _lake_ledger_lines_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(27934);
/* harmony import */ var _holdout_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(54146);




const hex = zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP().regex(/^[0-9a-f]{16,64}$/);
const isoDay = zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP().regex(/^\d{4}-\d{2}-\d{2}$/);
/** The days that a programme sets aside, both included; written when it begins, and again when they have joined the sample. */
const windowLine = zod__WEBPACK_IMPORTED_MODULE_3__/* .strictObject */ .rej({
    kind: zod__WEBPACK_IMPORTED_MODULE_3__/* .literal */ .euz('window'),
    programme: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(),
    window: hex,
    from: isoDay,
    to: isoDay,
    who: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(),
    when: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(),
});
/** Before a candidate is looked at in a window. */
const openedLine = zod__WEBPACK_IMPORTED_MODULE_3__/* .strictObject */ .rej({
    kind: zod__WEBPACK_IMPORTED_MODULE_3__/* .literal */ .euz('opened'),
    programme: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(),
    window: hex,
    candidate: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(),
    universe: zod__WEBPACK_IMPORTED_MODULE_3__/* .number */ .aig().int(),
    trial: hex,
    run: hex,
    snapshot: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(),
    /** How many openings the days of this window have had, this one included. */
    opening: zod__WEBPACK_IMPORTED_MODULE_3__/* .number */ .aig().int(),
    /** Last as-of date of the panel that it was opened on: a panel that reaches further has the window in its sample. */
    panel_until: isoDay,
    who: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(),
    when: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(),
});
/** What was seen. */
const resultLine = zod__WEBPACK_IMPORTED_MODULE_3__/* .strictObject */ .rej({
    kind: zod__WEBPACK_IMPORTED_MODULE_3__/* .literal */ .euz('result'),
    /** Number of its opening. */
    opened: zod__WEBPACK_IMPORTED_MODULE_3__/* .number */ .aig().int(),
    trial: hex,
    window: hex,
    /** Sum of the net returns of the window; null where none is known. */
    net_return: zod__WEBPACK_IMPORTED_MODULE_3__/* .number */ .aig().nullable(),
    steps: zod__WEBPACK_IMPORTED_MODULE_3__/* .number */ .aig().int(),
    /** One-sided p-value of "not below the mean of the sample", as it is; the gate corrects it. */
    shortfall_p: zod__WEBPACK_IMPORTED_MODULE_3__/* .number */ .aig().nullable(),
    /** SHA-256 of days and net returns. */
    returns: hex,
    when: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(),
});
const holdoutLine = zod__WEBPACK_IMPORTED_MODULE_3__/* .discriminatedUnion */ .gMt('kind', [windowLine, openedLine, resultLine]);
/** Reads the ledger. @returns what is wrong with it besides */
function readHoldouts(text) {
    const { chain, lines, problems } = (0,_lake_ledger_lines_js__WEBPACK_IMPORTED_MODULE_1__/* .readLedgerLines */ .F)(text, holdoutLine);
    return { ledger: { text, lines: lines.map(({ seq, line }) => ({ seq, line })), head: chain.head }, problems };
}
/** A window by its days: the first 16 hexadecimal digits of the SHA-256 of programme and days. */
function windowOf(programme, from, to) {
    return { window: (0,_lake_canonical_json_js__WEBPACK_IMPORTED_MODULE_0__/* .sha256Hex */ .f)((0,_lake_canonical_json_js__WEBPACK_IMPORTED_MODULE_0__/* .canonicalJson */ .d)({ programme, from, to })).slice(0, 16), from, to };
}
/** The windows of a programme in order of time. */
function windowsOf({ lines }, programme) {
    const found = new Map();
    for (const { line } of lines) {
        if (line.kind === 'window' && line.programme === programme)
            found.set(line.window, { window: line.window, from: line.from, to: line.to });
    }
    return [...found.values()].toSorted((a, b) => (a.from < b.from ? -1 : 1));
}
/** Whether a window was opened on a panel that ends before this day, so that it belongs to the sample by now. */
function hasJoinedSample({ lines }, { window }, panelUntil) {
    return lines.some(({ line }) => line.kind === 'opened' && line.window === window && line.panel_until < panelUntil);
}
/** Openings of any window that shares a day with this one, of whichever programme: the days were looked at so often. */
function openingsOf({ lines }, { from, to }) {
    const sharing = new Set();
    for (const { line } of lines)
        if (line.kind === 'window' && line.from <= to && from <= line.to)
            sharing.add(line.window);
    return lines.flatMap(({ seq, line }) => (line.kind === 'opened' && sharing.has(line.window) ? [{ seq, line }] : []));
}
/** The first opening of a window by a trial: there is no second look. */
function openingOfTrial({ lines }, { window }, trial) {
    for (const { seq, line } of lines)
        if (line.kind === 'opened' && line.window === window && line.trial === trial)
            return { seq, opened: line };
    return undefined;
}
/** What an opening showed; undefined where it has no result. @param opened number of its line */
function resultOfOpening({ lines }, opened) {
    for (const { line } of lines)
        if (line.kind === 'result' && line.opened === opened)
            return line;
    return undefined;
}
/** What a trial showed last, in whichever window. */
function lastResultOfTrial({ lines }, trial) {
    return lines.flatMap(({ line }) => (line.kind === 'result' && line.trial === trial ? [line] : [])).at(-1);
}
/** What was seen of a trial last, its p-value corrected for all openings of the same days; undefined where it was not looked at. */
function holdoutLook(ledger, programme, trial) {
    const result = lastResultOfTrial(ledger, trial);
    const window = windowsOf(ledger, programme).find((one) => one.window === result?.window);
    if (result === undefined || window === undefined)
        return undefined;
    const others = openingsOf(ledger, window)
        .filter(({ seq }) => seq !== result.opened)
        .map(({ seq }) => resultOfOpening(ledger, seq)?.shortfall_p ?? null);
    return { netReturn: result.net_return, shortfallP: (0,_holdout_js__WEBPACK_IMPORTED_MODULE_2__/* .correctedShortfall */ .p)(result.shortfall_p, others) };
}


/***/ }),

/***/ 6318:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ holdoutStore)
/* harmony export */ });
/* harmony import */ var _lake_hash_chain_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(20425);
/* harmony import */ var _chain_store_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(92938);
/* harmony import */ var _datasets_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(47644);
/* harmony import */ var _holdout_ledger_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(60030);




/** The ledger of holdouts in a lake. */
const holdoutStore = new _chain_store_js__WEBPACK_IMPORTED_MODULE_1__/* .ChainStore */ .F({
    dataset: _datasets_js__WEBPACK_IMPORTED_MODULE_2__/* .holdout */ .gn,
    lock: 'holdout',
    title: 'ledger of holdouts',
    hint: 'Take the ledger back from the state branch or a backup; a ledger that was edited says nothing about what was opened.',
    reference: 'opened',
    read: _holdout_ledger_js__WEBPACK_IMPORTED_MODULE_3__/* .readHoldouts */ .TV,
    withLines: _lake_hash_chain_js__WEBPACK_IMPORTED_MODULE_0__/* .withLines */ .Gy,
});


/***/ }),

/***/ 54146:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ holdoutOutcome),
/* harmony export */   p: () => (/* binding */ correctedShortfall)
/* harmony export */ });
/* harmony import */ var _statistics_mean_deviation_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(17842);
/* harmony import */ var _statistics_multiple_testing_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(17276);
/* harmony import */ var _statistics_student_t_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(88119);



/**
 * Holds the net returns of the holdout against those of the sample: the sum, and Welch's test that the mean is not below that of the sample, one-sided (Welch, Biometrika 34,
 * 1947): t = (m_h − m_s) / √(s_h²/n_h + s_s²/n_s) with the degrees of freedom of Welch and Satterthwaite.
 *
 * @param holdout net returns by step; NaN is not known
 * @param sample those of the path that stands for the candidate
 */
function holdoutOutcome(holdout, sample) {
    const own = (0,_statistics_mean_deviation_js__WEBPACK_IMPORTED_MODULE_1__/* .meanDeviation */ .r)(holdout);
    const netReturn = own.mean === null ? null : own.mean * own.n;
    return { netReturn, steps: own.n, shortfallP: shortfall(own, (0,_statistics_mean_deviation_js__WEBPACK_IMPORTED_MODULE_1__/* .meanDeviation */ .r)(sample)) };
}
function shortfall(own, other) {
    if (own.mean === null || own.deviation === null || other.mean === null || other.deviation === null)
        return null;
    const [a, b] = [own.deviation ** 2 / own.n, other.deviation ** 2 / other.n];
    if (!(a + b > 0))
        return null;
    const t = (own.mean - other.mean) / Math.sqrt(a + b);
    const freedom = (a + b) ** 2 / (a ** 2 / (own.n - 1) + b ** 2 / (other.n - 1));
    const half = (0,_statistics_student_t_js__WEBPACK_IMPORTED_MODULE_0__/* .tTwoSided */ .u)(t, freedom) / 2;
    return t < 0 ? half : 1 - half;
}
/**
 * The p-value of a shortfall after Holm, over all openings of the same days. An opening without a p-value counts as one with 1.
 *
 * @param others those of the other openings
 */
function correctedShortfall(own, others) {
    if (own === null)
        return null;
    return (0,_statistics_multiple_testing_js__WEBPACK_IMPORTED_MODULE_2__/* .holm */ .f)(Float64Array.of(own, ...others.map((p) => p ?? 1)))[0];
}


/***/ }),

/***/ 19689:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  run: () => (/* binding */ run)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/errors.js
var errors = __webpack_require__(961);
// EXTERNAL MODULE: ./node_modules/zod/v4/core/errors.js
var core_errors = __webpack_require__(37428);
// EXTERNAL MODULE: ./build/lib/src/errors.js
var src_errors = __webpack_require__(42226);
// EXTERNAL MODULE: ./build/lib/src/file-system.js
var file_system = __webpack_require__(55281);
// EXTERNAL MODULE: ./build/lib/src/lake/make-folder.js
var make_folder = __webpack_require__(88836);
// EXTERNAL MODULE: ./build/lib/src/promotion/ledger.js
var promotion_ledger = __webpack_require__(98282);
// EXTERNAL MODULE: ./build/lib/src/promotion/registry.js
var promotion_registry = __webpack_require__(89380);
// EXTERNAL MODULE: ./build/lib/src/report/research/research-pages.js
var research_pages = __webpack_require__(9930);
// EXTERNAL MODULE: ./build/lib/src/promotion/evidence.js
var promotion_evidence = __webpack_require__(75054);
;// CONCATENATED MODULE: ./build/lib/src/promotion/outlook.js



/**
 * What there is to say of the champion.
 *
 * @param evidence of a run, with all its candidates; null without one
 * @param session number of the session of which it is said
 * @returns undefined without a champion
 */
function championOutlook(ledger, registry, { evidence, session, settings }) {
    const champion = (0,promotion_registry/* holderOf */.Kd)(registry, promotion_registry/* championSlot */.kY);
    if (champion === undefined)
        return undefined;
    const survivors = (evidence?.candidates ?? []).filter((row) => row.is_survivor).toSorted(promotion_evidence/* byMerit */.Jk);
    const own = evidence?.candidates.find(({ trial }) => trial === champion.trial);
    const lived = (0,promotion_registry/* liveSessions */.k)(champion, session);
    const [best] = survivors;
    return {
        champion,
        beginning: beginningOf(ledger, champion),
        latest: latestChange(ledger, champion),
        own,
        rival: survivors.find(({ trial }) => trial !== champion.trial),
        gap: best === undefined || own === undefined ? null : best.score - own.score,
        lived,
        probationLeft: champion.on_probation ? Math.max(0, settings.review_sessions - lived) : 0,
    };
}
/** Number of the session of the last decision; 0 without one. */
function lastDecidedSession({ lines }) {
    return lines.reduce((last, line) => Math.max(last, (0,promotion_ledger/* sessionOf */.MC)(line)), 0);
}
/** By the first line that gives it the id of its tenure: a rollback puts a champion back under its own. */
function beginningOf(ledger, { champion: id, trial }) {
    for (const { line } of (0,promotion_ledger/* standingLines */.Yt)(ledger)) {
        const event = line.decision.events.find((one) => one.event === 'PROMOTION' && one.new_champion === id);
        if (event === undefined)
            continue;
        const decided = line.kind === 'decided' ? line : undefined;
        return {
            line,
            reason_codes: event.reason_codes,
            numbers: decided?.evidence?.candidates.find((row) => row.trial === trial),
            comparison: decided?.comparisons.find(({ challenger }) => challenger === trial),
        };
    }
    return undefined;
}
function latestChange(ledger, { trial }) {
    for (const { line } of (0,promotion_ledger/* standingLines */.Yt)(ledger).toReversed()) {
        const change = line.decision.changes.findLast(({ entry }) => entry.trial === trial);
        if (change !== undefined)
            return { line, change };
    }
    return undefined;
}

// EXTERNAL MODULE: ./build/lib/src/promotion/reason-codes.js
var reason_codes = __webpack_require__(22192);
// EXTERNAL MODULE: ./build/lib/src/text/name-list.js
var name_list = __webpack_require__(98983);
// EXTERNAL MODULE: ./build/lib/src/text/numbers.js
var text_numbers = __webpack_require__(31879);
// EXTERNAL MODULE: ./build/lib/src/report/site/html.js
var html = __webpack_require__(38069);
// EXTERNAL MODULE: ./build/lib/src/report/site/layout.js + 1 modules
var layout = __webpack_require__(84423);
// EXTERNAL MODULE: ./build/lib/src/report/site/parts/table.js
var table = __webpack_require__(5647);
// EXTERNAL MODULE: ./build/lib/src/report/research/candidate-figures.js
var candidate_figures = __webpack_require__(93465);
;// CONCATENATED MODULE: ./build/lib/src/report/research/status-champion.js







/** Names of candidates are cut to so many letters. */
const longestName = 80;
function nameOf(entry) {
    return (0,html/* foreignText */.qk)((0,promotion_registry/* candidateName */.vf)(entry), longestName);
}
/** Each reason in words, with its code. */
function reasonList(codes) {
    return (0,html/* html */.qy) `<ul>${codes.map((code) => (0,html/* html */.qy) `<li>${ruleText(code)} <code>${code}</code></li>\n`)}</ul>\n`;
}
/** A rule, with what stands between backticks as code. */
function ruleText(code) {
    const rule = (0,reason_codes/* ruleOf */.Y)(code) ?? 'A rule of another version';
    return rule.split('`').map((part, i) => (i % 2 === 0 ? part : (0,html/* html */.qy) `<code>${part}</code>`));
}
/** Who the champion is, since when and why, by which numbers. */
function championSection(outlook, ledger, validation) {
    const { champion, beginning } = outlook;
    const { state, family, trial, slot, champion: tenure } = champion;
    const since = beginning === undefined
        ? ''
        : (0,html/* html */.qy) ` since <b>${beginning.line.session}</b>, by decision <code>${beginning.line.id}</code>`;
    return (0,html/* html */.qy) `<h2>The champion</h2>
<p><b>${nameOf(champion)}</b> (family ${(0,html/* foreignText */.qk)(family, longestName)}, trial <code>${trial}</code>) holds the slot <code>${slot}</code>${since}: tenure <code>${tenure}</code>, state <b>${stateWords[state]}</b>.</p>
<h3>Why it is live</h3>
<p>${whyLive(outlook, ledger)}</p>
${beginning !== undefined && reasonList(beginning.reason_codes)}
${state === 'live_hold' && holdReasons(outlook)}
<h3>Its numbers</h3>
${numbersTable(outlook, validation)}
${validation?.isThere === false && (0,html/* html */.qy) `<p>The results of that run are not in this lake: this is what the ledger of promotions keeps of them.</p>`}
${digestList(outlook, ledger, validation)}
${slotTable(ledger)}`;
}
const stateWords = {
    live: 'live',
    live_hold: 'on hold',
    shadow: 'in shadow',
    retired: 'retired',
};
/** The first sentence of the page about the champion. */
function championLede({ champion, beginning, probationLeft }) {
    const since = beginning === undefined ? '' : ` since ${beginning.line.session}`;
    const probation = probationLeft > 0 ? `, on probation for ${(0,text_numbers/* counted */.hS)(probationLeft, 'more session')}` : '';
    return (0,html/* html */.qy) `The champion is <b>${nameOf(champion)}</b>, ${champion.state === 'live' ? 'live' : 'on hold, in its slot'}${since}${probation}.`;
}
function whyLive({ beginning }, ledger) {
    if (beginning === undefined)
        return 'No line of the ledger says how its tenure began.';
    const { line, comparison } = beginning;
    if (line.kind === 'rolled_back')
        return `A decision was taken back: ${line.why}`;
    if (line.evidence === null)
        return 'Its decision names no evidence.';
    const { run, candidates_total: all, survivors_total: passed } = line.evidence;
    const field = (0,html/* html */.qy) `Of ${(0,text_numbers/* counted */.hS)(all, 'candidate')} in the run <code>${run}</code> of Stage B ${(0,text_numbers/* whole */.WQ)(passed)} passed every gate`;
    if (comparison === undefined)
        return (0,html/* html */.qy) `${field}, and of those that may have the slot, which was free, it had the highest registry score.`;
    const { n, sharpe_difference: difference, p, incumbent } = comparison;
    const before = (0,promotion_ledger/* registryOf */.Fv)(ledger).get(incumbent);
    return (0,html/* html */.qy) `${field}, it among them. It had a higher registry score than ${before === undefined ? 'the champion before it' : nameOf(before)}, and its Sharpe ratio
is larger by ${(0,text_numbers/* signed */.x8)(difference, 4)} a step on the same ${(0,text_numbers/* whole */.WQ)(n)} dates, which is more than chance (paired bootstrap, p ${(0,text_numbers/* decimal */._)(p, 4)}).`;
}
function holdReasons({ latest }) {
    if (latest === undefined)
        return false;
    return (0,html/* html */.qy) `<h3>Why it is on hold</h3>
<p>By decision <code>${latest.line.id}</code> of ${latest.line.session}:</p>
${reasonList(latest.change.reason_codes)}`;
}
const shownNumbers = [
    ['Registry score', ({ score }) => (0,text_numbers/* decimal */._)(score, 6)],
    ['Deflated Sharpe ratio (chance that it is no luck of many trials)', ({ dsr }) => (0,text_numbers/* decimal */._)(dsr, 3)],
    ['Probabilistic Sharpe ratio', ({ psr }) => (0,text_numbers/* decimal */._)(psr, 3)],
    ['Net Sharpe ratio, per year', ({ net_sharpe }) => (0,text_numbers/* decimal */._)(net_sharpe)],
    ['Mean rank IC', ({ ic_mean }) => (0,text_numbers/* signed */.x8)(ic_mean, 4)],
    ['Turnover of a step', ({ turnover }) => (0,text_numbers/* percent */.KN)(turnover, 0)],
    ['Deepest fall', ({ max_drawdown }) => (0,text_numbers/* percent */.KN)(max_drawdown)],
    ['Sharpe ratio of its worst path', ({ path_sharpe_min }) => (0,text_numbers/* decimal */._)(path_sharpe_min)],
];
function numbersTable({ beginning, own }, validation) {
    const then = beginning?.numbers;
    const now = validation === undefined
        ? 'Now'
        : `Run ${validation.evidence.run.slice(0, 8)}, to ${validation.evidence.as_of ?? '?'}`;
    return (0,table/* dataTable */.J)({
        caption: 'Numbers of the champion when it was promoted, and by the last run of Stage B',
        columns: [{ header: 'Number' }, ...(0,candidate_figures/* numeric */.sH)([`On ${beginning?.line.session ?? 'its promotion'}`, now])],
        rows: shownNumbers.map(([name, show]) => [
            name,
            then === undefined ? text_numbers/* nothing */.s6 : show(then),
            own === undefined ? 'not in it' : show(own),
        ]),
    });
}
/** What the numbers were read from, by content. */
function digestList({ beginning }, ledger, validation) {
    const evidences = [
        ...(beginning?.line.kind === 'decided' && beginning.line.evidence !== null
            ? [['Promoted on', beginning.line.evidence]]
            : []),
        ...(validation === undefined ? [] : [['Seen last in', validation.evidence]]),
    ];
    return (0,html/* html */.qy) `<details><summary>Digests of what these numbers rest on</summary>
<ul>${evidences.map(([what, { run, snapshot, digests, gates }]) => (0,html/* html */.qy) `<li>${what} run <code>${run}</code> of snapshot <code>${snapshot}</code>: candidates <span class="digest">${digests.candidates}</span>, survivors <span class="digest">${digests.survivors}</span>, returns <span class="digest">${digests.returns ?? 'gone'}</span>, gates <span class="digest">${gates}</span></li>\n`)}<li>Ledger of promotions, ${(0,text_numbers/* counted */.hS)(ledger.lines.length, 'line')}: <span class="digest">${ledger.chain.head.hash}</span></li>
</ul></details>
`;
}
/** Who holds which slot beside the champion. */
function slotTable(ledger) {
    const held = (0,promotion_registry/* slotHolders */._E)((0,promotion_ledger/* registryOf */.Fv)(ledger));
    if (held.length === 0)
        return false;
    const since = sinceDates(ledger);
    return (0,table/* dataTable */.J)({
        caption: 'Slots and who holds them',
        columns: [
            { header: 'Slot' },
            { header: 'Candidate', className: 'names' },
            { header: 'State' },
            { header: 'Since' },
        ],
        rows: held.map((entry) => [entry.slot, nameOf(entry), stateWords[entry.state], since.get(entry.trial) ?? '']),
    });
}
/** The day of the decision that gave each candidate its present state. */
function sinceDates(ledger) {
    const since = new Map();
    for (const { line } of (0,promotion_ledger/* standingLines */.Yt)(ledger)) {
        for (const { from, entry } of line.decision.changes)
            if (from !== entry.state)
                since.set(entry.trial, line.session);
    }
    return since;
}
/** Why there is no champion: what was decided last, and which gates say no to most candidates. */
function vacancySection(ledger, { validation }) {
    const last = (0,promotion_ledger/* standingLines */.Yt)(ledger).at(-1)?.line;
    const reasons = last === undefined
        ? (0,html/* html */.qy) `<p>Nothing was decided yet: <code>regimen promote</code> decides on a run of Stage B.</p>`
        : (0,html/* html */.qy) `<p>The last decision, <code>${last.id}</code> of ${last.session}, left the slot <code>live</code> empty. No champion is a result, and often the right one.</p>
${reasonList(last.decision.reason_codes)}`;
    return (0,html/* html */.qy) `<h2>Why there is no champion</h2>
${reasons}
${validation !== undefined && refusalTable(validation)}
${slotTable(ledger)}`;
}
const gatesShown = 12;
function refusalTable({ evidence, gates, numbers }) {
    const failing = evidence.candidates.filter(({ failed }) => failed.length > 0);
    const counts = new Map();
    for (const code of failing.flatMap(({ failed }) => failed))
        counts.set(code, (counts.get(code) ?? 0) + 1);
    const ordered = [...counts].toSorted(([a, x], [b, y]) => y - x || (a < b ? -1 : 1)).slice(0, gatesShown);
    if (ordered.length === 0)
        return (0,html/* html */.qy) `<p>No gate says no to any candidate of the run <code>${evidence.run}</code>.</p>`;
    return (0,table/* dataTable */.J)({
        caption: `Gates that say no most often, in the run ${evidence.run} of ${(0,text_numbers/* counted */.hS)(evidence.candidates_total, 'candidate')}`,
        stacks: true,
        columns: [
            { header: 'Gate' },
            ...(0,candidate_figures/* numeric */.sH)(['Says no to', 'Asks for', 'Nearest candidate has']),
            { header: 'Which', className: 'names' },
        ],
        rows: ordered.map(([code, count]) => {
            const gate = gates.find((one) => one.code === code);
            const near = gate === undefined
                ? undefined
                : nearestTo(gate, failing.filter(({ failed }) => failed.includes(code)), numbers);
            return [
                (0,html/* html */.qy) `<code>${code}</code>`,
                `${(0,text_numbers/* whole */.WQ)(count)} of ${(0,text_numbers/* whole */.WQ)(evidence.candidates.length)}`,
                gate === undefined ? text_numbers/* nothing */.s6 : boundText(gate),
                near === undefined ? text_numbers/* nothing */.s6 : (0,text_numbers/* level */.Rc)(near.value),
                near === undefined ? '' : nameOf(near.row),
            ];
        }),
    });
}
/** Of those to whom a gate says no the one that lacks least. */
function nearestTo(gate, failing, numbers) {
    const known = failing.flatMap((row) => {
        const value = numbers.get(row.trial)?.get(gate.metric);
        return value === undefined ? [] : [{ row, value }];
    });
    return known.toSorted((a, b) => marginOf(gate, b.value) - marginOf(gate, a.value))[0];
}
/** What a gate asks for: `≥ 0.9 dsr`. */
function boundText({ metric, at_least, at_most, above }) {
    const [sign, bound] = at_least !== undefined ? ['≥', at_least] : at_most !== undefined ? ['≤', at_most] : ['>', above];
    return `${metric} ${sign} ${(0,text_numbers/* level */.Rc)(bound)}`;
}
/** How far a number is on the right side of a gate; negative on the wrong one. */
function marginOf({ at_least, at_most, above }, value) {
    return at_most !== undefined ? at_most - value : value - (at_least ?? above ?? 0);
}

;// CONCATENATED MODULE: ./build/lib/src/report/research/status-ladder.js






/*
 * What would take its slot from the champion, and how far it is from that: docs/promotion.md has the rules in words.
 */
/** @param session number of the session of which it is said */
function ladderSection(outlook, ledger, { subject, session }) {
    const { validation, settings } = subject;
    return (0,html/* html */.qy) `<h2>What would retire it</h2>
<p>${standing(outlook)}</p>
${(0,table/* dataTable */.J)({
        caption: 'The ladder of demotion: what each step takes, and how far it is',
        stacks: true,
        columns: [
            { header: 'Step' },
            { header: 'What would happen', className: 'names' },
            { header: 'Then', className: 'names' },
            { header: 'Now', className: 'names' },
            { header: 'Still missing', className: 'names' },
        ],
        rows: [
            gateStep(outlook, validation, settings.hard_gates),
            ...gapSteps(outlook, settings),
            ...holdSteps(outlook, settings),
            probationStep(outlook, settings),
            challengeStep(outlook, settings, (0,promotion_ledger/* sessionsToReview */.Xl)(ledger, session, settings)),
            staleStep(subject),
        ],
    })}
${validation !== undefined && gateTable(outlook, validation, settings.hard_gates)}`;
}
function standing({ own, champion }) {
    if (own === undefined)
        return 'The last run of Stage B does not have it: a run that is decided without it puts it on hold.';
    if (own.is_survivor)
        return 'The last run of Stage B has it among the survivors: as long as that is so it keeps its slot, unless a better one takes it.';
    const fate = champion.on_probation
        ? 'it is on probation, and goes to shadow at once'
        : 'the steps below say what becomes of it';
    return `The last run of Stage B does not have it among the survivors (${own.failed.join(', ') || 'outside the largest number of survivors'}): ${fate} when that is decided.`;
}
/** The hard gate that is nearest to saying no. */
function gateStep({ champion, own }, validation, hard) {
    const what = ['Hard gate', `One of these says no: ${hard.join(', ') || 'there are none'}`];
    const failed = (own?.failed ?? []).filter((code) => hard.includes(code));
    if (failed.length > 0)
        return [...what, 'retired at once', `${failed.join(', ')} says no`, 'nothing'];
    const numbers = validation?.numbers.get(champion.trial);
    const known = (validation?.gates ?? []).flatMap((gate) => {
        const value = numbers?.get(gate.metric);
        return hard.includes(gate.code) && value !== undefined ? [{ gate, value, margin: marginOf(gate, value) }] : [];
    });
    const [nearest] = known.toSorted((a, b) => a.margin - b.margin);
    if (nearest === undefined)
        return [...what, 'retired at once', own === undefined ? 'not in the last run' : 'all of them say yes', text_numbers/* nothing */.s6];
    return [
        ...what,
        'retired at once',
        `nearest: ${nearest.gate.metric} is ${(0,text_numbers/* level */.Rc)(nearest.value)}, the gate asks for ${boundText(nearest.gate)}`,
        (0,text_numbers/* level */.Rc)(nearest.margin),
    ];
}
function gapSteps({ own, gap }, settings) {
    const { demotion_shadow_score_gap: toShadow, demotion_retire_score_gap: toRetire } = settings;
    const now = own === undefined
        ? 'not in the last run'
        : gap === null
            ? 'nobody survives'
            : `${(0,text_numbers/* decimal */._)(gap, 3)} below the best survivor${own.is_survivor ? ', and a survivor itself' : ''}`;
    const step = (limit, then) => [
        `Score gap, ${(0,text_numbers/* decimal */._)(limit)}`,
        `A gate says no, and its score is ${(0,text_numbers/* decimal */._)(limit)} or more below the best survivor`,
        then,
        now,
        gap === null || own === undefined
            ? text_numbers/* nothing */.s6
            : missing(limit - gap, own.is_survivor ? ' of score, and a gate that says no' : ' of score'),
    ];
    return [step(toRetire, 'retired'), step(toShadow, 'shadow')];
}
function missing(distance, of) {
    return distance <= 0
        ? `nothing${of.includes('gate') ? ' but a gate that says no' : ''}`
        : `${(0,text_numbers/* decimal */._)(distance, 3)}${of}`;
}
function holdSteps({ champion: { hold_runs: runs, state } }, settings) {
    const { live_hold_shadow_after_runs: toShadow, live_hold_retire_after_runs: toRetire } = settings;
    const now = runs === 0
        ? `none in a row${state === 'live_hold' ? '; on hold for its evidence' : ''}`
        : `${(0,text_numbers/* counted */.hS)(runs, 'run')} in a row`;
    const step = (limit, then) => [
        `Missing or failing, ${(0,text_numbers/* counted */.hS)(limit, 'run')}`,
        `${(0,text_numbers/* counted */.hS)(limit, 'run')} in a row without it, in which it fails otherwise, or in which nothing passes “strict”`,
        `${then}; on hold from the first on`,
        now,
        (0,text_numbers/* counted */.hS)(Math.max(0, limit - runs), 'such run'),
    ];
    return [step(toShadow, 'shadow'), step(toRetire, 'retired')];
}
function probationStep({ champion, lived, probationLeft }, { review_sessions: span }) {
    const what = ['Probation', 'A gate says no while it is on probation'];
    if (!champion.on_probation)
        return [...what, 'shadow at once', 'probation is over', 'does not apply any more'];
    return [
        ...what,
        'shadow at once',
        `live for ${(0,text_numbers/* whole */.WQ)(lived)} of ${(0,text_numbers/* counted */.hS)(span, 'session')}`,
        `a gate that says no in the next ${(0,text_numbers/* counted */.hS)(probationLeft, 'session')}`,
    ];
}
function challengeStep({ rival, own, champion }, { score_epsilon: epsilon, challenge_level: at }, toReview) {
    const rule = (0,html/* html */.qy) `At a review another survivor scores ${(0,text_numbers/* decimal */._)(epsilon)} more, and its Sharpe ratio is larger beyond chance (p ≤ ${(0,text_numbers/* level */.Rc)(at)})`;
    const review = toReview === 0 ? 'the next decision is a review' : `next review in ${(0,text_numbers/* counted */.hS)(toReview, 'session')}`;
    const wait = champion.on_probation ? '; nobody challenges it on probation' : '';
    if (rival === undefined)
        return ['Challenge', rule, 'shadow', `no other survivor; ${review}${wait}`, 'a challenger'];
    const lead = own === undefined ? null : rival.score - own.score;
    return [
        'Challenge',
        rule,
        'shadow',
        (0,html/* html */.qy) `${nameOf(rival)} scores ${(0,text_numbers/* decimal */._)(rival.score, 3)}${lead !== null && `, ${(0,text_numbers/* decimal */._)(Math.abs(lead), 3)} ${lead > 0 ? 'more' : 'less'}`}; ${review}${wait}`,
        lead === null ? text_numbers/* nothing */.s6 : lead >= epsilon ? 'the test of the same dates' : `${(0,text_numbers/* decimal */._)(epsilon - lead, 3)} of score`,
    ];
}
/** Old evidence takes no slot, and gives none. */
function staleStep({ validation, session, settings, evidenceAge }) {
    const limit = settings.stale_after_sessions;
    const what = ['Stale evidence', `No newer evidence for more than ${(0,text_numbers/* counted */.hS)(limit, 'session')}`];
    const then = 'it stays; nobody is promoted (EVIDENCE_STALE)';
    if (validation === undefined || session === undefined || evidenceAge === undefined)
        return [...what, then, 'no evidence', text_numbers/* nothing */.s6];
    return [
        ...what,
        then,
        `${(0,text_numbers/* counted */.hS)(evidenceAge, 'session')} old`,
        (0,text_numbers/* counted */.hS)(Math.max(0, limit + 1 - evidenceAge), 'session'),
    ];
}
function gateTable({ champion, own }, { gates, numbers, notApplied }, hard) {
    if (gates.length === 0 || own === undefined)
        return false;
    const known = numbers.get(champion.trial);
    const skipped = notApplied.get(champion.trial);
    return (0,table/* dataTable */.J)({
        caption: 'Every gate of “final”, and how far the champion is from its no',
        stacks: true,
        columns: [
            { header: 'Gate' },
            { header: 'Asks for' },
            ...(0,candidate_figures/* numeric */.sH)(['Has', 'Distance to no']),
            { header: 'If it says no' },
        ],
        rows: gates.map((gate) => {
            const value = known?.get(gate.metric);
            const isNo = own.failed.includes(gate.code);
            const distance = skipped?.has(gate.code)
                ? 'does not apply'
                : value === undefined
                    ? text_numbers/* nothing */.s6
                    : `${(0,text_numbers/* level */.Rc)(marginOf(gate, value))}${isNo ? ', says no' : ''}`;
            return [
                (0,html/* html */.qy) `<code>${gate.code}</code>`,
                boundText(gate),
                (0,text_numbers/* level */.Rc)(value),
                distance,
                hard.includes(gate.code) ? 'retired at once' : 'no survivor: the ladder',
            ];
        }),
    });
}

;// CONCATENATED MODULE: ./build/lib/src/report/research/status-store.js




/** What there is in the lake, and how fresh the bars of each class are. */
function dataSections(subject) {
    return (0,html/* html */.qy) `<h2>What there is</h2>
${countTable(subject)}
<h2>How fresh it is</h2>
${freshnessTable(subject.classes)}`;
}
function countTable({ store, panel, runs }) {
    const rows = [];
    if (store === undefined)
        rows.push(['Snapshot', 'none', 'regimen snapshot pins what the store holds']);
    else {
        const { assets, rows: byDataset, id, known, digest } = store;
        const byClass = Object.entries(assets).map(([name, count]) => `${name} ${(0,text_numbers/* whole */.WQ)(count)}`);
        const sum = Object.values(assets).reduce((total, count) => total + count, 0);
        rows.push(['Assets', (0,text_numbers/* whole */.WQ)(sum), byClass.join(', ')], ['Bars', (0,text_numbers/* whole */.WQ)(byDataset.bars ?? 0), `${(0,text_numbers/* counted */.hS)(byDataset.bars_revisions ?? 0, 'later value')}`], ['Actions', (0,text_numbers/* whole */.WQ)(byDataset.asset_actions ?? 0), 'splits and dividends'], ['Delistings', (0,text_numbers/* whole */.WQ)(byDataset.delistings ?? 0), ''], ['Snapshot', id, `bars known to ${known}; content ${digest}`]);
    }
    if (panel === undefined)
        rows.push(['Panel', 'none', 'regimen panel and regimen merge make one']);
    else {
        const { rows: count, asOf, universe, snapshot, featureSet, digest } = panel;
        const size = universe === 0 ? 'every asset' : `the ${(0,text_numbers/* whole */.WQ)(universe)} most liquid`;
        rows.push([
            'Rows of the panel',
            (0,text_numbers/* whole */.WQ)(count),
            `${(0,text_numbers/* counted */.hS)(asOf.length, 'as-of date')}, ${asOf[0] ?? text_numbers/* nothing */.s6} to ${asOf.at(-1) ?? text_numbers/* nothing */.s6}, ${size}`,
        ], ['Panel of', snapshot || 'no snapshot', `feature set ${featureSet}; content ${digest}`]);
    }
    rows.push(['Runs of Stage A', (0,text_numbers/* whole */.WQ)(runs.a), ''], ['Runs of Stage B', (0,text_numbers/* whole */.WQ)(runs.b), 'whose results are there']);
    return (0,table/* dataTable */.J)({
        caption: 'Counts of the last snapshot, of the panel, and of the runs in the lake',
        stacks: true,
        columns: [{ header: 'What' }, { header: 'How many', numeric: true }, { header: 'Of', className: 'names' }],
        rows,
    });
}
function freshnessTable(classes) {
    if (classes.length === 0)
        return (0,html/* html */.qy) `<p>No audit of the store says it: <code>regimen reconcile</code> does.</p>\n`;
    return (0,table/* dataTable */.J)({
        caption: 'By class of assets, as the last audit of the store saw it',
        stacks: true,
        columns: [
            { header: 'Class' },
            ...(0,candidate_figures/* numeric */.sH)(['Assets', 'With bars', 'Last bar', 'Sessions since']),
            { header: 'Allowed' },
            { header: 'State' },
        ],
        rows: classes.map((one) => [
            one.name,
            (0,text_numbers/* whole */.WQ)(one.assets),
            (0,text_numbers/* whole */.WQ)(one.withBars),
            one.lastBar ?? text_numbers/* nothing */.s6,
            (0,text_numbers/* whole */.WQ)(one.sessions),
            limitText(one),
            stateOf(one),
        ]),
    });
}
function limitText({ warn, fail }) {
    const limits = [
        warn !== undefined && `warned of from ${(0,text_numbers/* whole */.WQ)(warn)}`,
        fail !== undefined && `an error from ${(0,text_numbers/* whole */.WQ)(fail)}`,
    ];
    return limits.filter((text) => text !== false).join(', ') || 'nobody asks';
}
function stateOf({ sessions, warn, fail }) {
    if (sessions === null)
        return 'no bar';
    if (fail !== undefined && sessions >= fail)
        return 'too old';
    return warn !== undefined && sessions >= warn ? 'old' : 'fresh';
}

;// CONCATENATED MODULE: ./build/lib/src/report/research/status-page.js












/** One page that says where research is: the champion and why, the trials, what would retire it, the last decisions, the data, and what is stale. The same facts give the same bytes. */
function statusPage(subject) {
    const { promotions, pages } = subject;
    const body = (0,html/* html */.qy) `<h1>Where we are</h1>
<p class="lede">${lede(subject)}</p>
${facts(subject)}
${brokenNotices(subject)}
${'sound' in promotions && promotionSections(promotions.sound, subject)}
${trialSection(subject)}
${'sound' in promotions && decisionSection(promotions.sound)}
${dataSections(subject)}
${staleSection(subject)}
${runSection(subject)}`;
    return (0,layout/* page */.M)({
        title: 'Where we are',
        description: 'The champion of research, why it is live, how often was tried, and what would retire it.',
        path: research_pages/* statusPageSection */.$[0],
        root: '',
        subject: 'research',
        sections: [research_pages/* statusPageSection */.$, ...pages],
        body,
        colophon: 'Made from the ledgers and manifests of the lake, as they were when it was made: no clock and no network have a part in it.',
    });
}
function promotionSections(ledger, subject) {
    const { validation, settings } = subject;
    const session = sessionOf(ledger, subject);
    const evidence = validation?.evidence ?? null;
    const outlook = championOutlook(ledger, (0,promotion_ledger/* registryOf */.Fv)(ledger), { evidence, session, settings });
    if (outlook === undefined)
        return vacancySection(ledger, subject);
    return (0,html/* html */.qy) `${championSection(outlook, ledger, validation)}
${ladderSection(outlook, ledger, { subject, session })}`;
}
/** The session of which the page speaks: the last one of the store, or of the ledger where that is ahead. */
function sessionOf(ledger, { session }) {
    return Math.max(session?.number ?? 0, lastDecidedSession(ledger));
}
function lede(subject) {
    const { promotions, trials, settings, validation } = subject;
    const tried = 'sound' in trials
        ? (0,html/* html */.qy) ` ${(0,text_numbers/* counted */.hS)(trials.sound.trials, 'trial')} ${trials.sound.trials === 1 ? 'was' : 'were'} made.`
        : '';
    if ('broken' in promotions)
        return (0,html/* html */.qy) `Nobody can be named: the ledger of promotions cannot be believed.${tried}`;
    const ledger = promotions.sound;
    const evidence = validation?.evidence ?? null;
    const outlook = championOutlook(ledger, (0,promotion_ledger/* registryOf */.Fv)(ledger), {
        evidence,
        session: sessionOf(ledger, subject),
        settings,
    });
    return (0,html/* html */.qy) `${outlook === undefined ? 'There is no champion.' : championLede(outlook)}${tried}`;
}
function facts({ session, store, trials, stale, validation }) {
    const rows = [
        ['Last session', session?.date ?? 'none'],
        ['Snapshot', store?.id ?? 'none'],
        [
            'Last run of Stage B',
            validation === undefined ? 'none' : `${validation.evidence.run}, to ${validation.evidence.as_of ?? '?'}`,
        ],
        ['Trials', 'sound' in trials ? trialWords(trials.sound) : 'not known'],
        ['Rests on changed inputs', 'sound' in stale ? staleWords(stale.sound) : 'not known'],
    ];
    return (0,html/* html */.qy) `<dl class="facts">${rows.map(([name, value]) => (0,html/* html */.qy) `<div><dt>${name}</dt><dd>${value}</dd></div>\n`)}</dl>\n`;
}
function trialWords({ trials, lines }) {
    return `${(0,text_numbers/* whole */.WQ)(trials)} in ${(0,text_numbers/* counted */.hS)(lines, 'line')}`;
}
function staleWords(groups) {
    const count = (severity) => groups.reduce((sum, group) => sum + (severity === undefined || group.severity === severity ? group.count : 0), 0);
    return count() === 0 ? 'nothing' : `${(0,text_numbers/* whole */.WQ)(count())}, ${(0,text_numbers/* whole */.WQ)(count('critical'))} critically`;
}
function brokenNotices({ promotions, trials, holdout }) {
    return [promotions, trials, holdout].flatMap((one) => 'broken' in one ? [(0,html/* html */.qy) `<p class="notice"><b>Broken:</b> ${one.broken}</p>\n`] : []);
}
function trialSection({ trials, holdout, validation }) {
    const opened = 'sound' in holdout
        ? (0,html/* html */.qy) `<p>The holdout was ${openingWords(holdout.sound.openings)} (${(0,text_numbers/* counted */.hS)(holdout.sound.lines, 'line')}, head <span class="digest">${holdout.sound.head}</span>).</p>`
        : '';
    if ('broken' in trials)
        return (0,html/* html */.qy) `<h2>Trials</h2>\n<p>How often was tried is not known.</p>\n${opened}`;
    const { lines, trials: count, byState, byStage, head } = trials.sound;
    const { clusters = null, clustered = null } = validation ?? {};
    const counts = [
        [
            'Trials',
            (0,text_numbers/* whole */.WQ)(count),
            'candidate, parameters, universe, folds, horizon and costs: each once, however often it was run',
        ],
        ['Lines of the ledger', (0,text_numbers/* whole */.WQ)(lines), 'every attempt and its outcome'],
        [
            'Clusters',
            (0,text_numbers/* whole */.WQ)(clusters),
            clusters === null
                ? 'no run of Stage B has counted them'
                : `of ${(0,text_numbers/* counted */.hS)(clustered ?? 0, 'trial')} by the correlation of their returns: N of the deflated Sharpe ratio in the last run`,
        ],
        ...['scored', 'failed', 'abandoned'].map((state) => [`… ${state}`, (0,text_numbers/* whole */.WQ)(byState[state]), status_page_stateWords[state]]),
        ...[...byStage].map(([stage, own]) => [`… by ${stage}`, (0,text_numbers/* whole */.WQ)(own), 'last tried by that stage']),
    ];
    return (0,html/* html */.qy) `<h2>How often was tried</h2>
${(0,table/* dataTable */.J)({
        caption: 'Trials that the ledger counts: all of them count against every candidate',
        columns: [{ header: 'What' }, { header: 'How many', numeric: true }, { header: 'That is', className: 'names' }],
        rows: counts.map((cells) => [...cells]),
    })}
<p>Head of the ledger of trials: <span class="digest">${head}</span>.</p>
${opened}`;
}
function openingWords(openings) {
    return openings === 0 ? 'never opened' : openings === 1 ? 'opened once' : `opened ${(0,text_numbers/* whole */.WQ)(openings)} times`;
}
const status_page_stateWords = {
    scored: 'the last attempt has a result',
    failed: 'it ended without one, and counts',
    abandoned: 'it was begun and never ended, and counts',
};
const decisionsShown = 10;
function decisionSection(ledger) {
    if (ledger.lines.length === 0)
        return (0,html/* html */.qy) `<h2>Last decisions</h2>\n<p>There is none yet.</p>\n`;
    const registry = (0,promotion_ledger/* registryOf */.Fv)(ledger);
    const nameOfTrial = (trial) => {
        const entry = trial === null ? undefined : registry.get(trial);
        return entry === undefined ? '' : nameOf(entry);
    };
    const rows = ledger.lines.slice(-decisionsShown).toReversed();
    return (0,html/* html */.qy) `<h2>Last decisions</h2>
${(0,table/* dataTable */.J)({
        caption: `The last ${(0,text_numbers/* whole */.WQ)(rows.length)} of ${(0,text_numbers/* counted */.hS)(ledger.lines.length, 'line')} of the ledger, newest first`,
        stacks: true,
        columns: [
            { header: 'Session' },
            { header: 'Decision' },
            { header: 'Verdict' },
            { header: 'Considered', className: 'names' },
            { header: 'Why', className: 'names' },
            { header: 'By' },
        ],
        rows: rows.map(({ line }) => line.kind === 'withdrawn'
            ? [
                line.session,
                (0,html/* html */.qy) `<code>${line.id}</code>`,
                `${line.verdict}, withdrawn`,
                '',
                'Another run decided first: it never held.',
                '',
            ]
            : [
                line.session,
                (0,html/* html */.qy) `<code>${line.id}</code>`,
                line.decision.verdict,
                nameOfTrial(line.decision.challenger),
                line.kind === 'rolled_back' ? `Takes back ${line.undoes}: ${line.why}` : whyText(line.decision.reason_codes),
                (0,html/* foreignText */.qk)(line.who, 80),
            ]),
    })}
<p><code>regimen promote --explain ID</code> tells a decision with all its numbers and digests.</p>
`;
}
function whyText(codes) {
    return codes.map((code) => (0,html/* html */.qy) `<div>${((0,reason_codes/* ruleOf */.Y)(code) ?? 'A rule of another version').replaceAll('`', '')} <code>${code}</code></div>`);
}
function staleSection({ stale, audit, validation, evidenceAge, settings }) {
    const isOld = evidenceAge !== undefined && evidenceAge > settings.stale_after_sessions;
    return (0,html/* html */.qy) `<h2>What is stale or invalidated</h2>
${isOld && (0,html/* html */.qy) `<p class="notice">The run <code>${validation?.evidence.run}</code> of Stage B ends ${(0,text_numbers/* counted */.hS)(evidenceAge, 'session')} before the last one: it promotes nobody any more.</p>`}
${fewerTrials(validation)}
${staleTable(stale)}
${audit === undefined
        ? (0,html/* html */.qy) `<p>The store was not audited: <code>regimen reconcile</code> does.</p>`
        : (0,html/* html */.qy) `<p>The last audit of the store found ${(0,text_numbers/* counted */.hS)(audit.errors, 'error')} and ${(0,text_numbers/* counted */.hS)(audit.warnings, 'warning')}.</p>
<ul>${audit.first.map((text) => (0,html/* html */.qy) `<li>${(0,html/* foreignText */.qk)(text, 400)}</li>\n`)}</ul>`}
`;
}
/** Where a run was judged by fewer trials than were made. */
function fewerTrials(validation) {
    if (validation === undefined || validation.trialsSince === 0)
        return false;
    const { trialsSince, evidence } = validation;
    return (0,html/* html */.qy) `<p class="notice">The run <code>${evidence.run}</code> of Stage B knows ${(0,text_numbers/* counted */.hS)(trialsSince, 'trial')} fewer than the ledger holds now: it promotes nobody before it is judged again.</p>`;
}
function staleTable(stale) {
    if ('broken' in stale)
        return (0,html/* html */.qy) `<p>What rests on changed inputs is not known: ${stale.broken}</p>`;
    if (stale.sound.length === 0)
        return (0,html/* html */.qy) `<p>Nothing: everything in the lake rests on what is stored now.</p>`;
    return (0,table/* dataTable */.J)({
        caption: 'What rests on an input that is another one now; critical: on a corporate action or a delisting',
        stacks: true,
        columns: [
            { header: 'Dataset' },
            { header: 'How many', numeric: true },
            { header: 'Severity' },
            { header: 'Because', className: 'names' },
            { header: 'Can be made again', className: 'names' },
        ],
        rows: stale.sound.map(({ dataset, count, severity, because, obstacle }) => [
            dataset,
            (0,text_numbers/* whole */.WQ)(count),
            severity,
            because,
            obstacle ?? 'yes',
        ]),
    });
}
function runSection({ run }) {
    if (run === undefined)
        return false;
    return (0,html/* html */.qy) `<h2>The last run</h2>
<p>${run.run === null ? 'The run' : (0,html/* html */.qy) `Run <code>${run.run}</code>`} of ${run.time} ended with ${run.result}.</p>
${(0,table/* dataTable */.J)({
        caption: 'What became of its steps',
        stacks: true,
        columns: [
            { header: 'Step' },
            { header: 'Result' },
            { header: 'Note', className: 'names' },
            { header: 'Counts', className: 'names' },
        ],
        rows: run.steps.map(({ step, result, note, counts }) => [
            step,
            result,
            note,
            (0,name_list/* nameList */.OD)(Object.entries(counts).map(([name, count]) => `${name} ${(0,text_numbers/* whole */.WQ)(count)}`)) || text_numbers/* nothing */.s6,
        ]),
    })}`;
}

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 4 modules
var schemas = __webpack_require__(2503);
;// CONCATENATED MODULE: ./build/lib/src/report/research/status-subject.js

/** The status file of a run of research.yml, as the stage "status" writes it. */
const runStatusFile = schemas/* object */.Ikc({
    format: schemas/* literal */.euz(1),
    run: schemas/* string */.YjP().nullable(),
    time: schemas/* string */.YjP(),
    result: schemas/* string */.YjP(),
    steps: schemas/* array */.YOg(schemas/* object */.Ikc({ step: schemas/* string */.YjP(), result: schemas/* string */.YjP(), note: schemas/* string */.YjP(), counts: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* number */.aig()) })),
});

// EXTERNAL MODULE: ./build/lib/src/research/datasets.js
var datasets = __webpack_require__(14406);
// EXTERNAL MODULE: ./build/lib/src/research/stage-b/datasets.js
var stage_b_datasets = __webpack_require__(47644);
// EXTERNAL MODULE: ./build/lib/src/research/trial-store.js
var trial_store = __webpack_require__(98783);
// EXTERNAL MODULE: ./build/lib/src/research/trials.js
var research_trials = __webpack_require__(20378);
// EXTERNAL MODULE: ./build/lib/src/lake/partition-files.js
var partition_files = __webpack_require__(98029);
;// CONCATENATED MODULE: ./build/lib/src/stages/research/read-or-broken.js


/** What is read of a lake; where it is not what was written, that in words. @param read throws a UserError or DamagedPartitionError then */
async function unlessBroken(lake, read) {
    try {
        return { sound: await read() };
    }
    catch (error) {
        if (error instanceof src_errors/* UserError */.yo || error instanceof partition_files/* DamagedPartitionError */.qg)
            return { broken: withoutRoot(lake, error.message) };
        throw error;
    }
}
/** A message that is the same wherever the lake lies. */
function withoutRoot({ root }, message) {
    return message.replaceAll(`${root}/`, '').replaceAll(` ${root}`, '');
}

// EXTERNAL MODULE: ./build/lib/src/stages/research/recipe-differences.js
var recipe_differences = __webpack_require__(1356);
;// CONCATENATED MODULE: ./build/lib/src/stages/research/status-page-neighbours.js






const pages = [
    { dataset: datasets/* candidateResults */.g3, stage: 'stage-a', address: 'stage-a.html', name: 'Stage A' },
    { dataset: stage_b_datasets/* stageBCandidates */.Jz, stage: 'stage-b', address: 'stage-b.html', name: 'Stage B' },
];
/** The pages of the last runs of Stage A and Stage B that are in the lake. */
async function lastPages(lake) {
    const ledger = await unlessBroken(lake, () => (0,trial_store/* readTrialLedger */.IU)(lake));
    if ('broken' in ledger)
        return [];
    const found = [];
    for (const { dataset, stage, address, name } of pages) {
        const listed = new Map((await lake.list(dataset)).map((keys) => [keys.run, keys]));
        const run = (0,research_trials/* lastPlannedRun */.ix)(ledger.sound, stage, (one) => listed.has(one));
        const keys = run === undefined ? undefined : listed.get(run);
        const bytes = keys && (await pageIn(lake, dataset, keys, address));
        if (bytes !== undefined)
            found.push({ address, name, bytes });
    }
    return found;
}
async function pageIn(lake, dataset, keys, address) {
    const stored = await (0,recipe_differences/* unlessDamaged */.Ak)(() => lake.files(dataset, keys));
    return stored === undefined || stored === 'damaged' ? undefined : stored.files.get(address);
}

// EXTERNAL MODULE: ./build/lib/src/backbone/datasets.js
var backbone_datasets = __webpack_require__(69026);
// EXTERNAL MODULE: ./build/lib/src/backbone/snapshot.js
var snapshot = __webpack_require__(18155);
// EXTERNAL MODULE: ./build/lib/src/lake/partition-document.js
var partition_document = __webpack_require__(31017);
// EXTERNAL MODULE: ./build/lib/src/panel/datasets.js
var panel_datasets = __webpack_require__(80019);
// EXTERNAL MODULE: ./build/lib/src/promotion/decision-store.js + 1 modules
var decision_store = __webpack_require__(90506);
// EXTERNAL MODULE: ./build/lib/src/report/research/invalidation-summary.js
var invalidation_summary = __webpack_require__(78359);
// EXTERNAL MODULE: ./build/lib/src/research/stage-b/holdout-store.js
var holdout_store = __webpack_require__(6318);
// EXTERNAL MODULE: ./build/lib/src/stages/research/invalidate.stage.js
var invalidate_stage = __webpack_require__(19982);
// EXTERNAL MODULE: ./build/lib/src/stages/research/invalidation-list.js
var invalidation_list = __webpack_require__(96972);
// EXTERNAL MODULE: ./build/lib/src/stages/research/last-session.js
var last_session = __webpack_require__(77714);
// EXTERNAL MODULE: ./build/lib/src/audit/datasets.js
var audit_datasets = __webpack_require__(81904);
// EXTERNAL MODULE: ./build/lib/src/audit/settings.js
var settings = __webpack_require__(50308);
// EXTERNAL MODULE: ./build/lib/src/audit/store/coverage-report.js
var coverage_report = __webpack_require__(87956);
// EXTERNAL MODULE: ./build/lib/src/text/order.js
var order = __webpack_require__(37961);
;// CONCATENATED MODULE: ./build/lib/src/stages/research/status-freshness.js








const ofStore = { of: 'store' };
const coverageCells = schemas/* array */.YOg(schemas/* object */.Ikc({ class: schemas/* string */.YjP(), assets: schemas/* number */.aig(), with_bars: schemas/* number */.aig(), last_date: schemas/* string */.YjP().nullable() }));
/** How old the last bar of each class is, as the last audit of the store saw it. @param session number of the last one of the store */
async function classFreshness(lake, { freshness }, session) {
    const cells = await (0,recipe_differences/* unlessDamaged */.Ak)(async () => {
        const documents = await (0,partition_document/* partitionDocuments */.r3)(lake, audit_datasets/* reconciliation */.AL, ofStore);
        return documents && (0,partition_document/* readDocument */.u0)(documents, coverage_report/* coverageFile */.zj, coverageCells);
    });
    if (cells === undefined || cells === 'damaged')
        return [];
    const classes = [...Map.groupBy(cells, (cell) => cell.class)].toSorted(([a], [b]) => (0,order/* byCodeUnits */.C)(a, b));
    return classes.map(([name, own]) => {
        const last = own.reduce((latest, { last_date: date }) => (date !== null && (latest === null || date > latest) ? date : latest), null);
        const { warn, fail } = (0,settings/* freshnessOf */.T5)(name, freshness);
        return {
            name,
            assets: own.reduce((sum, { assets }) => sum + assets, 0),
            withBars: own.reduce((sum, { with_bars }) => sum + with_bars, 0),
            lastBar: last,
            sessions: last === null || session === undefined ? null : Math.max(0, session - (0,last_session/* sessionOf */.M)(last).number),
            warn,
            fail,
        };
    });
}
const findingsShown = 10;
/** What the last audit of the store found; undefined where there is none that can be read. */
async function auditedStore(lake) {
    const stored = await (0,recipe_differences/* unlessDamaged */.Ak)(() => lake.read(audit_datasets/* reconciliation */.AL, ofStore));
    if (stored === undefined || stored === 'damaged')
        return undefined;
    const { rule, severity, subject, message } = stored.table.columns;
    const errorsFirst = [...rule.keys()].toSorted((a, b) => (0,order/* byCodeUnits */.C)(severity[a], severity[b]) || a - b);
    return {
        errors: severity.filter((one) => one === 'error').length,
        warnings: severity.filter((one) => one === 'warning').length,
        first: errorsFirst.slice(0, findingsShown).map((row) => `${rule[row]} ${subject[row]}: ${message[row]}`),
    };
}

// EXTERNAL MODULE: ./build/lib/src/research/stage-b/gate-profile-settings.js
var gate_profile_settings = __webpack_require__(45658);
// EXTERNAL MODULE: ./build/lib/src/stages/research/promotion-evidence.js + 2 modules
var research_promotion_evidence = __webpack_require__(84351);
;// CONCATENATED MODULE: ./build/lib/src/stages/research/status-validation.js





/** The run of Stage B that the page looks at: the last one, or, where none is in the lake, the last one that was decided on, by its line. */
async function shownValidation(lake, trials, promotions) {
    const decided = 'sound' in promotions ? (0,promotion_ledger/* decidedLines */.ij)(promotions.sound).findLast(({ evidence }) => evidence !== null) : undefined;
    const run = ('sound' in trials ? await (0,research_promotion_evidence/* lastRun */.KT)(lake) : undefined) ?? decided?.evidence?.run;
    const read = run === undefined ? undefined : await (0,research_promotion_evidence/* readEvidence */.At)(lake, run);
    if (read === undefined)
        return decided?.evidence === undefined || decided.evidence === null ? undefined : told(decided.evidence);
    const stored = await (0,recipe_differences/* unlessDamaged */.Ak)(() => lake.read(stage_b_datasets/* stageBCandidates */.Jz, read.keys));
    if (stored === undefined || stored === 'damaged')
        return told(read.evidence);
    const { columns } = stored.table;
    const first = (values) => values.length === 0 || Number.isNaN(values[0]) ? null : values[0];
    return {
        evidence: read.evidence,
        isThere: true,
        gates: finalGates(read.manifest.recipe.parameters.gates),
        numbers: numbersOf(stored.table),
        notApplied: notAppliedOf(stored.table),
        trialsSince: 'sound' in trials ? await (0,research_promotion_evidence/* trialsSinceJudged */.V$)(lake, read.manifest) : 0,
        clusters: first(columns.trial_clusters),
        clustered: first(columns.raw_trials),
    };
}
/** What a line of the ledger says of a run whose results are gone. */
function told(evidence) {
    return {
        evidence,
        isThere: false,
        gates: [],
        numbers: new Map(),
        notApplied: new Map(),
        trialsSince: 0,
        clusters: null,
        clustered: null,
    };
}
/** The gates of "final" that a recipe names; none where it has them in another shape. */
function finalGates(gates) {
    const named = typeof gates === 'object' && gates !== null && 'final' in gates ? gates.final : undefined;
    const listed = typeof named === 'object' && named !== null && 'gates' in named ? named.gates : undefined;
    return gate_profile_settings/* gateProfileSchema */.K.shape.gates.safeParse(listed).data ?? [];
}
function numbersOf({ rows, columns }) {
    const numbers = new Map();
    for (let row = 0; row < rows; row++) {
        const known = gate_profile_settings/* profileMetrics */.N.flatMap((metric) => {
            const value = columns[metric][row];
            return Number.isNaN(value) ? [] : [[metric, value]];
        });
        numbers.set(columns.trial[row], new Map(known));
    }
    return numbers;
}
function notAppliedOf({ rows, columns }) {
    const codes = (text) => new Set(text.split(';').flatMap((one) => one.split(':')[0] || []));
    return new Map(Array.from({ length: rows }, (_, row) => [columns.trial[row], codes(columns.not_applied[row])]));
}

;// CONCATENATED MODULE: ./build/lib/src/stages/research/status-standing.js



















/** What the ledgers and manifests of a lake say of where research is. Nothing is written. @param invalidation list of what is stale; empty: it is made anew */
async function standingOfLake(invalidation, context) {
    const { lake, config } = context;
    const session = await (0,last_session/* lastStoredSession */.Y)(lake);
    const trials = await unlessBroken(lake, () => (0,trial_store/* readTrialLedger */.IU)(lake));
    const promotions = await unlessBroken(lake, () => (0,decision_store/* readPromotionLedger */.H4)(lake));
    const validation = await shownValidation(lake, trials, promotions);
    const end = validation?.evidence.as_of ?? undefined;
    return {
        session,
        store: await pinnedStore(lake),
        panel: await indexedPanel(lake),
        runs: { a: (await lake.list(datasets/* candidateResults */.g3)).length, b: (await lake.list(stage_b_datasets/* stageBCandidates */.Jz)).length },
        classes: await classFreshness(lake, config.research.audit, session?.number),
        audit: await auditedStore(lake),
        trials: 'sound' in trials ? { sound: trialCounts(trials.sound) } : trials,
        holdout: await holdoutCounts(lake),
        promotions,
        settings: config.research.promotion,
        validation,
        evidenceAge: session === undefined || end === undefined ? undefined : session.number - (0,last_session/* sessionOf */.M)(end).number,
        stale: await staleGroups(invalidation, context),
    };
}
const pinnedSummary = schemas/* object */.Ikc({
    id: schemas/* string */.YjP(),
    known: schemas/* string */.YjP(),
    rows: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* number */.aig()),
    assets_by_class: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* number */.aig()),
});
/** The snapshot whose bars are known up to the last day; of several of that day the last by name. */
async function pinnedStore(lake) {
    const ids = (await lake.list(backbone_datasets/* snapshot */.P9)).map(({ id = '' }) => id).toSorted();
    const last = ids.at(-1);
    if (last === undefined)
        return undefined;
    const stored = await (0,recipe_differences/* unlessDamaged */.Ak)(async () => {
        const documents = await (0,partition_document/* partitionDocuments */.r3)(lake, backbone_datasets/* snapshot */.P9, { id: last });
        return {
            summary: documents && (0,partition_document/* readDocument */.u0)(documents, snapshot/* summaryName */.yG, pinnedSummary),
            manifest: await lake.manifest(backbone_datasets/* snapshot */.P9, { id: last }),
        };
    });
    if (stored === 'damaged' || stored.summary === undefined)
        return undefined;
    const { id, known, rows, assets_by_class: assets } = stored.summary;
    return { id, known, rows, assets, digest: stored.manifest?.content ?? '' };
}
const panelParameters = schemas/* object */.Ikc({
    as_of: schemas/* array */.YOg(schemas/* string */.YjP()),
    universe: schemas/* number */.aig().optional(),
    snapshot: schemas/* string */.YjP().optional(),
});
/** The index of the panel that was put together last, as its dates say. */
async function indexedPanel(lake) {
    const found = [];
    for (const keys of await lake.list(panel_datasets/* panelIndex */.Ft)) {
        const stored = await (0,recipe_differences/* unlessDamaged */.Ak)(() => lake.read(panel_datasets/* panelIndex */.Ft, keys));
        if (stored === undefined || stored === 'damaged')
            continue;
        const { data } = panelParameters.safeParse(stored.manifest.recipe.parameters);
        found.push({
            featureSet: keys.feature_set ?? '',
            rows: stored.table.columns.rows.reduce((sum, rows) => sum + rows, 0),
            asOf: data?.as_of ?? [],
            universe: data?.universe ?? 0,
            snapshot: data?.snapshot ?? '',
            digest: stored.manifest.content,
        });
    }
    return found.toSorted((a, b) => ((a.asOf.at(-1) ?? '') < (b.asOf.at(-1) ?? '') ? -1 : 1)).at(-1);
}
function trialCounts(ledger) {
    const trials = (0,research_trials/* trialsOf */.xY)(ledger);
    const stages = new Map(ledger.lines.flatMap(({ line }) => (line.kind === 'planned' ? [[line.trial, line.stage]] : [])));
    const count = (state) => trials.filter((trial) => trial.state === state).length;
    const byStage = Map.groupBy(stages.values(), (stage) => stage);
    return {
        lines: ledger.lines.length,
        trials: trials.length,
        byState: { scored: count('scored'), failed: count('failed'), abandoned: count('abandoned') },
        byStage: new Map([...byStage].map(([stage, own]) => [stage, own.length])),
        head: ledger.head.hash,
    };
}
function holdoutCounts(lake) {
    return unlessBroken(lake, async () => {
        const { lines, head } = await holdout_store/* holdoutStore */.X.read(lake);
        return {
            lines: lines.length,
            openings: lines.filter(({ line }) => line.kind === 'opened').length,
            head: head.hash,
        };
    });
}
async function staleGroups(file, { call, lake }) {
    if (file !== '')
        return { sound: (0,invalidation_summary/* invalidationGroups */.Pr)((await (0,invalidation_list/* readInvalidations */.m)(file)).stale) };
    return unlessBroken(lake, async () => {
        const { invalidated } = await call(invalidate_stage/* invalidate */.Y, {});
        return invalidated.map((one) => ({ ...one, obstacle: one.obstacle && withoutRoot(lake, one.obstacle) }));
    });
}

;// CONCATENATED MODULE: ./build/lib/src/stages/research/status-page.js














const run = async ({ output, status, invalidation }, context) => {
    const { lake, log, present } = context;
    const told = status === '' ? undefined : await readRunStatus(status);
    const neighbours = await lastPages(lake);
    const pages = neighbours.map(({ address, name }) => [address, name]);
    const subject = { ...(await standingOfLake(invalidation, context)), run: told, pages };
    const [address] = research_pages/* statusPageSection */.$;
    await writePages(output, [{ address, bytes: statusPage(subject) }, ...neighbours]);
    const page = (0,external_node_path_.join)(output, address);
    const outputs = { page, ...outputsOf(subject) };
    const champion = outputs.champion === '' ? 'no champion' : `champion ${outputs.champion} (${outputs.state})`;
    const said = `${champion}, ${(0,name_list/* counted */.hS)(Math.max(0, outputs.trials), 'trial')}, ${outputs.stale < 0 ? 'what is stale is not known' : `${outputs.stale} stale`}`;
    present(`## Where we are\n\n${said}. The page: \`${page}\`.`);
    log.info(`${page}: ${said}`);
    refuseBroken(outputs, context);
    return outputs;
};
function outputsOf({ promotions, trials, holdout, stale }) {
    const champion = 'sound' in promotions ? (0,promotion_registry/* holderOf */.Kd)((0,promotion_ledger/* registryOf */.Fv)(promotions.sound), promotion_registry/* championSlot */.kY) : undefined;
    return {
        champion: champion === undefined ? '' : (0,promotion_registry/* candidateName */.vf)(champion),
        state: champion?.state ?? '',
        trials: 'sound' in trials ? trials.sound.trials : -1,
        stale: 'sound' in stale ? stale.sound.reduce((sum, { count }) => sum + count, 0) : -1,
        broken: [promotions, trials, holdout].flatMap((one) => 'broken' in one ? [one.broken] : []),
    };
}
/** @throws GateError where a ledger cannot be believed: the page is there, and says so */
function refuseBroken(outputs, { annotate }) {
    const [first] = outputs.broken;
    if (first === undefined)
        return;
    for (const message of outputs.broken)
        annotate({ level: 'error', title: 'Broken ledger', message });
    throw new src_errors/* GateError */.ue(`The page is written, and a ledger that it is made of is broken: ${first}`, outputs);
}
async function writePages(folder, pages) {
    await (0,make_folder/* makeFolder */.f)(folder);
    for (const { address, bytes } of pages)
        await (0,promises_.writeFile)((0,external_node_path_.join)(folder, address), bytes);
}
async function readRunStatus(file) {
    const text = await (0,file_system/* readTextIfExists */.TP)(file);
    const refused = (why, cause) => new src_errors/* UserError */.yo(`The status of a run, ${file}, ${why}.`, {
        hint: 'Write it with the stage "status", or leave --status empty.',
        cause,
    });
    if (text === undefined)
        throw refused('does not exist');
    try {
        return runStatusFile.parse(JSON.parse(text));
    }
    catch (error) {
        const why = error instanceof errors/* ZodError */.G ? core_errors/* prettifyError */.S1(error).replaceAll('\n', ' ') : error.message;
        throw refused(`is no such file (${why})`, error);
    }
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
