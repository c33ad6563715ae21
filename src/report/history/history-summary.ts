import type { Comparison } from '../../comparison/comparison.ts';
import type { LedgerTable } from '../../comparison/datasets.ts';
import { ledgerWeeks } from '../../comparison/ledger-weeks.ts';
import type { Evaluation } from '../../evaluation/evaluation.ts';
import { cumulativeSection } from './cumulative-section.ts';
import type { Section } from './section.ts';
import { icSection, loneTradesSection, overlapSection, pairSection, ratesSection, returnsSection } from './sections.ts';

/** What the ledger, the evaluation and the comparison of regimes say as of a week. */
export interface HistorySubject {
  /** Sorted by week and regime, as it is stored. */
  readonly ledger: Pick<LedgerTable, 'rows' | 'columns'>;
  readonly evaluation: Evaluation;
  readonly comparison: Comparison;
}

/** Bytes of the summary at most. GitHub takes 1 MiB per step, and the week's own summary is in it too. */
export const longestHistorySummary = 200_000;

/**
 * The history as Markdown for a job summary: trade rates, returns, cumulative active return, regime against regime beside what chance gives,
 * rank IC, and the weeks in which one regime alone trades. Every number has its n. Sections that would make it larger than
 * {@link longestHistorySummary} are left out and named.
 */
export function historySummary(subject: HistorySubject): string {
  const { evaluation, comparison } = subject;
  const confidence = Number((100 * evaluation.settings.confidence).toPrecision(4));
  const opening =
    `## History as of ${evaluation.as_of}\n\n` +
    `Brackets hold ${confidence} % intervals, n is the number of observations. Intervals and p-values are of one comparison each; of twenty ` +
    'comparisons of things that do not differ about one says otherwise.';
  const weeks = ledgerWeeks(subject.ledger);
  const sections = [
    ratesSection(comparison, weeks),
    returnsSection(evaluation),
    cumulativeSection(subject.ledger, evaluation.benchmark),
    overlapSection(comparison),
    pairSection(evaluation),
    icSection(evaluation),
    loneTradesSection(comparison, weeks),
  ].filter((section) => section !== undefined);
  return fitted(opening, sections);
}

function fitted(opening: string, sections: readonly Section[]): string {
  const parts = [opening];
  const left: string[] = [];
  // Room for the line that names what was left out.
  let bytes = Buffer.byteLength(opening) + 1000;
  for (const { title, text } of sections) {
    const part = `### ${title}\n\n${text}`;
    const size = Buffer.byteLength(part) + 2;
    if (bytes + size > longestHistorySummary) left.push(title);
    else {
      parts.push(part);
      bytes += size;
    }
  }
  if (left.length > 0) parts.push(`Left out, because this page would be too large: ${left.join(', ')}.`);
  return `${parts.join('\n\n')}\n`;
}
