import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { auditFindings } from '../../../src/audit/datasets.ts';
import { type Access, watchFileSystem } from '../../../src/file-system.ts';
import { clusterVectors, newsClusters, repEnriched } from '../../../src/news/datasets.ts';
import type { AnyStage } from '../../../src/platform/stage.ts';
import { featuresWeekly, scoresWeekly } from '../../../src/scoring/datasets.ts';
import { publish } from '../../../src/stages/memory/publish.stage.ts';
import { restore } from '../../../src/stages/memory/restore.stage.ts';
import { verify } from '../../../src/stages/memory/verify.stage.ts';
import { evaluate } from '../../../src/stages/results/evaluate.stage.ts';
import { ledger } from '../../../src/stages/results/ledger.stage.ts';
import { report } from '../../../src/stages/results/report.stage.ts';
import { runStage } from '../../../src/stages/run-stage.ts';
import { audit } from '../../../src/stages/weekly/audit.stage.ts';
import { enrich } from '../../../src/stages/weekly/enrich.stage.ts';
import { golden } from '../../../src/stages/weekly/golden.stage.ts';
import { ingest } from '../../../src/stages/weekly/ingest.stage.ts';
import { plan } from '../../../src/stages/weekly/plan.stage.ts';
import { score } from '../../../src/stages/weekly/score.stage.ts';
import { summary } from '../../../src/stages/weekly/summary.stage.ts';
import { auditedRegime, laboratoryIn } from '../../support/audit/good-lake.ts';
import { isExhaustive } from '../../support/exhaustive.ts';
import { IngestRun } from '../../support/ingest/ingest-run.ts';
import { codes, complaint, failureOfRun, filesIn, kindIn, strayFiles } from '../../support/lake/unreadable-place.ts';
import { git } from '../../support/memory/branch-lab.ts';
import { both, makePublished, runStageIn, week } from '../../support/memory/published-laboratory.ts';
import { silentPlatform } from '../../support/silent-platform.ts';

// Every stage runs undisturbed and its reads, listings and looks are told apart by the kind of path. Then each of them fails, in turn.

const work = mkdtempSync(join(tmpdir(), 'regimen-unreadable-'));
/** Where every run takes place: paths in a configuration are absolute. */
const place = join(work, 'place');

interface Case {
  readonly name: string;
  readonly stage: AnyStage;
  /** The folder that the place is a copy of. */
  readonly base: string;
  readonly inputs: Readonly<Record<string, string>>;
  /** What is looked at once the work is done and told to everybody. */
  readonly afterwards?: RegExp;
}

const remote = join(place, 'remote.git');
const published = join(work, 'published');
const without = (name: string) => join(work, name);
const cases: readonly Case[] = [
  { name: 'plan', stage: plan, base: published, inputs: { 'week-ending': week, regimes: both } },
  {
    name: 'plan with the weeks to catch up',
    stage: plan,
    base: published,
    inputs: { 'week-ending': week, regimes: both, 'catch-up': 'true', remote },
  },
  { name: 'ingest', stage: ingest, base: without('sources'), inputs: { 'week-ending': '2014-03-28' } },
  { name: 'enrich', stage: enrich, base: without('judgements'), inputs: { 'week-ending': week } },
  { name: 'score', stage: score, base: without('scores'), inputs: { 'week-ending': week, regime: both } },
  {
    name: 'audit',
    stage: audit,
    base: without('findings'),
    inputs: { 'week-ending': week, regime: auditedRegime, report: join(place, 'audit-report') },
  },
  { name: 'summary', stage: summary, base: published, inputs: { 'week-ending': week, regimes: both } },
  { name: 'evaluate', stage: evaluate, base: published, inputs: { 'week-ending': week, regimes: both } },
  { name: 'ledger', stage: ledger, base: without('evaluated'), inputs: { 'week-ending': week, regimes: both } },
  {
    name: 'report',
    stage: report,
    base: without('in the ledger'),
    inputs: { 'week-ending': week, regimes: both, output: join(place, 'site') },
  },
  {
    name: 'golden',
    stage: golden,
    base: without('golden'),
    inputs: { 'week-ending': week, regimes: both, golden: join(place, 'golden') },
  },
  {
    name: 'publish',
    stage: publish,
    base: without('unpublished'),
    inputs: { 'week-ending': week, regimes: both, remote },
    afterwards: /lake\/(published|\.staging|\.replaced|\.locks)/,
  },
  {
    name: 'restore',
    stage: restore,
    base: without('forgotten'),
    inputs: { 'week-ending': week, remote, datasets: 'scores_weekly,market_daily,company_news' },
  },
  { name: 'verify', stage: verify, base: published, inputs: { remote } },
];

