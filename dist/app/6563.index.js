export const id = 6563;
export const ids = [6563];
export const modules = {

/***/ 79617:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ce: () => (/* binding */ cellPlace),
/* harmony export */   TD: () => (/* binding */ EarlierFindings),
/* harmony export */   Uc: () => (/* binding */ tablePlace),
/* harmony export */   Wf: () => (/* binding */ filePlace),
/* harmony export */   bx: () => (/* binding */ fileOfPlace),
/* harmony export */   iF: () => (/* binding */ fieldPlace)
/* harmony export */ });
/* harmony import */ var _lake_dataset_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(33353);

/** A file of a partition. */
function filePlace(partition, file) {
    return `${partition}/${file}`;
}
/** A field of a JSON file of a partition, by its path: `recipe.parameters.regime`. */
function fieldPlace(partition, file, field) {
    return `${partition}/${file}#${field}`;
}
/** The table of a partition. */
function tablePlace(dataset, keys) {
    return filePlace((0,_lake_dataset_js__WEBPACK_IMPORTED_MODULE_0__/* .partitionPath */ .WX)(dataset, keys), (0,_lake_dataset_js__WEBPACK_IMPORTED_MODULE_0__/* .tableFile */ .lC)(dataset));
}
/** A cell of a table. `row` names the row by its key: `symbol=AAA`. */
function cellPlace(table, row, column) {
    return `${table}[${row}].${column}`;
}
/** The file that a place lies in, or the partition's manifest where it is the whole partition. */
function fileOfPlace(subject) {
    const path = subject.split(/[#[]/, 1)[0];
    return /\.[a-z]+$/.test(path) ? path : `${path}/manifest.json`;
}
/** What the rules before found, so that a later one leaves it out instead of reporting it again. */
class EarlierFindings {
    #ruleBySubject = new Map();
    add(rule, violations) {
        for (const { subject } of violations) {
            if (!this.#ruleBySubject.has(subject))
                this.#ruleBySubject.set(subject, rule);
        }
    }
    /** The first rule that found something at exactly this place. */
    at(subject) {
        return this.#ruleBySubject.get(subject);
    }
    /** The first rule that found something in this file, in whatever place of it. */
    inFile(file) {
        for (const [subject, rule] of this.#ruleBySubject) {
            if (subject === file || subject.startsWith(`${file}#`) || subject.startsWith(`${file}[`))
                return rule;
        }
        return undefined;
    }
}


/***/ }),

/***/ 6352:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ notEvaluated),
/* harmony export */   h: () => (/* binding */ notApplicable)
/* harmony export */ });
function notApplicable(because) {
    return { skipped: 'not-applicable', because };
}
function notEvaluated(because) {
    return { skipped: 'not-evaluated', because };
}


/***/ }),

/***/ 7636:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ compareTables),
/* harmony export */   _: () => (/* binding */ rowName)
/* harmony export */ });
/* harmony import */ var _lake_table_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(75925);

/**
 * Compares two tables row by row and bit for bit: numbers by `Object.is`, so that 0 and −0 differ and null equals null; lists cell by cell.
 *
 * @param key columns that identify a row in both
 * @param left out columns that are not compared
 */
function compareTables(expected, found, key, leftOut = []) {
    const names = Object.keys(expected.columns).filter((name) => !leftOut.includes(name));
    if (isSame(expected, found, new Set([...key, ...names])))
        return { cells: [], missing: [], unexpected: [] };
    const rowOf = rowsByKey(expected, key);
    const cells = [];
    const unexpected = [];
    for (const [id, row] of rowsByKey(found, key)) {
        const other = rowOf.get(id);
        rowOf.delete(id);
        if (other === undefined)
            unexpected.push(id);
        else {
            for (const column of names) {
                const should = cellAt(expected, column, other);
                const is = cellAt(found, column, row);
                if (!sameCell(should, is))
                    cells.push({ row: id, column, expected: cellText(should), found: cellText(is) });
            }
        }
    }
    return { cells, missing: [...rowOf.keys()], unexpected };
}
/** Whether the rows are the same, in the same order: then there is no need to name and match them. */
function isSame(a, b, columns) {
    if (a.rows !== b.rows)
        return false;
    for (const column of columns) {
        for (let row = 0; row < a.rows; row += 1) {
            if (!sameCell(cellAt(a, column, row), cellAt(b, column, row)))
                return false;
        }
    }
    return true;
}
/** Row numbers by row key; of rows with the same key the last. */
function rowsByKey(table, key) {
    const rows = new Map();
    for (let row = 0; row < table.rows; row += 1)
        rows.set(rowName(table, key, row), row);
    return rows;
}
/** How a row is named: its key columns with their values. */
function rowName(table, key, row) {
    let text = '';
    for (const name of key)
        text += `${text === '' ? '' : ','}${name}=${cellText(cellAt(table, name, row))}`;
    return text;
}
function cellAt(table, column, row) {
    const values = table.columns[column];
    return values && (0,_lake_table_js__WEBPACK_IMPORTED_MODULE_0__/* .cellOf */ .WC)(values, row);
}
function sameCell(a, b) {
    if (Object.is(a, b))
        return true;
    if (!ArrayBuffer.isView(a) || !ArrayBuffer.isView(b) || a.length !== b.length)
        return false;
    for (let i = 0; i < a.length; i += 1)
        if (!Object.is(a[i], b[i]))
            return false;
    return true;
}
function cellText(cell) {
    if (typeof cell === 'string')
        return cell;
    if (cell === null || cell === undefined || Number.isNaN(cell))
        return 'null';
    if (Object.is(cell, -0))
        return '-0';
    if (typeof cell === 'object')
        return `${cell.length} numbers`;
    return String(cell);
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

/***/ 45851:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ joinReasons),
/* harmony export */   k: () => (/* binding */ combine)
/* harmony export */ });
/** The result of a formula, unless an operand has none: then the reason of the first such operand. */
function combine(formula, ...operands) {
    const values = [];
    for (const operand of operands) {
        if (typeof operand === 'string')
            return operand;
        values.push(operand);
    }
    return formula(...values);
}
/** `feature:CODE` for every reading without a number, sorted, joined by ";". */
function joinReasons(reasons) {
    return [...new Set(reasons)].sort().join(';');
}


/***/ }),

/***/ 94052:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  O: () => (/* binding */ scoreFeatures)
});

// EXTERNAL MODULE: ./build/lib/src/lake/table.js
var table = __webpack_require__(75925);
// EXTERNAL MODULE: ./build/lib/src/statistics/rank.js
var rank = __webpack_require__(90243);
// EXTERNAL MODULE: ./build/lib/src/scoring/columns.js
var scoring_columns = __webpack_require__(29048);
// EXTERNAL MODULE: ./build/lib/src/statistics/compensated-sum.js
var compensated_sum = __webpack_require__(31958);
;// CONCATENATED MODULE: ./build/lib/src/statistics/z-score.js

/**
 * Cross-sectional z-scores (x − mean) / deviation with the population deviation, each limited to −clip … clip.
 *
 * Mean and deviation are taken over the values that are there; NaN (missing) stays NaN. A column whose deviation is at
 * most 1e-12 · max(1, |mean|) is constant up to rounding and gives 0 everywhere, not amplified rounding noise.
 *
 * @param values one per symbol; the same values in another order can differ in the last bit
 * @throws {RangeError} on an infinite value
 */
function zScore(values, clip = Number.POSITIVE_INFINITY) {
    const present = values.filter((value) => !Number.isNaN(value));
    if (present.some((value) => !Number.isFinite(value)))
        throw new RangeError('The z-score of an infinite value is undefined.');
    const mean = (0,compensated_sum/* compensatedSum */.d)(present) / present.length;
    const variance = (0,compensated_sum/* compensatedSum */.d)(present.map((value) => (value - mean) ** 2)) / present.length;
    const deviation = Math.sqrt(variance);
    const isConstant = deviation <= 1e-12 * Math.max(1, Math.abs(mean));
    return values.map((value) => {
        if (Number.isNaN(value))
            return Number.NaN;
        if (isConstant)
            return 0;
        return Math.max(-clip, Math.min(clip, (value - mean) / deviation));
    });
}

;// CONCATENATED MODULE: ./build/lib/src/scoring/cross-section.js

/**
 * Standardises a week's features. Each z-score is taken over the symbols that have the feature, and limited to ±`clip`;
 * whatever needs a missing one is NaN. EVS = z(EI_raw);
 *
 * - IFS = .25 NV + .20 NA + .30 NS + .25 SS, all z
 * - PD_up = IFS − z(AR5), PD_down = −IFS − z(−AR5)
 * - MCS_up = .45 z(AR5) + .20 z(VS) + .35 z(PD_up), MCS_down = .45 z(−AR5) + .20 z(VS) + .35 z(PD_down)
 * - novelty = .5 NV + .5 NA, event_intensity = .5 EVS + .5 EC, sentiment = SS, divergence = |z(AR5) − SS|
 */
