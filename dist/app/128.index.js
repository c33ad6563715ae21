export const id = 128;
export const ids = [128];
export const modules = {

/***/ 95201:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   q: () => (/* binding */ configurationSource)
/* harmony export */ });
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(31421);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _file_system_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(55281);
/* harmony import */ var _lake_canonical_json_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(87699);




/**
 * Asks git about the folder of a configuration, which need not be in the repository that somebody stands in.
 *
 * @param configFile path of pipeline.yaml; it and the other YAML files in its folder and below are the configuration
 */
function configurationSource(configFile) {
    const folder = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(configFile);
    if ((0,_file_system_js__WEBPACK_IMPORTED_MODULE_2__/* .statsIfExist */ .Uy)(folder)?.isDirectory() !== true)
        return { commit: undefined, uncommitted: undefined };
    const commit = git(folder, ['rev-parse', '--verify', 'HEAD'])?.trim();
    const changes = git(folder, ['status', '--porcelain', '--untracked-files=all', '--ignored=matching', '--', '*.yaml']);
    const isCommitted = commit !== undefined && changes === '';
    return { commit, uncommitted: isCommitted ? undefined : digestOf(folder) };
}
/** What git prints; undefined where there is no git, no repository, or no commit. */
function git(folder, args) {
    try {
        // On a runner the files can be of another user; nothing of the repository is run.
        const settings = ['-c', 'safe.directory=*', '-c', 'core.fsmonitor=false'];
        return (0,node_child_process__WEBPACK_IMPORTED_MODULE_0__.execFileSync)('git', [...settings, ...args], {
            cwd: folder,
            encoding: 'utf8',
            stdio: ['ignore', 'pipe', 'ignore'],
        });
    }
    catch {
        return undefined;
    }
}
/** SHA-256 over the names and digests of the YAML files below a folder. */
function digestOf(folder) {
    const files = yamlFiles(folder, '').map((name) => [name, (0,_lake_canonical_json_js__WEBPACK_IMPORTED_MODULE_3__/* .sha256Hex */ .f)((0,_file_system_js__WEBPACK_IMPORTED_MODULE_2__/* .readFileIfExistsSync */ .$o)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, name)) ?? '')]);
    return (0,_lake_canonical_json_js__WEBPACK_IMPORTED_MODULE_3__/* .sha256Hex */ .f)((0,_lake_canonical_json_js__WEBPACK_IMPORTED_MODULE_3__/* .canonicalJson */ .d)(files));
}
function yamlFiles(folder, below) {
    return ((0,_file_system_js__WEBPACK_IMPORTED_MODULE_2__/* .namesIfExistsSync */ .f8)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, below)) ?? []).flatMap((name) => {
        const path = below === '' ? name : `${below}/${name}`;
        if ((0,_file_system_js__WEBPACK_IMPORTED_MODULE_2__/* .statsIfExist */ .Uy)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, path))?.isDirectory() === true)
            return yamlFiles(folder, path);
        return name.endsWith('.yaml') ? [path] : [];
    });
}


/***/ }),

/***/ 96875:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ describeFailure)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(42226);
/* harmony import */ var _lake_partition_files_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(98029);
/* harmony import */ var _system_refusals_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(52872);



