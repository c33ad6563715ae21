import { weekEndingOn } from '../../../calendar/weeks.ts';
import { sameRecipe } from '../../../lake/manifest.ts';
import { judgeName } from '../../../news/enrich-week.ts';
import { cellPlace, fieldPlace, tablePlace, type Violation } from '../../engine/finding.ts';
import type { InspectedPartition } from '../../engine/inspected-partition.ts';
import { rowName } from '../../engine/table-comparison.ts';
import { isOfEarlierVersion, isOfUnknownVersion } from '../inspected/earlier-version.ts';
import type { InspectedNews } from '../inspected/inspected-week.ts';
import { weekRule } from '../sections/week-rule.ts';
import type { OfWeek } from '../sections/week-sections.ts';

export const provenance = weekRule({
  id: 'RG019',
  name: 'provenance',
  severity: 'error',
  description:
    'Features and scores were made by one run of the score stage, of the version that runs the audit or an earlier one (a warning where that is not on the state branch), with every parameter recorded; against the benchmark of the configuration; the news was clustered and turned into vectors with the settings of the configuration; every partition says when and by what software it was made, neither in the future nor before the week it is of had ended, and a run on GitHub of which commit; ingested ones name their sources; each judgement names the judge of its recipe, or the fallback that the recipe names. Judges other than the configured ones are a warning.',
  why: 'What nobody can trace nobody can repeat.',
  since: 4,
  reads: [
    'features',
    'scores',
    'partitions',
    'news',
    'scoreVersion',
    'enrichVersion',
    'settings',
    'isPublished',
    'judge',
    'now',
    'isOffline',
  ],
  check: (subject, earlier) =>
    [
      ...recipes(subject),
      ...subject.partitions.flatMap((partition) => circumstances(partition, subject)),
      ...subject.news.flatMap((week) => unknownEnrichments(week, subject.enrichVersion)),
      ...subject.news.flatMap((week) => otherSettings(week, subject)),
      ...subject.news.flatMap((week) => otherJudges(week, subject)),
      ...subject.news.flatMap(unnamedJudges),
    ].filter((one) => earlier.at(one.subject) === undefined),
});

const parameters = ['regime', 'status', 'schema_id', 'schema_hash', 'benchmark'] as const;

/** Version of the score stage since which the recipe says what status the regime had. */
const statusSince = 2;

function recipes({
  features,
  scores,
  scoreVersion,
  settings,
  isPublished,
}: OfWeek<'features' | 'scores' | 'scoreVersion' | 'settings' | 'isPublished'>): Violation[] {
  const found: Violation[] = [];
  for (const { path, manifest } of [features, scores]) {
    if (!manifest) continue;
    const { recipe, produced } = manifest;
    const report = (field: string, message: string) =>
      found.push({ subject: fieldPlace(path, 'manifest.json', `recipe.${field}`), message });
    if (recipe.stage !== 'score') report('stage', `expected score, found ${recipe.stage}`);
    if (isOfUnknownVersion(recipe, scoreVersion)) {
      report('version', unknownVersion(recipe.version, scoreVersion, produced.software));
    }
    if (isOfEarlierVersion(recipe, scoreVersion) && !isPublished) {
      const message = `made by version ${recipe.version} and not published, so that neither this version nor the branch can say that it is right: score the week again`;
      found.push({ subject: fieldPlace(path, 'manifest.json', 'recipe.version'), message, severity: 'warning' });
    }
    for (const name of parameters) {
      if (name === 'status' && recipe.version < statusSince) continue;
      const value = recipe.parameters[name];
      if (typeof value !== 'string' || value === '')
        report(`parameters.${name}`, `expected a text, found ${JSON.stringify(value)}`);
    }
    const { benchmark } = recipe.parameters;
    if (benchmark !== settings.benchmark && typeof benchmark === 'string' && benchmark !== '') {
      report(
        'parameters.benchmark',
        `expected the benchmark of the configuration, ${settings.benchmark}, found ${benchmark}`,
      );
    }
    if (recipe.inputs.length === 0) report('inputs', 'expected the inputs, found none');
  }
  if (features.manifest && scores.manifest && !sameRecipe(features.manifest.recipe, scores.manifest.recipe)) {
    const subject = fieldPlace(features.path, 'manifest.json', 'recipe');
    found.push({ subject, message: 'expected the recipe of the scores, found another: they come from different runs' });
  }
  return found;
}

function unknownVersion(found: number, current: number, software: string): string {
  return `expected ${current} or an earlier version, found ${found}: audit it with ${software}, which made it`;
}

