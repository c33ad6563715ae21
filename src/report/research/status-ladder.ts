import { type PromotionLedger, sessionsToReview } from '../../promotion/ledger.ts';
import type { ChampionOutlook } from '../../promotion/outlook.ts';
import { counted, decimal, level, nothing, whole } from '../../text/numbers.ts';
import { type Content, type Html, html } from '../site/html.ts';
import { dataTable } from '../site/parts/table.ts';
import { numeric } from './candidate-figures.ts';
import { boundText, marginOf, nameOf } from './status-champion.ts';
import type { ShownValidation, StatusSubject } from './status-subject.ts';

/*
 * What would take its slot from the champion, and how far it is from that: docs/promotion.md has the rules in words.
 */

/** @param session number of the session of which it is said */
export function ladderSection(
  outlook: ChampionOutlook,
  ledger: PromotionLedger,
  { subject, session }: { readonly subject: StatusSubject; readonly session: number },
): Html {
  const { validation, settings } = subject;
  return html`<h2>What would retire it</h2>
<p>${standing(outlook)}</p>
${dataTable({
  caption: 'The ladder of demotion: what each step takes, and how far it is',
  stacks: true,
  columns: [
    { header: 'Step' },
    { header: 'What would happen', className: 'names' },
    { header: 'Then', className: 'names' },
    { header: 'Now', className: 'names' },
    { header: 'Still missing', className: 'names' },
  ],
  rows: [
    gateStep(outlook, validation, settings.hard_gates),
    ...gapSteps(outlook, settings),
    ...holdSteps(outlook, settings),
    probationStep(outlook, settings),
    challengeStep(outlook, settings, sessionsToReview(ledger, session, settings)),
    staleStep(subject),
  ],
})}
${validation !== undefined && gateTable(outlook, validation, settings.hard_gates)}`;
}

function standing({ own, champion }: ChampionOutlook): Content {
  if (own === undefined)
    return 'The last run of Stage B does not have it: a run that is decided without it puts it on hold.';
  if (own.is_survivor)
    return 'The last run of Stage B has it among the survivors: as long as that is so it keeps its slot, unless a better one takes it.';
  const fate = champion.on_probation
    ? 'it is on probation, and goes to shadow at once'
    : 'the steps below say what becomes of it';
  return `The last run of Stage B does not have it among the survivors (${own.failed.join(', ') || 'outside the largest number of survivors'}): ${fate} when that is decided.`;
}

type Row = readonly Content[];

/** The hard gate that is nearest to saying no. */
function gateStep(
  { champion, own }: ChampionOutlook,
  validation: ShownValidation | undefined,
  hard: readonly string[],
): Row {
  const what = ['Hard gate', `One of these says no: ${hard.join(', ') || 'there are none'}`] as const;
  const failed = (own?.failed ?? []).filter((code) => hard.includes(code));
  if (failed.length > 0) return [...what, 'retired at once', `${failed.join(', ')} says no`, 'nothing'];
  const numbers = validation?.numbers.get(champion.trial);
  const known = (validation?.gates ?? []).flatMap((gate) => {
    const value = numbers?.get(gate.metric);
    return hard.includes(gate.code) && value !== undefined ? [{ gate, value, margin: marginOf(gate, value) }] : [];
  });
  const [nearest] = known.toSorted((a, b) => a.margin - b.margin);
  if (nearest === undefined)
    return [...what, 'retired at once', own === undefined ? 'not in the last run' : 'all of them say yes', nothing];
  return [
    ...what,
    'retired at once',
    `nearest: ${nearest.gate.metric} is ${level(nearest.value)}, the gate asks for ${boundText(nearest.gate)}`,
    level(nearest.margin),
  ];
}

function gapSteps({ own, gap }: ChampionOutlook, settings: StatusSubject['settings']): Row[] {
  const { demotion_shadow_score_gap: toShadow, demotion_retire_score_gap: toRetire } = settings;
  const now =
    own === undefined
      ? 'not in the last run'
      : gap === null
        ? 'nobody survives'
        : `${decimal(gap, 3)} below the best survivor${own.is_survivor ? ', and a survivor itself' : ''}`;
  const step = (limit: number, then: string): Row => [
    `Score gap, ${decimal(limit)}`,
    `A gate says no, and its score is ${decimal(limit)} or more below the best survivor`,
    then,
    now,
    gap === null || own === undefined
      ? nothing
      : missing(limit - gap, own.is_survivor ? ' of score, and a gate that says no' : ' of score'),
  ];
  return [step(toRetire, 'retired'), step(toShadow, 'shadow')];
}

