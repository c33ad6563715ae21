export const id = 4095;
export const ids = [4095];
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
/* harmony import */ var _research_datasets_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(14406);
/* harmony import */ var _research_stage_b_datasets_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(47644);
/* harmony import */ var _research_stage_b_holdout_store_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6318);
/* harmony import */ var _research_trial_store_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(98783);






/** By the name of the dataset. */
const kinds = {
    [_research_datasets_js__WEBPACK_IMPORTED_MODULE_2__/* .trials */ .cv.name]: {
        lock: 'trials',
        join: (first, second) => {
            const tableOf = ({ partition }) => partition.table;
            const joined = (0,_research_trial_store_js__WEBPACK_IMPORTED_MODULE_5__/* .joinedTrials */ .hy)(tableOf(first), tableOf(second), [first.place, second.place]);
            return joined;
        },
    },
    [_research_stage_b_datasets_js__WEBPACK_IMPORTED_MODULE_3__/* .holdout */ .gn.name]: {
        lock: 'holdout',
        join: (first, second) => {
            const tableOf = ({ partition }) => partition.table;
            const joined = _research_stage_b_holdout_store_js__WEBPACK_IMPORTED_MODULE_4__/* .holdoutStore */ .X.joined(tableOf(first), tableOf(second), [first.place, second.place]);
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
/* harmony export */   X: () => (/* binding */ readBases),
/* harmony export */   b: () => (/* binding */ noteBases)
/* harmony export */ });
/* harmony import */ var _lake_datasets_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(14348);
/* harmony import */ var _lake_partition_files_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(98029);
/* harmony import */ var _bases_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(46218);



const recipe = { stage: 'restore', version: 1, parameters: {}, inputs: [] };
/** What the lake and the branch of research last had in common; nothing where they never met. */
async function readBases(lake) {
    const stored = await lake.read(_lake_datasets_js__WEBPACK_IMPORTED_MODULE_0__/* .researchBase */ .P, {}).catch((error) => {
        // Without the note everything is held against what is published.
        if (error instanceof _lake_partition_files_js__WEBPACK_IMPORTED_MODULE_1__/* .DamagedPartitionError */ .qg)
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
 */
async function noteBases(lake, partitions, states) {
    const bases = new Map(await readBases(lake));
    for (const { dataset, keys, path } of partitions) {
        const state = states.get(path);
        const manifest = state?.isPresent ? await lake.manifest(dataset, keys) : undefined;
        if (manifest !== undefined && state?.digest === manifest.digest) {
            bases.set(path, { digest: manifest.digest, rows: (0,_bases_js__WEBPACK_IMPORTED_MODULE_2__/* .rowsOf */ .R)(manifest) });
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
    await lake.write(_lake_datasets_js__WEBPACK_IMPORTED_MODULE_0__/* .researchBase */ .P, {}, { recipe, table });
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

/***/ 92938:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ ChainStore)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(42226);
/* harmony import */ var _lake_hash_chain_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(20425);
/* harmony import */ var _lake_joined_chains_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(20691);



/** The one chain that there is. */
const keys = { chain: 'main' };
/** A hash-chained ledger in the lake. */
class ChainStore {
    #kind;
    constructor(kind) {
        this.#kind = kind;
    }
    get #recipe() {
        return { stage: this.#kind.lock, version: 1, parameters: {}, inputs: [] };
    }
    /**
     * The ledger of a lake; empty where there is none yet.
     *
     * @throws UserError where a line was changed, taken out or put in: nothing is counted from such a ledger, and nothing is added to it
     */
    async read(lake) {
        const { dataset } = this.#kind;
        const partition = await lake.read(dataset, keys);
        return this.#sound(partition?.table, lake.folder(dataset, keys));
    }
    /**
     * Adds lines. They are there when this has resolved, or, where it is stopped before, none of them is. One process at a time.
     *
     * @param linesFor makes them from the ledger as it is then
     * @returns the ledger with them
     */
    append(lake, linesFor) {
        const { dataset, lock, withLines } = this.#kind;
        return lake.exclusively(lock, async () => {
            const before = await this.read(lake);
            const after = withLines(before, linesFor(before));
            await lake.write(dataset, keys, { recipe: this.#recipe, table: tableOf(after) });
            return after;
        });
    }
    /**
     * The lines of two ledgers that began as one, as two runs or two people leave them: the lines of the first as they are, behind them those that only the second has.
     *
     * @param places of both, for messages
     * @returns undefined where the first has every line of the second
     * @throws UserError where one of them is not what was written
     */
    joined(first, second, places) {
        const textOf = (table, place) => {
            const { text } = this.#sound(table, place);
            return { text, chain: (0,_lake_hash_chain_js__WEBPACK_IMPORTED_MODULE_1__/* .readChain */ .UM)(text) };
        };
        const text = (0,_lake_joined_chains_js__WEBPACK_IMPORTED_MODULE_2__/* .joinedChains */ .a)(textOf(first, places[0]), textOf(second, places[1]), this.#kind.reference);
        return text === undefined ? undefined : { recipe: this.#recipe, table: tableOf({ text }) };
    }
    #sound(table, place) {
        const { read, title, hint } = this.#kind;
        const text = table === undefined ? '' : table.columns.line.map((line) => `${line}\n`).join('');
        const { ledger, problems } = read(text);
        const [first] = problems;
        if (first === undefined)
            return ledger;
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(`The ${title} in ${place} is not what was written: line ${first.line}: ${first.problem}.`, {
            hint,
        });
    }
}
function tableOf({ text }) {
    const lines = text.split('\n').slice(0, -1);
    return { rows: lines.length, columns: { seq: Int32Array.from(lines.keys(), (i) => i + 1), line: lines } };
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
/* harmony export */   RF: () => (/* binding */ resultOfOpening),
/* harmony export */   TV: () => (/* binding */ readHoldouts),
/* harmony export */   bQ: () => (/* binding */ lastResultOfTrial)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2503);
/* harmony import */ var _lake_canonical_json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6358);
/* harmony import */ var _lake_hash_chain_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(20425);



const hex = zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().regex(/^[0-9a-f]{16,64}$/);
const isoDay = zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().regex(/^\d{4}-\d{2}-\d{2}$/);
/** The days that a programme sets aside, both included; written when it begins, and again when they have joined the sample. */
const windowLine = zod__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({
    kind: zod__WEBPACK_IMPORTED_MODULE_2__/* .literal */ .euz('window'),
    programme: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(),
    window: hex,
    from: isoDay,
    to: isoDay,
    who: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(),
    when: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(),
});
/** Before a candidate is looked at in a window. */
const openedLine = zod__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({
    kind: zod__WEBPACK_IMPORTED_MODULE_2__/* .literal */ .euz('opened'),
    programme: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(),
    window: hex,
    candidate: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(),
    universe: zod__WEBPACK_IMPORTED_MODULE_2__/* .number */ .aig().int(),
    trial: hex,
    run: hex,
    snapshot: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(),
    /** How many openings the days of this window have had, this one included. */
    opening: zod__WEBPACK_IMPORTED_MODULE_2__/* .number */ .aig().int(),
    /** Last as-of date of the panel that it was opened on: a panel that reaches further has the window in its sample. */
    panel_until: isoDay,
    who: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(),
    when: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(),
});
/** What was seen. */
const resultLine = zod__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({
    kind: zod__WEBPACK_IMPORTED_MODULE_2__/* .literal */ .euz('result'),
    /** Number of its opening. */
    opened: zod__WEBPACK_IMPORTED_MODULE_2__/* .number */ .aig().int(),
    trial: hex,
    window: hex,
    /** Sum of the net returns of the window; null where none is known. */
    net_return: zod__WEBPACK_IMPORTED_MODULE_2__/* .number */ .aig().nullable(),
    steps: zod__WEBPACK_IMPORTED_MODULE_2__/* .number */ .aig().int(),
    /** One-sided p-value of "not below the mean of the sample", as it is; the gate corrects it. */
    shortfall_p: zod__WEBPACK_IMPORTED_MODULE_2__/* .number */ .aig().nullable(),
    /** SHA-256 of days and net returns. */
    returns: hex,
    when: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(),
});
const holdoutLine = zod__WEBPACK_IMPORTED_MODULE_2__/* .discriminatedUnion */ .gMt('kind', [windowLine, openedLine, resultLine]);
/** Reads the ledger. @returns what is wrong with it besides */
function readHoldouts(text) {
    const { lines, head, problems } = (0,_lake_hash_chain_js__WEBPACK_IMPORTED_MODULE_1__/* .readChain */ .UM)(text);
    const found = [...problems];
    const read = [];
    for (const { line, entry } of lines) {
        const parsed = holdoutLine.safeParse(entry);
        if (parsed.success)
            read.push({ seq: line, line: parsed.data });
        else if (!problems.some((one) => one.line === line))
            found.push({ line, problem: 'it is no line of the ledger of holdouts' });
    }
    return { ledger: { text, lines: read, head }, problems: found };
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

/***/ 98783:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   IU: () => (/* binding */ readTrialLedger),
/* harmony export */   K: () => (/* binding */ appendTrials),
/* harmony export */   hy: () => (/* binding */ joinedTrials)
/* harmony export */ });
/* harmony import */ var _lake_hash_chain_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(20425);
/* harmony import */ var _chain_store_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(92938);
/* harmony import */ var _datasets_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(14406);
/* harmony import */ var _trials_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(20378);




const store = new _chain_store_js__WEBPACK_IMPORTED_MODULE_1__/* .ChainStore */ .F({
    dataset: _datasets_js__WEBPACK_IMPORTED_MODULE_2__/* .trials */ .cv,
    lock: 'trials',
    title: 'ledger of trials',
    hint: 'Take the ledger back from the state branch or a backup; a ledger that was edited counts no trials.',
    reference: 'planned',
    read: _trials_js__WEBPACK_IMPORTED_MODULE_3__/* .readTrials */ .mM,
    withLines: _lake_hash_chain_js__WEBPACK_IMPORTED_MODULE_0__/* .withLines */ .Gy,
});
/**
 * The ledger of trials of a lake; empty where there is none yet.
 *
 * @throws UserError where it was edited
 */
function readTrialLedger(lake) {
    return store.read(lake);
}
/** Adds lines to the ledger of trials. @param linesFor makes them from the ledger as it is then */
function appendTrials(lake, linesFor) {
    return store.append(lake, linesFor);
}
/** Two ledgers of trials put together. @param places of both, for messages @returns undefined where the first has every line of the second */
function joinedTrials(first, second, places) {
    return store.joined(first, second, places);
}


/***/ }),

/***/ 20378:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G$: () => (/* binding */ correctedPValues),
/* harmony export */   g9: () => (/* binding */ returnsDigest),
/* harmony export */   k: () => (/* binding */ trialId),
/* harmony export */   mM: () => (/* binding */ readTrials),
/* harmony export */   xY: () => (/* binding */ trialsOf)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2503);
/* harmony import */ var _lake_canonical_json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6358);
/* harmony import */ var _lake_hash_chain_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(20425);
/* harmony import */ var _statistics_multiple_testing_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(17276);




const hex = zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().regex(/^[0-9a-f]{16,64}$/);
const number = zod__WEBPACK_IMPORTED_MODULE_2__/* .number */ .aig().nullable();
/** What makes a trial another one: everything that could have been tuned. Snapshot and the dates themselves are not among it: a rerun on newer data is the same trial. */
const trialRule = zod__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({
    candidate: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(),
    /** The formula, and what it is scaled by. */
    definition: zod__WEBPACK_IMPORTED_MODULE_2__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_2__/* .unknown */ .L5J()),
    feature_set: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(),
    /** By which rule its as-of dates follow each other. Lines written before this was part of a trial have none. */
    cadence: zod__WEBPACK_IMPORTED_MODULE_2__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_2__/* .unknown */ .L5J()).optional(),
    universe: zod__WEBPACK_IMPORTED_MODULE_2__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_2__/* .unknown */ .L5J()),
    folds: zod__WEBPACK_IMPORTED_MODULE_2__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_2__/* .unknown */ .L5J()),
    horizon: zod__WEBPACK_IMPORTED_MODULE_2__/* .number */ .aig().int(),
    entry_lag: zod__WEBPACK_IMPORTED_MODULE_2__/* .number */ .aig().int(),
    costs: zod__WEBPACK_IMPORTED_MODULE_2__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_2__/* .unknown */ .L5J()),
    /** What else decides its returns: quantiles, the fewest names. */
    portfolio: zod__WEBPACK_IMPORTED_MODULE_2__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_2__/* .unknown */ .L5J()),
});
const circumstances = { stage: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(), run: hex, snapshot: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(), who: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(), when: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP() };
const plannedLine = zod__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({ kind: zod__WEBPACK_IMPORTED_MODULE_2__/* .literal */ .euz('planned'), trial: hex, rule: trialRule, ...circumstances });
const scoredLine = zod__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({
    kind: zod__WEBPACK_IMPORTED_MODULE_2__/* .literal */ .euz('scored'),
    trial: hex,
    /** Number of its planned line. */
    planned: zod__WEBPACK_IMPORTED_MODULE_2__/* .number */ .aig().int(),
    /** Net return over its deviation, by the step and by the year; null without one. */
    sharpe_step: number,
    sharpe: number,
    steps: zod__WEBPACK_IMPORTED_MODULE_2__/* .number */ .aig().int(),
    /** SHA-256 of dates and net returns, as in trial_returns. */
    returns: hex,
    ic_mean: number,
    ic_t: number,
    /** Two-sided, of the test that gates; null where there is none, which counts as 1. */
    p: number,
    n: zod__WEBPACK_IMPORTED_MODULE_2__/* .number */ .aig().int(),
    when: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(),
});
const failedLine = zod__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({
    kind: zod__WEBPACK_IMPORTED_MODULE_2__/* .literal */ .euz('failed'),
    trial: hex,
    planned: zod__WEBPACK_IMPORTED_MODULE_2__/* .number */ .aig().int(),
    why: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(),
    when: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(),
});
const trialLine = zod__WEBPACK_IMPORTED_MODULE_2__/* .discriminatedUnion */ .gMt('kind', [plannedLine, scoredLine, failedLine]);
/** The name of a trial: the first 16 hexadecimal digits of the SHA-256 of its rule. */
function trialId(rule) {
    return (0,_lake_canonical_json_js__WEBPACK_IMPORTED_MODULE_0__/* .sha256Hex */ .f)((0,_lake_canonical_json_js__WEBPACK_IMPORTED_MODULE_0__/* .canonicalJson */ .d)(rule)).slice(0, 16);
}
/**
 * Reads the ledger.
 *
 * @returns what is wrong with it besides: a line that was changed, taken out or put in, or that is no line of this ledger
 */
