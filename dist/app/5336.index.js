export const id = 5336;
export const ids = [5336];
export const modules = {

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

/***/ 35336:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  run: () => (/* binding */ run)
});

// EXTERNAL MODULE: ./build/lib/src/backbone/asset-bucket.js
var asset_bucket = __webpack_require__(37406);
// EXTERNAL MODULE: ./build/lib/src/calendar/date.js
var date = __webpack_require__(52010);
// EXTERNAL MODULE: ./build/lib/src/lake/table.js
var lake_table = __webpack_require__(75925);
// EXTERNAL MODULE: ./build/lib/src/lake/table-digest.js
var table_digest = __webpack_require__(74886);
// EXTERNAL MODULE: ./build/lib/src/panel/datasets.js
var datasets = __webpack_require__(80019);
// EXTERNAL MODULE: ./build/lib/src/panel/feature-set.js
var feature_set = __webpack_require__(42755);
// EXTERNAL MODULE: ./build/lib/src/panel/panel-recipes.js
var panel_recipes = __webpack_require__(57088);
// EXTERNAL MODULE: ./build/lib/src/panel/shard.js
var panel_shard = __webpack_require__(10420);
// EXTERNAL MODULE: ./build/lib/src/text/name-list.js
var name_list = __webpack_require__(98983);
// EXTERNAL MODULE: ./build/lib/src/version.js
var version = __webpack_require__(31317);
// EXTERNAL MODULE: ./build/lib/src/stages/research/as-of-sessions.js
var as_of_sessions = __webpack_require__(3027);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/lib/src/lake/native-garbage.js
var native_garbage = __webpack_require__(90252);
// EXTERNAL MODULE: ./build/lib/src/stages/research/bucket-threads.js + 10 modules
var bucket_threads = __webpack_require__(23943);
// EXTERNAL MODULE: ./build/lib/src/stages/research/planned-reads.js
var planned_reads = __webpack_require__(85521);
;// CONCATENATED MODULE: ./build/lib/src/stages/research/panel-making.js






/**
 * Makes what the plans say. While threads make some buckets, the next one's bytes are read and checked, and what was made before is written, in
 * the order of the plans.
 */
async function makePanels(context, plans, store, wish) {
    // Planning has looked at the actions of every bucket.
    (0,native_garbage/* collectBetweenParts */.L)();
    const size = {
        bars: Math.max(1, ...plans.map((plan) => plan.bars)),
        rows: Math.max(1, ...plans.map(({ bucket }) => rowsOf(store, wish, bucket))),
    };
    // The tables of one more would be in memory for nothing but the moment in which they are read.
    const effort = { size, bars: plans.reduce((sum, one) => sum + one.bars, 0), threads: wish.threads, ahead: 1 };
    await context.lake.withScratchFolder((folder) => (0,bucket_threads/* inThreads */.p)(plans, effort, context, {
        label: 'Panel, buckets',
        given: (plan) => threadTask(context.lake, store, plan, wish, folder),
        take: (plan, made) => write(context.lake, plan, made),
    }));
}
function rowsOf({ assets }, { asOf, universe }, bucket) {
    if (universe !== undefined)
        return universe.rowsOf[bucket];
    return assets.members[bucket].length * asOf.length;
}
async function threadTask(lake, { assets }, plan, wish, folder) {
    const members = assets.members[plan.bucket];
    const tables = await (0,bucket_threads/* bucketTables */.g)((0,planned_reads/* readsAsPlanned */.a)(lake, plan.inputs), plan);
    return { job: 'panel', task: bucketTask(plan, members, wish, folder), tables };
}
function bucketTask({ bucket, parts, factors, years, revisedYears }, members, { asOf, lastSession, universe }, folder) {
    const fileOf = (what) => (0,external_node_path_.join)(folder, `${(0,asset_bucket/* bucketKey */.a3)(bucket)}-${what}.parquet`);
    const places = [];
    for (const part of parts) {
        const from = places.at(-1)?.to ?? 0;
        places.push({ part, from, to: from + part.asOf.length });
    }
    return {
        bucket,
        years,
        revisedYears,
        members,
        asOf,
        lastSession,
        wanted: universe && wantedRows(universe, members, asOf.length),
        parts: places
            .filter(({ part }) => part.reason !== undefined)
            .map(({ part, from, to }) => ({ from, to, path: fileOf(part.year) })),
        factors: factors.reason === undefined ? undefined : fileOf('factors'),
    };
}
function wantedRows(universe, members, dates) {
    const wanted = new Uint8Array(members.length * dates);
    for (const [member, asset] of members.entries()) {
        for (let date = 0; date < dates; date++)
            if (universe.has(asset, date))
                wanted[member * dates + date] = 1;
    }
    return wanted;
}
function write(lake, plan, made) {
    const wanted = plan.parts.filter(({ reason }) => reason !== undefined);
    return lake.writeTogether(async (batch) => {
        for (const [i, { dataset, keys, recipe }] of wanted.entries()) {
            await batch.takeFile(dataset, keys, { recipe, table: made.parts[i] });
        }
        if (made.factors === undefined)
            return;
        const { keys, recipe } = plan.factors;
        await batch.takeFile(datasets/* totalReturn */.Ps, keys, { recipe, table: made.factors });
    });
}

