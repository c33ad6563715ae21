export const id = 457;
export const ids = [457];
export const modules = {

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

/***/ 49434:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  D: () => (/* binding */ modelOf)
});

;// CONCATENATED MODULE: ./build/lib/src/scoring/factor-model.js
const novelty = (cross, row) => cross.factor_novelty[row];
const eventIntensity = (cross, row) => cross.factor_event_intensity[row];
const sentiment = (cross, row) => cross.factor_sentiment[row];
const divergence = (cross, row) => cross.factor_divergence[row];
const factors = [
    { name: 'novelty', features: ['NV_raw', 'NA_raw'], up: novelty, down: novelty },
    { name: 'event_intensity', features: ['EI_raw', 'EC_raw'], up: eventIntensity, down: eventIntensity },
    { name: 'sentiment', features: ['SS_raw'], up: sentiment, down: (cross, row) => -sentiment(cross, row) },
    { name: 'divergence', features: ['AR5', 'SS_raw'], up: divergence, down: divergence },
];
/**
 * The factor model: UPS_raw = Σ weight · factor over novelty, event intensity, sentiment and divergence,
 * UPS_adj = UPS_raw · (1 − p · VR_pct).
 *
 * DPS is the same with the sign of sentiment turned: the other three say that something happens, not in which
 * direction. A factor of weight 0 is left out, and what only it needs may be missing. The penalty pulls towards 0, so
 * it raises a negative score.
 */
function factorModel({ weights, volatility_penalty: penalty }) {
    const used = factors.filter(({ name }) => weights[name] !== 0);
    const features = used.flatMap((factor) => factor.features);
    return {
        terms: used.map(({ name, up, down }) => ({ name, weight: weights[name], up, down })),
        neededFeatures: [...new Set(penalty === 0 ? features : [...features, 'VR_pct'])],
        volatilityFactor: (vrPct) => (penalty === 0 ? 1 : 1 - penalty * vrPct),
    };
}

;// CONCATENATED MODULE: ./build/lib/src/scoring/pressure-model.js
const terms = [
    {
        name: 'information_flow',
        weight: 0.45,
        up: (cross, row) => cross.IFS[row],
        down: (cross, row) => -cross.IFS[row],
    },
    {
        name: 'event_intensity',
        weight: 0.2,
        up: (cross, row) => cross.EVS[row],
        down: (cross, row) => -cross.EVS[row],
    },
    {
        name: 'market_confirmation',
        weight: 0.35,
        up: (cross, row) => cross.MCS_up[row],
        down: (cross, row) => cross.MCS_down[row],
    },
];
const scoredFeatures = ['NV_raw', 'NA_raw', 'NS_raw', 'SS_raw', 'EI_raw', 'AR5', 'VS_raw'];
/** VR_pct above which a symbol is too volatile for its full score. */
const volatileAbove = 0.9;
/**
 * The pressure model: UPS_raw = .45 IFS + .20 EVS + .35 MCS_up, DPS_raw = −.45 IFS − .20 EVS + .35 MCS_down; both are
 * multiplied by 1 − p where VR_pct > .90.
 */
function pressureModel({ volatility_penalty: penalty }) {
    return {
        terms,
        neededFeatures: penalty === 0 ? scoredFeatures : [...scoredFeatures, 'VR_pct'],
        volatilityFactor: (vrPct) => (vrPct > volatileAbove ? 1 - penalty : 1),
    };
}

;// CONCATENATED MODULE: ./build/lib/src/scoring/model.js


/** The model that a schema names, with its weights. */
function modelOf(schema) {
    return schema.model === 'factor' ? factorModel(schema) : pressureModel(schema);
}


/***/ }),

