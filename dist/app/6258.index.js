export const id = 6258;
export const ids = [6258];
export const modules = {

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

/***/ 96867:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ inputChanges),
/* harmony export */   j: () => (/* binding */ otherParameters)
/* harmony export */ });
/* harmony import */ var _canonical_json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6358);
/* harmony import */ var _dataset_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(33353);


/** The inputs in which two recipes differ: changed and new ones in the order of the recipe of now, then those that are gone. */
function inputChanges(before, now) {
    const had = new Map(before.inputs.map((input) => [(0,_dataset_js__WEBPACK_IMPORTED_MODULE_1__/* .partitionName */ .SF)(input), input]));
    const has = new Set(now.inputs.map((input) => (0,_dataset_js__WEBPACK_IMPORTED_MODULE_1__/* .partitionName */ .SF)(input)));
    const changes = [];
    for (const input of now.inputs) {
        const own = had.get((0,_dataset_js__WEBPACK_IMPORTED_MODULE_1__/* .partitionName */ .SF)(input))?.content;
        if (own === input.content)
            continue;
        changes.push({ input, kind: own === undefined ? 'new' : 'changed', before: own, now: input.content });
    }
    for (const input of before.inputs) {
        if (!has.has((0,_dataset_js__WEBPACK_IMPORTED_MODULE_1__/* .partitionName */ .SF)(input)))
            changes.push({ input, kind: 'gone', before: input.content, now: undefined });
    }
    return changes;
}
/** The names of the parameters in which two recipes differ. */
function otherParameters(before, now) {
    const names = Object.keys({ ...before.parameters, ...now.parameters });
    return names.filter((name) => (0,_canonical_json_js__WEBPACK_IMPORTED_MODULE_0__/* .canonicalJson */ .d)(before.parameters[name] ?? null) !== (0,_canonical_json_js__WEBPACK_IMPORTED_MODULE_0__/* .canonicalJson */ .d)(now.parameters[name] ?? null));
}


/***/ }),

/***/ 74886:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   j: () => (/* binding */ tableDigest)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var _dictionary_column_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(88068);


/**
 * SHA-256 of a table's content: column names, types and cells in row order. It depends on nothing of the file that held
 * the rows, so a slice of a partition and the same rows stored alone have one digest.
 */
function tableDigest(columns, table) {
    const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256');
    hash.update(`rows:${table.rows}\n`);
    for (const [name, spec] of Object.entries(columns)) {
        hash.update(`${name}:${spec.type}\n`);
        const values = table.columns[name];
        if (Array.isArray(values))
            hashCells(hash, values);
        else if (values instanceof _dictionary_column_js__WEBPACK_IMPORTED_MODULE_1__/* .DictionaryColumn */ .b)
            hashDictionary(hash, values.canonical());
        else
            hash.update(bytesOf(values instanceof Float64Array ? withOneNaN(values) : values));
    }
    return hash.digest('hex');
}
function bytesOf({ buffer, byteOffset, byteLength }) {
    return new Uint8Array(buffer, byteOffset, byteLength);
}
/** The numbers with one bit pattern for every NaN: a computed one (0/0) can differ from the constant. */
function withOneNaN(values) {
    let copy;
    let bits;
    for (let row = 0; row < values.length; row++) {
        if (!Number.isNaN(values[row]))
            continue;
        copy ??= values.slice();
        bits ??= new BigUint64Array(copy.buffer);
        bits[row] = 0x7ff8000000000000n;
    }
    return copy ?? values;
}
function hashCells(hash, cells) {
    const text = [];
    for (const cell of cells) {
        if (cell === null)
            text.push('-');
        else if (typeof cell === 'string')
            text.push(`${cell.length}:${cell}`);
        else
            text.push(`${cell.length}:${Buffer.from(cell.buffer, cell.byteOffset, cell.byteLength).toString('base64')}`);
    }
    hash.update(text.join('\n'));
}
/** The values that occur and the codes among them: what other values a dictionary knows has no say. */
function hashDictionary(hash, { values, codes }) {
    hashCells(hash, values);
    hash.update(bytesOf(codes));
}


/***/ }),

/***/ 42755:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   j: () => (/* binding */ featureSet)
/* harmony export */ });
/* harmony import */ var _lake_canonical_json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6358);
/* harmony import */ var _features_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(61281);


/** Raised whenever the same definitions could give other values than before. */
const kernelVersion = 1;
/** Names what a panel holds: the first 16 hex digits of the SHA-256 of its definitions, in canonical JSON. */
const featureSet = (0,_lake_canonical_json_js__WEBPACK_IMPORTED_MODULE_0__/* .sha256Hex */ .f)((0,_lake_canonical_json_js__WEBPACK_IMPORTED_MODULE_0__/* .canonicalJson */ .d)({ kernelVersion, features: _features_js__WEBPACK_IMPORTED_MODULE_1__/* .features */ .qT, flags: _features_js__WEBPACK_IMPORTED_MODULE_1__/* .flags */ .Mv, outcomes: _features_js__WEBPACK_IMPORTED_MODULE_1__/* .outcomes */ .KI, holdings: _features_js__WEBPACK_IMPORTED_MODULE_1__/* .holdings */ .xo })).slice(0, 16);


/***/ }),

/***/ 57088:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Cp: () => (/* binding */ datesByYear),
/* harmony export */   DO: () => (/* binding */ panelRecipe),
/* harmony export */   PQ: () => (/* binding */ panelVersion),
/* harmony export */   TP: () => (/* binding */ totalReturnRecipe),
/* harmony export */   m3: () => (/* binding */ reasonToMake),
/* harmony export */   y7: () => (/* binding */ yearlyInputs)
/* harmony export */ });
/* harmony import */ var _backbone_asset_bucket_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(37406);
/* harmony import */ var _backbone_datasets_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(69026);
/* harmony import */ var _backbone_standing_delisting_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(33539);
/* harmony import */ var _calendar_date_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(52010);
/* harmony import */ var _lake_canonical_json_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6358);
/* harmony import */ var _lake_recipe_changes_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(96867);
/* harmony import */ var _lake_table_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(75925);
/* harmony import */ var _lake_table_digest_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(74886);
/* harmony import */ var _feature_set_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(42755);









/** Raised whenever the same inputs could give other bytes than before. */
const panelVersion = 4;
/** The as-of dates of each year, ascending. */
function datesByYear(asOf) {
    return new Map([...Map.groupBy(asOf, _calendar_date_js__WEBPACK_IMPORTED_MODULE_2__/* .yearOf */ .lY)].map(([year, days]) => [year, Int32Array.from(days)]));
}
/**
 * The recipe of the rows of one year. What followed a date reaches at most a year beyond it, so that bars, actions and delistings of later years have no
 * say, and a panel of past years stays as it is when the store grows. Nor have delistings whose day has not come, or that were
 * moved or taken back.
 */
function panelRecipe(inputs, year, asOf, { snapshot, lastSession, universe }) {
    const until = (0,_calendar_date_js__WEBPACK_IMPORTED_MODULE_2__/* .isoDate */ ._$)((0,_calendar_date_js__WEBPACK_IMPORTED_MODULE_2__/* .epochDay */ .ue)(`${year + 2}-01-01`) - 1);
    const standing = (0,_lake_table_js__WEBPACK_IMPORTED_MODULE_7__/* .takeRows */ .LY)(inputs.delistings, (0,_backbone_standing_delisting_js__WEBPACK_IMPORTED_MODULE_8__/* .standingRows */ .MZ)(inputs.delistings.columns));
    const reached = rowsUpTo(standing, 'date', lastSession);
    const recipe = recipeOf({ ...inputs, delistings: reached }, until, {
        feature_set: _feature_set_js__WEBPACK_IMPORTED_MODULE_6__/* .featureSet */ .j,
        as_of: Array.from(asOf, _calendar_date_js__WEBPACK_IMPORTED_MODULE_2__/* .isoDate */ ._$),
        ...(snapshot === '' ? {} : { snapshot }),
        ...(universe === undefined ? {} : { universe: universe.size }),
    });
    const own = universe?.references.filter(({ keys }) => keys.as_of?.slice(0, 4) === (0,_backbone_asset_bucket_js__WEBPACK_IMPORTED_MODULE_0__/* .yearKey */ .pB)(year)) ?? [];
    return { ...recipe, inputs: [...recipe.inputs, ...own] };
}
/** The recipe of the cumulative factors of a bucket. */
function totalReturnRecipe(inputs) {
    return recipeOf(inputs, '9999-12-31', {});
}
function recipeOf(inputs, until, parameters) {
    const years = inputs.years.filter(({ keys }) => `${keys.year}-01-01` <= until);
    return {
        stage: 'panel',
        version: panelVersion,
        parameters,
        inputs: [
            ...years,
            ...sliceOf(_backbone_datasets_js__WEBPACK_IMPORTED_MODULE_1__/* .assetActions */ .G$, inputs, inputs.actions, 'ex_date', until),
            ...sliceOf(_backbone_datasets_js__WEBPACK_IMPORTED_MODULE_1__/* .delistings */ .lf, inputs, inputs.delistings, 'date', until),
        ],
    };
}
/** The rows up to a day, by their own digest; nothing where there are none. */
function sliceOf({ name, columns }, { keys }, table, by, until) {
    const found = rowsUpTo(table, by, (0,_calendar_date_js__WEBPACK_IMPORTED_MODULE_2__/* .epochDay */ .ue)(until));
    if (found.rows === 0)
        return [];
    return [{ dataset: name, keys, slice: `${by}<=${until}`, content: (0,_lake_table_digest_js__WEBPACK_IMPORTED_MODULE_5__/* .tableDigest */ .j)(columns, found) }];
}
function rowsUpTo(table, by, last) {
    const days = table.columns[by];
    return (0,_lake_table_js__WEBPACK_IMPORTED_MODULE_7__/* .takeRows */ .LY)(table, Int32Array.from(days.keys()).filter((row) => days[row] <= last));
}
/** Why a partition has to be made, in words; undefined where it was made by this recipe. */
function reasonToMake(manifest, wanted) {
    if (manifest === undefined)
        return 'it was not there';
    const { recipe } = manifest;
    if ((0,_lake_canonical_json_js__WEBPACK_IMPORTED_MODULE_3__/* .canonicalJson */ .d)(recipe) === (0,_lake_canonical_json_js__WEBPACK_IMPORTED_MODULE_3__/* .canonicalJson */ .d)(wanted))
        return undefined;
    if (recipe.version !== wanted.version)
        return `version ${recipe.version} of the stage made it`;
    const other = (0,_lake_recipe_changes_js__WEBPACK_IMPORTED_MODULE_4__/* .otherParameters */ .j)(recipe, wanted);
    if (other.length > 0)
        return `another ${other.join(', ')}`;
    return (0,_lake_recipe_changes_js__WEBPACK_IMPORTED_MODULE_4__/* .inputChanges */ .K)(recipe, wanted)
        .map(({ input, kind }) => `${nameOf(input)} ${kindInWords[kind]}`)
        .join(', ');
}
const kindInWords = { changed: 'changed', new: 'is new', gone: 'is gone' };
/** `bars 2020`, `asset_actions`, `universe_pit 2020-01-03`: within a bucket. */
function nameOf({ dataset, keys }) {
    const time = keys.year ?? keys.as_of;
    return [dataset, ...(time === undefined ? [] : [time])].join(' ');
}
/** The datasets by bucket and year that a panel is made from. */
const yearlyInputs = [_backbone_datasets_js__WEBPACK_IMPORTED_MODULE_1__/* .bars */ .n_, _backbone_datasets_js__WEBPACK_IMPORTED_MODULE_1__/* .barsRevisions */ .Pu];


/***/ }),

/***/ 32599:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  run: () => (/* binding */ run)
});

