export const id = 4351;
export const ids = [4351];
export const modules = {

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

/***/ 78219:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y7: () => (/* binding */ registryScore),
/* harmony export */   jY: () => (/* binding */ scoreVersion)
/* harmony export */ });
/* unused harmony export scoreParts */
/** Raised with the formula. */
const scoreVersion = 1;
/** The weights are those of the system before this one; they add up to 1. The spans are those of yearly Sharpe ratios, where it had proxies of folds. */
const scoreParts = [
    { weight: 0.24, number: 'dsr', from: 0, to: 1 },
    { weight: 0.18, number: 'psr', from: 0, to: 1 },
    { weight: 0.12, number: 'net_sharpe', from: 0, to: 2 },
    { weight: 0.1, number: 'ic_mean', from: 0, to: 0.08 },
    { weight: 0.1, number: 'turnover', from: 1, to: 0 },
    { weight: 0.1, number: 'max_drawdown', from: 0.25, to: 0 },
    { weight: 0.06, number: 'path_sharpe_min', from: -0.5, to: 1 },
    { weight: 0.06, number: 'path_sharpe_p25', from: -0.5, to: 1.5 },
    { weight: 0.04, number: 'stress_worst_sharpe', from: -0.5, to: 1 },
];
/**
 * The registry score of a candidate: Σ weight · clamp((x − from)/(to − from)), rounded to 6 decimals. A number that is null adds nothing, so that what was not computed never
 * helps. It ranks candidates of one run; it is no probability and gates nothing.
 *
 * @returns 0 … 1
 */
function registryScore(numbers) {
    let score = 0;
    for (const { weight, number, from, to } of scoreParts) {
        const value = numbers[number];
        if (value !== null && !Number.isNaN(value))
            score += weight * Math.min(1, Math.max(0, (value - from) / (to - from)));
    }
    return Math.round(score * 1e6) / 1e6;
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

/***/ 84351:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  KT: () => (/* binding */ lastRun),
  At: () => (/* binding */ readEvidence),
  Ku: () => (/* binding */ stageARunOf),
  V$: () => (/* binding */ trialsSinceJudged)
});

// EXTERNAL MODULE: ./build/lib/src/lake/canonical-json.js
var canonical_json = __webpack_require__(6358);
// EXTERNAL MODULE: ./build/lib/src/research/trials.js
var trials = __webpack_require__(20378);
// EXTERNAL MODULE: ./build/lib/src/statistics/random.js
var statistics_random = __webpack_require__(67966);
// EXTERNAL MODULE: ./build/lib/src/statistics/stationary-bootstrap.js
var stationary_bootstrap = __webpack_require__(74868);
;// CONCATENATED MODULE: ./build/lib/src/statistics/sharpe-difference.js

/** Fewer pairs say nothing. */
const fewest = 30;
/**
 * Whether one series has a larger Sharpe ratio than another on the same steps: a paired stationary bootstrap (Politis and Romano, JASA 89, 1994) that resamples both by the
 * same indices, so that what they share falls out. p = (1 + number of Δ* − Δ ≥ Δ) / (draws + 1), the resampled differences centred as under the hypothesis (Davison and
 * Hinkley, Bootstrap Methods and their Application, 1997, 4.2; the same hypothesis as Ledoit and Wolf, Journal of Empirical Finance 15, 2008).
 *
 * Blocks are as long as the automatic choice says of x/s_x − y/s_y, to which the difference is linear in first order, and at least ∛n.
 *
 * @param first, second returns of the same steps, in order of time
 * @param draws number of resamples
 * @returns null for fewer than 30 steps, or a series without variance
 */
