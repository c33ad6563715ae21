export const id = 6922;
export const ids = [6922];
export const modules = {

/***/ 55281:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $o: () => (/* binding */ readFileIfExistsSync),
/* harmony export */   EY: () => (/* binding */ writeSynced),
/* harmony export */   Jj: () => (/* binding */ fileStateIfExists),
/* harmony export */   KO: () => (/* binding */ readPiecesIfExist),
/* harmony export */   NY: () => (/* binding */ realPathIfExists),
/* harmony export */   O1: () => (/* binding */ listIfExists),
/* harmony export */   QD: () => (/* binding */ readFileIfExists),
/* harmony export */   TP: () => (/* binding */ readTextIfExists),
/* harmony export */   UY: () => (/* binding */ syncToDisk),
/* harmony export */   Uy: () => (/* binding */ statsIfExist),
/* harmony export */   f8: () => (/* binding */ namesIfExistsSync),
/* harmony export */   gD: () => (/* binding */ ownStatsIfExist),
/* harmony export */   j8: () => (/* binding */ entriesIfExist),
/* harmony export */   t2: () => (/* binding */ exists)
/* harmony export */ });
/* unused harmony export watchFileSystem */
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(42226);




const pieceBytes = 2 ** 20;
/**
 * Buffers of reads that ended, for those that begin. Thousands of small files are read one after the other: with a new buffer for each, V8 would count a
 * mebibyte of memory for every one of them, and go over its whole heap again after a few dozen.
 */
const idlePieces = [];
const mostIdlePieces = 4;
let watcher;
/**
 * Has every access told before it happens. What `watch` throws stands for an answer of the system, so that tests can have each of
 * them fail.
 *
 * @returns takes it back
 */
function watchFileSystem(watch) {
    watcher = watch;
    return () => {
        watcher = undefined;
    };
}
/** The bytes of a file, undefined when there is none. @throws UnreadableError */
function readFileIfExists(path, options = {}) {
    return answer('read', path, () => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readFile)(path, options));
}
/**
 * The bytes of a file from its beginning to its end in pieces, so that no more than one piece is in memory.
 *
 * @param onPiece is given each piece, which holds these bytes until it returns
 * @returns how many bytes there were, undefined when there is no such file
 * @throws UnreadableError
 */
