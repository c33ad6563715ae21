export const id = 4122;
export const ids = [4122];
export const modules = {

/***/ 83761:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ staleLines),
/* harmony export */   e: () => (/* binding */ backfillHint)
/* harmony export */ });
/* harmony import */ var _text_name_list_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(98983);
/* harmony import */ var _text_order_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(37961);


const weeksNamed = 6;
/** One line per regime and reason, with its weeks and, once, what to do. */
function staleLines(stale) {
    const groups = Map.groupBy(stale, ({ regime, why, cure }) => JSON.stringify([regime, why, cure]));
    return [...groups.values()].map((group) => {
        const [{ regime, why, cure } = { regime: '', why: '', cure: undefined }] = group;
        const weeks = group.map(({ week_ending }) => week_ending);
        const stop = why.endsWith('.') ? '' : '.';
        const isRefused = cure !== undefined;
        const todo = cure ?? backfillHint(group.map(({ week_ending }) => ({ regime, weekEnding: week_ending })));
        return `${isRefused ? 'Refused' : 'To do again'}: ${regime}: ${why}${stop} Weeks: ${(0,_text_name_list_js__WEBPACK_IMPORTED_MODULE_0__/* .nameList */ .O)(weeks, weeksNamed)}. ${todo}`;
    });
}
/** The command that makes weeks again. */
function backfillHint(weeks) {
    const days = [...new Set(weeks.map(({ weekEnding }) => weekEnding))].sort(_text_order_js__WEBPACK_IMPORTED_MODULE_1__/* .byCodeUnits */ .C);
    const regimes = [...new Set(weeks.map(({ regime }) => regime))].sort(_text_order_js__WEBPACK_IMPORTED_MODULE_1__/* .byCodeUnits */ .C);
    return `Make them again: regimen backfill --start ${days[0]} --end ${days.at(-1)} --regimes ${regimes.join(',')}`;
}


/***/ }),

/***/ 99093:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   HG: () => (/* binding */ rankedRows),
/* harmony export */   j_: () => (/* binding */ byRegime),
/* harmony export */   nT: () => (/* binding */ neededSymbols)
/* harmony export */ });
/* harmony import */ var _text_order_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(37961);

/** Weeks by regime, in the order of the ids. Whatever is computed from this does not depend on the order of `weeks`. */
function byRegime(weeks) {
    const regimes = Map.groupBy(weeks, ({ regime }) => regime);
    return [...regimes]
        .sort(([a], [b]) => (0,_text_order_js__WEBPACK_IMPORTED_MODULE_0__/* .byCodeUnits */ .C)(a, b))
        .map(([regime, own]) => ({ regime, weeks: own.map(withPicksByRank).sort(byWeek) }));
}
function withPicksByRank(week) {
    return { ...week, wouldBe: week.wouldBe.toSorted((a, b) => a.rank_UPS - b.rank_UPS) };
}
function byWeek(a, b) {
    return (0,_text_order_js__WEBPACK_IMPORTED_MODULE_0__/* .byCodeUnits */ .C)(a.weekEnding, b.weekEnding);
}
/** Symbols whose prices the evaluation of these weeks needs, the benchmark's included; sorted. */
function neededSymbols(weeks, benchmark) {
    const symbols = new Set([benchmark]);
    for (const { scores, wouldBe } of weeks) {
        for (const { symbol } of wouldBe)
            symbols.add(symbol);
        const { symbol, rank_UPS } = scores.columns;
        for (let row = 0; row < scores.rows; row += 1) {
            if (!Number.isNaN(rank_UPS[row]))
                symbols.add(symbol[row]);
        }
    }
    return [...symbols].sort(_text_order_js__WEBPACK_IMPORTED_MODULE_0__/* .byCodeUnits */ .C);
}
/** Rows of the ranked symbols, the highest rank first. */
function rankedRows({ rows, columns }) {
    const ranked = [];
    for (let row = 0; row < rows; row += 1) {
        const rank = columns.rank_UPS[row];
        if (!Number.isNaN(rank))
            ranked[rank - 1] = row;
    }
    return ranked;
}


/***/ }),

