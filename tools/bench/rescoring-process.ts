import { emptyChain } from '../../src/lake/hash-chain.ts';
import { tradedUsd } from '../../src/research/inputs.ts';
import { stageASettings } from '../../src/research/settings.ts';
import { planStageB, splitsOfPaths } from '../../src/research/stage-b/plan.ts';
import { stageBSettings } from '../../src/research/stage-b/settings.ts';
import { trackCandidates } from '../../src/research/stage-b/track-candidates.ts';
import { liquidUniverse } from '../../src/research/universe.ts';
import { Random } from '../../src/statistics/random.ts';

// node tools/bench/rescoring-process.ts: a ridge and a rank average fitted for each of 45 splits and scored on 5,200 names × 520 weeks of noise, into nine paths each.

const [names, weeks] = [5_200, 572];
const inputs = Array.from({ length: 9 }, (_, i) => `input_${i}`);
const rules = stageASettings.parse({});
const settings = stageBSettings.parse({});

const asset = Int32Array.from({ length: names * weeks }, (_, row) => row % names);
const noise = (name: string) => {
  const random = Random.seeded(1).stream(name);
  return Float64Array.from(asset, () => (name === tradedUsd ? 1e7 : random.uniform() - 0.5));
};
const columns = new Map([...inputs, 'fwd_ret_lag1_5d', tradedUsd].map((name) => [name, noise(name)]));
const dates = Int32Array.from({ length: weeks }, (_, week) => 14_000 + 7 * week);
const frame = { dates, starts: Int32Array.from({ length: weeks + 1 }, (_, week) => week * names), asset, columns };
const sessions = Int32Array.from({ length: 7 * (weeks + 20) }, (_, day) => 13_998 + day).filter(
  (day) => (day + 3) % 7 < 5,
);

const plan = planStageB(dates, [sessions], rules, settings, { text: '', lines: [], head: emptyChain });
const fitted = { set: 'bench', scaling: 'date', clip: 5 } as const;
const tracked = trackCandidates(
  {
    frame,
    candidates: [
      { ...fitted, spec: { id: 'ridge', family: 'BENCH', kind: 'ridge', inputs, penalty: 0.001 } },
      { ...fitted, spec: { id: 'average', family: 'BENCH', kind: 'rank_average', inputs, members: 4 } },
    ],
    first: 0,
    end: plan.sample,
    training: plan.training.map(({ train }) => train),
    splitOf: splitsOfPaths(plan),
    forward: plan.forward,
    delayed: new Float64Array(asset.length),
    tradedShare: settings.stress.traded_share,
    books: plan.overlap,
    quantiles: rules.quantiles,
    minNames: rules.min_names,
  },
  liquidUniverse(frame.starts, { place: asset, buyable: new Int32Array(weeks).fill(names) }, names),
);
const paths = tracked.reduce((sum, { tracks }) => sum + tracks.length, 0);
console.log(`${plan.sample * names} rows, ${plan.folds.splits.length} splits, ${paths} paths`);
