export const id = 4908;
export const ids = [4908];
export const modules = {

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

/***/ 66382:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Z: () => (/* binding */ heldBack),
  c: () => (/* binding */ pickBasket)
});

// EXTERNAL MODULE: ./build/lib/src/scoring/model.js + 2 modules
var model = __webpack_require__(49434);
;// CONCATENATED MODULE: ./build/lib/src/scoring/drivers.js

/**
 * Takes UPS_adj of an eligible symbol apart: weight · value of every term, then what the volatility penalty takes away.
 * Added in this order from 0 they give UPS_adj to the last bit, as long as the penalty is at most half of the score
 * (Sterbenz: then UPS_adj − UPS_raw is exact).
 */
function driversOf({ columns }, row, schema) {
    const terms = (0,model/* modelOf */.D)(schema).terms.map(({ name, weight, up }) => {
        const value = up(columns, row);
        return { term: name, weight, value, contribution: weight * value };
    });
    const penalty = columns.UPS_adj[row] - columns.UPS_raw[row];
    if (penalty === 0)
        return terms;
    return [...terms, { term: 'volatility', weight: null, value: columns.VR_pct[row], contribution: penalty }];
}

;// CONCATENATED MODULE: ./build/lib/src/scoring/basket.js

/**
 * The basket that the ranks give: the first `size` by rank_UPS, equal weights. With a sector cap, a symbol whose sector
 * is full is passed over for the next one; symbols without a sector share one sector, as nothing shows that they differ.
 */
function pickBasket(scores, schema) {
    const { columns } = scores;
    const { size, sector_cap: cap } = schema.basket;
    const rowsByRank = [];
    for (let row = 0; row < scores.rows; row += 1) {
        const rank = columns.rank_UPS[row];
        if (!Number.isNaN(rank))
            rowsByRank[rank - 1] = row;
    }
    const perSector = new Map();
    const picked = [];
    for (const row of rowsByRank) {
        if (picked.length === size)
            break;
        const sector = columns.sector[row];
        const held = perSector.get(sector) ?? 0;
        if (cap !== null && held >= cap)
            continue;
        perSector.set(sector, held + 1);
        picked.push(row);
    }
    return picked.map((row) => ({
        symbol: columns.symbol[row],
        sector: columns.sector[row],
        weight: 1 / picked.length,
        rank_UPS: columns.rank_UPS[row],
        UPS_adj: columns.UPS_adj[row],
        conviction: columns.conviction[row],
        signal_state: columns.signal_state[row],
        drivers: driversOf(scores, row, schema),
    }));
}
/**
 * How many names the basket passes over because of its limit per sector: those ranked above its last name, or all others where it is not full.
 *
 * @param picks what {@link pickBasket} took
 * @param ranked how many symbols have a rank
 */
function heldBack(picks, ranked, { size, sector_cap: cap }) {
    if (cap === null || picks.length === 0)
        return 0;
    const looked = picks.length < size ? ranked : Math.max(...picks.map(({ rank_UPS }) => rank_UPS));
    return looked - picks.length;
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

/***/ 90243:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ rankDescending),
/* harmony export */   W: () => (/* binding */ percentileRank)
/* harmony export */ });
/* harmony import */ var _rank_order_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(26006);

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
    const order = new Int32Array(values.length);
    const count = new _rank_order_js__WEBPACK_IMPORTED_MODULE_0__/* .RankSorter */ .o().sort(values, order);
    const ranks = new Float64Array(values.length).fill(Number.NaN);
    (0,_rank_order_js__WEBPACK_IMPORTED_MODULE_0__/* .ranksOfOrder */ .L)(values, order, count, ranks);
    return ranks.map((rank) => rank / count);
}


/***/ })

};
