import { canonicalJson } from '../../../lake/canonical-json.ts';
import { parseDocument } from '../../../lake/partition-document.ts';
import { statedMeta } from '../../../scoring/score-partition.ts';
import { fieldPlace } from '../../engine/finding.ts';
import { notApplicable, notEvaluated } from '../../engine/rule.ts';
import { weekRule } from '../sections/week-rule.ts';

export const decisionAgain = weekRule({
  id: 'RG013',
  name: 'decision re-derived',
  severity: 'error',
  description:
    'Decision, reasons with value and threshold, and measures in report_meta.json are those of the re-derived week.',
  why: 'A skip rule that is only written down, and never evaluated, skips nothing.',
  since: 4,
  reads: ['scores', 'documents', 'derivation', 'scoredEarlier'],
  check: ({ scores, documents, derivation, scoredEarlier }) => {
    if (scoredEarlier !== undefined) return notApplicable(scoredEarlier);
    const { decision: expected, problem } = derivation;
    if (!expected) return notEvaluated(problem ?? 'the decision cannot be derived');
    const meta = parseDocument(documents.get('report_meta.json') ?? '', statedMeta);
    if (typeof meta === 'string') return notEvaluated('report_meta.json cannot be read');
    return (['decision', 'reasons', 'measures'] as const)
      .map((field) => ({ field, should: canonicalJson(expected[field]), is: canonicalJson(meta[field]) }))
      .filter(({ should, is }) => should !== is)
      .map(({ field, should, is }) => ({
        subject: fieldPlace(scores.path, 'report_meta.json', field),
        message: `expected ${should}, found ${is}`,
      }));
  },
});
