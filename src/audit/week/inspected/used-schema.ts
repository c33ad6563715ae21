import { z } from 'zod';
import { UserError } from '../../../errors.ts';
import { canonicalJson, sha256Hex } from '../../../lake/canonical-json.ts';
import type { ScoringSchema } from '../../../scoring/schema.ts';
import { loadUsedSchema, usedSchemaFile } from '../../../scoring/score-partition.ts';
import { parseYamlText } from '../../../text/yaml-text.ts';

/** The schema that lies beside the scores. */
export interface UsedSchema {
  /** SHA-256 of its canonical JSON, recomputed; undefined where there is no document. */
  readonly hash: string | undefined;
  readonly schema: ScoringSchema | undefined;
  /** Why one of them is missing. */
  readonly problem: string | undefined;
}

/** Reads schema_used.yaml and recomputes its hash. */
export function readUsedSchema(text: string | undefined): UsedSchema {
  if (text === undefined) return { hash: undefined, schema: undefined, problem: `there is no sound ${usedSchemaFile}` };
  let hash: string | undefined;
  try {
    hash = sha256Hex(canonicalJson(parseYamlText(usedSchemaFile, text, z.unknown()).document));
    return { hash, schema: loadUsedSchema(text).schema, problem: undefined };
  } catch (error) {
    // TypeError: a document that JSON cannot hold.
    if (!(error instanceof UserError || error instanceof TypeError)) throw error;
    return { hash, schema: undefined, problem: error.message };
  }
}