function readPiecesIfExist(path, onPiece) {
    return answer('read', path, async () => {
        const handle = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.open)(path, 'r');
        const buffer = idlePieces.pop() ?? Buffer.allocUnsafe(pieceBytes);
        try {
            let total = 0;
            for (;;) {
                const { bytesRead } = await handle.read(buffer, 0, buffer.length, total);
                if (bytesRead === 0)
                    return total;
                onPiece(buffer.subarray(0, bytesRead));
                total += bytesRead;
            }
        }
        finally {
            if (idlePieces.length < mostIdlePieces)
                idlePieces.push(buffer);
            await handle.close();
        }
    });
}
/** As {@link readFileIfExists}, as UTF-8 text. @throws UnreadableError */
async function readTextIfExists(path) {
    return (await readFileIfExists(path))?.toString('utf8');
}
/** As {@link readFileIfExists}, without a promise. @throws UnreadableError */
function readFileIfExistsSync(path) {
    return answerSync('read', path, () => (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(path));
}
/** The names in a folder, in no order; none when there is no such folder. @throws UnreadableError */
async function listIfExists(folder) {
    return (await answer('list', folder, () => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readdir)(folder))) ?? [];
}
/** As {@link listIfExists}, with what each name stands for. @throws UnreadableError */
async function entriesIfExist(folder) {
    return (await answer('list', folder, () => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readdir)(folder, { withFileTypes: true }))) ?? [];
}
/** As {@link listIfExists}, sorted by code units, undefined when there is no such folder. @throws UnreadableError */
function namesIfExistsSync(folder) {
    return answerSync('list', folder, () => (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readdirSync)(folder).sort());
}
/** Whether there is something at a path; a link that leads nowhere is nothing. @throws UnreadableError */
function exists(path) {
    return statsIfExist(path) !== undefined;
}
/** What is at a path, behind links; undefined when there is nothing. @throws UnreadableError */
function statsIfExist(path) {
    return answerSync('look', path, () => (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(path, { throwIfNoEntry: false }) ?? absent(path));
}
/** What is at a path, a link itself included; undefined when there is nothing. @throws UnreadableError */
function ownStatsIfExist(path) {
    return answerSync('look', path, () => (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync)(path, { throwIfNoEntry: false }) ?? absent(path));
}
/**
 * Which file is at a path, and in which state: the same text as long as nobody puts another in its place or changes it. Undefined when there
 * is nothing. @throws UnreadableError
 */
function fileStateIfExists(path) {
    return answerSync('look', path, () => {
        const stats = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(path, { throwIfNoEntry: false, bigint: true });
        return stats ? [stats.dev, stats.ino, stats.size, stats.mtimeNs, stats.ctimeNs].join(' ') : absent(path);
    });
}
/** Where a path leads once its links are followed; undefined when there is nothing. @throws UnreadableError */
function realPathIfExists(path) {
    return answerSync('look', path, () => (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.realpathSync)(path));
}
/**
 * Writes a new file that outlasts a stop of the machine.
 *
 * @throws the system's error, with the path: Node leaves it out where the write fails and not the opening, as on a full drive
 */
async function writeSynced(path, content) {
    const handle = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.open)(path, 'wx');
    try {
        await handle.writeFile(content);
        await handle.sync();
    }
    catch (error) {
        throw error instanceof Error ? Object.assign(error, { path }) : error;
    }
    finally {
        await handle.close();
    }
}
/** Makes sure that a file's bytes, or the names in a folder, outlast a stop of the machine. */
async function syncToDisk(path) {
    const isFolder = statsIfExist(path)?.isDirectory() ?? false;
    // Windows cannot open a folder; there the rename itself is all that can be had. A file it syncs only for who may write.
    if (isFolder && process.platform === 'win32')
        return;
    const handle = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.open)(path, isFolder ? 'r' : 'r+');
    try {
        await handle.sync();
    }
    finally {
        await handle.close();
    }
}
/** Node gives the same for ENOENT and ENOTDIR here, and an exception for every file that is not there would cost more than a look. */
function absent(path) {
    for (let above = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(path), below = path; above !== below; [above, below] = [(0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(above), above]) {
        const stats = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(above, { throwIfNoEntry: false });
        if (stats?.isDirectory())
            return undefined;
        if (stats)
            throw Object.assign(new Error(`ENOTDIR: not a directory, stat '${path}'`), { code: 'ENOTDIR', path });
    }
    return undefined;
}
async function answer(kind, path, ask) {
    try {
        watcher?.({ kind, path });
        return await ask();
    }
    catch (error) {
        return absenceOrThrow(path, error);
    }
}
function answerSync(kind, path, ask) {
    try {
        watcher?.({ kind, path });
        return ask();
    }
    catch (error) {
        return absenceOrThrow(path, error);
    }
}
function absenceOrThrow(path, error) {
    if ((0,_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .errorCode */ .CA)(error) === 'ENOENT')
        return undefined;
    if ((0,_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .errorCode */ .CA)(error) === 'ABORT_ERR')
        throw error;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .UnreadableError */ .Gy(path, error);
}


/***/ }),

/***/ 55980:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   t: () => (/* binding */ workflowRun)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(42226);

const repositoryName = /^[A-Za-z0-9_.-]+\/[A-Za-z0-9_.-]+$/;
/**
 * @param given the repository to act on; GITHUB_REPOSITORY when empty
 * @throws UserError when there is no repository
 */
