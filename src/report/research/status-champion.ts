import type { CandidateEvidence } from '../../promotion/evidence.ts';
import { type PromotionLedger, registryOf, standingLines } from '../../promotion/ledger.ts';
import type { ChampionOutlook } from '../../promotion/outlook.ts';
import { ruleOf } from '../../promotion/reason-codes.ts';
import { candidateName, type RegistryEntry, slotHolders } from '../../promotion/registry.ts';
import { counted, decimal, level, nothing, percent, signed, whole } from '../../text/numbers.ts';
import { type Content, foreignText, type Html, html } from '../site/html.ts';
import { dataTable } from '../site/parts/table.ts';
import { numeric } from './candidate-figures.ts';
import type { ShownValidation, StatusSubject } from './status-subject.ts';

/** Names of candidates are cut to so many letters. */
const longestName = 80;

export function nameOf(entry: Pick<RegistryEntry, 'candidate' | 'universe'>): Html {
  return foreignText(candidateName(entry), longestName);
}

/** Each reason in words, with its code. */
export function reasonList(codes: readonly string[]): Html {
  return html`<ul>${codes.map((code) => html`<li>${ruleText(code)} <code>${code}</code></li>\n`)}</ul>\n`;
}

/** A rule, with what stands between backticks as code. */
function ruleText(code: string): Content {
  const rule = ruleOf(code) ?? 'A rule of another version';
  return rule.split('`').map((part, i) => (i % 2 === 0 ? part : html`<code>${part}</code>`));
}

/** Who the champion is, since when and why, by which numbers. */
export function championSection(
  outlook: ChampionOutlook,
  ledger: PromotionLedger,
  validation: ShownValidation | undefined,
): Html {
  const { champion, beginning } = outlook;
  const { state, family, trial, slot, champion: tenure } = champion;
  const since =
    beginning === undefined
      ? ''
      : html` since <b>${beginning.line.session}</b>, by decision <code>${beginning.line.id}</code>`;
  return html`<h2>The champion</h2>
<p><b>${nameOf(champion)}</b> (family ${foreignText(family, longestName)}, trial <code>${trial}</code>) holds the slot <code>${slot}</code>${since}: tenure <code>${tenure}</code>, state <b>${stateWords[state]}</b>.</p>
<h3>Why it is live</h3>
<p>${whyLive(outlook, ledger)}</p>
${beginning !== undefined && reasonList(beginning.reason_codes)}
${state === 'live_hold' && holdReasons(outlook)}
<h3>Its numbers</h3>
${numbersTable(outlook, validation)}
${validation?.isThere === false && html`<p>The results of that run are not in this lake: this is what the ledger of promotions keeps of them.</p>`}
${digestList(outlook, ledger, validation)}
${slotTable(ledger)}`;
}

const stateWords: Readonly<Record<RegistryEntry['state'], string>> = {
  live: 'live',
  live_hold: 'on hold',
  shadow: 'in shadow',
  retired: 'retired',
};

/** The first sentence of the page about the champion. */
export function championLede({ champion, beginning, probationLeft }: ChampionOutlook): Html {
  const since = beginning === undefined ? '' : ` since ${beginning.line.session}`;
  const probation = probationLeft > 0 ? `, on probation for ${counted(probationLeft, 'more session')}` : '';
  return html`The champion is <b>${nameOf(champion)}</b>, ${champion.state === 'live' ? 'live' : 'on hold, in its slot'}${since}${probation}.`;
}

