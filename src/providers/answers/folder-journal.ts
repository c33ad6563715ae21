import { readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { sha256Hex } from '../../lake/canonical-json.ts';
import { makeFolder } from '../../lake/make-folder.ts';
import { taggedBy } from '../../lake/process-tag.ts';
import { packed, unpacked } from './body-gzip.ts';
import { type AnswerJournal, type RecordedAnswer, sortedAnswers } from './journal.ts';
import { writeWhole } from './write-whole.ts';

const hex64 = /^[0-9a-f]{64}$/;
const answerFile = /^([0-9a-f]{64})\.gz$/;
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

/**
 * A journal in a folder, which is made when the first answer is kept. Each answer is one file `<request>.gz`: a line of JSON that says what
 * it is, then the body. A file appears whole or not at all, whenever the process is killed and whoever else writes; one that is damaged
 * counts as not there.
 */
export function folderJournal(folder: string): AnswerJournal {
  let swept: Promise<void> | undefined;
  return {
    find: (request) => readAnswer(folder, request),
    keep: async (answer) => {
      swept ??= makeFolder(folder).then(() => sweep(folder));
      await swept;
      await writeWhole(folder, `${answer.request}.gz`, await encoded(answer));
    },
    all: async () => {
      const names = await namesIn(folder);
      const requests = names.flatMap((name) => answerFile.exec(name)?.[1] ?? []);
      const answers: RecordedAnswer[] = [];
      for (const request of requests) {
        const answer = await readAnswer(folder, request);
        if (answer !== undefined) answers.push(answer);
      }
      return sortedAnswers(answers);
    },
  };
}

async function encoded({ body, ...head }: RecordedAnswer): Promise<Buffer> {
  const line = Buffer.from(`${JSON.stringify(headSchema.parse(head))}\n`);
  return packed(Buffer.concat([line, body]));
}

async function readAnswer(folder: string, request: string): Promise<RecordedAnswer | undefined> {
  if (!hex64.test(request)) throw new Error(`"${request}" identifies no request`);
  try {
    const content = await unpacked(await readFile(join(folder, `${request}.gz`)));
    const end = content.indexOf(lineFeed);
    const head = headSchema.parse(JSON.parse(content.toString('utf8', 0, end)));
    const body = content.subarray(end + 1);
    const isWhole = head.request === request && head.bytes === body.length && head.sha256 === sha256Hex(body);
    return isWhole ? { ...head, body } : undefined;
  } catch {
    // Not there, not readable, or not what was written: it will be asked for again.
    return undefined;
  }
}

/** Removes what processes that are gone were writing. */
async function sweep(folder: string): Promise<void> {
  for (const name of await namesIn(folder)) {
    if (taggedBy(name)?.state === 'gone') await rm(join(folder, name), { force: true });
  }
}

async function namesIn(folder: string): Promise<string[]> {
  return readdir(folder).catch(() => []);
}