/** An error in the words for whoever has to act on it; with a stack only where that is for us to mend. */
function describeFailure(error) {
    if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .GateError */ .ue)
        return { message: error.message, hint: undefined, exitCode: _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .exitCodes */ .hS.gate };
    if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo || error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UnreadableError */ .Gy) {
        return { message: error.message, hint: error.hint, exitCode: _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .exitCodes */ .hS.usage };
    }
    if (error instanceof _lake_partition_files_js__WEBPACK_IMPORTED_MODULE_1__/* .DamagedPartitionError */ .qg) {
        return { message: error.message, hint: undefined, exitCode: _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .exitCodes */ .hS.failure };
    }
    const refusal = refusalOf(error);
    if (refusal)
        return { ...refusal, exitCode: _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .exitCodes */ .hS.usage };
    const message = error instanceof Error ? (error.stack ?? error.message) : String(error);
    return { message, hint: undefined, exitCode: _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .exitCodes */ .hS.failure };
}
/** What the operating system refuses, by the numbers under which native libraries report it. */
const codesByNumber = {
    5: 'EIO',
    13: 'EACCES',
    23: 'ENFILE',
    24: 'EMFILE',
    27: 'EFBIG',
    28: 'ENOSPC',
    30: 'EROFS',
    36: 'ENAMETOOLONG',
    122: 'EDQUOT',
};
const longestPath = 200;
function refusalOf(error) {
    if (!(error instanceof Error))
        return undefined;
    const code = systemCode(error);
    const refusal = code === undefined ? undefined : (0,_system_refusals_js__WEBPACK_IMPORTED_MODULE_2__/* .systemRefusal */ .o)(code);
    if (refusal === undefined)
        return undefined;
    const place = 'path' in error && typeof error.path === 'string' ? shortened(error.path) : 'A file';
    const access = refusal.isOfWriting ? 'written' : 'read or written';
    return { message: `${place} cannot be ${access}: ${refusal.reason} (${code}).`, hint: refusal.toWrite };
}
function systemCode(error) {
    if ('code' in error && typeof error.code === 'string' && (0,_system_refusals_js__WEBPACK_IMPORTED_MODULE_2__/* .systemRefusal */ .o)(error.code))
        return error.code;
    // Rust writes "No space left on device (os error 28)" or "Os { code: 28, …"; the linker "…: Too many open files".
    const [, number = ''] = /(?:\(os error |Os \{ code: )(\d+)/.exec(error.message) ?? [];
    return codesByNumber[number] ?? (error.message.endsWith(': Too many open files') ? 'EMFILE' : undefined);
}
/** The end of a path tells more than its beginning. */
function shortened(path) {
    return path.length <= longestPath ? path : `…${path.slice(-longestPath)}`;
}


/***/ }),

/***/ 17516:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  h: () => (/* binding */ localPlatform),
  L: () => (/* binding */ progressLines)
});

// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(57975);
// EXTERNAL MODULE: ./build/lib/src/text/markdown.js
var markdown = __webpack_require__(53088);
;// CONCATENATED MODULE: ./build/lib/src/text/terminal.js

/**
 * Markdown for a terminal: tables are aligned, long cells cut (the last one at a third more), escapes and entities taken back. Text that could steer a terminal
 * never gets here: the Markdown's maker has replaced control characters.
 */
