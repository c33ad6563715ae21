import type { Company, Sector } from './companies.ts';
import type { Slot, StoryKindName } from './story-kinds.ts';

/** A story that happens whatever the seed. */
export interface ScriptedStory {
  /** The company: its sector, and which one of it in the order of companies.ts, 0 for the first. */
  readonly sector: Sector;
  readonly place: number;
  readonly kind: StoryKindName;
  readonly slot: Slot;
  /** Weeks before the last, 0 for the last, and the session of that week, 0 for its first. */
  readonly weeksBeforeLast: number;
  readonly day: number;
  /** Jump of the log price. */
  readonly jump: number;
}

/**
 * The last week has agreement of news and price as well as news that the price denies, so that a conservative regime
 * and one that looks for divergence have something to disagree about.
 */
const scriptedStories: readonly ScriptedStory[] = [
  inLastWeek('Information Technology', 0, 'earningsBeatRaise', 'post-market', 1, -0.047),
  inLastWeek('Information Technology', 3, 'earningsMissCut', 'post-market', 0, -0.104),
  inLastWeek('Health Care', 0, 'approval', 'pre-market', 2, 0.128),
  inLastWeek('Health Care', 2, 'probe', 'intraday', 2, -0.061),
  inLastWeek('Financials', 2, 'acquisition', 'weekend', 0, -0.022),
  inLastWeek('Consumer Discretionary', 1, 'chiefExit', 'pre-market', 1, -0.058),
  inLastWeek('Consumer Discretionary', 4, 'guidanceRaise', 'pre-market', 2, -0.019),
  inLastWeek('Communication Services', 2, 'earningsBeatRaise', 'pre-market', 2, 0.064),
  inLastWeek('Consumer Staples', 0, 'earningsBeatRaise', 'pre-market', 1, -0.031),
  inLastWeek('Utilities', 0, 'dividendRaise', 'pre-market', 1, 0.006),
  inLastWeek('Materials', 1, 'takeoverBid', 'weekend', 0, 0.214),
  // The one thing of weight in the calm week.
  { ...inLastWeek('Industrials', 1, 'breach', 'pre-market', 1, -0.018), weeksBeforeLast: 2 },
];

/** Weeks before the last of a week in which only {@link calmKinds} happen: too little for a strict regime. */
export const calmWeeksBeforeLast = 2;

export const calmKinds: ReadonlySet<StoryKindName> = new Set([
  'filler',
  'priceTarget',
  'upgrade',
  'downgrade',
  'product',
  'expansion',
  'contract',
  'appointment',
  'dividendRaise',
  'buyback',
]);

const scriptedFall = { sector: 'Energy', place: 3, day: 2, jump: -0.093 } as const;

/** The scripted stories with their companies; a small universe lacks some. */
export function scriptFor(companies: readonly Company[]): (readonly [Company, ScriptedStory])[] {
  return scriptedStories.flatMap((story) => {
    const company = companyAt(companies, story);
    return company === undefined ? [] : [[company, story] as const];
  });
}

/** A fall of the last week, during its session `day`, that no story explains. */
export function unexplainedFall(
  companies: readonly Company[],
): { company: Company; day: number; jump: number } | undefined {
  const company = companyAt(companies, scriptedFall);
  return company === undefined ? undefined : { company, day: scriptedFall.day, jump: scriptedFall.jump };
}

function companyAt(companies: readonly Company[], { sector, place }: { sector: Sector; place: number }) {
  return companies.filter((company) => company.sector === sector)[place];
}

function inLastWeek(
  sector: Sector,
  place: number,
  kind: StoryKindName,
  slot: Slot,
  day: number,
  jump: number,
): ScriptedStory {
  return { sector, place, kind, slot, weeksBeforeLast: 0, day, jump };
}