/***/ 69206:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   IT: () => (/* binding */ likelyCause),
/* harmony export */   T1: () => (/* binding */ lookAlone),
/* harmony export */   kz: () => (/* binding */ takeEachOtherBack),
/* harmony export */   rB: () => (/* binding */ seenSteps)
/* harmony export */ });
const splits = [6 / 5, 5 / 4, 4 / 3, 3 / 2, 2, 3, 4, 5, 6, 7, 8, 10, 15, 20, 25, 30, 40, 50];
const units = [100, 1000];
const names = new Map([
    [6 / 5, '6 for 5'],
    [5 / 4, '5 for 4'],
    [4 / 3, '4 for 3'],
    [3 / 2, '3 for 2'],
]);
/** Distance in logarithms up to which a ratio is near another one. */
const nearness = 0.05;
/** The same for a unit, which has no neighbours to be taken for. */
const unitNearness = 0.15;
/** What a step looks like, in words. It proves nothing: a price can fall by three quarters. */
function likelyCause({ ratio, kind }) {
    if (kind === 'return')
        return 'a single bar that stands apart';
    const unit = nearest(ratio, units, unitNearness);
    if (unit !== undefined)
        return `prices in another unit, ${unit} to 1`;
    const split = nearest(ratio, splits, nearness);
    if (split === undefined)
        return 'a row of another symbol, or a very large move';
    return ratio < 1 ? `a split of ${names.get(split) ?? `${split} for 1`}` : `a reverse split of 1 for ${split}`;
}
function nearest(ratio, all, within) {
    const distance = (one) => Math.abs(Math.abs(Math.log(ratio)) - Math.log(one));
    return all.filter((one) => distance(one) <= within).sort((a, b) => distance(a) - distance(b))[0];
}
/** What a step looks like by itself, whatever follows. */
function lookAlone({ ratio, kind }) {
    if (kind === 'return')
        return 'single_bar';
    if (nearest(ratio, units, unitNearness) !== undefined)
        return 'unit';
    return kind === 'quiet' || nearest(ratio, splits, nearness) !== undefined ? 'split' : 'other';
}
/**
 * What each of a symbol's steps looks like. Of two that take each other back both are of a single bar; whether one is taken back shows in the next bar that is
 * known, so that a step may look otherwise a week later.
 */
function seenSteps(steps, settings) {
    return steps.map((step, i) => {
        const isSingle = [steps[i - 1], steps[i + 1]].some((other) => other && takeEachOtherBack(step, other, settings));
        return { ...step, looks: isSingle ? 'single_bar' : lookAlone(step) };
    });
}
/** Whether two steps are to one bar and from it, so that it stands apart. */
function takeEachOtherBack(a, b, { spike }) {
    return (a.place === b.before || b.place === a.before) && Math.abs(Math.log(a.ratio * b.ratio)) <= Math.log(spike);
}


/***/ }),

/***/ 15705:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O1: () => (/* binding */ leastReturnScale),
/* harmony export */   bt: () => (/* binding */ priceSteps),
/* harmony export */   p9: () => (/* binding */ robustDeviation)
/* harmony export */ });
/* harmony import */ var _statistics_quantile_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(48940);

/** Earlier returns from which a symbol's own scale is taken, at most, and the fewest that say something. */
const longestHistory = 60;
const shortestHistory = 20;
/** Daily deviation of a symbol without such a history, and the least that a quiet one is credited with. */
const usualScale = 0.02;
const leastReturnScale = 0.005;
/** Consistency of the median absolute deviation with the deviation of a normal distribution, 1 / Φ⁻¹(3/4). */
const normalConsistency = 1.4826;
const smallSplits = [3 / 2, 4 / 3, 5 / 4, 6 / 5];
/** Distance in logarithms up to which a ratio is near another one: the return of the day comes on top of a split. */
const nearness = 0.03;
/** Times the median money that changes hands up to which a day is quiet, and the sessions of that median. */
const quietTurnover = 1.75;
const turnoverSessions = 20;
/**
 * The steps of a symbol's prices, ascending. Whether there is one on a session depends on that session and earlier ones alone: bars that are
 * added or cut off later change none.
 */
