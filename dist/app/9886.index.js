export const id = 9886;
export const ids = [9886];
export const modules = {

/***/ 33539:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   MZ: () => (/* binding */ standingRows),
/* harmony export */   oS: () => (/* binding */ withdrawnCode),
/* harmony export */   pA: () => (/* binding */ saidDelisting),
/* harmony export */   sg: () => (/* binding */ standingDelisting)
/* harmony export */ });
/** The code of a row that takes back the delisting of its day. */
const withdrawnCode = 'withdrawn';
/**
 * The delisting that holds by what was said up to a day: the last said of those that were not taken back; of those said on one day that of the later date. So one that is said of
 * another date moves the end of the asset, and taking that back leaves what was said before it.
 *
 * @param said by date, then in the order in which it was said
 */
function standingDelisting(said, day) {
    const ofDate = new Map();
    for (const one of said)
        if (one.knownFrom <= day)
            ofDate.set(one.date, one);
    const standing = [...ofDate.values()].filter(({ isWithdrawn }) => !isWithdrawn);
    return standing.sort((a, b) => a.knownFrom - b.knownFrom || a.date - b.date).at(-1);
}
function saidDelisting({ date, known_from: knownFrom, code }, row) {
    const said = {
        row,
        date: date[row],
        knownFrom: knownFrom[row],
        isWithdrawn: code[row] === withdrawnCode,
    };
    return said;
}
/** The rows that say how each asset ended, as is known now; one at most for each, ascending. */
function standingRows(columns) {
    const rows = Map.groupBy(columns.asset.keys(), (row) => columns.asset[row]);
    return [...rows.values()].flatMap((own) => {
        const said = own.map((row) => saidDelisting(columns, row));
        return standingDelisting(said, Number.POSITIVE_INFINITY)?.row ?? [];
    });
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

/***/ 22192:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ ruleOf)
/* harmony export */ });
/* unused harmony exports reasonCodes, patternOf */
/** Of decisions, then of changes of state. A code that ends with "*" goes on with what it is about. */
const reasonCodes = {
    STAGE_B_SURVIVOR_PRESENT: { rule: 'The run has at least one survivor' },
    NO_STAGE_B_SURVIVORS: { rule: 'The run has no survivor' },
    STAGE_B_SURVIVORS_EMPTY: { rule: '`survivors_b` of the run is empty, which is a result' },
    CURRENT_CHAMPION_PRESENT: { rule: 'Somebody holds the slot `live`, be it on hold' },
    NO_EXISTING_CHAMPION: { rule: 'Nobody holds the slot `live`: the best survivor takes it' },
    NO_EXISTING_CHAMPION_PROMOTION_DISABLED: { rule: '… and `promote_on_empty` is off: the slot stays empty' },
    CHAMPION_ALREADY_TOP_SURVIVOR: { rule: 'The champion is the best survivor: nobody challenges it' },
    Q1_REGISTRY_SCORE_IMPROVED: {
        rule: 'The challenger has the higher registry score, both scores from the present run',
    },
    SCORE_EPSILON_MET: { rule: '… by at least `score_epsilon`' },
    SCORE_IMPROVEMENT_BELOW_EPSILON: { rule: 'The score of the challenger is not that much above the champion' },
    SCORE_EPSILON_NOT_MET: { rule: '… so that nothing is tested and nothing changes' },
    EVIDENCE_BOOTSTRAP_MET: {
        rule: 'The paired bootstrap on the same dates rejects, at `challenge_level`, that the challenger has no larger Sharpe ratio',
        isNew: true,
    },
    EVIDENCE_BOOTSTRAP_NOT_MET: { rule: '… and does not: a higher score may be noise, the champion stays', isNew: true },
    TOP_SURVIVOR_HARD_GATE_FAILED: { rule: 'A survivor for which one of `hard_gates` says no is not promoted' },
    EVIDENCE_MISSING: {
        rule: 'There is no run of Stage B whose results can be read, or the returns that a challenge compares are gone: no promotion',
        isNew: true,
    },
    EVIDENCE_STALE: {
        rule: 'The run ends more than `stale_after_sessions` before the last session, or before the run that was decided on last, or was judged before further trials were made: no promotion',
        isNew: true,
    },
    EVIDENCE_INVALIDATED: {
        rule: 'An input that the run rests on is another one now: no promotion, and who is live goes on hold',
        isNew: true,
    },
    EVIDENCE_AWAITS_REVIEW: {
        rule: 'Fewer than `review_sessions` sessions since promotions were last considered: only demotions are',
        isNew: true,
    },
    STRICT_PASS_EMPTY_FREEZE: {
        rule: 'Nothing passes `strict` while somebody is live, or on the way down from a hold: who is live goes on hold, the others keep their state',
    },
    STRICT_PASS_EMPTY_NO_FREEZE: { rule: 'The same with `freeze_on_zero_strict_pass` off: states change as ever' },
    FREEZE_HOLD_PREV_STATE: { rule: 'A candidate in shadow that is in the run keeps its state in a freeze' },
    FREEZE_KEEP_MISSING_PREV_STATE: { rule: '… and so does one that is not in the run' },
    CURRENT_LIVE_CHAMPION_TO_LIVE_HOLD: { rule: 'The champion goes on hold: it keeps its slot for now' },
    CURRENT_LIVE_CHAMPION_MISSING_IN_STAGE_B_CANDIDATES: { rule: 'A live candidate is not in the run: on hold' },
    CURRENT_LIVE_CHAMPION_DEMOTED_TO_SHADOW: { rule: 'The champion lost its slot and is watched' },
    CURRENT_LIVE_CHAMPION_DEMOTED_TO_RETIRED: { rule: 'The champion lost its slot and is retired' },
    SLOT_FAMILY_POLICY_CONSTRAINT_HIT: { rule: 'A candidate was passed over because its family has all its slots' },
    'SLOT_FAMILY_CAP_HIT:*': { rule: 'Which: role, family, slot, slots that it has and may have' },
    PROBATION_NOT_OVER: {
        rule: 'The champion has not been live for `review_sessions` sessions yet: nobody challenges it',
        isNew: true,
    },
    PROBATION_AFTER_DEMOTION: {
        rule: 'A candidate that lost a live slot gets one again `review_sessions` sessions later at the earliest',
        isNew: true,
    },
    FIRST_OBSERVED_IN_CANDIDATE_REGISTRY: { rule: 'The candidate was never seen before' },
    SELECTED_AS_LIVE_CHAMPION: { rule: 'It takes the slot `live`' },
    STAGE_B_SELECTED_SURVIVOR: { rule: 'A survivor that gets a slot beside the champion, live or in shadow' },
    PROMOTED_IN_THIS_RUN: { rule: 'It went live by this decision' },
    PROBATION_STARTED: { rule: '… and is on probation for `review_sessions` live sessions', isNew: true },
    PROBATION_PASSED: { rule: 'It was live for that long and is still a survivor', isNew: true },
    PROBATION_FAILED: {
        rule: 'It is no survivor any more within its probation: to shadow at once, without time on hold',
        isNew: true,
    },
    CURRENT_LIVE_STILL_SURVIVOR: { rule: 'A live candidate is among the survivors: it stays' },
    LIVE_HOLD_RELEASED_TO_LIVE: { rule: 'A candidate on hold is a survivor of a sound run: live again', isNew: true },
    CURRENT_LIVE_OUTSIDE_SURVIVOR_CAP: {
        rule: 'A live candidate passes and is not among the survivors, of which there are at most so many, or its slot is no more: to shadow',
    },
    HARD_STAGE_B_GATE_FAILED: { rule: 'One of `hard_gates` says no' },
    CURRENT_LIVE_HARD_GATE_FAILED: { rule: '… of a live candidate: retired at once' },
    'STAGE_B_GATE_FAIL_*': { rule: 'Which gate said no, each by its reason code' },
    CURRENT_LIVE_STAGE_B_FAIL_SHADOW: { rule: 'A live candidate is no survivor any more: to shadow' },
    CURRENT_LIVE_STAGE_B_FAIL_RETIRED: { rule: '… and retired, for a hard gate or a large gap' },
    DEMOTION_SCORE_GAP_SMALL: {
        rule: 'No survivor, and its score is `demotion_shadow_score_gap` or more below the best survivor: to shadow at once',
    },
    DEMOTION_SCORE_GAP_LARGE: { rule: '… `demotion_retire_score_gap` or more below: retired' },
    LIVE_HOLD_STRICT_PASS_EMPTY: { rule: 'On hold because nothing passes `strict`' },
    LIVE_HOLD_STREAK_SHADOW: { rule: 'So many runs in a row on hold as `live_hold_shadow_after_runs` says: to shadow' },
    LIVE_HOLD_STREAK_RETIRED: { rule: '… as `live_hold_retire_after_runs` says: retired' },
    CURRENT_LIVE_HOLD_RELEASED_TO_SHADOW: { rule: 'A live candidate leaves its hold downwards, to shadow' },
    CURRENT_LIVE_HOLD_RELEASED_TO_RETIRED: { rule: 'One that was on hold is retired' },
    LIVE_CANDIDATE_NOT_RESELECTED_AS_CHAMPION: { rule: 'A challenger took the slot: to shadow' },
    LIVE_CANDIDATE_FAILED_OR_NOT_SURVIVOR: { rule: 'A live candidate is retired by the ladder of demotion' },
    REENTERED_STAGE_B_SURVIVORS: { rule: 'A retired candidate is a survivor again: to shadow, not live' },
    NOT_SELECTED_IN_SURVIVOR_CAP: { rule: 'It passes, and no slot is left for it: retired' },
    STAGE_B_FAIL: { rule: 'A candidate that is not live fails a gate: retired' },
    NOT_PRESENT_IN_CURRENT_STAGE_B_RUN: { rule: 'A candidate in shadow is not in the run: retired' },
    ROLLED_BACK: { rule: 'Somebody put the registry back to what it was after an earlier decision', isNew: true },
};
/** The rule of a code as a decision has it; undefined for a code that is none. */
function ruleOf(code) {
    const known = reasonCodes;
    return (known[code] ?? known[patternOf(code)])?.rule;
}
/** The key of the table that a code belongs to: `STAGE_B_GATE_FAIL_DSR_LOW` → `STAGE_B_GATE_FAIL_*`. */
function patternOf(code) {
    return code.replace(/^(SLOT_FAMILY_CAP_HIT:|STAGE_B_GATE_FAIL_).*$/, '$1*');
}


