import { patternOf, reasonCodes } from '../../src/promotion/reason-codes.ts';
import { scoreParts } from '../../src/promotion/registry-score.ts';
import { decisionCases, reasonsOf, rollbackCase } from '../../tests/support/promotion/decision-cases.ts';

/** The table of docs/promotion.md: every reason code, its rule, and a test that has seen it. */
export function promotionCodeTable(): string {
  const seen = new Map<string, string>([['ROLLED_BACK', rollbackCase]]);
  for (const one of decisionCases) {
    for (const code of reasonsOf(one).map(patternOf)) if (!seen.has(code)) seen.set(code, one.name);
  }
  const rows = Object.entries(reasonCodes).map(([code, about]) => {
    const isNew = 'isNew' in about ? 'new' : '';
    return `| \`${code.replace('*', '…')}\` | ${isNew} | ${about.rule} | ${seen.get(code) ?? ''} |`;
  });
  return ['| Code | | Rule | Seen where |', '| --- | --- | --- | --- |', ...rows].join('\n');
}

/** The table of docs/promotion.md: what the registry score is made of. */
export function scoreTable(): string {
  const rows = scoreParts.map(({ weight, number, from, to }) => `| ${weight} | \`${number}\` | ${from} | ${to} |`);
  return ['| Weight | Number | counts 0 at | and 1 at |', '| --- | --- | --- | --- |', ...rows].join('\n');
}