function priceSteps(bars, settings) {
    const { prices } = bars;
    const least = Math.log(Math.min(settings.ratio, settings.spike, ...smallSplits)) - nearness;
    // Log returns between neighbouring bars, and where each ends.
    const changes = [];
    const steps = [];
    let before = -1;
    for (const [place, price] of prices.entries()) {
        if (!(price > 0))
            continue;
        if (before >= 0) {
            const change = Math.log(price / prices[before]);
            if (Math.abs(change) >= least) {
                const size = deviationsOf(change, place - before, changes);
                const kind = size >= settings.deviations ? kindOf(change, { bars, place, changes, settings }) : undefined;
                if (kind)
                    steps.push({ before, place, ratio: Math.exp(change), deviations: size, kind });
            }
            changes.push(change);
        }
        before = place;
    }
    return steps;
}
function kindOf(change, around) {
    const { changes, settings } = around;
    const size = Math.abs(change);
    if (size >= Math.log(settings.ratio))
        return 'level';
    const last = changes.at(-1) ?? Number.NaN;
    const isBack = Math.abs(last + change) <= nearness && Math.min(size, Math.abs(last)) >= Math.log(settings.spike);
    if (isBack)
        return 'return';
    const isSmallSplit = smallSplits.some((split) => Math.abs(size - Math.log(split)) <= nearness);
    return isSmallSplit && isQuiet(around) ? 'quiet' : undefined;
}
/** Size of a log return over some sessions, in the robust deviations of the earlier ones. */
function deviationsOf(change, sessions, changes) {
    const history = changes.slice(-longestHistory);
    if (history.length < shortestHistory)
        return Math.abs(change) / (usualScale * Math.sqrt(sessions));
    const middle = (0,_statistics_quantile_js__WEBPACK_IMPORTED_MODULE_0__/* .median */ .J)(history);
    return Math.abs(change - middle) / (Math.max(robustDeviation(history), leastReturnScale) * Math.sqrt(sessions));
}
/** The deviation of a normal distribution that has the same median absolute deviation. */
function robustDeviation(values) {
    const middle = (0,_statistics_quantile_js__WEBPACK_IMPORTED_MODULE_0__/* .median */ .J)(values);
    return normalConsistency * (0,_statistics_quantile_js__WEBPACK_IMPORTED_MODULE_0__/* .median */ .J)(values.map((one) => Math.abs(one - middle)));
}
/** Whether no more money than usual changed hands on the session. Unknown where volumes are. */
function isQuiet({ bars: { prices, volumes }, place, changes }) {
    const turnovers = prices.subarray(0, place).map((price, i) => price * volumes[i]);
    if (changes.length < shortestHistory)
        return false;
    const known = turnovers.filter((turnover) => turnover > 0).slice(-turnoverSessions);
    if (known.length < turnoverSessions)
        return false;
    const turnover = prices[place] * volumes[place];
    return turnover > 0 && turnover <= quietTurnover * (0,_statistics_quantile_js__WEBPACK_IMPORTED_MODULE_0__/* .median */ .J)(known);
}


/***/ }),

/***/ 50403:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Nz: () => (/* binding */ excludedPlaces),
/* harmony export */   WZ: () => (/* binding */ excludedVolumes),
/* harmony export */   eF: () => (/* binding */ usedPrices),
/* harmony export */   xZ: () => (/* binding */ unexplainedSteps)
/* harmony export */ });
/* harmony import */ var _likely_cause_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(69206);
/* harmony import */ var _price_steps_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(15705);
/* harmony import */ var _settings_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(67201);
/* harmony import */ var _volume_steps_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(55088);




/**
 * The prices that returns are made of: the adjusted closes, or the closes of a symbol whose source gives no adjusted close at all. One that
 * has some is not patched with closes, which a split or dividend would tear apart.
 */
function usedPrices({ adjClose, close }) {
    return adjClose.every(Number.isNaN) ? close : adjClose;
}
/**
 * The steps of a symbol's prices that are left once they are adjusted: no split, no dividend and no adjusted close that is known in the window
 * accounts for them, and nobody has confirmed that they are real.
 */
function unexplainedSteps(window, symbol, settings) {
    const bars = window.bars.get(symbol);
    if (bars === undefined)
        return [];
    const steps = (0,_likely_cause_js__WEBPACK_IMPORTED_MODULE_0__/* .seenSteps */ .rB)((0,_price_steps_js__WEBPACK_IMPORTED_MODULE_2__/* .priceSteps */ .bt)({ prices: usedPrices(bars), volumes: bars.volume }, settings), settings).map((step) => ({ ...step, outcome: (0,_settings_js__WEBPACK_IMPORTED_MODULE_1__/* .outcomeOf */ .sG)(step.looks, settings) }));
    const confirmed = window.confirmed?.get(symbol);
    if (confirmed === undefined)
        return steps;
    const isConfirmed = (place) => confirmed.has(window.sessions[place]);
    // A bar that is real took the price away and let it come back.
    return steps.filter(({ place, before, kind }) => !(isConfirmed(place) || (kind === 'return' && isConfirmed(before))));
}
/** The places of the steps of a symbol's prices over which it is not ranked and has no return, ascending. */
function excludedPlaces(window, symbol, settings) {
    const steps = unexplainedSteps(window, symbol, settings);
    return steps.filter(({ outcome }) => outcome !== 'warn').map(({ place }) => place);
}
/** The places of bars whose volume is in another unit, where such a symbol is not ranked: ascending, none where it is only said. */
function excludedVolumes(window, symbol, settings) {
    const bars = window.bars.get(symbol);
    if (bars === undefined || (0,_settings_js__WEBPACK_IMPORTED_MODULE_1__/* .outcomeOf */ .sG)('volume', settings) === 'warn')
        return [];
    const confirmed = window.confirmed?.get(symbol);
    return (0,_volume_steps_js__WEBPACK_IMPORTED_MODULE_3__/* .placesInOtherUnit */ .K)(bars.volume, usedPrices(bars)).filter((place) => !confirmed?.has(window.sessions[place]));
}


