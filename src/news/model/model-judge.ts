import { judgeName } from '../enrich-week.ts';
import type { Judge, JudgedItem, Verdict } from '../types.ts';
import { judgementOf } from './model-answer.ts';
import { answerKey, promptVersion, shownItem } from './prompt.ts';
import type { StoredAnswer } from './stored-answer.ts';

/** How a model is named beside its judgements. */
export function modelJudgeName(model: string, prompt = promptVersion): string {
  return `model ${model} ${prompt}`;
}

/** The model and the prompt version that a judge's name tells; undefined where it names no model. */
export function modelOfJudge(judge: string): { readonly model: string; readonly prompt: string } | undefined {
  const [, model, prompt] = /^model (\S+) (\S+)$/.exec(judge) ?? [];
  return model === undefined || prompt === undefined ? undefined : { model, prompt };
}

/** Judges from the stored answers of a model, and by the rules where there is none: no network, and always the same. */
export class AnsweredJudge {
  /** The answers that were used so far, by key. */
  readonly used = new Map<string, StoredAnswer>();
  readonly #model: string;
  readonly #answers: ReadonlyMap<string, StoredAnswer>;
  readonly #fallback: Judge;

  constructor(model: string, answers: ReadonlyMap<string, StoredAnswer>, fallback: Judge) {
    this.#model = model;
    this.#answers = answers;
    this.#fallback = fallback;
  }

  judge(item: JudgedItem): Verdict {
    const key = answerKey(this.#model, shownItem(item));
    const stored = this.#answers.get(key);
    if (stored === undefined) return { judgement: this.#fallback.judge(item), by: judgeName(this.#fallback) };
    this.used.set(key, stored);
    return { judgement: judgementOf(stored.answer), by: modelJudgeName(this.#model) };
  }
}
