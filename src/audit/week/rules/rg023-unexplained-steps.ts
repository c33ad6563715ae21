import { isoDate } from '../../../calendar/date.ts';
import { cellPlace, type Severity, tablePlace, type Violation } from '../../engine/finding.ts';
import { notApplicable, notEvaluated } from '../../engine/rule.ts';
import { type RankedSymbol, rankedOver } from '../inspected/ranked-over-steps.ts';
import { weekRule } from '../sections/week-rule.ts';

export const unexplainedSteps = weekRule({
  id: 'RG023',
  name: 'unexplained steps',
  severity: 'error',
  description:
    'No symbol is ranked whose price, in the sessions that its features look at, takes a step that no split, adjusted close or known step explains. A warning where the configuration lets such symbols in, or where a version of the stage scored the week that did not look.',
  why: 'A split that nobody told is a loss of half, and a row of another symbol is a gain that nobody could have made.',
  since: 4,
  before: 'RG011',
  reads: ['scores', 'inputsNow', 'isOffline', 'recipe', 'scoreVersion'],
  check: ({ scores, inputsNow, isOffline, recipe, scoreVersion }) => {
    if (isOffline) return notApplicable('the week was scored from a features file');
    if (!scores.table) return notEvaluated('the scores cannot be read');
    if (inputsNow.problem !== undefined) return notEvaluated(inputsNow.problem);
    const { market } = inputsNow.inputs;
    const ofEarlier: Severity = (recipe?.version ?? scoreVersion) < scoreVersion ? 'warning' : 'error';
    const place = tablePlace(scores.dataset, scores.keys);
    const violation = (what: string, severity: Severity, { symbol, sessions, rank }: RankedSymbol): Violation => ({
      subject: cellPlace(place, `symbol=${symbol}`, 'eligible'),
      message: `expected no rank: ${what} on ${sessions.map(isoDate).join(', ')}; found rank ${rank}`,
      severity,
    });
    const step = 'the price takes an unexplained step';
    return [
      ...rankedOver('steps', scores.table, market).map((one) => violation(step, ofEarlier, one)),
      ...rankedOver('toleratedSteps', scores.table, market).map((one) => violation(step, 'warning', one)),
      ...rankedOver('volumeSteps', scores.table, market).map((one) =>
        violation('the volume looks like another unit', ofEarlier, one),
      ),
    ];
  },
});
