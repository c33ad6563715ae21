export const id = 4873;
export const ids = [4873];
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

/***/ 74873:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  run: () => (/* binding */ run)
});

// EXTERNAL MODULE: ./build/lib/src/audit/engine/audit.js
var audit = __webpack_require__(14007);
// EXTERNAL MODULE: ./build/lib/src/lake/dataset.js
var lake_dataset = __webpack_require__(33353);
// EXTERNAL MODULE: ./build/lib/src/lake/published-partitions.js
var published_partitions = __webpack_require__(42867);
// EXTERNAL MODULE: ./build/lib/src/scoring/datasets.js
var datasets = __webpack_require__(7954);
;// CONCATENATED MODULE: ./build/lib/src/backfill/lacking-inputs.js



/**
 * What to do where a lake lacks what a week was made from and the state branch holds it, as after a restore for another week; undefined where it
 * lacks nothing of the kind.
 *
 * @param keys of the scores
 */
async function restoreHint(lake, keys) {
    const published = await (0,published_partitions/* readPublishedPartitions */.M)(lake);
    const lacking = new Set();
    const look = async ({ dataset: name, keys: of, slice }) => {
        const dataset = lake.datasets.find((one) => one.name === name);
        if (dataset === undefined || slice !== undefined)
            return undefined;
        const manifest = await lake.manifest(dataset, of);
        if (manifest === undefined && published.has(dataset, of))
            lacking.add((0,lake_dataset/* partitionPath */.WX)(dataset, of));
        return manifest;
    };
    const scores = await lake.manifest(datasets/* scoresWeekly */.P, keys);
    for (const input of scores?.recipe.inputs ?? []) {
        const made = await look(input);
        for (const deeper of made?.recipe.inputs ?? [])
            await look(deeper);
    }
    const [first] = lacking;
    if (first === undefined)
        return undefined;
    return `Run regimen restore --for all, then the same again: the state branch holds what the week was made from, and this lake lacks ${lacking.size} of it, such as ${first}.`;
}

// EXTERNAL MODULE: ./build/lib/src/backfill/kept-inputs.js
var kept_inputs = __webpack_require__(14418);
// EXTERNAL MODULE: ./build/lib/src/backfill/week-state.js
var week_state = __webpack_require__(70726);
;// CONCATENATED MODULE: ./build/lib/src/backfill/progress.js


/**
 * Finds out what is done: a week is finished under a regime when the lake has its scores as this configuration and this version would make
 * them, and an audit of these very scores and features, by the present rules, that found no error.
 */
async function readProgress(lake, weeks, regimes, present) {
    const states = await week_state.WeekStates.of(lake, present);
    const todo = [];
    const refused = [];
    const finished = [];
    for (const week of weeks) {
        for (const regime of regimes) {
            const state = await states.audited(week, regime);
            if (state.kind === 'finished')
                finished.push({ week, regime });
            else if (state.kind === 'refused')
                refused.push({ week, regime, why: state.why, cure: state.cure });
            else
                todo.push({ week, regime, why: state.why, from: state.from });
        }
    }
    return { weeks, regimes, todo, refused, finished, kept: await (0,kept_inputs/* keptLines */.S)(weeks, states) };
}
/** The weeks in groups of at most `size`, each as a text that `week-ending` takes. */
function chunksOf(weeks, size) {
    return Array.from({ length: Math.ceil(weeks.length / size) }, (_, chunk) => weeks
        .slice(chunk * size, (chunk + 1) * size)
        .map(({ weekEnding }) => weekEnding)
        .join(','));
}

// EXTERNAL MODULE: ./build/lib/src/text/markdown.js
var markdown = __webpack_require__(53088);
// EXTERNAL MODULE: ./build/lib/src/text/order.js
var order = __webpack_require__(37961);
;// CONCATENATED MODULE: ./build/lib/src/backfill/report.js


