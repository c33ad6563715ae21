export const id = 5425;
export const ids = [5425];
export const modules = {

/***/ 84201:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   SS: () => (/* binding */ adjustmentReport),
/* harmony export */   WL: () => (/* binding */ StoredAdjustments),
/* harmony export */   vV: () => (/* binding */ withoutAdjustedNote),
/* harmony export */   vY: () => (/* binding */ adjustmentNotes)
/* harmony export */ });
/* harmony import */ var _text_name_list_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(98983);
/* harmony import */ var _text_order_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(37961);
/* harmony import */ var _bar_origins_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(86374);



/** Looks at the stored bars month by month, in ascending order. */
class StoredAdjustments {
    #last = new Map();
    add({ daily, revisions }) {
        // Revisions are stored in the order in which they became known: of one bar the last one counts.
        for (const table of [daily, revisions]) {
            const { symbol, date, adj_close: adjusted } = table?.columns ?? noColumns;
            for (let row = 0; row < symbol.length; row++) {
                const name = symbol[row];
                const day = date[row];
                if (day < (this.#last.get(name)?.day ?? Number.NEGATIVE_INFINITY))
                    continue;
                this.#last.set(name, { day, isAdjusted: !Number.isNaN(adjusted[row]) });
            }
        }
    }
    get bySymbol() {
        return new Map([...this.#last].map(([symbol, { isAdjusted }]) => [symbol, isAdjusted]));
    }
}
const noColumns = { symbol: [], date: new Int32Array(0), adj_close: new Float64Array(0) };
/** Counts the adjusted closes among the bars that files give. Bars as traded are left out: they need none. */
function adjustmentReport(candidates, stored) {
    const { bars, cells, symbols } = candidates;
    const without = [];
    const partial = [];
    const starting = [];
    const stopping = [];
    let counted = 0;
    for (const [place, symbol] of symbols.entries()) {
        const held = cells.cells.subarray(place * cells.sessions, (place + 1) * cells.sessions);
        const rows = Array.from(held.filter((cell) => cell > 0 && !(0,_bar_origins_js__WEBPACK_IMPORTED_MODULE_1__/* .isAsTradedRow */ .h)(candidates, cell - 1)), (cell) => cell - 1);
        const last = rows.at(-1);
        if (last === undefined)
            continue;
        counted += 1;
        const missing = rows.filter((row) => Number.isNaN(bars.adj_close[row])).length;
        if (missing === rows.length)
            without.push(symbol);
        else if (missing > 0)
            partial.push({ symbol, bars: rows.length, missing });
        const [was, is] = [stored.get(symbol), !Number.isNaN(bars.adj_close[last])];
        if (was === false && is)
            starting.push(symbol);
        if (was === true && !is)
            stopping.push(symbol);
    }
    const order = (a, b) => (0,_text_order_js__WEBPACK_IMPORTED_MODULE_2__/* .byCodeUnits */ .C)(a, b);
    return {
        symbols: counted,
        without: without.sort(order),
        partial: partial.sort((a, b) => (0,_text_order_js__WEBPACK_IMPORTED_MODULE_2__/* .byCodeUnits */ .C)(a.symbol, b.symbol)),
        starting: starting.sort(order),
        stopping: stopping.sort(order),
    };
}
/** That symbols have no adjusted close. @param symbols how many have bars at all */
function withoutAdjustedNote(without, symbols) {
    const whose = without.length === symbols ? 'the files' : `${without.length} of ${symbols} symbols`;
    const names = without.length === symbols ? '' : ` (${(0,_text_name_list_js__WEBPACK_IMPORTED_MODULE_0__/* .nameList */ .OD)(without)})`;
    return `No adjusted close in ${whose}${names}: returns come from closes, in which a dividend is a loss and a split a step, unless they are adjusted already (yfinance's are unless auto_adjust is False): name them under columns.adj_close then.`;
}
/** What is to be said of it, one line each. */
function adjustmentNotes({ symbols, without, partial, starting, stopping }) {
    const notes = [];
    if (without.length > 0)
        notes.push(withoutAdjustedNote(without, symbols));
    if (partial.length > 0) {
        const missing = partial.reduce((sum, one) => sum + one.missing, 0);
        const bars = partial.reduce((sum, one) => sum + one.bars, 0);
        notes.push(`The adjusted close is empty in ${missing} of ${(0,_text_name_list_js__WEBPACK_IMPORTED_MODULE_0__/* .counted */ .hS)(bars, 'bar')} of ${(0,_text_name_list_js__WEBPACK_IMPORTED_MODULE_0__/* .nameList */ .OD)(partial.map(({ symbol }) => symbol))}: ` +
            'those bars count as missing. "columns: { adj_close: none }" under "market" uses closes alone.');
    }
    if (starting.length > 0) {
        notes.push(`Adjusted closes are taken now, and the stored bars have none: ${(0,_text_name_list_js__WEBPACK_IMPORTED_MODULE_0__/* .nameList */ .OD)(starting)}. The source has begun to give them, or market.columns.adj_close was "none" before. ` +
            'The weeks selected now are made again with them; other weeks that were ingested keep their returns of closes.');
    }
    if (stopping.length > 0) {
        notes.push(`No adjusted close is taken any more, and the stored bars have one: ${(0,_text_name_list_js__WEBPACK_IMPORTED_MODULE_0__/* .nameList */ .OD)(stopping)}. The source gives none any more, or market.columns.adj_close is "none" now. ` +
            'Returns come from closes again, in which a split is a step.');
    }
    return notes;
}


/***/ }),

/***/ 86374:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ isAsTradedRow),
/* harmony export */   y: () => (/* binding */ originOf)
/* harmony export */ });
/* harmony import */ var _statistics_lower_bound_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(72761);

