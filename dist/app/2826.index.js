export const id = 2826;
export const ids = [2826];
export const modules = {

/***/ 47529:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bh: () => (/* binding */ regimeColours),
/* harmony export */   Hu: () => (/* binding */ rule),
/* harmony export */   Kb: () => (/* binding */ regimeColour),
/* harmony export */   LN: () => (/* binding */ soft),
/* harmony export */   M1: () => (/* binding */ weekAxis),
/* harmony export */   Pw: () => (/* binding */ ink),
/* harmony export */   Vk: () => (/* binding */ chartConfig),
/* harmony export */   c9: () => (/* binding */ chartFrame),
/* harmony export */   t7: () => (/* binding */ regimeShape),
/* harmony export */   w9: () => (/* binding */ regimeShapes)
/* harmony export */ });
/** Colours of the regimes, in the order of the site's regimes; they differ in lightness too, and a shape goes with each. */
const regimeColours = ['var(--one)', 'var(--two)', 'var(--three)', 'var(--four)'];
const regimeShapes = ['circle', 'square', 'triangle-up', 'diamond'];
const ink = 'var(--ink)';
const soft = 'var(--soft)';
const rule = 'var(--rule)';
/** The colour of a regime by its position; the fifth has the first one's again. */
function regimeColour(position) {
    return regimeColours[position % regimeColours.length];
}
function regimeShape(position) {
    return regimeShapes[position % regimeShapes.length];
}
/** Width of every chart, so that several stand beside each other, and one on a phone. */
const chartWidth = 350;
/** The frame of a chart: its margins are given, and do not follow texts whose width nobody knows before they are shown. */
function chartFrame(height, padding) {
    return { width: chartWidth - padding.left - padding.right, height, padding, autosize: 'none' };
}
/** The look of every chart. Colours are the page's custom properties, so that light, dark and print each have theirs. */
const chartConfig = {
    aria: false,
    background: 'transparent',
    font: 'inherit',
    view: { stroke: null },
    axis: {
        domainColor: soft,
        gridColor: rule,
        labelColor: soft,
        labelFontSize: 11,
        tickColor: soft,
        tickSize: 3,
        titleColor: soft,
        titleFontSize: 11,
        titleFontWeight: 'normal',
        titlePadding: 6,
    },
    axisX: { grid: false },
    axisY: { domain: false, ticks: false, labelPadding: 5 },
    header: { labelColor: ink, labelFontSize: 12, titleColor: soft },
    legend: { labelColor: soft, labelFontSize: 11, titleColor: soft, titleFontSize: 11, titleFontWeight: 'normal' },
    text: { color: ink, fontSize: 11 },
    rule: { color: soft },
    line: { strokeWidth: 1.6 },
};
/** The weeks from left to right, by month, or by year where there are many. */
function weekAxis(weeks) {
    return {
        field: 'week',
        type: 'temporal',
        scale: { type: 'utc' },
        axis: { title: null, format: weeks > 60 ? '%Y' : '%b ’%y', tickCount: 5, labelFlush: true },
    };
}


/***/ }),

/***/ 60279:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C4: () => (/* binding */ lyingIntervals),
/* harmony export */   mO: () => (/* binding */ intervalDomain),
/* harmony export */   qo: () => (/* binding */ uprightIntervals)
/* harmony export */ });
/* harmony import */ var _chart_config_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(47529);

