import { z } from 'zod';
import { ProviderFailure } from './provider.ts';

const longestProblem = 200;

/**
 * The JSON of an answer, checked.
 *
 * @param about what it is, for the message
 * @throws ProviderFailure of kind `shape` that tells the first thing that is not as expected, and never the whole text
 */
export function readJson<S extends z.ZodType>(text: string, schema: S, about = 'the answer'): z.infer<S> {
  try {
    return schema.parse(JSON.parse(text.replace(/^\uFEFF/, '')));
  } catch (error) {
    const problem = shapeProblem(error);
    if (problem === undefined) throw error;
    throw new ProviderFailure('shape', `${about}: ${problem}`);
  }
}

/** What is wrong with an answer, in a few words, where the error is of the kind that a wrong answer causes; undefined otherwise. */
export function shapeProblem(error: unknown): string | undefined {
  if (error instanceof z.ZodError) {
    const [issue] = error.issues;
    const place = issue?.path.join('.') ?? '';
    return `${place === '' ? '' : `${place}: `}${issue?.message ?? 'not as expected'}`.slice(0, longestProblem);
  }
  // What the engine says quotes the text, cut anywhere.
  return error instanceof SyntaxError ? 'no JSON, or JSON that is cut off' : undefined;
}
