export const id = 9929;
export const ids = [9929];
export const modules = {

/***/ 75052:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   y: () => (/* binding */ rulesVersion)
/* harmony export */ });
// Generated from src/audit/week/rules/ by "npm run generate".
/** The highest `since` of all rules: raised whenever one could find something else than before. */
const rulesVersion = 4;


/***/ }),

/***/ 88068:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ nullCode),
/* harmony export */   b: () => (/* binding */ DictionaryColumn)
/* harmony export */ });
/* harmony import */ var _text_order_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(37961);

/** The code of a cell that is null. */
const nullCode = -1;
/**
 * Text that repeats: each distinct value once, and for every row the number of its value. The values ascend by UTF-16 code units, so rows
 * compare as their codes do: sorting, grouping and joining touch no text. A value need not occur in any row.
 */
class DictionaryColumn {
    values;
    codes;
    /** @throws Error when the values do not ascend strictly, or a code names no value */
    constructor(values, codes) {
        for (let i = 1; i < values.length; i++) {
            if (!(values[i - 1] < values[i])) {
                throw new Error(`A dictionary's values must ascend: "${values[i]}" comes after "${values[i - 1]}".`);
            }
        }
        for (let row = 0; row < codes.length; row++) {
            const code = codes[row];
            if (code < nullCode || code >= values.length) {
                throw new Error(`Row ${row} of a dictionary column has the code ${code}, and there are ${values.length} values.`);
            }
        }
        this.values = values;
        this.codes = codes;
    }
    /** The column that holds these cells, null where a cell is null. */
    static of(cells) {
        const values = [...new Set(cells)].filter((cell) => cell !== null).sort(_text_order_js__WEBPACK_IMPORTED_MODULE_0__/* .byCodeUnits */ .C);
        const codeOf = new Map(values.map((value, code) => [value, code]));
        codeOf.set(null, nullCode);
        return new DictionaryColumn(values, Int32Array.from(cells, (cell) => codeOf.get(cell)));
    }
    /** The columns one after the other. */
    static concat(columns) {
        const values = [...new Set(columns.flatMap((column) => column.values))].sort(_text_order_js__WEBPACK_IMPORTED_MODULE_0__/* .byCodeUnits */ .C);
        const codes = new Int32Array(columns.reduce((sum, { length }) => sum + length, 0));
        let offset = 0;
        for (const column of columns) {
            codes.set(column.codesIn(values), offset);
            offset += column.length;
        }
        return new DictionaryColumn(values, codes);
    }
    get length() {
        return this.codes.length;
    }
    /** The text of a row. */
    at(row) {
        return this.values[this.codes[row]] ?? null;
    }
    /** The rows at `order`, in that order, with the same values. */
    take(order) {
        const codes = new Int32Array(order.length);
        for (let i = 0; i < order.length; i++)
            codes[i] = this.codes[order[i]];
        return new DictionaryColumn(this.values, codes);
    }
    /** The same text with no value that occurs in no row: equal cells give equal columns. */
    canonical() {
        const occurs = new Uint8Array(this.values.length);
        for (const code of this.codes)
            if (code !== nullCode)
                occurs[code] = 1;
        const values = this.values.filter((_, code) => occurs[code] === 1);
        return values.length === this.values.length ? this : new DictionaryColumn(values, this.codesIn(values));
    }
    /** The codes of these rows among other values, which hold all that occur here. */
    codesIn(values) {
        const codeOf = new Map(values.map((value, code) => [value, code]));
        const recoded = this.values.map((value) => codeOf.get(value) ?? nullCode);
        return this.codes.map((code) => recoded[code] ?? nullCode);
    }
}


/***/ }),

/***/ 75925:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   LY: () => (/* binding */ takeRows),
/* harmony export */   WC: () => (/* binding */ cellOf),
/* harmony export */   Y$: () => (/* binding */ emptyColumn),
/* harmony export */   _d: () => (/* binding */ emptyTable),
/* harmony export */   al: () => (/* binding */ inOrder),
/* harmony export */   ce: () => (/* binding */ rowAt),
/* harmony export */   mm: () => (/* binding */ concatTables),
/* harmony export */   uQ: () => (/* binding */ sortedOrder)
/* harmony export */ });
/* harmony import */ var _dictionary_column_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(88068);

