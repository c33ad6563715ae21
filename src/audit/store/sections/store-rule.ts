import type { Rule } from '../../engine/rule.ts';
import type { AuditedPart, StoreSections } from './store-sections.ts';

/** A rule of the research store, or of what was made of it. */
export interface StoreRule<Section extends keyof StoreSections = keyof StoreSections>
  extends Rule<StoreSections, Section> {
  /** Of which of the two: in the audit of the other one there is nothing for it to look at. */
  readonly of: AuditedPart;
  /** What to do about a finding. */
  readonly cure: string;
  /** Whether what it finds is damage, which no one can accept. */
  readonly isOfDamage?: boolean;
}

/** A rule of the research store; `check` sees the sections that `reads` names. */
export function storeRule<const Section extends keyof StoreSections>(rule: StoreRule<Section>): StoreRule<Section> {
  return rule;
}

/** Some sections, for a function of a rule. */
export type OfStore<Name extends keyof StoreSections> = Pick<StoreSections, Name>;
