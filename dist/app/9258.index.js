export const id = 9258;
export const ids = [9258];
export const modules = {

/***/ 31214:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ chartDrawer)
/* harmony export */ });
/* harmony import */ var _text_visible_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9071);
/* harmony import */ var _html_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(38069);
/* harmony import */ var _chart_config_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(47529);



/** A chart is made of what stands in it. */
const refusingLoader = {
    load: async (address) => refuse(address),
    sanitize: async (address) => refuse(address),
    http: async (address) => refuse(address),
    file: async (address) => refuse(address),
};
function refuse(address) {
    throw new Error(`A chart of the report must not load anything, and wants ${address}.`);
}
/** What Vega-Lite complains about is a mistake in the chart, whatever the numbers are. */
const strictLogger = {
    level: () => strictLogger,
    debug: () => strictLogger,
    info: () => strictLogger,
    warn: (...message) => complain(message),
    error: (...message) => complain(message),
};
function complain(message) {
    throw new Error(`A chart of the report is not what Vega-Lite takes: ${message.join(' ')}`);
}
/** Loads Vega, which takes a good half second: only where charts are drawn. */
async function chartDrawer() {
    const [vega, { compile }] = await Promise.all([__webpack_require__.e(/* import() */ 3972).then(__webpack_require__.bind(__webpack_require__, 33972)), Promise.all(/* import() */[__webpack_require__.e(3972), __webpack_require__.e(994)]).then(__webpack_require__.bind(__webpack_require__, 10994))]);
    // Texts are measured by Vega's own estimate on every machine, also where a canvas is installed.
    vega.textMetrics.canvas(false);
    return async (chart, words) => {
        const compiled = compile({ ...chart, config: _chart_config_js__WEBPACK_IMPORTED_MODULE_2__/* .chartConfig */ .Vk }, { logger: strictLogger });
        const view = new vega.View(vega.parse(compiled.spec), { renderer: 'none', loader: refusingLoader });
        try {
            vega.resetSVGDefIds();
            return { svg: named(await view.toSVG(), words) };
        }
        finally {
            view.finalize();
        }
    };
}
/** The drawing with its title and description in the place of Vega's own roles, and ids that no other chart on the page has. */
function named(svg, { id, title, description }) {
    const content = svg
        .replace(/^<svg[^>]*>/, '')
        .replace(/<\/svg>$/, '')
        .replaceAll(/ (?:role|aria-[a-z]+|pointer-events|class)="[^"]*"/g, '')
        .replaceAll(/ id="([a-z]+_?\d+)"/g, ` id="${id}-$1"`)
        .replaceAll(/url\(#([a-z]+_?\d+)\)/g, `url(#${id}-$1)`);
    const [, width = '0', height = '0'] = /^<svg[^>]* width="([\d.]+)" height="([\d.]+)"/.exec(svg) ?? [];
    return (0,_html_js__WEBPACK_IMPORTED_MODULE_1__/* .html */ .qy) `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" aria-labelledby="${id}-title" aria-describedby="${id}-description">
<title id="${id}-title">${(0,_text_visible_text_js__WEBPACK_IMPORTED_MODULE_0__/* .visibleText */ .Q6)(title)}</title><desc id="${id}-description">${(0,_text_visible_text_js__WEBPACK_IMPORTED_MODULE_0__/* .visibleText */ .Q6)(description)}</desc>${(0,_html_js__WEBPACK_IMPORTED_MODULE_1__/* .trustedHtml */ .Xx)(content)}</svg>`;
}


/***/ }),

/***/ 33615:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   lF: () => (/* binding */ longDate),
/* harmony export */   uR: () => (/* binding */ instant),
/* harmony export */   ug: () => (/* binding */ dayAndMonth)
/* harmony export */ });
/* harmony import */ var _calendar_date_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(52010);

const days = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
const months = [
    'January',
    'February',
    'March',
    'April',
    'May',
    'June',
    'July',
    'August',
    'September',
    'October',
    'November',
    'December',
];
/** `2026-07-02` → `2 July 2026`. */
function longDate(date) {
    const [year, month, day] = date.split('-');
    return `${Number(day)} ${months[Number(month) - 1]} ${year}`;
}
/** `2026-07-02` → `Thursday 2 July`. */
function dayAndMonth(date) {
    const [, month, day] = date.split('-');
    return `${days[(0,_calendar_date_js__WEBPACK_IMPORTED_MODULE_0__/* .isoWeekday */ .mg)((0,_calendar_date_js__WEBPACK_IMPORTED_MODULE_0__/* .epochDay */ .ue)((0,_calendar_date_js__WEBPACK_IMPORTED_MODULE_0__/* .parseIsoDate */ .jT)(date))) - 1]} ${Number(day)} ${months[Number(month) - 1]}`;
}
/** An instant in milliseconds since 1970 → `2 July 2026, 20:00 UTC`. */
function instant(utc) {
    const text = new Date(utc).toISOString();
    return `${longDate(text.slice(0, 10))}, ${text.slice(11, 16)} UTC`;
}


/***/ }),

/***/ 47106:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  b: () => (/* binding */ markerFile),
  E: () => (/* binding */ renderSite)
});

// EXTERNAL MODULE: ./build/lib/src/lake/dataset.js
var dataset = __webpack_require__(33353);
// EXTERNAL MODULE: ./build/lib/src/scoring/datasets.js
var datasets = __webpack_require__(7954);
// EXTERNAL MODULE: ./build/lib/src/report/site/charts/vega-svg.js
var vega_svg = __webpack_require__(31214);
// EXTERNAL MODULE: ./build/lib/src/report/site/dates.js
var dates = __webpack_require__(33615);
// EXTERNAL MODULE: ./build/lib/src/report/site/html.js
var html = __webpack_require__(38069);
// EXTERNAL MODULE: ./build/lib/src/report/site/layout.js + 1 modules
var layout = __webpack_require__(84423);
// EXTERNAL MODULE: ./build/lib/src/audit/datasets.js
var audit_datasets = __webpack_require__(81904);
// EXTERNAL MODULE: ./build/lib/src/audit/week/rules.js + 25 modules
var rules = __webpack_require__(85506);
// EXTERNAL MODULE: ./build/lib/src/text/numbers.js
var numbers = __webpack_require__(31879);
// EXTERNAL MODULE: ./build/lib/src/scoring/regime.js
var regime = __webpack_require__(9736);
;// CONCATENATED MODULE: ./build/lib/src/report/site/parts/decision-mark.js


const words = { TRADE: 'Trade', SKIP: 'No trade', UNDECIDED: 'Undecided' };
/**
 * What was decided, as a word with a sign of its own: the colour says nothing that the shape does not.
 *
 * @param status of the regime when the week was scored; what is not live would trade, and is not to be traded
 */
function decisionMark(decision, status) {
    if (decision === null)
        return (0,html/* html */.qy) `<span class="decision is-none">not scored</span>`;
    if (decision === 'TRADE' && !(0,regime/* mayTrade */.Ad)(status)) {
        return (0,html/* html */.qy) `<span class="decision is-would-trade">${decisionSign('WOULD_TRADE')} Would trade, ${status}</span>`;
    }
    const word = words[decision] ?? decision;
    return (0,html/* html */.qy) `<span class="decision is-${decision.toLowerCase()}">${decisionSign(decision)} ${word}</span>`;
}
function decisionSign(decision) {
    const shape = decision === 'TRADE'
        ? (0,html/* html */.qy) `<path d="M1 1h10v10h-10z"/>`
        : decision === 'WOULD_TRADE'
            ? (0,html/* html */.qy) `<path class="hollow" d="M1.75 1.75h8.5v8.5h-8.5z"/><path d="M1 11V1h10z"/>`
            : decision === 'SKIP'
                ? (0,html/* html */.qy) `<path class="hollow" d="M1.75 1.75h8.5v8.5h-8.5z"/>`
                : (0,html/* html */.qy) `<path class="hollow" d="M6 .9 11.1 6 6 11.1 .9 6z"/>`;
    return (0,html/* html */.qy) `<svg class="sign" width="12" height="12" viewBox="0 0 12 12" aria-hidden="true" focusable="false">${shape}</svg>`;
}
/** The verdict of an audit with a sign of its own. */
function auditMark(audit) {
    if (!audit)
        return (0,html/* html */.qy) `<span class="audit none">– not audited</span>`;
    if (audit.verdict === 'passed' && audit.findings === 0)
        return (0,html/* html */.qy) `<span class="audit passed">✓ passed</span>`;
    const found = `${audit.findings} ${audit.findings === 1 ? 'finding' : 'findings'}`;
    return audit.verdict === 'passed'
        ? (0,html/* html */.qy) `<span class="audit passed">✓ passed, ${found}</span>`
        : (0,html/* html */.qy) `<span class="audit failed">✗ failed, ${found}</span>`;
}

// EXTERNAL MODULE: ./build/lib/src/written-by.js
var written_by = __webpack_require__(59198);
;// CONCATENATED MODULE: ./build/lib/src/report/site/parts/notice.js


/** In the place of what the lake lacks: what it is, and which stage makes it. */
function missingNotice(what, { name }, asOf) {
    return (0,html/* html */.qy) `<p class="notice"><strong>${what} not available.</strong> The lake holds no <code>${name}</code> as of ${asOf}; the stage <code>${written_by/* writtenBy */.x[name] ?? ''}</code> makes it.</p>\n`;
}

// EXTERNAL MODULE: ./build/lib/src/report/site/parts/regime-legend.js
var regime_legend = __webpack_require__(28132);
;// CONCATENATED MODULE: ./build/lib/src/report/site/parts/source-link.js

/** The page with the manifest of a partition: one per week, and one for all that belongs to no week. */
function provenancePage(path) {
    const week = /\/week_ending=(\d{4}-\d{2}-\d{2})(?:\/|$)/.exec(path)?.[1];
    return week === undefined ? 'provenance.html' : `provenance/${week}.html`;
}
/** Where the manifest of a partition stands on the site. */
function provenanceAddress({ root }, path) {
    return `${root}${provenancePage(path)}#${path}`;
}
/** A small link from a number or table to the partition it comes from; nothing where the site does not show it. */
function sourceLink(page, path, text = 'source') {
    if (!page.isShown(path))
        return '';
    return (0,html/* html */.qy) `<a class="source" href="${provenanceAddress(page, path)}">${text}<span class="hidden">: ${path}</span></a>`;
}
/** Several of them, apart by commas. */
function sourceLinks(page, paths) {
    const links = paths.map(([path, text]) => sourceLink(page, path, text)).filter((link) => link !== '');
    return (0,html/* html */.qy) `${links.map((link, i) => [i > 0 && ', ', link])}`;
}

// EXTERNAL MODULE: ./build/lib/src/report/site/parts/table.js
var table = __webpack_require__(5647);
;// CONCATENATED MODULE: ./build/lib/src/report/site/pages/audit-page.js










/** What the audits found: the verdict of every week and regime, what each rule said of the selected week, and the findings. */
function auditPage(page, subject) {
    const { week } = subject;
    return {
        title: 'Audit',
        description: `Audits of the weeks up to ${week.weekEnding}, the rules and their findings.`,
        body: (0,html/* html */.qy) `<h1>Audit</h1>
<p class="lede">Each week is proved from bytes to basket: every file is hashed again, every feature, score, rank and decision computed again and compared bit for bit. ${tally(subject)}</p>
<h2 id="rules">What each rule said of ${week.weekEnding}</h2>
${rulesTable(page, subject)}
<h2 id="findings">Findings</h2>
${findingsTable(page, subject)}
<h2 id="weeks">Week by week</h2>
${verdictTable(page, subject)}`,
    };
}
function audits({ weeks }) {
    return weeks.flatMap(({ week, scored }) => scored.map(({ regime, audit }) => ({ weekEnding: week.weekEnding, regime, audit })));
}
function tally(subject) {
    const all = audits(subject);
    const passed = all.filter(({ audit }) => audit?.verdict === 'passed').length;
    const failed = all.filter(({ audit }) => audit?.verdict === 'failed').length;
    return `${(0,numbers/* counted */.hS)(all.length, 'scored week × regime', 'scored weeks × regimes')}: ${(0,numbers/* whole */.WQ)(passed)} passed, ${(0,numbers/* whole */.WQ)(failed)} failed, ${(0,numbers/* whole */.WQ)(all.length - passed - failed)} not audited.`;
}
function verdictTable(page, { weeks, regimes }) {
    return (0,table/* dataTable */.J)({
        caption: 'Newest first. Failed means that an error was found, whatever the run was told to fail on.',
        columns: [{ header: 'Week ending' }, ...regimes.map(({ id }) => ({ header: (0,regime_legend/* regimeName */.bd)(page, id) }))],
        rows: weeks.toReversed().map(({ week: { weekEnding }, scored }) => [
            (0,html/* html */.qy) `<a href="${page.root}weeks/${weekEnding}.html">${weekEnding}</a>`,
            ...regimes.map(({ id }) => {
                const one = scored.find(({ regime }) => regime === id);
                if (one === undefined)
                    return (0,html/* html */.qy) `<span class="audit none">not scored</span>`;
                const path = (0,dataset/* partitionPath */.WX)(audit_datasets/* auditFindings */.y1, { regime: id, week_ending: weekEnding });
                return (0,html/* html */.qy) `${auditMark(one.audit)} ${one.audit && sourceLink(page, path)}`;
            }),
        ]),
    });
}
const findingsShown = 200;
function findingsTable(page, subject) {
    const all = audits(subject)
        .toReversed()
        .flatMap(({ weekEnding, regime, audit }) => (audit?.listed ?? []).map((finding) => ({ weekEnding, regime, ...finding })));
    if (all.length === 0)
        return (0,html/* html */.qy) `<p>There is none.</p>\n`;
    const shown = all.slice(0, findingsShown);
    const rest = all.length - shown.length;
    return (0,html/* html */.qy) `${(0,table/* dataTable */.J)({
        caption: 'Newest first, as listed by the audit: at most 20 per rule, week and regime.',
        columns: [
            { header: 'Week ending' },
            { header: 'Regime', className: 'signs' },
            { header: 'Rule' },
            { header: 'Severity' },
            { header: 'Where', className: 'headline' },
            { header: 'What', className: 'headline' },
        ],
        rows: shown.map((one) => findingRow(page, one)),
    })}${rest > 0 && (0,html/* html */.qy) `<p>${(0,numbers/* counted */.hS)(rest, 'older finding')} not shown: they are in <code>audit_findings</code>.</p>\n`}`;
}
function findingRow(page, one) {
    const path = (0,dataset/* partitionPath */.WX)(audit_datasets/* auditFindings */.y1, { regime: one.regime, week_ending: one.weekEnding });
    return [
        (0,html/* html */.qy) `${one.weekEnding} ${sourceLink(page, path)}`,
        (0,regime_legend/* regimeName */.bd)(page, one.regime),
        one.rule,
        one.severity === 'error'
            ? (0,html/* html */.qy) `<span class="failed">✗ error</span>`
            : (0,html/* html */.qy) `<span class="unknown">! ${one.severity}</span>`,
        (0,html/* foreignText */.qk)(one.subject, 200),
        (0,html/* foreignText */.qk)(one.message, 400),
    ];
}
const marks = {
    passed: (0,html/* html */.qy) `<span class="passed">✓<span class="hidden"> passed</span></span>`,
    failed: (0,html/* html */.qy) `<span class="failed">✗</span>`,
    'not-applicable': (0,html/* html */.qy) `<span class="unknown">–<span class="hidden"> nothing to look at</span></span>`,
    'not-evaluated': (0,html/* html */.qy) `<span class="unknown">?<span class="hidden"> not evaluated</span></span>`,
};
function rulesTable(page, { weeks, regimes, week }) {
    const { weekEnding } = week;
    const scored = weeks.find((one) => one.week.weekEnding === weekEnding)?.scored ?? [];
    const auditOf = new Map(scored.map(({ regime, audit }) => [regime, audit]));
    const said = [...auditOf.values()].flatMap((audit) => audit?.outcomes ?? []);
    if (said.length === 0)
        return missingNotice('The audit of the week is', audit_datasets/* auditFindings */.y1, weekEnding);
    const names = new Map(said.map(({ rule, name }) => [rule, name]));
    const proves = new Map(rules/* rules */.a.map(({ id, description }) => [id, description]));
    return (0,table/* dataTable */.J)({
        caption: '✓ it looked, and it holds; ✗ broken, with the number of findings; – nothing to look at; ? not evaluated because of another finding.',
        className: 'matrix',
        columns: [
            { header: 'Rule' },
            ...regimes.map(({ id }) => ({ header: (0,regime_legend/* regimeName */.bd)(page, id) })),
            { header: 'What holds when it finds nothing', className: 'proves' },
        ],
        rows: [...names].map(([rule, name]) => [
            (0,html/* html */.qy) `${rule} ${name}`,
            ...regimes.map(({ id }) => outcomeCell(auditOf.get(id), rule)),
            proves.get(rule) ?? '',
        ]),
        source: regimes.map(({ id }, i) => [
            i > 0 && ', ',
            sourceLink(page, (0,dataset/* partitionPath */.WX)(audit_datasets/* auditFindings */.y1, { regime: id, week_ending: weekEnding }), id),
        ]),
    });
}
function outcomeCell(audit, rule) {
    const outcome = audit?.outcomes.find((one) => one.rule === rule);
    if (outcome === undefined)
        return '';
    const because = outcome.because !== undefined && (0,html/* html */.qy) ` <span class="n">${(0,html/* foreignText */.qk)(outcome.because, 200)}</span>`;
    return (0,html/* html */.qy) `${marks[outcome.status]}${outcome.findings > 0 && (0,html/* html */.qy) ` ${(0,numbers/* whole */.WQ)(outcome.findings)}`}${because}`;
}

