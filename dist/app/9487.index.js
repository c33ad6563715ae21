export const id = 9487;
export const ids = [9487];
export const modules = {

/***/ 88151:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   HE: () => (/* binding */ runningLines),
/* harmony export */   Si: () => (/* binding */ runningSums),
/* harmony export */   xD: () => (/* binding */ profiles)
/* harmony export */ });
/* harmony import */ var _calendar_date_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(52010);
/* harmony import */ var _site_charts_chart_config_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(47529);


const colours = [..._site_charts_chart_config_js__WEBPACK_IMPORTED_MODULE_1__/* .regimeColours */ .Bh];
function colourOf(lines) {
    const names = lines.map(({ name }) => name);
    return { field: 'name', type: 'nominal', scale: { domain: names, range: colours }, legend: null };
}
function shapeOf(lines) {
    const names = lines.map(({ name }) => name);
    return { field: 'name', type: 'nominal', scale: { domain: names, range: [..._site_charts_chart_config_js__WEBPACK_IMPORTED_MODULE_1__/* .regimeShapes */ .w9] }, legend: null };
}
/** Labels with a real minus sign, and the unit behind each. */
const labelled = (format, unit) => `replace(format(datum.value, '${format}'), '-', '−')${unit === '' ? '' : ` + ' ${unit}'`}`;
function valuesOf(lines) {
    return lines.flatMap(({ name, points }) => points.map((point) => ({ name, ...point })));
}
/** Running sums over the dates, each line with its sign at the end. @param unit of the values */
function runningLines(lines, unit) {
    const encoding = {
        x: {
            field: 'x',
            type: 'temporal',
            scale: { type: 'utc' },
            axis: { title: null, tickCount: 5, labelFlush: true },
        },
        y: {
            field: 'y',
            type: 'quantitative',
            axis: { title: null, tickCount: 5, labelExpr: labelled('~g', unit) },
        },
        color: colourOf(lines),
    };
    const ends = lines.map(({ name, points }) => ({ name, points: points.slice(-1) }));
    return {
        ...(0,_site_charts_chart_config_js__WEBPACK_IMPORTED_MODULE_1__/* .chartFrame */ .c9)(190, { left: 46, right: 10, top: 8, bottom: 24 }),
        data: { values: valuesOf(lines) },
        layer: [
            ...zeroAndLines(lines, encoding),
            { data: { values: valuesOf(ends) }, mark: sign(50), encoding: { ...encoding, shape: shapeOf(lines) } },
        ],
    };
}
/** Values side by side, a line for each candidate: mean forward returns of groups by score, rank ICs by what followed when. */
function profiles(lines, { x, unit, format }) {
    const encoding = {
        x: {
            field: 'x',
            type: 'ordinal',
            scale: { domain: [...new Set(lines.flatMap(({ points }) => points.map((point) => point.x)))] },
            axis: { title: x, labelAngle: 0, domain: false },
        },
        y: {
            field: 'y',
            type: 'quantitative',
            scale: { zero: true },
            axis: { title: null, tickCount: 5, labelExpr: labelled(format, unit) },
        },
        color: colourOf(lines),
    };
    return {
        ...(0,_site_charts_chart_config_js__WEBPACK_IMPORTED_MODULE_1__/* .chartFrame */ .c9)(190, { left: 52, right: 10, top: 8, bottom: 40 }),
        data: { values: valuesOf(lines) },
        layer: [...zeroAndLines(lines, encoding), { mark: sign(34), encoding: { ...encoding, shape: shapeOf(lines) } }],
    };
}
/** The mark of a candidate, as the legend has it. @param size area, square pixels */
const sign = (size) => ({ type: 'point', filled: true, size, opacity: 1 });
/** A line at 0, and one for each candidate. */
function zeroAndLines(lines, encoding) {
    return [
        { mark: { type: 'rule', color: _site_charts_chart_config_js__WEBPACK_IMPORTED_MODULE_1__/* .soft */ .LN, strokeWidth: 1 }, encoding: { y: { datum: 0 } } },
        { mark: { type: 'line', strokeWidth: 1.6 }, encoding: { ...encoding, strokeDash: dashOf(lines) } },
    ];
}
const dashes = [
    [1, 0],
    [6, 3],
    [2, 2],
    [8, 3, 2, 3],
];
/** A dash goes with each colour, for whoever does not tell them apart. */
function dashOf(lines) {
    const names = lines.map(({ name }) => name);
    return {
        field: 'name',
        type: 'nominal',
        scale: { domain: names, range: dashes.slice(0, names.length) },
        legend: null,
    };
}
/** Running sums; what is not known is passed over. @param unit by what values are multiplied */
function runningSums(days, values, unit) {
    const points = [];
    let sum = 0;
    for (const [i, day] of days.entries()) {
        const value = values[i];
        if (Number.isNaN(value))
            continue;
        sum += unit * value;
        points.push({ x: (0,_calendar_date_js__WEBPACK_IMPORTED_MODULE_0__/* .isoDate */ ._$)(day), y: sum });
    }
    return points;
}


/***/ }),

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

/***/ 48492:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   z: () => (/* binding */ cadenceOf)
/* harmony export */ });
/* harmony import */ var _calendar_date_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(52010);

/**
 * @param dates epoch days, ascending, at least two
 * @param step sessions between them, as a rule
 */
function cadenceOf(dates, step) {
    const days = Array.from(dates);
    const gap = middle(days.slice(1).map((day, i) => day - days[i]));
    // A rule of sessions leaves out whole weekends, but for the exchanges that know none.
    const weekends = 10 * days.filter((day) => (0,_calendar_date_js__WEBPACK_IMPORTED_MODULE_0__/* .isoWeekday */ .mg)(day) > 5).length > days.length;
    if (gap >= 5 && gap <= 9 && areApart(days.map(_calendar_date_js__WEBPACK_IMPORTED_MODULE_0__/* .isoWeekOrdinal */ .z2)))
        return { every: 'week', weekday: mostCommon(days.map(_calendar_date_js__WEBPACK_IMPORTED_MODULE_0__/* .isoWeekday */ .mg)) };
    if (gap >= 26 && gap <= 35 && areApart(days.map((day) => (0,_calendar_date_js__WEBPACK_IMPORTED_MODULE_0__/* .isoDate */ ._$)(day).slice(0, 7))))
        return { every: 'month', part: partOfMonth(middle(days.map((day) => Number((0,_calendar_date_js__WEBPACK_IMPORTED_MODULE_0__/* .isoDate */ ._$)(day).slice(8))))), weekends };
    return { every: 'session', sessions: step, weekends };
}
/** Whether no two dates lie in one period. */
function areApart(periods) {
    return new Set(periods).size === periods.length;
}
function partOfMonth(day) {
    return day <= 10 ? 'first' : day <= 20 ? 'middle' : 'last';
}
/** The upper median. */
function middle(values) {
    return values.toSorted((a, b) => a - b)[values.length >> 1];
}
/** Of equals the later weekday. */
function mostCommon(weekdays) {
    const counts = new Map();
    for (const weekday of weekdays)
        counts.set(weekday, (counts.get(weekday) ?? 0) + 1);
    const [[most] = [0]] = [...counts].sort(([a, few], [b, many]) => many - few || b - a);
    return most;
}


/***/ }),

/***/ 11994:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ candidateSetSchema)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2503);

const candidateId = zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()
    .regex(/^[a-z][a-z0-9_]{0,63}$/, 'expected small letters, digits and "_", beginning with a letter');
const inputName = zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().regex(/^[a-z][a-z0-9_]{0,63}$/);
const named = {
    id: candidateId.describe('Names the candidate; a change of its definition is a new id'),
    family: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()
        .regex(/^[A-Z][A-Z0-9_]{0,31}$/)
        .describe('What kind of idea it is'),
    note: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().optional().describe('Where it is from; no part of the definition'),
};
const blend = zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
    ...named,
    kind: zod__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz('blend'),
    weights: zod__WEBPACK_IMPORTED_MODULE_0__/* .record */ .g1P(inputName, zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig()).describe('Input and weight; the score is their weighted sum'),
})
    .describe('A weighted sum of inputs');
const ridge = zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
    ...named,
    kind: zod__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz('ridge'),
    inputs: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(inputName).min(1).max(64),
    penalty: zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig().gt(0).max(1000).describe('Of the sum of squared coefficients, per training row'),
})
    .describe('Coefficients fitted on the training dates of each fold to the ranks of forward returns');
const rankAverage = zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
    ...named,
    kind: zod__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz('rank_average'),
    inputs: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(inputName).min(1).max(64),
    members: zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig()
        .int()
        .min(1)
        .max(64)
        .describe('So many inputs with the largest mean rank IC on the training dates'),
})
    .describe('Mean rank of the inputs with the largest training rank IC, each with the sign that it had there');
const candidateSchema = zod__WEBPACK_IMPORTED_MODULE_0__/* .discriminatedUnion */ .gMt('kind', [blend, ridge, rankAverage]);
/** `configs/candidates/<id>.yaml`. */
const candidateSetSchema = zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
    id: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().regex(/^[a-z][a-z0-9_-]{0,63}$/),
    description: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    scaling: zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(['training', 'date'])
        .default('training')
        .describe('What inputs of blends are scaled by: mean and deviation of all training rows of the fold, or those of the date itself'),
    clip: zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig().min(1).max(100).default(5).describe('Scaled inputs are limited to −clip … clip'),
    candidates: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(candidateSchema).min(1).max(1000),
})
    .refine(({ candidates }) => new Set(candidates.map(({ id }) => id)).size === candidates.length, 'two candidates have one id')
    .describe('Ways of ranking assets, to be screened');


/***/ }),

/***/ 91913:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Fg: () => (/* binding */ definitionOf),
/* harmony export */   RH: () => (/* binding */ candidateOf),
/* harmony export */   Vc: () => (/* binding */ inputsOf),
/* harmony export */   kW: () => (/* binding */ candidatesOf)
/* harmony export */ });
/* harmony import */ var _lake_canonical_json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6358);
/* harmony import */ var _candidate_settings_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(11994);


/** The inputs that a candidate names, in ascending order. */
function inputsOf(spec) {
    return (spec.kind === 'blend' ? Object.keys(spec.weights) : [...spec.inputs]).toSorted();
}
function candidatesOf(set) {
    // Fitted ones weigh dates against each other, so each is scaled by itself.
    return set.candidates.map((spec) => ({
        set: set.id,
        spec,
        scaling: spec.kind === 'blend' ? set.scaling : 'date',
        clip: set.clip,
    }));
}
/** What makes a candidate another one: its formula, and how its inputs are scaled. */
function definitionOf({ spec, scaling, clip }) {
    const { note: _, ...definition } = spec;
    return JSON.parse((0,_lake_canonical_json_js__WEBPACK_IMPORTED_MODULE_0__/* .canonicalJson */ .d)({ ...definition, scaling, clip }));
}
/** The candidate that a definition is of. @param set its file of configs/candidates @throws z.ZodError for a definition that is none */
function candidateOf(definition, set) {
    const { scaling, clip, ...spec } = definition;
    const parsed = _candidate_settings_js__WEBPACK_IMPORTED_MODULE_1__/* .candidateSetSchema */ .P.parse({ id: 'screened', description: '', scaling, clip, candidates: [spec] });
    return { set, spec: parsed.candidates[0], scaling: parsed.scaling, clip: parsed.clip };
}


/***/ }),

/***/ 79080:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ centredRanks)
/* harmony export */ });
/**
 * Average ranks less the mean of all. Ranks are whole numbers and halves: with fewer than 150,000 names no sum of their products is rounded, so that it does not
 * matter in which order it is taken.
 *
 * @param values one per name
 * @param isThere 1 for the names that are ranked, `n` of those in the ranking
 * @param ranks gets them by name; 0 for those of the ranking that are not ranked, the others are left as they are
 * @returns the sum of their squares
 */
function centredRanks(values, { order, count, isTied }, isThere, n, ranks) {
    const centre = (n + 1) / 2;
    let rank = 0;
    for (let k = 0; k < count; k++) {
        const i = order[k];
        if (isThere[i] === 0)
            ranks[i] = 0;
        else
            ranks[i] = ++rank - centre;
    }
    // Of 1 … n: Σ (k − mean)².
    const squares = (n * (n * n - 1)) / 12;
    return isTied ? squares - levelTies(values, order.subarray(0, count), isThere, ranks) : squares;
}
/** Gives equal values the mean of their ranks. @returns by how much that makes the sum of squares smaller: Σ t·(t² − 1) / 12 over runs of t equal ones */
function levelTies(values, order, isThere, ranks) {
    let lost = 0;
    for (let first = 0; first < order.length;) {
        const value = values[order[first]];
        let end = first + 1;
        while (end < order.length && values[order[end]] === value)
            end++;
        if (end - first > 1)
            lost += levelRun(order.subarray(first, end), isThere, ranks);
        first = end;
    }
    return lost;
}
function levelRun(run, isThere, ranks) {
    let [sum, tied] = [0, 0];
    for (const i of run) {
        // 0 where it is not ranked.
        sum += ranks[i];
        tied += isThere[i];
    }
    for (const i of run)
        if (isThere[i] === 1)
            ranks[i] = sum / tied;
    return (tied * (tied * tied - 1)) / 12;
}


/***/ }),

/***/ 72307:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ momentsNeeded),
/* harmony export */   U: () => (/* binding */ dateMoments)
/* harmony export */ });
/* harmony import */ var _statistics_dot_product_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(11008);
/* harmony import */ var _statistics_rank_order_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(26006);
/* harmony import */ var _scorer_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(94363);
/* harmony import */ var _training_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(89946);




function momentsNeeded(candidates) {
    const clips = candidates.filter(({ spec }) => spec.kind === 'ridge').map(({ clip }) => clip);
    return { clips: [...new Set(clips)], ics: candidates.some(({ spec }) => spec.kind === 'rank_average') };
}
/**
 * The moments of one date.
 *
 * @param raw by input, one value per name, NaN where it is null
 * @param returns forward returns, NaN where there is none
 */
function dateMoments(raw, isScaled, returns, needed, sorter) {
    const inputs = raw.length;
    const counts = new Float64Array(inputs);
    const means = new Float64Array(inputs);
    const squares = new Float64Array(inputs);
    for (const [k, values] of raw.entries()) {
        const moments = (0,_scorer_js__WEBPACK_IMPORTED_MODULE_1__/* .momentsOf */ .Zn)(values);
        counts[k] = moments.count;
        means[k] = moments.mean;
        squares[k] = moments.squares;
    }
    const isFitted = needed.ics || needed.clips.length > 0;
    const target = isFitted ? centredRanks(returns, sorter) : undefined;
    const products = new Map(needed.clips.map((clip) => [clip, productsOf(raw, isScaled, target, clip, { counts, means, squares })]));
    const ics = target !== undefined && needed.ics ? inputIcs(raw, target, sorter) : new Float64Array(0);
    return { counts, means, squares, ics, products, rows: target?.count ?? 0 };
}
function centredRanks(values, sorter) {
    const order = new Int32Array(values.length);
    const count = sorter.sort(values, order);
    const ranks = new Float64Array(values.length).fill(Number.NaN);
    (0,_statistics_rank_order_js__WEBPACK_IMPORTED_MODULE_0__/* .ranksOfOrder */ .L)(values, order, count, ranks);
    for (let k = 0; k < count; k++) {
        const i = order[k];
        ranks[i] = (ranks[i] - (count + 1) / 2) / count;
    }
    return { ranks, count };
}
/** Σ z·zᵀ and Σ z·y over the names with a return, z scaled by the date with 0 for null. */
function productsOf(raw, isScaled, { ranks }, clip, { counts, means, squares }) {
    const inputs = raw.length;
    const scaled = raw.map((values, k) => {
        const to = new Float64Array(values.length);
        const [count, mean] = [counts[k], means[k]];
        if (isScaled[k])
            (0,_scorer_js__WEBPACK_IMPORTED_MODULE_1__/* .scale */ .hs)(values, mean, (0,_scorer_js__WEBPACK_IMPORTED_MODULE_1__/* .deviationOf */ .D7)({ count, mean, squares: squares[k] }), clip, to);
        else
            for (let i = 0; i < to.length; i++)
                to[i] = Number.isNaN(values[i]) ? 0 : values[i];
        for (let i = 0; i < to.length; i++)
            if (Number.isNaN(ranks[i]))
                to[i] = 0;
        return to;
    });
    const triangle = (inputs * (inputs + 1)) / 2;
    const products = new Float64Array(triangle + inputs);
    for (let a = 0; a < inputs; a++) {
        const x = scaled[a];
        for (let b = a; b < inputs; b++)
            products[(0,_training_js__WEBPACK_IMPORTED_MODULE_2__/* .triangleAt */ .Q)(a, b, inputs)] = (0,_statistics_dot_product_js__WEBPACK_IMPORTED_MODULE_3__/* .dotProduct */ .l)(x, scaled[b]);
        let target = 0;
        // Names without a return have x = 0; their rank is NaN.
        for (let i = 0; i < x.length; i++)
            if (x[i] !== 0)
                target += x[i] * ranks[i];
        products[triangle + a] = target;
    }
    return products;
}
function inputIcs(raw, { ranks }, sorter) {
    return Float64Array.from(raw, (values) => {
        const own = centredRanks(values.map((value, i) => (Number.isNaN(ranks[i]) ? Number.NaN : value)), sorter).ranks;
        let [n, x, y, xy, xx, yy] = [0, 0, 0, 0, 0, 0];
        for (let i = 0; i < own.length; i++) {
            const a = own[i];
            if (Number.isNaN(a))
                continue;
            const b = ranks[i];
            n++;
            x += a;
            y += b;
            xy += a * b;
            xx += a * a;
            yy += b * b;
        }
        const variances = (xx - (x * x) / n) * (yy - (y * y) / n);
        return variances > 0 ? (xy - (x * y) / n) / Math.sqrt(variances) : Number.NaN;
    });
}


/***/ }),

/***/ 66466:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   kn: () => (/* binding */ refuseMissingFeatures),
/* harmony export */   sv: () => (/* binding */ inputsOfAll),
/* harmony export */   uX: () => (/* binding */ gatherInput),
/* harmony export */   zF: () => (/* binding */ tradedUsd)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(42226);
/* harmony import */ var _candidates_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(91913);


/** What universe_pit says beside the features of the panel: the mean value traded in a day, US dollars. */
const tradedUsd = 'adv20_usd';
const derivedInputs = [
    {
        name: 'liquidity',
        features: [tradedUsd],
        isScaled: true,
        valueOf: ([adv], row) => {
            const value = adv?.[row];
            return value > 0 ? Math.log(value) : Number.NaN;
        },
    },
    {
        name: 'trend_gate',
        // The panel holds no close: it is atr_14 / atr_pct_14, adjusted as sma_200 is.
        features: ['sma_200', 'atr_14', 'atr_pct_14'],
        isScaled: false,
        valueOf: ([sma, atr, atrPct], row) => {
            const difference = atr?.[row] / atrPct?.[row] - sma?.[row];
            return Number.isNaN(difference) ? Number.NaN : difference > 0 ? 1 : -1;
        },
    },
];
/** The inputs that candidates name, each once, in ascending order. */
function inputsOfAll(candidates) {
    const names = new Set(candidates.flatMap(({ spec }) => (0,_candidates_js__WEBPACK_IMPORTED_MODULE_1__/* .inputsOf */ .Vc)(spec)));
    return [...names].toSorted().map((name) => {
        const derived = derivedInputs.find((one) => one.name === name);
        return derived ?? { name, isScaled: true, features: [name], valueOf: ([values], row) => values?.[row] };
    });
}
/**
 * @param features that the panel has
 * @throws UserError for the first candidate that names what the panel lacks
 */
