export const id = 9187;
export const ids = [9187];
export const modules = {

/***/ 63282:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   En: () => (/* binding */ linkedTier),
/* harmony export */   fp: () => (/* binding */ writeView),
/* harmony export */   gq: () => (/* binding */ openLake)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(2503);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(42226);
/* harmony import */ var _file_system_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(55281);
/* harmony import */ var _atomic_folder_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(84873);
/* harmony import */ var _dataset_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(33353);
/* harmony import */ var _lake_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(70667);
/* harmony import */ var _local_partitions_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(5652);
/* harmony import */ var _make_folder_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(88836);










/*
 * A view is a lake of its own that lacks what others hold: it takes partitions from them when they are asked for, as links to the same bytes, and writes into its own folder
 * alone. Only the lines of ledgers that have to count everything go into the lake that keeps them.
 */
const fileName = '.view.json';
const datasetsOf = zod__WEBPACK_IMPORTED_MODULE_9__/* .strictObject */ .rej({ lake: zod__WEBPACK_IMPORTED_MODULE_9__/* .string */ .YjP().min(1), datasets: zod__WEBPACK_IMPORTED_MODULE_9__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_9__/* .string */ .YjP()) });
const viewSchema = zod__WEBPACK_IMPORTED_MODULE_9__/* .strictObject */ .rej({ format: zod__WEBPACK_IMPORTED_MODULE_9__/* .literal */ .euz(1), sources: zod__WEBPACK_IMPORTED_MODULE_9__/* .array */ .YOg(datasetsOf), ledgers: datasetsOf });
/** Makes a folder a view. What it holds already stays. */
async function writeView(root, view) {
    await (0,_make_folder_js__WEBPACK_IMPORTED_MODULE_8__/* .makeFolder */ .f)(root);
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.writeFile)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(root, fileName), `${JSON.stringify({ format: 1, ...view }, null, 2)}\n`);
}
/** The lake of a folder, which may be a view of others. @throws UserError where the file that says so is none */
function openLake(options) {
    const view = readView(options.root);
    if (view === undefined)
        return new _lake_js__WEBPACK_IMPORTED_MODULE_6__/* .Lake */ .Im(options);
    const { tiers = [] } = options;
    return new _lake_js__WEBPACK_IMPORTED_MODULE_6__/* .Lake */ .Im({
        ...options,
        tiers: [...tiers, ...view.sources.map(linkedTier)],
        ledgers: { root: view.ledgers.lake, datasets: view.ledgers.datasets },
    });
}
/** Datasets of another folder of a lake as a tier. */
function linkedTier(source) {
    return new LinkedTier(source);
}
function readView(root) {
    const file = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(root, fileName);
    const bytes = (0,_file_system_js__WEBPACK_IMPORTED_MODULE_3__/* .readFileIfExistsSync */ .$o)(file);
    if (bytes === undefined)
        return undefined;
    try {
        return viewSchema.parse(JSON.parse(bytes.toString('utf8')));
    }
    catch (cause) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .yo(`${file} does not say of which lakes this folder is a view.`, {
            hint: 'Remove the folder, and have the stage that made it make it again.',
            cause,
        });
    }
}
/** Another folder of a lake as a tier: its files are linked, so that a partition takes no room twice. Files of partitions are never written again. */
class LinkedTier {
    name;
    #source;
    constructor(source) {
        this.name = `the lake ${source.lake}`;
        this.#source = source;
    }
    async list(dataset, wanted) {
        if (!this.#holds(dataset))
            return [];
        return (await (0,_local_partitions_js__WEBPACK_IMPORTED_MODULE_7__/* .localPartitions */ .z)(this.#source.lake, dataset)).filter((keys) => (0,_dataset_js__WEBPACK_IMPORTED_MODULE_5__/* .keysMatch */ .AG)(keys, wanted));
    }
    async fetch(dataset, keys, into) {
        // A folder that somebody removed is not made again for a lock.
        if (!this.#holds(dataset) || !(0,_file_system_js__WEBPACK_IMPORTED_MODULE_3__/* .exists */ .t2)(this.#source.lake))
            return false;
        const path = (0,_dataset_js__WEBPACK_IMPORTED_MODULE_5__/* .partitionPath */ .WX)(dataset, keys);
        const folder = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(this.#source.lake, path);
        return (0,_atomic_folder_js__WEBPACK_IMPORTED_MODULE_4__/* .undisturbed */ ._E)(this.#source.lake, [path], async () => {
            const names = await (0,_file_system_js__WEBPACK_IMPORTED_MODULE_3__/* .listIfExists */ .O1)(folder);
            for (const name of names)
                await linkOrCopy((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, name), (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(into, name));
            return names.length > 0;
        });
    }
    #holds({ name }) {
        return this.#source.datasets.includes(name);
    }
}
/** Links do not lead from one drive to another, and some systems allow them to owners alone. */
async function linkOrCopy(from, to) {
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.link)(from, to).catch(() => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.copyFile)(from, to));
}


/***/ }),

/***/ 84950:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   p: () => (/* binding */ asOfDates),
/* harmony export */   r: () => (/* binding */ parseAsOf)
/* harmony export */ });
/* harmony import */ var _calendar_date_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(52010);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(42226);


const hint = 'Write sessions:N, weekly, weekly:N, monthly, monthly:N, or dates as 2024-01-05,2024-01-12.';
/** Reads `sessions:46`, `weekly`, `weekly:522`, `monthly`, or a list of dates. @throws UserError */
function parseAsOf(text) {
    const [, kind, count] = /^(sessions|weekly|monthly)(?::(\d+))?$/.exec(text) ?? [];
    if (kind === undefined) {
        const days = text.split(/[\s,]+/).filter((each) => each !== '');
        if (days.length === 0 || !days.every((day) => /^\d{4}-/.test(day))) {
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo(`The as-of dates are ${JSON.stringify(text)}.`, { hint });
        }
        return { kind: 'list', days: [...new Set(days.map((day) => (0,_calendar_date_js__WEBPACK_IMPORTED_MODULE_0__/* .epochDay */ .ue)((0,_calendar_date_js__WEBPACK_IMPORTED_MODULE_0__/* .parseIsoDate */ .jT)(day))))].sort((a, b) => a - b) };
    }
    const last = count === undefined ? Number.POSITIVE_INFINITY : Number(count);
    if (last === 0 || (kind === 'sessions' && count === undefined)) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo(`The as-of dates are "${text}", which is none.`, { hint });
    }
    return { kind: kind, last };
}
/**
 * The as-of dates of a panel. Of a week or a month it is the last day on which the most exchanges held a session, so that a holiday of one
 * of them does not take its assets out; a session counts for the last N where at least half of the exchanges had one, on a weekend all of them, so that
 * one on which only some trade does not. Neither depends on what came later.
 *
 * @param from epoch day; nothing before it
 * @param until epoch day; nothing after it
 * @returns epoch days, ascending
 * @throws UserError for a listed date that was no session, and when there is none
 */
function asOfDates(rule, exchanges, from, until) {
    const open = openExchanges(exchanges, until);
    const days = chosenDays(rule, open).filter((day) => day >= from && day <= until);
    if (days.length > 0)
        return Int32Array.from(rule.kind === 'list' ? days : days.slice(-Math.min(rule.last, days.length)));
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo('No session is selected for the panel.', {
        hint: 'Look at the as-of dates, and at what the dataset exchange_sessions holds: the stage "backbone" writes it.',
    });
}
function openExchanges(exchanges, until) {
    const days = new Set();
    for (const sessions of exchanges)
        for (let i = 0; i < sessions.length; i++)
            days.add(sessions[i]);
    const ascending = [...days].filter((day) => day <= until).sort((a, b) => a - b);
    const next = exchanges.map(() => 0);
    return new Map(ascending.map((day) => {
        let [open, active] = [0, 0];
        for (const [index, sessions] of exchanges.entries()) {
            let place = next[index];
            while (place < sessions.length && sessions[place] <= day)
                place += 1;
            next[index] = place;
            const last = sessions[place - 1] ?? Number.NEGATIVE_INFINITY;
            if (last === day)
                open += 1;
            if (last > day - 30)
                active += 1;
        }
        return [day, { open, active }];
    }));
}
/** A weekend on which an exchange rests is none, however many others are open; on a weekday a holiday of fewer than half of them does not count. */
function counts(day, open, active) {
    return (0,_calendar_date_js__WEBPACK_IMPORTED_MODULE_0__/* .isoWeekday */ .mg)(day) > 5 ? open === active : 2 * open >= active;
}
function chosenDays(rule, days) {
    if (rule.kind === 'list') {
        const absent = rule.days.find((day) => !days.has(day));
        if (absent === undefined)
            return [...rule.days];
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo(`${(0,_calendar_date_js__WEBPACK_IMPORTED_MODULE_0__/* .isoDate */ ._$)(absent)} is an as-of date, and no exchange held a session then.`, {
            hint: 'List sessions; the dataset exchange_sessions has them.',
        });
    }
    if (rule.kind === 'sessions')
        return [...days].filter(([day, { open, active }]) => counts(day, open, active)).map(([day]) => day);
    const periods = Map.groupBy(days, ([day]) => rule.kind === 'weekly' ? (0,_calendar_date_js__WEBPACK_IMPORTED_MODULE_0__/* .isoWeekOrdinal */ .z2)(day) : (0,_calendar_date_js__WEBPACK_IMPORTED_MODULE_0__/* .isoDate */ ._$)(day).slice(0, 7));
    return [...periods.values()].map((period) => {
        const most = Math.max(...period.map(([, { open }]) => open));
        return period.findLast(([, { open }]) => open === most)[0];
    });
}


/***/ }),

/***/ 62277:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ heartbeatVariable),
/* harmony export */   p: () => (/* binding */ withHeartbeat)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);

