import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { UserError } from '../../../../src/errors.ts';
import { taggedName } from '../../../../src/lake/process-tag.ts';
import { markerFile, type Site } from '../../../../src/report/site/site.ts';
import { replaceSite } from '../../../../src/stages/results/site-folder.ts';

let root: string;
let folder: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'regimen-site-'));
  folder = join(root, 'site');
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const siteOf = (text: string, more: Record<string, string> = {}): Site =>
  new Map<string, string | Uint8Array>([
    ['index.html', text],
    ['weeks/2024-07-05.html', text],
    ['sheets/a.pdf', new Uint8Array([1, 2, 3])],
    ...Object.entries(more),
    [markerFile, '{"format":1,"week_ending":"2024-07-05"}'],
  ]);
const index = () => readFileSync(join(folder, 'index.html'), 'utf8');

describe('a site in its folder', () => {
  test('is there as a whole, in a folder that is new or empty', async () => {
    await replaceSite(join(root, 'deep', 'er'), siteOf('a'));
    expect(readdirSync(join(root, 'deep', 'er')).sort()).toEqual(['index.html', markerFile, 'sheets', 'weeks']);
    expect(readFileSync(join(root, 'deep', 'er', 'sheets', 'a.pdf'))).toEqual(Buffer.from([1, 2, 3]));
    mkdirSync(folder);
    await replaceSite(folder, siteOf('b'));
    expect(index()).toBe('b');
  });

  test('takes the place of the one before, and leaves nothing of it or beside it', async () => {
    await replaceSite(folder, siteOf('a', { 'weeks/old.html': 'old' }));
    await replaceSite(folder, siteOf('b'));
    expect(index()).toBe('b');
    expect(existsSync(join(folder, 'weeks', 'old.html'))).toBe(false);
    expect(readdirSync(root)).toEqual(['site']);
  });

  test('twice is the same as once', async () => {
    await replaceSite(folder, siteOf('a'));
    await replaceSite(folder, siteOf('a'));
    expect(index()).toBe('a');
    expect(readdirSync(root)).toEqual(['site']);
  });

  test.each([
    ['a folder of something else', () => writeFileSync(join(folder, 'thesis.tex'), 'x')],
    ['a folder with a false mark', () => writeFileSync(join(folder, markerFile), 'format, week_ending')],
    ['a folder whose mark says nothing', () => writeFileSync(join(folder, markerFile), '{}')],
  ])('does not replace %s', async (_, fill) => {
    mkdirSync(folder);
    fill();
    const before = readdirSync(folder);
    await expect(replaceSite(folder, siteOf('a'))).rejects.toThrow(UserError);
    expect(readdirSync(folder)).toEqual(before);
    expect(readdirSync(root)).toEqual(['site']);
  });

  test('does not replace a file', async () => {
    writeFileSync(folder, 'x');
    await expect(replaceSite(folder, siteOf('a'))).rejects.toThrow('is a file');
    expect(readFileSync(folder, 'utf8')).toBe('x');
  });

  test('goes where a link leads, and the link stays', async () => {
    mkdirSync(join(root, 'real'));
    symlinkSync(join(root, 'real'), folder);
    await replaceSite(folder, siteOf('a'));
    await replaceSite(folder, siteOf('b'));
    expect(readlinkSync(folder)).toBe(join(root, 'real'));
    expect(readFileSync(join(root, 'real', 'index.html'), 'utf8')).toBe('b');
  });

  test('removes what a killed process left, and nothing of a running one or of others', async () => {
    const gone = `.site.site-.${taggedName().replace(/\.\d+\.\d+\./, '.4194303.1.')}`;
    const running = `.site.site-.${taggedName()}`;
    for (const name of [gone, running, '.site.backup']) mkdirSync(join(root, name));
    await replaceSite(folder, siteOf('a'));
    expect(readdirSync(root).sort()).toEqual(['.site.backup', running, 'site'].sort());
  });

  test('eight at once all end well, and one of them is there whole', async () => {
    const texts = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'];
    await Promise.all(texts.map((text) => replaceSite(folder, siteOf(text, { [`weeks/${text}.html`]: text }))));
    expect(readdirSync(join(folder, 'weeks')).sort()).toEqual(['2024-07-05.html', `${index()}.html`]);
    expect(readdirSync(root)).toEqual(['site']);
  });

  test('that cannot be written leaves the one before', async () => {
    await replaceSite(folder, siteOf('a'));
    const impossible = siteOf('b', { 'index.html/below': 'x' });
    await expect(replaceSite(folder, impossible)).rejects.toThrow();
    expect(index()).toBe('a');
    expect(readdirSync(root)).toEqual(['site']);
  });
});
