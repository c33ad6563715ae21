export const id = 954;
export const ids = [954];
export const modules = {

/***/ 47954:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  runAction: () => (/* binding */ runAction)
});

// EXTERNAL MODULE: ./node_modules/@actions/core/lib/core.js + 11 modules
var core = __webpack_require__(91659);
// EXTERNAL MODULE: ./build/lib/src/errors.js
var errors = __webpack_require__(42226);
// EXTERNAL MODULE: ./build/lib/src/platform/local.js + 1 modules
var local = __webpack_require__(3770);
;// CONCATENATED MODULE: ./build/lib/src/platform/github.js


/** GitHub truncates a step's summary at 1 MiB and then fails it; what is over is said instead of lost silently. */
const summaryLimit = 1024 * 1024;
const annotations = { notice: core/* notice */.lm, warning: core/* warning */.$e, error: core/* error */.z3 };
/** A step of a GitHub workflow. */
function githubPlatform(platform) {
    const { GITHUB_SHA, GITHUB_RUN_ID, GITHUB_RUN_ATTEMPT, GITHUB_REPOSITORY } = process.env;
    return {
        ...platform,
        log: { debug: core/* debug */.Yz, info: core/* info */.pq, warning: core/* warning */.$e, error: core/* error */.z3 },
        commit: GITHUB_SHA,
        run: GITHUB_RUN_ID && `${GITHUB_REPOSITORY ?? ''}#${GITHUB_RUN_ID}.${GITHUB_RUN_ATTEMPT ?? '1'}`,
        progress: (label, total) => (0,local/* progressLines */.L)(core/* info */.pq, label, total),
        annotate: ({ level, title, message, file }) => annotations[level](message, { title, ...(file ? { file } : {}) }),
        summarise: addToSummary,
        present: addToSummary,
    };
}
function addToSummary(markdown) {
    core/* summary */.z.addRaw(markdown, true);
}
/** Writes the collected summary. Nothing of it may stop a stage whose work is done. */
async function writeSummary() {
    const text = core/* summary */.z.stringify();
    if (text === '' || !process.env.GITHUB_STEP_SUMMARY)
        return;
    if (Buffer.byteLength(text) > summaryLimit) {
        const cut = Buffer.from(text)
            .subarray(0, summaryLimit - 200)
            .toString('utf8');
        core/* summary */.z
            .emptyBuffer()
            .addRaw(`${cut.slice(0, cut.lastIndexOf('\n'))}\n\n_Cut here: the summary is over 1 MiB._\n`);
    }
    await core/* summary */.z.write().catch((error) => core/* warning */.$e(`The job summary was not written: ${error.message}`));
}

// EXTERNAL MODULE: ./build/lib/src/platform/input.js
var input = __webpack_require__(85325);
// EXTERNAL MODULE: ./build/lib/src/platform/run-stage.js + 6 modules
var run_stage = __webpack_require__(2549);
// EXTERNAL MODULE: ./build/lib/src/platform/shared-inputs.js
var shared_inputs = __webpack_require__(39092);
;// CONCATENATED MODULE: ./build/lib/src/actions.js






/** Runs a stage as a GitHub action: inputs from the step, outputs, summary and annotations to it, its partitions as an artifact. */
async function runAction(stage) {
    const controller = new AbortController();
    for (const signal of ['SIGINT', 'SIGTERM'])
        process.once(signal, () => controller.abort());
    const inArtifactService = Boolean(process.env.ACTIONS_RUNTIME_TOKEN);
    // The artifact client is a large part of the program; a step without the service never loads it.
    const artifacts = inArtifactService ? await Promise.all(/* import() */[__webpack_require__.e(495), __webpack_require__.e(815)]).then(__webpack_require__.bind(__webpack_require__, 14815)) : undefined;
    const log = { debug: core/* debug */.Yz, info: core/* info */.pq, warning: core/* warning */.$e, error: core/* error */.z3 };
    const platform = githubPlatform({
        tiers: artifacts ? [new artifacts.ArtifactTier(log)] : [],
        signal: controller.signal,
    });
    const inputs = Object.fromEntries(Object.keys(stage.inputs)
        .map(input/* kebabCase */.kW)
        .map((name) => [name, core/* getInput */.V4(name)]));
    for (const [name, { isSecret }] of Object.entries(stage.inputs)) {
        const value = inputs[(0,input/* kebabCase */.kW)(name)] ?? '';
        if (isSecret)
            for (const secret of [value, ...value.split(/\s+/)])
                if (secret !== '')
                    core/* setSecret */.Pq(secret);
    }
    let lake;
    const upload = async () => {
        if (!artifacts || !lake)
            return;
        const keys = stage.artifactKeys((0,input/* parseInputs */.TL)(stage.inputs, inputs));
        const name = await artifacts.uploadWritten(stage.name, keys, lake, log);
        if (name)
            core/* setOutput */.uH('artifact', name);
    };
    try {
        const request = {
            lakeFolder: core/* getInput */.V4('lake') || shared_inputs/* sharedInputs */.d.lake.default,
            configFile: core/* getInput */.V4('config') || shared_inputs/* sharedInputs */.d.config.default,
            inputs,
        };
        const { outputs } = await (0,run_stage/* runStage */.S)(stage, request, platform, (opened) => {
            lake = opened;
        });
        setOutputs(outputs);
        await upload();
    }
    catch (error) {
        // What a gate refused, or a stage wrote before it failed, is evidence: keep it.
        await upload().catch((failure) => core/* warning */.$e(`The artifact was not uploaded: ${failure.message}`));
        if (error instanceof errors/* GateError */.ue)
            setOutputs(error.outputs);
        core/* setFailed */.C1(failureText(error));
    }
    finally {
        await writeSummary();
    }
}
function setOutputs(outputs) {
    for (const [name, value] of Object.entries(outputs))
        core/* setOutput */.uH((0,input/* kebabCase */.kW)(name), (0,run_stage/* outputText */.j)(value));
}
function failureText(error) {
    if (error instanceof errors/* UserError */.yo)
        return error.hint ? `${error.message}\n${error.hint}` : error.message;
    if (error instanceof errors/* GateError */.ue)
        return error.message;
    return error instanceof Error ? (error.stack ?? error.message) : String(error);
}


/***/ })

};