/** Names a file that whoever started this process looks at. */
const heartbeatVariable = 'REGIMEN_HEARTBEAT';
const mostOftenMs = 1000;
/** A platform that touches a file whenever the stage says something or comes further: it shows work, where a timer would show a process. */
function withHeartbeat(platform, file) {
    let last = Number.NEGATIVE_INFINITY;
    const beat = () => {
        if (performance.now() - last < mostOftenMs)
            return;
        last = performance.now();
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.writeFileSync)(file, `${process.pid}\n`);
    };
    const telling = (write) => (message) => {
        beat();
        write(message);
    };
    const { debug, info, warning, error } = platform.log;
    return {
        ...platform,
        log: { debug: telling(debug), info: telling(info), warning: telling(warning), error: telling(error) },
        progress: (label, total) => {
            const bar = platform.progress(label, total);
            return {
                advance: (by) => {
                    beat();
                    bar.advance(by);
                },
                end: () => bar.end(),
            };
        },
    };
}


/***/ }),

/***/ 10355:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CJ: () => (/* binding */ profileNames),
/* harmony export */   JI: () => (/* binding */ stageBTrialRule),
/* harmony export */   Pw: () => (/* binding */ stageBRunId),
/* harmony export */   ty: () => (/* binding */ stageBParameters)
/* harmony export */ });
/* harmony import */ var _lake_canonical_json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6358);
/* harmony import */ var _candidates_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(91913);
/* harmony import */ var _run_identity_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(14937);



/** The profiles that every candidate is held against, in the order of the columns. */
const profileNames = ['prep', 'light', 'strict', 'final'];
/** The parameters of a run, as its recipe holds them. @param window days that are set aside; undefined where there are none */
function stageBParameters(subject, window) {
    const { snapshot, featureSet, stageA, scope, candidates, universeSizes, settings, profiles, deciding } = subject;
    return JSON.parse((0,_lake_canonical_json_js__WEBPACK_IMPORTED_MODULE_0__/* .canonicalJson */ .d)({
        snapshot,
        feature_set: featureSet,
        stage_a: stageA,
        input_scope: scope,
        candidates: candidates.map((candidate) => (0,_candidates_js__WEBPACK_IMPORTED_MODULE_1__/* .definitionOf */ .Fg)(candidate)),
        universe_sizes: [...universeSizes],
        rules: screeningRules(subject.rules),
        settings: { ...settings, gates: deciding.id },
        gates: { ...profiles, deciding },
        events: subject.events.map(({ id, start, end }) => ({ id, start, end })),
        holdout: window === undefined ? null : { from: window.from, to: window.to },
        ...(0,_run_identity_js__WEBPACK_IMPORTED_MODULE_2__/* .variantOf */ .Bp)(subject.variant),
    }));
}
/** The id of a run: the first 16 hexadecimal digits of the SHA-256 of its parameters and inputs. */
function stageBRunId(subject, window, version) {
    const parameters = stageBParameters(subject, window);
    return (0,_lake_canonical_json_js__WEBPACK_IMPORTED_MODULE_0__/* .sha256Hex */ .f)((0,_lake_canonical_json_js__WEBPACK_IMPORTED_MODULE_0__/* .canonicalJson */ .d)({ version, parameters, inputs: subject.references })).slice(0, 16);
}
function screeningRules({ horizon, entry_lag, costs, quantiles, min_names }) {
    return { horizon, entry_lag, costs, quantiles, min_names };
}
/**
 * What a candidate is tried with in Stage B. Its folds are combinatorial, so the trial is another than that of Stage A; where the holdout begins is no part of it, as the span of the
 * dates is none.
 */
function stageBTrialRule(candidate, universe, { featureSet, rules, settings, variant }, cadence) {
    const { horizon, entry_lag, costs, quantiles, min_names } = rules;
    const { folds, portfolio, cash_annual } = settings;
    return {
        candidate: candidate.spec.id,
        definition: (0,_candidates_js__WEBPACK_IMPORTED_MODULE_1__/* .definitionOf */ .Fg)(candidate),
        feature_set: featureSet,
        cadence: { ...cadence },
        universe: (0,_run_identity_js__WEBPACK_IMPORTED_MODULE_2__/* .universeRule */ .Cg)(universe),
        folds: { scheme: 'combinatorial', ...folds },
        horizon,
        entry_lag,
        costs: { ...costs },
        portfolio: { quantiles, min_names, kind: portfolio, cash_annual },
        ...(0,_run_identity_js__WEBPACK_IMPORTED_MODULE_2__/* .variantOf */ .Bp)(variant),
    };
}


/***/ }),

/***/ 3027:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ chosenSessions),
/* harmony export */   m: () => (/* binding */ lastSessionIn)
/* harmony export */ });
/* harmony import */ var _backbone_datasets_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(69026);
/* harmony import */ var _calendar_date_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(52010);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(42226);
/* harmony import */ var _panel_as_of_dates_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(84950);




/** The as-of dates that the inputs choose among the sessions of the store; epoch days, ascending. @throws UserError when there is none */
async function chosenSessions(lake, inputs) {
    const rule = (0,_panel_as_of_dates_js__WEBPACK_IMPORTED_MODULE_3__/* .parseAsOf */ .r)(inputs.asOf);
    const stored = await lake.list(_backbone_datasets_js__WEBPACK_IMPORTED_MODULE_0__/* .exchangeSessions */ .zv);
    const chosen = stored.filter(({ exchange = '' }) => inputs.exchanges.length === 0 || inputs.exchanges.includes(exchange));
    const unknown = inputs.exchanges.find((name) => !stored.some(({ exchange }) => exchange === name));
    if (unknown !== undefined) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .yo(`There are no sessions of the exchange "${unknown}".`, {
            hint: `The research store has ${stored.map(({ exchange }) => exchange).join(', ') || 'none at all'}.`,
        });
    }
    const sessions = [];
    for (const keys of chosen)
        sessions.push((await lake.require(_backbone_datasets_js__WEBPACK_IMPORTED_MODULE_0__/* .exchangeSessions */ .zv, keys)).table.columns.date);
    const day = (text, otherwise) => (text === '' ? otherwise : (0,_calendar_date_js__WEBPACK_IMPORTED_MODULE_1__/* .epochDay */ .ue)((0,_calendar_date_js__WEBPACK_IMPORTED_MODULE_1__/* .parseIsoDate */ .jT)(text)));
    const [from, until] = [day(inputs.from, Number.NEGATIVE_INFINITY), day(inputs.until, Number.POSITIVE_INFINITY)];
    return (0,_panel_as_of_dates_js__WEBPACK_IMPORTED_MODULE_3__/* .asOfDates */ .p)(rule, sessions, from, until);
}
/** The last session of any exchange, an epoch day; −∞ without any. @throws DamagedPartitionError */
async function lastSessionIn(lake) {
    let last = Number.NEGATIVE_INFINITY;
    for (const keys of await lake.list(_backbone_datasets_js__WEBPACK_IMPORTED_MODULE_0__/* .exchangeSessions */ .zv)) {
        const { table } = await lake.require(_backbone_datasets_js__WEBPACK_IMPORTED_MODULE_0__/* .exchangeSessions */ .zv, keys);
        last = Math.max(last, table.columns.date.at(-1) ?? last);
    }
    return last;
}


/***/ }),

/***/ 49187:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  run: () => (/* binding */ run)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/lib/src/backbone/datasets.js
var datasets = __webpack_require__(69026);
// EXTERNAL MODULE: ./build/lib/src/calendar/date.js
var date = __webpack_require__(52010);
// EXTERNAL MODULE: ./build/lib/src/errors.js
var errors = __webpack_require__(42226);
// EXTERNAL MODULE: ./build/lib/src/file-system.js
var file_system = __webpack_require__(55281);
// EXTERNAL MODULE: ./build/lib/src/lake/canonical-json.js
var canonical_json = __webpack_require__(6358);
// EXTERNAL MODULE: ./build/lib/src/lake/dataset.js
var lake_dataset = __webpack_require__(33353);
// EXTERNAL MODULE: ./build/lib/src/lake/each-of.js
var each_of = __webpack_require__(41640);
// EXTERNAL MODULE: ./build/lib/src/lake/lock.js
var lock = __webpack_require__(76530);
// EXTERNAL MODULE: ./build/lib/src/lake/make-folder.js
var make_folder = __webpack_require__(88836);
// EXTERNAL MODULE: ./build/lib/src/panel/as-of-dates.js
var as_of_dates = __webpack_require__(84950);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
;// CONCATENATED MODULE: ./build/lib/src/processes/machine-room.js


/** How much this machine has room for, in bytes: its memory, and what is free on the drive of a folder for this user. */
async function machineRoom(folder) {
    const { bavail, bsize } = await (0,promises_.statfs)(folder);
    return { freeBytes: bavail * bsize, memoryBytes: (0,external_node_os_.totalmem)() };
}

// EXTERNAL MODULE: ./build/lib/src/text/markdown.js
var markdown = __webpack_require__(53088);
// EXTERNAL MODULE: ./build/lib/src/text/name-list.js
var name_list = __webpack_require__(98983);
// EXTERNAL MODULE: ./build/lib/src/text/numbers.js
var numbers = __webpack_require__(31879);
;// CONCATENATED MODULE: ./build/lib/src/report/research/sweep-summary.js