function sharpeDifference(first, second, draws, random) {
    const n = first.length;
    const whole = Uint32Array.from({ length: n }, (_, i) => i);
    const [x, y] = [moments(first, whole), moments(second, whole)];
    if (n < fewest || !(x.deviation > 0) || !(y.deviation > 0))
        return null;
    const difference = x.mean / x.deviation - y.mean / y.deviation;
    const influence = first.map((value, i) => value / x.deviation - second[i] / y.deviation);
    const blockLength = Math.max((0,stationary_bootstrap/* optimalBlockLength */.Qs)(influence)?.stationary ?? 1, Math.cbrt(n));
    const indices = new Uint32Array(n);
    let asLarge = 0;
    for (let draw = 0; draw < draws; draw++) {
        (0,stationary_bootstrap/* drawStationaryIndices */.o0)(random, 1 / blockLength, indices);
        const [a, b] = [moments(first, indices), moments(second, indices)];
        const drawn = a.mean / a.deviation - b.mean / b.deviation;
        // A resample without variance says nothing for the first series.
        if (!(drawn - difference < difference))
            asLarge += 1;
    }
    return { difference, pValue: (1 + asLarge) / (draws + 1), blockLength };
}
function moments(values, indices) {
    const n = indices.length;
    let sum = 0;
    for (let i = 0; i < n; i++)
        sum += values[indices[i]];
    const mean = sum / n;
    let squares = 0;
    for (let i = 0; i < n; i++)
        squares += (values[indices[i]] - mean) ** 2;
    return { mean, deviation: Math.sqrt(squares / n) };
}

// EXTERNAL MODULE: ./build/lib/src/promotion/decision.js
var decision = __webpack_require__(90281);
;// CONCATENATED MODULE: ./build/lib/src/promotion/compare.js




/**
 * How a challenger did against a champion on the dates that both have. The seed of the resamples is made of the returns themselves: whoever has the same returns draws the same.
 *
 * @returns null where one of them has no returns, or they share too few dates
 */
function compareReturns(challenger, incumbent, draws) {
    const [mine, theirs] = [challenger.returns, incumbent.returns];
    if (mine === undefined || theirs === undefined)
        return null;
    const days = Int32Array.from([...mine.keys()].filter((day) => theirs.has(day))).sort();
    const [first, second] = [mine, theirs].map((returns) => Float64Array.from(days, (day) => returns.get(day)));
    const returns = (0,decision/* hashOf */.qQ)([(0,trials/* returnsDigest */.g9)(days, first), (0,trials/* returnsDigest */.g9)(days, second)]);
    const random = statistics_random/* Random */.o.seeded(Number.parseInt(returns.slice(0, 13), 16)).stream('challenge');
    const found = sharpeDifference(first, second, draws, random);
    return (found && {
        challenger: challenger.trial,
        incumbent: incumbent.trial,
        n: days.length,
        sharpe_difference: found.difference,
        p: found.pValue,
        block_length: found.blockLength,
        draws,
        returns,
    });
}

// EXTERNAL MODULE: ./build/lib/src/promotion/registry-score.js
var registry_score = __webpack_require__(78219);
// EXTERNAL MODULE: ./build/lib/src/research/stage-b/datasets.js
var datasets = __webpack_require__(47644);
// EXTERNAL MODULE: ./build/lib/src/research/trial-store.js
var trial_store = __webpack_require__(98783);
// EXTERNAL MODULE: ./build/lib/src/stages/research/recipe-differences.js
var recipe_differences = __webpack_require__(1356);
;// CONCATENATED MODULE: ./build/lib/src/stages/research/promotion-evidence.js







/** The last run of Stage B that the ledger of trials knows and whose results are there; undefined where there is none. */
function lastRun(lake) {
    return (0,trial_store/* lastRunOf */.jk)(lake, datasets/* stageBCandidates */.Jz, 'stage-b');
}
/**
 * Reads what a run of Stage B found. The scores are computed from it now, those of champions too.
 *
 * @returns undefined where the run is not there, or damaged
 */
