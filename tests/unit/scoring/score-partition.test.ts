import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { loadScoringSchema } from '../../../src/scoring/schema.ts';
import { scoreFiles } from '../../../src/scoring/score-files.ts';
import { readScoreDocuments } from '../../../src/scoring/score-partition.ts';
import { scoreWeek } from '../../../src/scoring/score-week.ts';
import { randomWeek, shippedSchema } from '../../support/scoring/week-example.ts';

const folder = 'lake/scores_weekly/regime=a-v1/week_ending=2026-07-02';
const schemaFile = join(import.meta.dirname, '..', '..', '..', 'configs', 'scoring_schemas', 'market-pressure-v0.yaml');
const result = scoreWeek(randomWeek(3, 25, 400, shippedSchema('market-pressure-v0')));
const written: Readonly<Record<string, string>> = {
  'schema_used.yaml': readFileSync(schemaFile, 'utf8'),
  ...scoreFiles(
    {
      regime: 'a-v1',
      status: 'shadow',
      schemaId: 'a',
      schemaHash: 'f'.repeat(64),
      weekEnding: '2026-07-02',
      cutoffUtc: 0,
    },
    result,
  ),
};

/** Reads what was written, with some files changed; undefined takes one away. */
function read(changed: Readonly<Record<string, string | undefined>> = {}) {
  const texts = Object.entries({ ...written, ...changed });
  const files = texts.flatMap(([name, text]) => (text === undefined ? [] : [[name, Buffer.from(text)] as const]));
  return readScoreDocuments({ folder, files: new Map(files) });
}

function edited(name: 'report_meta.json' | 'diagnostics.json', edit: (document: Record<string, unknown>) => void) {
  const document = JSON.parse(written[name] ?? '') as Record<string, unknown>;
  edit(document);
  return () => read({ [name]: JSON.stringify(document) });
}

describe('what lies beside the scores of a week', () => {
  test('is read as it was written', () => {
    const { meta, diagnostics, used } = read();
    expect(`${JSON.stringify(meta, null, 2)}\n`).toBe(written['report_meta.json']);
    expect(`${JSON.stringify(diagnostics, null, 2)}\n`).toBe(written['diagnostics.json']);
    expect(used).toEqual(loadScoringSchema(written['schema_used.yaml'] ?? '', 'schema_used.yaml'));
  });

  test('may lack the status of the regime, as weeks of the first version do', () => {
    const { meta } = edited('report_meta.json', (document) => {
      document.regime_status = undefined;
    })();
    expect(meta.regime_status).toBeUndefined();
    expect(meta.decision).toBe(result.decision.decision);
  });

  test.each(['schema_used.yaml', 'report_meta.json', 'diagnostics.json'])('is missed: %s', (name) => {
    expect(() => read({ [name]: undefined })).toThrow(`${folder}: it has no ${name}.`);
  });

  test.each([
    ['report_meta.json', '{', 'it is not JSON'],
    ['report_meta.json', '[]', 'the document: Invalid input: expected object, received array'],
    ['diagnostics.json', 'null', 'the document: Invalid input: expected object, received null'],
    ['schema_used.yaml', 'schema_id: [', 'schema_used.yaml'],
    ['schema_used.yaml', 'schema_id: a', 'schema_used.yaml'],
  ])('is named with its place where it is none of ours: %s with %s', (name, text, problem) => {
    expect(() => read({ [name]: text })).toThrow(problem);
    expect(() => read({ [name]: text })).toThrow(`${folder}: ${name}`);
    expect(() => read({ [name]: text })).toThrow(expect.objectContaining({ name: 'DamagedPartitionError' }));
  });

  test('is named with its field where that is another', () => {
    const decided = edited('report_meta.json', (document) => {
      document.decision = 'BUY';
    });
    expect(decided).toThrow(`${folder}: report_meta.json: decision: Invalid option`);
    const unmeasured = edited('report_meta.json', (document) => {
      document.measures = {};
    });
    expect(unmeasured).toThrow('report_meta.json: measures.event_intensity: Invalid input');
    const picked = edited('diagnostics.json', (document) => {
      document.would_be = [{ symbol: 'AAA' }];
    });
    expect(picked).toThrow('diagnostics.json: would_be.0.sector: Invalid input');
  });
});
