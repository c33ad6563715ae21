export const id = 8043;
export const ids = [8043];
export const modules = {

/***/ 31852:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ readKnowledge),
/* harmony export */   c: () => (/* binding */ readActions)
/* harmony export */ });
/* harmony import */ var _lake_table_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(75925);
/* harmony import */ var _asset_bucket_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(37406);
/* harmony import */ var _datasets_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(69026);



/** The actions and delistings of a bucket, whole, and what was read. @throws DamagedPartitionError */
async function readActions(lake, bucket) {
    const keys = { asset_bucket: (0,_asset_bucket_js__WEBPACK_IMPORTED_MODULE_0__/* .bucketKey */ .a3)(bucket) };
    const actions = await lake.readColumns(_datasets_js__WEBPACK_IMPORTED_MODULE_1__/* .assetActions */ .G$, keys, columnsOf(_datasets_js__WEBPACK_IMPORTED_MODULE_1__/* .assetActions */ .G$));
    const ended = await lake.readColumns(_datasets_js__WEBPACK_IMPORTED_MODULE_1__/* .delistings */ .lf, keys, columnsOf(_datasets_js__WEBPACK_IMPORTED_MODULE_1__/* .delistings */ .lf));
    return {
        actions: actions?.table ?? (0,_lake_table_js__WEBPACK_IMPORTED_MODULE_2__/* .emptyTable */ ._d)(_datasets_js__WEBPACK_IMPORTED_MODULE_1__/* .assetActions */ .G$.columns),
        delistings: ended?.table ?? (0,_lake_table_js__WEBPACK_IMPORTED_MODULE_2__/* .emptyTable */ ._d)(_datasets_js__WEBPACK_IMPORTED_MODULE_1__/* .delistings */ .lf.columns),
        manifests: { actions: actions?.manifest, delistings: ended?.manifest },
    };
}
/**
 * What is known of the assets of a bucket beside their bars.
 *
 * @param years of bars_revisions, ascending
 * @throws DamagedPartitionError
 */
async function readKnowledge(lake, bucket, years) {
    const { actions, delistings: ended } = await readActions(lake, bucket);
    const wanted = years.map((year) => ({ asset_bucket: (0,_asset_bucket_js__WEBPACK_IMPORTED_MODULE_0__/* .bucketKey */ .a3)(bucket), year }));
    const revisions = [];
    for await (const { table } of lake.readEach(_datasets_js__WEBPACK_IMPORTED_MODULE_1__/* .barsRevisions */ .Pu, wanted, columnsOf(_datasets_js__WEBPACK_IMPORTED_MODULE_1__/* .barsRevisions */ .Pu)))
        revisions.push(table);
    const { source: _, assumed: __, ...ofActions } = actions.columns;
    const { basis: ___, assumed: ____, ...ofDelistings } = ended.columns;
    return {
        actions: ofActions,
        revisions: byAsset(_datasets_js__WEBPACK_IMPORTED_MODULE_1__/* .barsRevisions */ .Pu, revisions).columns,
        delistings: ofDelistings,
    };
}
function columnsOf({ columns }) {
    return Object.keys(columns);
}
/** The years one after the other, with the rows of each asset together. */
function byAsset({ columns }, tables) {
    const joined = (0,_lake_table_js__WEBPACK_IMPORTED_MODULE_2__/* .concatTables */ .mm)(columns, tables);
    const asset = joined.columns.asset;
    // Within an asset the rows are in the order of their years already.
    return (0,_lake_table_js__WEBPACK_IMPORTED_MODULE_2__/* .takeRows */ .LY)(joined, Int32Array.from(asset.keys()).sort((a, b) => asset[a] - asset[b] || a - b));
}


/***/ }),

/***/ 48935:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ panelKeys)
/* harmony export */ });
/* harmony import */ var _backbone_asset_bucket_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(37406);

/** Keys of the partition of a panel that holds a bucket in a year. */
function panelKeys(featureSet, bucket, year) {
    return { feature_set: featureSet, asset_bucket: (0,_backbone_asset_bucket_js__WEBPACK_IMPORTED_MODULE_0__/* .bucketKey */ .a3)(bucket), year: (0,_backbone_asset_bucket_js__WEBPACK_IMPORTED_MODULE_0__/* .yearKey */ .pB)(year) };
}


/***/ }),

