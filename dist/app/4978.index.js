export const id = 4978;
export const ids = [4978];
export const modules = {

/***/ 84978:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  runAction: () => (/* binding */ runAction)
});

// EXTERNAL MODULE: ./node_modules/@actions/core/lib/core.js + 11 modules
var core = __webpack_require__(91659);
// EXTERNAL MODULE: ./build/lib/src/errors.js
var errors = __webpack_require__(42226);
;// CONCATENATED MODULE: ./build/lib/src/log/secret-parts.js
const dataFile = /\.(?:csv|tsv|txt|ndjson|jsonl|json|parquet)(?:\.gz)?$/i;
/** Shorter text is no key, and masking it would hide half of the log. */
const shortestKey = 6;
/** A long part of a path in which letters and digits are mixed, and which is no file name. */
const keyInPath = /^(?=.*\d)(?=.*[A-Za-z])[\w~-]{20,}$/;
/**
 * What has to be masked of an input that may hold secrets: each of its words, and of an address also the password, the query, the
 * query's values and what looks like a key in its path, which a message might name on their own. The path of a local data file is no secret; masking it would
 * make messages unreadable and, on GitHub, drop every output in which the file's name occurs.
 */
function secretParts(value) {
    return [...new Set(wordsOf(value).flatMap(partsOfWord))];
}
/** The words as a list input reads them; of a JSON array its texts. */
function wordsOf(value) {
    if (value.trim().startsWith('[')) {
        try {
            const list = JSON.parse(value);
            if (Array.isArray(list))
                return list.filter((item) => typeof item === 'string' && item.trim() !== '');
        }
        catch {
            // No array after all: the words of the text are masked.
        }
    }
    return value.split(/[\s,]+/).filter((word) => word !== '');
}
function partsOfWord(word) {
    if (!word.includes('://'))
        return dataFile.test(word) ? [] : [word];
    const url = URL.parse(word);
    if (!url)
        return [word];
    const query = url.search.slice(1);
    const values = [...url.searchParams.values()];
    const keys = [url.password, safelyDecoded(url.password), query, ...values];
    const inPath = url.pathname.split('/').filter((part) => keyInPath.test(part));
    return [word, ...keys.filter((key) => key.length >= shortestKey), ...inPath];
}
function safelyDecoded(text) {
    try {
        return decodeURIComponent(text);
    }
    catch {
        return text;
    }
}

// EXTERNAL MODULE: ./build/lib/src/log/secrets.js
var log_secrets = __webpack_require__(48781);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 4 modules
var schemas = __webpack_require__(2503);
// EXTERNAL MODULE: ./build/lib/src/file-system.js
var file_system = __webpack_require__(55281);
;// CONCATENATED MODULE: ./build/lib/src/platform/audience.js


const timeLimitMs = 10_000;
const repositorySchema = schemas/* object */.Ikc({
    full_name: schemas/* string */.YjP().optional(),
    private: schemas/* boolean */.zMY().optional(),
    visibility: schemas/* string */.YjP().optional(),
});
/**
 * Who can read the artifacts of the repository that this step runs in. The event's payload knows it; a payload without the
 * repository (GitHub does not document that of `schedule`) leaves the question to the API, which is asked without a token: what
 * everybody may see, it shows to everybody. Asked once, and only when somebody wants to know.
 *
 * @returns never `owner`; `unknown` when neither says
 */
