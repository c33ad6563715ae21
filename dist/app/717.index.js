export const id = 717;
export const ids = [717];
export const modules = {

/***/ 14418:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ keptLines),
/* harmony export */   U: () => (/* binding */ refuseKeptInputs)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(42226);

/** What published weeks keep although the configuration says otherwise by now: one line per kind of edit. */
async function keptLines(weeks, states) {
    return (await keptInputs(weeks, states)).map(([why, days]) => `${why} since ${daysText(days)} published: published weeks stay as they are, the edit holds from the next week on.`);
}
/**
 * Refuses to do published weeks again by inputs that are others by now.
 *
 * @throws UserError with the weeks, what changed, and what to do
 */
async function refuseKeptInputs(weeks, states) {
    const kept = await keptInputs(weeks, states);
    const [first] = kept;
    if (first === undefined)
        return;
    const what = kept.map(([why, days]) => `${why} since ${daysText(days)} published`).join('; ');
    const all = [...new Set(kept.flatMap(([, days]) => days))];
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(`${what}. Published weeks stay as they are, and nothing was written.`, {
        hint: `Leave out ${all.join(', ')}: the edit holds from the next week on. Or put it back.`,
    });
}
async function keptInputs(weeks, states) {
    const kept = new Map();
    for (const week of weeks) {
        const why = await states.keptInputs(week);
        if (why !== undefined)
            kept.set(why, [...(kept.get(why) ?? []), week.weekEnding]);
    }
    return [...kept];
}
function daysText(days) {
    return days.length === 1 ? `${days[0]} was` : `${days.length} weeks from ${days[0]} to ${days.at(-1)} were`;
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

/***/ 70717:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   run: () => (/* binding */ run)
/* harmony export */ });
/* harmony import */ var _backfill_kept_inputs_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(14418);
/* harmony import */ var _backfill_week_state_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(70726);
/* harmony import */ var _calendar_weeks_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(18429);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(42226);
/* harmony import */ var _scoring_published_results_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(86046);
/* harmony import */ var _memory_publish_stage_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(94098);
/* harmony import */ var _memory_restore_stage_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(60311);
/* harmony import */ var _present_recipe_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(30041);
/* harmony import */ var _results_evaluate_stage_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(9629);
/* harmony import */ var _results_ledger_stage_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(6503);
/* harmony import */ var _results_report_stage_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(3800);
/* harmony import */ var _selected_regimes_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(59821);
/* harmony import */ var _audit_stage_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(87470);
/* harmony import */ var _enrich_stage_js__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(85948);
/* harmony import */ var _ingest_stage_js__WEBPACK_IMPORTED_MODULE_14__ = __webpack_require__(5861);
/* harmony import */ var _plan_stage_js__WEBPACK_IMPORTED_MODULE_15__ = __webpack_require__(95906);
/* harmony import */ var _score_stage_js__WEBPACK_IMPORTED_MODULE_16__ = __webpack_require__(74423);
/* harmony import */ var _score_js__WEBPACK_IMPORTED_MODULE_17__ = __webpack_require__(93122);
/* harmony import */ var _summary_stage_js__WEBPACK_IMPORTED_MODULE_18__ = __webpack_require__(17373);



