/***/ 95490:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Lx: () => (/* binding */ scoreDocuments),
/* harmony export */   Xi: () => (/* binding */ statedMeta),
/* harmony export */   d7: () => (/* binding */ loadUsedSchema),
/* harmony export */   p4: () => (/* binding */ readScoreDocuments),
/* harmony export */   qx: () => (/* binding */ statedDiagnostics),
/* harmony export */   sG: () => (/* binding */ reportMeta),
/* harmony export */   tA: () => (/* binding */ usedSchemaFile),
/* harmony export */   y3: () => (/* binding */ readReportMeta)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(2503);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(42226);
/* harmony import */ var _lake_partition_document_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(31017);
/* harmony import */ var _lake_partition_files_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(98029);
/* harmony import */ var _regime_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9736);
/* harmony import */ var _schema_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(50584);






/** The schema that a week was scored with, beside its scores. */
const usedSchemaFile = 'schema_used.yaml';
/** The files beside the table of scores. */
const scoreDocuments = [usedSchemaFile, 'report_meta.json', 'diagnostics.json', 'basket.csv'];
const measure = zod__WEBPACK_IMPORTED_MODULE_5__/* .looseObject */ ._H3({ value: zod__WEBPACK_IMPORTED_MODULE_5__/* .number */ .aig().nullable(), n: zod__WEBPACK_IMPORTED_MODULE_5__/* .number */ .aig().nullable() });
const reason = { value: zod__WEBPACK_IMPORTED_MODULE_5__/* .number */ .aig(), threshold: zod__WEBPACK_IMPORTED_MODULE_5__/* .number */ .aig() };
/** report_meta.json by the types of its fields, for the audit, which says of each value what it should be. */
const statedMeta = zod__WEBPACK_IMPORTED_MODULE_5__/* .looseObject */ ._H3({
    regime_id: zod__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP(),
    schema_id: zod__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP(),
    schema_hash: zod__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP(),
    week_end: zod__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP(),
    cutoff_utc: zod__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP(),
    n_features: zod__WEBPACK_IMPORTED_MODULE_5__/* .number */ .aig(),
    n_scores: zod__WEBPACK_IMPORTED_MODULE_5__/* .number */ .aig(),
    decision: zod__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP(),
    reasons: zod__WEBPACK_IMPORTED_MODULE_5__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_5__/* .looseObject */ ._H3({ code: zod__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP(), ...reason })),
    measures: zod__WEBPACK_IMPORTED_MODULE_5__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP(), measure),
});
/** diagnostics.json likewise. */
const statedDiagnostics = zod__WEBPACK_IMPORTED_MODULE_5__/* .looseObject */ ._H3({
    universe: zod__WEBPACK_IMPORTED_MODULE_5__/* .looseObject */ ._H3({
        symbols: zod__WEBPACK_IMPORTED_MODULE_5__/* .number */ .aig(),
        scored: zod__WEBPACK_IMPORTED_MODULE_5__/* .number */ .aig(),
        excluded: zod__WEBPACK_IMPORTED_MODULE_5__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_5__/* .number */ .aig()),
    }),
});
/** `report_meta.json`, also of weeks that earlier versions scored. */
const reportMeta = statedMeta.extend({
    regime_status: _regime_js__WEBPACK_IMPORTED_MODULE_3__/* .regimeSchema */ .pq.shape.status.optional(),
    decision: zod__WEBPACK_IMPORTED_MODULE_5__/* ["enum"] */ .k5n(['TRADE', 'SKIP', 'UNDECIDED']),
    reasons: zod__WEBPACK_IMPORTED_MODULE_5__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_5__/* .looseObject */ ._H3({
        code: zod__WEBPACK_IMPORTED_MODULE_5__/* ["enum"] */ .k5n([
            'EVENT_INTENSITY_TOO_LOW',
            'PRICE_ACTION_RECAP_SHARE_TOO_HIGH',
            'HIGH_SEVERITY_CLUSTERS_TOO_LOW',
            'NO_CANDIDATES',
        ]),
        ...reason,
    })),
    measures: zod__WEBPACK_IMPORTED_MODULE_5__/* .looseObject */ ._H3({
        event_intensity: measure,
        price_action_recap_share: measure,
        high_severity_clusters: measure,
        candidates: measure,
    }),
});
const count = zod__WEBPACK_IMPORTED_MODULE_5__/* .number */ .aig().nonnegative();
const share = zod__WEBPACK_IMPORTED_MODULE_5__/* .number */ .aig().nullable();
const news = zod__WEBPACK_IMPORTED_MODULE_5__/* .looseObject */ ._H3({
    symbols_with_news: count,
    clusters: count,
    clusters_before_filters: count,
    clusters_outside_universe: count,
    cluster_size: zod__WEBPACK_IMPORTED_MODULE_5__/* .looseObject */ ._H3({ mean: zod__WEBPACK_IMPORTED_MODULE_5__/* .number */ .aig(), median: zod__WEBPACK_IMPORTED_MODULE_5__/* .number */ .aig(), max: zod__WEBPACK_IMPORTED_MODULE_5__/* .number */ .aig() }).nullable(),
    event_types: zod__WEBPACK_IMPORTED_MODULE_5__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP(), count),
    price_action_recap_share: share,
    confident_share: share,
});
const position = zod__WEBPACK_IMPORTED_MODULE_5__/* .looseObject */ ._H3({
    symbol: zod__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP(),
    sector: zod__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP().nullable(),
    weight: zod__WEBPACK_IMPORTED_MODULE_5__/* .number */ .aig(),
    rank_UPS: zod__WEBPACK_IMPORTED_MODULE_5__/* .number */ .aig(),
    UPS_adj: zod__WEBPACK_IMPORTED_MODULE_5__/* .number */ .aig(),
    conviction: zod__WEBPACK_IMPORTED_MODULE_5__/* ["enum"] */ .k5n(['Weak', 'Moderate', 'Strong']).nullable(),
    signal_state: zod__WEBPACK_IMPORTED_MODULE_5__/* ["enum"] */ .k5n(['Divergent', 'Overheated', 'Confirmed', 'Early']).nullable(),
    drivers: zod__WEBPACK_IMPORTED_MODULE_5__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_5__/* .looseObject */ ._H3({ term: zod__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP(), weight: zod__WEBPACK_IMPORTED_MODULE_5__/* .number */ .aig().nullable(), value: zod__WEBPACK_IMPORTED_MODULE_5__/* .number */ .aig(), contribution: zod__WEBPACK_IMPORTED_MODULE_5__/* .number */ .aig() })),
});
const diagnostics = statedDiagnostics.extend({
    news: news.nullable(),
    unexplained_steps: zod__WEBPACK_IMPORTED_MODULE_5__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP()).exactOptional(),
    nulls: zod__WEBPACK_IMPORTED_MODULE_5__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP(), count),
    would_be: zod__WEBPACK_IMPORTED_MODULE_5__/* .array */ .YOg(position),
});
/**
 * Reads what the score stage wrote beside the scores of a week.
 *
 * @param known schemas that were read before, by their text: the weeks of a regime have one
 * @throws DamagedPartitionError where a document is missing, or none of ours
 */