/** The least and the highest end of the intervals of several charts, with 0. */
function intervalDomain(points) {
    const ends = points.flatMap(({ value, low, high }) => [value, low, high]).filter((end) => end !== null);
    return [ends.reduce((least, end) => Math.min(least, end), 0), ends.reduce((most, end) => Math.max(most, end), 0)];
}
const uprightHeight = 170;
const lyingMargins = { left: 126, right: 30, top: 4, bottom: 24 };
const signLabels = (format) => `replace(format(datum.value, '${format}'), '-', '−')`;
/** What both kinds of chart encode alike. */
function encodings({ look, title, format, domain }, tickCount) {
    const names = [...look.names];
    return {
        offset: { field: 'series', scale: { domain: names } },
        colour: {
            field: 'series',
            type: 'nominal',
            scale: { domain: names, range: [...look.colours] },
            legend: null,
        },
        shape: {
            field: 'series',
            type: 'nominal',
            scale: { domain: names, range: [...look.shapes] },
            legend: null,
        },
        low: {
            field: 'low',
            type: 'quantitative',
            ...(domain ? { scale: { domain: [...domain], nice: true } } : {}),
            axis: { title, format, tickCount, labelExpr: signLabels(format) },
        },
        value: { field: 'value', type: 'quantitative' },
    };
}
const zeroMark = { type: 'rule', color: _chart_config_js__WEBPACK_IMPORTED_MODULE_0__/* .soft */ .LN, strokeWidth: 1 };
const intervalMark = { type: 'rule', strokeWidth: 2 };
const valueMark = { type: 'point', filled: true, size: 75, opacity: 1 };
/** Points with intervals above a group axis, a line at 0, and the number of observations under each. */
function uprightIntervals(chart) {
    const { points, groups } = chart;
    const { offset, colour, shape, low, value } = encodings(chart, 5);
    const x = {
        field: 'group',
        type: 'ordinal',
        scale: { domain: [...groups], paddingInner: 0.15 },
        axis: { title: null, labelAngle: 0, domain: false, ticks: false, offset: 14 },
    };
    return {
        ...(0,_chart_config_js__WEBPACK_IMPORTED_MODULE_0__/* .chartFrame */ .c9)(uprightHeight, { left: 40, right: 4, top: 8, bottom: 40 }),
        data: { values: [...points] },
        layer: [
            { mark: zeroMark, encoding: { y: { datum: 0 } } },
            { mark: intervalMark, encoding: { x, xOffset: offset, y: low, y2: { field: 'high' }, color: colour } },
            { mark: valueMark, encoding: { x, xOffset: offset, y: value, color: colour, shape } },
            {
                mark: { type: 'text', fontSize: 10, color: _chart_config_js__WEBPACK_IMPORTED_MODULE_0__/* .soft */ .LN, baseline: 'top', dy: 4 },
                encoding: { x, xOffset: offset, y: { value: uprightHeight }, text: { field: 'n' } },
            },
        ],
    };
}
/** Points with intervals beside their names, a line at 0, and the number of observations at the right. */
function lyingIntervals(chart) {
    const { points, groups, look } = chart;
    const { offset, colour, shape, low, value } = encodings(chart, 4);
    const y = {
        field: 'group',
        type: 'ordinal',
        scale: { domain: [...groups] },
        axis: {
            title: null,
            domain: false,
            ticks: false,
            labelLimit: 0,
            labelColor: _chart_config_js__WEBPACK_IMPORTED_MODULE_0__/* .ink */ .Pw,
            grid: true,
            gridColor: _chart_config_js__WEBPACK_IMPORTED_MODULE_0__/* .rule */ .Hu,
            bandPosition: 0,
        },
    };
    const step = Math.max(26, 14 * look.names.length + 8);
    return {
        ...(0,_chart_config_js__WEBPACK_IMPORTED_MODULE_0__/* .chartFrame */ .c9)(step * Math.max(1, groups.length), {
            ...lyingMargins,
            left: Math.max(lyingMargins.left, chart.nameWidth ?? 0),
        }),
        data: { values: [...points] },
        layer: [
            { mark: zeroMark, encoding: { x: { datum: 0 } } },
            { mark: intervalMark, encoding: { y, yOffset: offset, x: low, x2: { field: 'high' }, color: colour } },
            { mark: valueMark, encoding: { y, yOffset: offset, x: value, color: colour, shape } },
            {
                mark: { type: 'text', fontSize: 10, color: _chart_config_js__WEBPACK_IMPORTED_MODULE_0__/* .soft */ .LN, align: 'left', dx: 4 },
                encoding: { y, yOffset: offset, x: { value: { expr: 'width' } }, text: { field: 'n' } },
            },
        ],
    };
}


/***/ }),

/***/ 38069:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Dy: () => (/* binding */ webAddress),
/* harmony export */   Xx: () => (/* binding */ trustedHtml),
/* harmony export */   os: () => (/* binding */ shortText),
/* harmony export */   qk: () => (/* binding */ foreignText),
/* harmony export */   qy: () => (/* binding */ html)
/* harmony export */ });
/* unused harmony export Html */
/* harmony import */ var _text_visible_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9071);

/** Text that is markup already. Only `html` and `trustedHtml` make it, so that whatever else reaches a page is escaped. */
class Html {
    #markup;
    constructor(markup) {
        this.#markup = markup;
    }
    toString() {
        return this.#markup;
    }
}
/**
 * A template of HTML: `` html`<p>${text}</p>` ``. What is inserted is text unless it is `Html`, and is safe between tags and in
 * quoted attributes. Addresses need more: see `webAddress`.
 */
