import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { UserError } from '../../../src/errors.ts';
import type { AnyStage } from '../../../src/platform/stage.ts';
import type { RegimeStatus } from '../../../src/scoring/regime.ts';
import { publish } from '../../../src/stages/memory/publish.stage.ts';
import { evaluate } from '../../../src/stages/results/evaluate.stage.ts';
import { ledger } from '../../../src/stages/results/ledger.stage.ts';
import { report } from '../../../src/stages/results/report.stage.ts';
import { audit } from '../../../src/stages/weekly/audit.stage.ts';
import { plan } from '../../../src/stages/weekly/plan.stage.ts';
import { score } from '../../../src/stages/weekly/score.stage.ts';
import { summary } from '../../../src/stages/weekly/summary.stage.ts';
import { auditedRegime, type Laboratory } from '../../support/audit/good-lake.ts';
import { git, scratchFolder } from '../../support/memory/branch-lab.ts';
import {
  both,
  copyOfLake,
  makePublished,
  refusalOf,
  runStageIn,
  week,
} from '../../support/memory/published-laboratory.ts';
import { noHearing, silentPlatform } from '../../support/silent-platform.ts';

// A regime goes from live to shadow, or back, after a week was scored under it: what nobody has published is made again or refused, what is
// published keeps the status it had, and nothing that is not live today is offered to be bought.

let base: Laboratory;

beforeAll(async () => {
  base = await makePublished();
  await runStageIn(base, evaluate, { regimes: both });
  await runStageIn(base, ledger, { regimes: both });
});
afterAll(() => rmSync(base.folder, { recursive: true, force: true }));

function say(laboratory: Laboratory, status: RegimeStatus): void {
  const file = join(laboratory.folder, 'configs', 'regimes', `${auditedRegime}.yaml`);
  writeFileSync(file, readFileSync(file, 'utf8').replace(/^status: .*$/m, `status: ${status}`));
}

/** The lake with its week on the branch, under a configuration that says another status by now. */
function publishedThen(status: RegimeStatus): Laboratory {
  const copy = copyOfLake(base);
  say(copy, status);
  return copy;
}

/** The same where nothing was published. */
function unpublishedThen(status: RegimeStatus): Laboratory {
  const copy = publishedThen(status);
  rmSync(join(copy.lakeFolder, 'published'), { recursive: true });
  return copy;
}

async function problemOf(laboratory: Laboratory, stage: AnyStage, inputs: Record<string, string>): Promise<UserError> {
  const error = await runStageIn(laboratory, stage, inputs).then(
    () => undefined,
    (found: unknown) => found,
  );
  expect(error).toBeInstanceOf(UserError);
  return error as UserError;
}

const reportIn = (laboratory: Laboratory) =>
  runStageIn(laboratory, report, { regimes: both, output: join(laboratory.folder, 'site') });
const fileOf = ({ folder }: Laboratory, path: string) => readFileSync(join(folder, 'site', path), 'utf8');
const sheetOf = (laboratory: Laboratory) => fileOf(laboratory, `sheets/${auditedRegime}-${week}.csv`);
const changed = `${auditedRegime}: status changed (live, now shadow) (${week})`;
const cure = `Make them again: regimen backfill --start ${week} --end ${week} --regimes ${auditedRegime}`;

