import { appendFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { digestOf, KeptFindings } from '../../../tools/simulate/kept-findings.ts';
import { anyShare, type Finding } from '../../../tools/simulate/simulation.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'regimen-kept-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));
const file = () => join(folder, 'kept.ndjson');
const found: Finding[] = [{ what: 'size', n: 5, runs: 10, share: 0.1, band: anyShare }];
const never = () => {
  throw new Error('it was sought again');
};

it('what a run found is not sought again by the next one', () => {
  expect(new KeptFindings(file(), 'v1').of('size', () => found)).toEqual(found);
  expect(new KeptFindings(file(), 'v1').of('size', never)).toEqual(found);
});

it('what another version of the program found, or of another simulation, is sought', () => {
  new KeptFindings(file(), 'v1').of('size', () => []);
  expect(new KeptFindings(file(), 'v2').of('size', () => found)).toEqual(found);
  expect(new KeptFindings(file(), 'v1').of('power', () => found)).toEqual(found);
});

it('a line that was cut off is made again, the others stay', () => {
  const kept = new KeptFindings(file(), 'v1');
  kept.of('size', () => found);
  const whole = readFileSync(file(), 'utf8');
  appendFileSync(file(), whole.slice(0, 20));
  const next = new KeptFindings(file(), 'v1');
  expect(next.of('size', never)).toEqual(found);
  next.of('power', () => found);
  expect(new KeptFindings(file(), 'v1').of('power', never)).toEqual(found);
});

it('a version is the digest of what the files of its folders hold and are called', () => {
  const put = (name: string, text: string) => {
    mkdirSync(join(folder, 'src', 'a'), { recursive: true });
    writeFileSync(join(folder, 'src', 'a', name), text);
    return digestOf(folder, ['src']);
  };
  const first = put('one.ts', '1');
  expect(put('one.ts', '2')).not.toBe(first);
  expect(put('one.ts', '1')).toBe(first);
  expect(put('two.ts', '')).not.toBe(first);
});