function html(strings, ...contents) {
    return new Html(strings.reduce((markup, part, i) => markup + markupOf(contents[i - 1]) + part));
}
/** Markup that did not come from `html`; never anything that was read. */
function trustedHtml(markup) {
    return new Html(markup);
}
function markupOf(content) {
    if (content === null || content === undefined || content === false)
        return '';
    if (content instanceof Html)
        return content.toString();
    if (typeof content === 'string')
        return escaped(content);
    if (typeof content === 'number')
        return String(content);
    return content.map(markupOf).join('');
}
const entities = {
    '&': '&amp;',
    '<': '&lt;',
    '>': '&gt;',
    '"': '&quot;',
    "'": '&#39;',
};
function escaped(text) {
    return (0,_text_visible_text_js__WEBPACK_IMPORTED_MODULE_0__/* .visibleText */ .Q6)(text).replaceAll(/[&<>"']/g, (sign) => entities[sign]);
}
/** The text, cut to so many characters at most; a cut one ends with "…". */
function shortText(text, longest) {
    // A character is at most two UTF-16 units: a text of megabytes is not taken apart.
    const characters = Array.from((0,_text_visible_text_js__WEBPACK_IMPORTED_MODULE_0__/* .visibleText */ .Q6)(text.slice(0, 2 * longest + 2)).trim());
    return characters.length > longest
        ? `${characters
            .slice(0, longest - 1)
            .join('')
            .trimEnd()}…`
        : characters.join('');
}
/** Text of other people: cut, and with a writing direction that does not reach its surroundings. */
function foreignText(text, longest) {
    return html `<bdi>${shortText(text, longest)}</bdi>`;
}
const longestAddress = 2048;
/** The address in its normal form where it is one that a reader can be sent to: http or https, without user and password. */
function webAddress(text) {
    if (text.length > longestAddress)
        return undefined;
    const url = URL.parse(text);
    if (url === null || (url.protocol !== 'https:' && url.protocol !== 'http:'))
        return undefined;
    return url.username === '' && url.password === '' ? url.href : undefined;
}


/***/ }),

/***/ 84423:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  M: () => (/* binding */ page)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./build/lib/src/report/site/html.js
var html = __webpack_require__(38069);
;// CONCATENATED MODULE: ./build/lib/src/report/site/style.js
/*
 * The one style of the site. Every page carries it, so that a page that is saved or sent alone is whole. Colours are custom properties:
 * charts and bars name them too, and so follow the scheme and the printer.
 */
