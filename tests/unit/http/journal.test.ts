import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { gunzipSync, gzipSync } from 'node:zlib';
import { describe, expect, it, onTestFinished } from 'vitest';
import { packed } from '../../../src/http/body-gzip.ts';
import { folderJournal } from '../../../src/http/folder-journal.ts';
import { memoryJournal } from '../../../src/http/journal.ts';
import { sha256Hex } from '../../../src/lake/canonical-json.ts';
import { Random } from '../../../src/statistics/random.ts';
import { sampleAnswer } from '../../support/http/sample-answers.ts';
import { scratchFolder } from '../../support/lake/sample-lake.ts';

const folder = () => join(scratchFolder(), 'deep', 'answers');
const kinds = [
  ['in memory', memoryJournal],
  ['in a folder', () => folderJournal(folder())],
] as const;

describe.each(kinds)('a journal %s', (_, journalOf) => {
  it('finds what was kept, and nothing else', async () => {
    const journal = journalOf();
    expect(await journal.all()).toEqual([]);
    expect(await journal.find(sampleAnswer(1).request)).toBeUndefined();
    await journal.keep(sampleAnswer(1));
    expect(await journal.find(sampleAnswer(1).request)).toEqual(sampleAnswer(1));
    expect(await journal.find(sampleAnswer(2).request)).toBeUndefined();
  });

  it('lists by provider and request, each once, the last one kept', async () => {
    const journal = journalOf();
    const answers = [
      sampleAnswer(1, { provider: 'b' }),
      sampleAnswer(2, { provider: 'a' }),
      sampleAnswer(3, { provider: 'a' }),
    ];
    const newer = sampleAnswer(1, { provider: 'b', body: Buffer.from('newer') });
    for (const answer of [...answers, newer]) await journal.keep(answer);
    const all = await journal.all();
    expect(all.map(({ provider }) => provider)).toEqual(['a', 'a', 'b']);
    expect((all[0]?.request ?? '') < (all[1]?.request ?? '')).toBe(true);
    expect(all.at(-1)).toEqual(newer);
  });

  it.each([
    ['empty', Buffer.alloc(0)],
    ['of line feeds', Buffer.from('\n\n\n')],
    ['of any bytes', Buffer.from(Array.from({ length: 512 }, (_byte, i) => i % 256))],
    ['of 5 MB', Buffer.alloc(5_000_000, 'abc')],
  ])('keeps a body that is %s', async (_name, body) => {
    const journal = journalOf();
    const answer = sampleAnswer(1, { body, status: 404 });
    await journal.keep(answer);
    const found = await journal.find(answer.request);
    expect(found?.body.equals(body)).toBe(true);
    expect(found).toMatchObject({ status: 404, bytes: body.length });
  });
});