function readScoreDocuments(partition, known = new Map()) {
    return {
        meta: readReportMeta(partition),
        diagnostics: (0,_lake_partition_document_js__WEBPACK_IMPORTED_MODULE_1__/* .readDocument */ .u0)(partition, 'diagnostics.json', diagnostics),
        used: usedSchema(partition, known),
    };
}
/** `report_meta.json` alone. @throws DamagedPartitionError where it is missing, or none of ours */
function readReportMeta(partition) {
    return (0,_lake_partition_document_js__WEBPACK_IMPORTED_MODULE_1__/* .readDocument */ .u0)(partition, 'report_meta.json', reportMeta);
}
/** @param text of `schema_used.yaml` @throws UserError where it is no schema */
function loadUsedSchema(text) {
    return (0,_schema_js__WEBPACK_IMPORTED_MODULE_4__/* .loadScoringSchema */ .NW)(text, usedSchemaFile);
}
function usedSchema(partition, known) {
    const text = (0,_lake_partition_document_js__WEBPACK_IMPORTED_MODULE_1__/* .documentText */ .ZH)(partition, usedSchemaFile);
    const before = known.get(text);
    if (before)
        return before;
    try {
        const read = loadUsedSchema(text);
        known.set(text, read);
        return read;
    }
    catch (error) {
        if (!(error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo))
            throw error;
        throw new _lake_partition_files_js__WEBPACK_IMPORTED_MODULE_2__/* .DamagedPartitionError */ .qg(partition.folder, error.message);
    }
}