/***/ }),

/***/ 55088:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ volumeSteps),
/* harmony export */   K: () => (/* binding */ placesInOtherUnit)
/* harmony export */ });
/* harmony import */ var _statistics_quantile_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(48940);
/* harmony import */ var _price_steps_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(15705);


const sessionsBefore = 20;
const sessionsAfter = 5;
/** Single days of real stocks trade a thousand times their usual volume; five in a row do not trade fifty times. */
const leastRatio = 50;
/** Sessions from which the scale of the volumes is taken, at most. */
const longestScale = 60;
const units = [100, 1000];
/** Least size of a few bars in robust deviations of the log volumes before them, and the largest distance from a unit in them. */
const leastDeviations = 8;
const unitDeviations = 2.5;
/** What a quiet symbol is credited with, as a deviation of its log volumes. */
const leastScale = 0.1;
/** Days of trade like that stand among busy ones: the bars before and after are not more than so many times the usual volume, or less. */
const usualVolume = 3;
/** News that moves volumes moves prices: the largest return of such a bar, in robust deviations. */
const quietReturn = 4;
/**
 * Steps of a symbol's volumes, ascending. Of their level: the median of five sessions with a volume against that of the twenty before them; each depends
 * on the sessions up to its fifth alone. And of up to four bars about a hundred or a thousand times more, or less, than usual, while price and
 * neighbours are as usual: the last bars that are known may turn out to be a level, or trade, as soon as the next one is there.
 */
function volumeSteps(volumes, prices) {
    const places = Array.from(volumes.keys()).filter((place) => volumes[place] > 0);
    const known = Float64Array.from(places, (place) => volumes[place]);
    const steps = [];
    for (let at = sessionsBefore; at < known.length; at++) {
        // A step begins with a jump: medians are worth their time only there.
        const jump = known[at] / known[at - 1];
        if (Math.max(jump, 1 / jump) < leastRatio / 5)
            continue;
        const place = places[at];
        const level = levelFrom(known, at);
        if (level !== undefined) {
            steps.push({ place, last: place, ratio: level, kind: 'level' });
            continue;
        }
        const bars = barsFrom(known, at, (i) => isQuiet(prices, places[i]));
        if (bars === undefined)
            continue;
        steps.push({ place, last: places[bars.end - 1], ratio: bars.ratio, kind: 'bars' });
        at = bars.end;
    }
    return steps;
}
/**
 * The places of volumes in another unit than those of the end of a window, ascending: also of its first sessions, which have too few before them and are compared
 * with those after them. Of a new level it is the first place, or, where only what follows tells, the last one of the old level.
 */
