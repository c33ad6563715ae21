import type { WeekEnding } from '../calendar/date.ts';
import { canonicalJson, sha256Hex } from '../lake/canonical-json.ts';
import type { Lake } from '../lake/lake.ts';
import type { TableReader, TableStore } from '../lake/lake-draft.ts';
import { coverage } from '../market/datasets.ts';
import { byCodeUnits } from '../text/order.ts';
import { ingestRecipe, type SettingsNoteTable, settingsNotes } from './datasets.ts';
import { type IngestSettings, ingestSections, ingestSettings } from './settings.ts';

/** The settings by which a week is ingested, as canonical JSON, by their place in pipeline.yaml: `market.columns.close`. */
export type SettingsNote = ReadonlyMap<string, string>;

/**
 * Settings of where data comes from that cannot change what an ingest stores of a week; `*` stands for any name. Every other one counts, also what
 * is added later.
 */
const storeNothing: readonly string[] = [
  // Part of the recipes of scores, which are compared themselves.
  'benchmark',
  // Which files there are is data: their rows are compared when they are read.
  'universe.files',
  'market.files',
  'news.files',
  // How often, from where and with what patience somebody is asked.
  'market.overlap_sessions',
  'news.overlap_days',
  'providers.*.base_url',
  'providers.*.requests',
  'providers.*.per_seconds',
  'providers.*.concurrency',
  'http',
  'raw',
  // No week is made from these series.
  'macro',
  'publication',
];

/** Lists whose order means nothing. */
const unordered: readonly string[] = [
  'universe.aliases',
  'market.known_steps',
  'news.known_holes',
  'providers.edgar.forms',
];

type Stricter = (was: never, now: never) => boolean;

const smaller = (was: number, now: number) => now < was;

/**
 * Gates: they decide whether a week may be ingested, not what is stored of it. A week that passed is another one only where they are stricter now.
 */
const gates: Readonly<Record<string, Stricter>> = {
  'universe.error_budget': smaller,
  'market.error_budget': smaller,
  'market.late_budget': smaller,
  'market.absent_budget': smaller,
  'news.error_budget': smaller,
  'news.low_volume': (_: string, now: string) => now === 'refuse',
  'news.known_holes': (was: readonly string[], now: readonly string[]) => was.some((week) => !now.includes(week)),
};

/** The settings of a pipeline.yaml that decide what is stored of a week; what is left out there stands here as its default. */
export function settingsNote(pipeline: IngestSettings): SettingsNote {
  const { market, news } = pipeline;
  const inUse = new Set<string>([...market.providers, ...news.providers, market.cross_check?.provider ?? '']);
  // Without it steps are a matter of the scores, whose recipes name the settings.
  const withholdsBars = Object.values(market.steps).includes('quarantine');
  const isUsed = ([path]: Setting) =>
    (withholdsBars || !path.startsWith('market.steps.')) &&
    (!path.startsWith('providers.') || inUse.has(path.split('.')[1] ?? ''));
  return new Map([...countedSettings(pipeline), ...filesWithSettings(pipeline)].filter(isUsed));
}

/** Whether a setting can change what an ingest stores. @param path its place in pipeline.yaml */
export function countsForIngest(path: string): boolean {
  const parts = path.split('.');
  if (!Object.hasOwn(ingestSections, parts[0] ?? '')) return false;
  return !storeNothing.some((pattern) => pattern.split('.').every((part, i) => part === '*' || part === parts[i]));
}

/** Whether a setting only decides if a week may be ingested. */
export function isGate(path: string): boolean {
  return Object.hasOwn(gates, path);
}

/**
 * The settings by which a week would be ingested otherwise now, sorted. A setting that one side lacks was not there yet, or its provider is not in
 * use: it is as its default says.
 */
export function changedSettings(was: SettingsNote, now: SettingsNote): string[] {
  const usual = defaults();
  return [...new Set([...was.keys(), ...now.keys()])]
    .filter((path) => {
      const [before, after] = [was.get(path) ?? usual.get(path), now.get(path) ?? usual.get(path)];
      if (before === after) return false;
      if (path.endsWith(eachFile)) return readsOtherwise(before, after);
      const isStricter = gates[path];
      if (isStricter === undefined || before === undefined || after === undefined) return true;
      return isStricter(JSON.parse(before) as never, JSON.parse(after) as never);
    })
    .sort(byCodeUnits);
}