/***/ }),

/***/ 36562:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AR: () => (/* binding */ notedTrades),
/* harmony export */   Nx: () => (/* binding */ tradeStatuses),
/* harmony export */   P$: () => (/* binding */ tradeNote),
/* harmony export */   qe: () => (/* binding */ tradedWords)
/* harmony export */ });
/* harmony import */ var _regime_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9736);

/**
 * What has to stand beside a number of weeks that decided to trade: which of them only would have, since their regime was not live. Empty
 * where all of them traded.
 *
 * @param statuses one for each of these weeks
 */
function tradeNote(statuses) {
    const others = statuses.filter((status) => status === undefined || !(0,_regime_js__WEBPACK_IMPORTED_MODULE_0__/* .mayTrade */ .Ad)(status));
    return [...Map.groupBy(others, (status) => status)]
        .map(([status, { length }]) => {
        const words = status === undefined ? 'status not recorded' : `would trade, ${status}`;
        return length === statuses.length ? words : `${length} ${words}`;
    })
        .join('; ');
}
/** `12`, `8 (would trade, shadow)`, `12 (8 would trade, shadow)`. */
function notedTrades(count, statuses = []) {
    const note = tradeNote(statuses);
    return note === '' ? String(count) : `${count} (${note})`;
}
/** What such weeks did: `traded`, or `decided to trade (8 would trade, shadow)`. */
function tradedWords(statuses = []) {
    const note = tradeNote(statuses);
    return note === '' ? 'traded' : `decided to trade (${note})`;
}
/** The statuses of the weeks that decided to trade, by regime. */
function tradeStatuses(weeks) {
    const trading = weeks.filter(({ decision }) => decision === 'TRADE');
    const byRegime = Map.groupBy(trading, ({ regime }) => regime);
    return new Map([...byRegime].map(([regime, own]) => [regime, own.map(({ status }) => status)]));
}


/***/ }),

/***/ 17842:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   r: () => (/* binding */ meanDeviation)
/* harmony export */ });
/* harmony import */ var _compensated_sum_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(31958);

/**
 * Mean and sample deviation, NaN left out. A deviation of at most 1e-12 of the largest magnitude is rounding noise of equal values and
 * is given as 0.
 *
 * @throws {RangeError} on an infinite value
 */
function meanDeviation(values) {
    const present = values.filter((value) => !Number.isNaN(value));
    const n = present.length;
    if (!present.every(Number.isFinite))
        throw new RangeError('The mean of an infinite value is undefined.');
    if (n === 0)
        return { mean: null, deviation: null, n };
    const mean = (0,_compensated_sum_js__WEBPACK_IMPORTED_MODULE_0__/* .compensatedSum */ .d)(present) / n;
    if (n === 1)
        return { mean, deviation: null, n };
    const largest = present.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
    const deviation = Math.sqrt((0,_compensated_sum_js__WEBPACK_IMPORTED_MODULE_0__/* .compensatedSum */ .d)(present.map((value) => (value - mean) ** 2)) / (n - 1));
    return { mean, deviation: deviation <= 1e-12 * largest ? 0 : deviation, n };
}


/***/ }),

/***/ 48940:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ median),
/* harmony export */   Y: () => (/* binding */ quantile)
/* harmony export */ });
/**
 * Quantile by linear interpolation between order statistics, bit for bit as `numpy.quantile` (method "linear";
 * Hyndman and Fan 1996, definition 7).
 *
 * @param values any order, at least one, none NaN
 * @param q in 0..1
 * @throws {RangeError} on no values, a NaN among them, or q outside 0..1
 */