function terminalText(markdown, widestCell = 80) {
    const lines = markdown.split('\n');
    const out = [];
    for (let i = 0; i < lines.length; i++) {
        if (lines[i]?.startsWith('```')) {
            // What is meant to be copied stays as it is.
            for (i += 1; i < lines.length && !lines[i]?.startsWith('```'); i++)
                out.push(lines[i]);
            continue;
        }
        const table = [];
        while (lines[i]?.startsWith('| '))
            table.push(lines[i++]);
        if (table.length > 0)
            out.push(...alignedTable(table, widestCell));
        if (i < lines.length)
            out.push(unescaped(lines[i]).replace(/^#+ (.*)$/, (_, title) => underlined(title)));
    }
    return out.join('\n');
}
function underlined(title) {
    return `${title}\n${'─'.repeat(title.length)}`;
}
function alignedTable(rows, widestCell) {
    const cells = rows
        .filter((row) => !/^[|\s:-]+$/.test(row))
        .map(splitRow)
        .map((row) => row.map((cell, column, { length }) => shortened(unescaped(cell), column === length - 1 ? Math.ceil((4 / 3) * widestCell) : widestCell)));
    const widths = (cells[0] ?? []).map((_, column) => Math.max(...cells.map((row) => row[column]?.length ?? 0)));
    return cells.map((row, i) => {
        const line = row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  ');
        const rule = widths.map((width) => '─'.repeat(width)).join('  ');
        return i === 0 ? `  ${line.trimEnd()}\n  ${rule}` : `  ${line.trimEnd()}`;
    });
}
/** The cells of a row; an escaped bar does not end one. */
function splitRow(row) {
    return row
        .replace(/^\| ?/, '')
        .replace(/ ?\|$/, '')
        .split(/(?<!\\)\|/)
        .map((cell) => cell.trim());
}
function shortened(text, longest) {
    const characters = Array.from(text);
    return characters.length > longest ? `${characters.slice(0, longest - 1).join('')}…` : text;
}
function unescaped(text) {
    return text
        .replaceAll(markdown/* zeroWidthSpace */.VO, '')
        .replace(/\\([\\`*_{}[\]()#+!|~@$:.-])/g, '$1')
        .replaceAll('&lt;', '<')
        .replaceAll('&gt;', '>')
        .replaceAll('&amp;', '&')
        .replaceAll('**', '');
}

// EXTERNAL MODULE: ./build/lib/src/platform/configuration-source.js
var configuration_source = __webpack_require__(95201);
// EXTERNAL MODULE: ./build/lib/src/platform/masked-platform.js
var masked_platform = __webpack_require__(1582);
;// CONCATENATED MODULE: ./build/lib/src/platform/local.js




/** A shell: log, progress, annotations and summary go to standard error, so that standard output holds results alone. */
function localPlatform({ stdout, stderr, signal, verbose, secrets }) {
    const line = (text) => stderr.write(`${text}\n`);
    const paint = (style, text) => (stderr.isTTY ? (0,external_node_util_.styleText)(style, text) : text);
    const log = {
        debug: (message) => verbose && line(paint('dim', message)),
        info: line,
        warning: (message) => line(paint('yellow', `warning: ${message}`)),
        error: (message) => line(paint('red', `error: ${message}`)),
    };
    const platform = {
        log,
        tiers: [],
        commit: undefined,
        configuration: configuration_source/* configurationSource */.q,
        run: undefined,
        signal,
        audience: async () => 'owner',
        progress: (label, total) => (stderr.isTTY ? progressBar(stderr, label, total) : progressLines(line, label, total)),
        annotate: ({ level, title, message, file }) => {
            const text = `${title}: ${message}${file ? ` (${file})` : ''}`;
            if (level === 'notice')
                log.info(text);
            else
                log[level](text);
        },
        summarise: (markdown) => log.debug(markdown),
        // Taking escapes back can make a secret whole again.
        present: (markdown) => stdout.write(`${secrets.mask(terminalText(markdown))}\n`),
    };
    return (0,masked_platform/* maskedPlatform */.dn)(platform, secrets);
}
function progressBar(stderr, label, total) {
    let done = 0;
    const width = 24;
    const draw = () => {
        const filled = done >= total ? width : Math.floor((done / total) * width);
        stderr.write(`\r${label} [${'█'.repeat(filled)}${'·'.repeat(width - filled)}] ${done}/${total}`);
    };
    draw();
    return {
        advance(by = 1) {
            done += by;
            draw();
        },
        end: () => stderr.write('\r\u001b[2K'),
    };
}
const lineEveryMs = 5000;
/** For logs: a line every few seconds, none for short work. */
function progressLines(line, label, total) {
    let done = 0;
    let last = performance.now();
    return {
        advance(by = 1) {
            done += by;
            if (performance.now() - last < lineEveryMs)
                return;
            last = performance.now();
            line(`${label}: ${done} of ${total}`);
        },
        end: () => undefined,
    };
}


/***/ }),

/***/ 1582:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   GX: () => (/* binding */ maskedLog),
/* harmony export */   dn: () => (/* binding */ maskedPlatform),
/* harmony export */   f$: () => (/* binding */ shownText)
/* harmony export */ });
/* harmony import */ var _log_secrets_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(48781);
/* harmony import */ var _text_markdown_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(53088);
/* harmony import */ var _text_visible_text_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9071);



/** A log that hides secrets, and shows what strangers wrote as people see it. */
function maskedLog(log, secrets) {
    const shown = (message) => shownText(message, secrets);
    return {
        debug: (message) => log.debug(shown(message)),
        info: (message) => log.info(shown(message)),
        warning: (message) => log.warning(shown(message)),
        error: (message) => log.error(shown(message)),
    };
}
/** What cannot be seen goes first: without it a secret may be whole again. */
function shownText(message, secrets) {
    return secrets.mask((0,_text_visible_text_js__WEBPACK_IMPORTED_MODULE_2__/* .visibleLines */ .gB)(message));
}
/**
 * A platform that gives out secrets, and hides them in whatever a stage says; control and invisible characters reach nobody.
 *
 * @param onSecret is told each secret when it is first given out and long enough to be hidden
 */
function maskedPlatform(platform, secrets, onSecret = () => undefined) {
    const log = maskedLog(platform.log, secrets);
    const known = new Set();
    return {
        ...platform,
        log,
        secret: (variable) => {
            const secret = secrets.read(variable);
            if (secret === undefined || known.has(variable))
                return secret;
            known.add(variable);
            if ((0,_log_secrets_js__WEBPACK_IMPORTED_MODULE_0__/* .canBeHidden */ .s)(secret))
                onSecret(secret);
            else
                log.warning(`The secret in ${variable} is too short to be hidden: it could be seen in logs.`);
            return secret;
        },
        progress: (label, total) => platform.progress(shownText(label, secrets), total),
        annotate: ({ level, title, message, file }) => platform.annotate({
            level,
            title: shownText(title, secrets),
            message: shownText(message, secrets),
            ...(file === undefined ? {} : { file: shownText(file, secrets) }),
        }),
        summarise: (markdown) => platform.summarise(secrets.mask((0,_text_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .visibleMarkdown */ .u6)(markdown))),
        present: (markdown) => platform.present(secrets.mask((0,_text_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .visibleMarkdown */ .u6)(markdown))),
    };
}


/***/ }),

/***/ 16955:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  j: () => (/* binding */ outputText),
  S: () => (/* binding */ runStage)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/lib/src/errors.js
var errors = __webpack_require__(42226);
// EXTERNAL MODULE: ./build/lib/src/file-system.js
var file_system = __webpack_require__(55281);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 4 modules
var schemas = __webpack_require__(2503);
// EXTERNAL MODULE: ./build/lib/src/news/phrase.js
var phrase = __webpack_require__(62180);
// EXTERNAL MODULE: ./build/lib/src/news/types.js
var types = __webpack_require__(13944);
;// CONCATENATED MODULE: ./build/lib/src/news/rules-config.js



const rules_config_phrase = schemas/* string */.YjP()
    .superRefine((text, context) => {
    try {
        (0,phrase/* parsePhrase */.L1)(text);
    }
    catch (error) {
        if (!(error instanceof phrase/* PhraseError */.YC))
            throw error;
        context.addIssue({ code: 'custom', message: `The phrase "${text}" ${error.message}.` });
    }
})
    .describe(phrase/* phraseSyntax */.zO);
const phrases = schemas/* array */.YOg(rules_config_phrase).min(1).describe('Phrases, any of which matches.');
const share = schemas/* number */.aig().min(0).max(1);
const sentimentSchema = schemas/* strictObject */.rej({
    normalisation: schemas/* number */.aig()
        .positive()
        .describe('a in score = x / √(x² + a), x being the sum of the matched weights. Larger is more cautious.'),
    neutralBelow: share.describe('Scores nearer to 0 than this are labelled Neutral.'),
    mixedFrom: share.describe('Labelled Mixed/Unclear when the weaker of the positive and the negative sum is at least this share of the stronger.'),
    eventWeight: share.describe('Weight of the direction of the event, Positive or Negative, in a text without a word of the lexicon.'),
    confidence: schemas/* strictObject */.rej({
        unmatched: share.describe('Confidence of a text without a word of the lexicon.'),
        floor: share.describe('Confidence of the faintest or most contradictory evidence.'),
        ceiling: share.describe('Confidence that strong, unanimous evidence approaches.'),
    })
        .describe('floor + (ceiling − floor) · (1 − exp(−evidence)) · agreement.'),
    lexicon: schemas/* array */.YOg(schemas/* strictObject */.rej({
        weight: schemas/* number */.aig()
            .min(-1)
            .max(1)
            .describe('−1 very bad … 1 very good for the company; 0 makes a longer phrase cancel the words inside it.'),
        phrases,
    }))
        .min(1)
        .describe('Words and phrases with a tone. Where matches overlap, the leftmost counts, and of those the longest.'),
    negators: schemas/* strictObject */.rej({
        scope: schemas/* int */.Whr().min(1).max(10).describe('How many tokens after itself a negator reaches, within its sentence.'),
        factor: schemas/* number */.aig().min(-1).max(0).describe('What the weight of a negated phrase is multiplied by.'),
        phrases,
    })
        .describe('A negated phrase changes its tone; a negated event pattern does not count.'),
    intensifiers: schemas/* array */.YOg(schemas/* strictObject */.rej({
        factor: schemas/* number */.aig()
            .positive()
            .max(3)
            .describe('What the weight beside it is multiplied by; below 1 it softens.'),
        phrases,
    }))
        .describe('Words that strengthen or soften a phrase up to two tokens before or after them.'),
    hedges: schemas/* strictObject */.rej({
        confidenceFactor: share.describe('What the confidence of sentiment is multiplied by when one is found.'),
        phrases,
    })
        .describe('Words of uncertainty.'),
});
const eventPatternSchema = schemas/* strictObject */.rej({
    id: schemas/* string */.YjP()
        .regex(/^[a-z0-9]+([.-][a-z0-9]+)*$/u)
        .describe('Unique name, quoted in the rationale.'),
    type: schemas/* enum */.k5n(types/* eventTypes */.mu).describe('The event type this pattern decides.'),
    severity: schemas/* int */.Whr().min(0).max(3).describe('0 noise, 1 minor, 2 material, 3 transformative.'),
    direction: schemas/* enum */.k5n([...types/* sentimentLabels */.jx, 'from-sentiment'])
        .describe('What the event means for the company; from-sentiment takes the label of the sentiment.'),
    driver: schemas/* enum */.k5n(types/* sentimentDrivers */.ZE).describe('What drives the sentiment of such a text.'),
    confidence: share.describe('Confidence of the event when nothing lowers it.'),
    raise: schemas/* strictObject */.rej({
        percent: schemas/* number */.aig().positive().describe('A percentage of at least this size in the same text …'),
        severity: schemas/* int */.Whr().min(1).max(3).describe('… raises the severity to at least this.'),
    })
        .optional()
        .describe('Lets the size of a percentage raise the severity.'),
    ignoreSentiment: schemas/* boolean */.zMY()
        .optional()
        .describe('true for advertising and lists, whose tone says nothing about the company: sentiment becomes neutral.'),
    phrases,
});
/** The lexicon and event patterns of the deterministic judge, `configs/enrichment/rules.yaml`. */
const rulesConfigSchema = schemas/* strictObject */.rej({
    version: schemas/* string */.YjP()
        .regex(/^[0-9A-Za-z.-]{1,32}$/u)
        .describe('Version of this file, for people; any change of the content changes the version of the judge too.'),
    sentiment: sentimentSchema.describe('How the tone of a text is read.'),
    events: schemas/* array */.YOg(eventPatternSchema)
        .min(1)
        .describe('In order of precedence: the first pattern with a phrase in the text decides its event type.'),
    fallback: schemas/* strictObject */.rej({
        driver: schemas/* enum */.k5n(types/* sentimentDrivers */.ZE).describe('Sentiment driver of a text that no pattern matches.'),
        confidence: share.describe('Event confidence of such a text.'),
    })
        .describe('A text that no pattern matches is OTHER_LOW_SIGNAL with severity 0.'),
    speculation: schemas/* strictObject */.rej({
        confidenceFactor: share.describe('What the event confidence is multiplied by.'),
        phrases,
    })
        .describe('Marks of guesswork and opinion: the sentiment driver becomes Speculation/Opinion.'),
    manyTickers: schemas/* strictObject */.rej({
        moreThan: schemas/* int */.Whr().min(1).describe('Number of tickers up to which a text is taken to be about the company.'),
        confidenceFactor: share.describe('What both confidences are multiplied by beyond that.'),
    })
        .describe('A text that names many tickers says little about each.'),
    summary: schemas/* strictObject */.rej({
        sentimentWeight: share.describe('Weight of the tone of the summary; the headline has 1.'),
        confidenceFactor: share.describe('Event confidence is multiplied by this when only the summary shows the event.'),
    })
        .describe('How far the summary counts beside the headline.'),
})
    .superRefine(({ events }, context) => {
    const seen = new Set();
    for (const [position, { id }] of events.entries()) {
        if (seen.has(id)) {
            context.addIssue({ code: 'custom', path: ['events', position, 'id'], message: `The id "${id}" occurs twice.` });
        }
        seen.add(id);
    }
})
    .describe('Lexicon and event patterns of the deterministic judge "rules".');

// EXTERNAL MODULE: ./build/lib/src/scoring/regime.js
var scoring_regime = __webpack_require__(9736);
// EXTERNAL MODULE: ./build/lib/src/scoring/schema.js
var scoring_schema = __webpack_require__(50584);
;// CONCATENATED MODULE: ./build/lib/src/audit/settings.js

/** `audit` of pipeline.yaml. */
const auditSettings = schemas/* strictObject */.rej({
    fail_on: schemas/* enum */.k5n(['error', 'warning', 'never'])
        .default('error')
        .describe('The least severity of a finding that fails the run'),
})
    .describe('The audit');

// EXTERNAL MODULE: ./build/lib/src/datasets.js
var datasets = __webpack_require__(15444);
;// CONCATENATED MODULE: ./build/lib/src/evaluation/settings.js

/** `evaluation` of pipeline.yaml. */
const evaluationSettings = schemas/* strictObject */.rej({
    round_trip_bps: schemas/* number */.aig()
        .min(0)
        .max(1000)
        .default(30)
        .describe('Cost of buying and selling a position, basis points of its value'),
    cost: schemas/* enum */.k5n(['round-trip', 'turnover'])
        .default('round-trip')
        .describe('What pays it: the whole basket in every traded week, since it is sold on Friday; or only what changes against the basket before'),
    horizons: schemas/* array */.YOg(schemas/* number */.aig().int().min(1).max(60))
        .min(1)
        .refine((all) => all.every((one, i) => i === 0 || one > all[i - 1]), 'expected ascending numbers')
        .default([5, 10, 20])
        .describe('Sessions over which forward returns are measured'),
    bucket_share: schemas/* number */.aig()
        .gt(0)
        .max(0.5)
        .default(1 / 3)
        .describe('Share of the names in the top and in the bottom bucket'),
    confidence: schemas/* number */.aig().gt(0.5).lt(1).default(0.95).describe('Confidence of all intervals'),
    resamples: schemas/* number */.aig().int().min(100).max(100_000).default(2000).describe('Resamples of each bootstrap'),
    seed: schemas/* number */.aig().int().min(0).max(0xffffffff).default(7).describe('Seed of the bootstraps'),
    history_weeks: schemas/* number */.aig()
        .int()
        .min(1)
        .max(2600)
        .default(156)
        .describe('Weeks that evaluation, ledger and report look back on'),
    top: schemas/* number */.aig()
        .int()
        .min(1)
        .max(1000)
        .default(20)
        .describe('Highest ranked names that are compared between regimes'),
    persistence: schemas/* number */.aig().gt(0).lt(1).default(0.9).describe('Weight of depth in the rank-biased overlap'),
})
    .describe('How results are measured and regimes compared');

// EXTERNAL MODULE: ./build/lib/src/ingest/settings.js + 8 modules
var settings = __webpack_require__(12115);
// EXTERNAL MODULE: ./build/lib/src/memory/settings.js + 1 modules
var memory_settings = __webpack_require__(3002);
;// CONCATENATED MODULE: ./build/lib/src/news/settings.js

const languageModel = schemas/* strictObject */.rej({
    base_url: schemas/* url */.OZ5({ protocol: /^https?$/ })
        .refine(isServiceAddress, 'expected https (http on this machine only), and neither user, password, query nor fragment')
        .default('https://models.github.ai/inference')
        .describe('Address of an OpenAI-compatible service; the default is GitHub Models, which takes the token of the workflow'),
    name: schemas/* string */.YjP()
        .regex(/^[\w.:/@+-]{1,200}$/, 'expected a name of letters, digits and ". : / @ + _ -"')
        .default('openai/gpt-4.1-mini')
        .describe('Model, as the service names it'),
    history: schemas/* enum */.k5n(['model', 'rules'])
        .default('model')
        .describe('Who judges weeks before the selected ones that nobody has judged yet: the shift of sentiment compares them with the week'),
    requests: schemas/* number */.aig().int().min(1).max(100_000).default(15).describe('Requests that are allowed ...'),
    per_seconds: schemas/* number */.aig().gt(0).max(86_400).default(60).describe('... in so many seconds'),
    concurrency: schemas/* number */.aig().int().min(1).max(64).default(4).describe('Requests that may be under way at once'),
    max_answer_tokens: schemas/* number */.aig()
        .int()
        .min(100)
        .max(32_000)
        .default(600)
        .describe('Tokens of one answer at most; models that reason need thousands'),
    budget: schemas/* strictObject */.rej({
        requests: schemas/* number */.aig().int().min(0).max(10_000_000).default(3000).describe('Requests of one run at most'),
        tokens: schemas/* number */.aig()
            .int()
            .min(0)
            .max(1e12)
            .default(3_000_000)
            .describe('Tokens of one run at most, asked and answered'),
        minutes: schemas/* number */.aig()
            .min(0)
            .max(1440)
            .default(45)
            .describe('Minutes after which nothing more is asked; the job must have time left to store what was answered'),
    })
        .prefault({})
        .describe('What one run may cost; what is over it is judged by the rules'),
})
    .describe('The language model that judges when "judge" is "model"');
/** A token must not travel in the clear, and no secret may stand in the configuration. */
function isServiceAddress(address) {
    const url = URL.parse(address);
    if (url === null || url.username + url.password + url.search + url.hash !== '')
        return false;
    return url.protocol === 'https:' || ['127.0.0.1', '[::1]', 'localhost'].includes(url.hostname);
}
/** `enrichment` of pipeline.yaml. */
const enrichmentSettings = schemas/* strictObject */.rej({
    judge: schemas/* enum */.k5n(['rules', 'model'])
        .default('rules')
        .describe('Who judges sentiment and events: the deterministic lexicon, or a language model with the lexicon in reserve'),
    model: languageModel.prefault({}),
    rules: schemas/* string */.YjP()
        .optional()
        .describe('Lexicon and event patterns, relative to this file; without it the ones that Regimen ships'),
    cluster_similarity: schemas/* number */.aig()
        .gt(0)
        .max(1)
        .default(0.55)
        .describe('Jaccard index from which two headlines are one story'),
    vector_seed: schemas/* number */.aig().int().min(0).max(0xffffffff).default(7).describe('Seed of the text vectors'),
})
    .describe('Clustering, sentiment, events and text vectors');

;// CONCATENATED MODULE: ./build/lib/src/configuration/pipeline.js







/** `configs/pipeline.yaml`: where data comes from and how the week is run. Each domain says what its section may hold. */
const pipelineSchema = schemas/* strictObject */.rej({
    ...settings/* ingestSections */.r,
    enrichment: enrichmentSettings.prefault({}),
    audit: auditSettings.prefault({}),
    memory: (0,memory_settings/* memorySettings */.J)(datasets/* datasets */.E.map(({ name }) => name)).prefault({}),
    evaluation: evaluationSettings.prefault({}),
})
    .describe('Where data comes from and how the week is run');

// EXTERNAL MODULE: external "node:url"
var external_node_url_ = __webpack_require__(73136);
;// CONCATENATED MODULE: ./build/lib/src/configuration/product-folder.js


/** The folder of this product's own files, such as the rules it ships, wherever the program was started. */
function productFolder() {
    return globalThis.__regimenRoot ? (0,external_node_url_.fileURLToPath)(globalThis.__regimenRoot) : (0,external_node_path_.join)(import.meta.dirname, '..', '..');
}

// EXTERNAL MODULE: ./build/lib/src/text/yaml-text.js
var yaml_text = __webpack_require__(37972);
;// CONCATENATED MODULE: ./build/lib/src/configuration/yaml-file.js



/**
 * A YAML file checked against its schema.
 *
 * @throws UserError with file, line and column of every problem
 */
function readYamlFile(path, schema) {
    return (0,yaml_text/* parseYamlText */.c)(path, readConfigurationText(path), schema);
}
/** The text of a configuration file. @throws UserError when it cannot be read */
function readConfigurationText(path) {
    const bytes = (0,file_system/* readFileIfExistsSync */.$o)(path);
    if (bytes !== undefined)
        return bytes.toString('utf8');
    throw new errors/* UserError */.yo(`${path} cannot be read (ENOENT).`, { hint: 'Check --config and the working directory.' });
}

;// CONCATENATED MODULE: ./build/lib/src/configuration/configuration.js









/** The files in `configs/`, read when they are asked for. */
class Configuration {
    /** Path of pipeline.yaml. */
    file;
    #pipeline;
    constructor(file) {
        this.file = file;
    }
    get folder() {
        return (0,external_node_path_.dirname)(this.file);
    }
    get pipeline() {
        this.#pipeline ??= readYamlFile(this.file, pipelineSchema);
        return this.#pipeline.value;
    }
    /** The ids of `configs/regimes/`, by the names of their files. */
    regimeIds() {
        const folder = (0,external_node_path_.join)(this.folder, 'regimes');
        const names = (0,file_system/* namesIfExistsSync */.f8)(folder);
        if (names === undefined) {
            throw new errors/* UserError */.yo(`${folder} does not exist.`, { hint: 'A regime is a file configs/regimes/<id>.yaml.' });
        }
        return names.filter((name) => name.endsWith('.yaml')).map((name) => name.slice(0, -'.yaml'.length));
    }
    /** @throws UserError when there is no such regime, listing those there are, or when its file is wrong */
    regime(id) {
        const file = this.regimeFile(id);
        const regime = readYamlFile(file, scoring_regime/* regimeSchema */.pq).value;
        if (regime.id !== id) {
            throw new errors/* UserError */.yo(`${file}: id is "${regime.id}", the file is named "${id}".`, {
                hint: 'Name the file after its id.',
            });
        }
        return regime;
    }
    /** Path of a regime's file. @throws UserError when there is none, listing those there are */
    regimeFile(id) {
        const file = (0,external_node_path_.join)(this.folder, 'regimes', `${id}.yaml`);
        const isId = /^[A-Za-z0-9][A-Za-z0-9._-]*$/.test(id);
        if (!isId || !(0,file_system/* exists */.t2)(file)) {
            throw new errors/* UserError */.yo(`There is no regime "${id}": ${isId ? `${file} does not exist` : 'that cannot be an id'}.`, {
                hint: `Known regimes: ${this.#names('regimes').join(', ') || 'none'}.`,
            });
        }
        return file;
    }
    /** The scoring schema of a regime. */
    schemaOf(regime) {
        const file = (0,external_node_path_.join)(this.folder, 'scoring_schemas', `${regime.schema}.yaml`);
        if (!(0,file_system/* exists */.t2)(file)) {
            throw new errors/* UserError */.yo(`The regime "${regime.id}" names the schema "${regime.schema}": ${file} does not exist.`, {
                hint: `Known schemas: ${this.#names('scoring_schemas').join(', ') || 'none'}.`,
            });
        }
        const text = readConfigurationText(file);
        const { schema, digest } = (0,scoring_schema/* loadScoringSchema */.NW)(text, file);
        if (schema.schema_id !== regime.schema) {
            throw new errors/* UserError */.yo(`${file}: schema_id is "${schema.schema_id}", the file is named "${regime.schema}".`, {
                hint: 'Name the file after its schema_id.',
            });
        }
        return { schema, text, hash: digest };
    }
    /** Lexicon and event patterns of the rules judge. */
    rules() {
        return readYamlFile(this.#rulesFile(), rulesConfigSchema).value;
    }
    #rulesFile() {
        const { rules } = this.pipeline.enrichment;
        return rules === undefined
            ? (0,external_node_path_.join)(productFolder(), 'configs', 'enrichment', 'rules.yaml')
            : (0,external_node_path_.join)(this.folder, rules);
    }
    #names(folder) {
        const names = (0,file_system/* namesIfExistsSync */.f8)((0,external_node_path_.join)(this.folder, folder)) ?? [];
        return names.filter((name) => name.endsWith('.yaml')).map((name) => name.slice(0, -'.yaml'.length));
    }
}

// EXTERNAL MODULE: ./build/lib/src/lake/lake.js + 1 modules
var lake_lake = __webpack_require__(91765);
// EXTERNAL MODULE: ./build/lib/src/version.js
var version = __webpack_require__(31317);
// EXTERNAL MODULE: ./build/lib/src/platform/input.js
var input = __webpack_require__(85325);
;// CONCATENATED MODULE: ./build/lib/src/platform/run-stage.js





/**
 * Runs a stage on a platform.
 *
 * @param onLake is given the lake before the stage runs, so that the caller can keep what was written by a stage that fails
 */
async function runStage(stage, request, platform, onLake = () => undefined) {
    const inputs = (0,input/* parseInputs */.TL)(stage.inputs, request.inputs);
    const clock = Date.now;
    const source = platform.configuration?.(request.configFile) ?? { commit: platform.commit, uncommitted: undefined };
    const lake = new lake_lake/* Lake */.Im({
        datasets: datasets/* datasets */.E,
        root: request.lakeFolder,
        tiers: platform.tiers,
        clock,
        ...source,
        run: platform.run,
        software: platform.origin === undefined ? `regimen ${version/* version */.r}` : `regimen ${version/* version */.r} (${platform.origin})`,
    });
    onLake(lake);
    await lake.recover();
    const context = {
        lake,
        config: new Configuration(request.configFile),
        log: platform.log,
        clock,
        fetch: globalThis.fetch,
        signal: platform.signal,
        audience: () => platform.audience(),
        secret: (variable) => platform.secret(variable),
        progress: (label, total) => platform.progress(label, total),
        annotate: (annotation) => platform.annotate(annotation),
        summarise: (markdown) => platform.summarise(markdown),
        present: (markdown) => platform.present(markdown),
    };
    const outputs = await stage.run(inputs, context);
    return { outputs, lake };
}
/** An output as the text that GitHub and the shell see. */
function outputText(value) {
    return typeof value === 'object' ? JSON.stringify(value) : String(value);
}


/***/ }),

/***/ 39092:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ sharedInputs)
/* harmony export */ });
/* harmony import */ var _input_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(85325);

/** Inputs that every stage has, on the command line and as an action. */
const sharedInputs = {
    lake: (0,_input_js__WEBPACK_IMPORTED_MODULE_0__/* .textInput */ ._Z)('Folder of the lake', { default: 'data/derived', placeholder: 'DIR' }),
    config: (0,_input_js__WEBPACK_IMPORTED_MODULE_0__/* .textInput */ ._Z)('Pipeline configuration', { default: 'configs/pipeline.yaml', placeholder: 'FILE' }),
};


/***/ }),

/***/ 1310:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ tellUncaught)
/* harmony export */ });
/**
 * Has an error that nobody caught told by `tell` instead of Node, which would print its message and stack as they are, secrets
 * included; then the process ends with exit code 1.
 *
 * @returns takes it back
 */
function tellUncaught(tell) {
    const end = (error) => {
        tell(error);
        process.exit(1);
    };
    process.on('uncaughtException', end);
    return () => void process.off('uncaughtException', end);
}


/***/ })

};