/** What a sweep would do, as Markdown: every panel before the tasks that need it. */
function sweepPlanSummary({ hash, snapshot, jobs }) {
    const tasks = jobs.filter((job) => job.kind === 'task');
    const rows = jobs.map((job) => job.kind === 'panel'
        ? [job.id, job.asOf, job.panel, '', '', '']
        : [job.id, job.asOf, job.panel, (0,numbers/* whole */.WQ)(job.universeSize), job.candidates, job.gates || 'stage-a alone']);
    const panels = jobs.length - tasks.length;
    return [
        `## Sweep ${hash.slice(0, 16)}: ${(0,name_list/* counted */.hS)(tasks.length, 'task')} on ${(0,name_list/* counted */.hS)(panels, 'panel')}`,
        `Of ${snapshot === '' ? 'the store as it is' : `the snapshot ${snapshot}`}, in this order.`,
        (0,markdown/* textTable */.ed)(['Job', 'Last as-of date', 'As-of dates', 'Universe', 'Candidates', 'Gates'], rows),
    ].join('\n\n');
}
/** How a sweep went, as Markdown: each job with its attempts and what they took. */
function sweepSummary({ plan_hash: hash, jobs, summary, stopped }, trials) {
    const { done, failed, pending, running } = summary;
    return [
        `## Sweep ${hash.slice(0, 16)}`,
        `${(0,name_list/* counted */.hS)(done, 'task')} done, ${failed} failed, ${pending + running} to do.${stopWords(stopped)} The ledger holds ${(0,name_list/* counted */.hS)(trials, 'trial')}.`,
        (0,markdown/* textTable */.ed)(['Job', 'Result', 'Attempts', 'Why', '% CPU', 'Most MiB', 'Survivors'], jobs.map((job) => jobRow(job))),
    ].join('\n\n');
}
function stopWords(stopped) {
    const words = {
        time_limit: ' It stopped at sweep.max_hours; the same command goes on.',
        consecutive_failures: ' It stopped because too many tasks failed in a row (sweep.stop_after_failures).',
        interrupted: ' It was interrupted; the same command goes on.',
    };
    return stopped === null ? '' : words[stopped];
}
function jobRow({ id, status, attempts, failure, outputs }) {
    const last = attempts.at(-1);
    const usage = last?.usage;
    const survivors = (outputs['stage-b'] ?? outputs['stage-a'])?.survivors;
    return [
        id,
        status,
        String(attempts.length),
        failure === null ? '' : `${failure}${last?.code ? ` (${last.code})` : ''}`,
        usage ? String(usage.cpu_percent) : '',
        usage ? (0,numbers/* whole */.WQ)(usage.peak_mebibytes) : '',
        survivors === undefined ? '' : String(survivors),
    ];
}
/** Every reason with the number of its jobs and what one of them said. */
function failuresInWords({ jobs }) {
    const failed = jobs.filter(({ status, failure }) => status === 'failed' && failure !== 'PANEL_FAILED');
    const reasons = [...Map.groupBy(failed, ({ failure }) => failure)].map(([reason, of]) => {
        const detail = of[0]?.attempts.at(-1)?.detail ?? '';
        return `${reason} of ${(0,name_list/* counted */.hS)(of.length, 'job')}${detail === '' ? '' : ` (${detail})`}`;
    });
    return (0,name_list/* nameList */.OD)(reasons, 5, '; ');
}

// EXTERNAL MODULE: ./build/lib/src/research/datasets.js
var research_datasets = __webpack_require__(14406);
// EXTERNAL MODULE: ./build/lib/src/research/stage-b/datasets.js
var stage_b_datasets = __webpack_require__(47644);
// EXTERNAL MODULE: ./build/lib/src/research/stage-b/run-identity.js
var run_identity = __webpack_require__(10355);
// EXTERNAL MODULE: ./build/lib/src/research/trial-store.js
var trial_store = __webpack_require__(98783);
// EXTERNAL MODULE: ./build/lib/src/research/trials.js
var trials = __webpack_require__(20378);
// EXTERNAL MODULE: ./build/lib/src/text/order.js
var text_order = __webpack_require__(37961);
;// CONCATENATED MODULE: ./build/lib/src/sweep/plan.js



/** Every combination once, in the order in which they begin: by span of the panel, newest as-of date first, by size of the universe; or the other way round. @throws UserError where two tasks would have one name */
function planSweep(demand, ground, order) {
    const tasks = tasksOf(demand).sort(lighterFirst);
    const [double] = [...Map.groupBy(tasks, ({ id }) => id).values()].filter(({ length }) => length > 1);
    if (double !== undefined) {
        const files = double.map(({ candidates, gates }) => `candidates "${candidates}" with gates "${gates}"`);
        throw new errors/* UserError */.yo(`Two tasks of the sweep are both called ${double[0]?.id}: ${files.join(', ')}.`, {
            hint: 'Give one of these files another name.',
        });
    }
    if (order === 'heavy_first')
        tasks.reverse();
    const hash = (0,canonical_json/* sha256Hex */.f)((0,canonical_json/* canonicalJson */.d)({ ground: { ...ground }, tasks: tasks.map(({ id }) => id).sort(text_order/* byCodeUnits */.C) }));
    return { hash, snapshot: ground.snapshot, jobs: withPanels(tasks) };
}
function tasksOf({ asOf, panels, universeSizes, candidates, gates }) {
    const profiles = gates.length === 0 ? [''] : [...new Set(gates)];
    const found = [];
    for (const day of new Set(asOf))
        for (const panel of new Set(panels))
            for (const universeSize of new Set(universeSizes))
                for (const file of new Set(candidates))
                    for (const profile of profiles) {
                        const needs = panelId(day, panel);
                        const id = [needs.replace(/^panel_/, ''), universeSize, file, profile]
                            .filter((part) => part !== '')
                            .join('_');
                        const task = { kind: 'task', id, needs, asOf: day, panel, universeSize, candidates: file, gates: profile };
                        found.push(task);
                    }
    return found;
}
function panelId(asOf, panel) {
    return `panel_${asOf}_${panel.replace(':', '-')}`;
}
function lighterFirst(a, b) {
    return (spanInDays(a.panel) - spanInDays(b.panel) ||
        (0,text_order/* byCodeUnits */.C)(b.asOf, a.asOf) ||
        a.universeSize - b.universeSize ||
        (0,text_order/* byCodeUnits */.C)(a.candidates, b.candidates) ||
        (0,text_order/* byCodeUnits */.C)(a.gates, b.gates));
}
/** How many days a panel spans, about; Infinity without a number of dates. */
function spanInDays(panel) {
    const [kind = '', count] = panel.split(':');
    const perDate = { sessions: 7 / 5, weekly: 7, monthly: 30 };
    return count === undefined ? Number.MAX_SAFE_INTEGER : Number(count) * (perDate[kind] ?? 1);
}
function withPanels(tasks) {
    const made = new Set();
    return tasks.flatMap((task) => {
        const { needs, asOf, panel } = task;
        if (made.has(needs))
            return [task];
        made.add(needs);
        return [{ kind: 'panel', id: needs, asOf, panel }, task];
    });
}
/**
 * The jobs of one of several machines: panels stay together as far as they can, since each machine makes its own.
 *
 * @param part of `parts`, from 1 on
 */
function jobsOfPart({ jobs }, part, parts) {
    const tasks = jobs.filter((job) => job.kind === 'task');
    const byPanel = [...Map.groupBy(tasks, ({ needs }) => needs).values()].flat();
    const [first, end] = [part - 1, part].map((edge) => Math.round((edge * byPanel.length) / parts));
    const own = new Set(byPanel.slice(first, end).map(({ id }) => id));
    return withPanels(tasks.filter(({ id }) => own.has(id)));
}
/** What a task varies of which its trial rule tells nothing else. */
function variantOfTask({ asOf, panel, gates }) {
    return ['sweep', asOf, panel, gates].filter((part) => part !== '').join(' ');
}

;// CONCATENATED MODULE: ./build/lib/src/sweep/preflight.js
const gibibyte = 2 ** 30;
/** What stands against beginning, all of it. */
function preflightProblems({ freeBytes, memoryBytes, ageDays }, settings) {
    const { min_free_gib: free, max_memory_share: share, at_once: atOnce, max_age_days: age } = settings;
    const allowed = (share * memoryBytes) / gibibyte;
    const asked = settings.max_memory_gib * atOnce;
    const problems = [];
    if (freeBytes < free * gibibyte) {
        const detail = `${(freeBytes / gibibyte).toFixed(1)} GiB are free, sweep.min_free_gib is ${free}`;
        problems.push({ code: 'DISK_TOO_FULL', detail });
    }
    if (asked > allowed) {
        const detail = `tasks may hold ${asked} GiB (sweep.max_memory_gib × sweep.at_once), and ${100 * share} % of the memory are ${allowed.toFixed(1)} GiB`;
        problems.push({ code: 'MEMORY_TOO_SMALL', detail });
    }
    if (age > 0 && ageDays > age) {
        const detail = `the last session of the store is ${ageDays} days ago, sweep.max_age_days is ${age}`;
        problems.push({ code: 'STORE_TOO_OLD', detail });
    }
    return problems;
}

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 4 modules
var schemas = __webpack_require__(2503);
;// CONCATENATED MODULE: ./build/lib/src/sweep/failures.js

/** Exit codes that the watchdogs give, as timeout(1) and shells number them; 142: silent and asleep. */
const watchdogCodes = { timeout: 124, memory: 137, stale: 142 };
const notStarted = 127;
const interrupted = 130;
const reasonsOfCodes = {
    [errors/* exitCodes */.hS.failure]: 'DEFECT',
    [errors/* exitCodes */.hS.usage]: 'USAGE_OR_DATA',
    [errors/* exitCodes */.hS.gate]: 'GATE_REFUSED',
    [watchdogCodes.timeout]: 'TASK_TIMEOUT',
    [notStarted]: 'NOT_STARTED',
    [interrupted]: 'INTERRUPTED',
    // Nobody here asked for it: the system ended what took its memory, or a person did.
    [watchdogCodes.memory]: 'KILLED',
};
/** The name of an exit code that no watchdog gave. */
function reasonOfCode(code) {
    return reasonsOfCodes[code] ?? (code > 128 && code < 192 ? 'CRASHED' : 'UNKNOWN');
}
/** How an attempt ended whose stage ended well and did not say its outputs: nothing tells what it did. */
function noOutputs(stage) {
    return { code: errors/* exitCodes */.hS.failure, reason: 'OUTPUT_UNREADABLE', detail: `${stage} ended with 0 and said no outputs` };
}

