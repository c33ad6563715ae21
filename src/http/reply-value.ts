import { AttemptFailure } from './attempt-failure.ts';
import { accessVariables } from './credentials.ts';
import { falseAnswer, isAboutLimit } from './false-answer.ts';
import type { RecordedAnswer } from './journal.ts';
import { type ProviderDefinition, ProviderFailure, type Question } from './provider.ts';
import { shapeProblem } from './read-answer.ts';
import { retryAfterMs } from './retry-after.ts';

/** How often a question whose answer is not as documented is asked in all. */
const shapeTimes = 3;
const longestExcerpt = 200;
/** A body beyond this is no message for people; and where it is cut, a secret could be cut. */
const longestMessage = 65_536;

/**
 * What an answer says to a question.
 *
 * @returns undefined where the server says that there is no such thing
 * @throws AttemptFailure
 */
export function replyValue<T>(
  question: Question<T>,
  definition: ProviderDefinition,
  { status, headers, text }: { readonly status: number; readonly headers: Headers; readonly text: string },
  now: number,
): T | undefined {
  if (question.absent?.includes(status)) return undefined;
  if (status === 200) return readText(question, text);
  throw statusFailure(definition, status, headers, text, now);
}

/**
 * The value of a stored answer.
 *
 * @throws ProviderFailure of kind `shape`
 */
export function readStored<T>(recorded: RecordedAnswer, question: Question<T>, about: string): T | undefined {
  if (question.absent?.includes(recorded.status)) return undefined;
  if (recorded.status !== 200) {
    throw new ProviderFailure('absent', `${about}: the stored answer has status ${recorded.status}.`);
  }
  try {
    return question.read(recorded.body.toString('utf8'));
  } catch (error) {
    const problem = error instanceof ProviderFailure ? error.message : shapeProblem(error);
    if (problem === undefined) throw error;
    throw new ProviderFailure('shape', `${about}: the stored answer cannot be read: ${problem}.`);
  }
}

function readText<T>({ read }: Question<T>, text: string): T {
  const failure = falseAnswer(text);
  if (failure !== undefined) throw failure;
  try {
    return read(text);
  } catch (error) {
    const isProviderFailure = error instanceof ProviderFailure;
    const problem = isProviderFailure ? error.message : shapeProblem(error);
    if (problem === undefined) throw error;
    if (isProviderFailure && error.kind !== 'shape') throw ofKind(error);
    const excerpt = excerptOf(text);
    if (isAboutLimit(text))
      throw new AttemptFailure('limit', 'the server sent a note about a limit', { detail: excerpt });
    throw new AttemptFailure('shape', 'the answer is not as documented', { detail: problem, times: shapeTimes });
  }
}

/** What a provider recognised by itself. */
function ofKind({ kind, message, hint }: ProviderFailure): AttemptFailure {
  return new AttemptFailure(kind, 'the server sent no data', {
    detail: message,
    ...(hint === undefined ? {} : { hint }),
  });
}

function statusFailure(
  definition: ProviderDefinition,
  status: number,
  headers: Headers,
  text: string,
  now: number,
): AttemptFailure {
  const message = `the server answered with status ${status}`;
  const detail = excerptOf(text);
  const wait = { retryAfterMs: retryAfterMs(headers, now) };
  if (status === 429) {
    const hint = 'Ask less often ("requests" and "per_seconds" in pipeline.yaml), or try again later.';
    return new AttemptFailure('limit', message, { ...wait, hint });
  }
  if (status >= 500 || status === 408 || status === 425) {
    return new AttemptFailure('outage', message, { ...wait, hint: 'Try again later; what was stored before is kept.' });
  }
  if (status === 401 || status === 403) {
    return new AttemptFailure('access', message, { detail, hint: definition.accessHint ?? accessHint(definition) });
  }
  if (status === 404) return new AttemptFailure('absent', message, { detail });
  if (status >= 400) return new AttemptFailure('refused', message, { detail });
  return new AttemptFailure('shape', message, { times: shapeTimes });
}

function accessHint(definition: ProviderDefinition): string {
  return definition.secrets.length === 0
    ? `${definition.title} refuses requests from here: try again later, or from another network.`
    : `Check the ${accessVariables(definition)}, and whether they give access to this data.`;
}

/** The start of a body that is text for people; secrets are hidden in the whole of it before. */
function excerptOf(text: string): string | undefined {
  if (text.length > longestMessage) return undefined;
  const line = text.replaceAll(/\s+/g, ' ').trim();
  if (line === '' || /^<|[\p{Cc}\uFFFD]/u.test(line)) return undefined;
  return `"${line.slice(0, longestExcerpt).toWellFormed()}"`;
}
