import { expect, it } from 'vitest';
import { adjustmentNotes, withoutAdjustedNote } from '../../../../src/ingest/bars/adjustment-report.ts';

const consequence =
  "returns come from closes, in which a dividend is a loss and a split a step, unless they are adjusted already (yfinance's are unless auto_adjust is False): name them under columns.adj_close then.";

it('closes without adjusted ones are told with what follows from it, and what to do', () => {
  expect(withoutAdjustedNote(['BBB'], 4)).toBe(`No adjusted close in 1 of 4 symbols (BBB): ${consequence}`);
});

it('where no symbol has one it is the files that lack it, and no symbol is named', () => {
  expect(withoutAdjustedNote(['AAA', 'BBB'], 2)).toBe(`No adjusted close in the files: ${consequence}`);
});

it('nothing is said where every bar has one', () => {
  expect(adjustmentNotes({ symbols: 2, without: [], partial: [], starting: [], stopping: [] })).toEqual([]);
});
