import { type AssetTable, assets } from '../../backbone/datasets.ts';
import { UserError } from '../../errors.ts';
import type { Network } from '../../http/network.ts';
import type { Lake } from '../../lake/lake.ts';
import { emptyTable } from '../../lake/table.ts';
import type { QuarantinedRow } from '../../sources/quarantine.ts';
import { backboneRecipe } from './backbone-recipe.ts';
import { AssetHistory, inNumberOrder } from './merge-assets.ts';
import { type AssetLine, assetColumns, assetLines, refusedAssets } from './pack-assets.ts';
import { packDay } from './pack-day.ts';
import type { PackFile } from './pack-files.ts';
import { quarantinePackRows } from './pack-quarantine.ts';
import { assertBalanced, failedPack, type PackResult } from './pack-result.ts';
import { openPack } from './read-pack.ts';
import type { AssetPackSettings } from './settings.ts';

/** The assets of the lake; none where nothing was stored yet. */
export async function readAssets(lake: Pick<Lake, 'read'>): Promise<AssetTable> {
  return (await lake.read(assets, {}))?.table ?? emptyTable(assets.columns);
}

/** Takes packs of assets, in their order. */
export async function loadAssets(
  packs: readonly PackFile<AssetPackSettings>[],
  lake: Lake,
  network: Network,
): Promise<PackResult[]> {
  if (packs.length === 0) return [];
  const history = new AssetHistory(await readAssets(lake));
  const results: PackResult[] = [];
  const quarantined: QuarantinedRow[] = [];
  for (const pack of packs) {
    const taken = await takePack(pack, history, network).catch((error: unknown) => {
      if (error instanceof UserError) return { result: failedPack(pack, error), quarantined: [] };
      throw error;
    });
    results.push(taken.result);
    quarantined.push(...taken.quarantined);
  }
  await quarantinePackRows(lake, 'assets', quarantined);
  if (results.some(({ emitted }) => emitted > 0)) {
    await lake.write(assets, {}, { recipe: backboneRecipe, table: history.table() });
  }
  return results;
}

async function takePack(pack: PackFile<AssetPackSettings>, history: AssetHistory, network: Network) {
  const day = packDay(pack);
  const open = await openPack(pack, assetColumns(pack.settings), network);
  const { file, rows, lines, quarantined } = await assetLines(open, pack.settings);
  const refused: (AssetLine & { readonly reason: string; readonly detail: string })[] = [];
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
    set.push(
      ...(await refusedAssets(
        piece,
        pack.settings,
        ofPiece.toSorted((a, b) => a.at - b.at),
      )),
    );
  }
  const counts = { rows, emitted, old, duplicate: 0, quarantined: set.length };
  return { result: assertBalanced({ pack, file, ...counts, failure: undefined }), quarantined: set };
}
