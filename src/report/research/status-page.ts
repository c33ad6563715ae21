import { type PromotionLedger, registryOf } from '../../promotion/ledger.ts';
import { championOutlook, lastDecidedSession } from '../../promotion/outlook.ts';
import { ruleOf } from '../../promotion/reason-codes.ts';
import { nameList } from '../../text/name-list.ts';
import { counted, nothing, whole } from '../../text/numbers.ts';
import { foreignText, type Html, html } from '../site/html.ts';
import { page } from '../site/layout.ts';
import { dataTable } from '../site/parts/table.ts';
import { statusPageSection } from './research-pages.ts';
import { championLede, championSection, nameOf, vacancySection } from './status-champion.ts';
import { ladderSection } from './status-ladder.ts';
import { dataSections } from './status-store.ts';
import type { StatusSubject, TrialCounts } from './status-subject.ts';

/** One page that says where research is: the champion and why, the trials, what would retire it, the last decisions, the data, and what is stale. The same facts give the same bytes. */
export function statusPage(subject: StatusSubject): string {
  const { promotions, pages } = subject;
  const body = html`<h1>Where we are</h1>
<p class="lede">${lede(subject)}</p>
${facts(subject)}
${brokenNotices(subject)}
${'sound' in promotions && promotionSections(promotions.sound, subject)}
${trialSection(subject)}
${'sound' in promotions && decisionSection(promotions.sound)}
${dataSections(subject)}
${staleSection(subject)}
${runSection(subject)}`;
  return page({
    title: 'Where we are',
    description: 'The champion of research, why it is live, how often was tried, and what would retire it.',
    path: statusPageSection[0],
    root: '',
    subject: 'research',
    sections: [statusPageSection, ...pages],
    body,
    colophon:
      'Made from the ledgers and manifests of the lake, as they were when it was made: no clock and no network have a part in it.',
  });
}

function promotionSections(ledger: PromotionLedger, subject: StatusSubject): Html {
  const { validation, settings } = subject;
  const session = sessionOf(ledger, subject);
  const evidence = validation?.evidence ?? null;
  const outlook = championOutlook(ledger, registryOf(ledger), { evidence, session, settings });
  if (outlook === undefined) return vacancySection(ledger, subject);
  return html`${championSection(outlook, ledger, validation)}
${ladderSection(outlook, ledger, { subject, session })}`;
}

/** The session of which the page speaks: the last one of the store, or of the ledger where that is ahead. */
function sessionOf(ledger: PromotionLedger, { session }: StatusSubject): number {
  return Math.max(session?.number ?? 0, lastDecidedSession(ledger));
}

function lede(subject: StatusSubject): Html {
  const { promotions, trials, settings, validation } = subject;
  const tried =
    'sound' in trials
      ? html` ${counted(trials.sound.trials, 'trial')} ${trials.sound.trials === 1 ? 'was' : 'were'} made.`
      : '';
  if ('broken' in promotions) return html`Nobody can be named: the ledger of promotions cannot be believed.${tried}`;
  const ledger = promotions.sound;
  const evidence = validation?.evidence ?? null;
  const outlook = championOutlook(ledger, registryOf(ledger), {
    evidence,
    session: sessionOf(ledger, subject),
    settings,
  });
  return html`${outlook === undefined ? 'There is no champion.' : championLede(outlook)}${tried}`;
}

function facts({ session, store, trials, stale, validation }: StatusSubject): Html {
  const rows: readonly (readonly [string, string])[] = [
    ['Last session', session?.date ?? 'none'],
    ['Snapshot', store?.id ?? 'none'],
    [
      'Last run of Stage B',
      validation === undefined ? 'none' : `${validation.evidence.run}, to ${validation.evidence.as_of ?? '?'}`,
    ],
    ['Trials', 'sound' in trials ? trialWords(trials.sound) : 'not known'],
    ['Rests on changed inputs', 'sound' in stale ? staleWords(stale.sound) : 'not known'],
  ];
  return html`<dl class="facts">${rows.map(([name, value]) => html`<div><dt>${name}</dt><dd>${value}</dd></div>\n`)}</dl>\n`;
}