const failuresShown = 50;
/** Characters; a cure is worth nothing when its end is missing. */
const longestRefusal = 2000;
/** What a backfill would do, as Markdown. */
function backfillPlan(progress) {
    const { weeks, todo, finished, refused } = progress;
    const rows = progress.regimes.map(({ id }) => [
        id,
        String(weeks.length),
        String(countOf(finished, id)),
        String(countOf(todo, id)),
        firstAndLast(todo.filter(({ regime }) => regime.id === id)),
    ]);
    const table = (0,markdown/* textTable */.ed)(['Regime', 'Weeks', 'Done already', 'To do', 'From … to'], rows);
    return `${[
        `## Backfill, dry run\n\n${spanText(progress)}`,
        table,
        ...(todo.length > 0 ? [`### To do\n\n${reasonTable(todo)}`] : []),
        ...refusedPart(refused),
        ...keptPart(progress.kept),
        'Nothing was done.',
    ].join('\n\n')}\n`;
}
/** What a backfill did, as Markdown. */
function backfillReport({ progress, done, failed, site }) {
    // A regime that is broken has no progress, only failures.
    const ids = new Set([...progress.regimes.map(({ id }) => id), ...failed.map(({ regime }) => regime)]);
    const rows = [...ids]
        .sort(order/* byCodeUnits */.C)
        .map((id) => [
        id,
        String(progress.weeks.length),
        String(countOf(progress.finished, id)),
        String(countOf(done, id)),
        String(failed.filter(({ regime }) => regime === id).length),
    ]);
    const table = (0,markdown/* textTable */.ed)(['Regime', 'Weeks', 'Done before', 'Done now', 'Failed'], rows);
    const isRefused = new Set(progress.refused.map(({ week, regime }) => `${week.weekEnding} ${regime.id}`));
    const others = failed.filter(({ week_ending, regime }) => !isRefused.has(`${week_ending} ${regime}`));
    const failures = others
        .slice(0, failuresShown)
        .map(({ week_ending, regime, step, message }) => [week_ending, regime, step, message]);
    const more = others.length > failuresShown ? `\n\n${others.length - failuresShown} more.` : '';
    return [
        `## Backfill\n\n${spanText(progress)}`,
        table,
        ...refusedPart(progress.refused),
        ...keptPart(progress.kept),
        ...(others.length > 0 ? [`### Failed\n\n${(0,markdown/* textTable */.ed)(['Week', 'Regime', 'Step', 'Why'], failures)}${more}`] : []),
        ...(site === '' ? [] : [`Site: ${(0,markdown/* markdownCell */.UZ)(site)}`]),
    ].join('\n\n');
}
/** What is refused by regime and reason, each once, as plain text: what changed and what to do. */
function refusals(refused) {
    return [...Map.groupBy(refused, ({ regime, why, cure }) => `${regime.id}: ${why} ${cure}`.trimEnd()).keys()];
}
function refusedPart(refused) {
    if (refused.length === 0)
        return [];
    const texts = refusals(refused).map((text) => `- ${(0,markdown/* markdownCell */.UZ)(text, longestRefusal)}`);
    return [`### Refused\n\n${texts.join('\n')}`];
}
function keptPart(kept) {
    return kept.length === 0
        ? []
        : [`### Kept\n\n${kept.map((line) => `- ${(0,markdown/* markdownCell */.UZ)(line, longestRefusal)}`).join('\n')}`];
}
/** The weeks by regime and reason, each reason once. */
function reasonTable(tasks) {
    const groups = Map.groupBy(tasks, ({ regime, why }) => `${regime.id}\n${why}`);
    const rows = [...groups.values()].slice(0, failuresShown).map((group) => {
        const [{ regime, why } = { regime: { id: '' }, why: '' }] = group;
        return [regime.id, why, String(group.length), firstAndLast(group)];
    });
    const more = groups.size > failuresShown ? `\n\n${groups.size - failuresShown} more.` : '';
    return `${(0,markdown/* textTable */.ed)(['Regime', 'Why', 'Weeks', 'From … to'], rows)}${more}`;
}
function spanText({ weeks, regimes }) {
    const first = weeks[0]?.weekEnding ?? '';
    const last = weeks.at(-1)?.weekEnding ?? '';
    return `${weeks.length} weeks, ${first} to ${last}, under ${regimes.length} ${regimes.length === 1 ? 'regime' : 'regimes'}.`;
}
function countOf(tasks, regime) {
    return tasks.filter((task) => task.regime.id === regime).length;
}
function firstAndLast(tasks) {
    const first = tasks[0]?.week.weekEnding;
    const last = tasks.at(-1)?.week.weekEnding;
    return first === undefined || last === undefined ? 'none' : `${first} … ${last}`;
}