const light = `
--paper:#fcfbf8;--panel:#f5f3ed;--ink:#191c20;--soft:#4f565f;--rule:#dedacf;--firm:#191c20;
--link:#17508c;--good:#0d5f4b;--bad:#9c2f1f;--one:#1b5f9e;--two:#a05000;--three:#6a4aa5;--four:#3c6b23;--mark:#fff3c4;`;
const dark = `
--paper:#14171a;--panel:#1c2024;--ink:#e8e5de;--soft:#b0b5bc;--rule:#353a41;--firm:#8d939b;
--link:#8fbdf2;--good:#6cc9ab;--bad:#f0907f;--one:#7db4ee;--two:#e6a660;--three:#bba6f2;--four:#9dc779;--mark:#3d3517;`;
const style = `
:root{color-scheme:light dark;${light}
--sans:-apple-system,"Segoe UI",Roboto,"Noto Sans","Helvetica Neue","Liberation Sans",Arial,sans-serif;
--serif:"Iowan Old Style",Charter,"Bitstream Charter","Palatino Linotype",Palatino,"Noto Serif",Georgia,"Liberation Serif","Times New Roman",serif;
--mono:ui-monospace,SFMono-Regular,Menlo,Consolas,"Liberation Mono",monospace}
@media (prefers-color-scheme:dark){:root{${dark}}}
*{box-sizing:border-box}
html{-webkit-text-size-adjust:100%;text-size-adjust:100%;scroll-padding-top:1rem}
body{margin:0 auto;max-width:76rem;padding:0 1.5rem;background:var(--paper);color:var(--ink);font:15px/1.5 var(--sans);font-kerning:normal;overflow-wrap:break-word}
a{color:var(--link);text-decoration-thickness:.06em;text-underline-offset:.18em}
a:hover{text-decoration-thickness:.12em}
:focus-visible{outline:2px solid var(--link);outline-offset:2px;border-radius:1px}
.skip{position:absolute;left:-99rem;padding:.5rem 1rem;background:var(--paper)}
.skip:focus{left:.5rem;top:.5rem;z-index:9}
.hidden{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
p{margin:.4rem 0;max-width:44rem}
code{font:.92em var(--mono)}
h1,h2{font-family:var(--serif);font-weight:600;text-wrap:balance}
h1{margin:2rem 0 .2rem;font-size:2.15rem;line-height:1.15;letter-spacing:-.012em}
h2{margin:2.6rem 0 .7rem;padding-top:.65rem;border-top:1px solid var(--firm);font-size:1.32rem;line-height:1.25}
h3{margin:1.6rem 0 .3rem;font-size:1rem;line-height:1.3}
h3 small{font-size:.87rem;font-weight:400;color:var(--soft)}
.lede{font-size:1.06rem;color:var(--soft);max-width:48rem}
.masthead{display:flex;flex-wrap:wrap;align-items:baseline;justify-content:space-between;gap:.2rem 2rem;padding:1.1rem 0 .55rem;border-bottom:3px double var(--firm)}
.brand{margin:0;font:600 1.12rem var(--serif)}
.brand a{color:inherit;text-decoration:none}
.brand span{font:.8rem var(--sans);color:var(--soft);margin-left:.35rem}
nav ul{display:flex;flex-wrap:wrap;gap:.1rem 1.35rem;margin:0;padding:0;list-style:none;font-size:.9rem}
nav a{display:inline-block;padding:.3rem 0;color:var(--soft);text-decoration:none;border-bottom:2px solid transparent}
nav a:hover{color:var(--ink);border-color:var(--rule)}
nav a[aria-current]{color:var(--ink);border-color:var(--ink)}
.facts{display:flex;flex-wrap:wrap;gap:.6rem 2.4rem;margin:1rem 0 0;font-size:.87rem}
.facts div{min-width:8rem}
.facts dt{color:var(--soft)}
.facts dd{margin:0;font-weight:600}
.cards{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(20rem,100%),1fr));gap:0 1.6rem;margin:1.4rem 0 0}
.card{display:grid;grid-template-rows:subgrid;grid-row:span 6;padding:.75rem 0 .6rem;border-top:4px solid var(--hue)}
.card header{display:flex;justify-content:space-between;align-items:baseline;gap:1rem}
.card h3{margin:0;font-size:.95rem}
.status{font-size:.8rem;color:var(--soft)}
.card .verdict{margin:.25rem 0 0;font:600 1.85rem/1.2 var(--serif);letter-spacing:-.01em}
.card .because{margin:.1rem 0 .5rem;font-size:.93rem}
.card footer{display:flex;flex-wrap:wrap;align-content:start;gap:.1rem 1.2rem;padding-top:.4rem;font-size:.8rem;color:var(--soft)}
.regime-1{--hue:var(--one)}.regime-2{--hue:var(--two)}.regime-3{--hue:var(--three)}.regime-4{--hue:var(--four)}
.key{display:inline-block;width:.8em;height:.8em;margin-right:.15em;vertical-align:-.04em;fill:var(--hue,var(--ink))}
.strip{margin:.35rem 0 0;line-height:0}.strip svg{max-width:100%;height:auto}
.key.outcome{width:.95em;height:.95em;vertical-align:-.12em}.outcome{fill:var(--ink)}.outcome.ahead{fill:var(--one)}.outcome.behind{fill:var(--two)}.outcome.would-ahead,.outcome.would-behind,.outcome.would-open{fill:none;stroke:var(--ink);stroke-width:1.4}.outcome.would-ahead{stroke:var(--one)}.outcome.would-behind{stroke:var(--two)}.outcome.skipped,.outcome.undecided{fill:none;stroke:var(--soft);stroke-width:1.4}.outcome.missing{fill:var(--soft)}
.decision,.audit{white-space:nowrap}
.sign{display:inline-block;width:.62em;height:.62em;margin-right:.08em;fill:var(--good);stroke:var(--good);stroke-width:0}
.sign .hollow{fill:none;stroke:var(--soft);stroke-width:1.5}
.decision.is-none,.audit.none{color:var(--soft)}
.passed,.yes{color:var(--good)}.failed,.no{color:var(--bad)}.unknown{color:var(--soft)}
.bar{display:inline-block;vertical-align:-.06em;overflow:visible}
.bar .range{stroke:var(--ink);stroke-width:2}.bar .mean{fill:var(--ink)}.bar .plus{fill:var(--one)}.bar .minus{fill:none;stroke:var(--two);stroke-width:1}.bar .level{fill:var(--soft);opacity:.65}
.bar .axis{stroke:var(--soft);stroke-width:1;opacity:.7}.bar .threshold{stroke:var(--ink);stroke-width:1.6}
.scroll{overflow-x:auto;margin:.2rem 0 1rem;scrollbar-width:thin;position:relative}
table{border-collapse:collapse;width:100%;font-size:13px;line-height:1.35}
caption{padding:0 0 .35rem;text-align:left;color:var(--soft)}
caption span{position:sticky;left:0;display:inline-block;max-width:min(100%,calc(100vw - 2rem))}
th,td{padding:.26rem .55rem .26rem 0;text-align:left;vertical-align:baseline;font-weight:400}
th:last-child,td:last-child{padding-right:0}
thead th{font-size:12px;color:var(--soft);border-bottom:1px solid var(--firm);vertical-align:bottom;line-height:1.2;padding-top:.1rem}
tbody tr{border-bottom:1px solid var(--rule)}
tbody th{font-weight:600;white-space:nowrap}
tbody tr:hover{background:var(--panel)}
.number{text-align:right;white-space:nowrap;font-variant-numeric:tabular-nums lining-nums}
.names{min-width:9rem}
.driver{white-space:nowrap;font-variant-numeric:tabular-nums lining-nums}
.figure{display:inline-block;min-width:2.9em;text-align:right}
.headline{min-width:15rem}.headline a{color:inherit;text-decoration-color:var(--firm);text-decoration-thickness:1px}.signs{white-space:nowrap}.group{padding-left:1.4rem}
.publisher,.n,.interval,.needed{color:var(--soft)}
.publisher{font-size:12px}
.interval{white-space:nowrap}
td .value{font-weight:600}
.record td .value,.record td .note{display:block}.note{font-size:12px;line-height:1.25;color:var(--soft)}.record td .interval,.record td .n{font-size:12px;line-height:1.25}.record td .n{margin-left:.35em}.drawn{width:9rem;vertical-align:middle;padding-left:.3rem}
.rules{font-size:12.5px}
.rules th{font-weight:400;color:var(--ink)}
.rules tbody tr:last-child{border-bottom:0}
.rules td{padding-top:.2rem;padding-bottom:.2rem}
.rules .met{text-align:right;width:1.2em}
.source{font-size:12px;color:var(--soft);text-decoration-style:dotted}
.notice{margin:.8rem 0 1rem;padding:.6rem .9rem;max-width:none;background:var(--panel);border-left:3px solid var(--two)}
.charts{display:grid;grid-template-columns:repeat(auto-fill,minmax(min(340px,100%),1fr));gap:1.6rem 2rem;margin:1rem 0 1.4rem}
figure{margin:0;min-width:0}
figcaption{margin-bottom:.35rem;font-size:13px;line-height:1.4;color:var(--soft)}
figcaption strong{display:block;font-size:14px;color:var(--ink)}
figure.beside{display:grid;grid-template-columns:minmax(0,356px) minmax(0,1fr);gap:0 2rem}figure.beside figcaption{grid-column:1/-1;max-width:48rem}
figure>svg{display:block;max-width:100%;height:auto;font-family:var(--sans)}
details{margin:.3rem 0 0;font-size:13px}
summary{cursor:pointer;color:var(--soft);width:max-content;max-width:100%}
summary:hover{color:var(--ink)}
details .scroll{max-height:24rem;overflow:auto}
.legend{display:flex;flex-wrap:wrap;gap:.15rem 1.2rem;margin:.3rem 0;padding:0;list-style:none;font-size:13px;color:var(--soft)}
.pager{display:flex;justify-content:space-between;gap:1rem;margin:1rem 0 0;font-size:.9rem}
.record-of{margin:0 0 1.6rem;padding:.2rem 0 0}
.record-of h3{font:600 13.5px/1.4 var(--mono);overflow-wrap:anywhere;margin-bottom:.4rem}
.record-of:target{background:var(--mark);outline:.5rem solid var(--mark)}
.record-of dl{display:grid;align-items:baseline;grid-template-columns:7rem minmax(0,1fr);gap:.1rem .8rem;margin:0 0 .3rem;font-size:13px}
.record-of dt{color:var(--soft)}
.record-of dd{margin:0;overflow-wrap:anywhere}
.digest{font:12px var(--mono);overflow-wrap:anywhere}
.matrix td,.matrix thead th:not(:first-child){text-align:center}.matrix tbody td.proves,.matrix thead th.proves{text-align:left;padding-left:1rem}
.colophon{margin:3rem 0 2rem;padding:.6rem 0 0;border-top:1px solid var(--firm);font-size:12.5px;color:var(--soft)}
.colophon p{max-width:60rem}
@media screen and (max-width:56rem){figure.beside{grid-template-columns:minmax(0,1fr)}}
@media screen and (max-width:46rem){
body{padding:0 1rem;font-size:15px}
h1{font-size:1.7rem;margin-top:1.3rem}h2{margin-top:2rem}
.masthead{padding-top:.8rem}nav ul{gap:0 1.1rem}
.stuck{position:sticky;left:0;background:var(--paper);box-shadow:1px 0 var(--rule)}
thead .stuck{z-index:1}
.stacks tbody{display:block}
.stacks thead{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
.stacks tbody tr{display:grid;grid-template-columns:repeat(2,minmax(0,1fr));gap:.3rem 1rem;padding:.55rem 0}
.stacks th,.stacks td{padding:0;text-align:left;white-space:normal;min-width:0;width:auto}
.stacks tbody th{grid-column:1/-1;position:static;box-shadow:none;font-size:14px}
.stacks td[data-label]::before{content:attr(data-label);display:block;font-size:12px;color:var(--soft)}
.stacks td:empty{display:none}
.stacks .names,.stacks .headline{grid-column:1/-1}
.contents tbody th{overflow-wrap:anywhere}
.picks tbody tr{display:flex;flex-wrap:wrap;align-items:baseline;gap:.1rem .8rem}
.picks tbody tr::before,.picks tbody tr::after{content:"";flex:0 0 100%;order:1}.picks tbody tr::after{order:3}
.picks td:not(.rank,.sector,.ups){order:2}
.picks td[data-label]::before{content:none}
.picks .rank{color:var(--soft)}.picks td.rank[data-label]::before{content:"#";display:inline;font-size:inherit}
.picks .sector{flex:1 1 0;color:var(--soft)}
.picks .ups{font-weight:600}
.picks .signs{flex:1 1 0;text-align:right}
.picks .driver{flex:0 0 calc(50% - .4rem);display:grid;grid-template-columns:auto minmax(0,1fr);justify-items:start;column-gap:.4rem;font-size:12px}.picks td.driver{order:4}
.picks .driver[data-label]::before{content:attr(data-label);grid-column:1/-1;line-height:1.2}
.picks .driver .bar{align-self:center}
.picks td.headline{flex:0 0 100%;order:5;padding-top:.15rem}
.record-of dl{grid-template-columns:minmax(0,1fr)}.record-of dd{margin-bottom:.25rem}
.facts{gap:.5rem 1.6rem}
}
@media print{
:root{${light}--paper:#fff;--panel:#fff}
@page{margin:14mm 12mm}
html{font-size:72%}body{max-width:none;padding:0;font-size:9pt}
figure.beside{grid-template-columns:minmax(0,1fr)}tbody th{white-space:normal}.rules{font-size:7pt}.rules .bar{width:36px}
.cards{grid-template-columns:repeat(auto-fit,minmax(13.5rem,1fr));gap:0 1rem}.charts{grid-template-columns:repeat(2,minmax(0,1fr));gap:1rem}
.legend,figcaption,details{font-size:7.5pt}figcaption strong{font-size:8pt}
nav,.skip,.pager,summary{display:none}
a{color:inherit;text-decoration:none}
h2,h3,figcaption,caption{break-after:avoid}
tr,figure,.card,.record-of dl{break-inside:avoid}
thead{display:table-header-group}
.scroll,details .scroll{overflow:visible;max-height:none}
table{font-size:7pt}thead th{white-space:normal}thead th,.record td .interval,.record td .n,.publisher,.source{font-size:6.5pt}
.headline,.names{min-width:0}.drawn{display:none}th,td{padding-right:.3rem}.number,.interval{white-space:normal}
.picks{font-size:6.5pt}.picks thead th{font-size:5.5pt;overflow-wrap:anywhere}.picks .bar{width:18px}.picks .figure{min-width:2.4em}
tbody tr:hover{background:none}
}
`;

