export const id = 3658;
export const ids = [3658];
export const modules = {

/***/ 33658:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  run: () => (/* binding */ run)
});

// EXTERNAL MODULE: ./build/lib/src/backbone/datasets.js
var datasets = __webpack_require__(69026);
// EXTERNAL MODULE: ./build/lib/src/backbone/snapshot.js
var snapshot = __webpack_require__(18155);
// EXTERNAL MODULE: ./build/lib/src/backbone/usd-rates.js
var usd_rates = __webpack_require__(48933);
// EXTERNAL MODULE: ./build/lib/src/errors.js
var src_errors = __webpack_require__(42226);
// EXTERNAL MODULE: ./build/lib/src/lake/dataset.js
var lake_dataset = __webpack_require__(33353);
// EXTERNAL MODULE: ./build/lib/src/text/name-list.js
var name_list = __webpack_require__(98983);
// EXTERNAL MODULE: ./build/lib/src/text/order.js
var order = __webpack_require__(37961);
// EXTERNAL MODULE: ./build/lib/src/stages/research/reconcile.js + 42 modules
var reconcile = __webpack_require__(21242);
// EXTERNAL MODULE: ./build/lib/src/backbone/asset-register.js
var asset_register = __webpack_require__(65981);
// EXTERNAL MODULE: ./build/lib/src/calendar/date.js
var date = __webpack_require__(52010);
// EXTERNAL MODULE: ./build/lib/src/ingest/backbone/exchange-sessions.js
var exchange_sessions = __webpack_require__(2171);
// EXTERNAL MODULE: ./build/lib/src/lake/lake.js + 5 modules
var lake_lake = __webpack_require__(70667);
// EXTERNAL MODULE: ./build/lib/src/lake/partition-files.js
var partition_files = __webpack_require__(98029);
// EXTERNAL MODULE: ./build/lib/src/lake/table-digest.js
var table_digest = __webpack_require__(74886);
;// CONCATENATED MODULE: ./build/lib/src/stages/research/snapshot-restore.js











/**
 * Rebuilds the partitions of a snapshot in a lake of their own. What is rebuilt there already is left alone.
 *
 * @throws UserError where that lake holds anything else; GateError when some partitions cannot be had any more
 */
