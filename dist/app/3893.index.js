export const id = 3893;
export const ids = [3893];
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


/***/ })

};