/** Where a row of the candidates came from. */
function originOf({ origins }, row) {
    const origin = origins[(0,_statistics_lower_bound_js__WEBPACK_IMPORTED_MODULE_0__/* .lowerBound */ .y)(origins.length, (place) => origins[place].start <= row) - 1];
    if (origin === undefined || row >= origin.start + origin.rows) {
        throw new RangeError(`expected the number of a row, found ${row}`);
    }
    return origin;
}
/** Whether a row is a bar as traded. */
function isAsTradedRow(candidates, row) {
    return originOf(candidates, row).isAsTraded;
}


/***/ }),

/***/ 55888:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   u: () => (/* binding */ knownStepLine)
/* harmony export */ });
/* harmony import */ var _market_steps_likely_cause_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(69206);

/** A line of `market.known_steps` that would explain a step, by what it looks like; where that is not so, `is: real` lets it stand. */
function knownStepLine(step) {
    return `{ symbol: ${step.symbol}, date: ${step.date}, ${meaningOf(step)} }`;
}
function meaningOf(step) {
    const [, to, per] = /split of (\d+) for (\d+)$/.exec((0,_market_steps_likely_cause_js__WEBPACK_IMPORTED_MODULE_0__/* .likelyCause */ .IT)(step)) ?? [];
    if (to !== undefined && per !== undefined)
        return `is: split, ratio: ${Number((Number(to) / Number(per)).toPrecision(4))}`;
    return step.kind === 'return' ? 'is: wrong' : 'is: real';
}


/***/ }),

/***/ 21530:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I$: () => (/* binding */ readSteps),
/* harmony export */   Mp: () => (/* binding */ benchmarkWarning),
/* harmony export */   Ph: () => (/* binding */ stepTable),
/* harmony export */   Tj: () => (/* binding */ stepReport),
/* harmony export */   c0: () => (/* binding */ volumeWarnings),
/* harmony export */   pY: () => (/* binding */ stepWarning)
/* harmony export */ });
/* harmony import */ var _calendar_date_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(52010);
/* harmony import */ var _market_known_actions_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(49555);
/* harmony import */ var _market_market_view_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(50412);
/* harmony import */ var _market_returns_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(84009);
/* harmony import */ var _market_steps_likely_cause_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(69206);
/* harmony import */ var _market_steps_price_steps_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(15705);
/* harmony import */ var _market_steps_settings_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(67201);
/* harmony import */ var _market_steps_unexplained_steps_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(50403);
/* harmony import */ var _market_steps_volume_steps_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(55088);
/* harmony import */ var _text_markdown_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(53088);
/* harmony import */ var _text_name_list_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(98983);
/* harmony import */ var _text_order_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(37961);
/* harmony import */ var _known_step_line_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(55888);