async function readEvidence(lake, run) {
    const [listed] = await lake.list(datasets/* stageBCandidates */.Jz, { run });
    if (listed === undefined)
        return undefined;
    const keys = keysOf(listed);
    const candidates = await (0,recipe_differences/* unlessDamaged */.Ak)(() => lake.read(datasets/* stageBCandidates */.Jz, keys));
    const survivors = await (0,recipe_differences/* unlessDamaged */.Ak)(() => lake.read(datasets/* survivorsB */.et, keys));
    if (!isThere(candidates) || !isThere(survivors))
        return undefined;
    const returns = await readReturns(lake, keys);
    const { parameters } = candidates.manifest.recipe;
    const rows = rowsOf(candidates.table, survivors.table);
    const gates = { gates: parameters.gates ?? null };
    return {
        keys,
        manifest: candidates.manifest,
        gateCodes: codesIn(parameters.gates),
        evidence: {
            ...keys,
            stage_a_run: stageARunOf(candidates.manifest) ?? '',
            as_of: lastDate(candidates.manifest),
            digests: {
                candidates: candidates.manifest.content,
                survivors: survivors.manifest.content,
                returns: returns?.content ?? null,
            },
            gates: (0,canonical_json/* sha256Hex */.f)((0,canonical_json/* canonicalJson */.d)(gates)),
            score_version: registry_score/* scoreVersion */.jY,
            candidates_total: rows.length,
            strict_total: rows.filter(({ passed_strict }) => passed_strict).length,
            survivors_total: rows.filter(({ is_survivor }) => is_survivor).length,
            candidates: rows,
        },
        compare: (challenger, incumbent, draws) => {
            const of = (trial) => ({ trial, returns: returns?.of(trial) });
            return compareReturns(of(challenger), of(incumbent), draws);
        },
    };
}
/** How many trials the ledger of a lake has that it had not when a run was judged, each of which would have raised its hurdles; 0 of a run that does not say how many there were. */
async function trialsSinceJudged(lake, { recipe }) {
    const { ledger } = recipe.parameters;
    const judged = typeof ledger === 'object' && ledger !== null && 'trials' in ledger ? ledger.trials : undefined;
    if (typeof judged !== 'number')
        return 0;
    return Math.max(0, (0,trials/* trialsOf */.xY)(await (0,trial_store/* readTrialLedger */.IU)(lake)).length - judged);
}
/** The run of Stage A that a run of Stage B rests on. */
function stageARunOf({ recipe }) {
    const named = recipe.parameters.stage_a;
    return typeof named === 'object' && named !== null && 'run' in named ? String(named.run) : undefined;
}
function keysOf({ snapshot = '', run = '' }) {
    return { snapshot, run };
}
function isThere(found) {
    return found !== undefined && found !== 'damaged';
}
/** Last as-of date of the universes that its recipe names. */
function lastDate({ recipe: { inputs } }) {
    const dates = inputs.flatMap(({ keys }) => keys.as_of ?? []);
    return dates.reduce((last, date) => (last === null || date > last ? date : last), null);
}
function codesIn(gates) {
    const codes = new Set();
    for (const [, code] of (0,canonical_json/* canonicalJson */.d)(gates ?? null).matchAll(/"code":"([A-Z0-9_]+)"/g))
        codes.add(code);
    return codes;
}
function rowsOf({ rows, columns }, survivors) {
    const survived = new Set(survivors.columns.trial);
    const number = (values, row) => {
        const value = values[row];
        return Number.isNaN(value) ? null : value;
    };
    return Array.from({ length: rows }, (_, row) => {
        const numbers = {
            dsr: number(columns.dsr, row),
            psr: number(columns.psr, row),
            net_sharpe: number(columns.net_sharpe, row),
            ic_mean: number(columns.ic_mean, row),
            turnover: number(columns.turnover, row),
            max_drawdown: number(columns.max_drawdown, row),
            path_sharpe_min: number(columns.path_sharpe_min, row),
        };
        const further = {
            path_sharpe_p25: number(columns.path_sharpe_p25, row),
            stress_worst_sharpe: number(columns.stress_worst_sharpe, row),
        };
        const trial = columns.trial[row];
        const passed_final = columns.passed_final[row] === 1;
        return {
            trial,
            candidate: columns.candidate[row],
            universe: columns.universe[row],
            family: columns.family[row],
            score: (0,registry_score/* registryScore */.Y7)({ ...numbers, ...further }),
            ...numbers,
            passed_strict: columns.passed_strict[row] === 1,
            passed_final,
            // A run that another profile than "final" decided has survivors that may not be promoted.
            is_survivor: passed_final && survived.has(trial),
            failed: columns.reasons[row].split(';').filter((code) => code !== ''),
        };
    });
}
/** @returns undefined where they are gone or damaged */
async function readReturns(lake, keys) {
    const found = await (0,recipe_differences/* unlessDamaged */.Ak)(() => lake.read(datasets/* stageBReturns */._i, keys));
    if (!isThere(found))
        return undefined;
    const { rows, columns } = found.table;
    const of = (trial) => {
        const returns = new Map();
        for (let row = 0; row < rows; row++) {
            if (columns.trial[row] === trial)
                returns.set(columns.as_of[row], columns.net_return[row]);
        }
        return returns.size === 0 ? undefined : returns;
    };
    return { content: found.manifest.content, of };
}


