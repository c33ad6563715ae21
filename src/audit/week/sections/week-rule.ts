import type { Rule } from '../../engine/rule.ts';
import type { WeekSections } from './week-sections.ts';

/** A rule of weeks; `check` sees the sections that `reads` names. */
export function weekRule<const Section extends keyof WeekSections>(
  rule: Rule<WeekSections, Section>,
): Rule<WeekSections, Section> {
  return rule;
}
