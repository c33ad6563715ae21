import { dataset, times } from '../lake/dataset.ts';

export const auditFindings = dataset({
  name: 'audit_findings',
  description: 'What the audit of a regime and week found; no rows means no finding',
  partitionKeys: ['regime', 'week_ending'],
  time: times.week,
  rowKey: ['rule', 'subject', 'message'],
  publication: 'latest',
  columns: {
    rule: { type: 'string', nullable: false, description: 'Rule id, RG001…' },
    severity: { type: 'string', nullable: false, description: 'error or warning' },
    subject: { type: 'string', nullable: false, description: 'Partition, and row or column, that breaks the rule' },
    message: { type: 'string', nullable: false, description: 'What was expected and what was found' },
  },
});