/***/ }),

/***/ 58738:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ whiteNoiseShare),
/* harmony export */   p: () => (/* binding */ naturalVariance)
/* harmony export */ });
/**
 * Natural variance of √n·mean under the stationary bootstrap, exact and without resampling: C₀ + 2 Σ_{k=1..n−1} (1 − k/n)(1 − p)^k C_k
 * with the circular autocovariances C_k = Σ_t x_t x_{t−k} / n (Politis and Romano, JASA 89, 1994, lemma 1). Never negative.
 *
 * In O(n): Y_t = Σ_k q^k x_{t−k} and Z_t = Σ_k k·q^k x_{t−k}, q = 1 − p, follow from Y_{t−1} and Z_{t−1}; a first pass around the circle starts them.
 *
 * @param centred in order of time, with a mean of 0
 * @param p 1 / mean block length
 */
function naturalVariance(centred, p) {
    const n = centred.length;
    const q = 1 - p;
    let y = 0;
    let z = 0;
    for (let t = 0; t < n; t++) {
        z = q * (z + y);
        y = centred[t] + q * y;
    }
    const around = q ** n;
    let products = 0;
    let squares = 0;
    for (let t = 0; t < n; t++) {
        const x = centred[t];
        z = q * (z + y) - n * around * x;
        y = (1 - around) * x + q * y;
        products += x * (y - z / n);
        squares += x * x;
    }
    return (2 * products - squares) / n;
}
/**
 * The share of its true variance that white noise of n values has in `naturalVariance` on average: every C_k for k > 0 has the mean −σ²/n, C₀ has
 * σ²(1 − 1/n), since the mean was taken from the same values. 1 − 1/n without blocks.
 */
function whiteNoiseShare(n, p) {
    let weights = 1;
    for (let k = 1; k < n; k++)
        weights += 2 * (1 - k / n) * (1 - p) ** k;
    return 1 - weights / n;
}


/***/ }),

/***/ 67966:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   o: () => (/* binding */ Random)
/* harmony export */ });
const mask64 = (1n << 64n) - 1n;
const twoPow32 = 4_294_967_296;
const twoPow53 = 9_007_199_254_740_992;
/**
 * A seeded generator of pseudo-random numbers: xoshiro128** 1.1 (Blackman and Vigna, "Scrambled linear pseudorandom
 * number generators", 2021; https://prng.di.unimi.it/xoshiro128starstar.c), period 2^128 − 1. Not for secrets.
 *
 * The same seed gives the same numbers on every machine; `normal` also relies on the engine's `log`, `sin` and `cos`.
 */
