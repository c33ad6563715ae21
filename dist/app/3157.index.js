export const id = 3157;
export const ids = [3157];
export const modules = {

/***/ 36993:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ concatBarRows),
/* harmony export */   MS: () => (/* binding */ noSymbol),
/* harmony export */   O: () => (/* binding */ noDay),
/* harmony export */   Sv: () => (/* binding */ barTable),
/* harmony export */   Tj: () => (/* binding */ priceColumns),
/* harmony export */   ti: () => (/* binding */ otherSymbol)
/* harmony export */ });
/* harmony import */ var _lake_table_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(75925);
/* harmony import */ var _datasets_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5737);


/** A numeric column of a bar, by its name in the datasets. */
const priceColumns = ['open', 'high', 'low', 'close', 'adj_close', 'volume'];
/** Stands in `symbol` for a valid symbol that is not asked for, and for a text that is no symbol. */
const otherSymbol = -1;
const noSymbol = -2;
/** Stands in `day` for a date that cannot be read. */
const noDay = -2_147_483_648;
/** The bars of several sources, one after the other. */
function concatBarRows(parts) {
    const [only] = parts;
    if (only !== undefined && parts.length === 1)
        return only;
    const rows = parts.reduce((sum, part) => sum + part.rows, 0);
    const joined = {
        rows,
        symbol: new Int32Array(rows),
        day: new Int32Array(rows),
        hasAdjClose: new Uint8Array(rows),
        open: new Float64Array(rows),
        high: new Float64Array(rows),
        low: new Float64Array(rows),
        close: new Float64Array(rows),
        adj_close: new Float64Array(rows),
        volume: new Float64Array(rows),
    };
    const isSpelled = parts.some((part) => part.isSpelled !== undefined) ? new Uint8Array(rows) : undefined;
    let at = 0;
    for (const part of parts) {
        if (part.isSpelled)
            isSpelled?.set(part.isSpelled, at);
        joined.symbol.set(part.symbol, at);
        joined.day.set(part.day, at);
        joined.hasAdjClose.set(part.hasAdjClose, at);
        for (const column of priceColumns)
            joined[column].set(part[column], at);
        at += part.rows;
    }
    return isSpelled === undefined ? joined : { ...joined, isSpelled };
}
/** The rows numbered `order` as a table of the lake. All must have a known symbol. */
function barTable(bars, order, symbols) {
    const table = (0,_lake_table_js__WEBPACK_IMPORTED_MODULE_1__/* .emptyTable */ ._d)(_datasets_js__WEBPACK_IMPORTED_MODULE_0__/* .marketDaily */ .Gb.columns, order.length);
    const { columns } = table;
    for (let i = 0; i < order.length; i++) {
        const row = order[i];
        columns.symbol[i] = symbols[bars.symbol[row]];
        columns.date[i] = bars.day[row];
    }
    for (const column of priceColumns) {
        const source = bars[column];
        const target = columns[column];
        for (let i = 0; i < order.length; i++)
            target[i] = source[order[i]];
    }
    return table;
}


/***/ }),

/***/ 67201:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Gr: () => (/* binding */ stepSettings),
/* harmony export */   Ol: () => (/* binding */ stepParameter),
/* harmony export */   cT: () => (/* binding */ stepsOfParameter),
/* harmony export */   ft: () => (/* binding */ defaultSteps),
/* harmony export */   sG: () => (/* binding */ outcomeOf),
/* harmony export */   w2: () => (/* binding */ priceLooks)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2503);

/** What a step of prices looks like: a bar that the next one takes back, another unit, a split, or anything else. */
const priceLooks = ['single_bar', 'unit', 'split', 'other'];
/**
 * What follows from a step that nothing explains. `warn`: it is said, and goes into every number as it is. `exclude`: the symbol has no market features and no
 * rank, and a return over the step is not counted. `quarantine`: beside that, a bar that stands apart is not stored.
 */
const stepOutcomes = ['warn', 'exclude', 'quarantine'];
/** Chosen on real prices: docs/ingest.md says how. */
const defaultSteps = { unexplained: 'exclude', ratio: 1.9, spike: 1.25, deviations: 8 };
/** What follows from a step that looks like this. */
function outcomeOf(looks, settings) {
    return settings[looks] ?? (looks === 'volume' ? 'warn' : settings.unexplained);
}
const outcome = (what) => zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(stepOutcomes)
    .optional()
    .describe(`The same for ${what}: "warn", "exclude", or "quarantine", which beside that does not store a bar that stands apart, or that nothing follows yet. Unset: as "unexplained" says`);