/** Makes the folders that the places are copies of. */
beforeAll(async () => {
  const { folder } = await makePublished();
  cpSync(folder, published, { recursive: true });
  rmSync(folder, { recursive: true });
  const lakeless = (name: string, gone: readonly { readonly name: string }[]) => {
    cpSync(published, without(name), { recursive: true });
    for (const dataset of gone) rmSync(join(without(name), 'lake', dataset.name), { recursive: true, force: true });
    return laboratoryIn(without(name));
  };
  const results = [featuresWeekly, scoresWeekly, auditFindings];
  lakeless('judgements', [newsClusters, repEnriched, clusterVectors, ...results]);
  lakeless('scores', results);
  lakeless('findings', [auditFindings]);
  await runStageIn(lakeless('evaluated', []), evaluate, { regimes: both });
  cpSync(without('evaluated'), without('in the ledger'), { recursive: true });
  await runStageIn(laboratoryIn(without('in the ledger')), ledger, { regimes: both });
  const goldenFolder = join(lakeless('golden', []).folder, 'golden');
  mkdirSync(goldenFolder);
  await runStageIn(laboratoryIn(without('golden')), golden, { regimes: both, golden: goldenFolder, update: 'true' });
  lakeless('unpublished', []);
  rmSync(join(without('unpublished'), 'remote.git'), { recursive: true });
  git(without('unpublished'), 'init', '--quiet', '--bare', 'remote.git');
  rmSync(lakeless('forgotten', []).lakeFolder, { recursive: true });

  // Its configuration names the files by their paths: they have to be in the place.
  const sources = new IngestRun(place);
  sources.putDefaults();
  await sources.run('2014-03-21');
  cpSync(place, without('sources'), { recursive: true });
});

afterEach(() => rmSync(place, { recursive: true, force: true }));
afterAll(() => rmSync(work, { recursive: true, force: true }));

function run({ stage, inputs }: Case) {
  const { lakeFolder, configFile } = laboratoryIn(place);
  return runStage(stage, { lakeFolder, configFile, inputs }, silentPlatform());
}

function reset({ base }: Case): void {
  rmSync(place, { recursive: true, force: true, maxRetries: 5 });
  cpSync(base, place, { recursive: true, preserveTimestamps: true });
}

/** The first access of each kind. */
async function accessesOf(one: Case): Promise<Map<string, Access>> {
  reset(one);
  const found = new Map<string, Access>();
  const takeBack = watchFileSystem((access) => {
    if (access.path.startsWith(place) && !found.has(kindIn(place, access))) found.set(kindIn(place, access), access);
  });
  try {
    await run(one);
  } finally {
    takeBack();
  }
  return found;
}

/** Runs the stage; the first access like this one fails once. */
function failureOf(one: Case, access: Access, code: string): Promise<unknown> {
  return failureOfRun(
    () => run(one),
    code,
    (other) => other.kind === access.kind && kindIn(place, other) === kindIn(place, access),
  );
}

describe('a read, a listing or a look that fails', () => {
  const seen = new Map<string, Set<string>>();
  let turn = 0;
  let runs = 0;

  /** How a kind of path is read, whatever the dataset. */
  const wayOf = (kind: string) =>
    kind.replaceAll(/[/+][a-z_]+=\*/g, '').replace(/\/lake\/(\.replaced\/)?[a-z_]+/, '/lake/$1*');

  /**
   * All accesses of a stage, in the exhaustive tests. In the others one of each way that no stage before it took, the next dataset in turn; and of those
   * that one took, a read, a listing and a look.
   */
  function triedOf(accesses: ReadonlyMap<string, Access>): (readonly [string, Access])[] {
    if (isExhaustive) return [...accesses];
    const group = ([kind, access]: readonly [string, Access]) =>
      seen.has(wayOf(kind)) ? `a known ${access.kind}` : wayOf(kind);
    return [...Map.groupBy(accesses, group).values()].map((alike) => {
      turn += 1;
      return alike[turn % alike.length] as [string, Access];
    });
  }

  /** All codes for what is read in a new way, in the exhaustive tests; one, the next in turn, where only the dataset or the stage is another. */
  function codesFor(kind: string): readonly string[] {
    const way = wayOf(kind);
    const known = seen.get(way);
    seen.set(way, (known ?? new Set()).add(kind));
    turn += 1;
    return known === undefined && isExhaustive ? codes : [codes[turn % codes.length] as string];
  }

  test.each(cases)('stops the stage $name with path and cause, and nothing is written', async (one) => {
    const accesses = await accessesOf(one);
    const done = join(work, 'done');
    rmSync(done, { recursive: true, force: true });
    cpSync(place, done, { recursive: true });
    expect(accesses.size).toBeGreaterThan(5);
    const problems: string[] = [];
    reset(one);
    let before = filesIn(place);
    for (const [kind, access] of triedOf(accesses)) {
      for (const code of codesFor(kind)) {
        runs += 1;
        const problem = complaint(await failureOf(one, access, code), place, access, code);
        if (problem !== undefined) problems.push(`${code} of ${kind}: ${problem}`);
        const after = filesIn(place);
        const changed = [...after].filter(([path, state]) => before.get(path) !== state).map(([path]) => path);
        const gone = [...before.keys()].filter((path) => !after.has(path));
        problems.push(...gone.map((path) => `${code} of ${kind}: removed ${path}`));
        const stray = strayFiles(changed, place, done).filter(
          (path) => !(one.afterwards?.test(kind) && path.startsWith('/remote')),
        );
        problems.push(...stray.map((path) => `${code} of ${kind}: wrote ${path}`));
        if (changed.length + gone.length === 0) continue;
        reset(one);
        before = filesIn(place);
      }
    }
    expect(problems).toEqual([]);
  });

  test(`is tried for every ${isExhaustive ? 'kind of path, with every code' : 'way to read, and for a read, a listing and a look of every stage, with the codes in turn'}`, () => {
    expect(seen.size).toBeGreaterThan(100);
    expect([...seen.values()].reduce((sum, kinds) => sum + kinds.size, 0)).toBeGreaterThan(150);
    expect(runs).toBeGreaterThan(isExhaustive ? 400 : 150);
  });
});
