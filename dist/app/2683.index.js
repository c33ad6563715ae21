export const id = 2683;
export const ids = [2683];
export const modules = {

/***/ 43494:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   v: () => (/* binding */ AssetHistories)
/* harmony export */ });
/* harmony import */ var _standing_delisting_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(33539);

/** The histories of the assets of one bucket. */
class AssetHistories {
    #knowledge;
    #late;
    #spans;
    /** @param late bars that came late, by asset */
    constructor(knowledge, late) {
        this.#knowledge = knowledge;
        this.#late = late;
        const { actions, revisions, delistings } = knowledge;
        this.#spans = {
            actions: spansOf(actions.asset),
            revisions: spansOf(revisions.asset),
            delistings: spansOf(delistings.asset),
            late: spansOf(late.asset),
        };
    }
    historyOf(asset, bars) {
        return {
            bars,
            late: rowsOf(this.#spans.late, asset, (row) => this.#lateBar(row)),
            revisions: rowsOf(this.#spans.revisions, asset, (row) => this.#revision(row)),
            actions: rowsOf(this.#spans.actions, asset, (row) => this.#action(row)),
        };
    }
    /** How an asset ended as it is known now: by the last said delisting that was not taken back; its return is NaN where nobody knows what the holder got. */
    endingOf(asset) {
        const last = (0,_standing_delisting_js__WEBPACK_IMPORTED_MODULE_0__/* .standingDelisting */ .sg)(this.delistingsOf(asset), Number.POSITIVE_INFINITY);
        const { return: returned } = this.#knowledge.delistings;
        return last && { date: last.date, delistingReturn: returned[last.row] };
    }
    /** From which days an asset is traded no more, each time that it was said, and from which days that was known. */
    delistingsOf(asset) {
        return rowsOf(this.#spans.delistings, asset, (row) => (0,_standing_delisting_js__WEBPACK_IMPORTED_MODULE_0__/* .saidDelisting */ .pA)(this.#knowledge.delistings, row));
    }
    #lateBar(row) {
        const { date, knownFrom } = this.#late;
        return { date: date[row], knownFrom: knownFrom[row] };
    }
    #revision(row) {
        const { date, known_from: knownFrom, open, high, low, close, volume } = this.#knowledge.revisions;
        const values = [open, high, low, close, volume].map((column) => column[row]);
        return { date: date[row], knownFrom: knownFrom[row], values };
    }
    #action(row) {
        const { ex_date: exDate, kind, value, known_from: knownFrom, revision } = this.#knowledge.actions;
        return {
            exDay: exDate[row],
            kind: kind[row],
            value: value[row],
            knownFrom: knownFrom[row],
            revision: revision[row],
        };
    }
}
function spansOf(asset) {
    const spans = new Map();
    for (let from = 0, to = 0; from < asset.length; from = to) {
        while (to < asset.length && asset[to] === asset[from])
            to += 1;
        spans.set(asset[from], [from, to]);
    }
    return spans;
}
const none = [];
function rowsOf(spans, asset, rowAt) {
    const span = spans.get(asset);
    if (span === undefined)
        return none;
    return Array.from({ length: span[1] - span[0] }, (_, i) => rowAt(span[0] + i));
}


/***/ }),

/***/ 44018:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   p: () => (/* binding */ assetRuns)
/* harmony export */ });
/** The rows of one asset after those of the other. @param assets the asset of each row, those of one asset together */
function* assetRuns(assets) {
    for (let from = 0, to = 0; from < assets.length; from = to) {
        const asset = assets[from];
        while (to < assets.length && assets[to] === asset)
            to += 1;
        yield { asset, from, to };
    }
}


/***/ }),

/***/ 33164:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Me: () => (/* binding */ barsOfAsset),
/* harmony export */   TT: () => (/* binding */ BarRoom),
/* harmony export */   Tr: () => (/* binding */ readBucketBars)
/* harmony export */ });
/* harmony import */ var _calendar_date_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(52010);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(42226);
/* harmony import */ var _lake_dataset_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(33353);
/* harmony import */ var _asset_bucket_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(37406);
/* harmony import */ var _asset_runs_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(44018);
/* harmony import */ var _datasets_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(69026);






