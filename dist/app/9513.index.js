export const id = 9513;
export const ids = [9513];
export const modules = {

/***/ 10355:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CJ: () => (/* binding */ profileNames),
/* harmony export */   JI: () => (/* binding */ stageBTrialRule),
/* harmony export */   Pw: () => (/* binding */ stageBRunId),
/* harmony export */   ty: () => (/* binding */ stageBParameters)
/* harmony export */ });
/* harmony import */ var _lake_canonical_json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6358);
/* harmony import */ var _candidates_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(91913);
/* harmony import */ var _run_identity_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(14937);



/** The profiles that every candidate is held against, in the order of the columns. */
const profileNames = ['prep', 'light', 'strict', 'final'];
/** The parameters of a run, as its recipe holds them. @param window days that are set aside; undefined where there are none */
function stageBParameters(subject, window) {
    const { snapshot, featureSet, stageA, scope, candidates, universeSizes, settings, profiles, deciding } = subject;
    return JSON.parse((0,_lake_canonical_json_js__WEBPACK_IMPORTED_MODULE_0__/* .canonicalJson */ .d)({
        snapshot,
        feature_set: featureSet,
        stage_a: stageA,
        input_scope: scope,
        candidates: candidates.map((candidate) => (0,_candidates_js__WEBPACK_IMPORTED_MODULE_1__/* .definitionOf */ .Fg)(candidate)),
        universe_sizes: [...universeSizes],
        rules: screeningRules(subject.rules),
        settings: { ...settings, gates: deciding.id },
        gates: { ...profiles, deciding },
        events: subject.events.map(({ id, start, end }) => ({ id, start, end })),
        holdout: window === undefined ? null : { from: window.from, to: window.to },
        ...(0,_run_identity_js__WEBPACK_IMPORTED_MODULE_2__/* .variantOf */ .Bp)(subject.variant),
    }));
}
/** The id of a run: the first 16 hexadecimal digits of the SHA-256 of its parameters and inputs. */
function stageBRunId(subject, window, version) {
    const parameters = stageBParameters(subject, window);
    return (0,_lake_canonical_json_js__WEBPACK_IMPORTED_MODULE_0__/* .sha256Hex */ .f)((0,_lake_canonical_json_js__WEBPACK_IMPORTED_MODULE_0__/* .canonicalJson */ .d)({ version, parameters, inputs: subject.references })).slice(0, 16);
}
function screeningRules({ horizon, entry_lag, costs, quantiles, min_names }) {
    return { horizon, entry_lag, costs, quantiles, min_names };
}
/**
 * What a candidate is tried with in Stage B. Its folds are combinatorial, so the trial is another than that of Stage A; where the holdout begins is no part of it, as the span of the
 * dates is none.
 */
function stageBTrialRule(candidate, universe, { featureSet, rules, settings, variant }, cadence) {
    const { horizon, entry_lag, costs, quantiles, min_names } = rules;
    const { folds, portfolio, cash_annual } = settings;
    return {
        candidate: candidate.spec.id,
        definition: (0,_candidates_js__WEBPACK_IMPORTED_MODULE_1__/* .definitionOf */ .Fg)(candidate),
        feature_set: featureSet,
        cadence: { ...cadence },
        universe: (0,_run_identity_js__WEBPACK_IMPORTED_MODULE_2__/* .universeRule */ .Cg)(universe),
        folds: { scheme: 'combinatorial', ...folds },
        horizon,
        entry_lag,
        costs: { ...costs },
        portfolio: { quantiles, min_names, kind: portfolio, cash_annual },
        ...(0,_run_identity_js__WEBPACK_IMPORTED_MODULE_2__/* .variantOf */ .Bp)(variant),
    };
}


/***/ }),

/***/ 39513:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  run: () => (/* binding */ run)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/lib/src/errors.js
var src_errors = __webpack_require__(42226);
// EXTERNAL MODULE: ./build/lib/src/lake/make-folder.js
var make_folder = __webpack_require__(88836);
// EXTERNAL MODULE: ./build/lib/src/lake/manifest.js
var manifest = __webpack_require__(56764);
// EXTERNAL MODULE: ./build/lib/src/text/numbers.js
var text_numbers = __webpack_require__(31879);
// EXTERNAL MODULE: ./build/lib/src/report/site/charts/vega-svg.js
var vega_svg = __webpack_require__(31214);
// EXTERNAL MODULE: ./build/lib/src/report/site/html.js
var html = __webpack_require__(38069);
// EXTERNAL MODULE: ./build/lib/src/report/site/parts/table.js
var table = __webpack_require__(5647);
// EXTERNAL MODULE: ./build/lib/src/report/research/candidate-figures.js
var candidate_figures = __webpack_require__(93465);
// EXTERNAL MODULE: ./build/lib/src/report/research/research-pages.js
var research_pages = __webpack_require__(9930);
// EXTERNAL MODULE: ./build/lib/src/statistics/mean-deviation.js
var mean_deviation = __webpack_require__(17842);
// EXTERNAL MODULE: ./build/lib/src/statistics/natural-variance.js
var natural_variance = __webpack_require__(58738);
// EXTERNAL MODULE: ./build/lib/src/statistics/stationary-bootstrap.js
var stationary_bootstrap = __webpack_require__(74868);
;// CONCATENATED MODULE: ./build/lib/src/statistics/resampled-means.js



/**
 * Draws the means of several series by the stationary bootstrap (Politis and Romano, JASA 89, 1994): blocks of consecutive rows, the first after the last,
 * with geometric lengths. A block adds the difference of two running sums, so a draw costs its blocks and not its rows.
 *
 * @param series K ≥ 1, side by side in time, as long as each other
 * @throws {RangeError} on none, on other lengths, and on a value that is not finite
 */
function resampleMeans(series, { blockLength, draws, random }) {
    const n = refuseSeries(series);
    const count = series.length;
    const p = 1 / blockLength;
    const [means, deviations] = [new Float64Array(count), new Float64Array(count)];
    // By row, then series: sums of the centred values before the row.
    const sums = new Float64Array((n + 1) * count);
    for (const [k, values] of series.entries()) {
        const { mean, deviation } = (0,mean_deviation/* meanDeviation */.r)(values);
        means[k] = mean;
        const centred = values.map((value) => value - mean);
        deviations[k] = deviation === 0 ? 0 : Math.sqrt(Math.max(0, (0,natural_variance/* naturalVariance */.p)(centred, p)));
        let sum = 0;
        for (let t = 0; t < n; t++) {
            sum += centred[t];
            sums[(t + 1) * count + k] = sum;
        }
    }
    const drawn = new Float64Array(draws * count);
    for (let draw = 0; draw < draws; draw++)
        addBlocks(sums, n, drawn.subarray(draw * count, (draw + 1) * count), p, random);
    for (let i = 0; i < drawn.length; i++)
        drawn[i] = drawn[i] / n;
    return { n, means, deviations, draws, drawn };
}
/** Adds n rows to `to`, in blocks. */
function addBlocks(sums, n, to, p, random) {
    const count = to.length;
    const decay = Math.log(1 - p);
    for (let rest = n; rest > 0;) {
        const start = random.integer(n);
        // A block goes on with probability 1 − p.
        const length = Math.min(rest, 1 + Math.floor(Math.log(1 - random.uniform()) / decay));
        const end = start + length;
        addDifference(sums, Math.min(end, n), start, to, count);
        if (end > n)
            addDifference(sums, end - n, 0, to, count);
        rest -= length;
    }
}
function addDifference(sums, end, start, to, count) {
    for (let k = 0, e = end * count, s = start * count; k < count; k++, e++, s++) {
        to[k] = to[k] + sums[e] - sums[s];
    }
}
/**
 * One block length for several series: the median of those that are best for each by itself (`optimalBlockLength`), at least ∛n, since the automatic choice
 * often misses the dependence of few values.
 *
 * @throws {RangeError} as `resampleMeans`
 */
function commonBlockLength(series) {
    const n = refuseSeries(series);
    const lengths = Float64Array.from(series, (values) => (0,stationary_bootstrap/* optimalBlockLength */.Qs)(values)?.stationary ?? 1).sort();
    return Math.min(n, Math.max(Math.cbrt(n), lengths[lengths.length >> 1]));
}
function refuseSeries(series) {
    const n = series[0]?.length ?? 0;
    if (n === 0)
        throw new RangeError('A resample needs a series with a value.');
    for (const values of series) {
        if (values.length !== n)
            throw new RangeError(`Series side by side are of one length, found ${n} and ${values.length}.`);
        if (!values.every(Number.isFinite))
            throw new RangeError('A value that is missing or infinite cannot be resampled.');
    }
    return n;
}

// EXTERNAL MODULE: ./build/lib/src/statistics/combinations.js
var combinations = __webpack_require__(25685);
;// CONCATENATED MODULE: ./build/lib/src/statistics/backtest-overfitting.js

/** Beyond this the splits are 705,432 and more, and S = 16 says the same. */
const mostBlocks = 20;
/** Mean over sample deviation (n − 1) of the rows; 0 where both are 0. */
const sharpeMetric = {
    parts: 3,
    measure: (column, first, end, to, at) => {
        let [sum, squares] = [0, 0];
        for (let row = first; row < end; row++) {
            const value = column[row];
            sum += value;
            squares += value * value;
        }
        to[at] = end - first;
        to[at + 1] = sum;
        to[at + 2] = squares;
    },
    value: (sums) => {
        const [n, sum, squares] = [sums[0], sums[1], sums[2]];
        const mean = sum / n;
        const deviations = squares - sum * mean;
        // Of equal values rounding alone is left.
        if (!(deviations > 1e-14 * squares))
            return sum === 0 ? 0 : Math.sign(sum) * Number.POSITIVE_INFINITY;
        return mean / Math.sqrt(deviations / (n - 1));
    },
};
/**
 * PBO by combinatorially symmetric cross-validation: S blocks of rows, every choice of half of them in sample and the others out of sample; λ = ln(ω/(1 − ω))
 * of what is best in sample, PBO = share of λ ≤ 0 (Bailey, Borwein, López de Prado and Zhu, "The probability of backtest overfitting", Journal of
 * Computational Finance 20(4), 2017). The first T mod S rows are left out.
 *
 * @param columns N ≥ 2 candidates, each T returns in order of time
 * @param blocks S, even, 2 … 20; at least two rows each
 * @throws {RangeError} on other numbers of them, columns of different length, or a value that is not finite
 */
function backtestOverfitting(columns, blocks, metric = sharpeMetric) {
    refuseColumns(columns, blocks);
    const count = columns.length;
    const judge = typeof metric === 'function' ? seriesJudge(columns, blocks, metric) : additiveJudge(columns, blocks, metric);
    const splits = Array.from((0,combinations/* combinations */.v)(blocks, blocks / 2), (chosen) => Uint8Array.from(chosen));
    const best = new Int32Array(splits.length);
    const relativeRanks = new Float64Array(splits.length);
    const inside = new Float64Array(count);
    const outside = new Float64Array(count);
    let [overfitted, losses] = [0, 0];
    for (const [s, chosen] of splits.entries()) {
        judge(chosen, inside, outside);
        const highest = firstHighest(inside);
        const rank = averageRank(outside, highest);
        best[s] = highest;
        relativeRanks[s] = rank / (count + 1);
        // λ ≤ 0 exactly where ω ≤ ½.
        if (2 * rank <= count + 1)
            overfitted++;
        if (outside[highest] < 0)
            losses++;
    }
    return {
        probability: overfitted / splits.length,
        lossProbability: losses / splits.length,
        splits: splits.length,
        best,
        relativeRanks,
    };
}
function additiveJudge(columns, blocks, { parts, measure, value }) {
    const { start, length } = layout(columns, blocks);
    const width = columns.length * parts;
    const measured = new Float64Array(blocks * width);
    const all = new Float64Array(width);
    for (let b = 0; b < blocks; b++) {
        const first = start + b * length;
        for (const [c, column] of columns.entries())
            measure(column, first, first + length, measured, b * width + c * parts);
        for (let i = 0; i < width; i++)
            all[i] = all[i] + measured[b * width + i];
    }
    const sums = new Float64Array(width);
    const views = columns.map((_, c) => sums.subarray(c * parts, (c + 1) * parts));
    const judgeSums = (to) => {
        for (let c = 0; c < views.length; c++)
            to[c] = ordered(value(views[c]));
    };
    return (chosen, inside, outside) => {
        sums.fill(0);
        for (let at = 0; at < chosen.length; at++) {
            const b = chosen[at] * width;
            for (let i = 0; i < width; i++)
                sums[i] = sums[i] + measured[b + i];
        }
        judgeSums(inside);
        for (let i = 0; i < width; i++)
            sums[i] = all[i] - sums[i];
        judgeSums(outside);
    };
}
function seriesJudge(columns, blocks, metric) {
    const { start, length } = layout(columns, blocks);
    const rows = new Float64Array((blocks / 2) * length);
    const judgeRows = (chosen, to) => {
        for (const [c, column] of columns.entries()) {
            for (const [i, b] of chosen.entries())
                rows.set(column.subarray(start + b * length, start + (b + 1) * length), i * length);
            to[c] = ordered(metric(rows));
        }
    };
    return (chosen, inside, outside) => {
        judgeRows(chosen, inside);
        judgeRows(others(chosen, blocks), outside);
    };
}
function ordered(value) {
    return Number.isNaN(value) ? Number.NEGATIVE_INFINITY : value;
}
function layout([column], blocks) {
    const rows = column?.length ?? 0;
    return { start: rows % blocks, length: Math.floor(rows / blocks) };
}
function others(chosen, blocks) {
    const rest = new Uint8Array(blocks - chosen.length);
    for (let b = 0, i = 0, at = 0; b < blocks; b++) {
        if (chosen[i] === b)
            i++;
        else
            rest[at++] = b;
    }
    return rest;
}
function firstHighest(values) {
    let highest = 0;
    for (let i = 1; i < values.length; i++)
        if (values[i] > values[highest])
            highest = i;
    return highest;
}
/** 1 … N; equal values share the mean of their ranks. */
function averageRank(values, of) {
    const own = values[of];
    let [below, equal] = [0, 0];
    for (const value of values) {
        if (value < own)
            below++;
        else if (value === own)
            equal++;
    }
    return below + (equal + 1) / 2;
}
function refuseColumns(columns, blocks) {
    const [first] = columns;
    if (first === undefined || columns.length < 2)
        throw new RangeError(`Overfitting is a choice among at least 2 candidates, found ${columns.length}.`);
    if (!Number.isSafeInteger(blocks) || blocks % 2 !== 0 || blocks < 2 || blocks > mostBlocks)
        throw new RangeError(`Blocks are an even number from 2 to ${mostBlocks}, found ${blocks}.`);
    if (first.length < 2 * blocks)
        throw new RangeError(`${blocks} blocks of 2 rows need ${2 * blocks} rows, found ${first.length}.`);
    for (const column of columns) {
        if (column.length !== first.length)
            throw new RangeError(`Candidates are judged on the same rows, found ${first.length} and ${column.length}.`);
        if (!column.every(Number.isFinite))
            throw new RangeError('A return that is missing or infinite cannot be judged.');
    }
}

// EXTERNAL MODULE: ./build/lib/src/statistics/normal-distribution.js
var normal_distribution = __webpack_require__(21377);
;// CONCATENATED MODULE: ./build/lib/src/statistics/sharpe-ratio.js


const eulerGamma = 0.577_215_664_901_532_9;
/**
 * Sharpe ratio of a series with its moments.
 *
 * @param returns in any order; NaN is missing and left out
 * @param ddof what the deviation of the ratio is divided by, n − ddof. Skew and kurtosis are always those of the population
 * @returns null with fewer than two values, or without a deviation
 * @throws {RangeError} on an infinite value
 */