// EXTERNAL MODULE: ./build/lib/src/errors.js
var errors = __webpack_require__(42226);
// EXTERNAL MODULE: ./build/lib/src/github/workflow-run.js
var workflow_run = __webpack_require__(55980);
// EXTERNAL MODULE: ./build/lib/src/promotion/decision-store.js + 1 modules
var decision_store = __webpack_require__(90506);
// EXTERNAL MODULE: ./build/lib/src/text/numbers.js
var text_numbers = __webpack_require__(31879);
// EXTERNAL MODULE: ./build/lib/src/promotion/reason-codes.js
var promotion_reason_codes = __webpack_require__(22192);
// EXTERNAL MODULE: ./build/lib/src/promotion/registry.js
var promotion_registry = __webpack_require__(89380);
;// CONCATENATED MODULE: ./build/lib/src/promotion/explanation.js



/** Why a decision is as it is, in words, as Markdown: what it rests on with the digests, each reason with its rule and the numbers that it looked at, and what changed. */
function explanation({ seq, hash, line }, before) {
    const parts = line.kind === 'decided' ? decidedParts(line, before) : rolledBackParts(line);
    return [
        `## Decision ${line.id}: ${line.decision.verdict}`,
        `As of the session ${line.session}, by ${line.who} at ${line.when}, with ${line.software}${line.commit === null ? '' : ` and the configuration of the commit ${line.commit}`}. Line ${seq} of the ledger, hash \`${hash}\`.`,
        ...parts,
        ...changesPart(line),
    ].join('\n\n');
}
function rolledBackParts({ undoes, why }) {
    return [`It takes back ${undoes} and what was decided after it: ${why}`];
}
function decidedParts(line, before) {
    return [restsOn(line), reasons(line), ...competition(line, before)];
}
function restsOn({ evidence, occasion, invalidated_by, rules }) {
    const conditions = {
        fresh: 'It was believed.',
        stale: 'It was too old to promote anybody: its panel ended too early, or trials were made since that its hurdles do not know.',
        invalidated: `It was not believed, because of its inputs ${invalidated_by.join('; ')}.`,
        missing: 'It could not be read.',
    };
    const review = occasion.is_review ? 'Promotions were considered.' : 'Promotions were not considered.';
    const by = `Rules of version ${rules.version}, settings \`${rules.settings_digest}\`.`;
    if (evidence === null)
        return `It rests on no run of Stage B: there was none. ${by}`;
    const { run, snapshot, as_of, digests, gates, candidates_total, strict_total, survivors_total } = evidence;
    return [
        `It rests on the run ${run} of Stage B of the snapshot ${snapshot}, whose panel ends on ${as_of ?? 'an unknown date'}. ${conditions[occasion.condition]} ${review} ${by}`,
        '',
        `- ${(0,text_numbers/* whole */.WQ)(candidates_total)} candidates, ${(0,text_numbers/* whole */.WQ)(strict_total)} of which pass "strict": \`stage_b_candidates\` \`${digests.candidates}\``,
        `- ${(0,text_numbers/* whole */.WQ)(survivors_total)} survivors: \`survivors_b\` \`${digests.survivors}\``,
        `- returns: \`stage_b_returns\` ${digests.returns === null ? 'gone' : `\`${digests.returns}\``}`,
        `- gates: \`${gates}\``,
    ].join('\n');
}
function reasons({ decision: { reason_codes } }) {
    return [
        'Why:',
        '',
        ...reason_codes.map((code) => `- \`${code}\`: ${(0,promotion_reason_codes/* ruleOf */.Y)(code) ?? 'a rule of another version'}`),
    ].join('\n');
}
/** The numbers of the champion and of its challenger. */
function competition({ evidence, decision, comparisons }, before) {
    const champion = [...before.values()].find(({ slot }) => slot === promotion_registry/* championSlot */.kY);
    const rows = (evidence?.candidates ?? []).filter(({ trial }) => trial === champion?.trial || trial === decision.challenger);
    const told = rows.map((row) => {
        const role = row.trial === champion?.trial ? 'Champion' : 'Challenger';
        return `- ${role} ${(0,promotion_registry/* candidateName */.vf)(row)} (trial ${row.trial}, family ${row.family}): ${numbersOf(row)}`;
    });
    const compared = comparisons.map((one) => `- ${comparisonText(one)}`);
    return told.length + compared.length === 0 ? [] : [['Who competed:', '', ...told, ...compared].join('\n')];
}
function numbersOf(row) {
    const numbers = [
        `registry score ${(0,text_numbers/* decimal */._)(row.score, 6)}`,
        `DSR ${(0,text_numbers/* decimal */._)(row.dsr, 3)}`,
        `PSR ${(0,text_numbers/* decimal */._)(row.psr, 3)}`,
        `net Sharpe ratio ${(0,text_numbers/* decimal */._)(row.net_sharpe)}`,
        `rank IC ${(0,text_numbers/* signed */.x8)(row.ic_mean, 4)}`,
    ];
    const gates = row.failed.length === 0 ? 'no gate says no' : `gates that say no: ${row.failed.join(', ')}`;
    return `${numbers.join(', ')}; ${row.is_survivor ? 'a survivor' : 'no survivor'}, ${gates}`;
}
function comparisonText({ n, sharpe_difference, p, block_length, draws, returns }) {
    return (`Compared on ${(0,text_numbers/* whole */.WQ)(n)} dates that both have: Sharpe ratio by the step ${(0,text_numbers/* signed */.x8)(sharpe_difference, 4)}, one-sided p ${(0,text_numbers/* decimal */._)(p, 4)} ` +
        `(paired stationary bootstrap, ${(0,text_numbers/* whole */.WQ)(draws)} draws, mean block ${(0,text_numbers/* decimal */._)(block_length, 1)}); returns \`${returns}\``);
}
function changesPart({ decision: { changes, events } }) {
    const told = changes.filter(({ event }) => event !== null && event !== 'STATE_DISCOVERED').map(changeText);
    const discovered = changes.filter(({ event }) => event === 'STATE_DISCOVERED');
    const kept = discovered.filter(({ entry }) => entry.state !== 'retired').map(changeText);
    const others = discovered.length - kept.length;
    if (others > 0)
        kept.push(`${(0,text_numbers/* whole */.WQ)(others)} candidates were seen for the first time and got no slot`);
    const slots = events.map(({ event, slot, old_champion, new_champion }) => `${event === 'PROMOTION' ? `${slot} is held by ${new_champion}` : `${slot} is held by ${old_champion} no more`}`);
    const lines = [...kept, ...told, ...slots].map((text) => `- ${text}`);
    return [lines.length === 0 ? 'Nothing changed.' : ['What changed:', '', ...lines].join('\n')];
}
function changeText({ from, entry, reason_codes }) {
    const place = entry.slot === null ? '' : ` in the slot ${entry.slot}`;
    const way = from === null ? entry.state : `from ${from} to ${entry.state}`;
    return `${(0,promotion_registry/* candidateName */.vf)(entry)}: ${way}${place} (${reason_codes.map((code) => `\`${code}\``).join(', ')})`;
}

// EXTERNAL MODULE: ./build/lib/src/promotion/ledger.js
var promotion_ledger = __webpack_require__(98282);
// EXTERNAL MODULE: ./build/lib/src/promotion/decision.js
var promotion_decision = __webpack_require__(90281);
;// CONCATENATED MODULE: ./build/lib/src/promotion/registry-draft.js


/** The registry as a decision changes it, with what it notes of that. */
class RegistryDraft {
    session;
    changes = [];
    events = [];
    #question;
    #entries;
    #codes = new Set();
    #run;
    constructor(question) {
        this.#question = question;
        this.session = question.occasion.session;
        this.#entries = new Map(question.registry);
        this.#run = question.evidence?.run ?? '';
    }
    /** Codes of the decision, each once, in the order in which they were found. */
    get codes() {
        return [...this.#codes];
    }
    note(...codes) {
        for (const code of codes)
            this.#codes.add(code);
    }
    entry(trial) {
        return this.#entries.get(trial);
    }
    get champion() {
        return this.#in('live').find(({ slot }) => slot === promotion_registry/* championSlot */.kY);
    }
    /** Who holds slots of a role, in the order of the slots; without a slot behind them. */
    holders(role) {
        const order = (0,promotion_registry/* slotNames */.Do)(role, { live: 100, shadow: 100, retired: 100 });
        const place = ({ slot }) => (slot === null ? order.length : order.indexOf(slot));
        return this.#in(role).toSorted((a, b) => place(a) - place(b) || (a.trial < b.trial ? -1 : 1));
    }
    freeSlots(role) {
        const taken = new Set(this.#in(role).map(({ slot }) => slot));
        return (0,promotion_registry/* slotNames */.Do)(role, this.#question.settings.slots).filter((name) => !taken.has(name));
    }
    /** Codes where a family has all the slots of a role that it may have; none where one more is allowed. @param leaving holds one and is about to lose it */
    familyCap(role, family, slot, leaving) {
        const cap = this.#question.settings.family_caps[role];
        const used = this.#in(role).filter((one) => one.family === family && one.trial !== leaving).length;
        if (cap === 0 || used < cap)
            return [];
        return [
            'SLOT_FAMILY_POLICY_CONSTRAINT_HIT',
            `SLOT_FAMILY_CAP_HIT:${role}:${family}:${slot}:used=${used}:cap=${cap}`,
        ];
    }
    /** A candidate that was never seen before. */
    discover(row, move) {
        const { trial, candidate, universe, family } = row;
        const unknown = {
            ...{ trial, candidate, universe, family, state: 'retired', slot: null, champion: null },
            ...{
                since: this.session,
                promoted: null,
                lived: 0,
                on_probation: false,
                hold_runs: 0,
                fell: null,
                run: this.#run,
            },
        };
        const reasons = ['FIRST_OBSERVED_IN_CANDIDATE_REGISTRY', ...move.reasons];
        this.#apply(unknown, null, { ...move, reasons, event: 'STATE_DISCOVERED' });
    }
    move(entry, move) {
        return this.#apply(entry, entry.state, move);
    }
    /** Puts a candidate into a live slot; one that was never seen is discovered at once. */
    promote(row, slot, reasons) {
        const known = this.entry(row.trial);
        // An alternate that moves up goes on with its tenure in the other slot.
        const isAlternate = known !== undefined && (0,promotion_registry/* roleOf */.kp)(known.state) === 'live';
        const move = {
            ...{ state: isAlternate ? known.state : 'live', slot },
            reasons: [...reasons, ...(isAlternate ? [] : ['PROMOTED_IN_THIS_RUN', 'PROBATION_STARTED'])],
            ...(isAlternate ? {} : { over: { on_probation: true, hold_runs: 0 } }),
        };
        if (known === undefined)
            this.discover(row, move);
        else
            this.move(known, { ...move, event: isAlternate ? 'STATE_TRANSITION' : 'PROMOTION_TO_LIVE' });
    }
    /** Takes its live slot from a candidate. To shadow it gets a slot there if one is free. */
    demote(entry, state, event, reasons) {
        if (entry.slot === promotion_registry/* championSlot */.kY)
            this.note(`CURRENT_LIVE_CHAMPION_DEMOTED_TO_${state === 'shadow' ? 'SHADOW' : 'RETIRED'}`, ...reasons);
        const slot = state === 'shadow' ? (this.freeSlots('shadow')[0] ?? null) : null;
        this.move(entry, { state, slot, event, reasons, over: { on_probation: false } });
    }
    #in(role) {
        return [...this.#entries.values()].filter(({ state }) => (0,promotion_registry/* roleOf */.kp)(state) === role);
    }
    #apply(before, from, { state, slot, event, reasons, over }) {
        const isNewState = from === null || before.state !== state;
        const wasLive = from !== null && (0,promotion_registry/* roleOf */.kp)(before.state) === 'live';
        const isLive = (0,promotion_registry/* roleOf */.kp)(state) === 'live';
        const isNewTenure = isLive && (!wasLive || before.slot !== slot);
        const entry = {
            ...before,
            ...over,
            ...{ state, slot, run: this.#run },
            champion: isNewTenure ? this.#championId(before.trial, slot) : isLive ? before.champion : null,
            since: isNewState ? this.session : before.since,
            promoted: isLive ? (wasLive ? before.promoted : this.session) : null,
            lived: isLive && wasLive ? (isNewState ? (0,promotion_registry/* liveSessions */.k)(before, this.session) : before.lived) : 0,
            fell: wasLive && !isLive ? this.session : before.fell,
        };
        this.#entries.set(entry.trial, entry);
        const { id } = this.#question;
        const change = { event, from, entry, reason_codes: [...reasons] };
        this.changes.push({ id: `csev_${(0,promotion_decision/* hashOf */.qQ)({ id, place: this.changes.length, change }).slice(0, 20)}`, ...change });
        if (wasLive && (!isLive || isNewTenure))
            this.#noteSlot('DEMOTION', before, before.slot, before.champion, null, reasons);
        if (isNewTenure)
            this.#noteSlot('PROMOTION', entry, slot, null, entry.champion, reasons);
        return entry;
    }
    #noteSlot(event, { trial }, slot, before, after, reasons) {
        const noted = {
            ...{ event, slot: slot ?? '', trial, reason_codes: [...reasons] },
            ...{ old_champion: before, new_champion: after },
        };
        const id = `ev_${(0,promotion_decision/* hashOf */.qQ)({ id: this.#question.id, place: this.events.length, noted }).slice(0, 16)}`;
        this.events.push({ id, ...noted });
    }
    #championId(trial, slot) {
        return `q1champ_${(0,promotion_decision/* hashOf */.qQ)({ trial, slot, decision: this.#question.id }).slice(0, 12)}`;
    }
}