/***/ 19305:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ standingSize),
/* harmony export */   i: () => (/* binding */ wholeSet)
/* harmony export */ });
/* harmony import */ var _backbone_asset_bucket_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(37406);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(42226);
/* harmony import */ var _lake_canonical_json_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6358);



const name = ({ index, of }) => `${index}/${of}`;
const again = 'Run "panel" with the same inputs and one version for every shard, then "merge" again.';
/**
 * The notes of a whole set of shards: no bucket twice, and all by the same code for the same as-of dates and snapshot.
 *
 * @param notes those of one feature set, of sets of any size
 * @param wanted how many shards the set has; 0: as many as that which made the panel as it stands
 * @param standingOf how many of the partitions of a shard are there as it made them
 * @throws UserError saying which shard is missing, doubled or other
 */
async function wholeSet(notes, wanted, standingOf) {
    const of = wanted === 0 ? await standingSize(notes, standingOf) : wanted;
    const own = notes.filter(({ shard }) => shard.of === of);
    const missing = missingOf(own, of);
    if (missing.length > 0)
        throw incomplete(of, missing);
    const set = own.toSorted((a, b) => a.shard.index - b.shard.index);
    refuseDoubled(set);
    refuseOthers(set);
    return set;
}
/**
 * How many shards the set has that made the panel as it stands: the one of whose partitions most are there as it made them, of equals the one with fewer shards.
 *
 * @param standingOf how many of the partitions of a shard are there as it made them; asked where there are several sets
 * @returns 0 where there is no note
 */
async function standingSize(notes, standingOf) {
    const sets = [...Map.groupBy(notes, ({ shard }) => shard.of)].sort(([a], [b]) => a - b);
    let [best, most] = [sets[0]?.[0] ?? 0, -1];
    for (const [of, set] of sets.length > 1 ? sets : []) {
        let standing = 0;
        for (const note of set)
            standing += await standingOf(note);
        if (standing > most)
            [best, most] = [of, standing];
    }
    return best;
}
function missingOf(notes, of) {
    const there = new Set(notes.map(({ shard }) => shard.index));
    return Array.from({ length: of }, (_, i) => i + 1).filter((index) => !there.has(index));
}
function incomplete(of, missing) {
    const [shards, are] = missing.length === 1 ? ['shard', 'is'] : ['shards', 'are'];
    return new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo(`The set of shards that made the panel is not complete: of ${of} ${shards} ${missing.join(', ')} ${are} missing.`, {
        hint: `Run "panel" for the missing shards, such as --shard ${missing[0]}/${of}; or name another set, with --shards.`,
    });
}
function refuseDoubled(set) {
    const owner = new Map();
    for (const { shard, table } of set) {
        for (const bucket of new Set(table.columns.asset_bucket)) {
            const other = owner.get(bucket);
            if (other !== undefined) {
                throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo(`The bucket ${(0,_backbone_asset_bucket_js__WEBPACK_IMPORTED_MODULE_0__/* .bucketKey */ .a3)(bucket)} is in shard ${name(other)} and in shard ${name(shard)}.`, {
                    hint: again,
                });
            }
            owner.set(bucket, shard);
        }
    }
}
/** What all shards of a set share, as their recipes have it, and how it is called. */
const shared = {
    software: 'code',
    as_of: 'list of as-of dates',
    snapshot: 'snapshot',
    universe: 'size of the universe',
};
function refuseOthers([first, ...others]) {
    for (const { shard, recipe } of others) {
        const own = first;
        const differing = Object.entries(shared).find(([key]) => (0,_lake_canonical_json_js__WEBPACK_IMPORTED_MODULE_2__/* .canonicalJson */ .d)(recipe.parameters[key] ?? null) !== (0,_lake_canonical_json_js__WEBPACK_IMPORTED_MODULE_2__/* .canonicalJson */ .d)(own.recipe.parameters[key] ?? null));
        const [, what] = recipe.version === own.recipe.version ? (differing ?? []) : ['version', 'code'];
        if (what === undefined)
            continue;
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo(`Shard ${name(shard)} has another ${what} than shard ${name(own.shard)}.`, { hint: again });
    }
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

/***/ 6880:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   De: () => (/* binding */ universeOf),
/* harmony export */   WV: () => (/* binding */ changedInputs),
/* harmony export */   bt: () => (/* binding */ asOfOf)
/* harmony export */ });
/* harmony import */ var _backbone_datasets_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(69026);
/* harmony import */ var _calendar_date_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(52010);
/* harmony import */ var _lake_lake_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(70667);
/* harmony import */ var _lake_recipe_changes_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(96867);
/* harmony import */ var _panel_panel_recipes_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(57088);
/* harmony import */ var _recipe_differences_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(1356);