function standardise({ columns }, clip) {
    const NV = zScore(columns.NV_raw, clip);
    const NA = zScore(columns.NA_raw, clip);
    const NS = zScore(columns.NS_raw, clip);
    const SS = zScore(columns.SS_raw, clip);
    const EVS = zScore(columns.EI_raw, clip);
    const EC = zScore(columns.EC_raw, clip);
    const AR5 = zScore(columns.AR5, clip);
    const VS = zScore(columns.VS_raw, clip);
    const IFS = perSymbol((nv, na, ns, ss) => 0.25 * nv + 0.2 * na + 0.3 * ns + 0.25 * ss, NV, NA, NS, SS);
    const PD_up_raw = perSymbol((ifs, ar5) => ifs - ar5, IFS, AR5);
    // z(−AR5) = −z(AR5), so PD_down = −IFS + z(AR5).
    const PD_down_raw = perSymbol((ifs, ar5) => ar5 - ifs, IFS, AR5);
    const confirmation = (ar5, vs, pd) => 0.45 * ar5 + 0.2 * vs + 0.35 * pd;
    return {
        NV,
        NA,
        NS,
        SS,
        EVS,
        EC,
        AR5_z: AR5,
        VS,
        IFS,
        PD_up_raw,
        PD_down_raw,
        MCS_up: perSymbol(confirmation, AR5, VS, zScore(PD_up_raw, clip)),
        MCS_down: perSymbol((ar5, vs, pd) => confirmation(-ar5, vs, pd), AR5, VS, zScore(PD_down_raw, clip)),
        factor_novelty: perSymbol((nv, na) => 0.5 * nv + 0.5 * na, NV, NA),
        factor_event_intensity: perSymbol((ei, ec) => 0.5 * ei + 0.5 * ec, EVS, EC),
        factor_sentiment: SS.slice(),
        factor_divergence: perSymbol((ar5, ss) => Math.abs(ar5 - ss), AR5, SS),
    };
}
/** The formula applied to each symbol's numbers. */
function perSymbol(formula, ...inputs) {
    const [first] = inputs;
    return Float64Array.from(first ?? [], (_, row) => formula(...inputs.map((values) => values[row])));
}

// EXTERNAL MODULE: ./build/lib/src/scoring/model.js + 2 modules
var scoring_model = __webpack_require__(49434);
// EXTERNAL MODULE: ./build/lib/src/scoring/reading.js
var reading = __webpack_require__(45851);
;// CONCATENATED MODULE: ./build/lib/src/scoring/signal.js
/**
 * How information flow and price stand to each other: Divergent (IFS > .35, AR5 < 0), Overheated (IFS < 0, AR5 > .35),
 * Confirmed (both > .2), else Early. Null when either is NaN.
 *
 * @param ar5 z-score of AR5
 */
function signalState(ifs, ar5) {
    if (Number.isNaN(ifs) || Number.isNaN(ar5))
        return null;
    if (ifs > 0.35 && ar5 < 0)
        return 'Divergent';
    if (ifs < 0 && ar5 > 0.35)
        return 'Overheated';
    return ifs > 0.2 && ar5 > 0.2 ? 'Confirmed' : 'Early';
}
/** |UPS_adj| < .25 Weak, < .75 Moderate, else Strong. Null for NaN. */
function conviction(upsAdj) {
    if (Number.isNaN(upsAdj))
        return null;
    const size = Math.abs(upsAdj);
    if (size < 0.25)
        return 'Weak';
    return size < 0.75 ? 'Moderate' : 'Strong';
}

;// CONCATENATED MODULE: ./build/lib/src/scoring/scores.js







/**
 * Scores a week's features under a schema: one row per symbol, in the order of the features.
 *
 * A symbol is eligible when it has a cluster this week, every feature that the schema's model needs, and a price without an unexplained
 * step; only eligible ones have scores and ranks. Ranks: 1 = highest, ties by symbol ascending.
 */
function scoreFeatures(features, schema) {
    const cross = standardise(features, schema.clip);
    const model = (0,scoring_model/* modelOf */.D)(schema);
    const scores = (0,table/* emptyTable */._d)(scoring_columns/* scoreColumns */.O, features.rows);
    const { columns } = scores;
    for (const name of Object.keys(cross))
        columns[name].set(cross[name]);
    columns.asof_date.set(features.columns.asof_date);
    columns.VR_pct.set(features.columns.VR_pct);
    for (let row = 0; row < features.rows; row += 1) {
        columns.symbol[row] = features.columns.symbol[row];
        columns.sector[row] = features.columns.sector[row];
        const reasons = exclusionReasons(features, row, model);
        const eligible = reasons === '';
        const factor = model.volatilityFactor(features.columns.VR_pct[row]);
        const { up, down } = eligible ? rawScores(model, cross, row) : { up: Number.NaN, down: Number.NaN };
        columns.eligible[row] = eligible ? 1 : 0;
        columns.reasons[row] = reasons;
        columns.UPS_raw[row] = up;
        columns.DPS_raw[row] = down;
        columns.UPS_adj[row] = up * factor;
        columns.DPS_adj[row] = down * factor;
        columns.signal_state[row] = signalState(cross.IFS[row], cross.AR5_z[row]);
        columns.conviction[row] = conviction(up * factor);
    }
    columns.rank_UPS.set((0,rank/* rankDescending */.$)(columns.UPS_adj, columns.symbol));
    columns.rank_DPS.set((0,rank/* rankDescending */.$)(columns.DPS_adj, columns.symbol));
    return scores;
}
function rawScores({ terms }, cross, row) {
    let up = 0;
    let down = 0;
    for (const term of terms) {
        up += term.weight * term.up(cross, row);
        down += term.weight * term.down(cross, row);
    }
    return { up, down };
}
/** `NO_NEWS`, `UNEXPLAINED_STEP`, and `feature:CODE` for each needed feature that is null for another reason. */
function exclusionReasons({ columns }, row, { neededFeatures }) {
    const reasons = columns.count_5d_dedup[row] === 0 ? ['NO_NEWS'] : [];
    for (const reason of columns.reasons[row].split(';')) {
        const [feature = '', code] = reason.split(':');
        // Whatever the weights: a symbol whose prices are in doubt is not to be bought.
        if (code === 'UNEXPLAINED_STEP')
            reasons.push(code);
        else if (code !== 'NO_NEWS' && neededFeatures.some((needed) => needed === feature))
            reasons.push(reason);
    }
    return (0,reading/* joinReasons */.S)(reasons);
}


/***/ }),

/***/ 87400:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  run: () => (/* binding */ run)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/lib/src/errors.js
var errors = __webpack_require__(42226);
// EXTERNAL MODULE: ./build/lib/src/comparison/ledger-weeks.js
var ledger_weeks = __webpack_require__(23850);
// EXTERNAL MODULE: ./build/lib/src/calendar/date.js
var date = __webpack_require__(52010);
// EXTERNAL MODULE: ./build/lib/src/scoring/regime.js
var scoring_regime = __webpack_require__(9736);
// EXTERNAL MODULE: ./build/lib/src/scoring/trade-note.js
var trade_note = __webpack_require__(36562);
// EXTERNAL MODULE: ./build/lib/src/text/markdown.js
var markdown = __webpack_require__(53088);
// EXTERNAL MODULE: ./build/lib/src/text/numbers.js
var numbers = __webpack_require__(31879);
// EXTERNAL MODULE: ./build/lib/src/text/visible-text.js
var visible_text = __webpack_require__(9071);
;// CONCATENATED MODULE: ./build/lib/src/report/mermaid.js

/** Points of a line at most: a job summary is some 800 pixels wide. */
const mostPoints = 60;
/** Seen on white and on black; that of Mermaid itself is nearly white. */
const lineColour = '#2f81d6';
/**
 * A line as a Mermaid `xychart-beta` in a code fence, which GitHub draws. Of a long line every k-th point is drawn, counted back from the
 * last one and at its own place on the axis: values are left out, none is made up. The caller says how many with {@link drawnEvery}.
 *
 * @returns undefined for fewer than two points, which are no line
 */
function mermaidLine({ title, xTitle, yTitle, values, digits }) {
    const every = drawnEvery(values.length);
    const first = values.length === 0 ? 0 : (values.length - 1) % every;
    const drawn = Array.from({ length: Math.ceil((values.length - first) / every) }, (_, i) => Number(values[first + i * every].toFixed(digits)));
    if (drawn.length < 2)
        return undefined;
    const [low, high] = axisEnds(drawn);
    return [
        '```mermaid',
        '---',
        'config:',
        '  themeVariables:',
        '    xyChart:',
        `      plotColorPalette: "${lineColour}"`,
        '---',
        'xychart-beta',
        `  title ${mermaidText(title)}`,
        `  x-axis ${mermaidText(xTitle)} ${first + 1} --> ${values.length}`,
        `  y-axis ${mermaidText(yTitle)} ${plain(low, digits)} --> ${plain(high, digits)}`,
        `  line [${drawn.map((value) => plain(value, digits)).join(', ')}]`,
        '```',
    ].join('\n');
}
/** Of so many points each k-th is drawn. */
function drawnEvery(points) {
    return Math.max(1, Math.ceil(points / mostPoints));
}
/**
 * Any text as a quoted text of Mermaid, on one line. What could end the text, the diagram or the code fence, start a directive (`%%{`) or an
 * entity (`#quot;`), or be taken for HTML becomes a middle dot.
 */
function mermaidText(text) {
    const shown = (0,visible_text/* visibleText */.Q6)(text)
        .replaceAll(/\s+/gu, ' ')
        .trim()
        .replaceAll(/[^\p{L}\p{M}\p{N} .,:()+/_=−–-]/gu, '·');
    const characters = Array.from(shown);
    const cut = characters.length > 120 ? `${characters.slice(0, 119).join('')}…` : shown;
    // Mermaid has no empty text.
    return `"${cut || '·'}"`;
}
/** The ends of an axis that shows the values and 0, with a little room. */
function axisEnds(values) {
    const low = values.reduce((least, one) => Math.min(least, one), 0);
    const high = values.reduce((most, one) => Math.max(most, one), 0);
    const room = (high - low) / 20 || 1;
    return [low < 0 ? low - room : low, high > 0 || low === 0 ? high + room : high];
}
/** Mermaid reads neither exponents nor a minus before 0. */
function plain(value, digits) {
    const text = value.toFixed(digits);
    return Number(text) === 0 ? '0' : text;
}

;// CONCATENATED MODULE: ./build/lib/src/report/history/cumulative-section.js