// EXTERNAL MODULE: ./build/lib/src/comparison/datasets.js
var comparison_datasets = __webpack_require__(61842);
// EXTERNAL MODULE: ./build/lib/src/evaluation/datasets.js
var evaluation_datasets = __webpack_require__(50515);
// EXTERNAL MODULE: ./build/lib/src/text/order.js
var order = __webpack_require__(37961);
// EXTERNAL MODULE: ./build/lib/src/scoring/trade-note.js
var trade_note = __webpack_require__(36562);
;// CONCATENATED MODULE: ./build/lib/src/report/site/decision-history.js


/** The rows of a regime, oldest first: from the ledger, or without one from the weeks that have pages. */
function historyOf(subject, regime) {
    return subject.ledger === undefined ? scoredHistory(subject, regime) : ledgerHistory(subject.ledger.rows, regime);
}
function ledgerHistory(rows, { id, status }) {
    return rows
        .filter((row) => row.regime === id)
        .map((row) => ({
        weekEnding: row.week_ending,
        status: (0,regime/* recordedStatus */.Jl)(row.status) ?? status,
        decision: row.exists ? row.decision : null,
        reasons: (row.reasons ?? '').split(';').filter((code) => code !== ''),
        candidates: row.candidates,
        net: row.net_return,
        active: row.active_return,
        audit: row.audit,
    }));
}
function scoredHistory({ weeks, results }, { id, status }) {
    return weeks.map(({ week: { weekEnding }, scored }) => {
        const one = scored.find((candidate) => candidate.regime === id);
        const result = results?.weekly.find((row) => row.week_ending === weekEnding && row.regime === id);
        return {
            weekEnding,
            status: one?.status ?? status,
            decision: one?.decision.decision ?? null,
            reasons: one?.decision.reasons.map(({ code }) => code) ?? [],
            candidates: one?.decision.measures.candidates.value ?? null,
            net: result?.net_return ?? null,
            active: result?.active_return ?? null,
            audit: one?.audit?.verdict ?? null,
        };
    });
}
/** What the calendar shows of a week. */
function outcomeOf({ decision, status, active }) {
    if (decision === null)
        return 'missing';
    if (decision === 'SKIP')
        return 'skipped';
    if (decision !== 'TRADE')
        return 'undecided';
    const traded = active === null ? 'open' : active > 0 ? 'ahead' : 'behind';
    return (0,regime/* mayTrade */.Ad)(status) ? traded : `would-${traded}`;
}
/** The statuses of the weeks in which each regime decided to trade, by regime: what a number of such weeks has to be read beside. */
function tradeStatusesOf(subject) {
    const decided = subject.regimes.flatMap((regime) => historyOf(subject, regime).map(({ decision, status }) => ({ regime: regime.id, decision, status })));
    return (0,trade_note/* tradeStatuses */.Nx)(decided);
}

// EXTERNAL MODULE: ./build/lib/src/report/site/charts/chart-config.js
var chart_config = __webpack_require__(47529);
// EXTERNAL MODULE: ./build/lib/src/report/site/charts/interval-charts.js
var interval_charts = __webpack_require__(60279);
;// CONCATENATED MODULE: ./build/lib/src/report/site/numbers.js


/** Both ends, the unit at the second one. */
function rangeText([low, high], format) {
    return `${format(low).replace('\u00a0%', '')} … ${format(high)}`;
}
/** A published number in a sentence: `0.35 (0.10 … 0.60, n 26)`. */
function estimateText({ value, n, interval }, format) {
    const range = interval === null ? '' : `${rangeText(interval, format)}, `;
    return `${value === null ? numbers/* nothing */.s6 : format(value)} (${range}n\u00a0${(0,numbers/* whole */.WQ)(n)})`;
}
/** A published number in a cell: the value, its interval where it has one, and its n. */
function estimate({ value, n, interval }, format) {
    const shown = value === null ? numbers/* nothing */.s6 : format(value);
    const range = interval === null ? '' : rangeText(interval, format);
    return (0,html/* html */.qy) `<span class="value">${shown}</span> ${range && (0,html/* html */.qy) `<span class="interval">${range}</span> `}<span class="n">n&nbsp;${(0,numbers/* whole */.WQ)(n)}</span>`;
}

// EXTERNAL MODULE: ./build/lib/src/report/site/parts/figure.js
var figure = __webpack_require__(64243);
// EXTERNAL MODULE: ./build/lib/src/news/datasets.js
var news_datasets = __webpack_require__(67504);
;// CONCATENATED MODULE: ./build/lib/src/report/site/parts/inline-bars.js

/*
 * Bars as small as a word, beside the number they draw: they repeat what is written, and are hidden from those who hear the page.
 */
const width = 56;
const height = 10;
/** The axis for all of these values; one of length 0 becomes 0 … 1. */
function barScale(values) {
    const low = values.reduce((least, value) => Math.min(least, value), 0);
    const high = values.reduce((most, value) => Math.max(most, value), 0);
    return low === high ? { low: 0, high: 1 } : { low, high };
}
/** A bar from 0 to the value: to the right and dark where it is positive, to the left and light where it is negative. */
function signedBar(value, { low, high }) {
    const at = (x) => (width * (x - low)) / (high - low);
    const [left, right] = value < 0 ? [at(value), at(0)] : [at(0), at(value)];
    return bar((0,html/* html */.qy) `<rect class="${value < 0 ? 'minus' : 'plus'}" x="${place(left)}" y="1" width="${place(right - left)}" height="8"/>
<path class="axis" d="M${place(at(0))} 0V10"/>`);
}
/** A level from 0, with a line at the threshold that it is held against. */
function levelBar(value, threshold, atLeast) {
    const top = Math.max(value, 1.6 * threshold, atLeast);
    const at = (x) => (top > 0 ? (width * x) / top : 0);
    return bar((0,html/* html */.qy) `<path class="axis" d="M0 0V10"/><rect class="level" x="0" y="2.5" width="${place(at(value))}" height="5"/>
<path class="threshold" d="M${place(Math.min(at(threshold), width - 1))} 0V10"/>`);
}
const intervalWidth = 132;
const intervalHeight = 26;
/** A mean with its interval on a common axis, with a line at 0. */
function intervalBar({ value, interval }, { low, high }) {
    if (value === null)
        return '';
    const at = (x) => place(4 + ((intervalWidth - 8) * (x - low)) / (high - low));
    return (0,html/* html */.qy) `<svg class="bar" width="${intervalWidth}" height="${intervalHeight}" viewBox="0 0 ${intervalWidth} ${intervalHeight}" aria-hidden="true" focusable="false"><path class="axis" d="M${at(0)} 0V${intervalHeight}"/>${interval && (0,html/* html */.qy) `<path class="range" d="M${at(interval[0])} 13H${at(interval[1])}"/>`}<circle class="mean" cx="${at(value)}" cy="13" r="3.4"/></svg>`;
}
function bar(content) {
    return (0,html/* html */.qy) `<svg class="bar" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" aria-hidden="true" focusable="false">${content}</svg>`;
}
function place(value) {
    return String(Number(value.toFixed(1)));
}

;// CONCATENATED MODULE: ./build/lib/src/report/site/parts/picks-table.js











/** The basket of a regime, or what it would have been, with what each term adds to the score of each name. */
function picksTable(page, facts) {
    const { scored, weekEnding, returns, asOf } = facts;
    const picks = scored.diagnostics.would_be;
    const isTrade = scored.decision.decision === 'TRADE';
    const isHeld = isTrade && (0,regime/* mayTrade */.Ad)(scored.status);
    const title = isHeld
        ? 'Picks'
        : isTrade
            ? `Would trade, ${scored.status}: names to watch, not to buy`
            : 'Not traded: what the ranks would have picked';
    const heading = (0,html/* html */.qy) `<h3>${(0,regime_legend/* regimeName */.bd)(page, scored.regime)} <small>${title}</small></h3>\n`;
    if (picks.length === 0)
        return (0,html/* html */.qy) `${heading}<p>No name is eligible.</p>\n`;
    const terms = [...new Set(picks.flatMap(({ drivers }) => drivers.map(({ term }) => term)))];
    const scale = barScale(picks.flatMap(({ drivers }) => drivers.map(({ contribution }) => contribution)));
    const columns = [
        { header: 'Symbol', className: 'stuck' },
        { header: '#', numeric: true, className: 'rank' },
        { header: 'Sector', className: 'sector' },
        {
            header: (0,html/* html */.qy) `<abbr title="upward pressure score, adjusted for volatility">UPS</abbr>`,
            label: 'UPS',
            numeric: true,
            className: 'ups',
        },
        { header: 'Conviction' },
        { header: 'Signal' },
        ...terms.map((term) => ({ header: termName(term), className: 'driver' })),
        ...(returns.size > 0 ? [{ header: 'Return', numeric: true, className: 'driver' }] : []),
        { header: 'Also in', className: 'signs' },
        { header: 'Headline', className: 'headline' },
    ];
    const source = sourceLinks(page, [
        [(0,dataset/* partitionPath */.WX)(datasets/* scoresWeekly */.P, { regime: scored.regime, week_ending: weekEnding }), 'source'],
        [(0,dataset/* partitionPath */.WX)(news_datasets/* repEnriched */.cN, { week_ending: weekEnding }), 'of the headlines'],
        ...(returns.size > 0 ? [[(0,dataset/* partitionPath */.WX)(evaluation_datasets/* pickReturns */.JR, { as_of: asOf }), 'of the returns']] : []),
    ]);
    return (0,html/* html */.qy) `${heading}${(0,table/* dataTable */.J)({
        caption: captionOf(picks, isHeld),
        source,
        className: isHeld ? 'picks' : 'picks not-held',
        columns,
        stacks: true,
        rows: picks.map((pick) => rowOf(pick, terms, scale, facts)),
    })}`;
}
/** How a term is called in a table head. */
function termName(term) {
    const words = term.replaceAll('_', ' ');
    return words.slice(0, 1).toUpperCase() + words.slice(1);
}
function captionOf(picks, isHeld) {
    const weights = new Set(picks.map(({ weight }) => (0,numbers/* decimal */._)(100 * weight, 1)));
    const each = weights.size === 1 ? `, ${[...weights][0]}\u00a0% each` : '';
    const kind = isHeld ? `${picks.length} positions${each}` : `${picks.length} names, none bought`;
    return `${kind}. Bars: what each term adds to the score.`;
}
function rowOf(pick, terms, scale, facts) {
    const { symbol, sector, rank_UPS, UPS_adj, conviction, signal_state, drivers } = pick;
    const contribution = new Map(drivers.map((driver) => [driver.term, driver.contribution]));
    const { returns, scored } = facts;
    return [
        (0,html/* foreignText */.qk)(symbol, 12),
        rank_UPS,
        sector === null ? numbers/* nothing */.s6 : (0,html/* foreignText */.qk)(sector, 28),
        (0,numbers/* decimal */._)(UPS_adj),
        conviction ?? numbers/* nothing */.s6,
        signal_state ?? numbers/* nothing */.s6,
        ...terms.map((term) => driverCell(contribution.get(term), scale)),
        ...(returns.size > 0 ? [returnCell(returns.get(symbol))] : []),
        facts.alsoIn.get(symbol)?.map(([position, regime]) => (0,regime_legend/* regimeSign */.xn)(position, regime)) ?? numbers/* nothing */.s6,
        headlineCell(scored.headlines.get(symbol)),
    ];
}
function driverCell(contribution, scale) {
    return contribution === undefined
        ? numbers/* nothing */.s6
        : (0,html/* html */.qy) `${signedBar(contribution, scale)} <span class="figure">${(0,numbers/* signed */.x8)(contribution)}</span>`;
}
const noReturn = {
    NOT_YET: 'not yet',
    NO_BAR: 'no price',
    UNEXPLAINED_STEP: 'unexplained step',
};
function returnCell(result) {
    if (result === undefined)
        return numbers/* nothing */.s6;
    return result.return === null ? (noReturn[result.reason] ?? result.reason) : (0,numbers/* signedPercent */.wu)(result.return, 1);
}
/** Headlines are other people's text: escaped, cut, and linked to the web only. */
function headlineCell(top) {
    if (top === undefined)
        return numbers/* nothing */.s6;
    const address = (0,html/* webAddress */.Dy)(top.url);
    const text = (0,html/* foreignText */.qk)(top.headline, 120);
    const shown = address === undefined
        ? text
        : (0,html/* html */.qy) `<a href="${address}" rel="noopener nofollow noreferrer" target="_blank">${text}</a>`;
    return (0,html/* html */.qy) `${shown}${top.source !== '' && (0,html/* html */.qy) ` <span class="publisher">${(0,html/* foreignText */.qk)(top.source, 30)}</span>`}`;
}

;// CONCATENATED MODULE: ./build/lib/src/report/site/parts/score-figures.js