function repositoryAudience(options) {
    let answer;
    return () => {
        answer ??= findAudience(options);
        return answer;
    };
}
async function findAudience({ environment, fetch, signal }) {
    const { GITHUB_REPOSITORY: name = '', GITHUB_EVENT_PATH, GITHUB_API_URL = 'https://api.github.com' } = environment;
    const inEvent = audienceOf(repositoryOfEvent(GITHUB_EVENT_PATH, name));
    if (inEvent !== 'unknown' || !/^[\w.-]+\/[\w.-]+$/.test(name))
        return inEvent;
    try {
        const response = await fetch(`${GITHUB_API_URL}/repos/${name}`, {
            headers: { accept: 'application/vnd.github+json', 'user-agent': 'regimen' },
            signal: AbortSignal.any([signal, AbortSignal.timeout(timeLimitMs)]),
        });
        if (response.status === 404)
            return 'members';
        return response.ok ? audienceOf(repositorySchema.safeParse(await response.json()).data) : 'unknown';
    }
    catch {
        return 'unknown';
    }
}
/** The repository of the event, unless that is another one than the step's. */
function repositoryOfEvent(file, name) {
    if (!file)
        return undefined;
    const text = (0,file_system/* readFileIfExistsSync */.$o)(file)?.toString('utf8');
    try {
        const event = JSON.parse(text ?? '');
        const { repository } = schemas/* object */.Ikc({ repository: repositorySchema }).parse(event);
        return repository.full_name?.toLowerCase() === name.toLowerCase() ? repository : undefined;
    }
    catch {
        return undefined;
    }
}
function audienceOf(repository) {
    if (repository === undefined)
        return 'unknown';
    const { visibility, private: isPrivate } = repository;
    if (visibility === 'public' && isPrivate !== true)
        return 'everyone';
    if (visibility === 'private' || visibility === 'internal')
        return isPrivate === false ? 'unknown' : 'members';
    if (visibility !== undefined || isPrivate === undefined)
        return 'unknown';
    return isPrivate ? 'members' : 'everyone';
}

// EXTERNAL MODULE: ./build/lib/src/platform/failure.js
var failure = __webpack_require__(96875);
// EXTERNAL MODULE: ./build/lib/src/text/visible-text.js
var visible_text = __webpack_require__(9071);
;// CONCATENATED MODULE: ./build/lib/src/log/log-line.js

/**
 * A log message that GitHub's runner takes for nothing but text, whatever a source file put into it. The runner obeys a line that
 * starts with `::name::`, and the older `##[name]` anywhere in a line; control characters could steer a terminal.
 */
function plainLog(message) {
    return (0,visible_text/* visibleLines */.gB)(message)
        .replaceAll(/^(\s*)::/gmu, '$1\\::')
        .replaceAll('##[', '#\\#[');
}

// EXTERNAL MODULE: ./build/lib/src/text/cut-markdown.js
var cut_markdown = __webpack_require__(19527);
// EXTERNAL MODULE: ./build/lib/src/platform/configuration-source.js
var configuration_source = __webpack_require__(95201);
// EXTERNAL MODULE: ./build/lib/src/platform/local.js + 1 modules
var local = __webpack_require__(17516);
// EXTERNAL MODULE: ./build/lib/src/platform/masked-platform.js
var masked_platform = __webpack_require__(1582);
;// CONCATENATED MODULE: ./build/lib/src/platform/github.js






/** GitHub refuses a longer summary of a step as a whole. */
const summaryLimit = 1024 * 1024;
const annotations = { notice: core/* notice */.lm, warning: core/* warning */.$e, error: core/* error */.z3 };
/** The step's log. */
const githubLog = {
    debug: core/* debug */.Yz,
    // The other three escape what they are given; this one prints it.
    info: (message) => core/* info */.pq(plainLog(message)),
    warning: core/* warning */.$e,
    error: core/* error */.z3,
};
/** A step of a GitHub workflow. */
function githubPlatform(outside, secrets) {
    const { GITHUB_SHA, GITHUB_RUN_ID, GITHUB_RUN_ATTEMPT, GITHUB_REPOSITORY } = process.env;
    const platform = {
        ...outside,
        log: githubLog,
        commit: GITHUB_SHA,
        // The checkout can be shallow, or of a merge that nobody will find again: the run is what names the commit.
        configuration: (file) => ({ ...(0,configuration_source/* configurationSource */.q)(file), commit: GITHUB_SHA }),
        origin: actionOrigin(process.env),
        run: GITHUB_RUN_ID && `${GITHUB_REPOSITORY ?? ''}#${GITHUB_RUN_ID}.${GITHUB_RUN_ATTEMPT ?? '1'}`,
        progress: (label, total) => (0,local/* progressLines */.L)(githubLog.info, label, total),
        annotate: ({ level, title, message, file }) => annotations[level](message, { title, ...(file ? { file } : {}) }),
        summarise: addToSummary,
        present: addToSummary,
    };
    // The runner hides a secret as it was given; this one may have been trimmed, and may not have been a secret to the runner.
    return (0,masked_platform/* maskedPlatform */.dn)(platform, secrets, core/* setSecret */.Pq);
}
/**
 * Where the code of this step comes from, `owner/name@ref`. In a called workflow GITHUB_SHA is the caller's commit and says nothing
 * about it; an action of the caller's own repository has no such origin.
 */
