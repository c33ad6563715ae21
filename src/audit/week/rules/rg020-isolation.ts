import { canonicalJson } from '../../../lake/canonical-json.ts';
import type { ScoringSchema } from '../../../scoring/schema.ts';
import { scoreFeatures } from '../../../scoring/scores.ts';
import { fieldPlace, tablePlace, type Violation } from '../../engine/finding.ts';
import { weekRule } from '../sections/week-rule.ts';
import type { OfWeek } from '../sections/week-sections.ts';

export const isolation = weekRule({
  id: 'RG020',
  name: 'isolation of regimes',
  severity: 'error',
  description:
    "Every partition in the regime's folders was made for this regime. Where another regime that is scored has other weights, they give the features of the week other scores: a warning when not one of several differs.",
  why: 'Two regimes that rank alike because the weights never arrived once looked like a result: "top-5 overlap 4 of 5".',
  since: 4,
  reads: ['claims', 'regime', 'features', 'scores', 'schema', 'otherRegimes'],
  check: (subject) => [...foreignRecipes(subject), ...equalScores(subject)],
});

function foreignRecipes({
  claims,
  regime,
  features,
  scores,
}: OfWeek<'claims' | 'regime' | 'features' | 'scores'>): Violation[] {
  return claims.flatMap(({ path, regimes: [stated, made] }) => {
    // What this week's manifests state is RG001's.
    const isOwnWeek = path === features.path || path === scores.path;
    const wrong = [...(isOwnWeek ? [] : [stated]), made].find((name) => name !== regime.id);
    if (wrong === undefined) return [];
    const subject = fieldPlace(path, 'manifest.json', 'recipe.parameters.regime');
    return [{ subject, message: `expected ${regime.id}, found ${String(wrong)}` }];
  });
}

/** Scores the features of the week under the other schemas: what was stored under them may not be there yet. */
function equalScores({
  scores,
  features,
  schema,
  otherRegimes,
}: OfWeek<'scores' | 'features' | 'schema' | 'otherRegimes'>): Violation[] {
  const own = scores.table?.columns.UPS_adj;
  const { table } = features;
  if (!own || !table || !schema) return [];
  const scored = own.filter((value) => !Number.isNaN(value));
  // One symbol, or symbols that are all alike, say nothing about weights.
  if (new Set(scored).size < 2) return [];
  return otherRegimes
    .filter((other) => weightsOf(other.schema) !== weightsOf(schema))
    .filter((other) => sameNumbers(own, scoreFeatures(table, other.schema).columns.UPS_adj))
    .map((other) => ({
      subject: tablePlace(scores.dataset, scores.keys),
      message: `UPS_adj of ${scored.length} symbols is what the weights of ${other.id} give, which differ`,
      severity: 'warning',
    }));
}

/** What of a schema must show in the scores. */
function weightsOf(schema: ScoringSchema): string {
  return canonicalJson(schema.model === 'factor' ? schema.weights : schema.model);
}

function sameNumbers(a: Float64Array, b: Float64Array): boolean {
  return a.length === b.length && a.every((value, i) => Object.is(value, b[i]));
}
