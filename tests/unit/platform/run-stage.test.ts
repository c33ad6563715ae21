import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { Lake } from '../../../src/lake/lake.ts';
import { textInput } from '../../../src/platform/input.ts';
import { outputText, type Platform, runStage } from '../../../src/platform/run-stage.ts';
import { type AnyStage, defineStage } from '../../../src/platform/stage.ts';
import { version } from '../../../src/version.ts';
import { sample, sampleKeys, sampleRecipe, sampleTable } from '../lake/sample-table.ts';

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

function stage(run: (text: string, lake: Lake) => string): AnyStage {
  return defineStage({
    name: 'echo',
    summary: 'Says what it is told',
    description: 'Writes nothing.',
    inputs: { someText: textInput('What to say', { default: 'hello' }) },
    outputs: { said: { description: 'What was said' } },
    examples: [],
    artifactKeys: () => ({}),
    run: async ({ someText }, context) => {
      context.present(someText);
      return { said: run(someText, context.lake) };
    },
  });
}

describe('a stage that is run', () => {
  it('gets its typed inputs and gives its outputs', async () => {
    const presented: string[] = [];
    const echo = stage((text) => text.toUpperCase());
    expect((await runStage(echo, request({ 'some-text': ' hi ' }), platform(presented))).outputs).toEqual({
      said: 'HI',
    });
    expect((await runStage(echo, request(), platform(presented))).outputs).toEqual({ said: 'HELLO' });
    expect(presented).toEqual(['hi', 'hello']);
  });

  it('names in its partitions the version that wrote them, and where that came from', async () => {
    const softwareOf = async (origin?: string) => {
      let software: string | undefined;
      const writing: AnyStage = {
        ...stage(() => ''),
        run: async (_: never, { lake }) => {
          await lake.write(sample, sampleKeys, { recipe: sampleRecipe(), table: sampleTable(1) });
          software = (await lake.manifest(sample, sampleKeys))?.produced.software;
          return { said: '' };
        },
      };
      await runStage(writing, request(), { ...platform(), origin });
      return software;
    };
    expect(await softwareOf()).toBe(`regimen ${version}`);
    expect(await softwareOf('regimen/regimen@v1')).toBe(`regimen ${version} (regimen/regimen@v1)`);
  });

  it('makes no lake when it writes nothing', async () => {
    const asked = request();
    await runStage(
      stage(() => ''),
      asked,
      platform(),
    );
    expect(existsSync(asked.lakeFolder)).toBe(false);
  });

  it('that fails has shown its lake before, so that what it wrote can be kept', async () => {
    const lakes: Lake[] = [];
    const failing = stage((_, lake) => {
      expect(lakes).toEqual([lake]);
      throw new Error('no');
    });
    await expect(runStage(failing, request(), platform(), (lake) => lakes.push(lake))).rejects.toThrow('no');
    expect(lakes).toHaveLength(1);
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
