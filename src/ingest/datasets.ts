import { dataset, type TableOf, times } from '../lake/dataset.ts';
import type { Recipe } from '../lake/manifest.ts';
import { symbolColumn } from '../market/datasets.ts';

/**
 * The recipe of everything the ingest stores. A partition is what its rows are: the files they came from, and when, are
 * circumstances and stand in the manifest's `produced`.
 */
export const ingestRecipe: Recipe = { stage: 'ingest', version: 1, parameters: {}, inputs: [] };

export const universe = dataset({
  name: 'universe',
  description: 'The symbols that can be scored in a week, with their sector',
  partitionKeys: ['week_ending'],
  time: times.week,
  rowKey: ['symbol'],
  columns: {
    symbol: symbolColumn,
    sector: { type: 'string', nullable: true, description: 'Sector, as the source names it' },
    name: { type: 'string', nullable: true, description: 'Company name' },
  },
});

export const companyNews = dataset({
  name: 'company_news',
  description: 'News items published after the cutoff of the week before and not later than this cutoff',
  partitionKeys: ['week_ending'],
  time: times.week,
  rowKey: ['symbol', 'published_utc', 'id', 'headline'],
  columns: {
    symbol: symbolColumn,
    id: {
      type: 'string',
      nullable: false,
      description: "The source's id, or a hash of url (time where there is none) and headline",
    },
    published_utc: { type: 'timestamp', nullable: false, description: 'Time of publication' },
    headline: { type: 'string', nullable: false, description: 'Headline' },
    summary: { type: 'string', nullable: false, description: 'Summary, empty when there is none' },
    url: { type: 'string', nullable: false, description: 'Address, empty when there is none' },
    source: { type: 'string', nullable: false, description: 'Publisher' },
  },
});

export const newsHoles = dataset({
  name: 'news_holes',
  description:
    'Weeks with hardly any news that were ingested as they are: their news is not known, and later weeks leave them out of their baselines. No row: the hole was filled since',
  partitionKeys: ['week_ending'],
  time: times.week,
  rowKey: ['items'],
  publication: 'latest',
  columns: {
    items: { type: 'int32', nullable: false, unit: 'items', description: 'News items of the members of the week' },
    usual: {
      type: 'float64',
      nullable: false,
      unit: 'items',
      description: 'Median of the twelve weeks before it',
    },
  },
});

export const fetchedSpans = dataset({
  name: 'fetched_spans',
  description: 'Up to where each symbol was asked for: the high-water marks of the live providers',
  partitionKeys: ['provider', 'kind'],
  time: times.none,
  rowKey: ['symbol', 'first_date'],
  publication: 'merged',
  columns: {
    symbol: symbolColumn,
    first_date: { type: 'date', nullable: false, description: 'First day that was asked for' },
    last_date: { type: 'date', nullable: false, description: 'Last day that was asked for and answered' },
  },
});

export const settingsNotes = dataset({
  name: 'ingest_settings',
  description:
    'The settings of pipeline.yaml by which a week was ingested, as far as they decide what is stored: an edit of one of them makes the week one that is to be ingested again. Removed, the week counts as ingested by the settings as they are',
  partitionKeys: ['week_ending'],
  time: times.week,
  rowKey: ['setting'],
  publication: 'never',
  columns: {
    setting: {
      type: 'string',
      nullable: false,
      description: 'Its place in pipeline.yaml, such as market.columns.close',
    },
    value: { type: 'string', nullable: false, description: 'Its value, as canonical JSON' },
  },
});

export const raw = dataset({
  name: 'raw',
  description:
    'Answers of the live providers as they came, compressed, one attachment each; when each came is in the manifest',
  partitionKeys: ['week_ending', 'run', 'provider'],
  time: times.week,
  rowKey: ['request'],
  publication: 'never',
  columns: {
    request: { type: 'string', nullable: false, description: 'SHA-256 of method, address and body of the request' },
    kind: {
      type: 'string',
      nullable: false,
      description: 'What was asked for: bars, actions, adjusted, news or macro',
    },
    url: { type: 'string', nullable: false, description: 'Address, without secrets' },
    status: { type: 'int32', nullable: false, description: 'HTTP status' },
    bytes: { type: 'float64', nullable: false, unit: 'bytes', description: 'Size of the body' },
    sha256: { type: 'string', nullable: false, description: 'SHA-256 of the body' },
    file: { type: 'string', nullable: false, description: 'Attachment that holds the body, compressed with gzip' },
  },
});

export type UniverseTable = TableOf<typeof universe>;
export type NewsTable = TableOf<typeof companyNews>;
export type SettingsNoteTable = TableOf<typeof settingsNotes>;
export type SpanTable = TableOf<typeof fetchedSpans>;
export type RawTable = TableOf<typeof raw>;
