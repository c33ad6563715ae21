import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parse, stringify } from 'yaml';
import { pipelineSchema } from '../../../src/configuration/pipeline.ts';
import { UserError } from '../../../src/errors.ts';
import { runStage } from '../../../src/stages/run-stage.ts';
import { plan } from '../../../src/stages/weekly/plan.stage.ts';
import { type Mutation, mutationsOf } from '../../support/configuration/mutated-documents.ts';
import { noHearing, silentPlatform } from '../../support/silent-platform.ts';

const root = join(import.meta.dirname, '..', '..', '..');
const folder = mkdtempSync(join(tmpdir(), 'regimen-mutated-'));
const configFile = join(folder, 'configs', 'pipeline.yaml');

beforeAll(() => cpSync(join(root, 'configs'), join(folder, 'configs'), { recursive: true }));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function read(name: string): unknown {
  return parse(readFileSync(join(root, 'configs', name), 'utf8'));
}

/** Every file that `plan` reads, the pipeline with every default written out. */
const documents: Readonly<Record<string, unknown>> = {
  'pipeline.yaml': JSON.parse(JSON.stringify(pipelineSchema.parse(read('pipeline.yaml')))),
  'regimes/news-novelty-v1.yaml': read('regimes/news-novelty-v1.yaml'),
  'scoring_schemas/news-novelty-v1.yaml': read('scoring_schemas/news-novelty-v1.yaml'),
  'scoring_schemas/market-pressure-v0.yaml': read('scoring_schemas/market-pressure-v0.yaml'),
};
const mutated = Object.entries(documents).map(([name, document]) => [name, mutationsOf(document)] as const);

/** What makes sense although it was meant as nonsense: a weight may turn a factor round, prose may be long. */
function makesSense({ kind, place, value }: Mutation): boolean {
  if (kind === 'missing' || kind === 'empty') return true;
  if (kind === 'absurd') return place.startsWith('weights.') && value === -1;
  return kind === 'long' && ['notes', 'description'].includes(place);
}

interface Verdict {
  readonly isRefused: boolean;
  /** Not a word for a user, but a defect of ours. */
  readonly defect: string | undefined;
}

async function planWith(name: string, document: unknown): Promise<Verdict> {
  const file = join(folder, 'configs', name);
  const before = readFileSync(file, 'utf8');
  writeFileSync(file, stringify(document));
  const heard = noHearing();
  const request = { lakeFolder: join(folder, 'lake'), configFile, inputs: { 'week-ending': '2026-07-02' } };
  try {
    await runStage(plan, request, silentPlatform(heard));
    return { isRefused: heard.annotations.some(({ level }) => level === 'error'), defect: undefined };
  } catch (error) {
    return { isRefused: true, defect: error instanceof UserError ? undefined : String((error as Error).stack) };
  } finally {
    writeFileSync(file, before);
  }
}

test('there are at least 550 mutated configurations', () => {
  const count = mutated.reduce((sum, [, mutations]) => sum + mutations.length, 0);
  expect(count).toBeGreaterThanOrEqual(550);
});

describe('plan, given a configuration with one value that makes no sense,', () => {
  test.each(mutated)('in %s, says so, without a stack', async (name, mutations) => {
    const defects: string[] = [];
    const acceptedInSilence: string[] = [];
    for (const mutation of mutations) {
      const { isRefused, defect } = await planWith(name, mutation.document);
      const place = `${mutation.place}: ${mutation.kind} ${String(JSON.stringify(mutation.value)).slice(0, 40)}`;
      if (defect !== undefined) defects.push(`${place}\n${defect}`);
      if (!isRefused && !makesSense(mutation)) acceptedInSilence.push(place);
    }
    expect(defects).toEqual([]);
    expect(acceptedInSilence).toEqual([]);
  });
});
