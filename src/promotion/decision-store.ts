import type { Lake } from '../lake/lake.ts';
import { ledgerTable, soundLedger } from '../lake/ledger-table.ts';
import type { PartitionContent } from '../lake/partition.ts';
import type { Table } from '../lake/table.ts';
import { currentChampionJson, promotionIndexJson } from './champion-documents.ts';
import { promotionDecisions } from './datasets.ts';
import { joinedPromotions } from './joined-promotions.ts';
import { type PromotionLedger, type PromotionLine, readPromotions, withPromotion } from './ledger.ts';

type PromotionTable = Table<(typeof promotionDecisions)['columns']>;
type PromotionContent = PartitionContent<(typeof promotionDecisions)['columns']>;

/** The one chain that there is. */
const keys = { chain: 'main' } as const;

/** Under which everybody adds decisions. */
export const promotionLock = 'promotions';

/**
 * The ledger of promotions of a lake; empty where there is none yet.
 *
 * @throws UserError where a line was changed, taken out or put in: nothing is decided on such a ledger
 */
export async function readPromotionLedger(lake: Lake): Promise<PromotionLedger> {
  const partition = await lake.read(promotionDecisions, keys);
  return soundPromotions(partition?.table, lake.folder(promotionDecisions, keys));
}

/**
 * Adds a line to the ledger, with what is read from it in one partition: it is there when this has resolved, or, where it is stopped before, nothing is. One process at a time.
 *
 * @param decide makes it from the ledger as it is then; undefined for nothing to add
 */
export function appendPromotion(
  lake: Lake,
  decide: (ledger: PromotionLedger) => PromotionLine | undefined | Promise<PromotionLine | undefined>,
): Promise<PromotionLedger> {
  return lake.exclusively(promotionLock, async () => {
    const before = await readPromotionLedger(lake);
    const line = await decide(before);
    if (line === undefined) return before;
    const after = withPromotion(before, line);
    await lake.write(promotionDecisions, keys, contentOf(after));
    return after;
  });
}

/**
 * What is published of two ledgers that began as one: see {@link joinedPromotions}.
 *
 * @param places of both, for messages
 * @returns undefined where the published one has all that the other has
 * @throws UserError where one of them is not what was written
 */
export function joinedPromotionTables(
  published: PromotionTable,
  own: PromotionTable,
  places: readonly [published: string, own: string],
): PromotionContent | undefined {
  const joined = joinedPromotions(soundPromotions(published, places[0]), soundPromotions(own, places[1]));
  return joined && contentOf(joined);
}

/**
 * What the ledger of a lake becomes by what others published: the published lines, behind them what the lake decided otherwise meanwhile, withdrawn.
 *
 * @param places of both, for messages
 * @returns undefined where it stays as it is
 * @throws UserError where one of them is not what was written
 */
export function ownPromotionsBehind(
  own: PromotionTable,
  published: PromotionTable,
  places: readonly [own: string, published: string],
): PromotionContent | undefined {
  const [mine, theirs] = [soundPromotions(own, places[0]), soundPromotions(published, places[1])];
  const joined = joinedPromotions(theirs, mine) ?? theirs;
  return joined.text === mine.text ? undefined : contentOf(joined);
}

function soundPromotions(table: PromotionTable | undefined, place: string): PromotionLedger {
  return soundLedger(table, place, readPromotions, {
    title: 'ledger of promotions',
    hint: 'Take the ledger back from the state branch or a backup; nothing is decided on one that was edited.',
  });
}

function contentOf(ledger: PromotionLedger): PromotionContent {
  return {
    recipe: { stage: 'promote', version: 1, parameters: {}, inputs: [] },
    table: ledgerTable(ledger.text),
    attachments: {
      'current_champion.json': currentChampionJson(ledger),
      'promotion_index.json': promotionIndexJson(ledger),
    },
  };
}