function placesInOtherUnit(volumes, prices) {
    const end = volumes.length - 1;
    const early = Array.from(volumes.keys()).filter((place) => volumes[place] > 0)[sessionsBefore] ?? end;
    const backwards = volumeSteps(volumes.toReversed(), prices.toReversed())
        .map(({ place, last }) => ({ place: end - last, last: end - place }))
        .filter(({ last }) => last < early);
    const spans = [...backwards, ...volumeSteps(volumes, prices)];
    const places = spans.flatMap(({ place, last }) => Array.from({ length: last - place + 1 }, (_, i) => place + i));
    return [...new Set(places)].sort((a, b) => a - b);
}
/** Median after / median before a session, where that is a step. */
function levelFrom(known, at) {
    if (at + sessionsAfter > known.length)
        return undefined;
    const ratio = (0,_statistics_quantile_js__WEBPACK_IMPORTED_MODULE_0__/* .median */ .J)(known.subarray(at, at + sessionsAfter)) / (0,_statistics_quantile_js__WEBPACK_IMPORTED_MODULE_0__/* .median */ .J)(known.subarray(at - sessionsBefore, at));
    return Math.max(ratio, 1 / ratio) >= leastRatio ? ratio : undefined;
}
/** The bars in another unit from one on, up to `end`, where the next one is as before or is not known. */
function barsFrom(known, at, isQuietBar) {
    const logs = (from, to) => Array.from(known.subarray(from, to), Math.log);
    const before = logs(at - sessionsBefore, at);
    const usual = (0,_statistics_quantile_js__WEBPACK_IMPORTED_MODULE_0__/* .median */ .J)(before);
    const scale = Math.max((0,_price_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .robustDeviation */ .p9)(before), leastScale);
    // Thinly traded shares are calm for a month and trade a single lot in the next.
    const longScale = Math.max(scale, (0,_price_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .robustDeviation */ .p9)(logs(Math.max(0, at - longestScale), at)));
    const distance = (i) => Math.log(known[i]) - usual;
    const isUsual = (i) => Math.abs(distance(i)) <= Math.log(usualVolume);
    const unit = units.find((one) => Math.abs(Math.abs(distance(at)) - Math.log(one)) <= unitDeviations * scale);
    if (unit === undefined || !isUsual(at - 1))
        return undefined;
    const size = Math.sign(distance(at)) * Math.log(unit);
    const isInUnit = (i) => Math.abs(distance(i)) >= leastDeviations * longScale && Math.abs(distance(i) - size) <= unitDeviations * scale;
    let end = at;
    while (end < known.length && end < at + sessionsAfter && isInUnit(end) && isQuietBar(end))
        end += 1;
    const isWhole = end > at && end < at + sessionsAfter && (end === known.length || isUsual(end));
    return isWhole ? { end, ratio: (0,_statistics_quantile_js__WEBPACK_IMPORTED_MODULE_0__/* .median */ .J)(known.subarray(at, end)) / Math.exp(usual) } : undefined;
}
/** Whether the price of a session moves as it usually does; unknown where there are too few before it. */
function isQuiet(prices, place) {
    const known = prices.subarray(Math.max(0, place - 3 * sessionsBefore), place + 1).filter((price) => price > 0);
    const changes = Array.from(known.subarray(1), (price, i) => Math.log(price / known[i]));
    const change = changes.pop();
    if (change === undefined || changes.length < sessionsBefore || !(prices[place] > 0))
        return false;
    return Math.abs(change - (0,_statistics_quantile_js__WEBPACK_IMPORTED_MODULE_0__/* .median */ .J)(changes)) <= quietReturn * Math.max((0,_price_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .robustDeviation */ .p9)(changes), _price_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .leastReturnScale */ .O1);
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

/***/ 98875:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Hf: () => (/* binding */ refuseEditedWeeks),
/* harmony export */   g: () => (/* binding */ outdatedWeeks),
/* harmony export */   ld: () => (/* binding */ editedText)
/* harmony export */ });
/* harmony import */ var _backfill_stale_weeks_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(83761);
/* harmony import */ var _backfill_week_state_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(70726);
/* harmony import */ var _calendar_weeks_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(18429);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(42226);
/* harmony import */ var _text_name_list_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(98983);
/* harmony import */ var _text_order_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(37961);
/* harmony import */ var _present_recipe_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(30041);







const namedAtMost = 10;
/** Tells the scored weeks apart that would be scored otherwise now. Regimes that are not configured any more are what they were. */
async function outdatedWeeks(scored, context) {
    const { lake, config } = context;
    const states = await _backfill_week_state_js__WEBPACK_IMPORTED_MODULE_1__.WeekStates.of(lake, (0,_present_recipe_js__WEBPACK_IMPORTED_MODULE_5__.presentRecipe)(context));
    const edited = [];
    const refused = [];
    const others = [];
    for (const { regime: id, weekEnding } of scored) {
        const regime = readRegime(id, config);
        if (regime === undefined)
            continue;
        const state = await states.scored((0,_calendar_weeks_js__WEBPACK_IMPORTED_MODULE_2__/* .weekEndingOn */ .Tu)(weekEnding), regime);
        const one = { regime: id, weekEnding };
        if (state.kind === 'refused')
            refused.push({ ...one, why: state.why, cure: state.cure });
        if (state.kind === 'todo')
            (state.because === 'edited' ? edited : others).push({ ...one, why: state.why });
    }
    return { edited, refused, others };
}
/**
 * Refuses to make something of weeks that were scored before the configuration was edited: it would pass for a result of the configuration as
 * it is. Weeks of another version of a stage, or of inputs that came otherwise since, are named.
 *
 * @throws UserError naming the weeks, what changed, and what to do
 */