// EXTERNAL MODULE: ./build/lib/src/stages/research/panel-plan.js + 1 modules
var panel_plan = __webpack_require__(77665);
// EXTERNAL MODULE: ./build/lib/src/backbone/datasets.js
var backbone_datasets = __webpack_require__(69026);
// EXTERNAL MODULE: ./build/lib/src/backbone/universe.js
var universe = __webpack_require__(18024);
// EXTERNAL MODULE: ./build/lib/src/lake/lake.js + 5 modules
var lake_lake = __webpack_require__(70667);
;// CONCATENATED MODULE: ./build/lib/src/stages/research/panel-universe.js




/**
 * Reads which assets count.
 *
 * @param size how many of each date; 0: all, then it is undefined
 * @throws UserError where a date has no universe
 */
async function readUniverse(lake, { buckets, largestNumber }, asOf, size) {
    if (size === 0)
        return undefined;
    const references = [];
    const rowsOf = new Int32Array(256);
    // One bit for each asset and date.
    const members = new Uint8Array(Math.ceil(((largestNumber + 1) * asOf.length) / 8));
    const keys = Array.from(asOf, (day) => ({ as_of: (0,date/* isoDate */._$)(day) }));
    // Hundreds of dates of a hundred thousand assets are read once, and not kept.
    for await (const { table, manifest } of lake.readEach(backbone_datasets/* universePit */.jw, keys, ['asset', 'adv20_usd', 'entry'])) {
        const date = references.push((0,lake_lake/* inputReference */.gV)(manifest)) - 1;
        for (const row of (0,universe/* byLiquidity */.Wm)(table.columns, size).positions) {
            const asset = table.columns.asset[row];
            const place = date * (largestNumber + 1) + asset;
            members[place >>> 3] = members[place >>> 3] | (1 << (place & 7));
            const bucket = buckets[asset];
            rowsOf[bucket] = rowsOf[bucket] + 1;
        }
    }
    const has = (asset, date) => {
        const place = date * (largestNumber + 1) + asset;
        return (members[place >>> 3] & (1 << (place & 7))) !== 0;
    };
    return { size, references, rowsOf, has };
}

// EXTERNAL MODULE: ./build/lib/src/stages/research/pinned-contents.js
var pinned_contents = __webpack_require__(50296);
;// CONCATENATED MODULE: ./build/lib/src/stages/research/panel.js















const run = async (inputs, context) => {
    const shard = (0,panel_shard/* parseShard */.uK)(inputs.shard);
    const name = `panel-${inputs.latest ? 'latest-' : ''}${(0,panel_shard/* shardKey */.kQ)(shard)}`;
    // Two runs for one shard would make everything twice, and one for other dates would remove what the first made.
    return context.lake.exclusively(name, () => makeShard(shard, inputs, context));
};
async function makeShard(shard, inputs, context) {
    const { lake, log } = context;
    const { from, until, exchanges } = inputs;
    const rule = inputs.latest ? 'sessions:1' : inputs.asOf;
    const asOf = await (0,as_of_sessions/* chosenSessions */.O)(lake, { asOf: rule, from, until, exchanges });
    const store = await (0,panel_plan/* readStore */.uz)(lake);
    const pinned = await (0,pinned_contents/* pinnedContents */.V)(lake, inputs.snapshot);
    const universe = await readUniverse(lake, store.assets, asOf, inputs.universe);
    const lastSession = await (0,as_of_sessions/* lastSessionIn */.m)(lake);
    const demand = { asOf, latest: inputs.latest, snapshot: inputs.snapshot, lastSession, universe, pinned };
    const plans = [];
    for (const bucket of (0,panel_shard/* bucketsOf */.HP)(shard))
        if ((0,panel_plan/* hasBars */.RQ)(store, bucket))
            plans.push(await (0,panel_plan/* planBucket */.eu)(lake, store, bucket, demand));
    const work = plans.filter(panel_plan/* hasWork */.OJ);
    if (work.length > 0)
        await makePanels(context, work, store, { asOf, lastSession, universe, threads: inputs.threads });
    const parts = plans.flatMap((plan) => plan.parts);
    const made = parts.filter(({ reason }) => reason !== undefined);
    for (const line of reasonLines(made.map(({ reason = '' }) => reason)))
        log.info(line);
    const rows = inputs.latest ? await panel_rowsOf(lake, plans) : await noteShard(lake, shard, { ...demand, plans });
    if (made.length === 0 && !inputs.latest)
        log.info(await noteInWords(lake, shard));
    log.info(`Feature set ${feature_set/* featureSet */.j}: ${(0,name_list/* counted */.hS)(asOf.length, 'as-of date')} up to ${(0,date/* isoDate */._$)(asOf.at(-1) ?? 0)}, ${(0,name_list/* counted */.hS)(rows, 'row')} in ` +
        `${(0,name_list/* counted */.hS)(parts.length, 'partition')}; ${made.length === 0 ? 'nothing to do, made already from the same inputs' : `${made.length} made, ${parts.length - made.length} reused`}`);
    return {
        featureSet: feature_set/* featureSet */.j,
        asOfDates: asOf.length,
        lastAsOf: (0,date/* isoDate */._$)(asOf.at(-1) ?? 0),
        rows,
        partitions: parts.length,
        made: made.length,
        reused: parts.length - made.length,
    };
}
/** Of which run the note of a shard is, for one that finds everything there and leaves it as it is. */
async function noteInWords(lake, shard) {
    const note = await lake.manifest(datasets/* panelShards */.uE, shardKeys(shard));
    return `panel_shards of ${(0,panel_shard/* shardKey */.kQ)(shard)} is the note of the run of ${note?.produced.time}, the last one that made partitions or was asked for other ones`;
}
function shardKeys(shard) {
    return { feature_set: feature_set/* featureSet */.j, shard: (0,panel_shard/* shardKey */.kQ)(shard) };
}
/** Each reason once, with how many partitions it is the reason of. */
function reasonLines(reasons) {
    const counts = [...Map.groupBy(reasons, (reason) => reason)].map(([reason, all]) => [reason, all.length]);
    return counts.map(([reason, count]) => `${(0,name_list/* counted */.hS)(count, 'partition')} made: ${reason}`);
}
async function panel_rowsOf(lake, plans) {
    let rows = 0;
    for (const { dataset, keys } of plans.flatMap(({ parts }) => parts)) {
        rows += tableRows(await lake.manifest(dataset, keys));
    }
    return rows;
}
function tableRows(manifest) {
    return manifest?.files.reduce((sum, { rows = 0 }) => sum + rows, 0) ?? 0;
}
/**
 * Writes down what the shard consists of, and removes partitions of its buckets that are of no as-of date any more: a reader would take them for
 * part of this panel. @returns its rows
 */