const prices = ['open', 'high', 'low', 'close', 'volume'];
const bytesOfBar = 4 + prices.length * 8;
/** Memory for the bars of one bucket after the other. Over a shared buffer several threads see the same bars. */
class BarRoom {
    dates;
    open;
    high;
    low;
    close;
    volume;
    /** @param buffer of at least {@link BarRoom.bytes} */
    constructor(buffer, bars) {
        const column = (place) => new Float64Array(buffer, place * bars * 8, bars);
        [this.open, this.high, this.low, this.close, this.volume] = [column(0), column(1), column(2), column(3), column(4)];
        this.dates = new Int32Array(buffer, prices.length * bars * 8, bars);
    }
    static bytes(bars) {
        return bars * bytesOfBar;
    }
}
/** The bars of one asset of a bucket. */
function barsOfAsset(bars, index) {
    const [from, to] = [bars.starts[index], bars.starts[index + 1]];
    return {
        dates: bars.dates.subarray(from, to),
        open: bars.open.subarray(from, to),
        high: bars.high.subarray(from, to),
        low: bars.low.subarray(from, to),
        close: bars.close.subarray(from, to),
        volume: bars.volume.subarray(from, to),
    };
}
/**
 * Reads the bars of a bucket to where the kernels find them: the years of each asset one after the other. The tables are gone through twice, first for
 * what goes where, so that no more than one year of prices is in memory beside the bars themselves.
 *
 * @param years ascending
 * @param isMember whether an asset is one of the bucket
 * @param roomFor gives room for so many bars
 * @param wanted the prices to read; the others are what the room holds
 * @throws UserError when a partition is not there, bars are out of order, or an asset is none of the bucket's; DamagedPartitionError
 */
async function readBucketBars(source, bucket, years, isMember, roomFor, wanted = prices) {
    const partitions = years.map((year) => ({ asset_bucket: (0,_asset_bucket_js__WEBPACK_IMPORTED_MODULE_3__/* .bucketKey */ .a3)(bucket), year }));
    const stored = await readDays(source, partitions);
    const runs = runsOf(stored, isMember);
    const rows = stored.reduce((sum, { asset }) => sum + asset.length, 0);
    const room = roomFor(rows);
    const { assets, starts, places } = placesOf(stored, runs, room);
    const late = { asset: [], date: [], knownFrom: [] };
    let year = 0;
    for await (const { table } of source.readEach(_datasets_js__WEBPACK_IMPORTED_MODULE_4__/* .bars */ .n_, partitions, [...wanted, 'first_seen'])) {
        const { asset, date } = stored[year];
        for (const { from, to, place } of places[year]) {
            for (const name of wanted)
                copyRun(table.columns[name], from, to, room[name], place);
        }
        const { first_seen: firstSeen } = table.columns;
        for (let row = 0; row < asset.length; row++) {
            if (firstSeen[row] <= date[row])
                continue;
            late.asset.push(asset[row]);
            late.date.push(date[row]);
            late.knownFrom.push(firstSeen[row]);
        }
        year += 1;
    }
    return { ...filled(room, rows), assets, starts, late: byAsset(late) };
}
async function readDays(source, partitions) {
    const read = [];
    for await (const { table } of source.readEach(_datasets_js__WEBPACK_IMPORTED_MODULE_4__/* .bars */ .n_, partitions, ['asset', 'date'])) {
        const keys = partitions[read.length];
        refuseDisorder(keys, table.columns.asset, table.columns.date);
        read.push({ ...table.columns, keys });
    }
    return read;
}
/** By asset, ascending years. */
function runsOf(stored, isMember) {
    const runs = new Map();
    for (const [year, { keys, asset }] of stored.entries()) {
        for (const { asset: number, from, to } of (0,_asset_runs_js__WEBPACK_IMPORTED_MODULE_5__/* .assetRuns */ .p)(asset)) {
            if (!isMember(number))
                refuseStranger(keys, number);
            const own = runs.get(number);
            if (own === undefined)
                runs.set(number, [{ year, from, to }]);
            else
                own.push({ year, from, to });
        }
    }
    return runs;
}
/** Where the bars of each asset and of each run begin; their dates come there. @throws UserError when a year of an asset does not come after the one before it */
function placesOf(stored, runs, { dates }) {
    const assets = Int32Array.from(runs.keys()).sort();
    const starts = new Int32Array(assets.length + 1);
    const places = stored.map(() => []);
    let place = 0;
    for (const [index, asset] of assets.entries()) {
        starts[index] = place;
        for (const { year, from, to } of runs.get(asset)) {
            const { keys, date } = stored[year];
            const [before, day] = [dates[place - 1], date[from]];
            if (place > starts[index] && day <= before) {
                refuseDisorder(keys, Int32Array.of(asset, asset), Int32Array.of(before, day));
            }
            places[year]?.push({ from, to, place });
            copyRun(date, from, to, dates, place);
            place += to - from;
        }
    }
    starts[assets.length] = place;
    return { assets, starts, places };
}
/** @throws UserError when a bar does not come after the one before it */
function refuseDisorder(keys, asset, date) {
    for (let row = 1; row < asset.length; row++) {
        const step = asset[row] - asset[row - 1];
        if (step > 0 || (step === 0 && date[row] > date[row - 1]))
            continue;
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo(`${(0,_lake_dataset_js__WEBPACK_IMPORTED_MODULE_2__/* .partitionPath */ .WX)(_datasets_js__WEBPACK_IMPORTED_MODULE_4__/* .bars */ .n_, keys)}: the bar of asset ${asset[row]} on ${(0,_calendar_date_js__WEBPACK_IMPORTED_MODULE_0__/* .isoDate */ ._$)(date[row])} (row ${row}) does not come after the one before it.`, {
            hint: 'Bars are stored by asset and date, each once. Load the bars of this bucket again with the stage "backbone".',
        });
    }
}
function refuseStranger(keys, asset) {
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo(`${(0,_lake_dataset_js__WEBPACK_IMPORTED_MODULE_2__/* .partitionPath */ .WX)(_datasets_js__WEBPACK_IMPORTED_MODULE_4__/* .bars */ .n_, keys)} has bars of asset ${asset}, which is no asset of this bucket by the dataset "assets".`, {
        hint: 'Load the assets and the bars of one state of the research store; do not copy partitions from another one.',
    });
}
/** Without an array for each run: of a year of bars these would be what the collector has most to do with. */
function copyRun(source, from, to, target, place) {
    for (let row = from; row < to; row++)
        target[place + row - from] = source[row];
}
function filled(room, rows) {
    return {
        dates: room.dates.subarray(0, rows),
        open: room.open.subarray(0, rows),
        high: room.high.subarray(0, rows),
        low: room.low.subarray(0, rows),
        close: room.close.subarray(0, rows),
        volume: room.volume.subarray(0, rows),
    };
}
/** The bars that came late by asset, those of each by date, as they were found year after year. */
function byAsset({ asset, date, knownFrom }) {
    const order = [...asset.keys()].sort((a, b) => asset[a] - asset[b] || a - b);
    const taken = (values) => Int32Array.from(order, (row) => values[row]);
    return { asset: taken(asset), date: taken(date), knownFrom: taken(knownFrom) };
}


