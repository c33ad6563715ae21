import { compensatedSum } from '../statistics/compensated-sum.ts';

/** A number of sessions up to and including the as-of session, and how many of them must have a bar. */
export interface VolumeWindow {
  readonly sessions: number;
  readonly minimum: number;
}

/**
 * ln(mean volume over the short window / mean volume over the long one), both ending at `asOf`, over the sessions that
 * have a bar. NaN when a window has too few of them; −∞ when nothing was traded in the short window.
 */
export function volumeShift(volumes: Float64Array, asOf: number, short: VolumeWindow, long: VolumeWindow): number {
  const recent = meanVolume(volumes, asOf, short);
  if (recent === 0) return Number.NEGATIVE_INFINITY;
  return Math.log(recent / meanVolume(volumes, asOf, long));
}

function meanVolume(volumes: Float64Array, asOf: number, { sessions, minimum }: VolumeWindow): number {
  const window = volumes.subarray(Math.max(0, asOf - sessions + 1), asOf + 1);
  const present = window.filter((volume) => volume >= 0);
  return present.length < minimum ? Number.NaN : compensatedSum(present) / present.length;
}
