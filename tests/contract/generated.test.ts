import { describe, expect, it } from 'vitest';
import { generatedFiles } from '../../tools/generate/generated-files.ts';
import { repositoryFiles, textOf } from './repository-files.ts';

const generated = generatedFiles();

describe('the generated files', () => {
  it('are the actions, the JSON Schemas and the pages, at least', () => {
    const paths = [...generated.keys()];
    expect(paths).toContain('action.yml');
    expect(paths).toContain('actions/score/action.yml');
    expect(paths).toContain('configs/json_schemas/pipeline.schema.json');
    expect(paths).toContain('docs/stages.md');
    expect(paths).toContain('docs/audit.md');
  });

  it.each([...generated])('%s is current', (path, text) => {
    expect(textOf(path)).toBe(text);
  });

  it('are all there is in their folders', () => {
    const folders = /^(actions|configs\/json_schemas)\//;
    expect(repositoryFiles().filter((path) => folders.test(path) && !generated.has(path))).toEqual([]);
  });

  it('come out the same again', () => {
    expect(generatedFiles()).toEqual(generated);
  });
});