/***/ }),

/***/ 71948:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L0: () => (/* binding */ allColumns),
/* harmony export */   ch: () => (/* binding */ panelBytes),
/* harmony export */   qh: () => (/* binding */ panelColumnsOver)
/* harmony export */ });
/* harmony import */ var _features_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(61281);

/** The kind of array that each column of a panel is held in, by name, in the order of the columns. */
const panelColumnTypes = new Map([
    ..._features_js__WEBPACK_IMPORTED_MODULE_0__/* .features */ .qT.map(({ name }) => [name, 'float64']),
    ..._features_js__WEBPACK_IMPORTED_MODULE_0__/* .flags */ .Mv.map(({ name }) => [name, name === 'bars_seen' ? 'int32' : 'bool']),
    ..._features_js__WEBPACK_IMPORTED_MODULE_0__/* .outcomes */ .KI.map(({ name }) => [name, 'float64']),
    ..._features_js__WEBPACK_IMPORTED_MODULE_0__/* .holdings */ .xo.map(({ name }) => [name, 'int32']),
]);
const bytesOf = { float64: 8, int32: 4, bool: 1 };
/** How many bytes the columns of so many rows take. */
function panelBytes(rows) {
    let bytes = 0;
    for (const type of panelColumnTypes.values())
        bytes += aligned(rows * bytesOf[type]);
    return bytes;
}
/** Columns of so many rows over a buffer, one after the other: several threads that make them over one buffer share them. */
function panelColumnsOver(buffer, rows) {
    let offset = 0;
    const columns = {};
    for (const [name, type] of panelColumnTypes) {
        columns[name] = numbersOver(type, buffer, offset, rows);
        offset += aligned(rows * bytesOf[type]);
    }
    const named = (definitions) => Object.fromEntries(definitions.map(({ name }) => [name, columns[name]]));
    const found = {
        features: named(_features_js__WEBPACK_IMPORTED_MODULE_0__/* .features */ .qT),
        flags: named(_features_js__WEBPACK_IMPORTED_MODULE_0__/* .flags */ .Mv),
        outcomes: named(_features_js__WEBPACK_IMPORTED_MODULE_0__/* .outcomes */ .KI),
        holdings: named(_features_js__WEBPACK_IMPORTED_MODULE_0__/* .holdings */ .xo),
    };
    const forward = _features_js__WEBPACK_IMPORTED_MODULE_0__/* .horizons */ .fL.map((horizon) => ({
        horizon,
        returns: found.outcomes[`fwd_ret_${horizon}d`],
        lagReturns: found.outcomes[`fwd_ret_lag1_${horizon}d`],
        bars: found.holdings[`fwd_bars_${horizon}d`],
        lagBars: found.holdings[`fwd_bars_lag1_${horizon}d`],
    }));
    return { ...found, forward, nullable: [...Object.values(found.features), ...Object.values(found.outcomes)] };
}
function numbersOver(type, buffer, offset, rows) {
    if (type === 'float64')
        return new Float64Array(buffer, offset, rows);
    return type === 'int32' ? new Int32Array(buffer, offset, rows) : new Uint8Array(buffer, offset, rows);
}
/** All columns of a panel by name. */
function allColumns({ features, flags, outcomes, holdings }) {
    return { ...features, ...flags, ...outcomes, ...holdings };
}
/** A place that every kind of array can begin at. */
function aligned(bytes) {
    return Math.ceil(bytes / 8) * 8;
}