/** Rank IC per horizon and regime. */
async function icFigure(page, { regimes: shown }, results, draw) {
    const { regimes, settings } = results.evaluation;
    const title = 'Rank IC by horizon';
    const words = `Mean correlation of score and later return over eligible names, ${(0,numbers/* percent */.KN)(settings.confidence, 0)} Newey–West intervals, which are too narrow where horizons overlap and weeks are few; below each the number of weeks. Non-overlapping: only every so many weeks that returns hardly share a session.`;
    const points = evaluatedOf(shown, results).flatMap(([, { regime, ic }]) => ic.map((one) => intervalPoint(horizonName(one.sessions), regime, one.ic, 1)));
    const groups = settings.horizons.map(horizonName);
    return (0,figure/* figure */.v)({
        title,
        description: words,
        chart: await draw((0,interval_charts/* uprightIntervals */.qo)({ points, groups, look: regimeLook(shown), title: '', format: '.2f' }), {
            id: 'rank-ic',
            title,
            description: words,
        }),
        table: (0,table/* dataTable */.J)({
            caption: title,
            columns: [
                { header: 'Regime' },
                { header: 'Sessions', numeric: true },
                { header: 'Mean IC', numeric: true },
                { header: 'ICIR', numeric: true },
                { header: 'Names a week', numeric: true },
                { header: 't, Newey–West', numeric: true },
                { header: 't, non-overlapping', numeric: true },
            ],
            rows: regimes.flatMap(({ regime, ic }) => ic.map((one) => [
                regime,
                one.sessions,
                estimate(one.ic, (value) => (0,numbers/* signed */.x8)(value, 3)),
                (0,numbers/* decimal */._)(one.icir),
                (0,numbers/* decimal */._)(one.mean_names, 1),
                (0,html/* html */.qy) `${(0,numbers/* decimal */._)(one.newey_west.t)} <span class="n">${(0,numbers/* counted */.hS)(one.newey_west.lags, 'lag')}</span>`,
                (0,html/* html */.qy) `${(0,numbers/* decimal */._)(one.non_overlapping.t)} <span class="n">n&nbsp;${one.non_overlapping.n}</span>`,
            ])),
        }),
        source: source(page, results),
        isTableOpen: true,
    });
}
const bucketLook = {
    names: ['top', 'middle', 'bottom'],
    colours: ['var(--one)', 'var(--soft)', 'var(--two)'],
    shapes: ['triangle-up', 'circle', 'triangle-down'],
};
/** Forward returns of the best, middle and worst ranked names, a figure per regime. */
async function bucketFigures(page, { regimes }, results, draw) {
    const { settings } = results.evaluation;
    const share = (0,numbers/* percent */.KN)(settings.bucket_share, 0);
    const words = `Mean return of the top ${share} ▲, the middle ● and the bottom ${share} ▼, per cent; below each the number of weeks.`;
    const evaluated = evaluatedOf(regimes, results);
    const domain = (0,interval_charts/* intervalDomain */.mO)(evaluated.flatMap(([, { buckets }]) => bucketPoints(buckets)));
    const figures = [];
    for (const [position, { regime, buckets }] of evaluated) {
        const title = `Forward return by rank, ${regime}`;
        figures.push((0,figure/* figure */.v)({
            title,
            description: words,
            chart: await draw((0,interval_charts/* uprightIntervals */.qo)({
                points: bucketPoints(buckets),
                groups: settings.horizons.map(horizonName),
                look: bucketLook,
                title: '',
                format: '.1f',
                domain,
            }), { id: `buckets-${position}`, title, description: words }),
            table: (0,table/* dataTable */.J)({
                caption: title,
                columns: [
                    { header: 'Bucket' },
                    { header: 'Sessions', numeric: true },
                    { header: 'Mean return', numeric: true },
                    { header: 'Names a week', numeric: true },
                ],
                rows: buckets.map((one) => [
                    one.bucket,
                    one.sessions,
                    estimate(one.mean, numbers/* signedPercent */.wu),
                    (0,numbers/* decimal */._)(one.mean_names, 1),
                ]),
            }),
            source: source(page, results),
        }));
    }
    return figures;
}
function bucketPoints(buckets) {
    return buckets.map(({ sessions, bucket, mean }) => intervalPoint(horizonName(sessions), bucket, mean, 100));
}
/** How regimes look in charts that show several of them. */
function regimeLook(regimes) {
    return {
        names: regimes.map(({ id }) => id),
        colours: regimes.map((_, position) => (0,chart_config/* regimeColour */.Kb)(position)),
        shapes: regimes.map((_, position) => (0,chart_config/* regimeShape */.t7)(position)),
    };
}
/** The evaluations of the site's regimes, each with the position that gives its colour. */
function evaluatedOf(regimes, { evaluation }) {
    return regimes.flatMap(({ id }, position) => {
        const evaluated = evaluation.regimes.find(({ regime }) => regime === id);
        return evaluated ? [[position, evaluated]] : [];
    });
}
/** A point of a chart of intervals, multiplied for its axis. */
function intervalPoint(group, series, { value, n, interval }, factor) {
    const scaled = (number) => (number === undefined ? null : factor * number);
    return {
        group,
        series,
        n,
        value: value === null ? null : factor * value,
        low: scaled(interval?.[0]),
        high: scaled(interval?.[1]),
    };
}
function horizonName(sessions) {
    return (0,numbers/* counted */.hS)(sessions, 'session');
}
function source(page, { evaluation }) {
    return sourceLink(page, (0,dataset/* partitionPath */.WX)(evaluation_datasets/* weeklyReturns */.N6, { as_of: evaluation.as_of }));
}

;// CONCATENATED MODULE: ./build/lib/src/report/site/parts/ablation-figures.js












/** What the basket of the full score earns more than the one without a term, a figure per regime. */
async function ablationFigures(page, { regimes }, results, draw) {
    const shown = evaluatedOf(regimes, results).filter(([, { ablation }]) => ablation.length > 0);
    const domain = (0,interval_charts/* intervalDomain */.mO)(shown.flatMap(([, evaluated]) => differencePoints(evaluated)));
    const source = sourceLink(page, (0,dataset/* partitionPath */.WX)(evaluation_datasets/* weeklyReturns */.N6, { as_of: results.evaluation.as_of }));
    const figures = [];
    for (const [position, evaluated] of shown) {
        figures.push(await ablationFigure(evaluated, { position, domain, source }, draw));
    }
    return (0,html/* html */.qy) `<div class="charts">\n${figures}</div>\n`;
}
function differencePoints({ regime, ablation }) {
    return ablation.map((one) => intervalPoint(termName(one.term), regime, one.difference, 100));
}
async function ablationFigure(evaluated, { position, domain, source }, draw) {
    const { regime, ablation, unexplained_weeks } = evaluated;
    const title = `Ablation of ${regime}`;
    const words = 'Weekly gross return of the full basket minus that of the basket without the term, per cent; at the right the number of weeks.';
    const unexplained = unexplained_weeks > 0
        ? ` ${(0,numbers/* counted */.hS)(unexplained_weeks, 'week')} left out: the stored score is not what its terms give.`
        : '';
    const points = differencePoints(evaluated);
    const look = { names: [regime], colours: [(0,chart_config/* regimeColour */.Kb)(position)], shapes: [(0,chart_config/* regimeShape */.t7)(position)] };
    return (0,figure/* figure */.v)({
        title,
        description: `${words}${unexplained}`,
        chart: await draw((0,interval_charts/* lyingIntervals */.C4)({
            points,
            groups: ablation.map(({ term }) => termName(term)),
            look,
            title: '',
            format: '.2f',
            domain,
        }), { id: `ablation-${position}`, title, description: words }),
        table: (0,table/* dataTable */.J)({
            caption: title,
            columns: [
                { header: 'Term' },
                { header: 'Weight', numeric: true },
                { header: 'Rank correlation', numeric: true },
                { header: 'Basket in common', numeric: true },
                { header: 'Difference', numeric: true },
            ],
            rows: ablation.map((one) => [
                termName(one.term),
                (0,numbers/* decimal */._)(one.weight),
                estimate(one.spearman, (value) => (0,numbers/* signed */.x8)(value, 3)),
                (0,html/* html */.qy) `${estimate(one.shared, (value) => (0,numbers/* decimal */._)(value, 1))} <span class="n">of ${(0,numbers/* decimal */._)(one.basket, 1)}</span>`,
                estimate(one.difference, numbers/* signedPercent */.wu),
            ]),
        }),
        source,
    });
}

// EXTERNAL MODULE: ./build/lib/src/statistics/random.js
var random = __webpack_require__(67966);
;// CONCATENATED MODULE: ./build/lib/src/report/site/charts/cumulative-return.js

/** Sum of weekly active returns with the band of its resamples, per cent. */
function cumulativeChart(points, colour, domain) {
    const values = points.map(({ weekEnding, sum, low, high }) => ({
        week: weekEnding,
        sum: 100 * sum,
        low: low === null ? null : 100 * low,
        high: high === null ? null : 100 * high,
    }));
    const x = (0,chart_config/* weekAxis */.M1)(points.length);
    const y = {
        type: 'quantitative',
        scale: { domain: [100 * domain[0], 100 * domain[1]], nice: true },
        axis: {
            title: null,
            format: '+',
            tickCount: 5,
            labelExpr: "(datum.value === 0 ? '0' : replace(format(datum.value, '+'), '-', '−')) + ' %'",
        },
    };
    return {
        ...(0,chart_config/* chartFrame */.c9)(170, { left: 46, right: 58, top: 8, bottom: 24 }),
        data: { values },
        layer: [
            {
                mark: { type: 'area', color: colour, opacity: 0.18, line: false },
                encoding: { x, y: { ...y, field: 'low' }, y2: { field: 'high' } },
            },
            { mark: { type: 'rule', color: chart_config/* soft */.LN, strokeWidth: 1 }, encoding: { y: { datum: 0 } } },
            { mark: { type: 'line', color: colour, strokeWidth: 2 }, encoding: { x, y: { ...y, field: 'sum' } } },
            {
                data: { values: values.slice(-1) },
                mark: { type: 'text', align: 'left', dx: 5, fontWeight: 'bold', fontSize: 12, color: chart_config/* ink */.Pw },
                encoding: {
                    x,
                    y: { ...y, field: 'sum' },
                    text: {
                        value: {
                            expr: "(format(datum.sum, '+.1f') === '+0.0' ? '0.0' : replace(format(datum.sum, '+.1f'), '-', '−')) + ' %'",
                        },
                    },
                },
            },
        ],
    };
}

// EXTERNAL MODULE: ./build/lib/src/statistics/quantile.js
var quantile = __webpack_require__(48940);
// EXTERNAL MODULE: ./build/lib/src/statistics/stationary-bootstrap.js
var stationary_bootstrap = __webpack_require__(74868);
;// CONCATENATED MODULE: ./build/lib/src/report/site/cumulative-active.js


/** Traded weeks without which there is no band. */
const leastTraded = 8;
/**
 * The path of a regime's active return over the weeks whose result is known, and where the paths lie that the same weeks make when they
 * are drawn again in blocks: the stationary bootstrap of Politis and Romano (1994) with the block length of Politis and White (2004), at least
 * ∛n as everywhere here, percentiles at each week; none for fewer than 8 traded weeks. The band says what this mean and variance could have given as well, not what will be.
 *
 * @param weekly rows of one regime, ascending by week
 */
function cumulativeActive(weekly, settings) {
    // A week without a trade is known once the week after it is over; one without a decision has no result.
    const known = weekly.filter(({ decision, active_return, net_return }) => (decision === 'TRADE' ? active_return : net_return) !== null);
    const traded = known.filter(({ decision }) => decision === 'TRADE').length;
    const values = Float64Array.from(known, ({ active_return }) => active_return ?? 0);
    const sums = runningSums(values);
    const optimal = traded < leastTraded ? null : (0,stationary_bootstrap/* optimalBlockLength */.Qs)(values);
    const blockLength = optimal && Math.max(optimal.stationary, Math.cbrt(values.length));
    const band = blockLength === null ? null : bandOf(values, 1 / blockLength, settings);
    return {
        blockLength,
        traded,
        points: known.map(({ week_ending }, i) => ({
            weekEnding: week_ending,
            sum: sums[i],
            low: band?.low[i] ?? null,
            high: band?.high[i] ?? null,
        })),
    };
}
function runningSums(values) {
    let sum = 0;
    return values.map((value) => {
        sum += value;
        return sum;
    });
}
function bandOf(values, p, { confidence, resamples, random }) {
    const paths = Array.from({ length: values.length }, () => new Float64Array(resamples));
    const indices = new Uint32Array(values.length);
    for (let resample = 0; resample < resamples; resample++) {
        (0,stationary_bootstrap/* drawStationaryIndices */.o0)(random, p, indices);
        let sum = 0;
        for (let week = 0; week < indices.length; week++) {
            sum += values[indices[week]];
            paths[week][resample] = sum;
        }
    }
    const ends = (q) => Float64Array.from(paths, (sums) => (0,quantile/* quantile */.Y)(sums, q));
    return { low: ends((1 - confidence) / 2), high: ends((1 + confidence) / 2) };
}
/** The least and the highest value of several paths and their bands, with 0: a common axis. */
function commonDomain(paths) {
    const values = paths.flatMap(({ points }) => points.flatMap(({ sum, low, high }) => [sum, low ?? 0, high ?? 0]));
    const ends = [
        values.reduce((least, one) => Math.min(least, one), 0),
        values.reduce((most, one) => Math.max(most, one), 0),
    ];
    return ends[0] === ends[1] ? [-0.01, 0.01] : ends;
}

;// CONCATENATED MODULE: ./build/lib/src/report/site/parts/cumulative-figures.js













/** The sum of active returns of each regime with its band, on a common axis. */
async function cumulativeFigures(page, subject, results, draw) {
    const { regimes } = subject;
    const { confidence, resamples, seed } = results.evaluation.settings;
    const paths = regimes.map(({ id }) => cumulativeActive(results.weekly.filter(({ regime }) => regime === id), { confidence, resamples, random: random/* Random */.o.seeded(seed).stream(`site/${id}`) }));
    const domain = commonDomain(paths);
    const figures = [];
    for (const [position, path] of paths.entries()) {
        const id = regimes[position]?.id ?? '';
        if (path.traded === 0) {
            figures.push((0,html/* html */.qy) `<p>No week in which ${id} trades has a known result yet.</p>\n`);
            continue;
        }
        const title = `Active return of ${id}, summed`;
        const words = `${cumulative_figures_outcomeOf(path, realisedStatuses(subject, id))} ${cumulative_figures_bandOf(path, results)}`;
        const chart = cumulativeChart(path.points, (0,chart_config/* regimeColour */.Kb)(position), domain);
        figures.push((0,figure/* figure */.v)({
            title,
            description: words,
            chart: await draw(chart, { id: `cumulative-${position}`, title, description: words }),
            table: pointsTable(title, path),
            source: sourceLink(page, (0,dataset/* partitionPath */.WX)(evaluation_datasets/* weeklyReturns */.N6, { as_of: results.evaluation.as_of })),
        }));
    }
    return (0,html/* html */.qy) `<div class="charts">\n${figures}</div>\n`;
}
/** Of the weeks with a decision to trade whose result is known. */
function realisedStatuses(subject, id) {
    const rows = subject.regimes.filter((regime) => regime.id === id).flatMap((regime) => historyOf(subject, regime));
    return rows.filter(({ decision, active }) => decision === 'TRADE' && active !== null).map(({ status }) => status);
}
function cumulative_figures_outcomeOf({ points, traded }, statuses) {
    return `${(0,numbers/* signedPercent */.wu)(points.at(-1)?.sum, 1)} after ${(0,numbers/* counted */.hS)(points.length, 'week')}; ${(0,numbers/* whole */.WQ)(traded)} of them ${(0,trade_note/* tradedWords */.qe)(statuses)}.`;
}
function cumulative_figures_bandOf({ blockLength }, { evaluation }) {
    const { confidence, resamples } = evaluation.settings;
    if (blockLength === null)
        return 'Too few weeks for a band.';
    const paths = `${(0,numbers/* percent */.KN)(confidence, 0)} of ${(0,numbers/* whole */.WQ)(resamples)} paths of the same weeks`;
    return `Band: ${paths} drawn again in blocks of ${(0,numbers/* decimal */._)(blockLength, 1)} weeks on average.`;
}
function pointsTable(caption, { points }) {
    return (0,table/* dataTable */.J)({
        caption,
        columns: [{ header: 'Week ending' }, { header: 'Sum', numeric: true }, { header: 'Band', numeric: true }],
        rows: points
            .toReversed()
            .map(({ weekEnding, sum, low, high }) => [
            weekEnding,
            (0,numbers/* signedPercent */.wu)(sum),
            low === null ? '' : `${(0,numbers/* signedPercent */.wu)(low)} … ${(0,numbers/* signedPercent */.wu)(high)}`,
        ]),
    });
}