class Random {
    #s0;
    #s1;
    #s2;
    #s3;
    #spareNormal = Number.NaN;
    #origin;
    /** Starts from a given state; meant for reference vectors and for continuing a stored run. */
    constructor(state) {
        const words = state.map((word) => word >>> 0);
        if (words.every((word) => word === 0))
            throw new RangeError('The state of xoshiro128** must not be all zero.');
        [this.#s0, this.#s1, this.#s2, this.#s3] = words;
        this.#origin = words;
    }
    /**
     * A generator for an integer seed, 0 … 2^53 − 1, expanded to a state by splitmix64 as the generator's authors advise.
     * @throws RangeError when the seed is not such an integer.
     */
    static seeded(seed) {
        if (!Number.isSafeInteger(seed) || seed < 0) {
            throw new RangeError(`A seed is an integer from 0 to ${Number.MAX_SAFE_INTEGER}, not ${seed}.`);
        }
        return new Random(expandSeed(BigInt(seed)));
    }
    /**
     * An independent generator for one named purpose. It depends on how this one was seeded and on the name only, not on
     * how many numbers were drawn, so that drawing more for one purpose leaves all others unchanged.
     */
    stream(name) {
        const [w0, w1, w2, w3] = this.#origin;
        let key = splitmix64((BigInt(w1) << 32n) | BigInt(w0)) ^ ((BigInt(w3) << 32n) | BigInt(w2));
        for (let i = 0; i < name.length; i++)
            key = splitmix64(key ^ BigInt(name.charCodeAt(i)));
        return new Random(expandSeed(key));
    }
    /** The present state, to be stored and given to the constructor. A held-back `normal` is not part of it. */
    get state() {
        return [this.#s0 >>> 0, this.#s1 >>> 0, this.#s2 >>> 0, this.#s3 >>> 0];
    }
    /** Uniform integer, 0 … 2^32 − 1. */
    uint32() {
        const scrambled = Math.imul(this.#s1, 5);
        const result = Math.imul((scrambled << 7) | (scrambled >>> 25), 9) >>> 0;
        const shifted = this.#s1 << 9;
        this.#s2 ^= this.#s0;
        this.#s3 ^= this.#s1;
        this.#s1 ^= this.#s2;
        this.#s0 ^= this.#s3;
        this.#s2 ^= shifted;
        this.#s3 = (this.#s3 << 11) | (this.#s3 >>> 21);
        return result;
    }
    /** Uniform number in [0, 1): a multiple of 2^−53, from two words (27 and 26 high bits). */
    uniform() {
        return this.#uint53() / twoPow53;
    }
    /**
     * Uniform integer in 0 … n − 1, without modulo bias (the incomplete last block of draws is rejected).
     * @param n 1 … 2^53 − 1
     * @throws RangeError when n is not such an integer.
     */
    integer(n) {
        if (!Number.isSafeInteger(n) || n < 1)
            throw new RangeError(`integer(n) needs an integer n ≥ 1, not ${n}.`);
        const range = n <= twoPow32 ? twoPow32 : twoPow53;
        const accepted = range - (range % n);
        let drawn;
        do {
            drawn = n <= twoPow32 ? this.uint32() : this.#uint53();
        } while (drawn >= accepted);
        return drawn % n;
    }
    /**
     * Standard normal number by Box and Muller (1958): √(−2 ln(1 − u))·cos 2πv, then the same with sin, from two
     * uniforms per pair. 1 − u is never 0; the largest magnitude is 8.57.
     */
    normal() {
        const spare = this.#spareNormal;
        if (!Number.isNaN(spare)) {
            this.#spareNormal = Number.NaN;
            return spare;
        }
        const radius = Math.sqrt(-2 * Math.log(1 - this.uniform()));
        const angle = 2 * Math.PI * this.uniform();
        this.#spareNormal = radius * Math.sin(angle);
        return radius * Math.cos(angle);
    }
    /** One item, each with the same probability. @throws RangeError when there is none. */
    choice(items) {
        if (items.length === 0)
            throw new RangeError('choice() needs at least one item.');
        return items[this.integer(items.length)];
    }
    /** Permutes the items in place, every order equally likely (Fisher–Yates; Knuth 3.4.2 P), and returns them. */
    shuffle(items) {
        const sequence = items;
        for (let last = items.length - 1; last > 0; last--) {
            const other = this.integer(last + 1);
            const held = sequence[last];
            sequence[last] = sequence[other];
            sequence[other] = held;
        }
        return items;
    }
    #uint53() {
        const high = this.uint32() >>> 5;
        const low = this.uint32() >>> 6;
        return high * 67_108_864 + low;
    }
}
/** splitmix64 (Steele, Lea and Flood 2014): the output for a state that was just advanced by the golden gamma. */
function splitmix64(state) {
    let z = (state + 0x9e3779b97f4a7c15n) & mask64;
    z = ((z ^ (z >> 30n)) * 0xbf58476d1ce4e5b9n) & mask64;
    z = ((z ^ (z >> 27n)) * 0x94d049bb133111ebn) & mask64;
    return z ^ (z >> 31n);
}
/** Two outputs of splitmix64, little end first, as in the Rust crate rand_xoshiro. */
function expandSeed(seed) {
    const first = splitmix64(seed);
    const second = splitmix64((seed + 0x9e3779b97f4a7c15n) & mask64);
    const low = (word) => Number(word & 0xffffffffn);
    return [low(first), low(first >> 32n), low(second), low(second >> 32n)];
}


/***/ }),