function missing(distance: number, of: string): string {
  return distance <= 0
    ? `nothing${of.includes('gate') ? ' but a gate that says no' : ''}`
    : `${decimal(distance, 3)}${of}`;
}

function holdSteps(
  { champion: { hold_runs: runs, state } }: ChampionOutlook,
  settings: StatusSubject['settings'],
): Row[] {
  const { live_hold_shadow_after_runs: toShadow, live_hold_retire_after_runs: toRetire } = settings;
  const now =
    runs === 0
      ? `none in a row${state === 'live_hold' ? '; on hold for its evidence' : ''}`
      : `${counted(runs, 'run')} in a row`;
  const step = (limit: number, then: string): Row => [
    `Missing or failing, ${counted(limit, 'run')}`,
    `${counted(limit, 'run')} in a row without it, in which it fails otherwise, or in which nothing passes “strict”`,
    `${then}; on hold from the first on`,
    now,
    counted(Math.max(0, limit - runs), 'such run'),
  ];
  return [step(toShadow, 'shadow'), step(toRetire, 'retired')];
}

function probationStep(
  { champion, lived, probationLeft }: ChampionOutlook,
  { review_sessions: span }: StatusSubject['settings'],
): Row {
  const what = ['Probation', 'A gate says no while it is on probation'] as const;
  if (!champion.on_probation) return [...what, 'shadow at once', 'probation is over', 'does not apply any more'];
  return [
    ...what,
    'shadow at once',
    `live for ${whole(lived)} of ${counted(span, 'session')}`,
    `a gate that says no in the next ${counted(probationLeft, 'session')}`,
  ];
}

function challengeStep(
  { rival, own, champion }: ChampionOutlook,
  { score_epsilon: epsilon, challenge_level: at }: StatusSubject['settings'],
  toReview: number,
): Row {
  const rule = html`At a review another survivor scores ${decimal(epsilon)} more, and its Sharpe ratio is larger beyond chance (p ≤ ${level(at)})`;
  const review = toReview === 0 ? 'the next decision is a review' : `next review in ${counted(toReview, 'session')}`;
  const wait = champion.on_probation ? '; nobody challenges it on probation' : '';
  if (rival === undefined) return ['Challenge', rule, 'shadow', `no other survivor; ${review}${wait}`, 'a challenger'];
  const lead = own === undefined ? null : rival.score - own.score;
  return [
    'Challenge',
    rule,
    'shadow',
    html`${nameOf(rival)} scores ${decimal(rival.score, 3)}${lead !== null && `, ${decimal(Math.abs(lead), 3)} ${lead > 0 ? 'more' : 'less'}`}; ${review}${wait}`,
    lead === null ? nothing : lead >= epsilon ? 'the test of the same dates' : `${decimal(epsilon - lead, 3)} of score`,
  ];
}

/** Old evidence takes no slot, and gives none. */
function staleStep({ validation, session, settings, evidenceAge }: StatusSubject): Row {
  const limit = settings.stale_after_sessions;
  const what = ['Stale evidence', `No newer evidence for more than ${counted(limit, 'session')}`] as const;
  const then = 'it stays; nobody is promoted (EVIDENCE_STALE)';
  if (validation === undefined || session === undefined || evidenceAge === undefined)
    return [...what, then, 'no evidence', nothing];
  return [
    ...what,
    then,
    `${counted(evidenceAge, 'session')} old`,
    counted(Math.max(0, limit + 1 - evidenceAge), 'session'),
  ];
}

function gateTable(
  { champion, own }: ChampionOutlook,
  { gates, numbers, notApplied }: ShownValidation,
  hard: readonly string[],
): Html | false {
  if (gates.length === 0 || own === undefined) return false;
  const known = numbers.get(champion.trial);
  const skipped = notApplied.get(champion.trial);
  return dataTable({
    caption: 'Every gate of “final”, and how far the champion is from its no',
    stacks: true,
    columns: [
      { header: 'Gate' },
      { header: 'Asks for' },
      ...numeric(['Has', 'Distance to no']),
      { header: 'If it says no' },
    ],
    rows: gates.map((gate) => {
      const value = known?.get(gate.metric);
      const isNo = own.failed.includes(gate.code);
      const distance = skipped?.has(gate.code)
        ? 'does not apply'
        : value === undefined
          ? nothing
          : `${level(marginOf(gate, value))}${isNo ? ', says no' : ''}`;
      return [
        html`<code>${gate.code}</code>`,
        boundText(gate),
        level(value),
        distance,
        hard.includes(gate.code) ? 'retired at once' : 'no survivor: the ladder',
      ];
    }),
  });
}
