import { bars } from '../../../backbone/datasets.ts';
import { isoDate, isoWeekday } from '../../../calendar/date.ts';
import { counted } from '../../../text/name-list.ts';
import type { Violation } from '../../engine/finding.ts';
import { notApplicable } from '../../engine/rule.ts';
import { classesOf } from '../sections/classes.ts';
import { type OfStore, storeRule } from '../sections/store-rule.ts';

export const freshness = storeRule({
  id: 'RG117',
  of: 'store',
  name: 'freshness',
  severity: 'error',
  description:
    'The last bar of each class that audit.freshness names is not older than it says: a warning from `warn` sessions on, an error from `fail` on.',
  why: 'A source that stopped leaves a store that is right in everything and of last week.',
  cure: 'Feed what came since, or set other limits in audit.freshness of research.yaml.',
  since: 1,
  reads: ['coverage', 'assets', 'settings', 'day'],
  check: (sections) => {
    const limits = Object.entries(sections.settings.freshness);
    if (limits.length === 0) return notApplicable('audit.freshness of research.yaml names no class');
    return limits.flatMap(([name, limit]) => staleness(name, limit, sections));
  },
});

function staleness(
  name: string,
  { warn, fail }: { readonly warn?: number | undefined; readonly fail?: number | undefined },
  { coverage, assets, day }: OfStore<'coverage' | 'assets' | 'day'>,
): Violation[] {
  const classes = classesOf(assets);
  const last = [...coverage.assets.values()]
    .filter(({ asset }) => classes.get(asset) === name)
    .reduce((latest, one) => Math.max(latest, one.last), Number.NEGATIVE_INFINITY);
  if (!Number.isFinite(last)) return [{ subject: bars.name, message: `no asset of the class ${name} has a bar` }];
  const age = sessionsBetween(last, day, name === 'crypto');
  const severity =
    fail !== undefined && age >= fail ? 'error' : warn !== undefined && age >= warn ? 'warning' : undefined;
  if (severity === undefined) return [];
  const message = `the last bar of the class ${name} is of ${isoDate(last)}, ${counted(age, 'session')} before that of ${isoDate(day)}`;
  return [{ subject: bars.name, message, severity }];
}

/** Weekdays, or all days, after one day and before another. */
function sessionsBetween(last: number, day: number, isEveryDay: boolean): number {
  let count = 0;
  for (let each = last + 1; each < day; each++) if (isEveryDay || isoWeekday(each) <= 5) count += 1;
  return count;
}
