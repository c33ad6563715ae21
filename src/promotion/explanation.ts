import { decimal, signed, whole } from '../text/numbers.ts';
import type { StateChange } from './decision.ts';
import type { CandidateEvidence, Comparison } from './evidence.ts';
import type { DecidedLine, NumberedLine, RolledBackLine, StandingLine } from './ledger.ts';
import { ruleOf } from './reason-codes.ts';
import { candidateName, championSlot, type Registry } from './registry.ts';

/** Why a decision is as it is, in words, as Markdown: what it rests on with the digests, each reason with its rule and the numbers that it looked at, and what changed. */
export function explanation({ seq, hash, line }: NumberedLine<StandingLine>, before: Registry): string {
  const parts = line.kind === 'decided' ? decidedParts(line, before) : rolledBackParts(line);
  return [
    `## Decision ${line.id}: ${line.decision.verdict}`,
    `As of the session ${line.session}, by ${line.who} at ${line.when}, with ${line.software}${line.commit === null ? '' : ` and the configuration of the commit ${line.commit}`}. Line ${seq} of the ledger, hash \`${hash}\`.`,
    ...parts,
    ...changesPart(line),
  ].join('\n\n');
}

function rolledBackParts({ undoes, why }: RolledBackLine): string[] {
  return [`It takes back ${undoes} and what was decided after it: ${why}`];
}

function decidedParts(line: DecidedLine, before: Registry): string[] {
  return [restsOn(line), reasons(line), ...competition(line, before)];
}

function restsOn({ evidence, occasion, invalidated_by, rules }: DecidedLine): string {
  const conditions = {
    fresh: 'It was believed.',
    stale:
      'It was too old to promote anybody: its panel ended too early, or trials were made since that its hurdles do not know.',
    invalidated: `It was not believed, because of its inputs ${invalidated_by.join('; ')}.`,
    missing: 'It could not be read.',
  } as const;
  const review = occasion.is_review ? 'Promotions were considered.' : 'Promotions were not considered.';
  const by = `Rules of version ${rules.version}, settings \`${rules.settings_digest}\`.`;
  if (evidence === null) return `It rests on no run of Stage B: there was none. ${by}`;
  const { run, snapshot, as_of, digests, gates, candidates_total, strict_total, survivors_total } = evidence;
  return [
    `It rests on the run ${run} of Stage B of the snapshot ${snapshot}, whose panel ends on ${as_of ?? 'an unknown date'}. ${conditions[occasion.condition]} ${review} ${by}`,
    '',
    `- ${whole(candidates_total)} candidates, ${whole(strict_total)} of which pass "strict": \`stage_b_candidates\` \`${digests.candidates}\``,
    `- ${whole(survivors_total)} survivors: \`survivors_b\` \`${digests.survivors}\``,
    `- returns: \`stage_b_returns\` ${digests.returns === null ? 'gone' : `\`${digests.returns}\``}`,
    `- gates: \`${gates}\``,
  ].join('\n');
}

function reasons({ decision: { reason_codes } }: DecidedLine): string {
  return [
    'Why:',
    '',
    ...reason_codes.map((code) => `- \`${code}\`: ${ruleOf(code) ?? 'a rule of another version'}`),
  ].join('\n');
}

/** The numbers of the champion and of its challenger. */
function competition({ evidence, decision, comparisons }: DecidedLine, before: Registry): string[] {
  const champion = [...before.values()].find(({ slot }) => slot === championSlot);
  const rows = (evidence?.candidates ?? []).filter(
    ({ trial }) => trial === champion?.trial || trial === decision.challenger,
  );
  const told = rows.map((row) => {
    const role = row.trial === champion?.trial ? 'Champion' : 'Challenger';
    return `- ${role} ${candidateName(row)} (trial ${row.trial}, family ${row.family}): ${numbersOf(row)}`;
  });
  const compared = comparisons.map((one) => `- ${comparisonText(one)}`);
  return told.length + compared.length === 0 ? [] : [['Who competed:', '', ...told, ...compared].join('\n')];
}

function numbersOf(row: CandidateEvidence): string {
  const numbers = [
    `registry score ${decimal(row.score, 6)}`,
    `DSR ${decimal(row.dsr, 3)}`,
    `PSR ${decimal(row.psr, 3)}`,
    `net Sharpe ratio ${decimal(row.net_sharpe)}`,
    `rank IC ${signed(row.ic_mean, 4)}`,
  ];
  const gates = row.failed.length === 0 ? 'no gate says no' : `gates that say no: ${row.failed.join(', ')}`;
  return `${numbers.join(', ')}; ${row.is_survivor ? 'a survivor' : 'no survivor'}, ${gates}`;
}

function comparisonText({ n, sharpe_difference, p, block_length, draws, returns }: Comparison): string {
  return (
    `Compared on ${whole(n)} dates that both have: Sharpe ratio by the step ${signed(sharpe_difference, 4)}, one-sided p ${decimal(p, 4)} ` +
    `(paired stationary bootstrap, ${whole(draws)} draws, mean block ${decimal(block_length, 1)}); returns \`${returns}\``
  );
}

function changesPart({ decision: { changes, events } }: StandingLine): string[] {
  const told = changes.filter(({ event }) => event !== null && event !== 'STATE_DISCOVERED').map(changeText);
  const discovered = changes.filter(({ event }) => event === 'STATE_DISCOVERED');
  const kept = discovered.filter(({ entry }) => entry.state !== 'retired').map(changeText);
  const others = discovered.length - kept.length;
  if (others > 0) kept.push(`${whole(others)} candidates were seen for the first time and got no slot`);
  const slots = events.map(
    ({ event, slot, old_champion, new_champion }) =>
      `${event === 'PROMOTION' ? `${slot} is held by ${new_champion}` : `${slot} is held by ${old_champion} no more`}`,
  );
  const lines = [...kept, ...told, ...slots].map((text) => `- ${text}`);
  return [lines.length === 0 ? 'Nothing changed.' : ['What changed:', '', ...lines].join('\n')];
}

function changeText({ from, entry, reason_codes }: StateChange): string {
  const place = entry.slot === null ? '' : ` in the slot ${entry.slot}`;
  const way = from === null ? entry.state : `from ${from} to ${entry.state}`;
  return `${candidateName(entry)}: ${way}${place} (${reason_codes.map((code) => `\`${code}\``).join(', ')})`;
}