function quantile(values, q) {
    if (!(q >= 0 && q <= 1))
        throw new RangeError(`A quantile's q lies in 0..1, found ${q}.`);
    const sorted = sortedValues(values);
    const position = (sorted.length - 1) * q;
    const below = Math.floor(position);
    const low = sorted[below];
    const high = sorted[Math.min(below + 1, sorted.length - 1)];
    if (low === high)
        return low;
    const fraction = position - below;
    const step = high - low;
    // numpy's lerp: from the nearer end, so that both ends are met exactly.
    return fraction >= 0.5 ? high - step * (1 - fraction) : low + step * fraction;
}
/**
 * Median: the middle value, or the mean of the two middle ones, as `numpy.median`.
 *
 * @throws {RangeError} on no values or a NaN among them
 */
function median(values) {
    const sorted = sortedValues(values);
    const upper = sorted.length >> 1;
    const high = sorted[upper];
    return sorted.length % 2 === 1 ? high : (sorted[upper - 1] + high) / 2;
}
function sortedValues(values) {
    const sorted = Float64Array.from(values).sort();
    if (sorted.length === 0)
        throw new RangeError('A quantile needs at least one value.');
    // Typed arrays sort NaN to the end.
    if (Number.isNaN(sorted[sorted.length - 1]))
        throw new RangeError('A quantile of NaN is undefined.');
    return sorted;
}


/***/ }),

/***/ 25886:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ highHalf),
/* harmony export */   e: () => (/* binding */ RadixSorter)
/* harmony export */ });
/**
 * Orders of any values by a radix sort of the high halves of their doubles (Knuth, The Art of Computer Programming 3, 5.2.5), and a look at the whole value where two
 * halves are the same. How the values lie among each other makes no difference to the time. One sorter is one set of buffers, used again by each sort.
 */
class RadixSorter {
    /** Keys and positions, side by side, and where a pass puts them. */
    #keys = new Uint32Array(0);
    #spareKeys = new Uint32Array(0);
    #spare = new Int32Array(0);
    #counts = new Uint32Array(passes * digits);
    /**
     * Positions of the values that are there, ascending by value; equal values (0 and −0 are) in the order of their positions.
     *
     * @param values NaN is left out
     * @param order gets the positions; at least as long as `values`
     * @returns how many there are
     */
    sort(values, order) {
        this.#hold(values.length);
        const keys = this.#keys;
        // The values as pairs of 32-bit numbers.
        const words = new Uint32Array(values.buffer, values.byteOffset, 2 * values.length);
        let count = 0;
        for (let i = 0, word = highHalf; i < values.length; i++, word += 2) {
            const high = words[word];
            if ((high & 0x7fff_ffff) >= exponentOfNaN && Number.isNaN(values[i]))
                continue;
            keys[count] = orderedKey(high);
            order[count++] = i;
        }
        if (count > 0)
            finishOrder(values, this.#sortByKeys(order, count), order, count);
        return count;
    }
    #hold(length) {
        if (this.#keys.length >= length)
            return;
        this.#keys = new Uint32Array(length);
        this.#spareKeys = new Uint32Array(length);
        this.#spare = new Int32Array(length);
    }
    /** @returns the keys in order */
    #sortByKeys(order, count) {
        const counts = this.#counts.fill(0);
        let keys = this.#keys;
        for (let i = 0; i < count; i++) {
            const key = keys[i];
            counts[key & mask]++;
            counts[digits + ((key >>> digitBits) & mask)]++;
            counts[2 * digits + (key >>> (2 * digitBits))]++;
        }
        let [from, to, toKeys] = [order, this.#spare, this.#spareKeys];
        for (let pass = 0; pass < passes; pass++) {
            const offset = pass * digits;
            const shift = pass * digitBits;
            // All have the same digit here: they are in order already.
            if (counts[offset + ((keys[0] >>> shift) & mask)] === count)
                continue;
            for (let digit = offset, sum = 0; digit < offset + digits; digit++) {
                const here = counts[digit];
                counts[digit] = sum;
                sum += here;
            }
            for (let i = 0; i < count; i++) {
                const key = keys[i];
                const digit = offset + ((key >>> shift) & mask);
                const place = counts[digit];
                counts[digit] = place + 1;
                to[place] = from[i];
                toKeys[place] = key;
            }
            [from, to] = [to, from];
            [keys, toKeys] = [toKeys, keys];
        }
        if (from !== order)
            order.set(from.subarray(0, count));
        return keys;
    }
}
const passes = 3;
const digitBits = 11;
const digits = 1 << digitBits;
const mask = digits - 1;
/** Up to so many values insertion is quicker than the engine's sort. */
const fewest = 48;
/** Which of the two halves of a double holds its sign. */
const highHalf = new Uint8Array(Uint32Array.of(1).buffer)[0] === 1 ? 1 : 0;
/** High half of infinity: nothing above it is a number, and it may be. */
const exponentOfNaN = 0x7ff0_0000;
/** The sign, the exponent and 20 bits of the fraction as a number that ascends with the value, the same for −0 as for 0. */
function orderedKey(high) {
    // All bits turned of a negative number, the sign alone of another one.
    const key = (high ^ ((high >> 31) | 0x8000_0000)) >>> 0;
    return high === 0x8000_0000 ? key + 1 : key;
}
/** Puts neighbours in order whose keys are the same, by insertion; a long run of them by the engine's sort. */
function finishOrder(values, keys, order, count) {
    for (let first = 0; first < count;) {
        const key = keys[first];
        let end = first + 1;
        while (end < count && keys[end] === key)
            end++;
        if (end - first > fewest)
            sortRun(values, order.subarray(first, end));
        else if (end - first > 1)
            insertInOrder(values, order, first, end);
        first = end;
    }
}
function sortRun(values, run) {
    const value = values[run[0]];
    // Text-like columns: a flag, or a score that is the same for all.
    if (run.every((position) => values[position] === value))
        return;
    run.sort((i, j) => ascending(values[i], values[j]));
}
/** Order of two values that may be infinite, for which subtraction gives NaN. */
function ascending(a, b) {
    return a < b ? -1 : a > b ? 1 : 0;
}
function insertInOrder(values, order, first, end) {
    for (let i = first + 1; i < end; i++) {
        const position = order[i];
        const value = values[position];
        let at = i;
        for (; at > first && values[order[at - 1]] > value; at--)
            order[at] = order[at - 1];
        order[at] = position;
    }
}


/***/ }),

