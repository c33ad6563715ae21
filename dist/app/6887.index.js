export const id = 6887;
export const ids = [6887];
export const modules = {

/***/ 28890:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AU: () => (/* binding */ SteadyTime),
/* harmony export */   Km: () => (/* binding */ RetryBudget),
/* harmony export */   zs: () => (/* binding */ timerWait)
/* harmony export */ });
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(58500);

/** What a timer can hold; a longer one would fire at once. */
const longestTimerMs = 2 ** 31 - 1;
const timerWait = async (ms, signal) => {
    for (let left = ms; left > 0; left -= longestTimerMs)
        await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_0__.setTimeout)(Math.min(left, longestTimerMs), undefined, { signal });
};
/**
 * A time in ms that never runs backwards and that a wait moves on, whatever the clock behind it does: a clock that stands still, or is set
 * back, must not make anybody wait for ever.
 */
class SteadyTime {
    #latest = Number.NEGATIVE_INFINITY;
    now(clock) {
        return Math.max(clock(), this.#latest);
    }
    /** Says that somebody waited until `time`. */
    reached(time) {
        this.#latest = Math.max(this.#latest, time);
    }
}
/**
 * How long a provider may be waited for in all. Waits at the same time count once: the budget is about how long the run is held up.
 */
class RetryBudget {
    #clock;
    #time = new SteadyTime();
    #leftMs;
    #waitedUntil = Number.NEGATIVE_INFINITY;
    constructor(totalMs, clock) {
        this.#leftMs = totalMs;
        this.#clock = clock;
    }
    allows(ms) {
        return this.#cost(ms) <= this.#leftMs;
    }
    async spend(ms, wait, signal) {
        const end = this.#time.now(this.#clock) + ms;
        this.#leftMs -= this.#cost(ms);
        this.#waitedUntil = Math.max(this.#waitedUntil, end);
        if (ms > 0)
            await wait(ms, signal);
        this.#time.reached(end);
    }
    /** What a wait that starts now adds to those under way. */
    #cost(ms) {
        const now = this.#time.now(this.#clock);
        return Math.max(0, now + ms - Math.max(now, this.#waitedUntil));
    }
}


/***/ }),

/***/ 64066:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ RequestFailure),
/* harmony export */   g: () => (/* binding */ repeatedRequest)
/* harmony export */ });
/* harmony import */ var p_retry__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(74995);
/* harmony import */ var _backoff_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(28890);
/* harmony import */ var _transfer_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(31431);



/** There is no answer that counts. The message tells why without naming the address: `the server answered with status 503, 5 times`. */
class RequestFailure extends Error {
    name = 'RequestFailure';
}
class PassingFailure extends Error {
    retryAfterMs;
    constructor(message, retryAfterMs) {
        super(message);
        this.retryAfterMs = retryAfterMs;
    }
}
/** How long one attempt may take at most, however steadily the server sends. */
const longestMs = 30 * 60_000;
const backoffBaseMs = 500;
const backoffCapMs = 30_000;
/**
 * Makes a request, and again while it fails in passing: after 0.5 s, 1 s, 2 s, …, or as long as the server asks. A redirect is an answer like any
 * other: it is not followed.
 *
 * @param make gives the request of each attempt, because a signature holds its time
 * @throws RequestFailure, or the reason of the aborted signal
 */
async function repeatedRequest(make, options) {
    const { signal, attempts, wait = _backoff_js__WEBPACK_IMPORTED_MODULE_0__/* .timerWait */ .zs, longestWaitMs } = options;
    let made = 0;
    let ending = '';
    try {
        return await (0,p_retry__WEBPACK_IMPORTED_MODULE_2__/* ["default"] */ .Ay)(() => attempt(make, options), {
            retries: attempts - 1,
            // shouldRetry waits.
            minTimeout: 0,
            signal,
            onFailedAttempt: () => {
                made += 1;
            },
            shouldRetry: async ({ error }) => {
                if (!(error instanceof PassingFailure))
                    return false;
                const pauseMs = error.retryAfterMs ?? Math.min(backoffCapMs, backoffBaseMs * 2 ** (made - 1));
                if (pauseMs > longestWaitMs) {
                    ending = ` and asks to be left alone for ${Math.ceil(pauseMs / 1000)} s`;
                    return false;
                }
                await wait(pauseMs, signal);
                return true;
            },
        });
    }
    catch (error) {
        signal.throwIfAborted();
        if (!(error instanceof PassingFailure))
            throw error;
        throw new RequestFailure(`${error.message}${ending}${made > 1 ? `, ${made} times` : ''}`);
    }
}
async function attempt(make, options) {
    options.signal.throwIfAborted();
    const { url, method, headers, body } = await make();
    const { fetch, signal, silenceMs, maximumBytes } = options;
    const transfer = new _transfer_js__WEBPACK_IMPORTED_MODULE_1__/* .Transfer */ .m({ fetch, signal, silenceMs, longestMs });
    try {
        const response = await transfer.send(url, { method, headers, ...(body === undefined ? {} : { body }) });
        // What a HEAD is told of the length is that of a body which does not come.
        const bytes = method === 'HEAD' ? Buffer.alloc(0) : await transfer.body(response, maximumBytes);
        const reply = { status: response.status, headers: response.headers, body: bytes };
        const passing = options.passing(reply);
        if (passing !== undefined) {
            throw new PassingFailure(`the server answered with status ${reply.status}`, passing.retryAfterMs);
        }
        return reply;
    }
    catch (error) {
        if (!(error instanceof _transfer_js__WEBPACK_IMPORTED_MODULE_1__/* .TransferFailure */ .a))
            throw error;
        const mayPass = error.reason === 'silent' || error.reason === 'broken';
        throw mayPass && options.isRepeatable ? new PassingFailure(error.message) : new RequestFailure(error.message);
    }
    finally {
        transfer.end();
    }
}


/***/ }),

/***/ 23116:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   KG: () => (/* binding */ publicationsFile),
/* harmony export */   Q0: () => (/* binding */ decisionsFile),
/* harmony export */   RJ: () => (/* binding */ partitionsOf),
/* harmony export */   WJ: () => (/* binding */ branchPath),
/* harmony export */   Wp: () => (/* binding */ lakeFolder),
/* harmony export */   gO: () => (/* binding */ attributesFile),
/* harmony export */   hJ: () => (/* binding */ attributesText),
/* harmony export */   tK: () => (/* binding */ readmeFile),
/* harmony export */   u6: () => (/* binding */ readmeText)
/* harmony export */ });
/** Folder of the branch that holds the partitions, as in the lake. */
const lakeFolder = 'lake';
const publicationsFile = 'ledgers/publications.ndjson';
const decisionsFile = 'ledgers/decisions.ndjson';
const attributesFile = '.gitattributes';
const readmeFile = 'README.md';
/** No byte may change on its way into a working tree, or the digests would not be right. */
const attributesText = '* -text\n';
const readmeText = `# Published results

This branch is written by Regimen's stage "publish" and read by "restore" and "verify". Change nothing by hand: "regimen verify" would say so.

- \`lake/<dataset>/<key>=<value>/\`: the published partitions, each with a manifest of its recipe and the SHA-256 of its files
- \`ledgers/publications.ndjson\`: what was published, replaced and removed, when and by which run
- \`ledgers/decisions.ndjson\`: the decision of every published week and regime

A ledger is only ever added to. Every line holds the hash of the line before it.
`;
/** The path of a partition's file on the branch. */
function branchPath(partition, file) {
    return `${lakeFolder}/${partition}/${file}`;
}
/** Partitions of a tree, by path below `lake/`: the files of each, with the id of their content. */
function partitionsOf(blobs) {
    const suffix = '/manifest.json';
    const partitions = new Map();
    const start = `${lakeFolder}/`;
    for (const path of blobs.keys()) {
        if (path.startsWith(start) && path.endsWith(suffix)) {
            partitions.set(path.slice(start.length, -suffix.length), new Map());
        }
    }
    for (const [path, oid] of blobs) {
        const owner = ownerOf(path.slice(start.length), partitions);
        if (path.startsWith(start) && owner !== undefined) {
            partitions.get(owner)?.set(path.slice(start.length + owner.length + 1), oid);
        }
    }
    return partitions;
}
/** The partition in whose folder a path lies, however deep. */
function ownerOf(path, partitions) {
    for (let end = path.lastIndexOf('/'); end > 0; end = path.lastIndexOf('/', end - 1)) {
        const folder = path.slice(0, end);
        if (partitions.has(folder))
            return folder;
    }
    return undefined;
}


/***/ }),

/***/ 64948:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  T: () => (/* binding */ Git),
  X: () => (/* binding */ GitError)
});

// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(31421);
// EXTERNAL MODULE: external "node:stream/consumers"
var consumers_ = __webpack_require__(38321);
// EXTERNAL MODULE: ./build/lib/src/errors.js
var errors = __webpack_require__(42226);
;// CONCATENATED MODULE: ./build/lib/src/memory/git/git-environment.js
/** What of the caller's own git stays in force: how it reaches servers, and which file holds the user's configuration. */
const kept = /^GIT_(SSH|SSL|PROXY|EXEC_PATH$|CONFIG_GLOBAL$)/;
/** Nothing of the user's configuration may run a program, sign, wait for an answer, or change a byte. */
const settings = [
    ['core.hooksPath', '/dev/null'],
    ['core.attributesFile', '/dev/null'],
    ['core.fsmonitor', 'false'],
    ['core.autocrlf', 'false'],
    // The repository is a scratch folder: nothing in it has to outlast a stop of the machine.
    ['core.fsync', 'none'],
    ['commit.gpgSign', 'false'],
    ['push.gpgSign', 'false'],
    ['push.followTags', 'false'],
    ['push.recurseSubmodules', 'no'],
    ['push.pushOption', ''],
    ['fetch.prune', 'false'],
    ['fetch.recurseSubmodules', 'false'],
    ['fetch.writeCommitGraph', 'false'],
    ['gc.auto', '0'],
    ['maintenance.auto', 'false'],
    ['protocol.version', '2'],
    // A server that has gone silent is given up after a minute.
    ['http.lowSpeedLimit', '1000'],
    ['http.lowSpeedTime', '60'],
];
/**
 * The environment for git: the caller's, without what would lead git to another repository or print its traffic. Settings are in it and
 * not on the command line, which every process of the machine can read.
 *
 * @param folder the repository; undefined lets git look for one from the current folder
 */