/***/ }),

/***/ 74363:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ changeKinds),
/* harmony export */   k: () => (/* binding */ invalidated)
/* harmony export */ });
/** How an input is another one than it was; `stale`: it is derived itself, and has to be made again. */
const changeKinds = ['changed', 'new', 'gone', 'damaged', 'stale', 'other code', 'other parameters'];
const criticalDatasets = new Set(['asset_actions', 'delistings']);
/** Of all that is derived what rests on a changed input, by way of others too. @param all in the order in which it is made */
function invalidated(all) {
    const found = new Map();
    for (const derived of all) {
        const below = derived.restsOn.flatMap((name) => found.get(name) ?? []);
        if (derived.changes.length + below.length === 0)
            continue;
        const isCritical = derived.changes.some(({ dataset }) => criticalDatasets.has(dataset)) ||
            below.some(({ severity }) => severity === 'critical');
        const own = new Set(derived.changes.map(({ input }) => input));
        const inherited = below.filter(({ name }) => !own.has(name)).map(staleInput);
        found.set(derived.name, {
            ...derived,
            changes: [...derived.changes, ...inherited],
            depth: 1 + below.reduce((most, { depth }) => Math.max(most, depth), 0),
            severity: isCritical ? 'critical' : 'major',
            obstacle: derived.obstacle ?? obstacleBelow(below),
        });
    }
    return [...found.values()];
}
function staleInput({ name, dataset }) {
    return { input: name, dataset, kind: 'stale', before: null, now: null };
}
function obstacleBelow(below) {
    const first = below.find(({ obstacle, isDropped }) => obstacle !== undefined && isDropped !== true);
    return first && `It rests on ${first.name}, which cannot be made again.`;
}