// EXTERNAL MODULE: ./build/lib/src/calendar/date.js
var date = __webpack_require__(52010);
;// CONCATENATED MODULE: ./build/lib/src/report/site/charts/decision-calendar.js


const outcomeWords = {
    ahead: 'traded, ahead of the benchmark',
    behind: 'traded, behind it',
    open: 'traded, result not known',
    'would-ahead': 'would trade, not live: ahead of the benchmark',
    'would-behind': 'would trade, not live: behind it',
    'would-open': 'would trade, not live: result not known',
    skipped: 'no trade',
    undecided: 'undecided',
    missing: 'not scored',
};
const looks = {
    ahead: { shape: 'triangle-up', fill: 'var(--one)', stroke: 'var(--one)' },
    behind: { shape: 'triangle-down', fill: 'var(--two)', stroke: 'var(--two)' },
    open: { shape: 'square', fill: 'var(--ink)', stroke: 'var(--ink)' },
    'would-ahead': { shape: 'triangle-up', fill: 'transparent', stroke: 'var(--one)' },
    'would-behind': { shape: 'triangle-down', fill: 'transparent', stroke: 'var(--two)' },
    'would-open': { shape: 'square', fill: 'transparent', stroke: 'var(--ink)' },
    skipped: { shape: 'circle', fill: 'transparent', stroke: 'var(--soft)' },
    undecided: { shape: 'diamond', fill: 'transparent', stroke: 'var(--soft)' },
    missing: { shape: 'cross', fill: 'var(--soft)', stroke: 'transparent' },
};
/** A quarter per row, a week per place, in the order of time; at most the newest 16 quarters. */
function decisionCalendar(weeks) {
    const outcomes = Object.keys(looks);
    const values = weeks.map(({ weekEnding, outcome }) => ({ ...placeInQuarter(weekEnding), outcome }));
    const quarters = [...new Set(values.map(({ quarter }) => quarter))].slice(-16);
    const scaleOf = (aspect) => ({
        domain: outcomes,
        range: outcomes.map((one) => looks[one][aspect]),
    });
    return {
        ...(0,chart_config/* chartFrame */.c9)(22 * Math.max(1, quarters.length), { left: 56, right: 4, top: 2, bottom: 2 }),
        data: { values: values.filter(({ quarter }) => quarters.includes(quarter)) },
        mark: { type: 'point', opacity: 1, size: 80, strokeWidth: 1.4 },
        encoding: {
            x: { field: 'place', type: 'quantitative', scale: { domain: [0.5, 14.5], nice: false }, axis: null },
            y: {
                field: 'quarter',
                type: 'ordinal',
                scale: { domain: quarters },
                axis: {
                    title: null,
                    domain: false,
                    ticks: false,
                    grid: true,
                    gridColor: 'var(--rule)',
                    bandPosition: 0,
                    labelColor: chart_config/* soft */.LN,
                },
            },
            shape: { field: 'outcome', type: 'nominal', scale: scaleOf('shape'), legend: null },
            fill: { field: 'outcome', type: 'nominal', scale: scaleOf('fill'), legend: null },
            stroke: { field: 'outcome', type: 'nominal', scale: scaleOf('stroke'), legend: null },
        },
    };
}
/** `2026-07-02` → the first week of `2026 Q3`. */
function placeInQuarter(weekEnding) {
    const [year, month] = weekEnding.split('-').map(Number);
    const quarter = Math.ceil(month / 3);
    const first = (0,date/* epochDay */.ue)((0,date/* parseIsoDate */.jT)(`${year}-${String(3 * quarter - 2).padStart(2, '0')}-01`));
    return { quarter: `${year} Q${quarter}`, place: 1 + Math.floor(((0,date/* epochDay */.ue)((0,date/* parseIsoDate */.jT)(weekEnding)) - first) / 7) };
}

;// CONCATENATED MODULE: ./build/lib/src/report/site/parts/outcome-sign.js






// Paths in a field of 12 × 12, as the calendar draws them.
const shapes = {
    ahead: 'M6 1.5 11 10.5H1z',
    behind: 'M6 10.5 1 1.5h10z',
    open: 'M2 2h8v8H2z',
    'would-ahead': 'M6 1.5 11 10.5H1z',
    'would-behind': 'M6 10.5 1 1.5h10z',
    'would-open': 'M2 2h8v8H2z',
    skipped: 'M6 2.5a3.5 3.5 0 1 0 .01 0z',
    undecided: 'M6 1 11 6 6 11 1 6z',
    missing: 'M4.7 2h2.6v2.7H10v2.6H7.3V10H4.7V7.3H2V4.7h2.7z',
};
/** What each sign of the calendars and strips means, as far as they show it. */
function outcomeLegend(rows, lead = '') {
    const shown = new Set(rows.map(outcomeOf));
    const outcomes = Object.keys(outcomeWords).filter((outcome) => shown.has(outcome));
    return (0,html/* html */.qy) `<ul class="legend">${lead !== '' && (0,html/* html */.qy) `<li>${lead}</li>`}${outcomes.map((outcome) => (0,html/* html */.qy) `<li>${(0,regime_legend/* legendSign */.jP)(shapes[outcome], `key outcome ${outcome}`)} ${outcomeWords[outcome]}</li>`)}</ul>\n`;
}
/** How often each outcome came, in a sentence. */
function outcomeTally(rows) {
    const count = (...wanted) => rows.filter((row) => wanted.includes(outcomeOf(row))).length;
    const traded = count('ahead', 'behind', 'open');
    const watched = rows.filter((row) => outcomeOf(row).startsWith('would-'));
    const results = (prefix) => {
        const open = count(`${prefix}open`);
        const known = `${(0,numbers/* whole */.WQ)(count(`${prefix}ahead`))} ahead, ${(0,numbers/* whole */.WQ)(count(`${prefix}behind`))} behind`;
        return open === 0 ? known : `${known}, ${(0,numbers/* whole */.WQ)(open)} not known yet`;
    };
    const trades = [
        // Where none could trade, that none did is not worth a word.
        ...(traded > 0 || watched.length === 0 ? [`${(0,numbers/* whole */.WQ)(traded)} traded (${results('')})`] : []),
        ...(watched.length > 0
            ? [`${(0,numbers/* whole */.WQ)(watched.length)} ${(0,trade_note/* tradeNote */.P$)(watched.map(({ status }) => status))} (${results('would-')})`]
            : []),
    ];
    const rest = [
        [count('skipped'), 'no trade'],
        [count('undecided'), 'undecided'],
        [count('missing'), 'not scored'],
    ];
    const others = rest.filter(([weeks]) => weeks > 0).map(([weeks, words]) => `${(0,numbers/* whole */.WQ)(weeks)} ${words}`);
    return `${(0,numbers/* counted */.hS)(rows.length, 'week')}: ${[...trades, ...others].join(', ')}.`;
}
/** Weeks that a strip shows. */
const stripWeeks = 26;
/** The newest weeks of a regime as a row of signs, oldest first. */
function outcomeStrip(rows) {
    const newest = rows.slice(-stripWeeks);
    const signs = newest.map((row, i) => {
        const outcome = outcomeOf(row);
        return (0,html/* html */.qy) `<path class="outcome ${outcome}" transform="translate(${13 * i} 0)" d="${shapes[outcome]}"/>`;
    });
    const width = 13 * stripWeeks;
    return (0,html/* html */.qy) `<p class="strip"><svg width="${width}" height="12" viewBox="0 0 ${width} 12" role="img" aria-label="The last ${outcomeTally(newest)}">${signs}</svg></p>`;
}

;// CONCATENATED MODULE: ./build/lib/src/report/site/parts/decision-figures.js














/** A calendar of decisions for each regime. */
async function decisionFigures(page, subject, draw) {
    const figures = [];
    for (const [position, regime] of subject.regimes.entries()) {
        const { id } = regime;
        const rows = historyOf(subject, regime);
        const words = { id: `calendar-${position}`, title: `Decisions of ${id}`, description: outcomeTally(rows) };
        figures.push((0,figure/* figure */.v)({
            title: id,
            description: (0,html/* html */.qy) `${outcomeTally(rows)} ${tradeRate(subject, id)}`,
            chart: await draw(decisionCalendar(rows.map((row) => ({ weekEnding: row.weekEnding, outcome: outcomeOf(row) }))), words),
            table: decisionTable(id, rows),
            source: ledgerSource(page, subject),
        }));
    }
    const shown = subject.regimes.flatMap((regime) => historyOf(subject, regime));
    return (0,html/* html */.qy) `${outcomeLegend(shown)}<div class="charts">
${figures}</div>
`;
}
function tradeRate({ ledger: held }, regime) {
    const rates = held?.comparison.rates.find((one) => one.regime === regime);
    return rates && `Trade rate ${estimateText(rates.trade_rate, (share) => (0,numbers/* percent */.KN)(share, 0))}.`;
}
function decisionTable(regime, rows) {
    return (0,table/* dataTable */.J)({
        caption: `Decisions of ${regime}, newest first`,
        columns: [
            { header: 'Week ending' },
            { header: 'Outcome' },
            { header: 'Ranked', numeric: true },
            { header: 'Reasons' },
        ],
        rows: rows
            .toReversed()
            .map((row) => [row.weekEnding, outcomeText(row), (0,numbers/* whole */.WQ)(row.candidates), row.reasons.map(reasonName).join(', ')]),
    });
}
function outcomeText(row) {
    return outcomeWords[outcomeOf(row)].replace('would trade, not live', `would trade, ${row.status}`);
}
/** Skip reasons, counted in weeks: a reason per row, a bar per regime. */
function reasonTable(page, subject) {
    const { regimes } = subject;
    const counts = regimes.map((regime) => reasonCounts(historyOf(subject, regime)));
    const reasons = [...new Set(counts.flatMap((one) => [...one.keys()]))].sort(order/* byCodeUnits */.C);
    if (reasons.length === 0)
        return (0,html/* html */.qy) `<p>No week was skipped.</p>\n`;
    const scale = barScale(counts.flatMap((one) => [...one.values()]));
    const weeks = regimes.map((regime) => historyOf(subject, regime).filter(({ decision }) => decision !== null).length);
    return (0,table/* dataTable */.J)({
        caption: 'Why weeks were skipped: weeks per reason. A week can have several.',
        source: ledgerSource(page, subject),
        stacks: true,
        columns: [
            { header: 'Reason' },
            ...regimes.map(({ id }, position) => ({
                label: `${id}, n\u00a0${(0,numbers/* whole */.WQ)(weeks[position])}`,
                header: (0,html/* html */.qy) `${(0,regime_legend/* regimeSign */.xn)(position)} ${id} <span class="n">n&nbsp;${(0,numbers/* whole */.WQ)(weeks[position])}</span>`,
                className: 'driver',
            })),
        ],
        rows: reasons.map((reason) => [
            reasonName(reason),
            ...counts.map((one) => {
                const count = one.get(reason) ?? 0;
                return (0,html/* html */.qy) `${signedBar(count, scale)} ${(0,numbers/* whole */.WQ)(count)}`;
            }),
        ]),
    });
}
function reasonCounts(rows) {
    const counts = new Map();
    for (const code of rows.flatMap(({ reasons }) => reasons))
        counts.set(code, (counts.get(code) ?? 0) + 1);
    return counts;
}
const reasonNames = {
    EVENT_INTENSITY_TOO_LOW: 'event intensity too low',
    PRICE_ACTION_RECAP_SHARE_TOO_HIGH: 'too many price recaps',
    HIGH_SEVERITY_CLUSTERS_TOO_LOW: 'too few severe stories',
    NO_CANDIDATES: 'too few ranked names',
};
/** A skip reason in words. */
function reasonName(code) {
    return reasonNames[code] ?? code;
}
function ledgerSource(page, { ledger: held, week }) {
    return held && sourceLink(page, (0,dataset/* partitionPath */.WX)(comparison_datasets/* ledger */.Wg, { as_of: week.weekEnding }));
}

;// CONCATENATED MODULE: ./build/lib/src/report/site/parts/record-table.js











/** What the picks of each regime were worth so far, every number with its interval and n. */
function recordTable(page, subject, { evaluation }) {
    const statuses = tradeStatusesOf(subject);
    const { settings, regimes, benchmark, as_of } = evaluation;
    const scale = barScale(regimes.flatMap(({ active_return: { value, interval } }) => [value ?? 0, ...(interval ?? [])]));
    return (0,table/* dataTable */.J)({
        caption: `Means per week that trades, or would if its regime were live, as of ${as_of}, against ${benchmark}, ${(0,numbers/* percent */.KN)(settings.confidence, 0)} intervals. Not traded: what the other weeks would have returned. ${costSentence(settings)}`,
        source: sourceLink(page, (0,dataset/* partitionPath */.WX)(evaluation_datasets/* weeklyReturns */.N6, { as_of })),
        className: 'record',
        stacks: true,
        columns: [
            { header: 'Regime' },
            { header: 'Trades', numeric: true },
            { header: 'Result known', numeric: true },
            { header: 'Gross', numeric: true },
            { header: 'Net', numeric: true },
            { header: 'Active', numeric: true },
            { header: (0,html/* html */.qy) `<span class="hidden">Active return, drawn</span>`, className: 'drawn' },
            { header: 'Weeks ahead', numeric: true },
            { header: 'Turnover', numeric: true },
            { header: 'Not traded, gross', numeric: true },
        ],
        rows: regimes.map((one) => [
            (0,regime_legend/* regimeName */.bd)(page, one.regime),
            (0,html/* html */.qy) `${(0,numbers/* whole */.WQ)(one.traded)}&nbsp;of&nbsp;${(0,numbers/* whole */.WQ)(one.weeks)}${tradeSmall(statuses.get(one.regime))}`,
            (0,html/* html */.qy) `${(0,numbers/* whole */.WQ)(one.realised)}${one.unpriced_positions > 0 && (0,html/* html */.qy) ` <span class="note">${(0,numbers/* counted */.hS)(one.unpriced_positions, 'position')} without a price</span>`}`,
            estimate(one.gross_return, numbers/* signedPercent */.wu),
            estimate(one.net_return, numbers/* signedPercent */.wu),
            estimate(one.active_return, numbers/* signedPercent */.wu),
            intervalBar(one.active_return, scale),
            estimate(one.hit_rate, (share) => (0,numbers/* percent */.KN)(share, 0)),
            estimate(one.turnover, (share) => (0,numbers/* percent */.KN)(share, 0)),
            estimate(one.untraded_return, numbers/* signedPercent */.wu),
        ]),
    });
}
/** What is to be read beside a number of weeks that trade; nothing where all of them did. */
function tradeSmall(statuses = []) {
    const note = (0,trade_note/* tradeNote */.P$)(statuses);
    return note !== '' && (0,html/* html */.qy) ` <span class="note">${note}</span>`;
}
/** What trading costs in these numbers. */
function costSentence({ round_trip_bps, cost }) {
    const who = cost === 'round-trip' ? 'the whole basket in every traded week' : 'what changes against the basket before';
    return `Cost: ${(0,numbers/* level */.Rc)(round_trip_bps)} basis points per round trip, paid by ${who}.`;
}

;// CONCATENATED MODULE: ./build/lib/src/report/site/pages/history-page.js

