function actionOrigin({ GITHUB_ACTION_REPOSITORY, GITHUB_ACTION_REF }) {
    if (!GITHUB_ACTION_REPOSITORY)
        return undefined;
    return GITHUB_ACTION_REF ? `${GITHUB_ACTION_REPOSITORY}@${GITHUB_ACTION_REF}` : GITHUB_ACTION_REPOSITORY;
}
function addToSummary(markdown) {
    core/* summary */.z.addRaw(markdown, true);
}
/** Writes the collected summary. Nothing of it may stop a stage whose work is done. */
async function writeSummary({ last, upload }) {
    const text = core/* summary */.z.stringify();
    if (text + last === '' || !process.env.GITHUB_STEP_SUMMARY)
        return;
    core/* summary */.z.emptyBuffer().addRaw(await withinLimit(text, last, upload));
    await core/* summary */.z.write().catch((error) => core/* warning */.$e(`The job summary was not written: ${error.message}`));
}
async function withinLimit(text, last, upload) {
    if (Buffer.byteLength(text + last) <= summaryLimit)
        return text + last;
    const ending = `${cutNotice(await upload(text + last))}${last}`;
    return (0,cut_markdown/* cutMarkdown */.G)(text, summaryLimit - Buffer.byteLength(ending)) + ending;
}
function cutNotice(artifact) {
    const whole = artifact === undefined ? '' : ` The artifact \`${artifact}\` holds all of it.`;
    return `\n\n_Cut here: the summary is over 1 MiB._${whole}\n\n`;
}

// EXTERNAL MODULE: ./build/lib/src/platform/input.js
var input = __webpack_require__(85325);
// EXTERNAL MODULE: ./build/lib/src/platform/shared-inputs.js
var shared_inputs = __webpack_require__(39092);
// EXTERNAL MODULE: ./build/lib/src/platform/stage.js
var stage = __webpack_require__(58639);
// EXTERNAL MODULE: ./build/lib/src/platform/uncaught.js
var uncaught = __webpack_require__(1310);
// EXTERNAL MODULE: ./build/lib/src/stages/index.js + 11 modules
var stages = __webpack_require__(87302);
// EXTERNAL MODULE: ./build/lib/src/stages/run-stage.js + 11 modules
var run_stage = __webpack_require__(9788);
// EXTERNAL MODULE: ./build/lib/src/stages/stage-data.js
var stage_data = __webpack_require__(19096);
// EXTERNAL MODULE: ./build/lib/src/text/markdown.js
var markdown = __webpack_require__(53088);
;// CONCATENATED MODULE: ./build/lib/src/actions.js
