function refuseMissingFeatures(candidates, features) {
    const known = new Set([...features, tradedUsd]);
    for (const { set, spec } of candidates) {
        for (const input of inputsOfAll([{ set, spec, scaling: 'date', clip: 1 }])) {
            const lacking = input.features.find((feature) => !known.has(feature));
            if (lacking === undefined)
                continue;
            const by = lacking === input.name ? '' : `, of which its input "${input.name}" is made`;
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(`The candidate "${spec.id}" of configs/candidates/${set}.yaml names the feature "${lacking}"${by}, and the panel has none of that name.`, {
                hint: `Inputs are the features of the panel, ${tradedUsd} of the universe and ${derivedInputs.map(({ name }) => name).join(', ')}. The panel has ${[...known].toSorted().join(', ')}.`,
            });
        }
    }
}
/** Values of one input for the rows named, NaN where it is null. */
function gatherInput(input, frame, rows, to) {
    const features = input.features.map((name) => frame.columns.get(name));
    const [only] = features;
    if (input.features.length === 1 && input.features[0] === input.name && only) {
        for (let i = 0; i < rows.length; i++)
            to[i] = only[rows[i]];
        return;
    }
    for (let i = 0; i < rows.length; i++)
        to[i] = input.valueOf(features, rows[i]);
}


/***/ }),

/***/ 91921:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   HH: () => (/* binding */ daysAfterSessions),
/* harmony export */   M5: () => (/* binding */ sessionsBetween),
/* harmony export */   qT: () => (/* binding */ datesFollowed),
/* harmony export */   t5: () => (/* binding */ usualStep)
/* harmony export */ });
/* harmony import */ var _calendar_sessions_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(97227);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(42226);


/** A label whose end nobody knows yet. */
const notOver = 2 ** 30;
/**
 * The day on which so many sessions after each date are over on every exchange: where one of them keeps a holiday, later than elsewhere. A date that is no
 * session of an exchange counts as the last one before it. An exchange has no say before its first session, nor once its last is past: what ends behind it
 * has no return there, and what others know of the date is known.
 *
 * @param dates days since 1970
 * @param exchanges sessions of each exchange that the panel may hold; `notOver` where none of them reaches so far
 */
function daysAfterSessions(dates, exchanges, sessions) {
    return dates.map((date) => {
        const ends = exchanges.flatMap((days) => {
            const session = (0,_calendar_sessions_js__WEBPACK_IMPORTED_MODULE_0__/* .asOfSession */ .ML)(days, date);
            return session < 0 ? [] : (days[session + sessions] ?? []);
        });
        return ends.length === 0 ? notOver : Math.max(date, ...ends);
    });
}
/**
 * Which dates have so many sessions behind them that are over, as far as the sessions reach: 1, else 0. What a date without them seems to be followed by is
 * that of the few whose end is known early, as of those that were delisted.
 */
function datesFollowed(dates, exchanges, sessions) {
    return Uint8Array.from(daysAfterSessions(dates, exchanges, sessions), (day) => (day === notOver ? 0 : 1));
}
/**
 * How many sessions lie between two days, the first not counted, on the exchange that has the fewest of those that had sessions up to the one and from the
 * other on. Where none spans both: as many as are known of the one that has the most, which is no more than there were.
 */
function sessionsBetween(from, to, exchanges) {
    const counted = (days) => (0,_calendar_sessions_js__WEBPACK_IMPORTED_MODULE_0__/* .asOfSession */ .ML)(days, to) - (0,_calendar_sessions_js__WEBPACK_IMPORTED_MODULE_0__/* .asOfSession */ .ML)(days, from);
    const spanning = exchanges.filter((days) => (0,_calendar_sessions_js__WEBPACK_IMPORTED_MODULE_0__/* .asOfSession */ .ML)(days, from) >= 0 && (days.at(-1) ?? from) >= to);
    return spanning.length > 0 ? Math.min(...spanning.map(counted)) : Math.max(...exchanges.map(counted));
}
/**
 * How many sessions as-of dates are apart as a rule: the median.
 *
 * @throws UserError with fewer than two dates
 */
function usualStep(dates, exchanges) {
    if (dates.length < 2) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo(`The panel holds ${dates.length} as-of date${dates.length === 1 ? '' : 's'}, and a series needs two.`, {
            hint: 'Make a panel with more as-of dates.',
        });
    }
    const steps = Int32Array.from({ length: dates.length - 1 }, (_, i) => sessionsBetween(dates[i], dates[i + 1], exchanges)).sort();
    return Math.max(1, steps[steps.length >> 1]);
}


/***/ }),

/***/ 77986:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ highest),
/* harmony export */   I: () => (/* binding */ marketBetas)
/* harmony export */ });
/* harmony import */ var _shared_columns_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(68844);

/** Weight of the newest observation: α of a span of 60. */
const alpha = 2 / 61;
/** Fewer returns of an asset give no beta. */
const fewest = 20;
/**
 * Beta of each row to the equal-weighted market of its panel: Σ w·r·m / Σ w·m² over the trailing returns of the as-of dates up to its own, with weights that fall by
 * 1 − 2/61 from date to date. Only what was known on the date is in it. NaN with fewer than 20 returns.
 *
 * @param trailing name of the column with the return that ends on the as-of date and spans the step from the one before
 */
function marketBetas(frame, trailing) {
    const returns = frame.columns.get(trailing);
    const betas = (0,_shared_columns_js__WEBPACK_IMPORTED_MODULE_0__/* .sharedFloats */ .P)(returns.length).fill(Number.NaN);
    const assets = highest(frame.asset) + 1;
    const products = new Float64Array(assets);
    const squares = new Float64Array(assets);
    const counts = new Int32Array(assets);
    for (let date = 0; date < frame.dates.length; date++) {
        const first = frame.starts[date];
        const end = frame.starts[date + 1];
        const market = meanOf(returns, first, end);
        if (Number.isNaN(market))
            continue;
        for (let row = first; row < end; row++) {
            const asset = frame.asset[row];
            const value = returns[row];
            if (!Number.isNaN(value)) {
                products[asset] = (1 - alpha) * products[asset] + alpha * value * market;
                squares[asset] = (1 - alpha) * squares[asset] + alpha * market * market;
                counts[asset] = counts[asset] + 1;
            }
            if (counts[asset] >= fewest && squares[asset] > 0)
                betas[row] = products[asset] / squares[asset];
        }
    }
    return betas;
}
/** The largest asset number; −1 without a row. */
function highest(numbers) {
    let most = -1;
    for (let i = 0; i < numbers.length; i++)
        if (numbers[i] > most)
            most = numbers[i];
    return most;
}
function meanOf(values, first, end) {
    let sum = 0;
    let count = 0;
    for (let i = first; i < end; i++) {
        const value = values[i];
        if (!Number.isNaN(value)) {
            sum += value;
            count++;
        }
    }
    return sum / count;
}


/***/ }),

/***/ 91161:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   IZ: () => (/* binding */ roomForRows),
/* harmony export */   Lq: () => (/* binding */ panelOrder),
/* harmony export */   Pm: () => (/* binding */ gathered),
/* harmony export */   bp: () => (/* binding */ arranged)
/* harmony export */ });
/* harmony import */ var _statistics_rank_order_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(26006);
/* harmony import */ var _shared_columns_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(68844);


/** The values of a column in the rows named. */
function gathered(frame, column, rows) {
    const values = frame.columns.get(column);
    const to = new Float64Array(rows.length);
    for (let i = 0; i < rows.length; i++)
        to[i] = values[rows[i]];
    return to;
}
/** Room for rows, which threads fill at once. @param names of the columns */
function roomForRows(count, names) {
    return {
        asOf: (0,_shared_columns_js__WEBPACK_IMPORTED_MODULE_1__/* .sharedIntegers */ .x)(count),
        asset: (0,_shared_columns_js__WEBPACK_IMPORTED_MODULE_1__/* .sharedIntegers */ .x)(count),
        columns: new Map(names.map((name) => [name, (0,_shared_columns_js__WEBPACK_IMPORTED_MODULE_1__/* .sharedFloats */ .P)(count)])),
    };
}
/** @throws RangeError where an asset has two rows on a date */
function panelOrder({ asOf, asset }) {
    const counts = rowsByDay(asOf);
    const dates = Int32Array.from(counts.keys()).filter((day) => counts[day] > 0);
    const starts = new Int32Array(dates.length + 1);
    for (const [i, date] of dates.entries())
        starts[i + 1] = starts[i] + counts[date];
    const places = placesOf(asOf, asset, dates, starts);
    const ordered = (0,_shared_columns_js__WEBPACK_IMPORTED_MODULE_1__/* .sharedIntegers */ .x)(asset.length);
    for (let row = 0; row < asset.length; row++)
        ordered[places[row]] = asset[row];
    return { dates, starts, asset: ordered, places };
}
/** Columns in the order of a panel. The memory of those that are given is used again, so that it takes that of one column more. */
function arranged(columns, places) {
    const done = new Map();
    let free = (0,_shared_columns_js__WEBPACK_IMPORTED_MODULE_1__/* .sharedFloats */ .P)(places.length);
    for (const [name, values] of columns) {
        for (let row = 0; row < places.length; row++)
            free[places[row]] = values[row];
        done.set(name, free);
        free = values;
    }
    return done;
}
/** How many rows each day has, from 1970 on. */
function rowsByDay(asOf) {
    let last = -1;
    for (let row = 0; row < asOf.length; row++)
        last = Math.max(last, asOf[row]);
    const counts = new Int32Array(last + 1);
    for (let row = 0; row < asOf.length; row++)
        counts[asOf[row]]++;
    return counts;
}
/** Where each row goes. */
function placesOf(asOf, asset, dates, starts) {
    // By day: where its next row goes, in the order in which rows come.
    const next = new Int32Array((dates.at(-1) ?? -1) + 1);
    for (const [i, day] of dates.entries())
        next[day] = starts[i];
    const rowAt = new Int32Array(asOf.length);
    for (let row = 0; row < asOf.length; row++) {
        const day = asOf[row];
        const place = next[day];
        rowAt[place] = row;
        next[day] = place + 1;
    }
    const places = (0,_shared_columns_js__WEBPACK_IMPORTED_MODULE_1__/* .sharedIntegers */ .x)(asOf.length);
    const sorter = new _statistics_rank_order_js__WEBPACK_IMPORTED_MODULE_0__/* .RankSorter */ .o();
    let numbers = new Float64Array(0);
    let order = new Int32Array(0);
    for (let date = 0; date < dates.length; date++) {
        const first = starts[date];
        const count = starts[date + 1] - first;
        if (numbers.length < count)
            [numbers, order] = [new Float64Array(count), new Int32Array(count)];
        const own = numbers.subarray(0, count);
        for (let i = 0; i < count; i++)
            own[i] = asset[rowAt[first + i]];
        sorter.sort(own, order);
        for (let i = 0; i < own.length; i++) {
            const at = order[i];
            if (i > 0 && own[at] === own[order[i - 1]])
                throw new RangeError(`The asset ${own[at]} has two rows on day ${dates[date]}.`);
            places[rowAt[first + at]] = first + i;
        }
    }
    return places;
}


/***/ }),

/***/ 94771:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ purgedTraining)
/* harmony export */ });
/**
 * The observations that may train for a test: those whose label shares no moment with that of a tested one, and does not begin within the embargo behind a
 * tested block (López de Prado, Advances in Financial Machine Learning, 2018, sections 7.4.1 and 7.4.2; the embargo begins where the labels of the block
 * end). Each block is looked at alone, so that blocks need not lie beside each other.
 *
 * @param labels one for each observation, both ends ascending
 * @param embargo in the unit of the labels
 */
function purgedTraining({ starts, ends }, tested, embargo) {
    const kept = [];
    for (let i = 0; i < starts.length; i++) {
        const isApart = tested.every(({ first, last }) => {
            const before = ends[i] < starts[first];
            const behind = starts[i] > ends[last] + embargo;
            return (before && i < first) || (behind && i > last);
        });
        if (isApart)
            kept.push(i);
    }
    return Int32Array.from(kept);
}


/***/ }),

/***/ 47957:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $r: () => (/* binding */ targetOf),
/* harmony export */   C8: () => (/* binding */ RankCorrelator),
/* harmony export */   CG: () => (/* binding */ ratio),
/* harmony export */   FF: () => (/* binding */ without),
/* harmony export */   Sf: () => (/* binding */ positionsLacking),
/* harmony export */   f_: () => (/* binding */ emptyIcs)
/* harmony export */ });
/* harmony import */ var _statistics_dot_product_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(11008);
/* harmony import */ var _centred_ranks_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(79080);


/** A target over the names of a date. @param values one per name */
function targetOf(values, sorter) {
    const order = new Int32Array(values.length);
    const count = sorter.sort(values, order);
    const ranking = { order, count, isTied: sorter.isTied };
    const isThere = new Uint8Array(values.length);
    for (let k = 0; k < count; k++)
        isThere[order[k]] = 1;
    const ranks = new Float64Array(values.length);
    return { values, ...ranking, isThere, ranks, squares: (0,_centred_ranks_js__WEBPACK_IMPORTED_MODULE_0__/* .centredRanks */ .X)(values, ranking, isThere, count, ranks) };
}
function groupedTarget(target, { sector, sectors, size, sizes, beta }) {
    const names = new Float64Array(sectors + sizes);
    const sums = new Float64Array(sectors + sizes);
    const { count, isThere, ranks } = target;
    let [betaSum, betaSquares, betaProducts] = [0, 0, 0];
    for (let i = 0; i < ranks.length; i++) {
        if (isThere[i] === 0)
            continue;
        const rank = ranks[i];
        const own = beta[i];
        const s = sector[i];
        const z = sectors + size[i];
        names[s] = names[s] + 1;
        names[z] = names[z] + 1;
        sums[s] = sums[s] + rank;
        sums[z] = sums[z] + rank;
        betaSum += own;
        betaSquares += own * own;
        betaProducts += own * rank;
    }
    const betaMean = count === 0 ? 0 : betaSum / count;
    return { target, names, sums, betaMean, betaSquares: betaSquares - betaMean * betaSum, betaProducts };
}
/** Correlates the scores of one candidate after the other with the targets of a date. */
class RankCorrelator {
    #targets;
    #groups;
    #fewest;
    #all;
    /** By target: whether the same names lack it as the first. */
    #isLikeMain;
    /** Ranks of the scores among the names that have the first target, 0 elsewhere; among those that have another one. */
    #ranks;
    #otherRanks;
    /** By name: number of its group, and the sum of ranks of each. A group is a sector and a size tenth. */
    #groupOf;
    #groupSums;
    /** The targets without the names that lacked a score last, and their positions. */
    #lacking = new Int32Array(0);
    #amongOthers;
    /** @param fewest names without which there is no correlation */
    constructor(targets, groups, fewest) {
        const [main] = targets;
        this.#targets = targets;
        this.#groups = groups;
        this.#fewest = fewest;
        this.#all = { targets, main: groupedTarget(main, groups) };
        this.#isLikeMain = targets.map((target) => isSamePresence(main, target));
        const names = groups.beta.length;
        this.#ranks = new Float64Array(names);
        this.#otherRanks = new Float64Array(names);
        this.#groupOf = groups.sector.map((sector, i) => sector * groups.sizes + groups.size[i]);
        this.#groupSums = new Float64Array(groups.sectors * groups.sizes);
    }
    /** @param scores one per name, NaN without one */
    correlate(scores, ranking, result) {
        const isAll = ranking.count === scores.length;
        const { targets, main } = isAll ? this.#all : this.#amongScored(scores, ranking.count);
        if (!isAll)
            this.#ranks.fill(0);
        const { target } = main;
        const squares = (0,_centred_ranks_js__WEBPACK_IMPORTED_MODULE_0__/* .centredRanks */ .X)(scores, ranking, target.isThere, target.count, this.#ranks);
        const products = this.#products(targets);
        for (const [k, own] of targets.entries()) {
            const isEnough = own.count >= this.#fewest;
            const [xy, xx] = this.#isLikeMain[k] === true
                ? [products.targets[k], squares]
                : this.#productsApart(scores, ranking, own);
            result.plain[k] = isEnough ? ratio(xy, xx, own.squares) : Number.NaN;
        }
        result.names = target.count;
        result.sector = result.size = result.market = Number.NaN;
        if (target.count < this.#fewest)
            return;
        this.#neutral(main, { xy: products.targets[0], xx: squares, beta: products.beta }, result);
    }
    /** The targets as if only the names with a score were there. */
    #amongScored(scores, scored) {
        const lacking = positionsLacking(scores, scored);
        // Often a score lacks where every input does, which is where it lacks for the next candidate.
        if (this.#amongOthers !== undefined && isSame(lacking, this.#lacking))
            return this.#amongOthers;
        this.#lacking = lacking;
        const [main, second, third, fourth] = this.#targets;
        const room = this.#amongOthers?.targets ?? [];
        const targets = [
            without(main, lacking, room[0]),
            without(second, lacking, room[1]),
            without(third, lacking, room[2]),
            without(fourth, lacking, room[3]),
        ];
        this.#amongOthers = { targets, main: groupedTarget(targets[0], this.#groups) };
        return this.#amongOthers;
    }
    /** Products of the ranks of the scores with those of every target and of beta in one pass, and the sums of the ranks of each group. */
    #products(targets) {
        const [ranks, beta, groupOf] = [this.#ranks, this.#groups.beta, this.#groupOf];
        const sums = this.#groupSums.fill(0);
        const [{ ranks: a }, { ranks: b }, { ranks: c }, { ranks: d }] = targets;
        let [xa, xb, xc, xd, xBeta] = [0, 0, 0, 0, 0];
        for (let i = 0; i < ranks.length; i++) {
            const rank = ranks[i];
            xa += rank * a[i];
            xb += rank * b[i];
            xc += rank * c[i];
            xd += rank * d[i];
            xBeta += rank * beta[i];
            const group = groupOf[i];
            sums[group] = sums[group] + rank;
        }
        return { targets: [xa, xb, xc, xd], beta: xBeta };
    }
    /** With a target that other names lack than the first: the scores are ranked among those that have it. */
    #productsApart(scores, ranking, { isThere, count, ranks }) {
        const squares = (0,_centred_ranks_js__WEBPACK_IMPORTED_MODULE_0__/* .centredRanks */ .X)(scores, ranking, isThere, count, this.#otherRanks);
        // What is left of an earlier score is where the target is missing: its rank there is 0.
        return [(0,_statistics_dot_product_js__WEBPACK_IMPORTED_MODULE_1__/* .dotProduct */ .l)(this.#otherRanks, ranks), squares];
    }
    /** Residuals of ranks, from the sums that groups have: Σxy less Σ over groups of sx·sy/n, and so on. */
    #neutral(main, { xy, xx, beta }, result) {
        const { sectors, sizes } = this.#groups;
        const { squares } = main.target;
        const own = new Float64Array(main.sums.length);
        for (const [group, sum] of this.#groupSums.entries()) {
            const s = Math.floor(group / sizes);
            const z = sectors + (group % sizes);
            own[s] = own[s] + sum;
            own[z] = own[z] + sum;
        }
        result.sector = withoutGroups(main, own, 0, sectors, xy, xx);
        result.size = withoutGroups(main, own, sectors, own.length, xy, xx);
        // Where beta does not vary there is nothing to take out.
        const share = main.betaSquares > 1e-9 * (main.betaMean ** 2 + 1) ? 1 / main.betaSquares : 0;
        result.market = ratio(xy - beta * main.betaProducts * share, xx - beta * beta * share, squares - main.betaProducts * main.betaProducts * share);
    }
}
function emptyIcs() {
    const none = Number.NaN;
    return { plain: new Float64Array(4).fill(none), sector: none, size: none, market: none, names: 0 };
}
/** Positions of the names without a score. @param scored how many have one */
function positionsLacking(scores, scored) {
    const lacking = new Int32Array(scores.length - scored);
    let next = 0;
    for (let i = 0; i < scores.length; i++)
        if (Number.isNaN(scores[i]))
            lacking[next++] = i;
    return lacking;
}
/** A target without some names. @param room arrays of an earlier one, which are used again */
function without(target, lacking, room) {
    const isThere = room?.isThere ?? new Uint8Array(target.isThere.length);
    const ranks = room?.ranks ?? new Float64Array(target.ranks.length);
    isThere.set(target.isThere);
    let { count } = target;
    for (const i of lacking) {
        count -= isThere[i];
        isThere[i] = 0;
    }
    return { count, isThere, ranks, squares: (0,_centred_ranks_js__WEBPACK_IMPORTED_MODULE_0__/* .centredRanks */ .X)(target.values, target, isThere, count, ranks) };
}
function isSame(a, b) {
    return a.length === b.length && a.every((value, i) => value === b[i]);
}
function isSamePresence(a, b) {
    return a.count === b.count && a.isThere.every((value, i) => value === b.isThere[i]);
}
function withoutGroups({ names, sums, target }, own, first, end, xy, xx) {
    let [restXy, restXx, restYy] = [xy, xx, target.squares];
    for (let group = first; group < end; group++) {
        const count = names[group];
        if (count === 0)
            continue;
        const x = own[group];
        const y = sums[group];
        restXy -= (x * y) / count;
        restXx -= (x * x) / count;
        restYy -= (y * y) / count;
    }
    // What is left of ranks whose groups explain all of them is rounding.
    return restXx > 1e-9 * xx && restYy > 1e-9 * target.squares ? ratio(restXy, restXx, restYy) : Number.NaN;
}
/** A correlation from sums of products; NaN where one side does not vary. */
function ratio(xy, xx, yy) {
    if (!(xx > 0 && yy > 0))
        return Number.NaN;
    return Math.max(-1, Math.min(1, xy / Math.sqrt(xx * yy)));
}


/***/ }),

/***/ 14937:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bp: () => (/* binding */ variantOf),
/* harmony export */   Cg: () => (/* binding */ universeRule),
/* harmony export */   Vz: () => (/* binding */ runId),
/* harmony export */   YA: () => (/* binding */ runParameters),
/* harmony export */   s9: () => (/* binding */ trialRuleOf)
/* harmony export */ });
/* harmony import */ var _lake_canonical_json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6358);
/* harmony import */ var _candidates_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(91913);