function whyLive({ beginning }: ChampionOutlook, ledger: PromotionLedger): Content {
  if (beginning === undefined) return 'No line of the ledger says how its tenure began.';
  const { line, comparison } = beginning;
  if (line.kind === 'rolled_back') return `A decision was taken back: ${line.why}`;
  if (line.evidence === null) return 'Its decision names no evidence.';
  const { run, candidates_total: all, survivors_total: passed } = line.evidence;
  const field = html`Of ${counted(all, 'candidate')} in the run <code>${run}</code> of Stage B ${whole(passed)} passed every gate`;
  if (comparison === undefined)
    return html`${field}, and of those that may have the slot, which was free, it had the highest registry score.`;
  const { n, sharpe_difference: difference, p, incumbent } = comparison;
  const before = registryOf(ledger).get(incumbent);
  return html`${field}, it among them. It had a higher registry score than ${before === undefined ? 'the champion before it' : nameOf(before)}, and its Sharpe ratio
is larger by ${signed(difference, 4)} a step on the same ${whole(n)} dates, which is more than chance (paired bootstrap, p ${decimal(p, 4)}).`;
}

function holdReasons({ latest }: ChampionOutlook): Html | false {
  if (latest === undefined) return false;
  return html`<h3>Why it is on hold</h3>
<p>By decision <code>${latest.line.id}</code> of ${latest.line.session}:</p>
${reasonList(latest.change.reason_codes)}`;
}

const shownNumbers = [
  ['Registry score', ({ score }) => decimal(score, 6)],
  ['Deflated Sharpe ratio (chance that it is no luck of many trials)', ({ dsr }) => decimal(dsr, 3)],
  ['Probabilistic Sharpe ratio', ({ psr }) => decimal(psr, 3)],
  ['Net Sharpe ratio, per year', ({ net_sharpe }) => decimal(net_sharpe)],
  ['Mean rank IC', ({ ic_mean }) => signed(ic_mean, 4)],
  ['Turnover of a step', ({ turnover }) => percent(turnover, 0)],
  ['Deepest fall', ({ max_drawdown }) => percent(max_drawdown)],
  ['Sharpe ratio of its worst path', ({ path_sharpe_min }) => decimal(path_sharpe_min)],
] as const satisfies readonly (readonly [string, (row: CandidateEvidence) => string])[];

function numbersTable({ beginning, own }: ChampionOutlook, validation: ShownValidation | undefined): Html {
  const then = beginning?.numbers;
  const now =
    validation === undefined
      ? 'Now'
      : `Run ${validation.evidence.run.slice(0, 8)}, to ${validation.evidence.as_of ?? '?'}`;
  return dataTable({
    caption: 'Numbers of the champion when it was promoted, and by the last run of Stage B',
    columns: [{ header: 'Number' }, ...numeric([`On ${beginning?.line.session ?? 'its promotion'}`, now])],
    rows: shownNumbers.map(([name, show]) => [
      name,
      then === undefined ? nothing : show(then),
      own === undefined ? 'not in it' : show(own),
    ]),
  });
}

/** What the numbers were read from, by content. */
function digestList(
  { beginning }: ChampionOutlook,
  ledger: PromotionLedger,
  validation: ShownValidation | undefined,
): Html {
  const evidences = [
    ...(beginning?.line.kind === 'decided' && beginning.line.evidence !== null
      ? [['Promoted on', beginning.line.evidence] as const]
      : []),
    ...(validation === undefined ? [] : [['Seen last in', validation.evidence] as const]),
  ];
  return html`<details><summary>Digests of what these numbers rest on</summary>
<ul>${evidences.map(
    ([what, { run, snapshot, digests, gates }]) =>
      html`<li>${what} run <code>${run}</code> of snapshot <code>${snapshot}</code>: candidates <span class="digest">${digests.candidates}</span>, survivors <span class="digest">${digests.survivors}</span>, returns <span class="digest">${digests.returns ?? 'gone'}</span>, gates <span class="digest">${gates}</span></li>\n`,
  )}<li>Ledger of promotions, ${counted(ledger.lines.length, 'line')}: <span class="digest">${ledger.chain.head.hash}</span></li>
</ul></details>
`;
}

/** Who holds which slot beside the champion. */
export function slotTable(ledger: PromotionLedger): Html | false {
  const held = slotHolders(registryOf(ledger));
  if (held.length === 0) return false;
  const since = sinceDates(ledger);
  return dataTable({
    caption: 'Slots and who holds them',
    columns: [
      { header: 'Slot' },
      { header: 'Candidate', className: 'names' },
      { header: 'State' },
      { header: 'Since' },
    ],
    rows: held.map((entry) => [entry.slot, nameOf(entry), stateWords[entry.state], since.get(entry.trial) ?? '']),
  });
}