function workflowRun(environment, given) {
    const { GITHUB_REPOSITORY: own = '', GITHUB_API_URL, GITHUB_SERVER_URL, GITHUB_RUN_ID, GITHUB_RUN_ATTEMPT, } = environment;
    const repository = given || own;
    if (!repositoryName.test(repository) || /(?:^|\/)\.{1,2}(?:\/|$)/.test(repository)) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(repository === '' ? 'No repository is given.' : `"${repository}" is no repository.`, {
            hint: 'Give it as owner/name; in a workflow GITHUB_REPOSITORY has it.',
        });
    }
    const attempt = Number(GITHUB_RUN_ATTEMPT ?? '1');
    const page = `${GITHUB_SERVER_URL || 'https://github.com'}/${own}/actions/runs/${GITHUB_RUN_ID}`;
    const isRun = /^\d+$/.test(GITHUB_RUN_ID ?? '') && repositoryName.test(own);
    return {
        apiUrl: GITHUB_API_URL || 'https://api.github.com',
        repository,
        url: isRun ? `${page}${attempt > 1 ? `/attempts/${attempt}` : ''}` : undefined,
    };
}


/***/ }),

/***/ 88836:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ makeFolder)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(42226);
/* harmony import */ var _file_system_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(55281);




/**
 * Makes a folder and those above it, one by one. Node's own recursive mkdir never ends where the system answers ENOENT for a
 * folder that it does not let anyone make, as below /proc.
 *
 * @returns those that were not there
 * @throws UserError for such a folder; the system's own error, with code and path, where it has another reason
 */
async function makeFolder(path) {
    if ((0,_file_system_js__WEBPACK_IMPORTED_MODULE_3__/* .exists */ .t2)(path))
        return [];
    const parent = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(path);
    const made = parent === path ? [] : await makeFolder(parent);
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdir)(path).catch((error) => {
        if (error.code === 'EEXIST')
            return;
        if (error.code !== 'ENOENT')
            throw error;
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .yo(`The folder ${path} cannot be made: the system lets nobody make one there (ENOENT).`, {
            hint: 'Name another folder with --lake.',
            cause: error,
        });
    });
    return [...made, path];
}


/***/ }),

/***/ 46922:
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
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/errors.js
var errors = __webpack_require__(961);
// EXTERNAL MODULE: ./node_modules/zod/v4/core/errors.js
var core_errors = __webpack_require__(37428);
// EXTERNAL MODULE: ./build/lib/src/errors.js
var src_errors = __webpack_require__(42226);
// EXTERNAL MODULE: ./build/lib/src/github/workflow-run.js
var workflow_run = __webpack_require__(55980);
// EXTERNAL MODULE: ./build/lib/src/lake/make-folder.js
var make_folder = __webpack_require__(88836);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 4 modules
var schemas = __webpack_require__(2503);
// EXTERNAL MODULE: ./build/lib/src/text/markdown.js
var markdown = __webpack_require__(53088);
// EXTERNAL MODULE: ./build/lib/src/text/numbers.js
var numbers = __webpack_require__(31879);
;// CONCATENATED MODULE: ./build/lib/src/report/research/step-failures.js
/** Of the rules of a step the first that holds. */
const failureRules = [
    { step: 'restore', code: 'MEMORY_NOT_RESTORED', reference: null, when: 'what earlier runs published cannot be had' },
    {
        step: 'backbone',
        code: 'REAL_DELTA_TOO_SMALL',
        reference: 91,
        when: 'fewer rows are new than were expected',
        reasons: ['EXPECTED_MIN_ROWS_NOT_MET'],
    },
    {
        step: 'backbone',
        code: 'BACKBONE_THRESHOLD',
        reference: 95,
        when: 'the store is fed, and a threshold of rows or packs says no',
        reasons: ['PACKS_FAILED_NONZERO', 'EXPECTED_MAX_ROWS_EXCEEDED', 'FAIL_MIN_DELTA_ROWS', 'FAIL_MAX_DELTA_ROWS'],
    },
    { step: 'backbone', code: 'BACKBONE_FAILED', reference: null, when: 'the store could not be fed' },
    { step: 'reconcile', code: 'SOURCE_TRUTH_GATE', reference: 96, when: 'the audit of the store says no' },
    { step: 'snapshot', code: 'SNAPSHOT_REFUSED', reference: 96, when: 'the store cannot be pinned as it is' },
    { step: 'invalidate', code: 'INVALIDATION_FAILED', reference: null, when: 'what rests on a change cannot be told' },
    { step: 'universe', code: 'UNIVERSE_FAILED', reference: 42, when: 'a date has no universe' },
    { step: 'panel', code: 'PANEL_SHARD_FAILED', reference: 42, when: 'a shard of the panel was not made' },
    { step: 'merge', code: 'PANEL_INCOMPLETE', reference: 42, when: 'the shards make no whole panel' },
    { step: 'stage-a', code: 'STAGE_A_FAILED', reference: null, when: 'the screening was not done' },
    { step: 'stage-b', code: 'STAGE_B_FAILED', reference: null, when: 'the validation was not done' },
    { step: 'promote', code: 'PROMOTION_FAILED', reference: null, when: 'nothing could be decided' },
];
/** Steps that name what they made by the id of a run: without one the steps behind it have nothing to go by. */
const runMissing = {
    'stage-a': { code: 'STAGE_A_RUN_MISSING', reference: 93 },
    'stage-b': { code: 'STAGE_B_RUN_MISSING', reference: 94 },
};
/** Why a step failed. @param reasons codes that it gave itself */
function failureOf(step, reasons) {
    const rule = failureRules.find((one) => one.step === step && (one.reasons === undefined || one.reasons.some((code) => reasons.includes(code))));
    if (rule === undefined)
        throw new Error(`Of the step ${step} it is not said what its failure is called.`);
    return { code: rule.code, reference: rule.reference };
}
/** The failure of a step that says it succeeded and names no run; undefined where it names one, or has none. */
function missingRun(step, outputs) {
    return (outputs.run ?? '') === '' ? runMissing[step] : undefined;
}

