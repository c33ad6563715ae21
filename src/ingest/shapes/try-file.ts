import { UserError } from '../../errors.ts';
import { csvFields } from '../../sources/csv-records.ts';
import type { ReadContext } from '../../sources/read-source-files.ts';
import { type SampledSource, sampledSources } from '../../sources/sampled-source.ts';
import { isPattern, matchingFiles } from '../../sources/source-patterns.ts';
import { isSymbol } from '../../text/symbol.ts';
import { fileBars, fileNews, universeFiles } from '../ingest-files.ts';
import { type IngestSettings, ingestSettings } from '../settings.ts';
import { readUniverse } from '../universe/universe-source.ts';
import { alone, neighboursOf } from './neighbours.ts';
import { kindOf } from './part-names.ts';
import type { RecognisedFile } from './recognised-file.ts';
import { recognisedSource } from './recognised-source.ts';
import { pasteSection, triedFileReport } from './tried-file.ts';
import { outcomesOf, type TriedRows } from './tried-rows.ts';
import { triedBars } from './try-bars.ts';
import { triedNews } from './try-news.ts';

/** What looking at a file takes of the world. */
interface TryContext extends ReadContext {
  /** Ms since 1970. */
  readonly clock: () => number;
  /** Shows Markdown as the result. */
  present(markdown: string): void;
}

/**
 * Shows what a file is taken for, its first rows as they would be read, what becomes of all rows, and the settings that read it. Nothing is
 * stored.
 *
 * @param path a local path, an address, or a pattern, of whose files the first one is tried
 * @throws UserError when the file cannot be read, holds no table, or a table of an unknown kind
 */
export async function tryFile(path: string, context: TryContext): Promise<void> {
  if (path.trim() === '') {
    throw new UserError('--try names no file.', { hint: 'Say which: ingest --try data/AAPL.csv' });
  }
  const files = isPattern(path) ? await matchingFiles(path) : [path];
  const [tried = path] = files;
  const sources = await sampledSources(tried, context);
  const parts: TriedPart[] = [];
  const unknown: SampledSource[] = [];
  for (const source of sources) {
    const file = await recognisedSource(path, source);
    if (file === undefined) unknown.push(source);
    else parts.push(await triedPart(source, file, { path, tried }, context));
  }
  const [first] = sources;
  if (first !== undefined && parts.length === 0) throw unknownKind(first.table.file.name, first);
  const readable = parts.filter(({ rows }) => rows !== undefined);
  context.present(
    [
      ...parts.map(({ name, container, meant, rows }) => triedFileReport(name, container, meant, rows)),
      ...unknown.map((source) => `${containerOf(source)}: of no kind that Regimen knows; it is left out.\n`),
      pasteSection((readable.length > 0 ? readable : parts).flatMap(({ pasted }) => pasted)),
    ].join('\n'),
  );
  for (const { name, rows, meant } of parts) {
    if (rows !== undefined) assertTaken(name, rows);
    else if (readable.length === 0) {
      throw new UserError(`${name} cannot be read as it is: ${meant.obstacles.join(' ')}`, {
        hint: 'Put the settings above into configs/pipeline.yaml and say there what is missing.',
      });
    }
  }
}

/** A table of a file, as it is taken for. */
interface TriedPart {
  readonly name: string;
  readonly container: string;
  readonly meant: RecognisedFile;
  /** With the pattern of the files beside it where they are alike, and those of them that are read otherwise. */
  readonly pasted: readonly RecognisedFile[];
  /** undefined where it cannot be read as it is. */
  readonly rows: TriedRows | undefined;
}

async function triedPart(
  source: SampledSource,
  file: RecognisedFile,
  { path, tried }: { readonly path: string; readonly tried: string },
  context: TryContext,
): Promise<TriedPart> {
  const isReadable = file.obstacles.length === 0;
  const beside = isPattern(path) ? alone : await neighboursOf(file, tried, context);
  const rows = isReadable ? await triedRows(file, beside.symbols, context) : undefined;
  const meant = { ...file, doubts: [...file.doubts, ...beside.notes] };
  const { groups } = beside;
  return {
    name: source.table.file.name,
    container: containerOf(source),
    meant,
    rows,
    pasted: groups.length === 0 ? [file] : groups,
  };
}