function sharpeSample(returns, ddof = 1) {
    const { mean, deviation, n } = (0,mean_deviation/* meanDeviation */.r)(returns);
    if (mean === null || deviation === null || deviation === 0)
        return null;
    let [second, third, fourth] = [0, 0, 0];
    for (const value of returns) {
        if (Number.isNaN(value))
            continue;
        const centred = value - mean;
        const square = centred * centred;
        second += square;
        third += square * centred;
        fourth += square * square;
    }
    const variance = second / n;
    const ofRatio = ddof === 1 ? deviation : Math.sqrt(variance);
    return { sharpe: mean / ofRatio, n, skew: third / n / variance ** 1.5, kurtosis: fourth / n / variance ** 2 };
}
/** Standard error of a Sharpe ratio: √((1 − γ₃·SR + (γ₄ − 1)/4·SR²) / (T − 1)). */
function sharpeStandardError({ sharpe, n, skew, kurtosis }) {
    return Math.sqrt(spreadOfSharpe(sharpe, skew, kurtosis) / (n - 1));
}
/** 1 − γ₃·SR + (γ₄ − 1)/4·SR², which no distribution makes negative; rounding may. */
function spreadOfSharpe(sharpe, skew, kurtosis) {
    return Math.max(0, 1 - skew * sharpe + ((kurtosis - 1) / 4) * sharpe ** 2);
}
/**
 * PSR: the chance that the true Sharpe ratio is above a benchmark, Φ((SR − SR*)/se).
 *
 * @param benchmark SR*, by the observation
 */
function probabilisticSharpeRatio(sample, benchmark) {
    const above = sample.sharpe - benchmark;
    return above === 0 ? 0.5 : (0,normal_distribution/* normalCdf */.v)(above / sharpeStandardError(sample));
}
/**
 * E[max]: about how high the highest of N independent standard normal values is, (1 − γ)·Φ⁻¹(1 − 1/N) + γ·Φ⁻¹(1 − 1/(N·e)), γ of Euler. Of one value: 0.
 *
 * @param count N ≥ 1
 * @throws {RangeError} when it is no such integer
 */
function expectedMaximum(count) {
    if (!Number.isSafeInteger(count) || count < 1)
        throw new RangeError(`A highest value is one of at least 1, found ${count}.`);
    if (count === 1)
        return 0;
    // −Φ⁻¹(1/N) is Φ⁻¹(1 − 1/N) without what the difference would lose.
    return -(1 - eulerGamma) * (0,normal_distribution/* normalQuantile */.Z)(1 / count) - eulerGamma * (0,normal_distribution/* normalQuantile */.Z)(1 / (count * Math.E));
}
/**
 * SR₀: the Sharpe ratio that the best of so many trials without skill is expected to show, √V · E[max].
 *
 * @param trials N, independent ones
 * @param variance V, of the Sharpe ratios of the trials, by the observation
 */
function sharpeHurdle(trials, variance) {
    return Math.sqrt(variance) * expectedMaximum(trials);
}
/** DSR: PSR against what the best of the trials would show without skill, SR* = SR₀. Parameters as of `sharpeHurdle`. */
function deflatedSharpeRatio(sample, trials, variance) {
    return probabilisticSharpeRatio(sample, sharpeHurdle(trials, variance));
}
/**
 * MinTRL: how many observations of this Sharpe ratio show that it is above a benchmark, 1 + (1 − γ₃·SR + (γ₄ − 1)/4·SR²)·(Φ⁻¹(c)/(SR − SR*))².
 *
 * @param confidence c, 0.5 … 1
 * @returns infinite where the ratio is not above the benchmark
 */
function minimumTrackRecordLength({ sharpe, skew, kurtosis }, benchmark, confidence) {
    if (!(sharpe > benchmark))
        return Number.POSITIVE_INFINITY;
    return 1 + spreadOfSharpe(sharpe, skew, kurtosis) * ((0,normal_distribution/* normalQuantile */.Z)(confidence) / (sharpe - benchmark)) ** 2;
}
/**
 * MinBTL: over how many years the best of N trials without skill is expected to show no more than this Sharpe ratio, (E[max]/SR)².
 *
 * @param trials N
 * @param sharpeAnnual SR by the year, > 0
 */
function minimumBacktestLength(trials, sharpeAnnual) {
    return (expectedMaximum(trials) / sharpeAnnual) ** 2;
}

;// CONCATENATED MODULE: ./build/lib/src/statistics/superior-ability.js
/**
 * Test for superior predictive ability, studentised: V = max(0, max_k √n·d̄_k/ω̂_k) against V* = max(0, max_k √n·(d̄*_k − g_k)/ω̂_k), with g_k =
 * max(d̄_k, 0) for the lower, d̄_k·1{√n·d̄_k/ω̂_k ≥ −√(2 ln ln n)} for the consistent and d̄_k for the upper p-value (P. R. Hansen, "A test for superior
 * predictive ability", Journal of Business and Economic Statistics 23(4), 2005). p = (1 + number of V* ≥ V) / (B + 1). A series that does not vary has no
 * say; without any that does p is 1.
 */
function superiorAbility(resampled) {
    const { n, means, deviations } = resampled;
    const statistics = studentised(resampled);
    const observed = Math.max(0, highestOf(statistics));
    const limit = -Math.sqrt(2 * Math.log(Math.log(n)));
    const pValue = (centre) => {
        // Every V* is at least 0.
        if (observed === 0)
            return 1;
        const shifts = means.map((mean, k) => mean - centre(mean, k));
        return (1 + countAtLeast(resampled, deviations, shifts, observed)) / (resampled.draws + 1);
    };
    return {
        lower: pValue((mean) => Math.max(mean, 0)),
        // Without ln ln n, up to n = 2, nothing is far below 0.
        consistent: pValue((mean, k) => (statistics[k] < limit ? 0 : mean)),
        upper: pValue((mean) => mean),
    };
}
/**
 * Reality check, not studentised: p-value of "none of the series has a mean above 0" by max_k √n·d̄_k against max_k √n·(d̄*_k − d̄_k) (H. White, "A reality
 * check for data snooping", Econometrica 68(5), 2000).
 */
function realityCheck(resampled) {
    const { means, draws } = resampled;
    const scale = means.map(() => 1);
    const observed = highestOf(means.map((mean) => Math.sqrt(resampled.n) * mean));
    return (1 + countAtLeast(resampled, scale, new Float64Array(means.length), observed)) / (draws + 1);
}
/**
 * Series that are shown to have a mean above 0, with a chance of at most `level` that any of them has none: those above the (1 − level) quantile of the
 * highest √n·(d̄*_k − d̄_k)/ω̂_k; then, with these left out, of the highest of the others, until none is added (StepM: J. P. Romano and M. Wolf, "Stepwise
 * multiple testing as formalized data snooping", Econometrica 73(4), 2005; studentised by ω̂ of the sample).
 *
 * @param level 0 … 1
 * @returns 1 by series that is shown to, else 0
 * @throws {RangeError} where there are too few draws for the level
 */
function stepwiseSuperior(resampled, level) {
    const { deviations, draws } = resampled;
    const position = Math.ceil((1 - level) * (draws + 1));
    if (!(level > 0 && level < 1) || position > draws)
        throw new RangeError(`${draws} draws are too few for a level of ${level}.`);
    const statistics = studentised(resampled);
    const shown = new Uint8Array(deviations.length);
    // A series without deviation takes no part.
    const remaining = deviations.slice();
    while (true) {
        const critical = highestByDraw(resampled, remaining).sort()[position - 1];
        let added = 0;
        for (let k = 0; k < shown.length; k++) {
            if (remaining[k] === 0 || !(statistics[k] > critical))
                continue;
            shown[k] = 1;
            remaining[k] = 0;
            added++;
        }
        if (added === 0 || remaining.every((deviation) => deviation === 0))
            return shown;
    }
}
/** √n·d̄_k/ω̂_k; NaN without a deviation. */
function studentised({ n, means, deviations }) {
    return means.map((mean, k) => (deviations[k] === 0 ? Number.NaN : (Math.sqrt(n) * mean) / deviations[k]));
}
/** −∞ without a value. */
function highestOf(values) {
    return values.reduce((highest, value) => (value > highest ? value : highest), Number.NEGATIVE_INFINITY);
}
/** In how many draws max_k √n·(d̄*_k − d̄_k + shift_k)/scale_k is at least so high. A series whose scale is 0 has no say. */
function countAtLeast({ n, draws, drawn }, scale, shifts, least) {
    const count = scale.length;
    const bounds = scale.map((deviation) => (least * deviation) / Math.sqrt(n));
    let reached = 0;
    for (let draw = 0, at = 0; draw < draws; draw++, at += count) {
        for (let k = 0; k < count; k++) {
            if (scale[k] === 0 || !(drawn[at + k] + shifts[k] >= bounds[k]))
                continue;
            reached++;
            break;
        }
    }
    return reached;
}
/** By draw the highest √n·(d̄*_k − d̄_k)/ω̂_k of the series that have a deviation. */
function highestByDraw({ n, draws, drawn }, deviations) {
    const count = deviations.length;
    const factors = deviations.map((deviation) => (deviation === 0 ? Number.NaN : Math.sqrt(n) / deviation));
    const highest = new Float64Array(draws).fill(Number.NEGATIVE_INFINITY);
    for (let draw = 0, at = 0; draw < draws; draw++, at += count) {
        let most = Number.NEGATIVE_INFINITY;
        for (let k = 0; k < count; k++) {
            const value = drawn[at + k] * factors[k];
            if (value > most)
                most = value;
        }
        highest[draw] = most;
    }
    return highest;
}

// EXTERNAL MODULE: ./build/lib/src/statistics/dot-product.js
var dot_product = __webpack_require__(11008);
// EXTERNAL MODULE: ./build/lib/src/statistics/quantile.js
var quantile = __webpack_require__(48940);
;// CONCATENATED MODULE: ./build/lib/src/research/validation/trial-clusters.js



/** Correlation from which on two trials are the same: √½, where they share half of their variance. */
const sameTrial = Math.SQRT1_2;
/** Fewer days that both have say nothing about how two trials move together. */
const fewestShared = 30;
/** Fewer other clusters than this say nothing about a variance: the floor is taken. */
const fewestOthers = 5;
/**
 * Clusters of trials, in one pass in the order of the ledger: a trial joins the cluster whose first trial it is most correlated with, from `sameTrial` on, or
 * begins one (the leader algorithm; J. A. Hartigan, Clustering Algorithms, 1975, chapter 3). So later trials never move earlier ones into other clusters, and
 * a copy of a trial, or many, changes neither the number of clusters nor what they show. A trial without returns is a cluster of its own.
 */
function clusterTrials(trials) {
    const clusterOf = new Int32Array(trials.length);
    const members = [];
    const leaders = [];
    const grids = [];
    let [sum, pairs] = [0, 0];
    for (const [i, trial] of trials.entries()) {
        const series = standardised(trial, grids);
        const correlations = leaders.map((leader) => (leader && series ? correlationOf(leader, series) : null));
        let [cluster, most] = [-1, sameTrial];
        for (const [c, correlation] of correlations.entries()) {
            if (correlation === null || correlation < most)
                continue;
            [cluster, most] = [c, correlation];
        }
        if (cluster < 0) {
            cluster = leaders.push(series) - 1;
            members.push([]);
            for (const correlation of correlations) {
                if (correlation === null)
                    continue;
                sum += correlation;
                pairs++;
            }
        }
        clusterOf[i] = cluster;
        const sharpe = trial.sharpeStep ?? series?.sharpe;
        if (sharpe !== undefined)
            members[cluster]?.push(sharpe);
    }
    const sharpes = Float64Array.from(members, (found) => (found.length === 0 ? Number.NaN : (0,quantile/* median */.J)(found)));
    return { clusterOf, sharpes, meanCorrelation: pairs === 0 ? 0 : sum / pairs };
}
/**
 * @param own cluster of the candidate that is judged
 * @param steps T: observations of the candidate
 */
function varianceOfOthers({ sharpes, meanCorrelation }, own, steps) {
    const floor = (1 - meanCorrelation) / (steps - 1);
    const others = sharpes.filter((sharpe, cluster) => cluster !== own && !Number.isNaN(sharpe));
    const { deviation } = (0,mean_deviation/* meanDeviation */.r)(others);
    const variance = others.length < fewestOthers || deviation === null ? floor : Math.max(floor, deviation ** 2);
    return { variance, floor, others: others.length };
}
/** @param grids days that earlier trials had: equal ones become one array, by which equals are told */
function standardised({ days, returns }, grids) {
    const isKnown = (_, i) => !Number.isNaN(returns[i]);
    const values = returns.filter(isKnown);
    const { mean, deviation, n } = (0,mean_deviation/* meanDeviation */.r)(values);
    if (mean === null || !deviation)
        return undefined;
    const scale = deviation * Math.sqrt(n - 1);
    const own = values.length === days.length ? days : days.filter(isKnown);
    return { days: oneOf(grids, own), values: values.map((value) => (value - mean) / scale), sharpe: mean / deviation };
}
function oneOf(grids, days) {
    const known = grids.find((grid) => grid.length === days.length && grid.every((day, i) => day === days[i]));
    if (known === undefined)
        grids.push(days);
    return known ?? days;
}
/** Pearson's correlation over the days that both have; null where they are too few, or one does not vary on them. */
function correlationOf(a, b) {
    if (a.days === b.days)
        return a.days.length < fewestShared ? null : (0,dot_product/* dotProduct */.l)(a.values, b.values);
    let [n, sumA, sumB, squaresA, squaresB, products] = [0, 0, 0, 0, 0, 0];
    for (let i = 0, j = 0; i < a.days.length && j < b.days.length;) {
        const [dayA, dayB] = [a.days[i], b.days[j]];
        if (dayA === dayB) {
            const [x, y] = [a.values[i], b.values[j]];
            n++;
            sumA += x;
            sumB += y;
            squaresA += x * x;
            squaresB += y * y;
            products += x * y;
        }
        if (dayA <= dayB)
            i++;
        if (dayB <= dayA)
            j++;
    }
    const spread = Math.sqrt((squaresA - sumA ** 2 / n) * (squaresB - sumB ** 2 / n));
    return n < fewestShared || !(spread > 0) ? null : (products - (sumA * sumB) / n) / spread;
}

;// CONCATENATED MODULE: ./build/lib/src/research/validation/judge-programme.js





const usualProgramme = {
    trackRecordSharpe: 1,
    confidence: 0.95,
    draws: 2_000,
    level: 0.05,
    blocks: 16,
};
/**
 * Judges the candidates of a programme by their returns and by all that was ever tried.
 *
 * @param candidates at least one, their returns of the same days
 * @param days days since 1970 of the returns, ascending
 * @param trials all of the ledger, in its order. One of a candidate that is not among them counts behind them
 * @param random draws the resamples: the same one gives the same evidence
 * @throws {RangeError} on no candidate, returns that are not as long as the days, or one that is not finite
 */