/** All weeks: what was decided, what came of it, and how good the scores were. */
async function historyPage(page, subject, draw) {
    const { weekEnding } = subject.week;
    return {
        title: 'History',
        description: `Decisions, results and the quality of the scores up to the week ending ${weekEnding}.`,
        body: (0,html/* html */.qy) `<h1>History</h1>
<p class="lede">What was decided week by week, what came of it, and whether the scores tell names apart. Every number has its n; a mean has its interval.</p>
<h2 id="decisions">Decisions</h2>
${subject.ledger === undefined && missingNotice('The ledger is', comparison_datasets/* ledger */.Wg, weekEnding)}
${await decisionFigures(page, subject, draw)}
${reasonTable(page, subject)}
${await resultSections(page, subject, draw)}
<h2 id="weeks">Week by week</h2>
${weeksTable(page, subject)}`,
    };
}
async function resultSections(page, subject, draw) {
    const { results, week, regimes } = subject;
    if (results === undefined) {
        return (0,html/* html */.qy) `<h2 id="results">Results</h2>\n${missingNotice('Results are', evaluation_datasets/* weeklyReturns */.N6, week.weekEnding)}`;
    }
    return (0,html/* html */.qy) `<h2 id="results">Results</h2>
${recordTable(page, subject, results)}
${await cumulativeFigures(page, subject, results, draw)}
<h2 id="scores">How well the scores tell names apart</h2>
${(0,regime_legend/* regimeLegend */.Bf)(regimes.map(({ id }) => id))}
${await icFigure(page, subject, results, draw)}
<div class="charts">
${await bucketFigures(page, subject, results, draw)}</div>
<h2 id="ablation">What each term adds</h2>
${await ablationFigures(page, subject, results, draw)}`;
}
function weeksTable(page, subject) {
    const { weeks, regimes, week } = subject;
    const histories = regimes.map((regime) => new Map(historyOf(subject, regime).map((row) => [row.weekEnding, row])));
    const all = [...new Set(histories.flatMap((rows) => [...rows.keys()]))].sort(order/* byCodeUnits */.C).reverse();
    const hasPage = new Set(weeks.map((one) => one.week.weekEnding));
    const asOf = { as_of: week.weekEnding };
    return (0,table/* dataTable */.J)({
        caption: 'Newest first. Net and active returns of weeks that trade, or would if their regime were live, once they are known.',
        source: sourceLink(page, (0,dataset/* partitionPath */.WX)(subject.ledger === undefined ? evaluation_datasets/* weeklyReturns */.N6 : comparison_datasets/* ledger */.Wg, asOf)),
        columns: [
            { header: 'Week ending', className: 'stuck' },
            ...regimes.flatMap(({ id }, position) => [
                { header: (0,html/* html */.qy) `${(0,regime_legend/* regimeSign */.xn)(position)} ${id}`, className: 'group' },
                { header: 'Net', numeric: true },
                { header: 'Active', numeric: true },
            ]),
        ],
        rows: all.map((weekEnding) => [
            hasPage.has(weekEnding) ? (0,html/* html */.qy) `<a href="${page.root}weeks/${weekEnding}.html">${weekEnding}</a>` : weekEnding,
            ...histories.flatMap((rows) => historyCells(rows.get(weekEnding))),
        ]),
    });
}
function historyCells(row) {
    if (row === undefined)
        return [decisionMark(null, 'live'), '', ''];
    const isTraded = row.decision === 'TRADE';
    const failed = row.audit === 'failed' && (0,html/* html */.qy) ` <span class="audit failed">✗ audit</span>`;
    return [
        (0,html/* html */.qy) `${decisionMark(row.decision, row.status)}${failed}`,
        isTraded ? (0,numbers/* signedPercent */.wu)(row.net) : '',
        isTraded ? (0,numbers/* signedPercent */.wu)(row.active) : '',
    ];
}

// EXTERNAL MODULE: ./build/lib/src/datasets.js
var src_datasets = __webpack_require__(15444);
;// CONCATENATED MODULE: ./build/lib/src/report/site/pages/provenance-page.js










/** Where every number comes from: how to follow it, the partitions that belong to no week, and the way to those of each week. */
function provenancePageContent(page, subject) {
    const { week } = subject;
    const own = partitionsOn('provenance.html', subject);
    return {
        title: 'Provenance',
        description: `Digest, manifest and inputs of every partition behind this site, as of ${week.weekEnding}.`,
        body: (0,html/* html */.qy) `<h1>Provenance</h1>
<p class="lede">Every number on this site links to the partition that it comes from. A partition is a folder of the lake with a sealed manifest: its <em>digest</em> is over recipe and files, its <em>content</em> over the files alone. The recipe names each input by its content, and so on to the files of the sources.</p>
<p>A commit is that of the repository with the configuration. Where files of the configuration were not committed as they were used, the record says so, with the SHA-256 over names and digests of the YAML files in the folder of the configuration.</p>
<p>To check a number, take the partition from the lake, hash its files (SHA-256) and compare them with those below; <code>regimen audit</code> does that and computes the week again.</p>
<h2 id="weeks">By week</h2>
${provenance_page_weeksTable(page, subject)}
<h2 id="partitions">Partitions of no single week</h2>
${contentsTable(own)}
${own.map(([path, manifest]) => partitionRecord(page, subject, path, manifest))}`,
    };
}
/** The partitions of one week. */
function weekProvenance(page, subject, weekEnding) {
    const own = partitionsOn(`provenance/${weekEnding}.html`, subject);
    return {
        title: `Provenance of ${weekEnding}`,
        description: `Digest, manifest and inputs of the partitions of the week ending ${weekEnding}.`,
        body: (0,html/* html */.qy) `<h1>Provenance of the week ending ${weekEnding}</h1>
<p class="lede">Every file, input and source of the partitions of this week. <a href="${page.root}provenance.html">How to read this</a></p>
<h2 id="partitions">Partitions</h2>
${contentsTable(own)}
${own.map(([path, manifest]) => partitionRecord(page, subject, path, manifest))}`,
    };
}
/** The weeks that have a page of partitions, ascending. */
function provenanceWeeks({ partitions }) {
    const pages = [...partitions.keys()].map((path) => provenancePage(path));
    return [...new Set(pages)]
        .map((name) => /^provenance\/(.+)\.html$/.exec(name)?.[1])
        .filter((week) => week !== undefined)
        .sort(order/* byCodeUnits */.C);
}
const provenance_page_order = new Map(src_datasets/* datasets */.E.map(({ name }, position) => [name, -position]));
/** Results first, then what they were made from. */
function partitionsOn(name, { partitions }) {
    const place = ({ dataset }) => provenance_page_order.get(dataset) ?? 0;
    return [...partitions]
        .filter(([path]) => provenancePage(path) === name)
        .sort(([pathA, a], [pathB, b]) => place(a) - place(b) || (0,order/* byCodeUnits */.C)(pathA, pathB));
}
/** What is below, a line each. */
function contentsTable(own) {
    return (0,table/* dataTable */.J)({
        caption: `${(0,numbers/* counted */.hS)(own.length, 'partition')}: results first, then what they were made from.`,
        stacks: true,
        className: 'contents',
        columns: [
            { header: 'Partition' },
            { header: 'Digest' },
            { header: 'Rows', numeric: true },
            { header: 'Inputs', numeric: true },
            { header: 'Size', numeric: true },
            { header: 'Made' },
        ],
        rows: own.map(([path, { digest, files, recipe, produced }]) => [
            (0,html/* html */.qy) `<a href="#${path}">${path}</a>`,
            (0,html/* html */.qy) `<span class="digest">${digest.slice(0, 12)}</span>`,
            (0,numbers/* whole */.WQ)(files.find(({ rows }) => rows !== undefined)?.rows),
            (0,numbers/* whole */.WQ)(recipe.inputs.length),
            (0,numbers/* byteCount */.GJ)(files.reduce((sum, { bytes }) => sum + bytes, 0)),
            (0,dates/* instant */.uR)(Date.parse(produced.time)),
        ]),
    });
}
function provenance_page_weeksTable(page, subject) {
    const { regimes, partitions } = subject;
    return (0,table/* dataTable */.J)({
        caption: 'Newest first, with the digests of the scores.',
        columns: [
            { header: 'Week ending', className: 'stuck' },
            ...regimes.map(({ id }) => ({ header: (0,regime_legend/* regimeName */.bd)(page, id) })),
            { header: 'Partitions', numeric: true },
            { header: 'Files', numeric: true },
            { header: 'Size', numeric: true },
        ],
        rows: provenanceWeeks(subject)
            .toReversed()
            .map((weekEnding) => {
            const manifests = partitionsOn(`provenance/${weekEnding}.html`, subject).map(([, manifest]) => manifest);
            const files = manifests.flatMap((manifest) => manifest.files);
            return [
                (0,html/* html */.qy) `<a href="${page.root}provenance/${weekEnding}.html">${weekEnding}</a>`,
                ...regimes.map(({ id }) => {
                    const path = (0,dataset/* partitionPath */.WX)(datasets/* scoresWeekly */.P, { regime: id, week_ending: weekEnding });
                    const digest = partitions.get(path)?.digest.slice(0, 12);
                    return digest && (0,html/* html */.qy) `<a class="digest" href="${provenanceAddress(page, path)}">${digest}</a>`;
                }),
                (0,numbers/* whole */.WQ)(manifests.length),
                (0,numbers/* whole */.WQ)(files.length),
                (0,numbers/* byteCount */.GJ)(files.reduce((sum, { bytes }) => sum + bytes, 0)),
            ];
        }),
    });
}
function partitionRecord(page, subject, path, manifest) {
    const { digest, content, recipe, produced, files } = manifest;
    const parameters = Object.entries(recipe.parameters).map(([name, value]) => `${name} = ${JSON.stringify(value)}`);
    return (0,html/* html */.qy) `<section class="record-of" id="${path}">
<h3>${path}</h3>
<dl>
<dt>Digest</dt><dd class="digest">${digest}</dd>
<dt>Content</dt><dd class="digest">${content}</dd>
<dt>Made by</dt><dd>stage ${recipe.stage}, version ${recipe.version}${recipe.seed !== undefined && `, seed ${recipe.seed}`}; ${(0,html/* foreignText */.qk)(produced.software, 200)}</dd>
<dt>Made</dt><dd>${(0,dates/* instant */.uR)(Date.parse(produced.time))}${configurationOf(produced)}${produced.run !== null && (0,html/* html */.qy) `, run ${(0,html/* foreignText */.qk)(produced.run, 100)}`}</dd>
${parameters.length > 0 && (0,html/* html */.qy) `<dt>Parameters</dt><dd>${(0,html/* foreignText */.qk)(parameters.join(', '), 2000)}</dd>\n`}</dl>
${filesTable(path, files)}
${recipe.inputs.length > 0 && inputsTable(page, subject, path, recipe.inputs)}
${produced.sources && sourcesTable(path, produced.sources)}
</section>
`;
}
/** Whose commit it is, and whether it has the configuration that was used. */
function configurationOf({ commit, dirty }) {
    const edits = dirty &&
        (0,html/* html */.qy) ` <strong>${commit === null ? 'that no commit has' : 'with edits that are not in it'}</strong>, SHA-256 <span class="digest">${dirty.configuration}</span>`;
    if (commit === null)
        return dirty && (0,html/* html */.qy) `, with a configuration${edits}`;
    return (0,html/* html */.qy) `, with the configuration of commit <span class="digest">${(0,html/* foreignText */.qk)(commit, 64)}</span>${edits}`;
}
function filesTable(path, files) {
    return (0,html/* html */.qy) `<details><summary>${(0,numbers/* counted */.hS)(files.length, 'file')}<span class="hidden"> of ${path}</span></summary>
${(0,table/* dataTable */.J)({
        caption: `Files of ${path}`,
        columns: [
            { header: 'File' },
            { header: 'Rows', numeric: true },
            { header: 'Size', numeric: true },
            { header: 'SHA-256' },
        ],
        rows: files.map((file) => [
            file.path,
            file.rows === undefined ? '' : (0,numbers/* whole */.WQ)(file.rows),
            (0,numbers/* byteCount */.GJ)(file.bytes),
            (0,html/* html */.qy) `<span class="digest">${file.sha256}</span>`,
        ]),
    })}</details>`;
}
function inputsTable(page, subject, path, inputs) {
    return (0,html/* html */.qy) `<details><summary>${(0,numbers/* counted */.hS)(inputs.length, 'input')}<span class="hidden"> of ${path}</span></summary>
${(0,table/* dataTable */.J)({
        caption: `Inputs of ${path}`,
        columns: [{ header: 'Partition' }, { header: 'What was read' }, { header: 'Content' }, { header: 'In the lake now' }],
        rows: inputs.map((input) => inputRow(page, subject, input)),
    })}</details>`;
}
function inputRow(page, { partitions }, input) {
    const path = (0,dataset/* partitionName */.SF)(input);
    const held = partitions.get(path);
    return [
        held ? (0,html/* html */.qy) `<a href="${provenanceAddress(page, path)}">${path}</a>` : (0,html/* foreignText */.qk)(path, 200),
        input.slice === undefined ? 'all of it' : (0,html/* foreignText */.qk)(input.slice, 200),
        (0,html/* html */.qy) `<span class="digest">${input.content}</span>`,
        standing(input, held),
    ];
}
function standing(input, held) {
    if (input.slice !== undefined)
        return 'rows of several partitions';
    if (held === undefined)
        return 'not in this lake';
    return held.content === input.content
        ? (0,html/* html */.qy) `<span class="passed">✓ the same</span>`
        : (0,html/* html */.qy) `<span class="failed">✗ has other content now</span>`;
}
const sourcesShown = 50;
function sourcesTable(path, sources) {
    const rest = sources.length - sourcesShown;
    return (0,html/* html */.qy) `<details><summary>${(0,numbers/* counted */.hS)(sources.length, 'source file')}<span class="hidden"> of ${path}</span></summary>
${(0,table/* dataTable */.J)({
        caption: `Sources of ${path}${rest > 0 ? `: the first ${sourcesShown} of ${sources.length}, all are in its manifest` : ''}`,
        columns: [{ header: 'Source' }, { header: 'Size', numeric: true }, { header: 'Fetched' }, { header: 'SHA-256' }],
        rows: sources
            .slice(0, sourcesShown)
            .map((one) => [
            (0,html/* foreignText */.qk)(one.name, 200),
            (0,numbers/* byteCount */.GJ)(one.bytes),
            one.time === undefined ? '' : (0,dates/* instant */.uR)(Date.parse(one.time)),
            (0,html/* html */.qy) `<span class="digest">${one.sha256}</span>`,
        ]),
    })}</details>`;
}

;// CONCATENATED MODULE: ./build/lib/src/report/site/parts/comparison-tables.js







