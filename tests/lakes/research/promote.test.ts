import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { partitionPath } from '../../../src/lake/dataset.ts';
import { promotionDecisions } from '../../../src/promotion/datasets.ts';
import { readPromotionLedger } from '../../../src/promotion/decision-store.ts';
import { stageBCandidates, stageBReturns } from '../../../src/research/stage-b/datasets.ts';
import { configureIn, putLastSession, putStageB, runPromote } from '../../support/promotion/stage-b-run.ts';
import { lakeAt } from '../../support/research/run-panel.ts';
import { noHearing } from '../../support/silent-platform.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'regimen-promote-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  configureIn(folder);
});
const lake = () => lakeAt(join(folder, 'lake'));
const run = (place: number) => String(place).repeat(16);

/** Alpha is promoted on Friday, 2020-01-31. */
async function promoteAlpha(): Promise<void> {
  await putLastSession(lake(), '2020-01-31');
  await putStageB(lake(), { run: run(1), asOf: '2020-01-31', candidates: [{ candidate: 'alpha', dsr: 0.95 }] });
  await runPromote(folder);
}

describe('the stage "promote"', () => {
  it('promotes the best survivor, then says that it is the champion already, recorded once', async () => {
    await putLastSession(lake(), '2020-02-03');
    const candidates = [
      { candidate: 'alpha', dsr: 0.95 },
      { candidate: 'beta', dsr: 0.92 },
      { candidate: 'noise', dsr: 0.2, failed: ['DSR_TOO_LOW'] },
    ];
    await putStageB(lake(), { run: run(1), asOf: '2020-01-31', candidates });
    expect(await runPromote(folder)).toMatchObject({
      ...{ decision: 'PROMOTE', champion: 'alpha@1000', state: 'live', recorded: true, decisions: 1 },
      reasons: ['STAGE_B_SURVIVOR_PRESENT', 'NO_EXISTING_CHAMPION'],
    });
    expect(await runPromote(folder)).toMatchObject({
      ...{ decision: 'NO_PROMOTION', champion: 'alpha@1000', recorded: false, decisions: 1 },
      reasons: ['STAGE_B_SURVIVOR_PRESENT', 'CURRENT_CHAMPION_PRESENT', 'CHAMPION_ALREADY_TOP_SURVIVOR'],
    });
    await putLastSession(lake(), '2020-02-04');
    await putStageB(lake(), { run: run(2), asOf: '2020-02-04', candidates });
    const next = await runPromote(folder);
    expect(next).toMatchObject({ decision: 'NO_PROMOTION', recorded: true, decisions: 2 });
    expect(next.reasons).toContain('CHAMPION_ALREADY_TOP_SURVIVOR');
  });

  it('compares a challenger by the returns of the present run, the same whenever it is replayed', async () => {
    await promoteAlpha();
    await putLastSession(lake(), '2020-03-06');
    const candidates = [
      { candidate: 'alpha', dsr: 0.91 },
      { candidate: 'beta', dsr: 0.99, mean: 0.004 },
    ];
    await putStageB(lake(), { run: run(2), asOf: '2020-03-06', candidates });
    const { reasons, champion } = await runPromote(folder);
    expect(champion).toBe('beta@1000');
    expect(reasons).toContain('EVIDENCE_BOOTSTRAP_MET');
    const [line] = (await readPromotionLedger(lake())).lines.slice(-1);
    expect(line?.line).toMatchObject({ comparisons: [{ n: 200, draws: 1999 }] });
    expect(await runPromote(folder, { replay: 'true' })).toMatchObject({ disagreements: 0, decisions: 2 });
  });

  it('says what disagrees where the results of a run are others than a decision was made on, and ends as a gate', async () => {
    await promoteAlpha();
    await putStageB(lake(), { run: run(1), asOf: '2020-01-31', candidates: [{ candidate: 'alpha', dsr: 0.5 }] });
    const heard = noHearing();
    await expect(runPromote(folder, { replay: 'true' }, heard)).rejects.toMatchObject({
      name: 'GateError',
      outputs: { disagreements: 1 },
    });
    expect(heard.log.join('\n')).toContain('the results of the run 1111111111111111 say otherwise');
  });

  it('replays by the lines alone where the runs are gone', async () => {
    await promoteAlpha();
    await lake().remove(stageBCandidates, { snapshot: '2020-01-31_a', run: run(1) });
    expect(await runPromote(folder, { replay: 'true' })).toMatchObject({ disagreements: 0, decisions: 1 });
  });

  it('puts the champion on hold for a run that rests critically on a changed input, and releases it when that is mended', async () => {
    await promoteAlpha();
    const name = partitionPath(stageBCandidates, { snapshot: '2020-01-31_a', run: run(1) });
    const change = { input: 'asset_actions/asset_bucket=003', dataset: 'asset_actions', kind: 'changed' };
    const about = { dataset: stageBCandidates.name, depth: 1, obstacle: null };
    const list = (severity: string) => {
      const file = join(folder, `${severity}.json`);
      writeFileSync(file, JSON.stringify({ stale: [{ ...about, name, severity, changes: [change] }] }));
      return file;
    };
    expect(await runPromote(folder, { invalidation: list('major') })).toMatchObject({ recorded: false, state: 'live' });
    const held = await runPromote(folder, { invalidation: list('critical') });
    expect(held).toMatchObject({ recorded: true, state: 'live_hold', champion: 'alpha@1000' });
    expect(held.reasons).toContain('EVIDENCE_INVALIDATED');
    const released = await runPromote(folder);
    expect(released).toMatchObject({ recorded: true, state: 'live' });
    expect(released.reasons).toContain('LIVE_HOLD_RELEASED_TO_LIVE');
  });

  it('decides nothing without a run, and promotes nobody by one that the store has left behind', async () => {
    await putLastSession(lake(), '2020-06-30');
    expect(await runPromote(folder)).toMatchObject({ reasons: ['EVIDENCE_MISSING'], champion: '', decisions: 1 });
    await putStageB(lake(), { run: run(1), asOf: '2020-01-31', candidates: [{ candidate: 'alpha', dsr: 0.95 }] });
    expect(await runPromote(folder)).toMatchObject({ reasons: ['EVIDENCE_STALE'], champion: '', decisions: 2 });
  });

  it('takes no survivor of a run that was judged by fewer trials than were made, and takes it when it is judged again', async () => {
    await putLastSession(lake(), '2020-01-31');
    const judged = { run: run(1), asOf: '2020-01-31', candidates: [{ candidate: 'alpha', dsr: 0.95 }] };
    await putStageB(lake(), { ...judged, judgedBy: 1 });
    await putStageB(lake(), {
      ...judged,
      run: run(2),
      candidates: [{ candidate: 'beta', dsr: 0.1, failed: ['DSR_TOO_LOW'] }],
    });
    const heard = noHearing();
    expect(await runPromote(folder, { run: run(1) }, heard)).toMatchObject({
      reasons: ['EVIDENCE_STALE'],
      champion: '',
    });
    expect(heard.annotations.map(({ message }) => message).join()).toContain(
      'The ledger holds 1 trial more than when the run',
    );
    await putStageB(lake(), { ...judged, judgedBy: 2 });
    expect(await runPromote(folder, { run: run(1) })).toMatchObject({ decision: 'PROMOTE', champion: 'alpha@1000' });
    expect(await runPromote(folder, { replay: 'true' })).toMatchObject({ disagreements: 0, decisions: 2 });
  });

  it('does not take the survivors of a run that another profile decided', async () => {
    await putLastSession(lake(), '2020-01-31');
    await putStageB(lake(), { run: run(1), asOf: '2020-01-31', candidates: [{ candidate: 'alpha', dsr: 0.95 }] });
    const keys = { snapshot: '2020-01-31_a', run: run(1) };
    const { table, manifest } = await lake().require(stageBCandidates, keys);
    table.columns.passed_final[0] = 0;
    await lake().write(stageBCandidates, keys, { recipe: manifest.recipe, table });
    expect(await runPromote(folder)).toMatchObject({ decision: 'NO_PROMOTION', champion: '' });
  });

  it('goes on without returns, and compares nobody', async () => {
    await promoteAlpha();
    await putLastSession(lake(), '2020-03-06');
    const candidates = [
      { candidate: 'alpha', dsr: 0.91 },
      { candidate: 'beta', dsr: 0.99, mean: 0.004 },
    ];
    await putStageB(lake(), { run: run(2), asOf: '2020-03-06', candidates });
    await lake().remove(stageBReturns, { snapshot: '2020-01-31_a', run: run(2) });
    const { reasons, champion } = await runPromote(folder);
    expect(champion).toBe('alpha@1000');
    expect(reasons).toContain('EVIDENCE_MISSING');
  });

  it('takes a decision back with its reason, and explains what it did', async () => {
    await promoteAlpha();
    const id = (await readPromotionLedger(lake())).lines[0]?.line.id ?? '';
    await expect(runPromote(folder, { rollback: id })).rejects.toThrow('without a reason');
    const back = await runPromote(folder, { rollback: id, why: 'the feed was wrong' });
    expect(back).toMatchObject({ decision: 'ROLLBACK', reasons: ['ROLLED_BACK'], champion: '', decisions: 2 });
    const heard = noHearing();
    await runPromote(folder, { explain: 'last' }, heard);
    expect(heard.presented.join()).toContain(`It takes back ${id}`);
    await runPromote(folder, { explain: id }, heard);
    expect(heard.presented.join()).toContain('Challenger alpha@1000');
    expect(await runPromote(folder, { replay: 'true' })).toMatchObject({ disagreements: 0 });
  });

  it('writes what is read from the ledger into a folder, the same whenever it is written', async () => {
    await promoteAlpha();
    const output = join(folder, 'registry');
    const files = () =>
      readdirSync(output, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => [entry.name, readFileSync(join(entry.parentPath, entry.name)).toString('base64')]);
    await runPromote(folder, { output });
    const before = files();
    expect(before.map(([name]) => name).toSorted()).toEqual([
      expect.stringMatching(/^2020-01-31_alpha_q1champ_[0-9a-f]{12}\.json$/),
      ...['current_champion.json', 'experiments.db', 'promotion_decisions.ndjson', 'promotion_index.json'],
    ]);
    rmSync(output, { recursive: true });
    await runPromote(folder, { output, replay: 'true' });
    expect(files()).toEqual(before);
    const kept = await lake().readWhole(promotionDecisions, { chain: 'main' });
    const current = readFileSync(join(output, 'champions', 'current_champion.json'), 'utf8');
    expect(kept?.files.get('current_champion.json')?.toString()).toBe(current);
  });

  it('refuses a ledger that was edited, and decides nothing on it', async () => {
    await promoteAlpha();
    const keys = { chain: 'main' };
    const { table, manifest } = await lake().require(promotionDecisions, keys);
    table.columns.line[0] = (table.columns.line[0] as string).replace('"who":"local"', '"who":"nobody"');
    await lake().write(promotionDecisions, keys, { recipe: manifest.recipe, table });
    await expect(runPromote(folder)).rejects.toThrow('is not what was written: line 1');
  });

  it.each([
    [{ replay: 'true', explain: 'last' }, 'replay, explain are given together'],
    [{ explain: 'dec_0123456789abcdef' }, 'has no decision dec_0123456789abcdef'],
    [{ run: 'ffffffffffffffff' }, 'no run ffffffffffffffff of stage-b'],
    [{ invalidation: 'nowhere.json' }, 'nowhere.json, does not exist'],
    [{ session: '2020-02-30' }, 'a date that exists'],
  ])('refuses %j', async (inputs, message) => {
    await promoteAlpha();
    await expect(runPromote(folder, inputs as unknown as Record<string, string>)).rejects.toThrow(message);
  });

  it('says which session is lacking where the store has none', async () => {
    await expect(runPromote(folder)).rejects.toThrow('the store has no sessions');
    expect(existsSync(join(folder, 'lake', 'promotion_decisions'))).toBe(false);
  });

  it('warns of a hard gate that no gate of the run is', async () => {
    configureIn(folder, { hard_gates: ['NO_SUCH_GATE', 'DSR_TOO_LOW'] });
    await putLastSession(lake(), '2020-01-31');
    await putStageB(lake(), { run: run(1), asOf: '2020-01-31', candidates: [{ candidate: 'alpha', dsr: 0.95 }] });
    const heard = noHearing();
    await runPromote(folder, {}, heard);
    expect(heard.annotations.map(({ message }) => message).join()).toContain('NO_SUCH_GATE, which no gate');
  });
});
