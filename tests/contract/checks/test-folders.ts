/** The kinds of tests, each with what a test of it may take: `docs/contributing.md` says when to run which. */
export const kindsOfTests: readonly string[] = [
  'browser',
  'conformance',
  'contract',
  'lakes',
  'mutations',
  'processes',
  'real',
  'tools',
  'unit',
  'vectors',
  'wiring',
  'workflows',
];

/** What tests stand on; its own tests stand beside it. */
const grounds: readonly string[] = ['fixtures', 'loopback', 'support'];

/** Folders of tests that have the folders of what they test. */
const mirrors: Readonly<Record<string, string>> = { unit: 'src', tools: 'tools' };

/** Files of tests/ that lie in no kind's folder, and folders of a mirror that its original does not have. */
export function testFolderProblems(paths: readonly string[]): string[] {
  const folders = new Set(paths.flatMap(foldersAbove));
  return paths.filter((path) => path.startsWith('tests/')).flatMap((path) => placeProblems(path, folders));
}

function placeProblems(path: string, folders: ReadonlySet<string>): string[] {
  const [, kind = '', ...rest] = path.split('/');
  if (rest.length === 0) return [`${path}: lies in no folder of tests/`];
  if (grounds.includes(kind)) return [];
  if (!kindsOfTests.includes(kind)) return [`${path}: ${kind} is no kind of tests`];
  const original = mirrors[kind];
  const folder = [original, ...rest.slice(0, -1)].join('/');
  return original === undefined || folders.has(folder) ? [] : [`${path}: there is no folder ${folder}`];
}

function foldersAbove(path: string): string[] {
  const parts = path.split('/').slice(0, -1);
  return parts.map((_, i) => parts.slice(0, i + 1).join('/'));
}
