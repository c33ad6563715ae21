import type { TableOf } from '../../lake/dataset.ts';
import { emptyTable } from '../../lake/table.ts';
import { auditFindings } from '../datasets.ts';
import { type Audit, findingsOf } from './audit.ts';

/** The listed findings as rows. */
export function findingsTable(audit: Audit): TableOf<typeof auditFindings> {
  const findings = findingsOf(audit);
  const table = emptyTable(auditFindings.columns, findings.length);
  for (const [row, { rule, severity, subject, message }] of findings.entries()) {
    table.columns.rule[row] = rule;
    table.columns.severity[row] = severity;
    table.columns.subject[row] = subject;
    table.columns.message[row] = message;
  }
  return table;
}
