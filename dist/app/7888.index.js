export const id = 7888;
export const ids = [7888];
export const modules = {

/***/ 46218:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ isToBeJoined),
/* harmony export */   R: () => (/* binding */ rowsOf)
/* harmony export */ });
const rulesOfRows = new Set(['grows', 'merged', 'chained']);
/**
 * Whether a partition of which another state is published has to be joined with that. It has not where nothing of it is there any more, or nobody has its bytes; nor where this one was
 * made of the published state and has no fewer rows, so that it holds all of them: else two gigabytes would be fetched to add a day.
 */
function isToBeJoined({ dataset: { publication }, path, manifest }, state, bases) {
    if (!rulesOfRows.has(publication) || !state.isPresent || state.unstored.length > 0)
        return false;
    const base = bases.get(path);
    const holdsAll = base !== undefined && base.digest === state.digest && rowsOf(manifest) >= base.rows;
    return publication === 'chained' || !holdsAll;
}
/** Rows of the table of a partition. */
function rowsOf({ files }) {
    return files.find(({ rows }) => rows !== undefined)?.rows ?? 0;
}


/***/ }),

/***/ 3797:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ ledgerKind)
/* harmony export */ });
/* harmony import */ var _backbone_datasets_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(69026);
/* harmony import */ var _ingest_backbone_run_ledger_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(58701);
/* harmony import */ var _promotion_datasets_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(43794);
/* harmony import */ var _promotion_decision_store_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(90506);
/* harmony import */ var _research_datasets_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(14406);
/* harmony import */ var _research_stage_b_datasets_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(47644);
/* harmony import */ var _research_stage_b_holdout_store_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(6318);
/* harmony import */ var _research_trial_store_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(98783);








/** By the name of the dataset. */
const kinds = {
    [_research_datasets_js__WEBPACK_IMPORTED_MODULE_4__/* .trials */ .cv.name]: ofStore(_research_trial_store_js__WEBPACK_IMPORTED_MODULE_7__/* .trialStore */ .Os),
    [_research_stage_b_datasets_js__WEBPACK_IMPORTED_MODULE_5__/* .holdout */ .gn.name]: ofStore(_research_stage_b_holdout_store_js__WEBPACK_IMPORTED_MODULE_6__/* .holdoutStore */ .X),
    [_promotion_datasets_js__WEBPACK_IMPORTED_MODULE_2__/* .promotionDecisions */ .V.name]: {
        lock: _promotion_decision_store_js__WEBPACK_IMPORTED_MODULE_3__/* .promotionLock */ .l2,
        join: (first, second) => {
            const joined = (0,_promotion_decision_store_js__WEBPACK_IMPORTED_MODULE_3__/* .joinedPromotionTables */ .uk)(promotionsIn(first), promotionsIn(second), [first.place, second.place]);
            return joined;
        },
        // A decision holds on those before it alone: what was published is first everywhere.
        intoLake: (own, published) => {
            const places = [own.place, published.place];
            const joined = (0,_promotion_decision_store_js__WEBPACK_IMPORTED_MODULE_3__/* .ownPromotionsBehind */ .XF)(promotionsIn(own), promotionsIn(published), places);
            return joined;
        },
    },
    [_backbone_datasets_js__WEBPACK_IMPORTED_MODULE_0__/* .backboneRuns */ .m5.name]: {
        lock: 'backbone',
        join: (first, second) => {
            const chainOf = ({ partition }) => partition.files.get(_ingest_backbone_run_ledger_js__WEBPACK_IMPORTED_MODULE_1__/* .ledgerFile */ .SB) ?? Buffer.alloc(0);
            return (0,_ingest_backbone_run_ledger_js__WEBPACK_IMPORTED_MODULE_1__/* .joinedRuns */ .gi)(chainOf(first), chainOf(second));
        },
    },
};
/** A ledger that is lines and nothing else. */
function ofStore(store) {
    const tableOf = ({ partition }) => partition.table;
    return {
        lock: store.lock,
        join: (first, second) => {
            const joined = store.joined(tableOf(first), tableOf(second), [first.place, second.place]);
            return joined;
        },
    };
}
function promotionsIn({ partition }) {
    return partition.table;
}
/** How ledgers of a dataset are joined. @throws Error where nobody knows */
function ledgerKind({ name }) {
    const kind = kinds[name];
    if (kind === undefined)
        throw new Error(`nobody knows how the ledger ${name} is joined`);
    return kind;
}


/***/ }),

/***/ 23333:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ notePublished),
/* harmony export */   d: () => (/* binding */ checkNote)
/* harmony export */ });
/* harmony import */ var _lake_datasets_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(14348);
/* harmony import */ var _lake_partition_files_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(98029);
/* harmony import */ var _ledgers_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(70663);



/**
 * Notes in the lake what a commit of the state branch holds, in place of what was noted before: whoever scores in this lake must know which
 * results have to stay.
 *
 * @param commit undefined where there is no branch
 * @param since what was published on top of these ledgers
 */
async function notePublished(lake, commit, { publications }, since = []) {
    if (commit !== undefined)
        await writeNote(lake, commit, publications, since);
    // A run that is stopped between the two leaves one note too many, never none.
    for (const keys of await lake.listLocal(_lake_datasets_js__WEBPACK_IMPORTED_MODULE_0__/* .published */ .H))
        if (keys.commit !== commit)
            await lake.remove(_lake_datasets_js__WEBPACK_IMPORTED_MODULE_0__/* .published */ .H, keys);
}
/** Makes sure that what is noted can be looked at, before something is done that has to be noted. @throws UnreadableError */
async function checkNote(lake) {
    for (const keys of await lake.listLocal(_lake_datasets_js__WEBPACK_IMPORTED_MODULE_0__/* .published */ .H)) {
        await lake.files(_lake_datasets_js__WEBPACK_IMPORTED_MODULE_0__/* .published */ .H, keys).catch((error) => {
            // A damaged note is replaced.
            if (!(error instanceof _lake_partition_files_js__WEBPACK_IMPORTED_MODULE_1__/* .DamagedPartitionError */ .qg))
                throw error;
        });
    }
}
async function writeNote(lake, commit, publications, since) {
    const digests = new Map();
    for (const [path, { digest, isPresent }] of (0,_ledgers_js__WEBPACK_IMPORTED_MODULE_2__/* .publishedStates */ .X)(publications))
        if (isPresent)
            digests.set(path, digest);
    for (const { action, path, digest } of since) {
        if (action === 'removed')
            digests.delete(path);
        else
            digests.set(path, digest);
    }
    const table = { rows: digests.size, columns: { path: [...digests.keys()], digest: [...digests.values()] } };
    const recipe = { stage: 'restore', version: 1, parameters: { commit }, inputs: [] };
    await lake.write(_lake_datasets_js__WEBPACK_IMPORTED_MODULE_0__/* .published */ .H, { commit }, { recipe, table });
}


/***/ }),

/***/ 10545:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Xt: () => (/* binding */ readBases),
/* harmony export */   bp: () => (/* binding */ noteBases),
/* harmony export */   xf: () => (/* binding */ refuseOtherIsolation)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(42226);
/* harmony import */ var _lake_datasets_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(14348);
/* harmony import */ var _lake_partition_files_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(98029);
/* harmony import */ var _bases_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(46218);