;// CONCATENATED MODULE: ./build/lib/src/promotion/version-1-demotion.js

/** Puts everybody who is live on hold, as where the evidence cannot be believed. */
function holdAll(draft, reasons) {
    for (const entry of draft.holders('live')) {
        if (entry.state === 'live')
            hold(draft, entry, reasons, 'STATE_TRANSITION', entry.hold_runs);
    }
}
/** What becomes of who is live where nothing passes "strict": on hold, and further down with every run that says so again. Others keep their state. */
function freeze(draft, question, evidence) {
    const present = new Set(evidence.candidates.map(({ trial }) => trial));
    for (const entry of draft.holders('shadow')) {
        if (entry.hold_runs > 0)
            continue;
        draft.note(present.has(entry.trial) ? 'FREEZE_HOLD_PREV_STATE' : 'FREEZE_KEEP_MISSING_PREV_STATE');
    }
    const [onTheWayDown, holders] = [
        draft.holders('shadow').filter(({ hold_runs }) => hold_runs > 0),
        draft.holders('live'),
    ];
    for (const entry of [...holders, ...onTheWayDown])
        stepDown(draft, question, entry, ['LIVE_HOLD_STRICT_PASS_EMPTY'], 'FREEZE_TO_LIVE_HOLD');
}
/** The ladder: what the run says of each candidate that is live or on hold. */
function demote(draft, question, evidence) {
    const rows = new Map(evidence.candidates.map((row) => [row.trial, row]));
    const best = Math.max(...evidence.candidates.filter((row) => row.is_survivor).map(({ score }) => score));
    const slots = new Set((0,promotion_registry/* slotNames */.Do)('live', question.settings.slots));
    for (const entry of draft.holders('live')) {
        const row = rows.get(entry.trial);
        if (!slots.has(entry.slot ?? '')) {
            draft.demote(entry, 'shadow', 'DEMOTION_TO_SHADOW', ['CURRENT_LIVE_OUTSIDE_SURVIVOR_CAP']);
        }
        else if (row === undefined) {
            stepDown(draft, question, entry, ['CURRENT_LIVE_CHAMPION_MISSING_IN_STAGE_B_CANDIDATES'], 'STATE_TRANSITION');
        }
        else if (row.is_survivor)
            version_1_demotion_confirm(draft, question, entry);
        else if (row.passed_final) {
            draft.demote(entry, 'shadow', 'DEMOTION_TO_SHADOW', ['CURRENT_LIVE_OUTSIDE_SURVIVOR_CAP']);
        }
        else
            fail(draft, question, entry, row, best - row.score);
    }
}
/** A live candidate is a survivor again: whatever it was on hold for is over, and so may be its probation. */
function version_1_demotion_confirm(draft, { settings }, entry) {
    if (entry.slot === 'live')
        draft.note('CURRENT_LIVE_STILL_SURVIVOR');
    let now = entry;
    if (entry.state === 'live_hold') {
        const reasons = ['LIVE_HOLD_RELEASED_TO_LIVE', 'CURRENT_LIVE_STILL_SURVIVOR'];
        if (entry.slot === 'live')
            draft.note('LIVE_HOLD_RELEASED_TO_LIVE');
        now = draft.move(entry, {
            ...{ state: 'live', slot: entry.slot, event: 'STATE_TRANSITION', reasons },
            over: { hold_runs: 0 },
        });
    }
    if (now.on_probation && (0,promotion_registry/* liveSessions */.k)(now, draft.session) >= settings.review_sessions) {
        const reasons = ['PROBATION_PASSED'];
        draft.move(now, { state: 'live', slot: now.slot, event: null, reasons, over: { on_probation: false } });
    }
}
/** @param gap score of the best survivor less its own; −∞ without a survivor */
function fail(draft, question, entry, row, gap) {
    const { settings } = question;
    const gates = row.failed.map((code) => `STAGE_B_GATE_FAIL_${code}`);
    const retired = ['CURRENT_LIVE_STAGE_B_FAIL_RETIRED', 'LIVE_CANDIDATE_FAILED_OR_NOT_SURVIVOR'];
    if (row.failed.some((code) => settings.hard_gates.includes(code))) {
        const hard = ['CURRENT_LIVE_HARD_GATE_FAILED', ...retired, 'HARD_STAGE_B_GATE_FAILED'];
        draft.demote(entry, 'retired', 'DEMOTION_TO_RETIRED', [...hard, ...gates]);
    }
    else if (gap >= settings.demotion_retire_score_gap) {
        draft.demote(entry, 'retired', 'DEMOTION_TO_RETIRED', [...retired, 'DEMOTION_SCORE_GAP_LARGE', ...gates]);
    }
    else if (gap >= settings.demotion_shadow_score_gap) {
        const reasons = ['CURRENT_LIVE_STAGE_B_FAIL_SHADOW', 'DEMOTION_SCORE_GAP_SMALL', ...gates];
        draft.demote(entry, 'shadow', 'DEMOTION_TO_SHADOW', reasons);
    }
    else if (entry.on_probation) {
        const reasons = ['CURRENT_LIVE_STAGE_B_FAIL_SHADOW', 'PROBATION_FAILED', ...gates];
        draft.demote(entry, 'shadow', 'DEMOTION_TO_SHADOW', reasons);
    }
    else
        stepDown(draft, question, entry, ['CURRENT_LIVE_STAGE_B_FAIL_SHADOW', ...gates], 'STATE_TRANSITION');
}
/** One step further from live: on hold first, then, with the runs in a row that say so, to shadow and to retirement. */
function stepDown(draft, { settings }, entry, reasons, onHold) {
    const runs = entry.hold_runs + 1;
    if (entry.state === 'live') {
        hold(draft, entry, reasons, onHold, runs);
        return;
    }
    const counted = { ...entry, hold_runs: runs };
    if (runs >= settings.live_hold_retire_after_runs) {
        const down = ['LIVE_HOLD_STREAK_RETIRED', 'CURRENT_LIVE_HOLD_RELEASED_TO_RETIRED', ...reasons];
        draft.demote(counted, 'retired', 'LIVE_HOLD_TO_RETIRED', down);
    }
    else if (entry.state === 'live_hold' && runs >= settings.live_hold_shadow_after_runs) {
        const down = ['LIVE_HOLD_STREAK_SHADOW', 'CURRENT_LIVE_HOLD_RELEASED_TO_SHADOW', ...reasons];
        draft.demote(counted, 'shadow', 'LIVE_HOLD_TO_SHADOW', down);
    }
    else
        draft.move(counted, { state: entry.state, slot: entry.slot, event: null, reasons });
}
function hold(draft, entry, reasons, event, runs) {
    if (entry.slot === 'live')
        draft.note('CURRENT_LIVE_CHAMPION_TO_LIVE_HOLD', ...reasons);
    draft.move(entry, {
        ...{ state: 'live_hold', slot: entry.slot, event, reasons: ['CURRENT_LIVE_CHAMPION_TO_LIVE_HOLD', ...reasons] },
        over: { hold_runs: runs },
    });
}

// EXTERNAL MODULE: ./build/lib/src/promotion/evidence.js
var promotion_evidence = __webpack_require__(75054);
;// CONCATENATED MODULE: ./build/lib/src/promotion/version-1-promotion.js


/**
 * Who gets a live slot, on a day on which that is considered: the slot of the champion first, then those beside it.
 *
 * @returns the trial that was considered for the slot of the champion, and whether it has it now
 */
function promote(draft, question, evidence) {
    const survivors = survivorsOf(evidence);
    const { champion } = draft;
    const challenger = champion === undefined ? toEmptySlot(draft, question, survivors) : undefined;
    const challenged = champion === undefined ? undefined : challenge(draft, question, evidence, champion);
    fillAlternates(draft, question, survivors);
    const isPromoted = challenger !== undefined || challenged?.isPromoted === true;
    return { challenger: challenger?.trial ?? challenged?.row.trial ?? null, isPromoted };
}
/** Without a review: what would be said of the slot of the champion. */
function awaitReview(draft, evidence) {
    const [top] = survivorsOf(evidence);
    const { champion } = draft;
    if (top === undefined)
        return;
    draft.note('STAGE_B_SURVIVOR_PRESENT');
    if (champion !== undefined)
        draft.note('CURRENT_CHAMPION_PRESENT');
    draft.note(top.trial === champion?.trial ? 'CHAMPION_ALREADY_TOP_SURVIVOR' : 'EVIDENCE_AWAITS_REVIEW');
}
function survivorsOf({ candidates }) {
    return candidates.filter((row) => row.is_survivor).toSorted(promotion_evidence/* byMerit */.Jk);
}
function toEmptySlot(draft, question, survivors) {
    if (survivors.length === 0)
        return undefined;
    draft.note('STAGE_B_SURVIVOR_PRESENT');
    if (!question.settings.promote_on_empty) {
        draft.note('NO_EXISTING_CHAMPION_PROMOTION_DISABLED');
        return undefined;
    }
    const chosen = firstEligible(draft, question, survivors, promotion_registry/* championSlot */.kY);
    if (chosen === undefined)
        return undefined;
    draft.note('NO_EXISTING_CHAMPION');
    draft.promote(chosen, promotion_registry/* championSlot */.kY, ['SELECTED_AS_LIVE_CHAMPION', 'NO_EXISTING_CHAMPION']);
    return chosen;
}
/** The best survivor that may, against the champion: one test at most, so that there is no choice among many. */
function challenge(draft, question, evidence, champion) {
    const survivors = survivorsOf(evidence);
    if (survivors.length === 0)
        return undefined;
    draft.note('STAGE_B_SURVIVOR_PRESENT', 'CURRENT_CHAMPION_PRESENT');
    const place = survivors.findIndex(({ trial }) => trial === champion.trial);
    if (place === 0) {
        draft.note('CHAMPION_ALREADY_TOP_SURVIVOR');
        return undefined;
    }
    const above = place < 0 ? survivors : survivors.slice(0, place);
    const row = firstEligible(draft, question, above, promotion_registry/* championSlot */.kY, champion.trial);
    if (row === undefined)
        return undefined;
    const verdict = judge(question, evidence, champion, row);
    draft.note(...verdict.codes);
    if (!verdict.isBetter)
        return { row, isPromoted: false };
    draft.demote(champion, 'shadow', 'DEMOTION_TO_SHADOW', ['LIVE_CANDIDATE_NOT_RESELECTED_AS_CHAMPION']);
    draft.promote(row, promotion_registry/* championSlot */.kY, ['SELECTED_AS_LIVE_CHAMPION', ...verdict.codes]);
    return { row, isPromoted: true };
}
function judge({ settings, compare }, { candidates }, champion, challenger) {
    // Its score of now, from this very run, whatever it was when it was promoted.
    const own = candidates.find(({ trial }) => trial === champion.trial);
    if (own === undefined)
        return { isBetter: false, codes: ['EVIDENCE_MISSING'] };
    if (champion.on_probation)
        return { isBetter: false, codes: ['PROBATION_NOT_OVER'] };
    // Scores have six decimals: what they differ by has no more.
    if (Math.round((challenger.score - own.score) * 1e6) < Math.round(settings.score_epsilon * 1e6))
        return { isBetter: false, codes: ['SCORE_IMPROVEMENT_BELOW_EPSILON', 'SCORE_EPSILON_NOT_MET'] };
    const comparison = compare(challenger.trial, champion.trial);
    if (comparison === null)
        return { isBetter: false, codes: ['EVIDENCE_MISSING'] };
    const isBetter = comparison.p <= settings.challenge_level;
    const outcome = isBetter ? 'EVIDENCE_BOOTSTRAP_MET' : 'EVIDENCE_BOOTSTRAP_NOT_MET';
    return { isBetter, codes: ['Q1_REGISTRY_SCORE_IMPROVED', 'SCORE_EPSILON_MET', outcome] };
}
function fillAlternates(draft, question, survivors) {
    if (draft.champion === undefined)
        return;
    for (const slot of draft.freeSlots('live')) {
        const waiting = survivors.filter(({ trial }) => !isLive(draft, trial));
        const row = firstEligible(draft, question, waiting, slot);
        if (row === undefined)
            return;
        draft.promote(row, slot, ['STAGE_B_SELECTED_SURVIVOR']);
    }
}
/** The first that may have a slot; the decision says why those before it may not. @param leaving trial that would lose the slot */
function firstEligible(draft, { settings }, survivors, slot, leaving) {
    for (const row of survivors) {
        const entry = draft.entry(row.trial);
        // One that is live already has its place in its family, and went through the rest.
        if (isLive(draft, row.trial))
            return row;
        const codes = row.failed.some((code) => settings.hard_gates.includes(code))
            ? ['TOP_SURVIVOR_HARD_GATE_FAILED']
            : typeof entry?.fell === 'number' && draft.session - entry.fell < settings.review_sessions
                ? ['PROBATION_AFTER_DEMOTION']
                : draft.familyCap('live', row.family, slot, leaving);
        if (codes.length === 0)
            return row;
        draft.note(...codes);
    }
    return undefined;
}
function isLive(draft, trial) {
    const entry = draft.entry(trial);
    return entry !== undefined && (0,promotion_registry/* roleOf */.kp)(entry.state) === 'live';
}

