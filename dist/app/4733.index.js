export const id = 4733;
export const ids = [4733];
export const modules = {

/***/ 14733:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  candidatesNamed: () => (/* binding */ candidatesNamed),
  run: () => (/* binding */ run),
  settingsFor: () => (/* binding */ settingsFor),
  stageAVersion: () => (/* binding */ stageAVersion)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/lib/src/errors.js
var errors = __webpack_require__(42226);
// EXTERNAL MODULE: ./build/lib/src/lake/canonical-json.js
var canonical_json = __webpack_require__(6358);
// EXTERNAL MODULE: ./build/lib/src/lake/make-folder.js
var make_folder = __webpack_require__(88836);
// EXTERNAL MODULE: ./build/lib/src/lake/manifest.js
var manifest = __webpack_require__(56764);
// EXTERNAL MODULE: ./build/lib/src/text/numbers.js
var numbers = __webpack_require__(31879);
// EXTERNAL MODULE: ./build/lib/src/report/site/charts/vega-svg.js
var vega_svg = __webpack_require__(31214);
// EXTERNAL MODULE: ./build/lib/src/report/site/html.js
var html = __webpack_require__(38069);
// EXTERNAL MODULE: ./build/lib/src/report/site/parts/table.js
var table = __webpack_require__(5647);
// EXTERNAL MODULE: ./build/lib/src/report/research/candidate-figures.js
var candidate_figures = __webpack_require__(93465);
// EXTERNAL MODULE: ./build/lib/src/report/research/research-pages.js
var research_pages = __webpack_require__(9930);
// EXTERNAL MODULE: ./build/lib/src/calendar/date.js
var date = __webpack_require__(52010);
// EXTERNAL MODULE: ./build/lib/src/lake/table.js
var lake_table = __webpack_require__(75925);
// EXTERNAL MODULE: ./build/lib/src/statistics/mean-deviation.js
var mean_deviation = __webpack_require__(17842);
// EXTERNAL MODULE: ./build/lib/src/research/datasets.js
var datasets = __webpack_require__(14406);
// EXTERNAL MODULE: ./build/lib/src/research/screen.js + 3 modules
var screen = __webpack_require__(98565);
// EXTERNAL MODULE: ./build/lib/src/research/summary.js
var research_summary = __webpack_require__(61651);
;// CONCATENATED MODULE: ./build/lib/src/research/result-tables.js







const orNull = (value) => value ?? Number.NaN;
/** Numbers as a JSON array, NaN as null. */
function jsonOf(values) {
    return (0,canonical_json/* canonicalJson */.d)(Array.from(values, (value) => (Number.isNaN(value) ? null : value)));
}
function candidateTable(candidates) {
    const table = (0,lake_table/* emptyTable */._d)(datasets/* candidateResults */.g3.columns, candidates.length);
    const columns = table.columns;
    for (const [row, { universe, candidate, trial, summary, ic_q, ic_p_holm, reasons, quantileReturns },] of candidates.entries()) {
        const { spec, set } = candidate;
        const numbers = {
            ...summary,
            ic_q,
            ic_p_holm,
        };
        const cells = {
            ...Object.fromEntries(Object.entries(numbers).map(([name, value]) => [name, orNull(value)])),
            universe,
            candidate: spec.id,
            family: spec.family,
            set,
            trial,
            passed: reasons.length === 0 ? 1 : 0,
            reasons: reasons.join(';'),
            quantile_returns: jsonOf(quantileReturns),
        };
        for (const [name, value] of Object.entries(cells))
            columns[name][row] = value;
    }
    return table;
}
/**
 * The candidates of each universe that every gate let pass, best first: the smallest ic_q, then the largest ic_t_cosine, then by id.
 *
 * @param most for each universe
 */
function survivorsOf(candidates, most) {
    const survivors = new Map(candidates.map(({ universe }) => [universe, []]));
    for (const one of candidates)
        if (one.reasons.length === 0)
            survivors.get(one.universe)?.push(one);
    for (const [universe, passed] of survivors) {
        const best = passed.toSorted((a, b) => orNull(a.ic_q) - orNull(b.ic_q) ||
            orNull(b.summary.ic_t_cosine) - orNull(a.summary.ic_t_cosine) ||
            (a.candidate.spec.id < b.candidate.spec.id ? -1 : 1));
        survivors.set(universe, best.slice(0, most));
    }
    return survivors;
}
function survivorTable(survivors) {
    const rows = [...survivors].flatMap(([universe, passed]) => passed.map((one, i) => ({ universe, rank: i + 1, one })));
    const table = (0,lake_table/* emptyTable */._d)(datasets/* survivorsA */.Lu.columns, rows.length);
    const { columns } = table;
    for (const [row, { universe, rank, one }] of rows.entries()) {
        columns.universe[row] = universe;
        columns.rank[row] = rank;
        columns.candidate[row] = one.candidate.spec.id;
        columns.family[row] = one.candidate.spec.family;
        columns.trial[row] = one.trial;
        columns.ic_mean[row] = orNull(one.summary.ic_mean);
        columns.ic_t_cosine[row] = orNull(one.summary.ic_t_cosine);
        columns.ic_q[row] = orNull(one.ic_q);
        columns.net_sharpe[row] = orNull(one.summary.net_sharpe);
    }
    return table;
}
function foldTable(candidates, { folds, windows, step }) {
    const table = (0,lake_table/* emptyTable */._d)(datasets/* foldMetrics */.Pc.columns, candidates.length * folds.length);
    const { columns } = table;
    const day = (text) => (0,date/* epochDay */.ue)((0,date/* parseIsoDate */.jT)(text));
    let row = 0;
    for (const { universe, candidate, series, fitted } of candidates) {
        for (const [f, window] of windows.entries()) {
            const ofFold = (values) => (0,research_summary/* seriesOfFold */.kK)(values, folds, f);
            const ic = (0,mean_deviation/* meanDeviation */.r)(ofFold(series.ic));
            const net = ofFold(series.net_return);
            columns.universe[row] = universe;
            columns.candidate[row] = candidate.spec.id;
            columns.fold[row] = window.fold;
            columns.train_start[row] = day(window.train_start);
            columns.train_end[row] = day(window.train_end);
            columns.test_start[row] = day(window.test_start);
            columns.test_end[row] = day(window.test_end);
            columns.train_dates[row] = window.train_dates;
            columns.test_dates[row] = window.test_dates;
            columns.purged_dates[row] = window.purged_dates;
            columns.ic_dates[row] = ic.n;
            columns.ic_mean[row] = orNull(ic.mean);
            columns.ic_deviation[row] = orNull(ic.deviation);
            columns.quantile_spread[row] = orNull((0,research_summary/* meanOf */.hm)(ofFold(series.quantile_spread)));
            columns.net_return_annual[row] = orNull((0,research_summary/* meanOf */.hm)(net)) * (252 / step);
            columns.net_sharpe[row] = orNull((0,research_summary/* annualSharpe */.d_)(net, 252 / step));
            columns.turnover[row] = orNull((0,research_summary/* meanOf */.hm)(ofFold(series.turnover)));
            columns.fitted[row] = (0,canonical_json/* canonicalJson */.d)(fitted[f] ?? {});
            row++;
        }
    }
    return table;
}
/** @param dates as-of dates of the panel */
function dateTable(candidates, { folds }, dates) {
    const tested = (0,screen/* testedDates */.N)(folds);
    const table = (0,lake_table/* emptyTable */._d)(datasets/* icByDate */.QH.columns, candidates.length * tested.length);
    const { columns } = table;
    for (const [c, { universe, candidate, series, quantilesByDate }] of candidates.entries()) {
        const quantiles = quantilesByDate.length / tested.length;
        const first = c * tested.length;
        for (const [t, { date }] of tested.entries()) {
            columns.universe[first + t] = universe;
            columns.candidate[first + t] = candidate.spec.id;
            columns.as_of[first + t] = dates[date];
            columns.quantile_returns[first + t] = jsonOf(quantilesByDate.subarray(t * quantiles, (t + 1) * quantiles));
        }
        for (const name of datasets/* dateMetrics */.gu)
            columns[name].set(series[name], first);
    }
    return table;
}
/** The net returns of a candidate by the day on which their step begins, those that are known. */
function netReturns({ series }, { folds }, dates) {
    const known = (0,screen/* testedDates */.N)(folds).filter((_, t) => !Number.isNaN(series.net_return[t]));
    return {
        days: Int32Array.from(known, ({ date }) => dates[date]),
        returns: series.net_return.filter((value) => !Number.isNaN(value)),
    };
}
function trialReturnTable(candidates, plan, dates) {
    const parts = candidates.map((one) => ({ trial: one.trial, ...netReturns(one, plan, dates) }));
    const table = (0,lake_table/* emptyTable */._d)(datasets/* trialReturns */.SX.columns, parts.reduce((sum, { days }) => sum + days.length, 0));
    let row = 0;
    for (const { trial, days, returns } of parts) {
        table.columns.trial.fill(trial, row, row + days.length);
        table.columns.as_of.set(days, row);
        table.columns.net_return.set(returns, row);
        row += days.length;
    }
    return table;
}

// EXTERNAL MODULE: ./build/lib/src/statistics/student-t.js
var student_t = __webpack_require__(88119);
// EXTERNAL MODULE: ./build/lib/src/report/site/parts/figure.js
var figure = __webpack_require__(64243);
// EXTERNAL MODULE: ./build/lib/src/report/research/candidate-charts.js
var candidate_charts = __webpack_require__(88151);
;// CONCATENATED MODULE: ./build/lib/src/report/research/stage-a-figures.js








const confidence = 0.95;
/** The candidates of one universe, drawn: every rank IC, and of those with the largest t how ICs and returns add up, what groups return and how long it lasts. */
async function universeFigures(subject, universe, own, draw) {
    const shown = strongest(own);
    const figures = [
        await runningIcFigure(subject, universe, shown, draw),
        await returnFigure(subject, universe, shown, draw),
        await groupFigure(universe, shown, draw),
        await decayFigure(universe, shown, draw),
    ];
    const names = shown.map(({ candidate }) => candidate.spec.id);
    return (0,candidate_figures/* drawnCandidates */.NA)(await icFigure(universe, own, draw), { names, by: 't', figures });
}
function strongest(own) {
    const t = ({ summary }) => summary.ic_t_cosine ?? Number.NEGATIVE_INFINITY;
    return own.toSorted((a, b) => t(b) - t(a)).slice(0, candidate_figures/* linesShown */.nX);
}
function icInterval({ summary }) {
    const { ic_mean, ic_t_cosine, cosines } = summary;
    if (ic_mean === null || !ic_t_cosine)
        return { low: null, high: null };
    const half = (0,student_t/* tQuantile */.Y)((1 + confidence) / 2, cosines) * Math.abs(ic_mean / ic_t_cosine);
    return { low: ic_mean - half, high: ic_mean + half };
}
function icFigure(universe, own, draw) {
    const points = own.map((one) => {
        const { summary, candidate } = one;
        return { group: candidate.spec.id, value: summary.ic_mean, ...icInterval(one), n: summary.ic_dates };
    });
    return (0,candidate_figures/* intervalFigure */.mc)({
        id: `ic-${universe}`,
        title: 'Mean rank IC',
        description: ` Rank correlation of score and forward return, with the ${(0,numbers/* percent */.KN)(confidence, 0)} interval of the equal-weighted cosine test; n dates at the right.`,
        axis: 'mean rank IC',
        axisFormat: '.3f',
        chart: {
            title: `Mean rank IC of each candidate, ${universe} most liquid`,
            description: 'Points with intervals, one line per candidate.',
        },
        caption: 'Mean rank IC',
        headers: ['IC', 'Low', 'High', 'n'],
        written: (value) => (0,numbers/* signed */.x8)(value, 4),
        series: 'IC',
        points,
    }, draw);
}
async function runningIcFigure({ plan, dates }, universe, shown, draw) {
    const days = Int32Array.from((0,screen/* testedDates */.N)(plan.folds), ({ date }) => dates[date]);
    const lines = shown.map(({ candidate, series }) => ({ name: candidate.spec.id, points: (0,candidate_charts/* runningSums */.Si)(days, series.ic, 1) }));
    return (0,figure/* figure */.v)({
        title: 'Rank ICs, summed',
        description: ' A straight way up is an IC that holds; steps are a few dates that made it.',
        chart: await draw((0,candidate_charts/* runningLines */.HE)(lines, ''), {
            id: `running-${universe}`,
            title: `Sums of rank ICs, ${universe} most liquid`,
            description: 'One line per candidate.',
        }),
        table: (0,table/* dataTable */.J)({
            caption: 'Rank ICs by date',
            columns: [{ header: 'Candidate' }, ...(0,candidate_figures/* numeric */.sH)(['IC', 'Deviation', 'Dates above 0', 'Worst fold'])],
            rows: shown.map(({ candidate, summary }) => [
                candidate.spec.id,
                (0,numbers/* signed */.x8)(summary.ic_mean, 4),
                (0,numbers/* decimal */._)(summary.ic_deviation, 4),
                (0,numbers/* percent */.KN)(summary.ic_positive_share, 0),
                (0,numbers/* signed */.x8)(summary.ic_fold_min, 4),
            ]),
        }),
        source: '',
    });
}
async function returnFigure({ plan, dates }, universe, shown, draw) {
    const lines = shown.map((one) => {
        const { days, returns } = netReturns(one, plan, dates);
        return { name: one.candidate.spec.id, points: (0,candidate_charts/* runningSums */.Si)(days, returns, 100) };
    });
    return (0,figure/* figure */.v)({
        title: 'Net returns, summed',
        description: ' Long less short after costs, per cent of one side.',
        chart: await draw((0,candidate_charts/* runningLines */.HE)(lines, '%'), {
            id: `net-${universe}`,
            title: `Sums of net returns, ${universe} most liquid`,
            description: 'One line per candidate.',
        }),
        table: (0,table/* dataTable */.J)({
            caption: 'Net returns per year',
            columns: [{ header: 'Candidate' }, ...(0,candidate_figures/* numeric */.sH)(['Gross', 'Costs', 'Net', 'Steps'])],
            rows: shown.map(({ candidate, summary }) => [
                candidate.spec.id,
                (0,numbers/* signedPercent */.wu)(summary.gross_return_annual),
                (0,numbers/* percent */.KN)(summary.cost_annual),
                (0,numbers/* signedPercent */.wu)(summary.net_return_annual),
                (0,numbers/* whole */.WQ)(summary.return_steps),
            ]),
        }),
        source: '',
    });
}
async function groupFigure(universe, shown, draw) {
    const lines = shown.map(({ candidate, quantileReturns }) => ({
        name: candidate.spec.id,
        points: Array.from(quantileReturns, (value, q) => ({ x: q + 1, y: 100 * value })).filter(({ y }) => !Number.isNaN(y)),
    }));
    return (0,figure/* figure */.v)({
        title: 'Forward return by group of score',
        description: ' Mean over the dates, per cent over the horizon, the lowest scores at the left.',
        chart: await draw((0,candidate_charts/* profiles */.xD)(lines, { x: 'group by score', unit: '%', format: '.1f' }), {
            id: `groups-${universe}`,
            title: `Forward return by group, ${universe} most liquid`,
            description: 'One line per candidate.',
        }),
        table: (0,table/* dataTable */.J)({
            caption: 'Mean forward return by group',
            columns: [
                { header: 'Candidate' },
                ...(0,candidate_figures/* numeric */.sH)(Array.from(shown[0]?.quantileReturns ?? [], (_, q) => String(q + 1))),
                ...(0,candidate_figures/* numeric */.sH)(['Monotonicity']),
            ],
            rows: shown.map(({ candidate, quantileReturns, summary }) => [
                candidate.spec.id,
                ...Array.from(quantileReturns, (value) => (0,numbers/* signedPercent */.wu)(value)),
                (0,numbers/* decimal */._)(summary.monotonicity),
            ]),
        }),
        source: '',
    });
}
const windows = [
    ['ic_sessions_1', '1'],
    ['ic_sessions_2_5', '2–5'],
    ['ic_sessions_6_20', '6–20'],
];
async function decayFigure(universe, shown, draw) {
    const lines = shown.map(({ candidate, summary }) => ({
        name: candidate.spec.id,
        points: windows.flatMap(([metric, x]) => {
            const y = summary[metric];
            return y === null ? [] : [{ x, y }];
        }),
    }));
    return (0,figure/* figure */.v)({
        title: 'Decay',
        description: ' Mean rank IC with what the sessions after the entry returned, in windows that share none.',
        chart: await draw((0,candidate_charts/* profiles */.xD)(lines, { x: 'sessions after the entry', unit: '', format: '.2f' }), {
            id: `decay-${universe}`,
            title: `Rank IC by sessions after the entry, ${universe} most liquid`,
            description: 'One line per candidate.',
        }),
        table: (0,table/* dataTable */.J)({
            caption: 'Mean rank IC by sessions after the entry',
            columns: [{ header: 'Candidate' }, ...(0,candidate_figures/* numeric */.sH)(windows.map(([, name]) => name))],
            rows: shown.map(({ candidate, summary }) => [
                candidate.spec.id,
                ...windows.map(([metric]) => (0,numbers/* signed */.x8)(summary[metric], 4)),
            ]),
        }),
        source: '',
    });
}

;// CONCATENATED MODULE: ./build/lib/src/report/research/stage-a-report.js







/** The report of a screening: one page without script that needs nothing but itself. The same screening gives the same bytes. */
async function stageAReport(subject) {
    const draw = await (0,vega_svg/* chartDrawer */.e)();
    const { snapshot, featureSet, settings, ledger, plan } = subject;
    const body = (0,html/* html */.qy) `<h1>Stage A</h1>
<p>Snapshot ${snapshot}, feature set ${featureSet}. ${(0,numbers/* whole */.WQ)(subject.candidates.length)} trials on ${(0,numbers/* whole */.WQ)(plan.windows.reduce((sum, { test_dates }) => sum + test_dates, 0))} tested dates,
held for ${settings.horizon} sessions from ${settings.entry_lag === 0 ? 'the close of the as-of date' : 'the close of the session after'}. The ledger of trials held ${(0,numbers/* whole */.WQ)(ledger.trials)} trials in ${(0,numbers/* whole */.WQ)(ledger.lines)} lines when this was judged.</p>
<h2>Survivors by size of the universe</h2>
${stage_a_report_survivorTable(subject)}
${await universeSections(subject, draw)}
<h2>Folds</h2>
${stage_a_report_foldTable(subject)}
<h2>Gates</h2>
${gateTable(subject)}`;
    return (0,research_pages/* stagePage */.M)('A', { description: `Candidates screened on snapshot ${snapshot}.`, body });
}
function stage_a_report_survivorTable({ survivors, candidates }) {
    return (0,table/* dataTable */.J)({
        caption: 'Candidates that every gate let pass',
        columns: [
            ...(0,candidate_figures/* numeric */.sH)(['Universe', 'Names with score and return', 'Candidates', 'Survivors']),
            { header: 'Which', className: 'names' },
        ],
        rows: [...survivors].map(([universe, passed]) => {
            const own = candidates.filter((one) => one.universe === universe);
            const names = own.map(({ summary }) => summary.names).filter((count) => count !== null);
            return [
                (0,numbers/* whole */.WQ)(universe),
                (0,numbers/* whole */.WQ)(names.length === 0 ? null : Math.max(...names)),
                (0,numbers/* whole */.WQ)(own.length),
                (0,numbers/* whole */.WQ)(passed.length),
                passed.map(({ candidate }) => candidate.spec.id).join(', ') || 'none',
            ];
        }),
    });
}
async function universeSections(subject, draw) {
    const sections = [];
    for (const universe of subject.survivors.keys()) {
        const own = subject.candidates.filter((one) => one.universe === universe);
        sections.push((0,html/* html */.qy) `<h2>The ${(0,numbers/* whole */.WQ)(universe)} most liquid</h2>
${await universeFigures(subject, universe, own, draw)}
${icTable(universe, own)}
${returnTable(universe, own)}
${neutralTable(universe, own)}`);
    }
    return sections;
}
function icTable(universe, own) {
    const tests = ['t naive', 't Newey–West', 't non-overl.', 't cosine'];
    return (0,table/* dataTable */.J)({
        caption: `Every candidate among the ${(0,numbers/* whole */.WQ)(universe)} most liquid: the rank IC, its tests, and the gates`,
        stacks: true,
        columns: [
            { header: 'Candidate' },
            ...(0,candidate_figures/* numeric */.sH)(['n', 'eff. n', 'IC', 'ICIR', ...tests, 'p', 'q', 'p Holm']),
            { header: 'Gates that said no', className: 'names' },
        ],
        rows: own.map(({ candidate, summary: s, ic_q, ic_p_holm, reasons }) => [
            candidate.spec.id,
            (0,numbers/* whole */.WQ)(s.ic_dates),
            (0,numbers/* decimal */._)(s.ic_effective_dates, 0),
            (0,numbers/* signed */.x8)(s.ic_mean, 4),
            (0,numbers/* decimal */._)(s.ic_ir),
            (0,numbers/* decimal */._)(s.ic_t_naive),
            `${(0,numbers/* decimal */._)(s.ic_t_newey_west)} (${s.newey_west_lags} lags)`,
            `${(0,numbers/* decimal */._)(s.ic_t_non_overlapping)} (n ${s.non_overlapping_dates})`,
            `${(0,numbers/* decimal */._)(s.ic_t_cosine)} (${s.cosines} df)`,
            (0,numbers/* decimal */._)(s.ic_p, 3),
            (0,numbers/* decimal */._)(ic_q, 3),
            (0,numbers/* decimal */._)(ic_p_holm, 3),
            reasons.join(', ') || 'none',
        ]),
    });
}
function returnTable(universe, own) {
    const yearly = ['Gross', 'Costs', 'Net', 'Sharpe', 'Market neutral Sharpe'];
    return (0,table/* dataTable */.J)({
        caption: `Long less short among the ${(0,numbers/* whole */.WQ)(universe)} most liquid, by the year: what it earns, costs and can hold`,
        stacks: true,
        columns: [
            { header: 'Candidate' },
            ...(0,candidate_figures/* numeric */.sH)(['Steps', ...yearly, 'Drawdown', 'Turnover', 'Capacity, USD', 'Unpriced']),
        ],
        rows: own.map(({ candidate, summary: s }) => [
            candidate.spec.id,
            (0,numbers/* whole */.WQ)(s.return_steps),
            (0,numbers/* signedPercent */.wu)(s.gross_return_annual, 1),
            (0,numbers/* percent */.KN)(s.cost_annual),
            (0,numbers/* signedPercent */.wu)(s.net_return_annual, 1),
            (0,numbers/* decimal */._)(s.net_sharpe),
            (0,numbers/* decimal */._)(s.market_neutral_sharpe),
            (0,numbers/* percent */.KN)(s.max_drawdown),
            (0,numbers/* percent */.KN)(s.turnover, 0),
            (0,numbers/* whole */.WQ)(s.capacity_usd),
            (0,numbers/* percent */.KN)(s.unpriced),
        ]),
    });
}
const ics = [
    ['ic_mean', 'IC'],
    ['ic_sector_neutral', 'sector neutral'],
    ['ic_size_neutral', 'size neutral'],
    ['ic_market_neutral', 'market neutral'],
    ['ic_sessions_1', 'session 1'],
    ['ic_sessions_2_5', 'sessions 2–5'],
    ['ic_sessions_6_20', 'sessions 6–20'],
];
function neutralTable(universe, own) {
    return (0,table/* dataTable */.J)({
        caption: `What the rank IC among the ${(0,numbers/* whole */.WQ)(universe)} most liquid consists of, and how long it lasts`,
        stacks: true,
        columns: [
            { header: 'Candidate' },
            ...(0,candidate_figures/* numeric */.sH)([...ics.map(([, name]) => name), 'Monotonicity', 'Coverage', 'Names']),
        ],
        rows: own.map(({ candidate, summary: s }) => [
            candidate.spec.id,
            ...ics.map(([metric]) => (0,numbers/* signed */.x8)(s[metric], 4)),
            (0,numbers/* decimal */._)(s.monotonicity),
            (0,numbers/* percent */.KN)(s.coverage, 0),
            (0,numbers/* whole */.WQ)(s.names),
        ]),
    });
}
function stage_a_report_foldTable({ plan }) {
    const { errors, warnings } = plan.policy;
    const found = [...errors, ...warnings].map(({ code, detail }) => `${code}: ${detail}`);
    return (0,html/* html */.qy) `${(0,table/* dataTable */.J)({
        caption: 'Which dates train and which test',
        stacks: true,
        columns: [
            { header: 'Fold' },
            { header: 'Trains' },
            ...(0,candidate_figures/* numeric */.sH)(['Training dates', 'Purged']),
            { header: 'Tests' },
            ...(0,candidate_figures/* numeric */.sH)(['Tested dates', 'Gap, sessions']),
        ],
        rows: plan.windows.map((one) => [
            one.fold,
            `${one.train_start} to ${one.train_end}`,
            (0,numbers/* whole */.WQ)(one.train_dates),
            (0,numbers/* whole */.WQ)(one.purged_dates),
            `${one.test_start} to ${one.test_end}`,
            (0,numbers/* whole */.WQ)(one.test_dates),
            (0,numbers/* whole */.WQ)(one.gap_sessions),
        ]),
    })}${found.length > 0 && (0,html/* html */.qy) `<ul>${found.map((text) => (0,html/* html */.qy) `<li>${text}</li>`)}</ul>`}`;
}
function gateTable({ gates, candidates }) {
    return (0,table/* dataTable */.J)({
        caption: `Gates of configs/gates/${gates.id}.yaml`,
        stacks: true,
        columns: [
            { header: 'Code' },
            { header: 'Looks at' },
            { header: 'Says yes', numeric: true },
            { header: `Said no, of ${(0,numbers/* whole */.WQ)(candidates.length)} trials`, numeric: true },
        ],
        rows: gates.gates.map(({ code, metric, at_least, at_most }) => [
            code,
            metric,
            at_least === undefined ? `≤ ${(0,numbers/* level */.Rc)(at_most)}` : `≥ ${(0,numbers/* level */.Rc)(at_least)}`,
            (0,numbers/* whole */.WQ)(candidates.filter(({ reasons }) => reasons.includes(code)).length),
        ]),
    });
}

// EXTERNAL MODULE: ./build/lib/src/text/markdown.js
var markdown = __webpack_require__(53088);
// EXTERNAL MODULE: ./build/lib/src/text/order.js
var order = __webpack_require__(37961);
;// CONCATENATED MODULE: ./build/lib/src/report/research/stage-a-summary.js



/** A screening as Markdown: survivors by size of the universe, every candidate with every t and its n, and what the ledger counts. */
function stageASummary(table, { keys, lines, trials, judgedBy }) {
    const states = ['scored', 'failed', 'abandoned'].map((state) => `${(0,numbers/* whole */.WQ)(trials.filter((trial) => trial.state === state).length)} ${state}`);
    return [
        `## Stage A, run ${keys.run} of snapshot ${keys.snapshot}`,
        survivorCounts(table),
        `### Every candidate\n\n${stage_a_summary_candidateTable(table)}`,
        'IC: mean rank correlation of score and forward return over n dates, which are worth "eff. n" independent ones. The t of the equal-weighted cosine test (degrees of freedom in ' +
            'brackets) gates, with q, its p-value corrected for every trial of the ledger; the naive t takes overlapping dates for independent.',
        `The ledger of trials holds ${(0,numbers/* whole */.WQ)(trials.length)} trials (${states.join(', ')}) in ${(0,numbers/* whole */.WQ)(lines)} lines. All of them count.${judgedBy === trials.length ? '' : ` This run was judged when it held ${(0,numbers/* whole */.WQ)(judgedBy)}; q is that of then.`}`,
    ].join('\n\n');
}
function survivorCounts({ rows, columns }) {
    const sizes = [...new Set(columns.universe)];
    const lines = sizes.map((size) => {
        const of = Array.from({ length: rows }, (_, row) => row).filter((row) => columns.universe[row] === size);
        const passed = of.filter((row) => columns.passed[row] === 1);
        const reasons = new Map();
        for (const row of of) {
            for (const code of columns.reasons[row].split(';').filter((one) => one !== ''))
                reasons.set(code, (reasons.get(code) ?? 0) + 1);
        }
        const why = [...reasons]
            .toSorted(([a, x], [b, y]) => y - x || (0,order/* byCodeUnits */.C)(a, b))
            .map(([code, count]) => `${code} ${count}`);
        return [
            (0,numbers/* whole */.WQ)(size),
            String(of.length),
            String(passed.length),
            passed.map((row) => columns.candidate[row]).join(', ') || 'none',
            why.join(', ') || 'none',
        ];
    });
    return (0,markdown/* textTable */.ed)(['Universe', 'Candidates', 'Survivors', 'Which', 'Gates that said no'], lines);
}
const header = [
    'Candidate',
    'Universe',
    'n',
    'eff. n',
    'IC',
    'ICIR',
    't naive',
    't Newey–West',
    't non-overlapping',
    't cosine',
    'p',
    'q',
    'net Sharpe',
    'Turnover',
    'Gates',
];
function stage_a_summary_candidateTable({ rows, columns: c }) {
    const lines = Array.from({ length: rows }, (_, row) => [
        `${c.candidate[row]}`,
        (0,numbers/* whole */.WQ)(c.universe[row]),
        (0,numbers/* whole */.WQ)(c.ic_dates[row]),
        (0,numbers/* decimal */._)(c.ic_effective_dates[row], 0),
        (0,numbers/* signed */.x8)(c.ic_mean[row], 4),
        (0,numbers/* decimal */._)(c.ic_ir[row]),
        (0,numbers/* decimal */._)(c.ic_t_naive[row]),
        `${(0,numbers/* decimal */._)(c.ic_t_newey_west[row])} (${c.newey_west_lags[row]} lags)`,
        `${(0,numbers/* decimal */._)(c.ic_t_non_overlapping[row])} (n ${c.non_overlapping_dates[row]})`,
        `${(0,numbers/* decimal */._)(c.ic_t_cosine[row])} (${c.cosines[row]})`,
        (0,numbers/* decimal */._)(c.ic_p[row], 3),
        (0,numbers/* decimal */._)(c.ic_q[row], 3),
        (0,numbers/* decimal */._)(c.net_sharpe[row]),
        (0,numbers/* percent */.KN)(c.turnover[row], 0),
        c.passed[row] === 1 ? 'all' : c.reasons[row].replaceAll(';', ' '),
    ]);
    return (0,markdown/* markdownTable */.Qj)(header, lines.map((cells) => cells.map((cell) => cell.replaceAll('|', '\\|'))), header.slice(1, -1));
}

// EXTERNAL MODULE: ./build/lib/src/research/candidates.js
var candidates = __webpack_require__(91913);
// EXTERNAL MODULE: ./build/lib/src/research/run-identity.js
var run_identity = __webpack_require__(14937);
// EXTERNAL MODULE: ./build/lib/src/research/settings.js
var research_settings = __webpack_require__(24954);
// EXTERNAL MODULE: ./build/lib/src/research/stage-a.js + 2 modules
var stage_a = __webpack_require__(326);
// EXTERNAL MODULE: ./build/lib/src/research/trial-store.js
var trial_store = __webpack_require__(98783);
// EXTERNAL MODULE: ./build/lib/src/research/trials.js
var research_trials = __webpack_require__(20378);
// EXTERNAL MODULE: ./build/lib/src/text/name-list.js
var name_list = __webpack_require__(98983);
;// CONCATENATED MODULE: ./build/lib/src/research/gates.js
/** The codes of the gates that say no, in their order. What cannot be computed passes none. */
function gateReasons({ gates }, judged) {
    return gates
        .filter(({ metric, at_least, at_most }) => {
        const value = judged[metric];
        if (value === null)
            return true;
        return !(value >= (at_least ?? Number.NEGATIVE_INFINITY) && value <= (at_most ?? Number.POSITIVE_INFINITY));
    })
        .map(({ code }) => code);
}

// EXTERNAL MODULE: ./build/lib/src/research/shared-columns.js
var shared_columns = __webpack_require__(68844);
// EXTERNAL MODULE: ./build/lib/src/stages/research/screening-threads.js + 1 modules
var screening_threads = __webpack_require__(93191);
// EXTERNAL MODULE: ./build/lib/src/stages/research/trial-attempts.js
var trial_attempts = __webpack_require__(4842);
;// CONCATENATED MODULE: ./build/lib/src/stages/research/judge-trials.js









/**
 * Scores every candidate in every universe, each between two lines of the ledger: one that says that it is tried, before, and one with what came of it. Where the work
 * fails the ledger says so of every trial that has no result yet; where it is killed they stand as abandoned. Either way they count.
 */
async function judgeTrials(context, run) {
    const { lake, clock } = context;
    const when = () => new Date(clock()).toISOString();
    const attempts = await trial_attempts/* TrialAttempts */.f.plan(lake, plannedAttempts(run), when);
    const judged = [];
    const ledger = await attempts.during(async () => {
        const { universeSizes } = run.plan;
        const progress = context.progress('universes', universeSizes.length);
        const plan = (0,stage_a/* screenPlan */.I8)(screeningSubject(run), run.plan);
        let last;
        for await (const { size, screened: found } of (0,screening_threads/* screenedInThreads */.mu)(run.threads, plan, run.read.liquidity, universeSizes)) {
            const screened = (0,stage_a/* judgedIn */.l7)(size, found, run.plan).map((one) => ({ ...one, trial: trialOf(run, one) }));
            last = await attempts.finish(screened.map((one) => trialResult(one, run)));
            judged.push(...screened);
            progress.advance();
            context.signal.throwIfAborted();
        }
        progress.end();
        return last;
    });
    return { candidates: gated(judged, ledger, run.subject.gates), ledger };
}
function plannedAttempts({ id, subject, plan, who }) {
    return plan.universeSizes.flatMap((size) => subject.candidates.map((candidate) => {
        const rule = (0,run_identity/* trialRuleOf */.s9)(candidate, size, subject, plan.cadence);
        return { trial: (0,research_trials/* trialId */.k)(rule), rule, stage: 'stage-a', run: id, snapshot: subject.snapshot, who };
    }));
}
function trialOf({ subject, plan }, { candidate, universe }) {
    return (0,research_trials/* trialId */.k)((0,run_identity/* trialRuleOf */.s9)(candidate, universe, subject, plan.cadence));
}
function screeningSubject({ subject, read }) {
    const { frame, facts } = read;
    const { candidates, settings } = subject;
    return { frame, candidates, settings, sectors: facts?.sectorsOf(frame) ?? (0,shared_columns/* sharedIntegers */.x)(frame.asset.length) };
}
function trialResult(judged, { read, plan }) {
    const { days, returns } = netReturns(judged, plan, read.frame.dates);
    const { summary } = judged;
    return {
        trial: judged.trial,
        sharpe_step: (0,research_summary/* stepSharpe */.KA)(returns),
        sharpe: summary.net_sharpe,
        steps: returns.length,
        returns: (0,research_trials/* returnsDigest */.g9)(days, returns),
        ic_mean: summary.ic_mean,
        ic_t: summary.ic_t_cosine,
        p: summary.ic_p,
        n: summary.ic_dates,
    };
}
function gated(judged, ledger, gates) {
    const corrected = (0,research_trials/* correctedPValues */.G$)((0,research_trials/* trialsOf */.xY)(ledger));
    return judged.map((one) => {
        const own = one.summary.ic_p === null ? undefined : corrected.get(one.trial);
        const afterAll = { ic_q: own?.q ?? null, ic_p_holm: own?.holm ?? null };
        return { ...one, ...afterAll, reasons: gateReasons(gates, { ...one.summary, ...afterAll }) };
    });
}

// EXTERNAL MODULE: ./build/lib/src/stages/research/panel-reading.js + 1 modules
var panel_reading = __webpack_require__(1352);
// EXTERNAL MODULE: ./build/lib/src/stages/research/recipe-differences.js
var recipe_differences = __webpack_require__(1356);
// EXTERNAL MODULE: ./build/lib/src/stages/research/spare-holdout.js
var spare_holdout = __webpack_require__(67174);
;// CONCATENATED MODULE: ./build/lib/src/stages/research/stage-a.js






















/** Raised whenever the same inputs could give other bytes than before. */
const stageAVersion = 7;
const pageName = 'stage-a.html';
const run = async (inputs, context) => {
    const { lake, config } = context;
    const settings = settingsFor(inputs, config.research.stage_a);
    const candidates = candidatesNamed(config, settings.candidates);
    const gates = config.gateSet(settings.gates);
    const index = await (0,panel_reading/* indexedPanel */.U)(lake, inputs.featureSet);
    const threads = (0,screening_threads/* screeningThreads */.MX)(inputs.threads, index.rows);
    const keys = await screening(inputs, context, index, { candidates, gates, settings }, threads).finally(() => threads.close());
    return finish(context, keys, inputs.output, candidates.length);
};
/** Makes the run, unless it is there. @returns its keys */
async function screening(inputs, context, index, asked, threads) {
    const { lake, log, config, signal } = context;
    const { candidates, settings } = asked;
    const most = Math.max(...settings.universe_sizes);
    const wanted = { snapshot: inputs.snapshot, entryLag: settings.entry_lag, most };
    const whole = await (0,panel_reading/* readPanel */.z)({ lake, threads, signal }, index, candidates, wanted);
    const validation = config.research.stage_b;
    const spared = settings.spare_holdout ? await (0,spare_holdout/* spareHoldout */.fO)(context, whole, settings, validation) : undefined;
    const { read } = spared ?? { read: whole };
    const plan = (0,stage_a/* planStageA */.VP)(read.frame.dates, read.liquidity.buyable, read.exchanges, settings);
    refuseBadFolds(plan);
    refuseLargerUniverses(plan, read);
    for (const { code, detail } of plan.policy.warnings)
        log.warning(`${code}: ${detail}`);
    if (read.facts === undefined)
        log.warning('The store holds no assets: no rank IC is sector neutral.');
    const { featureSet, snapshot, references } = read;
    const { universeSizes } = plan;
    const holdout = spared?.window;
    const { variant } = inputs;
    const subject = { ...asked, snapshot, featureSet, universeSizes, references, holdout, variant };
    const id = (0,run_identity/* runId */.Vz)(subject, stageAVersion);
    const keys = { snapshot, run: id };
    // Of two at once one waits, and finds it done.
    await lake.exclusively(`stage-a-${id}`, async () => {
        if (!inputs.again && (await isDone(lake, keys, subject))) {
            log.info(`Run ${id} of snapshot ${snapshot}: nothing to do, its inputs are unchanged`);
            return;
        }
        const who = inputs.who === '' ? (lake.producer.run ?? 'local') : inputs.who;
        // What a sweep varies begins no programme.
        if (variant === '')
            await (0,spare_holdout/* fixHoldout */.t3)(context, holdout, { programme: validation.programme, who });
        const judged = await judgeTrials(context, { id, subject, read, plan, who, threads });
        await store(lake, keys, { subject, read, plan }, judged);
    });
    return keys;
}
/** The settings with what the inputs say instead. @throws UserError for sizes that are none */
function settingsFor({ candidates, universeSizes }, settings) {
    const parsed = research_settings/* stageASettings */.Z.safeParse({
        ...settings,
        ...(candidates.length === 0 ? {} : { candidates: [...candidates] }),
        ...(universeSizes.length === 0 ? {} : { universe_sizes: universeSizes.map(Number) }),
    });
    if (parsed.success)
        return parsed.data;
    const [issue] = parsed.error.issues;
    throw new errors/* UserError */.yo(`The input universe-sizes is "${universeSizes.join(', ')}": ${issue?.message}.`, {
        hint: 'Give whole numbers of assets, separated by commas.',
    });
}
/** Candidates of several files, each once. @throws UserError where two files call two things by one id */
function candidatesNamed(config, sets) {
    const known = new Map();
    for (const candidate of sets.map((id) => config.candidateSet(id)).flatMap(candidates/* candidatesOf */.kW)) {
        const before = known.get(candidate.spec.id);
        if (before === undefined)
            known.set(candidate.spec.id, candidate);
        else if ((0,canonical_json/* canonicalJson */.d)((0,candidates/* definitionOf */.Fg)(before)) !== (0,canonical_json/* canonicalJson */.d)((0,candidates/* definitionOf */.Fg)(candidate))) {
            throw new errors/* UserError */.yo(`configs/candidates/${before.set}.yaml and ${candidate.set}.yaml define the candidate "${candidate.spec.id}" differently.`, { hint: 'Give one of them another id, or screen them in two runs.' });
        }
    }
    return [...known.values()];
}
function refuseBadFolds({ policy }) {
    if (policy.ok)
        return;
    const listed = policy.errors.map(({ code, detail }) => `${code} (${detail})`).join('; ');
    throw new errors/* UserError */.yo(`The folds are not sound: ${listed}.`, {
        hint: 'Change stage_a.folds in research.yaml, or make a longer panel.',
    });
}
/** A panel of the 5,200 most liquid has no 20,000: what is called so would be the 5,200. @throws UserError */
function refuseLargerUniverses({ universeSizes }, { panelUniverse, liquidity }) {
    const largest = universeSizes.at(-1);
    if (largest <= panelUniverse || liquidity.buyable.every((count) => count <= panelUniverse))
        return;
    throw new errors/* UserError */.yo(`A universe of ${largest} assets is asked for, and the panel holds the ${panelUniverse} most liquid of each date.`, {
        hint: `Give --universe-sizes ${panelUniverse}, or make the panel again with --universe ${largest} or without.`,
    });
}
function recipeOf(subject, ledger) {
    return {
        stage: 'stage-a',
        version: stageAVersion,
        parameters: { ...(0,run_identity/* runParameters */.YA)(subject), ...(ledger === undefined ? {} : { ledger }) },
        inputs: [...subject.references],
    };
}
/** Whether the run was made already. The ledger by which it was judged may be an older one. */
async function isDone(lake, keys, subject) {
    for (const dataset of [datasets/* candidateResults */.g3, datasets/* foldMetrics */.Pc, datasets/* icByDate */.QH, datasets/* survivorsA */.Lu, datasets/* trialReturns */.SX]) {
        const partition = await (0,recipe_differences/* unlessDamaged */.Ak)(() => lake.files(dataset, keys));
        if (partition === undefined || partition === 'damaged')
            return false;
        const { ledger: _, ...parameters } = partition.manifest.recipe.parameters;
        if (!(0,manifest/* sameRecipe */.dI)({ ...partition.manifest.recipe, parameters }, recipeOf(subject, undefined)))
            return false;
    }
    return true;
}
async function store(lake, keys, { subject, read, plan }, { candidates, ledger }) {
    const recipe = recipeOf(subject, { lines: ledger.head.seq, head: ledger.head.hash });
    const { dates } = read.frame;
    const survivors = survivorsOf(candidates, subject.settings.survivors_max);
    const counts = { lines: ledger.lines.length, trials: (0,research_trials/* trialsOf */.xY)(ledger).length };
    const page = await stageAReport({
        candidates,
        survivors,
        plan,
        dates,
        ledger: counts,
        snapshot: subject.snapshot,
        featureSet: subject.featureSet,
        settings: subject.settings,
        gates: subject.gates,
    });
    const json = (value) => `${JSON.stringify(value, null, 2)}\n`;
    await lake.writeTogether(async (batch) => {
        await batch.write(datasets/* trialReturns */.SX, keys, { recipe, table: trialReturnTable(candidates, plan, dates) });
        await batch.write(datasets/* icByDate */.QH, keys, { recipe, table: dateTable(candidates, plan, dates) });
        await batch.write(datasets/* foldMetrics */.Pc, keys, {
            recipe,
            table: foldTable(candidates, plan),
            attachments: {
                'folds_manifest.json': json({
                    fold_method: `${subject.settings.folds.scheme}_walk_forward_purged_by_label`,
                    folds: plan.windows,
                }),
                'fold_policy_validation.json': json(plan.policy),
            },
        });
        await batch.write(datasets/* survivorsA */.Lu, keys, { recipe, table: survivorTable(survivors) });
        await batch.write(datasets/* candidateResults */.g3, keys, {
            recipe,
            table: candidateTable(candidates),
            attachments: { [pageName]: page },
        });
    });
}
/** How many trials the ledger held when a run was judged, by which its p-values were corrected. */
function trialsWhenJudged({ recipe }, ledger) {
    const { lines } = recipe.parameters.ledger;
    return (0,research_trials/* trialsOf */.xY)({ ...ledger, lines: ledger.lines.slice(0, lines) }).length;
}
async function finish({ lake, log, present }, keys, output, candidates) {
    const stored = await lake.readWhole(datasets/* candidateResults */.g3, keys);
    const page = stored?.files.get(pageName);
    if (stored === undefined || page === undefined)
        throw new Error(`The results of the run ${keys.run} are gone.`);
    const ledger = await (0,trial_store/* readTrialLedger */.IU)(lake);
    const trials = (0,research_trials/* trialsOf */.xY)(ledger);
    const survivors = await lake.require(datasets/* survivorsA */.Lu, keys);
    const judgedBy = trialsWhenJudged(stored.manifest, ledger);
    present(stageASummary(stored.table, { keys, lines: ledger.lines.length, trials, judgedBy }));
    if (judgedBy !== trials.length) {
        log.info(`Run ${keys.run} was judged when the ledger held ${(0,name_list/* counted */.hS)(judgedBy, 'trial')}; it holds ${trials.length} now. With --again it is screened once more and judged by all of them`);
    }
    const report = output === '' ? '' : (0,external_node_path_.join)(output, pageName);
    if (output !== '') {
        await (0,make_folder/* makeFolder */.f)(output);
        await (0,promises_.writeFile)(report, page);
    }
    const passed = survivors.table.rows;
    log.info(`Run ${keys.run}: ${passed} of ${stored.table.rows} trials passed; the ledger holds ${trials.length} trials in ${ledger.lines.length} lines`);
    return {
        ...keys,
        candidates,
        survivors: passed,
        trials: trials.length,
        lines: ledger.lines.length,
        ledger: ledger.head.hash,
        digest: stored.manifest.content,
        report,
    };
}


/***/ })

};