async function restoreSnapshot(id, folder, { lake, log, clock, signal, progress, config }) {
    const { table, summary, digest } = await readSnapshot(lake, id);
    const datasets = [...snapshot/* pinnedDatasets */.yj.keys()];
    const store = new lake_lake/* Lake */.Im({ root: folder, datasets, clock, software: lake.producer.software });
    await store.recover();
    await refuseOtherContents(store, id);
    const partitions = (0,snapshot/* pinnedPartitions */.kv)(table);
    const bar = progress('restore', partitions.length);
    let lacking = [];
    for (const pinned of partitions) {
        signal.throwIfAborted();
        if (!(await rebuildPartition(lake, store, pinned, summary)))
            lacking.push(pinned);
        bar.advance();
    }
    bar.end();
    lacking = await deriveSessions(lacking, store, id, config.research.backbone);
    const unrestorable = lacking.map(({ partition }) => partition);
    const restored = partitions.length - unrestorable.length;
    const rows = partitions.reduce((sum, one) => sum + one.rows, 0);
    const outputs = { id, digest, partitions: partitions.length, rows, restored, unrestorable };
    log.info(`Snapshot ${id}: ${restored} of ${(0,name_list/* counted */.hS)(partitions.length, 'partition')} rebuilt in ${folder}`);
    if (unrestorable.length > 0) {
        throw new src_errors/* GateError */.ue(`${(0,name_list/* counted */.hS)(unrestorable.length, 'partition')} of snapshot ${id} cannot be rebuilt: ${(0,name_list/* nameList */.OD)(unrestorable)}.`, outputs);
    }
    return outputs;
}
/** Of every partition that is rebuilt, whichever version of the stage did it: its rows have the digest that was pinned. */
function recipeOf(id) {
    return { stage: 'snapshot', version: 1, parameters: { restored: id }, inputs: [] };
}
/** @throws UserError where a lake holds what is not of this snapshot: it would be taken for part of it, or written over */
async function refuseOtherContents(store, id) {
    const own = recipeOf(id);
    for (const dataset of store.datasets) {
        for (const keys of await store.list(dataset)) {
            const recipe = (await store.manifest(dataset, keys))?.recipe;
            if (recipe?.stage === own.stage && recipe.parameters.restored === id)
                continue;
            throw new src_errors/* UserError */.yo(`${store.root} holds ${(0,lake_dataset/* partitionPath */.WX)(dataset, keys)}, which is not of snapshot ${id}.`, {
                hint: 'Name a folder with --into that is empty, or the one in which this snapshot was being rebuilt.',
            });
        }
    }
}
async function readSnapshot(lake, id) {
    const all = (await lake.list(datasets/* snapshot */.P9)).map((keys) => keys.id);
    if (!all.includes(id)) {
        const names = all.length === 0 ? 'It has none yet' : `It has ${(0,name_list/* nameList */.OD)(all)}`;
        throw new src_errors/* UserError */.yo(`The lake ${lake.root} has no snapshot ${JSON.stringify(id)}.`, { hint: `${names}.` });
    }
    const { manifest, table, files } = (await lake.readWhole(datasets/* snapshot */.P9, { id })) ?? {};
    const text = files?.get(snapshot/* summaryName */.yG);
    if (table === undefined || text === undefined)
        throw new Error(`Snapshot ${id} is gone, or lacks ${snapshot/* summaryName */.yG}`);
    const summary = JSON.parse(text.toString('utf8'));
    return { table, summary, digest: manifest?.content ?? '' };
}
/** @returns whether the rows have the digest that was pinned */
async function rebuildPartition(lake, store, pinned, summary) {
    const { dataset, keys } = placeOf(pinned);
    if (await isRebuilt(store, dataset, keys, summary.id))
        return true;
    if ((await lake.manifest(dataset, keys)) === undefined)
        return false;
    for await (const { table } of lake.readEach(dataset, [keys], Object.keys(dataset.columns))) {
        return keepIfPinned(store, summary.id, pinned, (0,snapshot/* rowsAsPinned */.Kx)(dataset, table, pinned, summary));
    }
    return false;
}
async function isRebuilt(store, dataset, keys, id) {
    try {
        return await store.holds(dataset, keys, recipeOf(id));
    }
    catch (error) {
        if (error instanceof partition_files/* DamagedPartitionError */.qg)
            return false;
        throw error;
    }
}
function placeOf({ dataset: name, partition }) {
    const dataset = [...snapshot/* pinnedDatasets */.yj.keys()].find((one) => one.name === name);
    const keys = dataset && (0,lake_dataset/* keysOfPath */.X2)(dataset, partition);
    if (dataset === undefined || keys === undefined)
        throw new Error(`A snapshot names ${partition}`);
    return { dataset, keys };
}
async function keepIfPinned(store, id, pinned, table) {
    const { dataset, keys } = placeOf(pinned);
    if ((0,table_digest/* tableDigest */.j)(dataset.columns, table) !== pinned.tableDigest)
        return false;
    await store.write(dataset, keys, { recipe: recipeOf(id), table });
    return true;
}
/**
 * Derives sessions again from the bars that are rebuilt: a history that came later brought sessions of days long before, which do not say since when
 * they are known.
 *
 * @returns what is still lacking
 */
