import type { ProfileGate, ProfileMetric, ProfileNumbers } from './gate-profile-settings.ts';

/** A profile with the gates of those that it includes before its own. */
export interface ResolvedProfile {
  readonly id: string;
  readonly statedSharpe: number;
  readonly gates: readonly ProfileGate[];
}

/** A gate that says no. */
export interface NearPass {
  readonly gate: string;
  /** How far the number is from the bound; null where there is no number. */
  readonly distance: number | null;
}

/** What the gates of a profile say of a candidate. */
export interface ProfileVerdict {
  readonly passed: boolean;
  /** Those that say no, in their order. */
  readonly refused: readonly NearPass[];
  /** Codes of gates that do not apply, with the reason. */
  readonly notApplied: readonly { readonly gate: string; readonly reason: 'NOT_FITTED' | 'HOLDOUT_NOT_OPENED' }[];
}

/** Numbers that are not looked at before every other gate said yes. */
const holdoutMetrics: ReadonlySet<ProfileMetric> = new Set(['holdout_return', 'holdout_shortfall_p']);

/** Whether a gate looks at the holdout. */
export function isOfHoldout({ metric }: ProfileGate): boolean {
  return holdoutMetrics.has(metric);
}

/**
 * Holds a candidate against a profile. What cannot be computed passes no gate. Gates of the holdout are asked last: where another says no they do not apply, since the
 * holdout stays closed, and the candidate has not passed anyway.
 */
export function judgeProfile(
  { gates }: ResolvedProfile,
  numbers: ProfileNumbers,
  candidate: { readonly isFitted: boolean },
): ProfileVerdict {
  const notApplied: ProfileVerdict['notApplied'][number][] = [];
  const refusedBy = (asked: readonly ProfileGate[]): NearPass[] =>
    asked.flatMap((one) => {
      if (one.applies_to === 'fitted' && !candidate.isFitted) {
        notApplied.push({ gate: one.code, reason: 'NOT_FITTED' });
        return [];
      }
      const distance = missing(one, numbers[one.metric]);
      return distance === 'none' ? [] : [{ gate: one.code, distance }];
    });
  const last = gates.filter(isOfHoldout);
  const refused = refusedBy(gates.filter((one) => !isOfHoldout(one)));
  if (refused.length === 0) refused.push(...refusedBy(last));
  else notApplied.push(...last.map(({ code }) => ({ gate: code, reason: 'HOLDOUT_NOT_OPENED' }) as const));
  return { passed: refused.length === 0, refused, notApplied };
}

/** Whether every gate but those of the holdout says yes: only then it is opened. */
export function mayOpenHoldout(
  profile: ResolvedProfile,
  numbers: ProfileNumbers,
  candidate: { readonly isFitted: boolean },
): boolean {
  const gates = profile.gates.filter((one) => !isOfHoldout(one));
  return judgeProfile({ ...profile, gates }, numbers, candidate).passed;
}

/** How far a number is from passing; 'none' where it passes, null where there is none. */
function missing({ at_least, at_most, above }: ProfileGate, value: number | null): number | null | 'none' {
  if (value === null || Number.isNaN(value)) return null;
  if (at_least !== undefined) return value >= at_least ? 'none' : at_least - value;
  if (at_most !== undefined) return value <= at_most ? 'none' : value - at_most;
  return value > (above as number) ? 'none' : (above as number) - value;
}