/** Weeks in which one regime of a pair traded and the other did not, and how they turned out. */
function loneTradesTable(held, source) {
    const { lone_trades } = held.comparison;
    const statusIn = statusesIn(held);
    if (lone_trades.length === 0)
        return (0,html/* html */.qy) `<p>There was none.</p>\n`;
    return (0,table/* dataTable */.J)({
        caption: 'Newest first. The returns are those of the regime that trades, or would if it were live.',
        source,
        stacks: true,
        columns: [
            { header: 'Week ending' },
            { header: 'Trades' },
            { header: 'Does not' },
            { header: 'Because of' },
            { header: 'Net', numeric: true },
            { header: 'Active', numeric: true },
        ],
        rows: lone_trades
            .toReversed()
            .map((one) => [
            one.week_ending,
            (0,html/* html */.qy) `${one.traded}${tradeSmall([statusIn.get(`${one.week_ending}/${one.traded}`)])}`,
            one.other,
            reasonsText(one.reasons.split(';')),
            (0,numbers/* signedPercent */.wu)(one.net_return),
            (0,numbers/* signedPercent */.wu)(one.active_return),
        ]),
    });
}
/** Status of each regime when each week was scored, by `week/regime`. */
function statusesIn({ rows }) {
    return new Map(rows.map((row) => [`${row.week_ending}/${row.regime}`, (0,regime/* recordedStatus */.Jl)(row.status)]));
}
const verdictWords = {
    absent: 'no signal: too few names in the news, filters or not',
    data: 'data: names are in the news, but bars or history are missing',
    filtered: 'blind: without its filters it would trade',
    rules: 'rules: there was enough to score, the levels said no',
    unknown: 'not known: the stories are not in the lake',
};
/** The skipped weeks once more, as they would have been had every story counted. */
function skippedTable(held, source) {
    const { skipped } = held.comparison;
    const statusIn = statusesIn(held);
    if (skipped.length === 0)
        return (0,html/* html */.qy) `<p>No week was skipped.</p>\n`;
    return (0,table/* dataTable */.J)({
        caption: 'Skipped weeks, newest first, beside the same weeks without the filters of the schema.',
        source,
        stacks: true,
        columns: [
            { header: 'Week ending' },
            { header: 'Regime' },
            { header: 'Reasons' },
            { header: 'Stories', numeric: true },
            { header: 'Ranked', numeric: true },
            { header: 'Without filters' },
            { header: 'Stories', numeric: true },
            { header: 'Ranked', numeric: true },
            { header: 'Verdict' },
        ],
        rows: skipped
            .toReversed()
            .map(({ week_ending, regime, reasons, clusters, candidates, unfiltered, verdict }) => [
            week_ending,
            regime,
            reasonsText(reasons),
            (0,numbers/* whole */.WQ)(clusters),
            (0,numbers/* whole */.WQ)(candidates),
            unfiltered ? decisionMark(unfiltered.decision, statusIn.get(`${week_ending}/${regime}`) ?? 'live') : '',
            (0,numbers/* whole */.WQ)(unfiltered?.clusters),
            (0,numbers/* whole */.WQ)(unfiltered?.candidates),
            verdictWords[verdict],
        ]),
    });
}
/** Population stability of the features: the latest weeks against those before. */
function driftTable({ drift }, source) {
    if (drift.length === 0)
        return (0,html/* html */.qy) `<p>There are too few weeks to compare.</p>\n`;
    return (0,table/* dataTable */.J)({
        caption: 'Population stability index: under 0.10 counts as stable, above 0.25 as a shift, by convention.',
        source,
        stacks: true,
        columns: [
            { header: 'Feature' },
            { header: 'Regime' },
            { header: 'PSI', numeric: true },
            { header: 'By chance', numeric: true },
            { header: 'Recent', numeric: true },
            { header: 'Before', numeric: true },
            { header: 'Verdict' },
        ],
        rows: drift.map((one) => [
            one.feature,
            one.regime,
            (0,numbers/* decimal */._)(one.psi, 3),
            (0,numbers/* decimal */._)(one.psi_by_chance, 3),
            (0,html/* html */.qy) `${(0,numbers/* counted */.hS)(one.recent_weeks, 'week')} <span class="n">n&nbsp;${(0,numbers/* whole */.WQ)(one.recent_n)}</span>`,
            (0,html/* html */.qy) `${(0,numbers/* counted */.hS)(one.reference_weeks, 'week')} <span class="n">n&nbsp;${(0,numbers/* whole */.WQ)(one.reference_n)}</span>`,
            one.verdict,
        ]),
    });
}
function reasonsText(codes) {
    return codes
        .filter((code) => code !== '')
        .map(reasonName)
        .join(', ');
}

;// CONCATENATED MODULE: ./build/lib/src/report/site/parts/pair-difference.js
// jscpd:ignore-start: parts of one page import much the same









// jscpd:ignore-end
/** The weekly difference of net returns of every pair of the site's regimes; nothing with a single one. */
function differenceSection(page, { regimes }, { evaluation }) {
    const shown = new Set(regimes.map(({ id }) => id));
    const pairs = evaluation.pairs.filter(({ a, b }) => shown.has(a) && shown.has(b));
    if (pairs.length === 0)
        return '';
    const source = sourceLink(page, (0,dataset/* partitionPath */.WX)(evaluation_datasets/* weeklyReturns */.N6, { as_of: evaluation.as_of }));
    const confidence = (0,numbers/* percent */.KN)(evaluation.settings.confidence, 0);
    const scale = barScale(pairs.flatMap(({ difference: { value, interval } }) => [value ?? 0, ...(interval ?? [])]));
    return (0,html/* html */.qy) `<h2 id="difference">Does it make a difference?</h2>
<p>${verdicts(pairs)}</p>
${(0,table/* dataTable */.J)({
        caption: `Net return of the first minus that of the second per week that both have, a week without a trade counting as 0; ${confidence} intervals from a stationary bootstrap.`,
        source,
        className: 'record',
        stacks: true,
        columns: [
            { header: 'Regimes' },
            { header: 'Difference per week', numeric: true },
            { header: (0,html/* html */.qy) `<span class="hidden">Difference, drawn</span>`, className: 'drawn' },
            { header: 'p', numeric: true },
            { header: 'Mean block, weeks', numeric: true },
            { header: 'Resamples', numeric: true },
        ],
        rows: pairs.map((pair) => [
            (0,html/* html */.qy) `${(0,regime_legend/* regimeName */.bd)(page, pair.a)} − ${(0,regime_legend/* regimeName */.bd)(page, pair.b)}`,
            estimate(pair.difference, (value) => (0,numbers/* signedPercent */.wu)(value, 3)),
            intervalBar(pair.difference, scale),
            (0,numbers/* decimal */._)(pair.p_value, 3),
            (0,numbers/* level */.Rc)(pair.block_length),
            (0,numbers/* whole */.WQ)(pair.resamples),
        ]),
    })}`;
}
function verdicts(pairs) {
    const told = pairs.filter(({ difference: { interval } }) => interval !== null && (interval[0] > 0 || interval[1] < 0));
    const known = pairs.filter(({ difference }) => difference.interval !== null);
    if (known.length === 0)
        return 'There are too few weeks to say.';
    if (told.length === 0)
        return 'No: every interval holds 0, so these weeks do not tell the regimes apart.';
    const words = told.map(({ a, b, difference }) => (difference.value ?? 0) > 0 ? `${a} was ahead of ${b}` : `${b} was ahead of ${a}`);
    return `${words.join('; ')}. ${told.length === pairs.length ? '' : 'Of the others these weeks do not tell.'}`.trim();
}

;// CONCATENATED MODULE: ./build/lib/src/report/site/charts/agreement-chart.js

/** Points of the weeks over the band that chance gives. */
function agreementChart(points, domain) {
    const x = (0,chart_config/* weekAxis */.M1)(points.length);
    const axis = { title: null, tickCount: 5, labelExpr: "replace(datum.label, '-', '−')" };
    const y = { type: 'quantitative', scale: { domain: [...domain], nice: true }, axis };
    return {
        ...(0,chart_config/* chartFrame */.c9)(120, { left: 34, right: 26, top: 8, bottom: 24 }),
        data: { values: [...points] },
        layer: [
            {
                mark: { type: 'area', color: chart_config/* soft */.LN, opacity: 0.2 },
                encoding: { x, y: { ...y, field: 'low' }, y2: { field: 'high' } },
            },
            {
                mark: { type: 'line', color: chart_config/* soft */.LN, strokeDash: [4, 3], strokeWidth: 1.2 },
                encoding: { x, y: { ...y, field: 'chance' } },
            },
            { mark: { type: 'line', color: chart_config/* ink */.Pw, strokeWidth: 1.3 }, encoding: { x, y: { ...y, field: 'value' } } },
            {
                mark: { type: 'point', filled: true, color: chart_config/* ink */.Pw, size: 22, opacity: 1 },
                encoding: { x, y: { ...y, field: 'value' } },
            },
        ],
    };
}

;// CONCATENATED MODULE: ./build/lib/src/report/site/parts/pair-figures.js







const measures = [
    {
        key: 'shared',
        name: 'Names in common',
        words: 'Of the highest ranked names.',
        domain: (weeks) => [0, Math.max(1, ...weeks.map(({ possible }) => possible))],
        point: ({ week_ending, possible, shared, shared_by_chance, deviation_by_chance }) => possible === 0
            ? beside(week_ending, null, null, null)
            : beside(week_ending, shared, shared_by_chance, deviation_by_chance),
    },
    {
        key: 'rbo',
        name: 'Rank-biased overlap',
        words: 'Counts the top of the list more.',
        domain: () => [0, 1],
        point: ({ week_ending, rbo, rbo_by_chance }) => beside(week_ending, rbo, rbo_by_chance, null),
    },
    {
        key: 'tau',
        name: 'Kendall τ',
        words: 'Order of all names that both rank.',
        domain: () => [-1, 1],
        point: ({ week_ending, kendall_tau, tau_deviation_by_chance }) => beside(week_ending, kendall_tau, kendall_tau === null ? null : 0, tau_deviation_by_chance),
    },
];
function beside(week, value, chance, deviation) {
    const band = chance === null || deviation === null ? null : 2 * deviation;
    return {
        week,
        value,
        chance,
        low: chance === null || band === null ? null : chance - band,
        high: chance === null || band === null ? null : chance + band,
    };
}
/** How far each pair agrees: the means beside chance, then every week. */
async function agreementFigures(page, comparison, source, draw) {
    const { pairs, top, persistence } = comparison;
    if (pairs.length === 0)
        return (0,html/* html */.qy) `<p>There is only one regime.</p>\n`;
    const sections = [];
    for (const [position, pair] of pairs.entries()) {
        const figures = [];
        for (const measure of measures)
            figures.push(await agreementFigure(pair, measure, position, draw));
        sections.push((0,html/* html */.qy) `<h3>${(0,regime_legend/* regimeName */.bd)(page, pair.a)} and ${(0,regime_legend/* regimeName */.bd)(page, pair.b)}</h3>\n<div class="charts">\n${figures}</div>\n`);
    }
    return (0,html/* html */.qy) `${meansTable(page, comparison, source)}
<p>Line: the week's value. Dashes: what chance gives on average; the grey band is two standard deviations of chance to both sides. Top ${(0,numbers/* whole */.WQ)(top)} names; rank-biased overlap with persistence ${(0,numbers/* decimal */._)(persistence)}.</p>
${sections}`;
}
function meansTable(page, { pairs, top }, source) {
    return (0,table/* dataTable */.J)({
        caption: `Means over weeks with t intervals, top ${(0,numbers/* whole */.WQ)(top)} names. How often both, one and none of the two decide to trade, live or not.`,
        source,
        className: 'record',
        stacks: true,
        columns: [
            { header: 'Regimes' },
            { header: 'Names in common', numeric: true },
            { header: 'By chance', numeric: true },
            { header: 'Rank-biased overlap', numeric: true },
            { header: 'By chance', numeric: true },
            { header: 'Kendall τ (by chance 0)', numeric: true },
            { header: 'Both trade', numeric: true },
            { header: 'Only the first', numeric: true },
            { header: 'Only the second', numeric: true },
            { header: 'Neither', numeric: true },
        ],
        rows: pairs.map((pair) => [
            (0,html/* html */.qy) `${(0,regime_legend/* regimeName */.bd)(page, pair.a)} / ${(0,regime_legend/* regimeName */.bd)(page, pair.b)}`,
            estimate(pair.shared, (value) => (0,numbers/* decimal */._)(value, 1)),
            (0,numbers/* decimal */._)(pair.shared_by_chance, 1),
            estimate(pair.rbo, numbers/* decimal */._),
            (0,numbers/* decimal */._)(pair.rbo_by_chance),
            estimate(pair.kendall_tau, numbers/* signed */.x8),
            (0,numbers/* whole */.WQ)(pair.traded.both),
            (0,numbers/* whole */.WQ)(pair.traded.only_a),
            (0,numbers/* whole */.WQ)(pair.traded.only_b),
            (0,numbers/* whole */.WQ)(pair.traded.neither),
        ]),
    });
}
async function agreementFigure(pair, measure, position, draw) {
    const points = pair.weeks.map(measure.point);
    const title = measure.name;
    const words = `${measure.words} ${pair.a} and ${pair.b}, ${(0,numbers/* whole */.WQ)(points.length)} weeks.`;
    return (0,figure/* figure */.v)({
        title,
        description: measure.words,
        chart: await draw(agreementChart(points, measure.domain(pair.weeks)), {
            id: `agreement-${position}-${measure.key}`,
            title: `${title}: ${pair.a} and ${pair.b}`,
            description: words,
        }),
        table: (0,table/* dataTable */.J)({
            caption: `${title}: ${pair.a} and ${pair.b}`,
            columns: [
                { header: 'Week ending' },
                { header: measure.name, numeric: true },
                { header: 'By chance', numeric: true },
                { header: 'n', numeric: true },
            ],
            rows: pair.weeks.toReversed().map((week) => weekRow(week, measure)),
        }),
        source: '',
    });
}
function weekRow(week, { point, key }) {
    const { value, chance, high } = point(week);
    const digits = key === 'shared' ? 1 : 2;
    const deviation = high === null || chance === null ? '' : ` ± ${(0,numbers/* decimal */._)((high - chance) / 2, digits)}`;
    return [
        week.week_ending,
        key === 'shared' ? (value === null ? numbers/* nothing */.s6 : `${(0,numbers/* whole */.WQ)(value)} of ${week.possible}`) : (0,numbers/* decimal */._)(value),
        chance === null ? numbers/* nothing */.s6 : `${(0,numbers/* decimal */._)(chance, digits)}${deviation}`,
        `${(0,numbers/* whole */.WQ)(week.names)} names`,
    ];
}

;// CONCATENATED MODULE: ./build/lib/src/report/site/pages/regimes-page.js
















/** Regime against regime: how often each trades, what it earns, and how far the picks differ beside what chance gives. */
async function regimesPage(page, subject, draw) {
    const { results, week } = subject;
    return {
        title: 'Regimes',
        description: `The scoring regimes compared, as of the week ending ${week.weekEnding}.`,
        body: (0,html/* html */.qy) `<h1>Regime against regime</h1>
<p class="lede">Where two regimes pick the same names, and whether it makes a difference. Agreement stands beside what chance gives; a difference has its interval.${results && (0,html/* html */.qy) ` ${costSentence(results.evaluation.settings)}`}</p>
<h2 id="regimes">The regimes</h2>
${regimesTable(page, subject)}
<h2 id="results">What each was worth</h2>
${results ? recordTable(page, subject, results) : missingNotice('Results are', evaluation_datasets/* weeklyReturns */.N6, week.weekEnding)}
${results && differenceSection(page, subject, results)}
${await comparisonSections(page, subject, draw)}`,
    };
}
function regimesTable(page, subject) {
    const { regimes, ledger: held, weeks, week } = subject;
    const statuses = tradeStatusesOf(subject);
    const schemaOf = new Map(weeks.flatMap(({ scored }) => scored.map((one) => [one.regime, one.schemaId])));
    const ratesOf = new Map((held?.comparison.rates ?? []).map((rates) => [rates.regime, rates]));
    return (0,table/* dataTable */.J)({
        caption: 'What tells them apart, and how often each trades. Trade rate: share of the scored weeks that decide to trade, live or not, with its Wilson interval.',
        source: held && sourceLink(page, (0,dataset/* partitionPath */.WX)(comparison_datasets/* ledger */.Wg, { as_of: week.weekEnding })),
        columns: [
            { header: 'Regime' },
            { header: 'Status' },
            { header: 'What it is', className: 'headline' },
            { header: 'Schema' },
            { header: 'Weeks', numeric: true },
            { header: 'Trades', numeric: true },
            { header: 'Skipped', numeric: true },
            { header: 'Undecided', numeric: true },
            { header: 'Missing', numeric: true },
            { header: 'Trade rate', numeric: true },
            { header: 'Skip reasons, in weeks' },
        ],
        className: 'record',
        stacks: true,
        rows: regimes.map(({ id, status, description }) => {
            const rates = ratesOf.get(id);
            return [
                (0,regime_legend/* regimeName */.bd)(page, id),
                status,
                description,
                schemaOf.get(id) ?? '',
                (0,numbers/* whole */.WQ)(rates?.weeks),
                (0,html/* html */.qy) `${(0,numbers/* whole */.WQ)(rates?.traded)}${tradeSmall(statuses.get(id))}`,
                (0,numbers/* whole */.WQ)(rates?.skipped),
                (0,numbers/* whole */.WQ)(rates?.undecided),
                (0,numbers/* whole */.WQ)(rates?.missing),
                rates && estimate(rates.trade_rate, (share) => (0,numbers/* percent */.KN)(share, 0)),
                regimes_page_reasonsText(rates),
            ];
        }),
    });
}
function regimes_page_reasonsText(rates) {
    const counts = Object.entries(rates?.reasons ?? {});
    return counts.map(([code, weeks]) => `${reasonName(code)} ${(0,numbers/* whole */.WQ)(weeks)}`).join(', ');
}
async function comparisonSections(page, subject, draw) {
    const { ledger: held, week } = subject;
    if (held === undefined) {
        return (0,html/* html */.qy) `<h2 id="agreement">Agreement of the picks</h2>\n${missingNotice('The comparison is', comparison_datasets/* ledger */.Wg, week.weekEnding)}`;
    }
    const { comparison } = held;
    const source = sourceLink(page, (0,dataset/* partitionPath */.WX)(comparison_datasets/* ledger */.Wg, { as_of: week.weekEnding }));
    return (0,html/* html */.qy) `<h2 id="agreement">Agreement of the picks</h2>
${await agreementFigures(page, comparison, source, draw)}
<h2 id="lone">Weeks in which only one trades</h2>
${loneTradesTable(held, source)}
<h2 id="skipped">Skipped: is there no signal, or does the model not see it?</h2>
${skippedTable(held, source)}
<h2 id="drift">Have the inputs changed?</h2>
${driftTable(comparison, source)}`;
}

