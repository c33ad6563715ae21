import type { Annotation } from '../log/log.ts';
import { markdownTable, textTable } from '../text/markdown.ts';
import type { Finding } from './finding.ts';
import { findingsOf, type RuleOutcome, type WeekAudit } from './week-audit.ts';

/** GitHub shows ten errors and ten warnings per step. */
const annotationsPerLevel = 10;
const findingsShown = 50;
const marks = { passed: '✓', failed: '✗', 'not-applicable': '–', 'not-evaluated': '?' } as const;

/**
 * The findings as annotations: at most ten errors and ten warnings, the last of each saying how many more there are.
 *
 * @param lakeFolder relative to the repository; paths are left out where it is not
 */
export function annotations(audits: readonly WeekAudit[], lakeFolder: string | undefined): Annotation[] {
  const findings = audits.flatMap(findingsOf);
  return (['error', 'warning'] as const).flatMap((level) => {
    const ofLevel = findings.filter(({ severity }) => severity === level);
    const isCut = ofLevel.length > annotationsPerLevel;
    const shown = ofLevel.slice(0, isCut ? annotationsPerLevel - 1 : annotationsPerLevel);
    const listed = shown.map((finding): Annotation => annotation(finding, lakeFolder));
    if (!isCut) return listed;
    const rest = ofLevel.length - shown.length;
    return [
      ...listed,
      { level, title: 'Audit', message: `${rest} more findings of this level are in the summary and in audit.sarif` },
    ];
  });
}

function annotation({ rule, severity, subject, message }: Finding, lakeFolder: string | undefined): Annotation {
  const file = lakeFolder === undefined ? {} : { file: `${lakeFolder}/${subject.split(/[#[]/, 1)[0]}` };
  return { level: severity, title: `Audit ${rule}`, message: `${subject}: ${message}`, ...file };
}

/** The audit as Markdown: a row per week and regime, a column per rule, then the findings. */
export function auditSummary(audits: readonly WeekAudit[]): string {
  const rules = audits[0]?.outcomes.map(({ rule }) => rule.id) ?? [];
  const rows = audits.map(({ weekEnding, regime, outcomes }) => [
    weekEnding,
    regime,
    outcomes.some(({ errors }) => errors > 0) ? 'failed' : 'passed',
    ...outcomes.map(mark),
  ]);
  const table = markdownTable(['Week', 'Regime', 'Verdict', ...rules.map((id) => id.replace('RG', ''))], rows);
  const legend =
    '✓ proved, ✗ broken (with the number of findings), – nothing to look at, ? not evaluated because of another finding';
  const findings = audits.flatMap(findingsOf);
  const listed = findings.slice(0, findingsShown);
  const more = findings.length > listed.length ? `\n\n${findings.length - listed.length} more are in audit.sarif.` : '';
  const found =
    findings.length === 0
      ? 'No finding.'
      : `${textTable(
          ['Rule', 'Severity', 'Where', 'What'],
          listed.map(({ rule, severity, subject, message }) => [rule, severity, subject, message]),
        )}${more}`;
  return `### Audit\n\n${table}\n\n${legend}\n\n${found}\n\n${noteList(audits)}`;
}

/** What is to be known of the weeks, each statement once. */
function noteList(audits: readonly WeekAudit[]): string {
  const weeksOf = new Map<string, string[]>();
  for (const { weekEnding, regime, notes } of audits) {
    for (const note of notes) weeksOf.set(note, [...(weeksOf.get(note) ?? []), `${weekEnding} ${regime}`]);
  }
  if (weeksOf.size === 0) return '';
  const lines = [...weeksOf].slice(0, findingsShown).map(([note, weeks]) => `- ${weeks.join(', ')}: ${note}`);
  const more = weeksOf.size > findingsShown ? `\n\n${weeksOf.size - findingsShown} more are in audit.json.` : '';
  return `${lines.join('\n')}${more}\n\n`;
}

function mark({ status, count }: RuleOutcome): string {
  return status === 'failed' ? `${marks.failed} ${count}` : marks[status];
}