/**
 * In which inputs a partition of a panel differs from what it would be made from now, for the dates and the universe that it was asked for: changed ones,
 * those that came since, and those that are gone.
 *
 * @param lastSession of the store, an epoch day
 * @param inputs what its bucket can be made from now
 */
async function changedInputs({ lake, lastSession }, inputs, manifest) {
    const { universe } = manifest.recipe.parameters;
    const days = asOfOf(manifest);
    const size = typeof universe === 'number' ? universe : 0;
    const choice = { snapshot: '', lastSession, universe: await universeOf(lake, days, size) };
    return (0,_lake_recipe_changes_js__WEBPACK_IMPORTED_MODULE_3__/* .inputChanges */ .K)(manifest.recipe, (0,_panel_panel_recipes_js__WEBPACK_IMPORTED_MODULE_4__/* .panelRecipe */ .DO)(inputs, yearOfPart(manifest), days, choice));
}
/** The universes of some dates that are there, as a recipe names them. */
async function universeOf(lake, days, size) {
    if (size === 0 || days === undefined)
        return undefined;
    const references = [];
    for (const day of days) {
        const manifest = await (0,_recipe_differences_js__WEBPACK_IMPORTED_MODULE_5__/* .unlessDamaged */ .Ak)(() => lake.manifest(_backbone_datasets_js__WEBPACK_IMPORTED_MODULE_0__/* .universePit */ .jw, { as_of: (0,_calendar_date_js__WEBPACK_IMPORTED_MODULE_1__/* .isoDate */ ._$)(day) }));
        if (manifest !== undefined && manifest !== 'damaged')
            references.push((0,_lake_lake_js__WEBPACK_IMPORTED_MODULE_2__/* .inputReference */ .gV)(manifest));
    }
    return { size, references };
}
/** The as-of dates of a partition of a panel, as its recipe has them. */
function asOfOf({ recipe }) {
    const { as_of } = recipe.parameters;
    return Int32Array.from(Array.isArray(as_of) ? as_of : [], (day) => (0,_calendar_date_js__WEBPACK_IMPORTED_MODULE_1__/* .epochDay */ .ue)((0,_calendar_date_js__WEBPACK_IMPORTED_MODULE_1__/* .parseIsoDate */ .jT)(String(day))));
}
function yearOfPart(manifest) {
    return Number(manifest.keys.year ?? (0,_calendar_date_js__WEBPACK_IMPORTED_MODULE_1__/* .yearOf */ .lY)(asOfOf(manifest)[0] ?? 0));
}


/***/ }),

/***/ 77665:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  kQ: () => (/* binding */ bucketInputs),
  RQ: () => (/* binding */ hasBars),
  OJ: () => (/* binding */ hasWork),
  eu: () => (/* binding */ planBucket),
  Sy: () => (/* binding */ readListings),
  uz: () => (/* binding */ readStore),
  i_: () => (/* binding */ yearlyPartitions)
});

// EXTERNAL MODULE: ./build/lib/src/backbone/asset-bucket.js
var asset_bucket = __webpack_require__(37406);
;// CONCATENATED MODULE: ./build/lib/src/backbone/asset-buckets.js

/** Which assets are in which bucket: all that those need to know of the assets who go over the store bucket by bucket. */
class AssetBuckets {
    /** The bucket of each asset, by its number. */
    buckets;
    largestNumber;
    /** Numbers of the assets of each bucket, ascending. */
    members;
    constructor({ number, id }) {
        this.largestNumber = number.reduce((largest, one) => Math.max(largest, one), 0);
        this.buckets = new Uint8Array(this.largestNumber + 1);
        const members = Array.from({ length: asset_bucket/* assetBuckets */.AC }, () => []);
        // One row for each ticker that an asset has had; they come by its number.
        for (let row = 0; row < number.length; row++) {
            const asset = number[row];
            if (row > 0 && asset === number[row - 1])
                continue;
            const bucket = (0,asset_bucket/* assetBucket */.Xt)(id[row]);
            this.buckets[asset] = bucket;
            members[bucket]?.push(asset);
        }
        this.members = members.map((numbers) => Int32Array.from(numbers));
    }
}

