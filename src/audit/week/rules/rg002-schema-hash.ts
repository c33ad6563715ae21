import { parseDocument } from '../../../lake/partition-document.ts';
import { statedMeta } from '../../../scoring/score-partition.ts';
import { fieldPlace, filePlace, type Violation } from '../../engine/finding.ts';
import { notEvaluated } from '../../engine/rule.ts';
import { weekRule } from '../sections/week-rule.ts';

export const schemaHash = weekRule({
  id: 'RG002',
  name: 'schema hash',
  severity: 'error',
  description:
    'The hash recomputed from schema_used.yaml, the hash recomputed from configs/, the one in report_meta.json and the one in the recipe are the same, and so are the schema ids; every other week of the regime that is published was scored under the same schema.',
  why: 'Whoever edits a schema after a week was published under it would silently compare two different things.',
  since: 4,
  reads: ['scores', 'documents', 'usedSchema', 'configured', 'regime', 'claims'],
  check: ({ scores, documents, usedSchema, configured, regime, claims }) => {
    if (!scores.manifest) return notEvaluated('the scores have no sound manifest');
    const found: Violation[] = [];
    const { schema_id: recordedId, schema_hash: recordedHash } = scores.manifest.recipe.parameters;
    const expect = (subject: string, what: string, value: unknown) => {
      if (value !== recordedHash)
        found.push({ subject, message: `expected the hash of the recipe, ${recordedHash}, found ${value} ${what}` });
    };
    const usedFile = filePlace(scores.path, 'schema_used.yaml');
    const isDamaged = scores.fileProblems.some(({ file }) => file === 'schema_used.yaml');
    if (usedSchema.problem !== undefined && !isDamaged) found.push({ subject: usedFile, message: usedSchema.problem });
    else if (usedSchema.hash !== undefined) expect(usedFile, 'recomputed from the file', usedSchema.hash);
    const recorded = fieldPlace(scores.path, 'manifest.json', 'recipe.parameters.schema_hash');
    expect(recorded, `recomputed from configs/scoring_schemas/${regime.schema}.yaml`, configured.hash);
    if (recordedId !== regime.schema) {
      const message = `expected the schema of the regime, ${regime.schema}, found ${recordedId}`;
      found.push({ subject: fieldPlace(scores.path, 'manifest.json', 'recipe.parameters.schema_id'), message });
    }
    // A week that is not published can be scored again, and until then it says nothing about this one.
    const other = claims.find(
      ({ schemaHash: claimed, isPublished }) => isPublished && claimed !== undefined && claimed !== configured.hash,
    );
    // An edited schema that the week itself was not scored under is found above.
    if (other && recordedHash === configured.hash && !isOwn(other.path, scores.path)) {
      const message = `a regime has one schema: ${other.path} was published under ${other.schemaHash}, this week is scored under ${recordedHash}: make the edit in a copy of schema and regime under a new id`;
      found.push({ subject: recorded, message });
    }
    const meta = parseDocument(documents.get('report_meta.json') ?? '', statedMeta);
    if (typeof meta === 'string') return found;
    expect(fieldPlace(scores.path, 'report_meta.json', 'schema_hash'), 'stated', meta.schema_hash);
    if (meta.schema_id !== regime.schema) {
      const message = `expected the schema of the regime, ${regime.schema}, found ${meta.schema_id}`;
      found.push({ subject: fieldPlace(scores.path, 'report_meta.json', 'schema_id'), message });
    }
    return found;
  },
});

/** Whether two partitions are of one week and regime. */
function isOwn(path: string, scores: string): boolean {
  const keys = (text: string) => text.slice(text.indexOf('/'));
  return keys(path) === keys(scores);
}
