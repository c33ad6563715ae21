import { stringify } from 'yaml';
import { markdownCell, markdownTable, textTable } from '../../text/markdown.ts';
import type { RecognisedFile } from './recognised-file.ts';
import type { TriedRows } from './tried-rows.ts';

const titles = { bars: 'daily bars', news: 'company news', universe: 'a universe' } as const;
const sections = { bars: 'market', news: 'news', universe: 'universe' } as const;

/** The settings that read files, as they stand in pipeline.yaml; of several tables of one kind each has its own. */
function yamlOf(files: readonly RecognisedFile[]): string {
  const ofKind = Map.groupBy(files, ({ kind }) => sections[kind]);
  const document = Object.fromEntries([...ofKind].map(([section, alike]) => [section, sectionOf(alike)]));
  return stringify(document, { lineWidth: 0, flowCollectionPadding: true }).trimEnd();
}

function sectionOf(files: readonly RecognisedFile[]) {
  const [only, ...others] = files;
  if (only !== undefined && others.length === 0) return { ...formatOf(only), files: only.files, ...only.settings };
  return {
    files: files.flatMap((file) => file.files.map((path) => ({ path, ...formatOf(file), ...file.settings }))),
  };
}

function formatOf({ format }: RecognisedFile) {
  return format === undefined ? {} : { format };
}

/** The settings to paste, as Markdown. */
export function pasteSection(files: readonly RecognisedFile[]): string {
  return ['## To paste into configs/pipeline.yaml', '', '```yaml', yamlOf(files), '```'].join('\n');
}

/**
 * What a file was taken for, as Markdown.
 *
 * @param container its format in words: `CSV with semicolons`
 * @param rows undefined when it cannot be read as it is
 */
export function triedFileReport(
  name: string,
  container: string,
  file: RecognisedFile,
  rows: TriedRows | undefined,
): string {
  const parts = Object.entries(file.columns).map(([part, column]) => [part, column]);
  const plain = Object.keys(file.settings).length === 0 ? 'a plain table' : 'no known format';
  const format = file.format === undefined ? plain : `format ${file.format}`;
  return [
    `## ${markdownCell(name)}: ${titles[file.kind]}`,
    '',
    `${container}, ${format}.`,
    '',
    textTable(['Regimen reads', 'from the column'], parts),
    '',
    ...(rows === undefined ? [] : rowSections(rows)),
    ...listOf('What has to be said', [...file.obstacles, ...file.doubts]),
  ].join('\n');
}

function rowSections({ header, first, outcomes, span, lacks }: TriedRows): string[] {
  return [
    ...(span === '' ? [] : [markdownCell(span, 400), '']),
    '## The first rows',
    '',
    textTable(header, first),
    '',
    '## What becomes of the rows',
    '',
    markdownTable(
      ['Outcome', 'Rows', 'Example'],
      outcomes.map(({ outcome, rows, example }) => [markdownCell(outcome), String(rows), markdownCell(example, 160)]),
      ['Rows'],
    ),
    '',
    ...listOf('What it lacks', lacks),
  ];
}

function listOf(title: string, items: readonly string[]): string[] {
  return items.length === 0 ? [] : [`## ${title}`, '', ...items.map((item) => `- ${markdownCell(item, 400)}`), ''];
}
