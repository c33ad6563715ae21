export const id = 3753;
export const ids = [3753,3893];
export const modules = {

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