function readTrials(text) {
    const { lines, head, problems } = (0,_lake_hash_chain_js__WEBPACK_IMPORTED_MODULE_1__/* .readChain */ .UM)(text);
    const found = [...problems];
    const read = [];
    for (const { line, entry } of lines) {
        const parsed = trialLine.safeParse(entry);
        if (parsed.success)
            read.push({ seq: line, line: parsed.data });
        else if (!problems.some((one) => one.line === line)) {
            const [issue] = parsed.error.issues;
            found.push({ line, problem: `it is no line of this ledger (${issue?.path.join('.')}: ${issue?.message})` });
        }
    }
    return { ledger: { text, lines: read, head }, problems: found };
}
/** Every trial by its last attempt, in the order in which trials were first planned. */
function trialsOf({ lines }) {
    const ends = new Map(lines.flatMap(({ line }) => (line.kind === 'planned' ? [] : [[line.planned, line]])));
    const trials = new Map();
    for (const { seq, line } of lines) {
        if (line.kind !== 'planned')
            continue;
        const end = ends.get(seq);
        trials.set(line.trial, {
            id: line.trial,
            rule: line.rule,
            state: end?.kind ?? 'abandoned',
            scored: end?.kind === 'scored' ? end : undefined,
            attempts: (trials.get(line.trial)?.attempts ?? 0) + 1,
        });
    }
    return [...trials.values()];
}
/**
 * p-values of every trial, corrected for all of them. A trial that failed, was abandoned or has no p-value counts as one with 1: it was tried.
 *
 * @returns by the id of the trial
 */