;// CONCATENATED MODULE: ./build/lib/src/report/research/run-status.js




/** The steps of research.yml in the order in which each takes what the one before made: the job that does it, and the switch that asks for it. */
const researchSteps = [
    { step: 'restore', job: 'store', asks: 'memory' },
    { step: 'backbone', job: 'store', asks: 'run-backbone' },
    { step: 'reconcile', job: 'store', asks: 'run-reconcile' },
    { step: 'snapshot', job: 'store', asks: 'run-snapshot' },
    { step: 'invalidate', job: 'store', asks: 'run-invalidate' },
    { step: 'universe', job: 'store', asks: 'run-universe' },
    { step: 'panel', job: 'panel', asks: 'run-panel' },
    { step: 'merge', job: 'panel', asks: 'run-panel' },
    { step: 'stage-a', job: 'stage-a', asks: 'run-stage-a' },
    { step: 'stage-b', job: 'stage-b', asks: 'run-stage-b' },
    { step: 'promote', job: 'promote', asks: 'run-promote' },
];
const result = schemas/* enum */.k5n(['success', 'failure', 'cancelled', 'skipped']);
/** `toJSON(steps)`, as far as it is needed: a step without an outcome was not reached. */
const stepOutcomes = schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* object */.Ikc({ outcome: result.optional(), outputs: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* string */.YjP()).nullish() }).nullable());
const jobResult = schemas/* object */.Ikc({ result, outputs: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* string */.YjP()).nullish() });
/** `toJSON(needs)`: each job with its result and its outputs, of which `steps` is a {@link stepOutcomes} as text. */
const jobResults = schemas/* record */.g1P(schemas/* string */.YjP(), jobResult);
/** `toJSON(inputs)`, of which the switches are read. */
const givenInputs = schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* unknown */.L5J());
/**
 * What became of every step.
 *
 * @throws SyntaxError, z.ZodError for steps that are not what GitHub writes
 */
