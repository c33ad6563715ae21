import { type PromotionLedger, registryOf, type StandingLine } from '../../promotion/ledger.ts';
import { ruleOf } from '../../promotion/reason-codes.ts';
import {
  candidateName,
  championSlot,
  holderOf,
  liveSessions,
  type RegistryEntry,
  slotHolders,
} from '../../promotion/registry.ts';
import { textTable } from '../../text/markdown.ts';
import { counted } from '../../text/name-list.ts';

/** A decision as Markdown: the verdict and why, and who holds which slot now. */
export function promotionSummary(
  ledger: PromotionLedger,
  {
    line,
    isNew,
    runPage,
  }: { readonly line: StandingLine | undefined; readonly isNew: boolean; readonly runPage: string | undefined },
): string {
  const registry = registryOf(ledger);
  const champion = holderOf(registry, championSlot);
  const holders = slotHolders(registry);
  const lines = counted(ledger.lines.length, 'line');
  return [
    `## Promotion: ${line?.decision.verdict ?? 'nothing was decided yet'}`,
    champion === undefined ? 'There is no champion.' : `The champion is ${candidateName(champion)}, ${champion.state}.`,
    ...(line === undefined ? [] : [reasonList(line, isNew)]),
    ...(holders.length === 0 ? [] : [slotTable(holders, line)]),
    `The ledger of promotions has ${lines}, the last one \`${ledger.chain.head.hash}\`. \`regimen promote --explain ID\` tells a decision in words.`,
    statusPageHint(runPage),
  ].join('\n\n');
}

/** Where the whole of it is on one page. @param runPage of the workflow; undefined outside of one */
function statusPageHint(runPage: string | undefined): string {
  const page = runPage === undefined ? 'the status page' : `[the status page](${runPage}#artifacts)`;
  return `Where research is as a whole, with what would retire the champion, is on ${page}: \`regimen status-page\` makes it.`;
}

function reasonList({ id, session, decision }: StandingLine, isNew: boolean): string {
  const of = isNew ? 'Decision' : 'It was decided before, by';
  return [
    `${of} ${id} as of ${session}:`,
    '',
    ...decision.reason_codes.map((code) => `- \`${code}\`: ${ruleOf(code) ?? 'a rule of another version'}`),
  ].join('\n');
}

function slotTable(holders: readonly RegistryEntry[], line: StandingLine | undefined): string {
  const session = line === undefined ? 0 : line.kind === 'decided' ? line.occasion.session : line.session_number;
  const rows = holders.map((entry) => [
    entry.slot ?? '',
    candidateName(entry),
    entry.family,
    entry.state,
    entry.on_probation ? `on probation, live for ${counted(liveSessions(entry, session), 'session')}` : '',
  ]);
  return textTable(['Slot', 'Candidate', 'Family', 'State', ''], rows);
}
