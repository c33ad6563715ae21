import { totalReturn } from '../../../panel/datasets.ts';
import { cellPlace, tablePlace, type Violation } from '../../engine/finding.ts';
import { storeRule } from '../sections/store-rule.ts';
import type { FactorCheck } from '../sections/total-return.ts';

export const totalReturnAgain = storeRule({
  id: 'RG119',
  of: 'panel',
  name: 'total return re-derived',
  severity: 'error',
  description:
    'Every cumulative factor of total_return is, bit for bit, what follows from the bars, revisions and actions that are stored, for signals and for accounting. Of a bucket that changed since, the panel makes it again.',
  why: 'Every feature and every return is made on prices that were divided by it.',
  cure: 'Move the folder of the partition out of the lake and run "panel".',
  since: 1,
  reads: ['factors'],
  check: ({ factors }) => factors.differences.flatMap(asViolations),
});

function asViolations({ keys, difference }: FactorCheck['differences'][number]): Violation[] {
  const table = tablePlace(totalReturn, keys);
  return [
    ...difference.cells.map(({ row, column, expected, found }) => ({
      subject: cellPlace(table, row, column),
      message: `expected ${expected}, found ${found}`,
    })),
    ...difference.missing.map((row) => ({ subject: table, message: `${row} is missing` })),
    ...difference.unexpected.map((row) => ({ subject: table, message: `nothing that is stored gives ${row}` })),
  ];
}
