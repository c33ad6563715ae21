export const id = 7214;
export const ids = [7214];
export const modules = {

/***/ 27214:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  runCli: () => (/* binding */ runCli)
});

// EXTERNAL MODULE: ./node_modules/commander/index.js + 6 modules
var commander = __webpack_require__(67375);
// EXTERNAL MODULE: ./build/lib/src/errors.js
var errors = __webpack_require__(42226);
// EXTERNAL MODULE: ./build/lib/src/file-system.js
var file_system = __webpack_require__(55281);
// EXTERNAL MODULE: ./build/lib/src/log/secrets.js
var log_secrets = __webpack_require__(48781);
// EXTERNAL MODULE: ./build/lib/src/platform/failure.js
var failure = __webpack_require__(96875);
// EXTERNAL MODULE: ./build/lib/src/platform/heartbeat.js
var platform_heartbeat = __webpack_require__(62277);
// EXTERNAL MODULE: ./build/lib/src/platform/input.js
var platform_input = __webpack_require__(85325);
// EXTERNAL MODULE: ./build/lib/src/platform/local.js + 1 modules
var local = __webpack_require__(17516);
// EXTERNAL MODULE: ./build/lib/src/platform/shared-inputs.js
var shared_inputs = __webpack_require__(39092);
// EXTERNAL MODULE: ./build/lib/src/platform/stage.js
var stage = __webpack_require__(58639);
;// CONCATENATED MODULE: ./build/lib/src/platform/stage-group.js
/** Groups of stages, in the order in which help and documentation show them, and how each is called there. The folder of a stage has its name. */
const stageGroups = {
    weekly: 'The week',
    results: 'Results over the weeks',
    memory: 'The memory: what was published',
    research: 'Research: data and panels',
};

// EXTERNAL MODULE: ./build/lib/src/platform/uncaught.js
var uncaught = __webpack_require__(1310);
// EXTERNAL MODULE: ./build/lib/src/stages/index.js + 11 modules
var stages = __webpack_require__(87302);
// EXTERNAL MODULE: ./build/lib/src/text/name-list.js
var name_list = __webpack_require__(98983);
// EXTERNAL MODULE: ./build/lib/src/text/visible-text.js
var visible_text = __webpack_require__(9071);
// EXTERNAL MODULE: ./build/lib/src/version.js
var version = __webpack_require__(31317);
;// CONCATENATED MODULE: ./build/lib/src/command-line.js
















/**
 * The command line: one command per stage.
 *
 * @returns the exit code: 0 done or nothing to do, 1 our failure, 2 usage or configuration, 3 a gate or audit said no, 130 interrupted
 */
