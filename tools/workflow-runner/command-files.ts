import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { StepFailure } from './step-failure.ts';

const names = ['output', 'env', 'path', 'state', 'step_summary'] as const;
type CommandFileName = (typeof names)[number];

/** Paths of the files a step writes to talk to the runner: GITHUB_OUTPUT, GITHUB_ENV, … */
export type CommandFiles = Readonly<Record<CommandFileName, string>>;

/** Makes the empty files of one step in `folder`. */
export function createCommandFiles(folder: string): CommandFiles {
  mkdirSync(folder, { recursive: true });
  const files = Object.fromEntries(names.map((name) => [name, path.join(folder, name)])) as CommandFiles;
  for (const file of Object.values(files)) writeFileSync(file, '');
  return files;
}

/**
 * Reads a file of `key=value` lines and `key<<delimiter` blocks.
 * @throws StepFailure with GitHub's words when a line has another form
 */
export function readKeyValueFile(file: string): [key: string, value: string][] {
  return parseKeyValues(readFileSync(file, 'utf8'));
}

/** Reads the text of a `key=value` file. @throws StepFailure */
export function parseKeyValues(text: string): [key: string, value: string][] {
  const lines = text.replace(/^\uFEFF/, '').split(/\r?\n/);
  const pairs: [string, string][] = [];
  for (let index = 0; index < lines.length; index += 1) {
    const line = lines[index] ?? '';
    if (line === '') continue;
    const block = /^(?<key>[^=]*?)<<(?<delimiter>.+)$/.exec(line)?.groups;
    if (block === undefined) {
      pairs.push(parsePair(line));
      continue;
    }
    const delimiter = block.delimiter ?? '';
    const end = lines.indexOf(delimiter, index + 1);
    if (end === -1) throw new StepFailure(`Invalid value. Matching delimiter not found '${delimiter}'`);
    pairs.push([requireKey(block.key ?? '', line), lines.slice(index + 1, end).join('\n')]);
    index = end;
  }
  return pairs;
}

function parsePair(line: string): [string, string] {
  const middle = line.indexOf('=');
  if (middle === -1) throw new StepFailure(`Invalid format '${line}'`);
  return [requireKey(line.slice(0, middle), line), line.slice(middle + 1)];
}

function requireKey(key: string, line: string): string {
  if (key === '') throw new StepFailure(`Invalid format '${line}'. Name must not be empty`);
  return key;
}

/** Reads GITHUB_PATH: one folder per line. */
export function readPathFile(file: string): string[] {
  return readFileSync(file, 'utf8')
    .split(/\r?\n/)
    .filter((line) => line !== '');
}