/** What was enriched by a version that this one cannot know. */
function unknownEnrichments({ clusters, enriched, vectors }: InspectedNews, current: number): Violation[] {
  return ([clusters, enriched, vectors] as unknown as InspectedPartition[]).flatMap(({ path, manifest }) =>
    manifest && isOfUnknownVersion(manifest.recipe, current)
      ? [
          {
            subject: fieldPlace(path, 'manifest.json', 'recipe.version'),
            message: unknownVersion(manifest.recipe.version, current, manifest.produced.software),
          },
        ]
      : [],
  );
}

function circumstances(
  { path, manifest, dataset, keys, table }: InspectedPartition,
  { now, isOffline }: OfWeek<'now' | 'isOffline'>,
): Violation[] {
  if (!manifest) return [];
  const { time, commit, run, software, sources = [] } = manifest.produced;
  const found: Violation[] = [];
  const report = (field: string, message: string) =>
    found.push({ subject: fieldPlace(path, 'manifest.json', `produced.${field}`), message });
  if (!/^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/.test(time) || Number.isNaN(Date.parse(time))) {
    report('time', `expected a time in UTC as ISO 8601, found "${time}"`);
  } else if (Date.parse(time) > now + clockTolerance) {
    report('time', `expected no time after that of the audit, ${new Date(now).toISOString()}, found ${time}`);
  } else if (!isOffline && keys.week_ending !== undefined) {
    const ended = weekEndingOn(keys.week_ending).cutoffUtc;
    if (Date.parse(time) < ended - clockTolerance) {
      report('time', `expected a time after the end of the week, ${new Date(ended).toISOString()}, found ${time}`);
    }
  }
  if (software === '') report('software', 'expected name and version of the software, found nothing');
  // On a machine of one's own there may be no repository; a run on GitHub always has one.
  if (run !== null && !commit) report('commit', 'expected the commit of the run, found none');
  else if (commit && !/^[0-9a-f]{6,64}$/.test(commit)) report('commit', `expected a hash of Git, found "${commit}"`);
  const isFromOutside = ingestedFromSources.has(dataset.name);
  if (isFromOutside && (table?.rows ?? 0) > 0 && sources.length === 0)
    report('sources', 'expected the files it was read from, found none');
  return found;
}

/** Clocks of machines differ. */
const clockTolerance = 600_000;

const ingestedFromSources = new Set(['universe', 'market_daily', 'market_revisions', 'company_news']);

/** Vectors of another seed cannot be compared, and whoever can choose how alike a story is can choose the novelty. */
function otherSettings({ enriched: { path, manifest } }: InspectedNews, { settings }: OfWeek<'settings'>): Violation[] {
  if (!manifest) return [];
  const { parameters: made, seed = 0 } = manifest.recipe;
  const compared = [
    ['parameters.cluster_similarity', made.cluster_similarity, settings.clusterSimilarity],
    ['seed', seed, settings.vectorSeed],
  ] as const;
  return compared
    .filter(([, found, expected]) => found !== expected)
    .map(([field, found, expected]) => ({
      subject: fieldPlace(path, 'manifest.json', `recipe.${field}`),
      message: `expected the ${expected} of the configuration, found ${found}`,
    }));
}

/** Weeks of the history keep the judge that judged them, so another one than the configured is no fault; it is to be known. */
function otherJudges(
  { enriched: { path, manifest } }: InspectedNews,
  { judge, settings }: OfWeek<'judge' | 'settings'>,
): Violation[] {
  const { judge: recorded, fallback } = manifest?.recipe.parameters ?? {};
  const rules = judgeName(judge);
  const found: Violation[] = [];
  const report = (field: string, message: string) =>
    found.push({
      subject: fieldPlace(path, 'manifest.json', `recipe.parameters.${field}`),
      message,
      severity: 'warning',
    });
  const configured = settings.modelJudge === undefined ? [rules] : [settings.modelJudge, rules];
  if (typeof recorded === 'string' && !configured.includes(recorded)) {
    report('judge', `expected a judge of the configuration, "${configured.join('" or "')}", found "${recorded}"`);
  }
  if (typeof fallback === 'string' && fallback !== rules) {
    report('fallback', `expected the rules of the configuration, "${rules}", found "${fallback}"`);
  }
  return found;
}

function unnamedJudges({ enriched: { dataset, keys, table, manifest } }: InspectedNews): Violation[] {
  if (!table || !manifest) return [];
  const { judge: recorded, fallback } = manifest.recipe.parameters;
  const named = fallback === undefined ? `"${recorded}"` : `"${recorded}" or "${fallback}"`;
  return table.columns.judge.flatMap((judge, row) =>
    judge !== '' && (judge === recorded || judge === fallback)
      ? []
      : [
          {
            subject: cellPlace(tablePlace(dataset, keys), rowName(table, dataset.rowKey, row), 'judge'),
            message: `expected the judge of the recipe, ${named}, found "${judge}"`,
          },
        ],
  );
}