function correctedPValues(trials) {
    const p = Float64Array.from(trials, ({ scored }) => scored?.p ?? 1);
    const [rates, familywise] = [(0,_statistics_multiple_testing_js__WEBPACK_IMPORTED_MODULE_3__/* .benjaminiHochberg */ .U)(p), (0,_statistics_multiple_testing_js__WEBPACK_IMPORTED_MODULE_3__/* .holm */ .f)(p)];
    return new Map(trials.map(({ id }, i) => [id, { q: rates[i], holm: familywise[i] }]));
}
/** SHA-256 of a series of returns: the days as little-endian 32-bit integers, then the returns as 64-bit floating-point numbers, both in order of time. */
function returnsDigest(days, returns) {
    const bytes = new Uint8Array(12 * days.length);
    const view = new DataView(bytes.buffer);
    for (let i = 0; i < days.length; i++) {
        view.setInt32(4 * i, days[i], true);
        view.setFloat64(4 * days.length + 8 * i, returns[i], true);
    }
    return (0,_lake_canonical_json_js__WEBPACK_IMPORTED_MODULE_0__/* .sha256Hex */ .f)(bytes);
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
/* harmony export */   d3: () => (/* binding */ refuseNames),
/* harmony export */   pT: () => (/* binding */ refuseOtherNames),
/* harmony export */   qv: () => (/* binding */ refuseWeeks)
/* harmony export */ });
/* harmony import */ var _datasets_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(15444);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(42226);
/* harmony import */ var _memory_publication_research_scope_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8138);



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
/** @throws UserError for --shard without --research */
function refuseShard(shard) {
    if (shard === '')
        return;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo('Weeks have no buckets of assets: --shard is for --research.', {
        hint: 'Leave out --shard, or restore research data with "restore --research".',
    });
}


