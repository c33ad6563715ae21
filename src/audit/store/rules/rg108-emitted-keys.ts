import { backbonePacks } from '../../../backbone/datasets.ts';
import { partitionPath } from '../../../lake/dataset.ts';
import type { Violation } from '../../engine/finding.ts';
import { notEvaluated } from '../../engine/rule.ts';
import { type OfStore, storeRule } from '../sections/store-rule.ts';

export const emittedKeys = storeRule({
  id: 'RG108',
  of: 'store',
  name: 'delta_rows_emitted_matches_keys',
  severity: 'error',
  description:
    'Every row that a pack of bars, actions or delistings emitted is there: as many keys as were emitted stand in bars and bars_revisions, in asset_actions and in delistings. There may be more: what a run stored that was killed before it could note its packs counts as old afterwards.',
  why: 'A pack counts as taken for good: what is lost of it never comes again.',
  cure: 'Put back the partitions that are gone, or run "backbone --mode bulk --again" for the packs that brought them.',
  since: 1,
  reads: ['packs', 'pinned', 'damage'],
  check: ({ packs, pinned, damage }) => {
    if (damage.length > 0) return notEvaluated('partitions are damaged, whose rows nobody can count');
    return packs.has('lake') ? ofTheLake({ packs, pinned }) : ofPacks({ packs, pinned });
  },
});

const stored: readonly (readonly [kind: string, datasets: readonly string[]])[] = [
  ['bars', ['bars', 'bars_revisions']],
  ['actions', ['asset_actions']],
  ['delistings', ['delistings']],
];

function ofPacks(sections: OfStore<'packs' | 'pinned'>): Violation[] {
  return stored.flatMap(([kind, datasets]) => lost(sections, [kind], datasets));
}

/** A month of the lake is a pack of bars or of actions: they are counted together. */
function ofTheLake(sections: OfStore<'packs' | 'pinned'>): Violation[] {
  return lost(sections, ['lake', 'bars', 'actions'], ['bars', 'bars_revisions', 'asset_actions']);
}

function lost(
  { packs, pinned }: OfStore<'packs' | 'pinned'>,
  kinds: readonly string[],
  datasets: readonly string[],
): Violation[] {
  const emitted = kinds.reduce(
    (sum, kind) => sum + (packs.get(kind)?.columns.emitted ?? new Float64Array()).reduce((a, b) => a + b, 0),
    0,
  );
  const keys = [...pinned.partitions.values()]
    .filter(({ dataset }) => datasets.includes(dataset))
    .reduce((sum, { rows }) => sum + rows, 0);
  if (emitted <= keys) return [];
  const message = `packs emitted ${emitted} rows, and ${datasets.join(', ')} have ${keys}: ${emitted - keys} are lost`;
  return [{ subject: partitionPath(backbonePacks, { kind: kinds[0] as string }), message }];
}
