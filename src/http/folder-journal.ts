import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { UserError } from '../errors.ts';
import { listIfExists, readFileIfExists } from '../file-system.ts';
import { sha256Hex } from '../lake/canonical-json.ts';
import { makeFolder } from '../lake/make-folder.ts';
import { taggedBy } from '../lake/process-tag.ts';
import { packed, unpacked } from './body-gzip.ts';
import { type AnswerJournal, type RecordedAnswer, sortedAnswers } from './journal.ts';
import { writeWhole } from './write-whole.ts';

const hex64 = /^[0-9a-f]{64}$/;
const answerFile = /^([0-9a-f]{64})\.answer$/;
const lineFeed = 0x0a;

const headSchema = z.strictObject({
  request: z.string().regex(hex64),
  kind: z.string(),
  provider: z.string(),
  url: z.string(),
  status: z.number().int(),
  sha256: z.string().regex(hex64),
  bytes: z.number().int().nonnegative(),
  time: z.string(),
});

/** A journal whose files can be looked through for damage. */
export interface FolderJournal extends AnswerJournal {
  /** Paths of the files that are not what was written. @throws UnreadableError */
  damaged(): Promise<string[]>;
}

/**
 * A journal in a folder, which is made when the first answer is kept. Each answer is one file `<request>.answer`: the SHA-256 of what follows,
 * then gzip data with a line of JSON that says what it is, and the body. A file appears whole or not at all, whenever the process is killed
 * and whoever else writes. One that is damaged is never an answer: it is asked for again.
 */
export function folderJournal(folder: string): FolderJournal {
  let swept: Promise<void> | undefined;
  const each = async () => {
    const requests = (await listIfExists(folder)).flatMap((name) => answerFile.exec(name)?.[1] ?? []);
    const found: { file: string; answer: RecordedAnswer | 'absent' | 'damaged' }[] = [];
    for (const request of requests)
      found.push({ file: fileOf(folder, request), answer: await readAnswer(folder, request) });
    return found;
  };
  return {
    find: async (request) => {
      const answer = await readAnswer(folder, request);
      return typeof answer === 'string' ? undefined : answer;
    },
    keep: async (answer) => {
      swept ??= makeFolder(folder).then(() => sweep(folder));
      await swept;
      await writeWhole(folder, `${answer.request}.answer`, await encoded(answer));
    },
    all: async () => {
      const found = await each();
      const damaged = found.find(({ answer }) => answer === 'damaged');
      if (damaged) {
        throw new UserError(`${damaged.file} is not what was written.`, {
          hint: 'Run the same command again: what is damaged is asked for anew.',
        });
      }
      return sortedAnswers(found.flatMap(({ answer }) => (typeof answer === 'string' ? [] : [answer])));
    },
    damaged: async () => (await each()).filter(({ answer }) => answer === 'damaged').map(({ file }) => file),
  };
}

function fileOf(folder: string, request: string): string {
  return join(folder, `${request}.answer`);
}

async function encoded({ body, ...head }: RecordedAnswer): Promise<Buffer> {
  const line = Buffer.from(`${JSON.stringify(headSchema.parse(head))}\n`);
  const data = await packed(Buffer.concat([line, body]));
  return Buffer.concat([Buffer.from(`${sha256Hex(data)}\n`), data]);
}

async function readAnswer(folder: string, request: string): Promise<RecordedAnswer | 'absent' | 'damaged'> {
  if (!hex64.test(request)) throw new Error(`"${request}" identifies no request`);
  const file = await readFileIfExists(fileOf(folder, request));
  if (file === undefined) return 'absent';
  const start = file.indexOf(lineFeed) + 1;
  const data = file.subarray(start);
  if (file.toString('latin1', 0, start) !== `${sha256Hex(data)}\n`) return 'damaged';
  try {
    const content = await unpacked(data);
    const end = content.indexOf(lineFeed);
    const head = headSchema.parse(JSON.parse(content.toString('utf8', 0, end)));
    const body = content.subarray(end + 1);
    const isWhole = head.request === request && head.bytes === body.length && head.sha256 === sha256Hex(body);
    return isWhole ? { ...head, body } : 'damaged';
  } catch {
    return 'damaged';
  }
}

/** Removes what processes that are gone were writing. */
async function sweep(folder: string): Promise<void> {
  for (const name of await listIfExists(folder)) {
    if (taggedBy(name)?.state === 'gone') await rm(join(folder, name), { force: true });
  }
}