;// CONCATENATED MODULE: ./build/lib/src/report/site/layout.js



const weekSections = [
    ['index.html', 'This week'],
    ['regimes.html', 'Regimes'],
    ['history.html', 'History'],
    ['audit.html', 'Audit'],
    ['provenance.html', 'Provenance'],
];
// The page may use the style that it carries and nothing else: no script, no address, no form.
const policy = [
    "default-src 'none'",
    `style-src 'sha256-${(0,external_node_crypto_.createHash)('sha256').update(style).digest('base64')}'`,
    'img-src data:',
    "base-uri 'none'",
    "form-action 'none'",
].join('; ');
// A disc and a ring: without an icon of its own a browser asks the server for one.
const icon = "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 16 16'%3E%3Cpath fill='%231b5f9e' d='M2 2h5v12H2z'/%3E%3Cpath fill='none' stroke='%23a85400' stroke-width='1.6' d='M9.8 6.8h3.4v6.4H9.8z'/%3E%3C/svg%3E";
/** A whole page: head, navigation, what it says, and where it is from. */
function page(words) {
    const { title, description, path, root, subject = 'weekly scores', sections = weekSections, body, colophon } = words;
    const document = (0,html/* html */.qy) `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="color-scheme" content="light dark">
<meta name="description" content="${description}">
<title>${title} – Regimen</title>
<link rel="icon" href="${icon}">
<style>${(0,html/* trustedHtml */.Xx)(style)}</style>
</head>
<body>
<a class="skip" href="#content">Skip to the content</a>
<header class="masthead">
<p class="brand"><a href="${root}${sections[0]?.[0]}">Regimen</a> <span>${subject}</span></p>
<nav aria-label="Pages"><ul>${sections.map(([address, name]) => navigationEntry(root, address, name, path))}</ul></nav>
</header>
<main id="content">
${body}</main>
<footer class="colophon">
<p>${colophon}</p>
<p>Returns of the past say little about those to come. This is a record of research, not advice.</p>
</footer>
</body>
</html>
`;
    return document.toString();
}
function navigationEntry(root, address, name, current) {
    const isHere = address === current;
    return (0,html/* html */.qy) `<li><a href="${root}${address}"${isHere && (0,html/* html */.qy) ` aria-current="page"`}>${name}</a></li>`;
}


