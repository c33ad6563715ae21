import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';

// "npm run guide": does in a scratch copy of this checkout what docs/contributing.md and docs/add-a-provider.md say, the code of the pages as it stands
// there, and counts the files that each takes by hand.
//   --only NAME   one of them: stage, column, rule, workflow, provider
//   --keep        leave the copy, and say where it is

const root = join(import.meta.dirname, '..');
const { values } = parseArgs({ options: { only: { type: 'string' }, keep: { type: 'boolean', default: false } } });

/** One thing that the pages say how to add. */
interface Recipe {
  readonly name: string;
  /** Most files that it may take by hand. */
  readonly files: number;
  /** Does what the page says. @returns the files that were written by hand */
  readonly follow: (copy: string) => string[];
  /** What has to pass then, beside the types, the style and what is generated. */
  readonly checks: readonly (readonly string[])[];
}

const page = readFileSync(join(root, 'docs/contributing.md'), 'utf8');
const vitest = ['npx', 'vitest', 'run', '--maxWorkers=2', '--reporter=dot'];
const contract = [...vitest, 'tests/contract'];
const ofSources = [
  ...vitest,
  'tests/contract/checks',
  'tests/contract/generated.test.ts',
  'tests/contract/start-up.test.ts',
];

const recipes: readonly Recipe[] = [
  {
    name: 'stage',
    files: 2,
    follow: (copy) => writeShown(copy, 'Add a stage'),
    checks: [['npm', 'run', '-s', 'build'], contract, ['node', 'dist/cli/index.js', 'leaders', '--help']],
  },
  {
    name: 'column',
    files: 1,
    follow: (copy) => {
      const [entry = ''] = shownIn('Add a dataset column');
      const file = 'src/comparison/datasets.ts';
      edit(copy, file, (text) => text.replace('\n};\n', `\n${entry.replace(/^/gm, '  ').trimEnd()}\n};\n`));
      return [file];
    },
    checks: [ofSources, [...vitest, 'tests/lakes/results']],
  },
  {
    name: 'rule',
    files: 2,
    follow: (copy) => writeShown(copy, 'Add an audit rule'),
    checks: [[...vitest, 'tests/mutations', '-t', 'RG090|every|good lake'], ofSources],
  },
  {
    name: 'workflow',
    files: 1,
    follow: (copy) => writeShown(copy, 'Add a workflow'),
    checks: [[...vitest, 'tests/contract/workflows.test.ts']],
  },
  {
    name: 'provider',
    files: 6,
    follow: (copy) => {
      const said = run(copy, ['npm', 'run', '-s', 'new-provider', '--', 'acme']);
      const log = 'CHANGELOG.md';
      edit(copy, log, (text) => text.replace('### Added\n\n', '### Added\n\n- News of Acme.\n'));
      return [...said.matchAll(/^written: (.*)$/gm)].map(([, path = '']) => path).concat(log);
    },
    checks: [[...vitest, 'tests/conformance/providers.test.ts', '-t', 'acme'], contract],
  },
];

/** The code that a section shows. */
function shownIn(section: string): string[] {
  const text = page.split(`## ${section}\n`)[1]?.split('\n## ')[0] ?? '';
  return [...text.matchAll(/^```(?:ts|yaml)\n(.*?)^```$/gms)].map(([, code = '']) => code);
}

/** Writes the files that a section shows, each under the path of its first line. */
function writeShown(copy: string, section: string): string[] {
  return shownIn(section).map((code) => {
    const path = code.match(/^(?:\/\/|#) (\S+)\n/)?.[1];
    if (path === undefined)
      throw new Error(`docs/contributing.md, ${section}: expected the path in the first line of the code`);
    mkdirSync(dirname(join(copy, path)), { recursive: true });
    writeFileSync(join(copy, path), code.slice(code.indexOf('\n') + 1));
    return path;
  });
}

function edit(copy: string, path: string, change: (text: string) => string): void {
  const before = readFileSync(join(copy, path), 'utf8');
  const after = change(before);
  if (after === before) throw new Error(`${path}: what is to be edited is not there`);
  writeFileSync(join(copy, path), after);
}

/** Runs a command in the copy. @throws Error with what it said, where it fails */
function run(copy: string, [command = '', ...args]: readonly string[]): string {
  const { status, stdout, stderr } = spawnSync(command, args, { cwd: copy, encoding: 'utf8' });
  if (status !== 0) throw new Error(`${[command, ...args].join(' ')} failed:\n${stdout}${stderr}`);
  return stdout;
}

/** This checkout as it stands, with what is not committed, as a repository of its own. */
function copyOfCheckout(): string {
  const copy = mkdtempSync(join(tmpdir(), 'regimen-guide-'));
  const listed = run(root, ['git', 'ls-files', '-z', '--cached', '--others', '--exclude-standard', '--deduplicate']);
  for (const path of listed.split('\0').filter((name) => name !== '')) {
    cpSync(join(root, path), join(copy, path), { recursive: true, force: true });
  }
  symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'));
  run(copy, ['git', 'init', '-q']);
  commitAll(copy);
  return copy;
}

function commitAll(copy: string): void {
  run(copy, ['git', 'add', '-A']);
  run(copy, ['git', '-c', 'user.name=guide', '-c', 'user.email=guide@localhost', 'commit', '-q', '-m', 'Before']);
}

/** Follows a recipe, looks whether everything passes, and puts the copy back. */
function attempt(copy: string, { name, files, follow, checks }: Recipe): void {
  const byHand = follow(copy);
  run(copy, ['npm', 'run', '-s', 'generate']);
  run(copy, ['npm', 'run', '-s', 'format']);
  run(copy, ['npm', 'run', '-s', 'check']);
  for (const check of checks) run(copy, check);
  const changed = run(copy, ['git', 'status', '--porcelain', '-uall'])
    .split('\n')
    .filter((line) => line !== '').length;
  console.log(`${name}: ${byHand.length} by hand (${byHand.join(', ')}), ${changed - byHand.length} generated`);
  if (byHand.length > files) throw new Error(`${name}: expected at most ${files} files by hand`);
  run(copy, ['git', 'checkout', '-q', '.']);
  run(copy, ['git', 'clean', '-fdq', '-e', 'node_modules']);
}

const wanted = recipes.filter(({ name }) => values.only === undefined || values.only === name);
if (wanted.length === 0) throw new Error(`expected --only ${recipes.map(({ name }) => name).join(', ')}`);
const copy = copyOfCheckout();
try {
  for (const recipe of wanted) attempt(copy, recipe);
} finally {
  if (values.keep) console.log(`The copy is in ${copy}`);
  else rmSync(copy, { recursive: true, force: true });
}
