export const id = 1819;
export const ids = [1819];
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

/***/ 37798:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ adjustedSeverity),
/* harmony export */   W: () => (/* binding */ adjustedSentiment)
/* harmony export */ });
const undamped = { score: 1, confidence: 1 };
const dampingByDriver = {
    'Market/Price-action': { score: 0.35, confidence: 0.7 },
    'Speculation/Opinion': { score: 0.65, confidence: 0.85 },
};
const recapSeverityCap = 0.5;
const macroFactor = 0.8;
const maximumSourceFactor = 1.3;
/**
 * Sentiment of a cluster, −1..1: score × confidence, both damped first when the driver is the price itself (×.35, ×.70)
 * or somebody's opinion (×.65, ×.85).
 */
function adjustedSentiment(sentiment, eventType, recap) {
    if (recap === 'zero' && eventType === 'PRICE_ACTION_RECAP')
        return 0;
    const damping = dampingByDriver[sentiment.sentDriver] ?? undamped;
    return sentiment.sentScore * damping.score * (sentiment.confidence * damping.confidence);
}
/**
 * Severity of a cluster, 0..3.9: event severity × confidence, capped at 0.5 for a price-action recap, ×0.8 for macro
 * and sector news, then × min(1.3, 1 + 0.10·ln(1 + unique sources)).
 */
function adjustedSeverity(event, uniqueSources, recap) {
    const isRecap = event.eventTypePrimary === 'PRICE_ACTION_RECAP';
    if (isRecap && recap === 'zero')
        return 0;
    let severity = event.eventSeverity * event.eventConfidence;
    if (isRecap)
        severity = Math.min(severity, recapSeverityCap);
    if (event.eventTypePrimary === 'MACRO_SECTOR')
        severity *= macroFactor;
    return severity * Math.min(maximumSourceFactor, 1 + 0.1 * Math.log(1 + uniqueSources));
}


/***/ }),

/***/ 95015:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M0: () => (/* binding */ newsWindow),
/* harmony export */   W_: () => (/* binding */ shortHistoryWeeks),
/* harmony export */   XU: () => (/* binding */ passesFilters),
/* harmony export */   cM: () => (/* binding */ longHistoryWeeks)
/* harmony export */ });
/* harmony import */ var _calendar_date_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(52010);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(42226);


const shortHistoryWeeks = 4;
const longHistoryWeeks = 12;
/**
 * The news window of a week. Weeks are matched by their ISO week, so that one that ends on a Thursday keeps its place,
 * and a week that is not among `weeks` counts as not covered. Later weeks are ignored.
 *
 * @param weekEnding epoch day
 * @throws {UserError} when the week itself is not covered
 */
function newsWindow(weeks, weekEnding) {
    const byOrdinal = new Map(weeks.filter(({ covered }) => covered).map((week) => [(0,_calendar_date_js__WEBPACK_IMPORTED_MODULE_0__/* .isoWeekOrdinal */ .z2)(week.weekEnding), week]));
    const ordinal = (0,_calendar_date_js__WEBPACK_IMPORTED_MODULE_0__/* .isoWeekOrdinal */ .z2)(weekEnding);
    const current = byOrdinal.get(ordinal);
    if (current === undefined) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo(`There are no judged clusters for the week ending ${(0,_calendar_date_js__WEBPACK_IMPORTED_MODULE_0__/* .isoDate */ ._$)(weekEnding)}.`, {
            hint: 'Run ingest and enrich for this week first; a week without any news has an empty partition.',
        });
    }
    return { current, before: Array.from({ length: longHistoryWeeks }, (_, k) => byOrdinal.get(ordinal - 1 - k)) };
}
/** Whether a cluster counts under the schema's filters. */
function passesFilters(cluster, { filters }) {
    return (cluster.clusterSize >= filters.min_cluster_size &&
        !filters.exclude_event_types.includes(cluster.event.eventTypePrimary));
}


/***/ }),

/***/ 45851:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ joinReasons),
/* harmony export */   k: () => (/* binding */ combine)
/* harmony export */ });
/** The result of a formula, unless an operand has none: then the reason of the first such operand. */
function combine(formula, ...operands) {
    const values = [];
    for (const operand of operands) {
        if (typeof operand === 'string')
            return operand;
        values.push(operand);
    }
    return formula(...values);
}
/** `feature:CODE` for every reading without a number, sorted, joined by ";". */
function joinReasons(reasons) {
    return [...new Set(reasons)].sort().join(';');
}


/***/ }),

/***/ 59821:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CK: () => (/* binding */ regimeIds),
/* harmony export */   ES: () => (/* binding */ findRegimes),
/* harmony export */   cb: () => (/* binding */ brokenRegimes),
/* harmony export */   kU: () => (/* binding */ brokenLine),
/* harmony export */   my: () => (/* binding */ selectedRegimes)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(42226);
/* harmony import */ var _text_order_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(37961);


/**
 * The regimes of such an input. A mistake in one must not stop the others: it is told apart.
 *
 * @throws UserError for an id that has no file, and when there is no regime at all
 */
function findRegimes(ids, config) {
    const regimes = [];
    const broken = [];
    // An id that nobody knows is a slip of whoever started the run, and stops it.
    for (const id of ids)
        config.regimeFile(id);
    for (const id of ids.length === 0 ? config.regimeIds() : new Set(ids)) {
        try {
            const regime = config.regime(id);
            if (ids.length === 0 && regime.status === 'retired')
                continue;
            config.schemaOf(regime);
            regimes.push(regime);
        }
        catch (problem) {
            if (!(problem instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo))
                throw problem;
            broken.push({ id, problem });
        }
    }
    if (regimes.length > 0)
        return { regimes, broken };
    if (broken.length > 0)
        throw brokenRegimes(broken);
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo('No regime is selected.', {
        hint: 'Give one in configs/regimes/ the status live or shadow.',
    });
}
/** The same for a stage that shows what there is: the broken ones are a warning. */
function selectedRegimes(ids, { config, log }) {
    const { regimes, broken } = findRegimes(ids, config);
    for (const one of broken)
        log.warning(brokenLine(one));
    return regimes;
}
/** The ids of all, also of those that cannot be scored: whoever waits for them must see that they do not come. */
function regimeIds({ regimes, broken }) {
    return [...regimes, ...broken].map(({ id }) => id).sort(_text_order_js__WEBPACK_IMPORTED_MODULE_1__/* .byCodeUnits */ .C);
}
function brokenLine({ id, problem }) {
    return `${id} cannot be scored: ${problem.message}`;
}
/** What a stage ends with that has done the others. */
function brokenRegimes(broken) {
    const [first] = broken;
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(broken.map(brokenLine).join('\n'), {
        ...(first?.problem.hint === undefined ? {} : { hint: first.problem.hint }),
    });
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


/***/ })

};