/** Charts at most; what is beyond is in the tables. */
const mostCharts = 8;
/**
 * One chart per regime: the sum of its weekly active returns over the scored weeks whose result is known, a week without a trade counting
 * as 0.
 */
function cumulativeSection(ledger, benchmark) {
    const paths = pathsOf(ledger);
    if (paths.length === 0)
        return undefined;
    const shown = paths.slice(0, mostCharts);
    const more = paths.length > shown.length ? [`${(0,numbers/* counted */.hS)(paths.length - shown.length, 'regime')} more without a chart.`] : [];
    return {
        title: 'Cumulative active return',
        text: [
            `Sum of the weekly returns after costs minus those of ${(0,markdown/* markdownCell */.UZ)(benchmark)}; a week without a trade counts as 0.`,
            ...shown.map(chartOf),
            ...more,
        ].join('\n\n'),
    };
}
/** By regime, in the order in which they first occur. */
function pathsOf({ rows, columns }) {
    const scored = Array.from({ length: rows }, (_, row) => row).filter((row) => columns.exists[row] === 1);
    const byRegime = Map.groupBy(scored, (row) => columns.regime[row]);
    return Array.from(byRegime, ([regime, ofRegime]) => pathOf(regime, ofRegime.map((row) => {
        const isTrade = columns.decision[row] === 'TRADE';
        // The net return of a skipped week is 0, but not before the week in which nothing was held is over.
        const active = (isTrade ? columns.active_return[row] : columns.net_return[row]);
        return {
            week: (0,date/* isoDate */._$)(columns.week_ending[row]),
            active,
            isTrade,
            status: (0,scoring_regime/* recordedStatus */.Jl)(columns.status[row]),
        };
    })));
}
function pathOf(regime, steps) {
    const known = steps.filter(({ active }) => !Number.isNaN(active));
    let sum = 0;
    const sums = Float64Array.from(known, ({ active }) => {
        sum += active;
        return sum;
    });
    const trades = known.filter(({ isTrade }) => isTrade).map(({ status }) => status);
    return { regime, weeks: known.map(({ week }) => week), sums, trades, unknown: steps.length - known.length };
}
function chartOf({ regime, weeks, sums, trades, unknown }) {
    const name = `**${(0,markdown/* markdownCell */.UZ)(regime)}**`;
    if (weeks.length === 0)
        return `${name}: no result yet.`;
    const last = (0,numbers/* signedPercent */.wu)(sums.at(-1));
    const span = `${weeks[0]} to ${weeks.at(-1)}`;
    const open = unknown === 0 ? '' : `; ${unknown} more without a result`;
    const rests = `n = ${(0,numbers/* counted */.hS)(weeks.length, 'week')}, ${trades.length} of them ${(0,trade_note/* tradedWords */.qe)(trades)}${open}`;
    const chart = mermaidLine({
        title: `${regime}, ${span}`,
        xTitle: 'week',
        yTitle: 'per cent',
        values: sums.map((sum) => 100 * sum),
        digits: 3,
    });
    if (chart === undefined)
        return `${name}: ${last} (${rests}).`;
    const every = drawnEvery(weeks.length);
    const thinned = every === 1 ? '' : ` Every ${ordinal(every)} week is drawn, counted back from the last.`;
    return `${name}: ${last} in all, ${extremes(weeks, sums)} (${rests}).${thinned}\n\n${chart}`;
}
/** Lowest and highest of all weeks, drawn or not. */
function extremes(weeks, sums) {
    let [low, high] = [0, 0];
    for (const [i, sum] of sums.entries()) {
        if (sum < sums[low])
            low = i;
        if (sum > sums[high])
            high = i;
    }
    const at = (i) => `${(0,numbers/* signedPercent */.wu)(sums[i])} (${weeks[i]})`;
    return `lowest ${at(low)}, highest ${at(high)}`;
}
function ordinal(count) {
    return count === 2 ? '2nd' : count === 3 ? '3rd' : `${count}th`;
}

;// CONCATENATED MODULE: ./build/lib/src/report/history/sections.js



/** Rows of a table at most; the files have them all. */
const mostRows = 60;
const mostLoneTrades = 30;
const share = (value) => (0,numbers/* percent */.KN)(value);
const perWeek = (value) => (0,numbers/* signedPercent */.wu)(value);
const sections_plain = (value) => (0,numbers/* decimal */._)(value);
const correlation = (value) => (0,numbers/* signed */.x8)(value, 3);
/** How often each regime trades. */
function ratesSection({ rates }, weeks) {
    const statuses = (0,trade_note/* tradeStatuses */.Nx)(weeks);
    return section('Trade rates', ['Regime', 'Weeks', 'Missing', 'Trades', 'Skipped', 'Undecided', 'Trade rate', 'Skip reasons'], rates.map((one) => [
        one.regime,
        String(one.weeks),
        String(one.missing),
        (0,trade_note/* notedTrades */.AR)(one.traded, statuses.get(one.regime)),
        String(one.skipped),
        String(one.undecided),
        estimateText(one.trade_rate, share),
        Object.entries(one.reasons)
            .filter(([, weeks]) => weeks > 0)
            .map(([code, weeks]) => `${code} ${weeks}`)
            .join(', ') || 'none',
    ]), 'Of the scored weeks, live or not, with the Wilson interval. A week can have several reasons.');
}
/** What the picks of each regime returned. */
function returnsSection({ regimes, benchmark, settings }) {
    const cost = settings.cost === 'round-trip' ? 'the whole basket each week with a trade' : 'what changed in the basket';
    return section('Returns per week', [
        'Regime',
        'Gross',
        'Net',
        `Against ${(0,markdown/* markdownCell */.UZ)(benchmark)}`,
        'Weeks that beat it',
        'Turnover',
        'Weeks not traded, gross',
    ], regimes.map((one) => [
        one.regime,
        estimateText(one.gross_return, perWeek),
        estimateText(one.net_return, perWeek),
        estimateText(one.active_return, perWeek),
        estimateText(one.hit_rate, share),
        estimateText(one.turnover, share),
        estimateText(one.untraded_return, perWeek),
    ]), `Bought at the first open of the next week, sold at its last close; ${settings.round_trip_bps} basis points for ${cost}.`);
}
/** How much the picks of two regimes have in common, beside what chance gives. */
function overlapSection({ pairs, top }) {
    return section('Overlap', [
        'Regimes',
        'Shared names',
        'By chance',
        'Rank-biased overlap',
        'By chance',
        'Kendall τ',
        'Both',
        'First',
        'Second',
        'Neither',
    ], pairs.map((pair) => [
        `${pair.a} / ${pair.b}`,
        estimateText(pair.shared, sections_plain),
        (0,numbers/* decimal */._)(pair.shared_by_chance),
        estimateText(pair.rbo, sections_plain),
        (0,numbers/* decimal */._)(pair.rbo_by_chance),
        estimateText(pair.kendall_tau, correlation),
        ...[pair.traded.both, pair.traded.only_a, pair.traded.only_b, pair.traded.neither].map(String),
    ]), `Means over weeks of the top ${top} as ranked, whatever was decided; τ is 0 by chance. The last columns are weeks in which both, one alone or neither decide to trade, live or not.`);
}
/** Whether one regime earned more than another. */
function pairSection({ pairs }) {
    return section('Paired difference', ['First', 'Second', 'First − second, net per week', 'p', 'Mean block, weeks', 'Resamples'], pairs.map((pair) => [
        pair.a,
        pair.b,
        estimateText(pair.difference, perWeek),
        pair.p_value === null ? numbers/* nothing */.s6 : (0,numbers/* decimal */._)(pair.p_value, 3),
        (0,numbers/* decimal */._)(pair.block_length, 1),
        String(pair.resamples),
    ]), 'Over the weeks that both have, a week without a trade counting as 0; stationary bootstrap, two-sided p of no difference.');
}
/** Whether the ranks say something about the returns that follow. */
function icSection({ regimes }) {
    return section('Rank IC', ['Regime', 'Sessions', 'Mean IC', 'IC / deviation', 'Names per week', 'Newey–West t', 'Non-overlapping t'], regimes.flatMap(({ regime, ic }) => ic.map((one) => [
        regime,
        String(one.sessions),
        estimateText(one.ic, correlation),
        (0,numbers/* signed */.x8)(one.icir),
        (0,numbers/* decimal */._)(one.mean_names, 1),
        `${(0,numbers/* signed */.x8)(one.newey_west.t)} (lags = ${one.newey_west.lags}, n = ${one.ic.n})`,
        `${(0,numbers/* signed */.x8)(one.non_overlapping.t)} (n = ${one.non_overlapping.n})`,
    ])), 'Spearman correlation of score and forward return, mean over weeks. Horizons of several weeks overlap, and for them the Newey–West intervals are too narrow ' +
        'when weeks are few: the last column takes weeks that do not overlap.');
}
/** Weeks in which one regime of a pair trades and the other does not, and how they turned out. */
function loneTradesSection({ lone_trades }, weeks) {
    if (lone_trades.length === 0)
        return undefined;
    const statusIn = new Map(weeks.map(({ weekEnding, regime, status }) => [`${weekEnding}/${regime}`, status]));
    const statusOf = ({ week_ending, traded }) => statusIn.get(`${week_ending}/${traded}`);
    const groups = [...Map.groupBy(lone_trades, ({ traded, other }) => `${traded}, not ${other}`)];
    const totals = (0,markdown/* textTable */.ed)(['Trades alone', 'Weeks', 'Mean active return'], groups
        .slice(0, mostRows)
        .map(([name, alone]) => [name, (0,trade_note/* notedTrades */.AR)(alone.length, alone.map(statusOf)), meanActive(alone)]));
    const newest = lone_trades.toReversed().slice(0, mostLoneTrades);
    const rows = newest.map((one) => [
        one.week_ending,
        (0,trade_note/* notedTrades */.AR)(one.traded, [statusOf(one)]),
        one.other,
        one.reasons.split(';').join(', '),
        (0,numbers/* signedPercent */.wu)(one.net_return),
        (0,numbers/* signedPercent */.wu)(one.active_return),
    ]);
    const table = (0,markdown/* textTable */.ed)(['Week', 'Trades', 'Does not', 'Because of', 'Net', 'Active'], rows);
    const more = [
        ...moreLine(groups.length - mostRows, 'pair'),
        ...moreLine(lone_trades.length - newest.length, 'earlier week'),
    ];
    return { title: 'Trades alone', text: [totals, table, ...more].join('\n\n') };
}
function meanActive(weeks) {
    const known = weeks.flatMap(({ active_return: active }) => (active === null ? [] : [active]));
    const mean = known.length === 0 ? null : known.reduce((sum, one) => sum + one, 0) / known.length;
    return `${(0,numbers/* signedPercent */.wu)(mean)}, n = ${known.length}`;
}
function section(title, header, rows, note) {
    if (rows.length === 0)
        return undefined;
    const table = (0,markdown/* textTable */.ed)(header, rows.slice(0, mostRows));
    return { title, text: [table, note, ...moreLine(rows.length - mostRows, 'row')].join('\n\n') };
}
function moreLine(count, what) {
    return count > 0 ? [`${(0,numbers/* counted */.hS)(count, what)} more in evaluation.json and comparison.json.`] : [];
}
/** `+0.12 % [−0.30 %, +0.54 %], n = 40` */
function estimateText({ value, n, interval }, format) {
    const range = interval === null ? '' : ` [${format(interval[0])}, ${format(interval[1])}]`;
    return `${value === null ? numbers/* nothing */.s6 : format(value)}${range}, n = ${n}`;
}

