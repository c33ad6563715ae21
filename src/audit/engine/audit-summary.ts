import { isAbsolute, posix, sep } from 'node:path';
import type { Annotation } from '../../log/log.ts';
import { markdownTable, textTable } from '../../text/markdown.ts';
import { type Audit, findingsOf, type RuleOutcome, type SubjectName } from './audit.ts';
import type { Finding } from './finding.ts';

/** GitHub shows ten errors and ten warnings per step. */
const annotationsPerLevel = 10;
const findingsShown = 50;
const marks = { passed: '✓', failed: '✗', 'not-applicable': '–', 'not-evaluated': '?' } as const;

/**
 * The findings as annotations: at most ten errors and ten warnings, the last of each saying how many more there are.
 *
 * @param lakeFolder relative to the repository; paths are left out where it is not
 */
export function annotations(audits: readonly Audit[], lakeFolder: string | undefined): Annotation[] {
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

/** The folder of a lake as annotations name its files; undefined where it does not lie in the repository. */
export function folderInRepository(root: string): string | undefined {
  return isAbsolute(root) ? undefined : posix.normalize(root.split(sep).join('/'));
}

/**
 * The audits as Markdown: a row per subject, a column per rule, then the findings.
 *
 * @param titles what an item and a group is: the week and the regime
 */
export function auditSummary(audits: readonly Audit[], titles: SubjectName): string {
  const rules = audits[0]?.outcomes.map(({ rule }) => rule.id) ?? [];
  const rows = audits.map(({ name, outcomes }) => [
    name.item,
    name.group,
    outcomes.some(({ errors }) => errors > 0) ? 'failed' : 'passed',
    ...outcomes.map(mark),
  ]);
  const table = markdownTable([titles.item, titles.group, 'Verdict', ...rules.map((id) => id.replace('RG', ''))], rows);
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

/** What is to be known of the subjects, each statement once. */
function noteList(audits: readonly Audit[]): string {
  const subjectsOf = new Map<string, string[]>();
  for (const { name, notes } of audits) {
    for (const note of notes) subjectsOf.set(note, [...(subjectsOf.get(note) ?? []), `${name.item} ${name.group}`]);
  }
  if (subjectsOf.size === 0) return '';
  const lines = [...subjectsOf].slice(0, findingsShown).map(([note, names]) => `- ${names.join(', ')}: ${note}`);
  const more = subjectsOf.size > findingsShown ? `\n\n${subjectsOf.size - findingsShown} more are in audit.json.` : '';
  return `${lines.join('\n')}${more}\n\n`;
}

function mark({ status, count }: RuleOutcome): string {
  return status === 'failed' ? `${marks.failed} ${count}` : marks[status];
}