/***/ 74868:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Qs: () => (/* binding */ optimalBlockLength),
/* harmony export */   iC: () => (/* binding */ bootstrapMean),
/* harmony export */   o0: () => (/* binding */ drawStationaryIndices)
/* harmony export */ });
/* unused harmony export stationaryIndices */
/* harmony import */ var _mean_deviation_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(17842);
/* harmony import */ var _natural_variance_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(58738);
/* harmony import */ var _newey_west_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(63893);



/** Fewer observations than this say nothing about their dependence. */
const fewest = 8;
/**
 * Indices of a resample of the stationary bootstrap (Politis and Romano, JASA 89, 1994): each follows the one before it, the first after
 * the last, unless a new block begins with probability p.
 *
 * @param starts where a block would begin, one per index, 0 … n − 1
 * @param u uniform numbers, one per index; block i begins anew where u[i] ≤ p. The first always begins one
 * @param p 1 / mean block length
 */
function stationaryIndices(starts, u, p) {
    const n = starts.length;
    const indices = new Uint32Array(n);
    for (let i = 0; i < n; i++) {
        const goesOn = i > 0 && u[i] > p;
        indices[i] = goesOn ? (indices[i - 1] + 1) % n : starts[i];
    }
    return indices;
}
/** The same from a generator, into an array of n places; only the beginning of a block draws its start. */
function drawStationaryIndices(random, p, indices) {
    const n = indices.length;
    for (let i = 0, last = 0; i < n; i++) {
        const goesOn = i > 0 && random.uniform() >= p;
        last = goesOn ? (last + 1 === n ? 0 : last + 1) : random.integer(n);
        indices[i] = last;
    }
}
/**
 * Block length that minimises the mean squared error of the bootstrap's variance of the mean (Politis and White, Econometric Reviews 23,
 * 2004, corrected by Patton, Politis and White, 28, 2009): (2g²n/D)^(1/3) with g = Σ λ(k/M)|k|γ_k, and D = 2s² for the stationary and 4/3·s²
 * for the circular bootstrap, s = Σ λ(k/M)γ_k, λ the flat-top window. M is twice the first lag from which on max(5, ⌊log₁₀ n⌋)
 * autocorrelations stay within 2√(log₁₀ n / n), at most ⌈√n⌉ more than that number. Limited to 1 … ⌈min(3√n, n/3)⌉.
 *
 * @param values in order of time; NaN is missing and left out
 * @returns null with fewer than 8 values or no variance
 */
