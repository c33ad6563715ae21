import { sameRecipe } from '../../lake/manifest.ts';
import { cellPlace, fieldPlace, tablePlace, type Violation } from '../finding.ts';
import type { InspectedPartition } from '../inspected-partition.ts';
import type { Rule } from '../rule.ts';
import type { AuditSubject, InspectedNews } from '../subject.ts';
import { rowName } from '../table-comparison.ts';

export const provenance: Rule = {
  id: 'RG019',
  name: 'provenance',
  severity: 'error',
  description:
    'Features and scores were made by one run of the score stage, of the version that runs the audit, with every parameter recorded; every partition says when and by what software it was made, and a run on GitHub of which commit; ingested ones name their sources; each judgement names its judge.',
  why: 'What nobody can trace nobody can repeat.',
  check: (subject) => [
    ...recipes(subject),
    ...subject.partitions.flatMap(circumstances),
    ...subject.news.flatMap(unnamedJudges),
  ],
};

const parameters = ['regime', 'schema_id', 'schema_hash', 'benchmark'] as const;

function recipes({ features, scores, scoreVersion }: AuditSubject): Violation[] {
  const found: Violation[] = [];
  for (const { path, manifest } of [features, scores]) {
    if (!manifest) continue;
    const { recipe, produced } = manifest;
    const report = (field: string, message: string) =>
      found.push({ subject: fieldPlace(path, 'manifest.json', `recipe.${field}`), message });
    if (recipe.stage !== 'score') report('stage', `expected score, found ${recipe.stage}`);
    if (recipe.version !== scoreVersion) {
      report(
        'version',
        `expected ${scoreVersion}, found ${recipe.version}: audit it with ${produced.software}, which made it`,
      );
    }
    for (const name of parameters) {
      const value = recipe.parameters[name];
      if (typeof value !== 'string' || value === '')
        report(`parameters.${name}`, `expected a text, found ${JSON.stringify(value)}`);
    }
    if (recipe.inputs.length === 0) report('inputs', 'expected the inputs, found none');
  }
  if (features.manifest && scores.manifest && !sameRecipe(features.manifest.recipe, scores.manifest.recipe)) {
    const subject = fieldPlace(features.path, 'manifest.json', 'recipe');
    found.push({ subject, message: 'expected the recipe of the scores, found another: they come from different runs' });
  }
  return found;
}

function circumstances({ path, manifest, dataset, table }: InspectedPartition): Violation[] {
  if (!manifest) return [];
  const { time, commit, run, software, sources = [] } = manifest.produced;
  const found: Violation[] = [];
  const report = (field: string, message: string) =>
    found.push({ subject: fieldPlace(path, 'manifest.json', `produced.${field}`), message });
  if (!/^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/.test(time) || Number.isNaN(Date.parse(time))) {
    report('time', `expected a time in UTC as ISO 8601, found "${time}"`);
  }
  if (software === '') report('software', 'expected name and version of the software, found nothing');
  // On a machine of one's own there may be no repository; a run on GitHub always has one.
  if (run !== null && !commit) report('commit', 'expected the commit of the run, found none');
  const isFromOutside = dataset.writtenBy === 'ingest' && ingestedFromSources.has(dataset.name);
  if (isFromOutside && (table?.rows ?? 0) > 0 && sources.length === 0)
    report('sources', 'expected the files it was read from, found none');
  return found;
}

const ingestedFromSources = new Set(['universe', 'market_daily', 'market_revisions', 'company_news']);

function unnamedJudges({ enriched: { dataset, keys, table, manifest } }: InspectedNews): Violation[] {
  if (!table || !manifest) return [];
  const recorded = manifest.recipe.parameters.judge;
  return table.columns.judge.flatMap((judge, row) =>
    judge !== '' && judge === recorded
      ? []
      : [
          {
            subject: cellPlace(tablePlace(dataset, keys), rowName(table, dataset.rowKey, row), 'judge'),
            message: `expected the judge of the recipe, "${recorded}", found "${judge}"`,
          },
        ],
  );
}
