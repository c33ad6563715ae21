import { isAuditOf, readAuditDocument } from '../audit/audit-document.ts';
import { auditFindings } from '../audit/datasets.ts';
import type { Week } from '../calendar/weeks.ts';
import type { Lake } from '../lake/lake.ts';
import { featuresWeekly, scoresWeekly } from '../scoring/datasets.ts';
import { decisionOf } from './decision-of.ts';
import type { PendingDecision } from './ledgers.ts';

/** A week and regime that must not be published, and why. */
export interface HeldBack {
  readonly week_ending: string;
  readonly regime: string;
  readonly why: string;
}

export interface AuditedWeeks {
  /** Scored, audited and sound: what they decided. */
  readonly passed: readonly PendingDecision[];
  readonly heldBack: readonly HeldBack[];
}

/**
 * Which weeks and regimes may be published: those with scores and with an audit of these very scores that passed.
 *
 * @param failOn what the audit is to fail on; with `warning` one that only warns holds a week back, too
 */
export async function auditedWeeks(
  lake: Lake,
  weeks: readonly Week[],
  regimes: readonly string[],
  failOn: 'error' | 'warning' | 'never',
): Promise<AuditedWeeks> {
  const passed: PendingDecision[] = [];
  const heldBack: HeldBack[] = [];
  for (const { weekEnding } of weeks) {
    for (const regime of regimes) {
      const keys = { regime, week_ending: weekEnding };
      const found = await judge(lake, keys, failOn);
      if (typeof found === 'string') heldBack.push({ ...keys, why: found });
      else passed.push({ ...keys, ...found });
    }
  }
  return { passed, heldBack };
}

type Found = Omit<PendingDecision, 'week_ending' | 'regime'>;

/** The decision, or why it must not be published. */
async function judge(
  lake: Lake,
  keys: { readonly regime: string; readonly week_ending: string },
  failOn: 'error' | 'warning' | 'never',
): Promise<Found | string> {
  const scores = await lake.manifest(scoresWeekly, keys);
  const features = await lake.manifest(featuresWeekly, keys);
  if (!scores || !features) return 'it is not scored';
  const audit = await lake.files(auditFindings, keys);
  if (!audit) return 'it is not audited';
  if (![scores, features].every((one) => isAuditOf(audit.manifest, one))) {
    return 'it was scored again after its audit';
  }
  const { verdict, warnings } = readAuditDocument({ folder: lake.folder(auditFindings, keys), files: audit.files });
  if (verdict !== 'passed') return 'its audit failed';
  if (failOn === 'warning' && warnings > 0) return `its audit warned ${warnings} times, and audit.fail_on is "warning"`;
  const meta = await lake.attachment(scoresWeekly, keys, 'report_meta.json');
  const decision = meta && decisionOf(meta);
  if (!decision) return 'its scores have no readable report_meta.json';
  return { ...decision, scores: scores.digest, audit: audit.manifest.digest, verdict };
}
