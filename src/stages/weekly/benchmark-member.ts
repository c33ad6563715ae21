import type { Pipeline } from '../../configuration/pipeline.ts';
import { UserError } from '../../errors.ts';
import { readFileIfExistsSync, statsIfExist } from '../../file-system.ts';
import { nameInFile } from '../../sources/column-names.ts';
import { csvFields, csvHeader } from '../../sources/csv-records.ts';
import { filesOf } from '../../sources/read-source-files.ts';
import { foldedSymbol } from '../../sources/symbol-matching.ts';

/** A larger file is no list of symbols that a look beforehand should wait for. */
const largestFile = 4 * 2 ** 20;

/** A file of the universe and how it is read. */
type UniverseFile = Exclude<Pipeline['universe']['files'][number], string>;

/**
 * The local text files of the universe that name the benchmark. It is measured against and never ranked, so a member that is the benchmark
 * is a slip. Files of other kinds, and those that are not there or no tables, are left to the ingest.
 *
 * @throws UnreadableError
 */
export async function filesWithBenchmark({
  universe,
  benchmark,
}: Pick<Pipeline, 'universe' | 'benchmark'>): Promise<string[]> {
  const { files, ...section } = universe;
  const entries = files.map((entry): UniverseFile => (typeof entry === 'string' ? { ...section, path: entry } : entry));
  const wanted = foldedSymbol(benchmark);
  return (await localFiles(entries))
    .filter((file) => /\.(csv|tsv|txt)$/i.test(file.path))
    .filter((file) => symbolsOf(file).some((symbol) => foldedSymbol(symbol) === wanted))
    .map(({ path }) => path);
}

/** Where files cannot be told, the ingest stops and says why. */
async function localFiles(entries: readonly UniverseFile[]): Promise<readonly UniverseFile[]> {
  try {
    const files = await filesOf(entries);
    return files.flatMap(({ location, reading }) =>
      location.kind === 'http' ? [] : [{ ...reading, path: location.path }],
    );
  } catch (error) {
    if (error instanceof UserError) return [];
    throw error;
  }
}

/** The symbols that a file lists, as it writes them; none where it is no table with a column of symbols. */
function symbolsOf({ path, columns, strip_suffix: suffix = '' }: UniverseFile): string[] {
  const table = tableOf(path);
  if (table === undefined) return [];
  const { header, delimiter, text } = table;
  const at = header.indexOf(nameInFile(columns.symbol, header) ?? '');
  if (at < 0) return [];
  return text.split('\n').flatMap((line) => {
    const symbol = csvFields(line, delimiter)[at]?.trim() ?? '';
    const isSuffixed = suffix !== '' && symbol.toLowerCase().endsWith(suffix.toLowerCase());
    return isSuffixed ? symbol.slice(0, -suffix.length) : symbol;
  });
}

function tableOf(path: string) {
  const found = statsIfExist(path);
  if (!found?.isFile() || found.size > largestFile) return undefined;
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