/***/ }),

/***/ 17276:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ benjaminiHochberg),
/* harmony export */   f: () => (/* binding */ holm)
/* harmony export */ });
/**
 * p-values adjusted for the false discovery rate: of those sorted ascending, min over k ≥ i of p_(k)·m/k, at most 1 (Benjamini and Hochberg,
 * Journal of the Royal Statistical Society B 57, 1995). Rejecting where the adjusted one is ≤ q keeps the expected share of false ones at q.
 *
 * @param pValues 0..1, in any order
 * @returns in the same order
 * @throws {RangeError} on a p-value outside 0..1, or NaN
 */
function benjaminiHochberg(pValues) {
    const adjusted = new Float64Array(pValues.length);
    let least = 1;
    const order = ascendingOrder(pValues);
    for (let k = order.length; k >= 1; k--) {
        const i = order[k - 1];
        least = Math.min(least, (pValues[i] * pValues.length) / k);
        adjusted[i] = least;
    }
    return adjusted;
}
/**
 * p-values adjusted for the familywise error rate: of those sorted ascending, max over k ≤ i of p_(k)·(m − k + 1), at most 1 (Holm,
 * Scandinavian Journal of Statistics 6, 1979).
 *
 * @param pValues 0..1, in any order
 * @returns in the same order
 * @throws {RangeError} on a p-value outside 0..1, or NaN
 */
function holm(pValues) {
    const adjusted = new Float64Array(pValues.length);
    let most = 0;
    for (const [k, i] of ascendingOrder(pValues).entries()) {
        most = Math.max(most, Math.min(1, pValues[i] * (pValues.length - k)));
        adjusted[i] = most;
    }
    return adjusted;
}
function ascendingOrder(pValues) {
    const wrong = pValues.find((p) => !(p >= 0 && p <= 1));
    if (wrong !== undefined)
        throw new RangeError(`A p-value lies between 0 and 1, found ${wrong}.`);
    return Int32Array.from(pValues.keys()).sort((i, j) => pValues[i] - pValues[j]);
}


/***/ })

};
