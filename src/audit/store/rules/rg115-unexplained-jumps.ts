import { faultViolations } from '../sections/fault-violations.ts';
import { storeRule } from '../sections/store-rule.ts';

export const unexplainedJumps = storeRule({
  id: 'RG115',
  of: 'store',
  name: 'unexplained jumps',
  severity: 'warning',
  description:
    'No close moves by more than audit.jump (30 %) from one bar to the next, after the splits and dividends between them that are known now, unless the step is known to be real.',
  why: 'A split that nobody told is a loss of half. Prices do jump, so that it is for a person to say.',
  cure: 'Where it is a split that nobody told, give it in a pack of actions; where the price is wrong, give the right one in a later pack.',
  since: 1,
  reads: ['coverage', 'listing'],
  check: ({ coverage, listing }) => faultViolations(coverage.faults, ['jump'], listing),
});
