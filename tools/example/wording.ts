import { UserError } from '../../src/errors.ts';
import type { Random } from '../../src/statistics/random.ts';
import type { Company } from './companies.ts';

/** What `{…}` in a wording stands for. */
export type Facts = Readonly<Record<string, string>>;

/** Private companies, customers and former employers are named by one of each. */
const partnerNames = ['Tessandra', 'Brightfen', 'Calder', 'Moxley', 'Ironvale', 'Pallister', 'Sunder'].concat([
  'Kittermark',
  'Ostravia',
  'Lindqvist',
  'Harrowgate',
  'Meridale',
  'Quennell',
  'Vasterholm',
]);
const partnerTrades = ['Labs', 'Works', 'Group', 'Holdings', 'Partners', 'Industries', 'Systems', 'Networks'] as const;

const brokers = [
  'Harrow & Pike',
  'Kestrel Securities',
  'Bluff Street Research',
  'Northlight Partners',
  'Oakmont Brill',
  'Dunmore Capital Markets',
] as const;

const givenNames = [
  'Elena',
  'Marcus',
  'Priya',
  'Tobias',
  'Renee',
  'Hideo',
  'Carla',
  'Dmitri',
  'Joan',
  'Samuel',
] as const;
const familyNames = ['Hartwell', 'Okonjo', 'Lindgren', 'Basra', 'Fontaine', 'Quigley', 'Marsh', 'Aldana'] as const;
const weekdays = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'] as const;

/**
 * One wording: of every `[a|b|c]` one alternative, for every `{fact}` its text.
 * @throws UserError when a fact is missing.
 */
export function word(template: string, facts: Facts, draws: Random): string {
  return template
    .replace(/\[([^\]]+)\]/g, (_, alternatives: string) => draws.choice(alternatives.split('|')))
    .replace(/\{([^}]+)\}/g, (_, name: string) => {
      const fact = facts[name];
      if (fact === undefined) throw new UserError(`The wording "${template}" uses {${name}}, which is no fact.`);
      return fact;
    })
    .replace(/(\b(?:Inc|Corp|Co)\.)\.(?=\s|$)/g, '$1');
}

/** The facts of one story about a company: the same for all who tell it. */
export function companyFacts(
  company: Company,
  { publishedUtc, price, isGood }: { publishedUtc: number; price: number; isGood: boolean },
  draws: Random,
): Facts {
  const expected = Math.max(0.05, (price / 80) * (0.7 + 0.6 * draws.uniform()));
  const surprise = expected * (0.03 + 0.12 * draws.uniform());
  // A share changes hands about every ninety sessions.
  const capitalisationBillions = (company.calmVolume * 90 * company.startPrice) / 1e9;
  return {
    name: company.name,
    short: company.shortName,
    product: company.product,
    site: company.site,
    sector: company.sector,
    quarter: lastFiscalQuarter(publishedUtc, company.fiscalOffset),
    weekday: weekdayOf(publishedUtc),
    eps: dollars(isGood ? expected + surprise : expected - surprise),
    epsExpected: dollars(expected),
    revenue: amount(capitalisationBillions * (0.05 + 0.08 * draws.uniform())),
    percent: String(3 + draws.integer(16)),
    few: String(3 + draws.integer(7)),
    takeover: amount(capitalisationBillions * 1.25),
    accident: draws.choice(['fire', 'explosion']),
    customers: draws.choice(['business', 'international']),
    count: draws.choice(['three', 'five']),
    highRating: draws.choice(['buy', 'overweight', 'outperform']),
    lowRating: draws.choice(['hold', 'neutral', 'underperform']),
    premium: String(18 + draws.integer(25)),
    deal: amount(capitalisationBillions * (0.04 + 0.1 * draws.uniform())),
    small: amount(capitalisationBillions * (0.005 + 0.02 * draws.uniform())),
    target: `$${Math.round(price * (isGood ? 1.05 + 0.25 * draws.uniform() : 0.8 + 0.2 * draws.uniform()))}`,
    broker: draws.choice(brokers),
    partner: `${draws.choice(partnerNames)} ${draws.choice(partnerTrades)}`,
    person: `${draws.choice(givenNames)} ${draws.choice(familyNames)}`,
  };
}

/** Facts of a story about a sector as a whole. */
export function sectorFacts(sector: string, draws: Random): Facts {
  return { sector, broker: draws.choice(brokers) };
}

export function weekdayOf(utc: number): string {
  return weekdays[new Date(utc).getUTCDay()] as string;
}

/** "Q1" … "Q4": the fiscal quarter that ended last before the moment. */
function lastFiscalQuarter(utc: number, fiscalOffset: number): string {
  const at = new Date(utc);
  const monthsEnded = at.getUTCMonth() - fiscalOffset;
  return `Q${((Math.floor(monthsEnded / 3) + 3) % 4) + 1}`;
}

export function dollars(value: number): string {
  return `$${value.toFixed(2)}`;
}

function amount(billions: number): string {
  return billions >= 1
    ? `$${billions.toFixed(1)} billion`
    : `$${Math.max(10, Math.round(billions * 100) * 10)} million`;
}