function optimalBlockLength(values) {
    const { mean, deviation, n } = (0,_mean_deviation_js__WEBPACK_IMPORTED_MODULE_0__/* .meanDeviation */ .r)(values);
    if (n < fewest || mean === null || deviation === 0)
        return null;
    const centred = presentLess(mean, values);
    const run = Math.max(5, Math.floor(Math.log10(n)));
    const mostLags = Math.min(Math.ceil(Math.sqrt(n)) + run, n - 1);
    const window = Math.min(2 * firstInsignificantLag(centred, run, mostLags), mostLags);
    let spectrum = (0,_newey_west_js__WEBPACK_IMPORTED_MODULE_1__/* .autocovariance */ .dj)(centred, 0, centred.length);
    let slope = 0;
    for (let k = 1; k <= window; k++) {
        const term = 2 * flatTop(k / window) * (0,_newey_west_js__WEBPACK_IMPORTED_MODULE_1__/* .autocovariance */ .dj)(centred, k, centred.length);
        spectrum += term;
        slope += k * term;
    }
    const longest = Math.ceil(Math.min(3 * Math.sqrt(n), n / 3));
    const lengthFor = (d) => {
        if (spectrum === 0)
            return longest;
        const length = Math.cbrt((2 * (slope / spectrum) ** 2 * n) / d);
        return Math.max(1, Math.min(longest, length));
    };
    return { stationary: lengthFor(2), circular: lengthFor(4 / 3) };
}
/**
 * Mean of a weakly dependent series with a symmetric bootstrap-t interval from the stationary bootstrap, and the two-sided p-value that inverts it:
 * (1 + number of |t*| ≥ |t|) / (resamples + 1) (Davison and Hinkley, Bootstrap Methods and their Application, 1997, 4.2).
 *
 * t is studentised by the natural variance (what resampled means vary by), raised by what white noise of this length loses in it. Each t* is
 * studentised by the natural variance of its resample, rescaled so that its mean is the known variance of resampled means. Both are there for the
 * level on short series: of 2,000 series of 20, 40 or 156 independent values, normal or Student's with 3 degrees of freedom, 3.9 … 5.8 % reject a
 * true null at 5 %. Without the rescaling up to 10 % do; with sums of blocks as the studentiser (Götze and Künsch, Annals of Statistics 24,
 * 1996) 2 % at n = 20; with an equal-tailed interval 7 % on fat tails. Blocks are at least ∛n long, since few values often hide
 * their dependence from the automatic choice: with an autocorrelation of 0.3 at n = 40 it rejects 11 %, and 7.5 % with ∛n.
 *
 * @param values in order of time; NaN is missing and left out
 * @returns no interval for fewer than 8 values or than a block, no variance, or so little that too many resamples have none
 * @throws {RangeError} on a confidence out of range, too few resamples for it, or a block length under 1
 */
