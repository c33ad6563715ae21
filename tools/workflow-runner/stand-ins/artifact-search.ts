import path from 'node:path';
import { findFiles, readPatterns, searchPath } from '../file-search.ts';

export interface ArtifactFiles {
  /** Absolute paths, sorted. */
  readonly files: readonly string[];
  /** The folder that becomes the root of the artifact: what all search paths have in common. */
  readonly root: string;
}

/**
 * Finds the files of an artifact as actions/upload-artifact does.
 * @param lines one pattern per line: a file, a folder (with everything in it) or a glob; `!` takes files away again
 */
export function findArtifactFiles(lines: string, workspace: string, includeHidden: boolean): ArtifactFiles {
  const patterns = readPatterns(lines);
  const starts = patterns
    .filter((pattern) => !pattern.startsWith('!'))
    .map((pattern) => searchPath(path.resolve(workspace, pattern)));
  const files = findFiles(workspace, patterns).filter((file) => includeHidden || isVisible(file, starts));
  return { files, root: commonRoot(starts, files) };
}

/** Whether no folder or file below the search path it was found from begins with a dot. */
function isVisible(file: string, starts: readonly string[]): boolean {
  return starts.some((start) => {
    const below = path.relative(start, file);
    return !below.startsWith('..') && !below.split(path.sep).some((segment) => segment.startsWith('.'));
  });
}

function commonRoot(starts: readonly string[], files: readonly string[]): string {
  const [first = '', ...others] = starts;
  if (others.length === 0) return files.length === 1 && files[0] === first ? path.dirname(first) : first;
  let common = first.split(path.sep);
  for (const other of others) {
    const segments = other.split(path.sep);
    const end = common.findIndex((segment, index) => segment !== segments[index]);
    common = common.slice(0, end === -1 ? undefined : end);
  }
  return common.join(path.sep) || path.sep;
}
