import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { textInput } from '../../../src/platform/input.ts';
import type { Platform } from '../../../src/platform/platform.ts';
import { type AnyRun, defineStage, output, outputText, type Run } from '../../../src/platform/stage.ts';
import type { StageRuns } from '../../../src/stages/call.ts';
import { prepareStage, runStage } from '../../../src/stages/run-stage.ts';
import { version } from '../../../src/version.ts';
import { sample, sampleKeys, sampleRecipe, sampleTable } from '../../support/lake/sample-table.ts';

const silent = { debug: () => undefined, info: () => undefined, warning: () => undefined, error: () => undefined };

function request(inputs: Record<string, string> = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'regimen-stage-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return { lakeFolder: join(folder, 'lake'), configFile: join(folder, 'pipeline.yaml'), inputs };
}

function platform(presented: string[] = []): Platform {
  return {
    log: silent,
    tiers: [],
    commit: 'c0ffee',
    run: 'here',
    signal: new AbortController().signal,
    audience: async () => 'owner',
    secret: () => undefined,
    progress: () => ({ advance: () => undefined, end: () => undefined }),
    annotate: () => undefined,
    summarise: () => undefined,
    present: (markdown) => presented.push(markdown),
  };
}

const echo = defineStage({
  name: 'echo',
  group: 'weekly',
  position: 1,
  summary: 'Says what it is told',
  description: 'Writes nothing.',
  inputs: { someText: textInput('What to say', { default: 'hello' }) },
  outputs: { said: output<string>('What was said') },
  reads: [],
  writes: [sample],
  examples: [],
  artifactKeys: () => ({}),
});

function saying(said: (text: string) => string): StageRuns {
  const run: Run<typeof echo> = async ({ someText }, context) => {
    context.present(someText);
    return { said: said(someText) };
  };
  return { echo: async () => ({ run }) };
}

describe('a stage that is run', () => {
  it('gets its typed inputs and gives its outputs', async () => {
    const presented: string[] = [];
    const loud = saying((text) => text.toUpperCase());
    expect((await runStage(echo, request({ 'some-text': ' hi ' }), platform(presented), loud)).outputs).toEqual({
      said: 'HI',
    });
    expect((await runStage(echo, request(), platform(presented), loud)).outputs).toEqual({ said: 'HELLO' });
    expect(presented).toEqual(['hi', 'hello']);
  });

  it('names in its partitions the version that wrote them, and where that came from', async () => {
    const softwareOf = async (origin?: string) => {
      let software: string | undefined;
      const writing: AnyRun = async (_, { lake }) => {
        await lake.write(sample, sampleKeys, { recipe: sampleRecipe(), table: sampleTable(1) });
        software = (await lake.manifest(sample, sampleKeys))?.produced.software;
        return { said: '' };
      };
      await runStage(echo, request(), { ...platform(), origin }, { echo: async () => ({ run: writing }) });
      return software;
    };
    expect(await softwareOf()).toBe(`regimen ${version}`);
    expect(await softwareOf('regimen/regimen@v1')).toBe(`regimen ${version} (regimen/regimen@v1)`);
  });

  it('makes no lake when it writes nothing', async () => {
    const asked = request();
    await runStage(
      echo,
      asked,
      platform(),
      saying(() => ''),
    );
    expect(existsSync(asked.lakeFolder)).toBe(false);
  });

  it('that fails leaves its lake with what it wrote, so that this can be kept', async () => {
    const failing: AnyRun = async (_, { lake }) => {
      await lake.write(sample, sampleKeys, { recipe: sampleRecipe(), table: sampleTable(1) });
      throw new Error('no');
    };
    const prepared = prepareStage(echo, request(), platform(), { echo: async () => ({ run: failing }) });
    await expect(prepared.run()).rejects.toThrow('no');
    expect(prepared.lake.written).toMatchObject([{ keys: sampleKeys }]);
  });
});

describe('an output', () => {
  it.each([
    ['text', 'text'],
    [7, '7'],
    [true, 'true'],
    [['a', 'b'], '["a","b"]'],
    [{ a: 1 }, '{"a":1}'],
  ])('%j is the text %s outside', (value, text) => {
    expect(outputText(value)).toBe(text);
  });
});