;// CONCATENATED MODULE: ./build/lib/src/sweep/state.js


const usage = schemas/* strictObject */.rej({
    cpu_percent: schemas/* number */.aig(),
    peak_mebibytes: schemas/* number */.aig(),
    output_age_seconds: schemas/* number */.aig(),
});
const attempt = schemas/* strictObject */.rej({
    number: schemas/* number */.aig().int(),
    started: schemas/* string */.YjP(),
    /** Null while it runs. */
    ended: schemas/* string */.YjP().nullable(),
    /** Exit code; null while it runs and where it was interrupted. */
    code: schemas/* number */.aig().int().nullable(),
    reason: schemas/* string */.YjP().nullable(),
    detail: schemas/* string */.YjP(),
    /** Its log, relative to the folder of the sweep. */
    log: schemas/* string */.YjP(),
    /** Tag of the last of its processes, which leads a group: host, process number, start; empty before it has one. */
    process: schemas/* string */.YjP(),
    /** Whether it counts as one of those that `max_retries` allows: one that was interrupted does not. */
    counts: schemas/* boolean */.zMY(),
    usage: usage.nullable(),
});
const job = schemas/* strictObject */.rej({
    id: schemas/* string */.YjP(),
    kind: schemas/* enum */.k5n(['panel', 'task']),
    needs: schemas/* string */.YjP().nullable(),
    status: schemas/* enum */.k5n(['pending', 'running', 'done', 'failed']),
    /** No attempt before that. */
    not_before: schemas/* string */.YjP().nullable(),
    attempts: schemas/* array */.YOg(attempt),
    /** Name of the last failure; null where there is none. */
    failure: schemas/* string */.YjP().nullable(),
    /** Outputs of its stages, by their names. */
    outputs: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* unknown */.L5J())),
});
const sweepStateSchema = schemas/* strictObject */.rej({
    schema: schemas/* literal */.euz('regimen_sweep_state_v1'),
    plan_hash: schemas/* string */.YjP(),
    snapshot: schemas/* string */.YjP(),
    created: schemas/* string */.YjP(),
    updated: schemas/* string */.YjP(),
    jobs: schemas/* array */.YOg(job),
    /** Failed tasks in a row. */
    consecutive_failures: schemas/* number */.aig().int(),
    stopped: schemas/* enum */.k5n(['time_limit', 'consecutive_failures', 'interrupted']).nullable(),
    /** Of the tasks; panels are not counted. */
    summary: schemas/* strictObject */.rej({
        pending: schemas/* number */.aig().int(),
        running: schemas/* number */.aig().int(),
        done: schemas/* number */.aig().int(),
        failed: schemas/* number */.aig().int(),
    }),
});
/** @param now ISO 8601 */
function newState({ hash, snapshot }, jobs, now) {
    return counted({
        schema: 'regimen_sweep_state_v1',
        plan_hash: hash,
        snapshot,
        created: now,
        updated: now,
        jobs: jobs.map((one) => ({
            id: one.id,
            kind: one.kind,
            needs: one.kind === 'task' ? one.needs : null,
            status: 'pending',
            not_before: null,
            attempts: [],
            failure: null,
            outputs: {},
        })),
        consecutive_failures: 0,
        stopped: null,
        summary: { pending: 0, running: 0, done: 0, failed: 0 },
    });
}
/** The sweep goes on: what failed stays so unless it is asked for, and has all its attempts again then. */
function resumed(state, { retryFailed }) {
    const jobs = state.jobs.map((one) => {
        if (one.status !== 'failed' || !retryFailed)
            return one;
        const attempts = one.attempts.map((each) => ({ ...each, counts: false }));
        return { ...one, status: 'pending', not_before: null, failure: null, attempts };
    });
    return counted({ ...state, jobs, consecutive_failures: 0, stopped: null });
}
function started(state, id, begun) {
    return withJob(state, id, begun.started, (one) => ({
        ...one,
        status: 'running',
        not_before: null,
        attempts: [
            ...one.attempts,
            {
                number: one.attempts.length + 1,
                ...begun,
                ended: null,
                code: null,
                reason: null,
                detail: '',
                process: '',
                counts: true,
                usage: null,
            },
        ],
    }));
}
/** What is known of an attempt that runs. */
function observed(state, id, now, seen) {
    return withJob(state, id, now, (one) => ({ ...one, attempts: withLast(one.attempts, seen) }));
}
/** An attempt ended: its job is done, comes again after a while, or has failed. @param now ISO 8601 */
function ended(state, id, now, end, rules) {
    const { code, detail, usage: used, outputs } = end;
    const reason = code === 0 ? null : (end.reason ?? reasonOfCode(code));
    const next = withJob(state, id, now, (one) => {
        const attempts = withLast(one.attempts, { ended: now, code, reason, detail, usage: used });
        const known = { ...one, attempts, outputs: { ...one.outputs, ...outputs } };
        if (code === 0)
            return { ...known, status: 'done', failure: null };
        const tried = attempts.filter(({ counts }) => counts).length;
        if (!rules.retry_codes.includes(code) || tried > rules.max_retries)
            return { ...known, status: 'failed', failure: reason };
        const later = new Date(Date.parse(now) + 1000 * rules.retry_cooldown_seconds).toISOString();
        return { ...known, status: 'pending', not_before: later, failure: reason };
    });
    const after = next.jobs.find((one) => one.id === id);
    if (after.status === 'failed' && after.kind === 'panel')
        return withoutPanel(next, id, now);
    if (after.kind === 'panel' || after.status === 'pending')
        return next;
    return { ...next, consecutive_failures: after.status === 'failed' ? next.consecutive_failures + 1 : 0 };
}
/** Tasks whose panel could not be made fail with it, without an attempt; together they are one failure in a row. */
function withoutPanel(state, panel, now) {
    const jobs = state.jobs.map((one) => one.needs === panel && one.status === 'pending' ? { ...one, status: 'failed', failure: 'PANEL_FAILED' } : one);
    return counted({ ...state, jobs, updated: now, consecutive_failures: state.consecutive_failures + 1 });
}
/** An attempt was cut off with its driver, or by the user: it counts as none. */
function state_interrupted(state, id, now) {
    return withJob(state, id, now, (one) => ({
        ...one,
        status: 'pending',
        attempts: withLast(one.attempts, { ended: now, reason: 'INTERRUPTED', counts: false }),
    }));
}
/** What a job had made has gone: it is made again, and what was tried before counts for nothing. */
function unmade(state, id, now) {
    return withJob(state, id, now, (one) => ({
        ...one,
        status: 'pending',
        attempts: one.attempts.map((each) => ({ ...each, counts: false })),
    }));
}
/** The job that may begin now; 'later' where one has to wait; undefined where none is left. */
function nextJob(state, now) {
    const done = new Set(state.jobs.filter(({ status }) => status === 'done').map(({ id }) => id));
    const pending = state.jobs.filter(({ status }) => status === 'pending');
    const ready = pending.find(({ needs, not_before }) => (needs === null || done.has(needs)) && (not_before === null || not_before <= now));
    return ready ?? (pending.length > 0 ? 'later' : undefined);
}
/**
 * The state of a sweep whose tasks were done by several machines, each with a part of them.
 *
 * @returns of each job the state of who came furthest, the first of them
 */
function joinedStates(plan, states, now) {
    const rank = { pending: 0, running: 1, failed: 2, done: 3 };
    const whole = newState(plan, plan.jobs, now);
    const jobs = whole.jobs.map((one) => states
        .flatMap((state) => state.jobs.filter(({ id }) => id === one.id))
        .reduce((best, other) => (rank[other.status] > rank[best.status] ? other : best), one));
    const created = states.map((state) => state.created).sort()[0] ?? now;
    return counted({ ...whole, jobs, created });
}
function withJob(state, id, now, change) {
    return counted({ ...state, updated: now, jobs: state.jobs.map((one) => (one.id === id ? change(one) : one)) });
}
function withLast(attempts, change) {
    return attempts.map((one, i) => (i === attempts.length - 1 ? { ...one, ...change } : one));
}
function counted(state) {
    const tasks = state.jobs.filter(({ kind }) => kind === 'task');
    const count = (status) => tasks.filter((one) => one.status === status).length;
    const summary = {
        pending: count('pending'),
        running: count('running'),
        done: count('done'),
        failed: count('failed'),
    };
    return { ...state, summary };
}

// EXTERNAL MODULE: ./build/lib/src/version.js
var version = __webpack_require__(31317);
// EXTERNAL MODULE: ./build/lib/src/stages/research/as-of-sessions.js
var as_of_sessions = __webpack_require__(3027);
// EXTERNAL MODULE: ./build/lib/src/stages/research/stage-a.js + 6 modules
var research_stage_a = __webpack_require__(14733);
// EXTERNAL MODULE: ./build/lib/src/platform/heartbeat.js
var heartbeat = __webpack_require__(62277);
;// CONCATENATED MODULE: ./build/lib/src/processes/thread-caps.js
/** The variables from which the libraries that compute take their number of threads. */
function threadCaps(threads) {
    const variables = ['POLARS_MAX_THREADS', 'RAYON_NUM_THREADS', 'OMP_NUM_THREADS', 'OPENBLAS_NUM_THREADS'];
    return Object.fromEntries(variables.map((name) => [name, String(threads)]));
}

// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(31421);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:timers/promises"
var external_node_timers_promises_ = __webpack_require__(58500);
;// CONCATENATED MODULE: ./build/lib/src/processes/process-tree.js


/** Of Linux, for the times in /proc. */
const ticksPerSecond = 100;
/** A process and all that it started, and who else is in its group: a child whose parent has gone. None where it is gone. */
function processTree(root) {
    return treeAmong(process.platform === 'linux' ? processesOfProc() : processesOfPs(), root);
}
/** @param all processes of the machine */
function treeAmong(all, root) {
    const children = Map.groupBy(all, ({ parent }) => parent);
    const found = new Map();
    const open = all.filter(({ pid, group }) => pid === root || group === root);
    for (let one = open.pop(); one !== undefined; one = open.pop()) {
        if (found.has(one.pid))
            continue;
        found.set(one.pid, one);
        open.push(...(children.get(one.pid) ?? []));
    }
    return [...found.values()];
}
function processesOfProc() {
    return (0,external_node_fs_.readdirSync)('/proc').flatMap((name) => {
        const pid = Number(name);
        const stat = Number.isInteger(pid) ? procText(`${pid}/stat`) : '';
        if (stat === '')
            return [];
        const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
        return [
            {
                pid,
                parent: Number(fields[1]),
                group: Number(fields[2]),
                // Another file, which is read for the processes of a tree alone.
                get residentKibibytes() {
                    return Number(/VmRSS:\s+(\d+)/.exec(procText(`${pid}/status`))?.[1] ?? 0);
                },
                processorSeconds: (Number(fields[11]) + Number(fields[12])) / ticksPerSecond,
            },
        ];
    });
}
/** Nothing for a process that is gone, or of somebody else. */
function procText(path) {
    try {
        return (0,external_node_fs_.readFileSync)(`/proc/${path}`, 'utf8');
    }
    catch {
        return '';
    }
}
/** As macOS and the BSDs tell. */
function processesOfPs() {
    const columns = 'pid=,ppid=,pgid=,rss=,time=';
    return parsePs((0,external_node_child_process_.execFileSync)('ps', ['-axo', columns], { encoding: 'utf8', maxBuffer: 16 * 2 ** 20 }));
}
/** Reads lines of `ps -axo pid=,ppid=,pgid=,rss=,time=`: numbers, kibibytes, and a time as `[[days-]hours:]minutes:seconds`. */
function parsePs(text) {
    return text.split('\n').flatMap((line) => {
        const [pid, parent, group, resident, time] = line.trim().split(/\s+/);
        if (time === undefined)
            return [];
        return [
            {
                pid: Number(pid),
                parent: Number(parent),
                group: Number(group),
                residentKibibytes: Number(resident),
                processorSeconds: secondsOf(time),
            },
        ];
    });
}
function secondsOf(time) {
    const [days, clock] = time.includes('-') ? time.split('-') : ['0', time];
    return clock.split(':').reduce((sum, part) => 60 * sum + Number(part), 0) + 86_400 * Number(days);
}
/** The processes of this user that were started with a variable of this value, or by one that was; process numbers. */
function processesWith(variable, value) {
    const wanted = `${variable}=${value}`;
    if (process.platform === 'linux') {
        const numbers = (0,external_node_fs_.readdirSync)('/proc').map(Number).filter(Number.isInteger);
        return numbers.filter((pid) => procText(`${pid}/environ`).split('\0').includes(wanted));
    }
    const lines = (0,external_node_child_process_.execFileSync)('ps', ['-axEww', '-o', 'pid=,command='], { encoding: 'utf8', maxBuffer: 64 * 2 ** 20 });
    const marked = lines.split('\n').filter((line) => `${line} `.includes(` ${wanted} `));
    return marked.map((line) => Number.parseInt(line, 10));
}

;// CONCATENATED MODULE: ./build/lib/src/processes/watched-process.js






/** Runs a program in a process group of its own and looks at it until it has ended; nothing that it started is left behind. */
async function runWatched(run) {
    const child = watched_process_started(run);
    const ended = new Promise((resolve) => {
        child.once('error', ({ message }) => resolve({ code: watched_process_notStarted, problem: message }));
        child.once('exit', (code, signal) => resolve({ code: exitCodeOf(code, signal), problem: '' }));
    });
    const { pid } = child;
    if (pid === undefined)
        return { ...(await ended), verdict: undefined };
    run.onStarted(pid);
    yieldPriority(pid, run.nice);
    const abort = new AbortController();
    const over = ended.finally(() => abort.abort());
    const verdict = await watch(run, pid, AbortSignal.any([abort.signal, run.signal]));
    if (verdict !== undefined || run.signal.aborted)
        await endGroup(pid, run.graceMs, abort.signal);
    const end = await over;
    signalGroup(pid, 'SIGKILL');
    return { ...end, verdict };
}
/** Looks until the process is over, or a verdict falls. */
async function watch(run, pid, over) {
    const signs = new Signs([run.heartbeat, run.log, run.output]);
    const seconds = new Map();
    for (;;) {
        const isOver = await (0,external_node_timers_promises_.setTimeout)(run.lookEveryMs, false, { signal: over }).catch(() => true);
        if (isOver)
            return undefined;
        const tree = processTree(pid);
        for (const one of tree)
            seconds.set(one.pid, one.processorSeconds);
        const verdict = run.look({
            at: performance.now(),
            residentBytes: 1024 * tree.reduce((sum, { residentKibibytes }) => sum + residentKibibytes, 0),
            processorSeconds: [...seconds.values()].reduce((sum, one) => sum + one, 0),
            signAt: signs.lastChange(),
        });
        if (verdict !== undefined)
            return verdict;
    }
}
/** Files that show that a process lives. Their times are those of another clock than ours, so that a change counts from when it is seen. */
class Signs {
    #files;
    #seen;
    #changedAt = performance.now();
    constructor(files) {
        this.#files = files;
        this.#seen = this.#state();
    }
    lastChange() {
        const state = this.#state();
        if (state !== this.#seen)
            this.#changedAt = performance.now();
        this.#seen = state;
        return this.#changedAt;
    }
    #state() {
        const textOf = (stats) => (stats === undefined ? 'none' : `${stats.size} ${stats.mtimeMs}`);
        return this.#files.map((file) => textOf((0,file_system/* statsIfExist */.Uy)(file))).join('\n');
    }
}
const watched_process_notStarted = 127;
function exitCodeOf(code, signal) {
    return signal === null ? (code ?? watched_process_notStarted) : 128 + (external_node_os_.constants.signals[signal] ?? 0);
}
function watched_process_started({ program, args, env, output, log }) {
    const [out, err] = [(0,external_node_fs_.openSync)(output, 'w'), (0,external_node_fs_.openSync)(log, 'a')];
    try {
        return (0,external_node_child_process_.spawn)(program, args, { detached: true, stdio: ['ignore', out, err], env: { ...process.env, ...env } });
    }
    finally {
        (0,external_node_fs_.closeSync)(out);
        (0,external_node_fs_.closeSync)(err);
    }
}
function yieldPriority(pid, nice) {
    try {
        (0,external_node_os_.setPriority)(pid, nice);
    }
    catch {
        // It has ended already.
    }
}
/** Asks a group to end, and after a while makes it. @param over aborted when its leader has ended */
async function endGroup(pid, graceMs, over) {
    const tree = processTree(pid);
    signalGroup(pid, 'SIGTERM');
    await (0,external_node_timers_promises_.setTimeout)(graceMs, undefined, { signal: over }).catch(() => undefined);
    signalGroup(pid, 'SIGKILL');
    // Who made a group of its own.
    for (const one of tree)
        if (one.group !== pid)
            signalProcess(one.pid, 'SIGKILL');
}
/** Ends what another process started with a variable and left running, and waits until it has gone. */
async function killAllWith(variable, value) {
    for (;;) {
        const left = processesWith(variable, value);
        if (left.length === 0)
            return;
        for (const pid of left)
            signalProcess(pid, 'SIGKILL');
        await (0,external_node_timers_promises_.setTimeout)(20);
    }
}
function signalGroup(pid, signal) {
    signalProcess(-pid, signal);
}
function signalProcess(pid, signal) {
    try {
        process.kill(pid, external_node_os_.constants.signals[signal]);
    }
    catch {
        // Nobody is left.
    }
}

;// CONCATENATED MODULE: ./build/lib/src/sweep/watchdog.js

