import { basename, dirname, join, normalize } from 'node:path';
import { UserError } from '../../errors.ts';
import { readFileIfExists } from '../../file-system.ts';
import type { ReadContext } from '../../sources/read-source-files.ts';
import { sampledSources } from '../../sources/sampled-source.ts';
import { matchingFiles } from '../../sources/source-patterns.ts';
import { fileExtensions } from '../../sources/symbol-of-name.ts';
import { counted, nameList } from '../../text/name-list.ts';
import type { RecognisedFile } from './recognised-file.ts';
import { recognisedSource } from './recognised-source.ts';
import { symbolInName } from './symbol-in-name.ts';

/** The files beside one that holds a single symbol, or the bars or news of some days. */
export interface Neighbours {
  /** The pattern that names them, then those that are read with other settings; empty where there is no pattern for them. */
  readonly groups: readonly RecognisedFile[];
  /** The symbols in their names. */
  readonly symbols: ReadonlySet<string>;
  /** What is to be said of them. */
  readonly notes: readonly string[];
}

export const alone: Neighbours = { groups: [], symbols: new Set(), notes: [] };

/** Neighbours that are read; of more of them these stand for all. */
const mostRead = 60;

/** Looks for files that are called and built like the one that was tried, and whether its settings read them. */
export async function neighboursOf(file: RecognisedFile, tried: string, context: ReadContext): Promise<Neighbours> {
  const name = basename(tried);
  const formOf = file.symbol === undefined || file.symbol !== symbolInName(name)?.symbol ? datedForm : symbolForm;
  const form = formOf(name);
  const isPath = !/^[a-z][a-z0-9+.-]+:\/\//i.test(tried);
  if (form === undefined || !isPath || (formOf === datedForm && !isOfDays(file))) return alone;
  const pattern = join(dirname(tried), form);
  const files = await matchingFiles(pattern);
  const first = await firstLine(tried);
  const [alike, others]: [string[], string[]] = [[], []];
  for (const path of files) {
    const isAlike = formOf(basename(path)) === form && (await firstLine(path)) === first;
    (isAlike ? alike : others).push(path);
  }
  if (alike.length < 2) return alone;
  const inNames = alike.flatMap((path) => symbolInName(basename(path))?.symbol ?? []);
  const symbols = new Set(formOf === symbolForm ? inNames : []);
  if (others.length === 0) return { symbols, ...(await grouped(file, pattern, tried, alike, context)) };
  const note =
    `${counted(alike.length - 1, 'more file')} beside it ${alike.length === 2 ? 'looks' : 'look'} the same, but ${pattern} names others as well ` +
    `(${nameList(
      others.map((path) => basename(path)),
      3,
    )}): put them into a folder of their own and try one of them there.`;
  return { ...alone, symbols, notes: [note] };
}

/** The pattern of names that say a symbol as this one does. */
function symbolForm(name: string): string | undefined {
  const inName = symbolInName(name);
  return inName && `${inName.pattern.replace('{symbol}', '*')}${fileExtensions.exec(name)?.[0] ?? ''}`;
}

/** The pattern of names that say a year or a day as this one does: `2026-07-02.csv`, `bars_2026.csv`. */
function datedForm(name: string): string | undefined {
  const extension = fileExtensions.exec(name)?.[0] ?? '';
  const stem = name.slice(0, name.length - extension.length);
  const form = stem.replace(/(?:19|20)\d{2}(?:[-_.]?\d{2})*/g, '*');
  return form === stem ? undefined : `${form}${extension}`;
}

/** Whether a file holds the bars or news of several companies, which a column names. */
function isOfDays({ kind, columns }: RecognisedFile): boolean {
  return kind !== 'universe' && columns.symbol !== undefined;
}

/** The pattern with the settings of most of its files, and the others each with its own. */
async function grouped(
  file: RecognisedFile,
  pattern: string,
  tried: string,
  paths: readonly string[],
  context: ReadContext,
): Promise<Omit<Neighbours, 'symbols'>> {
  const step = Math.ceil(paths.length / mostRead);
  const looked = paths.filter((path, i) => path !== normalize(tried) && i % step === 0);
  const unread: string[] = [];
  const found = [file];
  for (const path of looked) {
    const other = await recognisedAt(path, context);
    if (other === undefined) unread.push(basename(path));
    else found.push(other);
  }
  const decided = new Set(found.filter(({ dateRival }) => dateRival === undefined).map(readingOf));
  // Dates that can be read in two ways are read as those of the files beside it.
  const settled = found.map((one) => {
    const rival = otherDates(one);
    return !decided.has(readingOf(one)) && rival !== undefined && decided.has(readingOf(rival)) ? rival : one;
  });
  const byReading = [...Map.groupBy(settled, readingOf).values()].sort((a, b) => b.length - a.length);
  const [most = [file], ...rest] = byReading;
  const [one = file] = most;
  const notes: string[] = [];
  const apart = rest.flat();
  if (apart.length > 0) {
    const names = nameList(
      apart.flatMap(({ files }) => files.map((path) => basename(path))),
      5,
    );
    notes.push(
      `Of the files that ${pattern} names, ${names} ${apart.length === 1 ? 'is' : 'are'} written otherwise: named below with settings of their own.`,
    );
  }
  if (unread.length > 0)
    notes.push(`Of the files that ${pattern} names, these cannot be read: ${nameList(unread, 5)}. Try one of them.`);
  if (step > 1) notes.push(`Of the ${paths.length} files that ${pattern} names, ${looked.length + 1} were looked at.`);
  return { groups: [{ ...one, files: [pattern] }, ...apart], notes };
}

async function recognisedAt(path: string, context: ReadContext): Promise<RecognisedFile | undefined> {
  try {
    const [source] = await sampledSources(path, context);
    return source && (await recognisedSource(path, source));
  } catch (error) {
    if (error instanceof UserError) return undefined;
    throw error;
  }
}

/** The settings of a file, as a text to compare. */
function readingOf({ kind, format, settings }: RecognisedFile): string {
  return JSON.stringify([kind, format, settings]);
}

/** The file with month and day of its dates the other way round, where they can be. */
function otherDates(file: RecognisedFile): RecognisedFile | undefined {
  const { dateRival, settings } = file;
  return dateRival === undefined ? undefined : { ...file, settings: { ...settings, date_format: dateRival } };
}

async function firstLine(path: string): Promise<string | undefined> {
  const bytes = await readFileIfExists(path);
  return bytes?.toString('latin1', 0, bytes.indexOf(0x0a));
}
