import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { datasets } from '../../../src/datasets.ts';
import { Lake } from '../../../src/lake/lake.ts';
import type { AnyStage } from '../../../src/platform/stage.ts';
import { runStage } from '../../../src/stages/run-stage.ts';
import { configurationOver } from '../../fixtures/configuration-over.ts';
import { silentPlatform } from '../silent-platform.ts';
import { git, ledgerLines } from './origin.ts';

/** What an earlier version really wrote: a bundle of its state branch, beside it the sources and the configuration it was given. */
export class EarlierVersion {
  readonly #fixture: string;
  readonly #work: string;

  /**
   * @param name of the folder in tests/fixtures
   * @param work a scratch folder
   */
  constructor(name: string, work: string) {
    this.#fixture = join(import.meta.dirname, '..', '..', 'fixtures', name);
    this.#work = work;
  }

  /** A repository as that version left it. */
  repository(name: string): { readonly path: string; readonly serverUrl: string } {
    const path = join(this.#work, `${name}.git`);
    execFileSync('git', ['clone', '--quiet', '--mirror', join(this.#fixture, 'branch.bundle'), path]);
    git(path, 'config', 'uploadpack.allowFilter', 'true');
    return { path, serverUrl: '' };
  }

  /** An empty lake over its sources, as a run on GitHub finds it. */
  place(name: string): Place {
    const folder = join(this.#work, name);
    mkdirSync(join(folder, 'source'), { recursive: true });
    for (const file of readdirSync(join(this.#fixture, 'source'))) {
      const bytes = gunzipSync(readFileSync(join(this.#fixture, 'source', file)));
      writeFileSync(join(folder, 'source', basename(file, '.gz')), bytes);
    }
    cpSync(join(this.#fixture, 'configs'), join(folder, 'configs'), { recursive: true });
    writeFileSync(join(folder, 'configs', 'pipeline.yaml'), configurationOver(join(folder, 'source')));
    return new Place(folder);
  }

  /** The lake that it left, over its sources. */
  placeWithItsLake(name: string): Place {
    const place = this.place(name);
    mkdirSync(place.lake.root);
    const archive = execFileSync('git', ['archive', 'lake'], { cwd: this.repository(name).path, maxBuffer: 2 ** 26 });
    execFileSync('tar', ['--extract', '--directory', place.lake.root], { input: archive });
    return place;
  }

  /** What it makes of the week after its own in that lake: digests by partition. */
  nextWeek(): Record<string, string> {
    return JSON.parse(readFileSync(join(this.#fixture, 'next.json'), 'utf8'));
  }
}

export class Place {
  readonly lake: Lake;
  readonly folder: string;

  constructor(folder: string) {
    this.folder = folder;
    this.lake = new Lake({ datasets, root: join(folder, 'lake'), clock: Date.now, software: 'test' });
  }

  async run(stage: AnyStage, inputs: Record<string, string>) {
    const configFile = this.at('configs/pipeline.yaml');
    return (await runStage(stage, { lakeFolder: this.lake.root, configFile, inputs }, silentPlatform())).outputs;
  }

  at(path: string): string {
    return join(this.folder, path);
  }
}

/** What the ledger of publications says of the results of each week up to one, which nobody may replace: digests by partition. */
export function publishedResults(
  origin: { readonly path: string; readonly serverUrl: string },
  until: string,
): Record<string, string> {
  const once = new Set(datasets.filter(({ publication }) => publication === 'once').map(({ name }) => name));
  const entries = ledgerLines(origin, 'publications').map(
    ({ path, digest }) => [String(path), String(digest)] as const,
  );
  const isOfThem = (path: string) => once.has(path.split('/')[0] ?? '') && path.slice(-until.length) <= until;
  return Object.fromEntries(entries.filter(([path]) => isOfThem(path)));
}