// EXTERNAL MODULE: ./build/lib/src/errors.js
var errors = __webpack_require__(42226);
// EXTERNAL MODULE: ./build/lib/src/platform/stage.js
var stage = __webpack_require__(58639);
// EXTERNAL MODULE: ./build/lib/src/scoring/published-results.js
var published_results = __webpack_require__(86046);
// EXTERNAL MODULE: ./build/lib/src/text/name-list.js
var name_list = __webpack_require__(98983);
// EXTERNAL MODULE: ./build/lib/src/stages/present-recipe.js
var present_recipe = __webpack_require__(30041);
// EXTERNAL MODULE: ./build/lib/src/stages/results/evaluate.stage.js
var evaluate_stage = __webpack_require__(9629);
// EXTERNAL MODULE: ./build/lib/src/stages/results/ledger.stage.js
var ledger_stage = __webpack_require__(6503);
// EXTERNAL MODULE: ./build/lib/src/stages/results/report.stage.js
var report_stage = __webpack_require__(3800);
// EXTERNAL MODULE: ./build/lib/src/stages/results/site-folder.js
var site_folder = __webpack_require__(89258);
// EXTERNAL MODULE: ./build/lib/src/stages/selected-regimes.js
var selected_regimes = __webpack_require__(59821);
// EXTERNAL MODULE: ./build/lib/src/stages/selected-weeks.js + 1 modules
var selected_weeks = __webpack_require__(89300);
// EXTERNAL MODULE: ./build/lib/src/stages/weekly/audit.js + 16 modules
var weekly_audit = __webpack_require__(50299);
// EXTERNAL MODULE: ./build/lib/src/stages/weekly/enrich.stage.js
var enrich_stage = __webpack_require__(85948);
// EXTERNAL MODULE: ./build/lib/src/stages/weekly/ingest.stage.js
var ingest_stage = __webpack_require__(5861);
// EXTERNAL MODULE: ./build/lib/src/stages/weekly/matrix-limit.js
var matrix_limit = __webpack_require__(84106);
// EXTERNAL MODULE: ./build/lib/src/stages/weekly/score.js + 2 modules
var score = __webpack_require__(93122);
;// CONCATENATED MODULE: ./build/lib/src/stages/weekly/backfill.js




