function gitEnvironment(outside, folder, own) {
    const all = folder === undefined ? own : [...settings, ...own];
    const inherited = Object.entries(outside).filter(([name]) => !name.startsWith('GIT_') || kept.test(name));
    return {
        ...Object.fromEntries(inherited.filter((entry) => entry[1] !== undefined)),
        LC_ALL: 'C',
        LANGUAGE: '',
        GIT_CONFIG_NOSYSTEM: '1',
        GIT_TERMINAL_PROMPT: '0',
        GIT_ASKPASS: '',
        GIT_ALLOW_PROTOCOL: 'file:git:http:https:ssh',
        ...(folder === undefined ? {} : { GIT_DIR: folder }),
        GIT_CONFIG_COUNT: String(all.length),
        ...Object.fromEntries(all.flatMap(([key, value], number) => [
            [`GIT_CONFIG_KEY_${number}`, key],
            [`GIT_CONFIG_VALUE_${number}`, value],
        ])),
    };
}

;// CONCATENATED MODULE: ./build/lib/src/memory/git/git.js




/** After so long a single command counts as stuck, whatever it moves. */
const timeLimitMs = 1_800_000;
/** A command of git that ended with another exit code than it should. */
class GitError extends Error {
    name = 'GitError';
    /** What git said, without secrets. */
    said;
    stdout;
    /** Exit code, null where a signal ended it. */
    code;
    constructor(command, code, said, stdout) {
        super(`git ${command} ended with ${code === null ? 'a signal' : `exit code ${code}`}: ${said || 'it said nothing'}`);
        this.said = said;
        this.stdout = stdout;
        this.code = code;
    }
}
/** Runs git's command line without a shell. Arguments never begin with a text that somebody else chose. */
class Git {
    #options;
    #environment;
    constructor(options) {
        this.#options = options;
        this.#environment = gitEnvironment(options.environment, options.repository, options.settings ?? []);
    }
    /**
     * What a command prints.
     *
     * @throws GitError when it fails, UserError when there is no git
     */
    async run(args, call = {}) {
        const { signal } = this.#options;
        signal.throwIfAborted();
        const child = this.start(args, call.environment);
        const ended = new Promise((resolve, reject) => {
            child.on('error', reject);
            child.on('close', resolve);
        });
        // Git may end without having read everything; its exit code tells why.
        child.stdin.on('error', () => undefined);
        child.stdin.end(call.input ?? '');
        const [stdout, stderr, code] = await Promise.all([(0,consumers_.buffer)(child.stdout), (0,consumers_.buffer)(child.stderr), ended]).catch((error) => {
            throw this.#startFailure(error, args[0]);
        });
        if (code === 0)
            return stdout;
        throw new GitError(args[0], code, this.#plain(stderr.toString('utf8')), this.#plain(stdout.toString('utf8')));
    }
    /** What a command prints, as text without the last line break. */
    async text(args, call = {}) {
        return (await this.run(args, call)).toString('utf8').replace(/\n$/, '');
    }
    /** A command that is talked to while it runs. */
    start(args, environment = {}) {
        const { repository, folder = repository, signal } = this.#options;
        return (0,external_node_child_process_.spawn)('git', args, {
            ...(folder === undefined ? {} : { cwd: folder }),
            env: { ...this.#environment, ...environment },
            signal: AbortSignal.any([signal, AbortSignal.timeout(timeLimitMs)]),
            stdio: 'pipe',
            windowsHide: true,
        });
    }
    #startFailure(error, command) {
        const { signal } = this.#options;
        if (signal.aborted)
            return signal.reason instanceof Error ? signal.reason : error;
        if (error.code === 'ENOENT') {
            return new errors/* UserError */.yo('The program git was not found.', {
                hint: 'The state branch needs git 2.31 or newer on the path.',
                cause: error,
            });
        }
        if (error.name !== 'AbortError') {
            return new errors/* UserError */.yo(`git ${command} could not be run: ${error.message}.`, {
                hint: 'The reason is that of the system. What was published is whole; run it again when that is mended.',
                cause: error,
            });
        }
        return new errors/* UserError */.yo(`git ${command} was given up after ${timeLimitMs / 60_000} minutes.`, {
            hint: 'Run it again; if it happens again, look at the network and at the size of the branch.',
            cause: error,
        });
    }
    #plain(text) {
        let plain = text;
        for (const secret of this.#options.secrets ?? [])
            plain = plain.replaceAll(secret, '***');
        return plain.trim();
    }
}


/***/ }),

/***/ 91415:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ backoff)
/* harmony export */ });
const firstPauseMs = 100;
const longestPauseMs = 5000;
/** Exponential backoff with jitter: waits before another try, twice as long each time, at least half of that, so that those who collided do so no more. */
async function backoff({ wait, random, signal }, tries) {
    const longest = Math.min(longestPauseMs, firstPauseMs * 2 ** Math.min(tries - 1, 16));
    await wait(longest * (0.5 + random.uniform() / 2), signal);
}


/***/ }),

/***/ 70663:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CJ: () => (/* binding */ readPublications),
/* harmony export */   Hq: () => (/* binding */ holdsLine),
/* harmony export */   X: () => (/* binding */ publishedStates),
/* harmony export */   uY: () => (/* binding */ readDecisions)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2503);
/* harmony import */ var _lake_hash_chain_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(20425);


const hex64 = zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().regex(/^[0-9a-f]{64}$/);
const publicationSchema = zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({
    action: zod__WEBPACK_IMPORTED_MODULE_1__/* ["enum"] */ .k5n(['published', 'replaced', 'removed']),
    /** Of the partition, below `lake/`. */
    path: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().min(1),
    digest: hex64,
    content: hex64,
    /** Files of the partition that lie in the object storage. */
    objects: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP()).min(1).optional(),
    /** Files that lie nowhere: tables of research that were published without an object storage, so that only their digests are known. */
    unstored: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP()).min(1).optional(),
    /** The run, and the commit and software that published; null where there is none. */
    run: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().nullable(),
    commit: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().nullable(),
    software: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
    /** When, ISO 8601 in UTC. */
    published: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
});
const decisionSchema = zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({
    week_ending: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
    regime: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
    /** Of the regime when the week was scored; lines of earlier versions lack it. */
    status: zod__WEBPACK_IMPORTED_MODULE_1__/* ["enum"] */ .k5n(['live', 'shadow', 'retired']).optional(),
    decision: zod__WEBPACK_IMPORTED_MODULE_1__/* ["enum"] */ .k5n(['TRADE', 'SKIP', 'UNDECIDED']),
    /** Codes of the skip reasons. */
    reasons: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP()),
    /** Eligible symbols; null where that is not known. */
    candidates: zod__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig().int().nullable(),
    schema_hash: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
    /** Digest of the partition scores_weekly. */
    scores: hex64,
    /** Digest of the partition audit_findings. */
    audit: hex64.nullable(),
    verdict: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
    run: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().nullable(),
    published: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
});
function readPublications(text) {
    return readLedger(text, publicationSchema);
}
function readDecisions(text) {
    return readLedger(text, decisionSchema);
}
function readLedger(text, schema) {
    const { lines, head, problems: ofChain } = (0,_lake_hash_chain_js__WEBPACK_IMPORTED_MODULE_0__/* .readChain */ .UM)(text);
    const entries = [];
    const problems = [...ofChain];
    for (const { line, entry } of lines) {
        if (entry === undefined)
            continue;
        const parsed = schema.safeParse(entry);
        if (parsed.success)
            entries.push({ line, entry: parsed.data });
        else if (!problems.some((one) => one.line === line)) {
            const [issue] = parsed.error.issues;
            problems.push({ line, problem: `it is no entry of this ledger (${issue?.path.join('.')}: ${issue?.message})` });
        }
    }
    problems.sort((a, b) => a.line - b.line);
    return { text, entries, head, hashes: new Set(lines.map(({ hash }) => hash)), problems };
}
/** Whether the line with a hash is in a ledger; that of an empty one is in each. */
function holdsLine({ hashes }, hash) {
    return hash === _lake_hash_chain_js__WEBPACK_IMPORTED_MODULE_0__/* .emptyChain */ .d1.hash || hashes.has(hash);
}
/** The last state of every partition that ever was on the branch, by path. */
function publishedStates({ entries }) {
    return new Map(entries.map(({ line, entry: { action, path, digest, content, published, objects = [], unstored = [] } }) => [
        path,
        { digest, content, objects, unstored, published, isPresent: action !== 'removed', line },
    ]));
}


/***/ }),

/***/ 96528:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  a: () => (/* binding */ branchName),
  J: () => (/* binding */ memorySettings)
});

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 4 modules
var schemas = __webpack_require__(2503);
// EXTERNAL MODULE: ./build/lib/src/lake/dataset.js
var dataset = __webpack_require__(33353);
;// CONCATENATED MODULE: ./build/lib/src/memory/objects/settings.js

/** `memory.objects` of pipeline.yaml. */
const objectSettings = schemas/* strictObject */.rej({
    endpoint: schemas/* url */.OZ5({ protocol: /^https?$/ })
        .describe('Address of an S3-compatible service, with the bucket: https://s3.eu-central-1.amazonaws.com/my-bucket'),
    region: schemas/* string */.YjP().min(1).default('auto').describe('Region that requests are signed for'),
    prefix: schemas/* string */.YjP()
        .regex(/^[A-Za-z0-9._/-]*$/, 'expected letters, digits and "._/-"')
        .default('')
        .describe('What the names of all objects begin with'),
});

;// CONCATENATED MODULE: ./build/lib/src/memory/settings.js



/** Name of a branch, of characters that mean nothing else to git. */
const branchName = schemas/* string */.YjP()
    .regex(/^[A-Za-z0-9][A-Za-z0-9._/-]{0,99}$/, 'expected a branch name')
    .refine((name) => !/\.\.|\/\/|\/$|\.$|\.lock$|\/\./.test(name), 'expected a branch name');
