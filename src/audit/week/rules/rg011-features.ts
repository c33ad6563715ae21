import { cellPlace, tablePlace } from '../../engine/finding.ts';
import { notApplicable, notEvaluated } from '../../engine/rule.ts';
import { compareTables } from '../../engine/table-comparison.ts';
import { weekRule } from '../sections/week-rule.ts';

export const featuresAgain = weekRule({
  id: 'RG011',
  name: 'features re-derived',
  severity: 'error',
  description:
    'Every cell of features_weekly is, bit for bit, what the inputs in the lake give when they are computed again.',
  why: 'A number that nobody can compute again may be a mistake, an accident or a wish.',
  since: 4,
  reads: ['features', 'derivation', 'isOffline', 'scoredEarlier'],
  check: ({ features, derivation, isOffline, scoredEarlier }, earlier) => {
    if (isOffline) return notApplicable('the features are the input: the week was scored from a features file');
    if (scoredEarlier !== undefined) return notApplicable(scoredEarlier);
    if (!features.table) return notEvaluated('the features cannot be read');
    if (!derivation.features) return notEvaluated(derivation.problem ?? 'the features cannot be derived');
    const place = tablePlace(features.dataset, features.keys);
    if (earlier.inFile(place) === 'RG007') return notEvaluated('rows with the same key cannot be matched');
    // Rows that only one of the two has are RG008's.
    return compareTables(derivation.features, features.table, ['symbol'])
      .cells.map(({ row, column, expected, found }) => ({
        subject: cellPlace(place, row, column),
        message: `expected ${expected}, found ${found}`,
      }))
      .filter(({ subject }) => earlier.at(subject) === undefined);
  },
});