/** `market.steps` of pipeline.yaml. */
const stepSettings = zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
    unexplained: zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(['exclude', 'warn'])
        .default(defaultSteps.unexplained)
        .describe('What follows from a step that no split, dividend, adjusted close or known step explains: "exclude" keeps the symbol out of ranks and basket ' +
        'and the return over it out of the results; "warn" only says it'),
    single_bar: outcome('a bar that the next one takes back: another unit for a day, or a row of another symbol'),
    unit: outcome('a step of about 100 or 1000 to 1 that is not taken back, or not yet'),
    split: outcome('a step of about the ratio of a split that is not taken back, or not yet'),
    other: outcome('another step that is not taken back, or not yet'),
    volume: zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(['warn', 'exclude']).optional().describe('What follows from volumes in another unit. Unset: "warn"'),
    ratio: zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig()
        .min(1.2)
        .max(100)
        .default(defaultSteps.ratio)
        .describe('Ratio of two neighbouring prices from which a change counts as a step'),
    spike: zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig()
        .min(1.1)
        .max(100)
        .default(defaultSteps.spike)
        .describe('The same for a change that the next bar takes back'),
    deviations: zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig()
        .min(3)
        .max(100)
        .default(defaultSteps.deviations)
        .describe("Size of a step in robust deviations of the symbol's own earlier returns, at least"),
})
    .prefault({})
    .describe('Steps of prices: splits that nobody told, another unit, rows of another symbol');
/**
 * As a parameter of a recipe, `exclude 1.9 1.25 8`, and behind it what steps of some looks do otherwise, ` unit=warn`: nothing where a week is scored as with the
 * usual settings. A bar in quarantine is missing in the week's bars: no setting says more of it.
 */
function stepParameter(settings) {
    const text = textOf(settings);
    return text === textOf(defaultSteps) ? {} : { steps: text };
}
/** The settings that a recipe was made with; the usual ones where it names none, or none that make sense. */
function stepsOfParameter(parameter) {
    if (typeof parameter !== 'string')
        return defaultSteps;
    const [unexplained, ratio, spike, deviations, ...looks] = parameter.split(' ');
    const read = stepSettings.safeParse({
        unexplained,
        ratio: Number(ratio),
        spike: Number(spike),
        deviations: Number(deviations),
        ...Object.fromEntries(looks.map((text) => text.split('='))),
    });
    return read.success ? read.data : defaultSteps;
}
function textOf(settings) {
    const { unexplained, ratio, spike, deviations } = settings;
    const looks = [...priceLooks, 'volume'].flatMap((look) => {
        const effect = outcomeOf(look, settings) === 'warn' ? 'warn' : 'exclude';
        return effect === (look === 'volume' ? 'warn' : unexplained) ? [] : [`${look}=${effect}`];
    });
    return [unexplained, ratio, spike, deviations, ...looks].join(' ');
}


/***/ }),

/***/ 13944:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ZE: () => (/* binding */ sentimentDrivers),
/* harmony export */   jx: () => (/* binding */ sentimentLabels),
/* harmony export */   mu: () => (/* binding */ eventTypes)
/* harmony export */ });
const sentimentLabels = ['Positive', 'Neutral', 'Negative', 'Mixed/Unclear'];
const sentimentDrivers = [
    'Fundamental',
    'Capital structure',
    'Operational',
    'Governance',
    'Market/Price-action',
    'Speculation/Opinion',
];
const eventTypes = [
    'EARNINGS_GUIDANCE',
    'MNA_STRATEGIC',
    'REGULATORY_LEGAL',
    'CAPITAL_STRUCTURE',
    'OPERATIONS_SUPPLY',
    'PRODUCT_MARKET',
    'MANAGEMENT_GOVERNANCE',
    'ANALYST_ACTION',
    'MACRO_SECTOR',
    'PRICE_ACTION_RECAP',
    'OTHER_LOW_SIGNAL',
];


/***/ }),

/***/ 4902:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ changedParameters)
/* harmony export */ });
/* harmony import */ var _lake_canonical_json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6358);