/** @param isolated name of the branch apart that a lake belongs to; empty for the one that counts */
function recipeOf(isolated) {
    return { stage: 'restore', version: 1, parameters: isolated === '' ? {} : { isolated }, inputs: [] };
}
/** What the lake and the branch of research last had in common; nothing where they never met. */
async function readBases(lake) {
    const stored = await lake.read(_lake_datasets_js__WEBPACK_IMPORTED_MODULE_1__/* .researchBase */ .P, {}).catch((error) => {
        // Without the note everything is held against what is published.
        if (error instanceof _lake_partition_files_js__WEBPACK_IMPORTED_MODULE_2__/* .DamagedPartitionError */ .qg)
            return undefined;
        throw error;
    });
    const { path = [], digest = [], rows = [] } = stored?.table.columns ?? {};
    return new Map(path.map((one, row) => [one, { digest: digest[row], rows: rows[row] }]));
}
/**
 * Notes which partitions of the lake are on the branch as they are, beside what was noted before of others.
 *
 * @param states what the branch holds, by path
 * @param isolated name of the branch, where it is one apart; empty for the one that counts
 */
async function noteBases(lake, partitions, states, isolated = '') {
    const bases = new Map(await readBases(lake));
    for (const { dataset, keys, path } of partitions) {
        const state = states.get(path);
        const manifest = state?.isPresent ? await lake.manifest(dataset, keys) : undefined;
        if (manifest !== undefined && state?.digest === manifest.digest) {
            bases.set(path, { digest: manifest.digest, rows: (0,_bases_js__WEBPACK_IMPORTED_MODULE_3__/* .rowsOf */ .R)(manifest) });
        }
    }
    const table = {
        rows: bases.size,
        columns: {
            path: [...bases.keys()],
            digest: Array.from(bases.values(), ({ digest }) => digest),
            rows: Float64Array.from(bases.values(), ({ rows }) => rows),
        },
    };
    await lake.write(_lake_datasets_js__WEBPACK_IMPORTED_MODULE_1__/* .researchBase */ .P, {}, { recipe: recipeOf(isolated), table });
}
/**
 * Nothing gets from a branch apart to the one that counts, or the other way, by way of a lake.
 *
 * @throws UserError for a lake that began with another branch
 */
async function refuseOtherIsolation(lake, isolated) {
    const note = await lake.manifest(_lake_datasets_js__WEBPACK_IMPORTED_MODULE_1__/* .researchBase */ .P, {}).catch((error) => {
        if (error instanceof _lake_partition_files_js__WEBPACK_IMPORTED_MODULE_2__/* .DamagedPartitionError */ .qg)
            return undefined;
        throw error;
    });
    if (note === undefined)
        return;
    const noted = String(note.recipe.parameters.isolated ?? '');
    if (noted === isolated)
        return;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(`The lake ${lake.root} belongs to ${inWords(noted)}, and ${inWords(isolated)} is asked for.`, {
        hint: 'Give the input "isolated" as the run was given that began with it (to publish-research.yml as to research.yml), or work in an empty lake.',
    });
}
function inWords(isolated) {
    return isolated === '' ? 'the runs that count' : `the isolated runs "${isolated}"`;
}


/***/ }),

/***/ 8138:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Pf: () => (/* binding */ isOfResearch),
/* harmony export */   bO: () => (/* binding */ researchPartitions),
/* harmony export */   z_: () => (/* binding */ namesOfResearch)
/* harmony export */ });
/* harmony import */ var _backbone_usd_rates_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(48933);
/* harmony import */ var _lake_dataset_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(33353);
/* harmony import */ var _market_datasets_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5737);
/* harmony import */ var _sources_datasets_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(57823);




/**
 * Whether a partition goes to the branch of research: those of its datasets; of what weeks and research both write, rates of currencies and the rows of packs that were set
 * aside.
 *
 * @param datasets all that there are
 */
function isOfResearch({ name, research, publication }, keys, datasets) {
    if (name === _market_datasets_js__WEBPACK_IMPORTED_MODULE_1__/* .macroDaily */ .W.name)
        return (0,_backbone_usd_rates_js__WEBPACK_IMPORTED_MODULE_3__/* .isRateSeries */ .ky)(keys.series ?? '');
    if (name === _sources_datasets_js__WEBPACK_IMPORTED_MODULE_2__/* .quarantine */ .t.name)
        return datasets.some((one) => one.research !== undefined && one.name === keys.dataset);
    return research !== undefined && publication !== 'never';
}
/** Names of the datasets of which partitions can be of research. */
function namesOfResearch(datasets) {
    const isShared = ({ name }) => name === _market_datasets_js__WEBPACK_IMPORTED_MODULE_1__/* .macroDaily */ .W.name || name === _sources_datasets_js__WEBPACK_IMPORTED_MODULE_2__/* .quarantine */ .t.name;
    return datasets.filter((one) => one.research !== undefined || isShared(one)).map(({ name }) => name);
}
/**
 * The partitions of a lake, over all its tiers, that go to the branch of research.
 *
 * @param names datasets to take; none means all
 */
async function researchPartitions(lake, names) {
    const partitions = [];
    for (const dataset of lake.datasets.filter(({ name }) => names.length === 0 || names.includes(name))) {
        for (const keys of await lake.list(dataset)) {
            if (!isOfResearch(dataset, keys, lake.datasets))
                continue;
            const manifest = await lake.manifest(dataset, keys);
            if (manifest)
                partitions.push({ lake, dataset, keys, path: (0,_lake_dataset_js__WEBPACK_IMPORTED_MODULE_0__/* .partitionPath */ .WX)(dataset, keys), manifest });
        }
    }
    return partitions;
}


/***/ }),

/***/ 11047:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ assertSoundLedgers)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(42226);
/* harmony import */ var _text_name_list_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(98983);
/* harmony import */ var _verify_ledgers_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6091);



const problemsShown = 20;
/**
 * Makes sure, before anything is taken from the branch or added to it, that both ledgers are whole and name the partitions that are there.
 * Whether a partition is the one that the ledger names shows when it is fetched.
 *
 * @param consequence what is therefore not done, as the begin of a sentence
 * @param known the ledgers, where they are read already
 * @throws GateError for a branch that somebody has changed by hand
 */
async function assertSoundLedgers(branch, consequence, known) {
    const ledgers = known ?? (await branch.ledgers());
    const problems = [...(0,_verify_ledgers_js__WEBPACK_IMPORTED_MODULE_2__/* .chainProblems */ .we)(ledgers), ...(0,_verify_ledgers_js__WEBPACK_IMPORTED_MODULE_2__/* .treeProblems */ .P9)(ledgers, new Set((await branch.files()).keys()))];
    if (problems.length === 0)
        return;
    const texts = problems.map(({ place, problem }) => `${place}: ${problem}`);
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .GateError */ .ue(`${consequence}: ${branch.name} is not as it was written: ${(0,_text_name_list_js__WEBPACK_IMPORTED_MODULE_1__/* .nameList */ .OD)(texts, problemsShown, '; ')}. "regimen verify" tells all that is wrong; ` +
        'docs/operations.md says how to go back to a sound commit.');
}


/***/ }),

/***/ 10420:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bo: () => (/* binding */ shardOfKey),
/* harmony export */   HP: () => (/* binding */ bucketsOf),
/* harmony export */   kQ: () => (/* binding */ shardKey),
/* harmony export */   uK: () => (/* binding */ parseShard)
/* harmony export */ });
/* harmony import */ var _backbone_asset_bucket_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(37406);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(42226);


