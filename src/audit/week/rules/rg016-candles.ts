import { epochDay, isoDate, parseIsoDate } from '../../../calendar/date.ts';
import { sessionOn } from '../../../calendar/sessions.ts';
import { type BarViolation, checkBars } from '../../../market/bar-invariants.ts';
import { cellPlace, tablePlace, type Violation } from '../../engine/finding.ts';
import { notApplicable } from '../../engine/rule.ts';
import type { InspectedBars, InspectedRevisions } from '../inspected/inspected-week.ts';
import { weekRule } from '../sections/week-rule.ts';

export const candleInvariants = weekRule({
  id: 'RG016',
  name: 'candle invariants',
  severity: 'error',
  description:
    'Every bar and every correction in the months looked at lies on a session of its month, has positive prices, high and low in order, and no negative volume.',
  why: 'A bar on a holiday or a high below the low is a fault of the source, and returns are made from it.',
  since: 1,
  reads: ['bars', 'revisions', 'isOffline', 'remember'],
  check: async ({ bars, revisions, isOffline, remember }) => {
    if (isOffline) return notApplicable('the week was scored from a features file');
    const found = await Promise.all(
      [...bars, ...revisions].map((month) =>
        remember(`bars of ${month.path} ${month.manifest?.content}`, async () => broken(month)),
      ),
    );
    return found.flat();
  },
});

function broken(month: InspectedBars | InspectedRevisions): Violation[] {
  const { dataset, keys, table } = month;
  if (!table) return [];
  const place = tablePlace(dataset, keys);
  const first = epochDay(parseIsoDate(`${keys.month}-01`));
  const days = new Date(Date.UTC(Number(keys.month?.slice(0, 4)), Number(keys.month?.slice(5)), 0)).getUTCDate();
  const early = Array.from(table.columns.date.keys())
    .filter((row) => (table.columns.date[row] as number) < first)
    .map((row) => ({
      subject: cellPlace(
        place,
        `symbol=${table.columns.symbol[row]},date=${isoDate(table.columns.date[row] as number)}`,
        'date',
      ),
      message: `expected a session of ${keys.month}`,
    }));
  const violations = checkBars(table, isSession, first + days - 1);
  // The same bar twice is RG007's, which also knows that a bar may be corrected more than once.
  return [...early, ...violations.filter(({ code }) => code !== 'DUPLICATE_BAR').map((one) => asFinding(place, one))];
}

function asFinding(place: string, { code, symbol, date, detail }: BarViolation): Violation {
  return { subject: `${place}[symbol=${symbol},date=${date}]`, message: `${code}: ${detail}` };
}

function isSession(day: number): boolean {
  return sessionOn(isoDate(day)) !== undefined;
}