/** What of a score's parameters the configuration says otherwise by now; empty where nothing. */
function changedParameters(made, now) {
    const isOther = (name) => (0,_lake_canonical_json_js__WEBPACK_IMPORTED_MODULE_0__/* .canonicalJson */ .d)(made[name] ?? null) !== (0,_lake_canonical_json_js__WEBPACK_IMPORTED_MODULE_0__/* .canonicalJson */ .d)(now[name] ?? null);
    // Of what a recipe does not name nobody knows whether it is another.
    const isEdited = (name) => made[name] !== undefined && isOther(name);
    const changes = [];
    if (isEdited('schema_id')) {
        changes.push({ part: 'schema', words: `schema changed (${text(made.schema_id)}, now ${text(now.schema_id)})` });
    }
    else if (isEdited('schema_hash'))
        changes.push({ part: 'schema', words: 'schema changed' });
    if (isEdited('benchmark')) {
        const words = `benchmark changed (${text(made.benchmark)}, now ${text(now.benchmark)})`;
        changes.push({ part: 'benchmark', words });
    }
    // A retired regime is scored no more: its weeks are what they were.
    if (now.status !== 'retired' && isEdited('status')) {
        changes.push({ part: 'status', words: `status changed (${text(made.status)}, now ${text(now.status)})` });
    }
    for (const name of new Set([...Object.keys(made), ...Object.keys(now)]).difference(named)) {
        if (isOther(name))
            changes.push({ part: 'setting', words: `${name} changed (${text(made[name])}, now ${text(now[name])})` });
    }
    return changes;
}
/** Parameters that are told apart. */
const named = new Set(['regime', 'schema_id', 'schema_hash', 'benchmark', 'status']);
function text(value) {
    return typeof value === 'string' ? value : 'the usual';
}


/***/ }),

/***/ 86046:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DP: () => (/* binding */ PublishedResults),
/* harmony export */   TQ: () => (/* binding */ editedRegime),
/* harmony export */   kf: () => (/* binding */ refuseEdited)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(42226);
/* harmony import */ var _lake_published_partitions_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(42867);
/* harmony import */ var _changed_recipe_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4902);
/* harmony import */ var _datasets_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7954);