/** The steps in the bars of an ingested window, as its last week knows them. */
async function readSteps(options) {
    const { lake, symbols, benchmark, until, sessions, months, settings } = options;
    const none = { daily: undefined, revisions: undefined };
    const traded = await (0,_market_market_view_js__WEBPACK_IMPORTED_MODULE_2__/* .readMarketWindow */ .B0)({ symbols, until, sessions: sessions.length }, async (month) => months.get(month) ?? none);
    const from = (0,_calendar_date_js__WEBPACK_IMPORTED_MODULE_0__/* .isoDate */ ._$)(traded.sessions[0] ?? (0,_calendar_date_js__WEBPACK_IMPORTED_MODULE_0__/* .epochDay */ .ue)(until));
    const actions = await (0,_market_known_actions_js__WEBPACK_IMPORTED_MODULE_1__/* .readActions */ .cx)(lake, { symbols, from, until });
    return stepReport((0,_market_known_actions_js__WEBPACK_IMPORTED_MODULE_1__/* .withActions */ .wR)(traded, actions), actions, settings, benchmark);
}
/** @param window with the actions applied */
function stepReport(window, actions, settings, benchmark) {
    const steps = [...window.bars.keys()].flatMap((symbol) => stepsOf(window, symbol, actions.get(symbol) ?? [], settings));
    steps.sort((a, b) => Number(a.explanation !== undefined) - Number(b.explanation !== undefined) ||
        (0,_text_order_js__WEBPACK_IMPORTED_MODULE_9__/* .byCodeUnits */ .C)(a.symbol, b.symbol) ||
        (0,_text_order_js__WEBPACK_IMPORTED_MODULE_9__/* .byCodeUnits */ .C)(a.date, b.date));
    return {
        steps,
        ...(benchmark === undefined ? {} : { ofBenchmark: stepsOfBenchmark(steps, benchmark, window.sessions) }),
        volumes: volumeStepsOf(window),
        doVolumesExclude: (0,_market_steps_settings_js__WEBPACK_IMPORTED_MODULE_4__/* .outcomeOf */ .sG)('volume', settings) !== 'warn',
    };
}
function volumeStepsOf({ bars, sessions }) {
    return [...bars]
        .sort(([a], [b]) => (0,_text_order_js__WEBPACK_IMPORTED_MODULE_9__/* .byCodeUnits */ .C)(a, b))
        .flatMap(([symbol, own]) => (0,_market_steps_volume_steps_js__WEBPACK_IMPORTED_MODULE_10__/* .volumeSteps */ .A)(own.volume, (0,_market_steps_unexplained_steps_js__WEBPACK_IMPORTED_MODULE_5__/* .usedPrices */ .eF)(own)).map(({ place, last, ratio, kind }) => {
        const [date, until] = [(0,_calendar_date_js__WEBPACK_IMPORTED_MODULE_0__/* .isoDate */ ._$)(sessions[place]), (0,_calendar_date_js__WEBPACK_IMPORTED_MODULE_0__/* .isoDate */ ._$)(sessions[last])];
        return { symbol, date, last: until, ratio, kind };
    }));
}
function stepsOf(window, symbol, actions, settings) {
    const unexplained = (0,_market_steps_unexplained_steps_js__WEBPACK_IMPORTED_MODULE_5__/* .unexplainedSteps */ .xZ)(window, symbol, settings);
    const open = new Set(unexplained.map(({ place }) => place));
    const bars = window.bars.get(symbol);
    const ofCloses = bars ? (0,_market_steps_price_steps_js__WEBPACK_IMPORTED_MODULE_11__/* .priceSteps */ .bt)({ prices: bars.close, volumes: bars.volume }, settings) : [];
    const explained = ofCloses.filter(({ place }) => !open.has(place));
    return [
        ...unexplained.map((step) => ({ step, outcome: step.outcome, explanation: undefined })),
        ...explained.map((step) => ({
            step,
            outcome: 'warn',
            explanation: explanationOf(step, window, symbol, actions),
        })),
    ].map(({ step: { place, ratio, deviations, kind }, outcome, explanation }) => {
        const date = (0,_calendar_date_js__WEBPACK_IMPORTED_MODULE_0__/* .isoDate */ ._$)(window.sessions[place]);
        return { symbol, date, ratio, deviations, kind, outcome, explanation };
    });
}
function explanationOf({ before, place }, { sessions, confirmed }, symbol, actions) {
    const [last, day] = [sessions[before], sessions[place]];
    if (confirmed?.get(symbol)?.has(day) || confirmed?.get(symbol)?.has(last))
        return 'known to be real';
    const known = actions
        .filter(({ exDay, kind }) => exDay > last && exDay <= day && kind !== 'volume_split')
        .map(({ kind }) => (kind === 'price_factor' ? 'split or dividend, by configuration' : kind));
    return known.length > 0 ? `a known ${[...new Set(known)].join(' and ')}` : 'the adjusted close';
}
/** Those of the benchmark that keep out, in the sessions of the last week's return over it. */
function stepsOfBenchmark(steps, benchmark, sessions) {
    const days = new Set(Array.from(sessions.subarray(-_market_returns_js__WEBPACK_IMPORTED_MODULE_12__/* .returnSessions */ .er), (day) => (0,_calendar_date_js__WEBPACK_IMPORTED_MODULE_0__/* .isoDate */ ._$)(day)));
    return steps.filter(({ symbol, date, explanation, outcome }) => symbol === benchmark && explanation === undefined && outcome !== 'warn' && days.has(date));
}
/** What is to be said of the benchmark; undefined where nothing is. */
function benchmarkWarning({ ofBenchmark = [] }) {
    const [first] = ofBenchmark;
    if (first === undefined)
        return undefined;
    const shown = ofBenchmark.map((step) => `${step.date} (${shownRatio(step)}, ${(0,_market_steps_likely_cause_js__WEBPACK_IMPORTED_MODULE_3__/* .likelyCause */ .IT)(step)})`);
    return (`The price of the benchmark ${first.symbol} takes a step that nothing explains on ${(0,_text_name_list_js__WEBPACK_IMPORTED_MODULE_7__/* .nameList */ .OD)(shown)}: AR5, the return over the benchmark, is missing for every symbol. ` +
        'Say what it is under market.known_steps.');
}
/** What is to be said of volumes, one line each. */
function volumeWarnings({ volumes, doVolumesExclude }) {
    const levels = volumes.filter(({ kind }) => kind === 'level');
    const bars = volumes.filter(({ kind }) => kind === 'bars');
    const days = ({ date, last }) => (date === last ? `on ${date}` : `from ${date} to ${last}`);
    const effect = doVolumesExclude
        ? 'They keep the symbols out of ranks and basket'
        : 'They go into the volume shift as they are';
    const warnings = [];
    if (levels.length > 0) {
        const shown = levels.map((step) => `${step.symbol} from ${step.date} on (${shownRatio(step)} times)`);
        warnings.push(`The level of volumes changes as no week of trade explains, perhaps to another unit: ${(0,_text_name_list_js__WEBPACK_IMPORTED_MODULE_7__/* .nameList */ .OD)(shown)}. ` +
            `${effect}; "is: volume" under market.known_steps puts those before into one unit.`);
    }
    if (bars.length > 0) {
        const shown = bars.map((step) => `${step.symbol} ${days(step)} (${shownRatio(step)} times)`);
        warnings.push(`Volumes about a hundred or a thousand times the usual ones, or the other way round, while prices hardly move, look like another unit: ${(0,_text_name_list_js__WEBPACK_IMPORTED_MODULE_7__/* .nameList */ .OD)(shown)}. ` +
            `${effect}; "is: wrong" under market.known_steps leaves such bars out, and two lines "is: volume" put them into one unit.`);
    }
    return warnings;
}
/** What is to be said of the unexplained ones; undefined where there is none. */
function stepWarning({ steps }) {
    const open = steps.filter(({ explanation }) => explanation === undefined);
    if (open.length === 0)
        return undefined;
    const shown = open.map((step) => `${step.symbol} on ${step.date} (${shownRatio(step)}, ${(0,_market_steps_likely_cause_js__WEBPACK_IMPORTED_MODULE_3__/* .likelyCause */ .IT)(step)})`);
    const symbols = new Set(open.map(({ symbol }) => symbol)).size;
    return (`${(0,_text_name_list_js__WEBPACK_IMPORTED_MODULE_7__/* .counted */ .hS)(open.length, 'step')} of ${(0,_text_name_list_js__WEBPACK_IMPORTED_MODULE_7__/* .counted */ .hS)(symbols, 'price')} that no split, adjusted close or known step explains: ${(0,_text_name_list_js__WEBPACK_IMPORTED_MODULE_7__/* .nameList */ .OD)(shown)}. ` +
        `${effectOf(open)} Say what it is under market.known_steps.`);
}
function effectOf(open) {
    const keptOut = new Set(open.filter(({ outcome }) => outcome !== 'warn').map(({ symbol }) => symbol));
    const letIn = [...new Set(open.map(({ symbol }) => symbol))].filter((symbol) => !keptOut.has(symbol));
    if (keptOut.size === 0)
        return 'They are scored all the same: market.steps says "warn" of such steps.';
    const but = letIn.length === 0 ? '' : `, but for ${(0,_text_name_list_js__WEBPACK_IMPORTED_MODULE_7__/* .nameList */ .OD)(letIn)}, as market.steps says "warn" of such a step`;
    return `They stay out of ranks and basket while the step lies in the sessions that features look at${but}.`;
}
/** A table for the job summary; empty without any step. */
function stepTable({ steps }) {
    if (steps.length === 0)
        return '';
    const rows = steps
        .slice(0, listedSteps)
        .map((step) => [
        (0,_text_markdown_js__WEBPACK_IMPORTED_MODULE_6__/* .markdownCell */ .UZ)(step.symbol),
        step.date,
        shownRatio(step),
        (0,_market_steps_likely_cause_js__WEBPACK_IMPORTED_MODULE_3__/* .likelyCause */ .IT)(step),
        step.explanation === undefined ? '**nothing**' : step.explanation,
    ]);
    const more = steps.length > listedSteps ? `\n\n… ${(0,_text_name_list_js__WEBPACK_IMPORTED_MODULE_7__/* .andMore */ .v)(steps.length, listedSteps)}.` : '';
    return `### Steps of prices\n\n${(0,_text_markdown_js__WEBPACK_IMPORTED_MODULE_6__/* .markdownTable */ .Qj)(['symbol', 'session', 'ratio', 'looks like', 'explained by'], rows, ['ratio'])}${more}${remedy(steps)}`;
}
/** What to do about steps that nothing explains, with a line for the first of them. */
function remedy(steps) {
    const open = steps.find(({ explanation }) => explanation === undefined);
    if (open === undefined)
        return '';
    const line = (0,_text_markdown_js__WEBPACK_IMPORTED_MODULE_6__/* .markdownCell */ .UZ)((0,_known_step_line_js__WEBPACK_IMPORTED_MODULE_8__/* .knownStepLine */ .u)(open), 200);
    return `\n\nWhat nothing explains is said under market.known_steps, a line each, such as "- ${line}"; "is: real" lets a step stand.`;
}
const listedSteps = 30;
function shownRatio({ ratio }) {
    return ratio.toPrecision(3);
}


