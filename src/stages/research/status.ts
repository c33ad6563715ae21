import { writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { z } from 'zod';
import { UserError } from '../../errors.ts';
import { workflowRun } from '../../github/workflow-run.ts';
import { makeFolder } from '../../lake/make-folder.ts';
import type { Run } from '../../platform/stage.ts';
import { givenInputs, jobResults, runStatus, statusTable } from '../../report/research/run-status.ts';
import type { status } from './status.stage.ts';

export const run: Run<typeof status> = async ({ jobs, inputs, file }, { lake, clock, log, present }) => {
  const subject = { jobs: parsed('jobs', jobs, jobResults), given: parsed('inputs', inputs, givenInputs) };
  const told = statusOf({
    ...subject,
    run: lake.producer.run,
    url: process.env.GITHUB_REPOSITORY ? (workflowRun(process.env, '').url ?? null) : null,
    time: new Date(clock()).toISOString(),
  });
  await makeFolder(dirname(file));
  await writeFile(file, `${JSON.stringify(told, null, 2)}\n`);
  present(statusTable(told));
  for (const { step, result, note } of told.steps) log.info(`${step}: ${result}${note === '' ? '' : `, ${note}`}`);
  return { file, result: told.result };
};

/** @throws UserError for steps that are none */
function statusOf(subject: Parameters<typeof runStatus>[0]) {
  try {
    return runStatus(subject);
  } catch (error) {
    throw refused('jobs', error);
  }
}

function parsed<S extends z.ZodType>(name: string, text: string, schema: S): z.infer<S> {
  try {
    return schema.parse(JSON.parse(text));
  } catch (error) {
    throw refused(name, error);
  }
}

function refused(name: string, error: unknown): UserError {
  const why = error instanceof z.ZodError ? z.prettifyError(error).replaceAll('\n', ' ') : (error as Error).message;
  return new UserError(`The input ${name} is not what GitHub writes: ${why}.`, {
    hint: `Give it \${{ toJSON(${name === 'jobs' ? 'needs' : 'inputs'}) }}, each job with an output "steps" that is \${{ toJSON(steps) }}.`,
    cause: error,
  });
}