/** Runs a stage as a GitHub action: inputs from the step, outputs, summary and annotations to it, its partitions as an artifact. */
async function runAction(stage, stageRuns = stages/* runs */.N) {
    const step = await prepareStep(stage);
    try {
        await finishStep(step, await runInStep(step, stageRuns));
    }
    finally {
        step.end();
    }
}
/** Which stages' artifacts hold what, as the stages declare it. */
const artifactStages = {
    holding: (dataset) => (0,stage_data/* holdersOf */.pW)(dataset, stages/* stages */._),
    restoring: stages/* stages */._.filter(({ adopts = [] }) => adopts.length > 0).map(({ name }) => name),
};
async function prepareStep(stage) {
    const controller = new AbortController();
    for (const signal of ['SIGINT', 'SIGTERM'])
        process.once(signal, () => controller.abort());
    const { signal } = controller;
    const secrets = new log_secrets/* Secrets */.S(process.env);
    const log = (0,masked_platform/* maskedLog */.GX)(githubLog, secrets);
    const fail = (error) => core/* setFailed */.C1((0,masked_platform/* shownText */.f$)(failureText(error), secrets));
    const end = (0,uncaught/* tellUncaught */.B)(fail);
    // The artifact client is a large part of the program; a step without the service never loads it.
    const artifacts = process.env.ACTIONS_RUNTIME_TOKEN ? await Promise.all(/* import() */[__webpack_require__.e(5495), __webpack_require__.e(3457)]).then(__webpack_require__.bind(__webpack_require__, 93457)) : undefined;
    const audience = repositoryAudience({ environment: process.env, fetch: globalThis.fetch, signal });
    const lakeFolder = core/* getInput */.V4('lake') || shared_inputs/* sharedInputs */.d.lake.default;
    const world = {
        tiers: artifacts ? [new artifacts.ArtifactTier(log, artifactStages, lakeFolder)] : [],
        signal,
        audience: artifacts ? audience : async () => 'owner',
    };
    const inputs = givenInputs(stage);
    hideSecretInputs(stage, inputs, secrets);
    const request = {
        lakeFolder,
        configFile: core/* getInput */.V4('config') || shared_inputs/* sharedInputs */.d.config.default,
        inputs,
    };
    return { stage, request, platform: githubPlatform(world, secrets), artifacts, secrets, log, fail, end };
}
function givenInputs(stage) {
    const names = Object.keys(stage.inputs).map(input/* kebabCase */.kW);
    return Object.fromEntries(names.map((name) => [name, core/* getInput */.V4(name)]));
}
function hideSecretInputs(stage, inputs, secrets) {
    for (const [name, { isSecret }] of Object.entries(stage.inputs)) {
        if (!isSecret)
            continue;
        for (const secret of secretParts(inputs[(0,input/* kebabCase */.kW)(name)] ?? '')) {
            core/* setSecret */.Pq(secret);
            secrets.hide(secret);
        }
    }
}
async function runInStep(step, stageRuns) {
    const { stage, request, platform, secrets, log } = step;
    let prepared;
    try {
        prepared = (0,run_stage/* prepareStage */.W)(stage, request, platform, stageRuns);
        setOutputs(await prepared.run(), secrets);
        await uploadPartitions(step, prepared);
        return { prepared };
    }
    catch (error) {
        // What a gate refused, or a stage wrote before it failed, is evidence: keep it.
        await uploadPartitions(step, prepared).catch((failure) => log.warning(`The artifact was not uploaded: ${failure.message}`));
        if (error instanceof errors/* GateError */.ue)
            setOutputs(error.outputs, secrets);
        return { prepared, failure: { error } };
    }
}
async function finishStep(step, { prepared, failure }) {
    if (failure)
        step.fail(failure.error);
    await writeSummary({
        last: failure ? cautionOf(failure.error, step.secrets) : '',
        upload: (text) => uploadWholeSummary(step, prepared, text),
    });
}
/** What is in the summary may look complete: it must not be read without the words of a refusal. Empty for a defect of ours. */
function cautionOf(error, secrets) {
    if (!isRefusal(error))
        return '';
    // Hidden before it is cut: half of a secret would not be found.
    return `> [!CAUTION]\n> ${(0,markdown/* markdownCell */.UZ)(secrets.mask(failureText(error)), longestFailure)}\n\n`;
}
async function uploadPartitions({ stage, artifacts, log }, prepared) {
    if (!artifacts || !prepared)
        return;
    const name = await artifacts.uploadWritten(stage.name, prepared.artifactKeys, prepared.lake, log);
    if (name)
        core/* setOutput */.uH('artifact', name);
}
/** @returns the name of the artifact, undefined where there is none */
async function uploadWholeSummary({ stage, artifacts, log }, prepared, text) {
    if (!artifacts || !prepared)
        return undefined;
    try {
        const { uploadSummary } = await Promise.all(/* import() */[__webpack_require__.e(5495), __webpack_require__.e(1848)]).then(__webpack_require__.bind(__webpack_require__, 81848));
        return await uploadSummary(stage.name, prepared.artifactKeys, text);
    }
    catch (error) {
        log.warning(`The whole summary was not uploaded: ${failureText(error)}`);
        return undefined;
    }
}
function setOutputs(outputs, secrets) {
    for (const [name, value] of Object.entries(outputs))
        core/* setOutput */.uH((0,input/* kebabCase */.kW)(name), secrets.mask((0,stage/* outputText */.jO)(value)));
}
const longestFailure = 2000;
/** A failure that is told in words for the user; anything else is our bug and belongs in the log. */
function isRefusal(error) {
    return (0,failure/* describeFailure */.I)(error).exitCode !== errors/* exitCodes */.hS.failure;
}
function failureText(error) {
    const { message, hint } = (0,failure/* describeFailure */.I)(error);
    return hint === undefined ? message : `${message}\n${hint}`;
}


