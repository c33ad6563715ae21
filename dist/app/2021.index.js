export const id = 2021;
export const ids = [2021];
export const modules = {

/***/ 37406:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AC: () => (/* binding */ assetBuckets),
/* harmony export */   Xt: () => (/* binding */ assetBucket),
/* harmony export */   a3: () => (/* binding */ bucketKey),
/* harmony export */   pB: () => (/* binding */ yearKey)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);

/** Into how many buckets the assets are spread. Part of the layout: it never changes. */
const assetBuckets = 128;
/** The bucket of an asset: the first four bytes of the SHA-256 of its id (UTF-8), big endian, modulo 128. */
function assetBucket(id) {
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(id, 'utf8').digest().readUInt32BE(0) % assetBuckets;
}
/** How the partition key `asset_bucket` names a bucket: `000` … `127`. */
function bucketKey(bucket) {
    return String(bucket).padStart(3, '0');
}
/** Value of the partition key `year`. */
function yearKey(year) {
    return String(year).padStart(4, '0');
}


/***/ }),

/***/ 6358:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ canonicalJson),
/* harmony export */   f: () => (/* binding */ sha256Hex)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var canonicalize__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(98799);


/**
 * The canonical text of a JSON value: RFC 8785 (sorted keys, shortest numbers, no white space), so that equal values
 * have equal digests whatever the key order or layout they were written in.
 *
 * @throws TypeError for what JSON cannot hold: NaN, infinities, functions, `undefined` at the top.
 */
function canonicalJson(value) {
    const text = (0,canonicalize__WEBPACK_IMPORTED_MODULE_1__/* ["default"] */ .A)(value);
    if (text === undefined)
        throw new TypeError('canonicalJson: the value has no JSON form');
    return text;
}
/** SHA-256 in lower-case hex. */
function sha256Hex(data) {
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(data).digest('hex');
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

/***/ 52021:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  run: () => (/* binding */ run)
});

// EXTERNAL MODULE: ./build/lib/src/backbone/asset-bucket.js
var asset_bucket = __webpack_require__(37406);
// EXTERNAL MODULE: ./build/lib/src/backbone/datasets.js
var datasets = __webpack_require__(69026);
// EXTERNAL MODULE: ./build/lib/src/errors.js
var errors = __webpack_require__(42226);
// EXTERNAL MODULE: ./build/lib/src/lake/dataset.js
var lake_dataset = __webpack_require__(33353);
// EXTERNAL MODULE: ./build/lib/src/lake/table.js
var lake_table = __webpack_require__(75925);
// EXTERNAL MODULE: ./build/lib/src/lake/table-digest.js
var table_digest = __webpack_require__(74886);
// EXTERNAL MODULE: ./build/lib/src/panel/datasets.js
var panel_datasets = __webpack_require__(80019);
// EXTERNAL MODULE: ./build/lib/src/panel/feature-set.js
var feature_set = __webpack_require__(42755);
// EXTERNAL MODULE: ./build/lib/src/panel/shard.js
var shard = __webpack_require__(10420);
// EXTERNAL MODULE: ./build/lib/src/lake/canonical-json.js
var canonical_json = __webpack_require__(6358);
;// CONCATENATED MODULE: ./build/lib/src/panel/shard-set.js



const shard_set_name = ({ index, of }) => `${index}/${of}`;
const again = 'Run "panel" with the same inputs and one version for every shard, then "merge" again.';
/**
 * The notes of a whole set of shards: no bucket twice, and all by the same code for the same as-of dates and snapshot.
 *
 * @param notes those of one feature set, of sets of any size
 * @param wanted how many shards the set has; 0: the only size there is, or the one whose shards are all there and made what stands
 * @param stands whether the partitions of a shard are those that it made, and not those of a later set of another size
 * @throws UserError saying which shard is missing, doubled or other
 */