/***/ }),

/***/ 96972:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ readInvalidations)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2503);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(42226);
/* harmony import */ var _file_system_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(55281);
/* harmony import */ var _research_invalidation_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(74363);




const listSchema = zod__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({
    stale: zod__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({
        name: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(),
        dataset: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(),
        depth: zod__WEBPACK_IMPORTED_MODULE_3__/* .number */ .aig(),
        obstacle: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP()
            .nullable()
            .transform((why) => why ?? undefined),
        severity: zod__WEBPACK_IMPORTED_MODULE_3__/* ["enum"] */ .k5n(['critical', 'major']),
        changes: zod__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({ input: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(), dataset: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(), kind: zod__WEBPACK_IMPORTED_MODULE_3__/* ["enum"] */ .k5n(_research_invalidation_js__WEBPACK_IMPORTED_MODULE_2__/* .changeKinds */ .c) })),
    })),
});
/** The list that `invalidate --output` wrote. @throws UserError where it is none */
async function readInvalidations(file) {
    const text = await (0,_file_system_js__WEBPACK_IMPORTED_MODULE_1__/* .readTextIfExists */ .TP)(file);
    const wrong = (why) => new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(`The list of what rests on changed inputs, ${file}, ${why}.`, {
        hint: 'Write it with "invalidate --output DIR": invalidation.json in that folder.',
    });
    if (text === undefined)
        throw wrong('does not exist');
    try {
        return listSchema.parse(JSON.parse(text));
    }
    catch (error) {
        throw wrong(`is no such list (${error.message.split('\n')[0]})`);
    }
}


