import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { pipelineSchema } from '../../src/configuration/pipeline.ts';
import { researchSchema } from '../../src/configuration/research.ts';
import { rulesConfigSchema } from '../../src/news/rules-config.ts';
import { candidateSetSchema } from '../../src/research/candidate-settings.ts';
import { gateSetSchema } from '../../src/research/gate-settings.ts';
import { eventsSchema } from '../../src/research/stage-b/event-settings.ts';
import { gateProfileSchema } from '../../src/research/stage-b/gate-profile-settings.ts';
import { regimeSchema } from '../../src/scoring/regime.ts';
import { scoringSchema } from '../../src/scoring/schema.ts';
import { parseYamlText } from '../../src/text/yaml-text.ts';
import { version } from '../../src/version.ts';
import { linkProblems } from './checks/markdown-links.ts';
import { tableProblems } from './checks/markdown-tables.ts';
import { readmeProblems, schemaLineProblems, schemaOf, sizeProblems } from './checks/repository-rules.ts';
import { commandProblems, repeatedClaims } from './checks/shown-commands.ts';
import { lakePathProblems, readingProblems, switchedOffTests, toolkitProblems } from './checks/source-rules.ts';
import { kindsOfTests, testFolderProblems } from './checks/test-folders.ts';
import { ours, repositoryFiles, requiredText, root, textOf } from './repository-files.ts';

const files = repositoryFiles();
const exists = (path: string) => !path.startsWith('..') && existsSync(join(root, path));
const sources = files.filter((path) => /^(src|tools|tests)\/.*\.[cm]?ts$/.test(path));
const configurations = files.filter((path) => /^(examples\/[^/]+\/)?configs\/.*\.ya?ml$/.test(path));

/** What validates a configuration file, by the name of the JSON Schema that is generated from it. */
const schemas: Readonly<Record<string, z.ZodType>> = {
  candidates: candidateSetSchema,
  events: eventsSchema,
  gate_profile: gateProfileSchema,
  gates: gateSetSchema,
  pipeline: pipelineSchema,
  regime: regimeSchema,
  research: researchSchema,
  rules: rulesConfigSchema,
  scoring_schema: scoringSchema,
};

describe('the repository', () => {
  it('has one version', () => {
    const manifest = JSON.parse(requiredText('package.json')) as { version: string };
    const lock = JSON.parse(requiredText('package-lock.json')) as { version: string };
    expect([version, lock.version]).toEqual([manifest.version, manifest.version]);
  });

  it('has no file that GitHub warns of', () => {
    expect(sizeProblems(files.map((path) => [path, statSync(join(root, path)).size] as const))).toEqual([]);
  });

  it('greets with the two commands', () => {
    expect(readmeProblems(requiredText('README.md'))).toEqual([]);
  });

  it('names in its pages tests and scripts that are there', () => {
    const { scripts } = JSON.parse(requiredText('package.json')) as { scripts: Record<string, string> };
    const pages = files.filter((path) => /^(README|docs\/.*)\.md$/.test(path));
    const shown = { files, scripts: Object.keys(scripts) };
    expect(pages.flatMap((path) => commandProblems(path, requiredText(path), shown))).toEqual([]);
    expect(pages.length).toBeGreaterThan(10);
  });

  it('has one row for each claim', () => {
    expect(repeatedClaims('docs/evidence.md', requiredText('docs/evidence.md'))).toEqual([]);
  });

  describe.each(files.filter((path) => path.endsWith('.md')))('%s', (path) => {
    it('has links that lead somewhere', () => {
      expect(linkProblems(path, requiredText(path), exists, textOf)).toEqual([]);
    });

    it('has tables without a torn row', () => {
      expect(tableProblems(path, requiredText(path))).toEqual([]);
    });
  });
});

describe('the sources', () => {
  it('know the toolkit of GitHub only at the front doors', () => {
    expect(sources.flatMap((path) => toolkitProblems(path, requiredText(path)))).toEqual([]);
  });

  it('read through one place, in which only what does not exist is absent', () => {
    expect(sources.flatMap((path) => readingProblems(path, requiredText(path)))).toEqual([]);
  });

  it('name a partition to the lake instead of building its path', () => {
    expect(sources.flatMap((path) => lakePathProblems(path, requiredText(path)))).toEqual([]);
  });

  it('have no test that is switched off', () => {
    const tests = sources.filter(
      (path) => path.startsWith('tests/') && path !== 'tests/contract/checks/source-rules.test.ts',
    );
    expect(tests.flatMap((path) => switchedOffTests(path, requiredText(path)))).toEqual([]);
  });
});

describe('the tests', () => {
  it('lie in the folder of their kind; those of units in folders of src/', () => {
    expect(testFolderProblems(files)).toEqual([]);
  });

  it('that have further cases are run with them by test:rest', () => {
    const { scripts } = JSON.parse(requiredText('package.json')) as { scripts: Record<string, string> };
    const further = files.filter(
      (path) => path.endsWith('.test.ts') && /^import .*\bisExhaustive\b/m.test(requiredText(path)),
    );
    expect(scripts['test:rest']).toBe(`REGIMEN_TESTS=rest vitest run ${further.join(' ')}`);
  });

  it('are of kinds that the guide lists', () => {
    const guide = requiredText('docs/contributing.md');
    expect(kindsOfTests.filter((kind) => !guide.includes(`| \`tests/${kind}\` |`))).toEqual([]);
  });
});

describe('the configuration files', () => {
  const published = `https://raw.githubusercontent.com/${ours}/v1/`;

  it('are found', () => {
    expect(configurations.length).toBeGreaterThanOrEqual(9);
  });

  describe.each(configurations)('%s', (path) => {
    const text = requiredText(path);
    // What is copied into another repository names the published schema.
    const named = path.startsWith('examples/') ? published : '';
    const here =
      named === '' ? text : text.replace(`$schema=${published}`, `$schema=${'../'.repeat(path.split('/').length - 1)}`);

    it('names its JSON Schema', () => {
      expect(schemaLineProblems(path, here, exists)).toEqual([]);
    });

    it('is valid', () => {
      const name = schemaOf(path, here)?.match(/([^/]+)\.schema\.json$/)?.[1] ?? '';
      const schema = schemas[name];
      if (schema === undefined) throw new Error(`No schema validates ${path}: "${name}".`);
      expect(() => parseYamlText(path, text, schema)).not.toThrow();
      expect(textOf(`configs/json_schemas/${name}.schema.json`)).toBe(
        `${JSON.stringify(z.toJSONSchema(schema, { io: 'input' }), null, 2)}\n`,
      );
    });
  });
});
