import { weeklyReturns } from '../../../evaluation/datasets.ts';
import type { RegimeEvaluation } from '../../../evaluation/evaluation.ts';
import { partitionPath } from '../../../lake/dataset.ts';
import { counted, decimal, signed, signedPercent } from '../../../text/numbers.ts';
import { regimeColour, regimeShape } from '../charts/chart-config.ts';
import { type IntervalPoint, intervalDomain, lyingIntervals } from '../charts/interval-charts.ts';
import type { DrawChart } from '../charts/vega-svg.ts';
import { type Content, type Html, html } from '../html.ts';
import { estimate } from '../numbers.ts';
import type { SiteResults, SiteSubject } from '../site-subject.ts';
import { figure } from './figure.ts';
import type { PageContext } from './page-context.ts';
import { termName } from './picks-table.ts';
import { evaluatedOf, intervalPoint } from './score-figures.ts';
import { sourceLink } from './source-link.ts';
import { dataTable } from './table.ts';

/** What the basket of the full score earns more than the one without a term, a figure per regime. */
export async function ablationFigures(
  page: PageContext,
  { regimes }: SiteSubject,
  results: SiteResults,
  draw: DrawChart,
): Promise<Html> {
  const shown = evaluatedOf(regimes, results).filter(([, { ablation }]) => ablation.length > 0);
  const domain = intervalDomain(shown.flatMap(([, evaluated]) => differencePoints(evaluated)));
  const source = sourceLink(page, partitionPath(weeklyReturns, { as_of: results.evaluation.as_of }));
  const figures: Html[] = [];
  for (const [position, evaluated] of shown) {
    figures.push(await ablationFigure(evaluated, { position, domain, source }, draw));
  }
  return html`<div class="charts">\n${figures}</div>\n`;
}

function differencePoints({ regime, ablation }: RegimeEvaluation): IntervalPoint[] {
  return ablation.map((one) => intervalPoint(termName(one.term), regime, one.difference, 100));
}

interface FigurePlace {
  readonly position: number;
  readonly domain: readonly [number, number];
  readonly source: Content;
}

async function ablationFigure(
  evaluated: RegimeEvaluation,
  { position, domain, source }: FigurePlace,
  draw: DrawChart,
): Promise<Html> {
  const { regime, ablation, unexplained_weeks } = evaluated;
  const title = `Ablation of ${regime}`;
  const words =
    'Weekly gross return of the full basket minus that of the basket without the term, per cent; at the right the number of weeks.';
  const unexplained =
    unexplained_weeks > 0
      ? ` ${counted(unexplained_weeks, 'week')} left out: the stored score is not what its terms give.`
      : '';
  const points = differencePoints(evaluated);
  const look = { names: [regime], colours: [regimeColour(position)], shapes: [regimeShape(position)] };
  return figure({
    title,
    description: `${words}${unexplained}`,
    chart: await draw(
      lyingIntervals({
        points,
        groups: ablation.map(({ term }) => termName(term)),
        look,
        title: '',
        format: '.2f',
        domain,
      }),
      { id: `ablation-${position}`, title, description: words },
    ),
    table: dataTable({
      caption: title,
      columns: [
        { header: 'Term' },
        { header: 'Weight', numeric: true },
        { header: 'Rank correlation', numeric: true },
        { header: 'Basket in common', numeric: true },
        { header: 'Difference', numeric: true },
      ],
      rows: ablation.map((one) => [
        termName(one.term),
        decimal(one.weight),
        estimate(one.spearman, (value) => signed(value, 3)),
        html`${estimate(one.shared, (value) => decimal(value, 1))} <span class="n">of ${decimal(one.basket, 1)}</span>`,
        estimate(one.difference, signedPercent),
      ]),
    }),
    source,
  });
}
