import { weeklyReturns } from '../../../evaluation/datasets.ts';
import { partitionPath } from '../../../lake/dataset.ts';
import { type StatusThen, tradedWords } from '../../../scoring/trade-note.ts';
import { Random } from '../../../statistics/random.ts';
import { counted, decimal, percent, signedPercent, whole } from '../../../text/numbers.ts';
import { regimeColour } from '../charts/chart-config.ts';
import { cumulativeChart } from '../charts/cumulative-return.ts';
import type { DrawChart } from '../charts/vega-svg.ts';
import { type CumulativeActive, commonDomain, cumulativeActive } from '../cumulative-active.ts';
import { historyOf } from '../decision-history.ts';
import { type Html, html } from '../html.ts';
import type { SiteResults, SiteSubject } from '../site-subject.ts';
import { figure } from './figure.ts';
import type { PageContext } from './page-context.ts';
import { sourceLink } from './source-link.ts';
import { dataTable } from './table.ts';

/** The sum of active returns of each regime with its band, on a common axis. */
export async function cumulativeFigures(
  page: PageContext,
  subject: SiteSubject,
  results: SiteResults,
  draw: DrawChart,
): Promise<Html> {
  const { regimes } = subject;
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
    if (path.traded === 0) {
      figures.push(html`<p>No week in which ${id} trades has a known result yet.</p>\n`);
      continue;
    }
    const title = `Active return of ${id}, summed`;
    const words = `${outcomeOf(path, realisedStatuses(subject, id))} ${bandOf(path, results)}`;
    const chart = cumulativeChart(path.points, regimeColour(position), domain);
    figures.push(
      figure({
        title,
        description: words,
        chart: await draw(chart, { id: `cumulative-${position}`, title, description: words }),
        table: pointsTable(title, path),
        source: sourceLink(page, partitionPath(weeklyReturns, { as_of: results.evaluation.as_of })),
      }),
    );
  }
  return html`<div class="charts">\n${figures}</div>\n`;
}

/** Of the weeks with a decision to trade whose result is known. */
function realisedStatuses(subject: SiteSubject, id: string): readonly StatusThen[] {
  const rows = subject.regimes.filter((regime) => regime.id === id).flatMap((regime) => historyOf(subject, regime));
  return rows.filter(({ decision, active }) => decision === 'TRADE' && active !== null).map(({ status }) => status);
}

function outcomeOf({ points, traded }: CumulativeActive, statuses: readonly StatusThen[]): string {
  return `${signedPercent(points.at(-1)?.sum, 1)} after ${counted(points.length, 'week')}; ${whole(traded)} of them ${tradedWords(statuses)}.`;
}

function bandOf({ blockLength }: CumulativeActive, { evaluation }: SiteResults): string {
  const { confidence, resamples } = evaluation.settings;
  if (blockLength === null) return 'Too few weeks for a band.';
  const paths = `${percent(confidence, 0)} of ${whole(resamples)} paths of the same weeks`;
  return `Band: ${paths} drawn again in blocks of ${decimal(blockLength, 1)} weeks on average.`;
}

function pointsTable(caption: string, { points }: CumulativeActive): Html {
  return dataTable({
    caption,
    columns: [{ header: 'Week ending' }, { header: 'Sum', numeric: true }, { header: 'Band', numeric: true }],
    rows: points
      .toReversed()
      .map(({ weekEnding, sum, low, high }) => [
        weekEnding,
        signedPercent(sum),
        low === null ? '' : `${signedPercent(low)} … ${signedPercent(high)}`,
      ]),
  });
}
