import { isoDate } from '../week.ts';
import type { KnownStepIngest, PlacedSplit } from './known-steps.ts';
import { counted, nameList } from './live-summary.ts';

/** What is to be said of what is known of steps, one line each. */
export function knownStepNotes(
  { unknown, splits }: KnownStepIngest,
  volumeUnit: 'as_traded' | 'adjusted' | undefined,
): string[] {
  const notes: string[] = [];
  if (unknown.length > 0) {
    notes.push(
      `market.known_steps names ${nameList(unknown)}: neither the universe nor the benchmark has such a symbol.`,
    );
  }
  if (volumeUnit !== undefined) return notes;
  const of = (unit: PlacedSplit['volumes']) => splits.filter(({ volumes }) => volumes === unit).map(shown);
  const [unclear, adjusted] = [of('unclear'), of('adjusted')];
  if (unclear.length > 0) {
    notes.push(
      `The volumes around ${counted(unclear.length, 'split')} do not show whether they are in shares of the day; they are taken for as traded, as the closes are: ` +
        `${nameList(unclear)}. Say it with market.volume: as_traded or adjusted.`,
    );
  }
  if (adjusted.length > 0) {
    notes.push(
      `The volumes around ${counted(adjusted.length, 'split')} look adjusted already, although the closes are not, and are left alone: ` +
        `${nameList(adjusted)}. Say it with market.volume: as_traded or adjusted.`,
    );
  }
  return notes;
}

function shown({ symbol, exDay, ratio }: PlacedSplit): string {
  const shares = ratio >= 1 ? `${ratio}:1` : `1:${1 / ratio}`;
  return `${symbol} on ${isoDate(exDay)} (${shares})`;
}