const run = async (inputs, context) => {
    const { config, lake, clock, log, present } = context;
    if (!inputs.dryRun && !inputs.prepared)
        await (0,site_folder/* checkSiteFolder */.C)(inputs.report, 'report');
    const weeks = backfilledWeeks(inputs, clock());
    (0,matrix_limit/* assertChunksFit */.o)(weeks.length, inputs.chunkSize);
    const found = (0,selected_regimes/* findRegimes */.ES)(inputs.regimes, config);
    const { regimes, broken } = found;
    for (const one of broken)
        log.warning((0,selected_regimes/* brokenLine */.kU)(one));
    const progress = await readProgress(lake, weeks, regimes, (0,present_recipe.presentRecipe)(context));
    const common = {
        weekEnding: weeks.at(-1)?.weekEnding ?? '',
        weeks: weeks.map(({ weekEnding }) => weekEnding),
        // A broken one stays in it: the jobs that are given the list must fail for it.
        regimes: (0,selected_regimes/* regimeIds */.CK)(found),
        chunks: chunksOf(weeks, inputs.chunkSize),
        todo: progress.todo.length,
    };
    if (inputs.dryRun) {
        present(backfillPlan(progress));
        return { ...common, done: 0, failed: [], site: '' };
    }
    const refused = inputs.prepared ? undefined : await prepare(progress.todo, context);
    if (!inputs.prepared && !progress.todo.some(({ from }) => from === 'ingest'))
        log.info(unreadSources(common.weeks));
    const isRefused = ({ week }) => refused?.weeks.has(week.weekEnding) ?? false;
    const worked = await scoreAndAudit(progress.todo.filter((task) => !isRefused(task)), context);
    const { done, audits } = worked;
    const failed = [
        ...broken.flatMap((one) => weeks.map((week) => failureOfBroken(week, one))),
        ...progress.refused.map(failureOfRefused),
        ...progress.todo.filter(isRefused).map(refusedByIngest),
        ...worked.failed,
    ];
    await (0,weekly_audit.reportAudits)(audits, inputs.auditReport, context);
    const about = { weekEnding: common.weekEnding, regimes: reportedRegimes(progress) };
    const hasResults = !inputs.prepared && done.length + progress.finished.length > 0;
    const { site, problem } = hasResults ? await results(about, inputs.report, context) : noResults;
    // Weeks that could not be made again stand in the way of it; why they could not is said first.
    if (problem !== undefined && failed.length === 0)
        throw problem;
    present(backfillReport({ progress, done, failed, site }));
    const outputs = { ...common, done: done.length, failed, site };
    if (failed.length === 0 && refused === undefined)
        return outputs;
    const problems = [
        ...(refused ? [refused.error.message] : []),
        ...broken.map(selected_regimes/* brokenLine */.kU),
        ...refusals(progress.refused),
        ...(problem === undefined ? [] : [`No evaluation, ledger and site: ${problem.message}`]),
        ...(failed.length > 0 ? [`${failed.length} weeks × regimes failed: ${nameFailed(failed)}.`] : []),
        ...worked.cures.slice(0, 1),
    ];
    log.info(`${done.length} weeks × regimes are done in spite of it.`);
    throw new errors/* GateError */.ue(problems.join(' '), outputs);
};
const noResults = { site: '' };
/** Evaluation, ledger and site. */
async function results(about, folder, context) {
    try {
        await context.call(evaluate_stage/* evaluate */._, about);
        await context.call(ledger_stage/* ledger */.W, about);
        const { site } = await context.call(report_stage/* report */.z, { ...about, output: folder });
        return { site };
    }
    catch (error) {
        if (error instanceof errors/* UserError */.yo)
            return { site: '', problem: error };
        throw error;
    }
}
/** @throws UserError for a span that is none, or weeks that have not finished */
function backfilledWeeks({ start, end, weekEnding }, now) {
    if (weekEnding !== '') {
        if (start === '' && end === '')
            return (0,selected_weeks/* selectedWeeks */.R)(weekEnding, now);
        throw new errors/* UserError */.yo('The input week-ending cannot be given beside start and end.');
    }
    if (start === '') {
        throw new errors/* UserError */.yo('The input start is missing.', {
            hint: 'Give the first day of the backfill, for example --start 2014-03-28.',
        });
    }
    const [last] = end === '' ? (0,selected_weeks/* selectedWeeks */.R)('', now) : [];
    return (0,selected_weeks/* selectedWeeks */.R)(`${start}..${last?.weekEnding ?? end}`, now);
}
/** That nothing was ingested: whoever gave the files other rows, or named other files, has to know. */
function unreadSources(weeks) {
    return `No week has to be ingested, so no source was read. Other rows or files than then are taken in by: regimen ingest --week-ending ${weeks[0]}..${weeks.at(-1)}`;
}
/**
 * Data for all these weeks at once, as far as they need any: a week that is there is not ingested again, since what came later would change what
 * it was scored from. What a gate of the ingest refuses is told at the end: other weeks may be fine, these are not scored.
 */
