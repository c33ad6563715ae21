import { expect, test } from 'vitest';
import { emptyTable } from '../../../src/lake/table.ts';
import { repEnriched } from '../../../src/news/datasets.ts';
import { topHeadlines } from '../../../src/report/top-headlines.ts';

test('the most severe event stands for a symbol, the larger cluster among equals, the first row among those', () => {
  const rows = [
    ['AAA', 1, 1, 9, 'mild'],
    ['AAA', 3, 0.5, 2, 'severe'],
    ['AAA', 3, 0.5, 2, 'severe again'],
    ['BBB', 2, 0.5, 2, 'small'],
    ['BBB', 2, 0.5, 3, 'large'],
    ['CCC', 0, 0, 1, 'quiet'],
    ['DDD', 3, 1, 1, 'not asked for'],
  ] as const;
  const table = emptyTable(repEnriched.columns, rows.length);
  for (const [row, [symbol, severity, confidence, size, headline]] of rows.entries()) {
    table.columns.symbol[row] = symbol;
    table.columns.event_severity[row] = severity;
    table.columns.event_confidence[row] = confidence;
    table.columns.cluster_size[row] = size;
    table.columns.headline[row] = headline;
    table.columns.url[row] = `https://example.org/${row}`;
  }
  const top = topHeadlines(table, ['AAA', 'BBB', 'CCC', 'ZZZ']);
  expect([...top].map(([symbol, { headline, url }]) => [symbol, headline, url])).toEqual([
    ['AAA', 'severe', 'https://example.org/1'],
    ['BBB', 'large', 'https://example.org/4'],
    ['CCC', 'quiet', 'https://example.org/5'],
  ]);
});
