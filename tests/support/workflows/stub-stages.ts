import {
  appendFileSync,
  chmodSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import type { InProcessProgram } from '../../../tools/workflow-runner/process.ts';
import type { RunOptions } from '../../../tools/workflow-runner/run.ts';
import { runWorkflow } from '../../../tools/workflow-runner/run.ts';
import type { RunResult } from '../../../tools/workflow-runner/run-result.ts';
import { projectRoot } from './checkout-copy.ts';
import { ended } from './real-run.ts';
import { SeenBranches } from './seen-branches.ts';

/** What a program of an action is told. */
type Told = Parameters<InProcessProgram>[0];

/**
 * Notes its stage and inputs, fails when FAILING names it, and gives the outputs that a stage of its name would give. With REFUSING it
 * fails after that, as a gate does.
 */
function stage(name: string, { env, cwd }: Told): number {
  const input = (key: string) => env[`INPUT_${key.toUpperCase()}`] ?? '';
  const note = (file: string | undefined, line: string) => appendFileSync(file ?? '', `${line}\n`);
  const [weeks, regimes] = [
    ['2026-06-26', '2026-07-02'],
    ['a', 'b'],
  ];
  if (env.MANY) weeks.unshift(...Array(Number(env.MANY)).fill('2026-06-18'));
  const told = ['ingest', 'enrich'].includes(name) ? input('week-ending') : '';
  const ends = [input('outcome'), input('week-ending') || 'no week', `done: ${input('done') || 'none'}`].join(', ');
  const prepared = input('prepared') && input('week-ending');
  const which =
    input('regime') ||
    input('for') ||
    input('shard') ||
    input('part') ||
    input('collect') ||
    input('datasets').replaceAll(/\s/g, '') ||
    prepared;
  const call = [name, which].filter(Boolean).join(' ');
  const keys = Object.keys(env).filter((key) => env[key] === 'storage-key');
  if (keys.length > 0) note(env.KEYS, `${name} ${keys.sort()}`);
  const read = (key: string) => JSON.parse(input(key) || '{}');
  const status = name === 'status' ? JSON.stringify({ jobs: read('jobs'), given: read('inputs') }) : '';
  const days = name === 'merge' ? env.REGIMEN_ARTIFACT_DAYS : '';
  const isolated = input('isolated') && `apart: ${input('isolated')}`;
  const rest = isolated || input('catch-up') || input('chunk-size') || input('snapshot') || input('run') || told;
  note(env.CALLS, `${call}|${name === 'issue' ? ends : status || days || rest}`);
  if (env.FAILING === call) return 1;
  for (const folder of [input('csv'), input('output')].filter(Boolean)) {
    mkdirSync(join(cwd, folder), { recursive: true });
    writeFileSync(join(cwd, folder, 'index.html'), name);
  }
  const outputs = {
    'week-ending': weeks.at(-1),
    weeks: JSON.stringify(weeks),
    regimes: JSON.stringify(regimes),
    chunks: JSON.stringify(weeks.slice(-2)),
    todo: env.TODO ?? '4',
    decisions: '[]',
    done: env.DONE ?? weeks.join(','),
    commit: 'c0ffee',
    comment: env.COMMENT ?? '',
    id: 'pinned',
    digest: 'd1e5',
    rows: '12',
    'feature-set': 'f00d',
    result: 'success',
    ...(['stage-a', 'stage-b'].includes(name) ? { run: `${name}-run`, survivors: '1' } : {}),
    ...(name === 'promote'
      ? { decision: 'PROMOTE', reasons: '["NO_EXISTING_CHAMPION"]', champion: 'calm@500', state: 'live' }
      : {}),
    ...(env.OPEN ? { open: env.OPEN } : {}),
  };
  note(
    env.GITHUB_OUTPUT,
    Object.entries(outputs)
      .map((pair) => pair.join('='))
      .join('\n'),
  );
  return env.REFUSING === call ? 1 : 0;
}

/** Stands for an action of GitHub: brings the scores of both weeks, or notes what it is to deploy or to sign. */
function foreign(name: string, { env, cwd }: Told): number {
  if (name === 'download-artifact' && env.INPUT_PATTERN) {
    for (const week of ['2026-06-26', '2026-07-02']) {
      const folder = join(cwd, 'scores', 'scores_weekly', 'regime=a', `week_ending=${week}`);
      mkdirSync(folder, { recursive: true });
      writeFileSync(join(folder, 'manifest.json'), week);
    }
  }
  const subjects = env['INPUT_SUBJECT-CHECKSUMS'];
  const sums = subjects ? readFileSync(join(cwd, subjects), 'utf8') : '';
  const signed = Array.from(sums.matchAll(/week_ending=([\d-]+)/g), ([, week]) => week);
  if (['deploy-pages', 'attest'].includes(name)) appendFileSync(env.CALLS ?? '', `${name}|${signed}\n`);
  return 0;
}

const foreignActions = ['upload-artifact', 'download-artifact', 'upload-pages-artifact', 'deploy-pages', 'attest'];
const workflows = join('.github', 'workflows');

/** What became of a run over stub stages. */
export interface StubbedRun {
  readonly result: RunResult;
  /** How each job ended, by its name without the calling jobs. */
  readonly ended: Readonly<Record<string, string>>;
  /** What was called, with what it was told. */
  readonly calls: readonly string[];
  /** Which stages saw the keys of the object storage. */
  readonly keys: readonly string[];
}

/** The real workflow files over stages that only say that they were called: which jobs run when others fail or are not wanted. */
export class StubbedRepository {
  readonly #work = mkdtempSync(join(tmpdir(), 'regimen-stubs-'));
  readonly #source = join(this.#work, 'source');
  readonly #consumer = join(projectRoot, 'examples', 'consumer');
  readonly #programs = join(this.#work, 'programs');
  readonly #actions: Record<string, InProcessProgram> = {};
  readonly #seen = new SeenBranches();
  /** Which workflow file differs in a copy, by the folder of the copy. */
  readonly #changed = new Map<string, { readonly copyOf: string; readonly file: string }>();
  #runs = 0;

  constructor() {
    cpSync(join(projectRoot, workflows), join(this.#source, workflows), { recursive: true });
    const files = [this.#source, this.#consumer].flatMap((folder) =>
      readdirSync(join(folder, workflows)).map((file) => readFileSync(join(folder, workflows, file), 'utf8')),
    );
    const used = files.flatMap((text) =>
      Array.from(text.matchAll(/\/actions\/([a-z-]+)(?:@v1)?$/gm), ([, name = '']) => name),
    );
    for (const name of new Set(used)) this.#writeAction(join(this.#source, 'actions', name), name, stage);
    for (const name of foreignActions) this.#writeAction(join(this.#work, 'actions', name), name, foreign);
    cpSync(join(projectRoot, '.node-version'), join(this.#source, '.node-version'));
    mkdirSync(this.#programs);
  }

  /** An action whose script is empty: what it would do is done in this process. */
  #writeAction(folder: string, name: string, perform: (name: string, told: Told) => number): void {
    const script = `${name}.mjs`;
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, script), '');
    writeFileSync(join(folder, 'action.yml'), `name: x\ndescription: x\nruns: { using: node24, main: ${script} }\n`);
    this.#actions[script] = (told) => perform(name, told);
  }

  /** Has a script of the shell stand for a program that steps call; it may note in CALLS that it was called. */
  program(name: string, script: string): void {
    const file = join(this.#programs, name);
    writeFileSync(file, `#!/usr/bin/env bash\n${script}`);
    chmodSync(file, 0o755);
  }

  /** The branches of a workflow file, by its path, that no run so far has taken. */
  untakenBranches(file: string): string[] {
    return this.#seen.untaken(file);
  }

  remove(): void {
    rmSync(this.#work, { recursive: true, force: true });
  }

  /** A copy of the repository with a text of one of its workflows replaced. */
  changed(file: string, before: string, after: string): string {
    return this.#copyWith(this.#source, file, before, after);
  }

  /** The same of the example of a repository that uses ours. */
  changedConsumer(file: string, before: string, after: string): string {
    return this.#copyWith(this.#consumer, file, before, after);
  }

  #copyWith(copyOf: string, file: string, before: string, after: string): string {
    const folder = mkdtempSync(join(this.#work, 'changed-'));
    cpSync(copyOf, folder, { recursive: true });
    const path = join(folder, workflows, file);
    const text = readFileSync(path, 'utf8');
    if (!text.includes(before)) throw new Error(`${file} does not hold "${before}".`);
    writeFileSync(path, text.replace(before, after));
    this.#changed.set(folder, { copyOf, file: join(this.#placeOf(copyOf), workflows, file) });
    return folder;
  }

  /** Runs a workflow of ours, by its name. */
  async run(
    workflow: string,
    environment: Readonly<Record<string, string>> = {},
    options: Partial<RunOptions> = {},
  ): Promise<StubbedRun> {
    this.#runs += 1;
    const files = ['calls', 'keys'].map((name) => join(this.#work, `${name}-${this.#runs}`));
    for (const file of files) writeFileSync(file, '');
    const [CALLS = '', KEYS = ''] = files;
    const mapped = foreignActions.map((name) => [`actions/${name}`, join(this.#work, 'actions', name)]);
    const result = await runWorkflow({
      workflow: `.github/workflows/${workflow}.yml`,
      source: this.#source,
      output: join(this.#work, 'output'),
      map: { ...Object.fromEntries(mapped), 'regimen/regimen': this.#source },
      inProcess: this.#actions,
      environment: { PATH: `${this.#programs}:${process.env.PATH}`, CALLS, KEYS, ...environment },
      ...options,
    });
    const changed = this.#changed.get(options.source ?? '');
    const folder = this.#placeOf(changed?.copyOf ?? options.source ?? this.#source);
    this.#seen.observe(join(folder, workflows, `${workflow}.yml`), result, changed?.file);
    const [calls = [], keys = []] = files.map((file) => readFileSync(file, 'utf8').trim().split('\n'));
    return { result, ended: ended(result), calls, keys };
  }

  /** Where the files of a folder lie from the root: those of the repository itself, or of the example. */
  #placeOf(folder: string): string {
    return folder === this.#consumer ? relative(projectRoot, this.#consumer) : '';
  }

  /** Runs a workflow of the example of a repository that uses ours. */
  runConsumer(
    workflow: string,
    environment: Readonly<Record<string, string>> = {},
    options: Partial<RunOptions> = {},
  ): Promise<StubbedRun> {
    return this.run(workflow, environment, { source: this.#consumer, repository: 'someone/scores', ...options });
  }
}
