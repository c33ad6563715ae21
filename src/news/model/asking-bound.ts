import type { AskingOptions, OpenItem } from './ask-model.ts';
import { requestForms, tokenBound } from './chat-completion.ts';
import { chatMessages } from './prompt.ts';
import type { BudgetLimits } from './token-budget.ts';
import { repairTokens } from './token-budget.ts';

/** What asking for these items can take at most, a repair of each included. */
export function askingBound(
  items: readonly OpenItem[],
  { model, maximumTokens }: Pick<AskingOptions, 'model' | 'maximumTokens'>,
): BudgetLimits {
  const tokens = items.reduce((sum, { item }) => {
    const once = tokenBound({ model, maximumTokens, form: requestForms[0], messages: chatMessages(item) });
    return sum + 2 * once + repairTokens;
  }, 0);
  return { requests: 2 * items.length, tokens };
}
