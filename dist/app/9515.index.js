export const id = 9515;
export const ids = [9515];
export const modules = {

/***/ 29515:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  run: () => (/* binding */ run)
});

// EXTERNAL MODULE: ./build/lib/src/audit/engine/audit.js
var audit = __webpack_require__(14007);
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
    return { weeks, regimes, todo, refused, finished };
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
// EXTERNAL MODULE: ./build/lib/src/stages/weekly/audit.js + 21 modules
var weekly_audit = __webpack_require__(87503);
// EXTERNAL MODULE: ./build/lib/src/stages/weekly/enrich.stage.js
var enrich_stage = __webpack_require__(85948);
// EXTERNAL MODULE: ./build/lib/src/stages/weekly/ingest.stage.js
var ingest_stage = __webpack_require__(5861);
// EXTERNAL MODULE: ./build/lib/src/stages/weekly/matrix-limit.js
var matrix_limit = __webpack_require__(84106);
// EXTERNAL MODULE: ./build/lib/src/stages/weekly/present-recipe.js
var present_recipe = __webpack_require__(12317);
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
    let site = '';
    if (!inputs.prepared && done.length + progress.finished.length > 0) {
        const about = { weekEnding: common.weekEnding, regimes: reportedRegimes(progress) };
        await context.call(evaluate_stage/* evaluate */._, about);
        await context.call(ledger_stage/* ledger */.W, about);
        ({ site } = await context.call(report_stage/* report */.z, { ...about, output: inputs.report }));
    }
    present(backfillReport({ progress, done, failed, site }));
    const outputs = { ...common, done: done.length, failed, site };
    if (failed.length === 0 && refused === undefined)
        return outputs;
    const problems = [
        ...(refused ? [refused.error.message] : []),
        ...broken.map(selected_regimes/* brokenLine */.kU),
        ...refusals(progress.refused),
        ...(failed.length > 0 ? [`${failed.length} weeks × regimes failed: ${nameFailed(failed)}.`] : []),
    ];
    log.info(`${done.length} weeks × regimes are done in spite of it.`);
    throw new errors/* GateError */.ue(problems.join(' '), outputs);
};
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
    const bar = progress('backfill', tasks.length);
    for (const task of tasks) {
        signal.throwIfAborted();
        const failure = await attempt(task, { auditor, published, context, audits });
        if (failure) {
            failed.push(failure);
            log.warning(`${failure.week_ending} ${failure.regime}: ${failure.step} failed: ${failure.message}`);
        }
        else
            done.push(task);
        bar.advance();
    }
    bar.end();
    return { done, failed, audits };
}
/** Does one week under one regime; whatever happens to it is its own affair. */
async function attempt({ week, regime }, { auditor, published, context, audits }) {
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
        return (0,audit/* countFindings */.Gt)(made, 'error') > 0 ? failure('audit', (0,weekly_audit.verdictLine)(made)) : undefined;
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
    return (0,name_list/* nameList */.O)(failed.map(({ week_ending, regime, step }) => `${week_ending} ${regime} (${step})`), 10);
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


/***/ })

};
