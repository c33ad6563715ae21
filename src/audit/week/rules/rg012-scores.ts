import { cellPlace, tablePlace } from '../../engine/finding.ts';
import { notApplicable, notEvaluated } from '../../engine/rule.ts';
import { compareTables } from '../../engine/table-comparison.ts';
import { weekRule } from '../sections/week-rule.ts';
import { rankColumns } from './rg014-ranks.ts';

export const scoresAgain = weekRule({
  id: 'RG012',
  name: 'scores re-derived',
  severity: 'error',
  description:
    'Every cell of scores_weekly but the ranks is, bit for bit, what the re-derived features give under the schema used.',
  why: 'In the system before this one the weights of the schema never reached the score, and nothing noticed.',
  since: 4,
  reads: ['scores', 'derivation', 'scoredEarlier'],
  check: ({ scores, derivation, scoredEarlier }, earlier) => {
    if (scoredEarlier !== undefined) return notApplicable(scoredEarlier);
    if (!scores.table) return notEvaluated('the scores cannot be read');
    if (!derivation.scores) return notEvaluated(derivation.problem ?? 'the scores cannot be derived');
    // jscpd:ignore-start: a rule is read by itself, from top to bottom
    const place = tablePlace(scores.dataset, scores.keys);
    if (earlier.inFile(place) === 'RG007') return notEvaluated('rows with the same key cannot be matched');
    // Rows that only one of the two has are RG008's.
    return compareTables(derivation.scores, scores.table, ['symbol'], rankColumns)
      .cells.map(({ row, column, expected, found }) => ({
        subject: cellPlace(place, row, column),
        message: `expected ${expected}, found ${found}`,
      }))
      .filter(({ subject }) => earlier.at(subject) === undefined);
    // jscpd:ignore-end
  },
});