/***/ }),

/***/ 93042:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f4: () => (/* binding */ rowsFor),
/* harmony export */   lq: () => (/* binding */ totalReturnTable),
/* harmony export */   rs: () => (/* binding */ panelTable)
/* harmony export */ });
/* harmony import */ var _lake_table_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(75925);
/* harmony import */ var _datasets_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(80019);
/* harmony import */ var _panel_columns_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(71948);



/** A row for every as-of date and asset that is wanted. @param isWanted whether an asset, by its number, is wanted on a date, by its place */
function rowsFor(asOf, assets, isWanted = () => true) {
    const rows = new Int32Array(asOf.length * assets.length).fill(-1);
    let count = 0;
    for (let date = 0; date < asOf.length; date++) {
        for (let asset = 0; asset < assets.length; asset++) {
            if (isWanted(assets[asset], date))
                rows[asset * asOf.length + date] = count++;
        }
    }
    return { asOf, assets, rows, count };
}
/** The filled rows of the as-of dates from one to another, out of the shared columns, which are free then. */
function panelTable({ columns, filled }, { asOf, assets, rows }, from, to) {
    const places = [];
    const keys = { asOf: [], asset: [] };
    for (let date = from; date < to; date++) {
        for (let asset = 0; asset < assets.length; asset++) {
            const row = rows[asset * asOf.length + date];
            if (row < 0 || filled[row] !== 1)
                continue;
            places.push(row);
            keys.asOf.push(asOf[date]);
            keys.asset.push(assets[asset]);
        }
    }
    const table = (0,_lake_table_js__WEBPACK_IMPORTED_MODULE_2__/* .emptyTable */ ._d)(_datasets_js__WEBPACK_IMPORTED_MODULE_0__/* .panel */ .nd.columns, places.length);
    table.columns.as_of.set(keys.asOf);
    table.columns.asset.set(keys.asset);
    const targets = table.columns;
    for (const [name, source] of Object.entries((0,_panel_columns_js__WEBPACK_IMPORTED_MODULE_1__/* .allColumns */ .L0)(columns))) {
        const target = targets[name];
        for (let i = 0; i < places.length; i++)
            target[i] = source[places[i]];
    }
    return table;
}
/** The cumulative factors as rows. */
function totalReturnTable(all) {
    const flat = all.flatMap(({ asset, factors }) => factors.map((factor) => ({ asset, ...factor })));
    const table = (0,_lake_table_js__WEBPACK_IMPORTED_MODULE_2__/* .emptyTable */ ._d)(_datasets_js__WEBPACK_IMPORTED_MODULE_0__/* .totalReturn */ .Ps.columns, flat.length);
    for (const [row, { asset, exDay, knownFrom, signal, accounting }] of flat.entries()) {
        table.columns.asset[row] = asset;
        table.columns.ex_date[row] = exDay;
        table.columns.known_from[row] = knownFrom;
        table.columns.signal[row] = signal;
        table.columns.accounting[row] = accounting;
    }
    return table;
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


/***/ })

};