describe('the files of a journal', () => {
  it('are a hash and gzip data with a line about the answer and its body, the same for the same answer', async () => {
    const [one, two] = [folder(), folder()];
    for (const path of [one, two]) await folderJournal(path).keep(sampleAnswer(3));
    const name = `${sampleAnswer(3).request}.answer`;
    expect(readdirSync(one)).toEqual([name]);
    const file = readFileSync(join(one, name));
    expect(file.equals(readFileSync(join(two, name)))).toBe(true);
    const { body, ...head } = sampleAnswer(3);
    const data = file.subarray(65);
    expect(file.toString('latin1', 0, 65)).toBe(`${sha256Hex(data)}\n`);
    const [line = '', ...rest] = gunzipSync(data).toString().split('\n');
    expect(JSON.parse(line)).toEqual(head);
    expect(rest.join('\n')).toBe(body.toString());
  });

  it('hold neither time nor system', async () => {
    const data = await packed(Buffer.from('text'));
    expect([...data.subarray(4, 8), data[9]]).toEqual([0, 0, 0, 0, 255]);
    expect(gunzipSync(data).toString()).toBe('text');
  });

  it('that are damaged are named, hold no answer and can be kept again', async () => {
    const path = folder();
    const journal = folderJournal(path);
    for (let number = 0; number < 9; number++) await journal.keep(sampleAnswer(number));
    const file = (number: number) => join(path, `${sampleAnswer(number).request}.answer`);
    const headOf = (number: number) => ({ ...sampleAnswer(number), body: undefined });
    const sealed = (data: Buffer) => Buffer.concat([Buffer.from(`${sha256Hex(data)}\n`), data]);
    const put = (number: number, text: string) => writeFileSync(file(number), sealed(gzipSync(text)));
    truncateSync(file(0), 0);
    truncateSync(file(1), readFileSync(file(1)).length - 9);
    writeFileSync(file(2), readFileSync(file(8)));
    writeFileSync(file(3), sealed(Buffer.from('no gzip')));
    put(4, `${JSON.stringify({ ...headOf(4), bytes: 1 })}\n${sampleAnswer(4).body}`);
    put(5, `${JSON.stringify(headOf(5))}\n`);
    put(6, `${JSON.stringify(headOf(6))}\n${'x'.repeat(sampleAnswer(6).bytes)}`);
    const { body, ...head } = sampleAnswer(7);
    writeFileSync(file(7), gzipSync(`${JSON.stringify(head)}\n${body}`));
    writeFileSync(join(path, 'other.answer'), gzipSync('{}'));
    expect((await journal.damaged()).sort()).toEqual([0, 1, 2, 3, 4, 5, 6, 7].map(file).sort());
    await expect(journal.all()).rejects.toThrow('is not what was written');
    for (let number = 0; number < 8; number++) {
      expect(await journal.find(sampleAnswer(number).request)).toBeUndefined();
      await journal.keep(sampleAnswer(number));
      expect(await journal.find(sampleAnswer(number).request)).toEqual(sampleAnswer(number));
    }
    expect((await journal.all()).length).toBe(9);
  });

  it('are seen whole while they are replaced', async () => {
    const random = Random.seeded(2);
    const journal = folderJournal(folder());
    const variants = [1, 2].map(() => {
      const body = Buffer.from(Array.from({ length: 50_000 }, () => random.integer(256)));
      return sampleAnswer(1, { body });
    });
    const [first = sampleAnswer(1)] = variants;
    await journal.keep(first);
    let isDone = false;
    const replacing = async () => {
      for (let i = 0; i < 15; i++) for (const variant of variants) await journal.keep(variant);
      isDone = true;
    };
    const seen = new Set<string | undefined>();
    const reading = async () => {
      while (!isDone) seen.add((await journal.find(first.request))?.sha256);
    };
    await Promise.all([replacing(), reading(), reading(), reading()]);
    expect([...seen].sort()).toEqual(variants.map(({ sha256 }) => sha256).sort());
  });

  it('are named after requests only', async () => {
    const journal = folderJournal(folder());
    await expect(journal.find('../../etc/passwd')).rejects.toThrow('identifies no request');
    await expect(journal.keep(sampleAnswer(1, { request: '../x' }))).rejects.toThrow();
  });

  it('are no place for what a process that is gone was writing', async () => {
    const path = folder();
    await folderJournal(path).keep(sampleAnswer(1));
    const gone = '.00000000.999999999.1.123e4567-e89b-42d3-a456-426614174000';
    const [own = ''] = readdirSync(path);
    writeFileSync(join(path, gone), 'half');
    await folderJournal(path).keep(sampleAnswer(2));
    // Its host is another one: it may still be writing.
    expect(readdirSync(path)).toContain(gone);
    expect(readdirSync(path)).toContain(own);
    expect((await folderJournal(path).all()).length).toBe(2);
  });
});

const script = join(import.meta.dirname, '..', '..', 'support', 'processes', 'keep-answers.ts');

function keeper(path: string, from: number, count: number) {
  const child = spawn(process.execPath, [script, path, `${from}`, `${count}`], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  const said = text(child.stdout);
  return { child, said, end: once(child, 'close') as Promise<[number | null, NodeJS.Signals | null]> };
}

describe('a process that keeps answers', () => {
  it('killed at any moment leaves every answer whole that it had kept, and no half one', async () => {
    const path = folder();
    const random = Random.seeded(9);
    let kept = 0;
    for (let kill = 0; kill < 4; kill++) {
      const { child, said, end } = keeper(path, kill * 100_000, 100_000);
      const heard = 1 + random.integer(6);
      for (let i = 0; i < heard; i++) await once(child.stdout, 'data');
      child.kill('SIGKILL');
      expect((await end)[1]).toBe('SIGKILL');
      const answers = await folderJournal(path).all();
      const byRequest = new Map(answers.map((answer) => [answer.request, answer]));
      const spokenOf = (await said).trim().split('\n').map(Number);
      for (const number of spokenOf) expect(byRequest.get(sampleAnswer(number).request)).toEqual(sampleAnswer(number));
      kept += spokenOf.length;
      // At most the one that it had not yet spoken of.
      expect(spokenOf.length).toBeGreaterThanOrEqual(heard);
      expect(answers.length).toBeGreaterThanOrEqual(kept);
      expect(answers.length).toBeLessThanOrEqual(kept + kill + 1);
    }
    await folderJournal(path).keep(sampleAnswer(1_000_000));
    expect(readdirSync(path).filter((name) => name.startsWith('.'))).toEqual([]);
  });

  it('does not disturb another one', async () => {
    const path = folder();
    const keepers = [keeper(path, 0, 40), keeper(path, 20, 40)];
    const codes = await Promise.all(keepers.map(async ({ end }) => (await end)[0]));
    expect(codes).toEqual([0, 0]);
    const expected = Array.from({ length: 60 }, (_, number) => sampleAnswer(number).request).sort();
    expect((await folderJournal(path).all()).map(({ request }) => request)).toEqual(expected);
  });
});