/** What a week was ingested by; undefined where the lake does not say, as of versions before this one. @throws DamagedPartitionError */
export async function readSettingsNote(lake: TableReader, weekEnding: string): Promise<SettingsNote | undefined> {
  const stored = await lake.read(settingsNotes, { week_ending: weekEnding });
  if (stored === undefined) return undefined;
  const { setting, value } = stored.table.columns;
  return new Map(setting.map((path, row) => [path, value[row] as string]));
}

/** Notes by which settings the weeks are ingested. Of a week that a version before this one ingested nobody knows, and it stays so. */
export async function draftSettingsNotes(
  weeks: readonly { readonly weekEnding: WeekEnding }[],
  lake: Lake,
  draft: TableStore,
  pipeline: IngestSettings,
): Promise<void> {
  const table = settingsTable(settingsNote(pipeline));
  for (const { weekEnding } of weeks) {
    const keys = { week_ending: weekEnding };
    const isUnknown =
      (await lake.manifest(coverage, keys)) !== undefined && (await readSettingsNote(lake, weekEnding)) === undefined;
    if (!isUnknown) await draft.write(settingsNotes, keys, { recipe: ingestRecipe, table });
  }
}

export function settingsTable(settings: SettingsNote): SettingsNoteTable {
  return { rows: settings.size, columns: { setting: [...settings.keys()], value: [...settings.values()] } };
}

type Setting = readonly [path: string, value: string];

let knownDefaults: SettingsNote | undefined;

function defaults(): SettingsNote {
  const files = ['-'];
  knownDefaults ??= new Map([
    ['market.decimal', '"."'],
    ...countedSettings(ingestSettings.parse({ universe: { files }, market: { files }, news: { files } })),
  ]);
  return knownDefaults;
}

function countedSettings(pipeline: IngestSettings): Setting[] {
  return settingsIn(pipeline, '')
    .filter(([path]) => countsForIngest(path))
    .map(([path, value]) => [path, canonicalJson(unordered.includes(path) ? sorted(value as unknown[]) : value)]);
}

/** Every value of a document that is no object of its own, by its place. */
function settingsIn(document: object, place: string): (readonly [path: string, value: unknown])[] {
  return Object.entries(document).flatMap(([name, value]) => {
    if (value === undefined) return [];
    if (typeof value === 'object' && value !== null && !Array.isArray(value))
      return settingsIn(value, `${place}${name}.`);
    return [[`${place}${name}`, value]];
  });
}

/** The way in which each file is read: `market.files.*`. */
const eachFile = '.files.*';

/**
 * What single files say about how they are read, each way once, and which file is read by which, in their order. Paths are not told: they
 * can hold a key.
 */
function filesWithSettings({ universe, market, news }: IngestSettings): Setting[] {
  return Object.entries({ universe, market, news }).flatMap(([section, { files = [] }]): Setting[] => {
    const own = files.flatMap((file) => (typeof file === 'string' ? [] : [{ ...file, path: undefined }]));
    const ways = new Map(own.map((way) => [canonicalJson(way), way]));
    const all: Setting[] = ways.size === 0 ? [] : [[`${section}.files`, canonicalJson(sorted([...ways.values()]))]];
    if (files.length < 2 && ways.size === 0) return [];
    const each = files.map((file) => {
      const { path, ...way } = typeof file === 'string' ? { path: file } : file;
      return [sha256Hex(path), sha256Hex(canonicalJson(way))];
    });
    return [...all, [`${section}${eachFile}`, canonicalJson(each)]];
  });
}

/** Whether files that were there already are read another way, or in another order, which decides between them; what comes or goes is data. */
function readsOtherwise(before: string | undefined, after: string | undefined): boolean {
  const was: (readonly [path: string, way: string])[] = JSON.parse(before ?? '[]');
  const now: (readonly [path: string, way: string])[] = JSON.parse(after ?? '[]');
  const there = new Set(was.map(([path]) => path)).intersection(new Set(now.map(([path]) => path)));
  const [stayed, stay] = [was, now].map((files) => canonicalJson(files.filter(([path]) => there.has(path))));
  return stayed !== stay;
}

function sorted(values: readonly unknown[]): unknown[] {
  return values.toSorted((a, b) => byCodeUnits(canonicalJson(a), canonicalJson(b)));
}