async function refuseEditedWeeks(scored, context) {
    const { edited, refused, others } = await outdatedWeeks(scored, context);
    const [first] = refused;
    if (first !== undefined)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .UserError */ .yo(`${first.regime}: ${first.why}`, { hint: first.cure });
    if (others.length > 0) {
        context.log.warning(`Would be scored otherwise now: ${listed(others)}. ${(0,_backfill_stale_weeks_js__WEBPACK_IMPORTED_MODULE_0__/* .backfillHint */ .e)(others)}`);
    }
    if (edited.length > 0)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .UserError */ .yo(editedText(edited), { hint: (0,_backfill_stale_weeks_js__WEBPACK_IMPORTED_MODULE_0__/* .backfillHint */ .e)(edited) });
}
/** Which weeks were scored before the configuration was edited, in a sentence. */
function editedText(edited) {
    return `The configuration was edited since these weeks were scored: ${listed(edited)}.`;
}
/** Undefined where it is not configured any more, or its file is wrong: who scores it says so. */
function readRegime(id, config) {
    try {
        return config.regime(id);
    }
    catch (error) {
        if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .UserError */ .yo)
            return undefined;
        throw error;
    }
}
function listed(weeks) {
    const groups = [...Map.groupBy(weeks, ({ regime, why }) => `${regime}: ${why}`)];
    const named = groups.map(([what, group]) => {
        const days = group.map(({ weekEnding }) => weekEnding).sort(_text_order_js__WEBPACK_IMPORTED_MODULE_6__/* .byCodeUnits */ .C);
        return `${what} (${days.length === 1 ? days[0] : `${days.length} weeks, ${days[0]} … ${days.at(-1)}`})`;
    });
    return (0,_text_name_list_js__WEBPACK_IMPORTED_MODULE_4__/* .nameList */ .O)(named, namedAtMost, '; ');
}


/***/ }),

/***/ 31958:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ compensatedSum)
/* harmony export */ });
/**
 * Sum with Neumaier's compensation: the rounding error of every addition is carried along and added at the end.
 * Source: A. Neumaier, "Rundungsfehleranalyse einiger Verfahren zur Summation endlicher Summen" (1974).
 */
function compensatedSum(values) {
    let sum = 0;
    let lost = 0;
    for (const value of values) {
        const next = sum + value;
        lost += Math.abs(sum) >= Math.abs(value) ? sum - next + value : value - next + sum;
        sum = next;
    }
    return sum + lost;
}


/***/ }),

/***/ 69819:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ noEstimate)
/* harmony export */ });
/** Nothing was observed, or too little. */
function noEstimate(n = 0) {
    return { value: null, n, interval: null };
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

/***/ 89466:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CN: () => (/* binding */ spearman),
/* harmony export */   F8: () => (/* binding */ kendallDeviation),
/* harmony export */   _t: () => (/* binding */ kendallTauB)
/* harmony export */ });
/* unused harmony export averageRanks */
/** Ascending ranks from 1; equal values get the mean of their ranks; NaN stays NaN and is not counted. */
function averageRanks(values) {
    const ranks = new Float64Array(values.length).fill(Number.NaN);
    const order = presentInOrder(values);
    for (let first = 0; first < order.length;) {
        const value = values[order[first]];
        let end = first + 1;
        while (end < order.length && values[order[end]] === value)
            end++;
        for (let i = first; i < end; i++)
            ranks[order[i]] = (first + 1 + end) / 2;
        first = end;
    }
    return ranks;
}
/**
 * Spearman's rank correlation: Pearson's correlation of the average ranks (Kendall and Gibbons, Rank Correlation Methods, 5th ed., ch. 3),
 * over the pairs of which both values are finite.
 *
 * @throws {RangeError} when the lengths differ
 */
function spearman(x, y) {
    const pairs = finitePairs(x, y);
    const n = pairs.x.length;
    if (n < 3)
        return { rho: null, n };
    const ranksX = averageRanks(pairs.x);
    const ranksY = averageRanks(pairs.y);
    const mean = (n + 1) / 2;
    let xy = 0;
    let xx = 0;
    let yy = 0;
    for (let i = 0; i < n; i++) {
        const dx = ranksX[i] - mean;
        const dy = ranksY[i] - mean;
        xy += dx * dy;
        xx += dx * dx;
        yy += dy * dy;
    }
    if (xx === 0 || yy === 0)
        return { rho: null, n };
    return { rho: limited(xy / Math.sqrt(xx * yy)), n };
}
/**
 * Kendall's τ-b over the pairs of which both values are finite: (concordant − discordant) / √((n₀ − n₁)(n₀ − n₂)), where n₀ counts all
 * pairs of pairs and n₁, n₂ those tied in x and in y (Kendall 1945). In O(n log n): discordant ones are the exchanges of a merge sort by y
 * of what is sorted by x (Knight, "A computer method for calculating Kendall's tau with ungrouped data", JASA 61, 1966).
 *
 * @throws {RangeError} when the lengths differ
 */