;// CONCATENATED MODULE: ./build/lib/src/report/history/history-summary.js



/** Bytes of the summary at most. GitHub takes 1 MiB per step, and the week's own summary is in it too. */
const longestHistorySummary = 200_000;
/**
 * The history as Markdown for a job summary: trade rates, returns, cumulative active return, regime against regime beside what chance gives,
 * rank IC, and the weeks in which one regime alone trades. Every number has its n. Sections that would make it larger than
 * {@link longestHistorySummary} are left out and named.
 */
function historySummary(subject) {
    const { evaluation, comparison } = subject;
    const confidence = Number((100 * evaluation.settings.confidence).toPrecision(4));
    const opening = `## History as of ${evaluation.as_of}\n\n` +
        `Brackets hold ${confidence} % intervals, n is the number of observations. Intervals and p-values are of one comparison each; of twenty ` +
        'comparisons of things that do not differ about one says otherwise.';
    const weeks = (0,ledger_weeks/* ledgerWeeks */.J)(subject.ledger);
    const sections = [
        ratesSection(comparison, weeks),
        returnsSection(evaluation),
        cumulativeSection(subject.ledger, evaluation.benchmark),
        overlapSection(comparison),
        pairSection(evaluation),
        icSection(evaluation),
        loneTradesSection(comparison, weeks),
    ].filter((section) => section !== undefined);
    return fitted(opening, sections);
}
function fitted(opening, sections) {
    const parts = [opening];
    const left = [];
    // Room for the line that names what was left out.
    let bytes = Buffer.byteLength(opening) + 1000;
    for (const { title, text } of sections) {
        const part = `### ${title}\n\n${text}`;
        const size = Buffer.byteLength(part) + 2;
        if (bytes + size > longestHistorySummary)
            left.push(title);
        else {
            parts.push(part);
            bytes += size;
        }
    }
    if (left.length > 0)
        parts.push(`Left out, because this page would be too large: ${left.join(', ')}.`);
    return `${parts.join('\n\n')}\n`;
}

// EXTERNAL MODULE: ./build/lib/src/report/site/site.js + 28 modules
var site_site = __webpack_require__(47106);
// EXTERNAL MODULE: ./build/lib/src/stages/selected-regimes.js
var selected_regimes = __webpack_require__(59821);
// EXTERNAL MODULE: ./build/lib/src/stages/selected-weeks.js + 1 modules
var selected_weeks = __webpack_require__(89300);
// EXTERNAL MODULE: ./build/lib/src/comparison/datasets.js
var datasets = __webpack_require__(61842);
// EXTERNAL MODULE: ./build/lib/src/evaluation/datasets.js
var evaluation_datasets = __webpack_require__(50515);
// EXTERNAL MODULE: ./build/lib/src/lake/canonical-json.js
var canonical_json = __webpack_require__(6358);
// EXTERNAL MODULE: ./build/lib/src/lake/dataset.js
var lake_dataset = __webpack_require__(33353);
// EXTERNAL MODULE: ./build/lib/src/scoring/datasets.js
var scoring_datasets = __webpack_require__(7954);
// EXTERNAL MODULE: ./build/lib/src/written-by.js
var written_by = __webpack_require__(59198);
// EXTERNAL MODULE: ./build/lib/src/stages/results/evaluate.js + 9 modules
var evaluate = __webpack_require__(72596);
// EXTERNAL MODULE: ./build/lib/src/stages/results/ledger.js + 14 modules
var ledger = __webpack_require__(83232);
;// CONCATENATED MODULE: ./build/lib/src/stages/results/current-results.js









/**
 * Refuses results that were made before the configuration was edited, or from scores that were made again since: beside the scores as they are
 * they would be wrong.
 *
 * @throws UserError with what changed and the stage to run
 */
async function refuseOutdatedResults({ lake, config }, week) {
    const { pipeline } = config;
    await assertCurrent(lake, evaluation_datasets/* weeklyReturns */.N6, week, (0,evaluate.evaluationParameters)(pipeline), [scoring_datasets/* scoresWeekly */.P]);
    await assertCurrent(lake, datasets/* ledger */.Wg, week, (0,ledger.ledgerSettings)(pipeline.evaluation), [scoring_datasets/* scoresWeekly */.P, evaluation_datasets/* weeklyReturns */.N6]);
}
async function assertCurrent(lake, dataset, { weekEnding }, parameters, madeFrom) {
    const keys = { as_of: weekEnding };
    const manifest = await lake.manifest(dataset, keys);
    if (manifest === undefined)
        return;
    const { recipe } = manifest;
    const changed = Object.keys(parameters).filter((name) => (0,canonical_json/* canonicalJson */.d)(recipe.parameters[name] ?? null) !== (0,canonical_json/* canonicalJson */.d)(parameters[name] ?? null));
    const edits = changed.map((name) => `${name} changed (${shown(recipe.parameters[name])}, now ${shown(parameters[name])})`);
    const problem = edits.length > 0 ? edits.join(', ') : await changedInput(lake, recipe, madeFrom);
    if (problem === undefined)
        return;
    throw new errors/* UserError */.yo(`${(0,lake_dataset/* partitionPath */.WX)(dataset, keys)} is not of what there is now: ${problem}.`, {
        hint: `Make it again: regimen ${written_by/* writtenBy */.x[dataset.name]} --week-ending ${weekEnding}`,
    });
}
async function changedInput(lake, recipe, madeFrom) {
    for (const { dataset: name, keys, content } of recipe.inputs) {
        const dataset = madeFrom.find((one) => one.name === name);
        const now = dataset && (await lake.manifest(dataset, keys));
        if (dataset && now && now.content !== content)
            return `${(0,lake_dataset/* partitionPath */.WX)(dataset, keys)} was made again since`;
    }
    return undefined;
}
function shown(value) {
    return typeof value === 'string' ? value : JSON.stringify(value ?? null);
}

// EXTERNAL MODULE: ./build/lib/src/stages/results/edited-weeks.js
var edited_weeks = __webpack_require__(98875);
// EXTERNAL MODULE: ./build/lib/src/stages/results/site-folder.js
var site_folder = __webpack_require__(89258);
// EXTERNAL MODULE: ./build/lib/src/audit/audit-document.js
var audit_document = __webpack_require__(37346);
// EXTERNAL MODULE: ./build/lib/src/audit/datasets.js
var audit_datasets = __webpack_require__(81904);
// EXTERNAL MODULE: ./build/lib/src/calendar/weeks.js
var weeks = __webpack_require__(18429);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 4 modules
var schemas = __webpack_require__(2503);
// EXTERNAL MODULE: ./build/lib/src/lake/partition-document.js
var partition_document = __webpack_require__(31017);
;// CONCATENATED MODULE: ./build/lib/src/comparison/comparison.js


const rows = schemas/* array */.YOg(schemas/* looseObject */._H3({}));
/** As far as it tells a comparison from another document: its numbers are those of the stage that wrote it. */
const outline = schemas/* looseObject */._H3({
    as_of: schemas/* string */.YjP(),
    top: schemas/* number */.aig(),
    persistence: schemas/* number */.aig(),
    rates: rows,
    pairs: rows,
    lone_trades: rows,
    skipped: rows,
    coverage: rows,
    drift: rows,
});
/** `comparison.json`, as it was written. @throws DamagedPartitionError where it is missing, or none of ours */
function readComparison(partition) {
    return (0,partition_document/* readDocument */.u0)(partition, 'comparison.json', outline);
}

// EXTERNAL MODULE: ./build/lib/src/evaluation/evaluation.js
var evaluation = __webpack_require__(43728);
// EXTERNAL MODULE: ./build/lib/src/news/datasets.js
var news_datasets = __webpack_require__(67504);
// EXTERNAL MODULE: ./build/lib/src/lake/table.js
var lake_table = __webpack_require__(75925);
;// CONCATENATED MODULE: ./build/lib/src/report/site/table-rows.js


