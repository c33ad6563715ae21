import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { AnyStage } from '../../../src/platform/stage.ts';
import { runStage } from '../../../src/stages/run-stage.ts';
import { enrich } from '../../../src/stages/weekly/enrich.stage.ts';
import { golden } from '../../../src/stages/weekly/golden.stage.ts';
import { ingest } from '../../../src/stages/weekly/ingest.stage.ts';
import { score } from '../../../src/stages/weekly/score.stage.ts';
import { refusalOf } from '../../support/memory/published-laboratory.ts';
import { silentPlatform } from '../../support/silent-platform.ts';
import { projectRoot } from '../../support/workflows/checkout-copy.ts';

// The fixture week of this checkout against its committed golden files, and after a weight has changed.

const work = mkdtempSync(join(tmpdir(), 'regimen-golden-'));
const configs = join(work, 'configs');
const committed = join(projectRoot, 'examples', 'fixture', 'golden');
const regimes = 'news-novelty-v1,news-novelty-v1b';

async function run(stage: AnyStage, inputs: Record<string, string> = {}) {
  const request = {
    lakeFolder: join(work, 'lake'),
    configFile: join(configs, 'fixture.yaml'),
    inputs: { 'week-ending': '2026-07-02', ...inputs },
  };
  return (await runStage(stage, request, silentPlatform())).outputs;
}

const compare = (inputs: Record<string, string> = {}) => run(golden, { golden: committed, regimes, ...inputs });

beforeAll(async () => {
  cpSync(join(projectRoot, 'configs'), configs, { recursive: true });
  await run(ingest);
  await run(enrich);
  await run(score, { regime: regimes });
});
afterAll(() => rmSync(work, { recursive: true, force: true }));

test('the fixture week is the golden one', async () => {
  const { comment, ...outputs } = await compare();
  expect(outputs).toEqual({ differs: false, changed: false });
  expect(String(comment).match(/No difference\./g)).toHaveLength(2);
});

describe('a week under another weight', () => {
  const updated = join(work, 'updated');

  beforeAll(async () => {
    const schema = join(configs, 'scoring_schemas', 'news-novelty-v1.yaml');
    const before = readFileSync(schema, 'utf8');
    expect(before).toContain('sentiment: 0.25');
    writeFileSync(schema, before.replace('sentiment: 0.25', 'sentiment: 0.15'));
    await run(score, { regime: regimes });
  });

  test('is refused beside the golden files as they were, with what moved', async () => {
    const { message, outputs } = await refusalOf(compare());
    expect(message).toContain('The fixture week is not the golden one under news-novelty-v1. ');
    expect(outputs).toMatchObject({ differs: true, changed: true });
    expect(outputs.comment).toMatch(/schema\\_hash.*UPS \\#\u200b\d+/s);
  });

  test('passes with golden files that follow, and shows what moved since those of before', async () => {
    await compare({ golden: updated, update: 'true' });
    const { comment, ...outputs } = await compare({ golden: updated, base: committed });
    expect(outputs).toEqual({ differs: false, changed: true });
    expect(comment).toMatch(/#### news-novelty-v1\n.*schema\\_hash.*#### news-novelty-v1b\n\nNo difference\./s);
  });
});
