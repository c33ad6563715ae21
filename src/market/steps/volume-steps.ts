import { median } from '../../statistics/quantile.ts';
import { leastReturnScale, robustDeviation } from './price-steps.ts';

/** A change of a symbol's volumes that no trade explains: rather another unit. */
export interface VolumeStep {
  /** Place of the first session in the other unit, and of the last one where it is a few bars alone. */
  readonly place: number;
  readonly last: number;
  /** Volume in the other unit / before. */
  readonly ratio: number;
  /** `level`: from the session on. `bars`: these few bars, of which the next one is as before, or is not known yet. */
  readonly kind: 'level' | 'bars';
}

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
export function volumeSteps(volumes: Float64Array, prices: Float64Array): VolumeStep[] {
  const places = Array.from(volumes.keys()).filter((place) => (volumes[place] as number) > 0);
  const known = Float64Array.from(places, (place) => volumes[place] as number);
  const steps: VolumeStep[] = [];
  for (let at = sessionsBefore; at < known.length; at++) {
    // A step begins with a jump: medians are worth their time only there.
    const jump = (known[at] as number) / (known[at - 1] as number);
    if (Math.max(jump, 1 / jump) < leastRatio / 5) continue;
    const place = places[at] as number;
    const level = levelFrom(known, at);
    if (level !== undefined) {
      steps.push({ place, last: place, ratio: level, kind: 'level' });
      continue;
    }
    const bars = barsFrom(known, at, (i) => isQuiet(prices, places[i] as number));
    if (bars === undefined) continue;
    steps.push({ place, last: places[bars.end - 1] as number, ratio: bars.ratio, kind: 'bars' });
    at = bars.end;
  }
  return steps;
}

/**
 * The places of volumes in another unit than those of the end of a window, ascending: also of its first sessions, which have too few before them and are compared
 * with those after them. Of a new level it is the first place, or, where only what follows tells, the last one of the old level.
 */
export function placesInOtherUnit(volumes: Float64Array, prices: Float64Array): number[] {
  const end = volumes.length - 1;
  const early = Array.from(volumes.keys()).filter((place) => (volumes[place] as number) > 0)[sessionsBefore] ?? end;
  const backwards = volumeSteps(volumes.toReversed(), prices.toReversed())
    .map(({ place, last }) => ({ place: end - last, last: end - place }))
    .filter(({ last }) => last < early);
  const spans = [...backwards, ...volumeSteps(volumes, prices)];
  const places = spans.flatMap(({ place, last }) => Array.from({ length: last - place + 1 }, (_, i) => place + i));
  return [...new Set(places)].sort((a, b) => a - b);
}

/** Median after / median before a session, where that is a step. */
function levelFrom(known: Float64Array, at: number): number | undefined {
  if (at + sessionsAfter > known.length) return undefined;
  const ratio = median(known.subarray(at, at + sessionsAfter)) / median(known.subarray(at - sessionsBefore, at));
  return Math.max(ratio, 1 / ratio) >= leastRatio ? ratio : undefined;
}

/** The bars in another unit from one on, up to `end`, where the next one is as before or is not known. */
function barsFrom(
  known: Float64Array,
  at: number,
  isQuietBar: (i: number) => boolean,
): { readonly end: number; readonly ratio: number } | undefined {
  const logs = (from: number, to: number) => Array.from(known.subarray(from, to), Math.log);
  const before = logs(at - sessionsBefore, at);
  const usual = median(before);
  const scale = Math.max(robustDeviation(before), leastScale);
  // Thinly traded shares are calm for a month and trade a single lot in the next.
  const longScale = Math.max(scale, robustDeviation(logs(Math.max(0, at - longestScale), at)));
  const distance = (i: number) => Math.log(known[i] as number) - usual;
  const isUsual = (i: number) => Math.abs(distance(i)) <= Math.log(usualVolume);
  const unit = units.find((one) => Math.abs(Math.abs(distance(at)) - Math.log(one)) <= unitDeviations * scale);
  if (unit === undefined || !isUsual(at - 1)) return undefined;
  const size = Math.sign(distance(at)) * Math.log(unit);
  const isInUnit = (i: number) =>
    Math.abs(distance(i)) >= leastDeviations * longScale && Math.abs(distance(i) - size) <= unitDeviations * scale;
  let end = at;
  while (end < known.length && end < at + sessionsAfter && isInUnit(end) && isQuietBar(end)) end += 1;
  const isWhole = end > at && end < at + sessionsAfter && (end === known.length || isUsual(end));
  return isWhole ? { end, ratio: median(known.subarray(at, end)) / Math.exp(usual) } : undefined;
}

/** Whether the price of a session moves as it usually does; unknown where there are too few before it. */
function isQuiet(prices: Float64Array, place: number): boolean {
  const known = prices.subarray(Math.max(0, place - 3 * sessionsBefore), place + 1).filter((price) => price > 0);
  const changes = Array.from(known.subarray(1), (price, i) => Math.log(price / (known[i] as number)));
  const change = changes.pop();
  if (change === undefined || changes.length < sessionsBefore || !((prices[place] as number) > 0)) return false;
  return Math.abs(change - median(changes)) <= quietReturn * Math.max(robustDeviation(changes), leastReturnScale);
}