/** What of the results in a lake is on the state branch, as it was known when this was made: that stays as it is. */
class PublishedResults {
    #lake;
    #branch;
    #scores = new Map();
    constructor(lake, branch) {
        this.#lake = lake;
        this.#branch = branch;
    }
    static async of(lake) {
        return new PublishedResults(lake, await (0,_lake_published_partitions_js__WEBPACK_IMPORTED_MODULE_1__/* .readPublishedPartitions */ .M)(lake));
    }
    /** Whether the features and scores that lie in the lake are those of the branch, whatever version of the stage made them. */
    async holds(keys) {
        for (const dataset of [_datasets_js__WEBPACK_IMPORTED_MODULE_3__/* .featuresWeekly */ .J, _datasets_js__WEBPACK_IMPORTED_MODULE_3__/* .scoresWeekly */ .P]) {
            const manifest = this.#branch.has(dataset, keys) ? await this.#lake.manifest(dataset, keys) : undefined;
            if (!manifest || !this.#branch.holds(dataset, manifest))
                return false;
        }
        return true;
    }
    /** The published weeks of a regime that were scored with other parameters than these, oldest first. */
    async scoredOtherwise(regime, now) {
        const known = this.#scores.get(regime) ?? this.#scoresOf(regime);
        this.#scores.set(regime, known);
        return (await known)
            .map(({ weekEnding, recipe }) => ({ weekEnding, changes: editsOf(recipe.parameters, now) }))
            .filter(({ changes }) => changes.length > 0);
    }
    async #scoresOf(regime) {
        const found = [];
        for (const keys of await this.#lake.list(_datasets_js__WEBPACK_IMPORTED_MODULE_3__/* .scoresWeekly */ .P, { regime })) {
            if (!this.#branch.has(_datasets_js__WEBPACK_IMPORTED_MODULE_3__/* .scoresWeekly */ .P, keys))
                continue;
            const manifest = await this.#lake.manifest(_datasets_js__WEBPACK_IMPORTED_MODULE_3__/* .scoresWeekly */ .P, keys);
            if (!manifest || !this.#branch.holds(_datasets_js__WEBPACK_IMPORTED_MODULE_3__/* .scoresWeekly */ .P, manifest))
                continue;
            found.push({ weekEnding: keys.week_ending ?? '', recipe: manifest.recipe });
        }
        return found;
    }
}
/** A regime may go live, or be retired, and what is done with doubtful prices may change from a week on, without its becoming another one. */
function editsOf(made, now) {
    return (0,_changed_recipe_js__WEBPACK_IMPORTED_MODULE_2__/* .changedParameters */ .P)(made, now).filter(({ part }) => part === 'schema' || part === 'benchmark');
}
/**
 * Refuses a regime that weeks were published under as it no longer is: they cannot be made again, and new weeks beside them would be another
 * thing under the same name.
 *
 * @param now parameters of a score by the present configuration
 * @throws UserError with the first such week, what changed, and what to do
 */
async function refuseEdited(published, regime, now) {
    const refusal = await editedRegime(published, regime, now);
    if (refusal !== undefined)
        throw refusal;
}
/** The error that {@link refuseEdited} throws; undefined where there is nothing to refuse. */
async function editedRegime(published, regime, now) {
    const weeks = await published.scoredOtherwise(regime.id, now);
    const [first] = weeks;
    if (first === undefined)
        return undefined;
    const were = weeks.length === 1 ? `${first.weekEnding} was` : `${weeks.length} weeks from ${first.weekEnding} on were`;
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(`${first.changes.map(({ words }) => words).join(', ')} since ${were} published under it; what is published stays as it is.`, { hint: first.changes.map(({ part }) => cureOf(part, regime)).join(' ') });
}
/** What to do instead of editing what published weeks were made with. */
function cureOf(part, { id, schema }) {
    if (part === 'benchmark') {
        return 'Put the benchmark back; to score against another one, begin another state branch (memory.branch) with an empty lake.';
    }
    return (`Put it back, and make the edit in a copy under a new id: configs/scoring_schemas/${schema}.yaml and configs/regimes/${id}.yaml. ` +
        'The copy can be backfilled, and the ledger compares the two.');
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

/***/ 93122:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  run: () => (/* binding */ run),
  scoreRegimeWeek: () => (/* binding */ scoreRegimeWeek),
  withoutEdited: () => (/* binding */ withoutEdited)
});

// EXTERNAL MODULE: ./build/lib/src/errors.js
var errors = __webpack_require__(42226);
// EXTERNAL MODULE: ./build/lib/src/scoring/datasets.js
var datasets = __webpack_require__(7954);
// EXTERNAL MODULE: ./build/lib/src/scoring/decision-line.js
var decision_line = __webpack_require__(34336);
// EXTERNAL MODULE: ./build/lib/src/scoring/offline-filters.js
var offline_filters = __webpack_require__(78786);
// EXTERNAL MODULE: ./build/lib/src/scoring/published-results.js
var published_results = __webpack_require__(86046);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/lib/src/calendar/date.js
var date = __webpack_require__(52010);
// EXTERNAL MODULE: ./build/lib/src/calendar/weeks.js
var calendar_weeks = __webpack_require__(18429);
// EXTERNAL MODULE: ./build/lib/src/file-system.js
var file_system = __webpack_require__(55281);
// EXTERNAL MODULE: ./build/lib/src/lake/canonical-json.js
var canonical_json = __webpack_require__(6358);
// EXTERNAL MODULE: ./build/lib/src/lake/polars.js
var polars = __webpack_require__(54500);
// EXTERNAL MODULE: ./build/lib/src/lake/table.js
var lake_table = __webpack_require__(75925);
// EXTERNAL MODULE: ./build/lib/src/text/order.js
var text_order = __webpack_require__(37961);
// EXTERNAL MODULE: ./build/lib/src/scoring/columns.js
var columns = __webpack_require__(29048);
// EXTERNAL MODULE: ./build/lib/src/scoring/reading.js
var reading = __webpack_require__(45851);
;// CONCATENATED MODULE: ./build/lib/src/scoring/features-file.js






/**
 * A features table from columns that were not written by this system: the reference's 27, with dates as `YYYY-MM-DD`
 * or epoch days and counts as any number. Rows are sorted by symbol; the benchmark's is left out. A null gets the
 * reason MISSING, unless the file has reasons of its own. Columns that are no features are ignored.
 *
 * @param where the file's name, for messages
 * @throws {UserError} when a column is missing, a symbol occurs twice, or a cell is not what its column holds
 */
function featureTableFrom(source, benchmark, where) {
    const names = Object.keys(columns/* featureColumns */.G);
    const missing = names.filter((name) => name !== 'reasons' && source[name] === undefined);
    if (missing.length > 0) {
        throw new errors/* UserError */.yo(`${where}: no column ${missing.join(', ')}.`, {
            hint: 'A features file has the columns of features_weekly; docs/datasets.md lists them.',
        });
    }
    const symbols = Array.from(source.symbol ?? [], (cell, row) => textCell(cell, where, 'symbol', row));
    const order = [...symbols.keys()]
        .filter((row) => symbols[row] !== benchmark)
        .sort((a, b) => (0,text_order/* byCodeUnits */.C)(symbols[a], symbols[b]));
    const table = (0,lake_table/* emptyTable */._d)(columns/* featureColumns */.G, order.length);
    for (const [row, sourceRow] of order.entries()) {
        if (row > 0 && symbols[sourceRow] === table.columns.symbol[row - 1]) {
            throw new errors/* UserError */.yo(`${where}: the symbol ${symbols[sourceRow]} occurs twice.`, {
                hint: 'Keep one row per symbol.',
            });
        }
        const reasons = [];
        for (const name of names) {
            const cell = source[name]?.[sourceRow] ?? null;
            if (name === 'symbol')
                table.columns.symbol[row] = symbols[sourceRow];
            else if (name === 'sector')
                table.columns.sector[row] = cell === null ? null : textCell(cell, where, name, sourceRow);
            else if (name !== 'reasons') {
                const value = numberCell(cell, where, name, sourceRow);
                table.columns[name][row] = value;
                if (Number.isNaN(value))
                    reasons.push(`${name}:MISSING`);
            }
        }
        const ownReasons = source.reasons?.[sourceRow];
        table.columns.reasons[row] = typeof ownReasons === 'string' ? ownReasons : (0,reading/* joinReasons */.S)(reasons);
    }
    return table;
}
function textCell(cell, where, column, row) {
    if (typeof cell === 'string' && cell !== '')
        return cell;
    throw wrongCell(where, column, row, 'text', cell);
}
/** A number as a CSV writes it. */
const numberText = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i;
/** The number in a cell, NaN for nothing. */
function numberCell(cell, where, name, row) {
    const spec = columns/* featureColumns */.G[name];
    const isEmpty = cell === null || cell === '' || (typeof cell === 'number' && Number.isNaN(cell));
    if (isEmpty && spec.nullable)
        return Number.NaN;
    if (spec.type === 'date' && typeof cell === 'string')
        return (0,date/* epochDay */.ue)((0,date/* parseIsoDate */.jT)(cell));
    const value = typeof cell === 'bigint' || (typeof cell === 'string' && numberText.test(cell)) ? Number(cell) : cell;
    const isFine = typeof value === 'number' && Number.isFinite(value);
    if (isFine && (spec.type === 'float64' || Number.isInteger(value)))
        return value;
    throw wrongCell(where, name, row, spec.type === 'float64' ? 'a finite number' : 'a whole number', cell);
}
function wrongCell(where, column, row, expected, found) {
    return new errors/* UserError */.yo(`${where}: row ${row + 1}, column ${column}: expected ${expected}, found ${String(found)}.`, {
        hint: 'Correct the features file, or leave the cell empty where the column allows it.',
    });
}

;// CONCATENATED MODULE: ./build/lib/src/scoring/read-features-file.js








/**
 * A features file that was made elsewhere: Parquet or CSV with the columns of features_weekly.
 *
 * @throws {UserError} when it cannot be read, lacks a column, or mixes weeks
 */
async function readFeaturesFile(path, benchmark) {
    const bytes = (0,file_system/* readFileIfExistsSync */.$o)(path);
    if (bytes === undefined)
        throw new errors/* UserError */.yo(`The features file ${path} cannot be read (ENOENT).`);
    const pl = await (0,polars/* polars */.A3)();
    let columns;
    try {
        // A CSV is read as text: what a cell is, its column says and not its neighbours.
        const frame = path.endsWith('.csv') ? pl.readCSV(bytes, { inferSchemaLength: 0 }) : pl.readParquet(bytes);
        columns = Object.fromEntries(frame.getColumns().map((series) => [series.name, cellsOf(pl, series)]));
    }
    catch (error) {
        throw new errors/* UserError */.yo(`The features file ${path} is not readable as ${path.endsWith('.csv') ? 'CSV' : 'Parquet'}.`, {
            cause: error,
            hint: error.message.split('\n')[0] ?? '',
        });
    }
    const table = featureTableFrom(columns, benchmark, path);
    const dates = new Set(Array.from(table.columns.asof_date).filter((day) => !Number.isNaN(day)));
    const weeks = new Set([...dates].map((day) => (0,calendar_weeks/* weekOf */.gx)((0,date/* isoDate */._$)(day))));
    const [week] = weeks;
    if (!week || weeks.size > 1) {
        throw new errors/* UserError */.yo(`The features file ${path} holds ${weeks.size} weeks (by asof_date), expected one.`);
    }
    return {
        table,
        week,
        reference: { dataset: 'features-file', keys: { name: (0,external_node_path_.basename)(path) }, content: (0,canonical_json/* sha256Hex */.f)(bytes) },
    };
}
/** Dates as epoch days; everything else as it is. */
function cellsOf(pl, series) {
    return (series.dtype.toString().includes('Date)') ? series.cast(pl.Int32) : series).toArray();
}

// EXTERNAL MODULE: ./build/lib/src/scoring/score-files.js
var score_files = __webpack_require__(9639);
// EXTERNAL MODULE: ./build/lib/src/scoring/score-recipe.js
var score_recipe = __webpack_require__(52);
// EXTERNAL MODULE: ./build/lib/src/scoring/score-week.js + 2 modules
var score_week = __webpack_require__(28075);
// EXTERNAL MODULE: ./build/lib/src/text/markdown.js
var markdown = __webpack_require__(53088);
// EXTERNAL MODULE: ./build/lib/src/text/name-list.js
var name_list = __webpack_require__(98983);
// EXTERNAL MODULE: ./build/lib/src/stages/selected-regimes.js
var selected_regimes = __webpack_require__(59821);
// EXTERNAL MODULE: ./build/lib/src/stages/selected-weeks.js + 1 modules
var selected_weeks = __webpack_require__(89300);
// EXTERNAL MODULE: ./build/lib/src/stages/weekly/week-inputs.js + 1 modules
var week_inputs = __webpack_require__(64784);
;// CONCATENATED MODULE: ./build/lib/src/stages/weekly/score.js














const run = async ({ weekEnding, regime, features }, context) => {
    const { config, lake, clock, log, progress, signal, summarise } = context;
    const found = (0,selected_regimes/* findRegimes */.ES)(regime, config);
    const { benchmark, market } = config.pipeline;
    const file = features === '' ? undefined : await readFeaturesFile(features, benchmark);
    const weeks = file ? [weekOfFile(file, weekEnding)] : (0,selected_weeks/* selectedWeeks */.R)(weekEnding, clock());
    const published = await published_results/* PublishedResults */.DP.of(lake);
    const { regimes, broken } = await withoutEdited(found, published, config);
    const bar = progress('score', weeks.length * regimes.length);
    const decisions = [];
    const lines = [];
    const notes = [];
    let unchanged = 0;
    for (const week of weeks) {
        for (const one of regimes) {
            signal.throwIfAborted();
            const schema = config.schemaOf(one);
            const task = { lake, week, regime: one, schema, benchmark, steps: market.steps, published };
            const note = file && filtersNote(one, (0,offline_filters/* offlineFilters */.p)(file.table, schema.schema));
            if (note !== undefined) {
                notes.push(note);
                log.warning(note);
            }
            const result = await carryOut(task, file ? await offlineWork(task, file) : await weekWork(task));
            if (typeof result === 'string') {
                unchanged += 1;
                lines.push([week.weekEnding, one.id, `unchanged: ${whyLeft[result]}`]);
                log.info(`${week.weekEnding} ${one.id}: nothing to do, ${whyLeft[result]}`);
            }
            else {
                const { decision, reasons } = result.decision;
                const { id, status } = one;
                decisions.push({ week_ending: week.weekEnding, regime: id, status, decision, reasons });
                const line = (0,decision_line/* decisionLine */.ZS)(result.decision, status);
                lines.push([week.weekEnding, id, line]);
                log.info(`${week.weekEnding} ${id}: ${line}`);
            }
            bar.advance();
        }
    }
    bar.end();
    const noted = notes.map((note) => `${(0,markdown/* markdownCell */.UZ)(note, 1000)}\n\n`).join('');
    summarise(`### Score\n\n${(0,markdown/* textTable */.ed)(['Week', 'Regime', 'Result'], lines)}\n\n${noted}`);
    if (broken.length > 0)
        throw (0,selected_regimes/* brokenRegimes */.cb)(broken);
    return { decisions, unchanged };
};
/** What a features file cannot be scored with, and what of the filters was applied; undefined where the schema has none. */
function filtersNote({ id }, filters) {
    if (filters === undefined)
        return undefined;
    const { left_out, not_applied } = filters;
    const applied = left_out.length === 0
        ? ''
        : ` ${left_out.length} symbols without a cluster that is large enough are left out: ${(0,name_list/* nameList */.OD)(left_out, symbolsNamed)}.`;
    return `${id}: a features file has no clusters, so the filters of the schema are applied as far as its columns allow.${applied} Not applied: ${not_applied.join('; ')}.`;
}
const symbolsNamed = 20;
/** A regime that was edited after weeks were published under it is as good as broken: it does not stop the others. */
async function withoutEdited({ regimes, broken }, published, config) {
    const { benchmark, market } = config.pipeline;
    const sound = [];
    const edited = [];
    for (const regime of regimes) {
        const { parameters } = (0,score_recipe/* scoreRecipe */.f)({ regime, schema: config.schemaOf(regime), benchmark, steps: market.steps }, []);
        const problem = await (0,published_results/* editedRegime */.TQ)(published, regime, parameters);
        if (problem === undefined)
            sound.push(regime);
        else
            edited.push({ id: regime.id, problem });
    }
    return { regimes: sound, broken: [...broken, ...edited] };
}
/** The week that a features file is as of. @throws UserError when another one was asked for */
function weekOfFile({ week }, asked) {
    if (asked === '' || asked === week.weekEnding)
        return week;
    throw new errors/* UserError */.yo(`The features file is as of the week ending ${week.weekEnding}, the input week-ending is ${asked}.`, {
        hint: 'Leave week-ending out: the file says it.',
    });
}
/** Why a week is left as it is. */
const whyLeft = {
    unchanged: 'scored already from the same inputs',
    published: 'published, and so it stays',
};
/** Scores one week under one regime, unless it is to be left as it is. @throws UserError for a regime that was edited after its weeks were published */
async function scoreRegimeWeek({ lake, config }, week, regime, published) {
    const { benchmark, market } = config.pipeline;
    const schema = config.schemaOf(regime);
    const task = { lake, week, regime, schema, benchmark, steps: market.steps, published };
    return carryOut(task, await weekWork(task));
}
async function carryOut(task, { recipe, compute }) {
    const { lake, week, regime, published } = task;
    const keys = { regime: regime.id, week_ending: week.weekEnding };
    await (0,published_results/* refuseEdited */.kf)(published, regime, recipe.parameters);
    const isHeld = (await lake.holds(datasets/* featuresWeekly */.J, keys, recipe)) && (await lake.holds(datasets/* scoresWeekly */.P, keys, recipe));
    if (isHeld)
        return 'unchanged';
    if (await published.holds(keys))
        return 'published';
    const result = compute();
    await writeResult(task, recipe, result);
    return result;
}
async function weekWork(task) {
    const { lake, week, benchmark, schema, steps } = task;
    const { inputs, references } = await (0,week_inputs/* readWeekInputs */.S)(lake, week, benchmark, schema.schema, steps);
    return { recipe: (0,score_recipe/* scoreRecipe */.f)(task, references), compute: () => (0,score_week/* scoreWeek */.x)(inputs) };
}
async function offlineWork(task, { table, reference }) {
    return {
        recipe: (0,score_recipe/* scoreRecipe */.f)(task, [reference]),
        compute: () => (0,score_week/* scoreFeaturesOffline */.l)(table, task.schema.schema),
    };
}
async function writeResult({ lake, week, regime, schema }, recipe, result) {
    const keys = { regime: regime.id, week_ending: week.weekEnding };
    const identity = {
        regime: regime.id,
        status: regime.status,
        schemaId: regime.schema,
        schemaHash: schema.hash,
        weekEnding: week.weekEnding,
        cutoffUtc: week.cutoffUtc,
    };
    await lake.write(datasets/* featuresWeekly */.J, keys, { recipe, table: result.features });
    await lake.write(datasets/* scoresWeekly */.P, keys, {
        recipe,
        table: result.scores,
        attachments: { 'schema_used.yaml': schema.text, ...(0,score_files/* scoreFiles */.s)(identity, result) },
    });
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
