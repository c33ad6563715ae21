import { describe, expect, it } from 'vitest';
import {
  judgeProgramme,
  type ProgrammeCandidate,
  type TrialSeries,
  usualProgramme,
} from '../../../../src/research/validation/judge-programme.ts';
import { Random } from '../../../../src/statistics/random.ts';

const settings = { ...usualProgramme, stepsPerYear: 252, draws: 199, blocks: 8 };
const days = Int32Array.from({ length: 1_512 }, (_, i) => 14_000 + i);

/** Independent normal returns; the first candidate has a Sharpe ratio by the year besides. */
function programme(seed: number, count: number, sharpe = 0): ProgrammeCandidate[] {
  const random = Random.seeded(seed);
  return Array.from({ length: count }, (_, k) => {
    const edge = k === 0 ? sharpe / Math.sqrt(252) : 0;
    return { id: `c${k}`, trial: `t${k}`, returns: Float64Array.from(days, () => 0.01 * (edge + random.normal())) };
  });
}
const asTrial = ({ trial, returns }: ProgrammeCandidate): TrialSeries => ({ trial, days, returns, sharpeStep: null });
const judge = (candidates: readonly ProgrammeCandidate[], trials: readonly TrialSeries[] = [], seed = 1) =>
  judgeProgramme(candidates, days, trials, settings, Random.seeded(seed));

describe('a programme', () => {
  it('shows a planted winner, and nothing else', () => {
    const { perCandidate, programme: found } = judge(programme(2, 12, 3));
    expect(perCandidate.map(({ isInStepM }) => isInStepM)).toEqual([true, ...new Array(11).fill(false)]);
    expect(perCandidate[0]?.dsr).toBeGreaterThan(0.99);
    expect(found.spaConsistent).toBe(1 / 200);
    expect(found.pbo).toBe(0);
    expect(found.pboSplits).toBe(70);
  });

  it('of noise shows nothing', () => {
    const { perCandidate, programme: found } = judge(programme(3, 12));
    expect(perCandidate.some(({ isInStepM }) => isInStepM)).toBe(false);
    for (const { dsr, psr } of perCandidate) expect(dsr ?? 0).toBeLessThan(Math.min(0.9, psr ?? 0));
    expect(found.spaConsistent).toBeGreaterThan(0.05);
    expect(found.spaLower).toBeLessThanOrEqual(found.spaConsistent);
    expect(found.spaConsistent).toBeLessThanOrEqual(found.spaUpper);
  });

  it('is the same for the same random numbers', () => {
    const candidates = programme(4, 5);
    expect(judge(candidates)).toEqual(judge(candidates));
  });

  it('counts what the ledger holds besides: the hurdle is higher the more was tried', () => {
    const candidates = programme(5, 6);
    const tried = programme(6, 60).map(({ trial, returns }) => asTrial({ id: '', trial: `x${trial}`, returns }));
    const [alone, among] = [judge(candidates), judge(candidates, [...tried, ...candidates.map(asTrial)])];
    expect(among.perCandidate[0]).toMatchObject({ clusters: 66, rawTrials: 66 });
    expect(among.perCandidate[0]?.hurdle).toBeGreaterThan(alone.perCandidate[0]?.hurdle ?? 0);
    expect(among.programme.minBtl).toBeGreaterThan(alone.programme.minBtl);
  });

  it('says the same with 300 copies of any trial', () => {
    const candidates = programme(7, 8, 1);
    const plain = judge(candidates, candidates.map(asTrial));
    for (const copied of [0, 4]) {
      const { returns } = candidates[copied] as ProgrammeCandidate;
      const copies = Array.from({ length: 300 }, (_, i) => asTrial({ id: '', trial: `copy ${i}`, returns }));
      const { perCandidate } = judge(candidates, [...candidates.map(asTrial), ...copies]);
      expect(perCandidate.map(({ dsr }) => dsr)).toEqual(plain.perCandidate.map(({ dsr }) => dsr));
      expect(perCandidate[0]?.rawTrials).toBe(308);
    }
  });

  it('does not hold the siblings of a winner against it', () => {
    const candidates = programme(8, 8, 2);
    const winner = (candidates[0] as ProgrammeCandidate).returns;
    const random = Random.seeded(9);
    const siblings = Array.from({ length: 20 }, (_, i) => {
      const returns = winner.map((value) => 0.98 * value + 0.2 * 0.01 * random.normal());
      return asTrial({ id: '', trial: `sibling ${i}`, returns });
    });
    const [alone, among] = [judge(candidates), judge(candidates, [...candidates.map(asTrial), ...siblings])];
    expect(among.perCandidate[0]?.dsr).toBe(alone.perCandidate[0]?.dsr);
  });

  it('is long enough where its steps show a Sharpe ratio of 1 and the best of its noise does not', () => {
    const { programme: found } = judge(programme(10, 12));
    // (1.6449 · √252)² · (1 + ½/252) + 1, and E[max of 12]² years.
    expect(found.minTrlRequired).toBeCloseTo(684.15, 1);
    expect(found.minBtl / 252).toBeCloseTo(1.6651 ** 2, 1);
    expect(found.isLongEnough).toBe(true);
  });
});

describe('a candidate', () => {
  it('whose returns do not vary has no numbers, and the others have theirs', () => {
    const still = { id: 'still', trial: 'still', returns: new Float64Array(days.length) };
    const { perCandidate, programme: found } = judge([still, ...programme(11, 3, 3)]);
    expect(perCandidate[0]).toMatchObject({ sharpeStep: null, psr: null, dsr: null, minTrl: null, isInStepM: false });
    expect(perCandidate[1]?.isInStepM).toBe(true);
    expect(found.pbo).toBe(0);
  });

  it('alone was not chosen among any: no probability of overfitting', () => {
    const { perCandidate, programme: found } = judge(programme(12, 1, 2));
    expect(found).toMatchObject({ pbo: null, pboSplits: 0 });
    expect(perCandidate[0]?.hurdle).toBe(0);
    expect(perCandidate[0]?.dsr).toBe(perCandidate[0]?.psr);
  });

  it('needs a return on every day', () => {
    const [one] = programme(13, 1) as [ProgrammeCandidate];
    expect(() => judge([{ ...one, returns: one.returns.slice(1) }])).toThrow('found 1511 returns');
    expect(() => judge([{ ...one, returns: one.returns.map((value, i) => (i === 3 ? Number.NaN : value)) }])).toThrow(
      'missing',
    );
    expect(() => judge([])).toThrow('needs a series');
  });
});