;// CONCATENATED MODULE: ./build/lib/src/promotion/version-1-others.js


/** Who is watched and who is retired, of all that are not live. */
function sortOthers(draft, question, evidence) {
    keepShadows(draft, question, evidence);
    const survivors = survivorsOf(evidence);
    fillShadows(draft, survivors);
    for (const row of evidence.candidates) {
        if (draft.entry(row.trial) !== undefined)
            continue;
        draft.discover(row, { state: 'retired', slot: null, reasons: [reasonToRetire(row)] });
    }
}
/** The slots for those that fell last: who was live is remembered. */
function rememberFallen(draft, { settings }) {
    const fallen = draft
        .holders('retired')
        .filter(({ fell }) => fell !== null)
        .toSorted((a, b) => (b.fell ?? 0) - (a.fell ?? 0) || (a.trial < b.trial ? -1 : 1));
    const names = (0,promotion_registry/* slotNames */.Do)('retired', settings.slots);
    for (const [place, entry] of fallen.entries()) {
        const slot = names[place] ?? null;
        if (entry.slot !== slot)
            draft.move(entry, { state: 'retired', slot, event: null, reasons: [] });
    }
}
/** Who is in shadow stays as a survivor, and for this once where it just came from a live slot. */
function keepShadows(draft, { settings }, evidence) {
    const rows = new Map(evidence.candidates.map((row) => [row.trial, row]));
    for (const entry of draft.holders('shadow')) {
        if (entry.fell === draft.session)
            continue;
        const row = rows.get(entry.trial);
        if (row === undefined)
            retire(draft, entry, ['NOT_PRESENT_IN_CURRENT_STAGE_B_RUN']);
        else if (!row.is_survivor)
            retire(draft, entry, [reasonToRetire(row), ...row.failed.map((code) => `STAGE_B_GATE_FAIL_${code}`)]);
        else if (entry.hold_runs > 0) {
            const reasons = ['STAGE_B_SELECTED_SURVIVOR'];
            draft.move(entry, { state: 'shadow', slot: entry.slot, event: null, reasons, over: { hold_runs: 0 } });
        }
    }
    const names = (0,promotion_registry/* slotNames */.Do)('shadow', settings.slots);
    const isFresh = ({ fell }) => fell === draft.session;
    const inOrder = draft.holders('shadow').toSorted((a, b) => Number(isFresh(b)) - Number(isFresh(a)));
    for (const entry of inOrder.slice(names.length))
        retire(draft, entry, ['NOT_SELECTED_IN_SURVIVOR_CAP']);
    for (const entry of inOrder.slice(0, names.length)) {
        if (entry.slot !== null && names.includes(entry.slot))
            continue;
        const slot = draft.freeSlots('shadow')[0] ?? null;
        draft.move(entry, { state: 'shadow', slot, event: null, reasons: ['STAGE_B_SELECTED_SURVIVOR'] });
    }
}
function fillShadows(draft, survivors) {
    for (const slot of draft.freeSlots('shadow')) {
        for (const row of survivors) {
            const known = draft.entry(row.trial);
            if (known !== undefined && known.state !== 'retired')
                continue;
            const cap = draft.familyCap('shadow', row.family, slot);
            if (cap.length > 0) {
                draft.note(...cap);
                continue;
            }
            const move = { state: 'shadow', slot };
            if (known === undefined)
                draft.discover(row, { ...move, reasons: ['STAGE_B_SELECTED_SURVIVOR'] });
            else
                draft.move(known, { ...move, event: 'REVIVED_TO_SHADOW', reasons: ['REENTERED_STAGE_B_SURVIVORS'] });
            break;
        }
    }
}
function retire(draft, entry, reasons) {
    draft.move(entry, { state: 'retired', slot: null, event: 'STATE_TRANSITION', reasons, over: { hold_runs: 0 } });
}
function reasonToRetire(row) {
    return row.is_survivor || row.passed_final ? 'NOT_SELECTED_IN_SURVIVOR_CAP' : 'STAGE_B_FAIL';
}

;// CONCATENATED MODULE: ./build/lib/src/promotion/version-1.js




const refusals = { stale: 'EVIDENCE_STALE', invalidated: 'EVIDENCE_INVALIDATED', missing: 'EVIDENCE_MISSING' };
/**
 * Decides who is live, watched and retired, from the registry so far and a run of Stage B. A function of its question alone: the same question has the same answer for ever, so
 * that a ledger can be decided again. docs/promotion.md says each rule in words.
 */
function decideByVersion1(question) {
    const { evidence, occasion, settings } = question;
    const draft = new RegistryDraft(question);
    const before = draft.champion?.champion ?? null;
    let outcome = {
        challenger: null,
        isPromoted: false,
    };
    if (occasion.condition !== 'fresh' || evidence === null) {
        const code = occasion.condition === 'fresh' ? refusals.missing : refusals[occasion.condition];
        draft.note(code);
        if (occasion.condition === 'invalidated')
            holdAll(draft, [code]);
    }
    else {
        const isFrozen = evidence.strict_total === 0 && isAnybodyHeld(draft);
        if (survivorsOf(evidence).length === 0)
            draft.note('NO_STAGE_B_SURVIVORS', 'STAGE_B_SURVIVORS_EMPTY');
        if (isFrozen && settings.freeze_on_zero_strict_pass) {
            draft.note('STRICT_PASS_EMPTY_FREEZE');
            freeze(draft, question, evidence);
        }
        else {
            if (isFrozen)
                draft.note('STRICT_PASS_EMPTY_NO_FREEZE');
            demote(draft, question, evidence);
            if (occasion.is_review)
                outcome = promote(draft, question, evidence);
            else
                awaitReview(draft, evidence);
            sortOthers(draft, question, evidence);
        }
        rememberFallen(draft, question);
    }
    return {
        verdict: outcome.isPromoted ? 'PROMOTE' : 'NO_PROMOTION',
        reason_codes: draft.codes,
        challenger: outcome.challenger,
        champion_before: before,
        champion_after: draft.champion?.champion ?? null,
        changes: draft.changes,
        events: draft.events,
    };
}
/** Whether there is anybody to put on hold: somebody live, or on the way down from a hold. */
function isAnybodyHeld(draft) {
    return draft.holders('live').length > 0 || draft.holders('shadow').some(({ hold_runs }) => hold_runs > 0);
}

;// CONCATENATED MODULE: ./build/lib/src/promotion/deciders.js

/**
 * Every way in which decisions were ever made, by version. A line of the ledger names the one that decided it, so that it can be decided again: what is here is never changed;
 * other rules are a further version beside it.
 */
const deciders = { 1: decideByVersion1 };
/** The one that decides now. */
const currentVersion = 1;

;// CONCATENATED MODULE: ./build/lib/src/promotion/next-decision.js




/** Decides on evidence, once: the same run is decided again only where it is believed otherwise than then, or a review has come that it was not part of. */
function nextDecision(ledger, ground, by) {
    const { settings, session, invalidatedBy } = ground;
    const condition = conditionOf(ledger, ground);
    const occasion = {
        condition,
        session: session.number,
        is_review: isReview(ledger, { run: runOf(ground.evidence), condition, session: session.number }, settings),
    };
    const before = decidedBefore(ledger, runOf(ground.evidence), occasion);
    if (before !== undefined)
        return { kind: 'decided', line: before };
    const registry = (0,promotion_ledger/* registryOf */.Fv)(ledger);
    const isIdle = (trial) => registry.get(trial)?.state === 'retired';
    const evidence = ground.evidence && (0,promotion_evidence/* concernedEvidence */.He)(ground.evidence, isIdle);
    const rules = { version: currentVersion, settings, settings_digest: (0,promotion_decision/* hashOf */.qQ)(settings) };
    const asked = recording(ground.compare);
    const answer = answered(deciders[currentVersion], {
        ledger,
        registry,
        occasion,
        evidence,
        rules,
        compare: asked.compare,
    });
    const line = {
        kind: 'decided',
        id: answer.id,
        session: session.date,
        ...by,
        occasion,
        evidence,
        comparisons: asked.comparisons,
        invalidated_by: condition === 'invalidated' ? [...invalidatedBy] : [],
        rules,
        decision: answer.decision,
    };
    return { kind: 'new', line };
}
/** What a decider says, and what the decision is called. */
function answered(decider, { ledger, rules, ...asked }) {
    const { version, settings, settings_digest } = rules;
    const { occasion, evidence } = asked;
    const previous = ledger.lines.at(-1)?.line.id ?? '';
    const id = (0,promotion_decision/* decisionId */.A)({ previous, occasion, evidence, rules: { version, settings_digest } });
    return { id, decision: decider({ id, settings, ...asked }) };
}
/** Whether a decision is one of those at which promotions are considered: the first, and the first one `review_sessions` or more after the last such one. */
function isReview(ledger, { run, condition, session, }, settings) {
    if (condition !== 'fresh' || isReviewed(ledger, run))
        return false;
    return (0,promotion_ledger/* sessionsToReview */.Xl)(ledger, session, settings) === 0;
}
function isReviewed(ledger, run) {
    return (0,promotion_ledger/* decidedLines */.ij)(ledger).some((line) => line.occasion.is_review && runOf(line.evidence) === run);
}
/** The decision by which evidence was decided, so that there is nothing to decide. */
function decidedBefore(ledger, run, { condition, is_review }) {
    const last = (0,promotion_ledger/* decidedLines */.ij)(ledger).findLast((line) => runOf(line.evidence) === run);
    return last?.occasion.condition === condition && !is_review ? last : undefined;
}
function runOf(evidence) {
    return evidence?.run ?? '';
}
function conditionOf(ledger, { evidence, evidenceSession, trialsSince = 0, invalidatedBy, session, settings }) {
    if (evidence === null || evidence.as_of === null || evidenceSession === null)
        return 'missing';
    if (invalidatedBy.length > 0)
        return 'invalidated';
    const decided = (0,promotion_ledger/* decidedLines */.ij)(ledger).flatMap((line) => line.occasion.condition === 'fresh' ? (line.evidence?.as_of ?? []) : []);
    // What is older than what was decided on says less than is known.
    const isOvertaken = decided.some((date) => date > (evidence.as_of ?? ''));
    const isOld = session.number - evidenceSession > settings.stale_after_sessions;
    return trialsSince > 0 || isOvertaken || isOld ? 'stale' : 'fresh';
}
/** Keeps what was compared. */
function recording(compare) {
    const comparisons = [];
    const kept = (challenger, incumbent) => {
        const found = compare(challenger, incumbent);
        if (found !== null)
            comparisons.push(found);
        return found;
    };
    return { compare: kept, comparisons };
}