function judgeProgramme(candidates, days, trials, settings, random) {
    const series = candidates.map(({ returns }) => returns);
    refuseLengths(series, days);
    const all = withCandidates(trials, candidates, days);
    const clusters = clusterTrials(all);
    const { draws, level } = settings;
    const blockLength = commonBlockLength(series);
    const resampled = resampleMeans(series, { blockLength, draws, random });
    const shown = stepwiseSuperior(resampled, level);
    const clusterOf = new Map(all.map(({ trial }, i) => [trial, clusters.clusterOf[i]]));
    return {
        perCandidate: candidates.map((candidate, k) => ({
            ...judgeCandidate(candidate, clusters, clusterOf.get(candidate.trial), settings),
            isInStepM: shown[k] === 1,
        })),
        programme: findingsOf(series, resampled, clusters, { ...settings, blockLength }),
    };
}
function withCandidates(trials, candidates, days) {
    const known = new Set(trials.map(({ trial }) => trial));
    const missing = candidates.filter(({ trial }) => !known.has(trial));
    return [...trials, ...missing.map(({ trial, returns }) => ({ trial, days, returns, sharpeStep: null }))];
}
function judgeCandidate({ id, returns }, clusters, own, { confidence }) {
    const { variance, floor } = varianceOfOthers(clusters, own, returns.length);
    const count = clusters.sharpes.length;
    const sample = sharpeSample(returns);
    return {
        id,
        sharpeStep: sample?.sharpe ?? null,
        skew: sample?.skew ?? null,
        kurtosis: sample?.kurtosis ?? null,
        psr: sample && probabilisticSharpeRatio(sample, 0),
        dsr: sample && deflatedSharpeRatio(sample, count, variance),
        hurdle: sample && sharpeHurdle(count, variance),
        clusters: count,
        rawTrials: clusters.clusterOf.length,
        trialVariance: variance,
        trialVarianceFloor: floor,
        minTrl: sample && minimumTrackRecordLength(sample, 0, confidence),
    };
}
function findingsOf(series, resampled, clusters, settings) {
    const { stepsPerYear, trackRecordSharpe, confidence, blocks, blockLength, draws } = settings;
    const steps = resampled.n;
    const { lower, consistent, upper } = superiorAbility(resampled);
    const varying = series.filter((_, k) => resampled.deviations[k] !== 0);
    const overfitting = varying.length < 2 || steps < 2 * blocks ? null : backtestOverfitting(varying, blocks);
    const normal = { sharpe: trackRecordSharpe / Math.sqrt(stepsPerYear), skew: 0, kurtosis: 3 };
    const minTrlRequired = minimumTrackRecordLength(normal, 0, confidence);
    const minBtl = minimumBacktestLength(clusters.sharpes.length, trackRecordSharpe) * stepsPerYear;
    return {
        steps,
        spaLower: lower,
        spaConsistent: consistent,
        spaUpper: upper,
        realityCheck: realityCheck(resampled),
        pbo: overfitting?.probability ?? null,
        pboSplits: overfitting?.splits ?? 0,
        blockLength,
        draws,
        minTrlRequired,
        minBtl,
        isLongEnough: steps >= Math.max(minTrlRequired, minBtl),
    };
}
function refuseLengths(series, days) {
    const other = series.find((returns) => returns.length !== days.length);
    if (other !== undefined)
        throw new RangeError(`A return belongs to each of the ${days.length} days, found ${other.length} returns.`);
}

;// CONCATENATED MODULE: ./build/lib/src/research/stage-b/programme.js


/** Days and d of the path that stands for a candidate, where it is known. @param days by step of the sample */
function standingReturns(one, days) {
    const { returns } = one.paths[one.median];
    const isKnown = (_, step) => !Number.isNaN(returns[step]);
    return { days: days.filter(isKnown), returns: returns.filter(isKnown) };
}
/**
 * Judges all candidates of a run together, whether they are in its scope or not: what was looked at counts. Compared are the steps that all of them have.
 *
 * @param days as-of dates of the sample
 * @param trials all of the ledger
 * @param statedSharpe of the deciding profile
 */
function judgeCandidates(candidates, days, trials, { settings, stepsPerYear, statedSharpe, random, }) {
    const series = candidates.map((one) => one.paths[one.median].returns);
    const isCommon = (step) => series.every((returns) => !Number.isNaN(returns[step]));
    const steps = Array.from(days.keys()).filter(isCommon);
    if (steps.length < fewestSteps)
        return { findings: undefined, own: new Map(), negativeShares: new Map() };
    const common = series.map((returns) => Float64Array.from(steps, (step) => returns[step]));
    const commonDays = Int32Array.from(steps, (step) => days[step]);
    const judged = judgeProgramme(candidates.map(({ universe, candidate, trial }, i) => ({
        id: `${universe} ${candidate.spec.id}`,
        trial,
        returns: common[i],
    })), commonDays, trials, {
        ...usualProgramme,
        stepsPerYear,
        trackRecordSharpe: statedSharpe,
        draws: settings.draws,
        level: settings.level,
        blocks: settings.pbo_blocks,
    }, random.stream('programme'));
    const shares = negativeShares(common, settings.draws, random.stream('negative share'));
    return {
        findings: judged.programme,
        own: new Map(candidates.map(({ trial }, i) => [trial, judged.perCandidate[i]])),
        negativeShares: new Map(candidates.map(({ trial }, i) => [trial, shares[i]])),
    };
}
/** Fewer steps than this have no distribution to speak of. */
const fewestSteps = 8;
function negativeShares(series, draws, random) {
    const { means, drawn } = resampleMeans(series, { blockLength: commonBlockLength(series), draws, random });
    return series.map((_, k) => {
        let negative = 0;
        for (let draw = 0; draw < draws; draw++)
            if (means[k] + drawn[draw * series.length + k] <= 0)
                negative++;
        return negative / draws;
    });
}
/** Net Sharpe ratios of the paths that have one. */
function netByPath(paths) {
    return paths.flatMap(({ netSharpe }) => netSharpe ?? []);
}

// EXTERNAL MODULE: ./build/lib/src/report/site/parts/figure.js
var figure = __webpack_require__(64243);
// EXTERNAL MODULE: ./build/lib/src/report/research/candidate-charts.js
var candidate_charts = __webpack_require__(88151);
;// CONCATENATED MODULE: ./build/lib/src/report/research/stage-b-figures.js
// jscpd:ignore-start: pages of one kind import much the same






/** The candidates of one universe, drawn: the Sharpe ratio of each with the spread of its paths, and of the best how returns add up and what stresses leave. */
async function validationFigures({ plan, dates }, universe, own, draw) {
    const shown = own
        .toSorted((a, b) => (b.numbers.net_sharpe ?? Number.NEGATIVE_INFINITY) - (a.numbers.net_sharpe ?? Number.NEGATIVE_INFINITY))
        .slice(0, candidate_figures/* linesShown */.nX);
    const figures = [
        await returnFigure(universe, shown, dates.subarray(0, plan.sample), draw),
        await stressFigure(universe, shown, draw),
    ];
    const names = shown.map(({ candidate }) => candidate.spec.id);
    return (0,candidate_figures/* drawnCandidates */.NA)(await sharpeFigure(universe, own, draw), { names, by: 'Sharpe ratio', figures });
}
function sharpeFigure(universe, own, draw) {
    const points = own.map(({ candidate, numbers, paths }) => {
        const sharpes = netByPath(paths);
        const isSpread = sharpes.length > 1;
        return {
            group: candidate.spec.id,
            value: numbers.net_sharpe,
            low: isSpread ? Math.min(...sharpes) : null,
            high: isSpread ? Math.max(...sharpes) : null,
            n: paths.length,
        };
    });
    return (0,candidate_figures/* intervalFigure */.mc)({
        id: `sharpe-${universe}`,
        title: 'Net Sharpe ratio',
        description: ' Of the median path, with the lowest and the highest of its paths; n paths at the right. A formula has one.',
        axis: 'net Sharpe ratio, per year',
        axisFormat: '.1f',
        chart: {
            title: `Net Sharpe ratio of each candidate, ${universe} most liquid`,
            description: 'Points with the range of the paths, one line per candidate.',
        },
        caption: 'Net Sharpe ratio, per year',
        headers: ['Median path', 'Lowest', 'Highest', 'Paths'],
        written: (value) => (0,text_numbers/* decimal */._)(value),
        series: 'Sharpe',
        points,
    }, draw);
}
async function returnFigure(universe, shown, days, draw) {
    const lines = shown.map(({ candidate, paths, median }) => ({
        name: candidate.spec.id,
        points: (0,candidate_charts/* runningSums */.Si)(days, paths[median]?.returns ?? new Float64Array(days.length), 100),
    }));
    return (0,figure/* figure */.v)({
        title: 'Net returns, summed',
        description: ' Of the median path over the sample, per cent of one side.',
        chart: await draw((0,candidate_charts/* runningLines */.HE)(lines, '%'), {
            id: `validated-${universe}`,
            title: `Sums of net returns, ${universe} most liquid`,
            description: 'One line per candidate.',
        }),
        table: (0,table/* dataTable */.J)({
            caption: 'Net returns of the sample',
            columns: [{ header: 'Candidate' }, ...(0,candidate_figures/* numeric */.sH)(['Net per year', 'Drawdown', 'Steps'])],
            rows: shown.map(({ candidate, numbers }) => [
                candidate.spec.id,
                (0,text_numbers/* signedPercent */.wu)(numbers.net_return_annual),
                (0,text_numbers/* percent */.KN)(numbers.max_drawdown),
                (0,text_numbers/* whole */.WQ)(numbers.return_steps),
            ]),
        }),
        source: '',
    });
}
/** What a stress is called below its points. */
const stressNames = {
    slippage_x2: 'costs ×2',
    slippage_x3_spreadfloor: '×3',
    liquidity_shock_adv: 'liquidity',
    correlation_spike: 'correlation',
    execution_delay_1: 'delay',
};
async function stressFigure(universe, shown, draw) {
    const stressed = shown.map(({ candidate, numbers, stress }) => ({
        name: candidate.spec.id,
        values: [
            ['none', numbers.net_sharpe],
            ...stress
                .filter(({ kind }) => kind === 'stress')
                .map(({ scenario, netSharpe }) => [stressNames[scenario] ?? scenario, netSharpe]),
        ],
    }));
    const lines = stressed.map(({ name, values }) => ({ name, points: values.flatMap(([x, y]) => (y === null ? [] : [{ x, y }])) }));
    return (0,figure/* figure */.v)({
        title: 'Under stress',
        description: ' Net Sharpe ratio of the median path where trading is dearer, later or less diversified.',
        chart: await draw((0,candidate_charts/* profiles */.xD)(lines, { x: 'stress', unit: '', format: '.1f' }), {
            id: `stress-${universe}`,
            title: `Net Sharpe ratio under stress, ${universe} most liquid`,
            description: 'One line per candidate.',
        }),
        table: (0,table/* dataTable */.J)({
            caption: 'Net Sharpe ratio under stress',
            columns: [{ header: 'Candidate' }, ...(0,candidate_figures/* numeric */.sH)((stressed[0]?.values ?? []).map(([name]) => name))],
            rows: stressed.map(({ name, values }) => [name, ...values.map(([, value]) => (0,text_numbers/* decimal */._)(value))]),
        }),
        source: '',
    });
}

// EXTERNAL MODULE: ./build/lib/src/lake/canonical-json.js
var canonical_json = __webpack_require__(6358);
;// CONCATENATED MODULE: ./build/lib/src/report/research/stage-b-run-report.js

/** `stage_b_run_report.json`: steps, counts, how often each gate let pass, and the digests of what the run rests on. */
function stageBRunReport({ keys, subject, plan, candidates, survivors, programme, ledger, openings, policy, }) {
    const passed = (name) => candidates.filter(({ verdicts }) => verdicts[name].passed).length;
    return {
        format: 1,
        ok: true,
        run: keys.run,
        snapshot: keys.snapshot,
        stage_a_run: subject.stageA.run,
        input_scope: subject.scope,
        decided_by: subject.deciding.id,
        steps: [
            {
                name: 'plan',
                ok: policy.ok,
                dates: plan.sample,
                splits: plan.folds.splits.length,
                paths: plan.folds.paths.length,
            },
            {
                name: 'score',
                ok: true,
                candidates: candidates.length,
                fitted: candidates.filter(({ isFitted }) => isFitted).length,
            },
            { name: 'judge', ok: programme.findings !== undefined, trials: ledger.trials },
            { name: 'prep', ok: true, passed: passed('prep') },
            { name: 'light', ok: true, passed: passed('light') },
            { name: 'strict', ok: true, passed: passed('strict') },
            { name: 'holdout', ok: true, opened: openings },
            { name: 'final', ok: true, passed: passed('final') },
        ],
        counts: {
            candidates: candidates.length,
            survivors: [...survivors.values()].reduce((sum, { length }) => sum + length, 0),
            trials: ledger.trials,
            ledger_lines: ledger.lines,
        },
        programme: programme.findings ?? null,
        gates: subject.deciding.gates.map(({ code, metric }) => ({
            code,
            metric,
            ...verdictCounts(candidates, code),
        })),
        near_passes: nearPasses(candidates).map(({ universe, candidate, verdict }) => ({
            universe,
            candidate: candidate.spec.id,
            refused: verdict.refused,
        })),
        digests: {
            stage_a: subject.stageA.digest,
            gates: (0,canonical_json/* sha256Hex */.f)((0,canonical_json/* canonicalJson */.d)(subject.deciding)),
            ledger: ledger.head,
            inputs: (0,canonical_json/* sha256Hex */.f)((0,canonical_json/* canonicalJson */.d)(subject.references)),
        },
    };
}
/** How many candidates a gate let pass, refused, and did not apply to. */
function verdictCounts(candidates, code) {
    const refused = candidates.filter(({ verdict }) => verdict.refused.some(({ gate }) => gate === code)).length;
    const notApplied = candidates.filter(({ verdict }) => verdict.notApplied.some(({ gate }) => gate === code)).length;
    const applied = candidates.length - notApplied;
    return {
        passed: applied - refused,
        refused,
        not_applied: notApplied,
        pass_rate: applied === 0 ? null : (applied - refused) / applied,
    };
}
const nearPassesShown = 8;
/** Of those that did not pass the ones with the fewest gates against them, then with the largest Sharpe. */
function nearPasses(candidates) {
    const sharpe = ({ numbers }) => numbers.net_sharpe ?? Number.NEGATIVE_INFINITY;
    return candidates
        .filter(({ verdict }) => !verdict.passed)
        .toSorted((a, b) => a.verdict.refused.length - b.verdict.refused.length || sharpe(b) - sharpe(a))
        .slice(0, nearPassesShown);
}

;// CONCATENATED MODULE: ./build/lib/src/report/research/stage-b-report.js
// jscpd:ignore-start: pages of one kind import much the same








