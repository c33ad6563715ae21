import { isoDate } from '../../calendar/date.ts';
import { type DateFormat, parseDay } from '../../calendar/date-format.ts';
import type { FetchedObservation, SeriesDemand } from '../../http/provider.ts';

/** A day as `YYYY-MM-DD`; the text itself where it is no day of that format. */
export function observedDay(text: string, format: DateFormat): string {
  const day = parseDay(text, format);
  return day === undefined ? text : isoDate(day);
}

/** The observations of a demand's span, and those whose day cannot be read: what they are is for the ingest to judge. */
export function withinSpan(
  observations: readonly FetchedObservation[],
  { from, to }: Pick<SeriesDemand, 'from' | 'to'>,
): FetchedObservation[] {
  return observations.filter(({ observed }) => {
    if (typeof observed !== 'string' || parseDay(observed, 'YYYY-MM-DD') === undefined) return true;
    return observed >= from && observed <= to;
  });
}
