import type { Company, Sector } from './companies.ts';
import { companyStories } from './company-stories.ts';

/** When a story appears, relative to the session it moves. */
export type Slot = 'pre-market' | 'intraday' | 'post-market' | 'weekend';

/** One story: headlines that say the same with other words, and summaries; for the notation see `word` in wording.ts. */
export interface Wording {
  readonly tellings: readonly string[];
  readonly summaries: readonly string[];
}

/** What the generator knows about one kind of company story. */
export interface StoryKind {
  /** Stories a week for a company with coverage 1; 0 for kinds that come by the calendar or the script only. */
  readonly weeklyRate: number;
  /** Mean and standard deviation of the jump in the log price. */
  readonly impactMean: number;
  readonly impactDeviation: number;
  readonly slots: readonly Slot[];
  /** Mean number of other sources that tell the same story. */
  readonly echoes: number;
  /** Where given, only these sectors have such stories. */
  readonly sectors?: readonly Sector[];
  /** Where given, only companies that make goods, or only those that do not. */
  readonly makersOf?: 'goods' | 'services';
  readonly wordings: readonly Wording[];
}

export type StoryKindName = keyof typeof companyStories;

export function storyKind(name: StoryKindName): StoryKind {
  return companyStories[name];
}

/** Whether a company can have such a story. */
export function concerns(name: StoryKindName, { sector, makesGoods }: Company): boolean {
  const { sectors, makersOf } = storyKind(name);
  if (sectors !== undefined && !sectors.includes(sector)) return false;
  return makersOf === undefined || (makersOf === 'goods') === makesGoods;
}

/** The kinds that come at random, in a fixed order. */
export const randomKinds: readonly StoryKindName[] = (Object.keys(companyStories) as StoryKindName[]).filter(
  (name) => storyKind(name).weeklyRate > 0,
);

/** Kinds that change how a company is seen: two of them within two weeks would hardly be believed. */
export function isTurningPoint(name: StoryKindName): boolean {
  return Math.abs(storyKind(name).impactMean) >= 0.04;
}