/** The parameters of a run, as its recipe holds them. */
function runParameters({ snapshot, featureSet, candidates, gates, settings, universeSizes, holdout, variant, }) {
    const { candidates: _, gates: _gates, universe_sizes: _sizes, spare_holdout: _spares, ...rules } = settings;
    return {
        snapshot,
        feature_set: featureSet,
        candidates: candidates.map((candidate) => (0,_candidates_js__WEBPACK_IMPORTED_MODULE_1__/* .definitionOf */ .Fg)(candidate)),
        gates: { ...gates, description: '' },
        universe_sizes: [...universeSizes],
        rules,
        ...(holdout === undefined ? {} : { holdout: { from: holdout.from, to: holdout.to } }),
        ...variantOf(variant),
    };
}
/** The id of a run: the first 16 hexadecimal digits of the SHA-256 of its parameters and inputs. */
function runId(subject, version) {
    return (0,_lake_canonical_json_js__WEBPACK_IMPORTED_MODULE_0__/* .sha256Hex */ .f)((0,_lake_canonical_json_js__WEBPACK_IMPORTED_MODULE_0__/* .canonicalJson */ .d)({ version, parameters: runParameters(subject), inputs: subject.references })).slice(0, 16);
}
/** What a candidate in a universe is tried with, on dates that follow each other by a rule. Snapshot and the dates themselves are no part of it. */
function trialRuleOf(candidate, universe, { featureSet, settings, variant }, cadence) {
    const { horizon, entry_lag, costs, folds, quantiles, min_names } = settings;
    return {
        candidate: candidate.spec.id,
        definition: (0,_candidates_js__WEBPACK_IMPORTED_MODULE_1__/* .definitionOf */ .Fg)(candidate),
        feature_set: featureSet,
        cadence: { ...cadence },
        universe: universeRule(universe),
        folds: { ...folds },
        horizon,
        entry_lag,
        costs: { ...costs },
        portfolio: { quantiles, min_names },
        ...variantOf(variant),
    };
}
/** The field of what a sweep varies; none elsewhere, so that trials and runs keep their ids. */
function variantOf(variant) {
    return variant === '' ? {} : { variant };
}
/** Which assets a trial ranks. @param size how many of each date */
function universeRule(size) {
    return { rule: 'most liquid by adv20_usd of those that could be bought', size };
}


/***/ }),

/***/ 94363:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D7: () => (/* binding */ deviationOf),
/* harmony export */   Hg: () => (/* binding */ ScoredDate),
/* harmony export */   Zn: () => (/* binding */ momentsOf),
/* harmony export */   gL: () => (/* binding */ ArrayPool),
/* harmony export */   hs: () => (/* binding */ scale)
/* harmony export */ });
/* harmony import */ var _statistics_rank_order_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(26006);

/** Mean and deviation of the values that are there, and their number. */
function momentsOf(values) {
    let count = 0;
    let sum = 0;
    for (let i = 0; i < values.length; i++) {
        const value = values[i];
        if (!Number.isNaN(value)) {
            count++;
            sum += value;
        }
    }
    const mean = count === 0 ? 0 : sum / count;
    let squares = 0;
    for (let i = 0; i < values.length; i++) {
        const difference = values[i] - mean;
        if (!Number.isNaN(difference))
            squares += difference * difference;
    }
    return { count, mean, squares };
}
/** (x − mean) / deviation within −clip … clip; 0 where x is null, and everywhere where the deviation is 0. */
function scale(values, mean, deviation, clip, to) {
    if (deviation === 0) {
        to.fill(0);
        return;
    }
    const factor = 1 / deviation;
    for (let i = 0; i < values.length; i++) {
        const z = (values[i] - mean) * factor;
        to[i] = z > clip ? clip : z < -clip ? -clip : !Number.isNaN(z) ? z : 0;
    }
}
/** Population deviation of a date's values; 0 up to rounding, as `zScore` has it. */
function deviationOf({ count, mean, squares }) {
    const deviation = count === 0 ? 0 : Math.sqrt(squares / count);
    return deviation <= 1e-12 * Math.max(1, Math.abs(mean)) ? 0 : deviation;
}
/** Arrays that are used again from date to date. */
class ArrayPool {
    #arrays = [];
    #taken = 0;
    /** All that were taken can be taken again. */
    release() {
        this.#taken = 0;
    }
    /** One of this length, with whatever was in it. */
    take(length) {
        const position = this.#taken++;
        const known = this.#arrays[position];
        if (known !== undefined && known.length >= length)
            return known.subarray(0, length);
        const made = new Float64Array(length);
        this.#arrays[position] = made;
        return made;
    }
}
/** The inputs of one date, as scorers take them: made when first asked for. */
class ScoredDate {
    #raw;
    #isScaled;
    #fit;
    #sorter;
    #pool;
    #made = new Map();
    #gaps = [];
    /** @param raw by input, one value per name, NaN where it is null */
    constructor(raw, isScaled, fit, sorter, pool) {
        this.#raw = raw;
        this.#isScaled = isScaled;
        this.#fit = fit;
        this.#sorter = sorter;
        this.#pool = pool;
    }
    /** One score per name; NaN for a name of which no input is there. */
    scores({ basis, clip, inputs, weights }, to) {
        to.fill(inputs.length === 0 ? Number.NaN : 0);
        for (let k = 0; k < inputs.length; k++) {
            const values = this.#values(basis, clip, inputs[k]);
            const weight = weights[k];
            for (let i = 0; i < to.length; i++)
                to[i] = to[i] + weight * values[i];
        }
        const gaps = Array.from(inputs, (input) => this.#gapsOf(input));
        const [first, ...others] = gaps.toSorted((a, b) => a.places.length - b.places.length);
        for (const i of first?.places ?? [])
            if (others.every(({ isGap }) => isGap[i] === 1))
                to[i] = Number.NaN;
    }
    #values(basis, clip, input) {
        const key = `${basis}/${clip}/${input}`;
        const known = this.#made.get(key);
        if (known !== undefined)
            return known;
        const made = this.#make(basis, clip, input);
        this.#made.set(key, made);
        return made;
    }
    #make(basis, clip, input) {
        const raw = this.#raw[input];
        const made = this.#pool.take(raw.length);
        if (basis === 'rank') {
            made.fill(0);
            const order = new Int32Array(raw.length);
            const count = this.#sorter.sort(raw, order);
            (0,_statistics_rank_order_js__WEBPACK_IMPORTED_MODULE_0__/* .ranksOfOrder */ .L)(raw, order, count, made);
            for (let k = 0; k < count; k++) {
                const i = order[k];
                made[i] = made[i] / (count + 1) - 0.5;
            }
        }
        else if (!this.#isScaled[input]) {
            for (let i = 0; i < raw.length; i++)
                made[i] = Number.isNaN(raw[i]) ? 0 : raw[i];
        }
        else if (basis === 'training') {
            scale(raw, this.#fit.means[input], this.#fit.deviations[input], clip, made);
        }
        else {
            const moments = momentsOf(raw);
            scale(raw, moments.mean, deviationOf(moments), clip, made);
        }
        return made;
    }
    #gapsOf(input) {
        const known = this.#gaps[input];
        if (known !== undefined)
            return known;
        const made = gapsIn(this.#raw[input]);
        this.#gaps[input] = made;
        return made;
    }
}
function gapsIn(values) {
    const isGap = new Uint8Array(values.length);
    let count = 0;
    for (let i = 0; i < values.length; i++) {
        if (!Number.isNaN(values[i]))
            continue;
        isGap[i] = 1;
        count++;
    }
    const places = new Int32Array(count);
    for (let i = 0, next = 0; next < count; i++)
        if (isGap[i] === 1)
            places[next++] = i;
    return { places, isGap };
}


/***/ }),

/***/ 98565:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  E: () => (/* binding */ screenUniverse),
  N: () => (/* binding */ testedDates)
});

// EXTERNAL MODULE: ./build/lib/src/statistics/rank-order.js
var rank_order = __webpack_require__(26006);
// EXTERNAL MODULE: ./build/lib/src/research/datasets.js
var datasets = __webpack_require__(14406);
// EXTERNAL MODULE: ./build/lib/src/backbone/datasets.js
var backbone_datasets = __webpack_require__(69026);
// EXTERNAL MODULE: ./build/lib/src/backbone/universe.js
var universe = __webpack_require__(18024);
;// CONCATENATED MODULE: ./build/lib/src/research/capacity.js
/** Share of the names of a side that may be less liquid than the capacity takes them for. */
const leastLiquidShare = 0.1;
/**
 * How much one side of a portfolio can hold, US dollars, before its trades are more than a share of what is traded daily: a book of q names
 * trades capital / (k·q) of each, so capital = participation · value · q · k, with the traded value that nine tenths of the names exceed.
 *
 * @param chosen one per place by traded value, 0 = the most liquid: 1 where a name of the book has it
 * @param tradedAt mean value traded in a day by place, US dollars
 * @param count names of the book
 * @param books k
 */
function bookCapacity(chosen, tradedAt, count, books, participation) {
    if (count === 0)
        return Number.NaN;
    let passed = Math.ceil(leastLiquidShare * count + 1e-9);
    for (let place = tradedAt.length - 1; place >= 0; place--) {
        if (chosen[place] !== 1)
            continue;
        passed--;
        if (passed === 0)
            return participation * tradedAt[place] * (count / 2) * books;
    }
    return Number.NaN;
}

// EXTERNAL MODULE: ./build/lib/src/research/inputs.js
var research_inputs = __webpack_require__(66466);
// EXTERNAL MODULE: ./build/lib/src/research/market-beta.js
var market_beta = __webpack_require__(77986);
// EXTERNAL MODULE: ./build/lib/src/research/panel-frame.js
var panel_frame = __webpack_require__(91161);
// EXTERNAL MODULE: ./build/lib/src/research/rank-ics.js
var rank_ics = __webpack_require__(47957);
// EXTERNAL MODULE: ./build/lib/src/research/universe.js
var research_universe = __webpack_require__(43380);
;// CONCATENATED MODULE: ./build/lib/src/research/date-market.js









