import { expect, test } from 'vitest';
import { csv } from '../../../src/text/csv.ts';

test('cells are quoted where they must be, and nothing else is', () => {
  expect(
    csv(
      ['a', 'b'],
      [
        ['x,y', 1.5],
        ['say "hi"', null],
        ['line\nbreak', Number.NaN],
      ],
    ),
  ).toBe('a,b\n"x,y",1.5\n"say ""hi""",\nline break,\n');
});

test('a text that a spreadsheet would run is defused; a negative number is left alone', () => {
  expect(csv(['a'], [['=HYPERLINK("x")'], ['+1'], ['@cmd'], [-1], ['\t=1'], ['\u200b-1'], ['＝1']])).toBe(
    'a\n"\'=HYPERLINK(""x"")"\n\'+1\n\'@cmd\n-1\n\' =1\n\'-1\n\'＝1\n',
  );
});