// EXTERNAL MODULE: ./build/lib/src/calendar/weeks.js
var weeks = __webpack_require__(18429);
;// CONCATENATED MODULE: ./build/lib/src/report/site/parts/decision-card.js











/** What was decided under a regime and why: every rule with value, threshold and n. */
function decisionCard(page, facts) {
    const { regime, position, scored, weekEnding, history } = facts;
    const heading = (0,html/* html */.qy) `<header><h3>${(0,regime_legend/* regimeSign */.xn)(position)} ${regime.id}</h3> <span class="status">${scored?.status ?? regime.status}</span></header>`;
    if (scored === undefined) {
        return (0,html/* html */.qy) `<article class="card regime-${(position % 4) + 1}">${heading}
<p class="verdict">${decisionMark(null, regime.status)}</p><p>The lake holds no <code>scores_weekly</code> of this week; the stage <code>score</code> makes it.</p></article>\n`;
    }
    const keys = { regime: regime.id, week_ending: weekEnding };
    return (0,html/* html */.qy) `<article class="card regime-${(position % 4) + 1}">${heading}
<p class="verdict">${decisionMark(scored.decision.decision, scored.status)}</p>
<p class="because">${because(scored)}</p>
${decision_card_rulesTable(scored)}
${history.length > 1 ? outcomeStrip(history) : (0,html/* html */.qy) `<p class="strip"></p>`}
<footer>${sheetLinks(page, facts)}<span>Audit ${auditMark(scored.audit)} ${sourceLink(page, (0,dataset/* partitionPath */.WX)(audit_datasets/* auditFindings */.y1, keys))}</span>
<span>Schema ${scored.schemaId} ${sourceLink(page, (0,dataset/* partitionPath */.WX)(datasets/* scoresWeekly */.P, keys))}</span></footer>
</article>\n`;
}
function because({ decision, diagnostics, status }) {
    const { candidates } = decision.measures;
    const ranked = `${(0,numbers/* whole */.WQ)(candidates.value)} of ${(0,numbers/* counted */.hS)(candidates.n ?? diagnostics.universe.symbols, 'name')} can be ranked.`;
    if (decision.decision === 'TRADE') {
        return `Every rule is met; ${ranked}${(0,regime/* mayTrade */.Ad)(status) ? '' : ` Status ${status}: nothing is to be bought.`}`;
    }
    if (decision.decision === 'UNDECIDED')
        return `The news of the week is unknown, so rules could not be looked at; ${ranked}`;
    const broken = decision.reasons.map(reasonText);
    return `${sentence(broken)}.`;
}
function reasonText({ code, value, threshold }) {
    const [found, needed] = (0,numbers/* besideThreshold */.W7)(value, threshold, isShare(code) ? 'share' : 'level');
    switch (code) {
        case 'EVENT_INTENSITY_TOO_LOW':
            return `event intensity ${found} is below ${needed}`;
        case 'PRICE_ACTION_RECAP_SHARE_TOO_HIGH':
            return `${found} of the stories only retell a price move, more than ${needed}`;
        case 'HIGH_SEVERITY_CLUSTERS_TOO_LOW':
            return `${found} severe ${value === 1 ? 'story' : 'stories'}, at least ${needed} are needed`;
        case 'NO_CANDIDATES':
            return `${found} ${value === 1 ? 'name' : 'names'} can be ranked, at least ${needed} are needed`;
        default:
            return `${code} ${found} against ${needed}`;
    }
}
function isShare(code) {
    return code === 'PRICE_ACTION_RECAP_SHARE_TOO_HIGH';
}
function sentence(parts) {
    const text = parts.join('; ');
    return text.slice(0, 1).toUpperCase() + text.slice(1);
}
function decision_card_rulesTable({ regime, decision, thresholds }) {
    const { measures } = decision;
    const rows = [
        {
            name: 'Event intensity',
            measure: measures.event_intensity,
            relation: '≥',
            threshold: thresholds.minEventIntensity,
            unit: 'level',
            of: 'stories',
            top: 0,
        },
        {
            name: 'Price recaps',
            measure: measures.price_action_recap_share,
            relation: '≤',
            threshold: thresholds.maxRecapShare,
            unit: 'share',
            of: 'stories',
            top: 1,
        },
        {
            name: 'Severe stories',
            measure: measures.high_severity_clusters,
            relation: '≥',
            threshold: thresholds.minSevereClusters,
            unit: 'level',
            of: 'stories',
            top: 0,
        },
        {
            name: 'Ranked names',
            measure: measures.candidates,
            relation: '≥',
            threshold: thresholds.minCandidates,
            unit: 'level',
            of: 'names',
            top: measures.candidates.n ?? 0,
        },
    ];
    return (0,html/* html */.qy) `<table class="rules"><caption class="hidden">Skip rules of ${regime}: value, threshold and number of observations</caption>
<thead class="hidden"><tr><th scope="col">Rule</th><td></td><th scope="col">Value</th><th scope="col">Needed</th><th scope="col">n</th><th scope="col">Met</th></tr></thead>
<tbody>${rows.map(ruleRow)}</tbody></table>`;
}
function ruleRow({ name, measure: { value, n }, relation, threshold, unit, of, top }) {
    const [found, needed] = (0,numbers/* besideThreshold */.W7)(value ?? Number.NaN, threshold, unit);
    return (0,html/* html */.qy) `<tr><th scope="row">${name}</th><td>${value !== null && levelBar(value, threshold, top)}</td>
<td class="number">${found}</td><td class="number needed">${relation}&nbsp;${needed}</td>
<td class="number n">n&nbsp;${(0,numbers/* whole */.WQ)(n)}<span class="hidden"> ${of}</span></td><td class="met">${metMark(value, relation, threshold)}</td></tr>\n`;
}
function metMark(value, relation, threshold) {
    if (value === null)
        return (0,html/* html */.qy) `<span class="unknown">?<span class="hidden"> unknown</span></span>`;
    const isMet = relation === '≥' ? value >= threshold : value <= threshold;
    return isMet
        ? (0,html/* html */.qy) `<span class="yes">✓<span class="hidden"> met</span></span>`
        : (0,html/* html */.qy) `<span class="no">✗<span class="hidden"> not met</span></span>`;
}
function sheetLinks({ root }, { regime, weekEnding, hasSheets }) {
    if (!hasSheets)
        return '';
    const base = `${root}sheets/${regime.id}-${weekEnding}`;
    return (0,html/* html */.qy) `<span>Trader sheet <a href="${base}.pdf">PDF<span class="hidden"> of ${regime.id}</span></a> <a href="${base}.csv">CSV<span class="hidden"> of ${regime.id}</span></a></span>\n`;
}

// EXTERNAL MODULE: ./build/lib/src/statistics/overlap.js
var overlap = __webpack_require__(45030);
;// CONCATENATED MODULE: ./build/lib/src/report/site/parts/week-parts.js











/** How far the picks of the regimes agree, beside what chance gives. */
function agreementTable(page, scored, weekEnding) {
    const pairs = scored.flatMap((a, i) => scored.slice(i + 1).map((b) => [a, b]));
    if (pairs.length === 0)
        return '';
    return (0,html/* html */.qy) `<h2 id="agreement">Where the regimes agree</h2>
${(0,table/* dataTable */.J)({
        caption: 'Picks in common, beside what two blind picks of the same sizes would share.',
        source: sourceLinks(page, scored.map(({ regime }) => [(0,dataset/* partitionPath */.WX)(datasets/* scoresWeekly */.P, { regime, week_ending: weekEnding }), regime])),
        stacks: true,
        columns: [
            { header: 'Regimes' },
            { header: 'In common', numeric: true },
            { header: 'By chance', numeric: true },
            { header: 'n', numeric: true },
            { header: 'Only the first', className: 'names' },
            { header: 'Only the second', className: 'names' },
        ],
        rows: pairs.map(([a, b]) => agreementRow(page, a, b)),
    })}`;
}
function agreementRow(page, a, b) {
    const [namesA, namesB] = [picked(a), picked(b)];
    const population = Math.max(a.diagnostics.universe.scored, b.diagnostics.universe.scored);
    const { shared, possible, expectedByChance, deviationByChance } = (0,overlap/* overlap */.E)(namesA, namesB, population);
    return [
        (0,html/* html */.qy) `${(0,regime_legend/* regimeName */.bd)(page, a.regime)} / ${(0,regime_legend/* regimeName */.bd)(page, b.regime)}`,
        `${shared} of ${possible}`,
        possible === 0 ? numbers/* nothing */.s6 : `${(0,numbers/* decimal */._)(expectedByChance, 1)} ± ${(0,numbers/* decimal */._)(deviationByChance, 1)}`,
        `${(0,numbers/* whole */.WQ)(population)} names`,
        names(namesA, namesB),
        names(namesB, namesA),
    ];
}
function picked({ diagnostics }) {
    return diagnostics.would_be.map(({ symbol }) => symbol);
}
function names(all, others) {
    const rest = all.filter((name) => !others.includes(name));
    return rest.length === 0 ? 'none' : (0,html/* foreignText */.qk)(rest.join(', '), 200);
}
/** What came of the week's decisions, once the week after it is over. */
function resultTable(page, weekly, { weekEnding, asOf, benchmark, scored }) {
    const rows = weekly.filter((row) => row.week_ending === weekEnding && row.held_from !== null);
    const [first] = rows;
    if (first?.held_from === null || first?.held_to == null)
        return '';
    return (0,html/* html */.qy) `<h2 id="result">What came of it</h2>
${(0,table/* dataTable */.J)({
        caption: `From the open of ${(0,dates/* longDate */.lF)(first.held_from)} to the close of ${(0,dates/* longDate */.lF)(first.held_to)}; where nothing was traded, the gross return is that of the names not bought.`,
        source: sourceLink(page, (0,dataset/* partitionPath */.WX)(evaluation_datasets/* weeklyReturns */.N6, { as_of: asOf })),
        stacks: true,
        columns: [
            { header: 'Regime' },
            { header: 'Decision' },
            { header: 'Gross', numeric: true },
            { header: 'Cost', numeric: true },
            { header: 'Net', numeric: true },
            { header: (0,html/* foreignText */.qk)(benchmark, 12), label: (0,html/* shortText */.os)(benchmark, 12), numeric: true },
            { header: 'Active', numeric: true },
            { header: 'Turnover', numeric: true },
            { header: 'n', numeric: true },
        ],
        rows: rows.map((row) => [
            (0,regime_legend/* regimeName */.bd)(page, row.regime),
            decisionMark(row.decision, scored.find(({ regime }) => regime === row.regime)?.status ?? 'live'),
            (0,numbers/* signedPercent */.wu)(row.gross_return),
            (0,numbers/* percent */.KN)(row.cost, 2),
            (0,numbers/* signedPercent */.wu)(row.net_return),
            (0,numbers/* signedPercent */.wu)(row.benchmark_return),
            (0,numbers/* signedPercent */.wu)(row.active_return),
            (0,numbers/* percent */.KN)(row.turnover, 0),
            `${(0,numbers/* whole */.WQ)(row.priced)} of ${(0,numbers/* whole */.WQ)(row.positions)} priced`,
        ]),
    })}`;
}
/** How much there was to go by. */
function coverageTable(page, scored, weekEnding) {
    if (scored.length === 0)
        return '';
    return (0,html/* html */.qy) `<h2 id="data">What it rests on</h2>
${(0,table/* dataTable */.J)({
        caption: 'Names and stories of the week. A story is a cluster of news items that tell the same.',
        source: sourceLinks(page, scored.map(({ regime }) => [(0,dataset/* partitionPath */.WX)(datasets/* scoresWeekly */.P, { regime, week_ending: weekEnding }), regime])),
        stacks: true,
        columns: [
            { header: 'Regime' },
            { header: 'Names', numeric: true },
            { header: 'Ranked', numeric: true },
            { header: 'Left out, by reason' },
            { header: 'With news', numeric: true },
            { header: 'Stories kept', numeric: true },
            { header: 'Price recaps', numeric: true },
            { header: 'Sure of sentiment', numeric: true },
        ],
        rows: scored.map(({ regime, diagnostics: { universe, news } }) => [
            (0,regime_legend/* regimeName */.bd)(page, regime),
            (0,numbers/* whole */.WQ)(universe.symbols),
            (0,numbers/* whole */.WQ)(universe.scored),
            Object.entries(universe.excluded)
                .map(([reason, count]) => `${reason} ${(0,numbers/* whole */.WQ)(count)}`)
                .join(', ') || 'none',
            (0,numbers/* whole */.WQ)(news?.symbols_with_news),
            news ? `${(0,numbers/* whole */.WQ)(news.clusters)} of ${(0,numbers/* whole */.WQ)(news.clusters_before_filters)}` : numbers/* nothing */.s6,
            (0,numbers/* percent */.KN)(news?.price_action_recap_share, 0),
            (0,numbers/* percent */.KN)(news?.confident_share, 0),
        ]),
    })}`;
}

;// CONCATENATED MODULE: ./build/lib/src/report/site/pages/week-page.js