/** The rows of a table whose columns hold no lists. */
function rowsOf(columns, table) {
    const readers = Object.entries(columns).map(([name, { type }]) => {
        const values = table.columns[name];
        return [name, (row) => cellValue(type, (0,lake_table/* cellOf */.WC)(values, row))];
    });
    return Array.from({ length: table.rows }, (_, row) => Object.fromEntries(readers.map(([name, read]) => [name, read(row)])));
}
function cellValue(type, cell) {
    if (typeof cell !== 'number')
        return cell;
    if (Number.isNaN(cell))
        return null;
    if (type === 'date')
        return (0,date/* isoDate */._$)(cell);
    return type === 'bool' ? cell === 1 : cell;
}

// EXTERNAL MODULE: ./build/lib/src/report/top-headlines.js
var top_headlines = __webpack_require__(19608);
// EXTERNAL MODULE: ./build/lib/src/scoring/score-partition.js
var score_partition = __webpack_require__(95490);
// EXTERNAL MODULE: ./build/lib/src/text/order.js
var order = __webpack_require__(37961);
// EXTERNAL MODULE: ./build/lib/src/datasets.js
var src_datasets = __webpack_require__(15444);
// EXTERNAL MODULE: ./build/lib/src/market/datasets.js
var market_datasets = __webpack_require__(5737);
;// CONCATENATED MODULE: ./build/lib/src/stages/results/site-manifests.js




/** The manifests that a site shows: those of what it reads, and of their inputs as far as the lake has them. */
class SiteManifests {
    #lake;
    #read = new Map();
    #listed = new Map();
    constructor(lake) {
        this.#lake = lake;
    }
    /** A partition that was read. */
    add(manifest) {
        this.#read.set(site_manifests_pathOf(manifest), manifest);
    }
    /** All that were added, their inputs, the inputs of those, and so on down to the sources; by path, in path order. */
    async withInputs() {
        const found = new Map(this.#read);
        const waiting = [...found.values()];
        for (let manifest = waiting.pop(); manifest !== undefined; manifest = waiting.pop()) {
            for (const { dataset, keys } of manifest.recipe.inputs.flatMap(partitionsOf)) {
                const path = (0,lake_dataset/* partitionPath */.WX)(dataset, keys);
                if (found.has(path) || !(await this.#partitionsOf(dataset)).has(path))
                    continue;
                const input = await this.#lake.manifest(dataset, keys);
                if (input === undefined)
                    continue;
                found.set(path, input);
                waiting.push(input);
            }
        }
        return new Map([...found].sort(([a], [b]) => (0,order/* byCodeUnits */.C)(a, b)));
    }
    // Asking a tier for what it does not have is slow where it is far.
    #partitionsOf(dataset) {
        const known = this.#listed.get(dataset.name);
        if (known)
            return known;
        const listed = this.#lake.list(dataset).then((all) => new Set(all.map((keys) => (0,lake_dataset/* partitionPath */.WX)(dataset, keys))));
        this.#listed.set(dataset.name, listed);
        return listed;
    }
}
function site_manifests_pathOf({ dataset, keys }) {
    return (0,lake_dataset/* partitionPath */.WX)({ name: dataset, partitionKeys: Object.keys(keys) }, keys);
}
const marketDatasets = [market_datasets/* marketDaily */.Gb, market_datasets/* marketRevisions */.py, market_datasets/* corporateActions */.Nz];
/** What an input names: one partition, or the months that rows of the market were taken from. */
function partitionsOf({ dataset: name, keys, slice }) {
    const dataset = src_datasets/* datasets */.E.find((one) => one.name === name);
    if (dataset === undefined)
        return [];
    if (dataset.partitionKeys.every((key) => keys[key] !== undefined))
        return [{ dataset, keys }];
    if (!marketDatasets.includes(dataset))
        return [];
    return monthsOf(slice).flatMap((month) => marketDatasets.map((one) => ({ dataset: one, keys: { month } })));
}
/** The months of `date>=2026-04-07,date<=2026-07-02,…`; none where a slice says something else. */
function monthsOf(slice = '') {
    const from = /\bdate>=(\d{4})-(\d{2})/.exec(slice);
    const to = /\bdate<=(\d{4})-(\d{2})/.exec(slice);
    if (!from || !to)
        return [];
    const ordinal = ([, year, month]) => 12 * Number(year) + Number(month) - 1;
    const months = [];
    for (let at = ordinal(from); at <= ordinal(to); at++) {
        months.push(`${Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}`);
    }
    return months;
}

;// CONCATENATED MODULE: ./build/lib/src/stages/results/site-reading.js














/** Everything that the site says, but for the trader sheets. What the lake lacks is left out. @throws DamagedPartitionError */
async function readSite(lake, config, { week, regimes, weeks: most, progress, signal }) {
    const manifests = new SiteManifests(lake);
    const weeks = [];
    const toRead = await scoredWeeks(lake, week, regimes, most);
    const bar = progress('report', toRead.length);
    for (const { weekEnding, ids } of toRead) {
        signal.throwIfAborted();
        weeks.push(await readWeek(lake, weekEnding, regimes.filter(({ id }) => ids.includes(id)), manifests));
        bar.advance();
    }
    bar.end();
    const results = await readResults(lake, week, manifests);
    const held = await readLedger(lake, week, manifests);
    return {
        week,
        benchmark: config.pipeline.benchmark,
        regimes: regimes.map(({ id, status, description }) => ({ id, status, description })),
        weeks,
        results,
        ledger: held,
        partitions: await manifests.withInputs(),
    };
}
/** The newest weeks up to the selected one that were scored under one of the regimes, oldest first. */
async function scoredWeeks(lake, week, regimes, most) {
    const regimesOf = new Map();
    for (const keys of await lake.list(scoring_datasets/* scoresWeekly */.P)) {
        const { regime, week_ending } = keys;
        if (week_ending > week.weekEnding)
            continue;
        regimesOf.set(week_ending, (regimesOf.get(week_ending) ?? new Set()).add(regime));
    }
    return [...regimesOf]
        .map(([weekEnding, those]) => ({
        weekEnding,
        ids: regimes.map(({ id }) => id).filter((id) => those.has(id)),
    }))
        .filter(({ ids }) => ids.length > 0)
        .sort((a, b) => (0,order/* byCodeUnits */.C)(a.weekEnding, b.weekEnding))
        .slice(-most);
}
async function readWeek(lake, weekEnding, regimes, manifests) {
    const enriched = await lake.read(news_datasets/* repEnriched */.cN, { week_ending: weekEnding });
    if (enriched)
        manifests.add(enriched.manifest);
    const scored = [];
    for (const { id: regime, status } of regimes) {
        const keys = { regime, week_ending: weekEnding };
        const partition = await lake.readWhole(scoring_datasets/* scoresWeekly */.P, keys);
        if (!partition)
            continue;
        manifests.add(partition.manifest);
        const { recorded, ...documents } = documentsOf({ folder: lake.folder(scoring_datasets/* scoresWeekly */.P, keys), files: partition.files });
        const picks = documents.diagnostics.would_be.map(({ symbol }) => symbol);
        scored.push({
            regime,
            status: recorded ?? status,
            ...documents,
            headlines: enriched ? (0,top_headlines/* topHeadlines */.v)(enriched.table, picks) : new Map(),
            audit: await readAudit(lake, keys, manifests),
        });
    }
    return { week: (0,weeks/* weekEndingOn */.Tu)(weekEnding), scored };
}
/** What was decided and by which rules: those of the schema that was used, which need not be what the configuration says by now. */
function documentsOf(partition) {
    const { meta, diagnostics, used } = (0,score_partition/* readScoreDocuments */.p4)(partition);
    const { skip_rules: rules, basket, schema_id } = used.schema;
    return {
        recorded: meta.regime_status,
        decision: meta,
        diagnostics,
        schemaId: schema_id,
        schemaHash: used.digest,
        thresholds: {
            minEventIntensity: rules.min_event_intensity,
            maxRecapShare: rules.max_price_action_recap_share,
            minSevereClusters: rules.min_high_severity_clusters,
            minCandidates: basket.min_candidates,
        },
    };
}
async function readAudit(lake, keys, manifests) {
    const partition = await lake.readWhole(audit_datasets/* auditFindings */.y1, keys);
    if (!partition)
        return undefined;
    manifests.add(partition.manifest);
    const listed = rowsOf(audit_datasets/* auditFindings */.y1.columns, partition.table);
    return { ...(0,audit_document/* readAuditDocument */.J)({ folder: lake.folder(audit_datasets/* auditFindings */.y1, keys), files: partition.files }), listed };
}
async function readResults(lake, { weekEnding }, manifests) {
    const keys = { as_of: weekEnding };
    const weekly = await lake.readWhole(evaluation_datasets/* weeklyReturns */.N6, keys);
    if (!weekly)
        return undefined;
    const picks = await lake.read(evaluation_datasets/* pickReturns */.JR, keys);
    manifests.add(weekly.manifest);
    if (picks)
        manifests.add(picks.manifest);
    return {
        evaluation: (0,evaluation/* readEvaluation */.L)({ folder: lake.folder(evaluation_datasets/* weeklyReturns */.N6, keys), files: weekly.files }),
        weekly: rowsOf(evaluation_datasets/* weeklyReturns */.N6.columns, weekly.table),
        picks: picks ? rowsOf(evaluation_datasets/* pickReturns */.JR.columns, picks.table) : [],
    };
}
async function readLedger(lake, { weekEnding }, manifests) {
    const keys = { as_of: weekEnding };
    const partition = await lake.readWhole(datasets/* ledger */.Wg, keys);
    if (!partition)
        return undefined;
    manifests.add(partition.manifest);
    return {
        comparison: readComparison({ folder: lake.folder(datasets/* ledger */.Wg, keys), files: partition.files }),
        table: partition.table,
        rows: rowsOf(datasets/* ledger */.Wg.columns, partition.table),
    };
}

// EXTERNAL MODULE: ./build/lib/src/market/market-view.js
var market_view = __webpack_require__(50412);
// EXTERNAL MODULE: ./build/lib/src/text/csv.js
var csv = __webpack_require__(48081);
// EXTERNAL MODULE: ./build/lib/src/scoring/decision-line.js
var decision_line = __webpack_require__(34336);
;// CONCATENATED MODULE: ./build/lib/src/report/trader-sheet/sheet-words.js


/** Why nothing is to be traded on a sheet that has positions; undefined where its positions are to be bought. */
function objection({ status, audit }) {
    if (audit === 'failed')
        return 'AUDIT_FAILED';
    return (0,scoring_regime/* mayTrade */.Ad)(status) ? undefined : 'NOT_LIVE';
}
/** Why there is no trade: each reason with its value against the threshold. */
function reasonTexts({ decision }) {
    if (decision.decision === 'UNDECIDED')
        return ['The clusters are unknown, so the skip rules could not be evaluated.'];
    return decision.reasons.map(({ code, value, threshold }) => `${code} ${(0,decision_line/* rounded */.Wf)(value)} against ${(0,decision_line/* rounded */.Wf)(threshold)}`);
}
/** What adds to the score of a position, the largest amount first. */
function driverTexts({ drivers }) {
    return drivers
        .filter(({ contribution }) => contribution !== 0)
        .sort((a, b) => Math.abs(b.contribution) - Math.abs(a.contribution))
        .map(({ term, contribution }) => `${term} ${contribution < 0 ? '−' : '+'}${Math.abs(contribution).toFixed(3)}`);
}

;// CONCATENATED MODULE: ./build/lib/src/report/trader-sheet/trader-sheet-csv.js


const header = [
    'week_ending',
    'regime',
    'status',
    'action',
    'reason',
    'symbol',
    'sector',
    'weight',
    'rank_UPS',
    'UPS_adj',
    'conviction',
    'signal_state',
    'last_close',
    'buy_on_open',
    'sell_on_close',
    'drivers',
    'headline',
    'audit',
    'scores_digest',
    'schema_id',
    'schema_hash',
];
/**
 * The sheet as CSV: one row per position. `action` is BUY, or WATCH with the reason where the positions are not to be traded: the regime is not
 * live, or the audit failed. A week without a trade has one row with the decision and why.
 */
function traderSheetCsv(sheet) {
    const rows = sheet.positions.length === 0 ? [withoutTrade(sheet)] : sheet.positions.map((one) => rowOf(one, sheet));
    return (0,csv/* csv */.f)(header, rows.map((row) => header.map((name) => row[name])));
}
function rowOf(position, sheet) {
    const { symbol, sector, weight, rank_UPS, UPS_adj, conviction, signal_state } = position;
    const reason = objection(sheet) ?? null;
    return {
        ...identity(sheet),
        action: reason === null ? 'BUY' : 'WATCH',
        reason,
        symbol,
        sector,
        weight,
        rank_UPS,
        UPS_adj,
        conviction,
        signal_state,
        last_close: sheet.lastClose.get(symbol) ?? null,
        buy_on_open: sheet.buyOn,
        sell_on_close: sheet.sellOn,
        drivers: driverTexts(position).join('; '),
        headline: sheet.headlines.get(symbol) ?? null,
    };
}
function withoutTrade(sheet) {
    return {
        ...identity(sheet),
        action: sheet.decision.decision,
        reason: reasonTexts(sheet).join('; '),
        symbol: null,
        sector: null,
        weight: null,
        rank_UPS: null,
        UPS_adj: null,
        conviction: null,
        signal_state: null,
        last_close: null,
        buy_on_open: null,
        sell_on_close: null,
        drivers: null,
        headline: null,
    };
}
function identity({ weekEnding, regime, status, audit, digest, schemaId, schemaHash }) {
    return {
        week_ending: weekEnding,
        regime,
        status,
        audit,
        scores_digest: digest,
        schema_id: schemaId,
        schema_hash: schemaHash,
    };
}

;// CONCATENATED MODULE: ./build/lib/src/report/trader-sheet/win-ansi.js

/** What stands for a character that the standard fonts of PDF do not have. */
const unprintable = '¤';
/** Byte of each character of WinAnsi (Windows-1252, as PDF uses it) that has a shape of its own. */
const byteOf = new Map(Array.from({ length: 256 }, (_, byte) => [
    new TextDecoder('windows-1252').decode(Uint8Array.of(byte)),
    byte,
]).filter(([character]) => !/\p{C}/u.test(character)));
/** Signs that have a near equivalent. */
const nearest = {
    '\u2212': '\u2013', // minus
    '\u2010': '-',
    '\u2011': '-',
    '\u2015': '\u2014',
    '\u2032': "'",
    '\u2033': '"',
};
/** An emoji with all that belongs to it: what joins its parts is not to be seen by itself. */
const emoji = /\p{RGI_Emoji}/gv;
const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });
/**
 * Text as people see it, on one line and with the characters of WinAnsi alone: what a reader would see as one character and WinAnsi does not
 * have, an emoji with its modifiers, an ideograph or a letter of another script, becomes {@link unprintable}.
 */