/** Reads `3/16`. @throws UserError */
function parseShard(text) {
    const [, index, of] = (/^(\d{1,3})\/(\d{1,3})$/.exec(text) ?? []).map(Number);
    if (index !== undefined && of !== undefined && index >= 1 && index <= of && of <= _backbone_asset_bucket_js__WEBPACK_IMPORTED_MODULE_0__/* .assetBuckets */ .AC)
        return { index, of };
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo(`The shard is "${text}".`, {
        hint: `Write which one of how many, such as 3/16: at most ${_backbone_asset_bucket_js__WEBPACK_IMPORTED_MODULE_0__/* .assetBuckets */ .AC}, as a bucket is not divided.`,
    });
}
/** The buckets of a shard: every n-th. */
function bucketsOf({ index, of }) {
    return Array.from({ length: _backbone_asset_bucket_js__WEBPACK_IMPORTED_MODULE_0__/* .assetBuckets */ .AC }, (_, bucket) => bucket).filter((bucket) => bucket % of === index - 1);
}
/** How the partition key `shard` names a shard. */
function shardKey({ index, of }) {
    return `${String(index).padStart(3, '0')}-of-${String(of).padStart(3, '0')}`;
}
/** The shard that a partition key names. */
function shardOfKey(key) {
    const [index = 0, of = 0] = key.split('-of-').map(Number);
    return { index, of };
}


/***/ }),

/***/ 90281:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ decisionId),
/* harmony export */   Ow: () => (/* binding */ decisionSchema),
/* harmony export */   qQ: () => (/* binding */ hashOf)
/* harmony export */ });
/* unused harmony exports stateEvents, stateChange, promotionEvent */
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2503);
/* harmony import */ var _lake_canonical_json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6358);
/* harmony import */ var _registry_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(89380);



const stateEvents = [
    'STATE_DISCOVERED',
    'PROMOTION_TO_LIVE',
    'DEMOTION_TO_SHADOW',
    'DEMOTION_TO_RETIRED',
    'REVIVED_TO_SHADOW',
    'FREEZE_TO_LIVE_HOLD',
    'LIVE_HOLD_TO_SHADOW',
    'LIVE_HOLD_TO_RETIRED',
    'STATE_TRANSITION',
];
/** What becomes of a candidate: the entry of the registry as it is from now on. */
const stateChange = zod__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({
    /** `csev_` and 20 hexadecimal digits. */
    id: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(),
    /** null where its state stays and only what is counted of it changes. */
    event: zod__WEBPACK_IMPORTED_MODULE_2__/* ["enum"] */ .k5n(stateEvents).nullable(),
    /** State before; null for one that was never seen. */
    from: _registry_js__WEBPACK_IMPORTED_MODULE_1__/* .registryEntry */ .qd.shape.state.nullable(),
    entry: _registry_js__WEBPACK_IMPORTED_MODULE_1__/* .registryEntry */ .qd,
    reason_codes: zod__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP()),
});
/** What becomes of a live slot. */
const promotionEvent = zod__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({
    /** `ev_` and 16 hexadecimal digits. */
    id: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(),
    event: zod__WEBPACK_IMPORTED_MODULE_2__/* ["enum"] */ .k5n(['PROMOTION', 'DEMOTION']),
    slot: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(),
    trial: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(),
    /** Ids of the tenures that end and begin; null for none. */
    old_champion: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().nullable(),
    new_champion: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().nullable(),
    reason_codes: zod__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP()),
});
const decisionSchema = zod__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({
    /** About the slot `live`; what becomes of the other slots is in `events`. */
    verdict: zod__WEBPACK_IMPORTED_MODULE_2__/* ["enum"] */ .k5n(['PROMOTE', 'NO_PROMOTION', 'ROLLBACK']),
    reason_codes: zod__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP()),
    /** Trial that was considered for the slot; null where none was. */
    challenger: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().nullable(),
    champion_before: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().nullable(),
    champion_after: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().nullable(),
    changes: zod__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(stateChange),
    events: zod__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(promotionEvent),
});
/** `dec_` and 16 hexadecimal digits of the SHA-256 of all that it is about: without the time of day, so that two that decide the same at once give it one name. */
function decisionId(about) {
    return `dec_${hashOf(about).slice(0, 16)}`;
}
function hashOf(value) {
    return (0,_lake_canonical_json_js__WEBPACK_IMPORTED_MODULE_0__/* .sha256Hex */ .f)((0,_lake_canonical_json_js__WEBPACK_IMPORTED_MODULE_0__/* .canonicalJson */ .d)(value));
}


/***/ }),

/***/ 89380:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Do: () => (/* binding */ slotNames),
/* harmony export */   Kd: () => (/* binding */ holderOf),
/* harmony export */   _E: () => (/* binding */ slotHolders),
/* harmony export */   k: () => (/* binding */ liveSessions),
/* harmony export */   kY: () => (/* binding */ championSlot),
/* harmony export */   kp: () => (/* binding */ roleOf),
/* harmony export */   qd: () => (/* binding */ registryEntry),
/* harmony export */   vf: () => (/* binding */ candidateName)
/* harmony export */ });
/* unused harmony export candidateStates */
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2503);

const candidateStates = ['live', 'live_hold', 'shadow', 'retired'];
/** A candidate as the registry knows it. Sessions are numbers of sessions of New York, so that spans are differences. */
const registryEntry = zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
    trial: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    candidate: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    universe: zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig().int(),
    family: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    state: zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(candidateStates),
    /** Name of its slot; null for a retired one that none is left for. */
    slot: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().nullable(),
    /** Id of its tenure in a live slot. */
    champion: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().nullable(),
    /** Session since which it has this state. */
    since: zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig().int(),
    /** Session on which its tenure began. */
    promoted: zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig().int().nullable(),
    /** Sessions of this tenure that it was live before `since`. */
    lived: zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig().int(),
    on_probation: zod__WEBPACK_IMPORTED_MODULE_0__/* .boolean */ .zMY(),
    /** Runs in a row that left it on hold, or on the way down from there. */
    hold_runs: zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig().int(),
    /** Session on which it last lost a live slot. */
    fell: zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig().int().nullable(),
    /** Run of Stage B by which it has this state. */
    run: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
});
function roleOf(state) {
    return state === 'live_hold' ? 'live' : state;
}
/** The slot of the champion, the first of the live ones. */
const championSlot = 'live';
/** `live`, `live_alt_1`, `live_alt_2` … */
function slotNames(role, slots) {
    return Array.from({ length: slots[role] }, (_, i) => (i === 0 ? role : `${role}_alt_${i}`));
}
/** What a candidate of a universe is called where both are told. */
function candidateName({ candidate, universe }) {
    return `${candidate}@${universe}`;
}
/** Sessions that it has been live in this tenure. */
function liveSessions({ state, since, lived }, session) {
    return lived + (state === 'live' ? session - since : 0);
}
/** Who holds a slot. */
function holderOf(registry, slot) {
    return [...registry.values()].find((entry) => entry.slot === slot);
}
/** Who holds a slot, by state and slot. */
function slotHolders(registry) {
    const rank = ({ state, slot }) => `${candidateStates.indexOf(state)} ${slot}`;
    return [...registry.values()].filter(({ slot }) => slot !== null).toSorted((a, b) => (rank(a) < rank(b) ? -1 : 1));
}