const mebibyte = 2 ** 20;
/** Looks at one attempt of a task, and says when it has to end. */
class Watchdog {
    #rules;
    #startedAt;
    /** Looks of the last `staleMs`, and one before them. */
    #samples = [];
    #peakBytes = 0;
    constructor(rules, startedAt) {
        this.#rules = rules;
        this.#startedAt = startedAt;
        this.#samples.push({ at: startedAt, residentBytes: 0, processorSeconds: 0, signAt: startedAt });
    }
    /** @returns undefined where it may go on */
    look(sample) {
        this.#samples.push(sample);
        this.#peakBytes = Math.max(this.#peakBytes, sample.residentBytes);
        const { timeoutMs, memoryBytes } = this.#rules;
        const elapsed = sample.at - this.#startedAt;
        if (sample.residentBytes > memoryBytes) {
            const detail = `${inMebibytes(sample.residentBytes)} MiB in memory, allowed ${inMebibytes(memoryBytes)}`;
            return { code: watchdogCodes.memory, reason: 'MEMORY_CAP_EXCEEDED', detail };
        }
        if (elapsed > timeoutMs) {
            return {
                code: watchdogCodes.timeout,
                reason: 'TASK_TIMEOUT',
                detail: `longer than ${timeoutMs / 60_000} minutes`,
            };
        }
        return this.#stale(sample, elapsed);
    }
    /** A silent task that computes is at work; one that sleeps waits for something that will not come. */
    #stale(sample, elapsed) {
        const { staleMs, staleMinElapsedMs, staleCpuPercent } = this.#rules;
        // The last look at the beginning of the silence, or before.
        while (this.#samples.length > 2 && this.#samples[1].at <= sample.at - staleMs)
            this.#samples.shift();
        if (sample.at - sample.signAt <= staleMs || elapsed <= staleMinElapsedMs)
            return undefined;
        const before = this.#samples[0];
        const percent = percentOf(before, sample);
        if (percent > staleCpuPercent)
            return undefined;
        const silence = Math.round((sample.at - sample.signAt) / 1000);
        const detail = `no sign of life for ${silence} s, ${percent.toFixed(1)} % of a processor`;
        return { code: watchdogCodes.stale, reason: 'STALE_HEARTBEAT', detail };
    }
    /** What the looks so far say of the attempt. */
    get usage() {
        const [first, last] = [this.#startedAt, this.#samples.at(-1)];
        const seconds = Math.max((last.at - first) / 1000, 1e-3);
        return {
            cpu_percent: Math.round((100 * last.processorSeconds) / seconds),
            peak_mebibytes: inMebibytes(this.#peakBytes),
            output_age_seconds: Math.max(0, Math.round((last.at - last.signAt) / 1000)),
        };
    }
}
function percentOf(before, now) {
    return (100 * (now.processorSeconds - before.processorSeconds)) / Math.max((now.at - before.at) / 1000, 1e-3);
}
function inMebibytes(bytes) {
    return Math.round(bytes / mebibyte);
}

// EXTERNAL MODULE: ./build/lib/src/lake/lake-view.js
var lake_view = __webpack_require__(63282);
// EXTERNAL MODULE: ./build/lib/src/panel/datasets.js
var panel_datasets = __webpack_require__(80019);
;// CONCATENATED MODULE: ./build/lib/src/stages/research/sweep-commands.js







/** The processes of a job, in their order. */
function stepsOf(job, { snapshot: pinned, threads }) {
    return job.kind === 'panel' ? panelSteps(job, pinned, threads) : taskSteps(job, threads);
}
function panelSteps({ asOf, panel: rule }, pinned, threads) {
    const dates = ['--as-of', rule, '--until', asOf];
    const ofSnapshot = pinned === '' ? [] : ['--snapshot', pinned];
    return [
        { stage: 'universe', inputs: () => dates },
        { stage: 'panel', inputs: () => [...dates, '--threads', String(threads), ...ofSnapshot] },
        { stage: 'merge', inputs: () => [] },
    ];
}
function taskSteps(task, threads) {
    const told = ['--variant', variantOfTask(task), '--who', `sweep ${task.id}`];
    const held = ['--threads', String(threads), ...told];
    const screening = ['--universe-sizes', String(task.universeSize), '--candidates', task.candidates, ...held];
    const steps = [{ stage: 'stage-a', inputs: () => screening }];
    if (task.gates === '')
        return steps;
    const validation = ['--input-scope', 'all', '--gates', task.gates, ...held];
    return [
        ...steps,
        { stage: 'stage-b', inputs: (outputs) => ['--run', String(outputs['stage-a']?.run ?? ''), ...validation] },
    ];
}
/** Folder of the scratch lake of a job. */
function lakeOfJob({ folder }, id) {
    return (0,external_node_path_.join)(folder, 'lakes', id);
}
/**
 * Makes the scratch lake of a job a view: of the store, for a task also of its panel. What it makes stays in it, but for the lines of the ledger of trials. The registry is not even
 * seen.
 */
function makeView(job, place) {
    const lake = (0,external_node_path_.resolve)(place.lake);
    const sources = job.kind === 'panel'
        ? [{ lake, datasets: names([...datasets/* storeDatasets */.DW, datasets/* universePit */.jw, datasets/* snapshot */.P9]) }]
        : [
            { lake: (0,external_node_path_.resolve)(lakeOfJob(place, job.needs)), datasets: names([panel_datasets/* panel */.nd, panel_datasets/* panelIndex */.Ft, datasets/* universePit */.jw]) },
            { lake, datasets: names([datasets/* assets */.mY, datasets/* exchangeSessions */.zv, research_datasets/* trialReturns */.SX, stage_b_datasets/* stageBReturns */._i, stage_b_datasets/* holdout */.gn]) },
        ];
    return (0,lake_view/* writeView */.fp)(lakeOfJob(place, job.id), { sources, ledgers: { lake, datasets: names([research_datasets/* trials */.cv]) } });
}
/** The returns of the trials of tasks, and in which scratch lakes they are: with them a later validation knows which trials are the same thing tried again. */
function returnsOfTasks({ jobs }, place) {
    const stored = { 'stage-a': research_datasets/* trialReturns */.SX, 'stage-b': stage_b_datasets/* stageBReturns */._i };
    return jobs.map(({ id, outputs }) => ({
        tier: (0,lake_view/* linkedTier */.En)({ lake: lakeOfJob(place, id), datasets: names(Object.values(stored)) }),
        partitions: Object.entries(stored).flatMap(([stage, dataset]) => {
            const { snapshot: of, run } = outputs[stage] ?? {};
            return typeof of === 'string' && typeof run === 'string'
                ? [{ dataset: dataset, keys: { snapshot: of, run } }]
                : [];
        }),
    }));
}
function names(datasets) {
    return datasets.map(({ name }) => name);
}

;// CONCATENATED MODULE: ./build/lib/src/stages/research/sweep-attempt.js










/** Where the files of an attempt are, relative to the folder of the sweep. */
function attemptFolder(id) {
    return (0,external_node_path_.join)('jobs', id);
}
function logOfAttempt(id, number) {
    return (0,external_node_path_.join)(attemptFolder(id), `attempt-${number}.log`);
}
function outputFile(place, id, number, stage) {
    return (0,external_node_path_.join)(place.folder, attemptFolder(id), `attempt-${number}.${stage}.json`);
}
/** Runs the stages of a job, one process after the other, under one watch. @returns how it ended, with the outputs of the stages that ended well */
async function runAttempt(run) {
    const { place, job, number, settings } = run;
    await (0,make_folder/* makeFolder */.f)((0,external_node_path_.join)(place.folder, attemptFolder(job.id)));
    await makeView(job, place);
    const watchdog = new Watchdog(rulesOf(settings), performance.now());
    const outputs = {};
    let spent = 0;
    for (const step of stepsOf(job, place)) {
        const file = outputFile(place, job.id, number, step.stage);
        let last = 0;
        const end = await runWatched({
            ...commandOf(run, step, outputs),
            output: file,
            log: (0,external_node_path_.join)(place.folder, logOfAttempt(job.id, number)),
            heartbeat: heartbeatOf(place, job.id),
            nice: settings.nice,
            lookEveryMs: 1000 * settings.sample_seconds,
            graceMs: 1000 * settings.kill_grace_seconds,
            signal: run.signal,
            onStarted: run.onProcess,
            look: (look) => {
                last = look.processorSeconds;
                const verdict = watchdog.look({ ...look, processorSeconds: spent + last });
                run.onUsage(watchdog.usage);
                return verdict;
            },
        });
        spent += last;
        const usage = watchdog.usage;
        if (end.verdict !== undefined)
            return { ...end.verdict, usage, outputs };
        const { code } = end;
        if (code !== 0)
            return { code, detail: end.problem || (await lastErrorOf(run)), usage, outputs };
        const said = await readOutputs(file);
        if (said === undefined) {
            return { ...noOutputs(step.stage), usage, outputs };
        }
        outputs[step.stage] = said;
    }
    return { code: 0, detail: '', usage: watchdog.usage, outputs };
}
function commandOf({ place, job, settings, programOf }, { stage, inputs }, outputs) {
    const { program, args } = programOf(job, stage);
    const ofLake = ['--lake', lakeOfJob(place, job.id), '--config', place.config, '--json'];
    return {
        program,
        args: [...args, stage, ...inputs(outputs), ...ofLake],
        env: { ...threadCaps(settings.threads), [heartbeat/* heartbeatVariable */.h]: heartbeatOf(place, job.id) },
    };
}
/** The file that the processes of a job touch. They carry its name in their environment, by which a later driver finds those that are left. */
function heartbeatOf(place, id) {
    return (0,external_node_path_.join)(place.folder, attemptFolder(id), 'heartbeat');
}
function rulesOf(settings) {
    return {
        timeoutMs: 60_000 * settings.task_timeout_minutes,
        memoryBytes: 2 ** 30 * settings.max_memory_gib,
        staleMs: 60_000 * settings.stale_minutes,
        staleMinElapsedMs: 60_000 * settings.stale_min_elapsed_minutes,
        staleCpuPercent: settings.stale_cpu_percent,
    };
}
/** The outputs that a stage printed, whole; undefined where it did not come so far. */
async function readOutputs(file) {
    try {
        const value = JSON.parse((await (0,file_system/* readTextIfExists */.TP)(file)) ?? '');
        return typeof value === 'object' && value !== null ? value : undefined;
    }
    catch (error) {
        if (error instanceof SyntaxError)
            return undefined;
        throw error;
    }
}
/** The outputs of every stage of an attempt whose driver has gone; undefined where one of them is missing, so that it has to be made again. */
async function outputsOfAttempt(place, job, number) {
    const outputs = {};
    for (const { stage } of stepsOf(job, place)) {
        const said = await readOutputs(outputFile(place, job.id, number, stage));
        if (said === undefined)
            return undefined;
        outputs[stage] = said;
    }
    return outputs;
}
/** What an attempt said last of what went wrong, else its last line. */
async function lastErrorOf({ place, job, number }) {
    const file = (0,external_node_path_.join)(place.folder, logOfAttempt(job.id, number));
    const lines = ((await (0,file_system/* readTextIfExists */.TP)(file)) ?? '').split('\n').filter((line) => line.trim() !== '');
    return (lines.findLast((line) => line.startsWith('error:')) ?? lines.at(-1) ?? '').slice(0, 500);
}
/** @throws UserError where a file says something else than a part of several */
function parsePart(text) {
    const [, part = '', parts = ''] = /^(\d{1,4})\/(\d{1,4})$/.exec(text) ?? [];
    if (Number(part) >= 1 && Number(part) <= Number(parts))
        return [Number(part), Number(parts)];
    throw new errors/* UserError */.yo(`The input part is "${text}".`, {
        hint: 'Write i/n, such as 1/4 for the first of four machines.',
    });
}

// EXTERNAL MODULE: ./build/lib/src/lake/process-tag.js
var process_tag = __webpack_require__(33189);
;// CONCATENATED MODULE: ./build/lib/src/stages/research/sweep-state-file.js





const stateName = 'state.json';
/** Replaces the state file of a sweep, so that at every moment there is a whole one. At once: no two changes overtake each other. */
function writeState(folder, state) {
    const file = (0,external_node_path_.join)(folder, stateName);
    const next = `${file}.next`;
    const handle = (0,external_node_fs_.openSync)(next, 'w');
    try {
        (0,external_node_fs_.writeSync)(handle, `${JSON.stringify(state, null, 2)}\n`);
        (0,external_node_fs_.fsyncSync)(handle);
    }
    finally {
        (0,external_node_fs_.closeSync)(handle);
    }
    (0,external_node_fs_.renameSync)(next, file);
}
/** The state of a sweep; undefined where it has none yet. @throws UserError where the file is none */
async function readState(folder) {
    const file = (0,external_node_path_.join)(folder, stateName);
    const text = await (0,file_system/* readTextIfExists */.TP)(file);
    if (text === undefined)
        return undefined;
    try {
        return sweepStateSchema.parse(JSON.parse(text));
    }
    catch (cause) {
        throw new errors/* UserError */.yo(`${file} is not the state of a sweep.`, {
            hint: 'Move the folder away: the sweep begins anew, and the trials of before count on.',
            cause,
        });
    }
}

;// CONCATENATED MODULE: ./build/lib/src/stages/research/sweep-driver.js










const pauseName = 'pause';
const lookForWorkMs = 200;
/**
 * Does the jobs of a sweep, as many at once as the settings say, and keeps its state file after every change. Where it is stopped, by whatever, the next one goes on with it: a job
 * whose processes had ended well is taken as done, another one is tried again, and no process of before is left running.
 */
async function driveSweep(drive, before) {
    return new SweepDriver(drive, before).run();
}
class SweepDriver {
    #drive;
    #byId;
    #running = new Map();
    #startedAt;
    #state;
    #isPaused = false;
    constructor(drive, before) {
        this.#drive = drive;
        this.#byId = new Map(drive.jobs.map((job) => [job.id, job]));
        this.#startedAt = drive.clock();
        this.#state = before;
    }
    async run() {
        await this.#takeOver();
        this.#change((state) => resumed(state, this.#drive));
        this.#missPanels();
        for (;;) {
            const stop = this.#stopReason();
            if (stop === undefined && !this.#pauses() && this.#begins())
                continue;
            const isOver = stop !== undefined || nextJob(this.#state, this.#now()) === undefined;
            if (this.#running.size === 0 && isOver) {
                this.#change((state) => ({ ...state, stopped: stop ?? null }));
                return this.#state;
            }
            await Promise.race([...this.#running.values(), (0,external_node_timers_promises_.setTimeout)(lookForWorkMs)]);
        }
    }
    /** Ends what a driver that has gone left running, and takes over what it had not noted. */
    async #takeOver() {
        const { place, log, settings } = this.#drive;
        for (const { id, attempts } of this.#state.jobs.filter(({ status }) => status === 'running')) {
            const last = attempts.at(-1);
            await killAllWith(heartbeat/* heartbeatVariable */.h, heartbeatOf(place, id));
            const job = this.#byId.get(id);
            const outputs = job && (await outputsOfAttempt(place, job, last.number));
            if (outputs === undefined)
                this.#change((state) => state_interrupted(state, id, this.#now()));
            else {
                const end = { code: 0, detail: 'taken over from a driver that had gone', usage: last.usage, outputs };
                this.#change((state) => ended(state, id, this.#now(), end, settings));
            }
            log.info(`${id}: ${outputs === undefined ? 'was cut off, and is done again' : 'had ended, and is taken over'}`);
        }
    }
    /** Panels whose scratch lake somebody removed are made again where a task still needs them. */
    #missPanels() {
        const { place, log } = this.#drive;
        const needed = new Set(this.#state.jobs.flatMap(({ status, needs }) => (status === 'pending' ? [needs] : [])));
        for (const { id, status, kind } of this.#state.jobs) {
            if (kind !== 'panel' || status !== 'done' || !needed.has(id) || (0,file_system/* exists */.t2)(lakeOfJob(place, id)))
                continue;
            this.#change((state) => unmade(state, id, this.#now()));
            log.info(`${id}: its lake has gone, and it is made again`);
        }
    }
    #stopReason() {
        const { settings, signal, clock } = this.#drive;
        if (signal.aborted)
            return 'interrupted';
        if (this.#state.consecutive_failures >= settings.stop_after_failures)
            return 'consecutive_failures';
        const hours = (clock() - this.#startedAt) / 3_600_000;
        return hours >= settings.max_hours && nextJob(this.#state, this.#now()) !== undefined ? 'time_limit' : undefined;
    }
    /** No job begins while there is a file "pause" in the folder of the sweep. */
    #pauses() {
        const file = (0,external_node_path_.join)(this.#drive.place.folder, pauseName);
        const isPaused = (0,file_system/* exists */.t2)(file);
        if (isPaused !== this.#isPaused) {
            this.#drive.log.info(isPaused ? `Paused: no task begins while there is ${file}` : 'Goes on');
        }
        this.#isPaused = isPaused;
        return isPaused;
    }
    /** Begins a job where there is room and one that may. @returns whether it did */
    #begins() {
        if (this.#running.size >= this.#drive.settings.at_once)
            return false;
        const next = nextJob(this.#state, this.#now());
        if (next === undefined || next === 'later')
            return false;
        const job = this.#byId.get(next.id);
        if (job === undefined)
            throw new Error(`The state of the sweep names the job ${next.id}, which its plan does not`);
        const doing = this.#do(job).finally(() => this.#running.delete(job.id));
        // Told when it is waited for.
        doing.catch(() => undefined);
        this.#running.set(job.id, doing);
        return true;
    }
    async #do(job) {
        const { log, settings, signal } = this.#drive;
        const number = this.#attemptsOf(job.id).length + 1;
        this.#change((state) => started(state, job.id, { started: this.#now(), log: logOfAttempt(job.id, number) }));
        log.info(`${job.id}: attempt ${number}`);
        const end = await runAttempt({
            ...this.#drive,
            job,
            number,
            onProcess: (pid) => this.#change((state) => observed(state, job.id, this.#now(), { process: (0,process_tag/* taggedName */.g)(pid) })),
            onUsage: (usage) => this.#change((state) => observed(state, job.id, this.#now(), { usage })),
        });
        if (signal.aborted && end.code !== 0) {
            this.#change((state) => state_interrupted(state, job.id, this.#now()));
            return;
        }
        this.#change((state) => ended(state, job.id, this.#now(), end, settings));
        this.#tell(this.#state.jobs.find(({ id }) => id === job.id), end);
    }
    #tell({ id, status, attempts, failure }, { detail }) {
        const { log } = this.#drive;
        const { code, usage } = attempts.at(-1);
        if (status === 'done') {
            const took = usage === null ? '' : `, ${usage.cpu_percent} % CPU, ${usage.peak_mebibytes} MiB at most`;
            log.info(`${id}: done${took}`);
        }
        else {
            const what = status === 'failed' ? 'failed' : 'is tried again';
            log.warning(`${id}: ${what}, ${failure} (${code})${detail === '' ? '' : `: ${detail}`}`);
        }
    }
    #attemptsOf(id) {
        return this.#state.jobs.find((one) => one.id === id)?.attempts ?? [];
    }
    #change(change) {
        this.#state = change(this.#state);
        writeState(this.#drive.place.folder, this.#state);
    }
    #now() {
        return new Date(this.#drive.clock()).toISOString();
    }
}

// EXTERNAL MODULE: ./build/lib/src/stages/research/thread-scripts.js
var thread_scripts = __webpack_require__(30290);
;// CONCATENATED MODULE: ./build/lib/src/stages/research/sweep.js































/** The ledger of trials as a part leaves it beside its state, for who puts parts together. */
const ledgerName = 'trials.jsonl';
const fetchesAtOnce = 8;
const ownCommand = () => {
    const { program, script } = (0,thread_scripts/* ownProgram */.DX)();
    return { program, args: [script] };
};
const run = async (inputs, context) => {
    const plan = await planned(inputs, context);
    const [part, parts] = parsePart(inputs.part);
    const tasks = plan.jobs.filter(({ kind }) => kind === 'task').length;
    const about = { sweep: plan.hash.slice(0, 16), snapshot: plan.snapshot, tasks };
    if (inputs.plan) {
        context.present(sweepPlanSummary(plan));
        const { length } = (0,trials/* trialsOf */.xY)(await (0,trial_store/* readTrialLedger */.IU)(context.lake));
        return { ...about, state: '', done: 0, failed: 0, pending: tasks, trials: length };
    }
    const folder = (0,external_node_path_.join)(inputs.folder, about.sweep);
    await (0,make_folder/* makeFolder */.f)(folder);
    const isWhole = parts === 1;
    const state = await (0,lock/* withLock */.k)((0,external_node_path_.join)(folder, '.lock'), () => inputs.collect === ''
        ? driven(inputs, context, { plan, folder, part, parts })
        : collected(inputs.collect, context, { plan, folder }), 0);
    const ledger = await (0,trial_store/* readTrialLedger */.IU)(context.lake);
    if (isWhole)
        await trial_store/* trialStore */.Os.adopt(context.lake);
    else
        await (0,promises_.writeFile)((0,external_node_path_.join)(folder, ledgerName), ledger.text);
    return finished(context, state, {
        ...about,
        state: (0,external_node_path_.join)(folder, stateName),
        trials: (0,trials/* trialsOf */.xY)(ledger).length,
    });
};
/** @throws GateError where a task failed or the sweep gave up */
function finished({ log, present }, state, about) {
    const { done, failed, pending } = state.summary;
    const outputs = { ...about, done, failed, pending };
    present(sweepSummary(state, about.trials));
    log.info(`Sweep ${about.sweep}: ${done} done, ${failed} failed, ${pending} to do; ${about.state}`);
    if (failed === 0)
        return outputs;
    const given = state.stopped === 'consecutive_failures' ? ' No further task was begun.' : '';
    throw new errors/* GateError */.ue(`${failed} of the ${about.tasks} tasks of the sweep ${about.sweep} failed: ${failuresInWords(state)}.${given} Their logs are beside ${about.state}; with --retry-failed they are tried again.`, outputs);
}
async function driven(inputs, context, { plan, folder, part, parts }) {
    const { lake, config, clock } = context;
    await preflight(context, folder);
    const settings = { ...config.research.sweep, ...(inputs.maxHours === 0 ? {} : { max_hours: inputs.maxHours }) };
    const jobs = jobsOfPart(plan, part, parts);
    const now = new Date(clock()).toISOString();
    const before = (await readState(folder)) ?? newState(plan, jobs, now);
    refuseOtherPart(before, jobs, folder);
    await bringStore(context);
    const place = {
        folder: (0,external_node_path_.resolve)(folder),
        lake: lake.root,
        config: config.file,
        snapshot: plan.snapshot,
        threads: settings.threads,
    };
    const { retryFailed } = inputs;
    const state = await driveSweep({ ...context, place, jobs, settings, retryFailed, programOf: ownCommand }, before);
    for (const { tier, partitions } of returnsOfTasks(state, place))
        await lake.adopt(tier, partitions);
    return state;
}
/** @throws UserError where the folder holds another part of the same sweep */
function refuseOtherPart(state, jobs, folder) {
    const wanted = new Set(jobs.map(({ id }) => id));
    if (state.jobs.length === wanted.size && state.jobs.every(({ id }) => wanted.has(id)))
        return;
    throw new errors/* UserError */.yo(`${folder} holds another part of this sweep.`, {
        hint: 'Give each part a folder of its own with --folder, and put them together with --collect.',
    });
}
/** Every choice made: what the inputs leave open says research.yaml, and what that leaves open stage_a. @throws UserError */
async function planned(inputs, { lake, config }) {
    const { sweep: settings, stage_a: screening } = config.research;
    const or = (...lists) => lists.find((list) => list.length > 0) ?? [];
    const sizes = (0,research_stage_a.settingsFor)({
        candidates: or(inputs.candidates, settings.candidates),
        universeSizes: or(inputs.universeSizes, settings.universe_sizes.map(String)),
    }, screening);
    const panels = or(inputs.panels, settings.panels);
    for (const rule of panels)
        refuseList(rule);
    const asOf = inputs.asOf === '' ? settings.as_of : inputs.asOf;
    const days = await (0,as_of_sessions/* chosenSessions */.O)(lake, { asOf, from: '', until: '', exchanges: [] });
    const demand = {
        asOf: Array.from(days, date/* isoDate */._$),
        panels,
        universeSizes: sizes.universe_sizes,
        candidates: sizes.candidates,
        gates: or(inputs.gates, settings.gates),
    };
    const ground = {
        snapshot: await snapshotFor(inputs.snapshot, { lake }),
        configuration: configurationDigest(demand, config),
        software: version/* version */.r,
    };
    return planSweep(demand, ground, settings.order);
}
/** @throws UserError for dates: a panel is the last ones up to each as-of date */
function refuseList(rule) {
    if ((0,as_of_dates/* parseAsOf */.r)(rule).kind !== 'list')
        return;
    throw new errors/* UserError */.yo(`The panels are "${rule}".`, { hint: 'Write weekly:N, monthly:N or sessions:N.' });
}
/** The newest snapshot where none is named; empty without any. @throws UserError where there is none of that id */
async function snapshotFor(wanted, { lake }) {
    const found = await Promise.all((await lake.list(datasets/* snapshot */.P9)).map(async ({ id = '' }) => {
        return { id, made: (await lake.manifest(datasets/* snapshot */.P9, { id }))?.produced.time ?? '' };
    }));
    if (wanted !== '' && !found.some(({ id }) => id === wanted)) {
        throw new errors/* UserError */.yo(`There is no snapshot ${wanted}.`, {
            hint: `There are: ${found.map(({ id }) => id).join(', ') || 'none'}. The stage "snapshot" makes one.`,
        });
    }
    // The day up to which its bars are known begins the id.
    const newest = found.sort((a, b) => (0,text_order/* byCodeUnits */.C)(dayOf(a.id), dayOf(b.id)) || (0,text_order/* byCodeUnits */.C)(a.made, b.made)).at(-1);
    return wanted === '' ? (newest?.id ?? '') : wanted;
}
function dayOf(id) {
    return id.slice(0, '2000-01-01'.length);
}
/** What the configuration says of what the tasks find. @throws UserError for a file of candidates or gates that is not there */
function configurationDigest({ candidates, gates }, config) {
    const { stage_a, stage_b } = config.research;
    const said = {
        stage_a,
        stage_b,
        candidates: candidates.map((id) => config.candidateSet(id)),
        profiles: gates.map((id) => config.gateProfile(id)),
        gates: config.gateSet(stage_a.gates),
        // A validation leaves out every event, and holds each candidate against every profile.
        ...(gates.length > 0 && { events: config.events(), levels: run_identity/* profileNames */.CJ.map((id) => config.gateProfile(id)) }),
    };
    (0,research_stage_a.candidatesNamed)(config, candidates);
    return (0,canonical_json/* sha256Hex */.f)((0,canonical_json/* canonicalJson */.d)(JSON.parse(JSON.stringify(said))));
}
/** @throws GateError with every reason */
async function preflight({ lake, config, clock }, folder) {
    const ageDays = (0,date/* utcDay */.dA)(clock()) - (await (0,as_of_sessions/* lastSessionIn */.m)(lake));
    const facts = { ...(await machineRoom(folder)), ageDays };
    const problems = preflightProblems(facts, config.research.sweep);
    if (problems.length === 0)
        return;
    throw new errors/* GateError */.ue(`The sweep does not begin: ${problems.map(({ code, detail }) => `${code} (${detail})`).join('; ')}.`);
}
/** Brings what the tasks take from this lake into its folder, where other processes can take it. */
async function bringStore({ lake }) {
    const wanted = [
        ...datasets/* storeDatasets */.DW,
        datasets/* universePit */.jw,
        datasets/* snapshot */.P9,
        research_datasets/* trialReturns */.SX,
        stage_b_datasets/* stageBReturns */._i,
        stage_b_datasets/* holdout */.gn,
        research_datasets/* trials */.cv,
    ];
    for (const dataset of wanted) {
        const here = new Set((await lake.listLocal(dataset)).map((keys) => (0,lake_dataset/* partitionPath */.WX)(dataset, keys)));
        const lacking = (await lake.list(dataset)).filter((keys) => !here.has((0,lake_dataset/* partitionPath */.WX)(dataset, keys)));
        await (0,each_of/* eachOf */.p)(lacking, fetchesAtOnce, (keys) => lake.manifest(dataset, keys));
    }
}
/** Puts together what the parts of a sweep left: states, logs of nobody, and every line of their ledgers. @throws UserError where there is none */
async function collected(from, { lake, clock, log }, { plan, folder }) {
    const states = [];
    for (const place of await foldersOf(from, plan.hash)) {
        const state = await readState(place);
        if (state === undefined)
            continue;
        states.push(state);
        const ledger = await (0,file_system/* readTextIfExists */.TP)((0,external_node_path_.join)(place, ledgerName));
        if (ledger !== undefined)
            await trial_store/* trialStore */.Os.addLinesOf(lake, ledger, place);
        log.info(`${place}: ${state.summary.done} done, ${state.summary.failed} failed`);
    }
    if (states.length === 0) {
        throw new errors/* UserError */.yo(`${from} holds no part of the sweep ${plan.hash.slice(0, 16)}.`, {
            hint: 'Give the folder whose folders the parts left, made with the same inputs, configuration and snapshot.',
        });
    }
    const state = joinedStates(plan, states, new Date(clock()).toISOString());
    writeState(folder, state);
    return state;
}
/** Folders of this sweep: `<from>/<part>/<sweep>`. */
async function foldersOf(from, hash) {
    const parts = (await (0,file_system/* entriesIfExist */.j8)(from)).filter((entry) => entry.isDirectory()).map(({ name }) => (0,external_node_path_.join)(from, name));
    return parts.sort(text_order/* byCodeUnits */.C).map((folder) => (0,external_node_path_.join)(folder, hash.slice(0, 16)));
}


/***/ }),

/***/ 31317:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   r: () => (/* binding */ version)
/* harmony export */ });
/** Version of the package, kept equal to package.json by a test. */
const version = '0.1.0';


/***/ })

};
