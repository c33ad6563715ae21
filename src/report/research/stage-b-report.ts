// jscpd:ignore-start: pages of one kind import much the same
import { decimal, level, percent, signed, signedPercent, whole } from '../../text/numbers.ts';
import { chartDrawer, type DrawChart } from '../site/charts/vega-svg.ts';
import { type Content, type Html, html } from '../site/html.ts';
import { dataTable } from '../site/parts/table.ts';
import { numeric } from './candidate-figures.ts';
import { stagePage } from './research-pages.ts';
import { validationFigures } from './stage-b-figures.ts';
import { nearPasses, verdictCounts } from './stage-b-run-report.ts';
import type { StageBFacts } from './stage-b-subject.ts';

// jscpd:ignore-end

/** The report of a validation: one page without script that needs nothing but itself. The same validation gives the same bytes. */
export async function stageBReport(facts: StageBFacts): Promise<string> {
  const draw = await chartDrawer();
  const { keys, subject, plan, ledger } = facts;
  const body = html`<h1>Stage B</h1>
<p>Run ${keys.run}, snapshot ${keys.snapshot}, candidates of the run ${subject.stageA.run} of Stage A. ${whole(plan.sample)} dates in ${whole(plan.folds.groups.length)} groups make
${whole(plan.folds.splits.length)} splits and ${whole(plan.folds.paths.length)} paths. The ledger of trials held ${whole(ledger.trials)} trials in ${whole(ledger.lines)} lines when this was judged.</p>
<h2>Who passes</h2>
${survivorTable(facts)}
${programmeTable(facts)}
${await universeSections(facts, draw)}
<h2>Candidates</h2>
${candidateTable(facts)}
${nearPassTable(facts)}
<h2>Gates</h2>
${gateTable(facts)}`;
  return stagePage('B', { description: `Candidates validated on snapshot ${keys.snapshot}.`, body });
}

async function universeSections(facts: StageBFacts, draw: DrawChart): Promise<Content> {
  const sections: Html[] = [];
  for (const universe of facts.survivors.keys()) {
    const own = facts.candidates.filter((one) => one.universe === universe);
    sections.push(html`<h2>The ${whole(universe)} most liquid</h2>
${await validationFigures(facts, universe, own, draw)}`);
  }
  return sections;
}

function survivorTable({ survivors, candidates, subject }: StageBFacts): Html {
  return dataTable({
    caption: `Candidates that every gate of ${subject.deciding.id} let pass`,
    columns: [...numeric(['Universe', 'Candidates', 'Survivors']), { header: 'Which', className: 'names' }],
    rows: [...survivors].map(([universe, passed]) => [
      whole(universe),
      whole(candidates.filter((one) => one.universe === universe).length),
      whole(passed.length),
      passed.map(({ candidate }) => candidate.spec.id).join(', ') || 'none',
    ]),
  });
}

function programmeTable({ programme, candidates }: StageBFacts): Html {
  const { findings } = programme;
  if (findings === undefined)
    return html`<p>The candidates share too few steps with known returns: nothing is said of them together.</p>`;
  const [first] = candidates;
  const rows = [
    ['Steps that all candidates have', whole(findings.steps), ''],
    [
      'SPA, consistent',
      decimal(findings.spaConsistent, 3),
      `lower ${decimal(findings.spaLower, 3)}, upper ${decimal(findings.spaUpper, 3)}`,
    ],
    [
      'Reality check',
      decimal(findings.realityCheck, 3),
      `${whole(findings.draws)} resamples, blocks of ${decimal(findings.blockLength, 1)} steps`,
    ],
    ['PBO', decimal(findings.pbo), `${whole(findings.pboSplits)} splits`],
    ['Clusters of trials', whole(first?.own?.clusters), `of ${whole(first?.own?.rawTrials)} trials`],
    ['MinTRL, steps', whole(Math.ceil(findings.minTrlRequired)), 'at the stated Sharpe ratio, normal returns, 95 %'],
    ['MinBTL, steps', whole(Math.ceil(findings.minBtl)), 'for the clusters of trials'],
  ] as const;
  return dataTable({
    caption: 'All candidates together',
    columns: [{ header: 'What' }, { header: 'Value', numeric: true }, { header: 'Of', className: 'names' }],
    rows: rows.map((cells) => [...cells]),
  });
}

function candidateTable({ candidates }: StageBFacts): Html {
  return dataTable({
    caption: 'Every candidate: the path that stands for it, and the gates',
    stacks: true,
    columns: [
      { header: 'Candidate' },
      ...numeric([
        'Universe',
        'Steps',
        'Paths',
        'IC',
        'Net',
        'Sharpe',
        'PSR',
        'DSR',
        'Worst path',
        'Worst stress',
        'Drawdown',
        'Turnover',
        'Holdout',
        'Gates against it',
      ]),
    ],
    rows: candidates.map(({ candidate, universe, pathCount, paths, numbers: n, verdict }) => [
      candidate.spec.id,
      whole(universe),
      whole(n.return_steps),
      `${pathCount}, distinct ${paths.length}`,
      signed(n.ic_mean, 4),
      signedPercent(n.net_return_annual, 1),
      decimal(n.net_sharpe),
      decimal(n.psr, 3),
      decimal(n.dsr, 3),
      decimal(n.path_sharpe_min),
      decimal(n.stress_worst_sharpe),
      percent(n.max_drawdown, 1),
      percent(n.turnover, 0),
      signedPercent(n.holdout_return, 1),
      whole(verdict.refused.length),
    ]),
  });
}

function nearPassTable({ candidates }: StageBFacts): Html {
  return dataTable({
    caption: 'Nearest to passing, and what is missing',
    stacks: true,
    columns: [
      { header: 'Candidate' },
      ...numeric(['Universe', 'Gates against it']),
      { header: 'Gate and missing distance', className: 'names' },
    ],
    rows: nearPasses(candidates).map(({ candidate, universe, verdict }) => [
      candidate.spec.id,
      whole(universe),
      whole(verdict.refused.length),
      verdict.refused
        .map(({ gate, distance }) => `${gate} ${distance === null ? 'no number' : decimal(distance, 3)}`)
        .join(', '),
    ]),
  });
}

function gateTable({ subject, candidates }: StageBFacts): Html {
  return dataTable({
    caption: `Gates of configs/gates/${subject.deciding.id}.yaml, with those that it includes`,
    stacks: true,
    columns: [
      { header: 'Code' },
      { header: 'Looks at' },
      ...numeric(['Says yes', 'Passed', 'Refused', 'Does not apply']),
    ],
    rows: subject.deciding.gates.map(({ code, metric, at_least, at_most, above }) => {
      const counts = verdictCounts(candidates, code);
      const bound =
        at_least !== undefined
          ? `≥ ${level(at_least)}`
          : at_most !== undefined
            ? `≤ ${level(at_most)}`
            : `> ${level(above)}`;
      return [code, metric, bound, whole(counts.passed), whole(counts.refused), whole(counts.not_applied)];
    }),
  });
}