/** A week: what was decided and why, what was picked, what came of it. The selected week also has the record so far. */
function weekPage(page, subject, given) {
    const { weekEnding } = given.week;
    const isSelected = weekEnding === subject.week.weekEnding;
    const shown = isSelected ? asToActOn(subject, given) : given;
    const histories = isSelected ? subject.regimes.map((regime) => historyOf(subject, regime)) : [];
    const asOf = subject.week.weekEnding;
    const { benchmark, results } = subject;
    return {
        title: `Week ending ${(0,dates/* longDate */.lF)(weekEnding)}`,
        description: summaryOf(subject, shown),
        body: (0,html/* html */.qy) `<h1>Week ending ${(0,dates/* longDate */.lF)(weekEnding)}</h1>
<p class="lede">${summaryOf(subject, shown)}</p>
${tradingFacts(subject, shown)}
<h2 id="decision" class="hidden">Decision per regime</h2>
<div class="cards">
${subject.regimes.map((regime, position) => decisionCard(page, {
            regime,
            position,
            scored: shown.scored.find((one) => one.regime === regime.id),
            weekEnding,
            history: histories[position] ?? [],
            hasSheets: isSelected && subject.sheets.some((sheet) => sheet.regime === regime.id),
        }))}</div>
${isSelected &&
            subject.weeks.length > 1 &&
            outcomeLegend(histories.flatMap((rows) => rows.slice(-stripWeeks)), `The last ${stripWeeks} weeks:`)}
${isSelected && record(page, subject)}
${results && resultTable(page, results.weekly, { weekEnding, asOf, benchmark, scored: shown.scored })}
<h2 id="picks">Picks and what drives them</h2>
${shown.scored.length === 0 && (0,html/* html */.qy) `<p>Nothing was scored.</p>`}
${shown.scored.map((scored) => picksTable(page, picksFacts(subject, shown, scored)))}
${agreementTable(page, shown.scored, weekEnding)}
${coverageTable(page, shown.scored, weekEnding)}
${pager(page, subject, shown)}`,
    };
}
/** The selected week is acted on today: what was live when it was scored and is so no more is not to be bought. */
function asToActOn({ regimes }, { week, scored }) {
    const now = new Map(regimes.map(({ id, status }) => [id, status]));
    return {
        week,
        scored: scored.map((one) => ({ ...one, status: (0,regime/* actingStatus */.hD)(one.status, now.get(one.regime) ?? one.status) })),
    };
}
/** What every regime decided, as a sentence: "a-v1 and b-v1 trade; c-v1 does not." */
function summaryOf({ regimes }, { scored }) {
    const those = (decision) => scored.filter((one) => one.decision.decision === decision);
    const trading = named(those('TRADE').filter(({ status }) => (0,regime/* mayTrade */.Ad)(status)));
    const watched = named(those('TRADE').filter(({ status }) => !(0,regime/* mayTrade */.Ad)(status)));
    const [skipping, undecided] = [named(those('SKIP')), named(those('UNDECIDED'))];
    const absent = regimes.map(({ id }) => id).filter((id) => !scored.some(({ regime }) => regime === id));
    const parts = [
        trading.length > 0 && `${listed(trading)} ${trading.length === 1 ? 'trades' : 'trade'}`,
        watched.length > 0 && `${listed(watched)} would trade and ${watched.length === 1 ? 'is' : 'are'} not live`,
        skipping.length > 0 && `${listed(skipping)} ${skipping.length === 1 ? 'does' : 'do'} not trade`,
        undecided.length > 0 && `${listed(undecided)} could not decide`,
        absent.length > 0 && `${listed(absent)} ${absent.length === 1 ? 'was' : 'were'} not scored`,
    ].filter((part) => part !== false);
    return `${parts.join('; ')}.`;
}
function named(scored) {
    return scored.map(({ regime }) => regime);
}
function listed(names) {
    return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}
function tradingFacts({ benchmark }, { week }) {
    const { sessions } = (0,weeks/* nextWeek */.En)(week);
    const [first, last] = [sessions[0]?.date ?? '', sessions.at(-1)?.date ?? ''];
    return (0,html/* html */.qy) `<dl class="facts">
<div><dt>News counts until</dt><dd>${(0,dates/* instant */.uR)(week.cutoffUtc)}</dd></div>
<div><dt>Applies from the open of</dt><dd>${(0,dates/* dayAndMonth */.ug)(first)}</dd></div>
<div><dt>To the close of</dt><dd>${(0,dates/* dayAndMonth */.ug)(last)}</dd></div>
<div><dt>Measured against</dt><dd>${(0,html/* foreignText */.qk)(benchmark, 20)}</dd></div>
</dl>`;
}
function record(page, subject) {
    const { results, week } = subject;
    const content = results
        ? recordTable(page, subject, results)
        : missingNotice('The record so far is', evaluation_datasets/* weeklyReturns */.N6, week.weekEnding);
    return (0,html/* html */.qy) `<h2 id="record">The record so far</h2>\n${content}`;
}
function picksFacts({ regimes, results, week }, shown, scored) {
    const { weekEnding } = shown.week;
    const rows = (results?.picks ?? []).filter((row) => row.week_ending === weekEnding && row.regime === scored.regime);
    return {
        scored,
        weekEnding,
        asOf: week.weekEnding,
        // A column of nothing but "not yet" would say nothing.
        returns: rows.every(({ reason }) => reason === 'NOT_YET') ? new Map() : bySymbol(rows),
        alsoIn: othersThatPick(regimes, shown.scored, scored.regime),
    };
}
function bySymbol(rows) {
    return new Map(rows.map((row) => [row.symbol, row]));
}
function othersThatPick(regimes, all, regime) {
    const others = new Map();
    for (const [position, { id }] of regimes.entries()) {
        const picks = id === regime ? [] : (all.find((one) => one.regime === id)?.diagnostics.would_be ?? []);
        for (const { symbol } of picks)
            others.set(symbol, [...(others.get(symbol) ?? []), [position, id]]);
    }
    return others;
}
function pager({ root }, { weeks }, shown) {
    const position = weeks.findIndex(({ week }) => week.weekEnding === shown.week.weekEnding);
    const [before, after] = [weeks[position - 1], weeks[position + 1]];
    if (position < 0 || (!before && !after))
        return '';
    const link = (to, words) => to
        ? (0,html/* html */.qy) `<a href="${root}weeks/${to.week.weekEnding}.html">${words} ${(0,dates/* longDate */.lF)(to.week.weekEnding)}</a>`
        : (0,html/* html */.qy) `<span></span>`;
    return (0,html/* html */.qy) `<nav class="pager" aria-label="Weeks">${link(before, 'Week before:')}${link(after, 'Week after:')}</nav>\n`;
}

;// CONCATENATED MODULE: ./build/lib/src/report/site/shown-regimes.js
/** The subject without the regimes that the site does not show: evaluation and ledger may know more of them. */
function ofShownRegimes(subject) {
    const shown = new Set(subject.regimes.map(({ id }) => id));
    return {
        ...subject,
        weeks: subject.weeks.map(({ week, scored }) => ({
            week,
            scored: scored.filter(({ regime }) => shown.has(regime)),
        })),
        results: subject.results && shownResults(subject.results, shown),
        ledger: subject.ledger && shownLedger(subject.ledger, shown),
    };
}
function shownResults({ evaluation, weekly, picks }, shown) {
    const isShown = ({ regime }) => shown.has(regime);
    return {
        evaluation: {
            ...evaluation,
            regimes: evaluation.regimes.filter(isShown),
            pairs: evaluation.pairs.filter(({ a, b }) => shown.has(a) && shown.has(b)),
        },
        weekly: weekly.filter(isShown),
        picks: picks.filter(isShown),
    };
}
function shownLedger({ comparison, table, rows }, shown) {
    const isShown = ({ regime }) => shown.has(regime);
    return {
        table,
        rows: rows.filter(isShown),
        comparison: {
            ...comparison,
            rates: comparison.rates.filter(isShown),
            pairs: comparison.pairs.filter(({ a, b }) => shown.has(a) && shown.has(b)),
            lone_trades: comparison.lone_trades.filter(({ traded, other }) => shown.has(traded) && shown.has(other)),
            skipped: comparison.skipped.filter(isShown),
            coverage: comparison.coverage.filter(isShown),
            drift: comparison.drift.filter(isShown),
        },
    };
}

;// CONCATENATED MODULE: ./build/lib/src/report/site/site.js












/** The file that says that a folder holds a site of ours, and so may be replaced by the next one. */
const markerFile = 'regimen-site.json';
/**
 * The static site: pages without script that need nothing but themselves, and the trader sheets. The same subject gives the same bytes.
 */
async function renderSite(read) {
    const subject = ofShownRegimes(read);
    const draw = await (0,vega_svg/* chartDrawer */.e)();
    const contexts = { '': contextOf(subject, ''), '../': contextOf(subject, '../') };
    const files = new Map();
    const add = (path, root, content) => files.set(path, (0,layout/* page */.M)({ ...content, path, root, colophon: colophon(subject) }));
    const selected = subject.weeks.find(({ week }) => week.weekEnding === subject.week.weekEnding);
    add('index.html', '', weekPage(contexts[''], subject, selected ?? unscored(subject)));
    add('regimes.html', '', await regimesPage(contexts[''], subject, draw));
    add('history.html', '', await historyPage(contexts[''], subject, draw));
    add('audit.html', '', auditPage(contexts[''], subject));
    add('provenance.html', '', provenancePageContent(contexts[''], subject));
    for (const shown of subject.weeks) {
        add(`weeks/${shown.week.weekEnding}.html`, '../', weekPage(contexts['../'], subject, shown));
    }
    for (const week of provenanceWeeks(subject)) {
        add(`provenance/${week}.html`, '../', weekProvenance(contexts['../'], subject, week));
    }
    for (const { regime, csv, pdf } of subject.sheets) {
        files.set(`sheets/${regime}-${subject.week.weekEnding}.csv`, csv);
        files.set(`sheets/${regime}-${subject.week.weekEnding}.pdf`, pdf);
    }
    files.set(markerFile, markerText(subject));
    return files;
}
function contextOf({ partitions, regimes }, root) {
    const positions = new Map(regimes.map(({ id }, position) => [id, position]));
    return { root, isShown: (path) => partitions.has(path), positionOf: (regime) => positions.get(regime) };
}
function unscored({ week }) {
    return { week, scored: [] };
}
function markerText({ week, regimes }) {
    const marker = { format: 1, week_ending: week.weekEnding, regimes: regimes.map(({ id }) => id) };
    return `${JSON.stringify(marker, null, 2)}\n`;
}
/** As of when all of it holds, and what made it; the time is that of the scores, not of the page. */
function colophon({ week, regimes, partitions }) {
    const made = regimes
        .map(({ id }) => partitions.get((0,dataset/* partitionPath */.WX)(datasets/* scoresWeekly */.P, { regime: id, week_ending: week.weekEnding }))?.produced)
        .filter((produced) => produced !== undefined);
    const [first] = made.toSorted((a, b) => Date.parse(b.time) - Date.parse(a.time));
    const by = first &&
        (0,html/* html */.qy) ` Scored ${(0,dates/* instant */.uR)(Date.parse(first.time))} by ${(0,html/* foreignText */.qk)(first.software, 100)}${first.commit !== null && (0,html/* html */.qy) `, configuration of commit ${(0,html/* foreignText */.qk)(first.commit.slice(0, 12), 12)}${first.dirty && ' with uncommitted edits'}`}${first.run !== null && (0,html/* html */.qy) `, run ${(0,html/* foreignText */.qk)(first.run, 60)}`}.`;
    return (0,html/* html */.qy) `As of the week ending ${(0,dates/* longDate */.lF)(week.weekEnding)}: nothing later is known here.${by}`;
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

/***/ 89258:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ checkSiteFolder),
/* harmony export */   o: () => (/* binding */ replaceSite)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(42226);
/* harmony import */ var _file_system_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(55281);
/* harmony import */ var _lake_lock_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(76530);
/* harmony import */ var _lake_make_folder_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(88836);
/* harmony import */ var _lake_process_tag_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(33189);
/* harmony import */ var _report_site_site_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(47106);








/**
 * Makes a folder hold exactly a site. It is written beside the folder and takes its place at once, so that nobody sees half of it; a
 * process that is killed leaves the old site or the new one, at worst for a moment none.
 *
 * @throws UserError when the folder holds anything but a site of ours
 */
async function replaceSite(folder, site) {
    // A link stays, and what it leads to is replaced.
    const target = (0,_file_system_js__WEBPACK_IMPORTED_MODULE_3__/* .realPathIfExists */ .NY)(folder) ?? folder;
    await (0,_lake_make_folder_js__WEBPACK_IMPORTED_MODULE_5__/* .makeFolder */ .f)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(target));
    await refuseForeign(folder, target, 'output');
    const fresh = besideName(target);
    try {
        for (const [path, content] of site) {
            const file = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(fresh, path);
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdir)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(file), { recursive: true });
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.writeFile)(file, content);
        }
        await (0,_lake_lock_js__WEBPACK_IMPORTED_MODULE_4__/* .withLock */ .k)(lockName(target), async () => {
            await refuseForeign(folder, target, 'output');
            await sweep(target);
            await swap(fresh, target);
        });
    }
    finally {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)(fresh, { recursive: true, force: true });
    }
}
/**
 * Says before any work whether `replaceSite` would refuse the folder.
 *
 * @param input the name under which the user gave it
 * @throws UserError when the folder holds anything but a site of ours
 */
async function checkSiteFolder(folder, input) {
    await refuseForeign(folder, (0,_file_system_js__WEBPACK_IMPORTED_MODULE_3__/* .realPathIfExists */ .NY)(folder) ?? folder, input);
}
/** @throws UserError for a file, or for a folder that is neither empty nor a site of ours */
async function refuseForeign(folder, target, input) {
    const found = (0,_file_system_js__WEBPACK_IMPORTED_MODULE_3__/* .statsIfExist */ .Uy)(target);
    if (found === undefined)
        return;
    const hint = `Name another folder with --${input}, or remove what is there.`;
    if (!found.isDirectory())
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .yo(`${folder} is a file, and the site is a folder.`, { hint });
    const names = await (0,_file_system_js__WEBPACK_IMPORTED_MODULE_3__/* .listIfExists */ .O1)(target);
    if (names.length === 0 || (await isMarker((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(target, _report_site_site_js__WEBPACK_IMPORTED_MODULE_7__/* .markerFile */ .b))))
        return;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .yo(`${folder} holds something else than a site of Regimen, and is not replaced.`, { hint });
}
async function isMarker(file) {
    const text = await (0,_file_system_js__WEBPACK_IMPORTED_MODULE_3__/* .readTextIfExists */ .TP)(file);
    try {
        const marker = JSON.parse(text ?? '');
        return typeof marker === 'object' && marker !== null && 'format' in marker && 'week_ending' in marker;
    }
    catch {
        return false;
    }
}
async function swap(fresh, target) {
    const old = besideName(target);
    const hadOne = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rename)(target, old).then(() => true, (error) => {
        if (error.code === 'ENOENT')
            return false;
        throw error;
    });
    try {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rename)(fresh, target);
    }
    catch (error) {
        if (hadOne)
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rename)(old, target);
        throw error;
    }
    if (hadOne)
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)(old, { recursive: true, force: true });
}
/** Removes what processes that are gone left beside the folder. */
async function sweep(target) {
    const parent = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(target);
    const prefix = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.basename)(besideName(target)).split('.site-')[0];
    for (const name of await (0,_file_system_js__WEBPACK_IMPORTED_MODULE_3__/* .listIfExists */ .O1)(parent)) {
        if (name.startsWith(`${prefix}.site-`) && (0,_lake_process_tag_js__WEBPACK_IMPORTED_MODULE_6__/* .taggedBy */ .y)(name)?.state === 'gone') {
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(parent, name), { recursive: true, force: true });
        }
    }
}
/** A hidden folder beside the site's, that tells which process it belongs to. */
function besideName(target) {
    return (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(target), `.${(0,node_path__WEBPACK_IMPORTED_MODULE_1__.basename)(target)}.site-.${(0,_lake_process_tag_js__WEBPACK_IMPORTED_MODULE_6__/* .taggedName */ .g)()}`);
}
function lockName(target) {
    return (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(target), `.${(0,node_path__WEBPACK_IMPORTED_MODULE_1__.basename)(target)}.site-lock`);
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


/***/ })

};