/** @throws UserError when no row would be taken: settings that read nothing are none to paste */
function assertTaken(name: string, { outcomes }: TriedRows): void {
  const all = outcomes.reduce((sum, { rows }) => sum + rows, 0);
  if (all === 0) {
    throw new UserError(`${name} has the names of columns and not a single row.`, {
      hint: 'Export it again with its rows, or try another file.',
    });
  }
  if (outcomes.every(({ outcome, rows }) => outcome !== 'taken' || rows === 0)) {
    throw new UserError(`${name}: not one of its rows would be taken.`, {
      hint: 'What becomes of them is said above, each reason with a row.',
    });
  }
}

function unknownKind(name: string, { table, format }: SampledSource): UserError {
  const { columns } = table.frame;
  const shown = columns.slice(0, 20).map((column) => JSON.stringify(column.slice(0, 40)));
  const begin = format === 'csv' ? headerBelow(table) : undefined;
  if (begin !== undefined) {
    return new UserError(`${name} has other lines above its table, which begins with "${begin.slice(0, 80)}".`, {
      hint: 'Remove the lines above that one, and what stands below the table.',
    });
  }
  if (columns.length === 1 && format === 'csv') {
    return new UserError(`${name} is text, but no table: its first line is ${shown[0]}.`, {
      hint: isSymbol(columns[0] ?? '')
        ? 'If it is a list of symbols, put "symbol" in the first line. Expected is a line of column names.'
        : 'Expected a line of column names with commas, semicolons, tabs or vertical bars between them.',
    });
  }
  return new UserError(
    `${name} is a sound table, but of a kind that Regimen does not know by itself: its columns are ${shown.join(', ')}.`,
    {
      hint: columns.some((column) => column.includes('\uFFFD'))
        ? 'The names are not UTF-8: export the file as UTF-8 (in Excel "CSV UTF-8").'
        : 'Bars need columns for date, open, high, low, close and volume, news for the time and the headline, a universe for the symbol: say under "columns" which they are.',
    },
  );
}

/** Lines that can stand above a table. */
const mostAbove = 60;

/** The first line that names the columns of a known kind, where it is not the first of the file. */
function headerBelow({ malformed }: SampledSource['table']): string | undefined {
  return malformed
    .slice(0, mostAbove)
    .map(({ text }) => text.trim())
    .find((text) =>
      Object.keys(separators).some((separator) => {
        const fields = csvFields(text, separator);
        return fields.length > 2 && kindOf(fields) !== undefined;
      }),
    );
}

/** What the file gives when it is read with the settings that were found. */
async function triedRows(file: RecognisedFile, beside: ReadonlySet<string>, context: TryContext): Promise<TriedRows> {
  const pipeline = pipelineWith(file);
  if (file.kind === 'bars') {
    const { market } = pipeline;
    const isElsewhere = beside.has(pipeline.benchmark);
    const sources = await fileBars(market.files ?? [], market, context);
    return triedBars(sources, market, isElsewhere ? undefined : pipeline.benchmark, context.clock());
  }
  if (file.kind === 'news') {
    const { news } = pipeline;
    return triedNews(await fileNews(news.files ?? [], news, context), news, context.clock());
  }
  const { universe, benchmark } = pipeline;
  const { members, quarantined, counts, warnings } = await readUniverse(
    await universeFiles(universe, context),
    universe.columns,
    benchmark,
  );
  return {
    header: ['symbol', 'sector', 'name'],
    first: members.slice(0, 5).map(({ symbol, sector, name }) => [symbol, sector ?? '', name ?? '']),
    outcomes: outcomesOf(counts.stored, counts.skipped, quarantined),
    span: '',
    lacks: warnings,
  };
}

function pipelineWith({ kind, format, files, settings }: RecognisedFile): IngestSettings {
  const section = format === undefined ? { ...settings, files } : { ...settings, files, format };
  return ingestSettings.parse({
    universe: kind === 'universe' ? section : { files },
    market: kind === 'bars' ? section : {},
    news: kind === 'news' ? section : {},
  });
}

const separators: Readonly<Record<string, string>> = {
  ',': 'commas',
  ';': 'semicolons',
  '\t': 'tabs',
  '|': 'vertical bars',
};

function containerOf({ format, layout, delimiter = '', records }: SampledSource): string {
  if (format === 'csv')
    return `CSV with ${separators[delimiter]}${layout === 'wide' ? ', a column for each field and symbol' : ''}`;
  if (format === 'parquet') return 'Parquet';
  if (records !== undefined) return `A JSON document with its records at ${records}`;
  return format === 'json' ? 'A JSON array' : 'NDJSON, one object per line';
}