// EXTERNAL MODULE: ./build/lib/src/lake/canonical-json.js
var canonical_json = __webpack_require__(6358);
// EXTERNAL MODULE: ./build/lib/src/lake/hash-chain.js
var hash_chain = __webpack_require__(20425);
// EXTERNAL MODULE: ./build/lib/src/text/name-list.js
var name_list = __webpack_require__(98983);
;// CONCATENATED MODULE: ./build/lib/src/promotion/rollback.js





const reason_codes = ['ROLLED_BACK'];
/**
 * The line that takes a decision back, with all that came after it.
 *
 * @throws UserError for a decision that the ledger does not have
 */
function rollbackLine(ledger, { undoes, why, session }, by) {
    let found;
    for (const { registry, numbered } of (0,promotion_ledger/* registriesBefore */.ty)(ledger)) {
        if (numbered.line.id === undoes && numbered.line.kind !== 'withdrawn')
            found = { earlier: registry, earlierSession: (0,promotion_ledger/* sessionOf */.MC)(ledger.lines[numbered.seq - 2]) };
    }
    if (found === undefined) {
        const ids = (0,promotion_ledger/* standingLines */.Yt)(ledger).map(({ line }) => line.id);
        throw new errors/* UserError */.yo(`The ledger of promotions has no decision ${undoes}.`, {
            hint: ids.length === 0 ? 'It is empty.' : `The last ones are ${(0,name_list/* nameList */.OD)(ids.slice(-5).toReversed())}.`,
        });
    }
    const previous = ledger.lines.at(-1)?.line.id ?? '';
    const id = `dec_${(0,promotion_decision/* hashOf */.qQ)({ previous, undoes, session: session.number }).slice(0, 16)}`;
    const decision = rollback({ id, now: (0,promotion_ledger/* registryOf */.Fv)(ledger), ...found, session: session.number });
    return {
        kind: 'rolled_back',
        id,
        session: session.date,
        ...by,
        session_number: session.number,
        undoes,
        why,
        decision,
    };
}
/** Puts every candidate back to the state and the slot that it had. Tenures go on under their ids; those that were not known yet are retired. */
function rollback({ id, now, earlier, earlierSession, session }) {
    const changes = [];
    for (const present of now.values()) {
        const entry = restored(present, earlier.get(present.trial), { earlierSession, session });
        if (entry.state === present.state && entry.slot === present.slot && entry.champion === present.champion)
            continue;
        const change = { event: 'STATE_TRANSITION', from: present.state, entry, reason_codes };
        changes.push({ id: `csev_${(0,promotion_decision/* hashOf */.qQ)({ id, place: changes.length, change }).slice(0, 20)}`, ...change });
    }
    const after = new Map([...now, ...changes.map(({ entry }) => [entry.trial, entry])]);
    return {
        verdict: 'ROLLBACK',
        reason_codes,
        challenger: null,
        champion_before: (0,promotion_registry/* holderOf */.Kd)(now, promotion_registry/* championSlot */.kY)?.champion ?? null,
        champion_after: (0,promotion_registry/* holderOf */.Kd)(after, promotion_registry/* championSlot */.kY)?.champion ?? null,
        changes,
        events: [...slotEvents(id, 'DEMOTION', now, after), ...slotEvents(id, 'PROMOTION', after, now)],
    };
}
function restored(present, before, { earlierSession, session }) {
    if (before === undefined) {
        return {
            ...present,
            state: 'retired',
            slot: null,
            champion: null,
            promoted: null,
            lived: 0,
            on_probation: false,
            since: session,
        };
    }
    if (before.state === present.state && before.slot === present.slot && before.champion === present.champion)
        return present;
    // What was lived through until that time counts, what came after it does not.
    return { ...before, lived: (0,promotion_registry/* liveSessions */.k)(before, earlierSession), since: session };
}
/** An event for each live tenure of one registry that the other has not. */
function slotEvents(id, event, of, other) {
    return [...of.values()]
        .filter((entry) => (0,promotion_registry/* roleOf */.kp)(entry.state) === 'live' && other.get(entry.trial)?.champion !== entry.champion)
        .map(({ slot, trial, champion }) => {
        const [old_champion, new_champion] = event === 'DEMOTION' ? [champion, null] : [null, champion];
        const noted = { event, slot: slot ?? '', trial, old_champion, new_champion, reason_codes };
        return { id: `ev_${(0,promotion_decision/* hashOf */.qQ)({ id, noted }).slice(0, 16)}`, ...noted };
    });
}

;// CONCATENATED MODULE: ./build/lib/src/promotion/replay.js






/** Decides every line of a ledger again, by the version of the rules, the settings and the evidence that it names. */
function replay(ledger, sources = {}) {
    const disagreements = [];
    const again = [];
    const before = new Map();
    for (const { registry, numbered } of (0,promotion_ledger/* registriesBefore */.ty)(ledger)) {
        const { seq, line } = numbered;
        const so = { lines: ledger.lines.slice(0, seq - 1) };
        before.set(line.id, { registry, session: (0,promotion_ledger/* sessionOf */.MC)(so.lines.at(-1)) });
        const found = lineAgain(line, so, registry, before, sources);
        if (typeof found === 'string')
            disagreements.push({ seq, id: line.id, what: found });
        else if ((0,canonical_json/* canonicalJson */.d)(found) !== (0,canonical_json/* canonicalJson */.d)(line)) {
            disagreements.push({ seq, id: line.id, what: `it is decided otherwise: ${differences(line, found)}` });
        }
        again.push(typeof found === 'string' ? line : found);
    }
    return { decided: again.length, disagreements, text: (0,hash_chain/* chainLines */.$d)(hash_chain/* emptyChain */.d1, again).text };
}
/** @returns the line as it is when decided again, or why it cannot be */
function lineAgain(line, ledger, registry, before, sources) {
    if (line.kind === 'withdrawn')
        return line;
    if (line.kind === 'rolled_back')
        return rolledBackAgain(line, registry, before);
    const decider = deciders[line.rules.version];
    if (decider === undefined)
        return `version ${line.rules.version} of the rules decided it, which this program does not have`;
    const run = runOf(line.evidence);
    const { occasion, rules, evidence } = line;
    const is_review = isReview(ledger, { run, ...occasion }, rules.settings);
    if (decidedBefore(ledger, run, { ...occasion, is_review }) !== undefined)
        return `the run ${run} was decided before, and nothing was another one since`;
    const changed = changedSources(line, sources);
    if (changed !== undefined)
        return changed;
    const unused = new Set(line.comparisons);
    const compare = (challenger, incumbent) => {
        const known = line.comparisons.find((one) => one.challenger === challenger && one.incumbent === incumbent);
        if (known !== undefined)
            unused.delete(known);
        return known ?? null;
    };
    const answer = answered(decider, {
        ledger,
        registry,
        evidence,
        rules,
        compare,
        occasion: { ...occasion, is_review },
    });
    if (unused.size > 0)
        return 'it compared candidates that the rules do not ask to be compared';
    return { ...line, occasion: { ...occasion, is_review }, id: answer.id, decision: answer.decision };
}
function rolledBackAgain(line, now, before) {
    const found = before.get(line.undoes);
    if (found === undefined)
        return `it takes ${line.undoes} back, which is no earlier line`;
    const { id, session_number: session } = line;
    return { ...line, decision: rollback({ id, now, earlier: found.registry, earlierSession: found.session, session }) };
}
/** What the results that a decision rests on say now, where they are still there. */
function changedSources(line, { compare, evidence }) {
    const read = evidence?.(line);
    if (read !== undefined && (0,canonical_json/* canonicalJson */.d)(read) !== (0,canonical_json/* canonicalJson */.d)(line.evidence))
        return `the results of the run ${read.run} say otherwise than the line`;
    for (const known of line.comparisons) {
        const again = compare?.(line, known);
        if (again !== undefined && (0,canonical_json/* canonicalJson */.d)(again) !== (0,canonical_json/* canonicalJson */.d)(known))
            return `comparing ${known.challenger} with ${known.incumbent} again gives otherwise`;
    }
    return undefined;
}
function differences(a, b) {
    const [before, after] = [flat(a), flat(b)];
    const names = Object.keys({ ...before, ...after });
    const other = names.filter((name) => (0,canonical_json/* canonicalJson */.d)(before?.[name] ?? null) !== (0,canonical_json/* canonicalJson */.d)(after?.[name] ?? null));
    return other.join(', ');
}
function flat(line) {
    return line.kind === 'withdrawn' ? { ...line } : { ...line, ...line.decision };
}

// EXTERNAL MODULE: ./build/lib/src/text/markdown.js
var markdown = __webpack_require__(53088);
;// CONCATENATED MODULE: ./build/lib/src/report/research/promotion-summary.js





/** A decision as Markdown: the verdict and why, and who holds which slot now. */
function promotionSummary(ledger, { line, isNew, runPage, }) {
    const registry = (0,promotion_ledger/* registryOf */.Fv)(ledger);
    const champion = (0,promotion_registry/* holderOf */.Kd)(registry, promotion_registry/* championSlot */.kY);
    const holders = (0,promotion_registry/* slotHolders */._E)(registry);
    const lines = (0,name_list/* counted */.hS)(ledger.lines.length, 'line');
    return [
        `## Promotion: ${line?.decision.verdict ?? 'nothing was decided yet'}`,
        champion === undefined ? 'There is no champion.' : `The champion is ${(0,promotion_registry/* candidateName */.vf)(champion)}, ${champion.state}.`,
        ...(line === undefined ? [] : [reasonList(line, isNew)]),
        ...(holders.length === 0 ? [] : [slotTable(holders, line)]),
        `The ledger of promotions has ${lines}, the last one \`${ledger.chain.head.hash}\`. \`regimen promote --explain ID\` tells a decision in words.`,
        statusPageHint(runPage),
    ].join('\n\n');
}
/** Where the whole of it is on one page. @param runPage of the workflow; undefined outside of one */
function statusPageHint(runPage) {
    const page = runPage === undefined ? 'the status page' : `[the status page](${runPage}#artifacts)`;
    return `Where research is as a whole, with what would retire the champion, is on ${page}: \`regimen status-page\` makes it.`;
}
function reasonList({ id, session, decision }, isNew) {
    const of = isNew ? 'Decision' : 'It was decided before, by';
    return [
        `${of} ${id} as of ${session}:`,
        '',
        ...decision.reason_codes.map((code) => `- \`${code}\`: ${(0,promotion_reason_codes/* ruleOf */.Y)(code) ?? 'a rule of another version'}`),
    ].join('\n');
}
function slotTable(holders, line) {
    const session = line === undefined ? 0 : line.kind === 'decided' ? line.occasion.session : line.session_number;
    const rows = holders.map((entry) => [
        entry.slot ?? '',
        (0,promotion_registry/* candidateName */.vf)(entry),
        entry.family,
        entry.state,
        entry.on_probation ? `on probation, live for ${(0,name_list/* counted */.hS)((0,promotion_registry/* liveSessions */.k)(entry, session), 'session')}` : '',
    ]);
    return (0,markdown/* textTable */.ed)(['Slot', 'Candidate', 'Family', 'State', ''], rows);
}

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/lib/src/lake/dataset.js
var dataset = __webpack_require__(33353);
// EXTERNAL MODULE: ./build/lib/src/research/stage-b/datasets.js
var datasets = __webpack_require__(47644);
// EXTERNAL MODULE: ./build/lib/src/stages/research/invalidate.stage.js
var invalidate_stage = __webpack_require__(19982);
// EXTERNAL MODULE: ./build/lib/src/stages/research/invalidation-list.js
var invalidation_list = __webpack_require__(96972);
// EXTERNAL MODULE: ./build/lib/src/stages/research/last-session.js
var last_session = __webpack_require__(77714);
// EXTERNAL MODULE: ./build/lib/src/stages/research/promotion-evidence.js + 2 modules
var research_promotion_evidence = __webpack_require__(84351);
;// CONCATENATED MODULE: ./build/lib/src/stages/research/promotion-ground.js