function wholeSet(notes, wanted, stands = () => true) {
    const sets = Map.groupBy(notes, ({ shard }) => shard.of);
    const sizes = wanted === 0 ? [...sets.keys()].sort((a, b) => a - b) : [wanted];
    const whole = sizes.filter((of) => missingOf(sets.get(of) ?? [], of).length === 0);
    const of = whole.find((size) => sets.get(size)?.every(stands)) ?? whole[0];
    if (of === undefined)
        throw incomplete(sets, sizes);
    const set = sets.get(of).toSorted((a, b) => a.shard.index - b.shard.index);
    refuseDoubled(set);
    refuseOthers(set);
    return set;
}
function missingOf(notes, of) {
    const there = new Set(notes.map(({ shard }) => shard.index));
    return Array.from({ length: of }, (_, i) => i + 1).filter((index) => !there.has(index));
}
function incomplete(sets, sizes) {
    const words = sizes.map((of) => {
        const missing = missingOf(sets.get(of) ?? [], of);
        return `of ${of} ${missing.length === 1 ? 'shard' : 'shards'} ${missing.join(', ')} ${missing.length === 1 ? 'is' : 'are'} missing`;
    });
    return new errors/* UserError */.yo(`No set of shards of the panel is complete: ${words.join('; ') || 'there is none'}.`, {
        hint: 'Run "panel" for the missing shards, such as --shard 3/16.',
    });
}
function refuseDoubled(set) {
    const owner = new Map();
    for (const { shard, table } of set) {
        for (const bucket of new Set(table.columns.asset_bucket)) {
            const other = owner.get(bucket);
            if (other !== undefined) {
                throw new errors/* UserError */.yo(`The bucket ${(0,asset_bucket/* bucketKey */.a3)(bucket)} is in shard ${shard_set_name(other)} and in shard ${shard_set_name(shard)}.`, {
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
        const differing = Object.entries(shared).find(([key]) => (0,canonical_json/* canonicalJson */.d)(recipe.parameters[key] ?? null) !== (0,canonical_json/* canonicalJson */.d)(own.recipe.parameters[key] ?? null));
        const [, what] = recipe.version === own.recipe.version ? (differing ?? []) : ['version', 'code'];
        if (what === undefined)
            continue;
        throw new errors/* UserError */.yo(`Shard ${shard_set_name(shard)} has another ${what} than shard ${shard_set_name(own.shard)}.`, { hint: again });
    }
}

// EXTERNAL MODULE: ./build/lib/src/text/name-list.js
var name_list = __webpack_require__(98983);
;// CONCATENATED MODULE: ./build/lib/src/stages/research/merge.js











/** Raised whenever the same inputs could give other bytes than before. */
const mergeVersion = 1;
const run = async (inputs, { lake, log }) => {
    const featureSet = inputs.featureSet === '' ? feature_set/* featureSet */.j : inputs.featureSet;
    const notes = await readNotes(lake, featureSet);
    const held = await digestsHeld(lake, featureSet);
    const set = wholeSet(notes, inputs.shards, (note) => notedPartitions(note).every((each) => held.get(placeOf(each)) === each.digest));
    const partitions = set.flatMap(notedPartitions).sort((a, b) => a.bucket - b.bucket || a.year - b.year);
    const current = await inputsHere(lake);
    const manifests = [];
    for (const partition of partitions)
        manifests.push(await checkPartition(lake, featureSet, partition, current));
    const recipe = recipeOf(set, manifests);
    const keys = { feature_set: featureSet };
    const rows = partitions.reduce((sum, each) => sum + each.rows, 0);
    const what = `${(0,name_list/* counted */.hS)(set.length, 'shard')}, ${(0,name_list/* counted */.hS)(partitions.length, 'partition')}, ${(0,name_list/* counted */.hS)(rows, 'row')}`;
    const table = indexTable(partitions);
    if (await isMerged(lake, keys, recipe, table)) {
        log.info(`Panel ${featureSet}: nothing to do, merged already: ${what}`);
    }
    else {
        await lake.write(panel_datasets/* panelIndex */.Ft, keys, { recipe, table });
        log.info(`Panel ${featureSet}: ${what}`);
    }
    const digest = (await lake.manifest(panel_datasets/* panelIndex */.Ft, keys))?.content ?? '';
    return { featureSet, shards: set.length, partitions: partitions.length, rows, digest };
};
/** A partition that was made again with the same rows has another digest, which the index has to name. */
async function isMerged(lake, keys, recipe, table) {
    if (!(await lake.holds(panel_datasets/* panelIndex */.Ft, keys, recipe)))
        return false;
    const stored = await lake.require(panel_datasets/* panelIndex */.Ft, keys);
    return (0,table_digest/* tableDigest */.j)(panel_datasets/* panelIndex */.Ft.columns, stored.table) === (0,table_digest/* tableDigest */.j)(panel_datasets/* panelIndex */.Ft.columns, table);
}
/** @throws UserError where there is none, naming the feature sets that there are */
async function readNotes(lake, featureSet) {
    const notes = [];
    for (const keys of await lake.list(panel_datasets/* panelShards */.uE, { feature_set: featureSet })) {
        const { manifest, table } = await lake.require(panel_datasets/* panelShards */.uE, keys);
        notes.push({ shard: (0,shard/* shardOfKey */.Bo)(keys.shard), recipe: manifest.recipe, table });
    }
    if (notes.length > 0)
        return notes;
    const others = new Set((await lake.list(panel_datasets/* panelShards */.uE)).map(({ feature_set }) => feature_set));
    throw new errors/* UserError */.yo(`There is no shard of a panel of the feature set ${featureSet}.`, {
        hint: others.size === 0
            ? 'Run "panel" first.'
            : `There are shards of ${[...others].join(', ')}, which other definitions made. Run "panel" with this version, or name one with --feature-set.`,
    });
}
function notedPartitions({ table }) {
    const { asset_bucket: buckets, year, digest, rows } = table.columns;
    return Array.from(buckets, (bucket, row) => ({
        bucket,
        year: year[row],
        digest: digest[row],
        rows: rows[row],
    }));
}
/** Digests of the partitions of a panel, by bucket and year. */
async function digestsHeld(lake, featureSet) {
    const digests = new Map();
    for (const keys of await lake.list(panel_datasets/* panel */.nd, { feature_set: featureSet })) {
        const manifest = await lake.manifest(panel_datasets/* panel */.nd, keys);
        if (manifest !== undefined)
            digests.set(`${keys.asset_bucket}/${keys.year}`, manifest.digest);
    }
    return digests;
}
function placeOf({ bucket, year }) {
    return `${(0,asset_bucket/* bucketKey */.a3)(bucket)}/${(0,asset_bucket/* yearKey */.pB)(year)}`;
}
/** What this lake holds itself of what a panel is made from: content by path. Nothing is fetched to be compared. */
async function inputsHere(lake) {
    const contents = new Map();
    for (const dataset of [datasets/* bars */.n_, datasets/* barsRevisions */.Pu]) {
        for (const keys of await lake.listLocal(dataset)) {
            const manifest = await lake.manifest(dataset, keys);
            if (manifest !== undefined)
                contents.set((0,lake_dataset/* partitionName */.SF)({ dataset: dataset.name, keys }), manifest.content);
        }
    }
    return contents;
}
/** @throws UserError when a partition is not the one that its shard made, or rests on other bars than this lake holds */
async function checkPartition(lake, featureSet, { bucket, year, digest }, current) {
    const keys = { feature_set: featureSet, asset_bucket: (0,asset_bucket/* bucketKey */.a3)(bucket), year: (0,asset_bucket/* yearKey */.pB)(year) };
    const { manifest } = await lake.require(panel_datasets/* panel */.nd, keys);
    const path = (0,lake_dataset/* partitionPath */.WX)(panel_datasets/* panel */.nd, keys);
    if (manifest.digest !== digest) {
        throw new errors/* UserError */.yo(`${path} is not the partition that its shard made: ${manifest.digest}, expected ${digest}.`, {
            hint: 'Another run replaced it. Run "panel" for every shard again.',
        });
    }
    const other = manifest.recipe.inputs.find((input) => {
        const here = current.get((0,lake_dataset/* partitionName */.SF)(input));
        return here !== undefined && here !== input.content;
    });
    if (other === undefined)
        return manifest;
    throw new errors/* UserError */.yo(`${path} was made from another ${(0,lake_dataset/* partitionName */.SF)(other)} than this lake holds: it is of another snapshot.`, {
        hint: 'Run "panel" for every shard on the research store as it is now, or merge where the store is that it was made from.',
    });
}
function recipeOf(set, manifests) {
    const { as_of, snapshot, software, universe } = set[0].recipe.parameters;
    return {
        stage: 'merge',
        version: mergeVersion,
        parameters: { as_of, snapshot, software, ...(universe === undefined ? {} : { universe }) },
        inputs: manifests.map(({ dataset, keys, content }) => ({ dataset, keys, content })),
    };
}
function indexTable(partitions) {
    const table = (0,lake_table/* emptyTable */._d)(panel_datasets/* panelIndex */.Ft.columns, partitions.length);
    for (const [row, { bucket, year, digest, rows }] of partitions.entries()) {
        table.columns.asset_bucket[row] = bucket;
        table.columns.year[row] = year;
        table.columns.digest[row] = digest;
        table.columns.rows[row] = rows;
    }
    return table;
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