const sizeGroups = 10;
/** One date after the other as all candidates meet it: returns, groups, prices; then each candidate's scores against them. */
class DateMarket {
    #plan;
    #universe;
    #sorter;
    #rateOfBucket;
    /** Cost of trading by number of the asset, by the bucket that it had when last seen. */
    #rates;
    /** See `TradingDate`; NaN for assets without a row on the date that is open. */
    #outcomes;
    /** Rows of the panel on the date that is open. */
    #span = [0, 0];
    #open;
    #ics = (0,rank_ics/* emptyIcs */.f_)();
    #order = new Int32Array(0);
    /** By place: 1 where a name of the book has it. */
    #chosen = new Uint8Array(0);
    /** The scores that are judged next, one per name of the date. */
    scores = new Float64Array(0);
    constructor(plan, universe, sorter) {
        this.#plan = plan;
        this.#universe = universe;
        this.#sorter = sorter;
        const assets = (0,market_beta/* highest */.B)(plan.frame.asset) + 1;
        this.#outcomes = new Float64Array(2 * assets).fill(Number.NaN);
        this.#rateOfBucket = tradeRates(plan.settings.costs);
        this.#rates = new Float64Array(assets).fill(this.#rateOfBucket.at(-1));
    }
    open(date) {
        const { frame, forward, settings } = this.#plan;
        const { starts, liquidityPlace, members } = this.#universe;
        const rows = (0,research_universe/* rowsOf */.RO)(this.#universe, date);
        const n = rows.length;
        this.scores = new Float64Array(n);
        this.#order = new Int32Array(n);
        this.#chosen = new Uint8Array(n);
        const places = liquidityPlace.subarray(starts[date], starts[date + 1]);
        const traded = (0,panel_frame/* gathered */.Pm)(frame, research_inputs/* tradedUsd */.zF, rows);
        const tradedAt = new Float64Array(n);
        for (let i = 0; i < n; i++)
            tradedAt[places[i]] = traded[i];
        const outcomes = (column) => this.#followedReturns(column, date, rows);
        const target = (values) => (0,rank_ics/* targetOf */.$r)(values, this.#sorter);
        const main = target(outcomes(forward.horizon));
        const [one, five, twenty] = forward.windows;
        const returns = [outcomes(one), outcomes(five), outcomes(twenty)];
        const later = [returnsBetween(returns[0], returns[1]), returnsBetween(returns[1], returns[2])];
        const groups = this.#groupsOf(rows, places);
        this.#open = {
            assets: rows.map((row) => frame.asset[row]),
            places,
            tradedAt,
            members: members[date],
            returns: main.values,
            followed: main.count,
            correlator: new rank_ics/* RankCorrelator */.C8([main, target(returns[0]), target(later[0]), target(later[1])], groups, settings.min_names),
            trading: this.#tradingDate(date, rows),
        };
    }
    /** Judges `scores` for a candidate: ranks, books, costs. @throws Error before a date was opened */
    judge({ series, books, quantilesByDate }, position) {
        if (this.#open === undefined)
            throw new Error('No date is open.');
        const { correlator, followed, members, trading, tradedAt } = this.#open;
        const { settings, books: count } = this.#plan;
        const scored = this.#sorter.sort(this.scores, this.#order);
        const { isTied } = this.#sorter;
        correlator.correlate(this.scores, { order: this.#order, count: scored, isTied }, this.#ics);
        const { plain, sector, size, market, names } = this.#ics;
        series.ic[position] = plain[0];
        series.ic_sector_neutral[position] = sector;
        series.ic_size_neutral[position] = size;
        series.ic_market_neutral[position] = market;
        series.ic_sessions_1[position] = plain[1];
        series.ic_sessions_2_5[position] = plain[2];
        series.ic_sessions_6_20[position] = plain[3];
        // What nobody knows yet is no gap of the candidate.
        if (followed > 0) {
            series.names[position] = names;
            series.coverage[position] = names / members;
        }
        const isRanked = this.#isRanked(scored);
        const { quantiles, participation } = settings;
        const groups = quantilesByDate.subarray(position * quantiles, (position + 1) * quantiles);
        if (isRanked)
            this.#fillQuantiles(this.#open, groups, scored);
        series.quantile_spread[position] = groups[quantiles - 1] - groups[0];
        const book = isRanked ? this.#bookOf(this.#open, scored) : new Int32Array(0);
        const outcome = books.step(book, trading);
        series.gross_return[position] = outcome.gross;
        series.cost[position] = outcome.cost;
        series.net_return[position] = outcome.gross - outcome.cost;
        series.market_neutral_return[position] = outcome.marketNeutral - outcome.cost;
        series.turnover[position] = outcome.turnover;
        series.unpriced[position] = outcome.unpriced;
        series.capacity_usd[position] = bookCapacity(this.#chosen, tradedAt, book.length, count, participation);
    }
    /** A forward return of the names of a date; missing where its sessions are not over. */
    #followedReturns(column, date, rows) {
        const { frame, followed } = this.#plan;
        if (followed.get(column)?.[date] === 0)
            return new Float64Array(rows.length).fill(Number.NaN);
        return (0,panel_frame/* gathered */.Pm)(frame, column, rows);
    }
    #groupsOf(rows, places) {
        const { sectors, betas } = this.#plan;
        const n = rows.length;
        const sector = new Int32Array(n);
        const size = new Int32Array(n);
        const own = new Float64Array(n);
        for (let i = 0; i < n; i++) {
            sector[i] = sectors[rows[i]];
            size[i] = Math.floor((sizeGroups * places[i]) / n);
            own[i] = betas[rows[i]];
        }
        const order = new Int32Array(n);
        const known = this.#sorter.sort(own, order);
        const beta = new Float64Array(n).fill((known + 1) / 2);
        (0,rank_order/* ranksOfOrder */.L)(own, order, known, beta);
        return { sector, sectors: (0,market_beta/* highest */.B)(sector) + 1, size, sizes: sizeGroups, beta };
    }
    #tradingDate(date, rows) {
        const { frame, forward, betas } = this.#plan;
        this.#close(frame);
        const [first, end] = [frame.starts[date], frame.starts[date + 1]];
        this.#span = [first, end];
        const traded = frame.columns.get(research_inputs/* tradedUsd */.zF);
        const returns = frame.columns.get(forward.step);
        for (let row = first; row < end; row++) {
            const asset = frame.asset[row];
            const beta = betas[row];
            this.#outcomes[2 * asset] = returns[row];
            this.#outcomes[2 * asset + 1] = Number.isNaN(beta) ? 1 : beta;
            this.#rates[asset] = this.#rateOfBucket[(0,universe/* liquidityBucket */.lG)(traded[row])];
        }
        let [sum, known] = [0, 0];
        for (let i = 0; i < rows.length; i++) {
            const value = returns[rows[i]];
            if (Number.isNaN(value))
                continue;
            sum += value;
            known++;
        }
        return { rates: this.#rates, outcomes: this.#outcomes, market: sum / known };
    }
    #close(frame) {
        const [first, end] = this.#span;
        for (let row = first; row < end; row++)
            this.#outcomes[2 * frame.asset[row]] = Number.NaN;
    }
    /** Whether there are enough scores, and not one for all. */
    #isRanked(count) {
        if (count < this.#plan.settings.min_names)
            return false;
        return this.scores[this.#order[0]] !== this.scores[this.#order[count - 1]];
    }
    /** Assets of the highest group, then as many of the lowest. */
    #bookOf({ assets, places }, count) {
        const order = this.#order;
        const chosen = this.#chosen.fill(0);
        const perSide = Math.max(1, Math.floor(count / this.#plan.settings.quantiles));
        const book = new Int32Array(2 * perSide);
        for (let i = 0; i < perSide; i++) {
            const long = order[count - 1 - i];
            const short = order[i];
            book[i] = assets[long];
            book[perSide + i] = assets[short];
            chosen[places[long]] = 1;
            chosen[places[short]] = 1;
        }
        return book;
    }
    /** The mean forward return of each group of names by score, the lowest first. */
    #fillQuantiles({ returns }, groups, count) {
        for (let q = 0; q < groups.length; q++) {
            const end = Math.floor(((q + 1) * count) / groups.length);
            let [sum, known] = [0, 0];
            for (let k = Math.floor((q * count) / groups.length); k < end; k++) {
                const value = returns[this.#order[k]];
                if (Number.isNaN(value))
                    continue;
                sum += value;
                known++;
            }
            groups[q] = sum / known;
        }
    }
}
/** What is earned in the sessions of the longer return that are not those of the shorter one. */
function returnsBetween(short, long) {
    const to = new Float64Array(long.length);
    for (let i = 0; i < to.length; i++) {
        const rest = (1 + long[i]) / (1 + short[i]) - 1;
        to[i] = Number.isFinite(rest) ? rest : Number.NaN;
    }
    return to;
}
/** Cost of a trade by liquidity bucket, share of the value: the fee and half of the spread. */
function tradeRates({ commission_bps, spread_bps }) {
    return backbone_datasets/* liquidityBuckets */.se.map((bucket) => (commission_bps + spread_bps[bucket] / 2) / 10_000);
}

// EXTERNAL MODULE: ./build/lib/src/research/date-moments.js
var date_moments = __webpack_require__(72307);
// EXTERNAL MODULE: ./build/lib/src/research/scorer.js
var scorer = __webpack_require__(94363);
;// CONCATENATED MODULE: ./build/lib/src/research/staggered-books.js
const emptyBook = { names: new Int32Array(0), perSide: 0 };
/**
 * A long–short portfolio whose positions overlap: with a horizon of k steps it is k books, each a k-th of the capital, of which one is sold and formed
 * anew at every step and the others are kept (Jegadeesh and Titman, Journal of Finance 48, 1993). Within a book names weigh the same; longs sum to 1,
 * shorts to −1.
 */
class StaggeredBooks {
    #books;
    #weights;
    #steps = 0;
    /** @param count k */
    constructor(count, weights) {
        this.#books = Array.from({ length: count }, () => emptyBook);
        this.#weights = weights;
    }
    /**
     * One step: the oldest book becomes one of these names, then all are held until the next date.
     *
     * @param names longs, then as many shorts; empty where the date has no ranking
     * @returns NaN in `gross` while books are still being filled, and where nothing is known of the step
     */
    step(names, date) {
        const slot = this.#steps % this.#books.length;
        const fresh = { names, perSide: names.length / 2 };
        const traded = this.#trade(this.#books[slot], fresh, date);
        this.#books[slot] = fresh;
        this.#steps++;
        const count = this.#books.length;
        const held = this.#hold(date);
        const isKnown = this.#steps >= count && !Number.isNaN(date.market);
        return {
            gross: isKnown ? held.gross / count : Number.NaN,
            cost: traded.cost / count,
            marketNeutral: isKnown ? (held.gross - held.beta * date.market) / count : Number.NaN,
            turnover: traded.value / 4 / count,
            unpriced: held.unpriced / 2 / count,
        };
    }
    #trade(old, fresh, { rates }) {
        this.#add(old, -1);
        this.#add(fresh, 1);
        let value = 0;
        let cost = 0;
        for (const { names } of [old, fresh]) {
            for (let i = 0; i < names.length; i++) {
                const asset = names[i];
                const change = Math.abs(this.#weights[asset]);
                if (change === 0)
                    continue;
                this.#weights[asset] = 0;
                // What equal weights of two sizes leave is traded, rounding is not.
                if (change < 1e-12)
                    continue;
                value += change;
                cost += change * rates[asset];
            }
        }
        return { value, cost };
    }
    #add({ names, perSide }, sign) {
        const weights = this.#weights;
        const weight = sign / perSide;
        for (let i = 0; i < perSide; i++)
            weights[names[i]] += weight;
        for (let i = perSide; i < names.length; i++)
            weights[names[i]] -= weight;
    }
    #hold({ outcomes }) {
        const held = { gross: 0, beta: 0, unpriced: 0 };
        for (const { names, perSide } of this.#books) {
            holdSide(names.subarray(0, perSide), 1 / perSide, outcomes, held);
            holdSide(names.subarray(perSide), -1 / perSide, outcomes, held);
        }
        return held;
    }
}
/** Adds what one side of a book comes to. @param weight of each name, negative of those held short */
function holdSide(names, weight, outcomes, held) {
    let { gross, beta, unpriced } = held;
    for (let i = 0; i < names.length; i++) {
        const at = 2 * names[i];
        const value = outcomes[at];
        if (Number.isNaN(value)) {
            unpriced += Math.abs(weight);
            continue;
        }
        gross += weight * value;
        beta += weight * outcomes[at + 1];
    }
    held.gross = gross;
    held.beta = beta;
    held.unpriced = unpriced;
}

// EXTERNAL MODULE: ./build/lib/src/research/training.js + 1 modules
var training = __webpack_require__(89946);
;// CONCATENATED MODULE: ./build/lib/src/research/screen.js











/** Scores every candidate on every tested date of a universe. What one of them gets does not depend on the others. */
function screenUniverse(plan, universe) {
    const { candidates, folds } = plan;
    const inputs = (0,research_inputs/* inputsOfAll */.sv)(candidates);
    const names = inputs.map(({ name }) => name);
    const isScaled = inputs.map((input) => input.isScaled);
    const sorter = new rank_order/* RankSorter */.o();
    const pool = new scorer/* ArrayPool */.gL();
    const raw = (date) => {
        pool.release();
        const rows = (0,research_universe/* rowsOf */.RO)(universe, date);
        return inputs.map((input) => {
            const to = pool.take(rows.length);
            (0,research_inputs/* gatherInput */.uX)(input, plan.frame, rows, to);
            return to;
        });
    };
    const needed = (0,date_moments/* momentsNeeded */.$)(candidates);
    const trains = new Set(folds.flatMap(({ train }) => Array.from(train)));
    const moments = new Map(Array.from(trains, (date) => {
        const returns = (0,panel_frame/* gathered */.Pm)(plan.frame, plan.forward.horizon, (0,research_universe/* rowsOf */.RO)(universe, date));
        return [date, (0,date_moments/* dateMoments */.U)(raw(date), isScaled, returns, needed, sorter)];
    }));
    const fits = folds.map(({ train }) => (0,training/* fitFold */.X)(candidates, names, Array.from(train, (date) => moments.get(date)), plan.books));
    const tested = testedDates(folds);
    const board = new Float64Array((0,market_beta/* highest */.B)(plan.frame.asset) + 1);
    const runs = candidates.map(() => newScreening(plan, tested.length, board));
    const market = new DateMarket(plan, universe, sorter);
    for (const [position, { date, fold }] of tested.entries()) {
        const scored = new scorer/* ScoredDate */.Hg(raw(date), isScaled, fits[fold], sorter, pool);
        market.open(date);
        for (const [c, run] of runs.entries()) {
            const scorer = fits[fold].scorers[c];
            scored.scores(scorer, market.scores);
            market.judge(run, position);
        }
    }
    return candidates.map((candidate, c) => {
        const run = runs[c];
        const fitted = candidate.spec.kind === 'blend' ? [] : fits.map(({ scorers }) => weightsByName(scorers[c], names));
        const { series, quantilesByDate } = run;
        const quantileReturns = meanQuantiles(quantilesByDate, plan.settings.quantiles);
        return { candidate, series, quantilesByDate, quantileReturns, fitted };
    });
}
/** The tested dates in order of time, each with the fold that tests it. */
function testedDates(folds) {
    return folds.flatMap(({ testFirst, testLast }, fold) => Array.from({ length: testLast - testFirst + 1 }, (_, i) => ({ date: testFirst + i, fold })));
}
function newScreening({ books, settings }, dates, board) {
    const series = Object.fromEntries(datasets/* dateMetrics */.gu.map((name) => [name, new Float64Array(dates).fill(Number.NaN)]));
    return {
        series: series,
        books: new StaggeredBooks(books, board),
        quantilesByDate: new Float64Array(dates * settings.quantiles).fill(Number.NaN),
    };
}
function meanQuantiles(byDate, quantiles) {
    const sums = new Float64Array(quantiles);
    const dates = new Float64Array(quantiles);
    for (const [i, value] of byDate.entries()) {
        if (Number.isNaN(value))
            continue;
        const q = i % quantiles;
        sums[q] = sums[q] + value;
        dates[q] = dates[q] + 1;
    }
    return sums.map((sum, q) => sum / dates[q]);
}
function weightsByName(scorer, names) {
    return Object.fromEntries(Array.from(scorer?.inputs ?? [], (input, k) => [names[input], scorer?.weights[k]]));
}


/***/ }),

/***/ 24954:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ stageASettings)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2503);
/* harmony import */ var _backbone_datasets_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(69026);


const foldSettings = zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({
    scheme: zod__WEBPACK_IMPORTED_MODULE_1__/* ["enum"] */ .k5n(['anchored', 'rolling'])
        .default('anchored')
        .describe('Whether a fold trains on all dates before it or on the last ones'),
    count: zod__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig()
        .int()
        .min(1)
        .max(500)
        .default(5)
        .describe('Test blocks, the last of which ends with the last date'),
    test_dates: zod__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig().int().min(1).max(10_000).default(20).describe('As-of dates of a test block'),
    min_train_dates: zod__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig().int().min(1).max(10_000).default(60).describe('Fewer training dates make no fold'),
    train_dates: zod__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig().int().min(1).max(10_000).default(260).describe('Training dates of a rolling fold'),
    embargo_days: zod__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig()
        .int()
        .min(0)
        .max(500)
        .default(0)
        .describe('Sessions between the end of a training label and the test, beyond the purge'),
})
    .describe('Which dates train and which test');
const usualSpread = {
    mega: 2,
    large: 5,
    mid: 15,
    small: 40,
    micro: 120,
    unknown: 120,
};
const spread = zod__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig().min(0).max(5000);
const costSettings = zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({
    commission_bps: zod__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig()
        .min(0)
        .max(1000)
        .default(2)
        .describe('Fee of buying or selling, basis points of the value traded'),
    spread_bps: zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej(Object.fromEntries(_backbone_datasets_js__WEBPACK_IMPORTED_MODULE_0__/* .liquidityBuckets */ .se.map((name) => [name, spread.default(usualSpread[name])])))
        .prefault({})
        .describe('Difference of bid and ask by liquidity bucket, basis points of the price; a trade pays half of it'),
})
    .describe('What trading costs');
/** `stage_a` of research.yaml. */
const stageASettings = zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({
    candidates: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP()).min(1).default(['core8']).describe('Files of configs/candidates, by id'),
    gates: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().default('stage-a').describe('File of configs/gates, by id'),
    horizon: zod__WEBPACK_IMPORTED_MODULE_1__/* .union */ .KCZ([zod__WEBPACK_IMPORTED_MODULE_1__/* .literal */ .euz(1), zod__WEBPACK_IMPORTED_MODULE_1__/* .literal */ .euz(5), zod__WEBPACK_IMPORTED_MODULE_1__/* .literal */ .euz(20)])
        .default(5)
        .describe('Sessions that a position is held'),
    entry_lag: zod__WEBPACK_IMPORTED_MODULE_1__/* .union */ .KCZ([zod__WEBPACK_IMPORTED_MODULE_1__/* .literal */ .euz(0), zod__WEBPACK_IMPORTED_MODULE_1__/* .literal */ .euz(1)])
        .default(1)
        .describe('Sessions from the as-of date to the entry'),
    universe_sizes: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig().int().min(10).max(1_000_000))
        .min(1)
        .default([20_000, 30_000, 40_000, 50_000])
        .describe('How many of the most liquid assets of each date are ranked, by universe_pit; several are done in one run'),
    quantiles: zod__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig()
        .int()
        .min(2)
        .max(100)
        .default(10)
        .describe('Groups of names by score; the highest is bought, the lowest sold'),
    min_names: zod__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig()
        .int()
        .min(4)
        .max(100_000)
        .default(20)
        .describe('A date with fewer names that have score and return is left out'),
    folds: foldSettings.prefault({}),
    spare_holdout: zod__WEBPACK_IMPORTED_MODULE_1__/* .boolean */ .zMY()
        .default(false)
        .describe('Leave out the days that the programme sets aside (stage_b.holdout_sessions), so that Stage B can open them'),
    costs: costSettings.prefault({}),
    participation: zod__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig()
        .gt(0)
        .max(1)
        .default(0.05)
        .describe('Share of the daily traded value that a trade may be, for the capacity'),
    survivors_max: zod__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig()
        .int()
        .min(1)
        .max(1000)
        .default(24)
        .describe('At most so many candidates go on, for each universe'),
})
    .describe('How candidates are screened');


/***/ }),

/***/ 68844:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ sharedFloats),
/* harmony export */   x: () => (/* binding */ sharedIntegers)
/* harmony export */ });
// Columns that several threads see without a copy of their own.
/** Zeros. */
function sharedFloats(length) {
    return new Float64Array(new SharedArrayBuffer(Float64Array.BYTES_PER_ELEMENT * length));
}
/** Zeros. */
function sharedIntegers(length) {
    return new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT * length));
}


/***/ }),

/***/ 326:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  rl: () => (/* binding */ forwardName),
  Lo: () => (/* binding */ heldSessions),
  l7: () => (/* binding */ judgedIn),
  Vn: () => (/* binding */ neededColumns),
  VP: () => (/* binding */ planStageA),
  I8: () => (/* binding */ screenPlan)
});

// UNUSED EXPORTS: panelBetas

// EXTERNAL MODULE: ./build/lib/src/research/cadence.js
var cadence = __webpack_require__(48492);
// EXTERNAL MODULE: ./build/lib/src/calendar/date.js
var date = __webpack_require__(52010);
// EXTERNAL MODULE: ./build/lib/src/research/label-dates.js
var label_dates = __webpack_require__(91921);
;// CONCATENATED MODULE: ./build/lib/src/research/fold-policy.js


/** What is wrong with folds, by the codes of the reference. */
const foldErrors = (/* unused pure expression or super */ null && ([
    'NO_FOLDS',
    'FOLD_COUNT_BELOW_MIN',
    'TEST_DAYS_BELOW_MIN',
    'EMBARGO_DAYS_BELOW_MIN',
    'MIN_TRAIN_DAYS_BELOW_MIN',
    'DUPLICATE_FOLD_ID',
    'MISSING_OR_INVALID_DATES',
    'NON_MONOTONIC_WINDOWS',
    'TEST_WINDOW_OVERLAP',
    'TEST_DAYS_BELOW_MIN_PER_FOLD',
    'TRAIN_DAYS_BELOW_MIN_PER_FOLD',
    'EMBARGO_DAYS_BELOW_MIN_PER_FOLD',
    'NEGATIVE_EMBARGO_GAP',
]));
const foldWarnings = (/* unused pure expression or super */ null && ([
    'fold_count_built_mismatch',
    'ANCHOR_DRIFT',
    'TEST_DAYS_MISMATCH',
    'EMBARGO_DAYS_MISMATCH',
    'LOW_CALENDAR_EMBARGO_GAP',
]));
/** The least that folds may be, as the reference asks for it; its embargo of 2 days is the gap that labels need instead. */
const minima = { folds: 3, test_dates: 5, train_dates: 8 };
function foldWindows(folds, dates, exchanges) {
    const day = (position) => dates[position ?? -1] ?? Number.NaN;
    const text = (position) => (Number.isNaN(day(position)) ? '' : (0,date/* isoDate */._$)(day(position)));
    return folds.map(({ id, train, purged, testFirst, testLast }) => ({
        fold: id,
        train_start: text(train[0]),
        train_end: text(train.at(-1)),
        test_start: text(testFirst),
        test_end: text(testLast),
        train_dates: train.length,
        test_dates: testLast - testFirst + 1,
        purged_dates: purged,
        gap_sessions: (0,label_dates/* sessionsBetween */.M5)(day(train.at(-1)), day(testFirst), exchanges),
    }));
}
/**
 * Holds folds to what they promise, however they were made: purge and gap together are at least lag + horizon + embargo sessions, windows ascend and do
 * not overlap, nothing is smaller than the minima. Codes are those of the reference.
 */
