import { type IsoDate, parseIsoDate } from '../../../src/calendar/date.ts';
import { sessionsBetween } from '../../../src/calendar/sessions.ts';

/** An exchange of the example, with the dates on which it trades. */
export interface Exchange {
  readonly name: 'XNYS' | 'XNAS' | 'XETR';
  readonly currency: 'USD' | 'EUR';
  readonly country: 'US' | 'DE';
  readonly sessions: readonly IsoDate[];
}

/** Three exchanges in two currencies; the sessions of the third are in no calendar of the product. */
export function exchangesOf(first: IsoDate, last: IsoDate): readonly Exchange[] {
  const american = sessionsBetween(first, last).map(({ date }) => date);
  const german = weekdays(first, last).filter((date) => !/-(01-01|05-01|12-24|12-25|12-26|12-31)$/.test(date));
  return [
    { name: 'XNYS', currency: 'USD', country: 'US', sessions: american },
    { name: 'XNAS', currency: 'USD', country: 'US', sessions: american },
    { name: 'XETR', currency: 'EUR', country: 'DE', sessions: german },
  ];
}

export function exchangeOf(exchanges: readonly Exchange[], name: Exchange['name']): Exchange {
  const found = exchanges.find((exchange) => exchange.name === name);
  if (found === undefined) throw new Error(`There is no exchange ${name}`);
  return found;
}

/** The day after a day, for a validity that ends with it. */
export function dayAfter(day: IsoDate): IsoDate {
  return parseIsoDate(new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10));
}

function weekdays(first: IsoDate, last: IsoDate): IsoDate[] {
  const days: IsoDate[] = [];
  for (let day = first; day <= last; day = dayAfter(day)) if (new Date(day).getUTCDay() % 6 !== 0) days.push(day);
  return days;
}
