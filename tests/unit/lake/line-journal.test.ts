import { appendFileSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { LineJournal } from '../../../src/lake/line-journal.ts';

let file: string;
beforeEach(() => {
  file = join(mkdtempSync(join(tmpdir(), 'journal-')), '.journal', 'values.ndjson');
});
afterEach(() => rmSync(dirname(dirname(file)), { recursive: true, force: true }));

describe('a journal', () => {
  it('is empty before anything is kept, and makes no folder', async () => {
    const journal = new LineJournal(file);
    expect(await journal.read()).toEqual([]);
    await journal.close();
    expect(existsSync(dirname(file))).toBe(false);
  });

  it('gives back what was kept, in order, however many wrote at once', async () => {
    const values = Array.from({ length: 200 }, (_, i) => ({ i, text: `line\n${i} ünïcode` }));
    const journal = new LineJournal(file);
    await Promise.all(values.map((value) => journal.keep(value)));
    expect(await new LineJournal(file).read()).toEqual(values);
    await journal.close();
  });

  it('has a value on disk as soon as it is kept', async () => {
    const journal = new LineJournal(file);
    await journal.keep({ a: 1 });
    expect(readFileSync(file, 'utf8')).toContain('{"a":1}\n');
    await journal.close();
  });

  it('passes over a line that was cut off, and goes on behind it', async () => {
    const first = new LineJournal(file);
    await first.keep({ a: 1 });
    await first.close();
    appendFileSync(file, '{"a":2,"b');
    const second = new LineJournal(file);
    await second.keep({ a: 3 });
    expect(await second.read()).toEqual([{ a: 1 }, { a: 3 }]);
    await second.close();
  });

  it('holds what it was replaced with alone, and can be used again', async () => {
    const journal = new LineJournal(file);
    await journal.keep(1);
    await journal.keep(2);
    await journal.replace([2]);
    expect(await journal.read()).toEqual([2]);
    await journal.keep(3);
    expect(await journal.read()).toEqual([2, 3]);
    await journal.close();
  });

  it('leaves no folder when it is replaced with nothing', async () => {
    const journal = new LineJournal(file);
    await journal.keep(1);
    await journal.replace([]);
    expect(existsSync(dirname(file))).toBe(false);
    await journal.replace([]);
    expect(await journal.read()).toEqual([]);
  });
});
