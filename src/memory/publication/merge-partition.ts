import { canonicalJson } from '../../lake/canonical-json.ts';
import { tableFile } from '../../lake/dataset.ts';
import type { Lake } from '../../lake/lake.ts';
import type { Manifest, Recipe, SourceFile } from '../../lake/manifest.ts';
import { andMore } from '../../text/name-list.ts';
import { ledgerKind } from './join-ledgers.ts';
import type { Publishable } from './publishable.ts';
import { uniteRows } from './unite-rows.ts';

export type Merge =
  | { readonly kind: 'unchanged' }
  | { readonly kind: 'put'; readonly partition: Publishable }
  | { readonly kind: 'refused'; readonly why: string };

/**
 * What a partition of growing rows becomes that is published already and has another digest. A union is written by the lake's own encoder
 * with the recipe of the fresh one, so that it has the digest that a single run with all rows would have given.
 *
 * @param published the branch
 * @param unions where unions are written
 */
export async function mergePartition(fresh: Publishable, published: Lake, unions: Lake): Promise<Merge> {
  const { dataset, keys } = fresh;
  const old = await published.require(dataset, keys);
  const { table } = await fresh.lake.require(dataset, keys);
  const rule = dataset.publication === 'grows' ? 'grows' : 'merged';
  const united = uniteRows(dataset, old.table, table, rule);
  if (united.kind === 'published') return { kind: 'unchanged' };
  if (united.kind === 'fresh') return { kind: 'put', partition: fresh };
  if (united.kind === 'conflict') {
    const more = united.rows > 1 ? `, ${andMore(united.rows, 1, 'row')}` : '';
    return { kind: 'refused', why: `a published row would change: ${united.row}${more}` };
  }
  const odd = [old.manifest, fresh.manifest]
    .flatMap(({ files }) => files)
    .find(({ path }) => path !== tableFile(dataset));
  if (odd !== undefined)
    return { kind: 'refused', why: `its rows cannot be joined beside the further file ${odd.path}` };
  if (!isSameWork(old.manifest.recipe, fresh.manifest.recipe)) {
    return {
      kind: 'refused',
      why: 'its rows were made in another way than the published ones (stage, version or parameters)',
    };
  }
  await unions.write(dataset, keys, {
    recipe: fresh.manifest.recipe,
    table: united.table,
    sources: joinedSources(old.manifest, fresh.manifest),
  });
  const manifest = (await unions.manifest(dataset, keys)) as Manifest;
  return { kind: 'put', partition: { ...fresh, lake: unions, manifest } };
}

/** Rows of an earlier version of the stage stay beside those of a later one; the other way round nobody could say what they are. */
function isSameWork(published: Recipe, fresh: Recipe): boolean {
  const work = (recipe: Recipe) => canonicalJson({ ...recipe, version: 0, inputs: [] });
  return work(published) === work(fresh) && published.version <= fresh.version;
}

/** What a ledger becomes that is published already: the published lines as they are, behind them those that only the fresh one has. */
export async function mergeLedger(fresh: Publishable, published: Lake, unions: Lake): Promise<Merge> {
  const { dataset, keys, path } = fresh;
  const [old, own] = [await published.readWhole(dataset, keys), await fresh.lake.readWhole(dataset, keys)];
  if (old === undefined || own === undefined) throw new Error(`${path} is gone`);
  const joined = ledgerKind(dataset).join(
    { partition: old, place: `${path} on the branch` },
    { partition: own, place: fresh.lake.folder(dataset, keys) },
  );
  if (joined === undefined) return { kind: 'unchanged' };
  await unions.write(dataset, keys, joined);
  const manifest = (await unions.manifest(dataset, keys)) as Manifest;
  return { kind: 'put', partition: { ...fresh, lake: unions, manifest } };
}

function joinedSources(...manifests: readonly Manifest[]): SourceFile[] {
  const sources = manifests.flatMap(({ produced }) => produced.sources ?? []);
  return [...new Map(sources.map((source) => [`${source.name}\n${source.sha256}`, source])).values()];
}