/** What there is to decide on now. @throws UserError for a run that is not there, or a session that is none */
async function promotionGround(inputs, context) {
    const { lake, config, annotate } = context;
    const run = inputs.run === '' ? await (0,research_promotion_evidence/* lastRun */.KT)(lake) : inputs.run;
    const found = run === undefined ? undefined : await (0,research_promotion_evidence/* readEvidence */.At)(lake, run);
    if (found === undefined && inputs.run !== '') {
        throw new errors/* UserError */.yo(`The lake ${lake.root} has no run ${inputs.run} of stage-b that can be read.`, {
            hint: 'Run the stage "stage-b" first, or leave --run empty for the last one.',
        });
    }
    const { hard_gates: hard, challenge_draws: draws } = config.research.promotion;
    const unknown = found === undefined ? [] : hard.filter((code) => !found.gateCodes.has(code));
    if (unknown.length > 0) {
        const message = `promotion.hard_gates names ${unknown.join(', ')}, which no gate of the run has as its code.`;
        annotate({ level: 'warning', title: 'Unknown gates', message });
    }
    const trialsSince = found === undefined ? 0 : await (0,research_promotion_evidence/* trialsSinceJudged */.V$)(lake, found.manifest);
    if (trialsSince > 0) {
        const message = `The ledger holds ${(0,name_list/* counted */.hS)(trialsSince, 'trial')} more than when the run ${run} was judged: it promotes nobody before "stage-b" judges it again.`;
        annotate({ level: 'warning', title: 'Judged by fewer trials', message });
    }
    const session = await decisionSession(inputs.session, context, found?.evidence.as_of ?? undefined);
    return {
        evidence: found?.evidence ?? null,
        evidenceSession: found?.evidence.as_of ? (0,last_session/* sessionOf */.M)(found.evidence.as_of).number : null,
        trialsSince,
        invalidatedBy: found === undefined ? [] : await invalidInputs(inputs.invalidation, found, context),
        session,
        compare: (challenger, incumbent) => found?.compare(challenger, incumbent, draws) ?? null,
    };
}
/**
 * The session as of which is decided: the one that is asked for, else the last one of the store. A store is what a decision knows, so its last day is the day of the decision,
 * whatever the clock says.
 *
 * @param otherwise date to take where the store has no sessions
 */
async function decisionSession(wanted, { lake }, otherwise) {
    if (wanted !== '')
        return (0,last_session/* sessionOf */.M)(wanted);
    const last = await (0,last_session/* lastStoredSession */.Y)(lake);
    if (last !== undefined)
        return last;
    if (otherwise !== undefined)
        return (0,last_session/* sessionOf */.M)(otherwise);
    throw new errors/* UserError */.yo('As of which session is to be decided is not known: the store has no sessions.', {
        hint: 'Feed the store with the stage "backbone", or name the session with --session.',
    });
}
/** Inputs for which a run is not believed: a corporate action or a delisting is another one, or something is damaged. Newer data alone makes a run older and not wrong. */
async function invalidInputs(file, { keys }, { lake, call }) {
    const list = file === ''
        ? await lake.withScratchFolder(async (folder) => {
            const { report } = await call(invalidate_stage/* invalidate */.Y, { output: (0,external_node_path_.join)(folder, 'invalidation') });
            return (0,invalidation_list/* readInvalidations */.m)(report);
        })
        : await (0,invalidation_list/* readInvalidations */.m)(file);
    const name = (0,dataset/* partitionPath */.WX)(datasets/* stageBCandidates */.Jz, keys);
    const own = list.stale.find((one) => one.name === name);
    if (own === undefined)
        return [];
    const damaged = own.changes.filter(({ kind, input }) => kind === 'damaged' && input !== name);
    const wrong = own.severity === 'critical' ? own.changes : damaged;
    return wrong.slice(0, 20).map(({ input, kind }) => `${input} (${kind})`);
}

// EXTERNAL MODULE: ./build/lib/src/promotion/registry-score.js
var registry_score = __webpack_require__(78219);
;// CONCATENATED MODULE: ./build/lib/src/stages/research/promotion-sources.js




/** The runs of Stage B behind a ledger, as far as they are still there as they were: with them a replay reads and compares anew, without them it takes what the lines say. */
async function sourcesOf(lake, ledger) {
    const read = new Map();
    for (const run of new Set((0,promotion_ledger/* decidedLines */.ij)(ledger).flatMap(({ evidence }) => evidence?.run ?? []))) {
        const found = await (0,research_promotion_evidence/* readEvidence */.At)(lake, run);
        if (found !== undefined)
            read.set(run, found);
    }
    const idle = new Map([...(0,promotion_ledger/* registriesBefore */.ty)(ledger)].map(({ registry, numbered }) => [
        numbered.line.id,
        (trial) => registry.get(trial)?.state === 'retired',
    ]));
    return {
        evidence: ({ id, evidence }) => {
            const found = evidence === null ? undefined : read.get(evidence.run);
            if (found === undefined || evidence?.score_version !== registry_score/* scoreVersion */.jY)
                return undefined;
            // Returns that went into no storage are gone without anybody having changed a thing.
            const digests = {
                ...found.evidence.digests,
                returns: found.evidence.digests.returns ?? evidence.digests.returns,
            };
            return (0,promotion_evidence/* concernedEvidence */.He)({ ...found.evidence, digests }, idle.get(id) ?? (() => false));
        },
        compare: ({ evidence }, { challenger, incumbent, draws }) => {
            const found = evidence === null ? undefined : read.get(evidence.run);
            return found?.compare(challenger, incumbent, draws) ?? undefined;
        },
    };
}

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: ./build/lib/src/lake/make-folder.js
var make_folder = __webpack_require__(88836);
// EXTERNAL MODULE: ./build/lib/src/promotion/champion-documents.js
var champion_documents = __webpack_require__(19263);
;// CONCATENATED MODULE: ./build/lib/src/promotion/experiments-db.js

/**
 * Writes the tables as a SQLite database, in the place of one that is there. The same tables give the same bytes with the same Node, since nothing of the time or the place
 * goes in.
 *
 * @returns whether it was written: Node before 22.13 has no SQLite
 */
async function writeExperimentsDb(path, tables) {
    const sqlite = await Promise.resolve(/* import() */).then(__webpack_require__.t.bind(__webpack_require__, 80099, 19)).catch((error) => {
        if (error.code === 'ERR_UNKNOWN_BUILTIN_MODULE')
            return undefined;
        throw error;
    });
    if (sqlite === undefined)
        return false;
    const unfinished = `${path}.next`;
    await (0,promises_.rm)(unfinished, { force: true });
    const database = new sqlite.DatabaseSync(unfinished);
    try {
        database.exec('PRAGMA journal_mode = MEMORY; BEGIN');
        for (const [name, { columns, key, rows }] of Object.entries(tables)) {
            const declared = columns.map((column) => `${column.name} ${column.type}`).join(', ');
            database.exec(`CREATE TABLE ${name} (${declared}, PRIMARY KEY (${key.join(', ')}))`);
            const insert = database.prepare(`INSERT INTO ${name} VALUES (${columns.map(() => '?').join(', ')})`);
            for (const row of rows)
                insert.run(...row);
        }
        database.exec('COMMIT');
    }
    finally {
        database.close();
    }
    await (0,promises_.rename)(unfinished, path);
    return true;
}

;// CONCATENATED MODULE: ./build/lib/src/promotion/view-tables.js