function kendallTauB(x, y) {
    const pairs = finitePairs(x, y);
    const n = pairs.x.length;
    const order = Array.from({ length: n }, (_, i) => i);
    order.sort((i, j) => difference(pairs.x, i, j) || difference(pairs.y, i, j));
    const xs = Float64Array.from(order, (i) => pairs.x[i]);
    const ys = Float64Array.from(order, (i) => pairs.y[i]);
    const all = pairsAmong(n);
    const tiedX = pairsInRuns(n, (i) => xs[i] === xs[i - 1]);
    const tiedBoth = pairsInRuns(n, (i) => xs[i] === xs[i - 1] && ys[i] === ys[i - 1]);
    const discordant = sortCountingExchanges(ys);
    const tiedY = pairsInRuns(n, (i) => ys[i] === ys[i - 1]);
    if (all === tiedX || all === tiedY)
        return { tau: null, n };
    const concordantLessDiscordant = all - tiedX - tiedY + tiedBoth - 2 * discordant;
    return { tau: limited(concordantLessDiscordant / (Math.sqrt(all - tiedX) * Math.sqrt(all - tiedY))), n };
}
/**
 * Standard deviation of Kendall's τ of two rankings of n names that have nothing to do with each other, without ties:
 * √(2(2n + 5) / (9n(n − 1))) (Kendall 1938); its mean is 0. Null with fewer than two names.
 */
function kendallDeviation(n) {
    return n < 2 ? null : Math.sqrt((2 * (2 * n + 5)) / (9 * n * (n - 1)));
}
function presentInOrder(values) {
    const order = Array.from(values.keys()).filter((i) => !Number.isNaN(values[i]));
    return order.sort((i, j) => difference(values, i, j));
}
/** Order of two values that may be infinite, for which subtraction gives NaN. */
function difference(values, i, j) {
    const a = values[i];
    const b = values[j];
    return a < b ? -1 : a > b ? 1 : 0;
}
function finitePairs(x, y) {
    if (x.length !== y.length)
        throw new RangeError(`A correlation needs pairs: ${x.length} against ${y.length} values.`);
    const isPair = (_, i) => Number.isFinite(x[i]) && Number.isFinite(y[i]);
    return { x: x.filter(isPair), y: y.filter(isPair) };
}
function pairsAmong(count) {
    return (count * (count - 1)) / 2;
}
/** Pairs within runs of neighbours that are the same, of sorted values. */
function pairsInRuns(n, isSameAsBefore) {
    let pairs = 0;
    let length = 1;
    for (let i = 1; i < n; i++) {
        length = isSameAsBefore(i) ? length + 1 : 1;
        pairs += length - 1;
    }
    return pairs;
}
/** Sorts in place by merging and counts the pairs that stood in descending order. */
function sortCountingExchanges(values) {
    const spare = new Float64Array(values.length);
    let exchanges = 0;
    for (let width = 1; width < values.length; width *= 2) {
        for (let left = 0; left + width < values.length; left += 2 * width) {
            const middle = left + width;
            const right = Math.min(middle + width, values.length);
            exchanges += merge(values, spare, left, middle, right);
        }
    }
    return exchanges;
}
function merge(values, spare, left, middle, right) {
    let exchanges = 0;
    let i = left;
    let j = middle;
    for (let to = left; to < right; to++) {
        if (j >= right || (i < middle && values[i] <= values[j])) {
            spare[to] = values[i++];
        }
        else {
            spare[to] = values[j++];
            exchanges += middle - i;
        }
    }
    values.set(spare.subarray(left, right), left);
    return exchanges;
}
/** Rounding may carry a perfect correlation a bit past 1. */
function limited(correlation) {
    return Math.max(-1, Math.min(1, correlation));
}


/***/ }),

/***/ 90243:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ rankDescending),
/* harmony export */   W: () => (/* binding */ percentileRank)
/* harmony export */ });
/**
 * Ranks by descending value, 1 = highest; ties by key ascending (UTF-16 code units), so that every rank occurs once.
 * NaN has no rank and gets NaN.
 *
 * @param keys one per value, distinct
 */
function rankDescending(values, keys) {
    const ranks = new Float64Array(values.length).fill(Number.NaN);
    const order = Array.from(values.keys()).filter((i) => !Number.isNaN(values[i]));
    order.sort((a, b) => values[b] - values[a] || (keys[a] < keys[b] ? -1 : 1));
    for (const [position, i] of order.entries())
        ranks[i] = position + 1;
    return ranks;
}
/**
 * Percentile ranks in (0, 1]: the ascending rank divided by the number of values, ties get the mean of their ranks, as
 * pandas' `rank(pct=True)`. NaN stays NaN and is not counted.
 */
