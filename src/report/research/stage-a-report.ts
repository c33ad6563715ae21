import type { GatedCandidate } from '../../research/result-tables.ts';
import { decimal, level, percent, signed, signedPercent, whole } from '../../text/numbers.ts';
import { chartDrawer, type DrawChart } from '../site/charts/vega-svg.ts';
import { type Content, type Html, html } from '../site/html.ts';
import { dataTable } from '../site/parts/table.ts';
import { numeric } from './candidate-figures.ts';
import { stagePage } from './research-pages.ts';
import { universeFigures } from './stage-a-figures.ts';
import type { StageASubject } from './stage-a-subject.ts';

/** The report of a screening: one page without script that needs nothing but itself. The same screening gives the same bytes. */
export async function stageAReport(subject: StageASubject): Promise<string> {
  const draw = await chartDrawer();
  const { snapshot, featureSet, settings, ledger, plan } = subject;
  const body = html`<h1>Stage A</h1>
<p>Snapshot ${snapshot}, feature set ${featureSet}. ${whole(subject.candidates.length)} trials on ${whole(plan.windows.reduce((sum, { test_dates }) => sum + test_dates, 0))} tested dates,
held for ${settings.horizon} sessions from ${settings.entry_lag === 0 ? 'the close of the as-of date' : 'the close of the session after'}. The ledger of trials held ${whole(ledger.trials)} trials in ${whole(ledger.lines)} lines when this was judged.</p>
<h2>Survivors by size of the universe</h2>
${survivorTable(subject)}
${await universeSections(subject, draw)}
<h2>Folds</h2>
${foldTable(subject)}
<h2>Gates</h2>
${gateTable(subject)}`;
  return stagePage('A', { description: `Candidates screened on snapshot ${snapshot}.`, body });
}

function survivorTable({ survivors, candidates }: StageASubject): Html {
  return dataTable({
    caption: 'Candidates that every gate let pass',
    columns: [
      ...numeric(['Universe', 'Names with score and return', 'Candidates', 'Survivors']),
      { header: 'Which', className: 'names' },
    ],
    rows: [...survivors].map(([universe, passed]) => {
      const own = candidates.filter((one) => one.universe === universe);
      const names = own.map(({ summary }) => summary.names).filter((count) => count !== null);
      return [
        whole(universe),
        whole(names.length === 0 ? null : Math.max(...names)),
        whole(own.length),
        whole(passed.length),
        passed.map(({ candidate }) => candidate.spec.id).join(', ') || 'none',
      ];
    }),
  });
}

async function universeSections(subject: StageASubject, draw: DrawChart): Promise<Content> {
  const sections: Html[] = [];
  for (const universe of subject.survivors.keys()) {
    const own = subject.candidates.filter((one) => one.universe === universe);
    sections.push(html`<h2>The ${whole(universe)} most liquid</h2>
${await universeFigures(subject, universe, own, draw)}
${icTable(universe, own)}
${returnTable(universe, own)}
${neutralTable(universe, own)}`);
  }
  return sections;
}

function icTable(universe: number, own: readonly GatedCandidate[]): Html {
  const tests = ['t naive', 't Newey–West', 't non-overl.', 't cosine'];
  return dataTable({
    caption: `Every candidate among the ${whole(universe)} most liquid: the rank IC, its tests, and the gates`,
    stacks: true,
    columns: [
      { header: 'Candidate' },
      ...numeric(['n', 'eff. n', 'IC', 'ICIR', ...tests, 'p', 'q', 'p Holm']),
      { header: 'Gates that said no', className: 'names' },
    ],
    rows: own.map(({ candidate, summary: s, ic_q, ic_p_holm, reasons }) => [
      candidate.spec.id,
      whole(s.ic_dates),
      decimal(s.ic_effective_dates, 0),
      signed(s.ic_mean, 4),
      decimal(s.ic_ir),
      decimal(s.ic_t_naive),
      `${decimal(s.ic_t_newey_west)} (${s.newey_west_lags} lags)`,
      `${decimal(s.ic_t_non_overlapping)} (n ${s.non_overlapping_dates})`,
      `${decimal(s.ic_t_cosine)} (${s.cosines} df)`,
      decimal(s.ic_p, 3),
      decimal(ic_q, 3),
      decimal(ic_p_holm, 3),
      reasons.join(', ') || 'none',
    ]),
  });
}

