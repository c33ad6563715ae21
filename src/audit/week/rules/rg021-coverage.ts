import { isoDate } from '../../../calendar/date.ts';
import { statusOf } from '../../../market/coverage.ts';
import { cellPlace, tablePlace, type Violation } from '../../engine/finding.ts';
import { notApplicable } from '../../engine/rule.ts';
import type { InspectedNews } from '../inspected/inspected-week.ts';
import { weekRule } from '../sections/week-rule.ts';
import type { OfWeek } from '../sections/week-sections.ts';

export const coverageCounts = weekRule({
  id: 'RG021',
  name: 'coverage',
  severity: 'error',
  description:
    'The ingest counted what it stored: coverage of the week has each symbol of the universe and the benchmark, with the last session on which the bars of the week have it and the status that its numbers mean; no week of the 13 has less news of a symbol than was counted when it was ingested.',
  why: 'News that is taken away with everything made of it leaves no other trace, and a quiet week looks like an unknown one.',
  since: 2,
  reads: ['isOffline', 'news', 'universe', 'settings', 'inputsNow'],
  check: (subject, earlier) => {
    if (subject.isOffline) return notApplicable('the week was scored from a features file');
    const found = [...subject.news.flatMap(lostNews), ...wrongCoverage(subject)];
    return found.filter((one) => earlier.at(one.subject) === undefined);
  },
});

/** Where company_news has fewer items than coverage counted: what is stored stays, so there can only be more. */
function lostNews({ news, coverage }: InspectedNews): Violation[] {
  if (!coverage.table || (news.exists && !news.table)) return [];
  const items = new Map<string, number>();
  for (const symbol of news.table?.columns.symbol ?? []) items.set(symbol, (items.get(symbol) ?? 0) + 1);
  const { symbol, news_items: counted } = coverage.table.columns;
  return symbol.flatMap((name, row) => {
    const expected = counted[row] as number;
    const found = items.get(name) ?? 0;
    if (found >= expected) return [];
    const message = `expected the ${expected} news items of ${name} that the ingest counted, found ${found}`;
    return [{ subject: news.exists ? tablePlace(news.dataset, news.keys) : news.path, message }];
  });
}

function wrongCoverage({
  news,
  universe,
  settings,
  inputsNow,
}: OfWeek<'news' | 'universe' | 'settings' | 'inputsNow'>): Violation[] {
  const coverage = news.at(-1)?.coverage;
  if (!coverage) return [];
  if (!coverage.exists) return [{ subject: coverage.path, message: 'expected what the ingest counted, found none' }];
  if (!coverage.table || !universe?.table) return [];
  const place = tablePlace(coverage.dataset, coverage.keys);
  const { columns } = coverage.table;
  const wanted = new Set([...universe.table.columns.symbol, settings.benchmark]);
  const present = new Set(columns.symbol);
  const found: Violation[] = [...wanted.symmetricDifference(present)].sort().map((symbol) => ({
    subject: place,
    message: wanted.has(symbol) ? `expected a row of ${symbol}, and there is none` : `expected no row of ${symbol}`,
  }));
  const market = inputsNow.problem === undefined ? inputsNow.inputs.market : undefined;
  for (const [row, symbol] of columns.symbol.entries()) {
    const report = (column: string, expected: string, is: string) =>
      found.push({
        subject: cellPlace(place, `symbol=${symbol}`, column),
        message: `expected ${expected}, found ${is}`,
      });
    const lag = columns.lag_sessions[row] as number;
    const status = statusOf(columns.bars[row] as number, columns.missing_sessions[row] as number, lag);
    if (columns.status[row] !== status) report('status', status, String(columns.status[row]));
    const volume = market?.bySymbol.get(symbol)?.volume;
    if (!market || !volume) continue;
    const lastBar = volume.findLastIndex((value) => !Number.isNaN(value));
    const last = columns.last_date[row] as number;
    const first = market.sessions[0] as number;
    const expected = market.sessions[lastBar];
    if (expected === undefined ? last >= first : last !== expected) {
      report('last_date', expected === undefined ? 'none in the window' : isoDate(expected), dayText(last));
    } else if (expected !== undefined && lag !== volume.length - 1 - lastBar) {
      report('lag_sessions', String(volume.length - 1 - lastBar), String(lag));
    }
  }
  return found;
}

function dayText(day: number): string {
  return Number.isNaN(day) ? 'none' : isoDate(day);
}