/***/ }),

/***/ 60030:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   An: () => (/* binding */ hasJoinedSample),
/* harmony export */   D$: () => (/* binding */ openingsOf),
/* harmony export */   GF: () => (/* binding */ openingOfTrial),
/* harmony export */   Ou: () => (/* binding */ windowOf),
/* harmony export */   R5: () => (/* binding */ windowsOf),
/* harmony export */   RN: () => (/* binding */ holdoutLook),
/* harmony export */   TV: () => (/* binding */ readHoldouts),
/* harmony export */   bQ: () => (/* binding */ lastResultOfTrial)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2503);
/* harmony import */ var _lake_canonical_json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6358);
/* harmony import */ var _lake_ledger_lines_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(27934);
/* harmony import */ var _holdout_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(54146);




const hex = zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP().regex(/^[0-9a-f]{16,64}$/);
const isoDay = zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP().regex(/^\d{4}-\d{2}-\d{2}$/);
/** The days that a programme sets aside, both included; written when it begins, and again when they have joined the sample. */
const windowLine = zod__WEBPACK_IMPORTED_MODULE_3__/* .strictObject */ .rej({
    kind: zod__WEBPACK_IMPORTED_MODULE_3__/* .literal */ .euz('window'),
    programme: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(),
    window: hex,
    from: isoDay,
    to: isoDay,
    who: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(),
    when: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(),
});
/** Before a candidate is looked at in a window. */
const openedLine = zod__WEBPACK_IMPORTED_MODULE_3__/* .strictObject */ .rej({
    kind: zod__WEBPACK_IMPORTED_MODULE_3__/* .literal */ .euz('opened'),
    programme: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(),
    window: hex,
    candidate: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(),
    universe: zod__WEBPACK_IMPORTED_MODULE_3__/* .number */ .aig().int(),
    trial: hex,
    run: hex,
    snapshot: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(),
    /** How many openings the days of this window have had, this one included. */
    opening: zod__WEBPACK_IMPORTED_MODULE_3__/* .number */ .aig().int(),
    /** Last as-of date of the panel that it was opened on: a panel that reaches further has the window in its sample. */
    panel_until: isoDay,
    who: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(),
    when: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(),
});
/** What was seen. */
const resultLine = zod__WEBPACK_IMPORTED_MODULE_3__/* .strictObject */ .rej({
    kind: zod__WEBPACK_IMPORTED_MODULE_3__/* .literal */ .euz('result'),
    /** Number of its opening. */
    opened: zod__WEBPACK_IMPORTED_MODULE_3__/* .number */ .aig().int(),
    trial: hex,
    window: hex,
    /** Sum of the net returns of the window; null where none is known. */
    net_return: zod__WEBPACK_IMPORTED_MODULE_3__/* .number */ .aig().nullable(),
    steps: zod__WEBPACK_IMPORTED_MODULE_3__/* .number */ .aig().int(),
    /** One-sided p-value of "not below the mean of the sample", as it is; the gate corrects it. */
    shortfall_p: zod__WEBPACK_IMPORTED_MODULE_3__/* .number */ .aig().nullable(),
    /** SHA-256 of days and net returns. */
    returns: hex,
    when: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(),
});
const holdoutLine = zod__WEBPACK_IMPORTED_MODULE_3__/* .discriminatedUnion */ .gMt('kind', [windowLine, openedLine, resultLine]);
/** Reads the ledger. @returns what is wrong with it besides */
function readHoldouts(text) {
    const { chain, lines, problems } = (0,_lake_ledger_lines_js__WEBPACK_IMPORTED_MODULE_1__/* .readLedgerLines */ .F)(text, holdoutLine);
    return { ledger: { text, lines: lines.map(({ seq, line }) => ({ seq, line })), head: chain.head }, problems };
}
/** A window by its days: the first 16 hexadecimal digits of the SHA-256 of programme and days. */
function windowOf(programme, from, to) {
    return { window: (0,_lake_canonical_json_js__WEBPACK_IMPORTED_MODULE_0__/* .sha256Hex */ .f)((0,_lake_canonical_json_js__WEBPACK_IMPORTED_MODULE_0__/* .canonicalJson */ .d)({ programme, from, to })).slice(0, 16), from, to };
}
/** The windows of a programme in order of time. */
function windowsOf({ lines }, programme) {
    const found = new Map();
    for (const { line } of lines) {
        if (line.kind === 'window' && line.programme === programme)
            found.set(line.window, { window: line.window, from: line.from, to: line.to });
    }
    return [...found.values()].toSorted((a, b) => (a.from < b.from ? -1 : 1));
}
/** Whether a window was opened on a panel that ends before this day, so that it belongs to the sample by now. */
function hasJoinedSample({ lines }, { window }, panelUntil) {
    return lines.some(({ line }) => line.kind === 'opened' && line.window === window && line.panel_until < panelUntil);
}
/** Openings of any window that shares a day with this one, of whichever programme: the days were looked at so often. */
function openingsOf({ lines }, { from, to }) {
    const sharing = new Set();
    for (const { line } of lines)
        if (line.kind === 'window' && line.from <= to && from <= line.to)
            sharing.add(line.window);
    return lines.flatMap(({ seq, line }) => (line.kind === 'opened' && sharing.has(line.window) ? [{ seq, line }] : []));
}
/** The first opening of a window by a trial: there is no second look. */
function openingOfTrial({ lines }, { window }, trial) {
    for (const { seq, line } of lines)
        if (line.kind === 'opened' && line.window === window && line.trial === trial)
            return { seq, opened: line };
    return undefined;
}
/** What an opening showed; undefined where it has no result. @param opened number of its line */
function resultOfOpening({ lines }, opened) {
    for (const { line } of lines)
        if (line.kind === 'result' && line.opened === opened)
            return line;
    return undefined;
}
/** What a trial showed last, in whichever window. */
function lastResultOfTrial({ lines }, trial) {
    return lines.flatMap(({ line }) => (line.kind === 'result' && line.trial === trial ? [line] : [])).at(-1);
}
/** What was seen of a trial last, its p-value corrected for all openings of the same days; undefined where it was not looked at. */
function holdoutLook(ledger, programme, trial) {
    const result = lastResultOfTrial(ledger, trial);
    const window = windowsOf(ledger, programme).find((one) => one.window === result?.window);
    if (result === undefined || window === undefined)
        return undefined;
    const others = openingsOf(ledger, window)
        .filter(({ seq }) => seq !== result.opened)
        .map(({ seq }) => resultOfOpening(ledger, seq)?.shortfall_p ?? null);
    return { netReturn: result.net_return, shortfallP: (0,_holdout_js__WEBPACK_IMPORTED_MODULE_2__/* .correctedShortfall */ .p)(result.shortfall_p, others) };
}


/***/ }),

/***/ 6318:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ holdoutStore)
/* harmony export */ });
/* harmony import */ var _lake_hash_chain_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(20425);
/* harmony import */ var _chain_store_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(92938);
/* harmony import */ var _datasets_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(47644);
/* harmony import */ var _holdout_ledger_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(60030);