describe('a week that nobody has published', () => {
  test.each<[string, AnyStage]>([
    ['evaluate', evaluate],
    ['ledger', ledger],
    ['report', report],
  ])('is refused by %s, with the command that makes it again', async (_, stage) => {
    const error = await problemOf(unpublishedThen('shadow'), stage, { regimes: both });
    expect(error.message).toContain(changed);
    expect(error.hint).toBe(cure);
  });

  test('is shown by summary as what it is, which does not take it for done', async () => {
    const heard = noHearing();
    const refused = runStageIn(unpublishedThen('shadow'), summary, { regimes: both }, silentPlatform(heard));
    const { message, outputs } = await refusalOf(refused);
    expect(message).toContain(`${changed}. ${cure}.`);
    expect(outputs).toMatchObject({ done: '', audit: 'passed' });
    expect(heard.presented.join()).toContain('### Not as it would be scored now');
    expect(heard.presented.join()).toContain('status changed \\(live, now shadow\\)');
  });

  test('is named by plan, and left out by publish', async () => {
    const laboratory = unpublishedThen('shadow');
    const { outputs } = await runStageIn(laboratory, plan, { regimes: both });
    expect(outputs.stale).toEqual([
      { week_ending: week, regime: auditedRegime, why: 'status changed (live, now shadow)' },
    ]);
    const remote = join(scratchFolder(), 'remote.git');
    git('/', 'init', '--quiet', '--bare', remote);
    const { message } = await refusalOf(runStageIn(laboratory, publish, { regimes: both, remote }));
    expect(message).toContain(`${auditedRegime} ${week}: status changed (live, now shadow) since it was scored`);
  });

  test('is made again by score, and then has the status of today everywhere', async () => {
    const laboratory = unpublishedThen('shadow');
    await runStageIn(laboratory, score, { regime: both });
    await runStageIn(laboratory, audit, { regime: both, report: join(laboratory.folder, 'report') });
    await runStageIn(laboratory, evaluate, {});
    const { outputs } = await runStageIn(laboratory, ledger, {});
    expect(outputs).toMatchObject({ traded: 2, wouldTrade: 1 });
    await reportIn(laboratory);
    expect(sheetOf(laboratory)).toContain(`${auditedRegime},shadow,WATCH,NOT_LIVE`);
    expect(fileOf(laboratory, 'history.html')).toContain('would trade, shadow');
  });

  test('of a regime that is retired since is what it was, and not to be bought', async () => {
    const laboratory = unpublishedThen('retired');
    await reportIn(laboratory);
    expect(sheetOf(laboratory)).toContain(`${auditedRegime},retired,WATCH,NOT_LIVE`);
  });
});

describe('a published week', () => {
  test('is offered by no sheet and no page once its regime is shadow, and stays in the history what it was', async () => {
    const laboratory = publishedThen('shadow');
    await reportIn(laboratory);
    expect(sheetOf(laboratory)).toContain(`${auditedRegime},shadow,WATCH,NOT_LIVE`);
    expect(sheetOf(laboratory)).not.toContain('BUY');
    expect(fileOf(laboratory, 'index.html')).toContain('Would trade, shadow');
    expect(fileOf(laboratory, 'index.html')).toContain('Status shadow: nothing is to be bought.');
    expect(fileOf(laboratory, 'history.html')).not.toContain('would trade');
  });

  test('is told by summary as something not to be bought, and is done', async () => {
    const { outputs } = await runStageIn(publishedThen('shadow'), summary, { regimes: both });
    expect(outputs.done).toBe(week);
    expect(outputs.decisions).toContainEqual(
      expect.objectContaining({ regime: auditedRegime, status: 'shadow', decision: 'TRADE' }),
    );
  });

  test('that was scored as shadow is not to be bought when its regime goes live', async () => {
    const shadow = unpublishedThen('shadow');
    await runStageIn(shadow, score, { regime: both });
    await runStageIn(shadow, audit, { regime: both, report: join(shadow.folder, 'report') });
    const remote = join(scratchFolder(), 'remote.git');
    git('/', 'init', '--quiet', '--bare', remote);
    const { outputs } = await runStageIn(shadow, publish, { regimes: both, remote });
    expect(outputs.decisions).toContainEqual(
      expect.objectContaining({ week_ending: week, regime: auditedRegime, status: 'shadow', decision: 'TRADE' }),
    );
    say(shadow, 'live');
    rmSync(join(shadow.lakeFolder, 'weekly_returns'), { recursive: true });
    rmSync(join(shadow.lakeFolder, 'ledger'), { recursive: true });
    await reportIn(shadow);
    expect(sheetOf(shadow)).toContain(`${auditedRegime},shadow,WATCH,NOT_LIVE`);
  });
});
