import { mkdtempSync, rmSync } from 'node:fs';
import { cp, mkdir, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { DefaultArtifactClient } from '@actions/artifact';
import { afterEach, beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { datasets } from '../../../src/datasets.ts';
import { UserError } from '../../../src/errors.ts';
import type { PartitionKeys } from '../../../src/lake/dataset.ts';
import { Lake } from '../../../src/lake/lake.ts';
import type { Tier } from '../../../src/lake/tier.ts';
import { ArtifactTier, uploadWritten } from '../../../src/platform/artifacts.ts';
import { readTrialLedger } from '../../../src/research/trial-store.ts';
import {
  type ResultsService,
  startResultsService,
} from '../../../tools/workflow-runner/results-service/results-service.ts';
import { sample, sampleKeys, sampleRecipe, sampleTable } from '../../support/lake/sample-table.ts';
import { makeTrial } from '../../support/memory/research-office.ts';

const log = { debug: () => undefined, info: () => undefined, warning: () => undefined, error: () => undefined };

function scratchFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'regimen-artifacts-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

let service: ResultsService;
beforeEach(async () => {
  // The client says in its log what it does.
  vi.spyOn(process.stdout, 'write').mockReturnValue(true);
  service = await startResultsService(scratchFolder());
  vi.stubEnv('ACTIONS_RESULTS_URL', service.url);
  vi.stubEnv('ACTIONS_RUNTIME_TOKEN', service.tokens.issue({ runId: 'run', jobId: 'job', cacheScopes: [] }));
  vi.stubEnv('RUNNER_TEMP', scratchFolder());
});
afterEach(async () => {
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
  await service.close();
});

/** The stages of these tests. */
const stages = { holding: () => ['score', 'week', 'backfill', 'restore'], restoring: ['restore'] };
const tier = (lakeFolder = scratchFolder()) => new ArtifactTier(log, stages, lakeFolder);
const lakeWith = (tiers: ArtifactTier[] = []) =>
  new Lake({ datasets, root: join(scratchFolder(), 'lake'), tiers, clock: Date.now, software: 'test' });

async function written(seed: number, keys: PartitionKeys = sampleKeys) {
  const lake = lakeWith();
  const attachments = { 'basket.csv': `rank,symbol\n${seed},AAPL\n` };
  await lake.write(sample, keys, { recipe: sampleRecipe({ seed }), table: sampleTable(20, seed), attachments });
  return { lake };
}

/** What a job does: writes one partition and uploads it. */
async function job(seed: number, attempt = 1, keys: PartitionKeys = sampleKeys, named: Record<string, string> = keys) {
  const { lake } = await written(seed, keys);
  vi.stubEnv('GITHUB_RUN_ATTEMPT', String(attempt));
  return { lake, name: await uploadWritten('score', named, lake, log) };
}

describe('what one job wrote', () => {
  it('is what the next job reads, byte for byte', async () => {
    const { lake: first, name } = await job(1);
    expect(name).toBe('score--regime=news-novelty-v1--week_ending=2014-03-28');
    const next = lakeWith([tier()]);
    expect(await next.list(sample)).toEqual([sampleKeys]);
    expect(await next.require(sample, sampleKeys)).toEqual(await first.require(sample, sampleKeys));
    for (const file of ['manifest.json', 'sample.parquet', 'basket.csv']) {
      const copy = await readFile(join(next.folder(sample, sampleKeys), file));
      expect(copy.equals(await readFile(join(first.folder(sample, sampleKeys), file)))).toBe(true);
    }
  });

  it('is found when the artifact is named after several regimes, or after all', async () => {
    const other = { ...sampleKeys, regime: 'other' };
    await job(1, 1, sampleKeys, { regime: 'news-novelty-v1,news-novelty-v1b', week_ending: 'last' });
    await job(1, 1, other, { regime: 'all', week_ending: 'last' });
    const next = lakeWith([tier()]);
    expect(await next.read(sample, sampleKeys)).toBeDefined();
    expect(await next.read(sample, other)).toBeDefined();
    expect(await next.read(sample, { ...sampleKeys, regime: 'third' })).toBeUndefined();
  });

  it('is no artifact when it is nothing', async () => {
    expect(await uploadWritten('score', sampleKeys, lakeWith(), log)).toBeUndefined();
    expect((await new DefaultArtifactClient().listArtifacts()).artifacts).toEqual([]);
    expect(await lakeWith([tier()]).read(sample, sampleKeys)).toBeUndefined();
  });

  it('is kept for as long as the workflow says', async () => {
    const upload = vi.spyOn(DefaultArtifactClient.prototype, 'uploadArtifact');
    await job(1);
    vi.stubEnv('REGIMEN_ARTIFACT_DAYS', '3');
    await job(1, 2);
    expect(upload.mock.calls.map(([, , , options]) => options)).toEqual([{}, { retentionDays: 3 }]);
  });

  it.each(['0', '91', '2.5', 'week'])('is not kept for "%s" days', async (days) => {
    vi.stubEnv('REGIMEN_ARTIFACT_DAYS', days);
    await expect(job(1)).rejects.toThrow(`REGIMEN_ARTIFACT_DAYS is "${days}".`);
  });

  it('is in the artifact once when it was written twice, as it was in the end', async () => {
    const lake = lakeWith();
    for (const seed of [1, 2]) {
      await lake.write(sample, sampleKeys, { recipe: sampleRecipe({ seed }), table: sampleTable(20, seed) });
    }
    await uploadWritten('score', sampleKeys, lake, log);
    const next = await lakeWith([tier()]).require(sample, sampleKeys);
    expect(next.manifest.recipe).toEqual(sampleRecipe({ seed: 2 }));
  });
});

describe('what a job uploaded itself', () => {
  it('is not fetched by its later steps, and is by other jobs', async () => {
    const download = vi.spyOn(DefaultArtifactClient.prototype, 'downloadArtifact');
    const { lake } = await job(1);
    const later = new Lake({ datasets, root: lake.root, tiers: [tier(lake.root)], clock: Date.now, software: 'test' });
    expect(await later.list(sample)).toEqual([sampleKeys]);
    expect(await later.read(sample, sampleKeys)).toBeDefined();
    expect(download).not.toHaveBeenCalled();
    expect(await lakeWith([tier()]).list(sample)).toEqual([sampleKeys]);
    expect(download).toHaveBeenCalledOnce();
  });

  it('is fetched where the lake is gone since', async () => {
    const { lake } = await job(1);
    rmSync(lake.root, { recursive: true });
    const later = new Lake({ datasets, root: lake.root, tiers: [tier(lake.root)], clock: Date.now, software: 'test' });
    expect(await later.read(sample, sampleKeys)).toBeDefined();
  });
});

describe('a partition that several artifacts hold', () => {
  it('is that of the newest attempt', async () => {
    await job(1, 1);
    await job(2, 10);
    await job(3, 9);
    const { manifest } = await lakeWith([tier()]).require(sample, sampleKeys);
    expect(manifest.recipe).toEqual(sampleRecipe({ seed: 2 }));
  });

  it('is there for a repeated attempt, which uploads only what it makes anew', async () => {
    await job(1, 1);
    vi.stubEnv('GITHUB_RUN_ATTEMPT', '2');
    const again = lakeWith([tier()]);
    const content = (seed: number) => ({
      recipe: sampleRecipe({ seed }),
      table: sampleTable(20, seed),
      attachments: { 'basket.csv': `rank,symbol\n${seed},AAPL\n` },
    });
    expect(await again.write(sample, sampleKeys, content(1))).toBe('unchanged');
    expect(await uploadWritten('score', sampleKeys, again, log)).toBeUndefined();
    expect(await again.write(sample, sampleKeys, content(2))).toBe('written');
    expect(await uploadWritten('score', sampleKeys, again, log)).toBe(
      'score--regime=news-novelty-v1--week_ending=2014-03-28--attempt=2',
    );
    const { manifest } = await lakeWith([tier()]).require(sample, sampleKeys);
    expect(manifest.recipe).toEqual(sampleRecipe({ seed: 2 }));
  });

  it('is an error when their digests differ, naming the artifacts', async () => {
    await job(1, 1, sampleKeys, { week_ending: 'last' });
    await job(2, 1, sampleKeys, { week_ending: '2014-03-28' });
    const read = lakeWith([tier()]).read(sample, sampleKeys);
    await expect(read).rejects.toBeInstanceOf(UserError);
    await expect(read).rejects.toThrow(
      'sample/regime=news-novelty-v1/week_ending=2014-03-28 is held with different digests by score--week_ending=',
    );
  });

  it('is fine when their digests agree', async () => {
    await job(1, 1, sampleKeys, { week_ending: 'last' });
    await job(1, 1, sampleKeys, { week_ending: '2014-03-28' });
    expect(await lakeWith([tier()]).read(sample, sampleKeys)).toBeDefined();
  });
});

/** What a job does that adds lines to the ledger of trials as it finds it, and uploads it. */
async function ledgerJob(stage: string, candidates: readonly string[], tiers = [tier()]) {
  const lake = lakeWith(tiers);
  for (const candidate of candidates) await makeTrial(lake, candidate, stage);
  await uploadWritten(stage, {}, lake, log);
}

const candidatesIn = async () => {
  const { lines } = await readTrialLedger(lakeWith([tier()]));
  return lines.flatMap(({ line }) => (line.kind === 'planned' ? [line.rule.candidate] : []));
};

describe('a ledger to which several jobs added lines', () => {
  it('has the lines of all of them where one began with what the other left', async () => {
    await ledgerJob('score', ['alpha']);
    await ledgerJob('week', ['beta', 'gamma']);
    expect(await candidatesIn()).toEqual(['alpha', 'beta', 'gamma']);
  });

  it('is an error where two jobs went on apart', async () => {
    await ledgerJob('score', ['alpha'], []);
    await ledgerJob('week', ['beta'], []);
    await expect(candidatesIn()).rejects.toThrow('trials/chain=main is held with different digests by');
  });
});

/** What a job does that restores: it adopts a partition from elsewhere, and uploads it. */
async function restoreJob(seed: number, purpose: string) {
  const { lake: source } = await written(seed);
  const elsewhere: Tier = {
    name: 'elsewhere',
    list: (dataset) => source.list(dataset),
    fetch: async (dataset, keys, into) => {
      await cp(source.folder(dataset, keys), into, { recursive: true });
      return true;
    },
  };
  const lake = lakeWith();
  expect(await lake.adopt(elsewhere, [{ dataset: sample, keys: sampleKeys }])).toBe(1);
  return uploadWritten('restore', { for: purpose, week_ending: 'last' }, lake, log);
}

describe('what was restored', () => {
  it('is in an artifact, for the jobs that follow', async () => {
    expect(await restoreJob(1, 'week')).toBe('restore--for=week--week_ending=last');
    const next = lakeWith([tier()]);
    expect(await next.list(sample)).toEqual([sampleKeys]);
    expect((await next.require(sample, sampleKeys)).manifest.recipe).toEqual(sampleRecipe({ seed: 1 }));
  });

  it.each(['score', 'week', 'backfill'])(
    'does not count where the stage %s made the partition in this run',
    async (stage) => {
      await restoreJob(1, 'week');
      const { lake } = await written(2);
      await uploadWritten(stage, { week_ending: 'last' }, lake, log);
      const next = lakeWith([tier()]);
      expect(await next.list(sample)).toEqual([sampleKeys]);
      expect((await next.require(sample, sampleKeys)).manifest.recipe).toEqual(sampleRecipe({ seed: 2 }));
    },
  );

  it('later counts, where two jobs restored and the branch had grown between them', async () => {
    await restoreJob(1, 'week');
    await restoreJob(2, 'history');
    const { manifest } = await lakeWith([tier()]).require(sample, sampleKeys);
    expect(manifest.recipe).toEqual(sampleRecipe({ seed: 2 }));
  });
});

/** Uploads files under a name that is one of ours. */
async function forged(files: Readonly<Record<string, string>>, name = 'score--regime=news-novelty-v1') {
  const folder = scratchFolder();
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
  }
  const paths = Object.keys(files).map((path) => join(folder, path));
  await new DefaultArtifactClient().uploadArtifact(name, paths, folder);
}

const index = (partition: object) => ({
  'partitions.json': JSON.stringify({ format: 1, stage: 'score', partitions: [partition] }),
});
const path = 'sample/regime=news-novelty-v1/week_ending=2014-03-28';
const honest = { dataset: 'sample', keys: sampleKeys, path, digest: '0'.repeat(64) };

describe('an artifact whose index lies', () => {
  it.each([
    ['a folder outside', { ...honest, path: '../../../etc' }],
    ['an absolute folder', { ...honest, path: '/etc' }],
    ['another dataset', { ...honest, dataset: '__proto__', path: '__proto__' }],
  ])('about its path (%s) holds nothing that anybody asks for', async (_, partition) => {
    await forged({ ...index(partition), 'x.txt': 'x' });
    expect(await lakeWith([tier()]).read(sample, sampleKeys)).toBeUndefined();
  });

  it.each(['not JSON', '[]', '{"format":2}', JSON.stringify({ ...index({}), format: 1 })])(
    'or is none (%s) is left alone',
    async (text) => {
      await forged({ 'partitions.json': text });
      await job(1);
      expect(await lakeWith([tier()]).list(sample)).toEqual([sampleKeys]);
    },
  );

  it('about keys that lead out of the lake is left alone', async () => {
    await forged(index({ ...honest, keys: { ...sampleKeys, week_ending: '../../x' } }));
    expect(await lakeWith([tier()]).list(sample)).toEqual([]);
  });

  it('about a partition that it lacks is named', async () => {
    await forged({ ...index(honest), 'x.txt': 'x' });
    await expect(lakeWith([tier()]).read(sample, sampleKeys)).rejects.toThrow(
      `The artifact score--regime=news-novelty-v1 lacks ${path}, which its index names.`,
    );
  });

  it('about what a partition is, or holds a file more, is refused', async () => {
    await forged({ ...index(honest), [`${path}/manifest.json`]: '{}', [`${path}/evil.node`]: 'x' });
    await expect(lakeWith([tier()]).read(sample, sampleKeys)).rejects.toThrow(
      `${path} in this run's artifacts: its manifest cannot be read`,
    );
  });
});

describe('an artifact that is none of ours', () => {
  it.each(['score', 'score--regime=news-novelty-v1', 'coverage', 'my--build'])(
    'called %s does not matter',
    async (name) => {
      const folder = scratchFolder();
      await mkdir(join(folder, 'data'));
      await writeFile(join(folder, 'data', 'x.txt'), 'x');
      await new DefaultArtifactClient().uploadArtifact(name, [join(folder, 'data', 'x.txt')], folder);
      await job(1);
      const next = lakeWith([tier()]);
      expect(await next.list(sample)).toEqual([sampleKeys]);
      expect(await next.read(sample, sampleKeys)).toBeDefined();
    },
  );
});
