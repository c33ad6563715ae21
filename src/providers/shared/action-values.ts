import type { BarDemand } from '../../http/provider.ts';

/** New shares per old share; where one of them is no number, both as text, which is no value of an action. */
export function ratio(newShares: unknown, oldShares: unknown): unknown {
  if (typeof newShares !== 'number' || typeof oldShares !== 'number') {
    return `${JSON.stringify(newShares)} for ${JSON.stringify(oldShares)}`;
  }
  return newShares / oldShares;
}

/** Whether a date lies in the demand's span; also when it cannot be read, so that the row is set aside and not lost. */
export function liesWithin(date: unknown, { from, to }: Pick<BarDemand, 'from' | 'to'>): boolean {
  return typeof date !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(date) || (date >= from && date <= to);
}
