import { type Columns, sortedOrder, type Table, takeRows } from '../../../lake/table.ts';
import type { EnrichedTable } from '../../../news/datasets.ts';
import { enrichWeek, judgeName, verdictsOf } from '../../../news/enrich-week.ts';
import { AnsweredJudge, modelOfJudge } from '../../../news/model/model-judge.ts';
import { promptVersion } from '../../../news/model/prompt.ts';
import { answersOfTable } from '../../../news/model/stored-answer.ts';
import type { Judge } from '../../../news/types.ts';
import { cellPlace, fieldPlace, tablePlace, type Violation } from '../../engine/finding.ts';
import type { InspectedPartition } from '../../engine/inspected-partition.ts';
import { notApplicable } from '../../engine/rule.ts';
import { compareTables } from '../../engine/table-comparison.ts';
import { isOfEarlierVersion, isRepeatable } from '../inspected/earlier-version.ts';
import type { InspectedNews } from '../inspected/inspected-week.ts';
import { newsAsEnriched } from '../inspected/news-as-enriched.ts';
import { weekRule } from '../sections/week-rule.ts';

export const enrichmentAgain = weekRule({
  id: 'RG018',
  name: 'enrichment re-derived',
  severity: 'error',
  description:
    'Clusters, judgements and vectors of the week and of the 12 before it are, bit for bit, what the stored news gives again: judgements of a language model by its stored answers, of which there are those that were used and no others, and the rest by the rules. Judgements of other rules than the configured ones, or to another prompt than that of this version, cannot be made again: a warning. Weeks that version 1 of the stage made are derived from the text as it was received; those of another earlier version are not; the audit says which.',
  why: 'Whoever can edit a sentiment can choose the basket.',
  since: 4,
  reads: ['news', 'judge', 'isOffline', 'enrichVersion', 'remember'],
  check: async ({ news, judge, isOffline, enrichVersion, remember }, earlier) => {
    if (isOffline) return notApplicable('the week was scored from a features file');
    const found: Violation[] = [];
    for (const week of news) {
      const { manifest } = week.enriched;
      if (manifest && isOfEarlierVersion(manifest.recipe, enrichVersion) && !isRepeatable(manifest.recipe)) continue;
      const contents = [week.news, week.clusters, week.enriched, week.vectors, week.answers].map(
        ({ manifest }) => manifest?.digest,
      );
      found.push(
        ...(await remember(`enrichment ${week.week.weekEnding} ${contents.join()}`, async () =>
          differences(week, judge),
        )),
      );
    }
    return found.filter(({ subject }) => earlier.at(subject) === undefined);
  },
});

function differences(week: InspectedNews, rules: Judge): Violation[] {
  const { news, clusters, enriched, vectors } = week;
  if (!news.table || !enriched.manifest || !newsAsEnriched(week)) return [];
  const { parameters, seed = 0, version } = enriched.manifest.recipe;
  const repeated = repeatedJudge(week, rules);
  const again = enrichWeek(news.table, {
    judge: repeated.verdict,
    clusterSimilarity: Number(parameters.cluster_similarity),
    vectorSeed: seed,
    version,
  });
  return [
    ...tableDifferences(again.clusters, clusters),
    ...tableDifferences(again.vectors, vectors),
    ...repeated.judgementDifferences(again.enriched),
  ];
}

/** How a week's judgements are made again, and what is to be said of those that cannot be. */
interface RepeatedJudge {
  readonly verdict: ReturnType<typeof verdictsOf>;
  /** @param again the judgements made again, after all of them were made */
  readonly judgementDifferences: (again: EnrichedTable) => Violation[];
}