function percentileRank(values) {
    const sorted = values.filter((value) => !Number.isNaN(value)).sort();
    return values.map((value) => {
        if (Number.isNaN(value))
            return Number.NaN;
        const below = firstIndexWhere(sorted, (other) => other >= value);
        const notAbove = firstIndexWhere(sorted, (other) => other > value);
        return (below + notAbove + 1) / 2 / sorted.length;
    });
}
/** First position of an ascending array where the condition holds, once it holds for good; its length where it never does. */
function firstIndexWhere(sorted, holds) {
    let low = 0;
    let high = sorted.length;
    while (low < high) {
        const middle = (low + high) >> 1;
        if (holds(sorted[middle]))
            high = middle;
        else
            low = middle + 1;
    }
    return low;
}


/***/ }),

/***/ 88119:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   YW: () => (/* binding */ tQuantile),
/* harmony export */   Zl: () => (/* binding */ normalQuantile)
/* harmony export */ });
/* unused harmony export tTwoSided */
/* harmony import */ var jstat__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(32453);

/**
 * The t that Student's distribution exceeds with probability 1 − p, right to 7 digits.
 *
 * @param probability p, 0 < p < 1
 * @param df degrees of freedom, > 0
 * @throws {RangeError} on values out of range
 */
function tQuantile(probability, df) {
    refuseProbability(probability);
    refuseDegreesOfFreedom(df);
    if (probability === 0.5)
        return 0;
    return jstat__WEBPACK_IMPORTED_MODULE_0__.studentt.inv(probability, df);
}
/**
 * Two-sided p-value of Student's t: P(|T| ≥ |t|) = I_x(df/2, 1/2) with x = df / (df + t²) (Abramowitz and Stegun 26.7.1, 26.5.27), right to 6
 * digits.
 *
 * @param df degrees of freedom, > 0
 * @throws {RangeError} when df is not positive, or t is NaN
 */
function tTwoSided(t, df) {
    refuseDegreesOfFreedom(df);
    if (Number.isNaN(t))
        throw new RangeError('The p-value of NaN is undefined.');
    return Number(jstat.ibeta(df / (df + t * t), df / 2, 0.5));
}
/**
 * Quantile of the standard normal distribution.
 *
 * @param probability 0 < p < 1
 * @throws {RangeError} when it is out of range
 */
function normalQuantile(probability) {
    refuseProbability(probability);
    return jstat__WEBPACK_IMPORTED_MODULE_0__.normal.inv(probability, 0, 1);
}
function refuseDegreesOfFreedom(df) {
    if (!(df > 0))
        throw new RangeError(`Student's t needs degrees of freedom above 0, found ${df}.`);
}
function refuseProbability(probability) {
    if (!(probability > 0 && probability < 1))
        throw new RangeError(`A probability lies between 0 and 1, found ${probability}.`);
}


/***/ }),

/***/ 32881:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   r: () => (/* binding */ wilson)
/* harmony export */ });
/* harmony import */ var _estimate_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(69819);
/* harmony import */ var _student_t_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(88119);


/**
 * A share with Wilson's score interval: (x + z²/2 ± z·√(x(n − x)/n + z²/4)) / (n + z²) (E. B. Wilson, JASA 22, 1927). It stays within
 * 0..1 and has a width even where all or none succeeded.
 *
 * @param successes x, 0..n
 * @param n trials; without any there is no estimate
 * @param confidence 0..1
 * @throws {RangeError} when x and n are not counts, or the confidence is out of range
 */
function wilson(successes, n, confidence) {
    const areCounts = Number.isSafeInteger(successes) && Number.isSafeInteger(n);
    if (!areCounts || successes < 0 || successes > n)
        throw new RangeError(`${successes} of ${n} is no share.`);
    const z = (0,_student_t_js__WEBPACK_IMPORTED_MODULE_0__/* .normalQuantile */ .Zl)((1 + confidence) / 2);
    if (n === 0)
        return (0,_estimate_js__WEBPACK_IMPORTED_MODULE_1__/* .noEstimate */ ._)();
    const middle = successes + z ** 2 / 2;
    const half = z * Math.sqrt((successes * (n - successes)) / n + z ** 2 / 4);
    const low = (middle - half) / (n + z ** 2);
    // Rounding would leave the end a bit short of 1.
    const high = successes === n ? 1 : (middle + half) / (n + z ** 2);
    return { value: successes / n, n, interval: [low, high] };
}


/***/ })

};