/** Weeks that the next week looks back on, by the dataset that it finds them in: 13 of news, 90 sessions in whole months of bars. */
const weeksNeeded = {
    company_news: 13,
    news_clusters: 13,
    rep_enriched: 13,
    cluster_vectors: 13,
    coverage: 13,
    market_daily: 26,
    market_revisions: 26,
    corporate_actions: 26,
};
function keepWhatWeeksNeed(retention, context) {
    for (const [name, weeks] of Object.entries(retention)) {
        const needed = weeksNeeded[name] ?? 1;
        if (weeks === undefined || weeks >= needed)
            continue;
        const message = `expected at least ${needed} weeks: the next week is scored from them`;
        context.addIssue({ code: 'custom', path: [name], message });
    }
}
/**
 * `memory` of pipeline.yaml.
 *
 * @param all every dataset: the names that a retention can be given for
 */
function memorySettings(all) {
    const datasets = all.filter(({ research }) => research === undefined).map(({ name }) => name);
    const generations = all.filter((one) => (0,dataset/* generationKey */.g_)(one) !== undefined).map(({ name }) => name);
    return schemas/* strictObject */.rej({
        branch: branchName
            .default('regimen-lake')
            .describe('Orphan branch that holds the published partitions and the ledgers'),
        research_branch: branchName
            .default('regimen-research')
            .describe('Orphan branch of research, another one, so that weeks never fetch it: ledgers, snapshots, and the manifests of tables that lie in "objects"'),
        catch_up_weeks: schemas/* number */.aig()
            .int()
            .min(1)
            .max(52)
            .default(8)
            .describe('Weeks that one scheduled run does at most, the oldest first; more is a backfill'),
        retention: schemas/* partialRecord */.jgl(schemas/* enum */.k5n(datasets), schemas/* number */.aig().int().min(1).max(5200))
            .superRefine(keepWhatWeeksNeed)
            .default({ pick_returns: 13, weekly_returns: 13, ledger: 13 })
            .describe('Weeks for which the branch keeps the partitions of a dataset, counted back from the latest published week; what is not named is ' +
            'kept for good. The three of the default hold all of the past each time, and can be made again'),
        research_retention: schemas/* partialRecord */.jgl(schemas/* enum */.k5n(generations), schemas/* number */.aig().int().min(1).max(5200), {
            error: ({ code }) => code === 'unrecognized_keys'
                ? `expected one of ${generations.join(', ')}: the store, snapshots and ledgers are kept for good`
                : undefined,
        })
            .default({ panel: 2, panel_latest: 1, panel_shards: 2, panel_index: 2 })
            .describe('How many feature sets, runs or as-of dates of a dataset of research its branch keeps, the newest ones; of what is not named all, and of the store, of snapshots and ledgers everything'),
        largest_file_mib: schemas/* number */.aig()
            .min(0.001)
            .max(100)
            .default(50)
            .describe('A larger file is not put on the branch: it goes to "objects", and without that it is refused. GitHub refuses over 100'),
        objects: objectSettings
            .optional()
            .describe('Where files go that are too large for the branch: S3-compatible storage; keys come from AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY'),
    })
        .refine(({ branch, research_branch }) => branch !== research_branch, {
        path: ['research_branch'],
        error: 'expected another branch than the one of the weeks',
    })
        .describe('Memory across runs: the state branch');
}


/***/ }),

/***/ 6091:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BL: () => (/* binding */ decisionProblems),
/* harmony export */   P9: () => (/* binding */ treeProblems),
/* harmony export */   we: () => (/* binding */ chainProblems)
/* harmony export */ });
/* harmony import */ var _audit_datasets_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(81904);
/* harmony import */ var _scoring_datasets_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7954);
/* harmony import */ var _branch_layout_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(23116);
/* harmony import */ var _ledgers_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(70663);




/** What is wrong with the lines of both ledgers themselves. */
function chainProblems({ publications, decisions }) {
    return [
        ...publications.problems.map(({ line, problem }) => ({ place: `${_branch_layout_js__WEBPACK_IMPORTED_MODULE_3__/* .publicationsFile */ .KG}:${line}`, problem })),
        ...decisions.problems.map(({ line, problem }) => ({ place: `${_branch_layout_js__WEBPACK_IMPORTED_MODULE_3__/* .decisionsFile */ .Q0}:${line}`, problem })),
    ];
}
/** Partitions that the ledger has and the tree lacks, and the other way round. */
function treeProblems({ publications }, paths) {
    const states = (0,_ledgers_js__WEBPACK_IMPORTED_MODULE_2__/* .publishedStates */ .X)(publications);
    const problems = [];
    for (const [path, { isPresent, line }] of states) {
        if (isPresent && !paths.has(path)) {
            problems.push({
                place: `lake/${path}`,
                problem: `it is missing; line ${line} of the publications says that it was published`,
            });
        }
    }
    for (const path of paths) {
        const state = states.get(path);
        if (state === undefined)
            problems.push({ place: `lake/${path}`, problem: 'no line of the publications knows it' });
        else if (!state.isPresent) {
            problems.push({
                place: `lake/${path}`,
                problem: `line ${state.line} of the publications says that it was removed`,
            });
        }
    }
    return problems;
}
/**
 * Decisions without published scores, scores without a decision, and decisions that say something else than the scores.
 *
 * @param scored what the partitions of scores_weekly on the branch hold, by their digest
 */
function decisionProblems({ publications, decisions }, scored) {
    const published = new Set(publications.entries.map(({ entry: { path, digest } }) => `${path} ${digest}`));
    const problems = [];
    const decided = new Set();
    for (const { line, entry } of decisions.entries) {
        const place = `${_branch_layout_js__WEBPACK_IMPORTED_MODULE_3__/* .decisionsFile */ .Q0}:${line}`;
        const scores = partitionText(_scoring_datasets_js__WEBPACK_IMPORTED_MODULE_1__/* .scoresWeekly */ .P.name, entry, entry.scores);
        if (decided.has(scores))
            problems.push({ place, problem: 'an earlier line has the same scores' });
        decided.add(scores);
        if (!published.has(scores))
            problems.push({ place, problem: `no such scores were published: ${scores}` });
        const audit = entry.audit && partitionText(_audit_datasets_js__WEBPACK_IMPORTED_MODULE_0__/* .auditFindings */ .y1.name, entry, entry.audit);
        if (audit && !published.has(audit))
            problems.push({ place, problem: `no such audit was published: ${audit}` });
        const stored = scored.get(entry.scores);
        const differing = stored &&
            Object.keys(stored).filter((name) => String(stored[name]) !== String(entry[name]));
        if (differing && differing.length > 0) {
            problems.push({ place, problem: `it is not what the published scores say (${differing.join(', ')})` });
        }
    }
    for (const { line, entry } of publications.entries) {
        const isScores = entry.path.startsWith(`${_scoring_datasets_js__WEBPACK_IMPORTED_MODULE_1__/* .scoresWeekly */ .P.name}/`) && entry.action !== 'removed';
        if (!isScores || decided.has(`${entry.path} ${entry.digest}`))
            continue;
        problems.push({ place: `${_branch_layout_js__WEBPACK_IMPORTED_MODULE_3__/* .publicationsFile */ .KG}:${line}`, problem: 'no decision was recorded for these scores' });
    }
    return problems;
}
function partitionText(dataset, { regime, week_ending }, digest) {
    return `${dataset}/regime=${regime}/week_ending=${week_ending} ${digest}`;
}


/***/ }),

/***/ 23149:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  e1: () => (/* binding */ remoteOf),
  WF: () => (/* binding */ thisProcess),
  aj: () => (/* binding */ withStateBranch)
});

// EXTERNAL MODULE: ./build/lib/src/errors.js
var errors = __webpack_require__(42226);
// EXTERNAL MODULE: ./build/lib/src/http/backoff.js
var backoff = __webpack_require__(28890);
// EXTERNAL MODULE: ./build/lib/src/statistics/random.js
var statistics_random = __webpack_require__(67966);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/lib/src/memory/git/git.js + 1 modules
var git_git = __webpack_require__(64948);
// EXTERNAL MODULE: external "node:url"
var external_node_url_ = __webpack_require__(73136);
// EXTERNAL MODULE: ./build/lib/src/file-system.js
var file_system = __webpack_require__(55281);
;// CONCATENATED MODULE: ./build/lib/src/memory/git/local-repository.js



/**
 * What a repository on this machine has at the place of a branch, beside its packed refs. Git takes a folder of refs that it may not
 * read for an empty one, and a ref that is damaged for none: so everything that could hide a branch is looked at first.
 *
 * @param address a path or a file:// address
 * @returns the text of the ref; undefined when there is none
 * @throws UnreadableError
 */
async function looseRef(address, branch) {
    const path = address.startsWith('file:') ? (0,external_node_url_.fileURLToPath)(address) : address;
    const folder = await gitFolder(path);
    if (folder === undefined)
        return undefined;
    for (const name of ['HEAD', 'config', 'packed-refs'])
        await (0,file_system/* readTextIfExists */.TP)((0,external_node_path_.join)(folder, name));
    const ref = (0,external_node_path_.join)(folder, 'refs', 'heads', branch);
    const above = [folder];
    for (let one = (0,external_node_path_.dirname)(ref); one.length > folder.length; one = (0,external_node_path_.dirname)(one))
        above.push(one);
    for (const one of above)
        if ((0,file_system/* statsIfExist */.Uy)(one)?.isDirectory())
            await (0,file_system/* listIfExists */.O1)(one);
    // A folder of that name holds other branches.
    return (0,file_system/* statsIfExist */.Uy)(ref)?.isFile() ? (0,file_system/* readTextIfExists */.TP)(ref) : undefined;
}
/** The folder with the refs of a repository, as git finds it; undefined where there is none. */
async function gitFolder(path) {
    const found = [(0,external_node_path_.join)(path, '.git'), path, (0,external_node_path_.join)(`${path}.git`, '.git'), `${path}.git`].find((candidate) => (0,file_system/* exists */.t2)(candidate) && ((0,file_system/* statsIfExist */.Uy)(candidate)?.isFile() || (0,file_system/* exists */.t2)((0,external_node_path_.join)(candidate, 'HEAD'))));
    if (found === undefined)
        return undefined;
    const folder = (0,file_system/* statsIfExist */.Uy)(found)?.isFile() ? await linkedFolder(found) : found;
    // A working tree beside the first one has its refs there.
    const common = folder && (await (0,file_system/* readTextIfExists */.TP)((0,external_node_path_.join)(folder, 'commondir')));
    return folder && common ? (0,external_node_path_.resolve)(folder, common.trim()) : folder;
}
async function linkedFolder(file) {
    const [, target] = /^gitdir: (.*)$/m.exec((await (0,file_system/* readTextIfExists */.TP)(file)) ?? '') ?? [];
    return target === undefined ? undefined : (0,external_node_path_.resolve)((0,external_node_path_.dirname)(file), target);
}