function validateFoldPolicy(windows, { lag, horizon }, config) {
    const requirements = { ...minima, gap_sessions: lag + horizon + Math.max(0, config.embargo_days) };
    const errors = [...policyErrors(windows, config), ...windows.flatMap((one) => windowErrors(one, requirements))];
    for (const [i, after] of windows.entries()) {
        const before = windows[i - 1];
        if (before === undefined)
            continue;
        if (after.test_start < before.test_start)
            errors.push(found('NON_MONOTONIC_WINDOWS', `${after.fold} tests before ${before.fold}`));
        else if (after.test_start <= before.test_end)
            errors.push(found('TEST_WINDOW_OVERLAP', `${after.fold} tests from ${after.test_start}, ${before.fold} to ${before.test_end}`));
    }
    return {
        ok: errors.length === 0,
        errors,
        warnings: policyWarnings(windows, config, requirements.gap_sessions),
        counts: { folds_built: windows.length, folds_asked: config.count },
        config,
        requirements,
    };
}
function policyErrors(windows, config) {
    const errors = [];
    const below = (code, what, value, least) => {
        if (value < least)
            errors.push(found(code, `${what}: ${value}, at least ${least} expected`));
    };
    if (windows.length === 0)
        errors.push(found('NO_FOLDS', 'no fold was made'));
    else
        below('FOLD_COUNT_BELOW_MIN', 'folds', windows.length, minima.folds);
    below('TEST_DAYS_BELOW_MIN', 'test_dates', config.test_dates, minima.test_dates);
    below('EMBARGO_DAYS_BELOW_MIN', 'embargo_days', config.embargo_days, 0);
    below('MIN_TRAIN_DAYS_BELOW_MIN', 'min_train_dates', config.min_train_dates, minima.train_dates);
    const ids = new Set();
    for (const { fold } of windows) {
        if (ids.has(fold))
            errors.push(found('DUPLICATE_FOLD_ID', `${fold} occurs twice`));
        ids.add(fold);
    }
    return errors;
}
const isDate = (text) => /^\d{4}-\d{2}-\d{2}$/.test(text);
function windowErrors(window, requirements) {
    const { fold, train_start, train_end, test_start, test_end, train_dates, test_dates, gap_sessions } = window;
    if (![train_start, train_end, test_start, test_end].every(isDate))
        return [found('MISSING_OR_INVALID_DATES', `${fold} lacks the first or the last date of a window`)];
    const errors = [];
    if (train_start > train_end || test_start > test_end)
        errors.push(found('NON_MONOTONIC_WINDOWS', `${fold} has a window that ends before it begins`));
    if (test_dates < requirements.test_dates)
        errors.push(found('TEST_DAYS_BELOW_MIN_PER_FOLD', `${fold} tests on ${test_dates} dates`));
    if (train_dates < requirements.train_dates)
        errors.push(found('TRAIN_DAYS_BELOW_MIN_PER_FOLD', `${fold} trains on ${train_dates} dates`));
    if (train_end >= test_start)
        errors.push(found('NEGATIVE_EMBARGO_GAP', `${fold} trains to ${train_end} and tests from ${test_start}`));
    else if (gap_sessions < requirements.gap_sessions)
        errors.push(found('EMBARGO_DAYS_BELOW_MIN_PER_FOLD', `${fold} has ${gap_sessions} sessions between training and test, its labels need ${requirements.gap_sessions}`));
    return errors;
}
function policyWarnings(windows, config, gap) {
    const warnings = [];
    const warn = (code, detail) => warnings.push({ code, detail });
    if (windows.length !== config.count)
        warn('fold_count_built_mismatch', `${config.count} folds asked, ${windows.length} made`);
    const [first] = windows;
    for (const { fold, train_start, train_end, test_start, test_dates, gap_sessions } of windows) {
        if (config.scheme === 'anchored' && first && train_start !== first.train_start)
            warn('ANCHOR_DRIFT', `${fold} trains from ${train_start}, ${first.fold} from ${first.train_start}`);
        if (test_dates !== config.test_dates)
            warn('TEST_DAYS_MISMATCH', `${fold} tests on ${test_dates} dates, ${config.test_dates} asked`);
        // As-of dates further apart than a session leave more than what was asked.
        if (gap_sessions >= 2 * gap)
            warn('EMBARGO_DAYS_MISMATCH', `${fold} has ${gap_sessions} sessions between training and test, ${gap} are needed`);
        const calendarDays = (Date.parse(test_start) - Date.parse(train_end)) / date/* dayMs */.LP;
        if (calendarDays < gap)
            warn('LOW_CALENDAR_EMBARGO_GAP', `${fold} has ${calendarDays} days between training and test, ${gap} sessions are needed`);
    }
    return warnings;
}
function found(code, detail) {
    return { code, detail };
}

// EXTERNAL MODULE: ./build/lib/src/errors.js
var errors = __webpack_require__(42226);
// EXTERNAL MODULE: ./build/lib/src/research/purging.js
var purging = __webpack_require__(94771);
;// CONCATENATED MODULE: ./build/lib/src/research/folds.js



/**
 * Walk-forward folds: test blocks of the same length that lie beside each other and end with the last date, each behind its training dates. `anchored` trains on
 * all dates before, `rolling` on the last `train_dates` of them. A date trains only where its label [t + lag, t + lag + h] shares no day with the labels
 * of the test and is over when the first test date is scored, `embargo_days` sessions before it. A fold that would train on fewer than
 * `min_train_dates` is not made.
 *
 * @param dates as-of dates, ascending
 * @param exchanges sessions of the exchanges
 * @throws UserError where there are fewer dates than one fold needs
 */
function walkForwardFolds(dates, exchanges, span, settings) {
    const { scheme, count, test_dates, min_train_dates, train_dates, embargo_days } = settings;
    const starts = (0,label_dates/* daysAfterSessions */.HH)(dates, exchanges, span.lag);
    const ends = (0,label_dates/* daysAfterSessions */.HH)(dates, exchanges, span.lag + span.horizon + embargo_days);
    const folds = [];
    for (let i = 0; i < count; i++) {
        const testLast = dates.length - 1 - (count - 1 - i) * test_dates;
        const testFirst = testLast - test_dates + 1;
        if (testFirst < 0)
            continue;
        const before = (0,purging/* purgedTraining */.C)({ starts, ends }, [{ first: testFirst, last: testLast }], 0).filter((t) => t < testFirst && ends[t] <= dates[testFirst]);
        if (before.length < min_train_dates)
            continue;
        const train = scheme === 'anchored' ? before : before.slice(-Math.max(train_dates, min_train_dates));
        folds.push({ id: `fold_${folds.length + 1}`, train, purged: testFirst - before.length, testFirst, testLast });
    }
    if (folds.length === 0)
        refuseShortPanel(dates.length, span, settings);
    return folds;
}
function refuseShortPanel(dates, { lag, horizon }, settings) {
    const { test_dates, min_train_dates, embargo_days } = settings;
    throw new errors/* UserError */.yo(`The panel holds ${dates} as-of dates, too few for a fold: it needs ${min_train_dates} to train on and ${test_dates} to test on, and between ` +
        `them as many as lie within ${lag + horizon + embargo_days} sessions (lag ${lag}, horizon ${horizon}, embargo ${embargo_days}).`, { hint: 'Make a panel with more as-of dates, or ask for smaller folds in research.yaml (stage_a.folds).' });
}

// EXTERNAL MODULE: ./build/lib/src/research/inputs.js
var research_inputs = __webpack_require__(66466);
// EXTERNAL MODULE: ./build/lib/src/research/market-beta.js
var market_beta = __webpack_require__(77986);
// EXTERNAL MODULE: ./build/lib/src/research/summary.js
var summary = __webpack_require__(61651);
;// CONCATENATED MODULE: ./build/lib/src/research/stage-a.js







const storedHorizons = [20, 5, 1];
/** The features and outcomes of the panel that a screening reads. */
function neededColumns(candidates, lag) {
    const forward = storedHorizons.map((sessions) => forwardName(sessions, lag));
    const own = ['ret_1d', 'ret_5d', 'ret_20d'];
    const inputs = (0,research_inputs/* inputsOfAll */.sv)(candidates).flatMap(({ features }) => features);
    return [...new Set([...own, ...forward, ...inputs])].filter((name) => name !== research_inputs/* tradedUsd */.zF);
}
/** The longest stored horizon that fits between two as-of dates, sessions. */
function heldSessions(step) {
    return storedHorizons.find((sessions) => sessions <= step) ?? 1;
}
/** Names of the columns with forward returns. */
function forwardName(sessions, lag) {
    return lag === 0 ? `fwd_ret_${sessions}d` : `fwd_ret_lag${lag}_${sessions}d`;
}
/**
 * @param buyable by date: assets that could be bought
 * @throws UserError where the panel has too few dates
 */
function planStageA(dates, buyable, exchanges, settings) {
    const { horizon, entry_lag: lag } = settings;
    const step = (0,label_dates/* usualStep */.t5)(dates, exchanges);
    const held = heldSessions(step);
    const folds = walkForwardFolds(dates, exchanges, { lag, horizon }, settings.folds);
    const windows = foldWindows(folds, dates, exchanges);
    const mostNames = buyable.reduce((most, count) => Math.max(most, count), 0);
    const sizes = [...settings.universe_sizes].sort((a, b) => a - b);
    const covering = sizes.findIndex((size) => size >= mostNames);
    return {
        step,
        cadence: (0,cadence/* cadenceOf */.z)(dates, step),
        overlap: Math.max(1, Math.ceil(horizon / step)),
        forward: {
            horizon: forwardName(horizon, lag),
            step: forwardName(held, lag),
            windows: [forwardName(1, lag), forwardName(5, lag), forwardName(20, lag)],
        },
        followed: new Map([horizon, ...storedHorizons].map((sessions) => [
            forwardName(sessions, lag),
            (0,label_dates/* datesFollowed */.qT)(dates, exchanges, lag + sessions),
        ])),
        folds,
        windows,
        policy: validateFoldPolicy(windows, { lag, horizon }, settings.folds),
        universeSizes: covering < 0 ? sizes : sizes.slice(0, covering + 1),
    };
}
/** With what the universes of a run are screened. */
function screenPlan({ frame, candidates, settings, sectors }, { step, overlap, forward, followed, folds }) {
    const betas = panelBetas(frame, step);
    return { frame, candidates, folds, settings, forward, followed, books: overlap, betas, sectors };
}
/** What is said of the candidates of a universe. */
function judgedIn(universe, screened, { folds, overlap, step }) {
    return screened.map((one) => ({ ...one, universe, summary: (0,summary/* summarise */.fS)(one, folds, overlap, step) }));
}
/** Betas from the trailing returns that span the step between dates. */
function panelBetas(frame, step) {
    return (0,market_beta/* marketBetas */.I)(frame, `ret_${heldSessions(step)}d`);
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

/***/ 91078:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Np: () => (/* binding */ splitsOfPaths),
/* harmony export */   Ob: () => (/* binding */ planStageB),
/* harmony export */   uV: () => (/* binding */ sampleOf)
/* harmony export */ });
/* harmony import */ var _calendar_date_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(52010);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(42226);
/* harmony import */ var _cadence_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(48492);
/* harmony import */ var _label_dates_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(91921);
/* harmony import */ var _stage_a_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(326);
/* harmony import */ var _validation_combinatorial_folds_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(91826);
/* harmony import */ var _holdout_ledger_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(60030);







/** Days that nobody knows yet are further away than any other. */
const unknownDay = 2 ** 30;
/**
 * @param dates as-of dates of the panel, days since 1970
 * @param ledger of holdouts, as it is before the run
 * @throws UserError where the sample has too few dates for its groups
 */
function planStageB(dates, exchanges, rules, settings, ledger) {
    const { horizon, entry_lag: lag } = rules;
    const step = (0,_label_dates_js__WEBPACK_IMPORTED_MODULE_3__/* .usualStep */ .t5)(dates, exchanges);
    const held = (0,_stage_a_js__WEBPACK_IMPORTED_MODULE_4__/* .heldSessions */ .Lo)(step);
    const starts = (0,_label_dates_js__WEBPACK_IMPORTED_MODULE_3__/* .daysAfterSessions */ .HH)(dates, exchanges, lag);
    const ends = (0,_label_dates_js__WEBPACK_IMPORTED_MODULE_3__/* .daysAfterSessions */ .HH)(dates, exchanges, lag + horizon);
    const { window, sample, reach } = sampleOf(dates, exchanges, rules, settings, ledger);
    refuseShortSample(dates, sample, settings, window);
    const first = dates.findIndex((day) => window !== undefined && (0,_calendar_date_js__WEBPACK_IMPORTED_MODULE_0__/* .isoDate */ ._$)(day) >= window.from);
    const end = reach.filter((day) => window !== undefined && day < unknownDay && (0,_calendar_date_js__WEBPACK_IMPORTED_MODULE_0__/* .isoDate */ ._$)(day) <= window.to).length;
    const sessions = (0,_label_dates_js__WEBPACK_IMPORTED_MODULE_3__/* .sessionsBetween */ .M5)(dates[0], dates[sample - 1], exchanges);
    const embargoSessions = settings.folds.embargo_sessions ?? (0,_validation_combinatorial_folds_js__WEBPACK_IMPORTED_MODULE_5__/* .usualEmbargo */ .Kl)(sessions);
    const folds = (0,_validation_combinatorial_folds_js__WEBPACK_IMPORTED_MODULE_5__/* .combinatorialFolds */ .fX)(sample, settings.folds.groups, settings.folds.tested);
    const inSample = dates.subarray(0, sample);
    const labels = {
        starts: starts.subarray(0, sample),
        ends: ends.subarray(0, sample),
        embargoEnds: (0,_label_dates_js__WEBPACK_IMPORTED_MODULE_3__/* .daysAfterSessions */ .HH)(inSample, exchanges, lag + horizon + embargoSessions),
    };
    const training = folds.splits.map((split) => (0,_validation_combinatorial_folds_js__WEBPACK_IMPORTED_MODULE_5__/* .combinatorialTraining */ .vh)(folds, split, labels));
    refuseEmptyTraining(training, settings);
    const names = [horizon, held, 1].map((sessions) => (0,_stage_a_js__WEBPACK_IMPORTED_MODULE_4__/* .forwardName */ .rl)(sessions, lag));
    return {
        step,
        overlap: Math.max(1, Math.ceil(horizon / step)),
        stepsPerYear: 252 / step,
        cadence: (0,_cadence_js__WEBPACK_IMPORTED_MODULE_2__/* .cadenceOf */ .z)(dates, step),
        forward: { horizon: names[0], step: names[1], one: names[2] },
        sample,
        holdout: window === undefined || first < 0 || end <= first ? undefined : { window, first, end },
        folds,
        training,
        embargoSessions,
        spans: { from: starts, to: (0,_label_dates_js__WEBPACK_IMPORTED_MODULE_3__/* .daysAfterSessions */ .HH)(dates, exchanges, lag + held) },
    };
}
/** @param ledger of holdouts, as it is before the run */
function sampleOf(dates, exchanges, { horizon, entry_lag: lag }, settings, ledger) {
    const held = (0,_stage_a_js__WEBPACK_IMPORTED_MODULE_4__/* .heldSessions */ .Lo)((0,_label_dates_js__WEBPACK_IMPORTED_MODULE_3__/* .usualStep */ .t5)(dates, exchanges));
    // A trade that comes one session later ends one session later.
    const reach = (0,_label_dates_js__WEBPACK_IMPORTED_MODULE_3__/* .daysAfterSessions */ .HH)(dates, exchanges, lag + Math.max(horizon, held) + 1);
    const { window, sampleUntil } = holdoutWindow(dates, exchanges, settings, ledger);
    return { window, sample: reach.filter((day) => day <= sampleUntil).length, reach };
}
/**
 * The holdout as a run has it, and the last day of its sample. A programme begins with its last sessions set aside. While they are closed, or open on this very panel, the sample
 * ends before them; when the panel has grown since they were opened they belong to the sample, and the next holdout is the days behind them, as soon as there are so many.
 */
function holdoutWindow(dates, exchanges, { programme, holdout_sessions: sessions }, ledger) {
    const last = dates.at(-1);
    const known = (0,_holdout_ledger_js__WEBPACK_IMPORTED_MODULE_6__/* .windowsOf */ .R5)(ledger, programme).filter(({ from }) => from <= (0,_calendar_date_js__WEBPACK_IMPORTED_MODULE_0__/* .isoDate */ ._$)(last));
    const current = known.at(-1);
    const before = (day) => (0,_calendar_date_js__WEBPACK_IMPORTED_MODULE_0__/* .epochDay */ .ue)((0,_calendar_date_js__WEBPACK_IMPORTED_MODULE_0__/* .parseIsoDate */ .jT)(day)) - 1;
    if (current === undefined) {
        const from = dates.find((day) => (0,_label_dates_js__WEBPACK_IMPORTED_MODULE_3__/* .sessionsBetween */ .M5)(day, last, exchanges) < sessions) ?? last;
        return { window: (0,_holdout_ledger_js__WEBPACK_IMPORTED_MODULE_6__/* .windowOf */ .Ou)(programme, (0,_calendar_date_js__WEBPACK_IMPORTED_MODULE_0__/* .isoDate */ ._$)(from), (0,_calendar_date_js__WEBPACK_IMPORTED_MODULE_0__/* .isoDate */ ._$)(last)), sampleUntil: from - 1 };
    }
    if (!(0,_holdout_ledger_js__WEBPACK_IMPORTED_MODULE_6__/* .hasJoinedSample */ .An)(ledger, current, (0,_calendar_date_js__WEBPACK_IMPORTED_MODULE_0__/* .isoDate */ ._$)(last)))
        return { window: current, sampleUntil: before(current.from) };
    const until = (0,_calendar_date_js__WEBPACK_IMPORTED_MODULE_0__/* .epochDay */ .ue)((0,_calendar_date_js__WEBPACK_IMPORTED_MODULE_0__/* .parseIsoDate */ .jT)(current.to));
    const [next] = (0,_label_dates_js__WEBPACK_IMPORTED_MODULE_3__/* .daysAfterSessions */ .HH)(Int32Array.of(until), exchanges, sessions);
    if (next === undefined || next > last)
        return { window: undefined, sampleUntil: until };
    return { window: (0,_holdout_ledger_js__WEBPACK_IMPORTED_MODULE_6__/* .windowOf */ .Ou)(programme, (0,_calendar_date_js__WEBPACK_IMPORTED_MODULE_0__/* .isoDate */ ._$)(until + 1), (0,_calendar_date_js__WEBPACK_IMPORTED_MODULE_0__/* .isoDate */ ._$)(next)), sampleUntil: until };
}
function refuseShortSample(dates, sample, { folds, holdout_sessions }, window) {
    if (sample >= folds.groups)
        return;
    const aside = window === undefined ? '' : `, the days from ${window.from} to ${window.to} being the holdout`;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo(`Of the ${dates.length} as-of dates of the panel ${sample} are the sample${aside}: fewer than the ${folds.groups} groups that are asked for.`, {
        hint: `Make a longer panel, or ask for fewer groups (stage_b.folds.groups) or a shorter holdout (stage_b.holdout_sessions, now ${holdout_sessions}) in research.yaml before the programme begins.`,
    });
}
function refuseEmptyTraining(training, { folds }) {
    const empty = training.findIndex(({ train }) => train.length === 0);
    if (empty < 0)
        return;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo(`Split ${empty + 1} of ${folds.groups} groups, ${folds.tested} of them tested, leaves no date to train on: what is not tested is purged or embargoed.`, { hint: 'Make a longer panel, or ask for other folds in research.yaml (stage_b.folds).' });
}
/** By path: the split whose fit scores each date of the sample. */
function splitsOfPaths({ folds, sample }) {
    return folds.paths.map((splits) => {
        const byDate = new Int32Array(sample);
        for (const [group, { first, last }] of folds.groups.entries())
            byDate.fill(splits[group], first, last + 1);
        return byDate;
    });
}


/***/ }),

/***/ 61651:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   KA: () => (/* binding */ stepSharpe),
/* harmony export */   d_: () => (/* binding */ annualSharpe),
/* harmony export */   fS: () => (/* binding */ summarise),
/* harmony export */   hm: () => (/* binding */ meanOf),
/* harmony export */   kK: () => (/* binding */ seriesOfFold),
/* harmony export */   tP: () => (/* binding */ maxDrawdown)
/* harmony export */ });
/* harmony import */ var _statistics_cosine_test_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7951);
/* harmony import */ var _statistics_mean_deviation_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(17842);
/* harmony import */ var _statistics_newey_west_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(63893);
/* harmony import */ var _statistics_quantile_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(48940);
/* harmony import */ var _statistics_rank_correlation_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(89466);
/* harmony import */ var _screen_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(98565);






const sessionsPerYear = 252;
/**
 * @param overlap how many dates in a row share a part of their labels
 * @param step sessions between as-of dates
 */