/** The ledger of holdouts in a lake. */
const holdoutStore = new _chain_store_js__WEBPACK_IMPORTED_MODULE_1__/* .ChainStore */ .F({
    dataset: _datasets_js__WEBPACK_IMPORTED_MODULE_2__/* .holdout */ .gn,
    lock: 'holdout',
    title: 'ledger of holdouts',
    hint: 'Take the ledger back from the state branch or a backup; a ledger that was edited says nothing about what was opened.',
    reference: 'opened',
    read: _holdout_ledger_js__WEBPACK_IMPORTED_MODULE_3__/* .readHoldouts */ .TV,
    withLines: _lake_hash_chain_js__WEBPACK_IMPORTED_MODULE_0__/* .withLines */ .Gy,
});


/***/ }),

/***/ 54146:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ holdoutOutcome),
/* harmony export */   p: () => (/* binding */ correctedShortfall)
/* harmony export */ });
/* harmony import */ var _statistics_mean_deviation_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(17842);
/* harmony import */ var _statistics_multiple_testing_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(17276);
/* harmony import */ var _statistics_student_t_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(88119);



/**
 * Holds the net returns of the holdout against those of the sample: the sum, and Welch's test that the mean is not below that of the sample, one-sided (Welch, Biometrika 34,
 * 1947): t = (m_h − m_s) / √(s_h²/n_h + s_s²/n_s) with the degrees of freedom of Welch and Satterthwaite.
 *
 * @param holdout net returns by step; NaN is not known
 * @param sample those of the path that stands for the candidate
 */
function holdoutOutcome(holdout, sample) {
    const own = (0,_statistics_mean_deviation_js__WEBPACK_IMPORTED_MODULE_1__/* .meanDeviation */ .r)(holdout);
    const netReturn = own.mean === null ? null : own.mean * own.n;
    return { netReturn, steps: own.n, shortfallP: shortfall(own, (0,_statistics_mean_deviation_js__WEBPACK_IMPORTED_MODULE_1__/* .meanDeviation */ .r)(sample)) };
}
function shortfall(own, other) {
    if (own.mean === null || own.deviation === null || other.mean === null || other.deviation === null)
        return null;
    const [a, b] = [own.deviation ** 2 / own.n, other.deviation ** 2 / other.n];
    if (!(a + b > 0))
        return null;
    const t = (own.mean - other.mean) / Math.sqrt(a + b);
    const freedom = (a + b) ** 2 / (a ** 2 / (own.n - 1) + b ** 2 / (other.n - 1));
    const half = (0,_statistics_student_t_js__WEBPACK_IMPORTED_MODULE_0__/* .tTwoSided */ .u)(t, freedom) / 2;
    return t < 0 ? half : 1 - half;
}
/**
 * The p-value of a shortfall after Holm, over all openings of the same days. An opening without a p-value counts as one with 1.
 *
 * @param others those of the other openings
 */
function correctedShortfall(own, others) {
    if (own === null)
        return null;
    return (0,_statistics_multiple_testing_js__WEBPACK_IMPORTED_MODULE_2__/* .holm */ .f)(Float64Array.of(own, ...others.map((p) => p ?? 1)))[0];
}


/***/ }),

/***/ 95015:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M0: () => (/* binding */ newsWindow),
/* harmony export */   W_: () => (/* binding */ shortHistoryWeeks),
/* harmony export */   XU: () => (/* binding */ passesFilters),
/* harmony export */   cM: () => (/* binding */ longHistoryWeeks)
/* harmony export */ });
/* harmony import */ var _calendar_date_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(52010);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(42226);


const shortHistoryWeeks = 4;
const longHistoryWeeks = 12;
/**
 * The news window of a week. Weeks are matched by their ISO week, so that one that ends on a Thursday keeps its place,
 * and a week that is not among `weeks` counts as not covered. Later weeks are ignored.
 *
 * @param weekEnding epoch day
 * @throws {UserError} when the week itself is not covered
 */
function newsWindow(weeks, weekEnding) {
    const byOrdinal = new Map(weeks.filter(({ covered }) => covered).map((week) => [(0,_calendar_date_js__WEBPACK_IMPORTED_MODULE_0__/* .isoWeekOrdinal */ .z2)(week.weekEnding), week]));
    const ordinal = (0,_calendar_date_js__WEBPACK_IMPORTED_MODULE_0__/* .isoWeekOrdinal */ .z2)(weekEnding);
    const current = byOrdinal.get(ordinal);
    if (current === undefined) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo(`There are no judged clusters for the week ending ${(0,_calendar_date_js__WEBPACK_IMPORTED_MODULE_0__/* .isoDate */ ._$)(weekEnding)}.`, {
            hint: 'Run ingest and enrich for this week first; a week without any news has an empty partition.',
        });
    }
    return { current, before: Array.from({ length: longHistoryWeeks }, (_, k) => byOrdinal.get(ordinal - 1 - k)) };
}
/** Whether a cluster counts under the schema's filters. */
function passesFilters(cluster, { filters }) {
    return (cluster.clusterSize >= filters.min_cluster_size &&
        !filters.exclude_event_types.includes(cluster.event.eventTypePrimary));
}


/***/ }),

/***/ 73844:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Fl: () => (/* binding */ refuseShard),
/* harmony export */   Yo: () => (/* binding */ refuseIsolated),
/* harmony export */   a$: () => (/* binding */ refuseTagsApart),
/* harmony export */   d3: () => (/* binding */ refuseNames),
/* harmony export */   pT: () => (/* binding */ refuseOtherNames),
/* harmony export */   qv: () => (/* binding */ refuseWeeks),
/* harmony export */   qy: () => (/* binding */ refuseTags),
/* harmony export */   yC: () => (/* binding */ branchFor)
/* harmony export */ });
/* harmony import */ var _datasets_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(15444);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(42226);
/* harmony import */ var _memory_publication_research_scope_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8138);



const isolatedName = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
const longestName = 40;
/**
 * The branch that holds what a run begins with and leaves.
 *
 * @param research that of the runs that count
 * @throws UserError for a name that is none
 */
function branchFor(isolated, research) {
    if (isolated === '')
        return research;
    if (isolatedName.test(isolated) && isolated.length <= longestName)
        return `${research}--${isolated}`;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo(`Runs cannot be kept apart under the name "${isolated}".`, {
        hint: `Give small letters and digits, words joined by "-", at most ${longestName} characters.`,
    });
}
/** @throws UserError for a name that is of no dataset of research */
function refuseOtherNames(names) {
    const known = (0,_memory_publication_research_scope_js__WEBPACK_IMPORTED_MODULE_2__/* .namesOfResearch */ .z_)(_datasets_js__WEBPACK_IMPORTED_MODULE_0__/* .datasets */ .E);
    const unknown = names.filter((name) => !known.includes(name));
    if (unknown.length === 0)
        return;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo(`${unknown.join(', ')} is no dataset of research.`, {
        hint: `With --research these can be named: ${known.join(', ')}.`,
    });
}
/** @throws UserError where weeks are asked for together with research */
function refuseWeeks(stage, given) {
    if (Object.values(given).every((text) => text === ''))
        return;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo(`"${stage} --research" is of no week and no regime.`, {
        hint: `Leave out --week-ending and --regimes, or run "${stage}" once for the weeks and once with --research.`,
    });
}
/** @throws UserError for --datasets without --research, where a week goes as a whole */
function refuseNames(names) {
    if (names.length === 0)
        return;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo('Weeks are published with all that they were made from: --datasets is for --research.', {
        hint: 'Leave out --datasets, or publish research data with "publish --research".',
    });
}
/** @throws UserError for --isolated without --research */
function refuseIsolated(isolated) {
    if (isolated === '')
        return;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo('Weeks are not kept apart: --isolated is for --research.', {
        hint: 'Leave out --isolated; for weeks apart give memory.branch another name in pipeline.yaml.',
    });
}
/** @throws UserError for --shard without --research */
function refuseShard(shard) {
    if (shard === '')
        return;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo('Weeks have no buckets of assets: --shard is for --research.', {
        hint: 'Leave out --shard, or restore research data with "restore --research".',
    });
}
/** @throws UserError for --champion-tags without --research */
function refuseTags(isTagged) {
    if (!isTagged)
        return;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo('Weeks have no champion: --champion-tags is for --research.', {
        hint: 'Leave out --champion-tags, or publish research data with "publish --research".',
    });
}
/** @throws UserError for --champion-tags of runs that are kept apart: tags are of the repository, and of the champions that count */
function refuseTagsApart(isTagged, isolated) {
    if (!isTagged || isolated === '')
        return;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo('Champions of runs that are kept apart get no tags.', {
        hint: 'Leave out --champion-tags or --isolated.',
    });
}