/** A column in the array type its specification asks for, made of `rows` empty cells. */
function emptyColumn(spec, rows) {
    switch (spec.type) {
        case 'string':
            return spec.nullable ? new Array(rows).fill(null) : new Array(rows).fill('');
        case 'dictionary':
            return spec.nullable
                ? new _dictionary_column_js__WEBPACK_IMPORTED_MODULE_0__/* .DictionaryColumn */ .b([], new Int32Array(rows).fill(_dictionary_column_js__WEBPACK_IMPORTED_MODULE_0__/* .nullCode */ .P))
                : new _dictionary_column_js__WEBPACK_IMPORTED_MODULE_0__/* .DictionaryColumn */ .b([''], new Int32Array(rows));
        case 'float64':
        case 'timestamp':
            return new Float64Array(rows);
        case 'int32':
        case 'date':
            return spec.nullable ? new Float64Array(rows).fill(Number.NaN) : new Int32Array(rows);
        case 'bool':
            return new Uint8Array(rows);
        case 'uint32[]':
            return Array.from({ length: rows }, () => new Uint32Array(0));
        case 'float32[]':
            return Array.from({ length: rows }, () => new Float32Array(0));
    }
}
/** A table of `rows` empty cells, to be filled in place by its maker. */
function emptyTable(columns, rows = 0) {
    const filled = Object.fromEntries(Object.entries(columns).map(([name, spec]) => [name, emptyColumn(spec, rows)]));
    return { rows, columns: filled };
}
/** The rows at `order`, in that order; an index may repeat. */
function takeRows(table, order) {
    const taken = Object.entries(table.columns).map(([name, values]) => [name, takeColumn(values, order)]);
    return { rows: order.length, columns: Object.fromEntries(taken) };
}
function takeColumn(values, order) {
    if (values instanceof _dictionary_column_js__WEBPACK_IMPORTED_MODULE_0__/* .DictionaryColumn */ .b)
        return values.take(order);
    if (Array.isArray(values)) {
        const source = values;
        return Array.from({ length: order.length }, (_, i) => source[order[i]]);
    }
    const source = values;
    const taken = new source.constructor(order.length);
    for (let i = 0; i < order.length; i++)
        taken[i] = source[order[i]];
    return taken;
}
/** The tables one after the other. All have the columns of `columns`. */
function concatTables(columns, tables) {
    const rows = tables.reduce((sum, table) => sum + table.rows, 0);
    const joined = Object.entries(columns).map(([name, spec]) => {
        const parts = tables.map((table) => table.columns[name]);
        return [name, concatColumns(spec, parts, rows)];
    });
    return { rows, columns: Object.fromEntries(joined) };
}
function concatColumns(spec, parts, rows) {
    if (spec.type === 'dictionary')
        return _dictionary_column_js__WEBPACK_IMPORTED_MODULE_0__/* .DictionaryColumn */ .b.concat(parts);
    const joined = emptyColumn(spec, rows);
    let offset = 0;
    for (const part of parts) {
        if (Array.isArray(joined)) {
            for (let i = 0; i < part.length; i++)
                joined[offset + i] = part[i];
        }
        else {
            joined.set(part, offset);
        }
        offset += part.length;
    }
    return joined;
}
/** What the rows of a column compare by: a dictionary's codes ascend as its text does. */
function comparable(values) {
    return (values instanceof _dictionary_column_js__WEBPACK_IMPORTED_MODULE_0__/* .DictionaryColumn */ .b ? values.codes : values);
}
/** Row numbers sorted by the named columns, ascending; text by UTF-16 code units, so the locale has no say. */
function sortedOrder(table, by) {
    const keys = by.map((name) => comparable(table.columns[name]));
    const order = Int32Array.from({ length: table.rows }, (_, i) => i);
    return order.sort((a, b) => {
        for (const values of keys) {
            const x = values[a];
            const y = values[b];
            if (x < y)
                return -1;
            if (x > y)
                return 1;
        }
        return a - b;
    });
}
/**
 * Whether every row comes after the one before it by the named columns, so that the rows are in order and none occurs twice. Rows
 * with a null there are never taken for ordered.
 */
