import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readPromotionLedger } from '../../../src/promotion/decision-store.ts';
import { type DecidedLine, decidedLines } from '../../../src/promotion/ledger.ts';
import { stageBReturns } from '../../../src/research/stage-b/datasets.ts';
import { runPromote } from '../../support/promotion/stage-b-run.ts';
import { PanelPlace } from '../../support/research/panel-lake.ts';
import { configureWorth, putWorth } from '../../support/research/worth-panel.ts';

/** A candidate that the planted winner is a part of, and two of chance. */
const own = {
  id: 'own',
  description: 'a part of what an asset is worth, and chance',
  candidates: [
    { id: 'partly', family: 'PART', kind: 'blend', weights: { ret_20d: 0.72, rsi_14: 0.28 } },
    { id: 'chance', family: 'CHANCE', kind: 'blend', weights: { rsi_14: 1 } },
    { id: 'other_chance', family: 'CHANCE', kind: 'blend', weights: { boll_z_20: 1 } },
  ],
};

function trialOf(line: DecidedLine | undefined, candidate: string): string | undefined {
  return line?.evidence?.candidates.find((one) => one.candidate === candidate)?.trial;
}

describe('what stage-b found of a real panel, decided on by promote', () => {
  const place = new PanelPlace();
  beforeAll(async () => {
    place.write('candidates/own.yaml', own);
    configureWorth(place, { candidates: ['own'], spare_holdout: true });
    await putWorth(place);
    await place.run();
    await place.validate();
  });
  afterAll(() => place.remove());

  const lastLine = async () => decidedLines(await readPromotionLedger(place.lake)).at(-1);

  it('makes the one survivor the champion, by the rows, digests and gates of that run', async () => {
    expect(await runPromote(place.folder)).toMatchObject({
      ...{ decision: 'PROMOTE', champion: 'partly@50', state: 'live', recorded: true },
      reasons: ['STAGE_B_SURVIVOR_PRESENT', 'NO_EXISTING_CHAMPION'],
    });
    const line = await lastLine();
    const [keys = {}] = await place.lake.list(stageBReturns);
    expect(line?.session).toBe('2022-04-14');
    expect(line?.evidence).toMatchObject({
      run: keys.run,
      as_of: '2022-04-15',
      digests: { returns: (await place.lake.manifest(stageBReturns, keys))?.content },
      candidates_total: 3,
      survivors_total: 1,
    });
    const failed = line?.evidence?.candidates.find(({ candidate }) => candidate === 'chance')?.failed;
    expect(failed).toContain('DSR_BELOW_MIN');
  });

  it('decides once on it', async () => {
    expect(await runPromote(place.folder)).toMatchObject({
      ...{ decision: 'NO_PROMOTION', champion: 'partly@50', recorded: false, decisions: 1 },
      reasons: ['STAGE_B_SURVIVOR_PRESENT', 'CURRENT_CHAMPION_PRESENT', 'CHAMPION_ALREADY_TOP_SURVIVOR'],
    });
  });

  it('lets a challenger with a higher score that may be chance change nothing, by the returns of the same dates', async () => {
    configureWorth(place, { candidates: ['own', 'core8'], spare_holdout: true });
    await place.run();
    await place.validate();
    const { reasons, champion } = await runPromote(place.folder, { session: '2022-05-20' });
    expect(champion).toBe('partly@50');
    expect(reasons).toEqual(
      expect.arrayContaining(['Q1_REGISTRY_SCORE_IMPROVED', 'SCORE_EPSILON_MET', 'EVIDENCE_BOOTSTRAP_NOT_MET']),
    );
    const line = await lastLine();
    expect(line?.decision.challenger).toBe(trialOf(line, 'csmom_20_liq'));
    expect(line?.comparisons).toMatchObject([
      { challenger: trialOf(line, 'csmom_20_liq'), incumbent: trialOf(line, 'partly'), n: 98 },
    ]);
    expect(line?.comparisons[0]?.p).toBeGreaterThan(0.05);
    expect(line?.decision.changes.flatMap((one) => one.reason_codes)).toContain('PROBATION_PASSED');
  });

  it('puts whoever is live on hold when a longer panel shows nothing', async () => {
    await place.putPanel({ names: 60, dates: 126, put: { adv20_usd: () => 1e9 } });
    await place.run();
    expect(await place.validate()).toMatchObject({ survivors: 0 });
    const { state, reasons } = await runPromote(place.folder);
    expect(state).toBe('live_hold');
    expect(reasons).toEqual(expect.arrayContaining(['STAGE_B_SURVIVORS_EMPTY', 'STRICT_PASS_EMPTY_FREEZE']));
  });

  it('replays to the same bytes, by the results and returns that are stored', async () => {
    expect(await runPromote(place.folder, { replay: 'true' })).toMatchObject({ disagreements: 0, decisions: 3 });
  });
});