/***/ }),

/***/ 88119:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ tQuantile),
/* harmony export */   u: () => (/* binding */ tTwoSided)
/* harmony export */ });
/* harmony import */ var jstat__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(32453);

/**
 * The t that Student's distribution exceeds with probability 1 − p, right to 7 digits.
 *
 * @param probability p, 0 < p < 1
 * @param df degrees of freedom, > 0
 * @throws {RangeError} on values out of range
 */
function tQuantile(probability, df) {
    refuseProbability(probability);
    refuseDegreesOfFreedom(df);
    if (probability === 0.5)
        return 0;
    return jstat__WEBPACK_IMPORTED_MODULE_0__.studentt.inv(probability, df);
}
/**
 * Two-sided p-value of Student's t: P(|T| ≥ |t|) = I_x(df/2, 1/2) with x = df / (df + t²) (Abramowitz and Stegun 26.7.1, 26.5.27), right to 6
 * digits.
 *
 * @param df degrees of freedom, > 0
 * @throws {RangeError} when df is not positive, or t is NaN
 */
function tTwoSided(t, df) {
    refuseDegreesOfFreedom(df);
    if (Number.isNaN(t))
        throw new RangeError('The p-value of NaN is undefined.');
    return Number(jstat__WEBPACK_IMPORTED_MODULE_0__.ibeta(df / (df + t * t), df / 2, 0.5));
}
function refuseDegreesOfFreedom(df) {
    if (!(df > 0))
        throw new RangeError(`Student's t needs degrees of freedom above 0, found ${df}.`);
}
function refuseProbability(probability) {
    if (!(probability > 0 && probability < 1))
        throw new RangeError(`A probability lies between 0 and 1, found ${probability}.`);
}


/***/ }),

/***/ 70370:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  A: () => (/* binding */ pLimit)
});

// UNUSED EXPORTS: limitFunction

;// CONCATENATED MODULE: ./node_modules/yocto-queue/index.js
/*
How it works:
`this.#head` is an instance of `Node` which keeps track of its current value and nests another instance of `Node` that keeps the value that comes after it. When a value is provided to `.enqueue()`, the code needs to iterate through `this.#head`, going deeper and deeper to find the last value. However, iterating through every single item is slow. This problem is solved by saving a reference to the last value as `this.#tail` so that it can reference it to add a new value.
*/

class Node {
	value;
	next;

	constructor(value) {
		this.value = value;
	}
}

class Queue {
	#head;
	#tail;
	#size;

	constructor() {
		this.clear();
	}

	enqueue(value) {
		const node = new Node(value);

		if (this.#head) {
			this.#tail.next = node;
			this.#tail = node;
		} else {
			this.#head = node;
			this.#tail = node;
		}

		this.#size++;
	}

	dequeue() {
		const current = this.#head;
		if (!current) {
			return;
		}

		this.#head = this.#head.next;
		this.#size--;

		// Clean up tail reference when queue becomes empty
		if (!this.#head) {
			this.#tail = undefined;
		}

		return current.value;
	}

	peek() {
		if (!this.#head) {
			return;
		}

		return this.#head.value;

		// TODO: Node.js 18.
		// return this.#head?.value;
	}

	clear() {
		this.#head = undefined;
		this.#tail = undefined;
		this.#size = 0;
	}

	get size() {
		return this.#size;
	}

	* [Symbol.iterator]() {
		let current = this.#head;

		while (current) {
			yield current.value;
			current = current.next;
		}
	}

	* drain() {
		while (this.#head) {
			yield this.dequeue();
		}
	}
}

;// CONCATENATED MODULE: ./node_modules/p-limit/index.js


function pLimit(concurrency) {
	let rejectOnClear = false;

	if (typeof concurrency === 'object') {
		({concurrency, rejectOnClear = false} = concurrency);
	}

	validateConcurrency(concurrency);

	if (typeof rejectOnClear !== 'boolean') {
		throw new TypeError('Expected `rejectOnClear` to be a boolean');
	}

	const queue = new Queue();
	let activeCount = 0;

	const resumeNext = () => {
		// Process the next queued function if we're under the concurrency limit
		if (activeCount < concurrency && queue.size > 0) {
			activeCount++;
			queue.dequeue().run();
		}
	};

	const next = () => {
		activeCount--;
		resumeNext();
	};

	const run = async (function_, resolve, arguments_) => {
		// Execute the function and capture the result promise
		const result = (async () => function_(...arguments_))();

		// Resolve immediately with the promise (don't wait for completion)
		resolve(result);

		// Wait for the function to complete (success or failure)
		// We catch errors here to prevent unhandled rejections,
		// but the original promise rejection is preserved for the caller
		try {
			await result;
		} catch {}

		// Decrement active count and process next queued function
		next();
	};

	const enqueue = (function_, resolve, reject, arguments_) => {
		const queueItem = {reject};

		// Queue the internal resolve function instead of the run function
		// to preserve the asynchronous execution context.
		new Promise(internalResolve => { // eslint-disable-line promise/param-names
			queueItem.run = internalResolve;
			queue.enqueue(queueItem);
		}).then(run.bind(undefined, function_, resolve, arguments_)); // eslint-disable-line promise/prefer-await-to-then

		// Start processing immediately if we haven't reached the concurrency limit
		if (activeCount < concurrency) {
			resumeNext();
		}
	};

	const generator = (function_, ...arguments_) => new Promise((resolve, reject) => {
		enqueue(function_, resolve, reject, arguments_);
	});

	Object.defineProperties(generator, {
		activeCount: {
			get: () => activeCount,
		},
		pendingCount: {
			get: () => queue.size,
		},
		clearQueue: {
			value() {
				if (!rejectOnClear) {
					queue.clear();
					return;
				}

				const abortError = AbortSignal.abort().reason;

				while (queue.size > 0) {
					queue.dequeue().reject(abortError);
				}
			},
		},
		concurrency: {
			get: () => concurrency,

			set(newConcurrency) {
				validateConcurrency(newConcurrency);
				concurrency = newConcurrency;

				queueMicrotask(() => {
					// eslint-disable-next-line no-unmodified-loop-condition
					while (activeCount < concurrency && queue.size > 0) {
						resumeNext();
					}
				});
			},
		},
		map: {
			async value(iterable, function_) {
				const promises = [];

				try {
					Array.from(iterable, (value, index) => {
						const promise = generator(function_, value, index);
						promises.push(promise);
						return promise;
					});
				} catch (error) {
					// The iterable threw, so `Promise.all` never observes the already scheduled promises. Observe them here to avoid unhandled rejections.
					for (const promise of promises) {
						promise.catch(() => {}); // eslint-disable-line promise/prefer-await-to-then
					}

					throw error;
				}

				return Promise.all(promises);
			},
		},
	});

	return generator;
}

