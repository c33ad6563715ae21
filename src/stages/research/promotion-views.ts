import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Lake } from '../../lake/lake.ts';
import { makeFolder } from '../../lake/make-folder.ts';
import type { StageContext } from '../../platform/stage.ts';
import { championHistory, currentChampionJson, promotionIndexJson } from '../../promotion/champion-documents.ts';
import { promotionLock } from '../../promotion/decision-store.ts';
import { writeExperimentsDb } from '../../promotion/experiments-db.ts';
import type { PromotionLedger } from '../../promotion/ledger.ts';
import { viewTables } from '../../promotion/view-tables.ts';

/**
 * Writes what is read from the ledger into a folder, in the place of what is there: the database, the index, the champion of now and those of before, and the ledger itself.
 *
 * @returns the folder; empty where none was asked for
 */
export async function writeViews(
  folder: string,
  ledger: PromotionLedger,
  lake: Lake,
  { log }: Pick<StageContext, 'log'>,
): Promise<string> {
  if (folder === '') return '';
  return lake.exclusively(`${promotionLock}-views`, async () => {
    const champions = join(folder, 'champions');
    // Whatever an earlier ledger left there.
    await rm(join(champions, 'history'), { recursive: true, force: true });
    await makeFolder(join(champions, 'history'));
    await writeFile(join(folder, 'promotion_decisions.ndjson'), ledger.text);
    await writeFile(join(folder, 'promotion_index.json'), promotionIndexJson(ledger));
    await writeFile(join(champions, 'current_champion.json'), currentChampionJson(ledger));
    for (const [name, text] of championHistory(ledger)) await writeFile(join(champions, 'history', name), text);
    if (!(await writeExperimentsDb(join(folder, 'experiments.db'), viewTables(ledger))))
      log.warning('experiments.db was left out: it takes Node 22.13 or newer.');
    return folder;
  });
}
