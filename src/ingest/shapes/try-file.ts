import { basename, dirname, join } from 'node:path';
import { UserError } from '../../errors.ts';
import { readFileIfExists } from '../../file-system.ts';
import type { ReadContext } from '../../sources/read-source-files.ts';
import { type SampledSource, sampledSources } from '../../sources/sampled-source.ts';
import { holdsDates, lacksZone, textColumn } from '../../sources/source-columns.ts';
import { isPattern, matchingFiles } from '../../sources/source-patterns.ts';
import { fileBars, fileNews, universeFiles } from '../ingest-files.ts';
import { type IngestSettings, ingestSettings } from '../settings.ts';
import { readUniverse } from '../universe/universe-source.ts';
import { type RecognisedFile, recognisedFile } from './recognised-file.ts';
import { symbolInName } from './symbol-in-name.ts';
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

/** Texts of a column that are looked at. */
const sampleSize = 400;

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
      pasteSection((readable.length > 0 ? readable : parts).map(({ meant }) => meant)),
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
  /** With the pattern of the files beside it, where they are alike. */
  readonly meant: RecognisedFile;
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
  const beside = isPattern(path) || !isReadable ? undefined : await neighboursOf(file, tried);
  const rows = isReadable ? await triedRows(file, symbolsIn(beside?.files ?? []), context) : undefined;
  const meant = beside === undefined ? file : { ...file, files: [beside.pattern] };
  return { name: source.table.file.name, container: containerOf(source), meant, rows };
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
  if (columns.length === 1 && format === 'csv') {
    return new UserError(`${name} is text, but no table: its first line is ${shown[0]}.`, {
      hint: 'Expected a line of column names with commas, semicolons, tabs or vertical bars between them.',
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

async function recognisedSource(path: string, { layout, records, table }: SampledSource) {
  const { frame, file } = table;
  const samples = new Map<string, readonly string[]>();
  const counts = new Map<string, number>();
  for (const column of frame.columns) {
    const cells = await textColumn(frame, column);
    samples.set(column, sampleOf(cells));
    counts.set(column, new Set(cells.filter((cell) => cell !== null && cell.trim() !== '')).size);
  }
  return recognisedFile({
    path,
    name: file.name,
    layout,
    records,
    columns: frame.columns,
    rows: frame.height,
    texts: (column) => samples.get(column) ?? [],
    distinct: (column) => counts.get(column) ?? 0,
    dated: new Set(frame.columns.filter((column) => holdsDates(frame, column))),
    zoneless: new Set(frame.columns.filter((column) => lacksZone(frame, column))),
  });
}

/** Texts from all over a column, each once. */
function sampleOf(cells: readonly (string | null)[]): string[] {
  const step = Math.max(1, Math.floor(cells.length / sampleSize));
  const texts = cells.filter((_, row) => row % step === 0).map((cell) => cell?.trim() ?? '');
  return [...new Set(texts)].filter((text) => text !== '');
}

/** The files beside one that holds a single symbol, where all are called and built like it; undefined where it stands alone. */
async function neighboursOf(file: RecognisedFile, tried: string) {
  const name = basename(tried);
  const inName = symbolInName(name);
  const isPath = !/^[a-z][a-z0-9+.-]+:\/\//i.test(tried);
  if (inName === undefined || inName.symbol !== file.symbol || !isPath) return undefined;
  const extension = /(?:\.(?:csv|tsv|txt|parquet|ndjson|jsonl|json))?(?:\.gz)?$/i.exec(name)?.[0] ?? '';
  const pattern = join(dirname(tried), `${inName.pattern.replace('{symbol}', '*')}${extension}`);
  const files = await matchingFiles(pattern);
  const first = await firstLine(tried);
  for (const other of files) {
    if (symbolInName(basename(other))?.pattern !== inName.pattern || (await firstLine(other)) !== first)
      return undefined;
  }
  return files.length > 1 ? { pattern, files } : undefined;
}

async function firstLine(path: string): Promise<string | undefined> {
  const bytes = await readFileIfExists(path);
  return bytes?.toString('latin1', 0, bytes.indexOf(0x0a));
}

function symbolsIn(files: readonly string[]): Set<string> {
  return new Set(files.flatMap((file) => symbolInName(basename(file))?.symbol ?? []));
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
