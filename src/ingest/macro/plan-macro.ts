import { epochDay, epochDayOf, type IsoDate, isoDate } from '../../calendar/date.ts';
import type { Week } from '../../calendar/weeks.ts';
import type { SeriesDemand } from '../../http/provider.ts';
import type { MacroProviderName } from '../../http/provider-names.ts';
import type { Lake } from '../../lake/lake.ts';
import { type MacroTable, macroDaily } from '../../market/datasets.ts';
import { type AskedSpan, readAskedSpans } from '../marks/asked-spans.ts';
import { assertSameSource, configuredSeries, type MacroSeries } from './macro-source.ts';
import type { MacroSettings } from './settings.ts';

/** What one provider is asked for; can be written as JSON and read again. */
export interface MacroDemand extends SeriesDemand {
  readonly provider: MacroProviderName;
}

/** Stored days that are asked for again, to see what was revised. */
const overlapDays = 30;

/**
 * What has to be asked so that the lake knows every configured series up to the last week's day: from 30 days before the last stored
 * value on where everything earlier was asked for, else from `history_years` before the first week on. Series of a provider that need
 * the same days are in one demand. Nothing when no week needs anything new.
 *
 * @param weeks oldest first
 * @throws UserError when two names are one series, or the lake has a series from another source
 */
export async function planMacro(
  lake: Lake,
  config: Pick<MacroSettings, 'series' | 'history_years'>,
  weeks: readonly Week[],
): Promise<MacroDemand[]> {
  const [first] = weeks;
  const last = weeks.at(-1);
  if (first === undefined || last === undefined) throw new RangeError('expected at least one week');
  const wanted: AskedSpan = {
    first: epochDay(yearsBefore(first.weekEnding, config.history_years)),
    last: epochDay(last.weekEnding),
  };
  const demands = new Map<string, MacroDemand>();
  for (const series of configuredSeries(config)) {
    const from = await firstOpenDay(lake, series, wanted);
    if (from > wanted.last) continue;
    const key = `${series.provider} ${from}`;
    const others = demands.get(key)?.series ?? [];
    demands.set(key, {
      provider: series.provider,
      series: [...others, series.series],
      from: isoDate(from),
      to: last.weekEnding,
    });
  }
  return [...demands.values()];
}

/** The first day (counted from 1970-01-01) that has to be asked for; after the last wanted one when there is nothing. */
async function firstOpenDay(lake: Lake, series: MacroSeries, wanted: AskedSpan): Promise<number> {
  const stored = (await lake.read(macroDaily, { series: series.name }))?.table;
  if (stored) assertSameSource(series, stored);
  const spans = (await readAskedSpans(lake, series.provider, 'macro')).get(series.series) ?? [];
  const covering = spans.find(({ first, last }) => first <= wanted.first && wanted.first <= last);
  if (covering === undefined) return wanted.first;
  const lastValue = lastObserved(stored, covering);
  return lastValue === undefined ? wanted.first : Math.max(wanted.first, lastValue - overlapDays);
}

/** The last stored day that lies within a span. */
function lastObserved(stored: MacroTable | undefined, { first, last }: AskedSpan): number | undefined {
  const days = [...(stored?.columns.observed ?? [])].filter((day) => day >= first && day <= last);
  return days.length === 0 ? undefined : days.reduce((a, b) => Math.max(a, b));
}

/** The same day some years before; 28 February where there is no 29th. */
function yearsBefore(date: IsoDate, years: number): IsoDate {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
  const same = epochDayOf(year - years, month, day);
  return isoDate(month === 2 && day === 29 && !isoDate(same).endsWith('-02-29') ? same - 1 : same);
}
