import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { kebabCase } from '../../src/platform/input.ts';
import { sharedInputs } from '../../src/platform/shared-inputs.ts';
import { stages } from '../../src/stages/index.ts';

import { actionProblems, unreadInputs } from './checks/action-rules.ts';
import { languageServiceProblems } from './checks/language-service.ts';
import { ours, repositoryFiles, requiredText, root, textOf } from './repository-files.ts';

const wholeWeek = 'week';
const startOfRun = /^export const run: Run<typeof \w+> = async /m;
const pathOf = (name: string) => (name === wholeWeek ? 'action.yml' : `actions/${name}/action.yml`);

describe('the actions', () => {
  it('are one per stage, the whole week at the root', () => {
    const found = repositoryFiles().filter((path) => /^(actions\/.+\/)?action\.ya?ml$/.test(path));
    expect(found).toEqual(stages.map(({ name }) => pathOf(name)).sort());
  });

  describe.each(stages.map((stage) => ({ stage, path: pathOf(stage.name) })))('$path', ({ stage, path }) => {
    it('declares what its stage does, and runs what is built', () => {
      const inputs = Object.entries({ ...stage.inputs, ...sharedInputs });
      const expected = {
        inputs: new Map(inputs.map(([name, input]) => [kebabCase(name), input.default])),
        outputs: [...Object.keys(stage.outputs).map(kebabCase), 'artifact'],
        isRoot: stage.name === wholeWeek,
      };
      const problems = actionProblems(path, requiredText(path), expected, (file) => existsSync(join(root, file)));
      expect(problems).toEqual([]);
    });

    it('has no input without effect', () => {
      const text = requiredText(`src/stages/${stage.group}/${stage.name}.ts`);
      const start = text.search(startOfRun);
      expect(start).toBeGreaterThan(0);
      expect(unreadInputs(Object.keys(stage.inputs), text.slice(start))).toEqual([]);
    });

    it('is valid for the language service of GitHub', async () => {
      expect(await languageServiceProblems(path, requiredText(path), textOf, ours)).toEqual([]);
    });
  });
});