function runStatus({ jobs, given, run, url, time }) {
    const steps = [];
    let stopped;
    for (const { step, job, asks } of researchSteps) {
        const own = { step, link: url === null ? null : `${url}#artifacts` };
        const isAsked = given[asks] !== false;
        const status = isAsked
            ? stepStatus(own, job, jobs[job], stopped)
            : notRun(own, 'skipped', `not asked for: ${asks} is false`);
        if (isAsked && status.result !== 'success')
            stopped ??= { status, job };
        steps.push(status);
    }
    const ended = stopped?.status.result ?? 'success';
    return {
        format: 1,
        run,
        time,
        result: ended === 'skipped' ? 'failure' : ended,
        failures: steps.flatMap(({ failure }) => failure?.code ?? []),
        references: referencesOf(jobs),
        steps,
    };
}
function referencesOf(jobs) {
    const told = (job, step, name) => {
        const text = outcomesOf(jobs[job]?.outputs?.steps)[step]?.outputs?.[name] ?? '';
        return text === '' ? null : text;
    };
    return {
        snapshot: told('store', 'snapshot', 'id'),
        feature_set: told('panel', 'merge', 'feature-set'),
        stage_a_run: told('stage-a', 'stage-a', 'run'),
        stage_b_run: told('stage-b', 'stage-b', 'run'),
        decision: told('promote', 'promote', 'id'),
        verdict: told('promote', 'promote', 'decision'),
        champion: told('promote', 'promote', 'champion'),
        champion_state: told('promote', 'promote', 'state'),
    };
}
function notRun(own, result, note) {
    return { ...own, result, note, counts: {}, digests: {}, reasons: [], failure: null, artifact: null };
}
/** @param stopped the step at which the run went no further, but for those that run whatever became of it */
function stepStatus(own, name, job, stopped) {
    const steps = outcomesOf(job?.outputs?.steps);
    const { outcome, outputs } = steps[own.step] ?? {};
    if (outcome === undefined || outcome === 'skipped')
        return unbegunStatus(own, name, job, stopped);
    const artifact = outputs?.artifact ?? '';
    const told = (own.step === 'panel' ? wholeOf(steps) : outputs) ?? {};
    const reasons = reasonsOf(outputs?.reasons);
    const missing = outcome === 'success' ? missingRun(own.step, told) : undefined;
    const failure = outcome === 'failure' ? failureOf(own.step, reasons) : (missing ?? null);
    // The legs of a matrix have no outputs, so none of them says whether it changed anything. What is told to be made again is something, though nothing is written.
    const isIdle = outcome === 'success' &&
        outputs !== undefined &&
        outputs !== null &&
        artifact === '' &&
        (outputs.left ?? '0') === '0';
    return {
        ...own,
        result: failure === null ? outcome : 'failure',
        note: missing !== undefined ? 'it names no run' : isIdle ? 'nothing to do' : '',
        counts: countsOf(told),
        digests: digestsOf(told),
        reasons,
        failure,
        artifact: artifact === '' ? null : artifact,
    };
}
/** A step that did not begin: because of one before it, or because its own job could not come to it. */
function unbegunStatus(own, name, job, stopped) {
    const isOwnFault = job?.result === 'failure' && name !== stopped?.job;
    if (stopped !== undefined && !isOwnFault) {
        const { step, result: why } = stopped.status;
        return notRun(own, 'skipped', `not reached: ${step} ended with ${why}`);
    }
    // Also where GitHub says that the job went well: a step that was asked for and did not run is no success.
    const ended = job === undefined || job.result === 'success' ? 'failure' : job.result;
    return notRun(own, ended, 'its job ended before it began');
}
/** What the shards of a panel made together, as the step counts it that puts them together; nothing where it did not succeed. */
function wholeOf({ merge }) {
    return merge?.outcome === 'success' ? merge.outputs : undefined;
}
function outcomesOf(text) {
    return text === undefined || text === '' ? {} : stepOutcomes.parse(JSON.parse(text));
}
const reasonList = schemas/* array */.YOg(schemas/* string */.YjP());
/** @param text JSON list of codes; anything else is none */
function reasonsOf(text = '[]') {
    try {
        return reasonList.safeParse(JSON.parse(text)).data ?? [];
    }
    catch {
        return [];
    }
}
function countsOf(outputs) {
    const numbers = Object.entries(outputs).filter(([, text]) => /^\d{1,15}$/.test(text));
    return Object.fromEntries(numbers.map(([name, text]) => [name, Number(text)]));
}
/** Outputs that name what a step made, so that two runs are compared by them. */
const names = ['tip', 'id', 'feature-set', 'run', 'digest', 'ledger'];
function digestsOf(outputs) {
    return Object.fromEntries(Object.entries(outputs).filter(([name, text]) => names.includes(name) && text !== ''));
}
const longestCell = 600;
/** The status as Markdown: one row for each step. */
function statusTable({ result: end, steps, references }) {
    const cell = (text) => (0,markdown/* markdownCell */.UZ)(text === '' ? numbers/* nothing */.s6 : text, longestCell);
    const rows = steps.map(({ step, result: own, note, counts, digests, reasons, failure, artifact, link }) => [
        cell(step),
        cell([own, failure?.code, note, reasons.join(', ')].filter(Boolean).join(': ')),
        cell(listed(counts, numbers/* whole */.WQ)),
        cell(listed(digests, (text) => text.slice(0, 24))),
        artifact === null || link === null ? cell(artifact ?? '') : `[${cell(artifact)}](${link})`,
    ]);
    const table = (0,markdown/* markdownTable */.Qj)(['Step', 'Result', 'Counts', 'Digests', 'Artifact'], rows);
    return `## Research: ${end}\n\n${decisionLine(references)}${table}\n\n`;
}
function decisionLine({ verdict, champion, champion_state: state }) {
    if (verdict === null)
        return '';
    const cell = (text) => (0,markdown/* markdownCell */.UZ)(text ?? '', longestCell);
    const who = champion === null ? 'there is no champion' : `the champion is ${cell(champion)}, ${cell(state)}`;
    return `${cell(verdict)}: ${who}.\n\n`;
}
function listed(values, show) {
    return Object.entries(values)
        .map(([name, value]) => `${name} ${show(value)}`)
        .join(', ');
}

