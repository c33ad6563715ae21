import { factorModel } from './factor-model.ts';
import { pressureModel } from './pressure-model.ts';
import type { ScoringSchema } from './schema.ts';
import type { ScoringModel } from './scoring-model.ts';

/** The model that a schema names, with its weights. */
export function modelOf(schema: ScoringSchema): ScoringModel {
  return schema.model === 'factor' ? factorModel(schema) : pressureModel(schema);
}