function trialWords({ trials, lines }: TrialCounts): string {
  return `${whole(trials)} in ${counted(lines, 'line')}`;
}

function staleWords(groups: readonly { readonly count: number; readonly severity: string }[]): string {
  const count = (severity?: string) =>
    groups.reduce((sum, group) => sum + (severity === undefined || group.severity === severity ? group.count : 0), 0);
  return count() === 0 ? 'nothing' : `${whole(count())}, ${whole(count('critical'))} critically`;
}

function brokenNotices({ promotions, trials, holdout }: StatusSubject): Html[] {
  return [promotions, trials, holdout].flatMap((one) =>
    'broken' in one ? [html`<p class="notice"><b>Broken:</b> ${one.broken}</p>\n`] : [],
  );
}

function trialSection({ trials, holdout, validation }: StatusSubject): Html {
  const opened =
    'sound' in holdout
      ? html`<p>The holdout was ${openingWords(holdout.sound.openings)} (${counted(holdout.sound.lines, 'line')}, head <span class="digest">${holdout.sound.head}</span>).</p>`
      : '';
  if ('broken' in trials) return html`<h2>Trials</h2>\n<p>How often was tried is not known.</p>\n${opened}`;
  const { lines, trials: count, byState, byStage, head } = trials.sound;
  const { clusters = null, clustered = null } = validation ?? {};
  const counts: readonly (readonly [string, string, string])[] = [
    [
      'Trials',
      whole(count),
      'candidate, parameters, universe, folds, horizon and costs: each once, however often it was run',
    ],
    ['Lines of the ledger', whole(lines), 'every attempt and its outcome'],
    [
      'Clusters',
      whole(clusters),
      clusters === null
        ? 'no run of Stage B has counted them'
        : `of ${counted(clustered ?? 0, 'trial')} by the correlation of their returns: N of the deflated Sharpe ratio in the last run`,
    ],
    ...(['scored', 'failed', 'abandoned'] as const).map(
      (state) => [`… ${state}`, whole(byState[state]), stateWords[state]] as const,
    ),
    ...[...byStage].map(([stage, own]) => [`… by ${stage}`, whole(own), 'last tried by that stage'] as const),
  ];
  return html`<h2>How often was tried</h2>
${dataTable({
  caption: 'Trials that the ledger counts: all of them count against every candidate',
  columns: [{ header: 'What' }, { header: 'How many', numeric: true }, { header: 'That is', className: 'names' }],
  rows: counts.map((cells) => [...cells]),
})}
<p>Head of the ledger of trials: <span class="digest">${head}</span>.</p>
${opened}`;
}

function openingWords(openings: number): string {
  return openings === 0 ? 'never opened' : openings === 1 ? 'opened once' : `opened ${whole(openings)} times`;
}

const stateWords = {
  scored: 'the last attempt has a result',
  failed: 'it ended without one, and counts',
  abandoned: 'it was begun and never ended, and counts',
} as const;

const decisionsShown = 10;

function decisionSection(ledger: PromotionLedger): Html {
  if (ledger.lines.length === 0) return html`<h2>Last decisions</h2>\n<p>There is none yet.</p>\n`;
  const registry = registryOf(ledger);
  const nameOfTrial = (trial: string | null) => {
    const entry = trial === null ? undefined : registry.get(trial);
    return entry === undefined ? '' : nameOf(entry);
  };
  const rows = ledger.lines.slice(-decisionsShown).toReversed();
  return html`<h2>Last decisions</h2>
${dataTable({
  caption: `The last ${whole(rows.length)} of ${counted(ledger.lines.length, 'line')} of the ledger, newest first`,
  stacks: true,
  columns: [
    { header: 'Session' },
    { header: 'Decision' },
    { header: 'Verdict' },
    { header: 'Considered', className: 'names' },
    { header: 'Why', className: 'names' },
    { header: 'By' },
  ],
  rows: rows.map(({ line }) =>
    line.kind === 'withdrawn'
      ? [
          line.session,
          html`<code>${line.id}</code>`,
          `${line.verdict}, withdrawn`,
          '',
          'Another run decided first: it never held.',
          '',
        ]
      : [
          line.session,
          html`<code>${line.id}</code>`,
          line.decision.verdict,
          nameOfTrial(line.decision.challenger),
          line.kind === 'rolled_back' ? `Takes back ${line.undoes}: ${line.why}` : whyText(line.decision.reason_codes),
          foreignText(line.who, 80),
        ],
  ),
})}
<p><code>regimen promote --explain ID</code> tells a decision with all its numbers and digests.</p>
`;
}

