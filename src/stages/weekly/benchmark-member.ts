import type { Pipeline } from '../../configuration/pipeline.ts';
import { UserError } from '../../errors.ts';
import { readFileIfExistsSync, statsIfExist } from '../../file-system.ts';
import { csvFields, csvHeader } from '../../sources/csv-records.ts';
import { foldedSymbol } from '../../sources/symbol-matching.ts';

/** A larger file is no list of symbols that a look beforehand should wait for. */
const largestFile = 4 * 2 ** 20;

/**
 * The local CSV files of the universe that name the benchmark. It is measured against and never ranked, so a member that is the benchmark
 * is a slip. Files of other kinds, and those that are not there or no tables, are left to the ingest.
 *
 * @throws UnreadableError
 */
export function filesWithBenchmark({ universe, benchmark }: Pick<Pipeline, 'universe' | 'benchmark'>): string[] {
  const paths = universe.files.map((file) => (typeof file === 'string' ? file : file.path));
  return paths.filter((path) => /\.csv$/i.test(path) && namesBenchmark(path, universe.columns.symbol, benchmark));
}

function namesBenchmark(path: string, column: string, benchmark: string): boolean {
  const found = statsIfExist(path);
  if (!found?.isFile() || found.size > largestFile) return false;
  const lines = tableOf(path);
  const at = lines?.header.indexOf(column) ?? -1;
  if (lines === undefined || at < 0) return false;
  const wanted = foldedSymbol(benchmark);
  return lines.text.split('\n').some((line) => {
    const symbol = csvFields(line, lines.delimiter)[at];
    return symbol !== undefined && foldedSymbol(symbol) === wanted;
  });
}

function tableOf(path: string) {
  const content = readFileIfExistsSync(path);
  if (content === undefined) return undefined;
  try {
    const { header, delimiter, bytes, end } = csvHeader(path, content);
    return { header, delimiter, text: bytes.toString('utf8', end) };
  } catch (error) {
    if (error instanceof UserError) return undefined;
    throw error;
  }
}