;// CONCATENATED MODULE: ./build/lib/src/stages/research/status.js







const run = async ({ jobs, inputs, file }, { lake, clock, log, present }) => {
    const subject = { jobs: parsed('jobs', jobs, jobResults), given: parsed('inputs', inputs, givenInputs) };
    const told = statusOf({
        ...subject,
        run: lake.producer.run,
        url: process.env.GITHUB_REPOSITORY ? ((0,workflow_run/* workflowRun */.t)(process.env, '').url ?? null) : null,
        time: new Date(clock()).toISOString(),
    });
    await (0,make_folder/* makeFolder */.f)((0,external_node_path_.dirname)(file));
    await (0,promises_.writeFile)(file, `${JSON.stringify(told, null, 2)}\n`);
    present(statusTable(told));
    for (const { step, result, note } of told.steps)
        log.info(`${step}: ${result}${note === '' ? '' : `, ${note}`}`);
    return { file, result: told.result };
};
/** @throws UserError for steps that are none */
function statusOf(subject) {
    try {
        return runStatus(subject);
    }
    catch (error) {
        throw refused('jobs', error);
    }
}
function parsed(name, text, schema) {
    try {
        return schema.parse(JSON.parse(text));
    }
    catch (error) {
        throw refused(name, error);
    }
}
function refused(name, error) {
    const why = error instanceof errors/* ZodError */.G ? core_errors/* prettifyError */.S1(error).replaceAll('\n', ' ') : error.message;
    return new src_errors/* UserError */.yo(`The input ${name} is not what GitHub writes: ${why}.`, {
        hint: `Give it \${{ toJSON(${name === 'jobs' ? 'needs' : 'inputs'}) }}, each job with an output "steps" that is \${{ toJSON(steps) }}.`,
        cause: error,
    });
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
