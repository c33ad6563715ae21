import type { CandidateEvidence } from './evidence.ts';
import { type PromotionLedger, registryOf, type StandingLine, standingLines } from './ledger.ts';
import { candidateName, championSlot, holderOf, type RegistryEntry, roleOf } from './registry.ts';

/** `champions/current_champion.json`: who is live, why, and by which decision. Made from the ledger alone, so that the same ledger gives the same bytes. */
export function currentChampionJson(ledger: PromotionLedger): string {
  const registry = registryOf(ledger);
  const champion = holderOf(registry, championSlot);
  const alternates = [...registry.values()].filter(
    ({ state, slot }) => roleOf(state) === 'live' && slot !== championSlot,
  );
  return json({
    schema: 'regimen_champion_state_v1',
    ledger: headOf(ledger),
    champion: champion === undefined ? null : championOf(ledger, champion),
    alternates: alternates
      .toSorted((a, b) => ((a.slot ?? '') < (b.slot ?? '') ? -1 : 1))
      .map((entry) => championOf(ledger, entry)),
  });
}

/** `champions/history/`: one file for each tenure of the slot `live`, by its name: session, candidate and id. */
export function championHistory(ledger: PromotionLedger): ReadonlyMap<string, string> {
  const files = new Map<string, string>();
  for (const { line } of standingLines(ledger)) {
    for (const { event, slot, new_champion, trial, reason_codes } of line.decision.events) {
      if (event !== 'PROMOTION' || slot !== championSlot) continue;
      const entry = line.decision.changes.findLast((change) => change.entry.trial === trial)?.entry;
      if (entry === undefined) continue;
      const document = {
        schema: 'regimen_champion_state_v1',
        ...{ champion_id: new_champion, session: line.session, decision: line.id, verdict: line.decision.verdict },
        ...{ trial, candidate: entry.candidate, universe: entry.universe, family: entry.family, run: entry.run },
        reason_codes,
        numbers: numbersOf(line, trial),
      };
      files.set(`${line.session}_${entry.candidate}_${new_champion}.json`, json(document));
    }
  }
  return files;
}

/** `promotion_index.json`: how many decisions and events there are, by verdict, kind and day. */
export function promotionIndexJson(ledger: PromotionLedger): string {
  const lines = standingLines(ledger).map(({ line }) => line);
  const byDay: Record<string, Record<string, number>> = {};
  for (const { session, decision } of lines) {
    const day = byDay[session] ?? {};
    byDay[session] = day;
    for (const name of [decision.verdict, ...decision.events.map(({ event }) => event)])
      day[name] = (day[name] ?? 0) + 1;
  }
  const states = Map.groupBy(registryOf(ledger).values(), ({ state }) => state);
  return json({
    schema: 'regimen_promotion_index_v1',
    ledger: headOf(ledger),
    counts: {
      decisions: lines.length,
      promotions: lines.filter(({ decision }) => decision.verdict === 'PROMOTE').length,
      events: lines.reduce((sum, { decision }) => sum + decision.events.length, 0),
      withdrawn: ledger.lines.length - lines.length,
      states: Object.fromEntries([...states].map(([state, of]) => [state, of.length]).toSorted()),
    },
    by_day: byDay,
  });
}

function championOf(ledger: PromotionLedger, entry: RegistryEntry) {
  const lines = standingLines(ledger).map(({ line }) => line);
  const promotion = lines.findLast(({ decision }) =>
    decision.events.some(({ event, new_champion }) => event === 'PROMOTION' && new_champion === entry.champion),
  );
  const change = lines.flatMap(({ decision }) => decision.changes).findLast((one) => one.entry.trial === entry.trial);
  const last = lines.findLast((line) => numbersOf(line, entry.trial) !== null);
  return {
    ...{ slot: entry.slot, champion_id: entry.champion, state: entry.state, on_probation: entry.on_probation },
    ...{ candidate_id: candidateName(entry), candidate: entry.candidate, universe: entry.universe },
    ...{ family: entry.family, trial: entry.trial },
    promoted: promotion === undefined ? null : { session: promotion.session, decision: promotion.id },
    reason_codes: change?.reason_codes ?? [],
    evidence:
      last?.kind === 'decided'
        ? {
            run: last.evidence?.run ?? null,
            snapshot: last.evidence?.snapshot ?? null,
            digests: last.evidence?.digests ?? null,
          }
        : null,
    numbers: last === undefined ? null : numbersOf(last, entry.trial),
  };
}

/** What the evidence of a decision says of a candidate; null where it is no part of it. */
function numbersOf(line: StandingLine, trial: string): CandidateEvidence | null {
  return (line.kind === 'decided' ? line.evidence?.candidates.find((row) => row.trial === trial) : undefined) ?? null;
}

function headOf({ chain: { head } }: PromotionLedger) {
  return { lines: head.seq, head: head.hash };
}

function json(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
