import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { datasets } from '../../src/datasets.ts';
import { partitionPath } from '../../src/lake/dataset.ts';
import { tableDigest } from '../../src/lake/table-digest.ts';
import { trials } from '../../src/research/datasets.ts';
import { holdout } from '../../src/research/stage-b/datasets.ts';
import { holdoutStore } from '../../src/research/stage-b/holdout-store.ts';
import { readTrialLedger } from '../../src/research/trial-store.ts';
import { trialsOf } from '../../src/research/trials.ts';
import { Random } from '../../src/statistics/random.ts';
import { isExhaustive, isWholeSample } from '../support/exhaustive.ts';
import { expectNothingLeft } from '../support/processes/nothing-left.ts';
import { PanelPlace } from '../support/research/panel-lake.ts';
import { lakeAt } from '../support/research/run-panel.ts';
import { configureWorth, putWorth } from '../support/research/worth-panel.ts';

const script = join(import.meta.dirname, '../support/processes/run-steps.ts');
const place = new PanelPlace();
const whole = join(place.folder, 'whole');
const ledgers: readonly string[] = [trials.name, holdout.name];
let changes = 0;

beforeAll(async () => {
  configureWorth(place);
  await putWorth(place);
  await place.run();
  cpSync(place.lakeFolder, whole, { recursive: true });
  changes = Number(await text(validating(whole, 0).child.stdout));
});
afterAll(() => place.remove());

/** A process that validates, and kills itself before the CALL-th change of the file system. */
function validating(lakeFolder: string, call: number) {
  const configFile = join(place.folder, 'configs', 'pipeline.yaml');
  const args = [JSON.stringify({ lakeFolder, configFile }), JSON.stringify([{ stage: 'stage-b', inputs: {} }])];
  const child = spawn(process.execPath, [script, ...args, String(call)], { stdio: ['ignore', 'pipe', 'inherit'] });
  return { child, ended: once(child, 'exit') };
}

/** The rows of every partition but the ledgers, by path, all bytes checked. */
async function rowsOfLake(root: string): Promise<Record<string, string>> {
  const lake = lakeAt(root);
  const found: Record<string, string> = {};
  for (const dataset of datasets.filter(({ name }) => !ledgers.includes(name))) {
    for (const keys of await lake.list(dataset))
      found[partitionPath(dataset, keys)] = tableDigest(dataset.columns, (await lake.require(dataset, keys)).table);
  }
  return found;
}

/** What the ledger of holdouts says, but for the time of day and the numbers of lines. */
async function holdoutsIn(root: string): Promise<string[]> {
  const { lines } = await holdoutStore.read(lakeAt(root));
  return lines.map(({ line: { when: _, ...line } }) => JSON.stringify(line));
}

async function trialsIn(root: string) {
  const ledger = await readTrialLedger(lakeAt(root));
  return {
    text: ledger.text,
    results: trialsOf(ledger).map(({ id, scored }) => [id, scored?.sharpe_step, scored?.returns]),
    ends: ledger.lines.flatMap(({ line }) => (line.kind === 'planned' ? [] : [line.planned])),
  };
}

const kills = isWholeSample ? 40 : isExhaustive ? 10 : 2;

it(`a validation that is killed at ${kills} points loses no line, tries nothing and opens nothing twice, and ends with the rows of one that was not`, async () => {
  const [expected, opened, tried] = [await rowsOfLake(whole), await holdoutsIn(whole), await trialsIn(whole)];
  expect(opened.map((line) => JSON.parse(line).kind)).toEqual(['window', 'opened', 'opened', 'result', 'result']);
  expect(changes).toBeGreaterThan(kills);
  const random = Random.seeded(12);
  for (let kill = 0; kill < kills; ) {
    const root = join(place.folder, `killed-${kill}`);
    cpSync(place.lakeFolder, root, { recursive: true });
    // One in each part of the way.
    const call = 1 + Math.floor(((kill + random.uniform()) * changes) / kills);
    const [, signal] = await validating(root, call).ended;
    // How often a lock is tried for differs from run to run: one that did all its work was not killed.
    if (signal === 'SIGKILL') {
      const [openedAtKill, triedAtKill] = [await holdoutsIn(root), await trialsIn(root)];
      await place.validate({}, undefined, root);
      expect(await rowsOfLake(root), `call ${call}`).toEqual(expected);
      expect(await holdoutsIn(root), `call ${call}`).toEqual(opened);
      expect(opened.slice(0, openedAtKill.length), `call ${call}`).toEqual(openedAtKill);
      const after = await trialsIn(root);
      expect(after.text.startsWith(triedAtKill.text), `call ${call}`).toBe(true);
      expect(after.results, `call ${call}`).toEqual(tried.results);
      expect(new Set(after.ends).size, `call ${call}`).toBe(after.ends.length);
      // Who is killed holding a lock that nobody wants afterwards leaves it to the next one who does.
      await holdoutStore.append(lakeAt(root), () => []);
      expectNothingLeft(root);
      kill += 1;
    }
    rmSync(root, { recursive: true });
  }
}, 3_600_000);
