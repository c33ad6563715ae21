import { readSyntax } from './source-syntax.ts';

/** Through this everything is read, so that nothing that cannot be read counts as absent, and tests can have every read fail. */
export const readingSeam = 'src/file-system.ts';

/** What reads beside it, and why. */
const readersBeside: Readonly<Record<string, string>> = {
  'src/lake/process-tag.ts': 'asks /proc whether a process runs, where every doubt counts as running',
  'src/processes/machine-room.ts': 'asks how much of a drive is free',
  'src/processes/process-tree.ts': 'asks /proc about processes',
};

/** Functions of node:fs that look at what is there. */
const reading =
  /\b(access|exists|readdir|readFile|readlink|realpath|stat|lstat|statfs|opendir|glob|readv?|openAsBlob|cp)(Sync)?\b|\bcreateReadStream\b/;

/** A file system that is read beside the seam, and a failure of any kind that is taken for nothing there. */
export function readingProblems(path: string, text: string): string[] {
  if (!path.startsWith('src/') || path === readingSeam || path in readersBeside) return [];
  const code = withoutComments(text);
  const imports = [...code.matchAll(/\bimport\s+([^;'"]*?)\s+from\s*['"](?:node:)?fs(?:\/promises)?['"]/g)];
  const whole = imports.some(([, names = '']) => !names.startsWith('{') && !names.startsWith('type '));
  const required = /\b(import|require)\s*\(\s*['"](?:node:)?fs(\/promises)?['"]/.test(code);
  return [
    ...imports.flatMap(([, names = '']) =>
      names
        .replace(/\sas\s+\w+/g, '')
        .split(/[{},\s]+/)
        .filter((name) => reading.test(name)),
    ),
    ...(whole || required ? ['all of node:fs'] : []),
  ].map((name) => `${path}: reads with ${name}, not through ${readingSeam}`);
}

/** What builds paths from the root of a lake, and why: no partition of a dataset, or whatever a run has written. */
const pathsFromRoot: Readonly<Record<string, string>> = {
  'src/platform/artifacts.ts': 'packs what the run has written, by its manifests',
  'src/stages/weekly/enrich.ts': 'keeps the answers of a model in a journal until they are stored',
};

/** A path into a lake that is built by hand: a stage is given only the datasets that it declares, and `folder` alone sees which one it is. */
export function lakePathProblems(path: string, text: string): string[] {
  if (!path.startsWith('src/') || path.startsWith('src/lake/') || path in pathsFromRoot) return [];
  const built = withoutComments(text).match(/(\b(join|resolve)\(\s*|`\$\{)([\w#]+\.)*#?\w*lake\.root(\}\/|\s*,)/gi);
  return (built ?? []).map(
    () => `${path}: builds a path from the root of a lake; lake.folder(dataset, keys) gives that of a partition`,
  );
}

/** Only the platform, the action's front door, tools and tests know GitHub's toolkit. */
export function toolkitProblems(path: string, text: string): string[] {
  if (!path.startsWith('src/') || path.startsWith('src/platform/') || path === 'src/actions.ts') return [];
  return readSyntax(path, text)
    .imports.filter(({ specifier }) => specifier.startsWith('@actions/'))
    .map(({ specifier }) => `${path}: imports ${specifier}`);
}

/** A test that is switched off, or that switches the others off. */
export function switchedOffTests(path: string, text: string): string[] {
  const found = withoutComments(text).match(
    /\b((it|test|describe)(\.\w+)*\.(skip|only|todo)\b|(xit|xtest|xdescribe|fit|fdescribe)\s*\()/g,
  );
  return (found ?? []).map((text) => `${path}: ${text}`);
}

/** The text without comments; a `//` inside a text counts as one only behind a space. */
function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|\s)\/\/.*$/gm, '$1');
}