function bootstrapMean(values, settings) {
    const { confidence, resamples } = settings;
    const position = Math.ceil(confidence * (resamples + 1));
    refuseSettings(settings, position);
    const { mean, deviation, n } = (0,_mean_deviation_js__WEBPACK_IMPORTED_MODULE_0__/* .meanDeviation */ .r)(values);
    const noInterval = { value: mean, n, interval: null, blockLength: null, pValue: null };
    const optimal = optimalBlockLength(values);
    if (mean === null || deviation === null || optimal === null)
        return noInterval;
    const blockLength = settings.blockLength ?? Math.max(optimal.stationary, Math.cbrt(n));
    if (blockLength > n)
        return noInterval;
    const p = 1 / blockLength;
    const centred = presentLess(mean, values);
    const variance = (0,_natural_variance_js__WEBPACK_IMPORTED_MODULE_2__/* .naturalVariance */ .p)(centred, p);
    if (!(variance > 1e-24 * deviation ** 2))
        return noInterval;
    const magnitudes = studentisedMagnitudes(centred, variance, p, settings);
    const critical = magnitudes[position - 1];
    if (!Number.isFinite(critical))
        return noInterval;
    const standardError = Math.sqrt(variance / (0,_natural_variance_js__WEBPACK_IMPORTED_MODULE_2__/* .whiteNoiseShare */ .f)(n, p) / n);
    const t = Math.abs(mean) / standardError;
    const asExtreme = magnitudes.reduce((count, magnitude) => count + Number(magnitude >= t), 0);
    return {
        value: mean,
        n,
        interval: [mean - critical * standardError, mean + critical * standardError],
        blockLength,
        pValue: (1 + asExtreme) / (resamples + 1),
    };
}
/** |t*| of the resamples of a centred series, ascending; infinite where a resample has no variance. */
function studentisedMagnitudes(centred, variance, p, { resamples, random }) {
    const n = centred.length;
    const indices = new Uint32Array(n);
    const resample = new Float64Array(n);
    const means = new Float64Array(resamples);
    const variances = new Float64Array(resamples);
    for (let r = 0; r < resamples; r++) {
        drawStationaryIndices(random, p, indices);
        let sum = 0;
        for (let i = 0; i < n; i++) {
            const value = centred[indices[i]];
            resample[i] = value;
            sum += value;
        }
        const mean = sum / n;
        for (let i = 0; i < n; i++)
            resample[i] = resample[i] - mean;
        means[r] = mean;
        variances[r] = (0,_natural_variance_js__WEBPACK_IMPORTED_MODULE_2__/* .naturalVariance */ .p)(resample, p);
    }
    const scale = variance / (variances.reduce((sum, drawn) => sum + drawn, 0) / resamples);
    return means
        .map((mean, r) => {
        const drawn = variances[r];
        return drawn > 1e-18 * variance ? Math.abs(mean) / Math.sqrt((drawn * scale) / n) : Number.POSITIVE_INFINITY;
    })
        .sort();
}
function refuseSettings({ confidence, resamples, blockLength = 1 }, position) {
    if (!(confidence > 0 && confidence < 1))
        throw new RangeError(`A confidence lies between 0 and 1, found ${confidence}.`);
    if (!Number.isSafeInteger(resamples) || position > resamples) {
        throw new RangeError(`${resamples} resamples are too few for a confidence of ${confidence}.`);
    }
    if (!(blockLength >= 1 && Number.isFinite(blockLength))) {
        throw new RangeError(`A mean block length is at least 1, found ${blockLength}.`);
    }
}
function presentLess(mean, values) {
    return values.filter((value) => !Number.isNaN(value)).map((value) => value - mean);
}
/** The first of `run` lags in a row whose autocorrelations are insignificant; the last lag where there is no such run. */
function firstInsignificantLag(centred, run, mostLags) {
    const n = centred.length;
    const critical = 2 * Math.sqrt(Math.log10(n) / n) * (0,_newey_west_js__WEBPACK_IMPORTED_MODULE_1__/* .autocovariance */ .dj)(centred, 0, centred.length);
    let insignificant = 0;
    for (let k = 1; k <= mostLags; k++) {
        insignificant = Math.abs((0,_newey_west_js__WEBPACK_IMPORTED_MODULE_1__/* .autocovariance */ .dj)(centred, k, centred.length)) < critical ? insignificant + 1 : 0;
        if (insignificant === run)
            return k - run + 1;
    }
    return mostLags;
}
/** λ of Politis and Romano 1995: 1 up to a half, then falling to 0 at 1. */
function flatTop(x) {
    return x <= 0.5 ? 1 : 2 * (1 - x);
}


/***/ })

};
