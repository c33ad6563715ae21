import { median } from '../../statistics/quantile.ts';

/** A change of the level of a symbol's volumes that no week of trade explains: rather another unit. */
export interface VolumeStep {
  /** Place of the first session of the new level. */
  readonly place: number;
  /** Median after / median before. */
  readonly ratio: number;
}

const sessionsBefore = 20;
const sessionsAfter = 5;
/** Single days of real stocks trade a thousand times their usual volume; five in a row do not trade fifty times. */
const leastRatio = 50;

/**
 * Steps of the level of volumes, ascending: the median of five sessions with a volume against that of the twenty before them. Each depends on the sessions
 * up to its fifth alone.
 */
export function volumeSteps(volumes: Float64Array): VolumeStep[] {
  const places = Array.from(volumes.keys()).filter((place) => (volumes[place] as number) > 0);
  const known = Float64Array.from(places, (place) => volumes[place] as number);
  const steps: VolumeStep[] = [];
  for (let at = sessionsBefore; at + sessionsAfter <= known.length; at++) {
    const first = known[at] as number;
    const before = known[at - 1] as number;
    // A level begins with a jump: medians are worth their time only there.
    if (Math.max(first / before, before / first) < leastRatio / 5) continue;
    const ratio = median(known.subarray(at, at + sessionsAfter)) / median(known.subarray(at - sessionsBefore, at));
    if (Math.max(ratio, 1 / ratio) >= leastRatio) steps.push({ place: places[at] as number, ratio });
  }
  return steps;
}
