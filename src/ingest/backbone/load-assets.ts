import { type AssetTable, assets } from '../../backbone/datasets.ts';
import type { Lake } from '../../lake/lake.ts';
import { emptyTable } from '../../lake/table.ts';
import type { QuarantinedRow } from '../../sources/quarantine.ts';
import { backboneRecipe } from './backbone-recipe.ts';
import { knownCurrencies } from './currencies.ts';
import { refuseEmpty } from './empty-pack.ts';
import type { PackLoading } from './loading.ts';
import { AssetHistory, type AssetRefusal, inNumberOrder } from './merge-assets.ts';
import { type AssetLine, assetColumns, assetLines } from './pack-assets.ts';
import { emptySpan, packDay } from './pack-day.ts';
import type { PackFile } from './pack-files.ts';
import { quarantinePackRows } from './pack-quarantine.ts';
import { refusedRows } from './pack-refusals.ts';
import { isFailed, type PackResult, packResult, unlessUnreadable } from './pack-result.ts';
import { openPack } from './read-pack.ts';
import type { AssetPackSettings } from './settings.ts';
import { sourceNotes } from './source-notes.ts';

/** The assets of the lake; none where nothing was stored yet. */
export async function readAssets(lake: Pick<Lake, 'read'>): Promise<AssetTable> {
  return (await lake.read(assets, {}))?.table ?? emptyTable(assets.columns);
}

/** Takes packs of assets, in their order. */
export async function loadAssets(
  packs: readonly PackFile<AssetPackSettings>[],
  loading: PackLoading,
): Promise<PackResult[]> {
  if (packs.length === 0) return [];
  const { lake, settings } = loading;
  const currencies = knownCurrencies(settings.currencies);
  const before = await readAssets(lake);
  const history = new AssetHistory(before);
  const results: PackResult[] = [];
  const quarantined: QuarantinedRow[] = [];
  for (const pack of packs) {
    const taken = await unlessUnreadable(pack, loading, () => takePack(pack, history, currencies, loading));
    if (isFailed(taken)) results.push(taken);
    else {
      results.push(taken.result);
      quarantined.push(...taken.quarantined);
    }
  }
  await quarantinePackRows(lake, 'assets', quarantined);
  if (results.some(({ emitted }) => emitted > 0)) {
    await lake.write(
      assets,
      {},
      { recipe: backboneRecipe, table: history.table(), notes: sourceNotes('packs', before.rows) },
    );
  }
  return results;
}

async function takePack(
  pack: PackFile<AssetPackSettings>,
  history: AssetHistory,
  currencies: ReadonlySet<string>,
  loading: PackLoading,
) {
  const day = packDay(pack);
  const open = await openPack(pack, assetColumns(pack.settings), loading.network);
  const { file, rows, lines, quarantined } = await assetLines(open, pack.settings, currencies);
  if (rows === 0) await refuseEmpty(pack, assets, loading);
  const refused: (AssetLine & AssetRefusal)[] = [];
  let emitted = 0;
  let old = 0;
  for (const line of inNumberOrder(lines)) {
    const found = history.take(line.given, day);
    if (found === 'emitted') emitted += 1;
    else if (found === 'old') old += 1;
    else refused.push({ ...line, ...found });
  }
  const set = [...quarantined];
  for (const [piece, ofPiece] of Map.groupBy(refused, (line) => line.piece)) {
    const refusals = ofPiece.map(({ at, reason, detail }) => ({ at, reason, detail, period: 'undated' }));
    refusals.sort((a, b) => a.at - b.at);
    set.push(...(await refusedRows(piece, { column: pack.settings.columns.symbol }, refusals)));
  }
  const read = { pack, file, rows, day, span: emptySpan(), quarantined: set };
  const result = packResult(read, { emitted, old, duplicate: 0 });
  return { result, quarantined: set };
}