/***/ 26006:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ ranksOfOrder),
/* harmony export */   o: () => (/* binding */ RankSorter)
/* harmony export */ });
/* harmony import */ var _radix_order_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(25886);

/**
 * Orders of values, fast enough for 10⁴ names on hundreds of dates. Values are dealt out to as many places as there are values, each to where it would lie if all
 * were spread evenly, and put in order among their neighbours by insertion (Knuth, The Art of Computer Programming 3, 5.2.5 and 5.2.1). Where most of them would
 * lie in few places, as with prices and values traded, a radix sort takes over. The order is the same either way. One sorter is one set of buffers, used again
 * by each sort.
 */
class RankSorter {
    /** The values in the order that is being made. */
    #sorted = new Float64Array(0);
    /** By place: how many values are dealt to it, then where the next one goes. */
    #fills = new Int32Array(0);
    #radix = new _radix_order_js__WEBPACK_IMPORTED_MODULE_0__/* .RadixSorter */ .e();
    #isTied = false;
    /** Whether two of the values that were sorted last are equal. */
    get isTied() {
        return this.#isTied;
    }
    /**
     * Positions of the values that are there, ascending by value; equal values (0 and −0 are) in the order of their positions.
     *
     * @param values NaN is left out
     * @param order gets the positions; at least as long as `values`
     * @returns how many there are
     */
    sort(values, order) {
        if (this.#sorted.length < values.length)
            this.#sorted = new Float64Array(values.length);
        const dealing = values.length <= fewest ? undefined : this.#dealt(values);
        if (values.length > fewest && dealing === undefined) {
            const count = this.#radix.sort(values, order);
            this.#isTied = hasEqualNeighbours(values, order, count);
            return count;
        }
        const count = dealing === undefined ? this.#layAll(values, order) : this.#lay(values, order, dealing);
        this.#isTied = insertInOrder(this.#sorted, order, count);
        return count;
    }
    /** How values are dealt out, so that none is far from where it belongs; undefined where that is not so. */
    #dealt(values) {
        let lowest = Number.POSITIVE_INFINITY;
        let highest = Number.NEGATIVE_INFINITY;
        for (let i = 0; i < values.length; i++) {
            const value = values[i];
            if (value < lowest)
                lowest = value;
            if (value > highest)
                highest = value;
        }
        const places = Math.min(mostPlaces, 2 ** Math.ceil(Math.log2(values.length)));
        const scale = (places - 1) / (highest - lowest);
        // Neither where all are equal, nor where one is infinite, nor where they differ by next to nothing.
        if (!(scale > 0 && scale < Number.POSITIVE_INFINITY))
            return undefined;
        if (this.#fills.length < places)
            this.#fills = new Int32Array(places);
        const fills = this.#fills.fill(0, 0, places);
        for (let i = 0; i < values.length; i++) {
            const value = values[i];
            if (!Number.isNaN(value))
                fills[((value - lowest) * scale) | 0]++;
        }
        let crowd = 0;
        let next = 0;
        for (let place = 0; place < places; place++) {
            const fill = fills[place];
            fills[place] = next;
            next += fill;
            crowd += fill * fill;
        }
        return crowd > mostCrowded * next ? undefined : { lowest, scale };
    }
    /** Puts each value at its place. @returns how many there are */
    #lay(values, order, { lowest, scale }) {
        const [fills, sorted] = [this.#fills, this.#sorted];
        let count = 0;
        for (let i = 0; i < values.length; i++) {
            const value = values[i];
            if (Number.isNaN(value))
                continue;
            const place = ((value - lowest) * scale) | 0;
            const at = fills[place];
            fills[place] = at + 1;
            order[at] = i;
            sorted[at] = value;
            count++;
        }
        return count;
    }
    /** Puts the values one behind the other. @returns how many there are */
    #layAll(values, order) {
        let count = 0;
        for (let i = 0; i < values.length; i++) {
            if (Number.isNaN(values[i]))
                continue;
            this.#sorted[count] = values[i];
            order[count++] = i;
        }
        return count;
    }
}
/** Up to so many values insertion alone is quicker. */
const fewest = 48;
const mostPlaces = 1 << 16;
/** How many comparisons a value may need with the others of its place, on average, before a radix sort is quicker. Where values lie evenly it is 2 to 5. */
const mostCrowded = 24;
/**
 * Insertion sort of values and positions side by side.
 *
 * @returns whether two values are equal
 */
