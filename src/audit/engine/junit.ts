import { visibleLines } from '../../text/visible-text.ts';
import type { Audit, RuleOutcome } from './audit.ts';

/**
 * The audits as JUnit XML: a suite per subject, such as a week under a regime, a case per rule. Errors are failures; a rule with warnings alone passes and says
 * them; one that was not evaluated or has nothing to look at is skipped. No times: equal audits are equal files.
 */
export function junitReport(audits: readonly Audit[]): string {
  const lines = [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites name="regimen audit"${counts(audits.flatMap(({ outcomes }) => outcomes))}>`,
  ];
  for (const { name, outcomes } of audits) {
    lines.push(`  <testsuite name="${xmlText(`${name.group} ${name.item}`)}"${counts(outcomes)}>`);
    for (const outcome of outcomes) lines.push(...testCase(outcome, `${name.group}.${name.item}`));
    lines.push('  </testsuite>');
  }
  lines.push('</testsuites>');
  return `${lines.join('\n')}\n`;
}

function counts(outcomes: readonly RuleOutcome[]): string {
  const failures = outcomes.filter(({ errors }) => errors > 0).length;
  const skipped = outcomes.filter(({ because }) => because !== undefined).length;
  return ` tests="${outcomes.length}" failures="${failures}" errors="0" skipped="${skipped}"`;
}

function testCase({ rule, because, findings, count, errors }: RuleOutcome, className: string): string[] {
  const open = `    <testcase classname="${xmlText(className)}" name="${xmlText(`${rule.id} ${rule.name}`)}"`;
  const listed = findings.map(({ severity, subject, message }) => `${severity}: ${subject}: ${message}`).join('\n');
  if (errors > 0) {
    const message = `${count} findings: ${rule.description}`;
    return [
      `${open}>`,
      `      <failure type="${rule.id}" message="${xmlText(message)}">${xmlText(listed)}</failure>`,
      '    </testcase>',
    ];
  }
  if (because !== undefined) return [`${open}>`, `      <skipped message="${xmlText(because)}"/>`, '    </testcase>'];
  if (count > 0) return [`${open}>`, `      <system-out>${xmlText(listed)}</system-out>`, '    </testcase>'];
  return [`${open}/>`];
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
};

/** A text for XML 1.0 as people see it, in an element or an attribute: what XML cannot hold at all becomes U+FFFD. */
export function xmlText(text: string): string {
  return visibleLines(text)
    .replaceAll(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '\ufffd')
    .replaceAll(/[&<>"']/g, (character) => entities[character] ?? character);
}