function summarise(screened, folds, overlap, step) {
    const { series, quantileReturns } = screened;
    const perYear = sessionsPerYear / step;
    const cosine = (0,_statistics_cosine_test_js__WEBPACK_IMPORTED_MODULE_0__/* .cosineTest */ .k)(series.ic, overlap);
    const neweyWest = (0,_statistics_newey_west_js__WEBPACK_IMPORTED_MODULE_3__/* .meanTest */ .QX)(series.ic, overlap - 1);
    const apart = (0,_statistics_newey_west_js__WEBPACK_IMPORTED_MODULE_3__/* .nonOverlapping */ .tr)(series.ic, overlap);
    const ofFolds = foldMeans(series, folds).filter((mean) => mean !== null);
    const yearly = (mean) => (mean === null ? null : mean * perYear);
    return {
        ...icOf(cosine),
        ic_positive_share: shareAbove0(series.ic),
        ic_t_naive: (0,_statistics_newey_west_js__WEBPACK_IMPORTED_MODULE_3__/* .nonOverlapping */ .tr)(series.ic, 1).t,
        ic_t_newey_west: neweyWest.t,
        newey_west_lags: neweyWest.lags,
        ic_t_non_overlapping: apart.t,
        non_overlapping_dates: apart.n,
        folds_used: ofFolds.length,
        ic_fold_min: ofFolds.length === 0 ? null : Math.min(...ofFolds),
        ic_sector_neutral: meanOf(series.ic_sector_neutral),
        ic_size_neutral: meanOf(series.ic_size_neutral),
        ic_market_neutral: meanOf(series.ic_market_neutral),
        ic_sessions_1: meanOf(series.ic_sessions_1),
        ic_sessions_2_5: meanOf(series.ic_sessions_2_5),
        ic_sessions_6_20: meanOf(series.ic_sessions_6_20),
        quantile_spread: meanOf(series.quantile_spread),
        monotonicity: monotonicityOf(quantileReturns),
        return_steps: series.net_return.filter((value) => !Number.isNaN(value)).length,
        gross_return_annual: yearly(meanOf(series.gross_return)),
        net_return_annual: yearly(meanOf(series.net_return)),
        net_sharpe: annualSharpe(series.net_return, perYear),
        market_neutral_sharpe: annualSharpe(series.market_neutral_return, perYear),
        max_drawdown: maxDrawdown(series.net_return),
        turnover: meanOf(series.turnover),
        cost_annual: yearly(meanOf(series.cost)),
        capacity_usd: medianOf(series.capacity_usd),
        coverage: meanOf(series.coverage),
        names: meanOf(series.names),
        unpriced: meanOf(series.unpriced),
    };
}
/** Mean rank IC by fold. */
function foldMeans(series, folds) {
    return folds.map((_, fold) => meanOf(seriesOfFold(series.ic, folds, fold)));
}
/** The values of the dates that a fold tests. */
function seriesOfFold(values, folds, fold) {
    const tested = (0,_screen_js__WEBPACK_IMPORTED_MODULE_2__/* .testedDates */ .N)(folds);
    return values.filter((_, position) => tested[position]?.fold === fold);
}
/** Mean over deviation of the returns that are there, by the year; null without a deviation. Not a test: overlapping books are correlated. */
function annualSharpe(returns, perYear) {
    const sharpe = stepSharpe(returns);
    return sharpe === null ? null : sharpe * Math.sqrt(perYear);
}
function stepSharpe(returns) {
    const { mean, deviation } = (0,_statistics_mean_deviation_js__WEBPACK_IMPORTED_MODULE_4__/* .meanDeviation */ .r)(returns);
    return mean === null || !deviation ? null : mean / deviation;
}
function icOf({ mean, deviation, n, t, cosines, pValue, effectiveN }) {
    return {
        ic_dates: n,
        ic_effective_dates: effectiveN,
        ic_mean: mean,
        ic_deviation: deviation,
        ic_ir: mean !== null && deviation ? mean / deviation : null,
        ic_t_cosine: t,
        cosines,
        ic_p: pValue,
    };
}
function meanOf(values) {
    return (0,_statistics_mean_deviation_js__WEBPACK_IMPORTED_MODULE_4__/* .meanDeviation */ .r)(values).mean;
}
function medianOf(values) {
    const present = values.filter((value) => !Number.isNaN(value));
    return present.length === 0 ? null : (0,_statistics_quantile_js__WEBPACK_IMPORTED_MODULE_5__/* .median */ .J)(present);
}
function shareAbove0(values) {
    const present = values.filter((value) => !Number.isNaN(value));
    return present.length === 0 ? null : present.filter((value) => value > 0).length / present.length;
}
function monotonicityOf(quantileReturns) {
    return (0,_statistics_rank_correlation_js__WEBPACK_IMPORTED_MODULE_1__/* .spearman */ .CN)(Float64Array.from(quantileReturns.keys()), quantileReturns).rho;
}
/** Deepest fall of the sum of the returns that are there below its highest; null without one. */
function maxDrawdown(returns) {
    let [sum, highest, deepest, known] = [0, 0, 0, 0];
    for (const value of returns) {
        if (Number.isNaN(value))
            continue;
        known++;
        sum += value;
        highest = Math.max(highest, sum);
        deepest = Math.max(deepest, highest - sum);
    }
    return known === 0 ? null : deepest;
}


/***/ }),

/***/ 89946:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  X: () => (/* binding */ fitFold),
  Q: () => (/* binding */ triangleAt)
});

// EXTERNAL MODULE: ./build/lib/src/statistics/cosine-test.js
var cosine_test = __webpack_require__(7951);
;// CONCATENATED MODULE: ./build/lib/src/research/ridge.js
/**
 * Ridge regression from its products: the β of (G + λI)β = g, by Cholesky's decomposition (Hoerl and Kennard, Technometrics 12, 1970; Golub and Van Loan,
 * Matrix Computations, 4.2). With λ > 0 there is always one.
 *
 * @param gram G = ZᵀZ, p × p by rows
 * @param target g = Zᵀy
 * @param penalty λ > 0
 */
function solveRidge(gram, target, penalty) {
    const p = target.length;
    const lower = new Float64Array(p * p);
    const at = (row, column) => lower[row * p + column];
    for (let i = 0; i < p; i++) {
        for (let j = 0; j <= i; j++) {
            let rest = gram[i * p + j] + (i === j ? penalty : 0);
            for (let k = 0; k < j; k++)
                rest -= at(i, k) * at(j, k);
            lower[i * p + j] = i === j ? Math.sqrt(rest) : rest / at(j, j);
        }
    }
    const beta = target.slice();
    for (let i = 0; i < p; i++) {
        for (let k = 0; k < i; k++)
            beta[i] -= at(i, k) * beta[k];
        beta[i] /= at(i, i);
    }
    for (let i = p - 1; i >= 0; i--) {
        for (let k = i + 1; k < p; k++)
            beta[i] -= at(k, i) * beta[k];
        beta[i] /= at(i, i);
    }
    return beta;
}

;// CONCATENATED MODULE: ./build/lib/src/research/training.js


/**
 * Fits every candidate on the training dates of a fold.
 *
 * @param inputs names, in the order of the moments
 * @param overlap how many dates in a row share a part of their labels
 */
function fitFold(candidates, inputs, training, overlap) {
    const { means, deviations } = pooledMoments(training, inputs.length);
    const positionOf = new Map(inputs.map((name, position) => [name, position]));
    const positions = (names) => Int32Array.from(names, (name) => positionOf.get(name));
    const scorers = candidates.map(({ spec, scaling, clip }) => {
        switch (spec.kind) {
            case 'blend': {
                const names = Object.keys(spec.weights).toSorted();
                const weights = Float64Array.from(names, (name) => spec.weights[name]);
                return { basis: scaling, clip, inputs: positions(names), weights };
            }
            case 'ridge': {
                const used = positions(spec.inputs);
                return {
                    basis: 'date',
                    clip,
                    inputs: used,
                    weights: ridgeWeights(used, training, clip, spec.penalty, inputs.length),
                };
            }
            default: {
                const { chosen, signs } = strongest(positions(spec.inputs), training, spec.members, overlap);
                return { basis: 'rank', clip, inputs: chosen, weights: signs };
            }
        }
    });
    return { means, deviations, scorers };
}
/** Mean and sample deviation over all rows of all dates (Chan, Golub and LeVeque 1979: moments of parts joined). */
function pooledMoments(training, inputs) {
    const means = new Float64Array(inputs);
    const deviations = new Float64Array(inputs);
    for (let k = 0; k < inputs; k++) {
        let count = 0;
        let mean = 0;
        let squares = 0;
        for (const date of training) {
            const more = date.counts[k];
            if (more === 0)
                continue;
            const difference = date.means[k] - mean;
            const joined = count + more;
            squares += date.squares[k] + (difference * difference * count * more) / joined;
            mean += (difference * more) / joined;
            count = joined;
        }
        means[k] = mean;
        const deviation = count > 1 ? Math.sqrt(squares / (count - 1)) : 0;
        // Rounding noise of a constant is no scale.
        deviations[k] = deviation <= 1e-12 * Math.max(1, Math.abs(mean)) ? 0 : deviation;
    }
    return { means, deviations };
}
function ridgeWeights(used, training, clip, penalty, inputs) {
    const p = used.length;
    const gram = new Float64Array(p * p);
    const target = new Float64Array(p);
    let rows = 0;
    for (const date of training) {
        const products = date.products.get(clip);
        rows += date.rows;
        for (let a = 0; a < p; a++) {
            const i = used[a];
            for (let b = 0; b < p; b++)
                gram[a * p + b] += products[triangleAt(i, used[b], inputs)];
            target[a] += products[(inputs * (inputs + 1)) / 2 + i];
        }
    }
    return solveRidge(gram, target, penalty * Math.max(1, rows));
}
/** Place of a pair in the upper triangle of a symmetric matrix, by rows. */
function triangleAt(i, j, size) {
    const [row, column] = i <= j ? [i, j] : [j, i];
    return row * size - (row * (row - 1)) / 2 + (column - row);
}
/** The inputs with the largest mean rank IC by its t on the training dates, and the sign of each. */
function strongest(used, training, members, overlap) {
    const tests = Array.from(used, (input) => {
        const { mean, t } = (0,cosine_test/* cosineTest */.k)(Float64Array.from(training, ({ ics }) => ics[input]), overlap);
        return { input, sign: Math.sign(mean ?? 0), strength: Math.abs(t ?? 0) };
    });
    const chosen = tests
        .filter(({ sign }) => sign !== 0)
        .toSorted((a, b) => b.strength - a.strength || a.input - b.input)
        .slice(0, members)
        .toSorted((a, b) => a.input - b.input);
    return {
        chosen: Int32Array.from(chosen, ({ input }) => input),
        signs: Float64Array.from(chosen, ({ sign }) => sign / chosen.length),
    };
}


/***/ }),

/***/ 43380:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   RO: () => (/* binding */ rowsOf),
/* harmony export */   Xh: () => (/* binding */ UniverseReader),
/* harmony export */   _z: () => (/* binding */ liquidUniverse),
/* harmony export */   cw: () => (/* binding */ noLiquidity)
/* harmony export */ });
/* harmony import */ var _backbone_universe_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(18024);
/* harmony import */ var _statistics_largest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(86117);
/* harmony import */ var _shared_columns_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(68844);



/** The liquidity of a panel before any universe was taken in. */
function noLiquidity({ asset, dates }) {
    return {
        adv20Usd: (0,_shared_columns_js__WEBPACK_IMPORTED_MODULE_2__/* .sharedFloats */ .P)(asset.length).fill(Number.NaN),
        place: (0,_shared_columns_js__WEBPACK_IMPORTED_MODULE_2__/* .sharedIntegers */ .x)(asset.length).fill(-1),
        buyable: (0,_shared_columns_js__WEBPACK_IMPORTED_MODULE_2__/* .sharedIntegers */ .x)(dates.length),
    };
}
/** Takes in what universes say of the rows of their dates, one after the other. */
class UniverseReader {
    #picker = new _statistics_largest_js__WEBPACK_IMPORTED_MODULE_1__/* .LargestPicker */ .P();
    /** By row of a universe: its place; −1 between uses. */
    #placeOf = new Int32Array(0);
    /**
     * @param date its position among the dates of the panel
     * @param most of how many of the most liquid the place is wanted
     */
    add({ adv20Usd, place, buyable }, { asset: own, starts }, date, { asset, adv20_usd: value, entry }, most) {
        const { positions, among } = (0,_backbone_universe_js__WEBPACK_IMPORTED_MODULE_0__/* .byLiquidity */ .Wm)({ adv20_usd: value, entry }, most, this.#picker);
        buyable[date] = among;
        if (this.#placeOf.length < asset.length)
            this.#placeOf = new Int32Array(asset.length).fill(-1);
        const placeOf = this.#placeOf;
        for (let k = 0; k < positions.length; k++)
            placeOf[positions[k]] = k;
        const end = starts[date + 1];
        // Both ascend by asset.
        let at = 0;
        for (let row = starts[date]; row < end; row++) {
            const number = own[row];
            while (at < asset.length && asset[at] < number)
                at++;
            if (asset[at] !== number)
                continue;
            adv20Usd[row] = value[at];
            place[row] = placeOf[at];
        }
        for (const row of positions)
            placeOf[row] = -1;
    }
}
/** The rows of a date. @param date its position among the dates of the panel */
function rowsOf({ rows, starts }, date) {
    return rows.subarray(starts[date], starts[date + 1]);
}
/**
 * The most liquid assets of each date that could be bought then, by what was traded up to it and at the exchange rates of the day: nothing of a later date, nor whether a return
 * followed, nor which of them the panel has a row of, has a say.
 *
 * @param size how many at most
 */
function liquidUniverse(starts, { place, buyable }, size) {
    const members = buyable.map((count) => Math.min(count, size));
    const count = rowsWithin(place.subarray(0, starts.at(-1)), size);
    const chosen = new Int32Array(count);
    const places = new Int32Array(count);
    const ownStarts = new Int32Array(starts.length);
    const rowAt = new Int32Array(members.reduce((most, count) => Math.max(most, count), 0));
    let filled = 0;
    for (let date = 0; date < members.length; date++) {
        const first = filled;
        rowAt.fill(-1);
        for (let row = starts[date]; row < starts[date + 1]; row++) {
            const own = place[row];
            if (own < 0 || own >= size)
                continue;
            rowAt[own] = filled;
            chosen[filled++] = row;
        }
        // Those without a row leave no gap among the places.
        let next = 0;
        for (const at of rowAt)
            if (at >= 0)
                places[at] = next++;
        ownStarts[date + 1] = first + next;
    }
    return { rows: chosen, starts: ownStarts, liquidityPlace: places, members };
}
/** How many rows are among the most liquid of their date. */
function rowsWithin(place, size) {
    let count = 0;
    for (let row = 0; row < place.length; row++)
        if (place[row] >= 0 && place[row] < size)
            count++;
    return count;
}


/***/ }),

/***/ 91826:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Kl: () => (/* binding */ usualEmbargo),
/* harmony export */   Qc: () => (/* binding */ testedBlocks),
/* harmony export */   fX: () => (/* binding */ combinatorialFolds),
/* harmony export */   vh: () => (/* binding */ combinatorialTraining)
/* harmony export */ });
/* unused harmony export mostSplits */
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(42226);
/* harmony import */ var _statistics_combinations_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(25685);
/* harmony import */ var _purging_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(94771);



/** More splits than this are refused. */
const mostSplits = 100_000;
/** Sessions behind the end of a tested block that do not train, unless settings say otherwise: a hundredth of the sample, ⌈0.01·T⌉. */
function usualEmbargo(sessions) {
    return Math.ceil(sessions / 100);
}
/**
 * @param dates how many as-of dates there are
 * @param groups N, 2 … dates
 * @param tested k, 1 … N − 1
 * @throws UserError where N and k make no folds of so many dates, or more than 100,000 splits
 */
function combinatorialFolds(dates, groups, tested) {
    refuseNumbers(dates, groups, tested);
    const splits = [];
    const paths = [];
    const testedBefore = new Int32Array(groups);
    for (const chosen of (0,_statistics_combinations_js__WEBPACK_IMPORTED_MODULE_1__/* .combinations */ .v)(groups, tested)) {
        const pathOf = chosen.map((group) => testedBefore[group]);
        for (const [i, group] of chosen.entries()) {
            testedBefore[group] = testedBefore[group] + 1;
            const path = pathOf[i];
            const splitOf = paths[path] ?? new Array(groups).fill(-1);
            splitOf[group] = splits.length;
            paths[path] = splitOf;
        }
        splits.push({ tested: chosen, paths: pathOf });
    }
    const boundary = (group) => Math.floor((group * dates) / groups);
    const blocks = Array.from({ length: groups }, (_, g) => ({ first: boundary(g), last: boundary(g + 1) - 1 }));
    return { groups: blocks, splits, paths };
}
/**
 * The dates that may train for a split: those whose label shares no moment with that of a tested date, and does not begin within the embargo behind a tested
 * block; tested groups that lie side by side are one block.
 */
function combinatorialTraining({ groups }, { tested }, labels) {
    const blocks = testedBlocks(groups, tested);
    const apart = (0,_purging_js__WEBPACK_IMPORTED_MODULE_2__/* .purgedTraining */ .C)(labels, blocks, 0);
    const train = apart.filter((date) => blocks.every(({ last }) => date < last || labels.starts[date] > labels.embargoEnds[last]));
    const inTest = blocks.reduce((count, { first, last }) => count + last - first + 1, 0);
    return { train, purged: labels.starts.length - inTest - apart.length, embargoed: apart.length - train.length };
}
/** The tested groups as blocks of dates, without the borders between neighbours. */
function testedBlocks(groups, tested) {
    const blocks = [];
    for (const group of tested) {
        const { first, last } = groups[group];
        const before = blocks.at(-1);
        if (before !== undefined && before.last === first - 1)
            blocks[blocks.length - 1] = { first: before.first, last };
        else
            blocks.push({ first, last });
    }
    return blocks;
}
function refuseNumbers(dates, groups, tested) {
    const where = 'Set stage_b.folds in research.yaml';
    if (!Number.isSafeInteger(groups) || groups < 2 || !Number.isSafeInteger(tested) || tested < 1 || tested >= groups)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(`${groups} groups of dates of which ${tested} are tested leave nothing to test or to train.`, {
            hint: `${where}: at least 2 groups, and fewer tested than there are.`,
        });
    if (dates < groups)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(`The panel holds ${dates} as-of dates, fewer than the ${groups} groups asked for.`, {
            hint: `Make a panel with more as-of dates, or ask for fewer groups. ${where}.`,
        });
    if ((0,_statistics_combinations_js__WEBPACK_IMPORTED_MODULE_1__/* .combinationCount */ .b)(groups, tested) > mostSplits)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(`${groups} groups of which ${tested} are tested make more than ${mostSplits.toLocaleString('en')} splits, each of them fitted and scored anew.`, { hint: `${where}: fewer groups, or fewer tested; 10 and 2 make 45.` });
}


/***/ }),

/***/ 1352:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  U: () => (/* binding */ indexedPanel),
  z: () => (/* binding */ readPanel)
});