function insertInOrder(sorted, order, count) {
    let isTied = false;
    let before = sorted[0];
    for (let i = 1; i < count; i++) {
        const value = sorted[i];
        if (value > before) {
            before = value;
            continue;
        }
        if (value === before) {
            isTied = true;
            continue;
        }
        const position = order[i];
        let at = i;
        for (; at > 0 && sorted[at - 1] > value; at--) {
            sorted[at] = sorted[at - 1];
            order[at] = order[at - 1];
        }
        sorted[at] = value;
        order[at] = position;
        if (at > 0 && sorted[at - 1] === value)
            isTied = true;
    }
    return isTied;
}
function hasEqualNeighbours(values, order, count) {
    let before = Number.NaN;
    for (let k = 0; k < count; k++) {
        const value = values[order[k]];
        if (value === before)
            return true;
        before = value;
    }
    return false;
}
/**
 * Average ranks from 1 of what an order names; equal values get the mean of their ranks.
 *
 * @param order ascending, as `RankSorter.sort` gives it
 * @param count how many of `order` count
 * @param ranks gets the rank of each at its position; the others are left as they are
 */
function ranksOfOrder(values, order, count, ranks) {
    for (let first = 0; first < count;) {
        const value = values[order[first]];
        let end = first + 1;
        while (end < count && values[order[end]] === value)
            end++;
        const rank = (first + 1 + end) / 2;
        for (let i = first; i < end; i++)
            ranks[order[i]] = rank;
        first = end;
    }
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
