import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { datasets } from '../../../src/datasets.ts';
import { addRun, type RunEntry } from '../../../src/ingest/backbone/run-ledger.ts';
import { partitionPath } from '../../../src/lake/dataset.ts';
import { Lake } from '../../../src/lake/lake.ts';
import type { Platform } from '../../../src/platform/platform.ts';
import type { AnyStage } from '../../../src/platform/stage.ts';
import { appendTrials } from '../../../src/research/trial-store.ts';
import type { TrialLine } from '../../../src/research/trials.ts';
import { publish } from '../../../src/stages/memory/publish.stage.ts';
import { restore } from '../../../src/stages/memory/restore.stage.ts';
import { verify } from '../../../src/stages/memory/verify.stage.ts';
import { runStage } from '../../../src/stages/run-stage.ts';
import { startLoopback } from '../../loopback/loopback-server.ts';
import { S3Double } from '../../loopback/s3-double.ts';
import { type Bar, exampleStore, writeStore } from '../research/research-lake.ts';
import { noHearing, silentPlatform } from '../silent-platform.ts';
import { bareRepository, scratchFolder } from './branch-lab.ts';
import { secrets } from './storage.ts';

type Given = Readonly<Record<string, string>>;

/** Several people or runners with a lake each, one repository and, where there is one, one object storage. */
export class ResearchOffice {
  readonly remote = bareRepository();
  readonly service: S3Double | undefined;
  /** What was asked of the storage: `GET lake/1f…`. */
  readonly requests: string[];
  readonly #folder = scratchFolder();
  readonly #bucket: string | undefined;

  private constructor(service?: S3Double, bucket?: string, requests: string[] = []) {
    this.service = service;
    this.requests = requests;
    this.#bucket = bucket;
    mkdirSync(join(this.#folder, 'configs'));
    this.#configure(true);
  }

  static async open({ objects = true } = {}): Promise<ResearchOffice> {
    if (!objects) return new ResearchOffice();
    const service = new S3Double({
      accessKeyId: secrets.AWS_ACCESS_KEY_ID ?? '',
      secretAccessKey: secrets.AWS_SECRET_ACCESS_KEY ?? '',
      region: 'eu-central-1',
      bucket: 'my-bucket',
      now: Date.now,
    });
    const requests: string[] = [];
    const server = await startLoopback((request) => {
      requests.push(`${request.method} ${request.url.pathname.slice('/my-bucket/'.length)}`);
      return service.respond(request);
    });
    onTestFinished(() => server.close());
    return new ResearchOffice(service, `${server.url}/my-bucket`, requests);
  }

  /** Takes the object storage out of the configuration, or puts it back. */
  configureStorage(isThere: boolean): void {
    this.#configure(isThere);
  }

  #configure(withStorage: boolean): void {
    const objects =
      withStorage && this.#bucket ? { endpoint: this.#bucket, region: 'eu-central-1', prefix: 'lake/' } : undefined;
    const sources = { universe: { files: ['u.csv'] }, market: { files: ['m.csv'] }, news: { files: ['n.csv'] } };
    const document = { ...sources, memory: { largest_file_mib: 1, ...(objects ? { objects } : {}) } };
    writeFileSync(join(this.#folder, 'configs', 'pipeline.yaml'), JSON.stringify(document));
  }

  folder(name: string): string {
    return join(this.#folder, name);
  }

  /** @param time of what is written to it, in ms */
  lake(name: string, time = 0): Lake {
    return new Lake({ root: this.folder(name), datasets, clock: () => time, software: 'test' });
  }

  /** A research store of six assets in a lake: thirty sessions, and more bars where they are given. */
  async putStore(name: string, more: readonly Bar[] = [], days = 30): Promise<void> {
    const store = exampleStore(6, days);
    await writeStore(this.folder(name), { ...store, bars: [...store.bars, ...more] });
  }

  /** Runs a stage on a lake; what it said is beside its outputs. */
  async run(stage: AnyStage, name: string, given: Given, platform: Partial<Platform> = {}) {
    const heard = noHearing();
    const request = {
      lakeFolder: this.folder(name),
      configFile: join(this.#folder, 'configs', 'pipeline.yaml'),
      inputs: 'remote' in stage.inputs ? { remote: this.remote, research: 'true', ...given } : given,
    };
    const secret = (variable: string) => secrets[variable];
    const { outputs, lake } = await runStage(stage, request, { ...silentPlatform(heard), secret, ...platform });
    return { outputs: outputs as Readonly<Record<string, unknown>>, lake, said: heard.log.join('\n') };
  }

  publish(name: string, given: Given = {}, platform: Partial<Platform> = {}) {
    return this.run(publish, name, given, platform);
  }

  restore(name: string, given: Given = {}, platform: Partial<Platform> = {}) {
    return this.run(restore, name, given, platform);
  }

  verify(given: Given = {}) {
    return this.run(verify, 'of nobody', given);
  }
}

/** Digests of all partitions of a lake but the notes of what is published, by path. */
export async function digestsOf(lake: Lake): Promise<Record<string, string>> {
  const digests: Record<string, string> = {};
  for (const dataset of datasets.filter(({ name }) => name !== 'research_base' && name !== 'published')) {
    for (const keys of await lake.list(dataset)) {
      digests[partitionPath(dataset, keys)] = (await lake.manifest(dataset, keys))?.digest ?? '';
    }
  }
  return digests;
}

/** A trial that somebody makes: a line before it, and one after it where it ends. */
export async function makeTrial(lake: Lake, candidate: string, who: string, end?: 'failed'): Promise<void> {
  let planned = 0;
  const rule = {
    candidate,
    definition: {},
    feature_set: 'f00d',
    universe: {},
    folds: {},
    horizon: 5,
    entry_lag: 1,
    costs: {},
    portfolio: {},
  };
  const trial = Buffer.from(candidate).toString('hex').padEnd(16, '0').slice(0, 16);
  const circumstances = {
    stage: 'stage-a',
    run: 'b'.repeat(16),
    snapshot: 'unpinned',
    who,
    when: '2026-01-01T00:00:00Z',
  };
  await appendTrials(lake, (ledger): TrialLine[] => {
    planned = ledger.head.seq + 1;
    return [{ kind: 'planned', trial, rule, ...circumstances }];
  });
  if (end === undefined) return;
  await appendTrials(lake, (): TrialLine[] => [
    { kind: 'failed', trial, planned, why: `${who} gave up`, when: '2026-01-01T00:00:01Z' },
  ]);
}

/** A run of the research store, as its ledger has it. */
export function makeRun(lake: Lake, time: number): Promise<void> {
  const counts = {
    rows: 1,
    emitted: 1,
    old: 0,
    duplicate: 0,
    quarantined: 0,
    selected: 1,
    done: 1,
    failed: 0,
    assets: 1,
  };
  const entry: RunEntry = { time, mode: 'delta', ...counts, verdict: 'ok', reasons: [] };
  return addRun(lake, entry);
}