// EXTERNAL MODULE: ./build/lib/src/backbone/asset-bucket.js
var asset_bucket = __webpack_require__(37406);
// EXTERNAL MODULE: ./build/lib/src/backbone/datasets.js
var datasets = __webpack_require__(69026);
// EXTERNAL MODULE: ./build/lib/src/calendar/date.js
var calendar_date = __webpack_require__(52010);
// EXTERNAL MODULE: ./build/lib/src/calendar/nyse.js + 3 modules
var nyse = __webpack_require__(71154);
// EXTERNAL MODULE: ./build/lib/src/calendar/sessions.js
var sessions = __webpack_require__(97227);
// EXTERNAL MODULE: ./build/lib/src/errors.js
var errors = __webpack_require__(42226);
// EXTERNAL MODULE: ./build/lib/src/lake/dataset.js
var lake_dataset = __webpack_require__(33353);
// EXTERNAL MODULE: ./build/lib/src/lake/lake.js + 5 modules
var lake_lake = __webpack_require__(70667);
// EXTERNAL MODULE: ./build/lib/src/panel/datasets.js
var panel_datasets = __webpack_require__(80019);
// EXTERNAL MODULE: ./build/lib/src/text/order.js
var order = __webpack_require__(37961);
// EXTERNAL MODULE: ./build/lib/src/research/shared-columns.js
var shared_columns = __webpack_require__(68844);
;// CONCATENATED MODULE: ./build/lib/src/research/asset-facts.js


/** What is known of assets on a day, by their number. */
class AssetFacts {
    #table;
    /** Rows of `#table` by number, in order of their validity. */
    #rows = new Map();
    #sectorCodes;
    constructor(table) {
        this.#table = table;
        for (let row = 0; row < table.rows; row++) {
            const number = table.columns.number[row];
            const rows = this.#rows.get(number);
            if (rows === undefined)
                this.#rows.set(number, [row]);
            else
                rows.push(row);
        }
        const sectors = new Set(table.columns.sector.filter((sector) => sector !== null));
        this.#sectorCodes = new Map([...sectors].toSorted(order/* byCodeUnits */.C).map((sector, i) => [sector, i + 1]));
    }
    /** Code of the sector of each row of a panel on its date; 0 where it is not known. */
    sectorsOf({ dates, starts, asset }) {
        const codes = (0,shared_columns/* sharedIntegers */.x)(asset.length);
        const { sector } = this.#table.columns;
        for (const [i, day] of dates.entries()) {
            for (let row = starts[i]; row < starts[i + 1]; row++) {
                const known = this.#rowAt(asset[row], day);
                codes[row] = known === undefined ? 0 : (this.#sectorCodes.get(sector[known] ?? '') ?? 0);
            }
        }
        return codes;
    }
    #rowAt(number, day) {
        const { valid_from, valid_to } = this.#table.columns;
        return this.#rows.get(number)?.find((row) => {
            const end = valid_to[row];
            return valid_from[row] <= day && (Number.isNaN(end) || day < end);
        });
    }
}

// EXTERNAL MODULE: ./build/lib/src/research/inputs.js
var inputs = __webpack_require__(66466);
// EXTERNAL MODULE: ./build/lib/src/research/panel-frame.js
var panel_frame = __webpack_require__(91161);
// EXTERNAL MODULE: ./build/lib/src/research/stage-a.js + 2 modules
var stage_a = __webpack_require__(326);
// EXTERNAL MODULE: ./build/lib/src/research/universe.js
var universe = __webpack_require__(43380);
// EXTERNAL MODULE: ./build/lib/src/text/name-list.js
var name_list = __webpack_require__(98983);
// EXTERNAL MODULE: ./build/lib/src/threads/each-in-threads.js
var each_in_threads = __webpack_require__(73808);
// EXTERNAL MODULE: ./build/lib/src/stages/research/screening-threads.js + 1 modules
var screening_threads = __webpack_require__(93191);
;// CONCATENATED MODULE: ./build/lib/src/stages/research/panel-reading.js

















const unpinned = 'unpinned';
/** As much is given to a thread at once. */
const rowsOfTask = 20_000;
const datesOfTask = 2;
/**
 * Reads the columns of a panel that the candidates need: of the partitions that its index names, no others.
 *
 * @param wanted snapshot, empty where any will do; sessions from the as-of date to the entry; how many of the most liquid assets of a date are screened at most
 * @throws UserError where it is of another snapshot, a date has no universe, and for a candidate that names what it lacks
 */
async function readPanel(reading, index, candidates, wanted) {
    const { lake } = reading;
    (0,inputs/* refuseMissingFeatures */.kn)(candidates, Object.keys(panel_datasets/* panel */.nd.columns).filter((name) => name !== 'as_of' && name !== 'asset' && !name.startsWith('fwd_')));
    const snapshot = sameSnapshot(index, wanted.snapshot);
    const names = (0,stage_a/* neededColumns */.Vn)(candidates, wanted.entryLag);
    const { rows, references, panelUniverse } = await readRows(reading, index, names);
    const stored = await lake.read(datasets/* assets */.mY, {});
    if (stored !== undefined)
        references.push((0,lake_lake/* inputReference */.gV)(stored.manifest));
    const { places, ...order } = (0,panel_frame/* panelOrder */.Lq)(rows);
    const { exchanges, references: ofSessions } = await readSessions(lake, order);
    const { liquidity, references: ofUniverses } = await readLiquidity(reading, order, wanted.most);
    const columns = await arrangedColumns(reading, rows.columns, places);
    return {
        frame: { ...order, columns: new Map([...columns, [inputs/* tradedUsd */.zF, liquidity.adv20Usd]]) },
        liquidity,
        panelUniverse,
        featureSet: index.featureSet,
        snapshot,
        facts: stored && new AssetFacts(stored.table),
        exchanges,
        references: [...references, ...ofSessions, ...ofUniverses],
    };
}
/** @returns the rows of all partitions, one partition behind the other */
async function readRows({ lake, threads, signal }, index, names) {
    const rows = (0,panel_frame/* roomForRows */.IZ)(index.rows, names);
    const references = [];
    let panelUniverse = Number.POSITIVE_INFINITY;
    await (0,each_in_threads/* eachInThreads */.a)(threads, tasksOf(index.partitions), signal, {
        // While threads are at work the next of these small tables are read.
        ahead: threads.count + 1,
        given: async (parts) => {
            const tables = await tablesOf(lake, panel_datasets/* panel */.nd, parts);
            for (const [i, { manifest }] of [...tables.values()].entries()) {
                refuseOther(parts[i], manifest);
                panelUniverse = Math.min(panelUniverse, universeOf(manifest));
                references.push((0,lake_lake/* inputReference */.gV)(manifest));
            }
            return { job: 'rows', task: { rows, parts: parts.map(({ keys, first }) => ({ keys, first })) }, tables };
        },
    });
    return { rows, references, panelUniverse };
}
/** Partitions that lie beside each other, as many as are given to a thread at once. */
function tasksOf(partitions) {
    const tasks = [];
    let rows = Number.POSITIVE_INFINITY;
    for (const one of partitions) {
        if (rows >= rowsOfTask) {
            tasks.push([]);
            rows = 0;
        }
        tasks.at(-1)?.push(one);
        rows += one.rows;
    }
    return tasks;
}
/** The tables of partitions, in their order. @throws UserError where there is no such partition */
async function tablesOf(lake, dataset, all) {
    const tables = await Promise.all(all.map(async ({ keys }) => {
        const table = await lake.tableBytes(dataset, keys);
        // What is not there is told as by any other reader.
        if (table === undefined)
            await lake.require(dataset, keys);
        return [(0,lake_dataset/* partitionPath */.WX)(dataset, keys), table];
    }));
    return new Map(tables);
}
/** The columns in the order of the panel, some of them by each thread. */
async function arrangedColumns({ threads }, columns, places) {
    const parts = (0,screening_threads/* inParts */.oP)([...columns], threads.count);
    const arranged = await Promise.all(parts.map((part) => {
        return threads.make({ job: 'arrange', task: { columns: new Map(part), places }, tables: new Map() });
    }));
    return new Map(arranged.flatMap((part) => [...part]));
}
/** @param wanted feature set; '' where any will do @throws UserError where there is none, or more than one */
async function indexedPanel(lake, wanted) {
    const sets = (await lake.list(panel_datasets/* panelIndex */.Ft, wanted === '' ? {} : { feature_set: wanted })).map((keys) => keys.feature_set);
    const [featureSet] = sets;
    if (featureSet === undefined) {
        const which = wanted === '' ? 'panel' : `panel of the feature set ${wanted}`;
        throw new errors/* UserError */.yo(`The lake ${lake.root} holds no ${which} whose shards are all there.`, {
            hint: 'Run the stages "panel" and "merge" first.',
        });
    }
    if (sets.length > 1) {
        throw new errors/* UserError */.yo(`The lake ${lake.root} holds panels of ${sets.length} feature sets: ${sets.join(', ')}.`, {
            hint: 'Say which with --feature-set.',
        });
    }
    const { table, manifest } = await lake.require(panel_datasets/* panelIndex */.Ft, { feature_set: featureSet });
    const { snapshot } = manifest.recipe.parameters;
    const { asset_bucket: buckets, year, digest, rows } = table.columns;
    let first = 0;
    const partitions = Array.from(buckets, (bucket, row) => {
        const keys = { feature_set: featureSet, asset_bucket: (0,asset_bucket/* bucketKey */.a3)(bucket), year: String(year[row]) };
        const one = { keys, digest: digest[row], rows: rows[row], first };
        first += one.rows;
        return one;
    });
    return {
        featureSet,
        snapshot: typeof snapshot === 'string' && snapshot !== '' ? snapshot : unpinned,
        partitions,
        rows: first,
    };
}
/** @throws UserError where a partition is not the one that the index names */
function refuseOther({ keys, digest, rows }, { files, digest: found }) {
    const path = (0,lake_dataset/* partitionPath */.WX)(panel_datasets/* panel */.nd, keys);
    if (digest === found && files.some((file) => file.rows === rows))
        return;
    throw new errors/* UserError */.yo(`${path} is not the partition that the index of the panel names: it was made anew since.`, {
        hint: 'Run the stage "merge" again.',
    });
}
/** @returns the snapshot that a panel is of @throws UserError where it is another one than expected; '' expects any */
function sameSnapshot({ featureSet, snapshot }, expected) {
    if (expected === '' || snapshot === expected)
        return snapshot;
    throw new errors/* UserError */.yo(`The panel ${featureSet} is ${snapshot === unpinned ? 'of no snapshot' : `of the snapshot ${snapshot}`}, expected ${expected}.`, {
        hint: 'Run the stages "panel" and "merge" for that snapshot, or name the one that the panel is of with --snapshot.',
    });
}
/** How many of the most liquid of each date a partition was made of. */
function universeOf({ recipe }) {
    const { universe } = recipe.parameters;
    return typeof universe === 'number' ? universe : Number.POSITIVE_INFINITY;
}
/** @throws UserError where a date of the panel has no universe */
async function readLiquidity({ lake, threads, signal }, { asset, starts, dates }, most) {
    const days = Array.from(dates, calendar_date/* isoDate */._$);
    const stored = new Set((await lake.list(datasets/* universePit */.jw)).map(({ as_of }) => as_of));
    refuseMissingUniverses(lake, days.filter((day) => !stored.has(day)));
    const liquidity = (0,universe/* noLiquidity */.cw)({ asset, dates });
    const references = [];
    const all = days.map((day, date) => ({ keys: { as_of: day }, date }));
    const tasks = Array.from({ length: Math.ceil(all.length / datesOfTask) }, (_, i) => all.slice(i * datesOfTask, (i + 1) * datesOfTask));
    await (0,each_in_threads/* eachInThreads */.a)(threads, tasks, signal, {
        // While threads are at work the next of these small tables are read.
        ahead: threads.count + 1,
        given: async (some) => {
            const tables = await tablesOf(lake, datasets/* universePit */.jw, some);
            for (const { manifest } of tables.values())
                references.push((0,lake_lake/* inputReference */.gV)(manifest));
            return { job: 'liquidity', task: { liquidity, frame: { asset, starts }, most, dates: some }, tables };
        },
    });
    return { liquidity, references };
}
function refuseMissingUniverses(lake, missing) {
    if (missing.length === 0)
        return;
    throw new errors/* UserError */.yo(`The lake ${lake.root} has no universe of ${(0,name_list/* counted */.hS)(missing.length, 'as-of date')} of the panel (${(0,name_list/* nameList */.OD)(missing, 5)}): which assets could be bought then, and how liquid they were, is not known.`, { hint: `Run: regimen universe --as-of ${asOfInput(missing)}` });
}
/** How the stage "universe" is told some dates: one after the other, or, where that would fill the screen, by the rule that they seem to follow. */
function asOfInput(dates) {
    if (dates.length <= 30)
        return dates.join(',');
    const days = dates.map((date) => (0,calendar_date/* epochDay */.ue)(date));
    const gaps = days.slice(1).map((day, i) => day - days[i]);
    const usual = gaps.sort((a, b) => a - b)[gaps.length >> 1];
    const rule = usual > 14 ? 'monthly' : usual > 3 ? 'weekly' : `sessions:${dates.length}`;
    return `${rule} --from ${dates[0]} --until ${dates.at(-1)}`;
}
async function readSessions(lake, { dates }) {
    const references = [];
    const exchanges = [];
    for (const keys of await lake.list(datasets/* exchangeSessions */.zv)) {
        const { table, manifest } = await lake.require(datasets/* exchangeSessions */.zv, keys);
        references.push((0,lake_lake/* inputReference */.gV)(manifest));
        exchanges.push(table.columns.date);
    }
    if (exchanges.length > 0)
        return { exchanges, references };
    // A year to both sides: labels reach beyond the last date.
    const first = Math.max((dates[0] ?? 0) - 366, (0,calendar_date/* epochDay */.ue)(nyse/* nyse */.q.firstDate));
    const last = Math.min((dates.at(-1) ?? 0) + 366, (0,calendar_date/* epochDay */.ue)(nyse/* nyse */.q.lastDate));
    const days = (0,sessions/* sessionsBetween */.M5)((0,calendar_date/* isoDate */._$)(first), (0,calendar_date/* isoDate */._$)(last)).map(({ date }) => (0,calendar_date/* epochDay */.ue)(date));
    return { exchanges: [Int32Array.from(days)], references };
}


/***/ }),

/***/ 1356:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ak: () => (/* binding */ unlessDamaged),
/* harmony export */   C2: () => (/* binding */ changeOf),
/* harmony export */   WZ: () => (/* binding */ changesBehind),
/* harmony export */   z0: () => (/* binding */ ownChange)
/* harmony export */ });
/* unused harmony export differences */
/* harmony import */ var _lake_dataset_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(33353);
/* harmony import */ var _lake_partition_files_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(98029);
/* harmony import */ var _lake_recipe_changes_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(96867);
/* harmony import */ var _remake_reason_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(68257);




/** A change that is the partition's own: it is gone, damaged, or of other code. */
function ownChange(dataset, keys, kind) {
    return { input: (0,_lake_dataset_js__WEBPACK_IMPORTED_MODULE_0__/* .partitionPath */ .WX)(dataset, keys), dataset: dataset.name, kind, before: null, now: null };
}
/** A changed input of a recipe. */
function changeOf({ input, kind, before, now }) {
    const which = input.slice === undefined ? '' : ` (${input.slice})`;
    const name = `${(0,_lake_dataset_js__WEBPACK_IMPORTED_MODULE_0__/* .partitionName */ .SF)(input)}${which}`;
    return { input: name, dataset: input.dataset, kind, before: before ?? null, now: now ?? null };
}
/** In what a recipe differs from the one that is wanted now. */
function differences(dataset, keys, recipe, wanted) {
    if (recipe.version !== wanted.version)
        return [ownChange(dataset, keys, 'other code')];
    if ((0,_lake_recipe_changes_js__WEBPACK_IMPORTED_MODULE_2__/* .otherParameters */ .j)(recipe, wanted).length > 0)
        return [ownChange(dataset, keys, 'other parameters')];
    return (0,_lake_recipe_changes_js__WEBPACK_IMPORTED_MODULE_2__/* .inputChanges */ .K)(recipe, wanted).map(changeOf);
}
/** What is behind the reason for which a partition has to be made. @param reason undefined: none */
async function changesBehind(lake, dataset, keys, wanted, reason) {
    if (reason === undefined)
        return [];
    if (reason === _remake_reason_js__WEBPACK_IMPORTED_MODULE_3__/* .damagedReason */ .I)
        return [ownChange(dataset, keys, 'damaged')];
    const manifest = await lake.manifest(dataset, keys);
    return manifest === undefined
        ? [ownChange(dataset, keys, 'gone')]
        : differences(dataset, keys, manifest.recipe, wanted);
}
/** What is looked for; `damaged` where the look finds it so. @param look at one partition */
async function unlessDamaged(look) {
    try {
        return await look();
    }
    catch (error) {
        if (error instanceof _lake_partition_files_js__WEBPACK_IMPORTED_MODULE_1__/* .DamagedPartitionError */ .qg)
            return 'damaged';
        throw error;
    }
}


/***/ }),

/***/ 93191:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  oP: () => (/* binding */ inParts),
  mu: () => (/* binding */ screenedInThreads),
  MX: () => (/* binding */ screeningThreads)
});

// EXTERNAL MODULE: ./build/lib/src/backbone/datasets.js
var datasets = __webpack_require__(69026);
// EXTERNAL MODULE: ./build/lib/src/panel/datasets.js
var panel_datasets = __webpack_require__(80019);
// EXTERNAL MODULE: ./build/lib/src/research/panel-frame.js
var panel_frame = __webpack_require__(91161);
// EXTERNAL MODULE: ./build/lib/src/research/screen.js + 3 modules
var screen = __webpack_require__(98565);
// EXTERNAL MODULE: ./build/lib/src/research/universe.js
var universe = __webpack_require__(43380);
;// CONCATENATED MODULE: ./build/lib/src/research/screening-jobs.js





function screeningJobs() {
    const reader = new universe/* UniverseReader */.Xh();
    return {
        rows: takeRows,
        arrange: async ({ columns, places }) => (0,panel_frame/* arranged */.bp)(columns, places),
        liquidity: (task, tables) => takeUniverses(reader, task, tables),
        screen: async ({ plan, liquidity, size }) => (0,screen/* screenUniverse */.E)(plan, (0,universe/* liquidUniverse */._z)(plan.frame.starts, liquidity, size)),
    };
}
async function takeRows({ rows, parts }, tables) {
    const names = ['as_of', 'asset', ...rows.columns.keys()];
    const keys = parts.map((part) => part.keys);
    let i = 0;
    for await (const { table } of tables.readEach(panel_datasets/* panel */.nd, keys, names)) {
        const { first } = parts[i++];
        const columns = table.columns;
        const put = (name, to) => to.set(columns[name], first);
        put('as_of', rows.asOf);
        put('asset', rows.asset);
        for (const [name, to] of rows.columns)
            put(name, to);
    }
    return i;
}
async function takeUniverses(reader, { liquidity, frame, most, dates }, tables) {
    const keys = dates.map((one) => one.keys);
    let i = 0;
    for await (const { table } of tables.readEach(datasets/* universePit */.jw, keys, ['asset', 'adv20_usd', 'entry'])) {
        const { date } = dates[i++];
        reader.add(liquidity, frame, date, table.columns, most);
    }
    return i;
}