function limitFunction(function_, options) {
	const limit = pLimit(options);

	const limitedFunction = (...arguments_) => limit(() => function_(...arguments_));
	Object.defineProperty(limitedFunction, 'clearQueue', {
		value: limit.clearQueue,
	});

	return limitedFunction;
}

function validateConcurrency(concurrency) {
	if (!((Number.isInteger(concurrency) || concurrency === Number.POSITIVE_INFINITY) && concurrency > 0)) {
		throw new TypeError('Expected `concurrency` to be a number from 1 and up');
	}
}


/***/ }),

/***/ 74995:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Ay: () => (/* binding */ pRetry)
});

// UNUSED EXPORTS: AbortError, makeRetriable

;// CONCATENATED MODULE: ./node_modules/is-network-error/index.js
const objectToString = Object.prototype.toString;

const isError = value => objectToString.call(value) === '[object Error]';

const errorMessages = new Set([
	'network error', // Chrome
	'NetworkError when attempting to fetch resource.', // Firefox
	'The Internet connection appears to be offline.', // Safari 16
	'Network request failed', // `cross-fetch`
	'fetch failed', // Undici (Node.js)
	'terminated', // Undici (Node.js)
	' A network error occurred.', // Bun (WebKit)
	'Network connection lost', // Cloudflare Workers (fetch)
]);

function isNetworkError(error) {
	const isValid = error
		&& isError(error)
		&& error.name === 'TypeError'
		&& typeof error.message === 'string';

	if (!isValid) {
		return false;
	}

	const {message, stack} = error;

	// Safari 17+ has generic message but no stack for network errors
	if (message === 'Load failed' || (message.startsWith('Load failed (') && message.endsWith(')'))) {
		return stack === undefined
			// Sentry adds its own stack trace to the fetch error, so also check for that
			|| '__sentry_captured__' in error;
	}

	// Deno network errors start with specific text
	if (message.startsWith('error sending request for url')) {
		return true;
	}

	// Chrome: exact "Failed to fetch" or with hostname: "Failed to fetch (example.com)"
	if (message === 'Failed to fetch' || (message.startsWith('Failed to fetch (') && message.endsWith(')'))) {
		return true;
	}

	// Standard network error messages
	return errorMessages.has(message);
}

;// CONCATENATED MODULE: ./node_modules/p-retry/index.js


function validateRetries(retries) {
	if (typeof retries === 'number') {
		if (retries < 0) {
			throw new TypeError('Expected `retries` to be a non-negative number.');
		}

		if (Number.isNaN(retries)) {
			throw new TypeError('Expected `retries` to be a valid number or Infinity, got NaN.');
		}

		// Not `Number.isSafeInteger`, which would reject a huge `retries`. That is accepted on purpose and behaves as effectively forever.
		// eslint-disable-next-line unicorn/prefer-number-is-safe-integer
		if (Number.isFinite(retries) && !Number.isInteger(retries)) {
			throw new TypeError('Expected `retries` to be a non-negative integer or Infinity.');
		}
	} else if (retries !== undefined) {
		throw new TypeError('Expected `retries` to be a number or Infinity.');
	}
}

function validateNumberOption(name, value, {allowInfinity = false} = {}) {
	if (typeof value !== 'number' || Number.isNaN(value)) {
		throw new TypeError(`Expected \`${name}\` to be a number${allowInfinity ? ' or Infinity' : ''}.`);
	}

	if (!allowInfinity && !Number.isFinite(value)) {
		throw new TypeError(`Expected \`${name}\` to be a finite number.`);
	}

	if (value < 0) {
		throw new TypeError(`Expected \`${name}\` to be \u{2265} 0.`);
	}
}

function validateOption(name, value, type) {
	// `null` means "not provided", as it does for the other options. `unref` needs this because it is the one option with no default of its own.
	if (value === undefined || value === null) {
		return;
	}

	if (typeof value !== type) {
		throw new TypeError(`Expected \`${name}\` to be a ${type}.`);
	}
}

function validateSignal(value) {
	// `null` means "not provided", as it does for the other options.
	if (value === undefined || value === null) {
		return;
	}

	// Duck typed rather than `instanceof`, so a signal from another realm still works. All three methods are checked because `removeEventListener` is called from inside a timer callback, where a `TypeError` would be an uncaught exception rather than a rejection the caller could catch.
	if (typeof value.throwIfAborted !== 'function'
		|| typeof value.addEventListener !== 'function'
		|| typeof value.removeEventListener !== 'function') {
		throw new TypeError('Expected `signal` to be an AbortSignal.');
	}
}

class AbortError extends Error {
	constructor(message) {
		super(typeof message === 'string' ? message : undefined);

		this.name = 'AbortError';

		if (message instanceof Error) {
			this.originalError = message;
			({message} = message);
		} else {
			// Created here, so it already captures every caller frame. Copying `this.stack` instead would only rewrite the header, which is rendered lazily from `name` and `message` at read time. It also stringifies a non-string message, so reuse its result below.
			this.originalError = new Error(message);
			({message} = this.originalError);

			// The caller sees this error, so the frame for this constructor is dropped where the runtime supports it. Left in, the top frame blames p-retry for an error the caller threw. An error the caller passed keeps its own stack, which points at their throw site already. V8-only, hence the lint exception, and the optional call leaves the stack as it is where it is missing.
			// eslint-disable-next-line unicorn/no-nonstandard-builtin-properties
			Error.captureStackTrace?.(this.originalError, AbortError);
		}

		this.message = message;
	}
}

// `setTimeout` cannot represent a longer delay and fires it right away instead, which turns a long backoff into a tight retry loop. Cap at the largest value it can still hold.
const maximumDelay = (2 ** 31) - 1;

function calculateDelay(retriesConsumed, options) {
	// Nothing to wait for, and multiplying by a factor that has grown to `Infinity` would give `NaN`.
	if (options.minTimeout === 0) {
		return 0;
	}

	// `retriesConsumed` starts at 0 and only ever counts up, so the first retry is already attempt 1.
	const attempt = retriesConsumed + 1;
	const random = options.randomize ? (Math.random() + 1) : 1;

	const timeout = Math.round(random * options.minTimeout * (options.factor ** (attempt - 1)));

	// `maxTimeout` rounds up, so a fractional cap still gives a whole number of milliseconds. Rounding down would turn a cap below 1 into no timer at all, which never yields to the event loop. `Math.ceil(Infinity)` is `Infinity`.
	return Math.min(timeout, Math.ceil(options.maxTimeout), maximumDelay);
}

function calculateRemainingTime(start, max) {
	return Number.isFinite(max) ? max - (performance.now() - start) : max;
}

async function delayForRetry(delay, options) {
	if (delay <= 0) {
		return;
	}

	await new Promise((resolve, reject) => {
		// Registered with `once`, so it removes itself when it fires.
		const onAbort = () => {
			clearTimeout(timeoutToken);
			reject(options.signal.reason);
		};

		const timeoutToken = setTimeout(() => {
			options.signal?.removeEventListener('abort', onAbort);
			resolve();
		}, delay);

		if (options.unref) {
			timeoutToken.unref?.();
		}

		options.signal?.addEventListener('abort', onAbort, {once: true});
	});
}

