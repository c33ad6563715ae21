import { backboneRuns } from '../../../backbone/datasets.ts';
import { tablePlace } from '../../engine/finding.ts';
import { storeRule } from '../sections/store-rule.ts';

export const rowsScanned = storeRule({
  id: 'RG107',
  of: 'store',
  name: 'delta_rows_scanned_consistent',
  severity: 'warning',
  description:
    'The runs of the ledger read no more rows than the packs have that were taken. They may have read fewer: the line of a run that was killed is missing, and its packs are there. More is a warning, as two machines may have taken the same packs before their ledgers were joined.',
  why: 'A pack whose line was taken out would be taken again, and nobody would know that it was there before.',
  cure: 'Put back backbone_packs from a copy, or run "backbone --again", which notes every pack anew.',
  since: 1,
  reads: ['packs', 'runs'],
  check: ({ packs, runs }) => {
    const ofPacks = [...packs.values()].reduce((total, { columns }) => total + sum(columns.rows), 0);
    const ofRuns = runs === undefined ? 0 : sum(runs.table.columns.rows);
    if (ofRuns <= ofPacks) return [];
    const message = `the runs read ${ofRuns} rows, and the packs that were taken have ${ofPacks}`;
    return [{ subject: tablePlace(backboneRuns, {}), message }];
  },
});

function sum(values: Float64Array): number {
  return values.reduce((total, value) => total + value, 0);
}