// jscpd:ignore-end
/** The report of a validation: one page without script that needs nothing but itself. The same validation gives the same bytes. */
async function stageBReport(facts) {
    const draw = await (0,vega_svg/* chartDrawer */.e)();
    const { keys, subject, plan, ledger } = facts;
    const body = (0,html/* html */.qy) `<h1>Stage B</h1>
<p>Run ${keys.run}, snapshot ${keys.snapshot}, candidates of the run ${subject.stageA.run} of Stage A. ${(0,text_numbers/* whole */.WQ)(plan.sample)} dates in ${(0,text_numbers/* whole */.WQ)(plan.folds.groups.length)} groups make
${(0,text_numbers/* whole */.WQ)(plan.folds.splits.length)} splits and ${(0,text_numbers/* whole */.WQ)(plan.folds.paths.length)} paths. The ledger of trials held ${(0,text_numbers/* whole */.WQ)(ledger.trials)} trials in ${(0,text_numbers/* whole */.WQ)(ledger.lines)} lines when this was judged.</p>
<h2>Who passes</h2>
${survivorTable(facts)}
${programmeTable(facts)}
${await universeSections(facts, draw)}
<h2>Candidates</h2>
${candidateTable(facts)}
${nearPassTable(facts)}
<h2>Gates</h2>
${gateTable(facts)}`;
    return (0,research_pages/* stagePage */.M)('B', { description: `Candidates validated on snapshot ${keys.snapshot}.`, body });
}
async function universeSections(facts, draw) {
    const sections = [];
    for (const universe of facts.survivors.keys()) {
        const own = facts.candidates.filter((one) => one.universe === universe);
        sections.push((0,html/* html */.qy) `<h2>The ${(0,text_numbers/* whole */.WQ)(universe)} most liquid</h2>
${await validationFigures(facts, universe, own, draw)}`);
    }
    return sections;
}
function survivorTable({ survivors, candidates, subject }) {
    return (0,table/* dataTable */.J)({
        caption: `Candidates that every gate of ${subject.deciding.id} let pass`,
        columns: [...(0,candidate_figures/* numeric */.sH)(['Universe', 'Candidates', 'Survivors']), { header: 'Which', className: 'names' }],
        rows: [...survivors].map(([universe, passed]) => [
            (0,text_numbers/* whole */.WQ)(universe),
            (0,text_numbers/* whole */.WQ)(candidates.filter((one) => one.universe === universe).length),
            (0,text_numbers/* whole */.WQ)(passed.length),
            passed.map(({ candidate }) => candidate.spec.id).join(', ') || 'none',
        ]),
    });
}
function programmeTable({ programme, candidates }) {
    const { findings } = programme;
    if (findings === undefined)
        return (0,html/* html */.qy) `<p>The candidates share too few steps with known returns: nothing is said of them together.</p>`;
    const [first] = candidates;
    const rows = [
        ['Steps that all candidates have', (0,text_numbers/* whole */.WQ)(findings.steps), ''],
        [
            'SPA, consistent',
            (0,text_numbers/* decimal */._)(findings.spaConsistent, 3),
            `lower ${(0,text_numbers/* decimal */._)(findings.spaLower, 3)}, upper ${(0,text_numbers/* decimal */._)(findings.spaUpper, 3)}`,
        ],
        [
            'Reality check',
            (0,text_numbers/* decimal */._)(findings.realityCheck, 3),
            `${(0,text_numbers/* whole */.WQ)(findings.draws)} resamples, blocks of ${(0,text_numbers/* decimal */._)(findings.blockLength, 1)} steps`,
        ],
        ['PBO', (0,text_numbers/* decimal */._)(findings.pbo), `${(0,text_numbers/* whole */.WQ)(findings.pboSplits)} splits`],
        ['Clusters of trials', (0,text_numbers/* whole */.WQ)(first?.own?.clusters), `of ${(0,text_numbers/* whole */.WQ)(first?.own?.rawTrials)} trials`],
        ['MinTRL, steps', (0,text_numbers/* whole */.WQ)(Math.ceil(findings.minTrlRequired)), 'at the stated Sharpe ratio, normal returns, 95 %'],
        ['MinBTL, steps', (0,text_numbers/* whole */.WQ)(Math.ceil(findings.minBtl)), 'for the clusters of trials'],
    ];
    return (0,table/* dataTable */.J)({
        caption: 'All candidates together',
        columns: [{ header: 'What' }, { header: 'Value', numeric: true }, { header: 'Of', className: 'names' }],
        rows: rows.map((cells) => [...cells]),
    });
}
function candidateTable({ candidates }) {
    return (0,table/* dataTable */.J)({
        caption: 'Every candidate: the path that stands for it, and the gates',
        stacks: true,
        columns: [
            { header: 'Candidate' },
            ...(0,candidate_figures/* numeric */.sH)([
                'Universe',
                'Steps',
                'Paths',
                'IC',
                'Net',
                'Sharpe',
                'PSR',
                'DSR',
                'Worst path',
                'Worst stress',
                'Drawdown',
                'Turnover',
                'Holdout',
                'Gates against it',
            ]),
        ],
        rows: candidates.map(({ candidate, universe, pathCount, paths, numbers: n, verdict }) => [
            candidate.spec.id,
            (0,text_numbers/* whole */.WQ)(universe),
            (0,text_numbers/* whole */.WQ)(n.return_steps),
            `${pathCount}, distinct ${paths.length}`,
            (0,text_numbers/* signed */.x8)(n.ic_mean, 4),
            (0,text_numbers/* signedPercent */.wu)(n.net_return_annual, 1),
            (0,text_numbers/* decimal */._)(n.net_sharpe),
            (0,text_numbers/* decimal */._)(n.psr, 3),
            (0,text_numbers/* decimal */._)(n.dsr, 3),
            (0,text_numbers/* decimal */._)(n.path_sharpe_min),
            (0,text_numbers/* decimal */._)(n.stress_worst_sharpe),
            (0,text_numbers/* percent */.KN)(n.max_drawdown, 1),
            (0,text_numbers/* percent */.KN)(n.turnover, 0),
            (0,text_numbers/* signedPercent */.wu)(n.holdout_return, 1),
            (0,text_numbers/* whole */.WQ)(verdict.refused.length),
        ]),
    });
}
function nearPassTable({ candidates }) {
    return (0,table/* dataTable */.J)({
        caption: 'Nearest to passing, and what is missing',
        stacks: true,
        columns: [
            { header: 'Candidate' },
            ...(0,candidate_figures/* numeric */.sH)(['Universe', 'Gates against it']),
            { header: 'Gate and missing distance', className: 'names' },
        ],
        rows: nearPasses(candidates).map(({ candidate, universe, verdict }) => [
            candidate.spec.id,
            (0,text_numbers/* whole */.WQ)(universe),
            (0,text_numbers/* whole */.WQ)(verdict.refused.length),
            verdict.refused
                .map(({ gate, distance }) => `${gate} ${distance === null ? 'no number' : (0,text_numbers/* decimal */._)(distance, 3)}`)
                .join(', '),
        ]),
    });
}
function gateTable({ subject, candidates }) {
    return (0,table/* dataTable */.J)({
        caption: `Gates of configs/gates/${subject.deciding.id}.yaml, with those that it includes`,
        stacks: true,
        columns: [
            { header: 'Code' },
            { header: 'Looks at' },
            ...(0,candidate_figures/* numeric */.sH)(['Says yes', 'Passed', 'Refused', 'Does not apply']),
        ],
        rows: subject.deciding.gates.map(({ code, metric, at_least, at_most, above }) => {
            const counts = verdictCounts(candidates, code);
            const bound = at_least !== undefined
                ? `≥ ${(0,text_numbers/* level */.Rc)(at_least)}`
                : at_most !== undefined
                    ? `≤ ${(0,text_numbers/* level */.Rc)(at_most)}`
                    : `> ${(0,text_numbers/* level */.Rc)(above)}`;
            return [code, metric, bound, (0,text_numbers/* whole */.WQ)(counts.passed), (0,text_numbers/* whole */.WQ)(counts.refused), (0,text_numbers/* whole */.WQ)(counts.not_applied)];
        }),
    });
}

// EXTERNAL MODULE: ./build/lib/src/text/markdown.js
var markdown = __webpack_require__(53088);
;// CONCATENATED MODULE: ./build/lib/src/report/research/stage-b-summary.js


/** A validation as Markdown: how many each profile let pass, every candidate with what decides, and what all of them are together. */
function stageBSummary(table, { keys, stageARun, lines, trials }) {
    return [
        `## Stage B, run ${keys.run} of snapshot ${keys.snapshot}`,
        `Candidates of the run ${stageARun} of stage-a.`,
        passedCounts(table),
        programmeLine(table),
        `### Every candidate\n\n${stage_b_summary_candidateTable(table)}`,
        `The ledger of trials holds ${(0,text_numbers/* whole */.WQ)(trials)} trials in ${(0,text_numbers/* whole */.WQ)(lines)} lines. All of them count.`,
    ].join('\n\n');
}
const profiles = ['prep', 'light', 'strict', 'final'];
function passedCounts({ rows, columns }) {
    const count = (flags) => flags.reduce((sum, flag) => sum + flag, 0);
    const lines = profiles.map((name) => [name, String(count(columns[`passed_${name}`])), String(rows)]);
    const passed = columns.candidate.filter((_, row) => columns.passed[row] === 1);
    return `${(0,markdown/* textTable */.ed)(['Profile', 'Passed', 'Candidates'], lines)}\n\nSurvivors: ${passed.join(', ') || 'none'}.`;
}
function programmeLine({ rows, columns: c }) {
    if (rows === 0 || Number.isNaN(c.raw_trials[0]))
        return 'No candidate has returns on steps that all of them have: nothing is said of them together.';
    return [
        `All candidates together: SPA p ${(0,text_numbers/* decimal */._)(c.spa_p[0], 3)} (lower ${(0,text_numbers/* decimal */._)(c.spa_lower_p[0], 3)}, upper ${(0,text_numbers/* decimal */._)(c.spa_upper_p[0], 3)}),`,
        `reality check p ${(0,text_numbers/* decimal */._)(c.reality_check_p[0], 3)}, PBO ${(0,text_numbers/* decimal */._)(c.pbo[0])}.`,
        `DSR over ${(0,text_numbers/* whole */.WQ)(c.raw_trials[0])} trials in ${(0,text_numbers/* whole */.WQ)(c.trial_clusters[0])} clusters.`,
        `The track record is ${(0,text_numbers/* decimal */._)(c.track_record_share[0])} of what is needed (MinTRL ${(0,text_numbers/* whole */.WQ)(c.min_trl_required[0])}, MinBTL ${(0,text_numbers/* whole */.WQ)(c.min_btl[0])} steps).`,
    ].join(' ');
}
const header = 'Candidate,Universe,Steps,Paths,Net,Sharpe,PSR,DSR,Worst stress,Drawdown,Turnover,Holdout,Gates that said no'.split(',');
function stage_b_summary_candidateTable({ rows, columns: c }) {
    const rowAt = (id, row) => [
        id,
        (0,text_numbers/* whole */.WQ)(c.universe[row]),
        (0,text_numbers/* whole */.WQ)(c.return_steps[row]),
        `${c.paths[row]}, distinct ${c.distinct_paths[row]}`,
        (0,text_numbers/* signedPercent */.wu)(c.net_return_annual[row], 1),
        (0,text_numbers/* decimal */._)(c.net_sharpe[row]),
        (0,text_numbers/* decimal */._)(c.psr[row], 3),
        (0,text_numbers/* decimal */._)(c.dsr[row], 3),
        (0,text_numbers/* decimal */._)(c.stress_worst_sharpe[row]),
        (0,text_numbers/* percent */.KN)(c.max_drawdown[row], 1),
        (0,text_numbers/* percent */.KN)(c.turnover[row], 0),
        (0,text_numbers/* signedPercent */.wu)(c.holdout_return[row], 1),
        c.passed[row] === 1 ? 'none' : c.reasons[row].replaceAll(';', ' '),
    ];
    return (0,markdown/* markdownTable */.Qj)(header, c.candidate.slice(0, rows).map(rowAt), header.slice(1, -1));
}

// EXTERNAL MODULE: ./build/lib/src/calendar/date.js
var date = __webpack_require__(52010);
// EXTERNAL MODULE: ./build/lib/src/research/label-dates.js
var label_dates = __webpack_require__(91921);
// EXTERNAL MODULE: ./build/lib/src/research/validation/combinatorial-folds.js
var combinatorial_folds = __webpack_require__(91826);
;// CONCATENATED MODULE: ./build/lib/src/research/stage-b/combinatorial-policy.js



/** The least that groups and splits may be, as the reference asks for it. */
const minima = { folds: 3, test_dates: 5, train_dates: 8 };
/**
 * Holds combinatorial folds to what they promise, however they were made: no label of a training date shares a session with that of a tested one, and none begins within the
 * embargo behind a tested block.
 *
 * @param dates as-of dates of the panel
 */
function validateCombinatorialFolds({ folds, training, embargoSessions, sample }, dates, exchanges, { horizon, entry_lag: lag }, config) {
    const errors = [];
    const below = (code, what, value, least) => {
        if (value < least)
            errors.push({ code, detail: `${what}: ${value}, at least ${least} expected` });
    };
    below('FOLD_COUNT_BELOW_MIN', 'groups', folds.groups.length, minima.folds);
    for (const [group, { first, last }] of folds.groups.entries())
        below('TEST_DAYS_BELOW_MIN_PER_FOLD', `dates of group ${group}`, last - first + 1, minima.test_dates);
    const inSample = dates.subarray(0, sample);
    const starts = (0,label_dates/* daysAfterSessions */.HH)(inSample, exchanges, lag);
    const ends = (0,label_dates/* daysAfterSessions */.HH)(inSample, exchanges, lag + horizon);
    const embargoEnds = (0,label_dates/* daysAfterSessions */.HH)(inSample, exchanges, lag + horizon + embargoSessions);
    for (const [split, { tested }] of folds.splits.entries()) {
        const train = training[split]?.train ?? new Int32Array(0);
        below('TRAIN_DAYS_BELOW_MIN_PER_FOLD', `training dates of split ${split}`, train.length, minima.train_dates);
        for (const { first, last } of (0,combinatorial_folds/* testedBlocks */.Qc)(folds.groups, tested)) {
            const isApart = train.every((date) => date < first
                ? ends[date] < starts[first]
                : date > last && starts[date] > embargoEnds[last]);
            if (!isApart)
                errors.push({
                    code: 'EMBARGO_DAYS_BELOW_MIN_PER_FOLD',
                    detail: `split ${split} trains on a label that reaches into the block from ${(0,date/* isoDate */._$)(dates[first])}, or its embargo`,
                });
        }
    }
    return {
        ok: errors.length === 0,
        errors,
        counts: {
            groups: folds.groups.length,
            tested: config.tested,
            splits: folds.splits.length,
            paths: folds.paths.length,
            dates: sample,
        },
        config,
        requirements: { ...minima, embargo_sessions: embargoSessions },
        groups: folds.groups.map(({ first, last }) => ({
            from: (0,date/* isoDate */._$)(dates[first]),
            until: (0,date/* isoDate */._$)(dates[last]),
            dates: last - first + 1,
        })),
        splits: folds.splits.map(({ tested }, split) => ({
            tested: [...tested],
            train_dates: training[split]?.train.length ?? 0,
            purged_dates: training[split]?.purged ?? 0,
            embargoed_dates: training[split]?.embargoed ?? 0,
        })),
    };
}

// EXTERNAL MODULE: ./build/lib/src/research/stage-b/datasets.js
var datasets = __webpack_require__(47644);
// EXTERNAL MODULE: ./build/lib/src/research/stage-b/holdout-store.js
var holdout_store = __webpack_require__(6318);
// EXTERNAL MODULE: ./build/lib/src/research/stage-b/plan.js
var stage_b_plan = __webpack_require__(91078);
// EXTERNAL MODULE: ./build/lib/src/lake/table.js
var lake_table = __webpack_require__(75925);
// EXTERNAL MODULE: ./build/lib/src/statistics/cosine-test.js
var cosine_test = __webpack_require__(7951);
// EXTERNAL MODULE: ./build/lib/src/text/order.js
var order = __webpack_require__(37961);
;// CONCATENATED MODULE: ./build/lib/src/research/stage-b/result-tables.js







