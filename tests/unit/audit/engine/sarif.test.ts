import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { sarifLog } from '../../../../src/audit/engine/sarif.ts';
import { rules } from '../../../../src/audit/week/rules.ts';
import { finding, otherRule, outcome, sampleRule, weekAudit } from '../../../support/audit/sample-audit.ts';

const sampleRules = [sampleRule, otherRule];
const text = z.strictObject({ text: z.string().min(1) });

/** What SARIF 2.1.0 and GitHub's code scanning require of a log such as ours. */
const sarif = z.strictObject({
  $schema: z.literal('https://json.schemastore.org/sarif-2.1.0.json'),
  version: z.literal('2.1.0'),
  runs: z
    .array(
      z.strictObject({
        tool: z.strictObject({
          driver: z.strictObject({
            name: z.string().min(1),
            semanticVersion: z.string().regex(/^\d+\.\d+\.\d+/),
            rules: z.array(
              z.strictObject({
                id: z.string().regex(/^RG\d{3}$/),
                name: z.string().regex(/^[A-Z][A-Za-z]+$/),
                shortDescription: text,
                fullDescription: text,
                help: text,
                defaultConfiguration: z.strictObject({ level: z.enum(['error', 'warning']) }),
              }),
            ),
          }),
        }),
        automationDetails: z.strictObject({ id: z.string().endsWith('/') }),
        originalUriBaseIds: z.strictObject({ LAKE: z.strictObject({ description: text }) }),
        columnKind: z.literal('utf16CodeUnits'),
        results: z.array(
          z.strictObject({
            ruleId: z.string(),
            ruleIndex: z.number().int().nonnegative(),
            level: z.enum(['error', 'warning']),
            message: text,
            locations: z
              .array(
                z.strictObject({
                  physicalLocation: z.strictObject({
                    artifactLocation: z.strictObject({ uri: z.string(), uriBaseId: z.literal('LAKE') }),
                    region: z.strictObject({ startLine: z.literal(1) }),
                  }),
                  logicalLocations: z.array(z.strictObject({ fullyQualifiedName: z.string() })).length(1),
                }),
              )
              .length(1),
            partialFingerprints: z.strictObject({ 'regimenPlace/v1': z.string().regex(/^[0-9a-f]{64}$/) }),
          }),
        ),
      }),
    )
    .max(20),
});

function logOf(...args: Parameters<typeof sarifLog>) {
  return sarif.parse(JSON.parse(sarifLog(...args)));
}

describe('sarifLog', () => {
  test('has the structure that code scanning asks for, for all real rules', () => {
    const log = logOf([weekAudit([outcome([])])], rules, '1.2.3');
    expect(log.runs[0]?.tool.driver.rules.map(({ id }) => id)).toEqual(rules.map(({ id }) => id));
    expect(log.runs[0]?.results).toEqual([]);
  });

  test('points to the file inside the lake, with the rule and the place', () => {
    const [run] = logOf([weekAudit([outcome([finding()])])], sampleRules, '1.2.3').runs;
    const [result] = run?.results ?? [];
    expect(run?.automationDetails.id).toBe('regimen-audit/r/2024-04-05/');
    expect(run?.tool.driver.rules[result?.ruleIndex ?? -1]?.id).toBe('RG998');
    expect(result?.locations[0]?.physicalLocation.artifactLocation.uri).toBe(
      'scores_weekly/regime=r/week_ending=2024-04-05/scores_weekly.parquet',
    );
    expect(result?.message.text).toContain('expected 1, found 2');
  });

  test('a finding about a whole partition points to its manifest', () => {
    const [run] = logOf(
      [weekAudit([outcome([finding({ subject: 'universe/week_ending=2024-04-05' })])])],
      sampleRules,
      '1.2.3',
    ).runs;
    expect(run?.results[0]?.locations[0]?.physicalLocation.artifactLocation.uri).toBe(
      'universe/week_ending=2024-04-05/manifest.json',
    );
  });

  test('the fingerprint depends on rule and place, not on the numbers in the message', () => {
    const fingerprintOf = (fields: Parameters<typeof finding>[0]) =>
      logOf([weekAudit([outcome([finding(fields)])])], sampleRules, '1.2.3').runs[0]?.results[0]?.partialFingerprints;
    expect(fingerprintOf({ message: 'expected 1, found 3' })).toEqual(fingerprintOf({}));
    expect(fingerprintOf({ subject: 'elsewhere' })).not.toEqual(fingerprintOf({}));
    expect(fingerprintOf({ rule: 'RG999' })).not.toEqual(fingerprintOf({}));
  });

  test('more than 20 weeks and regimes share a run per regime, so that GitHub takes the file', () => {
    const audits = Array.from({ length: 30 }, (_, i) =>
      weekAudit([outcome([finding({ subject: `x/week=${i}` })])], i % 2 === 0 ? 'a' : 'b', `2024-01-${i}`),
    );
    const log = logOf(audits, sampleRules, '1.2.3');
    expect(log.runs.map(({ automationDetails, results }) => [automationDetails.id, results.length])).toEqual([
      ['regimen-audit/a/', 15],
      ['regimen-audit/b/', 15],
    ]);
  });
});
