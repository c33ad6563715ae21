import { canonicalJson } from '../../lake/canonical-json.ts';
import type { ScoringSchema } from '../../scoring/schema.ts';
import { fieldPlace, tablePlace, type Violation } from '../finding.ts';
import type { Rule } from '../rule.ts';
import type { AuditSubject } from '../subject.ts';

export const isolation: Rule = {
  id: 'RG020',
  name: 'isolation of regimes',
  severity: 'error',
  description:
    "Every partition in the regime's folders was made for this regime. Where another regime has other weights and more than one symbol, its scores of the week differ: a warning when not one does.",
  why: 'Two regimes that rank alike because the weights never arrived once looked like a result: "top-5 overlap 4 of 5".',
  check: (subject) => [...foreignRecipes(subject), ...equalScores(subject)],
};

function foreignRecipes({ claims, regime, features, scores }: AuditSubject): Violation[] {
  return claims.flatMap(({ path, regimes: [stated, made] }) => {
    // What this week's manifests state is RG001's.
    const isOwnWeek = path === features.path || path === scores.path;
    const wrong = [...(isOwnWeek ? [] : [stated]), made].find((name) => name !== regime.id);
    if (wrong === undefined) return [];
    const subject = fieldPlace(path, 'manifest.json', 'recipe.parameters.regime');
    return [{ subject, message: `expected ${regime.id}, found ${String(wrong)}` }];
  });
}

function equalScores({ scores, schema, otherRegimes }: AuditSubject): Violation[] {
  const own = scores.table?.columns.UPS_adj;
  if (!own || !schema) return [];
  const scored = own.filter((value) => !Number.isNaN(value));
  // One symbol, or symbols that are all alike, say nothing about weights.
  if (new Set(scored).size < 2) return [];
  return otherRegimes
    .filter((other) => other.schema && weightsOf(other.schema) !== weightsOf(schema))
    .filter((other) => sameNumbers(own, other.scores.table?.columns.UPS_adj))
    .map((other) => ({
      subject: tablePlace(scores.dataset, scores.keys),
      message: `UPS_adj of ${scored.length} symbols is identical to that of ${other.scores.keys.regime}, whose weights differ`,
      severity: 'warning',
    }));
}

/** What of a schema must show in the scores. */
function weightsOf(schema: ScoringSchema): string {
  return canonicalJson(schema.model === 'factor' ? schema.weights : schema.model);
}

function sameNumbers(a: Float64Array, b: Float64Array | undefined): boolean {
  return b !== undefined && a.length === b.length && a.every((value, i) => Object.is(value, b[i]));
}
