import { parseDocument } from '../../../lake/partition-document.ts';
import { statedDiagnostics, statedMeta } from '../../../scoring/score-partition.ts';
import { fieldPlace, filePlace, tablePlace, type Violation } from '../../engine/finding.ts';
import type { InspectedFeatures, InspectedScores } from '../inspected/inspected-week.ts';
import { weekRule } from '../sections/week-rule.ts';
import type { OfWeek } from '../sections/week-sections.ts';

export const universeConservation = weekRule({
  id: 'RG008',
  name: 'universe conservation',
  severity: 'error',
  description:
    'Features and scores hold exactly the symbols of the universe without the benchmark; scored and excluded symbols add up to it in diagnostics.json; report_meta.json counts the rows that there are.',
  why: 'A symbol that drops out without a reason makes the ranks of all others look better than they are.',
  since: 1,
  reads: ['features', 'scores', 'universe', 'benchmark', 'documents'],
  check: (subject, earlier) => {
    const { features, scores, universe, benchmark } = subject;
    const members = universe?.table?.columns.symbol;
    const expected = members ?? features.table?.columns.symbol;
    const found: Violation[] = [];
    for (const partition of [features, scores]) {
      if (earlier.inFile(tablePlace(partition.dataset, partition.keys)) === 'RG007') continue;
      found.push(...symbolDifferences(partition, expected, benchmark));
    }
    const isRepeated = [features, scores].some((one) => earlier.inFile(tablePlace(one.dataset, one.keys)) === 'RG007');
    return [...found, ...(isRepeated ? [] : metaCounts(subject)), ...diagnosticCounts(subject, members?.length)];
  },
});

function symbolDifferences(
  { dataset, keys, table }: InspectedFeatures | InspectedScores,
  expected: readonly string[] | undefined,
  benchmark: string,
): Violation[] {
  if (!table || !expected) return [];
  const place = tablePlace(dataset, keys);
  const wanted = new Set(expected.filter((symbol) => symbol !== benchmark));
  const present = new Set(table.columns.symbol);
  const lacking = [...wanted].filter((symbol) => !present.has(symbol));
  const extra = [...present].filter((symbol) => !wanted.has(symbol));
  return [
    ...lacking.map((symbol) => ({ subject: place, message: `expected a row of ${symbol}, and there is none` })),
    ...extra.map((symbol) => ({
      subject: place,
      message:
        symbol === benchmark
          ? `the benchmark ${symbol} is never scored, and has a row`
          : `${symbol} is not in the universe, and has a row`,
    })),
  ];
}

function metaCounts({ scores, features, documents }: OfWeek<'scores' | 'features' | 'documents'>): Violation[] {
  const meta = parseDocument(documents.get('report_meta.json') ?? '', statedMeta);
  if (typeof meta === 'string') return [];
  const counts = [
    ['n_features', features.table?.rows],
    ['n_scores', scores.table?.rows],
  ] as const;
  return counts
    .filter(([field, rows]) => rows !== undefined && meta[field] !== rows)
    .map(([field, rows]) => ({
      subject: fieldPlace(scores.path, 'report_meta.json', field),
      message: `expected the ${rows} rows that there are, found ${meta[field]}`,
    }));
}

function diagnosticCounts(
  { scores, documents }: OfWeek<'scores' | 'documents'>,
  members: number | undefined,
): Violation[] {
  const text = documents.get('diagnostics.json');
  if (text === undefined) return [];
  const diagnostics = parseDocument(text, statedDiagnostics);
  if (typeof diagnostics === 'string') {
    return [{ subject: filePlace(scores.path, 'diagnostics.json'), message: diagnostics }];
  }
  const { symbols, scored, excluded } = diagnostics.universe;
  const subject = fieldPlace(scores.path, 'diagnostics.json', 'universe');
  const found: Violation[] = [];
  const all = Object.values(excluded).reduce((sum, count) => sum + count, scored);
  if (all !== symbols) {
    found.push({ subject, message: `expected scored and excluded to add up to ${symbols} symbols, found ${all}` });
  }
  if (members !== undefined && symbols !== members) {
    found.push({ subject, message: `expected the ${members} symbols of the universe, found ${symbols}` });
  }
  return found;
}
