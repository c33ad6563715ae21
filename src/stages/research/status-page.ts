import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { GateError, UserError } from '../../errors.ts';
import { readTextIfExists } from '../../file-system.ts';
import { makeFolder } from '../../lake/make-folder.ts';
import type { Run, StageContext } from '../../platform/stage.ts';
import { registryOf } from '../../promotion/ledger.ts';
import { candidateName, championSlot, holderOf } from '../../promotion/registry.ts';
import { statusPageSection } from '../../report/research/research-pages.ts';
import { statusPage as pageOf } from '../../report/research/status-page.ts';
import { type ReadOrBroken, runStatusFile, type StatusSubject } from '../../report/research/status-subject.ts';
import { counted } from '../../text/name-list.ts';
import type { statusPage } from './status-page.stage.ts';
import { lastPages } from './status-page-neighbours.ts';
import { standingOfLake } from './status-standing.ts';

export const run: Run<typeof statusPage> = async ({ output, status, invalidation }, context) => {
  const { lake, log, present } = context;
  const told = status === '' ? undefined : await readRunStatus(status);
  const neighbours = await lastPages(lake);
  const pages = neighbours.map(({ address, name }) => [address, name] as const);
  const subject: StatusSubject = { ...(await standingOfLake(invalidation, context)), run: told, pages };
  const [address] = statusPageSection;
  await writePages(output, [{ address, bytes: pageOf(subject) }, ...neighbours]);
  const page = join(output, address);
  const outputs = { page, ...outputsOf(subject) };
  const champion = outputs.champion === '' ? 'no champion' : `champion ${outputs.champion} (${outputs.state})`;
  const said = `${champion}, ${counted(Math.max(0, outputs.trials), 'trial')}, ${outputs.stale < 0 ? 'what is stale is not known' : `${outputs.stale} stale`}`;
  present(`## Where we are\n\n${said}. The page: \`${page}\`.`);
  log.info(`${page}: ${said}`);
  refuseBroken(outputs, context);
  return outputs;
};

function outputsOf({ promotions, trials, holdout, stale }: StatusSubject) {
  const champion = 'sound' in promotions ? holderOf(registryOf(promotions.sound), championSlot) : undefined;
  return {
    champion: champion === undefined ? '' : candidateName(champion),
    state: champion?.state ?? '',
    trials: 'sound' in trials ? trials.sound.trials : -1,
    stale: 'sound' in stale ? stale.sound.reduce((sum, { count }) => sum + count, 0) : -1,
    broken: [promotions, trials, holdout].flatMap((one: ReadOrBroken<unknown>) =>
      'broken' in one ? [one.broken] : [],
    ),
  };
}

/** @throws GateError where a ledger cannot be believed: the page is there, and says so */
function refuseBroken(
  outputs: ReturnType<typeof outputsOf> & { readonly page: string },
  { annotate }: StageContext,
): void {
  const [first] = outputs.broken;
  if (first === undefined) return;
  for (const message of outputs.broken) annotate({ level: 'error', title: 'Broken ledger', message });
  throw new GateError(`The page is written, and a ledger that it is made of is broken: ${first}`, outputs);
}

async function writePages(
  folder: string,
  pages: readonly { readonly address: string; readonly bytes: string | Uint8Array }[],
): Promise<void> {
  await makeFolder(folder);
  for (const { address, bytes } of pages) await writeFile(join(folder, address), bytes);
}

async function readRunStatus(file: string): Promise<z.infer<typeof runStatusFile>> {
  const text = await readTextIfExists(file);
  const refused = (why: string, cause?: unknown) =>
    new UserError(`The status of a run, ${file}, ${why}.`, {
      hint: 'Write it with the stage "status", or leave --status empty.',
      cause,
    });
  if (text === undefined) throw refused('does not exist');
  try {
    return runStatusFile.parse(JSON.parse(text));
  } catch (error) {
    const why = error instanceof z.ZodError ? z.prettifyError(error).replaceAll('\n', ' ') : (error as Error).message;
    throw refused(`is no such file (${why})`, error);
  }
}
