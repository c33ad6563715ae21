import { listInput, textInput } from '../../platform/input.ts';

/** How stages of research are told their as-of dates. */
export const asOfInputs = {
  asOf: textInput(
    'As-of dates: sessions:N (the last N), weekly, weekly:N, monthly or monthly:N (the last session of each), or dates',
    { default: 'weekly', placeholder: 'RULE' },
  ),
  from: textInput('First as-of date that may be. Empty: any', { placeholder: 'DATE' }),
  until: textInput('Last as-of date that may be. Empty: any', { placeholder: 'DATE' }),
  exchanges: listInput('Exchanges whose sessions count for the as-of dates. Empty: all'),
};
