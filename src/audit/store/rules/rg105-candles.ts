import { faultViolations } from '../sections/fault-violations.ts';
import { storeRule } from '../sections/store-rule.ts';

export const storedCandles = storeRule({
  id: 'RG105',
  of: 'store',
  name: 'no_invalid_ohlcv_in_delta',
  severity: 'error',
  description:
    'Of every bar and every revision low is above 0, open and close lie between low and high, and volume is not negative; none is missing.',
  why: 'High above low alone lets a close outside of both through, and every range and return is made from it.',
  cure: 'Give the right values in a later pack. What is stored wrongly was not stored by the backbone: move the partition out of the lake and run "backbone --mode bulk --again".',
  since: 1,
  reads: ['coverage', 'listing'],
  check: ({ coverage, listing }) => faultViolations(coverage.faults, ['candle'], listing),
});
