import { canonicalJson, sha256Hex } from '../lake/canonical-json.ts';
import type { TableOf } from '../lake/dataset.ts';
import type { InputReference, Recipe } from '../lake/manifest.ts';
import { emptyTable } from '../lake/table.ts';
import { judgeName } from '../news/enrich-week.ts';
import { auditFindings } from './datasets.ts';
import type { InspectedPartition } from './inspected-partition.ts';
import { rulesVersion } from './rules.ts';
import type { AuditSubject } from './subject.ts';
import { findingsOf, type WeekAudit } from './week-audit.ts';

/** The listed findings as rows. */
export function findingsTable(audit: WeekAudit): TableOf<typeof auditFindings> {
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

/**
 * What an audit looked at, as it was, and against which configuration. What a run fails on is no part of it. What is of no week (months of
 * bars, the quarantine) grows after it: of that, where it is sound, the rows count that the week sees, and what other regimes
 * made of the week is no part of it: so the same audit has the same digest whenever and in whatever order it is made.
 */
export function auditRecipe(subject: AuditSubject): Recipe {
  const { partitions, regime, configured, judge, inputsNow } = subject;
  const views = inputsNow.problem === undefined ? inputsNow.references.filter(({ slice }) => slice !== undefined) : [];
  const whole = partitions.filter((one) => views.length === 0 || isOfWeek(one) || !isSound(one));
  return {
    stage: 'audit',
    version: 3,
    parameters: {
      regime: regime.id,
      rules_version: rulesVersion,
      schema_hash: configured.hash,
      judge: judgeName(judge),
    },
    inputs: [...whole.map(inspectedReference), ...views],
  };
}

function isOfWeek({ dataset }: InspectedPartition): boolean {
  return dataset.partitionKeys.includes('week_ending');
}

function isSound({ manifest, fileProblems }: InspectedPartition): boolean {
  return manifest !== undefined && fileProblems.length === 0;
}

/** The partition by its content; a damaged one by the files that were found instead. */
function inspectedReference(partition: InspectedPartition): InputReference {
  const { dataset, keys, manifest, fileDigests } = partition;
  const reference = { dataset: dataset.name, keys };
  if (manifest && isSound(partition)) return { ...reference, content: manifest.content };
  return { ...reference, slice: 'damaged', content: sha256Hex(canonicalJson([...fileDigests].sort())) };
}