function repeatedJudge(week: InspectedNews, rules: Judge): RepeatedJudge {
  const { path, manifest } = week.enriched;
  const { judge, fallback } = manifest?.recipe.parameters ?? {};
  const model = typeof judge === 'string' ? modelOfJudge(judge) : undefined;
  const configured = judgeName(rules);
  const unrepeatable = (field: string, message: string): RepeatedJudge => ({
    verdict: verdictsOf(rules),
    judgementDifferences: () => [
      { subject: fieldPlace(path, 'manifest.json', `recipe.parameters.${field}`), message, severity: 'warning' },
    ],
  });
  if (!model && judge === configured) {
    return {
      verdict: verdictsOf(rules),
      // Who is named in each row is RG019's.
      judgementDifferences: (again) => tableDifferences(again, week.enriched, ['judge']),
    };
  }
  if (!model) {
    const message = `judged by "${judge}"; the configured judge is "${configured}", so the judgements cannot be made again`;
    return unrepeatable('judge', message);
  }
  if (model.prompt !== promptVersion) {
    const message = `judged by "${judge}"; this version asks with ${promptVersion}, so the judgements cannot be made again`;
    return unrepeatable('judge', message);
  }
  if (fallback !== configured) {
    const message = `what the model did not answer was judged by "${fallback}"; the configured rules are "${configured}", so the judgements cannot be made again`;
    return unrepeatable('fallback', message);
  }
  return byAnswers(week, model.model, rules);
}

function byAnswers({ enriched, answers }: InspectedNews, model: string, rules: Judge): RepeatedJudge {
  const verdict = verdictsOf(rules);
  const reference = enriched.manifest?.recipe.inputs.find(({ dataset }) => dataset === answers.dataset.name);
  if (!reference) {
    const subject = fieldPlace(enriched.path, 'manifest.json', 'recipe.inputs');
    const message = `expected ${answers.path} among the inputs of judgements by a model, found it missing`;
    return { verdict, judgementDifferences: () => [{ subject, message }] };
  }
  // Where they are missing, damaged or changed since, an earlier rule says so.
  if (!answers.table || answers.manifest?.content !== reference.content)
    return { verdict, judgementDifferences: () => [] };
  const stored = answersOfTable(answers.table);
  const judge = new AnsweredJudge(model, stored.answers, rules);
  const answerPlace = (key: string) => `${tablePlace(answers.dataset, answers.keys)}[key=${key}]`;
  return {
    verdict: (item) => judge.judge(item),
    judgementDifferences: (again) => [
      ...tableDifferences(again, enriched, ['judge']),
      ...wrongAttributions(again, enriched),
      ...stored.unreadable.map((key) => ({ subject: answerPlace(key), message: 'expected an answer as it is stored' })),
      ...[...stored.answers.keys()]
        .filter((key) => !judge.used.has(key))
        .map((key) => ({ subject: answerPlace(key), message: 'expected the answer to an item of the week' })),
    ],
  };
}

/** Judgements of the model under the name of the rules, or the other way round. Other names are RG019's. */
function wrongAttributions(
  again: EnrichedTable,
  { dataset, keys, table, manifest }: InspectedNews['enriched'],
): Violation[] {
  if (!table) return [];
  const { judge, fallback } = manifest?.recipe.parameters ?? {};
  const others = Object.keys(again.columns).filter((column) => column !== 'judge');
  const place = tablePlace(dataset, keys);
  return compareTables(again, table, dataset.rowKey, others)
    .cells.filter(({ found }) => found === judge || found === fallback)
    .map(({ row, column, expected, found }) => ({
      subject: cellPlace(place, row, column),
      message: `expected ${expected}, found ${found}`,
    }));
}

function tableDifferences<C extends Columns>(
  again: Table<C>,
  stored: InspectedPartition<C>,
  leftOut: readonly string[] = [],
): Violation[] {
  if (!stored.table) return [];
  const place = tablePlace(stored.dataset, stored.keys);
  const { rowKey } = stored.dataset;
  const inStoredOrder = takeRows(again, sortedOrder(again, rowKey));
  const { cells, missing, unexpected } = compareTables(inStoredOrder, stored.table, rowKey, leftOut);
  return [
    ...cells.map(({ row, column, expected, found }) => ({
      subject: cellPlace(place, row, column),
      message: `expected ${expected}, found ${found}`,
    })),
    ...missing.map((row) => ({ subject: `${place}[${row}]`, message: 'expected the row, and there is none' })),
    ...unexpected.map((row) => ({ subject: `${place}[${row}]`, message: 'expected no such row' })),
  ];
}
