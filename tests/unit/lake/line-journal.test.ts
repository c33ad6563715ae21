import { appendFileSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { watchFileSystem } from '../../../src/file-system.ts';
import { sha256Hex } from '../../../src/lake/canonical-json.ts';
import { LineJournal } from '../../../src/lake/line-journal.ts';

let file: string;
beforeEach(() => {
  file = join(mkdtempSync(join(tmpdir(), 'journal-')), '.journal', 'values.ndjson');
});
afterEach(() => rmSync(dirname(dirname(file)), { recursive: true, force: true }));

async function valuesOf(journal: LineJournal): Promise<readonly unknown[]> {
  const { values, damaged, unsealed } = await journal.read();
  expect({ damaged, unsealed }).toEqual({ damaged: [], unsealed: [] });
  return values;
}

describe('a journal', () => {
  it('is empty before anything is kept, and makes no folder', async () => {
    const journal = new LineJournal(file);
    expect(await valuesOf(journal)).toEqual([]);
    await journal.close();
    expect(existsSync(dirname(file))).toBe(false);
  });

  it('gives back what was kept, in order, however many wrote at once', async () => {
    const values = Array.from({ length: 200 }, (_, i) => ({ i, text: `line\n${i} ünïcode` }));
    const journal = new LineJournal(file);
    await Promise.all(values.map((value) => journal.keep(value)));
    expect(await valuesOf(new LineJournal(file))).toEqual(values);
    await journal.close();
  });

  it('has a value on disk as soon as it is kept', async () => {
    const journal = new LineJournal(file);
    await journal.keep({ a: 1 });
    expect(readFileSync(file, 'utf8')).toBe(`${sha256Hex('{"a":1}')} {"a":1}\n`);
    await journal.close();
  });

  it('passes over a line that was cut off, and goes on behind it', async () => {
    const first = new LineJournal(file);
    await first.keep({ a: 1 });
    await first.close();
    appendFileSync(file, `${sha256Hex('{"a":2,"b":3}')} {"a":2,"b`);
    expect(await valuesOf(first)).toEqual([{ a: 1 }]);
    const second = new LineJournal(file);
    await second.keep({ a: 3 });
    expect(await valuesOf(second)).toEqual([{ a: 1 }, { a: 3 }]);
    await second.close();
  });

  it('holds what it was replaced with alone, and can be used again', async () => {
    const journal = new LineJournal(file);
    await journal.keep(1);
    await journal.keep(2);
    await journal.replace([2]);
    expect(await valuesOf(journal)).toEqual([2]);
    await journal.keep(3);
    expect(await valuesOf(journal)).toEqual([2, 3]);
    await journal.close();
  });

  it('leaves no folder when it is replaced with nothing', async () => {
    const journal = new LineJournal(file);
    await journal.keep(1);
    await journal.replace([]);
    expect(existsSync(dirname(file))).toBe(false);
    await journal.replace([]);
    expect(await valuesOf(journal)).toEqual([]);
  });
});

describe('a line that is not what was written', () => {
  async function kept(count: number): Promise<Buffer> {
    const journal = new LineJournal(file);
    for (let i = 0; i < count; i++) await journal.keep({ i, text: `JZ*${i}` });
    await journal.close();
    return readFileSync(file);
  }

  it('is named for every single flipped bit of the file, and its value is not given', async () => {
    const whole = await kept(3);
    const starts = [0, whole.indexOf('\n') + 1, whole.lastIndexOf('\n', whole.length - 2) + 1];
    for (let at = 0; at < whole.length; at++) {
      for (let bit = 0; bit < 8; bit++) {
        const flipped = Buffer.from(whole);
        flipped.writeUInt8(whole.readUInt8(at) ^ (1 << bit), at);
        writeFileSync(file, flipped);
        const { values, damaged } = await new LineJournal(file).read();
        const line = starts.filter((start) => start <= at).length;
        expect(damaged, `bit ${bit} of byte ${at}`).toContain(line);
        for (const value of values) expect((value as { i: number }).i).not.toBe(line - 1);
      }
    }
  });

  it('of an earlier version has no hash: it is named apart, and its value is not given', async () => {
    const whole = await kept(1);
    writeFileSync(file, Buffer.concat([Buffer.from('{"i":7}\n\n{"i":8}\n'), whole]));
    expect(await new LineJournal(file).read()).toEqual({
      values: [{ i: 0, text: 'JZ*0' }],
      damaged: [],
      unsealed: [1, 3],
    });
  });

  it('is whole when only its line break was cut off', async () => {
    const whole = await kept(2);
    writeFileSync(file, whole.subarray(0, -1));
    const journal = new LineJournal(file);
    await journal.keep({ i: 2 });
    await journal.close();
    expect((await valuesOf(journal)).map((value) => (value as { i: number }).i)).toEqual([0, 1, 2]);
  });
});

describe('a journal that cannot be read', () => {
  it.each(['EACCES', 'EIO', 'ENOTDIR', 'EMFILE'])(
    'is no empty one (%s), and nothing is written to it',
    async (code) => {
      const journal = new LineJournal(file);
      await journal.keep({ a: 1 });
      await journal.close();
      const takeBack = watchFileSystem(({ kind }) => {
        if (kind === 'read') throw Object.assign(new Error(`${code}, said the system`), { code });
      });
      try {
        await expect(journal.read()).rejects.toThrow(`${file} cannot be read`);
        await expect(journal.keep({ a: 2 })).rejects.toThrow(`(${code}).`);
      } finally {
        takeBack();
      }
      expect(await valuesOf(journal)).toEqual([{ a: 1 }]);
    },
  );
});