async function runCli(args) {
    let code = errors/* exitCodes */.hS.done;
    const program = new commander/* Command */.uB('regimen')
        .description('Weekly, audited equity scoring. Each command is one stage: partitions of the lake in, partitions out.')
        .version(version/* version */.r)
        .exitOverride()
        .showHelpAfterError('(add --help for what is allowed)')
        .addHelpText('after', `
The week, step by step:
  $ regimen plan                         which week, which regimes, what is missing
  $ regimen ingest                       bars, news and universe into the lake
  $ regimen enrich                       clusters, sentiment, events, vectors
  $ regimen score --regime ID            features, scores, decision, basket
  $ regimen audit --regime ID            re-derives everything and fails on violations
  $ regimen summary                      what a person wants to read
or all of it:
  $ regimen week

Exit codes: 0 done or nothing to do, 1 a defect of Regimen or a damaged lake, 2 usage, configuration or data,
3 a gate or audit said no, 130 interrupted.`);
    // What has no other group: the command "help".
    program.commandsGroup('Help:');
    for (const stage of stages/* stages */._) {
        program.addCommand(stageCommand(stage, async (inputs, shared) => {
            code = await runLocally(stage, inputs, shared);
        }));
    }
    try {
        await program.parseAsync(args, { from: 'user' });
    }
    catch (error) {
        if (!(error instanceof commander/* CommanderError */.b7))
            throw error;
        return error.exitCode === 0 ? errors/* exitCodes */.hS.done : errors/* exitCodes */.hS.usage;
    }
    return code;
}
function stageCommand(stage, run) {
    const command = new commander/* Command */.uB(stage.name)
        .summary(stage.summary)
        .helpGroup(`${stageGroups[stage.group]}:`)
        .description(stage.description)
        .exitOverride()
        .allowExcessArguments(true);
    for (const [name, input] of Object.entries({ ...stage.inputs, ...shared_inputs/* sharedInputs */.d })) {
        const flags = input.isFlag ? `--${(0,platform_input/* kebabCase */.kW)(name)}` : `--${(0,platform_input/* kebabCase */.kW)(name)} <${input.placeholder}>`;
        const shown = input.default === '' || input.isFlag ? '' : ` (default: ${input.default})`;
        command.addOption(new commander/* Option */.c$(flags, `${input.description}${shown}`));
    }
    command
        .option('--json', 'print the outputs as JSON on standard output')
        .option('--verbose', 'say more on standard error');
    if (stage.examples.length > 0) {
        command.addHelpText('after', `\nExamples:\n${stage.examples.map((example) => `  $ regimen ${example}`).join('\n')}`);
    }
    return command.action(async (options) => {
        if (command.args.length > 0)
            command.error(excessArguments(command.args.length));
        const inputs = {};
        for (const [name, input] of Object.entries(stage.inputs)) {
            const value = options[name];
            if (input.decidesWork && value !== undefined && String(value).trim() === '') {
                command.error(`error: --${(0,platform_input/* kebabCase */.kW)(name)} is empty. ${input.description}.`);
            }
            inputs[(0,platform_input/* kebabCase */.kW)(name)] = value === undefined ? undefined : String(value);
        }
        await run(inputs, options);
    });
}
/** A shell replaces a pattern of files by their names, of which an option takes the first. None is shown: an address can hold a key. */
function excessArguments(count) {
    return `error: ${(0,name_list/* counted */.hS)(count, 'argument')} that ${count === 1 ? 'belongs' : 'belong'} to no option. A pattern of files, or a list with spaces, goes in quotes: 'data/*.csv'`;
}
async function runLocally(stage, inputs, shared) {
    const controller = new AbortController();
    process.once('SIGINT', () => controller.abort());
    process.once('SIGTERM', () => controller.abort());
    const secrets = new log_secrets/* Secrets */.S(process.env);
    const shell = (0,local/* localPlatform */.h)({
        // With --json standard output belongs to the outputs.
        stdout: shared.json ? process.stderr : process.stdout,
        stderr: process.stderr,
        signal: controller.signal,
        verbose: Boolean(shared.verbose),
        secrets,
    });
    const heartbeat = process.env[platform_heartbeat/* heartbeatVariable */.h] ?? '';
    const platform = heartbeat === '' ? shell : (0,platform_heartbeat/* withHeartbeat */.p)(shell, heartbeat);
    const print = (outputs) => printOutputs(outputs, Boolean(shared.json), platform.log, secrets);
    const takeBack = (0,uncaught/* tellUncaught */.B)((error) => explain(error, platform.log));
    try {
        const lakeFolder = shared.lake ?? shared_inputs/* sharedInputs */.d.lake.default;
        if ((0,file_system/* statsIfExist */.Uy)(lakeFolder)?.isDirectory() === false) {
            throw new errors/* UserError */.yo(`The lake ${lakeFolder} is a file; expected a folder.`, {
                hint: 'Name a folder with --lake.',
            });
        }
        const request = {
            lakeFolder,
            configFile: shared.config ?? shared_inputs/* sharedInputs */.d.config.default,
            inputs,
        };
        // Only now: help needs neither a lake nor a configuration.
        const { runStage } = await Promise.all(/* import() */[__webpack_require__.e(8815), __webpack_require__.e(667), __webpack_require__.e(4696), __webpack_require__.e(1748), __webpack_require__.e(9497), __webpack_require__.e(5728)]).then(__webpack_require__.bind(__webpack_require__, 9788));
        const { outputs } = await runStage(stage, request, platform);
        print(outputs);
        return errors/* exitCodes */.hS.done;
    }
    catch (error) {
        if (controller.signal.aborted) {
            platform.log.warning('Interrupted. What is stored is whole; the same command does what is missing.');
            return interrupted;
        }
        if (error instanceof errors/* GateError */.ue)
            print(error.outputs);
        return explain(error, platform.log);
    }
    finally {
        takeBack();
    }
}
/** As shells number a program that Ctrl-C ended. */
const interrupted = 130;
/** Says what went wrong. @returns the exit code */
function explain(error, log) {
    const { message, hint, exitCode } = (0,failure/* describeFailure */.I)(error);
    log.error(message);
    if (hint)
        log.info(hint);
    return exitCode;
}
function printOutputs(outputs, asJson, log, secrets) {
    if (asJson)
        process.stdout.write(secrets.mask(`${(0,visible_text/* visibleJson */.$m)(JSON.stringify(outputs, null, 2))}\n`));
    else
        for (const [name, value] of Object.entries(outputs))
            log.debug(`${(0,platform_input/* kebabCase */.kW)(name)}: ${(0,stage/* outputText */.jO)(value)}`);
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

/***/ 98983:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   OD: () => (/* binding */ nameList),
/* harmony export */   hS: () => (/* binding */ counted),
/* harmony export */   v: () => (/* binding */ andMore)
/* harmony export */ });
/**
 * The first of some names or sentences, and how many more there are: `AAA, BBB and 3 more`; `one thing; another; and 3 more`; or each on a line of its own.
 *
 * @param most how many are listed
 */
function nameList(names, most = 20, separator = ', ') {
    const listed = names.slice(0, most).join(separator);
    if (names.length <= most)
        return listed;
    const stop = separator === '; ' ? ';' : '';
    return `${listed}${stop}${separator === '\n' ? separator : ' '}${andMore(names.length, most)}`;
}
/** How many there are beside those that are named: `and 3 more`, `and 1 more row`; empty where all are. */
function andMore(count, named, noun = '') {
    if (count <= named)
        return '';
    const more = count - named;
    return noun === '' ? `and ${more} more` : `and ${more} more ${more === 1 ? noun : `${noun}s`}`;
}
const whole = new Intl.NumberFormat('en-US');
function counted(count, noun, many = noun.endsWith('s') ? noun : `${noun}s`) {
    return `${whole.format(count)} ${count === 1 ? noun : many}`;
}


/***/ })

};