/***/ }),

/***/ 64243:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   v: () => (/* binding */ figure)
/* harmony export */ });
/* harmony import */ var _html_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(38069);

/** A chart with its words, and its numbers as a table to open. */
function figure({ title, description, chart, table, source, isTableOpen }) {
    const caption = (0,_html_js__WEBPACK_IMPORTED_MODULE_0__/* .html */ .qy) `<figcaption><strong>${title}</strong>${description} ${source}</figcaption>`;
    if (isTableOpen)
        return (0,_html_js__WEBPACK_IMPORTED_MODULE_0__/* .html */ .qy) `<figure class="beside">${caption}${chart.svg}${table}</figure>\n`;
    return (0,_html_js__WEBPACK_IMPORTED_MODULE_0__/* .html */ .qy) `<figure>${caption}
${chart.svg}
<details><summary>Numbers<span class="hidden">: ${title}</span></summary>
${table}</details>
</figure>
`;
}


/***/ }),

/***/ 28132:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bf: () => (/* binding */ regimeLegend),
/* harmony export */   bd: () => (/* binding */ regimeName),
/* harmony export */   jP: () => (/* binding */ legendSign),
/* harmony export */   xn: () => (/* binding */ regimeSign)
/* harmony export */ });
/* harmony import */ var _html_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(38069);