function returnTable(universe: number, own: readonly GatedCandidate[]): Html {
  const yearly = ['Gross', 'Costs', 'Net', 'Sharpe', 'Market neutral Sharpe'];
  return dataTable({
    caption: `Long less short among the ${whole(universe)} most liquid, by the year: what it earns, costs and can hold`,
    stacks: true,
    columns: [
      { header: 'Candidate' },
      ...numeric(['Steps', ...yearly, 'Drawdown', 'Turnover', 'Capacity, USD', 'Unpriced']),
    ],
    rows: own.map(({ candidate, summary: s }) => [
      candidate.spec.id,
      whole(s.return_steps),
      signedPercent(s.gross_return_annual, 1),
      percent(s.cost_annual),
      signedPercent(s.net_return_annual, 1),
      decimal(s.net_sharpe),
      decimal(s.market_neutral_sharpe),
      percent(s.max_drawdown),
      percent(s.turnover, 0),
      whole(s.capacity_usd),
      percent(s.unpriced),
    ]),
  });
}

const ics = [
  ['ic_mean', 'IC'],
  ['ic_sector_neutral', 'sector neutral'],
  ['ic_size_neutral', 'size neutral'],
  ['ic_market_neutral', 'market neutral'],
  ['ic_sessions_1', 'session 1'],
  ['ic_sessions_2_5', 'sessions 2–5'],
  ['ic_sessions_6_20', 'sessions 6–20'],
] as const;

function neutralTable(universe: number, own: readonly GatedCandidate[]): Html {
  return dataTable({
    caption: `What the rank IC among the ${whole(universe)} most liquid consists of, and how long it lasts`,
    stacks: true,
    columns: [
      { header: 'Candidate' },
      ...numeric([...ics.map(([, name]) => name), 'Monotonicity', 'Coverage', 'Names']),
    ],
    rows: own.map(({ candidate, summary: s }) => [
      candidate.spec.id,
      ...ics.map(([metric]) => signed(s[metric], 4)),
      decimal(s.monotonicity),
      percent(s.coverage, 0),
      whole(s.names),
    ]),
  });
}

function foldTable({ plan }: StageASubject): Html {
  const { errors, warnings } = plan.policy;
  const found = [...errors, ...warnings].map(({ code, detail }) => `${code}: ${detail}`);
  return html`${dataTable({
    caption: 'Which dates train and which test',
    stacks: true,
    columns: [
      { header: 'Fold' },
      { header: 'Trains' },
      ...numeric(['Training dates', 'Purged']),
      { header: 'Tests' },
      ...numeric(['Tested dates', 'Gap, sessions']),
    ],
    rows: plan.windows.map((one) => [
      one.fold,
      `${one.train_start} to ${one.train_end}`,
      whole(one.train_dates),
      whole(one.purged_dates),
      `${one.test_start} to ${one.test_end}`,
      whole(one.test_dates),
      whole(one.gap_sessions),
    ]),
  })}${found.length > 0 && html`<ul>${found.map((text) => html`<li>${text}</li>`)}</ul>`}`;
}

function gateTable({ gates, candidates }: StageASubject): Html {
  return dataTable({
    caption: `Gates of configs/gates/${gates.id}.yaml`,
    stacks: true,
    columns: [
      { header: 'Code' },
      { header: 'Looks at' },
      { header: 'Says yes', numeric: true },
      { header: `Said no, of ${whole(candidates.length)} trials`, numeric: true },
    ],
    rows: gates.gates.map(({ code, metric, at_least, at_most }) => [
      code,
      metric,
      at_least === undefined ? `≤ ${level(at_most)}` : `≥ ${level(at_least)}`,
      whole(candidates.filter(({ reasons }) => reasons.includes(code)).length),
    ]),
  });
}