// EXTERNAL MODULE: ./build/lib/src/backbone/bucket-knowledge.js
var bucket_knowledge = __webpack_require__(31852);
// EXTERNAL MODULE: ./build/lib/src/backbone/datasets.js
var datasets = __webpack_require__(69026);
// EXTERNAL MODULE: ./build/lib/src/errors.js
var errors = __webpack_require__(42226);
// EXTERNAL MODULE: ./build/lib/src/lake/lake.js + 5 modules
var lake_lake = __webpack_require__(70667);
// EXTERNAL MODULE: ./build/lib/src/panel/datasets.js
var panel_datasets = __webpack_require__(80019);
// EXTERNAL MODULE: ./build/lib/src/panel/feature-set.js
var feature_set = __webpack_require__(42755);
// EXTERNAL MODULE: ./build/lib/src/panel/panel-recipes.js
var panel_recipes = __webpack_require__(57088);
// EXTERNAL MODULE: ./build/lib/src/stages/research/pinned-contents.js
var pinned_contents = __webpack_require__(50296);
// EXTERNAL MODULE: ./build/lib/src/stages/research/remake-reason.js
var remake_reason = __webpack_require__(68257);
;// CONCATENATED MODULE: ./build/lib/src/stages/research/panel-plan.js











/** @throws UserError where there are no assets or no bars */
async function readStore(lake) {
    const buckets = new AssetBuckets(await assetColumns(lake, ['number', 'id']));
    const yearly = await yearlyPartitions(lake);
    if (![...yearly.values()].flat().some(({ dataset }) => dataset === datasets/* bars */.n_.name)) {
        throw new errors/* UserError */.yo(`The lake ${lake.root} has no bars to make a panel from.`, {
            hint: 'Run the stage "backbone" with packs of bars first.',
        });
    }
    return { assets: buckets, yearly };
}
/** @throws UserError where there are no assets */
function readListings(lake) {
    return assetColumns(lake, ['number', 'valid_from', 'valid_to', 'currency']);
}
/** Columns of the assets that are read once: whole, a hundred thousand of them are half a million texts. @throws UserError */
async function assetColumns(lake, names) {
    const { table } = await lake.requireColumns(datasets/* assets */.mY, {}, names);
    return table.columns;
}
/** The partitions of bars and revisions by bucket. */
async function yearlyPartitions(lake) {
    const found = [];
    for (const dataset of panel_recipes/* yearlyInputs */.y7) {
        for (const keys of await lake.list(dataset))
            found.push({ dataset: dataset.name, keys });
    }
    return Map.groupBy(found, ({ keys }) => keys.asset_bucket);
}
/** Whether there is anything that a bucket's panel could be made from. */
function hasBars({ yearly }, bucket) {
    return (yearly.get((0,asset_bucket/* bucketKey */.a3)(bucket)) ?? []).some(({ dataset }) => dataset === datasets/* bars */.n_.name);
}
/** What a bucket's panel needs, and what of it is there. @throws DamagedPartitionError for what it would be made from */
async function planBucket(lake, store, bucket, { asOf, latest, pinned, snapshot, lastSession, universe }) {
    // A panel's notes and index name its snapshot. Its partitions name what they are made from, so that what two snapshots share is made once.
    const choice = { universe, lastSession, snapshot: latest ? snapshot : '' };
    const { inputs, references, manifests } = await bucketInputs(lake, store, bucket, pinned);
    const yearsIn = (name) => manifests.filter(({ dataset }) => dataset === name).map(({ keys }) => keys.year);
    const parts = [];
    for (const [year, days] of (0,panel_recipes/* datesByYear */.Cp)(asOf)) {
        const keys = {
            feature_set: feature_set/* featureSet */.j,
            ...inputs.keys,
            ...(latest ? {} : { year: (0,asset_bucket/* yearKey */.pB)(year) }),
        };
        const dataset = latest ? panel_datasets/* panelLatest */.AS : panel_datasets/* panel */.nd;
        const recipe = (0,panel_recipes/* panelRecipe */.DO)(inputs, year, days, choice);
        parts.push({ dataset, keys, year, asOf: days, recipe, reason: await (0,remake_reason/* remakeReason */._)(lake, dataset, keys, recipe) });
    }
    const recipe = (0,panel_recipes/* totalReturnRecipe */.TP)(inputs);
    return {
        bucket,
        parts,
        inputs: references,
        factors: { keys: inputs.keys, recipe, reason: await (0,remake_reason/* remakeReason */._)(lake, panel_datasets/* totalReturn */.Ps, inputs.keys, recipe) },
        years: yearsIn(datasets/* bars */.n_.name),
        revisedYears: yearsIn(datasets/* barsRevisions */.Pu.name),
        bars: rowsOf(manifests.filter(({ dataset }) => dataset === datasets/* bars */.n_.name)),
    };
}
/** What a bucket's panel can be made from, and the partitions that it comes from. @throws DamagedPartitionError */
async function bucketInputs(lake, { yearly }, bucket, pinned) {
    const keys = { asset_bucket: (0,asset_bucket/* bucketKey */.a3)(bucket) };
    const { manifests: known, ...actions } = await (0,bucket_knowledge/* readActions */.c)(lake, bucket);
    const manifests = await manifestsOf(lake, yearly.get(keys.asset_bucket) ?? [], pinned);
    (0,pinned_contents/* refuseUnpinned */.Q)(pinned, datasets/* assetActions */.G$, known.actions);
    (0,pinned_contents/* refuseUnpinned */.Q)(pinned, datasets/* delistings */.lf, known.delistings);
    const inputs = { keys, years: manifests.map(lake_lake/* inputReference */.gV), ...actions };
    const ofActions = Object.values(known).flatMap((one) => (one ? [(0,lake_lake/* inputReference */.gV)(one)] : []));
    return { inputs, references: [...inputs.years, ...ofActions], manifests };
}
async function manifestsOf(lake, partitions, pinned) {
    const manifests = [];
    for (const { dataset, keys } of partitions) {
        const stored = dataset === datasets/* bars */.n_.name ? datasets/* bars */.n_ : datasets/* barsRevisions */.Pu;
        const manifest = await lake.manifest(stored, keys);
        (0,pinned_contents/* refuseUnpinned */.Q)(pinned, stored, manifest);
        if (manifest !== undefined)
            manifests.push(manifest);
    }
    return manifests;
}
function rowsOf(manifests) {
    return manifests.flatMap(({ files }) => files).reduce((sum, { rows = 0 }) => sum + rows, 0);
}
/** Whether anything of a bucket has to be made. */
function hasWork({ parts, factors }) {
    return factors.reason !== undefined || parts.some(({ reason }) => reason !== undefined);
}


