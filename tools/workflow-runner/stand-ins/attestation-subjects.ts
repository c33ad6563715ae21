import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { findFiles } from '../file-search.ts';

/** What an attestation is about. */
export interface Subject {
  readonly name: string;
  readonly sha256: string;
  /** The file that it was found in; undefined where only its digest was given. */
  readonly file?: string;
}

/** The inputs of actions/attest that say what its subjects are; exactly one of path, digest and checksums is given. */
export interface SubjectInputs {
  readonly path: string;
  readonly digest: string;
  readonly name: string;
  readonly checksums: string;
}

/** As on GitHub. */
const mostSubjects = 1024;

/** Finds the subjects as actions/attest does. @throws Error for inputs that it refuses, and where there is none */
export function findSubjects(inputs: SubjectInputs, workspace: string): Subject[] {
  const given = [inputs.path, inputs.digest, inputs.checksums].filter((input) => input !== '');
  if (given.length !== 1) {
    throw new Error('Exactly one of subject-path, subject-digest and subject-checksums must be provided');
  }
  const found = inputs.path !== '' ? fromFiles(inputs, workspace) : fromDigests(inputs, workspace);
  const subjects = [...new Map(found.map((subject) => [`${subject.name}@${subject.sha256}`, subject])).values()];
  if (subjects.length === 0) throw new Error(`Could not find subject at path ${given.join('')}`);
  if (subjects.length > mostSubjects) {
    throw new Error(
      `Too many subjects specified (${subjects.length}). The maximum number of subjects is ${mostSubjects}.`,
    );
  }
  return subjects;
}

function fromFiles({ path: paths, name }: SubjectInputs, workspace: string): Subject[] {
  const patterns = paths
    .split(/[\n,]/)
    .map((pattern) => pattern.trim())
    .filter((pattern) => pattern !== '');
  return findFiles(workspace, patterns).map((file) => ({
    name: name === '' ? path.basename(file) : name,
    sha256: createHash('sha256').update(readFileSync(file)).digest('hex'),
    file,
  }));
}

function fromDigests({ digest, name, checksums }: SubjectInputs, workspace: string): Subject[] {
  if (digest === '') return fromChecksums(checksums, workspace);
  const sha256 = /^sha256:([A-Fa-f0-9]{64})$/.exec(digest)?.[1];
  if (sha256 === undefined) throw new Error('subject-digest must be in the format "sha256:<hex-digest>"');
  if (name === '') throw new Error('subject-name must be provided when using subject-digest');
  return [{ name, sha256 }];
}

/** @param checksums the path of a file of lines as sha256sum writes them, or these lines themselves */
function fromChecksums(checksums: string, workspace: string): Subject[] {
  const file = path.resolve(workspace, checksums);
  const lines = existsSync(file) ? readFileSync(file, 'utf8') : checksums;
  return lines
    .split('\n')
    .filter((line) => line.includes(' '))
    .map((line) => {
      const [sha256 = '', name = ''] = [line.slice(0, line.indexOf(' ')), line.slice(line.indexOf(' ') + 1)];
      if (!/^[0-9A-Fa-f]{64}$/.test(sha256)) throw new Error(`Invalid digest: ${sha256}`);
      return { name: name.replace(/^[ *]/, ''), sha256 };
    });
}