// As Vega draws them, so that the sign in a legend is the one in the chart.
const shapes = ['M6 1.5a4.5 4.5 0 1 0 .01 0z', 'M2 2h8v8H2z', 'M6 1.5 11 10.5H1z', 'M6 .5 11 6 6 11.5 1 6z'];
/** The sign of a regime, in its shape and colour; the name is beside it, or hidden in it. */
function regimeSign(position, hiddenName = '') {
    const shape = shapes[position % shapes.length];
    const sign = legendSign(shape, `key regime-${(position % shapes.length) + 1}`);
    return hiddenName === '' ? sign : (0,_html_js__WEBPACK_IMPORTED_MODULE_0__/* .html */ .qy) `${sign}<span class="hidden">${hiddenName} </span>`;
}
/** A regime by its sign and name. */
function regimeName({ positionOf }, regime) {
    const position = positionOf(regime);
    return (0,_html_js__WEBPACK_IMPORTED_MODULE_0__/* .html */ .qy) `${position !== undefined && (0,_html_js__WEBPACK_IMPORTED_MODULE_0__/* .html */ .qy) `${regimeSign(position)} `}${regime}`;
}
/** Which sign and colour stands for which regime. */
function regimeLegend(regimes) {
    return (0,_html_js__WEBPACK_IMPORTED_MODULE_0__/* .html */ .qy) `<ul class="legend">${regimes.map((regime, position) => (0,_html_js__WEBPACK_IMPORTED_MODULE_0__/* .html */ .qy) `<li>${regimeSign(position)} ${regime}</li>`)}</ul>\n`;
}
/** A small drawing in a legend, 12 × 12. */
function legendSign(path, className) {
    return (0,_html_js__WEBPACK_IMPORTED_MODULE_0__/* .html */ .qy) `<svg class="${className}" width="12" height="12" viewBox="0 0 12 12" aria-hidden="true" focusable="false"><path d="${path}"/></svg>`;
}


/***/ }),

/***/ 5647:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ dataTable)
/* harmony export */ });
/* harmony import */ var _text_visible_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9071);
/* harmony import */ var _html_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(38069);


