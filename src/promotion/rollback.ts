import { UserError } from '../errors.ts';
import { nameList } from '../text/name-list.ts';
import { type Decision, hashOf, type PromotionEvent, type StateChange } from './decision.ts';
import {
  type PromotionLedger,
  type RolledBackLine,
  registriesBefore,
  registryOf,
  sessionOf,
  standingLines,
} from './ledger.ts';
import type { Circumstances, DecisionSession } from './next-decision.ts';
import { championSlot, holderOf, liveSessions, type Registry, type RegistryEntry, roleOf } from './registry.ts';

/** What a rollback is made of. */
export interface RollbackQuestion {
  readonly id: string;
  /** The registry as it is. */
  readonly now: Registry;
  /** The registry as it was, and the number of the session of that time. */
  readonly earlier: Registry;
  readonly earlierSession: number;
  readonly session: number;
}

const reason_codes = ['ROLLED_BACK'];

/**
 * The line that takes a decision back, with all that came after it.
 *
 * @throws UserError for a decision that the ledger does not have
 */
export function rollbackLine(
  ledger: PromotionLedger,
  { undoes, why, session }: { readonly undoes: string; readonly why: string; readonly session: DecisionSession },
  by: Circumstances,
): RolledBackLine {
  let found: Pick<RollbackQuestion, 'earlier' | 'earlierSession'> | undefined;
  for (const { registry, numbered } of registriesBefore(ledger)) {
    if (numbered.line.id === undoes && numbered.line.kind !== 'withdrawn')
      found = { earlier: registry, earlierSession: sessionOf(ledger.lines[numbered.seq - 2]) };
  }
  if (found === undefined) {
    const ids = standingLines(ledger).map(({ line }) => line.id);
    throw new UserError(`The ledger of promotions has no decision ${undoes}.`, {
      hint: ids.length === 0 ? 'It is empty.' : `The last ones are ${nameList(ids.slice(-5).toReversed())}.`,
    });
  }
  const previous = ledger.lines.at(-1)?.line.id ?? '';
  const id = `dec_${hashOf({ previous, undoes, session: session.number }).slice(0, 16)}`;
  const decision = rollback({ id, now: registryOf(ledger), ...found, session: session.number });
  return {
    kind: 'rolled_back',
    id,
    session: session.date,
    ...by,
    session_number: session.number,
    undoes,
    why,
    decision,
  };
}

/** Puts every candidate back to the state and the slot that it had. Tenures go on under their ids; those that were not known yet are retired. */
export function rollback({ id, now, earlier, earlierSession, session }: RollbackQuestion): Decision {
  const changes: StateChange[] = [];
  for (const present of now.values()) {
    const entry = restored(present, earlier.get(present.trial), { earlierSession, session });
    if (entry.state === present.state && entry.slot === present.slot && entry.champion === present.champion) continue;
    const change = { event: 'STATE_TRANSITION' as const, from: present.state, entry, reason_codes };
    changes.push({ id: `csev_${hashOf({ id, place: changes.length, change }).slice(0, 20)}`, ...change });
  }
  const after = new Map([...now, ...changes.map(({ entry }) => [entry.trial, entry] as const)]);
  return {
    verdict: 'ROLLBACK',
    reason_codes,
    challenger: null,
    champion_before: holderOf(now, championSlot)?.champion ?? null,
    champion_after: holderOf(after, championSlot)?.champion ?? null,
    changes,
    events: [...slotEvents(id, 'DEMOTION', now, after), ...slotEvents(id, 'PROMOTION', after, now)],
  };
}

function restored(
  present: RegistryEntry,
  before: RegistryEntry | undefined,
  { earlierSession, session }: Pick<RollbackQuestion, 'earlierSession' | 'session'>,
): RegistryEntry {
  if (before === undefined) {
    return {
      ...present,
      state: 'retired',
      slot: null,
      champion: null,
      promoted: null,
      lived: 0,
      on_probation: false,
      since: session,
    };
  }
  if (before.state === present.state && before.slot === present.slot && before.champion === present.champion)
    return present;
  // What was lived through until that time counts, what came after it does not.
  return { ...before, lived: liveSessions(before, earlierSession), since: session };
}

/** An event for each live tenure of one registry that the other has not. */
function slotEvents(id: string, event: PromotionEvent['event'], of: Registry, other: Registry): PromotionEvent[] {
  return [...of.values()]
    .filter((entry) => roleOf(entry.state) === 'live' && other.get(entry.trial)?.champion !== entry.champion)
    .map(({ slot, trial, champion }) => {
      const [old_champion, new_champion] = event === 'DEMOTION' ? [champion, null] : [null, champion];
      const noted = { event, slot: slot ?? '', trial, old_champion, new_champion, reason_codes };
      return { id: `ev_${hashOf({ id, noted }).slice(0, 16)}`, ...noted };
    });
}