/***/ }),

/***/ 77714:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ sessionOf),
/* harmony export */   Y: () => (/* binding */ lastStoredSession)
/* harmony export */ });
/* harmony import */ var _backbone_datasets_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(69026);
/* harmony import */ var _calendar_date_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(52010);
/* harmony import */ var _calendar_sessions_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(97227);
/* harmony import */ var _recipe_differences_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1356);




/** The last session of the store, as New York counts it; undefined where the store has none. */
async function lastStoredSession(lake) {
    let last = Number.NEGATIVE_INFINITY;
    for (const keys of await lake.list(_backbone_datasets_js__WEBPACK_IMPORTED_MODULE_0__/* .exchangeSessions */ .zv)) {
        const stored = await (0,_recipe_differences_js__WEBPACK_IMPORTED_MODULE_3__/* .unlessDamaged */ .Ak)(() => lake.read(_backbone_datasets_js__WEBPACK_IMPORTED_MODULE_0__/* .exchangeSessions */ .zv, keys));
        if (stored !== undefined && stored !== 'damaged')
            last = Math.max(last, stored.table.columns.date.at(-1) ?? last);
    }
    return Number.isFinite(last) ? sessionOf((0,_calendar_date_js__WEBPACK_IMPORTED_MODULE_1__/* .isoDate */ ._$)(last)) : undefined;
}
/** The session of New York on a date, or the last one before it. */
function sessionOf(text) {
    const { date } = (0,_calendar_sessions_js__WEBPACK_IMPORTED_MODULE_2__/* .lastSessionOnOrBefore */ .AB)((0,_calendar_date_js__WEBPACK_IMPORTED_MODULE_1__/* .parseIsoDate */ .jT)(text));
    return { date, number: (0,_calendar_sessions_js__WEBPACK_IMPORTED_MODULE_2__/* .sessionIndex */ .P1)(date) };
}


/***/ }),

/***/ 1356:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ak: () => (/* binding */ unlessDamaged),
/* harmony export */   C2: () => (/* binding */ changeOf),
/* harmony export */   WZ: () => (/* binding */ changesBehind),
/* harmony export */   z0: () => (/* binding */ ownChange)
/* harmony export */ });
/* unused harmony export differences */
/* harmony import */ var _lake_dataset_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(33353);
/* harmony import */ var _lake_partition_files_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(98029);
/* harmony import */ var _lake_recipe_changes_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(96867);
/* harmony import */ var _remake_reason_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(68257);




