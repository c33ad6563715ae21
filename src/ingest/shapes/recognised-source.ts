import type { SampledSource } from '../../sources/sampled-source.ts';
import { holdsDates, lacksZone, textColumn } from '../../sources/source-columns.ts';
import { type RecognisedFile, recognisedFile } from './recognised-file.ts';

/** Texts of a column that are looked at. */
const sampleSize = 400;

/** What a table most likely is. @param path as the file is named in the configuration */
export async function recognisedSource(
  path: string,
  { layout, records, table }: SampledSource,
): Promise<RecognisedFile | undefined> {
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