;// CONCATENATED MODULE: ./build/lib/src/memory/git/remote.js




/** No name that anybody's configuration speaks of. */
const remoteName = 'regimen-memory';
const scheme = /^([a-z][a-z0-9+.-]*):\/\//i;
/** @throws UserError when there is none, or it cannot be one */
async function findRemote(options) {
    const { given, environment, folder } = options;
    const own = ownRepository(environment);
    const address = given.trim() || own || (await originOf(options));
    assertAddress(address);
    const url = scheme.test(address) ? URL.parse(address) : null;
    if (url === null) {
        const name = isPath(address) ? (0,external_node_path_.resolve)(folder, address) : address;
        return { name, settings: addressSetting(name), secrets: [], place: isPath(address) ? 'here' : 'elsewhere' };
    }
    const isOwn = own !== undefined && bare(address) === bare(own);
    const place = isOwn ? 'own' : url.protocol === 'file:' ? 'here' : 'elsewhere';
    return { ...(/^https?:$/.test(url.protocol) ? webServer(url, options) : otherServer(url)), place };
}
function otherServer(url) {
    const settings = addressSetting(url.href);
    url.username = '';
    url.password = '';
    return { name: url.href, settings, secrets: [] };
}
/** Credentials in the address, which git would show to every process of the machine, become a header; else the token does. */
function webServer(url, { environment, secret }) {
    const [user, password] = [decoded(url.username), decoded(url.password)];
    url.username = '';
    url.password = '';
    const token = user + password === '' && isOwnServer(url, environment) ? secret('GITHUB_TOKEN') : undefined;
    const login = token === undefined ? `${user}:${password}` : `x-access-token:${token}`;
    const name = url.href;
    if (login === ':')
        return { name, settings: addressSetting(name), secrets: [] };
    const header = Buffer.from(login).toString('base64');
    return {
        name,
        settings: [...addressSetting(name), ...authorization(url, header)],
        secrets: [header, token ?? password].filter((text) => text !== ''),
    };
}
/** The repository of a run on GitHub. */
function ownRepository({ GITHUB_ACTIONS, GITHUB_SERVER_URL, GITHUB_REPOSITORY }) {
    if (GITHUB_ACTIONS !== 'true' || !GITHUB_REPOSITORY)
        return undefined;
    return `${(GITHUB_SERVER_URL || 'https://github.com').replace(/\/+$/, '')}/${GITHUB_REPOSITORY}.git`;
}
function bare(address) {
    return address
        .replace(/\/+$/, '')
        .replace(/\.git$/, '')
        .toLowerCase();
}
/** The token is GitHub's: it goes to no other server. */
function isOwnServer(url, { GITHUB_SERVER_URL }) {
    return url.origin === URL.parse(GITHUB_SERVER_URL || 'https://github.com')?.origin;
}
async function originOf({ environment, folder, signal }) {
    const git = new git_git/* Git */.T({ environment, folder, signal });
    try {
        const origin = await git.text(['remote', 'get-url', 'origin']);
        // A path is meant from the root of the working tree.
        return isPath(origin) ? (0,external_node_path_.resolve)(await git.text(['rev-parse', '--show-toplevel']), origin) : origin;
    }
    catch (error) {
        if (!(error instanceof git_git/* GitError */.X))
            throw error;
        await looseRef(folder, 'HEAD');
        if (!/no such remote|not a git repository/i.test(error.said)) {
            throw new errors/* UserError */.yo(`The git repository around ${folder} cannot be asked for its remote: ${error.said}`, {
                hint: 'The message is that of git. Name the repository of the state branch with --remote to do without.',
                cause: error,
            });
        }
        throw new errors/* UserError */.yo(`The folder ${folder} has no git remote "origin" to keep the state branch in.`, {
            hint: 'Name the repository with --remote, or add a remote: git remote add origin ADDRESS.',
            cause: error,
        });
    }
}
function assertAddress(address) {
    const isOdd = address.startsWith('-') || /\p{Cc}/u.test(address) || /^[A-Za-z0-9]+::/.test(address);
    const protocol = scheme.exec(address)?.[1]?.toLowerCase();
    const isKnown = protocol === undefined || ['https', 'http', 'ssh', 'git', 'file'].includes(protocol);
    if (!isOdd && isKnown && (protocol === undefined || URL.canParse(address)))
        return;
    throw new errors/* UserError */.yo('The remote of the state branch is no address of a git repository.', {
        hint: 'Give one that begins with https://, ssh://, git:// or file://, one like git@host:owner/name.git, or a path.',
    });
}
function addressSetting(address) {
    return [[`remote.${remoteName}.url`, address]];
}
/** The empty value takes back what the user's configuration sets for the server. */
function authorization({ origin }, login) {
    const key = `http.${origin}/.extraHeader`;
    return [
        [key, ''],
        [key, `Authorization: Basic ${login}`],
    ];
}
function decoded(text) {
    try {
        return decodeURIComponent(text);
    }
    catch {
        return text;
    }
}
function isPath(address) {
    return !/^[^/\\]{2,}:/.test(address);
}

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
;// CONCATENATED MODULE: ./build/lib/src/memory/git/blob-reader.js

