import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { UnreadableError, UserError } from '../../src/errors.ts';
import {
  entriesIfExist,
  exists,
  listIfExists,
  namesIfExistsSync,
  ownStatsIfExist,
  readFileIfExists,
  readFileIfExistsSync,
  readPiecesIfExist,
  readTextIfExists,
  realPathIfExists,
  statsIfExist,
  watchFileSystem,
} from '../../src/file-system.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'file-system-'));
  writeFileSync(join(folder, 'file'), 'text');
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** Every question, as one that gives a promise. */
const questions: Readonly<Record<string, (path: string) => Promise<unknown>>> = {
  readFileIfExists,
  readTextIfExists,
  readFileIfExistsSync: async (path) => readFileIfExistsSync(path),
  listIfExists: async (path) => (await listIfExists(path)).at(0),
  entriesIfExist: async (path) => (await entriesIfExist(path)).at(0),
  namesIfExistsSync: async (path) => namesIfExistsSync(path),
  exists: async (path) => exists(path) || undefined,
  statsIfExist: async (path) => statsIfExist(path),
  ownStatsIfExist: async (path) => ownStatsIfExist(path),
  realPathIfExists: async (path) => realPathIfExists(path),
};

describe.each(Object.entries(questions))('%s', (_, ask) => {
  it('takes what does not exist for absent, however much of the path is missing', async () => {
    for (const path of ['none', 'none/deeper/still']) expect(await ask(join(folder, path))).toBeUndefined();
    expect(await ask('no-such-file-here')).toBeUndefined();
  });

  it('says that a part of the path is a file', async () => {
    for (const path of ['file/below', 'file/far/below']) {
      await expect(ask(join(folder, path))).rejects.toThrow(`${join(folder, path)} cannot be read: a part of its path`);
      await expect(ask(join(folder, path))).rejects.toThrow('(ENOTDIR)');
    }
  });

  it.each(['EACCES', 'EIO', 'ENOTDIR', 'EMFILE', 'EWHATEVER'])('says path and cause of %s', async (code) => {
    const takeBack = watchFileSystem(({ path }) => {
      throw Object.assign(new Error(`${code}: said the system, open '${path}'`), { code });
    });
    try {
      const failure: unknown = await ask('/some/where').catch((error: unknown) => error);
      expect(failure).toBeInstanceOf(UnreadableError);
      // Who goes on past a mistake of the user must not go on past this.
      expect(failure).not.toBeInstanceOf(UserError);
      const { message, hint = '' } = failure as UnreadableError;
      expect(message).toMatch(new RegExp(`^/some/where cannot be read: .* \\(${code}\\)\\.$`));
      expect(`${message} ${hint}`).not.toMatch(/delete|remove|not found|does not exist/i);
    } finally {
      takeBack();
    }
  });
});

describe('a folder that this user may not look into', () => {
  it('is no empty one', async () => {
    const closed = join(folder, 'closed');
    mkdirSync(closed);
    writeFileSync(join(closed, 'file'), 'text');
    chmodSync(closed, 0o000);
    chmodSync(folder, 0o755);
    const isRoot = process.geteuid?.() === 0;
    if (isRoot) process.seteuid?.(65_534);
    try {
      await expect(listIfExists(closed)).rejects.toThrow('(EACCES)');
      await expect(readFileIfExists(join(closed, 'file'))).rejects.toThrow('(EACCES)');
      expect(() => exists(join(closed, 'none'))).toThrow('(EACCES)');
    } finally {
      if (isRoot) process.seteuid?.(0);
      chmodSync(closed, 0o755);
    }
  });
});

describe('a link', () => {
  it('that leads nowhere is nothing, and one in a circle is an error', () => {
    symlinkSync(join(folder, 'none'), join(folder, 'dangling'));
    symlinkSync(join(folder, 'circle'), join(folder, 'circle'));
    expect(exists(join(folder, 'dangling'))).toBe(false);
    expect(ownStatsIfExist(join(folder, 'dangling'))?.isSymbolicLink()).toBe(true);
    expect(() => exists(join(folder, 'circle'))).toThrow('(ELOOP)');
  });
});

describe('a read that is broken off', () => {
  it('is no failure of the file', async () => {
    const broken = readFileIfExists(join(folder, 'file'), { signal: AbortSignal.abort(new Error('stop')) });
    await expect(broken).rejects.not.toBeInstanceOf(UnreadableError);
  });
});

describe('a file that is read in pieces', () => {
  /** The memory that the pieces of a file lay in, and what it held. */
  async function read(path: string) {
    const places: ArrayBufferLike[] = [];
    let text = '';
    const bytes = await readPiecesIfExist(path, (piece) => {
      places.push(piece.buffer);
      text += Buffer.from(piece).toString('utf8');
    });
    return { bytes, text, places };
  }

  function fileOf(name: string, text: string): string {
    const path = join(folder, name);
    writeFileSync(path, text);
    return path;
  }

  it('takes the memory of the file that was read before it', async () => {
    const [first, second] = [await read(fileOf('a', 'one')), await read(fileOf('b', 'two'))];
    expect([first.text, second.text]).toEqual(['one', 'two']);
    expect(second.places[0]).toBe(first.places[0]);
  });

  it('shares its memory with no file that is read at the same time', async () => {
    const files = Array.from({ length: 8 }, (_, i) => fileOf(String(i), `file ${i}`));
    const all = await Promise.all(files.map((path) => read(path)));
    expect(all.map(({ text }) => text)).toEqual(files.map((_, i) => `file ${i}`));
  });
});