/** Fills a table cell by cell, by the names of the columns. */
function filled(columns, rows) {
    const table = (0,lake_table/* emptyTable */._d)(columns, rows.length);
    const cells = table.columns;
    for (const [row, values] of rows.entries())
        for (const [name, value] of Object.entries(values))
            cells[name][row] = value === null ? Number.NaN : value;
    return table;
}
/** The codes of the gates that say no, and with which reason others do not apply. */
function reasonsOf({ refused }) {
    return refused.map(({ gate }) => gate).join(';');
}
function stageBCandidateTable(candidates, plan, findings) {
    return filled(datasets/* stageBCandidates */.Jz.columns, candidates.map(({ universe, candidate, trial, numbers, own, verdicts, verdict, ...one }) => ({
        universe,
        candidate: candidate.spec.id,
        family: candidate.spec.family,
        set: candidate.set,
        trial,
        paths: one.pathCount,
        distinct_paths: one.paths.length,
        ...numbers,
        ic_p: (0,cosine_test/* cosineTest */.k)(one.ics, plan.overlap).pValue,
        min_trl: finite(own?.minTrl),
        min_trl_required: findings?.minTrlRequired ?? null,
        min_btl: findings?.minBtl ?? null,
        raw_trials: own?.rawTrials ?? null,
        trial_clusters: own?.clusters ?? null,
        trial_variance: own?.trialVariance ?? null,
        dsr_hurdle: own?.hurdle ?? null,
        spa_lower_p: findings?.spaLower ?? null,
        spa_upper_p: findings?.spaUpper ?? null,
        passed_prep: Number(verdicts.prep.passed),
        passed_light: Number(verdicts.light.passed),
        passed_strict: Number(verdicts.strict.passed),
        passed_final: Number(verdicts.final.passed),
        passed: Number(verdict.passed),
        reasons: reasonsOf(verdict),
        not_applied: verdict.notApplied.map(({ gate, reason }) => `${gate}:${reason}`).join(';'),
        near_pass: (0,canonical_json/* canonicalJson */.d)(verdict.refused),
    })));
}
/** MinTRL of a Sharpe that is not above 0 is infinite: no number of steps would do. */
function finite(value) {
    return value === null || value === undefined || !Number.isFinite(value) ? null : value;
}
/** Those that passed, by universe, best first: the largest dsr, then psr, then by id. */
function survivorsOf(candidates) {
    const survivors = new Map(candidates.map(({ universe }) => [universe, []]));
    for (const one of candidates)
        if (one.verdict.passed)
            survivors.get(one.universe)?.push(one);
    for (const passed of survivors.values())
        passed.sort((a, b) => (b.numbers.dsr ?? 0) - (a.numbers.dsr ?? 0) ||
            (b.numbers.psr ?? 0) - (a.numbers.psr ?? 0) ||
            (0,order/* byCodeUnits */.C)(a.candidate.spec.id, b.candidate.spec.id));
    return survivors;
}
function result_tables_survivorTable(survivors) {
    return filled(datasets/* survivorsB */.et.columns, [...survivors].flatMap(([universe, passed]) => passed.map(({ candidate, trial, numbers }, i) => ({
        universe,
        rank: i + 1,
        candidate: candidate.spec.id,
        family: candidate.spec.family,
        trial,
        dsr: numbers.dsr,
        psr: numbers.psr,
        net_sharpe: numbers.net_sharpe,
    }))));
}
function pathTable(candidates, { folds }) {
    return filled(datasets/* stageBPaths */.pr.columns, candidates.flatMap(({ universe, candidate, paths, median, isFitted }) => paths.map((one) => ({
        universe,
        candidate: candidate.spec.id,
        path: one.path,
        stands: Number(one.path === median),
        splits: (0,canonical_json/* canonicalJson */.d)(isFitted ? [...folds.paths[one.path]] : []),
        steps: one.steps,
        ic_mean: one.icMean,
        net_return_annual: one.netReturnAnnual,
        net_sharpe: one.netSharpe,
        max_drawdown: one.maxDrawdown,
        turnover: one.turnover,
    }))));
}
function stressTable(candidates) {
    return filled(datasets/* stageBStress */.lI.columns, candidates.flatMap(({ universe, candidate, stress }) => stress.map((one) => ({
        universe,
        candidate: candidate.spec.id,
        scenario: one.scenario,
        kind: one.kind,
        steps: one.steps,
        left_out: one.leftOut,
        net_return_annual: one.netReturnAnnual,
        net_sharpe: one.netSharpe,
        max_drawdown: one.maxDrawdown,
    }))));
}
/** @param dates as-of dates of the panel */
function foldSummaryTable(candidates, { folds }, dates) {
    return filled(datasets/* foldSummary */.Cr.columns, candidates.flatMap(({ universe, candidate, groups }) => groups.map((one) => ({
        universe,
        candidate: candidate.spec.id,
        fold: one.group,
        from: dates[folds.groups[one.group]?.first ?? 0],
        until: dates[folds.groups[one.group]?.last ?? 0],
        ic_dates: one.icDates,
        ic_mean: one.icMean,
        net_return_annual: one.netReturnAnnual,
        net_sharpe: one.netSharpe,
    }))));
}
function robustnessTable(candidates) {
    return filled(datasets/* candidateFoldRobustness */.Tc.columns, candidates.map(({ universe, candidate, numbers, groups, paths }) => {
        const ics = groups.flatMap(({ icMean }) => icMean ?? []);
        const sharpes = groups.flatMap(({ netSharpe }) => netSharpe ?? []);
        const ofPaths = paths.flatMap(({ netSharpe }) => netSharpe ?? []);
        return {
            universe,
            candidate: candidate.spec.id,
            folds_used: numbers.folds_used,
            ic_fold_min: numbers.ic_fold_min,
            ic_fold_p10: ics.length === 0 ? null : (0,quantile/* quantile */.Y)(ics, 0.1),
            ic_fold_deviation: numbers.ic_fold_deviation,
            fold_sharpe_mean: numbers.fold_sharpe_mean,
            fold_sharpe_min: numbers.fold_sharpe_min,
            fold_negative_share: sharpes.length === 0 ? null : sharpes.filter((value) => value <= 0).length / sharpes.length,
            path_sharpe_min: numbers.path_sharpe_min,
            path_sharpe_p25: numbers.path_sharpe_p25,
            path_sharpe_median: numbers.path_sharpe_median,
            path_sharpe_max: ofPaths.length === 0 ? null : Math.max(...ofPaths),
        };
    }));
}
/** @param days as-of dates of the sample */
function returnsTable(candidates, days) {
    const parts = candidates.map((one) => ({ trial: one.trial, ...standingReturns(one, days) }));
    const table = (0,lake_table/* emptyTable */._d)(datasets/* stageBReturns */._i.columns, parts.reduce((sum, { returns }) => sum + returns.length, 0));
    let row = 0;
    for (const { trial, days: own, returns } of parts) {
        table.columns.trial.fill(trial, row, row + own.length);
        table.columns.as_of.set(own, row);
        table.columns.net_return.set(returns, row);
        row += own.length;
    }
    return table;
}

// EXTERNAL MODULE: ./build/lib/src/research/stage-b/run-identity.js
var run_identity = __webpack_require__(10355);
// EXTERNAL MODULE: ./build/lib/src/research/trial-store.js
var trial_store = __webpack_require__(98783);
// EXTERNAL MODULE: ./build/lib/src/research/trials.js
var research_trials = __webpack_require__(20378);
// EXTERNAL MODULE: ./build/lib/src/text/name-list.js
var name_list = __webpack_require__(98983);
// EXTERNAL MODULE: ./build/lib/src/research/summary.js
var summary = __webpack_require__(61651);
// EXTERNAL MODULE: ./build/lib/src/backbone/datasets.js
var backbone_datasets = __webpack_require__(69026);
;// CONCATENATED MODULE: ./build/lib/src/research/stage-b/leg-books.js

/** Values traded are kept by leg and liquidity bucket: that of the date, and that of a shock. */
const buckets = backbone_datasets/* liquidityBuckets */.se.length;
const tradedPerStep = 4 * buckets;
/** Where the value that a leg trades in a bucket is kept. @param leg 0 long, 1 short */
function tradedPlace(leg, isShocked, bucket) {
    return (2 * Number(isShocked) + leg) * buckets + bucket;
}
/** A portfolio step by step, by leg, as shares of one side: what any costs, delay or correlation make of it is computed from this. */
class Track {
    /** By step: mean return of the holdings of a leg; NaN while books are being filled, and where nothing is known of the step. */
    long;
    short;
    /** … with every trade one session later. */
    delayedLong;
    delayedShort;
    /** Mean of the squared returns of the names of a leg. */
    longSquares;
    shortSquares;
    /** By decision date: what its book returned over its life by leg, wherever the steps lie. */
    decidedLong;
    decidedShort;
    /** By step, `tradedPerStep` values each: value traded, share of one side. */
    traded;
    /** Share of all holdings that was traded: 1 where nothing stays. */
    turnover;
    /** Rank correlation of score and forward return. */
    ic;
    /** Mean return of the universe. */
    market;
    constructor(steps) {
        const none = () => new Float64Array(steps).fill(Number.NaN);
        this.long = none();
        this.short = none();
        this.delayedLong = none();
        this.delayedShort = none();
        this.longSquares = none();
        this.shortSquares = none();
        this.decidedLong = new Float64Array(steps);
        this.decidedShort = new Float64Array(steps);
        this.traded = new Float64Array(steps * tradedPerStep);
        this.turnover = none();
        this.ic = none();
        this.market = none();
    }
}
const emptyBook = { names: new Int32Array(0), perSide: 0, decided: 0 };
/**
 * A long–short portfolio of k books, each a k-th of the capital, of which one is sold and formed anew at every step (Jegadeesh and Titman, Journal of Finance 48, 1993), as
 * Stage A holds it; here each leg is kept apart, and what a book returns is also booked on the date that decided it.
 */
class LegBooks {
    track;
    #books;
    #weights;
    #steps = 0;
    /** Step of the first book with a name; nobody holds anything before, and what nobody holds returns nothing that could be tested. */
    #began;
    /**
     * @param count k
     * @param steps how many there will be
     * @param weights by number of the asset, all 0 between uses: one board for all candidates
     */
    constructor(count, steps, weights) {
        this.track = new Track(steps);
        this.#books = Array.from({ length: count }, () => emptyBook);
        this.#weights = weights;
    }
    /** One step: the oldest book becomes one of these names (longs, then as many shorts; none where the date has no ranking), then all are held until the next date. */
    step(names, date) {
        const at = this.#steps;
        const slot = at % this.#books.length;
        if (names.length > 0)
            this.#began ??= at;
        const old = this.#books[slot];
        const fresh = { names, perSide: names.length / 2, decided: at };
        const value = this.#trade(0, old, fresh, date) + this.#trade(1, old, fresh, date);
        if (this.#began !== undefined)
            this.track.turnover[at] = value / 4 / this.#books.length;
        this.#books[slot] = fresh;
        this.#steps++;
        this.#hold(at, date);
    }
    /** Changes one leg of a book from its old names to the fresh ones. @returns the value traded, share of one side of the book */
    #trade(leg, old, fresh, { bucketOf, shockedBucketOf }) {
        this.#add(leg, old, -1);
        this.#add(leg, fresh, 1);
        const { traded } = this.track;
        const first = fresh.decided * tradedPerStep;
        let value = 0;
        for (const book of [old, fresh]) {
            const from = leg * book.perSide;
            for (let i = from; i < from + book.perSide; i++) {
                const asset = book.names[i];
                const change = this.#taken(asset);
                if (change === 0)
                    continue;
                value += change;
                const share = change / this.#books.length;
                const usual = first + tradedPlace(leg, false, bucketOf[asset]);
                const shocked = first + tradedPlace(leg, true, shockedBucketOf[asset]);
                traded[usual] = traded[usual] + share;
                traded[shocked] = traded[shocked] + share;
            }
        }
        return value;
    }
    /** How much of an asset is traded, asked once. What equal weights of two sizes leave is traded, rounding is not. */
    #taken(asset) {
        const change = Math.abs(this.#weights[asset]);
        this.#weights[asset] = 0;
        return change < 1e-12 ? 0 : change;
    }
    #add(leg, { names, perSide }, sign) {
        const weights = this.#weights;
        const from = leg * perSide;
        for (let i = from; i < from + perSide; i++) {
            const asset = names[i];
            weights[asset] = weights[asset] + sign / perSide;
        }
    }
    #hold(at, date) {
        const { track } = this;
        const count = this.#books.length;
        const legs = [new LegSums(), new LegSums()];
        for (const book of this.#books) {
            if (book.perSide === 0)
                continue;
            const long = legs[0].add(book.names.subarray(0, book.perSide), date);
            const short = legs[1].add(book.names.subarray(book.perSide), date);
            track.decidedLong[book.decided] = track.decidedLong[book.decided] + long / count;
            track.decidedShort[book.decided] = track.decidedShort[book.decided] + short / count;
        }
        track.market[at] = date.market;
        const isFilled = this.#began !== undefined && at - this.#began >= count - 1;
        if (!isFilled || Number.isNaN(date.market))
            return;
        const [long, short] = legs;
        track.long[at] = long.sum / count;
        track.short[at] = short.sum / count;
        track.delayedLong[at] = long.delayed / count;
        track.delayedShort[at] = short.delayed / count;
        track.longSquares[at] = long.squares / count;
        track.shortSquares[at] = short.squares / count;
    }
}
/** Sums over the books of a leg. A name without a price at the end of the step counts as cash. */
class LegSums {
    sum = 0;
    delayed = 0;
    squares = 0;
    /** @returns the mean return of the names */
    add(names, { rowOf, returns, delayed }) {
        let [sum, late, squares] = [0, 0, 0];
        for (let i = 0; i < names.length; i++) {
            const row = rowOf[names[i]];
            if (row < 0)
                continue;
            const value = returns[row];
            if (!Number.isNaN(value)) {
                sum += value;
                squares += value * value;
            }
            const later = delayed[row];
            if (!Number.isNaN(later))
                late += later;
        }
        this.sum += sum / names.length;
        this.delayed += late / names.length;
        this.squares += squares / names.length;
        return sum / names.length;
    }
}

;// CONCATENATED MODULE: ./build/lib/src/research/stage-b/track-returns.js



/** What a portfolio is held against beside its own costs. */
const stresses = [
    'slippage_x2',
    'slippage_x3_spreadfloor',
    'liquidity_shock_adv',
    'correlation_spike',
    'execution_delay_1',
];
function usualRates({ commission_bps, spread_bps }) {
    return backbone_datasets/* liquidityBuckets */.se.map((bucket) => (commission_bps + spread_bps[bucket] / 2) / 10_000);
}
/** d by step: the net return of a candidate less cash where it is dollar neutral, less the mean of the universe where it is long alone. NaN where it is not known. */
function netReturns(track, rule) {
    return netOf(track, rule, legReturns(track), { rates: usualRates(rule.costs), isShocked: false });
}
/** By decision date: d of its book over the book's life, less what was traded on the date. */
function decidedReturns(track, rule) {
    const legs = { long: track.decidedLong, short: track.decidedShort };
    return netOf(track, rule, legs, { rates: usualRates(rule.costs), isShocked: false });
}
/** d by step under a stress; its costs, its returns or how they vary are others. */
function stressedReturns(track, rule, stress, settings) {
    const usual = { rates: usualRates(rule.costs), isShocked: false };
    switch (stress) {
        case 'slippage_x2':
            return netOf(track, rule, legReturns(track), { ...usual, rates: usual.rates.map((rate) => 2 * rate) });
        case 'slippage_x3_spreadfloor': {
            const { commission_bps, spread_bps } = rule.costs;
            const spreads = backbone_datasets/* liquidityBuckets */.se.map((bucket) => Math.max(3 * spread_bps[bucket], settings.spread_floor_bps));
            const rates = spreads.map((spread) => (3 * commission_bps + spread / 2) / 10_000);
            return netOf(track, rule, legReturns(track), { rates, isShocked: false });
        }
        case 'liquidity_shock_adv': {
            const { commission_bps, spread_bps } = rule.costs;
            const rates = backbone_datasets/* liquidityBuckets */.se.map((bucket) => (commission_bps + spread_bps[bucket] / settings.traded_share / 2) / 10_000);
            return netOf(track, rule, legReturns(track), { rates, isShocked: true });
        }
        case 'correlation_spike': {
            const spike = (returns, squares) => correlatedLeg(returns, squares, settings.correlation_share);
            const legs = { long: spike(track.long, track.longSquares), short: spike(track.short, track.shortSquares) };
            return netOf(track, rule, legs, usual);
        }
        default:
            return netOf(track, rule, { long: track.delayedLong, short: track.delayedShort }, usual);
    }
}
function legReturns({ long, short }) {
    return { long, short };
}
function netOf(track, { portfolio, cash }, { long, short }, { rates, isShocked }) {
    const isLongOnly = portfolio === 'long_only';
    return long.map((value, step) => {
        const first = step * tradedPerStep;
        const costOf = (leg) => rates.reduce((sum, rate, bucket) => sum + rate * track.traded[first + tradedPlace(leg, isShocked, bucket)], 0);
        if (isLongOnly)
            return value - costOf(0) - track.market[step];
        return value - short[step] - costOf(0) - costOf(1) - cash;
    });
}
/**
 * The returns of a leg whose names are correlated more, the positions and the mean kept: with variance σ² of the leg and v of its names, taken to be the same for all of
 * them, moving every pairwise correlation by the share s to 1 gives (1 − s)·σ² + s·v, so each return moves from the mean by the root of that over σ².
 */
function correlatedLeg(returns, squares, share) {
    const { mean, deviation } = (0,mean_deviation/* meanDeviation */.r)(returns);
    const ofNames = (0,mean_deviation/* meanDeviation */.r)(squares).mean;
    if (mean === null || !deviation || ofNames === null)
        return returns;
    const variance = deviation * deviation;
    // A mean of squares is at least the variance of their mean, but for what n and n − 1 differ by.
    const factor = Math.sqrt(1 - share + (share * Math.max(ofNames, variance)) / variance);
    return returns.map((value) => mean + factor * (value - mean));
}

