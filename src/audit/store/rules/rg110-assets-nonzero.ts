import { backbonePacks, backboneRuns } from '../../../backbone/datasets.ts';
import { tablePlace, type Violation } from '../../engine/finding.ts';
import { type OfStore, storeRule } from '../sections/store-rule.ts';

export const assetsNonzero = storeRule({
  id: 'RG110',
  of: 'store',
  name: 'delta_assets_emitted_nonzero_when_expected',
  severity: 'error',
  description:
    'Where packs of bars emitted rows some run touched assets, and no run touched more of them than it emitted rows.',
  why: 'Rows of no asset, or more assets than rows, are a fault of the counting, on which the gates rest.',
  cure: 'Put back backbone_runs from a copy; without one move the folder out of the lake, and the ledger begins anew.',
  since: 1,
  reads: ['packs', 'runs'],
  check: (sections) => [...tooMany(sections), ...none(sections)],
});

function tooMany({ runs }: OfStore<'runs'>): Violation[] {
  if (runs === undefined) return [];
  const { assets, emitted } = runs.table.columns;
  return Array.from(assets.keys()).flatMap((row) => {
    if ((assets[row] as number) <= (emitted[row] as number)) return [];
    const message = `${assets[row]} assets were touched by ${emitted[row]} rows`;
    return [{ subject: `${tablePlace(backboneRuns, {})}[run=${row + 1}]`, message }];
  });
}

function none({ packs, runs }: OfStore<'packs' | 'runs'>): Violation[] {
  if (runs === undefined || runs.table.columns.assets.some((assets) => assets > 0)) return [];
  const emitted = packs.get('bars')?.columns.emitted.reduce((sum, rows) => sum + rows, 0) ?? 0;
  // Of runs that were killed the packs are noted and no line is there.
  if (emitted === 0 || runs.table.columns.emitted.every((rows) => rows < emitted)) return [];
  return [
    {
      subject: tablePlace(backbonePacks, { kind: 'bars' }),
      message: `${emitted} bars were emitted, and no run touched an asset`,
    },
  ];
}
