import { weeklyReturns } from '../../../evaluation/datasets.ts';
import type { Bucket, BucketReturn, RegimeEvaluation } from '../../../evaluation/evaluation.ts';
import { partitionPath } from '../../../lake/dataset.ts';
import type { Estimate } from '../../../statistics/estimate.ts';
import { counted, decimal, percent, signed, signedPercent } from '../../../text/numbers.ts';
import { regimeColour, regimeShape } from '../charts/chart-config.ts';
import { type IntervalPoint, intervalDomain, type SeriesLook, uprightIntervals } from '../charts/interval-charts.ts';
import type { DrawChart } from '../charts/vega-svg.ts';
import { type Content, type Html, html } from '../html.ts';
import { estimate } from '../numbers.ts';
import type { SiteRegime, SiteResults, SiteSubject } from '../site-subject.ts';
import { figure } from './figure.ts';
import type { PageContext } from './page-context.ts';
import { sourceLink } from './source-link.ts';
import { dataTable } from './table.ts';

/** Rank IC per horizon and regime. */
export async function icFigure(
  page: PageContext,
  { regimes: shown }: SiteSubject,
  results: SiteResults,
  draw: DrawChart,
): Promise<Html> {
  const { regimes, settings } = results.evaluation;
  const title = 'Rank IC by horizon';
  const words = `Mean correlation of score and later return over eligible names, ${percent(settings.confidence, 0)} Newey–West intervals, which are too narrow where horizons overlap and weeks are few; below each the number of weeks. Non-overlapping: only every so many weeks that returns hardly share a session.`;
  const points = evaluatedOf(shown, results).flatMap(([, { regime, ic }]) =>
    ic.map((one) => intervalPoint(horizonName(one.sessions), regime, one.ic, 1)),
  );
  const groups = settings.horizons.map(horizonName);
  return figure({
    title,
    description: words,
    chart: await draw(uprightIntervals({ points, groups, look: regimeLook(shown), title: '', format: '.2f' }), {
      id: 'rank-ic',
      title,
      description: words,
    }),
    table: dataTable({
      caption: title,
      columns: [
        { header: 'Regime' },
        { header: 'Sessions', numeric: true },
        { header: 'Mean IC', numeric: true },
        { header: 'ICIR', numeric: true },
        { header: 'Names a week', numeric: true },
        { header: 't, Newey–West', numeric: true },
        { header: 't, non-overlapping', numeric: true },
      ],
      rows: regimes.flatMap(({ regime, ic }) =>
        ic.map((one) => [
          regime,
          one.sessions,
          estimate(one.ic, (value) => signed(value, 3)),
          decimal(one.icir),
          decimal(one.mean_names, 1),
          html`${decimal(one.newey_west.t)} <span class="n">${counted(one.newey_west.lags, 'lag')}</span>`,
          html`${decimal(one.non_overlapping.t)} <span class="n">n&nbsp;${one.non_overlapping.n}</span>`,
        ]),
      ),
    }),
    source: source(page, results),
    isTableOpen: true,
  });
}

const bucketLook: SeriesLook & { readonly names: readonly Bucket[] } = {
  names: ['top', 'middle', 'bottom'],
  colours: ['var(--one)', 'var(--soft)', 'var(--two)'],
  shapes: ['triangle-up', 'circle', 'triangle-down'],
};

/** Forward returns of the best, middle and worst ranked names, a figure per regime. */
export async function bucketFigures(
  page: PageContext,
  { regimes }: SiteSubject,
  results: SiteResults,
  draw: DrawChart,
): Promise<Html[]> {
  const { settings } = results.evaluation;
  const share = percent(settings.bucket_share, 0);
  const words = `Mean return of the top ${share} ▲, the middle ● and the bottom ${share} ▼, per cent; below each the number of weeks.`;
  const evaluated = evaluatedOf(regimes, results);
  const domain = intervalDomain(evaluated.flatMap(([, { buckets }]) => bucketPoints(buckets)));
  const figures: Html[] = [];
  for (const [position, { regime, buckets }] of evaluated) {
    const title = `Forward return by rank, ${regime}`;
    figures.push(
      figure({
        title,
        description: words,
        chart: await draw(
          uprightIntervals({
            points: bucketPoints(buckets),
            groups: settings.horizons.map(horizonName),
            look: bucketLook,
            title: '',
            format: '.1f',
            domain,
          }),
          { id: `buckets-${position}`, title, description: words },
        ),
        table: dataTable({
          caption: title,
          columns: [
            { header: 'Bucket' },
            { header: 'Sessions', numeric: true },
            { header: 'Mean return', numeric: true },
            { header: 'Names a week', numeric: true },
          ],
          rows: buckets.map((one) => [
            one.bucket,
            one.sessions,
            estimate(one.mean, signedPercent),
            decimal(one.mean_names, 1),
          ]),
        }),
        source: source(page, results),
      }),
    );
  }
  return figures;
}

function bucketPoints(buckets: readonly BucketReturn[]): IntervalPoint[] {
  return buckets.map(({ sessions, bucket, mean }) => intervalPoint(horizonName(sessions), bucket, mean, 100));
}

/** How regimes look in charts that show several of them. */
function regimeLook(regimes: readonly SiteRegime[]): SeriesLook {
  return {
    names: regimes.map(({ id }) => id),
    colours: regimes.map((_, position) => regimeColour(position)),
    shapes: regimes.map((_, position) => regimeShape(position)),
  };
}

/** The evaluations of the site's regimes, each with the position that gives its colour. */
export function evaluatedOf(
  regimes: readonly SiteRegime[],
  { evaluation }: SiteResults,
): (readonly [position: number, evaluated: RegimeEvaluation])[] {
  return regimes.flatMap(({ id }, position) => {
    const evaluated = evaluation.regimes.find(({ regime }) => regime === id);
    return evaluated ? [[position, evaluated] as const] : [];
  });
}

/** A point of a chart of intervals, multiplied for its axis. */
export function intervalPoint(
  group: string,
  series: string,
  { value, n, interval }: Estimate,
  factor: number,
): IntervalPoint {
  const scaled = (number: number | undefined) => (number === undefined ? null : factor * number);
  return {
    group,
    series,
    n,
    value: value === null ? null : factor * value,
    low: scaled(interval?.[0]),
    high: scaled(interval?.[1]),
  };
}

function horizonName(sessions: number): string {
  return counted(sessions, 'session');
}

function source(page: PageContext, { evaluation }: SiteResults): Content {
  return sourceLink(page, partitionPath(weeklyReturns, { as_of: evaluation.as_of }));
}
