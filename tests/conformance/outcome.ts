import { memoryJournal, type RecordedAnswer } from '../../src/http/journal.ts';
import { type AnswerRows, ProviderFailure, type SymbolFailure } from '../../src/http/provider.ts';
import type { ProviderClientOptions } from '../../src/http/provider-options.ts';
import type { ProviderUsage } from '../../src/http/usage-count.ts';
import { sha256Hex } from '../../src/lake/canonical-json.ts';
import { byCodeUnits } from '../../src/text/order.ts';
import {
  type LoopbackReply,
  type LoopbackRequest,
  type SeenRequest,
  startLoopback,
} from '../loopback/loopback-server.ts';
import { conformanceAccess } from './conformance-access.ts';
import type { ProviderDouble, World } from './double.ts';
import { probeOf, type Question } from './probe.ts';

/** What a server does to the reply that the double would give. */
export type Fault = (reply: LoopbackReply, request: LoopbackRequest) => LoopbackReply;

/** What came of one question put to a provider's double. */
export interface Outcome {
  /** As text, sorted. */
  readonly rows: string[];
  readonly answers: readonly AnswerRows<string>[];
  readonly failures: readonly SymbolFailure[];
  readonly unknown: readonly string[];
  readonly requests: readonly SeenRequest[];
  /** SHA-256 of every body that the server sent whole. */
  readonly sent: ReadonlySet<string>;
  readonly lines: readonly string[];
  readonly waits: readonly number[];
  readonly recorded: readonly RecordedAnswer[];
  readonly usage: ProviderUsage;
}

/** Asks a provider's double on a loopback server. A failure that the provider throws is one of all names. */
export async function outcomeOf(
  double: ProviderDouble,
  world: World,
  question: Question,
  {
    fault = (reply) => reply,
    recorded = [],
    ...options
  }: Partial<ProviderClientOptions> & {
    readonly fault?: Fault;
    /** Answers of an earlier run. */
    readonly recorded?: readonly RecordedAnswer[];
  } = {},
): Promise<Outcome> {
  const sent = new Set<string>();
  const loopback = await startLoopback((request) => {
    const reply = fault(double.respond(request, world), request);
    const body = Buffer.from(reply.body ?? '');
    if (reply.fault === undefined) sent.add(sha256Hex(body));
    return { ...reply, body };
  });
  const journal = memoryJournal();
  for (const answer of recorded) await journal.keep(answer);
  const { client, lines, waits } = conformanceAccess(double, loopback, { journal, ...options });
  try {
    const delivery = await probeOf(double)
      .ask(question, client)
      .catch((error: unknown) => {
        if (!(error instanceof ProviderFailure)) throw error;
        return { answers: [], failures: [{ symbols: question.names, failure: error }], unknown: [] };
      });
    const rows = delivery.answers.flatMap((answer) => answer.rows).sort();
    const { requests } = loopback;
    return { ...delivery, rows, requests, sent, lines, waits, recorded: await journal.all(), usage: client.usage };
  } finally {
    await loopback.close();
  }
}

/** A request as one text: the same for two requests that ask the same. */
export function asked({ method, url, body }: LoopbackRequest): string {
  return `${method} ${url.pathname}${url.search} ${body}`;
}

/** Names that failed, sorted, each once. */
export function failedNames({ failures }: Pick<Outcome, 'failures'>): string[] {
  return [...new Set(failures.flatMap(({ symbols }) => symbols))].sort(byCodeUnits);
}

export function failureKinds({ failures }: Pick<Outcome, 'failures'>): string[] {
  return [...new Set(failures.map(({ failure }) => failure.kind))];
}
