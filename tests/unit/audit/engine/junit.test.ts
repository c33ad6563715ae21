import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { junitReport, xmlText } from '../../../../src/audit/engine/junit.ts';
import { finding, otherRule, outcome, weekAudit } from '../../../support/audit/sample-audit.ts';

/** Names of the elements in the order in which they begin, if every tag is closed where it must be. */
function elementsOf(xml: string): string[] {
  const open: string[] = [];
  const seen: string[] = [];
  const body = xml.replace('<?xml version="1.0" encoding="UTF-8"?>\n', '');
  for (const [tag, closing, name, selfClosing] of body.matchAll(/<(\/?)([a-z-]+)(?:\s[a-z]+="[^"<]*")*(\/?)>/g)) {
    if (closing) expect(open.pop(), tag).toBe(name);
    else {
      seen.push(name as string);
      if (!selfClosing) open.push(name as string);
    }
  }
  expect(open).toEqual([]);
  expect(body.replaceAll(/<\/?[a-z-]+(?:\s[a-z]+="[^"<]*")*\/?>/g, '')).not.toMatch(/[<>]/);
  return seen;
}

describe('junitReport', () => {
  test('a case per rule: failed with its findings, skipped with the reason, passed', () => {
    const xml = junitReport([
      weekAudit([
        outcome([finding({ message: 'expected "a" < b & c' })]),
        outcome([], { status: 'not-evaluated', because: 'the scores cannot be read' }),
        outcome([finding({ rule: 'RG999', severity: 'warning' })], { rule: otherRule }),
        outcome([]),
      ]),
    ]);
    expect(elementsOf(xml)).toEqual([
      'testsuites',
      'testsuite',
      'testcase',
      'failure',
      'testcase',
      'skipped',
      'testcase',
      'system-out',
      'testcase',
    ]);
    expect(xml).toContain('<testsuite name="r 2024-04-05" tests="4" failures="1" errors="0" skipped="1">');
    expect(xml).toContain('expected &quot;a&quot; &lt; b &amp; c');
    expect(xml).toContain('<skipped message="the scores cannot be read"/>');
  });

  test('is well-formed whatever a finding says', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (subject, message) => {
        elementsOf(junitReport([weekAudit([outcome([finding({ subject, message })])])]));
      }),
    );
  });
});

describe('xmlText', () => {
  test('replaces what XML 1.0 cannot hold, and keeps the rest', () => {
    expect(xmlText('a\u0000b\u001b[31mc\ud800d\ufffee')).toBe('a bc\ufffdd\ufffde');
    expect(xmlText('tab\tline\n–😀')).toBe('tab\tline\n–😀');
  });
});
