import { failureRules, runMissing } from '../../src/report/research/step-failures.ts';

/** The table of docs/research.md: how each failure of a step is called. */
export function failureTable(): string {
  const rules = failureRules.map(({ step, code, reference, when }) => row(step, code, reference, when));
  const missing = Object.entries(runMissing).map(([step, { code, reference }]) =>
    row(step, code, reference, 'it says that it succeeded and names no run'),
  );
  return ['| Step | Code | Reference | When |', '| --- | --- | --- | --- |', ...rules, ...missing].join('\n');
}

function row(step: string, code: string, reference: number | null, when: string): string {
  return `| \`${step}\` | \`${code}\` | ${reference ?? ''} | ${when} |`;
}