/** The seven tables that users of the system before this one know, made from the ledger alone. Candidates of a run are those that a decision looked at. */
function viewTables(ledger) {
    const lines = (0,promotion_ledger/* standingLines */.Yt)(ledger).map(({ line }) => line);
    const decided = (0,promotion_ledger/* decidedLines */.ij)(ledger);
    const runs = [
        ...new Map(decided.flatMap((line) => (line.evidence ? [[line.evidence.run, line]] : []))).values(),
    ];
    const registry = [...(0,promotion_ledger/* registryOf */.Fv)(ledger).values()];
    const about = new Map(registry.map((entry) => [entry.trial, entry]));
    const last = lastKnown(lines);
    const name = (trial) => {
        const entry = trial === null ? undefined : about.get(trial);
        return entry === undefined ? trial : (0,promotion_registry/* candidateName */.vf)(entry);
    };
    return {
        runs_stage_b_q1: table(['run_id'], runs, {
            run_id: view_tables_text(({ evidence }) => evidence?.run ?? null),
            generated_at: view_tables_text(({ when }) => when),
            stage_a_run_id: view_tables_text(({ evidence }) => evidence?.stage_a_run ?? null),
            ok: integer(() => 1),
            exit_code: integer(() => 0),
            reason: view_tables_text(() => 'ok'),
            report_path: view_tables_text(({ evidence }) => `stage_b_candidates/snapshot=${evidence?.snapshot}/run=${evidence?.run}`),
            report_hash: view_tables_text(({ evidence }) => evidence?.digests.candidates ?? null),
            stage_b_candidates_total: integer(({ evidence }) => evidence?.candidates_total ?? null),
            stage_b_survivors_total: integer(({ evidence }) => evidence?.survivors_total ?? null),
            created_at: view_tables_text(({ when }) => when),
        }),
        stage_b_candidates_q1: table(['run_id', 'candidate_id'], runs.flatMap(candidatesOfRun), {
            run_id: view_tables_text(({ run }) => run),
            candidate_id: view_tables_text(({ row }) => (0,promotion_registry/* candidateName */.vf)(row)),
            family: view_tables_text(({ row }) => row.family),
            q1_registry_score: real(({ row }) => row.score),
            stage_b_pass: integer(({ row }) => Number(row.passed_final)),
            stage_b_strict_pass: integer(({ row }) => Number(row.passed_strict)),
            dsr_strict: real(({ row }) => row.dsr),
            psr_strict: real(({ row }) => row.psr),
            ic_mean: real(({ row }) => row.ic_mean),
            net_sharpe: real(({ row }) => row.net_sharpe),
            turnover: real(({ row }) => row.turnover),
            max_drawdown: real(({ row }) => row.max_drawdown),
            path_sharpe_min: real(({ row }) => row.path_sharpe_min),
            metrics_json: view_tables_text(({ row }) => (0,canonical_json/* canonicalJson */.d)({ trial: row.trial, is_survivor: row.is_survivor, failed: row.failed })),
        }),
        champion_state_q1: table(['slot'], registry.filter(({ slot }) => slot !== null), {
            slot: view_tables_text(({ slot }) => slot),
            champion_id: view_tables_text(({ champion }) => champion),
            candidate_id: view_tables_text(promotion_registry/* candidateName */.vf),
            family: view_tables_text(({ family }) => family),
            q1_registry_score: real(({ trial }) => last.get(trial)?.score ?? null),
            source_stage_b_run_id: view_tables_text(({ run }) => run),
            state: view_tables_text(({ state }) => state),
            promoted_session: integer(({ promoted }) => promoted),
            metrics_json: view_tables_text(canonical_json/* canonicalJson */.d),
        }),
        candidate_registry_state_q1: table(['trial'], registry, {
            candidate_id: view_tables_text(promotion_registry/* candidateName */.vf),
            trial: view_tables_text(({ trial }) => trial),
            family: view_tables_text(({ family }) => family),
            state: view_tables_text(({ state }) => state),
            source_stage_b_run_id: view_tables_text(({ run }) => run),
            updated_session: view_tables_text(({ trial }) => last.get(trial)?.session ?? null),
            reason_codes_json: view_tables_text(({ trial }) => (0,canonical_json/* canonicalJson */.d)(last.get(trial)?.reasons ?? [])),
            q1_registry_score: real(({ trial }) => last.get(trial)?.score ?? null),
            champion_id: view_tables_text(({ champion }) => champion),
            metrics_json: view_tables_text(canonical_json/* canonicalJson */.d),
        }),
        promotion_decisions_q1: table(['decision_id'], lines, {
            decision_id: view_tables_text(({ id }) => id),
            ts: view_tables_text(({ when }) => when),
            session: view_tables_text(({ session }) => session),
            stage_b_run_id: view_tables_text(runOfLine),
            decision: view_tables_text(({ decision }) => decision.verdict),
            champion_before_id: view_tables_text(({ decision }) => decision.champion_before),
            challenger_candidate_id: view_tables_text(({ decision }) => name(decision.challenger)),
            champion_after_id: view_tables_text(({ decision }) => decision.champion_after),
            reason_codes_json: view_tables_text(({ decision }) => (0,canonical_json/* canonicalJson */.d)(decision.reason_codes)),
            summary_metrics_json: view_tables_text((line) => (0,canonical_json/* canonicalJson */.d)(line.kind === 'decided' ? line.comparisons : [])),
            artifacts_json: view_tables_text((line) => (0,canonical_json/* canonicalJson */.d)(digestsOf(line.kind === 'decided' ? line.evidence : null))),
        }),
        promotion_events_q1: table(['event_id'], lines.flatMap(withEach((one) => one.events)), {
            event_id: view_tables_text(({ noted }) => noted.id),
            ts: view_tables_text(({ line }) => line.when),
            event_type: view_tables_text(({ noted }) => noted.event),
            slot: view_tables_text(({ noted }) => noted.slot),
            stage_b_run_id: view_tables_text(({ line }) => runOfLine(line)),
            old_champion_id: view_tables_text(({ noted }) => noted.old_champion),
            new_champion_id: view_tables_text(({ noted }) => noted.new_champion),
            candidate_id: view_tables_text(({ noted }) => name(noted.trial)),
            reason_codes_json: view_tables_text(({ noted }) => (0,canonical_json/* canonicalJson */.d)(noted.reason_codes)),
            decision_id: view_tables_text(({ line }) => line.id),
        }),
        candidate_state_events_q1: table(['event_id'], lines.flatMap(withEach(changesWithEvents)), {
            event_id: view_tables_text(({ noted }) => noted.id),
            ts: view_tables_text(({ line }) => line.when),
            event_type: view_tables_text(({ noted }) => noted.event),
            stage_b_run_id: view_tables_text(({ line }) => runOfLine(line)),
            candidate_id: view_tables_text(({ noted }) => (0,promotion_registry/* candidateName */.vf)(noted.entry)),
            family: view_tables_text(({ noted }) => noted.entry.family),
            prev_state: view_tables_text(({ noted }) => noted.from),
            new_state: view_tables_text(({ noted }) => noted.entry.state),
            reason_codes_json: view_tables_text(({ noted }) => (0,canonical_json/* canonicalJson */.d)(noted.reason_codes)),
            details_json: view_tables_text(({ line, noted }) => (0,canonical_json/* canonicalJson */.d)({ decision: line.id, slot: noted.entry.slot })),
        }),
    };
}
const view_tables_text = (of) => ({ type: 'TEXT', of });
const integer = (of) => ({ type: 'INTEGER', of });
const real = (of) => ({ type: 'REAL', of });
function table(key, rows, columns) {
    const list = Object.entries(columns);
    return {
        columns: list.map(([name, { type }]) => ({ name, type })),
        key,
        rows: rows.map((row) => list.map(([, { of }]) => of(row))),
    };
}
function candidatesOfRun({ evidence }) {
    return (evidence?.candidates ?? []).map((row) => ({ run: evidence?.run ?? '', row }));
}
function withEach(of) {
    return (line) => of(line.decision).map((noted) => ({ line, noted }));
}
function changesWithEvents({ changes }) {
    return changes.filter(({ event }) => event !== null);
}
function runOfLine(line) {
    return line.kind === 'decided' ? (line.evidence?.run ?? null) : null;
}
function digestsOf(evidence) {
    return evidence === null ? {} : { ...evidence.digests, gates: evidence.gates };
}
/** What was last said of each trial: its score, and why it has its state. */
function lastKnown(lines) {
    const known = new Map();
    for (const line of lines) {
        for (const { entry, reason_codes } of line.decision.changes) {
            const score = known.get(entry.trial)?.score ?? null;
            known.set(entry.trial, { score, reasons: reason_codes, session: line.session });
        }
        for (const { trial, score } of line.kind === 'decided' ? (line.evidence?.candidates ?? []) : []) {
            const before = known.get(trial);
            if (before !== undefined)
                known.set(trial, { ...before, score });
        }
    }
    return known;
}

;// CONCATENATED MODULE: ./build/lib/src/stages/research/promotion-views.js







/**
 * Writes what is read from the ledger into a folder, in the place of what is there: the database, the index, the champion of now and those of before, and the ledger itself.
 *
 * @returns the folder; empty where none was asked for
 */
async function writeViews(folder, ledger, lake, { log }) {
    if (folder === '')
        return '';
    return lake.exclusively(`${decision_store/* promotionLock */.l2}-views`, async () => {
        const champions = (0,external_node_path_.join)(folder, 'champions');
        // Whatever an earlier ledger left there.
        await (0,promises_.rm)((0,external_node_path_.join)(champions, 'history'), { recursive: true, force: true });
        await (0,make_folder/* makeFolder */.f)((0,external_node_path_.join)(champions, 'history'));
        await (0,promises_.writeFile)((0,external_node_path_.join)(folder, 'promotion_decisions.ndjson'), ledger.text);
        await (0,promises_.writeFile)((0,external_node_path_.join)(folder, 'promotion_index.json'), (0,champion_documents/* promotionIndexJson */.OW)(ledger));
        await (0,promises_.writeFile)((0,external_node_path_.join)(champions, 'current_champion.json'), (0,champion_documents/* currentChampionJson */.ns)(ledger));
        for (const [name, text] of (0,champion_documents/* championHistory */.eb)(ledger))
            await (0,promises_.writeFile)((0,external_node_path_.join)(champions, 'history', name), text);
        if (!(await writeExperimentsDb((0,external_node_path_.join)(folder, 'experiments.db'), viewTables(ledger))))
            log.warning('experiments.db was left out: it takes Node 22.13 or newer.');
        return folder;
    });
}

;// CONCATENATED MODULE: ./build/lib/src/stages/research/promote.js














const run = async (inputs, context) => {
    refuseTwoWishes(inputs);
    if (inputs.replay)
        return replayed(inputs, context);
    if (inputs.explain !== '')
        return explained(inputs, context);
    if (inputs.rollback !== '')
        return rolledBack(inputs, context);
    return decided(inputs, context);
};
function refuseTwoWishes({ replay: again, explain, rollback, why }) {
    const wishes = [again ? 'replay' : '', explain && 'explain', rollback && 'rollback'].filter((name) => name !== '');
    if (wishes.length > 1) {
        throw new errors/* UserError */.yo(`The inputs ${(0,name_list/* nameList */.OD)(wishes)} are given together.`, { hint: 'Give one of them at a time.' });
    }
    if (rollback !== '' && why.trim() === '') {
        throw new errors/* UserError */.yo('A decision is to be taken back without a reason.', {
            hint: 'Say why with --why: the ledger keeps it.',
        });
    }
}
/** Decides on the evidence of now. Of several at once each waits for the one before it and decides on the ledger as that left it. */
async function decided(inputs, context) {
    const { lake, log, config } = context;
    const { run: wanted, session, invalidation } = inputs;
    const ground = await promotionGround({ run: wanted, session, invalidation }, context);
    let line;
    let isNew = false;
    const ledger = await (0,decision_store/* appendPromotion */.AG)(lake, (so) => {
        const next = nextDecision(so, { ...ground, settings: config.research.promotion }, circumstances(inputs, context));
        line = next.line;
        isNew = next.kind === 'new';
        return next.kind === 'new' ? next.line : undefined;
    });
    if (!isNew)
        log.info(`This evidence was decided before, by ${line?.id}: nothing is recorded`);
    return finish(inputs, context, ledger, { line, isNew });
}
async function rolledBack(inputs, context) {
    const session = await decisionSession(inputs.session, context);
    let line;
    const ledger = await (0,decision_store/* appendPromotion */.AG)(context.lake, (so) => {
        const wish = { undoes: inputs.rollback, why: inputs.why, session };
        const made = rollbackLine(so, wish, circumstances(inputs, context));
        line = made;
        return made;
    });
    return finish(inputs, context, ledger, { line, isNew: true });
}
async function replayed(inputs, context) {
    const { lake, log } = context;
    const ledger = await (0,decision_store/* readPromotionLedger */.H4)(lake);
    const again = replay(ledger, await sourcesOf(lake, ledger));
    const outputs = await finish(inputs, context, ledger, { line: (0,promotion_ledger/* standingLines */.Yt)(ledger).at(-1)?.line, isNew: false });
    const disagreements = again.disagreements.length;
    if (disagreements === 0 && again.text === ledger.text) {
        log.info(`${again.decided} lines decided again, to the same bytes`);
        return outputs;
    }
    for (const { seq, id, what } of again.disagreements)
        log.error(`Line ${seq}, ${id}: ${what}`);
    throw new errors/* GateError */.ue(`${disagreements} of ${again.decided} lines of the ledger are decided otherwise now.`, {
        ...outputs,
        disagreements,
    });
}
async function explained(inputs, context) {
    const ledger = await (0,decision_store/* readPromotionLedger */.H4)(context.lake);
    const ids = (0,promotion_ledger/* standingLines */.Yt)(ledger).map(({ line }) => line.id);
    const wanted = inputs.explain === 'last' ? ids.at(-1) : inputs.explain;
    for (const { registry, numbered } of (0,promotion_ledger/* registriesBefore */.ty)(ledger)) {
        const { line } = numbered;
        if (line.kind === 'withdrawn' || line.id !== wanted)
            continue;
        context.present(explanation({ ...numbered, line }, registry));
        return outputsOf(ledger, { line, isNew: false }, '');
    }
    throw new errors/* UserError */.yo(`The ledger of promotions has no decision ${inputs.explain}.`, {
        hint: ids.length === 0 ? 'It is empty.' : `The last ones are ${(0,name_list/* nameList */.OD)(ids.slice(-5).toReversed())}.`,
    });
}
function circumstances({ who }, { lake, clock }) {
    const { commit, run: runOfLake, software } = lake.producer;
    return {
        who: who === '' ? (runOfLake ?? 'local') : who,
        when: new Date(clock()).toISOString(),
        software,
        commit,
    };
}
async function finish(inputs, context, ledger, shown) {
    const { log, present, lake } = context;
    const views = await writeViews(inputs.output, ledger, lake, context);
    present(promotionSummary(ledger, { ...shown, runPage: pageOfRun() }));
    const outputs = outputsOf(ledger, shown, views);
    const champion = outputs.champion === '' ? 'no champion' : `champion ${outputs.champion} (${outputs.state})`;
    log.info(`${outputs.decision || 'No decision'}: ${outputs.reasons.join(', ') || 'the ledger is empty'}; ${champion}`);
    return outputs;
}
/** The page of the workflow's run; undefined outside of one. */
function pageOfRun() {
    return process.env.GITHUB_REPOSITORY ? (0,workflow_run/* workflowRun */.t)(process.env, '').url : undefined;
}
function outputsOf(ledger, { line, isNew }, views) {
    const champion = (0,promotion_registry/* holderOf */.Kd)((0,promotion_ledger/* registryOf */.Fv)(ledger), promotion_registry/* championSlot */.kY);
    const standing = standingVerdict(line, isNew, champion?.trial);
    return {
        ...standing,
        id: line?.id ?? '',
        recorded: isNew,
        champion: champion === undefined ? '' : (0,promotion_registry/* candidateName */.vf)(champion),
        championId: champion?.champion ?? '',
        state: champion?.state ?? '',
        decisions: ledger.lines.length,
        disagreements: 0,
        ledger: ledger.chain.head.hash,
        views,
    };
}
/** What was decided; where it was decided before, what is true of it now: who was promoted then is the champion already. */
function standingVerdict(line, isNew, champion) {
    if (line === undefined)
        return { decision: '', reasons: [] };
    const { verdict, reason_codes, challenger } = line.decision;
    if (!isNew && verdict === 'PROMOTE' && challenger === champion) {
        const reasons = ['STAGE_B_SURVIVOR_PRESENT', 'CURRENT_CHAMPION_PRESENT', 'CHAMPION_ALREADY_TOP_SURVIVOR'];
        return { decision: 'NO_PROMOTION', reasons };
    }
    return { decision: verdict, reasons: reason_codes };
}


