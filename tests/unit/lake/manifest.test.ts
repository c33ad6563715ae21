import { describe, expect, it } from 'vitest';
import { sha256Hex } from '../../../src/lake/canonical-json.ts';
import {
  isSealed,
  type ManifestFile,
  manifestDigests,
  manifestSchema,
  manifestText,
  sameRecipe,
} from '../../../src/lake/manifest.ts';
import { sampleKeys, sampleRecipe } from '../../support/lake/sample-lake.ts';

const files: ManifestFile[] = [{ path: 'sample.parquet', bytes: 4, rows: 0, sha256: sha256Hex('PAR1') }];
const digests = (recipe = sampleRecipe(), listed = files, keys = sampleKeys) =>
  manifestDigests('sample', keys, recipe, listed);
const produced = { time: '2014-03-28T21:00:00.000Z', commit: null, run: null, software: 'regimen 1 "seal": "x"' };
const whole = {
  format: 1 as const,
  dataset: 'sample',
  keys: sampleKeys,
  ...digests(),
  recipe: sampleRecipe(),
  files,
  produced,
};

describe('the digest of a manifest', () => {
  it.each([
    ['the stage', { ...sampleRecipe(), stage: 'enrich' }],
    ['the version of the stage', { ...sampleRecipe(), version: 2 }],
    ['a parameter', sampleRecipe({ schema_hash: 'b' })],
    ['the seed', { ...sampleRecipe(), seed: 7 }],
    ['an input', { ...sampleRecipe(), inputs: [] }],
  ])('changes with %s, while the content stays', (_, recipe) => {
    expect(digests(recipe).digest).not.toBe(digests().digest);
    expect(digests(recipe).content).toBe(digests().content);
    expect(sameRecipe(recipe, sampleRecipe())).toBe(false);
  });

  it('changes with the files and the keys, and the content with it', () => {
    const other = [digests(undefined, []), digests(undefined, files, { ...sampleKeys, regime: 'other' })];
    expect(new Set([...other, digests()].map(({ digest }) => digest)).size).toBe(3);
    expect(new Set([...other, digests()].map(({ content }) => content)).size).toBe(3);
  });

  it('does not depend on the order in which keys and parameters were written down', () => {
    const turned = { ...sampleRecipe(), parameters: { b: 1, a: 2 } };
    const straight = { ...sampleRecipe(), parameters: { a: 2, b: 1 } };
    expect(digests(turned)).toEqual(digests(straight));
    expect(sameRecipe(turned, straight)).toBe(true);
  });
});

describe('the text of a manifest', () => {
  it('is the same manifest, sealed', () => {
    const text = manifestText(whole);
    const { seal, ...rest } = manifestSchema.parse(JSON.parse(text));
    expect(rest).toEqual(whole);
    expect(seal).toMatch(/^[0-9a-f]{64}$/);
    expect(isSealed(Buffer.from(text))).toBe(true);
  });

  it('has the SHA-256 of all that stands before the last two lines as its seal', () => {
    const lines = manifestText(whole).split('\n');
    expect(lines.slice(-2)).toEqual(['}', '']);
    expect(lines.at(-3)).toBe(`  "seal": "${sha256Hex(lines.slice(0, -3).join('\n'))}"`);
  });

  it('is not sealed any more when any byte of it is another one', () => {
    const bytes = Buffer.from(manifestText(whole));
    for (let position = 0; position < bytes.length; position++) {
      for (const flip of [1, 0x20, 0x2a, 0xff]) {
        const changed = Buffer.from(bytes);
        changed.writeUInt8(changed.readUInt8(position) ^ flip, position);
        expect(isSealed(changed), `byte ${position} ^ ${flip}`).toBe(false);
      }
    }
  });

  it.each([
    ['a byte more', (text: string) => `${text} `],
    ['Windows line ends', (text: string) => text.replaceAll('\n', '\r\n')],
    ['another layout', (text: string) => JSON.stringify(JSON.parse(text))],
    ['no seal', (text: string) => text.replace(/,\n {2}"seal": "[0-9a-f]{64}"/, '')],
    ['nothing in it', () => ''],
  ])('is not sealed with %s', (_, change) => {
    expect(isSealed(Buffer.from(change(manifestText(whole))))).toBe(false);
  });

  it.each(['../universe.parquet', '/etc/passwd', 'a/b', '', '.', '..'])('cannot list the file %j', (path) => {
    const document = { ...JSON.parse(manifestText(whole)), files: [{ path, bytes: 1, sha256: 'a'.repeat(64) }] };
    expect(manifestSchema.safeParse(document).success).toBe(false);
  });
});