const run = async ({ weekEnding, regimes, failOn, marketFiles, newsFiles, report: folder, memory, remote }, context) => {
    const { call } = context;
    const planned = await call(_plan_stage_js__WEBPACK_IMPORTED_MODULE_15__/* .plan */ .e, { weekEnding, regimes, catchUp: memory, remote });
    // From here on the week is the planned one, however long the stages take.
    const selection = planned.weeks.join(',');
    // A regime that cannot be scored must not keep the others from audit, summary and publication.
    const found = (0,_selected_regimes_js__WEBPACK_IMPORTED_MODULE_11__/* .findRegimes */ .ES)(planned.regimes, context.config);
    const { regimes: sound, broken } = found;
    const ids = sound.map(({ id }) => id);
    const open = memory ? await restored(selection, remote, context) : selection;
    await refuseIfAllEdited(found, context);
    if (!memory)
        await refuseEditedInputs(planned.weeks, context);
    if (open !== '') {
        await call(_ingest_stage_js__WEBPACK_IMPORTED_MODULE_14__/* .ingest */ .N, { weekEnding: open, marketFiles, newsFiles });
        await call(_enrich_stage_js__WEBPACK_IMPORTED_MODULE_13__/* .enrich */ .I, { weekEnding: open });
    }
    await call(_score_stage_js__WEBPACK_IMPORTED_MODULE_16__/* .score */ .f, { weekEnding: selection, regime: ids });
    // The summary is wanted most when the audit fails; the audit's refusal comes after it.
    const refusal = await call(_audit_stage_js__WEBPACK_IMPORTED_MODULE_12__/* .audit */ .s, { weekEnding: selection, regime: ids, failOn })
        .then(() => undefined)
        .catch((error) => {
        if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .UnreadableError */ .Gy)
            throw error;
        return error;
    });
    const { decisions, audit: verdict } = await call(_summary_stage_js__WEBPACK_IMPORTED_MODULE_18__/* .summary */ .z, { weekEnding: selection, regimes: ids });
    const site = folder === '' ? '' : await results(planned.weekEnding, folder, context);
    // What passed is published, whatever else was refused; why something was not, the audit has said first.
    const published = memory
        ? await call(_memory_publish_stage_js__WEBPACK_IMPORTED_MODULE_5__/* .publish */ .m, { weekEnding: selection, regimes: ids, remote }).catch((error) => {
            throw refusal ?? error;
        })
        : undefined;
    if (refusal)
        throw refusal;
    if (broken.length > 0)
        throw (0,_selected_regimes_js__WEBPACK_IMPORTED_MODULE_11__/* .brokenRegimes */ .cb)(broken);
    const commit = published?.commit ?? '';
    return { weekEnding: planned.weekEnding, regimes: ids, decisions, audit: verdict, site, commit };
};
/**
 * Where no regime can be scored, because weeks were published under each before it was edited, the inputs of those weeks stay as they are too.
 *
 * @throws UserError for each regime, what changed and what to do
 */
async function refuseIfAllEdited(found, { lake, config }) {
    const { regimes, broken } = await (0,_score_js__WEBPACK_IMPORTED_MODULE_17__.withoutEdited)(found, await _scoring_published_results_js__WEBPACK_IMPORTED_MODULE_4__/* .PublishedResults */ .DP.of(lake), config);
    if (found.regimes.length > 0 && regimes.length === 0)
        throw (0,_selected_regimes_js__WEBPACK_IMPORTED_MODULE_11__/* .brokenRegimes */ .cb)(broken);
}
/**
 * Without a memory every selected week was named for being done: a published one whose universe or settings were edited is refused, before
 * anything is written. With one, published weeks are left as they are.
 *
 * @throws UserError
 */
async function refuseEditedInputs(weeks, context) {
    const states = await _backfill_week_state_js__WEBPACK_IMPORTED_MODULE_1__.WeekStates.of(context.lake, (0,_present_recipe_js__WEBPACK_IMPORTED_MODULE_7__.presentRecipe)(context));
    await (0,_backfill_kept_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .refuseKeptInputs */ .U)(weeks.map((weekEnding) => (0,_calendar_weeks_js__WEBPACK_IMPORTED_MODULE_2__/* .weekEndingOn */ .Tu)(weekEnding)), states);
}
/** Brings back what was published. @returns the weeks that are still to be ingested; the inputs of the others are on the branch */
async function restored(selection, remote, context) {
    const { open } = await context.call(_memory_restore_stage_js__WEBPACK_IMPORTED_MODULE_6__/* .restore */ .P, { weekEnding: selection, for: 'week', remote });
    await context.call(_memory_restore_stage_js__WEBPACK_IMPORTED_MODULE_6__/* .restore */ .P, { weekEnding: selection, for: 'history', remote });
    return open.join(',');
}
/** What came of all weeks up to this one. @returns the path of the site */
async function results(weekEnding, folder, { call }) {
    await call(_results_evaluate_stage_js__WEBPACK_IMPORTED_MODULE_8__/* .evaluate */ ._, { weekEnding });
    await call(_results_ledger_stage_js__WEBPACK_IMPORTED_MODULE_9__/* .ledger */ .W, { weekEnding });
    const { site } = await call(_results_report_stage_js__WEBPACK_IMPORTED_MODULE_10__/* .report */ .z, { weekEnding, output: folder });
    return site;
}


/***/ })

};