// EXTERNAL MODULE: ./build/lib/src/threads/job-threads.js + 1 modules
var job_threads = __webpack_require__(83170);
// EXTERNAL MODULE: ./build/lib/src/stages/research/thread-scripts.js
var thread_scripts = __webpack_require__(30290);
;// CONCATENATED MODULE: ./build/lib/src/stages/research/screening-threads.js



/** Fewer rows are screened before another thread has started. */
const rowsWorthThreads = 100_000;
/**
 * The threads of a screening; who opens them closes them.
 *
 * @param wanted 0: as many as there are processors
 * @param rows of the panel
 */
function screeningThreads(wanted, rows) {
    const isAlone = wanted === 1 || (wanted === 0 && rows < rowsWorthThreads);
    const count = isAlone ? 0 : wanted || (0,thread_scripts/* mostThreads */.BB)();
    return new job_threads/* JobThreads */.h({ script: (0,thread_scripts/* threadScript */.UQ)('screening'), count, jobs: screeningJobs });
}
/**
 * Screens the candidates of a plan in universes of several sizes, each thread some of the candidates. The next universe is begun before the one before is taken.
 *
 * @returns what comes of each size, in order
 */
async function* screenedInThreads(threads, plan, liquidity, sizes) {
    // Neighbours among candidates share inputs.
    const parts = inParts(plan.candidates, threads.count);
    const begin = (size) => {
        const all = parts.map((candidates) => {
            const task = { plan: { ...plan, candidates }, liquidity, size };
            return threads.make({ job: 'screen', task, tables: new Map() });
        });
        const made = Promise.all(all).then((screened) => screened.flat());
        // Told when its turn comes, or by nobody when the screening is stopped before.
        made.catch(() => undefined);
        return { size, made };
    };
    const begun = [];
    for (const size of sizes) {
        begun.push(begin(size));
        if (begun.length === 1 && !threads.isAlone)
            continue;
        for (const next of begun.splice(0, 1))
            yield { size: next.size, screened: await next.made };
    }
    for (const { size, made } of begun)
        yield { size, screened: await made };
}
/** Some beside each other for each thread. */
function inParts(all, most) {
    const parts = Math.min(most, all.length);
    const placeOf = (part) => Math.floor((part * all.length) / parts);
    return Array.from({ length: parts }, (_, part) => all.slice(placeOf(part), placeOf(part + 1)));
}


/***/ }),

/***/ 67174:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   fO: () => (/* binding */ spareHoldout),
/* harmony export */   t3: () => (/* binding */ fixHoldout),
/* harmony export */   tg: () => (/* binding */ fromFirstRanking)
/* harmony export */ });
/* harmony import */ var _research_stage_b_holdout_store_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6318);
/* harmony import */ var _research_stage_b_plan_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(91078);


/** Leaves out the dates that are judged by a day of the holdout, as the ledger has it or as a programme that begins now would have it. Nothing is written. */
async function spareHoldout({ lake }, read, rules, settings) {
    const { frame, exchanges } = read;
    const { window, sample } = (0,_research_stage_b_plan_js__WEBPACK_IMPORTED_MODULE_1__/* .sampleOf */ .uV)(frame.dates, exchanges, rules, settings, await _research_stage_b_holdout_store_js__WEBPACK_IMPORTED_MODULE_0__/* .holdoutStore */ .X.read(lake));
    return { read: withDates(read, 0, sample), window };
}
/** Leaves out the first dates, on which fewer assets could be bought than are ranked; none where no date has so many. */
function fromFirstRanking(read, minNames) {
    const { buyable } = read.liquidity;
    const first = buyable.findIndex((count) => count >= minNames);
    return first <= 0 ? read : withDates(read, first, buyable.length);
}
/** The panel on some of its dates, from `first` up to `end`, which is not included. Its rows stay where they are. */
function withDates(read, first, end) {
    const { frame, liquidity } = read;
    const { adv20Usd, place, buyable } = liquidity;
    return {
        ...read,
        frame: { ...frame, dates: frame.dates.subarray(first, end), starts: frame.starts.subarray(first, end + 1) },
        liquidity: { adv20Usd, place, buyable: buyable.subarray(first, end) },
    };
}
/** Fixes the days that a programme sets aside, where they are not yet: before anything is scored. */
async function fixHoldout({ lake, clock }, window, { programme, who }) {
    if (window === undefined)
        return;
    const isFixed = ({ lines }) => lines.some(({ line }) => line.kind === 'window' && line.window === window.window);
    if (isFixed(await _research_stage_b_holdout_store_js__WEBPACK_IMPORTED_MODULE_0__/* .holdoutStore */ .X.read(lake)))
        return;
    const when = new Date(clock()).toISOString();
    await _research_stage_b_holdout_store_js__WEBPACK_IMPORTED_MODULE_0__/* .holdoutStore */ .X.append(lake, (ledger) => isFixed(ledger) ? [] : [{ kind: 'window', programme, ...window, who, when }]);
}


/***/ }),

/***/ 4842:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ TrialAttempts)
/* harmony export */ });
/* harmony import */ var _research_trial_store_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(98783);

/**
 * Trials between two lines of the ledger each: one that says that it is tried, before, and one with what came of it. Where the work fails the ledger says so of every trial that
 * has no result yet; where it is killed they stand as abandoned. Either way they count.
 */
class TrialAttempts {
    #lake;
    #when;
    /** Number of the planned line, by trial, of those that have no result yet. */
    #open = new Map();
    constructor(lake, when) {
        this.#lake = lake;
        this.#when = when;
    }
    /** Writes the planned lines. @param when now, ISO 8601 */
    static async plan(lake, planned, when) {
        const attempts = new TrialAttempts(lake, when);
        await (0,_research_trial_store_js__WEBPACK_IMPORTED_MODULE_0__/* .appendTrials */ .K)(lake, ({ head }) => {
            for (const [i, { trial }] of planned.entries())
                attempts.#open.set(trial, head.seq + 1 + i);
            return planned.map((line) => ({ kind: 'planned', ...line, when: when() }));
        });
        return attempts;
    }
    /** Writes what came of trials. @returns the ledger as it is then */
    async finish(results) {
        const ledger = await (0,_research_trial_store_js__WEBPACK_IMPORTED_MODULE_0__/* .appendTrials */ .K)(this.#lake, () => results.map((one) => ({
            kind: 'scored',
            ...one,
            planned: this.#open.get(one.trial),
            when: this.#when(),
        })));
        for (const { trial } of results)
            this.#open.delete(trial);
        return ledger;
    }
    /** Does work, and notes where it fails that of every trial without a result. @throws what the work throws */
    async during(work) {
        try {
            return await work();
        }
        catch (error) {
            const why = error instanceof Error ? error.message : String(error);
            const noted = (0,_research_trial_store_js__WEBPACK_IMPORTED_MODULE_0__/* .appendTrials */ .K)(this.#lake, () => Array.from(this.#open, ([trial, planned]) => ({ kind: 'failed', trial, planned, why, when: this.#when() })));
            // Where not even that can be stored they stand as abandoned, and what is told is the first failure.
            await noted.catch(() => undefined);
            throw error;
        }
    }
}


/***/ }),

/***/ 25685:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ combinationCount),
/* harmony export */   v: () => (/* binding */ combinations)
/* harmony export */ });
/** C(n, k): how many choices there are; infinite beyond 2^53. */
function combinationCount(n, k) {
    let count = 1;
    // Each product is a number of choices itself, and whole.
    for (let i = 1; i <= Math.min(k, n - k); i++) {
        count = (count * (n - i + 1)) / i;
        if (count > Number.MAX_SAFE_INTEGER)
            return Number.POSITIVE_INFINITY;
    }
    return count;
}
/** Every choice of k of 0 … n − 1, each ascending, in lexicographic order (Knuth, The Art of Computer Programming 4A, 7.2.1.3). */
function* combinations(n, k) {
    const chosen = Array.from({ length: k }, (_, i) => i);
    while (true) {
        yield chosen.slice();
        let i = k - 1;
        while (i >= 0 && chosen[i] === n - k + i)
            i--;
        if (i < 0)
            return;
        chosen[i] = chosen[i] + 1;
        for (let j = i + 1; j < k; j++)
            chosen[j] = chosen[j - 1] + 1;
    }
}


/***/ }),

/***/ 7951:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   k: () => (/* binding */ cosineTest)
/* harmony export */ });
/* unused harmony export cosineCount */
/* harmony import */ var _mean_deviation_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(17842);
/* harmony import */ var _student_t_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(88119);


/** How many values of a series may overlap before more of them within the same span count as one. */
const mostOverlap = 4;
/**
 * ν: max(1, ⌊0.4·m^⅔⌋) (Lazarus, Lewis, Stock and Watson 2018, section 4). m is n where at most four neighbours overlap; where more do, as with daily
 * values of 20 days, it is 4n/overlap: sampling the same span more often adds no lower frequency, and cosines quicker than the overlap would see a
 * variance that the overlap has averaged away.
 */
function cosineCount(n, overlap) {
    const spans = n / Math.max(1, overlap / mostOverlap);
    return Math.max(1, Math.floor(0.4 * spans ** (2 / 3) + 1e-9));
}
/**
 * Test of the mean of a serially correlated series by the equal-weighted cosine estimator: Ω = (1/ν) Σ_{j=1..ν} Λ_j² with Λ_j =
 * √(2/T) Σ_{t=1..T} (x_t − x̄) cos(πj(t − ½)/T), t = x̄/√(Ω/n), Student's t with ν degrees of freedom (Lazarus, Lewis, Stock and Watson, "HAR
 * inference: recommendations for practice", Journal of Business and Economic Statistics 36(4), 2018). Where values overlap it keeps its size on few
 * of them, which Newey and West's test does not.
 *
 * @param values in order of time; NaN is missing: it keeps its place, and its products are left out, as in `meanTest`
 * @param overlap how many values in a row share a period; 1 where none do
 * @throws {RangeError} when it is not a positive integer
 */
function cosineTest(values, overlap) {
    if (!Number.isSafeInteger(overlap) || overlap < 1)
        throw new RangeError(`An overlap is an integer ≥ 1, found ${overlap}.`);
    const { mean, deviation, n } = (0,_mean_deviation_js__WEBPACK_IMPORTED_MODULE_1__/* .meanDeviation */ .r)(values);
    const cosines = Math.min(cosineCount(n, overlap), Math.max(1, n - 1));
    const none = { mean, deviation, n, standardError: null, t: null, cosines, pValue: null, effectiveN: null };
    if (mean === null || deviation === null || deviation === 0 || n < 2)
        return none;
    const centred = values.map((value) => (Number.isNaN(value) ? 0 : value - mean));
    // Var(Σ) = T·Ω, of which n values are there: without missing ones the standard error is √(Ω/n).
    const varianceOfSum = values.length * longRunVariance(centred, cosines);
    const standardError = Math.sqrt(varianceOfSum) / n;
    if (!(standardError > 1e-12 * deviation))
        return none;
    const t = mean / standardError;
    const pValue = (0,_student_t_js__WEBPACK_IMPORTED_MODULE_0__/* .tTwoSided */ .u)(t, cosines);
    return { mean, deviation, n, standardError, t, cosines, pValue, effectiveN: (deviation / standardError) ** 2 };
}
function longRunVariance(centred, cosines) {
    const count = centred.length;
    const table = cosineTable(count);
    let sum = 0;
    for (let j = 1; j <= cosines; j++) {
        let projection = 0;
        // cos(πj(t − ½)/T) = cos(2π·j(2t − 1)/4T): all are among 4T values.
        for (let t = 0, at = j; t < count; t++, at = (at + 2 * j) % table.length) {
            projection += centred[t] * table[at];
        }
        sum += (2 / count) * projection ** 2;
    }
    return sum / cosines;
}
let lastTable = new Float64Array(0);
/** cos(2πm/4T) for m in 0 … 4T − 1; series of one length come one after the other. */
function cosineTable(count) {
    if (lastTable.length !== 4 * count) {
        lastTable = Float64Array.from({ length: 4 * count }, (_, m) => Math.cos((Math.PI * m) / (2 * count)));
    }
    return lastTable;
}


/***/ }),

/***/ 11008:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   l: () => (/* binding */ dotProduct)
/* harmony export */ });
/** Σ x·y. @throws {RangeError} when the lengths differ */
function dotProduct(x, y) {
    if (x.length !== y.length)
        throw new RangeError(`A product needs pairs: ${x.length} against ${y.length} values.`);
    let sum = 0;
    for (let i = 0; i < x.length; i++)
        sum += x[i] * y[i];
    return sum;
}


/***/ }),

/***/ 48940:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ median),
/* harmony export */   Y: () => (/* binding */ quantile)
/* harmony export */ });
/**
 * Quantile by linear interpolation between order statistics, bit for bit as `numpy.quantile` (method "linear";
 * Hyndman and Fan 1996, definition 7).
 *
 * @param values any order, at least one, none NaN
 * @param q in 0..1
 * @throws {RangeError} on no values, a NaN among them, or q outside 0..1
 */
function quantile(values, q) {
    if (!(q >= 0 && q <= 1))
        throw new RangeError(`A quantile's q lies in 0..1, found ${q}.`);
    const sorted = sortedValues(values);
    const position = (sorted.length - 1) * q;
    const below = Math.floor(position);
    const low = sorted[below];
    const high = sorted[Math.min(below + 1, sorted.length - 1)];
    if (low === high)
        return low;
    const fraction = position - below;
    const step = high - low;
    // numpy's lerp: from the nearer end, so that both ends are met exactly.
    return fraction >= 0.5 ? high - step * (1 - fraction) : low + step * fraction;
}
/**
 * Median: the middle value, or the mean of the two middle ones, as `numpy.median`.
 *
 * @throws {RangeError} on no values or a NaN among them
 */
function median(values) {
    const sorted = sortedValues(values);
    const upper = sorted.length >> 1;
    const high = sorted[upper];
    return sorted.length % 2 === 1 ? high : (sorted[upper - 1] + high) / 2;
}
function sortedValues(values) {
    const sorted = Float64Array.from(values).sort();
    if (sorted.length === 0)
        throw new RangeError('A quantile needs at least one value.');
    // Typed arrays sort NaN to the end.
    if (Number.isNaN(sorted[sorted.length - 1]))
        throw new RangeError('A quantile of NaN is undefined.');
    return sorted;
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

/***/ 53088:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Qj: () => (/* binding */ markdownTable),
/* harmony export */   UZ: () => (/* binding */ markdownCell),
/* harmony export */   VO: () => (/* binding */ zeroWidthSpace),
/* harmony export */   ed: () => (/* binding */ textTable),
/* harmony export */   u6: () => (/* binding */ visibleMarkdown)
/* harmony export */ });
/* harmony import */ var _visible_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9071);

const longestCell = 200;
/** Parts what would otherwise be read as one; the text itself never holds it, and a terminal does not need it. */
const zeroWidthSpace = '\u200b';
/**
 * Text for a cell of a Markdown table: shown as it is, whatever it holds. Everything that Markdown or HTML would read as
 * markup is escaped, line breaks become spaces, what cannot be seen is left out, and long text is cut. What GitHub turns into a link, a mention
 * or a reference even when it is escaped (`@team`, `#1`, `GH-1`, `www.`, `://`) is parted by a character without width.
 */
function markdownCell(text, longest = longestCell) {
    const line = (0,_visible_text_js__WEBPACK_IMPORTED_MODULE_0__/* .visibleText */ .Q6)(text).trim();
    const characters = Array.from(line.slice(0, longest * 2 + 2));
    const cut = characters.length > longest ? `${characters.slice(0, longest - 1).join('')}…` : characters.join('');
    const parted = cut.replaceAll(/@|#(?=\d)|:(?=\/\/)|www(?=\.)|GH(?=-\d)/gi, `$&${zeroWidthSpace}`);
    return parted.replaceAll(/[&<>]/g, (sign) => entities[sign]).replaceAll(/[\\`*_{}[\]()#+!|~@$:]/g, '\\$&');
}
const entities = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };
/** Markdown as people see it: what its makers let through of control and invisible characters is left out, but for the sign that parts. */
function visibleMarkdown(markdown) {
    return markdown.split(zeroWidthSpace).map(_visible_text_js__WEBPACK_IMPORTED_MODULE_0__/* .visibleLines */ .gB).join(zeroWidthSpace);
}
/** A Markdown table; the cells are Markdown already. Columns named in `right` are aligned to the right. */
function markdownTable(header, rows, right = []) {
    const rule = header.map((name) => (right.includes(name) ? '---:' : '---'));
    return [header, rule, ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}
/** A Markdown table of plain text: every cell is escaped. */
function textTable(header, rows) {
    return markdownTable(header, rows.map((cells) => cells.map((cell) => markdownCell(cell))));
}


/***/ }),

/***/ 9071:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $m: () => (/* binding */ visibleJson),
/* harmony export */   Q6: () => (/* binding */ visibleText),
/* harmony export */   gB: () => (/* binding */ visibleLines)
/* harmony export */ });
/** What a terminal obeys: CSI and OSC sequences, ECMA-48. Each part can match in one way only, so the time is linear. */
const escapeCharacter = String.fromCharCode(0x1b);
const terminalSequence = new RegExp(`(?:${escapeCharacter}\\[|\\u009b)[0-?]*[ -/]*[@-~]|` +
    `(?:${escapeCharacter}\\]|\\u009d)[^\\u0007\\u009c${escapeCharacter}]*(?:\\u0007|\\u009c|${escapeCharacter}\\\\)`, 'gu');
/**
 * What no reader sees and what changes how the rest is read: zero-width characters, soft hyphens, marks that turn the direction, variation selectors,
 * tag characters, fillers, byte order marks. Default_Ignorable_Code_Point is Unicode's own list of what is not shown.
 */
const unseen = /[\p{Cf}\p{Default_Ignorable_Code_Point}]+/gu;
const control = /[\p{Cc}\p{Zl}\p{Zp}]+/gu;
const controlInLines = /[^\P{Cc}\n\t]+|[\p{Zl}\p{Zp}]+/gu;
/** Ends of lines outside of texts are JSON's own; inside they are escaped already. */
const unseenInJson = /[^\P{Cc}\n]|[\p{Cf}\p{Co}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/gu;
const anyOfThem = /[\p{Cc}\p{Zl}\p{Zp}\p{Cf}\p{Default_Ignorable_Code_Point}\p{Cs}]/u;
/**
 * A text as people see it, on one line: well-formed, without what steers a terminal, hides or turns the direction. Control characters and ends of
 * lines become one space, what has no width is left out, so that a word which was parted by it is whole again. Everything that strangers wrote
 * goes through here, or through {@link visibleLines}, on its way out.
 */
function visibleText(text) {
    return anyOfThem.test(text) ? withoutUnseen(text).replace(control, ' ') : text;
}
/** As {@link visibleText}, with its lines and tabs as they are; ends of lines as `\n`. */
function visibleLines(text) {
    if (!anyOfThem.test(text))
        return text;
    return withoutUnseen(text.replace(/\r\n?/gu, '\n')).replace(controlInLines, ' ');
}
function withoutUnseen(text) {
    return text.toWellFormed().replace(terminalSequence, '').replace(unseen, '');
}
/** JSON as text in which what cannot be seen is written as escapes: the same document. */
function visibleJson(json) {
    return json.replace(unseenInJson, (character) => Array.from({ length: character.length }, (_, i) => `\\u${character.charCodeAt(i).toString(16).padStart(4, '0')}`).join(''));
}


/***/ })

};
