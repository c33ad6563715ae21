import type { Columns, Table } from '../../lake/table.ts';
import { enrichWeek, judgeName } from '../../news/enrich-week.ts';
import type { Judge } from '../../news/types.ts';
import { cellPlace, fieldPlace, tablePlace, type Violation } from '../finding.ts';
import type { InspectedPartition } from '../inspected-partition.ts';
import { newsAsEnriched } from '../news-as-enriched.ts';
import { notApplicable, type Rule } from '../rule.ts';
import type { InspectedNews } from '../subject.ts';
import { compareTables } from '../table-comparison.ts';

export const enrichmentAgain: Rule = {
  id: 'RG018',
  name: 'enrichment re-derived',
  severity: 'error',
  description:
    'Clusters, judgements and vectors of the week and of the 12 before it are, bit for bit, what the stored news gives again. Judgements of another judge than the configured one cannot be made again: a warning.',
  why: 'Whoever can edit a sentiment can choose the basket.',
  check: async ({ news, judge, isOffline, remember }, earlier) => {
    if (isOffline) return notApplicable('the week was scored from a features file');
    const found: Violation[] = [];
    for (const week of news) {
      const contents = [week.news, week.clusters, week.enriched, week.vectors].map(({ manifest }) => manifest?.digest);
      found.push(
        ...(await remember(`enrichment ${week.week.weekEnding} ${contents.join()}`, () => differences(week, judge))),
      );
    }
    return found.filter(({ subject }) => earlier.at(subject) === undefined);
  },
};

async function differences(week: InspectedNews, judge: Judge): Promise<Violation[]> {
  const { news, clusters, enriched, vectors } = week;
  if (!news.table || !enriched.manifest || !newsAsEnriched(week)) return [];
  const { parameters, seed = 0 } = enriched.manifest.recipe;
  const again = await enrichWeek(news.table, {
    judge,
    clusterSimilarity: Number(parameters.cluster_similarity),
    vectorSeed: seed,
  });
  const found = [...tableDifferences(again.clusters, clusters), ...tableDifferences(again.vectors, vectors)];
  const recorded = parameters.judge;
  // Who is named in each row is RG019's.
  if (recorded === judgeName(judge)) return [...found, ...tableDifferences(again.enriched, enriched, ['judge'])];
  const message = `judged by "${recorded}"; the configured judge is "${judgeName(judge)}", so the judgements cannot be made again`;
  return [
    ...found,
    { subject: fieldPlace(enriched.path, 'manifest.json', 'recipe.parameters.judge'), message, severity: 'warning' },
  ];
}

function tableDifferences<C extends Columns>(
  again: Table<C>,
  stored: InspectedPartition<C>,
  leftOut: readonly string[] = [],
): Violation[] {
  if (!stored.table) return [];
  const place = tablePlace(stored.dataset, stored.keys);
  const { cells, missing, unexpected } = compareTables(again, stored.table, stored.dataset.rowKey, leftOut);
  return [
    ...cells.map(({ row, column, expected, found }) => ({
      subject: cellPlace(place, row, column),
      message: `expected ${expected}, found ${found}`,
    })),
    ...missing.map((row) => ({ subject: `${place}[${row}]`, message: 'expected the row, and there is none' })),
    ...unexpected.map((row) => ({ subject: `${place}[${row}]`, message: 'expected no such row' })),
  ];
}
