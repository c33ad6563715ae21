import { z } from 'zod';
import type { PromotionSettings } from './settings.ts';

export const candidateStates = ['live', 'live_hold', 'shadow', 'retired'] as const;
export type CandidateState = (typeof candidateStates)[number];

/** A candidate as the registry knows it. Sessions are numbers of sessions of New York, so that spans are differences. */
export const registryEntry = z.strictObject({
  trial: z.string(),
  candidate: z.string(),
  universe: z.number().int(),
  family: z.string(),
  state: z.enum(candidateStates),
  /** Name of its slot; null for a retired one that none is left for. */
  slot: z.string().nullable(),
  /** Id of its tenure in a live slot. */
  champion: z.string().nullable(),
  /** Session since which it has this state. */
  since: z.number().int(),
  /** Session on which its tenure began. */
  promoted: z.number().int().nullable(),
  /** Sessions of this tenure that it was live before `since`. */
  lived: z.number().int(),
  on_probation: z.boolean(),
  /** Runs in a row that left it on hold, or on the way down from there. */
  hold_runs: z.number().int(),
  /** Session on which it last lost a live slot. */
  fell: z.number().int().nullable(),
  /** Run of Stage B by which it has this state. */
  run: z.string(),
});
export type RegistryEntry = z.infer<typeof registryEntry>;

/** Every candidate that was ever seen, by trial. */
export type Registry = ReadonlyMap<string, RegistryEntry>;

/** What slots are for. A candidate on hold keeps its live slot. */
export type SlotRole = 'live' | 'shadow' | 'retired';

export function roleOf(state: CandidateState): SlotRole {
  return state === 'live_hold' ? 'live' : state;
}

/** The slot of the champion, the first of the live ones. */
export const championSlot = 'live';

/** `live`, `live_alt_1`, `live_alt_2` … */
export function slotNames(role: SlotRole, slots: PromotionSettings['slots']): string[] {
  return Array.from({ length: slots[role] }, (_, i) => (i === 0 ? role : `${role}_alt_${i}`));
}

/** What a candidate of a universe is called where both are told. */
export function candidateName({ candidate, universe }: Pick<RegistryEntry, 'candidate' | 'universe'>): string {
  return `${candidate}@${universe}`;
}

/** Sessions that it has been live in this tenure. */
export function liveSessions({ state, since, lived }: RegistryEntry, session: number): number {
  return lived + (state === 'live' ? session - since : 0);
}

/** Who holds a slot. */
export function holderOf(registry: Registry, slot: string): RegistryEntry | undefined {
  return [...registry.values()].find((entry) => entry.slot === slot);
}

/** Who holds a slot, by state and slot. */
export function slotHolders(registry: Registry): RegistryEntry[] {
  const rank = ({ state, slot }: RegistryEntry) => `${candidateStates.indexOf(state)} ${slot}`;
  return [...registry.values()].filter(({ slot }) => slot !== null).toSorted((a, b) => (rank(a) < rank(b) ? -1 : 1));
}