/***/ }),

/***/ 19527:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ cutMarkdown)
/* harmony export */ });
const nothingOpen = { fence: undefined, details: 0 };
/**
 * The beginning of a Markdown text, cut behind a line, with open code fences and `<details>` closed. A code block that starts in the second half is left out
 * as a whole: half a diagram is none.
 *
 * @param maximumBytes of the result in UTF-8; a text that fits comes back as it is
 */
function cutMarkdown(text, maximumBytes) {
    if (Buffer.byteLength(text) <= maximumBytes)
        return text;
    const { end, closing } = lastCut(text, maximumBytes);
    return end === 0 ? withinFirstLine(text, maximumBytes) : text.slice(0, end) + closing;
}
function lastCut(text, maximumBytes) {
    let open = nothingOpen;
    let last = { end: 0, closing: '' };
    let outside = last;
    let bytes = 0;
    for (let start = 0; start < text.length;) {
        const lineBreak = text.indexOf('\n', start);
        const end = lineBreak < 0 ? text.length : lineBreak + 1;
        const line = text.slice(start, end);
        bytes += Buffer.byteLength(line);
        if (bytes > maximumBytes)
            break;
        open = after(line, open);
        const closing = closingOf(open);
        if (bytes + Buffer.byteLength(closing) <= maximumBytes) {
            last = { end, closing };
            if (open.fence === undefined)
                outside = last;
        }
        start = end;
    }
    return outside.end >= last.end / 2 ? outside : last;
}
/** https://spec.commonmark.org/0.31.2/#fenced-code-blocks */
function after(line, { fence, details }) {
    const text = line.trimEnd();
    if (fence !== undefined) {
        const marks = /^ {0,3}(`{3,}|~{3,})$/.exec(text)?.[1] ?? '';
        return { fence: marks.startsWith(fence.marks) ? undefined : fence, details };
    }
    const opening = /^( {0,3})(`{3,}(?=[^`]*$)|~{3,})/.exec(text);
    if (opening !== null) {
        const [, indentation = '', marks = ''] = opening;
        return { fence: { indentation, marks }, details };
    }
    const change = occurrences(text, /<details\b/gi) - occurrences(text, /<\/details\s*>/gi);
    return { fence: undefined, details: Math.max(0, details + change) };
}
function closingOf({ fence, details }) {
    const fenceEnd = fence === undefined ? '' : `${fence.indentation}${fence.marks}\n`;
    return fenceEnd + '\n</details>\n'.repeat(details);
}
function occurrences(text, pattern) {
    return text.match(pattern)?.length ?? 0;
}
/** A line that opens a block could not be closed any more: then nothing is kept. */
function withinFirstLine(text, maximumBytes) {
    const [line = ''] = text.split('\n', 1);
    const start = wholeCharacters(line, maximumBytes);
    return closingOf(after(start, nothingOpen)) === '' ? start : '';
}
function wholeCharacters(text, maximumBytes) {
    const bytes = Buffer.from(text.slice(0, maximumBytes));
    let end = Math.min(maximumBytes, bytes.length);
    // A byte 10xxxxxx goes on with the character before it.
    while (end > 0 && ((bytes[end] ?? 0) & 0xc0) === 0x80)
        end--;
    return bytes.subarray(0, end).toString('utf8');
}


/***/ })

};