function isStrictlyAscending(table, by) {
    const keys = by.map((name) => comparable(table.columns[name]));
    for (let row = 1; row < table.rows; row++) {
        let level = 0;
        for (; level < keys.length; level++) {
            const values = keys[level];
            const x = values[row - 1];
            const y = values[row];
            if (x < y)
                break;
            if (x !== y)
                return false;
        }
        if (level === keys.length)
            return false;
    }
    return true;
}
/** The table with its rows ascending by the named columns: itself, when they are already and none occurs twice. */
function inOrder(table, by) {
    return isStrictlyAscending(table, by) ? table : takeRows(table, sortedOrder(table, by));
}
/** What a column holds in a row: null where text is null, NaN where a number is. */
function cellOf(values, row) {
    return values instanceof _dictionary_column_js__WEBPACK_IMPORTED_MODULE_0__/* .DictionaryColumn */ .b ? values.at(row) : values[row];
}
/** One row as a plain object, null where the cell is null. */
function rowAt(table, row) {
    return Object.fromEntries(Object.entries(table.columns).map(([name, values]) => {
        const cell = cellOf(values, row);
        return [name, typeof cell === 'number' && Number.isNaN(cell) ? null : cell];
    }));
}


/***/ }),

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
/* unused harmony export stepOutcomes */
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

/***/ 30041:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   presentRecipe: () => (/* binding */ presentRecipe)
/* harmony export */ });
/* harmony import */ var _audit_week_rules_version_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(75052);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(42226);
/* harmony import */ var _ingest_ingest_files_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(71342);
/* harmony import */ var _ingest_universe_universe_source_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(72123);
/* harmony import */ var _news_enrich_recipe_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(99791);
/* harmony import */ var _news_enrich_week_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(95017);
/* harmony import */ var _news_model_model_judge_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(36868);
/* harmony import */ var _news_rules_judge_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(16276);
/* harmony import */ var _scoring_score_recipe_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(52);









/** How the weeks would be made by this program and this configuration. */
function presentRecipe(context) {
    const { config } = context;
    const { enrichment } = config.pipeline;
    let reading;
    return {
        scoreVersion: _scoring_score_recipe_js__WEBPACK_IMPORTED_MODULE_7__/* .scoreVersion */ .j,
        enrichVersion: _news_enrich_recipe_js__WEBPACK_IMPORTED_MODULE_3__/* .enrichVersion */ ._e,
        rulesVersion: _audit_week_rules_version_js__WEBPACK_IMPORTED_MODULE_8__/* .rulesVersion */ .y,
        parametersOf: (regime) => parametersOf(config, regime),
        enrichment: { clusterSimilarity: enrichment.cluster_similarity, vectorSeed: enrichment.vector_seed },
        judges: {
            rules: (0,_news_enrich_week_js__WEBPACK_IMPORTED_MODULE_4__/* .judgeName */ .Bt)((0,_news_rules_judge_js__WEBPACK_IMPORTED_MODULE_6__/* .rulesJudge */ .p)(config.rules())),
            model: enrichment.judge === 'model' ? (0,_news_model_model_judge_js__WEBPACK_IMPORTED_MODULE_5__/* .modelJudgeName */ .OF)(enrichment.model.name) : undefined,
        },
        universeOn: async (weekEnding) => {
            reading ??= readLocalUniverse(context);
            const universe = await reading;
            return universe && (0,_ingest_universe_universe_source_js__WEBPACK_IMPORTED_MODULE_2__/* .universeOn */ .D4)(universe.members, weekEnding);
        },
    };
}
/** One regime that cannot be read must not keep the others from it; who scores it says what is wrong. */
function parametersOf(config, regime) {
    try {
        const schema = config.schemaOf(regime);
        const { benchmark, market } = config.pipeline;
        return (0,_scoring_score_recipe_js__WEBPACK_IMPORTED_MODULE_7__/* .scoreRecipe */ .f)({ regime, schema, benchmark, steps: market.steps }, []).parameters;
    }
    catch (error) {
        if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo)
            return undefined;
        throw error;
    }
}
/** The universe of files on this machine: to look whether something changed nobody is asked, and files that are not here say nothing. */
async function readLocalUniverse(context) {
    const { universe, benchmark } = context.config.pipeline;
    const places = universe.files.map((file) => (typeof file === 'string' ? file : file.path));
    if (places.some((place) => place.includes('://')))
        return undefined;
    try {
        return await (0,_ingest_universe_universe_source_js__WEBPACK_IMPORTED_MODULE_2__/* .readUniverse */ .kS)(await (0,_ingest_ingest_files_js__WEBPACK_IMPORTED_MODULE_1__/* .universeFiles */ .Z0)(universe, context), universe.columns, benchmark);
    }
    catch (error) {
        if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo)
            return undefined;
        throw error;
    }
}


/***/ })

};