function winAnsi(text) {
    const line = (0,visible_text/* visibleText */.Q6)(text.replaceAll(emoji, unprintable)).normalize('NFC').replaceAll(/\s+/gu, ' ').trim();
    return Array.from(graphemes.segment(line), ({ segment }) => {
        const character = nearest[segment] ?? segment;
        return byteOf.has(character) ? character : unprintable;
    }).join('');
}
/**
 * The bytes of text that {@link winAnsi} made.
 *
 * @throws RangeError for a character that WinAnsi does not have
 */
function winAnsiBytes(text) {
    return Uint8Array.from(text, (character) => {
        const byte = byteOf.get(character);
        if (byte === undefined)
            throw new RangeError(`WinAnsi has no "${character}".`);
        return byte;
    });
}

;// CONCATENATED MODULE: ./build/lib/src/report/trader-sheet/standard-font.js

/**
 * The two fonts of the sheet. Their metrics are modules of pdfkit that are imported here by name, because pdfkit itself looks for them in its own
 * package when it runs, where a bundle has none.
 */
async function loadFonts() {
    const { default: regular } = await __webpack_require__.e(/* import() */ 4694).then(__webpack_require__.bind(__webpack_require__, 84694));
    const { default: bold } = await __webpack_require__.e(/* import() */ 847).then(__webpack_require__.bind(__webpack_require__, 30847));
    return {
        Helvetica: { name: 'Helvetica', widths: widthsByByte(regular.glyphWidths) },
        'Helvetica-Bold': { name: 'Helvetica-Bold', widths: widthsByByte(bold.glyphWidths) },
    };
}
/** Bytes that have no glyph, or that of another byte: no-break space is a space, and ÿ is listed in the place of Ÿ. */
const unlisted = new Set([127, 129, 141, 143, 144, 157, 160, 173, 255]);
function widthsByByte(listed) {
    const widths = new Uint16Array(256);
    const bytes = Array.from({ length: 224 }, (_, i) => 32 + i).filter((byte) => !unlisted.has(byte));
    if (bytes.length !== listed.length)
        throw new Error(`expected ${bytes.length} widths of glyphs, found ${listed.length}`);
    for (const [i, byte] of bytes.entries())
        widths[byte] = listed[i];
    widths[160] = widths[32];
    widths[255] = widths[159];
    return widths;
}
/** Width of text of {@link winAnsi}, points. */
function textWidth(text, font, size) {
    return (winAnsiBytes(text).reduce((sum, byte) => sum + font.widths[byte], 0) * size) / 1000;
}
/** Any text as it can be shown in `width` points: cut with an ellipsis where it is longer. */
function standard_font_fitted(text, font, size, width) {
    // No glyph is narrower than a tenth of the font size, and no honest character takes 64 code units: what is beyond cannot fit.
    const most = 64 * Math.ceil((10 * width) / size);
    const shown = winAnsi(text.slice(0, most));
    if (text.length <= most && textWidth(shown, font, size) <= width)
        return shown;
    const ellipsis = textWidth('…', font, size);
    let end = 0;
    for (let used = ellipsis; end < shown.length; end += 1) {
        used += textWidth(shown.charAt(end), font, size);
        if (used > width)
            break;
    }
    return `${shown.slice(0, end).trimEnd()}…`;
}
/** Text in lines of at most `width` points, broken at spaces; a word that is wider has a line of its own and is cut. */
function wrapped(text, font, size, width) {
    const lines = [];
    for (const word of winAnsi(text).split(' ')) {
        const last = lines.at(-1);
        const longer = `${last} ${word}`;
        if (last !== undefined && textWidth(longer, font, size) <= width)
            lines[lines.length - 1] = longer;
        else
            lines.push(standard_font_fitted(word, font, size, width));
    }
    return lines;
}
/** Whether something of a text cannot be shown. */
function hasUnprintable(text) {
    return !text.includes(unprintable) && winAnsi(text).includes(unprintable);
}

;// CONCATENATED MODULE: ./build/lib/src/report/trader-sheet/pdf-page.js


