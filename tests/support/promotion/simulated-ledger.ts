import type { CandidateEvidence } from '../../../src/promotion/evidence.ts';
import { type PromotionLedger, withPromotion } from '../../../src/promotion/ledger.ts';
import { nextDecision } from '../../../src/promotion/next-decision.ts';
import { Random } from '../../../src/statistics/random.ts';
import { emptyLedger, failing, groundOf, row, who } from './sample-evidence.ts';

const names = Array.from({ length: 12 }, (_, i) => `candidate_${i}`);

/** A ledger of so many decisions: candidates whose scores wander, that fail, are missing, are revised, and challenge each other. */
export function simulatedLedger(decisions: number, seed: number): PromotionLedger {
  const random = Random.seeded(seed);
  const market = names.map((name) => ({ name, score: random.uniform(), isPassing: random.uniform() < 0.5 }));
  let ledger = emptyLedger;
  let quiet = 0;
  for (let session = 0; ledger.lines.length < decisions; session++) {
    // Spells in which nothing passes.
    quiet = quiet > 0 ? quiet - 1 : random.uniform() < 0.04 ? 1 + random.integer(5) : 0;
    for (const one of market) {
      one.score = Math.min(1, Math.max(0, one.score + 0.03 * random.normal()));
      if (random.uniform() < 0.03) one.isPassing = !one.isPassing;
    }
    const isPresent = () => random.uniform() >= 0.02;
    const rows = market.filter(isPresent).map((one) => rowOf(one, quiet > 0));
    const found = nextDecision(
      ledger,
      groundOf({
        ...{ session, rows, p: random.uniform() / 5 },
        ...(random.uniform() < 0.05 ? { invalidatedBy: ['asset_actions/asset_bucket=1'] } : {}),
        ...(random.uniform() < 0.05 ? { age: 40 } : {}),
      }),
      { ...who, when: new Date(Date.UTC(2020, 0, 1) + session * 86_400_000).toISOString() },
    );
    if (found.kind === 'new') ledger = withPromotion(ledger, found.line);
  }
  return ledger;
}

function rowOf(one: { name: string; score: number; isPassing: boolean }, isQuiet: boolean): CandidateEvidence {
  const score = Math.round(one.score * 1e6) / 1e6;
  const over = { family: `FAMILY_${one.name.at(-1)}` };
  return one.isPassing && !isQuiet ? row(one.name, score, over) : failing(one.name, score, over);
}
