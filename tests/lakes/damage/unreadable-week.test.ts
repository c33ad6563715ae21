import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Access, watchFileSystem } from '../../../src/file-system.ts';
import type { AnyStage } from '../../../src/platform/stage.ts';
import { runStage } from '../../../src/stages/run-stage.ts';
import { backfill } from '../../../src/stages/weekly/backfill.stage.ts';
import { week } from '../../../src/stages/weekly/week.stage.ts';
import { isExhaustive } from '../../support/exhaustive.ts';
import { IngestRun } from '../../support/ingest/ingest-run.ts';
import { codes, complaint, failureOfRun, filesIn, kindIn, strayFiles } from '../../support/lake/unreadable-place.ts';
import { silentPlatform } from '../../support/silent-platform.ts';

// The stages that run others, over files and an empty lake, and again over a lake that has to be scored again. What each stage reads of its own
// is failed one by one in unreadable.test.ts; here at least one access of every function that asks the system, and of every way in which each of
// the stages within asks, to see that nobody who goes on past a mistake in a week or regime goes on past this.

const work = mkdtempSync(join(tmpdir(), 'regimen-unreadable-week-'));
/** Where every run takes place: paths in a configuration are absolute. */
const place = join(work, 'place');
const empty = join(work, 'empty');
const edited = join(work, 'edited');
const done = join(work, 'done');
const configFile = join(place, 'configs', 'pipeline.yaml');
const lastWeek = '2014-03-28';
const regimes = 'news-novelty-v1';

interface Case {
  readonly name: string;
  readonly stage: AnyStage;
  /** The folder that the place is a copy of. */
  readonly base: string;
  readonly inputs: Readonly<Record<string, string>>;
}

const site = { report: join(place, 'site') };
const span = { start: '2014-03-21', end: lastWeek, regimes, ...site, 'audit-report': join(place, 'audit-report') };
const cases: readonly Case[] = [
  { name: 'week over an empty lake', stage: week, base: empty, inputs: { 'week-ending': lastWeek, regimes, ...site } },
  { name: 'backfill over an empty lake', stage: backfill, base: empty, inputs: span },
  { name: 'backfill over a lake from before an edit', stage: backfill, base: edited, inputs: span },
];

function run({ stage, inputs }: Pick<Case, 'stage' | 'inputs'>) {
  return runStage(stage, { lakeFolder: join(place, 'lake'), configFile, inputs }, silentPlatform());
}

function reset(base: string): void {
  rmSync(place, { recursive: true, force: true, maxRetries: 5 });
  cpSync(base, place, { recursive: true, preserveTimestamps: true });
}

beforeAll(async () => {
  cpSync(join(import.meta.dirname, '..', '..', '..', 'configs'), join(place, 'configs'), { recursive: true });
  const sources = new IngestRun(place);
  sources.putDefaults();
  sources.config();
  cpSync(place, empty, { recursive: true });
  await run({ stage: backfill, inputs: span });
  const schema = join(place, 'configs', 'scoring_schemas', 'news-novelty-v1.yaml');
  writeFileSync(schema, readFileSync(schema, 'utf8').replace('novelty: 0.40', 'novelty: 0.41'));
  cpSync(place, edited, { recursive: true });
});
afterAll(() => rmSync(work, { recursive: true, force: true }));

/** An access, who asked for it, and for which stage. */
interface Asked extends Access {
  readonly caller: string;
  readonly stage: string;
}

/** Our functions on the way to here, the nearest first, without those of the seam itself. */
function callers(): string[] {
  const lines = (new Error().stack ?? '').split('\n');
  const named = lines.flatMap(
    (line) => /at (?:async )?(.*?) \(?.*\/src\/([^:]+)/.exec(line)?.slice(1, 3).join(' ') ?? [],
  );
  return named.filter((one) => !/file-system\.ts|platform\//.test(one));
}

/** Who asks now, and for which stage behind the one under test; that one's own work where there is no other. */
function asker(): Pick<Asked, 'caller' | 'stage'> {
  const { stackTraceLimit } = Error;
  Error.stackTraceLimit = 60;
  const on = callers();
  Error.stackTraceLimit = stackTraceLimit;
  const stages = on.flatMap((caller) => /stages\/(\w+\/.*)/.exec(caller)?.[1] ?? []);
  return { caller: on[0] ?? '', stage: stages.at(-2) ?? stages.at(-1) ?? '' };
}

async function accessesOf(one: Case): Promise<Asked[]> {
  const found: Asked[] = [];
  const takeBack = watchFileSystem((access) => {
    if (access.path.startsWith(place)) found.push({ ...access, ...asker() });
  });
  try {
    await run(one);
  } finally {
    takeBack();
  }
  return found;
}

/** Runs the stage; the first access of this kind by this caller fails once. */
function failureOf(one: Case, access: Asked, code: string): Promise<unknown> {
  const what = kindIn(place, access);
  return failureOfRun(
    () => run(one),
    code,
    (other) => {
      if (kindIn(place, other) !== what) return false;
      const { caller, stage } = asker();
      return caller === access.caller && stage === access.stage;
    },
  );
}

describe('a read, a listing or a look that fails in', () => {
  const seen = new Set<string>();
  const callersSeen = new Set<string>();
  const stagesSeen = new Set<string>();
  let runs = 0;

  /**
   * The first access of each function that asks the system, and of each stage a read, a listing and a look; where every case is tried, those of each stage
   * once for each that runs it.
   */
  function sampled(all: readonly Asked[], name: string): Asked[] {
    return all.filter(({ kind, caller, stage }) => {
      const ways = [`${kind} by ${caller}`, `${kind} in ${stage}${isExhaustive ? ` of ${name}` : ''}`];
      const isNew = ways.some((way) => !seen.has(way));
      for (const way of ways) seen.add(way);
      callersSeen.add(caller);
      stagesSeen.add(stage);
      return isNew;
    });
  }

  test.each(cases)('$name stops it with path and cause, and nothing is written', async (one) => {
    reset(one.base);
    const accesses = sampled(await accessesOf(one), one.stage.name);
    rmSync(done, { recursive: true, force: true });
    cpSync(place, done, { recursive: true });
    const problems: string[] = [];
    for (const access of accesses) {
      const code = codes[runs % codes.length] ?? 'EIO';
      runs += 1;
      reset(one.base);
      const before = filesIn(place);
      const what = kindIn(place, access);
      const failure = await failureOf(one, access, code);
      const problem = complaint(failure, place, access, code);
      if (problem !== undefined) problems.push(`${code} of ${what}: ${problem}`);
      const after = filesIn(place);
      const changed = [...after].filter(([path, state]) => before.get(path) !== state).map(([path]) => path);
      const gone = [...before.keys()].filter((path) => !after.has(path));
      const stray = strayFiles(changed, place, done);
      problems.push(...gone.map((path) => `${code} of ${what}: removed ${path}`));
      problems.push(...stray.map((path) => `${code} of ${what}: wrote ${path}`));
    }
    expect(problems).toEqual([]);
  });

  test('is tried for every caller', () => {
    expect(callersSeen.size).toBeGreaterThan(25);
    expect(stagesSeen.size).toBeGreaterThan(10);
    expect(runs).toBeGreaterThan(isExhaustive ? 60 : 50);
  });
});