function whyText(codes: readonly string[]): Html[] {
  return codes.map(
    (code) =>
      html`<div>${(ruleOf(code) ?? 'A rule of another version').replaceAll('`', '')} <code>${code}</code></div>`,
  );
}

function staleSection({ stale, audit, validation, evidenceAge, settings }: StatusSubject): Html {
  const isOld = evidenceAge !== undefined && evidenceAge > settings.stale_after_sessions;
  return html`<h2>What is stale or invalidated</h2>
${isOld && html`<p class="notice">The run <code>${validation?.evidence.run}</code> of Stage B ends ${counted(evidenceAge, 'session')} before the last one: it promotes nobody any more.</p>`}
${fewerTrials(validation)}
${staleTable(stale)}
${
  audit === undefined
    ? html`<p>The store was not audited: <code>regimen reconcile</code> does.</p>`
    : html`<p>The last audit of the store found ${counted(audit.errors, 'error')} and ${counted(audit.warnings, 'warning')}.</p>
<ul>${audit.first.map((text) => html`<li>${foreignText(text, 400)}</li>\n`)}</ul>`
}
`;
}

/** Where a run was judged by fewer trials than were made. */
function fewerTrials(validation: StatusSubject['validation']): Html | false {
  if (validation === undefined || validation.trialsSince === 0) return false;
  const { trialsSince, evidence } = validation;
  return html`<p class="notice">The run <code>${evidence.run}</code> of Stage B knows ${counted(trialsSince, 'trial')} fewer than the ledger holds now: it promotes nobody before it is judged again.</p>`;
}

function staleTable(stale: StatusSubject['stale']): Html {
  if ('broken' in stale) return html`<p>What rests on changed inputs is not known: ${stale.broken}</p>`;
  if (stale.sound.length === 0) return html`<p>Nothing: everything in the lake rests on what is stored now.</p>`;
  return dataTable({
    caption: 'What rests on an input that is another one now; critical: on a corporate action or a delisting',
    stacks: true,
    columns: [
      { header: 'Dataset' },
      { header: 'How many', numeric: true },
      { header: 'Severity' },
      { header: 'Because', className: 'names' },
      { header: 'Can be made again', className: 'names' },
    ],
    rows: stale.sound.map(({ dataset, count, severity, because, obstacle }) => [
      dataset,
      whole(count),
      severity,
      because,
      obstacle ?? 'yes',
    ]),
  });
}

function runSection({ run }: StatusSubject): Html | false {
  if (run === undefined) return false;
  return html`<h2>The last run</h2>
<p>${run.run === null ? 'The run' : html`Run <code>${run.run}</code>`} of ${run.time} ended with ${run.result}.</p>
${dataTable({
  caption: 'What became of its steps',
  stacks: true,
  columns: [
    { header: 'Step' },
    { header: 'Result' },
    { header: 'Note', className: 'names' },
    { header: 'Counts', className: 'names' },
  ],
  rows: run.steps.map(({ step, result, note, counts }) => [
    step,
    result,
    note,
    nameList(Object.entries(counts).map(([name, count]) => `${name} ${whole(count)}`)) || nothing,
  ]),
})}`;
}
