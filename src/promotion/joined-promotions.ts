import { type PromotionLedger, type PromotionLine, withPromotion } from './ledger.ts';

/**
 * The ledger that was published, and behind it what another lake decided meanwhile, as withdrawn: a decision holds on the ledger that it was made on, so the one that comes second
 * is to be made again on what the first left. Its evidence counts as not decided, and the next `promote` decides it.
 *
 * @param published stays line by line as it is
 * @param own the ledger of a lake that began as the same
 * @returns undefined where the published ledger has all that the other has
 */
export function joinedPromotions(published: PromotionLedger, own: PromotionLedger): PromotionLedger | undefined {
  const shared = sharedLines(published, own);
  // The lake went on from what is published: nobody else decided anything.
  if (shared === published.lines.length) return own.lines.length > shared ? own : undefined;
  const known = new Set(published.lines.map(({ line }) => line.id));
  let joined = published;
  for (const { line } of own.lines.slice(shared)) {
    if (known.has(line.id)) continue;
    joined = withPromotion(joined, withdrawn(line));
    known.add(line.id);
  }
  return joined === published ? undefined : joined;
}

/** How many lines two ledgers have in common from the first on. */
function sharedLines(a: PromotionLedger, b: PromotionLedger): number {
  const most = Math.min(a.lines.length, b.lines.length);
  let shared = 0;
  while (shared < most && a.lines[shared]?.hash === b.lines[shared]?.hash) shared += 1;
  return shared;
}

function withdrawn(line: PromotionLine): PromotionLine {
  if (line.kind === 'withdrawn') return line;
  const { id, session, decision } = line;
  const { verdict, reason_codes } = decision;
  return {
    kind: 'withdrawn',
    id,
    session,
    run: line.kind === 'decided' ? (line.evidence?.run ?? '') : '',
    verdict,
    reason_codes,
  };
}
