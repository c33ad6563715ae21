import type { AnswerRows } from '../../http/provider.ts';

/** Without the rows that an earlier answer gave as well. What one answer says twice stays: that is for the ingest to judge. */
export function withoutRepetitions<R>(
  answers: readonly AnswerRows<R>[],
  keyOf: (row: R) => unknown,
): readonly AnswerRows<R>[] {
  const seen = new Set<unknown>();
  return answers.map(({ source, rows }) => {
    const fresh = rows.filter((row) => !seen.has(keyOf(row)));
    for (const row of rows) {
      const key = keyOf(row);
      if (key !== undefined && key !== null) seen.add(key);
    }
    return { source, rows: fresh };
  });
}
