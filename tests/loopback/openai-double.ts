import { createHash } from 'node:crypto';
import { eventTypes, sentimentDrivers, sentimentLabels } from '../../src/news/types.ts';
import type { LoopbackReply, LoopbackRequest } from './loopback-server.ts';

/** The item that a request asks about, as the double found it between the markers. */
export interface AskedItem {
  readonly symbol: string;
  readonly headline: string;
  readonly summary: string;
}

export interface AskedRequest {
  readonly item: AskedItem;
  /** Whether the instructions speak of an answer that was refused. */
  readonly isRepair: boolean;
  readonly body: Readonly<Record<string, unknown>>;
}

export interface OpenAiDoubleOptions {
  /** Token that is accepted; without it nobody has to say who he is. */
  readonly token?: string;
  /** Path before `/chat/completions`. */
  readonly basePath?: string;
  /** The text of the answer, or a whole reply; without it {@link sampleAnswer} of the item. */
  readonly answer?: (request: AskedRequest) => string | LoopbackReply;
  /** Fields of a request that this service does not know and refuses. */
  readonly refusedFields?: readonly string[];
}

/**
 * A loopback stand-in of a service with `POST /chat/completions` in the documented shapes of OpenAI: it refuses who has no token (401), what
 * is not there (404) and requests that a strict service would refuse (400).
 */
export function openAiDouble(options: OpenAiDoubleOptions = {}): (request: LoopbackRequest) => LoopbackReply {
  return (request) => {
    const { token, basePath = '', answer = ({ item }) => JSON.stringify(sampleAnswer(item)) } = options;
    if (request.method !== 'POST' || request.url.pathname !== `${basePath}/chat/completions`) {
      return failure(404, 'Unknown request URL', 'unknown_url');
    }
    if (token !== undefined && request.headers.authorization !== `Bearer ${token}`) {
      return failure(401, 'Incorrect API key provided', 'invalid_api_key');
    }
    const body = JSON.parse(request.body) as Record<string, unknown>;
    const refused = (options.refusedFields ?? []).find((field) => field in body);
    if (refused !== undefined) {
      return failure(
        400,
        `Unsupported parameter: '${refused}' is not supported with this model.`,
        'unsupported_parameter',
      );
    }
    const problem = problemOf(body);
    if (problem !== undefined) return failure(400, problem, 'invalid_request_error');
    const asked = askedRequest(body);
    const said = answer(asked);
    return typeof said === 'string' ? completion(said, request) : said;
  };
}

/** A chat completion around a text, with the tokens that a service might count. */
export function completion(
  content: string | null,
  request: Pick<LoopbackRequest, 'body' | 'number'>,
  finish: { readonly finish_reason?: string; readonly refusal?: string } = {},
): LoopbackReply {
  const prompt_tokens = Math.ceil(request.body.length / 4);
  const completion_tokens = Math.ceil((content ?? '').length / 4);
  return json(200, {
    id: `chatcmpl-${request.number}`,
    object: 'chat.completion',
    created: 1_700_000_000,
    model: `${(JSON.parse(request.body) as { model: string }).model}-2025-04-14`,
    choices: [
      {
        index: 0,
        message: { role: 'assistant', content, refusal: finish.refusal ?? null },
        logprobs: null,
        finish_reason: finish.finish_reason ?? 'stop',
      },
    ],
    usage: { prompt_tokens, completion_tokens, total_tokens: prompt_tokens + completion_tokens },
  });
}

/** An answer as the schema wants it, a function of the item alone. */
export function sampleAnswer(item: AskedItem) {
  const [a = 0, b = 0, c = 0, d = 0, e = 0] = createHash('sha256').update(JSON.stringify(item)).digest();
  const label = sentimentLabels[a % sentimentLabels.length] as string;
  const size = b / 255;
  const score = label === 'Positive' ? size : label === 'Negative' ? -size : 0;
  return {
    sentiment: {
      rationale: `said of ${item.symbol}`,
      label,
      score,
      confidence: c / 255,
      driver: sentimentDrivers[c % sentimentDrivers.length] as string,
    },
    event: {
      rationale: `happened to ${item.symbol}`,
      type: eventTypes[d % eventTypes.length] as string,
      severity: e % 4,
      direction: label,
      confidence: e / 255,
    },
  };
}

export function failure(status: number, message: string, code: string): LoopbackReply {
  return json(status, { error: { message, type: 'invalid_request_error', param: null, code } });
}

function json(status: number, body: unknown): LoopbackReply {
  return { status, headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) };
}

interface Message {
  readonly role: string;
  readonly content: string;
}

function problemOf(body: Record<string, unknown>): string | undefined {
  const format = body.response_format as { type?: string; json_schema?: Record<string, unknown> } | undefined;
  if (typeof body.model !== 'string') return 'you must provide a model parameter';
  if (!Array.isArray(body.messages) || body.messages.length === 0) return "'messages' must be a non-empty array";
  if (format?.type !== 'json_schema') return "'response_format.type' must be json_schema";
  const { name, strict, schema } = format.json_schema ?? {};
  if (typeof name !== 'string' || !/^[\w-]{1,64}$/.test(name)) return "Invalid 'response_format.json_schema.name'";
  if (strict !== true) return 'only strict schemas here';
  return strictProblem(schema, 'schema');
}

/** What strict structured outputs refuse in a schema. */
function strictProblem(schema: unknown, path: string): string | undefined {
  const node = schema as {
    type?: string;
    properties?: Record<string, unknown>;
    required?: string[];
    additionalProperties?: boolean;
  };
  const forbidden = Object.keys(node).find((key) => /^(min|max|pattern|format|multipleOf|\$schema|default)/.test(key));
  if (forbidden !== undefined) return `Invalid schema: '${forbidden}' is not permitted in ${path}`;
  if (node.type !== 'object') return undefined;
  const names = Object.keys(node.properties ?? {});
  if (node.additionalProperties !== false) return `Invalid schema: 'additionalProperties' must be false in ${path}`;
  if (names.join() !== (node.required ?? []).join()) return `Invalid schema: 'required' must list every key of ${path}`;
  return names.map((name) => strictProblem(node.properties?.[name], `${path}.${name}`)).find(Boolean);
}

function askedRequest(body: Record<string, unknown>): AskedRequest {
  const messages = body.messages as readonly Message[];
  const system = messages.find(({ role }) => role === 'system')?.content ?? '';
  const [start, text, end, ...rest] = (messages.find(({ role }) => role === 'user')?.content ?? '').split('\n');
  if (start === undefined || text === undefined || start !== end || rest.length > 0) throw new Error('no marked item');
  return { item: JSON.parse(text) as AskedItem, isRepair: system.includes('was refused'), body };
}