/** A change that is the partition's own: it is gone, damaged, or of other code. */
function ownChange(dataset, keys, kind) {
    return { input: (0,_lake_dataset_js__WEBPACK_IMPORTED_MODULE_0__/* .partitionPath */ .WX)(dataset, keys), dataset: dataset.name, kind, before: null, now: null };
}
/** A changed input of a recipe. */
function changeOf({ input, kind, before, now }) {
    const which = input.slice === undefined ? '' : ` (${input.slice})`;
    const name = `${(0,_lake_dataset_js__WEBPACK_IMPORTED_MODULE_0__/* .partitionName */ .SF)(input)}${which}`;
    return { input: name, dataset: input.dataset, kind, before: before ?? null, now: now ?? null };
}
/** In what a recipe differs from the one that is wanted now. */
function differences(dataset, keys, recipe, wanted) {
    if (recipe.version !== wanted.version)
        return [ownChange(dataset, keys, 'other code')];
    if ((0,_lake_recipe_changes_js__WEBPACK_IMPORTED_MODULE_2__/* .otherParameters */ .j)(recipe, wanted).length > 0)
        return [ownChange(dataset, keys, 'other parameters')];
    return (0,_lake_recipe_changes_js__WEBPACK_IMPORTED_MODULE_2__/* .inputChanges */ .K)(recipe, wanted).map(changeOf);
}
/** What is behind the reason for which a partition has to be made. @param reason undefined: none */
async function changesBehind(lake, dataset, keys, wanted, reason) {
    if (reason === undefined)
        return [];
    if (reason === _remake_reason_js__WEBPACK_IMPORTED_MODULE_3__/* .damagedReason */ .I)
        return [ownChange(dataset, keys, 'damaged')];
    const manifest = await lake.manifest(dataset, keys);
    return manifest === undefined
        ? [ownChange(dataset, keys, 'gone')]
        : differences(dataset, keys, manifest.recipe, wanted);
}
/** What is looked for; `damaged` where the look finds it so. @param look at one partition */
async function unlessDamaged(look) {
    try {
        return await look();
    }
    catch (error) {
        if (error instanceof _lake_partition_files_js__WEBPACK_IMPORTED_MODULE_1__/* .DamagedPartitionError */ .qg)
            return 'damaged';
        throw error;
    }
}


/***/ }),

/***/ 68257:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ damagedReason),
/* harmony export */   _: () => (/* binding */ remakeReason)
/* harmony export */ });
/* harmony import */ var _lake_partition_files_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(98029);
/* harmony import */ var _panel_panel_recipes_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(57088);


const damagedReason = 'it was damaged';
/** Why a partition has to be made, in words; undefined where it is there, undamaged, by this recipe. */
async function remakeReason(lake, dataset, keys, recipe) {
    try {
        const manifest = await lake.manifest(dataset, keys);
        const reason = (0,_panel_panel_recipes_js__WEBPACK_IMPORTED_MODULE_1__/* .reasonToMake */ .m3)(manifest, recipe);
        if (reason !== undefined || (await lake.holds(dataset, keys, recipe)))
            return reason;
        return 'it was gone';
    }
    catch (error) {
        if (error instanceof _lake_partition_files_js__WEBPACK_IMPORTED_MODULE_0__/* .DamagedPartitionError */ .qg)
            return damagedReason;
        throw error;
    }
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


/***/ }),

/***/ 64377:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   p6: () => (/* binding */ date),
/* harmony export */   w$: () => (/* binding */ datetime)
/* harmony export */ });
/* unused harmony exports time, duration */
/* harmony import */ var _core_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(43759);
/* harmony import */ var _schemas_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2503);



function datetime(params) {
    return _core_index_js__WEBPACK_IMPORTED_MODULE_0__/* ._isoDateTime */ .G1(_schemas_js__WEBPACK_IMPORTED_MODULE_1__/* .ZodISODateTime */ .You, params);
}
function date(params) {
    return _core_index_js__WEBPACK_IMPORTED_MODULE_0__/* ._isoDate */ .db(_schemas_js__WEBPACK_IMPORTED_MODULE_1__/* .ZodISODate */ .Brp, params);
}
function time(params) {
    return core._isoTime(ZodISOTime, params);
}
function duration(params) {
    return core._isoDuration(ZodISODuration, params);
}


/***/ })

};
