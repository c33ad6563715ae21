import { backbonePacks, backboneRuns } from '../../../backbone/datasets.ts';
import { tablePlace, type Violation } from '../../engine/finding.ts';
import { storeRule } from '../sections/store-rule.ts';

export const accounting = storeRule({
  id: 'RG106',
  of: 'store',
  name: 'delta_scan_accounting_consistent',
  severity: 'error',
  description:
    'Of every pack and every run the rows that were read are those that were emitted, old, duplicate or quarantined; of every run the packs that were to be taken are those that were done or failed.',
  why: 'A row that is in none of the counters was lost without a word.',
  cure: 'Put back backbone_packs or backbone_runs from a copy. Without one move the folder out of the lake: the packs are taken again, and nothing is stored twice.',
  since: 1,
  reads: ['packs', 'runs'],
  check: ({ packs, runs }) => [
    ...[...packs].flatMap(([kind, { columns }]) =>
      unbalanced(
        columns,
        (row) => `${tablePlace(backbonePacks, { kind })}[name=${columns.name[row]},version=${columns.version[row]}]`,
      ),
    ),
    ...(runs === undefined ? [] : unbalanced(runs.table.columns, runPlace)),
    ...(runs === undefined ? [] : unsettled(runs.table.columns)),
  ],
});

interface Outcomes {
  readonly rows: Float64Array;
  readonly emitted: Float64Array;
  readonly old: Float64Array;
  readonly duplicate: Float64Array;
  readonly quarantined: Float64Array;
}

function unbalanced(outcomes: Outcomes, placeOf: (row: number) => string): Violation[] {
  const { rows, emitted, old, duplicate, quarantined } = outcomes;
  return Array.from(rows.keys()).flatMap((row) => {
    const [a, b, c, d] = [emitted[row], old[row], duplicate[row], quarantined[row]] as [number, number, number, number];
    if (rows[row] === a + b + c + d) return [];
    const message = `${rows[row]} rows were read, and ${a} emitted + ${b} old + ${c} duplicate + ${d} quarantined are ${a + b + c + d}`;
    return [{ subject: placeOf(row), message }];
  });
}

function unsettled({
  selected,
  done,
  failed,
}: {
  readonly selected: Int32Array;
  readonly done: Int32Array;
  readonly failed: Int32Array;
}): Violation[] {
  return Array.from(selected.keys()).flatMap((row) => {
    if (selected[row] === (done[row] as number) + (failed[row] as number)) return [];
    const message = `${selected[row]} packs were to be taken, and ${done[row]} were done and ${failed[row]} failed`;
    return [{ subject: runPlace(row), message }];
  });
}

function runPlace(row: number): string {
  return `${tablePlace(backboneRuns, {})}[run=${row + 1}]`;
}