async function deriveSessions(lacking, store, id, settings) {
    const isOfSessions = ({ dataset }) => dataset === datasets/* exchangeSessions */.zv.name;
    const needed = [datasets/* assets */.mY.name, datasets/* bars */.n_.name];
    if (!lacking.some(isOfSessions) || lacking.some(({ dataset }) => needed.includes(dataset)))
        return [...lacking];
    const years = (await store.list(datasets/* bars */.n_)).map(({ year }) => Number(year));
    const span = { first: (0,date/* epochDayOf */.LV)(Math.min(...years), 1, 1), last: (0,date/* epochDayOf */.LV)(Math.max(...years), 12, 31) };
    const register = new asset_register/* AssetRegister */.i((await store.require(datasets/* assets */.mY, {})).table);
    const tables = await (0,exchange_sessions/* sessionTables */.qF)([span], register, store, settings);
    const still = [];
    for (const pinned of lacking) {
        const { keys } = placeOf(pinned);
        const table = isOfSessions(pinned) ? tables.get(keys.exchange ?? '') : undefined;
        if (table === undefined || !(await keepIfPinned(store, id, pinned, table)))
            still.push(pinned);
    }
    return still;
}

;// CONCATENATED MODULE: ./build/lib/src/stages/research/snapshot.js









/** Raised whenever the same inputs could give other bytes than before. */
const snapshotVersion = (0,lake_dataset/* stageVersion */.pL)(2, datasets/* snapshot */.P9);
const run = async ({ restore, into }, context) => {
    if (restore !== '')
        return restoreSnapshot(restore, into === '' ? `data/restored/${restore}` : into, context);
    // A store that is being fed is no state of its own.
    return context.lake.exclusively('backbone', () => pin(context));
};
async function pin(context) {
    const { lake, log } = context;
    const { table: assetTable } = await lake.require(datasets/* assets */.mY, {});
    if ((await lake.list(datasets/* bars */.n_)).length === 0) {
        throw new src_errors/* UserError */.yo('The research store has no bars to pin.', { hint: 'Run the stage "backbone" first.' });
    }
    await refuseErrors(context);
    const partitions = await pinPartitions(context);
    const summary = (0,snapshot/* summariseSnapshot */.Z7)(partitions, assetTable);
    const keys = { id: summary.id };
    const recipe = {
        stage: 'snapshot',
        version: snapshotVersion,
        parameters: {},
        inputs: partitions.map(({ reference }) => reference),
    };
    const rows = partitions.reduce((sum, one) => sum + one.rows, 0);
    const outputs = { id: summary.id, partitions: partitions.length, rows, restored: 0, unrestorable: [] };
    const withDigest = async () => ({ ...outputs, digest: await digestOf(lake, summary.id) });
    const said = `${summary.id}: ${(0,name_list/* counted */.hS)(partitions.length, 'partition')}, ${(0,name_list/* counted */.hS)(rows, 'row')}`;
    if (await lake.holds(datasets/* snapshot */.P9, keys, recipe)) {
        log.info(`Snapshot ${said}: nothing to do, pinned already`);
        return withDigest();
    }
    const attachments = { [snapshot/* summaryName */.yG]: `${JSON.stringify(summary, null, 2)}\n` };
    // Where rows came from tells no snapshot from another: two stores that hold the same have the same one.
    const notes = sourcesOf(partitions);
    await lake.write(datasets/* snapshot */.P9, keys, { recipe, table: (0,snapshot/* snapshotTable */.tJ)(partitions), attachments, notes });
    log.info(`Snapshot ${said}; ${classesInWords(summary)}; absent: ${(0,name_list/* nameList */.OD)(absentOf(partitions)) || 'nothing'}`);
    return withDigest();
}
/** What tells the list of a snapshot from any other. */
async function digestOf(lake, id) {
    return (await lake.manifest(datasets/* snapshot */.P9, { id }))?.content ?? '';
}
/** @throws GateError where the audit of the store finds an error, with the first of them */
async function refuseErrors(context) {
    const { errors, ...found } = await (0,reconcile.auditStore)({ of: 'store', failOn: 'never', again: false, report: '' }, context);
    if (errors === 0)
        return;
    throw new src_errors/* GateError */.ue(`No snapshot is pinned, because the audit of the research store found ${(0,name_list/* counted */.hS)(errors, 'error')}, which "reconcile" lists:\n${(0,reconcile.reasonsInWords)(found)}`, { id: '', digest: '', partitions: 0, rows: 0, restored: 0, unrestorable: [] });
}
function classesInWords({ assets_by_class: counts, known }) {
    const classes = Object.entries(counts).map(([name, count]) => `${count} ${name}`);
    return `assets on ${known}: ${(0,name_list/* nameList */.OD)(classes) || 'none'}`;
}
/** From where the rows of each dataset of the store came, `absent` where it has none, and how many there are. */
function sourcesOf(partitions) {
    const notes = {};
    for (const { name } of snapshot/* pinnedDatasets */.yj.keys()) {
        const own = partitions.filter(({ dataset }) => dataset === name);
        const modes = new Set(own.map(({ sourceMode = 'derived' }) => sourceMode));
        notes[`${name}.source_mode`] = [...modes].sort(order/* byCodeUnits */.C).join('+') || 'absent';
        notes[`${name}.rows`] = own.reduce((sum, { rows }) => sum + rows, 0);
    }
    return notes;
}
function absentOf(partitions) {
    const present = new Set(partitions.map(({ dataset }) => dataset));
    return [...snapshot/* pinnedDatasets */.yj.keys()].map(({ name }) => name).filter((name) => !present.has(name));
}
/** Every partition of the store. What an earlier snapshot has the digest of is not read again. */
async function pinPartitions({ lake, signal, progress }) {
    const known = await knownPartitions(lake);
    const wanted = new Map();
    for (const dataset of snapshot/* pinnedDatasets */.yj.keys()) {
        wanted.set(dataset, (await lake.list(dataset)).filter(isOfResearch));
    }
    const bar = progress('snapshot', [...wanted.values()].flat().length);
    const pin = async (dataset, day) => {
        const pinned = [];
        for (const keys of wanted.get(dataset) ?? []) {
            signal.throwIfAborted();
            const manifest = await lake.manifest(dataset, keys);
            if (manifest === undefined)
                throw new Error(`${(0,lake_dataset/* partitionPath */.WX)(dataset, keys)} went while it was looked at`);
            const { content } = manifest;
            const partition = (0,lake_dataset/* partitionPath */.WX)(dataset, keys);
            const rows = known.get(`${partition} ${content}`) ?? (await rowsOf(lake, dataset, keys, day));
            const reference = { dataset: dataset.name, keys, content };
            const mode = manifest.produced.notes?.source_mode;
            const sourceMode = mode === undefined ? undefined : String(mode);
            pinned.push({ dataset: dataset.name, partition, content, ...rows, reference, sourceMode });
            bar.advance();
        }
        return pinned;
    };
    // The bars say of which day the snapshot is.
    const ofBars = await pin(datasets/* bars */.n_, Number.POSITIVE_INFINITY);
    const day = (0,snapshot/* lastKnownBar */.Pn)(ofBars);
    const pinned = [];
    for (const dataset of wanted.keys())
        pinned.push(...(dataset === datasets/* bars */.n_ ? ofBars : await pin(dataset, day)));
    bar.end();
    return pinned;
}
/** Of the macroeconomic series only exchange rates are part of the store. */
function isOfResearch({ series }) {
    return series === undefined || (0,usd_rates/* isRateSeries */.ky)(series);
}
async function rowsOf(lake, dataset, keys, day) {
    for await (const { table } of lake.readEach(dataset, [keys], Object.keys(dataset.columns))) {
        return (0,snapshot/* pinnedRows */.YQ)(dataset, table, day);
    }
    throw new Error(`${(0,lake_dataset/* partitionPath */.WX)(dataset, keys)} was not read`);
}
async function knownPartitions(lake) {
    const known = new Map();
    for (const keys of await lake.list(datasets/* snapshot */.P9)) {
        const { table } = await lake.require(datasets/* snapshot */.P9, keys);
        for (const one of (0,snapshot/* pinnedPartitions */.kv)(table))
            known.set(`${one.partition} ${one.content}`, one);
    }
    return known;
}


/***/ })

};