/** A4, points. */
const pageSize = { width: 595.28, height: 841.89 };
/** The fonts as objects of the document, which every page refers to by name. */
function embedFonts(doc, fonts) {
    const reference = ({ name }) => {
        const made = doc.ref({ Type: 'Font', Subtype: 'Type1', BaseFont: name, Encoding: 'WinAnsiEncoding' });
        made.end(undefined);
        return made;
    };
    return { Helvetica: reference(fonts.Helvetica), 'Helvetica-Bold': reference(fonts['Helvetica-Bold']) };
}
/** One page of the document, with its origin at the top left. */
class PdfPage {
    #doc;
    #fonts;
    /** Starts the next page of the document. */
    constructor(doc, fonts, embedded) {
        doc.addPage();
        Object.assign(doc.page.fonts, embedded);
        this.#doc = doc;
        this.#fonts = fonts;
    }
    /** Writes any text on one line. @returns its width */
    text(text, { font, size, colour }, { x, y, width, align = 'left' }) {
        const shown = standard_font_fitted(text, this.#fonts[font], size, width);
        const used = textWidth(shown, this.#fonts[font], size);
        const left = align === 'left' ? x : x + width - used;
        const hex = Buffer.from(winAnsiBytes(shown)).toString('hex');
        this.#doc.fillColor(colour);
        // pdfkit's coordinates run downwards: the matrix puts the letters back on their feet.
        this.#doc.addContent(`BT /${font} ${size} Tf 1 0 0 -1 ${points(left)} ${points(y)} Tm <${hex}> Tj ET`);
        return used;
    }
    line(x1, y, x2, colour, width = 0.5) {
        this.#doc.lineWidth(width).moveTo(x1, y).lineTo(x2, y).stroke(colour);
    }
    box(x, y, width, height, colour) {
        this.#doc.rect(x, y, width, height).fill(colour);
    }
}
function points(value) {
    return String(Number(value.toFixed(2)));
}

// EXTERNAL MODULE: ./build/lib/src/report/site/dates.js
var dates = __webpack_require__(33615);
;// CONCATENATED MODULE: ./build/lib/src/report/trader-sheet/sheet-layout.js






/** Measures of the page, points. */
const sheetGrid = {
    left: 40,
    right: pageSize.width - 40,
    /** Where the values of the statements begin. */
    values: 112,
    /** Baseline of the first statement. */
    statements: 112,
    lineHeight: 13,
    /** Top of the table on pages after the first. */
    continued: 62,
    tableHead: 30,
    row: 25,
    tableEnd: pageSize.height - 74,
};
const bodySize = 9.5;
/** Characters of a text that a line can show at most, well above what it does. */
const longestShown = 500;
/** What the sheet says, and on which page. */
function sheetLayout(sheet, fonts) {
    const width = sheetGrid.right - sheetGrid.values;
    const statements = statementsOf(sheet).map(({ label, texts, isWarning = false }) => {
        const font = fonts[isWarning ? 'Helvetica-Bold' : 'Helvetica'];
        return { label, lines: texts.flatMap((text) => wrapped(text, font, bodySize, width)), isWarning };
    });
    const lines = statements.reduce((sum, one) => sum + one.lines.length, 0);
    const tableTop = sheetGrid.statements + lines * sheetGrid.lineHeight + 4;
    return { verdict: verdictOf(sheet), statements, tableTop, pages: paged(sheet.positions, tableTop) };
}
function paged(positions, tableTop) {
    const { continued, tableEnd, tableHead, row } = sheetGrid;
    const room = (top) => Math.max(0, Math.floor((tableEnd - top - tableHead) / row));
    const pages = [positions.slice(0, room(tableTop))];
    for (let next = room(tableTop); next < positions.length; next += room(continued)) {
        pages.push(positions.slice(next, next + room(continued)));
    }
    return pages;
}
function verdictOf(sheet) {
    const { decision } = sheet.decision;
    return decision === 'TRADE' && objection(sheet) !== undefined ? 'WATCH ONLY' : decision;
}
function statementsOf(sheet) {
    const { decision, positions } = sheet;
    const reasons = reasonTexts(sheet);
    const isTrade = decision.decision === 'TRADE';
    return [
        { label: 'Decision', texts: isTrade ? [`${decision.decision}: no skip rule says otherwise`] : reasons },
        { label: 'Measured', texts: [measuresText(decision.measures)] },
        { label: 'Hold', texts: [holdText(sheet)] },
        ...(isTrade ? [{ label: 'Positions', texts: [String(positions.length)] }] : []),
        statusOf(sheet),
        auditOf(sheet),
        ...noteOf(sheet),
    ];
}
function holdText(sheet) {
    const [buyOn, sellOn] = [day(sheet.buyOn), day(sheet.sellOn)];
    if (sheet.decision.decision !== 'TRADE')
        return `Nothing from ${buyOn} to ${sellOn}`;
    return objection(sheet) === undefined
        ? `Buy at the open of ${buyOn}, sell at the close of ${sellOn}`
        : `Nothing; the names are watched from the open of ${buyOn} to the close of ${sellOn}`;
}
function measuresText(measures) {
    const { event_intensity, price_action_recap_share, high_severity_clusters, candidates } = measures;
    const shown = (value) => (value === null ? 'unknown' : (0,decision_line/* rounded */.Wf)(value));
    return [
        `event intensity ${shown(event_intensity.value)} (n = ${event_intensity.n ?? 0} clusters)`,
        `price-action recaps ${shown(price_action_recap_share.value)} (n = ${price_action_recap_share.n ?? 0})`,
        `clusters of high severity ${shown(high_severity_clusters.value)}`,
        `candidates ${shown(candidates.value)} of ${candidates.n ?? 0} symbols`,
    ].join(', ');
}
function statusOf({ status, scoredAs, regime }) {
    if (status === 'live')
        return { label: 'Status', texts: ['live'] };
    const meaning = status === 'shadow' ? 'scored to be compared' : 'scored no more';
    const then = scoredAs === status ? '' : `, ${scoredAs} when the week was scored`;
    return { label: 'Status', texts: [`${status}${then}: ${regime} is ${meaning}, do not trade it`], isWarning: true };
}
function auditOf({ audit }) {
    if (audit === 'passed')
        return { label: 'Audit', texts: ['passed: every rule proved'] };
    return audit === 'failed'
        ? { label: 'Audit', texts: ['FAILED: do not trade on this sheet'], isWarning: true }
        : { label: 'Audit', texts: ['not audited: nothing here was proved'], isWarning: true };
}
function noteOf({ positions, headlines, regime }) {
    const texts = [
        regime,
        ...positions.flatMap(({ symbol, sector }) => [symbol, sector ?? '', headlines.get(symbol) ?? '']),
    ];
    if (!texts.some((text) => hasUnprintable(text.slice(0, longestShown))))
        return [];
    return [
        { label: 'Note', texts: [`${unprintable} stands for a character that this paper cannot show; the CSV has it`] },
    ];
}
/** `2026-07-02` → `Thursday 2 July 2026`; an empty date is not known. */
function day(date) {
    return date === '' ? 'a day not known' : `${(0,dates/* dayAndMonth */.ug)(date)} ${date.slice(0, 4)}`;
}
/** Week and cutoff, for the line below the title. */
function weekText({ weekEnding, cutoffUtc }) {
    return `Week ending ${day(weekEnding)}; nothing later than ${(0,dates/* instant */.uR)(cutoffUtc)} was used`;
}

;// CONCATENATED MODULE: ./build/lib/src/report/trader-sheet/sheet-printer.js




const ink = '#1a1a1a';
const grey = '#555555';
const warning = '#a4161a';
const rule = '#b5b9bf';
const stripe = '#f1f3f5';
const body = { font: 'Helvetica', size: bodySize, colour: ink };
const strong = { ...body, font: 'Helvetica-Bold' };
const small = { font: 'Helvetica', size: 7.2, colour: grey };
const title = { font: 'Helvetica-Bold', size: 7.2, colour: grey };
const verdictColours = { TRADE: '#0b6b3a', 'WATCH ONLY': '#8a5200', SKIP: '#4a5560', UNDECIDED: '#8a5200' };
const { left, right } = sheetGrid;
const gap = 6;
const columns = [
    { title: 'Rank', width: 30, align: 'right', cell: ({ rank_UPS }) => String(rank_UPS) },
    { title: 'Symbol', width: 72, style: strong, cell: ({ symbol }) => symbol },
    { title: 'Sector', width: 126, cell: ({ sector }) => sector ?? '–' },
    { title: 'Weight', width: 48, align: 'right', cell: ({ weight }) => `${(0,numbers/* decimal */._)(100 * weight, 1)} %` },
    { title: 'Score', width: 48, align: 'right', cell: ({ UPS_adj }) => (0,numbers/* decimal */._)(UPS_adj, 3) },
    { title: 'Conviction', width: 64, cell: ({ conviction }) => conviction ?? '–' },
    { title: 'Signal', width: 58, cell: ({ signal_state }) => signal_state ?? '–' },
    {
        title: 'Last close, USD',
        width: right - left - 446,
        align: 'right',
        cell: ({ symbol }, { lastClose }) => (0,numbers/* decimal */._)(lastClose.get(symbol), 2),
    },
];
/** Where the second line of a row begins, and where its headline does. */
const [driversAt, headlineAt] = [left + 30 + gap, left + 228];
/** Writes a sheet into a document. */
function printSheet(doc, fonts, sheet) {
    const layout = sheetLayout(sheet, fonts);
    const embedded = embedFonts(doc, fonts);
    for (const [i, positions] of layout.pages.entries()) {
        const page = new PdfPage(doc, fonts, embedded);
        if (i === 0)
            heading(page, sheet, layout);
        else
            runningTitle(page, sheet, layout);
        if (positions.length > 0)
            table(page, i === 0 ? layout.tableTop : sheetGrid.continued, positions, sheet);
        footer(page, sheet, `Page ${i + 1} of ${layout.pages.length}`);
    }
}
function heading(page, sheet, { verdict, statements }) {
    const badge = { x: right - 150, width: 150 };
    page.box(badge.x, 38, badge.width, 34, verdictColours[verdict]);
    const size = verdict.length > 5 ? 16 : 20;
    page.text(verdict, { ...strong, size, colour: '#ffffff' }, { x: badge.x + 10, y: 55 + 0.36 * size, width: 130 });
    page.text('TRADER SHEET', title, { x: left, y: 46, width: 300 });
    page.text(sheet.regime, { ...strong, size: 20 }, { x: left, y: 68, width: badge.x - left - 12 });
    page.text(weekText(sheet), { ...body, colour: grey }, { x: left, y: 88, width: right - left });
    page.line(left, 96, right, rule);
    let y = sheetGrid.statements;
    for (const { label, lines, isWarning } of statements) {
        page.text(label, { ...body, colour: grey }, { x: left, y, width: sheetGrid.values - left - gap });
        for (const line of lines) {
            const style = isWarning ? { ...strong, colour: warning } : body;
            page.text(line, style, { x: sheetGrid.values, y, width: right - sheetGrid.values });
            y += sheetGrid.lineHeight;
        }
    }
}
/** Above a table that goes on. */
function runningTitle(page, sheet, { verdict }) {
    const text = `Trader sheet ${sheet.regime}, week ending ${day(sheet.weekEnding)}`;
    page.text(text, strong, { x: left, y: 48, width: right - left - 110 });
    page.text(verdict, { ...strong, colour: verdictColours[verdict] }, { x: right - 100, y: 48, width: 100, align: 'right' });
}
function table(page, top, positions, sheet) {
    const { row, tableHead } = sheetGrid;
    page.line(left, top, right, ink, 0.8);
    cells(page, top + 11, columns.map((column) => [column, column.title, title]));
    page.text('Drivers, the largest first', title, { x: driversAt, y: top + 22, width: headlineAt - driversAt - gap });
    page.text('Most severe headline of the week', title, { x: headlineAt, y: top + 22, width: right - headlineAt });
    page.line(left, top + tableHead - 3, right, ink, 0.8);
    for (const [i, position] of positions.entries()) {
        const y = top + tableHead + i * row;
        if (i % 2 === 1)
            page.box(left, y - 3, right - left, row, stripe);
        cells(page, y + 8, columns.map((column) => [column, column.cell(position, sheet), column.style ?? body]));
        const second = y + 18;
        page.text(driverTexts(position).join(', '), small, {
            x: driversAt,
            y: second,
            width: headlineAt - driversAt - gap,
        });
        const headline = sheet.headlines.get(position.symbol) ?? '–';
        page.text(headline, small, { x: headlineAt, y: second, width: right - headlineAt - 2 });
    }
    page.line(left, top + tableHead + positions.length * row - 3, right, rule);
}
function cells(page, y, row) {
    let x = left;
    for (const [{ width, align = 'left' }, text, style] of row) {
        page.text(text, style, {
            x: x + (align === 'left' ? gap : 0),
            y,
            width: width - (align === 'left' ? gap : 2),
            align,
        });
        x += width;
    }
}
function footer(page, { digest, schemaId, schemaHash }, pageText) {
    const top = sheetGrid.tableEnd + 10;
    page.line(left, top, right, rule);
    const lines = [
        ['Scores', digest],
        ['Schema', schemaId],
        ['Schema hash', schemaHash],
    ];
    for (const [i, [label, text]] of lines.entries()) {
        const y = top + 12 + 10 * i;
        page.text(label, title, { x: left, y, width: 60 });
        page.text(text, small, { x: left + 62, y, width: right - left - 140 });
    }
    page.text(pageText, { ...small, size: 8.5 }, { x: right - 76, y: top + 12, width: 76, align: 'right' });
}

;// CONCATENATED MODULE: ./build/lib/src/report/trader-sheet/trader-sheet-pdf.js


/**
 * The sheet as PDF, A4, to be pinned to a desk: decision, hold period, positions, audit, and what traces it. As many pages as the positions take.
 *
 * A function of the sheet alone, byte for byte: the date of creation is the cutoff, the document's id follows from its description, and nothing
 * is compressed, since compressors of different machines differ. Characters that the standard fonts lack are shown as `¤`, and text that does
 * not fit ends in an ellipsis; the CSV has both in full.
 */
async function traderSheetPdf(sheet) {
    const { default: PDFDocument } = await __webpack_require__.e(/* import() */ 8201).then(__webpack_require__.bind(__webpack_require__, 18201));
    const doc = new PDFDocument({
        size: 'A4',
        margin: 0,
        // Without a name pdfkit loads none of its own fonts.
        font: '',
        compress: false,
        autoFirstPage: false,
        lang: 'en',
        displayTitle: true,
        info: {
            Title: `Trader sheet ${sheet.regime} ${sheet.weekEnding}`,
            Subject: `scores_weekly ${sheet.digest}`,
            Creator: 'Regimen',
            CreationDate: new Date(sheet.cutoffUtc),
        },
    });
    printSheet(doc, await loadFonts(), sheet);
    doc.end();
    const chunks = [];
    for await (const chunk of doc)
        chunks.push(chunk);
    return new Uint8Array(Buffer.concat(chunks));
}

;// CONCATENATED MODULE: ./build/lib/src/stages/results/site-sheets.js







/** Sessions that are searched for the last close of a name. */
const closeSessions = 20;
/** The trader sheets of the selected week: one per regime that was scored. */
async function makeSheets(lake, subject) {
    const { week, weeks } = subject;
    const scored = weeks.find((one) => one.week.weekEnding === week.weekEnding)?.scored ?? [];
    const closes = await lastCloses(lake, week, scored);
    const sheets = [];
    for (const one of scored) {
        const keys = { regime: one.regime, week_ending: week.weekEnding };
        const digest = subject.partitions.get((0,lake_dataset/* partitionPath */.WX)(scoring_datasets/* scoresWeekly */.P, keys))?.digest;
        if (digest === undefined)
            continue;
        const now = subject.regimes.find(({ id }) => id === one.regime)?.status ?? one.status;
        const sheet = traderSheet({ week, scored: one, now, digest, closes });
        sheets.push({ regime: one.regime, csv: traderSheetCsv(sheet), pdf: await traderSheetPdf(sheet) });
    }
    return sheets;
}
function traderSheet({ week, scored, now, digest, closes }) {
    const { sessions } = (0,weeks/* nextWeek */.En)(week);
    const { decision, diagnostics, headlines, audit, schemaId, schemaHash } = scored;
    return {
        regime: scored.regime,
        status: (0,scoring_regime/* actingStatus */.hD)(scored.status, now),
        scoredAs: scored.status,
        weekEnding: week.weekEnding,
        cutoffUtc: week.cutoffUtc,
        decision,
        positions: decision.decision === 'TRADE' ? diagnostics.would_be : [],
        headlines: new Map([...headlines].map(([symbol, { headline }]) => [symbol, headline])),
        buyOn: sessions[0]?.date ?? '',
        sellOn: sessions.at(-1)?.date ?? '',
        lastClose: closes,
        audit: audit?.verdict ?? 'not audited',
        digest,
        schemaId,
        schemaHash,
    };
}
/** The last close of every pick as the week knew it; NaN where there is none. */
async function lastCloses(lake, { weekEnding }, scored) {
    const symbols = [...new Set(scored.flatMap(({ diagnostics }) => diagnostics.would_be.map(({ symbol }) => symbol)))];
    if (symbols.length === 0)
        return new Map();
    const view = await (0,market_view/* findMarketView */.Rr)(lake, { symbols, until: weekEnding, sessions: closeSessions });
    return new Map(symbols.map((symbol) => [symbol, lastClose(view?.bars.get(symbol))]));
}
function lastClose(bars) {
    return bars?.close.findLast((close) => !Number.isNaN(close)) ?? Number.NaN;
}

;// CONCATENATED MODULE: ./build/lib/src/stages/results/report.js












const run = async (inputs, context) => {
    const { config, lake, clock, log, progress, signal, summarise } = context;
    const week = (0,selected_weeks/* selectedWeeks */.R)(inputs.weekEnding, clock()).at(-1);
    if (!week)
        throw new errors/* UserError */.yo('No week is selected.');
    const regimes = (0,selected_regimes/* selectedRegimes */.my)(inputs.regimes, { config, log });
    const read = await readSite(lake, config, { week, regimes, weeks: inputs.weeks, progress, signal });
    if (read.weeks.length === 0) {
        throw new errors/* UserError */.yo(`The lake ${lake.root} holds no scores up to the week ending ${week.weekEnding}.`, {
            hint: 'Run the stage "score" first.',
        });
    }
    await (0,edited_weeks/* refuseEditedWeeks */.Hf)(read.weeks.flatMap(({ week: { weekEnding }, scored }) => scored.map(({ regime }) => ({ regime, weekEnding }))), context);
    await refuseOutdatedResults(context, week);
    for (const missing of missingStages(read))
        log.warning(missing);
    const subject = { ...read, sheets: await makeSheets(lake, read) };
    const site = await (0,site_site/* renderSite */.E)(subject);
    signal.throwIfAborted();
    await (0,site_folder/* replaceSite */.o)(inputs.output, site);
    const { results, ledger } = subject;
    if (results && ledger) {
        const { evaluation } = results;
        summarise(historySummary({ ledger: ledger.table, evaluation, comparison: ledger.comparison }));
    }
    const { pages, bytes } = sizeOf(site);
    log.info(`${pages} pages, ${(0,numbers/* byteCount */.GJ)(bytes)}, in ${inputs.output}`);
    return { site: inputs.output, index: (0,external_node_path_.join)(inputs.output, 'index.html'), pages, bytes };
};
function missingStages({ results, ledger, week }) {
    const missing = [...(results === undefined ? ['evaluate'] : []), ...(ledger === undefined ? ['ledger'] : [])];
    return missing.map((stage) => `Nothing of the stage ${stage} as of ${week.weekEnding} is in the lake: the pages say what is missing.`);
}
function sizeOf(site) {
    const pages = [...site.keys()].filter((path) => path.endsWith('.html')).length;
    const bytes = [...site.values()].reduce((sum, content) => sum + Buffer.byteLength(content), 0);
    return { pages, bytes };
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


/***/ })

};
