import type { Week } from '../../calendar/weeks.ts';
import type { NewsTable } from '../datasets.ts';

/** A stored news item that breaks what must hold for all of them. */
export interface NewsViolation {
  readonly code: 'OUTSIDE_WEEK' | 'NO_SYMBOL' | 'NO_HEADLINE';
  readonly symbol: string;
  readonly id: string;
  readonly detail: string;
}

/** What is wrong with the stored news of a week: published outside the week, without symbol or headline. That no item is there twice the lake itself sees to. */
export function checkNews(
  { rows, columns }: NewsTable,
  week: Pick<Week, 'cutoffUtc' | 'previousCutoffUtc'>,
): NewsViolation[] {
  const violations: NewsViolation[] = [];
  for (let row = 0; row < rows; row++) {
    const symbol = columns.symbol[row] as string;
    const id = columns.id[row] as string;
    const headline = columns.headline[row] as string;
    const published = columns.published_utc[row] as number;
    const report = (code: NewsViolation['code'], detail: string) => violations.push({ code, symbol, id, detail });
    if (!(published <= week.cutoffUtc))
      report('OUTSIDE_WEEK', `published ${published}, after the cutoff ${week.cutoffUtc}`);
    if (!(published > week.previousCutoffUtc)) {
      report('OUTSIDE_WEEK', `published ${published}, not after the cutoff before, ${week.previousCutoffUtc}`);
    }
    if (symbol === '') report('NO_SYMBOL', 'the symbol is empty');
    if (headline === '') report('NO_HEADLINE', 'the headline is empty');
  }
  return violations;
}