;// CONCATENATED MODULE: ./build/lib/src/research/stage-b/stress.js



function returnNumbers(returns, perYear) {
    const mean = (0,summary/* meanOf */.hm)(returns);
    return {
        steps: returns.filter((value) => !Number.isNaN(value)).length,
        netReturnAnnual: mean === null ? null : mean * perYear,
        netSharpe: (0,summary/* annualSharpe */.d_)(returns, perYear),
        maxDrawdown: (0,summary/* maxDrawdown */.tP)(returns),
    };
}
/**
 * A track under every stress, and without each event: the steps that share a day with it are left out, and what is left is put together.
 *
 * @param spans first and last day of each step, days since 1970
 */
function stressResults(track, rule, settings, events, spans, perYear) {
    const stressed = stresses.map((scenario) => {
        const returns = stressedReturns(track, rule, scenario, settings);
        return { scenario, kind: 'stress', leftOut: 0, ...returnNumbers(returns, perYear) };
    });
    const own = netReturns(track, rule);
    const without = events.map(({ id, start, end }) => {
        const [first, last] = [(0,date/* epochDay */.ue)((0,date/* parseIsoDate */.jT)(start)), (0,date/* epochDay */.ue)((0,date/* parseIsoDate */.jT)(end))];
        const isIn = (step) => spans.from[step] <= last && spans.to[step] >= first;
        const kept = own.map((value, step) => (isIn(step) ? Number.NaN : value));
        const leftOut = own.filter((value, step) => !Number.isNaN(value) && isIn(step)).length;
        return { scenario: `without_${id}`, kind: 'event', leftOut, ...returnNumbers(kept, perYear) };
    });
    return [...stressed, ...without];
}

;// CONCATENATED MODULE: ./build/lib/src/research/stage-b/candidate-evidence.js






/** The paths of a candidate, and what groups, stresses and events make of the one that stands for it. */
function pathedCandidate({ candidate, isFitted, tracks }, universe, { plan, returns, settings, events }) {
    const { stepsPerYear, folds, spans } = plan;
    const paths = tracks.map((track, path) => {
        const own = netReturns(track, returns);
        return {
            path,
            returns: own,
            turnover: (0,summary/* meanOf */.hm)(track.turnover),
            icMean: (0,summary/* meanOf */.hm)(track.ic),
            ...returnNumbers(own, stepsPerYear),
        };
    });
    const median = medianPath(paths);
    const track = tracks[median];
    const stress = stressResults(track, returns, settings.stress, events, spans, stepsPerYear);
    const groups = groupResults(track, plan, decidedReturns(track, returns));
    return {
        universe,
        candidate,
        isFitted,
        paths,
        pathCount: folds.paths.length,
        median,
        groups,
        stress,
        ics: track.ic,
    };
}
function medianPath(paths) {
    const sharpe = ({ netSharpe }) => netSharpe ?? Number.NEGATIVE_INFINITY;
    const ordered = paths.toSorted((a, b) => sharpe(a) - sharpe(b) || a.path - b.path);
    return ordered[(ordered.length - 1) >> 1].path;
}
function groupResults(track, { folds, stepsPerYear }, decided) {
    return folds.groups.map(({ first, last }, group) => {
        const ics = track.ic.subarray(first, last + 1);
        const own = returnNumbers(decided.subarray(first, last + 1), stepsPerYear);
        return {
            group,
            icDates: ics.filter((ic) => !Number.isNaN(ic)).length,
            icMean: (0,summary/* meanOf */.hm)(ics),
            netReturnAnnual: own.netReturnAnnual,
            netSharpe: own.netSharpe,
        };
    });
}
/** Every number that a gate may name. */
function profileNumbers(one, plan, other) {
    const path = one.paths[one.median];
    const test = (0,cosine_test/* cosineTest */.k)(one.ics, plan.overlap);
    const sharpes = one.paths.flatMap(({ netSharpe }) => netSharpe ?? []);
    const ofGroups = one.groups.flatMap(({ icMean }) => icMean ?? []);
    const groupSharpes = one.groups.flatMap(({ netSharpe }) => netSharpe ?? []);
    const { programme, own, holdout } = other;
    const stress = one.stress.filter(({ kind }) => kind === 'stress');
    return {
        // Where survivors were not asked for, having passed is no condition.
        stage_a_passed: other.stageAPassed === false ? 0 : 1,
        holdout_unseen: Number(other.isHoldoutUnseen),
        folds_used: ofGroups.length,
        ic_dates: test.n,
        ic_mean: test.mean,
        ic_fold_min: least(ofGroups),
        ic_fold_deviation: (0,mean_deviation/* meanDeviation */.r)(Float64Array.from(ofGroups)).deviation,
        return_steps: path.steps,
        track_record_share: programme === undefined ? null : trackRecordShare(programme),
        net_return_annual: path.netReturnAnnual,
        net_sharpe: path.netSharpe,
        fold_sharpe_mean: (0,summary/* meanOf */.hm)(Float64Array.from(groupSharpes)),
        fold_sharpe_min: least(groupSharpes),
        bootstrap_negative_share: other.negativeShare,
        max_drawdown: path.maxDrawdown,
        turnover: path.turnover,
        psr: own?.psr ?? null,
        dsr: own?.dsr ?? null,
        spa_p: programme?.spaConsistent ?? null,
        reality_check_p: programme?.realityCheck ?? null,
        pbo: programme?.pbo ?? null,
        in_step_m: own === undefined ? null : Number(own.isInStepM),
        path_sharpe_min: least(sharpes),
        path_sharpe_p25: sharpes.length === 0 ? null : (0,quantile/* quantile */.Y)(sharpes, 0.25),
        path_sharpe_median: path.netSharpe,
        path_negative_share: sharpes.length === 0 ? null : sharpes.filter((value) => value <= 0).length / sharpes.length,
        stress_worst_sharpe: worst(stress.map(({ netSharpe }) => netSharpe)),
        stress_worst_drawdown: negated(worst(stress.map(({ maxDrawdown }) => negated(maxDrawdown)))),
        event_worst_sharpe: worst(one.stress.filter(({ kind }) => kind === 'event').map(({ netSharpe }) => netSharpe)),
        holdout_return: holdout?.netReturn ?? null,
        holdout_shortfall_p: holdout?.shortfallP ?? null,
    };
}
/** Steps that there are, as a share of those that the profile needs. */
function trackRecordShare({ steps, minTrlRequired, minBtl }) {
    return steps / Math.max(minTrlRequired, minBtl);
}
function least(values) {
    return values.length === 0 ? null : Math.min(...values);
}
/** The least of them; null where one of them cannot be computed, or there is none. */
function worst(values) {
    const known = values.filter((value) => value !== null);
    return known.length === 0 || known.length < values.length ? null : Math.min(...known);
}
function negated(value) {
    return value === null ? null : -value;
}

;// CONCATENATED MODULE: ./build/lib/src/research/stage-b/gate-profile.js
/** Numbers that are not looked at before every other gate said yes. */
const holdoutMetrics = new Set(['holdout_return', 'holdout_shortfall_p']);
/** Whether a gate looks at the holdout. */
function isOfHoldout({ metric }) {
    return holdoutMetrics.has(metric);
}
/**
 * Holds a candidate against a profile. What cannot be computed passes no gate. Gates of the holdout are asked last: where another says no they do not apply, since the
 * holdout stays closed, and the candidate has not passed anyway.
 */
function judgeProfile({ gates }, numbers, candidate) {
    const notApplied = [];
    const refusedBy = (asked) => asked.flatMap((one) => {
        if (one.applies_to === 'fitted' && !candidate.isFitted) {
            notApplied.push({ gate: one.code, reason: 'NOT_FITTED' });
            return [];
        }
        const distance = missing(one, numbers[one.metric]);
        return distance === 'none' ? [] : [{ gate: one.code, distance }];
    });
    const last = gates.filter(isOfHoldout);
    const refused = refusedBy(gates.filter((one) => !isOfHoldout(one)));
    if (refused.length === 0)
        refused.push(...refusedBy(last));
    else
        notApplied.push(...last.map(({ code }) => ({ gate: code, reason: 'HOLDOUT_NOT_OPENED' })));
    return { passed: refused.length === 0, refused, notApplied };
}
/** Whether every gate but those of the holdout says yes: only then it is opened. */
function mayOpenHoldout(profile, numbers, candidate) {
    const gates = profile.gates.filter((one) => !isOfHoldout(one));
    return judgeProfile({ ...profile, gates }, numbers, candidate).passed;
}
/** How far a number is from passing; 'none' where it passes, null where there is none. */
function missing({ at_least, at_most, above }, value) {
    if (value === null || Number.isNaN(value))
        return null;
    if (at_least !== undefined)
        return value >= at_least ? 'none' : at_least - value;
    if (at_most !== undefined)
        return value <= at_most ? 'none' : value - at_most;
    return value > above ? 'none' : above - value;
}

// EXTERNAL MODULE: ./build/lib/src/backbone/universe.js
var universe = __webpack_require__(18024);
// EXTERNAL MODULE: ./build/lib/src/statistics/rank-order.js
var rank_order = __webpack_require__(26006);
// EXTERNAL MODULE: ./build/lib/src/research/date-moments.js
var date_moments = __webpack_require__(72307);
// EXTERNAL MODULE: ./build/lib/src/research/inputs.js
var inputs = __webpack_require__(66466);
// EXTERNAL MODULE: ./build/lib/src/research/market-beta.js
var market_beta = __webpack_require__(77986);
// EXTERNAL MODULE: ./build/lib/src/research/panel-frame.js
var panel_frame = __webpack_require__(91161);
// EXTERNAL MODULE: ./build/lib/src/research/scorer.js
var scorer = __webpack_require__(94363);
// EXTERNAL MODULE: ./build/lib/src/research/training.js + 1 modules
var research_training = __webpack_require__(89946);
// EXTERNAL MODULE: ./build/lib/src/research/universe.js
var research_universe = __webpack_require__(43380);
// EXTERNAL MODULE: ./build/lib/src/research/centred-ranks.js
var centred_ranks = __webpack_require__(79080);
// EXTERNAL MODULE: ./build/lib/src/research/rank-ics.js
var rank_ics = __webpack_require__(47957);
;// CONCATENATED MODULE: ./build/lib/src/research/stage-b/rank-ic.js



