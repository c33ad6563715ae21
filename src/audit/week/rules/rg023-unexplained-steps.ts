import { isoDate } from '../../../calendar/date.ts';
import { cellPlace, type Severity, tablePlace, type Violation } from '../../engine/finding.ts';
import { notApplicable, notEvaluated } from '../../engine/rule.ts';
import { rankedOverSteps } from '../inspected/ranked-over-steps.ts';
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
    const isKnown = market.ignoresSteps || (recipe?.version ?? scoreVersion) < scoreVersion;
    const severity: Severity = isKnown ? 'warning' : 'error';
    const place = tablePlace(scores.dataset, scores.keys);
    return rankedOverSteps(scores.table, market).map(
      ({ symbol, sessions, rank }): Violation => ({
        subject: cellPlace(place, `symbol=${symbol}`, 'eligible'),
        message: `expected no rank: the price takes an unexplained step on ${sessions.map(isoDate).join(', ')}; found rank ${rank}`,
        severity,
      }),
    );
  },
});
