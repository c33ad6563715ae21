import { describe, expect, it } from 'vitest';
import { pipelineSchema } from '../../src/configuration/pipeline.ts';
import { providerRegistry } from '../../src/providers/registry.ts';
import {
  conditionProblems,
  defaultProblems,
  numberProblems,
  weekProblems,
  writerProblems,
} from './checks/flow-rules.ts';
import {
  gateProblems,
  grantProblems,
  matrixProblems,
  permissionProblems,
  publisherProblems,
  scheduleProblems,
  timeoutProblems,
} from './checks/job-rules.ts';
import { declaredBy, knownAction } from './checks/known-actions.ts';
import { languageServiceProblems } from './checks/language-service.ts';
import { checkoutProblems, pinProblems, scriptProblems, tokenProblems } from './checks/step-rules.ts';
import { type WiringOptions, wiringProblems } from './checks/wiring.ts';
import { fieldsOf, readWorkflow, shownWorkflows } from './checks/workflow.ts';
import { ours, repositoryFiles, requiredText, textOf } from './repository-files.ts';

const paths = repositoryFiles().filter((path) => /(^|\/)\.github\/workflows\/[^/]+\.ya?ml$/.test(path));

/** Where a reference to something of ours leads to. */
function ownPath(uses: string): string {
  return uses.replace(`${ours}/`, '').replace(/^\$\//, '').replace(/@.*$/, '');
}

const options: WiringOptions = {
  action: (uses) => {
    if (!uses.startsWith('$/') && !uses.startsWith(`${ours}/`)) return knownAction(uses);
    return declaredBy(textOf(`${ownPath(uses)}/action.yml`));
  },
  workflow: (uses) => {
    const text = textOf(ownPath(uses));
    return text === undefined ? undefined : readWorkflow(text);
  },
};

/** Jobs that have the permissions of their caller. */
const inheriting: Readonly<Record<string, readonly string[]>> = {
  '.github/workflows/pipeline.yml': ['enrich'],
  '.github/workflows/backfill-pipeline.yml': ['enrich'],
};

/** What other repositories call, by the name of the workflow that calls it. */
const pipelines: Readonly<Record<string, string>> = {
  weekly: '.github/workflows/pipeline.yml',
  backfill: '.github/workflows/backfill-pipeline.yml',
};

/** What a stage that restores or publishes needs where large files lie in an object storage. */
const { bars, news, macro } = providerRegistry(pipelineSchema.shape.providers.parse(undefined));
/** The variables that the providers read. */
const providerSecrets = Object.values({ ...bars, ...news, ...macro }).flatMap(({ secrets }) =>
  secrets.map(({ variable }) => variable),
);

const objectKeys = ['secrets.aws-access-key-id', 'secrets.aws-secret-access-key', 'secrets.aws-session-token'];

describe('the workflows', () => {
  it('are the ones known to exist, at least', () => {
    const called = ['backfill-pipeline', 'panel', 'pipeline', 'publish', 'publish-research', 'research', 'sweep'];
    const names = [...called, 'backfill', 'ci', 'pr', 'weekly'];
    for (const name of names) expect(paths).toContain(`.github/workflows/${name}.yml`);
    for (const name of ['backfill', 'heartbeat', 'research', 'sweep', 'weekly']) {
      expect(paths).toContain(`examples/consumer/.github/workflows/${name}.yml`);
    }
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
      expect(grantProblems(workflow, options.workflow)).toEqual([]);
    });

    it('has a default wherever it reads JSON', () => {
      expect(defaultProblems(workflow)).toEqual([]);
    });

    it('gives no text where a number is wanted', () => {
      expect(numberProblems(workflow, options.workflow)).toEqual([]);
    });

    it('takes no week for the last one nowhere but where a person left it open', () => {
      expect(weekProblems(workflow)).toEqual([]);
    });

    it('lets nobody write to the repository who reads what strangers wrote', () => {
      expect(writerProblems(workflow, options.workflow)).toEqual([]);
    });

    it('asks how those went whose outputs it reads', () => {
      expect(conditionProblems(workflow)).toEqual([]);
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

    it('lets who reads or writes the state branch or issues do so', () => {
      expect(tokenProblems(workflow)).toEqual([]);
    });

    it('publishes one after the other, and drops nobody', () => {
      expect(publisherProblems(workflow)).toEqual([]);
    });

    it('puts no expression into a script', () => {
      expect(scriptProblems(workflow)).toEqual([]);
    });

    it('is scheduled at an odd minute of a named time zone, if at all', () => {
      expect(scheduleProblems(workflow)).toEqual([]);
    });

    it('gives and reads only what is declared', () => {
      expect(wiringProblems(workflow, options)).toEqual([]);
    });
  });

  describe.each(Object.entries(pipelines))('%s.yml', (name, path) => {
    const called = readWorkflow(requiredText(path));

    it.each([`.github/workflows/${name}.yml`, `examples/consumer/.github/workflows/${name}.yml`])(
      'gives what it calls all its secrets, and its judge GitHub Models: %s',
      (caller) => {
        const [first] = readWorkflow(requiredText(caller)).jobs;
        expect(first?.calls?.text).toContain(path);
        expect(Object.keys(fieldsOf(first?.fields.secrets))).toEqual(
          Object.keys(fieldsOf(fieldsOf(called.on.workflow_call).secrets)),
        );
        expect(fieldsOf(first?.fields.permissions).models).toBe('read');
      },
    );

    it('gives each secret to the one stage that needs it, and the token to those who read the branch', () => {
      const named = called.jobs.flatMap(({ id, steps }) =>
        steps.flatMap(({ uses, fields }) =>
          (JSON.stringify(fields).match(/secrets\.[\w-]+|github\.token/g) ?? []).map(
            (secret) => `${id}: ${uses?.text.replace('$/actions/', '')} ${secret}`,
          ),
        ),
      );
      const others = named.filter((use) => !use.startsWith('ingest: ingest secrets.'));
      const ofBranch = others.filter((use) => /^(plan|report|collect): (plan|restore) /.test(use));
      expect(others.filter((use) => !ofBranch.includes(use))).toEqual([
        'enrich: enrich secrets.model-token',
        'enrich: enrich github.token',
      ]);
      expect(named.length - others.length).toBe(providerSecrets.length + 2);
      const restores = called.jobs.flatMap(({ id, steps }) =>
        steps.filter(({ uses }) => uses?.text === '$/actions/restore').map(() => `${id}: restore`),
      );
      expect(restores).toHaveLength(2);
      expect(ofBranch.filter((use) => !use.includes(': plan '))).toEqual(
        restores.flatMap((restore) => ['github.token', ...objectKeys].map((secret) => `${restore} ${secret}`)),
      );
    });

    it('sets the variables that providers read', () => {
      const steps = called.jobs.flatMap((job) => job.steps);
      const given = new Set(steps.flatMap(({ fields }) => Object.keys(fieldsOf(fields.env))));
      expect(providerSecrets.length).toBeGreaterThan(5);
      expect(providerSecrets.filter((variable) => !given.has(variable))).toEqual([]);
    });
  });

  describe.each(
    repositoryFiles()
      .filter((path) => path.endsWith('.md'))
      .flatMap((path) => shownWorkflows(requiredText(path)).map((text, i) => ({ path, number: i + 1, text }))),
  )('shown in $path, number $number', ({ text }) => {
    const shown = readWorkflow(text);

    it('would be started by GitHub', () => {
      expect(wiringProblems(shown, options)).toEqual([]);
      expect(grantProblems(shown, options.workflow)).toEqual([]);
      expect(defaultProblems(shown)).toEqual([]);
    });

    it('publish what there is, in a job that reads nothing of strangers', () => {
      expect(weekProblems(shown)).toEqual([]);
      expect(writerProblems(shown, options.workflow)).toEqual([]);
    });
  });

  it('give the keys of the object storage to who publishes, where it is called too', () => {
    const [job] = readWorkflow(requiredText('.github/workflows/publish.yml')).jobs;
    const env = fieldsOf(job?.steps.find(({ uses }) => uses?.text === '$/actions/publish')?.fields.env);
    expect(Object.values(env)).toEqual(['github.token', ...objectKeys].map((secret) => `\${{ ${secret} }}`));
    const callers = paths.flatMap((path) => readWorkflow(requiredText(path)).jobs);
    const publishers = callers.filter(({ calls }) => /workflows\/publish\.yml(@|$)/.test(calls?.text ?? ''));
    expect(publishers).toHaveLength(4);
    for (const { fields } of publishers) {
      expect(Object.keys(fieldsOf(fields.secrets)).map((name) => `secrets.${name}`)).toEqual(objectKeys);
    }
  });

  it('hand the keys of the object storage from who does research to every job that restores or publishes', () => {
    const files = ['research', 'panel', 'sweep', 'publish-research'].map((name) => `.github/workflows/${name}.yml`);
    const jobs = files.flatMap((path) => readWorkflow(requiredText(path)).jobs);
    const users = jobs.flatMap(({ steps }) =>
      steps.filter(({ uses }) => /\/actions\/(restore|publish)$/.test(uses?.text ?? '')),
    );
    expect(users).toHaveLength(11);
    for (const { fields } of users) {
      const given = ['github.token', ...objectKeys].map((secret) => `\${{ ${secret} }}`);
      expect(Object.values(fieldsOf(fields.env))).toEqual(given);
    }
    const callers = paths.flatMap((path) => readWorkflow(requiredText(path)).jobs);
    const calls = callers.filter(({ calls: called }) => files.some((file) => called?.text.includes(file)));
    expect(calls).toHaveLength(5);
    for (const { fields } of calls) {
      expect(Object.keys(fieldsOf(fields.secrets)).map((name) => `secrets.${name}`)).toEqual(objectKeys);
    }
  });

  it('have one gate that waits for every job of ci.yml', () => {
    expect(gateProblems(readWorkflow(requiredText('.github/workflows/ci.yml')), 'all-green')).toEqual([]);
  });
});