/** Spearman's correlation of scores with what followed on one date, for one candidate after the other: the first of those that `RankCorrelator` computes. */
class RankIc {
    #target;
    #fewest;
    #ranks;
    /** What the last candidate that lacked names was held against: its arrays are used again. */
    #narrowed;
    /**
     * @param returns one per name, NaN where there is none
     * @param fewest names without which there is no correlation
     */
    constructor(returns, sorter, fewest) {
        this.#target = (0,rank_ics/* targetOf */.$r)(returns, sorter);
        this.#fewest = fewest;
        this.#ranks = new Float64Array(returns.length);
    }
    /**
     * @param scores one per name, NaN without one
     * @returns NaN where one side does not vary, or too few names have both
     */
    of(scores, ranking) {
        const isAll = ranking.count === scores.length;
        const target = isAll ? this.#target : this.#without((0,rank_ics/* positionsLacking */.Sf)(scores, ranking.count));
        if (target.count < this.#fewest)
            return Number.NaN;
        // Names that the candidate does not rank keep ranks of another one, and have none in the target.
        const squares = (0,centred_ranks/* centredRanks */.X)(scores, ranking, target.isThere, target.count, this.#ranks);
        return (0,rank_ics/* ratio */.CG)((0,dot_product/* dotProduct */.l)(this.#ranks, target.ranks), squares, target.squares);
    }
    #without(lacking) {
        this.#narrowed = (0,rank_ics/* without */.FF)(this.#target, lacking, this.#narrowed);
        return this.#narrowed;
    }
}

;// CONCATENATED MODULE: ./build/lib/src/research/stage-b/track-candidates.js













/** Whether a candidate is fitted to returns, so that every split gives another one. */
function isFitted({ spec }) {
    return spec.kind !== 'blend';
}
/**
 * Scores every candidate on every date: a formula once, a fitted one on each date by the fit of each split that tests it. What fits need of a date is computed once and
 * added up for each split, so no row is read again.
 *
 * A formula takes no returns, so nothing of it is trained. Where its inputs are scaled by more than the date (`scaling: training`) they are scaled by all rows
 * up to the date itself, as whoever trades it would.
 */
function trackCandidates(plan, universe) {
    const { candidates, first, end } = plan;
    const reader = new DateReader(plan, universe);
    const fits = new CandidateFits(plan, reader);
    const market = new DateMarket(plan, universe, reader.sorter);
    const board = new Float64Array((0,market_beta/* highest */.B)(plan.frame.asset) + 1);
    const steps = end - first;
    const books = candidates.map((candidate) => Array.from({ length: isFitted(candidate) ? plan.splitOf.length : 1 }, () => new LegBooks(plan.books, steps, board)));
    for (let date = first; date < end; date++) {
        const formula = fits.formulasAt(date);
        const scored = new scorer/* ScoredDate */.Hg(reader.raw(date), reader.isScaled, formula, reader.sorter, reader.pool);
        market.open(date);
        for (const [c, candidate] of candidates.entries()) {
            for (const [path, book] of books[c].entries()) {
                const fit = isFitted(candidate) ? fits.ofSplit(plan.splitOf[path]?.[date - first]) : formula;
                scored.scores(fit.scorers[c], market.scores);
                market.judge(book, date - first);
            }
        }
    }
    return candidates.map((candidate, c) => ({
        candidate,
        isFitted: isFitted(candidate),
        tracks: books[c].map(({ track }) => track),
    }));
}
/** The inputs of candidates on a date, and what fits need of them. */
class DateReader {
    names;
    isScaled;
    sorter = new rank_order/* RankSorter */.o();
    pool = new scorer/* ArrayPool */.gL();
    #plan;
    #universe;
    #inputs;
    constructor(plan, universe) {
        this.#plan = plan;
        this.#universe = universe;
        this.#inputs = (0,inputs/* inputsOfAll */.sv)(plan.candidates);
        this.names = this.#inputs.map(({ name }) => name);
        this.isScaled = this.#inputs.map(({ isScaled }) => isScaled);
    }
    /** By input, one value per name; good until it is called again. */
    raw(date) {
        this.pool.release();
        const rows = (0,research_universe/* rowsOf */.RO)(this.#universe, date);
        return this.#inputs.map((input) => {
            const to = this.pool.take(rows.length);
            (0,inputs/* gatherInput */.uX)(input, this.#plan.frame, rows, to);
            return to;
        });
    }
    moments(date) {
        const { frame, forward, candidates } = this.#plan;
        const returns = (0,panel_frame/* gathered */.Pm)(frame, forward.horizon, (0,research_universe/* rowsOf */.RO)(this.#universe, date));
        return (0,date_moments/* dateMoments */.U)(this.raw(date), this.isScaled, returns, (0,date_moments/* momentsNeeded */.$)(candidates), this.sorter);
    }
}
/** What candidates are on a date: formulas by what their inputs were so far, fitted ones by the training dates of a split. */
class CandidateFits {
    #plan;
    #names;
    #moments;
    #formulas;
    #splits;
    constructor(plan, reader) {
        this.#plan = plan;
        this.#names = reader.names;
        this.#formulas = plan.candidates.filter((candidate) => !isFitted(candidate));
        this.#moments = Array.from({ length: plan.end }, (_, date) => reader.moments(date));
        const isAnyFitted = this.#formulas.length < plan.candidates.length;
        this.#splits = isAnyFitted ? plan.training.map((train) => this.#fit(plan.candidates, train)) : [];
    }
    ofSplit(split) {
        return this.#splits[split];
    }
    /** Formulas at their places among all candidates, scaled by every row up to the date. */
    formulasAt(date) {
        const upToDate = Int32Array.from({ length: date + 1 }, (_, i) => i);
        const fit = this.#fit(this.#formulas, upToDate);
        let next = 0;
        const scorers = this.#plan.candidates.map((candidate) => fit.scorers[isFitted(candidate) ? 0 : next++]);
        return { ...fit, scorers: scorers };
    }
    #fit(candidates, dates) {
        const training = Array.from(dates, (date) => this.#moments[date]);
        return (0,research_training/* fitFold */.X)(candidates, this.#names, training, this.#plan.books);
    }
}
/** One date as all candidates meet it. */
class DateMarket {
    #plan;
    #universe;
    #sorter;
    #rowOf;
    #bucketOf;
    #shockedBucketOf;
    /** Rows of the panel on the date that is open. */
    #span = [0, 0];
    #rows = new Int32Array(0);
    #order = new Int32Array(0);
    #correlator;
    #date;
    /** The scores that are judged next, one per name of the date. */
    scores = new Float64Array(0);
    constructor(plan, universe, sorter) {
        this.#plan = plan;
        this.#universe = universe;
        this.#sorter = sorter;
        const assets = (0,market_beta/* highest */.B)(plan.frame.asset) + 1;
        this.#rowOf = new Int32Array(assets).fill(-1);
        const unknown = backbone_datasets/* liquidityBuckets */.se.length - 1;
        this.#bucketOf = new Uint8Array(assets).fill(unknown);
        this.#shockedBucketOf = new Uint8Array(assets).fill(unknown);
    }
    open(date) {
        const { frame, forward, minNames } = this.#plan;
        this.#close();
        this.#rows = (0,research_universe/* rowsOf */.RO)(this.#universe, date);
        const n = this.#rows.length;
        this.scores = new Float64Array(n);
        this.#order = new Int32Array(n);
        this.#correlator = new RankIc((0,panel_frame/* gathered */.Pm)(frame, forward.horizon, this.#rows), this.#sorter, minNames);
        this.#date = this.#legDate(date);
    }
    /** Judges `scores`: the rank IC, and a step of the books. */
    judge(books, step) {
        const count = this.#sorter.sort(this.scores, this.#order);
        const ranking = { order: this.#order, count, isTied: this.#sorter.isTied };
        books.track.ic[step] = this.#correlator?.of(this.scores, ranking) ?? Number.NaN;
        books.step(this.#bookOf(count), this.#date);
    }
    #legDate(date) {
        const { frame, forward, delayed, tradedShare } = this.#plan;
        const [first, end] = [frame.starts[date], frame.starts[date + 1]];
        const traded = frame.columns.get(inputs/* tradedUsd */.zF);
        for (let row = first; row < end; row++) {
            const asset = frame.asset[row];
            const value = traded[row];
            this.#rowOf[asset] = row;
            this.#bucketOf[asset] = (0,universe/* liquidityBucket */.lG)(value);
            this.#shockedBucketOf[asset] = (0,universe/* liquidityBucket */.lG)(tradedShare * value);
        }
        this.#span = [first, end];
        const returns = frame.columns.get(forward.step);
        const [rowOf, bucketOf, shockedBucketOf] = [this.#rowOf, this.#bucketOf, this.#shockedBucketOf];
        const market = (0,summary/* meanOf */.hm)((0,panel_frame/* gathered */.Pm)(frame, forward.step, this.#rows)) ?? Number.NaN;
        return { rowOf, bucketOf, shockedBucketOf, returns, delayed, market };
    }
    #close() {
        for (const asset of this.#plan.frame.asset.subarray(...this.#span))
            this.#rowOf[asset] = -1;
    }
    /** Assets of the highest group, then as many of the lowest; none where the scores do not rank or are too few. */
    #bookOf(count) {
        const { quantiles, minNames, frame } = this.#plan;
        const order = this.#order;
        const [lowest, highestScore] = [this.scores[order[0]], this.scores[order[count - 1]]];
        if (count < minNames || lowest === highestScore)
            return new Int32Array(0);
        const perSide = Math.max(1, Math.floor(count / quantiles));
        const assetAt = (place) => frame.asset[this.#rows[order[place]]];
        return Int32Array.from({ length: 2 * perSide }, (_, i) => i < perSide ? assetAt(count - 1 - i) : assetAt(i - perSide));
    }
}
/**
 * Returns until the next date with every trade one session later: the step without its first session, and the first session of the next step,
 * (1 + step) / (1 + first) · (1 + next first) − 1. An asset without a row on the next date is sold at the end of its own step.
 *
 * @param step return until the next date, by row
 * @param one return of its first session, by row
 */
function delayedReturns({ starts, asset }, step, one) {
    const delayed = new Float64Array(step.length).fill(Number.NaN);
    for (let date = 0; date + 1 < starts.length; date++) {
        const end = starts[date + 1];
        const endOfNext = starts[date + 2] ?? end;
        let next = end;
        for (let row = starts[date]; row < end; row++) {
            while (next < endOfNext && asset[next] < asset[row])
                next++;
            const rest = (1 + step[row]) / (1 + one[row]) - 1;
            if (!Number.isFinite(rest))
                continue;
            const more = next < endOfNext && asset[next] === asset[row] ? one[next] : Number.NaN;
            delayed[row] = Number.isNaN(more) ? rest : (1 + rest) * (1 + more) - 1;
        }
    }
    return delayed;
}

// EXTERNAL MODULE: ./build/lib/src/statistics/random.js
var random = __webpack_require__(67966);
// EXTERNAL MODULE: ./build/lib/src/research/stage-b/holdout.js
var holdout = __webpack_require__(54146);
// EXTERNAL MODULE: ./build/lib/src/research/stage-b/holdout-ledger.js
var holdout_ledger = __webpack_require__(60030);
;// CONCATENATED MODULE: ./build/lib/src/stages/research/open-holdout.js








/**
 * Opens the holdout for those that every other gate let pass, each once: a line says so before anything of it is scored. Who opened it before is not looked at again, what was seen
 * then stands; an opening that another run left without a result is spent. A sweep opens nothing: the same idea in many variants would look as many times.
 *
 * @returns by trial, of those of whom something is known
 */
async function openHoldout(context, run, { tracks, returns }, ready) {
    const { lake } = context;
    if (ready.length === 0 || run.subject.variant !== '')
        return new Map();
    const before = await holdout_store/* holdoutStore */.X.read(lake);
    const fresh = ready.filter(({ trial }) => mayLook(context, run, before, trial));
    const { holdout } = run.plan;
    if (holdout !== undefined && fresh.length > 0) {
        const opened = await openings(context, run, holdout.window, fresh);
        for (const size of new Set(fresh.map(({ universe }) => universe))) {
            const own = opened.filter(({ one }) => one.universe === size);
            const looked = lookAt(run, tracks, size, own.map(({ one }) => one));
            await writeResults(context, run, own, looked, returns);
        }
    }
    const after = await holdout_store/* holdoutStore */.X.read(lake);
    const { programme } = run.subject.settings;
    return new Map(ready.flatMap(({ trial }) => {
        const look = (0,holdout_ledger/* holdoutLook */.RN)(after, programme, trial);
        return look === undefined ? [] : [[trial, look]];
    }));
}
/** Whether a trial has not been looked at yet, or this very run was stopped between its opening and its result. */
function mayLook({ log }, { id, plan }, ledger, trial) {
    if ((0,holdout_ledger/* lastResultOfTrial */.bQ)(ledger, trial) !== undefined)
        return false;
    if (plan.holdout === undefined) {
        log.warning('A candidate passes every other gate, and no days are left for a holdout yet: the last one was opened.');
        return false;
    }
    const known = (0,holdout_ledger/* openingOfTrial */.GF)(ledger, plan.holdout.window, trial);
    if (known === undefined || known.opened.run === id)
        return true;
    log.warning(`The holdout was opened for the trial ${trial} by the run ${known.opened.run}, which left no result: there is no second look.`);
    return false;
}
/** Writes the openings. @returns the number of the opening of each */
async function openings({ lake, clock }, { id, subject, read, who }, window, fresh) {
    const when = new Date(clock()).toISOString();
    const ledger = await holdout_store/* holdoutStore */.X.append(lake, (known) => {
        const count = (0,holdout_ledger/* openingsOf */.D$)(known, window).length;
        const unopened = fresh.filter(({ trial }) => (0,holdout_ledger/* openingOfTrial */.GF)(known, window, trial) === undefined);
        return unopened.map((one, i) => ({
            kind: 'opened',
            programme: subject.settings.programme,
            window: window.window,
            candidate: one.candidate.spec.id,
            universe: one.universe,
            trial: one.trial,
            run: id,
            snapshot: subject.snapshot,
            opening: count + 1 + i,
            panel_until: (0,date/* isoDate */._$)(read.frame.dates.at(-1)),
            who,
            when,
        }));
    });
    return fresh.flatMap((one) => {
        const opening = (0,holdout_ledger/* openingOfTrial */.GF)(ledger, window, one.trial);
        return opening === undefined ? [] : [{ seq: opening.seq, one }];
    });
}
/** The tracks of candidates over the holdout, fitted ones by all dates of the sample. */
function lookAt({ read, plan }, tracks, size, opened) {
    const { first, end } = plan.holdout;
    const own = {
        ...tracks,
        candidates: opened.map(({ candidate }) => candidate),
        first,
        end,
        training: [Int32Array.from({ length: plan.sample }, (_, date) => date)],
        splitOf: [new Int32Array(end - first)],
    };
    const universe = (0,research_universe/* liquidUniverse */._z)(read.frame.starts, read.liquidity, size);
    return trackCandidates(own, universe).map((one) => one.tracks[0]);
}
async function writeResults({ lake, clock }, { read, plan }, opened, looked, rule) {
    const { window, first, end } = plan.holdout;
    const days = read.frame.dates.subarray(first, end);
    const when = new Date(clock()).toISOString();
    const lines = opened.map(({ seq, one }, i) => {
        const returns = netReturns(looked[i], rule);
        const sample = one.paths[one.median].returns;
        const outcome = (0,holdout/* holdoutOutcome */.S)(returns, sample);
        const isKnown = (_, step) => !Number.isNaN(returns[step]);
        return {
            kind: 'result',
            opened: seq,
            trial: one.trial,
            window: window.window,
            net_return: outcome.netReturn,
            steps: outcome.steps,
            shortfall_p: outcome.shortfallP,
            returns: (0,research_trials/* returnsDigest */.g9)(days.filter(isKnown), returns.filter(isKnown)),
            when,
        };
    });
    await holdout_store/* holdoutStore */.X.append(lake, () => lines);
}

// EXTERNAL MODULE: ./build/lib/src/stages/research/trial-attempts.js
var trial_attempts = __webpack_require__(4842);
// EXTERNAL MODULE: ./build/lib/src/research/datasets.js
var research_datasets = __webpack_require__(14406);
;// CONCATENATED MODULE: ./build/lib/src/stages/research/trial-series.js



/**
 * Every trial of the ledger, in its order, with the very returns that its last result names, as far as a run that is there holds them; else with its Sharpe ratio alone.
 *
 * @param own returns of the run that is being judged, by trial
 * @param stepsPerYear of that run: Sharpe ratios of other steps are brought to its step
 */
async function trialSeries(lake, ledger, own, stepsPerYear) {
    const trials = (0,research_trials/* trialsOf */.xY)(ledger);
    const wanted = new Map(trials.flatMap(({ id, scored }) => (scored === undefined || own.has(id) ? [] : [[id, scored.returns]])));
    const stored = await storedReturns(lake, wanted);
    const none = { days: new Int32Array(0), returns: new Float64Array(0) };
    return trials.map(({ id, scored }) => {
        const yearly = scored?.sharpe ?? null;
        const sharpeStep = yearly === null ? null : yearly / Math.sqrt(stepsPerYear);
        return { trial: id, ...(own.get(id) ?? stored.get(id) ?? none), sharpeStep };
    });
}
/** @param wanted digests of returns, by trial */
async function storedReturns(lake, wanted) {
    const found = new Map();
    for (const dataset of [research_datasets/* trialReturns */.SX, datasets/* stageBReturns */._i]) {
        const keys = await lake.list(dataset);
        for await (const { table } of lake.readEach(dataset, keys, ['trial', 'as_of', 'net_return'])) {
            const { trial, as_of: days, net_return: returns } = table.columns;
            for (let first = 0, end = 0; first < table.rows; first = end) {
                const id = trial[first];
                while (end < table.rows && trial[end] === id)
                    end++;
                const one = { days: days.slice(first, end), returns: returns.slice(first, end) };
                if (wanted.get(id) === (0,research_trials/* returnsDigest */.g9)(one.days, one.returns))
                    found.set(id, one);
            }
        }
    }
    return found;
}

;// CONCATENATED MODULE: ./build/lib/src/stages/research/judge-stage-b.js














/**
 * Scores and refits every candidate that Stage A screened, each between two lines of the ledger of trials; judges all of them together, and holds each against the gates. Those
 * that every other gate lets pass open the holdout.
 */
async function judgeStageB(context, run) {
    const { lake, clock } = context;
    const when = () => new Date(clock()).toISOString();
    const attempts = await trial_attempts/* TrialAttempts */.f.plan(lake, plannedLines(run), when);
    const tried = [];
    const ledger = await attempts.during(async () => {
        const rule = evidenceRule(run);
        const tracks = trackPlan(run);
        const progress = context.progress('universes', run.subject.universeSizes.length);
        let last;
        for (const size of run.subject.universeSizes) {
            context.signal.throwIfAborted();
            const universe = (0,research_universe/* liquidUniverse */._z)(run.read.frame.starts, run.read.liquidity, size);
            const pathed = trackCandidates(tracks, universe).map((one) => withTrial(run, pathedCandidate(one, size, rule)));
            last = await attempts.finish(pathed.map((one) => trialResult(run, one)));
            tried.push(...pathed);
            progress.advance();
        }
        progress.end();
        return last;
    });
    const programme = await judged(context, run, tried, ledger);
    const closed = tried.map((one) => validated(run, one, programme, undefined));
    const ready = closed.filter(({ numbers, isFitted }) => mayOpenHoldout(run.subject.deciding, numbers, { isFitted }));
    const looks = await openHoldout(context, run, { tracks: trackPlan(run), returns: evidenceRule(run).returns }, ready);
    return {
        candidates: closed.map((one) => {
            const look = looks.get(one.trial);
            return look === undefined ? one : validated(run, one, programme, look);
        }),
        programme,
        ledger: { lines: ledger.head.seq, trials: (0,research_trials/* trialsOf */.xY)(ledger).length, head: ledger.head.hash },
        openings: looks.size,
    };
}
function plannedLines({ id, subject, plan, who }) {
    return subject.universeSizes.flatMap((size) => subject.candidates.map((candidate) => {
        const rule = (0,run_identity/* stageBTrialRule */.JI)(candidate, size, subject, plan.cadence);
        return { trial: (0,research_trials/* trialId */.k)(rule), rule, stage: 'stage-b', run: id, snapshot: subject.snapshot, who };
    }));
}
function withTrial({ subject, plan }, one) {
    return { ...one, trial: (0,research_trials/* trialId */.k)((0,run_identity/* stageBTrialRule */.JI)(one.candidate, one.universe, subject, plan.cadence)) };
}
function evidenceRule({ subject, plan }) {
    const { settings, rules, events } = subject;
    const returns = {
        costs: rules.costs,
        portfolio: settings.portfolio,
        cash: settings.cash_annual / plan.stepsPerYear,
    };
    return { plan, settings, events, returns };
}
/** How the dates of the sample are scored. */
function trackPlan({ subject, read, plan }) {
    const { frame } = read;
    const column = (name) => frame.columns.get(name);
    return {
        frame,
        candidates: subject.candidates,
        first: 0,
        end: plan.sample,
        training: plan.training.map(({ train }) => train),
        splitOf: (0,stage_b_plan/* splitsOfPaths */.Np)(plan),
        forward: plan.forward,
        delayed: delayedReturns(frame, column(plan.forward.step), column(plan.forward.one)),
        tradedShare: subject.settings.stress.traded_share,
        books: plan.overlap,
        quantiles: subject.rules.quantiles,
        minNames: subject.rules.min_names,
    };
}
function trialResult({ read, plan }, one) {
    const { days, returns } = standingReturns(one, read.frame.dates.subarray(0, plan.sample));
    const { mean, t, pValue, n } = (0,cosine_test/* cosineTest */.k)(one.ics, plan.overlap);
    return {
        trial: one.trial,
        sharpe_step: (0,summary/* stepSharpe */.KA)(returns),
        sharpe: one.paths[one.median]?.netSharpe ?? null,
        steps: returns.length,
        returns: (0,research_trials/* returnsDigest */.g9)(days, returns),
        ic_mean: mean,
        ic_t: t,
        p: pValue,
        n,
    };
}
async function judged({ lake }, { id, read, plan, subject }, tried, ledger) {
    const days = read.frame.dates.subarray(0, plan.sample);
    const own = new Map(tried.map((one) => [one.trial, standingReturns(one, days)]));
    const trials = await trialSeries(lake, ledger, own, plan.stepsPerYear);
    return judgeCandidates(tried, days, trials, {
        settings: subject.settings,
        stepsPerYear: plan.stepsPerYear,
        statedSharpe: subject.deciding.statedSharpe,
        random: random/* Random */.o.seeded(Number.parseInt(id.slice(0, 8), 16)),
    });
}
function validated({ subject, plan, passedA, isHoldoutUnseen }, one, programme, look) {
    const own = programme.own.get(one.trial);
    const numbers = profileNumbers(one, plan, {
        stageAPassed: subject.scope === 'all' ? null : passedA.has(`${one.universe} ${one.candidate.spec.id}`),
        isHoldoutUnseen,
        own,
        programme: programme.findings,
        negativeShare: programme.negativeShares.get(one.trial) ?? null,
        holdout: look,
    });
    const verdictOf = (name) => judgeProfile(subject.profiles[name], numbers, one);
    const verdicts = Object.fromEntries(run_identity/* profileNames */.CJ.map((name) => [name, verdictOf(name)]));
    return {
        ...one,
        numbers,
        own,
        verdicts: verdicts,
        verdict: judgeProfile(subject.deciding, numbers, one),
    };
}

// EXTERNAL MODULE: ./build/lib/src/stages/research/panel-reading.js + 1 modules
var panel_reading = __webpack_require__(1352);
// EXTERNAL MODULE: ./build/lib/src/stages/research/promotion-evidence.js + 2 modules
var promotion_evidence = __webpack_require__(84351);
// EXTERNAL MODULE: ./build/lib/src/stages/research/recipe-differences.js
var recipe_differences = __webpack_require__(1356);
// EXTERNAL MODULE: ./build/lib/src/stages/research/screening-threads.js + 1 modules
var screening_threads = __webpack_require__(93191);
// EXTERNAL MODULE: ./build/lib/src/stages/research/spare-holdout.js
var spare_holdout = __webpack_require__(67174);
// EXTERNAL MODULE: ./build/lib/src/research/candidates.js
var candidates = __webpack_require__(91913);
// EXTERNAL MODULE: ./build/lib/src/research/settings.js
var settings = __webpack_require__(24954);
;// CONCATENATED MODULE: ./build/lib/src/stages/research/stage-a-run.js






/**
 * Reads a run of Stage A. What it screened, and by which rules, is what its recipe says, whatever the configuration says by now.
 *
 * @param wanted its id; '' for the last one in the ledger of trials whose results are in the lake: those of others' runs are not, of which the ledger knows the trials
 * @throws UserError where there is none
 */
async function readScreenedRun(lake, wanted) {
    // What a sweep screened lies in lakes of its own.
    const isOwn = ({ variant }) => variant === undefined;
    const run = wanted === '' ? await (0,trial_store/* lastRunOf */.jk)(lake, research_datasets/* candidateResults */.g3, 'stage-a', isOwn) : wanted;
    const [keys] = run === undefined ? [] : await lake.list(research_datasets/* candidateResults */.g3, { run });
    if (run === undefined || keys === undefined) {
        const which = run === undefined ? 'no run of stage-a' : `no run ${run} of stage-a`;
        throw new src_errors/* UserError */.yo(`The lake ${lake.root} holds ${which}: what is to be validated is not known.`, {
            hint: 'Run the stage "stage-a" first, or name one of its runs with --run.',
        });
    }
    const { table, manifest } = await lake.require(research_datasets/* candidateResults */.g3, keys);
    const survivors = await lake.require(research_datasets/* survivorsA */.Lu, keys);
    const { parameters, inputs } = manifest.recipe;
    const sizes = parameters.universe_sizes.map(Number);
    const setOf = new Map(table.columns.candidate.map((id, row) => [id, table.columns.set[row]]));
    const definitions = parameters.candidates;
    const { universe, candidate } = survivors.table.columns;
    return {
        run,
        snapshot: keys.snapshot,
        featureSet: String(parameters.feature_set),
        digest: manifest.content,
        candidates: definitions.map((definition) => (0,candidates/* candidateOf */.RH)(definition, setOf.get(String(definition.id)) ?? '')),
        rules: settings/* stageASettings */.Z.parse({ ...parameters.rules, universe_sizes: sizes }),
        universeSizes: sizes,
        passed: new Set(candidate.map((id, row) => `${universe[row]} ${id}`)),
        sparedFrom: parameters.holdout?.from,
        inputs,
    };
}
/** @param now what the same panel is read from now @throws UserError where that is not what the run was made of */
function refuseOtherInputs({ run, inputs }, now) {
    const textOf = (one) => (0,canonical_json/* canonicalJson */.d)(one);
    const known = new Set(inputs.map(textOf));
    const other = now.find((one) => !known.has(textOf(one)));
    if (other === undefined && known.size === now.length)
        return;
    const which = other === undefined ? 'fewer partitions' : `another ${other.dataset} (${Object.values(other.keys).join(', ')})`;
    throw new src_errors/* UserError */.yo(`The run ${run} of stage-a screened other data than there is now: ${which}.`, {
        hint: 'Run the stage "stage-a" again.',
    });
}

;// CONCATENATED MODULE: ./build/lib/src/stages/research/stage-b.js
























/** Raised whenever the same inputs could give other bytes than before. */
const stageBVersion = 2;
const pageName = 'stage-b.html';
const sawHoldout = 'The run of stage-a tested days of the holdout, so nobody can pass: set stage_a.spare_holdout in research.yaml and screen again.';
/** What a run leaves, in the order in which it is written: the candidates last. */
const datasetsOfRun = [
    datasets/* stageBReturns */._i,
    datasets/* stageBPaths */.pr,
    datasets/* stageBStress */.lI,
    datasets/* foldSummary */.Cr,
    datasets/* candidateFoldRobustness */.Tc,
    datasets/* survivorsB */.et,
    datasets/* stageBCandidates */.Jz,
];
const run = async (inputs, context) => {
    const { lake, log, config, signal } = context;
    const screened = await readScreenedRun(lake, inputs.run);
    const index = await (0,panel_reading/* indexedPanel */.U)(lake, screened.featureSet);
    const threads = (0,screening_threads/* screeningThreads */.MX)(inputs.threads, index.rows);
    const most = Math.max(...screened.universeSizes);
    const wanted = { snapshot: screened.snapshot, entryLag: screened.rules.entry_lag, most };
    const reading = (0,panel_reading/* readPanel */.z)({ lake, threads, signal }, index, screened.candidates, wanted);
    const whole = await reading.finally(() => threads.close());
    refuseOtherInputs(screened, whole.references);
    const read = (0,spare_holdout/* fromFirstRanking */.tg)(whole, screened.rules.min_names);
    const subject = subjectOf(config, inputs, screened, read);
    const ledger = await holdout_store/* holdoutStore */.X.read(lake);
    const plan = (0,stage_b_plan/* planStageB */.Ob)(read.frame.dates, read.exchanges, screened.rules, subject.settings, ledger);
    const policy = validateCombinatorialFolds(plan, read.frame.dates, read.exchanges, screened.rules, subject.settings.folds);
    refuseBadFolds(policy);
    const id = (0,run_identity/* stageBRunId */.Pw)(subject, plan.holdout?.window, stageBVersion);
    const keys = { snapshot: subject.snapshot, run: id };
    const done = inputs.again ? undefined : await doneRun(lake, keys, recipeOf(subject, plan, undefined));
    const trialsSince = done === undefined ? 0 : await (0,promotion_evidence/* trialsSinceJudged */.V$)(lake, done);
    if (trialsSince > 0)
        log.info(`Run ${id} knows ${(0,name_list/* counted */.hS)(trialsSince, 'trial')} fewer than the ledger holds now: it is judged again`);
    if (done !== undefined && trialsSince === 0) {
        log.info(`Run ${id} of snapshot ${subject.snapshot}: nothing to do, its inputs are unchanged`);
    }
    else {
        const who = inputs.who === '' ? (lake.producer.run ?? 'local') : inputs.who;
        const isHoldoutUnseen = plan.holdout === undefined || screened.sparedFrom === plan.holdout.window.from;
        if (!isHoldoutUnseen)
            log.warning(sawHoldout);
        const planned = { id, subject, read, plan, who, passedA: screened.passed, isHoldoutUnseen };
        // What a sweep varies begins no programme.
        if (inputs.variant === '') {
            await (0,spare_holdout/* fixHoldout */.t3)(context, plan.holdout?.window, { programme: subject.settings.programme, who });
        }
        await store(context, keys, { ...planned, policy }, await judgeStageB(context, planned));
    }
    return finish(context, keys, screened.run, inputs.output);
};
function refuseBadFolds({ ok, errors }) {
    if (ok)
        return;
    const listed = errors
        .slice(0, 3)
        .map(({ code, detail }) => `${code} (${detail})`)
        .join('; ');
    throw new src_errors/* UserError */.yo(`The folds are not sound: ${listed}${errors.length > 3 ? ` and ${errors.length - 3} more` : ''}.`, {
        hint: 'Change stage_b.folds in research.yaml, or make a longer panel.',
    });
}
function subjectOf(config, { gates, inputScope, variant }, screened, read) {
    const { run, digest, candidates, universeSizes, rules } = screened;
    const settings = config.research.stage_b;
    const profiles = Object.fromEntries(run_identity/* profileNames */.CJ.map((name) => [name, config.gateProfile(name)]));
    return {
        snapshot: read.snapshot,
        featureSet: read.featureSet,
        stageA: { run, digest },
        scope: inputScope,
        candidates,
        universeSizes,
        rules,
        settings,
        profiles: profiles,
        deciding: config.gateProfile(gates === '' ? settings.gates : gates),
        events: config.events(),
        references: read.references,
        variant,
    };
}
function recipeOf(subject, { holdout }, ledger) {
    const parameters = (0,run_identity/* stageBParameters */.ty)(subject, holdout?.window);
    return {
        stage: 'stage-b',
        version: stageBVersion,
        parameters: { ...parameters, ...(ledger === undefined ? {} : { ledger }) },
        inputs: [...subject.references],
    };
}
/** The run where it was made already, be it by an older ledger. @returns the manifest of its candidates; undefined where it was not, or not as a whole */
async function doneRun(lake, keys, recipe) {
    const isMade = async (dataset) => {
        const stored = await (0,recipe_differences/* unlessDamaged */.Ak)(() => lake.files(dataset, keys));
        return stored !== undefined && stored !== 'damaged' && (0,manifest/* sameRecipe */.dI)(withoutLedger(stored.manifest.recipe), recipe);
    };
    for (const dataset of datasetsOfRun)
        if (!(await isMade(dataset)))
            return undefined;
    return lake.manifest(datasets/* stageBCandidates */.Jz, keys);
}
function withoutLedger({ parameters: { ledger: _, ...parameters }, ...recipe }) {
    return { ...recipe, parameters };
}
async function store({ lake }, keys, { subject, read, plan, policy }, judged) {
    const recipe = recipeOf(subject, plan, judged.ledger);
    const { candidates, programme } = judged;
    const { dates } = read.frame;
    const survivors = survivorsOf(candidates);
    const about = { keys, subject, plan, policy, dates, survivors, ...judged };
    const attachments = {
        [pageName]: await stageBReport(about),
        'fold_policy_validation.json': json(policy),
        'stage_b_run_report.json': json(stageBRunReport(about)),
    };
    await lake.writeTogether(async (batch) => {
        const sample = dates.subarray(0, plan.sample);
        await batch.write(datasets/* stageBReturns */._i, keys, { recipe, table: returnsTable(candidates, sample) });
        await batch.write(datasets/* stageBPaths */.pr, keys, { recipe, table: pathTable(candidates, plan) });
        await batch.write(datasets/* stageBStress */.lI, keys, { recipe, table: stressTable(candidates) });
        await batch.write(datasets/* foldSummary */.Cr, keys, { recipe, table: foldSummaryTable(candidates, plan, dates) });
        await batch.write(datasets/* candidateFoldRobustness */.Tc, keys, { recipe, table: robustnessTable(candidates) });
        await batch.write(datasets/* survivorsB */.et, keys, { recipe, table: result_tables_survivorTable(survivors) });
        const table = stageBCandidateTable(candidates, plan, programme.findings);
        await batch.write(datasets/* stageBCandidates */.Jz, keys, { recipe, table, attachments });
    });
}
function json(value) {
    return `${JSON.stringify(value, null, 2)}\n`;
}
async function finish({ lake, log, present }, keys, stageARun, output) {
    const ledger = await (0,trial_store/* readTrialLedger */.IU)(lake);
    const trials = (0,research_trials/* trialsOf */.xY)(ledger).length;
    const stored = await lake.readWhole(datasets/* stageBCandidates */.Jz, keys);
    const page = stored?.files.get(pageName);
    if (stored === undefined || page === undefined)
        throw new Error(`The results of ${keys.run} are gone.`);
    const survivors = (await lake.require(datasets/* survivorsB */.et, keys)).table.rows;
    present(stageBSummary(stored.table, { keys, stageARun, trials, lines: ledger.lines.length }));
    const report = output === '' ? '' : await writePage(output, page);
    log.info(`Run ${keys.run}: ${survivors} of ${stored.table.rows} candidates passed; the ledger holds ${trials} trials`);
    return {
        ...keys,
        stageARun,
        candidates: stored.table.rows,
        survivors,
        trials,
        digest: stored.manifest.content,
        report,
        lines: ledger.lines.length,
        ledger: ledger.head.hash,
    };
}
/** @returns the path of the page */
async function writePage(folder, page) {
    await (0,make_folder/* makeFolder */.f)(folder);
    const file = (0,external_node_path_.join)(folder, pageName);
    await (0,promises_.writeFile)(file, page);
    return file;
}


/***/ }),

/***/ 21377:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ normalQuantile),
/* harmony export */   v: () => (/* binding */ normalCdf)
/* harmony export */ });
/* harmony import */ var jstat__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(32453);

/**
 * Φ(z): the chance that a standard normal value is at most z, right to 1e-15 (not in proportion: of Φ(−8) = 6.2e-16 one digit is).
 *
 * @param z infinite values are allowed
 * @throws {RangeError} on NaN
 */
function normalCdf(z) {
    if (Number.isNaN(z))
        throw new RangeError('The normal distribution of NaN is undefined.');
    if (!Number.isFinite(z))
        return z > 0 ? 1 : 0;
    return jstat__WEBPACK_IMPORTED_MODULE_0__.normal.cdf(z, 0, 1);
}
/**
 * Φ⁻¹(p): quantile of the standard normal distribution.
 *
 * @param probability 0 < p < 1
 * @throws {RangeError} when it is out of range
 */
function normalQuantile(probability) {
    if (!(probability > 0 && probability < 1))
        throw new RangeError(`A probability lies between 0 and 1, found ${probability}.`);
    return jstat__WEBPACK_IMPORTED_MODULE_0__.normal.inv(probability, 0, 1);
}


/***/ })

};
