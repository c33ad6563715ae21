import type { Position } from '../../scoring/basket.ts';
import { rounded } from '../../scoring/decision-line.ts';
import { mayTrade } from '../../scoring/regime.ts';
import type { TraderSheet } from './trader-sheet.ts';

/** Why nothing is to be traded on a sheet that has positions; undefined where its positions are to be bought. */
export function objection({ status, audit }: TraderSheet): 'AUDIT_FAILED' | 'NOT_LIVE' | undefined {
  if (audit === 'failed') return 'AUDIT_FAILED';
  return mayTrade(status) ? undefined : 'NOT_LIVE';
}

/** Why there is no trade: each reason with its value against the threshold. */
export function reasonTexts({ decision }: TraderSheet): string[] {
  if (decision.decision === 'UNDECIDED') return ['The clusters are unknown, so the skip rules could not be evaluated.'];
  return decision.reasons.map(
    ({ code, value, threshold }) => `${code} ${rounded(value)} against ${rounded(threshold)}`,
  );
}

/** What adds to the score of a position, the largest amount first. */
export function driverTexts({ drivers }: Position): string[] {
  return drivers
    .filter(({ contribution }) => contribution !== 0)
    .sort((a, b) => Math.abs(b.contribution) - Math.abs(a.contribution))
    .map(({ term, contribution }) => `${term} ${contribution < 0 ? '−' : '+'}${Math.abs(contribution).toFixed(3)}`);
}