/** Reads objects of a repository one after the other from a single process of git. */
class BlobReader {
    #child;
    #chunks;
    #ended;
    #buffered = Buffer.alloc(0);
    #turn = Promise.resolve();
    #failure;
    constructor(git) {
        this.#child = git.start(['cat-file', '--batch']);
        this.#chunks = this.#child.stdout[Symbol.asyncIterator]();
        this.#ended = new Promise((resolve) => this.#child.on('close', resolve));
        this.#child.on('error', (error) => {
            this.#failure = error;
        });
        this.#child.stdin.on('error', () => undefined);
        this.#child.stderr.resume();
    }
    /** The bytes of a blob that the repository holds. */
    read(oid) {
        const answer = this.#turn.then(() => this.#ask(oid));
        this.#turn = answer.catch(() => undefined);
        return answer;
    }
    async close() {
        await this.#turn;
        this.#child.stdin.end();
        await this.#ended;
    }
    async #ask(oid) {
        this.#child.stdin.write(`${oid}\n`);
        const header = await this.#line();
        const [, type, size] = header.split(' ');
        if (type !== 'blob' || size === undefined)
            throw unreadable(oid, `it says "${header}"`);
        const bytes = await this.#take(Number(size) + 1);
        return bytes.subarray(0, -1);
    }
    async #line() {
        for (;;) {
            const end = this.#buffered.indexOf('\n');
            if (end >= 0)
                return (await this.#take(end + 1)).toString('utf8').trimEnd();
            this.#buffered = Buffer.concat([this.#buffered, await this.#more()]);
        }
    }
    async #take(count) {
        const parts = [this.#buffered];
        let length = this.#buffered.length;
        while (length < count) {
            const chunk = await this.#more();
            parts.push(chunk);
            length += chunk.length;
        }
        const all = parts.length === 1 ? this.#buffered : Buffer.concat(parts, length);
        this.#buffered = all.subarray(count);
        return all.subarray(0, count);
    }
    async #more() {
        const next = await this.#chunks.next().catch(() => undefined);
        if (next && next.done !== true)
            return next.value;
        throw unreadable('what was asked for', `"git cat-file" ended${this.#failure ? ` (${this.#failure.message})` : ''}`);
    }
}
function unreadable(what, why) {
    return new errors/* UserError */.yo(`git cannot read ${what} of the state branch: ${why}.`, {
        hint: 'Run it again; if it stays, "regimen verify" says what is wrong with the branch.',
    });
}

;// CONCATENATED MODULE: ./build/lib/src/memory/git/commit-objects.js


const noOid = '0'.repeat(40);
async function filesOfCommit(git, commit, paths = []) {
    const listing = (await git.run(['ls-tree', '-r', '-z', '--full-tree', commit, '--', ...paths])).toString('utf8');
    const blobs = new Map();
    const odd = [];
    for (const entry of listing.split('\0').filter((text) => text !== '')) {
        const tab = entry.indexOf('\t');
        const [mode = '', type, oid = ''] = entry.slice(0, tab).split(' ');
        if (type === 'blob' && mode.startsWith('100'))
            blobs.set(entry.slice(tab + 1), oid);
        else
            odd.push(entry.slice(tab + 1));
    }
    return { blobs, odd };
}
/**
 * Stores contents in the repository.
 *
 * @param scratch a folder that does not exist yet
 * @returns their ids, in order
 */
async function storeContents(git, scratch, contents) {
    if (contents.length === 0)
        return [];
    await (0,promises_.mkdir)(scratch);
    try {
        const files = contents.map((_, number) => (0,external_node_path_.join)(scratch, String(number)));
        for (const [number, file] of files.entries())
            await (0,promises_.writeFile)(file, contents[number]);
        const input = files.map((file) => `${file}\n`).join('');
        return (await git.text(['hash-object', '-w', '--no-filters', '--stdin-paths'], { input })).split('\n');
    }
    finally {
        await (0,promises_.rm)(scratch, { recursive: true, force: true });
    }
}
/**
 * Makes a commit without reading a file of the one before it.
 *
 * @param index file that git may use for its index
 * @returns its id
 */
async function makeCommit(git, index, content) {
    const { parent, put, remove, message, author, time } = content;
    const environment = { GIT_INDEX_FILE: index };
    await git.run(['read-tree', parent ?? '--empty'], { environment });
    const entries = [
        ...remove.map((path) => `0 ${noOid}\t${path}\0`),
        ...[...put].map(([path, oid]) => `100644 ${oid}\t${path}\0`),
    ];
    await git.run(['update-index', '-z', '--index-info'], { environment, input: entries.join('') });
    const tree = await git.text(['write-tree', '--missing-ok'], { environment });
    const date = `@${Math.floor(time / 1000)} +0000`;
    return git.text(['commit-tree', tree, ...(parent === undefined ? [] : ['-p', parent])], {
        input: message,
        environment: {
            GIT_AUTHOR_NAME: author.name,
            GIT_AUTHOR_EMAIL: author.email,
            GIT_AUTHOR_DATE: date,
            GIT_COMMITTER_NAME: author.name,
            GIT_COMMITTER_EMAIL: author.email,
            GIT_COMMITTER_DATE: date,
        },
    });
}
/** Makes an annotated tag, which nothing refers to yet. @returns its id */
function makeTag(git, name, { commit, message, author, time }) {
    const tagger = `${author.name} <${author.email}> ${Math.floor(time / 1000)} +0000`;
    const input = `object ${commit}\ntype commit\ntag ${name}\ntagger ${tagger}\n\n${message}`;
    return git.text(['mktag'], { input });
}

;// CONCATENATED MODULE: ./build/lib/src/memory/git/remote-failure.js

const kinds = [
    ['absent', /couldn't find remote ref/i],
    [
        'denied',
        /authentication failed|could not read (username|password)|permission( to .*)? denied|access denied|not authorized|returned error: 40[13]|write access .* not granted|invalid username or|terminal prompts disabled|host key verification failed/i,
    ],
    [
        'unknown-remote',
        /repository .*not found|not appear to be a git repository|does not exist|no such file or directory|returned error: 404|unable to find remote helper|transport .* not allowed|protocol .* is not supported/i,
    ],
    [
        'final',
        /hook declined|protected branch|GH0\d\d|exceeds? .*(file size|limit)|dubious ownership|no space left|disk quota/i,
    ],
    [
        'passing',
        /could not resolve host|timed? ?out|connection (reset|refused|closed)|early eof|hung up|rpc failed|returned error: (429|5\d\d)|failed to connect|couldn't connect|temporar|cannot lock ref|unable to create .*\.lock|failed to update ref|incorrect old value|network is unreachable|unexpected disconnect|empty reply|operation too slow/i,
    ],
];
function failureKind(said) {
    return kinds.find(([, pattern]) => pattern.test(said))?.[0] ?? 'unclear';
}
const hints = {
    absent: 'Publish a week first.',
    denied: 'On GitHub give the step the environment variable GITHUB_TOKEN and the job the permission "contents": "read" to restore, "write" to publish. Elsewhere let git know your credentials.',
    'unknown-remote': 'Name the repository with --remote. Git has to be 2.31 or newer.',
    final: 'A rule of the repository, or the machine that holds it, is in the way; the message is its own.',
    passing: 'The server cannot be reached or is busy. Run it again later: what was published is whole.',
    unclear: 'The message is that of git. Run it again; what was published is whole.',
};
/** What the user is told of a failed exchange with the remote. */
function remoteError(what, error) {
    const said = shortened(error.said);
    return new errors/* UserError */.yo(`${what}: ${said || error.message}`, { hint: hints[failureKind(error.said)], cause: error });
}
/** The lines that tell why: git's own last words, and what the server said. */
function shortened(said) {
    const lines = said.split(/[\r\n]+/).map((line) => line.trim());
    const telling = lines.filter((line) => /^(fatal|error|remote|!)/.test(line) && !/^remote:\s*$/.test(line));
    return (telling.length > 0 ? telling : lines.filter((line) => line !== '')).slice(0, 4).join(' ').slice(0, 600);
}

// EXTERNAL MODULE: ./build/lib/src/memory/git/retry-policy.js
var retry_policy = __webpack_require__(91415);
;// CONCATENATED MODULE: ./build/lib/src/memory/git/state-repository.js











const tipRef = 'refs/regimen/tip';
const triesOfReads = 5;
const fetchFlags = ['--quiet', '--no-tags', '--no-write-fetch-head', '--no-auto-gc', '--filter=blob:none'];
/**
 * A bare repository in a scratch folder that knows one branch of a remote: without its history, and without the contents of files until
 * somebody wants them. The user's own repository is never touched.
 */
class StateRepository {
    /** Scratch folder; it goes when the repository is closed. */
    folder;
    /** What messages call the branch. */
    name;
    #git;
    #options;
    /** Contents that the remote has and this repository lacks. */
    #missing = new Set();
    #reader;
    constructor(folder, options) {
        const { remote, branch, environment, retryPolicy } = options;
        this.folder = folder;
        this.name = `the branch ${branch} of ${remote.name}`;
        this.#options = options;
        this.#git = new git_git/* Git */.T({
            repository: (0,external_node_path_.join)(folder, 'repository'),
            environment,
            settings: remote.settings,
            secrets: remote.secrets,
            signal: retryPolicy.signal,
        });
    }
    /** @throws UserError when there is no git */
    static async open(options) {
        const folder = await (0,promises_.mkdtemp)((0,external_node_path_.join)(options.environment.RUNNER_TEMP || (0,external_node_os_.tmpdir)(), 'regimen-memory-'));
        const repository = new StateRepository(folder, options);
        try {
            await (0,promises_.mkdir)((0,external_node_path_.join)(folder, 'repository'));
            await repository.#git.run(['init', '--quiet', '--bare', '--template=']);
            return repository;
        }
        catch (error) {
            await repository.close();
            throw error;
        }
    }
    async close() {
        await this.#reader?.close();
        await (0,promises_.rm)(this.folder, { recursive: true, force: true });
    }
    /**
     * The newest commit of the branch.
     *
     * @param depth `history` fetches the commits before it, too
     * @returns undefined when the branch does not exist
     * @throws UserError when the remote cannot be read
     */
    async fetch(depth = 'tip') {
        const { remote, branch } = this.#options;
        const loose = remote.place === 'here' ? await looseRef(remote.name, branch) : undefined;
        const spec = `+refs/heads/${branch}:${tipRef}`;
        const flags = depth === 'tip' ? [...fetchFlags, '--depth=1'] : fetchFlags;
        const isThere = await this.#exchange(`${capital(this.name)} could not be read`, () => this.#git.run(['fetch', ...flags, remoteName, spec]));
        if (!isThere && loose !== undefined) {
            throw new errors/* UserError */.yo(`${capital(this.name)} is there, and git finds no commit in it: its ref is damaged.`, {
                hint: `Look at it with "git fsck" in that repository. Nothing was published over it.`,
            });
        }
        if (!isThere)
            return undefined;
        const listing = ['rev-list', '--objects', '--no-object-names', '--missing=print', tipRef];
        const [commit = '', ...others] = (await this.#git.text(listing)).split('\n');
        this.#missing = new Set(others.flatMap((line) => (line.startsWith('?') ? [line.slice(1)] : [])));
        return { commit, ...(await filesOfCommit(this.#git, commit)) };
    }
    /** Brings contents that are not here yet, all at once. */
    async bring(oids) {
        const wanted = [...new Set(oids)].filter((oid) => this.#missing.has(oid));
        if (wanted.length === 0)
            return;
        await this.#exchange(`Files of ${this.name} could not be fetched`, () => this.#git.run(['-c', 'fetch.negotiationAlgorithm=noop', 'fetch', ...fetchFlags, '--stdin', remoteName], {
            input: `${wanted.join('\n')}\n`,
        }));
        for (const oid of wanted)
            this.#missing.delete(oid);
    }
    /** A content by its id; one that is not here is fetched. */
    async read(oid) {
        await this.bring([oid]);
        this.#reader ??= new BlobReader(this.#git);
        return this.#reader.read(oid);
    }
    /** Stores contents. @returns their ids, in order */
    store(contents) {
        return storeContents(this.#git, (0,external_node_path_.join)(this.folder, 'contents'), contents);
    }
    commit(content) {
        return makeCommit(this.#git, (0,external_node_path_.join)(this.folder, 'index'), content);
    }
    /**
     * Makes a commit the newest of the branch, unless the branch has moved on.
     *
     * @throws UserError when the remote refuses for good
     */
    async push(commit) {
        const spec = `${commit}:refs/heads/${this.#options.branch}`;
        try {
            // A thin pack would be made against old contents, and fetch them for it.
            await this.#git.run(['push', '--porcelain', '--no-thin', '--no-verify', '--no-signed', remoteName, spec]);
            return { state: 'accepted' };
        }
        catch (error) {
            if (!(error instanceof git_git/* GitError */.X))
                throw error;
            if (/^!\t.*\[rejected\]/m.test(error.stdout))
                return { state: 'behind' };
            return unclearPush(error, `${capital(this.name)} could not be written`);
        }
    }
    /** Names of the tags of the remote that begin so. @throws UserError when the remote cannot be read */
    async tags(prefix) {
        let listed = '';
        await this.#exchange(`Tags of ${this.#options.remote.name} could not be read`, async () => {
            listed = await this.#git.text(['ls-remote', '--refs', '--tags', remoteName, `refs/tags/${prefix}*`]);
        });
        return new Set(listed.split('\n').flatMap((line) => line.split('\trefs/tags/')[1] ?? []));
    }
    /**
     * Gives a commit an annotated tag, without force: one of that name that is there stays where it is.
     *
     * @throws UserError when the remote refuses for good
     */
    async tag({ name, ...content }) {
        const oid = await makeTag(this.#git, name, content);
        try {
            await this.#git.run([
                'push',
                '--porcelain',
                '--no-verify',
                '--no-signed',
                remoteName,
                `${oid}:refs/tags/${name}`,
            ]);
            return { state: 'given' };
        }
        catch (error) {
            if (!(error instanceof git_git/* GitError */.X))
                throw error;
            if ((await this.tags(name)).has(name))
                return { state: 'there' };
            return unclearPush(error, `The tag ${name} could not be given`);
        }
    }
    /** The commits from the first to this one, each with its parents; only after the history was fetched. */
    async history(commit) {
        const text = await this.#git.text(['rev-list', '--reverse', '--topo-order', '--parents', commit]);
        return text.split('\n').map((line) => {
            const [own = '', ...parents] = line.split(' ');
            return { commit: own, parents };
        });
    }
    /** Some files of a commit. */
    filesAt(commit, paths) {
        return filesOfCommit(this.#git, commit, paths);
    }
    /** Talks to the remote, a few times if it must be. @returns false when it has no such branch */
    async #exchange(what, work) {
        for (let tries = 1;; tries++) {
            try {
                await work();
                return true;
            }
            catch (error) {
                if (!(error instanceof git_git/* GitError */.X))
                    throw error;
                const kind = failureKind(error.said);
                if (kind === 'absent')
                    return false;
                if (kind !== 'passing' || tries === triesOfReads)
                    throw remoteError(what, error);
                await (0,retry_policy/* backoff */.J)(this.#options.retryPolicy, tries);
            }
        }
    }
}
function capital(text) {
    return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}
/** What a push was that did not end: unclear where the remote may have taken it or may take it later. @throws UserError when the remote refuses for good */
function unclearPush({ said, stdout }, what) {
    const told = new git_git/* GitError */.X('push', 1, `${said}\n${stdout}`, '');
    const kind = failureKind(told.said);
    const reason = remoteError(what, told);
    if (kind === 'passing' || kind === 'unclear')
        return { state: 'unclear', reason };
    throw reason;
}

;// CONCATENATED MODULE: ./build/lib/src/memory/objects/object-base.js

/**
 * What the addresses of all objects begin with: `https://s3.eu-central-1.amazonaws.com/my-bucket`, a slash, and the prefix `lake/`. The name of an object
 * follows it directly.
 *
 * @throws UserError for an endpoint that says who asks, and for a prefix that would lead out of the bucket
 */
function objectBase({ endpoint, prefix }) {
    const url = new URL(endpoint);
    if (url.username + url.password + url.search + url.hash !== '') {
        // The rest of it may hold a secret.
        throw new errors/* UserError */.yo(`memory.objects.endpoint at ${url.host} has a user, password, query or fragment.`, {
            hint: 'Give the address and the bucket alone. Keys belong in AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY.',
        });
    }
    const folders = prefix.split('/').slice(0, -1);
    if (folders.some((name) => name === '' || name === '.' || name === '..')) {
        throw new errors/* UserError */.yo(`memory.objects.prefix is "${prefix}": it has an empty part, or one of dots alone.`, {
            hint: 'Write it like "regimen/": names with a slash behind each.',
        });
    }
    return { bucket: `${url.origin}${url.pathname.replace(/\/+$/, '')}`, prefix };
}

// EXTERNAL MODULE: ./build/lib/src/http/repeated-request.js
var repeated_request = __webpack_require__(64066);
// EXTERNAL MODULE: ./build/lib/src/http/retry-after.js
var retry_after = __webpack_require__(80415);
// EXTERNAL MODULE: ./build/lib/src/lake/canonical-json.js
var canonical_json = __webpack_require__(6358);
;// CONCATENATED MODULE: ./build/lib/src/memory/objects/s3-listing.js
const signs = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
/**
 * Reads the answer to ListObjectsV2: https://docs.aws.amazon.com/AmazonS3/latest/API/API_ListObjectsV2.html. Its elements hold text alone, so that no parser of XML is needed.
 *
 * @returns undefined for something else, and for a page that says neither that it is the last one nor what follows
 */
function listedObjects(body) {
    const text = body.toString('utf8');
    const isTruncated = /<IsTruncated>\s*(true|false)\s*<\/IsTruncated>/.exec(text)?.[1];
    const next = isTruncated === 'true' ? elementOf(text, 'NextContinuationToken') : undefined;
    if (!/<ListBucketResult[\s>]/.test(text) || isTruncated === undefined)
        return undefined;
    if (isTruncated === 'true' && next === undefined)
        return undefined;
    const objects = [...text.matchAll(/<Contents>(.*?)<\/Contents>/gs)].map(([, content = '']) => ({
        name: elementOf(content, 'Key') ?? '',
        size: Number(elementOf(content, 'Size')),
    }));
    return { objects, next };
}
function elementOf(text, name) {
    const found = new RegExp(`<${name}>([^<]*)</${name}>`).exec(text)?.[1];
    return found?.replace(/&(?:#(\d+)|#x([0-9a-f]+)|(\w+));/gi, (whole, decimal, hex, sign) => {
        if (sign !== undefined)
            return signs[sign] ?? whole;
        return String.fromCodePoint(hex === undefined ? Number(decimal) : Number.parseInt(hex, 16));
    });
}

;// CONCATENATED MODULE: ./build/lib/src/memory/objects/s3-refusal.js

const wrongPlace = 'Check memory.objects: the endpoint must name an existing bucket, and the region must be that of the bucket.';
const wrongKey = 'Check AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY: they must be of one key that is active.';
const noRight = 'Give the key the rights s3:GetObject and s3:PutObject on the objects, and s3:ListBucket on the bucket: without the last, ' +
    'what is not there counts as not allowed.';
/** By the service's own code: https://docs.aws.amazon.com/AmazonS3/latest/API/ErrorResponses.html */
const hintsByCode = {
    NoSuchBucket: wrongPlace,
    PermanentRedirect: wrongPlace,
    AuthorizationHeaderMalformed: wrongPlace,
    InvalidAccessKeyId: wrongKey,
    SignatureDoesNotMatch: `${wrongKey} A proxy that rewrites addresses or headers breaks signatures, too.`,
    ExpiredToken: 'Take new temporary credentials: AWS_SESSION_TOKEN has expired.',
    InvalidToken: 'AWS_SESSION_TOKEN does not belong to the key; leave it out for keys that do not expire.',
    RequestTimeTooSkewed: 'Set the clock of this machine: it is more than 15 minutes off.',
    NotImplemented: 'The service must know conditional writes (If-None-Match), so that no object is ever replaced.',
};
const hintsByStatus = { 401: wrongKey, 403: noRight };
/** The service's own name of what went wrong, from the XML of an answer; undefined for an answer that has none, such as one to HEAD. */
function s3Code({ body }) {
    return /<Code>\s*([A-Za-z0-9.]{1,60})\s*<\/Code>/.exec(body.subarray(0, 10_000).toString('utf8'))?.[1];
}
/** What an answer that is no success means, for the user. */
function s3Refusal(store, operation, reply) {
    const code = s3Code(reply);
    const said = `status ${reply.status}${code === undefined ? '' : ` (${code})`}`;
    return new errors/* UserError */.yo(`${store}: asked to ${operation}, the server answered with ${said}.`, {
        hint: (code === undefined ? undefined : hintsByCode[code]) ?? hintsByStatus[reply.status] ?? wrongPlace,
    });
}

;// CONCATENATED MODULE: ./build/lib/src/memory/objects/s3-object-store.js






/** One request can store 5 GiB, but a file is held in memory as a whole. */
const largestObject = 2 ** 31;
/** An upload is answered when it is complete: it may take a second for every so many bytes. */
const slowestBytesPerSecond = 128 * 1024;
const longestWaitMs = 120_000;
const nothing = (0,canonical_json/* sha256Hex */.f)('');
/**
 * Objects in a bucket of an S3-compatible service, each named by the SHA-256 of its bytes behind a common prefix. An object is never replaced and never
 * deleted.
 */
class S3ObjectStore {
    name;
    #options;
    /** What the addresses of all objects begin with. */
    #base;
    #client;
    constructor(options) {
        this.#options = options;
        const { bucket, prefix } = options.place;
        this.#base = `${bucket}/${prefix}`;
        this.name = `the object storage ${this.#base}`;
    }
    /** @throws UserError when the service says neither yes nor no */
    async has(sha256) {
        return (await this.#look(sha256)) !== undefined;
    }
    /**
     * @returns undefined when it holds no such object
     * @throws UserError when the service refuses, Error when the object is not what its name says
     */
    async get(sha256) {
        const reply = await this.#send('read an object', 'GET', this.#address(sha256));
        if (reply.status === 404 && s3Code(reply) === 'NoSuchKey')
            return undefined;
        if (reply.status !== 200)
            throw this.#refusal('read an object', reply);
        const found = (0,canonical_json/* sha256Hex */.f)(reply.body);
        if (found !== sha256) {
            throw new Error(`${this.name}: the object ${sha256} is damaged; its ${reply.body.length} bytes give ${found}.`);
        }
        return reply.body;
    }
    /**
     * Stores the bytes, unless they are there already.
     *
     * @throws UserError when the service refuses, or holds something of another length under the name
     */
    async put(sha256, bytes) {
        const found = (0,canonical_json/* sha256Hex */.f)(bytes);
        if (found !== sha256)
            throw new Error(`${this.name}: the bytes to store as ${sha256} give ${found}.`);
        if (bytes.length > largestObject) {
            throw new errors/* UserError */.yo(`A file of ${bytes.length} bytes is too large for ${this.name}: 2 GiB at most.`, {
                hint: 'Split the partition that it belongs to.',
            });
        }
        // Asked first: a service that refuses an upload may break it off, which looks like a broken connection.
        if (this.#isThere(sha256, bytes, await this.#look(sha256)))
            return;
        const reply = await this.#send('store an object', 'PUT', this.#address(sha256), { sha256, bytes });
        if (reply.status === 200)
            return;
        if (reply.status !== 412)
            throw this.#refusal('store an object', reply);
        if (!this.#isThere(sha256, bytes, await this.#look(sha256)))
            throw this.#refusal('store an object', reply);
    }
    /** A request for each thousand objects. @throws UserError when the service refuses */
    async sizes() {
        const { bucket, prefix } = this.#options.place;
        const sizes = new Map();
        let next;
        do {
            const query = { 'list-type': '2', prefix, ...(next === undefined ? {} : { 'continuation-token': next }) };
            const reply = await this.#send('list objects', 'GET', new URL(`${bucket}?${new URLSearchParams(query)}`));
            const page = reply.status === 200 ? listedObjects(reply.body) : undefined;
            if (page === undefined)
                throw this.#refusal('list objects', reply);
            for (const { name, size } of page.objects)
                sizes.set(name.slice(prefix.length), size);
            next = page.next;
        } while (next !== undefined);
        return sizes;
    }
    #isThere(sha256, bytes, found) {
        if (found === undefined)
            return false;
        if (found.size === undefined || found.size === bytes.length)
            return true;
        throw new errors/* UserError */.yo(`${this.name}: the object ${sha256} has ${found.size} bytes instead of ${bytes.length}.`, {
            hint: 'Something else wrote it. Look at who may write to the bucket, remove the object, and publish again.',
        });
    }
    async #look(sha256) {
        const reply = await this.#send('look for an object', 'HEAD', this.#address(sha256));
        if (reply.status === 404)
            return undefined;
        if (reply.status !== 200)
            throw this.#refusal('look for an object', reply);
        const length = reply.headers.get('content-length');
        return { size: length === null ? undefined : Number(length) };
    }
    async #send(operation, method, url, upload) {
        const { fetch, signal, attempts, silenceMs, wait, clock } = this.#options;
        const uploadMs = ((upload?.bytes.length ?? 0) / slowestBytesPerSecond) * 1000;
        try {
            return await (0,repeated_request/* repeatedRequest */.g)(() => this.#signed(method, url, upload), {
                fetch,
                signal,
                attempts,
                silenceMs: silenceMs + uploadMs,
                maximumBytes: largestObject,
                longestWaitMs,
                // The name tells the bytes: to store them twice is to store them once.
                isRepeatable: true,
                passing: (reply) => mayPass(reply, method) ? { retryAfterMs: (0,retry_after/* retryAfterMs */.V)(reply.headers, clock()) } : undefined,
                ...(wait === undefined ? {} : { wait }),
            });
        }
        catch (error) {
            if (!(error instanceof repeated_request/* RequestFailure */.e))
                throw error;
            throw new errors/* UserError */.yo(`${this.name}: asked to ${operation}, ${error.message}.`, {
                hint: 'Check memory.objects.endpoint, or try again later; what was stored before is kept.',
            });
        }
    }
    #address(sha256) {
        return new URL(this.#base + sha256);
    }
    async #signed(method, url, upload) {
        this.#client ??= this.#open();
        const client = await this.#client;
        const datetime = new Date(this.#options.clock()).toISOString().replace(/[:-]|\.\d{3}/g, '');
        const { headers } = await client.sign(url, {
            method,
            headers: {
                'x-amz-content-sha256': upload?.sha256 ?? nothing,
                ...(upload === undefined ? {} : { 'if-none-match': '*' }),
            },
            aws: { datetime },
        });
        const type = upload === undefined ? {} : { 'content-type': 'application/octet-stream' };
        return {
            url,
            method,
            headers: { ...Object.fromEntries(headers), ...type },
            ...(upload === undefined ? {} : { body: upload.bytes }),
        };
    }
    async #open() {
        const { secret, region } = this.#options;
        const accessKeyId = this.#key('AWS_ACCESS_KEY_ID');
        const secretAccessKey = this.#key('AWS_SECRET_ACCESS_KEY');
        const sessionToken = secret('AWS_SESSION_TOKEN');
        const { AwsClient } = await __webpack_require__.e(/* import() */ 2580).then(__webpack_require__.bind(__webpack_require__, 12580));
        const token = sessionToken === undefined ? {} : { sessionToken };
        return new AwsClient({ accessKeyId, secretAccessKey, ...token, region, service: 's3' });
    }
    #key(variable) {
        const value = this.#options.secret(variable);
        if (value !== undefined)
            return value;
        throw new errors/* UserError */.yo(`${variable} is not set: ${this.name} cannot be asked.`, {
            hint: 'Give AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY to the step, or take memory.objects out of the configuration.',
        });
    }
    #refusal(operation, reply) {
        return s3Refusal(this.name, operation, reply);
    }
}
/** 409: another one is storing the same object. RequestTimeout: the upload came to a standstill. */
function mayPass(reply, method) {
    if (retry_after/* passingStatus */.a.has(reply.status))
        return true;
    if (method !== 'PUT')
        return false;
    return reply.status === 409 || (reply.status === 400 && s3Code(reply) === 'RequestTimeout');
}

