import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { exists, listIfExists, readTextIfExists } from '../../file-system.ts';
import { folderJournal } from '../../http/folder-journal.ts';
import type { AnswerJournal } from '../../http/journal.ts';
import { writeWhole } from '../../http/write-whole.ts';
import { lockPath, removeFolder } from '../../lake/atomic-folder.ts';
import { sha256Hex } from '../../lake/canonical-json.ts';
import { withLock } from '../../lake/lock.ts';
import { makeFolder } from '../../lake/make-folder.ts';
import { sealedLine, textOfLine } from '../../lake/sealed-line.ts';
import type { Logger } from '../../log/log.ts';

/*
 * A session is a folder `<lake>/.fetching/<start of the digest of its identity>/` with `session`, a sealed line written once, and the answers
 * in `answers/`. Its name begins with a dot, so it is no dataset, and the recovery of the lake leaves it alone.
 */

const sessions = '.fetching';
const sessionFile = 'session';
/** What versions before wrote instead, without a hash. */
const unsealedFile = 'session.json';
/** There when everything was asked for: what is missing then was asked for in vain. */
const fetchedFile = 'fetched';
const halfDayMs = 43_200_000;

/** Fetching for one purpose, from the plan until everything is stored, over as many processes as get killed meanwhile. */
export interface FetchSession<P> {
  /** Every answer that came so far. */
  readonly journal: AnswerJournal;
  readonly plan: P;
  /** The plan as JSON, the same text for every process of the session. */
  readonly planText: string;
  /** Whether another process has begun it. */
  readonly isResumed: boolean;
  /** Whether everything was asked for before: then the answers and failures of the journal are all there is, because the lake may hold them. */
  readonly isFetched: boolean;
  /** Everything was asked for. */
  fetched(): Promise<void>;
  /** Ends it: everything that was asked for is in the lake. */
  finish(): Promise<void>;
}

export interface FetchSessionOptions<S extends z.ZodType> {
  /** What a plan looks like. */
  readonly schema: S;
  readonly clock: () => number;
  /** Age from which a session is not continued but removed: its answers may be out of date. 12 hours when missing. */
  readonly maximumAgeMs?: number;
  readonly log: Logger;
}

const documentSchema = z.strictObject({ identity: z.string(), opened: z.iso.datetime(), plan: z.unknown() });

/**
 * Opens the session of an identity, or goes on with the one that a killed process left. The lake may be half written by then: so what was
 * planned first stays the plan.
 *
 * @param root the lake's folder
 * @param identity digest of what is asked for: weeks, providers, symbols, settings
 * @param plan makes the plan of a new session: JSON
 */
export async function openFetchSession<S extends z.ZodType>(
  root: string,
  identity: string,
  plan: () => Promise<z.input<S>>,
  options: FetchSessionOptions<S>,
): Promise<FetchSession<z.output<S>>> {
  const name = sha256Hex(identity).slice(0, 32);
  const folder = join(root, sessions, name);
  const { schema, clock, log } = options;
  return withLock(lockPath(root, 'fetching'), async () => {
    await removeUnusable(root, options);
    const journal = folderJournal(join(folder, 'answers'));
    const wasFetched = exists(join(folder, fetchedFile));
    const isLost = await forgetDamaged(journal, wasFetched, log);
    const stored = isLost ? undefined : await readSession(folder);
    const known = stored?.identity === identity ? schema.safeParse(stored.plan) : undefined;
    const planText = JSON.stringify(known?.success === true ? stored?.plan : await plan());
    const opened: Pick<FetchSession<z.output<S>>, 'plan' | 'isResumed'> = known?.success
      ? { plan: known.data, isResumed: true }
      : { plan: schema.parse(JSON.parse(planText)), isResumed: false };
    if (opened.isResumed) {
      log.info(`Goes on with the fetching that began at ${stored?.opened}.`);
    } else {
      await removeFolder(root, `${sessions}/${name}`);
      await makeFolder(folder);
      const time = new Date(clock()).toISOString();
      const document = `{"identity":${JSON.stringify(identity)},"opened":"${time}","plan":${planText}}`;
      await writeWhole(folder, sessionFile, `${sealedLine(document)}\n`);
    }
    return {
      ...opened,
      planText,
      isFetched: opened.isResumed && wasFetched,
      fetched: () => writeWhole(folder, fetchedFile, ''),
      journal,
      finish: async () => void (await removeFolder(root, `${sessions}/${name}`)),
    };
  });
}

/**
 * Names the answers that are not what was written, and removes them, so that they are asked for again.
 *
 * @returns whether the session cannot be gone on with: everything had been asked for, and nobody would ask again
 */
async function forgetDamaged(
  journal: ReturnType<typeof folderJournal>,
  wasFetched: boolean,
  log: Logger,
): Promise<boolean> {
  const damaged = await journal.damaged();
  for (const file of damaged) {
    log.warning(`${file} is not what was written: it is asked for again.`);
    await rm(file, { force: true });
  }
  return wasFetched && damaged.length > 0;
}

/** @returns undefined when there is none, or none that is what was written @throws UnreadableError */
async function readSession(folder: string): Promise<z.infer<typeof documentSchema> | undefined> {
  const line = await readTextIfExists(join(folder, sessionFile));
  const text = line?.endsWith('\n') ? textOfLine(line.slice(0, -1)) : undefined;
  return text === undefined ? undefined : documentSchema.safeParse(JSON.parse(text)).data;
}

/** Removes sessions that are too old, those that were cut off before they had a plan, and those whose plan cannot be trusted. */
async function removeUnusable<S extends z.ZodType>(
  root: string,
  { clock, maximumAgeMs = halfDayMs, log }: FetchSessionOptions<S>,
): Promise<void> {
  for (const name of await listIfExists(join(root, sessions))) {
    const folder = join(root, sessions, name);
    const session = await readSession(folder);
    if (session !== undefined && clock() - Date.parse(session.opened) <= maximumAgeMs) continue;
    if (session !== undefined)
      log.info(`Removed what was fetched from ${session.opened} on and never stored: too old.`);
    else if (exists(join(folder, sessionFile)))
      log.warning(`${join(folder, sessionFile)} is not what was written: what was fetched for it is asked for again.`);
    else if (exists(join(folder, unsealedFile)))
      log.warning(
        `${folder} is of an earlier version, which wrote no hashes: what was fetched for it is asked for again.`,
      );
    await removeFolder(root, `${sessions}/${name}`);
  }
}