async function noteShard(lake, shard, { asOf, snapshot, universe, plans }) {
    const table = await shardTable(lake, plans);
    const own = new Set(plans.flatMap(({ parts }) => parts).map(({ keys }) => `${keys.asset_bucket} ${keys.year}`));
    const buckets = new Set(plans.map(({ bucket }) => (0,asset_bucket/* bucketKey */.a3)(bucket)));
    for (const keys of await lake.listLocal(datasets/* panel */.nd)) {
        const isOwn = keys.feature_set === feature_set/* featureSet */.j && buckets.has(keys.asset_bucket ?? '');
        if (isOwn && !own.has(`${keys.asset_bucket} ${keys.year}`))
            await lake.remove(datasets/* panel */.nd, keys);
    }
    const keys = shardKeys(shard);
    const recipe = {
        stage: 'panel',
        version: panel_recipes/* panelVersion */.PQ,
        parameters: {
            software: version/* version */.r,
            snapshot,
            as_of: Array.from(asOf, date/* isoDate */._$),
            ...(universe === undefined ? {} : { universe: universe.size }),
        },
        inputs: [],
    };
    const before = await lake.read(datasets/* panelShards */.uE, keys);
    // A run that made something says what and why, also where the rows are what they were; one that found everything there writes nothing.
    const isSame = before !== undefined &&
        table.columns.made.every((made) => made === 0) &&
        (await lake.holds(datasets/* panelShards */.uE, keys, recipe)) &&
        (0,table_digest/* tableDigest */.j)(datasets/* panelShards */.uE.columns, whatItIs(before.table)) === (0,table_digest/* tableDigest */.j)(datasets/* panelShards */.uE.columns, whatItIs(table));
    if (!isSame)
        await lake.write(datasets/* panelShards */.uE, keys, { recipe, table });
    return table.columns.rows.reduce((sum, count) => sum + count, 0);
}
async function shardTable(lake, plans) {
    const rows = plans.flatMap(({ bucket, parts }) => parts.map((part) => ({ bucket, part })));
    const table = (0,lake_table/* emptyTable */._d)(datasets/* panelShards */.uE.columns, rows.length);
    const { asset_bucket: buckets, year, digest, rows: counts, made, reason } = table.columns;
    for (const [row, { bucket, part }] of rows.entries()) {
        const manifest = await lake.manifest(part.dataset, part.keys);
        buckets[row] = bucket;
        year[row] = part.year;
        digest[row] = manifest?.digest ?? '';
        counts[row] = tableRows(manifest);
        made[row] = part.reason === undefined ? 0 : 1;
        reason[row] = part.reason ?? 'the same inputs';
    }
    return table;
}
/** A note without how its partitions came to be: that is the run's. */
function whatItIs(table) {
    const { made, reason, ...columns } = table.columns;
    return { rows: table.rows, columns: { ...columns, made: made.map(() => 0), reason: reason.map(() => '') } };
}


/***/ }),

/***/ 31317:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   r: () => (/* binding */ version)
/* harmony export */ });
/** Version of the package, kept equal to package.json by a test. */
const version = '0.1.0';


/***/ })

};
