import { partitionPath } from '../../../lake/dataset.ts';
import { weeklyReturns } from '../../../lake/datasets.ts';
import { Random } from '../../../statistics/random.ts';
import { regimeColour } from '../charts/chart-config.ts';
import { cumulativeChart } from '../charts/cumulative-return.ts';
import type { DrawChart } from '../charts/vega-svg.ts';
import { commonDomain, cumulativeActive } from '../cumulative-active.ts';
import { type Content, type Html, html } from '../html.ts';
import { counted, decimal, percent, signedPercent, whole } from '../numbers.ts';
import type { SiteResults, SiteSubject } from '../site-subject.ts';
import { figure } from './figure.ts';
import type { PageContext } from './page-context.ts';
import { sourceLink } from './source-link.ts';
import { dataTable } from './table.ts';

/** The sum of active returns of each regime with its band, on a common axis. */
export async function cumulativeFigures(
  page: PageContext,
  { regimes }: SiteSubject,
  results: SiteResults,
  draw: DrawChart,
): Promise<Html> {
  const { confidence, resamples, seed } = results.evaluation.settings;
  const paths = regimes.map(({ id }) =>
    cumulativeActive(
      results.weekly.filter(({ regime }) => regime === id),
      { confidence, resamples, random: Random.seeded(seed).stream(`site/${id}`) },
    ),
  );
  const domain = commonDomain(paths);
  const figures: Html[] = [];
  for (const [position, path] of paths.entries()) {
    const id = regimes[position]?.id ?? '';
    const title = `Active return of ${id}, summed`;
    const last = path.points.at(-1);
    if (last === undefined) continue;
    const band =
      path.blockLength === null
        ? 'Too few weeks for a band.'
        : `Band: ${percent(confidence, 0)} of ${whole(resamples)} paths of the same weeks drawn again in blocks of ${decimal(path.blockLength, 1)} weeks on average.`;
    const words = `${signedPercent(last.sum, 1)} after ${counted(path.points.length, 'week')}, ${whole(path.traded)} of them traded. ${band}`;
    figures.push(
      figure({
        title,
        description: words,
        chart: await draw(cumulativeChart(path.points, regimeColour(position), domain), {
          id: `cumulative-${position}`,
          title,
          description: words,
        }),
        table: dataTable({
          caption: title,
          columns: [{ header: 'Week ending' }, { header: 'Sum', numeric: true }, { header: 'Band', numeric: true }],
          rows: path.points
            .toReversed()
            .map(({ weekEnding, sum, low, high }) => [
              weekEnding,
              signedPercent(sum),
              low === null ? '' : `${signedPercent(low)} … ${signedPercent(high)}`,
            ]),
        }),
        source: source(page, results),
      }),
    );
  }
  return html`<div class="charts">\n${figures}</div>\n`;
}

function source(page: PageContext, { evaluation }: SiteResults): Content {
  return sourceLink(page, partitionPath(weeklyReturns, { as_of: evaluation.as_of }));
}