/***/ }),

/***/ 32946:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Db: () => (/* binding */ readQuarantine),
/* harmony export */   Ey: () => (/* binding */ notSetAsideAgain),
/* harmony export */   JT: () => (/* binding */ fileOfSource),
/* harmony export */   Ri: () => (/* binding */ countingRows),
/* harmony export */   VZ: () => (/* binding */ sourceName),
/* harmony export */   kI: () => (/* binding */ storeQuarantine)
/* harmony export */ });
/* unused harmony export takenLater */
/* harmony import */ var _lake_table_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(75925);
/* harmony import */ var _datasets_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57823);


/** In place of a reason: the row that was set aside at this place was taken by a later ingest, or what it tells was. */
const takenLater = 'TAKEN_LATER';
/** The rows of one dataset's quarantine that count. */
async function readQuarantine(lake, dataset) {
    const rows = [];
    for (const keys of await lake.list(_datasets_js__WEBPACK_IMPORTED_MODULE_0__/* .quarantine */ .t, { dataset })) {
        const { table } = (await lake.read(_datasets_js__WEBPACK_IMPORTED_MODULE_0__/* .quarantine */ .t, keys)) ?? {};
        if (table !== undefined)
            rows.push(...countingRows(table, keys.period ?? ''));
    }
    return rows;
}
/** The rows of a partition that count: those of a place that a later ingest took count no more, whatever they were set aside for. */
function countingRows({ rows, columns }, period) {
    const taken = new Set();
    const placeAt = (row) => place(columns.source[row], columns.row[row]);
    for (let row = 0; row < rows; row++)
        if (columns.reason[row] === takenLater)
            taken.add(placeAt(row));
    return Array.from({ length: rows }, (_, row) => row)
        .filter((row) => !taken.has(placeAt(row)))
        .map((row) => ({
        source: columns.source[row],
        row: columns.row[row],
        symbol: columns.symbol[row],
        reason: columns.reason[row],
        record: columns.record[row],
        period,
    }));
}
/** Those of some stored rows that an ingest does not set aside again: neither at their place nor, in another state of their file, as the same row. */
function notSetAsideAgain(stored, rows) {
    const again = new Set();
    for (const { file, row, symbol, reason, record } of rows) {
        again.add(place(sourceName(file), row));
        again.add(identity(file.name, symbol, reason, record));
    }
    return stored.filter(({ source, row, symbol, reason, record }) => !again.has(place(source, row)) && !again.has(identity(source, symbol, reason, record)));
}
/**
 * Adds rows to the quarantine of a dataset and returns how many are new. What is there stays as it was first seen, and a row that is there
 * already is not added again, even when it has moved to another place of its file meanwhile or is read by another mapping of columns.
 *
 * @param taken rows of this quarantine that are taken now: each gets a row {@link takenLater} beside it, and counts no more
 */