;// CONCATENATED MODULE: ./build/lib/src/memory/objects/object-store-of.js


/**
 * The object storage that `memory.objects` names. The keys are read when it is first used, so that a run that needs no object needs no keys.
 *
 * @returns undefined when the configuration names none
 * @throws UserError for an endpoint or a prefix that cannot be one
 */
async function objectStoreOf({ memory, http }, { fetch, signal, clock, secret }, wait) {
    if (memory.objects === undefined)
        return undefined;
    const place = objectBase(memory.objects);
    const { region } = memory.objects;
    return new S3ObjectStore({
        place,
        region,
        secret,
        fetch,
        signal,
        clock,
        attempts: http.attempts,
        silenceMs: http.timeout_seconds * 1000,
        ...(wait === undefined ? {} : { wait }),
    });
}

// EXTERNAL MODULE: ./build/lib/src/memory/settings.js + 1 modules
var settings = __webpack_require__(96528);
// EXTERNAL MODULE: ./build/lib/src/lake/dataset.js
var lake_dataset = __webpack_require__(33353);
// EXTERNAL MODULE: ./build/lib/src/lake/manifest.js
var lake_manifest = __webpack_require__(56764);
// EXTERNAL MODULE: ./build/lib/src/lake/partition-files.js
var partition_files = __webpack_require__(98029);
// EXTERNAL MODULE: ./build/lib/src/text/order.js
var order = __webpack_require__(37961);
// EXTERNAL MODULE: ./build/lib/src/memory/branch-layout.js
var branch_layout = __webpack_require__(23116);
// EXTERNAL MODULE: ./build/lib/src/memory/ledgers.js
var ledgers = __webpack_require__(70663);
;// CONCATENATED MODULE: ./build/lib/src/memory/state-branch.js









