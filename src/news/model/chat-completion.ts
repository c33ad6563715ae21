import { z } from 'zod';
import type { Question } from '../../http/provider.ts';
import { readJson } from '../../http/read-answer.ts';
import { answerJsonSchema, type ModelAnswer, parseAnswer, plainText } from './model-answer.ts';
import type { ChatMessage } from './prompt.ts';

/**
 * How a request says what it wants. Services that speak the same protocol differ in two fields: newer models of OpenAI refuse
 * `max_tokens` for `max_completion_tokens`, older services know only the former; models that reason take no temperature and no seed.
 */
export interface RequestForm {
  readonly tokenLimit: 'max_tokens' | 'max_completion_tokens';
  readonly isSampled: boolean;
}

/** The forms in the order in which a service is tried with them. */
export const requestForms: readonly [RequestForm, ...RequestForm[]] = [
  { tokenLimit: 'max_tokens', isSampled: true },
  { tokenLimit: 'max_completion_tokens', isSampled: true },
  { tokenLimit: 'max_completion_tokens', isSampled: false },
];

export interface ChatRequest {
  readonly model: string;
  readonly messages: readonly ChatMessage[];
  /** Tokens of the answer at most. */
  readonly maximumTokens: number;
  readonly form: RequestForm;
}

/** The body of `POST /chat/completions`. */
export function chatBody({ model, messages, maximumTokens, form }: ChatRequest): Readonly<Record<string, unknown>> {
  return {
    model,
    messages,
    [form.tokenLimit]: maximumTokens,
    ...(form.isSampled ? { temperature: 0, seed: 1 } : {}),
    response_format: {
      type: 'json_schema',
      json_schema: { name: 'news_judgement', strict: true, schema: answerJsonSchema },
    },
  };
}

/**
 * Tokens that a request can take at most. A token stands for at least one byte of what is sent, so the bytes of the body bound those of
 * the question, with room for what a service adds to mark the messages.
 */
export function tokenBound(request: ChatRequest): number {
  return Buffer.byteLength(JSON.stringify(chatBody(request))) + markupTokens + request.maximumTokens;
}

const markupTokens = 64;

/** What a service answered. */
export interface ChatReply {
  /**
   * `text`: an answer to be read; `cut`: it reached its limit of tokens; `empty`: there is none; `declined`: the model or a filter of the
   * service does not want to answer, and will not when asked again.
   */
  readonly outcome: 'text' | 'cut' | 'empty' | 'declined';
  readonly text: string;
  /** Model that the service says has answered; empty when it does not say. */
  readonly servedBy: string;
  /** Tokens of question and answer as the service counts them; undefined when it does not say. */
  readonly usage: { readonly prompt: number; readonly completion: number } | undefined;
}

const maximumCount = 2 ** 31 - 1;
const count = z.number().int().min(0).max(maximumCount);

const completionSchema = z.object({
  model: z.string().nullish(),
  choices: z.array(
    z.object({
      finish_reason: z.string().nullish(),
      message: z.object({ content: z.string().nullish(), refusal: z.string().nullish() }).nullish(),
    }),
  ),
  // What cannot be a count must not lose the answer that came with it.
  usage: z.object({ prompt_tokens: count, completion_tokens: count }).nullish().catch(undefined),
});

export function chatQuestion(about: string, request: ChatRequest): Question<ChatReply> {
  return { about, path: '/chat/completions', body: chatBody(request), read: readCompletion };
}

/** @throws ProviderFailure of kind `shape` for what is no chat completion */
export function readCompletion(text: string): ChatReply {
  const { model, choices, usage } = readJson(text, completionSchema, 'a chat completion');
  const [choice] = choices;
  const content = choice?.message?.content ?? '';
  return {
    outcome: outcomeOf(choice, content),
    text: content,
    servedBy: plainText(model ?? '', 200),
    usage: usage ? { prompt: usage.prompt_tokens, completion: usage.completion_tokens } : undefined,
  };
}

type Choice = z.infer<typeof completionSchema>['choices'][number];

function outcomeOf(choice: Choice | undefined, content: string): ChatReply['outcome'] {
  if (choice?.message?.refusal || choice?.finish_reason === 'content_filter') return 'declined';
  if (choice?.finish_reason === 'length') return 'cut';
  return content.trim() === '' ? 'empty' : 'text';
}

export interface ReadAnswer {
  readonly answer?: ModelAnswer | undefined;
  readonly problems?: readonly string[] | undefined;
}

/** The answer in a reply, or what is wrong with it; neither where the model declined. */
export function readAnswer({ outcome, text }: ChatReply): ReadAnswer {
  switch (outcome) {
    case 'declined':
      return {};
    case 'cut':
      return { problems: ['the answer was cut off at its limit of tokens; write shorter rationales'] };
    case 'empty':
      return { problems: ['the answer was empty'] };
    case 'text':
      return parseAnswer(text);
  }
}