/***/ }),

/***/ 63893:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   QX: () => (/* binding */ meanTest),
/* harmony export */   Xn: () => (/* binding */ automaticLags),
/* harmony export */   dj: () => (/* binding */ autocovariance),
/* harmony export */   tr: () => (/* binding */ nonOverlapping)
/* harmony export */ });
/* harmony import */ var _compensated_sum_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(31958);
/* harmony import */ var _mean_deviation_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(17842);


/**
 * Test of a mean of a serially correlated series: t = mean / √(Ω/n) with Ω = γ₀ + 2 Σ_{l=1..L} (1 − l/(L+1)) γ_l, where γ_l is divided by
 * n (Newey and West, Econometrica 55, 1987; the Bartlett window keeps Ω ≥ 0). For returns over h periods that are taken every s periods,
 * L is at least ⌈h/s⌉ − 1. On few observations it rejects too often: show `nonOverlapping` beside it.
 *
 * @param values in order of time; NaN is missing: it keeps its place, and its products are left out (Datta and Du, "Nonparametric HAC estimation
 *   for time series data with missing observations", 2012: amplitude modulated)
 * @param lags L; standard error and t are null when it is not below the number of values
 * @throws {RangeError} when L is not a natural number
 */
function meanTest(values, lags) {
    if (!Number.isSafeInteger(lags) || lags < 0)
        throw new RangeError(`Lags are a natural number, found ${lags}.`);
    const { mean, deviation, n } = (0,_mean_deviation_js__WEBPACK_IMPORTED_MODULE_0__/* .meanDeviation */ .r)(values);
    if (mean === null || deviation === null || deviation === 0 || lags >= n) {
        return { mean, deviation, n, standardError: null, t: null, lags };
    }
    const standardError = Math.sqrt(longRunVariance(values, mean, n, lags) / n);
    if (!(standardError > 1e-12 * deviation))
        return { mean, deviation, n, standardError: null, t: null, lags };
    return { mean, deviation, n, standardError, t: mean / standardError, lags };
}
/** Lags for n observations without a known overlap: ⌊4(n/100)^(2/9)⌋ (Newey and West, Review of Economic Studies 61, 1994). */
function automaticLags(n) {
    return Math.floor(4 * (n / 100) ** (2 / 9));
}
/**
 * Student's t of a mean over values at least `every` places apart, beginning with the first that is there: of returns over k periods taken
 * every period, every k-th shares no period with another.
 *
 * @param values in order of time; NaN is missing and keeps its place
 * @throws {RangeError} when `every` is not a positive integer
 */
function nonOverlapping(values, every) {
    if (!Number.isSafeInteger(every) || every < 1)
        throw new RangeError(`Every k-th needs an integer ≥ 1, found ${every}.`);
    let next = 0;
    const apart = values.filter((value, i) => {
        if (i < next || Number.isNaN(value))
            return false;
        next = i + every;
        return true;
    });
    const { mean, deviation, n } = (0,_mean_deviation_js__WEBPACK_IMPORTED_MODULE_0__/* .meanDeviation */ .r)(apart);
    if (mean === null || deviation === null || deviation === 0)
        return { mean, deviation, n, standardError: null, t: null };
    const standardError = deviation / Math.sqrt(n);
    return { mean, deviation, n, standardError, t: mean / standardError };
}
function longRunVariance(values, mean, n, lags) {
    const centred = values.map((value) => (Number.isNaN(value) ? 0 : value - mean));
    const terms = new Float64Array(lags + 1);
    for (let lag = 0; lag <= lags; lag++) {
        const weight = lag === 0 ? 1 : 2 * (1 - lag / (lags + 1));
        terms[lag] = weight * autocovariance(centred, lag, n);
    }
    return (0,_compensated_sum_js__WEBPACK_IMPORTED_MODULE_1__/* .compensatedSum */ .d)(terms);
}
/** γ_l: the products of values l places apart, divided by n. */
function autocovariance(centred, lag, n) {
    let sum = 0;
    for (let i = lag; i < centred.length; i++)
        sum += centred[i] * centred[i - lag];
    return sum / n;
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

/***/ 98799:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ canonicalize)
/* harmony export */ });
function serializeString (value) {
  if (!value.isWellFormed()) {
    throw new Error('Lone surrogate is not allowed');
  }
  return JSON.stringify(value);
}

function serializePrimitive (value) {
  switch (typeof value) {
    case 'number':
      if (isNaN(value)) {
        throw new Error('NaN is not allowed');
      }
      if (!isFinite(value)) {
        throw new Error('Infinity is not allowed');
      }
      // For finite numbers String(value) would give identical output, but
      // JSON.stringify benchmarks faster on V8.
      return JSON.stringify(value);
    case 'string':
      return serializeString(value);
    case 'boolean':
      return value ? 'true' : 'false';
    default:
      // null, or values JSON.stringify maps to undefined (undefined,
      // functions, symbols).
      return JSON.stringify(value);
  }
}

// Resolves a value to either its serialized primitive form (a string — or
// undefined, for values JSON.stringify drops) or a frame describing the
// container to descend into. Callers distinguish the two cases with
// `typeof result !== 'object'`.
//
// toJSON results are unwrapped here, and the wrapper objects stay in `seen`
// until the resolved subtree is fully serialized, so cycles introduced via
// toJSON are still detected.
function enterValue (value, seen) {
  let wrappers = null;
  while (value !== null && typeof value === 'object' && typeof value.toJSON === 'function') {
    if (seen.has(value)) {
      throw new Error('Circular reference detected');
    }
    seen.add(value);
    (wrappers ??= []).push(value);
    value = value.toJSON();
  }

  // Boxed Number/String/Boolean objects serialize as their primitive values,
  // mirroring how JSON.stringify treats them.
  if (value instanceof Number || value instanceof String || value instanceof Boolean) {
    value = value.valueOf();
  }

  if (value === null || typeof value !== 'object') {
    if (wrappers !== null) {
      for (const wrapper of wrappers) seen.delete(wrapper);
    }
    return serializePrimitive(value);
  }

  if (seen.has(value)) {
    throw new Error('Circular reference detected');
  }
  seen.add(value);

  return {
    container: value,
    // null marks an array frame; object frames carry their sorted keys.
    // `sort()`'s default comparator orders by UTF-16 code unit, which is the
    // order JCS requires.
    keys: Array.isArray(value) ? null : Object.keys(value).sort(),
    // Next child to serialize; the frame resumes here after a nested
    // container's subtree completes.
    index: 0,
    // Whether no member has been emitted yet (controls comma placement).
    first: true,
    // toJSON wrappers to release from `seen` when this frame completes.
    wrappers
  };
}

function canonicalize (object) {
  if (object === null || typeof object !== 'object') {
    return serializePrimitive(object);
  }

  const seen = new Set();
  const root = enterValue(object, seen);
  if (typeof root !== 'object') {
    // A toJSON chain resolved the input to a primitive.
    return root;
  }

  let result = root.keys === null ? '[' : '{';
  const stack = [root];

  // Depth-first serialization with an explicit stack instead of recursion, so
  // nesting depth is bounded by heap size rather than call-stack size. The top
  // frame is the container currently being serialized: primitive children are
  // appended inline, while a nested container pushes a new frame and jumps
  // back to the outer loop. Because frame.index was already advanced, the
  // parent resumes at its next child once the subtree is done. Opening
  // brackets are emitted when a frame is pushed, closing brackets when it
  // completes.
  outer:
  while (stack.length > 0) {
    const frame = stack[stack.length - 1];
    const container = frame.container;

    // keys === null marks an array frame; otherwise keys holds the object's
    // sorted property names. Either way the iteration counter lives on the
    // frame itself (frame.index), so when a frame is resumed after a nested
    // container completes, the while condition continues at the first
    // unserialized child instead of restarting from the beginning.
    if (frame.keys === null) {
      while (frame.index < container.length) {
        const i = frame.index++;
        if (i > 0) {
          result += ',';
        }
        const element = container[i];
        // Inside arrays, JSON.stringify serializes values with no JSON
        // representation (undefined, symbols, functions) as null.
        const value = element === undefined || typeof element === 'symbol' || typeof element === 'function' ? null : element;
        if (value === null || typeof value !== 'object') {
          result += serializePrimitive(value);
          continue;
        }
        const child = enterValue(value, seen);
        if (typeof child !== 'object') {
          // A toJSON chain resolved the child to an already-serialized
          // primitive — or, when child is undefined, to a value with no JSON
          // representation, which becomes null inside arrays.
          result += child === undefined ? 'null' : child;
          continue;
        }
        result += child.keys === null ? '[' : '{';
        stack.push(child);
        continue outer;
      }
      result += ']';
    } else {
      const keys = frame.keys;
      while (frame.index < keys.length) {
        const key = keys[frame.index++];
        const value = container[key];
        // Inside objects, JSON.stringify omits properties whose value has no
        // JSON representation (undefined, symbols, functions).
        if (value === undefined || typeof value === 'symbol' || typeof value === 'function') {
          continue;
        }
        if (value === null || typeof value !== 'object') {
          // Commas are tracked with a flag rather than the key index: a
          // skipped key must not leave a stray comma behind.
          if (frame.first) {
            frame.first = false;
          } else {
            result += ',';
          }
          result += serializeString(key) + ':' + serializePrimitive(value);
          continue;
        }
        // The child must be resolved before the key is emitted: a toJSON
        // returning a value with no JSON representation drops the whole
        // property.
        const child = enterValue(value, seen);
        if (child === undefined) {
          continue;
        }
        if (frame.first) {
          frame.first = false;
        } else {
          result += ',';
        }
        result += serializeString(key) + ':';
        if (typeof child !== 'object') {
          result += child;
          continue;
        }
        result += child.keys === null ? '[' : '{';
        stack.push(child);
        continue outer;
      }
      result += '}';
    }

    // Frame complete. The container leaves `seen` so that a later, sibling
    // reference to the same object is not mistaken for a cycle.
    seen.delete(container);
    if (frame.wrappers !== null) {
      for (const wrapper of frame.wrappers) seen.delete(wrapper);
    }
    stack.pop();
  }

  return result;
}


/***/ })

};
