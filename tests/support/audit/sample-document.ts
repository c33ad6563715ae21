import { auditJson } from '../../../src/audit/engine/audit-json.ts';
import { finding, outcome, weekAudit } from './sample-audit.ts';

/** `audit.json` of an audit with one rule, which passed or failed. */
export function sampleAuditDocument(verdict: string): string {
  return auditJson(weekAudit([outcome(verdict === 'passed' ? [] : [finding()])]), {}, 1);
}
