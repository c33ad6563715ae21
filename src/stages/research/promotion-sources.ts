import type { Lake } from '../../lake/lake.ts';
import { concernedEvidence } from '../../promotion/evidence.ts';
import { decidedLines, type PromotionLedger, registriesBefore } from '../../promotion/ledger.ts';
import { scoreVersion } from '../../promotion/registry-score.ts';
import type { Sources } from '../../promotion/replay.ts';
import { type ReadEvidence, readEvidence } from './promotion-evidence.ts';

/** The runs of Stage B behind a ledger, as far as they are still there as they were: with them a replay reads and compares anew, without them it takes what the lines say. */
export async function sourcesOf(lake: Lake, ledger: PromotionLedger): Promise<Sources> {
  const read = new Map<string, ReadEvidence>();
  for (const run of new Set(decidedLines(ledger).flatMap(({ evidence }) => evidence?.run ?? []))) {
    const found = await readEvidence(lake, run);
    if (found !== undefined) read.set(run, found);
  }
  const idle = new Map(
    [...registriesBefore(ledger)].map(({ registry, numbered }) => [
      numbered.line.id,
      (trial: string) => registry.get(trial)?.state === 'retired',
    ]),
  );
  return {
    evidence: ({ id, evidence }) => {
      const found = evidence === null ? undefined : read.get(evidence.run);
      if (found === undefined || evidence?.score_version !== scoreVersion) return undefined;
      // Returns that went into no storage are gone without anybody having changed a thing.
      const digests = {
        ...found.evidence.digests,
        returns: found.evidence.digests.returns ?? evidence.digests.returns,
      };
      return concernedEvidence({ ...found.evidence, digests }, idle.get(id) ?? (() => false));
    },
    compare: ({ evidence }, { challenger, incumbent, draws }) => {
      const found = evidence === null ? undefined : read.get(evidence.run);
      return found?.compare(challenger, incumbent, draws) ?? undefined;
    },
  };
}
