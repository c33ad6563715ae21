import { faultViolations } from '../sections/fault-violations.ts';
import { storeRule } from '../sections/store-rule.ts';

export const noDuplicates = storeRule({
  id: 'RG103',
  of: 'store',
  name: 'no_duplicate_keys_in_delta',
  severity: 'error',
  description:
    'No asset has two bars of one day, in whatever pack they came, and its bars are stored by their days; no revision, action or delisting stands there twice.',
  why: 'A day that counts twice is in every window, mean and rank twice.',
  cure: 'Move the folders of the partition out of the lake and run "backbone --mode bulk --again".',
  since: 1,
  reads: ['coverage', 'listing'],
  check: ({ coverage, listing }) => faultViolations(coverage.faults, ['duplicate', 'disorder'], listing),
});
