import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { UserError } from '../../../src/errors.ts';
import { regimeSchema } from '../../../src/scoring/regime.ts';
import { loadScoringSchema, scoringSchema } from '../../../src/scoring/schema.ts';
import { parseYamlText } from '../../../src/text/yaml-text.ts';
import { shippedSchema } from '../../support/scoring/week-example.ts';

/** As the reference system wrote it. */
const referenceText = `# Schema content hash: b2090d1d93f218c3
# Auto-generated provenance record

schema_id: news-novelty-v1
skip_rules:
  min_event_intensity: 0.75
  max_price_action_recap_share: 0.8
  min_high_severity_clusters: 2
weights:
  novelty: 0.4
  event_intensity: 0.35
  sentiment: 0.25
  divergence: 0.0
filters:
  exclude_event_types:
  - PRICE_ACTION_RECAP
  min_cluster_size: 2
notes: High-precision baseline. Conservative skip. Pure news signal (no divergence).
`;

const pressureText = referenceText.replace(/weights:\n( .*\n)+/u, 'model: pressure\n');

describe('a scoring schema', () => {
  it('of the reference system loads unchanged, with the documented defaults', () => {
    expect(loadScoringSchema(referenceText, 'v1.yaml').schema).toEqual({
      schema_id: 'news-novelty-v1',
      model: 'factor',
      skip_rules: { min_event_intensity: 0.75, max_price_action_recap_share: 0.8, min_high_severity_clusters: 2 },
      weights: { novelty: 0.4, event_intensity: 0.35, sentiment: 0.25, divergence: 0 },
      filters: { exclude_event_types: ['PRICE_ACTION_RECAP'], min_cluster_size: 2 },
      clip: 4,
      volatility_penalty: 0.25,
      recap: 'damp',
      basket: { size: 20, sector_cap: null, min_candidates: 1, weighting: 'equal' },
      notes: 'High-precision baseline. Conservative skip. Pure news signal (no divergence).',
    });
  });

  it("ships with the reference's values for v1 and v1b", () => {
    expect(shippedSchema('news-novelty-v1')).toEqual(loadScoringSchema(referenceText, 'v1.yaml').schema);
    expect(shippedSchema('news-novelty-v1b')).toMatchObject({
      skip_rules: { min_event_intensity: 0.35, max_price_action_recap_share: 0.85, min_high_severity_clusters: 1 },
      weights: { novelty: 0.2, event_intensity: 0.25, sentiment: 0.1, divergence: 0.45 },
      filters: { exclude_event_types: [], min_cluster_size: 1 },
    });
  });

  it('of the pressure model has the defaults of January', () => {
    expect(loadScoringSchema(pressureText, 'p.yaml').schema).toMatchObject({
      clip: 3,
      volatility_penalty: 0.15,
      recap: 'zero',
    });
  });

  it('keeps its digest when only comments, key order, layout or the spelling of numbers change', () => {
    const [head, ...blocks] = referenceText.split(/^(?=weights:|filters:|notes:)/mu);
    const rearranged = `# another comment\n${blocks.toReversed().join('')}${head}`.replace('0.8\n', '8.0e-1\n');
    const digest = loadScoringSchema(referenceText, 'v1.yaml').digest;
    expect(digest).toMatch(/^[0-9a-f]{64}$/u);
    expect(loadScoringSchema(rearranged, 'v1.yaml').digest).toBe(digest);
  });

  it('changes its digest with every value, and when a default is written out', () => {
    const digest = loadScoringSchema(referenceText, 'v1.yaml').digest;
    const changes = [
      referenceText.replace('novelty: 0.4', 'novelty: 0.41'),
      referenceText.replace('(no divergence)', '(without divergence)'),
      `${referenceText}clip: 4\n`,
    ];
    for (const text of changes) expect(loadScoringSchema(text, 'v1.yaml').digest).not.toBe(digest);
  });

  it.each([
    ['an unknown key', `${referenceText}wieghts: {}\n`, /unknown key "wieghts"/u],
    ['an unknown nested key', referenceText.replace('min_cluster_size', 'min_size'), /filters.min_cluster_size/u],
    ['an unknown event type', referenceText.replace('PRICE_ACTION_RECAP', 'RECAP'), /filters.exclude_event_types.0/u],
    ['a share above 1', referenceText.replace('share: 0.8', 'share: 80'), /skip_rules.max_price_action_recap_share/u],
    ['weights that are all 0', referenceText.replace(/: 0\.(4|35|25)\b/gu, ': 0'), /at least one weight/u],
    ['an unknown model', `${referenceText}model: linear\n`, /model: .*'pressure'/u],
    [
      'a pressure model with weights that would never reach the score',
      `${referenceText}model: pressure\n`,
      /"weights"/u,
    ],
    [
      'a key written twice',
      `${referenceText}notes: again\n`,
      /"notes" is there a second time; write what belongs to it under one$/u,
    ],
    ['broken YAML', 'weights: {', /Flow map/u],
    ['no mapping', '- 1', /the file: .*expected object/u],
  ])('refuses %s and says where', (_, text, message) => {
    const load = () => loadScoringSchema(text, 'configs/x.yaml');
    expect(load).toThrow(UserError);
    expect(load).toThrow(message);
    expect(load).toThrow(/^configs\/x\.yaml:\d+:\d+: /u);
  });
});

describe('a regime', () => {
  const text = 'id: a-v1\nstatus: live\nschema: news-novelty-v1\ndescription: A test.\n';

  it('names its schema', () => {
    expect(parseYamlText('a-v1.yaml', text, regimeSchema).value).toEqual({
      id: 'a-v1',
      status: 'live',
      schema: 'news-novelty-v1',
      description: 'A test.',
      notes: '',
    });
  });

  it.each([
    ['an unknown status', text.replace('live', 'on')],
    ['an id that is no folder name', text.replace('a-v1', 'a/v1')],
    ['an unknown key', `${text}weights: {}\n`],
    ['no description', text.replace('description: A test.\n', '')],
  ])('is refused with %s', (_, broken) => {
    expect(() => parseYamlText('a-v1.yaml', broken, regimeSchema)).toThrow(UserError);
  });
});

describe('the JSON Schemas', () => {
  it.each([
    ['scoring schema', scoringSchema],
    ['regime', regimeSchema],
  ])('describe every key of a %s', (_, shape) => {
    const undescribed: string[] = [];
    const visit = (node: unknown, path: string): void => {
      if (node === null || typeof node !== 'object') return;
      const { properties, oneOf } = node as { properties?: Record<string, unknown>; oneOf?: unknown[] };
      for (const [name, property] of Object.entries(properties ?? {})) {
        if (!(property as { description?: string }).description) undescribed.push(`${path}.${name}`);
        visit(property, `${path}.${name}`);
      }
      for (const [i, one] of (oneOf ?? []).entries()) visit(one, `${path}[${i}]`);
    };
    const jsonSchema = z.toJSONSchema(shape, { io: 'input' });
    visit(jsonSchema, '');
    expect(undescribed).toEqual([]);
    expect(JSON.stringify(jsonSchema)).toContain('"additionalProperties":false');
  });
});
