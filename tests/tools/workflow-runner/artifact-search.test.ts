import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { findArtifactFiles } from '../../../tools/workflow-runner/stand-ins/artifact-search.ts';
import { writeFiles } from './fixture.ts';

const workspace = writeFiles({ 'a/x.txt': '', 'a/b/y.json': '', 'a/.secret': '', 'c/z.txt': '', '.env': '' });
const find = (patterns: string, hidden = false) => {
  const { files, root } = findArtifactFiles(patterns, workspace, hidden);
  return { files: files.map((file) => path.relative(workspace, file)), root: path.relative(workspace, root) };
};

describe('findArtifactFiles', () => {
  it('takes a folder with everything in it but hidden files, and makes it the root', () => {
    expect(find('a')).toEqual({ files: ['a/b/y.json', 'a/x.txt'], root: 'a' });
    expect(find('a', true).files).toContain('a/.secret');
  });

  it('makes the folder of a single file the root', () => {
    expect(find('a/b/y.json')).toEqual({ files: ['a/b/y.json'], root: 'a/b' });
  });

  it('takes several paths, globs and exclusions; the root is what they have in common', () => {
    expect(find('a/**\nc/*.txt\n!a/b/**')).toEqual({ files: ['a/x.txt', 'c/z.txt'], root: '' });
  });

  it('takes a hidden file that is named', () => {
    expect(find('.env').files).toEqual(['.env']);
  });

  it('finds nothing where nothing is', () => {
    expect(find('nowhere').files).toEqual([]);
  });
});