async function storeQuarantine(lake, dataset, rows, recipe, taken = []) {
    let added = 0;
    const found = Map.groupBy(rows, (row) => row.period);
    const takenOf = Map.groupBy(taken, (row) => row.period);
    for (const period of new Set([...found.keys(), ...takenOf.keys()])) {
        const keys = { dataset, period };
        const stored = (await lake.read(_datasets_js__WEBPACK_IMPORTED_MODULE_0__/* .quarantine */ .t, keys))?.table ?? (0,_lake_table_js__WEBPACK_IMPORTED_MODULE_1__/* .emptyTable */ ._d)(_datasets_js__WEBPACK_IMPORTED_MODULE_0__/* .quarantine */ .t.columns);
        const fresh = notStored(stored, found.get(period) ?? []);
        const marks = takenTable(takenOf.get(period) ?? []);
        if (fresh.length + marks.rows === 0)
            continue;
        added += fresh.length;
        await lake.write(_datasets_js__WEBPACK_IMPORTED_MODULE_0__/* .quarantine */ .t, keys, {
            recipe,
            table: (0,_lake_table_js__WEBPACK_IMPORTED_MODULE_1__/* .concatTables */ .mm)(_datasets_js__WEBPACK_IMPORTED_MODULE_0__/* .quarantine */ .t.columns, [stored, quarantineTable(fresh), marks]),
            sources: [...new Map(fresh.map(({ file }) => [file.sha256, file])).values()],
        });
    }
    return added;
}
/** One row for each place, however often it was set aside. */
function takenTable(taken) {
    const rows = [...new Map(taken.map((row) => [place(row.source, row.row), row])).values()];
    return {
        rows: rows.length,
        columns: {
            source: rows.map(({ source }) => source),
            row: Int32Array.from(rows, ({ row }) => row),
            symbol: rows.map(({ symbol }) => symbol),
            reason: rows.map(() => takenLater),
            detail: rows.map(({ reason }) => `set aside as ${reason} before`),
            record: rows.map(({ record }) => record),
        },
    };
}
/** The name of a file without its state. */
function fileOfSource(source) {
    return source.replace(/@[0-9a-f]{8}$/, '');
}
/** Which state of which file a row number counts in: its name and the first eight digits of its SHA-256. */
function sourceName(file) {
    return `${file.name}@${file.sha256.slice(0, 8)}`;
}
function identity(source, symbol, reason, record) {
    return [fileOfSource(source), symbol ?? '', reason, record].join('\n');
}
/** One place of one state of a file; with why it was set aside, what the dataset has at most once. */
function place(source, row, reason = '') {
    return [source, row, reason].join('\n');
}
/**
 * A row at the same place, refused for the same reason, is there already, whatever else is said of it now: another mapping of columns reads another
 * record out of the same line. Elsewhere, equal rows may occur several times in a file: as many as are not stored yet are new.
 */