/** A table in a container of its own, which scrolls where the page is narrower. */
function dataTable({ caption, source, columns, rows, className, stacks = false }) {
    const names = [className, stacks && 'stacks'].filter((name) => name !== undefined && name !== false).join(' ');
    // A row that is laid out as a block would be no row any more to those who hear the page: the roles say that it is. The table itself
    // stays one, and takes no role: with one, its caption could hold no link.
    const role = (name) => stacks && (0,_html_js__WEBPACK_IMPORTED_MODULE_1__/* .html */ .qy) ` role="${name}"`;
    const head = columns.map((column) => (0,_html_js__WEBPACK_IMPORTED_MODULE_1__/* .html */ .qy) `<th scope="col"${role('columnheader')}${classOf(column)}>${column.header}</th>`);
    const body = rows.map((cells) => (0,_html_js__WEBPACK_IMPORTED_MODULE_1__/* .html */ .qy) `<tr${role('row')}>${cells.map((cell, i) => {
        const column = columns[i] ?? { header: '' };
        if (i === 0)
            return (0,_html_js__WEBPACK_IMPORTED_MODULE_1__/* .html */ .qy) `<th scope="row"${role('rowheader')}${classOf(column)}>${cell}</th>`;
        return (0,_html_js__WEBPACK_IMPORTED_MODULE_1__/* .html */ .qy) `<td${role('cell')}${classOf(column)}${stacks && labelOf(column)}>${cell}</td>`;
    })}</tr>\n`);
    return (0,_html_js__WEBPACK_IMPORTED_MODULE_1__/* .html */ .qy) `<div class="scroll" role="region" tabindex="0" aria-label="${(0,_text_visible_text_js__WEBPACK_IMPORTED_MODULE_0__/* .visibleText */ .Q6)(caption)}">
<table${names !== '' && (0,_html_js__WEBPACK_IMPORTED_MODULE_1__/* .html */ .qy) ` class="${names}"`}>
<caption><span>${caption}${source && (0,_html_js__WEBPACK_IMPORTED_MODULE_1__/* .html */ .qy) ` ${source}`}</span></caption>
<thead${role('rowgroup')}><tr${role('row')}>${head}</tr></thead>
<tbody${role('rowgroup')}>
${body}</tbody>
</table></div>
`;
}
function classOf({ numeric, className }) {
    const names = [numeric === true && 'number', className].filter(Boolean).join(' ');
    return names === '' ? '' : (0,_html_js__WEBPACK_IMPORTED_MODULE_1__/* .html */ .qy) ` class="${names}"`;
}
function labelOf({ header, label }) {
    const text = label ?? (typeof header === 'string' ? header : '');
    return text !== '' && (0,_html_js__WEBPACK_IMPORTED_MODULE_1__/* .html */ .qy) ` data-label="${text}"`;
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

/***/ 31879:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   GJ: () => (/* binding */ byteCount),
/* harmony export */   KN: () => (/* binding */ percent),
/* harmony export */   Rc: () => (/* binding */ level),
/* harmony export */   W7: () => (/* binding */ besideThreshold),
/* harmony export */   WQ: () => (/* binding */ whole),
/* harmony export */   _: () => (/* binding */ decimal),
/* harmony export */   hS: () => (/* binding */ counted),
/* harmony export */   s6: () => (/* binding */ nothing),
/* harmony export */   wu: () => (/* binding */ signedPercent),
/* harmony export */   x8: () => (/* binding */ signed)
/* harmony export */ });
/** What stands where there is no number. */
const nothing = '–';
function isMissing(value) {
    return value === null || value === undefined || Number.isNaN(value);
}
/** With so many decimals and a real minus sign: `−0.25`. */
function decimal(value, digits = 2) {
    if (isMissing(value))
        return nothing;
    const text = Math.abs(value).toFixed(digits);
    return value < 0 && Number(text) !== 0 ? `−${text}` : text;
}
/** With its sign, also a plus: `+0.25`. */
function signed(value, digits = 2) {
    const text = decimal(value, digits);
    return isMissing(value) || text.startsWith('−') || Number(text) === 0 ? text : `+${text}`;
}
/** A share or a return as per cent, without sign: 0.0123 → `1.2 %`. */
function percent(value, digits = 1) {
    return isMissing(value) ? nothing : `${decimal(100 * value, digits)}\u00a0%`;
}
/** A return as per cent with its sign: 0.0123 → `+1.23 %`. */
function signedPercent(value, digits = 2) {
    return isMissing(value) ? nothing : `${signed(100 * value, digits)}\u00a0%`;
}
/** A whole number with thin spaces between thousands. */
function whole(value) {
    if (isMissing(value))
        return nothing;
    return decimal(value, 0).replaceAll(/\B(?=(\d{3})+$)/g, '\u202f');
}
/** At most three significant digits, whole numbers as they are: a level beside its threshold. */
function level(value) {
    return levelOf(value, 3);
}
function levelOf(value, digits) {
    if (isMissing(value))
        return nothing;
    return Number.isInteger(value) ? whole(value) : String(Number(value.toPrecision(digits))).replace('-', '−');
}
/** A value and the threshold that it is held against, with as many digits as it takes to tell them apart: "0.7499", "0.75". */
function besideThreshold(value, threshold, unit) {
    const show = (number, digits) => unit === 'level' ? levelOf(number, 3 + digits) : percent(number, digits);
    let digits = 0;
    while (value !== threshold && digits < 14 && show(value, digits) === show(threshold, digits))
        digits += 1;
    return [show(value, digits), show(threshold, digits)];
}
/** "1 week", "2 weeks". */
function counted(count, one, many = `${one}s`) {
    return `${whole(count)} ${count === 1 ? one : many}`;
}
/** Bytes as kB or MB. */
function byteCount(bytes) {
    if (bytes < 1000)
        return `${bytes}\u00a0B`;
    return bytes < 1_000_000 ? `${decimal(bytes / 1000, 1)}\u00a0kB` : `${decimal(bytes / 1_000_000, 1)}\u00a0MB`;
}


/***/ })

};
