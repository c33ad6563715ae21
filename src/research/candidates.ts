import { canonicalJson } from '../lake/canonical-json.ts';
import { type CandidateSet, type CandidateSpec, candidateSetSchema } from './candidate-settings.ts';

/** A candidate with what its set says of all. */
export interface Candidate {
  readonly set: string;
  readonly spec: CandidateSpec;
  readonly scaling: CandidateSet['scaling'];
  readonly clip: number;
}

/** The inputs that a candidate names, in ascending order. */
export function inputsOf(spec: CandidateSpec): string[] {
  return (spec.kind === 'blend' ? Object.keys(spec.weights) : [...spec.inputs]).toSorted();
}

export function candidatesOf(set: CandidateSet): Candidate[] {
  // Fitted ones weigh dates against each other, so each is scaled by itself.
  return set.candidates.map((spec) => ({
    set: set.id,
    spec,
    scaling: spec.kind === 'blend' ? set.scaling : 'date',
    clip: set.clip,
  }));
}

/** What makes a candidate another one: its formula, and how its inputs are scaled. */
export function definitionOf({ spec, scaling, clip }: Candidate): Readonly<Record<string, unknown>> {
  const { note: _, ...definition } = spec;
  return JSON.parse(canonicalJson({ ...definition, scaling, clip })) as Record<string, unknown>;
}

/** The candidate that a definition is of. @param set its file of configs/candidates @throws z.ZodError for a definition that is none */
export function candidateOf(definition: Readonly<Record<string, unknown>>, set: string): Candidate {
  const { scaling, clip, ...spec } = definition;
  const parsed = candidateSetSchema.parse({ id: 'screened', description: '', scaling, clip, candidates: [spec] });
  return { set, spec: parsed.candidates[0] as CandidateSpec, scaling: parsed.scaling, clip: parsed.clip };
}