/** The published partitions as a tier of the lake: those of one commit of the branch, until somebody asks for a newer one. */
class StateBranch {
    name;
    repository;
    objects;
    datasets;
    #log;
    #snapshot;
    #isFetched = false;
    /** Files of each partition, with the ids of their contents. */
    #partitions = new Map();
    /** What the ledger of publications says of each partition; read when the first is fetched. */
    #states;
    constructor({ repository, objects, log, datasets }) {
        this.repository = repository;
        this.objects = objects;
        this.name = repository.name;
        this.datasets = datasets;
        this.#log = log;
    }
    /** The newest commit from now on. @returns undefined when the branch does not exist */
    async refresh(depth = 'tip') {
        const isFirst = !this.#isFetched;
        this.#snapshot = await this.repository.fetch(depth);
        this.#isFetched = true;
        this.#states = undefined;
        this.#partitions = (0,branch_layout/* partitionsOf */.RJ)(this.#snapshot?.blobs ?? new Map());
        if (isFirst)
            this.#noteUnknown();
        return this.#snapshot;
    }
    /** Id of the commit that is looked at; undefined when the branch does not exist. */
    async tip() {
        return (await this.snapshot())?.commit;
    }
    async snapshot() {
        return this.#isFetched ? this.#snapshot : this.refresh();
    }
    /** Files of each partition with the ids of their contents, by path below `lake/`; also of datasets that are not known here. */
    async files() {
        await this.snapshot();
        return this.#partitions;
    }
    /** Every partition of a known dataset, in path order. */
    async listAll() {
        return [...(await this.files()).keys()].sort(order/* byCodeUnits */.C).flatMap((path) => {
            const dataset = this.datasets.find(({ name }) => name === path.split('/')[0]);
            const keys = dataset && (0,lake_dataset/* keysOfPath */.X2)(dataset, path);
            return dataset && keys ? [{ dataset, keys, path }] : [];
        });
    }
    async list(dataset, wanted) {
        const keys = [...(await this.files()).keys()].sort(order/* byCodeUnits */.C).map((path) => (0,lake_dataset/* keysOfPath */.X2)(dataset, path));
        return keys.filter((one) => one !== undefined).filter((one) => (0,lake_dataset/* keysMatch */.AG)(one, wanted));
    }
    async prepare(wanted) {
        const files = await this.files();
        const contents = wanted.flatMap(({ dataset, keys }) => [
            ...(files.get((0,lake_dataset/* partitionPath */.WX)(dataset, keys))?.values() ?? []),
        ]);
        await this.repository.bring(contents);
    }
    async fetch(dataset, keys, into) {
        const path = (0,lake_dataset/* partitionPath */.WX)(dataset, keys);
        const files = (await this.files()).get(path);
        if (files === undefined)
            return false;
        await this.repository.bring(files.values());
        await this.#assertPublished(path, files);
        for (const [name, oid] of files) {
            if (!lake_manifest/* attachmentName */.Rr.test(name))
                throw new partition_files/* DamagedPartitionError */.qg(path, `it holds ${name}`);
            await (0,promises_.writeFile)((0,external_node_path_.join)(into, name), await this.repository.read(oid));
        }
        const manifest = files.get('manifest.json');
        for (const file of filesElsewhere(await this.repository.read(manifest), files)) {
            await (0,promises_.writeFile)((0,external_node_path_.join)(into, file.path), await this.#object(path, file));
        }
        return true;
    }
    /** Both ledgers, as they are: empty where the branch has none. */
    async ledgers() {
        const { blobs } = (await this.snapshot()) ?? { blobs: new Map() };
        const oids = [branch_layout/* publicationsFile */.KG, branch_layout/* decisionsFile */.Q0].map((path) => blobs.get(path));
        await this.repository.bring(oids.filter((oid) => oid !== undefined));
        const [publications = '', decisions = ''] = await Promise.all(oids.map(async (oid) => (oid === undefined ? '' : (await this.repository.read(oid)).toString('utf8'))));
        return { publications: (0,ledgers/* readPublications */.CJ)(publications), decisions: (0,ledgers/* readDecisions */.uY)(decisions) };
    }
    /** @throws GateError for a partition that is whole and not the one that was published */
    async #assertPublished(path, files) {
        this.#states ??= (0,ledgers/* publishedStates */.X)((await this.ledgers()).publications);
        const state = this.#states.get(path);
        const parsed = (0,partition_files/* parseManifest */.Ng)(await this.repository.read(files.get('manifest.json')));
        // Whoever checks the partition says what is wrong with its manifest.
        if (state === undefined || 'problem' in parsed)
            return;
        const { digest, content } = parsed.manifest;
        if (state.digest === digest && state.content === content)
            return;
        throw new errors/* GateError */.ue(`${path} on ${this.name} is not the one that was published: its digest is ${digest}, and line ${state.line} of the publications has ` +
            `${state.digest}. "regimen verify" tells all that is wrong; docs/operations.md says how to go back to a sound commit.`);
    }
    async #object(path, { path: name, sha256 }) {
        if (this.objects === undefined) {
            throw new errors/* UserError */.yo(`${path}/${name} is not on ${this.name}: it is missing, or it lies in an object storage.`, {
                hint: 'Configure memory.objects as it was when the partition was published, or run "regimen verify" to see what is wrong.',
            });
        }
        const bytes = await this.objects.get(sha256);
        if (bytes !== undefined)
            return bytes;
        throw new errors/* UserError */.yo(`${this.objects.name} has no ${sha256}, which is ${path}/${name}.`, {
            hint: 'Restore the object, or publish the partition again from a lake that has it.',
        });
    }
    #noteUnknown() {
        const known = new Set(this.datasets.map(({ name }) => name));
        const names = [...this.#partitions.keys()].map((path) => path.split('/')[0]);
        const unknown = [...new Set(names)].filter((name) => !known.has(name)).sort(order/* byCodeUnits */.C);
        if (unknown.length === 0)
            return;
        this.#log.info(`${this.name} also holds ${unknown.join(', ')}, which this version does not know: left alone.`);
    }
}
/** The files of a partition that its manifest names and that are not among those given: they lie in the object storage. */
function filesElsewhere(manifest, files) {
    try {
        const parsed = lake_manifest/* manifestSchema */.rc.parse(JSON.parse(Buffer.from(manifest).toString('utf8')));
        return parsed.files.filter(({ path }) => !files.has(path));
    }
    catch {
        // Whoever checks the partition says what is wrong with its manifest.
        return [];
    }
}

