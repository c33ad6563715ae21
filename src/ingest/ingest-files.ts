import type { ReadContext } from '../sources/read-source-files.ts';
import { readSourceFiles } from '../sources/read-source-files.ts';
import { lacksZone } from '../sources/source-columns.ts';
import { noColumn } from './bars/adjusted-column.ts';
import { type BarFormat, barFormats } from './bars/bar-formats.ts';
import { type BarSource, wantedBarColumns } from './bars/bar-source.ts';
import type { MarketSettings } from './bars/settings.ts';
import { newsFormats } from './news/news-formats.ts';
import { type NewsSource, wantedNewsColumns } from './news/news-rows.ts';
import type { NewsSettings } from './news/settings.ts';
import type { IngestSettings } from './settings.ts';
import type { UniverseSettings } from './universe/settings.ts';
import { type UniverseSource, wantedUniverseColumns } from './universe/universe-source.ts';

type Section = 'universe' | 'market' | 'news';

/** A list of files: paths that are read as their section says, and objects that say it themselves. */
export type FileEntries<S extends Section> = readonly (
  | string
  | Exclude<NonNullable<IngestSettings[S]['files']>[number], string>
)[];

/** What an entry says; of a path alone what its section says. */
function saidOf<S extends Section>(entry: FileEntries<S>[number], section: Omit<IngestSettings[S], 'files'>) {
  return typeof entry === 'string' ? { ...section, path: entry } : entry;
}

/** The bars of files. Beside a live provider their prices count as traded, too: what adjusts them are the known splits and dividends. */
export async function fileBars(
  files: FileEntries<'market'>,
  market: MarketSettings,
  context: ReadContext,
): Promise<BarSource[]> {
  const isAsTraded = market.providers.some((name) => name !== 'files');
  const readings = files.map((entry) => {
    const said = saidOf<'market'>(entry, market);
    const { columns, format } = said;
    const known: BarFormat | undefined = format && barFormats[format];
    return {
      ...readingOf(said),
      layout: known?.layout,
      columns: isAsTraded ? asTradedColumns(columns) : columns,
      wanted: wantedBarColumns,
      dateFormat: said.date_format,
      notation: { decimal: said.decimal, thousands: said.thousands, currency: said.currency },
    };
  });
  const tables = await readSourceFiles(readings, context);
  return tables.map(({ reading: { dateFormat, notation }, ...table }) => ({
    ...table,
    dateFormat,
    notation,
    isAsTraded,
  }));
}

function asTradedColumns({ adj_volume: _, ...columns }: MarketSettings['columns']): MarketSettings['columns'] {
  return { ...columns, adj_close: noColumn };
}

/** The news of files. */
export async function fileNews(
  files: FileEntries<'news'>,
  news: NewsSettings,
  context: ReadContext,
): Promise<NewsSource[]> {
  const readings = files.map((entry) => {
    const said = saidOf<'news'>(entry, news);
    return {
      ...readingOf(said),
      columns: said.columns,
      whenThere: said.format && newsFormats[said.format].whenThere,
      wanted: wantedNewsColumns,
      isOfSeveral: true,
      timezone: said.timezone,
    };
  });
  const tables = await readSourceFiles(readings, context);
  for (const { file, frame, columns, reading } of tables) {
    if (reading.timezone !== undefined || !lacksZone(frame, columns.published)) continue;
    context.log.warning(
      `${file.name}: the times in "${columns.published}" have no zone and are taken for UTC; "timezone" under "news" says another.`,
    );
  }
  return tables.map(({ reading: { timezone }, ...table }) => ({ ...table, timezone }));
}

/** The files of the universe. */
export async function universeFiles(universe: UniverseSettings, context: ReadContext): Promise<UniverseSource[]> {
  const readings = universe.files.map((entry) => {
    const said = saidOf<'universe'>(entry, universe);
    return {
      ...readingOf(said),
      columns: said.columns,
      wanted: wantedUniverseColumns,
      dateFormat: said.date_format,
    };
  });
  const tables = await readSourceFiles(readings, context);
  return tables.map(({ reading: { dateFormat }, ...table }) => ({ ...table, dateFormat }));
}

interface SaidOfFile {
  readonly path: string;
  readonly symbol?: string | undefined;
  readonly strip_suffix?: string | undefined;
  readonly records?: string | undefined;
}

function readingOf({ path, symbol, strip_suffix: stripSuffix, records }: SaidOfFile) {
  return { path, symbol, stripSuffix, records };
}
