import type { WeekEnding } from '../calendar/date.ts';
import { nameList } from '../text/name-list.ts';
import { settingsNotes } from './datasets.ts';
import type { ReadAgain } from './read-again.ts';

const settingsNamed = 8;

/** Why weeks are refused that an empty lake would have otherwise; undefined where there are none. */
export function readOtherwise(again: ReadAgain): string | undefined {
  const { differing } = again;
  const [first] = differing;
  if (first === undefined) return undefined;
  const what = [...new Set(differing.map((one) => one.what))].join(' and ');
  return `${changedSince(again)}, and ${what} of ${first.weekEnding} stay as they were first seen: an empty lake would have others`;
}

/** What to do about {@link readOtherwise}. */
export function readOtherwiseAdvice({ weeks, others }: ReadAgain): string {
  const all = [...weeks, ...others].sort();
  const together =
    others.length === 0
      ? ''
      : `Make again together what saw the same: regimen backfill --start ${all[0]} --end ${all.at(-1)}. Where that is refused too, `;
  const put = `${together === '' ? 'P' : 'p'}ut the settings back, or begin with an empty lake: the same command with --lake and a new folder (where weeks are published, after regimen restore --for all into it).`;
  return `${together}${put} To keep the weeks as they are, remove their folders below ${settingsNotes.name} in the lake.`;
}

/** That weeks are ingested by other settings than before; undefined where none is. */
export function readAgainNote(again: ReadAgain): string | undefined {
  return again.weeks.length === 0 ? undefined : `Ingested by other settings than before: ${changedSince(again)}.`;
}

/** The same of live providers: what they gave before can be compared with nothing. */
export function liveReadAgainNote(again: ReadAgain): string | undefined {
  if (again.weeks.length === 0) return undefined;
  return (
    `${changedSince(again)}. What live providers gave before stays as it was; to have it by these settings, begin with an empty lake: ` +
    'the same command with --lake and a new folder.'
  );
}

function changedSince({ settings, weeks }: ReadAgain): string {
  return `${namedSettings(settings)} changed since the ${spanText(weeks)} ${weeks.length === 1 ? 'was' : 'were'} ingested`;
}

/** Settings in a text, at most so many by name. */
export function namedSettings(settings: readonly string[]): string {
  return `${nameList(settings, settingsNamed)}${settings.length > settingsNamed ? ' settings' : ''}`;
}

function spanText(weeks: readonly WeekEnding[]): string {
  const [first, last] = [weeks[0], weeks.at(-1)];
  return weeks.length === 1 ? `week ${first}` : `${weeks.length} weeks from ${first} to ${last}`;
}
