import { z } from 'zod';
import { emptyTable } from '../../lake/table.ts';
import { type AnswerTable, modelAnswers } from '../datasets.ts';
import { answerText, type ModelAnswer, storedAnswer } from './model-answer.ts';

/** A model's answer to one item, with what is known of how it came about. */
export interface StoredAnswer {
  /** See `answerKey`. */
  readonly key: string;
  /** Model that was asked for. */
  readonly model: string;
  readonly prompt: string;
  readonly answer: ModelAnswer;
  /** Model that the service says has answered; empty when it does not say. */
  readonly servedBy: string;
  /** 1, or 2 when the first answer had to be repaired. */
  readonly attempts: number;
  /** Tokens of all attempts as the service counts them, 0 when it does not say. */
  readonly promptTokens: number;
  readonly completionTokens: number;
}

const count = z.number().int().min(0);

const recordSchema = z.strictObject({
  key: z.string().regex(/^[0-9a-f]{64}$/),
  model: z.string().min(1),
  prompt: z.string().min(1),
  answer: z.string(),
  served_by: z.string(),
  attempts: z.literal([1, 2]),
  prompt_tokens: count,
  completion_tokens: count,
});

/** An answer as the columns of `model_answers` hold it. */
export type AnswerRecord = z.infer<typeof recordSchema>;

export function answerRecord(stored: StoredAnswer): AnswerRecord {
  const { key, model, prompt, answer, servedBy, attempts, promptTokens, completionTokens } = stored;
  return {
    key,
    model,
    prompt,
    answer: answerText(answer),
    served_by: servedBy,
    attempts: attempts === 2 ? 2 : 1,
    prompt_tokens: promptTokens,
    completion_tokens: completionTokens,
  };
}

/** @returns undefined for what is no answer that was stored */
export function answerOfRecord(record: unknown): StoredAnswer | undefined {
  const parsed = recordSchema.safeParse(record);
  if (!parsed.success) return undefined;
  const { key, model, prompt, served_by, attempts, prompt_tokens, completion_tokens } = parsed.data;
  const answer = storedAnswer(parsed.data.answer);
  if (answer === undefined) return undefined;
  return {
    key,
    model,
    prompt,
    answer,
    servedBy: served_by,
    attempts,
    promptTokens: prompt_tokens,
    completionTokens: completion_tokens,
  };
}

/** The answers by key; `unreadable` are keys of rows that hold none. */
export function answersOfTable({ rows, columns }: AnswerTable): {
  readonly answers: Map<string, StoredAnswer>;
  readonly unreadable: string[];
} {
  const answers = new Map<string, StoredAnswer>();
  const unreadable: string[] = [];
  for (let row = 0; row < rows; row += 1) {
    const record = Object.fromEntries(Object.entries(columns).map(([name, values]) => [name, values[row]]));
    const answer = answerOfRecord(record);
    if (answer) answers.set(answer.key, answer);
    else unreadable.push(columns.key[row] as string);
  }
  return { answers, unreadable };
}

/** One row of `model_answers` per answer. */
export function answerTable(answers: readonly StoredAnswer[]): AnswerTable {
  const table = emptyTable(modelAnswers.columns, answers.length);
  for (const [row, stored] of answers.entries()) {
    const record = answerRecord(stored);
    table.columns.key[row] = record.key;
    table.columns.model[row] = record.model;
    table.columns.prompt[row] = record.prompt;
    table.columns.answer[row] = record.answer;
    table.columns.served_by[row] = record.served_by;
    table.columns.attempts[row] = record.attempts;
    table.columns.prompt_tokens[row] = record.prompt_tokens;
    table.columns.completion_tokens[row] = record.completion_tokens;
  }
  return table;
}
