import type { Lake } from '../../lake/lake.ts';
import { trialReturns } from '../../research/datasets.ts';
import { stageBReturns } from '../../research/stage-b/datasets.ts';
import { returnsDigest, type TrialLedger, trialsOf } from '../../research/trials.ts';
import type { TrialSeries } from '../../research/validation/judge-programme.ts';

/** Days and net returns of a trial. */
export type DatedReturns = Pick<TrialSeries, 'days' | 'returns'>;

/**
 * Every trial of the ledger, in its order, with the very returns that its last result names, as far as a run that is there holds them; else with its Sharpe ratio alone.
 *
 * @param own returns of the run that is being judged, by trial
 * @param stepsPerYear of that run: Sharpe ratios of other steps are brought to its step
 */
export async function trialSeries(
  lake: Lake,
  ledger: TrialLedger,
  own: ReadonlyMap<string, DatedReturns>,
  stepsPerYear: number,
): Promise<TrialSeries[]> {
  const trials = trialsOf(ledger);
  const wanted = new Map(
    trials.flatMap(({ id, scored }) => (scored === undefined || own.has(id) ? [] : [[id, scored.returns] as const])),
  );
  const stored = await storedReturns(lake, wanted);
  const none = { days: new Int32Array(0), returns: new Float64Array(0) };
  return trials.map(({ id, scored }) => {
    const yearly = scored?.sharpe ?? null;
    const sharpeStep = yearly === null ? null : yearly / Math.sqrt(stepsPerYear);
    return { trial: id, ...(own.get(id) ?? stored.get(id) ?? none), sharpeStep };
  });
}

/** @param wanted digests of returns, by trial */
async function storedReturns(lake: Lake, wanted: ReadonlyMap<string, string>): Promise<Map<string, DatedReturns>> {
  const found = new Map<string, DatedReturns>();
  for (const dataset of [trialReturns, stageBReturns as unknown as typeof trialReturns]) {
    const keys = await lake.list(dataset);
    for await (const { table } of lake.readEach(dataset, keys, ['trial', 'as_of', 'net_return'])) {
      const { trial, as_of: days, net_return: returns } = table.columns;
      for (let first = 0, end = 0; first < table.rows; first = end) {
        const id = trial[first] as string;
        while (end < table.rows && trial[end] === id) end++;
        const one = { days: days.slice(first, end), returns: returns.slice(first, end) };
        if (wanted.get(id) === returnsDigest(one.days, one.returns)) found.set(id, one);
      }
    }
  }
  return found;
}