function notStored({ rows, columns }, found) {
    const foundAt = new Map();
    for (const row of found) {
        const at = place(sourceName(row.file), row.row, row.reason);
        if (!foundAt.has(at))
            foundAt.set(at, row);
    }
    const known = new Map();
    for (let row = 0; row < rows; row++) {
        const source = columns.source[row];
        const reason = columns.reason[row];
        if (foundAt.delete(place(source, columns.row[row], reason)))
            continue;
        const key = identity(source, columns.symbol[row], reason, columns.record[row]);
        known.set(key, (known.get(key) ?? 0) + 1);
    }
    return [...foundAt.values()].filter((row) => {
        const key = identity(sourceName(row.file), row.symbol, row.reason, row.record);
        const left = known.get(key) ?? 0;
        if (left > 0)
            known.set(key, left - 1);
        return left === 0;
    });
}
function quarantineTable(rows) {
    return {
        rows: rows.length,
        columns: {
            source: rows.map(({ file }) => sourceName(file)),
            row: Int32Array.from(rows, ({ row }) => row),
            symbol: rows.map(({ symbol }) => symbol),
            reason: rows.map(({ reason }) => reason),
            detail: rows.map(({ detail }) => detail),
            record: rows.map(({ record }) => record),
        },
    };
}


/***/ })

};
