import type { ScoreDocument } from '../../../scoring/score-partition.ts';
import { filePlace, type Violation } from '../../engine/finding.ts';
import { notApplicable, notEvaluated } from '../../engine/rule.ts';
import { weekRule } from '../sections/week-rule.ts';

export const filesAgain = weekRule({
  id: 'RG015',
  name: 'basket and documents re-derived',
  severity: 'error',
  description: 'basket.csv, diagnostics.json and report_meta.json are, byte for byte, those of the re-derived week.',
  why: 'The basket is what people trade: one changed line is enough.',
  since: 4,
  reads: ['scores', 'documents', 'derivation', 'scoredEarlier'],
  check: ({ scores, documents, derivation, scoredEarlier }, earlier) => {
    if (scoredEarlier !== undefined) return notApplicable(scoredEarlier);
    if (!scores.manifest) return notEvaluated('the scores have no sound manifest');
    if (!derivation.files) return notEvaluated(derivation.problem ?? 'the documents cannot be derived');
    const found: Violation[] = [];
    for (const [name, expected] of Object.entries(derivation.files)) {
      const subject = filePlace(scores.path, name);
      if (earlier.inFile(subject) !== undefined) continue;
      const is = documents.get(name as ScoreDocument);
      if (is === undefined) found.push({ subject, message: 'expected the file, and the manifest does not list it' });
      else if (is !== expected) found.push({ subject, message: firstDifference(expected, is) });
    }
    return found;
  },
});

function firstDifference(expected: string, found: string): string {
  const [should, is] = [expected.split('\n'), found.split('\n')];
  const line = should.findIndex((text, i) => text !== is[i]);
  const at = line < 0 ? should.length : line;
  return `line ${at + 1}: expected ${JSON.stringify(should[at] ?? 'the end')}, found ${JSON.stringify(is[at] ?? 'the end')}`;
}
