import { type PromotionLedger, standingLines } from './ledger.ts';
import { candidateName } from './registry.ts';

/** A tenure of a live slot as a tag of git names it. */
export interface ChampionTag {
  /** `champion/<slot>#n`, the n-th tenure of the slot. */
  readonly name: string;
  /** Who holds the slot, since when, and by which decision. */
  readonly message: string;
}

/** Names that are no more than a name in a path of git. */
const slotName = /^[a-z][a-z0-9_]*$/;

/**
 * A tag for each tenure of a live slot, in the order of the ledger. The ledger is append-only and what was withdrawn began no tenure, so the n of a tenure is the same for ever;
 * a champion that a rollback puts back goes on with the tenure that it had.
 */
export function championTags(ledger: PromotionLedger): ChampionTag[] {
  const tags: ChampionTag[] = [];
  const known = new Set<string>();
  const counts = new Map<string, number>();
  for (const { seq, hash, line } of standingLines(ledger)) {
    for (const { event, slot, trial, new_champion: tenure, reason_codes } of line.decision.events) {
      if (event !== 'PROMOTION' || tenure === null || known.has(tenure) || !slotName.test(slot)) continue;
      known.add(tenure);
      const place = (counts.get(slot) ?? 0) + 1;
      counts.set(slot, place);
      const entry = line.decision.changes.findLast((change) => change.entry.trial === trial)?.entry;
      const who = entry === undefined ? trial : candidateName(entry).replaceAll(/\p{Cc}/gu, ' ');
      const message = [
        `${who} holds the slot ${slot} since ${line.session}`,
        '',
        `trial ${trial}`,
        `tenure ${tenure}`,
        `decision ${line.id}, line ${seq} of promotion_decisions`,
        `hash ${hash}`,
        `reasons ${reason_codes.join(', ')}`,
      ];
      tags.push({ name: `champion/${slot}#${place}`, message: `${message.join('\n')}\n` });
    }
  }
  return tags;
}
