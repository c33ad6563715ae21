import { z } from 'zod';
import type { AnswerJournal, RecordedAnswer } from '../../http/journal.ts';
import {
  type FailureKind,
  type ProviderAccess,
  type ProviderDefinition,
  ProviderFailure,
  type Question,
} from '../../http/provider.ts';
import { providerRequest } from '../../http/provider-request.ts';
import { canonicalJson, sha256Hex } from '../../lake/canonical-json.ts';

const kinds = ['access', 'absent', 'refused', 'limit', 'outage', 'shape'] as const satisfies readonly FailureKind[];
const failureSchema = z
  .strictObject({ kind: z.enum(kinds), message: z.string(), hint: z.string().optional() })
  .nullable();
type RecordedFailure = z.infer<typeof failureSchema>;

export interface FailureJournalOptions {
  readonly journal: AnswerJournal;
  /** Ms since 1970. */
  readonly clock: () => number;
  /** Answers and failures come from the journal alone. */
  readonly offline: boolean;
}

/**
 * Access to a provider that also writes down what could not be had, beside the answers: what a run made of a refusal (another question, another
 * provider) can be made again only by who knows of it. An answer that comes later takes its place.
 *
 * @param kind what is asked for; a failure of one kind says nothing about the others
 */
export function withFailures(
  definition: ProviderDefinition,
  kind: string,
  access: ProviderAccess,
  { journal, clock, offline }: FailureJournalOptions,
): ProviderAccess {
  const record = async (place: Place, failure: RecordedFailure) => {
    const body = Buffer.from(JSON.stringify(failure));
    const [sha256, bytes] = [sha256Hex(body), body.length];
    const time = new Date(clock()).toISOString();
    await journal.keep({ ...place, kind, provider: definition.name, status: 0, sha256, bytes, time, body });
  };
  return {
    log: access.log,
    async ask(question) {
      const place = placeOf(definition, kind, question);
      const before = await journal.find(place.request);
      const failed = before && failureSchema.parse(JSON.parse(before.body.toString('utf8')));
      if (offline && failed) throw new ProviderFailure(failed.kind, failed.message, hintOf(failed));
      try {
        const answer = await access.ask(question);
        if (failed) await record(place, null);
        return answer;
      } catch (failure) {
        if (!offline && failure instanceof ProviderFailure) {
          const { kind: ofFailure, message, hint } = failure;
          await record(place, { kind: ofFailure, message, ...(hint === undefined ? {} : { hint }) });
        }
        throw failure;
      }
    },
  };
}

type Place = Pick<RecordedAnswer, 'request' | 'url'>;

function placeOf(definition: ProviderDefinition, kind: string, question: Question<unknown>): Place {
  const base = question.base ?? Object.keys(definition.bases)[0] ?? '';
  const { identity, shown } = providerRequest(definition, base, question);
  return { request: sha256Hex(canonicalJson({ failure: identity, kind })), url: shown };
}

function hintOf({ hint }: NonNullable<RecordedFailure>): { hint?: string } {
  return hint === undefined ? {} : { hint };
}