/***/ }),

/***/ 50296:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ refuseUnpinned),
/* harmony export */   V: () => (/* binding */ pinnedContents)
/* harmony export */ });
/* harmony import */ var _backbone_datasets_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(69026);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(42226);
/* harmony import */ var _lake_dataset_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(33353);



/** @returns undefined for no snapshot @throws UserError where there is none of this id */
async function pinnedContents(lake, id) {
    if (id === '')
        return undefined;
    const stored = await lake.read(_backbone_datasets_js__WEBPACK_IMPORTED_MODULE_0__/* .snapshot */ .P9, { id });
    if (stored !== undefined) {
        const { partition, content } = stored.table.columns;
        return new Map(partition.map((path, row) => [path, content[row]]));
    }
    const ids = (await lake.list(_backbone_datasets_js__WEBPACK_IMPORTED_MODULE_0__/* .snapshot */ .P9)).map((keys) => keys.id);
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo(`There is no snapshot ${id}.`, {
        hint: `Pin the research store with the stage "snapshot". There are: ${ids.join(', ') || 'none'}.`,
    });
}
/** @throws UserError when a partition is not what the snapshot pinned; undefined pins nothing */
function refuseUnpinned(pinned, dataset, manifest) {
    if (pinned === undefined || manifest === undefined)
        return;
    const path = (0,_lake_dataset_js__WEBPACK_IMPORTED_MODULE_2__/* .partitionPath */ .WX)(dataset, manifest.keys);
    const content = pinned.get(path);
    if (content === manifest.content)
        return;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo(`${path} is ${content === undefined ? 'not in the snapshot' : 'not what the snapshot pinned: the research store changed since'}.`, {
        hint: 'Pin the store as it is with the stage "snapshot" and name that one, or rebuild what it held with "snapshot --restore".',
    });
}


/***/ }),

/***/ 32068:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R_: () => (/* binding */ standingPanel),
/* harmony export */   SD: () => (/* binding */ standingPartitions),
/* harmony export */   vY: () => (/* binding */ readIndex)
/* harmony export */ });
/* harmony import */ var _calendar_date_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(52010);
/* harmony import */ var _panel_datasets_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(80019);
/* harmony import */ var _panel_feature_set_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(42755);
/* harmony import */ var _panel_panel_keys_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(48935);
/* harmony import */ var _panel_shard_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(10420);
/* harmony import */ var _panel_shard_set_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(19305);
/* harmony import */ var _recipe_differences_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(1356);