// Stringifying a thrown value can itself throw, for an object with no usable `toString`. That must never be allowed to replace the failure the caller is actually dealing with.
//
// A thrown value whose own accessors or proxy traps throw is not supported, here or anywhere else. It comes from the caller's own code, so it is not something to defend against.
function stringifyThrownValue(value) {
	try {
		return String(value);
	} catch {
		return Object.prototype.toString.call(value);
	}
}

// `AbortError` wraps the error the caller actually wants, and the wrappers can be nested, so keep unwrapping until the cause is reached. Otherwise an `AbortError` would escape `pRetry` and a `catch` doing `error instanceof AbortError` would read a real failure as a cancellation.
//
// Two wrappers whose `originalError` points at each other are not supported, like the thrown values above.
function unwrapAbortError(error) {
	let cause = error;

	// A wrapper with no error to unwrap to is the cause as far as it goes.
	while (cause instanceof AbortError && cause.originalError instanceof Error) {
		cause = cause.originalError;
	}

	return cause;
}

async function onAttemptFailure({error, attemptNumber, retriesConsumed, startTime, options}) {
	// The signal is checked after the operation and after every callback, so a cancellation is never reported as an operation failure or a callback's decision, and no callback runs after it. The last check also guards the delay, whose abort listener never fires on a signal that is already aborted.
	const abortIfNeeded = () => {
		options.signal?.throwIfAborted();
	};

	const normalizedError = error instanceof Error
		? error
		: new TypeError(`Non-error was thrown: "${stringifyThrownValue(error)}". You should only throw errors.`);

	// Checked before unwrapping an `AbortError`, because the reason a caller aborted with is final. Unwrapping it would replace the reason they chose with whatever is inside it, and it would also let an `AbortError` from the operation outrank a cancellation the caller asked for.
	abortIfNeeded();

	if (normalizedError instanceof AbortError) {
		throw unwrapAbortError(normalizedError);
	}

	// `retriesConsumed` only ever advances while `retriesLeft` is above 0, so this is never negative. `Infinity` minus a finite count is `Infinity`, so an unlimited budget needs no special case.
	const retriesLeft = options.retries - retriesConsumed;

	// A `TypeError` normally means the operation itself is broken rather than the thing it was trying to reach, so retrying it does not help. A network `TypeError` is the exception, and its message differs per runtime, so it has to be recognised rather than assumed.
	const isRetriableError = !(normalizedError instanceof TypeError) || isNetworkError(normalizedError);

	// Out of time already, out of retries, or a failure that is never retried, so the delay is 0 and the callbacks are told that no retry follows. Only computed when a retry can still follow, so a randomized delay does not draw from `Math.random` for a wait that is never taken.
	const timeLeft = calculateRemainingTime(startTime, options.maxRetryTime);
	const delayTime = isRetriableError && timeLeft > 0 && retriesLeft > 0 ? calculateDelay(retriesConsumed, options) : 0;

	const consumeRetryContext = Object.freeze({
		error: normalizedError,
		attemptNumber,
		retriesLeft,
		retriesConsumed,
		retryDelay: delayTime,
	});

	// No answer means no opinion, so fall back to the default. Treating it as `false` instead would leave `retries` uncounted and let the loop run forever.
	const consumeRetry = (await options.shouldConsumeRetry(consumeRetryContext)) ?? true;

	abortIfNeeded();

	const effectiveDelay = consumeRetry ? delayTime : 0;
	const context = Object.freeze({
		error: normalizedError,
		attemptNumber,
		retriesLeft,
		retriesConsumed,
		retryDelay: effectiveDelay,
	});

	await options.onFailedAttempt(context);

	abortIfNeeded();

	const remainingTime = calculateRemainingTime(startTime, options.maxRetryTime);

	// No time or budget left, or a failure that retrying cannot help with.
	if (
		!isRetriableError
		|| remainingTime <= 0
		|| retriesLeft <= 0
	) {
		throw normalizedError;
	}

	const shouldRetry = await options.shouldRetry(context);

	abortIfNeeded();

	if (!shouldRetry) {
		throw normalizedError;
	}

	const remainingTimeAfterShouldRetry = calculateRemainingTime(startTime, options.maxRetryTime);

	if (remainingTimeAfterShouldRetry <= 0) {
		throw normalizedError;
	}

	if (!consumeRetry) {
		return false;
	}

	await delayForRetry(Math.min(effectiveDelay, remainingTimeAfterShouldRetry), options);

	return true;
}

async function pRetry(input, options = {}) {
	options = {...options};

	// Applied before validating, so that `null` means "not provided" here as it does for every other option.
	options.retries ??= 10;

	validateRetries(options.retries);

	if (Object.hasOwn(options, 'forever')) {
		throw new Error('The `forever` option is no longer supported. For many use-cases, you can set `retries: Infinity` instead.');
	}

	options.factor ??= 2;
	options.minTimeout ??= 1000;
	options.maxTimeout ??= Infinity;
	options.maxRetryTime ??= Infinity;
	options.randomize ??= false;
	options.onFailedAttempt ??= () => {};
	options.shouldRetry ??= () => true;
	options.shouldConsumeRetry ??= () => true;

	// Validate the options that have a runtime type to check.
	validateOption('onFailedAttempt', options.onFailedAttempt, 'function');
	validateOption('shouldRetry', options.shouldRetry, 'function');
	validateOption('shouldConsumeRetry', options.shouldConsumeRetry, 'function');
	validateOption('randomize', options.randomize, 'boolean');
	validateOption('unref', options.unref, 'boolean');
	validateSignal(options.signal);
	validateNumberOption('factor', options.factor);
	validateNumberOption('minTimeout', options.minTimeout);
	validateNumberOption('maxTimeout', options.maxTimeout, {allowInfinity: true});
	validateNumberOption('maxRetryTime', options.maxRetryTime, {allowInfinity: true});

	// A negative factor is rejected above, so this only catches `0`. Treat it as `1` to keep the delay constant instead of dropping to zero after the first retry.
	if (options.factor === 0) {
		options.factor = 1;
	}

	options.signal?.throwIfAborted();

	let attemptNumber = 0;
	let retriesConsumed = 0;
	const startTime = performance.now();

	// A consumed count is always finite, so `Infinity` keeps this true and needs no special case.
	while (retriesConsumed <= options.retries) {
		attemptNumber++;

		try {
			options.signal?.throwIfAborted();

			const result = await input(attemptNumber);

			options.signal?.throwIfAborted();

			return result;
		} catch (error) {
			if (await onAttemptFailure({
				error,
				attemptNumber,
				retriesConsumed,
				startTime,
				options,
			})) {
				retriesConsumed++;
			}
		}
	}

	// Unreachable: `onAttemptFailure` throws once `retriesLeft` reaches 0, which is the same state the loop condition tests, so the loop is always left by a throw. Kept as a guard against a future change to either side breaking that pairing.
	throw new Error('Retry attempts exhausted without throwing an error.');
}

function makeRetriable(function_, options) {
	return function (...arguments_) {
		return pRetry(() => function_.apply(this, arguments_), options);
	};
}


/***/ })

};
