import { isoDate } from '../../calendar/date.ts';
import { counted, nameList } from '../../text/name-list.ts';
import { isPlaced, type KnownStepIngest, type PlacedSplit } from './known-steps.ts';

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
  const units = splits.filter(({ is }) => is === 'unit').map(shown);
  if (units.length > 0) {
    notes.push(
      `${counted(units.length, 'step')} of closes beside adjusted closes without it, taken back within a few sessions, ${units.length === 1 ? 'is' : 'are'} no split but bars in another unit; ` +
        `volumes are left alone: ${nameList(units)}. The adjusted closes are used as they are.`,
    );
  }
  const denied = volumeUnit === 'adjusted' ? [] : splits.filter(({ is }) => is === 'unit_or_split').map(shown);
  if (denied.length > 0) {
    notes.push(
      `${counted(denied.length, 'step')} of closes beside adjusted closes without it, of a hundred to one, that the volumes do not take: ${denied.length === 1 ? 'it is' : 'they are'} taken for another unit, ` +
        `and volumes are left alone: ${nameList(denied)}. If it is a split and they are as traded, "is: volume" under market.known_steps multiplies those before it.`,
    );
  }
  return [...notes, ...(volumeUnit === undefined ? unitNotes(splits) : []), ...doubtNotes(splits, volumeUnit)];
}

/** Of the unit of volumes that nobody has said. */
function unitNotes(splits: readonly PlacedSplit[]): string[] {
  const notes: string[] = [];
  const of = (unit: PlacedSplit['volumes']) =>
    splits.filter(({ is, volumes }) => is === 'split' && volumes === unit).map(shown);
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

/** Of what may be a split or a dividend. */
function doubtNotes(splits: readonly PlacedSplit[], volumeUnit: 'as_traded' | 'adjusted' | undefined): string[] {
  if (volumeUnit === 'adjusted') return [];
  const notes: string[] = [];
  const inDoubt = splits.filter(
    (split) =>
      split.is === 'small' ||
      (split.is === 'split_or_dividend' && (split.volumes !== 'as_traded' || !isPlaced(split, volumeUnit))),
  );
  const [followed, left] = [true, false].map((placed) =>
    inDoubt.filter((split) => isPlaced(split, volumeUnit) === placed).map(shown),
  ) as [string[], string[]];
  const denied =
    volumeUnit === 'as_traded' ? splits.filter(({ is, volumes }) => is === 'split' && volumes === 'adjusted') : [];
  const multiplied = [...followed, ...denied.map(shown)];
  if (left.length > 0) {
    notes.push(
      `${counted(left.length, 'step')} of adjusted closes may be a split with a dividend of the same day, or a large dividend alone; the volumes do not prove it and are left alone: ` +
        `${nameList(left)}. Say under market.known_steps what it is: "is: split", which multiplies the volumes before it, or "is: dividend".`,
    );
  }
  if (multiplied.length > 0) {
    notes.push(
      `${counted(multiplied.length, 'step')} of adjusted closes may be no split: the volumes do not clearly take it, so it may be a large dividend, a close in another unit, or volumes that are adjusted already. market.volume says as_traded, so those before it are multiplied: ` +
        `${nameList(multiplied)}. Where it is a dividend, say "is: dividend" under market.known_steps; where the volumes are adjusted already, leave market.volume out.`,
    );
  }
  return notes;
}

function shown({ symbol, exDay, ratio }: PlacedSplit): string {
  const small = new Map([
    [4 / 3, '4:3'],
    [5 / 4, '5:4'],
    [6 / 5, '6:5'],
  ]);
  const shares = small.get(ratio) ?? (ratio >= 1 ? `${ratio}:1` : `1:${1 / ratio}`);
  return `${symbol} on ${isoDate(exDay)} (${shares})`;
}
