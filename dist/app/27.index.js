export const id = 27;
export const ids = [27];
export const modules = {

/***/ 7027:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   runCli: () => (/* binding */ runCli)
/* harmony export */ });
/* harmony import */ var commander__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(67375);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(42226);
/* harmony import */ var _file_system_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(55281);
/* harmony import */ var _log_secrets_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(48781);
/* harmony import */ var _platform_failure_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(96875);
/* harmony import */ var _platform_input_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(85325);
/* harmony import */ var _platform_local_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(17516);
/* harmony import */ var _platform_run_stage_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(16955);
/* harmony import */ var _platform_shared_inputs_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(39092);
/* harmony import */ var _platform_uncaught_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(1310);
/* harmony import */ var _stages_index_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(47142);
/* harmony import */ var _text_visible_text_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(9071);
/* harmony import */ var _version_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(31317);













/**
 * The command line: one command per stage.
 *
 * @returns the exit code: 0 done or nothing to do, 1 our failure, 2 usage or configuration, 3 a gate or audit said no, 130 interrupted
 */
async function runCli(args) {
    let code = _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .exitCodes */ .hS.done;
    const program = new commander__WEBPACK_IMPORTED_MODULE_0__/* .Command */ .uB('regimen')
        .description('Weekly, audited equity scoring. Each command is one stage: partitions of the lake in, partitions out.')
        .version(_version_js__WEBPACK_IMPORTED_MODULE_11__/* .version */ .r)
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
    for (const stage of _stages_index_js__WEBPACK_IMPORTED_MODULE_9__/* .stages */ ._) {
        program.addCommand(stageCommand(stage, async (inputs, shared) => {
            code = await runLocally(stage, inputs, shared);
        }));
    }
    try {
        await program.parseAsync(args, { from: 'user' });
    }
    catch (error) {
        if (!(error instanceof commander__WEBPACK_IMPORTED_MODULE_0__/* .CommanderError */ .b7))
            throw error;
        return error.exitCode === 0 ? _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .exitCodes */ .hS.done : _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .exitCodes */ .hS.usage;
    }
    return code;
}
function stageCommand(stage, run) {
    const command = new commander__WEBPACK_IMPORTED_MODULE_0__/* .Command */ .uB(stage.name)
        .summary(stage.summary)
        .description(stage.description)
        .exitOverride()
        .allowExcessArguments(false);
    for (const [name, input] of Object.entries({ ...stage.inputs, ..._platform_shared_inputs_js__WEBPACK_IMPORTED_MODULE_8__/* .sharedInputs */ .d })) {
        const flags = input.isFlag ? `--${(0,_platform_input_js__WEBPACK_IMPORTED_MODULE_5__/* .kebabCase */ .kW)(name)}` : `--${(0,_platform_input_js__WEBPACK_IMPORTED_MODULE_5__/* .kebabCase */ .kW)(name)} <${input.placeholder}>`;
        const shown = input.default === '' || input.isFlag ? '' : ` (default: ${input.default})`;
        command.addOption(new commander__WEBPACK_IMPORTED_MODULE_0__/* .Option */ .c$(flags, `${input.description}${shown}`));
    }
    command
        .option('--json', 'print the outputs as JSON on standard output')
        .option('--verbose', 'say more on standard error');
    if (stage.examples.length > 0) {
        command.addHelpText('after', `\nExamples:\n${stage.examples.map((example) => `  $ regimen ${example}`).join('\n')}`);
    }
    return command.action(async (options) => {
        const inputs = {};
        for (const [name, input] of Object.entries(stage.inputs)) {
            const value = options[name];
            if (input.decidesWork && value !== undefined && String(value).trim() === '') {
                command.error(`error: --${(0,_platform_input_js__WEBPACK_IMPORTED_MODULE_5__/* .kebabCase */ .kW)(name)} is empty. ${input.description}.`);
            }
            inputs[(0,_platform_input_js__WEBPACK_IMPORTED_MODULE_5__/* .kebabCase */ .kW)(name)] = value === undefined ? undefined : String(value);
        }
        await run(inputs, options);
    });
}
async function runLocally(stage, inputs, shared) {
    const controller = new AbortController();
    process.once('SIGINT', () => controller.abort());
    process.once('SIGTERM', () => controller.abort());
    const secrets = new _log_secrets_js__WEBPACK_IMPORTED_MODULE_3__/* .Secrets */ .S(process.env);
    const platform = (0,_platform_local_js__WEBPACK_IMPORTED_MODULE_6__/* .localPlatform */ .h)({
        // With --json standard output belongs to the outputs.
        stdout: shared.json ? process.stderr : process.stdout,
        stderr: process.stderr,
        signal: controller.signal,
        verbose: Boolean(shared.verbose),
        secrets,
    });
    const print = (outputs) => printOutputs(outputs, Boolean(shared.json), platform.log, secrets);
    const takeBack = (0,_platform_uncaught_js__WEBPACK_IMPORTED_MODULE_12__/* .tellUncaught */ .B)((error) => explain(error, platform.log));
    try {
        const lakeFolder = shared.lake ?? _platform_shared_inputs_js__WEBPACK_IMPORTED_MODULE_8__/* .sharedInputs */ .d.lake.default;
        if ((0,_file_system_js__WEBPACK_IMPORTED_MODULE_2__/* .statsIfExist */ .Uy)(lakeFolder)?.isDirectory() === false) {
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo(`The lake ${lakeFolder} is a file; expected a folder.`, {
                hint: 'Name a folder with --lake.',
            });
        }
        const request = {
            lakeFolder,
            configFile: shared.config ?? _platform_shared_inputs_js__WEBPACK_IMPORTED_MODULE_8__/* .sharedInputs */ .d.config.default,
            inputs,
        };
        const { outputs } = await (0,_platform_run_stage_js__WEBPACK_IMPORTED_MODULE_7__/* .runStage */ .S)(stage, request, platform);
        print(outputs);
        return _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .exitCodes */ .hS.done;
    }
    catch (error) {
        if (controller.signal.aborted) {
            platform.log.warning('Interrupted. What is stored is whole; the same command does what is missing.');
            return interrupted;
        }
        if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .GateError */ .ue)
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
    const { message, hint, exitCode } = (0,_platform_failure_js__WEBPACK_IMPORTED_MODULE_4__/* .describeFailure */ .I)(error);
    log.error(message);
    if (hint)
        log.info(hint);
    return exitCode;
}
function printOutputs(outputs, asJson, log, secrets) {
    if (asJson)
        process.stdout.write(secrets.mask(`${(0,_text_visible_text_js__WEBPACK_IMPORTED_MODULE_10__/* .visibleJson */ .$m)(JSON.stringify(outputs, null, 2))}\n`));
    else
        for (const [name, value] of Object.entries(outputs))
            log.debug(`${(0,_platform_input_js__WEBPACK_IMPORTED_MODULE_5__/* .kebabCase */ .kW)(name)}: ${(0,_platform_run_stage_js__WEBPACK_IMPORTED_MODULE_7__/* .outputText */ .j)(value)}`);
}


/***/ })

};
