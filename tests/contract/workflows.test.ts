import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { pipelineSchema } from '../../src/configuration/pipeline.ts';
import { providerRegistry } from '../../src/providers/registry.ts';
import {
  gateProblems,
  grantProblems,
  matrixProblems,
  permissionProblems,
  scheduleProblems,
  timeoutProblems,
} from './checks/job-rules.ts';
import { languageServiceProblems } from './checks/language-service.ts';
import { checkoutProblems, pinProblems, scriptProblems } from './checks/step-rules.ts';
import { type Surroundings, wiringProblems } from './checks/wiring.ts';
import { fieldsOf, readWorkflow } from './checks/workflow.ts';
import { ours, repositoryFiles, requiredText, textOf } from './repository-files.ts';

const paths = repositoryFiles().filter((path) => /(^|\/)\.github\/workflows\/[^/]+\.ya?ml$/.test(path));

const surroundings: Surroundings = {
  action: (path) => {
    const text = textOf(`${path}/action.yml`);
    if (text === undefined) return undefined;
    const { inputs, outputs } = fieldsOf(parse(text));
    return { inputs: new Set(Object.keys(fieldsOf(inputs))), outputs: new Set(Object.keys(fieldsOf(outputs))) };
  },
  workflow: (uses) => {
    const path = uses.replace(`${ours}/`, '').replace(/^\$\//, '').replace(/@.*$/, '');
    const text = textOf(path);
    return text === undefined ? undefined : readWorkflow(text);
  },
};

/** Jobs that have the permissions of their caller. */
const inheriting: Readonly<Record<string, readonly string[]>> = { '.github/workflows/pipeline.yml': ['enrich'] };

describe('the workflows', () => {
  it('are the ones known to exist, at least', () => {
    for (const name of ['ci', 'pipeline', 'pr', 'weekly']) expect(paths).toContain(`.github/workflows/${name}.yml`);
    expect(paths).toContain('examples/consumer/.github/workflows/weekly.yml');
  });

  describe.each(paths)('%s', (path) => {
    const text = requiredText(path);
    const workflow = readWorkflow(text);
    // Only another repository has to name ours.
    const ownReference = path.startsWith('examples/') ? ours : undefined;

    it('is valid for the language service of GitHub', async () => {
      expect(await languageServiceProblems(path, text, textOf, ours)).toEqual([]);
    });

    it('grants nothing at the top, and to each job what it says it needs', () => {
      expect(permissionProblems(workflow, inheriting[path])).toEqual([]);
    });

    it('gives the workflows that it calls what they ask for', () => {
      expect(grantProblems(workflow, surroundings.workflow)).toEqual([]);
    });

    it('limits the time of each job', () => {
      expect(timeoutProblems(workflow)).toEqual([]);
    });

    it('lets no leg of a matrix stop the others', () => {
      expect(matrixProblems(workflow)).toEqual([]);
    });

    it('pins what it uses from others', () => {
      expect(pinProblems(workflow, ownReference)).toEqual([]);
    });

    it('leaves no token behind a checkout', () => {
      expect(checkoutProblems(workflow)).toEqual([]);
    });

    it('puts no expression into a script', () => {
      expect(scriptProblems(workflow)).toEqual([]);
    });

    it('is scheduled at an odd minute of a named time zone, if at all', () => {
      expect(scheduleProblems(workflow)).toEqual([]);
    });

    it('gives and reads only what is declared', () => {
      expect(wiringProblems(workflow, surroundings)).toEqual([]);
    });
  });

  it.each(['.github/workflows/weekly.yml', 'examples/consumer/.github/workflows/weekly.yml'])(
    'that call the pipeline give it all its secrets, and its judge GitHub Models: %s',
    (path) => {
      const pipeline = readWorkflow(requiredText('.github/workflows/pipeline.yml'));
      const [week] = readWorkflow(requiredText(path)).jobs;
      expect(Object.keys(fieldsOf(week?.fields.secrets))).toEqual(
        Object.keys(fieldsOf(fieldsOf(pipeline.on.workflow_call).secrets)),
      );
      expect(fieldsOf(week?.fields.permissions).models).toBe('read');
    },
  );

  it('give each secret to the one stage that needs it', () => {
    const { jobs } = readWorkflow(requiredText('.github/workflows/pipeline.yml'));
    const named = jobs.flatMap(({ id, steps }) =>
      steps.flatMap(({ fields }) =>
        (JSON.stringify(fields).match(/secrets\.[\w-]+|github\.token/g) ?? []).map((secret) => `${id}: ${secret}`),
      ),
    );
    expect(named.filter((use) => !use.startsWith('ingest: '))).toEqual([
      'enrich: secrets.model-token',
      'enrich: github.token',
    ]);
    expect(named.filter((use) => use.startsWith('ingest: '))).toHaveLength(9);
  });

  it('set the variables that providers read', () => {
    const steps = readWorkflow(requiredText('.github/workflows/pipeline.yml')).jobs.flatMap((job) => job.steps);
    const given = new Set(steps.flatMap(({ fields }) => Object.keys(fieldsOf(fields.env))));
    const { bars, news, macro } = providerRegistry(pipelineSchema.shape.providers.parse(undefined));
    const providers = Object.values({ ...bars, ...news, ...macro });
    const read = providers.flatMap(({ secrets }) => secrets.map(({ variable }) => variable));
    expect(read.length).toBeGreaterThan(5);
    expect(read.filter((variable) => !given.has(variable))).toEqual([]);
  });

  it('have one gate that waits for every job of ci.yml', () => {
    expect(gateProblems(readWorkflow(requiredText('.github/workflows/ci.yml')), 'all-green')).toEqual([]);
  });
});