;// CONCATENATED MODULE: ./build/lib/src/memory/with-state-branch.js








/** The process that this is. */
function thisProcess() {
    return { environment: process.env, folder: process.cwd(), process: process.pid };
}
function remoteOf(given, { secret, signal }, { environment, folder }) {
    return findRemote({ given, environment, folder, secret, signal });
}
/** Opens the state branch, works with it and removes everything that this took of the machine. */
async function withStateBranch({ remote, name = '' }, context, { environment, process }, work) {
    const { config, clock, signal, log } = context;
    const branch = name === '' ? config.pipeline.memory.branch : name;
    if (!settings/* branchName */.a.safeParse(branch).success) {
        throw new errors/* UserError */.yo(`A branch cannot be called "${branch}".`, { hint: 'The default is regimen-lake.' });
    }
    const random = statistics_random/* Random */.o.seeded(clock()).stream(`publisher ${process}`);
    const retryPolicy = { wait: backoff/* timerWait */.zs, random, signal };
    const objects = await objectStoreOf(config.pipeline, context);
    const repository = await StateRepository.open({ remote, branch, environment, retryPolicy });
    try {
        return await work({
            branch: new StateBranch({ repository, objects, log, datasets: context.lake.datasets }),
            retryPolicy,
        });
    }
    finally {
        await repository.close();
    }
}


/***/ }),

/***/ 67966:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   o: () => (/* binding */ Random)
/* harmony export */ });
const mask64 = (1n << 64n) - 1n;
const twoPow32 = 4_294_967_296;
const twoPow53 = 9_007_199_254_740_992;
/**
 * A seeded generator of pseudo-random numbers: xoshiro128** 1.1 (Blackman and Vigna, "Scrambled linear pseudorandom
 * number generators", 2021; https://prng.di.unimi.it/xoshiro128starstar.c), period 2^128 − 1. Not for secrets.
 *
 * The same seed gives the same numbers on every machine; `normal` also relies on the engine's `log`, `sin` and `cos`.
 */
class Random {
    #s0;
    #s1;
    #s2;
    #s3;
    #spareNormal = Number.NaN;
    #origin;
    /** Starts from a given state; meant for reference vectors and for continuing a stored run. */
    constructor(state) {
        const words = state.map((word) => word >>> 0);
        if (words.every((word) => word === 0))
            throw new RangeError('The state of xoshiro128** must not be all zero.');
        [this.#s0, this.#s1, this.#s2, this.#s3] = words;
        this.#origin = words;
    }
    /**
     * A generator for an integer seed, 0 … 2^53 − 1, expanded to a state by splitmix64 as the generator's authors advise.
     * @throws RangeError when the seed is not such an integer.
     */
    static seeded(seed) {
        if (!Number.isSafeInteger(seed) || seed < 0) {
            throw new RangeError(`A seed is an integer from 0 to ${Number.MAX_SAFE_INTEGER}, not ${seed}.`);
        }
        return new Random(expandSeed(BigInt(seed)));
    }
    /**
     * An independent generator for one named purpose. It depends on how this one was seeded and on the name only, not on
     * how many numbers were drawn, so that drawing more for one purpose leaves all others unchanged.
     */
    stream(name) {
        const [w0, w1, w2, w3] = this.#origin;
        let key = splitmix64((BigInt(w1) << 32n) | BigInt(w0)) ^ ((BigInt(w3) << 32n) | BigInt(w2));
        for (let i = 0; i < name.length; i++)
            key = splitmix64(key ^ BigInt(name.charCodeAt(i)));
        return new Random(expandSeed(key));
    }
    /** The present state, to be stored and given to the constructor. A held-back `normal` is not part of it. */
    get state() {
        return [this.#s0 >>> 0, this.#s1 >>> 0, this.#s2 >>> 0, this.#s3 >>> 0];
    }
    /** Uniform integer, 0 … 2^32 − 1. */
    uint32() {
        const scrambled = Math.imul(this.#s1, 5);
        const result = Math.imul((scrambled << 7) | (scrambled >>> 25), 9) >>> 0;
        const shifted = this.#s1 << 9;
        this.#s2 ^= this.#s0;
        this.#s3 ^= this.#s1;
        this.#s1 ^= this.#s2;
        this.#s0 ^= this.#s3;
        this.#s2 ^= shifted;
        this.#s3 = (this.#s3 << 11) | (this.#s3 >>> 21);
        return result;
    }
    /** Uniform number in [0, 1): a multiple of 2^−53, from two words (27 and 26 high bits). */
    uniform() {
        return this.#uint53() / twoPow53;
    }
    /**
     * Uniform integer in 0 … n − 1, without modulo bias (the incomplete last block of draws is rejected).
     * @param n 1 … 2^53 − 1
     * @throws RangeError when n is not such an integer.
     */
    integer(n) {
        if (!Number.isSafeInteger(n) || n < 1)
            throw new RangeError(`integer(n) needs an integer n ≥ 1, not ${n}.`);
        const range = n <= twoPow32 ? twoPow32 : twoPow53;
        const accepted = range - (range % n);
        let drawn;
        do {
            drawn = n <= twoPow32 ? this.uint32() : this.#uint53();
        } while (drawn >= accepted);
        return drawn % n;
    }
    /**
     * Standard normal number by Box and Muller (1958): √(−2 ln(1 − u))·cos 2πv, then the same with sin, from two
     * uniforms per pair. 1 − u is never 0; the largest magnitude is 8.57.
     */
    normal() {
        const spare = this.#spareNormal;
        if (!Number.isNaN(spare)) {
            this.#spareNormal = Number.NaN;
            return spare;
        }
        const radius = Math.sqrt(-2 * Math.log(1 - this.uniform()));
        const angle = 2 * Math.PI * this.uniform();
        this.#spareNormal = radius * Math.sin(angle);
        return radius * Math.cos(angle);
    }
    /** One item, each with the same probability. @throws RangeError when there is none. */
    choice(items) {
        if (items.length === 0)
            throw new RangeError('choice() needs at least one item.');
        return items[this.integer(items.length)];
    }
    /** Permutes the items in place, every order equally likely (Fisher–Yates; Knuth 3.4.2 P), and returns them. */
    shuffle(items) {
        const sequence = items;
        for (let last = items.length - 1; last > 0; last--) {
            const other = this.integer(last + 1);
            const held = sequence[last];
            sequence[last] = sequence[other];
            sequence[other] = held;
        }
        return items;
    }
    #uint53() {
        const high = this.uint32() >>> 5;
        const low = this.uint32() >>> 6;
        return high * 67_108_864 + low;
    }
}
/** splitmix64 (Steele, Lea and Flood 2014): the output for a state that was just advanced by the golden gamma. */
function splitmix64(state) {
    let z = (state + 0x9e3779b97f4a7c15n) & mask64;
    z = ((z ^ (z >> 30n)) * 0xbf58476d1ce4e5b9n) & mask64;
    z = ((z ^ (z >> 27n)) * 0x94d049bb133111ebn) & mask64;
    return z ^ (z >> 31n);
}
/** Two outputs of splitmix64, little end first, as in the Rust crate rand_xoshiro. */
function expandSeed(seed) {
    const first = splitmix64(seed);
    const second = splitmix64((seed + 0x9e3779b97f4a7c15n) & mask64);
    const low = (word) => Number(word & 0xffffffffn);
    return [low(first), low(first >> 32n), low(second), low(second >> 32n)];
}


/***/ })

};