/** The day of the decision that gave each candidate its present state. */
function sinceDates(ledger: PromotionLedger): ReadonlyMap<string, string> {
  const since = new Map<string, string>();
  for (const { line } of standingLines(ledger)) {
    for (const { from, entry } of line.decision.changes) if (from !== entry.state) since.set(entry.trial, line.session);
  }
  return since;
}

/** Why there is no champion: what was decided last, and which gates say no to most candidates. */
export function vacancySection(ledger: PromotionLedger, { validation }: StatusSubject): Html {
  const last = standingLines(ledger).at(-1)?.line;
  const reasons =
    last === undefined
      ? html`<p>Nothing was decided yet: <code>regimen promote</code> decides on a run of Stage B.</p>`
      : html`<p>The last decision, <code>${last.id}</code> of ${last.session}, left the slot <code>live</code> empty. No champion is a result, and often the right one.</p>
${reasonList(last.decision.reason_codes)}`;
  return html`<h2>Why there is no champion</h2>
${reasons}
${validation !== undefined && refusalTable(validation)}
${slotTable(ledger)}`;
}

const gatesShown = 12;

function refusalTable({ evidence, gates, numbers }: ShownValidation): Html {
  const failing = evidence.candidates.filter(({ failed }) => failed.length > 0);
  const counts = new Map<string, number>();
  for (const code of failing.flatMap(({ failed }) => failed)) counts.set(code, (counts.get(code) ?? 0) + 1);
  const ordered = [...counts].toSorted(([a, x], [b, y]) => y - x || (a < b ? -1 : 1)).slice(0, gatesShown);
  if (ordered.length === 0)
    return html`<p>No gate says no to any candidate of the run <code>${evidence.run}</code>.</p>`;
  return dataTable({
    caption: `Gates that say no most often, in the run ${evidence.run} of ${counted(evidence.candidates_total, 'candidate')}`,
    stacks: true,
    columns: [
      { header: 'Gate' },
      ...numeric(['Says no to', 'Asks for', 'Nearest candidate has']),
      { header: 'Which', className: 'names' },
    ],
    rows: ordered.map(([code, count]) => {
      const gate = gates.find((one) => one.code === code);
      const near =
        gate === undefined
          ? undefined
          : nearestTo(
              gate,
              failing.filter(({ failed }) => failed.includes(code)),
              numbers,
            );
      return [
        html`<code>${code}</code>`,
        `${whole(count)} of ${whole(evidence.candidates.length)}`,
        gate === undefined ? nothing : boundText(gate),
        near === undefined ? nothing : level(near.value),
        near === undefined ? '' : nameOf(near.row),
      ];
    }),
  });
}

type Gate = ShownValidation['gates'][number];

/** Of those to whom a gate says no the one that lacks least. */
function nearestTo(gate: Gate, failing: readonly CandidateEvidence[], numbers: ShownValidation['numbers']) {
  const known = failing.flatMap((row) => {
    const value = numbers.get(row.trial)?.get(gate.metric);
    return value === undefined ? [] : [{ row, value }];
  });
  return known.toSorted((a, b) => marginOf(gate, b.value) - marginOf(gate, a.value))[0];
}

/** What a gate asks for: `≥ 0.9 dsr`. */
export function boundText({ metric, at_least, at_most, above }: Gate): string {
  const [sign, bound] =
    at_least !== undefined ? ['≥', at_least] : at_most !== undefined ? ['≤', at_most] : ['>', above];
  return `${metric} ${sign} ${level(bound)}`;
}

/** How far a number is on the right side of a gate; negative on the wrong one. */
export function marginOf({ at_least, at_most, above }: Gate, value: number): number {
  return at_most !== undefined ? at_most - value : value - (at_least ?? above ?? 0);
}
