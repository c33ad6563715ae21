import { execFileSync } from 'node:child_process';
import { cpSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { builtOnce } from '../built-once.ts';
import { smallExample, writeExample } from '../example/example-overlay.ts';
import { makeOrigin, type Origin } from '../memory/origin.ts';
import { checkout } from './checkout-copy.ts';

export const repository = 'owner/regimen';
/** The week that is published, the one that was missed after it, and the one that a run is for. */
export const [publishedWeek, missedWeek, lastWeek] = ['2026-06-18', '2026-06-26', '2026-07-02'] as const;

/** A repository with a memory. */
export interface PublishedRepository {
  /** Its sources, to be put over a checkout. */
  readonly overlay: string;
  /** Its state branch holds the first week under all regimes. */
  readonly origin: Origin;
}

/** The repository in a folder of one's own. The week was done and published at a shell, by one command. */
export async function publishedRepository(folder: string): Promise<PublishedRepository> {
  const built = await builtOnce('published-week', async (own) => {
    writeExample(join(own, 'overlay'), smallExample);
    const { path } = makeOrigin(join(own, 'origin'), repository);
    const place = join(own, 'place');
    for (const part of [await checkout(), join(own, 'overlay')]) cpSync(part, place, { recursive: true });
    const week = ['week', '--week-ending', publishedWeek, '--memory', '--remote', path];
    execFileSync(process.execPath, [join('dist', 'cli', 'index.js'), ...week], { cwd: place, stdio: 'pipe' });
    rmSync(place, { recursive: true });
  });
  cpSync(join(built, 'origin'), folder, { recursive: true });
  return {
    overlay: join(built, 'overlay'),
    origin: { path: join(folder, `${repository}.git`), serverUrl: pathToFileURL(folder).href },
  };
}
