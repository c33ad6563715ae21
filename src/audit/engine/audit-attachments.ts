import type { Audit } from './audit.ts';
import { auditJson } from './audit-json.ts';
import { junitReport } from './junit.ts';
import type { RuleDescription } from './rule.ts';
import { sarifLog } from './sarif.ts';

/**
 * What is stored beside the findings of one audit.
 *
 * @param subject what was audited, as audit.json names it
 * @param version of Regimen
 */
export function auditAttachments(
  made: Audit,
  subject: Readonly<Record<string, string>>,
  {
    rules,
    rulesVersion,
    version,
  }: {
    readonly rules: readonly RuleDescription[];
    readonly rulesVersion: number;
    readonly version: string;
  },
): Record<string, string> {
  return {
    'audit.json': auditJson(made, subject, rulesVersion),
    'audit.sarif': sarifLog([made], rules, version),
    'junit.xml': junitReport([made]),
  };
}
