import { z } from 'zod';
import { canonicalJson, sha256Hex } from '../lake/canonical-json.ts';
import type { Comparison, Evidence, EvidenceCondition } from './evidence.ts';
import { type Registry, registryEntry } from './registry.ts';
import type { PromotionSettings } from './settings.ts';

export const stateEvents = [
  'STATE_DISCOVERED',
  'PROMOTION_TO_LIVE',
  'DEMOTION_TO_SHADOW',
  'DEMOTION_TO_RETIRED',
  'REVIVED_TO_SHADOW',
  'FREEZE_TO_LIVE_HOLD',
  'LIVE_HOLD_TO_SHADOW',
  'LIVE_HOLD_TO_RETIRED',
  'STATE_TRANSITION',
] as const;
export type StateEvent = (typeof stateEvents)[number];

/** What becomes of a candidate: the entry of the registry as it is from now on. */
export const stateChange = z.strictObject({
  /** `csev_` and 20 hexadecimal digits. */
  id: z.string(),
  /** null where its state stays and only what is counted of it changes. */
  event: z.enum(stateEvents).nullable(),
  /** State before; null for one that was never seen. */
  from: registryEntry.shape.state.nullable(),
  entry: registryEntry,
  reason_codes: z.array(z.string()),
});
export type StateChange = z.infer<typeof stateChange>;

/** What becomes of a live slot. */
export const promotionEvent = z.strictObject({
  /** `ev_` and 16 hexadecimal digits. */
  id: z.string(),
  event: z.enum(['PROMOTION', 'DEMOTION']),
  slot: z.string(),
  trial: z.string(),
  /** Ids of the tenures that end and begin; null for none. */
  old_champion: z.string().nullable(),
  new_champion: z.string().nullable(),
  reason_codes: z.array(z.string()),
});
export type PromotionEvent = z.infer<typeof promotionEvent>;

export const decisionSchema = z.strictObject({
  /** About the slot `live`; what becomes of the other slots is in `events`. */
  verdict: z.enum(['PROMOTE', 'NO_PROMOTION', 'ROLLBACK']),
  reason_codes: z.array(z.string()),
  /** Trial that was considered for the slot; null where none was. */
  challenger: z.string().nullable(),
  champion_before: z.string().nullable(),
  champion_after: z.string().nullable(),
  changes: z.array(stateChange),
  events: z.array(promotionEvent),
});
export type Decision = z.infer<typeof decisionSchema>;

/** When and in which state of knowledge it is decided. */
export interface Occasion {
  readonly condition: EvidenceCondition;
  /** Number of the session of New York as of which it is decided. */
  readonly session: number;
  /** Whether promotions are considered. */
  readonly is_review: boolean;
}

/** All that a decision is a function of. */
export interface Question {
  /** Id of the decision: {@link decisionId}. */
  readonly id: string;
  readonly registry: Registry;
  readonly occasion: Occasion;
  /** null where there is none. */
  readonly evidence: Evidence | null;
  readonly settings: PromotionSettings;
  /** Compares two trials on the same dates. @returns null where their returns are gone */
  readonly compare: (challenger: string, incumbent: string) => Comparison | null;
}

export type Decider = (question: Question) => Decision;

/** `dec_` and 16 hexadecimal digits of the SHA-256 of all that it is about: without the time of day, so that two that decide the same at once give it one name. */
export function decisionId(about: {
  /** Id of the decision that it follows; empty for the first. */
  readonly previous: string;
  readonly occasion: Occasion;
  readonly evidence: Evidence | null;
  readonly rules: object;
}): string {
  return `dec_${hashOf(about).slice(0, 16)}`;
}

export function hashOf(value: unknown): string {
  return sha256Hex(canonicalJson(value));
}
