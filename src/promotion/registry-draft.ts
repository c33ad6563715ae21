import { hashOf, type PromotionEvent, type Question, type StateChange, type StateEvent } from './decision.ts';
import type { CandidateEvidence } from './evidence.ts';
import {
  type CandidateState,
  championSlot,
  liveSessions,
  type RegistryEntry,
  roleOf,
  type SlotRole,
  slotNames,
} from './registry.ts';

/** How a candidate moves. */
interface Move {
  readonly state: CandidateState;
  readonly slot: string | null;
  readonly event: StateEvent | null;
  readonly reasons: readonly string[];
  /** What else becomes another one of its entry. */
  readonly over?: Partial<Pick<RegistryEntry, 'hold_runs' | 'on_probation'>>;
}

/** The registry as a decision changes it, with what it notes of that. */
export class RegistryDraft {
  readonly session: number;
  readonly changes: StateChange[] = [];
  readonly events: PromotionEvent[] = [];
  readonly #question: Question;
  readonly #entries: Map<string, RegistryEntry>;
  readonly #codes = new Set<string>();
  readonly #run: string;

  constructor(question: Question) {
    this.#question = question;
    this.session = question.occasion.session;
    this.#entries = new Map(question.registry);
    this.#run = question.evidence?.run ?? '';
  }

  /** Codes of the decision, each once, in the order in which they were found. */
  get codes(): string[] {
    return [...this.#codes];
  }

  note(...codes: readonly string[]): void {
    for (const code of codes) this.#codes.add(code);
  }

  entry(trial: string): RegistryEntry | undefined {
    return this.#entries.get(trial);
  }

  get champion(): RegistryEntry | undefined {
    return this.#in('live').find(({ slot }) => slot === championSlot);
  }

  /** Who holds slots of a role, in the order of the slots; without a slot behind them. */
  holders(role: SlotRole): RegistryEntry[] {
    const order = slotNames(role, { live: 100, shadow: 100, retired: 100 });
    const place = ({ slot }: RegistryEntry) => (slot === null ? order.length : order.indexOf(slot));
    return this.#in(role).toSorted((a, b) => place(a) - place(b) || (a.trial < b.trial ? -1 : 1));
  }

  freeSlots(role: SlotRole): string[] {
    const taken = new Set(this.#in(role).map(({ slot }) => slot));
    return slotNames(role, this.#question.settings.slots).filter((name) => !taken.has(name));
  }

  /** Codes where a family has all the slots of a role that it may have; none where one more is allowed. @param leaving holds one and is about to lose it */
  familyCap(role: 'live' | 'shadow', family: string, slot: string, leaving?: string): string[] {
    const cap = this.#question.settings.family_caps[role];
    const used = this.#in(role).filter((one) => one.family === family && one.trial !== leaving).length;
    if (cap === 0 || used < cap) return [];
    return [
      'SLOT_FAMILY_POLICY_CONSTRAINT_HIT',
      `SLOT_FAMILY_CAP_HIT:${role}:${family}:${slot}:used=${used}:cap=${cap}`,
    ];
  }

  /** A candidate that was never seen before. */
  discover(row: CandidateEvidence, move: Omit<Move, 'event'>): void {
    const { trial, candidate, universe, family } = row;
    const unknown: RegistryEntry = {
      ...{ trial, candidate, universe, family, state: 'retired', slot: null, champion: null },
      ...{
        since: this.session,
        promoted: null,
        lived: 0,
        on_probation: false,
        hold_runs: 0,
        fell: null,
        run: this.#run,
      },
    };
    const reasons = ['FIRST_OBSERVED_IN_CANDIDATE_REGISTRY', ...move.reasons];
    this.#apply(unknown, null, { ...move, reasons, event: 'STATE_DISCOVERED' });
  }

  move(entry: RegistryEntry, move: Move): RegistryEntry {
    return this.#apply(entry, entry.state, move);
  }

  /** Puts a candidate into a live slot; one that was never seen is discovered at once. */
  promote(row: CandidateEvidence, slot: string, reasons: readonly string[]): void {
    const known = this.entry(row.trial);
    // An alternate that moves up goes on with its tenure in the other slot.
    const isAlternate = known !== undefined && roleOf(known.state) === 'live';
    const move = {
      ...{ state: isAlternate ? known.state : ('live' as const), slot },
      reasons: [...reasons, ...(isAlternate ? [] : ['PROMOTED_IN_THIS_RUN', 'PROBATION_STARTED'])],
      ...(isAlternate ? {} : { over: { on_probation: true, hold_runs: 0 } }),
    };
    if (known === undefined) this.discover(row, move);
    else this.move(known, { ...move, event: isAlternate ? 'STATE_TRANSITION' : 'PROMOTION_TO_LIVE' });
  }

  /** Takes its live slot from a candidate. To shadow it gets a slot there if one is free. */
  demote(entry: RegistryEntry, state: 'shadow' | 'retired', event: StateEvent, reasons: readonly string[]): void {
    if (entry.slot === championSlot)
      this.note(`CURRENT_LIVE_CHAMPION_DEMOTED_TO_${state === 'shadow' ? 'SHADOW' : 'RETIRED'}`, ...reasons);
    const slot = state === 'shadow' ? (this.freeSlots('shadow')[0] ?? null) : null;
    this.move(entry, { state, slot, event, reasons, over: { on_probation: false } });
  }

  #in(role: SlotRole): RegistryEntry[] {
    return [...this.#entries.values()].filter(({ state }) => roleOf(state) === role);
  }

  #apply(
    before: RegistryEntry,
    from: CandidateState | null,
    { state, slot, event, reasons, over }: Move,
  ): RegistryEntry {
    const isNewState = from === null || before.state !== state;
    const wasLive = from !== null && roleOf(before.state) === 'live';
    const isLive = roleOf(state) === 'live';
    const isNewTenure = isLive && (!wasLive || before.slot !== slot);
    const entry: RegistryEntry = {
      ...before,
      ...over,
      ...{ state, slot, run: this.#run },
      champion: isNewTenure ? this.#championId(before.trial, slot) : isLive ? before.champion : null,
      since: isNewState ? this.session : before.since,
      promoted: isLive ? (wasLive ? before.promoted : this.session) : null,
      lived: isLive && wasLive ? (isNewState ? liveSessions(before, this.session) : before.lived) : 0,
      fell: wasLive && !isLive ? this.session : before.fell,
    };
    this.#entries.set(entry.trial, entry);
    const { id } = this.#question;
    const change = { event, from, entry, reason_codes: [...reasons] };
    this.changes.push({ id: `csev_${hashOf({ id, place: this.changes.length, change }).slice(0, 20)}`, ...change });
    if (wasLive && (!isLive || isNewTenure))
      this.#noteSlot('DEMOTION', before, before.slot, before.champion, null, reasons);
    if (isNewTenure) this.#noteSlot('PROMOTION', entry, slot, null, entry.champion, reasons);
    return entry;
  }

  #noteSlot(
    event: PromotionEvent['event'],
    { trial }: RegistryEntry,
    slot: string | null,
    before: string | null,
    after: string | null,
    reasons: readonly string[],
  ): void {
    const noted = {
      ...{ event, slot: slot ?? '', trial, reason_codes: [...reasons] },
      ...{ old_champion: before, new_champion: after },
    };
    const id = `ev_${hashOf({ id: this.#question.id, place: this.events.length, noted }).slice(0, 16)}`;
    this.events.push({ id, ...noted });
  }

  #championId(trial: string, slot: string | null): string {
    return `q1champ_${hashOf({ trial, slot, decision: this.#question.id }).slice(0, 12)}`;
  }
}