async function prepare(tasks, context) {
    const weeksFrom = (...stages) => {
        const wanted = tasks.filter(({ from }) => stages.includes(from));
        return [...new Set(wanted.map(({ week }) => week.weekEnding))];
    };
    const toIngest = weeksFrom('ingest');
    const refused = toIngest.length === 0 ? undefined : await ingestWeeks(toIngest.join(','), context);
    const toEnrich = weeksFrom('ingest', 'enrich').filter((weekEnding) => !refused?.weeks.has(weekEnding));
    if (toEnrich.length > 0)
        await context.call(enrich_stage/* enrich */.I, { weekEnding: toEnrich.join(',') });
    return refused;
}
async function ingestWeeks(weekEnding, context) {
    try {
        await context.call(ingest_stage/* ingest */.N, { weekEnding });
        return undefined;
    }
    catch (error) {
        if (!(error instanceof errors/* GateError */.ue))
            throw error;
        context.log.warning(error.message);
        return { error, weeks: new Set((0,stage/* refusedOutputs */.Xo)(ingest_stage/* ingest */.N, error).refusedWeeks) };
    }
}
/** Results and ledger are those of all regimes, whichever this run did; of an edited one nothing can be made. Empty stands for all. */
function reportedRegimes({ regimes, refused }) {
    if (refused.length === 0)
        return [];
    const edited = new Set(refused.map(({ regime }) => regime.id));
    return regimes.map(({ id }) => id).filter((id) => !edited.has(id));
}
function failureOfBroken({ weekEnding }, { id, problem }) {
    return { week_ending: weekEnding, regime: id, step: 'score', message: problem.message };
}
function failureOfRefused({ week, regime, why, cure }) {
    return { week_ending: week.weekEnding, regime: regime.id, step: 'score', message: `${why} ${cure}` };
}
function refusedByIngest({ week, regime }) {
    const message = 'A gate of the ingest refused it: see there.';
    return { week_ending: week.weekEnding, regime: regime.id, step: 'ingest', message };
}
async function scoreAndAudit(tasks, context) {
    const { lake, config, clock, log, progress, signal } = context;
    const auditor = new weekly_audit.Auditor({ lake, config, clock });
    const published = await published_results/* PublishedResults */.DP.of(lake);
    const done = [];
    const failed = [];
    const audits = [];
    const cures = new Set();
    const bar = progress('backfill', tasks.length);
    for (const task of tasks) {
        signal.throwIfAborted();
        const failure = await attempt(task, { auditor, published, context, audits, cures });
        if (failure) {
            failed.push(failure);
            log.warning(`${failure.week_ending} ${failure.regime}: ${failure.step} failed: ${failure.message}`);
        }
        else
            done.push(task);
        bar.advance();
    }
    bar.end();
    return { done, failed, audits, cures: [...cures] };
}
/** Does one week under one regime; whatever happens to it is its own affair. */
async function attempt({ week, regime }, { auditor, published, context, audits, cures }) {
    const failure = (step, message) => ({
        week_ending: week.weekEnding,
        regime: regime.id,
        step,
        message,
    });
    let step = 'score';
    try {
        await (0,score.scoreRegimeWeek)(context, week, regime, published);
        step = 'audit';
        const made = await auditor.audit(week, regime, { wholeLake: false });
        audits.push(made);
        if ((0,audit/* countFindings */.Gt)(made, 'error') === 0)
            return undefined;
        const hint = await restoreHint(context.lake, { regime: regime.id, week_ending: week.weekEnding });
        if (hint === undefined)
            return failure('audit', (0,weekly_audit.verdictLine)(made));
        cures.add(hint);
        return failure('audit', `${(0,weekly_audit.verdictLine)(made)}. ${hint}`);
    }
    catch (error) {
        context.signal.throwIfAborted();
        // What cannot be read now may be good: later steps would take the week for one that is not there.
        if (error instanceof errors/* UnreadableError */.Gy)
            throw error;
        if (!(error instanceof errors/* UserError */.yo))
            context.log.debug(String(error.stack));
        return failure(step, reasonOf(error));
    }
}
/** What went wrong, and what to do. */
function reasonOf(error) {
    if (error instanceof errors/* UserError */.yo && error.hint !== undefined)
        return `${error.message} ${error.hint}`;
    return error instanceof Error ? error.message : String(error);
}
function nameFailed(failed) {
    return (0,name_list/* nameList */.OD)(failed.map(({ week_ending, regime, step }) => `${week_ending} ${regime} (${step})`), 10);
}


/***/ }),

/***/ 84106:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ assertRegimesFit),
/* harmony export */   o: () => (/* binding */ assertChunksFit)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(42226);

/** GitHub starts no matrix with more jobs. https://docs.github.com/en/actions/reference/limits */
const mostJobs = 256;
/** @throws UserError when the groups of weeks are more than a matrix takes */
function assertChunksFit(weeks, chunkSize) {
    const chunks = Math.ceil(weeks / chunkSize);
    if (chunks <= mostJobs)
        return;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(`${weeks} weeks in groups of ${chunkSize} are ${chunks} jobs: GitHub allows ${mostJobs} in a matrix.`, { hint: `Give --chunk-size ${Math.ceil(weeks / mostJobs)} or more, or a shorter span.` });
}
/** @throws UserError when the regimes are more than a matrix takes */
function assertRegimesFit(regimes) {
    if (regimes <= mostJobs)
        return;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(`${regimes} regimes are ${regimes} jobs: GitHub allows ${mostJobs} in a matrix.`, {
        hint: `Name at most ${mostJobs} of them with --regimes, and the others in another run; or give some the status retired.`,
    });
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


/***/ })

};