/** @returns undefined where neither shards nor an index say what the panel is */
async function standingPanel(lake) {
    const notes = await readNotes(lake);
    const index = await readIndex(lake, _panel_feature_set_js__WEBPACK_IMPORTED_MODULE_2__/* .featureSet */ .j);
    const shards = await (0,_panel_shard_set_js__WEBPACK_IMPORTED_MODULE_5__/* .standingSize */ .Y)(notes, (note) => standingPartitions(lake, _panel_feature_set_js__WEBPACK_IMPORTED_MODULE_2__/* .featureSet */ .j, note));
    const recipe = notes.find(({ shard }) => shard.of === shards)?.recipe ?? index?.recipe;
    if (recipe === undefined)
        return undefined;
    const { as_of, snapshot, universe } = recipe.parameters;
    return {
        shards: Math.max(1, shards),
        asOf: Int32Array.from(as_of, (day) => (0,_calendar_date_js__WEBPACK_IMPORTED_MODULE_0__/* .epochDay */ .ue)((0,_calendar_date_js__WEBPACK_IMPORTED_MODULE_0__/* .parseIsoDate */ .jT)(day))),
        snapshot: typeof snapshot === 'string' ? snapshot : '',
        universe: typeof universe === 'number' ? universe : 0,
        isMerged: (await lake.list(_panel_datasets_js__WEBPACK_IMPORTED_MODULE_1__/* .panelIndex */ .Ft, { feature_set: _panel_feature_set_js__WEBPACK_IMPORTED_MODULE_2__/* .featureSet */ .j })).length > 0,
    };
}
async function readNotes(lake) {
    const notes = [];
    for (const keys of await lake.list(_panel_datasets_js__WEBPACK_IMPORTED_MODULE_1__/* .panelShards */ .uE, { feature_set: _panel_feature_set_js__WEBPACK_IMPORTED_MODULE_2__/* .featureSet */ .j })) {
        const stored = await (0,_recipe_differences_js__WEBPACK_IMPORTED_MODULE_6__/* .unlessDamaged */ .Ak)(() => lake.read(_panel_datasets_js__WEBPACK_IMPORTED_MODULE_1__/* .panelShards */ .uE, keys));
        if (stored === undefined || stored === 'damaged')
            continue;
        const { manifest, table } = stored;
        notes.push({ shard: (0,_panel_shard_js__WEBPACK_IMPORTED_MODULE_4__/* .shardOfKey */ .Bo)(keys.shard), recipe: manifest.recipe, table });
    }
    return notes;
}
/** How many of the partitions that a shard made are there as it made them, and not as a later set of another size did. */
async function standingPartitions(lake, set, { table }) {
    const { asset_bucket: buckets, year, digest } = table.columns;
    let found = 0;
    for (const [row, bucket] of buckets.entries()) {
        const manifest = await (0,_recipe_differences_js__WEBPACK_IMPORTED_MODULE_6__/* .unlessDamaged */ .Ak)(() => lake.manifest(_panel_datasets_js__WEBPACK_IMPORTED_MODULE_1__/* .panel */ .nd, (0,_panel_panel_keys_js__WEBPACK_IMPORTED_MODULE_3__/* .panelKeys */ .R)(set, bucket, year[row])));
        if (manifest !== 'damaged' && manifest?.digest === digest[row])
            found += 1;
    }
    return found;
}
/** What the index of a panel says that there is. @returns undefined where it is not there, or damaged */
async function readIndex(lake, set) {
    const stored = await (0,_recipe_differences_js__WEBPACK_IMPORTED_MODULE_6__/* .unlessDamaged */ .Ak)(() => lake.read(_panel_datasets_js__WEBPACK_IMPORTED_MODULE_1__/* .panelIndex */ .Ft, { feature_set: set }));
    if (stored === undefined || stored === 'damaged')
        return undefined;
    const { asset_bucket: buckets, year, digest } = stored.table.columns;
    const partitions = Array.from(buckets, (bucket, row) => {
        return { keys: (0,_panel_panel_keys_js__WEBPACK_IMPORTED_MODULE_3__/* .panelKeys */ .R)(set, bucket, year[row]), digest: digest[row] };
    });
    return { recipe: stored.manifest.recipe, partitions };
}


/***/ })

};
