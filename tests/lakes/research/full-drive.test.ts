import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { describeFailure } from '../../../src/platform/failure.ts';
import { storeDigests } from '../../support/backbone/research-lake.ts';
import { type ResearchStep, runStep } from '../../support/research/research-steps.ts';
import { type SmallMarket, smallMarket } from '../../support/research/small-market.ts';

// The drive is full while a stage stores what it has made, which the tests have the writing of a file say.

const { writeFile } = fs.promises;
const folder = fs.mkdtempSync(join(tmpdir(), 'regimen-full-drive-'));
const steps: readonly ResearchStep[] = [
  { stage: 'backbone', inputs: { mode: 'bulk' } },
  { stage: 'snapshot', inputs: {} },
  { stage: 'universe', inputs: { 'as-of': 'weekly' } },
  { stage: 'panel', inputs: { threads: '2' } },
  { stage: 'merge', inputs: {} },
  { stage: 'stage-a', inputs: {} },
];
let place: SmallMarket;

beforeAll(() => {
  place = smallMarket(folder);
});
afterEach(() => replaceWriting(writeFile));
afterAll(() => fs.rmSync(folder, { recursive: true, force: true }));

function replaceWriting(write: typeof writeFile): void {
  fs.promises.writeFile = write;
  syncBuiltinESMExports();
}

/** Has the drive be full from the nth table on. */
function fillDrive(tables: number): void {
  let written = 0;
  replaceWriting(async (path, ...given) => {
    if (String(path).endsWith('.parquet')) written += 1;
    if (written < tables) return writeFile(path, ...given);
    throw Object.assign(new Error('ENOSPC: no space left on device, write'), { code: 'ENOSPC', syscall: 'write' });
  });
}

test.each(steps.map((step) => [step.stage, step] as const))(
  'a drive that is full while "%s" stores is told with the file and what helps, and the next run does the work',
  async (_, step) => {
    for (const tables of [1, 2]) {
      fillDrive(tables);
      const failure = await runStep(place, step).then(() => undefined, describeFailure);
      // Of a single table there is no second one.
      if (failure === undefined) continue;
      expect(failure).toMatchObject({
        message: expect.stringMatching(/^\S+\.parquet cannot be written: the drive is full \(ENOSPC\)\.$/),
        exitCode: 2,
      });
      expect(fs.readdirSync(join(place.lakeFolder, '.staging'))).toEqual([]);
      expect(fs.readdirSync(join(place.lakeFolder, '.locks'))).toEqual([]);
      replaceWriting(writeFile);
    }
    await runStep(place, step);
    expect(Object.keys(await storeDigests(place)).length).toBeGreaterThan(10);
  },
);
