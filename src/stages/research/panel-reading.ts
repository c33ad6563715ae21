import { assets, exchangeSessions } from '../../backbone/datasets.ts';
import { epochDay, isoDate } from '../../calendar/date.ts';
import { nyse } from '../../calendar/nyse.ts';
import { sessionsBetween } from '../../calendar/sessions.ts';
import { UserError } from '../../errors.ts';
import type { Dataset, PartitionKeys } from '../../lake/dataset.ts';
import { inputReference, type Lake } from '../../lake/lake.ts';
import type { InputReference, Manifest } from '../../lake/manifest.ts';
import { panel } from '../../panel/datasets.ts';
import { AssetFacts } from '../../research/asset-facts.ts';
import type { Candidate } from '../../research/candidates.ts';
import { refuseMissingFeatures } from '../../research/inputs.ts';
import type { SessionDays } from '../../research/label-dates.ts';
import { type PanelFrame, type PanelRows, panelFrame } from '../../research/panel-frame.ts';
import { neededColumns } from '../../research/stage-a.ts';

/** A panel, and what else of the store a screening needs. */
export interface ReadPanel {
  readonly frame: PanelFrame;
  readonly featureSet: string;
  /** Id of the snapshot that it is of; `unpinned` where it is of none. */
  readonly snapshot: string;
  /** Undefined where the store holds no assets. */
  readonly facts: AssetFacts | undefined;
  /** Sessions of each exchange; those of the NYSE where the store holds none. */
  readonly exchanges: readonly SessionDays[];
  readonly references: readonly InputReference[];
}

const unpinned = 'unpinned';

/**
 * Reads the columns of a panel that the candidates need.
 *
 * @param wanted feature set and snapshot, each empty where any will do
 * @throws UserError where there is no such panel, where it is of another snapshot, and for a candidate that names what it lacks
 */
export async function readPanel(
  lake: Lake,
  candidates: readonly Candidate[],
  wanted: { readonly featureSet: string; readonly snapshot: string },
  signal: AbortSignal,
): Promise<ReadPanel> {
  const { featureSet, keys } = await panelPartitions(lake, wanted.featureSet);
  refuseMissingFeatures(
    candidates,
    Object.keys(panel.columns).filter((name) => name !== 'as_of' && name !== 'asset' && !name.startsWith('fwd_')),
  );
  const names = neededColumns(candidates);
  const parts: PanelRows[] = [];
  const references: InputReference[] = [];
  let snapshot = wanted.snapshot;
  for await (const { manifest, table } of lake.readEach(panel as Dataset, keys, ['as_of', 'asset', ...names])) {
    signal.throwIfAborted();
    snapshot = sameSnapshot(manifest, snapshot);
    references.push(inputReference(manifest));
    const columns: Readonly<Record<string, unknown>> = table.columns;
    parts.push({
      asOf: columns.as_of as Int32Array,
      asset: columns.asset as Int32Array,
      columns: new Map(names.map((name) => [name, numbers(columns[name])])),
    });
  }
  const stored = await lake.read(assets, {});
  if (stored !== undefined) references.push(inputReference(stored.manifest));
  const frame = panelFrame(parts, names);
  const { exchanges, references: ofSessions } = await readSessions(lake, frame);
  return {
    frame,
    featureSet,
    snapshot,
    facts: stored && new AssetFacts(stored.table),
    exchanges,
    references: [...references, ...ofSessions],
  };
}

async function panelPartitions(lake: Lake, wanted: string): Promise<{ featureSet: string; keys: PartitionKeys[] }> {
  const all = await lake.list(panel, wanted === '' ? {} : { feature_set: wanted });
  const sets = [...new Set(all.map(({ feature_set }) => feature_set as string))];
  const [featureSet] = sets;
  if (featureSet === undefined) {
    const which = wanted === '' ? 'panel' : `panel of the feature set ${wanted}`;
    throw new UserError(`The lake ${lake.root} holds no ${which}.`, { hint: 'Run the stage "panel" first.' });
  }
  if (sets.length > 1) {
    throw new UserError(`The lake ${lake.root} holds panels of ${sets.length} feature sets: ${sets.join(', ')}.`, {
      hint: 'Say which with --feature-set.',
    });
  }
  return { featureSet, keys: all };
}

/** @returns the snapshot that a partition is of @throws UserError where it is another one than expected; '' expects any */
function sameSnapshot({ keys, recipe }: Manifest, expected: string): string {
  const { snapshot } = recipe.parameters;
  const own = typeof snapshot === 'string' && snapshot !== '' ? snapshot : unpinned;
  if (expected === '' || own === expected) return own;
  const name = `${panel.name}/asset_bucket=${keys.asset_bucket}/year=${keys.year}`;
  throw new UserError(
    `${name} is ${own === unpinned ? 'of no snapshot' : `of the snapshot ${own}`}, expected ${expected}.`,
    {
      hint: 'Run the stages "panel" and "merge" for that snapshot, or name the one that the panel is of with --snapshot.',
    },
  );
}

function numbers(values: unknown): Float64Array {
  return values instanceof Float64Array ? values : Float64Array.from(values as Uint8Array);
}

async function readSessions(lake: Lake, { dates }: PanelFrame) {
  const references: InputReference[] = [];
  const exchanges: SessionDays[] = [];
  for (const keys of await lake.list(exchangeSessions)) {
    const { table, manifest } = await lake.require(exchangeSessions, keys);
    references.push(inputReference(manifest));
    exchanges.push(table.columns.date);
  }
  if (exchanges.length > 0) return { exchanges, references };
  // A year to both sides: labels reach beyond the last date.
  const first = Math.max((dates[0] ?? 0) - 366, epochDay(nyse.firstDate));
  const last = Math.min((dates.at(-1) ?? 0) + 366, epochDay(nyse.lastDate));
  const days = sessionsBetween(isoDate(first), isoDate(last)).map(({ date }) => epochDay(date));
  return { exchanges: [Int32Array.from(days)], references };
}
