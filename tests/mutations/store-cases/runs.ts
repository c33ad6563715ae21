import { backbonePacks, backboneRuns } from '../../../src/backbone/datasets.ts';
import { ledgerFile } from '../../../src/ingest/backbone/run-ledger.ts';
import { editDocument, editTable } from '../../support/audit/tampering.ts';
import { day, editRuns, removeBars, type StoreMutation } from './store-mutation.ts';

/** Faults of what the runs and packs say of themselves. */
export const runMutations: readonly StoreMutation[] = [
  {
    rule: 'RG106',
    name: 'a pack has a row that became nothing',
    apply: (laboratory) =>
      editTable(laboratory, backbonePacks, { kind: 'bars' }, ({ columns }) => {
        columns.rows[0] = (columns.rows[0] as number) + 1;
        return undefined;
      }),
  },
  {
    rule: 'RG106',
    name: 'a pack of a run was neither done nor failed',
    apply: (laboratory) => editRuns(laboratory, (run) => ({ ...run, selected: run.selected + 1 })),
  },
  {
    rule: 'RG107',
    name: 'the line of a pack that was taken is gone',
    apply: (laboratory) => editRuns(laboratory, (run) => ({ ...run, rows: run.rows + 1000, old: run.old + 1000 })),
  },
  {
    rule: 'RG108',
    name: 'a bar that was emitted is gone',
    apply: async (laboratory) => {
      await removeBars(laboratory, 1, 2024, new Set([day('2024-10-08')]));
    },
  },
  {
    rule: 'RG109',
    name: 'the last run set aside every row',
    apply: (laboratory) =>
      editRuns(laboratory, (run) => ({
        ...run,
        emitted: 0,
        assets: 0,
        quarantined: run.quarantined + run.emitted,
      })),
  },
  {
    rule: 'RG110',
    name: 'a run touched more assets than it emitted rows',
    apply: (laboratory) => editRuns(laboratory, (run) => ({ ...run, assets: run.emitted + 1 })),
  },
  {
    rule: 'RG110',
    name: 'bars were emitted, and no run touched an asset',
    apply: (laboratory) => editRuns(laboratory, (run) => ({ ...run, assets: 0 })),
  },
  {
    rule: 'RG113',
    name: 'a line of the ledger was edited',
    apply: (laboratory) =>
      editDocument(laboratory, backboneRuns, {}, ledgerFile, (text) => text.replace('"mode":"bulk"', '"mode":"lake"')),
  },
  {
    rule: 'RG113',
    name: 'the table has another run than the ledger',
    apply: (laboratory) =>
      editTable(laboratory, backboneRuns, {}, ({ columns }) => {
        columns.mode[0] = 'delta';
        return undefined;
      }),
  },
];
